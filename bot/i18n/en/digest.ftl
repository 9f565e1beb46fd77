### The weekly digest: what it says, and how people handle it.

## The message

digest-title = { $count ->
        [one] Week { $week }: 1 new lead that fits
       *[other] Week { $week }: { $count } new leads that fit
    }
digest-title-now = { $count ->
        [one] 1 new lead that fits
       *[other] { $count } new leads that fit
    }
digest-text = { $title }: { $names }
digest-by = By { $name }, version { $version }
digest-since = since { $date }
digest-lead = *{ $rank }. { $name }*  { $tier } · { $score }
digest-lead-range = *{ $rank }. { $name }*  { $tier } · { $score } ({ $low }–{ $high })
digest-news-new = first seen { $date }
digest-news-because = Fits now: { $reason }. Was { $before }.
digest-news-moved = Fits now. Was { $before }.
digest-news-back = { $by } wanted to see it again now.
digest-reason = { $sign } { $label }: { $value }
digest-unknown = ? Unknown: { $fields }
digest-unknown-would = ? Unknown: { $fields }. If { $first } is { $wanted }: { $tier } · { $score }
digest-to = → Write to: { $persona }
digest-to-person = → Write to: { $name } ({ $persona })
digest-to-person-title = → Write to: { $name }, { $title } ({ $persona })
digest-more = { $count ->
        [one] 1 more new lead fits
       *[other] { $count } more new leads fit
    }{ $where ->
        [there] {""} here.
       *[all] : ask “new leads this week”.
    }
digest-places = { $count ->
        [0] { $place }
       *[other] { $place } + { $count }
    }
digest-next = Next digest: { $date }. “pause the digest” stops it for now.
digest-preview-note = A preview: only you see it, and nothing in it counts as shown.

## What changed

digest-changes = *What changed*
digest-risen = Risen: { $count }
digest-risen-all = Risen: { $count }, because { $reason }: { $names }
digest-fallen = Fallen: { $count }
digest-fallen-all = Fallen: { $count }, because { $reason }: { $names }
digest-moved = { $name } { $before } → { $after }
digest-move = • { $move }
digest-move-because = • { $move }: { $reason }
digest-because-came = { $field } now { $number ->
        [many] include
       *[one] includes
    } { $after }
digest-because-went = { $field } no longer { $number ->
        [many] include
       *[one] includes
    } { $after }
digest-because-known = { $field } { $number ->
        [many] are
       *[one] is
    } now known: { $after }
digest-because-was = { $field } went from { $before } to { $after }
digest-taken = Taken: { $items }
digest-taken-one = { $name } ({ $by })
digest-answered = Answered: { $items }
digest-answered-one = { $name }: { $outcome } ({ $by })
digest-tiers = How the tiers did so far: { $tiers }. All of it: “how did the tiers do?”
digest-tiers-none = How the tiers did is not known yet: tell it with “met Acme” or “won Acme”.
digest-tier = { $tier } met { $met } of { $told }, won { $won } of { $decided } decided
digest-tier-met = { $tier } met { $met } of { $told }

## A quiet week

digest-quiet-empty = A quiet week: there are no leads yet. What would help: a list of companies. Share the file here, or name one: “add Acme”.
digest-quiet-none = A quiet week: { $where ->
        [there] no new company is known to be where this digest looks.
       *[all] no new companies came in.
    } What would help: a fresh list of companies. Share the file here.
digest-quiet-missing = A quiet week: { $count ->
        [one] 1 new company came in{ $where ->
            [there] {" "}here
           *[all] {""}
        }, and it does not reach tier B yet.
       *[other] { $count } new companies came in{ $where ->
            [there] {" "}here
           *[all] {""}
        }, and none reaches tier B yet.
    } What would help: the { $field }, unknown of { $lacking } that could still fit.
