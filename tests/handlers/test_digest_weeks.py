"""What a digest says week after week, and what people do about its leads."""

from __future__ import annotations

import pytest

from bot.digest.choose import Held, News
from bot.i18n import Words
from bot.services.record_feedback import Told, record_feedback
from bot.views.digest import digest_message
from icp.facts import Field
from icp.profile import load_profile
from storage.do_not_contact import BlockKind, company_key
from storage.workspace import Storage
from tests.handlers.digest_weeks import DAY, FITS, MONDAY, NOT_YET, WEEK, Team, button_of, names
from tests.handlers.slack_team import PROFILE
from tests.views.limits import check, shown


@pytest.fixture
def team(storage: Storage) -> Team:
    """A team with a profile, two personas, and a digest on Mondays at nine."""
    team = Team(storage)
    team.applies()
    return team


def said(team: Team, company_id: str, outcome: str = "not_a_fit") -> None:
    """Somebody says how it went with a company."""
    with team.storage.open("T1", MONDAY - DAY) as workspace:
        company = workspace.companies.get(company_id)
        assert company is not None
        told = Told(outcome, MONDAY.date(), "@pekka", "slack", f"{outcome}:{company_id}")  # type: ignore[arg-type]
        record_feedback(workspace, company, told)
        workspace.commit()


def test_what_is_news(team: Team) -> None:
    """New leads, and those that fit since a fact changed, each with its reason; no other lead is shown.

    Known before and unchanged, customers, what people said how it went of, what is not to be contacted, what has an
    open gate or fits too little: none of these is in it.
    """
    team.learns("Old Oy", MONDAY - 3 * WEEK, **FITS)
    late = team.learns("Late Oy", MONDAY - 3 * WEEK, **NOT_YET)
    team.learns("Late Oy", MONDAY - 2 * DAY, headcount=35, founded=2019)
    team.learns("New Oy", MONDAY - 2 * DAY, **FITS)
    team.learns("Weak Oy", MONDAY - 2 * DAY, **NOT_YET)
    team.learns("Placeless Oy", MONDAY - 2 * DAY, headcount=35, founded=2019)
    said(team, team.learns("Answered Oy", MONDAY - 2 * DAY, **FITS))
    team.learns("Blocked Oy", MONDAY - 2 * DAY, **FITS)
    with team.storage.open("T1", MONDAY - DAY) as workspace:
        workspace.do_not_contact.add(BlockKind.COMPANY, "Blocked", [company_key("Blocked Oy")], reason="", by="@maija")
        workspace.commit()
    content = team.content(MONDAY)
    assert names(content) == ["Late Oy", "New Oy"]
    assert [lead.news for lead in content.leads] == [News.FACTS, News.NEW]
    assert [lead.to.persona.name if lead.to else "" for lead in content.leads] == ["Founder Fanni"] * 2
    assert [name for name, _ in content.answered] == ["Answered Oy"]
    assert content.profile == ("Nordic SaaS", 1)
    english, finnish = (check(digest_message(content, Words(language))) for language in ("en", "fi"))
    assert "Fits now: headcount went from 3 to 35 and founding year went from 2005 to 2019. Was C." in shown(english)
    assert "✓ Headcount: 35  ✓ Location: Espoo" in shown(english)
    assert "Sopii nyt: henkilöstömäärä 3 → 35 ja perustamisvuosi 2005 → 2019. Aiemmin C." in shown(finnish)
    assert button_of(english.blocks, late, "draft")["value"] == late
    # The same by judging the week's rows now, as where the stored scores are of an older version of the profile.
    with team.storage.open("T1", MONDAY) as workspace:
        active = workspace.profiles.active()
        assert active is not None
        again = workspace.profiles.add_version(active.name, active.document, by="@maija")
        workspace.commit()
    judged = team.content(MONDAY)
    assert (names(judged), judged.version_id) == (names(content), again.id)
    assert [lead.news for lead in judged.leads] == [News.FACTS, News.NEW]


def test_a_new_version_of_the_profile_is_news(team: Team) -> None:
    """Leads that fit since the profile changed are shown as such, under the profile's version that made them fit."""
    team.learns("Small Oy", MONDAY - 3 * WEEK, headcount=3, founded=2005, place="Espoo")
    team.applies(MONDAY - DAY, PROFILE.replace("[21, 50]", "[2, 50]"))
    content = team.content(MONDAY)
    (lead,) = content.leads
    assert (lead.news, lead.moved and lead.moved.profile) == (News.PROFILE, ("Nordic SaaS", 2))
    assert "Fits now: the profile became Nordic SaaS, version 2. Was C." in shown(digest_message(content, Words("en")))


