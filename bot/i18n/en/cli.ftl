### The terminal's own lines.

cli-failure = Something went wrong on our side, and it is not your doing. What happened stands in { $path }; when you report it, name this id: { $id }
refusal-settings = These settings have values that cannot be used: { $names }. .env.example says what each may hold.
refusal-no-profile = There is no ideal customer profile yet. Write one (docs/profile.md shows how) and run: osuma icp apply icp.yaml. To look around first: osuma chat --sample
refusal-slack-bot-token = Slack does not accept SLACK_BOT_TOKEN ({ $code }). Install the app to the workspace again and copy the token that begins with xoxb-.
refusal-slack-unreachable = Slack could not be reached at { $url } ({ $code }). Check the network, and SLACK_API_URL if you set it.

chat-no-button = There is no button { $number }; the numbers go from 1 to { $most }.
chat-no-buttons = There is no button to press yet. Ask something first.
chat-end = Type quit to end.
chat-file = Saved: { $file }
chat-sample-made = A sample team with 60 invented companies is ready in the workspace “sample”. Your own data stays apart from it.

icp-applied = { $name } is now version { $version } and active. { $count ->
    [0] There are no companies to score yet: osuma import FILE
    [one] One company was scored by it.
   *[other] { $count } companies were scored by it.
}
icp-unchanged = { $name } already says exactly this (version { $version }). Nothing was changed.
icp-unrecognised = Note: “{ $text }” is no { $field } that I know, so it matches only companies described by the same words. A slip of the pen?
import-turned-back = Leads after all? osuma customers --not-customers "{ $file }" takes this back.
import-turned = { $count ->
    [one] One of these was a lead until now; it counts as a customer from now on, and is no longer ranked.
   *[other] { $count } of these were leads until now; they count as customers from now on, and are no longer ranked.
} Were they meant as leads? Try next time with --dry-run first.
import-merged = Line { $line } is the same company as line { $first } ({ $name }).
import-unused = not used: { $columns }

personas-applied = { $count ->
    [one] One persona is kept.
   *[other] { $count } personas are kept.
}

top-none-since = No lead that qualifies was first seen on { $date } or later.

run-empty = This Slack workspace has no profile yet. Fill it: osuma import companies.csv --workspace { $workspace }, then osuma icp apply icp.yaml --workspace { $workspace }

doctor-unknown-settings = These settings are none of Osuma’s: { $names }. A slip of the pen? .env.example lists all there are.
doctor-database = Database: { $database }
doctor-workspace = Workspace { $workspace } ({ $name }): { $count ->
    [one] 1 company
   *[other] { $count } companies
}
doctor-profile = Profile: { $name }, version { $version }
doctor-no-profile = No profile in workspace { $workspace } yet. Next: osuma icp apply icp.yaml --workspace { $workspace }
doctor-no-companies = No companies in workspace { $workspace } yet. Next: osuma import companies.csv --workspace { $workspace }
doctor-personas = Personas: { $count }
doctor-no-personas = No personas in workspace { $workspace } yet. They will shape drafts: osuma personas apply personas.yaml --workspace { $workspace }
doctor-model-none = Language model: none set, so rules write the explanations. That is fine.
doctor-model-half = Language model: half set. It takes OSUMA_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL. Until then rules write the explanations.
