"""The film's pass: its file is read once, its pictures and its sound decoded once, every measure fed as they come.

What comes of it, tracks over time, is kept with the dossier. Rows are made from tracks, so other limits or new texts
need no second look at the film. A stopped run goes on from its last halt.
"""

import re
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from kadr.contracts import Track
from kadr.errors import CannotOpenFilm
from kadr.film_rows import Film, may_be_cut_off
from kadr.looks import FaceLook, Look
from kadr.measures.registry import Measures, all_measures, versions
from kadr.media.active import Sides, active_area, dark_sides, stretches
from kadr.media.cadence import telecined
from kadr.media.picture import CannotGoOn, CannotSkip, Picture, Shown
from kadr.media.probe import Probe, probe, sha256_of
from kadr.media.sampling import Area, Sampler, upright_luma
from kadr.media.sound import Soundtrack
from kadr.media.stills import face_look, still, still_at
from kadr.models import missing_models
from kadr.passes.again import again, short
from kadr.passes.film import Tell
from kadr.passes.halting import Halts
from kadr.passes.pacing import Pace
from kadr.passes.troubles import Troubles
from kadr.records import Trouble
from kadr.spans import SECOND, clock, nanoseconds
from kadr.store.card import Given
from kadr.store.inside import is_here, written
from kadr.store.kept import Kept
from kadr.store.values import plain

_HASH = re.compile(r"[0-9a-f]{64}")  # what a dossier from somebody else may hold in its place is hashed anew
_MEDIA = 2  # version of how a file is counted, sampled and heard: raise it, and what was kept is made again
_COLOUR_EACH_NS = SECOND // 2
_FINE_EACH_NS = SECOND // 2  # a title is read, so it stays for a second or longer: two looks
_STILL_EACH_NS = 2 * SECOND
_GREAT_CHANGE = 14.0  # mean step of luma (8 bit) between looks that brings on colour, a fine look and a still at once
_TELL_EACH_FRAMES = 24
_LARGE_PX = 1920 * 1200  # frames larger than this are held back as what will be looked at, not as they are
_MOST_AHEAD = 16  # looks for faces that decoding may be ahead of the search
_TOLD_STRETCHES = 6


@dataclass(frozen=True)
class Watched:
    """A film as it was watched."""

    film: Film
    stamps_ns: np.ndarray
    """int64: the stamp of every shown frame."""
    end_ns: int
    tracks: dict[str, Track]
    stills: dict[int, Path]
    """Pictures by their frames."""
    folder: Path | None
    """Where they are kept."""
    troubles: tuple[Trouble, ...]
    area: Area
    path: Path | None
    """None where the film's file is not there any more."""
    name: str = ""
    """Under which it is kept."""
    kept: Kept | None = None


@dataclass
class _Pass:
    """What is known while the film is watched."""

    probe: Probe
    area: Area
    interlaced: bool
    measures: Measures
    folder: Path | None
    tell: Tell
    stills: list[int] = field(default_factory=list)
    bars: list[tuple[int, Sides]] = field(default_factory=list)
    """Stamps of bright frames, and how far dark lines reach in."""
    _sampler: Sampler | None = None
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

    def sampler(self) -> Sampler:
        if self._sampler is None:
            self._sampler = Sampler(self.probe, self.area, self.interlaced)
        return self._sampler

    def take(self, shown: Shown, picture: Picture) -> None:
        """One decoded frame, in the order shown."""
        look = self.sampler().look(shown.frame, shown.index, shown.at_ns)
        step = _step(self._last_look.luma, look.luma) if self._last_look is not None else 0.0
        changed = step > _GREAT_CHANGE
        self._last_look = look
        self.measures.see(look)
        self._go_between(picture)
        if changed or self._colour_at is None or shown.at_ns - self._colour_at >= _COLOUR_EACH_NS:
            self._colour_at = shown.at_ns
            self.measures.see_colour(self.sampler().colour(shown.frame, shown.index, shown.at_ns))
        if changed or self._fine_at is None or shown.at_ns - self._fine_at >= _FINE_EACH_NS:
            self._fine_at = shown.at_ns
            self.measures.see_fine(self.sampler().fine(shown.frame, shown.index, shown.at_ns))
        if changed or self._still_at is None or shown.at_ns - self._still_at >= _STILL_EACH_NS:
            self._still_at = shown.at_ns
            self._keep_still(shown)
            self._look_for_bars(shown)
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
        return face_look(chosen.frame, chosen.index, chosen.at_ns, self.probe, self.area, self.interlaced)

    def _go_between(self, picture: Picture) -> None:
        wanted = self.measures.wants_between()
        if wanted is not None:
            frames = picture.between(*wanted)
            self.measures.see_between([self.sampler().look(one.frame, one.index, one.at_ns) for one in frames])

    def _look_for_bars(self, shown: Shown) -> None:
        sides = dark_sides(upright_luma(shown.frame, self.probe))
        if sides is not None:
            self.bars.append((shown.at_ns, sides))

    def _keep_still(self, shown: Shown) -> None:
        if self.folder is not None:
            made = still(shown.frame, self.probe, self.area, interlaced=self.interlaced)
            written(self.folder / f"{shown.index:08d}.jpg", made)
            self.stills.append(shown.index)


