### How the values of facts are written.

## The nine fields, inside a sentence.

field-industry = toimiala
field-headcount = henkilöstömäärä
field-location = sijainti
field-founded = perustamisvuosi
field-funding = rahoitusvaihe
field-legal-form = yhtiömuoto
field-revenue = liikevaihto
field-goals = tavoitteet
field-keywords = avainsanat

## The nine fields, as the first word of a line.

label-industry = Toimiala
label-headcount = Henkilöstö
label-location = Sijainti
label-founded = Perustettu
label-funding = Rahoitus
label-legal-form = Yhtiömuoto
label-revenue = Liikevaihto
label-goals = Tavoitteet
label-keywords = Avainsanat

## What one may type to tell a fact; the first word is read by the question grammar.

example-industry = toimiala ohjelmistot
example-headcount = henkilöstö 35
example-location = kaupunki Espoo
example-founded = perustettu 2016
example-funding = rahoitus Series A
example-legal-form = yhtiömuoto Oy
example-revenue = liikevaihto 2,5 M€
example-goals = tavoitteet kansainvälistyminen
example-keywords = avainsanat Salesforce

## Numbers and ranges. $low and $high are written numbers, years or amounts.

range-between = { $low }–{ $high }
range-open = { $low }+
range-from = vähintään { $low }
range-to = enintään { $high }
range-to-amount = enintään { $high }
range-since = { $low } tai myöhemmin
range-until = { $high } tai aiemmin
percent = { $number }{"\u00A0"}%

## Money. $symbol is "€" or "SEK", $amount a written number.

money-plain = { $amount }{"\u00A0"}{ $symbol }
money-thousand = { $amount }{"\u00A0"}t{ $symbol }
money-million = { $amount }{"\u00A0"}M{ $symbol }
money-billion = { $amount }{"\u00A0"}mrd.{"\u00A0"}{ $symbol }
money-code = { $code }
money-plain-bare = { $amount }
money-thousand-bare = { $amount }{"\u00A0"}tuhatta
money-million-bare = { $amount }{"\u00A0"}milj.
money-billion-bare = { $amount }{"\u00A0"}mrd.

## Lists

list-and = { $most } ja { $last }
list-or = { $most } tai { $last }
list-more =
    { $count ->
        [one] 1 muu
       *[other] { $count } muuta
    }

## Funding stages

funding-bootstrapped = omarahoitteinen
funding-pre-seed = pre-seed
funding-seed = siemenrahoitus
funding-series-a = A-sarja
funding-series-b = B-sarja
funding-series-c = C-sarja
funding-series-d = D-sarja tai myöhempi
funding-private-equity = pääomasijoittajan omistuksessa
funding-public = pörssissä

## Groups of legal forms

legal-group-for-profit = mikä tahansa yritysmuoto
legal-group-non-profit = mikä tahansa voittoa tavoittelematon muoto
legal-group-public = mikä tahansa julkisyhteisö

## Signs of a value that is not known

unknown = ei tiedossa
