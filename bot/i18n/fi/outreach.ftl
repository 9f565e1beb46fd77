### Outreach: what must hold before a draft is written, the offer, do-not-contact, and forgetting.

## Why no draft was written, and what would change it

draft-refused-no-profile = Ihanneasiakasprofiilia ei vielä ole, joten mikään ei kerro, kenelle kannattaa kirjoittaa.
draft-change-no-profile = Ota profiili käyttöön: osuma icp apply icp.yaml
draft-refused-no-offer = En tiedä vielä, mitä tarjoatte ja kuka viestit lähettää.
draft-change-no-offer = Kirjoita offer.yaml (malli on tiedostossa docs/outreach.md) ja ota se kerran käyttöön: osuma offer apply offer.yaml
draft-refused-no-personas = Persoonia ei vielä ole, joten mikään ei kerro, kenen tavoitteista puhua.
draft-change-no-personas = Ota persoonat käyttöön: osuma personas apply personas.yaml
draft-refused-company-unknown = En tunne yritystä nimeltä ”{ $query }”.
draft-change-company-unknown = Tuo se tiedostosta tai lisää se keskustelussa: lisää { $query }; 35 henkilöä; Espoo
draft-refused-company-near = En tunne yritystä nimeltä ”{ $query }”. Tarkoititko: { $near }?
draft-refused-company-several = Nimellä ”{ $query }” on useita yrityksiä: { $near }.
draft-change-company-several = Anna verkkotunnus tai Y-tunnus.
draft-refused-do-not-contact = { $who }: yhteyttä ei saa ottaa ({ $by }, { $date }). { $reason }
draft-refused-forgotten = Täällä joku pyysi { $date }, että hänet unohdetaan. Hänelle ei kirjoiteta.
draft-refused-persona-unknown = Persoonaa ”{ $persona }” ei ole. Persoonat ovat { $personas }.
draft-refused-contact-unknown = En tunne ketään nimeltä ”{ $contact }” yrityksestä { $name }. Tunnen: { $known }.
draft-change-contact-unknown = Tuo lista ihmisistä tai jätä nimi pois ja kirjoita persoonalle.
draft-refused-contact-none = En tunne vielä ketään yrityksestä { $name }, en siis myöskään nimeä ”{ $contact }”.
draft-change-contact-none = Tuo lista ihmisistä (osuma import TIEDOSTO --as contacts) tai jätä nimi pois ja kirjoita persoonalle.
draft-refused-contact-several = Yrityksessä { $name } on useita, joiden nimi on ”{ $contact }”: { $several }.
draft-change-contact-several = Anna sähköpostiosoite.
draft-refused-customer = { $name } on jo asiakkaanne. Ensimmäinen viesti on liideille.
draft-refused-disqualified = Profiilinne rajaa pois yrityksen { $name }: { $fields }.
draft-change-disqualified = Siihen tarvittaisiin toinen tieto tai toinen profiili.
draft-refused-open-gate = Yritys { $name } voi vielä rajautua pois: ei tiedossa { $fields }.
draft-change-open-gate = Selvitä se ensin ja kerro minulle: { $name } ja tieto.
draft-refused-insufficient-data = Yrityksestä { $name } tiedetään liian vähän, jotta voisi sanoa, sopiiko se.
draft-change-insufficient-data = Selvitä ensin: { $fields }.
draft-refused-tier-too-low = { $name } on tasolla { $tier } ({ $score }/100). Luonnoksia kirjoitetaan tasoille A ja B.
draft-change-tier-too-low = Siihen tarvittaisiin muita tietoja tai toinen profiili.
draft-change-find-out = Jos { $field } osoittautuu sopivaksi: { $tier }.
draft-refused-language-missing = Tarjouksestanne puuttuu tämä kieli ({ $language }). Se on kirjoitettu näillä: { $have }.
draft-change-language-missing = Lisää tekstit tiedostoon offer.yaml ja ota se uudelleen käyttöön: osuma offer apply offer.yaml
draft-change-consent-needed = Pyydä ensin suostumus muulla tavalla. Jos teillä on oma peruste, kerro se tiedostossa offer.yaml: prior_consent, not_needed_in. Tämä ei ole lakineuvontaa.
draft-change-duties-differ = Valitse joku, jonka työtä se on, tai lisää tarjoukseen hänen tehtävänsä, jos se on hänen työtään.
draft-change-do-not-contact = Jos kielto ei enää päde: osuma do-not-contact remove "{ $who }"

