"""The newer views under hostile and extreme data; nothing is cut inside a word or an escape."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Final

import pytest

from bot.i18n import Words
from bot.services.compare_companies import Comparison
from bot.services.saved import Kept, MyList, Ratings
from bot.services.told_facts import Held, ToldFacts
from bot.services.what_if import Supposed
from bot.views.compare import comparison
from bot.views.draft import draft_card, edit_fields
from bot.views.fact import fact_field
from bot.views.feedback import unfit_fields
from bot.views.fit_card import fit_card
from bot.views.modal import View
from bot.views.rating import ask_why, rated, rating_fields, ratings_list
from bot.views.reply import Reply
from bot.views.saved import saved_done, saved_dropped, saved_list
from bot.views.told_facts import told_preview
from bot.views.top import top
from bot.views.what_if import what_if
from icp.facts import Fact, Field
from icp.fit import Fit
from storage.saved import Rating
from tests.fakes import NOW
from tests.views import drafts, fits
from tests.views.limits import check, check_view, shown, texts
from tests.views.test_hostile_data import HOSTILE, NAUGHTY, named, naughty

_WORDS: Final = ("Kaarnalahden", "Software", "&", "Pohjoismaat", "Osakeyhtiö", "<Konserni>", "suunnittelu")
LONG: Final = " ".join(_WORDS * 4)[:200].rpartition(" ")[0]
ENDLESS: Final = " ".join(_WORDS * 25)
_LABELS: Final = ("fit", "Edit", "sovi", "Muokkaa")  # buttons that lead on: "Not a fit…"
_BESIDE = re.compile(r"^[*“”(\"\u2068\u2060]+|[*“”)\"\u2069\u2060,.:]+$")
_CUT = re.compile(r"(?P<word>[^\s…]+)…")


def every_view(text: str, words: Words, fit: Fit | None = None) -> tuple[list[Reply], list[View]]:
    """Every newer message and modal in which outside text may stand, holding this one."""
    fit = fit or named(text)
    fit = replace(fit, company=replace(fit.company, id="1", name=text))
    other = replace(fit, score=12.0)
    fact = Fact(Field.KEYWORDS, frozenset({text}), text, fits.SEEN)
    told = ToldFacts(fit.company, (fact,) * 3, (text,) * 3, (Held(fact, same=False),), fit, other, "{}")
    words_said = Rating("1", "U1", good=False, rated_by=text, said=text, reason=text, rated_at=NOW)
    made = drafts.drafted(drafts.draft(subject=text, body=f"{text}\n\n{text}", footer=text))
    messages = [
        fit_card(fit, fits.because(text), words, saved=True),
        comparison(Comparison(fit, other), words),
        what_if(Supposed(fit, other, (fact,), (("keywords", text),), (text,)), words),
        told_preview(told, words),
        top([fit] * 3, 3, words),
        saved_list(MyList((Kept(fit.company, fit, NOW), Kept(fit.company, None, NOW)) * 10, 200), words),
        saved_list(MyList((), 0), words, text),
        saved_done(fit.company, words, new=True),
        saved_dropped(fit.company, words, was=False),
        ask_why(fit.company, words, good=False),
        rated(fit.company, words, good=False, reason="facts"),
        ratings_list(Ratings({(True, None): 1, (False, text): 3}, ((words_said, text),) * 5), words),
        draft_card(made, drafts.TO, words),
    ]
    modals = [
        rating_fields(fit.company, words, good=True),
        unfit_fields(fit, words),
        fact_field(fit.company, Field.HEADCOUNT, None, words),
        edit_fields(made.stored, made.draft, text, words),
    ]
    return messages, modals


def only_shown(text: str, place: int) -> None:
    """Assert that Slack takes each message and each modal that holds a text; every seventh by Slack's own schema."""
    messages, modals = every_view(text, Words(("en", "fi")[place % 2]))
    for message in messages:
        check(message, schema=place % 7 == 0)
    for modal in modals:
        check_view(modal, schema=place % 7 == 0)


def test_hostile_text_is_only_shown() -> None:
    """Whatever a company is called, a person writes or a source is named, Slack takes each message and each modal."""
    for place, text in enumerate(HOSTILE):
        only_shown(text, place)


@pytest.mark.skipif(not NAUGHTY.exists(), reason="shared/payloads/blns.json is not beside this repository")
def test_naughty_strings_are_only_shown() -> None:
    """The same for the big list of naughty strings, of which many are the same to us: every sixteenth."""
    for place, text in enumerate(naughty()[::16], start=1):
        only_shown(text, place)


@pytest.mark.parametrize(("language", "name"), [("en", LONG), ("fi", ENDLESS)], ids=["200", "endless"])
def test_nothing_is_cut_inside_a_word(language: str, name: str) -> None:
    """A name of 200 characters, or of thousands, in forty criteria: what is too long ends after a whole word."""
    answer = fits.answer(Field.KEYWORDS, 0.0, 2.5, value=frozenset({name}), source=name, params={"wanted": name})
    forty = replace(fits.fit(*[answer] * 40), company=fits.havupuu().company)
    ours = {*_WORDS, *(word[::-1] for word in _WORDS), "&amp;", "&lt;Konserni&gt;", *_LABELS}
    for fit in (None, forty):
        messages, modals = every_view(name, Words(language), fit)
        said = [shown(check(message)) for message in messages] + [message.text for message in messages]
        said += [text for modal in modals for text, _ in texts(check_view(modal).payload("n", "{}")["blocks"])]
        ends = {_BESIDE.sub("", found["word"]) for text in said for found in _CUT.finditer(text)}
        assert ends - ours == set(), json.dumps(sorted(ends - ours), ensure_ascii=False)
