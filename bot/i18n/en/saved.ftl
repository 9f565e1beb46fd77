### A person's own list, sharing what only they see, and what they think of an answer.

button-save-lead = Save to my list
button-saved-list = My list
button-drop-saved = Off my list
button-share = Share here
button-rate-good = 👍
button-rate-bad = 👎
rate-good-label = Good answer
rate-bad-label = Bad answer

saved-done = *{ $name }* is on your list. See it any time: “my list”
saved-before = *{ $name }* was on your list already.
saved-dropped = *{ $name }* is off your list.
saved-not-there = *{ $name }* is not on your list.
saved-title = Your list
saved-text = Your list: { $count ->
    [one] 1 company
   *[other] { $count } companies
}
saved-none = Your list is empty. Press “{ $button }” on a fit card, or say “save { $name } to my list”.
saved-line = *{ $name }* · { $tier } { $score }
saved-line-unscored = *{ $name }* · { $score }
saved-on = saved { $date }
saved-more = { $count ->
    [one] And 1 more, saved before these.
   *[other] And { $count } more, saved before these.
}

shared-by = Shared by { $by }
share-gone = That cannot be shared any more. Ask again, and share the new answer.

rate-title-good = What was good?
rate-title-bad = What was wrong?
rate-about = The answer on *{ $name }*. Your { $good ->
    [yes] 👍
   *[no] 👎
} is kept; a reason helps us do better.
rate-field = Reason
rate-choose = Choose one
rate-words = In your own words
rate-reason-facts-good = The facts were useful
rate-reason-score-good = The score is right
rate-reason-why-good = The reasons were clear
rate-reason-quick-good = It saved me time
rate-reason-facts-bad = A fact is wrong or old
rate-reason-score-bad = The score is wrong
rate-reason-why-bad = The reasons are unclear
rate-reason-missing-bad = Something is missing
rate-reason-other = Something else
rate-ask-good = Thank you. What was good about the answer on *{ $name }*?
rate-ask-bad = Thank you for saying so. What was wrong with the answer on *{ $name }*?
rate-thanks = Thank you. Your word on *{ $name }* is kept.
rate-thanks-facts = Thank you. To correct a fact of *{ $name }*, just tell it: “{ $name } has 35 people”
rate-thanks-score = Thank you. If *{ $name }* does not fit, say why with “{ $button }” on its card: the profile learns from that.
refusal-rating-empty = Choose a reason or write a few words.

ratings-title = What people thought of the answers
ratings-text = { $count ->
    [one] 1 word on the answers
   *[other] { $count } words on the answers
}: { $good } 👍, { $bad } 👎
ratings-none = Nobody has said yet what they think of the answers. The 👍 and 👎 on a fit card are for that.
ratings-reason = { $sign } { $reason }: { $count }
ratings-unexplained = no reason given
ratings-line = { $sign } *{ $name }*: { $said } ({ $by }, { $date })
ratings-latest = *Last said*
