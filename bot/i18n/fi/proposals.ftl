### Profiilin muuttaminen: ehdotukset, niiden vaikutus, hyväksyntä, historia ja useampi profiili.

## Mikä muuttuu

differs-name = Nimi: { $before } → { $after }
differs-added = { $label }: uusi kriteeri, { $mode ->
        [require] pakollinen: { $wanted }
        [exclude] pois suljettu: { $wanted }
       *[score] { $wanted }
    }
differs-removed = { $label }: ei enää kysytä ({ $mode ->
        [require] oli pakollinen: { $wanted }
        [exclude] oli pois suljettu: { $wanted }
       *[score] oli { $wanted }
    })
differs-mode = { $label }: { $before } → { $after }
differs-weight = { $label }: paino { $before } → { $after } ({ $partbefore } → { $partafter } kokonaisuudesta)
differs-weight-gate = { $label }: paino { $before } → { $after }, joka ei tässä anna pisteitä
differs-values-added = { $label }: lisätty { $added }
differs-values-removed = { $label }: poistettu { $removed }
differs-values-both = { $label }: lisätty { $added }; poistettu { $removed }
differs-range = { $label }: { $before } → { $after }
differs-shares = { $label }: arvojen pisteosuudet muuttuvat: { $changes }
differs-otherwise = { $label }: muut kuin luetellut arvot saavat { $before } → { $after }
differs-other = { $label }: muuttuneet asetukset: { $keys }
differs-typical = Mitattu uudelleen tämän päivän liideistä, minä tuntematon arvo lasketaan: { $fields }
differs-evidence = Opittujen pisteiden taustalla olevat lukumäärät ovat muuttuneet: { $fields }
differs-tiers = Taso { $tier } alkaen { $before } → { $after } pistettä
differs-coverage = Kuinka paljon pitää tietää ennen kuin pisteet annetaan: { $before } → { $after }
differs-order = Kriteerit ovat eri järjestyksessä.
differs-nothing = Ei mikään: sisältö on täysin sama.
summary-field = { $label } ({ $before } → { $after } kokonaisuudesta): { $told }
summary-in = mukaan { $values }
summary-out = pois { $values }
summary-brackets = _Suluissa: kuinka monella parhaalla asiakkaalla se on; kuinka suurella osalla muista._
summary-same = samat arvot, pisteet mitattu uudelleen
summary-nothing = ei mitään, mikä erottuisi
summary-tier = { $tier } { $before } → { $after }
summary-tiers = Tasojen pisterajat: { $tiers }
button-show-all = Näytä kaikki erot
proposal-all-hint = Kaikki erot: { $command }
proposal-all-title = Ehdotus { $number }, kaikki erot
mode-score = antaa pisteitä
mode-require = pakollinen
mode-exclude = pois suljettu
share-none = –

## Mitä muutos tekisi

effect-no-leads = Liidejä ei vielä ole, joten mikään ei liiku.
effect-first = { $leads ->
        [one] Profiilia ei ollut käytössä, joten ainoa liidi arvioidaan ensimmäistä kertaa.
       *[other] Profiilia ei ollut käytössä, joten { $leads } liidiä arvioidaan ensimmäistä kertaa.
    }
effect-changed = { $count ->
        [0] Yhdenkään liidin taso ei muutu
        [one] 1 liidin taso muuttuu
       *[other] { $count } liidin taso muuttuu
    }, liidejä on yhteensä { $leads }.
effect-moves = Siirtymät: { $moves }
effect-top-same = { $top } parasta pysyvät samoina.
effect-entering = { $top } parhaan joukkoon nousee { $count }: { $names }
effect-leaving = { $top } parhaan joukosta putoaa { $count }: { $names }
effect-forgotten = sittemmin poistettu liidi
standing-insufficient-data = liian vähän tietoa
standing-disqualified = rajattu pois

## Ehdotus

proposal-title-change = Ehdotus { $number }: { $name }
proposal-title-rollback = Ehdotus { $number }: { $name } takaisin versioon { $version }
proposal-title-activate = Ehdotus { $number }: { $name } käyttöön
proposal-by = { $by }, { $date }
proposal-by-against = { $by }, { $date } · verrattu: { $name }, versio { $version }
proposal-reason = Syy: { $reason }
proposal-differs = Mikä muuttuisi
proposal-does = Mitä se tekisi
proposal-did = Mitä se teki
proposal-first-profile = { $count ->
        [one] Ensimmäinen profiili, jossa on 1 kriteeri.
       *[other] Ensimmäinen profiili, jossa on { $count } kriteeriä.
    }
