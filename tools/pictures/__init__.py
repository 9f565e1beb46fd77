"""Pictures of answers, for docs/pictures."""
