"""Home: the ideal customer as the table people know, what waits, and what comes next, short enough for a phone."""

from __future__ import annotations

from typing import Any, Final

from bot.i18n import Words
from bot.services.home import Home
from bot.services.set_up import Step
from bot.slack.escape import Mrkdwn
from bot.views.approvers import people
from bot.views.blocks import actions, button, context, header, section, sections
from bot.views.criterion_line import named, short
from bot.views.modal import select
from bot.views.profile import profile_lines
from bot.views.profile_form import edit_controls
from bot.views.reply import Block, with_language_in
from bot.views.set_up import next_step, progress_lines
from icp.fit import Tier

MOST_BLOCKS: Final = 100
"""Slack's limit of a Home."""

_NAME: Final = 100
_TITLES: Final = 120
_WAITING: Final = 5
_PERSONAS: Final = 6
_IMPORTS: Final = 5
_LINES: Final = 50
_NAMED: Final = 5
SLACKS: Final = "slack"
"""The choice of language that leaves it to Slack's own."""


def home_view(shown: Home, words: Words) -> dict[str, Any]:
    """The ``view`` of ``views.publish``; its buttons answer in its language."""
    blocks = with_language_in(home_blocks(shown, words), words.language)
    return {"type": "home", "callback_id": "home", "blocks": blocks}


def home_blocks(shown: Home, words: Words) -> list[Block]:
    """What is left to set up first, then what waits, then what the team has."""
    blocks = [
        header(words("home-title", team=named(shown.team, _NAME))),
        *_setup(shown, words),
        *_waiting(shown, words),
        *_imports(shown, words),
        *_profile(shown, words),
        *_personas(shown, words),
        *_week(shown, words),
        *_more(shown, words),
        *_language(shown, words),
    ]
    return blocks[:MOST_BLOCKS]


def _setup(shown: Home, words: Words) -> list[Block]:
    if shown.setup.step is Step.DONE:
        return []
    return [
        section(words.slack("home-next", step=words(f"setup-step-{shown.setup.step.value}"))),
        *sections(progress_lines(shown.setup, words)),
        *next_step(shown.setup, words),
        actions(button(words("button-home-setup"), "setup")),
    ]


def _waiting(shown: Home, words: Words) -> list[Block]:
    if not shown.waiting:
        return []
    lines = [
        section(
            words.slack(
                "home-proposal",
                number=str(each.number),
                name=named(each.name, _NAME),
                by=named(each.proposed_by, _NAME),
                date=each.proposed_at,
            ),
            accessory=button(words("button-show-proposal"), f"proposal:{place}", str(each.number)),
        )
        for place, each in enumerate(shown.waiting[:_WAITING], start=1)
    ]
    hidden = len(shown.waiting) - _WAITING
    more = [context(words.slack("problem-more", count=hidden))] if hidden > 0 else []
    return [header(words("home-waiting", count=len(shown.waiting))), *lines, *more, *_whose(shown, words)]


def _whose(shown: Home, words: Words) -> list[Block]:
    """Who decides, where this person does not."""
    if shown.may_decide:
        return []
    listed = words.join(people(shown.approvers[:_NAMED], words), ", ")
    return [context(words.slack("home-approvers", people=listed))]


def _imports(shown: Home, words: Words) -> list[Block]:
    kinds = [each for each in shown.imports if each.action.partition(":")[0] != "import_cancel"][:_IMPORTS]
    lines = [words.slack("home-import", kind=words(f"home-kind-{_kind(each.action)}")) for each in kinds]
    return [context(line) for line in lines]


def _kind(action: str) -> str:
    kind = action.partition(":")[0].removeprefix("import_")
    return kind if kind in {"leads", "customers", "contacts", "outcomes"} else "other"


def _profile(shown: Home, words: Words) -> list[Block]:
    if shown.profile is None or shown.stored is None:
        return []
    stored = shown.stored
    told = words.slack(
        "home-profile-version",
        name=named(stored.name, _NAME),
        version=str(stored.version),
        date=stored.created_at,
        by=named(stored.created_by, _NAME),
    )
    lines = profile_lines(shown.profile, words)
    hidden = len(lines) - _LINES
    more = [words.slack("problem-more", count=hidden)] if hidden > 0 else []
    change = edit_controls(shown.profile, stored.id, words)
    rest = [button(words("button-home-history"), "history"), button(words("button-home-brief"), "brief")]
    return [
        header(words("home-profile")),
        context(told),
        *sections([*lines[:_LINES], *more]),
        *([] if shown.may_decide else [context(words.slack("home-propose-only"))]),
        actions(*change),
        actions(*rest),
    ]


