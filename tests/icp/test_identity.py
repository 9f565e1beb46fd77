"""What tells one company from another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from icp import identity

NAUGHTY = Path(__file__).parents[3] / "shared" / "payloads" / "blns.json"
RIGHT_TO_LEFT = "شركة المثال المحدودة"


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("https://www.havupuu.fi/en?x=1#top", "havupuu.fi"),
        ("HAVUPUU.FI", "havupuu.fi"),
        ("havupuu.fi.", "havupuu.fi"),
        ("//www.havupuu.fi/x", "havupuu.fi"),
        ("http://user:word@shop.havupuu.co.uk:8080/x", "havupuu.co.uk"),
        ("maija@mail.havupuu.fi", "havupuu.fi"),
        ("mailto:maija@havupuu.fi", "havupuu.fi"),
        ("<https://havupuu.fi|havupuu.fi>", "havupuu.fi"),
        ("<mailto:maija@havupuu.fi|maija@havupuu.fi>", "havupuu.fi"),
        ("havupuu.github.io", "havupuu.github.io"),
        ("hämeenlinna.fi", "hämeenlinna.fi"),
        ("xn--hmeenlinna-q5a.fi", "hämeenlinna.fi"),
        ("linkedin.com", "linkedin.com"),
        ("https://www.linkedin.com/company/havupuu", None),
        ("https://apps.apple.com/app/havupuu", None),
        ("https://www.apple.com/fi", "apple.com"),
        ("maija@gmail.com", None),
        ("gmail.com", "gmail.com"),
        ("co.uk", None),
        ("localhost", None),
        ("http://127.0.0.1/x", None),
        ("http://[::1]/", None),
        ("a..b.fi", None),
        ("does havupuu.fi fit", None),
        ("havupuu", None),
        ("", None),
        ("a" * 10_000 + ".fi", None),
    ],
)
def test_domains(text: str, domain: str | None) -> None:
    """The registered domain is found in URLs, addresses and bare domains; mail providers and social pages give none."""
    assert identity.domain(text) == domain


@pytest.mark.parametrize(
    ("text", "business_id"),
    [
        ("0112038-9", "0112038-9"),
        ("112038-9", "0112038-9"),
        ("01120389", "0112038-9"),
        ("1120389", "0112038-9"),
        ("FI01120389", "0112038-9"),
        ("FI-0112038-9", "0112038-9"),
        ("Y-tunnus: 0112038-9", "0112038-9"),
        (" 0112038–9 ", "0112038-9"),
        ("923 609 016", "923609016"),
        ("NO 923 609 016 MVA", "923609016"),
        ("5567037485", "556703-7485"),
        ("SE556703748501", "556703-7485"),
        ("DK24256790", "24256790"),
        ("24256790", "24256790"),
        ("10137319", "10137319"),
        ("EE100594102", "EE100594102"),
        ("DE136695976", "DE136695976"),
        ("0112038-8", None),
        ("12345679", None),
        ("00000000", None),
        ("2026", None),
        ("Relex", None),
        ("", None),
        ("1" * 10_000, None),
    ],
)
def test_business_ids(text: str, business_id: str | None) -> None:
    """Business ids come in many spellings, lost zero included, and are kept in one; a wrong check digit is no id."""
    assert identity.business_id(text) == business_id


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Oy Karl Fazer Ab", "karl fazer"),
        ("Karl Fazer", "karl fazer"),
        ("KARL FAZER OY AB", "karl fazer"),
        ("Relex Solutions", "relex solutions"),
        ("oy relex solutions", "relex solutions"),
        ("Kone Oyj Abp", "kone"),
        ("AB Volvo (publ)", "volvo"),
        ("Straße GmbH", "strasse"),
        ("Ørsted A/S", "orsted"),
        ("Łódź Sp. z o.o.", "lodz"),
        ("Åkerlund Ab", "akerlund"),
        ("L'Oréal S.A.", "loreal"),
        ("H&M Hennes & Mauritz AB", "h and m hennes and mauritz"),
        ("Virtanen ja Pojat Oy", "virtanen and pojat"),
        ("Virtanen & Pojat", "virtanen and pojat"),
        ("株式会社ソニー", "株式会社ソニー"),
        ("हिन्दी कंपनी", "हिन्दी कंपनी"),
        (RIGHT_TO_LEFT, RIGHT_TO_LEFT),
        ("Oy Ab", "oy ab"),
        ("Company", "company"),
        ("!!!", ""),
        ("😀", ""),
        ("", ""),
    ],
)
def test_name_keys(name: str, key: str) -> None:
    """Case, accents, punctuation and legal form make no difference; a name that is only a form keeps its words."""
    assert identity.name_key(name) == key
    assert identity.name_tokens(name) == tuple(key.split())


@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    """Nothing that people type raises an error, and a name with a letter or digit never loses its key."""
    identity.domain(text)
    identity.business_id(text)
    key = identity.name_key(text)
    assert bool(key) or not any(letter.isalnum() for letter in text)


@given(st.text(max_size=80))
def test_a_key_is_its_own_key_in_any_case(text: str) -> None:
    """Capitals change no key of a Latin name."""
    ascii_text = text.encode("ascii", "ignore").decode()
    assert identity.name_key(ascii_text.upper()) == identity.name_key(ascii_text.lower())


def test_naughty_strings_and_long_texts_are_survived() -> None:
    """Every string that is known to break software, and 10,000 characters, are names like any other."""
    if not NAUGHTY.exists():
        pytest.skip("blns.json is not beside this repository")
    for text in [*json.loads(NAUGHTY.read_text(encoding="utf-8")), "a" * 10_000, "ä " * 5_000, RIGHT_TO_LEFT * 100]:
        identity.domain(text)
        identity.business_id(text)
        assert identity.name_key(text) or not any(letter.isalnum() for letter in text)
