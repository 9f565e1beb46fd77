### What if, two companies, filters, what changed, facts that people tell, companies that are only described.

fit-customer = your customer
icp-unrecognised-near = Note: “{ $text }” is no { $field } that I know, so it matches only companies described by the same words. Did you mean { $near }?
missing-not-comparable = *{ $label }*: { $value } is known, but { $reason }
refusal-personas-none = There are no personas yet.
refusal-persona-several = Several personas could be meant by “{ $name }”: { $names }.

## What if

supposed-title = { $name }, supposed
supposed-tier = *{ $before } → { $after }* if { $changes }.
supposed-same = *Still { $tier }* if { $changes }.
supposed-figures = { $before } → { $after } of 100
supposed-range = { $before } → { $after }, the range while facts are missing
supposed-line = *{ $label }*: { $before } → { $after }  ·  { $pointsbefore } → { $pointsafter } of { $most }
supposed-line-gate = *{ $label }*: { $before } → { $after }  ·  { $signbefore } → { $signafter }  ·  { $asked }
supposed-rest = { $count ->
        [one] The other criterion stays as it is.
       *[other] The other { $count } criteria stay as they are.
    }
supposed-not-asked = { $count ->
        [one] Your profile does not ask about { $fields }, so that changes nothing.
       *[other] Your profile does not ask about { $fields }, so these change nothing.
    }
supposed-note = Only supposed: nothing is stored.
supposed-text = { $name }: { $outcome }
button-supposed-true = It is so: save it
refusal-supposed-unread = I did not understand what should be different: “{ $text }”. Say for example “what if they had 30 people?” or “what if they moved to Tampere?”
refusal-supposed-near = I know no { $field } called “{ $text }”. Did you mean { $near }?

## Two companies

compare-title = { $first } or { $second }?
compare-better = *{ $name } fits better*: { $verdict }. { $other }: { $otherverdict }.
compare-equal = *They fit equally well*: { $verdict } each.
compare-one = Only { $name } can be judged: { $verdict }. { $other }: { $otherverdict }.
compare-neither = Neither can be judged. { $name }: { $verdict }. { $other }: { $otherverdict }.
compare-ahead = { $name } is ahead on { $fields }.
compare-ahead-field = { $field } (+{ $points })
compare-turn = What is unknown could still turn it: { $worse } may reach { $high }, { $better } may fall to { $low }.
compare-field = *{ $label }*
compare-field-score = *{ $label }*, you look for { $wanted }
compare-field-require = *{ $label }*, you require { $wanted }
compare-field-exclude = *{ $label }*, you exclude { $wanted }
compare-line = { $sign } { $name }: { $value }
compare-line-points = { $sign } { $name }: { $value }  ·  { $points }
compare-text = { $name } fits better than { $other }: { $verdict } against { $otherverdict }.
compare-text-undecided = { $name }: { $verdict }. { $other }: { $otherverdict }.
compare-same = Both names mean { $name }. Name two different companies.

## The best leads of some kind

filter-asked = Asked for: { $filters }
filter-field = { $field } { $wanted }
filter-tier = tier { $tiers }
filter-new = new since { $date }
filter-count = { $shown } of { $met } such { $met ->
        [one] lead
       *[other] leads
    }; { $total } leads qualify in all
filter-open = { $count ->
        [one] 1 more may belong here ({ $fields }): { $names }.
       *[other] { $count } more may belong here ({ $fields }), the best of them { $names }.
    }
filter-open-field = { $field } unknown at { $count }
filter-none-title = No such lead is known
filter-none = { $total ->
        [0] No lead qualifies yet.
        [one] 1 lead qualifies, but it is not known to be what you asked for.
       *[other] { $total } leads qualify, but none is known to be what you asked for.
    }
filter-loose = I know no industry called “{ $text }”, so only companies described by these words are listed.
filter-loose-near = I know no industry called “{ $text }”, so only companies described by these words are listed. Did you mean { $near }?
refusal-filter-unknown = I cannot look for leads by “{ $name }”. What I understand: tier, new, { $names }.
refusal-filter-no-range = “From” and “to” work for the founding year, the headcount and the revenue, not for the { $field }.
refusal-filter-tier = “{ $text }” is no tier. Tiers are A, B, C and D.
refusal-filter-empty = What { $field } do you look for? Say it after the name, for example location=Espoo.
refusal-filter-place = I know no place called “{ $text }”. { $near ->
        [none] Write a city, a region or a country, for example Espoo, Finland.
       *[other] Did you mean { $near }?
    }
