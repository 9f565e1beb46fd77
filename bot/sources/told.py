"""What the user says of columns: ``--map COLUMN=FIELD``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process

from bot.sources.errors import TableRefusal
from bot.sources.headers import Target, known, normal

_MOST = 12


def told_columns(texts: Iterable[str]) -> dict[str, str]:
    """Field by column; a column's own name may hold "=".

    Raises:
        TableRefusal: a text is not of the form COLUMN=FIELD.
    """
    told = {}
    for text in texts:
        column, equals, field = text.rpartition("=")
        if not equals or not column.strip() or not field.strip():
            raise TableRefusal("refusal-map-form", text=text)
        told[column.strip()] = field.strip()
    return told


def resolve(headers: Sequence[str], told: Mapping[str, str], *, beside: Sequence[str] = ()) -> dict[str, Target]:
    """The target by header, for columns and fields as the user wrote them.

    Args:
        headers: the first row.
        told: field by column.
        beside: what a file of this kind may name besides a company's own fields (measures, parts of an outcome); told
            by a refusal.

    Raises:
        TableRefusal: there is no such column or field, with those that come near.
    """
    return {_column(headers, column): _field(field, beside) for column, field in told.items()}


def _column(headers: Sequence[str], wanted: str) -> str:
    for same in (str, str.casefold, normal):
        for header in headers:
            if header and same(header) == same(wanted.strip()):
                return header
    near = process.extract(wanted, [h for h in headers if h], limit=3, score_cutoff=50, processor=normal)
    names = [name for name, _, _ in near] or [h for h in headers if h]
    raise TableRefusal("refusal-map-column", column=wanted, near=listing(names))


def _field(wanted: str, beside: Sequence[str]) -> Target:
    slug = normal(wanted).replace(" ", "_")
    if slug in set(Target):
        return Target(slug)
    meant = known(wanted)
    fields = [*beside, *(str(target) for target in Target)]
    near = [name for name, _, _ in process.extract(slug, fields, scorer=fuzz.ratio, limit=2, score_cutoff=70)]
    raise unknown_field(wanted, [str(meant.target)] if meant and meant.target is not Target.IGNORE else near, fields)


def unknown_field(wanted: str, near: Sequence[str], fields: Sequence[str]) -> TableRefusal:
    """The refusal of a field that a file of this kind has not, with those that come near, and all that it may have."""
    if not near:
        return TableRefusal("refusal-map-field-far", field=wanted, fields=list(fields))
    return TableRefusal("refusal-map-field", field=wanted, near=listing(near), fields=list(fields))


def listing(texts: Sequence[str]) -> list[str]:
    """As many of these texts as a sentence can hold."""
    shown = [text[:40] for text in texts if text]
    return shown[:_MOST] + (["…"] if len(shown) > _MOST else [])
