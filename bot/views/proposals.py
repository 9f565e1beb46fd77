"""Proposed changes of the profile: who, when, what differs, what it would do, and the buttons to decide."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Words
from bot.services.judging import read_profile
from bot.services.show_proposal import ProposalShown
from bot.slack.escape import Mrkdwn
from bot.views.approvers import people
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.difference_summary import summary_lines
from bot.views.differences import difference_lines
from bot.views.effect import effect_lines, headline
from bot.views.profile import profile_lines
from bot.views.reply import Block, Reply
from bot.views.told_reason import reason_text
from icp.profile import Profile
from storage.profiles import StoredProfile
from storage.proposals import Kind, State

_NAME = 100
_BY = 60
_REASON = 600
_DIFFERENCES = 14
_EVERY = 60
_LISTED = 20
_FEW = 3


def proposal(shown: ProposalShown, words: Words) -> Reply:
    """One proposal, with buttons for those who may decide while it waits."""
    blocks = [
        header(title(shown, words)),
        context(_who(shown, words)),
        *_reason(shown, words),
        *_what_differs(shown, words),
        *_what_it_does(shown, words),
        *_standing(shown, words),
        *_buttons(shown, words),
    ]
    text = words.slack(
        "proposal-text",
        title=title(shown, words),
        by=named(shown.proposal.proposed_by, _BY),
        effect=words.join([headline(shown.effect, words)]),
    )
    return reply(text, blocks)


def proposals(waiting: Sequence[ProposalShown], words: Words) -> Reply:
    """All that waits, a line and a button each."""
    if not waiting:
        none = words.slack("proposals-none")
        return reply(none, [section(none)])
    shown = [_listed(place, each, words) for place, each in enumerate(waiting[:_LISTED], start=1)]
    text = words.slack("proposals-text", count=len(waiting))
    return reply(text, [header(words("proposals-title")), *shown])


def every_difference(shown: ProposalShown, words: Words) -> Reply:
    """All that a proposal changes, a line each."""
    name = words("proposal-all-title", number=str(shown.proposal.number))
    lines = _first_profile(shown, words) if shown.against is None else difference_lines(shown.differences, words)
    hidden = len(lines) - _EVERY
    more = [words.slack("problem-more", count=hidden)] if hidden > 0 else []
    blocks = [header(name), context(_who(shown, words)), *sections([*lines[:_EVERY], *more])]
    return reply(words.slack("proposal-all-title", number=str(shown.proposal.number)), blocks)


def approved(shown: ProposalShown, companies: int, words: Words, *, again: bool = False) -> Reply:
    """It is done: which version is active now, and what that did; ``again`` where it had been done before."""
    name, by = named(shown.proposal.name, _NAME), named(shown.proposal.decided_by or "", _BY)
    version = shown.version.version if shown.version else 0
    active = shown.active is not None and shown.version is not None and shown.active.id == shown.version.id
    key = "proposal-approved" if active else "proposal-approved-beside"
    params = {"number": str(shown.proposal.number), "by": by, "name": name, "version": str(version)}
    if again:
        on = shown.proposal.decided_at or ""
        said = words.slack("proposal-approved-again", on=on, **params)
        return reply(said, [section(said)])
    said = words.slack(key, **params)
    blocks = [section(said), *(sections(effect_lines(shown.effect, shown.leads, words)) if active else [])]
    if companies:
        blocks.append(context(words.slack("proposal-scored", count=companies)))
    return reply(said, blocks)


def rejected(shown: ProposalShown, words: Words) -> Reply:
    """Nothing was changed."""
    said = words.slack(
        "proposal-rejected", number=str(shown.proposal.number), by=named(shown.proposal.decided_by or "", _BY)
    )
    return reply(said, [section(said)])


def how_to_propose(words: Words) -> Reply:
    """How to write a proposal in Slack."""
    example = Mrkdwn(f"```{words('propose-example')}```")
    said = words.slack("propose-how")
    return reply(said, [section(Mrkdwn(f"{said}\n{example}")), context(words.slack("propose-how-more"))])


def title(shown: ProposalShown, words: Words) -> str:
    """Number, name and kind of a proposal."""
    made = shown.proposal
    params = {"number": str(made.number), "name": named(made.name, _NAME)}
    if made.kind is Kind.ROLLBACK:
        return words("proposal-title-rollback", version=str(shown.source.version if shown.source else "?"), **params)
    return words(f"proposal-title-{made.kind.value}", **params)


def _who(shown: ProposalShown, words: Words) -> Mrkdwn:
    made = shown.proposal
    params = {"by": named(made.proposed_by, _BY), "date": made.proposed_at}
    if shown.against is None:
        return words.slack("proposal-by", **params)
    against = named(shown.against.name, _NAME)
    return words.slack("proposal-by-against", name=against, version=str(shown.against.version), **params)


def _reason(shown: ProposalShown, words: Words) -> list[Block]:
    reason = short(reason_text(shown.proposal.reason, words), _REASON)
    return [section(words.slack("proposal-reason", reason=reason))] if reason else []


def _what_differs(shown: ProposalShown, words: Words) -> list[Block]:
    lines = _first_profile(shown, words) if shown.against is None else _summary(shown, words)
    lines = lines or [words.slack("differs-nothing")]
    hidden = len(lines) - _DIFFERENCES
    more = [words.slack("problem-more", count=hidden)] if hidden > 0 else []
    heading = Mrkdwn(f"*{words('proposal-differs')}*")
    return sections([heading, *lines[:_DIFFERENCES], *more])


def _first_profile(shown: ProposalShown, words: Words) -> list[Mrkdwn]:
    first = Profile.model_validate(shown.proposal.document)
    return [words.slack("proposal-first-profile", count=len(first.criteria)), *profile_lines(first, words)]


def _summary(shown: ProposalShown, words: Words) -> list[Mrkdwn]:
    """The main differences; of a profile that was learned a line a field."""
    before = None if shown.against is None else read_profile(shown.against)
    return summary_lines(shown.differences, before, Profile.model_validate(shown.proposal.document), words)


def is_short(shown: ProposalShown, words: Words) -> bool:
    """Whether the card of a proposal tells every difference already."""
    if shown.against is None:
        return True
    lines = _summary(shown, words)
    return len(lines) <= _DIFFERENCES and lines == difference_lines(shown.differences, words)


def _what_it_does(shown: ProposalShown, words: Words) -> list[Block]:
    key = "proposal-did" if shown.proposal.state is State.APPROVED else "proposal-does"
    lines = effect_lines(shown.effect, shown.leads, words)
    other = shown.active is not None and shown.open and shown.active.name != shown.proposal.name
    if other and shown.active is not None:
        params = {"name": named(shown.proposal.name, _NAME), "active": named(shown.active.name, _NAME)}
        beside = shown.proposal.kind is Kind.CHANGE
        lines.insert(0, words.slack("proposal-other-profile" if beside else "proposal-instead", **params))
    return sections([Mrkdwn(f"*{words(key)}*"), *lines])


def _standing(shown: ProposalShown, words: Words) -> list[Block]:
    """Whether it waits and for whom, or what became of it."""
    made = shown.proposal
    if made.state is not State.PENDING:
        params = {"by": named(made.decided_by or "", _BY), "date": made.decided_at or ""}
        return [context(words.slack(f"proposal-state-{made.state.value}", **params))]
    if shown.outdated:
        return [section(words.slack("proposal-outdated", version=_active(shown.active)))]
    if not shown.approvers:
        return [context(words.slack("approvers-everybody"))]
    waiting = words.slack("proposal-waits", people=words.join(people(shown.approvers, words), ", "))
    return [context(waiting)]


def _active(active: StoredProfile | None) -> str:
    return "" if active is None else f"{named(active.name, _NAME)} {active.version}"


def _buttons(shown: ProposalShown, words: Words) -> list[Block]:
    number = str(shown.proposal.number)
    every = [] if is_short(shown, words) else [button(words("button-show-all"), "proposal_all", number)]
    if shown.proposal.state is not State.PENDING or not shown.may_decide:
        return [actions(*every)] if every else []
    no = button(words("button-reject"), "proposal_reject", number, style="danger")
    if shown.outdated:
        return [actions(no, *every)]
    other = shown.active is not None and shown.active.name != shown.proposal.name
    beside = other and shown.proposal.kind is Kind.CHANGE
    yes = button(words("button-approve"), "proposal_approve", number, style="primary")
    keep = [button(words("button-keep-beside"), "proposal_keep", number)] if beside else []
    return [actions(yes, *keep, no, *every)]


def _listed(place: int, shown: ProposalShown, words: Words) -> Block:
    made = shown.proposal
    lines = _summary(shown, words)
    changes = words.join(lines[:_FEW], "\n")
    first = words.slack(
        "proposals-line",
        title=title(shown, words),
        by=named(made.proposed_by, _BY),
        date=made.proposed_at,
        effect=words.join([words.slack("proposals-outdated") if shown.outdated else headline(shown.effect, words)]),
    )
    more = [words.slack("problem-more", count=len(lines) - _FEW)] if len(lines) > _FEW else []
    text = words.join([first, *([changes] if lines else []), *more], "\n")
    return section(text, accessory=button(words("button-show-proposal"), f"proposal:{place}", str(made.number)))
