"""The state of measures at work, as JSON values and arrays, and back: what a stopped run goes on from.

Never pickle: a dossier may come from somebody else, and its files must not be able to run anything. Only Kadr's own
classes, and only those of the modules named by the caller, are made again.
"""

import math
import sys
from collections import deque
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

_PLAIN = (str, int, float, bool, type(None))


def frozen(value: Any, arrays: list[np.ndarray]) -> Any:
    """A value as JSON; its arrays are added to `arrays`. Raises TypeError for what has no form here."""
    if isinstance(value, np.ndarray):
        arrays.append(value)
        return {"array": len(arrays) - 1}
    if isinstance(value, np.generic):
        arrays.append(np.array(value))
        return {"number": len(arrays) - 1}
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, list):
        return [frozen(one, arrays) for one in value]
    if isinstance(value, tuple):
        return {"tuple": [frozen(one, arrays) for one in value]}
    if isinstance(value, set):
        return {"set": [frozen(one, arrays) for one in sorted(value)]}
    if isinstance(value, deque):
        return {"deque": [frozen(one, arrays) for one in value], "most": value.maxlen}
    if isinstance(value, dict):
        return {"dict": [[frozen(key, arrays), frozen(one, arrays)] for key, one in value.items()]}
    if type(value).__module__.startswith("kadr."):
        parts = {name: frozen(one, arrays) for name, one in _parts(value).items()}
        return {"object": f"{type(value).__module__}:{type(value).__qualname__}", "parts": parts}
    raise TypeError(f"a measure remembers a {type(value).__name__}, which cannot be kept for a later run")


def thawed(value: Any, arrays: Sequence[np.ndarray], modules: Sequence[str]) -> Any:
    """What was frozen. modules: beginnings of the modules whose classes may be made. Raises ValueError, KeyError."""

    def back(one: Any) -> Any:
        return thawed(one, arrays, modules)

    if isinstance(value, list):
        return [back(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "array" in value:
        return arrays[value["array"]]
    if "number" in value:
        return arrays[value["number"]][()]
    if "tuple" in value:
        return tuple(back(one) for one in value["tuple"])
    if "set" in value:
        return {back(one) for one in value["set"]}
    if "deque" in value:
        return deque((back(one) for one in value["deque"]), value["most"])
    if "dict" in value:
        return {back(key): back(one) for key, one in value["dict"]}
    made = _class(value["object"], modules)
    thing: Any = object.__new__(made)
    for name, one in value["parts"].items():
        object.__setattr__(thing, name, back(one))
    return thing


def forms_of(arrays: Sequence[np.ndarray]) -> list[list[Any]]:
    """What must be known of arrays to take them out of their bytes, which lie one behind the other in one file: a file with
    thousands of small parts takes long to write.

    >>> forms_of([np.zeros((2, 3), np.int16), np.zeros(1, np.float32)])
    [['<i2', [2, 3]], ['<f4', [1]]]
    """
    return [[one.dtype.str, list(one.shape)] for one in arrays]


def in_pieces(piece: bytes, forms: Sequence[Sequence[Any]]) -> list[np.ndarray]:
    """The arrays of which these are the bytes. Raises ValueError or TypeError where the forms do not fit them."""
    place, arrays = 0, []
    for name, shape in forms:
        if min(shape, default=0) < 0:
            raise ValueError(f"no array has the shape {shape}")
        kind, count = np.dtype(name), math.prod(shape)
        if count * kind.itemsize > len(piece) - place:
            raise ValueError("there are fewer bytes than the forms tell of")
        one = np.frombuffer(piece, kind, count, place) if count else np.empty(0, kind)
        arrays.append(one.reshape(shape).copy())
        place += one.nbytes
    if place != len(piece):
        raise ValueError("the arrays and their forms do not fit")
    return arrays


def _parts(thing: Any) -> dict[str, Any]:
    if is_dataclass(thing):
        return {part.name: getattr(thing, part.name) for part in fields(thing)}
    return dict(vars(thing))


def _class(name: str, modules: Sequence[str]) -> type:
    module, _, inside = name.partition(":")
    if not module.startswith(tuple(modules)) or "." in inside:
        raise ValueError(f"{name} is not a class that a measure may remember")
    made = getattr(sys.modules.get(module), inside, None)
    if not isinstance(made, type):
        raise ValueError(f"there is no {name}")
    return made
