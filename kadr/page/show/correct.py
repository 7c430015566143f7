"""The Correct view: what people corrected in the rows, beside what the machine says; and how they do."""

import datetime
import json
import sys
from bisect import bisect_right
from collections.abc import Sequence, Set
from http import HTTPStatus
from typing import Any

from kadr.film_rows import OPENINGS, Film, Shot
from kadr.page.film.amounts import per_cent
from kadr.page.show import hand, site
from kadr.page.show.answers import HALF_A_CHARACTER, Refused
from kadr.page.show.shelf import Shown
from kadr.page.show.shot_rows import all_seen
from kadr.page.show.site import Asked
from kadr.presence_rows import SCALES
from kadr.records import CORRECTIONS, Correction
from kadr.spans import clock
from kadr.store.corrections import add_correction, is_text, read_corrections, undo_correction
from kadr.summaries import rows_by_hand
from kadr.summaries.by_place import (
    NEAR_NS,
    OF_SHOTS,
    Applied,
    agreement,
    applied,
    holding,
    nearest_boundary,
    signed,
    told,
)
from kadr.summaries.corrected_shots import CorrectedShot, corrected_shots, is_past_another

_LONGEST = 500
"""Characters of a reason."""


def html(shown: Shown, asked: Asked) -> str:
    """All corrections."""
    return site.html(
        shown,
        asked,
        "correct",
        "show/correct.html",
        rows=rows(shown),
        agreement=_agreement(shown),
        said=hand.rows(shown.dossier),
    )


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """The same."""
    return {
        "corrections": rows(shown), "agreement": _agreement(shown), "by_hand": hand.rows(shown.dossier),
        "may_write": site.may_write(shown, asked),
    }  # fmt: skip


def rows(shown: Shown) -> list[dict[str, Any]]:
    """Every correction with the machine's row as it is now."""
    some, starts = read_corrections(shown.folder), _starts(shown)
    found = {one.correction.number: one for one in _applied(shown, some)}
    last = {one.number for one in holding(some, starts).values()}
    last |= {one.number for one in rows_by_hand.said_of_rows(some).values()}
    return [_row(one, found.get(one.number), shown, starts, last) for one in some]


def change(shown: Shown, asked: Asked, body: bytes) -> dict[str, Any]:
    """Add a correction, or take one back. Raises Refused for what is none, CannotWrite, DossierBusy."""
    try:
        values = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused(HTTPStatus.BAD_REQUEST, "A correction is one JSON object.") from error
    if not isinstance(values, dict):
        raise Refused(HTTPStatus.BAD_REQUEST, "A correction is one JSON object.")
    if "undo" in values:
        if type(values["undo"]) is not int:
            raise Refused(HTTPStatus.BAD_REQUEST, "A correction is taken back by its number.")
        undo_correction(shown.folder, values["undo"])
    else:
        _refuse_unseen(read_corrections(shown.folder), values)  # before it is said that the shot is not there any more
        try:
            add_correction(shown.folder, _checked(shown, values), lambda some: _refuse_unseen(some, values))
        except ValueError as error:
            raise Refused(HTTPStatus.BAD_REQUEST, "That cannot be kept as a correction.") from error
    return data(shown, asked)


def _refuse_unseen(some: Sequence[Correction], values: dict[str, Any]) -> None:
    """Who corrects a shot has seen what others said of it: two pages can be open. Raises Refused for what came since.

    values: with `seen`, the last correction's number that the page's rows know of, and `span`, where the shot that it shows begins and ends.
    """
    seen, span = values.get("seen"), values.get("span")
    if type(seen) is not int or not isinstance(span, list) or [type(one) for one in span] != [int, int]:
        return
    start_ns, end_ns = span
    for one in some:
        times = [int(one.place), *([int(one.to)] if one.action == "move" else [])] if one.about in OF_SHOTS else []
        if one.number > seen and any(start_ns <= time <= end_ns for time in times):
            raise Refused(
                HTTPStatus.CONFLICT,
                f"Since this page was loaded somebody corrected this shot: {signed(one)}. It is shown as it is now; yours was not kept.",
            )


