"""Invented films as rows, made by arithmetic: who is seen, what is heard, how the camera moves, shot by shot.

What is true of each film follows from the shots it is made of, and is told by the letters of its films in `claims/`.
"""

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kadr.dossier import Dossier
from kadr.film_rows import HUE_FAMILIES, Colour, Film, HueShare, Motion, Shot, Sound, Stillness
from kadr.presence_rows import SCALES, Face, Freeze, Moment, Person, Scale, Together, Voice
from kadr.records import Run
from kadr.spans import SECOND
from kadr.summaries.facts import facts
from kadr.weighing.over_time import union

RATE = 24
STEP_NS = SECOND // 2
NAMES = {"person 1": "Iya", "person 2": "Masha", "person 3": "Sasha"}


@dataclass(frozen=True)
class Take:
    """One shot to be made."""

    seconds: float
    hues: tuple[tuple[str, float], ...] = ()
    chroma: float = 0.12
    lightness: float = 0.45
    colouring: str = "colour"
    scale: str = "none"
    who: tuple[str, ...] = ()
    """Persons with a face in it; "" is somebody unknown."""
    voice: str = "other"
    turned: bool = False
    """Whether two faces are turned to each other."""
    camera: str = "still"
    """still, moving, or hand"""
    lufs: float = -23.0
    freeze: bool = False
    """Whether the first of them freezes through all of it."""
    frozen: bool = False
    """Whether it is one frame, held."""


@dataclass(frozen=True)
class Noise:
    """What a re-encoded, cropped, shifted copy does to the rows: the known errors of the detectors."""

    seed: int = 0
    missed_shots: float = 0.0
    missed_faces: float = 0.0
    false_speech: float = 0.0
    colour: float = 0.0
    shift_ns: int = 0


def dossier_of(takes: Sequence[Take], aspect: float = 1.85, noise: Noise | None = None, **of_film: object) -> Dossier:
    """A dossier with every table that the film gives, and no texts."""
    noise = noise or Noise()
    chance = random.Random(noise.seed)  # noqa: S311 - films, not secrets
    if noise.shift_ns:
        takes = [replace(takes[0], seconds=takes[0].seconds + noise.shift_ns / SECOND), *takes[1:]]
    takes = _merged(takes, noise.missed_shots, chance)
    d = Dossier(Path("made.kadr"))
    shots = _shots(takes)
    d.add("films", [film(shots[-1].end_ns, aspect, **of_film)])
    d.add("shots", shots)
    rows = list(zip(takes, shots, strict=True))
    d.add("colours", _colours(rows, noise.colour, chance))
    d.add("motion", _motion(rows))
    d.add(
        "stillness",
        [Stillness("frozen", s.start_frame, s.end_frame, s.start_ns, s.end_ns, 0.95) for t, s in rows if t.frozen],
    )
    heard = d.film is not None and d.film.audio_stream is not None
    voice = _voice(rows, noise.false_speech, chance) if heard else None
    d.add("sound", _sound(rows) if heard else [])
    d.add("voice", voice or [])
    faces = [face for face in _faces(rows) if chance.random() >= noise.missed_faces]
    d.add("faces", faces)
    d.add("scales", [_scale(take, shot) for take, shot in rows])
    d.add("persons", _persons(rows))
    d.add("together", [row for take, shot in rows for row in _together(take, shot)])
    d.add(
        "freezes",
        [
            Freeze(s.start_frame, s.end_frame, s.start_ns, s.end_ns, 0.9, "face", "both", s.index, 1)
            for t, s in rows
            if t.freeze
        ],
    )
    d.add("moments", _moments(rows, voice))
    d.add("facts", facts(d))
    d.add("runs", [Run("freezes", 1, "freezes", len(d.table("freezes")), "made", ("0" * 64,), "made")])
    return d


def _merged(takes: Sequence[Take], missed: float, chance: random.Random) -> list[Take]:
    """Takes whose first cut was missed are one with the take before, which they look like from then on."""
    found: list[Take] = []
    for take in takes:
        if found and missed and chance.random() < missed and not (take.freeze or found[-1].freeze or take.frozen):
            found[-1] = replace(found[-1], seconds=found[-1].seconds + take.seconds)
        else:
            found.append(take)
    return found


