"""On a file that holds a small part of the film that texts speak of, no verdict is firm."""

import pytest
from makers_weighing import Made, film_dossier

from kadr.weighing import told_length_min, weigh_all

BLUE = [Made(100, {"blue": 0.4})] * 12  # 50 s
SAID = "There is no blue in the film. The film's palette is dominated by blue."


@pytest.mark.parametrize(
    ("length", "verdicts"),
    [
        ("", {"contradicts", "bears out"}),
        ("Running time: 1 min. ", {"contradicts", "bears out"}),
        ("Running time: 137 min. ", {"leans against", "leans for"}),
    ],
)
def test_an_excerpt_gives_no_firm_verdict(length, verdicts):
    """Whichever way it goes; each says of how much it speaks."""
    dossier = film_dossier(BLUE, f"{length}\n\n{SAID}" if length else SAID)
    on_colour = [row for row in weigh_all(dossier) if row.facet == "colour"]

    assert {row.verdict for row in on_colour} == verdicts
    is_excerpt = "137" in length
    assert told_length_min(dossier) == (137.0 if is_excerpt else None)
    assert all(("holds 0:00:50 of the 137 min" in row.reason) == is_excerpt for row in on_colour)
