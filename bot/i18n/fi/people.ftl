### People: contacts, personas, and why a contact is like one.

## What people answer for, and how high they stand

department-management = yrityksen johto
department-board = hallitus
department-sales = myynti
department-marketing = markkinointi
department-communications = viestintä
department-customer = asiakaspalvelu
department-finance = talous
department-hr = HR
department-it = IT
department-engineering = teknologia ja kehitys
department-data = data
department-product = tuote
department-design = muotoilu
department-operations = operatiivinen toiminta
department-production = tuotanto
department-procurement = hankinta
department-logistics = logistiikka
department-legal = lakiasiat
department-administration = hallinto
department-strategy = strategia
department-projects = projektit
seniority-owner = omistaja
seniority-executive = ylin johto
seniority-director = johtaja
seniority-manager = päällikkö
seniority-specialist = asiantuntija
seniority-assistant = assistentti tai harjoittelija

## Why a contact is like a persona, or like none

match-same-title = sama titteli kuin ”{ $title }”
match-same-role = sama rooli kuin ”{ $title }”: { $department }, { $seniority }
match-near-role = askeleen päässä roolista ”{ $title }”: { $department }, { $seniority }
match-no-personas = persoonia ei vielä ole
match-no-title = titteli ei ole tiedossa
match-former = titteli on entinen
match-unknown-title = titteli ei kerro mitään tuttua
match-no-department = { $seniority }, mutta vastuualuetta ei kerrota
match-no-seniority = { $department }, mutta asemaa ei kerrota
match-other-department = mikään persoona ei vastaa tästä: { $department }
match-other-seniority = { $department }, mutta { $seniority } on liian kaukana persoonista

## A company's contacts

contacts-title = Yhteyshenkilöt: { $name }
contacts-text = { $name }: { $count ->
        [one] 1 yhteyshenkilö
       *[other] { $count } yhteyshenkilöä
    }, joista persoonaan sopii { $matched }.
contacts-none = En tunne vielä ketään yrityksestä { $name }. Tuo lista ihmisistä: `osuma import TIEDOSTO --as contacts`.
contacts-more = { $count ->
        [one] ja 1 muu
       *[other] ja { $count } muuta
    }
contacts-decided = mukana ostopäätöksessä
contacts-persona = → *{ $persona }*: { $reason }
contacts-no-persona = → ei persoonaa: { $reason }
button-contacts = Yhteyshenkilöt
persona-of = ”{ $title }” on kuin *{ $persona }*: { $reason }.
persona-of-none = ”{ $title }” ei ole mikään persoonista: { $reason }.
persona-also = Yhtä hyvin sopisi { $names }. Valitsin listanne ensimmäisen.
people-company-unknown = En tunne yritystä ”{ $query }”.
people-company-which = Mitä yritystä tarkoitat, kun kirjoitat ”{ $query }”?
refusal-company-unknown = Yritystä ”{ $query }” ei ole. Tuo se ensin tai tarkista kirjoitusasu.
refusal-company-near = Yritystä ”{ $query }” ei ole. Tarkoititko: { $near }?

## Importing a list of people

contacts-counts = { $rows ->
    [one] Yksi rivi
   *[other] { $rows } riviä
}: uusia { $new }, päivitettyjä { $updated }, sama henkilö kuin aiemmalla rivillä { $same }, hylättyjä { $rejected }; { $companies ->
    [one] yhdestä yrityksestä
   *[other] { $companies } yrityksestä
}.
refusal-contacts-no-person = Mikään tiedoston { $file } sarake ei kerro, kuka henkilö on. Sarakkeet ovat { $headers }. Kerro se valinnalla --map SARAKE=full_name (tai first_name, last_name, email).
refusal-contacts-no-company = Mikään tiedoston { $file } sarake ei kerro, missä yrityksessä henkilö on. Sarakkeet ovat { $headers }. Kerro se valinnalla --map SARAKE=company (tai domain, business_id, email).
reject-contact-nobody = Rivillä ei ole nimeä eikä sähköpostiosoitetta, josta henkilön tunnistaisi.
reject-contact-company = Yritystä ”{ $company }” ei tunneta. Tuo yritykset ensin: sama tiedosto voi kelvata, kun lisäät --as leads.
reject-contact-no-company = Mikään rivillä ei kerro, missä yrityksessä henkilö on.
reject-contact-several = ”{ $company }” voi tarkoittaa useampaa tunnettua yritystä. Lisää verkkotunnus tai Y-tunnus.
unreadable-email = ”{ $text }” ei ole sähköpostiosoite.
unreadable-phone = ”{ $text }” ei ole puhelinnumero.
unreadable-linkedin = ”{ $text }” ei ole LinkedIn-osoite.
unreadable-decided = ”{ $text }” ei kerro, päättääkö henkilö. Kirjoita kyllä tai ei.

## Personas: what is to be thought over

