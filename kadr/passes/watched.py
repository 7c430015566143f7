"""A film as it was watched, and how it is kept with the dossier: what its pictures are, and what each measure found in it,
by itself, under its hash and the version of what measured it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from kadr.contracts import Track
from kadr.errors import CannotOpenFilm, CannotWrite
from kadr.film_rows import Film
from kadr.measures.registry import MODELS, SOUND, versions, with_needed
from kadr.media.probe import Probe, probe, sha256_of
from kadr.media.seeking import frames_at
from kadr.media.stills import still
from kadr.media.stretches import ActivePicture
from kadr.models import missing_models
from kadr.passes.again import again, short
from kadr.records import Trouble
from kadr.spans import SECOND
from kadr.store.inside import is_here
from kadr.store.kept import Kept, put_picture
from kadr.store.values import plain

_HASH = re.compile(r"[0-9a-f]{64}")  # what a dossier from somebody else may hold in its place is hashed anew
_MEDIA = 5  # version of how a file is counted, sampled and heard: raise it, and what was kept is made again


@dataclass(frozen=True)
class Watched:
    """A film as it was watched."""

    film: Film
    stamps_ns: np.ndarray
    """int64: the stamp of every shown frame."""
    end_ns: int
    tracks: "Tracks"
    stills: dict[int, Path]
    """Pictures by their frames."""
    folder: Path | None
    """Where they are kept."""
    troubles: tuple[Trouble, ...]
    active: ActivePicture
    path: Path | None
    """None where the film's file is not there any more."""
    kept: Kept | None = None
    lacking: tuple[str, ...] = ()
    """Measures that were asked for, and have not been at work on it."""


class Tracks(Mapping[str, Track]):
    """What measures found in a film, by their names. Each is read when it is asked for, and let go by who asked: all at once
    they take as much room as all that a film is watched with."""

    def __init__(self, kept: Kept, names: Mapping[str, str], own: Mapping[str, Track] | None = None) -> None:
        """names: under which each measure's is kept; own: those that are at hand, and come before them."""
        self._kept, self._names, self._own = kept, names, own or {}

    def __getitem__(self, measure: str) -> Track:
        """Raises KeyError for a measure that was not at work, CannotWrite where what it found cannot be read any more."""
        if measure in self._own:
            return self._own[measure]
        found = self._kept.get_arrays(self._names[measure])
        if found is None:
            raise CannotWrite(
                f"what {measure} found in the film was kept, and cannot be read again. Run the command again"
            )
        return found

    def __iter__(self) -> Iterator[str]:
        return iter({**self._names, **self._own})

    def __len__(self) -> int:
        return len({**self._names, **self._own})

    def __contains__(self, measure: object) -> bool:
        """Without reading it."""
        return measure in self._own or measure in self._names

    def __or__(self, own: Mapping[str, Track]) -> "Tracks":
        """With some others at hand."""
        return Tracks(self._kept, self._names, {**self._own, **own})


def mark_of(path: Path) -> str:
    return f"file-{short(str(path.absolute()))}.mark"


def name_of(sha256: str) -> str:
    """Under which a film's pictures are kept: another measure of shots, which asks for frames, and tells where the shape
    of the picture changes, other name."""
    return f"film-{sha256[:16]}-{short(versions()['shots'], _MEDIA)}"


def track_name(sha256: str, measure: str, active: ActivePicture) -> str:
    """Under which is kept what one measure found within some bars. Another version, other name; and where a model that was
    missing is there by now, its measure is made after all."""
    used = {one: versions()[one] for one in with_needed([measure])}
    missing = [model for model in missing_models() if any(model in MODELS.get(one, ()) for one in used)]
    shape = None if measure in SOUND else plain(active)
    return f"film-{sha256[:16]}-{measure}-{short(used, _MEDIA, shape, missing)}"


def known_sha256(path: Path, kept: Kept) -> str:
    """The hash of a file's bytes; taken from the last run where its size and time are the same. Raises CannotOpenFilm."""
    try:
        state = path.stat()
    except OSError as error:
        raise CannotOpenFilm(f"{path} does not exist" if not path.exists() else f"{path} cannot be read") from error
    if path.is_dir():
        raise CannotOpenFilm(f"{path} is a folder; give the film's file")
    mark = [state.st_size, state.st_mtime_ns]
    name = mark_of(path)
    stored = kept.get(name)
    known = stored.get("sha256") if stored else None
    if stored and stored.get("mark") == mark and isinstance(known, str) and _HASH.fullmatch(known):
        return known
    sha = sha256_of(path)
    kept.put(name, {"mark": mark, "sha256": sha})
    return sha


def keep_film(
    name: str, kept: Kept, film: Film, stamps: np.ndarray, end_ns: int, stills: list[int], troubles: list[Trouble],
    active: ActivePicture,
) -> None:  # fmt: skip
    kept.put_arrays(name, {"stamps_ns": stamps})
    values = {"film": plain(film), "end_ns": end_ns, "stills": stills, "troubles": plain(troubles)}
    kept.put(f"{name}.film", {**values, "active": plain(active)})


