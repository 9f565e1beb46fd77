"""What differs, and what it does, in words."""

from __future__ import annotations

from typing import Any

import pytest

from bot.i18n import Words, languages
from bot.services.preview import Preview
from bot.views.differences import difference_lines, difference_texts
from bot.views.effect import effect_lines
from bot.views.other_profile import by_profile
from bot.views.reply import Reply
from bot.views.versions import what_if
from icp.difference import Code, difference
from icp.effect import STANDINGS, Effect, Move
from icp.profile import Profile
from tests.views.limits import check, shown

SAAS: dict[str, Any] = {"kind": "industry", "any_of": ["SaaS"], "weight": 5}
SIZE: dict[str, Any] = {"kind": "headcount", "between": [21, 50], "weight": 5}
PLACE: dict[str, Any] = {"kind": "location", "any_of": ["Espoo"], "mode": "exclude"}
MONEY: dict[str, Any] = {"kind": "revenue", "between": [1e6, 1e7], "currency": "EUR"}
GRADED: dict[str, Any] = {
    "kind": "keywords",
    "shares": [{"any_of": ["a"], "share": 1.0}, {"any_of": ["b"], "share": 0.2}],
}


def profile(*criteria: dict[str, Any], **settings: object) -> Profile:
    """A profile of these criteria."""
    return Profile.model_validate({"name": "X", "criteria": criteria, **settings})


def graded(share: float, **more: object) -> dict[str, Any]:
    """Keywords with a share for "b"."""
    return GRADED | {"shares": [GRADED["shares"][0], {"any_of": ["b"], "share": share, **more}]}


BEFORE = profile(SAAS, SIZE, PLACE, MONEY, GRADED)
CASES: list[tuple[Profile, Code, str, str]] = [
    (profile(SAAS, SIZE, PLACE, MONEY, GRADED, name="Y"), Code.NAME, "Name: X → Y", "Nimi: X → Y"),
    (
        profile(SAAS, SIZE, PLACE, MONEY, GRADED, {"kind": "founded", "between": [2015, None], "mode": "require"}),
        Code.ADDED,
        "Founded: new criterion, required: 2015 or later",
        "Perustettu: uusi kriteeri, pakollinen: 2015 tai myöhemmin",
    ),
    (
        profile(SAAS, SIZE, MONEY, GRADED),
        Code.REMOVED,
        "Location: no longer asked (was excluded: Espoo)",
        "Sijainti: ei enää kysytä (oli pois suljettu: Espoo)",
    ),
    (
        profile(SAAS, SIZE, PLACE | {"mode": "require"}, MONEY, GRADED),
        Code.MODE,
        "Location: excluded → required",
        "Sijainti: pois suljettu → pakollinen",
    ),
    (
        profile(SAAS | {"weight": 10}, SIZE, PLACE, MONEY, GRADED),
        Code.WEIGHT,
        "Industry: weight 5 → 10 (42% → 59% of the whole)",
        "Toimiala: paino 5 → 10 (42 % → 59 % kokonaisuudesta)",
    ),
    (
        profile(SAAS, SIZE, PLACE | {"weight": 2}, MONEY, GRADED),
        Code.WEIGHT,
        "Location: weight 1 → 2, which earns no points here",
        "Sijainti: paino 1 → 2, joka ei tässä anna pisteitä",
    ),
    (
        profile(SAAS | {"any_of": ["SaaS", "fintech"]}, SIZE, PLACE, MONEY, GRADED),
        Code.VALUES,
        "Industry: added fintech",
        "Toimiala: lisätty fintech",
    ),
    (
        profile(SAAS, SIZE, PLACE | {"any_of": ["Sweden"]}, MONEY, GRADED),
        Code.VALUES,
        "Location: added Sweden; removed Espoo",
        "Sijainti: lisätty Ruotsi; poistettu Espoo",
    ),
    (
        profile(SAAS, SIZE, PLACE, MONEY | {"between": [1e6, None]}, GRADED),
        Code.RANGE,
        "Revenue: €1–10M → €1M or more",
        "Liikevaihto: 1–10 M€ → vähintään 1 M€",
    ),
    (
        profile(SAAS, SIZE, PLACE, MONEY, graded(0.6)),
        Code.SHARES,
        "Keywords: what values earn changes: b 20% → 60%",
        "Avainsanat: arvojen pisteosuudet muuttuvat: b 20 % → 60 %",
    ),
    (
        profile(SAAS, SIZE, PLACE, MONEY, GRADED | {"otherwise": 0.1}),
        Code.OTHERWISE,
        "Keywords: values that are not listed earn 0% → 10%",
        "Avainsanat: muut kuin luetellut arvot saavat 0 % → 10 %",
    ),
    (
        profile(SAAS, SIZE, PLACE, MONEY | {"rates": {"SEK": 0.09}}, GRADED),
        Code.OTHER,
        "Revenue: settings changed: rates",
        "Liikevaihto: muuttuneet asetukset: rates",
    ),
    (
        profile(SAAS | {"typical": 0.2}, SIZE | {"typical": 0.3}, PLACE, MONEY, GRADED),
        Code.TYPICAL,
        "Measured anew over today’s leads, what an unknown counts as: industry and headcount",
        "Mitattu uudelleen tämän päivän liideistä, minä tuntematon arvo lasketaan: toimiala ja henkilöstömäärä",
    ),
    (
        profile(SAAS, SIZE, PLACE, MONEY, graded(0.2, evidence={"customers": 1, "of": 9, "background": 0.1})),
        Code.EVIDENCE,
        "The counts behind the learned points changed: keywords",
        "Opittujen pisteiden taustalla olevat lukumäärät ovat muuttuneet: avainsanat",
    ),
    (
        profile(SAAS, SIZE, PLACE, MONEY, GRADED, tiers={"A": 80}),
        Code.TIERS,
        "Tier A from 75 → 80 points",
        "Taso A alkaen 75 → 80 pistettä",
    ),
    (
        profile(SAAS, SIZE, PLACE, MONEY, GRADED, min_coverage=0.4),
        Code.COVERAGE,
        "What must be known before there is a score: 50% → 40%",
        "Kuinka paljon pitää tietää ennen kuin pisteet annetaan: 50 % → 40 %",
    ),
    (
        profile(SIZE, SAAS, PLACE, MONEY, GRADED),
        Code.ORDER,
        "The criteria stand in another order.",
        "Kriteerit ovat eri järjestyksessä.",
    ),
]


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("after", "code", "english", "finnish"), CASES, ids=[case[1].value for case in CASES])
def test_each_difference_in_words(after: Profile, code: Code, english: str, finnish: str) -> None:
    """Every code is a sentence in both languages; in Slack the field stands in bold."""
    found = difference(BEFORE, after)
    assert code in {each.code for each in found}
    told = {language: [_plain(t) for t in difference_texts(found, Words(language))] for language in languages()}
    assert english in told["en"]
    assert finnish in told["fi"]
    if found[0].field and code not in {Code.TYPICAL, Code.EVIDENCE}:
        assert any(line.startswith("*") for line in difference_lines(found, Words("en")))


