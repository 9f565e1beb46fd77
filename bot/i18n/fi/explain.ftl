### Miksi yritys sopii niin kuin sopii, lauseina. $field: kentän tunnus sanavalintaa varten, ei koskaan näkyvissä.

## Yhteisiä osia

explain-item = { $name } ({ $value })

## Mikä sopii

explain-fits-all = Kaikki, mitä profiilinne hakee, on kohdallaan: { $items }.
explain-fits-all-most = Kaikki, mitä profiilinne hakee, on kohdallaan, etenkin { $items }.
explain-fits-one =
    { $number ->
        [many] Sopivuuden puolesta puhuvat { $name }: { $value }.
       *[one] Sopivuuden puolesta puhuu { $name }: { $value }.
    }
explain-fits-several = Kohdallaan ovat { $items }.
explain-fits-otherwise =
    { $number ->
        [many] Muuten kohdallaan olisivat { $items }.
       *[one] Muuten kohdallaan olisi { $items }.
    }
explain-fits-so-far =
    { $number ->
        [many] Tähän mennessä tiedetystä kohdallaan ovat { $items }.
       *[one] Tähän mennessä tiedetystä kohdallaan on { $items }.
    }

## Mikä ei sovi tai sopii vain osittain. Jokainen on lauseen osa, joka alkaa kentän nimellä.

explain-short-plain = { $start }.
explain-short-but = Sen sijaan { $clauses }.
explain-short-nothing = Mikään tiedossa oleva ei osu: { $clauses }.
explain-short-two = { $first }, ja { $second }

explain-near-below =
    { $field ->
        [founded] { $name } ({ $value }) on hieman aiempi kuin haette ({ $wanted })
       *[other] { $name } ({ $value }) jää hieman alle haetun ({ $wanted })
    }
explain-near-above =
    { $field ->
        [founded] { $name } ({ $value }) on hieman myöhempi kuin haette ({ $wanted })
       *[other] { $name } ({ $value }) ylittää hieman haetun ({ $wanted })
    }
explain-below =
    { $field ->
        [founded] { $name } ({ $value }) on aiempi kuin haette ({ $wanted })
       *[other] { $name } ({ $value }) jää alle haetun ({ $wanted })
    }
explain-above =
    { $field ->
        [founded] { $name } ({ $value }) on myöhempi kuin haette ({ $wanted })
       *[other] { $name } ({ $value }) ylittää haetun ({ $wanted })
    }
explain-overlaps = { $name } ({ $value }) osuu vain osittain haettuun ({ $wanted })
explain-related = { $name } ({ $value }) on lähellä hakemaanne ({ $wanted })
explain-broader = { $name } ({ $value }) on tiedossa vain karkeasti, joten se osuu vain osittain
explain-not-listed =
    { $number ->
        [many] { $name } ({ $value }) eivät ole listallanne
       *[one] { $name } ({ $value }) ei ole listallanne
    }
explain-graded =
    { $number ->
        [many] { $name } ({ $value }) tuovat profiilissanne vain osan pisteistä
       *[one] { $name } ({ $value }) tuo profiilissanne vain osan pisteistä
    }
explain-graded-nothing =
    { $number ->
        [many] { $name } ({ $value }) eivät tuo profiilissanne pisteitä
       *[one] { $name } ({ $value }) ei tuo profiilissanne pisteitä
    }
explain-partial =
    { $number ->
        [many] { $name } ({ $value }) osuvat vain osittain
       *[one] { $name } ({ $value }) osuu vain osittain
    }
explain-miss =
    { $number ->
        [many] { $name } ({ $value }) eivät osu
       *[one] { $name } ({ $value }) ei osu
    }

## Mitä ei tiedetä

explain-gate =
    { $number ->
        [many] Selvitä ensin, rajaavatko { $names } yrityksen pois.
       *[one] Selvitä ensin, rajaako { $names } yrityksen pois.
    }
explain-unknown-decides =
    { $number ->
        [many] Vielä eivät ole tiedossa { $name }: jos ne osuvat, luokka on { $match }, muuten { $miss }.
       *[one] Vielä ei ole tiedossa { $name }: jos se osuu, luokka on { $match }, muuten { $miss }.
    }
explain-unknown =
    { $number ->
        [many] Vielä eivät ole tiedossa { $names }.
       *[one] Vielä ei ole tiedossa { $names }.
    }
explain-unknown-points =
    { $number ->
        [many] Vielä eivät ole tiedossa { $name }, joten enintään { $points } pistettä on auki.
       *[one] Vielä ei ole tiedossa { $name }, joten enintään { $points } pistettä on auki.
    }
explain-unclear =
    { $reason ->
        [broader] Ratkaisuun tarvittaisiin tarkempi tieto: { $name } ({ $value }).
        [overlaps] Ratkaisuun tarvittaisiin tarkempi tieto: { $name } ({ $value }).
        [other_currency] Eri valuutassa kuin profiilinne, joten sopivuus ei ole tiedossa: { $name } ({ $value }).
       *[unrecognised] Listaanne ei voi verrata, joten sopivuus ei ole tiedossa: { $name } ({ $value }).
    }

## Rajautuu pois

explain-ruled-out-require = Ei täytä vaatimustanne, joten rajautuu pois: { $clause }.
explain-ruled-out-exclude = Rajautuu pois: { $name } ({ $value }) on profiilissanne suljettu pois.

## Tietoa on liian vähän

explain-too-little = Pisteytykseen tiedetään liian vähän: vasta { $coverage } siitä, mikä profiilissanne painaa.
explain-too-little-nothing = Profiilinne kannalta olennaista ei tiedetä vielä mitään, joten pisteitä ei ole.
explain-too-little-next = Seuraavaksi selvitettävä: { $names }.

## Huomautukset selityksen alla

explain-note-fallback = Kielimallilta ei saatu käyttökelpoista vastausta; tämä teksti on kirjoitettu säännöillä.
explain-note-replaced = Kielimallin teksti ei vastannut tietoja; tämä teksti on kirjoitettu säännöillä.
explain-note-name = Yrityksen nimi muistuttaa lausetta, joten kielimallia ei käytetty; tämä teksti on kirjoitettu säännöillä.
explain-note-budget = Kielimallin päiväkohtainen käyttöraja on täynnä; tämä teksti on kirjoitettu säännöillä.

## Sanat, jotka nojaavat edeltävään lauseeseen; tarkistusta varten, ei koskaan näkyvissä.

explain-leaning-words = mutta, kuitenkin, silti, sen sijaan, toisaalta, myös, lisäksi, muuten, tosin
