"""A sample team, for trying Osuma with nothing of one's own: its profile, personas and invented companies."""
