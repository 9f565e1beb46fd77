"""What people write about the profile itself."""

from __future__ import annotations

import time

import pytest

from bot.intents import (
    ActivateProfile,
    AddCompany,
    AskFit,
    AskWhy,
    ChangeApprover,
    DecideProposal,
    Intent,
    ProposeProfile,
    RestoreVersion,
    ShowApprovers,
    ShowHistory,
    ShowProfile,
    ShowProfiles,
    ShowProposal,
    ShowProposals,
    understand,
)

YAML = "name: X\ncriteria:\n  - kind: industry\n    any_of: [SaaS]"


@pytest.mark.parametrize(
    ("said", "intent", "language"),
    [
        ("proposals", ShowProposals(), "en"),
        ("show the open proposals", ShowProposals(), "en"),
        ("ehdotukset", ShowProposals(), "fi"),
        ("proposal 3", ShowProposal(3), "en"),
        ("ehdotus #3", ShowProposal(3), "fi"),
        ("approve 3", DecideProposal(3, approve=True), "en"),
        ("Approve proposal 3!", DecideProposal(3, approve=True), "en"),
        ("hylkää ehdotus 3", DecideProposal(3, approve=False), "fi"),
        ("hyväksy 3", DecideProposal(3, approve=True), "fi"),
        ("icp history", ShowHistory(), "en"),
        ("profile history of Sweden", ShowHistory("Sweden"), "en"),
        ("profiilin historia", ShowHistory(), "fi"),
        ("icp-historia", ShowHistory(), "fi"),
        ("ICP:n historia", ShowHistory(), "fi"),
        ("rollback 2", RestoreVersion(2), "en"),
        ("icp rollback 2", RestoreVersion(2), "en"),
        ("roll back to version 2", RestoreVersion(2), "en"),
        ("palauta versio 2", RestoreVersion(2), "fi"),
        ("palaa versioon 2", RestoreVersion(2), "fi"),
        ("profiles", ShowProfiles(), "en"),
        ("näytä kaikki profiilit", ShowProfiles(), "fi"),
        ("use the Sweden ICP", ActivateProfile("Sweden"), "en"),
        ("switch to Nordic SaaS profile", ActivateProfile("Nordic SaaS"), "en"),
        ("ota käyttöön Ruotsi-profiili", ActivateProfile("Ruotsi"), "fi"),
        ("who can approve?", ShowApprovers(), "en"),
        ("hyväksyjät", ShowApprovers(), "fi"),
        ("add approver @U012AB", ChangeApprover("@U012AB", add=True), "en"),
        ("add me as an approver", ChangeApprover("me", add=True), "en"),
        ("poista hyväksyjä @U012AB", ChangeApprover("@U012AB", add=False), "fi"),
        ("lisää hyväksyjä @U012AB", ChangeApprover("@U012AB", add=True), "fi"),
    ],
)
def test_questions(said: str, intent: Intent, language: str) -> None:
    """Each is understood, in the language it was said in."""
    asked = understand(said)
    assert (asked.intent, asked.language) == (intent, language)


@pytest.mark.parametrize(
    ("said", "company", "profile"),
    [
        ("does Acme fit for the Sweden ICP?", "Acme", "Sweden"),
        ("does Acme fit the Sweden ICP?", "Acme", "Sweden"),
        ("does Fit for Work Oy fit the Nordic SaaS profile", "Fit for Work Oy", "Nordic SaaS"),
        ("is Acme a good fit for our Sweden profile?", "Acme", "Sweden"),
        ("how well does Acme match the Sweden ICP?", "Acme", "Sweden"),
        ("Acme for the Sweden ICP", "Acme", "Sweden"),
        ("does it fit for the Sweden ICP?", None, "Sweden"),
        ("sopiiko Acme Ruotsi-profiiliin?", "Acme", "Ruotsi"),
        ("sopiiko Acme Ruotsin profiiliin?", "Acme", "Ruotsin"),
        ("sopiiko Acme Oy Ruotsi ICP:hen", "Acme Oy", "Ruotsi"),
        ("sopiiko Acme profiiliin Nordic SaaS?", "Acme", "Nordic SaaS"),
        ("does Acme fit our ICP?", "Acme", None),
        ("does Acme fit the profile?", "Acme", None),
        ("does Acme fit our ideal customer profile?", "Acme", None),
        ("sopiiko Acme meidän icp:hen?", "Acme", None),
        ("sopiiko Acme profiiliin?", "Acme", None),
        ("does Profile Software fit?", "Profile Software", None),
        ("Profile Software Oyj", "Profile Software Oyj", None),
    ],
)
def test_a_question_may_name_a_profile(said: str, company: str | None, profile: str | None) -> None:
    """The company and the profile are told apart; the team's own is not a name."""
    assert understand(said).intent == AskFit(company, profile)


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("why is Acme only a B?", AskWhy("Acme")),
        ("add Acme; keywords restore 2", AddCompany("Acme; keywords restore 2")),
        ("show our icp", ShowProfile()),
        ("Proposal Software", AskFit("Proposal Software")),
    ],
)
def test_other_questions_stay_what_they_are(said: str, intent: Intent) -> None:
    """Companies whose names hold such words are still companies."""
    assert understand(said).intent == intent


@pytest.mark.parametrize(
    ("said", "text", "reason"),
    [
        (f"propose icp: ```yaml\n{YAML}\n```", YAML, ""),
        (f"propose icp because we grew: ```{YAML}```", YAML, "we grew"),
        (f"Propose our new ICP\n```\n{YAML}\n```", YAML, ""),
        (f"propose profile:\n{YAML}", YAML, ""),
        (f"ehdota uusi profiili, koska kasvoimme: ```{YAML}```", YAML, "kasvoimme"),
        ("propose icp: {name: X, criteria: []}", "{name: X, criteria: []}", ""),
        ("propose icp", None, ""),
        ("propose icp: ``` ```", None, ""),
    ],
)
def test_proposing(said: str, text: str | None, reason: str) -> None:
    """The profile keeps its lines and indentation; what stands before it is the reason."""
    assert understand(said).intent == ProposeProfile(text, reason)


def test_a_long_profile_is_read() -> None:
    """A profile may be longer than any question."""
    long = YAML + "\n    # " + "x" * 20_000
    assert understand(f"propose icp: ```{long}```").intent == ProposeProfile(long, "")


@pytest.mark.parametrize(
    "said",
    [
        "does " + "fit " * 400 + "profil",
        "a " * 900 + "for the b",
        "propose icp " + "` " * 40_000,
        "use " + "x profil " * 200,
        "sopiiko " + "a-" * 900 + "profiili",
    ],
)
def test_no_text_takes_long(said: str) -> None:
    """Whatever is written is read or given up within a moment."""
    begun = time.process_time()
    understand(said)
    assert time.process_time() - begun < 2
