"""Talking about customers and outcomes, as Slack and the terminal do: on both databases."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.handlers import answer
from bot.i18n import Words
from bot.intents import (
    AskBestCustomers,
    AskFit,
    AskTiers,
    AskWhy,
    Intent,
    LearnProfile,
    ReportMonthly,
    TellOutcome,
    understand,
    understand_mix,
)
from bot.jobs.monthly import MonthlyReports
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.reply import Reply, with_language
from storage.workspace import Storage
from tests.services.customer_files import NOW, apply, fill, imported, storage
from tests.views.limits import buttons, check, shown

__all__ = ["storage"]

_numbers = count(1)


def turn(storage: Storage, **said: str) -> Turn:
    """One message of Maija's in one conversation, or a press of a button."""
    incoming = Incoming(
        kind="action" if "action_id" in said else "direct_message",
        workspace_id="T1",
        user_id="U1",
        channel_id="D1",
        thread_ts=None,
        ts=None,
        text=said.pop("text", ""),
        conversation_key="D1:",
        keys=(f"message:{next(_numbers)}",),
    )
    return Turn(replace(incoming, **said), "maija", Words("en"), NOW, storage)  # type: ignore[arg-type]  # texts


def ask(storage: Storage, text: str) -> Reply:
    """What a message is answered with; Slack takes it."""
    return check(answer(turn(storage, text=text)))


def press(storage: Storage, reply: Reply, label: str) -> Reply:
    """What the first button of an action is answered with, in the language that it was sent in."""
    shown_as = buttons(with_language(reply))
    action, value = next((a, v) for a, v in shown_as if re.split("[:@]", a.removeprefix("open:"))[0] == label)
    return check(answer(turn(storage, action_id=action, value=value)))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Who are our best customers?", AskBestCustomers()),
        ("show our best customers", AskBestCustomers()),
        ("best customers by NPS and billing", AskBestCustomers("NPS and billing")),
        ("Ketkä ovat parhaat asiakkaamme?", AskBestCustomers()),
        ("parhaat asiakkaat laskutuksen mukaan", AskBestCustomers("laskutuksen")),
        ("learn our ICP", LearnProfile()),
        ("learn our icp from outcomes", LearnProfile("outcomes")),
        ("opi profiili asiakkaistamme", LearnProfile()),
        ("opi profiili tuloksista", LearnProfile("outcomes")),
        ("how did the tiers do?", AskTiers()),
        ("Miten luokat ovat pärjänneet?", AskTiers()),
        ("report tiers here every month", ReportMonthly()),
        ("lopeta kuukausiraportit", ReportMonthly(wanted=False)),
        ("does Acme fit?", AskFit("Acme")),
        ("why is Acme only B?", AskWhy("Acme")),
        ("miksi Acme on vain B", AskWhy("Acme")),
    ],
)
def test_questions_about_customers(text: str, intent: Intent) -> None:
    """Questions about customers and tiers are understood in both languages, and other questions stay what they were."""
    assert understand(text).intent == intent


@pytest.mark.parametrize(
    ("text", "outcome", "company", "reason"),
    [
        ("met Acme", "met", "Acme", ""),
        ("We met with Acme Inc.", "met", "Acme Inc", ""),
        ("won Acme: our onboarding", "won", "Acme", "our onboarding"),
        ("Lost Acme because price", "lost", "Acme", "price"),
        ("Acme isn’t a fit: too small", "not_a_fit", "Acme", "too small"),
        ("it is not a fit", "not_a_fit", None, ""),
        ("tapasimme Acmen", "met", "Acmen", ""),
        ("voitimme Kuusi Oy:n koska hinta", "won", "Kuusi Oy:n", "hinta"),
        ("hävisimme Acmen: hinta", "lost", "Acmen", "hinta"),
        ("Acme ei ole sopiva: liian pieni", "not_a_fit", "Acme", "liian pieni"),
    ],
)
def test_outcomes_are_told_in_words(text: str, outcome: str, company: str | None, reason: str) -> None:
    """What became of a company can be told in a short sentence, in English and Finnish."""
    intent = understand(text).intent
    assert isinstance(intent, TellOutcome)
    assert (intent.outcome, intent.company, intent.reason) == (outcome, company, reason)


