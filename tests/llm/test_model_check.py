"""What `osuma doctor` finds out about a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.llm.chat_completions import Patience, connect
from bot.llm.check import check
from tests.model_server import Reply, fails, in_turn, model_server, says, says_json

TEXTS = Path(__file__).parents[2] / "bot" / "i18n"


@pytest.mark.parametrize(
    ("reply", "key"),
    [
        (says_json({"ready": "yes"}), "doctor-model-ok"),
        (says_json({"ready": "no"}), "doctor-model-unusable"),
        (says("What?"), "doctor-model-unusable"),
        (fails(401), "doctor-model-unauthorized"),
        (fails(404), "doctor-model-not-found"),
        (fails(429, retry_after="60"), "doctor-model-rate-limited"),
        (Reply(delay_s=60), "doctor-model-timeout"),
        (None, "doctor-model-unreachable"),
    ],
)
def test_each_trouble_has_its_own_finding(reply: Reply | None, key: str) -> None:
    """One tiny question tells a wrong key from a wrong name, a wrong address, a slow and an unfit model."""
    with model_server(in_turn(reply or Reply())) as running:
        url = running.url if reply else "http://127.0.0.1:9/v1"
        model = connect("k", url, "tester", Patience(total=0.6, connect=0.3, pause=0.01))
        assert check(model) == key
        model.close()
    for language in ("en", "fi"):
        assert f"\n{key} = " in (TEXTS / language / "model.ftl").read_text(encoding="utf-8")
