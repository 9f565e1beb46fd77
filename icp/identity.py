"""What tells one company from another: its domain, its business id, and its name without case, accents and form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from types import ModuleType

import cleanco
import tldextract
from stdnum.dk import cvr
from stdnum.ee import registrikood
from stdnum.eu import vat
from stdnum.exceptions import ValidationError
from stdnum.fi import ytunnus
from stdnum.no import orgnr as no_orgnr
from stdnum.se import orgnr as se_orgnr

from icp.reference.tables import listed, written_rows
from icp.reference.words import words

_LONGEST_DOMAIN_TEXT = 2048
_LONGEST_ID_TEXT = 64
_LONGEST_NAME = 512
_SLACK_LINK = re.compile(r"<(?:mailto:)?([^<>|\s]+)(?:\|[^<>]*)?>")
_LABEL = re.compile(r"^(?!-)[\w\-]{1,63}(?<!-)$")
_ID_LABEL = re.compile(r"^[^\W\d_][^\d:]*[:\s]\s*(?=[A-Z]{0,3}[\s-]?\d)", re.IGNORECASE)
_ID_SIGNS = re.compile(r"[\s.\-–—‑/]+")
_AND = frozenset({"and", "ja", "och", "og", "und"})
# Forms that cleanco leaves at the ends of a name ("Kone Oyj Abp", "AB Volvo (publ)", "Jokin yhdistys ry").
_FORMS_LEFT = frozenset({"ab", "abp", "anl", "ay", "ky", "osk", "oy", "oyj", "publ", "rf", "ry", "sr", "tmi"})


_FINNISH = re.compile(r"\d{6,7}-\d")


def domain(text: str) -> str | None:
    """The registered domain of a URL, an e-mail address or a bare domain, in small letters, or None.

    "https://www.relex.fi/en?x=1" and "maija@mail.relex.fi" give "relex.fi"; "shop.myshopify.com" stays whole, since
    each of its names belongs to somebody else. The list of suffixes is the one that tldextract carries: nothing is
    fetched. Mailboxes at mail providers and pages on social media name no company and give None.
    """
    link = _SLACK_LINK.fullmatch(text.strip()[:_LONGEST_DOMAIN_TEXT])
    bare = (link.group(1) if link else text.strip()).removeprefix("mailto:").removeprefix("//")
    if not bare or len(bare) > _LONGEST_DOMAIN_TEXT or any(c.isspace() or not c.isprintable() for c in bare):
        return None
    scheme, _, rest = bare.rpartition("://")
    host, slash, page = rest.partition("/")
    host, question, query = host.partition("?")
    user, at, host = host.split("#")[0].rpartition("@")
    host = host.partition(":")[0].casefold()
    registered = _registered(host)
    is_mailbox = bool(at and user and not scheme)
    is_page = bool((slash and page.strip("/")) or (question and query))
    if (is_mailbox and registered in _shared_hosts("mail")) or (
        is_page and not _shared_hosts("page").isdisjoint({registered, host})
    ):
        return None
    return registered


def is_shared_host(domain: str) -> bool:
    """Whether a registered domain belongs to a mail provider, a social medium, or a host of other people's pages."""
    return domain in _shared_domains()


def business_id(text: str) -> str | None:
    """The normal form of a business id whose check digit is right, or None.

    Finnish ids come with or without the dash, a lost leading zero, or the VAT prefix, and become "0112038-9".
    Norwegian, Danish and Estonian ids become plain digits, Swedish ones "556703-7485", and VAT numbers of other
    countries of the European Union their prefix and digits ("DE136695976"). Eight digits that several countries
    could have given are read as Finnish first, then Danish, then Estonian.
    """
    if len(text) > _LONGEST_ID_TEXT:
        return None
    plain = _ID_LABEL.sub("", unicodedata.normalize("NFKC", text).strip())
    if _FINNISH.fullmatch(plain):  # the dash tells the country: no other may read it with another check digit
        finnish = plain.replace("-", "").zfill(8)
        return f"{finnish[:7]}-{finnish[7]}" if _holds(ytunnus, finnish) and finnish.strip("0") else None
    compact = _ID_SIGNS.sub("", plain).upper().removesuffix("MVA")
    if not compact.isascii() or not compact.isalnum() or not any(c.isdigit() for c in compact):
        return None
    return _national(compact) if compact.isdigit() else _with_prefix(compact)


