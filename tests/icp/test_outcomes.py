"""What outcomes say of a profile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from icp.facts import Company, Fact, Field
from icp.fit import Tier
from icp.outcomes import Case, Edit, Result, disagreements, revise, tier_lines
from icp.profile import Profile, load_profile
from icp.scoring import Scorer
from icp.values import Span, Value

DAY = date(2026, 11, 2)
PROFILE = load_profile("""
name: Test
criteria:
  - {kind: industry, any_of: [SaaS, Games], weight: 2}
  - {kind: headcount, between: [10, 100], weight: 2}
  - {kind: founded, between: [2015, null], weight: 1}
""")


def case(
    number: int, result: Result | None, *, named: Field | None = None, profile: Profile = PROFILE, **values: Value
) -> Case:
    """A company with an outcome: SaaS, 50 people, founded 2018 unless said otherwise."""
    known: dict[Field, Value] = {
        Field.INDUSTRY: frozenset({"SaaS"}),
        Field.HEADCOUNT: Span(50, 50),
        Field.FOUNDED: 2018,
    }
    known |= {Field(name): value for name, value in values.items()}
    facts = tuple(Fact(field, value, "t", DAY) for field, value in known.items())
    company = Company(f"Company {number}", str(number), facts=facts)
    scorer = Scorer(profile)
    fit = scorer.fit(company)
    judgements = tuple(scorer.judge(i, company.value(c.field)) for i, c in enumerate(profile.criteria))
    listed = tuple(company.value(c.field) for c in profile.criteria)
    met = result in {"won", "lost"}
    return Case(
        company.id, company.name, fit.tier, met, result, frozenset({named} if named else ()), judgements, listed
    )


def test_tiers_are_counted_in_companies() -> None:
    """Each tier's line says how many were met, won, lost and found not to fit; tiers without any stay visible."""
    cases = [case(1, "won"), case(2, "lost"), case(3, None), case(4, "not_a_fit", industry=frozenset({"Farming"}))]
    lines = {line.tier: line for line in tier_lines(cases)}
    assert list(lines) == list(Tier)
    assert (lines[Tier.A].told, lines[Tier.A].met, lines[Tier.A].won, lines[Tier.A].lost) == (3, 2, 1, 1)
    assert sum(line.told for line in lines.values()) == 4


def test_few_outcomes_change_nothing() -> None:
    """Three won and three lost companies say nothing sure of any weight."""
    cases = [case(i, "won") for i in range(3)] + [case(i, "lost", founded=1990) for i in range(3, 6)]
    assert revise(PROFILE, cases).profile is None


def test_outcomes_by_chance_change_nothing() -> None:
    """Where won and lost companies look alike, no edit is made up."""
    cases = [case(i, "won" if i % 2 else "lost", founded=2010 + i) for i in range(20)]
    assert revise(PROFILE, cases).changes == ()


def test_a_criterion_that_tells_won_from_lost_gets_more_weight() -> None:
    """Ten won that have it and ten lost that do not are reason enough; the other weights stay."""
    cases = [case(i, "won") for i in range(10)] + [case(i, "lost", founded=1990) for i in range(10, 20)]
    revision = revise(PROFILE, cases)
    (change,) = revision.changes
    assert (change.field, change.edit, change.won, change.others) == (Field.FOUNDED, Edit.MORE_WEIGHT, 10, 10)
    assert revision.profile is not None
    assert [criterion.weight for criterion in revision.profile.criteria] == [2, 2, 1.5]


def test_a_criterion_that_misleads_gets_less_weight() -> None:
    """Where the lost have it and the won do not, it counts for half."""
    cases = [case(i, "lost") for i in range(10)] + [case(i, "won", headcount=Span(900, 900)) for i in range(10, 20)]
    (change,) = revise(PROFILE, cases).changes
    assert (change.field, change.edit, change.after) == (Field.HEADCOUNT, Edit.LESS_WEIGHT, 1.0)


def test_a_listed_value_that_people_refuse_goes() -> None:
    """Three verdicts against games, though the profile lists them, take games off the list."""
    games: Value = frozenset({"Games"})
    cases = [case(i, "not_a_fit", named=Field.INDUSTRY, industry=games) for i in range(3)] + [case(9, "won")]
    revision = revise(PROFILE, cases)
    (change,) = revision.changes
    assert (change.edit, change.before, change.others) == (Edit.NOT_LISTED, "Games", 3)
    assert revision.profile is not None
    assert revision.profile.criteria[0].wanted() == ("SaaS",)


def test_a_value_that_wins_as_often_stays() -> None:
    """What three people refuse and three customers bought with is no reason for an edit."""
    games: Value = frozenset({"Games"})
    cases = [case(i, "not_a_fit", named=Field.INDUSTRY, industry=games) for i in range(3)]
    cases += [case(i, "won", industry=games) for i in range(3, 6)]
    assert revise(PROFILE, cases).changes == ()


def test_a_range_ends_before_those_that_people_refuse() -> None:
    """Three too large ones, all larger than every won company, end the range at the largest won one."""
    cases = [case(i, "not_a_fit", named=Field.HEADCOUNT, headcount=Span(80 + i, 80 + i)) for i in range(3)]
    cases += [case(i, "won", headcount=Span(20 + i, 20 + i)) for i in range(3, 6)]
    (change,) = revise(PROFILE, cases).changes
    assert (change.edit, change.after) == (Edit.NARROWER, (10.0, 25.0))


def test_people_and_the_score_disagree() -> None:
    """Refusals over a field that the profile says fits are told, and what kept won companies in C or D."""
    cases = [case(1, "not_a_fit", named=Field.INDUSTRY), case(2, "lost", named=Field.FOUNDED, founded=1990)]
    cases += [case(3, "won", industry=frozenset({"Farming"}), headcount=Span(5000, 5000))]
    found = {(each.field, each.kind): each for each in disagreements(PROFILE, cases)}
    assert found[Field.INDUSTRY, "named"].examples == ("Company 1",)
    assert (Field.FOUNDED, "named") not in found
    assert {kind for _, kind in found} == {"named", "missed"}


def test_a_part_of_a_fit_is_no_full_one() -> None:
    """Refused companies that fit in part are counted apart, and no listed value goes because of them."""
    full = [case(i, "not_a_fit", named=Field.HEADCOUNT) for i in (1, 2)]
    partly = [case(i, "not_a_fit", named=Field.HEADCOUNT, headcount=Span(110, 110)) for i in (3, 4)]
    (found,) = disagreements(PROFILE, [*full, *partly])
    assert (found.kind, found.companies, found.fully) == ("named", 4, 2)
    won = [case(i, "won", headcount=Span(20, 20)) for i in (5, 6, 7)]
    assert revise(PROFILE, [*won, *partly, *partly]).profile is None


def test_meetings_count() -> None:
    """A company in C or D that somebody met all the same tells what kept it there; it is open until it is decided."""
    met = replace(case(1, None, industry=frozenset({"Farming"}), headcount=Span(500, 500)), met=True)
    lines = {line.tier: line for line in tier_lines([met, case(2, "won")])}
    assert met.tier is not None
    assert (lines[met.tier].met, lines[met.tier].waiting) == (1, 1)
    assert lines[Tier.A].waiting == 0
    (found,) = disagreements(PROFILE, [met, case(2, "won")])
    assert (found.kind, found.companies) == ("met", 1)
