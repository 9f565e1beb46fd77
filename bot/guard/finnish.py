"""Finnish words as they stand in sentences, from the form that a dictionary has.

It is generous: it makes some forms that no one says, and misses rare ones. Enough to tell ordinary words from others;
names are compared by ``inflection``, which is not generous. The past tense is left out on purpose: what a sentence says
has happened needs a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.guard.inflection import GRADES, graded

_VOWELS = "aeiouyäö"
_STRONG = {
    "k": "kk",
    "p": "pp",
    "t": "tt",
    "d": "t",
    "v": "p",
    "ng": "nk",
    "mm": "mp",
    "nn": "nt",
    "ll": "lt",
    "rr": "rt",
}
_IRREGULAR = {
    "kevyt": ("kevyt", "kevye", "kevyi", "kevyempi", "kevyemmin"),
    "lyhyt": ("lyhyt", "lyhye", "lyhyi"),
    "apu": ("apu", "avu"),
    "arki": ("arki", "arje", "arke"),
    "vuosi": ("vuode", "vuote", "vuot", "vuosi"),
    "käsi": ("käde", "käte", "kät", "käsi"),
    "uusi": ("uude", "uute", "uut", "uusi"),
    "tosi": ("tode", "tote", "tosi"),
    "viesti": ("viesti", "viestei"),
    "tieto": ("tieto", "tiedo", "tietoi", "tiedoi"),
    "aika": ("aika", "aja", "aiko", "ajo"),
    "syy": ("syy", "syi", "sy"),
    "työ": ("työ", "töi"),
    "yö": ("yö", "öi"),
    "tie": ("tie", "tei"),
    "mieli": ("miele", "miel"),
    "kieli": ("kiele", "kiel"),
    "ääni": ("ääne", "ään"),
    "väli": ("väli", "välei"),
    "lapsi": ("lapse", "las"),
    "vika": ("vika", "via", "viko"),
    "alku": ("alku", "alu"),
    "luku": ("luku", "luvu"),
    "puku": ("puku", "puvu"),
    "kyky": ("kyky", "kyvy"),
    "laki": ("laki", "lai", "lake"),
    "hetki": ("hetki", "hetke"),
    "askel": ("askel", "askele"),
    "avain": ("avain", "avaime"),
    "puhelin": ("puhelin", "puhelime"),
    "kumpi": ("kumpi", "kumma", "kumpa"),
    "määrä": ("määrä", "määri"),
}


def noun_stems(noun: str) -> set[str]:
    """What may stand before the endings of a noun or adjective: "yritys", "yrityks" and more for "yritys"."""
    stems = {noun, *_IRREGULAR.get(noun, ())}
    if noun.endswith("nen"):
        stems |= {noun[:-3] + "se", noun[:-3] + "s", noun[:-3] + "si"}
    elif noun.endswith(("us", "ys", "os", "ös", "is", "es", "as", "äs")):
        stems |= {noun[:-1] + "kse", noun[:-1] + "ksi", noun[:-1] + "st", noun[:-1] + "de", noun[:-1] + "te"}
        stems |= {
            variant for stem in (noun[:-1] + noun[-2], noun[:-1] + "i") for variant in (stem, *_strengthened(stem))
        }
    elif noun.endswith("e"):
        stems |= {noun + "e", noun + "t", noun + "i", *_strengthened(noun + "e"), *_strengthened(noun + "i")}
    elif noun.endswith(("usi", "ysi", "osi", "äsi")):
        stems |= {noun[:-2] + ending for ending in ("de", "te", "t")}
    elif noun.endswith("i"):
        stems |= {noun[:-1] + "e", noun[:-1] + "ei"}
    elif noun.endswith(("in", "ön", "on")):
        stems |= {noun[:-1] + "me", noun[:-1] + "mi", noun[:-1] + "nt"}
    if noun[-1] in "aä":
        rounded = "o" if noun[-1] == "a" else "ö"
        stems |= {noun[:-1] + rounded, noun[:-1] + "i", noun[:-1] + "e"}
    if noun[-1] in "eo":
        stems |= {noun[:-1] + "i"}
    stems |= {weak for stem in stems for weak in (*graded(stem), _weakened(stem))}
    compared = {
        f"{stem}{m}" for stem in stems if stem[-1] in _VOWELS for m in ("mpi", "mpa", "mpä", "mma", "mmä", "mmi")
    }
    return stems | compared | {f"{stem}mmin" for stem in stems if stem[-1] in _VOWELS}


def verb_forms(verb: str) -> Iterator[tuple[str, bool]]:
    """Each form with whether it speaks to the reader ("autatte"): all but those of the past."""
    a = "a" if re.search("[aou]", verb) else "ä"
    yield verb, False
    if verb[-2] in "lnrt" and verb[-3] not in _VOWELS:
        yield from ((f"{verb[:-2]}t{a}v{a}{ending}", False) for ending in ("", "n", a))
    for strong, weak, passive in _stems(verb):
        yield from ((form, False) for form in _forms(strong, weak, passive, a))
        conditional = _conditional(strong)
        for stem in (weak, f"{conditional}isi"):
            yield from ((stem + ending, True) for ending in ("t", "tte", "tteko", "ttekö", "tko", "tkö"))


def _forms(strong: str, weak: str, passive: str, a: str) -> Iterator[str]:
    third = strong if strong[-2:-1] == strong[-1] else strong + strong[-1]
    yield from (weak, strong, third)
    o = "o" if a == "a" else "ö"
    yield from (weak + ending for ending in ("n", "mme", f"nk{o}", f"mmek{o}"))
    yield from (third + ending for ending in (f"k{o}", "kin"))
    yield from (f"{strong}v{a}t{ending}" for ending in ("", f"k{o}", "kin"))
    yield from (
        f"{_conditional(strong)}isi{ending}" for ending in ("", "n", "mme", f"v{a}t", f"k{o}", f"nk{o}", f"mmek{o}")
    )
    yield from (
        f"{strong}m{ending}" for ending in ("inen", f"{a}{a}n", f"{a}ss{a}", f"{a}st{a}", f"{a}ll{a}", f"{a}tt{a}")
    )
    yield from (f"{strong}m{a}{ending}" for ending in ("mme", "nne", f"ns{a}"))
    yield from (f"{strong}v{a}{ending}" for ending in ("", "n", a, f"n{a}", "t", "ksi"))
    infinitive = strong[:-1] if strong[-1] == "e" else strong
    yield from (f"{infinitive}e{ending}" for ending in (f"ss{a}", f"ss{a}nne", f"ss{a}mme", f"ss{a}ns{a}", "n"))
    yield from (passive + ending for ending in (f"{a}n", f"{a}nk{o}"))
    yield from (
        passive[:-1] + ending for ending in (f"t{a}isiin", f"t{a}v{a}", f"t{a}v{a}n", f"t{a}v{a}{a}", f"t{a}v{a}ksi")
    )


def past_forms(verb: str) -> Iterator[str]:
    """Participles of what has been done: "hoitanut", "hoidettu"."""
    back = bool(re.search("[aou]", verb))
    u, a = ("u", "a") if back else ("y", "ä")
    head = verb[:-2]
    for strong, _, passive in _stems(verb):
        joined = verb[-2] in "lnrt" and verb[-3] not in _VOWELS  # "tulla", "nousta"
        if joined:
            acted, done = head + head[-1], head + "t" + u
        elif verb[-2] in "dt":
            acted, done = (
                head + ("n" if verb[-2] == "d" else "nn"),
                (head + "t" if verb[-2] == "d" else verb[:-1] + "t") + u,
            )
        else:
            acted, done = strong + "n", passive[:-1] + "t" + u
        yield from (done + ending for ending in ("", a, "n", "j" + a, "n" + a, "ksi"))
        yield from (acted + ending for ending in (u + "t", "eet", "een", "eit" + a))


def _stems(verb: str) -> Iterator[tuple[str, str, str]]:
    """(strong stem, weak stem, passive stem), as "autta", "auta", "auteta"; several where the verb tells too little."""
    head, a = verb[:-2], verb[-1]
    if verb in {"tehdä", "nähdä"}:
        yield verb[:2] + "ke", verb[:2] + "e", verb[:3] + "d" + a
    elif verb.endswith(("da", "dä")):
        yield head, head, head + "d" + a
    elif verb.endswith(("ita", "itä", "eta", "etä")):
        yield (head + ("tse" if head[-1] == "i" else "ne"),) * 2 + (verb,)
    elif verb.endswith(("ata", "ätä", "ota", "ötä", "uta", "ytä")):
        yield from ((stem + a, stem + a, verb) for stem in (head, *_strengthened(head)))
    elif verb[-2:] in {"la", "lä", "na", "nä", "ra", "rä", "ta", "tä"} and verb[-3] not in _VOWELS:
        yield from ((stem + "e", stem + "e", verb) for stem in (head, *_strengthened_before(head)))
    else:
        strong = verb[:-1]
        weak = _weakened(strong)
        bare = weak[:-1] + "e" if weak[-1] in "aä" else weak
        yield strong, weak, bare + "t" + a


def _weakened(stem: str) -> str:
    """The weak grade of a stem; "st", "tk" and the like have none."""
    found = re.search(rf"([{_VOWELS}]{{1,2}})$", stem)
    if not found or re.search(rf"(?:s[kpt]|tk)[{_VOWELS}]+$", stem):
        return stem
    head, tail = stem[: found.start()], found[1]
    for strong, weak in GRADES:
        if head.endswith(strong) and len(head) > len(strong):
            return head[: len(head) - len(strong)] + weak + tail
    return stem


def _strengthened_before(stem: str) -> set[str]:
    """Likewise before a last consonant: "työskennel" gives "työskentel"."""
    return {strong + stem[-1] for strong in _strengthened(stem[:-1])}


def _conditional(strong: str) -> str:
    if strong.endswith(("e", "i")):
        return strong[:-1]
    if len(strong) > 2 and strong[-1] == strong[-2] and strong[-1] in _VOWELS:  # noqa: PLR2004
        return strong[:-1]
    return strong


def _strengthened(stem: str) -> set[str]:
    """The strong grade of a stem that stands weak in the dictionary: "tarpee" of "tarvee", "palkka" of "palka"."""
    found = re.search(rf"(?<!s)(ng|mm|nn|ll|rr|[kptdv])([{_VOWELS}]+)$", stem)
    if not found:
        return set()
    return {stem[: found.start()] + _STRONG[found[1]] + found[2]}