def film(duration_ns: int, aspect: float, rate: str = "24/1", audio: bool = True) -> Film:
    """A file of 1080 lines, without bars."""
    width, height = round(1080 * aspect), 1080
    return Film(
        path="made.mkv", sha256="0" * 64, size_bytes=1, container="matroska", video_stream=0, video_streams=1,
        video_codec="h264", width_px=width, height_px=height, pixel_aspect="1/1", rotation_deg=0, mirrored=False,
        display_width_px=width, display_height_px=height, active_left_frac=0.0, active_top_frac=0.0, active_right_frac=1.0,
        active_bottom_frac=1.0, active_aspect=width / height, rate=rate, rate_varies=False, frames_by_header=None,
        frames=duration_ns * RATE // SECOND, duration_by_header_ns=None, duration_ns=duration_ns, first_stamp_ns=0,
        bit_depth=8, chroma="4:2:0", matrix="BT.709", transfer="BT.709", primaries="BT.709", full_range=False, guessed=(),
        scan="progressive", audio_stream=1 if audio else None, audio_streams=int(audio), audio_codec="aac" if audio else None,
        audio_rate_hz=48000 if audio else None, audio_channels=2 if audio else None, audio_start_ns=0 if audio else None,
        audio_duration_ns=duration_ns if audio else None, fully_decoded=True,
    )  # fmt: skip


def _shots(takes: Iterable[Take]) -> list[Shot]:
    rows: list[Shot] = []
    at = 0
    for index, take in enumerate(takes):
        end = at + max(2, round(take.seconds * RATE))
        first = index == 0
        rows.append(
            Shot(index, at, end, at * SECOND // RATE, end * SECOND // RATE, "start" if first else "cut",
                 None if first else at - 1, None if first else at, None if first else 0.98)
        )  # fmt: skip
        at = end
    return rows


Rows = Sequence[tuple[Take, Shot]]


def _colours(rows: Rows, off: float, chance: random.Random) -> list[Colour]:
    found, total = [], 0.0
    sums = dict.fromkeys(HUE_FAMILIES, 0.0)
    light = chroma = 0.0
    kinds: dict[str, float] = {}
    for take, shot in rows:
        shares = {name: min(1.0, max(0.0, share * (1 + chance.uniform(-off, off)))) for name, share in take.hues}
        lightness = take.lightness * (1 + chance.uniform(-off, off) / 2)
        found.append(_colour(shot.index, shares, take.chroma, lightness, take.colouring))
        time = float(shot.end_ns - shot.start_ns)
        total, light = total + time, light + time * lightness
        chroma += time * take.chroma * sum(shares.values())
        kinds[take.colouring] = kinds.get(take.colouring, 0.0) + time
        for name, share in shares.items():
            sums[name] += time * share
    whole = {name: value / total for name, value in sums.items() if value}
    mean = chroma / total / (sum(whole.values()) or 1)
    return [*found, _colour(None, whole, mean, light / total, max(kinds, key=lambda kind: kinds[kind]))]


def _colour(index: int | None, shares: dict[str, float], chroma: float, lightness: float, kind: str) -> Colour:
    hues = []
    for number, family in enumerate(HUE_FAMILIES):
        turn = 2 * math.pi * number / len(HUE_FAMILIES)
        there = (0.5, chroma * math.cos(turn), chroma * math.sin(turn)) if shares.get(family) else (None, None, None)
        hues.append(HueShare(family, shares.get(family, 0.0), *there))
    left = max(0.0, 1 - sum(shares.values()))
    hues.append(HueShare("grey", left, lightness, 0.0, 0.0))
    return Colour(index, 10, lightness, lightness - 0.3, lightness + 0.3, 0.6, chroma * (1 - left), 0.0, 0.0, kind,
                  tuple(hues), 0.0, (), ())  # fmt: skip


_CAMERA = {"still": (0.0, 0.001, 0.1), "moving": (0.08, 0.008, 0.9), "hand": (0.02, 0.09, 0.9)}
"""Pan and shake in widths a second, and share of the picture that moves."""


def _motion(rows: Rows) -> list[Motion]:
    found = []
    for take, shot in rows:
        pan, shake, moving = _CAMERA[take.camera]
        camera = 0.9 if pan else 0.0
        for at in range(shot.start_ns, shot.end_ns, STEP_NS):
            found.append(Motion(at, min(at + STEP_NS, shot.end_ns), moving, camera, 0.1, pan, 0.0, 0.0, shake))
    found += [
        Motion(
            s.start_ns,
            s.end_ns,
            _CAMERA[t.camera][2],
            0.5,
            0.1,
            _CAMERA[t.camera][0],
            0.0,
            0.0,
            _CAMERA[t.camera][1],
            s.index,
        )
        for t, s in rows
    ]
    return found


def _sound(rows: Rows) -> list[Sound]:
    return [
        Sound(at, min(at + STEP_NS, shot.end_ns), take.lufs, take.lufs, take.lufs - 3)
        for take, shot in rows
        for at in range(shot.start_ns, shot.end_ns, STEP_NS)
    ]


