"""What a page says of itself beside its text: title, author, date, outlet, address, language."""

import re
from collections.abc import Iterator
from typing import Any

from kadr.reading.sources.source import Said

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+[|–—»•·-]\s+|\s+::\s+")
_ARTICLES = {
    "article",
    "newsarticle",
    "blogposting",
    "review",
    "webpage",
    "reportagenewsarticle",
    "opinionnewsarticle",
    "interview",
    "analysisnewsarticle",
}
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "twitter:data1"),
    "date": ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "address": ("og:url",),
    "language": ("og:locale", "language", "content-language", "dc.language"),
}  # fmt: skip
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def what_head_says(root: Any, text: str, data: list[Any]) -> dict[str, Said]:
    """Title, author, date … of a page, each with the element that says it. data: its JSON-LD."""
    said: dict[str, Said] = {}
    metas = _metas(root)
    linked = list(_articles_in(data))
    for column in ("author", "date", "outlet"):
        _take_meta(said, column, metas)
        _take_linked(said, column, linked)
    _take_elements(said, root, text)
    for column in ("address", "language"):
        _take_meta(said, column, metas)
    _take_title(said, root, metas, linked)
    if "language" in said:
        said["language"] = Said(said["language"].value[:2].lower(), said["language"].where)
    return said


def _metas(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (
            meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        ).lower()
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def _take_meta(said: dict[str, Said], column: str, metas: dict[str, str]) -> None:
    for name in _META[column]:
        value = metas.get(name)
        if column in said or not value:
            continue
        if column == "author" and (
            _ADDRESS.match(value) or len(value) > 80 or (name == "twitter:data1" and re.search(r"\d", value))
        ):
            continue
        said[column] = Said(value, f"meta tag {name}")


def _articles_in(data: list[Any]) -> Iterator[dict[str, Any]]:
    for value in data:
        for thing in value if isinstance(value, list) else [value]:
            if isinstance(thing, dict):
                graph = thing.get("@graph")
                yield from (
                    one
                    for one in [thing, *(graph if isinstance(graph, list) else [])]
                    if isinstance(one, dict) and _is_article(one)
                )


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    return any(str(kind).lower() in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _take_linked(said: dict[str, Said], column: str, linked: list[dict[str, Any]]) -> None:
    key = {"author": "author", "date": "datePublished", "outlet": "publisher", "title": "headline"}[column]
    for thing in linked:
        value = _named(thing.get(key))
        if column not in said and value and not _ADDRESS.match(value):
            said[column] = Said(value, f"JSON-LD {key}")


def _named(value: Any) -> str | None:
    if isinstance(value, list):
        return _named(value[0]) if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else None


def _take_elements(said: dict[str, Said], root: Any, text: str) -> None:
    for link in root.iter("link", "a"):
        rel = (link.get("rel") or "").lower().split()
        if "canonical" in rel and "address" not in said and _ADDRESS.match(link.get("href") or ""):
            said["address"] = Said(link.get("href"), "link canonical")
        if "author" in rel and link.tag == "a" and "author" not in said and (name := _words(link)) and len(name) < 60:
            said["author"] = Said(name, "link rel=author")
    if "address" not in said and (hit := _SAVED_FROM.search(text[:2000])) and _ADDRESS.match(hit[1]):
        said["address"] = Said(hit[1], "comment of the browser")
    for time in root.iter("time"):
        if "date" not in said and re.match(r"(?:19|20)\d\d-\d\d", time.get("datetime") or ""):
            said["date"] = Said(time.get("datetime"), "time element")
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if language and re.match(r"[a-zA-Z]{2}\b", language):
        said["language"] = Said(language, "html lang")


def _take_title(said: dict[str, Said], root: Any, metas: dict[str, str], linked: list[dict[str, Any]]) -> None:
    heads = [words for head in root.iter("h1") if (words := _words(head))]
    named = next((metas[name] for name in _META["title"] if name in metas), None)
    where = next((name for name in _META["title"] if name in metas), "")
    element = next((words for title in root.iter("title") if (words := _words(title))), None)
    site = said["outlet"].value if "outlet" in said else None
    for head in heads:
        if len(heads) == 1 or any(whole and head.lower() in whole.lower() for whole in (named, element)):
            if head != site:
                said["title"] = Said(head, "h1")
                return
    if named:
        said["title"] = Said(without_site(named, site), f"meta tag {where}")
        return
    _take_linked(said, "title", linked)
    if "title" not in said and element:
        said["title"] = Said(without_site(element, site), "title element")


def without_site(title: str, site: str | None) -> str:
    """A page's title without the name of the site after it.

    >>> without_site("The Tall Girl - review | The Daily Lantern", "The Daily Lantern")
    'The Tall Girl - review'
    """
    cuts = list(_SUFFIX.finditer(title))
    if not cuts:
        return title
    head, tail = title[: cuts[-1].start()], title[cuts[-1].end() :]
    if site and tail.lower() == site.lower():
        return head
    return head if "|" in cuts[-1].group() or len(tail) < 0.5 * len(head) else title


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
