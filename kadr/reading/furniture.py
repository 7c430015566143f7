"""What stands around a text on its page: menus, newsletter boxes, share words, cookies, shop lines, screening times."""

import re
from dataclasses import dataclass
from functools import cache

from kadr.fold import level
from kadr.reading.lists import load

_SHORT = 220  # characters; whoever says more than this says something
_SHORT_START = 260
_LONGEST_NOTICE = 700
_FEW = 70  # below this, a word about films is no sign of prose
_LONGEST_SECTION = 40  # paragraphs under a heading such as "You may also like"
_SECTION_LINE = 140

_EDGES = re.compile(r"^[\s\W_]+|[\s\W_]+$")
_PRICE = re.compile(r"(?:[£$€]\s?\d+(?:[.,]\d\d)?|\b\d+[.,]\d\d\s?(?:€|EUR\b|USD\b|GBP\b|руб))")
_BREADCRUMB = re.compile(r"[\w &]{2,30}(?:\s+[>»›/]\s+[\w &,'-]{2,40}){2,}")
_MENU_ROW = re.compile(r"[^|·•\n]{1,30}(?:\s*[|·•]\s*[^|·•\n]{1,30}){3,}|[^|\n]{1,40}(?:\s+\|\s+[^|\n]{1,20}){2}")
_COUNTED_COMMENTS = re.compile(
    r"\(?\d{1,5}\)?\s+(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|комментари\w+)\b"
    r"|(?:comments?|kommentare|commentaires|comentarios|comentários|commenti|комментарии)\s*\(\d{1,5}\)",
    re.IGNORECASE,
)
_SHOWING = re.compile(
    r"[\s•*-]*(?:\w{2,12}\.?,?\s+)?\d{1,2}[./]\s?\d{1,2}[./]?(?:\s?\d{2,4})?,?\s+(?:um |at |à |- )?\d{1,2}[:.h]\d{2}\b"
)
_LANGUAGE_SWITCH = re.compile(r"(?:EN|DE|FR|ES|IT|PT|RU|ENG|DEU)(?:\s*[/|]\s*(?:EN|DE|FR|ES|IT|PT|RU))*")
_COPYRIGHT_FOOTER = re.compile(r"(?:©|copyright).{0,20}\b20\d\d\b", re.IGNORECASE)
_LIKED = re.compile(r"\blike[sd]? (?:this|these) (?:reviews?|posts?|lists?|comments?|films?)\W*$", re.IGNORECASE)
_LINK_LIST = re.compile(r"\[!\[[^\]]*\]\([^)]*\)\]\([^)]*\)")
_STARS_ONLY = re.compile(r"[★☆]{3,5}\s*\(\d+ [^)]{3,20}\)")


@dataclass(frozen=True, slots=True)
class _Kind:
    """One reason to drop a paragraph, in one language."""

    why: str
    lines: frozenset[str]
    starts: tuple[str, ...]
    has: tuple[str, ...]
    sections: tuple[str, ...]
    to_end: tuple[str, ...]


def why_furniture(texts: list[str], may_drop: list[bool], language: str | None) -> list[str | None]:
    """For each paragraph why it is furniture, or None. `texts` are levelled; `may_drop` spares what a file vouches for."""
    kinds, keep = _kinds(language)
    why: list[str | None] = [None] * len(texts)
    section: str | None = None
    left = 0
    ended: str | None = None
    for number, text in enumerate(texts):
        bare = text.strip()
        if ended and may_drop[number]:
            why[number] = ended
            continue
        if not may_drop[number]:
            continue
        low = _EDGES.sub("", bare).lower()
        own = _why_alone(bare, low, kinds, keep)
        opened = _opens_section(bare, low, kinds)
        if opened and not _starts_prose(texts, number):
            section, left, own = opened, _LONGEST_SECTION, opened
        elif (end := _ends_text(bare, low, kinds)) and number > 0.3 * len(texts):
            ended = own = end
        elif section and left and _belongs(bare, section):
            own, left = section, left - 1
        elif section:
            section = None
        why[number] = own
    return why


def _why_alone(bare: str, low: str, kinds: tuple[_Kind, ...], keep: re.Pattern[str]) -> str | None:
    if len(bare) < _LONGEST_NOTICE and low.count("cookie") >= 2:
        return "cookie notice"
    if len(bare) > _SHORT_START:
        return None
    if why := _why_by_shape(bare, low):
        return why
    for kind in kinds:
        if low in kind.lines:
            return kind.why
        if low.startswith(kind.starts) and (len(bare) < _FEW or not keep.search(low)):
            return kind.why
        if len(bare) <= _SHORT and any(words in bare.lower() for words in kind.has):
            if not keep.search(low) or len(bare) < _FEW:
                return kind.why
    return None


