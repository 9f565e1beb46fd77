### The weekly digest: what it says, and how people handle it.

## The message

digest-title = { $count ->
        [one] Viikko { $week }: 1 uusi sopiva liidi
       *[other] Viikko { $week }: { $count } uutta sopivaa liidiä
    }
digest-title-now = { $count ->
        [one] 1 uusi sopiva liidi
       *[other] { $count } uutta sopivaa liidiä
    }
digest-text = { $title }: { $names }
digest-by = Profiili { $name }, versio { $version }
digest-since = { $date } alkaen
digest-lead = *{ $rank }. { $name }*  { $tier } · { $score }
digest-lead-range = *{ $rank }. { $name }*  { $tier } · { $score } ({ $low }–{ $high })
digest-news-new = uusi { $date }
digest-news-because = Sopii nyt: { $reason }. Aiemmin { $before }.
digest-news-moved = Sopii nyt. Aiemmin { $before }.
digest-news-back = { $by } halusi palata tähän nyt.
digest-reason = { $sign } { $label }: { $value }
digest-unknown = ? Ei tiedossa: { $fields }
digest-unknown-would = ? Ei tiedossa: { $fields }. Jos { $first } on { $wanted }: { $tier } · { $score }
digest-to = → Kenelle: { $persona }
digest-to-person = → Kenelle: { $name } ({ $persona })
digest-to-person-title = → Kenelle: { $name }, { $title } ({ $persona })
digest-more = { $count ->
        [one] Lisäksi 1 uusi liidi sopii
       *[other] Lisäksi { $count } uutta liidiä sopii
    }{ $where ->
        [there] {""} tähän.
       *[all] : kysy ”uudet liidit tällä viikolla”.
    }
digest-places = { $count ->
        [0] { $place }
       *[other] { $place } + { $count }
    }
digest-next = Seuraava kooste: { $date }. ”keskeytä kooste” pitää siitä tauon.
digest-preview-note = Esikatselu: vain sinä näet tämän, eikä mikään tässä merkitse liidiä näytetyksi.

## What changed

digest-changes = *Muutokset*
digest-risen = Nousseet: { $count }
digest-risen-all = Nousseet: { $count }, syynä { $reason }: { $names }
digest-fallen = Laskeneet: { $count }
digest-fallen-all = Laskeneet: { $count }, syynä { $reason }: { $names }
digest-moved = { $name } { $before } → { $after }
digest-move = • { $move }
digest-move-because = • { $move }: { $reason }
digest-because-came = { $field }: uutena { $after }
digest-because-went = { $field }: pois { $after }
digest-because-known = { $field }: nyt tiedossa { $after }
digest-because-was = { $field } { $before } → { $after }
digest-taken = Otettu työn alle: { $items }
digest-taken-one = { $name } ({ $by })
digest-answered = Vastauksia: { $items }
digest-answered-one = { $name }: { $outcome } ({ $by })
digest-tiers = Näin luokat ovat toistaiseksi onnistuneet: { $tiers }. Kaikki luvut: ”miten luokat ovat onnistuneet?”
digest-tiers-none = Luokkien onnistumisesta ei vielä tiedetä: kerro esimerkiksi ”tapasimme Acmen” tai ”voitimme Acmen”.
digest-tier = { $tier } tavattu { $met }/{ $told }, voitettu { $won }/{ $decided } ratkenneesta
digest-tier-met = { $tier } tavattu { $met }/{ $told }

## A quiet week

digest-quiet-empty = Hiljainen viikko: liidejä ei vielä ole. Tästä olisi apua: lista yrityksistä. Jaa tiedosto tänne tai lisää yksi: ”lisää Acme”.
digest-quiet-none = Hiljainen viikko: { $where ->
        [there] minkään uuden yrityksen ei tiedetä kuuluvan tämän koosteen alueeseen.
       *[all] uusia yrityksiä ei tullut.
    } Tästä olisi apua: tuore lista yrityksistä. Jaa tiedosto tänne.
digest-quiet-missing = Hiljainen viikko: { $count ->
        [one] { $where ->
            [there] alueelle tuli
           *[all] tuli
        } 1 uusi yritys, eikä se vielä yllä B-luokkaan.
       *[other] { $where ->
            [there] alueelle tuli
           *[all] tuli
        } { $count } uutta yritystä, eikä yksikään vielä yllä B-luokkaan.
    } Tästä olisi apua: { $field }, joka puuttuu { $lacking ->
        [one] 1 yritykseltä, joka voisi vielä sopia
       *[other] { $lacking } yritykseltä, jotka voisivat vielä sopia
    }.
digest-quiet-unfit = Hiljainen viikko: { $count ->
        [one] { $where ->
            [there] alueelle tuli
           *[all] tuli
        } 1 uusi yritys, eikä se sovi.
       *[other] { $where ->
            [there] alueelle tuli
           *[all] tuli
        } { $count } uutta yritystä, eikä yksikään sovi.
    } Tästä olisi apua: toinen yrityslähde tai profiilin tarkistus: ”näytä ICP”.
