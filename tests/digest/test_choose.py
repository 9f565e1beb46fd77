"""Which leads a digest shows."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.choose import Candidate, Choice, Held, Known, News, ShownBefore, choose

TODAY = date(2026, 11, 16)
IDS = [str(number) for number in range(8)]


def lead(company_id: str, news: News = News.NEW, score: float = 80.0, tier: str = "A") -> Candidate:
    """A lead that fits; put off until today, where it is back."""
    return Candidate(company_id, news, score, 1.0, tier, f"Company {company_id}", later_until=TODAY)


def chosen(*leads: Candidate, known: Known | None = None, count: int = 10) -> Choice:
    """What is shown of some leads."""
    return choose(leads, known or Known(), count, TODAY, lambda _: None)


leads = st.builds(
    lead, st.sampled_from(IDS), st.sampled_from(list(News)), st.sampled_from([50.0, 60.0, 80.0]), st.just("A")
)
some_ids = st.frozensets(st.sampled_from(IDS), max_size=3)
shown = st.builds(
    ShownBefore, st.just("2026-W46"), st.sampled_from(list(News)), st.sampled_from([60.0, 80.0]), st.just("A")
)
knowns = st.builds(
    Known,
    some_ids,
    some_ids,
    st.dictionaries(st.sampled_from(IDS), st.sampled_from([TODAY, TODAY + timedelta(days=1)]), max_size=3),
    st.dictionaries(st.sampled_from(IDS), shown, max_size=3),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(leads, max_size=12), knowns, some_ids, st.integers(1, 5))
def test_no_lead_is_shown_that_should_not_be(
    found: list[Candidate], known: Known, blocked: frozenset[str], count: int
) -> None:
    """Whatever comes in: at most the count, the best first, each once, none that is handled, taken, put off or blocked.

    What is not shown is counted, and the order in which it came in changes nothing.
    """
    held = dict.fromkeys(blocked, Held.BLOCKED)
    choice = choose(found, known, count, TODAY, held.get)
    ids = [each.company_id for each in choice.leads]
    assert len(ids) == len(set(ids)) <= count
    assert not set(ids) & (known.handled | known.taken | blocked)
    assert all(known.later.get(each, TODAY) <= TODAY for each in ids)
    assert [each.score for each in choice.leads] == sorted((each.score for each in choice.leads), reverse=True)
    assert all(each.news is not News.NEW for each in choice.leads if each.company_id in known.shown)
    assert len(ids) + choice.more + sum(choice.held.values()) == len({each.company_id for each in found})
    again = choose(found[::-1], known, count, TODAY, held.get)
    assert [each.company_id for each in again.leads] == ids


def test_a_lead_comes_again_only_where_something_changed() -> None:
    """Shown before, a lead is news where it stands otherwise since; that it came in is told once."""
    known = Known(shown={"1": ShownBefore("2026-W46", News.NEW, 80.0, "A")})
    assert chosen(lead("1"), known=known).held == {Held.SHOWN: 1}
    assert chosen(lead("1", News.FACTS), known=known).held == {Held.SHOWN: 1}
    assert chosen(lead("1", News.FACTS, 91.0), known=known).leads == (lead("1", News.FACTS, 91.0),)
    assert chosen(lead("1", News.PROFILE, 80.0, "B"), known=known).leads


def test_what_was_put_off_comes_back_once() -> None:
    """On the day that somebody named a lead is news again; after that it is not."""
    assert chosen(lead("1", News.BACK), known=Known(shown={"1": ShownBefore("2026-W46", News.NEW, 80.0, "A")})).leads
    again = Known(shown={"1": ShownBefore("2026-W47-1116T090000", News.BACK, 80.0, "A")})
    assert chosen(lead("1", News.BACK), known=again).held == {Held.SHOWN: 1}


def test_the_first_news_is_told() -> None:
    """A lead that came in and got better facts within the week is told of as new."""
    assert chosen(lead("1", News.FACTS), lead("1", News.NEW)).leads == (lead("1"),)


def test_what_costs_is_asked_only_of_those_that_would_be_shown() -> None:
    """Of a thousand leads only as many are looked at closely as are shown, and those that are found wanting."""
    asked: list[str] = []

    def held_back(company_id: str) -> Held | None:
        asked.append(company_id)
        return Held.BLOCKED if company_id == "0" else None

    choice = choose((lead(str(number)) for number in range(1000)), Known(), 3, TODAY, held_back)
    assert (len(asked), len(choice.leads), choice.more, choice.held) == (4, 3, 996, {Held.BLOCKED: 1})
