"""A response's body, no longer and no later than it may be: also where it is an error's that the SDK reads whole."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

LARGEST_BODY = 1_000_000
"""Bytes; servers wrap an answer in usage figures and thoughts."""


def limit(response: httpx2.Response) -> None:
    """Cut a response's stream just after ``LARGEST_BODY``, and end it when its time is over; a hook of the client.

    Raises:
        httpx2.DecodingError: it is packed, although we ask for plain bytes: a small one could unpack to gigabytes.
    """
    import httpx2  # noqa: PLC0415 -- comes with openai, which takes long to import

    if response.headers.get("content-encoding", "identity") != "identity":
        raise httpx2.DecodingError("packed", request=response.request)
    seconds = response.request.extensions.get("timeout", {}).get("read")
    deadline = float("inf") if seconds is None else time.monotonic() + seconds
    source = response.stream

    class Limited(httpx2.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            total = 0
            for chunk in source:  # type: ignore[union-attr]  # a synchronous client's stream
                yield chunk
                total += len(chunk)
                if total > LARGEST_BODY:
                    return
                if time.monotonic() > deadline:
                    raise httpx2.ReadTimeout("over", request=response.request)

        def close(self) -> None:
            source.close()  # type: ignore[union-attr]  # likewise

    response.stream = Limited()
