"""The subtitle streams of a film's file: those that are text, line by line; those that are pictures are only named."""

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av

from kadr.media.probe import opened
from kadr.spans import nanoseconds

_PICTURES = {"pgssub", "hdmv_pgs_subtitle", "dvdsub", "dvd_subtitle", "dvbsub", "dvb_subtitle", "xsub", "dvb_teletext"}
_UNTIL_NEXT_NS = 5_000_000_000  # a line without an end stays until the next one, and no longer than a slow reader needs
_BEFORE_TEXT = (
    8  # columns of an event in a packet, as libav orders them: read order, layer, style, name, margins, effect
)


@dataclass
class Track:
    """One stream of subtitles."""

    number: int
    codec: str
    language: str | None
    default: bool
    forced: bool
    """Only what is in another language than the rest."""
    cues: list[tuple[int, int, str]] = field(default_factory=list)
    """Start and end on the film's clock in nanoseconds, and the text with the markup of .ass."""
    damaged: int = 0

    @property
    def is_pictures(self) -> bool:
        return self.codec in _PICTURES


def subtitle_tracks(path: Path, zero: Fraction) -> list[Track]:
    """Every subtitle stream, those of text with their cues; none is read where all are pictures.

    zero: the first picture's stamp, in seconds on the file's own clock. Raises CannotOpenFilm.
    """
    with opened(path) as container:
        streams = [stream for stream in container.streams if stream.type == "subtitle"]
        tracks = {stream.index: _track(stream) for stream in streams}
        wanted = [stream for stream in streams if not tracks[stream.index].is_pictures and stream.codec_context]
        if wanted:
            _read(container, wanted, tracks, zero)
    return list(tracks.values())


def _track(stream: Any) -> Track:
    context, is_a = stream.codec_context, av.stream.Disposition
    return Track(
        stream.index,
        context.name if context else "unknown",
        stream.metadata.get("language"),
        bool(stream.disposition & is_a.default),
        bool(stream.disposition & is_a.forced),
    )


def _read(container: Any, streams: list[Any], tracks: dict[int, Track], zero: Fraction) -> None:
    packets = container.demux(*streams)
    while True:
        try:
            packet = next(packets, None)
        except (av.error.FFmpegError, ValueError):
            return  # what was read until there stays
        if packet is None:
            break
        track = tracks[packet.stream.index]
        try:
            found = packet.stream.codec_context.decode2(packet) if packet.size else None
            texts = [_text(rect) for rect in found.rects] if found else []
        except (av.error.FFmpegError, ValueError, AttributeError):
            track.damaged += 1
            continue
        if packet.pts is None or not any(texts):
            continue
        start = nanoseconds(1, packet.pts * packet.time_base - zero)
        length = nanoseconds(packet.duration, packet.time_base) if packet.duration else 0
        track.cues.append((start, start + length, "\n".join(filter(None, texts))))
    for track in tracks.values():
        track.cues = _ended(sorted(track.cues))


def _text(rect: Any) -> str:
    """What a decoded subtitle says, in the markup of .ass."""
    said = getattr(rect, "ass", b"") or b""
    if said:
        parts = said.decode("utf-8", "replace").split(",", _BEFORE_TEXT)
        return str(parts[-1])
    return str((getattr(rect, "text", b"") or b"").decode("utf-8", "replace"))


def _ended(cues: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Cues of which each has an end."""
    starts = [start for start, _, _ in cues]
    made = []
    for number, (start, end, text) in enumerate(cues):
        if end <= start:
            later = next((one for one in starts[number + 1 :] if one > start), start + _UNTIL_NEXT_NS)
            end = min(later, start + _UNTIL_NEXT_NS)
        made.append((start, end, text))
    return made
