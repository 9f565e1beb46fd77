"""A shared table: what it looks like, what it may be imported as, how far the import is, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.i18n import Words
from bot.services.import_contacts import ContactsReport
from bot.services.import_table import ImportReport
from bot.services.receive_file import Fetched, Imported, Kind, Looked, Report
from bot.slack.escape import Mrkdwn
from bot.sources.unread import UnreadColumn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.reply import Attachment, Block, Reply

_FILE = 100
_HEADER = 40
_CELL = 60
_CELLS = 5
_COLUMNS = 20
_UNUSED = 12
_UNREAD = 3
_NEXT: Final[Mapping[Kind, tuple[str, str]]] = {
    "leads": ("button-top", "top"),
    "customers": ("button-learn", "learn_customers"),
}


def looked(table: Looked, file_id: str, others: int, words: Words) -> Reply:
    """What was found in a file, with a button for each thing it may be.

    Args:
        table: what the file looks like.
        file_id: Slack's, for the buttons.
        others: how many more files came with the message; they are left alone.
        words: the reader's language.
    """
    name = named(table.name, _FILE)
    columns = [
        words.slack("shared-column", column=named(column, _HEADER), target=_target(part, words))
        for column, part in list(table.told.items())[:_COLUMNS]
    ]
    unused = words.listing([named(column, _HEADER) for column in table.unused], limit=_UNUSED)
    left_out = [context(words.slack("shared-unused", columns=unused))] if table.unused else []
    blocks = [
        header(words("shared-title", file=name)),
        section(words.slack("shared-rows", count=table.rows, kind=words(f"shared-like-{table.kinds[0]}"))),
        *sections([words.slack("shared-columns"), *columns]),
        *left_out,
        *sections([words.slack("shared-first", count=len(table.sample)), *_rows(table, words)]),
        *([context(words.slack("shared-others", count=others))] if others else []),
        _choices(table.kinds, file_id, words),
    ]
    return reply(words.slack("shared-text", file=name, count=table.rows), blocks)


def importing(file: str, kind: Kind, done: int, rows: int | None, words: Words) -> Reply:
    """How far an import is."""
    name = named(file, _FILE)
    far = words.slack("shared-so-far", done=done, rows=rows) if rows else words.slack("shared-begun")
    text = words.slack("shared-importing", file=name, kind=words(f"shared-as-{kind}"))
    return Reply(text, reply(text, [section(text), context(far)]).blocks, replaces=True)


def imported(done: Imported, file: str, by: str, words: Words, once: str) -> Reply:
    """What became of a file, and the rows that need a person as files of their own."""
    report = done.report
    counts = _counts(report, words)
    lines = [counts, *(_unread(column, words) for column in _unread_columns(report)[:_UNREAD])]
    text = words.slack("shared-imported", file=named(file, _FILE), kind=words(f"shared-as-{done.kind}"), by=by)
    follow = [context(words.slack("shared-rejects", count=report.rejected))] if done.rejects else []
    step = _NEXT.get(done.kind)
    buttons = [actions(button(words(step[0]), step[1]))] if step else []
    made = reply(text, [section(Mrkdwn(f"*{text}*")), *sections(lines), *follow, *buttons])
    files = tuple(_file(each, words) for each in done.rejects)
    return Reply(made.text, made.blocks, files, replaces=True, once=once)


def left(words: Words) -> Reply:
    """Nothing was imported."""
    text = words.slack("shared-cancelled")
    return Reply(text, [section(text)], replaces=True)


def refused(told: Reply) -> Reply:
    """A refusal in the place of the question."""
    return Reply(told.text, told.blocks, replaces=True)


def _choices(kinds: Sequence[Kind], file_id: str, words: Words) -> Block:
    buttons = [
        button(words(f"button-import-{kind}"), f"import_{kind}", file_id, style="primary" if place == 0 else None)
        for place, kind in enumerate(kinds)
    ]
    return actions(*buttons, button(words("button-cancel"), "import_cancel", file_id))


def _rows(table: Looked, words: Words) -> list[Mrkdwn]:
    lines = []
    for row in table.sample:
        cells = [short(cell, _CELL) for cell in row.values()]
        filled = [cell for cell in cells if cell][:_CELLS]
        first, rest = (filled or ["–"])[0], filled[1:]
        lines.append(words.join([Mrkdwn(f"*{words.safe(first)}*"), *map(words.safe, rest)], "  ·  "))
    return lines


def _target(part: str, words: Words) -> str:
    key = f"part-{part.replace('_', '-')}"
    return words(key) if words.has(key) else part


def _counts(report: Report, words: Words) -> Mrkdwn:
    if isinstance(report, ImportReport):
        given = {"rows": report.rows, "new": report.new, "updated": report.updated}
        return words.slack("import-counts", **given, same=report.same, rejected=report.rejected)
    if isinstance(report, ContactsReport):
        given = {"rows": report.rows, "new": report.new, "updated": report.updated, "same": report.same}
        return words.slack("shared-contacts-counts", **given, rejected=report.rejected, companies=report.companies)
    kept = sum(report.outcomes.values())
    return words.slack(
        "shared-outcomes-counts", rows=report.rows, kept=kept, again=report.again, rejected=report.rejected
    )


def _unread_columns(report: Report) -> tuple[UnreadColumn, ...]:
    return report.unread if isinstance(report, ImportReport | ContactsReport) else ()


def _unread(column: UnreadColumn, words: Words) -> Mrkdwn:
    shown = short(column.shown, 200)
    return words.slack("import-unread", column=named(column.column, _HEADER), count=column.count, examples=shown)


def _file(each: Fetched, words: Words) -> Attachment:
    key = "shared-unread-title" if each.name.endswith(".unread.csv") else "shared-rejects-title"
    return Attachment(each.name, each.content, words(key), instead=words.slack("shared-rejects-instead"))
