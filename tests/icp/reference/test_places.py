"""Places by name."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from icp.reference import geography, places
from icp.reference.tables import lines, listed, written_rows
from icp.values import Place

SHARED = Path(__file__).parents[4] / "shared"
MUNICIPALITIES = SHARED / "reference" / "fi_municipalities_2026.csv"
COMPANIES = SHARED / "data" / "yc_companies_2026-03.csv"
NAUGHTY = SHARED / "payloads" / "blns.json"

ESPOO = Place("Espoo", "FI-18", "FI")
UUSIMAA = Place(None, "FI-18", "FI")
FINLAND = Place(None, None, "FI")
EUROPE = Place(continent="EU")
SAN_FRANCISCO = Place("San Francisco", "US-CA", "US")


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a shared file; the test is skipped where it is absent."""
    if not path.exists():
        pytest.skip(f"{path.name} is not beside this repository")
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Espoo", ESPOO),
        ("ESPOO", ESPOO),
        ("Esbo", ESPOO),
        ("Espoo, Finland", ESPOO),
        ("Espoo, Uusimaa, Suomi", ESPOO),
        ("Keilaranta 1, 02150 Espoo", ESPOO),
        ("Espoo (Finland)", ESPOO),
        ("Espoo Finland", ESPOO),
        ("Helsingfors", Place("Helsinki", "FI-18", "FI")),
        ("Uusimaa", UUSIMAA),
        ("Nyland", UUSIMAA),
        ("FI-18", UUSIMAA),
        ("Lappi", Place(None, "FI-10", "FI")),
        ("Ahvenanmaa", Place(None, "FI-01", "FI")),
        ("Suomi", FINLAND),
        ("FI", FINLAND),
        ("fin", FINLAND),
        ("NO", Place(country="NO")),
        ("Yhdysvallat", Place(country="US")),
        ("U.S.A.", Place(country="US")),
        ("United States of America", Place(country="US")),
        ("Iso-Britannia", Place(country="GB")),
        ("UK", Place(country="GB")),
        ("Deutschland", Place(country="DE")),
        ("日本", Place(country="JP")),
        ("Eurooppa", EUROPE),
        ("Nordics", EUROPE),
        ("San Francisco, CA, USA", SAN_FRANCISCO),
        ("San Francisco, California", SAN_FRANCISCO),
        ("San Francisco Bay Area", SAN_FRANCISCO),
        ("Vancouver, CA", Place("Vancouver", "CA-BC", "CA")),
        ("Toronto, ON, Canada", Place("Toronto", "CA-ON", "CA")),
        ("Ontario, Canada", Place(None, "CA-ON", "CA")),
        ("London, England, United Kingdom", Place("London", "GB-ENG", "GB")),
        ("London, ON", Place("London", "CA-ON", "CA")),
        ("Paris", Place("Paris", "FR-IDF", "FR")),
        ("Paris, TX", Place("Paris", "US-TX", "US")),
        ("Atlanta, Georgia", Place("Atlanta", "US-GA", "US")),
        ("Tbilisi, Georgia", Place("Tbilisi", None, "GE")),
        ("Kööpenhamina", Place("Copenhagen", "DK-84", "DK")),
        ("København", Place("Copenhagen", "DK-84", "DK")),
        ("Tukholma", Place("Stockholm", "SE-AB", "SE")),
        ("Göteborg", Place("Gothenburg", "SE-O", "SE")),
        ("Goteborg", Place("Gothenburg", "SE-O", "SE")),
        ("München", Place("Munich", "DE-BY", "DE")),
        ("Tartto", Place("Tartu", "EE-79", "EE")),
        ("New York", Place("New York", "US-NY", "US")),
        ("Pikkukylä, Finland", Place("Pikkukylä", None, "FI")),
        ("Remote, USA", Place(country="US")),
        ("Dublin, County Dublin, Ireland", Place("Dublin", "IE-D", "IE")),
    ],
)
def test_a_text_is_read_as_the_place_it_names(text: str, place: Place) -> None:
    """Cities, regions, countries and continents are read in local, Finnish, Swedish and English spellings and codes."""
    assert places.read(text) == place


