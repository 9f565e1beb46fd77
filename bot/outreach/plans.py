"""How messages are built: which kinds of sentences stand in which paragraph, by channel, step and tone."""

from __future__ import annotations

from bot.outreach.parts import Parts
from bot.outreach.tone import Tone
from bot.outreach.types import Channel, Outreach, Step

Plan = tuple[tuple[str, ...], ...]
"""Paragraphs of places: "premise", "tension", "what", "proof", "benefit", "idea", "ask", and what leads up to them."""

_OPEN: Plan = (("premise", "tension"), ("what",), ("ask",))
_PROVEN: Plan = (("premise",), ("what", "proof"), ("ask",))
_FULL: Plan = (("premise", "tension"), ("what", "proof"), ("ask",))
_GIVING: Plan = (("premise", "tension"), ("what", "benefit"), ("ask",))
_BARE: Plan = (("premise",), ("what",), ("ask",))


def plans(outreach: Outreach, parts: Parts) -> list[Plan]:
    """The plans for a message, the preferred first; those that need what is not there are left out."""
    by_step = {Step.FIRST: _first, Step.SECOND: _second, Step.THIRD: _third}
    every = by_step[outreach.step](outreach, parts)
    return [plan for plan in every if all(parts.of(place) for paragraph in plan for place in paragraph)]


def _first(outreach: Outreach, parts: Parts) -> list[Plan]:
    if outreach.channel is Channel.CALL:
        opened: Plan = (("call", "call_premise", "what", "call_ask"),)
        return [opened]
    if outreach.channel is Channel.LINKEDIN:
        return [_BARE, _OPEN]
    if outreach.short:
        return [_BARE, _OPEN]
    wanted = {
        Tone.DIRECT: [_PROVEN, _OPEN, _BARE, _GIVING],
        Tone.FACTUAL: [_FULL, _PROVEN, _OPEN, _GIVING],
        Tone.WARM: [_OPEN, _GIVING, _FULL, _PROVEN],
    }.get(parts.tone, [_OPEN, _FULL, _GIVING, _PROVEN])
    turned = parts.seed % 2
    return [*wanted[turned:], *wanted[:turned], _BARE]


def _second(outreach: Outreach, _parts: Parts) -> list[Plan]:
    if outreach.channel is Channel.CALL:
        return [
            (("call_again", "news", "told", "premise", "call_ask"),),
            (("call_again", "proof", "premise", "call_ask"),),
            (("call_again", "benefit", "premise", "call_ask"),),
            (("call_again", "premise", "idea", "call_ask"),),
        ]
    brief: list[Plan] = [
        (("premise",), ("proof",), ("ask",)),
        (("premise",), ("benefit",), ("ask",)),
        (("premise",), ("idea",), ("ask",)),
    ]
    if outreach.channel is Channel.LINKEDIN or outreach.short:
        return brief
    return [
        (("lead_proof", "told"), ("premise", "idea"), ("ask",)),
        (("lead_benefit", "benefit"), ("premise", "idea"), ("ask",)),
        (("premise", "idea"), ("tension",), ("ask",)),
        *brief,
    ]


def _third(outreach: Outreach, _parts: Parts) -> list[Plan]:
    if outreach.channel is Channel.CALL:
        return [
            (("call_again", "premise", "idea", "call_ask"),),
            (("call_again", "benefit", "premise", "call_ask"),),
        ]
    if outreach.channel is Channel.LINKEDIN or outreach.short:
        return [
            (("premise", "idea"), ("third_ask",)),
            (("premise",), ("benefit",), ("third_ask",)),
            (("premise",), ("third_ask", "third_end")),
        ]
    return [
        (("third",), ("premise", "idea"), ("third_ask", "third_end")),
        (("third",), ("premise", "benefit"), ("third_ask", "third_end")),
        (("third",), ("premise", "tension"), ("third_ask", "third_end")),
        (("premise", "idea"), ("third_ask", "third_end")),
    ]
