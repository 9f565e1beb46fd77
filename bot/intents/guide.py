"""Questions about Osuma itself, and greetings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.intents.patterns import Topic


@dataclass(frozen=True, slots=True)
class AskHelp:
    """What can Osuma do?"""


GUIDE: Final[Topic[AskHelp]] = Topic(
    (
        "en",
        r"help(?: me| please| me out)?|(?:what|what all|what else) (?:can|could|do) (?:you|u"
        r"|osuma|this|it|i|we|one)(?: all| even| actually)? (?:do|ask|help with|know|say|ask you"
        r"|help me with|ask here)(?: for (?:me|us))?|what can i ask(?: you| here)?"
        r"|how do(?:es)? (?:i|we|one|this|it|osuma|you) (?:use (?:this|you|it|osuma)|work|works"
        r"|this work)|how (?:can|do|should) (?:i|we) (?:use|talk to|start with|work with|get"
        r" started|begin|add|ask|import|export|change|approve)(?: .{0,60})?|how does this"
        r" (?:thing |bot |app )?work"
        r"|hi(?: there| all| osuma)?|hello(?: there| osuma)?|hey(?: there| osuma)?|yo|good"
        r" (?:morning|afternoon|evening)|start|get started|thank(?:s| you)(?: a lot| so much|"
        r" very much| mate)?|cheers|thx|great|nice|who are you|what are you|what is (?:this"
        r"|osuma)|commands|(?:show |list )?(?:the )?commands|menu|instructions|examples|usage"
        r"|i(?:'m| am) (?:new|lost)(?: here)?|(?:show|give) me (?:some )?(?:examples|help)|manual",
        lambda _: AskHelp(),
    ),
    (
        "fi",
        r"apua|auta(?: mua| minua)?|ohje(?:et|ita|tta)?|(?:näytä |anna )(?:ohjeet|ohje|komennot"
        r"|esimerkkejä)|mitä(?: kaikkea)? (?:sinä |sä |tällä |tää |tämä |täällä |sulta |sinulta "
        r"|multa |osuma )?(?:osaat|osaa|voi|voit|pystyt|voin|voidaan|saa|voi kysyä|voin kysyä)(?:"
        r" (?:tehdä|kysyä|auttaa|sulta|sinulta|kaikkea|oikein|sä|sinä|mulle|minulle|tällä))*"
        r"|(?:miten|kuinka|mites)(?: mä| minä)? (?:tämä|tätä|sinua|tää|sua|osuma|osumaa|tällä|sun"
        r" kanssa) (?:toimii|käytetään|käytän|käyttää|toimit|pitäisi käyttää|voi käyttää)"
        r"|(?:miten|kuinka) (?:sä |sinä )?toimit|(?:miten|kuinka) (?:mä |minä )?(?:lisään"
        r"|lisätään|tuon|tuodaan|hyväksyn|hyväksytään|vien|viedään|muutan|muutetaan|käytän"
        r"|aloitan|pääsen alkuun)(?: .{0,60})?"
        r"|hei(?: osuma)?|moi(?:kka)?(?: osuma)?|moro|terve|huomenta|hyvää (?:huomenta|päivää"
        r"|iltaa)|kiitos(?: paljon| avusta)?|kiitti|kiitoksia|komennot|mikä tämä on|mikä tää on"
        r"|kuka (?:sä |sinä )?olet|käyttöohje(?:et)?|esimerkkejä|en osaa käyttää tätä|neuvo(?:"
        r" mua)?",
        lambda _: AskHelp(),
    ),
)
