"""What ``osuma doctor`` says about the model."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from bot.errors import ModelUnavailable
from bot.ports import Model

_KEYS = {
    "unauthorized": "doctor-model-unauthorized",
    "not_found": "doctor-model-not-found",
    "unreachable": "doctor-model-unreachable",
    "timeout": "doctor-model-timeout",
    "rate_limited": "doctor-model-rate-limited",
}
_QUESTION = ({"role": "user", "content": 'Answer with the JSON object {"ready": "yes"} and nothing else.'},)
_ROOM = 500  # tokens; models that think aloud need them even for one word


class _Ready(BaseModel):
    ready: Literal["yes"]


def check(model: Model) -> str:
    """Ask one tiny question; the finding as a message key of ``model.ftl``, ``doctor-model-ok`` where all is well.

    All its messages take one parameter, ``$model``: the model's name.
    """
    try:
        model.complete(_QUESTION, _Ready, max_tokens=_ROOM)
    except ModelUnavailable as unavailable:
        return _KEYS.get(str(unavailable), "doctor-model-unusable")
    return "doctor-model-ok"
