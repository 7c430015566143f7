"""Rows made from tracks and shots, without the film."""
