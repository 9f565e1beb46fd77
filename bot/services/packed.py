"""A small document as the value of a button or the private part of a modal, which keep few characters."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from typing import Any, Final

MOST: Final = 1_900
"""Characters: a button keeps 2,000, and a modal keeps 3,000 together with where it was opened."""

_PLAIN: Final = 900
_PRESSED: Final = "z:"
_LARGEST: Final = 100_000  # characters of what is unpacked: what comes back is outside text


def pack(document: object) -> str | None:
    """The document as a text that ``unpack`` reads; None where it is longer than a button keeps."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    if len(text) > _PLAIN:
        text = _PRESSED + base64.b85encode(zlib.compress(text.encode("utf-8", "replace"), 9)).decode("ascii")
    return text if len(text) <= MOST else None


def unpack(text: str) -> Any:  # noqa: ANN401 -- any document
    """What ``pack`` made; None for anything else."""
    try:
        if text.startswith(_PRESSED):
            inflate = zlib.decompressobj()
            text = inflate.decompress(base64.b85decode(text[len(_PRESSED) :]), _LARGEST).decode("utf-8")
        return json.loads(text)
    except (ValueError, RecursionError, zlib.error, binascii.Error):
        return None
