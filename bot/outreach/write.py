"""The draft that a reader gets: by a model where every sentence of it holds, else by rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pydantic import BaseModel

from bot.errors import ModelUnavailable
from bot.explanations.types import Claim
from bot.guard import DraftSentence, check_draft, slots, told, written_out
from bot.guard.slots import filled
from bot.i18n.words import Words
from bot.llm.attempts import LANGUAGES, Question, Unsound, ask, fallback_note
from bot.llm.schema import Choosing, Offered, offering
from bot.outreach import letter, naming
from bot.outreach.checks import check, finding
from bot.outreach.compose import compose
from bot.outreach.facts import usable
from bot.outreach.thresholds import DEFAULT, Thresholds
from bot.outreach.types import Channel, Draft, Outreach, Step, UsableFact
from bot.ports import Model
from prompts import load

PROMPT = "draft"

_MOST = 12  # sentences; no message has more
_MOST_WARNED = 2  # checks that may warn; the rules' message has none
_CHANNELS = {Channel.EMAIL: "e-mail", Channel.LINKEDIN: "LinkedIn message", Channel.CALL: "opening of a phone call"}
_PARAGRAPH = 2  # sentences
_NAMES = frozenset({"persona", "sender", "contact"})
_VALUE = 6  # words of a goal, a keyword or a source; a longer one is a sentence
_TEXT = re.compile(r"[<>{}\[\]|`\"“”\\]|https?:|www\.|@\w|[a-z]\.[a-z]+/|[.!?:]\s|[!?]$", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:date|source)$")


class Sentence(BaseModel):
    """One sentence of a model's answer: the facts it rests on, and its words with slots."""

    facts: list[Offered]
    text: str


class Answer(Choosing):
    """A model's whole answer to the prompt "draft"."""

    subject: str = ""
    sentences: list[Sentence]


def write(outreach: Outreach, model: Model | None, words: Words, token: str | None = None) -> Draft:
    """A message to one person or persona at one company.

    With a model, its message is shown if every sentence passes the guard and the checks refuse nothing; it may mend
    it once. Otherwise the rules' message is, and ``note`` says why.

    Args:
        outreach: what may be said, to whom, and from whom.
        model: None where none is configured.
        words: of who asks; the draft itself is in ``outreach.language``.
        token: for the fence around the data in the prompt; random unless given.

    Raises:
        Refusal: the offer has no words in the draft's language.
    """
    del words  # a draft speaks its reader's language; its note is a key
    ruled = compose(outreach)
    if model is None:
        return ruled
    if naming.company(outreach.fit.company.name) is None:  # every word of it would count as a name
        return replace(ruled, note="explain-note-name")
    writer = _Writer(outreach, ruled)
    try:
        return ask(model, writer.question(token), writer.form(), lambda answer: writer.held(answer, model.name))
    except (ModelUnavailable, Unsound) as reason:
        if writer.sound is not None:
            return writer.sound
        asked = load(PROMPT).ref if isinstance(reason, Unsound) else None
        return replace(ruled, note=fallback_note(model, reason), prompt=asked)