def test_measures_are_named_as_people_name_them() -> None:
    """What "best" means, in either language; a word that is no measure stays for the refusal."""
    assert understand_mix("NPS and total billed") == "nps=1,billed=1"
    assert understand_mix("NPS:n ja laskutuksen") == "nps=1,billed=1"
    assert understand_mix("nps=1, billed=2") == "nps=1,billed=2"
    assert understand_mix("fun") == "fun=1"


def test_the_list_of_the_best_can_be_corrected(storage: Storage, tmp_path: Path) -> None:
    """The best third with a button each: pressing one takes it off and lets the next in; it can come back."""
    fill(storage, tmp_path)
    listed = ask(storage, "who are our best customers?")
    assert "Best customers: 10 of 30" in shown(listed)
    assert "Nobody has said" in shown(listed)
    assert "One customer has left" in shown(listed)
    without = press(storage, listed, "best_leave")
    assert "Left out: Customer 29" in shown(without)
    assert "Left out" not in shown(press(storage, without, "best_back"))


def test_what_best_means_is_told_in_words(storage: Storage, tmp_path: Path) -> None:
    """A mix that was told is kept; a word that is no measure is refused with those there are."""
    fill(storage, tmp_path)
    asked = ask(storage, "best customers by NPS")
    assert "Nobody has said" in shown(ask(storage, "who are our best customers?"))
    assert "Ranked by NPS (100%)" in shown(press(storage, asked, "confirmed"))
    assert "Nobody has said" not in shown(ask(storage, "who are our best customers?"))
    assert "no measure" in shown(ask(storage, "best customers by charm"))


def test_learning_ends_in_a_proposal(storage: Storage, tmp_path: Path) -> None:
    """The evidence, the backtest and a proposal that waits; learning again gives the same one; nothing is active."""
    fill(storage, tmp_path)
    listed = ask(storage, "who are our best customers?")
    learned = press(storage, listed, "learn_customers")
    assert "SaaS: 10 of 10 best customers" in shown(learned)
    (card,) = learned.follows
    assert "Proposal 1: ICP" in shown(check(card))
    assert "Reason: Learned from 10 best customers" in shown(card)
    assert [name for name, _ in buttons(card)] == ["proposal_approve", "proposal_reject"]
    (again,) = ask(storage, "opi icp").follows
    assert "Ehdotus 1: ICP" in shown(check(again))
    assert "Syy: Opittu 10 parhaasta asiakkaasta" in shown(again)
    with storage.open("T1", NOW, read_only=True) as workspace:
        assert workspace.profiles.active() is None
        assert len(workspace.proposals.pending()) == 1


def test_too_few_customers_are_told_plainly(storage: Storage, tmp_path: Path) -> None:
    """Three customers: a list, and a clear word instead of a profile."""
    imported(storage, tmp_path, "Company,NPS\nA,1\nB,2\nC,3\n")
    listed = ask(storage, "who are our best customers?")
    assert "Best customers: 1 of 3" in shown(listed)
    assert "at least 8" in shown(listed)
    assert "24 customers" in shown(ask(storage, "learn our icp"))


def test_no_customers_yet(storage: Storage) -> None:
    """Without customers the way to bring them in is told."""
    assert "--as customers" in shown(ask(storage, "who are our best customers?"))


def test_a_verdict_by_button(storage: Storage, tmp_path: Path) -> None:
    """Not a fit…, then the criterion: recorded with the score of then; it can be taken back once."""
    fill(storage, tmp_path)
    apply(storage)
    choices = press(storage, ask(storage, "does Lead 00 fit?"), "unfit")
    assert "Which of these does not hold?" in shown(choices)
    assert [value.partition("|")[2] for _, value in buttons(choices)[:2]] == ["industry", "headcount"]
    done = press(storage, choices, "unfit_because")
    assert "Reason: Industry" in shown(done)
    assert "Scored A" in shown(done)
    back = press(storage, done, "feedback_back")
    assert "taken back" in shown(back)
    assert "already" in shown(press(storage, done, "feedback_back"))


