"""The company a follow-up question is about: the one it names, else the one last spoken of."""

from __future__ import annotations

from bot.services.fit_company import FitAnswer, fit_by_id, fit_by_name
from icp.scoring import Scorer
from storage.workspace import Workspace


def recall_fit(workspace: Workspace, scorer: Scorer, query: str | None, conversation_key: str) -> FitAnswer | None:
    """The fit that "why only B?" asks about; None where no company was named or spoken of."""
    if query is not None:
        return fit_by_name(workspace, scorer, query)
    company_id = workspace.conversations.recall(conversation_key)
    return None if company_id is None else fit_by_id(workspace, scorer, company_id)
