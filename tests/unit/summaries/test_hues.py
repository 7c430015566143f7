"""Names of hues: against what people called colours."""

import numpy as np
import pytest
from makers_colour import lab_of

from kadr.summaries.hues import FAMILIES, OPPOSITES, family_of

SURVEY = {
    "red": {"red": "e50000", "dark red": "840000", "scarlet": "be0119", "carmine": "9d0216", "brick red": "8f1402"},
    "orange": {"orange": "f97306", "dark orange": "c65102", "bright orange": "ff5b00", "light orange": "fdaa48"},
    "brown": {"brown": "653700", "dark brown": "341c02", "light brown": "ad8150", "warm brown": "964e02", "bronze": "a87900"},
    "yellow": {"yellow": "ffff14", "dark yellow": "d5b60a", "light yellow": "fffe7a", "golden": "f5bf03"},
    "green": {"green": "15b01a", "dark green": "033500", "light green": "96f97b", "forest": "0b5509"},
    "cyan": {"cyan": "00ffff", "teal": "029386", "turquoise": "06c2ac", "deep teal": "00555a"},
    "blue": {"blue": "0343df", "dark blue": "00035b", "light blue": "95d0fc", "denim": "3b638c", "dusty blue": "5a86ad"},
    "purple": {"purple": "7e1e9c", "dark purple": "35063e", "light purple": "bf77f6", "violet": "9a0eea", "lavender": "c79fef"},
    "pink": {"pink": "ff81c0", "dark pink": "cb416b", "light pink": "ffd1df", "dull pink": "d5869d", "bright pink": "fe01b1"},
    "grey": {"grey": "929591", "dark grey": "363737", "light grey": "d8dcd6", "slate grey": "59656d"},
}  # fmt: skip
"""Colours under the names that the people of the xkcd survey (2010) gave them most."""


@pytest.mark.parametrize("family", SURVEY)
def test_colours_have_the_names_that_people_gave(family):
    """Dark and light ones too."""
    found = family_of(lab_of(*(tuple(bytes.fromhex(code)) for code in SURVEY[family].values())))

    assert {name: FAMILIES[n] for name, n in zip(SURVEY[family], found, strict=True)} == dict.fromkeys(
        SURVEY[family], family
    )


def test_every_colour_has_one_family():
    """All of sRGB, in steps; every family is somewhere."""
    steps = np.arange(0, 256, 15)
    grid = np.stack(np.meshgrid(steps, steps, steps), -1).reshape(-1, 3)

    found = family_of(lab_of(*map(tuple, grid)))

    assert set(found.tolist()) == set(range(len(FAMILIES)))


def test_opposites_are_hue_families():
    """Each pair names two of them, each pair once."""
    assert all(set(pair) <= set(FAMILIES) - {"grey"} for pair in OPPOSITES)
    assert len({frozenset(pair) for pair in OPPOSITES}) == len(OPPOSITES)
