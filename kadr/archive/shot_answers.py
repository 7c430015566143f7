"""Answers to `kadr find shots`: which shots of which film a filter finds."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kadr.archive.shot_query import Condition, NotUnderstood, conditions, in_order, known, matching
from kadr.archive.shots import Seen, seen
from kadr.dossier import Dossier
from kadr.film_rows import HUE_FAMILIES
from kadr.spans import clock, seconds
from kadr.summaries.by_place import signed

if TYPE_CHECKING:
    from kadr.archive.query import Hit

_SHOTS = ("corrected", "found")
"""As corrected by hand, which they are asked for unless one says otherwise, or as the machine found them."""


def shots(dossiers: Sequence[Dossier], wanted: Mapping[str, str]) -> "list[Hit]":
    """Each shot that a filter finds, film by film. Raises NotUnderstood."""
    from kadr.archive.query import Hit

    found = []
    for dossier in dossiers:
        some = conditions(wanted.get("where", ""), known(dossier))
        inside, _ = matching(_shots(dossier, wanted), some)
        group = dossier.folder.stem if len(dossiers) > 1 else ""
        found += [
            Hit(group, _told(one, some), (), (_row(one, dossier),))
            for one in in_order(inside, wanted.get("sort", "time"))
        ]
    return found


def wrong_with(dossiers: Sequence[Dossier], wanted: Mapping[str, str]) -> str | None:
    """What is wrong with a filter, in one line; None where nothing is."""
    if wanted.get("shots", _SHOTS[0]) not in _SHOTS:
        return f"shots are asked for as {' or '.join(_SHOTS)}, not as {wanted['shots']!r}"
    try:
        for dossier in dossiers:
            conditions(wanted.get("where", ""), known(dossier))
            in_order((), wanted.get("sort", "time"))
    except NotUnderstood as error:
        return str(error)
    return None


def unknown_in(dossiers: Sequence[Dossier], wanted: Mapping[str, str]) -> int:
    """In how many shots something asked for was not measured."""
    return sum(
        len(matching(_shots(one, wanted), conditions(wanted.get("where", ""), known(one)))[1]) for one in dossiers
    )


def _shots(dossier: Dossier, wanted: Mapping[str, str]) -> tuple[Seen, ...]:
    return seen(dossier, as_found=wanted.get("shots") == "found")


def _told(one: Seen, some: Sequence[Condition]) -> str:
    """A shot in one line: number, time, length, scale, the hues asked for."""
    hues = [f"{family} {share * 100:.0f} %" for family in HUE_FAMILIES if any(c.words.startswith(f"{family} ") for c in some)
            and (share := one.hue(family)) is not None]  # fmt: skip
    parts = [f"{one.shot.index + 1}", clock(one.shot.start_ns), f"{one.length_ns / 1e9:.1f} s", one.scale or "", *hues]
    parts += [f"by hand: {'; '.join(map(signed, one.by_hand))}"] if one.by_hand else []
    return "  ".join(part for part in parts if part)


def _row(one: Seen, dossier: Dossier) -> dict[str, Any]:
    hues = {f"{family}_share": one.hue(family) for family in HUE_FAMILIES}
    return {
        "shot": one.shot.index + 1,
        "found_as": None if one.found is None else one.found + 1,
        "by_hand": "; ".join(map(signed, one.by_hand)),
        "start_ns": one.shot.start_ns,
        "end_ns": one.shot.end_ns,
        "start_s": seconds(one.shot.start_ns),
        "start_frame": one.shot.start_frame,
        "end_frame": one.shot.end_frame,
        "opens_with": one.shot.opens_with,
        "score": one.shot.score,
        "scale": one.scale,
        "speech_share": one.speech_frac,
        "people": None if one.people is None else ", ".join(one.people),
        "faces": one.faces,
        "moving": one.moving_frac,
        "camera": one.camera_frac,
        "lightness": one.colour.lightness if one.colour else None,
        "chroma": one.colour.chroma if one.colour else None,
        **hues,
        "dossier": dossier.folder.name,
    }
