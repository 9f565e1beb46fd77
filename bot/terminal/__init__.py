"""The terminal: the same blocks as in Slack, drawn with rich."""
