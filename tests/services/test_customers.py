"""Customers in, the best of them out, and the profile that they teach: on both databases."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bot.errors import BotRefusal
from bot.services.best_customers import customer_list, find_customer, ranking, say_best
from bot.services.learn_from_customers import learn_from_customers
from bot.services.record_feedback import Told, record_feedback, take_back
from bot.services.tier_report import propose_from_outcomes, tier_report
from icp.best import Measure, Note
from icp.errors import Refusal
from icp.facts import Company, Field
from icp.fit import Tier
from icp.outcomes import Edit
from storage.feedback import Outcome
from storage.workspace import Storage, Workspace
from tests.services.customer_files import NOW, apply, fill, imported, outcomes, storage

__all__ = ["storage"]


def measured(storage: Storage) -> dict[str, dict[str, float | None]]:
    """What is known of each customer, by name."""
    with storage.open("T1", NOW, read_only=True) as workspace:
        rows = workspace.customers.all()
    return {row.name: {name: stated.value for name, stated in row.measures.items()} for row in rows}


def test_a_file_of_customers_brings_their_measures(storage: Storage, tmp_path: Path) -> None:
    """Companies become customers with their measures; an unread NPS costs only itself, an empty column is told."""
    report = imported(storage, tmp_path, "Company,NPS,Customer since,CSAT\nKuusi,-20,2019,\nAalto,150,4/3/2019,\n")
    assert report.measures is not None
    assert report.measures.known == {"nps": 1, "since": 1, "satisfaction": 0}
    assert {column.column: column.count for column in report.unread} == {"NPS": 1, "Customer since": 1}
    assert measured(storage)["Kuusi"]["nps"] == -20


def test_a_lead_that_is_a_customer_now(storage: Storage, tmp_path: Path) -> None:
    """A customers' file that names a lead makes it a customer, and its facts stay."""
    imported(storage, tmp_path, "Company,Industry\nKuusi Oy,SaaS\n", "lead", "l.csv")
    imported(storage, tmp_path, "Company,NPS\nKUUSI,9\n")
    with storage.open("T1", NOW, read_only=True) as workspace:
        company = find_customer(workspace, "kuusi")
        assert company.value(Field.INDUSTRY) == frozenset({"SaaS"})
        assert workspace.companies.count("lead") == 0


def test_a_customer_twice_with_two_values(storage: Storage, tmp_path: Path) -> None:
    """Two rows of one customer that disagree leave the measure unknown and are told; rows that agree are not."""
    report = imported(storage, tmp_path, "Company,NPS,Usage\nKuusi,70,3\nAalto,5,5\nKUUSI OY,40,3\n")
    assert report.measures is not None
    assert report.measures.contradicted == 1
    (told,) = report.measures.contradictions
    assert (told.measure, told.first_line, told.line) == ("nps", 2, 4)
    assert measured(storage)["Kuusi"] == {"nps": None, "usage": 3}


def test_of_two_rows_the_newer_day_holds(storage: Storage, tmp_path: Path) -> None:
    """Where the rows say of which day they speak, the later one holds and nothing contradicts."""
    report = imported(storage, tmp_path, "Company,NPS,As of\nKuusi,70,2026-11-01\nKuusi,40,2026-05-01\n")
    assert report.measures is not None
    assert report.measures.contradicted == 0
    assert measured(storage)["Kuusi"]["nps"] == 70


def test_importing_again_changes_nothing(storage: Storage, tmp_path: Path) -> None:
    """The same file twice gives the same measures; a trial run none at all."""
    fill(storage, tmp_path)
    before = measured(storage)
    fill(storage, tmp_path)
    assert measured(storage) == before


