"""``osuma interview [COMPANY [FILE]]``: the guide, a customer's answers, and what is read out of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from bot.bootstrap import Osuma
from bot.commands.shell import Shell, command_options
from bot.errors import BotRefusal, ModelUnavailable
from bot.services.accept_finding import ICP, accept_goals, accept_into_persona, drop, foresee_goals, tag
from bot.services.documents import read_text
from bot.services.draft_findings import draft_findings
from bot.services.interviews import Interview, guide, read_interview, record_text
from bot.services.preview import Preview
from bot.views.interviews import finding_line
from bot.views.interviews import interview as interview_view
from icp.facts import Company
from storage.interviews import Finding, FindingKind
from storage.workspace import Workspace

_BY = "terminal"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the options ask for."""

    file: Path | None
    tags: tuple[str, ...]
    quote: str
    draft: bool
    accept: tuple[str, ...]
    into: str
    drops: tuple[str, ...]


@click.command("interview")
@click.argument("company", required=False)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--tag", "tags", multiple=True, metavar="KIND=TEXT", help="goal, pain, decision_maker or channel.")
@click.option("--quote", default="", help="The customer's own words that the tag rests on.")
@click.option("--draft", is_flag=True, help="Let the configured model read the answers; a person then accepts.")
@click.option("--accept", multiple=True, metavar="ID", help="Put a finding to use; see --into.")
@click.option("--into", default=ICP, show_default=True, metavar="WHERE", help="icp (proposes the goals), or a persona.")
@click.option("--drop", "drops", multiple=True, metavar="ID", help="Lay a finding aside.")
@command_options
def command(shell: Shell, *, company: str | None, **options: object) -> None:
    """Why COMPANY bought: show its answers, or record those in FILE. Without COMPANY: the guide to fill in."""
    if company is None:
        _guide(shell)
        return
    wish = Wish(**options)  # type: ignore[arg-type]  # click's own types, named above
    with shell.osuma() as osuma:
        found, proposal = _do(osuma, shell, company, wish)
    if shell.json:
        shell.print_json(_document(found, proposal))
        return
    if proposal is not None:
        shell.say("interview-proposed", number=str(proposal))
    shell.show(interview_view(found, shell.words, model=True), buttons=False)
    for finding in found.findings:
        shell.out.print(f"{finding.id}  {finding_line(finding, '', shell.words)}", soft_wrap=True, markup=False)


def _guide(shell: Shell) -> None:
    text = guide(shell.words)
    if shell.json:
        shell.print_json({"guide": text})
    else:
        click.echo(text)


def _do(osuma: Osuma, shell: Shell, query: str, wish: Wish) -> tuple[Interview, int | None]:
    text = read_text(wish.file) if wish.file else None
    now = osuma.clock.now()
    with osuma.storage.open(shell.workspace_id, now) as workspace:
        company = _company(workspace, query)
        if text is not None and wish.file is not None:
            kept = record_text(workspace, company, text, source=wish.file.name, by=_BY)
            key = (
                "interview-unchanged" if not kept.changed else "interview-notes" if kept.unplaced else "interview-kept"
            )
            shell.err.print(shell.words(key, name=company.name, count=len(kept.answers)), soft_wrap=True)
        if wish.quote and len(wish.tags) > 1:
            raise click.UsageError("--quote belongs to one --tag; give several in runs of their own.")
        for said in wish.tags:
            tag(workspace, company, *_tag(said), quote=wish.quote, by=_BY)
        workspace.commit()
    if wish.draft:
        _draft(osuma, shell, company)
    foreseen = None
    if wish.accept and wish.into.casefold() == ICP:
        with osuma.storage.open(shell.workspace_id, now, read_only=True) as workspace:
            foreseen = foresee_goals(workspace, wish.accept)
    with osuma.storage.open(shell.workspace_id, now) as workspace:
        proposal = _decide(workspace, osuma, wish, foreseen)
        workspace.commit()
        return read_interview(workspace, company), proposal


def _draft(osuma: Osuma, shell: Shell, company: Company) -> None:
    model = osuma.model_for(shell.workspace_id)
    if model is None:
        raise BotRefusal("refusal-model-none")
    with osuma.storage.open(shell.workspace_id, osuma.clock.now(), read_only=True) as workspace:
        answers = workspace.interviews.answers(company.id)
    if not answers:
        raise BotRefusal("refusal-interview-none", name=company.name)
    try:
        drafted = draft_findings(answers, shell.words, model)
    except ModelUnavailable as away:
        raise BotRefusal("refusal-model-away", why=str(away)) from None
    with osuma.storage.open(shell.workspace_id, osuma.clock.now()) as workspace:
        added = workspace.interviews.find(company.id, drafted.findings, model.name)
        workspace.commit()
    shell.err.print(shell.words("interview-drafted", count=len(added), refused=drafted.refused), soft_wrap=True)


def _decide(workspace: Workspace, osuma: Osuma, wish: Wish, foreseen: Preview | None) -> int | None:
    for finding_id in wish.drops:
        drop(workspace, finding_id, by=_BY)
    if not wish.accept:
        return None
    if wish.into.casefold() == ICP:
        return accept_goals(workspace, wish.accept, by=_BY, at=osuma.clock.now(), found=foreseen).number
    for finding_id in wish.accept:
        accept_into_persona(workspace, finding_id, wish.into, by=_BY, at=osuma.clock.now())
    return None


def _company(workspace: Workspace, query: str) -> Company:
    found = workspace.companies.find(query)
    if found.company is None:
        near = [candidate.name for candidate in found.candidates]
        raise BotRefusal("refusal-company-near" if near else "refusal-company-unknown", query=query, near=near)
    return found.company


def _tag(said: str) -> tuple[FindingKind, str]:
    kind, equals, text = said.partition("=")
    known = next((each for each in FindingKind if each.value == kind.strip().casefold().replace(" ", "_")), None)
    if not equals or known is None:
        raise BotRefusal("refusal-finding-kind", text=said, kinds=[each.value for each in FindingKind])
    return known, text


def _document(found: Interview, proposal: int | None) -> dict[str, object]:
    return {
        "company": {"id": found.company.id, "name": found.company.name},
        "proposal": proposal,
        "answers": [
            {"question": each.question, "text": each.text, "source": each.source, "by": each.recorded_by}
            for each in found.answers
        ],
        "findings": [_finding(each) for each in found.findings],
    }


def _finding(each: Finding) -> dict[str, object]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "text": each.text,
        "quote": each.quote,
        "question": each.question,
        "state": each.state.value,
        "by": each.found_by,
        "used_in": each.used_in,
    }