def test_by_another_profile(team: Team) -> None:
    """A digest by a profile that is not active judges the week's leads by it, and says so."""
    team.learns("Oslo AS", MONDAY - DAY, headcount=35, founded=2019, place="Oslo")
    team.learns("Moved AS", MONDAY - 3 * WEEK, **NOT_YET)
    team.learns("Moved AS", MONDAY - DAY, place="Oslo", headcount=30)
    text = PROFILE.replace("Nordic SaaS", "Norway").replace("[Uusimaa]", "[Norway]")
    team.applies(MONDAY - 2 * WEEK, text)
    team.applies(MONDAY - 2 * WEEK + DAY)
    digest = team.has_digest(profile="Norway", filters=(("headcount_from", "20"),))
    content = team.content(MONDAY, digest)
    assert {lead.fit.company.name: lead.news for lead in content.leads} == {
        "Oslo AS": News.NEW,
        "Moved AS": News.FACTS,
    }
    assert {lead.fit.profile_name for lead in content.leads} == {content.profile[0]} == {"Norway"}
    reply = check(digest_message(content, Words("fi")))
    assert "Profiili Norway, versio 1 · henkilöstömäärä vähintään 20" in shown(reply)
    assert button_of(reply.blocks, content.leads[0].fit.company.id, "open:unfit")["value"].endswith(" Norway")
    # A new version of it, in which another lead fits that has long been known.
    team.learns("Big AS", MONDAY - 3 * WEEK, headcount=400, place="Oslo")
    with team.storage.open("T1", MONDAY - DAY) as workspace:
        wider = load_profile(text.replace("[21, 50]", "[21, 500]")).model_dump(mode="json")
        workspace.profiles.add_version("Norway", wider, by="@maija", activate=False)
        workspace.commit()
    again = team.content(MONDAY, digest)
    assert {lead.fit.company.name: lead.news for lead in again.leads}["Big AS"] is News.PROFILE
    assert again.profile == ("Norway", 2)


def test_a_quiet_week_says_what_would_help(team: Team) -> None:
    """In one line: nothing came in, nothing that came in fits and what is missing, or all that fits is handled."""
    digest = team.has_digest()
    empty = digest_message(team.content(MONDAY), Words("en"))
    assert empty.text.startswith("A quiet week: there are no leads yet.")
    team.learns("Old Oy", MONDAY - 3 * WEEK, **FITS)
    none = digest_message(team.content(MONDAY), Words("en"))
    assert none.text.startswith("A quiet week: no new companies came in. What would help: a fresh list")
    team.learns("Unknown Oy", MONDAY - DAY, founded=2019)
    missing = check(digest_message(team.content(MONDAY), Words("fi")))
    assert "Tästä olisi apua: henkilöstömäärä, joka puuttuu 1 yritykseltä, joka voisi vielä sopia." in missing.text
    team.has_digest(language="fi")
    said(team, team.learns("Handled Oy", MONDAY - DAY, **FITS))
    quiet = team.content(MONDAY, digest).quiet
    assert quiet is not None
    assert (quiet.held, quiet.came_in, quiet.missing) == ({Held.HANDLED: 1}, 2, Field.HEADCOUNT)


def test_weeks_of_a_team(team: Team) -> None:
    """Posted once; taken, put off and answered under everybody's eyes; never repeated; back when it was asked for."""
    team.has_digest()
    ids = {name: team.learns(name, MONDAY - DAY, **FITS) for name in ("Ahma Oy", "Karhu Oy", "Susi Oy")}
    (first,) = team.posted(MONDAY)
    check(first)
    assert "Week 47: 3 new leads that fit" in first.text
    taken = check(team.does(MONDAY, **button_of(first.blocks, ids["Ahma Oy"], "digest_take")))
    assert taken.replaces
    assert "Taken by @maija, 16 Nov 2026" in shown(taken)
    # A colleague whose screen still shows the old message presses the same button: nothing is taken from anybody.
    late = team.does(MONDAY, "pekka", **button_of(first.blocks, ids["Ahma Oy"], "digest_take"))
    assert "Taken by @maija" in shown(late)
    assert "is taken: @maija" in late.follows[0].text
    later = check(team.does(MONDAY, "pekka", **button_of(taken.blocks, ids["Karhu Oy"], "digest_later")))
    assert "Put off until 23 Nov 2026 by @pekka" in shown(later)
    assert "Taken by @maija" in shown(later)
    back = team.does(MONDAY, **button_of(later.blocks, ids["Ahma Oy"], "digest_back"))
    assert "Taken" not in shown(back)
    again = team.does(MONDAY, **button_of(back.blocks, ids["Ahma Oy"], "digest_take"))
    assert [block.get("block_id") for block in again.blocks].count(f"digest-state:{ids['Ahma Oy']}") == 1
    plain = team.does(MONDAY, action_id="digest_take", value=ids["Susi Oy"])
    assert "is yours" in plain.text
    team.does(MONDAY, action_id="digest_back", value=ids["Susi Oy"])
    assert team.posted(MONDAY + DAY) == []
    # The second week: what was put off is back, the rest is not repeated; what was taken is told.
    (second,) = team.posted(MONDAY + WEEK)
    assert "Week 48: 1 new lead that fits: Karhu Oy" in second.text
    assert "@pekka wanted to see it again now." in shown(second)
    assert "Taken: Ahma Oy (@maija)" in shown(second)
    (third,) = team.posted(MONDAY + 2 * WEEK)
    assert third.text.startswith("A quiet week: no new companies came in.")
    # In the month's first digest stands how the tiers did, where anything is known of it.
    said(team, ids["Susi Oy"], "met")
    team.learns("Ilves Oy", MONDAY + 2 * WEEK, **FITS)
    (fourth,) = team.posted(MONDAY + 3 * WEEK)
    assert "How the tiers did so far: A met 1 of 1." in shown(fourth)
    assert "Susi" not in shown(fourth).replace("Susi Oy: met", "")


