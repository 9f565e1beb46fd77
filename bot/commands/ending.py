"""How a command ends: with one JSON document, with a sentence that says why not, or with an id for the unforeseen."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from typing import NoReturn

import click


def print_json(document: object) -> None:
    """Print a document that any reader of JSON takes, whatever the terminal's encoding."""
    writes_all = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    text = json.dumps(document, ensure_ascii=not writes_all, indent=2)
    click.echo(text.encode("utf-8", "replace").decode())


def end(key: str, text: str, *, as_json: bool) -> NoReturn:
    """Say why it ends here, and end with status 1."""
    if as_json:
        print_json({"error": key, "message": text})
    click.echo(text, err=True)
    sys.exit(1)


def keep_traceback(error_id: str) -> str:
    """Write down the exception at hand; the file, which only this user may read, or "-" where none can be written."""
    try:
        handle, path = tempfile.mkstemp(prefix=f"osuma-{error_id}-", suffix=".log", text=True)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(traceback.format_exc())
    except OSError:
        return "-"
    return path
