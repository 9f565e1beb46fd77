"""Industries by name and by code."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from icp.reference import classification, industries
from icp.reference.tables import listed, written_rows

SHARED = Path(__file__).parents[4] / "shared"
REVISIONS = SHARED / "reference" / "NACE2_NACE2.1_Table.csv"
TITLES = SHARED / "reference" / "nace_rev2.1_multilingual.csv"
COMPANIES = SHARED / "data" / "yc_companies_2026-03.csv"
NO_INDUSTRY = {"B2B", "Consumer", "Unspecified"}

SOFTWARE = {"58.29", "62.10"}


def rows(path: Path, encoding: str = "utf-8-sig") -> Iterator[dict[str, str]]:
    """The rows of a shared file; the test is skipped where it is absent."""
    if not path.exists():
        pytest.skip(f"{path.name} is not beside this repository")
    with path.open(encoding=encoding, newline="") as file:
        yield from csv.DictReader(file)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("SaaS", SOFTWARE),
        ("ohjelmistot", SOFTWARE),
        ("Ohjelmistoala", SOFTWARE),
        ("Computer Software", SOFTWARE),
        ("Information Technology & Services", {"62.10", "62.20"}),
        ("INFORMATION_TECHNOLOGY_AND_SERVICES", {"62.10", "62.20"}),
        ("IT-palvelut", {"62.10", "62.20"}),
        ("Marketing & Advertising", {"73.1"}),
        ("markkinointi ja mainonta", {"73.1"}),
        ("rakennusala", {"F"}),
        ("Construction Industry", {"F"}),
        ("teollisuus", {"C"}),
        ("verkkokauppa", {"47"}),
        ("e-commerce", {"47"}),
        ("E-handel", {"47"}),
        ("Kyberturvallisuus", {"58.29", "62.10", "62.20"}),
        ("hälsovård", {"86"}),
        ("halsovard", {"86"}),
    ],
)
def test_everyday_names(text: str, codes: set[str]) -> None:
    """Names of everyday speech and of CRMs are known in English, Finnish and Swedish, however they are typed."""
    assert industries.codes(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("62.10", {"62.10"}),
        ("6210", {"62.10"}),
        ("62", {"62"}),
        ("J", {"J"}),
        ("NACE 62.01", {"62.10"}),
        ("NACE Rev. 2: J", {"J", "K"}),
        ("62.01", {"62.10"}),
        ("TOL 62010", {"62.10"}),
        ("TOL 2008 62010", {"62.10"}),
        ("TOL 2025 62100", {"62.10"}),
        ("62010", {"62.10"}),
        ("58290", {"58.29"}),
        ("ISIC 6201", {"62.10"}),
        ("ISIC Rev. 5 5829", {"58.29"}),
        ("NAICS 541511", {"62.10"}),
        ("naics 541511", {"62.10"}),
        ("541511", {"62.10"}),
        ("NAICS 511210", {"58.21", "58.29"}),
        ("SNI 62.010", {"62.10"}),
        ("62.01Z", {"62.10"}),
        ("62.10 Computer programming activities", {"62.10"}),
        ("62010 - Ohjelmistojen suunnittelu ja valmistus", {"62.10"}),
    ],
)
def test_codes_of_any_classification(text: str, codes: set[str]) -> None:
    """Codes are understood with or without the name of their classification, dot and title."""
    assert industries.codes(text) == codes


def test_the_newer_revision_wins_unless_the_older_is_named() -> None:
    """62.20 stands in both revisions: without a name it is the newer one, with the older one's name it has moved."""
    assert industries.codes("63.10") == {"63.10"}
    assert industries.codes("70.21") != industries.codes("NACE Rev. 2.1 70.20")
    assert industries.codes("NACE Rev. 2 70.21") == {"73.30"}


@pytest.mark.parametrize(
    "text",
    ["", " ", "B2B", "Consumer", "Unspecified", "robots for farms", "2025", "999999", "x" * 10_000, "->", "🤖", "ala"],
)
def test_unknown_texts(text: str) -> None:
    """What is no industry means no code: business models, years, empty cells, and very long texts."""
    assert industries.codes(text) == frozenset()


def test_the_last_part_of_a_path_counts() -> None:
    """Of "B2B -> Engineering, Product and Design" the last part counts, or an earlier one where that is unknown."""
    assert industries.codes("B2B -> Engineering, Product and Design") == SOFTWARE
    assert industries.codes("Real Estate and Construction -> Construction") == {"F"}
    assert industries.codes("Industrials -> Unspecified") == {"C"}


