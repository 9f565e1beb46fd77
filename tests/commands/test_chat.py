"""``osuma chat``."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.commands.terminal import SAMPLE, Done, Terminal

OF_SAMPLE = ("--workspace", "sample")


def asked(terminal: Terminal, *lines: str, language: str = "en", json: bool = False) -> Done:
    """What comes out when these lines are typed, one after the other, on a machine that speaks a language."""
    flags = ["--json"] if json else []
    machine = {"en": "C.UTF-8", "fi": "fi_FI.UTF-8"}[language]
    return terminal("chat", *OF_SAMPLE, *flags, stdin="\n".join(lines) + "\n", LC_ALL=machine)


def answers(terminal: Terminal, *lines: str, language: str = "en") -> list[dict[str, Any]]:
    """The answers as JSON, one a line."""
    done = asked(terminal, *lines, language=language, json=True)
    assert done.status == 0, done.err
    return list(done.json["answers"])


def test_the_sample_team_is_made_once(terminal: Terminal) -> None:
    """``--sample`` makes the sample team and says so; the second time it only talks."""
    first = terminal("chat", "--sample", stdin="does Havupuu Software fit?\n")
    assert first.status == 0
    assert "A sample team with 60 invented companies is ready" in first.err
    assert "A · 89.6 of 100" in first.out
    again = terminal("chat", "--sample", stdin="does Havupuu Software fit?\n")
    assert again.err == ""
    assert "A · 89.6 of 100" in again.out
    assert terminal("top").status == 1  # one's own workspace stays empty


def test_a_conversation(sample: Terminal) -> None:
    """Questions follow each other: a company, why, what is missing, the best, help; in the language of each."""
    out = asked(sample, "does Havupuu Software fit?", "why only B?", "mitä puuttuu?", "top 3", "help").out
    for said in (
        "> does Havupuu Software fit?",
        "Havupuu Software Oy is already A",
        "Mitä tiedoista puuttuu: Havupuu Software Oy",
        "Top leads",
        "What you can ask",
    ):
        assert said in out
        out = out[out.index(said) :]


def test_what_it_was_about_is_remembered(sample: Terminal) -> None:
    """The word "it" means the company last spoken of; a new conversation has spoken of none."""
    first, it, other, why = answers(sample, "why?", "does Havupuu fit?", "does Kuusenkerkkä fit?", "does it fit?")
    assert "Which company do you mean?" in first["text"]
    assert "Havupuu" in it["text"]
    assert other["text"] == why["text"]
    assert "Which company" in answers(sample, "what is missing?")[0]["text"]


def test_buttons_are_numbers(sample: Terminal) -> None:
    """A number presses the button that stands before it; a number without a button is a question."""
    out = asked(sample, "top 3", "2", "2").out
    assert "[2] Show the fit" in out
    assert "> 2\nKuusenkerkkä Oy\n" in out
    assert "> 2\nKuusenkerkkä Oy is already A\n" in out
    assert "I don’t know a company called “77”" in asked(sample, "top 3", "77").out


def test_a_company_is_added(sample: Terminal) -> None:
    """A described company is shown, saved on the button, and then judged with the teller as the source."""
    out = asked(sample, "add Kuura Koodi Oy; headcount 35; Espoo; SaaS", "1").out
    assert "Add Kuura Koodi Oy?" in out
    assert "Kuura Koodi Oy is saved." in out
    assert "@terminal" in out
    assert "Kuura Koodi Oy" in sample.done("fit", "kuura koodi", *OF_SAMPLE).out


def test_cancelled_is_not_saved(sample: Terminal) -> None:
    """The second button saves nothing."""
    out = asked(sample, "add Kuura Koodi Oy; headcount 35", "2").out
    assert "[2] Cancel" in out
    assert "Kuura Koodi Oy is saved." not in out
    assert sample("fit", "kuura koodi", *OF_SAMPLE).status == 1


def test_one_document(sample: Terminal) -> None:
    """``--json`` gives each question with its answer as text and blocks, in one document."""
    given = answers(sample, "does Havupuu fit?", "", "???")
    assert [answer["question"] for answer in given] == ["does Havupuu fit?", "???"]
    assert given[0]["text"].startswith("Havupuu Software Oy: A · 89.6 of 100")
    assert given[0]["blocks"][0]["type"] == "header"


def test_no_questions(sample: Terminal) -> None:
    """Nothing on stdin is no error: a greeting with a company of one's own, and an empty document."""
    done = sample("chat", *OF_SAMPLE, stdin="")
    assert done.status == 0
    assert "Oy fit?”, then “why?”" in " ".join(done.out.split())
    assert sample("chat", *OF_SAMPLE, "--json", stdin="").json == {"answers": []}


