"""The profile file: what is right in it, and how what is wrong is told."""

from __future__ import annotations

import pytest

from icp.errors import InvalidFile
from icp.facts import Field
from icp.fit import Mode
from icp.persona import load_personas
from icp.profile import load_profile

GOOD = """\
name: Nordic SaaS
criteria:
  - {kind: industry, any_of: [SaaS, 62.10], weight: 5}
  - {kind: headcount, between: [21, 50], weight: 4}
  - {kind: location, any_of: [Espoo, NO], weight: 3}
  - {kind: founded, between: [2015, null], weight: 2}
  - {kind: location, any_of: [Russia], mode: exclude}
tiers: {A: 75, B: 50, C: 25}
"""


def _problems(text: str) -> list[tuple[int | None, str, dict[str, object]]]:
    with pytest.raises(InvalidFile) as refused:
        load_profile(text)
    return refused.value.problems


def test_a_profile_is_read_as_it_stands() -> None:
    """Codes keep their zeros without quotes, NO is Norway, and a missing end of a range is open."""
    profile = load_profile(GOOD)
    assert [criterion.field for criterion in profile.criteria][:2] == [Field.INDUSTRY, Field.HEADCOUNT]
    assert profile.criteria[0].wanted() == ("SaaS", "62.10")
    assert profile.criteria[2].wanted() == ("Espoo", "NO")
    assert profile.criteria[3].wanted() == (2015, None)
    assert profile.criteria[4].mode is Mode.EXCLUDE
    assert profile.unrecognised() == []


@pytest.mark.parametrize(
    ("wrong", "line", "key"),
    [
        ("  - {kind: headcont, between: [21, 50]}", 4, "file-unknown-kind"),
        ("  - {between: [21, 50]}", 4, "file-missing-kind"),
        ("  - {kind: headcount, between: [21, 50], weight: -1}", 4, "file-number-above"),
        ("  - {kind: headcount, between: [21, 50], weight: 0}", 4, "file-number-above"),
        ("  - {kind: headcount, between: [21, 50], weight: heavy}", 4, "file-not-a-number"),
        ("  - {kind: headcount, between: [21, 50], weight: .nan}", 4, "file-not-a-number"),
        ("  - {kind: headcount, between: [50, 21]}", 4, "profile-range-order"),
        ("  - {kind: headcount, between: [null, null]}", 4, "profile-range-empty"),
        ("  - {kind: headcount, between: 21}", 4, "profile-range-form"),
        ("  - {kind: headcount}", 4, "profile-range-missing"),
        ("  - {kind: headcount, between: [21, 50], wieght: 2}", 4, "file-unknown-key"),
        ("  - {kind: industry, any_of: []}", 4, "profile-list-empty"),
        ("  - {kind: industry, any_of: SaaS}", 4, "file-not-a-list"),
        ("  - {kind: funding, any_of: [series_z]}", 4, "profile-funding-unknown"),
        ("  - {kind: legal_form, any_of: [xyzzy]}", 4, "profile-legal-form-unknown"),
        ("  - {kind: headcount, between: [1, 2], mode: maybe}", 4, "file-not-one-of"),
        ("  - just text", 4, "file-not-a-mapping"),
        ("tiers: {A: 50, B: 75, C: 25}", 9, "profile-tiers-order"),
        ("min_coverage: 1.5", 9, "file-number-most"),
        ("colour: blue", 9, "file-unknown-key"),
        ("name: Twice", 9, "file-key-twice"),
        ("criteria: *x", None, "file-not-yaml"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(wrong: str, line: int | None, key: str) -> None:
    """Every broken rule names the line on which it is broken and a sentence that says what is allowed."""
    lines = GOOD.splitlines()
    if wrong.startswith("  -"):
        lines.insert(3, wrong)
    elif wrong.startswith("tiers"):
        lines = [*lines[:7], "", wrong]
    else:
        lines.append(wrong)
    problems = _problems("\n".join(lines))
    assert [(found, told) for found, told, _ in problems if told == key and line in (None, found)], problems


def test_an_unknown_key_names_the_allowed_ones() -> None:
    """A misspelt key is answered with the keys that belong there."""
    ((_, _, params),) = _problems(GOOD.replace("weight: 4", "wieght: 4"))
    assert "weight" in str(params["allowed"])
    assert "between" in str(params["allowed"])


def test_all_problems_are_told_at_once() -> None:
    """Two slips in one file are two sentences, not two tries."""
    assert len(_problems(GOOD.replace("weight: 4", "weight: -4").replace("weight: 2", "weight: many"))) == 2


def test_a_profile_in_which_nothing_scores_is_refused() -> None:
    """A profile of gates alone could not rank anybody."""
    text = "name: X\ncriteria:\n  - {kind: location, any_of: [Espoo], mode: require}\n"
    assert _problems(text)[0][1] == "profile-nothing-scores"


@pytest.mark.parametrize(
    "text", ["", "\x00", "[" * 5000, "a: &x [*x]", "a: [1, 2", "!!python/object:os.system {}", "- 1\n- 2"]
)
def test_any_text_is_a_profile_or_refused(text: str) -> None:
    """Whatever stands in the file, the answer is a refusal, never an exception or a hang."""
    assert _problems(text)


def test_aliases_are_refused() -> None:
    """A few nested aliases make a file of any size, so none is read."""
    text = GOOD.replace("any_of: [Russia]", "any_of: *a").replace("any_of: [SaaS, 62.10]", "any_of: &a [SaaS]")
    assert _problems(text)[0][1] == "file-alias"


def test_words_no_reference_knows_are_told() -> None:
    """An industry or a place that nobody knows is allowed, and named."""
    profile = load_profile(GOOD.replace("Espoo", "Esppoo").replace("SaaS", "Robots for farms"))
    assert profile.unrecognised() == [(0, "Robots for farms"), (2, "Esppoo")]


def test_a_persona_holds_no_company_attributes() -> None:
    """Headcount in a persona is refused: personas are about people."""
    text = "- {name: Kalle, titles: [CEO], goals: [grow], challenges: [time], headcount: 20}"
    with pytest.raises(InvalidFile) as refused:
        load_personas(text)
    assert refused.value.problems[0][:2] == (1, "persona-company-key")


def test_a_persona_needs_its_goals() -> None:
    """Name, titles, goals and challenges are required."""
    with pytest.raises(InvalidFile) as refused:
        load_personas("- {name: Kalle, titles: [CEO], challenges: [time]}")
    assert refused.value.problems[0][1] == "file-missing-key"
