"""Whether a look is in colour, in black and white, or tinted: one hue over greys.

In a tinted picture every colour lies on one side of grey, along one line: how far out may depend on lightness (a tint
colours the whites, a tone the darks), but two points of one lightness do not differ. Each look is told by itself.
Shots are what most of their looks are; a film is what nine tenths of its time are, so that coloured titles, or a
distributor's sign, do not make a black and white film one in colour. Looks that are too dark to tell count for nothing;
where there are no others, the shot or the film is too dark to tell.
"""

from itertools import pairwise

import numpy as np

from kadr.film_rows import TOO_DARK

BLACK_AND_WHITE, TINTED, IN_COLOUR = "black and white", "tinted", "colour"

_LIT = 0.2  # lightness from which colours count as evidence
_LEAST_LIT = 0.05  # of the picture
_ASTRAY = 0.025  # chroma that a point may lie off the line
_MOST_ASTRAY = 0.015  # of the lit picture: a stamp, a scratch, noise
_NEUTRAL = 0.02  # mean chroma below which a tint is only a print's or a scan's cast
_STEP = 0.05  # of lightness, within which a tint is one colour
_MOST_OF_A_FILM = 0.9


def colouring_of_looks(lab: np.ndarray, share: np.ndarray, first: np.ndarray) -> np.ndarray:
    """What each look is. lab: (entries, 3); share: of its look; first: where each look's entries begin, and one more."""
    told = [_colouring(lab[a:b], share[a:b]) for a, b in pairwise(first)]
    return np.array(told, dtype=object)


def colouring_of(told: np.ndarray, weights: np.ndarray) -> str:
    """What a film is, of what its looks are and how long they stand."""
    held = {name: float(weights[told == name].sum()) for name in (BLACK_AND_WHITE, TINTED, IN_COLOUR)}
    known = sum(held.values())
    if not known:
        return TOO_DARK
    if held[BLACK_AND_WHITE] >= _MOST_OF_A_FILM * known:
        return BLACK_AND_WHITE
    if held[BLACK_AND_WHITE] + held[TINTED] >= _MOST_OF_A_FILM * known:
        return TINTED
    return IN_COLOUR


def _colouring(lab: np.ndarray, share: np.ndarray) -> str:
    lit = lab[:, 0] >= _LIT
    if share[lit].sum() < _LEAST_LIT:
        return TOO_DARK
    lab, share = lab[lit], share[lit] / share[lit].sum()
    mean = share @ lab[:, 1:]
    size = float(np.hypot(*mean))
    along = mean / size if size else np.array([1.0, 0.0])
    out = lab[:, 1:] @ along
    level = (lab[:, 0] / _STEP).astype(np.intp)
    weight = np.bincount(level, share)
    usual = (np.bincount(level, share * out) / np.where(weight > 0, weight, 1))[level]
    aside = lab[:, 1] * along[1] - lab[:, 2] * along[0]
    astray = np.hypot(out - usual, aside) > _ASTRAY
    astray |= usual < -_ASTRAY  # a second hue, across the first
    if share[astray].sum() > _MOST_ASTRAY:
        return IN_COLOUR
    return TINTED if size >= _NEUTRAL else BLACK_AND_WHITE
