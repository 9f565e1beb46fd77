### Why a database or a workspace cannot be used. $where: a file's path, or host:port/name; never a password.

refusal-database-url = OSUMA_DATABASE_URL ei ole tietokannan osoite. Esimerkkejä: sqlite:///osuma.db, postgresql://käyttäjä:salasana@palvelin/osuma
refusal-database-scheme = Osuma tallentaa tietonsa SQLite- tai PostgreSQL-tietokantaan, mutta OSUMA_DATABASE_URL alkaa ”{ $scheme }”. Esimerkkejä: sqlite:///osuma.db, postgresql://käyttäjä:salasana@palvelin/osuma
refusal-database-unreachable = Tietokantapalvelin { $where } ei vastaa. Tarkista, että se on käynnissä ja että OSUMA_DATABASE_URL osoittaa oikeaan palvelimeen ja porttiin.
refusal-database-password = Tietokanta { $where } ei hyväksy muuttujassa OSUMA_DATABASE_URL annettua käyttäjätunnusta tai salasanaa.
refusal-database-missing = Tietokantaa { $where } ei ole. Luo se (createdb) tai korjaa nimi muuttujaan OSUMA_DATABASE_URL.
refusal-database-read-only = Tietokantaa { $where } voi lukea, mutta siihen ei voi kirjoittaa. Anna Osumalle kirjoitusoikeus tai valitse toinen paikka muuttujalla OSUMA_DATABASE_URL.
refusal-database-rights = Muuttujassa OSUMA_DATABASE_URL annetun käyttäjän oikeudet eivät riitä tietokannassa { $where }. Osuman pitää voida luoda ja muuttaa siellä taulujaan.
refusal-database-folder = Tietokantatiedostoa { $where } ei voi avata. Kansion pitää olla olemassa ja Osumalla pitää olla siihen kirjoitusoikeus; toisen paikan voi valita muuttujalla OSUMA_DATABASE_URL.
refusal-database-not-one = Tiedosto { $where } ei ole tietokanta. Valitse toinen tiedosto muuttujalla OSUMA_DATABASE_URL.
refusal-database-damaged = Tietokanta { $where } on vioittunut tai sen levyä ei voi lukea. Palauta se varmuuskopiosta.
refusal-database-busy = Tietokanta { $where } on juuri nyt varattu. Yritä hetken kuluttua uudelleen.
refusal-database-full = Tietokannan { $where } levy on täynnä. Mitään ei tallennettu; vapauta tilaa ja yritä uudelleen.
refusal-database-newer = Tietokantaa { $where } on viimeksi käyttänyt uudempi Osuma (skeema { $version }). Päivitä Osuma; tiedot ovat tallessa.
refusal-database-foreign = Tietokanta { $where } on toisen ohjelman käytössä: siinä on tauluja, joita Osuma tarvitsisi. Valitse toinen muuttujalla OSUMA_DATABASE_URL.
refusal-workspace-unknown = Työtilaa ”{ $workspace }” ei ole. Tarkista --workspace; ilman sitä Osuma käyttää työtilaa ”local”.
refusal-workspace-id = ”{ $workspace }” ei kelpaa työtilan tunnukseksi. Siinä saa olla kirjaimia a–z, numeroita sekä merkkejä - ja _, enintään 64.
refusal-company-nameless = Tällä yrityksellä ei ole nimeä, verkkotunnusta eikä Y-tunnusta, josta sen tuntisi.
