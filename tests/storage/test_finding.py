"""Finding a company by what a person types."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.nearness import LEADING, SAME, SURE, nearness
from storage.workspace import Storage, Workspace
from tests.storage.samples import NOW, company

COMPANIES = [
    company("RELEX Solutions Oy", "relex.fi", "2646674-9"),
    company("Oy Karl Fazer Ab", "fazergroup.com", "0112038-9"),
    company("Atlas", "atlas.co"),
    company("Atlas", "atlas.io"),
    company("Atlas Copco AB", "atlascopco.com"),
    company("Havupuu Software Oy", "havupuu.example.fi"),
    company("Havupuu Consulting Oy", "havupuuconsulting.fi"),
    company("Booking.com"),
    company("Air Bee & Bee", "airbnb.fi"),
    company("Äänekosken Äänet Ky", "äänet.fi"),
    company("Company 2 Holding International Oy"),
    company("100% Design_Studio Oy"),
    company("Reflex"),
]

SURE_OF = {
    "RELEX Solutions Oy": [
        "Relex", "relex", " RELEX ", "oy relex solutions", "Relex Solutions", "relexsolutions", "Relex-Solutions Oy",
        "relex.fi", "www.relex.fi", "https://www.relex.fi/en/?a=1#b", "info@relex.fi", "<https://relex.fi|relex.fi>",
        "2646674-9", "26466749", "FI26466749", "relex solutins", "Relex Solution",
    ],
    "Oy Karl Fazer Ab": ["Karl Fazer", "karl fazer oy ab", "fazergroup", "112038-9", "1120389", "Karl  Fazer\x00"],
    "Atlas Copco AB": ["atlas copco", "AtlasCopco"],
    "Booking.com": ["booking.com", "Booking.com", "booking com"],
    "Air Bee & Bee": ["airbnb", "air bee and bee", "air bee ja bee"],
    "Äänekosken Äänet Ky": ["aanekosken aanet", "ÄÄNEKOSKEN ÄÄNET", "äänet.fi", "xn--net-plaa.fi"],
    "Reflex": ["reflex"],
    "100% Design_Studio Oy": ["100% design_studio", "100 desing studio"],
}  # fmt: skip
OFFERED = {
    "RELEX Solutions Oy": [
        "relx",
        "relex.com",
        "info@relex.com",
        "solutions",
        "relex sol",
        "Relex Solutions Finland",
    ],
    "Oy Karl Fazer Ab": ["fazer", "karl fzer", "Karl Fazer Group"],
    "Havupuu Software Oy": ["havupuu soft"],
    "Atlas": ["atlas", "Atlas Inc."],
    "Company 2 Holding International Oy": ["Company 3 Holding International Oy"],
    "Äänekosken Äänet Ky": ["äänet", "Äänekoski Äänet"],
    "100% Design_Studio Oy": ["desing studio", "design"],
}
UNKNOWN = [
    "", " ", "\x00", "\ud800", "%", "_", "%%%", "' OR 1=1 --", "zzzzzz", "linkedin.com", "https://linkedin.com/company/relex",
    "matti@gmail.com", "https://example.invalid/relex", "0000000-0", "👍", "!!!", "a" * 10_000, "x " * 5000, "oy",
]  # fmt: skip


@pytest.fixture
def workspace(storage: Storage) -> Iterator[Workspace]:
    """A workspace that knows a few companies."""
    with storage.open("local", NOW) as workspace:
        workspace.companies.upsert(COMPANIES)
        workspace.commit()
    with storage.open("local", NOW, read_only=True) as workspace:
        yield workspace


def test_sloppy_names_that_are_sure(workspace: Workspace) -> None:
    """A name in another spelling, a domain, a URL, an e-mail address, a business id with or without dash and zero."""
    found = {text: workspace.companies.find(text) for texts in SURE_OF.values() for text in texts}
    names = {text: each.company.name if each.company else None for text, each in found.items()}
    assert names == {text: name for name, texts in SURE_OF.items() for text in texts}
    assert all(each.candidates == () for each in found.values())


def test_near_names_are_offered(workspace: Workspace) -> None:
    """A short typing error, a single word out of a name, another country's domain: the nearest is offered first."""
    for name, texts in OFFERED.items():
        for text in texts:
            found = workspace.companies.find(text)
            assert found.company is None, text
            assert found.candidates, text
            assert found.candidates[0].name == name, text


def test_what_is_not_known(workspace: Workspace) -> None:
    """What names no company finds none, whatever signs it is made of, and makes up no candidates."""
    for text in UNKNOWN:
        found = workspace.companies.find(text)
        assert (found.company, found.candidates) == (None, ()), text


def test_several_of_one_name(workspace: Workspace) -> None:
    """Companies of exactly the asked name are told from such that resemble it, and come in the same order always."""
    several = workspace.companies.find("Atlas")
    assert several.several
    assert [each.domain for each in several.candidates] == ["atlas.co", "atlas.io"]
    near = workspace.companies.find("havupuu")
    assert not near.several
    assert [each.name for each in near.candidates] == ["Havupuu Consulting Oy", "Havupuu Software Oy"]


@pytest.mark.parametrize("limit", [0, 1, 3, -1])
def test_never_more_than_asked(workspace: Workspace, limit: int) -> None:
    """No more candidates come than were asked for, and those are the nearest."""
    for text in ("atlas", "havupuu", "relx", "relex.com"):
        few, many = workspace.companies.find(text, limit), workspace.companies.find(text)
        assert few.candidates == many.candidates[: max(limit, 0)]


def test_the_order_of_arrival_decides_nothing(storage: Storage) -> None:
    """The same companies, imported in another order, give the same answers to the same questions."""
    questions = [text for texts in (*SURE_OF.values(), *OFFERED.values()) for text in texts]
    answers = []
    for workspace_id, rows in (("local", COMPANIES), ("other", COMPANIES[::-1])):
        with storage.open(workspace_id, NOW) as workspace:
            workspace.companies.upsert(rows)
            found = [workspace.companies.find(text) for text in questions]
            answers.append(
                [
                    (each.company and each.company.domain, [(c.name, c.domain) for c in each.candidates])
                    for each in found
                ]
            )
    assert answers[0] == answers[1]


KEYS = st.text("abcdeä12 ", min_size=1, max_size=20).map(lambda text: " ".join(text.split())).filter(bool)


@given(KEYS, KEYS)
def test_nearness_is_a_scale(query: str, name: str) -> None:
    """Nearness lies between 0 and 100; 100 is the same name but for spaces, and other digits are never sure."""
    near = nearness(query, name)
    assert 0 <= near <= SAME
    assert (near == SAME) == (query.replace(" ", "") == name.replace(" ", ""))
    if name.split()[: len(query.split())] == query.split():
        assert near >= LEADING
    elif [c for c in query if c.isdigit()] != [c for c in name if c.isdigit()]:
        assert near < SURE


@given(st.text("abcdefgh", min_size=10, max_size=20), st.integers(0, 9))
def test_one_wrong_letter_in_ten_is_sure(name: str, place: int) -> None:
    """In a name of ten letters or more one letter may be missing."""
    assert nearness(name[:place] + name[place + 1 :], name) >= SURE
