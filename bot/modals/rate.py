"""What was good or wrong about an answer. The press itself is kept at once; the modal asks for the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.errors import BotRefusal
from bot.modals.base import Values
from bot.services.saved import BAD, GOOD, OTHER, rate
from bot.turn import Turn
from bot.views.modal import View
from bot.views.rating import LONGEST, ask_why, rated, rating_fields
from bot.views.reply import Reply
from icp.errors import Refusal
from icp.facts import Company
from storage.saved import Rating


def on_open(turn: Turn) -> View | Reply:
    """Keep the press, and ask why."""
    company, good, _ = _kept(turn)
    return rating_fields(company, turn.words, good=good)


def on_by_message(turn: Turn) -> Reply:
    """The same where no modal can be opened: a button for each reason."""
    company, good, _ = _kept(turn)
    return replace(ask_why(company, turn.words, good=good), to="asker")


def on_because(turn: Turn) -> Reply:
    """One of those buttons."""
    company, good, reason = _kept(turn)
    return replace(rated(company, turn.words, good=good, reason=reason), replaces=True)


def check(values: Values) -> Mapping[str, Refusal]:
    """Something has to be said to be sent; the press is kept without it."""
    said = values.get("reason") or any(map(str.isalnum, values.get("said", "")))
    return {} if said else {"said": BotRefusal("refusal-rating-empty")}


def on_submit(turn: Turn, values: Values) -> Reply:
    """Keep the reason."""
    company, good, reason = _kept(turn, values.get("reason"), values.get("said", "").strip()[:LONGEST])
    return replace(rated(company, turn.words, good=good, reason=reason), to="asker")


def _kept(turn: Turn, reason: str | None = None, said: str = "") -> tuple[Company, bool, str | None]:
    """What a button's value is about ("12|bad", "12|bad|facts"), kept as what its presser thinks.

    Raises:
        BotRefusal: the company is gone, or the button is forged.
    """
    company_id, _, rest = (turn.incoming.value or "").partition(" ")[0].partition("|")
    kind, _, code = rest.partition("|")
    good, reason = kind == "good", reason or code or None
    reason = reason if reason in {*(GOOD if good else BAD), OTHER} else None
    with turn.writing() as workspace:
        company = workspace.companies.get(company_id)
        if company is None or kind not in {"good", "bad"}:
            raise BotRefusal("refusal-company-gone")
        rate(workspace, company, Rating(company.id, turn.incoming.user_id, good, turn.asker, reason, said))
        workspace.commit()
    return company, good, reason
