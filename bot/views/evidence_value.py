"""What a learned value is called, in pictures and messages alike."""

from __future__ import annotations

from bot.i18n import Words
from icp.facts import Field
from icp.learning.evidence import Evidence
from icp.learning.lists import FieldLearned


def value_name(each: FieldLearned, value: Evidence, words: Words) -> str:
    """A range as people write it; a place, a usual goal or an industry's code in the reader's language."""
    if isinstance(value.name, tuple):
        currency = str((each.criterion or {}).get("currency") or "") if each.field is Field.REVENUE else ""
        return words.wanted(each.field, value.name, currency=currency) or words("unknown")
    return words.value(each.field, (value.name,))
