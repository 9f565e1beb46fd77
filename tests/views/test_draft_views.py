"""A draft as people read it in Slack: the message, its checks and sources, and what is copied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.explanations.types import Claim
from bot.i18n import Words, languages
from bot.outreach.types import Channel, DraftCheck, Step
from bot.services.draft_recipients import Recipients
from bot.services.draft_types import Refused
from bot.views import draft as view
from bot.views.fit_card import fit_card
from bot.views.reply import Reply
from icp.facts import Company
from prompts import PromptRef
from storage.drafts import DraftState
from tests.views import fits
from tests.views.drafts import AT, BODY, TO, contact, draft, drafted, stored
from tests.views.limits import buttons, check, check_view, shown
from tests.views.test_hostile_data import HOSTILE


def card(language: str = "en", to: Recipients = TO) -> Reply:
    """The sample draft."""
    return check(view.draft_card(drafted(), to, Words(language)))


def test_the_message_stands_as_it_will_be_copied() -> None:
    """Body and subject are shown to the letter, in whatever language the reader has Osuma in."""
    for language in languages():
        told = shown(card(language))
        assert BODY in told
        assert "Seuraavat tekijät" in told
        assert "Vastaa ”ei kiitos”" in told


def test_each_dated_sentence_names_its_source() -> None:
    """A fact and a proof stand with who says so and since when; the rest is one line."""
    told = shown(card())
    assert "Location: Espoo, Uusimaa, Finland (PRH, 2 Nov 2026)" in told
    assert "Your proof (Lumitie, 4 May 2026)" in told
    assert "rest on the persona Henkilöstöjohtaja Helena" in told
    assert "1 check passes, 1 does not" in told
    assert "⚠" in told


def test_what_colleagues_did_stands_above_the_message() -> None:
    """The collision note comes before the text, with who and when, and once."""
    params = {"by": "@mikko", "date": "2026-11-03", "to": "Kaisa Koivu", "count": 1}
    clash = DraftCheck("collision", ok=False, level="warn", detail="draft-collision-sent", params=params)
    told = shown(check(view.draft_card(drafted(draft(checks=(clash,))), TO, Words("en"))))
    assert told.index("@mikko") < told.index("Hei Kaisa")
    assert "3 Nov 2026" in told
    assert told.count("@mikko") == 1


def test_lists_and_buttons_carry_the_version() -> None:
    """Whom, how and in what language can be chosen; every choice names the version it would replace."""
    reply = card(to=replace(TO, contacts=(contact(),)))
    found = buttons(reply)
    assert all(value.partition("|")[0] == "12" for _, value in found)
    pressed = {"draft_approve", "open:draft_edit", "draft_shorten", "draft_angle", "draft_next", "draft_drop"}
    assert pressed < dict(found).keys()
    assert [value for name, value in found if name == "draft_to"][:2] == ["12|c|4", "12|p|Henkilöstöjohtaja Helena"]
    assert [value for name, value in found if name == "draft_language"] == ["12|en", "12|fi"]
    held = [each["initial_option"]["value"] for each in reply.blocks[-1]["elements"]]
    assert held == ["12|c|4", "12|email", "12|fi"]


def test_an_approved_text_is_a_message_of_its_own() -> None:
    """What is copied on a phone holds the text and nothing else: the subject, then body and footer, to the letter."""
    made = replace(stored(draft()), state=DraftState.APPROVED, approved_by="@aino", approved_at=AT)
    reply = check(view.approved(made, draft(), "Havupuu Software Oy", Words("fi")))
    assert reply.replaces
    assert "draft_sent" in dict(buttons(reply))
    subject, body = (check(each) for each in reply.follows)
    assert shown(subject) == "Seuraavat tekijät"
    assert shown(body) == f"{BODY}\n\n{draft().footer}"
    assert {block["type"] for block in body.blocks} == {"section"}


def test_links_and_signs_are_copied_as_written() -> None:
    """Nothing is put in place of stars, colons and addresses: a link works where it is pasted."""
    text = "See https://siltasana.example/a_b?c=1&d=2 *now* <3 :wave: a@b.example"
    (copied,) = view.copies(draft(subject=None, body=text, footer=""), Words("en"))
    assert copied.blocks[0]["text"] == {"type": "plain_text", "text": text, "emoji": False}


def test_a_call_shows_what_to_ask() -> None:
    """An opening of a call has its questions under it, and no subject to edit."""
    made = draft(channel=Channel.CALL, subject=None, questions=("Kuka teillä rekrytoi?",), footer="")
    assert "• Kuka teillä rekrytoi?" in shown(check(view.draft_card(drafted(made), TO, Words("fi"))))
    fields = check_view(view.edit_fields(stored(made), made, "Havupuu", Words("fi"))).blocks
    assert [block["block_id"] for block in fields if block["type"] == "input"] == ["body"]


def test_who_wrote_it_and_by_which_prompt_is_told() -> None:
    """A model's draft names model, version and prompt; an edited one says that its sentences are a person's own."""
    made = draft(by="writer-1", prompt=PromptRef("draft", "1", "abcdef0123456789"))
    told = shown(check(view.draft_card(drafted(made), TO, Words("en"))))
    assert "Version 2, by writer-1" in told
    assert "prompt draft abcdef01" in told
    own = shown(check(view.draft_card(drafted(draft(by="@aino", claims=())), TO, Words("en"))))
    assert "own words" in own


def test_after_the_last_message_there_is_no_next_one() -> None:
    """A sequence ends after two follow-ups, and what is short cannot be shortened."""
    last = drafted(draft(step=Step.THIRD, subject=None), short=True)
    names = dict(buttons(check(view.draft_card(last, TO, Words("en"))))).keys()
    assert names.isdisjoint({"draft_next", "draft_shorten"})


@pytest.mark.parametrize("language", languages())
def test_the_fit_card_drafts_only_what_may_be_written(language: str) -> None:
    """A and B get the button; another tier gets the reason, and what has no score yet neither."""
    words = Words(language)
    assert dict(buttons(fit_card(fits.havupuu(), fits.because(), words)))["draft"] == "c-1"
    low = fit_card(fits.one_step_below(), fits.because(), words)
    assert "draft" not in dict(buttons(low))
    assert words("fit-no-draft", why="") in shown(check(low))
    assert "draft" not in dict(buttons(fit_card(fits.too_little_known(), fits.because(), words)))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_shown(text: str) -> None:
    """Whatever a message, a name, a source or a reason holds, Slack takes every view of a draft."""
    words = Words(languages()[len(text) % 2])
    wrong = tuple(
        DraftCheck(f"rule-{place}", ok=False, level="refuse", detail="draft-address", params={"name": text})
        for place in range(12)
    )
    claims = tuple(Claim(text, ("industry", "location", "nothing")) for _ in range(12))
    said = {"subject": text, "body": text, "footer": text, "questions": (text,)}
    made = draft(**said, checks=wrong, claims=claims, by=f"@{text}")
    kept = {"contact_name": text, "persona": text, "written_by": text, "approved_by": text, "sent_by": text}
    people = Recipients(tuple(contact(text, text, str(place)) for place in range(60)), (text or "–",) * 5)
    given = drafted(made, **kept)
    outreach = replace(given.outreach, fit=replace(given.outreach.fit, company=Company(text, "1")))
    check(view.draft_card(replace(given, outreach=outreach), people, words), schema=False)
    for each in (view.approved(given.stored, made, text, words), view.sent(given.stored, text, words)):
        check(each, schema=False)
        for after in each.follows:
            _literal(after)
    check(view.dropped(given.stored, text, words), schema=False)
    check(view.edit_by_message(given.stored, words), schema=False)
    check_view(view.edit_fields(given.stored, made, text, words), schema=False)
    check(view.refused(Refused("x", text or "–", text, Company(text, "1")), text, words), schema=False)


def _literal(reply: Reply) -> None:
    """A copy may hold anything, in plain text alone."""
    for block in reply.blocks:
        assert block["text"]["type"] == "plain_text"
        assert block["text"]["emoji"] is False
        assert 1 <= len(block["text"]["text"].encode("utf-16-le")) // 2 <= 3_000