proposal-other-profile = { $name } tulisi käyttöön profiilin { $active } tilalle. Jos haluat molemmat, pidä se rinnalla: { $active } pysyy käytössä, ja kysymyksessä voi mainita profiilin { $name }.
proposal-instead = { $name } tulisi käyttöön profiilin { $active } tilalle, joka säilyy tallessa.
proposal-waits = Odottaa hyväksyntää, hyväksyjät: { $people }.
proposal-outdated = Käytössä oleva profiili on vaihtunut ehdotuksen jälkeen ({ $version }), joten tätä ei voi enää hyväksyä. Ehdota uudelleen, niin näet, mitä muutos tekisi nyt.
proposal-state-approved = Hyväksynyt { $by }, { $date }.
proposal-state-rejected = Hylännyt { $by }, { $date }. Mitään ei muutettu.
proposal-text = { $title }, ehdottaja { $by }. { $effect }
proposal-approved = Ehdotus { $number } on hyväksytty ({ $by }): { $name }, versio { $version }, on nyt käytössä.
proposal-approved-beside = Ehdotus { $number } on hyväksytty ({ $by }): { $name }, versio { $version }, on tallessa. Käytössä on toinen profiili, mutta kysymyksessä voi mainita tämän.
proposal-approved-again = Ehdotus { $number } on jo hyväksytty ({ $by }, { $on }): siitä tuli { $name }, versio { $version }. Nyt ei muutettu mitään.
proposal-rejected = Ehdotus { $number } on hylätty ({ $by }). Mitään ei muutettu.
proposal-scored = { $count ->
        [one] 1 yritys pisteytettiin sen mukaan.
       *[other] { $count } yritystä pisteytettiin sen mukaan.
    }
proposals-title = Odottaa päätöstä
proposals-none = Mikään ei odota päätöstä.
proposals-text = { $count ->
        [one] 1 ehdotus odottaa päätöstä.
       *[other] { $count } ehdotusta odottaa päätöstä.
    }
proposals-line = *{ $title }*  { $by }, { $date }. { $effect }
proposals-outdated = Vanhentunut: käytössä oleva profiili on vaihtunut.
button-approve = Hyväksy
button-keep-beside = Pidä rinnalla
button-reject = Hylkää
button-show-proposal = Näytä
help-change = *ehdota icp* – muutos, jonka vaikutuksen näkee ennen kuin kukaan hyväksyy; *ehdotukset*, *icp-historia*, *palauta versio 2*, *profiilit*, *hyväksyjät*
propose-how = Kirjoita koko profiili sellaisena kuin sen pitäisi olla, koodilohkoon:
propose-example = ehdota icp, koska myymme nyt isommille yrityksille:
    name: Nordic SaaS
    criteria:
    {"  "}- kind: industry
    {"  "}  any_of: [SaaS]
    {"  "}- kind: headcount
    {"  "}  between: [21, 100]
propose-how-more = `osuma icp show --yaml` tulostaa nykyisen profiilin pohjaksi. Mikään ei muutu ennen kuin joku hyväksyy.

## Historia ja useampi profiili

history-title = Historia: { $name }
history-line = *Versio { $version }*  { $date }, { $by }
history-line-active = *Versio { $version }, käytössä*  { $date }, { $by }
history-took-over = Ehdotettu, kun käytössä oli { $name }, versio { $number }
history-restored = Versio { $version } palautettu sellaisenaan
history-text = { $name }: { $count ->
        [one] 1 versio.
       *[other] { $count } versiota.
    }
history-more = { $count ->
        [one] ja 1 vanhempi versio
       *[other] ja { $count } vanhempaa versiota
    }
button-restore = Palauta
profiles-title = Profiilit
profiles-line = *{ $name }*  versio { $version }, { $date }
profiles-line-active = *{ $name }, käytössä*  versio { $version }, { $date }
profiles-how = Kysymyksessä voi mainita profiilin: *sopiiko Acme { $name }-profiiliin?*
profiles-text = { $count ->
        [one] 1 profiili: { $names }.
       *[other] { $count } profiilia: { $names }.
    }
