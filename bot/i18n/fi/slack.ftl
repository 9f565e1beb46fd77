### Slack itself: what went wrong between us and it, and what `osuma doctor` finds there.

slack-failure = Jokin meni minulla vikaan, enkä pystynyt vastaamaan. Kysy uudelleen. Jos sama toistuu, kerro tämä tunniste sille, joka ylläpitää Osumaa: { $id }

## osuma run

slack-running-socket = Osuma on yhteydessä Slackiin ja kuuntelee. Ctrl+C lopettaa.
slack-running-http = Osuma kuuntelee Slackia portissa { $port }, polussa { $path }. Ctrl+C lopettaa.
slack-stopped = Pysäytetty. Sillä välin tulleet kysymykset ovat tallessa, ja niihin vastataan seuraavan käynnistyksen jälkeen.

## Refusals

refusal-slack-no-tokens = Slackia ei ole vielä yhdistetty. Aseta SLACK_BOT_TOKEN ja lisäksi SLACK_APP_TOKEN (Socket Mode) tai SLACK_SIGNING_SECRET (HTTP). Ohje: docs/slack.md.
refusal-slack-app-token = Slack ei hyväksy SLACK_APP_TOKEN-tunnusta ({ $code }). Luo uusi sovellustason tunnus, jolla on oikeus connections:write. Ohje: docs/slack.md.
refusal-slack-port = Portti { $port } on toisen ohjelman käytössä. Aseta PORT-muuttujaan vapaa portti.

## osuma doctor

slack-check-no-bot-token = SLACK_BOT_TOKEN puuttuu, joten Osuma ei ole Slackissa. Ohje viiden minuutin yhdistämiseen: docs/slack.md.
slack-check-bot = Slack: { $bot }, työtila { $workspace }
slack-check-bot-refused = Slack ei hyväksy SLACK_BOT_TOKEN-tunnusta ({ $code }). Asenna sovellus työtilaan uudelleen ja kopioi tunnus, joka alkaa xoxb-.
slack-check-bot-kind = SLACK_BOT_TOKEN-tunnuksen pitäisi alkaa xoxb-. Tunnus, joka alkaa xapp-, kuuluu muuttujaan SLACK_APP_TOKEN.
slack-check-scopes = Sovellukselta puuttuu oikeuksia: { $scopes }. Lisää ne kohdassa OAuth & Permissions tai päivitä sovellus manifest.json-tiedostosta, ja asenna se uudelleen.
slack-check-unreachable = Slackiin ei saatu yhteyttä osoitteessa { $url }. Tarkista verkkoyhteys ja SLACK_API_URL, jos olet asettanut sen.
slack-check-no-transport = SLACK_APP_TOKEN (Socket Mode) ja SLACK_SIGNING_SECRET (HTTP) puuttuvat molemmat, joten viestit eivät tulisi perille.
slack-check-socket = Socket Mode: valmis
slack-check-socket-refused = Slack ei hyväksy SLACK_APP_TOKEN-tunnusta ({ $code }). Luo uusi sovellustason tunnus, jolla on oikeus connections:write.
slack-check-socket-kind = SLACK_APP_TOKEN-tunnuksen pitäisi alkaa xapp-. Tunnus, joka alkaa xoxb-, kuuluu muuttujaan SLACK_BOT_TOKEN.
slack-check-http = Allekirjoitettu HTTP: valmis, kunhan sovelluksen pyyntöosoitteet ovat https://palvelimesi{ $path }
slack-check-secret-kind = SLACK_SIGNING_SECRET ei näytä oikealta: sen pitäisi olla 32 kirjainta ja numeroa sivulta Basic Information, ei tunnus (token).
