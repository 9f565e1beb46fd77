"""What the language model was used for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import Topic


@dataclass(frozen=True, slots=True)
class AskModelUse:
    """How much the model was used and what it cost, against the budget of the day."""


MODEL_USE: Final[Topic[AskModelUse]] = Topic(
    (
        "en",
        r"(?:show |what is |what's )?(?:me )?(?:the |our )?(?:model|ai|llm|token) (?:use|usage|cost|costs|budget)"
        r"|how much (?:has|have|did|does) (?:the |our )?(?:model|ai|llm|tokens?) (?:used|cost|costed)"
        r"(?: us)?(?: today| this month)?"
        r"|how many tokens(?: have we used| did we use| were used)?(?: today)?",
        lambda _: AskModelUse(),
    ),
    (
        "fi",
        r"(?:näytä )?(?:kieli)?mallin (?:käyttö|kulut|kustannukset|budjetti)"
        r"|(?:paljonko|paljonks|kuinka paljon) (?:kieli)?malli(?:n käyttö)? (?:on )?(?:maksanut|maksaa|käytetty|maksoi)"
        r"(?: meille)?(?: tänään)?",
        lambda _: AskModelUse(),
    ),
)
