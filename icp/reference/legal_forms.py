"""Legal forms of companies: which form a text or a company's name means, and what it is called.

A form has a slug ("oy", "gmbh", "as_no"); ``legal_forms.txt`` lists them all. Forms fall into three groups:
``for_profit``, ``non_profit`` and ``public`` (the public sector, not companies listed on an exchange). A group's
name is accepted wherever a form is, and stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from icp.reference.tables import listed, written_rows
from icp.reference.words import name_key, words

GROUPS = ("for_profit", "non_profit", "public")

_LANGUAGES = ("en", "fi", "sv")
_REMARK = re.compile(r"\([^()]*\)")
_LONGEST = 7  # words in the longest name of a form
# Forms that stand before a company's name; the others only end it, lest "SE Banken" be a European company.
_LEADING = frozenset(
    {"oy", "oyj", "as_oy", "koy", "sole_trader", "ab", "kb", "hb", "as_no", "ou", "as_ee", "mtu", "sia", "uab", "ab_lt"}
    | {"vsi", "saatio", "brf", "ooo", "tov", "pt", "kk", "cn_ltd", "kr_ltd"}
)
# "Oy Karl Fazer Ab" has two forms in its name: the Finnish one holds, the other is its translation.
_STRONGEST = ("oyj", "as_oy", "koy", "oy", "ab_publ")


@dataclass(frozen=True, slots=True)
class _Form:
    slug: str
    countries: tuple[str, ...]
    group: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    form: _Form
    only_at_home: bool
    in_names: bool


@dataclass(slots=True)
class _Forms:
    by_slug: dict[str, _Form] = field(default_factory=dict)
    exact: dict[str, list[_Name]] = field(default_factory=dict)
    folded: dict[str, list[_Name]] = field(default_factory=dict)
    unspaced: dict[str, _Name] = field(default_factory=dict)


def __getattr__(name: str) -> tuple[str, ...]:
    """``SLUGS``: the slugs of all forms in the order of the table, groups left out; read when first asked for."""
    if name == "SLUGS":
        return tuple(slug for slug in _forms().by_slug if slug not in GROUPS)
    raise AttributeError(name)


def find(text: str, country: str | None = None) -> str | None:
    """The slug of the form that a text names, or None.

    Args:
        text: an abbreviation or a name in any of the languages of the table ("Oy", "Aktiebolag", "Inc."), a slug,
            or one of the groups.
        country: ISO 3166-1 alpha-2 code of the company, where known; "AB" is another form in Finland than in Sweden.
    """
    forms = _forms()
    slug = text.strip().casefold()
    if "_" in slug and slug in forms.by_slug:
        return slug
    for reading in (text, _REMARK.sub(" ", text)):
        names = [*forms.exact.get(_exact(reading), []), *forms.folded.get(name_key(reading), [])]
        form = _choose(names, country)
        if form:
            return form.slug
    return slug if slug in forms.by_slug else None


def of_country(country: str | None) -> tuple[str, ...]:
    """The slugs of a country's own forms, in the order of the table; those of no country in particular for None."""
    return tuple(
        form.slug
        for form in _forms().by_slug.values()
        if form.slug not in GROUPS and (country in form.countries if country else not form.countries)
    )


def from_name(name: str, country: str | None = None) -> str | None:
    """The slug of the form that a company's name ends or begins with, or None ("Relex Oy" is "oy")."""
    found = [form.slug for form in _affixes(name, country)]
    if not found:
        return None
    return next((slug for slug in _STRONGEST if slug in found), found[0])


def group(slug: str) -> str:
    """``for_profit``, ``non_profit`` or ``public``.

    Raises:
        KeyError: there is no such form.
    """
    return _forms().by_slug[slug].group


def title(slug: str, language: str) -> str:
    """What a form or group is called in ``en``, ``fi`` or ``sv`` (English in any other language).

    Raises:
        KeyError: there is no such form.
    """
    titles = _forms().by_slug[slug].titles
    return titles[_LANGUAGES.index(language) if language in _LANGUAGES else 0]


def _exact(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _choose(names: list[_Name], country: str | None) -> _Form | None:
    at_home = [name.form for name in names if country in name.form.countries] if country else []
    anywhere = [name.form for name in names if not name.only_at_home]
    return next(iter(at_home + anywhere), None)


def _affixes(name: str, country: str | None) -> Iterator[_Form]:
    """The forms at the end of a name and then at its beginning, the longest reading of each."""
    for text, unspaced in _forms().unspaced.items():
        if name.strip().startswith(text) or name.strip().endswith(text):
            yield unspaced.form
    parts = words(name)
    yield from _at_end(name, parts, country)
    for size in range(min(_LONGEST, len(parts) - 1), 0, -1):
        names = _forms().folded.get(name_key(" ".join(parts[:size])), [])
        form = _choose([n for n in names if n.form.slug in _LEADING], country)
        if form:
            yield form
            return


def _at_end(name: str, parts: list[str], country: str | None) -> Iterator[_Form]:
    """The form that the most letters at the end spell; "A/S" as written goes before "AS" as folded."""
    forms, written = _forms(), name.split()
    spellings = [(forms.exact, _exact(" ".join(written[-n:]))) for n in range(1, min(_LONGEST, len(written) - 1) + 1)]
    spellings += [(forms.folded, name_key(" ".join(parts[-n:]))) for n in range(1, min(_LONGEST, len(parts) - 1) + 1)]
    for table, key in sorted(spellings, key=lambda spelling: -sum(map(str.isalnum, spelling[1]))):
        form = _choose([n for n in table.get(key, []) if n.in_names], country)
        if form:
            yield form
            return


@cache
def _forms() -> _Forms:
    forms = _Forms()
    for slug, countries, its_group, en, fi, sv, names in written_rows("legal_forms.txt"):
        form = _Form(slug, tuple(countries.split()), its_group, (en, fi, sv))
        forms.by_slug[slug] = form
        for text in [en, fi, sv, *listed(names)]:
            _enter(forms, form, text)
    return forms


def _enter(forms: _Forms, form: _Form, text: str) -> None:
    bare = text.rstrip("@~")
    name = _Name(form, text.endswith("@"), not text.endswith("~"))
    forms.exact.setdefault(_exact(bare), []).append(name)
    forms.folded.setdefault(name_key(bare), []).append(name)
    if _is_ideographic(bare):
        forms.unspaced[bare] = name


def _is_ideographic(text: str) -> bool:
    """Whether the text is written in Chinese, Japanese or Korean letters, which no space parts from a name."""
    return any("\u3040" <= letter <= "\ud7a3" for letter in text)