refusal-filter-value = I cannot look for that { $field }. Check the value.
refusal-where-form = “{ $text }” is not of the form NAME=VALUE. Examples: --where location=Espoo, --where "founded>=2018", --where headcount=20-50
refusal-since = “{ $text }” is no time I understand. Write week, month or a date such as 2026-03-13.
refusal-since-future = { $date } has not come yet.

## What changed

changed-title = What changed since { $date }
changed-title-at = { $name } since { $date }
changed-nothing = Nothing has changed since { $date }.
changed-nothing-at = Nothing has changed at { $name } since { $date }.
changed-how = Ask further back: “what changed this month?”, or since a date.
changed-fitting = *Newly fitting: { $count }*
changed-risen = *Risen: { $count }*
changed-fallen = *Fallen: { $count }*
changed-move = { $name }  { $before } → { $after }
changed-move-because = { $name }  { $before } → { $after }, because { $reason }
changed-reason-fact = { $field } became { $after }
changed-reason-fact-was = { $field } went from { $before } to { $after }
changed-reason-profile = the profile became { $profile }, version { $version }
changed-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
changed-new = *New leads that qualify: { $count }*
changed-new-line = { $name }  { $tier } · { $score }
changed-facts = { $count ->
        [one] *Facts changed at 1 lead*: { $fields }
       *[other] *Facts changed at { $count } leads*: { $fields }
    }
changed-facts-field = { $field } ({ $count })
changed-company = *{ $name }*: { $changes }
changed-fact = { $field } { $before } → { $after }
changed-fact-new = { $field } { $after }, unknown before
changed-fact-at = *{ $label }*: { $before } → { $after }
changed-fact-new-at = *{ $label }*: { $after }, unknown before
changed-became-customer = became a customer
changed-became-lead = became a lead
changed-score-at = *{ $before } → { $after }*
changed-score-because-facts = { $date }, because of the facts of that moment
changed-score-because-profile = { $date }, because the profile became { $profile }, version { $version }
changed-first-seen = Known since { $date }.
changed-outcomes = *What people said*
changed-outcome = { $name }: { $outcome }, { $by }, { $date }
changed-outcome-at = { $outcome }, { $by }, { $date }
changed-text = Since { $date }: { $fitting } newly fitting, { $risen } risen, { $fallen } fallen, { $new } new.
changed-text-at = { $name }: { $count ->
        [one] 1 change since { $date }.
       *[other] { $count } changes since { $date }.
    }

## Facts that people tell

told-title = { $count ->
        [one] Save this fact of { $name }?
       *[other] Save these facts of { $name }?
    }
told-source = Source: { $by }, { $date }
told-held-over = { $source } said { $value } on { $date }. Yours is newer and will hold.
told-held-same = { $source } said the same on { $date }.
told-held-beside = { $source } said { $value } on { $date }. Both will be kept.
told-then = *{ $before } → { $after }*
told-then-same = Stays { $after }
told-text = { $count ->
        [one] Save 1 fact of { $name }?
       *[other] Save { $count } facts of { $name }?
    }
told-kept = Saved for *{ $name }*: { $facts }. Source: { $by }, { $date }.
told-kept-text = Saved for { $name }. { $after }
refusal-fact-unread = I understood no fact in “{ $text }”. Say for example “Acme has 35 people”, “Acme was founded in 2019” or “Acme raised a seed round”.

## Described companies

described-title = A company as you describe it
described-source = Judged only by what { $by } said. Nothing is stored.
described-known = Judged by what is known of { $name }, with what { $by } said in its place. Nothing is stored.
described-none-title = What is the company like?
described-none = I could read no fact of a company in that. Say for example “would a 30-person SaaS company in Espoo, founded 2019, fit?”
described-text = As described: { $outcome }
described-name-it = To save it, give it a name: `add { $name }; { $facts }`

## One persona

personas-department = Department: { $texts }
personas-buying = How they buy: { $texts }
personas-values = Values: { $texts }
personas-language = Written to in: { $texts ->
        [fi] Finnish
        [sv] Swedish
        [en] English
       *[other] { $texts }
    }
button-personas = All personas