## Consent, legal form, and whose work it is

legal-free = { $country }: ennakkosuostumusta ei vaadita. Kieltäytynyt jätetään siitä lähtien rauhaan. ({ $statute })
legal-duties = { $country }: ennakkosuostumusta ei vaadita, kun tarjous liittyy henkilön omaan työhön. ({ $statute })
legal-interest = { $country }: sallittu vain, jos yrityksen kiinnostusta voi pitää todennäköisenä sen toiminnan perusteella. Arvioi se itse. ({ $statute })
legal-register = { $country }: tarkista ensin kieltorekisteri. ({ $statute })
legal-unsure = { $country }: tämän kanavan ({ $channel }) sääntö ei ole niin selvä, että voisin sanoa. Selvitä se ensin. ({ $statute })
legal-country-unknown = Maata ei tiedetä, joten en voi sanoa, vaaditaanko ennakkosuostumus. Selvitä se ensin.
legal-country-unlisted = { $country }: minulla ei ole tämän maan sääntöä. Selvitä, vaaditaanko ennakkosuostumus.
legal-consent-country = { $country }: tähän ({ $channel }) vaaditaan ennakkosuostumus myös yritysten välillä. ({ $statute })
legal-consent-sole-trader = Toiminimi on luonnollinen henkilö, ja häneltä pyydetään tähän ({ $channel }) suostumus. { $statute }
legal-consent-country-own = Tarjouksenne mukaan maassa { $country } pyydetään ensin suostumus.
legal-consent-form-own = Tarjouksenne mukaan tältä yhtiömuodolta ({ $form }) pyydetään ensin suostumus.
legal-consent-own-ground = { $country }: ennakkosuostumus vaaditaan; tarjouksenne mukaan teillä on siellä oma peruste.
legal-form-unknown = Yrityksen { $name } yhtiömuotoa ei tiedetä. Jos se on toiminimi, ennakkosuostumus voi olla tarpeen.
legal-work = Tarjous koskee hänen työtään ({ $title }).
legal-work-unsaid = Tarjous ei kerro, kenen työtä se koskee (duties), joten en voi sanoa, koskeeko se tätä henkilöä.
legal-work-persona = Tarjous koskee persoonan työtä. Lähetä viesti vain sellaiselle, jonka työtä se on.
legal-work-persona-other = Persoonan työ ei kuulu siihen, mitä tarjous koskee: { $duties }.
legal-work-former = { $name } ei ole enää tässä tehtävässä: { $title }.
legal-work-unknown = Ei tiedetä, mitä { $name } tekee, joten en voi sanoa, koskeeko tarjous hänen työtään.
legal-work-other = { $name } tekee muuta ({ $title }) kuin mitä tarjous koskee: { $duties }.

## Beside a draft

draft-collision-none = Kukaan muu ei ole luonnostellut viestiä tälle yritykselle { $days } päivään.
draft-collision-drafted = { $by } luonnosteli sinne viestin { $date }, vastaanottaja: { $to }{ $count ->
        [one] .
       *[other] ; luonnoksia on yhteensä { $count }.
    }
draft-collision-sent = { $by } lähetti sinne viestin { $date }, vastaanottaja: { $to }{ $count ->
        [one] .
       *[other] ; viestejä ja luonnoksia on yhteensä { $count }.
    }
