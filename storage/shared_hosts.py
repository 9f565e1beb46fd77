"""Whether a domain tells one company from another."""

from __future__ import annotations

from icp import identity
from storage.keys import label


def is_shared(domain: str, compact_name: str) -> bool:
    """Whether a domain says nothing of the company that gave it.

    ``linkedin.com`` is a shared host in everybody's address but LinkedIn's own: a company that bears the domain's name
    keeps it.
    """
    return identity.is_shared_host(domain) and label(domain) != compact_name
