"""``osuma icp learn``."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.commands.tables import MAP_HELP
from bot.errors import BotRefusal
from bot.services.documents import write_text
from bot.services.learn_profile import LearnReport, learn_profile
from bot.sources.told import told_columns
from bot.views.documents import backtest_document, field_learned_document
from bot.views.learned import learned as learned_view
from icp.profile import dump_profile


@click.command("learn")
@click.option("--customers", type=click.Path(path_type=Path), help="The best customers: whole rows, or only names.")
@click.option("--against", type=click.Path(path_type=Path), help="The companies they are set against.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the profile to this file (icp.yaml).")
@click.option("--name", default="Learned", show_default=True, help="The profile's name.")
@click.option("--map", "pairs", multiple=True, metavar="COLUMN=FIELD", help=MAP_HELP)
@command_options
def learn(  # noqa: PLR0913 -- one parameter an option
    shell: Shell, *, customers: Path, against: Path | None, out: Path | None, name: str, pairs: tuple[str, ...]
) -> None:
    """Derive a profile from your best customers and show the evidence for every point in it."""
    if against is None:
        raise BotRefusal("refusal-learn-background")
    today = datetime.now(UTC).date()
    report = learn_profile(customers, against, name=name, on=today, told=told_columns(pairs))
    if out is not None:
        write_text(out, dump_profile(report.learned.profile))
    if shell.json:
        shell.print_json(_document(report, shell, out))
    else:
        _tell(shell, report, out)


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
