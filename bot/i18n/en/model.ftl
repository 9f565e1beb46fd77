### What `osuma doctor` says about the language model. $model: its name.

doctor-model-ok = The language model { $model } answers.
doctor-model-unauthorized = The server of the language model does not accept the key. Check OPENAI_API_KEY.
doctor-model-not-found = The server knows no model named { $model }, or the address is wrong. Check OSUMA_MODEL and OPENAI_BASE_URL.
doctor-model-unreachable = The server of the language model cannot be reached. Check OPENAI_BASE_URL and the network. Until then, rules write all texts.
doctor-model-timeout = The language model { $model } did not answer in time. Until it does, rules write all texts.
doctor-model-rate-limited = The server of the language model answers that too much has been asked, or that nothing is left on the account. Until that changes, rules write all texts.
doctor-model-unusable = The language model { $model } answered, but not in a form that Osuma can use. Try another model; until then, rules write all texts.
