"""Texts in English and Finnish, and how each language writes numbers, dates, places and values of facts.

The messages stand in ``<language>/<topic>.ftl`` (Fluent), with the same keys in every language.
"""

from bot.i18n.catalog import MissingText, languages
from bot.i18n.words import Words

__all__ = ["MissingText", "Words", "languages"]
