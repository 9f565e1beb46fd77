### What the core refuses: texts that are no value of their field, and files that break a rule.

unreadable-headcount = ”{ $text }” ei ole henkilöstömäärä. Kirjoita luku tai väli, esimerkiksi 35, 10–50 tai 1000+.
unreadable-founded = Tekstissä ”{ $text }” ei ole perustamisvuotta. Kirjoita vuosi, esimerkiksi 2015.
unreadable-revenue = ”{ $text }” ei ole liikevaihto. Kirjoita summa ja valuutta, esimerkiksi 2,5 M€ tai 500 t€.
unreadable-location = En tunne paikkaa ”{ $text }”. Kirjoita kaupunki, alue tai maa, esimerkiksi Espoo, Suomi.
unreadable-funding = En tunne rahoitusvaihetta ”{ $text }”. Vaihtoehdot: omarahoitteinen, pre-seed, seed, Series A–D, pääomasijoittaja, pörssi.
unreadable-legal-form = En tunne yhtiömuotoa ”{ $text }”. Kirjoita lyhenne tai nimi, esimerkiksi Oy, GmbH tai Inc.
unreadable-text = ”{ $text }” ei kerro mitään, minkä voisi tallentaa. Kirjoita muutama sana; erota useammat puolipisteellä.

refusal-file = { $count ->
    [one] Tiedostossa on virhe, joten mitään ei muutettu.
   *[other] Tiedostossa on { $count } virhettä, joten mitään ei muutettu.
}
refusal-file-missing = Tiedostoa ”{ $file }” ei löydy. Tarkista polku.
refusal-file-folder = ”{ $file }” on kansio. Anna yhden tiedoston polku.
refusal-file-large = ”{ $file }” on aivan liian suuri profiiliksi tai persooniksi. Tarkista, että tiedosto on oikea.
refusal-file-unreadable = Tiedostoa ”{ $file }” ei voi lukea UTF-8-tekstinä. Tallenna se tekstitiedostoksi ja yritä uudelleen.
file-too-large = Tiedostossa on yli { $most } merkkiä, joten se tuskin on profiili. Tarkista, että tiedosto on oikea.
file-not-yaml = Tämä ei ole kelvollista YAMLia. Tarkista sisennykset, sulkeet ja lainausmerkit.
file-empty = Tiedosto on tyhjä.
file-alias = YAML-viittauksia (& ja *) ei käytetä tässä. Kirjoita arvo auki.
file-key-twice = Avain ”{ $key }” on tässä kahdesti. Jätä vain toinen.
file-value = Kohdan ”{ $where }” arvoa ”{ $given }” ei voi käyttää.
file-unknown-key = Avain ”{ $where }” ei kuulu tähän. { $allowed ->
    [none] Poista se.
   *[other] Sallitut: { $allowed }.
}
file-missing-key = Avain ”{ $where }” puuttuu.
file-unknown-kind = ”{ $tag }” ei ole mikään kriteerilaji. Sallitut: { $allowed }.
file-missing-kind = Kriteeriltä puuttuu laji (kind). Sallitut: { $allowed }.
file-number-above = Arvon ”{ $where }” pitää olla suurempi kuin { $above }, nyt se on { $given }.
file-number-least = Arvon ”{ $where }” pitää olla vähintään { $least }, nyt se on { $given }.
file-number-most = Arvo ”{ $where }” saa olla enintään { $most }, nyt se on { $given }.
file-not-a-number = Arvon ”{ $where }” pitää olla luku, nyt se on ”{ $given }”.
file-too-few = Kohdassa ”{ $where }” pitää olla vähintään { $least ->
    [one] yksi arvo
   *[other] { $least } arvoa
}.
file-too-many = Kohdassa ”{ $where }” saa olla enintään { $most } arvoa.
file-text-empty = Kohta ”{ $where }” on tyhjä.
file-text-long = Kohdassa ”{ $where }” saa olla enintään { $most } merkkiä.
file-not-one-of = ”{ $given }” ei käy kohtaan ”{ $where }”. Sallitut: { $expected }.
file-not-a-list = Kohdan ”{ $where }” pitää olla lista hakasulkeissa, esimerkiksi [a, b].
file-not-a-mapping = Tässä pitää olla avaimia ja arvoja, esimerkiksi name: Nordic SaaS.
file-not-a-currency = ”{ $given }” ei ole valuuttakoodi. Kirjoita kolme isoa kirjainta, esimerkiksi EUR tai SEK.
file-not-a-text = Kohdan ”{ $where }” pitää olla teksti.
profile-range-form = Väli kirjoitetaan [alin, ylin], ja toinen niistä voi olla null, esimerkiksi [21, 50] tai [2015, null].
profile-range-empty = Väli [null, null] ei rajaa mitään. Anna ainakin toinen raja.
profile-range-order = Väli on tyhjä: { $low } on suurempi kuin { $high }. Kirjoita pienempi luku ensin.
profile-range-impossible = Yhdelläkään yrityksellä ei ole tällaista lukua. Tämän välin rajat ovat { $least }–{ $most }.
profile-range-missing = Tästä kriteeristä puuttuu between: [alin, ylin].
profile-list-empty = Tästä kriteeristä puuttuu any_of: ja vähintään yksi arvo.
profile-funding-unknown = ”{ $text }” ei ole rahoitusvaihe. Sallitut: { $allowed }.
profile-legal-form-unknown = En tunne yhtiömuotoa ”{ $text }”. Kirjoita lyhenne tai nimi (Oy, GmbH, Inc.) tai ryhmä: for_profit, non_profit.
profile-tiers-order = Luokkien rajojen pitää laskea A:sta C:hen, esimerkiksi A: 75, B: 50, C: 25.
profile-nothing-scores = Mikään kriteeri ei anna pisteitä: ainakin yhdellä pitää olla mode score (oletus, jos modea ei ole kirjoitettu).