def test_a_mix_of_currencies_and_scales_is_not_compared(storage: Storage, tmp_path: Path) -> None:
    """Kronor among euros and "high" among numbers are left unknown, with a note; a bare amount counts as euros."""
    text = "Company;Total billed;Usage\n" + "".join(f"C{i};{i} €;{i}\n" for i in range(1, 7))
    imported(storage, tmp_path, text + "Ruotsi;99999 SEK;high\nPaljas;50;7\n")
    with storage.open("T1", NOW, read_only=True) as workspace:
        best = ranking(workspace)
    notes = {note: dict(params) for note, params in best.notes}
    assert notes[Note.OTHER_CURRENCY] == {"count": 1, "currency": "EUR"}
    assert notes[Note.OTHER_SCALE] == {"count": 1, "measure": Measure.USAGE}
    assert best.chosen[0].customer.name == "Paljas"
    assert next(each for each in best.ranked if each.customer.name == "Ruotsi").standing is None


def test_what_best_means_is_the_teams_own(storage: Storage, tmp_path: Path) -> None:
    """What was said holds from then on; asking with another mix once changes nothing."""
    fill(storage, tmp_path)
    with storage.open("T1", NOW) as workspace:
        assert not customer_list(workspace).said
        say_best(workspace, {Measure.BILLED: 1}, by="@maija")
        assert dict(customer_list(workspace, {Measure.NPS: 1}).best.mix) == {Measure.NPS: 1}
        assert dict(customer_list(workspace).best.mix) == {Measure.BILLED: 1}
        say_best(workspace, None, by="@maija")
        assert set(customer_list(workspace).best.mix) == {Measure.NPS, Measure.BILLED}


def test_only_customers_can_be_left_out(storage: Storage, tmp_path: Path) -> None:
    """A lead's name and an unknown one are refused, each in its own words."""
    fill(storage, tmp_path)
    with storage.open("T1", NOW, read_only=True) as workspace:
        for name, key in (
            ("Lead 01", "refusal-customer-lead"),
            ("Zzz", "refusal-customer-unknown"),
            ("Customer", "refusal-customer-near"),
        ):
            with pytest.raises(BotRefusal) as refused:
                find_customer(workspace, name)
            assert refused.value.key == key


def test_a_profile_out_of_the_workspace(storage: Storage, tmp_path: Path) -> None:
    """What the best third shares against all others becomes a profile; nothing is stored."""
    fill(storage, tmp_path)
    with storage.open("T1", NOW, read_only=True) as workspace:
        found = learn_from_customers(workspace, name="Ours")
        assert workspace.profiles.active() is None
    assert found.learned.profile.name == "Ours"
    assert (found.learned.customers, found.other_customers, found.leads) == (10, 20, 60)
    industry = next(each for each in found.learned.fields if each.field is Field.INDUSTRY)
    assert (industry.values[0].name, industry.values[0].customers, industry.values[0].of) == ("SaaS", 10, 10)
    assert int(found.mask.sum()) == 10


def test_three_customers_teach_nothing(storage: Storage, tmp_path: Path) -> None:
    """Too few are refused with the number it takes; of twelve the way out is to learn from all."""
    imported(storage, tmp_path, "Company,NPS,Industry\n" + "".join(f"C{i},{i},SaaS\n" for i in range(3)))
    with storage.open("T1", NOW, read_only=True) as workspace, pytest.raises(BotRefusal) as refused:
        learn_from_customers(workspace)
    assert refused.value.key == "refusal-customers-few"
    assert refused.value.params == {"best": 1, "customers": 3, "least": 8, "needed": 24}
    fill(storage, tmp_path, customers=12)
    with storage.open("T1", NOW, read_only=True) as workspace:
        with pytest.raises(BotRefusal, match="refusal-customers-few-third"):
            learn_from_customers(workspace)
        assert learn_from_customers(workspace, everyone=True).learned.customers == 14


def test_measures_at_odds_ask_for_a_choice(storage: Storage, tmp_path: Path) -> None:
    """Where who is high by one measure is low by the other, learning asks which one is meant."""
    rows = "".join(f"C{i:02},{i},{(30 - i) * 1000}\n" for i in range(30))
    imported(storage, tmp_path, "Company,NPS,Total billed\n" + rows)
    with storage.open("T1", NOW, read_only=True) as workspace, pytest.raises(BotRefusal) as refused:
        learn_from_customers(workspace)
    assert refused.value.key == "refusal-customers-at-odds"


