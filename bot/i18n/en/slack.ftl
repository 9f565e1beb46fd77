### Slack itself: what went wrong between us and it, and what `osuma doctor` finds there.

slack-failure = Something went wrong on my side and I could not answer. Please ask again. If it happens once more, tell whoever runs Osuma this id: { $id }

## osuma run

slack-running-socket = Osuma is connected to Slack and listens. Ctrl+C ends it.
slack-running-http = Osuma listens for Slack on port { $port }, at { $path }. Ctrl+C ends it.
slack-stopped = Stopped. What came in meanwhile is kept and answered after the next start.

## Refusals

refusal-slack-no-tokens = Slack is not connected yet. Set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP); docs/slack.md shows where to find them.
refusal-slack-app-token = Slack does not accept SLACK_APP_TOKEN ({ $code }). Make a new app-level token with the scope connections:write; docs/slack.md shows where.
refusal-slack-port = Port { $port } is in use by another program. Set PORT to a free one.

## osuma doctor

slack-check-no-bot-token = SLACK_BOT_TOKEN is not set, so Osuma is not in Slack. docs/slack.md connects it in five minutes.
slack-check-bot = Slack: { $bot } in { $workspace }
slack-check-bot-refused = Slack does not accept SLACK_BOT_TOKEN ({ $code }). Install the app to the workspace again and copy the token that begins with xoxb-.
slack-check-bot-kind = SLACK_BOT_TOKEN should begin with xoxb-. The one that begins with xapp- is SLACK_APP_TOKEN.
slack-check-scopes = The app lacks these permissions: { $scopes }. Add them under OAuth & Permissions, or update the app from manifest.json, and install it again.
slack-check-unreachable = Slack could not be reached at { $url }. Check the network, and SLACK_API_URL if you set it.
slack-check-no-transport = Neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP) is set: nothing that people write would arrive.
slack-check-socket = Socket Mode: ready
slack-check-socket-refused = Slack does not accept SLACK_APP_TOKEN ({ $code }). Make a new app-level token with the scope connections:write.
slack-check-socket-kind = SLACK_APP_TOKEN should begin with xapp-. The one that begins with xoxb- is SLACK_BOT_TOKEN.
slack-check-http = Signed HTTP: ready, once the app's request URLs point to https://your-host{ $path }
slack-check-secret-kind = SLACK_SIGNING_SECRET does not look like one: 32 letters and digits from Basic Information, not a token.
