"""What if, two companies, leads of some kind, what changed, facts that people tell, companies that are described."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.handlers import INTENTS
from bot.i18n import Words
from bot.intents import (
    AddFact,
    AskChanged,
    AskCompare,
    AskDescribed,
    AskFit,
    AskTop,
    AskWhatIf,
    ShowPersona,
    ShowPersonas,
)
from bot.services.apply_profile import apply_profile
from bot.services.told_facts import keep_told
from bot.slack.incoming import Incoming
from bot.turn import Turn
from bot.views.problems import refusal
from bot.views.reply import Reply
from icp.errors import Refusal
from icp.facts import Field
from icp.values import Span
from storage.workspace import Storage
from tests.fakes import NOW
from tests.handlers.slack_team import SlackTeam, pressable
from tests.views.limits import check, shown
from tests.views.test_hostile_data import HOSTILE

OTHER = """
name: Big ones
criteria:
  - {kind: headcount, between: [100, 500], weight: 4}
  - {kind: location, any_of: [Finland], weight: 1}
"""


LATER = NOW + timedelta(hours=1)


def asked(team: SlackTeam, intent: Any, language: str = "en", *, schema: bool = True) -> Reply:  # noqa: ANN401 -- any intent
    """The answer to an intent, in one thread, an hour after the team was made; what is refused is told."""
    said = Incoming("mention", team.id, "U1", "C1", "1.1", "1.2", "", conversation_key="C1:1.1", keys=("k",))
    turn = Turn(said, "maija", Words(language), LATER, team.storage)
    try:
        reply = INTENTS[type(intent)](intent, turn)
    except Refusal as refused:
        reply = refusal(refused, turn.words)
    return check(reply, schema=schema)


def headcounts(storage: Storage, team: SlackTeam, name: str) -> list[object]:
    """All statements on a company's headcount, the oldest first."""
    with storage.open(team.id, NOW, read_only=True) as workspace:
        company = workspace.companies.find(name).company
    assert company is not None
    return [fact.value for fact in company.stated(Field.HEADCOUNT)]


def test_what_if(sample_team: SlackTeam, sample_storage: Storage) -> None:
    """The tier before and after comes first, the criterion that moves beside it, and nothing is kept."""
    text = shown(asked(sample_team, AskWhatIf("Saimaan Sovellus", (("headcount", "30"),))))
    assert text.splitlines()[1] == "*B → A* if headcount were 30."
    assert "70.1 → 76.7 of 100" in text
    assert "*Headcount*: 18 → 30  ·  ≈ 10.8 → ✓ 17.4 of 17.4" in text
    assert "The other 9 criteria stay as they are." in text
    again = shown(asked(sample_team, AskWhatIf(None, (("location", "Tampereelle"), ("funding", "a seed round"))), "fi"))
    assert "*Yhä B*, jos sijainti olisi Tampere, Pirkanmaa, Suomi ja rahoitusvaihe olisi siemenrahoitus." in again
    assert "*B → ruled out*" in shown(asked(sample_team, AskWhatIf(None, (("", "moved to Moscow"),))))
    assert headcounts(sample_storage, sample_team, "Saimaan Sovellus") == [Span(18, 18)]


def test_what_if_refuses_helpfully(sample_team: SlackTeam) -> None:
    """What is not understood gets near names, or an example; without a company, the question back."""
    assert "Which company" in shown(asked(sample_team, AskWhatIf(None, (("", "30"),))))
    asked(sample_team, AskFit("Havupuu"))
    assert "Did you mean Espoo" in shown(asked(sample_team, AskWhatIf(None, (("location", "Espooo"),))))
    assert "what if they had 30 people?" in shown(asked(sample_team, AskWhatIf(None, (("", "blue eyes"),))))
    assert "what if they had 30 people?" in shown(asked(sample_team, AskWhatIf(None, ())))
    unasked = AskWhatIf("Ei Kukaan Ole Oy", (("headcount", "30"),))
    assert "“Ei Kukaan Ole Oy”" in shown(asked(sample_team, unasked))


