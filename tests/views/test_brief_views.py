"""The brief as a message and as Markdown."""

from __future__ import annotations

import pytest

from bot.i18n import Words
from bot.services.brief import Promise, Quote
from bot.views.brief import brief_document, brief_reply, markdown
from bot.views.brief_page import ROOMS, page
from bot.views.showing import evidence_reply, leads_file, leads_reply, no_evidence, tiers_reply
from icp.fit import Tier
from icp.profile import load_profile
from tests.pictures.samples import BACKTEST, KALLE, PROFILE, TIERS, brief, learned
from tests.views.limits import check, shown

LEARNED = load_profile("""
name: Learned
criteria:
  - kind: headcount
    weight: 3
    shares:
      - {between: [null, 9], share: 0.0, evidence: {customers: 1, of: 20, background: 0.4}}
      - {between: [10, 29], share: 0.9, evidence: {customers: 8, of: 20, background: 0.2}}
      - {between: [30, 69], share: 1.0, evidence: {customers: 9, of: 20, background: 0.1}}
      - {between: [70, null], share: 0.3, evidence: {customers: 2, of: 20, background: 0.3}}
  - kind: industry
    weight: 1
    otherwise: 0.2
    shares:
      - {any_of: [SaaS], share: 1.0, evidence: {customers: 14, of: 20, background: 0.09}}
      - {any_of: [Construction], share: 0.0, evidence: {customers: 0, of: 20, background: 0.3}}
""")


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("personas", [0, 1, 20])
def test_slack_takes_the_brief(language: str, personas: int) -> None:
    """Whole or empty, the brief is a message that Slack takes."""
    words = Words(language)
    hostile = (Quote("<!channel> *x* https://evil.example", "@here"),)
    for given in (brief(personas=(KALLE,) * personas), brief(quotes=hostile, promises=(Promise("`a`", "pain", 2),))):
        assert "Nordic SaaS" in shown(check(brief_reply(page(given, words), words, pdf=True)))


def test_a_learned_profile_tells_its_ideal_with_the_counts() -> None:
    """Ranges that are about as good are told as one with their counts together; what speaks against is no ideal."""
    headcount, industry = page(brief(profile=LEARNED), Words("en")).who
    assert (headcount.text, headcount.evidence) == ("10–69", "17 of 20 best customers, 30% of others")
    assert (industry.text, industry.evidence) == ("SaaS", "14 of 20 best customers, 9% of others")
    assert (headcount.part, industry.part) == ("75%", "25%")


def test_each_persona_says_what_and_where() -> None:
    """A persona's card leads with its goals and names each place once, channels in the reader's language."""
    (card,) = page(brief(), Words("fi")).cards
    points = dict(card.points)
    assert points["Puhu tästä"] == "Päästä ulkomaille; Pitää rahat riittämässä"
    assert points["Missä"] == "sähköposti, LinkedIn, Podcastit"


def test_what_is_missing_is_said_with_what_to_do() -> None:
    """A brief without quotes, personas or promises says how to get them."""
    told = page(brief(quotes=(), personas=(), promises=()), Words("en")).missing
    assert len(told) == 3
    assert "osuma interview" in told[0]


def test_outside_text_formats_nothing_in_markdown() -> None:
    """Names and quotes cannot make headings, links, pictures or HTML."""
    hostile = "# x [a](http://evil.example) ![b](www.evil.example) <script> *b* `c` | 1. y"
    text = markdown(page(brief(quotes=(Quote(hostile, "- A\n# B"),)), Words("en")))
    line = next(line for line in text.splitlines() if "evil" in line)
    assert r"\[a\]" in line
    assert r"\<script\>" in line
    assert r"\*b\*" in line
    assert "http://" not in line
    assert "> \\- A \\# B" in text.splitlines()


def test_less_room_means_less_text() -> None:
    """Each step down the page holds less."""
    goals = tuple(f"{n} {'goal ' * 99}" for n in range(3))
    persona = KALLE.model_copy(update={"goals": goals})
    cards = [page(brief(personas=(persona,)), Words("en"), room).cards for room in ROOMS]
    lengths = [len(str(card)) for card in cards]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[-1] < lengths[0] / 2


def test_the_document_has_what_the_page_has() -> None:
    """``--json`` gives shares as numbers and counts by tier."""
    document = brief_document(page(brief(), Words("en")))
    assert document["leads"] == {"A": 14, "B": 31, "C": 120, "D": 1204}
    assert document["who"][0]["share"] == 0.444
    assert document["quotes"][0] == {"text": "“Now it takes a week.”", "company": "Nordhaven AB"}


@pytest.mark.parametrize("language", ["en", "fi"])
def test_slack_takes_what_goes_with_files(language: str) -> None:
    """Tiers, evidence and lists of leads are messages that Slack takes, each with its figures."""
    words = Words(language)
    assert "14" in shown(check(tiers_reply(TIERS, PROFILE, words)))
    assert "SaaS (14" in shown(check(evidence_reply(learned(), words)))
    assert check(no_evidence(PROFILE, words))
    for file in ("follows", "too_large", "none"):
        assert check(leads_reply((Tier.A, Tier.B), 40, words, file=file))  # type: ignore[arg-type]
    assert check(leads_reply((Tier.A,), 0, words, file="none"))
    assert leads_file((Tier.A, Tier.B), b"x", words).name == "leads-AB.csv"
    assert BACKTEST.better_than_chance
