"""What is filled in: each modal as Slack takes it, what it changes, and the same by message where none opens."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import pytest

from bot.errors import SlackUnavailable
from bot.handlers import ACTIONS, answer
from bot.i18n import Words, languages
from bot.modals import MODALS
from bot.modals.at_once import at_once
from bot.services.interviews import Interview
from bot.slack.incoming import Incoming, parse
from bot.turn import Turn
from bot.views.fact import fact_field
from bot.views.feedback import unfit_fields
from bot.views.interviews import questions
from bot.views.reply import SILENCE, Reply, with_language
from icp.facts import Company, Fact, Field
from icp.values import Span
from storage.interviews import Answer
from storage.workspace import Storage
from tests.fakes import NOW, ScriptedSlack
from tests.handlers.slack_team import SlackTeam
from tests.views import fits
from tests.views.limits import buttons, check, check_view, shown
from tests.views.test_hostile_data import HOSTILE


@dataclass
class Page:
    """A person before Slack: presses buttons, fills in the modals that open, and reads the answers."""

    storage: Storage
    language: str = "en"
    team: str = "T1"
    slack: ScriptedSlack = field(default_factory=ScriptedSlack)
    pressed: int = 0

    def press(self, reply: Reply, name: str) -> Reply:
        """Press the first button of that name."""
        chosen = next((action, value) for action, value in buttons(with_language(reply)) if action.startswith(name))
        return self.presses(*chosen)

    def presses(self, action_id: str, value: str) -> Reply:
        """Press a button with this id and value."""
        self.pressed += 1
        body = {
            "type": "block_actions",
            "team": {"id": self.team},
            "user": {"id": "U1"},
            "channel": {"id": "C1"},
            "container": {"message_ts": "18.2", "thread_ts": "1.1"},
            "trigger_id": f"trigger.{self.pressed}",
            "actions": [{"action_id": action_id, "value": value}],
        }
        return self._answered(parse(body))

    def says(self, text: str) -> Reply:
        """Write a message."""
        self.pressed += 1
        event = {"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "text": text}
        event["ts"] = f"19.{self.pressed}"
        return self._answered(parse({"type": "event_callback", "team_id": self.team, "event": event}))

    def view(self) -> dict[str, Any]:
        """The modal that was opened last."""
        return dict([arguments for method, arguments in self.slack.calls if method == "views.open"][-1]["view"])

    def fill(self, **texts: str) -> Reply | dict[str, str]:
        """Fill in the modal; the answer, or the errors at its fields."""
        view = self.view()
        values = {block: {f"{block}@{self.language}": {"value": text}} for block, text in texts.items()}
        body = {"type": "view_submission", "team": {"id": self.team}, "user": {"id": "U1"}}
        payload = {**body, "view": {**view, "id": f"V{self.pressed}", "state": {"values": values}}}
        told = at_once(json.loads(json.dumps(payload)))
        return dict(told["errors"]) if told else self._answered(parse(payload))

    def _answered(self, incoming: Incoming | None) -> Reply:
        assert incoming is not None
        return answer(Turn(incoming, "maija", Words(self.language), NOW, self.storage, None, self.slack))


@pytest.fixture
def page(team: SlackTeam, storage: Storage) -> Page:
    """A team with a profile and a company of which the headcount is not known."""
    team.applies()
    place = frozenset({fits.ESPOO})
    team.knows(
        "Kuusi Oy",
        "kuusi.example",
        *(
            Fact(each, value, "list.csv", NOW.date())
            for each, value in ((Field.LOCATION, place), (Field.FOUNDED, 1995))
        ),
    )
    return Page(storage)


def card(page: Page) -> Reply:
    """The company's fit card."""
    return page.presses(f"fit:1@{page.language}", "1")


@pytest.mark.parametrize("language", languages())
def test_a_missing_fact_filled_in_changes_the_card(page: Page, language: str) -> None:
    """From the card into a modal, a mistake told at the field, then the new score in the place of the old card."""
    page.language = language
    before = check(card(page))
    assert page.press(before, "open:fact").text == SILENCE.text
    assert page.view()["callback_id"] == f"fact@{language}"
    assert isinstance(page.fill(headcount="?"), dict)
    after = page.fill(headcount="35")
    assert isinstance(after, Reply)
    assert after.replaces
    first = shown(check(after)).splitlines()[0]
    assert "35" in first
    assert "@maija" in first
    assert "B → *A*" in first
    assert not [action for action, _ in buttons(after) if action.startswith("open:fact")]