def test_two_companies(sample_team: SlackTeam) -> None:
    """Which fits better and on what; then each criterion with both answers, unknowns marked and no one's loss."""
    text = shown(asked(sample_team, AskCompare("Saimaan Sovellus", "Kuusenkerkkä")))
    assert "*Kuusenkerkkä Oy fits better*: A · 100 of 100. Saimaan Sovellus Oy: B · 70.1 of 100." in text
    assert "Kuusenkerkkä Oy is ahead on location (+13), headcount (+6.6) and founding year (+3.5)." in text
    assert "? Saimaan Sovellus Oy: unknown  ·  –/8.7\n✓ Kuusenkerkkä Oy: seed  ·  8.7/8.7" in text
    assert "*Location*, you exclude Russia" in text
    assert max(map(len, text.splitlines())) < 120
    close = shown(asked(sample_team, AskCompare("Saimaan Sovellus", "Hraunlind Tech"), "fi"))
    assert "Puuttuvat tiedot voivat vielä kääntää tuloksen" in close
    assert "Both names mean Havupuu" in shown(asked(sample_team, AskCompare("havupuu-software.example", "Havupuu")))
    assert "“Nobody Inc”" in shown(asked(sample_team, AskCompare("Havupuu", "Nobody Inc")))


def test_leads_of_some_kind(sample_team: SlackTeam, sample_storage: Storage) -> None:
    """Listed are those that are known to be as asked; the others that may be are counted, with what is not known."""
    text = shown(asked(sample_team, AskTop(5, (("location", "Espoo"), ("founded_from", "2018")))))
    assert "Asked for: founding year 2018 or later · location Espoo" in text
    assert "3 of 3 such leads; 57 leads qualify in all" in text
    finnish = AskTop(3, (("location", "Suomesta"), ("headcount", "20-50"), ("industry", "SaaS")))
    assert "3/6 tällaisesta liidistä" in (told := shown(asked(sample_team, finnish, "fi")))
    assert "Lisäksi 7 liidiä voi kuulua tähän (henkilöstömäärä: puuttuu 2 ja toimiala: puuttuu 5)" in told
    nobody = shown(asked(sample_team, AskTop(3, (("headcount_from", "900"),))))
    assert "No such lead is known" in nobody
    assert "1 more may belong here (headcount unknown at 1): Havupuu Software Oy." in nobody
    assert "16 such leads" in shown(asked(sample_team, AskTop(3, (("tier", "B"), ("new", "")))))
    with sample_storage.open(sample_team.id, NOW) as workspace:
        apply_profile(workspace, OTHER, by="@m", at=NOW, activate=False)
        workspace.commit()
    other = AskTop(2, (("location", "Espoo or Oulu"),), "big ones")
    answer = asked(sample_team, other)
    assert "By the profile Big ones" in shown(answer)
    assert any(value.endswith(" Big ones") for _, value in pressable(answer))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("location", "Espooo"), "Did you mean Espoo"),
        (("shoe size", "44"), "What I understand: tier, new, industry, headcount"),
        (("tier", "E"), "Tiers are A, B, C and D"),
        (("founded_from", "soon"), "no founding year"),
        (("location_from", "Espoo"), "not for the location"),
        (("keywords", ""), "What keywords do you look for?"),
        (("new", "never"), "no time I understand"),
        (("industry", "robots for farms"), "I know no industry called “robots for farms”"),
        (("funding", "lottery"), "no funding stage"),
    ],
)
def test_a_refused_filter_says_what_is_understood(sample_team: SlackTeam, said: tuple[str, str], told: str) -> None:
    """A filter that cannot be used is refused with what can, and near names where there are some."""
    assert told in shown(asked(sample_team, AskTop(3, (said,))))


