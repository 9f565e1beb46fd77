"""``osuma fit COMPANY``."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal
from bot.explanations.explain import explain
from bot.ports import Model
from bot.services.documents import read_text
from bot.services.fit_company import FitAnswer, fit_by_name
from bot.services.profile_history import named_scorer
from bot.views.documents import fit_document, not_found_document
from bot.views.fit_card import fit_card
from bot.views.lookup import choose, not_found
from icp.profile import Profile, load_profile
from icp.scoring import Scorer


@click.command("fit")
@click.argument("company", nargs=-1, required=True)
@click.option("--profile", metavar="FILE|NAME", help="Judge by this file, or by another profile that you keep.")
@command_options
def command(shell: Shell, company: tuple[str, ...], profile: str | None) -> None:
    """Does COMPANY fit? A name, domain, e-mail address or business id."""
    path = None if profile is None else Path(profile)
    is_file = path is not None and (path.exists() or path.suffix.lower() in {".yaml", ".yml"})
    given = Scorer(load_profile(read_text(path))) if path is not None and is_file else None
    with shell.osuma() as osuma:
        with osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
            scorer = given or named_scorer(workspace, profile)
            answer = None if scorer is None else fit_by_name(workspace, scorer, " ".join(company))
        if scorer is None or answer is None:
            raise BotRefusal("refusal-no-profile")
        _tell(shell, answer, scorer.profile, osuma.model_for(shell.workspace_id))


def _tell(shell: Shell, answer: FitAnswer, profile: Profile, model: Model | None) -> None:
    if answer.fit is None:
        if shell.json:
            shell.print_json(not_found_document(answer.query, answer.candidates))
        else:
            shell.show((choose if answer.several else not_found)(answer.query, answer.candidates, shell.words))
        raise click.exceptions.Exit(1)
    explanation = explain(answer.fit, shell.words, model)
    if shell.json:
        document = fit_document(answer.fit, explanation, shell.words)
        shell.print_json(document | {"relation": "customer" if answer.customer else "lead"})
    else:
        shell.show(fit_card(answer.fit, explanation, shell.words, profile=profile, customer=answer.customer))
