### Mihin kielimallia on käytetty. $tokens: luku kirjoitettuna; $cost: summat valuuttoineen tai "none".

model-use-title = Kielimalli
model-use-none = Kielimallia ei ole käytössä: tekstit kirjoitetaan säännöillä.
model-use-today = Tänään { $name } on saanut { $count ->
    [one] yhden pyynnön
   *[other] { $count } pyyntöä
  }: { $tokens } tokenia{ $cost ->
    [none] {""}
   *[other] , { $cost }
  }. Päivärajaa ei ole asetettu.
model-use-today-budget = Tänään { $name } on saanut { $count ->
    [one] yhden pyynnön
   *[other] { $count } pyyntöä
  }: { $tokens } tokenia, kun päiväraja on { $budget }{ $cost ->
    [none] {""}
   *[other] ; { $cost }
  }.
model-use-today-spent = Päivän { $budget } tokenin raja on täynnä: { $name } on saanut { $count ->
    [one] yhden pyynnön
   *[other] { $count } pyyntöä
  }, { $tokens } tokenia{ $cost ->
    [none] {""}
   *[other] , { $cost }
  }. Huomiseen asti tekstit kirjoitetaan säännöillä.
model-use-lately = Viimeiset { $days } päivää: { $count ->
    [one] 1 pyyntö
   *[other] { $count } pyyntöä
  }, { $tokens } tokenia{ $cost ->
    [none] {""}
   *[other] , { $cost }
  }.
model-use-model = { $name }: { $count ->
    [one] 1 pyyntö
   *[other] { $count } pyyntöä
  }, { $tokens } tokenia{ $cost ->
    [none] {""}
   *[other] , { $cost }
  }.
model-use-unanswered = { $count ->
    [one] 1 pyyntöön ei tullut
   *[other] { $count } pyyntöön ei tullut
  } käyttökelpoista vastausta; silloin teksti kirjoitettiin säännöillä.
model-use-how = Päivä vaihtuu UTC-ajassa. Raja ja hinnat ovat asetuksia: OSUMA_MODEL_DAILY_TOKENS, OSUMA_MODEL_PRICE_IN, OSUMA_MODEL_PRICE_OUT.

refusal-model-use-right = Kielimallin kulut näkevät vain ne, jotka saavat hyväksyä profiilin muutoksia. Kirjoita ”hyväksyjät”, niin näet keitä he ovat.

## osuma doctor

doctor-model-use = Kielimalli työtilassa { $workspace } tänään: { $count ->
    [one] 1 pyyntö
   *[other] { $count } pyyntöä
  }, { $tokens } tokenia{ $currency ->
    [none] {""}
   *[other] , { $cost } { $currency }
  }; viimeiset { $days } päivää: { $monthly } tokenia{ $currency ->
    [none] {""}
   *[other] , { $monthlycost } { $currency }
  }.
doctor-model-no-budget = Kielimallille ei ole asetettu päivärajaa. OSUMA_MODEL_DAILY_TOKENS asettaa sen kullekin työtilalle.
doctor-model-budget = Kielimallin päiväraja: { $budget } tokenia kullekin työtilalle.
doctor-model-budget-spent = Kielimallin päiväraja, { $budget } tokenia, on tänään täynnä työtilassa { $workspace }. Huomiseen asti (UTC) tekstit kirjoitetaan säännöillä.
