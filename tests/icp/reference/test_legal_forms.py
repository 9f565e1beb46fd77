"""Legal forms by name."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from icp.reference import legal_forms

ELF = Path(__file__).parents[4] / "shared" / "reference" / "elf-code-list-v1.5.csv"


@pytest.mark.parametrize(
    ("text", "country", "slug"),
    [
        ("Oy", None, "oy"),
        ("osakeyhtiö", None, "oy"),
        ("Osakeyhtiö (Oy)", None, "oy"),
        ("Julkinen osakeyhtiö", None, "oyj"),
        ("Aktiebolag", None, "ab"),
        ("AB", None, "ab"),
        ("AB", "FI", "oy"),
        ("Kommandiittiyhtiö", None, "ky"),
        ("toiminimi", None, "sole_trader"),
        ("enskild näringsidkare", None, "sole_trader"),
        ("Self-Employed", None, "sole_trader"),
        ("osuuskunta", None, "osk"),
        ("ry", None, "ry"),
        ("säätiö", None, "saatio"),
        ("AS", None, "as_no"),
        ("AS", "EE", "as_ee"),
        ("A/S", None, "a_s"),
        ("A/S", "NO", "as_no"),
        ("OÜ", None, "ou"),
        ("GmbH", None, "gmbh"),
        ("G.m.b.H.", "AT", "gmbh"),
        ("GmbH & Co. KG", None, "gmbh_co_kg"),
        ("Inc.", None, "inc"),
        ("L.L.C.", None, "llc"),
        ("S.A.", "FR", "sa"),
        ("SA", "NO", "sa_no"),
        ("Sp. z o.o.", None, "sp_zoo"),
        ("株式会社", None, "kk"),
        ("as_no", None, "as_no"),
        ("Privately Held", None, "for_profit"),
        ("Public Company", None, "for_profit"),
        ("non-profit", None, "non_profit"),
        ("for_profit", None, "for_profit"),
        ("julkinen sektori", None, "public"),
        ("Government Agency", None, "state_body"),
        ("nonsense", None, None),
        ("", None, None),
        ("x" * 10_000, None, None),
    ],
)
def test_forms_by_name(text: str, country: str | None, slug: str | None) -> None:
    """A form is found by its name or abbreviation in its own languages; the country decides between equal ones."""
    assert legal_forms.find(text, country) == slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Havupuu Oy", "oy"),
        ("Oy Havupuu Ab", "oy"),
        ("Ab Havupuu Oy", "oy"),
        ("Havupuu Oyj", "oyj"),
        ("As Oy Havukuja", "as_oy"),
        ("Tmi Maija Havu", "sole_trader"),
        ("Havu AB", "ab"),
        ("AB Havu (publ)", "ab_publ"),
        ("Havu A/S", "a_s"),
        ("Havu GmbH & Co. KG", "gmbh_co_kg"),
        ("Havu Pte., Ltd.", "pte_ltd"),
        ("Havu, Inc.", "inc"),
        ("株式会社ハブ", "kk"),
        ("ハブ株式会社", "kk"),
        ("SE Havu", None),
        ("Havu Creative Agency", None),
        ("Havu", None),
        ("Oy", None),
        ("", None),
    ],
)
def test_forms_in_names(name: str, slug: str | None) -> None:
    """A company's name tells its form at its end or beginning; a name that is only a form tells none."""
    assert legal_forms.from_name(name) == slug


def test_every_form_has_a_group_and_titles() -> None:
    """Every slug is found by itself, has a group and is called something in three languages."""
    for slug in legal_forms.SLUGS:
        assert legal_forms.find(slug) in legal_forms.SLUGS
        assert legal_forms.group(slug) in legal_forms.GROUPS
        for language in ("en", "fi", "sv"):
            assert legal_forms.find(legal_forms.title(slug, language)), (slug, language)
    assert legal_forms.group("oy") == "for_profit"
    assert legal_forms.group("ry") == "non_profit"
    assert legal_forms.group("municipality") == "public"
    assert [legal_forms.group(group) for group in legal_forms.GROUPS] == list(legal_forms.GROUPS)


def test_the_main_forms_of_the_international_list_are_known() -> None:
    """Abbreviations of the ISO 20275 list are found in the countries we sell to first."""
    if not ELF.exists():
        pytest.skip("elf-code-list-v1.5.csv is not beside this repository")
    with ELF.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["ELF Status ACTV/INAC"] == "ACTV"]
    wanted = {"FI": 0.5, "SE": 0.4, "NO": 0.5, "DK": 0.5, "EE": 0.5, "DE": 0.5, "NL": 0.3}
    for country, share in wanted.items():
        short = {
            part.strip()
            for row in rows
            if row["Country Code (ISO 3166-1)"] == country
            for part in row["Abbreviations Local language"].split(";")
            if part.strip()
        }
        known = {text for text in short if legal_forms.find(text, country)}
        assert len(known) >= share * len(short), (country, sorted(short - known))
