### A Slack-like workspace on this machine.

workspace-name = Sample team
workspace-fetching = Fetching the workspace from npm (once)…
workspace-ready = The workspace is open at { $url }. Write to Osuma under “Direct messages”, or mention it in #sales. Ctrl+C ends it.
workspace-ended = The workspace is closed, and nothing of it is running any more.

refusal-workspace-npm = The workspace in the browser comes from npm, and npm is not installed here. Install Node.js, which brings it (https://nodejs.org; on Debian and Ubuntu: apt install nodejs npm), and try again. Without npm: osuma chat --sample
refusal-workspace-fetch = npm could not fetch { $package }. Check the network, or try this to see why: npm view { $package }
refusal-workspace-machine = There is no workspace program for this machine ({ $machine }): it runs on Linux and macOS. Here: osuma chat --sample
refusal-workspace-start = The workspace program does not start: { $program }. Try again; if it still does not, delete the folder it is in, and it is fetched anew.
refusal-workspace-port = Port { $port } is taken: perhaps another workspace is open at http://127.0.0.1:{ $port }. Choose another: osuma workspace --port { $other }
