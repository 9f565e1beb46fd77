### Does a company fit, and why.

## Reasons, short enough to stand after the company's own value: "2013, you look for 2015 or later".

reason-no-fact = unknown
reason-listed = on your list
reason-listed-as = on your list as { $wanted }
reason-related = near what you look for
reason-broader = not known precisely enough
reason-not-listed = not on your list
reason-inside = as you look for
reason-near-below = a little less than you look for
reason-near-above = a little more than you look for
reason-below = less than you look for
reason-above = more than you look for
reason-overlaps = partly what you look for
reason-other-currency = in another currency than your profile
reason-other-currency-named = in { $currency }, your profile counts in { $wanted }
reason-unrecognised = not recognised, so it cannot be compared
reason-graded = your profile gives it a part
reason-graded-share = your profile gives it { $share }
reason-wanted-score = you look for { $wanted }
reason-wanted-require = you require { $wanted }
reason-wanted-exclude = you exclude { $wanted }

## The smallest change: "B if headcount were 20 or more".

change-to = { $field } were { $value }
counterfactual = { $tier } if { $changes }.

## The verdict

fit-tier-score = { $tier } · { $score } of 100
fit-range = { $low }–{ $high }: { $fields } { $number ->
        [many] are
       *[one] is
    } unknown
fit-ruled-out = Ruled out
fit-too-little = Too little is known
fit-too-little-coverage = Only { $coverage } of what counts in your profile is known, so there is no score yet. That says nothing against the company.
fit-too-little-needed = Only { $coverage } of what counts in your profile is known, and a score needs { $needed }. That says nothing against the company.
fit-ruled-out-require = *{ $label }*: { $value }. You require { $wanted }.
fit-ruled-out-require-bare = *{ $label }*: { $value }. That is not what you require.
fit-ruled-out-exclude = *{ $label }*: { $value }. You exclude { $wanted }.
fit-ruled-out-exclude-bare = *{ $label }*: { $value }. You exclude that.
fit-points = { $points }/{ $most }
fit-points-open = –/{ $most }
fit-source = { $source }, { $date }
fit-gate-require-met = required
fit-gate-missed = rules the company out
fit-gate-exclude-met = not excluded
fit-gate-open = must be known
fit-why = Why:
fit-find-out-first = Find out first:
fit-find-out-next = Find out next:
fit-next-wanted = { $field }. If { $wanted }: { $match }. If not: { $miss }.
fit-next-match = { $field }. If it matches: { $match }. If not: { $miss }.
fit-next-tier = { $tier } ({ $score })
fit-next-ruled-out = ruled out
fit-next-too-little = still too little known
fit-closer = Closest step up:
fit-unscored-text = { $name }: { $coverage } of what counts is known, too little for a score.
fit-ruled-out-text = { $name } is ruled out by { $fields }.
fit-scored-text = { $name }: { $verdict }.
fit-scored-range-text = { $name }: { $verdict } ({ $range }).

## Buttons under a fit card

button-why = Why this tier
button-missing = What is missing
button-top = Top leads
button-fit-card = Show the fit
button-fit = Does it fit?

## Why not better

why-title = Why { $name } is { $tier }
why-title-best = { $name } is already A
why-lost = Points lost, the most first
why-open = Not known yet
why-lost-nothing = No points are lost on what is known.
why-line = *{ $label }*: −{ $points }  ·  { $value }
why-line-reason = *{ $label }*: −{ $points }  ·  { $value }, { $reason }
why-open-line = *{ $label }*: worth { $points } of 100
why-open-gate-line = *{ $label }*: must be known before the company can be a lead to contact
why-step = Smallest step up
why-no-step = No change of one or two known facts lifts the tier.
why-step-unknown = What is still unknown can lift it: up to { $high } of 100.
why-text = { $name } is { $tier }: { $number ->
        [many] most points are lost on { $fields }.
       *[one] points are lost on { $fields }.
    }
why-text-nothing = { $name } is { $tier }.

## What is missing

missing-title = What is not known of { $name }
missing-nothing = Everything your profile asks about { $name } is known.
missing-worth = *{ $label }*: worth { $points } of 100
missing-worth-wanted = *{ $label }*: worth { $points } of 100, you look for { $wanted }
missing-gate = *{ $label }*: must be known before the company can be contacted
missing-gate-require = *{ $label }*: must be known, you require { $wanted }
missing-gate-exclude = *{ $label }*: must be known, you exclude { $wanted }
missing-tell = Tell me what you know, for example:
missing-text = { $count ->
        [one] { $name }: 1 fact is missing, { $fields }.
       *[other] { $name }: { $count } facts are missing, first { $fields }.
    }

## Best leads

top-title = Top leads
top-count = { $total ->
        [one] { $shown } of 1 lead that qualifies
       *[other] { $shown } of { $total } leads that qualify
    }
top-line = { $rank }. *{ $name }* · { $tier } { $score }
top-line-unscored = { $rank }. *{ $name }* · { $score }
top-range = { $low }–{ $high } while facts are missing
top-empty-title = No leads to rank yet
top-empty = Bring companies in with `osuma import FILE`, set what you look for with `osuma icp apply icp.yaml`, or ask about one company by its name.
top-text = { $count ->
        [one] The best lead: { $names }.
       *[other] The { $count } best leads: { $names }.
    }
