"""A proposal's reason where Osuma wrote it: kept as a message's key with its parameters, told in a reader's words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

KEYS: Final = frozenset({"learned-reason", "fared-reason-proposed", "finding-proposal-reason"})
"""The messages that such a reason may be."""

_MARK: Final = "osuma:"


def kept_reason(key: str, **params: object) -> str:
    """A reason as it is kept; its parameters are numbers, texts, and lists and mappings of these."""
    return f"{_MARK}{key} {json.dumps(params, ensure_ascii=False)}"


def read_reason(reason: str) -> tuple[str, Mapping[str, Any]] | None:
    """What ``kept_reason`` made: the key and its parameters. None for what a person wrote."""
    key, _, rest = reason.removeprefix(_MARK).partition(" ")
    if not reason.startswith(_MARK) or key not in KEYS:
        return None
    try:
        params = json.loads(rest)
    except ValueError:
        return None
    return (key, params) if isinstance(params, dict) else None
