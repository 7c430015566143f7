"""The invented film's people: rows in every table of who is seen and heard, as the measures would leave them.

Six kinds of shots come round and round: a title, a close-up of the first person, two people turned to each other, a
landscape with a small figure, a shot that goes from the second person to the first, and a stranger far away.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

from makers_film import FILM, RATE, at, coded, full_film_dossier, hostile_film, mood, only_film, rgb_of, weir_with_film
from makers_page import EVIL

from kadr.dossier import Dossier
from kadr.film_rows import Fact, Shot
from kadr.presence_rows import SCALES, Face, Freeze, Line, Moment, Person, Scale, Title, Together, Voice
from kadr.records import Run
from kadr.spans import SECOND

LOOK_EACH = RATE // 2
"""Frames between two looks at a face."""
VOICES_S = (("other", 5), ("speech", 14), ("silence", 3), ("other", 6), ("speech", 9), ("silence", 7))
"""What the sound is, again and again, in seconds; the last piece ends with the film."""
SHOWN = ("title", "close", "two", "landscape", "turn", "stranger")
"""What a shot shows, again and again."""
SCALE_OF = {"title": "none", "close": "CU", "two": "MS", "landscape": "ELS", "turn": "MCU", "stranger": "LS"}
FACE_HEIGHTS = {"CU": 0.62, "MCU": 0.42, "MS": 0.26, "LS": 0.07}

Piece = tuple[int, int]
"""A stretch of time: from, to, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One head in one shot, from frame to frame."""

    shot: Shot
    person: str | None
    start_frame: int
    end_frame: int
    centre_frac: float
    height_frac: float
    yaw_deg: float | None
    track: int


def shows(shot: Shot) -> str:
    """What an invented shot shows."""
    return SHOWN[shot.index % len(SHOWN)]


def heads(shots: Iterable[Shot]) -> list[Seen]:
    """Who is seen where, in every shot."""
    found: list[Seen] = []
    for shot in shots:
        kind, start, end = shows(shot), shot.start_frame, shot.end_frame
        height, half = FACE_HEIGHTS.get(SCALE_OF[kind], 0.0), (start + end) // 2
        seen: tuple[tuple[str | None, int, int, float, float | None], ...] = {
            "title": (),
            "close": (("person 1", start, end, 0.52, -4.0),),
            "two": (("person 1", start, end, 0.32, 55.0), ("person 2", start, end, 0.66, -48.0)),
            "landscape": (),
            "turn": (("person 2", start, half, 0.6, -20.0), ("person 1", half, end, 0.4, 12.0)),
            "stranger": ((None, start, end, 0.8, None),),
        }[kind]
        for person, first, last, centre, yaw in seen:
            found.append(Seen(shot, person, first, last, centre, height, yaw, len(found)))
    return found


def add_presence(d: Dossier, *, sound: bool = True) -> Dossier:
    """Rows of who is seen and heard for a dossier that holds an invented film."""
    shots, seen = d.shots, heads(d.shots)
    total = shots[-1].end_ns
    voices = voices_of(total) if sound else []
    d.add("faces", [face for head in seen for face in _faces(head)])
    d.add("scales", [_scale(shot) for shot in shots])
    d.add("persons", _persons(seen))
    d.add("together", [row for shot in shots for row in _together(shot)])
    d.add("voice", voices)
    if sound:
        d.add("lines", _lines(voices))
    d.add("titles", _titles(shots))
    d.add("freezes", _freezes(seen, shots))
    d.add("moments", _moments(shots, voices, total))
    d.add("facts", _facts(d, voices, total))
    d.add("runs", [Run("faces", 1, "faces", len(d.table("faces")), "abc", (FILM.sha256,), "0.1.0")])
    return d


def full_presence_dossier(folder: Path = Path("Weir.kadr")) -> Dossier:
    """A row in every table there is."""
    return add_presence(full_film_dossier(folder))


def weir_with_presence(folder: Path, shots: int = 60, **more: bool) -> Dossier:
    """The invented texts, and the invented film with its people."""
    return draw_people(add_presence(weir_with_film(folder, shots, **more), sound=more.get("sound", True)))


def only_presence(folder: Path, shots: int = 24) -> Dossier:
    """A film with people and without sound, and nobody's words."""
    return draw_people(add_presence(only_film(folder, shots), sound=False))


