### Outreach: what must hold before a draft is written, the offer, do-not-contact, and forgetting.

## Why no draft was written, and what would change it

draft-refused-no-profile = There is no ideal customer profile yet, so nothing says which companies to write to.
draft-change-no-profile = Apply one: osuma icp apply icp.yaml
draft-refused-no-offer = I do not know yet what you offer and who sends it.
draft-change-no-offer = Write offer.yaml (docs/outreach.md shows one) and apply it once: osuma offer apply offer.yaml
draft-refused-no-personas = There are no personas yet, so nothing says whose goals to speak to.
draft-change-no-personas = Apply some: osuma personas apply personas.yaml
draft-refused-company-unknown = I don’t know a company called “{ $query }”.
draft-change-company-unknown = Import it, or add it in the conversation: add { $query }; 35 people; Espoo
draft-refused-company-near = I don’t know a company called “{ $query }”. Did you mean { $near }?
draft-refused-company-several = Several companies are called “{ $query }”: { $near }.
draft-change-company-several = Name it by its domain or business id.
draft-refused-do-not-contact = { $who } is not to be contacted ({ $by }, { $date }). { $reason }
draft-refused-forgotten = Somebody here asked to be forgotten on { $date }, so nobody writes to them.
draft-refused-persona-unknown = There is no persona “{ $persona }”. There are { $personas }.
draft-refused-contact-unknown = I don’t know anybody called “{ $contact }” at { $name }. I know { $known }.
draft-change-contact-unknown = Import a list of people, or leave the name out and write to a persona.
draft-refused-contact-none = I know nobody at { $name } yet, so not “{ $contact }” either.
draft-change-contact-none = Import a list of people (osuma import FILE --as contacts), or leave the name out and write to a persona.
draft-refused-contact-several = Several people at { $name } are called “{ $contact }”: { $several }.
draft-change-contact-several = Name them by e-mail address.
draft-refused-customer = { $name } is your customer already. A first message is for leads.
draft-refused-disqualified = { $name } is ruled out by your profile: { $fields }.
draft-change-disqualified = It would take another fact, or another profile.
draft-refused-open-gate = { $name } may be ruled out: { $fields } is not known yet.
draft-change-open-gate = Find that out first, and tell it: { $name } and the fact.
draft-refused-insufficient-data = Too little is known of { $name } to say whether it fits.
draft-change-insufficient-data = Find out first: { $fields }.
draft-refused-tier-too-low = { $name } is in tier { $tier } ({ $score } of 100). Drafts are written for A and B.
draft-change-tier-too-low = Other facts would have to become known, or the profile would have to be another.
draft-change-find-out = If { $field } turns out to fit: { $tier }.
draft-refused-language-missing = Your offer says nothing in that language ({ $language }). It is written in: { $have }.
draft-change-language-missing = Add the texts in offer.yaml and apply it again: osuma offer apply offer.yaml
draft-change-consent-needed = Ask for consent in another way first. Where you have your own ground, say so in offer.yaml: prior_consent, not_needed_in. This is no legal advice.
draft-change-duties-differ = Choose somebody whose work it is, or add their duties to the offer, if they are.
draft-change-do-not-contact = If that no longer holds: osuma do-not-contact remove "{ $who }"

## Consent, legal form, and whose work it is

