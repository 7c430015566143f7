"""The Shots view: every shot on a contact sheet, filtered by a sentence; as corrected by hand, or as found."""

import shlex
from typing import Any

from kadr.archive.shot_query import HELP, Known, NotUnderstood, conditions, in_order, known, matching, sql
from kadr.page.show import site
from kadr.page.show.shelf import Shown
from kadr.page.show.shot_rows import all_seen, columns, last_said, shot_rows
from kadr.page.show.site import Asked
from kadr.spans import clock

_OF_THE_TABLES = "-- the tables hold the shots as Kadr found them, without corrections by hand\n"


def html(shown: Shown, asked: Asked) -> str:
    """The page; its script fetches `shots.json?part=columns` once, and the numbers alone, `rows=no`, for each filter."""
    film = site.needs_film(shown)
    return site.html(
        shown, asked, "shots", "show/shots.html", examples=HELP.split("; "), duration=clock(film.duration_ns)
    )


def data(shown: Shown, asked: Asked) -> dict[str, Any]:
    """Every shot, or those that `where` finds, in the order of `sort`; with `rows=no` only their numbers.

    With `part=columns` every shot, in columns, whatever `where` finds. With `shots=found` as the machine found them, whatever a hand corrected.
    """
    site.needs_film(shown)
    where, sort = asked.query.get("where", ""), asked.query.get("sort", "time")
    as_found = asked.query.get("shots") == "found"
    try:
        found = _found(shown, where, sort, as_found)
    except NotUnderstood as error:
        return {"where": [where], "error": str(error)}
    if asked.query.get("rows") == "no":
        return found
    if asked.query.get("part") == "columns":
        return found | {"columns": columns(shown, as_found=as_found)}
    rows = {row["shot"]: row for row in shot_rows(shown, as_found=as_found)}
    return found | {"shots": [rows[number] for number in found["matches"]]}


def _found(shown: Shown, where: str, sort: str, as_found: bool) -> dict[str, Any]:
    some = conditions(where, about(shown))
    every = all_seen(shown, as_found=as_found)
    corrected = any(one.mended for one in all_seen(shown))
    inside, unknown = matching(every, some)
    words = ", ".join(one.words for one in some)
    options = [*(["--sort", sort] if sort != "time" else []), *(["--shots", "found"] if as_found and corrected else [])]
    command = ["kadr", "find", "shots", str(shown.folder), *(["--where", words] if words else [])]
    return {
        "where": [one.words for one in some],
        "sort": sort,
        "matches": [one.shot.index + 1 for one in in_order(inside, sort)],
        "unknown": [one.shot.index + 1 for one in unknown],
        "lasting_ns": sum(one.length_ns for one in inside),
        "by_hand": corrected,
        "last_said": last_said(shown),
        "as": "found" if as_found or not corrected else "corrected",
        "command": shlex.join([*command, *options]),
        "sql": (_OF_THE_TABLES if corrected else "") + sql(some, shown.folder, sort),
    }


def about(shown: Shown) -> Known:
    """What a filter must know of the dossier."""
    return shown.once("known", lambda: known(shown.dossier))
