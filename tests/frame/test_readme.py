"""What the documents promise is there: commands, options, settings, files."""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path

import click
import pytest

from bot.cli import main
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(path.relative_to(ROOT) for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])

_ROW = re.compile(r"^\| (`osuma .+?) \|", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")
_OPTION = re.compile(r"--[a-z-]+|(?<=\[)-[a-z]\b")
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
_FENCE = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def command(*names: str) -> click.Command:
    """A command by its name, or a subcommand by both."""
    found: click.Command = main
    for name in names:
        assert isinstance(found, click.Group)
        inner = found.get_command(click.Context(found), name)
        assert inner is not None, " ".join(names)
        found = inner
    return found


@cache
def promised() -> dict[tuple[str, ...], set[str]]:
    """The options of every command that the README's table lists, by the command's names."""
    table: dict[tuple[str, ...], set[str]] = {}
    for row in _ROW.findall((ROOT / "README.md").read_text("utf-8").replace("\\|", "\x00")):
        for code in _CODE.findall(row):
            _, name, *rest = code.split()
            options = set(_OPTION.findall(code))
            inner = rest[0].split("\x00") if rest and isinstance(command(name), click.Group) else []
            for names in [(name, each) for each in inner] or [(name,)]:
                table.setdefault(names, set()).update(options)
    return table


def existing() -> set[tuple[str, ...]]:
    """Every command, or subcommand where a command has some."""
    found: set[tuple[str, ...]] = set()
    for name in main.list_commands(click.Context(main)):
        one = command(name)
        found |= {(name, inner) for inner in one.commands} if isinstance(one, click.Group) else {(name,)}
    return found


def options_of(one: click.Command) -> set[str]:
    """The options that a command takes."""
    return {option for parameter in one.params for option in parameter.opts}


def test_the_table_lists_every_command() -> None:
    """The README's table and the command line have the same commands."""
    assert promised().keys() == existing()


@pytest.mark.parametrize("names", sorted(promised()), ids=" ".join)
def test_the_table_promises_no_option_too_many(names: tuple[str, ...]) -> None:
    """Every option in the README's table is one that a command of that row takes."""
    taken = options_of(command(*names))
    siblings = [other for other in promised() if other[0] == names[0]]
    anywhere = set().union(*(options_of(command(*other)) for other in siblings))
    assert promised()[names] <= (taken | anywhere)


@pytest.mark.parametrize("names", sorted(existing()), ids=" ".join)
def test_each_command_takes_what_all_take(names: tuple[str, ...]) -> None:
    """Every command takes ``--json``, ``--workspace`` and ``--lang``, and says in its help what it does."""
    one = command(*names)
    assert options_of(one) >= {"--json", "--workspace", "--lang"}
    assert one.get_short_help_str()


def examples(document: Path) -> list[list[str]]:
    """The command lines of Osuma in a document's code blocks, as a shell would part them."""
    blocks = "\n".join(_FENCE.findall((ROOT / document).read_text("utf-8")))
    lines = (shlex.split(line, comments=True) for line in blocks.splitlines() if line.startswith("osuma "))
    return [line[1:] for line in lines]


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_examples_can_be_typed(document: Path) -> None:
    """Every command line in a document names a command, and options that it takes."""
    for typed in examples(document):
        names = [name for name in typed[:2] if not name.startswith("-")]
        group = isinstance(command(names[0]), click.Group)
        one = command(*names[: 2 if group else 1])
        used = {word.split("=")[0] for word in typed if word.startswith("-")}
        assert used <= options_of(one), typed


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_links_lead_somewhere(document: Path) -> None:
    """Every file that a document links to is there."""
    folder = (ROOT / document).parent
    missing = [link for link in _LINK.findall((ROOT / document).read_text("utf-8")) if not (folder / link).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_settings_in_documents_exist(document: Path) -> None:
    """Every setting that a document names is one that the program reads."""
    named = set(re.findall(r"\b(?:OSUMA|SLACK|OPENAI)_[A-Z_]+\b", (ROOT / document).read_text("utf-8")))
    assert named <= settings()


def settings() -> set[str]:
    """The names under which settings are read."""
    return {str(field.validation_alias) for field in Settings.model_fields.values()}


def test_the_example_lists_every_setting() -> None:
    """``.env.example`` has every setting once, each explained, and each empty."""
    text = (ROOT / ".env.example").read_text("utf-8")
    names = re.findall(r"^([A-Z_]+)=$", text, re.MULTILINE)
    assert sorted(names) == sorted(settings())
    assert len(re.findall(r"^[^#\n]", text, re.MULTILINE)) == len(names)


def test_the_example_unchanged_is_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copied and left as it is, ``.env.example`` configures nothing."""
    for name in settings():
        monkeypatch.delenv(name, raising=False)
    assert Settings(_env_file=ROOT / ".env.example") == Settings(_env_file=None)


def test_the_make_targets_exist() -> None:
    """Every ``make`` target that a document or the help names is in the Makefile."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r'echo "make ([a-z-]+)', makefile))
    for document in DOCUMENTS:
        text = (ROOT / document).read_text("utf-8")
        named |= set(re.findall(r"`make ([a-z-]+)`", text)) | set(re.findall(r"^make ([a-z-]+)$", text, re.MULTILINE))
    assert named <= targets
    assert {"start", "test", "install"} <= named
