"""An invented film for the page: rows in every table of the film, stills and barcodes drawn here."""

import math
import struct
import zlib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from makers_dossier import full_dossier, words
from makers_page import EVIL, weir

from kadr.dossier import Dossier
from kadr.film_rows import (
    HUE_FAMILIES,
    Aspect,
    BarcodeStep,
    Colour,
    Fact,
    Film,
    Finding,
    HueShare,
    Motion,
    PictureSource,
    Shot,
    Silence,
    Sound,
    Stillness,
    Swatch,
)
from kadr.records import Run, Trouble
from kadr.spans import SECOND

RATE = 24
HUES_DEG = dict(zip(HUE_FAMILIES, (25, 55, 70, 100, 145, 195, 255, 305, 350), strict=True))
FILM = Film(
    path="films/The_Weir.mkv", sha256="3f9c" * 16, size_bytes=734_003_200, container="matroska", video_stream=0,
    video_streams=1, video_codec="h264", width_px=1920, height_px=1080, pixel_aspect="1", rotation_deg=0, mirrored=False,
    display_width_px=1920, display_height_px=1080, active_left_frac=0.0, active_top_frac=0.04, active_right_frac=1.0,
    active_bottom_frac=0.96, active_aspect=1.93, rate="24", rate_varies=False, frames_by_header=None, frames=0,
    duration_by_header_ns=None, duration_ns=0, first_stamp_ns=0, bit_depth=8, chroma="4:2:0", matrix="BT.709",
    transfer="BT.709", primaries="BT.709", full_range=False, guessed=("matrix", "primaries"), scan="progressive",
    audio_stream=1, audio_streams=1, audio_codec="aac", audio_rate_hz=48_000, audio_channels=2, audio_start_ns=0,
    audio_duration_ns=0, fully_decoded=False,
)  # fmt: skip


def at(frame: int) -> int:
    """When a frame is shown, in nanoseconds."""
    return frame * SECOND // RATE