class _Writer:
    """One draft on its way. ``sound`` is the first that holds although it could be better."""

    def __init__(self, outreach: Outreach, ruled: Draft, thresholds: Thresholds = DEFAULT) -> None:
        self._outreach = outreach
        self._nameless = _without_names(outreach)
        self._ruled = ruled
        self._thresholds = thresholds
        self._words = Words(outreach.language)
        self.sound: Draft | None = None

    def form(self) -> type[Answer]:
        """What the model has to answer with; only the facts of this draft may be cited."""
        return offering(Answer, tuple(fact.id for fact in self._facts()))

    def question(self, token: str | None) -> Question:
        """What the model is asked."""
        outreach, lines = self._outreach, self._thresholds
        lengths = {Channel.LINKEDIN: lines.linkedin, Channel.CALL: lines.call}
        usual = lines.email if outreach.step is Step.FIRST else lines.followup
        least, most = lengths.get(outreach.channel, usual)
        settings: dict[str, str | int | bool] = {
            "language": LANGUAGES[outreach.language],
            "channel": _CHANNELS[outreach.channel],
            "step": int(outreach.step),
            "subject": self._ruled.subject is not None,
            "least": least,
            "most": most,
            "sentence_words": lines.sentence_words,
            "short": outreach.short,
            "one": letter.to_one(outreach),
        }
        return Question(load(PROMPT), self._data(), settings, token=token)

    def held(self, answer: Answer, by: str) -> Draft:
        """The draft that an answer makes.

        Raises:
            Unsound: something in it does not hold, or could be better and this is the first try.
        """
        sentences = [DraftSentence(each.text.strip(" "), tuple(dict.fromkeys(each.facts))) for each in answer.sentences]
        subject = answer.subject.strip(" ") if self._ruled.subject is not None else None
        wrong = dict(_misshapen(sentences, frozenset(fact.id for fact in self._facts())))
        if not wrong:
            violations = check_draft(sentences, subject, self._nameless, self._words)
            wrong = {told(violation): violation.rule for violation in violations}
        if wrong:
            raise Unsound(list(wrong), list(wrong.values()))
        return self._good_enough(self._draft(sentences, subject, by))

    def _good_enough(self, draft: Draft) -> Draft:
        english = Words("en")
        wrong = [found for found in draft.checks if not found.ok]
        bad = len(wrong) > _MOST_WARNED or any(found.level == "refuse" for found in wrong)
        if bad or (wrong and self.sound is None):
            self.sound = self.sound if bad else draft
            lines = [f"the message: {finding(english, found)}" for found in wrong]
            raise Unsound(lines, [found.rule for found in wrong])
        return draft

    def _draft(self, sentences: Sequence[DraftSentence], subject: str | None, by: str) -> Draft:
        written = written_out(sentences, self._nameless, self._words)
        claims = tuple(Claim(sentence.text, sentence.facts) for sentence in written)
        subject = None if subject is None else filled(subject, slots(self._nameless))
        body = letter.body(self._outreach, _paragraphs([claim.text for claim in claims]))
        questions = self._ruled.questions
        checks = check(subject, body, self._outreach, self._thresholds, claims=claims, questions=questions)
        return replace(
            self._ruled,
            subject=subject,
            body=body,
            claims=claims,
            checks=checks,
            by=by,
            note=None,
            prompt=load(PROMPT).ref,
        )

    def _data(self) -> dict[str, object]:
        outreach = self._outreach
        facts = [_entry(fact, self._words) for fact in self._facts()]
        known = {fact.id for fact in self._facts()}
        lead = dict.fromkeys(fact for claim in self._ruled.claims for fact in claim.facts if fact in known)
        title = self._nameless.contact.title if self._nameless.contact else ""
        return {
            "facts": facts,
            "slots": {name: text for name, text in slots(self._nameless).items() if _ENDING.sub("", name) in known},
            "lead_with": list(lead),
            "reader": title or outreach.persona.titles[0],
            "tone": outreach.persona.tone,
            "earlier": [[claim.text for claim in draft.claims] for draft in outreach.earlier],
        }

    def _facts(self) -> list[UsableFact]:
        """What the model may use: nobody's name, for greeting and signature are not its business; no odd text."""
        facts = usable(self._nameless, self._thresholds)
        return [fact for name, fact in facts.items() if name not in _NAMES and not (fact.kind and _odd(fact))]


def _misshapen(sentences: Sequence[DraftSentence], offered: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with an answer as a whole: what to tell the model, and the rule."""
    for place, sentence in enumerate(sentences):
        if not offered.issuperset(sentence.facts):
            yield f"sentence {place + 1}: it names facts that are not among those offered", "facts"
    texts = [sentence.text for sentence in sentences]
    if not any(any(map(str.isalpha, text)) for text in texts):
        yield "there is no sentence", "empty"
    if len(texts) > _MOST:
        yield f"there are more than {_MOST} sentences", "long"
    for place, text in enumerate(texts):
        if text in texts[:place]:
            yield f"sentence {place + 1}: it repeats an earlier one", "repeated"


def _odd(fact: UsableFact) -> bool:
    """Whether a company's fact is no value but a text, which could be an instruction: in its source or in itself."""
    values = fact.value if isinstance(fact.value, frozenset) else ()
    members = [value for value in values if isinstance(value, str)]
    return any(map(_reads_like_text, (fact.source or "", *members)))


def _reads_like_text(value: str) -> bool:
    return len(value.split()) > _VALUE or _TEXT.search(value) is not None


def _without_names(outreach: Outreach) -> Outreach:
    """The same for a reader without a name: the model is not told it, and nothing in it may carry its words."""
    contact = outreach.contact
    if contact is None:
        return outreach
    title = "" if _reads_like_text(contact.title) else contact.title
    return replace(outreach, contact=replace(contact, name="", title=title))


def _entry(fact: UsableFact, words: Words) -> dict[str, object]:
    told: dict[str, object] = {"id": fact.id, "text": fact.text}
    if fact.observed_on:
        told |= {"source": fact.source, "observed_on": words.date(fact.observed_on)}
    return told


def _paragraphs(sentences: Sequence[str]) -> Iterator[str]:
    """Two sentences each; the question at the end stands by itself."""
    *before, last = sentences
    for start in range(0, len(before), _PARAGRAPH):
        yield " ".join(before[start : start + _PARAGRAPH])
    yield last
