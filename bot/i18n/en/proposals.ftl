### Changing the profile: proposals, what they would do, approval, history, several profiles.

## What differs

differs-name = Name: { $before } → { $after }
differs-added = { $label }: new criterion, { $mode ->
        [require] required: { $wanted }
        [exclude] excluded: { $wanted }
       *[score] { $wanted }
    }
differs-removed = { $label }: no longer asked ({ $mode ->
        [require] was required: { $wanted }
        [exclude] was excluded: { $wanted }
       *[score] was { $wanted }
    })
differs-mode = { $label }: { $before } → { $after }
differs-weight = { $label }: weight { $before } → { $after } ({ $partbefore } → { $partafter } of the whole)
differs-weight-gate = { $label }: weight { $before } → { $after }, which earns no points here
differs-values-added = { $label }: added { $added }
differs-values-removed = { $label }: removed { $removed }
differs-values-both = { $label }: added { $added }; removed { $removed }
differs-range = { $label }: { $before } → { $after }
differs-shares = { $label }: what values earn changes: { $changes }
differs-otherwise = { $label }: values that are not listed earn { $before } → { $after }
differs-other = { $label }: settings changed: { $keys }
differs-typical = Measured anew over today’s leads, what an unknown counts as: { $fields }
differs-evidence = The counts behind the learned points changed: { $fields }
differs-tiers = Tier { $tier } from { $before } → { $after } points
differs-coverage = What must be known before there is a score: { $before } → { $after }
differs-order = The criteria stand in another order.
differs-nothing = Nothing: it says exactly the same.
summary-field = { $label } ({ $before } → { $after } of the whole): { $told }
summary-in = in: { $values }
summary-out = out: { $values }
summary-brackets = _In brackets: how many of the best customers have it; what part of the others._
summary-same = the same values, their points measured anew
summary-nothing = nothing that stands out
summary-tier = { $tier } { $before } → { $after }
summary-tiers = Tiers, from so many points: { $tiers }
button-show-all = Show every difference
proposal-all-hint = Every difference: { $command }
proposal-all-title = Proposal { $number }, every difference
mode-score = earns points
mode-require = required
mode-exclude = excluded
share-none = –

## What it would do

effect-no-leads = There are no leads yet, so nothing moves.
effect-first = { $leads ->
        [one] No profile was active, so the 1 lead is judged for the first time.
       *[other] No profile was active, so { $leads } leads are judged for the first time.
    }
effect-changed = { $count ->
        [0] No lead changes tier
        [one] 1 lead changes tier
       *[other] { $count } leads change tier
    }, of { $leads }.
effect-moves = Moves: { $moves }
effect-top-same = The best { $top } stay the same.
effect-entering = { $count } enter the best { $top }: { $names }
effect-leaving = { $count } leave the best { $top }: { $names }
effect-forgotten = a lead forgotten since
standing-insufficient-data = too little known
standing-disqualified = ruled out

## A proposal

proposal-title-change = Proposal { $number }: { $name }
proposal-title-rollback = Proposal { $number }: { $name } back to version { $version }
proposal-title-activate = Proposal { $number }: make { $name } the active profile
proposal-by = { $by }, { $date }
proposal-by-against = { $by }, { $date } · compared with { $name }, version { $version }
proposal-reason = Reason: { $reason }
proposal-differs = What differs
proposal-does = What it would do
proposal-did = What it did
proposal-first-profile = { $count ->
        [one] The first profile, with 1 criterion.
       *[other] The first profile, with { $count } criteria.
    }
proposal-other-profile = { $name } would be active instead of { $active }. To have both, keep it beside: { $active } stays active, and questions may name { $name }.
proposal-instead = { $name } would be active instead of { $active }, which is kept.
proposal-waits = Waits for one of { $people }.
proposal-outdated = The active profile has changed since ({ $version }), so this cannot be approved any more. Propose it again to see what it would do now.
proposal-state-approved = Approved by { $by }, { $date }.
proposal-state-rejected = Rejected by { $by }, { $date }. Nothing was changed.
proposal-text = { $title }, by { $by }. { $effect }
proposal-approved = Proposal { $number } was approved by { $by }: { $name }, version { $version }, is active now.
proposal-approved-beside = Proposal { $number } was approved by { $by }: { $name }, version { $version }, is kept. Another profile is the active one; questions may name this one.
proposal-approved-again = Proposal { $number } was approved already, by { $by } on { $on }: it became { $name }, version { $version }. Nothing was changed now.
proposal-rejected = Proposal { $number } was rejected by { $by }. Nothing was changed.
proposal-scored = { $count ->
        [one] 1 company was scored by it.
       *[other] { $count } companies were scored by it.
    }
