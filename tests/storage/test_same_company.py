"""Which rows of imports are one company."""

from __future__ import annotations

import pytest

from storage.errors import StorageRefusal
from storage.newcomers import NewCompany, Outcome
from storage.workspace import Storage
from tests.storage.samples import NOW, company, headcount

ONE = [
    ([company("Relex Oy", "relex.fi")], [company("RELEX SOLUTIONS OY", "https://www.relex.fi/en/")]),
    ([company("Relex Oy", None, "2646674-9")], [company("Something else", "other.fi", "26466749")]),
    ([company("Relex Oy", "relex.fi")], [company("oy relex")]),
    ([company("Relex Oy")], [company("Relex", "relex.fi")]),
    ([company("Relex Oy")], [company("Relex", "maija@relex.fi", "2646674-9")]),
    ([company("Relex Oy", "relex.fi")], [company("Relex", None, "2646674-9")]),
    ([company("Karl Fazer Oy")], [company("OY KARL FAZER AB")]),
    ([company("!!!")], [company("!!!")]),
]
TWO = [
    ([company("Atlas", "atlas.co")], [company("Atlas", "atlas.io")]),
    ([company("Relex Oy", "relex.fi", "2646674-9")], [company("Relex Palvelut Oy", "relex.fi", "0112038-9")]),
    ([company("Relex Oy", None, "2646674-9")], [company("Relex Oy", None, "0112038-9")]),
    ([company("Matin Kone", "matti@gmail.com")], [company("Liisan Leipä", "liisa@gmail.com")]),
    ([company("Matin Kone", "gmail.com")], [company("Liisan Leipä", "gmail.com")]),
    ([company("FameGame", "https://itunes.apple.com/us/app/x")], [company("TypeLess", "apple.com")]),
    ([company("Havu", "havu.github.io")], [company("Puu", "puu.github.io")]),
    ([company("!!!")], [company("???")]),
]


@pytest.mark.parametrize(("first", "second"), ONE)
@pytest.mark.parametrize("at_once", [True, False])
def test_one_company(storage: Storage, first: list[NewCompany], second: list[NewCompany], *, at_once: bool) -> None:
    """The same business id, the same own domain, or the same name with nothing against it: one company."""
    with storage.open("local", NOW) as workspace:
        if at_once:
            upserted = workspace.companies.upsert(first + second)
            assert upserted.outcomes == (Outcome("new", "1"), Outcome("same", "1", 0))
            assert (upserted.new, upserted.updated) == (1, 0)
        else:
            assert workspace.companies.upsert(first).outcomes == (Outcome("new", "1"),)
            (outcome,) = workspace.companies.upsert(second).outcomes
            assert outcome.kind in {"updated", "unchanged"}
            assert outcome.company_id == "1"
        assert workspace.companies.count() == 1


@pytest.mark.parametrize(("first", "second"), TWO)
@pytest.mark.parametrize("at_once", [True, False])
def test_two_companies(storage: Storage, first: list[NewCompany], second: list[NewCompany], *, at_once: bool) -> None:
    """Another business id, another domain under the same name, or a domain that many share: two companies."""
    with storage.open("local", NOW) as workspace:
        outcomes = [workspace.companies.upsert(rows) for rows in ([first + second] if at_once else [first, second])]
        assert sum(upserted.new for upserted in outcomes) == 2
        assert workspace.companies.count() == 2


def test_what_is_learned_stays(storage: Storage) -> None:
    """A later row adds the missing domain and business id, and a new name; the old name still finds it."""
    with storage.open("local", NOW) as workspace:
        companies = workspace.companies
        companies.upsert([company("Havupuu"), company("HAVUPUU OY", "havupuu.fi")])
        companies.upsert([company("Havupuu Oy", None, "0112038-9", headcount(3))])
        known = companies.get("1")
        assert known is not None
        assert (known.name, known.domain, known.business_id) == ("Havupuu", "havupuu.fi", "0112038-9")
        companies.upsert([company("Petäjä Solutions", "petaja.fi", "0112038-9")])
        renamed = companies.get("1")
        assert renamed is not None
        assert (renamed.name, renamed.domain) == ("Petäjä Solutions", "petaja.fi")
        assert renamed.facts == (headcount(3),)
        for text in ("havupuu oy", "havupuu.fi", "petäjä solutions", "petaja.fi", "01120389"):
            found = companies.find(text).company
            assert found is not None, text
            assert found.id == "1"


def test_a_name_alone_does_not_choose_among_several(storage: Storage) -> None:
    """A row that says only "Atlas" adds its facts to none of several; the next such row is the same bare company."""
    with storage.open("local", NOW) as workspace:
        companies = workspace.companies
        companies.upsert([company("Atlas", "atlas.co"), company("Atlas", "atlas.io")])
        assert companies.upsert([company("Atlas", None, None, headcount(7))]).outcomes == (Outcome("new", "3"),)
        assert companies.upsert([company("Atlas", None, None, headcount(8))]).outcomes == (Outcome("updated", "3"),)


def test_companies_on_one_site_are_told_apart_by_name(storage: Storage) -> None:
    """Of a group's companies on one site, a row without a business id means the one of its name."""
    with storage.open("local", NOW) as workspace:
        companies = workspace.companies
        companies.upsert(
            [company("Relex Oy", "relex.fi", "2646674-9"), company("Palvelut Oy", "relex.fi", "0112038-9")]
        )
        assert companies.upsert([company("palvelut", "relex.fi")]).outcomes == (Outcome("unchanged", "2"),)


def test_a_shared_domain_is_not_kept(storage: Storage) -> None:
    """A page on LinkedIn is not a company's domain, except LinkedIn's own."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert([company("Havupuu", "linkedin.com"), company("LinkedIn", "linkedin.com")])
        found = workspace.companies.by_ids(["1", "2"])
        assert [each.domain for each in found] == [None, "linkedin.com"]


def test_outcomes_over_chunks(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Duplicates are found however far apart in a file they stand."""
    monkeypatch.setattr("storage.upsert._CHUNK", 3)
    with storage.open("local", NOW) as workspace:
        rows = [company(f"Yritys {n % 7}") for n in range(10)]
        upserted = workspace.companies.upsert(rows)
        assert (upserted.new, upserted.updated) == (7, 0)
        assert [outcome.same_as for outcome in upserted.outcomes] == [None] * 7 + [0, 1, 2]


def test_a_nameless_row_is_refused(storage: Storage) -> None:
    """A row that says nothing of who it is is refused, and can be told before; a domain can stand in for the name."""
    nameless = [company(""), company(" \x00"), company("", "gmail"), company("", None, "123")]
    assert all(row.nameless for row in nameless)
    with storage.open("local", NOW) as workspace:
        with pytest.raises(StorageRefusal) as refused:
            workspace.companies.upsert([company("Havupuu"), nameless[0]])
        assert refused.value.key == "refusal-company-nameless"
        workspace.companies.upsert([company("", "https://petaja.fi")])
        known = workspace.companies.find("petaja.fi").company
        assert known is not None
        assert known.name == "petaja.fi"


def test_nothing_to_add(storage: Storage) -> None:
    """An empty import adds nothing and complains about nothing."""
    with storage.open("local", NOW) as workspace:
        upserted = workspace.companies.upsert([])
    assert (upserted.new, upserted.updated, upserted.outcomes) == (0, 0, ())