digest-quiet-unfit = A quiet week: { $count ->
        [one] 1 new company came in{ $where ->
            [there] {" "}here
           *[all] {""}
        }, and it does not fit.
       *[other] { $count } new companies came in{ $where ->
            [there] {" "}here
           *[all] {""}
        }, and none fits.
    } What would help: another source of companies, or a look at the profile: “show the ICP”.
digest-quiet-held = A quiet week: { $count ->
        [one] the 1 new lead that fits has been shown, taken, answered or put off.
       *[other] all { $count } new leads that fit have been shown, taken, answered or put off.
    } What would help: a fresh list of companies. Share the file here.
digest-quiet-fitting = { $count ->
        [one] 1 lead fits
       *[other] { $count } leads fit
    }{ $where ->
        [there] {" "}here in all.
       *[all] {" "}in all: ask “top 10”.
    }

## Buttons

button-take = Take it
button-give-back = Give it back
button-unfit-because = Not a fit because…
button-digest-preview = Preview
button-digest-stop = Stop it
digest-later = Later…
digest-later-week = In a week
digest-later-month = In a month
digest-updated = The digest, with whose each lead is now
digest-state-taken = Taken by { $by }, { $date }
digest-state-later = Put off until { $date } by { $by }
digest-state-said = { $outcome }, { $by }
digest-taken-you = *{ $name }* is yours. The digest will not show it again.
digest-taken-already = *{ $name }* is taken: { $by }, { $date }.
digest-given-back = *{ $name }* is nobody’s again.
digest-put-off = *{ $name }* comes back in the first digest from { $date } on, if it still fits.

## Setting it up

digest-weekday-0 = Mondays
digest-weekday-1 = Tuesdays
digest-weekday-2 = Wednesdays
digest-weekday-3 = Thursdays
digest-weekday-4 = Fridays
digest-weekday-5 = Saturdays
digest-weekday-6 = Sundays
digest-time = { $hour }:{ $minute }
digest-when = { $weekday } at { $time } ({ $zone })
digest-count = { $count ->
        [one] 1 lead at most
       *[other] { $count } leads at most
    }
digest-profile = by the profile { $name }
digest-profile-active = by the active profile
digest-language = { $language ->
        [fi] in Finnish
       *[en] in English
    }
digest-ask-new = { $where ->
        [personal] Send you a digest of your own every week?
       *[channel] Send a digest here every week?
    }
digest-ask-change = { $where ->
        [personal] Change your own digest ({ $number })?
       *[channel] Change digest { $number }?
    }
digest-ask-pause = { $count ->
        [one] Pause this digest? What it misses meanwhile is not sent later.
       *[other] Pause these { $count } digests? What they miss meanwhile is not sent later.
    }
digest-ask-resume = { $count ->
        [one] Send this digest again every week?
       *[other] Send these { $count } digests again every week?
    }
digest-ask-stop = { $count ->
        [one] End this digest? It will be forgotten, and with it which leads it has shown.
       *[other] End these { $count } digests? They will be forgotten, and with them which leads they have shown.
    }
digest-part = • { $text }
digest-part-change = • { $before } → { $after }
digest-first = The first one comes on { $date }.
digest-set = { $where ->
        [personal] Done. Your first digest comes on { $date }.
       *[channel] Done. The first digest comes here on { $date }.
    }
digest-changed = { $where ->
        [personal] Done. Your next digest comes on { $date }.
       *[channel] Done. The next digest comes on { $date }.
    }
digest-done-pause = { $count ->
        [one] The digest is paused. “resume the digest” takes it up again.
       *[other] { $count } digests are paused. “resume the digest” takes them up again.
    }
digest-done-resume = { $count ->
        [one] The digest comes every week again.
       *[other] { $count } digests come every week again.
    }
digest-done-stop = { $count ->
        [one] The digest has ended.
       *[other] { $count } digests have ended.
    }
digest-list = { $count ->
        [one] 1 weekly digest
       *[other] { $count } weekly digests
    }
