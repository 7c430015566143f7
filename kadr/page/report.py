"""The report: a dossier as one HTML file that needs no network."""

import base64
import os
import tempfile
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kadr.dossier import Dossier
from kadr.errors import CannotWrite
from kadr.page import about, words
from kadr.page.asread import as_read
from kadr.page.claims import claims
from kadr.page.contradictions import contradictions
from kadr.page.film.lengths import lasting
from kadr.page.film.watched import Watched, watched
from kadr.page.font_faces import font_faces
from kadr.page.gaps import gaps
from kadr.page.lives import lives
from kadr.page.marks import in_print
from kadr.page.prizes import prizes
from kadr.page.reading_list import reading_list
from kadr.page.record import record
from kadr.page.spellings import spellings
from kadr.page.texts import texts
from kadr.page.timeline import timeline
from kadr.page.values import Value, origin_of
from kadr.page.view import View, view_of


def write(dossier: Dossier, path: Path, *, faces: bool = True) -> None:
    """Write the report beside its goal, then put it in place, so that no half page is ever seen there.

    faces: whether it shows pictures in which a face was found.
    """
    page = html_of(dossier, faces=faces).encode("utf-8")
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(page)
            os.chmod(beside, 0o644)
            os.replace(beside, path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotWrite(f"{path} cannot be written ({reason}); choose another place for the report") from error


def html_of(dossier: Dossier, *, faces: bool = True) -> str:
    """The whole page as text. Everything from a text is escaped; nothing is fetched from anywhere."""
    view = view_of(dossier)
    parts = parts_of(view, watched(view, faces=faces))
    style = font_faces() + _static("page.css") + _static("presence.css") + _footer(view, parts["film"])
    script = _static("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )
    parts["bodies"] = [
        (row, as_read(view, text.text_id)) for row, text in zip(parts["texts"], view.marks.texts, strict=True)
    ]
    parts["sentences"] = view.marks.sentences()
    parts["in_print"] = in_print(parts["sentences"])
    template = environment().get_template("page.html")
    # Both are Kadr's own files; the one line with a title in it is escaped for CSS, and the policy names their hashes.
    safe = {"style": Markup(style), "script": Markup(script)}  # noqa: S704
    return template.render(parts, view=view, policy=policy, **safe)


def parts_of(view: View, film: Watched | None) -> dict[str, Any]:
    """Everything that the page's templates name, but the texts as read and the sentences that marks open."""
    said, forms, won = claims(view, film.findings.by_place if film else {}), spellings(view), prizes(view)
    held = record(view, forms.other_titles)
    works = reading_list(view)
    return film_parts(view, film) | {
        "about": about.what_was_read(view, held.people, won.of_the_film, works.count, said, film),
        "awaited": about.awaited(said),
        "record": held,
        "prizes": won,
        "claims": said,
        "works": works,
        "spellings": forms,
        "lives": lives(view),
        "events": timeline(view),
        "contradictions": contradictions(view),
        "gaps": gaps(view),
    }


def film_parts(view: View, film: Watched | None) -> dict[str, Any]:
    """What the templates of the film alone name, and those around every page."""
    return {
        "subject": view.films.subject,
        "year": _year(view),
        "film": film,
        "texts": texts(view),
        "methods": about.methods(view),
        "troubles": view.dossier.troubles,
        "hash": about.hash_of_texts(view),
        "versions": about.versions(view),
    }


def _year(view: View) -> Value | None:
    """The film's year; from context where the dossier inferred it."""
    subject = view.films.subject
    if subject.year is None:
        return None
    told = next((origin for origin in subject.told_by if origin.column == "year"), None)
    if told is None:
        return Value(str(subject.year))
    return Value(str(subject.year), "context", view.marks.of(told.quote) if told.quote else None, told.note)


@cache
def environment() -> Environment:
    """The templates, with everything escaped."""
    environment = Environment(
        loader=PackageLoader("kadr.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_seen,
    )
    environment.filters |= {"number": words.number, "counted": words.counted, "figures": words.figures}
    environment.filters |= {"capital": words.capital, "shortened": words.shortened}
    environment.globals |= {"FLAGS": words.FLAGS, "origin_of": origin_of, "lasting": lasting}
    return environment


def _seen(shown: Any) -> Any:
    """Characters that hide or reorder are written out, in every value that reaches the page."""
    return words.visible(shown) if isinstance(shown, str) and not isinstance(shown, Markup) else shown


@cache
def _static(name: str) -> str:
    return files("kadr.page").joinpath("static", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(sha256(text.encode("utf-8")).digest()).decode()


def _footer(view: View, film: Watched | None) -> str:
    """The printed foot. Its words come from texts, so each character that could end a string is escaped."""
    hashes = [f"film {film.hash}"] if film else []
    hashes += [f"texts {about.hash_of_texts(view)}"] if view.marks.texts or not film else []
    title = f"{view.films.subject.title}, {', '.join(hashes)}, {about.versions(view)}"
    return f'@page{{@bottom-left{{content:"{_css(title)}"}}}}\n'


def _css(text: str) -> str:
    """Text as the inside of a CSS string.

    >>> _css('a"</style>')
    'a\\\\22 \\\\3c \\\\2f style\\\\3e '
    """
    flat = " ".join(words.visible(text).split())
    return "".join(c if c.isalnum() or c in " ,.-" else f"\\{ord(c):x} " for c in flat)
