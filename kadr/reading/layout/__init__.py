"""What each paragraph is: heading, prose, caption, credit line, author's box, furniture …"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from kadr.fold import fold, level
from kadr.late import late
from kadr.reading.keyed import walked
from kadr.reading.layout.furniture import why_furniture
from kadr.reading.layout.language import language_of
from kadr.reading.layout.letters import UPPER
from kadr.reading.lists import load
from kadr.reading.sources import Source
from kadr.reading.text import Block, split_blocks

_LONG_ENOUGH_TO_REPEAT = 40  # shorter paragraphs ("Yes.") may stand twice on purpose
_LONGEST_HEADING = 110
_LONGEST_LINE = 400
_NEAR_TOP = 8  # blocks; bylines and date lines stand here
_NEAR_END = 14

_NAME = r"[^\W\d_a-zà-öø-ÿа-я][\w.'’-]*(?: (?:[^\W\d_a-zà-öø-ÿа-я][\w.'’-]*|de|da|do|dos|von|van|der|den|di|du|le|la|el|bin|al)){1,4}"
_LABEL = re.compile(r"[\s•*_·–-]*(?P<label>[^\W\d_][^.!?:\n]{0,38}?)[_*]*\s?:[_*]*\s?(?P<value>\S.*)", re.DOTALL)
_BULLET = re.compile(r"\s*(?:[•·▪◦*+–-])\s+\S")
_BRACKETED = re.compile(r"[\s_*]*[(\[]\s*(?P<inside>[^()\[\]]{1,60}?)\s*[)\]][\s_*.]*")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_MARKDOWN_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\([^)]*\)(?P<after>.*)", re.DOTALL)
_WHOLLY_STRONG = re.compile(r"(\*\*|__)(?P<inside>.+)\1[\s]*", re.DOTALL)
_SENTENCE_END = late(r"[.!?…][\"'»)\]*_]*\s*$")
_IN_A_SCENE = re.compile(r"\bin (?:a |an opening |the final )?(?:scene|still|moment|shot) from\b", re.IGNORECASE)
_COURTESY = re.compile(r"[,.(]\s*courtesy\b[^.]{0,60}\.?\)?\s*$", re.IGNORECASE)
_COPYRIGHT = re.compile(r"\s*(?:©|\(c\)\s)[^.!?]{0,120}[.]?\s*$", re.IGNORECASE)
_DATE_FORMS = re.compile(r"\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}\b|\b(?:1[89]|20)\d\d-\d\d-\d\d\b")
_RULE = re.compile(r"[\s*_=~•·#×✕♥→←–—-]{1,80}")
_CREDIT = re.compile(
    r"\b(?:directed|written|produced|edited|shot|photographed|screenplay|music|réalisé|dirigid[oa]|escrit[oa]|diretto|scritto)"
    r"(?: and \w+)? (?:by|par|por|da)\b",
    re.IGNORECASE,
)
_PHOTO_BY = late(rf"{_NAME}\s?/\s?(?:[{UPPER}][\w&.'-]*\s?){{1,4}}")
_ABBREVIATED_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)"
_ABBREVIATED_DATE = rf"\b\d{{1,2}} {_ABBREVIATED_MONTH}\b\.?,? (?:1[89]|20)\d\d\b|\b{_ABBREVIATED_MONTH}\b\.? \d{{1,2}},? (?:1[89]|20)\d\d\b"
_SIGNED = late(rf"[\s_*]*[-–—~]\s*(?:{_NAME}|[{UPPER}]{{2,4}})[\s_*.]*")
_INSIDE_STOP = re.compile(
    rf"[.!?](?<!\b[A-Z]\.)(?<!\b(?:Dr|St|Mr|vs)\.)(?<!\b\d\d\.)(?<!\b\d\.)['\")]*\s+[\"'(\[]?[{UPPER}]"
)
_SAID = re.compile(r"[.,!?]['\"]\s*(?:-|$)|[.,]['\"] [a-z]")
_QUOTES = re.compile("[\"'_*]")
_STRAIGHT_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Words:
    """The layout words of one language, ready to match."""

    caption: re.Pattern[str]
    caption_words: tuple[str, ...]
    byline: re.Pattern[str]
    author: re.Pattern[str]
    stage: re.Pattern[str]
    date: re.Pattern[str]
    headings: frozenset[str]


def lay_out(source: Source) -> tuple[Block, ...]:
    """Number the paragraphs of a source and say what each is.

    Turns of interviews and voices come later, in `kadr.reading.voices`.
    """
    if source.printed_to is not None:
        return _with_data(source, source.printed_to)
    plain = walked(source.body)
    said = source.said.get("language")
    blocks = [
        Block(number, start, end, kind, note=note)
        for number, (start, end, kind, note) in enumerate(_ranges(source, plain), start=1)
    ]
    prose = "\n".join(plain[b.start : b.end] for b in blocks if b.kind not in {"dropped", "front matter"})
    language = language_of(prose) or (said.value[:2].lower() if said else None)
    texts = [plain[block.start : block.end] for block in blocks]
    blocks = _drop_furniture(blocks, texts, language)
    blocks = _tell_kinds(blocks, texts, _words(language))
    blocks = _find_author_boxes(blocks, texts, _words(language))
    return tuple(_under_headings(_find_repeats(blocks, texts)))


def _with_data(source: Source, end: int) -> tuple[Block, ...]:
    """What is printed is laid out by itself; a page's data behind it are the lines that they are."""
    parts = tuple(part for part in source.parts if part.end <= end)
    printed = lay_out(replace(source, body=source.body[:end], parts=parts, printed_to=None))
    data = [
        Block(number, part.start, part.end, part.kind, note=part.note)
        for number, part in enumerate(source.parts[len(parts) :], start=len(printed) + 1)
    ]
    return (*printed, *_under_headings(data))


