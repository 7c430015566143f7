"""How often the detector of shots misses a boundary: the one place of these figures.

What it finds wrongly is not here: each boundary carries its own probability, `Shot.score`.
"""

MISSED = {"cut": 0.06, "dissolve": 0.18, "fade": 0.18, "wipe": 0.18}
"""Share of true boundaries of each kind that are not found. Source: recall on labelled film, bench/RESULTS.md, "Shots"
(gradual ones are counted together there, so the three have one figure)."""
