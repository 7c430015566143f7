"""The Film view: the player, and under it everything that was measured on one time axis; its shots as corrected by hand."""

from fractions import Fraction
from typing import Any

from kadr.dossier import flat
from kadr.page.film.amounts import length
from kadr.page.film.sheet import opens, rate_of
from kadr.page.film.tracks import notes, nowhere, unit
from kadr.page.show import hand, site
from kadr.page.show.axis_tracks import SAID, holes, of_shots, said, tracks
from kadr.page.show.shelf import Shown
from kadr.page.show.shot_rows import all_seen, is_renumbered, mended, shot_rows
from kadr.page.show.site import Asked
from kadr.summaries.corrected_facts import corrected_facts


def html(shown: Shown, asked: Asked) -> str:
    """The page; its script fetches `film.json?part=axis` and `shots.json`, then the statements that say when, `part=said`, and
    what stands below the axis: `part=more`."""
    film = site.needs_film(shown)
    if asked.query.get("part") == "more":
        renumbered = is_renumbered(shown)
        return site.html(shown, asked, "film", "show/film_more.html", kept="film more", renumbered=renumbered)
    first = next(iter(shot_rows(shown)), None)
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
        first=first,
        persons=hand.persons(shown.dossier),
    )


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
        "shots": _shots(shown),
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


def _tracks(shown: Shown) -> list[dict[str, Any]]:
    film = site.needs_film(shown)
    return shown.once("tracks", lambda: tracks(shown.view, film, shown.pictures, all_seen(shown)))
