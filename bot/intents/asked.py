"""What was asked: one intent with its language, several at once, or what may be meant."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.intents.adding import AddCompany, AddFact
from bot.intents.changed import AskChanged
from bot.intents.compare import AskCompare, AskDescribed
from bot.intents.customers import CustomerIntent
from bot.intents.digest import DigestIntent
from bot.intents.do_not_contact import BlockIntent
from bot.intents.drafts import DraftIntent
from bot.intents.edits import EditDraft
from bot.intents.fit import AskFit, AskMissing, AskWhy
from bot.intents.guide import AskHelp
from bot.intents.interviews import InterviewIntent
from bot.intents.leads import AskTop
from bot.intents.model_use import AskModelUse
from bot.intents.outcomes import TellOutcome, Undo
from bot.intents.people import PeopleIntent
from bot.intents.profile import ProfileIntent
from bot.intents.proposals import ProposalIntent
from bot.intents.saved import SavedIntent
from bot.intents.set_up import SetUpIntent
from bot.intents.sharing import SharingIntent
from bot.intents.what_if import AskWhatIf


@dataclass(frozen=True, slots=True)
class Unclear:
    """No pattern took it.

    Attributes:
        empty: nothing was said.
        long: more than ``LONGEST`` characters were.
        doubt: it looks like a wish to change something, and is a doubt, a denial or a question about it.
    """

    empty: bool = False
    long: bool = False
    doubt: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Several:
    """Intents of one message, to be answered one after the other."""

    intents: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Clarify:
    """What may be meant: one short question back, with a button each."""

    options: tuple[Asked, ...]


Intent = (
    AskFit
    | AskWhy
    | AskMissing
    | AskWhatIf
    | AskCompare
    | AskDescribed
    | AskChanged
    | AskTop
    | AskModelUse
    | AskHelp
    | AddCompany
    | AddFact
    | TellOutcome
    | Undo
    | Unclear
    | Several
    | Clarify
    | ProfileIntent
    | ProposalIntent
    | CustomerIntent
    | PeopleIntent
    | InterviewIntent
    | SetUpIntent
    | SharingIntent
    | SavedIntent
    | DraftIntent
    | EditDraft
    | BlockIntent
    | DigestIntent
)


@dataclass(frozen=True, slots=True)
class Asked:
    """An intent and the language of the words that told it; None where they tell none ("Relex").

    Attributes:
        by: "patterns", "typo" where the words were read with their typing errors mended, or the model's name.
    """

    intent: Intent
    language: str | None
    by: str = field(default="patterns", compare=False)
