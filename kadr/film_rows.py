"""Every row that a film gives. Read this, after records.py, to know the data.

Times are whole nanoseconds from the film's first picture, frames count shown frames from 0, ranges are half-open.
Places in the picture are fractions of the active picture (bars cut off), upright. Colour is OKLab with D65 white:
lightness 0..1, a (green to red) and b (blue to yellow) about -0.4..0.4. `None` is unknown or not measured, never 0.
"""

from dataclasses import dataclass
from fractions import Fraction

from kadr.spans import SECOND

OPENINGS = ("start", "cut", "dissolve", "fade", "wipe")
"""How a shot can open."""

HUE_FAMILIES = ("red", "orange", "brown", "yellow", "green", "cyan", "blue", "purple", "pink")
"""Colours as people name them, round the hue circle; brown is dark orange. What has too little chroma is `grey`."""

TOO_DARK = "too dark to tell"
"""Of a picture, a shot or a film: whether it is in colour, tinted, or black and white is unknown."""

VERDICTS = (
    "bears out", "leans for", "mixed", "leans against", "contradicts", "no baseline", "cannot be measured",
)  # fmt: skip
"""What can be found when a statement is laid beside a film."""


_SHORT = 0.02  # of the time that the header says; headers round, and sound may go on after the last picture


def may_be_cut_off(said_ns: int | None, counted_ns: int) -> bool:
    """Whether a file's pictures end well before its header says that it does. False where the header does not say.

    >>> may_be_cut_off(100 * SECOND, 97 * SECOND), may_be_cut_off(100 * SECOND, 99 * SECOND), may_be_cut_off(None, 1)
    (True, False, False)
    """
    return said_ns is not None and said_ns - counted_ns > max(SECOND, said_ns * _SHORT)


def which_stream(number: int, of: int) -> str:
    """Which of a file's video streams is watched; numbers are those of all its streams, from 0.

    >>> which_stream(0, 1), which_stream(1, 2)
    ('video 0', 'video 1, one of 2')
    """
    return f"video {number}" + (f", one of {of}" if of > 1 else "")


@dataclass(frozen=True, slots=True)
class Film:
    """One film file: what it says of itself, and what was counted."""

    path: str
    """As the user gave it."""
    sha256: str
    size_bytes: int
    container: str
    """Names of the format as the decoder knows it."""
    video_stream: int
    """Number of the stream that was watched."""
    video_streams: int
    video_codec: str
    width_px: int
    """As stored, before rotation."""
    height_px: int
    pixel_aspect: str
    """Width to height of one pixel, as a fraction."""
    rotation_deg: int
    """Clockwise turn that makes the picture upright: 0, 90, 180, 270."""
    mirrored: bool
    display_width_px: int
    """Upright, with square pixels."""
    display_height_px: int
    active_left_frac: float
    """The picture without bars, as parts of the upright picture; where that changes, what is shown for the longest time."""
    active_top_frac: float
    active_right_frac: float
    active_bottom_frac: float
    active_aspect: float
    """Width to height of the active picture, square pixels."""
    rate: str
    """Frames a second as a fraction: as the header says where the count bears it out, else counted from the stamps."""
    rate_varies: bool
    frames_by_header: int | None
    frames: int
    """Counted."""
    duration_by_header_ns: int | None
    duration_ns: int
    """From the first picture's stamp to the end of the last one."""
    first_stamp_ns: int
    """Where the film's zero lies on the file's own clock."""
    bit_depth: int
    chroma: str
    """4:2:0, 4:2:2, 4:4:4, grey or RGB."""
    matrix: str
    """How colours were read: BT.601, BT.709, BT.2020, RGB; see `guessed`."""
    transfer: str
    """BT.709, sRGB, PQ, HLG …"""
    primaries: str
    """BT.709, BT.601-525, BT.601-625, BT.2020, P3 …"""
    full_range: bool
    guessed: tuple[str, ...]
    """Which of matrix, transfer, primaries, full_range the file does not say; they were taken from its size."""
    scan: str
    """progressive, interlaced, or telecined."""
    audio_stream: int | None
    audio_streams: int
    audio_codec: str | None
    audio_rate_hz: int | None
    audio_channels: int | None
    audio_start_ns: int | None
    """Where its sound begins, on the film's clock."""
    audio_duration_ns: int | None
    """Counted in samples."""
    fully_decoded: bool
    """False: frames that no other frame refers to were decoded only where a cut might lie; all are counted."""

    @property
    def frames_per_s(self) -> Fraction | None:
        """`rate` as a number; None where it is none above zero, as in a dossier that somebody has spoiled."""
        try:
            rate = Fraction(self.rate)
        except (ValueError, ZeroDivisionError):
            return None
        return rate if rate > 0 else None


