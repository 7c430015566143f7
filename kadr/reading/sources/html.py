"""A page saved from a browser: its article, and around it, struck through, everything else that was to be seen."""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from kadr.errors import CannotRead
from kadr.fold import fold
from kadr.reading.lists import load
from kadr.reading.sources.build import Paragraph, join, mark_questions, split_paragraph, table_labels
from kadr.reading.sources.encoding import decode
from kadr.reading.sources.html_head import what_head_says
from kadr.reading.sources.page_data import embedded, film_lines
from kadr.reading.sources.source import Source

_NEVER_SHOWN = {
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
    "head", "title", "meta", "link", "map", "datalist", "progress", "meter", "input", "textarea", "img", "picture", "frame",
    "noframes", "applet", "param", "source", "track",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr", "br", "button",
}  # fmt: skip
_SLANTED = {"em", "i", "cite", "dfn", "var"}
_BOLD = {"strong", "b"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_HIDING = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|font-size\s*:\s*0(?:px)?\s*(?:;|$))",
    re.IGNORECASE,
)
_FOR_SCREEN_READERS = {
    "sr-only",
    "screen-reader-text",
    "visually-hidden",
    "visuallyhidden",
    "screenreader",
    "assistive-text",
    "offscreen",
    "hidden",
    "u-hidden",
    "is-hidden",
}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_WORDS = re.compile(r"[a-z0-9]+")
_LONGEST_NAME = 2000  # characters of classes and id of one element
_DEEPEST = 2000  # elements inside each other; a page that people read has tens
_MOST_OF_PAGE = 0.5  # share of the prose that is never dropped for the name of its element
_ARTICLE_SHARE = 0.7
_PROSE_LENGTH = 80
_LINKED = 0.6  # share of linked letters from which a short paragraph is a menu


@dataclass(slots=True)
class _Found:
    """A paragraph as the walk finds it."""

    element: Any
    text: str = ""
    linked: int = 0
    emphases: list[tuple[int, int]] = field(default_factory=list)
    strong: list[tuple[int, int]] = field(default_factory=list)
    row: bool = False
    """A row of a table or a term with its description."""


def read_html(path: str, sha256: str, data: bytes, charset: str | None = None) -> Source:
    """One saved page. Nothing hidden is shown and nothing runs; what is not the article is kept as dropped.

    Films of its JSON-LD become lines behind its text.

    charset: what an archive around the page says of its letters.
    """
    text, _ = decode(data, is_html=True, said=charset)
    root = _parsed(path, text)
    found = _walk(root)
    if not any(one.text for one in found):
        raise CannotRead(
            f"{path} shows no text (its words come by script, or it is a frame). Open it in a browser, copy the text into a .txt file."
        )
    told = embedded(root)
    paragraphs = [part for one in _judged(found) for part in split_paragraph(one)]
    mark_questions(paragraphs)
    films = film_lines(told)
    body, parts, emphases = join([*paragraphs, *films])
    printed = parts[len(paragraphs) - 1].end if films else None
    return Source(path, sha256, body, parts, emphases, what_head_says(root, text, told), printed_to=printed)


def chapter_paragraphs(path: str, data: bytes) -> list[Paragraph]:
    """All paragraphs of a page that is nothing but text, such as a chapter of an e-book."""
    text, _ = decode(data, is_html=True)
    if not text.strip():
        return []
    found = [
        Paragraph(one.text, _kind(one, _chain(one.element)), None, one.emphases, one.strong)
        for one in _walk(_parsed(path, text))
    ]
    return [part for one in found for part in split_paragraph(one)]


def _parsed(path: str, text: str) -> Any:
    from lxml import etree, html

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\x00", "")
    if _too_deep(text):
        raise CannotRead(
            f"{path} has elements more than {_DEEPEST} deep, which no page needs. Save its text as .txt and give that."
        )
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise CannotRead(f"{path} is no readable HTML ({error}). Save the page again, or its text as .txt.") from error


def _too_deep(text: str) -> bool:
    depth = 0
    for tag in re.finditer(
        r"<(/?)(div|span|table|ul|ol|li|b|i|em|strong|font|section|blockquote|a|p|td|tr|dl|dd|article)\b",
        text,
        re.IGNORECASE,
    ):
        depth = max(0, depth + (-1 if tag[1] else 0 if tag[2].lower() in {"p", "li", "td", "tr", "dd"} else 1))
        if depth > _DEEPEST:
            return True
    return False


