"""Every measure that a film is given to, one line each. One that fails is dropped for this film, and its failure told."""

import traceback
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from kadr.contracts import Track
from kadr.errors import KadrError
from kadr.looks import ColourLook, FaceLook, FineLook, Look, SoundBlock
from kadr.measures.colour import Colours
from kadr.measures.faces import Faces
from kadr.measures.faces.likeness import Likenesses
from kadr.measures.loudness import Loudness
from kadr.measures.motion import Movement
from kadr.measures.shots import Transitions
from kadr.measures.speech import Speech
from kadr.measures.stir import Stir
from kadr.measures.titles import Writing
from kadr.models.likeness import is_installed

PICTURE: dict[str, type[Any]] = {"shots": Transitions, "motion": Movement, "stir": Stir}
"""Measures that are fed looks; the first may also ask for frames that were left out."""
COLOUR: dict[str, type[Any]] = {"colour": Colours}
FACES: dict[str, type[Any]] = {"faces": Faces}
"""Measures that are fed whole small pictures, a few of each shot."""
PEOPLE: dict[str, type[Any]] = {"likeness": Likenesses} if is_installed() else {}
"""Measures that are fed the same pictures with the faces found in them; with the extra kadr[people] alone."""
FINE: dict[str, type[Any]] = {"writing": Writing}
SOUND: dict[str, type[Any]] = {"loudness": Loudness, "speech": Speech}
NEEDS = {"likeness": ("faces",)}
"""Measures that are at work beside another, which looks at what they found."""
MODELS = {
    "faces": ("centerface", "face_landmark", "iris_landmark", "pose_detection", "pose_landmark"),
    "speech": ("silero_vad",),
}
"""Models that a measure is made with."""


def with_needed(names: Iterable[str]) -> tuple[str, ...]:
    """Some measures, and those that must be at work beside them, in the order of all."""
    wanted = {one for name in names for one in (name, *NEEDS.get(name, ()))}
    return tuple(name for name in versions() if name in wanted)


def versions() -> dict[str, int]:
    """Each measure's version: what was kept of another one is made again."""
    return {name: measure.version for name, measure in (PICTURE | COLOUR | FACES | PEOPLE | FINE | SOUND).items()}


def fresh(names: Collection[str]) -> "Measures":
    """Some measures, as they are before a film."""
    every = PICTURE | COLOUR | FACES | PEOPLE | FINE | SOUND
    return Measures({name: measure() for name, measure in every.items() if name in names})


@dataclass
class Measures:
    """All measures at work on one film."""

    working: dict[str, Any]
    failed: dict[str, str] = field(default_factory=dict)
    """Name of a measure that failed, and the end of its traceback."""

    def any_of(self, names: Iterable[str]) -> bool:
        """Whether one of these is at work."""
        return any(name in self.working for name in names)

    def see(self, look: Look) -> None:
        for name in PICTURE:
            self._feed(name, "see", look)

    def see_colour(self, look: ColourLook) -> None:
        for name in COLOUR:
            self._feed(name, "see", look)

    def see_faces(self, look: FaceLook) -> None:
        for name in FACES:
            self._feed(name, "see", look)
        if "faces" in self.working:
            for name in PEOPLE:
                self._feed(name, "see", look, self.working["faces"].last)

    def see_fine(self, look: FineLook) -> None:
        for name in FINE:
            self._feed(name, "see", look)

    def hear(self, block: SoundBlock) -> None:
        for name in SOUND:
            self._feed(name, "hear", block)

    def wants_between(self) -> tuple[int, int] | None:
        """Frames between which those that were left out are asked for."""
        found: tuple[int, int] | None = self._feed("shots", "wants_between")
        return found

    def see_between(self, looks: Sequence[Look]) -> None:
        self._feed("shots", "see_between", looks)

    def track_of(self, name: str) -> Track | None:
        """What one measure has kept; None of one that is not at work, or failed."""
        found: Track | None = self._feed(name, "track")
        return found

    def tracks(self) -> Iterator[tuple[str, Track]]:
        """Name and track of each measure that did not fail, after the film. Each is let go when the next is asked for: all at
        once they take much room."""
        for name in list(self.working):
            track = self.track_of(name)
            self.working.pop(name, None)
            if track is not None:
                yield name, track

    def _feed(self, name: str, what: str, *given: Any) -> Any:
        measure = self.working.get(name)
        if measure is None:
            return None
        try:
            return getattr(measure, what)(*given)
        except KadrError as error:  # a model that is not there says so itself
            del self.working[name]
            self.failed[name] = str(error)
            return None
        except Exception:  # noqa: BLE001  one measure's fault is not the film's
            del self.working[name]
            self.failed[name] = " | ".join(traceback.format_exc(limit=-2).split("\n")[-6:]).strip(" |")
            return None
