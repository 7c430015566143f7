"""The film's pass: its file is read once, its pictures and its sound decoded once, every measure fed as they come.

What comes of it, tracks over time, is kept with the dossier. Rows are made from tracks, so other limits or new texts
need no second look at the film. A stopped run goes on from its last halt. Only a film whose picture changes its shape is
watched twice: see reshaping.
"""

from collections.abc import Collection
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from kadr.errors import CannotOpenFilm
from kadr.measures.registry import Measures, fresh
from kadr.media.active import active_area
from kadr.media.picture import CannotGoOn, CannotSkip, Picture
from kadr.media.probe import Probe, probe
from kadr.media.sound import Soundtrack
from kadr.media.stretches import ActivePicture
from kadr.passes.film import Tell
from kadr.passes.film_row import film_row, tell_of_damage
from kadr.passes.halting import Halts
from kadr.passes.reshaping import (
    Reshaping,
    forget_reshaping,
    keep_reshaping,
    kept_reshaping,
    reshaping,
    tell_of_changes,
)
from kadr.passes.seeing import Pass
from kadr.passes.troubles import Troubles
from kadr.passes.watched import Watched, keep_film, kept_film, known_sha256, mark_of, name_of, still_paths
from kadr.records import Trouble
from kadr.spans import SECOND, clock
from kadr.store.card import Given
from kadr.store.kept import Kept

_TELL_EACH_FRAMES = 24


def watch(path: Path, given: Given, kept: Kept, measures: Collection[str], strict: bool, tell: Tell) -> Watched:
    """A film's tracks: as kept, where the same file was watched before with these measures; else made now.

    Where the file is not there any more, what was kept of it. Raises CannotOpenFilm, and Stopped in a strict run: what was
    measured is kept by then.
    """
    said = given.path
    try:
        sha = known_sha256(path, kept)
    except CannotOpenFilm as error:
        known = kept_film(given.sha256, measures, kept, None) if given.sha256 else None
        if known is None:
            raise
        gone = Trouble(said, str(error), "what was measured in it the last time stays", "To take it out: --remove film")
        return replace(known, troubles=(*known.troubles, gone))
    name = name_of(sha, measures)
    known = kept_film(sha, measures, kept, path)
    if known is not None:
        return replace(known, film=replace(known.film, path=said))
    try:
        watched = _watch_now(path, said, sha, name, kept, measures, tell)
    except CannotOpenFilm:
        for kind in (mark_of(path), f"{name}-stills", f"{name}.halt", f"{name}-again.halt"):
            kept.drop(kind)  # of a film that cannot be watched nothing is left behind
        forget_reshaping(name, kept)
        raise
    for trouble in watched.troubles:
        Troubles([], strict).note(trouble)
    return watched


def _watch_now(
    path: Path, said: str, sha: str, name: str, kept: Kept, measures: Collection[str], tell: Tell
) -> Watched:
    rows: list[Trouble] = []
    troubles = Troubles(rows, strict=False)  # a strict run stops when all is kept
    found = probe(path)
    run, picture, changes = _seen_whole(found, name, kept, measures, tell)
    tell_of_damage(picture, said, troubles)
    if changes is not None:
        tell_of_changes(changes, said, troubles)
    heard = _listen(found, picture, run.measures, said, troubles, tell)
    active = run.active
    film = film_row(found, said, sha, active.longest(picture.end_ns()), picture, heard)
    stamps = np.array([picture.ns(stamp) for stamp in picture.stamps], np.int64)
    tracks = run.measures.tracks()
    if changes is not None and changes.shots is not None:
        tracks["shots"] = changes.shots
    for measure, why in run.measures.failed.items():
        troubles.note(Trouble(said, f"the measure of {measure} failed: {why}", "no rows from it; the others are whole"))
    keep_film(name, kept, film, stamps, picture.end_ns(), tracks, run.stills, rows, active)
    for halts in _halts(name, kept):
        halts.forget()
    forget_reshaping(name, kept)
    stills = still_paths(run.folder, run.stills)
    return Watched(film, stamps, picture.end_ns(), tracks, stills, run.folder, tuple(rows), active, path, name, kept)


