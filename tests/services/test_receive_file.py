"""A file that somebody shared: looked at, and imported as what they say it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.errors import BotRefusal, SlackUnavailable
from bot.i18n import Words
from bot.services.map_columns import Said
from bot.services.receive_file import LARGEST, Fetched, Kind, fetch, import_shared, look
from bot.sources.errors import TableRefusal
from bot.views.shared_file import imported, importing, looked
from storage.workspace import Storage
from tests.services.workspaces import NOW, a_workspace
from tests.sources.sheets import write_xlsx
from tests.views.limits import buttons, check, shown

LEADS = b"name,website,headcount,secret\nKuura Oy,kuura.example,35,x\nHalla Oy,,12,y\n"


class Slack:
    """A Slack with one shared file."""

    def __init__(self, content: bytes | SlackUnavailable, **file: Any) -> None:  # noqa: ANN401  any part
        self.content = content
        self.file = {"name": "a.csv", "size": 10, "url_private_download": "https://files.slack.com/x", **file}

    def call(self, method: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        """What Slack knows of the file."""
        assert (method, arguments) == ("files.info", {"file": "F1"})
        return {"ok": True, "file": self.file}

    def download(self, url: str, most: int) -> bytes:
        """Its content."""
        assert (url, most) == ("https://files.slack.com/x", LARGEST)
        if isinstance(self.content, SlackUnavailable):
            raise self.content
        return self.content

    def upload(self, url: str, content: bytes) -> None:
        """Nothing is sent here."""
        raise NotImplementedError


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """An empty workspace."""
    with a_workspace(tmp_path) as storage:
        yield storage


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("leads.csv", "leads.csv"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..", "shared"),
        ("", "shared"),
        ("a\x00b/c\\d.csv", "a_b_c_d.csv"),
        ("x" * 300 + ".csv", "x" * 96 + ".csv"),
        (".hidden", "hidden"),
    ],
)
def test_a_files_name_names_no_other_place(name: str, kept: str) -> None:
    """Whatever a file is called, it is looked at in a folder of its own."""
    fetched = fetch(Slack(LEADS, name=name), "F1")
    assert fetched.name == kept
    assert look(fetched).rows == 2


@pytest.mark.parametrize(
    ("slack", "key"),
    [
        (Slack(b"", is_external=True), "refusal-shared-elsewhere"),
        (Slack(b"", url_private_download=None), "refusal-shared-elsewhere"),
        (Slack(b"", size=LARGEST + 1), "refusal-shared-large"),
        (Slack(SlackUnavailable("too_large", final=True)), "refusal-shared-large"),
        (Slack(SlackUnavailable("missing_scope", final=True)), "refusal-shared-scope"),
        (Slack(SlackUnavailable("file_deleted", final=True)), "refusal-shared-gone"),
        (Slack(SlackUnavailable("foreign_url", final=True)), "refusal-shared-elsewhere"),
    ],
)
def test_what_cannot_be_had_is_said(slack: Slack, key: str) -> None:
    """A file that is gone, too large, forbidden or kept elsewhere is refused in plain words."""
    with pytest.raises(BotRefusal) as refused:
        fetch(slack, "F1")
    assert refused.value.key == key
    assert all(Words(language)(key, **refused.value.params) for language in ("en", "fi"))


def test_a_passing_trouble_is_tried_again() -> None:
    """Slack's own trouble is no refusal: the worker tries again."""
    with pytest.raises(SlackUnavailable):
        fetch(Slack(SlackUnavailable("unreachable")), "F1")


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (LEADS, ("leads", "customers")),
        (b"name\nKuura Oy\n", ("leads", "customers")),
        (b"name,nps,total billed\nKuura Oy,9,100\n", ("customers", "leads")),
        (b"First name,Last name,Title,Company\nAino,Aho,CEO,Kuura Oy\n", ("contacts", "leads", "customers")),
        (b"company,outcome,reason\nKuura Oy,won,price\n", ("outcomes", "leads", "customers")),
        ("Yritys;Koko\nÅkerö Oy;12\n".encode("cp1252"), ("leads", "customers")),
    ],
)
def test_a_table_says_what_it_is(content: bytes, kinds: tuple[Kind, ...]) -> None:
    """People have titles, customers measures, outcomes say what became of whom; the likeliest stands first."""
    found = look(Fetched("a.csv", content)).kinds
    assert found[0] == kinds[0]
    assert set(found) == set(kinds)


