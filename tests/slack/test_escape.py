"""Outside text in Slack: it shows the same and does nothing."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.escape import clean, cut, escape

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
ENTITY = re.compile(r"&(?:amp|lt|gt);")


def shown(escaped: str) -> str:
    """What a reader sees of an escaped text, without what cannot be seen."""
    plain = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return "".join(character for character in plain if unicodedata.category(character) != "Cf")


def assert_harmless(escaped: str) -> None:
    """Nothing in an escaped text is anything to Slack but text."""
    without_entities = ENTITY.sub("", escaped)
    assert not set("<>&\n\r`") & set(without_entities)
    assert not re.search(r"@(here|channel|everyone)\b|://|:[\w+'-]+:", escaped, re.IGNORECASE)
    assert not re.search(r"(?<![A-Za-z0-9])[*_~]|[*_~](?![A-Za-z0-9])", escaped)
    assert escaped.count("\u2068") == escaped.count("\u2069")


@pytest.mark.parametrize(
    ("outside", "inside"),
    [
        ("A & B <x>", "A &amp; B &lt;x&gt;"),
        ("<!channel>", "&lt;!channel&gt;"),
        ("<@U123> <https://x.example|free>", "&lt;@U123&gt; &lt;https:\u2060//x.example|free&gt;"),
        ("&amp;", "&amp;amp;"),
        ("@here and @Channel", "@\u2060here and @\u2060Channel"),
        ("Ltd: 10", "Ltd: 10"),
        (":tada: now", ":\u2060tada: now"),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("> quote", "\u2060&gt; quote"),
        ("a\u200bb\u202ec\u0000d\ufeff", "abcd"),
        ("file_name 2*3", "file_name 2*3"),
        ("*bold* _sly_ ~gone~ `code`", "\u2217bold\u2217 \u02cdsly\u02cd \u223cgone\u223c \u02cbcode\u02cb"),
        ("", ""),
        ("Åäö Ñandú 株式会社", "Åäö Ñandú 株式会社"),
    ],
)
def test_what_slack_would_act_on_stays_text(outside: str, inside: str) -> None:
    """Mentions, links, formatting, emoji codes and line breaks of outside text reach Slack without effect."""
    assert escape(outside) == inside


def test_right_to_left_text_stays_in_its_place() -> None:
    """An Arabic or Hebrew name is isolated, so that it cannot reorder the score beside it."""
    assert escape("شركة 5") == "\u2068شركة 5\u2069"
    assert escape("Relex") == "Relex"


def test_joined_emoji_and_scripts_stay_whole() -> None:
    """Characters that join are kept where a script needs them, and nowhere else."""
    assert escape("👩\u200d💻") == "👩\u200d💻"
    assert escape("می\u200cخواهم") == "\u2068می\u200cخواهم\u2069"
    assert escape("pay\u200dpal") == "paypal"


def test_piled_accents_are_thinned() -> None:
    """A name cannot write over the lines above it with a hundred accents on one letter."""
    assert len(clean("Z" + "\u0301" * 100)) == 5


def test_every_naughty_string_is_harmless() -> None:
    """None of the strings known to break software does anything in Slack, at any length it is cut to."""
    path = SHARED / "payloads/blns.json"
    if not path.exists():
        pytest.skip("../shared/payloads/blns.json is not there")
    for text in json.loads(path.read_text(encoding="utf-8")):
        escaped = escape(text)
        assert_harmless(escaped)
        for limit in (1, 2, 10, 40):
            assert_harmless(cut(escaped, limit).replace("…", ""))
            assert len(cut(escaped, limit)) <= limit


@given(st.text())
def test_any_text_is_harmless(text: str) -> None:
    """Whatever the text is, it mentions nobody, links nowhere and formats nothing, and it can be sent as UTF-8."""
    escaped = escape(text)
    assert_harmless(escaped)
    escaped.encode()


@given(st.text(alphabet=st.characters(codec="ascii", exclude_characters="*_~`"), max_size=80))
def test_plain_text_reads_the_same(text: str) -> None:
    """Escaping changes nothing that a reader sees of ordinary text, except its line breaks."""
    assert shown(escape(text)) == clean(text)


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_cut_text_is_whole_and_short(text: str, limit: int) -> None:
    """Cut text keeps to the limit as Slack counts, is a beginning of the text, and ends in no half entity."""
    escaped = escape(text)
    short = cut(escaped, limit)
    assert len(short.encode("utf-16-le")) // 2 <= limit
    assert_harmless(short.replace("…", ""))
    assert short == escaped or escaped.startswith(short.removesuffix("\u2069").removesuffix("…"))


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Havupuu Software Oy", 40, "Havupuu Software Oy"),
        ("Havupuu Software Oy", 18, "Havupuu Software…"),
        ("Havupuu Software Oy", 10, "Havupuu…"),
        ("Lentokonesuihkuturbiinimoottori", 8, "Lentoko…"),
        ("Salt &amp; Pepper", 8, "Salt…"),
        ("e\u0301e\u0301e\u0301e\u0301", 4, "e\u0301…"),
        ("👩\u200d💻👩\u200d💻", 7, "👩\u200d💻…"),
        ("🇫🇮🇸🇪", 6, "🇫🇮…"),
        ("<https://osuma.example|Osuma> says", 20, "…"),
        ("x", 0, ""),
    ],
)
def test_cut_ends_where_a_reader_expects(text: str, limit: int, short: str) -> None:
    """A cut falls between words where it can, and never inside a letter, a flag, an entity or a link of ours."""
    assert cut(text, limit) == short
