### Files that people share in Slack, and files that Osuma sends.

shared-title = { $file }
shared-text = { $file }: { $count ->
    [one] 1 row
   *[other] { $count } rows
}. What shall I import it as?
shared-rows = { $count ->
    [one] 1 row.
   *[other] { $count } rows.
} It looks like { $kind }. Nothing is imported yet.
shared-like-leads = leads
shared-like-customers = customers
shared-like-contacts = contacts
shared-like-outcomes = outcomes
shared-as-leads = leads
shared-as-customers = customers
shared-as-contacts = contacts
shared-as-outcomes = outcomes
shared-columns = *How I read the columns*
shared-column = { $column } → { $target }
shared-unused = Not used: { $columns }
shared-first = { $count ->
    [one] *The first row*
   *[other] *The first { $count } rows*
}
shared-others = { $count ->
    [one] I looked at the first file only. Send the other one in a message of its own.
   *[other] I looked at the first file only. Send the other { $count } one by one.
}
shared-importing = Importing { $file } as { $kind } …
shared-begun = Reading the file.
shared-so-far = { $done } of { $rows } rows so far.
shared-imported = { $file } is imported as { $kind }, by { $by }.
shared-cancelled = Cancelled. Nothing was imported.
shared-contacts-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: { $new } new people at { $companies ->
    [one] one company
   *[other] { $companies } companies
}, { $updated } updated, { $same } the same person as an earlier row, { $rejected } rejected.
shared-outcomes-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: { $kept } outcomes recorded, { $again } recorded before, { $rejected } rejected.
shared-rejects = { $count ->
    [0] The rows with cells that I could not read follow as a file, each with the reason.
    [one] The rejected row follows as a file with the reason. Correct it and send it to me.
   *[other] The { $count } rejected rows follow as a file, each with its reason. Correct them and send them to me.
}
shared-rejects-title = Rejected rows, with the reasons
shared-unread-title = Rows with cells that were not understood
shared-rejects-instead = The rejected rows, with the reasons:
button-import-leads = Import as leads
button-import-customers = Import as customers
button-import-contacts = Import as contacts
button-import-outcomes = Import as outcomes

help-file = Drop a CSV or XLSX file here, or share one with a mention of me: I show what is in it, and import it when you say as what

## What a column is taken for

part-name = company’s name
part-company = company’s name
part-domain = website
part-business-id = business ID
part-industry = industry
part-headcount = headcount
part-location = location
part-city = city
part-region = region
part-country = country
part-founded = founding year
part-funding = funding stage
part-legal-form = legal form
part-nonprofit = non-profit or not
part-revenue = revenue
part-currency = currency of the revenue
part-goals = goals
part-keywords = keywords
part-observed-on = date of the facts
part-first-name = first name
part-last-name = last name
part-full-name = person’s name
part-title = title
part-email = email
part-phone = phone
part-linkedin = LinkedIn
part-seniority = seniority
part-department = department
part-decided = took part in the decision
part-outcome = outcome
part-reason = reason
part-date = date
part-field = criterion
part-by = who told it
part-nps = NPS
part-satisfaction = satisfaction
part-since = customer since
part-billed = total billed
part-usage = usage
part-extras = extra products
part-churned = left or not

## The file cannot be used

refusal-shared-scope = I may not read files in this Slack yet. Whoever runs Osuma adds the permission files:read (docs/slack.md) and installs the app again.
refusal-shared-large = The file is larger than { $most } MB. Import it in the terminal: osuma import FILE
refusal-shared-gone = I cannot get that file any more: it was deleted, or I am not where it was shared. Send it again, to me.
refusal-shared-elsewhere = That file is kept outside Slack, so I cannot read it. Download it and send it as a file.
refusal-shared-terminal = In the terminal a file is imported with: osuma import FILE
refusal-table-no-name-shared = No column of { $file } is known to hold the company’s name. Its columns are { $headers }. Name one of them “name” and send the file again. If these are not column names, add a first row that has them.
refusal-table-doubled-shared = { $file } has two columns named “{ $column }”. Rename one of them and send the file again.
refusal-table-large-shared = { $file } unpacks to more than I can hold. Save it as CSV and send that, or import it in the terminal.
