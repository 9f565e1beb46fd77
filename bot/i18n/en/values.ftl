### How the values of facts are written.

## The nine fields, inside a sentence.

field-industry = industry
field-headcount = headcount
field-location = location
field-founded = founding year
field-funding = funding stage
field-legal-form = legal form
field-revenue = revenue
field-goals = goals
field-keywords = keywords

## The nine fields, as the first word of a line.

label-industry = Industry
label-headcount = Headcount
label-location = Location
label-founded = Founded
label-funding = Funding
label-legal-form = Legal form
label-revenue = Revenue
label-goals = Goals
label-keywords = Keywords

## What one may type to tell a fact; the first word is read by the question grammar.

example-industry = industry software
example-headcount = headcount 35
example-location = city Espoo
example-founded = founded 2016
example-funding = funding Series A
example-legal-form = legal form Oy
example-revenue = revenue €2.5M
example-goals = goals internationalisation
example-keywords = keywords Salesforce

## Numbers and ranges. $low and $high are written numbers, years or amounts.

range-between = { $low }–{ $high }
range-open = { $low }+
range-from = { $low } or more
range-to = { $high } or fewer
range-to-amount = { $high } or less
range-since = { $low } or later
range-until = { $high } or earlier
percent = { $number }%

## Money. $symbol is "€" or "SEK", $amount a written number.

money-plain = { $symbol }{ $amount }
money-thousand = { $symbol }{ $amount }k
money-million = { $symbol }{ $amount }M
money-billion = { $symbol }{ $amount }bn
money-code = { $code }{"\u00A0"}
money-plain-bare = { $amount }
money-thousand-bare = { $amount }k
money-million-bare = { $amount }M
money-billion-bare = { $amount }bn

## Lists

list-and = { $most } and { $last }
list-or = { $most } or { $last }
list-more =
    { $count ->
        [one] 1 more
       *[other] { $count } more
    }

## Funding stages

funding-bootstrapped = bootstrapped
funding-pre-seed = pre-seed
funding-seed = seed
funding-series-a = Series A
funding-series-b = Series B
funding-series-c = Series C
funding-series-d = Series D or later
funding-private-equity = private equity
funding-public = listed on a stock exchange

## Groups of legal forms

legal-group-for-profit = any for-profit form
legal-group-non-profit = any non-profit form
legal-group-public = any public body

## Signs of a value that is not known

unknown = unknown
