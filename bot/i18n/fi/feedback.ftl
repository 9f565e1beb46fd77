### Verdicts and outcomes, and what they say of the profile.

button-unfit = Ei sovi…
button-other-reason = Muu syy
unfit-why = Miksi *{ $name }* ei sovi? Mikä näistä ei pidä paikkaansa?
unfit-in-words = Tai kerro omin sanoin: ”{ $name } ei sovi: …”

feedback-met = Kirjattu: tapasitte yrityksen *{ $name }*.
feedback-won = Kirjattu: kauppa syntyi, *{ $name }*.
feedback-lost = Kirjattu: kauppa hävittiin, *{ $name }*.
feedback-not-a-fit = Kirjattu: *{ $name }* ei sovi.
feedback-because = Syy: { $reason }
feedback-say-why = Kerro syy, niin profiili voi oppia siitä: ”{ $example }”
feedback-say-why-too = Kerro syy myös omin sanoin: ”{ $example }”
feedback-completed = Lisätty arvioosi: *{ $name }*.
feedback-same-before = Saman kirjasi { $by } { $on }. Molemmat säilyvät, ja yritys lasketaan kerran.
feedback-other-before = { $on } { $by } kirjasi: { $before }. Kumpi pitää paikkansa? Uusin on voimassa, eli tästä lähtien { $now }. Molemmat säilyvät; peru se, joka on väärin.
feedback-newer-before = Uudempi tieto on voimassa: { $before }, { $on }, { $by }. Tämäkin säilyy, mutta ei muuta sitä.
outcome-met = tavattu
outcome-won = voitettu
outcome-lost = hävitty
outcome-not-a-fit = ei sovi
button-take-back-earlier = Peru aiempi
button-not-customer = Palauta liidiksi
feedback-example = { $outcome ->
    [lost] hävisimme { $name }: liian kallis
   *[other] { $name } ei sovi: liian pieni
}
feedback-became-customer = { $name } on tästä lähtien asiakas eikä enää liidi.
feedback-scored = Silloin { $tier } · { $score }, profiili { $name }, versio { $version }
feedback-again = Tämä on jo kirjattu yritykselle *{ $name }*; se lasketaan kerran.
feedback-taken-back = Kirjaus on peruttu eikä sitä enää lasketa: *{ $name }*.
refusal-feedback-gone = Tämä on jo peruttu, tai sitä ei ole kirjattu.

fared-title = Miten luokat ovat pärjänneet: { $name }, versio { $version }
fared-none = Yhdenkään liidin kohdalla ei vielä tiedetä, miten kävi. Kerro se: ”tapasimme Acmen”, ”voitimme Acmen: käyttöönotto”, ”hävisimme Acmen: hinta”, tai tuo tiedosto: osuma import tulokset.csv --as outcomes
fared-since = { $count ->
    [one] 1 yritys
   *[other] { $count } yritystä
}, joista on kerrottu jotain { $date } alkaen, nykyisen luokan mukaan
fared-tier = *{ $tier }*
fared-unscored = *Ei pisteitä*
fared-line-none = { $tier }  ei tietoa
fared-line = { $tier }  { $told ->
    [one] 1 yritys
   *[other] { $told } yritystä
}: tavattu ja kesken { $waiting }, voitettu { $won }, hävitty { $lost }, ei sovi { $unfit }
fared-met = · tavattu { $met }/{ $told } ({ $share })
fared-share = · voitettu { $won }/{ $decided } ratkenneesta ({ $share })
fared-moved = { $count ->
    [one] Yksi niistä oli kirjattaessa eri luokassa.
   *[other] { $count } niistä oli kirjattaessa eri luokassa.
}
fared-reasons = *Mitä viimeksi sanottiin*
fared-reason = { $name }: ”{ $reason }”
fared-text = { $name }: { $count ->
    [one] 1 yritys
   *[other] { $count } yritystä
}, joista tiedetään miten kävi; ratkenneita { $decided }.
disagree-named = *{ $label }*: syynä { $count } hylkäykseen, kun hävittyjä ja sopimattomia on { $of }, vaikka profiilin mukaan se sopii ({ $names }).
disagree-how-far = { $partly ->
    [0] Profiilin mukaan se sopii täysin.
   *[other] { $fully ->
        [0] Profiilin mukaan se sopii osittain.
       *[other] Profiilin mukaan se sopii täysin { $fully } yritykselle ja osittain { $partly }:lle.
    }
}
disagree-met = *{ $label }*: pitää luokassa C tai D { $count } yritystä, vaikka joku on ne tavannut; kaikkiaan niitä on { $of } ({ $names }).
disagree-missed = *{ $label }*: piti { $count } voitettua yritystä luokassa C tai D, kaikkiaan niitä on { $of } ({ $names }).
fared-change = *Mitä tulosten perusteella kannattaisi muuttaa*
fared-change-line = • { $change }
fared-change-does = Mitä se tekisi: { $effect }
fared-change-few = { $count ->
    [0] Yhtään liidiä ei ole vielä voitettu, hävitty tai todettu sopimattomaksi
    [one] Yksi yritys on voitettu, hävitty tai todettu sopimattomaksi
   *[other] { $count } yritystä on voitettu, hävitty tai todettu sopimattomaksi
}: liian vähän, jotta mitään kannattaisi muuttaa. Tarvitaan { $least } tai 3 hylkäystä saman kriteerin vuoksi.
fared-change-none = { $count } yritystä on voitettu, hävitty tai todettu sopimattomaksi, eikä mikään kriteeri erota niitä sattumaa paremmin. Muutettavaa ei ole (katsomiseen riittää { $least }).
button-propose-edit = Ehdota tätä
fared-reason-proposed = Perusteena { $count } voitettua, hävittyä tai sopimatonta yritystä. { $changes }
refusal-outcomes-nothing = { $count ->
    [0] Yhtään liidiä ei ole vielä voitettu, hävitty tai todettu sopimattomaksi
    [one] Yksi yritys on voitettu, hävitty tai todettu sopimattomaksi
   *[other] { $count } yritystä on voitettu, hävitty tai todettu sopimattomaksi
}, eikä se anna aihetta muuttaa profiilia.

