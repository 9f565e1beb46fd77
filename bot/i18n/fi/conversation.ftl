### What if, two companies, filters, what changed, facts that people tell, companies that are only described.

fit-customer = asiakkaanne
icp-unrecognised-near = Huomaa: ”{ $text }” ei ole tuttu arvo ({ $field }), joten se osuu vain yrityksiin, joista käytetään samoja sanoja. Tarkoititko: { $near }?
missing-not-comparable = *{ $label }*: { $value } on tiedossa, mutta { $reason }
refusal-personas-none = Persoonia ei vielä ole.
refusal-persona-several = ”{ $name }” voi olla useampi persoona: { $names }.

## What if

supposed-title = { $name }, oletettuna
supposed-tier = *{ $before } → { $after }*, jos { $changes }.
supposed-same = *Yhä { $tier }*, jos { $changes }.
supposed-figures = { $before } → { $after } pistettä sadasta
supposed-range = { $before } → { $after }, vaihteluväli niin kauan kuin tietoja puuttuu
supposed-line = *{ $label }*: { $before } → { $after }  ·  { $pointsbefore } → { $pointsafter }, enintään { $most }
supposed-line-gate = *{ $label }*: { $before } → { $after }  ·  { $signbefore } → { $signafter }  ·  { $asked }
supposed-rest = { $count ->
        [one] Toinen ehto pysyy ennallaan.
       *[other] Muut { $count } ehtoa pysyvät ennallaan.
    }
supposed-not-asked = { $count ->
        [one] Profiilinne ei kysy tätä, joten se ei muuta mitään: { $fields }.
       *[other] Profiilinne ei kysy näitä, joten ne eivät muuta mitään: { $fields }.
    }
supposed-note = Vain oletus: mitään ei tallenneta.
supposed-text = { $name }: { $outcome }
button-supposed-true = Näin on: tallenna
refusal-supposed-unread = En ymmärtänyt, mikä olisi toisin: ”{ $text }”. Sano esimerkiksi ”entä jos heitä olisi 30?” tai ”entä jos he muuttaisivat Tampereelle?”
refusal-supposed-near = En tunne arvoa ”{ $text }” ({ $field }). Tarkoititko: { $near }?

## Two companies

compare-title = { $first } vai { $second }?
compare-better = *{ $name } sopii paremmin*: { $verdict }. { $other }: { $otherverdict }.
compare-equal = *Ne sopivat yhtä hyvin*: kumpikin { $verdict }.
compare-one = Vain toisen voi arvioida. { $name }: { $verdict }. { $other }: { $otherverdict }.
compare-neither = Kumpaakaan ei voi arvioida. { $name }: { $verdict }. { $other }: { $otherverdict }.
compare-ahead = { $name } on edellä: { $fields }.
compare-ahead-field = { $field } (+{ $points })
compare-turn = Puuttuvat tiedot voivat vielä kääntää tuloksen: { $worse } voi nousta lukemaan { $high } ja { $better } laskea lukemaan { $low }.
compare-field = *{ $label }*
compare-field-score = *{ $label }*, haussa { $wanted }
compare-field-require = *{ $label }*, vaatimus { $wanted }
compare-field-exclude = *{ $label }*, pois rajattu { $wanted }
compare-line = { $sign } { $name }: { $value }
compare-line-points = { $sign } { $name }: { $value }  ·  { $points }
compare-text = { $name } sopii paremmin kuin { $other }: { $verdict }, toinen { $otherverdict }.
compare-text-undecided = { $name }: { $verdict }. { $other }: { $otherverdict }.
compare-same = Molemmat nimet tarkoittavat samaa yritystä: { $name }. Kerro kaksi eri yritystä.

## The best leads of some kind

filter-asked = Haussa: { $filters }
filter-field = { $field } { $wanted }
filter-tier = luokka { $tiers }
filter-new = uudet { $date } alkaen
filter-count = { $shown }/{ $met } tällaisesta liidistä; ehdot täyttäviä on kaikkiaan { $total }
filter-open = { $count ->
        [one] Lisäksi 1 liidi voi kuulua tähän ({ $fields }): { $names }.
       *[other] Lisäksi { $count } liidiä voi kuulua tähän ({ $fields }), parhaina { $names }.
    }
filter-open-field = { $field }: puuttuu { $count }
filter-none-title = Tällaista liidiä ei tiedetä olevan
filter-none = { $total ->
        [0] Yksikään liidi ei vielä täytä ehtoja.
        [one] Ehdot täyttää 1 liidi, mutta sen ei tiedetä olevan haun mukainen.
       *[other] Ehdot täyttää { $total } liidiä, mutta yhdenkään niistä ei tiedetä olevan haun mukainen.
    }
filter-loose = En tunne toimialaa ”{ $text }”, joten mukana ovat vain yritykset, joista käytetään samoja sanoja.
filter-loose-near = En tunne toimialaa ”{ $text }”, joten mukana ovat vain yritykset, joista käytetään samoja sanoja. Tarkoititko: { $near }?
refusal-filter-unknown = En osaa hakea liidejä sanalla ”{ $name }”. Nämä ymmärrän: luokka, uudet, { $names }.
refusal-filter-no-range = Ala- ja ylärajan voi antaa perustamisvuodelle, henkilöstömäärälle ja liikevaihdolle. Tälle ei: { $field }.
refusal-filter-tier = ”{ $text }” ei ole luokka. Luokat ovat A, B, C ja D.
refusal-filter-empty = Mitä haetaan? Kirjoita arvo kentän { $field } perään, esimerkiksi location=Espoo.
refusal-filter-place = En tunne paikkaa ”{ $text }”. { $near ->
        [none] Kirjoita kaupunki, maakunta tai maa, esimerkiksi Espoo, Suomi.
       *[other] Tarkoititko: { $near }?
    }
