"""Dossiers with a film whose rows are made by arithmetic: shots of given lengths and colours, words of given claims."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as replaced

from makers import reading_of
from makers_dossier import SHA, dossier_with

from bench.weighed_films import Take, dossier_of
from bench.weighing import AGAINST, FOR
from kadr.dossier import Dossier
from kadr.film_rows import HUE_FAMILIES, TOO_DARK, Colour, Film, HueShare, Shot
from kadr.reading.statements import Statements
from kadr.records import Subject, Text
from kadr.spans import SECOND
from kadr.summaries.facts import facts
from kadr.weighing import weigh_all

RATE = 24
FRAME_NS = SECOND / RATE


@dataclass(frozen=True)
class Made:
    """A shot to be made: frames, how it opens, shares of hues, and their chroma."""

    frames: int
    hues: dict[str, float] = field(default_factory=dict)
    chroma: float = 0.15
    opens: str = "cut"
    score: float = 1.0
    colouring: str = "colour"


def grey(frames: int) -> Made:
    """A shot in black and white."""
    return Made(frames, {}, 0.0, colouring="black and white")


def dark(frames: int) -> Made:
    """A shot in which too little is lit to tell."""
    return Made(frames, {}, 0.0, colouring=TOO_DARK)


def film(duration_ns: int, aspect: float = 16 / 9, rate: str = "24/1", bars_to: float | None = None) -> Film:
    """A file of a length and a shape, 1080 pixels high; bars_to: the shape that bars leave of it."""
    width, height = round(1080 * aspect), 1080
    active = bars_to or width / height
    high = min(1.0, width / height / active)
    return Film(
        path="weir.mkv", sha256=SHA, size_bytes=1, container="matroska", video_stream=0, video_streams=1,
        video_codec="h264", width_px=width, height_px=height, pixel_aspect="1/1", rotation_deg=0, mirrored=False,
        display_width_px=width, display_height_px=height, active_left_frac=0.0, active_top_frac=(1 - high) / 2,
        active_right_frac=1.0, active_bottom_frac=(1 + high) / 2, active_aspect=active, rate=rate, rate_varies=False,
        frames_by_header=None, frames=round(duration_ns / FRAME_NS), duration_by_header_ns=None, duration_ns=duration_ns,
        first_stamp_ns=0, bit_depth=8, chroma="4:2:0", matrix="BT.709", transfer="BT.709", primaries="BT.709",
        full_range=False, guessed=(), scan="progressive", audio_stream=None, audio_streams=0, audio_codec=None,
        audio_rate_hz=None, audio_channels=None, audio_start_ns=None, audio_duration_ns=None, fully_decoded=True,
    )  # fmt: skip


def at_ns(frame: int) -> int:
    """When a frame begins, to the nearest nanosecond."""
    return round(frame * FRAME_NS)


def shots_of(made: Sequence[Made]) -> list[Shot]:
    """Shots that tile the film."""
    rows, at = [], 0
    for index, one in enumerate(made):
        end = at + one.frames
        first = index == 0
        rows.append(
            Shot(
                index, at, end, at_ns(at), at_ns(end), "start" if first else one.opens, None if first else at - 1,
                None if first else at, None if first else one.score,
            )
        )  # fmt: skip
        at = end
    return rows


def colour_of(made: Made, shot_index: int | None) -> Colour:
    """Hues in the middle of their eighth of the circle; what is left is grey."""
    hues = []
    for number, family in enumerate(HUE_FAMILIES):
        turn = 2 * math.pi * number / len(HUE_FAMILIES)
        share = made.hues.get(family, 0.0)
        there = (0.5, made.chroma * math.cos(turn), made.chroma * math.sin(turn)) if share else (None, None, None)
        hues.append(HueShare(family, share, *there))
    left = 1 - sum(made.hues.values())
    hues.append(HueShare("grey", left, 0.5, 0.0, 0.0))
    return Colour(
        shot_index, 10, 0.5, 0.1, 0.9, 0.8, made.chroma * (1 - left), 0.0, 0.0, made.colouring, tuple(hues), 0.0, (), ()
    )


def film_dossier(made: Sequence[Made], text: str = "", **of_film: object) -> Dossier:
    """A dossier of a film of some shots and of one text about “The Weir”, with the statements that the rules read."""
    body = f"“The Weir” is a film.\n\n{text}\n"
    reading = reading_of(body)
    dossier = dossier_with(**{reading.text.text_id: reading.body})
    dossier.subject = Subject("The Weir", None, None, ("The Weir",))
    dossier.tables["texts"] = (Text(reading.text.text_id, "a.txt", "notes", "en", letter="A", sha256=SHA),)
    dossier.add("statements", [replaced(row, film=None) for row in Statements().find(reading)])
    shots = shots_of(made)
    dossier.add("films", [film(shots[-1].end_ns if shots else 0, **of_film)])
    dossier.add("shots", shots)
    dossier.add("colours", [colour_of(one, index) for index, one in enumerate(made)])
    dossier.add("facts", facts(dossier))
    return dossier


def saying(takes: list[Take], sentence: str, language: str = "en", *, audio: bool = True) -> Dossier:
    """A made film, and one text about it in a language."""
    reading = reading_of(f"“The Weir” is a film about Iya, Masha and Sasha.\n\n{sentence}\n")
    text = replaced(reading.text, language=language)
    d = dossier_with(**{text.text_id: reading.body})
    d.subject = Subject("The Weir", None, None, ("The Weir",))
    d.tables["texts"] = (Text(text.text_id, "a.txt", "review", language, letter="A", sha256=SHA),)
    d.add("statements", [replaced(row, film=None) for row in Statements().find(replaced(reading, text=text))])
    d.tables |= dossier_of(takes, audio=audio).tables
    return d


def sides(takes: list[Take], sentence: str, language: str = "en") -> tuple[set[str], set[str]]:
    """What a made film says for a sentence and against it."""
    found = {row.verdict for row in weigh_all(saying(takes, sentence, language))}
    return found & FOR, found & AGAINST


def verdicts(dossier: Dossier, facet: str) -> list[str]:
    """What the findings of a facet say."""
    return [row.verdict for row in weigh_all(dossier) if row.facet == facet]


def of(frames: Iterable[int]) -> list[Made]:
    """Shots of some lengths, all of one dull colour."""
    return [Made(number, {"orange": 0.3}) for number in frames]
