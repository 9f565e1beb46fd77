"""Word lists of the checks, and how places stand in Finnish sentences."""
