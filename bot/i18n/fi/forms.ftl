### Forms: the profile, the personas, the offer and the columns of a file, filled in field by field.

## What is wrong with a field

form-missing = Tämä kohta puuttuu.
form-value = Tätä ei voi käyttää: ”{ $text }”.
form-number = ”{ $text }” ei ole luku.
form-choice = Valitse jokin listasta.
form-line-long = Yhdellä rivillä voi olla enintään { $most } merkkiä.
form-lines-many = Rivejä voi olla enintään { $most }.
form-wanted = Kirjoita, mitä haetaan.
form-weight = Kirjoita nollaa suurempi luku, enintään { $most }.
form-percent = Kirjoita luku väliltä 0–100.
form-range-order = Yläraja on alarajaa pienempi: { $low } on enemmän kuin { $high }.
form-currencies = Käytä molemmissa rajoissa samaa valuuttaa, ei useaa: { $currencies }.
form-place-near = Paikkaa ”{ $text }” ei löydy. Tarkoititko: { $near }?

## The profile, criterion by criterion

button-edit = Muokkaa
edit-change = Muuta kriteeriä
edit-add = Lisää kriteeri
edit-tiers = Tasot
edit-title = ICP:n muokkaus
edit-pick = Mikä kriteeri?
edit-pick-intro = Valitse kriteeri. Jätä muut kohdat tyhjiksi, jos haluat katsoa sitä ensin, tai kerro heti, mikä muuttuu.
edit-first-intro = ICP:tä ei vielä ole. Aloita siitä, mikä on tärkeintä; muut kriteerit lisätään yksi kerrallaan.
edit-pick-more = { $count ->
    [one] Listalta puuttuu 1 kriteeri. Muuta sitä viestillä.
   *[other] Listalta puuttuu { $count } kriteeriä. Muuta niitä viestillä.
}
edit-pick-hint = Yksi rivillään, tai väli, esimerkiksi 21–50.
edit-new = Uusi: { $label }
edit-wanted = Mitä haetaan
edit-lines = Yksi rivillään.
edit-too-long = Näitä on liikaa näytettäväksi tässä. Jätä tyhjäksi, niin ne säilyvät; se, minkä kirjoitat, korvaa ne.
edit-learned = Opittu asiakkaistanne: jokaisella arvolla on omat pisteensä. Jätä tyhjäksi, niin ne säilyvät. Se, minkä kirjoitat, kysytään sellaisenaan.
edit-search = Tai hae ja lisää
edit-low = Vähintään
edit-high = Enintään
edit-range-hint = Jätä toinen tyhjäksi, jos rajaa ei ole.
edit-mode = Miten se vaikuttaa
edit-mode-score = Antaa pisteitä
edit-mode-require = Pakollinen: ilman sitä ei sovi
edit-mode-exclude = Este: jos on, ei sovi
edit-mode-drop = Ei kysytä enää
edit-weight = Paino
edit-weight-hint = Suhteessa muihin kriteereihin: 4 merkitsee kaksi kertaa niin paljon kuin 2.
edit-why = Miksi? Hyväksyjät näkevät tämän
edit-name = ICP:n nimi
edit-first-name = Meidän ICP
edit-preview = Esikatsele
edit-tiers-intro = Kuinka monesta pisteestä alkaen sadasta yritys kuuluu tasoon? Alle C:n rajan se on D.
edit-tier = { $tier } alkaen
edit-coverage = Tiedossa vähintään, prosenttia
edit-coverage-hint = Jos tiedossa on vähemmän, pisteitä ei anneta.
edit-example-industry = SaaS
edit-example-location = Espoo
edit-example-funding = siemen
edit-example-legal-form = Oy
edit-example-goals = rekrytointi ulkomailta
edit-example-keywords = Salesforce
edit-open = Muuta painamalla Muokkaa: { $label }
edit-preview-title = { $name }: esikatselu
edit-preview-text = { $name }, esikatselu. { $effect }
edit-nothing-yet = Mikään ei ole vielä muuttunut. Ehdota muutosta, niin hyväksyjä päättää siitä.
edit-propose = Ehdota
edit-again = Muuta vielä
edit-more = Muuta muutakin
edit-leave = Jätä sikseen
edit-left = Jäi ennalleen. Mikään ei muuttunut.
edit-by-message = Lomakkeet aukeavat vain Slackissa. Viestillä: *muuta henkilöstömäärä 20-60*, tai koko ICP viestillä *ehdota icp* ja YAML.
edit-by-message-first = Lomakkeet aukeavat vain Slackissa. Viestillä: *ehdota icp* ja ICP YAML-muodossa, tai päätteessä osuma icp apply TIEDOSTO.
refusal-edit-empty = Profiilissa on oltava vähintään yksi kriteeri. Lisää uusi ennen kuin poistat viimeisen.
refusal-edit-gone = Tätä ei voi enää muokata. Kirjoita *icp* ja aloita alusta.
refusal-edit-outdated = ICP on muuttunut sen jälkeen kun aloitit, joten muutos ei enää sovi siihen. Kirjoita *icp* ja aloita alusta. Mitään ei muutettu.

