"""Column types that mean the same on SQLite and PostgreSQL, and text that both will take."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import UTC, datetime

from pydantic import JsonValue
from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

KEY_LENGTH = 200
"""Characters of a text that is part of an index; PostgreSQL indexes at most about 2,700 bytes a row."""

_SURROGATES = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """The text without NUL, and with U+FFFD for halves of surrogate pairs: PostgreSQL takes neither."""
    return _SURROGATES.sub("\ufffd", text.replace("\x00", ""))


def indexable(text: str) -> str:
    """The text as part of a key: storable, and its digest where it is too long for an index."""
    clean = storable(text)
    return clean if len(clean) <= KEY_LENGTH else hashlib.sha256(clean.encode()).hexdigest()


def key_type() -> Text:
    """Text that sorts and compares by code point on both databases, so that ranges and orders agree."""
    return Text().with_variant(Text(collation="C"), "postgresql")


class Moment(TypeDecorator[datetime]):
    """A point in time, kept in UTC and given back with its zone, also by SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC; without the zone for SQLite, which would drop it anyway.

        Raises:
            ValueError: the time has no zone.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC, with its zone."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Json(TypeDecorator[JsonValue]):
    r"""A JSON document, kept as ASCII text: ``\u0000`` and lone surrogates survive on both databases."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: JsonValue, dialect: Dialect) -> str | None:
        """The document as text; None stays NULL."""
        del dialect
        return None if value is None else json.dumps(value, separators=(",", ":"), allow_nan=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> JsonValue:
        """The document."""
        del dialect
        return None if value is None else json.loads(value)
