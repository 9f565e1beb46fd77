### Deriving a profile from the best customers.

learned-name = Opittu
learned-title = { $name }: mikä parhaita asiakkaitanne yhdistää
learned-from = Opittu { $customers ->
    [one] 1 parhaasta asiakkaasta
   *[other] { $customers } parhaasta asiakkaasta
}, verrattu { $background ->
    [one] 1 muuhun yritykseen
   *[other] { $background } muuhun yritykseen
}.
learned-field = *{ $label }*  { $share } painosta
learned-evidence = { $value }: { $customers }/{ $of } parhaasta asiakkaasta, { $background } muista
learned-against = puhuu vastaan: { $line }
learned-alike = *Kaikki parhaat asiakkaanne ovat tiedossa olevilta osin samanlaisia.* Yhteinen piirre voi johtua siitä, miten lista koottiin. Lisää erilaisia asiakkaita tai enemmän sarakkeita.
learned-doubtful = *Mikään tieto ei erota parhaita asiakkaitanne muista enempää kuin sattuma.* Alla oleva järjestys on vain heikko vihje. Lisää asiakkaita tai lisää tietoa heistä auttaisi.
learned-backtest = *Olisiko profiili löytänyt heidät?* Kun { $customers } parasta asiakasta jätettiin vuorollaan pois, { $hits } sijoittui parhaaseen kymmenykseen; arvalla sinne osuisi noin { $random }. Se on { $lift }-kertainen määrä; näin pienellä joukolla todellinen osuus voi olla mitä tahansa väliltä { $low }–{ $high }.
learned-backtest-unsure = *Olisiko profiili löytänyt heidät?* Kun { $customers } parasta asiakasta jätettiin vuorollaan pois, { $hits } sijoittui parhaaseen kymmenykseen; arvalla sinne osuisi noin { $random }. Todellinen osuus voi olla mitä tahansa väliltä { $low }–{ $high }, joten tulos ei vielä ole sattumaa parempi.
learned-no-backtest = Asiakkaita on liian vähän, jotta osan voisi jättää pois ja kokeilla profiilia niihin.
learned-no-backtest-alike = Koska kaikki ovat samanlaisia, osan jättäminen pois ei todistaisi mitään: muut löytäisivät ne heti.
learned-empty = Näistä tiedetään liian harvasta yrityksestä: { $fields }. Täydennä ne asiakkaille ja liideille ja opi uudelleen.
learned-text = { $name }, opittu { $customers ->
    [one] 1 parhaasta asiakkaasta
   *[other] { $customers } parhaasta asiakkaasta
}.
learned-again = { $count ->
    [one] Yksi rivi on sama asiakas kuin aiempi rivi; se lasketaan kerran.
   *[other] { $count } riviä on samoja asiakkaita kuin aiemmat rivit; kukin lasketaan kerran.
}
learned-found = { $count ->
    [one] Yksi vertailutiedoston rivi on asiakas, eikä se puhu itseään vastaan.
   *[other] { $count } vertailutiedoston riviä on asiakkaita, eivätkä ne puhu itseään vastaan.
}
learned-unknown = Näistä tiedetään vain nimi: { $names }.
learned-picture = Kuva on tiedostossa { $path }.
learned-written = Profiili on tiedostossa { $path }. Katso se läpi, korjaa minkä tiedät paremmin ja ota käyttöön: osuma icp apply { $path }
reason-graded-evidence = { $customers }/{ $of } parhaasta asiakkaasta, { $background } muista
reason-graded-value = arvona { $value }: { $evidence }
reason-otherwise = ei ratkaisevien arvojen joukossa; muut arvot tuovat { $share } pisteistä

refusal-learn-few = { $count ->
    [one] Yhdestä parhaasta asiakkaasta ei voi päätellä mitään; tarvitaan vähintään { $least }.
   *[other] { $count } parhaasta asiakkaasta ei voi päätellä mitään; tarvitaan vähintään { $least }.
}
refusal-learn-alone = Vertailuun on vain { $count } muuta yritystä; tarvitaan vähintään { $least }. Anna suurempi tiedosto valinnalla --against.
refusal-learn-nothing = Mikään näissä tiedostoissa ei erota parhaita asiakkaita muista. Lisää sarakkeita, esimerkiksi toimiala, henkilöstö, paikka tai perustamisvuosi.
refusal-learn-background = Kerro, mihin asiakkaita verrataan: --against TIEDOSTO, jossa on muita yrityksiä kuin parhaita asiakkaitanne.
