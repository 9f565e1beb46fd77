"""Teams that sell different things to different companies: what the guard is tried on. All of them are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.outreach.offer import Offer, load_offer
from bot.outreach.types import Channel, Outreach, Step
from icp.facts import Company, Fact, Field
from icp.fit import Fit
from icp.persona import Persona, load_personas
from icp.profile import load_profile
from icp.scoring import fit
from icp.values import Money, Place, Span, Value
from storage.people import Contact

TODAY = date(2026, 11, 16)
DAY = date(2026, 11, 2)


@dataclass(frozen=True)
class Team:
    """One team, one company that it looks at, and whom it would write to there."""

    company: Company
    profile: str
    personas: str
    offer_file: str
    contact: tuple[str, str] | None = None

    @cached_property
    def fit(self) -> Fit:
        """The company under the team's profile."""
        return fit(self.company, load_profile(self.profile), 3)

    @cached_property
    def persona(self) -> Persona:
        """Whom they write to."""
        return load_personas(self.personas)[0]

    @cached_property
    def offer(self) -> Offer:
        """What they sell."""
        return load_offer(self.offer_file)

    def outreach(self, language: str, channel: Channel = Channel.EMAIL, step: Step = Step.FIRST) -> Outreach:
        """What a writer may use."""
        contact = None
        if self.contact:
            name, title = self.contact
            contact = Contact("1", "1", name, None, title, "", "", None, None, None, "contacts.csv", DAY)
        return Outreach(self.fit, self.persona, contact, self.offer, channel, language, TODAY, step)


def _company(name: str, domain: str, source: str, /, **values: Value) -> Company:
    facts = tuple(Fact(Field(field), value, source, DAY) for field, value in values.items())
    return Company(name=name, id="1", domain=domain, facts=facts)


def _place(city: str, region: str | None, country: str) -> frozenset[Place]:
    return frozenset({Place(city, region, country)})


def _texts(*texts: str) -> frozenset[str]:
    return frozenset(texts)


def _money(amount: float, currency: str = "EUR") -> Money:
    return Money(Span(amount, amount), currency)


_HIRING = """
sender:
  name: Ilmari Esimerkki
  title: Account Executive
  company: Rajatta Oy
  email: ilmari@rajatta.example
  website: rajatta.example
product: Rajatta
what:
  en: We hire people abroad for you and pay them by the law of each country, without a local company.
  fi: Palkkaamme puolestanne osaajat ulkomailta ja hoidamme palkat kunkin maan lain mukaan ilman omaa tytäryhtiötä.
benefits:
  - text:
      en: A new country takes two weeks instead of months.
      fi: Uusi maa vie kuukausien sijasta kaksi viikkoa.
  - text:
      en: One person at our side answers for every contract.
      fi: Meillä yksi ihminen vastaa jokaisesta sopimuksesta.
proof:
  - text:
      en: Pihlajavaara Software hired 12 people in four countries with us.
      fi: Pihlajavaara Software palkkasi kauttamme 12 ihmistä neljästä maasta.
    customer: Pihlajavaara Software
    source: customer interview
    observed_on: 2026-09-15
"""

_SHIFTS = """
sender:
  name: Tyyne Mallikas
  title: Asiakkuuspäällikkö
  company: Vuorolista Oy
  email: tyyne@vuorolista.example
product: Vuorolista
what:
  en: Vuorolista shows tomorrow's shifts, orders and machines on one screen.
  fi: Vuorolista näyttää huomisen vuorot, tilaukset ja koneet yhdellä ruudulla.
benefits:
  - text:
      en: The morning meeting is over in ten minutes.
      fi: Aamupalaveri on ohi kymmenessä minuutissa.
  - text:
      en: Overtime is seen before it is done.
      fi: Ylityöt näkyvät ennen kuin ne tehdään.
proof:
  - text:
      en: At Harjupelto Bakeries unplanned overtime fell by 18% in half a year.
      fi: Harjupellon Leipomoilla suunnittelematon ylityö väheni 18 % puolessa vuodessa.
    customer: Harjupellon Leipomot
    source: Vuorolista, asiakastarina
    observed_on: 2026-05-20
"""

