### Why customers bought: the guide, answers, and what is found in them.

## The guide

interview-guide-title = Miksi he ostivat? Kysymykset asiakkaalle
interview-question-why-us = Miksi valitsitte juuri meidät?
interview-question-who-decided = Ketkä olivat mukana päätöksessä, ja mikä oli kunkin osuus?
interview-question-pains = Mistä ongelmista halusitte eroon?
interview-question-how-it-helped = Miten ratkaisu on auttanut?
interview-question-how-often = Kuinka usein käytätte sitä?
interview-question-best-feature = Mikä osa siitä on teille arvokkain?
interview-question-why-stayed = Miksi olette pysyneet asiakkaana?
interview-question-heard-from = Mistä kuulitte meistä?
interview-question-looks-where = Mistä haette tietoa, kun tarvitsette tällaista?
interview-line = { $number }. { $question }
interview-how = Kirjoita vastaus kenttään ja paina Enter, tai kirjoita ”vastaus 3: …”. Koko haastattelun voi tuoda tekstitiedostosta: `osuma interview NIMI TIEDOSTO`.

## Answers

interview-title = Miksi { $name } osti
interview-text = { $name }: vastattu { $answered }/{ $questions } kysymykseen.
interview-notes-title = Muistiinpanot
interview-kept = { $name }: { $count ->
        [one] yksi vastaus
       *[other] { $count } vastausta
    } tallessa.
interview-notes = Tekstistä ei tunnistettu yhtään kysymystä, joten se on tallessa muistiinpanona: { $name }. ”osuma interview” tulostaa täytettävän rungon.
interview-unchanged = { $name }: nämä vastaukset ovat jo tallessa. Mitään ei muutettu.
interview-open = { $count ->
        [one] Yksi kysymys on auki.
       *[other] { $count } kysymystä on auki.
    }
interview-proposed = Ehdotus { $number } odottaa: osuma icp proposals
interview-drafted = { $count ->
    [0] Malli ei löytänyt mitään uutta.
    [one] Malli löysi yhden asian; se odottaa sinua (--accept ID).
   *[other] Malli löysi { $count } asiaa; ne odottavat sinua (--accept ID).
} { $refused ->
    [0] {""}
    [one] Yksi hylättiin: sen lainausta ei ole vastauksissa.
   *[other] { $refused } hylättiin: niiden lainauksia ei ole vastauksissa.
}
button-interview = Miksi ostivat
refusal-interview-empty = ”{ $source }” ei sisällä yhtään vastausta. Kirjoita vastaukset kysymysten alle: osuma interview tulostaa ne.
refusal-interview-long = Vastauksessa kysymykseen ”{ $question }” on { $length } merkkiä; enintään { $most } säilytetään. Lyhennä olennaiseen.
refusal-interview-question = Kysymykset ovat 1–{ $most }. Pyydä ne: haastattelu
refusal-interview-none = { $name }: haastattelua ei vielä ole. Tallenna se: osuma interview { $name } TIEDOSTO
refusal-model-none = Kielimallia ei ole asetettu, joten merkitse käsin: osuma interview NIMI --tag "goal=rekrytointi ulkomailta" --quote "…"
refusal-model-away = Kielimalli ei vastannut ({ $why }). Yritä myöhemmin uudelleen tai merkitse käsin valinnalla --tag.

## Findings

findings-title = Mitä asiakkaat sanoivat
findings-text = Päätöstä odottaa { $drafts }, käytössä on { $decided }.
findings-none = Vastauksista ei ole vielä poimittu mitään. Merkitse käsin: `merkitse tavoite: rekrytointi ulkomailta`. Lajit: tavoite, haaste, päättäjä, kanava.
findings-by-hand = Merkitse, mitä luet vastauksista: `merkitse tavoite: rekrytointi ulkomailta "heidän omat sanansa"`. Lajit: tavoite, haaste, päättäjä, kanava.
findings-no-model = Kielimallia ei ole asetettu, joten ihmiset merkitsevät käsin: `merkitse tavoite: rekrytointi ulkomailta "heidän omat sanansa"`.
findings-no-answers = Luettavia vastauksia ei vielä ole.
findings-model-away = Kielimalli ei vastannut. Yritä myöhemmin uudelleen tai merkitse käsin.
findings-nothing-new = Malli ei löytänyt vastauksista mitään, mitä täällä ei jo olisi.
findings-more = { $count ->
        [one] ja 1 muu
       *[other] ja { $count } muuta
    }
finding-kind-goal = Tavoite
finding-kind-pain = Haaste
finding-kind-decision-maker = Päättäjä
finding-kind-channel = Kanava
finding-line = *{ $kind }:* { $text }
finding-quote = ”{ $quote }”
finding-state-icp = ehdotettu profiilin tavoitteeksi
finding-state-persona = persoonassa { $persona }
finding-state-dropped = jätetty sivuun
finding-in-persona = ”{ $text }” on nyt persoonassa *{ $persona }*.
finding-dropped = ”{ $text }” on jätetty sivuun.
finding-proposal-reason = Asiakkaiden tavoitteita heidän omin sanoin. { $quotes }
button-findings = Havainnot ({ $count })
button-findings-draft = Poimi havainnot
button-findings-goals = Ehdota kaikkia { $count } tavoitetta profiiliin
button-finding-icp = Profiiliin
button-finding-drop = Jätä sivuun
refusal-finding-empty = Kerro havainto muutamalla sanalla, esimerkiksi: merkitse tavoite: rekrytointi ulkomailta
refusal-finding-long = Havainnossa voi olla enintään { $most } merkkiä; tässä on { $length }. Kerro se muutamalla sanalla ja lainaa loput.
refusal-finding-quote = Näitä sanoja ei ole missään vastauksessa ({ $company }): ”{ $quote }”. Kopioi ne niin kuin ne sanottiin.
refusal-finding-unknown = Havaintoa { $id } ei ole.
refusal-finding-stale = Vastausta on muutettu, eikä näitä sanoja enää ole siinä: ”{ $quote }”. Merkitse uudelleen.
refusal-finding-no-goal = ”{ $text }” ei ole tavoite. Vain tavoitteet voivat tulla profiilin tavoitteiksi; lisää se persoonaan.
refusal-finding-persona = ”{ $text }” ei voi olla osa persoonaa { $name }: se kertoo yrityksestä, tai tilaa ei ole jäljellä.
refusal-finding-kind = ”{ $text }” ei ole muotoa LAJI=TEKSTI. Lajit: { $kinds }.
