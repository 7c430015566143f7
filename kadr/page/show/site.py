"""What all views share: the frame around them, addresses that can be cited, links between views, source marks."""

import os
import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup

from kadr.film_rows import Film
from kadr.fold import title_key
from kadr.page import words
from kadr.page.marks import Sentence
from kadr.page.pictures import Still
from kadr.page.report import environment
from kadr.page.show import own
from kadr.page.show.answers import Refused
from kadr.page.show.guard import Guard
from kadr.page.show.shelf import Shown
from kadr.spans import clock

NAV = (
    ("film", "Film"), ("claims", "Claims"), ("shots", "Shots"), ("record", "Record"), ("texts", "Texts"), ("compare", "Compare"),
    ("correct", "Correct"),
)  # fmt: skip
_OF_FILM = ("film", "shots", "compare")
_FILM_ALONE = (*_OF_FILM, "correct", "search")
"""Views that need nothing of what was said."""
_MODULES = {
    "film": ("film", "correct", "lanes", "light", "player", "time"), "claims": ("claims", "correct"), "record": ("correct", "record"), "shots": ("shots", "sheet", "time"),
}  # fmt: skip
"""Scripts that a view's own script needs: named at once, they are not asked for one after the other."""
_FETCHED = {"film": ("film.json?part=axis",), "shots": ("shots.json?part=columns",)}
"""Data that a view's script waits for."""
_LOCAL_LINK = re.compile(r'href="#([^"]+)"')
_ID = re.compile(r'\sid="([^"]+)"')
_OPENS = re.compile(r'data-s="([^"]+)"')
_DRAWS = re.compile(r'href="#([pf])-(\d+)"')
_SIGNS = ("i-", "v-", "p-", "f-")
"""What ids of drawings begin with."""
_CLAIM = re.compile(r"c-([A-Z]+-\d+-\d+)-")
_IN_TEXT = re.compile(r"(?:text-)?([A-Z]+)(?:\d+|-\d+)?")
_HOMES = {
    "record": ("record", "prizes", "works", "lives", "timeline", "contradictions", "gaps", "method", "spellings"),
    "film": ("film", "facts", "lengths", "colour", "file", "scale", "people", "heard", "looks", "held-still"),
    "claims": ("beside",),
    "shots": ("shots",),
    "texts": ("texts",),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks of a view."""

    key: str
    """Of the dossier."""
    more: tuple[str, ...]
    """What stands in the address behind the view's name."""
    query: Mapping[str, str]
    every: Mapping[str, Shown]
    """All dossiers of the server, by their keys."""
    guard: Guard


@dataclass(frozen=True, slots=True)
class Body:
    """What stands in the frame: the page, the sentences that its source marks open, the pictures that it draws."""

    page: Markup
    needed: tuple[Sentence, ...]
    symbols: tuple[tuple[str, Still], ...]


def html(shown: Shown, asked: Asked, view: str, template: str, kept: Hashable = None, **values: Any) -> str:
    """A view's page: its template in the frame, links to other views made whole, source marks with their sentences.

    kept: a name under which what stands in the frame is kept for the next time, where no address changes it.
    """
    may, why = _writing(shown, asked)
    parts = (
        (shown.film_parts if view in _FILM_ALONE else shown.parts)
        | {"shown": shown, "asked": asked, "view": shown.view, "key": asked.key}
        | values
    )
    parts |= {"may_write": may, "cannot_write": why, "own": own.home()}
    parts["data_address"] = lambda name: data_address(shown, asked, name)
    if kept is None:
        body = _body(shown, asked, template, parts)
    else:
        body = shown.once(("page", kept, asked.key, may), lambda: _body(shown, asked, template, parts))
    return (
        environment()
        .get_template("show/frame.html")
        .render(
            parts
            | {
                "body": body.page,
                "needed": body.needed,
                "symbols": body.symbols,
                "here": view,
                "theme": _theme(asked.every.values()),
                "views": [
                    (name, label)
                    for name, label in NAV
                    if (shown.film or name not in _OF_FILM) and (shown.view.marks.texts or name != "texts")
                ],
                "director": shown.view.films.subject.director,
                "token": asked.guard.token if asked.guard.is_loopback else "",
                "other_version": asked.query["v"] if asked.query.get("v", shown.version) != shown.version else "",
                "cite": _cite(shown, asked, view),
                "near": values.get("near", ""),
                "fonts": own.fonts(),
                "modules": _MODULES.get(view, ()),
                "fetched": [
                    data_address(shown, asked, name)
                    for name in (_FETCHED.get(view, ()) if not asked.query.get("part") else ())
                ],
            }
        )
    )


def _body(shown: Shown, asked: Asked, template: str, parts: dict[str, Any]) -> Body:
    body = environment().get_template(template).render(parts)
    drawn = dict.fromkeys((kind, int(number)) for kind, number in _DRAWS.findall(body))
    held = {"p": shown.pictures.stills, "f": shown.pictures.frames}
    return Body(
        Markup(linked(body, asked.key)),  # noqa: S704  rendered above, with everything escaped
        tuple(shown.view.marks.some_sentences(_OPENS.findall(body))),
        tuple((f"{kind}-{number}", held[kind][number]) for kind, number in drawn if number in held[kind]),
    )


def told_apart(every: Mapping[str, Shown]) -> dict[str, str]:
    """What tells dossiers of one title apart, by their keys: the year, where each has its own; else the film's file, or the folder
    where no film or no name of a file does, and the hash that stands in the address. Nothing of a title that stands alone."""
    same: dict[str, list[str]] = {}
    for key, shown in every.items():
        same.setdefault(title_key(shown.title), []).append(key)
    found: dict[str, str] = {}
    for keys in (some for some in same.values() if len(some) > 1):
        years = [every[key].view.films.subject.year for key in keys]
        if None not in years and len(set(years)) == len(keys):
            found |= {key: str(year) for key, year in zip(keys, years, strict=True)}
            continue
        names = [short_name(every[key]) for key in keys]
        for key, name in zip(keys, names, strict=True):
            own = name if name and names.count(name) == 1 else every[key].folder.name
            found[key] = f"{own}, {key}"
    return found


def listing(every: Mapping[str, Shown], gone: Sequence[str] = ()) -> str:
    """The page of a folder of dossiers. gone: names of those that cannot be opened any more."""
    apart = told_apart(every)
    rows = [
        {
            "key": key,
            "title": shown.title,
            "year": shown.view.films.subject.year,
            "director": shown.view.films.subject.director,
            "duration": clock(shown.film.duration_ns) if shown.film else "",
            "shots": len(shown.dossier.shots),
            "texts": len(shown.dossier.texts),
            "slices": shown.pictures.slices,
            "apart": "" if apart.get(key) == str(shown.view.films.subject.year) else apart.get(key, ""),
        }
        for key, shown in every.items()
    ]
    theme = _theme(every.values())
    return environment().get_template("show/listing.html").render(rows=rows, gone=gone, own=own.home(), theme=theme)


def refused(why: str, every: Mapping[str, Shown]) -> str:
    """The page of an address that leads nowhere."""
    values = {"why": why, "own": own.home(), "theme": _theme(every.values())}
    return environment().get_template("show/refused.html").render(values)


def _theme(every: Iterable[Shown]) -> str:
    """One for all views of a server, so that no click turns the light on: dark where a film is shown, light where only texts
    are read. What a reader chose stands above it."""
    return "dark" if any(one.film for one in every) else "light"


def signed(shown: Shown, asked: Asked, values: Mapping[str, Any]) -> dict[str, Any]:
    """A view's data with what a citation needs before it."""
    return {"film": asked.key, "dossier": shown.version, "title": shown.title, **values}


def data_address(shown: Shown, asked: Asked, name: str) -> str:
    """Where a view's data are, as the dossier is now: a browser keeps them, and asks no second time."""
    return f"/{asked.key}/{name}{'&' if '?' in name else '?'}made={shown.mark}"


def _cite(shown: Shown, asked: Asked, view: str) -> str:
    """The view's own address with the dossier's version in it."""
    query = {name: value for name, value in asked.query.items() if name != "v"} | {"v": shown.version}
    return f"/{'/'.join((asked.key, view, *asked.more))}?{urlencode(query)}"


def linked(body: str, key: str) -> str:
    """The page's links: those to places that stand on another view lead there.

    >>> linked('<a href="#A5"></a><a href="#x"></a><p id="x">', "f00")
    '<a href="/f00/texts/A#A5"></a><a href="#x"></a><p id="x">'
    """
    here = set(_ID.findall(body))

    def whole(found: re.Match[str]) -> str:
        anchor = found[1]
        return found[0] if anchor in here or anchor[:2] in _SIGNS else f'href="{_home(anchor, key)}"'

    return _LOCAL_LINK.sub(whole, body)


def _home(anchor: str, key: str) -> str:
    if anchor.startswith("finding-"):
        return f"/{key}/claims?claim={anchor.removeprefix('finding-')}#{anchor}"
    if anchor.startswith("shot-"):
        return f"/{key}/film?found={anchor.removeprefix('shot-')}"
    if found := _IN_TEXT.fullmatch(anchor):
        return f"/{key}/texts/{found[1]}#{anchor}"
    if found := _CLAIM.match(anchor):
        return f"/{key}/claims?at={found[1]}"
    if anchor == "claims":
        return f"/{key}/claims"
    for view, some in _HOMES.items():
        if anchor in some:
            return f"/{key}/{view}#{anchor}"
    return f"#{anchor}"


def short_name(shown: Shown) -> str:
    """The film's file as the page names it."""
    return words.file_name(shown.film.path) if shown.film else ""


def needs_film(shown: Shown) -> Film:
    """The dossier's film. Raises Refused where only texts were read."""
    if shown.film is None:
        raise Refused(HTTPStatus.NOT_FOUND, "This dossier has no film yet. Add it: kadr make FILM --out DOSSIER")
    return shown.film


def may_write(shown: Shown, asked: Asked) -> bool:
    """Whether corrections can be kept."""
    return _writing(shown, asked)[0]


def _writing(shown: Shown, asked: Asked) -> tuple[bool, str]:
    """Whether corrections can be kept, and if not, why."""
    if not asked.guard.is_loopback:
        return (
            False,
            "Others can reach this server, so nothing is written. Show the dossier without --host to correct it.",
        )
    if not os.access(shown.folder, os.W_OK):
        return (
            False,
            "The dossier’s folder cannot be written to, so nothing can be corrected. Allow writing there, or use a copy.",
        )
    return True, ""
