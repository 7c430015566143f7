"""The tracks of the Film view as data: what lies on the one time axis, drawn by the browser at any zoom."""

from collections.abc import Iterable, Sequence
from typing import Any

from kadr.archive.shots import Seen, measured
from kadr.dossier import Dossier
from kadr.film_rows import Film
from kadr.page.film import curves
from kadr.page.film.amounts import per_cent
from kadr.page.film.axis import round_top
from kadr.page.film.loudness import UNHEARD, loudness_of, why_unheard
from kadr.page.marks import Mark
from kadr.page.pictures import Pictures
from kadr.page.presence.seen import pieces_seen
from kadr.page.presence.stretches import lasting
from kadr.page.view import View, cited
from kadr.page.words import counted, figures
from kadr.presence_rows import SCALES
from kadr.summaries.corrected_shots import CorrectedShot

_MOST_COLUMNS = 12_000
"""Of a curve: below a second each in a film of two and a half hours; nearer than that, columns are drawn as steps."""
_MOST_PEOPLE = 6
_DIGITS = 3
"""Of a column: a thousandth of what a curve can be is a thirtieth of a pixel."""

Track = dict[str, Any]


def tracks(view: View, film: Film, held: Pictures, shots: Sequence[Seen]) -> list[Track]:
    """What was measured, in the order in which it lies on the page; what was not says so in `missing`. Statements lie below.

    shots: as corrected by hand.
    """
    dossier = view.dossier
    every = [
        _barcode(held),
        *of_shots(dossier, shots),
        *_people(dossier),
        _voice(dossier, film),
        _loudness(dossier, film),
        _motion(dossier, film),
        _stillness(dossier),
        _freezes(dossier),
    ]
    return [_whole(track) for track in every]


def of_shots(dossier: Dossier, shots: Sequence[Seen]) -> list[Track]:
    """The tracks that corrections by hand change."""
    return [_whole(_boundaries(shots)), _whole(_scale(dossier, shots))]


def _whole(track: Track) -> Track:
    return {"missing": "", "ends": []} | track


def holes(dossier: Dossier, film: Film) -> list[tuple[int, int]]:
    """Stretches of the picture that were not measured."""
    steps = dossier.table("barcode").rows or [row for row in dossier.table("motion").rows if row.shot_index is None]
    if not steps:
        return []
    usual = max(step.end_ns - step.start_ns for step in steps)
    found, at = [], 0
    for start, end in [*((step.start_ns, step.end_ns) for step in steps), (film.duration_ns, film.duration_ns)]:
        if start - at > usual:
            found.append((at, start))
        at = max(at, end)
    return found


def _barcode(held: Pictures) -> Track:
    track: Track = {
        "key": "barcode",
        "label": "Barcode",
        "kind": "picture",
        "name": "Barcode of the film, from start to end",
    }
    if held.slices or held.mean:
        return track | {"src": held.slices or held.mean, "ends": ["slices" if held.slices else "mean"]}
    return track | {"missing": "the dossier holds none"}


def _boundaries(shots: Sequence[Seen]) -> Track:
    mended = sum(one.mended for one in shots)
    by_hand = f"; {counted(mended, 'shot')} as corrected by hand" if mended else ""
    return {
        "key": "shots", "label": "Shots", "kind": "shots",
        "ends": [f"{len(shots):,}", *([f"{mended:,} by hand"] if mended else [])],
        "name": f"Where shots begin: {counted(len(shots), 'shot')}{by_hand}",
    }  # fmt: skip


def _scale(dossier: Dossier, shots: Sequence[Seen]) -> Track:
    track: Track = {
        "key": "scale",
        "label": "Scale",
        "kind": "scale",
        "name": "Scale of each shot: the nearer, the taller",
    }
    by_hand = [isinstance(one.shot, CorrectedShot) and one.shot.scale is not None for one in shots]
    if not dossier.table("scales").rows and not any(by_hand):
        return track | {"missing": "not measured"}
    return track | {
        "scales": [one.scale for one in shots],
        "by_hand": by_hand if any(by_hand) else [],
        "order": list(SCALES),
        "ends": ["ECU", "ELS"],
    }


def _people(dossier: Dossier) -> Iterable[Track]:
    faces = dossier.table("faces").rows
    if not faces:
        words = "no face was found" if measured(dossier, "faces") else "not measured"
        yield {"key": "people", "label": "People", "kind": "spans", "name": "People on screen", "missing": words}
        return
    shots, scales, every = dossier.shots, dossier.table("scales").rows, dossier.table("persons").rows
    people = every[:_MOST_PEOPLE]
    drawn = {row.person for row in people}
    for row in people:
        name, own = row.name or row.person, [face for face in faces if face.person == row.person]
        yield {
            "key": "people", "label": name, "kind": "spans", "name": f"{name} on screen",
            "spans": pieces_seen(own, shots, scales), "ends": [per_cent(row.screen_ns / max(_end(dossier), 1))],
        }  # fmt: skip
    rest = pieces_seen((face for face in faces if face.person not in drawn), shots, scales)
    if rest:
        label = "Faces" if not people else "Others, unknown" if len(every) > len(people) else "Unknown"
        yield {
            "key": "people", "label": label, "kind": "spans", "name": "Other faces on screen" if people else "Somebody’s face on screen",
            "spans": rest, "ends": [per_cent(lasting(rest) / max(_end(dossier), 1))] if people else ["not named"],
        }  # fmt: skip