def test_every_code_has_a_case() -> None:
    """No code is left without words."""
    assert {case[1] for case in CASES} == set(Code)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("leads", [0, 1, 400])
def test_effects_in_words(language: str, leads: int) -> None:
    """Every standing has its name; names that are gone and long ones do not break the message."""
    words, counts = Words(language), dict.fromkeys(STANDINGS, leads)
    moves = tuple(Move(a, b, 1) for a in STANDINGS for b in STANDINGS if a != b)
    ids = tuple(str(number) for number in range(20))
    names = dict.fromkeys(ids[:9], f"<!channel> {'x' * 300}")
    for found in (
        Effect(leads, counts, counts, moves, ids, ids),
        Effect(leads, counts, counts, (), (), ()),
        Effect(leads, {}, counts, (), ids, ()),
    ):
        view = what_if(Preview(BEFORE, None, None, (), found), names, words)
        check(view)
        assert effect_lines(found, names, words)


def test_counts() -> None:
    """How many of how many, before and after, and who."""
    found = Effect(9, {"A": 1, "B": 8}, {"A": 3, "B": 6}, (Move("B", "A", 2),), ("1", "2"), ())
    text = "\n".join(effect_lines(found, {"1": "Kuusi Oy"}, Words("en")))
    assert text.split("\n") == [
        "2 leads change tier, of 9.",
        "A 1 → 3  ·  B 8 → 6",
        "Moves: B → A 2",
        "2 enter the best 20: Kuusi Oy and a lead forgotten since",
    ]


def test_a_card_by_another_profile() -> None:
    """It says which profile, and its buttons keep it, as long as Slack can carry the name."""
    pressed = {"type": "button", "action_id": "why", "value": "7"}
    card = Reply("x", [{"type": "header"}, {"type": "actions", "elements": [pressed, {"action_id": "top"}]}])
    told = by_profile(card, "Sweden", 2, Words("en"))
    assert "By the profile Sweden, version 2, which is not the active one" in shown(told)
    assert told.blocks[-1]["elements"] == [{**pressed, "value": "7 Sweden"}, {"action_id": "top"}]
