### Drafts in Slack and in the terminal: the message, what speaks for and against it, and what can be done with it.

button-draft = Luonnostele viesti
button-draft-again = Luonnostele uudelleen
button-draft-approve = Hyväksy ja kopioi
button-draft-edit = Muokkaa…
button-draft-shorten = Lyhennä
button-draft-angle = Toinen näkökulma
button-draft-next = Seuraava viesti
button-draft-drop = Hylkää
button-draft-sent = Merkitse lähetetyksi

fit-no-draft = Viestiä ei luonnostella: { $why }

draft-card-title = Luonnos: { $name }
draft-card-text = Luonnos, { $name }: { $to }
draft-card-to = { $contact } ({ $persona })
draft-card-person = { $name }, { $title }
draft-card-nobody = { $persona } (persoona)

draft-card-channel-email = Sähköposti
draft-card-channel-linkedin = LinkedIn
draft-card-channel-call = Puhelu
draft-card-language-en = englanti
draft-card-language-fi = suomi
draft-card-language-sv = ruotsi
draft-card-step-1 = Ensimmäinen viesti
draft-card-step-2 = Ensimmäinen muistutus
draft-card-step-3 = Toinen muistutus
draft-card-choose-to = Kenelle: { $now }
draft-card-choose-channel = Miten: { $now }
draft-card-choose-language = Kieli: { $now }

draft-card-subject-line = *Aihe:* { $subject }
draft-card-checks = { $passed ->
    [one] ✓ 1 tarkistus kunnossa
   *[other] ✓ { $passed } tarkistusta kunnossa
}{ $warned ->
    [0] {""}
    [one] , 1 huomautus
   *[other] , { $warned } huomautusta
}
draft-card-sources = *Mihin tämä perustuu*
draft-card-source = ”{ $sentence }” ← { $facts }
draft-card-fact = { $label }: { $value } ({ $source }, { $date })
draft-card-said = { $label } ({ $source }, { $date })
draft-card-proof = Näyttönne
draft-card-contact = Yhteyshenkilö
draft-card-rest = Muut virkkeet perustuvat persoonaan { $persona } ja omaan tarjoomaanne.
draft-card-own-words = Ihmisen omin sanoin: virkkeitä ei ole enää sidottu tietoihin.
draft-card-by-rules = Versio { $version }, säännöillä kirjoitettu. Osuma ei lähetä sitä.
draft-card-by = Versio { $version }, kirjoittaja { $by }. Osuma ei lähetä sitä.
draft-card-prompt = kehote { $name } { $hash }

draft-card-change = *Mikä muuttaisi asian:* { $change }
draft-card-approved = ✓ Hyväksynyt { $by }, { $date }.
draft-card-approved-text = Luonnos on hyväksytty: { $name }.
draft-card-copy = Teksti on alla valmiina kopioitavaksi. Lähetä se itse ja merkitse sitten lähetetyksi.
draft-card-sent = ✓ Lähetetty: *{ $name }*. Lähettäjä { $by }, { $date }.
draft-card-dropped = Luonnos on hylätty: *{ $name }*.

draft-card-edit-title = Muokkaa luonnosta
draft-card-subject = Aihe
draft-card-body = Viesti
draft-card-edit-hint = Muotoilusi tarkistetaan ja säilytetään uutena versiona. Alatunniste lisätään itsestään.
draft-card-edit-by-message = Kirjoita uusi teksti viestiin, esimerkiksi:
draft-card-edit-example = muokkaa luonnosta { $number }: …
