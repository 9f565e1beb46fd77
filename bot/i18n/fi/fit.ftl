### Does a company fit, and why.

## Reasons, short enough to stand after the company's own value: "2013, haussa 2015 tai myöhemmin".

reason-no-fact = ei tiedossa
reason-listed = listallanne
reason-listed-as = listallanne: { $wanted }
reason-related = lähellä hakemaanne
reason-broader = ei tiedossa riittävän tarkasti
reason-not-listed = ei listallanne
reason-inside = hakemanne mukainen
reason-near-below = hieman alle hakemanne
reason-near-above = hieman yli hakemanne
reason-below = alle hakemanne
reason-above = yli hakemanne
reason-overlaps = osittain hakemanne mukainen
reason-other-currency = eri valuutassa kuin profiilinne
reason-other-currency-named = valuutta { $currency }, profiilissanne { $wanted }
reason-unrecognised = ei tunnistettu, joten vertailu ei onnistu
reason-graded = profiilinne antaa siitä osan
reason-graded-share = profiilinne antaa siitä { $share }
reason-wanted-score = haussa { $wanted }
reason-wanted-require = vaatimus { $wanted }
reason-wanted-exclude = pois rajattu { $wanted }

## The smallest change: "B, jos henkilöstömäärä olisi vähintään 20".

change-to =
    { $number ->
        [many] { $field } olisivat { $value }
       *[one] { $field } olisi { $value }
    }
counterfactual = { $tier }, jos { $changes }.

## The verdict

fit-tier-score = { $tier } · { $score }/100
fit-range = { $low }–{ $high }: { $fields } { $number ->
        [many] eivät ole
       *[one] ei ole
    } tiedossa
fit-ruled-out = Rajautuu pois
fit-too-little = Tietoa on liian vähän
fit-too-little-coverage = Profiilinne kannalta olennaisesta tiedetään vasta { $coverage }, joten pisteitä ei vielä anneta. Se ei kerro yrityksestä mitään huonoa.
fit-too-little-needed = Profiilinne kannalta olennaisesta tiedetään vasta { $coverage }, ja pisteytykseen tarvitaan { $needed }. Se ei kerro yrityksestä mitään huonoa.
fit-ruled-out-require = *{ $label }*: { $value }. Vaatimuksenne on { $wanted }.
fit-ruled-out-require-bare = *{ $label }*: { $value }. Se ei täytä vaatimustanne.
fit-ruled-out-exclude = *{ $label }*: { $value }. Olette rajanneet pois: { $wanted }.
fit-ruled-out-exclude-bare = *{ $label }*: { $value }. Olette rajanneet sen pois.
fit-points = { $points }/{ $most }
fit-points-open = –/{ $most }
fit-source = { $source }, { $date }
fit-gate-require-met = vaatimus täyttyy
fit-gate-missed = yritys rajautuu pois
fit-gate-exclude-met = ei rajattu pois
fit-gate-open = selvitettävä
fit-why = Miksi:
fit-find-out-first = Selvitä ensin:
fit-find-out-next = Selvitä seuraavaksi:
fit-next-wanted = { $field }. Jos { $wanted }: { $match }. Jos ei: { $miss }.
fit-next-match = { $field }. Jos se osuu: { $match }. Jos ei: { $miss }.
fit-next-tier = { $tier } ({ $score })
fit-next-ruled-out = rajautuu pois
fit-next-too-little = tietoa yhä liian vähän
fit-closer = Lähin askel ylöspäin:
fit-unscored-text = { $name }: olennaisesta tiedetään vasta { $coverage }, mikä ei riitä pisteytykseen.
fit-ruled-out-text = { $name } rajautuu pois. Syy: { $fields }.
fit-scored-text = { $name }: { $verdict }.
fit-scored-range-text = { $name }: { $verdict } ({ $range }).

## Buttons under a fit card

button-why = Miksi tämä luokka
button-missing = Mitä puuttuu
button-top = Parhaat liidit
button-fit-card = Näytä sopivuus
button-fit = Sopiiko?

## Why not better

why-title = Miksi { $name } on { $tier }
why-title-best = { $name } on jo A
why-lost = Missä pisteitä jäi saamatta, eniten ensin
why-open = Ei vielä tiedossa
why-lost-nothing = Tiedossa olevista ehdoista tulivat täydet pisteet.
why-line = *{ $label }*: −{ $points }  ·  { $value }
why-line-reason = *{ $label }*: −{ $points }  ·  { $value }, { $reason }
why-open-line = *{ $label }*: { $points } pisteen arvoinen
why-open-gate-line = *{ $label }*: selvitettävä, ennen kuin yritykseen otetaan yhteyttä
why-step = Pienin muutos ylöspäin
why-no-step = Yhden tai kahden tiedon muutos ei nosta luokkaa.
why-step-unknown = Puuttuvat tiedot voivat nostaa pisteitä: enintään { $high }/100.
why-text = { $name } on { $tier }. { $number ->
        [many] Eniten pisteitä vievät { $fields }.
       *[one] Eniten pisteitä vie { $fields }.
    }
why-text-nothing = { $name } on { $tier }.

## What is missing

missing-title = Mitä tiedoista puuttuu: { $name }
missing-nothing = Yrityksestä { $name } tiedetään kaikki, mitä profiilinne kysyy.
missing-worth = *{ $label }*: { $points } pisteen arvoinen
missing-worth-wanted = *{ $label }*: { $points } pisteen arvoinen, haussa { $wanted }
missing-gate = *{ $label }*: selvitettävä, ennen kuin yritykseen otetaan yhteyttä
missing-gate-require = *{ $label }*: selvitettävä, vaatimus { $wanted }
missing-gate-exclude = *{ $label }*: selvitettävä, pois rajattu { $wanted }
missing-tell = Kerro, mitä tiedät, esimerkiksi:
missing-text = { $count ->
        [one] { $name }: 1 tieto puuttuu, { $fields }.
       *[other] { $name }: { $count } tietoa puuttuu, ensimmäisenä { $fields }.
    }

## Best leads

top-title = Parhaat liidit
top-count = { $total ->
        [one] { $shown }/1 ehdot täyttävästä liidistä
       *[other] { $shown }/{ $total } ehdot täyttävästä liidistä
    }
top-line = { $rank }. *{ $name }* · { $tier } { $score }
top-line-unscored = { $rank }. *{ $name }* · { $score }
top-range = { $low }–{ $high }, tietoja puuttuu
top-empty-title = Pisteytettyjä liidejä ei vielä ole
top-empty = Tuo yrityksiä komennolla `osuma import TIEDOSTO`, kerro mitä haette komennolla `osuma icp apply icp.yaml` tai kysy yhdestä yrityksestä sen nimellä.
top-text = { $count ->
        [one] Paras liidi: { $names }.
       *[other] { $count } parasta liidiä: { $names }.
    }
