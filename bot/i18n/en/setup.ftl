### Setting up: from nothing to the first answer.

help-setup = *set up* – get going, or go on where you left it; *speak Finnish* – another language

setup-title = Set up Osuma
setup-text = Setting up. Next: { $step }
setup-later = You can stop any time: “set up” goes on from here.
setup-done = ✓  { $step }  ·  { $have }
setup-next = →  *{ $step }*  ·  { $have }
setup-later-step = ○  { $step }  ·  { $have }
setup-step-icp = Ideal customer
setup-step-approval = Approve the profile
setup-step-personas = Personas
setup-step-leads = Leads
setup-step-ask = First question
setup-step-done = Done
setup-why-icp = what kind of company you look for
setup-why-personas = who decides there
setup-why-leads = whom I should look at
setup-why-ask = does this company fit?
setup-have-icp = { $name }, version { $version }
setup-have-proposal = proposal { $number } waits for approval
setup-have-personas = { $count ->
        [0] left for later
        [one] 1 persona
       *[other] { $count } personas
    }
setup-have-leads = { $count ->
        [one] 1 lead
       *[other] { $count } leads
    }
setup-icp-how = What kind of company do you look for? Three ways to tell me:
setup-way-questions = *Five questions*: two minutes, a good start.
setup-way-table = *The table*: category and ideal, if you know them.
setup-way-customers = { $count ->
        [0] *From your customers*: I learn from a list of them.
        [one] *From your customers*: I learn from them; I know 1 so far.
       *[other] *From your customers*: I learn from them; I know { $count } so far.
    }
setup-approval-how = Proposal { $number } waits. Once it is approved, I judge companies by it.
setup-personas-how = Who decides at those companies? Two or three personas are enough: titles, goals, what bothers them. My drafts speak to them.
setup-leads-how = Drop a list of companies here, as CSV or XLSX. I show what I understood before I import it.
setup-leads-more = No list at hand? Tell me of one: add Acme Oy; headcount 35; Espoo
setup-ask-how = Now ask: *does { $name } fit?*
setup-finished = All set up. Ask me about any company: a name, a web address or a business id is enough.
setup-finished-personas = You left the personas for later: “personas” is where they are made.
setup-question-industry = What do the companies do that you look for?
setup-question-headcount = How many people work there?
setup-question-location = Where are they?
setup-question-keywords = What do they use or talk about? Tools, technologies, anything that tells them.
setup-question-never = Where do you never sell? Countries or places to leave out.
setup-question-how = Question { $number } of { $count }. Just answer, for example: SaaS, 62.10 · 20-50 · Finland, Sweden · HubSpot · Russia
setup-unread = { $problem }
setup-reason-questions = Setting up: five questions
setup-reason-table = Setting up: the table
setup-customers-how = Drop a list of your customers here, as CSV or XLSX, and import it as customers. From { $least } on I can learn; thirty are good. Revenue, margin or years as a customer make it better.
setup-table-how = Copy the table, fill in what you know, leave the rest empty, and send it to me:
setup-table-first = ICP
setup-table-title = Our ideal customer
setup-table-modal = What you leave empty does not count. Several values stand with a comma between them.
setup-table-unread = I know no such category, so I left these lines out: { $lines }
setup-ideal-industry = SaaS, 62.10
setup-ideal-headcount = 20-50
setup-ideal-location = Finland, Sweden
setup-ideal-goals = internationalisation
setup-ideal-founded = 2015 or later
setup-ideal-funding = seed, Series A
setup-ideal-revenue = 1-10 M€
setup-ideal-keywords = HubSpot, Salesforce
setup-ideal-legal-form = Oy
button-setup = Set up
button-setup-questions = Five questions
button-setup-table = Fill in the table
button-setup-customers = From our customers
button-setup-pass = Does not matter
button-setup-learn = { $count ->
        [one] Learn from 1 customer
       *[other] Learn from { $count } customers
    }
button-setup-suggest = Suggest from our customers
button-setup-persona = Write a persona
button-setup-pass-personas = Later
button-setup-propose = Show the profile
refusal-setup-nothing = Nothing was told that I could look for. Fill in at least one category.
refusal-setup-only-never = I know now where you do not sell, but not what you look for. Tell at least one thing more.
