"""``make drill``: what must not be lost or doubled, whatever dies. Prints one table; status 1 where a goal is missed.

``SIZE=short`` is the form for CI, under a minute and a half. Words name single drills: ``kill-sqlite``,
``kill-postgres``, ``events``, ``away``, ``minute-sqlite``, ``minute-postgres``.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.reliability.databases import postgres, sqlite
from tests.reliability.digest_drills import Size, killed, same_minute
from tests.reliability.event_drills import database_away, delivered_often
from tests.reliability.figures import Figure, show

LONG = Size(10_000, 200, 1_000, lease_s=6, digest_lease_s=30, timeout_s=10, patience_s=1_800)
SHORT = Size(80, 4, 40, lease_s=1.5, digest_lease_s=2, timeout_s=1, patience_s=60)


def main(words: list[str]) -> int:
    """Run the drills that are named, or all of them."""
    short = "short" in words
    size, events, away, while_away = (SHORT, 120, 3.0, 40) if short else (LONG, 10_000, 30.0, 1_000)
    drills: dict[str, Callable[[Path], Iterator[Figure]]] = {
        "kill-sqlite": lambda folder: _on(sqlite, folder, lambda d: killed(d, folder, size)),
        "kill-postgres": lambda folder: _on(postgres, folder, lambda d: killed(d, folder, size)),
        "events": lambda folder: _on(postgres, folder, lambda d: delivered_often(d, folder, size, events)),
        "away": lambda folder: _on(postgres, folder, lambda d: database_away(d, folder, size, while_away, away)),
        "minute-sqlite": lambda folder: _on(sqlite, folder, lambda d: same_minute(d, folder, size)),
        "minute-postgres": lambda folder: _on(postgres, folder, lambda d: same_minute(d, folder, size)),
    }
    wanted = [name for name in words if name in drills] or list(drills)
    figures: list[Figure] = []
    begun = time.monotonic()
    for name in wanted:
        with tempfile.TemporaryDirectory(prefix="osuma-drill-", ignore_cleanup_errors=True) as temporary:
            folder = Path(temporary)
            folder.chmod(0o755)  # PostgreSQL runs as a user of its own where this runs as root
            print(f"{name} …", file=sys.stderr, flush=True)  # noqa: T201 -- it takes a while
            figures += drills[name](folder)
    show(figures, f"drills, {'short' if short else 'long'} form, {time.monotonic() - begun:.0f} s")
    return int(any(figure.missed for figure in figures))


def _on(open_database: Callable[..., object], folder: Path, drill: Callable[..., Iterator[Figure]]) -> Iterator[Figure]:
    with open_database(folder, "database") as database:  # type: ignore[attr-defined]
        yield from drill(database)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
