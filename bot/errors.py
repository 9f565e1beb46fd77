"""What the edge refuses.

icp.errors.Refusal
└── BotRefusal           a setting, a file or a request that cannot be used, told with a message key
ModelUnavailable         no model, or none that answered in time and form; never shown, rules answer instead
SlackUnavailable         Slack did not take a call; the outbox tries again
"""

from __future__ import annotations

from icp.errors import Refusal


class BotRefusal(Refusal):
    """A refusal that a user may see; its key stands in ``bot/i18n``."""


class ModelUnavailable(Exception):
    """The model did not answer in time, in form, or at all. ``str()`` says which, without the prompt."""


class SlackUnavailable(Exception):
    """Slack did not take a call.

    Attributes:
        code: Slack's error code ("channel_not_found", "ratelimited"), or "unreachable".
        retry_after: seconds to wait, where Slack said so.
        final: whether the same call can never succeed.
    """

    def __init__(self, code: str, *, retry_after: float | None = None, final: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.retry_after = retry_after
        self.final = final
