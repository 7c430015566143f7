"""Letters of five by seven points, to write titles with: what is written is known, and no font is needed."""

import numpy as np

_ROWS = """
A 01110 10001 10001 11111 10001 10001 10001
B 11110 10001 10001 11110 10001 10001 11110
C 01110 10001 10000 10000 10000 10001 01110
D 11110 10001 10001 10001 10001 10001 11110
E 11111 10000 10000 11110 10000 10000 11111
F 11111 10000 10000 11110 10000 10000 10000
G 01110 10001 10000 10111 10001 10001 01111
H 10001 10001 10001 11111 10001 10001 10001
I 01110 00100 00100 00100 00100 00100 01110
K 10001 10010 10100 11000 10100 10010 10001
L 10000 10000 10000 10000 10000 10000 11111
M 10001 11011 10101 10101 10001 10001 10001
N 10001 11001 10101 10011 10001 10001 10001
O 01110 10001 10001 10001 10001 10001 01110
P 11110 10001 10001 11110 10000 10000 10000
R 11110 10001 10001 11110 10100 10010 10001
S 01111 10000 10000 01110 00001 00001 11110
T 11111 00100 00100 00100 00100 00100 00100
U 10001 10001 10001 10001 10001 10001 01110
V 10001 10001 10001 10001 10001 01010 00100
W 10001 10001 10001 10101 10101 11011 10001
Y 10001 10001 01010 00100 00100 00100 00100
"""
_LETTERS = {
    line[0]: np.array([[point == "1" for point in row] for row in line[2:].split()])
    for line in _ROWS.split("\n")
    if line
}
HIGH, WIDE = 7, 6
"""Points of a letter, the gap after it included."""


def line_of(words: str, point_px: int) -> np.ndarray:
    """A line as bool (7 * point_px, 6 * point_px * letters). Raises KeyError for what is no letter here."""
    points = np.zeros((HIGH, WIDE * len(words)), bool)
    for place, letter in enumerate(words):
        if letter != " ":
            points[:, place * WIDE : place * WIDE + 5] = _LETTERS[letter]
    return points.repeat(point_px, 0).repeat(point_px, 1)


def write(picture: np.ndarray, words: str, top_px: int, point_px: int, level: float, strength: float = 1.0) -> None:
    """Write a line into a picture, in its middle; rows that lie beyond its edges are left out.

    picture: (rows, columns), any kind of number. strength: 0 leaves the picture as it is.
    """
    line = line_of(words, point_px)
    left = (picture.shape[1] - line.shape[1]) // 2
    first, end = max(0, top_px), min(len(picture), top_px + len(line))
    if end > first:
        part = picture[first:end, left : left + line.shape[1]]
        there = line[first - top_px : end - top_px]
        part[there] = (part[there] * (1 - strength) + level * strength).astype(picture.dtype)