legal-free = { $country }: no prior consent is asked for here. Whoever objects is left alone from then on. ({ $statute })
legal-duties = { $country }: no prior consent is asked for where the offer has to do with the person’s own work. ({ $statute })
legal-interest = { $country }: allowed only where the company’s interest may be presumed from what it does. Judge that yourself. ({ $statute })
legal-register = { $country }: look into the register of those who do not want this first. ({ $statute })
legal-unsure = { $country }: the rule for this channel ({ $channel }) is not clear enough for me to say. Look it up first. ({ $statute })
legal-country-unknown = The country is not known, so I cannot say whether prior consent is asked for. Find it out first.
legal-country-unlisted = { $country }: I have no rule for this country. Look up whether prior consent is asked for.
legal-consent-country = { $country } asks for prior consent before this ({ $channel }), also between companies. ({ $statute })
legal-consent-sole-trader = A sole trader is a natural person, and is asked for consent before this ({ $channel }). { $statute }
legal-consent-country-own = Your offer says to ask for consent in { $country } first.
legal-consent-form-own = Your offer says to ask companies of this legal form ({ $form }) for consent first.
legal-consent-own-ground = { $country } asks for prior consent; your offer says that you have your own ground there.
legal-form-unknown = The legal form of { $name } is not known. If it is a sole trader, prior consent may be needed.
legal-work = Their work is what the offer is for ({ $title }).
legal-work-unsaid = The offer does not say whose work it is for (duties), so I cannot tell whether it is this person’s.
legal-work-persona = The persona’s work is what the offer is for. Send it only to somebody whose work it is.
legal-work-persona-other = The persona’s work is not among what the offer is for: { $duties }.
legal-work-former = { $name } is no longer in that position: { $title }.
legal-work-unknown = It is not known what { $name } does, so I cannot tell whether the offer is for them.
legal-work-other = The work of { $name } ({ $title }) is not what the offer is for: { $duties }.

## Beside a draft

draft-collision-none = Nobody else has drafted to this company in { $days } days.
draft-collision-drafted = { $by } drafted to { $to } there on { $date }{ $count ->
        [one] .
       *[other] ; { $count } drafts in all.
    }
draft-collision-sent = { $by } sent a message to { $to } there on { $date }{ $count ->
        [one] .
       *[other] ; { $count } messages and drafts in all.
    }
draft-sequence = This is message { $step } of a sequence, and the one before it is not here.
draft-address = The e-mail address of { $name } is not known.
draft-said-lost = A deal with them was lost on { $date }, said { $by }. { $reason }
draft-said-not-a-fit = { $by } said on { $date } that they do not fit. { $reason }
draft-state-draft = a draft
draft-state-approved = approved
draft-state-sent = sent
draft-state-dropped = dropped
refusal-draft-unknown = There is no draft number { $number }.
refusal-draft-empty = A draft must say something.
refusal-draft-stale = What this draft was written from is gone: its persona, the offer or the profile. Write a new one.
refusal-draft-check = It cannot be approved as it is: { $check }
refusal-draft-blocked = Since it was written: { $why }
refusal-draft-approved = It cannot be approved: it is { $state }.
refusal-draft-sent = Only what is approved can be marked as sent: this one is { $state }.
refusal-draft-dropped = It cannot be dropped: it is { $state }.

## A draft in the terminal

draft-refused = No draft. { $why }
draft-for-contact = For { $contact } at { $name } (persona { $persona }), { $channel }, { $language }
draft-for-persona = For somebody like { $persona } at { $name }, { $channel }, { $language }
draft-subject-line = Subject: { $subject }
draft-ask = Then ask:
draft-checks-title = Checks
draft-number = Kept as number { $number }, version { $version }. Osuma sends nothing: copy it, and send it yourself.

## The offer

offer-title = What we offer
offer-none = I do not know yet what you offer and who sends it. Write offer.yaml (docs/outreach.md shows one), then: `osuma offer apply offer.yaml`
refusal-no-offer = What you offer and who sends it is not known yet. Write offer.yaml (docs/outreach.md shows one), then: osuma offer apply offer.yaml
offer-text = { $product }, sent by { $sender }
offer-sender = *{ $name }*, { $title }, { $company }  ·  { $email }
offer-what = *{ $product }*: { $text }
offer-benefit = • { $text }
offer-benefit-for = • { $text } (for { $for })
offer-proof = • { $text } ({ $source }, { $date })
offer-benefits-title = *Benefits*
offer-proof-title = *Proof*
offer-duties = For those who answer for: { $duties }
offer-languages = Written in: { $languages }
offer-applied = The offer is kept: { $product }, in { $languages }.
doctor-no-offer = What you offer and who sends it is not known yet, so no outreach is drafted. Write offer.yaml (docs/outreach.md shows one), then: osuma offer apply offer.yaml --workspace { $workspace }
doctor-offer = Offer: { $product }, sent by { $sender }