## The columns of a file

shared-rows-said = { $count ->
    [one] 1 rivi.
   *[other] { $count } riviä.
} Luettu niin kuin sanoit: { $kind }. Mitään ei ole vielä tuotu.
shared-like-blocked = kieltolistalta
shared-as-blocked = kieltolista (ei saa ottaa yhteyttä)
shared-blocked-counts = { $rows ->
    [one] Yksi rivi
   *[other] { $rows } riviä
}: uusia kieltoja { $new }, ennestään listalla { $known }, hylätty { $rejected }.
button-import-blocked = Tuo kieltolistalle
button-correct = Korjaa…
part-ignore = – ei käytetä –
mapping-title = Korjaa sarakkeet
mapping-intro = { $file }: mitä tiedosto sisältää, ja mitä kussakin sarakkeessa on?
mapping-kind = Mitä tuodaan
mapping-cells = Esimerkiksi: { $cells }
mapping-empty = Ensimmäisillä riveillä tyhjä.
mapping-more = { $count ->
    [one] 1 sarake ei näy tässä, eikä sitä käytetä.
   *[other] { $count } saraketta ei näy tässä, eikä niitä käytetä.
}
mapping-twice = Toinen sarake on jo tämä. Valitse vain toinen niistä.
mapping-needs-name = Valitse sarake, jossa on yrityksen nimi.
mapping-needs-outcome = Valitse sarake, jossa on lopputulos.
mapping-needs-person = Valitse sarakkeet, joissa ovat henkilön nimi tai sähköposti ja yritys.
mapping-needs-whose = Valitse sarake, josta näkee, mitä yritystä tai ihmistä rivi koskee.
mapping-by-message = Lomakkeet aukeavat vain Slackissa. Nimeä sarake tiedostossa uudelleen (”Henkilöstö”, ”Verkkosivut”) ja lähetä se uudelleen, tai päätteessä: osuma import TIEDOSTO --map SARAKE=KENTTÄ
refusal-mapping-gone = Näitä sarakkeita ei voi enää korjata. Lähetä tiedosto uudelleen.
refusal-mapping-wide = Tiedostossa on liian monta saraketta tässä korjattavaksi. Poista tarpeettomat ja lähetä se uudelleen.

## A persona

form-left-out = Liian pitkä lomakkeelle, joten säilyy ennallaan: { $fields }.
button-persona-new = Uusi persoona
persona-title = Muokkaa persoonaa
persona-title-new = Uusi persoona
persona-intro = Kuka päättää yrityksissä, joita etsitte? Kerro ihmisestä; se, millainen yritys on, kuuluu ICP:hen.
persona-kept = *{ $name }* on tallessa.
persona-by-message = Lomakkeet aukeavat vain Slackissa. Päätteessä: osuma personas apply TIEDOSTO (personas.yaml)
persona-field-name = Nimi, esimerkiksi ”Perustaja Pirjo”
persona-field-titles = Tittelit
persona-field-goals = Tavoitteet
persona-field-challenges = Haasteet
persona-field-motivators = Mikä motivoi
persona-field-objections = Vastaväitteet
persona-field-department = Vastuualue
persona-field-role = Rooli päätöksessä
persona-field-values = Mitä arvostaa
persona-field-buying-behaviour = Miten ostaa
persona-field-information-sources = Mistä hakee tietoa
persona-field-channels = Mistä tavoittaa
persona-field-tone = Sävy
persona-field-language = Viestien kieli
persona-choice-fi = suomi
persona-choice-en = englanti
persona-choice-sv = ruotsi
refusal-persona-gone = Persoonaa ”{ $name }” ei enää ole. Kirjoita *persoonat*.

