"""The guard: what a model writes passes only if everything in it rests on the facts it names.

``check_explanation`` judges one sentence about a fit, ``check_draft`` a whole message; ``told`` puts what they found
into words for the model that is to mend it, and ``written_out`` fills the slots of sentences that passed.
"""

from __future__ import annotations

from bot.guard.drafts import check_draft
from bot.guard.grounding import check_explanation
from bot.guard.slots import DraftSentence, slots, written_out
from bot.guard.violations import SUBJECT, Violation, told

__all__ = [
    "SUBJECT",
    "DraftSentence",
    "Violation",
    "check_draft",
    "check_explanation",
    "slots",
    "told",
    "written_out",
]
