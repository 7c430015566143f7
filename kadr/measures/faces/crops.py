"""Square parts of a picture, turned and brought to another size: what the models of heads and bodies are given."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Square:
    """A square of a picture, in its pixels."""

    x: float
    """Its middle."""
    y: float
    side: float
    turn: float = 0.0
    """Radians, clockwise as seen: how far the square's own top is turned from the picture's."""

    def places(self, across: np.ndarray, down: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """x and y in the picture of places in the square, which are fractions of its side.

        >>> [round(float(v), 3) for v in Square(10, 20, 4, np.pi / 2).places(np.array(0.0), np.array(0.0))]
        [12.0, 18.0]
        """
        cos, sin = np.cos(self.turn), np.sin(self.turn)
        right, lower = (across - 0.5) * self.side, (down - 0.5) * self.side
        return self.x + cos * right - sin * lower, self.y + sin * right + cos * lower

    def cut(self, rgb: np.ndarray, size: int) -> np.ndarray:
        """This square of a picture as float32 (size, size, 3), 0..255, between pixels straight lines; black beyond it."""
        rows, columns = rgb.shape[:2]
        grid = (np.arange(size, dtype=np.float32) + np.float32(0.5)) / size
        x, y = (place.astype(np.float32) - np.float32(0.5) for place in self.places(grid[None, :], grid[:, None]))
        pixels = rgb.reshape(-1, 3)
        made = np.zeros((size, size, 3), np.float32)
        for row, of_row in _beside(y, rows):
            for column, of_column in _beside(x, columns):
                made += pixels.take(row * columns + column, axis=0) * (of_row * of_column)[..., None]
        return made


def _beside(places: np.ndarray, count: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """The two lines beside places that are no whole numbers, and the part that each has; none of what lies beyond."""
    before = np.floor(places)
    part = places - before
    first = before.astype(np.intp)
    return [
        (np.clip(line, 0, count - 1), share * ((line >= 0) & (line < count)))
        for line, share in ((first, 1 - part), (first + 1, part))
    ]
