"""Modals: one a file, each with what it shows, what is wrong with what was filled in, and what is done with it.

A button whose action is ``open:NAME`` opens the modal ``NAME`` where Slack can, and does what ``ACTIONS`` of
``bot.handlers`` has under ``NAME`` where it cannot: there the same thing works by message.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.modals import (
    digest_schedule,
    draft_edit,
    fact,
    icp_criterion,
    icp_tiers,
    import_mapping,
    interview,
    offer,
    persona,
    rate,
    setup_table,
    typeahead,
    unfit,
)
from bot.modals.base import Modal
from bot.views.modal import Option

MODALS: dict[str, Modal] = {
    "fact": Modal(fact.on_open, fact.check, fact.on_submit),
    "unfit": Modal(unfit.on_open, unfit.check, unfit.on_submit),
    "rate": Modal(rate.on_open, rate.check, rate.on_submit),
    "interview_answers": Modal(interview.on_open, interview.check, interview.on_submit),
    "draft_edit": Modal(draft_edit.on_open, draft_edit.check, draft_edit.on_submit),
    "setup_table": Modal(setup_table.on_open, setup_table.check, setup_table.on_submit),
    "icp_criterion": Modal(icp_criterion.on_open, icp_criterion.check, icp_criterion.on_submit),
    "icp_tiers": Modal(icp_tiers.on_open, icp_tiers.check, icp_tiers.on_submit),
    "import_mapping": Modal(import_mapping.on_open, import_mapping.check, import_mapping.on_submit),
    "digest_schedule": Modal(digest_schedule.on_open, digest_schedule.check, digest_schedule.on_submit),
    "persona": Modal(persona.on_open, persona.check, persona.on_submit),
    "offer": Modal(offer.on_open, offer.check, offer.on_submit),
    "offer_benefit": offer.part_modal("benefits"),
    "offer_proof": offer.part_modal("proof"),
}
"""Every modal by its name."""

OPTIONS: dict[str, Callable[[str, str], Sequence[Option]]] = {
    "industry": typeahead.industries,
    "location": typeahead.places,
}
"""What a typed beginning may mean, in a language, by the field's name."""