digest-quiet-held = Hiljainen viikko: { $count ->
        [one] ainoa uusi sopiva liidi on jo näytetty, otettu, käsitelty tai lykätty.
       *[other] kaikki { $count } uutta sopivaa liidiä on jo näytetty, otettu, käsitelty tai lykätty.
    } Tästä olisi apua: tuore lista yrityksistä. Jaa tiedosto tänne.
digest-quiet-fitting = { $count ->
        [one] Sopivia liidejä on kaikkiaan 1
       *[other] Sopivia liidejä on kaikkiaan { $count }
    }{ $where ->
        [there] .
       *[all] : kysy ”top 10”.
    }

## Buttons

button-take = Otan tämän
button-give-back = Vapautan tämän
button-unfit-because = Ei sovi, koska…
button-digest-preview = Esikatsele
button-digest-stop = Lopeta kooste
digest-later = Myöhemmin…
digest-later-week = Viikon päästä
digest-later-month = Kuukauden päästä
digest-updated = Kooste ja se, kenellä kukin liidi nyt on
digest-state-taken = Ottanut { $by }, { $date }
digest-state-later = Lykätty, palaa { $date } ({ $by })
digest-state-said = { $outcome }, { $by }
digest-taken-you = *{ $name }* on nyt sinun. Kooste ei näytä sitä enää.
digest-taken-already = *{ $name }* on jo otettu: { $by }, { $date }.
digest-given-back = *{ $name }* on taas vapaa.
digest-put-off = *{ $name }* palaa koosteeseen { $date } tai heti sen jälkeen, jos se yhä sopii.

## Setting it up

digest-weekday-0 = maanantaisin
digest-weekday-1 = tiistaisin
digest-weekday-2 = keskiviikkoisin
digest-weekday-3 = torstaisin
digest-weekday-4 = perjantaisin
digest-weekday-5 = lauantaisin
digest-weekday-6 = sunnuntaisin
digest-time = { $hour }.{ $minute }
digest-when = { $weekday } klo { $time } ({ $zone })
digest-count = { $count ->
        [one] enintään 1 liidi
       *[other] enintään { $count } liidiä
    }
digest-profile = profiili { $name }
digest-profile-active = käytössä oleva profiili
digest-language = { $language ->
        [fi] suomeksi
       *[en] englanniksi
    }
digest-ask-new = { $where ->
        [personal] Lähetetäänkö sinulle oma kooste joka viikko?
       *[channel] Lähetetäänkö kooste tänne joka viikko?
    }
digest-ask-change = { $where ->
        [personal] Muutetaanko omaa koostettasi ({ $number })?
       *[channel] Muutetaanko koostetta { $number }?
    }
digest-ask-pause = { $count ->
        [one] Keskeytetäänkö tämä kooste? Väliin jääviä ei lähetetä jälkikäteen.
       *[other] Keskeytetäänkö nämä { $count } koostetta? Väliin jääviä ei lähetetä jälkikäteen.
    }
digest-ask-resume = { $count ->
        [one] Lähetetäänkö tämä kooste taas joka viikko?
       *[other] Lähetetäänkö nämä { $count } koostetta taas joka viikko?
    }
digest-ask-stop = { $count ->
        [one] Lopetetaanko tämä kooste? Se unohdetaan, ja samalla se, mitkä liidit se on näyttänyt.
       *[other] Lopetetaanko nämä { $count } koostetta? Ne unohdetaan, ja samalla se, mitkä liidit ne ovat näyttäneet.
    }
digest-part = • { $text }
digest-part-change = • { $before } → { $after }
digest-first = Ensimmäinen tulee { $date }.
digest-set = { $where ->
        [personal] Selvä. Ensimmäinen koosteesi tulee { $date }.
       *[channel] Selvä. Ensimmäinen kooste tulee tänne { $date }.
    }
digest-changed = { $where ->
        [personal] Selvä. Seuraava koosteesi tulee { $date }.
       *[channel] Selvä. Seuraava kooste tulee { $date }.
    }
digest-done-pause = { $count ->
        [one] Kooste on tauolla. ”jatka koostetta” ottaa sen taas käyttöön.
       *[other] { $count } koostetta on tauolla. ”jatka koostetta” ottaa ne taas käyttöön.
    }
digest-done-resume = { $count ->
        [one] Kooste tulee taas joka viikko.
       *[other] { $count } koostetta tulee taas joka viikko.
    }
digest-done-stop = { $count ->
        [one] Kooste on lopetettu.
       *[other] { $count } koostetta on lopetettu.
    }
digest-list = { $count ->
        [one] 1 viikkokooste
       *[other] { $count } viikkokoostetta
    }
digest-list-line = *{ $number }*  { $told }
digest-list-more = { $count ->
        [one] ja 1 muu
       *[other] ja { $count } muuta
    }
