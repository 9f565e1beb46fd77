"""NACE Rev. 2.1, the classification all industries are compared in, and what the codes of others mean in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from icp.reference.tables import rows

_LANGUAGES = ("en", "fi", "sv")
_DIVISION, _GROUP, _CLASS = 2, 4, 5  # letters in "62", "62.1" and "62.10"
# How people name a classification before a code, and where its codes are looked up, in this order.
_SYSTEMS = {
    "NACE": ("NACE21", "NACE2"),
    "NACE2": ("NACE2", "NACE21"),
    "NACE21": ("NACE21",),
    "TOL": ("TOL2025", "TOL2008"),
    "TOL2008": ("TOL2008",),
    "TOL2025": ("TOL2025",),
    "ISIC": ("ISIC5", "ISIC4"),
    "ISIC4": ("ISIC4",),
    "ISIC5": ("ISIC5",),
    "NAICS": ("NAICS",),
    "SIC": ("SIC", "NATIONAL"),
    "NATIONAL": ("NATIONAL",),
}
_PREFIXES = (
    (r"NACE ?REV(?:ISION)?\.? ?2\.1|NACE ?2\.1|NACE ?21", "NACE21"),
    (r"NACE ?REV(?:ISION)?\.? ?2|NACE ?2(?:\.0)?(?=[ :])", "NACE2"),
    (r"NACE(?:[ -]?(?:CODE|KOODI|KOD))?", "NACE"),
    (r"TOL ?2025", "TOL2025"),
    (r"TOL ?2008", "TOL2008"),
    (r"TOL(?:[ -]?(?:CODE|KOODI))?|TOIMIALAKOODI|TOIMIALA(?=[ :])", "TOL"),
    (r"ISIC ?(?:REV\.? ?)?5(?=[ :])", "ISIC5"),
    (r"ISIC ?(?:REV\.? ?)?4(?=[ :])", "ISIC4"),
    (r"ISIC", "ISIC"),
    (r"NAICS(?: ?20(?:12|17|22))?(?:[ -]?CODE)?", "NAICS"),
    (r"(?:UK ?)?SIC(?: ?(?:2007|1987))?(?:[ -]?CODES?)?", "SIC"),
    (r"(?:SNI|SN|DB|EMTAK|WZ|NAF|APE|ATECO|CNAE|PKD|NOGA|SBI|ÖNACE)(?: ?(?:20\d\d|0[78]))?", "NATIONAL"),
)
_PREFIXED = [(re.compile(rf"(?:{prefix})[ :\-]*(?=[A-V]?\.?\d|[A-V]$)"), system) for prefix, system in _PREFIXES]
_CODE = re.compile(r"([A-V])|(?:[A-V]\.?)?(\d{2}(?:\.\d{1,3}(?:\.\d)?)?|\d{3,6})(?:[A-Z])?")
_CODE_AND_TITLE = re.compile(r"((?:[A-V]\.?)?\d{2}[\d.]*[A-Z]?)(?:\s*[-–—:,]\s*|\s+)\D.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Nace:
    titles: dict[str, tuple[str, ...]]
    section: dict[str, str]
    children: dict[str, list[str]]


def all_titles(language: str) -> list[tuple[str, str]]:
    """Every code with its official title in ``en``, ``fi`` or ``sv``, in the order of the classification."""
    column = _LANGUAGES.index(language)
    return [(code, titles[column]) for code, titles in _nace().titles.items()]


def title(code: str, language: str) -> str | None:
    """The official title of a NACE Rev. 2.1 code in ``en``, ``fi`` or ``sv`` (English in any other), or None."""
    titles = _nace().titles.get(code)
    if titles is None:
        return None
    return titles[_LANGUAGES.index(language) if language in _LANGUAGES else 0]


def covers(wanted: str, code: str) -> bool:
    """Whether a code equals or lies under another one; "J" covers "58.29", and "62.1" is all of "62.10"."""
    wanted, code = _narrowest(wanted), _narrowest(code)
    return wanted == code or code.startswith(wanted) or _nace().section.get(code) == wanted


def relation(wanted: str, code: str) -> str | None:
    """How a company's code is related to a wanted one.

    Returns:
        ``same``; ``under`` (the code lies under the wanted one); ``broader`` (the other way round); ``group`` or
        ``division`` (neither, but both lie in one group, or in one division); None where they share less.
    """
    wanted, code = _narrowest(wanted), _narrowest(code)
    if wanted == code:
        return "same"
    if covers(wanted, code):
        return "under"
    if covers(code, wanted):
        return "broader"
    if wanted.isalpha() or code.isalpha():
        return None
    if wanted[:_GROUP] == code[:_GROUP] and min(len(wanted), len(code)) >= _GROUP:
        return "group"
    return "division" if wanted[:_DIVISION] == code[:_DIVISION] else None


def codes(text: str) -> frozenset[str]:
    """The NACE Rev. 2.1 codes that a code of any classification means, with or without its name before it."""
    bare = " ".join(text.upper().split())
    for prefix, system in _PREFIXED:
        match = prefix.match(bare)
        if match:
            return _in_systems(_bare_code(bare[match.end() :]), _SYSTEMS[system])
    code = _bare_code(text.strip())  # a section's letter counts only as a capital
    return _in_systems(code, _without_prefix(code)) if code else frozenset()


def _bare_code(text: str) -> str:
    """The code that a text is or begins with ("62.10 Computer programming"), as it was written, or nothing."""
    titled = _CODE_AND_TITLE.fullmatch(text)
    match = _CODE.fullmatch(titled.group(1).rstrip(".") if titled else text.strip())
    return (match.group(1) or match.group(2)) if match else ""


def _without_prefix(code: str) -> tuple[str, ...]:
    """Where a code without a prefix is looked up, by how long it is: the newest and most used classification first."""
    digits = code.replace(".", "")
    if "." in code or len(digits) <= _DIVISION:
        return ("NACE21", "NACE2", "NATIONAL")
    return {
        3: ("NACE21", "NACE2", "ISIC5", "ISIC4", "NAICS"),
        4: ("NACE21", "NACE2", "ISIC5", "ISIC4", "NAICS"),
        5: ("TOL2025", "TOL2008", "NATIONAL"),
        6: ("NAICS", "NATIONAL"),
    }[len(digits)]


def _in_systems(code: str, systems: tuple[str, ...]) -> frozenset[str]:
    found = (_in_system(code, system) for system in systems) if code else iter(())
    return next((meant for meant in found if meant), frozenset())


def _in_system(code: str, system: str) -> frozenset[str]:
    digits = code.replace(".", "")
    nace = digits if len(digits) <= _DIVISION else f"{digits[:2]}.{digits[2:4]}"
    if system in {"NACE21", "TOL2025"}:
        return frozenset({nace} & _nace().titles.keys() if _is_nace_sized(digits, system) else ())
    if system == "NACE2":
        moved = _foreign().get(("NACE2", nace)) if _is_nace_sized(digits, system) else None
        return moved if moved is not None else _in_system(code, "NACE21")
    if system == "TOL2008":
        return _foreign().get((system, digits)) or _in_system(digits[:4], "NACE2")
    if system == "NATIONAL":
        return _in_system(digits[:4], "NACE21") or _in_system(digits[:4], "NACE2")
    return _foreign().get((system, digits), frozenset())


def _is_nace_sized(digits: str, system: str) -> bool:
    """Whether a code has as many digits as the classification gives: four, or a fifth in the Finnish one."""
    return len(digits) <= (_CLASS if system == "TOL2025" else 4)


def _narrowest(code: str) -> str:
    """The code, or the one class that it consists of: group 62.1 is class 62.10."""
    children = _nace().children.get(code, [])
    return _narrowest(children[0]) if len(children) == 1 else code


def parent(code: str) -> str | None:
    """The code one level up, or None for a section."""
    if code.isalpha():
        return None
    if len(code) == _DIVISION:
        return _nace().section.get(code)
    return code[:_GROUP] if len(code) == _CLASS else code[:_DIVISION]


@cache
def _nace() -> _Nace:
    nace, section = _Nace({}, {}, {}), ""
    for code, *titles in rows("nace.tsv"):
        section = code if code.isalpha() else section
        nace.titles[code] = tuple(titles)
        nace.section[code] = section
        up = section if len(code) == _DIVISION else code[:_GROUP] if len(code) == _CLASS else code[:_DIVISION]
        if up != code:
            nace.children.setdefault(up, []).append(code)
    return nace


@cache
def _foreign() -> dict[tuple[str, str], frozenset[str]]:
    """(classification, code) to NACE Rev. 2.1; NACE's own codes with their dot, all others without."""
    return {(system, code): frozenset(meant.split()) for system, code, meant in rows("codes.tsv")}