@pytest.mark.parametrize(
    "text", ["", " ", "Remote", "Fully Remote", "etätyö", "no", "N/A", "Narnia", "EMEA", ",,,", "x" * 10_000]
)
def test_what_is_no_single_place(text: str) -> None:
    """Empty cells, "Remote", unknown names and groups over several continents are no place."""
    assert places.read(text) is None


@pytest.mark.parametrize(
    ("columns", "place"),
    [
        (("Espoo", None, "Finland"), ESPOO),
        (("Esbo", "Nyland", "FI"), ESPOO),
        ((None, "CA", "USA"), Place(None, "US-CA", "US")),
        ((None, "California", None), Place(None, "US-CA", "US")),
        (("Springfield", "IL", "United States"), Place("Springfield", "US-IL", "US")),
        (("Singapore", None, "Singapore"), Place("Singapore", None, "SG")),
        (("Luxembourg", None, None), Place("Luxembourg", None, "LU")),
        (("Glasgow", None, "Scotland"), Place("Glasgow", "GB-SCT", "GB")),
        (("Oxford", "Oxfordshire", "UK"), Place("Oxford", "GB-OXF", "GB")),
        (("Havukylä", None, "Suomi"), Place("Havukylä", None, "FI")),
        (("Havukylä", None, None), Place("Havukylä")),
        ((None, "Havumaa", "Suomi"), Place(None, "Havumaa", "FI")),
        (("Remote", "", ""), None),
        (("Helsinki", "", "Narnia"), Place("Helsinki", "FI-18", "FI")),
        ((None, None, None), None),
    ],
)
def test_separate_columns(columns: tuple[str | None, str | None, str | None], place: Place | None) -> None:
    """City, region and country from columns of their own make one place; unknown cities stay as written."""
    assert places.place(*columns) == place


def test_groups_are_several_places() -> None:
    """A group of countries is each of them, a plain place itself, and an unknown name nothing."""
    nordics = {place.country for place in places.places_for("Pohjoismaat")}
    assert nordics == {"DK", "FI", "IS", "NO", "SE"}
    assert len(places.places_for("EU")) == 27
    assert Place(continent="EU") in places.places_for("EMEA")
    assert places.places_for("Espoo") == (ESPOO,)
    assert places.places_for("Narnia") == ()


@pytest.mark.parametrize(
    ("wanted", "actual", "answer"),
    [
        (ESPOO, ESPOO, True),
        (UUSIMAA, ESPOO, True),
        (FINLAND, ESPOO, True),
        (EUROPE, ESPOO, True),
        (EUROPE, FINLAND, True),
        (ESPOO, UUSIMAA, None),
        (ESPOO, FINLAND, None),
        (UUSIMAA, FINLAND, None),
        (FINLAND, EUROPE, None),
        (ESPOO, EUROPE, None),
        (ESPOO, Place("Helsinki", "FI-18", "FI"), False),
        (ESPOO, Place("ESPOO", None, "FI"), True),
        (ESPOO, Place(None, "FI-11", "FI"), False),
        (UUSIMAA, Place("Tampere", "FI-11", "FI"), False),
        (FINLAND, SAN_FRANCISCO, False),
        (EUROPE, SAN_FRANCISCO, False),
        (FINLAND, Place(continent="NA"), False),
        (ESPOO, Place(continent="NA"), False),
        (FINLAND, Place("Havukylä"), None),
        (Place(None, "GB-ENG", "GB"), Place("Oxford", "GB-OXF", "GB"), True),
        (Place(None, "GB-OXF", "GB"), Place("Oxford", "GB-ENG", "GB"), None),
        (Place("Oxford", "GB-ENG", "GB"), Place("Oxford", "GB-OXF", "GB"), True),
        (Place("Springfield", "US-IL", "US"), Place("Springfield", "US-MA", "US"), False),
    ],
)
def test_one_place_in_another(wanted: Place, actual: Place, answer: bool | None) -> None:  # noqa: FBT001 - the table's column
    """A place lies in its city, region, country and continent; a less precise one leaves the question open."""
    assert places.covers(wanted, actual) is answer


