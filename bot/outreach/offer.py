"""What the team sells, in its own words: sender, product, benefits and proof. The file ``offer.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic import Field as Setting
from pydantic_core import PydanticCustomError

from icp.documents import read_document, write_document
from icp.errors import Refusal
from icp.reference import places
from prompts.fence import visible

_ADDRESS = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]{2,}")
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_IN_TEXT = re.compile(r"https?://|www\.|\S@\S+\.\w|[<>]", re.IGNORECASE)


def _line(text: str) -> str:
    return visible(text)


def _email(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise PydanticCustomError("offer-email", "no e-mail address", {"text": text[:80]})
    return text


def _link(text: str) -> str:
    """An address of the web; "osuma.example" is completed to one."""
    full = text if "://" in text else f"https://{text}"
    if not _LINK.fullmatch(full):
        raise PydanticCustomError("offer-link", "no web address", {"text": text[:80]})
    return full


def _plain(text: str) -> str:
    """A sentence for a message: links, addresses and markup have no place in it."""
    found = _IN_TEXT.search(text)
    if found:
        raise PydanticCustomError("offer-text-link", "a link or markup in a sentence", {"text": text[:80]})
    return text


def _country(text: str) -> str:
    found = {place.country for place in places.places_for(text) if place.country and not (place.region or place.city)}
    if len(text) == 2 and text.isalpha() and text.isascii():  # noqa: PLR2004 -- ISO 3166-1 alpha-2
        return text.upper()
    if len(found) != 1:
        raise PydanticCustomError("offer-country", "no country", {"text": text[:80]})
    return str(found.pop())


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), AfterValidator(_line)]
Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=240),
    AfterValidator(_line),
    AfterValidator(_plain),
]
Link = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), AfterValidator(_link)]
Country = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60), AfterValidator(_country)
]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Texts(_Part):
    """The same thing in one or more languages, each in its own words."""

    en: Sentence | None = None
    fi: Sentence | None = None
    sv: Sentence | None = None

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.languages:
            raise PydanticCustomError("offer-texts-none", "no language")
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """Those it is written in."""
        return tuple(language for language in Texts.model_fields if getattr(self, language))

    def of(self, language: str) -> str | None:
        """The text in a language, or None."""
        text: str | None = getattr(self, language, None)
        return text


class Sender(_Part):
    """Who writes. Everything here is true: it stands under the messages."""

    name: Line
    title: Line
    company: Line
    email: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=254), AfterValidator(_email)
    ]
    phone: Line | None = None
    website: Link | None = None
    address: Line | None = None
    business_id: Line | None = None


class Benefit(_Part):
    """What the customer gets, in one sentence.

    Attributes:
        aimed: the key ``for``: the name of the persona, or words of the goal, that it speaks to; None for anybody.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    text: Texts
    aimed: Annotated[Line | None, Setting(alias="for")] = None


class Proof(_Part):
    """What was achieved for whom, who says so, and since when."""

    text: Texts
    source: Line
    observed_on: date
    customer: Line | None = None


class PriorConsent(_Part):
    """Where this team asks for consent before it writes, and where it has a ground not to.

    Attributes:
        countries: codes (ISO 3166-1 alpha-2) beside those that the law names.
        legal_forms: likewise.
        not_needed_in: countries where the team has its own ground, such as asking by another way first.
    """

    countries: Annotated[tuple[Country, ...], Setting(max_length=250)] = ()
    legal_forms: Annotated[tuple[Line, ...], Setting(max_length=50)] = ()
    not_needed_in: Annotated[tuple[Country, ...], Setting(max_length=250)] = ()


class Offer(_Part):
    """What a team offers, and who says so.

    Attributes:
        what: what the product does for a customer, one sentence; at least in one language.
        duties: departments or titles that the offer is for; a contact with others is not written to.
        opt_out: the team's own words for how to say no, in place of ours.
        collision_days: how far back a draft's reader is told of colleagues who wrote to the same company; 0: never.
    """

    sender: Sender
    product: Line
    what: Texts
    benefits: Annotated[tuple[Benefit, ...], Setting(max_length=30)] = ()
    proof: Annotated[tuple[Proof, ...], Setting(max_length=30)] = ()
    duties: Annotated[tuple[Line, ...], Setting(max_length=50)] = ()
    opt_out: Texts | None = None
    prior_consent: PriorConsent = PriorConsent()
    privacy_url: Link | None = None
    collision_days: Annotated[int, Setting(ge=0, le=3650)] = 90

    def said(self, language: str) -> str:
        """What the product does, in a language.

        Raises:
            Refusal: ``offer-language-missing``; it names the languages that there are.
        """
        text = self.what.of(language)
        if text is None:
            raise Refusal("offer-language-missing", language=language, have=", ".join(self.what.languages))
        return text


def load_offer(text: str) -> Offer:
    """The offer of an ``offer.yaml``.

    Raises:
        InvalidFile: with every broken rule and its line.
    """
    return read_document(text, Offer.model_validate, _keys_at)


def dump_offer(offer: Offer) -> str:
    """The offer as an ``offer.yaml`` that ``load_offer`` reads back to the same; what is not set is left out."""
    return write_document(offer.model_dump(mode="json", by_alias=True, exclude_defaults=True))


def _keys_at(place: tuple[int | str, ...]) -> Iterable[str]:
    """The keys that are allowed beside a wrong one, by pydantic's path to it."""
    match place:
        case ("sender", _):
            return Sender.model_fields
        case ("what" | "opt_out", _) | ("benefits" | "proof", int(), "text", _):
            return Texts.model_fields
        case ("benefits", int(), _):
            return ["text", "for"]
        case ("proof", int(), _):
            return Proof.model_fields
        case ("prior_consent", _):
            return PriorConsent.model_fields
        case _:
            return Offer.model_fields
