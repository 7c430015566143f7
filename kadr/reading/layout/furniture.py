"""What stands around a text on its page: menus, newsletter boxes, share words, cookies, shop lines, screening times."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kadr.fold import level
from kadr.late import late
from kadr.reading.lists import load

_SHORT = 220  # characters; whoever says more than this says something
_SHORT_START = 260
_LONGEST_NOTICE = 700
_FEW = 70  # below this, a word about films is no sign of prose
_LONGEST_SECTION = 40  # paragraphs under a heading such as "You may also like"
_SECTION_LINE = 140

_EDGES = " \t\n.,:;!?-_*#…()[]{}<>/|\\'\"•·©®™×→←↑↓▶►▼▲♥★☆=+~&%^¡¿"
_CURRENCIES = ("£", "$", "€", "EUR", "USD", "GBP", "руб")
_PRICE = re.compile(r"(?:[£$€]\s?\d+(?:[.,]\d\d)?|\b\d+[.,]\d\d\s?(?:€|EUR\b|USD\b|GBP\b|руб))")
_BREADCRUMB = re.compile(r"[\w &]{2,30}(?:\s+[>»›/]\s+[\w &,'-]{2,40}){2,}")
_MENU_ROW = late(r"[^|·•\n]{1,30}(?:\s*[|·•]\s*[^|·•\n]{1,30}){3,}|[^|\n]{1,40}(?:\s+\|\s+[^|\n]{1,20}){2}")
_COUNTED_COMMENTS = late(
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
_DIVIDERS = frozenset("|·•")
_TELLING = frozenset("0123456789£$€>»›/|·•©[★☆")  # one of them stands in whatever has a shape
_LINK_LIST = re.compile(r"\[!\[[^\]]*\]\([^)]*\)\]\([^)]*\)")
_STARS_ONLY = re.compile(r"[★☆]{3,5}\s*\(\d+ [^)]{3,20}\)")


@dataclass(frozen=True, slots=True)
class _Kind:
    """One reason to drop a paragraph, in one language."""

    why: str
    lines: frozenset[str]
    starts: tuple[str, ...]
    has: tuple[str, ...]
    sections: frozenset[str]
    section_starts: tuple[str, ...]
    to_end: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Reasons:
    """All reasons that count for one language; the unions tell quickly that none holds."""

    kinds: tuple[_Kind, ...]
    keep: re.Pattern[str]
    lines: frozenset[str]
    starts: tuple[str, ...]
    has: re.Pattern[str]


def why_furniture(texts: list[str], may_drop: list[bool], language: str | None) -> list[str | None]:
    """For each paragraph why it is furniture, or None. `texts` are levelled; `may_drop` spares what a file vouches for."""
    reasons = _reasons(language)
    kinds = reasons.kinds
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
        if len(bare) > _LONGEST_NOTICE:  # whoever says this much says something
            section = None
            continue
        low = bare.strip(_EDGES).lower()
        own = _why_alone(bare, low, reasons)
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


def _why_alone(bare: str, low: str, reasons: _Reasons) -> str | None:
    if low.count("cookie") >= 2:
        return "cookie notice"
    if len(bare) > _SHORT_START:
        return None
    if why := _why_by_shape(bare, low):
        return why
    small = bare.lower() if len(bare) <= _SHORT else ""
    if low in reasons.lines or low.startswith(reasons.starts) or reasons.has.search(small):
        return _why_by_words(low, small, reasons)
    return None


def _why_by_words(low: str, small: str, reasons: _Reasons) -> str | None:
    spared = len(low) >= _FEW and reasons.keep.search(low) is not None
    for kind in reasons.kinds:
        if low in kind.lines:
            return kind.why
        if not spared and (low.startswith(kind.starts) or any(words in small for words in kind.has)):
            return kind.why
    return None


def _why_by_shape(bare: str, low: str) -> str | None:
    if "like" in low and len(bare) < 90 and _LIKED.search(bare):
        return "share words"
    if _LANGUAGE_SWITCH.fullmatch(bare):
        return "menu or link"
    if _TELLING.isdisjoint(bare):
        return None  # most prose
    prices = len(_PRICE.findall(bare)) if any(sign in bare for sign in _CURRENCIES) else 0
    if prices >= 2 or (prices and len(bare) < 60 and _PRICE.match(bare)):
        return "shop"
    if _is_path(bare):
        return "menu or link"
    if not _DIVIDERS.isdisjoint(bare) and _MENU_ROW.fullmatch(bare) and not re.search(r"[:.]\s|\d", bare):
        return "menu or link"
    if len(bare) < 120 and _COPYRIGHT_FOOTER.search(bare) and ("  " in bare or "rights" in low or "|" in bare):
        return "page footer"
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
        if low in kind.sections or low.startswith(kind.section_starts):
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
def _reasons(language: str | None) -> _Reasons:
    lists = load("furniture")
    codes = list(lists) if language not in lists else list(dict.fromkeys([language, "en"]))
    others = [
        _Kind(why, frozenset(map(_levelled, entry.get("lines", []))), (), (), frozenset(), (), ("\0",))
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
            frozenset(map(_levelled, entry.get("sections", []))),
            tuple(words for words in map(_levelled, entry.get("sections", [])) if " " in words),
            tuple(map(_levelled, entry.get("to_end", []))) or ("\0",),
        )
        for code in codes
        for why, entry in lists[code].items()
        if why != "keep"
    ]
    keep = [re.escape(word) for code in codes for word in lists[code].get("keep", [])]
    every = (*kinds, *others)
    return _Reasons(
        kinds=every,
        keep=re.compile(rf"\b(?:{'|'.join(keep)})\b"),
        lines=frozenset(line for kind in every for line in kind.lines),
        starts=tuple(start for kind in every for start in kind.starts),
        has=_any_of(words for kind in every for words in kind.has),
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of many phrases, sorted by first letter so that a place is tried once for each letter."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    return re.compile(
        "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()) or "(?!)"
    )


def _levelled(word: str) -> str:
    return level(word).lower()