def test_telling_a_fact(sample_team: SlackTeam, sample_storage: Storage) -> None:
    """Shown first, with what others say and what the fit becomes; kept when confirmed, as said by who confirms it."""
    preview = asked(sample_team, AddFact("Saimaan Sovellus", "has 35 people and raised a seed round"))
    assert "companies.csv said 18 on 2 Nov 2026. Yours is newer and will hold." in shown(preview)
    assert "*B · 70.1 of 100 → A · 78 of 100*" in shown(preview)
    assert headcounts(sample_storage, sample_team, "Saimaan Sovellus") == [Span(18, 18)]
    record = next(value for action, value in pressable(preview) if action == "facts_save")
    saved = check(sample_team.presses("facts_save", record))
    assert (
        "Saved for *Saimaan Sovellus Oy*: headcount 35 and funding stage seed. Source: @maija, 21 Nov 2026."
        in shown(saved)
    )
    assert saved.replaces
    assert headcounts(sample_storage, sample_team, "Saimaan Sovellus") == [Span(18, 18), Span(35, 35)]
    finnish = shown(asked(sample_team, AddFact(None, "on perustettu 2019 ja sijaitsee Espoossa"), "fi"))
    assert "Molemmat jäävät voimaan." in finnish
    nobody = asked(sample_team, AddFact("Kivipuu Oy", "35 people"))
    assert ("add_save", "Kivipuu Oy; headcount 35") in pressable(nobody)
    assert "I understood no fact" in shown(asked(sample_team, AddFact("Havupuu", "is very nice")))
    supposed = asked(sample_team, AskWhatIf("Havupuu", (("headcount", "30"),)))
    ((action, value),) = [each for each in pressable(supposed) if each[0] == "facts_tell"]
    assert "Save this fact of Havupuu" in shown(check(sample_team.presses(action, value)))


@pytest.mark.parametrize(
    "forged", ["", "{", "[]", "{}", '{"c": 1, "f": [["tier", "A"]]}', '{"c": "1", "f": []}', "[" * 5000]
)
def test_forged_facts_change_nothing(sample_team: SlackTeam, sample_storage: Storage, forged: str) -> None:
    """What is no button of ours is refused."""
    for action in ("facts_save", "facts_tell"):
        check(sample_team.presses(action, forged))
    with sample_storage.open(sample_team.id, NOW, read_only=True) as workspace:
        assert workspace.changes.facts(NOW) == []


def test_what_changed(sample_team: SlackTeam, sample_storage: Storage) -> None:
    """Who fits newly, rose and fell, each with the fact or the profile version that did it; at one company, when."""
    assert "57 new" in asked(sample_team, AskChanged(None, None)).text
    assert "Nothing has changed at Havupuu" in shown(asked(sample_team, AskChanged("Havupuu", "month")))
    record = '{"c": "6", "f": [["headcount", "35"]]}'
    with sample_storage.open(sample_team.id, LATER) as workspace:
        keep_told(workspace, record, by="@maija", on=LATER.date())
        workspace.commit()
    text = shown(asked(sample_team, AskChanged(None, "week")))
    assert "*Risen: 1*\nSaimaan Sovellus Oy  B → A, because headcount went from 18 to 35" in text
    assert "*Facts changed at 1 lead*: headcount (1)\n*Saimaan Sovellus Oy*: headcount 18 → 35" in text
    at = shown(asked(sample_team, AskChanged("Saimaan Sovellus", "2026-11-01"), "fi"))
    assert "*B · 70,1/100 → A · 76,7/100*\n21.11.2026, syynä silloin muuttuneet tiedot" in at
    assert "*Henkilöstö*: 18 → 35\n@maija, 21.11.2026" in at
    with sample_storage.open(sample_team.id, NOW.replace(hour=20)) as workspace:
        apply_profile(workspace, OTHER, by="@m", at=NOW.replace(hour=20))
        workspace.commit()
    moved = shown(asked(sample_team, AskChanged(None, "2026-11-21")))
    assert "Newly fitting" not in moved  # all of them came in on that day: they are new, whatever the profile became
    with sample_storage.open(sample_team.id, NOW.replace(hour=21), read_only=True) as workspace:
        found = workspace.changes.moves("fitting", NOW.replace(hour=13, minute=30))
        assert found.count > 0
        assert (found.best[0].last.cause, found.best[0].last.version_id) == ("profile", 2)
    assert "has not come yet" in shown(asked(sample_team, AskChanged(None, "2027-01-01")))
    assert "no time I understand" in shown(asked(sample_team, AskChanged(None, "eternity")))


