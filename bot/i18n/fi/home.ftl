### Home, the prompts of an empty conversation, the language, the shortcut of a message.

home-title = Osuma: { $team }
home-next = *Seuraavaksi: { $step }*
home-waiting = { $count ->
        [one] 1 ehdotus odottaa päätöstä
       *[other] { $count } ehdotusta odottaa päätöstä
    }
home-proposal = *Ehdotus { $number }* · { $name }, { $by } { $date }
home-approvers = Päättäjät: { $people }
home-import = Tuonti käynnissä: { $kind }. Sivu päivittyy, kun se on valmis.
home-kind-leads = liidit
home-kind-customers = asiakkaat
home-kind-contacts = yhteyshenkilöt
home-kind-outcomes = tulokset
home-kind-other = tiedosto
home-profile = Ihanneasiakkaamme
home-profile-version = { $name }, versio { $version } · { $date } · { $by }
home-propose-only = Voit ehdottaa muutoksia; hyväksyjä päättää niistä.
home-personas = Persoonamme
home-persona = *{ $name }*  ·  { $titles }
home-week = Tällä viikolla
home-tier = *{ $tier }* { $count }
home-leads = { $count ->
        [one] *1 liidi*
       *[other] *{ $count } liidiä*
    }
home-new = { $count ->
        [0] Ei uusia yrityksiä
        [one] 1 uusi yritys
       *[other] { $count } uutta yritystä
    }
home-facts = { $count ->
        [0] Tutuista liideistä ei uutta tietoa
        [one] Uutta tietoa 1 liidistä
       *[other] Uutta tietoa { $count } liidistä
    }
home-taken = { $count ->
        [one] 1 liidi otettu työn alle
       *[other] { $count } liidiä otettu työn alle
    }
home-customers = { $count ->
        [0] Ei vielä asiakkaita: heistä opin, ketä etsiä
        [one] 1 asiakas, josta oppia
       *[other] { $count } asiakasta, joista oppia
    }
home-more = Yhteydenotot ja kooste
home-offer = *Tarjooma*  ·  { $name }
home-no-offer = *Tarjooma*  ·  ei vielä kerrottu; ilman sitä en kirjoita viestejä
home-digest = { $count ->
        [one] *Viikkokooste*  ·  seuraava { $date }
       *[other] *Viikkokoosteita*  ·  { $count }, seuraava { $date }
    }
home-no-digest = *Viikkokooste*  ·  ei vielä; se tuo parhaat uudet liidit kanavalle
home-language = *Kieli*
home-language-slack = Sama kuin Slackissa
home-answers = Painikkeiden vastaukset tulevat Viestit-välilehdelle.
button-home-setup = Jatka Viesteissä
button-home-history = Historia
button-home-brief = Jaettava tiivistelmä
button-home-edit = Muokkaa
button-home-write = Kerro
button-home-plan = Ajasta
button-home-personas = Kaikki persoonat
button-home-changed = Mikä on muuttunut

## Prompts

prompts-title = Kokeile
prompt-setup-title = Tehdään ihanneasiakasprofiili
prompt-setup = tehdään meille ICP
prompt-proposals-title = Mikä odottaa hyväksyntää?
prompt-proposals = näytä ehdotukset
prompt-top-title = Parhaat liidit
prompt-top = parhaat 5
prompt-fit-title = Sopiiko { $name }?
prompt-fit = sopiiko { $name }?
prompt-changed-title = Mikä on muuttunut tällä viikolla?
prompt-changed = mikä on muuttunut tällä viikolla?
prompt-profile-title = Ihanneasiakkaamme
prompt-profile = näytä profiili
prompt-help-title = Mitä osaat?
prompt-help = apua

## Language

language-chosen = Puhun kanssasi tästä lähtien suomea. ”speak English” tai Home-sivu vaihtaa takaisin.
language-slack = Puhun tästä lähtien samaa kieltä, jota käytät Slackissa.

## At work

status-thinking = ottaa selvää…
stopped = Pysäytetty. Se, mitä ehdin tallentaa, säilyy.

## The shortcut of a message

shortcut-title = Yritykset tässä viestissä
shortcut-text = { $count ->
        [one] 1 yritys tässä viestissä
       *[other] { $count } yritystä tässä viestissä
    }
shortcut-unknown = { $domain } on minulle uusi.
shortcut-none = En löytänyt viestistä yritystä: ei verkko- tai sähköpostiosoitetta, Y-tunnusta eikä tuttua nimeä.
