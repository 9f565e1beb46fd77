### The one-page brief for marketing, and the list of leads for targeting.

brief-under = Kenelle myymme, miksi meiltä ostetaan ja mitä sanomme
brief-who = Yritykset, joita haemme
brief-gate-require = vain { $wanted }
brief-gate-exclude = ei koskaan { $wanted }
brief-evidence = { $customers }/{ $of } parasta asiakasta, muista { $others }
brief-evidence-first = { $value }: { $evidence }
brief-leads = Liidit tasoittain
brief-why = Miksi meiltä ostetaan – asiakkaiden omin sanoin
brief-lead-with = Kärkiviesti
brief-rests-goal = { $count ->
    [one] yhden asiakkaan kertoma tavoite
   *[other] { $count } asiakkaan kertoma tavoite
}
brief-rests-pain = { $count ->
    [one] yhden asiakkaan kertoma ongelma
   *[other] { $count } asiakkaan kertoma ongelma
}
brief-rests-profile = tavoite, jota profiili hakee
brief-rests-personas = { $count ->
    [one] yhden persoonan tavoite
   *[other] { $count } persoonan tavoite
}
brief-personas = Kuka päättää, mitä sanotaan ja missä
brief-role = Rooli päätöksessä
brief-say = Puhu tästä
brief-challenges = Haasteena
brief-motivators = Innostuu
brief-objections = Epäilee
brief-buying = Ostaa näin
brief-tone = Sävy
brief-where = Missä
brief-more-personas = { $count ->
    [one] Lisäksi 1 muu persoona.
   *[other] Lisäksi { $count } muuta persoonaa.
}
brief-missing-quotes = Asiakkaiden omia sanoja ei vielä ole. Kysykää kolmelta, miksi he ostivat, ja tallentakaa vastaukset: osuma interview YRITYS TIEDOSTO
brief-missing-personas = Persoonia ei vielä ole. Kirjoittakaa kahdesta viiteen tiedostoon personas.yaml: osuma personas apply personas.yaml
brief-missing-promises = Kärkiviestiä ei vielä ole: kirjoittakaa asiakkaidenne tavoitteet profiiliin tai persooniin.
brief-footer = { $name }, versio { $version }  ·  { $date }
brief-line = *{ $label }*: { $text }
brief-quoted = ”{ $text }”
brief-quote = { $text } – { $by }
brief-card = *{ $name }*  { $titles }
brief-text = Tiivistelmä: { $name }.
brief-pdf-follows = Sama tulostettavana PDF:nä alla.
brief-pdf-how = Tiedostona: osuma brief --out tiivistelma.pdf
brief-pdf-title = { $name }: tiivistelmä
brief-pdf-instead = PDF:ää ei voitu lähettää tänne. Päätteessä: osuma brief --out tiivistelma.pdf
brief-written = { $name } -tiivistelmä on tiedostossa { $path }.
refusal-brief-ending = { $path }: tiivistelmä kirjoitetaan muotoon .md tai .pdf. Anna tiedostolle jompikumpi pääte.

channel-email = sähköposti
channel-linkedin = LinkedIn
channel-call = puhelin
channel-phone = puhelin
channel-event = tapahtumat

help-brief = *tiivistelmä* – ihanneasiakkaanne yhdellä sivulla, jaettavaksi ja tulostettavaksi; *vie liidit A, B* – lista tiedostona; *tasot* – montako kullakin

## Leads by tier

leads-exported = { $count ->
    [one] 1 liidi
   *[other] { $count } liidiä
} (taso { $tiers }) on tiedostossa { $path }.
leads-none = Tasolla { $tiers } ei ole nyt yhtään liidiä, joten kirjoitettavaa ei ole.
leads-text = { $count ->
    [one] 1 liidi
   *[other] { $count } liidiä
}, taso { $tiers }.
leads-file-title = Liidit, taso { $tiers }
leads-instead = Tiedostoa ei voitu lähettää tänne. Päätteessä: osuma export-leads --tier { $tiers } --out liidit.csv
leads-follow = Lista tulee CSV-tiedostona: nimi, verkkotunnus, Y-tunnus, tiedot ja pisteet. Se avautuu taulukkolaskennassa ja mainosalustojen kohderyhmätyökaluissa.
leads-how = Tiedostona: osuma export-leads --tier { $tiers } --out liidit.csv
leads-too-many = Lista on liian suuri viestiin. Päätteessä: osuma export-leads --tier { $tiers } --out liidit.csv
refusal-tier = ”{ $tier }” ei ole taso. Tasot ovat A, B, C ja D; useampi pilkulla: A,B

## Pictures in Slack

tiers-instead = Kuvaa ei voitu lähettää tänne.
evidence-text = Mikä parhaita asiakkaitanne yhdistää: { $name }.
evidence-none = { $name } on kirjoitettu käsin, joten sen takana ei ole lukumääriä. Opettele profiili asiakkaistanne: osuma icp learn
evidence-line = *{ $field }*: { $values }
evidence-value = { $value } ({ $customers }/{ $of }, muista { $others })
tiers-line = *{ $tier }*  { $count ->
    [one] 1 liidi
   *[other] { $count } liidiä
}
tiers-text = { $name }: { $count ->
    [one] 1 liidillä
   *[other] { $count } liidillä
} on taso.