def _checked(shown: Shown, values: dict[str, Any]) -> Correction:
    """A correction that says something about a row that is there. Raises Refused."""
    about, action, to = (str(values.get(name, ""))[:200] for name in ("about", "action", "to"))
    place = str(values.get("place", ""))  # whole: as many keys as rows stand on one line
    author, reason = (" ".join(str(values.get(name, "")).split())[:_LONGEST] for name in ("author", "reason"))
    if action not in CORRECTIONS.get(about, ()):
        raise Refused(HTTPStatus.BAD_REQUEST, "There is no such correction.")
    if not author:
        raise Refused(HTTPStatus.BAD_REQUEST, "A correction has an author.")
    if not all(is_text(word) for word in (place, to, author, reason)):
        raise Refused(HTTPStatus.BAD_REQUEST, HALF_A_CHARACTER)
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    if about == "statement":
        was = _statement(shown, place)
    elif about in rows_by_hand.TABLES:
        was = _row_from_text(shown, about, place)
    else:
        place, to = _plain(place), _plain(to) if action == "move" else to
        was, place = _film(shown, about, action, place, to)
    return Correction(0, about, action, place, to, was, author, reason, today)


def _statement(shown: Shown, place: str) -> str:
    for row in shown.dossier.statements:
        if f"{row.quote.text_id}:{row.quote.start}:{row.quote.end}" == place:
            return row.quote.exact[:200]
    raise Refused(HTTPStatus.BAD_REQUEST, "No statement stands at that place.")


def _row_from_text(shown: Shown, about: str, place: str) -> str:
    """What the rows on a line say, in a few words. Raises Refused where one of them is not there."""
    texts = rows_by_hand.hashes(shown.dossier)
    rows = {rows_by_hand.key(row, texts): row for row in shown.dossier.table(rows_by_hand.TABLES[about]).rows}
    wanted = place.split()
    if not wanted or any(word not in rows for word in wanted):
        raise Refused(HTTPStatus.BAD_REQUEST, "No such row stands in the record.")
    return rows_by_hand.told(rows[wanted[0]])[:200]


def _plain(number: str) -> str:
    """Digits as they are kept: without zeros before them.

    >>> _plain("007"), _plain("000"), _plain("soon")
    ('7', '0', 'soon')
    """
    return number.lstrip("0") or "0" if number.isascii() and number.isdigit() else number


def _film(shown: Shown, about: str, action: str, place: str, to: str) -> tuple[str, str]:
    """What the machine's row says, for a correction of a boundary or a shot, and the place by which it is found. Raises Refused."""
    film = site.needs_film(shown)
    shots = shown.dossier.shots
    if not _is_in(film, place):
        raise Refused(HTTPStatus.BAD_REQUEST, "A place in the film is nanoseconds from its first picture.")
    if action == "opening" and to not in OPENINGS[1:] or action == "scale" and to not in SCALES:
        raise Refused(HTTPStatus.BAD_REQUEST, "That is no value that a row can have.")
    if action == "split" and to and to not in OPENINGS[1:]:
        raise Refused(HTTPStatus.BAD_REQUEST, "That is no value that a row can have.")
    if action == "move" and not (_is_in(film, to) and int(to) > 0):
        raise Refused(HTTPStatus.BAD_REQUEST, "A boundary is moved to a place in the film.")
    said = read_corrections(shown.folder)
    made = corrected_shots(shots, film, said)
    if about == "boundary":
        machine, now = ({one.start_ns: one.opens_with or "" for one in some} for some in (shots, made))
        opens = machine | now if action == "confirm" else now | machine  # confirmed is what the page shows
        if opens.get(int(place), "start") == "start":
            raise Refused(HTTPStatus.BAD_REQUEST, "No boundary lies at that place.")
        anchor = _anchor(made, place)
        if action != "move":
            return opens[int(place)], anchor
        moved = Correction(sys.maxsize, about, action, anchor, to, anchor, "")
        before = [one.start_ns for one in made or shots]
        then = [one.start_ns for one in corrected_shots(shots, film, [*said, moved])]
        if is_past_another(before, then, int(place), int(to)):
            raise Refused(
                HTTPStatus.BAD_REQUEST,
                "Another boundary, or the film's end, lies there or on the way. Two shots are made one by joining them.",
            )
        return anchor, anchor
    inside = next((one for one in shots if one.start_ns <= int(place) < one.end_ns), None)
    if inside is None:
        raise Refused(HTTPStatus.BAD_REQUEST, "No shot lies at that place.")
    if action == "split":
        if any(one.start_ns == int(place) for one in made or shots):
            raise Refused(HTTPStatus.BAD_REQUEST, "A shot begins there already.")
        near = nearest_boundary(int(place), [one.start_ns for one in shots if one.opens_with != "start"], NEAR_NS)
        return "no boundary" if near is None else str(near), place
    return _scales(shown).get(inside.index, ""), place


