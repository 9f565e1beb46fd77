"""What research and the law ask of a message, one file a family; ``check`` runs those that its channel has."""

from __future__ import annotations

from bot.outreach.checks.run import RULES, check, finding, label, passes

__all__ = ["RULES", "check", "finding", "label", "passes"]
