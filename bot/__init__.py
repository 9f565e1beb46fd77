"""What people meet: Slack, the terminal, language models, lead sources and the schedule."""
