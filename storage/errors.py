"""What the storage refuses.

icp.errors.Refusal
└── StorageRefusal       a database or a workspace that cannot be used, told with a message key (storage.ftl)
Overtaken                another worker, or a newer rescore, has done this work already; roll back and go on
"""

from __future__ import annotations

from icp.errors import Refusal


class StorageRefusal(Refusal):
    """A refusal that a user may see; its key stands in ``bot/i18n/*/storage.ftl``. No parameter holds a password."""


class Overtaken(Exception):
    """Somebody else has finished this piece of work; what this unit of work wrote must not be kept."""
