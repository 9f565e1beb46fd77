"""Looking companies up by their keys. Ranges take the place of LIKE: no sign in a question means anything special."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy import Connection, Row, and_, select

from storage.batches import batches
from storage.keys import KeyKind, compact
from storage.nearness import NEAR
from storage.tables import companies, company_keys

_LAST = "\U0010ffff"
_MOST = 200
_MOST_A_WORD = 1000
_MOST_TOKENS = 8
_AT_ONCE = 500
_SCAN = 20_000
_LIKELY = 50

keys = company_keys.c


class KeySearch:
    """The keys of one workspace's companies; companies are given as row numbers."""

    def __init__(self, connection: Connection, workspace_id: str) -> None:
        self._connection = connection
        self._workspace_id = workspace_id
        self._mine = keys.workspace_id == workspace_id

    def exactly(self, kinds: Sequence[KeyKind], wanted: Collection[str]) -> list[int]:
        """The companies that have one of these keys, by number."""
        which = and_(self._mine, keys.kind.in_([kind.value for kind in kinds]), keys.key.in_(sorted(wanted)))
        # Sorted here: asked to sort, SQLite reads the whole index of companies instead of a few keys.
        return sorted(set(self._connection.scalars(select(keys.company_id).where(which))))

    def beginning(self, key: str) -> list[int]:
        """Companies whose name or domain, or a word of it, begins as the key or its words do; the likeliest of them."""
        whole = [*self._in_range(KeyKind.NAME, key, key + _LAST), *self._in_range(KeyKind.LABEL, compact(key))]
        words: Counter[int] = Counter()
        for word in dict.fromkeys(key.split()[:_MOST_TOKENS]):
            words.update(set(self._in_range(KeyKind.TOKEN, word, word + _LAST if len(word) > 1 else word)))
        likeliest = sorted(words, key=lambda number: (-words[number], number))
        return list(dict.fromkeys([*whole, *likeliest[:_MOST]]))

    def with_word(self, beginning: str) -> list[int]:
        """The companies with a word in their name that begins so, in the order of those words; not all of very many."""
        return list(dict.fromkeys(self._in_range(KeyKind.TOKEN, beginning, beginning + _LAST)))

    def _in_range(self, kind: KeyKind, first: str, last: str | None = None) -> list[int]:
        # One range a statement: both databases then read just that piece of the index.
        which = and_(self._mine, keys.kind == kind.value, keys.key >= first, keys.key <= (last or first))
        wanted = select(keys.company_id).where(which).order_by(keys.key, keys.company_id).limit(_MOST_A_WORD)
        return list(self._connection.scalars(wanted))

    def resembling(self, key: str) -> list[int]:
        """Companies whose name has letters like the key's, out of all: for typing errors. Memory stays flat."""
        best: list[tuple[float, int]] = []
        wanted = select(keys.key, keys.company_id).where(self._mine, keys.kind == KeyKind.NAME.value)
        with self._connection.execute(wanted.order_by(keys.key, keys.company_id)) as rows:
            for chunk in rows.partitions(_SCAN):
                best = sorted([*best, *_alike(key, chunk)])[:_LIKELY]
        return [number for _, number in best]

    def names_and_labels(self, numbers: Sequence[int]) -> tuple[dict[int, list[str]], dict[int, set[str]]]:
        """The name keys and the domain labels of some companies, by number."""
        names: dict[int, list[str]] = {}
        labels: dict[int, set[str]] = {}
        for chunk in batches(numbers, _AT_ONCE):
            kinds = keys.kind.in_([KeyKind.NAME.value, KeyKind.LABEL.value])
            wanted = select(keys.company_id, keys.kind, keys.key).where(self._mine, keys.company_id.in_(chunk), kinds)
            for number, kind, key in self._connection.execute(wanted):
                if kind == KeyKind.NAME.value:
                    names.setdefault(number, []).append(key)
                else:
                    labels.setdefault(number, set()).add(key)
        return names, labels

    def by_name(self, numbers: Sequence[int]) -> list[int]:
        """Some companies in the order of their names, of equal ones by domain, then by number."""
        order: list[tuple[str, str, int]] = []
        for chunk in batches(numbers, _AT_ONCE):
            wanted = select(companies.c.name, companies.c.domain, companies.c.id).where(
                companies.c.workspace_id == self._workspace_id, companies.c.id.in_(chunk)
            )
            order.extend((name, domain or "", number) for name, domain, number in self._connection.execute(wanted))
        return [number for _, _, number in sorted(order)]


def _alike(key: str, rows: Sequence[Row[str, int]]) -> list[tuple[float, int]]:
    """The likeliest of some (name key, number): (1 - likeness, number)."""
    words = len(key.split())
    whole = [compact(name) for name, _ in rows]
    starts = [compact(" ".join(name.split()[:words])) for name, _ in rows]
    found: dict[int, float] = {}
    for names in (whole, starts):
        hits = process.extract(
            compact(key), names, scorer=OSA.normalized_similarity, limit=_LIKELY, score_cutoff=NEAR / 100
        )
        for _, likeness, place in hits:
            found[place] = max(likeness, found.get(place, 0.0))
    return [(1 - likeness, rows[place][1]) for place, likeness in found.items()]
