"""The main path in a real browser against ``osuma workspace``: question, card, missing fact, draft, approval.

Run with ``make browser``; it needs a chromium and npm. Screenshots go to build/screenshots. Ends with status 1 where a
person would not have got through.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.paths import PATHS
from tests.browser.person import Person

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "screenshots"
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"]


@contextmanager
def workspace(folder: Path) -> Iterator[str]:
    """``osuma workspace`` on a free port; its address. It must end by Ctrl+C and leave nothing running."""
    command = [ROOT / ".venv/bin/osuma", "workspace", "--no-browser", "--port", "0", "--lang", "en"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(Path.home()), "LANG": "C.UTF-8", "PYTHONUNBUFFERED": "1"}
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(  # noqa: S603  our own program
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=log, text=True
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        url = next((word.rstrip(".") for word in line.split() if word.startswith("http")), None)
        if url is None:
            raise SystemExit(f"the workspace did not open: {(folder / 'log').read_text()}")
        yield url
    finally:
        process.send_signal(signal.SIGINT)
        status = process.wait(timeout=30)
        process.stdout.close()
    log_text = (folder / "log").read_text()
    if status != 0 or "Traceback" in log_text or " ERROR " in log_text:
        raise SystemExit(f"the workspace ended with status {status}:\n{log_text}")


def walked(name: str, walk: Callable[[Person, str], None], browser: Browser, url: str) -> bool:
    """Walk one path in a page of its own; says how it went."""
    begun = time.monotonic()
    page = browser.new_page(viewport={"width": 390 if "phone" in name else 1280, "height": 844})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    try:
        walk(Person(page, PICTURES), url)
    except Exception as error:  # noqa: BLE001  whatever it was: it is told, and the screen is kept
        wrong.append(str(error).strip())
        _keep(page, name)
    page.close()
    sys.stdout.write(f"{name:32} {time.monotonic() - begun:6.1f} s  {'no' if wrong else 'yes'}\n")
    sys.stdout.writelines(f"    {line}\n" for text in wrong for line in text.splitlines())
    return not wrong


def _keep(page: Page, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"failed-{name}.png")


def main() -> int:
    """All paths, one after the other; 1 where one could not be walked to its end."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        sys.stderr.write("No chromium here. On Debian or Ubuntu: apt install chromium\n")
        return 1
    sys.stdout.write(f"{'path':32} {'time':>8}  got through\n")
    with tempfile.TemporaryDirectory() as folder, workspace(Path(folder)) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_FLAGS)
        done = [walked(name, walk, browser, url) for name, walk in PATHS.items()]
        browser.close()
    sys.stdout.write(f"screenshots: {PICTURES.relative_to(ROOT)}\n")
    if "docs" in sys.argv[1:]:
        shutil.copy(PICTURES / "en-2-fit-card.png", ROOT / "docs" / "pictures" / "workspace-en.png")
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(main())
