"""The film's words: files of subtitles given beside it, and the streams of text in its own file."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from kadr import __version__
from kadr.errors import CannotOpenFilm, CannotRead, KadrError
from kadr.media.subtitles import Track, subtitle_tracks
from kadr.passes.again import again
from kadr.passes.opening import Opened
from kadr.passes.troubles import Troubles, in_words
from kadr.passes.watched import Watched
from kadr.plan import Plan
from kadr.presence_rows import Line
from kadr.reading.subtitles import Cue, Found, lines_of, read_subtitles
from kadr.reading.subtitles.ass import without_overrides
from kadr.records import Run, Trouble
from kadr.spans import SECOND, clock
from kadr.store.card import Given
from kadr.store.kept import Kept
from kadr.store.values import plain

VERSION = 1
"""Raise when the same file would give other lines."""

_FEW = 4  # a stream with less than a quarter of another's lines holds foreign words, or signs


def subtitles(opened: Opened, watched: Watched, plan: Plan, kept: Kept) -> list[Line]:
    """The lines of every file that was given, each in the order of time and within the film; where none was, those of
    one stream of text in the film's own file."""
    troubles = Troubles(opened.troubles, plan.settings.strict)
    rows: list[Line] = []
    for given in opened.sources.subtitles:
        try:
            read, found = _from_file(given, opened, kept)
        except KadrError as error:
            if plan.settings.strict:
                raise
            opened.unread.append(str(error))
            continue
        opened.subtitles.append(read)
        rows += _noted(found, watched, given.path, troubles)
    if rows:
        return rows
    with troubles.on_failure(watched.film.path, "reading its subtitles", "no lines from its streams"):
        rows += _noted(_from_streams(watched, kept), watched, watched.film.path, troubles)
    return rows


def lines_run(opened: Opened, watched: Watched, plan: Plan, rows: int) -> Run:
    """Who made the lines, and from which files."""
    inputs = tuple(given.sha256 for given in opened.subtitles) or (watched.film.sha256,)
    return Run("subtitles", VERSION, "lines", rows, plan.fingerprint, inputs, __version__)


def _noted(found: Found, watched: Watched, said: str, troubles: Troubles) -> list[Line]:
    """The lines that lie in the film; what is wrong is told."""
    for trouble in found.troubles:
        troubles.note(trouble)
    inside = [
        replace(row, start_ns=max(0, row.start_ns), end_ns=min(row.end_ns, watched.end_ns))
        for row in found.lines
        if row.start_ns < watched.end_ns and row.end_ns > 0
    ]
    if outside := len(found.lines) - len(inside):
        what = f"{outside} of its {len(found.lines)} lines of subtitles lie outside the film ({clock(watched.end_ns)})"
        todo = "Are they this film's, and the film whole?"
        troubles.note(Trouble(said, what, "they are left out", todo))
    return inside


def _from_file(given: Given, opened: Opened, kept: Kept) -> tuple[Given, Found]:
    """A file's lines; those of the last time where it is gone. Raises CannotRead."""
    file = given.file(opened.sources.folder or Path())
    source = Path(given.path).name
    try:
        data = file.read_bytes()
    except OSError as error:
        known = _again(kept.get(_name(given.sha256))) if given.sha256 else None
        why = "does not exist" if not file.exists() else "cannot be read"
        if known is None:
            raise CannotRead(f"{given.path} {why}") from error
        todo = f"To take it out of the dossier: --remove {given.text_id}"
        gone = Trouble(given.path, f"{given.path} {why}", "its lines are taken from the last run", todo)
        return given, replace(known, troubles=(*known.troubles, gone))
    sha = hashlib.sha256(data).hexdigest()
    known = _again(kept.get(_name(sha)))
    if known is not None and all(row.source == source for row in known.lines):
        return replace(given, sha256=sha), known
    try:
        found = read_subtitles(given.path, data, source)
    except KadrError:
        raise
    except Exception as error:  # a file can be broken in ways that its reader did not think of
        raise CannotRead(f"{given.path} could not be read as subtitles ({in_words(error)})") from error
    kept.put(_name(sha), _plain(found))
    return replace(given, sha256=sha), found


def _from_streams(watched: Watched, kept: Kept) -> Found:
    name = f"film-{_name(watched.film.sha256)}"
    known = _again(kept.get(name))
    if known is not None:
        return replace(known, troubles=tuple(replace(one, where=watched.film.path) for one in known.troubles))
    if watched.path is None:
        return Found((), ())
    try:
        tracks = subtitle_tracks(watched.path, Fraction(watched.film.first_stamp_ns, SECOND))
    except CannotOpenFilm:
        return Found((), ())  # what cannot be opened any more was told of already
    found = _of_tracks(tracks, watched.film.path)
    kept.put(name, _plain(found))
    return found


def _of_tracks(tracks: Sequence[Track], said: str) -> Found:
    """The lines of one stream of text: the default one, before it any that is not only for foreign words."""
    troubles: list[Trouble] = []
    texts = [track for track in tracks if track.cues]
    pictures = [track for track in tracks if track.is_pictures]
    if not texts:
        if pictures:
            what = f"its subtitles are pictures, in stream {_named(pictures)}"
            troubles.append(Trouble(said, what, "they are not read", "Give them as text: kadr make FILM film.srt"))
        return Found((), tuple(troubles))
    most = max(len(track.cues) for track in texts)
    whole = [track for track in texts if len(track.cues) * _FEW >= most]
    track = min(whole, key=lambda one: (one.forced, not one.default, one.number))
    others = [one for one in (*texts, *pictures) if one is not track]
    if others:
        what = f"has subtitles in more than one stream, also in {_named(others)}"
        done = f"the lines are those of stream {_named([track])}"
        troubles.append(Trouble(said, what, done, "Give others as a file: kadr make FILM film.srt"))
    cues = [Cue(start, end, without_overrides(text)) for start, end, text in track.cues]
    lines, too_long = lines_of(cues, f"stream {track.number}")
    if unread := track.damaged + too_long:
        what = f"{unread} lines of subtitles in stream {track.number} cannot be read"
        troubles.append(Trouble(said, what, "they are left out"))
    return Found(tuple(lines), tuple(troubles))


def _named(tracks: Sequence[Track]) -> str:
    return ", ".join(f"{track.number} ({_told(track)})" for track in tracks)


def _told(track: Track) -> str:
    return ", ".join(part for part in (track.language, track.codec) if part)


def _name(sha256: str) -> str:
    return f"{sha256[:16]}-{VERSION}.subtitles"


def _plain(found: Found) -> dict[str, Any]:
    return {"lines": plain(found.lines), "troubles": plain(found.troubles)}


def _again(stored: Any) -> Found | None:
    if not stored or not isinstance(stored.get("lines"), list) or not isinstance(stored.get("troubles"), list):
        return None
    lines = [again(Line, row) for row in stored["lines"]]
    troubles = [again(Trouble, row) for row in stored["troubles"]]
    if any(one is None for one in (*lines, *troubles)):
        return None
    return Found(tuple(one for one in lines if one), tuple(one for one in troubles if one))
