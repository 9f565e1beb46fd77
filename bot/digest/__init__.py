"""The weekly digest: when it is due, and what it says. Pure: no database, no clock, no Slack."""