@pytest.mark.parametrize(
    ("place", "language", "title"),
    [
        (ESPOO, "en", "Espoo, Uusimaa, Finland"),
        (ESPOO, "fi", "Espoo, Uusimaa, Suomi"),
        (ESPOO, "sv", "Esbo, Nyland, Finland"),
        (Place("Stockholm", "SE-AB", "SE"), "fi", "Tukholma, Tukholman lääni, Ruotsi"),
        (Place("Oslo", "NO-03", "NO"), "en", "Oslo, Norway"),
        (EUROPE, "fi", "Eurooppa"),
        (Place("Havukylä", "Havumaa", "FI"), "en", "Havukylä, Havumaa, Finland"),
        (Place(country="XX"), "en", "XX"),
        (Place(), "en", ""),
    ],
)
def test_titles(place: Place, language: str, title: str) -> None:
    """A place is shown in the reader's language, a city and its region of the same name once."""
    assert places.title(place, language) == title


def test_a_shown_place_is_read_as_itself() -> None:
    """What Osuma shows can be typed back, in every language, for all regions and cities of Finland."""
    finnish = {line.split("\t", 1)[1] for line in lines("cities.tsv") if line.split("\t")[1].startswith("FI-")}
    regions = [code for code, *_ in written_rows("region_names.txt") if code.startswith("FI-")]
    shown = [Place(None, code, "FI") for code in regions]
    shown += [Place(name, region, "FI") for region, name in (entry.split("\t") for entry in finnish)]
    assert len(shown) > 900
    for place in shown:
        for language in ("en", "fi", "sv"):
            assert places.read(places.title(place, language)) == place


def test_near_names() -> None:
    """A misspelt place finds the ones that were meant."""
    assert "Helsinki" in places.suggest("Helsiki")
    assert "Finland" in places.suggest("Finlnd")
    assert places.suggest("qqqqzzzz") == []


def test_tables_name_only_what_exists() -> None:
    """Hand-written tables of places use known codes, and cities.tsv is sorted, which its lookup relies on."""
    table = lines("cities.tsv")
    assert [line.split("\t", 1)[0] for line in table] == sorted(line.split("\t", 1)[0] for line in table)
    for code, *_ in written_rows("region_names.txt"):
        assert geography.region_title(code, "en"), code
        assert geography.country_title(code[:2], "en"), code
    for members, names in written_rows("place_groups.txt"):
        assert listed(names)
        assert all(m.startswith("+") or geography.country_title(m, "en") for m in members.split()), members
    for code, _ in written_rows("country_names.txt"):
        assert geography.country_title(code, "en"), code
    for name, country, *_ in written_rows("city_names.txt"):
        assert any(city.country == country for city in geography.cities(name)), name


def test_all_finnish_municipalities_are_known() -> None:
    """Each of Finland's municipalities is read by its Finnish and Swedish name alone, in the right region."""
    count = 0
    for row in rows(MUNICIPALITIES):
        finnish, swedish = row["municipality_name_fi"].strip(), row["municipality_name_sv"].strip()
        for name in (finnish, swedish):
            place = places.read(name)
            assert place is not None, name
            assert (place.city, place.country) == (finnish, "FI"), name
            assert geography.region_title(place.region or "", "fi") == row["maakunta_name_fi"], name
            assert geography.region_title(place.region or "", "sv") == row["maakunta_name_sv"], name
        count += 1
    assert count == 308


def test_all_places_of_a_real_directory_are_read() -> None:
    """Every location, country and city of 5,706 companies is a place, but for those who work remotely."""
    locations, countries, cities = set(), set(), set()
    for row in rows(COMPANIES):
        locations |= {part.strip() for part in row["location"].split(";")} - {""}
        countries |= {row["country"].strip()} - {""}
        cities |= {row["city"].strip()} - {""}
    assert {text for text in locations | countries if places.read(text) is None} == {"Remote"}
    assert {text for text in cities if places.place(city=text) is None} <= {"Remote"}


def test_naughty_texts_do_no_harm() -> None:
    """Strings that break software are read as a place or as none."""
    if not NAUGHTY.exists():
        pytest.skip("blns.json is not beside this repository")
    for text in json.loads(NAUGHTY.read_text(encoding="utf-8")):
        places.read(text)
        places.places_for(text)
        places.suggest(text)
        place = places.place(text, text, text)
        assert place is None or isinstance(places.title(place, "fi"), str)
