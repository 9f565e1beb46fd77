"""An intent as a text that a button carries, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from bot.intents.asked import Clarify, Intent, Several, Unclear


def dump(intent: Intent) -> str:
    """The intent's name and fields as JSON."""
    told = {name: value for name, value in asdict(intent).items() if name != "whole"}
    return json.dumps([type(intent).__name__, told], ensure_ascii=False, default=str, separators=(",", ":"))


def load(text: str) -> Intent | None:
    """What ``dump`` wrote; None for anything else, as a button may be old or forged."""
    try:
        name, told = json.loads(text)
        kind = _kinds()[name]
        intent: Intent = TypeAdapter(kind).validate_python({**({"whole": ""} if name == "TellOutcome" else {}), **told})
    except (ValueError, TypeError, KeyError, ValidationError):
        return None
    return intent


@cache
def _kinds() -> dict[str, Any]:
    left_out = {Unclear, Several, Clarify}
    return {kind.__name__: kind for kind in get_args(Intent) if kind not in left_out}