def _ranges(source: Source, plain: str) -> list[tuple[int, int, str, str | None]]:
    """Parts as the file gives them; what stands between is split by its line ends."""
    found: list[tuple[int, int, str, str | None]] = []
    done = 0
    for part in source.parts:
        found += [(done + a, done + b, "paragraph", None) for a, b in split_blocks(plain[done : part.start])]
        if plain[part.start : part.end].strip():
            found.append((part.start, part.end, part.kind, part.note))
        done = part.end
    found += [(done + a, done + b, "paragraph", None) for a, b in split_blocks(plain[done:])]
    return found


def _drop_furniture(blocks: list[Block], texts: list[str], language: str | None) -> list[Block]:
    open_kinds = [block.kind in {"paragraph", "heading", "line"} for block in blocks]
    why = why_furniture(texts, open_kinds, language)
    return [
        replace(block, kind="dropped", note=reason) if reason else block
        for block, reason in zip(blocks, why, strict=True)
    ]


def _tell_kinds(blocks: list[Block], texts: list[str], words: _Words) -> list[Block]:
    alive = [number for number, block in enumerate(blocks) if block.kind not in {"dropped", "front matter"}]
    told = list(blocks)
    for place, number in enumerate(alive):
        if blocks[number].kind != "paragraph":
            continue
        text = texts[number]
        after = texts[alive[place + 1]] if place + 1 < len(alive) else ""
        near_edge = place < _NEAR_TOP or place >= len(alive) - _NEAR_END
        kind, note = _kind_of(text, after, words, near_edge=near_edge, near_top=place < _NEAR_TOP)
        if kind == "heading" and place and _in_a_run_of_lines(blocks, texts, number) and not _is_capitals(text):
            kind = "line"
        if kind in {"paragraph", "line"} and len(text) < _LONGEST_HEADING and fold(text) in words.headings:
            kind, note = "heading", None
        if (kind, note) != (blocks[number].kind, blocks[number].note):
            told[number] = replace(blocks[number], kind=kind, note=note)
    return _one_byline(told, texts)


def _one_byline(blocks: list[Block], texts: list[str]) -> list[Block]:
    """ "Review: The Salt Road" is no byline where "by Ada Quill" stands beside it."""
    by = [number for number, block in enumerate(blocks) if block.kind == "byline"]
    sure = [number for number in by if not _LABEL.fullmatch(texts[number])]
    if not sure:
        return blocks
    return [
        replace(block, kind="heading") if n in by and n not in sure and n < sure[0] else block
        for n, block in enumerate(blocks)
    ]


