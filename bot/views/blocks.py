"""Builders of Slack blocks that keep Slack's limits, so that no answer is refused for its length.

The limits: https://docs.slack.dev/reference/block-kit/blocks. The sum of all texts is not in the documentation;
Slack answers ``msg_blocks_too_long`` from about 11,000 characters on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.slack.escape import Mrkdwn, clean, cut
from bot.views.reply import Block, Reply

MOST_BLOCKS: Final = 50
MOST_CHARACTERS: Final = 9_000
_TEXT: Final = 3_000
_SECTION: Final = 2_500  # a section of ours ends earlier, so that one long line still fits
_HEADER: Final = 150
_BUTTON: Final = 75
VALUE: Final = 2_000
_ELEMENTS: Final = 10
_BUTTONS: Final = 25
_FALLBACK: Final = 1_000
_LINE: Final = 600


def header(text: str) -> Block:
    """A line in large letters; plain text, in which nothing is markup and ":name:" is no emoji."""
    return {"type": "header", "text": _plain(text, _HEADER)}


def section(text: Mrkdwn, *, accessory: Block | None = None) -> Block:
    """A paragraph, never folded behind "see more", with one button beside it where ``accessory`` is given."""
    block: Block = {"type": "section", "text": _mrkdwn(text, _TEXT), "expand": True}
    return block if accessory is None else {**block, "accessory": accessory}


def sections(lines: Iterable[Mrkdwn], *, most: int = _LINE) -> list[Block]:
    """Lines in as few paragraphs as hold them, each line cut to ``most`` characters."""
    return [section(text) for text in _paragraphs(lines, most)]


def literal(text: str) -> list[Block]:
    """Outside text that is to be read and copied as it stands: nothing in it is markup, and its lines stay lines."""
    lines = [clean(line) for line in text.replace("\r\n", "\n").split("\n")]
    pieces: list[str] = [""]
    for line in lines:
        whole = cut(line, _SECTION)
        if pieces[-1] and _units(pieces[-1]) + 1 + _units(whole) > _SECTION:
            pieces.append("")
        pieces[-1] += ("\n" if pieces[-1] else "") + whole
    shown = [piece.strip("\n") for piece in pieces]
    texts_of = [{"type": "plain_text", "text": piece or "–", "emoji": False} for piece in shown]
    return [{"type": "section", "text": text, "expand": True} for text in texts_of]


def context(*texts: Mrkdwn) -> Block:
    """A line in small grey letters."""
    return {"type": "context", "elements": [_mrkdwn(text, _LINE) for text in texts[:_ELEMENTS]]}


def button(text: str, action_id: str, value: str = "", *, style: str | None = None) -> Block:
    """A button; ``value`` comes back with the press.

    Raises:
        ValueError: the value is longer than Slack keeps; a cut one would come back as something else.
    """
    if len(value) > VALUE:
        raise ValueError(f"a button keeps {VALUE} characters, not {len(value)}")
    element: Block = {"type": "button", "text": _plain(text, _BUTTON), "action_id": action_id}
    if value:
        element["value"] = value
    return element if style is None else {**element, "style": style}


def actions(*buttons: Block) -> Block:
    """Buttons in a row. Slack refuses two of one ``action_id`` in a row: give such buttons a section each."""
    return {"type": "actions", "elements": list(buttons[:_BUTTONS])}


def reply(text: Mrkdwn, blocks: Sequence[Block]) -> Reply:
    """A message with its fallback text, within Slack's limits of blocks and of characters.

    What is too much goes from the middle: the verdict stands at the top, and the buttons at the end.
    """
    kept = list(blocks)
    while len(kept) > MOST_BLOCKS or (characters(kept) > MOST_CHARACTERS and len(kept) > 1):
        kept.pop(_least(kept))
    return Reply(cut(text, _FALLBACK), kept)


def characters(blocks: Iterable[Block]) -> int:
    """How many characters of text the blocks show together."""
    return sum(_units(text) for block in blocks for text in texts(block))


def texts(part: object) -> Iterator[str]:
    """Every text in a block, a button's own included."""
    if isinstance(part, list):
        for each in part:
            yield from texts(each)
    elif isinstance(part, dict):
        if part.get("type") in {"mrkdwn", "plain_text"}:
            yield part["text"]
        else:
            yield from texts(list(part.values()))


def _least(blocks: Sequence[Block]) -> int:
    """The place of the last block that is no button row: what stands last matters least."""
    places = [place for place, block in enumerate(blocks) if block["type"] not in {"actions", "header"}]
    return places[-1] if places else len(blocks) - 1


def _paragraphs(lines: Iterable[Mrkdwn], most: int) -> Iterator[Mrkdwn]:
    paragraph = ""
    for line in lines:
        short = cut(line, most)
        if paragraph and _units(paragraph) + 1 + _units(short) > _SECTION:
            yield Mrkdwn(paragraph)
            paragraph = ""
        paragraph += ("\n" if paragraph else "") + short
    if paragraph:
        yield Mrkdwn(paragraph)


def _units(text: str) -> int:
    """Length in UTF-16 units, the strictest way in which a limit may be meant."""
    return len(text) + sum(character > "\uffff" for character in text)


def _mrkdwn(text: Mrkdwn, limit: int) -> Block:
    return {"type": "mrkdwn", "text": cut(text, limit) or "–", "verbatim": True}


def _plain(text: str, limit: int) -> Block:
    return {"type": "plain_text", "text": cut(clean(text), limit) or "–", "emoji": False}
