"""Osuma in a real browser: ``make browser``."""
