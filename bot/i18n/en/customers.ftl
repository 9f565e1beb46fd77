### Customers: which are the best, and the profile that they teach.

## What is measured

measure-nps = NPS
measure-satisfaction = satisfaction
measure-since = customer since
measure-billed = total billed
measure-usage = usage
measure-extras = extra products
measure-churned = churned
measure-contradicted = contradictory

usage-0 = never
usage-1 = low
usage-2 = medium
usage-3 = high
usage-4 = daily

unreadable-nps = “{ $text }” is no NPS. Write a number from -100 to 100.
unreadable-satisfaction = “{ $text }” is no satisfaction. Write a number, for example 4.5, 4/5 or 85 %.
unreadable-since = “{ $text }” is no date, or it could mean two. Write it as 2019-03-13, or 2019 alone.
unreadable-billed = “{ $text }” is no amount of money. Write for example 12,500 €.
unreadable-usage = “{ $text }” says no usage that can be compared. Write a number, or low, medium or high.
unreadable-churned = “{ $text }” does not say whether the customer has left. Write yes or no, or the day it left.

measures-none = No column tells how good a customer is. Osuma understands NPS, satisfaction, customer since, total billed, usage, extra products and churned; --map COLUMN=nps tells which is which.
measures-known = { $column } → { $measure }: { $count ->
    [0] known of no customer, so it will not count
    [one] known of 1 customer
   *[other] known of { $count } customers
}
measures-contradicted = { $name }: lines { $first } and { $line } say different things ({ $measure }), and no date tells which is newer. Neither counts until one is corrected.
measures-contradicted-more = { $count ->
    [one] And one more contradiction of this kind.
   *[other] And { $count } more contradictions of this kind.
}
measures-next = Next: osuma customers

## Who is best

customers-title = { $of ->
    [one] Best customers: { $count } of 1
   *[other] Best customers: { $count } of { $of }
}
customers-text = { $count ->
    [0] None of { $of } customers stands out.
    [one] Best of { $of } customers: { $names }.
   *[other] The { $count } best of { $of } customers: { $names }.
}
customers-by = Ranked by { $measures }
customers-by-part = { $measure } ({ $share })
customers-by-nothing = Not ranked: nothing tells them apart
customers-line = { $place }. *{ $name }*
customers-line-unranked = *{ $name }*
customers-value = { $measure } { $value }
customers-mixed = _high by one measure, low by another_
customers-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
customers-next = *Next in line*
customers-left-out = Left out: { $names }
customers-few = { $count ->
    [0] That is nobody.
    [one] That is 1 customer.
   *[other] That is { $count } customers.
} A profile needs at least { $least } to learn from, which is a third of { $needed }: with fewer, one customer more or less would turn everything around.
button-leave-out = Leave out
button-take-back = Take back
button-learn = Learn a profile
button-learn-everyone = Learn from all { $count }

best-nobody-said = Nobody has said what “best” means, so these count alike: { $measures }. Say it: *best customers by NPS and billed*
best-not-measured = { $measure } is known of no customer, so it does not count.
best-alike = { $known ->
    [one] Only one customer has a value for { $measure } ({ $value }), so it ranks nobody.
   *[other] All { $known } customers that have a value for { $measure } have the same ({ $value }), so it ranks nobody.
}
best-partly-known = { $measure } is known of { $known } of { $of } customers only; of the others it counts as the middle.
best-at-odds = { $one } and { $other } contradict each other: who is high by one is mostly low by the other. Choose the one you mean: *best customers by …*
best-tied = { $taken ->
    [true] { $count ->
        [one] One customer stands at the edge
       *[other] { $count } customers stand equal at the edge of the third, so all of them are in.
    }
   *[other] { $count ->
        [one] One customer stands at the edge
       *[other] { $count } customers stand equal at the edge of the third, so none of them is in.
    }
}
best-unranked = { $count ->
    [one] Of one customer nothing that counts is known; it is not ranked.
   *[other] Of { $count } customers nothing that counts is known; they are not ranked.
}
best-churned = { $count ->
    [one] One customer has left; it is never among the best.
   *[other] { $count } customers have left; they are never among the best.
}
best-left-out = { $count ->
    [one] One was left out by hand.
   *[other] { $count } were left out by hand.
}
best-no-measure = { $count ->
    [one] Nothing tells these customers apart, so no third of them is better. The one that has not left counts as a good one.
   *[other] Nothing tells these customers apart, so no third of them is better. All { $count } that have not left count as good ones.
}
best-other-currency = { $count ->
    [one] One customer is billed in another currency than { $currency }, so its amount is not compared.
   *[other] { $count } customers are billed in other currencies than { $currency }, so their amounts are not compared.
}
best-other-scale = { $measure }: { $count ->
    [one] one customer is told on another scale than most, so it is not compared.
   *[other] { $count } customers are told on another scale than most, so they are not compared.
}