class _Walker:
    """Collects the visible paragraphs of a page in order."""

    def __init__(self) -> None:
        self.found: list[_Found] = []
        self.now: _Found | None = None
        self.element: Any = None
        self.marks: list[tuple[str, int]] = []
        self.links = 0
        self.pre = 0
        self.joint = ""

    def flush(self, element: Any) -> None:
        if self.now is not None:
            _tidy(self.now)
            if self.now.text:
                self.found.append(self.now)
        self.now = None
        self.element = element
        self.marks = [(tag, 0) for tag, _ in self.marks]

    def add(self, text: str | None) -> None:
        if not text:
            return
        text = text if self.pre else _SPACE.sub(" ", text)
        if self.now is None:
            if not text.strip(" \n"):
                return
            self.now = _Found(self.element)
        if self.joint and text.strip():
            self.now.text = self.now.text.rstrip(" ") + self.joint
            self.now.row = True
            self.joint = ""
            text = text.lstrip(" ")
        if self.now.text.endswith((" ", "\n")) or not self.now.text:
            text = text.lstrip(" ") if not self.pre else text
        self.now.text += text
        if self.links:
            self.now.linked += len(text.strip())

    def length(self) -> int:
        return len(self.now.text) if self.now else 0

    def open(self, tag: str) -> None:
        self.marks.append((tag, self.length()))

    def close(self, tag: str) -> None:
        for place in range(len(self.marks) - 1, -1, -1):
            if self.marks[place][0] == tag:
                _, start = self.marks.pop(place)
                if self.now and start < self.length():
                    kind = self.now.emphases if tag in _SLANTED else self.now.strong
                    kind.append((start, self.length()))
                return


def _tidy(found: _Found) -> None:
    text = re.sub(r"(?<! ) *\n *", "\n", found.text) if "\n" in found.text else found.text
    if text != found.text:
        place = [0] * (len(found.text) + 1)  # where each old offset stands in the new text
        new = 0
        kept = 0
        old = found.text
        for m in re.finditer(r"(?<! ) *\n *", old):
            for n in range(kept, m.start()):
                place[n] = new + n - kept
            new += m.start() - kept
            for n in range(m.start(), m.end()):
                place[n] = new
            new += 1
            kept = m.end()
        for n in range(kept, len(old) + 1):
            place[n] = new + n - kept
        found.emphases = [(place[a], place[b]) for a, b in found.emphases]
        found.strong = [(place[a], place[b]) for a, b in found.strong]
    left = len(text) - len(text.lstrip())
    found.text = text.strip()
    size = len(found.text)
    found.emphases = _trimmed(found.emphases, left, size, found.text)
    found.strong = _trimmed(found.strong, left, size, found.text)


def _trimmed(ranges: list[tuple[int, int]], left: int, size: int, text: str) -> list[tuple[int, int]]:
    kept = []
    for a, b in ranges:
        a, b = max(0, a - left), min(size, b - left)
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            kept.append((a, b))
    return kept


def _walk(root: Any) -> list[_Found]:
    from lxml import etree

    walker = _Walker()
    steps = etree.iterwalk(root, events=("start", "end"))
    skipped: set[Any] = set()
    for event, element in steps:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if not tag or (tag in _NEVER_SHOWN and not _is_shadow(element)) or _is_hidden(element):
                skipped.add(element)
                steps.skip_subtree()
                continue
            _enter(walker, element, tag)
        elif element in skipped:
            skipped.discard(element)
            walker.add(element.tail)
        else:
            _leave(walker, element, tag)
            walker.add(element.tail)
    walker.flush(None)
    return walker.found