def test_the_language_follows_the_question(sample: Terminal) -> None:
    """A question is answered in its own language; one that tells none, in the asker's."""
    texts = [
        answer["text"] for answer in answers(sample, "does Havupuu fit?", "Havupuu", "top 3", "icp", language="fi")
    ]
    assert "of 100" in texts[0]
    assert "henkilöstömäärä ei ole tiedossa" in texts[1]
    assert texts[2].startswith("3 parasta liidiä")
    assert texts[3] == "Nordic SaaS: 10 ehtoa."
    assert answers(sample, "sopiiko Havupuu?", language="en")[0]["text"] == texts[1]


@pytest.mark.parametrize(
    "line", ["1" * 5_000, "[" * 300, "9" * 30, "²", "x" * 10_000, "\x1b[2J\x1b]8;;x\x07", "\u202e<!channel>"]
)
def test_hostile_lines(sample: Terminal, line: str) -> None:
    """Whatever is typed is answered, and the next question too; nothing of it commands the terminal."""
    done = asked(sample, "top 3", line, "does Havupuu fit?")
    assert done.status == 0
    assert "A · 89.6 of 100" in done.out
    assert "\x1b" not in done.out
    assert "\x07" not in done.out


def test_broken_bytes(sample: Terminal) -> None:
    """A line that is no UTF-8 is read as far as it can be, and comes back as valid JSON."""
    done = sample("chat", *OF_SAMPLE, "--json", stdin=b"does caf\xe9 fit?\n")
    assert "caf\ufffd" in json.loads(done.out)["answers"][0]["text"]


def test_a_failure_ends_one_question_only(sample: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw is told with an id, without a traceback, and the next question is answered."""
    monkeypatch.setattr("bot.handlers.follow_up.why", lambda *_, **__: 1 / 0)
    done = asked(sample, "does Havupuu fit?", "why?", "top 3")
    assert done.status == 0
    assert "Something went wrong on my side" in " ".join(done.out.split())
    assert "Top leads" in done.out
    assert "Traceback" not in done.out + done.err


def test_no_profile_yet(terminal: Terminal) -> None:
    """In an empty workspace each question says what to do first; help works."""
    terminal.write("questions", "")
    texts = [a["text"] for a in terminal("chat", "--json", stdin="does Relex fit?\ntop\nwhy?\nhelp\n").json["answers"]]
    assert texts[:3] == ["There is no profile yet. Set one up here, or apply a file: osuma icp apply icp.yaml."] * 3
    assert texts[3].startswith("Ask for example")


def test_a_chosen_language_holds(sample: Terminal) -> None:
    """With ``--lang`` every answer is in that language, whatever the question is in."""
    done = sample("chat", *OF_SAMPLE, "--lang", "fi", "--json", stdin="does Havupuu fit?\ntop 3\n")
    assert "henkilöstömäärä ei ole tiedossa" in done.json["answers"][0]["text"]
    assert "liidiä" in done.json["answers"][1]["text"]


def test_an_unknown_workspace(terminal: Terminal) -> None:
    """A workspace that does not exist is refused plainly."""
    for language, said in (("en", "There is no workspace “T1”"), ("fi", "Työtilaa ”T1” ei ole")):
        done = terminal("chat", "--workspace", "T1", "--lang", language, stdin="top\n")
        assert (done.status, done.out) == (1, "")
        assert said in done.err


def test_finnish_with_ones_own_data(terminal: Terminal) -> None:
    """A Finnish team's own file and profile, asked in Finnish from the first line to the last."""
    terminal.done("import", SAMPLE / "companies.csv", "--lang", "fi")
    terminal.done("icp", "apply", SAMPLE / "icp.yaml", "--lang", "fi")
    out = terminal("chat", "--lang", "fi", stdin="parhaat 2\nmiksi Havupuu on vain B?\napua\n").out
    assert "Parhaat liidit" in out
    assert "2/57 ehdot täyttävästä liidistä" in out
    assert "Havupuu Software Oy on jo A" in out
    assert "Mitä voit kysyä" in out


def test_the_leads_are_put_into_the_working_folder(terminal: Terminal) -> None:
    """Asking for a tier's leads leaves a file there; the next one stands beside it."""
    terminal("chat", "--sample", stdin="quit\n")
    answered = answers(terminal, "export leads A", "vie A-liidit")
    assert [each["files"] for each in answered] == [["leads-A.csv"], ["leads-A-2.csv"]]
    assert "Kultasiipi Software Oy" in (terminal.folder / "leads-A-2.csv").read_text(encoding="utf-8-sig")
