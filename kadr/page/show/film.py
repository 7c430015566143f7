"""The Film view: the player, and under it everything that was measured on one time axis; its shots as corrected by hand."""

import json
import re
from bisect import bisect_right
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from kadr.dossier import flat
from kadr.page.film.amounts import length
from kadr.page.film.sheet import opens, rate_of
from kadr.page.film.tracks import notes, nowhere, unit
from kadr.page.show import hand, site
from kadr.page.show.axis_tracks import SAID, holes, of_shots, said, tracks
from kadr.page.show.shelf import Shown
from kadr.page.show.shot_rows import all_seen, is_renumbered, last_said, mended, row_of
from kadr.page.show.site import Asked
from kadr.spans import SECOND
from kadr.summaries.corrected_facts import corrected_facts

_TOLD_BY_ROWS = ("start_frame", "length", "how")
"""Columns of shots that the axis has no use for."""
_TIME = re.compile(r"\d{1,9}(?:\.\d{1,9})?(?::\d{1,9}(?:\.\d{1,9})?){0,2}", re.ASCII)


def html(shown: Shown, asked: Asked) -> str:
    """The page, with the rows of the shots round the place that its address names; its script fetches `film.json?part=axis`, then
    all rows, `shots.json`, the statements that say when, `part=said`, and what stands below the axis: `part=more`."""
    film = site.needs_film(shown)
    if asked.query.get("part") == "more":
        renumbered = is_renumbered(shown)
        return site.html(shown, asked, "film", "show/film_more.html", kept="film more", renumbered=renumbered)
    return site.html(
        shown,
        asked,
        "film",
        "show/film.html",
        kept=("film", shown.film_file),
        rows=[*_tracks(shown), SAID],
        unit=unit(film),
        notes=notes(shown.dossier, film, mended(shown)),
        file=shown.film_file,
        first=next((row_of(shown, one) for one in all_seen(shown)[:1]), None),
        persons=hand.persons(shown.dossier),
        near=json.dumps(_near(shown, asked.query), ensure_ascii=False),
        last_said=last_said(shown),
    )


def _near(shown: Shown, query: Mapping[str, str]) -> list[dict[str, Any]]:
    """The shot at the place that an address names, with the one before and the one after: what is told of a place at once."""
    every = all_seen(shown)
    shot, found = (query.get(name, "") for name in ("shot", "found"))
    if shot.isascii() and shot.isdigit():
        at = int(shot[:9]) - 1
    elif found.isascii() and found.isdigit():
        at = next((n for n, one in enumerate(every) if one.found == int(found[:9]) - 1), 0)
    else:
        at = bisect_right(every, _ns(query.get("t", "")), key=lambda one: one.shot.start_ns) - 1
    at = min(max(at, 0), len(every) - 1)
    return [row_of(shown, one) for one in every[max(at - 1, 0) : at + 2]]


def _ns(text: str) -> int:
    """Nanoseconds of a time in an address; 0 of anything else.

    >>> _ns("0:35:19.4"), _ns("35:19"), _ns("here")
    (2119400000000, 2119000000000, 0)
    """
    if not _TIME.fullmatch(text):
        return 0
    seconds = Fraction(0)
    for part in text.split(":"):
        seconds = seconds * 60 + Fraction(part)
    return round(seconds * SECOND)


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """The film, its shots and its tracks; with `part=axis` without statements, with `part=said` these alone; with `part=shots`
    what corrections change; with `part=more` its facts, as found and as corrected by hand."""
    film = site.needs_film(shown)
    part = asked.query.get("part")
    if part == "said":
        return {"track": said(shown.view), "notes": list(nowhere(shown.view))}
    if part == "more":
        facts = shown.dossier.table("facts").dicts()
        return {"facts": facts, "facts_corrected": [flat(row) for row in corrected_facts(shown.dossier)]}
    if part == "shots":
        return {"shots": _shots(shown), "tracks": of_shots(shown.dossier, all_seen(shown))}
    rate: Fraction | None = rate_of(film)
    shots = _shots(shown)
    if part == "axis":
        shots = _drawn(shots)
    return {
        "name": site.short_name(shown),
        "sha256": film.sha256,
        "duration_ns": film.duration_ns,
        "first_stamp_ns": film.first_stamp_ns,
        "frames": film.frames,
        "rate": [rate.numerator, rate.denominator] if rate else None,
        "aspect": film.active_aspect,
        "file": {"kind": shown.film_file.kind, "why": shown.film_file.why},
        "holes": shown.once("holes", lambda: holes(shown.dossier, film)),
        "shots": shots,
        "tracks": [*_tracks(shown), SAID if part == "axis" else said(shown.view)],
    }


def _shots(shown: Shown) -> dict[str, Any]:
    """The shots as corrected by hand, in columns; and of the machine's, where a hand corrected some, where each begins."""
    shots, found = [one.shot for one in all_seen(shown)], shown.dossier.shots
    begins = {shot.start_ns: shot.opens_with for shot in found}
    return {
        "start_ns": [shot.start_ns for shot in shots],
        "start_frame": [shot.start_frame for shot in shots],
        "opens": [shot.opens_with for shot in shots],
        "score": [shot.score for shot in shots],
        "length": [length(shot.end_ns - shot.start_ns) for shot in shots],
        "how": [opens(shot) for shot in shots],
        "by_hand": [shot.start_ns not in begins or begins[shot.start_ns] != shot.opens_with for shot in shots],
        "found_ns": [shot.start_ns for shot in found],
    }


def _drawn(shots: dict[str, Any]) -> dict[str, Any]:
    """The columns that the axis draws; without what a hand changed, where none did."""
    same = (("found_ns", shots["start_ns"]), ("by_hand", [False] * len(shots["start_ns"])))
    left_out = {*_TOLD_BY_ROWS, *(name for name, plain in same if shots[name] == plain)}
    return {name: values for name, values in shots.items() if name not in left_out}


def _tracks(shown: Shown) -> list[dict[str, Any]]:
    film = site.needs_film(shown)
    return shown.once("tracks", lambda: tracks(shown.view, film, shown.pictures, all_seen(shown)))