def test_customers_all_alike_teach_from_all(storage: Storage, tmp_path: Path) -> None:
    """Where no measure tells them apart, all count as best; the leads are what they are set against."""
    fill(storage, tmp_path, customers=0)
    rows = "".join(f"C{i},50,SaaS,Espoo\n" for i in range(10))
    imported(storage, tmp_path, "Company,NPS,Industry,City\n" + rows)
    with storage.open("T1", NOW, read_only=True) as workspace:
        found = learn_from_customers(workspace)
    assert found.learned.customers == 10
    assert Note.NO_MEASURE in dict(found.best.notes)


def test_no_customers_at_all(storage: Storage) -> None:
    """Without customers the way to bring them in is told."""
    with storage.open("T1", NOW, read_only=True) as workspace, pytest.raises(Refusal, match="refusal-best-none"):
        customer_list(workspace)


def test_what_speaks_against_comes_from_the_lost(storage: Storage, tmp_path: Path) -> None:
    """What ten lost leads share stands beside the profile; with one churned customer it is too few to say."""
    fill(storage, tmp_path)
    with storage.open("T1", NOW, read_only=True) as workspace:
        found = learn_from_customers(workspace)
    assert (found.bad, found.against) == (1, ())
    rows = "".join(f"Pelto {i},Agriculture,25,Kuopio\n" for i in range(10))
    imported(storage, tmp_path, f"Company,Industry,Headcount,City\n{rows}", "lead", "f.csv")
    outcomes(storage, tmp_path, "Company,Outcome\n" + "".join(f"Pelto {i},lost\n" for i in range(10)))
    with storage.open("T1", NOW, read_only=True) as workspace:
        found = learn_from_customers(workspace)
    assert found.bad == 11
    assert "Agriculture" in {each.evidence.name for each in found.against}


def told(outcome: Outcome, key: str, field: Field | None = None) -> Told:
    """Something said today."""
    return Told(outcome, NOW.date(), "@maija", "slack", key, field)


def test_an_outcome_is_kept_with_its_score(storage: Storage, tmp_path: Path) -> None:
    """What was said names the tier, score and profile version that the company had then."""
    fill(storage, tmp_path)
    apply(storage)
    with storage.open("T1", NOW) as workspace:
        lead = _lead(workspace, "Lead 00")
        done = record_feedback(workspace, lead, told("lost", "m1"))
    assert done.saying is not None
    assert (done.saying.tier, done.saying.profile_name, done.saying.profile_version) == ("A", "Test", 1)


def test_a_won_lead_is_a_customer(storage: Storage, tmp_path: Path) -> None:
    """Winning makes it a customer and taking that back a lead again; a customer won again stays one."""
    fill(storage, tmp_path)
    apply(storage)
    with storage.open("T1", NOW) as workspace:
        lead = _lead(workspace, "Lead 00")
        done = record_feedback(workspace, lead, told("won", "m1"))
        assert done.became_customer
        assert workspace.companies.relation(lead.id) == "customer"
        assert done.saying is not None
        take_back(workspace, done.saying.number, by="@olli")
        assert workspace.companies.relation(lead.id) == "lead"
        with pytest.raises(BotRefusal, match="refusal-feedback-gone"):
            take_back(workspace, done.saying.number, by="@olli")


def _lead(workspace: Workspace, name: str) -> Company:
    company = workspace.companies.find(name).company
    assert company is not None
    return company