_SIZES = """
sender:
  name: Nell Placeholder
  title: Sales Manager
  company: Trueloop Ltd
  email: nell@trueloop.example
  website: trueloop.example
product: Trueloop
what:
  en: Trueloop tells a shopper which size to order, from the returns of earlier buyers.
  fi: Trueloop kertoo ostajalle oikean koon aiempien palautusten perusteella.
benefits:
  - text:
      en: Fewer parcels come back.
      fi: Harvempi paketti palautuu.
  - text:
      en: It goes live in the shop you already have.
      fi: Se otetaan käyttöön nykyisessä verkkokaupassanne.
proof:
  - text:
      en: Sundberry Outdoor cut size returns from 31% to 22% in three months.
      fi: Sundberry Outdoorin kokopalautukset laskivat kolmessa kuukaudessa 31 prosentista 22 prosenttiin.
    customer: Sundberry Outdoor
    source: published case
    observed_on: 2026-03-11
"""

_SAFETY = """
sender:
  name: Oskari Keksitty
  title: Myyjä
  company: Turvaportti Oy
  email: oskari@turvaportti.example
  phone: "+358 40 000 0000"
product: Turvaportti
what:
  en: Turvaportti checks the safety cards of contractors before they come to the gate.
  fi: Turvaportti tarkistaa urakoitsijoiden työturvallisuuskortit ennen kuin he tulevat portille.
benefits:
  - text:
      en: Nobody waits at the gate because a card is missing.
      fi: Kukaan ei jää portille odottamaan puuttuvan kortin takia.
proof:
  - text:
      en: The gate of Kallioranta Mills opens for 400 contractors a month with it.
      fi: Kalliorannan tehtaan portti aukeaa sillä kuukausittain 400 urakoitsijalle.
    customer: Kallioranta Mills
    source: Turvaportti
    observed_on: 2026-08-01
"""

_HELENA = """
- name: Henkilöstöjohtaja Helena
  titles: [Henkilöstöjohtaja, HR-johtaja, Head of People, HR Director]
  department: HR
  goals: [Palkata osaajia maista joista heitä löytyy, Pitää työsuhteet kunnossa jokaisessa maassa]
  challenges: [Joka maassa on eri työlaki, Palkanlaskenta on hajallaan]
  language: fi
"""

_SOFIA = """
- name: Scale-up Sofia
  titles: [Chief Operating Officer, COO, Head of Operations]
  department: Operations
  goals: [Open the second country without a local entity, Give every team the people it needs]
  challenges: [Hiring abroad takes months, Costs of each new country are unclear]
  language: en
"""

_TUULA = """
- name: Tuotantopäällikkö Tuula
  titles: [Tuotantopäällikkö, Tuotantojohtaja, Plant Manager]
  department: Tuotanto
  goals: [Tietää huomisen kuormitus jo tänään, Vähentää ylitöitä]
  challenges: [Vuorolistat ovat paperilla, Tilaukset muuttuvat viime hetkellä]
  language: fi
"""

_ERIK = """
- name: E-commerce Erik
  titles: [Head of E-commerce, E-commerce Manager]
  department: E-commerce
  goals: [Bring returns down, Keep the checkout short]
  challenges: [Shoppers order two sizes and send one back, The returns desk is full in January]
  language: en
"""

_HANNU = """
- name: Hankintapäällikkö Hannu
  titles: [Hankintapäällikkö, Purchasing Manager]
  department: Hankinta
  goals: [Urakoitsijat töihin ajallaan, Selvä kuva siitä kuka alueella on]
  challenges: [Kortit tarkistetaan käsin portilla, Vastuut ovat epäselvät]
  language: fi
"""

_SOFTWARE = """
name: Nordic SaaS
criteria:
  - {kind: industry, any_of: [SaaS, "62.10"], weight: 5}
  - {kind: headcount, between: [21, 50], weight: 4}
  - {kind: location, any_of: [Espoo, Uusimaa], weight: 3}
  - {kind: founded, between: [2015, null], weight: 2}
  - {kind: funding, any_of: [seed, series_a], weight: 2}
  - {kind: revenue, between: [1000000, 10000000], currency: EUR, weight: 2}
  - {kind: goals, any_of: [internationalisation, hiring abroad], weight: 3}
  - {kind: keywords, any_of: [Salesforce, marketplace], weight: 1}
tiers: {A: 75, B: 50, C: 25}
min_coverage: 0.5
"""

