### Asking back, and showing first what would be changed.

## What is meant?

clarify = What do you mean?
clarify-one = I have changed nothing. Do you mean this?
unclear-doubt = I have changed nothing. If you want something done, say it plainly, for example “{ $example }”.
unclear-doubt-example = won { $name }
unclear-doubt-text = I have changed nothing.

meant-ask-fit = { $named ->
        [yes] Does { $name } fit?
       *[no] Does it fit?
    }
meant-ask-why = { $named ->
        [yes] Why does { $name } score so?
       *[no] Why does it score so?
    }
meant-ask-missing = { $named ->
        [yes] What is missing of { $name }?
       *[no] What is missing?
    }
meant-ask-what-if = What if it were different?
meant-ask-compare = Compare with { $name }
meant-ask-described = Score “{ $text }”
meant-ask-changed = { $named ->
        [yes] What changed at { $name }?
       *[no] Who changed?
    }
meant-ask-top = Best leads
meant-ask-model-use = Use of the model
meant-ask-help = What can I ask?
meant-add-company = Add “{ $text }”
meant-add-fact = { $named ->
        [yes] Note of { $name }: { $text }
       *[no] Note: { $text }
    }
meant-tell-outcome = { $named ->
        [yes] Record an outcome of { $name }
       *[no] Record an outcome
    }
meant-undo = Take back the last
meant-show-profile = Our profile
meant-show-history = Its history
meant-restore-version = Propose version { $number } again
meant-show-profiles = All profiles
meant-activate-profile = Use profile { $name }
meant-show-approvers = Approvers
meant-change-approver = { $yes ->
        [yes] Name { $name } as approver
       *[no] Remove approver { $name }
    }
meant-propose-profile = Propose a profile
meant-change-criterion = Propose “{ $text }”
meant-show-proposals = Open proposals
meant-show-proposal = Show proposal { $number }
meant-decide-proposal = { $yes ->
        [yes] Approve proposal { $number }
       *[no] Reject proposal { $number }
    }
meant-ask-best-customers = Best customers
meant-change-best = { $yes ->
        [yes] Leave { $name } out of the best
       *[no] { $name } back among the best
    }
meant-not-customer = { $named ->
        [yes] { $name } is not a customer
       *[no] It is not a customer
    }
meant-learn-profile = Learn the profile
meant-ask-tiers = How did the tiers do?
meant-report-monthly = { $yes ->
        [yes] Report here every month
       *[no] No more monthly reports
    }
meant-ask-contacts = { $named ->
        [yes] Who decides at { $name }?
       *[no] Who decides there?
    }
meant-ask-persona-of = Which persona is { $name }?
meant-propose-personas = Suggest personas
meant-show-personas = Personas
meant-show-persona = Persona { $name }
meant-ask-interview = Interview
meant-record-answer = Keep answer { $number }
meant-record-interview = Keep the interview of { $name }
meant-show-findings = Findings
meant-tag-finding = Tag “{ $text }”
meant-show-brief = The brief
meant-export-leads = Leads as a file
meant-show-tiers = How many of each tier
meant-show-evidence = What the best customers share
meant-ask-draft = { $named ->
        [yes] Draft a message to { $name }
       *[no] Draft a message
    }
meant-show-offer = Our offer
meant-block-contact = { $named ->
        [yes] Do not contact { $name }
       *[no] Do not contact them
    }
meant-unblock-contact = { $named ->
        [yes] { $name } may be contacted again
       *[no] They may be contacted again
    }
meant-show-blocked = Whom not to contact

## Shown first

confirm-outcome = { $outcome ->
        [met] Record that you met *{ $name }*?
        [won] Record that *{ $name }* was won?
        [lost] Record that *{ $name }* was lost?
       *[other] Record that *{ $name }* is not a fit?
    }
confirm-approver = { $add ->
        [yes] Name { $person } as an approver of changes?
       *[no] Remove { $person } from the approvers?
    }
confirm-monthly = { $wanted ->
        [yes] Tell here every month how each tier did?
       *[no] Stop the monthly reports here?
    }
confirm-best-means = From now on, shall “best customers” mean the best by { $measures }?
confirm-not-customer = Is *{ $name }* no customer? It would be a lead again.
confirm-best-out = Leave *{ $name }* out of the best customers?
confirm-best-back = Let *{ $name }* be among the best customers again?
confirm-decision = { $approve ->
        [yes] This is what would change. Approve it with the button.
       *[no] This is what would change. Reject it with the button.
    }
button-do-it = Yes, do it
button-keep = Keep it

## Taking back

undo-last = The last you told of: *{ $name }*, { $outcome }, on { $on }. Take it back?
undo-nothing = You have told of no outcome that could be taken back. An earlier version of the profile comes back with “rollback 2”; “proposals” shows what waits.

## A criterion with another value

refusal-criterion-field = The profile cannot ask about “{ $field }”.
refusal-criterion-value = I could not read “{ $text }” as a value of that criterion.

## Help

help-ask-more = *what if they had 30 people?* – how the score would change; *compare it with { $name }*; *what changed this week?*
help-top-filters = *best leads in Espoo founded after 2018* – place, size, age, industry, tools, tier
help-described = *would a 30-person SaaS company in Espoo fit?* – a company that I do not know
help-draft = *write an email to { $name }* – a draft with its sources; *do not contact { $name }*
help-tell = *{ $name } has 35 people*, *won { $name }*, *not a fit: too small* – I show what I understood, and keep it when you confirm; *undo*