edit-more-weight = Lisää painoa, { $field } ({ $before } → { $after }): { $won } voitetulla yrityksellä se täyttyy selvästi paremmin kuin { $others } muulla.
edit-less-weight = Vähemmän painoa, { $field } ({ $before } → { $after }): { $won } voitetulla yrityksellä se täyttyy selvästi huonommin kuin { $others } muulla.
edit-not-listed = { $before } pois listalta, { $field }: { $others } yritystä hylättiin sen vuoksi ja { $won } voitettiin.
edit-narrower = { $field }: { $before } → { $after }. Sen ulkopuolelta hylättiin tästä syystä { $others } yritystä, ja kaikki { $won } voitettua ovat sen sisällä.

monthly-on = Kerron täällä ensi kuusta alkaen joka kuun ensimmäisenä päivänä, miten luokat ovat pärjänneet. Lopetus: ”lopeta kuukausiraportit”
monthly-off = Kuukausiraportteja ei enää tule tänne.

## A file of outcomes

refusal-outcomes-column = Mikään tiedoston { $file } sarake ei kerro, miten yritysten kanssa kävi. Sarakkeet ovat { $headers }. Anna yhdelle nimeksi ”tulos” (met, won, lost tai not_a_fit) tai kerro se valitsimella --map SARAKE=outcome.
reject-outcome = ”{ $text }” ei ole lopputulos. Kirjoita jokin näistä: { $outcomes }.
reject-unknown-company = Yritystä ”{ $name }” ei ole. Tuo se ensin.
reject-unknown-company-near = Yritystä ”{ $name }” ei ole. Tarkoititko { $near }?
outcomes-counts = { $rows ->
    [one] Yksi rivi
   *[other] { $rows } riviä
}: tavattu { $met }, voitettu { $won }, hävitty { $lost }, ei sovi { $unfit }; jo tiedossa { $again }, hylätty { $rejected }.
outcomes-contradicted = { $name }: { $before } { $beforeon }, { $now } { $nowon }. Molemmat säilyvät; myöhempi on voimassa: { $holds }.
outcomes-contradicted-more = { $count ->
    [one] Lisäksi yksi, joka on ristiriidassa aiemman kanssa.
   *[other] Lisäksi { $count }, jotka ovat ristiriidassa aiemman kanssa.
}
outcomes-customers = { $count ->
    [one] Yksi liidi voitettiin ja on nyt asiakas.
   *[other] { $count } liidiä voitettiin ja ovat nyt asiakkaita.
}
