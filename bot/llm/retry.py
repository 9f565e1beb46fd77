"""When to ask a server again."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_WORTHWHILE = 1.0  # seconds that an answer needs at least


def pause_before_retry(retry_after: str | None, usual: float, left: float) -> float | None:
    """Seconds to wait before the one retry, or None where no time would be left for an answer.

    Args:
        retry_after: the server's ``Retry-After`` header: seconds, or a date.
        usual: seconds to wait where the server does not say.
        left: seconds left for everything.
    """
    asked = _seconds(retry_after) if retry_after else None
    pause = usual if asked is None else max(0.0, asked)
    return pause if pause + min(_WORTHWHILE, left / 2) <= left else None


def _seconds(retry_after: str) -> float | None:
    try:
        return float(retry_after)
    except ValueError:
        pass
    try:
        then = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return (then.replace(tzinfo=then.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
