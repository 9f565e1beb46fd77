"""Untruths by kind, in both languages, on companies that exist nowhere: made from the files beside this one, seeded."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from bot.i18n.words import Words
from icp.facts import Field
from icp.values import Money, Span
from tests.evals.words.teams import TEAMS, Team

About = Literal["draft", "explanation"]

FOLDER = Path(__file__).parent
DIRECTORY = Path(__file__).parents[4] / "shared" / "data" / "yc_companies_2026-03.csv"
_KIND = re.compile(r"\[([^:\]]+): ([^:\]]+)(?:: (\w+))?\]")
_TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905 -- prose
_TEENS_FI = "yksitoista kaksitoista kolmetoista neljätoista viisitoista".split()  # noqa: SIM905 -- prose

_NAMES = {
    # genitive, adessive, inessive of the city: what people would write
    "kuusi": ("Kuusenkerkkä", "Kuusenkerkän", "Kuusenkerkällä", "Espoo", "Espoossa"),
    "revon": ("Revontulet Analytics", "Revontulet Analyticsin", "Revontulet Analyticsilla", "Tampere", "Tampereella"),
    "lakka": ("Lakkasuo Foods", "Lakkasuo Foodsin", "Lakkasuo Foodsilla", "Kuopio", "Kuopiossa"),
    "fjord": ("Fjordlys Klær", "Fjordlys Klærin", "Fjordlysillä", "Bergen", "Bergenissä"),
    "rauta": ("Rautatammi Steel", "Rautatammi Steelin", "Rautatammi Steelillä", "Raahe", "Raahessa"),
}
_PLACES = (
    ("Oulu", "Oulussa"),
    ("Lahti", "Lahdessa"),
    ("Vaasa", "Vaasassa"),
    ("Tallinn", "Tallinnassa"),
    ("Malmö", "Malmössä"),
    ("Kotka", "Kotkassa"),
    ("Salo", "Salossa"),
    ("Oslo", "Oslossa"),
    ("Espanja", "Espanjassa"),
)
_OTHERS = (
    ("Havumetsä Software", "Havumetsä Softwaren"),
    ("Nordhavn", "Nordhavnin"),
    ("Kuusenkanto", "Kuusenkannon"),
    ("Lakkasaari Foods", "Lakkasaari Foodsin"),
    ("Fjordlund Klær", "Fjordlund Klærin"),
    ("Revontuli Systems", "Revontuli Systemsin"),
    ("Rautakivi Steel", "Rautakivi Steelin"),
    ("Turvaniemi", "Turvaniemen"),
    ("Mustikkapilvi", "Mustikkapilven"),
)
_PROOFS = {
    # the figures of each team's proof, changed round
    "kuusi": (
        "Pihlajavaara Software hired four people in 12 countries with us.",
        "Pihlajavaara Software palkkasi kauttamme neljä ihmistä 12 maasta.",
    ),
    "revon": (
        "You hired 12 people in four countries.",
        "Palkkasitte 12 ihmistä neljästä maasta.",
    ),
    "lakka": (
        "At Harjupelto Bakeries overtime fell by half in 18 months.",
        "Harjupellon Leipomoilla ylityö väheni puoleen 18 kuukaudessa.",
    ),
    "fjord": (
        "Sundberry Outdoor cut size returns from 22% to 31% in three months.",
        "Sundberry Outdoorin kokopalautukset laskivat 22 prosentista 31 prosenttiin.",
    ),
    "rauta": (
        "The gate of Kallioranta Mills opens for 400 contractors a day.",
        "Kalliorannan tehtaan portti aukeaa sillä päivittäin 400 urakoitsijalle.",
    ),
}


@dataclass(frozen=True, slots=True)
class Untruth:
    """One sentence that is not so, as a lying model would send it.

    Attributes:
        facts: what it names, though they do not carry it.
        says: of an explanation, the verdict it states.
    """

    about: About
    kind: str
    language: str
    team: str
    facts: tuple[str, ...]
    says: str
    text: str


@dataclass(frozen=True, slots=True)
class Strangers:
    """Companies, with their genitives, and places, with their inessives, that are not those of a team."""

    companies: tuple[tuple[str, str], ...] = _OTHERS
    places: tuple[tuple[str, str], ...] = _PLACES


@cache
def untruths(about: About, strangers: Strangers = Strangers(), seed: int = 20261116) -> tuple[Untruth, ...]:
    """All of them: each wording at every team that has the facts."""
    return tuple(_made(about, strangers, random.Random(seed)))  # noqa: S311 -- to be the same each time


def real_names(count: int, seed: int = 20261116) -> Strangers | None:
    """Names of real companies and cities, without Finnish forms; None where the directory is not beside the project."""
    if not DIRECTORY.exists():
        return None
    with DIRECTORY.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    chance = random.Random(seed)  # noqa: S311 -- to be the same each time
    companies = chance.sample(sorted({row["name"] for row in rows}), count)
    cities = chance.sample(sorted({row["city"] for row in rows if row["city"]}), min(count, 200))
    return Strangers(tuple((name, name) for name in companies), tuple((name, name) for name in cities))


def _made(about: About, strangers: Strangers, chance: random.Random) -> Iterator[Untruth]:
    for kind, facts, says, language, template in _templates(about):
        for name, team in TEAMS.items():
            if not _has(team, facts, template):
                continue
            text = template.format_map(_filling(name, team, language, (strangers, chance)))
            stated = verdict(team, facts) if says and "verdict" not in kind else says
            yield Untruth(about, kind, language, name, facts, stated, text[0].upper() + text[1:])


def _templates(about: About) -> Iterator[tuple[str, tuple[str, ...], str, str, str]]:
    kind, facts, says = "", (), ""
    files = (FOLDER / f"lies_{about}s.txt", FOLDER / f"lies_{about}s_later.txt")
    for line in "\n".join(file.read_text(encoding="utf-8") for file in files).splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if found := _KIND.fullmatch(line):
            kind, facts, says = found[1], tuple(found[2].split(",")), found[3] or ""
            continue
        language, template = line.split(" ", 1)
        yield kind, facts, says, language, template


@dataclass(frozen=True, slots=True)
class Truth:
    """One honest sentence. The attributes are those of ``Untruth``."""

    about: About
    language: str
    team: str
    facts: tuple[str, ...]
    says: str
    text: str


@cache
def truths(about: About) -> tuple[Truth, ...]:
    """All honest sentences, as they are written in the files beside this one."""
    files = sorted(FOLDER.glob(f"honest_{about}s*.txt"))
    return tuple(
        _truth(about, line)
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    )


def _truth(about: About, line: str) -> Truth:
    head, text = line.split(" | ", 1)
    team, language, facts, *says = head.split()
    return Truth(about, language, team, () if facts == "-" else tuple(facts.split(",")), "".join(says), text)


def _has(team: Team, facts: tuple[str, ...], template: str) -> bool:
    fields = [fact for fact in facts if fact in set(Field)]
    known = all(team.company.value(Field(field)) is not None for field in fields)
    return known and not ("{money" in template and team.company.value(Field.REVENUE) is None)


def verdict(team: Team, facts: tuple[str, ...]) -> str:
    """What an honest writer states for a sentence on these facts."""
    by_kind = {answer.kind.value: answer.verdict.value for answer in team.fit.criteria}
    found = {by_kind.get(fact, "match") for fact in facts}
    return found.pop() if len(found) == 1 else "mixed"


def _filling(name: str, team: Team, language: str, lot: tuple[Strangers, random.Random]) -> dict[str, str]:
    strangers, chance = lot
    words = Words(language)
    company, genitive, adessive, city, inessive = _NAMES[name]
    headcount, revenue, founded = (
        team.company.value(field) for field in (Field.HEADCOUNT, Field.REVENUE, Field.FOUNDED)
    )
    count = int(headcount.low) if isinstance(headcount, Span) else 0
    year = int(founded) if isinstance(founded, int) else 0
    place, there = chance.choice([each for each in strangers.places if each[0] != city])
    other, others = chance.choice(strangers.companies)
    wanted = next(answer for answer in team.fit.criteria if answer.kind is Field.HEADCOUNT).params
    money = ""
    if isinstance(revenue, Money):
        more = revenue.amount.low * chance.choice((2, 3, 10))
        money = words.value(Field.REVENUE, Money(Span(more, more), revenue.currency))
    teens = _TEENS if language == "en" else _TEENS_FI
    proof = _PROOFS[name]
    return {
        "co": company,
        "gen": genitive,
        "ade": adessive,
        "n": str(count),
        "n2": str(count + chance.choice((-7, -2, 1, 3, 12, 60))),
        "nw": chance.choice(teens),
        "nw_fi": chance.choice(teens),
        "year": str(year),
        "year2": str(year + chance.choice((-11, -3, -1, 1, 2, 4))),
        "city": city,
        "ine": inessive,
        "city2": place,
        "ine2": there,
        "other": other,
        "other_gen": others,
        "cust": team.offer.proof[0].customer or "",
        "money2": money,
        "low": words.number(float(str(wanted["low"]))),
        "high": words.number(float(str(wanted["high"]))),
        "proof_swapped": proof[0],
        "proof_swapped_fi": proof[1],
    }
