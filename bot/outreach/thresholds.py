"""Where the checks draw their lines. Each line's source stands in docs/drafts.md."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Setting

Count = Annotated[int, Setting(ge=0, le=5000)]
Share = Annotated[float, Setting(ge=0, le=100)]


class Thresholds(BaseModel):
    """The lines between good, to be warned of, and refused. Lengths are in words unless they say characters.

    Attributes:
        email, followup, linkedin, call: (least, most) words that are good for the channel; the signature counts,
            the footer does not.
        words_warned, words_refused: above these an e-mail is warned of, or refused; likewise a follow-up.
        linkedin_characters, linkedin_refused: characters above which a LinkedIn message is warned of, or refused.
        subject: (least, most) words of a subject.
        subject_characters: its longest.
        questions: how many a message asks.
        call_questions: (least, most) questions that follow the opening of a call.
        grade_good, grade_warned: Flesch–Kincaid grade of an English text: good up to the first, warned of above the
            second.
        sentence_words: the longest sentence.
        finnish_sentence, finnish_word: a Finnish (or Swedish) text's mean words a sentence and letters a word, above
            which it is warned of.
        links: the most in one message; none stands in a first one by rules.
        fact_days: days after which a fact that ages is not said any more.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    email: tuple[Count, Count] = (25, 75)
    followup: tuple[Count, Count] = (20, 75)
    linkedin: tuple[Count, Count] = (15, 60)
    call: tuple[Count, Count] = (20, 75)
    words_warned: Count = 100
    words_refused: Count = 150
    linkedin_characters: Count = 400
    linkedin_refused: Count = 1900
    subject: tuple[Count, Count] = (2, 4)
    subject_characters: Count = 40
    questions: Count = 1
    call_questions: tuple[Count, Count] = (2, 5)
    grade_good: Share = 5
    grade_warned: Share = 8
    sentence_words: Count = 25
    finnish_sentence: Share = 13
    finnish_word: Share = 8
    links: Count = 1
    fact_days: Count = 548


DEFAULT = Thresholds()
