"""Draws the pictures of docs/pictures: what Osuma's answers look like in Slack. Run with ``make pictures``.

Needs npm (``npm --prefix tools/pictures ci``) and a chromium; the companies are invented.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bot.views.reply import Reply
from tools.pictures.samples import pictures

HERE = Path(__file__).parent
PICTURES = HERE.parents[1] / "docs" / "pictures"
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


def draw(reply: Reply, theme: str, width: int, target: Path) -> None:
    """Write one reply as a PNG of the given width in CSS pixels, twice as sharp."""
    page = _html(reply, theme, width)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "message.html"
        source.write_text(page, encoding="utf-8")
        dom = _chromium(folder, "--dump-dom", source.as_uri())
        height = re.search(r"<title>(\d+)</title>", dom)
        if height is None:
            raise RuntimeError("chromium did not lay out the page")
        size = (f"--window-size={width},{height[1]}", "--force-device-scale-factor=2")
        _chromium(folder, f"--screenshot={target}", *size, source.as_uri())


def _html(reply: Reply, theme: str, width: int) -> str:
    # The library takes "verbatim" for "no markup at all"; Slack only stops making links and mentions of its own.
    blocks = json.loads(
        json.dumps(reply.blocks), object_hook=lambda part: {k: part[k] for k in part if k != "verbatim"}
    )
    told = json.dumps({"blocks": blocks, "theme": theme, "width": width})
    node = shutil.which("node") or "node"
    done = subprocess.run(  # noqa: S603 -- our own script, our own blocks
        [node, "message.mjs"], cwd=HERE, input=told, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def _chromium(folder: str, *arguments: str) -> str:
    program = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    done = subprocess.run(  # noqa: S603 -- a local page
        [program, *_FLAGS, f"--user-data-dir={folder}/profile", *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


def main() -> None:
    """Draw every sample, light and dark."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, reply, width in pictures():
        for theme in ("light", "dark"):
            draw(reply, theme, width, PICTURES / f"{name}-{theme}.png")
            sys.stdout.write(f"docs/pictures/{name}-{theme}.png\n")


if __name__ == "__main__":
    main()
