### Mitä `osuma doctor` kertoo kielimallista. $model: mallin nimi.

doctor-model-ok = Kielimalli { $model } vastaa.
doctor-model-unauthorized = Kielimallin palvelin ei hyväksy avainta. Tarkista OPENAI_API_KEY.
doctor-model-not-found = Palvelin ei tunne mallia nimeltä { $model }, tai osoite on väärä. Tarkista OSUMA_MODEL ja OPENAI_BASE_URL.
doctor-model-unreachable = Kielimallin palvelimeen ei saada yhteyttä. Tarkista OPENAI_BASE_URL ja verkkoyhteys. Siihen asti tekstit syntyvät säännöillä.
doctor-model-timeout = Kielimalli { $model } ei vastannut ajoissa. Siihen asti tekstit syntyvät säännöillä.
doctor-model-rate-limited = Kielimallin palvelin kertoo, että pyyntöjä on ollut liikaa tai tilin saldo on lopussa. Siihen asti tekstit syntyvät säännöillä.
doctor-model-unusable = Kielimalli { $model } vastasi, mutta ei muodossa, jota Osuma osaa käyttää. Kokeile toista mallia; siihen asti tekstit syntyvät säännöillä.
