### Talking with Osuma: what it asks, offers and answers beside the fit itself.

## No company, or several

not-found = I don’t know a company called “{ $query }”.
not-understood = I know no company called “{ $query }”, and as a question I don’t understand it.
not-found-near = Did you mean one of these?
not-found-add = Or add it with what you know. For example:
not-found-add-only = You can add it with what you know. For example:
not-found-text = No company called “{ $query }”.
not-found-near-text = No company called “{ $query }”. Near names: { $names }.
choose = Several companies match “{ $query }”. Which one do you mean?
choose-text = Several companies match “{ $query }”: { $names }.
add-example = add { $name }; { $facts }
button-add = Add it

## Adding a company

add-title = Add { $name }?
add-nothing = Nothing is told of it yet. You can add it by its name alone, or tell more:
add-fact = *{ $label }*  { $value }
add-unread = { $count ->
        [one] I could not read this, so it is left out:
       *[other] I could not read these, so they are left out:
    }
add-unread-line = “{ $text }”
add-same = That is *{ $name }*, which is known already: what you save is added to it, under that name.
add-too-much = That is too much for one message. Tell me a few facts at a time.
add-text = Add { $name }? { $count ->
        [0] Nothing else is told of it.
        [one] With 1 fact.
       *[other] With { $count } facts.
    }
add-name-missing = Which company? Write its name first, for example:
button-save = Save
button-cancel = Cancel
added = *{ $name }* is saved.
added-text = { $name } is saved. { $after }
cancelled = All right, nothing is saved.

## Help

help-title = What you can ask
help-fit = *does { $name } fit?* – score, tier, and what each point rests on
help-why = *why only B?* – where the points were lost, and the smallest step up
help-missing = *what is missing?* – the unknown facts, the most worth first
help-top = *top 5* – the best leads
help-profile = *profile* – what your team looks for; *personas* – who decides
help-add = *{ $example }* – tell me about a company
help-how = A name, a domain or a business ID will do. In a thread, “it” is the company last asked about.
help-text = Ask for example “does { $name } fit?”, “why only B?” or “top 5”.
help-name = Acme
welcome-hello = Hi, I’m Osuma. I tell how well a company fits what your team looks for, and why.
welcome-try = Try “does { $name } fit?”, then “why?” or “what is missing?”
welcome-more = “top 5” shows the best leads, “help” the rest.

## The profile

profile-title = { $name }, version { $version }
profile-title-unsaved = { $name }
profile-columns = What counts  ·  how much  ·  what you look for
profile-line = *{ $label }*{"\u00A0"}{"\u00A0"}{ $share }  ·  { $wanted }
profile-line-weight = *{ $label }*{"\u00A0"}{"\u00A0"}{ $share }  ·  { $wanted }  _(weight { $weight })_
profile-against = {"\u00A0"}{"\u00A0"}{"\u00A0"}{"\u00A0"}_speaks against:_ { $wanted }
profile-none-for = nothing in particular
profile-share = { $value } { $share }
profile-learned = In brackets: how many of your best customers have it; what part of the other companies. What is not named earns a middling part.
points-value = { $value } ({ $customers } of { $of }; { $background })
points-places = { $country }: { $places }
profile-gate-require = *{ $label }*{"\u00A0"}{"\u00A0"}required  ·  { $wanted }
profile-gate-exclude = *{ $label }*{"\u00A0"}{"\u00A0"}excluded  ·  { $wanted }
profile-tiers = A from { $a }, B from { $b }, C from { $c } points of 100. At least { $coverage } of what counts must be known before there is a score.
profile-more = { $count ->
        [one] 1 more criterion
       *[other] { $count } more criteria
    }
profile-text = { $name }: { $count ->
        [one] 1 criterion
       *[other] { $count } criteria
    }.
no-profile-title = No profile yet
no-profile = I do not know yet what your team looks for. *Set up* takes ten minutes, here in this conversation; whoever runs Osuma can also apply a file: `osuma icp apply icp.yaml`.
no-profile-text = There is no profile yet. Set one up here, or apply a file: osuma icp apply icp.yaml.

## Personas

personas-title = Buyer personas
personas-name = *{ $name }*  { $titles }
personas-goals = Goals: { $texts }
personas-challenges = Challenges: { $texts }
personas-none = There are no personas yet. Write them in `personas.yaml` and set them with `osuma personas apply personas.yaml`.
personas-text = { $count ->
        [one] 1 persona: { $names }.
       *[other] { $count } personas: { $names }.
    }

## When it does not work

problem-line = Line { $line }: { $text }
problem-more = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
failure = Something went wrong on my side, and your question was not answered. Please ask again. If it happens again, tell whoever runs Osuma this number: { $id }
failure-text = Something went wrong on my side. Number: { $id }
which = Which company do you mean? Write its name, for example “does { $name } fit?”
which-text = Which company do you mean?
unclear = I’m not sure what you ask. Is it about a company? Write its name, for example “{ $example }”.
unclear-text = I’m not sure what you ask.
unclear-name = relex.fi
button-help = What can I ask?
too-long = That is more than I can read at once. Ask in a sentence or two, for example “does { $name } fit?”
too-long-text = That is more than I can read at once.