def _end(dossier: Dossier) -> int:
    return dossier.film.duration_ns if dossier.film else 0


def _voice(dossier: Dossier, film: Film) -> Track:
    track: Track = {"key": "voice", "label": "Speech, other, silence", "kind": "voice"}
    rows = dossier.table("voice").rows
    if rows:
        speech = sum(row.end_ns - row.start_ns for row in rows if row.kind == "speech") / max(film.duration_ns, 1)
        return track | {
            "name": f"Speech {per_cent(speech)} of the time, other sound, and silence",
            "spans": [[row.start_ns, row.end_ns, row.kind] for row in rows],
            "ends": [f"{per_cent(speech)} speech"],
        }
    silences = dossier.table("silences").rows
    if not silences and not dossier.table("sound").rows:
        return track | {"name": "Speech, other sound, silence", "missing": why_unheard(film)}
    return track | {
        "label": "Silence", "kind": "spans", "name": f"Silences: {counted(len(silences), 'span')}; speech not measured",
        "spans": [[row.start_ns, row.end_ns] for row in silences], "ends": [figures(len(silences), "span")],
    }  # fmt: skip


def _loudness(dossier: Dossier, film: Film) -> Track:
    track: Track = {"key": "loudness", "label": "Loudness", "kind": "curve", "name": "Loudness over time"}
    rows = dossier.table("sound").rows
    if not rows:
        return track | {"missing": why_unheard(film)}
    heard = loudness_of(rows)
    if heard is None:
        return track | {"missing": UNHEARD}
    return track | {
        "name": heard.name, "columns": [_columns(heard.steps, film)], "low": heard.low_lufs, "high": heard.high_lufs,
        "ends": list(heard.ends),
    }  # fmt: skip


def _motion(dossier: Dossier, film: Film) -> Track:
    track: Track = {"key": "motion", "label": "Motion, of it camera", "kind": "curve", "name": "Motion over time"}
    rows = [row for row in dossier.table("motion").rows if row.shot_index is None]
    if not rows:
        return track | {"missing": "not measured"}
    top = round_top(max(row.moving for row in rows))
    camera = [(row.start_ns, row.end_ns, row.moving * (row.camera or 0.0)) for row in rows]
    return track | {
        "name": f"Share of the picture that moves, over time, up to {per_cent(top)}, and how much of it is the camera",
        "columns": [_columns([(row.start_ns, row.end_ns, row.moving) for row in rows], film), _columns(camera, film)],
        "low": 0, "high": top, "ends": [per_cent(top), "0"],
    }  # fmt: skip


def _stillness(dossier: Dossier) -> Track:
    rows = dossier.table("stillness").rows
    track: Track = {
        "key": "stillness", "label": "Stillness", "kind": "spans",
        "name": f"Stretches in which nothing moves: {counted(len(rows), 'span')}",
    }  # fmt: skip
    if not rows and not dossier.table("motion").rows:
        return track | {"missing": "not measured"}
    return track | {
        "spans": [[row.start_ns, row.end_ns, row.kind] for row in rows],
        "ends": [figures(len(rows), "span")],
    }


def _freezes(dossier: Dossier) -> Track:
    rows = dossier.table("freezes").rows
    track: Track = {
        "key": "freezes", "label": "Freezes", "kind": "spans",
        "name": f"Faces and bodies that stay still while something goes on around them: {counted(len(rows), 'span')}",
    }  # fmt: skip
    if not rows and not measured(dossier, "freezes"):
        return track | {"missing": "not measured"}
    return track | {
        "spans": [[row.start_ns, row.end_ns, row.what] for row in rows],
        "ends": [figures(len(rows), "span")],
    }


SAID: Track = {
    "key": "said",
    "label": "Statements",
    "kind": "said",
    "name": "Statements that say when",
    "missing": "",
    "ends": [],
}
"""The track below all others, before its statements are known."""


def said(view: View) -> Track:
    """Statements that name a part of the film. Each is looked through for it, which takes longer than all other tracks."""
    found = []
    for row, place in view.placed:
        if place.part is not None and place.part.name != "film":
            shown, span = cited(view, [row.quote], 60), place.part.span
            found.append(
                {"start": span.start_ns, "end": span.end_ns, "words": shown.words, "marks": _plain(shown.marks)}
            )
    return SAID | ({"said": found} if found else {"missing": "none says when"})


def _plain(marks: Sequence[Mark]) -> list[dict[str, str]]:
    return [{"place": mark.place, "letter": mark.letter, "anchor": mark.anchor} for mark in marks]


def _columns(steps: Sequence[curves.Step], film: Film) -> list[float | None]:
    """A curve as columns of equal time."""
    if film.duration_ns <= 0:
        return []
    measured_ns = sum(end - start for start, end, _ in steps)
    count = min(_MOST_COLUMNS, max(round(film.duration_ns * len(steps) / max(measured_ns, 1)), 1))
    means = curves.columns(steps, film.duration_ns, count)
    return [None if mean is None else round(mean, _DIGITS) for mean in means]
