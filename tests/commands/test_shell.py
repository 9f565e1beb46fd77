"""What all commands share: languages, wrong usage, failures, help."""

from __future__ import annotations

import stat
from pathlib import Path

import click
import pytest

from bot.cli import COMMANDS, main
from tests.commands.terminal import Terminal


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(terminal: Terminal, command: str) -> None:
    """``--help`` of every command says what it does, and needs no database."""
    done = terminal.done(command, "--help")
    assert done.out.startswith("Usage: ")
    assert list(terminal.folder.iterdir()) == []


def test_help_lists_every_command(terminal: Terminal) -> None:
    """The list of commands comes without importing any of them."""
    out = terminal.done("--help").out
    assert all(f"  {command} " in out for command in COMMANDS)
    assert terminal.done("-h").out == out


def test_every_command_is_the_one_it_is_listed_as() -> None:
    """Each name in the list leads to a command of that name."""
    with click.Context(main) as context:
        assert [main.get_command(context, name).name for name in main.list_commands(context)] == list(COMMANDS)  # type: ignore[union-attr]  # all exist


@pytest.mark.parametrize("typed", [("fits", "Relex"), ("top", "--jason"), ("fit",), ("fit", "x", "--lang", "sv")])
def test_wrong_usage(terminal: Terminal, typed: tuple[str, ...]) -> None:
    """An unknown command or option, or a missing argument, ends with status 2 and a hint on stderr."""
    done = terminal(*typed)
    assert (done.status, done.out) == (2, "")
    assert "--help" in done.err


def test_version(terminal: Terminal) -> None:
    """``--version`` names the program and its version."""
    name, version = terminal.done("--version").out.split()[-2:]
    assert name.endswith(("osuma", "main"))
    assert version[0].isdigit()


@pytest.mark.parametrize(
    ("options", "settings", "finnish"),
    [
        ((), {}, False),
        ((), {"LC_ALL": "fi_FI.UTF-8"}, True),
        ((), {"LC_ALL": "", "LANG": "fi"}, True),
        ((), {"LC_ALL": "de_DE.UTF-8"}, False),
        ((), {"OSUMA_LANGUAGE": "fi"}, True),
        ((), {"OSUMA_LANGUAGE": "en", "LC_ALL": "fi_FI.UTF-8"}, False),
        (("--lang", "fi"), {"OSUMA_LANGUAGE": "en"}, True),
    ],
)
def test_whose_language(
    terminal: Terminal, options: tuple[str, ...], settings: dict[str, str], *, finnish: bool
) -> None:
    """The option decides, else the setting, else the machine; refusals are in the same language as answers."""
    done = terminal("icp", "show", *options, **settings)
    assert done.err.startswith("Ihanneasiakasprofiilia ei ole" if finnish else "There is no ideal customer profile")
    assert ("Persoonia" in terminal("personas", "show", *options, **settings).out) == finnish


def test_a_setting_that_cannot_be(terminal: Terminal) -> None:
    """Settings with impossible values are named, and their values are not repeated."""
    done = terminal("top", PORT="99999", OSUMA_LANGUAGE="klingon")
    assert done.status == 1
    assert "OSUMA_LANGUAGE, PORT" in done.err
    assert "klingon" not in done.err


def test_settings_come_from_a_file_too(terminal: Terminal) -> None:
    """``.env`` in the working folder sets what the environment does not; one that is no text is refused."""
    terminal.write(".env", "OSUMA_LANGUAGE=fi\n")
    assert terminal("icp", "show").err.startswith("Ihanneasiakasprofiilia")
    (terminal.folder / ".env").write_bytes(b"OSUMA_LANGUAGE=\xe4\n")
    done = terminal("icp", "show")
    assert done.status == 1
    assert "“.env” cannot be read" in done.err


@pytest.mark.parametrize("as_json", [False, True])
def test_what_nobody_foresaw(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, *, as_json: bool) -> None:
    """A failure ends with status 1 and an id; the traceback goes to a file that only its owner reads."""
    monkeypatch.setattr("bot.commands.top.spoken", lambda *_: 1 / 0)
    done = terminal("top", *(["--json"] if as_json else []))
    assert done.status == 1
    assert "Traceback" not in done.out + done.err
    assert "ZeroDivisionError" not in done.out + done.err
    told = done.json["message"] if as_json else done.err
    error_id = told.split()[-1]
    (path,) = [Path(word) for word in told.replace(";", " ").split() if error_id in word and "/" in word]
    assert "ZeroDivisionError" in path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.unlink()
    if as_json:
        assert done.json["error"] == "cli-failure"
    else:
        assert done.out == ""


def test_workspaces_are_apart(sample: Terminal) -> None:
    """What one workspace holds, no other sees."""
    sample.write("a.csv", "name,headcount\nKuura Oy,5\n")
    sample.done("import", "a.csv")
    assert sample("fit", "kuura", "--workspace", "sample").status == 1
    assert sample("icp", "show").status == 1  # the sample team's profile is not ours
    assert "1 company" in sample.done("doctor").out


@pytest.mark.parametrize("workspace", ["T 1", "", "../x", "a" * 65, "<!channel>"])
def test_odd_workspace_ids(terminal: Terminal, workspace: str) -> None:
    """A workspace's id that cannot be one is refused like one that does not exist."""
    done = terminal("top", "--workspace", workspace)
    assert (done.status, done.out) == (1, "")