_REMEMBERED = ("measures", "stills", "bars", "_last_look", "_colour_at", "_fine_at", "_still_at", "_pace")


def watch(path: Path, given: Given, kept: Kept, strict: bool, tell: Tell) -> Watched:
    """A film's tracks: as kept, where the same file was watched before with the same measures; else made now.

    Where the file is not there any more, what was kept of it. Raises CannotOpenFilm.
    """
    said = given.path
    try:
        sha = known_sha256(path, kept)
    except CannotOpenFilm as error:
        known = _kept(_name(given.sha256), kept, None) if given.sha256 else None
        if known is None:
            raise
        gone = Trouble(said, str(error), "what was measured in it the last time stays", "To take it out: --remove film")
        return replace(known, troubles=(*known.troubles, gone))
    name = _name(sha)
    known = _kept(name, kept, path)
    if known is not None:
        return replace(known, film=replace(known.film, path=said))
    try:
        return _watch_now(path, said, sha, name, kept, strict, tell)
    except CannotOpenFilm:
        for kind in (_mark(path), f"{name}-stills", f"{name}.halt"):
            kept.drop(kind)  # of a film that cannot be watched nothing is left behind
        raise


def _watch_now(path: Path, said: str, sha: str, name: str, kept: Kept, strict: bool, tell: Tell) -> Watched:
    rows: list[Trouble] = []
    troubles = Troubles(rows, strict)
    found = probe(path)
    area = active_area(found)
    halts = Halts(name, kept)
    run, picture = _watched(found, area, kept.pictures(f"{name}-stills"), tell, halts)
    _told_of_damage(picture, said, troubles)
    _told_of_bars(run, said, troubles)
    heard = _listen(found, picture, run.measures, said, troubles, tell)
    film = _film_row(found, said, sha, area, picture, heard)
    stamps = np.array([picture.ns(stamp) for stamp in picture.stamps], np.int64)
    tracks = run.measures.tracks()
    for measure, why in run.measures.failed.items():
        troubles.note(Trouble(said, f"the measure of {measure} failed: {why}", "no rows from it; the others are whole"))
    _keep(name, kept, film, stamps, picture.end_ns(), tracks, run.stills, rows, area)
    halts.forget()
    stills = _paths(run.folder, run.stills)
    return Watched(film, stamps, picture.end_ns(), tracks, stills, run.folder, tuple(rows), area, path, name, kept)


def _mark(path: Path) -> str:
    return f"file-{short(str(path.absolute()))}.mark"


def _name(sha256: str) -> str:
    """Other measures, other name; and where a model that was missing is there by now, its measure is made after all."""
    return f"film-{sha256[:16]}-{short(versions(), _MEDIA, *missing_models())}"


def known_sha256(path: Path, kept: Kept) -> str:
    """The hash of a file's bytes; taken from the last run where its size and time are the same. Raises CannotOpenFilm."""
    try:
        state = path.stat()
    except OSError as error:
        raise CannotOpenFilm(f"{path} does not exist" if not path.exists() else f"{path} cannot be read") from error
    if path.is_dir():
        raise CannotOpenFilm(f"{path} is a folder; give the film's file")
    mark = [state.st_size, state.st_mtime_ns]
    name = _mark(path)
    stored = kept.get(name)
    known = stored.get("sha256") if stored else None
    if stored and stored.get("mark") == mark and isinstance(known, str) and _HASH.fullmatch(known):
        return known
    sha = sha256_of(path)
    kept.put(name, {"mark": mark, "sha256": sha})
    return sha


