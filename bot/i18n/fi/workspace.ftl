### A Slack-like workspace on this machine.

workspace-name = Esimerkkitiimi
workspace-fetching = Haetaan työtila npm:stä (vain kerran)…
workspace-ready = Työtila on auki osoitteessa { $url }. Kirjoita Osumalle kohdassa ”Direct messages” tai mainitse se kanavalla #sales. Ctrl+C sulkee työtilan.
workspace-ended = Työtila on suljettu, eikä siitä jäänyt mitään käyntiin.

refusal-workspace-npm = Selaimessa toimiva työtila tulee npm:stä, mutta npm puuttuu tältä koneelta. Asenna Node.js, jonka mukana npm tulee (https://nodejs.org; Debianissa ja Ubuntussa: apt install nodejs npm), ja yritä uudelleen. Ilman npm:ää: osuma chat --sample
refusal-workspace-fetch = Paketin { $package } haku npm:stä ei onnistunut. Tarkista verkko, tai katso syy komennolla: npm view { $package }
refusal-workspace-machine = Työtilaohjelmaa ei ole tälle koneelle ({ $machine }): se toimii Linuxissa ja macOS:ssä. Tällä koneella: osuma chat --sample
refusal-workspace-start = Työtilaohjelma ei käynnisty: { $program }. Yritä uudelleen. Jos se ei vieläkään onnistu, poista ohjelman kansio, niin ohjelma haetaan uudelleen.
refusal-workspace-port = Portti { $port } on varattu: ehkä toinen työtila on jo auki osoitteessa http://127.0.0.1:{ $port }. Valitse toinen portti: osuma workspace --port { $other }