def test_a_spreadsheet_is_known_by_what_it_holds(tmp_path: Path) -> None:
    """An XLSX that is called .csv is read as the spreadsheet that it is."""
    path = tmp_path / "a.xlsx"
    write_xlsx(path, {"Leads": [["name", "headcount"], ["Kuura Oy", 35]]})
    assert look(Fetched("a.csv", path.read_bytes())).sample == ({"name": "Kuura Oy", "headcount": "35"},)


def test_only_used_columns_are_shown() -> None:
    """The first rows show the cells that would be imported, and the other columns are named."""
    table = look(Fetched("leads.csv", LEADS))
    assert table.told == {"name": "name", "website": "domain", "headcount": "headcount"}
    assert table.unused == ("secret",)
    assert table.sample[0] == {"name": "Kuura Oy", "website": "kuura.example", "headcount": "35"}


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "refusal-table-empty"),
        (b"%PDF-1.7 ...", "refusal-table-binary"),
        (b"colour,size\nred,12\n", "refusal-table-no-name-shared"),
    ],
)
def test_what_is_no_table_of_companies_is_refused(content: bytes, key: str) -> None:
    """The words speak of sending the file again, not of options of the terminal."""
    with pytest.raises((BotRefusal, TableRefusal)) as refused:
        look(Fetched("a.csv", content))
    assert refused.value.key == key
    assert "--map" not in Words("en")(key, **refused.value.params)


def test_an_import_leaves_nothing_behind_but_its_report(storage: Storage) -> None:
    """Counts, and the rejected rows as a file; the progress is told."""
    told: list[tuple[int, int | None]] = []
    done = import_shared(
        Fetched("a.csv", b"name,headcount\nKuura Oy,35\n,12\n"),
        "leads",
        storage,
        "local",
        at=NOW,
        words=Words("fi"),
        by="@maija",
        progress=lambda done, rows: told.append((done, rows)),
    )
    assert (done.report.rows, done.report.rejected) == (2, 1)
    (rejects,) = done.rejects
    assert rejects.name == "a.csv.rejects.csv"
    assert "Yrityksen nimi puuttuu" in rejects.content.decode()
    assert told == [(2, 2)]
    with storage.open("local", NOW, read_only=True) as workspace:
        company = workspace.companies.find("Kuura").company
    assert company is not None
    assert {fact.source for fact in company.facts} == {"a.csv"}


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("kind", ["leads", "customers", "contacts", "outcomes"])
def test_slack_takes_every_step(storage: Storage, language: str, kind: Kind) -> None:
    """The question, the progress and the result are messages that Slack takes, hostile names and cells included."""
    words = Words(language)
    hostile = b'"<!channel> *x*",headcount,First name,Title,Email,outcome,nps\n'
    header = b"name,headcount,First name,Title,Email,outcome,nps\n"
    row = b'"<!channel> *x* https://evil.example",35,@here,`CEO`,a@b.example,won,9\n'
    table = look(Fetched("<!here>.csv", header + row))
    question = check(looked(table, Said("F1"), 2, words))
    assert "import_cancel" in dict(buttons(question))
    check(importing("<!here>.csv", kind, 1, 2, words))
    for content in (header + row, header + hostile):
        done = import_shared(
            Fetched("a.csv", content),
            kind,
            storage,
            "local",
            at=NOW,
            words=words,
            by="@maija",
            progress=lambda _done, _rows: None,
        )
        made = check(imported(done, "<!here>.csv", "@maija", words, "once"))
        assert made.replaces
        assert made.once == "once"
        assert "1" in shown(made)
