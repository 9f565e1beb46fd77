### Oma lista, vain itselle näkyvän jakaminen ja mielipiteet vastauksista.

button-save-lead = Tallenna listalleni
button-saved-list = Oma lista
button-drop-saved = Pois listaltani
button-share = Jaa tänne
button-rate-good = 👍
button-rate-bad = 👎
rate-good-label = Hyvä vastaus
rate-bad-label = Huono vastaus

saved-done = *{ $name }* on nyt listallasi. Listan saat näkyviin sanomalla ”oma lista”.
saved-before = *{ $name }* oli listallasi jo ennestään.
saved-dropped = *{ $name }* ei ole enää listallasi.
saved-not-there = *{ $name }* ei ole listallasi.
saved-title = Oma lista
saved-text = Oma lista: { $count ->
    [one] 1 yritys
   *[other] { $count } yritystä
}
saved-none = Listasi on tyhjä. Paina sopivuuskortissa ”{ $button }” tai sano ”tallenna { $name } omalle listalle”.
saved-line = *{ $name }* · { $tier } { $score }
saved-line-unscored = *{ $name }* · { $score }
saved-on = tallennettu { $date }
saved-more = { $count ->
    [one] Lisäksi yksi, joka on tallennettu ennen näitä.
   *[other] Lisäksi { $count }, jotka on tallennettu ennen näitä.
}

shared-by = Jakoi { $by }
share-gone = Tätä ei voi enää jakaa. Kysy uudelleen ja jaa uusi vastaus.

rate-title-good = Mikä oli hyvää?
rate-title-bad = Mikä oli pielessä?
rate-about = Vastaus yrityksestä *{ $name }*. { $good ->
    [yes] 👍
   *[no] 👎
} on kirjattu; syy auttaa parantamaan vastauksia.
rate-field = Syy
rate-choose = Valitse yksi
rate-words = Omin sanoin
rate-reason-facts-good = Tiedoista oli hyötyä
rate-reason-score-good = Pisteet ovat kohdallaan
rate-reason-why-good = Perustelut olivat selkeät
rate-reason-quick-good = Säästin aikaa
rate-reason-facts-bad = Jokin tieto on väärä tai vanha
rate-reason-score-bad = Pisteet ovat pielessä
rate-reason-why-bad = Perustelut ovat epäselvät
rate-reason-missing-bad = Jotain puuttuu
rate-reason-other = Jokin muu
rate-ask-good = Kiitos. Mikä vastauksessa yrityksestä *{ $name }* oli hyvää?
rate-ask-bad = Kiitos, että kerroit. Mikä vastauksessa yrityksestä *{ $name }* oli pielessä?
rate-thanks = Kiitos. Mielipiteesi yrityksen *{ $name }* vastauksesta on kirjattu.
rate-thanks-facts = Kiitos. Voit korjata yrityksen *{ $name }* tiedon kertomalla sen: ”{ $name }: henkilöstö 35”
rate-thanks-score = Kiitos. Jos *{ $name }* ei sovi, kerro syy kortin painikkeella ”{ $button }”: profiili oppii siitä.
refusal-rating-empty = Valitse syy tai kirjoita muutama sana.

ratings-title = Mitä vastauksista on sanottu
ratings-text = { $count ->
    [one] Yksi mielipide vastauksista
   *[other] { $count } mielipidettä vastauksista
}: { $good } 👍, { $bad } 👎
ratings-none = Kukaan ei ole vielä kertonut, mitä vastauksista ajattelee. Sopivuuskortin 👍 ja 👎 ovat sitä varten.
ratings-reason = { $sign } { $reason }: { $count }
ratings-unexplained = syytä ei kerrottu
ratings-line = { $sign } *{ $name }*: { $said } ({ $by }, { $date })
ratings-latest = *Viimeksi sanottua*