refusal-filter-value = Tällä arvolla ei voi hakea: { $field }. Tarkista arvo.
refusal-where-form = ”{ $text }” ei ole muotoa NIMI=ARVO. Esimerkkejä: --where location=Espoo, --where "founded>=2018", --where headcount=20-50
refusal-since = En ymmärrä aikaa ”{ $text }”. Kirjoita viikko, kuukausi tai päivä muodossa 2026-03-13.
refusal-since-future = { $date } ei ole vielä tullut.

## What changed

changed-title = Muutokset { $date } alkaen
changed-title-at = { $name }, muutokset { $date } alkaen
changed-nothing = Mikään ei ole muuttunut { $date } alkaen.
changed-nothing-at = { $name }: mikään ei ole muuttunut { $date } alkaen.
changed-how = Voit kysyä pidemmältä ajalta: ”mikä on muuttunut kuukaudessa?” tai jostakin päivästä lähtien.
changed-fitting = *Uusia sopivia: { $count }*
changed-risen = *Nousseita: { $count }*
changed-fallen = *Laskeneita: { $count }*
changed-move = { $name }  { $before } → { $after }
changed-move-because = { $name }  { $before } → { $after }, syynä { $reason }
changed-reason-fact = { $field }: nyt { $after }
changed-reason-fact-was = { $field }: { $before } → { $after }
changed-reason-profile = profiili { $profile }, versio { $version }
changed-more = { $count ->
        [one] ja 1 muu
       *[other] ja { $count } muuta
    }
changed-new = *Uusia ehdot täyttäviä liidejä: { $count }*
changed-new-line = { $name }  { $tier } · { $score }
changed-facts = { $count ->
        [one] *Tietoja muuttui 1 liidillä*: { $fields }
       *[other] *Tietoja muuttui { $count } liidillä*: { $fields }
    }
changed-facts-field = { $field } ({ $count })
changed-company = *{ $name }*: { $changes }
changed-fact = { $field } { $before } → { $after }
changed-fact-new = { $field } { $after }, aiemmin ei tiedossa
changed-fact-at = *{ $label }*: { $before } → { $after }
changed-fact-new-at = *{ $label }*: { $after }, aiemmin ei tiedossa
changed-became-customer = siitä tuli asiakas
changed-became-lead = siitä tuli liidi
changed-score-at = *{ $before } → { $after }*
changed-score-because-facts = { $date }, syynä silloin muuttuneet tiedot
changed-score-because-profile = { $date }, syynä profiili { $profile }, versio { $version }
changed-first-seen = Tiedossa { $date } alkaen.
changed-outcomes = *Mitä on kerrottu*
changed-outcome = { $name }: { $outcome }, { $by }, { $date }
changed-outcome-at = { $outcome }, { $by }, { $date }
changed-text = { $date } alkaen: uusia sopivia { $fitting }, nousseita { $risen }, laskeneita { $fallen }, uusia { $new }.
changed-text-at = { $name }: { $count ->
        [one] 1 muutos { $date } alkaen.
       *[other] { $count } muutosta { $date } alkaen.
    }

## Facts that people tell

told-title = { $count ->
        [one] Tallennetaanko tämä tieto: { $name }?
       *[other] Tallennetaanko nämä tiedot: { $name }?
    }
told-source = Lähde: { $by }, { $date }
told-held-over = { $source } kertoi { $date }: { $value }. Sinun tietosi on uudempi ja jää voimaan.
told-held-same = { $source } kertoi saman { $date }.
told-held-beside = { $source } kertoi { $date }: { $value }. Molemmat jäävät voimaan.
told-then = *{ $before } → { $after }*
told-then-same = Pysyy: { $after }
told-text = { $count ->
        [one] Tallennetaanko 1 tieto: { $name }?
       *[other] Tallennetaanko { $count } tietoa: { $name }?
    }
told-kept = Tallennettu, *{ $name }*: { $facts }. Lähde: { $by }, { $date }.
told-kept-text = Tallennettu, { $name }. { $after }
refusal-fact-unread = En löytänyt tietoa kohdasta ”{ $text }”. Sano esimerkiksi ”Esimerkki Oy:ssä on 35 työntekijää”, ”Esimerkki Oy on perustettu 2019” tai ”Esimerkki Oy sai siemenrahoituksen”.

## Described companies

described-title = Kuvailemasi yritys
described-source = Arvio perustuu vain siihen, mitä { $by } kertoi. Mitään ei tallenneta.
described-known = Arvio perustuu siihen, mitä yrityksestä { $name } tiedetään, ja siihen, mitä { $by } kertoi sen tilalle. Mitään ei tallenneta.
described-none-title = Millainen yritys on?
described-none = En löytänyt kuvauksesta yhtään tietoa yrityksestä. Sano esimerkiksi ”sopisiko meille 30 hengen SaaS-yritys Espoosta, perustettu 2019?”
described-text = Kuvauksen mukaan: { $outcome }
described-name-it = Jos haluat tallentaa sen, anna sille nimi: `lisää { $name }; { $facts }`

## One persona

personas-department = Osasto: { $texts }
personas-buying = Näin ostaa: { $texts }
personas-values = Arvot: { $texts }
personas-language = Kirjoita kielellä: { $texts ->
        [fi] suomi
        [sv] ruotsi
        [en] englanti
       *[other] { $texts }
    }
button-personas = Kaikki persoonat
