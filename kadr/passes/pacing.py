"""In which frames faces are looked for, chosen while nobody knows yet where the shot ends.

A look costs as much as decoding several frames. A shot gets three: near its start, in its middle, near its end; one that
goes on for more than some seconds gets one a second. Shots are known for certain only when the film is over, so frames
are held back from one sudden change of the picture to the next, ever further apart, and chosen among then. Where a shot
has too few looks after all (a dissolve is no sudden change), they are made up for when shots are known.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Generic, TypeVar

from kadr.spans import SECOND

LOOKS = 3
"""At a shot, if it has as many frames."""
_PLACES = (1 / 6, 1 / 2, 5 / 6)  # of a shot's time: off its ends, where it may be dissolved
_MOST_HELD = 12
_FIRST_STEP_NS = SECOND // 12
_LONG_NS = 3 * SECOND  # a shot of this length is not waited for any longer
_EACH_NS = SECOND  # of a long shot
_TOKENS_PER_S, _MOST_TOKENS = 3.0, 30.0  # a picture that changes greatly all the time has no shots to be found in it

_SUDDEN = 4.0  # mean step of luma (8 bit), and …
_TIMES = 2.0  # … times the median of the last steps, that make a change a sudden one
_LAST_STEPS = 5
_APART_NS = 2 * SECOND // 5  # of sudden changes; nearer ones are flashes, and very short shots are made up for

T = TypeVar("T")


@dataclass
class Pace(Generic[T]):
    """Is offered every frame, gives back those to look at, in order; what it remembers can be kept for a later run."""

    held: list[tuple[int, Any]] = field(default_factory=list)
    """Stamps and frames, of one step each, since the last sudden change."""
    since_ns: int = 0
    step_ns: int = _FIRST_STEP_NS
    last_ns: int = 0
    next_ns: int | None = None
    """Of a long shot: when it is looked at next."""
    tokens: float = _MOST_TOKENS / 2
    steps: deque[float] = field(default_factory=lambda: deque(maxlen=_LAST_STEPS))

    def offer(self, at_ns: int, frame: T, step: float) -> list[T]:
        """The frames to look at, now that this one has come. step: how unlike it is to the one before."""
        chosen = self.close() if self._sudden(at_ns, step) else []
        if not self.held and self.next_ns is None:
            self.since_ns, self.step_ns = at_ns, _FIRST_STEP_NS
        self.tokens = min(_MOST_TOKENS, self.tokens + (at_ns - self.last_ns) / SECOND * _TOKENS_PER_S)
        self.last_ns = at_ns
        if self.next_ns is None and at_ns - self.since_ns < _LONG_NS:
            self._hold(at_ns, frame)
        elif self.next_ns is None:
            self.next_ns = self.since_ns + _EACH_NS // 2
            for held_ns, held in self.held:
                chosen += self._long(held_ns, held)
            self.held.clear()
            chosen += self._long(at_ns, frame)
        else:
            chosen += self._long(at_ns, frame)
        return chosen

    def close(self) -> list[T]:
        """The frames to look at, now that the picture changes or the film is over."""
        held, self.held, self.next_ns = self.held, [], None
        if not held:
            return []
        length = self.last_ns - self.since_ns
        wanted = [self.since_ns + place * length for place in _PLACES]
        places = {min(range(len(held)), key=lambda n: abs(held[n][0] - at)) for at in wanted}
        found = [held[n][1] for n in sorted(places)]
        if len(found) > self.tokens:
            return []
        self.tokens -= len(found)
        return found

    def _sudden(self, at_ns: int, step: float) -> bool:
        usual = median(self.steps) if self.steps else 0.0
        self.steps.append(step)
        return step > max(_SUDDEN, _TIMES * usual) and at_ns - self.since_ns >= _APART_NS

    def settle(self, made: Callable[[T], T]) -> None:
        """Make each frame that is held into another form."""
        self.held = [(at_ns, made(frame)) for at_ns, frame in self.held]

    def _hold(self, at_ns: int, frame: T) -> None:
        if self.held and self._slot(at_ns) == self._slot(self.held[-1][0]):
            return
        self.held.append((at_ns, frame))
        if len(self.held) > _MOST_HELD:
            self.step_ns *= 2
            kept: dict[int, tuple[int, T]] = {}
            for one in self.held:
                kept.setdefault(self._slot(one[0]), one)
            self.held = list(kept.values())

    def _slot(self, at_ns: int) -> int:
        return (at_ns - self.since_ns) // self.step_ns

    def _long(self, at_ns: int, frame: T) -> list[T]:
        if self.next_ns is None or at_ns < self.next_ns:
            return []
        self.next_ns += ((at_ns - self.next_ns) // _EACH_NS + 1) * _EACH_NS
        self.tokens = max(0.0, self.tokens - 1)
        return [frame]
