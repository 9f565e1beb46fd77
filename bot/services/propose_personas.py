"""Personas that a team's own customers suggest: titles of those who decided, with what they said they want."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from typing import Any, Literal

from pydantic import ValidationError
from ruamel.yaml import YAML

from bot.errors import BotRefusal
from bot.i18n import Words
from bot.services.apply_personas import keep_personas, read_personas
from icp.people.clusters import Cluster, Decider, clusters
from icp.people.titles import read_title
from icp.persona import Persona
from storage.interviews import FindingKind, State
from storage.workspace import Workspace

Basis = Literal["told", "leaders", "none"]
"""Whence it is known who decided: people said so, or, where nobody has, all who lead something are taken for such."""

MOST_PERSONAS = 20
_LINES = 6
_TITLES = 10
# First names that begin as titles do, for names of the kind people give to personas.
_FIRST_NAMES = {
    name[0]: name
    for name in (
        *("Aino", "Bea", "Carita", "Daniel", "Elina", "Frida", "Greta", "Helena", "Iida", "Johanna", "Kaisa", "Leena"),
        *("Maija", "Noora", "Oona", "Pauliina", "Riikka", "Sari", "Tuula", "Ulla", "Veera", "Wilma", "Ylva", "Örjan"),
    )
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One kind of title with what is known of those who bear it.

    Attributes:
        name: a name to begin with; the persona's own where the team has one like it.
        goals, challenges, sources: what customers with such a person said, from findings that nobody dropped.
    """

    key: str
    name: str
    cluster: Cluster
    goals: tuple[str, ...]
    challenges: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether it could be a persona: goals and challenges are known."""
        return bool(self.goals and self.challenges)

    def document(self) -> dict[str, Any]:
        """As an entry of ``personas.yaml``."""
        return {
            "name": self.name,
            "titles": list(self.cluster.titles[:_TITLES]),
            "goals": list(self.goals),
            "challenges": list(self.challenges),
            **({"information_sources": list(self.sources)} if self.sources else {}),
        }


@dataclass(frozen=True, slots=True)
class Suggested:
    """What customers' contacts suggest.

    Attributes:
        people: how many are taken for deciders.
        unread: titles that said too little.
        rare: people whose kind of title occurs at one company only.
    """

    suggestions: tuple[Suggestion, ...]
    basis: Basis
    people: int
    unread: tuple[str, ...]
    rare: int

    @property
    def new(self) -> tuple[Suggestion, ...]:
        """Those that are like none of the team's personas."""
        return tuple(each for each in self.suggestions if not each.cluster.covered_by)


def propose_personas(workspace: Workspace, words: Words | None = None) -> Suggested:
    """The kinds of titles among those who decided at customers. Only reads.

    Who decided is what contacts' own column says and what customers answered; where neither says anything, everybody
    at customers who leads something is looked at instead, and ``basis`` tells so.
    """
    words = words or Words(workspace.language)
    deciders, basis = _deciders(workspace)
    kept = read_personas(workspace)
    found = clusters(deciders, kept)
    said = _said(workspace)
    taken = {persona.name.casefold() for persona in kept}
    suggestions = tuple(_suggestion(cluster, said, words, taken) for cluster in found.clusters)
    return Suggested(suggestions, basis, len(deciders), found.unread, found.rare)


def adopt_suggestion(workspace: Workspace, key: str, *, by: str, at: datetime, words: Words | None = None) -> Persona:
    """Make a suggestion one of the team's personas. The caller commits.

    Raises:
        BotRefusal: it is suggested no longer, no goals or challenges are known yet, or the team has twenty personas.
    """
    found = next((each for each in propose_personas(workspace, words).suggestions if each.key == key), None)
    if found is None:
        raise BotRefusal("refusal-suggestion-gone")
    if found.cluster.covered_by:
        raise BotRefusal("refusal-persona-known", name=found.cluster.covered_by)
    if not found.complete:
        raise BotRefusal("refusal-suggestion-silent", name=found.name)
    kept = read_personas(workspace)
    if len(kept) >= MOST_PERSONAS:
        raise BotRefusal("refusal-personas-full", most=MOST_PERSONAS)
    try:
        made = Persona.model_validate(found.document())
    except ValidationError:
        raise BotRefusal("refusal-suggestion-gone") from None
    keep_personas(workspace, [*kept, made], by=by, at=at)
    return made


def as_yaml(suggested: Suggested, words: Words) -> str:
    """The new suggestions as a ``personas.yaml`` to complete; empty lists are refused by ``osuma personas apply``."""
    yaml = YAML()
    yaml.allow_unicode = True
    yaml.width = 110
    yaml.indent(mapping=2, sequence=4, offset=2)
    parts = [f"# {words('personas-yaml-head')}\n"]
    for each in suggested.new:
        out = StringIO()
        yaml.dump([each.document()], out)
        counted = words("personas-yaml-count", people=each.cluster.people, companies=each.cluster.companies)
        parts.append(f"# {counted}\n{out.getvalue()}")
    return "\n".join(parts)


def _deciders(workspace: Workspace) -> tuple[list[Decider], Basis]:
    people = workspace.people.of_relation("customer")
    told = [Decider(each.title, each.company_id, each.department) for each in people if each.decided and each.title]
    told += [
        Decider(finding.text, finding.company_id)
        for finding in workspace.interviews.findings()
        if finding.kind is FindingKind.DECISION_MAKER and finding.state is not State.DROPPED
    ]
    if told:
        return list(dict.fromkeys(told)), "told"
    leading = [each for each in people if (level := read_title(each.title).seniority) and level.leads]
    leaders = [Decider(each.title, each.company_id, each.department) for each in leading if each.decided is not False]
    return leaders, "leaders" if leaders else "none"


def _said(workspace: Workspace) -> dict[tuple[FindingKind, str], list[str]]:
    """What customers said, by kind and company; what people accepted comes first."""
    said: dict[tuple[FindingKind, str], list[str]] = {}
    kept = [finding for finding in workspace.interviews.findings() if finding.state is not State.DROPPED]
    for finding in sorted(kept, key=lambda each: each.state is not State.ACCEPTED):
        said.setdefault((finding.kind, finding.company_id), []).append(finding.text)
    return said


def _suggestion(
    cluster: Cluster, said: dict[tuple[FindingKind, str], list[str]], words: Words, taken: set[str]
) -> Suggestion:
    def of(kind: FindingKind) -> tuple[str, ...]:
        return _once(text for company_id in cluster.company_ids for text in said.get((kind, company_id), ()))

    title = cluster.titles[0] if cluster.titles else words(f"department-{cluster.department.value}")
    return Suggestion(
        key=f"{cluster.department.value}.{int(cluster.seniority.leads)}",
        name=cluster.covered_by or _name(title, taken),
        cluster=cluster,
        goals=of(FindingKind.GOAL),
        challenges=of(FindingKind.PAIN),
        sources=of(FindingKind.CHANNEL),
    )


def _name(title: str, taken: set[str]) -> str:
    """A title with a first name that begins alike; with another one where a persona bears it. It is taken then."""
    first = _FIRST_NAMES.get(title[:1].upper(), "Robin")
    tried = (f"{title[:1].upper()}{title[1:]} {each}"[:100] for each in (first, *_FIRST_NAMES.values()))
    name = next((each for each in tried if each.casefold() not in taken), title[:100])
    taken.add(name.casefold())
    return name


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple({text.casefold(): text for text in texts}.values())[:_LINES]
