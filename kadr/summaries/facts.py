"""Facts: a film's numbers, for the whole of it and for each quarter of its running time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import HUE_FAMILIES, TOO_DARK, Aspect, Colour, Fact, Film, Motion, Shot, Silence, Sound, Stillness
from kadr.presence_rows import Freeze, Line, Scale, Title, Voice
from kadr.spans import SECOND
from kadr.summaries.aspects import EDGE_PX, aspect_at, aspect_interval, shapes, told
from kadr.summaries.leader import left_out, without_leader
from kadr.summaries.looked_at import Looked
from kadr.summaries.moments import Heard
from kadr.summaries.parts import Part, quarters, whole
from kadr.summaries.presence_facts import face_facts, nearest_fact, people_facts, span_facts
from kadr.summaries.scale_classes import scale_facts
from kadr.summaries.shot_lengths import estimates
from kadr.summaries.sound import WholeSound
from kadr.summaries.words import line_facts, voice_facts

NEEDS = (
    "films", "aspects", "shots", "colours", "motion", "stillness", "sound", "silences", "scales", "voice", "lines", "titles", "freezes",
)  # fmt: skip
"""Tables it reads; what an empty one would tell is left out."""

_COUNTED = "counted"
_AS_SAID = "as the file says, not counted"
_BOUNDARIES = (
    "errors of the detector: boundaries that may be none, each by its probability, and those that it misses; "
    "the whole film is measured, nothing is sampled"
)
_BY_MIDDLE = "; shots whose middle lies here"
_NO_INTERVAL = "no interval: it is looked at from end to end, and how much changes between two looks is not kept"
_UNITS = {"shots": "shots", "shots_per_minute": "1/min"}
"""Of what is told of shots; lengths are in s and names that end so are shares."""


def facts(dossier: Dossier, heard: WholeSound | None = None, looks: Sequence[Looked] = ()) -> list[Fact]:
    """Every number that the rows give, in a fixed order; none for a dossier without a film.

    heard: the meter's word on the whole sound, which rows over time do not hold. looks: every look for faces, also those
    that found none, which rows of faces do not hold. A number that a film has no rows for
    (no sound track, no colour looked at) is left out: unknown is not 0.
    """
    film = dossier.film
    if film is None:
        return []
    parts = [whole(film.duration_ns), *quarters(film.duration_ns)]
    found = [*_of_file(film), *_of_shapes(dossier, film)]
    found += _of_meter(heard) if heard else ()
    counted = without_leader(dossier.shots, cast("Sequence[Stillness]", dossier.table("stillness").rows))
    without = left_out(dossier.shots, counted)
    of_parts = estimates(counted, parts)
    for part, shots in zip(parts, of_parts, strict=True):
        how = _BOUNDARIES + (_BY_MIDDLE if part.name != "film" else "") + without
        for name, number in shots.items():
            unit = _UNITS.get(name, "share" if name.endswith("_share") else "s")
            found.append(Fact(name, number.value, number.low, number.high, unit, part.name, how))
        found += _of_colour(dossier, part)
        found += _of_motion(dossier, part)
        found += _of_sound(dossier, film, part)
        voices = cast("Sequence[Voice]", dossier.table("voice").rows)
        found += voice_facts(voices, part)
        found += line_facts(cast("Sequence[Line]", dossier.table("lines").rows), voices, part)
        found += scale_facts(cast("Sequence[Scale]", dossier.table("scales").rows), dossier.shots, part)
        found += _of_people(dossier, looks, film, part)
    return found


def _of_people(dossier: Dossier, looks: Sequence[Looked], film: Film, part: Part) -> Iterator[Fact]:
    """Who is seen, and when nobody speaks, where faces were looked for."""
    written = cast("Sequence[Title]", dossier.table("titles").rows)
    voices = tuple(cast("Sequence[Voice]", dossier.table("voice").rows))
    yield from face_facts(looks, Heard(voices) if voices else None, part)
    yield from people_facts(looks, cast("Sequence[Scale]", dossier.table("scales").rows), written, part)
    yield from nearest_fact(looks, aspect_at(cast("Sequence[Aspect]", dossier.table("aspects").rows), film), part)
    if looks:
        yield from span_facts(written, cast("Sequence[Freeze]", dossier.table("freezes").rows), part)


def _of_file(film: Film) -> Iterator[Fact]:
    yield Fact("running_time", film.duration_ns / SECOND, None, None, "s", "film", _COUNTED)
    if film.duration_by_header_ns is not None:
        yield Fact("running_time_by_header", film.duration_by_header_ns / SECOND, None, None, "s", "film", _AS_SAID)
    yield Fact("frames", float(film.frames), None, None, "frames", "film", _COUNTED)


def _of_shapes(dossier: Dossier, film: Film) -> Iterator[Fact]:
    """The picture's width to height; of one that changes it, that of the longest time."""
    rows, found = dossier.table("aspects").rows, shapes(dossier)
    low, high = aspect_interval(film)
    how = f"each edge of the active picture may lie {EDGE_PX} pixel off"
    if len(found) > 1:
        how = f"the shape that is shown longest, of {len(found)}: {told(found)}; {how}"
    yield Fact("aspect", film.active_aspect, low, high, ":1", "film", how)
    if rows:
        yield Fact("aspect_changes", float(len(rows) - 1), None, None, "changes", "film", _COUNTED)


