"""What people say of the digest, in both languages."""

from __future__ import annotations

import pytest

from bot.intents import AskDigest, ChangeDigests, SetDigest, ShowDigests, understand
from bot.intents.as_text import dump, load
from bot.intents.digest import DAILY, DigestIntent

MONDAY_AT_9 = SetDigest(weekday=0, hour=9, minute=0)
SAID: list[tuple[str, DigestIntent, str | None]] = [
    ("send the digest here on Mondays at 9", MONDAY_AT_9, "en"),
    ("Could you send the digest to this channel every Monday at 9am, please?", MONDAY_AT_9, "en"),
    ("lähetä kooste tänne maanantaisin klo 9", MONDAY_AT_9, "fi"),
    ("voisitko lähettää koosteen tänne maanantaisin klo 9.00?", MONDAY_AT_9, "fi"),
    ("laita viikkokooste tänne joka maanantai aamulla kello 9", MONDAY_AT_9, "fi"),
    ("send me my digest for Uusimaa", SetDigest(filters=(("location", "Uusimaa"),), personal=True), "en"),
    (
        "lähetä minulle oma kooste Uudeltamaalta perjantaisin klo 8.30",
        SetDigest(weekday=4, hour=8, minute=30, filters=(("location", "Uusimaa"),), personal=True),
        "fi",
    ),
    (
        "send the digest every tuesday at 8:30 pm Stockholm time in English",
        SetDigest(weekday=1, hour=20, minute=30, zone="Europe/Stockholm", language="en"),
        "en",
    ),
    (
        "haluan viikkokoosteen Espoosta ja Tampereelta maanantaisin klo 9 Suomen aikaa",
        SetDigest(weekday=0, hour=9, minute=0, zone="Europe/Helsinki", filters=(("location", "Espoo|Tampere"),)),
        "fi",
    ),
    (
        "send a weekly digest of the top 5 leads for the Sweden profile here on Thursdays 10",
        SetDigest(weekday=3, hour=10, minute=0, count=5, profile="Sweden"),
        "en",
    ),
    ("digest 2 on Fridays at 14:00", SetDigest(number=2, weekday=4, hour=14, minute=0), "en"),
    ("digest in Finnish", SetDigest(language="fi"), "en"),
    ("send the digest here", SetDigest(), "en"),
    ("send the digest daily at 9", SetDigest(weekday=DAILY, hour=9, minute=0), "en"),
    ("send the digest here at 25:70", SetDigest(hour=25, minute=70), "en"),
    ("digest now", AskDigest("now"), None),
    ("lähetä kooste nyt", AskDigest("now"), "fi"),
    ("digest preview", AskDigest("preview"), None),
    ("kooste", AskDigest("preview"), "fi"),
    ("digest pause", ChangeDigests("pause"), None),
    ("keskeytä kooste 2", ChangeDigests("pause", 2), "fi"),
    ("jatka koostetta", ChangeDigests("resume"), "fi"),
    ("stop sending the digest", ChangeDigests("stop"), "en"),
    ("milloin seuraava kooste tulee?", ShowDigests(), "fi"),
    ("list digests", ShowDigests(), None),
]


@pytest.mark.parametrize(("text", "intent", "language"), SAID, ids=[text for text, *_ in SAID])
def test_the_digest_is_understood(text: str, intent: DigestIntent, language: str | None) -> None:
    """Day, hour, zone, place, profile, count and language, in any order; a button can carry what was understood."""
    asked = understand(text)
    assert (asked.intent, asked.language) == (intent, language)
    assert load(dump(intent)) == intent


@pytest.mark.parametrize("text", ["does Digest Oy fit?", "Digest Labs", "älä lähetä koostetta", "digest the brief"])
def test_what_is_about_something_else(text: str) -> None:
    """A company called so, and a doubt, set nothing up."""
    assert not isinstance(understand(text).intent, DigestIntent)
