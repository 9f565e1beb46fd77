"""``osuma icp``."""

from __future__ import annotations

import pytest

from tests.commands.terminal import SAMPLE, Terminal


def test_apply_then_show(terminal: Terminal) -> None:
    """An applied profile is active, and is shown with what counts, how much, and what is looked for."""
    done = terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    assert "Nordic SaaS is now version 1 and active." in done.out
    assert "osuma import FILE" in done.out  # nothing to score yet
    shown = terminal.done("icp", "show").out
    assert "Nordic SaaS, version 1" in shown
    assert "Headcount" in shown
    assert "21–50" in shown


def test_documents(terminal: Terminal) -> None:
    """``--json`` gives the profile as it is kept, and what applying it did."""
    terminal.done("import", SAMPLE / "companies.csv")
    applied = terminal.done("icp", "apply", SAMPLE / "icp.yaml", "--json").json
    assert applied.items() >= {"name": "Nordic SaaS", "version": 1, "changed": True, "companies": 60}.items()
    shown = terminal.done("icp", "show", "--json").json
    assert (shown["name"], shown["version"], len(shown["criteria"])) == ("Nordic SaaS", 1, 10)
    assert shown["tiers"] == {"A": 75, "B": 50, "C": 25}


def test_twice_changes_nothing(terminal: Terminal) -> None:
    """The same profile over the same companies again is no new version; another one is."""
    terminal.done("import", SAMPLE / "companies.csv")
    terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    again = terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    assert again.out == "Nordic SaaS already says exactly this (version 1). Nothing was changed.\n"
    assert terminal.done("icp", "apply", SAMPLE / "icp.yaml", "--json").json["changed"] is False
    text = (SAMPLE / "icp.yaml").read_text("utf-8").replace("[21, 50]", "[21, 60]")
    assert terminal.done("icp", "apply", terminal.write("icp.yaml", text), "--json").json["version"] == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "“Frobnication” is no industry that I know"), ("fi", "”Frobnication” ei ole tuttu arvo (toimiala)")],
)
def test_a_slip_of_the_pen(terminal: Terminal, language: str, said: str) -> None:
    """A word that no reference knows is applied, and pointed out on stderr."""
    path = terminal.write("icp.yaml", "name: X\ncriteria: [{kind: industry, any_of: [Frobnication]}]\n")
    done = terminal.done("icp", "apply", path, "--lang", language)
    assert said in done.err
    path.write_text("name: Y\ncriteria: [{kind: location, any_of: [Espooo]}]\n", "utf-8")
    document = terminal.done("icp", "apply", path, "--json").json
    assert document["unrecognised"] == [{"criterion": 0, "text": "Espooo"}]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("name: X\ncriteria:\n  - {kind: age, between: [1, 2]}\n", 3, "headcount"),
        ("name: X\ncriteria:\n  - {kind: founded, between: [2015, null], weight: -1}\n", 3, "weight"),
        ("name: X\ncriteria:\n  - {kind: headcount, between: [50, 21]}\n", 3, "50"),
        ("name: X\ncolour: red\ncriteria:\n  - {kind: headcount, between: [1, 2]}\n", 2, "min_coverage"),
        ("name: X\ncriteria:\n  - {kind: headcount, between: [1, 2], mode: exclude}\n", None, "score"),
        ("name: [X\n", None, "YAML"),
        ("", None, ""),
    ],
)
def test_refusals(terminal: Terminal, text: str, line: int | None, told: str) -> None:
    """A profile that breaks a rule changes nothing; the line and what is allowed are told in either language."""
    path = terminal.write("icp.yaml", text)
    for language, word in (("en", "Line"), ("fi", "Rivi")):
        done = terminal("icp", "apply", path, "--lang", language)
        assert (done.status, done.out) == (1, "")
        assert told in done.err
        assert line is None or f"{word} {line}: " in done.err
    assert terminal("icp", "show").status == 1


@pytest.mark.parametrize("arguments", [(), ("apply",), ("remove",)])
def test_wrong_usage(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    """A missing or unknown subcommand is wrong usage."""
    assert terminal("icp", *arguments).status == 2


@pytest.mark.parametrize("language", ["en", "fi"])
def test_nothing_to_show(terminal: Terminal, language: str) -> None:
    """Without a profile ``show`` is refused, with what to do."""
    done = terminal("icp", "show", "--lang", language)
    assert (done.status, done.out) == (1, "")
    assert "osuma icp apply icp.yaml" in done.err
