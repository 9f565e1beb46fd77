"""Why a company fits as it does, in sentences: by rules, or by a model that a guard keeps to the facts."""
