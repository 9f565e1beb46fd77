"""A file's content from and to Slack's file servers, which are no methods of the Web API."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

from bot.errors import SlackUnavailable

TIMEOUT_S = 20
"""How long the other side may be silent."""

LONGEST_S = 120
"""How long one file may take."""

_CHUNK = 1 << 16
_LATER = frozenset({429, 500, 502, 503, 504})


def fetch(url: str, token: str | None, api_url: str, most: int) -> bytes:
    """The content of a file that Slack keeps.

    The token goes to Slack's own hosts only, and along with no redirect.

    Raises:
        SlackUnavailable: ``too_large`` beyond ``most`` bytes, ``missing_scope`` where Slack shows its sign-in page
            instead, ``foreign_url`` for an address that is not Slack's, ``unreachable`` and the like otherwise.
    """
    _require_slack(url, api_url)
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"} if token else {})  # noqa: S310 -- checked
    deadline = time.monotonic() + LONGEST_S
    content = bytearray()
    try:
        with _open(request) as answer:
            if answer.headers.get_content_type() == "text/html":
                raise SlackUnavailable("missing_scope", final=True)
            while chunk := answer.read(_CHUNK):
                content += chunk
                if len(content) > most:
                    raise SlackUnavailable("too_large", final=True)
                if time.monotonic() > deadline:
                    raise SlackUnavailable("unreachable")
    except (OSError, HTTPException) as error:
        raise SlackUnavailable("unreachable") from error
    return bytes(content)


def hand_over(url: str, content: bytes, api_url: str) -> None:
    """Send a file's content to the address that ``files.getUploadURLExternal`` gave; it takes no token.

    Raises:
        SlackUnavailable: it was refused or did not arrive.
    """
    _require_slack(url, api_url)
    headers = {"Content-Type": "application/octet-stream"}
    request = urllib.request.Request(url, data=content, headers=headers, method="POST")  # noqa: S310 -- checked
    try:
        with _open(request) as answer:
            answer.read()
    except (OSError, HTTPException) as error:
        raise SlackUnavailable("unreachable") from error


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the token wherever it points."""

    def redirect_request(self, *_: Any, **__: Any) -> None:  # noqa: ANN401 -- urllib's signature
        """None: the redirect is the answer, an error."""


def _open(request: urllib.request.Request) -> HTTPResponse:
    opener = urllib.request.build_opener(_NoRedirect)
    try:
        answer: HTTPResponse = opener.open(request, timeout=TIMEOUT_S)
    except urllib.error.HTTPError as error:
        with error:
            later = error.code in _LATER
            raise SlackUnavailable("server_error" if later else "file_refused", final=not later) from None
    return answer


def _require_slack(url: str, api_url: str) -> None:
    """The API's own server, or over TLS a host of the same domain (files.slack.com beside slack.com)."""
    asked, api = urlsplit(url), urlsplit(api_url)
    same = (asked.scheme, asked.netloc) == (api.scheme, api.netloc)
    own = asked.scheme == "https" and (asked.hostname or "").endswith(f".{api.hostname}")
    if not (same or own):
        raise SlackUnavailable("foreign_url", final=True)
