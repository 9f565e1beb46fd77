"""The weekly digest to fill in."""

from __future__ import annotations

from bot.i18n import Words, languages
from bot.views.blocks import reply, section
from bot.views.modal import View, select_input, text_input
from bot.views.reply import Block, Reply
from storage.digests import StoredDigest

_DAYS = 7


def digest_form(digest: StoredDigest, words: Words, *, new: bool, here: bool) -> View:
    """Day, hour, zone, leads and language.

    Args:
        digest: as it is, or as is usual.
        words: the reader's language.
        new: whether there is none yet.
        here: whether it may come to this conversation or to the reader alone; else it comes to them anyway.
    """
    days = [(words(f"digest-weekday-{day}"), str(day)) for day in range(_DAYS)]
    tongues = [(words(f"persona-choice-{language}"), language) for language in languages()]
    where = [(words(f"digest-form-where-{place}"), place) for place in ("channel", "personal")]
    blocks: list[Block] = [
        section(words.slack("digest-form-intro" if new else "digest-form-change", number=digest.id)),
        *([select_input("where", words("digest-form-where"), where, chosen="channel")] if here and new else []),
        select_input("weekday", words("digest-form-day"), days, chosen=str(digest.weekday)),
        text_input("time", words("digest-form-time"), filled=f"{digest.hour}:{digest.minute:02d}", most=5),
        text_input("zone", words("digest-form-zone"), filled=digest.zone, hint=words("digest-form-zone-hint"), most=60),
        text_input("count", words("digest-form-count"), filled=str(digest.lead_count), most=3),
        select_input("language", words("digest-form-language"), tongues, chosen=digest.language),
    ]
    return View(words("digest-form-title"), blocks, words("button-save"), words("button-close"))


def digest_by_message(words: Words) -> Reply:
    """How to say the same where no form can be opened."""
    said = words.slack("digest-form-by-message")
    return reply(said, [section(said)])
