"""``osuma icp learn``."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands.learn_workspace import learn_outcomes, learn_workspace, write_picture
from bot.commands.shell import Shell, command_options
from bot.commands.tables import MAP_HELP
from bot.errors import BotRefusal
from bot.services.learn_profile import LearnReport, learn_profile
from bot.services.write_file import write_file
from bot.sources.told import told_columns
from bot.views.documents import backtest_document, field_learned_document
from bot.views.learned import learned as learned_view
from icp.profile import dump_profile


@click.command("learn")
@click.option("--customers", type=click.Path(path_type=Path), help="The best customers: whole rows, or only names.")
@click.option("--against", type=click.Path(path_type=Path), help="The companies they are set against.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the profile to this file (icp.yaml).")
@click.option("--report", "picture", type=click.Path(path_type=Path), help="Draw evidence and backtest to this PNG.")
@click.option("--name", help="The profile's name (default: Learned, or the active profile's).")
@click.option("--everyone", is_flag=True, help="Without --customers: from all that have not left, not the best third.")
@click.option("--from-outcomes", is_flag=True, help="How each tier did, and the edit that follows.")
@click.option("--map", "pairs", multiple=True, metavar="COLUMN=FIELD", help=MAP_HELP)
@command_options
def learn(  # noqa: PLR0913 -- one parameter an option
    shell: Shell,
    *,
    customers: Path | None,
    against: Path | None,
    out: Path | None,
    picture: Path | None,
    name: str | None,
    everyone: bool,
    from_outcomes: bool,
    pairs: tuple[str, ...],
) -> None:
    """Derive a profile from your best customers and show the evidence for every point in it.

    With --customers FILE no database is needed. Without it: from the workspace's customers, as a proposal.
    """
    if from_outcomes:
        learn_outcomes(shell)
        return
    if customers is None:
        learn_workspace(shell, name=name, out=out, picture=picture, everyone=everyone)
        return
    if against is None:
        raise BotRefusal("refusal-learn-background")
    today = datetime.now(UTC).date()
    report = learn_profile(
        customers, against, name=name or shell.words("learned-name"), on=today, told=told_columns(pairs)
    )
    if out is not None:
        write_file(out, dump_profile(report.learned.profile).encode())
    if picture is not None:
        write_picture(picture, report.learned, report.backtest, shell)
    if shell.json:
        shell.print_json(_document(report, shell, out))
    else:
        _tell(shell, report, out)
        if picture is not None:
            shell.say("learned-picture", path=str(picture))


def _tell(shell: Shell, report: LearnReport, out: Path | None) -> None:
    if report.again:
        shell.say("learned-again", count=report.again)
    if report.found:
        shell.say("learned-found", count=report.found)
    if report.unknown:
        shell.say("learned-unknown", names=shell.words.listing(report.unknown, limit=8))
    shell.show(learned_view(report.learned, report.backtest, shell.words))
    if out is not None:
        shell.say("learned-written", path=str(out))


def _document(report: LearnReport, shell: Shell, out: Path | None) -> dict[str, object]:
    learned = report.learned
    return {
        "profile": learned.profile.model_dump(mode="json"),
        "customers": report.customers,
        "background": learned.background,
        "again": report.again,
        "found": report.found,
        "unknown": list(report.unknown),
        "doubtful": learned.doubtful,
        "fields": [field_learned_document(each, shell.words) for each in learned.fields],
        "backtest": backtest_document(report.backtest),
        "out": None if out is None else str(out),
    }
