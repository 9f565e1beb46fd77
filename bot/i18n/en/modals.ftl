### Modals: what is filled in instead of typed.

modal-about = *{ $name }*
button-close = Cancel
button-record = Record
refusal-modal-empty = Nothing has been filled in yet.
refusal-modal-about = This is too much to fill in here (more than { $most } characters). Write it in a message.
refusal-company-gone = This company is not kept here any more.

## A missing fact

button-add-fact = Add
fact-title = Add a fact
fact-wanted = You look for: { $wanted }
fact-several = Several with ; between them
fact-in-words = Or in your own words
fact-type-to-search = Type to search
fact-example-industry = SaaS
fact-example-headcount = 35, or 21–50
fact-example-location = Espoo, Finland
fact-example-founded = 2015
fact-example-revenue = 2.5 M€
fact-example-goals = hiring abroad; new markets
fact-example-keywords = Salesforce; marketplace
fact-told = *{ $field }*: { $value }. Told by { $by }.
fact-tier = { $before } → *{ $after }*
fact-tier-first = Now there is a score: *{ $after }*
fact-by-message = Tell me the { $field } of { $name }, for example:

## Not a fit, because …

unfit-title = Not a fit
unfit-field = What does not hold?
unfit-choose = Choose
unfit-reason = Why? In your own words
refusal-unfit-reason = Say in a few words why it is not a fit.

## An interview

button-interview-fill = Fill in the answers
interview-modal-title = Why they bought
interview-modal-intro = *{ $name }*: leave open what was not asked. You can come back and add to it.
interview-said-before = Answered before: { $text }
interview-how-else = Or write “answer 3: …”. `osuma interview NAME FILE` takes a whole interview from a text file.
