"""Tracks become rows: shots first, then what is told per shot, then the film as a whole. Little is decoded here: the stills and
looks that shots still lack."""

from dataclasses import replace

import numpy as np

from kadr import __version__
from kadr.dossier import Dossier
from kadr.film_rows import Shot
from kadr.measures.registry import versions
from kadr.measures.shots import limits_of
from kadr.passes.frames import keep_frames
from kadr.passes.looking_again import with_enough_looks
from kadr.passes.steps import STEPS, Seen, Step
from kadr.passes.troubles import Troubles
from kadr.passes.watched import Watched, missing_stills
from kadr.plan import Plan
from kadr.records import Run, Trouble
from kadr.store.kept import put_picture
from kadr.summaries import shots, words
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
    if "faces" in watched.tracks:
        with troubles.on_failure(
            said, "further looks for faces", "some shots have less than three, or none for a body"
        ):
            watched = replace(watched, tracks=watched.tracks | with_enough_looks(watched, found))
    seen = Seen(watched, plan, dossier, troubles)
    done = [step for step in STEPS if _made(step, seen, troubles)]
    with troubles.on_failure(said, "the barcode's pictures", "the report is without them"):
        _barcodes(watched, dossier)
    with troubles.on_failure(said, "laying subtitles beside the sound", "nobody knows whether they fit"):
        _note_misfit(seen)
    with troubles.on_failure(said, "pictures of single frames", "the report shows those of shots instead"):
        keep_frames(watched, dossier)
    if "shots" in watched.tracks:
        _note_run("shots", versions()["shots"], "shots", seen)
    for step in done:
        _note_run(step.maker, step.version, step.table, seen)


def _made(step: Step, seen: Seen, troubles: Troubles) -> bool:
    """One table, where it is wanted and everything for it is there."""
    if not seen.plan.wants_table(step.table) or not step.can(seen):
        return False
    with troubles.on_failure(seen.watched.film.path, step.table, f"no rows in {step.table}"):
        seen.dossier.add(step.table, step.make(seen))
        seen.made.add(step.table)
    return step.table in seen.made


def _note_misfit(seen: Seen) -> None:
    """A trouble where subtitles seem to lie beside the speech that is heard. They are never moved."""
    lines, voices = seen.dossier.table("lines").rows, seen.dossier.table("voice").rows
    found = words.fit(lines, voices, seen.watched.end_ns) if lines and voices else None
    if found and (what := words.misfit(found)):
        done = "the lines stay as they are; numbers on words and speech together are off"
        seen.troubles.note(Trouble(lines[0].source, what, done, "Give subtitles that fit, or move their times"))


def _with_stills(found: tuple[Shot, ...], watched: Watched, dossier: Dossier) -> tuple[Shot, ...]:
    """The shots with the frames of their stills: of those that were kept, the one nearest to the shot's middle; where
    none was kept of a shot, its middle frame is taken from the film, if that is still there."""
    kept = np.array(sorted(watched.stills), np.int64)
    picked: dict[int, int] = {}
    for shot in found:
        start, end = np.searchsorted(kept, [shot.start_frame, shot.end_frame])
        if end > start:
            picked[shot.index] = int(kept[start + int(np.abs(kept[start:end] - _middle(shot)).argmin())])
    files = watched.stills | missing_stills(watched, [_middle(shot) for shot in found if shot.index not in picked])
    made = []
    for shot in found:
        frame = picked.get(shot.index, _middle(shot))
        if frame in files:
            dossier.stills[f"shot-{shot.index:05d}.jpg"] = files[frame]
        made.append(replace(shot, still_frame=frame if frame in files else None))
    return tuple(made)


def _middle(shot: Shot) -> int:
    return (shot.start_frame + shot.end_frame) // 2


def _barcodes(watched: Watched, dossier: Dossier) -> None:
    """The two forms of the barcode, as pictures."""
    steps, track = dossier.table("barcode").rows, watched.tracks.get("colour")
    if not steps or track is None or watched.folder is None:
        return
    for name, picture in (
        ("barcode-mean.png", mean_strip(steps)),
        ("barcode-slices.png", slices(track, watched.end_ns, len(steps))),
    ):
        dossier.stills[name] = put_picture(watched.folder, name, picture)


def _note_run(maker: str, version: int, table: str, seen: Seen) -> None:
    rows = len(seen.dossier.table(table))
    run = Run(maker, version, table, rows, seen.plan.fingerprint, (seen.watched.film.sha256,), __version__)
    seen.dossier.add("runs", [run])
