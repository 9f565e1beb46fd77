"""How values of facts are written in each language."""

from __future__ import annotations

from datetime import date

import pytest

from bot.i18n import Words, languages
from icp.facts import Field
from icp.fit import Change
from icp.kinds.base import Reason
from icp.values import Money, Place, Span, Value
from tests.views import fits

EN, FI = Words("en"), Words("fi")


def plain(text: str) -> str:
    """With ordinary spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("field", "value", "english", "finnish"),
    [
        (Field.HEADCOUNT, Span(35, 35), "35", "35"),
        (Field.HEADCOUNT, Span(21, 50), "21–50", "21–50"),
        (Field.HEADCOUNT, Span(1000, None), "1,000+", "1 000+"),
        (Field.FOUNDED, 2013, "2013", "2013"),
        (Field.REVENUE, Money(Span(2_500_000, 2_500_000), "EUR"), "€2.5M", "2,5 M€"),
        (Field.REVENUE, Money(Span(1_000_000, 10_000_000), "EUR"), "€1–10M", "1–10 M€"),
        (Field.REVENUE, Money(Span(500_000, 2_000_000), "EUR"), "€500k–€2M", "500 t€–2 M€"),
        (Field.REVENUE, Money(Span(500_000, None), "USD"), "$500k+", "500 t$+"),
        (Field.REVENUE, Money(Span(1_200_000_000, 1_200_000_000), "SEK"), "SEK 1.2bn", "1,2 mrd. SEK"),
        (Field.REVENUE, Money(Span(9_500, 9_500), "EUR"), "€9,500", "9 500 €"),
        (Field.REVENUE, Money(Span(2_500_000, 2_500_000), ""), "2.5M", "2,5 milj."),
        (Field.REVENUE, Money(Span(999_999, 999_999), "EUR"), "€999.9k", "999,9 t€"),
        (Field.FUNDING, "series_a", "Series A", "A-sarja"),
        (Field.FUNDING, "never_heard", "never_heard", "never_heard"),
        (Field.INDUSTRY, frozenset({"SaaS"}), "SaaS", "SaaS"),
        (Field.GOALS, frozenset({"b", "a", "C"}), "a, b, C", "a, b, C"),
        (Field.LOCATION, frozenset({Place(country="FI", continent="EU")}), "Finland", "Suomi"),
    ],
)
def test_values(field: Field, value: Value, english: str, finnish: str) -> None:
    """Numbers, years, money, stages, sets and places in the reader's language."""
    assert plain(EN.value(field, value)) == english
    assert plain(FI.value(field, value)) == finnish


def test_codes_come_with_their_title() -> None:
    """An industry code is shown with its official title."""
    assert EN.value(Field.INDUSTRY, frozenset({"62.10"})).startswith("62.10 Computer programming")
    finnish = FI.value(Field.INDUSTRY, frozenset({"62.10"}))
    assert finnish.startswith("62.10 ")
    assert finnish != EN.value(Field.INDUSTRY, frozenset({"62.10"}))


def test_places_are_told_from_city_to_country() -> None:
    """A city stands with its region or country."""
    assert EN.value(Field.LOCATION, frozenset({fits.ESPOO})).startswith("Espoo")


def test_long_sets_are_cut_short() -> None:
    """With a limit, how many more there are."""
    assert EN.value(Field.KEYWORDS, frozenset("abcde"), limit=3) == "a, b, c, 2 more"
    assert FI.value(Field.KEYWORDS, frozenset("abcd"), limit=3) == "a, b, c, 1 muu"


@pytest.mark.parametrize(
    ("field", "wanted", "english", "finnish"),
    [
        (Field.HEADCOUNT, (21.0, 50.0), "21–50", "21–50"),
        (Field.HEADCOUNT, (21.0, None), "21 or more", "vähintään 21"),
        (Field.HEADCOUNT, (None, 50.0), "50 or fewer", "enintään 50"),
        (Field.HEADCOUNT, (7.0, 7.0), "7", "7"),
        (Field.HEADCOUNT, (None, None), "", ""),
        (Field.FOUNDED, (2015.0, None), "2015 or later", "2015 tai myöhemmin"),
        (Field.FOUNDED, (None, 1999.0), "1999 or earlier", "1999 tai aiemmin"),
        (Field.FOUNDED, (2010.0, 2015.0), "2010–2015", "2010–2015"),
        (Field.REVENUE, (1e6, 1e7), "€1–10M", "1–10 M€"),
        (Field.REVENUE, (None, 1e7), "€10M or less", "enintään 10 M€"),
        (Field.FUNDING, ("seed", "Series A"), "seed or Series A", "siemenrahoitus tai A-sarja"),
        (Field.LOCATION, ("Espoo", "Russia"), "Espoo or Russia", "Espoo tai Venäjä"),
        (Field.LEGAL_FORM, ("for_profit",), "any for-profit form", "mikä tahansa yritysmuoto"),
        (Field.KEYWORDS, ("a", "b", "c", "d", "e"), "a, b, c, d or e", "a, b, c, d tai e"),
        (Field.KEYWORDS, "Salesforce", "Salesforce", "Salesforce"),
    ],
)
def test_what_is_wanted(field: Field, wanted: object, english: str, finnish: str) -> None:
    """Ranges, open ranges and alternatives."""
    assert plain(EN.wanted(field, wanted, currency="EUR")) == english
    assert plain(FI.wanted(field, wanted, currency="EUR")) == finnish


