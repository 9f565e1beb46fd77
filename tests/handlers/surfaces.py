"""The table of docs/surfaces.md: every surface in each language, asked in every state that a team may be in.

``python -m tests.handlers.surfaces`` writes it anew.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final

from bot.errors import ModelUnavailable
from bot.handlers import answer
from bot.i18n import Words
from bot.services.apply_profile import apply_profile
from bot.services.home import home
from bot.services.sample_team import SAMPLE, make_sample_team
from bot.slack.escape import cut
from bot.slack.incoming import Incoming, SharedFile
from bot.turn import Turn
from bot.views.home import home_view, suggested_prompts
from bot.views.reply import language_of
from storage.companies import NewCompany
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.workspace import Storage
from tests.fakes import NOW, ScriptedModel, ScriptedSlack
from tests.views.limits import buttons, texts

PAGE: Final = Path(__file__).parents[2] / "docs" / "surfaces.md"
STATES: Final = ("no permission", "no ICP", "no leads", "model down")
_MOST = 220
_NOTES = ("explain-note-fallback", "explain-note-budget", "explain-note-replaced")
_numbers = count(1)
_PROPOSED: Final = {
    "en": "propose icp because we grow:\nname: Nordic SaaS\ncriteria:\n  - {kind: headcount, between: [21, 100]}",
    "fi": "ehdota icp, koska kasvamme:\nname: Nordic SaaS\ncriteria:\n  - {kind: headcount, between: [21, 100]}",
}
_ICP: Final = "name: Nordic SaaS\ncriteria:\n  - {kind: headcount, between: [21, 50]}\n"


@dataclass
class Person:
    """Somebody who uses Osuma in one language, in a team that is in one state."""

    storage: Storage
    team: str
    words: Words
    model: ScriptedModel | None = None
    slack: ScriptedSlack = field(default_factory=ScriptedSlack)

    def says(self, english: str, finnish: str, **given: Any) -> str:  # noqa: ANN401 -- fields by name
        """What is answered."""
        text = finnish if self.words.language == "fi" else english
        return self._told(self._asked(**{"kind": "direct_message", "text": text, **given}))

    def presses(self, action: str, value: str = "") -> str:
        """What is answered to a button."""
        return self._told(self._asked(kind="action", action_id=action, value=value, trigger_id="1"))

    def approves(self) -> str:
        """What is answered to who proposes an ICP and approves it."""
        asked = self._asked(kind="direct_message", text=_PROPOSED[self.words.language])
        proposal = answer(self._turn(asked))
        pressed = {language_of(action)[0]: value for action, value in buttons(proposal)}
        return self.presses("proposal_approve", pressed.get("proposal_approve", "1"))

    def home(self) -> str:
        """The first thing that Home says."""
        with self.storage.open(self.team, NOW, read_only=True) as workspace:
            view = home_view(home(workspace, "U1", NOW), self.words)
        said = [text for text, _ in texts(view["blocks"])]
        return " / ".join(said[:3])

    def prompts(self) -> str:
        """What is suggested in an empty conversation."""
        with self.storage.open(self.team, NOW, read_only=True) as workspace:
            return " / ".join(each["title"] for each in suggested_prompts(home(workspace, "U1", NOW), self.words))

    def _asked(self, **given: Any) -> Incoming:  # noqa: ANN401 -- fields by name
        number = next(_numbers)
        usual: dict[str, Any] = {
            "workspace_id": self.team, "user_id": "U1", "channel_id": "D1", "thread_ts": None, "ts": f"{number}.1",
            "text": "", "conversation_key": "D1:", "keys": (f"k{number}",),
        }  # fmt: skip
        return Incoming(**{**usual, **given})

    def _turn(self, asked: Incoming) -> Turn:
        return Turn(asked, "maija", self.words, NOW, self.storage, self.model, self.slack)

    def _told(self, asked: Incoming) -> str:
        reply = answer(self._turn(asked))
        opened = [told["view"]["title"]["text"] for method, told in self.slack.calls if method == "views.open"]
        note = next((said for said, _ in texts(reply.blocks) if said in self._notes()), "")
        return " · ".join(filter(None, [reply.text, note])) or (f"[{opened[-1]}]" if opened else "")

    def _notes(self) -> set[str]:
        """What is said where a model was not there."""
        return {self.words.slack(key) for key in _NOTES}


def _fit(person: Person, **given: Any) -> str:  # noqa: ANN401 -- fields by name
    return person.says("does Havupuu Software fit?", "sopiiko Havupuu Software?", **given)


def _file(person: Person) -> str:
    person.slack.answers["files.info"] = {"file": {"name": "leads.csv", "size": 40, "url_private_download": "u"}}
    person.slack.files["u"] = b"name;employees\nKuura Oy;35\nHalla Oy;50\n"
    return person.says("", "", files=(SharedFile("F1", "leads.csv"),))


SURFACES: Final[Mapping[str, Callable[[Person], str]]] = {
    "Messages tab: a question": _fit,
    "Messages tab: suggested prompts": Person.prompts,
    "Mention in a channel": lambda person: _fit(person, kind="mention", channel_id="C1", conversation_key="C1:1"),
    "`/fit COMPANY`": lambda person: person.says(
        "Havupuu Software", "Havupuu Software", kind="command", command="/fit", private=True
    ),
    "`/osuma top leads`": lambda person: person.says(
        "top leads", "parhaat liidit", kind="command", command="/osuma", private=True
    ),
    "Shortcut “Check fit”": lambda person: person.says(
        "Havupuu Software Oy called", "Havupuu Software Oy soitti", kind="shortcut", action_id="check_fit"
    ),
    "Draft outreach": lambda person: person.says(
        "draft an email to Havupuu Software", "kirjoita sähköposti Havupuu Softwarelle"
    ),
    "Home": Person.home,
    "Modal: edit a criterion": lambda person: person.presses("open:icp_criterion:1", "1@1"),
    "Modal: add a missing fact": lambda person: person.presses("open:fact:1", "1|headcount"),
    "A file dropped in": _file,
    "My list": lambda person: person.says("my list", "oma lista"),
    "Weekly digest": lambda person: person.says("show the digest", "näytä viikkokooste"),
    "Picture of the tiers": lambda person: person.says("tiers", "tasot"),
    "Approve an ICP": Person.approves,
}
"""What a person can do, by what the page calls it; what changes the team stands last."""


def cells(sample: Path, folder: Path) -> dict[tuple[str, str, str], str]:
    """What each surface says, by surface, language and state; ``sample`` is a database with the sample team."""
    found = {}
    for state in STATES:
        for language in ("en", "fi"):
            file = folder / f"{state}-{language}.db".replace(" ", "-")
            shutil.copy(sample, file)
            engine = open_engine(f"sqlite:///{file}")
            team = _prepared(Storage(engine), state)
            for name, ask in SURFACES.items():
                model = ScriptedModel(ModelUnavailable("unreachable")) if state == "model down" else None
                found[name, language, state] = _cell(ask(Person(Storage(engine), team, Words(language), model)))
            engine.dispose()
    return found


def _prepared(storage: Storage, state: str) -> str:
    """The workspace that is in that state."""
    team = "T9" if state in {"no ICP", "no leads"} else SAMPLE
    storage.create(team, "Team", "en", NOW)
    with storage.open(team, NOW) as workspace:
        if state == "no ICP":
            workspace.companies.upsert([NewCompany("Havupuu Software Oy", None, None, "lead", ())])
        elif state == "no leads":
            apply_profile(workspace, _ICP, by="@maija", at=NOW)
        elif state == "no permission":
            workspace.approvers.add("U2", "pekka", by="@pekka")
        workspace.commit()
    return team


def rows(found: Mapping[tuple[str, str, str], str]) -> list[str]:
    """The table's lines."""
    head = ["| surface | language | " + " | ".join(STATES) + " |", "|---" * (2 + len(STATES)) + "|"]
    return head + [
        f"| {name} | {language} | " + " | ".join(found[name, language, state] for state in STATES) + " |"
        for name in SURFACES
        for language in ("en", "fi")
    ]


def _cell(text: str) -> str:
    plain = re.sub(r"[*\u2060\u2068\u2069]", "", text.replace("&amp;", "&")).replace("|", "/")
    return cut(" ".join(plain.split()), _MOST)


def _write() -> None:
    before = PAGE.read_text(encoding="utf-8").split("| surface |")[0] if PAGE.exists() else ""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engine = open_engine(f"sqlite:///{folder}/sample.db")
        upgrade(engine)
        make_sample_team(Storage(engine), "en", NOW)
        engine.dispose()
        PAGE.write_text(before + "\n".join(rows(cells(folder / "sample.db", folder))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _write()
