### Texts inside pictures. Short: they are read on a phone.

picture-best = best customers
picture-others = other companies
picture-against = speaks against
picture-counted = { $customers } of { $of }
picture-of-others = { $share } of others
picture-under = under { $share }
picture-part = { $share } of the score
picture-known = known of { $share }

picture-evidence-title = What your best customers share
picture-evidence-of = { $customers ->
    [one] 1 best customer
   *[other] { $customers } best customers
} set against { $others ->
    [one] 1 other company
   *[other] { $others } other companies
}
picture-evidence-of-unknown = { $customers ->
    [one] 1 best customer
   *[other] { $customers } best customers
} set against all other companies
picture-evidence-doubtful = No field differs by more than chance would make it. Read this as a guess.
picture-evidence-also = Counts as well: { $fields }.
picture-evidence-silent = Says nothing either way: { $fields }.
picture-evidence-empty = Known of too few companies to say anything: { $fields }.
picture-evidence-alt = Bars: for each field the values that the best customers have more often than other companies. { $fields }

picture-tiers-title = Leads by tier
picture-tiers-of = { $name }  ·  { $count ->
    [one] 1 lead
   *[other] { $count } leads
}
picture-tier-count = { $count ->
    [one] 1 lead
   *[other] { $count } leads
}
picture-tier-from = { $points } points or more
picture-tier-below = under { $points } points
picture-tiers-unknown = { $count ->
    [one] 1 lead is
   *[other] { $count } leads are
} not known well enough for a tier.
picture-tiers-ruled-out = { $count ->
    [one] 1 lead is
   *[other] { $count } leads are
} ruled out.

picture-backtest-title = Would it have found your best customers?
picture-backtest-how = Each of { $customers } best customers was hidden once, in { $folds } rounds. The profile was learned from the others and had to find the hidden ones among all companies.
picture-backtest-hits = { $hits } of { $of }
picture-backtest-top = in the top tenth of the list
picture-backtest-chance = at random: { $hits } of { $of }
picture-backtest-range = Allowing for chance, the true share is { $low } to { $high }.
picture-backtest-better = Even the low end beats picking at random.
picture-backtest-unsure = The low end is no better than picking at random: do not count on it yet.
picture-backtest-none = Too few best customers to hide some of them and still learn from the rest.
picture-backtest-alike = All best customers are the same in what is known of them, so hiding some would prove nothing.
picture-by-chance = at random { $share }
picture-curve-title = The further down the list, the more of them found
picture-curve-chance = at random
picture-curve-axes = Across: how much of the list you work through. Up: best customers found. Shaded: the first tenth.
