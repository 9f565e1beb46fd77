"""The labelled questions of ``make eval-words``, read by the patterns against the sample team."""

from __future__ import annotations

from tests.evals.words.questions import FILES, GOAL, HELD_OUT, run


def test_labelled_questions_are_understood() -> None:
    """Of 150 questions in people's own words, intent and company are right in 95 %, and each is read at once."""
    figures = run([*FILES, *HELD_OUT], answering=False)
    assert len(figures.results) == 150
    assert figures.share() >= GOAL, [each.line["question"] for each in figures.failures]
