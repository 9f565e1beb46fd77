"""Deriving a profile from a team's best customers: what they share more often than other companies do.

A field's values get weights of evidence, shrunk twice: each value towards nothing when few customers have it, and the
whole field towards nothing when its differences are no larger than chance would make them.
"""
