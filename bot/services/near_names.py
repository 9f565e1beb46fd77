"""Names near to one that no reference knows: "Espooo" may be Espoo, "Softwre" Software."""

from __future__ import annotations

from icp.facts import Field
from icp.reference import industries, places

_MOST = 3


def near_names(field: Field, text: str) -> tuple[str, ...]:
    """What a text may be a slip of the pen for, the nearest first; none for fields that have no reference."""
    if field is Field.LOCATION:
        return tuple(places.suggest(text, _MOST))
    if field is Field.INDUSTRY:
        return tuple(dict.fromkeys(name for _, name in industries.suggest(text, _MOST)))
    return ()


def unrecognised_note(field: Field, text: str) -> tuple[str, dict[str, object]]:
    """The note on a text of a profile that no reference knows: its message key and parameters."""
    near = near_names(field, text)
    params: dict[str, object] = {"field": field, "text": text}
    return ("icp-unrecognised-near", params | {"near": list(near)}) if near else ("icp-unrecognised", params)