def test_setting_it_up(team: Team) -> None:
    """What would be is shown and confirmed first; then it comes, can be changed, paused, taken up and ended."""
    team.slack.answers["users.info"] = {"ok": True, "user": {"tz": "Europe/Stockholm"}}
    asked = check(team.does(MONDAY, text="send the digest here on Tuesdays at 8"))
    assert "Tuesdays at 8:00 (Europe/Stockholm)" in shown(asked)
    assert "The first one comes on 17 Nov 2026." in shown(asked)

    def presses(reply_blocks: list[dict[str, object]], person: str = "maija") -> str:
        button = reply_blocks[-1]["elements"][0]  # type: ignore[index]
        return shown(check(team.does(MONDAY, person, action_id=button["action_id"], value=button["value"])))

    def kept() -> list[tuple[str, int, int, str, bool]]:
        with team.storage.open("T1", MONDAY, read_only=True) as workspace:
            return [(d.channel_id, d.weekday, d.hour, d.language, d.paused) for d in workspace.digests.all()]

    assert kept() == []
    assert "The first digest comes here on 17 Nov 2026." in presses(asked.blocks)
    assert "Done" in presses(asked.blocks)  # pressed twice: one digest
    assert kept() == [("C1", 1, 8, "en", False)]
    changed = team.does(MONDAY, text="siirrä kooste perjantaille klo 9")
    assert "tiistaisin klo 8.00 (Europe/Stockholm) → perjantaisin klo 9.00" in shown(changed)
    presses(changed.blocks)
    asked = team.does(MONDAY, text="keskeytä kooste")
    assert "Keskeytetäänkö tämä kooste?" in shown(asked)
    presses(asked.blocks)
    assert kept() == [("C1", 4, 9, "en", True)]
    presses(team.does(MONDAY, text="resume the digest").blocks)
    # A personal one, with a territory, in the person's own conversation with Osuma; nobody else may touch it.
    team.slack.answers["conversations.open"] = {"ok": True, "channel": {"id": "D7"}}
    own = team.does(MONDAY, text="lähetä minulle oma kooste Uudeltamaalta")
    assert "sijainti Uusimaa" in shown(own)
    presses(own.blocks)
    assert kept() == [("C1", 4, 9, "en", False), ("D7", 0, 9, "fi", False)]
    assert "2 weekly digests" in shown(check(team.does(MONDAY, text="list digests")))
    assert "There is no digest 2" in team.does(MONDAY, "pekka", text="stop digest 2").text
    presses(team.does(MONDAY, text="stop digest 1").blocks)
    assert kept() == [("D7", 0, 9, "fi", False)]
    for text, told in (
        ("send the digest daily at 9", "once a week"),
        ("send the digest here at 25:70", "is no time of day"),
        ("digest with 40 leads", "between 1 and 12 leads"),
        ("send the digest for the Mars profile here", "Mars"),
    ):
        assert told in team.does(MONDAY, text=text).text


def test_now_and_preview(team: Team) -> None:
    """``digest now`` posts once into the channel, and the next week does not repeat it; a preview keeps nothing."""
    nothing_set_up = check(team.does(MONDAY, text="digest"))
    assert "there are no leads yet" in nothing_set_up.text
    digest = team.has_digest(MONDAY + DAY)
    team.learns("Ahma Oy", MONDAY + DAY, **FITS)
    preview = check(team.does(MONDAY + 2 * DAY, text="digest preview"))
    assert "Ahma Oy" in shown(preview)
    assert "only you see it" in shown(preview)
    told = team.does(MONDAY + 2 * DAY, text="digest now", kind="command", command="/osuma", private=True, keys=("t1",))
    assert "Posted with 1 lead." in told.text
    team.does(MONDAY + 2 * DAY + DAY, text="digest now", kind="command", command="/osuma", private=True, keys=("t1",))
    elsewhere = team.does(MONDAY + 2 * DAY, text="digest now", channel_id="C2")
    assert "only you see it" in shown(elsewhere)
    (posted,) = team.posted(MONDAY + 3 * DAY)
    assert posted.text.startswith("1 new lead that fits: Ahma Oy")
    (monday,) = team.posted(MONDAY + WEEK)
    assert monday.text.startswith("A quiet week: the 1 new lead that fits has been shown")
    assert names(team.content(MONDAY + WEEK, digest, "2026-W48")) == []
