### Texts inside pictures. Short: they are read on a phone.

picture-best = parhaat asiakkaat
picture-others = muut yritykset
picture-against = puhuu vastaan
picture-counted = { $customers }/{ $of }
picture-of-others = muista { $share }
picture-under = alle { $share }
picture-part = { $share } pisteistä
picture-known = tiedossa { $share }

picture-evidence-title = Mikä parhaita asiakkaitanne yhdistää
picture-evidence-of = { $customers ->
    [one] 1 paras asiakas
   *[other] { $customers } parasta asiakasta
}, vertailussa { $others ->
    [one] 1 muu yritys
   *[other] { $others } muuta yritystä
}
picture-evidence-of-unknown = { $customers ->
    [one] 1 paras asiakas
   *[other] { $customers } parasta asiakasta
}, vertailussa kaikki muut yritykset
picture-evidence-doubtful = Mikään tieto ei erotu sattumasta. Pidä tätä arvauksena.
picture-evidence-also = Vaikuttaa myös: { $fields }.
picture-evidence-silent = Ei kerro suuntaan eikä toiseen: { $fields }.
picture-evidence-empty = Tiedossa liian harvasta yrityksestä: { $fields }.
picture-evidence-alt = Palkit: kunkin tiedon arvot, joita parhailla asiakkailla on useammin kuin muilla yrityksillä. { $fields }

picture-tiers-title = Liidit tasoittain
picture-tiers-of = { $name }  ·  { $count ->
    [one] 1 liidi
   *[other] { $count } liidiä
}
picture-tier-count = { $count ->
    [one] 1 liidi
   *[other] { $count } liidiä
}
picture-tier-from = vähintään { $points } pistettä
picture-tier-below = alle { $points } pistettä
picture-tiers-unknown = { $count ->
    [one] 1 liidistä
   *[other] { $count } liidistä
} tiedetään liian vähän, jotta taso voitaisiin antaa.
picture-tiers-ruled-out = { $count ->
    [one] 1 liidi on
   *[other] { $count } liidiä on
} rajattu pois.

picture-backtest-title = Olisiko profiili löytänyt parhaat asiakkaanne?
picture-backtest-how = Jokainen { $customers } parhaasta asiakkaasta oli vuorollaan piilossa, { $folds } kierroksella. Profiili opittiin muista, ja sen piti löytää piilotetut kaikkien yritysten joukosta.
picture-backtest-hits = { $hits }/{ $of }
picture-backtest-top = listan parhaassa kymmenyksessä
picture-backtest-chance = arvalla: { $hits }/{ $of }
picture-backtest-range = Sattuma huomioiden todellinen osuus on { $low }–{ $high }.
picture-backtest-better = Jo alaraja on parempi kuin arpa.
picture-backtest-unsure = Alaraja ei ole arpaa parempi: älkää vielä luottako tähän.
picture-backtest-none = Parhaita asiakkaita on liian vähän: osan piilottamisen jälkeen ei jää tarpeeksi, mistä oppia.
picture-backtest-alike = Kaikki parhaat asiakkaat ovat tiedossa olevilta osin samanlaisia, joten osan piilottaminen ei todistaisi mitään.
picture-by-chance = arvalla { $share }
picture-curve-title = Mitä pidemmälle lista käydään, sitä useampi löytyy
picture-curve-chance = arvalla
picture-curve-axes = Vaaka: kuinka suuri osa listasta käydään läpi. Pysty: löydetyt parhaat asiakkaat. Väritetty: ensimmäinen kymmenys.
