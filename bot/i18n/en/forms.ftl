### Forms: the profile, the personas, the offer and the columns of a file, filled in field by field.

## What is wrong with a field

form-missing = Write something here.
form-value = This cannot be used: “{ $text }”.
form-number = “{ $text }” is not a number.
form-choice = Choose one from the list.
form-line-long = One line may have { $most } characters at most.
form-lines-many = { $most } lines at most.
form-wanted = Write what you look for.
form-weight = Write a number above 0, at most { $most }.
form-percent = Write a number from 0 to 100.
form-range-order = The upper end is below the lower one: { $low } is more than { $high }.
form-currencies = Use one currency for both ends, not { $currencies }.
form-place-near = “{ $text }” is no place I know. Did you mean { $near }?

## The profile, criterion by criterion

button-edit = Edit
edit-change = Change a criterion
edit-add = Add a criterion
edit-tiers = Tiers
edit-title = Edit the ICP
edit-pick = Which criterion?
edit-pick-intro = Choose a criterion. Leave the rest empty to see it first, or say here what should change.
edit-first-intro = There is no ICP yet. Begin with the one thing that matters most; the others are added one by one.
edit-pick-more = { $count ->
    [one] 1 more criterion is not in this list. Change it by message.
   *[other] { $count } more criteria are not in this list. Change them by message.
}
edit-pick-hint = One a line, or a range such as 21–50.
edit-new = New: { $label }
edit-wanted = What you look for
edit-lines = One a line.
edit-too-long = Too many to show here. Leave this empty to keep them; what you write takes their place.
edit-learned = Learned from your customers: each value has points of its own. Leave it empty to keep them. What you write is asked plainly.
edit-search = Or search and add
edit-low = From
edit-high = To
edit-range-hint = Leave one end empty for no limit.
edit-mode = How it counts
edit-mode-score = Earns points
edit-mode-require = Required: without it never a fit
edit-mode-exclude = Ruled out: with it never a fit
edit-mode-drop = Not asked any more
edit-weight = Weight
edit-weight-hint = Compared with the other criteria: 4 counts twice as much as 2.
edit-why = Why? The approvers read it
edit-name = Name of the ICP
edit-first-name = Our ICP
edit-preview = Preview
edit-tiers-intro = From how many points of 100 is a company in a tier? Below C it is D.
edit-tier = { $tier } from
edit-coverage = Known at least, in percent
edit-coverage-hint = Below this there is no score, because too little is known.
edit-example-industry = SaaS
edit-example-location = Espoo
edit-example-funding = seed
edit-example-legal-form = Oy
edit-example-goals = hiring abroad
edit-example-keywords = Salesforce
edit-open = Press Edit to change it: { $label }
edit-preview-title = { $name }: preview
edit-preview-text = { $name }, a preview. { $effect }
edit-nothing-yet = Nothing has changed yet. Propose it, and an approver decides.
edit-propose = Propose
edit-again = Change it again
edit-more = Change more
edit-leave = Leave it
edit-left = Left as it was. Nothing has changed.
edit-by-message = Forms open in Slack only. By message: *change headcount to 20-60*, or the whole ICP with *propose icp* and YAML.
edit-by-message-first = Forms open in Slack only. By message: *propose icp* and the ICP as YAML, or osuma icp apply FILE in the terminal.
refusal-edit-empty = A profile asks for at least one thing. Add a criterion before you remove the last one.
refusal-edit-gone = This cannot be edited any more. Ask for *icp* and begin anew.
refusal-edit-outdated = The ICP has changed since you began, so this edit no longer fits. Ask for *icp* and begin anew. Nothing was changed.

## The columns of a file

shared-rows-said = { $count ->
    [one] 1 row.
   *[other] { $count } rows.
} Read as { $kind }, as you said. Nothing is imported yet.
shared-like-blocked = people and companies not to be contacted
shared-as-blocked = not to be contacted
shared-blocked-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: { $new } new on the list, { $known } there before, { $rejected } rejected.
button-import-blocked = Import as not to be contacted
button-correct = Correct…
part-ignore = – not used –
mapping-title = Correct the columns
mapping-intro = { $file }: what is it, and what does each column hold?
mapping-kind = Import as
mapping-cells = For example: { $cells }
mapping-empty = Empty in the first rows.
mapping-more = { $count ->
    [one] 1 more column is not shown here, and not used.
   *[other] { $count } more columns are not shown here, and not used.
}
mapping-twice = Another column is this already. Choose one of the two.
mapping-needs-name = Choose the column that holds the company’s name.
mapping-needs-outcome = Choose the column that holds the outcome.
mapping-needs-person = Choose the columns that hold the person’s name or email and the company.
mapping-needs-whose = Choose a column that tells which company or person a row is about.
mapping-by-message = Forms open in Slack only. Rename the column in the file (“Headcount”, “Website”) and send it again, or in the terminal: osuma import FILE --map COLUMN=FIELD
refusal-mapping-gone = These columns cannot be corrected any more. Send the file again.
refusal-mapping-wide = This file has too many columns to correct them here. Remove those that are not needed and send it again.

