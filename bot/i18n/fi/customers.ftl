### Customers: which are the best, and the profile that they teach.

## What is measured

measure-nps = NPS
measure-satisfaction = tyytyväisyys
measure-since = asiakkaana alkaen
measure-billed = laskutus yhteensä
measure-usage = käyttö
measure-extras = lisätuotteet
measure-churned = poistunut
measure-contradicted = ristiriitainen

usage-0 = ei koskaan
usage-1 = matala
usage-2 = keskitaso
usage-3 = korkea
usage-4 = päivittäin

unreadable-nps = ”{ $text }” ei ole NPS-luku. Kirjoita luku väliltä -100–100.
unreadable-satisfaction = ”{ $text }” ei kerro tyytyväisyyttä. Kirjoita luku, esimerkiksi 4,5, 4/5 tai 85 %.
unreadable-since = ”{ $text }” ei ole päivämäärä, tai se voi tarkoittaa kahta. Kirjoita se muodossa 13.3.2019 tai pelkkä vuosi 2019.
unreadable-billed = ”{ $text }” ei ole rahasumma. Kirjoita esimerkiksi 12 500 €.
unreadable-usage = ”{ $text }” ei kerro käyttöä vertailtavasti. Kirjoita luku tai matala, keskitaso tai korkea.
unreadable-churned = ”{ $text }” ei kerro, onko asiakas lähtenyt. Kirjoita kyllä tai ei, tai lähtöpäivä.

measures-none = Mikään sarake ei kerro, kuinka hyvä asiakas on. Osuma ymmärtää NPS-luvun, tyytyväisyyden, asiakkuuden alun, laskutuksen, käytön, lisätuotteet ja poistumisen; --map SARAKE=nps kertoo, mikä on mikä.
measures-known = { $column } → { $measure }: { $count ->
    [0] ei tiedossa yhdestäkään asiakkaasta, joten sitä ei lasketa
    [one] tiedossa 1 asiakkaasta
   *[other] tiedossa { $count } asiakkaasta
}
measures-contradicted = { $name }: rivit { $first } ja { $line } kertovat eri arvot ({ $measure }), eikä päivämäärä kerro, kumpi on uudempi. Kumpaakaan ei lasketa, ennen kuin toinen korjataan.
measures-contradicted-more = { $count ->
    [one] Lisäksi yksi samanlainen ristiriita.
   *[other] Lisäksi { $count } samanlaista ristiriitaa.
}
measures-next = Seuraavaksi: osuma customers

## Who is best

customers-title = { $of ->
    [one] Parhaat asiakkaat: { $count }/1
   *[other] Parhaat asiakkaat: { $count }/{ $of }
}
customers-text = { $count ->
    [0] { $of } asiakkaasta kukaan ei erotu edukseen.
    [one] Paras { $of } asiakkaasta: { $names }.
   *[other] { $count } parasta { $of } asiakkaasta: { $names }.
}
customers-by = Järjestyksen ratkaisee { $measures }
customers-by-part = { $measure } ({ $share })
customers-by-nothing = Ei järjestystä: mikään ei erota asiakkaita toisistaan
customers-line = { $place }. *{ $name }*
customers-line-unranked = *{ $name }*
customers-value = { $measure } { $value }
customers-mixed = _yhdellä mittarilla kärjessä, toisella hännillä_
customers-more = { $count ->
    [one] ja 1 muu
   *[other] ja { $count } muuta
}
customers-next = *Seuraavaksi parhaat*
customers-left-out = Jätetty pois: { $names }
customers-few = { $count ->
    [0] Listalla ei ole ketään.
    [one] Listalla on 1 asiakas.
   *[other] Listalla on { $count } asiakasta.
} Profiilin oppimiseen tarvitaan vähintään { $least }, eli kolmasosa { $needed } asiakkaasta: pienemmällä määrällä yksikin asiakas kääntäisi tuloksen.
button-leave-out = Jätä pois
button-take-back = Palauta
button-learn = Opi profiili
button-learn-everyone = Opi kaikista { $count }

