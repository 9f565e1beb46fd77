### The terminal's own lines.

cli-failure = Jokin meni meillä pieleen, eikä se ole sinun syytäsi. Tarkempi tieto on tiedostossa { $path }. Kun ilmoitat asiasta, mainitse tämä tunnus: { $id }
refusal-settings = Näiden asetusten arvoja ei voi käyttää: { $names }. Tiedosto .env.example kertoo, mitä kukin saa olla.
refusal-no-profile = Ihanneasiakasprofiilia ei ole vielä. Kirjoita se (ohje: docs/profile.md) ja aja: osuma icp apply icp.yaml. Jos haluat ensin kokeilla: osuma chat --sample
refusal-slack-bot-token = Slack ei hyväksy tunnusta SLACK_BOT_TOKEN ({ $code }). Asenna sovellus työtilaan uudelleen ja kopioi tunnus, jonka alussa on xoxb-.
refusal-slack-unreachable = Slackiin ei saada yhteyttä osoitteessa { $url } ({ $code }). Tarkista verkko ja SLACK_API_URL, jos asetit sen.

chat-no-button = Painiketta { $number } ei ole; numerot ovat 1–{ $most }.
chat-no-buttons = Painikkeita ei vielä ole. Kysy ensin jotakin.
chat-end = Lopeta kirjoittamalla lopeta.
chat-file = Tallennettu: { $file }
chat-sample-made = Esimerkkitiimi ja 60 keksittyä yritystä ovat valmiina työtilassa ”sample”. Omat tietosi pysyvät niistä erillään.

icp-applied = { $name } on nyt versio { $version } ja käytössä. { $count ->
    [0] Pisteytettäviä yrityksiä ei ole vielä: osuma import TIEDOSTO
    [one] Sillä pisteytettiin yksi yritys.
   *[other] Sillä pisteytettiin { $count } yritystä.
}
icp-unchanged = { $name } on jo täsmälleen tällainen (versio { $version }). Mitään ei muutettu.
icp-unrecognised = Huomaa: ”{ $text }” ei ole tuttu arvo ({ $field }), joten se osuu vain yrityksiin, joista käytetään samoja sanoja. Olisiko kirjoitusvirhe?
import-turned-back = Olivatko ne sittenkin liidejä? osuma customers --not-customers "{ $file }" peruu tämän.
import-turned = { $count ->
    [one] Yksi näistä oli tähän asti liidi; nyt se on asiakas eikä enää mukana liidilistalla.
   *[other] { $count } näistä oli tähän asti liidejä; nyt ne ovat asiakkaita eivätkä enää mukana liidilistalla.
} Oliko tiedostossa liidejä? Kokeile ensi kerralla ensin valinnalla --dry-run.
import-merged = Rivi { $line } on sama yritys kuin rivi { $first } ({ $name }).
import-unused = ei käytössä: { $columns }

personas-applied = { $count ->
    [one] Yksi persoona on tallessa.
   *[other] { $count } persoonaa on tallessa.
}

top-none-since = Yhtään sopivaa liidiä ei ole nähty ensi kertaa { $date } tai sen jälkeen.

run-empty = Tällä Slack-työtilalla ei ole vielä profiilia. Näin se syntyy: ensin osuma import yritykset.csv --workspace { $workspace }, sitten osuma icp apply icp.yaml --workspace { $workspace }

doctor-unknown-settings = Nämä asetukset eivät ole Osuman: { $names }. Olisiko kirjoitusvirhe? Kaikki asetukset ovat tiedostossa .env.example.
doctor-database = Tietokanta: { $database }
doctor-workspace = Työtila { $workspace } ({ $name }): { $count ->
    [one] 1 yritys
   *[other] { $count } yritystä
}
doctor-profile = Profiili: { $name }, versio { $version }
doctor-no-profile = Työtilassa { $workspace } ei ole vielä profiilia. Seuraavaksi: osuma icp apply icp.yaml --workspace { $workspace }
doctor-no-companies = Työtilassa { $workspace } ei ole vielä yrityksiä. Seuraavaksi: osuma import yritykset.csv --workspace { $workspace }
doctor-personas = Persoonia: { $count }
doctor-no-personas = Työtilassa { $workspace } ei ole vielä persoonia. Viestit muotoillaan niiden mukaan: osuma personas apply personas.yaml --workspace { $workspace }
doctor-model-none = Kielimalli: ei käytössä, joten selitykset kirjoitetaan säännöillä. Se on ihan hyvä näin.
doctor-model-half = Kielimalli: asetettu vain osittain. Tarvitaan OSUMA_MODEL sekä OPENAI_API_KEY tai OPENAI_BASE_URL. Siihen asti selitykset kirjoitetaan säännöillä.
