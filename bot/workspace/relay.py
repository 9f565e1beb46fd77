"""One WebSocket through the proxy: what either side says passes a function that may change it, or keep it back."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from typing import BinaryIO

from bot.workspace.frames import CLOSE, TEXT, Frame, Frames

Pass = Callable[[str], str | None]
"""What goes on in place of a text; None keeps it back."""


class Relay:
    """A connection between a client (the bot or the page) and the peer.

    Args:
        client: the client's socket, and what it says.
        server: likewise of the peer.
        inward: what the client says, on its way to the peer.
        outward: what the peer says, on its way to the client.
    """

    def __init__(
        self,
        client: tuple[socket.socket, BinaryIO],
        server: tuple[socket.socket, BinaryIO],
        *,
        inward: Pass,
        outward: Pass,
    ) -> None:
        self._client, self._said = client
        self._server, self._heard = server
        self._inward, self._outward = inward, outward
        self._writing = threading.Lock()

    def run(self) -> None:
        """Carry messages until one side ends it."""
        thread = threading.Thread(target=self._carry_out, name="relay", daemon=True)
        thread.start()
        try:
            self._carry(Frames(self._said), self._server, self._inward, masked=True)
        finally:
            self.cut()
            thread.join()

    def tell(self, text: str) -> bool:
        """Say something to the client ourselves; False where it is gone."""
        try:
            self._write(self._client, Frame(TEXT, text.encode()), masked=False)
        except OSError:
            return False
        return True

    def cut(self) -> None:
        """End both sides at once, without the closing handshake."""
        for side in (self._client, self._server):
            try:
                side.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # it has ended already

    def _carry_out(self) -> None:
        try:
            self._carry(Frames(self._heard), self._client, self._outward, masked=False)
        finally:
            self.cut()

    def _carry(self, frames: Frames, to: socket.socket, change: Pass, *, masked: bool) -> None:
        try:
            while (frame := frames.read()) is not None:
                text = change(frame.payload.decode()) if frame.opcode == TEXT else None
                if frame.opcode != TEXT:
                    self._write(to, frame, masked=masked)
                elif text is not None:
                    self._write(to, Frame(TEXT, text.encode()), masked=masked)
                if frame.opcode == CLOSE:
                    return
        except (OSError, ValueError, struct.error):
            return  # one side is gone

    def _write(self, to: socket.socket, frame: Frame, *, masked: bool) -> None:
        with self._writing:
            to.sendall(frame.encoded(masked=masked))
