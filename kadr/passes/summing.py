"""Tracks become rows: shots first, then what is told per shot, then the film as a whole. Nothing is decoded here."""

from typing import Any

from kadr import __version__
from kadr.dossier import Dossier
from kadr.film_rows import Shot
from kadr.measures.registry import TABLES_OF, versions
from kadr.measures.shots import Limits
from kadr.passes.troubles import Troubles
from kadr.passes.watching import Watched
from kadr.plan import Plan
from kadr.records import Run, Trouble
from kadr.summaries import colours, facts, motion, shots, sound


def sum_up(watched: Watched, plan: Plan, dossier: Dossier, rows: list[Trouble]) -> None:
    """Every row that the film gives, in the dossier."""
    dossier.add("films", [watched.film])
    troubles = Troubles(rows, plan.settings.strict)
    said = watched.film.path
    for trouble in watched.troubles:
        troubles.note(trouble)
    found: tuple[Shot, ...] = ()
    if "shots" in watched.tracks:
        with troubles.on_failure(said, "shots", "the film is taken as one shot"):
            found = shots.shots(
                watched.tracks["shots"], Limits(**dict(plan.settings.shots)), watched.stamps_ns, watched.end_ns
            )
    found = found or shots.one_shot(watched.stamps_ns, watched.end_ns)
    found = _with_stills(found, watched)
    dossier.add("shots", found)
    steps: tuple[tuple[str, str, Any], ...] = (
        ("colours", "colour", lambda track: colours.colours(track, found)),
        ("barcode", "colour", lambda track: colours.barcode(track, watched.end_ns)),
        ("motion", "motion", lambda track: motion.motion(track, found, watched.film.active_aspect)),
        ("stillness", "motion", lambda track: motion.stillness(track, found)),
        ("sound", "loudness", sound.sound),
        ("silences", "loudness", sound.silences),
    )
    for table, measure, make in steps:
        if measure in watched.tracks and plan.wants_table(table):
            with troubles.on_failure(said, table, f"no rows in {table}"):
                dossier.add(table, make(watched.tracks[measure]))
    if plan.wants_table("facts"):
        with troubles.on_failure(said, "facts", "no rows in facts"):
            heard = sound.whole_sound(watched.tracks["loudness"]) if "loudness" in watched.tracks else None
            dossier.add("facts", facts.facts(dossier, heard))
    _note_runs(watched, plan, dossier)


def _with_stills(found: tuple[Shot, ...], watched: Watched) -> tuple[Shot, ...]:
    return found


def _note_runs(watched: Watched, plan: Plan, dossier: Dossier) -> None:
    for measure, version in versions().items():
        for table in TABLES_OF[measure]:
            rows = len(dossier.table(table))
            run = Run(measure, version, table, rows, plan.fingerprint, (watched.film.sha256,), __version__)
            dossier.add("runs", [run])