def test_a_described_company(sample_team: SlackTeam, sample_storage: Storage) -> None:
    """Scored from what was said, each fact as said by the asker, nothing kept; saved only where it has a name."""
    answer = asked(sample_team, AskDescribed("would a 30-person SaaS company in Espoo founded 2019 fit?"))
    text = shown(answer).replace("\N{NO-BREAK SPACE}", " ")
    assert "Judged only by what @maija said. Nothing is stored." in text
    assert "A · 89.1 of 100" in text
    assert "✓  *Headcount*  17.4/17.4  ·  30" in text
    assert "@maija, 21 Nov 2026" in text
    assert "`add Acme; headcount 30; industry SaaS; location Espoo; founding year 2019`" in text
    assert [action for action, _ in pressable(answer)] == ["top"]
    named = asked(sample_team, AskDescribed("Kivipuu Oy, 30 hengen ohjelmistoyritys Tampereelta"), "fi")
    ((_, record),) = [each for each in pressable(named) if each[0] == "add"]
    assert "Lisätäänkö Kivipuu Oy?" in shown(check(replace_language(sample_team, "fi").presses("add", record)))
    known = shown(asked(sample_team, AskDescribed("would Havupuu Software with 300 people fit?")))
    assert "Judged by what is known of Havupuu Software, with what @maija said in its place." in known
    assert "I could read no fact" in shown(asked(sample_team, AskDescribed("would something nice fit us?")))
    with sample_storage.open(sample_team.id, NOW, read_only=True) as workspace:
        assert workspace.companies.count() == 60
        assert workspace.changes.facts(NOW) == []


def replace_language(team: SlackTeam, language: str) -> SlackTeam:
    """The same team, asked in another language."""
    return replace(team, language=language)


def test_one_persona_and_a_customers_card(sample_team: SlackTeam, sample_storage: Storage) -> None:
    """A persona is shown by a part of its name or a title; the card of a customer says that it is one."""
    assert "Kirjoita kielellä: suomi" in shown(asked(sample_team, ShowPersona("Helena"), "fi"))
    assert "Scale-up Sofia" in shown(asked(sample_team, ShowPersona("COO")))
    assert "Kasvuyrittäjä Kalle, Henkilöstöjohtaja Helena" in shown(asked(sample_team, ShowPersona("Nobody")))
    assert "Buyer personas" in shown(check(sample_team.presses("personas")))
    asked(sample_team, ShowPersonas())
    assert "your customer" not in shown(asked(sample_team, AskFit("Havupuu")))
    with sample_storage.open(sample_team.id, NOW) as workspace:
        workspace.companies.relate("1", "customer")
        workspace.commit()
    assert "Espoo, Uusimaa, Finland · your customer" in shown(asked(sample_team, AskFit("Havupuu")))


def test_hostile_words_are_only_shown(sample_team: SlackTeam) -> None:
    """Whatever stands in a question, the answer is one that Slack takes, and it mentions nobody and links nowhere."""
    sample_team.knows("<!channel> *Atlas* https://evil.example")
    for place, text in enumerate(HOSTILE):
        intents = (
            AskWhatIf("Havupuu", (("", text), ("location", text), ("keywords", text))),
            AskCompare(text, text),
            AskTop(3, (("keywords", text), ("industry", text))),
            AskTop(3, ((text, text),)),
            AskChanged(text, text),
            AskChanged(text, None),
            AddFact("<!channel> *Atlas* https://evil.example", f"uses {text} and has 30 people"),
            AddFact(text, f"has 30 people and uses {text}"),
            AskDescribed(f"{text}, a 30-person company in Espoo that uses {text}"),
            ShowPersona(text),
        )
        for intent in intents[place % 2 :: 2]:
            asked(sample_team, intent, schema=False)
