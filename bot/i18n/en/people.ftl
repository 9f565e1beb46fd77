### People: contacts, personas, and why a contact is like one.

## What people answer for, and how high they stand

department-management = general management
department-board = the board
department-sales = sales
department-marketing = marketing
department-communications = communications
department-customer = customer service
department-finance = finance
department-hr = HR
department-it = IT
department-engineering = technology and development
department-data = data
department-product = product
department-design = design
department-operations = operations
department-production = production
department-procurement = procurement
department-logistics = logistics
department-legal = legal
department-administration = administration
department-strategy = strategy
department-projects = projects
seniority-owner = owner
seniority-executive = top executive
seniority-director = director
seniority-manager = manager
seniority-specialist = specialist
seniority-assistant = assistant or trainee

## Why a contact is like a persona, or like none

match-same-title = same title as “{ $title }”
match-same-role = same role as “{ $title }”: { $department }, { $seniority }
match-near-role = one step from “{ $title }”: { $department }, { $seniority }
match-no-personas = there are no personas yet
match-no-title = no title is known
match-former = the title is a former one
match-unknown-title = the title says nothing I recognise
match-no-department = { $seniority }, but of what is not said
match-no-seniority = { $department }, but at what level is not said
match-other-department = no persona answers for { $department }
match-other-seniority = { $department }, but { $seniority } is too far from any persona

## A company's contacts

contacts-title = Contacts at { $name }
contacts-text = { $name }: { $count ->
        [one] 1 contact
       *[other] { $count } contacts
    }, { $matched } like a persona.
contacts-none = I know nobody at { $name } yet. Import a list of people: `osuma import FILE --as contacts`.
contacts-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
contacts-decided = took part in buying
contacts-persona = → *{ $persona }*: { $reason }
contacts-no-persona = → no persona: { $reason }
button-contacts = Contacts
persona-of = “{ $title }” is like *{ $persona }*: { $reason }.
persona-of-none = “{ $title }” is like no persona: { $reason }.
persona-also = As much like: { $names }. The first in your list was taken.
people-company-unknown = I don’t know a company called “{ $query }”.
people-company-which = Which company do you mean by “{ $query }”?
refusal-company-unknown = There is no company “{ $query }”. Import it first, or check how it is written.
refusal-company-near = There is no company “{ $query }”. Did you mean { $near }?

## Importing a list of people

contacts-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: { $new } new, { $updated } updated, { $same } the same person as an earlier row, { $rejected } rejected; at { $companies ->
    [one] one company
   *[other] { $companies } companies
}.
refusal-contacts-no-person = No column of { $file } tells who a person is. Its columns are { $headers }. Tell with --map COLUMN=full_name (or first_name, last_name, email).
refusal-contacts-no-company = No column of { $file } tells at which company a person works. Its columns are { $headers }. Tell with --map COLUMN=company (or domain, business_id, email).
reject-contact-nobody = Neither a name nor an e-mail address tells who this is.
reject-contact-company = The company “{ $company }” is not known. Import the companies first: the same file may do, with --as leads.
reject-contact-no-company = Nothing in the row tells at which company this person works.
reject-contact-several = “{ $company }” could be more than one known company. Give its domain or business ID.
unreadable-email = “{ $text }” is no e-mail address.
unreadable-phone = “{ $text }” is no phone number.
unreadable-linkedin = “{ $text }” is no LinkedIn address.
unreadable-decided = “{ $text }” does not say whether this person decides. Write yes or no.

## Personas: what is to be thought over

personas-motivators = Motivated by: { $texts }
personas-objections = Objections: { $texts }
personas-sources = Looks for information in: { $texts }
personas-channels = Reached by: { $texts }
personas-role = Role in the decision: { $texts }
personas-tone = Tone: { $texts }
personas-too-few = One persona is no choice: every contact is like it or like nobody. Teams keep { $fewest } to 5.
personas-too-many = { $count } personas are more than people tell apart. Teams keep 2 to { $most }: join those that you would write to alike.
personas-overlap-titles = { $first } and { $second } share titles ({ $shared }). A contact with such a title is put to the first of them.
personas-overlap-roles = { $first } and { $second } are the same role under different titles ({ $departments }). Join them, or set them apart by department or level.
personas-overlap-challenges = { $first } and { $second } have the same challenges ({ $shared }). If you would write the same to both, join them.
personas-restate-icp = { $name } only repeats the goals of the ideal customer profile. Say what this person wants for themselves.
persona-company-key = “{ $where }” tells what a company is like, not what a person is. Put it into the profile (icp.yaml) and remove it here.
persona-company-text = “{ $given }” tells what a company is like ({ $told ->
    [headcount] its size
    [revenue] its revenue
    [founded] its age or funding
    [industry] its industry
   *[other] what it is
}: “{ $part }”), not what a person is. That belongs into the profile (icp.yaml).
persona-name-twice = Two personas are called “{ $name }”. Give each a name of its own.
refusal-personas-approver = The personas may be changed by { $names }. Ask one of them to press the button.
refusal-persona-unknown = There is no persona “{ $name }”. The team keeps: { $names }.
refusal-persona-known = There is a persona called “{ $name }” already.
refusal-personas-full = A team keeps at most { $most } personas. Remove one first.

## Personas that customers suggest

button-personas-propose = Suggest from customers
button-persona-adopt = Keep it
suggested-title = Personas your customers suggest
suggested-text = { $count ->
        [one] 1 kind of title
       *[other] { $count } kinds of titles
    } among { $people } who decided.
suggested-basis-told = Out of { $people ->
        [one] 1 person
       *[other] { $people } people
    } of whom it is known that they decided.
suggested-basis-leaders = Nobody has said who decided, so all { $people } who lead something at your customers are counted. Mark deciders in a column “decision maker” when you import contacts, or record interviews.
suggested-none = I know of nobody who decided at a customer. Import your customers’ contacts (`osuma import FILE --as contacts`, with a column “decision maker” if you have one), or record interviews.
suggested-too-few = { $people ->
        [one] 1 person is
       *[other] { $people } people are
    } too few to see a pattern: each kind of title occurs at one customer only.
suggested-name = *{ $name }*  { $titles }
suggested-count = { $people ->
        [one] 1 person
       *[other] { $people } people
    } at { $companies ->
        [one] 1 customer
       *[other] { $companies } customers
    }: { $department }, mostly { $seniority }
suggested-covered = You have this one: { $name }.
suggested-silent = What they want is not known yet: record why these customers bought (`interview NAME`).
suggested-rare = { $count ->
        [one] 1 more has a kind of title
       *[other] { $count } more have kinds of titles
    } that occurs at one customer only.
suggested-unread = Titles that said too little: { $titles }
persona-adopted = *{ $name }* is one of your personas now. Complete it in personas.yaml when you know more.
personas-yaml-head = Personas suggested by your customers. Complete the empty lists, give names you like, then: osuma personas apply
personas-yaml-count = { $people ->
    [one] 1 person
   *[other] { $people } people
} at { $companies ->
    [one] 1 customer
   *[other] { $companies } customers
}
personas-yaml-written = Written to { $path }.
refusal-suggestion-gone = This is no longer suggested. Ask again: propose personas
refusal-suggestion-none = There is nothing to write: no kind of title decided at two customers or more. osuma personas propose says more.
refusal-suggestion-all-known = There is nothing to write: you have a persona for every kind of title that decided at your customers.
refusal-suggestion-silent = What { $name } wants is not known yet. Record why these customers bought, or write the persona yourself: osuma personas propose --out personas.yaml
