"""A sales person drops tables into Slack and gets files back: the whole program over a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.osuma_process import RunningBot, buttons, run, shown
from tests.slack_workspace import ROOT, SKIP_REASON, SlackWorkspace, binary, free_port, wait_until

pytestmark = pytest.mark.skipif(binary() is None, reason=SKIP_REASON)
SAMPLE = ROOT / "bot" / "sample"


@pytest.fixture(params=["socket", "http"])
def slack(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SlackWorkspace]:
    """A workspace that delivers one way."""
    url = f"http://127.0.0.1:{free_port()}/slack/events" if request.param == "http" else None
    with SlackWorkspace(tmp_path, url) as workspace:
        yield workspace


def _until(slack: SlackWorkspace, ts: str, text: str, channel: str) -> dict[str, Any]:
    """The message at ``ts`` once it holds a text."""

    def found() -> dict[str, Any] | None:
        message = next(message for message in slack.messages(channel) if message["ts"] == ts)
        return message if text in shown(message) else None

    return dict(wait_until(found, f"{text!r} in the message"))


def test_a_dropped_table_is_shown_then_imported_and_its_rejects_come_back(
    slack: SlackWorkspace, tmp_path: Path
) -> None:
    """Shown with its columns and first rows; after a press the same message tells the counts; the rejects follow."""
    table = "Yritys;Koko;Kaupunki;Muuta\nKuura Oy;35;Espoo;x\n;12;Oulu;\nHalla Oy;noin kolme;Turku;y\n".encode("cp1252")
    with RunningBot(tmp_path, slack) as bot:
        message = slack.share("uudet.csv", table, channel=slack.person)
        direct = message["channel"]
        (question,) = slack.wait_for_answers(1, direct)
        assert "uudet.csv" in shown(question)
        assert "Yritys → company’s name" in shown(question)
        assert "*Kuura Oy*  ·  35  ·  Espoo" in shown(question)
        assert {"import_leads", "import_customers", "import_cancel"} <= set(buttons(question))

        slack.press(question, "import_leads", buttons(question)["import_leads"]["value"])
        done = _until(slack, question["ts"], "2 new", direct)
        assert "uudet.csv is imported as leads" in shown(done)
        assert "import_leads" not in buttons(done)
        files = wait_until(lambda: len(slack.files(direct)) == 2 and slack.files(direct), "the files")
        rejects, unread = (slack.content(file).decode("utf-8-sig") for file in files)
        assert "The company’s name is missing." in rejects
        assert "noin kolme" in unread

        slack.press(question, "import_leads", buttons(question)["import_leads"]["value"])
        slack.direct("top 5")
        wait_until(lambda: len(slack.answers(direct)) == 4, "the answer")
        assert len(slack.files(direct)) == 2
        assert "2 new" in shown(_until(slack, question["ts"], "2 new", direct))
        assert "Traceback" not in bot.log()


def test_in_a_channel_a_table_is_taken_with_a_mention_and_can_be_left(slack: SlackWorkspace, tmp_path: Path) -> None:
    """A table shared with a mention is shown in the thread; without one nobody is bothered; Cancel imports nothing."""
    with RunningBot(tmp_path, slack):
        slack.share("private.csv", b"name\nOther Oy\n")
        shared = slack.share("leads.csv", b"name,headcount\nKuura Oy,35\n", f"<@{slack.bot_id}>")
        (question,) = slack.wait_for_answers(1)
        assert question["thread_ts"] == shared["ts"]
        assert "leads.csv" in shown(question)
        slack.press(question, "import_cancel", buttons(question)["import_cancel"]["value"])
        _until(slack, question["ts"], "Nothing was imported", slack.channel)
        assert len(slack.answers()) == 1


def test_customers_and_contacts_come_in_by_file(slack: SlackWorkspace, tmp_path: Path) -> None:
    """A file with measures is taken for customers, one with titles for contacts, and each button does what it says."""
    with RunningBot(tmp_path, slack):
        message = slack.share("asiakkaat.csv", b"name,nps,total billed\nKuura Oy,9,12000\n", channel=slack.person)
        direct = message["channel"]
        (first,) = slack.wait_for_answers(1, direct)
        assert "looks like customers" in shown(first)
        slack.press(first, "import_customers", buttons(first)["import_customers"]["value"])
        _until(slack, first["ts"], "1 new", direct)

        people = b"First name,Last name,Title,Company,Email\nAino,Aho,CEO,Kuura Oy,aino@kuura.example\n"
        slack.share("people.csv", people, channel=slack.person)
        second = slack.wait_for_answers(2, direct)[-1]
        assert "looks like contacts" in shown(second)
        slack.press(second, "import_contacts", buttons(second)["import_contacts"]["value"])
        _until(slack, second["ts"], "1 new people at one company", direct)


def test_what_is_no_table_is_told_plainly(slack: SlackWorkspace, tmp_path: Path) -> None:
    """A picture is refused with what to do; beside a question it is overlooked and the question answered."""
    with RunningBot(tmp_path, slack) as bot:
        message = slack.share("logo.png", b"\x89PNG\r\n\x1a\n" + bytes(50), channel=slack.person)
        (told,) = slack.wait_for_answers(1, message["channel"])
        assert "is not a table Osuma can read" in shown(told)
        slack.share("logo.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "help", channel=slack.person)
        helped = slack.wait_for_answers(2, message["channel"])[-1]
        assert "What you can ask" in shown(helped)
        assert "Traceback" not in bot.log()


def test_brief_leads_and_pictures_come_as_files(slack: SlackWorkspace, tmp_path: Path) -> None:
    """Asked for in Slack, the brief comes as a PDF, the leads as CSV, the tiers as a picture, each with its words."""
    with RunningBot(tmp_path, slack) as bot:
        for arguments in (["import", str(SAMPLE / "companies.csv")], ["icp", "apply", str(SAMPLE / "icp.yaml")]):
            done = run(tmp_path, *arguments, "--workspace", slack.team_id)
            assert done.returncode == 0, done.stderr
        direct = slack.direct("brief")["channel"]
        slack.direct("export leads A")
        slack.direct("näytä tasot")
        files = wait_until(lambda: len(slack.files(direct)) == 3 and slack.files(direct), "three files", 30)
        assert [file["name"] for file in files] == ["brief.pdf", "leads-A.csv", "tiers.png"]
        pdf, leads, picture = map(slack.content, files)
        assert pdf.startswith(b"%PDF-")
        assert leads.decode("utf-8-sig").startswith("name,domain,business_id")
        assert picture.startswith(b"\x89PNG")
        assert files[2]["alt_txt"].startswith("A: ")
        assert "Traceback" not in bot.log()