def hostile_presence(folder: Path) -> Dossier:
    """A film with attacks in every word of its people, and numbers at their ends."""
    d = add_presence(hostile_film(folder))
    far = 10**9
    d.tables |= {
        "lines": tuple(replace(row, text=EVIL, source=EVIL) for row in d.table("lines").rows),
        "persons": tuple(replace(row, person=row.person + EVIL, name=EVIL, still_frame=far) for row in d.table("persons").rows),
        "faces": tuple(replace(row, person=EVIL, eyes=EVIL) for row in d.table("faces").rows),
        "scales": tuple(replace(row, scale=EVIL if row.shot_index % 2 else row.scale, told_from=EVIL, scale_end=EVIL)
                        for row in d.table("scales").rows),
        "together": tuple(replace(row, person=EVIL, shot_index=far) for row in d.table("together").rows),
        "titles": tuple(replace(row, kind=EVIL) for row in d.table("titles").rows),
        "freezes": tuple(replace(row, what=EVIL, around=EVIL, shot_index=far) for row in d.table("freezes").rows),
        "moments": tuple(replace(row, kind=row.kind if i % 2 else EVIL, first_shot=far, last_shot=far, still_frame=far)
                         for i, row in enumerate(d.table("moments").rows)),
    }  # fmt: skip
    return d


# Pictures

_SKIN = {"person 1": (206, 170, 146), "person 2": (168, 122, 96), None: (188, 150, 128)}
_HAIR = {"person 1": (196, 178, 120), "person 2": (48, 34, 28), None: (90, 74, 60)}


def draw_people(d: Dossier, width_px: int = 480) -> Dossier:
    """Faces on the stills of the film, where its rows say that they are, before a ground of the shot's colour."""
    import numpy as np

    height_px = width_px * 9 // 16 // 2 * 2
    down, across = np.mgrid[0:height_px, 0:width_px].astype(np.float32)
    for shot in d.shots:
        file = d.stills.get(f"shot-{shot.index:05d}.jpg")
        if file is None:
            continue
        ground = np.array(rgb_of(mood(shot.index)), np.float32) * (0.5 + 0.7 * down / height_px)[..., None]
        if shows(shot) == "title":
            ground[:] = 16
            for row in range(3):
                top, wide = height_px * (0.36 + 0.1 * row), width_px * (0.3 - 0.06 * row)
                ground[(np.abs(down - top) < 5) & (np.abs(across - width_px / 2) < wide) & (across % 23 > 5)] = 225
        if shows(shot) == "landscape":
            ground[down > height_px * 0.62] *= 0.55
            ground[(np.abs(across - width_px * 0.62) < 4) & (np.abs(down - height_px * 0.6) < 18)] = 30
        still = shot.still_frame or 0
        for head in heads([shot]):
            if not head.start_frame <= still < head.end_frame:
                continue
            tall = head.height_frac * height_px
            x, y, wide = head.centre_frac * width_px, 0.42 * height_px, tall * 0.42
            ground[(np.abs(across - x) < wide * 1.3) & (down > y + tall * 0.55)] = (52, 58, 66)
            ground[((across - x) / (wide * 0.72)) ** 2 + ((down - y + tall * 0.06) / (tall * 0.62)) ** 2 < 1] = _HAIR[
                head.person
            ]
            ground[((across - x) / (wide * 0.5)) ** 2 + ((down - y) / (tall * 0.5)) ** 2 < 1] = _SKIN[head.person]
            turned = (head.yaw_deg or 0) / 90 * wide * 0.3
            for side in (-0.2, 0.2):
                eye = ((across - x - turned - side * wide) / (wide * 0.07)) ** 2 + (
                    (down - y + tall * 0.1) / (tall * 0.03)
                ) ** 2
                ground[eye < 1] = 30
            ground[
                ((across - x - turned) / (wide * 0.16)) ** 2 + ((down - y - tall * 0.28) / (tall * 0.025)) ** 2 < 1
            ] = (120, 60, 56)
        file.write_bytes(coded(np.clip(ground, 0, 255).astype(np.uint8)))
    return d


# What is seen


def _faces(head: Seen) -> list[Face]:
    frames = sorted({*range(head.start_frame, head.end_frame, LOOK_EACH), head.end_frame - 1})
    width = head.height_frac * 0.42
    left, top = head.centre_frac - width / 2, 0.42 - head.height_frac / 2
    points = tuple(
        round(value, 6)
        for across, down in ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.78), (0.65, 0.78))
        for value in (left + width * across, top + head.height_frac * down)
    )
    large = head.yaw_deg is not None
    return [
        Face(
            shot_index=head.shot.index, frame=frame, at_ns=at(frame), left_frac=round(left, 6),
            top_frac=round(top, 6), right_frac=round(left + width, 6), bottom_frac=round(top + head.height_frac, 6),
            score=0.94 if large else 0.61, points=points, yaw_deg=head.yaw_deg,
            eyes=("closed" if i % 9 == 4 else "open") if large else None, drawn=False if large else None,
            track=head.track, person=head.person,
        )
        for i, frame in enumerate(frames)
    ]  # fmt: skip


