"""What stands around the sentences of a message: greeting, paragraphs, signature. Also for what a model writes."""

from __future__ import annotations

from collections.abc import Iterable

from bot.outreach.bank import bank, usable
from bot.outreach.slots import people
from bot.outreach.tone import Tone, tone
from bot.outreach.types import Channel, Outreach


def greeting(outreach: Outreach) -> str:
    """The first line, "Hi Anna," or "Hello,": a name only where the contact's is clear enough to be used."""
    frames, filled = bank(outreach.language), people(outreach)
    formal = tone(outreach.persona) is Tone.FORMAL and outreach.channel is not Channel.CALL
    kinds = (("formal",), ("nobody",)) if formal else ((), ("nobody",))
    found = [each for tags in kinds for each in usable(frames.frame("hello", *tags), filled)]
    return found[0].fill(filled, one=True)[0]


def signature(outreach: Outreach) -> str:
    """How an e-mail ends: a closing, and the sender's name and company. Empty on other channels."""
    if outreach.channel is not Channel.EMAIL:
        return ""
    frames, named = bank(outreach.language), tone(outreach.persona)
    end = (frames.frame("end", named.value) or frames.frame("end"))[0]
    sender = outreach.offer.sender
    return "\n".join([end.fill({}, one=True)[0], sender.name, sender.company])


def body(outreach: Outreach, paragraphs: Iterable[str]) -> str:
    """A whole message of its paragraphs; what is said on the phone is one, and goes on after the greeting."""
    if outreach.channel is Channel.CALL:
        return " ".join([greeting(outreach), *paragraphs])
    parts = [greeting(outreach), *paragraphs, signature(outreach)]
    return "\n\n".join(part for part in parts if part)


def to_one(outreach: Outreach) -> bool:
    """Whether the message speaks to one named person, in a language that tells one from many."""
    return "first" in people(outreach) and tone(outreach.persona) is not Tone.FORMAL