## A persona

form-left-out = Too long for a form, so it stays as it is: { $fields }.
button-persona-new = New persona
persona-title = Edit the persona
persona-title-new = New persona
persona-intro = Who decides at the companies you look for? Tell of the person; what the company is like belongs into the ICP.
persona-kept = *{ $name }* is kept.
persona-by-message = Forms open in Slack only. In the terminal: osuma personas apply FILE (personas.yaml)
persona-field-name = Name, such as “Founder Fiona”
persona-field-titles = Titles
persona-field-goals = Goals
persona-field-challenges = Challenges
persona-field-motivators = What moves them
persona-field-objections = What they object
persona-field-department = Department
persona-field-role = Their part in the decision
persona-field-values = What they value
persona-field-buying-behaviour = How they buy
persona-field-information-sources = Where they look for information
persona-field-channels = How to reach them
persona-field-tone = Tone of voice
persona-field-language = Language of messages
persona-choice-fi = Finnish
persona-choice-en = English
persona-choice-sv = Swedish
refusal-persona-gone = There is no persona called “{ $name }” any more. Ask for *personas*.

## The offer

offer-fill = Tell what we offer
offer-none-form = I do not know yet what you offer and who sends it. Drafts need it.
offer-intro = Drafts rest on this. Every earlier version is kept.
offer-kept = The offer *{ $product }* is kept.
offer-by-message = Forms open in Slack only. In the terminal: osuma offer apply offer.yaml
offer-one-sentence = One sentence: what it does for a customer. At least one language.
offer-duties-hint = Departments or titles that it is for, one a line. Others are not written to.
offer-opt-out-hint = Your own words for how to say no. Empty: ours.
offer-collision-hint = How far back a colleague’s message to the same company is told, in days. 0: never.
offer-for-hint = The persona’s name or the goal that it speaks to. Empty: for everybody.
offer-date-hint = The day it was said, for example 2026-03-13.
offer-field-product = Product
offer-field-what-en = What it does, in English
offer-field-what-fi = What it does, in Finnish
offer-field-what-sv = What it does, in Swedish
offer-field-sender-name = Sender’s name
offer-field-sender-title = Title
offer-field-sender-company = Company
offer-field-sender-email = Email
offer-field-sender-phone = Phone
offer-field-sender-website = Website
offer-field-sender-address = Postal address
offer-field-sender-business-id = Business ID
offer-field-duties = Who it is for
offer-field-opt-out-en = How to say no, in English
offer-field-opt-out-fi = How to say no, in Finnish
offer-field-opt-out-sv = How to say no, in Swedish
offer-field-privacy-url = Privacy notice (web address)
offer-field-collision-days = Days between colleagues’ messages
offer-field-text-en = In English
offer-field-text-fi = In Finnish
offer-field-text-sv = In Swedish
offer-field-for = Speaks to
offer-field-source = Who says so
offer-field-observed-on = Date
offer-field-customer = Customer
offer-benefits = Benefits
offer-benefits-new = New benefit
offer-benefits-form = A benefit
offer-benefits-intro = What does the customer get? One sentence, at least in one language.
offer-proofs = Proof
offer-proof-new = New proof
offer-proof-form = A proof
offer-proof-intro = What was achieved for whom? One sentence, who says so, and when.
offer-part-intro = Change it. With no text left it is taken out.
refusal-offer-approver = The offer may be changed by { $names }. Ask one of them.
refusal-offer-first = Tell first what you offer, then its benefits and proof. Ask for *offer*.
refusal-offer-changed = The offer has changed since. Ask for *offer* and begin anew. Nothing was changed.

## The digest

digest-form-title = Weekly digest
digest-form-intro = The best new leads, once a week.
digest-form-change = Digest { $number }
digest-form-where = Where
digest-form-where-channel = Here, for everybody
digest-form-where-personal = To me alone
digest-form-day = Day
digest-form-time = Time
digest-form-zone = Time zone
digest-form-zone-hint = Europe/Helsinki, or “Stockholm”. A territory is told by message: “digest for Uusimaa”.
digest-form-count = Leads at most
digest-form-language = Language
digest-form-by-message = Forms open in Slack only. By message, in the channel: *send the digest here on Mondays at 9*
