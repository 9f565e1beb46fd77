"""Filters of leads, as the command line and as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.services.lead_filters import read_filters, read_where
from icp.errors import Refusal
from icp.facts import Field
from icp.fit import Tier
from icp.values import Money, Span

TODAY = date(2026, 11, 21)


def _read(*where: str) -> dict[Field, object]:
    return {each.field: each.wanted() for each in read_filters(read_where(where), TODAY).criteria}


@pytest.mark.parametrize(
    ("where", "field", "wanted"),
    [
        ("location=Espoo", Field.LOCATION, ("Espoo",)),
        ("city: Espoossa", Field.LOCATION, ("Espoo",)),
        ("kaupunki=Espoo|Vantaa", Field.LOCATION, ("Espoo", "Vantaa")),
        ("founded>=2018", Field.FOUNDED, (2018, None)),
        ("founded>2018", Field.FOUNDED, (2019, None)),
        ("founded=2015-2019", Field.FOUNDED, (2015, 2019)),
        ("perustettu<2018", Field.FOUNDED, (None, 2017)),
        ("headcount=20-50", Field.HEADCOUNT, (20, 50)),
        ("employees<=50", Field.HEADCOUNT, (None, 50)),
        ("headcount=1000+", Field.HEADCOUNT, (1000, None)),
        ("revenue>=2 M€", Field.REVENUE, (2_000_000, None)),
        ("funding=A-kierros|seed", Field.FUNDING, ("series a", "seed")),
        ("toimiala=ohjelmistot", Field.INDUSTRY, ("ohjelmistot",)),
        ("keywords=Salesforce", Field.KEYWORDS, ("Salesforce",)),
    ],
)
def test_one_condition(where: str, field: Field, wanted: object) -> None:
    """Names may be those of a file's columns; a sign says from or to; "|" stands between alternatives."""
    assert _read(where) == {field: wanted}


def test_several_conditions() -> None:
    """The ends of one range meet; tiers and newness stand beside the criteria."""
    wanted = read_filters(
        [("headcount_from", "20"), ("headcount_to", "50"), ("tier", "A or B"), ("new", "month")], TODAY
    )
    assert [each.wanted() for each in wanted.criteria] == [(20, 50)]
    assert (wanted.tiers, wanted.new_since) == ((Tier.A, Tier.B), date(2026, 10, 22))
    assert not read_filters([], TODAY)


def test_conditions_judge_as_gates_do() -> None:
    """No soft edges: inside or not; what is known too little is left open."""
    headcount, revenue, place = read_filters(
        read_where(["headcount=20-50", "revenue>=1 M€", "location=Espoo"]), TODAY
    ).conditions
    assert [headcount.judge(Span(n, n)) for n in (20, 51)] == [True, False]
    assert headcount.judge(Span(10, 30)) is None
    assert [revenue.judge(Money(Span(2e6, 2e6), code)) for code in ("EUR", "SEK")] == [True, None]
    assert place.field is Field.LOCATION


@pytest.mark.parametrize(
    ("where", "key"),
    [
        ("Espoo", "refusal-where-form"),
        ("=x", "refusal-where-form"),
        ("shoes=44", "refusal-filter-unknown"),
        ("location=Espooo", "refusal-filter-place"),
        ("location>=Espoo", "refusal-filter-no-range"),
        ("founded>=soon", "unreadable-founded"),
        ("headcount=50-20", "unreadable-headcount"),
        ("tier=X", "refusal-filter-tier"),
        ("new=never", "refusal-since"),
        ("legal_form=Sonnenschein", "profile-legal-form-unknown"),
    ],
)
def test_what_cannot_be_looked_for(where: str, key: str) -> None:
    """Each is refused with its own reason."""
    with pytest.raises(Refusal) as refused:
        read_filters(read_where([where]), TODAY)
    assert refused.value.key == key
