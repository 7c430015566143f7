"""Each shot as the pages show it: its time, its length, what was measured in it, its still."""

from typing import Any

from kadr.archive.shots import Seen, seen
from kadr.page.film.amounts import length
from kadr.page.film.colours import palette
from kadr.page.film.sheet import opens, rate_of, time_of
from kadr.page.show.shelf import Shown
from kadr.spans import clock
from kadr.summaries.by_place import OF_SHOTS, told

_SWATCHES = 6
_DIGITS = 4


def all_seen(shown: Shown, *, as_found: bool = False) -> tuple[Seen, ...]:
    """What is known of each shot: as corrected by hand where somebody did, or as found all the same."""
    found = shown.once("seen as found", lambda: seen(shown.dossier, as_found=True))
    if as_found or not any(one.about in OF_SHOTS for one in shown.dossier.corrections):
        return found
    return shown.once("seen", lambda: seen(shown.dossier))


def mended(shown: Shown) -> int:
    """How many shots a hand corrected."""
    return sum(one.mended for one in all_seen(shown))


def last_said(shown: Shown) -> int:
    """The last number of a correction that the rows know of: what came later, whoever looks at them has not seen."""
    return max((one.number for one in shown.dossier.corrections), default=0)


def is_renumbered(shown: Shown) -> bool:
    """Whether some shot has another number as corrected than as found, or is none that was found."""
    return any(one.found != one.shot.index for one in all_seen(shown))


def shot_rows(shown: Shown, *, as_found: bool = False) -> list[dict[str, Any]]:
    """One row per shot, in order; None stands for what was not measured."""
    return shown.once(
        ("shot rows", as_found), lambda: [row_of(shown, one) for one in all_seen(shown, as_found=as_found)]
    )


def row_of(shown: Shown, one: Seen) -> dict[str, Any]:
    """What the pages tell of one shot."""
    found = None if one.found is None else all_seen(shown, as_found=True)[one.found]
    shot, film, colour = one.shot, shown.film, one.colour
    still = None if one.still is None else shown.pictures.stills.get(one.still)
    return {
        "shot": shot.index + 1,
        "found_as": None if one.found is None else one.found + 1,
        "start_ns": shot.start_ns,
        "end_ns": shot.end_ns,
        "start_frame": shot.start_frame,
        "time": clock(shot.start_ns),
        "timecode": time_of(shot, rate_of(film) if film else None),
        "length": length(one.length_ns),
        "opens_with": shot.opens_with,
        "how": opens(shot),
        "score": shot.score,
        "scale": one.scale,
        "scale_probability": _round(one.scale_probability),
        "scale_found": found.scale if found else None,
        "hues": {hue.family: _round(hue.share) for hue in colour.hues} if colour else None,
        "lightness": _round(colour.lightness) if colour else None,
        "chroma": _round(colour.chroma) if colour else None,
        "palette": [[band.fill, _round(band.share)] for band in palette(colour.palette, _SWATCHES)] if colour else None,
        "moving": _round(one.moving_frac),
        "camera": _round(one.camera_frac),
        "speech": _round(one.speech_frac),
        "people": list(one.people) if one.people is not None else None,
        "faces": one.faces,
        "still": still.uri if still else None,
        "mended": one.mended,
        "by_hand": [
            {"number": said.number, "words": told(said), "author": said.author, "at": said.at, "reason": said.reason}
            for said in one.by_hand
        ],
    }


_AS_IN_ROWS = (
    "start_ns", "end_ns", "length", "opens_with", "how", "scale", "moving", "speech", "people", "faces", "still",
)  # fmt: skip


def columns(shown: Shown, *, as_found: bool = False) -> dict[str, Any]:
    """What the contact sheet draws of all shots, each value as in its row: a tenth of what the rows weigh.

    `hues` has a column for each family; `fill` is the widest band of each palette; `said` holds, by their numbers, the shots of
    which a hand said something.
    """
    rows = shot_rows(shown, as_found=as_found)
    families = dict.fromkeys(name for row in rows for name in row["hues"] or ())
    return {name: [row[name] for row in rows] for name in _AS_IN_ROWS} | {
        "hues": {name: [(row["hues"] or {}).get(name) for row in rows] for name in families},
        "fill": [max(row["palette"], key=lambda band: band[1])[0] if row["palette"] else None for row in rows],
        "said": {
            row["shot"]: {name: row[name] for name in ("found_as", "mended", "by_hand")}
            for row in rows
            if row["by_hand"]
        },
    }


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
