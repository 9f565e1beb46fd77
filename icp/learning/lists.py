"""What a field of listed values says of the best customers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from icp.facts import Field
from icp.learning.evidence import Evidence, trust, weights
from icp.learning.vocabulary import Vocabulary

_FOR, _AGAINST = 12, 8  # values that a learned criterion lists: what people still read
ENOUGH_KNOWN = 0.3
"""The part of the customers, and of the others, of which a field must be known before it says anything."""
_ENOUGH = 2  # customers, or expected customers, before a single value is listed


@dataclass(frozen=True, slots=True)
class FieldLearned:
    """What one field says.

    Attributes:
        trust: how much of it is more than chance, 0 to 1.
        known: share of the companies whose field is known, 0 to 1.
        values: the evidence that was kept, the strongest for first, the strongest against last.
        criterion: the criterion as a document, without its weight; None where the field says nothing.
        range: from its lowest weight of evidence to its highest, in units of ln.
    """

    field: Field
    trust: float
    known: float
    values: tuple[Evidence, ...]
    criterion: dict[str, Any] | None
    range: float

    @property
    def weight(self) -> float:
        """Its weight in the profile."""
        return self.range * self.trust


def learn_list(vocabulary: Vocabulary, best: NDArray[np.bool_]) -> FieldLearned:
    """Weigh the values of a field.

    Args:
        vocabulary: the values and who has them.
        best: which of the companies are the best customers; all others are the background.
    """
    known, has = vocabulary.known, vocabulary.has
    of = int((known & best).sum())
    rest = known & ~best
    customers = has[known & best].sum(axis=0).astype(np.float64)
    background = has[rest].mean(axis=0) if rest.any() else np.zeros(len(vocabulary.names))
    weighed = weights(customers, of, background)
    found = [
        Evidence(name, int(n), of, round(float(p), 4), float(w))
        for name, n, p, w in zip(vocabulary.names, customers, background, weighed, strict=True)
        if max(n, of * p) >= _ENOUGH
    ]
    kept = _kept(found)
    trusted = trust(customers, of, background, parts=False)
    return FieldLearned(
        field=vocabulary.field,
        trust=trusted,
        known=round(float(known.mean()), 3),
        values=kept,
        criterion=_document(vocabulary.field, kept) if _range(kept) and well_known(known, best) else None,
        range=_range(kept),
    )


def well_known(known: NDArray[np.bool_], best: NDArray[np.bool_]) -> bool:
    """Whether a field is known of enough customers and enough others to compare them by."""
    return all(bool(known[part].mean() >= ENOUGH_KNOWN) for part in (best, ~best) if part.any())


def _kept(found: list[Evidence]) -> tuple[Evidence, ...]:
    ordered = sorted(found, key=lambda each: (-each.weight, str(each.name)))
    speaking_for = [each for each in ordered if each.weight > 0][:_FOR]
    against = [each for each in ordered if each.weight < 0][-_AGAINST:]
    return (*speaking_for, *against)


def _range(kept: tuple[Evidence, ...]) -> float:
    """From the worst to the best, where a value that is not listed weighs 0."""
    logs = [0.0, *(each.weight for each in kept)]
    return max(logs) - min(logs)


def _document(field: Field, kept: tuple[Evidence, ...]) -> dict[str, Any]:
    lowest, span = min(0.0, *(each.weight for each in kept)), _range(kept)
    shares = [
        {"any_of": [each.name], "share": round((each.weight - lowest) / span, 3), "evidence": evidence(each)}
        for each in kept
    ]
    return {"kind": field.value, "shares": shares, "otherwise": round(-lowest / span, 3)}


def evidence(each: Evidence) -> dict[str, Any]:
    """The counts behind a share, as they stand in the profile."""
    return {"customers": each.customers, "of": each.of, "background": each.background}
