"""Usual business goals and the words for them in English and Finnish."""

from __future__ import annotations

from functools import cache

from icp.terms import key

_GOALS: tuple[tuple[str, ...], ...] = (
    (
        "internationalisation",
        "internationalization",
        "international expansion",
        "international growth",
        "expand abroad",
        "going global",
        "global expansion",
        "new markets",
        "kansainvälistyminen",
        "kansainvälistyä",
        "kansainvälinen kasvu",
        "uudet markkinat",
        "ulkomaille laajentuminen",
    ),
    (
        "hiring abroad",
        "recruiting abroad",
        "hire internationally",
        "international recruitment",
        "rekrytointi ulkomailta",
        "ulkomainen rekrytointi",
        "rekrytoida ulkomailta",
        "kansainvälinen rekrytointi",
    ),
    ("hiring", "recruiting", "recruitment", "growing the team", "rekrytointi", "rekrytoida", "tiimin kasvattaminen"),
    ("growth", "scaling", "scale up", "expansion", "kasvu", "skaalautuminen", "laajentuminen"),
    ("export", "exports", "vienti", "viennin kasvattaminen"),
    (
        "fundraising",
        "raising funding",
        "raise capital",
        "rahoituskierros",
        "rahoituksen hankinta",
        "pääoman kerääminen",
    ),
    ("digitalisation", "digitalization", "digital transformation", "digitalisaatio", "digitalisointi"),
    ("automation", "process automation", "automatisointi", "automaatio"),
    ("sustainability", "carbon neutrality", "net zero", "vastuullisuus", "hiilineutraalius", "kestävä kehitys"),
    ("cost savings", "cutting costs", "cost reduction", "kustannussäästöt", "kulujen karsiminen"),
    ("customer retention", "reducing churn", "asiakaspysyvyys", "asiakaspoistuman vähentäminen"),
    ("new customers", "customer acquisition", "lead generation", "uusasiakashankinta", "uudet asiakkaat", "liidit"),
    ("going public", "initial public offering", "ipo", "listautuminen", "pörssilistautuminen"),
    ("acquisitions", "mergers and acquisitions", "yritysostot", "yritysjärjestelyt"),
    ("compliance", "regulatory compliance", "säädösten noudattaminen", "vaatimustenmukaisuus"),
)


@cache
def _by_key() -> dict[str, tuple[str, ...]]:
    return {key(phrase): goal for goal in _GOALS for phrase in goal}


def phrases(goal: str) -> tuple[str, ...]:
    """The goal's own words first, then the other usual words for it in English and Finnish."""
    return (goal, *_by_key().get(key(goal), ()))
