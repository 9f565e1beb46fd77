"""The guard of drafts: a message that a model wrote passes only if everything in it rests on the facts it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.explanations.rules import LONGEST_SENTENCE
from bot.guard import form, letter_figures, letter_words
from bot.guard.cues import cues
from bot.guard.letter_words import OURS, READER, VALUE, Letter
from bot.guard.masks import OWN, Masked, is_name, replace_names
from bot.guard.slots import DraftSentence, filled, slots, unknown_slots
from bot.guard.support import FREE, Support
from bot.guard.violations import SUBJECT, Violation
from bot.i18n.catalog import languages
from bot.i18n.words import Words
from bot.outreach.facts import usable
from bot.outreach.types import Outreach, UsableFact

_RULES = ("acquainted", "comparison", "score", "self", "subject")
_FOUND_AS = {
    "acquainted": "acquainted",
    "comparison": "comparison",
    "score": "tier",
    "self": "persona",
    "subject": "name",
}


def check_draft(
    sentences: Sequence[DraftSentence], subject: str | None, outreach: Outreach, words: Words
) -> tuple[Violation, ...]:
    """Everything that is wrong with a draft; an empty tuple lets it through.

    Args:
        sentences: the body without greeting, signature and footer, which code writes; slots unfilled.
        subject: the subject line, or None where the channel has none; it may use what any sentence cites.
        outreach: what may be said, to whom, and from whom.
        words: the texts of ``outreach.language``. A language without a guard lets nothing through.
    """
    if outreach.language not in languages():
        return (Violation("language", outreach.language),)
    known, values = usable(outreach), slots(outreach)
    guard = _Guard(outreach, words, known, values)
    found = [
        Violation(rule, detail, index)
        for index, sentence in enumerate(sentences)
        for rule, detail in guard.sentence(sentence)
    ]
    if subject is not None:
        cited = tuple(dict.fromkeys(fact for sentence in sentences for fact in sentence.facts if fact in known))
        line = DraftSentence(subject, cited)
        found += [Violation(rule, detail, SUBJECT) for rule, detail in guard.sentence(line)]
    return tuple(dict.fromkeys(found))


class _Guard:
    def __init__(
        self, outreach: Outreach, words: Words, known: Mapping[str, UsableFact], values: Mapping[str, str]
    ) -> None:
        self._outreach = outreach
        self._words = words
        self._known = known
        self._values = values

    def sentence(self, sentence: DraftSentence) -> Iterator[tuple[str, str]]:
        """Each rule that a sentence breaks, with the words that break it."""
        missing = [fact for fact in sentence.facts if fact not in self._known]
        if missing:
            yield "facts", ", ".join(missing)
            return
        wrong = list(unknown_slots(sentence.text, sentence.facts, self._values))
        yield from (("slot", name) for name in wrong)
        text = filled(sentence.text, self._values)
        if len(text) > LONGEST_SENTENCE:
            yield "long", str(len(text))
            return
        if not wrong:
            yield from self._filled(text, sentence.facts)

    def _filled(self, text: str, facts: Sequence[str]) -> Iterator[tuple[str, str]]:
        named = [*facts, *(name for name in sorted(FREE) if name in self._known and name not in facts)]
        cited = tuple(self._known[name] for name in dict.fromkeys(named) if name in facts or name != "sender")
        support = Support(cited, self._outreach, self._words)
        masked = _mask(text, support)
        letter = Letter(masked, support, cues(self._words.language))
        yield from form.links(_without_addresses(text, support))
        yield from form.check(text, _for_form(masked, support), self._words.language)
        yield from letter_figures.check(letter)
        yield from letter_words.check(letter)
        yield from _told(letter)


def _without_addresses(text: str, support: Support) -> str:
    """The sentence without the addresses that may stand in it, and names with a point ("Booking.com Oy")."""
    for address in sorted(support.addresses, key=len, reverse=True):
        text = re.sub(rf"(?<![\w@.])(?:https?://)?{re.escape(address)}/?(?![\w@])", VALUE, text, flags=re.IGNORECASE)
    named = (*support.reader, *support.ours, *support.own, *support.others)
    return replace_names(text, (name for name in named if "." in name and is_name(name)), VALUE)


def _mask(text: str, support: Support) -> str:
    text = replace_names(_without_addresses(text, support), support.dates, VALUE)
    for names, sign in ((support.reader, READER), (support.ours, OURS), ((*support.own, *support.others), VALUE)):
        text = replace_names(text, filter(is_name, names), sign)
    return text


def _for_form(masked: str, support: Support) -> Masked:
    """The sentence as the check of form reads it: one sign for every name."""
    text = re.sub(rf"[{READER}{OURS}{VALUE}]", OWN, masked)
    return Masked(text, support.own)


def _told(letter: Letter) -> Iterator[tuple[str, str]]:
    """What no fact of ours can carry: acquaintance, ranks, our own judgement, another person's name as ours."""
    rules = [rule for rule in _RULES if rule != "comparison" or not letter.on_the_world]
    for rule in rules:
        for found in letter.language.find(f"letter {rule}", letter.text):
            known = rule == "subject" and letter.support.names(found[0].split()[0])
            if not known and found[0].casefold() not in letter.support.exact:
                yield _FOUND_AS[rule], found[0]
    cited = letter.support.fields
    for field, word in letter.language.letter_fields(letter.text).items():
        if field not in cited and not letter.support.carries(word.split()[0]):
            yield "uncited", word
    for clause in letter.clauses():
        if letter.on_reader(clause):
            for found in letter.language.find("letter praise", clause):
                if not letter.support.carries(found[0], firm=True):
                    yield "comparison", found[0]
