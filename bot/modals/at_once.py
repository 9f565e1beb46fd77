"""What Slack waits for with a modal open: what is wrong with a field, and what a typed beginning may mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.i18n import Words
from bot.modals import MODALS, OPTIONS
from bot.slack.escape import clean, cut
from bot.slack.incoming import inputs
from bot.views.modal import option_objects
from bot.views.problems import told
from bot.views.reply import language_of

_LONGEST_QUERY = 100
_LONGEST_ERROR = 300


def at_once(body: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The acknowledgement's body for what is answered in it; None for what is to be recorded and worked on."""
    if body.get("type") == "block_suggestion":
        return {"options": _suggested(body)}
    if body.get("type") == "view_submission":
        wrong = _wrong(body)
        return {"response_action": "errors", "errors": wrong} if wrong else None
    return None


def _suggested(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    action_id, query = body.get("action_id"), body.get("value")
    name, language = language_of(action_id if isinstance(action_id, str) else "")
    suggest = OPTIONS.get(name.partition(":")[0])
    if suggest is None or not isinstance(query, str) or not query.strip():
        return []
    return option_objects(suggest(clean(query)[:_LONGEST_QUERY], language or "en"))


def _wrong(body: Mapping[str, Any]) -> dict[str, str]:
    """The sentences to stand at fields; those of a field that the modal does not have stand at its first."""
    view = body.get("view")
    shown: Mapping[str, Any] = view if isinstance(view, Mapping) else {}
    callback = shown.get("callback_id")
    name, language = language_of(callback if isinstance(callback, str) else "")
    modal, fields = MODALS.get(name), _fields(shown)
    if modal is None or not fields:
        return {}
    words = Words(language or "en")
    problems = modal.check(inputs(body))
    return {
        field if field in fields else fields[0]: cut(told(problem, words), _LONGEST_ERROR)
        for field, problem in problems.items()
    }


def _fields(view: Mapping[str, Any]) -> list[str]:
    blocks = view.get("blocks")
    inputs_of = [block for block in blocks if isinstance(block, Mapping)] if isinstance(blocks, list) else []
    return [str(block.get("block_id")) for block in inputs_of if block.get("type") == "input"]
