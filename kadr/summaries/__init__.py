"""Tables made from tables: what the rows of a film add up to."""
