"""What a person asks for: free Finnish and English turned into typed intents by patterns, without a model.

One topic a file, each with its intents and the patterns that tell them; ``patterns.py`` is what they share, and
``understand.py`` tries them in order.
"""

from __future__ import annotations

from bot.intents.adding import AddCompany, AddFact
from bot.intents.asked import Asked, Clarify, Intent, Several, Unclear
from bot.intents.changed import AskChanged
from bot.intents.compare import AskCompare, AskDescribed
from bot.intents.customers import AskBestCustomers, AskTiers, ChangeBest, LearnProfile, NotCustomer, ReportMonthly
from bot.intents.digest import AskDigest, ChangeDigests, SetDigest, ShowDigests
from bot.intents.do_not_contact import BlockContact, ShowBlocked, UnblockContact
from bot.intents.drafts import AskDraft, ShowOffer
from bot.intents.fit import AskFit, AskMissing, AskWhy
from bot.intents.guide import AskHelp
from bot.intents.interviews import AskInterview, RecordAnswer, RecordInterview, ShowFindings, TagFinding
from bot.intents.leads import DEFAULT_TOP, MOST_TOP, AskTop
from bot.intents.measures import understand_mix
from bot.intents.model_use import AskModelUse
from bot.intents.outcomes import TellOutcome, Undo
from bot.intents.people import AskContacts, AskPersonaOf, ProposePersonas, ShowPersona, ShowPersonas
from bot.intents.profile import (
    ActivateProfile,
    ChangeApprover,
    RestoreVersion,
    ShowApprovers,
    ShowHistory,
    ShowProfile,
    ShowProfiles,
)
from bot.intents.proposals import ChangeCriterion, DecideProposal, ProposeProfile, ShowProposal, ShowProposals
from bot.intents.saved import DropSaved, SaveLead, ShowRatings, ShowSaved
from bot.intents.set_up import FillTable, SetLanguage, SetUp
from bot.intents.sharing import ExportLeads, ShowBrief, ShowEvidence, ShowTiers
from bot.intents.understand import LONGEST, understand
from bot.intents.what_if import AskWhatIf

__all__ = [
    "DEFAULT_TOP",
    "LONGEST",
    "MOST_TOP",
    "ActivateProfile",
    "AddCompany",
    "AddFact",
    "AskBestCustomers",
    "AskChanged",
    "AskCompare",
    "AskContacts",
    "AskDescribed",
    "AskDigest",
    "AskDraft",
    "AskFit",
    "AskHelp",
    "AskInterview",
    "AskMissing",
    "AskModelUse",
    "AskPersonaOf",
    "AskTiers",
    "AskTop",
    "AskWhatIf",
    "AskWhy",
    "Asked",
    "BlockContact",
    "ChangeApprover",
    "ChangeBest",
    "ChangeCriterion",
    "ChangeDigests",
    "Clarify",
    "DecideProposal",
    "DropSaved",
    "ExportLeads",
    "FillTable",
    "Intent",
    "LearnProfile",
    "NotCustomer",
    "ProposePersonas",
    "ProposeProfile",
    "RecordAnswer",
    "RecordInterview",
    "ReportMonthly",
    "RestoreVersion",
    "SaveLead",
    "SetDigest",
    "SetLanguage",
    "SetUp",
    "Several",
    "ShowApprovers",
    "ShowBlocked",
    "ShowBrief",
    "ShowDigests",
    "ShowEvidence",
    "ShowFindings",
    "ShowHistory",
    "ShowOffer",
    "ShowPersona",
    "ShowPersonas",
    "ShowProfile",
    "ShowProfiles",
    "ShowProposal",
    "ShowProposals",
    "ShowRatings",
    "ShowSaved",
    "ShowTiers",
    "TagFinding",
    "TellOutcome",
    "UnblockContact",
    "Unclear",
    "Undo",
    "understand",
    "understand_mix",
]
