### Table files: reading them, guessing their columns, importing companies, scoring a whole file.

## The file cannot be used. Nothing of it has been imported.

refusal-table-missing = Tiedostoa { $file } ei ole. Tarkista polku.
refusal-table-folder = { $file } on kansio. Anna yhden tiedoston polku: CSV, XLSX, XLS tai ODS.
refusal-table-unreadable = Tiedostoa { $file } ei voi lukea. Tarkista, että se on tavallinen tiedosto ja että sinulla on siihen lukuoikeus.
refusal-table-empty = { $file } on tyhjä. Ensimmäisellä rivillä pitäisi olla sarakkeiden nimet ja sen alla yksi yritys rivillään.
refusal-table-binary = { $file } ei ole taulukko, jonka Osuma osaisi lukea. Tallenna se CSV- (UTF-8) tai XLSX-muotoon ja yritä uudelleen.
refusal-table-zip = { $file } on pakattu tiedosto mutta ei taulukko, jonka Osuma osaisi lukea. Pura se, tai tallenna taulukko XLSX- tai CSV-muotoon.
refusal-table-broken = { $file } on vioittunut tai ei ole oikea taulukkotiedosto. Avaa se taulukkolaskentaohjelmassa, tallenna uudelleen XLSX- tai CSV-muotoon ja yritä sillä.
refusal-table-password = { $file } on suojattu salasanalla. Tallenna siitä kopio ilman salasanaa ja yritä uudelleen.
refusal-table-large = { $file } on liian suuri taulukkotiedostoksi. Tallenna se CSV-muotoon: se saa olla minkä kokoinen tahansa.
refusal-table-wide = Tiedostossa { $file } on solu niin kaukana muista, ettei taulukko mahdu muistiin. Poista irralliset solut tai tallenna taulukko CSV-muotoon.
refusal-table-encoding = Tiedoston { $file } rivillä { $line } on merkkejä, joiden koodausta ei tunnisteta. Tallenna tiedosto muotoon CSV UTF-8 ja yritä uudelleen.
refusal-table-quotes = Tiedoston { $file } lainausmerkit eivät täsmää rivistä { $line } alkavalla tietueella. Korjaa se (lainatun solun sisällä lainausmerkki kirjoitetaan kahdesti) tai tallenna tiedosto uudelleen taulukkolaskentaohjelmasta.
refusal-table-cell = Tiedostossa { $file } on liian pitkä solu rivistä { $line } alkavalla tietueella; siitä saattaa puuttua lainausmerkki. Korjaa rivi ja yritä uudelleen.
refusal-table-columns = Tiedostossa { $file } on { $count } saraketta; Osuma lukee niitä enintään { $most }. Poista tarpeettomat.
refusal-table-header-only = Tiedostossa { $file } on sarakkeiden nimet mutta ei yhtään riviä niiden alla, joten luettavaa ei ole.
refusal-table-no-header = Tiedoston { $file } ensimmäinen rivi näyttää tiedoilta eikä sarakkeiden nimiltä: { $first }. Lisää ensimmäiseksi rivi, joka nimeää sarakkeet, esimerkiksi: nimi, verkkosivu, toimiala, henkilöstö, maa.
refusal-table-no-name = Mikään tiedoston { $file } sarake ei näytä sisältävän yrityksen nimeä. Sarakkeet ovat { $headers }. Anna oikealle sarakkeelle nimeksi ”nimi” tai kerro se valitsimella --map SARAKE=name. Jos nämä eivät ole sarakkeiden nimiä, lisää ensimmäiseksi rivi, jolla ne ovat.
refusal-table-no-fields = Mikään tiedoston { $file } sarake ei näytä sisältävän tietoa, jota profiili kysyy. Kerro valitsimella --map SARAKE=KENTTÄ; kentät ovat { $fields }.
refusal-table-doubled = Tiedostossa { $file } on kaksi saraketta nimeltä ”{ $column }”. Nimeä toinen uudelleen, tai kerro valitsimella --map "{ $column }"=KENTTÄ (tai =ignore), mitä ne sisältävät.
refusal-map-form = ”{ $text }” ei ole muotoa SARAKE=KENTTÄ. Esimerkki: --map "Koko"=headcount
refusal-map-column = Tiedostossa ei ole saraketta ”{ $column }”. Tarkoititko { $near }?
refusal-map-field = Kenttää ”{ $field }” ei ole. Tarkoititko { $near }? Kentät ovat { $fields }.
refusal-map-field-far = Kenttää ”{ $field }” ei ole. Tällaisen tiedoston kentät ovat { $fields }.
refusal-out-same = { $file } on tiedosto, jota luetaan. Anna valitsimelle --out toinen nimi.
refusal-out-unwritable = Tiedostoa { $file } ei voi kirjoittaa. Tarkista, että kansio on olemassa ja että sinulla on siihen kirjoitusoikeus.

