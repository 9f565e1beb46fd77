"""What a typed beginning may mean: names that begin so, then names that are near to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from bot.views.modal import Option
from icp.reference import classification, geography
from icp.reference import industries as reference
from icp.reference import places as gazetteer
from icp.values import Place

_MOST = 12
_READ = 2_000  # places that begin with one letter; nobody reads on
_HOME = {"fi": "FI", "sv": "SE"}


def industries(query: str, language: str) -> Sequence[Option]:
    """Industries by everyday names and official titles; a code is shown with its title in the reader's language."""
    shown: dict[str, str] = {}
    begun = [name for name, _ in reference.beginning(query, _MOST)]
    begun += [code for code, _ in classification.all_titles("en") if code.startswith(query)]
    for name in begun or [name for name, _ in reference.suggest(query, _MOST)]:
        title = reference.title(name, language)
        shown.setdefault(name, f"{title} ({name})" if title else name)
    return [(label, value) for value, label in shown.items()][:_MOST]


def places(query: str, language: str) -> Sequence[Option]:
    """Countries, regions and cities, each shown with where it lies; those of the reader's language first."""
    begun = sorted(islice(geography.beginning(query), _READ), key=lambda place: _rank(place, language))
    misspelt = [] if begun else [gazetteer.places_for(name) for name in gazetteer.suggest(query, _MOST)]
    shown: dict[str, str] = {}
    for place in [*begun, *(place for places in misspelt for place in places)]:
        title, kept = gazetteer.title(place, language), gazetteer.title(place, "en")
        if title and gazetteer.read(kept) == place:  # what is chosen is read again, and must mean the same
            shown.setdefault(title, kept)
        if len(shown) == _MOST:
            break
    return list(shown.items())


def _rank(place: Place, language: str) -> tuple[bool, bool, int]:
    """Those at home before those abroad, countries and regions before cities, short names before long ones."""
    name = gazetteer.title(place, language).partition(",")[0]
    return place.country != _HOME.get(language, "FI"), bool(place.city), len(name)