def _enter(walker: _Walker, element: Any, tag: str) -> None:
    if tag == "br":
        if walker.now is not None:
            walker.now.text = walker.now.text.rstrip(" ") + "\n"
        return
    if tag == "dd" and walker.now is not None and _previous_tag(element) == "dt":
        walker.joint = " " if walker.now.text.rstrip().endswith(":") else ": "
    elif tag == "dd" and walker.now is not None and _previous_tag(element) == "dd":
        walker.joint = ", " if len(walker.now.text) < _PROSE_LENGTH else "\n"
    elif tag in {"td", "th"}:
        if walker.now is not None and _previous_tag(element) in {"td", "th"}:
            walker.joint = _cell_joint(walker.now, element)
        else:
            walker.flush(element)
    elif tag not in _INLINE and not (_inside_cell(element) and walker.now is not None and walker.joint):
        walker.flush(element)
    if tag == "a":
        walker.links += 1
    elif tag == "pre":
        walker.pre += 1
    elif tag in _SLANTED or tag in _BOLD:
        walker.open(tag)
    walker.add(element.text)


def _leave(walker: _Walker, element: Any, tag: str) -> None:
    if tag == "a":
        walker.links -= 1
    elif tag in _SLANTED or tag in _BOLD:
        walker.close(tag)
    elif tag == "pre":
        walker.flush(element.getparent())
        walker.pre -= 1
    elif tag in {"td", "th", "dt", "dd"}:
        pass  # the next cell or description belongs to it
    elif tag not in _INLINE and tag != "br" and not _inside_cell(element):
        walker.joint = ""
        walker.flush(element.getparent())


def _inside_cell(element: Any) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in {"td", "th", "dt", "dd"} and len(parent) <= 3


def _previous_tag(element: Any) -> str | None:
    before = element.getprevious()
    return before.tag if before is not None and isinstance(before.tag, str) else None


def _cell_joint(now: _Found, element: Any) -> str:
    """What stands between two cells: a colon after a label, dots between a name and a part."""
    first = now.text.strip()
    if "\t" in first or ": " in first or " … " in first:
        return "\t"
    if first.endswith(":"):
        return " "
    before = element.getprevious()
    return ": " if before.tag == "th" or fold(first) in table_labels() else " … " if len(first) < 60 else "\t"


def _is_shadow(element: Any) -> bool:
    """A template that browsers do show: what a page's own element is made of, under the names of HTML and of saved pages."""
    return element.tag == "template" and bool(element.get("shadowrootmode") or element.get("shadowmode"))


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None or (element.get("aria-hidden") or "").lower() == "true":
        return True
    if _HIDING.search(element.get("style") or ""):
        return True
    if element.tag == "a" and (element.get("role") or element.get("epub:type")) in {"doc-noteref", "noteref"}:
        return True  # the number of a note, glued to its word
    classes = (element.get("class") or "").lower().split()
    return bool(_FOR_SCREEN_READERS.intersection(classes)) and element.tag not in {"body", "main", "article"}


# which of it is the article


def _judged(found: list[_Found]) -> list[Paragraph]:
    mass: dict[Any, float] = {}
    chains = []
    for one in found:
        chain = _chain(one.element)
        chains.append(chain)
        weight = _weight(one)
        for element in chain:
            mass[element] = mass.get(element, 0.0) + weight
    total = sum(map(_weight, found)) or 1.0
    why = [_why_dropped(chain, mass, total) for chain in chains]
    article = _article(found, chains, why)
    in_article = [article is None or article in chain for chain in chains]
    title = _title_place(found, why)
    judged = []
    for place, (one, chain) in enumerate(zip(found, chains, strict=True)):
        kind = _kind(one, chain)
        reason = why[place]
        if (
            reason
            and (kind == "author" or place == title or _is_credit(one))
            and reason not in {"comments", "related articles", "form"}
        ):
            reason = None
        elif reason is None and not in_article[place] and place != title:
            reason = _why_outside(one, kind, chain)
        elif reason is None and in_article[place] and kind in {"paragraph", "line"}:
            reason = _why_inside(one, chain)
        judged.append(Paragraph(one.text, "dropped" if reason else kind, reason, one.emphases, one.strong))
    return judged


def _chain(element: Any) -> list[Any]:
    """An element and what it stands in, innermost first."""
    chain: list[Any] = []
    while element is not None and len(chain) <= _DEEPEST:
        chain.append(element)
        element = element.getparent()
    return chain


def _weight(one: _Found) -> float:
    """How much of an article a paragraph is: its unlinked letters, if it is prose."""
    unlinked = max(0, len(one.text) - one.linked)
    return float(unlinked) if len(one.text) >= _PROSE_LENGTH else 0.1 * unlinked


