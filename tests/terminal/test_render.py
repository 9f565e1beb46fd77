"""Replies in the terminal."""

from __future__ import annotations

import io

import pytest

from bot.i18n import Words
from bot.slack.escape import escape
from bot.terminal.mrkdwn import plain, styled
from bot.terminal.render import Choice, open_console, render
from bot.views.draft import copies, draft_card
from bot.views.fit_card import fit_card
from bot.views.lookup import not_found
from bot.views.missing import missing
from bot.views.profile import profile
from bot.views.reply import Reply
from bot.views.top import top
from icp.facts import Company
from tests.views import fits
from tests.views.drafts import BODY, TO, draft, drafted


def drawn(reply: Reply, width: int = 80) -> str:
    """What a pipe gets."""
    stream = io.StringIO()
    render(reply, open_console(stream, width=width))
    return stream.getvalue()


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_a_fit_card_reads_as_columns() -> None:
    """Names, points and values of the criteria stand under each other."""
    lines = drawn(fit_card(fits.havupuu(), fits.because(), Words("en"))).splitlines()
    rows = [line for line in lines if line.startswith(("✓", "≈", "?"))]
    assert rows[0].startswith("✓  Industry   40/40  58.29")
    assert rows[2].startswith("≈  Founded     6/15  2013, you look for 2015 or later")
    assert rows[-1].startswith("?  Headcount   –/20  unknown")


def test_buttons_are_numbers() -> None:
    """Buttons count through the reply from 1, those beside a line included, and come back with what they carry."""
    near = [Company("Havupuu Oy", "c-1", "havupuu.example"), Company("Havupuro Oy", "c-2")]
    reply = not_found("Havu", near, Words("en"))
    stream = io.StringIO()
    choices = render(reply, open_console(stream, width=80))
    assert choices == [
        Choice(1, "Does it fit?", "fit:1", "c-1"),
        Choice(2, "Does it fit?", "fit:2", "c-2"),
        Choice(3, "Add it", "add", "Havu"),
    ]
    assert "Havupuu Oy  ·  havupuu.example   [1] Does it fit?" in stream.getvalue()


def test_what_to_type_can_be_copied() -> None:
    """An example on a line of its own stands without marks; code inside a sentence keeps them."""
    assert "\n  add Havupuu Software Oy; legal form Oy;" in drawn(missing(fits.too_little_known(), Words("en")))
    assert "`osuma import FILE`" in drawn(top([], 0, Words("en")))


@pytest.mark.parametrize("width", [24, 40, 80, 200])
@pytest.mark.parametrize("language", ["en", "fi"])
def test_no_line_is_wider_than_the_terminal(width: int, language: str) -> None:
    """Narrow terminals wrap, they do not overflow."""
    words = Words(language)
    for reply in (fit_card(fits.havupuu(), fits.because(), words), profile(fits.profile(), 3, words)):
        assert all(len(line) <= width for line in drawn(reply, width).splitlines())


def test_colours_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe gets plain text; a terminal gets colours, unless NO_COLOR asks for none."""
    reply = fit_card(fits.havupuu(), fits.because(), Words("en"))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in drawn(reply)
    screen = Screen()
    render(reply, open_console(screen, width=80))
    assert "\x1b[1;32m✓" in screen.getvalue()
    monkeypatch.setenv("NO_COLOR", "1")
    screen = Screen()
    render(reply, open_console(screen, width=80))
    assert "\x1b[1;32m" not in screen.getvalue()
    assert "\x1b[32m" not in screen.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[2J\x1b]8;;https://evil.example\x07x\x1b]8;;\x07",
        "a\rb\x08\x7f\x9b31m",
        "[bold red]x[/]",
        "\u202eabc",
        "\ud800",
    ],
)
def test_outside_text_cannot_steer_the_terminal(text: str) -> None:
    """No escape sequence, control character or rich markup of a company's name reaches the terminal."""
    told = drawn(not_found(text, [Company(text, "c-1", text)], Words("en")))
    told += drawn(Reply(text, [])) + drawn(Reply(text, [{"type": "section", "text": {"type": "mrkdwn", "text": text}}]))
    assert not set(told) & (set(map(chr, range(32))) - {"\n"} | set(map(chr, range(0x7F, 0xA0))))
    assert "\u202e" not in told
    if text.startswith("["):
        assert "[bold red]x[/]" in told


def test_slack_text_reads_as_it_was_written() -> None:
    """What was escaped for Slack is shown as its author wrote it; our own bold, italics, code and links are styled."""
    assert plain(escape("A & B <c> *d* _e_ `f`")) == "A & B <c> *d* _e_ `f`"
    text = styled("*Why:* see _the_ `osuma top` <https://osuma.example|guide>, 2*3*4 and a_b_c")
    assert text.plain == "Why: see the `osuma top` guide, 2*3*4 and a_b_c"
    assert {str(span.style) for span in text.spans} >= {"bold", "dim", "cyan"}


def test_an_encoding_without_the_signs_does_not_break() -> None:
    """A terminal that cannot write ✓ gets a question mark, not an error."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    render(fit_card(fits.havupuu(), fits.because(), Words("fi")), open_console(stream, width=80))
    stream.flush()
    assert b"Havupuu Software Oy" in raw.getvalue()


def test_lists_are_numbers_too_and_copies_come_as_written() -> None:
    """Each other choice of a list has a number; a text to be copied keeps its lines and signs."""
    stream = io.StringIO()
    choices = render(draft_card(drafted(), TO, Words("en")), open_console(stream, width=100))
    assert [choice.number for choice in choices] == list(range(1, len(choices) + 1))
    assert [choice.label for choice in choices if choice.action_id == "draft_channel"] == ["LinkedIn", "Call"]
    assert "By: E-mail" in stream.getvalue()
    assert BODY.split("\n\n")[0] in stream.getvalue()
    made = draft(subject=None, body="*now* a_b_c <3 &amp;\n\n`x`", footer="")
    render(Reply("done", follows=copies(made, Words("en"))), open_console(stream := io.StringIO(), width=100))
    assert "*now* a_b_c <3" in stream.getvalue()
    assert "\n\n`x`\n" in stream.getvalue()
