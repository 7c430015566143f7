"""Every row that says who is seen and heard. Read this, after film_rows.py, to know the data.

Units as in film_rows.py: whole nanoseconds from the film's first picture, shown frames from 0, half-open ranges,
places as fractions of the active picture, upright. `None` is unknown or not measured, never 0.
"""

from dataclasses import dataclass

SCALES = ("ECU", "CU", "MCU", "MS", "MLS", "LS", "ELS", "none")
"""Shot scales, the nearest first; none: no human figure to measure a scale by."""

VOICES = ("speech", "silence", "other")
"""What the sound is, exclusively: speech heard; below the level of silence; the rest (music, noise, singing, crowds)."""

MOMENTS = (
    "face, no speech", "close face, no speech", "two faces, no speech", "two faces turned to each other, no speech",
    "speech, no face", "no speech", "people", "no one",
)  # fmt: skip
"""What a moment can be; the rule of each stands in docs/tables/moments.md."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face in one frame that was looked at."""

    shot_index: int
    frame: int
    at_ns: int
    left_frac: float
    top_frac: float
    right_frac: float
    bottom_frac: float
    score: float
    """0..1, the detector's."""
    points: tuple[float, ...]
    """x and y of five points, fractions: left eye, right eye, tip of the nose, left and right corner of the mouth, left
    and right as the viewer sees them."""
    yaw_deg: float | None
    """How far the head is turned: 0 to the camera, positive to the viewer's right, ±90 profile. None: too small to tell."""
    eyes: str | None
    """open or closed; None: too small, turned away, or not to be told."""
    drawn: bool | None
    """A drawn or puppet face; None: not to be told."""
    track: int
    """Faces of one track are one head, followed through a shot. Counted over the whole film."""
    person: str | None
    """person 1, person 2 … as grouped by likeness (see `persons`); None: unknown, or never asked for."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale of one shot. The probabilities add up to 1."""

    shot_index: int
    scale: str
    """One of SCALES: the most probable."""
    probability: float
    p_ecu: float
    p_cu: float
    p_mcu: float
    p_ms: float
    p_mls: float
    p_ls: float
    p_els: float
    p_none: float
    scale_end: str | None
    """Where the scale changes within the shot (a push-in, a walk towards the lens): the scale at its end; else None."""
    told_from: str
    """face, body, or nothing (neither was found)."""
    looks: int
    """Frames in which a face was found, or a body was looked for as well."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch of the sound. The stretches follow each other without gap and make the running time exactly."""

    kind: str
    """One of VOICES."""
    start_ns: int
    end_ns: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of subtitles."""

    start_ns: int
    end_ns: int
    text: str
    """As shown, without markup; a new line of the picture is a line break."""
    words: int | None
    """Of what is said; None where they cannot be counted, in scripts without spaces between words."""
    speech: bool
    """False: what is heard but not said (descriptions of sounds, signs of music), by its brackets and notes."""
    source: str
    """The file's name, or the number of the film's subtitle stream."""


@dataclass(frozen=True, slots=True)
class Title:
    """A stretch of frames with writing in the picture: titles, intertitles, end credits. It is not read."""

    kind: str
    """card (writing on a plain ground), over picture, rolling."""
    start_frame: int
    end_frame: int
    start_ns: int
    end_ns: int
    score: float


@dataclass(frozen=True, slots=True)
class Freeze:
    """A face or body that stays still while picture or sound go on around it."""

    start_frame: int
    end_frame: int
    start_ns: int
    end_ns: int
    score: float
    what: str
    """face or body."""
    around: str
    """What goes on: picture, sound, or both."""
    shot_index: int
    track: int | None
    """The face's track; None for a body without a face."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of looks, words and silences, with its frames."""

    kind: str
    """One of MOMENTS."""
    start_frame: int
    end_frame: int
    start_ns: int
    end_ns: int
    first_shot: int
    last_shot: int
    score: float
    """Probability, from the probabilities and known errors of what it is made of."""
    still_frame: int | None
    """A frame that shows it best; None where no face was seen in it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is on screen, grouped from tracks of faces that look alike."""

    person: str
    """person 1, person 2 … in the order of time on screen."""
    name: str | None
    """As the user named them; None: nobody did."""
    still_frame: int
    left_frac: float
    """The face in that frame."""
    top_frac: float
    right_frac: float
    bottom_frac: float
    tracks: int
    faces: int
    screen_ns: int
    """Time on screen with a face to be seen."""
    screen_low_ns: int | None
    screen_high_ns: int | None
    first_ns: int
    last_ns: int


@dataclass(frozen=True, slots=True)
class Together:
    """Two persons in one shot."""

    person: str
    other: str
    shot_index: int
    start_ns: int
    end_ns: int
    """Where both are seen, or one after the other within the shot."""
    nearest_frac: float | None
    """Smallest gap between their faces, in picture widths; None where they are never in one frame."""
    size_ratio: float | None
    """Height of the first one's face to the other's, median; None as above."""
