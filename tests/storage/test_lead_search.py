"""The best leads of which certain facts hold: the same as judging every lead one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from icp import kinds
from icp.facts import Company, Field
from icp.fit import Tier
from icp.values import Value
from storage.lead_search import Condition
from storage.workspace import Storage
from tests.storage.samples import NOW, TODAY, YESTERDAY, company, fact, headcount, keywords, later, score_row


def _condition(field: Field, **settings: object) -> Condition:
    criterion: Any = kinds.KINDS[field].model_validate({"kind": field.value, "mode": "require", **settings})

    def judge(value: Value) -> bool | None:
        share = criterion.judge(value).share
        return None if share is None else share > 0

    return Condition(field, judge)


def _place(text: str, source: str = "list.csv") -> Any:  # noqa: ANN401 -- a fact
    return fact(Field.LOCATION, kinds.read(Field.LOCATION, text), source)


def test_the_same_as_one_by_one(storage: Storage) -> None:
    """Newest statements and all members of sets count; what is too little known is counted apart, by condition."""
    rows = [
        company("Espoo both", None, None, _place("Espoo"), headcount(30)),
        company("Espoo grown", None, None, _place("Espoo"), headcount(10, "a", YESTERDAY), headcount(40, "b")),
        company("Espoo shrunk", None, None, _place("Espoo"), headcount(40, "a", YESTERDAY), headcount(10, "b")),
        company("Espoo and Turku", None, None, _place("Turku", "a"), _place("Espoo", "b"), headcount(25)),
        company("Finland only", None, None, _place("Finland"), headcount(30)),
        company("Headcount unknown", None, None, _place("Espoo")),
        company("Nothing known", None, None),
        company("Turku", None, None, _place("Turku"), headcount(30)),
        company("Customer", None, None, _place("Espoo"), headcount(30), relation="customer"),
        company("Hostile", None, None, keywords("\x00\ud83d", "<!channel>", "' OR 1=1 --", '"]'), _place("Espoo")),
    ]
    conditions = (_condition(Field.LOCATION, any_of=["Espoo"]), _condition(Field.HEADCOUNT, between=[20, 50]))
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert(rows)
        version = workspace.profiles.add_version("P", {}, by="@m").id
        scores = [score_row(str(i), 90 - 5 * (i % 4), tier="A" if i % 2 else "B") for i in range(1, len(rows) + 1)]
        workspace.scores.replace(version, [scores])
        found = workspace.leads.search(conditions, 2)
        order = [row.name for row in workspace.scores.top(20)]
        known = {each.name: each for each in workspace.companies.by_ids([str(i) for i in range(1, 11)])}
        met = [name for name in order if _answer(conditions, known[name]) is True]
        unsure = [name for name in order if _answer(conditions, known[name]) is None]
        assert sorted(met) == ["Espoo and Turku", "Espoo both", "Espoo grown"]
        assert ([row.name for row in found.best], found.met) == (met[:2], 3)
        assert ([row.name for row in found.open_best], found.open, found.open_by) == (unsure, 4, (2, 3))
        tier_a = workspace.leads.search(conditions, 9, tiers=[Tier.A])
        assert {row.tier for row in (*tier_a.best, *tier_a.open_best)} == {Tier.A}
        assert workspace.leads.search((), 3).met == len(order)
        assert workspace.leads.search(conditions, 9, new_since=TODAY + timedelta(days=1)).met == 0
        nothing = workspace.leads.search((_condition(Field.REVENUE, between=[1, None]),), 5)
        assert (nothing.met, nothing.open, nothing.open_by) == (0, len(order), (len(order),))
        hostile = workspace.leads.search((_condition(Field.KEYWORDS, any_of=["' OR 1=1 --"]),), 5)
        assert [row.name for row in hostile.best] == ["Hostile"]
        workspace.commit()
    with storage.open("other", later(1)) as other:
        assert other.leads.search(conditions, 5).met == other.leads.search((), 5).met == 0


def _answer(conditions: tuple[Condition, ...], known: Company) -> bool | None:
    answers = [_judged(each.judge, known.value(each.field)) for each in conditions]
    return False if False in answers else None if None in answers else True


def _judged(judge: Callable[[Value], bool | None], value: Value | None) -> bool | None:
    return None if value is None else judge(value)