def name_key(name: str) -> str:
    """The name by which two spellings of one company's name are equal: folded words without the legal form.

    "Oy Karl Fazer Ab", "Karl Fazer" and "KARL FAZER OY AB" are "karl fazer". A name that is nothing but legal forms
    keeps its words; the key is empty only where the name has neither letters nor digits.
    """
    return " ".join(name_tokens(name))


def name_tokens(name: str) -> tuple[str, ...]:
    """The words of ``name_key``."""
    whole = " ".join(name[:_LONGEST_NAME].split())
    if not whole:
        return ()
    full, bare = words(_and_spelled(whole)), words(_and_spelled(_without_form(whole)))
    if f" {' '.join(bare)} " not in f" {' '.join(full)} ":  # cleanco takes the marks of some scripts for punctuation
        bare = list(full)
    while len(bare) > 1 and bare[-1] in _FORMS_LEFT:
        bare.pop()
    while len(bare) > 1 and bare[0] in _FORMS_LEFT:
        bare.pop(0)
    tokens = bare if bare and not set(bare) <= _FORMS_LEFT else full
    return tuple("and" if token in _AND else token for token in tokens)


def _without_form(name: str) -> str:
    """The name without the legal forms that cleanco knows, before and after it."""
    for _ in range(3):
        shorter = str(cleanco.basename(name, prefix=True))
        if shorter == name:
            break
        name = shorter
    return name


def _and_spelled(name: str) -> str:
    return name.replace("&", " and ").replace("+", " and " if " + " in name else "+")


@cache
def _shared_hosts(how: str) -> frozenset[str]:
    """Hosts where a mailbox, or a page, says nothing of the company that it belongs to."""
    return frozenset(host for kind, hosts in written_rows("shared_hosts.txt") if kind == how for host in listed(hosts))


@cache
def _shared_domains() -> frozenset[str]:
    hosts = _shared_hosts("mail") | _shared_hosts("page")
    return frozenset(domain for host in hosts if (domain := _registered(host)))


@cache
def _suffixes() -> tldextract.TLDExtract:
    # "example" is kept for invented companies (RFC 2606), such as those of the sample team.
    return tldextract.TLDExtract(
        suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True, extra_suffixes=("example",)
    )


def _registered(host: str) -> str | None:
    labels = [_readable(label) for label in host.strip(".").casefold().split(".")]
    if len(labels) < 2 or not all(_LABEL.match(label) for label in labels):  # noqa: PLR2004 - a name and a suffix
        return None
    extracted = _suffixes()(".".join(labels))
    return extracted.top_domain_under_public_suffix or None


def _readable(label: str) -> str:
    """A label in the letters that its owner writes: "xn--hmeenlinna-q5a" is "hämeenlinna"."""
    if not label.startswith("xn--"):
        return unicodedata.normalize("NFC", label)
    try:
        return label.encode("ascii").decode("idna")
    except UnicodeError:
        return label


def _national(digits: str) -> str | None:
    """The normal form of an id that is only digits."""
    if len(digits) in {6, 7, 8}:
        finnish = digits.zfill(8)
        if _holds(ytunnus, finnish) and finnish.strip("0"):
            return f"{finnish[:7]}-{finnish[7]}"
    if len(digits) == 10 and _holds(se_orgnr, digits):  # noqa: PLR2004 - six, a dash and four
        return f"{digits[:6]}-{digits[6:]}"
    return digits if any(_holds(country, digits) for country in (no_orgnr, cvr, registrikood)) else None


def _with_prefix(compact: str) -> str | None:
    """The normal form of an id that begins with its country's letters, or of a VAT number."""
    country, rest = compact[:2], compact[2:]
    readers: dict[str, tuple[Callable[[str], str | None], str]] = {
        "FI": (_national, rest if len(rest) == 8 else ""),  # noqa: PLR2004 - a Finnish id has eight digits
        "SE": (_national, rest.removesuffix("01") if len(rest) == 12 else rest),  # noqa: PLR2004 - ten and "01"
        "NO": (_national, rest if _holds(no_orgnr, rest) else ""),
        "DK": (_plain_danish, rest),
    }
    if country in readers:
        read, digits = readers[country]
        return read(digits) if digits.isdigit() else None
    return compact if _holds(vat, compact) else None


def _plain_danish(digits: str) -> str | None:
    return digits if _holds(cvr, digits) else None


def _holds(country: ModuleType, number: str) -> bool:
    """Whether a module of stdnum finds the number's length and check digit right."""
    try:
        country.validate(number)
    except (ValidationError, ValueError, TypeError, AttributeError, IndexError, KeyError, ImportError):
        return False  # stdnum's modules for single countries meet odd letters with errors of their own
    return True
