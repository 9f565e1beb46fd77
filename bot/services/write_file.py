"""Files that Osuma makes: there when they are complete, or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from bot.sources.errors import TableRefusal


def write_file(path: Path, content: bytes) -> None:
    """Put a file in place, over an older one of that name.

    Raises:
        TableRefusal: it cannot be written there.
    """
    draft = path.with_name(f".{path.name}.part")
    if path.exists() and not path.is_file():
        raise TableRefusal("refusal-out-unwritable", file=str(path))
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        raise TableRefusal("refusal-out-unwritable", file=str(path)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
