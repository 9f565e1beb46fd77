"""One reply in the terminal: the blocks that Slack gets, drawn with rich, and its buttons as numbers to type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, Final, TextIO

from rich.cells import cell_len
from rich.columns import Columns
from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.terminal.mrkdwn import plain, styled
from bot.views.reply import Block, Reply

_APART: Final = frozenset({"header", "section", "actions"})  # an empty line stands before these
_COLOURS: Final = {"✓": "green", "≈": "yellow", "✗": "red", "?": "cyan"}
_GAP: Final = "\N{NO-BREAK SPACE}{2}"
# A criterion of a fit card or a profile, as the views write it: sign or none, name, points or none, the rest.
_CRITERION: Final = re.compile(
    rf"(?:(?P<sign>[✓≈✗?]){_GAP})?\*(?P<label>[^*]+)\*(?:{_GAP}(?P<points>[^ ]+))?  ·  (?P<rest>.*)"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A button with the number that stands before it."""

    number: int
    label: str
    action_id: str
    value: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths that let the criteria of one reply stand under each other."""

    label: int
    points: int


def open_console(stream: TextIO, *, width: int | None = None) -> Console:
    """A console for one stream: colours only on a terminal and without ``NO_COLOR``; nothing is guessed from text.

    What the stream's encoding cannot write becomes "?" there.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def render(reply: Reply, console: Console, *, buttons: bool = True) -> list[Choice]:
    """Print a reply, and an empty line after it; ``buttons`` False leaves them out.

    What follows a reply as a message of its own is printed after it.

    Returns:
        its buttons, in the order of their numbers from 1; a list is one for each other choice.
    """
    messages = [each if buttons else _without_buttons(each) for each in (reply, *reply.follows)]
    choices = _choices(messages)
    numbers = iter(choices)
    for message in messages:
        _print(message, console, numbers)
    return choices


def _print(reply: Reply, console: Console, numbers: Iterator[Choice]) -> None:
    columns = _columns(reply)
    for index, block in enumerate(reply.blocks):
        if index and block["type"] in _APART and "accessory" not in block:
            console.print()
        for part in _drawn(block, numbers, columns):
            console.print(part)
    if not reply.blocks:
        console.print(styled(reply.text))
    console.print()


def _without_buttons(reply: Reply) -> Reply:
    rows = (block for block in reply.blocks if block["type"] != "actions")
    return replace(reply, blocks=[{key: part for key, part in row.items() if key != "accessory"} for row in rows])


def _choices(replies: list[Reply]) -> list[Choice]:
    numbers = count(1)
    return [
        Choice(next(numbers), plain(label), element["action_id"], value)
        for reply in replies
        for block in reply.blocks
        for element in _elements(block)
        for label, value in _pressable(element)
    ]


def _elements(block: Block) -> list[dict[str, Any]]:
    if block["type"] == "actions":
        return list(block["elements"])
    return [block["accessory"]] if "accessory" in block else []


def _pressable(element: dict[str, Any]) -> list[tuple[str, str]]:
    """What can be pressed of an element: a button, or each choice of a list but the one that holds."""
    if "options" not in element:
        return [(element["text"]["text"], element.get("value", ""))]
    holds = element.get("initial_option", {}).get("value")
    return [(option["text"]["text"], option["value"]) for option in element["options"] if option["value"] != holds]


def _drawn(block: Block, numbers: Iterator[Choice], columns: _Columns) -> list[RenderableType]:
    kind = block["type"]
    if kind in {"header", "input"}:  # fields are Slack's own; in the terminal answers are typed
        return [Text(plain(block["text" if kind == "header" else "label"]["text"]), style="bold")]
    if kind == "context":
        return [styled("  ".join(element["text"] for element in block["elements"]), "dim")]
    if kind == "divider":
        return [Rule(style="dim")]
    if kind == "actions":
        return _row(block, numbers)
    return _text(block, numbers, columns)


def _text(block: Block, numbers: Iterator[Choice], columns: _Columns) -> list[RenderableType]:
    """A paragraph: literally where it is plain text, with its button where it has one."""
    text = block["text"]["text"]
    if block["text"]["type"] == "plain_text":
        return [Text(line) for line in plain(text).split("\n")]
    if "accessory" not in block:
        return [_section(text, columns)]
    first_line, *more = text.split("\n")
    beside = _numbered(next(numbers))
    if (found := _CRITERION.fullmatch(first_line)) and found["sign"]:
        return [_criterion(found, columns, beside), *map(styled, more)]
    return [Text.assemble(styled(first_line), "   ", beside), *map(styled, more)]


def _row(block: Block, numbers: Iterator[Choice]) -> list[RenderableType]:
    """Buttons beside each other; each list on a line of its own, after what it now stands at."""
    buttons: list[Text] = []
    lists: list[RenderableType] = []
    for each in block["elements"]:
        choices = [_numbered(next(numbers)) for _ in _pressable(each)]
        if "options" not in each:
            buttons += choices
        else:
            now = Text(plain(each.get("placeholder", {}).get("text", "")), style="dim")
            lists.append(Columns([now, *choices], padding=(0, 3, 0, 0)))
    return [*([Columns(buttons, padding=(0, 3, 0, 0))] if buttons else []), *lists]


def _numbered(choice: Choice) -> Text:
    return Text.assemble((f"[{choice.number}]", "bold cyan"), f" {choice.label}")


def _section(text: str, columns: _Columns) -> RenderableType:
    lines = text.split("\n")
    return Group(
        *(_criterion(found, columns) if (found := _CRITERION.fullmatch(line)) else styled(line) for line in lines)
    )


def _criterion(found: re.Match[str], columns: _Columns, beside: Text | None = None) -> RenderableType:
    row = Table.grid(padding=(0, 2, 0, 0))
    cells: list[Text] = []
    if found["sign"]:
        row.add_column(width=1)
        cells.append(Text(found["sign"], style=f"bold {_COLOURS[found['sign']]}"))
    row.add_column(width=columns.label)
    row.add_column(width=columns.points, justify="right")
    row.add_column(ratio=1, overflow="fold")
    rest = styled(found["rest"]) if beside is None else Text.assemble(styled(found["rest"]), "   ", beside)
    row.add_row(*cells, Text(plain(found["label"]), style="bold"), Text(found["points"] or ""), rest)
    return row


def _columns(reply: Reply) -> _Columns:
    texts = [block["text"]["text"] for block in reply.blocks if block["type"] == "section" and "text" in block]
    found = [match for text in texts for line in text.split("\n") if (match := _CRITERION.fullmatch(line))]
    label = max((cell_len(plain(match["label"])) for match in found), default=0)
    return _Columns(label, max((cell_len(match["points"] or "") for match in found), default=0))
