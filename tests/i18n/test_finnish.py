"""Finnish that a Finn would write: no English left in it, and numbers with the forms that they take."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fluent.syntax import ast

from bot.i18n import languages
from tests.i18n.test_messages import entries


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH = _listed(
    """
    the and or of for with without your you our we they this that these those is are was were be been has have had not
    from into about which what when where who why how if then than more most all any some each new add show save send
    company companies lead leads customer customers score tier fit profile please file row rows found missing unknown
    because only one two next week month day
    """
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AS_TYPED = re.compile(
    r"`[^`]*`|osuma [a-z][^.,”]*|--[a-z-]+|/[a-z]+|<[^>]*>|\b[A-Z_]{4,}\b"
    r"|[\w.-]+\.(?:yaml|csv|xlsx|json|com|fi|example)"
)
_SAME_WORD = frozenset({"icp", "osuma", "pdf", "csv", "slack", "linkedin", "json", "yaml", "tol", "b2b", "saas", "oy"})


def texts(message: ast.Message) -> list[str]:
    """What a message says, one text for each way through its variants; values as "{}"."""
    assert message.value is not None
    return _through(message.value)


def _through(pattern: ast.Pattern) -> list[str]:
    found = [""]
    for element in pattern.elements:
        said = [element.value] if isinstance(element, ast.TextElement) else _placed(element.expression)
        found = [before + each for before in found for each in said]
    return found


def _placed(expression: object) -> list[str]:
    if isinstance(expression, ast.SelectExpression):
        return [text for variant in expression.variants for text in _through(variant.value)]
    if isinstance(expression, ast.StringLiteral):
        return [expression.value]
    name = getattr(getattr(expression, "id", None), "name", "")
    return ["{" + name + "}"]


def selections(message: ast.Message) -> Iterator[ast.SelectExpression]:
    """Every place where a message chooses among variants."""
    waiting: list[object] = [message.value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, ast.SelectExpression):
            yield part
            waiting += [variant.value for variant in part.variants]
        elif isinstance(part, ast.Pattern):
            waiting += [each.expression for each in part.elements if isinstance(each, ast.Placeable)]


def words_of(text: str) -> list[str]:
    """The words that are Osuma's own: values, commands, files and codes aside."""
    plain = _AS_TYPED.sub(" ", re.sub(r"\{[^}]*\}", " ", text))
    return [word.casefold() for word in _WORD.findall(plain)]


def test_no_english_is_left_in_finnish() -> None:
    """No Finnish message is its English one, nor holds the small words that only English has."""
    english = {message.id.name: texts(message) for _, message in entries("en")}
    for _, message in entries("fi"):
        name, said = message.id.name, texts(message)
        own = [word for text in said for word in words_of(text) if word not in _SAME_WORD]
        assert said != english[name] or not own or name in SAME, f"{name} is its English text: {said}"
        assert not _ENGLISH & set(own) or name in QUOTES, f"{name}: {sorted(_ENGLISH & set(own))} in {said}"


@pytest.mark.parametrize("language", languages())
def test_numbers_take_their_forms(language: str) -> None:
    """Where a message has a form for one it has another for many, and the two differ."""
    for _, message in entries(language):
        for select in selections(message):
            said = {getattr(each.key, "name", ""): str(_through(each.value)) for each in select.variants}
            if "one" not in said:
                continue
            many = said.get("other") or said.get("many")
            assert many not in {None, said["one"]}, f"{message.id.name}: {sorted(said)}"


def test_a_counted_noun_is_in_the_partitive() -> None:
    """In Finnish more than one of something is in the partitive: "3 yritystä", whatever stands around it."""
    wrong = set()
    for _, message in entries("fi"):
        for select in selections(message):
            counted = getattr(getattr(select.selector, "id", None), "name", "")
            others = [variant for variant in select.variants if getattr(variant.key, "name", "") == "other"]
            for text in (text for variant in others for text in _through(variant.value)):
                found = re.search(r"\{" + re.escape(counted) + r"\}[ \u00a0](?P<noun>[^\W\d_]+)", text)
                if found and not found["noun"].endswith(("a", "ä", *_IN_ANOTHER_CASE)):
                    wrong.add((message.id.name, found["noun"]))
    assert wrong == set()


_IN_ANOTHER_CASE = ("n", "on", "lle", "sta", "stä", "yksi", "ehdot", "hylättiin")
"""In a genitive or a local case the noun follows the sentence, not the number; or a verb follows."""

SAME = _listed(
    """
    measure-nps part-nps department-hr department-it department-data funding-pre-seed profile-line
    edit-example-location edit-example-keywords setup-ideal-revenue setup-ideal-keywords
    """
)
"""Names and figures that are the same in both languages."""

QUOTES = _listed(
    """
    refusal-best-none offer-language-missing refusal-outcomes-column draft-change-consent-needed profile-list-empty
    refusal-contacts-no-company reject-contact-company propose-example profile-legal-form-unknown
    profile-nothing-scores
    """
)
"""Messages that hold words of a file or of a command, which are English."""
