### Setting up: from nothing to the first answer.

help-setup = *käyttöönotto* – alkuun, tai jatka siitä, mihin jäit; *puhu englantia* – toinen kieli

setup-title = Osuman käyttöönotto
setup-text = Käyttöönotto. Seuraavaksi: { $step }
setup-later = Voit lopettaa koska vain: ”käyttöönotto” jatkaa tästä.
setup-done = ✓  { $step }  ·  { $have }
setup-next = →  *{ $step }*  ·  { $have }
setup-later-step = ○  { $step }  ·  { $have }
setup-step-icp = Ihanneasiakas
setup-step-approval = Profiilin hyväksyntä
setup-step-personas = Persoonat
setup-step-leads = Liidit
setup-step-ask = Ensimmäinen kysymys
setup-step-done = Valmis
setup-why-icp = millaista yritystä etsitte
setup-why-personas = kuka siellä päättää
setup-why-leads = mitä yrityksiä katson
setup-why-ask = sopiiko tämä yritys?
setup-have-icp = { $name }, versio { $version }
setup-have-proposal = ehdotus { $number } odottaa hyväksyntää
setup-have-personas = { $count ->
        [0] jätetty myöhemmäksi
        [one] 1 persoona
       *[other] { $count } persoonaa
    }
setup-have-leads = { $count ->
        [one] 1 liidi
       *[other] { $count } liidiä
    }
setup-icp-how = Millaista yritystä etsitte? Voit kertoa sen kolmella tavalla:
setup-way-questions = *Viisi kysymystä*: kaksi minuuttia, hyvä alku.
setup-way-table = *Taulukko*: kategoria ja ihanne, jos ne ovat jo tiedossa.
setup-way-customers = { $count ->
        [0] *Asiakkaistanne*: opin niistä, kun annat listan.
        [one] *Asiakkaistanne*: opin niistä; tunnen nyt 1 asiakkaan.
       *[other] *Asiakkaistanne*: opin niistä; tunnen nyt { $count } asiakasta.
    }
setup-approval-how = Ehdotus { $number } odottaa. Kun se on hyväksytty, arvioin yritykset sen mukaan.
setup-personas-how = Kuka noissa yrityksissä päättää? Kaksi tai kolme persoonaa riittää: tittelit, tavoitteet ja mikä heitä hiertää. Luonnokseni puhuvat heille.
setup-leads-how = Pudota yrityslista tähän CSV- tai XLSX-tiedostona. Näytän, mitä ymmärsin, ennen kuin tuon sen.
setup-leads-more = Eikö listaa ole käsillä? Kerro yhdestä: lisää Esimerkki Oy; henkilöstö 35; Espoo
setup-ask-how = Kysy nyt: *sopiiko { $name }?*
setup-finished = Kaikki on valmista. Kysy mistä tahansa yrityksestä: nimi, verkko-osoite tai Y-tunnus riittää.
setup-finished-personas = Persoonat jäivät myöhemmäksi: kirjoita ”persoonat”, kun teet ne.
setup-question-industry = Mitä etsimänne yritykset tekevät?
setup-question-headcount = Montako ihmistä niissä on töissä?
setup-question-location = Missä ne ovat?
setup-question-keywords = Mitä ne käyttävät tai mistä ne puhuvat? Työkalut, teknologiat, mikä vain, mistä ne tunnistaa.
setup-question-never = Minne ette myy koskaan? Maat tai paikat, jotka jätetään pois.
setup-question-how = Kysymys { $number }/{ $count }. Vastaa suoraan, esimerkiksi: SaaS, 62.10 · 20-50 · Suomi, Ruotsi · HubSpot · Venäjä
setup-unread = { $problem }
setup-reason-questions = Käyttöönotto: viisi kysymystä
setup-reason-table = Käyttöönotto: taulukko
setup-customers-how = Pudota asiakaslista tähän CSV- tai XLSX-tiedostona ja tuo se asiakkaina. Voin oppia, kun asiakkaita on vähintään { $least }; kolmekymmentä on hyvä määrä. Liikevaihto, kate tai asiakasvuodet parantavat tulosta.
setup-table-how = Kopioi taulukko, täytä mitä tiedät, jätä loput tyhjiksi ja lähetä se minulle:
setup-table-first = Ihanneasiakas
setup-table-title = Ihanneasiakkaamme
setup-table-modal = Tyhjäksi jätetty kohta ei vaikuta. Erota useampi arvo pilkulla.
setup-table-unread = En tunne tällaista kategoriaa, joten jätin nämä rivit pois: { $lines }
setup-ideal-industry = SaaS, 62.10
setup-ideal-headcount = 20-50
setup-ideal-location = Suomi, Ruotsi
setup-ideal-goals = kansainvälistyminen
setup-ideal-founded = 2015 tai myöhemmin
setup-ideal-funding = siemen, A-kierros
setup-ideal-revenue = 1-10 M€
setup-ideal-keywords = HubSpot, Salesforce
setup-ideal-legal-form = Oy
button-setup = Ota käyttöön
button-setup-questions = Viisi kysymystä
button-setup-table = Täytä taulukko
button-setup-customers = Asiakkaistamme
button-setup-pass = Ei väliä
button-setup-learn = { $count ->
        [one] Opi 1 asiakkaasta
       *[other] Opi { $count } asiakkaasta
    }
button-setup-suggest = Ehdota asiakkaistamme
button-setup-persona = Kirjoita persoona
button-setup-pass-personas = Myöhemmin
button-setup-propose = Näytä profiili
refusal-setup-nothing = Et kertonut mitään, mitä voisin etsiä. Täytä ainakin yksi kohta.
refusal-setup-only-never = Tiedän nyt, minne ette myy, mutten mitä etsitte. Kerro ainakin yksi asia lisää.
