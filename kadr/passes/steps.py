"""From tracks, and from tables made before, to tables: one line for each, in the order in which they are made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from kadr.contracts import Track
from kadr.dossier import Dossier
from kadr.film_rows import Motion, Shot
from kadr.measures.registry import versions
from kadr.passes.watching import Watched
from kadr.plan import Plan
from kadr.summaries import colours, facts, motion, sound


@dataclass
class Seen:
    """What a step is made from."""

    watched: Watched
    plan: Plan
    dossier: Dossier
    made: set[str] = field(default_factory=set)
    """Tables made so far, with rows or without: what is not among them was not measured."""

    @property
    def shots(self) -> tuple[Shot, ...]:
        return tuple(self.dossier.shots)

    def track(self, measure: str) -> Track:
        return self.watched.tracks[measure]


@dataclass(frozen=True)
class Step:
    """One table. It is left out where a track or a table that it is made from is not there."""

    table: str
    maker: str
    """The measure, or the summary, that a run of it is noted under."""
    make: Callable[[Seen], Iterable[Any]]
    tracks: tuple[str, ...] = ()
    """Measures whose tracks it is made from."""
    needs: tuple[str, ...] = ()
    """Tables that it is made from, beside the shots."""
    own_version: int | None = None
    """Of a summary; a measure brings its own."""

    @property
    def version(self) -> int:
        return self.own_version if self.own_version is not None else versions()[self.maker]

    def can(self, seen: Seen) -> bool:
        """Whether everything is there."""
        return all(one in seen.watched.tracks for one in self.tracks) and seen.made.issuperset(self.needs)


def _motion(seen: Seen) -> list[Motion]:
    track, aspect = seen.track("motion"), seen.watched.film.active_aspect
    return [*motion.motion(track, seen.shots, aspect), *motion.shot_motion(track, seen.shots, aspect)]


def _facts(seen: Seen) -> Iterable[Any]:
    heard = sound.whole_sound(seen.track("loudness")) if "loudness" in seen.watched.tracks else None
    return facts.facts(seen.dossier, heard)


def _of(measure: str, table: str, make: Callable[[Seen], Iterable[Any]]) -> Step:
    return Step(table, measure, make, tracks=(measure,))


STEPS = (
    _of("colour", "colours", lambda seen: colours.colours(seen.track("colour"), seen.shots)),
    _of("colour", "barcode", lambda seen: colours.barcode(seen.track("colour"), seen.watched.end_ns)),
    _of("motion", "motion", _motion),
    _of("motion", "stillness", lambda seen: motion.stillness(seen.track("motion"), seen.shots)),
    _of("loudness", "sound", lambda seen: sound.sound(seen.track("loudness"))),
    _of("loudness", "silences", lambda seen: sound.silences(seen.track("loudness"))),
    Step("facts", "facts", _facts, own_version=1),
)


def tables_of(maker: str) -> tuple[str, ...]:
    """The tables that a measure or a summary makes; shots come before all steps."""
    return ("shots",) * (maker == "shots") + tuple(step.table for step in STEPS if step.maker == maker)