def _anchor(made: Sequence[CorrectedShot], place: str) -> str:
    """The place by which corrections find a boundary: where it lay before a hand moved it."""
    row = next((one for one in made if one.start_ns == int(place)), None)
    moves = [one.place for one in row.by_hand if one.action == "move" and one.to == place] if row else []
    return moves[-1] if moves else place


def _is_in(film: Film, time_ns: str) -> bool:
    digits = time_ns.isascii() and time_ns.isdigit() and len(time_ns) <= len(str(film.duration_ns))
    return digits and int(time_ns) < film.duration_ns


def _scales(shown: Shown) -> dict[int, str]:
    return {row.shot_index: row.scale for row in shown.dossier.table("scales").rows}


def _applied(shown: Shown, some: tuple[Correction, ...]) -> tuple[Applied, ...]:
    return applied(shown.dossier.shots, _scales(shown), some)


def _agreement(shown: Shown) -> list[dict[str, Any]]:
    some = read_corrections(shown.folder)
    found = agreement(_applied(shown, some), _starts(shown)) | rows_by_hand.counted(some, _keys(shown))
    return [
        {"about": about, "looked": looked, "agreed": agreed, "share": per_cent(agreed / looked)}
        for about, (looked, agreed) in sorted(found.items())
    ]


def _keys(shown: Shown) -> dict[str, frozenset[str]]:
    return shown.once("row keys", lambda: rows_by_hand.keys_of(shown.dossier))


def _starts(shown: Shown) -> list[int]:
    """Where shots begin as corrected."""
    return [one.shot.start_ns for one in all_seen(shown)]


def _row(one: Correction, found: Applied | None, shown: Shown, starts: Sequence[int], last: Set[int]) -> dict[str, Any]:
    """starts: of the shots as corrected. last: numbers of the corrections that no later one overtook."""
    shots: Sequence[Shot] = shown.dossier.shots
    shot = found.shot if found else None
    agrees = found.agrees if found else None
    lies = one.to if one.action == "move" else one.place
    if one.about not in OF_SHOTS and _keys(shown).get(one.about, frozenset()).intersection(one.place.split()):
        agrees = one.action == "confirm"
    return {
        "number": one.number,
        "about": one.about,
        "action": one.action,
        "place": one.place,
        "to": one.to,
        "was": one.was,
        "author": one.author,
        "reason": one.reason,
        "at": one.at,
        "shot": bisect_right(starts, int(lies)) if one.about in OF_SHOTS else None,
        "found_as": shot + 1 if shot is not None else None,
        "time": clock(int(one.place)) if one.about in OF_SHOTS else None,
        "start_ns": shots[shot].start_ns if shot is not None else None,
        "machine": found.machine if found else None,
        "agrees": agrees,
        "holds": one.number in last,
        "words": told(one),
    }
