"""A person's own list of companies, and what the team thinks of the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import COMPANY, Topic, company


@dataclass(frozen=True, slots=True)
class ShowSaved:
    """The asker's own list."""


@dataclass(frozen=True, slots=True)
class SaveLead:
    """Put a company on the asker's own list; the one last spoken of without a name."""

    company: str | None


@dataclass(frozen=True, slots=True)
class DropSaved:
    """Take a company off it."""

    company: str | None


@dataclass(frozen=True, slots=True)
class ShowRatings:
    """What people thought of the answers."""


SavedIntent = ShowSaved | SaveLead | DropSaved | ShowRatings

_MINE: Final = r"my (?:own |saved |personal )?(?:list|leads? list|saved (?:leads|companies|list))"
_LISTANI: Final = r"(?:(?:minun |mun )?listani|(?:minun |mun |oma |mun oma |minun oma )lista(?:ni)?)"
_LISTALLENI: Final = r"(?:(?:minun |mun |omalle )*listalleni|(?:mun |minun |omalle |mun omalle )listalle)"
_LISTALTANI: Final = r"(?:(?:minun |mun |omalta )*listaltani|(?:mun |minun |omalta |mun omalta )listalta)"

_SHOW: Final = (
    (
        r"(?:(?:show|open|see|list|what's on|what is on|what do i have on|who's on|who is on)(?: me)? )?" + _MINE,
        r"(?:(?:show|open|list)(?: me)? )?(?:my|the) saved (?:leads|companies|ones)",
        r"(?:what|which|who)(?: companies| leads)? (?:have i|did i) (?:saved?|kept|keep)",
    ),
    (
        r"(?:(?:näytä|avaa|katso|mitä on|mitä)(?: mulle| minulle)? )?" + _LISTANI,
        r"(?:(?:näytä|avaa|katso) )?(?:minun |mun |omat )?tallennetut(?: liidit| yritykset)?(?:ni)?",
        r"(?:(?:näytä|avaa|katso) )?tallentamani(?: liidit| yritykset)?",
        r"(?:mitä|ketä)(?: yrityksiä| liidejä)? (?:minulla|mulla) (?:on )?(?:listalla(?:ni)?|tallennettuna)",
        r"(?:mitä|ketä)(?: yrityksiä| liidejä)? (?:olen|oon) tallentanut",
    ),
)
_SAVE: Final = (
    (
        rf"(?:save|add|put|keep|bookmark|store) {COMPANY} (?:to|on|onto|in|into|for) {_MINE}",
        r"bookmark (?P<marked>\S.*?)",
        r"save (?P<it>it|this|that|this one|that one|this company|this lead)",
    ),
    (
        rf"(?:lisää|tallenna|laita|pistä|pane|vie) {COMPANY} {_LISTALLENI}",
        r"tallenna (?P<it>se|tämä|tää|tuo|tämä yritys|se yritys)",
    ),
)
_DROP: Final = (
    (rf"(?:remove|take|delete|drop) {COMPANY} (?:off|from|off of|out of) {_MINE}", r"un-?bookmark (?P<marked>\S.*?)"),
    (rf"(?:poista|ota|pudota|tiputa) {COMPANY} (?:pois )?{_LISTALTANI}(?: pois)?",),
)
_RATINGS: Final = (
    (
        r"(?:(?:show|list|see)(?: me)? )?(?:the |our )?feedback",
        r"(?:(?:show|list|see)(?: me)? )?(?:the |our )?feedback (?:on|of|about|for) (?:the |your |osuma's )?answers",
        r"(?:what|which) feedback (?:have|did) (?:we|people|you) (?:given?|get|got|have|had)(?: .{0,40})?",
        r"what do people (?:think|say) of (?:the |your )?answers",
    ),
    (
        r"(?:näytä |listaa )?(?:vastausten |vastauksista annettu |annettu )?palaute(?:et)?(?: vastauksista)?",
        r"(?:mitä|millaista) palautetta(?: .{0,40})?",
        r"mitä (?:mieltä )?vastauksista (?:ollaan|on oltu|on sanottu|sanotaan)(?: mieltä)?",
    ),
)

SAVED: Final[Topic[SavedIntent]] = Topic(
    *(
        (language, pattern, build)
        for patterns, build in (
            (_SHOW, lambda _: ShowSaved()),
            (_SAVE, lambda found: SaveLead(company(found, "company", "marked", "it"))),
            (_DROP, lambda found: DropSaved(company(found, "company", "marked"))),
            (_RATINGS, lambda _: ShowRatings()),
        )
        for language, several in zip(("en", "fi"), patterns, strict=True)
        for pattern in several
    )
)