digest-where-here = täällä
digest-where-personal = omasi
digest-paused = tauolla
digest-following = seuraava { $date }
digest-last-late = edellinen jäi väliin
digest-last-failed = edellistä ei saatu lähetettyä
digest-how = Muuta yhtä: ”kooste 1 perjantaisin klo 8”. Lisäksi: ”keskeytä kooste 1”, ”lopeta kooste 1”, ”lähetä minulle oma kooste Uudeltamaalta”.
digest-none = Tänne ei vielä tule koostetta. Sano ”lähetä kooste tänne maanantaisin klo 9” tai ”lähetä minulle oma kooste Uudeltamaalta”.
digest-posted = { $count ->
        [0] Lähetetty: hiljainen viikko.
        [one] Lähetetty, mukana 1 liidi. Se ei tule ensi viikolla uudestaan, ellei jokin muutu.
       *[other] Lähetetty, mukana { $count } liidiä. Ne eivät tule ensi viikolla uudestaan, ellei jokin muutu.
    }

help-digest = *lähetä kooste tänne maanantaisin klo 9* – parhaat uudet liidit joka viikko

## What goes wrong

digest-missed = Koostettasi viikolta { $week } ({ $when }) ei lähetetty: en ollut käynnissä sen aikaan ja huomasin sen liian myöhään. Uudet asiat ovat seuraavassa koosteessa, tai katso ne nyt.
digest-not-made = Koostettasi ({ $when }) ei saatu tehtyä. { $why }
refusal-digest-terminal = Kooste menee Slackiin: sano tämä siellä kanavalla, jolle sen pitää tulla. Täällä ”osuma digest” näyttää, mitä siinä lukisi.
refusal-digest-unknown = Koostetta { $number } ei ole. ”listaa koosteet” näyttää ne.
refusal-digest-daily = Kooste tulee kerran viikossa. Kerro päivä ja kellonaika: ”lähetä kooste tänne maanantaisin klo 9”.
refusal-digest-time = { $time } ei ole kellonaika. Kirjoita esimerkiksi 9.00 tai 14.30.
refusal-digest-count = Koosteessa on 1–{ $most } liidiä. Pidemmän listan saat kysymällä ”top 50”.
refusal-digest-zone = En tunne aikavyöhykettä ”{ $zone }”. Kirjoita esimerkiksi ”Tukholman aikaa” tai Europe/Helsinki.
refusal-digest-new = Kooste näyttää muutenkin uusia liidejä. Kerro paikka, toimiala tai luokka.
refusal-digest-too-many = Koosteita on jo { $most }. Lopeta ensin jokin: ”listaa koosteet”.

## In the terminal

digest-cli-none = Mitään ei ole lähdössä: työtilaan { $workspace } ei ole tilattu koostetta. Tällainen se olisi:
digest-cli-not-due = Kooste { $number } ({ $when }): viikko { $week } on hoidettu ({ $state }). Seuraava: { $date }.
digest-cli-due = Kooste { $number } ({ $when }), viikko { $week }: lähtevien jonossa, osuma run lähettää sen.
digest-cli-dry = Kooste { $number } ({ $when }), viikko { $week }: tällainen se olisi.
digest-cli-paused = Kooste { $number } ({ $when }) on tauolla.
digest-cli-late = Kooste { $number } ({ $when }), viikko { $week }: liian myöhässä lähetettäväksi.
digest-cli-state = { $state ->
        [pending] odottaa
        [sending] tekeillä
        [posted] lähdössä
        [sent] lähetetty
        [quiet] hiljainen
        [late] jäi väliin
       *[failed] epäonnistui
    }
digest-cli-now = ”{ $text }” ei ole päivä ja kellonaika. Kirjoita se muodossa 2026-11-16T09:00, ja perään +02:00 tai Z, jos se ei ole UTC-aikaa.
doctor-digest = Kooste { $number } työtilassa { $workspace }: { doctor-digest-when }, seuraava { $date }. Edellinen: viikko { $week } { $last ->
        [pending] odottaa tekemistä
        [sending] on tekeillä
        [posted] on lähdössä
        [quiet] oli hiljainen
       *[sent] lähetettiin
    }.
doctor-digest-never = Kooste { $number } työtilassa { $workspace }: { doctor-digest-when }, ensimmäinen { $date }.
doctor-digest-paused = Kooste { $number } työtilassa { $workspace } on tauolla.
doctor-digest-trouble = Kooste { $number } työtilassa { $workspace }: { doctor-digest-when }, seuraava { $date }. Viikko { $week } { $last ->
        [late] huomattiin liian myöhään eikä sitä lähetetty
       *[failed] jäi lähettämättä
    }{ $error ->
        [none] {""}
       *[other] {" "}({ $error })
    }. Näin näet, mitä siinä lukisi: osuma digest --dry-run --workspace { $workspace }
doctor-digest-when = { $weekday ->
        [0] { digest-weekday-0 }
        [1] { digest-weekday-1 }
        [2] { digest-weekday-2 }
        [3] { digest-weekday-3 }
        [4] { digest-weekday-4 }
        [5] { digest-weekday-5 }
       *[6] { digest-weekday-6 }
    } klo { $hour }.{ $minute } ({ $zone })
