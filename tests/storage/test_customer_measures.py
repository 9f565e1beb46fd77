"""Measures of customers, what "best" means, and what was said of companies: on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from storage.customers import Measured
from storage.feedback import NewSaying, Outcome, Saying
from storage.workspace import Storage
from tests.storage.samples import NOW, TODAY, YESTERDAY, company, later


def customers(storage: Storage, *names: str) -> list[str]:
    """Customers of the workspace "local"; their ids."""
    with storage.open("local", NOW) as workspace:
        found = workspace.companies.upsert([company(name, relation="customer") for name in names])
        workspace.commit()
    return [outcome.company_id for outcome in found.outcomes]


def said(company_id: str, outcome: Outcome, key: str, **other: object) -> NewSaying:
    """Something said today."""
    values: dict[str, object] = {"happened_on": TODAY, "source": "slack", "said_by": "@maija", **other}
    return NewSaying(key, company_id, outcome, **values)  # type: ignore[arg-type]  # by name


def test_measures_come_back_with_their_customers(storage: Storage) -> None:
    """Every customer is listed by name, with or without measures; leads are not."""
    kuusi, _ = customers(storage, "Kuusi", "Aalto")
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Lead")])
        workspace.customers.measure([Measured(kuusi, "nps", -20.0, "a.csv", TODAY)])
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        rows = workspace.customers.all()
    assert [row.name for row in rows] == ["Aalto", "Kuusi"]
    assert rows[1].measures == {"nps": Measured(kuusi, "nps", -20.0, "a.csv", TODAY)}


def test_the_newest_statement_holds(storage: Storage) -> None:
    """Of two files the one that speaks of the later day; the same file again replaces what it said."""
    (kuusi,) = customers(storage, "Kuusi")
    statements = (("new.csv", 70.0, TODAY), ("old.csv", 10.0, YESTERDAY), ("new.csv", 60.0, TODAY))
    for place, (source, value, day) in enumerate(statements):
        with storage.open("local", later(place)) as workspace:
            workspace.customers.measure([Measured(kuusi, "nps", value, source, day)])
            workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        assert workspace.customers.all()[0].measures["nps"].value == 60.0


def test_a_source_that_contradicts_itself_leaves_nothing_known(storage: Storage) -> None:
    """A value of None is kept and given back as such."""
    (kuusi,) = customers(storage, "Kuusi")
    with storage.open("local", NOW) as workspace:
        workspace.customers.measure([Measured(kuusi, "nps", None, "a.csv", TODAY)])
        assert workspace.customers.all()[0].measures["nps"].value is None


def test_what_best_means_is_remembered(storage: Storage) -> None:
    """The last mix holds, in this workspace alone, until it is forgotten."""
    with storage.open("local", NOW) as workspace:
        workspace.customers.say_mix({"nps": 1, "billed": 2.5}, "@maija")
        workspace.customers.say_mix({"nps": 3}, "@maija")
        assert workspace.customers.mix() == {"nps": 3.0}
        workspace.commit()
    with storage.open("other", NOW) as workspace:
        assert workspace.customers.mix() is None
    with storage.open("local", NOW) as workspace:
        workspace.customers.say_mix(None, "@maija")
        assert workspace.customers.mix() is None


def test_exceptions_can_be_made_twice_and_taken_back(storage: Storage) -> None:
    """Leaving a customer out again changes nothing; an id that is none is passed over."""
    kuusi, aalto = customers(storage, "Kuusi", "Aalto")
    with storage.open("local", NOW) as workspace:
        workspace.customers.leave_out([kuusi, aalto, "nonsense", "", "999"], "@maija")
        workspace.customers.leave_out([kuusi], "@maija")
        workspace.customers.take_back([aalto])
        assert workspace.customers.left_out() == {kuusi}


def test_the_same_saying_counts_once(storage: Storage) -> None:
    """A message that arrives twice, or a file imported again, is kept once."""
    (kuusi,) = customers(storage, "Kuusi")
    with storage.open("local", NOW) as workspace:
        assert workspace.feedback.add(said(kuusi, "won", "m1")) is not None
        assert workspace.feedback.add(said(kuusi, "won", "m1")) is None
        assert len(workspace.feedback.all()) == 1


def test_two_at_once_say_it_once(storage: Storage) -> None:
    """Of two workers with the same message, exactly one keeps it."""
    (kuusi,) = customers(storage, "Kuusi")
    together = Barrier(2)

    def tell(_: int) -> bool:
        together.wait(timeout=10)
        with storage.open("local", NOW) as workspace:
            kept = workspace.feedback.add(said(kuusi, "lost", "m1"))
            workspace.commit()
        return kept is not None

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(tell, range(2))) == [False, True]


def test_what_was_said_can_be_taken_back_and_stays_written(storage: Storage) -> None:
    """A saying taken back counts no more; taking it back again, or one that never was, does nothing."""
    (kuusi,) = customers(storage, "Kuusi")
    with storage.open("local", NOW) as workspace:
        kept = workspace.feedback.add(said(kuusi, "lost", "m1", reason="price", field="revenue", tier="A", score=80.5))
        assert isinstance(kept, Saying)
        assert workspace.feedback.all()[0] == kept
        assert workspace.feedback.withdraw(kept.number, "@olli") == kept
        assert workspace.feedback.withdraw(kept.number, "@olli") is None
        assert workspace.feedback.withdraw(99, "@olli") is None
        assert workspace.feedback.all() == []
        assert workspace.feedback.results() == {}


def test_the_latest_result_counts(storage: Storage) -> None:
    """Lost in spring and won in autumn is won, in whichever order it was told; meeting is no result."""
    (kuusi,) = customers(storage, "Kuusi")
    with storage.open("local", NOW) as workspace:
        workspace.feedback.add(said(kuusi, "won", "m1"))
        workspace.feedback.add(said(kuusi, "lost", "m2", happened_on=TODAY - timedelta(days=200)))
        workspace.feedback.add(said(kuusi, "met", "m3"))
        assert workspace.feedback.results()[kuusi].outcome == "won"
        assert len(workspace.feedback.of(kuusi)) == 3


def test_what_speaks_against(storage: Storage) -> None:
    """Churned, lost and unfit companies are the bad ones; won ones are not."""
    kuusi, aalto, haapa, leppa = customers(storage, "Kuusi", "Aalto", "Haapa", "Leppä")
    with storage.open("local", NOW) as workspace:
        workspace.customers.measure(
            [Measured(kuusi, "churned", 1.0, "a", TODAY), Measured(leppa, "churned", 0.0, "a", TODAY)]
        )
        workspace.feedback.add(said(aalto, "not_a_fit", "m1"))
        workspace.feedback.add(said(haapa, "won", "m2"))
        assert workspace.customers.churned() == {kuusi}
        assert workspace.customers.bad() == {kuusi, aalto}


def test_naughty_texts_are_kept(storage: Storage) -> None:
    """NUL and half a surrogate pair in a reason break neither database."""
    (kuusi,) = customers(storage, "Kuusi")
    with storage.open("local", NOW) as workspace:
        workspace.feedback.add(said(kuusi, "lost", "k\x00" + "x" * 500, reason="a\x00b\ud800", said_by="\x00"))
        assert workspace.feedback.all()[0].reason == "ab\ufffd"


def test_channels_of_the_monthly_report(storage: Storage) -> None:
    """Asked twice it stays one, in the language of the last; asked to stop it is gone."""
    with storage.open("local", NOW) as workspace:
        workspace.report_channels.add("C1", "en", "@maija")
        workspace.report_channels.add("C1", "fi", "@maija")
        assert [(each.channel_id, each.language) for each in workspace.report_channels.all()] == [("C1", "fi")]
        workspace.report_channels.remove("C1")
        assert workspace.report_channels.all() == []
