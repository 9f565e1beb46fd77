"""What pictures and briefs are drawn from in tests: made up, and as large or as empty as data can be."""

from __future__ import annotations

from datetime import date

from bot.services.brief import Brief, Promise, Quote
from icp.facts import Field
from icp.fit import Tier
from icp.learning.backtest import Backtest
from icp.learning.evidence import Evidence
from icp.learning.learn import Learned
from icp.learning.lists import FieldLearned
from icp.persona import Persona
from icp.profile import Profile, load_profile

PROFILE = load_profile("""
name: Nordic SaaS
criteria:
  - {kind: headcount, between: [21, 50], weight: 4}
  - {kind: revenue, between: [1000000, null], currency: EUR, weight: 2}
  - {kind: goals, any_of: [internationalisation], weight: 3}
  - {kind: location, any_of: [Russia], mode: exclude}
""")

SAAS = Evidence("SaaS", 14, 20, 0.09, 1.4)
ODD = Evidence("$a$ & <b> 🚀 漢字", 2, 20, 0.0, 0.3)
RICH, POOR = Evidence((1e6, None), 9, 12, 0.3, 0.6), Evidence((None, 1e5), 0, 12, 0.4, -0.7)
FIELDS = (
    FieldLearned(Field.INDUSTRY, 0.9, 0.8, (SAAS, ODD), {"kind": "industry"}, 2.0),
    FieldLearned(Field.REVENUE, 0.5, 0.4, (RICH, POOR), {"kind": "revenue", "currency": "USD"}, 1.0),
    FieldLearned(Field.LOCATION, 0.4, 0.9, (Evidence("Uusimaa", 9, 20, 0.004, 0.5),), {"kind": "location"}, 0.5),
    FieldLearned(Field.GOALS, 0.0, 0.1, (), None, 0.0),
    FieldLearned(Field.FOUNDED, 0.0, 0.9, (), None, 0.0),
)

BACKTEST = Backtest(20, 5, (2, 1, 2, 2, 2), 0.45, 0.26, 0.66, 4.5, ((0.0, 0.0), (0.1, 0.45), (0.5, 0.9), (1.0, 1.0)))

KALLE = Persona(
    name="Kasvuyrittäjä Kalle",
    titles=("Toimitusjohtaja", "CEO"),
    goals=("Päästä ulkomaille", "Pitää rahat riittämässä"),
    challenges=("Aika ei riitä",),
    objections=("Hoidamme tämän itse",),
    channels=("email", "linkedin"),
    information_sources=("LinkedIn", "Podcastit"),
    tone="Suora",
)

TIERS = {Tier.A: 14, Tier.B: 31, Tier.C: 120, Tier.D: 1204}


LEARNED_PROFILE = load_profile("""
name: Nordic SaaS
criteria:
  - {kind: industry, any_of: [SaaS], weight: 1.8}
  - {kind: revenue, between: [1000000, null], weight: 0.5}
  - {kind: location, any_of: [Uusimaa], weight: 0.2}
""")


def learned(*fields: FieldLearned, doubtful: bool = False, profile: Profile = LEARNED_PROFILE) -> Learned:
    """What was learned of 20 customers against 1,800 others."""
    return Learned(profile, fields or FIELDS, 20, 1_800, doubtful=doubtful)


def brief(**other: object) -> Brief:
    """A brief with one persona, two quotes and a promise, unless said otherwise."""
    given: dict[str, object] = {
        "profile": PROFILE,
        "version": 3,
        "made_on": date(2026, 11, 21),
        "tiers": TIERS,
        "quotes": (Quote("Now it takes a week.", "Nordhaven AB"), Quote("Se ratkaisi asian.", "Kuusi Oy")),
        "promises": (Promise("Hire abroad in a week", "goal", 4),),
        "personas": (KALLE,),
        "interviewed": 2,
    }
    return Brief(**{**given, **other})  # type: ignore[arg-type]
