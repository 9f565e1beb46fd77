"""JSON Schemas in the narrow form that servers can enforce."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, Field, create_model

_UNENFORCED = frozenset({"title", "default", "minLength", "maxLength", "offered"})

Offered = Annotated[str, Field(json_schema_extra={"offered": True})]
"""A text that a model is to choose from a list of its request's own; whether it did, the reader checks."""


class Choosing(BaseModel):
    """A form with texts to choose; ``offered`` is the list."""

    offered: ClassVar[tuple[str, ...]] = ()


Form = TypeVar("Form", bound=Choosing)


@lru_cache(maxsize=256)
def offering(form: type[Form], values: tuple[str, ...]) -> type[Form]:
    """The same form, whose schema allows only these values wherever it says ``Offered``."""
    made = create_model(form.__name__, __base__=form)
    made.offered = values
    return made


def strict_schema(form: type[BaseModel]) -> dict[str, Any]:
    """The form's JSON Schema with every property required and no others allowed.

    What servers refuse in a strict schema (titles, defaults, lengths) is left out; pydantic still checks it.
    """
    narrowed: dict[str, Any] = _narrow(form.model_json_schema(), getattr(form, "offered", ()))
    return narrowed


def _narrow(schema: Any, offered: tuple[str, ...]) -> Any:  # noqa: ANN401 -- JSON of any shape
    if isinstance(schema, list):
        return [_narrow(part, offered) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _narrow(part, offered) for key, part in schema.items() if key not in _UNENFORCED}
    for names in ("properties", "$defs"):  # their keys are names, not keywords: a property may be called "title"
        if names in schema:
            kept[names] = {name: _narrow(part, offered) for name, part in schema[names].items()}
    if "properties" in schema:
        kept |= {"required": list(schema["properties"]), "additionalProperties": False}
    if offered and schema.get("offered") is True:
        kept["enum"] = list(offered)
    return kept
