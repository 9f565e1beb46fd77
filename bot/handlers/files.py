"""Tables that people drop into a conversation: shown first, imported when somebody says as what."""

from __future__ import annotations

import time

from bot.errors import BotRefusal
from bot.ports import SlackApi
from bot.services.map_columns import Said, read_mapping
from bot.services.receive_file import Kind, fetch, import_shared, look, turn_back_shared
from bot.slack.answer import answer
from bot.turn import Turn
from bot.views.problems import refusal
from bot.views.reply import Reply
from bot.views.shared_file import imported, importing, left, looked, mapping_by_message, refused, to_correct
from bot.views.turned_back import turned_back
from icp.errors import Refusal

_TELL_EVERY_S = 3.0
_CORRECTABLE = frozenset({"refusal-table-no-name-shared", "refusal-table-doubled-shared"})


def on_shared(turn: Turn) -> Reply | None:
    """A message with a file: what it holds, and what it may be imported as.

    None where it is no table but comes with a question: a screenshot beside "does Relex fit?" is not what is meant.
    """
    first, *others = turn.incoming.files
    try:
        table = look(fetch(_slack(turn), first.id))
    except Refusal as told:
        if turn.incoming.text.strip():
            return None
        if told.key in _CORRECTABLE:
            return to_correct(refusal(told, turn.words), Said(first.id), turn.words)
        raise
    return looked(table, Said(first.id), len(others), turn.words)


def on_leads(turn: Turn) -> Reply:
    """Import as leads."""
    return _import(turn, "leads")


def on_customers(turn: Turn) -> Reply:
    """Import as customers."""
    return _import(turn, "customers")


def on_contacts(turn: Turn) -> Reply:
    """Import as contacts."""
    return _import(turn, "contacts")


def on_outcomes(turn: Turn) -> Reply:
    """Import as outcomes."""
    return _import(turn, "outcomes")


def on_blocked(turn: Turn) -> Reply:
    """Import as those who are not to be contacted."""
    return _import(turn, "blocked")


def on_mapping_by_message(turn: Turn) -> Reply:
    """Where no form can be opened: how to correct what a column is taken for."""
    return mapping_by_message(turn.words)


def on_cancel(turn: Turn) -> Reply:
    """Import nothing."""
    return left(turn.words)


def on_back(turn: Turn) -> Reply:
    """The companies of an import as customers are leads after all."""
    try:
        shared = fetch(_slack(turn), turn.incoming.value or "")
        done = turn_back_shared(shared, turn.storage, turn.incoming.workspace_id, at=turn.now)
    except Refusal as told:
        return refusal(told, turn.words)
    return turned_back(done, turn.words)


def _import(turn: Turn, kind: Kind) -> Reply:
    """Import, telling how far it is; a second press, or a second worker after a crash, tells nothing twice."""
    incoming = turn.incoming
    once = f"import:{incoming.channel_id}:{incoming.ts}:{kind}"
    with turn.reading() as workspace:
        if workspace.outbox.has(once):
            return Reply("", once=once)
    try:
        said = read_mapping(incoming.value or "")
        shared = fetch(_slack(turn), said.file_id)
        tell = _Telling(turn, kind, shared.name)
        tell(0, None)
        done = import_shared(
            shared,
            kind,
            turn.storage,
            incoming.workspace_id,
            at=turn.now,
            words=turn.words,
            by=turn.asker,
            progress=tell,
            told=said.told(look(shared, "any").headers) if said.columns else None,
        )
    except Refusal as told:
        return refused(refusal(told, turn.words))
    return imported(done, shared.name, turn.asker, turn.words, once, said.file_id)


class _Telling:
    """Puts the state of an import in the place of the question, every few seconds."""

    def __init__(self, turn: Turn, kind: Kind, file: str) -> None:
        self._turn, self._kind, self._file = turn, kind, file
        self._told = float("-inf")

    def __call__(self, done: int, rows: int | None) -> None:
        now = time.monotonic()
        if now - self._told < _TELL_EVERY_S:
            return
        self._told = now
        incoming = self._turn.incoming
        shown = importing(self._file, self._kind, done, rows, self._turn.words)
        call = answer(incoming, shown.text, shown.blocks, replaces=True)
        with self._turn.writing() as workspace:
            workspace.outbox.put(f"progress:{incoming.key}:{done}", call.method, call.arguments, self._turn.now)
            workspace.commit()


def _slack(turn: Turn) -> SlackApi:
    if turn.slack is None:
        raise BotRefusal("refusal-shared-terminal")
    return turn.slack
