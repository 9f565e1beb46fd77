"""What holds for every profile and every company."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from icp.facts import Company, Fact, Field
from icp.fit import Fit, Mode, Status, Verdict
from icp.profile import Profile
from icp.scoring import Scorer, fit
from tests.strategies import DAY, VALUES, companies, profile_documents, profiles


def _known(company: Company) -> dict[Field, Any]:
    values = {field: company.value(field) for field in Field}
    return {field: value for field, value in values.items() if value is not None}


@given(profiles, companies())
def test_score_lies_in_its_range(profile: Profile, company: Company) -> None:
    """The score is never below the lowest it could be, nor above the highest."""
    answer = fit(company, profile)
    assert 0 <= answer.low <= answer.score <= answer.high <= 100


@given(profiles, companies(), st.data())
def test_a_fact_never_widens_the_range(profile: Profile, company: Company, data: st.DataObject) -> None:
    """Learning one more fact leaves the range as it was or narrows it, unless it rules the company out."""
    missing = [field for field in Field if company.value(field) is None]
    if not missing:
        return
    field = data.draw(st.sampled_from(missing))
    fact = Fact(field, data.draw(VALUES[field]), "register", DAY)
    before, after = fit(company, profile), fit(replace(company, facts=(*company.facts, fact)), profile)
    if after.status is not Status.DISQUALIFIED:
        assert before.low <= after.low
        assert after.high <= before.high
    assert after.high - after.low <= before.high - before.low + 1e-9 or before.status is Status.DISQUALIFIED


@given(profiles, companies())
def test_the_same_facts_give_the_same_fit(profile: Profile, company: Company) -> None:
    """Judging again, in another order of the facts, gives the same fit."""
    again = replace(company, facts=tuple(reversed(company.facts)))
    first, second = fit(company, profile), fit(again, profile)
    assert replace(first, company=company) == replace(second, company=company)


@given(profiles)
def test_nothing_known_is_never_a_score(profile: Profile) -> None:
    """A company of which nothing is known is not scored, whatever coverage the profile asks for."""
    answer = fit(Company(name="Tyhjä Oy"), profile)
    assert answer.status is Status.INSUFFICIENT_DATA
    assert answer.tier is None
    assert not answer.qualified


@given(profile_documents(), companies(), st.sampled_from([0.001, 1 / 3, 7, 1e6]))
def test_scaling_all_weights_changes_nothing(document: dict[str, Any], company: Company, factor: float) -> None:
    """Only the proportions of the weights count."""
    scaled = [{**criterion, "weight": criterion["weight"] * factor} for criterion in document["criteria"]]
    before = fit(company, Profile.model_validate(document))
    after = fit(company, Profile.model_validate({**document, "criteria": scaled}))
    assert before == after


@given(profiles, st.lists(companies(), min_size=1, max_size=12))
def test_one_company_and_many_are_judged_alike(profile: Profile, several: list[Company]) -> None:
    """A company gets the same figures alone as in the middle of a file."""
    together = Scorer(profile).score([_known(company) for company in several])
    for row, company in enumerate(several):
        alone = fit(company, profile)
        assert _figures(alone) == (
            together.score[row],
            together.low[row],
            together.high[row],
            together.coverage[row],
            together.tier[row] or None,
            together.status[row],
            together.qualified[row],
        )


def _figures(answer: Fit) -> tuple[Any, ...]:
    return (answer.score, answer.low, answer.high, answer.coverage, answer.tier, answer.status, answer.qualified)


@given(profiles, companies())
def test_points_add_up_to_the_lowest_score(profile: Profile, company: Company) -> None:
    """What the criteria earn adds up to the lowest score, to the rounding of each line."""
    answer = fit(company, profile)
    if answer.status is not Status.DISQUALIFIED:
        assert abs(sum(c.points or 0 for c in answer.criteria) - answer.low) <= 0.05 * (len(answer.criteria) + 1)


@given(profiles, companies())
def test_an_open_gate_rules_nobody_out(profile: Profile, company: Company) -> None:
    """An unknown required or excluded fact never disqualifies, comes first to find out, and keeps the lead back."""
    answer = fit(company, profile)
    gates = [c for c in answer.criteria if c.mode is not Mode.SCORE]
    if any(c.disqualifies for c in gates):
        assert answer.status is Status.DISQUALIFIED
        return
    assert answer.status is not Status.DISQUALIFIED
    still_open = [c for c in gates if c.verdict is Verdict.UNKNOWN]
    assert not (still_open and answer.qualified)
    if any(c.value is None for c in still_open):  # where only an exchange rate is missing, nobody can find a fact out
        assert answer.next_fact is not None
        assert answer.criteria[answer.next_fact.index].mode is not Mode.SCORE


@given(profiles, companies())
def test_the_counterfactual_keeps_its_word(profile: Profile, company: Company) -> None:
    """Changing exactly what the counterfactual names gives a tier at least as good as it promises."""
    answer = fit(company, profile)
    promise = answer.counterfactual
    if promise is None:
        return
    assert answer.tier is not None
    assert promise.tier < answer.tier  # "A" sorts before "B"
    fields = {change.kind for change in promise.changes}
    several = [c for c in answer.criteria if c.kind in fields]
    if len(several) != len(promise.changes) or len(fields) != len(promise.changes):
        return  # two criteria ask for the changed field: the promise is about one of them
    facts = [fact for fact in company.facts if fact.field not in fields]
    facts += [Fact(change.kind, change.value, "imagined", DAY) for change in promise.changes]
    changed = fit(replace(company, facts=tuple(facts)), profile)
    assert changed.tier is not None
    assert changed.tier <= promise.tier
