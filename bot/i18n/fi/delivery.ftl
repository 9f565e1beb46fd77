### Viestit, jotka eivät mene perille, ja prosessit, jotka niitä lähettävät.

refusal-digest-channel-gone = Slack ei ottanut viestiä sen kanavalle ({ $code }): kanava on poistettu tai arkistoitu, tai minut on poistettu siltä. Keskeytin koosteen. Kutsu minut kanavalle ja sano ”jatka koostetta”, tai sano toisella kanavalla ”lähetä kooste tänne maanantaisin klo 9”.
refusal-digest-not-sent = Slack ei ottanut viestiä vastaan ({ $code }). Seuraava kooste tulee tavalliseen tapaan.

## osuma doctor

doctor-replica = Käynnissä: { $name }, versio { $version }, yhteys { $transport ->
        [http] HTTP
       *[socket] Socket Mode
    }, työtila { $workspace }, elossa { $seconds } s sitten
doctor-replica-silent = { $name } (työtila { $workspace }) lakkasi vastaamasta { $minutes } min sitten: se kaatui tai ei saa yhteyttä tietokantaan. Muut jatkavat siitä, mihin se jäi. Varmista, että se käynnistetään uudelleen.
doctor-replica-versions = Käynnissä on eri versioita ({ $versions }). Päivityksen aikana niin kuuluukin olla.
doctor-replica-clock = Prosessin { $name } kello on { $seconds } s edellä tietokannan kelloa (jäljessä, jos luku on negatiivinen). Osuma käyttää tietokannan aikaa; aseta koneen kello NTP:llä.
doctor-no-replica = Tällä tietokannalla ei ole bottia käynnissä. Käynnistä se: osuma run
doctor-outbox-held = Slack ei hyväksy työtilan { $workspace } tunnusta ({ $code }), alkaen { $date }. { $count ->
        [one] 1 viesti odottaa.
       *[other] { $count } viestiä odottaa.
    } Asenna sovellus uudelleen, aseta uusi SLACK_BOT_TOKEN ja käynnistä botti uudelleen: viestit lähtevät silloin.
doctor-outbox-waiting = { $count ->
        [one] 1 viesti työtilassa { $workspace } odottaa
       *[other] { $count } viestiä työtilassa { $workspace } odottaa
    } lähettämistä, vanhin { $minutes } min. Botti ei ole käynnissä tai Slack ei ota viestejä vastaan; syy on botin lokissa.
doctor-outbox-dead = { $count ->
        [one] 1 viesti työtilassa { $workspace } jäi toimittamatta viime 30 päivän aikana: { $date }, kanava { $channel } ({ $code }).
       *[other] { $count } viestiä työtilassa { $workspace } jäi toimittamatta viime 30 päivän aikana, viimeisin { $date }, kanava { $channel } ({ $code }).
    } { $code ->
        [channel_not_found] Kanavaa ei enää ole, tai Osuma ei ole ollut sillä.
        [is_archived] Kanava on arkistoitu.
        [not_in_channel] Kutsu Osuma kanavalle: /invite @Osuma
        [missing_scope] Päivitä sovellus manifest.json-tiedostosta ja asenna se uudelleen.
       *[other] Niitä ei yritetä uudelleen.
    }