button-activate = Ota käyttöön
fit-other-profile = Profiilin { $name } (versio { $version }) mukaan; käytössä on toinen profiili
what-if-title = Mitä { $name } muuttaisi
what-if-against = Verrattu: { $name }, versio { $version }. Mitään ei muutettu.

## Hyväksyjät

approvers-title = Hyväksyjät
approvers-everybody = Hyväksyjiä ei ole nimetty, joten kuka tahansa tiimistä voi hyväksyä.
approvers-how = *lisää hyväksyjä @nimi*, *poista hyväksyjä @nimi* – kun joku on nimetty, vain nimetyt voivat hyväksyä ja muuttaa tätä listaa.
approvers-line = { $person }, nimennyt { $by }, { $date }
approvers-text = { $count ->
        [one] 1 henkilö voi hyväksyä.
       *[other] { $count } henkilöä voi hyväksyä.
    }
approvers-added = Valmis: lisätty hyväksyjäksi.
approvers-known = Hän oli jo hyväksyjä.
approvers-removed = Valmis: ei enää hyväksyjä.

## Komentorivi

icp-proposed = Ehdotus { $number } odottaa päätöstä. Hyväksy se: osuma icp approve { $number }
icp-kept-beside = { $name }, versio { $version }, on tallessa käytössä olevan profiilin rinnalla. Kysy sen mukaan: osuma fit YRITYS --profile "{ $name }"
icp-version-active = { $name }, versio { $version }, on käytössä. { $count ->
    [0] Pisteytettäviä yrityksiä ei vielä ole: osuma import TIEDOSTO
    [one] Yksi yritys pisteytettiin sen mukaan.
   *[other] { $count } yritystä pisteytettiin sen mukaan.
}

## Kieltäytymiset

refusal-proposal-nothing = { $name } sanoo jo täsmälleen tämän (versio { $version }), joten ehdotettavaa ei ole.
refusal-proposal-unknown = Ehdotusta { $number } ei ole. Odottavat ehdotukset näkee kirjoittamalla ”ehdotukset” tai komennolla osuma icp proposals.
refusal-proposal-approver = Ehdotus { $number } odottaa hyväksyjää, etkä sinä ole hyväksyjä. Mitään ei muutettu. ”hyväksyjät” kertoo, ketkä ovat.
refusal-proposal-approved = Ehdotus { $number } on jo hyväksytty: { $by }, { $on }.
refusal-proposal-rejected = Ehdotus { $number } on jo hylätty: { $by }, { $on }. Jos haluat palata asiaan, ehdota uudelleen.
refusal-proposal-outdated = Ehdotus { $number } tehtiin versiota vastaan, joka ei ole enää käytössä, joten sen näyttämä vaikutus ei enää pidä paikkaansa. Mitään ei muutettu. Ehdota uudelleen, niin näet, mitä muutos tekisi nyt.
refusal-version-unknown = Profiililla { $name } ei ole versiota { $version }. Versiot näkee kirjoittamalla ”icp-historia” tai komennolla osuma icp history.
refusal-version-gone = Tuota versiota ei ole. Versiot näkee kirjoittamalla ”icp-historia”.
refusal-version-active = { $name }, versio { $version }, on jo käytössä.
refusal-profile-unknown = Profiilia ”{ $name }” ei ole. Profiilit: { $names }.
refusal-profile-several = ”{ $name }” voi tarkoittaa useaa profiilia: { $names }. Kirjoita koko nimi.
refusal-profile-beside = Profiilia ”{ $name }” ei voi pitää käytössä olevan rinnalla: nimi on käytössä olevan profiilin oma, mitään profiilia ei ole vielä käytössä, tai ehdotus ei ole uusi profiili. Hyväksy se käyttöön tai anna sille toinen nimi.
refusal-approver-person = En tunnista henkilöä ”{ $person }”. Mainitse hänet (@nimi) viestissä minulle tai kirjoita hänen jäsentunnuksensa Slack-profiilista (alkaa U:lla).
refusal-approver-right = Vain hyväksyjä voi muuttaa hyväksyjien listaa. ”hyväksyjät” kertoo, ketkä ovat.
