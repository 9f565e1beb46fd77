"""Outreach: what may be said to whom, drafts by rules, and the field's evidence as checks. No storage, no network."""
