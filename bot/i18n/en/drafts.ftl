### Drafts in Slack and in the terminal: the message, what speaks for and against it, and what can be done with it.

button-draft = Draft outreach
button-draft-again = Draft again
button-draft-approve = Approve and copy
button-draft-edit = Edit…
button-draft-shorten = Shorten
button-draft-angle = Another angle
button-draft-next = Next message
button-draft-drop = Drop
button-draft-sent = Mark as sent

fit-no-draft = No outreach is drafted: { $why }

draft-card-title = Draft for { $name }
draft-card-text = Draft for { $name }: { $to }
draft-card-to = { $contact } ({ $persona })
draft-card-person = { $name }, { $title }
draft-card-nobody = { $persona } (persona)

draft-card-channel-email = E-mail
draft-card-channel-linkedin = LinkedIn
draft-card-channel-call = Call
draft-card-language-en = English
draft-card-language-fi = Finnish
draft-card-language-sv = Swedish
draft-card-step-1 = First message
draft-card-step-2 = First follow-up
draft-card-step-3 = Second follow-up
draft-card-choose-to = To: { $now }
draft-card-choose-channel = By: { $now }
draft-card-choose-language = In: { $now }

draft-card-subject-line = *Subject:* { $subject }
draft-card-checks = { $passed ->
    [one] ✓ 1 check passes
   *[other] ✓ { $passed } checks pass
}{ $warned ->
    [0] {""}
    [one] , 1 does not
   *[other] , { $warned } do not
}
draft-card-sources = *What it rests on*
draft-card-source = “{ $sentence }” ← { $facts }
draft-card-fact = { $label }: { $value } ({ $source }, { $date })
draft-card-said = { $label } ({ $source }, { $date })
draft-card-proof = Your proof
draft-card-contact = Contact
draft-card-rest = The other sentences rest on the persona { $persona } and on your offer.
draft-card-own-words = In a person’s own words: no sentence is tied to a fact any more.
draft-card-by-rules = Version { $version }, by rules. Osuma never sends it.
draft-card-by = Version { $version }, by { $by }. Osuma never sends it.
draft-card-prompt = prompt { $name } { $hash }

draft-card-change = *What would change that:* { $change }
draft-card-approved = ✓ Approved by { $by }, { $date }.
draft-card-approved-text = The draft for { $name } is approved.
draft-card-copy = The text follows below, ready to be copied. Send it yourself, then mark it as sent.
draft-card-sent = ✓ Sent to *{ $name }* by { $by }, { $date }.
draft-card-dropped = The draft for *{ $name }* is laid aside.

draft-card-edit-title = Edit the draft
draft-card-subject = Subject
draft-card-body = Message
draft-card-edit-hint = Your wording is checked again and kept as a new version. The footer is added by itself.
draft-card-edit-by-message = Write the new text in a message, for example:
draft-card-edit-example = edit draft { $number }: …
