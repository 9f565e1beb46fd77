"""The colours of pictures and pages, light and dark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from icp.fit import Tier


@dataclass(frozen=True)
class Theme:
    """One set of colours, as #rrggbb. Text reaches a contrast of 4.5 to 1 on ``paper``, and on ``card``.

    Attributes:
        ink, muted: text, and text that stands back.
        accent: what speaks for; ``against``: what speaks against; ``background``: what it is compared with.
        track: where a bar could reach; ``line``: thin lines.
        tiers: a tier's own colour, with that of a letter on it.
    """

    paper: str
    card: str
    ink: str
    muted: str
    accent: str
    against: str
    background: str
    track: str
    line: str
    tiers: Mapping[Tier, tuple[str, str]]


LIGHT: Final = Theme(
    paper="#ffffff",
    card="#f3f6f4",
    ink="#14211c",
    muted="#55655e",
    accent="#14775a",
    against="#b5452c",
    background="#8a9993",
    track="#e9eeeb",
    line="#d5ddd9",
    tiers={
        Tier.A: ("#14775a", "#ffffff"),
        Tier.B: ("#5fae8f", "#0f1c17"),
        Tier.C: ("#e3b95b", "#2a2005"),
        Tier.D: ("#b9c2be", "#1b2521"),
    },
)
DARK: Final = Theme(
    paper="#15201c",
    card="#1e2c27",
    ink="#f0f5f2",
    muted="#a3b4ac",
    accent="#4fc79b",
    against="#f08a6e",
    background="#7d8f87",
    track="#26362f",
    line="#35473f",
    tiers={
        Tier.A: ("#4fc79b", "#08140f"),
        Tier.B: ("#2f7f63", "#ffffff"),
        Tier.C: ("#c99b3a", "#171003"),
        Tier.D: ("#55655e", "#ffffff"),
    },
)


def theme(*, dark: bool) -> Theme:
    """The colours for a dark or a light surrounding."""
    return DARK if dark else LIGHT
