"""A profile becomes the team's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from icp.errors import InvalidFile
from storage.workspace import Storage
from tests.services.workspaces import ESPOO, NOW, PROFILE, a_workspace, applied, company, kept


def typical(storage: Storage) -> list[float]:
    """The typical share of each criterion of the active version."""
    with storage.open("local", NOW, read_only=True) as workspace:
        active = workspace.profiles.active()
    assert active is not None
    return [criterion["typical"] for criterion in active.document["criteria"]]


def test_the_first_version(tmp_path: Path) -> None:
    """The first profile is version 1, active, by whoever applied it, and scores what is there."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company("One", headcount=35)])
        done = applied(storage)
    assert (done.changed, done.companies, done.unrecognised) == (True, 1, ())
    assert (done.version.version, done.version.active, done.version.created_by) == (1, True, "@maija")


def test_what_is_typical_is_measured_over_the_leads(tmp_path: Path) -> None:
    """An unknown counts as the mean over the leads that have the value; customers are not counted in."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company(f"Lead {number}", headcount=35 if number % 4 else 400) for number in range(40)])
        kept(storage, [company(f"Customer {number}", relation="customer", headcount=35) for number in range(40)])
        applied(storage)
        assert typical(storage) == [0.75, 0.5, 0.5, 0.5]  # nobody's place or year is known


def test_few_values_are_no_measure(tmp_path: Path) -> None:
    """Below thirty leads that have the value, an unknown counts as a half."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company(f"Lead {number}", headcount=35) for number in range(29)])
        applied(storage)
        assert typical(storage) == [0.5, 0.5, 0.5, 0.5]


def test_a_version_keeps_what_was_typical(tmp_path: Path) -> None:
    """The same facts under the same version give the same score, however many companies come in afterwards."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company("One", location=ESPOO, founded=2020)])
        applied(storage)
        with storage.open("local", NOW, read_only=True) as workspace:
            (before,) = workspace.scores.top(1)
        kept(storage, [company(f"Lead {number}", headcount=400) for number in range(40)])
        assert typical(storage)[0] == 0.5
        with storage.open("local", NOW, read_only=True) as workspace:
            assert workspace.scores.top(1) == [before]


def test_the_same_again_is_no_new_version(tmp_path: Path) -> None:
    """A profile that says what the active one says changes nothing; after many new companies it measures anew."""
    with a_workspace(tmp_path) as storage:
        first = applied(storage)
        again = applied(storage)
        assert (again.changed, again.companies, again.version.id) == (False, 0, first.version.id)
        kept(storage, [company(f"Lead {number}", headcount=35) for number in range(30)])
        assert applied(storage).version.version == 2


def test_versions_count_by_name(tmp_path: Path) -> None:
    """Each name has versions of its own, and the profile applied last is the active one."""
    with a_workspace(tmp_path) as storage:
        versions = [
            applied(storage, text).version
            for text in (PROFILE, PROFILE.replace("Nordic SaaS", "Other"), PROFILE.replace("weight: 4", "weight: 5"))
        ]
        assert [(version.name, version.version) for version in versions] == [
            ("Nordic SaaS", 1),
            ("Other", 1),
            ("Nordic SaaS", 2),
        ]
        with storage.open("local", NOW, read_only=True) as workspace:
            active = workspace.profiles.active()
    assert active is not None
    assert active.id == versions[-1].id


def test_unknown_words_are_pointed_out(tmp_path: Path) -> None:
    """Industries and places that no reference knows are applied and named with their criterion."""
    text = PROFILE.replace("[Uusimaa]", "[Uusimaa, Qwertyland]")
    with a_workspace(tmp_path) as storage:
        assert applied(storage, text).unrecognised == ((1, "Qwertyland"),)


@pytest.mark.parametrize("text", ["", "name: X\n", PROFILE.replace("[21, 50]", "[50, 21]"), PROFILE + "colour: red\n"])
def test_a_broken_profile_changes_nothing(tmp_path: Path, text: str) -> None:
    """A profile that breaks a rule leaves the active one, and its scores, as they were."""
    with a_workspace(tmp_path) as storage:
        kept(storage, [company("One", headcount=35, location=ESPOO)])
        version = applied(storage).version
        with pytest.raises(InvalidFile):
            applied(storage, text)
        with storage.open("local", NOW, read_only=True) as workspace:
            active = workspace.profiles.active()
            assert workspace.scores.qualified() == 1
    assert active is not None
    assert active.id == version.id
