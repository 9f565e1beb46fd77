"""The sentences that a message can be made of, for one company and persona: the preferred ones first."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.explanations.types import Claim
from bot.outreach import letter, topics
from bot.outreach.bank import Template, bank, usable
from bot.outreach.slots import Slot, size, slots
from bot.outreach.text import sentences
from bot.outreach.themes import Theme, kin, meets, themes
from bot.outreach.tone import tone
from bot.outreach.types import Outreach, Step, UsableFact
from icp.facts import Field
from icp.terms import key

_BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ{“”])")
_SIZES = frozenset({"small", "mid", "large"})
_COMPANY = frozenset(field.value for field in Field)

Kind = TypeVar("Kind")


def _chosen(every: list[Theme], outreach: Outreach) -> Theme:
    """The theme of this angle; a follow-up stays with the goal and takes up another challenge."""
    first = every[outreach.angle % len(every)]
    near = [theme for theme in every if theme.goal == first.goal]
    return near[(near.index(first) + outreach.step - 1) % len(near)]


@dataclass(frozen=True, slots=True)
class Part:
    """One or a few sentences, each with the ids of the facts it rests on."""

    sentences: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(text for text, _ in self.sentences)

    @property
    def facts(self) -> set[str]:
        """What all of it rests on."""
        return {name for _, facts in self.sentences for name in facts}


class Parts:
    """The alternatives for every place of a message.

    What earlier messages of the sequence said comes last, so that a follow-up says something else.
    """

    def __init__(self, outreach: Outreach, facts: Mapping[str, UsableFact]) -> None:
        self.tone = tone(outreach.persona)
        self.short = outreach.short
        names = (outreach.fit.company.name, outreach.persona.name, outreach.channel.value)
        self.seed = zlib.crc32("|".join(names).encode()) // 7 + outreach.angle
        self._outreach = outreach
        self._facts = facts
        self._bank = bank(outreach.language)
        self._slots = slots(outreach, facts)
        self._one = letter.to_one(outreach)
        every = themes(outreach, dict(facts))
        self.meets = meets(every, outreach)
        self._theme = _chosen(every, outreach)
        self._said = {key(sentence) for draft in outreach.earlier for sentence in sentences(draft.body)}
        self._cited = {name for draft in outreach.earlier for claim in draft.claims for name in claim.facts}
        self._made: dict[str, list[Part]] = {}

    def of(self, place: str) -> list[Part]:
        """The alternatives for one place; empty where there is nothing to say."""
        if place not in self._made:
            self._made[place] = getattr(self, f"_{place}")()
        return self._made[place]

    def particular(self, claim: Claim) -> bool:
        """Whether a sentence could hardly be said to another company: it holds its name or its size."""
        headcount = self._slots.get(Field.HEADCOUNT.value)
        sized = headcount is not None and Field.HEADCOUNT.value in claim.facts and headcount.text in claim.text
        return sized or self.named(claim.text)

    def repeated(self, text: str) -> bool:
        """Whether an earlier message said just this."""
        return key(text) in self._said

    def named(self, text: str) -> bool:
        """Whether a sentence holds the company's name."""
        return self._slots["company"].text in text

    def subjects(self) -> list[str | None]:
        """Subjects; in a sequence the first message's, since the others answer in its thread."""
        first = next((draft.subject for draft in self._outreach.earlier if draft.subject), None)
        if first:
            return [first]
        own, theme = self._bank.of(self._theme.topic, "subject"), self._theme
        named = self._fill(self._bank.frame("subject"), [], {"matter": self._matter(theme.topic)})
        plain = self._fill(own, [])
        return [part.text for part in [*self._turned(plain), *named]]

    def questions(self) -> tuple[str, ...]:
        """What to ask once a call has begun: of the goal, of what stands in the way, and who else it concerns."""
        theme = self._theme
        goal = self._fill(self._bank.of(theme.topic, "question"), [theme.goal])
        trouble = self._fill(self._bank.of(theme.trouble, "question"), [theme.challenge])
        close = self._turned(self._fill(self._bank.frame("call", "question"), []))
        begun = [goal[0], goal[1 + self.seed % 2], trouble[0]]
        asked = begun if self._outreach.step is Step.FIRST else trouble[:2]
        return tuple(dict.fromkeys(part.text for part in [*asked, close[0]]))

    def _premise(self) -> list[Part]:
        theme, large = self._theme, size(self._facts)
        found: list[Part] = []
        if theme.aim:
            pairs = zip(self._bank.of(theme.aim, "aim"), self._bank.of(theme.aim, "yours"), strict=True)
            for aim, yours in self._turned(list(pairs)):
                said = (Field.GOALS.value,)
                more = {"aim": Slot(aim.text, said), "yours": Slot(yours.text, said)}
                found += self._turned(self._fill(self._sized("goal", large), [theme.goal], more))
        more = {"matter": self._matter(theme.topic)}
        frames = [*self._bank.of(theme.topic, "premise"), *self._sized("fact", large)]
        plain = self._turned(self._fill(frames, [theme.goal], more))
        found = [*found, *plain] or self._fill(self._bank.frame("fact", "last"), [theme.goal], more)
        return self._fresh(found or self._fill(self._bank.frame("fact", "none"), [theme.goal], more))

    def _sized(self, name: str, large: str | None) -> list[Template]:
        """Frames for this size of company, and those for any; the telling ones, with more slots, first."""
        frames = [*self._bank.frame(name), *(self._bank.frame(name, large) if large else ())]
        return sorted(frames, key=lambda frame: -min(2, len(frame.needs - {"company", "aim", "yours", "matter"})))

    def _tension(self) -> list[Part]:
        theme, every = self._theme, self._bank.of(self._theme.trouble, "tension")
        meant = [each for each in every if theme.topic in each.tags] or [each for each in every if not each.tags]
        return self._fresh(self._turned(self._fill(meant, [theme.challenge])))

    def _idea(self) -> list[Part]:
        theme = self._theme
        return self._fresh(self._turned(self._fill(self._bank.of(theme.topic, "idea"), [theme.goal])))

    def _ask(self) -> list[Part]:
        theme = self._theme
        own = self._turned(self._fill(self._bank.of(theme.topic, "ask"), [theme.goal]))
        frames = [*self._bank.frame("ask", self.tone.value), *self._bank.frame("ask")]
        toned = self._turned(self._fill(frames, [theme.goal]))
        both = [*own, *toned] if self.seed % 2 else [*toned, *own]
        return self._fresh(sorted(both, key=lambda part: "company" not in part.facts))

    def _what(self) -> list[Part]:
        return [self._stated("offer.what")] if "offer.what" in self._facts else []

    def _proof(self) -> list[Part]:
        newest = [name for name in self._facts if name.startswith("offer.proof.")]
        newest.sort(key=lambda name: self._facts[name].observed_on or self._outreach.today, reverse=True)
        reasons = [each.text for each in self._bank.frame("example")]
        example = reasons[self.seed % len(reasons)]
        return self._fresh(self._turned([self._example(name, example) for name in newest]))

    def _example(self, name: str, example: str) -> Part:
        """A proof, announced as an example where it begins with the customer's name."""
        customer = self._outreach.offer.proof[int(name.rsplit(".", 1)[1])].customer
        stated = self._stated(name)
        return self._after(example, stated) if customer and stated.text.startswith(customer) else stated

    def _told(self) -> list[Part]:
        """A proof that another sentence leads up to."""
        return [self._stated(name) for part in self._proof() for name in sorted(part.facts)]

    def _benefit(self) -> list[Part]:
        """Those aimed at this persona or at the theme first, those aimed at somebody else not at all."""
        aimed: list[Part] = []
        anyone: list[Part] = []
        for place, benefit in enumerate(self._outreach.offer.benefits):
            if (name := f"offer.benefits.{place}") in self._facts:
                suits = self._suits(benefit.aimed)
                (aimed if suits else anyone if suits is None else []).append(self._stated(name))
        return self._fresh([*aimed, *self._turned(anyone)])

    def _suits(self, aimed: str | None) -> bool | None:
        """Whether a benefit is for this persona or what they want; None where it is for anybody."""
        if not aimed:
            return None
        if key(aimed) == key(self._outreach.persona.name):
            return True
        told = topics.of(aimed)
        return any(kin(topic, each) for topic in told for each in (self._theme.topic, self._theme.trouble))

    def _lead_proof(self) -> list[Part]:
        return self._led("second", "proof", cited="offer.proof.0")

    def _lead_benefit(self) -> list[Part]:
        return self._led("second", "benefit", cited="offer.what")

    def _third(self) -> list[Part]:
        return self._led("third", cited="sender")

    def _third_ask(self) -> list[Part]:
        return self._led("third", "ask", cited=self._theme.goal)

    def _third_end(self) -> list[Part]:
        return self._led("third", "end", cited="sender")

    def _call(self) -> list[Part]:
        return self._led("call", cited="sender")

    def _call_again(self) -> list[Part]:
        return self._led("call", "again", cited="sender")

    def _news(self) -> list[Part]:
        return self._led("call", "news", cited="offer.what")

    def _call_premise(self) -> list[Part]:
        """The premise as the reason for the call, in one breath with it."""
        reasons = [each.text for each in self._bank.frame("call", "reason")]
        reason = reasons[self.seed % len(reasons)]
        return [self._after(reason, part) for part in self._premise()]

    def _after(self, reason: str, part: Part) -> Part:
        """A part as the rest of a sentence that ``reason`` begins; names keep their capital letter."""
        (text, facts), *rest = part.sentences
        names = [self._slots["company"].text, *(slot.text for name, slot in self._slots.items() if "place" in name)]
        proper = text[1:2].isupper() or text[1:2] == "-"  # "IBM", "A-kierros"
        begins = facts[0].startswith("offer.") or proper or text.startswith(tuple(names))
        return Part(((f"{reason} {text if begins else text[0].lower() + text[1:]}", facts), *rest))

    def _call_ask(self) -> list[Part]:
        return self._led("call", "ask", cited=self._theme.goal)

    def _led(self, name: str, *tags: str, cited: str) -> list[Part]:
        return self._fresh(self._turned(self._fill(self._bank.frame(name, *tags), [cited])))

    def _matter(self, topic: str) -> Slot:
        return Slot(self._bank.of(topic, "matter")[0].text)

    def _stated(self, name: str) -> Part:
        """A sentence of the offer, as the team wrote it."""
        text = self._facts[name].text
        ended = text if text.endswith((".", "!", "?", "…")) else f"{text}."
        return Part(tuple((sentence, (name,)) for sentence in sentences(ended)))

    def _fill(
        self, templates: Iterable[Template], cited: Sequence[str], more: Mapping[str, Slot] | None = None
    ) -> list[Part]:
        filled = {**self._slots, **(more or {})}
        return [self._part(template, cited, filled) for template in usable(templates, filled)]

    def _part(self, template: Template, cited: Sequence[str], filled: Mapping[str, Slot]) -> Part:
        """A template's sentences; one without facts of its own rests on those of the one before it."""
        found: list[tuple[str, tuple[str, ...]]] = []
        for piece in _BREAK.split(template.text):
            text, facts = Template(piece).fill(filled, one=self._one)
            before = found[-1][1] if found else ()
            found.append((text, tuple(dict.fromkeys([*(facts or before), *cited]))))
        return Part(tuple(found))

    def _turned(self, alternatives: list[Kind]) -> list[Kind]:
        """Alternatives beginning with another one for another company, persona, channel or angle."""
        if not alternatives:
            return []
        first = self.seed % len(alternatives)
        return [*alternatives[first:], *alternatives[:first]]

    def _fresh(self, parts: list[Part]) -> list[Part]:
        """What was not said before, and rests on facts that were not used before, first."""

        def stale(part: Part) -> tuple[bool, int]:
            said = any(key(text) in self._said for text, _ in part.sentences)
            told = part.facts & self._cited & (_COMPANY | {name for name in part.facts if name.startswith("offer.")})
            return said, len(told)

        return sorted(parts, key=stale) if self._said else parts
