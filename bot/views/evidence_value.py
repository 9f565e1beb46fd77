"""What a learned value is called, in pictures and messages alike."""

from __future__ import annotations

from bot.i18n import Words
from icp.facts import Field
from icp.learning.evidence import Evidence
from icp.learning.lists import FieldLearned
from icp.reference import places


def value_name(each: FieldLearned, value: Evidence, words: Words) -> str:
    """A range as people write it, a place in the reader's language, any other value as the profile lists it."""
    if isinstance(value.name, tuple):
        currency = str((each.criterion or {}).get("currency") or "") if each.field is Field.REVENUE else ""
        return words.wanted(each.field, value.name, currency=currency) or words("unknown")
    found = places.places_for(value.name) if each.field is Field.LOCATION else ()
    return places.title(found[0], words.language) if len(found) == 1 else words.value(each.field, (value.name,))
