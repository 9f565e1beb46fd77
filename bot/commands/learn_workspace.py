"""``osuma icp learn`` without files: from the workspace's customers, or from what became of its leads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.commands.icp_proposals import show_card
from bot.commands.shell import Shell
from bot.errors import BotRefusal
from bot.services.decide_proposal import TERMINAL
from bot.services.learn_from_customers import FromCustomers, learn_from_customers
from bot.services.preview import Preview, preview
from bot.services.propose_profile import propose
from bot.services.show_proposal import proposal_as_made
from bot.services.tier_report import TierReport, propose_from_outcomes, tier_report
from bot.services.write_file import write_file
from bot.views.customers import from_customers
from bot.views.documents import backtest_document, field_learned_document
from bot.views.edit_line import change_line
from bot.views.feedback import tiers
from bot.views.proposals import proposal as proposal_view
from bot.views.told_reason import learned_reason, outcomes_reason
from icp.learning.backtest import Backtest, backtest
from icp.learning.learn import Learned
from icp.profile import dump_profile
from storage.workspace import Workspace


def learn_workspace(shell: Shell, *, name: str | None, out: Path | None, picture: Path | None, everyone: bool) -> None:
    """Learn from the workspace's customers, show the evidence, and propose the profile or write it to ``out``."""
    number, shown = None, None
    with shell.osuma() as osuma:
        with osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
            found = learn_from_customers(workspace, name=name, everyone=everyone)
            foreseen = preview(workspace, found.learned.profile)
        learned = found.learned
        tested = backtest(found.sample, found.mask)
        if out is None:
            with osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
                number = _proposed(workspace, learned, foreseen)
                shown = None if number is None else proposal_as_made(workspace, number, TERMINAL)
                workspace.commit()
        else:
            write_file(out, dump_profile(learned.profile).encode())
    if picture is not None:
        write_picture(picture, learned, tested, shell)
    if shell.json:
        shell.print_json(_document(found, tested, number, out, shell))
        return
    waiting = None if shown is None else proposal_view(shown, shell.words)
    shell.show(from_customers(found, tested, waiting, shell.words, proposing=out is None))
    if number is not None:
        shell.say("learned-proposed-terminal", number=str(number))
    if out is not None:
        shell.say("learned-written", path=str(out))
    if picture is not None:
        shell.say("learned-picture", path=str(picture))


def write_picture(path: Path, learned: Learned, tested: Backtest | None, shell: Shell) -> None:
    """Draw what was learned, and whether it would have worked.

    Raises:
        TableRefusal: the file cannot be written.
    """
    from bot.pictures.report import report  # noqa: PLC0415 -- drawing takes long to import

    write_file(path, report(learned, tested, shell.words))


def learn_outcomes(shell: Shell) -> None:
    """Say how each tier did, and propose the edit that follows where there is one."""
    shown = None
    with shell.osuma() as osuma:
        now = osuma.clock.now()
        with osuma.storage.open(shell.workspace_id, now, read_only=True) as workspace:
            report = tier_report(workspace, foresee=True)
        if report.found is not None:
            reason = outcomes_reason(report)
            with osuma.storage.open(shell.workspace_id, now) as workspace:
                made = propose_from_outcomes(workspace, report, by=TERMINAL, reason=reason, at=now, found=report.found)
                shown = proposal_as_made(workspace, made.number, TERMINAL)
                workspace.commit()
    number = None if shown is None else shown.proposal.number
    if shell.json:
        shell.print_json(_tiers_document(report, number, shell))
        return
    shell.show(tiers(report, shell.words, buttons=False))
    if shown is not None:
        show_card(shell, shown)
        shell.say("learned-proposed-terminal", number=str(number))


def _proposed(workspace: Workspace, learned: Learned, found: Preview) -> int | None:
    reason = learned_reason(learned)
    try:
        return propose(workspace, learned.profile, by=TERMINAL, reason=reason, at=workspace.at, found=found).number
    except BotRefusal as refused:
        if refused.key != "refusal-proposal-nothing":
            raise
        return None


def _document(
    found: FromCustomers, tested: Backtest | None, number: int | None, out: Path | None, shell: Shell
) -> dict[str, Any]:
    learned = found.learned
    return {
        "profile": learned.profile.model_dump(mode="json"),
        "customers": learned.customers,
        "background": learned.background,
        "best": [{"id": each.customer.id, "name": each.customer.name} for each in found.best.chosen],
        "doubtful": learned.doubtful,
        "fields": [field_learned_document(each, shell.words) for each in learned.fields],
        "against": [
            {
                "kind": each.field.value,
                "value": each.evidence.name,
                "companies": each.evidence.customers,
                "of": each.evidence.of,
                "background": each.evidence.background,
            }
            for each in found.against
        ],
        "bad": found.bad,
        "backtest": backtest_document(tested),
        "proposal": number,
        "out": None if out is None else str(out),
    }


def _tiers_document(report: TierReport, number: int | None, shell: Shell) -> dict[str, Any]:
    return {
        "profile": {"name": report.profile_name, "version": report.profile_version},
        "companies": report.companies,
        "decided": report.decided,
        "since": None if report.since is None else report.since.isoformat(),
        "tiers": [
            {
                "tier": None if line.tier is None else line.tier.value,
                "told": line.told,
                "met": line.met,
                "waiting": line.waiting,
                "won": line.won,
                "lost": line.lost,
                "not_a_fit": line.not_a_fit,
            }
            for line in report.lines
        ],
        "moved": report.moved,
        "disagreements": [
            {
                "kind": each.field.value,
                "how": each.kind,
                "companies": each.companies,
                "fully": each.fully,
                "of": each.of,
            }
            for each in report.disagreements
        ],
        "changes": [
            {"kind": each.field.value, "edit": each.edit.value, "text": change_line(each, shell.words)}
            for each in report.revision.changes
        ],
        "proposal": number,
    }
