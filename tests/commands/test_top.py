"""``osuma top``."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.commands.terminal import FIT_KEYS, SAMPLE, Terminal

OF_SAMPLE = ("--workspace", "sample")


def test_the_best_come_first(sample: Terminal) -> None:
    """The best leads are listed by score, with how many qualify in all."""
    done = sample.done("top", "-n", "3", *OF_SAMPLE)
    assert "1. Kultasiipi Software Oy · A 100" in done.out
    assert "3 of 57 leads that qualify" in done.out
    assert "4. " not in done.out


def test_one_document_of_fits(sample: Terminal) -> None:
    """``--json`` lists companies with the keys of ``fit``, best first, and all that are shown qualify."""
    document = sample.done("top", "-n", "60", *OF_SAMPLE, "--json").json
    fits = document["companies"]
    assert len(fits) == document["qualified"] == 57
    assert all(fit.keys() >= FIT_KEYS for fit in fits)
    assert [fit["score"] for fit in fits] == sorted((fit["score"] for fit in fits), reverse=True)
    assert {fit["status"] for fit in fits} == {"scored"}
    assert all(fit["qualified"] for fit in fits)


def test_the_list_and_the_card_agree(sample: Terminal) -> None:
    """A company's fit in the list is the fit that it has alone."""
    for listed in sample.done("top", "-n", "5", *OF_SAMPLE, "--json").json["companies"]:
        assert sample.done("fit", listed["company"]["name"], *OF_SAMPLE, "--json").json == listed


def test_only_new_ones(sample: Terminal) -> None:
    """``--new-since`` leaves out the leads that were known before that day."""
    today = datetime.now(UTC).date()
    since_today = sample.done("top", "--new-since", today.isoformat(), *OF_SAMPLE, "--json").json
    assert since_today["qualified"] == 57
    tomorrow = (today + timedelta(days=1)).isoformat()
    assert sample.done("top", "--new-since", tomorrow, *OF_SAMPLE, "--json").json == {"qualified": 0, "companies": []}


def test_only_some(sample: Terminal) -> None:
    """``--where`` lists the leads that are known to be so, and JSON counts them and those that may be."""
    where = ("--where", "location=Espoo", "--where", "founded>=2018", *OF_SAMPLE)
    assert "3 of 3 such leads" in sample.done("top", *where).out
    document = sample.done("top", *where, "--where", "headcount=20-50", "--json").json
    assert (document["qualified"], document["met"], document["unknown"]) == (57, 2, 0)
    assert [fit["tier"] for fit in document["companies"]] == ["A", "A"]
    refused = sample("top", "--where", "location=Espooo", *OF_SAMPLE, "--lang", "fi")
    assert refused.status == 1
    assert "Tarkoititko: Espoo" in refused.err


@pytest.mark.parametrize(("language", "said"), [("en", "osuma import FILE"), ("fi", "osuma import TIEDOSTO")])
def test_nothing_to_rank(terminal: Terminal, language: str, said: str) -> None:
    """Without companies the answer says how to get some."""
    terminal.done("icp", "apply", SAMPLE / "icp.yaml")
    assert said in " ".join(terminal.done("top", "--lang", language).out.split())


def test_no_profile_yet(terminal: Terminal) -> None:
    """Without a profile there is no ranking: status 1, and JSON that says so too."""
    done = terminal("top", "--json", "--lang", "fi")
    assert done.status == 1
    assert done.json["error"] == "refusal-no-profile"
    assert done.json["message"] in done.err


@pytest.mark.parametrize("wrong", [("-n", "0"), ("-n", "many"), ("--new-since", "yesterday"), ("--lang", "sv"), ("x",)])
def test_wrong_usage(sample: Terminal, wrong: tuple[str, ...]) -> None:
    """What cannot be an argument is wrong usage: status 2, and stdout stays empty."""
    done = sample("top", *wrong)
    assert (done.status, done.out) == (2, "")