def test_several_names_in_one_text() -> None:
    """A text of several known names means all of them; one unknown name makes it unknown."""
    assert industries.codes("Construction / SaaS") == {"F", *SOFTWARE}
    assert industries.codes("Construction / robots for farms") == frozenset()


@pytest.mark.parametrize(
    ("wanted", "code", "relation"),
    [
        ("62.10", "62.10", "same"),
        ("62.1", "62.10", "same"),
        ("62", "62.10", "under"),
        ("K", "62.10", "under"),
        ("62.10", "62", "broader"),
        ("62.10", "K", "broader"),
        ("58.21", "58.29", "group"),
        ("62.10", "62.20", "division"),
        ("58.2", "58.1", "division"),
        ("J", "62.10", None),
        ("62.10", "63.10", None),
        ("J", "K", None),
    ],
)
def test_relations(wanted: str, code: str, relation: str | None) -> None:
    """Codes are related by what they share: the code, a group or a division; a group of one class is that class."""
    assert industries.relation(wanted, code) == relation
    assert industries.covers(wanted, code) == (relation in {"same", "under"})


def test_titles_in_three_languages() -> None:
    """Every code has an official title in English, Finnish and Swedish, and sections are not in capitals."""
    for code, english in classification.all_titles("en"):
        assert english
        assert industries.title(code, "fi")
        assert industries.title(code, "sv")
    assert industries.title("A", "fi") == "Maatalous, metsätalous ja kalatalous"
    assert industries.title("62.10", "de") == industries.title("62.10", "en")
    assert industries.title("99.99", "en") is None


def test_near_names() -> None:
    """A misspelt industry finds the names that were meant."""
    assert ("Software", "Software") in industries.suggest("sofware")
    assert any("hjelmisto" in name for name, _ in industries.suggest("ohjelmistto"))
    assert industries.suggest("zzzzqqqq") == []


def test_every_listed_name_has_codes_that_exist_and_one_meaning() -> None:
    """The table of everyday names names no unknown code, and no two of its rows disagree on a name."""
    meanings: dict[frozenset[str], set[str]] = {}
    for codes, names in written_rows("industry_names.txt"):
        for name in listed(names):
            assert industries.codes(name) == frozenset(codes.split()), name
            meanings.setdefault(frozenset(codes.split()), set()).add(name)
    assert all(industries.title(code, "en") for codes in meanings for code in codes)


def test_titles_agree_with_the_published_ones() -> None:
    """Official titles are those of Eurostat in all three languages, and each is understood as its code."""
    published = {row["NACE_CODE"]: row for row in rows(TITLES)}
    assert set(published) == {code for code, _ in classification.all_titles("en")}
    for code, row in published.items():
        for language in ("en", "fi", "sv"):
            assert (industries.title(code, language) or "").casefold() == row[f"{language.upper()}_DESC"].casefold()


def test_revision_2_agrees_with_the_published_table() -> None:
    """A class of NACE Rev. 2 means Eurostat's classes of Rev. 2.1; 3 in 100 leave out a stray one among many."""
    published: dict[str, set[str]] = {}
    for row in rows(REVISIONS, "cp1252"):
        if row["LEVEL"] == "4" and row["NACE21_CODE"]:
            published.setdefault(row["NACE2_CODE"], set()).add(row["NACE21_CODE"])
    assert len(published) > 600
    held = [
        code
        for code, targets in published.items()
        for meant in [industries.codes(f"NACE Rev. 2 {code}")]
        if all(any(industries.covers(one, target) for one in meant) for target in targets)
    ]
    assert len(held) >= 0.97 * len(published), sorted(set(published) - set(held))


def test_all_industries_of_a_real_directory_are_known(capsys: pytest.CaptureFixture[str]) -> None:
    """Of the industries in a directory of 5,706 companies only business models are unknown."""
    cells: Counter[str] = Counter()
    for row in rows(COMPANIES):
        cells.update({row["industry"], row["subindustry"]} - {""})
    unknown = {cell for cell in cells if not industries.codes(cell)}
    with capsys.disabled():
        if unknown - NO_INDUSTRY:
            print("\nunknown industries:", sorted(unknown - NO_INDUSTRY))  # noqa: T201 - the list is what one wants to see
    assert unknown <= NO_INDUSTRY
