"""``osuma fit``."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.commands.terminal import FIT_KEYS, SAMPLE, Terminal

OF_SAMPLE = ("--workspace", "sample")


@pytest.mark.parametrize(
    "asked", ["Havupuu Software", "havupuu", "havupuu-software.example", "https://www.havupuu-software.example/en"]
)
def test_a_company_is_found_however_it_is_named(sample: Terminal, asked: str) -> None:
    """A name, a part of it, a domain and a URL all lead to the fit card, and status 0."""
    done = sample.done("fit", *asked.split(), *OF_SAMPLE)
    assert done.out.startswith("Havupuu Software Oy\n")
    assert "A · 89.6 of 100" in done.out
    assert "headcount is unknown" in done.out
    assert "companies.csv, 2 Nov 2026" in done.out
    assert "Find out next: Headcount. If 21–50: A (94.8). If not: A (77.4)." in done.out


def test_a_command_that_ends_offers_no_buttons(sample: Terminal) -> None:
    """Numbers are offered only where they can be typed."""
    assert "[1]" not in sample.done("fit", "havupuu", *OF_SAMPLE).out
    assert "[1]" not in sample("fit", "nobody knows this", *OF_SAMPLE).out


def test_finnish(sample: Terminal) -> None:
    """``--lang fi`` answers in Finnish, with figures and dates as Finns write them."""
    out = sample.done("fit", "havupuu", *OF_SAMPLE, "--lang", "fi").out
    assert "A · 89,6/100" in out
    assert "henkilöstömäärä ei ole tiedossa" in out
    assert "companies.csv, 2.11.2026" in out


def test_one_document_with_all_keys(sample: Terminal) -> None:
    """``--json`` prints one document with every key that other programs read, and nothing else."""
    document = sample.done("fit", "havupuu", *OF_SAMPLE, "--json").json
    assert document.keys() >= FIT_KEYS
    assert document["company"].keys() >= {"id", "name", "domain", "business_id"}
    assert document["profile"] == {"name": "Nordic SaaS", "version": 1}
    assert (document["status"], document["tier"], document["score"]) == ("scored", "A", 89.6)
    assert document["low"] < document["score"] < document["high"]
    assert document["coverage"] == 0.826
    assert document["candidates"] == []
    criteria = {(each["kind"], each["mode"]): each for each in document["criteria"]}
    assert len(criteria) == 10
    founded = criteria["founded", "score"]
    assert (founded["verdict"], founded["share"], founded["points"], founded["max_points"]) == (
        "partial",
        0.4,
        3.5,
        8.7,
    )
    assert founded["fact"] == {"value": 2013, "text": "2013", "source": "companies.csv", "observed_on": "2026-11-02"}
    unknown = criteria["headcount", "score"]
    assert (unknown["verdict"], unknown["share"], unknown["points"]) == ("unknown", None, None)
    assert unknown["fact"] == {"value": None, "text": None, "source": None, "observed_on": None}
    assert document["next_fact"].items() >= {"kind": "headcount", "tier_if_match": "A", "tier_if_miss": "A"}.items()
    explanation = document["explanation"]
    assert explanation["by"] == "rules"
    assert explanation["text"] == " ".join(claim["text"] for claim in explanation["claims"])
    kinds = {each["kind"] for each in document["criteria"]}
    assert all(set(claim["facts"]) <= kinds for claim in explanation["claims"])


def test_what_would_lift_it(sample: Terminal) -> None:
    """Below A, the document says what change would reach the next tier."""
    tiers = {}
    with (SAMPLE / "companies.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            document = sample("fit", row["name"], *OF_SAMPLE, "--json").json
            tiers.setdefault(document["tier"], document)
            if {"A", "B", "C", "D"} <= tiers.keys():
                break
    assert {"A", "B", "C", "D"} <= tiers.keys()
    assert tiers["A"]["counterfactual"] is None
    assert tiers["B"]["counterfactual"].keys() >= {"kind", "change", "tier"}
    assert tiers["B"]["counterfactual"]["tier"] == "A"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "I don’t know a company called “Norhavn Sistems”"), ("fi", "En tunne yritystä ”Norhavn")],
)
def test_not_found_with_near_names(sample: Terminal, language: str, said: str) -> None:
    """An unknown company ends with status 1, near names, and an offer to add it."""
    done = sample("fit", "Norhavn Sistems", *OF_SAMPLE, "--lang", language)
    assert done.status == 1
    assert said in done.out
    assert "Nordhaven Systems AB" in done.out
    document = sample("fit", "Norhavn Sistems", *OF_SAMPLE, "--lang", language, "--json")
    assert document.status == 1
    assert document.json["status"] == "not_found"
    assert document.json.keys() >= FIT_KEYS
    assert document.json["candidates"][0]["name"] == "Nordhaven Systems AB"


def test_several_of_one_name(terminal: Terminal) -> None:
    """Where several companies bear the name, they are all offered and none is judged."""
    terminal.write("a.csv", "name,website,headcount\nAtlas Oy,atlas.fi,5\nAtlas AB,atlas.se,7\n")
    terminal.done("import", "a.csv")
    terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    done = terminal("fit", "Atlas", "--json")
    assert done.status == 1
    assert {company["domain"] for company in done.json["candidates"]} == {"atlas.fi", "atlas.se"}
    assert "Several companies match “Atlas”" in terminal("fit", "Atlas").out


def test_another_profile_for_once(sample: Terminal) -> None:
    """``--profile FILE`` judges by that file, under no version, and leaves the active profile as it is."""
    sample.write("icp.yaml", "name: Old\ncriteria: [{kind: founded, between: [null, 2013]}]\n")
    document = sample.done("fit", "havupuu", *OF_SAMPLE, "--profile", "icp.yaml", "--json").json
    assert document["profile"] == {"name": "Old", "version": None}
    assert (document["tier"], document["score"]) == ("A", 100.0)
    assert sample.done("icp", "show", *OF_SAMPLE, "--json").json["name"] == "Nordic SaaS"


@pytest.mark.parametrize("language", ["en", "fi"])
def test_no_profile_yet(terminal: Terminal, language: str) -> None:
    """Without a profile nothing can be judged: status 1, and how to get one."""
    done = terminal("fit", "Relex", "--lang", language)
    assert (done.status, done.out) == (1, "")
    assert "osuma icp apply icp.yaml" in done.err
    assert "osuma chat --sample" in done.err


@pytest.mark.parametrize("language", ["en", "fi"])
def test_a_profile_with_mistakes(sample: Terminal, language: str) -> None:
    """A profile that breaks rules is answered with the line of each, in either language."""
    path = sample.write(
        "icp.yaml", "name: X\ncriteria:\n  - {kind: headcont, between: [1, 2]}\n  - {kind: founded, between: [9, 1]}\n"
    )
    done = sample("fit", "havupuu", *OF_SAMPLE, "--profile", path, "--lang", language)
    assert done.status == 1
    line = {"en": "Line", "fi": "Rivi"}[language]
    assert f"{line} 3: " in done.err
    assert f"{line} 4: " in done.err
    assert "headcount" in done.err  # what is allowed there


def test_a_profile_that_is_not_there(sample: Terminal) -> None:
    """A missing file is named; so is a folder in its place."""
    assert "nowhere.yaml" in sample("fit", "havupuu", *OF_SAMPLE, "--profile", "nowhere.yaml").err
    assert sample("fit", "havupuu", *OF_SAMPLE, "--profile", sample.folder).status == 1


def test_a_customer_is_judged_too(terminal: Terminal, tmp_path: Path) -> None:
    """A customer gets a fit card like a lead, and never stands among the best leads."""
    path = tmp_path / "customers.csv"
    path.write_bytes((SAMPLE / "companies.csv").read_bytes())
    terminal.done("import", path, "--as", "customers")
    terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    assert terminal.done("fit", "havupuu", "--json").json["tier"] == "A"
    assert terminal.done("top", "--json").json == {"qualified": 0, "companies": []}
