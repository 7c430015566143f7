"""Tracks become rows: shots first, then what is told per shot, then the film as a whole. Nothing is decoded here."""

from dataclasses import replace
from typing import Any

import numpy as np

from kadr import __version__
from kadr.contracts import Track
from kadr.dossier import Dossier
from kadr.film_rows import Motion, Shot
from kadr.measures.registry import TABLES_OF, versions
from kadr.measures.shots import limits_of
from kadr.passes.troubles import Troubles
from kadr.passes.watching import Watched, missing_still
from kadr.plan import Plan
from kadr.presence_rows import Voice
from kadr.records import Run, Trouble
from kadr.spans import SECOND, clock
from kadr.store.inside import written
from kadr.summaries import colours, facts, motion, shots, sound, voice, words
from kadr.summaries.barcode_picture import mean_strip, slices


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
                watched.tracks["shots"], limits_of(plan.settings.shots), watched.stamps_ns, watched.end_ns
            )
    found = found or shots.one_shot(watched.stamps_ns, watched.end_ns)
    found = _with_stills(found, watched, dossier)
    dossier.add("shots", found)
    steps: tuple[tuple[str, str, Any], ...] = (
        ("colours", "colour", lambda track: colours.colours(track, found)),
        ("barcode", "colour", lambda track: colours.barcode(track, watched.end_ns)),
        ("motion", "motion", lambda track: _motion(track, found, watched.film.active_aspect)),
        ("stillness", "motion", lambda track: motion.stillness(track, found)),
        ("sound", "loudness", sound.sound),
        ("silences", "loudness", sound.silences),
        ("voice", "speech", lambda track: _voice(track, watched, plan, troubles)),
    )
    for table, measure, make in steps:
        if measure in watched.tracks and plan.wants_table(table):
            with troubles.on_failure(said, table, f"no rows in {table}"):
                dossier.add(table, make(watched.tracks[measure]))
    with troubles.on_failure(said, "the barcode's pictures", "the report is without them"):
        _barcodes(watched, dossier)
    with troubles.on_failure(said, "laying subtitles beside the sound", "nobody knows whether they fit"):
        _note_misfit(dossier, watched, troubles)
    if plan.wants_table("facts"):
        with troubles.on_failure(said, "facts", "no rows in facts"):
            heard = sound.whole_sound(watched.tracks["loudness"]) if "loudness" in watched.tracks else None
            dossier.add("facts", facts.facts(dossier, heard))
    _note_runs(watched, plan, dossier)


def _motion(track: Track, found: tuple[Shot, ...], aspect: float) -> list[Motion]:
    return [*motion.motion(track, found, aspect), *motion.shot_motion(track, found, aspect)]


def _voice(track: Track, watched: Watched, plan: Plan, troubles: Troubles) -> list[Voice]:
    rows = voice.voice(track, voice.limits_of(plan.settings.voice), watched.end_ns)
    unheard_ns = voice.unheard_ns(track, watched.end_ns)
    if rows and unheard_ns > voice.SMALL_GAP_NS:
        what = f"the file holds no sound for {unheard_ns / SECOND:.1f} s of its pictures' {clock(watched.end_ns)}"
        troubles.note(Trouble(watched.film.path, what, "nothing is heard there: it counts as silence"))
    return rows


def _note_misfit(dossier: Dossier, watched: Watched, troubles: Troubles) -> None:
    """A trouble where subtitles seem to lie beside the speech that is heard. They are never moved."""
    lines, voices = dossier.table("lines").rows, dossier.table("voice").rows
    if lines and voices and (found := words.fit(lines, voices, watched.end_ns)) and (what := words.misfit(found)):
        done = "the lines stay as they are; numbers on words and speech together are off"
        troubles.note(Trouble(lines[0].source, what, done, "Give subtitles that fit, or move their times"))


def _with_stills(found: tuple[Shot, ...], watched: Watched, dossier: Dossier) -> tuple[Shot, ...]:
    """The shots with the frames of their stills: of those that were kept, the one nearest to the shot's middle; where
    none was kept of a shot, its middle frame is taken from the film, if that is still there."""
    frames = np.array(sorted(watched.stills), np.int64)
    made = []
    for shot in found:
        start, end = np.searchsorted(frames, [shot.start_frame, shot.end_frame])
        middle = (shot.start_frame + shot.end_frame) // 2
        picked: int | None = None
        if end > start:
            picked = int(frames[start + int(np.abs(frames[start:end] - middle).argmin())])
            dossier.stills[f"shot-{shot.index:05d}.jpg"] = watched.stills[picked]
        elif (file := missing_still(watched, middle)) is not None:
            picked = middle
            dossier.stills[f"shot-{shot.index:05d}.jpg"] = file
        made.append(replace(shot, still_frame=picked))
    return tuple(made)


def _barcodes(watched: Watched, dossier: Dossier) -> None:
    """The two forms of the barcode, as pictures."""
    steps, track = dossier.table("barcode").rows, watched.tracks.get("colour")
    if not steps or track is None or watched.folder is None:
        return
    for name, picture in (
        ("barcode-mean.png", mean_strip(steps)),
        ("barcode-slices.png", slices(track, watched.end_ns, len(steps))),
    ):
        file = watched.folder / name
        written(file, picture)
        dossier.stills[name] = file


def _note_runs(watched: Watched, plan: Plan, dossier: Dossier) -> None:
    for measure, version in versions().items():
        for table in TABLES_OF[measure]:
            rows = len(dossier.table(table))
            run = Run(measure, version, table, rows, plan.fingerprint, (watched.film.sha256,), __version__)
            dossier.add("runs", [run])
