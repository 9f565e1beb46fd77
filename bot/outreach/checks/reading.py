"""How easily a message reads: the length of its sentences, and of their words."""

from __future__ import annotations

from bot.outreach.checks.case import Case, good, warned
from bot.outreach.text import grade, words
from bot.outreach.types import DraftCheck


def sentences(case: Case) -> DraftCheck:
    """The longest sentence."""
    most = case.thresholds.sentence_words
    longest = max((len(words(sentence)) for sentence in case.text.sentences), default=0)
    if longest > most:
        return warned("sentences", "check-sentences-long", count=longest, most=most)
    return good("sentences", "check-sentences-ok", count=longest)


def ease(case: Case) -> DraftCheck:
    """English by Flesch–Kincaid grade; Finnish and Swedish by the mean length of sentences and words."""
    return _english(case) if case.outreach.language == "en" else _by_length(case)


def _english(case: Case) -> DraftCheck:
    found, lines = grade(case.text.sentences, case.text.names), case.thresholds
    if found > lines.grade_warned:
        return warned("reading", "check-reading-grade-hard", grade=found, most=lines.grade_warned)
    if found > lines.grade_good:
        return good("reading", "check-reading-grade-fair", grade=found, most=lines.grade_good)
    return good("reading", "check-reading-grade", grade=max(0.0, found))


def _by_length(case: Case) -> DraftCheck:
    lines = case.thresholds
    each = [word for sentence in case.text.sentences for word in words(sentence)]
    per_sentence = round(len(each) / max(1, len(case.text.sentences)), 1)
    letters = round(sum(map(len, each)) / max(1, len(each)), 1)
    told = {"words": per_sentence, "letters": letters}
    if per_sentence > lines.finnish_sentence:
        return warned("reading", "check-reading-sentences", **told, most=lines.finnish_sentence)
    if letters > lines.finnish_word:
        return warned("reading", "check-reading-words", **told, most=lines.finnish_word)
    return good("reading", "check-reading-ok", **told)
