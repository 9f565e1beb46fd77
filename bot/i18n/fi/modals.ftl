### Modals: what is filled in instead of typed.

modal-about = *{ $name }*
button-close = Peruuta
button-record = Tallenna
refusal-modal-empty = Mitään ei ole vielä täytetty.
refusal-modal-about = Tätä on liikaa täytettäväksi tässä (yli { $most } merkkiä). Kirjoita se viestiin.
refusal-company-gone = Tätä yritystä ei enää ole tallessa.

## A missing fact

button-add-fact = Lisää
fact-title = Lisää tieto
fact-wanted = Haussa: { $wanted }
fact-several = Erota useat puolipisteellä
fact-in-words = Tai omin sanoin
fact-type-to-search = Hae kirjoittamalla
fact-example-industry = SaaS
fact-example-headcount = 35 tai 21–50
fact-example-location = Espoo
fact-example-founded = 2015
fact-example-revenue = 2,5 M€
fact-example-goals = rekrytointi ulkomailta; uudet markkinat
fact-example-keywords = Salesforce; markkinapaikka
fact-told = *{ $field }*: { $value }. Tiedon kertoi { $by }.
fact-tier = { $before } → *{ $after }*
fact-tier-first = Nyt pisteet saa laskettua: *{ $after }*
fact-by-message = Kerro { $name }: { $field }. Esimerkiksi:

## Not a fit, because …

unfit-title = Ei sovi
unfit-field = Mikä ei pidä paikkaansa?
unfit-choose = Valitse
unfit-reason = Miksi? Omin sanoin
refusal-unfit-reason = Kerro muutamalla sanalla, miksi yritys ei sovi.

## An interview

button-interview-fill = Täytä vastaukset
interview-modal-title = Miksi he ostivat
interview-modal-intro = *{ $name }*: jätä tyhjäksi se, mitä ei kysytty. Voit täydentää myöhemmin.
interview-said-before = Aiempi vastaus: { $text }
interview-how-else = Voit myös kirjoittaa ”vastaus 3: …”. Koko haastattelun voi tuoda tekstitiedostosta: `osuma interview NIMI TIEDOSTO`.
