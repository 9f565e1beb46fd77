"""The values of a field that a profile could list, and which companies have them by the rules that will judge them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from icp.facts import Field
from icp.kinds import KINDS
from icp.kinds.listed import ListCriterion
from icp.reference import places
from icp.terms import key, words
from icp.values import Place, Value

Known = Mapping[Field, Value]

MOST = 80
"""Values of one field that are looked at: those that most companies have."""

_SHORTEST_WORD = 4
_PHRASE = 3  # words of a goal that companies write alike
_LEVELS = ("country", "region", "city")


@dataclass(frozen=True)
class Vocabulary:
    """Candidate values of one field, and who has them.

    Attributes:
        names: the values as a profile would list them.
        has: companies × names.
        known: companies whose field is known at all.
    """

    field: Field
    names: tuple[str, ...]
    has: NDArray[np.bool_]
    known: NDArray[np.bool_]


def vocabularies(field: Field, companies: Sequence[Known]) -> list[Vocabulary]:
    """The candidate values of a field: one list, for places one each of countries, regions and cities."""
    values = [company.get(field) for company in companies]
    if field is Field.LOCATION:
        found = [_vocabulary(field, values, _places(values, level)) for level in _LEVELS]
    elif field is Field.GOALS:
        found = [_vocabulary(field, values, _goals(values))]
    else:
        found = [_vocabulary(field, values, _texts(values))]
    return [vocabulary for vocabulary in found if vocabulary.names]


def _vocabulary(field: Field, values: Sequence[Value | None], counted: Counter[str]) -> Vocabulary:
    names = tuple(name for name, count in counted.most_common(MOST) if count > 1)
    known = np.array([value is not None for value in values])
    has = np.zeros((len(values), len(names)), dtype=bool)
    criteria = [_criterion(field, name) for name in names]
    shares: dict[Value, NDArray[np.bool_]] = {}
    for row, value in enumerate(values):
        if value is None:
            continue
        if value not in shares:
            shares[value] = np.array([criterion.judge(value).share == 1 for criterion in criteria], dtype=bool)
        has[row] = shares[value]
    alone = _one_of_each(names, has)
    return Vocabulary(field, tuple(names[column] for column in alone), has[:, alone], known)


def _one_of_each(names: Sequence[str], has: NDArray[np.bool_]) -> list[int]:
    """One column of those that say the same: the name with most words ("hiring abroad", not "abroad"), else the first.

    Two names of one industry are one value.
    """
    chosen: dict[bytes, int] = {}
    for column, name in enumerate(names):
        same = chosen.setdefault(has[:, column].tobytes(), column)
        if len(words(name)) > len(words(names[same])):
            chosen[has[:, column].tobytes()] = column
    return list(chosen.values())


def _criterion(field: Field, name: str) -> ListCriterion[Any]:
    """As it will stand in the profile: with a share of its own, so that relatedness counts for nothing."""
    criterion = KINDS[field].model_validate({"kind": field.value, "shares": [{"any_of": [name], "share": 1.0}]})
    if not isinstance(criterion, ListCriterion):
        raise TypeError(field)
    return criterion


def _members(value: Value | None) -> Iterable[Any]:
    if value is None:
        return ()
    return value if isinstance(value, frozenset) else (value,)


def _texts(values: Sequence[Value | None]) -> Counter[str]:
    """Texts by how many companies have them, in their commonest spelling."""
    counts: Counter[str] = Counter()
    spellings: dict[str, Counter[str]] = {}
    for value in values:
        texts = {key(str(member)): str(member) for member in _members(value)}
        counts.update(texts.keys())
        for same, text in texts.items():
            spellings.setdefault(same, Counter())[text] += 1
    return Counter({_commonest(spellings[same]): count for same, count in counts.items() if same})


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda text: (-spellings[text], text))


def _goals(values: Sequence[Value | None]) -> Counter[str]:
    """Words of goals, as a goal is mostly a sentence that no two companies write alike; and short goals that some do.

    Of a phrase and a word that the same companies have, the phrase is kept: "hiring abroad" says more than "abroad".
    """
    texts = Counter({text: count for text, count in _texts(values).items() if 1 < len(key(text).split()) <= _PHRASE})
    return _words(values) + texts


def _words(values: Sequence[Value | None]) -> Counter[str]:
    counts: Counter[str] = Counter()
    empty = _empty_words()
    for value in values:
        said = key(" ".join(str(member) for member in _members(value))).split()
        counts.update({word for word in said if len(word) >= _SHORTEST_WORD and word not in empty and words(word)})
    return counts


@cache
def _empty_words() -> frozenset[str]:
    text = files("icp.reference").joinpath("empty_words.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _places(values: Sequence[Value | None], level: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for value in values:
        known = {_at(member, level) for member in _members(value) if getattr(member, level) is not None}
        counts.update(places.title(place, "en") for place in known)
    return Counter({name: count for name, count in counts.items() if places.places_for(name)})


def _at(place: Place, level: str) -> Place:
    """A place no more precise than a level."""
    keep = _LEVELS[: _LEVELS.index(level) + 1]
    return Place(**{part: getattr(place, part) for part in keep})
