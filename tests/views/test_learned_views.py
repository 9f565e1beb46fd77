"""A learned profile as people read it: its table, what it changes, and why each point is given."""

from __future__ import annotations

from typing import Any

import pytest

from bot.i18n import Words, languages
from bot.services.kept_reason import kept_reason, read_reason
from bot.views.difference_summary import summary_lines
from bot.views.differences import difference_lines
from bot.views.profile import profile as profile_view
from bot.views.told_reason import reason_text
from icp.difference import difference
from icp.facts import Company, Fact, Field
from icp.profile import Profile, load_profile
from icp.scoring import Scorer
from icp.values import Place, Span, Value
from tests.views.limits import check, shown
from tests.views.test_customer_views import DAY

EN, FI = Words("en"), Words("fi")
SEEDS = load_profile("""
name: Nordic SaaS
criteria:
  - {kind: industry, any_of: [SaaS]}
  - {kind: headcount, between: [21, 50]}
  - {kind: location, any_of: [Espoo]}
  - {kind: founded, between: [2015, null]}
  - {kind: goals, any_of: [internationalisation, hiring abroad]}
""")


def value(text: str, share: float, customers: int, background: float) -> dict[str, Any]:
    """A listed value as a learned profile has it."""
    return {"any_of": [text], "share": share, "evidence": _counts(customers, background)}


def band(low: int | None, high: int | None, share: float, customers: int, background: float) -> dict[str, Any]:
    """A range, likewise."""
    return {"between": [low, high], "share": share, "evidence": _counts(customers, background)}


def _counts(customers: int, background: float) -> dict[str, Any]:
    return {"customers": customers, "of": 20, "background": background}


LEARNED = Profile.model_validate(
    {
        "name": "Nordic SaaS",
        "criteria": [
            {
                "kind": "goals",
                "weight": 0.9,
                "otherwise": 0.4,
                "shares": [value("hiring abroad", 1, 12, 0.2), value("growth", 0, 0, 0.3)],
            },
            {
                "kind": "headcount",
                "weight": 0.6,
                "shares": [
                    band(None, 9, 0.1, 1, 0.3),
                    band(10, 20, 0.9, 6, 0.1),
                    band(21, 50, 1, 8, 0.1),
                    band(51, None, 0, 0, 0.5),
                ],
            },
            {
                "kind": "location",
                "weight": 0.5,
                "otherwise": 0.4,
                "shares": [
                    value("Uusimaa, Finland", 1, 12, 0.2),
                    value("Harju County, Estonia", 0.8, 4, 0.05),
                    value("Pirkanmaa, Finland", 0.7, 4, 0.1),
                    value("Bavaria, Germany", 0, 0, 0.2),
                ],
            },
            {"kind": "location", "any_of": ["Russia"], "mode": "exclude"},
        ],
    }
)


def test_the_profile_people_write_is_a_table() -> None:
    """What counts, how much and what is looked for, with places and usual goals in the reader's language."""
    assert "*Goals*\u00a0\u00a020%  ·  internationalisation, hiring abroad" in shown(check(profile_view(SEEDS, 1, EN)))
    text = shown(check(profile_view(SEEDS, 1, FI)))
    assert "*Tavoitteet*\u00a0\u00a020\u00a0%  ·  kansainvälistyminen, rekrytointi ulkomailta" in text.replace(
        " %", "\u00a0%"
    )
    assert "2015 tai myöhemmin" in text
    assert [criterion.kind for criterion in SEEDS.criteria] == ["industry", "headcount", "location", "founded", "goals"]


def test_a_learned_table_tells_both_sides_with_counts() -> None:
    """What speaks for stands apart from what speaks against, ranges are joined, places stand by their country."""
    text = shown(check(profile_view(LEARNED, 2, EN)))
    assert "hiring abroad (12 of 20; 20%)\n" in text
    assert "_speaks against:_ growth (0 of 20; 30%)" in text
    assert "10–50 (14 of 20; 20%)" in text
    assert "51 or more (0 of 20; 50%)" in text
    assert "Finland: Uusimaa (12 of 20; 20%), Pirkanmaa (4 of 20; 10%); Estonia: Harju County (4 of 20; 5%)" in text
    assert "In brackets: how many of your best customers" in text
    finnish = shown(check(profile_view(LEARNED, 2, FI)))
    assert "rekrytointi ulkomailta (12/20; 20 %)" in finnish
    assert "_puhuu vastaan:_ Baijeri, Saksa" in finnish or "_puhuu vastaan:_ Saksa: Baijeri (0/20; 20 %)" in finnish
    assert "pois" in finnish


@pytest.mark.parametrize("language", languages())
def test_what_a_learned_profile_changes_is_a_line_a_field(language: str) -> None:
    """What came in with its counts and what went; every difference is told where it is asked for."""
    words = Words(language)
    found = difference(SEEDS, LEARNED)
    lines = [str(line) for line in summary_lines(found, SEEDS, LEARNED, words)]
    text = "\n".join(lines)
    assert len([line for line in lines if line.startswith(f"*{words.label(Field.HEADCOUNT)}*")]) == 1
    expected = {
        "en": "in: 10–50 (14 of 20; 20%); out: 21–50",
        "fi": "mukaan 10–50 (14/20; 20 %); pois 21–50",
    }
    assert expected[language] in text
    assert words("mode-exclude").split()[0] in text
    assert len(text) < len("\n".join(difference_lines(found, words))) + 400
    assert summary_lines(difference(SEEDS, SEEDS), SEEDS, SEEDS, words) == []
    by_hand = difference(LEARNED, SEEDS)
    assert summary_lines(by_hand, LEARNED, SEEDS, words) == difference_lines(by_hand, words)


def test_each_learned_point_is_explained() -> None:
    """A company's points each say what they were learned from, full ones and those of unlisted values too."""
    facts: dict[Field, Value] = {
        Field.GOALS: frozenset({"hiring abroad"}),
        Field.HEADCOUNT: Span(700, 700),
        Field.LOCATION: frozenset({Place("Oulu", "FI-14", "FI")}),
    }
    company = Company("Kuusi Oy", "1", facts=tuple(Fact(field, fact, "t", DAY) for field, fact in facts.items()))
    reasons = [EN.reason(answer) for answer in Scorer(LEARNED).fit(company).criteria[:3]]
    assert reasons == [
        "12 of 20 best customers, 20% of the others",
        "counts as 51 or more: 0 of 20 best customers, 50% of the others",
        "not among the values that tell; these earn 40%",
    ]


def test_a_kept_reason_is_told_in_each_language() -> None:
    """A reason that Osuma wrote follows the reader; a person's stays as it was written, whatever it looks like."""
    kept = kept_reason("learned-reason", customers=20, background=1400)
    assert reason_text(kept, EN) == "Learned from 20 best customers, set against 1,400 other companies."
    assert reason_text(kept, FI).startswith("Opittu 20 parhaasta asiakkaasta")
    for text in ("smaller ones buy", "osuma:learned-reason", "osuma:cli-failure {}", 'osuma:learned-reason ["x"]'):
        assert read_reason(text) is None
        assert reason_text(text, FI) == text
    change = {"field": "headcount", "edit": "narrower", "before": [10, 60], "after": [10, 40], "won": 3, "others": 4}
    edited = kept_reason("fared-reason-proposed", count=9, changes=[change, {"field": "gone"}])
    assert "10–60 → 10–40" in reason_text(edited, EN)
