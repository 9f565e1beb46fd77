"""What a person asks for to show around: the brief, the leads as a file, pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import Topic
from icp.fit import Tier


@dataclass(frozen=True, slots=True)
class ShowBrief:
    """The one-page brief."""


@dataclass(frozen=True, slots=True)
class ExportLeads:
    """The leads of some tiers as a file."""

    tiers: tuple[Tier, ...]


@dataclass(frozen=True, slots=True)
class ShowTiers:
    """How many leads each tier has, as a picture."""


@dataclass(frozen=True, slots=True)
class ShowEvidence:
    """What the best customers share, as a picture."""


SharingIntent = ShowBrief | ExportLeads | ShowTiers | ShowEvidence

_T = r"(?:[a-d](?:(?:\s*,\s*|\s*/\s*|\s+(?:and|ja|&|\+)\s+|\s*[+&]\s*|\s+)[a-d]){0,3})"


def _export(found: re.Match[str]) -> ExportLeads:
    named = "".join(text for text in found.groupdict().values() if text)
    letters = set(re.sub(r"\b(?:and|ja)\b", "", named, flags=re.IGNORECASE).upper())
    return ExportLeads(tuple(tier for tier in Tier if tier.value in letters) or (Tier.A, Tier.B))


SHARING: Final[Topic[SharingIntent]] = Topic(
    (
        "en",
        r"(?:(?:show|make|give|send|get|write|print|need|create|produce|i need|we need|where is"
        r"|where's|gimme|can i have|can i get|download|export)(?: me| us)? )?(?:the |a |an |our"
        r" )?"
        r"(?:one[- ]page(?:r)? |marketing |icp |sales |short |pdf |latest )*(?:brief|one[-"
        r" ]?pager|summary(?: page| of (?:the |our )?(?:icp|profile))?|fact ?sheet|pdf)(?: (?:for"
        r"|of|to) (?:the |our )?(?:marketing(?: team)?|icp|profile|marketers|agency|team))?(?:"
        r" (?:as|in) (?:a )?pdf)?",
        lambda _: ShowBrief(),
    ),
    (
        "fi",
        r"(?:(?:näytä|tee|anna|lähetä|kirjoita|tulosta|tarviin|tarvitsen|tarvitaan|haluan|luo"
        r"|lataa|vie|missä on|saisinko|saako) )?(?:meille |minulle |mulle |se |sen"
        r" )*(?:markkinoinnin |markkinointia varten |markkinoinnille |markkinointiin |yhden sivun"
        r" |icp-|icp:n |profiilin |lyhyt |pdf-)*"
        r"(?:tiivistelmä|tiivistelmän|briiffi|briiffin|briefi|briefin|brief|yksisivuinen"
        r"|onepageri|one-pageri|one-pager|yhteenveto|yhteenvedon|pdf|pdf:n|pdf:nä)(?:"
        r" (?:markkinoinnille|markkinointiin|icp:stä|profiilista|pdf:nä|markkinointia varten"
        r"|meidän icp:stä))*",
        lambda _: ShowBrief(),
    ),
    (
        "en",
        r"(?:(?:export|download|send|give|get)(?: me| us)?(?: the| our| all)*"
        r"(?: (?P<tiers>" + _T + r"))? leads(?: (?:of |in |with )?(?:tiers? )?(?P<after>" + _T + r"))?"
        r"(?: (?:as |to |in |into )?(?:an? )?(?:csv|file|list|spreadsheet|excel|csv file|excel file|sheet))?"
        r"|(?:export|download)(?: the| all)?(?: tiers?)? (?P<alone>"
        + _T
        + r")(?:[ -]?tiers?| leads|'s|s)?(?: (?:as |to |in |into )?(?:an? )?(?:csv|file|list"
        r"|spreadsheet|excel))?|(?:export|download)(?: everything| it all| them| the list| all|"
        r" list)?(?: (?:as |to |in |into )?(?:an? )?(?:csv|file|list|spreadsheet|excel))?"
        r"|(?P<first>" + _T + r") leads (?:as |to )?(?:a )?(?:csv|file|list))",
        _export,
    ),
    (
        "fi",
        r"(?:(?:vie|lataa|lähetä|anna|exporttaa|tallenna|saisinko|tarviin|tarvitsen)(?: minulle|"
        r" meille| mulle| kaikki)*(?: (?P<tiers>" + _T + r")[- ]?)?"
        r"(?: ?(?:tason|tasojen|luokan|luokkien))?"
        r"(?: (?P<between>" + _T + r"))?[- ]?liidit(?: (?:tasoista?|tasot?|luokat?|tasoilta?))?"
        r"(?: (?P<after>" + _T + r"))?(?: (?:csv|tiedostona|tiedostoon|listana|csv-tiedostona|csv:nä|csv:ksi|exceliin"
        r"|excelinä|excel-tiedostona|taulukkona))?"
        r"|(?P<first>" + _T + r")[- ]liidit (?:csv|tiedostona|listana|csv-tiedostona|csv:nä))",
        _export,
    ),
    (
        "en",
        (
            r"(?:show |draw )?(?:me )?(?:the |our )?(?:tiers|tier distribution|leads by tier|tier"
            r" picture)|how many (?:leads|companies)(?: (?:do we have|have we got|are there|in"
            r" (?:each|every) tier|per tier|by tier|we have))*|how many (?:a|b|c|d)(?:'s|s)?(?:"
            r" leads)?(?: (?:do we have|are there))?|how are (?:the |our )?leads (?:spread"
            r"|distributed|split)(?: .{0,30})?"
        ),
        lambda _: ShowTiers(),
    ),
    (
        "fi",
        r"(?:näytä |piirrä )?(?:meidän )?(?:tasot|luokat|tasojakauma|liidit tasoittain|liidit luokittain)"
        r"|(?:kuinka monta|miten monta|montako|paljonko)(?: [abcd](?:-|:n |-tason )?)? ?(?:liidiä"
        r"|liidejä|yritystä|firmaa|yrityksiä)(?: (?:meillä|on|missäkin tasossa|eri tasoilla|per"
        r" taso|tasoittain|kussakin tasossa|löytyy|yhteensä|tasolla [abcd]))*|(?:miten|kuinka)"
        r" liidit (?:jakautuvat|jakautuu|jakaantuvat)(?: .{0,30})?",
        lambda _: ShowTiers(),
    ),
    (
        "en",
        r"(?:show |draw )?(?:me )?(?:the |our )?evidence(?: for (?:the |our )?(?:icp|profile))?"
        r"|what do (?:the |our )?(?:best |top )?customers (?:share|have in common|look like)"
        r"|what(?:'s| is) common (?:to|among|between) (?:the |our )?(?:best )?customers|what"
        r" (?:is|'s) (?:the )?icp based on|how do (?:we|you) know (?:the |our )?icp is right|why"
        r" (?:is )?this icp|what (?:evidence|proof) (?:do we have|is there)(?: .{0,40})?",
        lambda _: ShowEvidence(),
    ),
    (
        "fi",
        r"(?:näytä |piirrä )?(?:profiilin |icp:n )?(?:näyttö|todisteet)"
        r"|mikä (?:meidän )?parhaita asiakkaita(?:mme)? yhdistää"
        r"|mikä yhdistää (?:meidän )?parhaita asiakkaita(?:mme)?|mitä yhteistä (?:on )?(?:meidän"
        r" )?parhailla asiakkailla(?:mme)?(?: on)?|mihin (?:icp|profiili|meidän icp)(?:mme)?"
        r" perustuu|(?:näytä )?näyttö profiilille|mistä (?:icp|profiili) tulee",
        lambda _: ShowEvidence(),
    ),
)
