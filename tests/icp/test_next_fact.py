"""What is worth finding out first."""

from __future__ import annotations

from datetime import date

from icp.facts import Company, Fact, Field
from icp.kinds import KINDS
from icp.profile import load_profile
from icp.scoring import fit


def test_an_amount_without_a_rate_is_nothing_to_find_out() -> None:
    """Where only the rate of its currency is missing, the revenue is known: another fact is worth finding out."""
    profile = load_profile(
        "name: P\ncriteria:\n"
        "  - {kind: revenue, between: [1000000, 2000000], weight: 9}\n"
        "  - {kind: headcount, between: [20, 50]}\n"
        "min_coverage: 0\n"
    )
    said = Fact(Field.REVENUE, KINDS[Field.REVENUE].read("20 MSEK"), "list.csv", date(2026, 11, 2))
    answer = fit(Company("Kuusi Oy", facts=(said,)), profile)
    assert answer.next_fact is not None
    assert answer.next_fact.kind is Field.HEADCOUNT