def test_the_same_message_counts_once(storage: Storage, tmp_path: Path) -> None:
    """A message only asks; a press of its button that a worker takes up twice is recorded once."""
    fill(storage, tmp_path)
    asked = ask(storage, "lost Lead 00: price")
    assert "Record that *Lead 00* was lost?" in shown(asked)
    with storage.open("T1", NOW, read_only=True) as workspace:
        assert workspace.feedback.all() == []
    action, value = buttons(asked)[0]
    pressed = turn(storage, action_id=action, value=value)
    assert "was lost" in shown(answer(pressed))
    assert "counts once" in shown(answer(pressed))


def test_outcomes_by_message(storage: Storage, tmp_path: Path) -> None:
    """Won in Finnish with the name bent; the next message says "it"; an unknown company is offered to be added."""
    fill(storage, tmp_path)
    imported(storage, tmp_path, "Company\nKuura Oy\n", "lead", "k.csv")
    won = press(storage, ask(storage, "voitimme Kuuran: hinta"), "confirmed")
    assert "kauppa syntyi, *Kuura Oy*" in shown(won)
    assert "eikä enää liidi" in shown(won)
    assert "Kuura Oy" in shown(ask(storage, "it is not a fit: too small"))
    assert "don’t know a company" in shown(ask(storage, "lost Nobody Knows Inc"))
    assert "Which company" in shown(check(answer(replace(turn(storage, text="lost it"), incoming=_elsewhere(storage)))))


def _elsewhere(storage: Storage) -> Incoming:
    return replace(turn(storage, text="lost it").incoming, conversation_key="D2:")


def test_a_company_called_lost_boys(storage: Storage, tmp_path: Path) -> None:
    """A name that begins like an outcome is still a name."""
    fill(storage, tmp_path)
    apply(storage)
    imported(storage, tmp_path, "Company\nLost Boys Oy\n", "lead", "k.csv")
    assert "Lost Boys Oy" in shown(ask(storage, "Lost Boys"))
    with storage.open("T1", NOW, read_only=True) as workspace:
        assert workspace.feedback.all() == []


def test_the_tiers_and_the_edit_that_follows(storage: Storage, tmp_path: Path) -> None:
    """Counts by tier, where people disagree, and an edit that a button proposes."""
    fill(storage, tmp_path)
    apply(storage)
    assert "Nothing is known yet" in shown(ask(storage, "how are the tiers doing?"))
    for i in (1, 2, 3):
        choices = press(storage, ask(storage, f"does Lead 0{i} fit?"), "unfit")
        press(storage, choices, "unfit_because")
    report = ask(storage, "how are the tiers doing?")
    assert "3 companies: 0 met and still open, 0 won, 0 lost, 3 not a fit" in shown(report)
    assert "3 of 3 lost or unfit companies were refused because of it" in shown(report)
    assert "Construction out of industry" in shown(report)
    assert "By the profile it fits in full." in shown(report)
    assert "leads change tier" in shown(report)
    proposed = press(storage, report, "tiers_propose")
    assert "Proposal 2: Test" in shown(proposed)
    assert "Construction out of industry" in shown(proposed)


def test_the_monthly_report_comes_once(storage: Storage, tmp_path: Path) -> None:
    """Asked for in November it comes in December, once however often the clock ticks, and not after a stop."""
    fill(storage, tmp_path)
    apply(storage)
    assert "From next month on" in shown(press(storage, ask(storage, "report tiers here every month"), "confirmed"))
    clock = _Clock()
    reports = MonthlyReports(storage, clock)
    reports.tick()
    assert not _put(storage, "tiers:D1:2026-11")
    clock.moment = NOW + timedelta(days=12)
    reports.tick()
    MonthlyReports(storage, clock).tick()
    assert _put(storage, "tiers:D1:2026-12")
    assert "No more" in shown(press(storage, ask(storage, "stop monthly reports"), "confirmed"))
    clock.moment = NOW + timedelta(days=42)
    reports.tick()
    assert not _put(storage, "tiers:D1:2027-01")


class _Clock:
    """A clock that is set by hand."""

    moment = NOW

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment


def _put(storage: Storage, key: str) -> bool:
    with storage.open("T1", NOW, read_only=True) as workspace:
        return workspace.outbox.has(key)