def _personas(shown: Home, words: Words) -> list[Block]:
    if not shown.personas:
        return []
    lines: list[Block] = []
    for place, each in enumerate(shown.personas[:_PERSONAS], start=1):
        titles = short(", ".join(each.titles), _TITLES)
        text = words.slack("home-persona", name=named(each.name, _NAME), titles=titles)
        edit = button(words("button-home-edit"), f"open:persona:{place}", each.name)
        lines.append(section(text, accessory=edit) if shown.may_decide and len(each.name) <= _NAME else section(text))
    add = [button(words("button-setup-persona"), "open:persona:0")] if shown.may_decide else []
    hidden = len(shown.personas) - _PERSONAS
    every = [button(words("button-home-personas"), "personas")] if hidden > 0 or not shown.may_decide else []
    return [
        header(words("home-personas")),
        *lines,
        *([] if shown.may_decide else _whose(shown, words)),
        *([actions(*add, *every)] if add or every else []),
    ]


def _week(shown: Home, words: Words) -> list[Block]:
    week = shown.week
    if not (week.leads or week.customers):
        return []
    tiers = words.join(
        [words.slack("home-tier", tier=tier.value, count=week.tiers.get(tier, 0)) for tier in Tier], "  ·  "
    )
    lines = [
        words.slack("home-leads", count=week.leads),
        *([tiers] if any(week.tiers.values()) else []),
        words.slack("home-new", count=week.new),
        words.slack("home-facts", count=week.facts),
        *([words.slack("home-taken", count=week.taken)] if week.taken else []),
        words.slack("home-customers", count=week.customers),
    ]
    buttons = actions(button(words("button-top"), "top"), button(words("button-home-changed"), "changed"))
    return [header(words("home-week")), *sections(lines), *([] if shown.profile is None else [buttons])]


def _more(shown: Home, words: Words) -> list[Block]:
    """The offer and the digest: nothing stops without them, and drafts and Mondays are better with them."""
    if shown.profile is None:
        return []
    offer = words.slack("home-offer", name=named(shown.offer, _NAME)) if shown.offer else words.slack("home-no-offer")
    edit = button(words("button-home-edit" if shown.offer else "button-home-write"), "open:offer")
    running = [each for each in shown.digests if not each.paused]
    due = min((each.next_due_at for each in running), default=None)
    digest = words.slack("home-no-digest") if due is None else words.slack("home-digest", count=len(running), date=due)
    plan = button(words("button-home-edit" if shown.digests else "button-home-plan"), "open:digest_schedule")
    return [
        header(words("home-more")),
        section(offer, accessory=edit) if shown.may_decide else section(offer),
        section(digest, accessory=plan),
    ]


def _language(shown: Home, words: Words) -> list[Block]:
    choices = [(words("home-language-slack"), SLACKS), ("English", "en"), ("Suomi", "fi")]
    chosen = select("language", choices, chosen=shown.language or SLACKS)
    return [
        section(words.slack("home-language"), accessory=chosen),
        actions(button(words("button-help"), "help")),
        context(words.slack("home-answers")),
    ]


def suggested_prompts(shown: Home, words: Words) -> list[dict[str, str]]:
    """At most four questions that fit what the team has, for the empty conversation."""
    setup = shown.setup
    kinds: list[tuple[str, Mrkdwn | str]] = []
    if setup.step in {Step.ICP, Step.PERSONAS, Step.LEADS}:
        kinds.append(("setup", ""))
    if setup.step is Step.APPROVAL or (shown.waiting and shown.may_decide):
        kinds.append(("proposals", ""))
    if setup.example:
        kinds += [("top", ""), ("fit", named(setup.example, _NAME)), ("changed", "")]
    elif shown.profile is not None:
        kinds.append(("profile", ""))
    kinds.append(("help", ""))
    return [
        {"title": words(f"prompt-{kind}-title", name=name) if name else words(f"prompt-{kind}-title"),
         "message": words(f"prompt-{kind}", name=name) if name else words(f"prompt-{kind}")}
        for kind, name in kinds[:4]
    ]  # fmt: skip
