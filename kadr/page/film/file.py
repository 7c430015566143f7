"""Which file: what it says of itself beside what was counted, and how its colours were read."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import Film
from kadr.page import words
from kadr.page.film.amounts import length
from kadr.spans import clock
from kadr.summaries.aspects import Shape, places, told

_GUESSED = {"matrix": "matrix", "transfer": "transfer", "primaries": "primaries", "full_range": "range"}


@dataclass(frozen=True, slots=True)
class Said:
    """One line on the file."""

    label: str
    text: str
    note: str = ""
    unknown: bool = False


def file(film: Film, found: Sequence[Shape] = ()) -> tuple[Said, ...]:
    """What the page says of a film's file, in lines. found: the shapes of its picture."""
    return (
        Said("File", words.file_name(film.path), f"{film.size_bytes:,} bytes, {film.container}"),
        Said("SHA-256", film.sha256 or "not counted", "of the file’s bytes", not film.sha256),
        Said("Picture", _picture(film), _stream(film)),
        Said("Shape", _shape(film, found), _changes(found) or _bars(film)),
        Said("Rate", _rate(film), "The stamps are uneven; every frame keeps its own time." if film.rate_varies else ""),
        Said("Running time", f"{clock(film.duration_ns, 3)} counted", _header(film)),
        Said("Frames", f"{film.frames:,} counted", _frames(film)),
        Said("Colour", _colour(film), _guesses(film)),
        Said("Sound", *_sound(film)),
    )


def _picture(film: Film) -> str:
    depth = f"{film.bit_depth} bit, {film.chroma}"
    return f"{film.video_codec}, {film.width_px} × {film.height_px} px, {depth}, {film.scan}"


def _stream(film: Film) -> str:
    many = (
        f"Stream {film.video_stream}, one of {words.number(film.video_streams)} with pictures. "
        if film.video_streams > 1
        else ""
    )
    whole = (
        "Every frame was decoded."
        if film.fully_decoded
        else "Frames that no other refers to were decoded only where a cut might lie; all are counted."
    )
    return f"{many}{whole}"


def _shape(film: Film, found: Sequence[Shape]) -> str:
    aspect = told(found) if len(found) > 1 else f"{film.active_aspect:.2f}:1"
    return f"{aspect}, shown {film.display_width_px} × {film.display_height_px} px"


def _changes(found: Sequence[Shape]) -> str:
    """Where the picture changes its shape; empty where it does not."""
    if len(found) < 2:
        return ""
    rows = sorted((row for shape in found for row in shape.stretches), key=lambda row: row.start_ns)
    return f"It changes inside the film: {places(rows)}. Bars are left out of each."


def _bars(film: Film) -> str:
    notes = []
    if film.pixel_aspect not in ("1", "1:1", "1/1"):
        notes.append(f"pixels {film.pixel_aspect}")
    if film.rotation_deg:
        notes.append(f"turned by {film.rotation_deg}°")
    if film.mirrored:
        notes.append("mirrored")
    cut = (film.active_left_frac, film.active_top_frac, 1 - film.active_right_frac, 1 - film.active_bottom_frac)
    if max(cut) > 0.002:
        sides = zip(cut, ("left", "top", "right", "bottom"), strict=True)
        bars = [f"{side} {share * 100:.1f}\u00a0%" for share, side in sides if share > 0.002]
        notes.append(f"bars left out: {', '.join(bars)}")
    return words.capital(f"{'; '.join(notes)}.") if notes else "No bars."


def _rate(film: Film) -> str:
    rate = film.frames_per_s
    if rate is None:
        return film.rate
    exact = f" ({rate.numerator}/{rate.denominator})" if rate.denominator != 1 else ""
    return f"{float(rate):.5g}{exact} frames a second"


def _header(film: Film) -> str:
    if film.duration_by_header_ns is None:
        return "The header does not say."
    apart = film.duration_ns - film.duration_by_header_ns
    more = "the same" if apart == 0 else f"{length(abs(apart))} {'less' if apart > 0 else 'more'}"
    return f"Header: {clock(film.duration_by_header_ns, 3)}, {more}."


def _frames(film: Film) -> str:
    if film.frames_by_header is None:
        return "The header does not say."
    return f"Header: {film.frames_by_header:,}" + (", the same." if film.frames_by_header == film.frames else ".")


def _colour(film: Film) -> str:
    span = "full range" if film.full_range else "studio range"
    return f"matrix {film.matrix}, transfer {film.transfer}, primaries {film.primaries}, {span}"


def _guesses(film: Film) -> str:
    if not film.guessed:
        return "As the file says."
    some = [_GUESSED.get(part, part) for part in film.guessed]
    return f"The file does not say its {words.listed(some)}; taken from the picture’s size."


def _sound(film: Film) -> tuple[str, str, bool]:
    if film.audio_stream is None:
        return "no sound track", "", True
    parts = [film.audio_codec or "codec not known"]
    if film.audio_rate_hz:
        parts.append(f"{film.audio_rate_hz:,} Hz")
    if film.audio_channels:
        parts.append(words.counted(film.audio_channels, "channel"))
    notes = []
    if film.audio_streams > 1:
        notes.append(f"Stream {film.audio_stream}, one of {words.number(film.audio_streams)}.")
    if film.audio_duration_ns is not None:
        notes.append(f"{clock(film.audio_duration_ns, 3)} counted in samples.")
    if film.audio_start_ns:
        before = "before" if film.audio_start_ns < 0 else "after"
        notes.append(f"Begins {length(abs(film.audio_start_ns))} {before} the picture.")
    return ", ".join(parts), " ".join(notes), False