@dataclass(frozen=True, slots=True)
class Aspect:
    """A stretch in which the picture keeps its shape. Stretches tile the film; most films have one."""

    start_frame: int
    end_frame: int
    start_ns: int
    end_ns: int
    left_frac: float
    """The picture without bars, as parts of the upright picture."""
    top_frac: float
    right_frac: float
    bottom_frac: float
    aspect: float
    """Width to height of that, square pixels."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One shot. Shots tile the film. In a gradual transition the boundary is its middle frame."""

    index: int
    """From 0."""
    start_frame: int
    end_frame: int
    start_ns: int
    end_ns: int
    opens_with: str
    """One of OPENINGS."""
    transition_start_frame: int | None
    """Last untouched frame of the shot before; None for the first shot."""
    transition_end_frame: int | None
    """First full frame of this one."""
    score: float | None
    """Probability that this boundary is one; None for the first shot."""
    still_frame: int | None = None
    """The frame that stands in stills/ for it."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """One node of a palette tree: a colour and its share of the picture; children come before their parent."""

    lightness: float
    a: float
    b: float
    share: float
    parent: int | None
    """Number of the node that it is merged into; None for the root."""
    step: float
    """Colour distance at which it is merged: leave out nodes merged below a step to get fewer swatches."""


@dataclass(frozen=True, slots=True)
class HueShare:
    """How much of the picture has a hue of one family, and that family's mean colour here."""

    family: str
    """One of HUE_FAMILIES, or grey."""
    share: float
    lightness: float | None
    a: float | None
    b: float | None


@dataclass(frozen=True, slots=True)
class Colour:
    """The colours of one shot, or of the whole film."""

    shot_index: int | None
    """None: the whole film."""
    pictures: int
    """Pictures looked at."""
    lightness: float
    """Mean."""
    dark: float
    """Lightness that a twentieth of the picture lies below."""
    bright: float
    """Lightness that a twentieth of the picture lies above."""
    contrast: float
    """bright - dark."""
    chroma: float
    """Mean."""
    warm: float
    """Share of the picture with a warm hue (red to yellow)."""
    cold: float
    """Share of the picture with a cold hue (cyan to blue)."""
    colouring: str
    """colour, black and white, tinted (one hue over greys), or too dark to tell."""
    hues: tuple[HueShare, ...]
    opposed: float
    """Mean over pictures of twice the smaller of the two largest families that lie across the hue circle."""
    opposed_families: tuple[str, ...]
    palette: tuple[Swatch, ...]


@dataclass(frozen=True, slots=True)
class BarcodeStep:
    """Mean colour of the picture over a step of time."""

    start_ns: int
    end_ns: int
    lightness: float
    a: float
    b: float
    chroma: float
    """Mean chroma, which a mean colour hides."""


@dataclass(frozen=True, slots=True)
class Motion:
    """What moves over a step of time, or over a whole shot. Speeds are picture widths a second.

    What the camera does is None where the picture does not tell: too flat, too dark, or nothing in it agrees.
    """

    start_ns: int
    end_ns: int
    moving: float
    """Share of the picture that changes place or look, all in all."""
    camera: float | None
    """Share of that which one movement of the camera explains, 0..1; None also where nothing moves."""
    inside: float | None
    """Share of the picture that moves otherwise than the camera."""
    pan_per_s: float | None
    """Widths a second; positive: the camera turns right."""
    tilt_per_s: float | None
    """Widths a second; positive: the camera turns up."""
    zoom_per_s: float | None
    """Natural logarithm of the scale a second; positive: closer."""
    shake: float | None
    """Mean change of the camera's movement from one look to the next, widths a second."""
    shot_index: int | None = None
    """The shot that it is the mean of, without its transitions; None: a step of time."""


@dataclass(frozen=True, slots=True)
class Stillness:
    """A stretch in which nothing moves."""

    kind: str
    """still (a living picture at rest), frozen (the same picture again and again), black (no picture)."""
    start_frame: int
    end_frame: int
    start_ns: int
    end_ns: int
    score: float


@dataclass(frozen=True, slots=True)
class Sound:
    """Loudness over one step of time (EBU R128)."""

    start_ns: int
    end_ns: int
    momentary_lufs: float | None
    """Highest in the step; None below the meter's range."""
    short_term_lufs: float | None
    """At the end of the step, over the three seconds before; None where there are not yet three."""
    level_dbfs: float | None
    """RMS of the step; None for digital silence."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch of sound below a level: -50 dBFS."""

    start_ns: int
    end_ns: int
    level_dbfs: float | None
    """RMS; None for digital silence."""


@dataclass(frozen=True, slots=True)
class PictureSource:
    """A picture given beside the film: its colours, and how near the film's are."""

    source_id: str
    path: str
    sha256: str
    width_px: int
    height_px: int
    colour: Colour
    distance: float
    """Between its colours and the film's: earth mover's distance in OKLab."""
    nearest_shots: tuple[int, ...]
    """The shots with the nearest colours, nearest first."""
    nearest_distances: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A number about the film as a whole, or a quarter of it."""

    name: str
    value: float
    low: float | None
    """Lower end of the interval; None where the number is counted, or none is known."""
    high: float | None
    unit: str
    part: str
    """film, or quarter 1 to quarter 4 of its running time."""
    how: str
    """What the interval holds, in a few words."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement beside the film: what was measured, and what follows by which rule."""

    text_id: str
    quote_start: int
    quote_end: int
    """The statement's words, as in `statements`."""
    facet: str
    measure: str
    """What was measured, in the field's words."""
    value: float | None
    low: float | None
    high: float | None
    unit: str
    baseline: str
    """What it was judged against: inside the film, an absolute claim, published figures, none."""
    percentile: float | None
    verdict: str
    """One of VERDICTS."""
    rule: str
    """The rule in one sentence, with its line."""
    reason: str
    """For what cannot be measured, why; else what was found, in one sentence."""
    shots_for: tuple[int, ...]
    """Shots that show it best."""
    shots_against: tuple[int, ...]
    """Shots that speak against it."""
