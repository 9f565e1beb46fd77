"""The command line: which commands there are. Each one's code is imported when it runs, so that help is instant."""

from __future__ import annotations

import importlib

import click

COMMANDS: dict[str, tuple[str, str]] = {
    "chat": ("bot.commands.chat", "Ask in the terminal, one question a line."),
    "fit": ("bot.commands.fit", "Does this company fit? By name, domain or business id."),
    "top": ("bot.commands.top", "The best leads."),
    "digest": ("bot.commands.digest", "The weekly digest that is due, or what it would say."),
    "import": ("bot.commands.import_file", "Bring in companies from a CSV or XLSX file."),
    "customers": ("bot.commands.customers", "Your best customers, and why."),
    "score": ("bot.commands.score", "Score a whole file by a profile, without a database."),
    "icp": ("bot.commands.icp", "The ideal customer profile: show, change, learn, take back."),
    "approvers": ("bot.commands.approvers", "Who may approve changes of the profile."),
    "personas": ("bot.commands.personas", "Show, apply or propose the buyer personas."),
    "contacts": ("bot.commands.contacts", "The people at a company, and which persona each is like."),
    "interview": ("bot.commands.interview", "Why customers bought: questions, answers, and what is found in them."),
    "draft": ("bot.commands.draft", "Draft a message to a lead, with its checks and sources."),
    "offer": ("bot.commands.offer", "What you offer and who sends it: what drafts are written from."),
    "do-not-contact": ("bot.commands.do_not_contact", "Whom nobody contacts: list, add, remove."),
    "brief": ("bot.commands.brief", "The one-page brief for marketing, also as Markdown or PDF."),
    "export-leads": ("bot.commands.export_leads", "The leads of some tiers as CSV, for targeting."),
    "forget": ("bot.commands.forget", "Erase a person or a company."),
    "export": ("bot.commands.export", "Everything that is remembered, or all of one person, as JSON or CSV."),
    "run": ("bot.commands.run", "The bot: answer in Slack."),
    "workspace": ("bot.commands.workspace", "Try it in the browser: a Slack-like workspace on this machine."),
    "doctor": ("bot.commands.doctor", "Check settings, database, Slack and model; say what to do."),
}


class LazyCommands(click.Group):
    """A group that lists its commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """In the order of a newcomer's day."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- likewise
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- likewise
        """List names and what they do."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="osuma", message="%(prog)s %(version)s")
def main() -> None:
    """Osuma tells whether a company fits your ideal customer profile, why, and what to find out next.

    Settings come from the environment or .env; with none, everything here works on a SQLite file in this folder.
    Every command takes --help.
    """
