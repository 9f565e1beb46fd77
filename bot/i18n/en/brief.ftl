### The one-page brief for marketing, and the list of leads for targeting.

brief-under = Who we sell to, why they buy, and what to say
brief-who = The companies we look for
brief-gate-require = only { $wanted }
brief-gate-exclude = never { $wanted }
brief-evidence = { $customers } of { $of } best customers, { $others } of others
brief-evidence-first = { $value }: { $evidence }
brief-leads = Leads by tier
brief-why = Why they buy, in their own words
brief-lead-with = Lead with
brief-rests-goal = { $count ->
    [one] a goal that 1 customer named
   *[other] a goal that { $count } customers named
}
brief-rests-pain = { $count ->
    [one] a problem that 1 customer named
   *[other] a problem that { $count } customers named
}
brief-rests-profile = a goal that the profile looks for
brief-rests-personas = { $count ->
    [one] a goal of 1 persona
   *[other] a goal of { $count } personas
}
brief-personas = Who decides, what to say, and where
brief-role = Part in the decision
brief-say = Lead with
brief-challenges = Struggles with
brief-motivators = Moved by
brief-objections = Will object
brief-buying = Buys like this
brief-tone = Tone
brief-where = Where
brief-more-personas = { $count ->
    [one] And 1 more persona.
   *[other] And { $count } more personas.
}
brief-missing-quotes = No customer’s words yet. Ask three of them why they bought, and keep the answers: osuma interview COMPANY FILE
brief-missing-personas = No personas yet. Write two to five in personas.yaml: osuma personas apply personas.yaml
brief-missing-promises = Nothing to lead with yet: name the goals of your customers in the profile or in the personas.
brief-footer = { $name }, version { $version }  ·  { $date }
brief-line = *{ $label }*: { $text }
brief-quoted = “{ $text }”
brief-quote = { $text } – { $by }
brief-card = *{ $name }*  { $titles }
brief-text = The brief: { $name }.
brief-pdf-follows = The same as a PDF for printing follows below.
brief-pdf-how = As a file: osuma brief --out brief.pdf
brief-pdf-title = { $name }: brief
brief-pdf-instead = The PDF could not be sent here. In the terminal: osuma brief --out brief.pdf
brief-written = The brief of { $name } is in { $path }.
refusal-brief-ending = { $path }: the brief is written as .md or .pdf. Give the file one of these endings.

channel-email = email
channel-linkedin = LinkedIn
channel-call = phone
channel-phone = phone
channel-event = events

help-brief = *brief* – your ideal customer on one page, to share and print; *export leads A, B* – the list as a file; *tiers* – how many of each

## Leads by tier

leads-exported = { $count ->
    [one] 1 lead
   *[other] { $count } leads
} of tier { $tiers } in { $path }.
leads-none = No lead has tier { $tiers } now, so there is nothing to write.
leads-text = { $count ->
    [one] 1 lead
   *[other] { $count } leads
} of tier { $tiers }.
leads-file-title = Leads, tier { $tiers }
leads-instead = The file could not be sent here. In the terminal: osuma export-leads --tier { $tiers } --out leads.csv
leads-follow = The list follows as a CSV file: name, domain, business ID, facts, score. It opens in a spreadsheet and in the audience tools of ad platforms.
leads-how = As a file: osuma export-leads --tier { $tiers } --out leads.csv
leads-too-many = That is more than a message can carry. In the terminal: osuma export-leads --tier { $tiers } --out leads.csv
refusal-tier = “{ $tier }” is no tier. Tiers are A, B, C and D; several with commas: A,B

## Pictures in Slack

tiers-instead = The picture could not be sent here.
evidence-text = What your best customers share, by { $name }.
evidence-none = { $name } was written by hand, so no counts stand behind it. Learn one from your customers: osuma icp learn
evidence-line = *{ $field }*: { $values }
evidence-value = { $value } ({ $customers } of { $of }, { $others } of others)
tiers-line = *{ $tier }*  { $count ->
    [one] 1 lead
   *[other] { $count } leads
}
tiers-text = { $name }: { $count ->
    [one] 1 lead has
   *[other] { $count } leads have
} a tier.