def _scale(shot: Shot) -> Scale:
    """The scale that the shot was made with has 0.7; its neighbours share the rest."""
    kind = shows(shot)
    scale = SCALE_OF[kind]
    place = SCALES.index(scale)
    near = [i for i in (place - 1, place + 1) if 0 <= i < len(SCALES)]
    chances = [0.7 if i == place else 0.3 / len(near) if i in near else 0.0 for i in range(len(SCALES))]
    told = "nothing" if kind == "title" else "body" if kind == "landscape" else "face"
    return Scale(shot.index, scale, 0.7, *chances, "CU" if kind == "turn" else None, told, 3 + shot.index % 4)


def _persons(seen: list[Seen]) -> list[Person]:
    rows = []
    for person, name in (("person 1", "Ada Brook"), ("person 2", None)):
        own = [head for head in seen if head.person == person]
        if not own:
            continue
        shown = [head for head in own if head.start_frame <= (head.shot.still_frame or 0) < head.end_frame] or own
        best = max(shown, key=lambda head: head.height_frac)
        screen = sum(at(head.end_frame) - at(head.start_frame) for head in own)
        frames = sum(len(_faces(head)) for head in own)
        width = best.height_frac * 0.42
        known = person == "person 1"
        rows.append(
            Person(
                person, name, best.shot.still_frame or best.start_frame, best.centre_frac - width / 2,
                0.42 - best.height_frac / 2, best.centre_frac + width / 2, 0.42 + best.height_frac / 2, len(own), frames,
                screen, screen * 9 // 10 if known else None, screen * 11 // 10 if known else None,
                at(own[0].start_frame), at(own[-1].end_frame),
            )
        )  # fmt: skip
    return rows


def _together(shot: Shot) -> list[Together]:
    kind = shows(shot)
    if kind == "two":
        return [Together("person 1", "person 2", shot.index, shot.start_ns, shot.end_ns, 0.23, 1.04)]
    if kind == "turn":
        return [Together("person 1", "person 2", shot.index, shot.start_ns, shot.end_ns, None, None)]
    return []


def _titles(shots: Iterable[Shot]) -> list[Title]:
    some = [shot for shot in shots if shows(shot) == "title"]
    kinds = ("card", "over picture", "rolling")
    return [
        Title(kinds[i % 3], shot.start_frame, shot.end_frame, shot.start_ns, shot.end_ns, 0.93)
        for i, shot in enumerate(some)
    ]


def _freezes(seen: list[Seen], shots: Iterable[Shot]) -> list[Freeze]:
    """Every second close face holds still; a figure in the landscape does once."""
    close = [head for head in seen if shows(head.shot) == "close"][::2]
    rows = [
        Freeze(head.start_frame, head.end_frame, head.shot.start_ns, head.shot.end_ns, 0.88 - 0.02 * i, "face",
               ("picture", "sound", "both")[i % 3], head.shot.index, head.track)
        for i, head in enumerate(close)
    ]  # fmt: skip
    far = next((shot for shot in shots if shows(shot) == "landscape"), None)
    if far is not None:
        rows.append(
            Freeze(far.start_frame, far.end_frame, far.start_ns, far.end_ns, 0.55, "body", "picture", far.index, None)
        )
    return sorted(rows, key=lambda row: row.start_ns)


# What is heard


def voices_of(total_ns: int) -> list[Voice]:
    """Stretches that follow each other to the end exactly."""
    rows: list[Voice] = []
    while not rows or rows[-1].end_ns < total_ns:
        kind, seconds = VOICES_S[len(rows) % len(VOICES_S)]
        start = rows[-1].end_ns if rows else 0
        rows.append(Voice(kind, start, min(start + seconds * SECOND, total_ns)))
    return rows


_SAID = ("Did the water rise again?", "It did.\nIt always does.", "Then we wait, and we say nothing of it.")


