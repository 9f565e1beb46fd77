"""What the team offers, filled in: the offer itself, one of its benefits, one of its proofs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from pydantic import BaseModel, ValidationError

from bot.errors import BotRefusal
from bot.outreach.offer import Benefit, Offer, Proof
from bot.services.decide_proposal import may_decide
from bot.services.form_fields import Asked, written
from bot.services.form_problems import problems
from icp.errors import Refusal
from storage.workspace import Workspace

Part = Literal["benefits", "proof"]
Document = dict[str, Any]

_LANGUAGES: Final = ("en", "fi", "sv")
_TEXTS: Final = tuple(Asked(f"text_{language}", long=True, most=240) for language in _LANGUAGES)

OFFER: Final = (
    Asked("product", required=True, most=100),
    *(Asked(f"what_{language}", long=True, most=240, hint="offer-one-sentence") for language in _LANGUAGES),
    Asked("sender_name", required=True, most=100),
    Asked("sender_title", required=True, most=100),
    Asked("sender_company", required=True, most=100),
    Asked("sender_email", required=True, most=254),
    Asked("sender_phone", most=100),
    Asked("sender_website", most=300),
    Asked("sender_address", most=100),
    Asked("sender_business_id", most=100),
    Asked("duties", several=True, hint="offer-duties-hint"),
    *(Asked(f"opt_out_{language}", long=True, most=240, hint="offer-opt-out-hint") for language in _LANGUAGES),
    Asked("privacy_url", most=300),
    Asked("collision_days", most=10, hint="offer-collision-hint"),
)
BENEFIT: Final = (*_TEXTS, Asked("for", most=100, hint="offer-for-hint"))
PROOF: Final = (
    *_TEXTS,
    Asked("source", required=True, most=100),
    Asked("observed_on", required=True, most=20, hint="offer-date-hint"),
    Asked("customer", most=100),
)
_PARTS: Final[Mapping[Part, tuple[tuple[Asked, ...], type[BaseModel]]]] = {
    "benefits": (BENEFIT, Benefit),
    "proof": (PROOF, Proof),
}
_NESTED: Final = ("sender", "what", "opt_out", "text")


def flat(document: Mapping[str, Any]) -> Document:
    """A document with the parts of its parts beside each other: ``sender_name`` for ``sender: {name: …}``."""
    told: Document = {}
    for name, value in document.items():
        if name in _NESTED and isinstance(value, Mapping):
            told |= {f"{name}_{part}": text for part, text in value.items()}
        else:
            told[name] = value
    return told


def nested(document: Mapping[str, object]) -> Document:
    """The opposite of ``flat``."""
    told: Document = {}
    for name, value in document.items():
        whole = next((each for each in _NESTED if name.startswith(f"{each}_")), None)
        if whole is None:
            told[name] = value
        else:
            told.setdefault(whole, {})[name.removeprefix(f"{whole}_")] = value
    return told


def wrong_offer(values: Mapping[str, str]) -> dict[str, Refusal]:
    """What is wrong with the offer, by field. A required field that is empty is Slack's to ask for."""
    document = nested(written(OFFER, {}, values))
    sender = {"name": "–", "title": "–", "company": "–", "email": "a@b.example", **document.get("sender", {})}
    whole = {"product": "–", **document, "sender": sender}
    if "what" not in document:
        return {"what_en": BotRefusal("offer-texts-none")}
    return _problems(lambda: Offer.model_validate(whole))


def wrong_part(part: Part, values: Mapping[str, str]) -> dict[str, Refusal]:
    """What is wrong with a benefit or proof, by field; one without any text is taken out."""
    asked, model = _PARTS[part]
    document = nested(written(asked, {}, values))
    if "text" not in document:
        return {}
    usual = {"source": "–", "observed_on": "2026-01-01"} if part == "proof" else {}
    return _problems(lambda: model.model_validate({**usual, **document}))


def keep_offer(workspace: Workspace, values: Mapping[str, str], *, person: str, by: str) -> Offer:
    """Keep the offer as it was filled in, its benefits and proof as they are; the caller commits.

    Raises:
        Refusal: they may not, or a field is wrong.
    """
    require_decider(workspace, person)
    stored = workspace.offers.current()
    before = {} if stored is None else stored.document
    return _apply(workspace, nested(written(OFFER, flat(before), values)), by)


def keep_part(  # noqa: PLR0913 -- where, what and who
    workspace: Workspace, part: Part, at: str, values: Mapping[str, str], *, person: str, by: str
) -> Offer:
    """Keep one benefit or proof as it was filled in, or take it out where no text is left; the caller commits.

    Args:
        workspace: opened for writing.
        part: which list.
        at: its place from 0 and the offer's number ("2@5"); "new@5" for a new one.
        values: what was filled in, by field.
        person: Slack's id of who does it.
        by: their name.

    Raises:
        Refusal: they may not, the offer has changed since, or a field is wrong.
    """
    require_decider(workspace, person)
    document, place = part_at(workspace, part, at)
    before = document[part][place] if place is not None else {}
    filled = nested(written(_PARTS[part][0], flat(before), values))
    entries = list(document[part])
    if "text" not in filled:
        if place is None:
            raise BotRefusal("offer-texts-none")
        entries.pop(place)
    elif place is None:
        entries.append(filled)
    else:
        entries[place] = filled
    return _apply(workspace, {**document, part: entries}, by)


def part_at(workspace: Workspace, part: Part, at: str) -> tuple[Document, int | None]:
    """The offer, and the place of an entry in it; None for a new one.

    Raises:
        BotRefusal: there is no offer yet, or it has changed since the button was made.
    """
    stored = workspace.offers.current()
    if stored is None:
        raise BotRefusal("refusal-offer-first")
    name, _, number = at.partition("@")
    entries = stored.document.get(part) or []
    if number and number != str(stored.number):
        raise BotRefusal("refusal-offer-changed")
    if name in {"", "new"}:
        return {**stored.document, part: entries}, None
    if not name.isdecimal() or int(name[:9]) >= len(entries):
        raise BotRefusal("refusal-offer-changed")
    return {**stored.document, part: entries}, int(name)


def require_decider(workspace: Workspace, person: str) -> None:
    """Refuse a change of the offer by somebody who is no approver, where approvers are named.

    Raises:
        Refusal: with the names of those who may.
    """
    if not may_decide(workspace, person):
        names = [approver.name or approver.person for approver in workspace.approvers.all()]
        raise Refusal("refusal-offer-approver", names=names)


def asked_of(part: Part) -> tuple[Asked, ...]:
    """The fields of a benefit or proof."""
    return _PARTS[part][0]


def _apply(workspace: Workspace, document: Document, by: str) -> Offer:
    try:
        offer = Offer.model_validate(document)
    except ValidationError as error:
        raise next(iter(problems(error, _field_at).values())) from None
    workspace.offers.apply(offer.model_dump(mode="json", by_alias=True), by)
    return offer


def _problems(validate: Callable[[], object]) -> dict[str, Refusal]:
    try:
        validate()
    except ValidationError as error:
        return dict(problems(error, _field_at))
    return {}


def _field_at(place: tuple[int | str, ...]) -> str:
    names = [str(step) for step in place if isinstance(step, str)]
    if names and names[0] in _NESTED:
        return "_".join(names[:2]) if len(names) > 1 else f"{names[0]}_en"
    return names[0] if names else ""
