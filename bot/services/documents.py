"""Files that people write, read as text."""

from __future__ import annotations

from pathlib import Path

from bot.errors import BotRefusal

_LARGEST = 1_000_000  # bytes


def read_text(path: Path) -> str:
    """The text of a profile or personas file.

    Raises:
        BotRefusal: there is no such file, or it is no text in UTF-8.
    """
    try:
        if path.is_dir():
            raise BotRefusal("refusal-file-folder", file=str(path))
        if path.stat().st_size > _LARGEST:
            raise BotRefusal("refusal-file-large", file=str(path))
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        raise BotRefusal("refusal-file-missing", file=str(path)) from None
    except (OSError, UnicodeDecodeError, ValueError):
        raise BotRefusal("refusal-file-unreadable", file=str(path)) from None
