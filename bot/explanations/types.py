"""What an explanation is: sentences, each naming the facts it stands on."""

from __future__ import annotations

from dataclasses import dataclass

from prompts import PromptRef


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence.

    Attributes:
        text: plain text, no markup.
        facts: ids of the criteria it stands on: the criterion's kind ("headcount"), with "#index" where the profile
            has several criteria of that kind ("location#5"); "fit" for tier, score and coverage.
    """

    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a company fits as it does, in two or three sentences.

    Attributes:
        text: the claims' texts together, plain text in one line.
        by: "rules", or the name of the model that wrote at least one of the sentences.
        claims: the sentences, in order.
        note: message key of what the reader should know of how the text came about, or None.
        prompt: the prompt that the model answered, or None where none was used.
    """

    text: str
    by: str
    claims: tuple[Claim, ...]
    note: str | None = None
    prompt: PromptRef | None = None
