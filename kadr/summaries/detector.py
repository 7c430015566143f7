"""How often the detector of shots misses a boundary: the one place of these figures.

What it finds wrongly is not here: each boundary carries its own probability, `Shot.score`.
"""

MISSED = {"cut": 0.06, "dissolve": 0.18, "fade": 0.18, "wipe": 0.18}
"""Share of true boundaries of each kind that are not found. `python -m bench.shots` measures it on labelled clips; these are the
rounded figures of the clips that were kept aside while the method was built: 0.82 of gradual transitions found, all kinds
counted together as they are few, and an F1 of 0.94 for cuts."""