best-nobody-said = Kukaan ei ole kertonut, mitä ”paras” tarkoittaa, joten nämä painavat yhtä paljon: { $measures }. Kerro se: *parhaat asiakkaat NPS:n ja laskutuksen mukaan*
best-not-measured = { $measure }: ei tiedossa yhdestäkään asiakkaasta, joten sitä ei lasketa.
best-alike = { $known ->
    [one] { $measure }: tiedossa vain yhdestä asiakkaasta ({ $value }), joten se ei erottele ketään.
   *[other] { $measure }: sama kaikilla { $known } asiakkaalla, joista se tiedetään ({ $value }), joten se ei erottele ketään.
}
best-partly-known = { $measure }: tiedossa vain { $known } asiakkaasta, kun asiakkaita on { $of }; muilla se lasketaan keskitasoksi.
best-at-odds = { $one } ja { $other } ovat ristiriidassa: kun toinen on korkea, toinen on useimmiten matala. Valitse, kumpaa tarkoitat: *parhaat asiakkaat … mukaan*
best-tied = { $taken ->
    [true] { $count ->
        [one] Yksi asiakas on rajalla
       *[other] { $count } asiakasta on tasoissa kolmasosan rajalla, joten kaikki ovat mukana.
    }
   *[other] { $count ->
        [one] Yksi asiakas on rajalla
       *[other] { $count } asiakasta on tasoissa kolmasosan rajalla, joten kukaan heistä ei ole mukana.
    }
}
best-unranked = { $count ->
    [one] Yhdestä asiakkaasta ei tiedetä mitään ratkaisevaa; se ei ole järjestyksessä.
   *[other] { $count } asiakkaasta ei tiedetä mitään ratkaisevaa; ne eivät ole järjestyksessä.
}
best-churned = { $count ->
    [one] Yksi asiakas on lähtenyt; se ei voi olla parhaiden joukossa.
   *[other] { $count } asiakasta on lähtenyt; ne eivät voi olla parhaiden joukossa.
}
best-left-out = { $count ->
    [one] Yksi on jätetty pois käsin.
   *[other] { $count } on jätetty pois käsin.
}
best-no-measure = { $count ->
    [one] Mikään ei erota näitä asiakkaita toisistaan, joten mikään kolmasosa ei ole parempi. Ainoa, joka ei ole lähtenyt, lasketaan hyväksi.
   *[other] Mikään ei erota näitä asiakkaita toisistaan, joten mikään kolmasosa ei ole parempi. Kaikki { $count }, jotka eivät ole lähteneet, lasketaan hyviksi.
}
best-other-currency = { $count ->
    [one] Yhtä asiakasta laskutetaan muussa valuutassa kuin { $currency }, joten sen summaa ei verrata.
   *[other] { $count } asiakasta laskutetaan muussa valuutassa kuin { $currency }, joten niiden summia ei verrata.
}
best-other-scale = { $measure }: { $count ->
    [one] yhden asiakkaan arvo on eri asteikolla kuin useimpien, joten sitä ei verrata.
   *[other] { $count } asiakkaan arvot ovat eri asteikolla kuin useimpien, joten niitä ei verrata.
}

refusal-best-none = Asiakkaita ei vielä ole. Tuo ne: osuma import asiakkaat.csv --as customers
refusal-best-mix = Kerro, mitä ”paras” tarkoittaa: mittarit ja niiden painot, jotka ovat yli 0, esimerkiksi nps=1, billed=2
refusal-best-measure = ”{ $text }” ei ole mittari. Mittarit ovat { $measures }.
refusal-customer-unknown = Asiakasta ”{ $name }” ei löydy. Kaikki asiakkaat: osuma customers
refusal-customer-near = Asiakasta ”{ $name }” ei löydy. Tarkoititko { $near }?
refusal-customer-lead = ”{ $name }” on liidi, ei asiakas ({ $near }).
refusal-customers-at-odds = Mittarinne ovat ristiriidassa, joten { $customers } asiakkaan joukosta ei erotu parasta kolmannesta. Kerro, mitä mittaria tarkoitatte, esimerkiksi osuma customers --by nps=1, ja opi uudelleen.
refusal-customers-few = Asiakkaita on { $customers }, ja oppia voi { $best } asiakkaasta. Profiiliin tarvitaan vähintään { $least }; niin suuri paras kolmasosa vaatii { $needed } asiakasta. Kirjoita profiili siihen asti itse: docs/profile.md
refusal-customers-few-third = Asiakkaita on { $customers } ja parhaassa kolmasosassa { $best }, mutta profiiliin tarvitaan vähintään { $least }. Tuo lisää asiakkaita ({ $needed } riittää, jotta kolmasosa on { $least }) tai opi kaikista, jotka eivät ole lähteneet: osuma icp learn --everyone

