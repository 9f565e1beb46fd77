"""What is known of companies, and how it changes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from icp.facts import Company, Fact, Field
from icp.values import Money, Place, Span
from storage.facts import decoded, encoded
from storage.workspace import Storage, Workspace
from tests.storage.samples import NOW, TODAY, YESTERDAY, company, fact, headcount, keywords, later
from tests.strategies import VALUES


def _one(workspace: Workspace) -> Company:
    known = workspace.companies.get("1")
    assert known is not None
    return known


def test_facts_come_back_whole(storage: Storage) -> None:
    """Every kind of fact is given back as it was stated, with source and date."""
    facts = (
        fact(Field.FOUNDED, 2013, "PRH"),
        fact(Field.FUNDING, "seed"),
        headcount(12.0, "@maija", YESTERDAY),
        fact(Field.HEADCOUNT, Span(1000, None)),
        fact(Field.INDUSTRY, frozenset({"62.10", "Computer Software"})),
        fact(Field.LOCATION, frozenset({Place("Espoo", "FI-18", "FI"), Place(continent="EU")})),
        fact(Field.REVENUE, Money(Span(1e6, 2.5e6), "EUR")),
        keywords("Salesforce", "<!channel>", "\x00\ud83d"),
    )
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Havupuu Oy", "https://www.havupuu.fi/en", "0112038-9", *facts)])
        known = _one(workspace)
    assert (known.name, known.domain, known.business_id) == ("Havupuu Oy", "havupuu.fi", "0112038-9")
    assert set(known.facts) == set(facts)


@given(st.data())
def test_values_survive_storing(data: st.DataObject) -> None:
    """Whatever value a field can hold is read back equal, and equal values are stored as equal text."""
    field = data.draw(st.sampled_from(list(VALUES)))
    value = data.draw(VALUES[field])
    assert decoded(field.value, encoded(field, value)) == value
    if isinstance(value, frozenset):
        assert encoded(field, frozenset(sorted(value, key=repr, reverse=True))) == encoded(field, value)


def test_the_newest_statement_of_a_source_holds(storage: Storage) -> None:
    """A source's newer statement replaces its older one; an older one that comes late changes nothing."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Havupuu Oy", None, None, headcount(10, observed_on=YESTERDAY))])
        workspace.companies.upsert([company("Havupuu Oy", None, None, headcount(20))])
        workspace.companies.upsert([company("Havupuu Oy", None, None, headcount(15, observed_on=YESTERDAY))])
        assert _one(workspace).facts == (headcount(20),)
        workspace.companies.upsert([company("Havupuu Oy", None, None, headcount(25))])
        assert _one(workspace).facts == (headcount(25),), "a correction of the same day holds"


def test_sources_stand_side_by_side(storage: Storage) -> None:
    """Two sources may disagree: both statements are kept, and of equally new ones the one stated last holds."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Havupuu Oy", None, None, headcount(10, "z.csv"))])
        workspace.commit()
    with storage.open("local", later(1)) as workspace:
        assert workspace.companies.state("1", [headcount(30, "@maija")])
        assert _one(workspace).value(Field.HEADCOUNT) == Span(30, 30)
        workspace.companies.state("1", [headcount(50, "old.csv", YESTERDAY)])
        assert _one(workspace).value(Field.HEADCOUNT) == Span(30, 30)
        assert len(_one(workspace).facts) == 3


def test_a_row_may_state_a_set_in_pieces(storage: Storage) -> None:
    """Two statements of one row on a field that is a set, as from two columns, are one statement together."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Havupuu Oy", None, None, keywords("AI"), keywords("B2B"))])
        assert _one(workspace).facts == (keywords("AI", "B2B"),)


STATEMENTS = st.lists(
    st.builds(
        lambda field, source, age, pick: (field, source, age, pick),
        st.sampled_from([Field.HEADCOUNT, Field.KEYWORDS]),
        st.sampled_from(["a.csv", "b.csv", "@maija"]),
        st.sampled_from([YESTERDAY, TODAY]),
        st.integers(1, 4),
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STATEMENTS)
def test_values_for_scoring_are_those_of_the_company(
    storage: Storage, stated: Sequence[tuple[Field, str, object, int]]
) -> None:
    """What is handed out for scoring in bulk is exactly what the company says of itself one by one."""
    with storage.open("local", NOW) as workspace:
        for field, source, day, pick in stated:
            value = Span(pick, pick) if field is Field.HEADCOUNT else frozenset({f"k{pick}"})
            workspace.companies.upsert([company("Havupuu Oy", None, None, Fact(field, value, source, day))])  # type: ignore[arg-type]
        workspace.companies.upsert([company("Petäjä Oy")])
        for company_id, values in (pair for chunk in workspace.companies.values() for pair in chunk):
            known = workspace.companies.get(company_id)
            assert known is not None
            said = {field: known.value(field) for field in Field}
            assert dict(values) == {field: value for field, value in said.items() if value is not None}


def test_values_come_in_chunks(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many companies there are, each comes exactly once, in order, a chunk at a time."""
    monkeypatch.setattr("storage.companies._CHUNK", 4)
    with storage.open("local", NOW) as workspace:
        rows = [company(f"Yritys {n}", relation="customer" if n % 3 == 0 else "lead") for n in range(10)]
        workspace.companies.upsert(rows)
        chunks = list(workspace.companies.values())
        assert [len(chunk) for chunk in chunks] == [4, 4, 2]
        assert [pair[0] for chunk in chunks for pair in chunk] == [str(n) for n in range(1, 11)]
        assert sum(len(chunk) for chunk in workspace.companies.values("customer")) == 4


def test_companies_come_in_the_order_asked(storage: Storage) -> None:
    """Ids are looked up in the order given; what is no id of ours is left out."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company(f"Yritys {n}") for n in range(1, 4)])
        strange = ["", "x", "-1", "4", "٣", "9" * 30, str(2**63), "1.0", " 1"]
        found = workspace.companies.by_ids(["3", *strange, "1"])
        assert [each.name for each in found] == ["Yritys 3", "Yritys 1"]
        assert [workspace.companies.get(text) for text in strange] == [None] * len(strange)
        assert not any(workspace.companies.state(text, [headcount(1)]) for text in strange)


def test_leads_and_customers(storage: Storage) -> None:
    """An import makes a lead a customer, never a customer a lead; a person may do both."""
    with storage.open("local", NOW) as workspace:
        companies = workspace.companies
        companies.upsert([company("Havupuu Oy", relation="lead"), company("Petäjä Oy", relation="customer")])
        companies.upsert([company("Havupuu Oy", relation="customer"), company("Petäjä Oy", relation="lead")])
        assert [companies.relation(each) for each in "12"] == ["customer", "customer"]
        assert companies.relate("1", "lead")
        assert (companies.relation("1"), companies.count("lead"), companies.count()) == ("lead", 1, 2)
        assert companies.relation("3") is None
