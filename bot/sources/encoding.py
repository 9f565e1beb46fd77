"""Which encoding a text file is written in: decided by reading all of it once, never by guessing from a part."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from bot.sources.errors import TableRefusal

_CHUNK = 1 << 20
_LONGEST_LINE = 16 * _CHUNK  # no table has such a line; read as one it would fill the memory
_SIGNATURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3")


def detect(path: Path) -> str:
    """The name of the Python codec that decodes the whole file: ``utf-8-sig``, ``utf-8``, ``utf-16`` or ``cp1252``.

    Finnish exports come as cp1252. As nearly any bytes are valid cp1252, it is tried last, and not at all for a file
    that is UTF-8 but for a few broken bytes.

    Raises:
        TableRefusal: the file is empty, is no text, or fits none of these encodings.
    """
    with path.open("rb") as file:
        head = file.read(16)
    if not head:
        raise TableRefusal("refusal-table-empty", file=path.name)
    if head.startswith(_SIGNATURES):
        raise TableRefusal("refusal-table-binary", file=path.name)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _first_that_decodes(path, ("utf-16",))
    _require_text(path)
    return _first_that_decodes(path, ("utf-8-sig" if head.startswith(codecs.BOM_UTF8) else "utf-8", "cp1252"))


def _first_that_decodes(path: Path, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        if encoding == "cp1252" and _mostly_utf8(path):
            break
        if _first_undecodable_line(path, encoding) is None:
            return encoding
    line = _first_undecodable_line(path, encodings[0]) or 1
    raise TableRefusal("refusal-table-encoding", file=path.name, line=str(line))


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _require_text(path: Path) -> None:
    """Refuse what no text holds: a zero byte, or a line longer than any table has."""
    since_line_end = 0
    for chunk in _chunks(path):
        if b"\0" in chunk:
            raise TableRefusal("refusal-table-binary", file=path.name)
        last_end = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
        since_line_end = len(chunk) - last_end - 1 if last_end >= 0 else since_line_end + len(chunk)
        if since_line_end > _LONGEST_LINE:
            raise TableRefusal("refusal-table-binary", file=path.name)


def _first_undecodable_line(path: Path, encoding: str) -> int | None:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    line = 1
    for chunk in chain(_chunks(path), [b""]):
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            return line + error.object[: error.start].count(b"\n")
        if encoding == "utf-16" and "\0" in text:
            raise TableRefusal("refusal-table-binary", file=path.name)
        line += text.count("\n")
    return None


def _mostly_utf8(path: Path) -> bool:
    """Whether a file that is not UTF-8 throughout still holds more UTF-8 letters than broken bytes.

    Read as cp1252 it would import every "ä" of its good part as "Ã¤".
    """
    decoder = codecs.getincrementaldecoder("utf-8-sig")("surrogateescape")
    good = broken = 0
    for chunk in _chunks(path):
        beyond_ascii = [char for char in decoder.decode(chunk) if char > "\x7f"]
        bad = sum("\udc80" <= char <= "\udcff" for char in beyond_ascii)
        good, broken = good + len(beyond_ascii) - bad, broken + bad
    return good > broken
