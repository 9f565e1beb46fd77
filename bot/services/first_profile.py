"""A team's first profile, out of the table people know (category, ideal) or out of five answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from bot.errors import BotRefusal
from bot.i18n import Words, languages
from bot.services.change_criterion import changed_profile
from icp.errors import Refusal
from icp.facts import Field
from icp.profile import Profile

NAME: Final = "ICP"

WEIGHTS: Final[Mapping[Field, int]] = {
    Field.INDUSTRY: 5,
    Field.HEADCOUNT: 4,
    Field.LOCATION: 3,
    Field.GOALS: 3,
    Field.FOUNDED: 2,
    Field.FUNDING: 2,
    Field.REVENUE: 2,
    Field.KEYWORDS: 2,
    Field.LEGAL_FORM: 1,
}
"""What each category counts until the team says otherwise: what a company does first, its legal form last."""

QUESTIONS: Final = ("industry", "headcount", "location", "keywords", "never")
"""The five, in the order in which they are asked. "never" rules places out."""

_SKIP: Final = re.compile(
    r"(?:skip|pass|next|none|no|nothing|any|anything|-+|ohita|seuraava|ei(?: mitään| mikään| ole)?|ei väliä|mikä vain"
    r"|kaikki(?: käy)?)[.!]?",
    re.IGNORECASE,
)
_LINE: Final = re.compile(r"\s*[*_•|-]*\s*(?P<label>[^:|=]{2,40}?)\s*[*_]*\s*[:|=]\s*[*_]*(?P<ideal>[^|]*?)\s*\|?\s*")
_SYNONYMS: Final[Mapping[Field, str]] = {
    Field.HEADCOUNT: "employees size henkilöstömäärä henkilömäärä koko",
    Field.LOCATION: "country city region geography maa kaupunki alue",
    Field.FOUNDED: "age year perustamisvuosi",
    Field.FUNDING: "stage rahoitusvaihe",
    Field.REVENUE: "turnover",
    Field.INDUSTRY: "sector ala",
    Field.KEYWORDS: "tools technologies tags työkalut teknologiat",
    Field.GOALS: "goal tavoite",
}
"""What else people call a category, beside its names in ``bot/i18n``."""


def passes(text: str) -> bool:
    """Whether an answer says that a question does not matter."""
    return _SKIP.fullmatch(" ".join(text.split())) is not None


def read_table(text: str) -> tuple[dict[str, str], list[str]]:
    """The filled-in lines of a table by field ("Toimiala: SaaS"), and the lines that no category takes."""
    names = _names()
    told: dict[str, str] = {}
    unread: list[str] = []
    for line in filter(str.strip, text.splitlines()):
        found = _LINE.fullmatch(line)
        field = names.get(" ".join(found["label"].casefold().split())) if found else None
        if found is None or field is None:
            unread.append(line.strip())
        elif found["ideal"].strip(" …_."):
            told[field] = found["ideal"].strip()
    return told, unread


def check_answer(name: str, text: str) -> None:
    """Whether an answer is one.

    Raises:
        Refusal: it cannot be read as its category's value.
    """
    first_profile({name: text})


def first_profile(told: Mapping[str, str], name: str = NAME) -> Profile:
    """The profile that these answers make, by field, or "never" for places.

    Raises:
        Refusal: an answer cannot be read, or there is none.
    """
    given = {field: text for field, text in told.items() if text.strip() and not passes(text)}
    wanted = [field for field in WEIGHTS if field.value in given]
    if not wanted and "never" not in given:
        raise BotRefusal("refusal-setup-nothing")
    document: dict[str, Any] = {"name": name, "criteria": []}
    for field in wanted:
        document["criteria"].append(_criterion(field, given[field.value]))
    if "never" in given:
        document["criteria"].append({**_criterion(Field.LOCATION, given["never"]), "mode": "exclude"})
    return _valid(document, given)


def _criterion(field: Field, text: str) -> dict[str, Any]:
    """As a sentence about an existing profile would change it, so that all ways read alike."""
    other = Field.KEYWORDS if field is not Field.KEYWORDS else Field.GOALS
    base = Profile.model_validate({"name": NAME, "criteria": [{"kind": other.value, "any_of": ["-"]}]})
    made = changed_profile(base, field.value, text).model_dump(mode="json")["criteria"][-1]
    kept = {name: value for name, value in made.items() if name not in {"typical", "shares"}}
    return kept | {"weight": WEIGHTS[field]}


def _valid(document: Mapping[str, Any], given: Mapping[str, str]) -> Profile:
    if all(each.get("mode") == "exclude" for each in document["criteria"]):
        raise BotRefusal("refusal-setup-only-never")
    try:
        return Profile.model_validate(document)
    except ValidationError as error:
        raise BotRefusal("refusal-criterion-value", text=", ".join(given.values())[:100]) from error


def _names() -> dict[str, str]:
    """Every name of a category, in every language."""
    shown = {Words(language).label(field).casefold(): field.value for language in languages() for field in Field}
    others = {word: field.value for field, words in _SYNONYMS.items() for word in words.split()}
    return {**{field.value.replace("_", " "): field.value for field in Field}, **others, **shown}


def readable(told: Mapping[str, str]) -> dict[str, Refusal]:
    """What is wrong with each answer, by field; empty where nothing is."""
    wrong: dict[str, Refusal] = {}
    for name, text in told.items():
        try:
            if not passes(text):
                check_answer(name, text) if name != "never" else _criterion(Field.LOCATION, text)
        except Refusal as refused:
            wrong[name] = refused
    return wrong