_PLANTS = """
name: Plants
criteria:
  - {kind: industry, any_of: ["10", "24", "25"], weight: 4}
  - {kind: headcount, between: [50, 250], weight: 4}
  - {kind: location, any_of: [Finland], weight: 2}
  - {kind: founded, between: [null, 2000], weight: 1}
  - {kind: revenue, between: [20000000, null], currency: EUR, weight: 2}
  - {kind: goals, any_of: [export, kustannussäästöt], weight: 2}
  - {kind: funding, any_of: [bootstrapped], weight: 1}
"""

_SHOPS = """
name: Nordic shops
criteria:
  - {kind: industry, any_of: ["47"], weight: 4}
  - {kind: headcount, between: [50, 300], weight: 3}
  - {kind: location, any_of: [Norway, Sweden], weight: 3}
  - {kind: keywords, any_of: [Shopify], weight: 3}
  - {kind: goals, any_of: [fewer returns], weight: 3}
  - {kind: revenue, between: [50000000, 500000000], currency: NOK, weight: 2}
"""

TEAMS = {
    "kuusi": Team(
        _company(
            "Kuusenkerkkä Oy",
            "kuusenkerkka.example",
            "PRH",
            industry=_texts("62.10"),
            headcount=Span(34, 34),
            location=_place("Espoo", "FI-18", "FI"),
            founded=2018,
            funding="seed",
            revenue=_money(3_100_000),
            goals=_texts("Kansainvälistyminen", "rekrytointi ulkomailta"),
            keywords=_texts("Salesforce", "HubSpot"),
        ),
        _SOFTWARE,
        _HELENA,
        _HIRING,
        ("Aino Mallila", "Henkilöstöjohtaja"),
    ),
    "revon": Team(
        _company(
            "Revontulet Analytics Oy",
            "revontulet-analytics.example",
            "leads.csv",
            industry=_texts("62.10"),
            headcount=Span(28, 28),
            location=_place("Tampere", "FI-11", "FI"),
            founded=2013,
            funding="series_a",
            goals=_texts("hiring abroad"),
            keywords=_texts("marketplace"),
        ),
        _SOFTWARE,
        _SOFIA,
        _HIRING,
    ),
    "lakka": Team(
        _company(
            "Lakkasuo Foods Oy",
            "lakkasuo-foods.example",
            "PRH",
            industry=_texts("10.39"),
            headcount=Span(88, 88),
            location=_place("Kuopio", "FI-15", "FI"),
            founded=1979,
            revenue=_money(31_000_000),
            goals=_texts("vienti", "kustannussäästöt"),
        ),
        _PLANTS,
        _TUULA,
        _SHIFTS,
        ("Sulo Kuvitelma", "Tuotantopäällikkö"),
    ),
    "fjord": Team(
        _company(
            "Fjordlys Klær AS",
            "fjordlys.example",
            "Brønnøysund",
            industry=_texts("47.71"),
            headcount=Span(120, 120),
            location=_place("Bergen", "NO-46", "NO"),
            founded=2011,
            revenue=_money(96_000_000, "NOK"),
            goals=_texts("fewer returns"),
            keywords=_texts("Shopify"),
        ),
        _SHOPS,
        _ERIK,
        _SIZES,
    ),
    "rauta": Team(
        _company(
            "Rautatammi Steel Oy",
            "rautatammi-steel.example",
            "PRH",
            industry=_texts("24.10"),
            headcount=Span(210, 210),
            location=_place("Raahe", "FI-14", "FI"),
            founded=1966,
            revenue=_money(18_000_000),
        ),
        _PLANTS,
        _HANNU,
        _SAFETY,
        ("Lempi Olematon", "Hankintapäällikkö"),
    ),
}
