"""Rows made from what the measures kept."""
