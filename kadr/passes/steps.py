"""From tracks, and from tables made before, to tables: one line for each, in the order in which they are made."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from kadr.contracts import Track
from kadr.dossier import Dossier
from kadr.film_rows import Aspect, Motion, Shot, Silence, Stillness
from kadr.measures.registry import versions
from kadr.passes.film_row import aspect_rows
from kadr.passes.troubles import Troubles
from kadr.passes.watched import Watched
from kadr.plan import Plan
from kadr.presence_rows import Face, Freeze, Moment, Person, Scale, Title, Together, Voice
from kadr.records import Trouble
from kadr.spans import SECOND, clock
from kadr.summaries import (
    aspects,
    colours,
    faces,
    facts,
    freezes,
    looked_at,
    moments,
    motion,
    person_names,
    persons,
    scales,
    sound,
    titles,
    voice,
)


@dataclass
class Seen:
    """What a step is made from."""

    watched: Watched
    plan: Plan
    dossier: Dossier
    troubles: Troubles
    made: set[str] = field(default_factory=lambda: {"shots"})
    """Tables made so far, with rows or without: what is not among them was not measured."""
    grouped: persons.Grouped | None = None
    """Who is who; None where nobody can tell."""

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


def _aspects(seen: Seen) -> list[Aspect]:
    watched = seen.watched
    return aspect_rows(watched.active, watched.film, watched.stamps_ns, watched.end_ns)


def _aspect_at(seen: Seen) -> Callable[[int], float]:
    return aspects.aspect_at(_aspects(seen), seen.watched.film)


def _motion(seen: Seen) -> list[Motion]:
    track, aspect = seen.track("motion"), _aspect_at(seen)
    return [*motion.motion(track, seen.shots, aspect), *motion.shot_motion(track, seen.shots, aspect)]


def _titles(seen: Seen) -> list[Title]:
    tracks, watched = seen.watched.tracks, seen.watched
    return titles.titles(tracks["writing"], tracks.get("stir"), seen.shots, watched.stamps_ns, watched.end_ns)


def _written(seen: Seen) -> Sequence[Title]:
    return cast("Sequence[Title]", seen.dossier.table("titles").rows)


def _stillness(seen: Seen) -> list[Stillness]:
    """A card of writing is no still shot."""
    rows = motion.stillness(seen.track("motion"), seen.shots)
    return titles.beside_titles(rows, _written(seen), motion.AT_REST_AT_LEAST_NS)


def _faces(seen: Seen) -> list[Face]:
    """Letters are no faces. Where who is who can be told, each face says whose it is."""
    rows = titles.not_in_titles(faces.faces(seen.track("faces"), seen.shots), _written(seen))
    if "likeness" not in seen.watched.tracks:
        return rows
    seen.grouped = persons.grouped(rows, seen.track("likeness"), _looks_of(seen, rows))
    return list(seen.grouped.faces)


def _persons(seen: Seen) -> list[Person]:
    if seen.grouped is None:
        return []
    names, lost = person_names.names_of(seen.dossier.decisions, seen.grouped.faces, seen.shots)
    for decision in lost:
        what = f"the name {decision.b} was given to a face that is no person's any more ({decision.a})"
        seen.troubles.note(
            Trouble(seen.watched.film.path, what, "nobody has that name", "Name the person again: kadr name")
        )
    return persons.persons(seen.grouped, names)


def _together(seen: Seen) -> list[Together]:
    if seen.grouped is None:
        return []
    return persons.together(seen.grouped, _looks(seen), _aspect_at(seen))


def _freezes(seen: Seen) -> list[Freeze]:
    shown = cast("Sequence[Face]", seen.dossier.table("faces").rows)
    at_rest = cast("Sequence[Stillness]", seen.dossier.table("stillness").rows)
    return freezes.freezes(seen.track("stir"), shown, seen.shots, _written(seen), at_rest, _silent(seen))


def _silent(seen: Seen) -> list[Voice | Silence] | None:
    """Stretches in which the sound is silent; None of a film without sound, and where it could not be heard."""
    if seen.watched.film.audio_stream is None:
        return None
    if voices := seen.dossier.table("voice").rows:
        return [row for row in voices if row.kind == "silence"]
    return list(seen.dossier.table("silences").rows) if "silences" in seen.made else None


def _voice(seen: Seen) -> list[Voice]:
    track, end_ns = seen.track("speech"), seen.watched.end_ns
    rows = voice.voice(track, voice.limits_of(seen.plan.settings.voice), end_ns)
    unheard_ns = voice.unheard_ns(track, end_ns)
    if rows and unheard_ns > voice.SMALL_GAP_NS:
        what = f"the file holds no sound for {unheard_ns / SECOND:.1f} s of its pictures' {clock(end_ns)}"
        seen.troubles.note(Trouble(seen.watched.film.path, what, "nothing is heard there: it counts as silence"))
    return rows


def _moments(seen: Seen) -> list[Moment]:
    told = cast("Sequence[Scale]", seen.dossier.table("scales").rows)
    return moments.moments(_looks(seen), seen.shots, told, _heard(seen), _written(seen), seen.watched.stamps_ns)


def _looks(seen: Seen) -> list[looked_at.Looked]:
    """Every look for faces, with what was found; none where nobody looked."""
    if "faces" not in seen.made:
        return []
    return _looks_of(seen, cast("Sequence[Face]", seen.dossier.table("faces").rows))


def _looks_of(seen: Seen, rows: Sequence[Face]) -> list[looked_at.Looked]:
    frames, watched = seen.track("faces")["frame"], seen.watched
    return looked_at.looked_at(seen.shots, rows, frames, watched.stamps_ns, watched.end_ns)


def _heard(seen: Seen) -> moments.Heard | None:
    rows = cast("Sequence[Voice]", seen.dossier.table("voice").rows)
    return moments.Heard(tuple(rows)) if rows else None


def _facts(seen: Seen) -> Iterable[Any]:
    heard = sound.whole_sound(seen.track("loudness")) if "loudness" in seen.watched.tracks else None
    return facts.facts(seen.dossier, heard, _looks(seen))


def _of(measure: str, table: str, make: Callable[[Seen], Iterable[Any]]) -> Step:
    return Step(table, measure, make, tracks=(measure,))


STEPS = (
    Step("aspects", "aspects", _aspects, own_version=1),
    _of("colour", "colours", lambda seen: colours.colours(seen.track("colour"), seen.shots)),
    _of("colour", "barcode", lambda seen: colours.barcode(seen.track("colour"), seen.watched.end_ns)),
    Step("titles", "writing", _titles, tracks=("writing",), own_version=2),
    _of("motion", "motion", _motion),
    _of("motion", "stillness", _stillness),
    _of("faces", "faces", _faces),
    _of("faces", "scales", lambda seen: scales.scales(seen.track("faces"), seen.shots)),
    _of("loudness", "sound", lambda seen: sound.sound(seen.track("loudness"))),
    _of("loudness", "silences", lambda seen: sound.silences(seen.track("loudness"))),
    Step("voice", "speech", _voice, tracks=("speech",), own_version=voice.VERSION),
    Step("freezes", "stir", _freezes, tracks=("stir",), needs=("faces",)),
    Step("persons", "likeness", _persons, tracks=("likeness",), needs=("faces",), own_version=2),
    Step("together", "likeness", _together, tracks=("likeness",), needs=("persons",), own_version=3),
    Step("moments", "moments", _moments, needs=("faces",), own_version=1),
    Step("facts", "facts", _facts, own_version=3),
)


def measures_for(plan: Plan) -> tuple[str, ...]:
    """The measures that a plan's tables are made from: what nobody wants is not measured. Shots are always."""

    def wanted(measure: str) -> bool:
        return any(plan.wants_table(step.table) for step in STEPS if measure in step.tracks)

    return tuple(name for name in versions() if name == "shots" or wanted(name))


def tables_of(maker: str) -> tuple[str, ...]:
    """The tables that a measure or a summary makes; shots come before all steps."""
    return ("shots",) * (maker == "shots") + tuple(step.table for step in STEPS if step.maker == maker)