proposals-title = Waiting for a decision
proposals-none = Nothing waits for a decision.
proposals-text = { $count ->
        [one] 1 proposal waits for a decision.
       *[other] { $count } proposals wait for a decision.
    }
proposals-line = *{ $title }*  { $by }, { $date }. { $effect }
proposals-outdated = Outdated: the active profile has changed since.
button-approve = Approve
button-keep-beside = Keep beside
button-reject = Reject
button-show-proposal = Show
help-change = *propose icp* – a change, with what it would do before anyone approves; *proposals*, *icp history*, *rollback 2*, *profiles*, *approvers*
propose-how = Write the whole profile as it should be, in a code block:
propose-example = propose icp because we sell to bigger companies now:
    name: Nordic SaaS
    criteria:
    {"  "}- kind: industry
    {"  "}  any_of: [SaaS]
    {"  "}- kind: headcount
    {"  "}  between: [21, 100]
propose-how-more = `osuma icp show --yaml` prints the profile of today to start from. Nothing changes before somebody approves.

## History, and several profiles

history-title = History of { $name }
history-line = *Version { $version }*  { $date }, { $by }
history-line-active = *Version { $version }, active*  { $date }, { $by }
history-took-over = Proposed while { $name }, version { $number }, was the active profile
history-restored = Version { $version } restored as it was
history-text = { $name }: { $count ->
        [one] 1 version.
       *[other] { $count } versions.
    }
history-more = { $count ->
        [one] and 1 older version
       *[other] and { $count } older versions
    }
button-restore = Restore
profiles-title = Profiles
profiles-line = *{ $name }*  version { $version }, { $date }
profiles-line-active = *{ $name }, active*  version { $version }, { $date }
profiles-how = A question may name one: *does Acme fit the { $name } profile?*
profiles-text = { $count ->
        [one] 1 profile: { $names }.
       *[other] { $count } profiles: { $names }.
    }
button-activate = Make active
fit-other-profile = By the profile { $name }, version { $version }, which is not the active one
what-if-title = What { $name } would change
what-if-against = Compared with { $name }, version { $version }. Nothing was changed.

## Approvers

approvers-title = Approvers
approvers-everybody = No approver is named, so everybody in the team may approve.
approvers-how = *add approver @name*, *remove approver @name* – once somebody is named, only those named may approve and change this list.
approvers-line = { $person }, named by { $by }, { $date }
approvers-text = { $count ->
        [one] 1 person may approve.
       *[other] { $count } people may approve.
    }
approvers-added = Done: named as an approver.
approvers-known = They were an approver already.
approvers-removed = Done: no longer an approver.

## The terminal

icp-proposed = Proposal { $number } waits for a decision. Approve it: osuma icp approve { $number }
icp-kept-beside = { $name }, version { $version }, is kept beside the active profile. Ask by it: osuma fit COMPANY --profile "{ $name }"
icp-version-active = { $name }, version { $version }, is active. { $count ->
    [0] There are no companies to score yet: osuma import FILE
    [one] One company was scored by it.
   *[other] { $count } companies were scored by it.
}

## Refusals

refusal-proposal-nothing = { $name } already says exactly this (version { $version }), so there is nothing to propose.
refusal-proposal-unknown = There is no proposal { $number }. “proposals” in Slack, or osuma icp proposals, lists those that wait.
refusal-proposal-approver = Proposal { $number } waits for an approver, and you are not one of them. Nothing was changed. “approvers” tells who they are.
refusal-proposal-approved = Proposal { $number } was approved already, by { $by } on { $on }.
refusal-proposal-rejected = Proposal { $number } was rejected already, by { $by } on { $on }. To take it up again, propose it anew.
refusal-proposal-outdated = Proposal { $number } was made against a version that is no longer active, so what it showed is no longer true. Nothing was changed. Propose it again to see what it would do now.
refusal-version-unknown = { $name } has no version { $version }. “icp history” in Slack, or osuma icp history, lists them.
refusal-version-gone = There is no such version any more. “icp history” lists those there are.
refusal-version-active = { $name }, version { $version }, is the active one already.
refusal-profile-unknown = There is no profile called “{ $name }”. There are: { $names }.
refusal-profile-several = “{ $name }” could mean several profiles: { $names }. Write the name in full.
refusal-profile-beside = “{ $name }” cannot be kept beside the active profile: it is the active one’s own name, or no profile is active yet, or this proposal is no new document. Approve it as the active one, or give it another name.
refusal-approver-person = “{ $person }” is nobody I can recognise. Mention the person (@name) in a message to me, or write their member ID from their Slack profile (it begins with U).
refusal-approver-right = Only an approver may change who approves. “approvers” tells who they are.