## Do not contact

blocked-title = Not to be contacted
blocked-none = Nobody is on the list of those not to be contacted. To add somebody: “don’t contact Kuusi Oy”.
blocked-text = { $count ->
    [one] One entry
   *[other] { $count } entries
} of those not to be contacted.
blocked-line = *{ $who }* ({ $kind }), { $by }, { $date }
blocked-forgotten = Somebody who asked to be forgotten
blocked-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
block-kind-email = e-mail address
block-kind-person = person
block-kind-company = company
block-kind-domain = domain
block-confirm = Nobody shall write to or call { $who } ({ $kind }) any more. Right?
block-which = Whom do you mean by “{ $who }”?
block-who = Whom shall nobody contact? Name a company, a domain, an e-mail address or a person.
block-done = { $who } is on the list: nobody contacts them, and drafts to them are refused.
block-known = { $who } is on the list already.
block-offered = As a { $kind }: { $who }
unblock-confirm = May { $who } be contacted again?
unblock-done = { $who } may be contacted again.
unblock-unknown = “{ $who }” is not on the list of those not to be contacted.
button-block = Don’t contact
button-block-person = Person
button-block-company = Company
button-unblock = May be contacted
refusal-block-nobody = “{ $text }” is nobody who could be contacted. Name a company, a domain, an e-mail address or a person.
refusal-block-unknown = “{ $text }” is not on the list of those not to be contacted.
refusal-block-domain = “{ $text }” is no domain.
refusal-block-shared = { $domain } is a mail provider’s or a host’s own domain: many people’s addresses end in it. Name the address or the company.
refusal-block-several = “{ $text }” can mean { $several }. Say which with --person, --company or their e-mail address.
refusal-block-columns = No column of { $file } tells whom not to contact. It needs an e-mail address, a domain, a company’s name or a person’s name with a company. Its columns are { $headers }.
block-imported = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: { $new } new, { $known } on the list already, { $rejected } rejected.
reject-block-nobody = nobody who could be contacted
reject-forgotten = asked to be forgotten
refusal-forgotten = { $name } was to be forgotten, and stays so. To let it back: osuma do-not-contact remove "{ $name }"

## Forgetting and taking along

forget-mask = [removed]
forget-person = Of { $who } there is:
forget-company = { $who } and everything of it goes:
forget-line = { $what }: { $count }
forget-place = at { $companies }
forget-written = { $who } is also named in what you wrote yourselves: { $where }. Change that yourselves.
forget-ask = Nothing is erased yet. To erase it: add --yes
forget-done = { $who } is forgotten: { $count ->
    [one] one row
   *[other] { $count } rows
} erased or without the name. Only digests stay, so that no import brings them back.
forget-elsewhere = What was written in Slack, in files you imported, and in backups is not Osuma’s to erase: look there too.
refusal-forget-nobody = “{ $who }” names nobody.
refusal-forget-unknown = Nothing is known of “{ $who }”. A person is named by e-mail address or whole name, a company by its whole name, domain or business id. To keep somebody from being contacted: osuma do-not-contact add
refusal-forget-several = “{ $who }” is the name of several: { $several }. Name the e-mail address or domain, or add --at COMPANY.
refusal-forget-both = “{ $who }” is a company and a person. Name the domain or the e-mail address.
export-done = Written to { $path }: { $count ->
    [one] one row
   *[other] { $count } rows
}.
export-unknown = Nothing is known of { $who }.
table-companies = companies
table-scores = scores
table-contacts = contact cards
table-drafts = drafts
table-facts = companies’ facts
table-feedback = verdicts and outcomes
table-interview-answers = interview answers
table-findings = findings in interviews
table-customer-measures = measures of customers
table-inbox = messages received
table-outbox = messages to be sent
table-do-not-contact = list of those not to be contacted
table-offers = the offer
table-personas = the personas
table-profile-versions = the profile
table-proposals = proposals
table-other = other rows ({ $table })