def _seen_whole(
    found: Probe, name: str, kept: Kept, measures: Collection[str], tell: Tell
) -> tuple[Pass, Picture, Reshaping | None]:
    """The pictures within the bars: a second time, where the first one shows that these change inside the film."""
    first, second = _halts(name, kept)
    stills = f"{name}-stills"
    changes = kept_reshaping(name, kept)
    if changes is None:
        steady = ActivePicture.steady(active_area(found))
        run, picture = _watched(found, steady, measures, kept.pictures(stills), tell, first)
        changes = reshaping(run, picture)
        if changes is None:
            return run, picture, None
        keep_reshaping(name, kept, changes)
        first.forget()
        kept.drop(stills)
    again = _watched(found, changes.active, measures, kept.pictures(stills), tell, second, "watching again")
    return *again, changes


def _halts(name: str, kept: Kept) -> tuple[Halts, Halts]:
    """Of the first time that a film is watched, and of the second."""
    return Halts(name, kept), Halts(f"{name}-again", kept)


def _watched(
    found: Probe, active: ActivePicture, measures: Collection[str], folder: Path | None, tell: Tell, halts: Halts,
    part: str = "watching",
) -> tuple[Pass, Picture]:  # fmt: skip
    """The pictures, decoded once: from the last halt where a run was stopped, from the beginning where that cannot be,
    and all of them where stamps turn out not to fit."""
    decode_all = False
    last = halts.last()
    while True:
        run = Pass(found, active, found.says_interlaced, fresh(measures), folder, tell)
        picture = Picture(found, decode_all=last[0].decode_all if last else decode_all, after=last[0] if last else None)
        if last:
            run.resume(last[1])
        try:
            _through(run, picture, halts, part)
        except CannotGoOn:
            last = None
            continue
        except CannotSkip:
            last, decode_all = None, True
            continue
        if not picture.stamps:
            raise CannotOpenFilm(f"{found.path}: none of its pictures could be decoded ({found.codec})")
        tell(part, len(picture.stamps), len(picture.stamps))
        return run, picture


def _through(run: Pass, picture: Picture, halts: Halts, part: str) -> None:
    total = _frames_expected(run.probe)
    with run.with_help():
        for shown in picture.frames():
            run.take(shown, picture)
            if picture.decoded % _TELL_EACH_FRAMES == 0:
                run.tell(part, shown.index + 1, total)
                if halts.due() and (halt := picture.halt()) is not None:
                    halts.keep(halt, run.state())
        run.finish()


def _frames_expected(found: Probe) -> int | None:
    if found.frames_by_header:
        return found.frames_by_header
    if found.duration_by_header and found.rate_by_header:
        return round(found.duration_by_header * found.rate_by_header)
    return None


def _listen(
    found: Probe, picture: Picture, measures: Measures, said: str, troubles: Troubles, tell: Tell
) -> Soundtrack | None:
    """The sound, decoded once; None of a film without any."""
    if found.audio_stream is None:
        return None
    heard = Soundtrack(found.path, found.audio_stream, Fraction(picture.stamps[0]) * found.time_base)
    total = picture.end_ns()
    with troubles.on_failure(said, "the sound", "what was heard until there is kept"):
        for block in heard.blocks():
            measures.hear(block)
            tell("listening", max(0, block.start_ns) // SECOND, total // SECOND)
    if heard.damaged:
        where = clock(heard.damaged[0])
        what = f"{len(heard.damaged)} damaged pieces of sound, the first at {where}"
        troubles.note(Trouble(said, what, "they are passed over, and are holes, not silence"))
    for count, what, done in (
        (heard.holes, "holes in the sound", "nothing is said of it there; a hole is not silence"),
        (heard.unstamped, "pieces of sound without a stamp, or with one that runs backwards", "samples are counted on"),
        (heard.changes, "changes of the sound's rate or channels", "everything is brought to the first"),
    ):
        if count:
            troubles.note(Trouble(said, f"{count} {what}", done))
    if heard.start_ns is None:
        troubles.note(Trouble(said, "has a sound track without sound in it", "nothing is said of its sound"))
        return None
    tell("listening", total // SECOND, total // SECOND)
    return heard