@pytest.mark.parametrize("error", ["expired_trigger_id", "unknown_method", "unreachable"])
def test_where_no_modal_opens_the_same_works_by_message(page: Page, error: str) -> None:
    """A press that waited too long, a Slack without modals, a broken connection: the message form comes instead."""
    reply = card(page)
    page.slack.answers["views.open"] = SlackUnavailable(error)
    assert "headcount 35" in shown(check(page.press(reply, "open:fact")))
    assert "unfit_because:1" in dict(buttons(check(page.press(reply, "open:unfit"))))
    inputs = [block for block in page.presses("open:interview_answers", "1").blocks if block["type"] == "input"]
    assert len(inputs) == 9


def test_a_press_that_has_opened_its_modal_says_nothing_more(page: Page) -> None:
    """After a crash in between the same press is worked on again: the modal was opened, so nothing is said."""
    page.slack.answers["views.open"] = SlackUnavailable("exchanged_trigger_id")
    assert page.press(card(page), "open:fact").text == SILENCE.text


def test_not_a_fit_with_a_word_why(page: Page) -> None:
    """A criterion or another reason, which wants words; both are kept and can be taken back."""
    page.press(card(page), "open:unfit")
    assert page.fill(field="other") == {"reason": "Say in a few words why it is not a fit."}
    said = page.fill(field="location", reason="they move to <!channel>")
    assert isinstance(said, Reply)
    assert "Location · they move to &lt;!channel&gt;" in shown(check(said))
    assert "feedback_back" in dict(buttons(said))


def test_an_interview_is_filled_in_over_several_sittings(page: Page) -> None:
    """What a person wrote before stands in its field; only what is new is kept."""
    page.presses("open:interview_answers@en", "1")
    assert page.fill() == {"why_us": "Nothing has been filled in yet."}
    assert page.fill(pains="…") == {"pains": "Nothing has been filled in yet."}
    kept = page.fill(pains="A second country\ntook a year")
    assert isinstance(kept, Reply)
    assert "One answer of Kuusi Oy kept. 8 questions are open." in shown(kept)
    page.presses("open:interview_answers@en", "1")
    filled = [block["element"].get("initial_value", "") for block in page.view()["blocks"] if "element" in block]
    assert [text for text in filled if text] == ["A second country\ntook a year"]
    again = page.fill(pains="A second country\ntook a year")
    assert isinstance(again, Reply)
    assert "kept already" in again.text


def test_a_modal_of_something_gone_is_answered(page: Page) -> None:
    """A button of yesterday, of what has been removed since: a sentence, and nothing breaks."""
    for name, value in product(MODALS, ["", "999", "999|headcount", "1|nonsense", "x" * 1_900]):
        said = page.presses(f"open:{name}:1@en", value)
        assert said.text == SILENCE.text or check(said, schema=False)  # some begin with nothing
        origin = json.dumps({"channel_id": "C1", "about": value})
        body = {"id": "V9", "callback_id": f"{name}@en", "private_metadata": origin}
        incoming = parse({"type": "view_submission", "team": {"id": "T1"}, "user": {"id": "U1"}, "view": body})
        assert incoming is not None
        turn = Turn(incoming, "maija", Words("en"), NOW, page.storage, None, page.slack)
        check(answer(turn), schema=False)


def test_every_modal_has_a_message_form() -> None:
    """What opens a modal does something where none can be opened."""
    assert MODALS.keys() <= ACTIONS.keys()


@pytest.mark.parametrize("language", languages())
def test_slack_takes_every_field_and_reads_what_it_offers(language: str) -> None:
    """Each of the nine facts has a field in both languages, and every choice of a list is a value of its field."""
    words = Words(language)
    for each in Field:
        view = check_view(fact_field(fits.havupuu().company, each, fits.profile(), words))
        options = [option["value"] for block in view.blocks for option in block.get("element", {}).get("options", [])]
        assert all(MODALS["fact"].check({each.value: option}) == {} for option in options)
    check_view(unfit_fields(fits.havupuu(), words))


def test_hostile_names_are_only_shown() -> None:
    """Whatever a company is called and customers said, Slack takes the modal."""
    for text in (text for text in HOSTILE if text.strip()):
        words, company = Words("fi"), Company(text, "1", facts=(Fact(Field.HEADCOUNT, Span(3, 3), text, fits.SEEN),))
        told = Answer("1", "pains", text, text, text, NOW)
        check_view(questions(Interview(company, (told,), ()), "@maija", words), schema=False)
        check_view(fact_field(company, Field.HEADCOUNT, None, words), schema=False)