draft-sequence = Tämä on sarjan viesti { $step }, eikä edellistä ole täällä.
draft-address = Sähköpostiosoite puuttuu: { $name }.
draft-said-lost = Kauppa hävittiin { $date }, kertoi { $by }. { $reason }
draft-said-not-a-fit = { $by } sanoi { $date }, ettei yritys sovi. { $reason }
draft-state-draft = luonnos
draft-state-approved = hyväksytty
draft-state-sent = lähetetty
draft-state-dropped = hylätty
refusal-draft-unknown = Luonnosta numero { $number } ei ole.
refusal-draft-empty = Luonnoksessa pitää sanoa jotain.
refusal-draft-stale = Se, mistä luonnos kirjoitettiin, on poissa: persoona, tarjous tai profiili. Pyydä uusi luonnos.
refusal-draft-check = Sitä ei voi hyväksyä tällaisena: { $check }
refusal-draft-blocked = Kirjoittamisen jälkeen: { $why }
refusal-draft-approved = Sitä ei voi hyväksyä, sillä sen tila on: { $state }.
refusal-draft-sent = Vain hyväksytyn voi merkitä lähetetyksi. Tämän tila on: { $state }.
refusal-draft-dropped = Sitä ei voi hylätä, sillä sen tila on: { $state }.

## A draft in the terminal

draft-refused = Ei luonnosta. { $why }
draft-for-contact = Vastaanottaja: { $contact }, { $name } (persoona { $persona }), { $channel }, { $language }
draft-for-persona = Vastaanottaja: joku kuin { $persona }, { $name }, { $channel }, { $language }
draft-subject-line = Aihe: { $subject }
draft-ask = Kysy sitten:
draft-checks-title = Tarkistukset
draft-number = Tallessa numerolla { $number }, versio { $version }. Osuma ei lähetä mitään: kopioi ja lähetä itse.

## The offer

offer-title = Mitä tarjoamme
offer-none = En tiedä vielä, mitä tarjoatte ja kuka viestit lähettää. Kirjoita offer.yaml (malli on tiedostossa docs/outreach.md), sitten: `osuma offer apply offer.yaml`
refusal-no-offer = Vielä ei tiedetä, mitä tarjoatte ja kuka viestit lähettää. Kirjoita offer.yaml (malli on tiedostossa docs/outreach.md), sitten: osuma offer apply offer.yaml
offer-text = { $product }, lähettäjä { $sender }
offer-sender = *{ $name }*, { $title }, { $company }  ·  { $email }
offer-what = *{ $product }*: { $text }
offer-benefit = • { $text }
offer-benefit-for = • { $text } (kenelle: { $for })
offer-proof = • { $text } ({ $source }, { $date })
offer-benefits-title = *Hyödyt*
offer-proof-title = *Näytöt*
offer-duties = Niille, jotka vastaavat tästä: { $duties }
offer-languages = Kielet: { $languages }
offer-applied = Tarjous on tallessa: { $product }, kielet: { $languages }.
doctor-no-offer = Vielä ei tiedetä, mitä tarjoatte ja kuka viestit lähettää, joten viestejä ei luonnostella. Kirjoita offer.yaml (malli on tiedostossa docs/outreach.md), sitten: osuma offer apply offer.yaml --workspace { $workspace }
doctor-offer = Tarjous: { $product }, lähettäjä { $sender }

## Do not contact

