### Why customers bought: the guide, answers, and what is found in them.

## The guide

interview-guide-title = Why did they buy? Questions for a customer
interview-question-why-us = Why did you choose us?
interview-question-who-decided = Who took part in the decision, and what was each one’s part?
interview-question-pains = Which problems did you want to be rid of?
interview-question-how-it-helped = How has it helped?
interview-question-how-often = How often do you use it?
interview-question-best-feature = Which part of it is worth most to you?
interview-question-why-stayed = Why have you stayed?
interview-question-heard-from = Where did you hear of us?
interview-question-looks-where = Where do you look for information when you need something like this?
interview-line = { $number }. { $question }
interview-how = Type an answer into a field and press Enter, or write “answer 3: …”. `osuma interview NAME FILE` takes a whole interview from a text file.

## Answers

interview-title = Why { $name } bought
interview-text = { $name }: { $answered } of { $questions } questions answered.
interview-notes-title = Notes
interview-kept = { $count ->
        [one] One answer
       *[other] { $count } answers
    } of { $name } kept.
interview-notes = No question of the guide was recognised, so the text was kept as notes on { $name }. “osuma interview” prints the guide to fill in.
interview-unchanged = { $name }: these answers are kept already. Nothing was changed.
interview-open = { $count ->
        [one] One question is open.
       *[other] { $count } questions are open.
    }
interview-proposed = Proposal { $number } waits: osuma icp proposals
interview-drafted = { $count ->
    [0] The model found nothing new.
    [one] The model found one thing; it waits for you (--accept ID).
   *[other] The model found { $count } things; they wait for you (--accept ID).
} { $refused ->
    [0] {""}
    [one] One more was thrown away: its quote does not stand in the answers.
   *[other] { $refused } more were thrown away: their quotes do not stand in the answers.
}
button-interview = Why they bought
refusal-interview-empty = There is no answer in “{ $source }”. Write the answers below the questions: osuma interview prints them.
refusal-interview-long = The answer to “{ $question }” has { $length } characters; at most { $most } are kept. Shorten it to what matters.
refusal-interview-question = The guide has the questions 1 to { $most }. Ask for it: interview
refusal-interview-none = { $name } has not been interviewed yet: osuma interview { $name } FILE
refusal-model-none = No language model is set, so tag by hand: osuma interview NAME --tag "goal=hiring abroad" --quote "…"
refusal-model-away = The language model did not answer ({ $why }). Try again later, or tag by hand with --tag.

## Findings

findings-title = What customers said
findings-text = { $drafts } waiting for a word, { $decided } taken.
findings-none = Nothing has been read out of the answers yet. Tag it by hand: `tag goal: hiring abroad`. Kinds: goal, pain, decision maker, channel.
findings-by-hand = Tag what you read in them: `tag goal: hiring abroad "their own words"`. Kinds: goal, pain, decision maker, channel.
findings-no-model = No language model is set, so people tag by hand: `tag goal: hiring abroad "their own words"`.
findings-no-answers = There are no answers to read yet.
findings-model-away = The language model did not answer. Try again later, or tag by hand.
findings-nothing-new = The model found nothing that is not here already and stands in the answers.
findings-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
finding-kind-goal = Goal
finding-kind-pain = Pain
finding-kind-decision-maker = Decision maker
finding-kind-channel = Channel
finding-line = *{ $kind }:* { $text }
finding-quote = “{ $quote }”
finding-state-icp = proposed as a goal of the profile
finding-state-persona = in { $persona }
finding-state-dropped = laid aside
finding-in-persona = “{ $text }” is part of *{ $persona }* now.
finding-dropped = “{ $text }” is laid aside.
finding-proposal-reason = Goals of customers, in their own words. { $quotes }
button-findings = Findings ({ $count })
button-findings-draft = Draft findings
button-findings-goals = Propose all { $count } goals for the ICP
button-finding-icp = Into the ICP
button-finding-drop = Lay aside
refusal-finding-empty = Say what you found in a few words, for example: tag goal: hiring abroad
refusal-finding-long = A finding has at most { $most } characters; this has { $length }. Say it in a few words and quote the rest.
refusal-finding-quote = These words stand in no answer of { $company }: “{ $quote }”. Copy them as they were said.
refusal-finding-unknown = There is no finding { $id }.
refusal-finding-stale = The answer has been changed, and these words stand there no longer: “{ $quote }”. Tag it anew.
refusal-finding-no-goal = “{ $text }” is no goal. Only goals can become goals of the profile; put it into a persona.
refusal-finding-persona = “{ $text }” cannot be part of { $name }: it tells of a company, or there is no room left.
refusal-finding-kind = “{ $text }” is not of the form KIND=TEXT. Kinds: { $kinds }.
