"""A digest as Slack takes it, whatever names and figures stand in it; and what else is said of digests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.digest.choose import Held, News
from bot.digest.slots import Slot
from bot.errors import BotRefusal
from bot.i18n import Words, languages
from bot.services.addressee import Addressee
from bot.services.digest_setup import MOST_LEADS
from bot.services.digest_types import Because, DigestContent, DigestLead, Listed, Quiet, Rise, Rises
from bot.services.lead_filters import LeadFilter, read_filters
from bot.services.post_digest import usual_digest
from bot.services.tier_report import TierReport
from bot.views.digest import LEAD, digest_message, missed, not_made
from bot.views.digest_setup import ask_to_change, ask_to_set, changed, digests, is_set
from bot.views.digest_state import companies_in, updated
from bot.views.reply import Block, with_language
from icp.facts import Field
from icp.fit import Status, Tier
from icp.outcomes import Revision, TierLine
from icp.persona import Persona
from icp.values import Span
from storage.changes import Move, ScoreChange, Standing
from storage.digests import LeadClaim, SlotRecord
from storage.feedback import Saying
from storage.people import Contact
from tests.views import fits
from tests.views.limits import check, shown
from tests.views.test_hostile_data import HOSTILE

NOW = datetime(2026, 11, 16, 7, tzinfo=UTC)
NEXT = Slot("2026-W48", datetime(2026, 11, 23, 7, tzinfo=UTC))


def moved(name: str, **given: Any) -> Rise:  # noqa: ANN401 -- any part of it
    """A lead that rose from C to A."""
    before = Standing(40.0, Tier.C, Status.SCORED, qualified=True)
    last = ScoreChange("1", NOW, "facts", 1, before, Standing(80.0, Tier.A, Status.SCORED, qualified=True))
    defaults = {"because": (Because(Field.HEADCOUNT, Span(3, 3), Span(30, 30)),), "profile": None}
    return Rise(Move("1", name, before, last), **{**defaults, **given})


def said(name: str) -> Saying:
    """A saying by somebody of that name."""
    return Saying("k", "1", "met", NOW.date(), "slack", name, number=1, recorded_at=NOW)


def everything(name: str, leads: int = MOST_LEADS) -> DigestContent:
    """A digest in which everything that may be outside text is this one, as full as it may be."""
    fit = fits.havupuu()
    rises = Rises(4000, (moved(name), moved(name, because=(), profile=(name, 3)), moved(name, because=())))
    persona = Persona(name="P", titles=("CEO",), goals=("g",), challenges=("c",)).model_copy(update={"name": name})
    contact = Contact.__new__(Contact)
    for attribute in Contact.__slots__:
        object.__setattr__(contact, attribute, name)
    shown_leads = tuple(
        DigestLead(
            replace(fit, company=replace(fit.company, id=str(number), name=name, domain=name)),
            news,
            NOW.date(),
            moved(name) if news in {News.FACTS, News.PROFILE} else None,
            LeadClaim(later_by=name),
            Addressee(contact if number % 2 else None, persona),
        )
        for number, news in zip(range(leads), list(News) * leads, strict=False)
    )
    line = TierLine(Tier.A, 5, 3, 1, 1, 0)
    report = TierReport(
        name, 1, 5, 2, NOW.date(), (line, replace(line, tier=Tier.B, won=0, lost=0)), 0, (), (), Revision(None, ())
    )
    return DigestContent(
        digest=usual_digest("T1", "en"),
        slot="2026-W47",
        since=NOW,
        until=NOW,
        profile=(name, 3),
        rules=fits.profile(),
        version_id=3,
        other_profile=True,
        wanted=read_filters([("location", "Espoo|Tampere")], NOW.date()),
        leads=shown_leads,
        more=12,
        risen=rises,
        fallen=rises,
        taken=((name, name),) * 5,
        answered=((name, said(name)),) * 5,
        tiers=report,
    )


@pytest.mark.parametrize("place", range(len(HOSTILE)))
def test_whatever_stands_in_it(place: int) -> None:
    """The fullest digest with the worst names is one that Slack takes, with all of its leads and their buttons."""
    language, name = languages()[place % 2], HOSTILE[place]
    words = Words(language)
    reply = check(digest_message(everything(name), words, following=NEXT), schema=False)
    assert len(companies_in(reply.blocks)) == MOST_LEADS
    assert sum(str(block.get("block_id")).startswith(LEAD) for block in reply.blocks) == MOST_LEADS
    assert reply.blocks[-1]["type"] == "context", "something was left out for its length"
    claims = {str(number): LeadClaim(name, NOW, NOW.date(), name) for number in range(MOST_LEADS)}
    check(updated(reply.blocks, claims, {"1": said(name)}, words), schema=False)
    check(not_made(usual_digest("T1", language), BotRefusal("refusal-profile-unknown", name=name, names=[name]), words))


@pytest.mark.parametrize("language", languages())
def test_slack_takes_the_form(language: str) -> None:
    """Schema and client library accept a digest, also after people have acted on it, and a second time."""
    words = Words(language)
    reply = check(with_language(replace(digest_message(everything("Kuusi Oy", 3), words), language=language)))

    def after(blocks: list[Block], claims: Mapping[str, LeadClaim], told: Mapping[str, Saying]) -> list[Block]:
        again = with_language(replace(updated(blocks, claims, told, words), language=language))
        return check(again).blocks

    first = after(reply.blocks, {"1": LeadClaim("@maija", NOW)}, {})
    second = after(first, {}, {"2": said("@maija")})
    assert len(first) == len(second) == len(reply.blocks) + 1
    assert after(second, {}, {}) == reply.blocks


@pytest.mark.parametrize("language", languages())
def test_a_quiet_week_is_one_line(language: str) -> None:
    """Whatever made it quiet is said in one paragraph."""
    quiet = [
        Quiet(0, 0, 0),
        Quiet(9, 0, 0),
        Quiet(9, 4, 5, Field.HEADCOUNT, 3),
        Quiet(9, 1, 1),
        Quiet(9, 4, 5, held={Held.TAKEN: 2, Held.SHOWN: 1}),
    ]
    told = set()
    for each in quiet:
        for wanted in (LeadFilter(), read_filters([("location", "Espoo")], NOW.date())):
            content = replace(
                everything("x", 0), quiet=each, wanted=wanted, other_profile=False, more=0, tiers=None, taken=(),
                answered=(), risen=Rises(0, ()), fallen=Rises(0, ()),
            )  # fmt: skip
            reply = check(digest_message(content, Words(language)))
            assert [block["type"] for block in reply.blocks] == ["section", *(["context"] if wanted else [])]
            told.add(reply.text)
    assert len(told) == 2 * len(quiet) - 1  # without leads the territory changes nothing


@pytest.mark.parametrize("language", languages())
def test_lists_and_questions(language: str) -> None:
    """Setting up, changing and listing digests; a digest in another channel is named by its channel."""
    words, digest = Words(language), usual_digest("T1", language)
    late = SlotRecord("2026-W46", NOW, "late", 0, None, None)
    mine = Listed(
        replace(digest, user_id="U1", filters=(("location", "Espoo"),)),
        here=True,
        wanted=LeadFilter(),
        following=NEXT,
        last=late,
    )
    paused = Listed(replace(digest, paused=True, profile="<!channel>"), here=False, wanted=LeadFilter(), following=NEXT)
    for reply in (
        ask_to_set(mine, None, "{}", words),
        ask_to_set(mine, paused, "{}", words),
        ask_to_set(mine, mine, "x" * 3000, words),
        is_set(mine, words, new=True),
        is_set(paused, words, new=False),
        digests([mine, paused] * 15, words),
        digests([], words),
        *(ask_to_change(do, [mine, paused], "{}", words) for do in ("pause", "resume", "stop")),
        *(changed(do, [mine], words) for do in ("pause", "resume", "stop")),
        missed(digest, "2026-W07", words),
    ):
        check(reply)
    elsewhere = Listed(replace(digest, channel_id="C0123456"), here=False, wanted=LeadFilter(), following=NEXT)
    assert "<#C0123456>" in shown(digests([elsewhere], words))
