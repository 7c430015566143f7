"""What a film's file says of itself, read before anything is watched. Files that cannot be watched stop here."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av

from kadr.errors import CannotOpenFilm
from kadr.media.orientation import Orientation, orientation_of
from kadr.media.tags import Tags, tags_of

_DEFAULT_BONUS = 5_000_000  # pixels that a stream marked as default is worth, in ffmpeg's own choice
_TRIES = 400  # packets looked at for a first picture
_CHUNK_BYTES = 1 << 22


@dataclass(frozen=True, slots=True)
class Probe:
    """What a file says before it is watched, and how its first picture looks."""

    path: Path
    container: str
    stream: int
    """Index of the video stream that is watched."""
    video_streams: int
    audio_stream: int | None
    audio_streams: int
    codec: str
    width_px: int
    height_px: int
    pixel_format: str
    bit_depth: int
    chroma: str
    pixel_aspect: Fraction
    orientation: Orientation
    tags: Tags
    rate_by_header: Fraction | None
    frames_by_header: int | None
    duration_by_header: Fraction | None
    """Seconds."""
    time_base: Fraction
    says_interlaced: bool
    audio_codec: str | None
    audio_rate_hz: int | None
    audio_channels: int | None
    streams: tuple[str, ...]
    """Every stream in a few words."""

    @property
    def display_size(self) -> tuple[int, int]:
        """Width and height, upright and with square pixels."""
        width, height = self.width_px, self.height_px
        aspect = self.pixel_aspect
        wide = (round(width * aspect), height) if aspect >= 1 else (width, round(height / aspect))
        across, down = self.orientation.size(*wide)
        return max(1, across), max(1, down)


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """A file's container for the time of the body. Raises CannotOpenFilm."""
    try:
        container = av.open(str(path), metadata_errors="replace")
    except FileNotFoundError as error:
        raise CannotOpenFilm(f"{path} does not exist. Check the name") from error
    except PermissionError as error:
        raise CannotOpenFilm(f"{path} may not be read (permission denied)") from error
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise CannotOpenFilm(_cannot(path, error)) from error
    with container:
        yield container


def probe(path: Path, picture: bool = False) -> Probe:
    """Open a film, or a picture where that is meant, and look at its first frame.

    Raises CannotOpenFilm, with one line that says what was found, where there is none to be had.
    """
    if path.is_dir():
        raise CannotOpenFilm(f"{path} is a folder; give the film's file")
    with opened(path) as container:
        if not picture and (kind := _no_film(container.format.name)) is not None:
            raise CannotOpenFilm(f"{path} is {kind}, and no film. Give the film's file")
        streams = tuple(_told(stream) for stream in container.streams)
        stream = _watched(container)
        if stream is None:
            found = ", ".join(streams) or "nothing"
            raise CannotOpenFilm(f"{path} has no picture to watch (found: {found}). Kadr needs a video stream")
        sound = _heard(container)
        frame = _first_picture(container, stream, path)
        context = stream.codec_context
        rate = stream.average_rate or stream.guessed_rate
        length = stream.duration * stream.time_base if stream.duration else None
        if length is None and container.duration:
            length = Fraction(container.duration, av.time_base)
        components = frame.format.components
        return Probe(
            path=path,
            container=container.format.name,
            stream=stream.index,
            video_streams=sum(1 for one in container.streams.video if not _is_cover(one)),
            audio_stream=sound.index if sound else None,
            audio_streams=len(container.streams.audio),
            codec=context.codec.canonical_name if hasattr(context.codec, "canonical_name") else context.name,
            width_px=frame.width,
            height_px=frame.height,
            pixel_format=frame.format.name,
            bit_depth=max(part.bits for part in components),
            chroma=_chroma(frame.format),
            pixel_aspect=_pixel_aspect(stream),
            orientation=orientation_of(frame),
            tags=tags_of(frame, frame.format.name),
            rate_by_header=Fraction(rate) if rate else None,
            frames_by_header=stream.frames or None,
            duration_by_header=length,
            time_base=Fraction(stream.time_base),
            says_interlaced=bool(frame.interlaced_frame),
            audio_codec=sound.codec_context.name if sound else None,
            audio_rate_hz=sound.codec_context.sample_rate if sound else None,
            audio_channels=sound.codec_context.channels if sound else None,
            streams=streams,
        )


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's bytes. Raises CannotOpenFilm."""
    total = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                total.update(chunk)
    except OSError as error:
        raise CannotOpenFilm(f"{path} cannot be read ({error.strerror or error})") from error
    return total.hexdigest()