## The offer

offer-fill = Kerro, mitä tarjoamme
offer-none-form = En vielä tiedä, mitä tarjoatte ja kuka viestit lähettää. Luonnokset tarvitsevat sen.
offer-intro = Luonnokset perustuvat tähän. Kaikki aiemmat versiot säilyvät.
offer-kept = Tarjous *{ $product }* on tallessa.
offer-by-message = Lomakkeet aukeavat vain Slackissa. Päätteessä: osuma offer apply offer.yaml
offer-one-sentence = Yksi virke: mitä asiakas saa. Ainakin yhdellä kielellä.
offer-duties-hint = Vastuualueet tai tittelit, joille tämä on, yksi rivillään. Muille ei kirjoiteta.
offer-opt-out-hint = Omin sanoin, miten viesteistä voi kieltäytyä. Tyhjänä: Osuman sanoin.
offer-collision-hint = Kuinka monen päivän ajalta kerrotaan, että työkaveri on kirjoittanut samaan yritykseen. 0: ei koskaan.
offer-for-hint = Persoonan nimi tai tavoite, jota tämä puhuttelee. Tyhjänä: kaikille.
offer-date-hint = Päivä, jona näin sanottiin, esimerkiksi 2026-03-13.
offer-field-product = Tuote
offer-field-what-en = Mitä se tekee, englanniksi
offer-field-what-fi = Mitä se tekee, suomeksi
offer-field-what-sv = Mitä se tekee, ruotsiksi
offer-field-sender-name = Lähettäjän nimi
offer-field-sender-title = Titteli
offer-field-sender-company = Yritys
offer-field-sender-email = Sähköposti
offer-field-sender-phone = Puhelin
offer-field-sender-website = Verkkosivut
offer-field-sender-address = Postiosoite
offer-field-sender-business-id = Y-tunnus
offer-field-duties = Kenelle se on
offer-field-opt-out-en = Miten kieltäytyä, englanniksi
offer-field-opt-out-fi = Miten kieltäytyä, suomeksi
offer-field-opt-out-sv = Miten kieltäytyä, ruotsiksi
offer-field-privacy-url = Tietosuojaseloste (verkko-osoite)
offer-field-collision-days = Päiviä työkaverin viestistä
offer-field-text-en = Englanniksi
offer-field-text-fi = Suomeksi
offer-field-text-sv = Ruotsiksi
offer-field-for = Ketä puhuttelee
offer-field-source = Kuka niin sanoo
offer-field-observed-on = Päivä
offer-field-customer = Asiakas
offer-benefits = Hyödyt
offer-benefits-new = Uusi hyöty
offer-benefits-form = Hyöty
offer-benefits-intro = Mitä asiakas saa? Yksi virke, ainakin yhdellä kielellä.
offer-proofs = Näytöt
offer-proof-new = Uusi näyttö
offer-proof-form = Näyttö
offer-proof-intro = Mitä saatiin aikaan ja kenelle? Yksi virke, kuka niin sanoo ja milloin.
offer-part-intro = Muuta tätä. Jos tekstiä ei jää, se poistetaan.
refusal-offer-approver = Tarjousta saa muuttaa { $names }. Pyydä jotakuta heistä.
refusal-offer-first = Kerro ensin, mitä tarjoatte, ja vasta sitten hyödyt ja näytöt. Kirjoita *tarjous*.
refusal-offer-changed = Tarjous on muuttunut sillä välin. Kirjoita *tarjous* ja aloita alusta. Mitään ei muutettu.

## The digest

digest-form-title = Viikkokooste
digest-form-intro = Parhaat uudet liidit kerran viikossa.
digest-form-change = Kooste { $number }
digest-form-where = Minne
digest-form-where-channel = Tänne, kaikille
digest-form-where-personal = Vain minulle
digest-form-day = Päivä
digest-form-time = Kellonaika
digest-form-zone = Aikavyöhyke
digest-form-zone-hint = Europe/Helsinki tai ”Tukholma”. Alueen voi kertoa viestillä: ”kooste Uudeltamaalta”.
digest-form-count = Liidejä enintään
digest-form-language = Kieli
digest-form-by-message = Lomakkeet aukeavat vain Slackissa. Viestillä kanavalla: *lähetä kooste tänne maanantaisin klo 9*
