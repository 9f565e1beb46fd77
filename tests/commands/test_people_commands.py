"""``osuma import --as contacts``, ``osuma contacts``, ``osuma interview``, ``osuma personas propose|match``."""

from __future__ import annotations

import pytest

from tests.commands.terminal import SAMPLE, Terminal


@pytest.fixture
def filled(terminal: Terminal) -> Terminal:
    """A terminal with two customers, their people, and the sample team's personas and profile."""
    terminal.write("c.csv", "name,website\nKuusi Oy,kuusi.fi\nMänty Oy,manty.fi\n")
    terminal.write(
        "p.csv",
        "Name,Title,Email,Decision maker\nKaisa,CEO,kaisa@kuusi.fi,yes\nMatti,Talousjohtaja,matti@manty.fi,yes\n"
        "Tiina,CFO,tiina@kuusi.fi,yes\nNobody,CEO,x@nobody.fi,\n",
    )
    terminal.done("import", "c.csv", "--as", "customers")
    terminal.done("personas", "apply", SAMPLE / "personas.yaml")
    terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    return terminal


def test_import_then_contacts(filled: Terminal) -> None:
    """People come in at companies that are known; each is shown with a persona or none, and why."""
    document = filled.done("import", "p.csv", "--as", "contacts", "--json").json
    assert (document["new"], document["rejected"], document["companies"]) == (3, 1, 2)
    assert filled.folder.joinpath("p.csv.rejects.csv").exists()
    assert "3 updated" in filled.done("import", "p.csv", "--as", "contacts").out
    found = filled.done("contacts", "kuusi.fi", "--json").json["contacts"]
    assert [(each["name"], each["persona"], each["why"]) for each in found] == [
        ("Kaisa", "Kasvuyrittäjä Kalle", "same-title"),
        ("Tiina", None, "other-department"),
    ]
    assert "→ Kasvuyrittäjä Kalle" in filled.done("contacts", "Kuusi").out
    assert filled("contacts", "Kusi").status == 1


def test_propose_writes_a_file_to_complete(filled: Terminal) -> None:
    """Titles of those who decided make a draft, which is refused until somebody says what they want."""
    filled.done("import", "p.csv", "--as", "contacts")
    document = filled.done("personas", "propose", "--out", "new.yaml", "--json").json
    (finance,) = document["suggestions"]
    assert (finance["department"], finance["people"], finance["companies"]) == ("finance", 2, 2)
    assert filled("personas", "apply", "new.yaml").status == 1
    assert filled("personas", "propose", "--out", "no/such/folder.yaml").status == 1


def test_match_a_title(filled: Terminal) -> None:
    """A title alone is matched, with the reason in words."""
    assert filled.done("personas", "match", "Personalchef", "--json").json["persona"] == "Henkilöstöjohtaja Helena"
    assert "is like no persona" in filled.done("personas", "match", "CFO").out


def test_apply_warns(terminal: Terminal) -> None:
    """One persona is kept, and it is said that one is no choice."""
    path = terminal.write("p.yaml", "- {name: Vera, titles: [CFO], goals: [Save], challenges: [Time]}\n")
    done = terminal.done("personas", "apply", path)
    assert "One persona is no choice" in done.err
    assert terminal.done("personas", "apply", path, "--json").json["warnings"][0]["warning"] == "personas-too-few"


def test_interview_from_a_file(filled: Terminal) -> None:
    """The printed guide, filled in, is recorded; what people read in it is tagged, proposed and put to use."""
    guide = filled.done("interview").out
    path = filled.write("kuusi.txt", guide.replace("us?\n", "us?\nWe wanted to hire abroad fast.\n", 1))
    document = filled.done("interview", "Kuusi", path, "--json").json
    assert [answer["question"] for answer in document["answers"]] == ["why_us"]
    tagged = filled.done(
        "interview", "Kuusi", "--tag", "goal=new markets soon", "--quote", "hire abroad", "--json"
    ).json
    (finding,) = tagged["findings"]
    assert (finding["quote"], finding["state"]) == ("hire abroad", "draft")
    done = filled.done("interview", "Kuusi", "--accept", finding["id"], "--json").json
    assert done["proposal"] == 2 or done["proposal"] == 1
    filled.done("interview", "Kuusi", "--tag", "pain=slow", "--json")
    used = filled.done("interview", "Kuusi", "--accept", "2", "--into", "Scale-up Sofia", "--json").json
    assert used["findings"][1]["used_in"] == "Scale-up Sofia"
    assert "why_us" not in filled.done("interview", "Kuusi").out


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (("Nobody",), "refusal-company-unknown"),
        (("Kuusi", "missing.txt"), "refusal-file-missing"),
        (("Kuusi", "--tag", "wish=x"), "refusal-finding-kind"),
        (("Kuusi", "--tag", "goal=x", "--quote", "never said"), "refusal-finding-quote"),
        (("Kuusi", "--accept", "9"), "refusal-finding-unknown"),
        (("Kuusi", "--drop", "9"), "refusal-finding-unknown"),
        (("Kuusi", "--draft"), "refusal-model-none"),
    ],
)
def test_interview_refuses_clearly(filled: Terminal, arguments: tuple[str, ...], key: str) -> None:
    """Unknown companies, files, findings and kinds are refused with a sentence, and nothing is changed."""
    done = filled("interview", *arguments, "--json")
    assert (done.status, done.json["error"]) == (1, key)
    assert filled("interview", "Kuusi", "--tag", "goal=a", "--tag", "pain=b", "--quote", "c").status == 2
