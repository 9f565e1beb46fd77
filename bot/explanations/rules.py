"""An explanation written by rules: two or three sentences that are always right."""

from __future__ import annotations

from collections.abc import Sequence

from bot.explanations import phrases
from bot.explanations.facts import FIT, ids, shown
from bot.explanations.types import Claim, Explanation
from bot.i18n.words import Words
from icp.fit import CriterionFit, Fit, Mode, Status, Verdict

BY = "rules"

LONGEST_SENTENCE = 300
"""Characters of one sentence, whoever wrote it."""

_STRONGEST = 3


def by_rules(fit: Fit, words: Words) -> Explanation:
    """What fits, what does not or only in part, and what is worth finding out, each sentence naming its facts."""
    claims = tuple(_Rules(fit, words).claims())
    return Explanation(text=" ".join(claim.text for claim in claims), by=BY, claims=claims)


class _Rules:
    def __init__(self, fit: Fit, words: Words) -> None:
        self._fit = fit
        self._words = words
        self._names = {answer.index: name for name, answer in ids(fit).items()}
        scoring = [answer for answer in fit.criteria if answer.mode is Mode.SCORE]
        met = [answer for answer in fit.criteria if answer.mode is Mode.REQUIRE and answer.verdict is Verdict.MATCH]
        matched = [answer for answer in scoring if answer.verdict is Verdict.MATCH]
        self._matched = sorted(matched, key=lambda answer: -answer.max_points) + met
        lost = [answer for answer in scoring if answer.verdict in {Verdict.PARTIAL, Verdict.MISS}]
        self._lost = sorted(lost, key=lambda answer: (answer.points or 0.0) - answer.max_points)
        self._unknown = sorted(
            (answer for answer in scoring if answer.share is None),
            key=lambda answer: (not self._is_next(answer), -answer.max_points),
        )

    def claims(self) -> list[Claim]:
        """At most three sentences."""
        if self._fit.status is Status.DISQUALIFIED:
            return self._ruled_out()
        if self._fit.status is not Status.SCORED:
            return self._too_little()
        return [*self._fits(), *self._short(), *self._gates(), *self._open()][:_STRONGEST]

    def _claim(self, answers: Sequence[CriterionFit], key: str, **params: object) -> Claim:
        return Claim(self._words(key, **params), tuple(self._names[answer.index] for answer in answers))

    def _fits(self) -> list[Claim]:
        best = self._matched[:_STRONGEST]
        if not best:
            return []
        listed = phrases.items(self._words, best)
        known = not self._lost and not self._unknown and not self._fit.open_gates
        if known and len(self._matched) > 1:
            rest = len(self._matched) > len(best)
            return [self._claim(best, "explain-fits-all-most" if rest else "explain-fits-all", items=listed)]
        if len(best) > 1:
            return [self._claim(best, "explain-fits-several", items=listed)]
        value, name = shown(self._words, best[0]), self._words.field(best[0].kind)
        return [self._claim(best, "explain-fits-one", name=name, value=value, number=phrases.number(best))]

    def _short(self) -> list[Claim]:
        if not self._lost:
            return []
        key = "explain-short-but" if self._matched else "explain-short-plain"
        if not self._matched and all(answer.verdict is Verdict.MISS for answer in self._lost):
            key = "explain-short-nothing"
        for count in (2, 1):
            worst = list({answer.kind: answer for answer in reversed(self._lost[:count])}.values())[::-1]
            clauses = [phrases.clause(self._words, answer) for answer in worst]
            joined = clauses[0]
            if len(clauses) > 1:
                joined = self._words("explain-short-two", first=clauses[0], second=clauses[1])
            claim = self._claim(worst, key, clauses=joined, start=joined[0].upper() + joined[1:])
            if len(claim.text) <= LONGEST_SENTENCE:
                break
        return [claim]

    def _gates(self) -> list[Claim]:
        gates = self._fit.open_gates[:_STRONGEST]
        if not gates:
            return []
        names = phrases.names(self._words, gates)
        return [self._claim(gates, "explain-gate", names=names, number=phrases.number(gates))]

    def _open(self) -> list[Claim]:
        if not self._unknown:
            return []
        first, number = self._unknown[0], phrases.number(self._unknown[:1])
        if first.value is not None:
            return [Claim(phrases.unclear(self._words, first), (self._names[first.index],))]
        name, found = self._words.field(first.kind), self._fit.next_fact
        if found and self._is_next(first) and found.tier_if_match and found.tier_if_miss:
            tiers = {"match": found.tier_if_match.value, "miss": found.tier_if_miss.value}
            if tiers["match"] != tiers["miss"]:
                return [self._claim([first], "explain-unknown-decides", name=name, number=number, **tiers)]
        missing = [answer for answer in self._unknown if answer.value is None][:_STRONGEST]
        if len(missing) == 1:
            points = self._words.points(first.max_points)
            return [self._claim([first], "explain-unknown-points", name=name, points=points, number=number)]
        names = phrases.names(self._words, missing)
        return [self._claim(missing, "explain-unknown", names=names, number=phrases.number(missing))]

    def _ruled_out(self) -> list[Claim]:
        reason = next(answer for answer in self._fit.criteria if answer.disqualifies)
        if reason.mode is Mode.REQUIRE:
            first = self._claim([reason], "explain-ruled-out-require", clause=phrases.clause(self._words, reason))
        else:
            name, value = self._words.field(reason.kind), shown(self._words, reason)
            number = phrases.number([reason])
            first = self._claim([reason], "explain-ruled-out-exclude", name=name, value=value, number=number)
        best = [answer for answer in self._matched if answer.mode is Mode.SCORE][:_STRONGEST]
        if not best:
            return [first]
        listed = phrases.items(self._words, best)
        return [first, self._claim(best, "explain-fits-otherwise", items=listed, number=phrases.number(best))]

    def _too_little(self) -> list[Claim]:
        coverage = self._words.percent(self._fit.coverage)
        key = "explain-too-little" if self._fit.coverage else "explain-too-little-nothing"
        claims = [Claim(self._words(key, coverage=coverage), (FIT,))]
        best = self._matched[:_STRONGEST]
        if best:
            listed = phrases.items(self._words, best)
            claims.append(self._claim(best, "explain-fits-so-far", items=listed, number=phrases.number(best)))
        if gates := self._gates():
            return claims + gates
        missing = self._unknown[:_STRONGEST]
        if missing:
            names = phrases.names(self._words, missing)
            claims.append(self._claim(missing, "explain-too-little-next", names=names))
        return claims

    def _is_next(self, answer: CriterionFit) -> bool:
        return self._fit.next_fact is not None and self._fit.next_fact.index == answer.index