## Why a column feeds what it does

guess-told = kerroit itse
guess-header = nimen perusteella
guess-confirmed = nimen perusteella, ja { $count ->
    [one] yksi arvo vahvistaa sen
   *[other] { $count } arvoa vahvistaa sen
}
guess-denied = nimi voisi tarkoittaa kenttää { $target }, mutta arvot eivät näytä siltä
guess-person = kertoo henkilöstä, ei yrityksestä
guess-other = ”{ $other }” kertoo saman paremmin
guess-unneeded = mikään profiili ei kysy tätä
guess-unknown = nimi ei ole Osumalle tuttu
guess-unnamed = sarakkeella ei ole nimeä

## Why a row was not imported

reject-no-name = Yrityksen nimi puuttuu.
reject-name-signs = Nimessä ei ole yhtään kirjainta eikä numeroa.
reject-name-long = Nimessä on { $length } merkkiä; enintään { $most } on mahdollista.
reject-surplus = { $count ->
    [one] Yksi solu enemmän kuin sarakkeita
   *[other] { $count } solua enemmän kuin sarakkeita
}, joten muut ovat voineet siirtyä: { $cells }. Laita lainausmerkit sellaisten solujen ympärille, joissa on erotinmerkki.

## Why a cell was not understood

unreadable-domain = ”{ $text }” ei ole yrityksen oma verkkosivu.
unreadable-business-id = ”{ $text }” ei ole yritystunnus: tarkistusmerkki tai pituus on väärä.
unreadable-date = ”{ $text }” ei ole päivämäärä, tai se voi tarkoittaa kahta. Kirjoita se muodossa 13.3.2026.
unreadable-date-future = ”{ $text }” on tulevaisuudessa.
unreadable-founded-future = ”{ $text }” on vasta tuleva vuosi.

## The files and the summary

import-note = { $column }: { $reason }
import-column = { $column } → { $target } ({ $reason })
import-counts = { $rows ->
    [one] Yksi rivi
   *[other] { $rows } riviä
}: uusia { $new }, päivitettyjä { $updated }, ennallaan { $unchanged }, sama yritys kuin aiemmalla rivillä { $same }, hylättyjä { $rejected }.
import-dry-run = Mitään ei tuotu: tämä oli kokeiluajo.
import-unread = { $column }: { $count ->
    [one] yhtä solua ei ymmärretty
   *[other] { $count } solua ei ymmärretty
}, esimerkiksi { $examples }.
import-rejects-file = Hylätyt rivit ja syyt: { $path }
import-unread-file = Solut, joita ei ymmärretty, riveittäin: { $path }
score-counts = { $rows ->
    [one] Yksi rivi
   *[other] { $rows } riviä
} pisteytetty tiedostoon { $path }: pisteet sai { $scored }, liian vähän tietoa { $insufficient }, pois rajattu { $disqualified }.
score-missing-fields = Profiili kysyy myös näitä: { $fields }. Mikään tiedoston sarake ei kerro niitä.