blocked-title = Yhteydenottokiellot
blocked-none = Yhteydenottokieltoja ei ole. Lisää näin: ”älä ota yhteyttä Kuusi Oy”.
blocked-text = { $count ->
    [one] Yksi yhteydenottokielto
   *[other] { $count } yhteydenottokieltoa
}.
blocked-line = *{ $who }* ({ $kind }), { $by }, { $date }
blocked-forgotten = Joku, joka pyysi tulla unohdetuksi
blocked-more = { $count ->
    [one] ja 1 muu
   *[other] ja { $count } muuta
}
block-kind-email = sähköpostiosoite
block-kind-person = henkilö
block-kind-company = yritys
block-kind-domain = verkkotunnus
block-confirm = { $who } ({ $kind }): kukaan ei enää kirjoita eikä soita. Onko näin?
block-which = Ketä tarkoitat: ”{ $who }”?
block-who = Kehen ei saa ottaa yhteyttä? Anna yritys, verkkotunnus, sähköpostiosoite tai henkilö.
block-done = { $who } on listalla: yhteyttä ei oteta, eikä luonnoksia kirjoiteta.
block-known = { $who } on jo listalla.
block-offered = { $kind }: { $who }
unblock-confirm = { $who }: saako yhteyttä taas ottaa?
unblock-done = { $who }: yhteyttä saa taas ottaa.
unblock-unknown = ”{ $who }” ei ole yhteydenottokielloissa.
button-block = Älä ota yhteyttä
button-block-person = Henkilö
button-block-company = Yritys
button-unblock = Yhteyttä saa ottaa
refusal-block-nobody = ”{ $text }” ei ole kukaan, johon voisi ottaa yhteyttä. Anna yritys, verkkotunnus, sähköpostiosoite tai henkilö.
refusal-block-unknown = ”{ $text }” ei ole yhteydenottokielloissa.
refusal-block-domain = ”{ $text }” ei ole verkkotunnus.
refusal-block-shared = { $domain } on sähköpostipalvelun tai sivustopalvelun oma: siihen päättyy monen osoite. Anna osoite tai yritys.
refusal-block-several = ”{ $text }” voi tarkoittaa: { $several }. Kerro valitsimella --person tai --company tai anna sähköpostiosoite.
refusal-block-columns = Mikään tiedoston { $file } sarake ei kerro, kehen ei saa ottaa yhteyttä. Tarvitaan sähköpostiosoite, verkkotunnus, yrityksen nimi tai henkilön nimi ja yritys. Sarakkeet ovat { $headers }.
block-imported = { $rows ->
    [one] Yksi rivi
   *[other] { $rows } riviä
}: { $new } uutta, { $known } jo listalla, { $rejected } hylätty.
reject-block-nobody = ei ketään, johon voisi ottaa yhteyttä
reject-forgotten = pyysi tulla unohdetuksi
refusal-forgotten = { $name } on pyydetty unohtamaan, ja se pysyy niin. Takaisin sen saa näin: osuma do-not-contact remove "{ $name }"

## Forgetting and taking along

forget-mask = [poistettu]
forget-person = Haulla { $who } löytyy:
forget-company = { $who } ja kaikki siihen kuuluva poistetaan:
forget-line = { $what }: { $count }
forget-place = yrityksessä { $companies }
forget-written = { $who } mainitaan myös siinä, mitä olette itse kirjoittaneet: { $where }. Muuttakaa se itse.
forget-ask = Mitään ei ole vielä poistettu. Poista lisäämällä --yes
forget-done = { $who } on unohdettu: { $count ->
    [one] yksi rivi
   *[other] { $count } riviä
} poistettu tai ilman nimeä. Jäljelle jäi vain tiiviste, jottei tuonti toisi häntä takaisin.
forget-elsewhere = Slackiin kirjoitettua, tuotuja tiedostoja ja varmuuskopioita Osuma ei voi poistaa: katso myös sinne.
refusal-forget-nobody = ”{ $who }” ei nimeä ketään.
refusal-forget-unknown = ”{ $who }”: mitään ei tiedetä. Henkilö nimetään sähköpostiosoitteella tai koko nimellä, yritys koko nimellä, verkkotunnuksella tai Y-tunnuksella. Yhteydenottokielto lisätään näin: osuma do-not-contact add
refusal-forget-several = ”{ $who }” on usean nimi: { $several }. Anna sähköpostiosoite tai verkkotunnus tai lisää --at YRITYS.
refusal-forget-both = ”{ $who }” on sekä yritys että henkilö. Anna verkkotunnus tai sähköpostiosoite.
export-done = Kirjoitettu tiedostoon { $path }: { $count ->
    [one] yksi rivi
   *[other] { $count } riviä
}.
export-unknown = { $who }: mitään ei tiedetä.
table-companies = yrityksiä
table-scores = pisteytyksiä
table-contacts = yhteystietoja
table-drafts = luonnoksia
table-facts = yritysten tietoja
table-feedback = arvioita ja tuloksia
table-interview-answers = haastattelujen vastauksia
table-findings = haastattelujen havaintoja
table-customer-measures = asiakkaiden mittareita
table-inbox = saapuneita viestejä
table-outbox = lähteviä viestejä
table-do-not-contact = yhteydenottokieltoja
table-offers = tarjous
table-personas = persoonat
table-profile-versions = profiili
table-proposals = ehdotukset
table-other = muita rivejä ({ $table })
