"""A drawn face, for tests of what finds faces: the maker knows where it is."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from kadr.contracts import Track
from kadr.film_rows import Shot
from kadr.looks import FaceLook

ROWS, COLUMNS = 360, 640


def ellipse(picture: np.ndarray, x: float, y: float, wide: float, high: float, colour: tuple[int, int, int]) -> None:
    """Fill an ellipse, softly at its edge, in place; x, y its middle, wide and high its half axes, in pixels."""
    rows, columns = np.mgrid[: picture.shape[0], : picture.shape[1]]
    off = np.hypot((columns - x) / wide, (rows - y) / high)
    share = np.clip((1.06 - off) / 0.12, 0, 1)[..., None]
    picture[:] = picture * (1 - share) + np.array(colour) * share


def face(picture: np.ndarray, x: float, y: float, high: float, shut: bool = False) -> None:
    """Draw a head from the front, its face `high` pixels from hairline to chin, the middle of it at x, y."""
    h = high
    ellipse(picture, x, y + 1.5 * h, 0.95 * h, 0.78 * h, (70, 84, 120))  # shoulders
    ellipse(picture, x, y - 0.12 * h, 0.5 * h, 0.68 * h, (52, 34, 22))  # hair
    ellipse(picture, x, y + 0.62 * h, 0.2 * h, 0.3 * h, (188, 138, 112))  # neck
    ellipse(picture, x, y, 0.39 * h, 0.52 * h, (196, 146, 118))
    ellipse(picture, x - 0.04 * h, y - 0.03 * h, 0.33 * h, 0.46 * h, (222, 172, 140))  # the light comes from the left
    for side in (-1, 1):
        eye = x + side * 0.165 * h
        ellipse(picture, eye, y - 0.17 * h, 0.1 * h, 0.022 * h, (70, 44, 28))  # brow
        if shut:
            ellipse(picture, eye, y - 0.05 * h, 0.085 * h, 0.008 * h, (60, 36, 26))
        else:
            ellipse(picture, eye, y - 0.075 * h, 0.085 * h, 0.05 * h, (190, 138, 110))
            ellipse(picture, eye, y - 0.07 * h, 0.07 * h, 0.036 * h, (240, 238, 236))
            ellipse(picture, eye, y - 0.07 * h, 0.033 * h, 0.035 * h, (44, 30, 24))
        ellipse(picture, x + side * 0.035 * h, y + 0.14 * h, 0.02 * h, 0.012 * h, (120, 70, 56))  # nostril
    ellipse(picture, x, y + 0.03 * h, 0.03 * h, 0.1 * h, (232, 186, 156))  # bridge of the nose
    ellipse(picture, x, y + 0.115 * h, 0.06 * h, 0.035 * h, (208, 154, 124))
    ellipse(picture, x, y + 0.275 * h, 0.14 * h, 0.032 * h, (168, 82, 78))  # lips


def picture(
    *heads: tuple[float, float, float], ground: tuple[int, int, int] = (96, 116, 128), shut: bool = False
) -> np.ndarray:
    """uint8 (360, 640, 3): faces on a plain ground, each as x, y, high in pixels."""
    made = np.empty((ROWS, COLUMNS, 3))
    made[:] = ground
    for x, y, high in heads:
        face(made, x, y, high, shut)
    made += np.random.default_rng(1).normal(0, 5, (ROWS, COLUMNS, 1))  # grain
    return np.rint(np.clip(made, 0, 255)).astype(np.uint8)


def look(frame: int, rgb: np.ndarray, at_ns: int | None = None) -> FaceLook:
    """A look at 24 frames a second."""
    return FaceLook(frame, round(frame / 24 * 1e9) if at_ns is None else at_ns, rgb)


Heads = Sequence[tuple[float, float, float, float]]
"""Faces of a look: the middle's x and y, and the height, as fractions of the picture, and the score."""


def track_of(
    looks: Sequence[tuple[int, Heads]], bodies: dict[int, np.ndarray] | None = None, aspect: float = 16 / 9
) -> Track:
    """What the measure would keep of these looks, each with its frame, at 24 frames a second. Faces are frontal.

    bodies: by frame, the points of a body, (33, 3).
    """
    heads = [head for _, found in looks for head in found]
    boxes = [(x - 0.4 * h / aspect, y - h / 2, x + 0.4 * h / aspect, y + h / 2) for x, y, h, _ in heads]
    places = np.array([[-0.165, -0.07], [0.165, -0.07], [0, 0.12], [-0.12, 0.28], [0.12, 0.28]])
    points = [np.array([x, y]) + places * h / np.array([aspect, 1]) for x, y, h, _ in heads]
    known = bodies or {}
    none = np.full((33, 3), np.nan)
    return {
        "frame": np.array([frame for frame, _ in looks], np.int64),
        "at_ns": np.array([round(frame / 24 * 1e9) for frame, _ in looks], np.int64),
        "aspect": np.full(len(looks), aspect, np.float32),
        "first": np.cumsum([0, *(len(found) for _, found in looks)]).astype(np.int64),
        "box": np.array(boxes, np.float32).reshape(-1, 4),
        "score": np.array([head[3] for head in heads], np.float32),
        "points": np.array(points, np.float32).reshape(-1, 5, 2),
        "open": np.full(len(heads), np.nan, np.float32),
        "body": np.array([known.get(frame, none) for frame, _ in looks], np.float32).reshape(-1, 33, 3),
        "body_score": np.array([float(frame in known) for frame, _ in looks], np.float32),
        "body_face": np.full(len(looks), np.nan, np.float32),
    }


def standing(height: float, x: float = 0.5, feet: float = 0.95, aspect: float = 16 / 9) -> np.ndarray:
    """The points (33, 3) of a person who stands upright, all seen; height and feet as fractions of the picture's height.

    Proportions of the parts: Drillis and Contini, Body Segment Parameters, 1966.
    """
    points = np.ones((33, 3))
    level = {0: 0.93, 11: 0.818, 12: 0.818, 23: 0.53, 24: 0.53, 25: 0.285, 26: 0.285, 27: 0.039, 28: 0.039}
    aside = {11: 0.13, 12: -0.13, 23: 0.095, 24: -0.095, 25: 0.095, 26: -0.095, 27: 0.095, 28: -0.095}
    for number in range(33):
        points[number, 0] = x + aside.get(number, 0.0) * height / aspect
        points[number, 1] = feet - level.get(number, 0.93) * height
    return points


def shots_of(*edges: int) -> tuple[Shot, ...]:
    """Shots between these frames, joined by cuts, at 24 frames a second."""
    made = []
    for index, (start, end) in enumerate(pairwise(edges)):
        opens = {"opens_with": "cut", "transition_start_frame": start - 1, "transition_end_frame": start, "score": 1.0}
        if not index:
            opens = {"opens_with": "start", "transition_start_frame": None, "transition_end_frame": None, "score": None}
        made.append(Shot(index, start, end, round(start / 24 * 1e9), round(end / 24 * 1e9), **opens))
    return tuple(made)
