"""Blocks that the peer's page does not know."""

from __future__ import annotations

from typing import Any

from bot.workspace.shown import shown


def text(block: dict[str, Any]) -> str:
    """What one block says, as the page shows it."""
    (only,) = shown([block])
    assert only["type"] == "section"
    return str(only["text"]["text"])


def test_every_block_says_what_it_says_in_slack() -> None:
    """Tables, rich text, Markdown and thumbs reach the page in kinds that it draws; the rest is left alone."""
    table = {
        "type": "table",
        "rows": [[{"type": "raw_text", "text": "Industry"}, {"type": "raw_text", "text": "SaaS"}]],
    }
    assert text(table) == "```Industry  SaaS```"
    bold = {"type": "text", "text": "fits", "style": {"bold": True}}
    items = {"type": "rich_text_list", "elements": [{"type": "rich_text_section", "elements": [bold]}]}
    assert text({"type": "rich_text", "elements": [items]}) == "• *fits*"
    assert text({"type": "markdown", "text": "**A** of 100"}) == "*A* of 100"
    thumbs = {
        "type": "feedback_buttons",
        "action_id": "feedback",
        "positive_button": {"text": {"type": "plain_text", "text": "Good"}, "value": "good"},
        "negative_button": {"text": {"type": "plain_text", "text": "Bad"}, "value": "bad"},
    }
    (actions,) = shown([{"type": "context_actions", "elements": [thumbs]}])
    pressed = [(each["text"]["text"], each["action_id"], each["value"]) for each in actions["elements"]]
    assert pressed == [("👍 Good", "feedback", "good"), ("👎 Bad", "feedback", "bad")]
    assert shown([{"type": "divider"}]) == [{"type": "divider"}]
