"""Slack text as terminal text: our own mrkdwn only, so bold, italics, code, links and the three entities."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from rich.style import Style
from rich.text import Text

# What ``bot.slack.escape`` put in the place of characters that format in Slack; in a terminal they format nothing.
_ORIGINALS: Final = str.maketrans({"\u2217": "*", "\u02cd": "_", "\u223c": "~", "\u02cb": "`"})
_UNSEEN: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_PARTS: Final = re.compile(
    r"(?P<code>`[^`\n]+`)"
    r"|<(?P<link>[^<>|\n]+)(?:\|(?P<label>[^<>\n]*))?>"
    r"|(?<![A-Za-z0-9*])\*(?P<bold>[^*\n]+)\*(?![A-Za-z0-9*])"
    r"|(?<![A-Za-z0-9_])_(?P<italic>[^_\n]+)_(?![A-Za-z0-9_])"
)


def plain(text: str) -> str:
    """Text without anything that could move the cursor, change colours or reorder what stands around it.

    Line breaks stay; entities are written out.
    """
    shown = "".join(c for c in _UNSEEN.sub("", text) if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})
    written = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return written.translate(_ORIGINALS)


def styled(text: str, style: str = "") -> Text:
    """Slack text as rich text. Code keeps its marks inside a sentence, where colour alone would not show it."""
    if text.startswith("`") and text.endswith("`") and text.count("`") == 2:  # noqa: PLR2004 -- one at each end
        return Text(f"  {plain(text[1:-1])}", style="cyan")
    shown = Text(style=style)
    end = 0
    for part in _PARTS.finditer(text):
        shown.append(plain(text[end : part.start()]))
        shown.append_text(_part(part))
        end = part.end()
    shown.append(plain(text[end:]))
    return shown


def _part(part: re.Match[str]) -> Text:
    if part["code"] is not None:
        return Text(plain(part["code"]), style="cyan")
    if part["bold"] is not None:
        return styled(part["bold"], "bold")
    if part["italic"] is not None:
        return styled(part["italic"], "dim")
    address, label = plain(part["link"]), plain(part["label"] or "")
    style = Style(underline=True, link=address) if address.startswith("https://") else Style()
    return Text(label or address, style=style)