digest-list-line = *{ $number }*  { $told }
digest-list-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
digest-where-here = here
digest-where-personal = your own
digest-paused = paused
digest-following = next { $date }
digest-last-late = the last one was missed
digest-last-failed = the last one could not be sent
digest-how = Change one: “digest 1 on Fridays at 8”. Also: “pause digest 1”, “stop digest 1”, “send me my digest for Uusimaa”.
digest-none = No digest comes here yet. Say “send the digest here on Mondays at 9”, or “send me my digest for Uusimaa”.
digest-posted = { $count ->
        [0] Posted: a quiet week.
        [one] Posted with 1 lead. It will not come again next week unless something changes.
       *[other] Posted with { $count } leads. They will not come again next week unless something changes.
    }

help-digest = *send the digest here on Mondays at 9* – the best new leads, every week

## What goes wrong

digest-missed = Your digest of week { $week } ({ $when }) was not sent: I was not running at its hour, and found it too late to be of use. What is new stands in the next one, or look now.
digest-not-made = Your digest ({ $when }) could not be made. { $why }
refusal-digest-terminal = A digest goes to Slack: say this there, in the channel where it shall come. Here, “osuma digest” shows what it would say.
refusal-digest-unknown = There is no digest { $number }. “list digests” shows them.
refusal-digest-daily = The digest comes once a week. Name a day and an hour: “send the digest here on Mondays at 9”.
refusal-digest-time = { $time } is no time of day. Write it as 9:00 or 14:30.
refusal-digest-count = A digest shows between 1 and { $most } leads. For longer lists ask “top 50”.
refusal-digest-zone = I know no time zone called “{ $zone }”. Write for example “Stockholm time” or Europe/Helsinki.
refusal-digest-new = A digest shows new leads anyway. Name a place, an industry or a tier.
refusal-digest-too-many = There are { $most } digests already. End one first: “list digests”.

## In the terminal

digest-cli-none = Nothing is due: no digest has been set up in workspace { $workspace }. This is what one would say:
digest-cli-not-due = Digest { $number } ({ $when }): week { $week } is done ({ $state }). Next: { $date }.
digest-cli-due = Digest { $number } ({ $when }), week { $week }: into the outbox, for osuma run to send.
digest-cli-dry = Digest { $number } ({ $when }), week { $week }: this is what it would say.
digest-cli-paused = Digest { $number } ({ $when }) is paused.
digest-cli-late = Digest { $number } ({ $when }), week { $week }: too late to send.
digest-cli-state = { $state ->
        [pending] waiting
        [sending] being made
        [posted] on its way
        [sent] sent
        [quiet] quiet
        [late] missed
       *[failed] failed
    }
digest-cli-now = “{ $text }” is no date and time. Write it as 2026-11-16T09:00, with +02:00 or Z where it is not in UTC.
doctor-digest = Digest { $number } in workspace { $workspace }: { doctor-digest-when }, next { $date }. Last: week { $week } { $last ->
        [pending] waits to be made
        [sending] is being made
        [posted] is on its way
        [quiet] had nothing to say
       *[sent] was sent
    }.
doctor-digest-never = Digest { $number } in workspace { $workspace }: { doctor-digest-when }, first { $date }.
doctor-digest-paused = Digest { $number } in workspace { $workspace } is paused.
doctor-digest-trouble = Digest { $number } in workspace { $workspace }: { doctor-digest-when }, next { $date }. Week { $week } { $last ->
        [late] was found too late and not sent
       *[failed] could not be sent
    }{ $error ->
        [none] {""}
       *[other] {" "}({ $error })
    }. What it would say: osuma digest --dry-run --workspace { $workspace }
doctor-digest-when = { $weekday ->
        [0] { digest-weekday-0 }
        [1] { digest-weekday-1 }
        [2] { digest-weekday-2 }
        [3] { digest-weekday-3 }
        [4] { digest-weekday-4 }
        [5] { digest-weekday-5 }
       *[6] { digest-weekday-6 }
    } at { $hour }:{ $minute } ({ $zone })
