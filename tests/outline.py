"""What an HTML page is made of, as tests look at it."""

from html.parser import HTMLParser

VOID = {"meta", "br", "img", "input", "hr", "col", "link"}


class Outline(HTMLParser):
    """What a page is made of: elements that stay open, ids, links, text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sentences: list[str] = []
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.wrong: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        held = dict(attrs)
        self.attributes |= set(held)
        self.ids += [held["id"] or ""] if "id" in held else []
        self.links += [held["href"] or ""] if tag == "a" and "href" in held else []
        self.sentences += [held["data-s"] or ""] if "data-s" in held else []
        if tag not in VOID and not (self.open and "svg" in self.open and tag in {"use", "rect", "path", "circle"}):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        elif tag not in VOID | {"use", "rect", "path", "circle"}:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.words.append(data)


def said(page: str) -> str:
    """The words of a page in one line."""
    return " ".join(" ".join(Outline(page).words).split())
