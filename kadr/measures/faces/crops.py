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
        grid = (np.arange(size, dtype=np.float32) + 0.5) / size
        if self.turn == 0:
            x, y = self.places(grid, grid)
            rows = _between(rgb, np.asarray(y, np.float32) - 0.5)
            return _between(rows.swapaxes(0, 1), np.asarray(x, np.float32) - 0.5).swapaxes(0, 1)
        x, y = self.places(grid[None, :], grid[:, None])
        x, y = x.astype(np.float32) - 0.5, y.astype(np.float32) - 0.5
        left, top = np.floor(x), np.floor(y)
        part_x, part_y = (x - left)[..., None], (y - top)[..., None]
        edged = np.pad(rgb, ((1, 2), (1, 2), (0, 0)))  # beyond the picture it is black
        column = np.clip(left.astype(np.intp) + 1, 0, rgb.shape[1] + 1)
        row = np.clip(top.astype(np.intp) + 1, 0, rgb.shape[0] + 1)
        upper = edged[row, column] * (1 - part_x) + edged[row, column + 1] * part_x
        lower = edged[row + 1, column] * (1 - part_x) + edged[row + 1, column + 1] * part_x
        cut = upper * (1 - part_y) + lower * part_y
        inside = (x > -1) & (x < rgb.shape[1]) & (y > -1) & (y < rgb.shape[0])
        return np.where(inside[..., None], cut, np.float32(0)).astype(np.float32)


def _between(lines: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Lines at places that are no whole numbers, as means of the two beside them; black beyond the first and the last."""
    before = np.floor(places)
    part = (places - before)[:, None, None]
    number = before.astype(np.intp)

    def at(line: np.ndarray) -> np.ndarray:
        known = ((line >= 0) & (line < len(lines)))[:, None, None]
        return lines[np.clip(line, 0, len(lines) - 1)] * known

    return (at(number) * (1 - part) + at(number + 1) * part).astype(np.float32)
