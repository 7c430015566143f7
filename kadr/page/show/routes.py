"""Which address is which page. Every view has its data at the same address with `.json` behind it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from kadr.page.show import claims, compare, correct, film, hand, light, own, ranges, record, search, shots, site, texts
from kadr.page.show.answers import Answer, Refused, as_json, kept, page, to
from kadr.page.show.guard import Guard
from kadr.page.show.shelf import Shelf, Shown
from kadr.page.show.site import Asked

VIEWS: dict[str, Any] = {
    "film": film, "claims": claims, "shots": shots, "record": record, "texts": texts, "compare": compare,
    "correct": correct, "search": search,
}  # fmt: skip
"""Name in the address -> the module that makes the view: `html(shown, asked)` and `data(shown, asked)`."""
_STILL = re.compile(r"(?:shot|frame|barcode)-[0-9a-z]+\.(?:jpg|png)")
_KEPT = {"film": ("", "axis", "said"), "shots": ("", "columns"), "record": ("",), "texts": ("",)}
"""Views whose data the dossier alone decides, with the parts that they can be asked for by."""
_WITH_MORE = ("texts",)
"""Views of which a part has an address of its own, behind theirs."""
_LONGEST = 4096
"""Characters of an address."""


@dataclass(frozen=True)
class Routes:
    """Answers to requests about some dossiers."""

    shelf: Shelf
    copies: light.Copies = field(default_factory=light.Copies)

    def __call__(self, method: str, target: str, headers: Mapping[str, str], body: bytes, guard: Guard) -> Answer:
        """One answer. Raises Refused, but to a reader who asks for a page: that gets one which says why."""
        try:
            return self._answer(method, target, headers, body, guard)
        except Refused as refused:
            if method != "GET" or "text/html" not in headers.get("Accept", ""):
                raise
            return replace(page(site.refused(str(refused), self.shelf.all())), status=refused.status)

    def _answer(self, method: str, target: str, headers: Mapping[str, str], body: bytes, guard: Guard) -> Answer:
        if len(target) > _LONGEST:
            raise Refused(HTTPStatus.REQUEST_URI_TOO_LONG, "No address here is so long.")
        parts = urlsplit(target)
        path = [unquote(part, errors="replace") for part in parts.path.split("/")[1:]]
        query = _query(parts.query)
        if method not in ("GET", "HEAD"):
            return self._change(path, body, guard)
        if path == [""]:
            return self._first()
        if path[0] == "own" and len(path) in (2, 3):
            return own.own(path[-1], *path[1:-1])
        if len(path) < 2:
            raise Refused(HTTPStatus.NOT_FOUND, "There is no such page.")
        return self._of(self.shelf.get(path[0]), path[0], path[1:], query, headers, guard)

    def _first(self) -> Answer:
        """All dossiers; where there is one, its first view."""
        every, gone = self.shelf.all(), self.shelf.gone()
        if len(every) == 1 and not gone:
            ((key, shown),) = every.items()
            return to(f"/{key}/{'film' if shown.film else 'record'}")
        return page(site.listing(every, gone))

    def _of(
        self, shown: Shown, key: str, path: list[str], query: dict[str, str], headers: Mapping[str, str], guard: Guard
    ) -> Answer:
        name, more = path[0], path[1:]
        if name == "stills" and len(more) == 1:
            return self._still(shown, more[0])
        if name == "file" and not more:
            return self._file(shown, headers)
        if name in ("light", "light.json") and not more:
            return self._light(shown, name, headers, guard)
        *rest, last = path
        name, dot, ending = last.rpartition(".")
        if not dot or ending != "json":
            name, ending = last, ""
        place = [*rest, name]
        view = VIEWS.get(place[0])
        if view is None or (len(place) > 1 and place[0] not in _WITH_MORE):
            raise Refused(HTTPStatus.NOT_FOUND, "There is no such page.")
        asked = Asked(key, tuple(place[1:]), query, self.shelf.all(), guard)
        if ending:
            return self._data(shown, asked, place, view)
        return page(view.html(shown, asked))

    @staticmethod
    def _data(shown: Shown, asked: Asked, place: list[str], view: Any) -> Answer:
        """A view's data; of those that no address changes, as it was written the first time: one answer a view."""

        def written() -> Answer:
            return as_json(site.signed(shown, asked, view.data(shown, asked)))

        part = asked.query.get("part", "")
        if asked.query.keys() - {"part", "made"} or part not in _KEPT.get(place[0], ()) or asked.more:
            return written()
        answer = shown.once(("data", place[0], part, asked.key, shown.film_file), written)
        return kept(answer) if asked.query.get("made") == shown.mark else answer

    def _change(self, path: list[str], body: bytes, guard: Guard) -> Answer:
        """What people say of rows is the only thing that is written into a dossier; light copies are made beside it."""
        if len(path) != 2 or path[1] not in ("corrections", "hand", "light"):
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "Nothing is written here.")
        shown, asked = self.shelf.get(path[0]), Asked(path[0], (), {}, self.shelf.all(), guard)
        if path[1] == "light":
            film_row = site.needs_film(shown)
            if body == b'{"stop":true}':
                self.copies.stop(film_row)
            else:
                self.copies.make(film_row, shown.film_file)
            return self._light(shown, "light.json", {}, guard)
        if path[1] == "hand":
            return as_json(site.signed(shown, asked, hand.change(shown, body)))
        return as_json(site.signed(shown, asked, correct.change(shown, asked, body)))

    @staticmethod
    def _still(shown: Shown, name: str) -> Answer:
        path = shown.dossier.stills.get(name) if _STILL.fullmatch(name) else None
        if path is None or path.is_symlink():
            raise Refused(HTTPStatus.NOT_FOUND, "The dossier has no such picture.")
        try:
            body = path.read_bytes()
        except OSError as error:
            raise Refused(HTTPStatus.NOT_FOUND, "The picture cannot be read.") from error
        kind = "image/png" if name.endswith("png") else "image/jpeg"
        return Answer(kind=kind, body=body, headers={"Cache-Control": "private, max-age=3600"})

    def _light(self, shown: Shown, name: str, headers: Mapping[str, str], guard: Guard) -> Answer:
        """A film's light copy, or how it stands."""
        row = site.needs_film(shown)
        if name == "light.json":
            return as_json(self.copies.state(row, shown.film_file) | {"may_be_asked_for": guard.is_loopback})
        copy = self.copies.of(row)
        if copy is None:
            raise Refused(HTTPStatus.NOT_FOUND, "There is no light copy of this film.")
        return ranges.part_of(copy, light.KIND, headers.get("Range"))

    @staticmethod
    def _file(shown: Shown, headers: Mapping[str, str]) -> Answer:
        file = shown.film_file
        if file.path is None:
            raise Refused(HTTPStatus.NOT_FOUND, file.why)
        return ranges.part_of(file.path, file.kind, headers.get("Range"))


def _query(text: str) -> dict[str, str]:
    """What stands behind the question mark: the last of several values, or all of those that can be several."""
    try:
        found = parse_qs(text, max_num_fields=60, errors="replace")
    except ValueError as error:
        raise Refused(HTTPStatus.BAD_REQUEST, "No view asks for so much.") from error
    return {name: ",".join(values) if name == "with" else values[-1] for name, values in found.items()}