def _watched(found: Probe, area: Area, folder: Path | None, tell: Tell, halts: Halts) -> tuple[_Pass, Picture]:
    """The pictures, decoded once: from the last halt where a run was stopped, from the beginning where that cannot be,
    and all of them where stamps turn out not to fit."""
    decode_all = False
    last = halts.last()
    while True:
        run = _Pass(found, area, found.says_interlaced, all_measures(), folder, tell)
        picture = Picture(found, decode_all=last[0].decode_all if last else decode_all, after=last[0] if last else None)
        if last:
            run.resume(last[1])
        try:
            _through(run, picture, halts)
        except CannotGoOn:
            last = None
            continue
        except CannotSkip:
            last, decode_all = None, True
            continue
        if not picture.stamps:
            raise CannotOpenFilm(f"{found.path}: none of its pictures could be decoded ({found.codec})")
        tell("watching", len(picture.stamps), len(picture.stamps))
        return run, picture


def _through(run: _Pass, picture: Picture, halts: Halts) -> None:
    total = _frames_expected(run.probe)
    with run.with_help():
        for shown in picture.frames():
            run.take(shown, picture)
            if picture.decoded % _TELL_EACH_FRAMES == 0:
                run.tell("watching", shown.index + 1, total)
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


def _told_of_damage(picture: Picture, said: str, troubles: Troubles) -> None:
    if picture.damaged:
        at = picture.damaged[0]
        places = len(picture.damaged)
        more = f", and at {places - 1} more places" if places > 1 else ""
        troubles.note(
            Trouble(
                said, f"damaged pictures at frame {at}{more}", "they are passed over; measures go on after them",
                "Copy the file again if you can, then run the command again",
            )
        )  # fmt: skip
    if (header := picture.probe.duration_by_header) is not None:
        said_ns, counted_ns = nanoseconds(1, header), picture.end_ns()
        if may_be_cut_off(said_ns, counted_ns):
            what = f"its header says {clock(said_ns, 3)}, and its pictures end at {clock(counted_ns, 3)}: it may be cut off"
            troubles.note(Trouble(said, what, "all numbers are of what is there"))
    if picture.probe.audio_streams and picture.probe.audio_stream is None:
        troubles.note(Trouble(said, "has sound in a form that cannot be decoded", "nothing is said of its sound"))
    if picture.unstamped:
        some = f"{picture.unstamped} of {len(picture.stamps)} frames have no stamp, or one out of order"
        troubles.note(Trouble(said, some, "their times are counted on at the usual step"))


def _told_of_bars(run: _Pass, said: str, troubles: Troubles) -> None:
    """Where the picture's shape changes inside the film, that is said, with each stretch's."""
    found = stretches(run.bars)
    if len(found) < 2:
        return
    across, down = run.probe.display_size
    told = [f"{one.area.aspect(across, down):.2f}:1 from {clock(one.start_ns)}" for one in found[:_TOLD_STRETCHES]]
    more = f" and {len(found) - _TOLD_STRETCHES} times more" if len(found) > _TOLD_STRETCHES else ""
    what = f"its picture changes its shape: {', '.join(told)}{more} (to some twenty seconds)"
    whole = f"all of it is measured at {run.area.aspect(across, down):.2f}:1: bars inside that count as picture"
    troubles.note(Trouble(said, what, whole))


def _film_row(found: Probe, said: str, sha: str, area: Area, picture: Picture, heard: Soundtrack | None) -> Film:
    across, down = found.display_size
    rate, varies = picture.rate()
    header = found.duration_by_header
    return Film(
        path=said,
        sha256=sha,
        size_bytes=found.path.stat().st_size,
        container=found.container,
        video_stream=found.stream,
        video_streams=found.video_streams,
        video_codec=found.codec,
        width_px=found.width_px,
        height_px=found.height_px,
        pixel_aspect=f"{found.pixel_aspect.numerator}:{found.pixel_aspect.denominator}",
        rotation_deg=found.orientation.turn_deg,
        mirrored=found.orientation.mirrored,
        display_width_px=across,
        display_height_px=down,
        active_left_frac=area.left,
        active_top_frac=area.top,
        active_right_frac=area.right,
        active_bottom_frac=area.bottom,
        active_aspect=round(area.aspect(across, down), 4),
        rate=f"{rate.numerator}/{rate.denominator}",
        rate_varies=varies,
        frames_by_header=found.frames_by_header,
        frames=len(picture.stamps),
        duration_by_header_ns=nanoseconds(1, header) if header else None,
        duration_ns=picture.end_ns(),
        first_stamp_ns=nanoseconds(picture.stamps[0], found.time_base),
        bit_depth=found.bit_depth,
        chroma=found.chroma,
        matrix=found.tags.matrix,
        transfer=found.tags.transfer,
        primaries=found.tags.primaries,
        full_range=found.tags.full_range,
        guessed=found.tags.guessed,
        scan="telecined" if telecined(found) else "interlaced" if picture.mostly_interlaced else "progressive",
        audio_stream=found.audio_stream,
        audio_streams=found.audio_streams,
        audio_codec=found.audio_codec,
        audio_rate_hz=found.audio_rate_hz,
        audio_channels=found.audio_channels,
        audio_start_ns=heard.start_ns if heard else None,
        audio_duration_ns=heard.duration_ns if heard else None,
        fully_decoded=picture.decoded == len(picture.stamps),
    )


