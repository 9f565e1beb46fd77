### What the core refuses: texts that are no value of their field, and files that break a rule.

unreadable-headcount = “{ $text }” is no headcount. Write a number or a range, for example 35, 10–50 or 1000+.
unreadable-founded = “{ $text }” holds no founding year. Write a year, for example 2015.
unreadable-revenue = “{ $text }” is no revenue. Write an amount with its currency, for example 2.5 M€ or 500 k€.
unreadable-location = “{ $text }” is no place I know. Write a city, a region or a country, for example Espoo, Finland.
unreadable-funding = “{ $text }” is no funding stage I know. Write one of: bootstrapped, pre-seed, seed, Series A to D, private equity, public.
unreadable-legal-form = “{ $text }” is no legal form I know. Write its abbreviation or name, for example Oy, GmbH or Inc.
unreadable-text = “{ $text }” says nothing I can keep. Write a few words, with ; between several.

refusal-file = { $count ->
    [one] The file breaks a rule, so nothing was changed.
   *[other] The file breaks { $count } rules, so nothing was changed.
}
refusal-file-missing = There is no file “{ $file }”. Check the path.
refusal-file-folder = “{ $file }” is a folder. Give the path of one file.
refusal-file-large = “{ $file }” is far too large to be a profile or personas. Check that it is the right file.
refusal-file-unreadable = The file “{ $file }” cannot be read as text in UTF-8. Save it as plain text and try again.
file-too-large = The file has more than { $most } characters; that is no profile. Check that it is the right file.
file-not-yaml = This is not valid YAML. Check the indentation, the brackets and the quotes here.
file-empty = The file is empty.
file-alias = YAML aliases (& and *) are not used here. Write the value out.
file-key-twice = The key “{ $key }” stands here twice. Keep one.
file-value = “{ $where }” has a value that cannot be used: “{ $given }”.
file-unknown-key = “{ $where }” is no key that belongs here. { $allowed ->
    [none] Remove it.
   *[other] Allowed: { $allowed }.
}
file-missing-key = “{ $where }” is missing here.
file-unknown-kind = “{ $tag }” is no kind of criterion. Allowed: { $allowed }.
file-missing-kind = A criterion needs a kind. Allowed: { $allowed }.
file-number-above = “{ $where }” must be more than { $above }, not { $given }.
file-number-least = “{ $where }” must be { $least } or more, not { $given }.
file-number-most = “{ $where }” must be { $most } or less, not { $given }.
file-not-a-number = “{ $where }” must be a number, not “{ $given }”.
file-too-few = “{ $where }” needs at least { $least ->
    [one] one entry
   *[other] { $least } entries
}.
file-too-many = “{ $where }” may have { $most } entries at most.
file-text-empty = “{ $where }” is empty.
file-text-long = “{ $where }” may have { $most } characters at most.
file-not-one-of = “{ $given }” is not possible for “{ $where }”. Allowed: { $expected }.
file-not-a-list = “{ $where }” must be a list in brackets, for example [a, b].
file-not-a-mapping = Here keys with values are expected, for example name: Nordic SaaS.
file-not-a-currency = “{ $given }” is no currency code. Write three capital letters, for example EUR or SEK.
file-not-a-text = “{ $where }” must be a text.
profile-range-form = A range is [low, high], where one of them may be null, for example [21, 50] or [2015, null].
profile-range-empty = The range [null, null] asks for nothing. Give at least one end.
profile-range-order = The range is empty: { $low } is more than { $high }. Write the lower number first.
profile-range-impossible = No company has such a number. The ends of this range lie between { $least } and { $most }.
profile-range-missing = This criterion needs between: [low, high].
profile-list-empty = This criterion needs any_of: with at least one entry.
profile-funding-unknown = “{ $text }” is no funding stage. Allowed: { $allowed }.
profile-legal-form-unknown = “{ $text }” is no legal form I know. Write its abbreviation or name (Oy, GmbH, Inc.), or a group: for_profit, non_profit.
profile-tiers-order = The tiers must fall from A to C, for example A: 75, B: 50, C: 25.
profile-nothing-scores = No criterion earns points: at least one needs the mode score (which it has when no mode is written).