def test_dates_and_numbers() -> None:
    """Dates, decimal commas, thousands and percents; no trailing zero."""
    when = date(2026, 11, 2)
    assert (EN.date(when), FI.date(when)) == ("2 Nov 2026", "2.11.2026")
    assert (EN.points(82.0), FI.points(6.5), EN.points(14.55)) == ("82", "6,5", "14.6")
    assert (EN.number(1234.5), plain(FI.number(1234.5))) == ("1,234.5", "1 234,5")
    assert (EN.percent(0.345), plain(FI.percent(0.35))) == ("34%", "35 %")


def test_lists() -> None:
    """Two with "and", many cut; a single one more is shown rather than counted."""
    assert EN.listing([]) == ""
    assert EN.listing(["a", "b"]) == "a and b"
    assert FI.listing(["a", "b", "c"]) == "a, b ja c"
    assert EN.listing(list("abcd")) == "a, b, c and d"
    assert EN.listing(list("abcde")) == "a, b, c and 2 more"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("field", list(Field))
def test_every_field_has_its_names(language: str, field: Field) -> None:
    """A name inside a sentence, a label at the beginning of a line, and an example of what to type."""
    words = Words(language)
    assert words.field(field)[0].islower()
    assert words.label(field)[0].isupper()
    assert words.has(f"example-{field.value.replace('_', '-')}")


@pytest.mark.parametrize(
    ("reason", "params", "english"),
    [
        (Reason.NEAR_BELOW, {"low": 21.0, "high": 50.0}, "you look for 21–50"),
        (Reason.BELOW, {}, "less than you look for"),
        (Reason.RELATED, {"item": "a", "wanted": "seed"}, "you look for seed"),
        (Reason.NOT_LISTED, {}, "not on your list"),
        (Reason.GRADED, {"share": 0.6}, "your profile gives it 60%"),
        (Reason.OTHER_CURRENCY, {"currency": "USD", "wanted": "EUR"}, "in USD, your profile counts in EUR"),
    ],
)
def test_reasons(reason: Reason, params: dict[str, object], english: str) -> None:
    """A short phrase for each code, whether its parameters are given or not."""
    kind = Field.HEADCOUNT if "low" in params else Field.FUNDING
    assert EN.reason(fits.answer(kind, 0.5, reason=reason.value, params=params)) == english


def test_too_rough_a_value_says_so() -> None:
    """A country where a city is asked for is not known precisely enough."""
    one = fits.answer(
        Field.LOCATION, None, reason="broader", params={"wanted": "Espoo"}, value=frozenset({Place(country="FI")})
    )
    assert EN.reason(one) == "not known precisely enough: you look for Espoo"


@pytest.mark.parametrize(
    ("change", "current", "english", "finnish"),
    [
        (
            Change(0, Field.HEADCOUNT, Span(20, 20)),
            Span(12, 12),
            "headcount were 20 or more",
            "henkilöstömäärä olisi vähintään 20",
        ),
        (
            Change(0, Field.HEADCOUNT, Span(60, 60)),
            Span(99, 99),
            "headcount were 60 or fewer",
            "henkilöstömäärä olisi enintään 60",
        ),
        (
            Change(0, Field.FOUNDED, 2014),
            2012,
            "founding year were 2014 or later",
            "perustamisvuosi olisi 2014 tai myöhemmin",
        ),
        (
            Change(0, Field.REVENUE, Money(Span(9e6, 9e6), "EUR")),
            Money(Span(2e7, 2e7), "EUR"),
            "revenue were €9M or less",
            "liikevaihto olisi enintään 9 M€",
        ),
        (Change(0, Field.FUNDING, "seed"), "public", "funding stage were seed", "rahoitusvaihe olisi siemenrahoitus"),
    ],
)
def test_changes(change: Change, current: Value, english: str, finnish: str) -> None:
    """A counterfactual's change names the direction, not only the number."""
    assert EN.change(change, current) == english
    assert plain(FI.change(change, current)) == finnish