## Taken for customers by mistake

not-customers-leads = { $count ->
    [one] { $names } on taas liidi eikä asiakas.
   *[other] { $count } yritystä on taas liidejä eivätkä asiakkaita: { $names }.
}
not-customers-won = { $count ->
    [one] { $names } on kirjattu voitetuksi, joten se pysyy asiakkaana. Peru ensin se kirjaus.
   *[other] { $count } on kirjattu voitetuiksi, joten ne pysyvät asiakkaina: { $names }. Peru ensin ne kirjaukset.
}
not-customers-elsewhere = { $count ->
    [one] { $names } on asiakas myös toisen tiedoston mittareiden mukaan, joten se pysyy asiakkaana. Nimellä sen voi palauttaa liidiksi.
   *[other] { $count } on asiakkaita myös toisen tiedoston mittareiden mukaan, joten ne pysyvät asiakkaina: { $names }. Nimellä ne voi palauttaa liideiksi.
}
not-customers-none = Yhtään yritystä ei palautettu liidiksi.
not-customers-others = { $count ->
    [one] 1 rivi ei tarkoita ketään asiakasta.
   *[other] { $count } riviä ei tarkoita ketään asiakasta.
}
customers-again = { $count ->
    [0] Yritystä ei enää ole.
    [one] { $names } on taas asiakas.
   *[other] { $names } ovat taas asiakkaita.
}
button-customer-again = On asiakas
button-not-customers = Ne ovat liidejä
shared-may-be-leads = { $count ->
    [0] Mikään sarake ei kerro, miten hyviä asiakkaita nämä ovat. Jos ne ovatkin liidejä, tästä sen voi perua.
    [one] Yksi niistä oli tähän asti liidi. Jos ne ovatkin liidejä, tästä sen voi perua.
   *[other] { $count } niistä oli tähän asti liidejä. Jos ne ovatkin liidejä, tästä sen voi perua.
}

## What they teach

learned-rests = { $what }. Vertailussa { $customers ->
    [one] 1 muu asiakas
   *[other] { $customers } muuta asiakasta
} ja liidit.
learned-same = Käytössä oleva profiili sanoo jo täsmälleen tämän. Ehdotettavaa ei ole.
learned-proposed-terminal = Ehdotus { $number } odottaa: mikään ei muutu ennen hyväksyntää. Hyväksy se: osuma icp approve { $number }
learned-reason = Opittu { $customers } parhaasta asiakkaasta, vertailussa { $background } muuta yritystä.
against-title = *Mikä puhuu vastaan* (yhteistä { $count } yritykselle, jotka lähtivät, hävittiin tai eivät sopineet)
against-line = { $label }: { $value }, { $customers }/{ $of }; kaikista muista { $background }
against-few = { $count ->
    [one] Yksi yritys on lähtenyt, hävitty tai sopimaton: liian vähän, jotta voisi sanoa, mikä puhuu vastaan (tarvitaan { $least }).
   *[other] { $count } yritystä on lähtenyt, hävitty tai sopimattomia: liian vähän, jotta voisi sanoa, mikä puhuu vastaan (tarvitaan { $least }).
}
against-nothing = { $count ->
    [one] Yksi yritys on lähtenyt, hävitty tai sopimaton; siinä ei ole mitään erityistä (katsomiseen riittää { $least }).
   *[other] { $count } yritystä on lähtenyt, hävitty tai sopimattomia; mikään yhteinen ei erota niitä muista (katsottu, koska niitä on vähintään { $least }).
}
