"""How a persona likes to be spoken to, from the team's own note of it in Finnish, English or Swedish."""

from __future__ import annotations

import re
from enum import StrEnum

from icp.persona import Persona


class Tone(StrEnum):
    """What a draft's wording leans to."""

    PLAIN = "plain"
    DIRECT = "direct"
    WARM = "warm"
    FACTUAL = "factual"
    FORMAL = "formal"


_SIGNS = {
    Tone.FORMAL: r"muodolli|viralli|formal|formell|teititt|arvokas|tradition|conservat|perintei|kohtelia|polite|artig",
    Tone.DIRECT: r"suora|lyhy|ytimek|napak|direct|short|brief|concise|blunt|to the point|rakt?\b|kort|nopea|korulaus",
    Tone.WARM: r"läm|warm|friend|ystäväl|empa|rento|casual|relaxed|kannust|välitön|personal|varm|vänlig|avoin|human",
    Tone.FACTUAL: r"fakt|fact|numer|numb|luku|data|analy|perustel|asialli|plain|sober|saklig|evidence|tarkka|precise",
}


def tone(persona: Persona) -> Tone:
    """The tone that the note names first; a formal one always counts ("polite but friendly" is polite)."""
    note = (persona.tone or "").casefold()
    note = re.sub(r"\b(?:in|epä|not |ei )(?:formal|muodolli|viralli)\w*", "rento", note)
    if re.search(_SIGNS[Tone.FORMAL], note):
        return Tone.FORMAL
    found = {each: match.start() for each, sign in _SIGNS.items() if (match := re.search(sign, note))}
    return min(found, key=lambda each: found[each], default=Tone.PLAIN)
