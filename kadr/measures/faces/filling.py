"""A face that fills the picture: the finder of faces knows whole heads, and misses one of which eyes and mouth are left.

MediaPipe's model that draws a face's contour says how sure it is that what it was given is a face. It is given the whole
picture, then the picture with a margin; both must be surely a face, the same one, and as large as the picture.
"""

import numpy as np

from kadr.measures.faces.crops import Square
from kadr.measures.faces.finding import LEAST, SURE, Found, faces_in, shared
from kadr.models import tflite

_SIDE = 192  # pixels of what the network is given
_MARGINS = (1.0, 1.4)  # sides of the square that it is given, in longer sides of the picture
_SURE = 0.9
_LEAST_PX = 64  # of the picture: there is nothing to be told in a smaller one
_SAME = 0.5  # intersection over union of both
_LEAST_HIGH = 0.8  # of the picture; smaller faces are left to the finder of faces
_EYES, _NOSE, _MOUTH = ((33, 133), (362, 263)), 4, (61, 291)  # among the contour's points, left before right


def every_face_in(rgb: np.ndarray, least: float = LEAST) -> Found:
    """The faces of a picture; where none is sure, the one that fills it. Both: as for faces_in. Raises MissingPart."""
    found = faces_in(rgb, least)
    if (found.scores >= SURE).any():
        return found
    filling = filling_face(rgb)
    return filling if len(filling.scores) else found


def filling_face(rgb: np.ndarray) -> Found:
    """The face that fills a picture, or none. Its box goes from the forehead to the chin as they would lie, cut off at the
    picture's edges; its points may lie beyond them. rgb: as for faces_in. Raises MissingPart."""
    rows, columns = rgb.shape[:2]
    if min(rows, columns) < _LEAST_PX:
        return Found.of_none()
    boxes = np.zeros((0, 4), np.float32)
    for margin in _MARGINS:
        square = Square(columns / 2, rows / 2, margin * max(rows, columns))
        contour, odds = tflite("face_landmark")({"picture": square.cut(rgb, _SIDE)[None] / np.float32(255)})
        sure = 1 / (1 + float(np.exp(-odds.reshape(-1)[0])))
        points = np.stack(square.places(*(contour.reshape(-1, 3)[:, :2].T / _SIDE)), 1) / (columns, rows)
        box = np.concatenate([points.min(0), points.max(0)])
        if sure < _SURE or box[3] - box[1] < _LEAST_HIGH or (len(boxes) and shared(box, boxes)[0] < _SAME):
            return Found.of_none()
        boxes = box[None]
    five = np.stack([*(points[list(eye)].mean(0) for eye in _EYES), points[_NOSE], *points[list(_MOUTH)]])
    return Found(np.clip(boxes, 0, 1).astype(np.float32), np.array([sure], np.float32), five[None].astype(np.float32))