refusal-best-none = There are no customers yet. Bring them in: osuma import customers.csv --as customers
refusal-best-mix = Say what “best” means as measures with weights above 0, for example: nps=1, billed=2
refusal-best-measure = “{ $text }” is no measure. There are { $measures }.
refusal-customer-unknown = There is no customer “{ $name }”. All of them: osuma customers
refusal-customer-near = There is no customer “{ $name }”. Did you mean { $near }?
refusal-customer-lead = “{ $name }” is a lead, not a customer ({ $near }).
refusal-customers-at-odds = Your measures contradict each other, so no best third stands out among { $customers } customers. Say which one you mean, “best customers by nps” or osuma customers --by nps=1, and learn again.
refusal-customers-few = There are { $customers } customers, and { $best } to learn from. A profile needs at least { $least }; a best third of that size takes { $needed } customers. Until then write the profile by hand: docs/profile.md
refusal-customers-few-third = The best third of { $customers } customers is { $best }, and a profile needs at least { $least } to learn from. Bring in more ({ $needed } make a third of { $least }), or learn from all customers that have not left: osuma icp learn --everyone

## Taken for customers by mistake

not-customers-leads = { $count ->
    [one] { $names } is a lead again, and no customer.
   *[other] { $count } companies are leads again, and no customers: { $names }.
}
not-customers-won = { $count ->
    [one] { $names } was recorded as won, so it stays a customer. Take that outcome back first.
   *[other] { $count } were recorded as won, so they stay customers: { $names }. Take those outcomes back first.
}
not-customers-elsewhere = { $count ->
    [one] { $names } is measured as a customer by another file, so it stays one. By its name it can be made a lead.
   *[other] { $count } are measured as customers by another file, so they stay so: { $names }. By their names they can be made leads.
}
not-customers-none = No company was turned into a lead.
not-customers-others = { $count ->
    [one] 1 row means no customer.
   *[other] { $count } rows mean no customer.
}
customers-again = { $count ->
    [0] There is no such company any more.
    [one] { $names } is a customer again.
   *[other] { $names } are customers again.
}
button-customer-again = It is a customer
button-not-customers = They are leads
shared-may-be-leads = { $count ->
    [0] No column tells how good these customers are. If they are leads after all, this takes it back.
    [one] One of them was a lead until now. If they are leads after all, this takes it back.
   *[other] { $count } of them were leads until now. If they are leads after all, this takes it back.
}

## What they teach

learned-rests = { $what }. Set against { $customers ->
    [one] 1 other customer
   *[other] { $customers } other customers
} and the leads.
learned-same = The active profile says exactly this already. Nothing to propose.
learned-proposed-terminal = Proposal { $number } waits: nothing changes before it is approved. Approve it: osuma icp approve { $number }
learned-reason = Learned from { $customers } best customers, set against { $background } other companies.
against-title = *What speaks against* (shared by { $count } that left, were lost or did not fit)
against-line = { $label }: { $value }, { $customers } of { $of }; { $background } of all others
against-few = { $count ->
    [one] One company has left, was lost or did not fit: too few to say what speaks against (it takes { $least }).
   *[other] { $count } companies have left, were lost or did not fit: too few to say what speaks against (it takes { $least }).
}
against-nothing = { $count ->
    [one] One company has left, was lost or did not fit; it shares nothing special ({ $least } are enough to look).
   *[other] { $count } companies have left, were lost or did not fit; they share nothing that sets them apart (looked at, as they are { $least } or more).
}