def _lines(voices: list[Voice]) -> list[Line]:
    """A line each three seconds of speech, and what is heard in the first piece of the rest."""
    starts = [
        start
        for voice in voices
        if voice.kind == "speech"
        for start in range(voice.start_ns, voice.end_ns - 2 * SECOND, 3 * SECOND)
    ]
    rows = [
        Line(start, start + 2 * SECOND, text, len(text.split()), True, "The_Weir.en.srt")
        for start, text in zip(starts, cycle(_SAID))
    ]
    return [Line(SECOND, 3 * SECOND, "[water over stones]", 3, False, "The_Weir.en.srt"), *rows]


# Looks, words and silences


def joined(some: Iterable[Piece]) -> list[Piece]:
    """Stretches in order, those that touch made one."""
    found: list[Piece] = []
    for start, end in some:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def pieces(voices: list[Voice], *kinds: str) -> list[Piece]:
    """The stretches of some kinds of sound."""
    return joined((voice.start_ns, voice.end_ns) for voice in voices if voice.kind in kinds)


def both(some: Iterable[Piece], others: Iterable[Piece]) -> list[Piece]:
    """Where two lists of stretches meet."""
    others = list(others)
    return [
        (max(a, c), min(b, d)) for a, b in some for c, d in others if max(a, c) < min(b, d)
    ]  # fmt: skip


def _moments(shots: Iterable[Shot], voices: list[Voice], total: int) -> list[Moment]:
    """Each by its rule: what the shots show, laid over what is heard. Without sound nothing is said of words."""
    shots = list(shots)

    def spans(*kinds: str) -> list[Piece]:
        return joined((shot.start_ns, shot.end_ns) for shot in shots if shows(shot) in kinds)

    wordless, speech = pieces(voices, "silence", "other"), pieces(voices, "speech")
    seen = spans("close", "two", "turn", "stranger")
    rules: dict[str, list[Piece]] = {
        "face, no speech": both(seen, wordless),
        "close face, no speech": both(spans("close", "turn"), wordless),
        "two faces, no speech": both(spans("two"), wordless),
        "two faces turned to each other, no speech": both(spans("two"), wordless),
        "speech, no face": both(spans("title", "landscape"), speech),
        "no speech": wordless,
        "people": spans("close", "two", "turn", "stranger", "landscape"),
        "no one": spans("title"),
    }
    rows = [_moment(kind, piece, shots, i) for kind, some in rules.items() for i, piece in enumerate(some)]
    return sorted(rows, key=lambda row: (row.start_ns, row.kind))


def _moment(kind: str, piece: Piece, shots: list[Shot], number: int) -> Moment:
    start, end = (-(-ns * RATE // SECOND) for ns in piece)
    first = next(shot for shot in shots if shot.end_ns > piece[0])
    last = next(shot for shot in shots if shot.end_ns >= piece[1])
    still = None if "face" not in kind or kind == "speech, no face" else first.still_frame
    return Moment(kind, start, end, *piece, first.index, last.index, round(0.95 - 0.03 * (number % 12), 2), still)


def _facts(d: Dossier, voices: list[Voice], total: int) -> list[Fact]:
    """Numbers counted from the rows above, with an interval about them."""

    def of(kind: str) -> float:
        return sum(voice.end_ns - voice.start_ns for voice in voices if voice.kind == kind) / total

    def lasts(kind: str) -> float:
        return sum(row.end_ns - row.start_ns for row in d.table("moments").rows if row.kind == kind) / total

    close = sum(scale.p_ecu + scale.p_cu + scale.p_mcu for scale in d.table("scales").rows) / len(d.shots)
    seen = sum(shot.end_ns - shot.start_ns for shot in d.shots if shows(shot) in ("close", "two", "turn", "stranger"))
    words_a_minute = sum(row.words for row in d.table("lines").rows if row.speech) / (total / SECOND / 60)
    values = [
        (
            "close_shots_by_count_share",
            close,
            0.05,
            "share",
            "probabilities of each shot's scale, and sampling of shots, 95 %",
        ),
        ("face_share", seen / total, 0.03, "share", "known errors of the detector of faces, 95 %"),
    ]
    if voices:
        values += [
            *((f"share_{kind}", of(kind), 0.02, "share", "known errors of the detector of speech, 95 %")
              for kind in ("speech", "silence", "other")),
            ("wordless_face_share", lasts("face, no speech"), 0.03, "share", "errors of both detectors, 95 %"),
        ]  # fmt: skip
    rows = [
        Fact(name, value, max(value - half, 0.0), min(value + half, 1.0), unit, "film", how)
        for name, value, half, unit, how in values
    ]
    counted = [Fact("words_per_minute", words_a_minute, None, None, "words/min", "film", "counted in subtitles")]
    return [*rows, *(counted if voices else [])]
