"""What the kinds whose values are sets of texts share: industry, goals, keywords."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from pydantic import JsonValue

from icp.errors import Unreadable
from icp.kinds.listed import ListCriterion

_SEPARATORS = re.compile(r"[;|\n]")
_LONGEST = 2000


def parts(text: str) -> frozenset[str]:
    """The trimmed texts between ``;``, ``|`` and line ends; those without any letter or digit are left out."""
    trimmed = (" ".join(part.split()) for part in _SEPARATORS.split(text))
    return frozenset(part for part in trimmed if any(map(str.isalnum, part)))


class TextsCriterion(ListCriterion[frozenset[str]]):
    """A set of texts, as their source wrote them."""

    @staticmethod
    def read(text: str) -> frozenset[str]:
        """Read texts separated by ``;``, ``|`` or line ends.

        Raises:
            Unreadable: with key ``unreadable-text``: no letter or digit in it, or more than 2,000 characters in one.
        """
        found = parts(text)
        if not found or max(map(len, found)) > _LONGEST:
            raise Unreadable("unreadable-text", text=text[:80])
        return found

    @staticmethod
    def dump(value: frozenset[str]) -> JsonValue:
        """A sorted list."""
        return list[JsonValue](sorted(value))

    @staticmethod
    def load(value: JsonValue) -> frozenset[str]:
        """What ``dump`` wrote."""
        return frozenset(cast("list[str]", value))

    def members(self, value: frozenset[str]) -> Iterable[str]:
        """The texts."""
        return value

    def nearest(self, value: frozenset[str], share: float) -> frozenset[str] | None:
        """The first wanted text that suffices."""
        enough = (text for text, worth in self._worths() if worth >= share)
        found = next(enough, None)
        return None if found is None or found in value else frozenset({found})
