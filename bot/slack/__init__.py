"""The Slack edge: receive, record, acknowledge; later work, and send through one sender."""
