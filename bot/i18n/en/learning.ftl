### Deriving a profile from the best customers.

learned-name = Learned
learned-title = { $name }: what your best customers share
learned-from = Learned from { $customers ->
    [one] 1 best customer
   *[other] { $customers } best customers
}, set against { $background ->
    [one] 1 other company
   *[other] { $background } other companies
}.
learned-field = *{ $label }*  { $share } of the weight
learned-evidence = { $value }: { $customers } of { $of } best customers, { $background } of the others
learned-against = speaks against: { $line }
learned-alike = *All your best customers are the same in everything known of them.* What they share may be what the list was made by. Add customers that differ, or more columns.
learned-doubtful = *No field tells your best customers from the others by more than chance would.* The order below is a weak hint, nothing more. More customers, or more facts about them, would help.
learned-backtest = *Would it have found them?* Of { $customers } best customers held out in turn, { $hits } landed in the top tenth; picking at random would give about { $random }. That is { $lift } times as many; with so few customers the true share may be anywhere from { $low } to { $high }.
learned-backtest-unsure = *Would it have found them?* Of { $customers } best customers held out in turn, { $hits } landed in the top tenth; picking at random would give about { $random }. The true share may be anywhere from { $low } to { $high }, so this does not yet beat chance.
learned-no-backtest = There are too few customers to hold some out and test the profile on them.
learned-no-backtest-alike = As they are all the same, holding some of them out would prove nothing: the others would find them at once.
learned-empty = Known of too few companies to say anything: { $fields }. Fill these for your customers and leads, and learn again.
learned-text = { $name }, learned from { $customers ->
    [one] 1 best customer
   *[other] { $customers } best customers
}.
learned-again = { $count ->
    [one] One row names a customer that stood before it; it counts once.
   *[other] { $count } rows name customers that stood before them; each counts once.
}
learned-found = { $count ->
    [one] One row of the other file is a customer and does not count against itself.
   *[other] { $count } rows of the other file are customers and do not count against themselves.
}
learned-unknown = Nothing but the name is known of: { $names }.
learned-picture = The picture is in { $path }.
learned-written = The profile is in { $path }. Look at it, change what you know better, then: osuma icp apply { $path }
reason-graded-evidence = { $customers } of { $of } best customers, { $background } of the others
reason-graded-value = counts as { $value }: { $evidence }
reason-otherwise = not among the values that tell; these earn { $share }

refusal-learn-few = { $count ->
    [one] One best customer is too few to conclude anything; it takes at least { $least }.
   *[other] { $count } best customers are too few to conclude anything; it takes at least { $least }.
}
refusal-learn-alone = There are only { $count } other companies to set the customers against; it takes at least { $least }. Give a larger file with --against.
refusal-learn-nothing = Nothing in these files tells the best customers from the others. Add columns such as industry, headcount, place or founding year.
refusal-learn-background = Say what the customers are set against: --against FILE, a file of companies that are not among your best.
