"""What every surface says in every state of a team stands in the docs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handlers import surfaces


@pytest.mark.filterwarnings("ignore:.*unreachable.*")
def test_the_page_of_surfaces_is_true(sample_database: Path, tmp_path: Path) -> None:
    """Each surface, asked in each state and language, says what docs/surfaces.md tells; no cell is empty.

    ``python -m tests.handlers.surfaces`` writes the page after a change of texts.
    """
    found = surfaces.cells(sample_database, tmp_path)
    assert len(found) == len(surfaces.SURFACES) * len(surfaces.STATES) * 2
    assert [key for key, cell in found.items() if not any(map(str.isalpha, cell))] == []
    assert [key for key, cell in found.items() if key[1] == "fi" and cell == found[key[0], "en", key[2]]] == []
    page = surfaces.PAGE.read_text(encoding="utf-8").splitlines()
    assert [line for line in page if line.startswith("|")] == surfaces.rows(found)
