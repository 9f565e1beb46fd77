"""Where the code asks for a message: the keys it names, read from its syntax trees."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "icp", "storage")

_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PREFIXES = ("refusal-", "unreadable-", "profile-", "file-", "doctor-", "fit-", "explain-")


def keys() -> dict[str, str]:
    """Every key that the code names literally, with a place where it does."""
    return {key: place for tree, place in _trees() for key in _named(tree)}


def patterns() -> set[str]:
    """Regular expressions of the keys that the code puts together: ``field-{…}`` as ``field-[a-z0-9-]+``."""
    return {_pattern(node) for tree, _ in _trees() for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)}


def literals() -> set[str]:
    """Every string in the code that could be a key."""
    constants = (node for tree, _ in _trees() for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in constants if isinstance(node.value, str) and _KEY.fullmatch(node.value)}


def _trees() -> Iterator[tuple[ast.Module, str]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield ast.parse(path.read_text(encoding="utf-8")), str(path.relative_to(ROOT))


def _named(tree: ast.Module) -> Iterator[str]:
    spoken = any(isinstance(node, ast.Name | ast.arg) and _name(node) in {"Words", "shell"} for node in ast.walk(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _asks(node.func, spoken=spoken):
            constants = [each for each in _branches(node.args[0]) if isinstance(each, ast.Constant)]
            yield from (each.value for each in constants if isinstance(each.value, str) and _KEY.fullmatch(each.value))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(_PREFIXES):
            yield from (node.value for _ in "x" if _KEY.fullmatch(node.value))


def _branches(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from _branches(node.body)
        yield from _branches(node.orelse)
    else:
        yield node


def _name(node: ast.Name | ast.arg) -> str:
    return node.id if isinstance(node, ast.Name) else node.arg


def _asks(function: ast.expr, *, spoken: bool) -> bool:
    """Whether a call's first argument is a key; ``spoken`` is False in a file that knows no texts."""
    name = getattr(function, "attr", getattr(function, "id", ""))
    if name in {"PydanticCustomError", "Unreadable"} or name.endswith("Refusal"):
        return True
    return spoken and name in {"words", "_words", "say", "slack"}


def _pattern(node: ast.JoinedStr) -> str:
    parts = (each.value if isinstance(each, ast.Constant) else None for each in node.values)
    return "".join("[a-z0-9-]+" if part is None else re.escape(str(part)) for part in parts)