def test_a_file_of_outcomes(storage: Storage, tmp_path: Path) -> None:
    """Rows are kept on the companies they mean; what is unclear is rejected with the reason, beside the file."""
    fill(storage, tmp_path)
    text = (
        "Yritys;Tulos;Syy;Päivä;Kriteeri\nLead 00;voitettu;hinta;3/2026;\nlead 01 oy;Closed Lost;;;henkilöstö\n"
        "Lead 02;maybe;;;\nNobody Ltd;lost;;;\nLead 03;met;;2030-01-01;\nLead 04;not a fit;;1.2.2026;\n"
    )
    report = outcomes(storage, tmp_path, text)
    assert (report.rows, report.rejected, report.customers) == (6, 3, 1)
    assert report.outcomes == {"won": 1, "lost": 1, "not_a_fit": 1}
    assert report.rejects_path is not None
    with report.rejects_path.open(encoding="utf-8") as file:
        reasons = [row["osuma_reason"] for row in csv.DictReader(file, delimiter=";")]
    assert [word in reason for word, reason in zip(("maybe", "Nobody Ltd", "future"), reasons, strict=True)] == [
        True
    ] * 3
    again = outcomes(storage, tmp_path, text)
    assert (again.outcomes, again.again) == ({}, 3)


def test_a_trial_run_of_outcomes_keeps_nothing(storage: Storage, tmp_path: Path) -> None:
    """--dry-run tells what would be kept, and keeps nothing."""
    fill(storage, tmp_path)
    assert outcomes(storage, tmp_path, "Company,Outcome\nLead 00,won\n", dry_run=True).outcomes == {"won": 1}
    with storage.open("T1", NOW, read_only=True) as workspace:
        assert workspace.feedback.all() == []


def test_the_tiers_are_reported_with_counts(storage: Storage, tmp_path: Path) -> None:
    """Each tier says how many of its companies were won and lost; with few decided nothing is proposed."""
    fill(storage, tmp_path)
    apply(storage)
    outcomes(storage, tmp_path, "Company,Outcome,Reason\nLead 00,won,fast\nLead 05,lost,price\nLead 01,met,\n")
    with storage.open("T1", NOW) as workspace:
        report = tier_report(workspace)
        line = next(each for each in report.lines if each.tier is Tier.A)
        assert (report.companies, report.decided) == (3, 2)
        assert (line.told, line.won, line.lost) == (3, 1, 1)
        assert report.reasons == (("Lead 05", "price"), ("Lead 00", "fast"))
        with pytest.raises(BotRefusal, match="refusal-outcomes-nothing"):
            propose_from_outcomes(workspace, report, by="@maija", reason="", at=NOW)


def test_verdicts_become_a_proposal(storage: Storage, tmp_path: Path) -> None:
    """Three verdicts against construction propose to take it off the list; nothing changes before it is approved."""
    fill(storage, tmp_path)
    apply(storage)
    with storage.open("T1", NOW) as workspace:
        for i in (1, 2, 3):
            lead = _lead(workspace, f"Lead 0{i}")
            record_feedback(workspace, lead, told("not_a_fit", f"m{i}", Field.INDUSTRY))
        report = tier_report(workspace)
        assert [(each.edit, each.before) for each in report.revision.changes] == [(Edit.NOT_LISTED, "Construction")]
        assert report.disagreements[0].field is Field.INDUSTRY
        proposal = propose_from_outcomes(workspace, report, by="@maija", reason="because", at=NOW)
        workspace.commit()
    assert proposal.document["criteria"][0]["any_of"] == ["SaaS"]
    with storage.open("T1", NOW, read_only=True) as workspace:
        active = workspace.profiles.active()
        assert active is not None
        assert active.version == 1
        assert [each.number for each in workspace.proposals.pending()] == [proposal.number]


def test_no_report_without_a_profile(storage: Storage) -> None:
    """What tiers are there to report on, without a profile."""
    with storage.open("T1", NOW, read_only=True) as workspace, pytest.raises(BotRefusal, match="no-profile"):
        tier_report(workspace)


def test_leads_that_become_customers_are_counted(storage: Storage, tmp_path: Path) -> None:
    """A file of leads brought in as customers by mistake is not passed over in silence."""
    text = "Company,Website\nKuusi Oy,kuusi.example\nHavu Oy,havu.example\n"
    imported(storage, tmp_path, text, relation="lead")
    assert imported(storage, tmp_path, text).turned == 2
    assert imported(storage, tmp_path, text).turned == 0