def _voice(rows: Rows, false_speech: float, chance: random.Random) -> list[Voice]:
    """Stretches that follow each other; false speech stands in pieces of a second where nobody speaks."""
    pieces: list[tuple[str, int, int]] = []
    for take, shot in rows:
        at = shot.start_ns
        while at < shot.end_ns:
            end = min(shot.end_ns, at + 4 * SECOND)
            wrong = take.voice != "speech" and chance.random() < 4 * false_speech
            if wrong and end - at > SECOND:
                pieces += [("speech", at, at + SECOND), (take.voice, at + SECOND, end)]
            else:
                pieces.append((take.voice, at, end))
            at = end
    found: list[Voice] = []
    for kind, start, end in pieces:
        if found and found[-1].kind == kind:
            found[-1] = Voice(kind, found[-1].start_ns, end)
        else:
            found.append(Voice(kind, start, end))
    return found


LOOKS = 6
_HEIGHT = {"ECU": 0.95, "CU": 0.6, "MCU": 0.4, "MS": 0.25, "MLS": 0.15, "LS": 0.08, "ELS": 0.04, "none": 0.05}


def _faces(rows: Rows) -> list[Face]:
    found, track = [], 0
    for take, shot in rows:
        step = max(1, (shot.end_frame - shot.start_frame) // LOOKS)
        for number, who in enumerate(take.who):
            track += 1
            height, left = _HEIGHT[take.scale], 0.1 + 0.8 * number / max(1, len(take.who))
            for look in range(LOOKS):
                frame = min(shot.end_frame - 1, shot.start_frame + look * step)
                found.append(
                    Face(shot.index, frame, frame * SECOND // RATE, left, 0.2, left + 0.1, 0.2 + height, 0.95, (0.5,) * 10,
                         (55.0 if number == 0 else -50.0) if take.turned else 3.0, "open", False, track, who or None)
                )  # fmt: skip
    return found


def _scale(take: Take, shot: Shot) -> Scale:
    """0.86 for the scale it was made with; its neighbours share the rest."""
    place = SCALES.index(take.scale)
    near = [i for i in (place - 1, place + 1) if 0 <= i < len(SCALES) - 1] if take.scale != "none" else []
    chances = [0.0] * len(SCALES)
    chances[place] = 0.86 if near else 1.0
    for i in near:
        chances[i] = 0.14 / len(near)
    return Scale(shot.index, take.scale, chances[place], *chances, None, "face" if take.who else "nothing", LOOKS)


def _persons(rows: Rows) -> list[Person]:
    found = []
    for person in sorted({who for take, _ in rows for who in take.who if who}):
        own = [shot for take, shot in rows if person in take.who]
        time = sum(shot.end_ns - shot.start_ns for shot in own)
        found.append(
            Person(person, NAMES.get(person), own[0].start_frame, 0.1, 0.2, 0.2, 0.5, len(own), LOOKS * len(own), time,
                   round(time * 0.95), round(time * 1.05), own[0].start_ns, own[-1].end_ns)
        )  # fmt: skip
    return found


def _together(take: Take, shot: Shot) -> list[Together]:
    known = sorted({who for who in take.who if who})
    return [
        Together(a, b, shot.index, shot.start_ns, shot.end_ns, 0.2, 1.0)
        for n, a in enumerate(known)
        for b in known[n + 1 :]
    ]


def _moments(rows: Rows, voice: Sequence[Voice] | None) -> list[Moment]:
    """By the meaning of each kind: what is seen in the shots, where nobody speaks; without a sound track only what is seen."""
    quiet = union(row for row in voice or () if row.kind != "speech")
    spoken = union(row for row in voice or () if row.kind == "speech")
    found: list[Moment] = []
    for take, shot in rows:
        faces = len(take.who)
        whole = [(shot.start_ns, shot.end_ns)]
        found += _rows("people" if take.scale != "none" else "no one", whole, shot)
        some = ["no speech"]
        if faces:
            some.append("face, no speech")
        if faces and take.scale in {"ECU", "CU", "MCU"}:
            some.append("close face, no speech")
        if faces == 2:
            some.append("two faces, no speech")
        if faces == 2 and take.turned:
            some.append("two faces turned to each other, no speech")
        for kind in some:
            found += _rows(kind, _within(quiet, shot), shot)
        if not faces:
            found += _rows("speech, no face", _within(spoken, shot), shot)
    return found


def _within(stretches: Sequence[tuple[int, int]], shot: Shot) -> list[tuple[int, int]]:
    cut = [(max(a, shot.start_ns), min(b, shot.end_ns)) for a, b in stretches if a < shot.end_ns and shot.start_ns < b]
    return [(a, b) for a, b in cut if b > a]


def _rows(kind: str, stretches: Iterable[tuple[int, int]], shot: Shot) -> list[Moment]:
    return [
        Moment(kind, a * RATE // SECOND, b * RATE // SECOND, a, b, shot.index, shot.index, 0.9, None)
        for a, b in stretches
    ]
