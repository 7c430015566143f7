"""Rows made from tracks and from other rows: per shot, over time, for the whole film. Nothing is decoded here."""