def _of_colour(dossier: Dossier, part: Part) -> Iterator[Fact]:
    """Means over the pictures that were looked at; in a quarter each shot counts by its time there."""
    rows = _colours(dossier, part)
    if not rows:
        return
    pictures = sum(row.pictures for row, _ in rows)
    how = f"mean over {pictures} pictures" + ("" if part.name == "film" else " of the shots here, by their time here")
    how += f"; {_NO_INTERVAL}"
    time = sum(weight for _, weight in rows)
    numbers = [
        ("lightness_mean", "OKLab", [row.lightness for row, _ in rows]),
        ("contrast_mean", "OKLab", [row.contrast for row, _ in rows]),
        ("chroma_mean", "OKLab", [row.chroma for row, _ in rows]),
        ("warm_share", "share", [row.warm for row, _ in rows]),
        ("cold_share", "share", [row.cold for row, _ in rows]),
        *((f"{name}_share", "share", [_hue(row, name) for row, _ in rows]) for name in (*HUE_FAMILIES, "grey")),
    ]
    for name, unit, values in numbers:
        value = sum(value * weight for value, (_, weight) in zip(values, rows, strict=True)) / time
        yield Fact(name, value, None, None, unit, part.name, how)
    for name, kind in (("black_and_white_share", "black and white"), ("tinted_share", "tinted")):
        shots = [(row, weight) for row, weight in _colours(dossier, part, by_shot=True) if row.colouring != TOO_DARK]
        if time := sum(weight for _, weight in shots):
            share = sum(weight for row, weight in shots if row.colouring == kind) / time
            how = f"time of the shots that are so; those too dark to tell are left out; {_NO_INTERVAL}"
            yield Fact(name, share, None, None, "share", part.name, how)


def _colours(dossier: Dossier, part: Part, by_shot: bool = False) -> list[tuple[Colour, float]]:
    """Rows of colour and how much each counts: the film's own row, or those of the shots by their time in the part."""
    rows = cast("Sequence[Colour]", dossier.table("colours").rows)
    own = [row for row in rows if row.shot_index is None]
    if part.name == "film" and own and not by_shot:
        return [(own[0], 1.0)]
    shots = {shot.index: shot for shot in dossier.shots}
    weighed = [
        (row, float(part.overlap_ns(shots[row.shot_index])))
        for row in rows
        if row.shot_index in shots and row.shot_index is not None and row.pictures
    ]
    return [(row, weight) for row, weight in weighed if weight]


def _hue(row: Colour, family: str) -> float:
    return sum(hue.share for hue in row.hues if hue.family == family)


def _of_motion(dossier: Dossier, part: Part) -> Iterator[Fact]:
    rows = [row for row in cast("Sequence[Motion]", dossier.table("motion").rows) if row.shot_index is None]
    weights = [part.overlap_ns(row) for row in rows]
    time = sum(weights)
    if not time:
        return
    how = f"mean over time; {_NO_INTERVAL}"
    for name, values in (
        ("moving_mean", [row.moving for row in rows]),
        ("moving_inside_mean", [row.inside for row in rows]),
    ):
        known = [(value, weight) for value, weight in zip(values, weights, strict=True) if value is not None and weight]
        if known:
            mean = sum(value * weight for value, weight in known) / sum(weight for _, weight in known)
            yield Fact(name, mean, None, None, "share", part.name, how)
    still = cast("Sequence[Stillness]", dossier.table("stillness").rows)
    for name, kinds in (("still_share", {"still", "frozen"}), ("frozen_share", {"frozen"}), ("black_share", {"black"})):
        yield _time_share(name, [row for row in still if row.kind in kinds], part)


def _of_sound(dossier: Dossier, film: Film, part: Part) -> Iterator[Fact]:
    rows = cast("Sequence[Sound]", dossier.table("sound").rows)
    if film.audio_stream is None or not rows:
        return
    silences = cast("Sequence[Silence]", dossier.table("silences").rows)
    yield _time_share("silence_share", silences, part)


def _of_meter(heard: WholeSound) -> Iterator[Fact]:
    how = "EBU R 128, the whole film through the meter"
    if heard.integrated_lufs is not None:
        yield Fact("loudness_integrated", heard.integrated_lufs, None, None, "LUFS", "film", how)
    if heard.range_lu is not None:
        yield Fact("loudness_range", heard.range_lu, None, None, "LU", "film", how)


def _time_share(name: str, rows: Iterable[Shot | Silence | Stillness], part: Part) -> Fact:
    length = part.span.length_ns
    share = sum(part.overlap_ns(row) for row in rows) / length if length else 0.0
    return Fact(name, share, None, None, "share", part.name, "share of the running time")
