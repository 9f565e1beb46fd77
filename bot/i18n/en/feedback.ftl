### Verdicts and outcomes, and what they say of the profile.

button-unfit = Not a fit…
button-other-reason = Another reason
unfit-why = Why is *{ $name }* not a fit? Which of these does not hold?
unfit-in-words = Or say it in words: “{ $name } is not a fit: …”

feedback-met = Recorded: you met *{ $name }*.
feedback-won = Recorded: *{ $name }* was won.
feedback-lost = Recorded: *{ $name }* was lost.
feedback-not-a-fit = Recorded: *{ $name }* is not a fit.
feedback-because = Reason: { $reason }
feedback-say-why = Say why, and the profile can learn from it: “{ $example }”
feedback-say-why-too = Say why in words, too: “{ $example }”
feedback-completed = Added to your verdict on *{ $name }*.
feedback-same-before = The same was said on { $on } by { $by }. Both are kept, and the company counts once.
feedback-other-before = On { $on } { $by } said: { $before }. Which holds? The newest: it counts as { $now } from now on. Both are kept; take back the one that is wrong.
feedback-newer-before = A newer word holds: { $before }, { $on }, by { $by }. This one is kept as well and does not change that.
outcome-met = met
outcome-won = won
outcome-lost = lost
outcome-not-a-fit = not a fit
button-take-back-earlier = Take back the earlier one
button-not-customer = Make it a lead
feedback-example = { $outcome ->
    [lost] lost { $name }: too expensive
   *[other] { $name } is not a fit: too small
}
feedback-became-customer = { $name } is a customer from now on, and no lead any more.
feedback-scored = Scored { $tier } · { $score } at the time, by { $name }, version { $version }
feedback-again = That was recorded before of *{ $name }*; it counts once.
feedback-taken-back = What was said of *{ $name }* is taken back and does not count any more.
refusal-feedback-gone = That was taken back already, or was never recorded.

fared-title = How the tiers did: { $name }, version { $version }
fared-none = Nothing is known yet of what became of any lead. Tell it: “met Acme”, “won Acme: our onboarding”, “lost Acme: price”, or bring a file: osuma import outcomes.csv --as outcomes
fared-since = { $count ->
    [one] 1 company
   *[other] { $count } companies
} with an outcome or a verdict since { $date }, by the tier each has today
fared-tier = *{ $tier }*
fared-unscored = *No score*
fared-line-none = { $tier }  nothing known
fared-line = { $tier }  { $told ->
    [one] 1 company
   *[other] { $told } companies
}: { $waiting } met and still open, { $won } won, { $lost } lost, { $unfit } not a fit
fared-met = · met { $met } of { $told } ({ $share })
fared-share = · won { $won } of { $decided } decided ({ $share })
fared-moved = { $count ->
    [one] One of them stood in another tier when it was said.
   *[other] { $count } of them stood in another tier when it was said.
}
fared-reasons = *What people said last*
fared-reason = { $name }: “{ $reason }”
fared-text = { $name }: { $count ->
    [one] 1 company
   *[other] { $count } companies
} with an outcome, { $decided } of them decided.
disagree-named = *{ $label }*: { $count } of { $of } lost or unfit companies were refused because of it, though the profile says it fits ({ $names }).
disagree-how-far = { $partly ->
    [0] By the profile it fits in full.
   *[other] { $fully ->
        [0] By the profile it fits in part.
       *[other] By the profile it fits { $fully } in full, { $partly } in part.
    }
}
disagree-met = *{ $label }*: it keeps { $count } of { $of } companies in C or D that somebody met all the same ({ $names }).
disagree-missed = *{ $label }*: it kept { $count } of { $of } won companies in C or D ({ $names }).
fared-change = *What these outcomes give a reason to change*
fared-change-line = • { $change }
fared-change-does = What that would do: { $effect }
fared-change-few = { $count ->
    [0] No lead was won, lost or found not to fit yet
    [one] One company was won, lost or found not to fit
   *[other] { $count } companies were won, lost or found not to fit
}: too few to change anything for. It takes { $least }, or 3 verdicts against the same criterion.
fared-change-none = { $count } companies were won, lost or found not to fit, and no criterion tells them apart by more than chance would. Nothing to change ({ $least } are enough to look).
button-propose-edit = Propose this
fared-reason-proposed = From { $count } companies won, lost or found not to fit. { $changes }
refusal-outcomes-nothing = { $count ->
    [0] No lead was won, lost or found not to fit yet
    [one] One company was won, lost or found not to fit
   *[other] { $count } companies were won, lost or found not to fit
}, and that gives no reason to change the profile.

edit-more-weight = More weight on { $field } ({ $before } → { $after }): the { $won } won companies have it clearly more than the { $others } others.
edit-less-weight = Less weight on { $field } ({ $before } → { $after }): the { $won } won companies have it clearly less than the { $others } others.
edit-not-listed = { $before } out of { $field }: { $others } companies that have it were refused because of it, and { $won } were won.
edit-narrower = { $field }: { $before } → { $after }. { $others } companies outside it were refused because of it, and all { $won } won ones are inside.

monthly-on = From next month on I report here, on the first day of each month, how the tiers did. To stop: “stop monthly reports”
monthly-off = No more monthly reports here.

## A file of outcomes

refusal-outcomes-column = No column of { $file } tells what became of the companies. Its columns are { $headers }. Name one “outcome” (met, won, lost or not_a_fit), or tell which it is with --map COLUMN=outcome.
reject-outcome = “{ $text }” is no outcome. Write one of { $outcomes }.
reject-unknown-company = There is no company “{ $name }”. Import it first.
reject-unknown-company-near = There is no company “{ $name }”. Did you mean { $near }?
outcomes-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: { $met } met, { $won } won, { $lost } lost, { $unfit } not a fit; { $again } known before, { $rejected } rejected.
outcomes-contradicted = { $name }: { $before } on { $beforeon }, { $now } on { $nowon }. Both are kept; the later holds: { $holds }.
outcomes-contradicted-more = { $count ->
    [one] And one more that contradicts what was known.
   *[other] And { $count } more that contradict what was known.
}
outcomes-customers = { $count ->
    [one] One lead was won and is a customer now.
   *[other] { $count } leads were won and are customers now.
}