def _why_by_shape(bare: str, low: str) -> str | None:
    prices = len(_PRICE.findall(bare))
    if prices >= 2 or (prices and len(bare) < 60 and _PRICE.match(bare)):
        return "shop"
    if _is_path(bare) or _LANGUAGE_SWITCH.fullmatch(bare):
        return "menu or link"
    if _MENU_ROW.fullmatch(bare) and not re.search(r"[:.]\s", bare) and not re.search(r"\d", bare):
        return "menu or link"
    if len(bare) < 120 and _COPYRIGHT_FOOTER.search(bare) and ("  " in bare or "rights" in low or "|" in bare):
        return "page footer"
    if _LIKED.search(bare) and len(bare) < 90:
        return "share words"
    if _LINK_LIST.search(bare) and len(bare) < 200:
        return "menu or link"
    if _SHOWING.match(bare) and len(bare) < 90:
        return "opening hours or screenings"
    if _STARS_ONLY.fullmatch(bare):
        return "shop"
    return None


def _is_path(bare: str) -> bool:
    """Home > Films > Reviews; "Fatherland / Patrie / Vaterland" is one title in three languages."""
    if not _BREADCRUMB.fullmatch(bare):
        return False
    first = re.split(r"\s+[>»›/]", bare)[0]
    return "/" not in bare or first.lower() in _menu_words()


@cache
def _menu_words() -> frozenset[str]:
    lists = load("furniture")
    return frozenset(word for entry in lists.values() for word in entry.get("menu or link", {}).get("lines", []))


def _opens_section(bare: str, low: str, kinds: tuple[_Kind, ...]) -> str | None:
    if len(bare) > 60 or bare.endswith("."):
        return None
    for kind in kinds:
        if any(low == words or (" " in words and low.startswith(words)) for words in kind.sections):
            return kind.why
    return None


def _ends_text(bare: str, low: str, kinds: tuple[_Kind, ...]) -> str | None:
    if len(bare) > 80:
        return None
    if _COUNTED_COMMENTS.match(low):
        return "comments"
    return next((kind.why for kind in kinds if low.startswith(kind.to_end)), None)


def _starts_prose(texts: list[str], number: int) -> bool:
    """Whether a long paragraph follows: then the words are a heading of the text ("Tickets to Berlin")."""
    after = texts[number + 1].strip() if number + 1 < len(texts) else ""
    return len(after) > _SECTION_LINE and not _PRICE.search(after)


def _belongs(bare: str, section: str) -> bool:
    if section == "shop":
        return bool(_PRICE.search(bare)) or (
            len(bare) < 50 and not bare.endswith((".", "!", "?")) and "review" not in bare.lower()
        )
    if section == "opening hours or screenings":
        return bool(re.search(r"\d", bare)) and len(bare) < _SECTION_LINE
    return len(bare) < _SECTION_LINE and not bare.endswith((".", "!", '"'))


@cache
def _kinds(language: str | None) -> tuple[tuple[_Kind, ...], re.Pattern[str]]:
    lists = load("furniture")
    codes = list(lists) if language not in lists else list(dict.fromkeys([language, "en"]))
    others = [
        _Kind(why, frozenset(map(_levelled, entry.get("lines", []))), (), (), (), ("\0",))
        for code in lists
        if code not in codes
        for why, entry in lists[code].items()
        if why != "keep"
    ]  # a whole line of menu words is one in any language
    kinds = [
        _Kind(
            why,
            frozenset(map(_levelled, entry.get("lines", []))),
            tuple(map(_levelled, entry.get("starts", []))),
            tuple(map(_levelled, entry.get("has", []))),
            tuple(map(_levelled, entry.get("sections", []))),
            tuple(map(_levelled, entry.get("to_end", []))) or ("\0",),
        )
        for code in codes
        for why, entry in lists[code].items()
        if why != "keep"
    ]
    keep = [re.escape(word) for code in codes for word in lists[code].get("keep", [])]
    return (*kinds, *others), re.compile(rf"\b(?:{'|'.join(keep)})\b")


def _levelled(word: str) -> str:
    return level(word).lower()
