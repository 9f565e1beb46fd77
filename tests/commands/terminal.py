"""The command line in this process: what was typed, what came out. Each terminal stands in an empty folder."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from bot.cli import main

SAMPLE = Path(__file__).resolve().parents[2] / "bot" / "sample"

FIT_KEYS = {
    "company",
    "profile",
    "status",
    "score",
    "low",
    "high",
    "coverage",
    "tier",
    "criteria",
    "next_fact",
    "counterfactual",
    "explanation",
    "candidates",
}
"""What ``osuma fit --json`` always holds; other programs read these names."""


@dataclass(frozen=True)
class Done:
    """What one command did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 -- any JSON
        """The one document on stdout; fails where there is anything beside it."""
        return json.loads(self.out)


@dataclass
class Terminal:
    """Types commands.

    Attributes:
        folder: where they run; the database is ``osuma.db`` there.
        settings: the environment, beside the database and a neutral language.
    """

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: str | Path, stdin: str | bytes = "", **settings: str) -> Done:
        """Run one command to its end."""
        database = {"OSUMA_DATABASE_URL": f"sqlite:///{self.folder / 'osuma.db'}"}
        env = {"LC_ALL": "C.UTF-8", **database, **self.settings, **settings}
        typed = [str(argument) for argument in arguments]
        result = CliRunner().invoke(main, typed, input=stdin, env=env, catch_exceptions=False)
        return Done(result.exit_code, result.stdout, result.stderr)

    def done(self, *arguments: str | Path, **settings: str) -> Done:
        """Run one command that has to end well."""
        done = self(*arguments, **settings)
        assert done.status == 0, done.err
        return done

    def write(self, name: str, text: str) -> Path:
        """A file in the folder."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path
