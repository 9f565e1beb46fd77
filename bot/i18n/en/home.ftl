### Home, the prompts of an empty conversation, the language, the shortcut of a message.

home-title = Osuma for { $team }
home-next = *Next: { $step }*
home-waiting = { $count ->
        [one] 1 proposal waits for a decision
       *[other] { $count } proposals wait for a decision
    }
home-proposal = *Proposal { $number }* · { $name }, by { $by } on { $date }
home-approvers = Decided by { $people }.
home-import = Being imported right now: { $kind }. This page updates when it is done.
home-kind-leads = leads
home-kind-customers = customers
home-kind-contacts = contacts
home-kind-outcomes = outcomes
home-kind-other = a file
home-profile = Our ideal customer
home-profile-version = { $name }, version { $version } · { $date } · { $by }
home-propose-only = You may propose changes; an approver decides on them.
home-personas = Our personas
home-persona = *{ $name }*  ·  { $titles }
home-week = This week
home-tier = *{ $tier }* { $count }
home-leads = { $count ->
        [one] *1 lead*
       *[other] *{ $count } leads*
    }
home-new = { $count ->
        [0] No new companies
        [one] 1 new company
       *[other] { $count } new companies
    }
home-facts = { $count ->
        [0] Nothing new learned of known leads
        [one] New facts about 1 lead
       *[other] New facts about { $count } leads
    }
home-taken = { $count ->
        [one] 1 lead taken up by somebody
       *[other] { $count } leads taken up by somebody
    }
home-customers = { $count ->
        [0] No customers told yet: they teach me whom to look for
        [one] 1 customer to learn from
       *[other] { $count } customers to learn from
    }
home-more = Outreach and digest
home-offer = *Offer*  ·  { $name }
home-no-offer = *Offer*  ·  not told yet; without it I write no messages
home-digest = { $count ->
        [one] *Weekly digest*  ·  next on { $date }
       *[other] *Weekly digests*  ·  { $count }, the next on { $date }
    }
home-no-digest = *Weekly digest*  ·  none; it brings the best new leads to a channel
home-language = *Language*
home-language-slack = As in Slack
home-answers = What you press here is answered under Messages.
button-home-setup = Go on in Messages
button-home-history = History
button-home-brief = Brief to share
button-home-edit = Edit
button-home-write = Write it
button-home-plan = Plan one
button-home-personas = All personas
button-home-changed = What changed

## Prompts

prompts-title = Try
prompt-setup-title = Set up our ICP
prompt-setup = set up our ICP
prompt-proposals-title = What waits for approval?
prompt-proposals = show proposals
prompt-top-title = Best leads
prompt-top = top 5
prompt-fit-title = Does { $name } fit?
prompt-fit = does { $name } fit?
prompt-changed-title = What changed this week?
prompt-changed = what changed this week?
prompt-profile-title = Our ideal customer
prompt-profile = show our ICP
prompt-help-title = What can you do?
prompt-help = help

## Language

language-chosen = From now on I speak English with you. “puhu suomea” or Home changes it back.
language-slack = From now on I speak the language you use Slack in.

## At work

status-thinking = is looking into it…
stopped = Stopped. What I had kept before that stays.

## The shortcut of a message

shortcut-title = Companies in this message
shortcut-text = { $count ->
        [one] 1 company in this message
       *[other] { $count } companies in this message
    }
shortcut-unknown = { $domain } is new to me.
shortcut-none = I found no company in this message: no web or e-mail address, no business id, no name that I know.
