"""What is kept of changes: what was known before and after, how companies stood, and who moved."""

from __future__ import annotations

import random
from datetime import timedelta

from sqlalchemy import Engine, text

from icp.facts import Field
from icp.fit import Tier
from icp.values import Span
from storage.facts import encoded
from storage.workspace import Storage, Workspace
from tests.storage.samples import NOW, TODAY, YESTERDAY, company, fact, headcount, keywords, later, score_row


def test_facts_before_and_after(storage: Storage) -> None:
    """Of a company known before, what its statements say together is kept before and after; never of a new one."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Kuusi Oy", "kuusi.fi", None, headcount(12, "PRH", YESTERDAY))])
        assert workspace.changes.facts(NOW) == []
        workspace.commit()
    with storage.open("local", later(60)) as workspace:
        again = workspace.companies.upsert([company("Kuusi Oy", "kuusi.fi", None, headcount(12, "PRH", YESTERDAY))])
        assert [outcome.kind for outcome in again.outcomes] == ["unchanged"]
        workspace.companies.state("1", [headcount(35, "@maija"), keywords("Salesforce", source="@maija")])
        workspace.companies.state("1", [headcount(99, "old.csv", YESTERDAY - timedelta(days=9))])  # older: no change
        found = workspace.changes.facts(NOW)
        assert {(c.field, c.before, c.after, c.source, c.observed_on) for c in found} == {
            (Field.HEADCOUNT, Span(12, 12), Span(35, 35), "@maija", TODAY),
            (Field.KEYWORDS, None, frozenset({"Salesforce"}), "@maija", TODAY),
        }
        workspace.companies.state("1", [headcount(12, "@maija")])  # taken back in the same unit of work
        assert [c.field for c in workspace.changes.facts(NOW)] == [Field.KEYWORDS]
        assert workspace.changes.fact_counts(NOW) == (1, {Field.KEYWORDS: 1})
        workspace.companies.upsert([company("Kuusi Oy", "kuusi.fi", relation="customer")])
        turned = next(c for c in workspace.changes.facts(NOW) if c.field is None)
        assert (turned.before, turned.after) == ("lead", "customer")
        assert workspace.changes.facts(later(61)) == workspace.changes.facts(NOW, ["999"]) == []
        assert workspace.changes.fact_counts(NOW) == (0, {})  # a customer is no lead
        workspace.commit()
    with storage.open("other", NOW) as other:
        assert other.changes.facts(NOW) == []


def test_the_log_tells_what_is_known(storage: Storage) -> None:
    """Whatever is stated, in whatever order, the last change of each field ends at what is known of it now."""
    chance = random.Random(7)  # noqa: S311 -- an order, no secret
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Kuusi Oy", "kuusi.fi")])
        workspace.commit()
    for step in range(1, 40):
        day = TODAY - timedelta(days=chance.randint(0, 3))
        source = chance.choice(["a.csv", "b.csv", "@maija"])
        told = [
            headcount(chance.randint(1, 4), source, day),
            keywords(chance.choice("xyz"), source=source)
            if chance.random() < 0.5
            else fact(Field.FOUNDED, 2000 + step % 3),
        ]
        with storage.open("local", later(step)) as workspace:
            if step % 2:
                workspace.companies.state("1", told)
            else:
                workspace.companies.upsert([company("Kuusi Oy", "kuusi.fi", None, *told)])
            workspace.commit()
    with storage.open("local", later(99), read_only=True) as workspace:
        known = workspace.companies.get("1")
        assert known is not None
        changes = workspace.changes.facts(NOW)[::-1]
    for field in (Field.HEADCOUNT, Field.KEYWORDS, Field.FOUNDED):
        chain = [change for change in changes if change.field is field]
        assert chain[0].before is None
        assert [change.before for change in chain[1:]] == [change.after for change in chain[:-1]]
        value = known.value(field)
        assert value is not None
        assert encoded(field, chain[-1].after) == encoded(field, value)


def _scored(workspace: Workspace, version: int, *rows: tuple[str, float, str | None]) -> None:
    workspace.scores.replace(version, [[score_row(i, score, tier=tier) for i, score, tier in rows]])


def test_standings_before_and_after(storage: Storage, engine: Engine) -> None:
    """A company's tier is kept before and after, and whether facts or a profile version moved it."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company(name) for name in ("Ahti", "Kuusi", "Leppä", "Mänty")])
        first = workspace.profiles.add_version("SaaS", {}, by="@m").id
        _scored(workspace, first, ("1", 80, "A"), ("2", 40, "C"), ("3", 60, "B"), ("4", 30, "C"))
        assert workspace.changes.moves("risen", later(1)).count == 0  # judged for the first time
        workspace.commit()
    with storage.open("local", later(60)) as workspace:
        workspace.scores.upsert_some(first, [score_row("2", 41, tier="C"), score_row("3", 60, tier="B")])
        (moved,) = workspace.changes.scores("2", NOW)
        assert (moved.cause, moved.before.score, moved.after.score) == ("facts", 40, 41)
        assert workspace.changes.scores("3", NOW) == []
        assert workspace.changes.moves("risen", later(1)).count == 0
        workspace.commit()
    with storage.open("local", later(120)) as workspace:
        second = workspace.profiles.add_version("SaaS", {}, by="@m").id
        _scored(workspace, second, ("1", 70, "B"), ("2", 90, "A"), ("3", 61, "B"), ("4", 55, "B"))
        workspace.companies.relate("4", "customer")
        workspace.commit()
    with storage.open("local", later(180)) as workspace:
        risen, fallen, fitting = (workspace.changes.moves(way, later(1)) for way in ("risen", "fallen", "fitting"))
        assert (risen.count, fallen.count, fitting.count) == (1, 1, 1)  # a customer does not count, nor a mere point
        assert workspace.changes.moves("risen", NOW - timedelta(days=1)).count == 0  # they came in since then
        assert (risen.best[0].name, risen.best[0].before.tier, risen.best[0].last.after.tier) == (
            "Kuusi",
            Tier.C,
            Tier.A,
        )
        assert (risen.best[0].last.cause, risen.best[0].last.version_id) == ("profile", second)
        assert fallen.best[0].name == "Ahti"
        assert [change.cause for change in workspace.changes.scores("2", NOW)] == ["profile", "facts"]
        assert workspace.changes.moves("risen", later(150)).count == 0
        workspace.scores.upsert_some(second, [score_row("1", 85, tier="A")])  # back where it stood at the beginning
        assert workspace.changes.moves("fallen", later(1)).count == 0
        workspace.commit()
    with engine.begin() as connection:  # a company that is forgotten takes its changes along
        connection.execute(text("DELETE FROM companies WHERE id = 2"))
        for table in ("score_changes", "fact_changes"):
            left = connection.scalar(text(f"SELECT count(*) FROM {table} WHERE company_id = 2"))  # noqa: S608 -- a constant
            assert left == 0