def keep_track(name: str, kept: Kept, found: Track | Trouble) -> None:
    """What one measure found, or why it failed."""
    if isinstance(found, Trouble):
        kept.put(name, {"failed": plain(found)})
    else:
        kept.put_arrays(name, found)


def kept_film(sha256: str, measures: Collection[str], kept: Kept, path: Path | None) -> Watched | None:
    """A film as it was kept, with what these measures found, and which of them were not at work; None where it was not
    watched. What other measures found stays kept."""
    film = _kept_film(name_of(sha256), kept, path)
    if film is None:
        return None
    for name in versions():
        kept.hold(f"{track_name(sha256, name, film.active)}*")
    found = kept_tracks(sha256, film.active, {*measures, "shots"}, kept)
    if "shots" not in found:
        return None  # where the shape changes inside a shot, they cannot be had by themselves
    wanted = {name: found[name] for name in versions() if name in measures and name in found}
    whole = {name: track_name(sha256, name, film.active) for name, failed in wanted.items() if failed is None}
    return replace(
        film,
        tracks=Tracks(kept, whole),
        troubles=(*film.troubles, *(trouble for trouble in wanted.values() if trouble is not None)),
        lacking=tuple(name for name in versions() if name in measures and name not in found),
    )


def kept_tracks(sha256: str, active: ActivePicture, measures: Collection[str], kept: Kept) -> dict[str, Trouble | None]:
    """Of which measures it is kept what they found in a film within some bars, or why they failed; without those that were not
    at work, and those of which it cannot be read any more."""
    found = {}
    for measure in measures:
        name = track_name(sha256, measure, active)
        values = kept.get(name)
        failed = again(Trouble, values.get("failed")) if values else None
        if failed is not None or (not values and kept.get_arrays(name) is not None):
            found[measure] = failed
    return found


def _kept_film(name: str, kept: Kept, path: Path | None) -> Watched | None:
    arrays, values = kept.get_arrays(name), kept.get(f"{name}.film")
    folder = kept.pictures(f"{name}-stills")
    if not arrays or not values:
        return None
    film, active = again(Film, values.get("film")), again(ActivePicture, values.get("active"))
    stamps, end_ns, stills = arrays.get("stamps_ns"), values.get("end_ns"), values.get("stills")
    if film is None or active is None or not _fits(film, active, stamps, end_ns, stills):
        return None
    troubles = tuple(one for one in (again(Trouble, row) for row in values.get("troubles") or ()) if one is not None)
    found = still_paths(folder, values["stills"])
    return Watched(
        film, arrays["stamps_ns"], values["end_ns"], Tracks(kept, {}), found, folder, troubles, active, path, kept
    )


def _fits(film: Film, active: ActivePicture, stamps: Any, end_ns: Any, stills: Any) -> bool:
    """Whether what was kept of a film has the form in which it is kept: it may be spoiled, or another's."""
    return (
        isinstance(stamps, np.ndarray)
        and stamps.dtype == np.int64
        and stamps.shape == (film.frames,)
        and isinstance(end_ns, int)
        and isinstance(film.first_stamp_ns, int)
        and len(active.parts) > 0
        and all(isinstance(part.start_ns, int) for part in active.parts)
        and all(isinstance(edge, int | float) for part in active.parts for edge in plain(part.area).values())
        and isinstance(stills, list)
        and all(isinstance(frame, int) and 0 <= frame < len(stamps) for frame in stills)
    )


def missing_stills(watched: Watched, frames: Iterable[int]) -> dict[int, Path]:
    """Pictures of frames of which none was kept, taken from the film, by frame; those that cannot be had are left out."""
    if watched.path is None or watched.folder is None:
        return {}
    made = {}
    for frame, found, film in again_seen(watched, frames):
        area = watched.active.at(int(watched.stamps_ns[frame]))
        picture = still(found, film, area, interlaced=watched.film.scan != "progressive")
        made[frame] = put_picture(watched.folder, f"{frame:08d}.jpg", picture)
    return made


def again_seen(watched: Watched, frames: Iterable[int]) -> Iterator[tuple[int, Any, Probe]]:
    """Frames of a film that was watched, decoded once more: each with its number and what the file says of itself."""
    wanted = sorted(set(frames))
    if not wanted or watched.path is None:
        return
    film = probe(watched.path)
    frame_of = {
        round(Fraction(int(watched.stamps_ns[frame]) + watched.film.first_stamp_ns, SECOND) / film.time_base): frame
        for frame in wanted
    }
    for found in frames_at(film, frame_of):
        yield frame_of[found.pts], found, film


def still_paths(folder: Path | None, frames: list[int]) -> dict[int, Path]:
    if folder is None:
        return {}
    return {frame: file for frame in frames if is_here(file := folder / f"{frame:08d}.jpg")}