def shots_of(count: int, mean_frames: int = 120) -> list[Shot]:
    """Shots of lengths from 0.3 to 8 times the mean; every tenth opens with a dissolve, some are only probable."""
    shots, start = [], 0
    for i in range(count):
        long = max(4, round(mean_frames * math.exp(1.1 * math.sin(i * 2.4) + 0.5 * math.cos(i * 0.31))))
        kind = "start" if i == 0 else "fade" if i == count - 1 else "dissolve" if i % 10 == 4 else "cut"
        score = None if i == 0 else 0.62 if i % 14 == 4 else 0.97
        edges = (None, None) if i == 0 else (start - 1, start) if kind == "cut" else (start - 9, start + 8)
        shots.append(Shot(i, start, start + long, at(start), at(start + long), kind, *edges, score, start + long // 2))
        start += long
    return shots


def mood(i: int) -> tuple[float, float, float]:
    """The main colour of a shot: OKLab."""
    hue = math.radians(HUES_DEG["green"] if i % 3 else HUES_DEG["red"]) + 0.3 * math.sin(i)
    chroma = 0.07 + 0.05 * math.sin(i * 0.7)
    return 0.42 + 0.22 * math.sin(i * 0.45), chroma * math.cos(hue), chroma * math.sin(hue)


def colour_of(index: int | None, main: tuple[float, float, float], green: float) -> Colour:
    """A shot's colours: a palette of eight leaves around its main colour, hues that sum to one."""
    lightness, a, b = main
    leaves = [
        Swatch(
            min(max(lightness + 0.11 * (k - 3.5), 0.03), 0.97),
            a * (0.3 + 0.2 * k),
            b * (1.6 - 0.2 * k),
            share,
            None,
            0.0,
        )
        for k, share in enumerate((0.22, 0.18, 0.16, 0.13, 0.11, 0.09, 0.07, 0.04))
    ]
    rest = 1 - 0.3 - green
    shares = {"green": green, "red": rest * 0.5, "orange": rest * 0.25, "yellow": rest * 0.15, "blue": rest * 0.1}
    hues = [
        HueShare(family, shares[family], 0.5, 0.09 * math.cos(math.radians(deg)), 0.09 * math.sin(math.radians(deg)))
        if family in shares else HueShare(family, 0.0, None, None, None)
        for family, deg in HUES_DEG.items()
    ]  # fmt: skip
    grey = HueShare("grey", 0.3, 0.4, 0.0, 0.0)
    return Colour(index, 12, lightness, 0.08, 0.86, 0.78, 0.062, 0.31, 0.12, "colour", (*hues, grey), 0.14,
                  ("green", "red"), tuple(tree_of(leaves)))  # fmt: skip


def tree_of(leaves: list[Swatch]) -> list[Swatch]:
    """A palette tree: neighbours merged in pairs until one is left."""
    nodes, front, step = list(leaves), list(range(len(leaves))), 0.02
    while len(front) > 1:
        one, other = front[0], front[1]
        a, b = nodes[one], nodes[other]
        total = a.share + b.share
        mixed = ((getattr(a, name) * a.share + getattr(b, name) * b.share) / total for name in ("lightness", "a", "b"))
        nodes.append(Swatch(*mixed, total, None, 0.0))
        nodes[one] = replace(a, parent=len(nodes) - 1, step=step)
        nodes[other] = replace(b, parent=len(nodes) - 1, step=step)
        front, step = [*front[2:], len(nodes) - 1], step + 0.02
    return nodes


def add_film(d: Dossier, shots: list[Shot], *, sound: bool = True, hole: bool = True) -> Dossier:
    """Rows of an invented film in every table, as the measures would leave them."""
    end = shots[-1].end_ns
    silent = {} if sound else {
        "audio_stream": None, "audio_streams": 0, "audio_codec": None, "audio_rate_hz": None, "audio_channels": None,
        "audio_start_ns": None, "audio_duration_ns": None,
    }  # fmt: skip
    d.add("films", [replace(FILM, frames=shots[-1].end_frame, duration_ns=end, audio_duration_ns=end, **silent)
                    if sound else replace(FILM, frames=shots[-1].end_frame, duration_ns=end, **silent)])  # fmt: skip
    d.add("aspects", [Aspect(0, shots[-1].end_frame, 0, end, 0.0, 0.04, 1.0, 0.96, 1.93)])
    d.add("shots", shots)
    greens = [0.30 + 0.25 * math.sin(shot.index * 0.6) for shot in shots]
    d.add(
        "colours", [colour_of(shot.index, mood(shot.index), green) for shot, green in zip(shots, greens, strict=True)]
    )
    d.add("colours", [colour_of(None, (0.43, -0.03, 0.05), 0.31)])
    gap = (end * 62 // 100, end * 65 // 100) if hole else (end, end)
    steps = [(t * SECOND, min((t + 1) * SECOND, end)) for t in range(-(-end // SECOND))]
    seen = [(a, b) for a, b in steps if b <= gap[0] or a >= gap[1]]
    wave = [0.5 + 0.3 * math.sin(a / SECOND / 9) * math.cos(a / SECOND / 31) for a, _ in seen]
    d.add("barcode", [BarcodeStep(a, b, w, -0.02, 0.05, 0.07) for (a, b), w in zip(seen, wave, strict=True)])
    d.add("motion", [
        Motion(a, b, 0.34 * (1 - w) ** 2 + 0.04, 0.5 + 0.4 * math.sin(a / SECOND / 17), 0.1, 0.01, 0.0, 0.0, 0.004)
        for (a, b), w in zip(seen, wave, strict=True)
    ])  # fmt: skip
    d.add("motion", [
        Motion(shot.start_ns, shot.end_ns, 0.97, 0.5, 0.1, 0.01, 0.0, 0.0, 0.004, shot_index=shot.index) for shot in shots
    ])  # fmt: skip
    d.add("stillness", [
        Stillness(kind, f, f + 48, at(f), at(f + 48), 0.9)
        for kind, f in (("still", 400), ("frozen", 2300), ("black", 3600), ("still", 5000))
    ])  # fmt: skip
    if sound:
        d.add("sound", [
            Sound(a, b, -20 - 12 * math.sin(a / SECOND / 13) ** 2, -23 - 14 * math.sin(a / SECOND / 13) ** 2, -28.0)
            for a, b in steps
        ])  # fmt: skip
        d.add("silences", [Silence(at(900), at(990), -58.0), Silence(at(4100), at(4300), None)])
    if sound:
        painting = colour_of(None, (0.5, 0.06, 0.06), 0.1)
        near = tuple(range(2, min(6, len(shots))))
        d.add("pictures", [PictureSource("mill", "texts/mill_by_the_river.png", FILM.sha256, 1200, 900, painting, 0.143,
                                         near, (0.081, 0.088, 0.090, 0.097)[: len(near)])])  # fmt: skip
    _facts(d, len(shots), end)
    d.add("runs", [Run("Shots", 2, "shots", len(shots), "abc", (FILM.sha256,), "0.1.0")])
    d.add("troubles", [
        Trouble("The_Weir.mkv, colour", "the file does not say its matrix", "read as BT.709, from the picture’s size"),
        *([Trouble("The_Weir.mkv, 0:03:25", "damaged pictures", "left out of every track")] if hole else []),
    ])  # fmt: skip
    return d


def _facts(d: Dossier, shots: int, end: int) -> None:
    mean = end / SECOND / shots
    rows = [
        (
            "shots",
            shots,
            shots - 2,
            shots + 2,
            "",
            "errors of the detector: boundaries that may be none, and those that it misses",
        ),
        ("asl", mean, mean * 0.96, mean * 1.05, "s", "sampling of shots, 95 %"),
        ("median_shot_length", mean * 0.7, mean * 0.62, mean * 0.79, "s", "sampling of shots, 95 %"),
        ("dissolves_share", 0.11, 0.08, 0.14, "share", "sampling of shots, 95 %"),
        ("lightness_mean", 0.43, None, None, "OKLab", "mean over 720 pictures"),
        ("shot_length_p10", mean * 0.2, mean * 0.15, mean * 0.25, "s", "sampling of shots, 95 %"),
        ("green_share", 0.31, None, None, "share", "mean over 720 pictures"),
        ("loudness_integrated", -23.4, None, None, "LUFS", ""),
        ("loudness_range", 14.2, None, None, "LU", ""),
    ]
    d.add("facts", [Fact(name, value, low, high, unit, "film", how) for name, value, low, high, unit, how in rows])
    for quarter, part in enumerate((0.8, 1.3, 0.9, 1.1), 1):
        value = mean * part
        d.add("facts", [Fact("asl", value, value * 0.85, value * 1.2, "s", f"quarter {quarter}",
                             "sampling of shots, 95 %")])  # fmt: skip


def weir_with_film(folder: Path, shots: int = 60, **more: bool) -> Dossier:
    """The invented texts and an invented film, with a finding of each verdict."""
    d = weir()
    d.folder = folder
    add_film(d, shots_of(shots), **more)
    draw(folder / "stills", d, missing=(7,))
    _findings(d, shots)
    return d


def _findings(d: Dossier, shots: int) -> None:
    some, others = tuple(range(3, min(8, shots))), tuple(range(8, min(13, shots)))
    rule = "Each named hue must stand above every other family, and their intervals must not meet."
    rows = (
        ("review", "drowned in grey and green", "colour", "green and grey, share of the picture", 0.61, 0.57, 0.65,
         "share", "inside the film: its other hues", None, "bears out", rule, "Both stand above every other hue.", some, others),
        ("talk", "There is a red coat, and everything else is mud.", "colour", "red, share of the picture", 0.19, 0.15,
         0.24, "share", "inside the film: its other hues", 0.4, "leans against", rule, "Red is the second hue.", some, others[:2]),
        ("review", "Nobody speaks for the first ten minutes", "looks_silence", "silence in the first ten minutes", None,
         None, None, "", "none", None, "cannot be measured", "", "Speech is not told from other sound.", (), ()),
        ("review", "the camera hardly moves", "camera", "movement of the camera", 0.08, 0.06, 0.11, "widths/s", "none",
         None, "no baseline", "A number is shown where nothing can be judged against.", "Nothing to stand against.", some, ()),
        ("page", "Running time: 97 min", "running_time", "running time, counted", 5.4, None, None, "min",
         "an absolute claim", None, "contradicts", "Within a minute bears it out.", "The file lasts less.", (), ()),
        ("talk", "I wanted the faces to say what the words cannot.", "faces", "motion against silence", 0.5, 0.3, 0.7,
         "share", "inside the film: its own contrast", None, "mixed", "Above a half, and the interval clear of it.",
         "Half of it, and the interval holds both.", some[:2], others[:1]),
        ("review", "It looks a little like Still Water.", "light", "lightness", 0.43, 0.41, 0.46, "", "published figures",
         62.0, "leans for", "Darker than half of the published figures.", "A little darker.", some[:1], ()),
    )  # fmt: skip
    for text_id, exact, facet, *rest in rows:
        quote = words(d, text_id, exact)
        d.add("findings", [Finding(text_id, quote.start, quote.end, facet, *rest)])


def full_film_dossier(folder: Path = Path("Weir.kadr")) -> Dossier:
    """A row in every table there is, of texts and film."""
    d = add_film(full_dossier(folder), shots_of(6))
    quote = d.statements[0].quote
    d.add("findings", [
        Finding(quote.text_id, quote.start, quote.end, "colour", "green, share of the picture", 0.61, 0.57, 0.65, "share",
                "inside the film", None, "bears out", "Above every other hue.", "It stands above every other.", (1, 2), (3,))
    ])  # fmt: skip
    return d


def only_film(folder: Path, shots: int = 24) -> Dossier:
    """A film without sound, and nobody's words."""
    d = Dossier(folder)
    add_film(d, shots_of(shots), sound=False, hole=False)
    draw(folder / "stills", d)
    return d


def bare_film(folder: Path) -> Dossier:
    """A film of which nothing could be measured but its file."""
    d = Dossier(folder)
    d.add("films", [replace(FILM, rate="0", duration_ns=0, frames=0, guessed=())])
    return d


def hostile_film(folder: Path) -> Dossier:
    """A film with attacks in every word, and numbers at their ends."""
    d = weir_with_film(folder, 12)
    d.tables["films"] = (replace(d.film, path=f"../{EVIL}.mkv", container=EVIL, video_codec=EVIL, rate=EVIL, matrix=EVIL,
                                 audio_codec=EVIL, guessed=(EVIL,), scan=EVIL, chroma=EVIL, pixel_aspect=EVIL),)  # fmt: skip
    d.tables["facts"] = tuple(replace(row, name=row.name + EVIL, unit=EVIL, how=EVIL) for row in d.tables["facts"])
    d.tables["findings"] = tuple(
        replace(row, measure=EVIL, facet=EVIL, baseline=EVIL, rule=EVIL, reason=EVIL, unit=EVIL, shots_for=(0, 999))
        for row in d.tables["findings"]
    )
    d.tables["shots"] = tuple(replace(row, opens_with=EVIL if row.index == 3 else row.opens_with) for row in d.shots)
    d.tables["colours"] = tuple(
        replace(row, colouring=EVIL, opposed_families=(EVIL, EVIL)) for row in d.tables["colours"]
    )
    return d


# Pictures


def png(rows: list[list[tuple[int, int, int]]]) -> bytes:
    """A PNG of 8-bit RGB rows."""
    raw = b"".join(b"\0" + bytes(value for pixel in row for value in pixel) for row in rows)
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def jpeg(width_px: int, height_px: int, main: tuple[int, int, int], number: int) -> bytes:
    """A still: a ground, a wall and a figure, drawn and coded here."""
    import numpy as np

    picture = np.empty((height_px, width_px, 3), np.uint8)
    rows, columns = np.mgrid[0:height_px, 0:width_px]
    picture[:] = np.clip(np.array(main) * (0.6 + 0.6 * rows[..., None] / height_px), 0, 255)
    left = (number * 97) % (width_px // 2)
    picture[height_px // 6 : height_px // 2, left : left + width_px // 6] = 205
    centre = width_px * (3 + number % 5) // 8
    body = np.abs(columns - centre) < width_px * 0.11 * (1 - 0.4 * (rows < height_px * 0.5))
    picture[body & (rows > height_px * 0.42)] = [min(255, value // 2 + 20) for value in main[::-1]]
    head = (columns - centre) ** 2 + (rows - height_px * 0.32) ** 2 < (height_px * 0.13) ** 2
    picture[head] = (196, 158, 130)
    return coded(picture)


def coded(picture: Any) -> bytes:
    """A JPEG of an 8-bit RGB array."""
    import av

    height_px, width_px = picture.shape[:2]
    frame = av.VideoFrame.from_ndarray(picture, format="rgb24").reformat(format="yuvj420p")
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height, encoder.pix_fmt = width_px, height_px, "yuvj420p"
    encoder.time_base, encoder.qmin, encoder.qmax = Fraction(1), 4, 4
    return b"".join(bytes(packet) for packet in (*encoder.encode(frame), *encoder.encode(None)))


def draw(folder: Path, d: Dossier, missing: tuple[int, ...] = (), width_px: int = 480) -> None:
    """Stills of every shot but some, and both barcodes."""
    folder.mkdir(parents=True, exist_ok=True)
    mains = {shot.index: rgb_of(mood(shot.index)) for shot in d.shots}
    for shot in d.shots:
        if shot.index not in missing:
            data = jpeg(width_px, width_px * 9 // 16 // 2 * 2, mains[shot.index], shot.index)
            (folder / f"shot-{shot.index:05d}.jpg").write_bytes(data)
    end = d.shots[-1].end_ns
    columns = []
    for x in range(1600):
        shot = next(shot for shot in d.shots if shot.end_ns * 1600 > end * x)
        columns.append(mains[shot.index])
    mean = [tuple(min(255, value + (x * 7) % 9) for value in main) for x, main in enumerate(columns)]
    slices = [[tuple(min(255, int(v * (0.5 + y / 72))) for v in main) for main in mean] for y in range(72)]
    (folder / "barcode-mean.png").write_bytes(png([mean]))
    (folder / "barcode-slices.png").write_bytes(png(slices))
    d.stills = {path.name: path for path in sorted(folder.iterdir())}


def rgb_of(lab: tuple[float, float, float]) -> tuple[int, int, int]:
    import numpy as np

    from kadr.oklab import srgb_of_oklab

    red, green, blue = srgb_of_oklab(np.array(lab)).tolist()
    return red, green, blue
