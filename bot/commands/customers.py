"""``osuma customers``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from bot.commands.shell import Shell, command_options
from bot.intents import understand_mix
from bot.services.best_customers import CustomerList, customer_list, find_customer, say_best
from bot.services.not_customers import TurnedBack, not_a_customer, turn_back_file
from bot.views.customers import best_customers, notes
from bot.views.documents import company_document
from bot.views.turned_back import turned_back
from icp.best import Measure, Ranked, read_mix
from storage.customers import Measured


@click.command("customers")
@click.option("--by", metavar="MIX", help='What "best" means, for example "nps" or "nps=1,billed=2"; kept.')
@click.option("--by-anything", is_flag=True, help="Forget what --by said: every measure counts alike.")
@click.option("--leave-out", "out", multiple=True, metavar="NAME", help="Take a customer off the list; kept.")
@click.option("--take-back", "back", multiple=True, metavar="NAME", help="Let it be among the best again.")
@click.option(
    "--not-customers",
    "mistaken",
    multiple=True,
    metavar="FILE|NAME",
    help="They are leads after all: one by its name, or all that FILE brought in as customers.",
)
@command_options
def command(  # noqa: PLR0913 -- one parameter an option
    shell: Shell,
    *,
    by: str | None,
    by_anything: bool,
    out: tuple[str, ...],
    back: tuple[str, ...],
    mistaken: tuple[str, ...],
) -> None:
    """List the best third of your customers, and why.

    The measures come from: osuma import customers.csv --as customers. They are nps, satisfaction, since, billed, usage
    and extras.
    """
    if mistaken:
        _turn_back(shell, mistaken)
        return
    mix = None if by is None else read_mix(understand_mix(by))
    changing = bool(mix or by_anything or out or back)
    with (
        shell.osuma() as osuma,
        osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=not changing) as workspace,
    ):
        if mix or by_anything:
            say_best(workspace, mix, by="terminal")
        leave = [find_customer(workspace, name).id for name in out]
        take = [find_customer(workspace, name).id for name in back]
        workspace.customers.leave_out(leave, "terminal")
        workspace.customers.take_back(take)
        found = customer_list(workspace)
        if changing:
            workspace.commit()
    if shell.json:
        shell.print_json(_document(found, shell))
    else:
        shell.show(best_customers(found, shell.words, buttons=False))


def _turn_back(shell: Shell, mistaken: tuple[str, ...]) -> None:
    with shell.osuma() as osuma, osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        done = [
            turn_back_file(workspace, Path(each)) if Path(each).is_file() else not_a_customer(workspace, each)
            for each in mistaken
        ]
        workspace.commit()
    if shell.json:
        shell.print_json({"not_customers": [_turned(each) for each in done]})
        return
    for each in done:
        shell.show(turned_back(each, shell.words))


def _turned(done: TurnedBack) -> dict[str, Any]:
    return {
        "leads": [company_document(company) for company in done.leads],
        "won": [company_document(company) for company in done.won],
        "elsewhere": [company_document(company) for company in done.elsewhere],
        "others": done.others,
    }


def _document(found: CustomerList, shell: Shell) -> dict[str, Any]:
    return {
        "by": {str(measure): round(weight, 4) for measure, weight in found.best.mix.items()},
        "said": found.said,
        "best": [_customer(each, found) for each in found.best.chosen],
        "others": [_customer(each, found) for each in found.best.ranked if not each.best],
        "notes": [
            {"note": str(note), "text": text}
            for (note, _), text in zip(found.best.notes, notes(found.best, shell.words), strict=True)
        ],
    }


def _customer(each: Ranked, found: CustomerList) -> dict[str, Any]:
    measured = found.measured.get(each.customer.id, {})
    return {
        "id": each.customer.id,
        "name": each.customer.name,
        "place": each.place,
        "standing": each.standing,
        "churned": each.customer.churned,
        "left_out": each.left_out,
        "mixed": each.mixed,
        "measures": {str(name): _value(stated) for name, stated in measured.items()},
    }


def _value(stated: Measured) -> object:
    if stated.value is None:
        return None
    if stated.measure == Measure.SINCE:
        return date.fromordinal(round(stated.value)).isoformat()
    return {"amount": stated.value, "currency": stated.unit} if stated.measure == Measure.BILLED else stated.value
