"""``osuma score``."""

from __future__ import annotations

import csv

import pytest

from tests.commands.terminal import SAMPLE, Terminal

PROFILE = ("--profile", str(SAMPLE / "icp.yaml"))


def test_a_file_is_scored(terminal: Terminal) -> None:
    """A whole file gets six columns more, without any database."""
    done = terminal.done("score", SAMPLE / "companies.csv", *PROFILE, "--out", "out.csv")
    assert "60 rows scored into out.csv" in done.out
    with (terminal.folder / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0])[-6:] == ["score", "low", "high", "coverage", "tier", "status"]
    assert len(rows) == 60
    assert not (terminal.folder / "osuma.db").exists()


def test_one_document(terminal: Terminal) -> None:
    """``--json`` tells how many rows have which status, and how the columns were read."""
    document = terminal.done("score", SAMPLE / "companies.csv", *PROFILE, "--out", "out.csv", "--json").json
    assert document.keys() >= {"file", "out", "rows", "statuses", "missing_fields", "columns", "unread"}
    assert sum(document["statuses"].values()) == document["rows"] == 60


def test_a_file_and_single_companies_agree(sample: Terminal) -> None:
    """A row of a scored file holds what ``osuma fit`` says of that company by the same profile."""
    sample.done("score", SAMPLE / "companies.csv", *PROFILE, "--out", "out.csv")
    with (sample.folder / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows[::5]:
        fit = sample.done("fit", row["name"], "--workspace", "sample", *PROFILE, "--json").json
        alone = [str(fit[name]) for name in ("score", "low", "high", "coverage")]
        assert alone == [row[name] for name in ("score", "low", "high", "coverage")], row["name"]
        assert (fit["tier"] or "", fit["status"]) == (row["tier"], row["status"])


@pytest.mark.parametrize(
    ("arguments", "english", "finnish"),
    [
        (("nowhere.csv", *PROFILE, "--out", "o.csv"), "There is no file", "ei ole. Tarkista polku"),
        (("a.csv", "--profile", "nowhere.yaml", "--out", "o.csv"), "There is no file", "ei löydy"),
        (("a.csv", *PROFILE, "--out", "a.csv"), "Give --out another name", "Anna valitsimelle --out toinen nimi"),
        (("a.csv", *PROFILE, "--out", "no/such/o.csv"), "cannot be written", "ei voi kirjoittaa"),
        (("b.csv", *PROFILE, "--out", "o.csv"), "--map COLUMN=FIELD", "--map SARAKE=KENTTÄ"),
    ],
)
def test_refusals(terminal: Terminal, arguments: tuple[str, ...], english: str, finnish: str) -> None:
    """What cannot be read, written or scored is refused in either language, with status 1 and no file."""
    terminal.write("a.csv", "name,headcount\nKuusi,35\n")
    terminal.write("b.csv", "colour\nred\n")
    for language, said in (("en", english), ("fi", finnish)):
        done = terminal("score", *arguments, "--lang", language)
        assert (done.status, done.out) == (1, "")
        assert said in done.err
    assert sorted(path.name for path in terminal.folder.iterdir()) == ["a.csv", "b.csv"]


@pytest.mark.parametrize("missing", ["--profile", "--out", "FILE"])
def test_wrong_usage(terminal: Terminal, missing: str) -> None:
    """The file, the profile and the output all have to be named."""
    given = {"FILE": ["a.csv"], "--profile": list(PROFILE), "--out": ["--out", "o.csv"]}
    arguments = [part for name, parts in given.items() if name != missing for part in parts]
    assert terminal("score", *arguments).status == 2
