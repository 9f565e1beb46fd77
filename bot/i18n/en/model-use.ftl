### What the language model was used for. $tokens: a number as written; $cost: amounts with their currency, or "none".

model-use-title = The language model
model-use-none = No language model is set: rules write all texts.
model-use-today = Today { $name } was asked { $count ->
    [one] once
   *[other] { $count } times
  }: { $tokens } tokens{ $cost ->
    [none] {""}
   *[other] , { $cost }
  }. No daily budget is set.
model-use-today-budget = Today { $name } was asked { $count ->
    [one] once
   *[other] { $count } times
  }: { $tokens } of { $budget } tokens{ $cost ->
    [none] {""}
   *[other] , { $cost }
  }.
model-use-today-spent = Today’s budget of { $budget } tokens is used up: { $name } was asked { $count ->
    [one] once
   *[other] { $count } times
  }, { $tokens } tokens{ $cost ->
    [none] {""}
   *[other] , { $cost }
  }. Until tomorrow, rules write all texts.
model-use-lately = Last { $days } days: { $count ->
    [one] 1 request
   *[other] { $count } requests
  }, { $tokens } tokens{ $cost ->
    [none] {""}
   *[other] , { $cost }
  }.
model-use-model = { $name }: { $count ->
    [one] 1 request
   *[other] { $count } requests
  }, { $tokens } tokens{ $cost ->
    [none] {""}
   *[other] , { $cost }
  }.
model-use-unanswered = { $count ->
    [one] 1 request got no usable answer
   *[other] { $count } requests got no usable answer
  }; rules wrote instead.
model-use-how = Days are in UTC. The budget and the prices are settings: OSUMA_MODEL_DAILY_TOKENS, OSUMA_MODEL_PRICE_IN, OSUMA_MODEL_PRICE_OUT.

refusal-model-use-right = Only those who may approve changes of the profile see what the language model costs. Say “approvers” to see who they are.

## osuma doctor

doctor-model-use = The language model in workspace { $workspace } today: { $count ->
    [one] 1 request
   *[other] { $count } requests
  }, { $tokens } tokens{ $currency ->
    [none] {""}
   *[other] , { $cost } { $currency }
  }; last { $days } days: { $monthly } tokens{ $currency ->
    [none] {""}
   *[other] , { $monthlycost } { $currency }
  }.
doctor-model-no-budget = No daily budget is set for the language model. OSUMA_MODEL_DAILY_TOKENS sets one for each workspace.
doctor-model-budget = Daily budget of the language model: { $budget } tokens for each workspace.
doctor-model-budget-spent = The language model’s budget of { $budget } tokens is used up for today in workspace { $workspace }. Until tomorrow (UTC), rules write all texts.
