### Talking with Osuma: what it asks, offers and answers beside the fit itself.

## No company, or several

not-found = En tunne yritystä ”{ $query }”.
not-understood = En tunne yritystä ”{ $query }”, enkä ymmärrä sitä kysymykseksi.
not-found-near = Tarkoititko jotakin näistä?
not-found-add = Tai lisää se ja kerro, mitä tiedät. Esimerkiksi:
not-found-add-only = Voit lisätä sen ja kertoa, mitä tiedät. Esimerkiksi:
not-found-text = Yritystä ”{ $query }” ei löydy.
not-found-near-text = Yritystä ”{ $query }” ei löydy. Samankaltaisia: { $names }.
choose = ”{ $query }” voi olla useampi yritys. Mitä tarkoitat?
choose-text = ”{ $query }” voi olla useampi yritys: { $names }.
add-example = lisää { $name }; { $facts }
button-add = Lisää se

## Adding a company

add-title = Lisätäänkö { $name }?
add-nothing = Siitä ei ole vielä kerrottu mitään. Voit lisätä sen pelkällä nimellä tai kertoa lisää:
add-fact = *{ $label }*  { $value }
add-unread = { $count ->
        [one] Tätä en osannut lukea, joten se jää pois:
       *[other] Näitä en osannut lukea, joten ne jäävät pois:
    }
add-unread-line = ”{ $text }”
add-same = Tämä on *{ $name }*, joka on jo tiedossa: tallennettavat tiedot lisätään sille, ja nimi pysyy.
add-too-much = Tämä on liikaa yhteen viestiin. Kerro muutama tieto kerrallaan.
add-text = Lisätäänkö { $name }? { $count ->
        [0] Muuta siitä ei ole kerrottu.
        [one] Mukana 1 tieto.
       *[other] Mukana { $count } tietoa.
    }
add-name-missing = Mikä yritys? Kirjoita nimi ensin, esimerkiksi:
button-save = Tallenna
button-cancel = Peruuta
added = *{ $name }* on tallennettu.
added-text = { $name } on tallennettu. { $after }
cancelled = Selvä, mitään ei tallenneta.

## Help

help-title = Mitä voit kysyä
help-fit = *sopiiko { $name }?* – pisteet, luokka ja mihin kukin piste perustuu
help-why = *miksi vain B?* – missä pisteitä jäi saamatta ja mikä nostaisi luokkaa
help-missing = *mitä puuttuu?* – puuttuvat tiedot, arvokkain ensin
help-top = *top 5* – parhaat liidit
help-profile = *profiili* – mitä tiiminne hakee; *persoonat* – kuka päättää
help-add = *{ $example }* – kerro yrityksestä
help-how = Nimi, verkkotunnus tai Y-tunnus riittää. Ketjussa ”se” on yritys, josta viimeksi kysyttiin.
help-text = Kysy esimerkiksi ”sopiiko { $name }?”, ”miksi vain B?” tai ”top 5”.
help-name = Esimerkki Oy
welcome-hello = Hei, olen Osuma. Kerron, miten hyvin yritys vastaa sitä, mitä tiiminne hakee, ja miksi.
welcome-try = Kokeile ”sopiiko { $name }?” ja sitten ”miksi?” tai ”mitä puuttuu?”
welcome-more = ”top 5” näyttää parhaat liidit, ”ohje” kaiken muun.

## The profile

profile-title = { $name }, versio { $version }
profile-title-unsaved = { $name }
profile-columns = Mikä ratkaisee  ·  kuinka paljon  ·  mitä haette
profile-line = *{ $label }*{"\u00A0"}{"\u00A0"}{ $share }  ·  { $wanted }
profile-line-weight = *{ $label }*{"\u00A0"}{"\u00A0"}{ $share }  ·  { $wanted }  _(paino { $weight })_
profile-against = {"\u00A0"}{"\u00A0"}{"\u00A0"}{"\u00A0"}_puhuu vastaan:_ { $wanted }
profile-none-for = ei mitään erityistä
profile-share = { $value } { $share }
profile-learned = Suluissa: kuinka monella parhaalla asiakkaallanne se on; kuinka suurella osalla muista yrityksistä. Muut kuin mainitut arvot tuovat keskimääräisen osan pisteistä.
points-value = { $value } ({ $customers }/{ $of }; { $background })
points-places = { $country }: { $places }
profile-gate-require = *{ $label }*{"\u00A0"}{"\u00A0"}vaatimus  ·  { $wanted }
profile-gate-exclude = *{ $label }*{"\u00A0"}{"\u00A0"}rajattu{"\u00A0"}pois  ·  { $wanted }
profile-tiers = A vähintään { $a }, B vähintään { $b }, C vähintään { $c } pistettä sadasta. Olennaisesta on tiedettävä vähintään { $coverage }, ennen kuin pisteet annetaan.
profile-more = { $count ->
        [one] vielä 1 ehto
       *[other] vielä { $count } ehtoa
    }
profile-text = { $name }: { $count ->
        [one] 1 ehto
       *[other] { $count } ehtoa
    }.
no-profile-title = Profiilia ei vielä ole
no-profile = En tiedä vielä, mitä tiiminne hakee. *Ota käyttöön* vie kymmenen minuuttia tässä keskustelussa. Osuman ylläpitäjä voi myös ottaa käyttöön tiedoston: `osuma icp apply icp.yaml`.
no-profile-text = Profiilia ei vielä ole. Tee se tässä tai ota tiedosto käyttöön: osuma icp apply icp.yaml.

## Personas

personas-title = Ostajapersoonat
personas-name = *{ $name }*  { $titles }
personas-goals = Tavoitteet: { $texts }
personas-challenges = Haasteet: { $texts }
personas-none = Persoonia ei vielä ole. Kirjoita ne tiedostoon `personas.yaml` ja ota käyttöön komennolla `osuma personas apply personas.yaml`.
personas-text = { $count ->
        [one] 1 persoona: { $names }.
       *[other] { $count } persoonaa: { $names }.
    }

## When it does not work

problem-line = Rivi { $line }: { $text }
problem-more = { $count ->
        [one] ja 1 muu
       *[other] ja { $count } muuta
    }
failure = Minulla meni jokin vikaan, ja kysymykseesi jäi vastaamatta. Kysy uudelleen. Jos sama toistuu, kerro Osuman ylläpitäjälle tämä numero: { $id }
failure-text = Minulla meni jokin vikaan. Numero: { $id }
which = Mitä yritystä tarkoitat? Kirjoita sen nimi, esimerkiksi ”sopiiko { $name }?”
which-text = Mitä yritystä tarkoitat?
unclear = En ymmärtänyt, mitä kysyt. Jos kysyt yrityksestä, kirjoita sen nimi, esimerkiksi ”{ $example }”.
unclear-text = En ymmärtänyt, mitä kysyt.
unclear-name = relex.fi
button-help = Mitä voin kysyä?
too-long = Tämä on enemmän kuin pystyn kerralla lukemaan. Kysy lauseella tai parilla, esimerkiksi ”sopiiko { $name }?”
too-long-text = Tämä on enemmän kuin pystyn kerralla lukemaan.
