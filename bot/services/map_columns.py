"""What somebody says of a shared file: what it is, and what each of its columns feeds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.errors import BotRefusal
from bot.services.packed import pack, unpack
from bot.services.receive_file import KINDS, Kind, fields_of
from bot.sources.contact_columns import Part
from bot.sources.headers import Target
from icp.errors import Refusal

IGNORE: Final = "ignore"
KIND: Final = "kind"
_COLUMN: Final = "c:"
_PERSON: Final = frozenset({Part.FIRST_NAME, Part.LAST_NAME, Part.FULL_NAME, Part.EMAIL})
_COMPANY: Final = frozenset({Target.NAME.value, Target.DOMAIN.value, Target.BUSINESS_ID.value, Part.EMAIL.value})
_MOST: Final = 500  # columns
_DIGITS: Final = 7


@dataclass(frozen=True, slots=True)
class Said:
    """A shared file as a button carries it.

    Attributes:
        file_id: Slack's.
        kind: what somebody has said it is; None where that is still open.
        columns: the field by the column's place from 0, as somebody has said.
    """

    file_id: str
    kind: Kind | None = None
    columns: Mapping[int, str] = field(default_factory=dict)

    def packed(self) -> str:
        """As a button's value.

        Raises:
            BotRefusal: it is more than a button keeps.
        """
        if self.kind is None and not self.columns:
            return self.file_id
        text = pack({"f": self.file_id, "k": self.kind, "m": [[at, name] for at, name in self.columns.items()]})
        if text is None:
            raise BotRefusal("refusal-mapping-wide")
        return text

    def told(self, headers: tuple[str, ...]) -> dict[str, str]:
        """The field by header, for the readers of a file."""
        return {headers[at]: name for at, name in self.columns.items() if at < len(headers) and headers[at]}


def read_mapping(value: str) -> Said:
    """What a button carries: Slack's id of the file alone, or all that was said of it."""
    if not value.startswith(("{", "z:")):
        return Said(value)
    told: Any = unpack(value)
    try:
        kind = next((each for each in KINDS if each == told.get("k")), None)
        columns = {int(at): str(name) for at, name in told.get("m", [])[:_MOST]}
        return Said(str(told["f"]), kind, columns)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise BotRefusal("refusal-mapping-gone") from None


def filled_in(file_id: str, values: Mapping[str, str]) -> Said:
    """What was filled in. A field that a file of that kind has not is not used."""
    kind = next((each for each in KINDS if each == values.get(KIND)), None)
    if kind is None:
        raise BotRefusal("refusal-mapping-gone")
    chosen = {int(block.removeprefix(_COLUMN)): name for block, name in _columns(values).items()}
    return Said(file_id, kind, {at: _of_kind(name, kind) for at, name in sorted(chosen.items())})


def wrong(values: Mapping[str, str]) -> dict[str, Refusal]:
    """What is missing for that kind, or stands twice, by the field's id."""
    kind = next((each for each in KINDS if each == values.get(KIND)), None)
    if kind is None:
        return {KIND: BotRefusal("form-choice", text="", most=0)}
    columns = {block: _of_kind(name, kind) for block, name in _columns(values).items()}
    single = {"leads": Target.NAME.value, "customers": Target.NAME.value, "outcomes": "outcome"}.get(kind)
    twice = [block for block, name in columns.items() if name == single][1:]
    if twice:
        return {twice[0]: BotRefusal("mapping-twice")}
    used = set(columns.values())
    if single and single not in used:
        return {KIND: BotRefusal(f"mapping-needs-{single}")}
    if kind == "contacts" and not (used & _PERSON and used & {*_COMPANY, Part.COMPANY.value}):
        return {KIND: BotRefusal("mapping-needs-person")}
    if kind in {"outcomes", "blocked"} and not used & {*_COMPANY, *_PERSON, Part.COMPANY.value}:
        return {KIND: BotRefusal("mapping-needs-whose")}
    return {}


def column(place: int) -> str:
    """The id of a column's field."""
    return f"{_COLUMN}{place}"


def common(name: str) -> str:
    """A company's name is called alike in the form, whatever a file of that kind calls it."""
    return Target.NAME.value if name == Part.COMPANY.value else name


def _of_kind(name: str, kind: Kind) -> str:
    fields = fields_of(kind)
    if name == Target.NAME.value and name not in fields:
        name = Part.COMPANY.value
    return name if name in fields else IGNORE


def _columns(values: Mapping[str, str]) -> dict[str, str]:
    """The lists of columns, in the file's order."""
    places = {block: block.removeprefix(_COLUMN) for block in values if block.startswith(_COLUMN)}
    known = sorted((int(place), block) for block, place in places.items() if place.isdecimal() and len(place) < _DIGITS)
    return {block: values[block] for _, block in known}
