"""Row numbers as the rest of the program sees them: opaque texts."""

from __future__ import annotations

_LARGEST = 2**63 - 1


def row_number(text: str) -> int | None:
    """The number that an id stands for, or None for a text that is no id of ours."""
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(_LARGEST))):
        return None
    number = int(text)
    return number if number <= _LARGEST else None
