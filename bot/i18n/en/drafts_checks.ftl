### Outreach drafts: what stands under them, what their checks say, and what an offer's file may not hold.

## Under a message

draft-footer-opt-out = If you would rather not hear from me, answer “no” and I will not write again.
draft-footer-origin = { $company } uses your work contact details to write to you about this. They come from { $source } ({ $date }).
draft-footer-origin-more = { $company } uses your work contact details to write to you about this. They come from { $source } ({ $date }). More: { $url }
draft-footer-privacy = How we handle data: { $url }
draft-footer-colleague = a colleague of mine
draft-footer-list = our contact list “{ $name }”

## The checks' names

check-rule-length = Length
check-rule-subject = Subject
check-rule-sentences = Sentences
check-rule-reading = Reading ease
check-rule-grounded = A fact of theirs
check-rule-new = Something new
check-rule-question = One question
check-rule-interest = Asks for interest
check-rule-call-questions = Questions for the call
check-rule-you-we = You before we
check-rule-phrases = No stock phrases
check-rule-spam = No spam words
check-rule-acquaintance = No false acquaintance
check-rule-superlatives = No superlatives
check-rule-links = Links
check-rule-attachments = No attachments
check-rule-tracking = No tracking
check-rule-holes = Nothing left open

## What they found. $text is quoted from the draft.

check-length-ok = { $count ->
    [one] 1 word, good is { $least }–{ $most }
   *[other] { $count } words, good is { $least }–{ $most }
}
check-length-some-over = { $count } words, a little over the good { $least }–{ $most }
check-length-over = { $count } words are too many: good is { $least }–{ $most }
check-length-under = { $count ->
    [one] 1 word is too little: good is { $least }–{ $most }
   *[other] { $count } words are too few: good is { $least }–{ $most }
}
check-length-refused = { $count } words; more than { $most } are not sent
check-length-characters = { $count } characters; up to { $most } get more answers
check-subject-ok = { $count ->
    [one] 1 word
   *[other] { $count } words
}
check-subject-missing = There is no subject
check-subject-reply = The subject pretends to be an answer
check-subject-words = { $count ->
    [one] 1 word; good is { $least } to { $most }
   *[other] { $count } words; good is { $least } to { $most }
}
check-subject-long = { $count } characters; more than { $most } are cut off on a phone
check-subject-signs = The subject shouts, asks or names money
check-sentences-ok = The longest has { $count } words
check-sentences-long = The longest has { $count } words; at most { $most }
check-reading-grade = School grade { $grade }
check-reading-grade-fair = School grade { $grade }; { $most } or lower reads easier
check-reading-grade-hard = School grade { $grade } is hard to read; at most { $most }
check-reading-ok = { $words } words a sentence, { $letters } letters a word
check-reading-sentences = { $words } words a sentence are hard to read; at most { $most }
check-reading-words = { $letters } letters a word are hard to read; at most { $most }
check-grounded-ok = { $name }: { $text } ({ $source }, { $date }), beside what the persona wants
check-grounded-untied = { $name }: { $text }, but nothing ties it to what the persona wants
check-grounded-none = No dated fact of the company is said
check-new-ok = Says something that the earlier messages did not
check-new-first = No earlier message to compare with
check-new-repeats = { $count ->
    [one] 1 sentence was in an earlier message
   *[other] { $count } sentences were in an earlier message
}
check-new-nothing = Rests on nothing that the earlier messages did not say
check-question-ok = One question
check-question-none = It asks nothing
check-question-many = { $count } questions; ask { $most }
check-interest-ok = Asks whether it matters, not for time
check-interest-later = A later message may ask for time
check-interest-time = Asks for time or a talk at first: “{ $text }”
check-call-questions-ok = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
check-call-questions-count = { $count ->
    [one] 1 question; good is { $least } to { $most }
   *[other] { $count } questions; good is { $least } to { $most }
}
check-you-we-ok = { $you } of you, { $we } of us
check-you-we-behind = { $you } of you, { $we } of us: speak more of the reader
check-phrases-ok = None
check-phrases-found = Worn out: “{ $text }”
check-spam-ok = None
check-spam-found = Mail filters count: “{ $text }”
check-acquaintance-ok = None claimed
check-acquaintance-found = No fact carries “{ $text }”
check-superlatives-ok = None
check-superlatives-found = No fact carries “{ $text }”
check-links-ok = { $count ->
    [0] None
    [one] 1
   *[other] { $count }
}
check-links-many = { $count } links; at most { $most }
check-links-calendar = No calendar link in a first message
check-attachments-ok = None
check-attachments-found = Speaks of an attachment: “{ $text }”
check-tracking-ok = None
check-tracking-found = Follows its reader: “{ $text }”
check-holes-ok = Everything is filled in
check-holes-found = Left open, or markup: “{ $text }”

## Beside a draft

draft-note-apart = What you offer does not speak to this persona’s goals or challenges. Check the persona, or add a benefit for it.

## Languages, and an offer's file

draft-language-missing = I cannot write drafts in that language ({ $language }). I can: { $have }.
offer-language-missing = The offer does not say in that language ({ $language }) what you sell. It does in: { $have }. Add it under what: in offer.yaml.
offer-email = “{ $text }” is no e-mail address.
offer-link = “{ $text }” is no address of a web page.
offer-text-link = A sentence for a message may hold no link, e-mail address or markup: “{ $text }”.
offer-country = “{ $text }” is no country I know. Write its name or code, for example DE.
offer-texts-none = Write the text in at least one language: en, fi or sv.
