"""A Slack-like workspace on this machine: the peer from npm, a proxy before it, a sample team, and the bot in it."""
