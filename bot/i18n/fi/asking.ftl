### Kysytään takaisin, ja näytetään ensin, mitä muuttuisi.

## Mitä tarkoitit?

clarify = Mitä tarkoitit?
clarify-one = En muuttanut mitään. Tarkoititko tätä?
unclear-doubt = En muuttanut mitään. Jos haluat, että teen jotain, sano se suoraan, esimerkiksi ”{ $example }”.
unclear-doubt-example = voitettu { $name }
unclear-doubt-text = En muuttanut mitään.

meant-ask-fit = { $named ->
        [yes] Sopiiko { $name }?
       *[no] Sopiiko se?
    }
meant-ask-why = { $named ->
        [yes] Mistä pisteet: { $name }?
       *[no] Mistä pisteet tulevat?
    }
meant-ask-missing = { $named ->
        [yes] Mitä puuttuu: { $name }?
       *[no] Mitä puuttuu?
    }
meant-ask-what-if = Entä jos jokin olisi toisin?
meant-ask-compare = Vertailu: { $name }
meant-ask-described = Pisteytä ”{ $text }”
meant-ask-changed = { $named ->
        [yes] Mikä on muuttunut: { $name }?
       *[no] Kuka on muuttunut?
    }
meant-ask-top = Parhaat liidit
meant-ask-model-use = Kielimallin käyttö
meant-ask-help = Mitä voin kysyä?
meant-add-company = Lisää ”{ $text }”
meant-add-fact = { $named ->
        [yes] Kirjaa: { $name }, { $text }
       *[no] Kirjaa: { $text }
    }
meant-tell-outcome = { $named ->
        [yes] Kirjaa tulos: { $name }
       *[no] Kirjaa tulos
    }
meant-undo = Peru viimeisin
meant-show-profile = Profiilimme
meant-show-history = Profiilin historia
meant-restore-version = Ehdota taas versiota { $number }
meant-show-profiles = Kaikki profiilit
meant-activate-profile = Ota käyttöön { $name }
meant-show-approvers = Hyväksyjät
meant-change-approver = { $yes ->
        [yes] Nimeä hyväksyjäksi { $name }
       *[no] Poista hyväksyjistä { $name }
    }
meant-propose-profile = Ehdota profiilia
meant-change-criterion = Ehdota ”{ $text }”
meant-show-proposals = Avoimet ehdotukset
meant-show-proposal = Näytä ehdotus { $number }
meant-decide-proposal = { $yes ->
        [yes] Hyväksy ehdotus { $number }
       *[no] Hylkää ehdotus { $number }
    }
meant-ask-best-customers = Parhaat asiakkaat
meant-change-best = { $yes ->
        [yes] Pois parhaista: { $name }
       *[no] Takaisin parhaisiin: { $name }
    }
meant-not-customer = { $named ->
        [yes] { $name } ei ole asiakas
       *[no] Se ei ole asiakas
    }
meant-learn-profile = Opi profiili
meant-ask-tiers = Miten luokat ovat onnistuneet?
meant-report-monthly = { $yes ->
        [yes] Raportti tänne joka kuukausi
       *[no] Ei enää kuukausiraportteja
    }
meant-ask-contacts = { $named ->
        [yes] Kuka päättää: { $name }?
       *[no] Kuka siellä päättää?
    }
meant-ask-persona-of = Mikä persoona on { $name }?
meant-propose-personas = Ehdota persoonia
meant-show-personas = Persoonat
meant-show-persona = Persoona { $name }
meant-ask-interview = Haastattelu
meant-record-answer = Kirjaa vastaus { $number }
meant-record-interview = Kirjaa haastattelu: { $name }
meant-show-findings = Havainnot
meant-tag-finding = Merkitse ”{ $text }”
meant-show-brief = Tiivistelmä
meant-export-leads = Liidit tiedostona
meant-show-tiers = Montako kussakin luokassa
meant-show-evidence = Mikä parhaita asiakkaita yhdistää
meant-ask-draft = { $named ->
        [yes] Luonnostele viesti: { $name }
       *[no] Luonnostele viesti
    }
meant-show-offer = Mitä tarjoamme
meant-block-contact = { $named ->
        [yes] Ei yhteydenottoja: { $name }
       *[no] Ei enää yhteydenottoja
    }
meant-unblock-contact = { $named ->
        [yes] Saa taas ottaa yhteyttä: { $name }
       *[no] Saa taas ottaa yhteyttä
    }
meant-show-blocked = Keneen ei oteta yhteyttä

## Ensin näytetään

confirm-outcome = { $outcome ->
        [met] Kirjataanko, että tapasitte: *{ $name }*?
        [won] Kirjataanko kauppa voitetuksi: *{ $name }*?
        [lost] Kirjataanko kauppa hävityksi: *{ $name }*?
       *[other] Kirjataanko, ettei *{ $name }* sovi?
    }
confirm-approver = { $add ->
        [yes] Nimetäänkö { $person } muutosten hyväksyjäksi?
       *[no] Poistetaanko { $person } hyväksyjistä?
    }
confirm-monthly = { $wanted ->
        [yes] Kerronko täällä joka kuukausi, miten luokat ovat onnistuneet?
       *[no] Lopetanko kuukausiraportit täällä?
    }
confirm-best-means = Tarkoittaako ”parhaat asiakkaat” tästä lähtien parhaita tällä mitalla: { $measures }?
confirm-not-customer = Eikö *{ $name }* ole asiakas? Siitä tulisi taas liidi.
confirm-best-out = Jätetäänkö *{ $name }* pois parhaista asiakkaista?
confirm-best-back = Otetaanko *{ $name }* takaisin parhaisiin asiakkaisiin?
confirm-decision = { $approve ->
        [yes] Tämä muuttuisi. Hyväksy painikkeesta.
       *[no] Tämä muuttuisi. Hylkää painikkeesta.
    }
button-do-it = Kyllä
button-keep = Pidä

## Peruminen

undo-last = Viimeksi kerroit: *{ $name }*, { $outcome }, { $on }. Perutaanko se?
undo-nothing = Et ole kertonut tulosta, jonka voisi perua. Profiilin aiempi versio palaa sanomalla ”palauta versio 2”; ”ehdotukset” näyttää, mikä odottaa.

## Kriteerille toinen arvo

refusal-criterion-field = Profiili ei voi kysyä tätä: ”{ $field }”.
refusal-criterion-value = En osannut lukea tätä kriteerin arvoksi: ”{ $text }”.

## Ohje

help-ask-more = *entä jos heitä olisi 30?* – miten pisteet muuttuisivat; *onko se parempi kuin { $name }?*; *mikä on muuttunut tällä viikolla?*
help-top-filters = *parhaat liidit Espoosta, perustettu 2018 jälkeen* – paikka, koko, ikä, toimiala, työkalut, luokka
help-described = *kävisikö 30 hengen SaaS-firma Espoosta?* – yritys, jota en tunne
help-draft = *kirjoita sähköposti: { $name }* – luonnos lähteineen; *kieltolista* – keneen ei oteta yhteyttä
help-tell = *yrityksessä { $name } on 35 henkeä*, *voitettu { $name }*, *ei sovi, liian pieni* – näytän, mitä ymmärsin, ja tallennan, kun vahvistat; *peru*
