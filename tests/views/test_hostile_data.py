"""Names, sources and questions that try to break the answer, or to speak through it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import Words
from bot.views.add import add_preview
from bot.views.fit_card import fit_card
from bot.views.lookup import choose, not_found
from bot.views.missing import missing
from bot.views.problems import failure
from bot.views.reply import Reply
from bot.views.top import top
from bot.views.why import why
from icp.facts import Fact, Field
from icp.fit import Fit
from storage.newcomers import NewCompany
from tests.views import fits
from tests.views.limits import check, shown

NAUGHTY = Path(__file__).parents[3] / "shared" / "payloads" / "blns.json"

HOSTILE = (
    "",
    " \t\n",
    "<!channel>",
    "<!here|x> <@U012ABCDEF> <https://evil.example|Click>",
    "@channel @here @everyone",
    "https://evil.example/?a=1&b=2",
    "mailto:a@b.example",
    ":rotating_light: free money :money_with_wings:",
    "*bold* _it_ ~no~ `code` ```block```",
    "> quote\n> more",
    "&lt;!channel&gt; &amp;amp;",
    "מכבי אחים בע״מ",
    "شركة المثال 92 للبرمجيات",
    "\u202eevil\u202c\u2066x",
    "a" * 5_000,
    "word " * 2_000,
    "&" * 3_000,
    "𝒳" * 3_000,
    "👩‍👩‍👧‍👦" * 400,
    "Z̸̡̢̛̗̘̙̜̝̞̟̠̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛ͣͤͥͦͧͨͩͪͫͬͭͮͯ͘͜͟͢͝͞͠͡algo" * 50,
    "\x00\x07\x1b[2J\x1b]8;;https://evil.example\x07x",
    "\ud800",
    "{ $name } { fit-why } %s {0}",
)


def named(text: str) -> Fit:
    """A fit in which everything that may be outside text is this one."""
    base = fits.too_little_known() if len(text) % 2 else fits.havupuu()
    tags = frozenset({text, text[::-1], "tag"})
    criteria = (
        fits.answer(Field.KEYWORDS, 1.0, 30.0, value=tags, source=text, params={"item": text, "wanted": text}),
        fits.answer(Field.INDUSTRY, 0.5, 30.0, value=tags, source=text, reason="related", params={"wanted": text}),
        fits.answer(Field.GOALS, 0.0, 20.0, value=tags, source=text, reason="not_listed", params={"wanted": (text,)}),
        *base.criteria,
    )
    company = replace(base.company, name=text, domain=text or None, id="")
    return replace(base, company=company, criteria=tuple(replace(c, index=i) for i, c in enumerate(criteria)))


def answers(text: str, language: str) -> list[Reply]:
    """Every answer that may hold outside text, holding this one."""
    words, fit = Words(language), named(text)
    new = NewCompany(
        text, text, text, "lead", tuple(Fact(Field.KEYWORDS, frozenset({text}), text, fits.SEEN) for _ in "ab")
    )
    return [
        fit_card(fit, fits.because(text), words),
        why(fit, words),
        missing(fit, words),
        not_found(text, [fit.company] * 5, words),
        choose(text, [fit.company] * 5, words),
        top([fit] * 7, 7, words),
        add_preview(new, [text], text, words),
        failure(text, words),
    ]


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_shown(text: str, language: str) -> None:
    """Whatever a company is called, Slack takes the answer, and it mentions nobody and links nowhere."""
    for reply in answers(text, language):
        check(reply)


@given(text=st.text(max_size=300))
def test_any_text_is_only_shown(text: str) -> None:
    """The same holds for any text at all."""
    for reply in answers(text, "en"):
        check(reply, schema=False)


@cache
def naughty() -> list[str]:
    """The big list of naughty strings."""
    strings: list[str] = json.loads(NAUGHTY.read_text(encoding="utf-8"))
    return strings


@pytest.mark.skipif(not NAUGHTY.exists(), reason="shared/payloads/blns.json is not beside this repository")
def test_naughty_strings_are_only_shown() -> None:
    """Every third of the big list of naughty strings can be a name, a source and a question, in either language."""
    for place, text in enumerate(naughty()[::3]):
        for reply in answers(text, ("en", "fi")[place % 2]):
            check(reply, schema=False)


def test_forty_criteria_of_endless_names_fit() -> None:
    """The longest values in forty criteria still make one message that ends with its buttons."""
    long = "x" * 50 + " " + "<&>" * 300
    tags = frozenset({long})
    many = [
        fits.answer(Field.KEYWORDS, 0.0, 2.5, value=tags, source=f"{place} {long}", params={"wanted": long})
        for place in range(40)
    ]
    reply = check(
        fit_card(
            replace(fits.fit(*many), company=replace(fits.havupuu().company, name=long)),
            fits.because(long * 5),
            Words("en"),
        )
    )
    assert reply.blocks[0]["type"] == "header"
    assert reply.blocks[-1]["type"] == "actions"
    assert shown(reply).count("✗") == 40


def test_right_to_left_names_keep_the_score_in_place() -> None:
    """An Arabic name is isolated, so that the figures after it are not drawn before it."""
    reply = check(
        top([replace(fits.havupuu(), company=replace(fits.havupuu().company, name="شركة المثال"))], 1, Words("en"))
    )
    assert "1. *\u2068شركة المثال\u2069* · A 81" in shown(reply)
