### Outreach drafts: what stands under them, what their checks say, and what an offer's file may not hold.

## Under a message

draft-footer-opt-out = Jos et halua viestejä, vastaa ”ei kiitos”, niin en kirjoita enää.
draft-footer-origin = { $company } käyttää työyhteystietojasi tähän yhteydenottoon. Tietojen lähde: { $source } ({ $date }).
draft-footer-origin-more = { $company } käyttää työyhteystietojasi tähän yhteydenottoon. Tietojen lähde: { $source } ({ $date }). Lisää: { $url }
draft-footer-privacy = Näin käsittelemme tietoja: { $url }
draft-footer-colleague = kollegani
draft-footer-list = yhteystietolista ”{ $name }”

## The checks' names

check-rule-length = Pituus
check-rule-subject = Otsikko
check-rule-sentences = Virkkeet
check-rule-reading = Luettavuus
check-rule-grounded = Tieto yrityksestä
check-rule-new = Jotain uutta
check-rule-question = Yksi kysymys
check-rule-interest = Kysyy kiinnostusta
check-rule-call-questions = Puhelun kysymykset
check-rule-you-we = Te ennen meitä
check-rule-phrases = Ei kuluneita fraaseja
check-rule-spam = Ei roskapostisanoja
check-rule-acquaintance = Ei väärää tuttavuutta
check-rule-superlatives = Ei superlatiiveja
check-rule-links = Linkit
check-rule-attachments = Ei liitteitä
check-rule-tracking = Ei seurantaa
check-rule-holes = Mitään ei jäänyt auki

## What they found. $text is quoted from the draft.

check-length-ok = { $count ->
    [one] 1 sana, hyvä on { $least }–{ $most }
   *[other] { $count } sanaa, hyvä on { $least }–{ $most }
}
check-length-some-over = { $count } sanaa, hieman yli hyvän pituuden { $least }–{ $most }
check-length-over = { $count } sanaa on liikaa: hyvä on { $least }–{ $most }
check-length-under = { $count ->
    [one] 1 sana on liian vähän: hyvä on { $least }–{ $most }
   *[other] { $count } sanaa on liian vähän: hyvä on { $least }–{ $most }
}
check-length-refused = { $count } sanaa; yli { $most } sanan viestiä ei lähetetä
check-length-characters = { $count } merkkiä; enintään { $most } merkin viesteihin vastataan useammin
check-subject-ok = { $count ->
    [one] 1 sana
   *[other] { $count } sanaa
}
check-subject-missing = Otsikko puuttuu
check-subject-reply = Otsikko esiintyy vastauksena
check-subject-words = { $count ->
    [one] 1 sana; hyvä on { $least }–{ $most }
   *[other] { $count } sanaa; hyvä on { $least }–{ $most }
}
check-subject-long = { $count } merkkiä; yli { $most } katkeaa puhelimessa
check-subject-signs = Otsikko huutaa, kysyy tai puhuu rahasta
check-sentences-ok = Pisimmässä on { $count } sanaa
check-sentences-long = Pisimmässä on { $count } sanaa; enintään { $most }
check-reading-grade = Luokkataso { $grade }
check-reading-grade-fair = Luokkataso { $grade }; { $most } tai alle on helpompi lukea
check-reading-grade-hard = Luokkataso { $grade } on raskas lukea; enintään { $most }
check-reading-ok = { $words } sanaa virkkeessä, { $letters } kirjainta sanassa
check-reading-sentences = { $words } sanaa virkkeessä on raskasta lukea; enintään { $most }
check-reading-words = { $letters } kirjainta sanassa on raskasta lukea; enintään { $most }
check-grounded-ok = { $name }: { $text } ({ $source }, { $date }), persoonan tavoitteen rinnalla
check-grounded-untied = { $name }: { $text }, mutta mikään ei liitä sitä persoonan tavoitteeseen
check-grounded-none = Viestissä ei ole yhtään päivättyä tietoa yrityksestä
check-new-ok = Kertoo jotain, mitä aiemmat viestit eivät kertoneet
check-new-first = Aiempaa viestiä ei ole
check-new-repeats = { $count ->
    [one] 1 virke on jo aiemmassa viestissä
   *[other] { $count } virkettä on jo aiemmassa viestissä
}
check-new-nothing = Ei perustu mihinkään uuteen
check-question-ok = Yksi kysymys
check-question-none = Viesti ei kysy mitään
check-question-many = { $count } kysymystä; riittää { $most }
check-interest-ok = Kysyy, onko asialla väliä, ei aikaa
check-interest-later = Myöhempi viesti saa pyytää aikaa
check-interest-time = Pyytää heti aikaa tai keskustelua: ”{ $text }”
check-call-questions-ok = { $count ->
    [one] 1 kysymys
   *[other] { $count } kysymystä
}
check-call-questions-count = { $count ->
    [one] 1 kysymys; hyvä on { $least }–{ $most }
   *[other] { $count } kysymystä; hyvä on { $least }–{ $most }
}
check-you-we-ok = Teistä { $you }, meistä { $we }
check-you-we-behind = Teistä { $you }, meistä { $we }: puhu enemmän lukijasta
check-phrases-ok = Ei ole
check-phrases-found = Kulunut: ”{ $text }”
check-spam-ok = Ei ole
check-spam-found = Roskapostisuodatin laskee: ”{ $text }”
check-acquaintance-ok = Ei väitetä
check-acquaintance-found = Mikään tieto ei kanna tätä: ”{ $text }”
check-superlatives-ok = Ei ole
check-superlatives-found = Mikään tieto ei kanna tätä: ”{ $text }”
check-links-ok = { $count ->
    [0] Ei ole
    [one] 1
   *[other] { $count }
}
check-links-many = { $count } linkkiä; enintään { $most }
check-links-calendar = Ensimmäisessä viestissä ei ole kalenterilinkkiä
check-attachments-ok = Ei ole
check-attachments-found = Puhuu liitteestä: ”{ $text }”
check-tracking-ok = Ei ole
check-tracking-found = Seuraa lukijaansa: ”{ $text }”
check-holes-ok = Kaikki on täytetty
check-holes-found = Jäi auki, tai merkintäkieltä: ”{ $text }”

## Beside a draft

draft-note-apart = Tarjoomanne ei osu tämän persoonan tavoitteisiin eikä haasteisiin. Tarkista persoona tai lisää sille hyöty.

## Languages, and an offer's file

draft-language-missing = En osaa kirjoittaa luonnosta tällä kielellä ({ $language }). Osaan: { $have }.
offer-language-missing = Tarjooma ei kerro tällä kielellä ({ $language }), mitä myytte. Se kertoo: { $have }. Lisää teksti offer.yaml-tiedoston kohtaan what.
offer-email = ”{ $text }” ei ole sähköpostiosoite.
offer-link = ”{ $text }” ei ole verkkosivun osoite.
offer-text-link = Viestin lauseessa ei voi olla linkkiä, sähköpostiosoitetta tai merkintäkieltä: ”{ $text }”.
offer-country = En tunne maata ”{ $text }”. Kirjoita sen nimi tai tunnus, esimerkiksi DE.
offer-texts-none = Kirjoita teksti ainakin yhdellä kielellä: en, fi tai sv.
