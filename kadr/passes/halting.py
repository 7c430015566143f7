"""Halts: from time to time the state of a film's pass is kept, and a run that was stopped goes on from the last one.

A run that goes on gives what an unbroken one gives: the decoder starts again at a key frame whose picture was shown
already, and what was shown is passed over.
"""

import json
import time
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

import numpy as np

from kadr.media.picture import Halt
from kadr.store.kept import Kept
from kadr.store.state import forms_of, frozen, in_pieces, thawed
from kadr.store.values import plain, record

EACH_S = 20.0
"""Seconds of work between halts: what a stop can cost."""
_FORM = 3
"""Raised when what a measure remembers takes another form: a halt of an earlier Kadr is no use then."""
_MODULES = ("kadr.measures.", "kadr.looks", "kadr.passes.")


@dataclass
class Halts:
    """Where the halts of one film are kept."""

    name: str
    kept: Kept
    of: str = ""
    """What the pass is for, in short: a halt of one for something else does not fit."""
    each_s: float = EACH_S
    _last: float = field(default_factory=time.monotonic)

    def due(self) -> bool:
        return time.monotonic() - self._last >= self.each_s

    def keep(self, halt: Halt, state: dict[str, Any]) -> None:
        """Keep the pass as it is now, in the place of the halt before: one file, so that no half of it is ever there."""
        arrays: list[np.ndarray] = [np.array(halt.stamps, np.int64)]
        values = {"form": _FORM, "of": self.of, "halt": plain(replace(halt, stamps=[])), "state": frozen(state, arrays)}
        head = json.dumps({**values, "arrays": forms_of(arrays)}).encode() + b"\n"
        self.kept.put_bytes(f"{self.name}.halt", chain([head], (one.tobytes() for one in arrays)))
        self._last = time.monotonic()

    def last(self) -> tuple[Halt, dict[str, Any]] | None:
        """The halt that a stopped run left; None where there is none that fits."""
        head, _, stored = (self.kept.get_bytes(f"{self.name}.halt") or b"").partition(b"\n")
        try:
            values = json.loads(head)
            if values["form"] != _FORM or values["of"] != self.of:
                return None
            arrays = in_pieces(stored, values["arrays"])
            halt = replace(record(Halt, values["halt"]), stamps=[int(stamp) for stamp in arrays[0]])
            state: dict[str, Any] = thawed(values["state"], arrays, _MODULES)
        except (KeyError, ValueError, TypeError, IndexError, AttributeError, RecursionError):
            return None
        return halt, state

    def forget(self) -> None:
        """The film is watched to its end: no halt is needed any more."""
        self.kept.drop(f"{self.name}.halt")
