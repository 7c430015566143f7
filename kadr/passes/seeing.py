"""The pass over a film's pictures: what each decoded frame is looked at for, and when."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from kadr.looks import FaceLook, Look
from kadr.measures.registry import COLOUR, FACES, FINE, Measures
from kadr.media.active import Sides, dark_sides
from kadr.media.picture import Picture, Shown
from kadr.media.probe import Probe
from kadr.media.sampling import Area, Sampler, upright_luma
from kadr.media.stills import face_look, still
from kadr.media.stretches import ActivePicture
from kadr.passes.film import Tell
from kadr.passes.pacing import Pace
from kadr.spans import SECOND
from kadr.store.kept import put_picture

_COLOUR_EACH_NS = SECOND // 2
_FINE_EACH_NS = SECOND // 2  # a title is read, so it stays for a second or longer: two looks
_STILL_EACH_NS = 2 * SECOND
_GREAT_CHANGE = 14.0  # mean step of luma (8 bit) between looks that brings on colour, a fine look and a still at once
_LARGE_PX = 1920 * 1200  # frames larger than this are held back as what will be looked at, not as they are
_MOST_AHEAD = 16  # looks for faces that decoding may be ahead of the search


@dataclass
class Pass:
    """What is known while the film is watched."""

    probe: Probe
    active: ActivePicture
    interlaced: bool
    measures: Measures
    folder: Path | None
    tell: Tell
    stills: list[int] = field(default_factory=list)
    bars: list[tuple[int, Sides]] = field(default_factory=list)
    """Stamps of bright frames, and how far dark lines reach in."""
    _samplers: dict[Area, Sampler] = field(default_factory=dict)
    _last_look: Look | None = None
    _colour_at: int | None = None
    _fine_at: int | None = None
    _still_at: int | None = None
    _pace: Pace["Shown | FaceLook"] = field(default_factory=Pace)
    _beside: ThreadPoolExecutor | None = None
    """Where faces are looked for while decoding goes on; one thread, so in order."""
    _ahead: deque[Future[None]] = field(default_factory=deque)

    def state(self) -> dict[str, Any]:
        """All that the pass remembers."""
        self._faces_seen(0)
        self._pace.settle(self._face_look)
        return {name: getattr(self, name) for name in _REMEMBERED}

    def resume(self, state: dict[str, Any]) -> None:
        """Go on as it was."""
        for name in _REMEMBERED:
            setattr(self, name, state[name])

    @contextmanager
    def with_help(self) -> Iterator[None]:
        """Faces are looked for beside the decoding."""
        with ThreadPoolExecutor(1) as self._beside:
            yield
        self._beside = None

    def sampler(self, at_ns: int) -> Sampler:
        """For what is shown at a time."""
        area = self.active.at(at_ns)
        if area not in self._samplers:
            self._samplers[area] = Sampler(self.probe, area, self.interlaced)
        return self._samplers[area]

    def take(self, shown: Shown, picture: Picture) -> None:
        """One decoded frame, in the order shown."""
        sampler = self.sampler(shown.at_ns)
        look = sampler.look(shown.frame, shown.index, shown.at_ns)
        step = _step(self._last_look.luma, look.luma) if self._last_look is not None else 0.0
        changed = step > _GREAT_CHANGE
        self._last_look = look
        self.measures.see(look)
        self._go_between(picture)
        if self.measures.any_of(COLOUR) and (
            changed or self._colour_at is None or shown.at_ns - self._colour_at >= _COLOUR_EACH_NS
        ):
            self._colour_at = shown.at_ns
            self.measures.see_colour(sampler.colour(shown.frame, shown.index, shown.at_ns))
        if self.measures.any_of(FINE) and (
            changed or self._fine_at is None or shown.at_ns - self._fine_at >= _FINE_EACH_NS
        ):
            self._fine_at = shown.at_ns
            self.measures.see_fine(sampler.fine(shown.frame, shown.index, shown.at_ns))
        if changed or self._still_at is None or shown.at_ns - self._still_at >= _STILL_EACH_NS:
            self._still_at = shown.at_ns
            self._keep_still(shown)
            self._look_for_bars(shown)
        if self.measures.any_of(FACES):
            self._pace_faces(shown, step)

    def _pace_faces(self, shown: Shown, step: float) -> None:
        for chosen in self._pace.offer(shown.at_ns, shown, step):
            self._look_for_faces(chosen)
        if shown.frame.width * shown.frame.height > _LARGE_PX:
            self._pace.settle(self._face_look)

    def finish(self) -> None:
        """After the last frame."""
        for chosen in self._pace.close():
            self._look_for_faces(chosen)
        self._faces_seen(0)

    def _look_for_faces(self, chosen: "Shown | FaceLook") -> None:
        look = self._face_look(chosen)
        if self._beside is None:
            self.measures.see_faces(look)
        else:
            self._ahead.append(self._beside.submit(self.measures.see_faces, look))
            self._faces_seen(_MOST_AHEAD)

    def _faces_seen(self, most_ahead: int) -> None:
        """Wait until no more looks than this are still to be searched."""
        while len(self._ahead) > most_ahead:
            self._ahead.popleft().result()

    def _face_look(self, chosen: "Shown | FaceLook") -> FaceLook:
        if isinstance(chosen, FaceLook):
            return chosen
        area = self.active.at(chosen.at_ns)
        return face_look(chosen.frame, chosen.index, chosen.at_ns, self.probe, area, self.interlaced)

    def _go_between(self, picture: Picture) -> None:
        wanted = self.measures.wants_between()
        if wanted is not None:
            frames = picture.between(*wanted)
            self.measures.see_between([self.sampler(one.at_ns).look(one.frame, one.index, one.at_ns) for one in frames])

    def _look_for_bars(self, shown: Shown) -> None:
        sides = dark_sides(upright_luma(shown.frame, self.probe))
        if sides is not None:
            self.bars.append((shown.at_ns, sides))

    def _keep_still(self, shown: Shown) -> None:
        if self.folder is not None:
            made = still(shown.frame, self.probe, self.active.at(shown.at_ns), interlaced=self.interlaced)
            put_picture(self.folder, f"{shown.index:08d}.jpg", made)
            self.stills.append(shown.index)


_REMEMBERED = ("measures", "stills", "bars", "_last_look", "_colour_at", "_fine_at", "_still_at", "_pace")


def _step(one: np.ndarray, other: np.ndarray) -> float:
    """Mean absolute step between two lumas, looked at in every fourth sample."""
    return float(np.abs(one[::2, ::2].astype(np.int16) - other[::2, ::2]).mean())
