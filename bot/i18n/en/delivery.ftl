### Messages that do not arrive, and the replicas that send them: what people are told, and what `osuma doctor` finds.

refusal-digest-channel-gone = Slack took nothing for its channel ({ $code }): it was deleted or archived, or I was removed from it. I have paused the digest. Invite me there and say “resume the digest”, or in another channel “send the digest here on Mondays at 9”.
refusal-digest-not-sent = Slack did not take the message ({ $code }). The next digest comes as usual.

## osuma doctor

doctor-replica = Running: { $name }, version { $version } over { $transport ->
        [http] HTTP
       *[socket] Socket Mode
    } in workspace { $workspace }, last heard of { $seconds } s ago
doctor-replica-silent = { $name } in workspace { $workspace } ended without a word { $minutes } min ago: it crashed, or cannot reach the database. What it had in hand, the others take up; see that it is started again.
doctor-replica-versions = Replicas run different versions ({ $versions }). That is fine while you deploy.
doctor-replica-clock = The clock of { $name } is { $seconds } s ahead of the database’s (behind, if negative). Osuma goes by the database’s; set the machine’s with NTP.
doctor-no-replica = No bot is running on this database. Start one: osuma run
doctor-outbox-held = Slack refuses the token of workspace { $workspace } ({ $code }), since { $date }. { $count ->
        [one] 1 message waits.
       *[other] { $count } messages wait.
    } Install the app again, set the new SLACK_BOT_TOKEN and restart: they will be sent then.
doctor-outbox-waiting = { $count ->
        [one] 1 message in workspace { $workspace } waits
       *[other] { $count } messages in workspace { $workspace } wait
    } to be sent, the oldest for { $minutes } min. The bot is not running, or Slack takes nothing; its log says which.
doctor-outbox-dead = { $count ->
        [one] 1 message in workspace { $workspace } could not be delivered in the last 30 days: on { $date } to { $channel } ({ $code }).
       *[other] { $count } messages in workspace { $workspace } could not be delivered in the last 30 days, the last on { $date } to { $channel } ({ $code }).
    } { $code ->
        [channel_not_found] The channel is gone, or Osuma was never in it.
        [is_archived] The channel is archived.
        [not_in_channel] Invite Osuma to the channel: /invite @Osuma
        [missing_scope] Update the app from manifest.json and install it again.
       *[other] They are not tried again.
    }
