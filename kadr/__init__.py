"""Kadr reads what was written about a film and shows who said what, every line with its sentence."""

__version__ = "0.1.0"