def _no_film(container: str) -> str | None:
    """What a file is that FFmpeg can show as a film, and nobody means as one."""
    if container == "tty":  # letters drawn as on an old terminal
        return "a text"
    return "a picture" if container.endswith("_pipe") or container == "image2" else None


def _watched(container: Any) -> Any:
    """The video stream that ffmpeg takes: most pixels, with a bonus for the default one; covers of albums are none."""
    some = [stream for stream in container.streams.video if not _is_cover(stream)]
    return max(some, key=lambda stream: (_worth(stream), -stream.index), default=None)


def _worth(stream: Any) -> int:
    context = stream.codec_context
    if context is None:
        return -1
    bonus = _DEFAULT_BONUS if stream.disposition & av.stream.Disposition.default else 0
    return int(context.width * context.height) + bonus


def _is_cover(stream: Any) -> bool:
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def _heard(container: Any) -> Any:
    """The sound that ffmpeg takes: most channels, with a bonus for the default one; None without one to decode."""
    some = [stream for stream in container.streams.audio if stream.codec_context and stream.codec_context.sample_rate]
    default = av.stream.Disposition.default

    def worth(stream: Any) -> tuple[int, int]:
        return stream.codec_context.channels + (_DEFAULT_BONUS if stream.disposition & default else 0), -stream.index

    return max(some, key=worth, default=None)


def _first_picture(container: Any, stream: Any, path: Path) -> Any:
    error: Exception | None = None
    try:
        for tried, packet in enumerate(container.demux(stream)):
            try:
                for frame in packet.decode():
                    return frame
            except (av.error.FFmpegError, ValueError) as failed:
                error = failed
            if tried >= _TRIES:
                break
    except (av.error.FFmpegError, ValueError) as failed:
        error = failed
    why = f" ({_short(error)})" if error else ""
    codec = stream.codec_context.name if stream.codec_context else "an unknown codec"
    locked = " It may be encrypted." if "encrypt" in str(container.metadata).lower() or _is_encrypted(path) else ""
    raise CannotOpenFilm(f"{path}: none of its pictures ({codec}) could be decoded{why}.{locked}")


def _is_encrypted(path: Path) -> bool:
    """Whether an MP4 holds the boxes of common encryption (ISO/IEC 23001-7) near one of its ends."""
    with path.open("rb") as file:
        head = file.read(_CHUNK_BYTES)
    return b"encv" in head and b"schm" in head


def _chroma(pixel_format: Any) -> str:
    if pixel_format.is_rgb or pixel_format.has_palette:
        return "RGB"
    if len(pixel_format.components) < 3 or pixel_format.name.startswith("gray"):
        return "grey"
    across, down = pixel_format.chroma_width(64), pixel_format.chroma_height(64)
    return {
        (64, 64): "4:4:4",
        (32, 64): "4:2:2",
        (32, 32): "4:2:0",
        (16, 64): "4:1:1",
        (16, 16): "4:1:0",
        (64, 32): "4:4:0",
    }.get((across, down), "subsampled")


def _pixel_aspect(stream: Any) -> Fraction:
    """Shape of a pixel; square where the file says nothing or nonsense."""
    said = stream.sample_aspect_ratio or stream.codec_context.sample_aspect_ratio
    return Fraction(said) if said and Fraction(1, 10) <= said <= 10 else Fraction(1)


def _told(stream: Any) -> str:
    context = stream.codec_context
    name = context.name if context else "unknown codec"
    if stream.type == "video" and context:
        cover = ", a cover picture" if _is_cover(stream) else ""
        return f"video {stream.index} ({name}, {context.width}×{context.height}{cover})"
    if stream.type == "audio" and context:
        return f"audio {stream.index} ({name}, channels: {context.channels}, {context.sample_rate} Hz)"
    return f"{stream.type} {stream.index} ({name})"


def _cannot(path: Path, error: Exception) -> str:
    size = path.stat().st_size if path.is_file() else None
    if size == 0:
        return f"{path} is empty (0 bytes)"
    return f"{path} is no film that can be opened ({_short(error)}). Is it whole? Copy it again, or try another file"


def _short(error: Exception) -> str:
    """What the decoder says, without the path and the number."""
    words = getattr(error, "strerror", None) or str(error)
    log = getattr(error, "log", None)
    said = f"{words}; {log[2]}" if log else words
    return " ".join(str(said).split())[:160].rstrip(".")
