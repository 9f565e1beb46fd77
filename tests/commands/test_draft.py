"""``osuma draft``, ``offer``, ``do-not-contact``, ``forget`` and ``export``."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest

from tests.commands.terminal import SAMPLE, Terminal

KEYS = {
    "company",
    "contact",
    "persona",
    "channel",
    "language",
    "subject",
    "body",
    "claims",
    "checks",
    "footer",
    "by",
    "prompt",
}
"""What ``osuma draft --json`` always holds; other programs read these names."""

TEAM = ("--workspace", "sample")
LEAD = "Kuusenkerkkä"


def test_a_draft_as_json(sample: Terminal) -> None:
    """The keys that other programs read, in the language and for the persona that were asked for."""
    finnish = sample.done("draft", LEAD, "--lang", "fi", "--json", *TEAM).json
    english = sample.done(
        "draft", LEAD, "--lang", "en", "--persona", "Sofia", "--channel", "linkedin", "--json", *TEAM
    ).json
    for document in (finnish, english):
        assert document.keys() >= KEYS
        assert all(claim.keys() >= {"text", "facts"} for claim in document["claims"])
        assert all(each.keys() >= {"rule", "ok", "detail"} and " " in each["detail"] for each in document["checks"])
        assert [each for each in document["checks"] if not each["ok"]] == []
    assert (finnish["language"], finnish["channel"], finnish["prompt"], finnish["by"]) == ("fi", "email", None, "rules")
    assert (english["language"], english["persona"], english["channel"]) == ("en", "Scale-up Sofia", "linkedin")
    assert finnish["checks"][0]["detail"] != english["checks"][0]["detail"]


def test_a_draft_to_be_copied(sample: Terminal) -> None:
    """The message alone is on stdout; whom it is for and what its checks found are beside it."""
    done = sample.done("draft", LEAD, "--lang", "en", "--step", "2", *TEAM)
    assert "✓" not in done.out
    assert "Kuusenkerkkä" in done.out
    assert "Emma Esimerkki" in done.out
    assert "message 2 of a sequence" in done.err
    assert sample.done("draft", LEAD, "--channel", "call", "--short", "--angle", "3", *TEAM).out


def test_a_draft_that_is_refused(sample: Terminal) -> None:
    """Refusals are one document with a code and a sentence, or a sentence with what would change it; status 1."""
    for company, code in (
        ("Nobody", "company_unknown"),
        ("Birkenwald", "consent_needed"),
        ("Rautatammi", "tier_too_low"),
    ):
        done = sample("draft", company, "--json", *TEAM)
        assert (done.status, done.json["refused"]) == (1, code)
        assert " " in done.json["why"]
    done = sample("draft", "Birkenwald", "--lang", "fi", *TEAM)
    assert (done.status, done.out) == (1, "")
    assert "Saksa: tähän (" in done.err
    assert sample("draft", LEAD, "--channel", "fax", *TEAM).status == 2
    assert sample("draft", LEAD, "--json").json["refused"] == "no_profile"


def test_the_offer_is_asked_for_once(terminal: Terminal) -> None:
    """``doctor`` says that it is missing; a file with a mistake is refused with its line; then it is kept and shown."""
    assert "osuma offer apply offer.yaml" in terminal.done("doctor").out
    assert terminal("offer", "show", "--json").json["error"] == "refusal-no-offer"
    bad = terminal.write("bad.yaml", "sender: {name: A}\nproduct: B\n")
    assert "1" in terminal("offer", "apply", bad).err
    terminal.done("offer", "apply", SAMPLE / "offer.yaml")
    terminal.done("offer", "apply", SAMPLE / "offer.yaml")
    assert terminal.done("offer", "show", "--json").json["kept"]["version"] == 1
    assert "Muuttolintu" in terminal.done("offer", "show", "--lang", "fi").out
    assert "Offer: Muuttolintu" in terminal.done("doctor").out


@pytest.fixture
def filled(terminal: Terminal) -> Terminal:
    """A terminal with two leads and their people, and what was said of them."""
    terminal.write("c.csv", "name,website\nKuusi Oy,kuusi.fi\nMänty Oy,manty.fi\n")
    terminal.write(
        "p.csv",
        "Name,Title,Email,Company\nKaisa Kuusinen,CEO,kaisa@kuusi.fi,Kuusi Oy\nTiina,CFO,tiina@kuusi.fi,Kuusi Oy\n"
        "Matti Virtanen,CFO,matti@manty.fi,Mänty Oy\nMatti Virtanen,HR Manager,m.v@kuusi.fi,Kuusi Oy\n",
    )
    terminal.write("o.csv", "Company,Outcome,Reason\nKuusi Oy,lost,Kaisa Kuusiselle ei budjettia\n")
    terminal.done("import", "c.csv")
    terminal.done("import", "p.csv", "--as", "contacts")
    terminal.done("import", "o.csv", "--as", "outcomes")
    return terminal


def test_forgetting_a_person(filled: Terminal) -> None:
    """First shown, then erased everywhere, and the next import does not bring them back, until they are let."""
    shown = filled.done("forget", "Kaisa Kuusinen", "--json").json
    assert (shown["erased"], shown["rows"]) == (False, {"contacts": 1, "feedback": 1})
    assert "kaisa@kuusi.fi" in filled.done("contacts", "Kuusi", "--json").out
    assert "--yes" in filled.done("forget", "Kaisa Kuusinen", "--lang", "fi").out
    assert "Kaisa" in json.dumps(filled.done("export", "--person", "kaisa@kuusi.fi").json)
    filled.done("forget", "Kaisa Kuusinen", "--yes")
    everything = filled.done("export").out
    assert "aisa" not in everything
    assert "[removed] ei budjettia" in everything
    again = filled.done("import", "p.csv", "--as", "contacts", "--json").json
    assert (again["rejected"], again["updated"]) == (1, 3)
    assert "asked to be forgotten" in (filled.folder / "p.csv.rejects.csv").read_text("utf-8")
    assert "asked to be forgotten" in filled.done("do-not-contact", "list").out
    filled.done("do-not-contact", "remove", "kaisa@kuusi.fi")
    assert filled.done("import", "p.csv", "--as", "contacts", "--json").json["new"] == 1


def test_forgetting_a_company(filled: Terminal) -> None:
    """It goes with its people, and stays away from imports and from being added, until it is let back."""
    rows = filled.done("forget", "Mänty Oy", "--yes", "--json").json["rows"]
    assert (rows["companies"], rows["contacts"]) == (1, 1)
    assert "Mänty" not in filled.done("export").out
    assert filled.done("import", "c.csv", "--json").json["rejected"] == 1
    filled.done("do-not-contact", "remove", "manty.fi")
    assert filled.done("import", "c.csv", "--json").json["new"] == 1


@pytest.mark.parametrize(
    ("who", "key"),
    [
        (("Matti Virtanen",), "refusal-forget-several"),
        (("Kus",), "refusal-forget-unknown"),
        (("!!!",), "refusal-forget-nobody"),
        (("Kaisa Kuusinen", "--at", "Nowhere"), "refusal-company-unknown"),
    ],
)
def test_forgetting_needs_one_who_is_meant(filled: Terminal, who: tuple[str, ...], key: str) -> None:
    """Several of one name, near names and nobody are refused, and nothing is erased."""
    done = filled("forget", *who, "--yes", "--json")
    assert (done.status, done.json["error"]) == (1, key)
    assert (
        filled.done("forget", "Matti Virtanen", "--at", "Mänty", "--json").json["contacts"][0]["company"] == "Mänty Oy"
    )


def test_everything_as_a_zip(filled: Terminal) -> None:
    """A JSON and a CSV file a table; no cell is a formula, and equal data make equal files but for the time."""
    filled.write("f.csv", "name,website\n=1+1 Oy,f.fi\n")
    filled.done("import", "f.csv")
    counts = filled.done("export", "--out", "all.zip", "--json").json["rows"]
    assert counts["companies"] == 3
    with zipfile.ZipFile(filled.folder / "all.zip") as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("companies.csv").decode("utf-8-sig"))))
        assert json.loads(archive.read("companies.json"))[2]["name"] == "=1+1 Oy"
    assert rows[2]["name"] == "'=1+1 Oy"
    filled.done("export", "--out", "all.json")
    assert len(json.loads((filled.folder / "all.json").read_text("utf-8"))["tables"]["contacts"]) == 4
    assert filled("export", "--out", "no/such/all.zip").status == 1
    assert filled("export", "--person", "Nobody").status == 1


def test_a_list_of_those_not_to_be_contacted(terminal: Terminal) -> None:
    """Bare addresses, companies, people at companies: each row is known, new, or rejected with the reason."""
    terminal.write("bare.csv", "a@b.fi\nx@y.fi\na@b.fi\nnonsense\n")
    done = terminal.done("import", "bare.csv", "--as", "do-not-contact", "--json").json
    assert (done["rows"], done["new"], done["known"], done["rejected"]) == (4, 2, 1, 1)
    terminal.write("names.csv", "Nimi;Syy\nAcme Oy;kilpailija\n")
    terminal.write("people.csv", "Etunimi;Sukunimi;Yritys\nMatti;Möttönen;Kuusi Oy\n")
    for name in ("names.csv", "people.csv"):
        assert "1 uutta" in terminal.done("import", name, "--as", "do-not-contact", "--lang", "fi").out
    entries = terminal.done("do-not-contact", "list", "--json").json["entries"]
    assert [(each["kind"], each["who"], each["reason"]) for each in entries[:2]] == [
        ("person", "Matti Möttönen, Kuusi Oy", ""),
        ("company", "Acme Oy", "kilpailija"),
    ]
    terminal.write("other.csv", "foo,bar\n1,2\n")
    assert terminal("import", "other.csv", "--as", "do-not-contact").status == 1
    mapped = terminal.done(
        "import", "other.csv", "--as", "do-not-contact", "--map", "foo=company", "--dry-run", "--json"
    )
    assert mapped.json["new"] == 1


def test_adding_and_removing(filled: Terminal) -> None:
    """A name that may be two things is asked back; the same again is known; what is not on the list is refused."""
    assert filled("do-not-contact", "add", "Acme", "--json").json["error"] == "refusal-block-several"
    assert filled.done("do-not-contact", "add", "Acme", "--company", "--reason", "no", "--json").json["new"] is True
    assert filled.done("do-not-contact", "add", "acme", "--company", "--json").json["new"] is False
    assert filled.done("do-not-contact", "add", "Kuusi", "--json").json["kind"] == "company"
    assert filled.done("do-not-contact", "remove", "Kuusi Oy", "--json").json["removed"][0]["who"] == "Kuusi Oy"
    assert filled("do-not-contact", "remove", "Nobody").status == 1
    assert "Acme" in filled.done("do-not-contact", "remove", "#1").out
