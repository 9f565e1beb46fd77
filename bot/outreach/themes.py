"""What a draft is about: which goal of the persona, which challenge, and whether the company's own goals agree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.outreach import topics
from bot.outreach.types import Outreach, UsableFact
from icp.facts import Field
from icp.people.titles import read_title
from icp.persona import Persona

_EVERYWHERE: Final = frozenset({"time", "change"})
"""What every offer speaks of in passing; none is about it."""

_KIN: Final = (
    {"new_market", "hiring_abroad", "employment"},
    {"growth", "new_market"},
    {"growth", "new_customers"},
    {"growth", "hiring"},
    {"hiring", "people", "hiring_abroad"},
    {"cash", "costs", "fundraising", "finance"},
    {"automation", "time", "digitalisation", "scattered"},
    {"visibility", "finance", "scattered"},
    {"retention", "service"},
    {"marketing", "new_customers"},
    {"compliance", "security"},
    {"quality", "supply", "delivery"},
)
"""Topics that a reader takes for one matter."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One way to look at it.

    Attributes:
        topic: of the persona's goal; ``aim`` the company's own goal that agrees with it, or None.
        trouble: the topic of what stands in the way.
        goal, challenge: the ids of the persona's goal and challenge.
    """

    topic: str
    aim: str | None
    trouble: str
    goal: str
    challenge: str


def themes(outreach: Outreach, facts: dict[str, UsableFact]) -> list[Theme]:
    """All of them, what company, persona and offer agree on first; never empty."""
    persona, own, sold = outreach.persona, _company(facts), _offer(outreach)
    goals = [(_scored(topic, own, sold), f"persona.goals.{at}", topic) for at, topic in _goals(persona, sold)]
    goals.sort(key=lambda found: -found[0])
    rows = []
    for place, (_, goal, topic) in enumerate(goals):
        aim = _agreeing(topic, own, sold)
        for rank, (challenge, trouble) in enumerate(_challenges(persona, topic, sold)):
            rows.append((place + rank, Theme(topic, aim, trouble, goal, challenge)))
    return [theme for _, theme in sorted(rows, key=lambda row: row[0])]


def meets(found: list[Theme], outreach: Outreach) -> bool:
    """Whether the offer speaks to anything that the persona wants; it does where its topics are not recognised."""
    sold = _offer(outreach)
    wanted = {topic for theme in found for topic in (theme.topic, theme.trouble)}
    return not sold or any(kin(topic, each) for topic in wanted for each in sold)


def kin(first: str, second: str) -> bool:
    """Whether two topics are one matter to a reader."""
    return first == second or any({first, second} <= group for group in _KIN)


def _goals(persona: Persona, sold: set[str]) -> Iterable[tuple[int, str]]:
    """The topics of the goals that the offer speaks to first; each goal has one."""
    for place, goal in enumerate(persona.goals):
        found = topics.of(goal)
        best = next((topic for topic in found if topic in sold), None)
        yield place, best or next(iter(found), None) or _of_role(persona, sold)
    if not persona.goals:  # cannot be in a file, but a caller may have built one
        yield 0, _of_role(persona, sold)


def _of_role(persona: Persona, sold: set[str]) -> str:
    """What people of this role mostly want where the offer speaks to it, else what the offer is about."""
    title = read_title(persona.department or "").departments or read_title(persona.titles[0]).departments
    named = [topics.of_department(department) for department in sorted(title)]
    fitting = [topic for topic in named if any(kin(topic, each) for each in sold)]
    return next(iter([*fitting, *sorted(sold), *named]), topics.GENERAL)


def _challenges(persona: Persona, topic: str, sold: set[str]) -> list[tuple[str, str]]:
    """Every challenge with its topic: those that the offer speaks to, then those that go with the goal."""
    found = [(f"persona.challenges.{at}", topics.of(text)) for at, text in enumerate(persona.challenges)]
    each = [(name, next((one for one in told if one in sold), told[0] if told else topic)) for name, told in found]
    each = each or [("persona.goals.0", topic)]
    return sorted(each, key=lambda pair: (pair[1] not in sold, not kin(pair[1], topic)))


def _scored(topic: str, own: set[str], sold: set[str]) -> int:
    agreed = 4 if topic in own else 2 if any(kin(topic, each) for each in own) else 0
    return agreed + (3 if topic in sold else 1 if any(kin(topic, each) for each in sold) else 0)


def _agreeing(topic: str, own: set[str], sold: set[str]) -> str | None:
    """The company's own goal that goes with the persona's; a mere relation of it only where the offer speaks to it."""
    if topic in own:
        return topic
    near = [each for each in sorted(own) if kin(topic, each)]
    return next((each for each in near if any(kin(each, one) for one in sold)), None)


def _company(facts: dict[str, UsableFact]) -> set[str]:
    """The topics of the company's own goals."""
    fact = facts.get(Field.GOALS.value)
    members = fact.value if fact and isinstance(fact.value, frozenset) else ()
    return {topic for member in members for topic in topics.of(str(member))[:2]}


def _offer(outreach: Outreach) -> set[str]:
    """The topics of what is sold, in any language it is written in."""
    offer = outreach.offer
    texts = [offer.product, *(benefit.aimed or "" for benefit in offer.benefits)]
    for each in (offer.what, *(benefit.text for benefit in offer.benefits)):
        texts += [text for language in each.languages if (text := each.of(language))]
    return {topic for text in texts for topic in topics.of(text)[:2]} - _EVERYWHERE