def _kind_of(text: str, after: str, words: _Words, *, near_edge: bool, near_top: bool) -> tuple[str, str | None]:
    bare = text.strip()
    if _RULE.fullmatch(bare):
        return "dropped", "rule"
    if picture := _MARKDOWN_PICTURE.fullmatch(bare):
        words_of_it = f"{picture['alt']} {picture['after']}".strip()
        return ("caption", None) if len(words_of_it.split()) > 2 else ("dropped", "picture")
    if _MARKDOWN_HEADING.match(bare):
        return "heading", None
    if _is_stage(bare, words):
        return "stage", None
    if _is_caption(bare, words):
        return "caption", None
    if near_edge and (words.byline.fullmatch(bare) or _SIGNED.fullmatch(bare)):
        return "byline", None
    if (
        near_edge
        and len(bare) <= 110
        and words.date.search(bare.lower())
        and words.byline.fullmatch(re.split(r" [-|·•] ", bare)[-1])
    ):
        return "byline", None  # the date stands first
    if len(bare) <= 60 and words.date.search(bare.lower()) and len(bare.split()) <= 7:
        return "line", "date line" if near_top else None
    if _is_line(bare):
        return "line", None
    if _is_heading(bare, after):
        return "heading", None
    ends = _SENTENCE_END.search(bare) or _INSIDE_STOP.search(bare) or len(bare) >= _LONGEST_HEADING
    return ("paragraph" if ends else "line"), None


def _is_stage(bare: str, words: _Words) -> bool:
    found = _BRACKETED.fullmatch(bare)
    return found is not None and (words.stage.search(found["inside"].lower()) is not None)


def _is_caption(bare: str, words: _Words) -> bool:
    if len(bare) > 300:
        return False
    if words.caption.match(bare) or _COPYRIGHT.fullmatch(bare):
        return True
    if _IN_A_SCENE.search(bare) and len(bare) < 200:
        return bare.count(". ") == 0
    if _PHOTO_BY.fullmatch(bare) and len(bare) < 80 and " / " not in bare:
        return True
    if _COURTESY.search(bare):
        return True
    low = bare.lower()
    return len(bare) < 160 and any(word in low for word in words.caption_words) and not _SENTENCE_END.search(bare)


def _is_line(bare: str) -> bool:
    """A label with its value, a bullet, or a row of a table."""
    if len(bare) > _LONGEST_LINE:
        return False
    if _BULLET.match(bare) and len(bare) < 200:
        return True
    if "\t" in bare or "…" in bare[1:-1] and len(bare) < 80:
        return True
    if not (found := _LABEL.fullmatch(bare)):
        return False
    label, value = found["label"], found["value"]
    if len(label.split()) > 5 or '"' in label:
        return False
    return not _reads_like_prose(value)


def _reads_like_prose(value: str) -> bool:
    """Whether a value is spoken or told rather than listed: sentences with small words."""
    tokens = value.split()
    small = sum(1 for token in tokens if token[:1].islower())
    return len(tokens) > 6 and small > 0.35 * len(tokens) and bool(_SENTENCE_END.search(value))


def _is_heading(bare: str, after: str) -> bool:
    inside = _WHOLLY_STRONG.fullmatch(bare)
    if inside:
        bare = inside["inside"]
    words = bare.count(" ") + 1
    if bare[-1] in ".,;:…" or bare[0].islower() or words > 16 or len(bare) > _LONGEST_HEADING or "\n" in bare:
        return False
    if bare[-1] == "?" and words > 3 or bare[-1] == "!" and words > 9:
        return False
    if _SAID.search(bare) or _INSIDE_STOP.search(bare) or _CREDIT.search(bare) or not _STRAIGHT_LETTERS.search(bare):
        return False
    in_brackets = bare[0] in "([" and _BRACKETED.search(bare, max(0, len(bare) - 40)) is not None
    return bool(after.strip()) and not in_brackets


def _is_capitals(text: str) -> bool:
    letters = _STRAIGHT_LETTERS.findall(text)
    return len(letters) > 3 and sum(1 for letter in letters if letter.isupper()) > 0.9 * len(letters)


def _in_a_run_of_lines(blocks: list[Block], texts: list[str], number: int) -> bool:
    """Whether a short line has short lines directly above and below it, without an empty line between."""
    start, end = blocks[number].start, blocks[number].end
    above = number > 0 and start - blocks[number - 1].end <= 2 and len(texts[number - 1]) < 80
    below = number + 1 < len(blocks) and blocks[number + 1].start - end <= 2 and len(texts[number + 1]) < 80
    touches_above = above and start - blocks[number - 1].end < 2
    touches_below = below and blocks[number + 1].start - end < 2
    return touches_above or touches_below and len(texts[number].split()) > 0 and number > 0


