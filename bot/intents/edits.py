"""A draft in a person's own words, written in a message: "edit draft 12: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class EditDraft:
    """The new text of a draft, however long; its first line may be "Subject: …".

    Attributes:
        number: the id of the version that is edited.
    """

    number: str
    text: str


_EDIT: Final = re.compile(
    r"\s*(?:@?osuma[,:]?\s+)?(?:(?P<en>edit|change|rewrite)\s+(?:the\s+)?draft|(?P<fi>muokkaa|muuta)\s+luonnosta)"
    r"\s+(?P<number>\d{1,18})\s*:\s*(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def edited(text: str) -> tuple[EditDraft, str] | None:
    """A draft's new wording that a message holds, and the message's language; None where it holds none."""
    found = _EDIT.fullmatch(text)
    return None if found is None else (EditDraft(found["number"], found["text"]), "en" if found["en"] else "fi")
