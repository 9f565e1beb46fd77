"""The texts of one language: read once, each message parsed when it is first asked for.

Parsing all messages of a language takes about 50 ms, finding where each begins 1 ms; most runs need a few of them.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

_ENTRY = re.compile(r"^-?[a-zA-Z][a-zA-Z0-9_-]*(?= *=)", re.MULTILINE)
_REFERENCE = re.compile(r"\{ *(-?[a-z][a-z0-9-]*)")

DEFAULT = "en"


class MissingText(UserWarning):
    """A key without a message, or a message without one of its values: an error in tests, the key in production."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that have texts, English first."""
    found = sorted(entry.name for entry in files("bot.i18n").iterdir() if entry.is_dir() and entry.name.isalpha())
    return tuple(sorted(found, key=lambda language: language != DEFAULT))


def supported(language: str) -> str:
    """The language whose texts a reader of ``language`` ("fi", "fi-FI", "en_GB") gets; English where there are none."""
    short = re.split(r"[-_]", language.strip().lower(), maxsplit=1)[0]
    return short if short in languages() else DEFAULT


def regional(language: str) -> str:
    """The language of a reader's texts with their region, where the region is one that writes dates its own way."""
    short = supported(language)
    region = language.strip().replace("_", "-").partition("-")[2].upper()
    return f"{short}-{region}" if (short, region) in _OWN_DATES else short


_OWN_DATES = frozenset({("en", "US")})


def sources(language: str) -> dict[str, str]:
    """The text of each message file of a language, by file name."""
    folder = files("bot.i18n") / language
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".ftl"))
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


class Catalog:
    """All messages of one language."""

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._waiting: dict[str, str] = {}
        for text in sources(language).values():
            starts = [match.start() for match in _ENTRY.finditer(text)]
            for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
                entry = text[start:end]
                self._waiting.setdefault(entry.split("=", 1)[0].strip(), entry)

    def has(self, key: str) -> bool:
        """Whether the language has a message of this key."""
        return key in self._waiting or self._bundle.has_message(key)

    def format(self, key: str, params: Mapping[str, Any]) -> str:
        """The message with its values; the key itself where there is no such message."""
        self._parse(key)
        if not self._bundle.has_message(key):
            warnings.warn(f"no text for {key!r}", MissingText, stacklevel=3)
            return key
        pattern = self._bundle.get_message(key).value
        text, errors = self._bundle.format_pattern(pattern, dict(params)) if pattern else (key, [])
        if errors:
            warnings.warn(f"{key!r}: {errors[0]}", MissingText, stacklevel=3)
        return str(text)

    def _parse(self, key: str) -> None:
        if key not in self._waiting or self._bundle.has_message(key):
            return
        entry = FluentParser().parse_entry(self._waiting[key])
        for reference in _REFERENCE.findall(self._waiting[key]):
            self._parse(reference)
        self._bundle.add_resource(ast.Resource(body=[entry]))


@cache
def catalog(language: str) -> Catalog:
    """The one catalog of a supported language."""
    return Catalog(language)