personas-motivators = Motivoi: { $texts }
personas-objections = Vastaväitteet: { $texts }
personas-sources = Hakee tietoa: { $texts }
personas-channels = Tavoittaa: { $texts }
personas-role = Rooli päätöksessä: { $texts }
personas-tone = Sävy: { $texts }
personas-too-few = Yhdestä persoonasta ei voi valita: jokainen yhteyshenkilö on joko se tai ei kukaan. Sopiva määrä on { $fewest }–5.
personas-too-many = { $count } persoonaa on enemmän kuin kukaan erottaa toisistaan. Sopiva määrä on 2–{ $most }: yhdistäkää ne, joille kirjoittaisitte samalla tavalla.
personas-overlap-titles = { $first } ja { $second } jakavat titteleitä ({ $shared }). Sellaisella tittelillä yhteyshenkilö menee niistä ensimmäiselle.
personas-overlap-roles = { $first } ja { $second } ovat sama rooli eri titteleillä ({ $departments }). Yhdistäkää ne tai erottakaa vastuualueella tai asemalla.
personas-overlap-challenges = Haasteet ovat samat: { $first } ja { $second } ({ $shared }). Jos kirjoittaisitte molemmille samaa, yhdistäkää ne.
personas-restate-icp = { $name } vain toistaa ihanneasiakasprofiilin tavoitteet. Kertokaa, mitä tämä ihminen itse haluaa.
persona-company-key = ”{ $where }” kertoo yrityksestä eikä ihmisestä. Siirrä se profiiliin (icp.yaml) ja poista tästä.
persona-company-text = ”{ $given }” kertoo yrityksestä ({ $told ->
    [headcount] koosta
    [revenue] liikevaihdosta
    [founded] iästä tai rahoituksesta
    [industry] toimialasta
   *[other] siitä, mikä se on
}: ”{ $part }”) eikä ihmisestä. Se kuuluu profiiliin (icp.yaml).
persona-name-twice = Kahden persoonan nimi on ”{ $name }”. Anna kummallekin oma nimi.
refusal-personas-approver = Persoonia saa muuttaa { $names }. Pyydä, että joku heistä painaa nappia.
refusal-persona-unknown = Persoonaa ”{ $name }” ei ole. Tiimillä on: { $names }.
refusal-persona-known = Persoona ”{ $name }” on jo olemassa.
refusal-personas-full = Tiimillä voi olla enintään { $most } persoonaa. Poista ensin jokin.

## Personas that customers suggest

button-personas-propose = Ehdota asiakkaista
button-persona-adopt = Ota käyttöön
suggested-title = Persoonat, joita asiakkaanne ehdottavat
suggested-text = { $count ->
        [one] 1 tittelilaji
       *[other] { $count } tittelilajia
    }, kun päättäjiä on { $people }.
suggested-basis-told = Perustuu { $people ->
        [one] 1 ihmiseen, jonka
       *[other] { $people } ihmiseen, joiden
    } tiedetään päättäneen.
suggested-basis-leaders = Kukaan ei ole kertonut, ketkä päättivät, joten mukana ovat kaikki { $people }, jotka johtavat jotakin asiakkaillanne. Merkitkää päättäjät sarakkeeseen ”päättäjä”, kun tuotte yhteyshenkilöitä, tai tallentakaa haastatteluja.
suggested-none = En tiedä kenestäkään, joka olisi päättänyt asiakkaalla. Tuokaa asiakkaidenne yhteyshenkilöt (`osuma import TIEDOSTO --as contacts`, mukaan sarake ”päättäjä”, jos se on) tai tallentakaa haastatteluja.
suggested-too-few = { $people ->
        [one] 1 ihminen
       *[other] { $people } ihmistä
    } on liian vähän: jokainen tittelilaji esiintyy vain yhdellä asiakkaalla.
suggested-name = *{ $name }*  { $titles }
suggested-count = { $people ->
        [one] 1 ihminen
       *[other] { $people } ihmistä
    }, { $companies ->
        [one] 1 asiakas
       *[other] { $companies } asiakasta
    }: { $department }, useimmiten { $seniority }
suggested-covered = Tämä teillä on jo: { $name }.
suggested-silent = Vielä ei tiedetä, mitä he haluavat: tallentakaa, miksi nämä asiakkaat ostivat (`haastattelu NIMI`).
suggested-rare = Lisäksi { $count ->
        [one] 1 henkilö, jonka tittelilaji
       *[other] { $count } henkilöä, joiden tittelilaji
    } esiintyy vain yhdellä asiakkaalla.
suggested-unread = Liian vähän kertovat tittelit: { $titles }
persona-adopted = *{ $name }* on nyt yksi persoonistanne. Täydentäkää tiedostossa personas.yaml, kun tiedätte lisää.
personas-yaml-head = Asiakkaiden ehdottamat persoonat. Täydennä tyhjät listat, anna mieleisesi nimet ja aja: osuma personas apply
personas-yaml-count = { $people ->
    [one] 1 ihminen
   *[other] { $people } ihmistä
}, { $companies ->
    [one] 1 asiakas
   *[other] { $companies } asiakasta
}
personas-yaml-written = Kirjoitettu tiedostoon { $path }.
refusal-suggestion-gone = Tätä ei enää ehdoteta. Kysy uudelleen: ehdota persoonia
refusal-suggestion-none = Kirjoitettavaa ei ole: mikään nimikelaji ei ole päättänyt vähintään kahdella asiakkaalla. Lisää kertoo osuma personas propose.
refusal-suggestion-all-known = Kirjoitettavaa ei ole: jokaisella nimikelajilla, joka on päättänyt asiakkaillanne, on jo persoona.
refusal-suggestion-silent = Vielä ei tiedetä, mitä { $name } haluaa. Tallentakaa, miksi nämä asiakkaat ostivat, tai kirjoittakaa persoona itse: osuma personas propose --out personas.yaml