def _find_author_boxes(blocks: list[Block], texts: list[str], words: _Words) -> list[Block]:
    """A line that is just a name, and a paragraph after it that begins with this name: the author's box."""
    told = list(blocks)
    alive = [number for number, block in enumerate(blocks) if block.kind not in {"dropped", "front matter", "caption"}]
    for number in alive[-_NEAR_END:]:
        text = texts[number].strip(" _*\n")
        opening = re.match(_NAME, text)
        if blocks[number].kind not in {"paragraph", "line"} or opening is None or len(text) > 900:
            continue
        name = _bare_name(opening.group())
        heads = [n for n in alive if n < number and n >= number - 4 and _bare_name(texts[n]) == name]
        if not heads and not (number == alive[-1] and _says_who_writes(text, opening.end(), words)):
            continue
        if not words.author.search(text.lower()):
            continue
        for member in (*heads, number):
            told[member] = replace(told[member], kind="author", note=None)
    return told


def _says_who_writes(text: str, after_name: int, words: _Words) -> bool:
    return len(text) < 500 and words.author.search(text[after_name : after_name + 60].lower()) is not None


def _bare_name(text: str) -> str:
    return fold(re.sub(r"^(?:About|By|Über|Von|Par|Por|Di)\s+(?:the author:?\s*)?", "", text.strip(" _*#\n")))


def _find_repeats(blocks: list[Block], texts: list[str]) -> list[Block]:
    first: dict[str, int] = {}
    told = []
    for block, text in zip(blocks, texts, strict=True):
        if block.kind in {"dropped", "front matter", "stage"} or len(text) < _LONG_ENOUGH_TO_REPEAT:
            if not (block.kind == "author" and len(text) < _LONG_ENOUGH_TO_REPEAT):
                told.append(block)
                continue
        key = " ".join(_QUOTES.sub("", text.lower()).split())
        earlier = first.setdefault(key, block.number)
        told.append(block if earlier == block.number else replace(block, repeats=earlier))
    return told


def _under_headings(blocks: Iterable[Block]) -> list[Block]:
    heading: int | None = None
    told = []
    for block in blocks:
        if block.kind in {"dropped", "front matter", "author", "byline"}:
            told.append(block)
            continue
        told.append(block if block.heading == heading else replace(block, heading=heading))
        if block.kind == "heading":
            heading = block.number
    return told


@cache
def _words(language: str | None) -> _Words:
    lists: dict[str, dict[str, list[str]]] = load("layout")
    chosen: list[dict[str, Any]] = [lists[language]] if language in lists else list(lists.values())
    if language != "en":
        chosen.append(lists["en"])

    def every(key: str) -> list[str]:
        return list(dict.fromkeys(level(word) for entry in chosen for word in entry.get(key, [])))

    def own(key: str) -> list[str]:  # "Image:" is a picture's label in English, and a job in French
        return [level(word) for entry in chosen[:-1] or chosen for word in entry.get(key, [])]

    openers = "|".join(sorted((re.escape(word) for word in every("byline")), key=len, reverse=True))
    date_end = (
        rf"(?:\s*[|,·-]\s*.{{0,40}}|\s+(?i:on |{_any(every('weekdays'))}\b|{_any(every('months'))}\b|\d).{{0,40}})?"
    )
    return _Words(
        caption=re.compile(
            rf"[\s_*(\[]*(?:{_any(own('caption_labels'))})(?: (?:by|von|de))?\s*(?:[:©]|\s-\s)\s*\S", re.IGNORECASE
        ),
        caption_words=tuple(word.lower() for word in every("caption_words")),
        byline=re.compile(
            rf"[\s_*-]*(?i:{openers})\s+(?:{_NAME}(?:(?:,| and| und| et| e| y| &) {_NAME})?|[A-ZÀ-Þ][\w-]+){date_end}[\s_*.]*"
        ),
        author=re.compile(rf"\b(?:{_any(every('author_words'))})\b"),
        stage=re.compile(rf"\b(?:{_any(every('stage_words'))})\b"),
        date=re.compile(
            rf"\b(?:{_any(every('months'))})\b.*\b(?:1[89]|20)\d\d\b|\b(?:{_any(every('weekdays'))})\b.*\d|{_DATE_FORMS.pattern}|{_ABBREVIATED_DATE}"
        ),
        headings=frozenset(fold(word) for word in every("headings")),
    )


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
