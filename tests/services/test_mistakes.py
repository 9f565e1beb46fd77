"""Ways back: companies taken for customers by mistake, and outcomes that are said again or contradict each other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.errors import BotRefusal
from bot.i18n import Words
from bot.services.not_customers import customers_again, may_be_leads, not_a_customer, turn_back, turn_back_file
from bot.services.receive_file import Imported
from bot.services.record_feedback import Recorded, Told, record_feedback
from bot.views.feedback import recorded
from bot.views.outcome_lines import contradiction_lines
from bot.views.shared_file import imported as imported_view
from bot.views.turned_back import customer_again, turned_back
from icp.facts import Company, Field
from storage.feedback import Outcome
from storage.workspace import Storage, Workspace
from tests.handlers.slack_team import SlackTeam
from tests.services.customer_files import NOW, apply, imported, outcomes, storage
from tests.views.limits import buttons, check, shown

__all__ = ["storage"]

EN, FI = Words("en"), Words("fi")
LEADS = "Company,Website\nKuusi Oy,kuusi.example\nHavu Oy,havu.example\n"


def company(workspace: Workspace, name: str) -> Company:
    """One that is known."""
    found = workspace.companies.find(name).company
    assert found is not None
    return found


def say(workspace: Workspace, name: str, outcome: Outcome, day: int, **more: object) -> Recorded:
    """An outcome of a day in November, told by Maija unless said otherwise."""
    given: dict[str, object] = {"by": "@maija", "source": "slack", "key": f"{name}{outcome}{day}{more}", **more}
    told = Told(outcome, date(2026, 11, day), **given)  # type: ignore[arg-type]
    return record_feedback(workspace, company(workspace, name), told)


def test_leads_taken_for_customers_are_leads_again(storage: Storage, tmp_path: Path) -> None:
    """By the same file, but for those that were won or that another file measures; by name, and back from that."""
    imported(storage, tmp_path, LEADS, "lead")
    mistaken = imported(storage, tmp_path, LEADS + "Mänty Oy,manty.example\nLehmus Oy,lehmus.example\n")
    assert may_be_leads(mistaken)
    assert not may_be_leads(imported(storage, tmp_path, "Company,NPS\nMänty Oy,50\n", name="real.csv"))
    with storage.open("T1", NOW) as workspace:
        say(workspace, "Havu Oy", "won", 3)
        path = tmp_path / "c.csv"
        path.write_text(path.read_text("utf-8") + "Nobody Oy,nobody.example\n", "utf-8")
        done = turn_back_file(workspace, path)
        assert [sorted(each.name for each in part) for part in (done.leads, done.won, done.elsewhere)] == [
            ["Kuusi Oy", "Lehmus Oy"],
            ["Havu Oy"],
            ["Mänty Oy"],
        ]
        assert done.others == 1
        assert workspace.companies.count("customer") == 2
        text = shown(check(turned_back(done, EN)))
        assert "2 companies are leads again" in text
        assert "Havu Oy was recorded as won" in text
        assert "on taas" in shown(check(turned_back(not_a_customer(workspace, "manty.example"), FI)))
        with pytest.raises(BotRefusal) as refused:
            not_a_customer(workspace, "Mänty Oy")
        assert refused.value.key == "refusal-customer-lead"
        again = customers_again(workspace, [company(workspace, "Mänty Oy").id, "999"])
        assert "Mänty Oy is a customer again" in shown(check(customer_again(again, EN)))
        assert "No company was turned" in shown(check(turned_back(turn_back(workspace, []), EN)))


def test_buttons_turn_customers_back_in_slack(storage: Storage, tmp_path: Path) -> None:
    """The import's message carries a button where it may have been a mistake; one company's step can be taken back."""
    imported(storage, tmp_path, LEADS, "lead")
    report = imported(storage, tmp_path, LEADS)
    told = imported_view(Imported("customers", report, ()), "c.csv", "@maija", EN, "once", "F1")
    assert ("import_back", "F1") in buttons(check(told))
    assert "2 of them were leads until now" in shown(told)
    team = SlackTeam(storage)
    with storage.open("T1", NOW, read_only=True) as workspace:
        kuusi = company(workspace, "Kuusi Oy").id
    turned = check(team.presses("not_customer", kuusi))
    assert "Kuusi Oy is a lead again" in shown(turned)
    assert "is a customer again" in shown(check(team.presses("customer_again", kuusi)))
    assert "not taken" not in shown(check(team.presses("not_customer", "999")))


def test_what_was_said_before_is_told(storage: Storage, tmp_path: Path) -> None:
    """Said again it counts once; said otherwise the newest day holds, both stay, and either can be taken back."""
    imported(storage, tmp_path, LEADS, "lead")
    apply(storage)
    with storage.open("T1", NOW) as workspace:
        first = say(workspace, "Kuusi Oy", "won", 3, by="@kalle")
        assert (first.before, first.holds) == (None, True)
        same = shown(check(recorded(say(workspace, "Kuusi Oy", "won", 5), EN)))
        assert "The same was said on 3 Nov 2026 by @kalle" in same
        lost = say(workspace, "Kuusi Oy", "lost", 7, reason="price")
        assert lost.still_customer
        text = shown(check(recorded(lost, EN)))
        assert "On 5 Nov 2026 @maija said: won. Which holds? The newest: it counts as lost" in text
        assert "Make it a lead" in text
        assert "Take back the earlier one" in text
        assert "Kumpi pitää paikkansa?" in shown(check(recorded(lost, FI)))
        late = say(workspace, "Kuusi Oy", "not_a_fit", 4)
        assert not late.holds
        assert "A newer word holds: lost, 7 Nov 2026" in shown(check(recorded(late, EN)))
        assert len(workspace.feedback.of(lost.company.id)) == 4
        kept = workspace.feedback.result_of(lost.company.id)
        assert kept == workspace.feedback.results()[lost.company.id]
        assert kept is not None
        assert kept.outcome == "lost"


def test_words_after_a_button_belong_to_the_verdict(storage: Storage, tmp_path: Path) -> None:
    """A verdict by button asks for words; those that follow the same day keep its criterion."""
    imported(storage, tmp_path, LEADS, "lead")
    apply(storage)
    with storage.open("T1", NOW) as workspace:
        verdict = say(workspace, "Havu Oy", "not_a_fit", 3, field=Field.INDUSTRY)
        assert "Say why in words, too: “Havu Oy is not a fit: too small”" in shown(check(recorded(verdict, EN)))
        words = say(workspace, "Havu Oy", "not_a_fit", 3, reason="they only resell")
        assert words.completes
        assert words.saying is not None
        assert (words.saying.field, words.saying.reason) == ("industry", "they only resell")
        text = shown(check(recorded(words, EN)))
        assert "Added to your verdict on *Havu Oy*" in text
        assert "The same was said" not in text
        other = say(workspace, "Havu Oy", "not_a_fit", 3, reason="too small", by="@kalle")
        assert not other.completes


def test_a_file_says_what_contradicts_what_was_known(storage: Storage, tmp_path: Path) -> None:
    """Rows that say another result than was known are named with both days and the one that holds."""
    imported(storage, tmp_path, LEADS, "lead")
    rows = "Company,Outcome,Date\nKuusi Oy,won,2026-11-03\nKuusi Oy,lost,2026-11-09\nHavu Oy,met,2026-11-01\n"
    report = outcomes(storage, tmp_path, rows + "Kuusi Oy,won,2026-11-01\n")
    assert (report.contradicted, [each.holds for each in report.contradictions]) == (2, ["lost", "lost"])
    first, _ = contradiction_lines(report, EN)
    assert first == "Kuusi Oy: won on 3 Nov 2026, lost on 9 Nov 2026. Both are kept; the later holds: lost."
    assert "voitettu 3.11.2026, hävitty 9.11.2026" in contradiction_lines(report, FI)[0]
