"""What the pages themselves are made of: styles, scripts and fonts from the package, by name."""

from functools import cache
from hashlib import sha256
from http import HTTPStatus
from importlib.resources import files

from kadr.page.font_faces import FACES, file_name
from kadr.page.show.answers import FOR_EVER, Answer, Refused

_KINDS = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "woff2": "font/woff2",
    "svg": "image/svg+xml",
}
_ASKED_ANEW = {"Cache-Control": "no-cache"}


def own(name: str, mark: str = "") -> Answer:
    """One of the package's own files; a browser keeps it where the address has the files' mark.

    Raises Refused for a name that is none of theirs.
    """
    if name not in _names():
        raise Refused(HTTPStatus.NOT_FOUND, "The pages have no such part.")
    kept = FOR_EVER if mark == marked() else _ASKED_ANEW
    return Answer(kind=_KINDS[name.rpartition(".")[2]], body=_body(name), headers=kept)


def home() -> str:
    """Where the files lie for a page: the address changes when one of them does."""
    return f"/own/{marked()}"


@cache
def fonts() -> tuple[str, ...]:
    """Files of the upright fonts, which every view is set in: a page that has them at once is laid out once."""
    some = (file_name(face, weight, slope) for _, face, weight, slope in FACES if slope == "normal")
    return tuple(name for name in some if name in _names())


@cache
def marked() -> str:
    """A mark of all files as they are."""
    total = sha256()
    for name in sorted(_names()):
        total.update(_body(name))
    return total.hexdigest()[:10]


@cache
def _body(name: str) -> bytes:
    return _fonts_css() if name == "fonts.css" else files("kadr.page").joinpath(*_names()[name]).read_bytes()


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Name in an address -> where it lies in the package."""
    found: dict[str, tuple[str, ...]] = {name: ("static", name) for name in ("page.css", "presence.css", "page.js")}
    for file in files("kadr.page").joinpath("static", "show").iterdir():
        if file.name.rpartition(".")[2] in _KINDS:
            found[file.name] = ("static", "show", file.name)
    for _, face, weight, slope in FACES:
        name = file_name(face, weight, slope)
        if files("kadr.page").joinpath("fonts", name).is_file():
            found[name] = ("fonts", name)
    return found | {"fonts.css": ()}


@cache
def _fonts_css() -> bytes:
    rules = [
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{slope};font-display:swap;'
        f'src:url({name}) format("woff2")}}\n'
        for family, face, weight, slope in FACES
        if (name := file_name(face, weight, slope)) in _names()
    ]
    return "".join(rules).encode()
