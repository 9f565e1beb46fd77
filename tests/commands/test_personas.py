"""``osuma personas``."""

from __future__ import annotations

import pytest

from tests.commands.terminal import SAMPLE, Terminal


def test_apply_then_show(terminal: Terminal) -> None:
    """Applied personas are shown with their titles, goals and challenges, in the file's order."""
    assert terminal.done("personas", "apply", SAMPLE / "personas.yaml").out == "3 personas are kept.\n"
    shown = terminal.done("personas", "show").out
    assert shown.index("Kasvuyrittäjä Kalle") < shown.index("Scale-up Sofia")
    assert "Goals: " in shown
    document = terminal.done("personas", "show", "--json").json
    assert [persona["name"] for persona in document] == [
        "Kasvuyrittäjä Kalle",
        "Henkilöstöjohtaja Helena",
        "Scale-up Sofia",
    ]
    assert document[2]["language"] == "en"


def test_apply_replaces(terminal: Terminal) -> None:
    """Applying again replaces all personas."""
    terminal.done("personas", "apply", SAMPLE / "personas.yaml")
    path = terminal.write("personas.yaml", "- {name: Vera, titles: [CFO], goals: [Save], challenges: [Time]}\n")
    assert terminal.done("personas", "apply", path, "--json").json["personas"] == ["Vera"]
    assert [persona["name"] for persona in terminal.done("personas", "show", "--json").json] == ["Vera"]


@pytest.mark.parametrize(("language", "said"), [("en", "no personas yet"), ("fi", "Persoonia ei vielä ole")])
def test_none_yet(terminal: Terminal, language: str, said: str) -> None:
    """Without personas ``show`` says how to make them; as JSON it is an empty list."""
    done = terminal.done("personas", "show", "--lang", language)
    assert said in done.out
    assert "osuma personas apply personas.yaml" in " ".join(done.out.split())
    assert terminal.done("personas", "show", "--json").json == []


@pytest.mark.parametrize(("language", "word"), [("en", "Line 1: "), ("fi", "Rivi 1: ")])
def test_refusals(terminal: Terminal, language: str, word: str) -> None:
    """A persona with a company's attribute, or without goals, is refused with its line; the old ones stay."""
    terminal.done("personas", "apply", SAMPLE / "personas.yaml")
    path = terminal.write("p.yaml", "- {name: Vera, titles: [CFO], goals: [Save], challenges: [Time], headcount: 5}\n")
    done = terminal("personas", "apply", path, "--lang", language)
    assert done.status == 1
    assert word in done.err
    assert "headcount" in done.err
    assert terminal("personas", "apply", terminal.write("p.yaml", "- {name: Vera, titles: [CFO]}\n")).status == 1
    assert len(terminal.done("personas", "show", "--json").json) == 3
