"""The message files: complete in every language, and used."""

from __future__ import annotations

import re

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from bot.i18n import MissingText, Words, languages
from bot.i18n.catalog import sources
from tests.i18n import sources as code

_VARIABLE = re.compile(r"\$([a-zA-Z][a-zA-Z0-9_-]*)")
_GRAMMAR = {"number"}  # a verb in the plural
_SAME_VALUE = {"start": "clauses"}  # the same words, beginning a sentence
_KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def entries(language: str) -> list[tuple[str, ast.Message]]:
    """(file name, message) of one language."""
    found = []
    for name, text in sources(language).items():
        for entry in FluentParser().parse(text).body:
            assert not isinstance(entry, ast.Junk), (language, name, entry.content)
            if isinstance(entry, ast.Message):
                found.append((name, entry))
    return found


def variables(message: ast.Message) -> set[str]:
    """The names of the values that a message needs, but for those that only one language's grammar may need."""
    found = set(_VARIABLE.findall(FluentSerializer().serialize_entry(message)))
    return {_SAME_VALUE.get(name, name) for name in found - _GRAMMAR}


def test_english_comes_first() -> None:
    """English and Finnish are there; English is what readers of other languages get."""
    assert languages() == ("en", "fi")
    assert Words("sv").language == "en"
    assert Words("fi_FI").language == "fi"
    assert Words("EN-gb").language == "en"
    assert Words("").language == "en"


@pytest.mark.parametrize("language", languages())
def test_every_message_parses_once(language: str) -> None:
    """Message files hold no junk, and no key stands twice in one language."""
    ids = [message.id.name for _, message in entries(language)]
    assert sorted(ids) == sorted(set(ids))
    assert all(_KEBAB.fullmatch(name) for name in ids)


def test_languages_have_the_same_messages() -> None:
    """Both languages have the same files with the same keys, and each message needs the same values."""
    english, finnish = ({(f, m.id.name): variables(m) for f, m in entries(language)} for language in ("en", "fi"))
    assert sorted(english) == sorted(finnish)
    differing = [name for name in english if english[name] != finnish[name]]
    assert differing == []


def test_every_key_in_the_code_has_a_message() -> None:
    """No text is missing where the code asks for one."""
    words = Words("en")
    missing = {key: place for key, place in code.keys().items() if not words.has(key)}
    assert missing == {}


def test_every_message_is_used() -> None:
    """No message stands in the files that nothing asks for."""
    literals, patterns = code.literals(), [re.compile(pattern) for pattern in code.patterns()]
    ids = {message.id.name for _, message in entries("en")}
    unused = {name for name in ids - literals if not any(pattern.fullmatch(name) for pattern in patterns)}
    assert unused == set()


def test_a_missing_text_is_an_error_in_tests_and_the_key_in_production() -> None:
    """A key without a message warns, and a warning fails a test; the key is shown."""
    with pytest.warns(MissingText, match="no-such-key"):
        assert Words("en")("no-such-key") == "no-such-key"
    with pytest.warns(MissingText, match="fit-source"):
        assert "PRH" in Words("en")("fit-source", source="PRH")


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [("en", "1 company", "2 companies"), ("fi", "1 yritys", "2 yritystä")],
)
def test_plurals(language: str, one: str, two: str) -> None:
    """One and many are told apart the language's way."""
    words = Words(language)
    assert words("doctor-workspace", workspace="T1", name="Us", count=1).endswith(f": {one}")
    assert words("doctor-workspace", workspace="T1", name="Us", count=2).endswith(f": {two}")
    many = words("doctor-workspace", workspace="T1", name="Us", count=1234).replace("\N{NO-BREAK SPACE}", " ")
    assert many.endswith(("1,234 companies", "1 234 yritystä"))


def test_slack_texts_are_escaped_once() -> None:
    """Parameters are escaped, what is escaped already is not, and plain texts stay plain."""
    words = Words("en")
    assert words("add-title", name="<!channel>") == "Add <!channel>?"
    assert words.slack("add-title", name="<!channel>") == "Add &lt;!channel&gt;?"
    assert words.slack("add-title", name=words.safe("A & B")) == "Add A &amp; B?"
    assert words.slack("added-text", name="x", after=words.slack("added", name="A & B")).count("&amp;") == 1


def test_a_parameter_cannot_be_a_message() -> None:
    """Braces and dollars in a name are only characters."""
    assert Words("en")("add-title", name="{ $name }{ cancelled }") == "Add { $name }{ cancelled }?"


def test_endless_parameters_are_cut() -> None:
    """A text of any length can be a parameter."""
    assert len(Words("en")("add-title", name="x" * 100_000)) < 2_100
    assert len(Words("en").slack("add-title", name="&" * 100_000)) < 2_100
