"""The film's pass: its file is read once, its pictures and its sound decoded once, every measure fed as they come.

What comes of it, tracks over time, is kept with the dossier, each measure's by itself. Rows are made from tracks, so other
limits or new texts need no second look at the film, and it is watched again only for measures of which nothing is kept. A stopped run goes on from its last halt. Only a film whose picture changes its shape is
watched twice: see reshaping.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from kadr.contracts import Track
from kadr.errors import CannotOpenFilm, CannotWrite
from kadr.measures.registry import SOUND, Measures, fresh, with_needed
from kadr.media.active import active_area
from kadr.media.picture import CannotGoOn, CannotSkip, Picture
from kadr.media.probe import Probe, probe
from kadr.media.sound import Soundtrack
from kadr.media.stretches import ActivePicture
from kadr.passes.again import short
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
from kadr.passes.watched import (
    Watched,
    keep_film,
    keep_track,
    kept_film,
    kept_tracks,
    known_sha256,
    mark_of,
    name_of,
    track_name,
)
from kadr.records import Trouble
from kadr.room import give_back
from kadr.spans import SECOND, clock
from kadr.store.card import Given
from kadr.store.kept import Kept

_TELL_EACH_FRAMES = 24


def watch(path: Path, given: Given, kept: Kept, measures: Collection[str], strict: bool, tell: Tell) -> Watched:
    """A film's tracks: as kept, where the same file was watched before with these measures; those that lack are made now.

    Where the file is not there any more, what was kept of it. Raises CannotOpenFilm, and Stopped in a strict run: what was
    measured is kept by then.
    """
    said = given.path
    try:
        sha = known_sha256(path, kept)
    except CannotOpenFilm as error:
        known = kept_film(given.sha256, measures, kept, None) if given.sha256 else None
        if known is None or known.lacking:
            raise
        gone = Trouble(said, str(error), "what was measured in it the last time stays", "To take it out: --remove film")
        return replace(known, troubles=(*known.troubles, gone))
    known = kept_film(sha, measures, kept, path)
    if known is not None and not known.lacking:
        return replace(known, film=replace(known.film, path=said))
    try:
        watched = _watch_now(path, said, sha, known, kept, measures, tell)
    except CannotOpenFilm:
        name = name_of(sha)
        for kind in (f"{name}.halt", f"{name}-again.halt", *(() if known else (mark_of(path), f"{name}-stills"))):
            kept.drop(kind)  # of a film that cannot be watched nothing is left behind
        forget_reshaping(name, kept)
        raise
    troubles = Troubles([], strict)
    for trouble in watched.troubles:
        troubles.note(trouble)
    return watched


def _watch_now(
    path: Path, said: str, sha: str, known: Watched | None, kept: Kept, measures: Collection[str], tell: Tell
) -> Watched:
    """Watch a film for those measures alone of which nothing is kept."""
    found = probe(path)
    if known is None:
        _watch_first(found, said, sha, kept, measures, tell)
    else:
        _watch_further(found, said, sha, known, kept, tell)
    for halts in _halts(sha, kept):
        halts.forget()
    forget_reshaping(name_of(sha), kept)
    give_back()  # the decoder and the measures are gone
    watched = kept_film(sha, measures, kept, path)
    if watched is None or watched.lacking:
        raise CannotWrite(f"what was measured in {said} was kept, and cannot be read again. Run the command again")
    return replace(watched, film=replace(watched.film, path=said))


def _watch_first(found: Probe, said: str, sha: str, kept: Kept, measures: Collection[str], tell: Tell) -> None:
    rows: list[Trouble] = []
    troubles = Troubles(rows, strict=False)  # a strict run stops when all is kept
    run, picture, changes = _seen_whole(found, sha, kept, measures, tell)
    tell_of_damage(picture, said, troubles)
    if changes is not None:
        tell_of_changes(changes, said, troubles)
    heard = _listen(found, picture.stamps[0], picture.end_ns(), run.measures, said, troubles, tell)
    active = run.active
    film = film_row(found, said, sha, active.longest(picture.end_ns()), picture, heard)
    stamps = np.fromiter(map(picture.ns, picture.stamps), np.int64, len(picture.stamps))
    for name, track in _found(run.measures, said):
        right = changes.shots if name == "shots" and changes is not None else None
        keep_track(track_name(sha, name, active), kept, right or track)
    keep_film(name_of(sha), kept, film, stamps, picture.end_ns(), run.stills, rows, active)


def _watch_further(found: Probe, said: str, sha: str, known: Watched, kept: Kept, tell: Tell) -> None:
    """For what is lacking alone: pictures only where a measure looks at them, sound only where one hears it.

    Of what is wrong with the file all is known from the first time.
    """
    wanted = with_needed(known.lacking)
    if set(wanted) <= SOUND.keys():
        measures = fresh(wanted)
    else:
        halts, _ = _halts(sha, kept, known.active, wanted)
        run, _ = _watched(found, known.active, wanted, None, tell, halts)
        measures = run.measures
    if not SOUND.keys().isdisjoint(wanted):
        first = round(Fraction(known.film.first_stamp_ns, SECOND) / found.time_base)
        _listen(found, first, known.end_ns, measures, said, Troubles([], strict=False), tell)
    for name, track in _found(measures, said):
        if name in known.lacking:
            keep_track(track_name(sha, name, known.active), kept, track)


def _found(measures: Measures, said: str) -> Iterator[tuple[str, Track | Trouble]]:
    """What each measure found, or why it failed."""
    yield from measures.tracks()
    for name, why in measures.failed.items():
        yield name, Trouble(said, f"the measure of {name} failed: {why}", "no rows from it; the others are whole")


def _seen_whole(
    found: Probe, sha: str, kept: Kept, measures: Collection[str], tell: Tell
) -> tuple[Pass, Picture, Reshaping | None]:
    """The pictures within the bars: a second time, where the first one shows that these change inside the film."""
    name = name_of(sha)
    stills = f"{name}-stills"
    changes = kept_reshaping(name, kept)
    if changes is None:
        steady = ActivePicture.steady(active_area(found))
        wanted = _not_kept(sha, steady, measures, kept)
        first = _halts(sha, kept, steady, wanted)[0]
        run, picture = _watched(found, steady, wanted, kept.pictures(stills), tell, first)
        changes = reshaping(run, picture)
        if changes is None:
            return run, picture, None
        keep_reshaping(name, kept, changes)
        first.forget()
        kept.drop(stills)
    wanted = _not_kept(sha, changes.active, measures, kept)
    second = _halts(sha, kept, changes.active, wanted)[1]
    again = _watched(found, changes.active, wanted, kept.pictures(stills), tell, second, "watching again")
    return *again, changes


def _not_kept(sha: str, active: ActivePicture, measures: Collection[str], kept: Kept) -> tuple[str, ...]:
    """Shots, and the measures of which nothing is kept within these bars, though the film itself was not watched by these
    rules."""
    found = kept_tracks(sha, active, measures, kept)
    return with_needed(["shots", *(name for name in measures if name not in found)])


def _halts(
    sha: str, kept: Kept, active: ActivePicture | None = None, measures: Collection[str] = ()
) -> tuple[Halts, Halts]:
    """Of the first time that a film is watched, and of the second: by these measures, within these bars."""
    of = short([track_name(sha, measure, active) for measure in measures]) if active else ""
    name = name_of(sha)
    return Halts(name, kept, of), Halts(f"{name}-again", kept, of)


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
                    give_back()
        run.finish()


def _frames_expected(found: Probe) -> int | None:
    if found.frames_by_header:
        return found.frames_by_header
    if found.duration_by_header and found.rate_by_header:
        return round(found.duration_by_header * found.rate_by_header)
    return None


def _listen(
    found: Probe, first: int, end_ns: int, measures: Measures, said: str, troubles: Troubles, tell: Tell
) -> Soundtrack | None:
    """The sound, decoded once; None of a film without any.

    first: stamp of the first picture, in the stream's units; end_ns: of the last.
    """
    if found.audio_stream is None:
        return None
    heard = Soundtrack(found.path, found.audio_stream, Fraction(first) * found.time_base)
    with troubles.on_failure(said, "the sound", "what was heard until there is kept"):
        for block in heard.blocks():
            measures.hear(block)
            tell("listening", max(0, block.start_ns) // SECOND, end_ns // SECOND)
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
    tell("listening", end_ns // SECOND, end_ns // SECOND)
    return heard
