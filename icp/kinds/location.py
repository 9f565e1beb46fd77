"""Where the company is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar, Literal, cast

from pydantic import JsonValue

from icp.errors import Unreadable
from icp.facts import Field
from icp.kinds.base import Reason
from icp.kinds.listed import FAR, SAME, ListCriterion, Nearness
from icp.reference import places
from icp.terms import key
from icp.values import Place

_SEPARATORS = re.compile(r"[;|\n]")
_NEIGHBOUR = Nearness(0.5, Reason.RELATED)  # another city of the wanted city's region (our scale)
_OPEN = Nearness(None, Reason.BROADER)


class Location(ListCriterion[frozenset[Place]]):
    """Cities, regions, countries, continents, and groups of countries such as the Nordics.

    A company of which only the country is known leaves the question for a city of that country open.
    """

    field: ClassVar[Field] = Field.LOCATION

    kind: Literal["location"] = "location"

    @staticmethod
    def read(text: str) -> frozenset[Place]:
        """Read places separated by ``;``, ``|`` or line ends ("Espoo, Finland; Tallinn").

        Raises:
            Unreadable: with key ``unreadable-location``: one of them is no place we know.
        """
        texts = [part for part in _SEPARATORS.split(text) if part.strip()]
        found = [places.read(part) for part in texts]
        if not found or None in found:
            raise Unreadable("unreadable-location", text=text)
        return frozenset(place for place in found if place)

    @staticmethod
    def dump(value: frozenset[Place]) -> JsonValue:
        """A sorted list of [city, region, country, continent]."""
        rows = [[p.city, p.region, p.country, p.continent] for p in value]
        return list[JsonValue](list[JsonValue](row) for row in sorted(rows, key=str))

    @staticmethod
    def load(value: JsonValue) -> frozenset[Place]:
        """What ``dump`` wrote."""
        return frozenset(Place(*row) for row in cast("list[list[str | None]]", value))

    def members(self, value: frozenset[Place]) -> Iterable[Place]:
        """The places."""
        return value

    def nearness(self, member: Place, wanted: str) -> Nearness:
        """Inside is a match, another city of the same region is related, too little known is open."""
        targets = places.places_for(wanted)
        if not targets:
            return SAME if member.city is not None and key(member.city) == key(wanted) else FAR
        answers = [places.covers(target, member) for target in targets]
        if True in answers:
            return SAME
        if None in answers:
            return _OPEN
        return _NEIGHBOUR if any(_same_region(target, member) for target in targets) else FAR

    def nearest(self, value: frozenset[Place], share: float) -> frozenset[Place] | None:
        """The first wanted place that suffices."""
        for text, worth in self._worths():
            found = places.places_for(text)
            if worth >= share and found and found[0] not in value:
                return frozenset({found[0]})
        return None


def _same_region(target: Place, member: Place) -> bool:
    known = target.city is not None and target.region is not None
    return known and (target.country, target.region) == (member.country, member.region)
