"""Blocks as the peer's page can show them: it draws fewer kinds than Slack, and "[table]" for the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Block = dict[str, Any]
_CELL = 28  # characters
_TEXT = 3000


def shown(blocks: Sequence[Mapping[str, Any]]) -> list[Block]:
    """The same message in kinds of blocks that the page knows; the peer itself keeps what was posted."""
    return [_shown(block) for block in blocks]


def _shown(block: Mapping[str, Any]) -> Block:
    kind = block.get("type")
    if kind in {"table", "data_table"}:
        return _said(f"```{_table(block.get('rows') or ())}```", block)
    if kind == "rich_text":
        return _said("\n".join(_rich(part) for part in block.get("elements") or ()), block)
    if kind == "markdown":
        return _said(str(block.get("text", "")).replace("**", "*"), block)
    if kind == "context_actions":
        buttons = [button for element in block.get("elements") or () for button in _feedback(element)]
        return {**block, "type": "actions", "elements": buttons}
    if kind == "alert":
        return _said(str((block.get("text") or {}).get("text", "")), block)
    inner = {**block}
    if kind == "actions":
        inner["elements"] = [_choice(element) for element in block.get("elements") or ()]
    if "accessory" in block:
        inner["accessory"] = _choice(block["accessory"])
    return inner


def _choice(element: Mapping[str, Any]) -> Block:
    """A list with what is chosen in it, and without groups: the page shows neither by itself."""
    if element.get("type") != "static_select":
        return dict(element)
    grouped = (option for group in element.get("option_groups") or () for option in group["options"])
    chosen = element.get("initial_option")
    said = {"placeholder": chosen["text"]} if chosen else {}
    return {**element, "options": [*(element.get("options") or ()), *grouped], **said}


def _said(text: str, block: Mapping[str, Any]) -> Block:
    kept = {"block_id": block["block_id"]} if "block_id" in block else {}
    return {"type": "section", "text": {"type": "mrkdwn", "text": text[:_TEXT] or "–"}, **kept}


def _table(rows: Sequence[Sequence[Mapping[str, Any]]]) -> str:
    cells = [[_cell(cell) for cell in row] for row in rows]
    widths = [max(len(row[at]) for row in cells if at < len(row)) for at in range(max(map(len, cells), default=0))]
    lines = ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=False)).rstrip() for row in cells]
    return "\n".join(lines)


def _cell(cell: Mapping[str, Any]) -> str:
    text = str(cell["text"]) if "text" in cell else _rich(cell)
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _CELL else one_line[: _CELL - 1] + "…"


def _rich(part: Mapping[str, Any]) -> str:
    """The words of a part of rich text, its links and mentions as in plain messages."""
    match part.get("type"):
        case "link":
            return f"<{part.get('url', '')}|{part.get('text') or part.get('url', '')}>"
        case "user":
            return f"<@{part.get('user_id', '')}>"
        case "emoji":
            return f":{part.get('name', '')}:"
        case "rich_text_list":
            return "\n".join(f"• {_rich(item)}" for item in part.get("elements") or ())
        case "text":
            mark = "*" if (part.get("style") or {}).get("bold") else ""
            return f"{mark}{part.get('text', '')}{mark}"
    return "".join(_rich(item) for item in part.get("elements") or ())


def _feedback(element: Mapping[str, Any]) -> list[Block]:
    """Thumbs, or an icon, as buttons."""
    action_id = element.get("action_id", "")
    if element.get("type") == "feedback_buttons":
        thumbs = (("👍", element.get("positive_button") or {}), ("👎", element.get("negative_button") or {}))
        return [_button(f"{sign} {_words(one)}", action_id, one.get("value", "")) for sign, one in thumbs]
    return [_button(_words(element), action_id, element.get("value", ""))]


def _words(element: Mapping[str, Any]) -> str:
    text = element.get("text") or {}
    return str(text.get("text", ""))


def _button(text: str, action_id: str, value: str) -> Block:
    return {
        "type": "button",
        "text": {"type": "plain_text", "text": text.strip() or "…"},
        "action_id": action_id,
        "value": value,
    }
