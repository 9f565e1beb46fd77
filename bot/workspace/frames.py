"""WebSocket frames (RFC 6455, section 5.2), as far as a relay needs them: no extensions, whole messages."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import BinaryIO

TEXT, CLOSE = 0x1, 0x8
_CONTINUED, _FINAL, _MASKED = 0x0, 0x80, 0x80
_TWO_BYTES, _EIGHT_BYTES = 126, 127
_CONTROL = 0x8


@dataclass(frozen=True, slots=True)
class Frame:
    """A whole message, or a control frame."""

    opcode: int
    payload: bytes

    def encoded(self, *, masked: bool) -> bytes:
        """Its bytes; a client's are masked, here with zeros, which changes nothing in them."""
        size, mask = len(self.payload), _MASKED if masked else 0
        head = bytes([_FINAL | self.opcode])
        if size < _TWO_BYTES:
            head += bytes([mask | size])
        elif size < 1 << 16:
            head += struct.pack(">BH", mask | _TWO_BYTES, size)
        else:
            head += struct.pack(">BQ", mask | _EIGHT_BYTES, size)
        return head + (bytes(4) if masked else b"") + self.payload


class Frames:
    """The messages that arrive on one side."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._begun: Frame | None = None

    def read(self) -> Frame | None:
        """The next one; None once the other side is gone."""
        while True:
            head = self._stream.read(2)
            if len(head) < 2:  # noqa: PLR2004  a frame begins with two bytes
                return None
            frame, final = Frame(head[0] & 0x0F, self._payload(head[1])), bool(head[0] & _FINAL)
            if frame.opcode >= _CONTROL:
                return frame
            if frame.opcode == _CONTINUED and self._begun is not None:
                frame = Frame(self._begun.opcode, self._begun.payload + frame.payload)
            self._begun = None if final else frame
            if final:
                return frame

    def _payload(self, second: int) -> bytes:
        size = second & 0x7F
        if size == _TWO_BYTES:
            (size,) = struct.unpack(">H", self._stream.read(2))
        elif size == _EIGHT_BYTES:
            (size,) = struct.unpack(">Q", self._stream.read(8))
        mask = self._stream.read(4) if second & _MASKED else b""
        payload = self._stream.read(size)
        if not any(mask):
            return payload
        stretched = (mask * (size // 4 + 1))[:size]
        return (int.from_bytes(payload, "big") ^ int.from_bytes(stretched, "big")).to_bytes(size, "big")
