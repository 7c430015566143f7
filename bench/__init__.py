"""Commands that print figures: how well Kadr reads, how fast, how large."""