def _keep(
    name: str, kept: Kept, film: Film, stamps: np.ndarray, end_ns: int, tracks: dict[str, Track], stills: list[int],
    troubles: list[Trouble], area: Area,
) -> None:  # fmt: skip
    arrays = {f"{measure}/{part}": values for measure, track in tracks.items() for part, values in track.items()}
    kept.put_arrays(name, {"stamps_ns": stamps, **arrays})
    values = {"film": plain(film), "end_ns": end_ns, "stills": stills, "troubles": plain(troubles), "area": plain(area)}
    kept.put(f"{name}.film", values)


def _kept(name: str, kept: Kept, path: Path | None) -> Watched | None:
    arrays, values = kept.get_arrays(name), kept.get(f"{name}.film")
    folder = kept.pictures(f"{name}-stills")
    if not arrays or not values:
        return None
    film, area = again(Film, values.get("film")), again(Area, values.get("area"))
    stamps, end_ns, stills = arrays.get("stamps_ns"), values.get("end_ns"), values.get("stills")
    if film is None or area is None or not _fits(film, area, stamps, end_ns, stills):
        return None
    tracks: dict[str, Track] = {}
    for key, array in arrays.items():
        measure, _, part = key.partition("/")
        if part:
            tracks.setdefault(measure, {})[part] = array
    troubles = tuple(one for one in (again(Trouble, row) for row in values.get("troubles") or ()) if one is not None)
    return Watched(
        film,
        arrays["stamps_ns"],
        values["end_ns"],
        tracks,
        _paths(folder, values["stills"]),
        folder,
        troubles,
        area,
        path,
        name,
        kept,
    )


def _fits(film: Film, area: Area, stamps: Any, end_ns: Any, stills: Any) -> bool:
    """Whether what was kept of a film has the form in which it is kept: it may be spoiled, or another's."""
    return (
        isinstance(stamps, np.ndarray)
        and stamps.dtype == np.int64
        and stamps.shape == (film.frames,)
        and isinstance(end_ns, int)
        and isinstance(film.first_stamp_ns, int)
        and all(isinstance(edge, int | float) for edge in (area.left, area.top, area.right, area.bottom))
        and isinstance(stills, list)
        and all(isinstance(frame, int) and 0 <= frame < len(stamps) for frame in stills)
    )


def missing_still(watched: Watched, frame: int) -> Path | None:
    """A picture of a frame of which none was kept, taken from the film; None where that cannot be had."""
    if watched.path is None or watched.folder is None:
        return None
    found = probe(watched.path)
    stamp = round(Fraction(int(watched.stamps_ns[frame]) + watched.film.first_stamp_ns, SECOND) / found.time_base)
    made = still_at(found, stamp, watched.area, interlaced=watched.film.scan != "progressive")
    if made is None:
        return None
    file = watched.folder / f"{frame:08d}.jpg"
    written(file, made)
    return file


def _paths(folder: Path | None, frames: list[int]) -> dict[int, Path]:
    if folder is None:
        return {}
    return {frame: file for frame in frames if is_here(file := folder / f"{frame:08d}.jpg")}


def _step(one: np.ndarray, other: np.ndarray) -> float:
    """Mean absolute step between two lumas, looked at in every fourth sample."""
    return float(np.abs(one[::2, ::2].astype(np.int16) - other[::2, ::2]).mean())
