"""A person's own list of companies, and what people think of the answers."""

from __future__ import annotations

from dataclasses import replace

from bot.handlers.found import or_else
from bot.intents.saved import DropSaved, SaveLead, ShowRatings, ShowSaved
from bot.services.find_company import find_company
from bot.services.fit_company import FitAnswer
from bot.services.saved import my_list, ratings
from bot.services.spoken_profile import about
from bot.services.top_leads import names_to_ask_about
from bot.turn import Turn
from bot.views.guide import which_company
from bot.views.rating import ratings_list
from bot.views.reply import Reply
from bot.views.saved import saved_done, saved_dropped, saved_list
from icp.facts import Company
from storage.workspace import Workspace

_LATEST = 5


def on_list(_asked: ShowSaved, turn: Turn) -> Reply:
    """The asker's own list."""
    with turn.reading() as workspace:
        mine = my_list(workspace, turn.incoming.user_id)
        example = "" if mine.kept else "".join(names_to_ask_about(workspace)[:1])
    return saved_list(mine, turn.words, example)


def on_save(asked: SaveLead, turn: Turn) -> Reply:
    """Put a company on the asker's list."""
    return _change(turn, asked.company, save=True)


def on_drop(asked: DropSaved, turn: Turn) -> Reply:
    """Take it off."""
    return _change(turn, asked.company, save=False)


def on_save_button(turn: Turn) -> Reply:
    """Under a fit card; only who pressed is told."""
    return replace(_change(turn, None, save=True), to="asker")


def on_drop_button(turn: Turn) -> Reply:
    """Under a fit card, or under the word that it is saved."""
    return replace(_change(turn, None, save=False), to="asker")


def on_ratings(_asked: ShowRatings, turn: Turn) -> Reply:
    """How often answers were liked, why, and the last words."""
    with turn.reading() as workspace:
        return ratings_list(ratings(workspace, _LATEST), turn.words)


def _change(turn: Turn, name: str | None, *, save: bool) -> Reply:
    with turn.writing() as workspace:
        found = _found(workspace, name, turn)
        if not isinstance(found, Company):
            return which_company(turn.words) if found is None else or_else(found, turn)
        lists, person = workspace.saved, turn.incoming.user_id
        done = lists.save(person, found.id) if save else lists.drop(person, found.id)
        workspace.conversations.remember(turn.incoming.conversation_key, found.id)
        workspace.commit()
    return saved_done(found, turn.words, new=done) if save else saved_dropped(found, turn.words, was=done)


def _found(workspace: Workspace, name: str | None, turn: Turn) -> Company | FitAnswer | None:
    """The company that was named, pressed, or last spoken of; what it may be where that is not known."""
    if name is not None:
        found = find_company(workspace, name)
        return found.company or FitAnswer(name, None, found.candidates, found.several)
    pressed = turn.incoming.kind == "action"
    company_id = about(turn.incoming.value or "")[0] if pressed else None
    company_id = company_id or workspace.conversations.recall(turn.incoming.conversation_key)
    return None if company_id is None else workspace.companies.get(company_id)
