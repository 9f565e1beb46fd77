"""A shared table: what it looks like, what it may be imported as, how far the import is, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.i18n import Words
from bot.services.import_blocked import BlockedReport
from bot.services.import_contacts import ContactsReport
from bot.services.import_outcomes import OutcomesReport
from bot.services.import_table import ImportReport
from bot.services.map_columns import IGNORE, KIND, Said, column, common
from bot.services.not_customers import may_be_leads
from bot.services.receive_file import KINDS, Fetched, Imported, Kind, Looked, Report, fields_of
from bot.slack.escape import Mrkdwn
from bot.sources.unread import UnreadColumn
from bot.views.blocks import actions, button, context, header, reply, section, sections
from bot.views.criterion_line import named, short
from bot.views.modal import Option, View, select_input
from bot.views.outcome_lines import contradiction_lines
from bot.views.reply import Attachment, Block, Reply

_FILE = 100
_HEADER = 40
_CELL = 60
_CELLS = 5
_COLUMNS = 20
_UNUSED = 12
_UNREAD = 3
_FORM_COLUMNS = 90  # a form holds 100 blocks
_FORM_HEADER = 150
_HINT_CELL = 40
_HINT_CELLS = 3
_NEXT: Final[Mapping[Kind, tuple[str, str]]] = {
    "leads": ("button-top", "top"),
    "customers": ("button-learn", "learn_customers"),
}


def looked(table: Looked, said: Said, others: int, words: Words) -> Reply:
    """What was found in a file, with a button for each thing it may be.

    Args:
        table: what the file looks like.
        said: the file, and what somebody has said of it, for the buttons.
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
    key, like = ("shared-rows", "like") if said.kind is None else ("shared-rows-said", "as")
    kind = words(f"shared-{like}-{table.kinds[0]}")
    blocks = [
        header(words("shared-title", file=name)),
        section(words.slack(key, count=table.rows, kind=kind)),
        *sections([words.slack("shared-columns"), *columns]),
        *left_out,
        *sections([words.slack("shared-first", count=len(table.sample)), *_rows(table, words)]),
        *([context(words.slack("shared-others", count=others))] if others else []),
        _choices(table.kinds, said, words),
    ]
    return reply(words.slack("shared-text", file=name, count=table.rows), blocks)


def importing(file: str, kind: Kind, done: int, rows: int | None, words: Words) -> Reply:
    """How far an import is."""
    name = named(file, _FILE)
    far = words.slack("shared-so-far", done=done, rows=rows) if rows else words.slack("shared-begun")
    text = words.slack("shared-importing", file=name, kind=words(f"shared-as-{kind}"))
    return Reply(text, reply(text, [section(text), context(far)]).blocks, replaces=True)


def imported(done: Imported, file: str, by: str, words: Words, once: str, file_id: str = "") -> Reply:  # noqa: PLR0913, PLR0917 -- what, whose, and how it is told
    """What became of a file, and the rows that need a person as files of their own.

    ``file_id``: Slack's, for the button that takes an import as customers back.
    """
    report = done.report
    counts = _counts(report, words)
    lines = [counts, *(_unread(column, words) for column in _unread_columns(report)[:_UNREAD])]
    text = words.slack("shared-imported", file=named(file, _FILE), kind=words(f"shared-as-{done.kind}"), by=by)
    follow = [context(words.slack("shared-rejects", count=report.rejected))] if done.rejects else []
    step = _NEXT.get(done.kind)
    steps = [button(words(step[0]), step[1])] if step else []
    if isinstance(report, ImportReport) and may_be_leads(report) and file_id:
        lines.append(words.slack("shared-may-be-leads", count=report.turned))
        steps.append(button(words("button-not-customers"), "import_back", file_id))
    buttons = [actions(*steps)] if steps else []
    if isinstance(report, OutcomesReport):
        lines += [words.safe(line) for line in contradiction_lines(report, words)]
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


def mapping_form(table: Looked, told: Mapping[int, str], words: Words) -> View:
    """What the file is, and a list for each column: those that are used first, as many as a form holds.

    Args:
        table: what the file looks like.
        told: what was said of columns before, by place.
        words: the reader's language.
    """
    taken = {at: common(table.told.get(header, IGNORE)) for at, header in enumerate(table.headers)} | dict(told)
    shown = [at for at, header in enumerate(table.headers) if header]
    shown = sorted(sorted(shown, key=lambda at: taken.get(at, IGNORE) == IGNORE)[:_FORM_COLUMNS])
    hidden = sum(map(bool, table.headers)) - len(shown)
    kinds = [(words(f"shared-as-{kind}"), kind) for kind in KINDS]
    fields = [(words("part-ignore"), IGNORE), *_fields(words)]
    blocks = [
        section(words.slack("mapping-intro", file=named(table.name, _FILE))),
        select_input(KIND, words("mapping-kind"), kinds, chosen=table.kinds[0]),
        *(_column_field(table, at, taken.get(at, IGNORE), fields, words) for at in shown),
        *([context(words.slack("mapping-more", count=hidden))] if hidden > 0 else []),
    ]
    return View(words("mapping-title"), blocks, words("edit-preview"), words("button-close"))


def to_correct(told: Reply, said: Said, words: Words) -> Reply:
    """A table whose headers do not say enough: what is missing, and a form to say it."""
    correct = button(words("button-correct"), "open:import_mapping:1", said.packed(), style="primary")
    return reply(Mrkdwn(told.text), [*told.blocks, actions(correct)])


def mapping_by_message(words: Words) -> Reply:
    """How to correct columns where no form can be opened."""
    said = words.slack("mapping-by-message")
    return reply(said, [section(said)])


def _column_field(table: Looked, at: int, taken: str, fields: Sequence[Option], words: Words) -> Block:
    cells = [short(row[at], _HINT_CELL) for row in table.cells if at < len(row)]
    seen = "  ·  ".join([cell for cell in cells if cell][:_HINT_CELLS])
    hint = words("mapping-cells", cells=seen) if seen else words("mapping-empty")
    return select_input(column(at), named(table.headers[at], _FORM_HEADER), fields, chosen=taken, hint=hint)


def _fields(words: Words) -> list[Option]:
    """Everything that a column may feed in a file of any kind, each once."""
    names = dict.fromkeys(common(name) for kind in KINDS for name in fields_of(kind))
    return [(_target(name, words), name) for name in names]


def _choices(kinds: Sequence[Kind], said: Said, words: Words) -> Block:
    buttons = [
        button(words(f"button-import-{kind}"), f"import_{kind}", said.packed(), style="primary" if place == 0 else None)
        for place, kind in enumerate(kinds)
    ]
    correct = button(words("button-correct"), "open:import_mapping:1", said.packed())
    return actions(*buttons, correct, button(words("button-cancel"), "import_cancel", said.file_id))


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
        given = {"rows": report.rows, "new": report.new, "updated": report.updated, "unchanged": report.unchanged}
        return words.slack("import-counts", **given, same=report.same, rejected=report.rejected)
    if isinstance(report, ContactsReport):
        given = {"rows": report.rows, "new": report.new, "updated": report.updated, "same": report.same}
        return words.slack("shared-contacts-counts", **given, rejected=report.rejected, companies=report.companies)
    if isinstance(report, BlockedReport):
        given = {"rows": report.rows, "new": report.new, "known": report.known}
        return words.slack("shared-blocked-counts", **given, rejected=report.rejected)
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
