"""How alike two faces are: dlib's network for faces, which comes with the extra kadr[people].

Source: King, dlib-ml, 2009. The weights are those of the package face_recognition_models, given to the public domain (CC0).
That package also holds a model of 68 points, made from pictures that may not be used in trade: it is never opened.
"""

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from kadr.errors import MissingPart

NUMBERS = 128
"""Of a likeness. Faces of one person lie near each other, those of two persons further apart."""
PACKAGES = ("dlib", "face_recognition_models")
_FILE = "dlib_face_recognition_resnet_model_v1.dat"
_MISSING = 'to tell who is who, install its part: pip install "kadr[people]"'


def is_installed() -> bool:
    """Whether the extra is there; nothing is loaded."""
    return all(find_spec(name) is not None for name in PACKAGES)


@cache
def likeness() -> Callable[[np.ndarray], np.ndarray]:
    """A function that takes a face cut out as uint8 (150, 150, 3), and gives float32 (128,). Raises MissingPart."""
    if not is_installed():
        raise MissingPart(_MISSING)
    import dlib

    network = dlib.face_recognition_model_v1(str(_file()))

    def run(chip: np.ndarray) -> np.ndarray:
        return np.array(network.compute_face_descriptor(np.ascontiguousarray(chip)), np.float32)

    return run


def _file() -> Path:
    """The weights, found without loading their package: it asks for a part that newer Pythons lack. Raises MissingPart."""
    spec = find_spec(PACKAGES[1])
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / "models" / _FILE
        if path.is_file():
            return path
    raise MissingPart(f'{_FILE} is not in this installation; try pip install --force-reinstall "kadr[people]"')