def _why_dropped(chain: list[Any], mass: dict[Any, float], total: float) -> str | None:
    for element in reversed(chain):  # outermost first
        if element.tag in {"html", "body"} or mass.get(element, 0.0) > _MOST_OF_PAGE * total:
            continue
        if reason := _why_element(element):
            return reason
    return None


def _why_element(element: Any) -> str | None:
    if not isinstance(element.tag, str):
        return None
    return _why_named(
        element.tag,
        element.get("role") or "",
        f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST_NAME],
    )


@lru_cache(maxsize=10_000)
def _why_named(tag: str, role: str, names: str) -> str | None:
    parts = load("page_parts")
    if role.lower() in parts["roles"]:
        return str(parts["roles"][role.lower()])
    pieces = set(_WORDS.findall(names.lower()))
    if tag in {"p", "h1", "em", "span", "a"} and len(pieces) > 3:
        pieces = set()
    reason = next((why for word, why in _drop_words().items() if word in pieces), None)
    told = parts["tags"].get(tag)
    return reason or (str(told) if told else None)


@cache
def _drop_words() -> dict[str, str]:
    return {word: why for why, words in load("page_parts")["drop"].items() for word in words}


def _article(found: list[_Found], chains: list[list[Any]], why: list[str | None]) -> Any:
    """The innermost element that holds most of the prose that is left; None where nothing stands out."""
    mass: dict[Any, float] = {}
    depth: dict[Any, int] = {}
    total = 0.0
    for one, chain, reason in zip(found, chains, why, strict=True):
        if reason:
            continue
        weight = _weight(one)
        total += weight
        for place, element in enumerate(reversed(chain)):
            mass[element] = mass.get(element, 0.0) + weight
            depth[element] = place
    if not total:
        return None
    holding = [
        element
        for element, held in mass.items()
        if held >= _ARTICLE_SHARE * total and element.tag not in {"p", "pre", "li"}
    ]
    return max(holding, key=lambda element: depth[element], default=None)


def _title_place(found: list[_Found], why: list[str | None]) -> int | None:
    heads = [place for place, one in enumerate(found) if one.element is not None and one.element.tag == "h1"]
    good = [place for place in heads if why[place] is None]
    return next(iter(good or heads), None)


def _kind(one: _Found, chain: list[Any]) -> str:
    for element in chain[:4]:
        if element.tag in _HEADINGS:
            return "heading"
        if element.tag == "figcaption" or element.tag == "caption":
            return "caption"
        kinds = _kinds_named(f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST_NAME])
        if fitting := [kind for kind in kinds if kind == "author" or len(one.text) < 120]:
            return fitting[0]
    if one.row:
        return "line"
    if chain and chain[0].tag == "li" and len(one.text) < 160 and not re.search(r"[.!?]\s", one.text):
        return "line"
    return "paragraph"


@lru_cache(maxsize=10_000)
def _kinds_named(names: str) -> tuple[str, ...]:
    pieces = set(names.lower().replace("_", "-").split())
    return tuple(kind for kind, words in load("page_parts")["kinds"].items() if pieces.intersection(words))


def _is_credit(one: _Found) -> bool:
    """A labelled line with a known label: never lost for the name of the box that it stands in."""
    label = one.text.split(":", 1)
    return len(label) == 2 and fold(label[0]) in table_labels() and len(label[1].strip()) > 1


def _why_outside(one: _Found, kind: str, chain: list[Any]) -> str | None:
    share = one.linked / max(1, len(one.text))
    in_main = any(element.tag in {"main", "article"} for element in chain)
    if _is_credit(one) or kind in {"byline", "author", "caption"}:
        return None
    if (one.row or kind == "heading") and in_main and share < _LINKED:
        return None
    if len(one.text) >= _PROSE_LENGTH and share < 0.3 and re.search(r"[.!?][\"'”’)]*$", one.text):
        return None
    return "beside the article"


def _why_inside(one: _Found, chain: list[Any]) -> str | None:
    """Lists of linked headlines inside the article; linked names are credits and stay."""
    if one.linked < 0.9 * len(one.text) or not chain or _is_credit(one):
        return None
    item = next((element for element in chain[:3] if element.tag == "li"), None)
    if item is None or len(one.text.split()) < 6:
        return None
    return "related articles"
