"""``osuma icp propose|approve|reject|diff|history|rollback|profiles`` and ``osuma approvers``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.terminal import SAMPLE, Terminal

PROFILE = (SAMPLE / "icp.yaml").read_text("utf-8")


@pytest.fixture
def filled(terminal: Terminal) -> Terminal:
    """A terminal with sixty companies and a profile."""
    terminal.done("import", SAMPLE / "companies.csv")
    terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    return terminal


@pytest.fixture
def wider(filled: Terminal) -> Path:
    """A file that changes the headcount."""
    return filled.write("wider.yaml", PROFILE.replace("[21, 50]", "[5, 20]"))


def test_apply_tells_what_it_did(filled: Terminal, wider: Path) -> None:
    """Applying says how many leads changed tier and who entered and left the best twenty."""
    told = filled.done("icp", "apply", wider, "--reason", "smaller ones buy").out
    assert "is now version 2 and active" in told
    assert "change tier, of 60." in told
    assert "enter the best 20" in told
    document = filled.done("icp", "apply", SAMPLE / "icp.yaml", "--json").json
    assert document["effect"]["leads"] == 60
    assert document["effect"]["changed"] == sum(move["count"] for move in document["effect"]["moves"]) > 0
    assert all(lead["name"] for lead in document["effect"]["entering"])
    assert document["proposal"] == 3


def test_diff_changes_nothing(filled: Terminal, wider: Path) -> None:
    """What a file would change, and what that would do; it is what applying it does."""
    document = filled.done("icp", "diff", wider, "--json").json
    assert "range" in {each["code"] for each in document["differences"]}
    assert "21–50 → 5–20" in filled.done("icp", "diff", wider).out
    assert filled.done("icp", "show", "--json").json["version"] == 1
    assert filled.done("icp", "history", "--json").json["versions"][0]["version"] == 1
    assert filled.done("icp", "apply", wider, "--json").json["effect"] == document["effect"]
    assert "5–20 → 21–50" in filled.done("icp", "diff", "1").out


def test_propose_then_approve(filled: Terminal, wider: Path) -> None:
    """A proposal waits, changes nothing, and is approved once."""
    made = filled.done("icp", "propose", wider, "--reason", "smaller ones buy", "--json").json
    assert (made["proposal"], made["state"], made["reason"]) == (2, "pending", "smaller ones buy")
    assert filled.done("icp", "show", "--json").json["version"] == 1
    assert "Proposal 2: Nordic SaaS" in filled.done("icp", "proposals").out
    assert filled.done("icp", "proposals", "2", "--json").json["effect"] == made["effect"]
    done = filled.done("icp", "approve", "2", "--json").json
    assert (done["state"], done["profile"]["version"], done["companies"]) == ("approved", 2, 60)
    assert filled.done("icp", "proposals", "--json").json == {"proposals": []}
    assert filled("icp", "reject", "2").status == 1


def test_reject(filled: Terminal, wider: Path) -> None:
    """A rejected proposal changes nothing and cannot be approved."""
    filled.done("icp", "propose", wider)
    assert "was rejected by terminal" in filled.done("icp", "reject", "2").out
    refused = filled("icp", "approve", "2")
    assert (refused.status, refused.out) == (1, "")
    assert "rejected already, by terminal" in refused.err


def test_rollback_restores_every_fit(filled: Terminal, wider: Path) -> None:
    """After a change and a rollback every lead's fit is what it was, but for the version's number."""

    def fits() -> list[dict[str, object]]:
        found: list[dict[str, object]] = filled.done("top", "-n", "50", "--json").json["companies"]
        return [{key: value for key, value in each.items() if key != "profile"} for each in found]

    before = fits()
    filled.done("icp", "apply", wider)
    assert fits() != before
    told = filled.done("icp", "rollback", "1", "--reason", "too wide").out
    assert "version 3, is active" in told
    assert fits() == before
    newest = filled.done("icp", "history", "--json").json["versions"][0]
    assert (newest["version"], newest["restores"], newest["reason"]) == (3, 1, "too wide")
    assert "Version 1 restored as it was" in filled.done("icp", "history").out
    assert "on jo käytössä" in filled("icp", "rollback", "3", "--lang", "fi").err


def test_several_profiles(filled: Terminal) -> None:
    """A profile beside the active one can be asked by its name, and made active as it is."""
    sweden = filled.write("sweden.yaml", PROFILE.replace("Nordic SaaS", "Sweden").replace("Espoo, Uusimaa", "Sweden"))
    assert "kept beside the active profile" in filled.done("icp", "apply", sweden, "--keep-active").out
    listed = filled.done("icp", "profiles", "--json").json["profiles"]
    assert [(each["name"], each["active"]) for each in listed] == [("Nordic SaaS", True), ("Sweden", False)]
    asked = filled.done("fit", "Havupuu", "--profile", "Ruotsi", "--json").json
    assert asked["profile"] == {"name": "Sweden", "version": 1}
    assert filled.done("icp", "show", "--profile", "sweden", "--json").json["name"] == "Sweden"
    done = filled.done("icp", "profiles", "activate", "Sweden", "--json").json
    assert (done["name"], done["version"], done["companies"]) == ("Sweden", 1, 60)
    assert filled.done("fit", "Havupuu", "--json").json["profile"] == {"name": "Sweden", "version": 1}
    assert filled("fit", "Havupuu", "--profile", "Norway").err.startswith("There is no profile called “Norway”")


def test_show_as_a_file(filled: Terminal) -> None:
    """What is printed as YAML can be edited and applied; unedited it changes nothing."""
    text = filled.done("icp", "show", "--yaml").out
    assert filled.done("icp", "apply", filled.write("same.yaml", text), "--json").json["changed"] is False


def test_approvers(terminal: Terminal) -> None:
    """Named by Slack's id; a name is refused."""
    assert terminal.done("approvers", "list", "--json").json == {"approvers": [], "everybody": True}
    assert "U012ABCD" in terminal.done("approvers", "add", "U012ABCD").out
    assert terminal.done("approvers", "list", "--json").json["approvers"][0]["person"] == "U012ABCD"
    refused = terminal("approvers", "add", "Ulla")
    assert (refused.status, refused.out) == (1, "")
    assert "everybody in the team may approve" in terminal.done("approvers", "remove", "U012ABCD").out
    assert terminal("approvers", "remove", "U012ABCD").status == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["propose", "no.yaml"],
        ["diff", "no.yaml"],
        ["diff", "7"],
        ["approve", "7"],
        ["reject", "7"],
        ["proposals", "7"],
        ["history"],
        ["rollback", "1"],
        ["profiles"],
        ["profiles", "activate", "X"],
        ["show", "--version", "2"],
    ],
)
def test_refusals(terminal: Terminal, arguments: list[str]) -> None:
    """Where there is nothing yet, each command says so in either language, with status 1 and no traceback."""
    for language in ("en", "fi"):
        done = terminal("icp", *arguments, "--lang", language)
        assert (done.status, done.out) == (1, "")
        assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("arguments", [["approve"], ["approve", "x"], ["approve", "0"], ["rollback"], ["diff"]])
def test_wrong_usage(terminal: Terminal, arguments: list[str]) -> None:
    """A missing or impossible number is wrong usage."""
    assert terminal("icp", *arguments).status == 2
