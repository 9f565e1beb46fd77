"""What a fit is: companies as facts, profiles as criteria, and the rules that judge one by the other.

Pure: no network, no database, no clock, no Slack and no model. It answers with reason codes and parameters,
never with sentences; ``bot`` finds the words.
"""
