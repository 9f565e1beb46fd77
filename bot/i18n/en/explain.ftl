### Why a company fits as it does, in sentences. $field: a field's code for choosing words, never shown.

## Shared pieces

# "industry (SaaS)". $name: the field's name.
explain-item = { $name } ({ $value })

## What fits. $items: "industry (SaaS), location (Espoo) and headcount (34)". $number: one or many.

explain-fits-all = Everything your profile asks for is there: { $items }.
explain-fits-all-most = Everything your profile asks for is there, above all { $items }.
explain-fits-one =
    { $number ->
        [many] What speaks for it are its { $name }: { $value }.
       *[one] What speaks for it is its { $name }: { $value }.
    }
explain-fits-several = Its { $items } are what you look for.
explain-fits-otherwise = Otherwise its { $items } would be what you look for.
explain-fits-so-far =
    { $number ->
        [many] So far its { $items } fit.
       *[one] So far its { $items } fits.
    }

## What does not fit, or only in part. Each is a clause that a sentence is made of.
## $value: the company's own, $wanted: what the profile asks for.

explain-short-plain = Its { $clauses }.
explain-short-but = But its { $clauses }.
explain-short-nothing = Nothing that is known of it fits: its { $clauses }.
explain-short-two = { $first }, and its { $second }

explain-near-below =
    { $field ->
        [founded] { $name } ({ $value }) is a little earlier than you look for ({ $wanted })
       *[other] { $name } ({ $value }) is a little under what you look for ({ $wanted })
    }
explain-near-above =
    { $field ->
        [founded] { $name } ({ $value }) is a little later than you look for ({ $wanted })
       *[other] { $name } ({ $value }) is a little over what you look for ({ $wanted })
    }
explain-below =
    { $field ->
        [founded] { $name } ({ $value }) is earlier than you look for ({ $wanted })
       *[other] { $name } ({ $value }) is under what you look for ({ $wanted })
    }
explain-above =
    { $field ->
        [founded] { $name } ({ $value }) is later than you look for ({ $wanted })
       *[other] { $name } ({ $value }) is over what you look for ({ $wanted })
    }
explain-overlaps = { $name } ({ $value }) is only partly within what you look for ({ $wanted })
explain-related = { $name } ({ $value }) is close to what you look for ({ $wanted })
explain-broader = { $name } ({ $value }) is known only roughly, so it counts in part
explain-not-listed =
    { $number ->
        [many] { $name } ({ $value }) are not on your list
       *[one] { $name } ({ $value }) is not on your list
    }
explain-graded =
    { $number ->
        [many] { $name } ({ $value }) count only in part in your profile
       *[one] { $name } ({ $value }) counts only in part in your profile
    }
explain-graded-nothing =
    { $number ->
        [many] { $name } ({ $value }) earn nothing in your profile
       *[one] { $name } ({ $value }) earns nothing in your profile
    }
explain-partial =
    { $number ->
        [many] { $name } ({ $value }) fit only in part
       *[one] { $name } ({ $value }) fits only in part
    }
explain-miss =
    { $number ->
        [many] { $name } ({ $value }) do not fit
       *[one] { $name } ({ $value }) does not fit
    }

## What is not known. $names: "headcount and revenue".

explain-gate =
    { $number ->
        [many] Find out first whether its { $names } rule it out.
       *[one] Find out first whether its { $names } rules it out.
    }
explain-unknown-decides =
    { $number ->
        [many] Its { $name } are not known: if they match, the tier is { $match }, if not, { $miss }.
       *[one] Its { $name } is not known: if it matches, the tier is { $match }, if not, { $miss }.
    }
explain-unknown =
    { $number ->
        [many] Its { $names } are not known yet.
       *[one] Its { $names } is not known yet.
    }
explain-unknown-points =
    { $number ->
        [many] Its { $name } are not known yet, which leaves up to { $points } points open.
       *[one] Its { $name } is not known yet, which leaves up to { $points } points open.
    }
explain-unclear =
    { $reason ->
        [broader] Its { $name } ({ $value }) is not known precisely enough to decide.
        [overlaps] Its { $name } ({ $value }) is not known precisely enough to decide.
        [other_currency] Its { $name } ({ $value }) is in another currency than your profile, so its fit is not known.
       *[unrecognised] Its { $name } ({ $value }) cannot be compared with your list, so its fit is not known.
    }

## Ruled out. $clause: one of the clauses above.

explain-ruled-out-require = Ruled out by what you require: its { $clause }.
explain-ruled-out-exclude =
    { $number ->
        [many] Ruled out: its { $name } ({ $value }) are something your profile excludes.
       *[one] Ruled out: its { $name } ({ $value }) is something your profile excludes.
    }

## Too little known

explain-too-little = Too little is known for a score: only { $coverage } of what counts in your profile.
explain-too-little-nothing = Nothing that counts in your profile is known of it yet, so there is no score.
explain-too-little-next = To find out next: { $names }.

## Notes under an explanation

explain-note-fallback = The language model gave no answer that could be used; this text is written by rules.
explain-note-replaced = The language model’s text did not hold up against the facts; this text is written by rules.
explain-note-name = The company’s name reads like a sentence, so the language model was not asked; this text is written by rules.
explain-note-budget = The day’s budget for the language model is used up; this text is written by rules.

## Words that need a sentence before theirs, for the guard; never shown.

explain-leaning-words = but, however, yet, still, also, moreover, additionally, in addition, on the other hand, otherwise
