"""What the core refuses, and why, as a key that ``bot`` turns into a sentence in the reader's language.

Refusal              anything a user may be told; root of every such error in all four rooms
├── Unreadable       a text that is no value of its field ("about forty" as a headcount)
└── InvalidFile      a profile or personas file that breaks a rule, with the line it breaks on
"""

from __future__ import annotations


class Refusal(Exception):
    """A refusal that a user may see.

    Args:
        key: message key of the texts in ``bot/i18n``, for example ``refusal-headcount``.
        params: values for the message's placeholders. They may be outside text and are escaped when shown.
    """

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params: dict[str, object] = params

    def __str__(self) -> str:
        """For logs: the key and the parameters' names; parameter values may be personal data."""
        return f"{self.key}({', '.join(sorted(self.params))})"


class Unreadable(Refusal):
    """A text that cannot be read as a value of its field."""


class InvalidFile(Refusal):
    """A file that people write (profile, personas) breaks a rule.

    ``problems`` holds every broken rule, not only the first: (line number from 1 or None, message key, params).
    """

    def __init__(self, problems: list[tuple[int | None, str, dict[str, object]]]) -> None:
        super().__init__("refusal-file", count=len(problems))
        self.problems = problems
