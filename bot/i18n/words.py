"""Every text that people see, in the language of who reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.i18n import figures, reasons, values
from bot.i18n.catalog import catalog, regional, supported
from bot.slack.escape import WORD_JOINER, Mrkdwn, cut, escape
from icp.facts import Field
from icp.fit import Change, CriterionFit
from icp.values import Value

_HALF_EMOJI: Final = re.compile(r":[\w+'-]+$")
_LONGEST: Final = 2_000  # Fluent refuses parameters of more than 2,500 characters


class _Safe(str):
    """Text that went through ``escape``, or in which nothing is outside text: not escaped again as a parameter."""

    __slots__ = ()


def _inert(text: str) -> str:
    """Escaped, and with an end that cannot become an emoji together with a colon of ours (":smile" in "{name}: B")."""
    escaped = escape(text)
    return escaped + WORD_JOINER if _HALF_EMOJI.search(escaped) else escaped


class Words:
    """The texts of one language.

    Args:
        language: "en" or "fi", also as "fi-FI"; English for any other. The region tells how dates are written.
        zone: the reader's time zone ("Europe/Helsinki"), which must exist; UTC where nobody has told.

    Parameters of a message may be numbers (written the language's way; pass a year as text), dates, moments (shown as
    the day that they fall on where the reader is), texts, values of facts, fields, or sequences of these.
    """

    def __init__(self, language: str, zone: str | None = None) -> None:
        self.language = supported(language)
        self.locale = regional(language)
        self.zone = zone
        self._catalog = catalog(self.language)

    def speaking(self, language: str) -> Words:
        """The same reader's texts in another language; dates stay as they are used to where that language is theirs."""
        return self if supported(language) == self.language else Words(language, self.zone)

    def __call__(self, key: str, /, **params: object) -> str:
        """The message as plain text: for headers, buttons, files and the terminal's own lines."""
        return self._catalog.format(key, {name: self._plain(param) for name, param in params.items()})

    def slack(self, key: str, /, **params: object) -> Mrkdwn:
        """The message as Slack text: texts are escaped, unless ``slack``, ``safe`` or ``join`` made them."""
        text = self._catalog.format(key, {name: self._escaped(param) for name, param in params.items()})
        return Mrkdwn(_Safe(text))

    def safe(self, text: str) -> Mrkdwn:
        """Outside text as Slack text that may be a parameter of ``slack``."""
        return Mrkdwn(_Safe(_inert(text)))

    def join(self, parts: Iterable[Mrkdwn], between: str = " ") -> Mrkdwn:
        """Slack texts in one, itself Slack text that may be a parameter of ``slack``."""
        return Mrkdwn(_Safe(between.join(parts)))

    def has(self, key: str) -> bool:
        """Whether there is a message of this key."""
        return self._catalog.has(key)

    def _plain(self, param: object) -> str | int | float:
        if isinstance(param, Field):
            return self.field(param)
        if isinstance(param, date):
            return self.date(param)
        if isinstance(param, frozenset | set | tuple | list):
            each = [str(self._plain(one)) for one in param]
            return cut(", ".join(sorted(each) if isinstance(param, frozenset | set) else each), _LONGEST)
        if isinstance(param, int | float) and not isinstance(param, bool):
            return param
        return "" if param is None else cut(values.written(self, param), _LONGEST)

    def _escaped(self, param: object) -> str | int | float:
        plain = self._plain(param)
        if isinstance(param, _Safe) or not isinstance(plain, str):
            return plain
        return cut(_inert(plain), _LONGEST)

    def number(self, value: float) -> str:
        """A number with its thousands apart and at most two decimals: "1,000" / "1 000"."""
        return _Safe(figures.number(value, self.language))

    def points(self, value: float) -> str:
        """Points or a score to one decimal, without a trailing zero: "6.5" / "6,5", "82"."""
        return _Safe(figures.number(value, self.language, decimals=1))

    def percent(self, share: float) -> str:
        """A share from 0 to 1 as whole percents: "35%" / "35 %"."""
        return _Safe(self("percent", number=figures.number(share * 100, self.language, decimals=0)))

    def day(self, moment: datetime) -> date:
        """The day that a moment falls on where the reader is."""
        return moment.astimezone(UTC if self.zone is None else ZoneInfo(self.zone)).date()

    def date(self, when: date) -> str:
        """A date as in "2 Nov 2026" / "Nov 2, 2026" / "2.11.2026"; of a moment the day it is where the reader is."""
        return figures.day(self.day(when) if isinstance(when, datetime) else when, self.locale)

    def field(self, field: Field) -> str:
        """A field's name inside a sentence: "headcount" / "henkilöstömäärä"."""
        return self(f"field-{field.value.replace('_', '-')}")

    def label(self, field: Field) -> str:
        """A field's name as the first word of a line: "Headcount" / "Henkilöstö"."""
        return self(f"label-{field.value.replace('_', '-')}")

    def value(self, field: Field, value: Value | Iterable[object], *, limit: int | None = None) -> str:
        """A value of a fact, or several; of several at most ``limit``, and how many more there are."""
        return values.show(self, field, value, limit=limit)

    def wanted(self, field: Field, wanted: object, *, currency: str = "", limit: int | None = None) -> str:
        """What a criterion asks for (``Criterion.wanted()``): "21–50", "2015 or later", "seed or Series A"."""
        if isinstance(wanted, tuple) and field in values.RANGES:
            low, high = wanted
            return values.wanted_range(self, field, low, high, currency)
        return values.wanted_list(self, field, wanted, limit)

    def listing(self, items: Sequence[str], *, limit: int = 3, key: str = "list-and") -> str:
        """Items as in "a and b" or "a, b, c and 2 more"; ``key`` is ``list-and`` or ``list-or``."""
        if len(items) > limit + 1:  # "and 1 more" is no shorter than the one itself
            items = [*items[:limit], self("list-more", count=len(items) - limit)]
        if len(items) <= 1:
            return "".join(items)
        return self(key, most=", ".join(items[:-1]), last=items[-1])

    def reason(self, answer: CriterionFit) -> str:
        """Why a criterion got its share, in a few words that can stand after the company's value."""
        return reasons.reason(self, answer)

    def change(self, change: Change, current: Value | None = None) -> str:
        """One change of a counterfactual: "headcount were 20 or more" / "henkilöstömäärä olisi vähintään 20"."""
        return reasons.change(self, change, current)
