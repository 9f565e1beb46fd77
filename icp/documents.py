"""YAML files that people write, read with the line of everything that is wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import StringIO
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from icp.errors import InvalidFile

Parsed = TypeVar("Parsed")
KeysAt = Callable[[tuple[int | str, ...]], Iterable[str]]
Problem = tuple[int | None, str, dict[str, object]]

_LARGEST = 200_000  # characters; a profile of 200 criteria has about 20,000
_NULL = "tag:yaml.org,2002:null"


def read_document(text: str, validate: Callable[[Any], Parsed], keys_at: KeysAt) -> Parsed:
    """Parse a YAML 1.2 document and validate it with a pydantic validator.

    ``keys_at`` tells which keys are allowed beside one that is not, by the wrong one's place in the document.

    Every scalar but null reaches the validator as the text that stands in the file: 62.10 stays "62.10", and NO is
    Norway.

    Raises:
        InvalidFile: with the line (from 1) and a message key for every problem.
    """
    root = _compose(text)
    try:
        return validate(_plain(root, seen=set()))
    except ValidationError as invalid:
        errors = _own_faults(invalid.errors(include_url=False))
        problems = [_problem(error, root, keys_at) for error in errors]
    raise InvalidFile(problems)


def write_document(document: dict[str, Any]) -> str:
    """A document as YAML that people read and edit: entries of lists on a line each."""
    yaml = YAML()
    yaml.width = 1000  # an entry stays on its line
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = StringIO()
    yaml.dump(_laid_out(document), out)
    return out.getvalue()


def _laid_out(value: Any, depth: int = 0) -> Any:  # noqa: ANN401 -- any document
    """Lists of mappings as blocks, everything inside their entries on one line."""
    if isinstance(value, dict):
        laid = CommentedMap({key: _laid_out(item, depth + 1) for key, item in value.items()})
        if depth and not any(isinstance(item, list) and item and isinstance(item[0], dict) for item in value.values()):
            laid.fa.set_flow_style()
        return laid
    if isinstance(value, list):
        listed = CommentedSeq(_laid_out(item, depth + 1) for item in value)
        if not any(isinstance(item, dict) for item in value):
            listed.fa.set_flow_style()
        return listed
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return DoubleQuotedScalarString(value) if isinstance(value, str) and value[:1].isdigit() else value


def _compose(text: str) -> Node:
    if len(text) > _LARGEST:
        raise InvalidFile([(None, "file-too-large", {"most": _LARGEST})])
    try:
        root: Node | None = YAML(pure=True).compose(text)
    except MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else None
        raise InvalidFile([(line, "file-not-yaml", {})]) from broken
    except (YAMLError, RecursionError, ValueError) as broken:
        raise InvalidFile([(None, "file-not-yaml", {})]) from broken
    if root is None:
        raise InvalidFile([(None, "file-empty", {})])
    return root


def _plain(node: Node, *, seen: set[int]) -> Any:  # noqa: ANN401 -- any YAML
    if id(node) in seen:  # an alias: a few of them in each other make a file of any size
        raise InvalidFile([(_line(node), "file-alias", {})])
    seen.add(id(node))
    if isinstance(node, SequenceNode):
        return [_plain(item, seen=seen) for item in node.value]
    if isinstance(node, MappingNode):
        return _mapping(node, seen)
    return None if node.tag == _NULL else str(node.value)


def _mapping(node: MappingNode, seen: set[int]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name, value in node.value:
        if not isinstance(name, ScalarNode):
            raise InvalidFile([(_line(name), "file-not-yaml", {})])
        if name.value in plain:
            raise InvalidFile([(_line(name), "file-key-twice", {"key": name.value})])
        plain[str(name.value)] = _plain(value, seen=seen)
    return plain


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1


def _find(node: Node, steps: tuple[int | str, ...]) -> tuple[Node, int]:
    """The node at a pydantic location and its line; steps that name no node (a union's tag) are passed over."""
    line = _line(node)
    for step in steps:
        if isinstance(node, MappingNode):
            for name, value in node.value:
                if name.value == step:
                    node, line = value, _line(name)
                    break
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = _line(node)
    return node, line


def _own_faults(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without the list that is too short only because its entries are faulty themselves."""
    places = [error["loc"] for error in errors]

    def follows(error: ErrorDetails) -> bool:
        depth = len(error["loc"])
        return error["type"] == "too_short" and any(p[:depth] == error["loc"] and len(p) > depth for p in places)

    return [error for error in errors if not follows(error)]


def _problem(error: ErrorDetails, root: Node, keys_at: KeysAt) -> Problem:
    node, line = _find(root, error["loc"])
    context = dict(error.get("ctx", {}))
    where = next((str(step) for step in reversed(error["loc"]) if isinstance(step, str)), "")
    given = str(node.value)[:80] if isinstance(node, ScalarNode) else ""
    params: dict[str, object] = {"where": where, "given": given, **_told(context)}
    if error["type"] == "extra_forbidden":
        params["allowed"] = ", ".join(keys_at(error["loc"])) or "none"
    return line, _KEYS.get(error["type"], error["type"] if "-" in error["type"] else "file-value"), params


def _told(context: dict[str, Any]) -> dict[str, object]:
    """Pydantic's parameters that a sentence can use, under names that say what they are."""
    named = {_TOLD.get(name, name): value for name, value in context.items() if name not in {"error", "discriminator"}}
    told = {name: value if isinstance(value, (int, float, str)) else str(value) for name, value in named.items()}
    return {name: value.replace("'", "") if name in {"allowed", "expected"} else value for name, value in told.items()}  # type: ignore[union-attr]


_TOLD = {
    "ge": "least",
    "gt": "above",
    "le": "most",
    "min_length": "least",
    "max_length": "most",
    "expected_tags": "allowed",
}
_KEYS = {
    "extra_forbidden": "file-unknown-key",
    "missing": "file-missing-key",
    "union_tag_invalid": "file-unknown-kind",
    "union_tag_not_found": "file-missing-kind",
    "greater_than": "file-number-above",
    "greater_than_equal": "file-number-least",
    "less_than_equal": "file-number-most",
    "float_parsing": "file-not-a-number",
    "float_type": "file-not-a-number",
    "finite_number": "file-not-a-number",
    "too_short": "file-too-few",
    "too_long": "file-too-many",
    "string_too_short": "file-text-empty",
    "string_too_long": "file-text-long",
    "enum": "file-not-one-of",
    "literal_error": "file-not-one-of",
    "list_type": "file-not-a-list",
    "tuple_type": "file-not-a-list",
    "model_type": "file-not-a-mapping",
    "model_attributes_type": "file-not-a-mapping",
    "dict_type": "file-not-a-mapping",
    "string_type": "file-not-a-text",
    "string_pattern_mismatch": "file-not-a-currency",
}
"""Pydantic's error types with the message keys that say the same to a person."""
