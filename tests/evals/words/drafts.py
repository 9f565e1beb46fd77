"""Drafts by rules over the sample's companies and personas, in every form: do all pass, and do they differ?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice, product
from time import perf_counter

from bot.outreach.checks import passes
from bot.outreach.compose import compose
from bot.outreach.text import Text
from bot.outreach.types import Channel, Draft, Outreach, Step
from icp.fit import Status
from icp.terms import key
from tests.outreach import world

LANGUAGES = ("fi", "en")
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured.

    Attributes:
        count: drafts written; ``passed`` of them pass every check.
        failed: the names of the checks that failed, with how often.
        easy: of the English ones, how many have a grade of 5 or less.
        alike: pairs of drafts for different companies, on one channel and step, that share more than half of the
            sentences of the shorter one; ``most_alike`` the largest share.
        milliseconds: for one draft, on the average.
        shown: ten of them for people to read.
    """

    count: int
    passed: int
    failed: dict[str, int]
    easy: float
    alike: int
    most_alike: float
    milliseconds: float
    shown: tuple[tuple[str, str, Draft], ...]

    @property
    def good(self) -> bool:
        """Whether every draft passes and none is another's twin."""
        return self.passed == self.count and self.alike == 0


def run(count: int = 200) -> Figures:
    """Write ``count`` drafts and measure them."""
    started = perf_counter()
    written = [(each, compose(each)) for each in islice(cases(), count)]
    took = (perf_counter() - started) / len(written)
    failed: dict[str, int] = {}
    for _, draft in written:
        for check in draft.checks:
            if not check.ok:
                failed[check.rule] = failed.get(check.rule, 0) + 1
    english = [check for _, draft in written if draft.language == "en" for check in draft.checks]
    grades = [check.detail == "check-reading-grade" for check in english if check.rule == "reading"]
    shares = list(_shares(written))
    step = max(1, len(written) // SHOWN)
    shown = [(each.fit.company.name, each.persona.name, draft) for each, draft in written[::step]]
    return Figures(
        len(written),
        sum(passes(draft.checks) for _, draft in written),
        failed,
        sum(grades) / max(1, len(grades)),
        sum(share > 0.5 for share in shares),
        max(shares, default=0.0),
        took * 1000,
        tuple(shown[:SHOWN]),
    )


def cases() -> Iterator[Outreach]:
    """Outreach of every kind in turn: neighbours differ in company, persona, channel, language and step."""
    fits = [fit for fit in world.fits() if fit.status is Status.SCORED]
    kinds = list(product(LANGUAGES, Channel, Step))
    for number in range(10_000):
        language, channel, step = kinds[number % len(kinds)]
        name = world.FIRST_NAMES[number % len(world.FIRST_NAMES)]
        yield world.outreach(
            fits[(number * 7 + number // len(fits)) % len(fits)],
            world.personas()[(number // len(kinds)) % len(world.personas())],
            world.contact(f"{name} Esimerkki") if number % 3 else None,
            channel=channel,
            language=language,
            step=step,
        )


def _shares(written: list[tuple[Outreach, Draft]]) -> Iterator[float]:
    """For each pair for different companies, the part of the shorter one's sentences that both have.

    Greeting and signature are left out: they would make all of them alike, or hide that they are.
    """
    said = [(each.fit.company.name, draft, _sentences(each, draft)) for each, draft in written]
    for (first, one, these), (second, other, those) in combinations(said, 2):
        if first != second and one.language == other.language and these and those:
            yield len(these & those) / min(len(these), len(those))


def _sentences(outreach: Outreach, draft: Draft) -> frozenset[str]:
    text = Text(draft.subject, draft.body, outreach.offer.sender.name)
    return frozenset(key(sentence) for sentence in text.sentences)


def main() -> int:
    """Print the figures and ten drafts; the exit status is 1 where a goal is missed."""
    found = run()
    print(f"drafts {found.count}  pass all checks {found.passed}  failed {found.failed or 'none'}")  # noqa: T201
    print(f"English of grade 5 or less {found.easy:.0%}  {found.milliseconds:.0f} ms a draft")  # noqa: T201
    print(f"pairs sharing over half {found.alike}  most alike {found.most_alike:.0%}")  # noqa: T201
    for company, persona, draft in found.shown:
        head = f"{company} · {persona} · {draft.channel} {draft.step} · {draft.language}"
        print(f"\n--- {head}\n{draft.subject or ''}\n{draft.body}")  # noqa: T201
        for question in draft.questions:
            print(f"  – {question}")  # noqa: T201
    return 0 if found.good else 1


if __name__ == "__main__":
    sys.exit(main())
