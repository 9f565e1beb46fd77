### Files that people share in Slack, and files that Osuma sends.

shared-title = { $file }
shared-text = { $file }: { $count ->
    [one] 1 rivi
   *[other] { $count } riviä
}. Minä tuon sen?
shared-rows = { $count ->
    [one] 1 rivi.
   *[other] { $count } riviä.
} Nämä näyttävät { $kind }. Mitään ei ole vielä tuotu.
shared-like-leads = liideiltä
shared-like-customers = asiakkailta
shared-like-contacts = yhteyshenkilöiltä
shared-like-outcomes = lopputuloksilta
shared-as-leads = liidit
shared-as-customers = asiakkaat
shared-as-contacts = yhteyshenkilöt
shared-as-outcomes = lopputulokset
shared-columns = *Näin luen sarakkeet*
shared-column = { $column } → { $target }
shared-unused = Ei käytössä: { $columns }
shared-first = { $count ->
    [one] *Ensimmäinen rivi*
   *[other] *Ensimmäiset { $count } riviä*
}
shared-others = { $count ->
    [one] Katsoin vain ensimmäistä tiedostoa. Lähetä toinen omassa viestissään.
   *[other] Katsoin vain ensimmäistä tiedostoa. Lähetä muut { $count } yksi kerrallaan.
}
shared-importing = Tuon tiedostoa { $file } ({ $kind }) …
shared-begun = Luen tiedostoa.
shared-so-far = { $done }/{ $rows } riviä käsitelty.
shared-imported = { $file } on tuotu ({ $kind }), tuoja { $by }.
shared-cancelled = Peruttu. Mitään ei tuotu.
shared-contacts-counts = { $rows ->
    [one] Yksi rivi
   *[other] { $rows } riviä
}: uusia henkilöitä { $new } ({ $companies ->
    [one] yhdessä yrityksessä
   *[other] { $companies } yrityksessä
}), päivitettyjä { $updated }, sama henkilö kuin aiemmalla rivillä { $same }, hylättyjä { $rejected }.
shared-outcomes-counts = { $rows ->
    [one] Yksi rivi
   *[other] { $rows } riviä
}: kirjattuja lopputuloksia { $kept }, ennestään kirjattuja { $again }, hylättyjä { $rejected }.
shared-rejects = { $count ->
    [0] Rivit, joiden soluja en ymmärtänyt, tulevat tiedostona syineen.
    [one] Hylätty rivi tulee tiedostona syineen. Korjaa se ja lähetä minulle.
   *[other] Hylätyt { $count } riviä tulevat tiedostona syineen. Korjaa ne ja lähetä minulle.
}
shared-rejects-title = Hylätyt rivit ja syyt
shared-unread-title = Rivit, joiden soluja ei ymmärretty
shared-rejects-instead = Hylätyt rivit ja syyt:
button-import-leads = Tuo liideinä
button-import-customers = Tuo asiakkaina
button-import-contacts = Tuo yhteyshenkilöinä
button-import-outcomes = Tuo lopputuloksina

help-file = Pudota CSV- tai XLSX-tiedosto tähän, tai jaa se mainiten minut: näytän, mitä siinä on, ja tuon sen, kun kerrot minä

## What a column is taken for

part-name = yrityksen nimi
part-company = yrityksen nimi
part-domain = verkkosivu
part-business-id = Y-tunnus
part-industry = toimiala
part-headcount = henkilöstömäärä
part-location = sijainti
part-city = kaupunki
part-region = alue
part-country = maa
part-founded = perustamisvuosi
part-funding = rahoitusvaihe
part-legal-form = yhtiömuoto
part-nonprofit = voittoa tavoittelematon vai ei
part-revenue = liikevaihto
part-currency = liikevaihdon valuutta
part-goals = tavoitteet
part-keywords = avainsanat
part-observed-on = tietojen päivä
part-first-name = etunimi
part-last-name = sukunimi
part-full-name = henkilön nimi
part-title = titteli
part-email = sähköposti
part-phone = puhelin
part-linkedin = LinkedIn
part-seniority = asema
part-department = osasto
part-decided = osallistui päätökseen
part-outcome = lopputulos
part-reason = syy
part-date = päivä
part-field = ehto
part-by = kertoja
part-nps = NPS
part-satisfaction = tyytyväisyys
part-since = asiakkaana alkaen
part-billed = laskutettu yhteensä
part-usage = käyttö
part-extras = lisätuotteet
part-churned = lähtenyt vai ei

## The file cannot be used

refusal-shared-scope = En saa vielä lukea tiedostoja tässä Slackissa. Osuman ylläpitäjä lisää oikeuden files:read (docs/slack.md) ja asentaa sovelluksen uudelleen.
refusal-shared-large = Tiedosto on suurempi kuin { $most } Mt. Tuo se päätteessä: osuma import TIEDOSTO
refusal-shared-gone = En saa tiedostoa enää: se on poistettu, tai en ole siellä, missä se jaettiin. Lähetä se uudelleen minulle.
refusal-shared-elsewhere = Tiedosto on Slackin ulkopuolella, joten en voi lukea sitä. Lataa se ja lähetä tiedostona.
refusal-shared-terminal = Päätteessä tiedosto tuodaan komennolla: osuma import TIEDOSTO
refusal-table-no-name-shared = Mikään tiedoston { $file } sarake ei näytä sisältävän yrityksen nimeä. Sarakkeet ovat { $headers }. Anna oikealle sarakkeelle nimeksi ”nimi” ja lähetä tiedosto uudelleen. Jos nämä eivät ole sarakkeiden nimiä, lisää ensimmäiseksi rivi, jolla ne ovat.
refusal-table-doubled-shared = Tiedostossa { $file } on kaksi saraketta nimeltä ”{ $column }”. Nimeä toinen uudelleen ja lähetä tiedosto uudestaan.
refusal-table-large-shared = { $file } on purettuna liian suuri. Tallenna se CSV-muotoon ja lähetä se, tai tuo se päätteessä.
