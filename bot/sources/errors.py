"""What is refused of a table file: the whole file, with one clear sentence and what to do.

bot.errors.BotRefusal
└── TableRefusal         a file that cannot be read as a table, or whose columns say too little; keys in ``import.ftl``
"""

from __future__ import annotations

from bot.errors import BotRefusal


class TableRefusal(BotRefusal):
    """A table file that cannot be used; nothing of it has been imported when this is raised."""
