r"""How the facts of a company are said in English and Finnish: one way of saying a field a line.

Each pattern has the group ``value``, or ``inflected`` where Finnish grammar bends the names in it. ``\ue000`` covers
what was taken before.
"""

from __future__ import annotations

from typing import Final

from icp.facts import Field

_N: Final = r"(?<![\d.,])\d[\d\u00a0 ]{0,9}\d?(?:[.,]\d+)?(?:\+|\s?k\b)?"
_ABOUT: Final = (
    r"(?:about|around|some|roughly|approximately|over|under|more than|less than|at least|up to|noin|yli|alle|vähintään"
    r"|enintään|n\.|~|<|>)?\s?"
)
_AMOUNT: Final = rf"(?P<value>{_ABOUT}{_N}(?:\s?(?:-|–|to)\s?{_N})?)"
_PEOPLE: Final = (
    r"(?:people|persons?|employees?|staff|strong|heads?|workers|ftes?|developers?|team members|members of staff"
    r"|työntekijä\w*|henkilö\w*|henke\w*|hengen|henki\w*|hlö\w*|ihmi\w*|htv\w*|anställda|duunari\w*|koodari\w*)"
)
_YEAR: Final = r"(?P<value>(?:1[0-9]|20)\d\d)"
_MONEY: Final = (
    r"(?P<value>(?:[€$£]|\b(?:eur|usd|gbp|sek|nok|dkk)\b)?\s?(?<![\d.,])\d[\d.,\u00a0 ]{0,15}"
    r"(?:\s?(?:k|t|m|mn|bn|mrd|milj\w*|million|billion|miljoona\w*)?\s?"
    r"(?:€|\$|£|euro\w*|m?eur\b|usd\b|gbp\b|sek\b|nok\b|dkk\b|kr\b))?(?:\s?(?:k|m|bn)\b)?)"
)
_REVENUE: Final = r"(?:revenues?|turnover|sales|liikevaih\w*)"
_IS: Final = r"\s*(?:is|was|of|are|now|were|on|oli|olisi|nyt|about|around|:|=)?\s*(?:now |nyt |noin )?"
_STAGES: Final = (
    r"pre[- ]?seed|seed|series[- ][a-h]|[a-h][- ](?:round|kierro\w+|sarja\w*)|siemen\w*|enkeli\w*|angel(?: round)?"
    r"|bootstrapped|self[- ]funded|omarahoittei\w+|private equity|pe[- ]backed|ipo|publicly listed|listed|pörssi\w*"
    r"|listattu\w*|listautu\w*"
)
_NAMES: Final = (
    r"(?-i:[A-ZÅÄÖ][^\s;,\ue000]*(?: [A-ZÅÄÖ][^\s;,\ue000]*)*(?:(?:,| and| ja| sekä) [A-ZÅÄÖ][^\s;,\ue000]*)*)"
)
_END: Final = r"(?=\s*(?:$|[;.,\ue000]|\b(?:and|ja|sekä|in|on|with|that|which|who|founded|perustettu)\b))"

PATTERNS: Final[tuple[tuple[Field, str], ...]] = (
    (Field.REVENUE, rf"\b{_REVENUE}(?:\s*(?:is|was|of|on|oli|olisi|about|noin|:|=))*\s*{_MONEY}"),
    (Field.REVENUE, rf"{_MONEY}\s*(?:in |of |a |per |year |annual |yearly |vuo\w* )*{_REVENUE}"),
    (
        Field.FOUNDED,
        (
            r"\b(?:founded|established|started|incorporated|set up|launched|est\.?|founding year|perustettu"
            rf"|perustettiin|perustettaisiin|perustamisvuosi|perusti\w*|aloitt\w+|grundat)\b[^\d;.,\ue000]{{0,20}}{_YEAR}\b"
        ),
    ),
    (Field.FOUNDED, rf"\b(?:vuonna |in )?{_YEAR}(?:[- ](?:founded|perustettu\w*))"),
    (Field.FOUNDED, rf"\b(?:since|from|vuodesta|vuoden|vuonna)\s{_YEAR}\b"),
    (Field.HEADCOUNT, rf"{_AMOUNT}[\s-]*{_PEOPLE}\b"),
    (
        Field.HEADCOUNT,
        (
            r"\b(?:headcount|staff|team|employees|employs?|employed|henkilöstö\w*|henkilömäärä\w*|työllistä\w*|heitä"
            rf"|porukkaa|väkeä)(?: size)?{_IS}{_AMOUNT}"
        ),
    ),
    (
        Field.FUNDING,
        (
            r"\b(?:(?:raised|raises|closed|got|received|has|have|had|at|after|with|keräs\w*|kerän\w*|sai\w*|nosti\w*|on|olisi)\s+)?"
            r"(?:(?:a|an|its|their|the|just)\s+)?"
            rf"(?P<value>{_STAGES})(?:[- ](?:funded|stage|backed|round|funding|rahoitu\w*|kierro\w*|vaihe\w*))*\b"
        ),
    ),
    (
        Field.LEGAL_FORM,
        (rf"\b(?:legal form|company form|yhtiömuo\w*|yritysmuo\w*){_IS}(?P<value>[^\W\d]\S*(?: [^\s;,.]+)?){_END}"),
    ),
    (Field.KEYWORDS, rf"\bkäyttä\w*\b{_IS}(?P<inflected>{_NAMES}|[^;,.\ue000]{{2,60}}?){_END}"),
    (
        Field.KEYWORDS,
        (
            r"\b(?:uses?|used|using|runs on|built on|keywords?|tags?|technolog(?:y|ies)|avainsana\w*|teknologia\w*)\b"
            rf"{_IS}(?P<value>{_NAMES}|[^;,.\ue000]{{2,60}}?){_END}"
        ),
    ),
    (
        Field.GOALS,
        (
            r"\b(?:wants? to|wanted to|plans? to|aims? to|goals?|tavoit\w*|haluaa|haluavat|haluaisi\w*|aikoo|aikovat"
            rf"|suunnittele\w*)\b{_IS}(?P<value>[^.\ue000]{{3,160}}?)(?=\s*(?:$|[.\ue000]))"
        ),
    ),
    (Field.INDUSTRY, rf"\b(?:industry|sector|toimiala\w*){_IS}(?P<value>[^;,.\ue000]{{2,60}}?){_END}"),
    (
        Field.LOCATION,
        (
            r"\b(?:city|country|location|located in|based in|headquartered in|headquarters|kaupunki|maa|sijainti"
            rf"|kotipaikka){_IS}(?P<value>[^;.\ue000]{{2,60}}?)(?=\s*(?:$|[;.\ue000]|\b(?:and|ja|sekä|with|that|which|who|jossa|jolla)\b))"
        ),
    ),
)
