"""``osuma import``."""

from __future__ import annotations

import json

import pytest

from tests.commands.terminal import SAMPLE, Terminal

LEADS = "Yritys;Kotisivu;Koko;Kaupunki\nKuusi Oy;kuusi.fi;35;Espoo\nMänty Oy;manty.fi;paljon;Turku\n;tyhja.fi;7;Espoo\n"


def test_columns_are_guessed_and_shown(terminal: Terminal) -> None:
    """A file with Finnish headers comes in; how each column was read stands on stderr, the counts on stdout."""
    terminal.write("leads.csv", LEADS)
    done = terminal.done("import", "leads.csv")
    assert "Yritys → name" in done.err
    assert "Kaupunki → city" in done.err
    assert "3 rows: 2 new, 0 updated" in done.out
    assert "1 rejected" in done.out
    assert "leads.csv.rejects.csv" in done.out
    assert "The company’s name is missing." in (terminal.folder / "leads.csv.rejects.csv").read_text("utf-8-sig")


def test_one_document(terminal: Terminal) -> None:
    """``--json`` tells what became of every row and column, alone on stdout."""
    terminal.write("leads.csv", LEADS)
    document = terminal.done("import", "leads.csv", "--map", "Koko=headcount", "--json").json
    counts = ("rows", "new", "updated", "merged", "rejected", "dry_run")
    assert [document[name] for name in counts] == [3, 2, 0, 0, 1, False]
    assert {column["column"]: column["field"] for column in document["columns"]}["Koko"] == "headcount"
    assert document["unread"] == [{"column": "Koko", "count": 1, "examples": ["paljon"]}]
    assert document["rejects_file"].endswith("leads.csv.rejects.csv")
    assert document["unread_file"].endswith("leads.csv.unread.csv")


def test_again_is_an_update(terminal: Terminal) -> None:
    """The same file twice makes no company twice, and corrected values replace the old ones."""
    terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    terminal.write("leads.csv", "name,headcount,city\nKuusi Oy,35,Espoo\n")
    assert terminal.done("import", "leads.csv", "--json").json["new"] == 1
    terminal.write("leads.csv", "name,headcount,city\nKuusi Oy,36,Espoo\n")
    again = terminal.done("import", "leads.csv", "--json").json
    assert (again["new"], again["updated"]) == (0, 1)
    criteria = terminal.done("fit", "Kuusi", "--json").json["criteria"]
    assert [each["fact"]["text"] for each in criteria if each["kind"] == "headcount"] == ["36"]


def test_scores_follow_the_import(terminal: Terminal) -> None:
    """Companies that come in after the profile are scored at once."""
    terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    terminal.done("import", SAMPLE / "companies.csv")
    assert terminal.done("top", "--json").json["qualified"] == 57


def test_a_trial_run(terminal: Terminal) -> None:
    """``--dry-run`` says what would happen and keeps nothing."""
    terminal.write("leads.csv", LEADS)
    done = terminal.done("import", "leads.csv", "--dry-run")
    assert "Nothing was imported: this was a trial run." in done.out
    assert not (terminal.folder / "leads.csv.rejects.csv").exists()
    assert terminal.done("import", "leads.csv", "--json").json["new"] == 2


def test_rows_that_mean_one_company(terminal: Terminal) -> None:
    """Rows that mean the same company are told with their lines."""
    terminal.write("leads.csv", "name,website\nKuusi Oy,kuusi.fi\nOy Kuusi,kuusi.fi\n")
    assert "Line 3 is the same company as line 2 (Oy Kuusi)." in terminal.done("import", "leads.csv").out


@pytest.mark.parametrize(
    ("text", "options", "english", "finnish"),
    [
        ("", (), "is empty", "on tyhjä"),
        ("name\n", (), "no rows below them", "ei yhtään riviä"),
        ("Kuusi,kuusi.fi\nMänty,manty.fi\n", (), "looks like data", "näyttää tiedoilta"),
        ("website,website\na.fi,b.fi\n", (), "two columns named “website”", "kaksi saraketta nimeltä ”website”"),
        ("colour\nred\n", (), "hold the company’s name", "sisältävän yrityksen nimeä"),
        (
            "name\nKuusi\n",
            ("--map", "nam=name"),
            "no column “nam”. Did you mean name?",
            "saraketta ”nam”. Tarkoititko name?",
        ),
        ("name\nKuusi\n", ("--map", "name=nimmi"), "no field “nimmi”", "Kenttää ”nimmi” ei ole"),
        ("name\nKuusi\n", ("--map", "name"), "not of the form COLUMN=FIELD", "ei ole muotoa SARAKE=KENTTÄ"),
    ],
)
def test_refusals(terminal: Terminal, text: str, options: tuple[str, ...], english: str, finnish: str) -> None:
    """A file that cannot be used is refused with one sentence in either language, and nothing of it is kept."""
    terminal.write("leads.csv", text)
    for language, said in (("en", english), ("fi", finnish)):
        done = terminal("import", "leads.csv", *options, "--lang", language)
        assert (done.status, done.out) == (1, "")
        assert said in done.err
    told = terminal("import", "leads.csv", *options, "--json")
    assert told.status == 1
    assert told.json.keys() == {"error", "message"}
    assert terminal.done("doctor", "--json").json["findings"][1]["message"].endswith("0 companies")


def test_files_that_are_no_tables(terminal: Terminal) -> None:
    """A missing file, a folder and a picture are each told apart."""
    (terminal.folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    assert "There is no file nowhere.csv" in terminal("import", "nowhere.csv").err
    assert "is a folder" in terminal("import", terminal.folder).err
    assert "not a table Osuma can read" in terminal("import", "a.png").err


def test_contents_cannot_command_the_terminal(terminal: Terminal) -> None:
    """Escape sequences in headers and cells do not reach the terminal."""
    terminal.write("a.csv", "name,\x1b[2Jcolour,headcount\nKuusi\x1b]8;;x\x07,red,\x1b[31mmany\nKuusi,red,7\n")
    done = terminal("import", "a.csv")
    assert "not used: [2Jcolour" in done.err
    assert "\x1b" not in done.out + done.err
    assert "\x07" not in done.out + done.err


def test_as_customers_only_what_the_help_says(terminal: Terminal) -> None:
    """Companies come in as leads or customers; anything else is wrong usage."""
    terminal.write("leads.csv", LEADS)
    assert terminal("import", "leads.csv", "--as", "friends").status == 2
    assert terminal.done("import", "leads.csv", "--as", "customers", "--json").json["new"] == 2


def test_the_document_is_json_in_any_terminal(terminal: Terminal) -> None:
    """Names with every letter come out as JSON that any program reads."""
    terminal.write("leads.csv", "name,headcount\nÅkerin 𝒳 مثال Oy,paljon 🦄\n")
    document = terminal.done("import", "leads.csv", "--json")
    assert json.loads(document.out)["unread"][0]["examples"] == ["paljon 🦄"]
