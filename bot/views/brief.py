"""The brief as Markdown, as a message and as JSON."""

from __future__ import annotations

import re
from typing import Any, Final

from bot.i18n import Words
from bot.slack.escape import Mrkdwn
from bot.views.blocks import context, header, reply, section, sections
from bot.views.brief_page import Page
from bot.views.reply import Reply

_MARKS: Final = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LINE_STARTS: Final = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)")
_LINKS: Final = re.compile(r"(?i)\b(https?|ftp)(:)(?=//)|\b(www)(\.)")


def markdown(page: Page) -> str:
    """The page as Markdown (CommonMark with tables); outside text formats nothing and links nowhere."""
    lines = [f"# {_md(page.title)}", "", _md(page.under), "", f"## {page.who_title}", ""]
    for wanted in page.who:
        part = f" ({wanted.part})" if wanted.part else ""
        beside = f" – {_md(wanted.evidence)}" if wanted.evidence else ""
        label = f"**{_md(wanted.label)}**{part}: " if wanted.label else ""
        lines.append(f"- {label}{_md(wanted.text)}{beside}")
    counts = ", ".join(f"{tier.value} {count}" for tier, _, count in page.leads)
    lines += ["", f"{page.leads_title}: {counts}"]
    if page.promises:
        lines += ["", f"## {page.promise_title}", ""]
        lines += [f"{n}. **{_md(text)}** ({_md(rests)})" for n, (text, rests) in enumerate(page.promises, start=1)]
    if page.quotes:
        lines += ["", f"## {page.why_title}"]
        for said in page.quotes:
            lines += ["", f"> {_md(said.text)}", ">", f"> {_md(said.by)}"]
    if page.cards:
        lines += ["", f"## {page.cards_title}"]
    for card in page.cards:
        lines += ["", f"### {_md(card.name)}", "", f"*{_md(card.under)}*", ""]
        lines += [f"- **{_md(label)}**: {_md(text)}" for label, text in card.points]
    lines += ["", _md(page.more_cards)] if page.more_cards else []
    for told in page.missing:
        lines += ["", f"*{_md(told)}*"]
    return "\n".join([*lines, "", "---", "", _md(page.footer), ""])


def brief_reply(page: Page, words: Words, *, pdf: bool) -> Reply:
    """The page as a message; ``pdf`` says whether it follows as a file."""
    blocks = [header(page.title), section(Mrkdwn(f"*{words.safe(page.who_title)}*")), *sections(_who(page, words))]
    if page.promises:
        told = (words.slack("brief-line", label=text, text=rests) for text, rests in page.promises)
        blocks += sections([_bold(page.promise_title, words), *told])
    if page.quotes:
        said = (words.slack("brief-quote", text=each.text, by=each.by) for each in page.quotes)
        blocks += sections([_bold(page.why_title, words), *said])
    for card in page.cards:
        points = (words.slack("brief-line", label=label, text=text) for label, text in card.points)
        blocks += sections([words.slack("brief-card", name=card.name, titles=card.under), *points])
    follow = words.slack("brief-pdf-follows" if pdf else "brief-pdf-how")
    ends = [words.safe(told) for told in page.missing]
    blocks += [context(each) for each in (*ends, words.safe(page.footer), follow)]
    return reply(words.slack("brief-text", name=page.title), blocks)


def brief_document(page: Page) -> dict[str, Any]:
    """The page for ``--json``."""
    return {
        "title": page.title,
        "language": page.language,
        "who": [
            {"field": w.label, "wanted": w.text, "share": round(w.share, 3), "evidence": w.evidence or None}
            for w in page.who
        ],
        "leads": {tier.value: count for tier, count, _ in page.leads},
        "lead_with": [{"text": text, "rests_on": rests} for text, rests in page.promises],
        "quotes": [{"text": said.text, "company": said.by} for said in page.quotes],
        "personas": [{"name": c.name, "titles": c.under, "points": dict(c.points)} for c in page.cards],
        "missing": list(page.missing),
        "footer": page.footer,
    }


def _who(page: Page, words: Words) -> list[Mrkdwn]:
    lines = []
    for wanted in page.who:
        label = f"{wanted.label} {wanted.part}".strip()
        text = f"{wanted.text} ({wanted.evidence})" if wanted.evidence else wanted.text
        lines.append(words.slack("brief-line", label=label, text=text) if label else words.safe(text))
    counts = ", ".join(f"{tier.value} {count}" for tier, _, count in page.leads)
    return [*lines, words.slack("brief-line", label=page.leads_title, text=counts)]


def _bold(text: str, words: Words) -> Mrkdwn:
    return Mrkdwn(f"*{words.safe(text)}*")


def _md(text: str) -> str:
    """Outside text as Markdown that shows the same."""
    escaped = _MARKS.sub(r"\\\1", text)
    escaped = _LINKS.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], escaped)
    return _LINE_STARTS.sub(r"\1\\\2", escaped)
