"""Evaluations: figures on real data, printed as a table; each ends with status 1 where a goal is missed."""
