"""Titles that a headline gives."""

import re
from collections.abc import Iterable
from itertools import islice

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.keyed import Keyed
from kadr.reading.layout.about_text import tells_a_death
from kadr.reading.mentions.entries import is_cast_label
from kadr.reading.mentions.known import known_works, makers
from kadr.reading.mentions.titles_marked import NOT_LETTERS
from kadr.reading.mentions.words import (
    CAPITAL,
    NAME_WORD,
    countries,
    given_names,
    is_a_name,
    named_as_a_person,
    not_persons,
    page_words,
    trimmed,
)
from kadr.reading.standing import places_in_any_case
from kadr.reading.text import Block, Reading, TitleMention

_BY_NAME = late(rf" (?:de|by|von|di|of|af|av|do|da) {NAME_WORD}(?: {NAME_WORD}){{1,2}}(?: \(\d{{4}}\))?$")


_EVENT = re.compile(
    r" (?:(?:world |UK |US |red carpet )?premiere|review|interview|trailer|Q&A|press conference|poster|screening)$"
)
"""Low Tide premiere: what a headline says of the film"""


_HEAD_CUT = re.compile(
    r"^title: |\s*[(\[](?:U|PG|12A?|15|18|R|16)[)\]]|\s*[★☆½]+|\s+\d(?:\.\d)?/\d+$|\s+[/|•]\s+|\s+[-:]\s+|:\s+|\s*[\[(].*$|\s*[\])]"
)


def headlines(reading: Reading) -> Iterable[TitleMention]:
    """A headline such as BEANPOLE or "Less is more: Ida", whose words come again or stand over a list of credits."""
    told = False
    for block in reading.blocks[:10]:
        words = reading.plain[block.start : block.end]
        if block.kind in {"dropped", "author", "byline", "question", "answer"}:
            continue
        if block.kind == "front matter":
            yield from _front_title(reading, block)
        elif block.number <= 4 and len(words) <= 140:
            yield from _capitals_in(reading, block)
        if block.kind == "line" and ":" in words and not _is_review_word(words[: words.index(":")].strip(" *_#")):
            yield from _behind_a_label(reading, block, words)
            continue
        if len(words) > 110 or words.rstrip().endswith((".", "?", "!", ":", ",")):
            continue
        if is_cast_label(words):
            return  # what stands below are parts and actors
        if _IN_A_PART.match(words) or names_a_maker(words):
            continue
        if _is_over_a_maker(reading, block, words):
            a, b = trimmed(reading.plain, block.start, block.end)
            told = True
            yield TitleMention(a, b, reading.body[a:b], "film", "headline")
            continue
        yield from _in_brackets(reading, block, words)
        below = reading.plain[block.end :]
        parts = [(a, b) for a, b in _parts(words, below) if not _is_review_word(words[a:b])]
        reviewed = len(parts) < sum(1 for _ in _parts(words))
        if _NAMES_A_MAKER.search(reading.plain, max(0, block.start - 40), block.start):
            continue  # the line below "a film by"
        for start, end in parts:
            part = words[start:end]
            if _may_head(reading, block.end, part, 1 if reviewed else 2) or (
                _is_phrase(part)
                and not (told and is_a_name(part))
                and (_over_data(reading, block) or words[end:].lstrip()[:1] in {"★", "☆"})
            ):
                a = block.start + start
                told = True
                yield TitleMention(a, a + len(part), reading.body[a : a + len(part)], None, "headline")


_OF_A_MAKER = late(
    r"(?i:(?:a|ein|une?|um|uma|una) (?:[\w-]+ )?(?:film|picture|documentary|documentaire|documental|documentario|documentário|filme|película|pellicola|\w+film) "
    r"(?:by|directed by|written and directed by|von|de|di|réalisée? par|diretto da|dirigid[oa] por|realizado por)"
    r"|(?:written and )?directed by|réalisée? par|diretto da|regia di|dirigid[oa] por|realizado por|regie von|фильм) "
    rf"{NAME_WORD}(?: (?:(?:de|di|da|do|del|della|van|von|der|le|la) ){{0,2}}{NAME_WORD}){{1,3}}"
)


def names_a_maker(words: str) -> bool:
    """Whether a line only says whose film it is: "Ein Film von Anna Muster", "Réalisé par Anna Muster"."""
    return _OF_A_MAKER.fullmatch(words.strip(" *_#")) is not None


def _is_over_a_maker(reading: Reading, block: Block, words: str) -> bool:
    """Whether a short line stands right over one that says whose film it is: "NACHTBOOT 7", "Ein Film von Anna Muster"."""
    below = reading.blocks[block.number : block.number + 1]
    folded = fold(words).split()
    return (
        bool(below)
        and 0 < len(folded) <= _LONGEST_OVER_A_MAKER
        and words.strip(" *_#")[:1].isupper()
        and page_words().isdisjoint(folded)
        and not is_a_name(words.strip(" *_#"))
        and not re.search(r"[:|]|\d{3}", words)
        and names_a_maker(reading.plain[below[0].start : below[0].end].partition("\n")[0])
    )


_LONGEST_OVER_A_MAKER = 8  # words


_IN_A_PART = late(
    rf"{NAME_WORD}(?: {NAME_WORD}){{1,3}} (?:\([^()\n]{{2,40}}\),? )?(?:dans|in|en|em|nel(?:la|l')?|no|na|в) ?(?:[a-zà-ÿ]+ ){{0,3}}\""
    rf"|{NAME_WORD}(?: {NAME_WORD}){{1,3}} \([^()\n]{{2,40}}\),? (?:dans|in|en|em|nel(?:la|l')?|в) ?{CAPITAL}"
)
"""Anna Muster (Mme Exemple) dans « TITLE »: who is seen under a picture, and no headline."""


def _behind_a_label(reading: Reading, block: Block, words: str) -> Iterable[TitleMention]:
    """Rediscovered: THE LONG ICE, over lines of data; "Film of the week: The Long Ice", whose title comes again below."""
    label, _, title = words.partition(":")
    title = _ASIDE_BEHIND.sub("", title).strip(" *_#")
    if block.number <= 3 and title.isupper() and not label.isupper() and len(title) > 3 and _over_data(reading, block):
        if _is_phrase(title) and not re.search(r"\d", title):
            a = block.start + words.rindex(title)
            yield TitleMention(a, a + len(title), reading.body[a : a + len(title)], "film", "headline")
    elif block.number <= _ABOVE_ALL and len(label.split()) <= _LABEL_WORDS and not _RECORD_LABEL.match(words):
        if title and not is_a_name(label) and _may_head(reading, block.end, title, labelled=True):
            a = block.start + words.rindex(title)
            yield TitleMention(a, a + len(title), reading.body[a : a + len(title)], "film", "headline")


_ASIDE_BEHIND = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
"""The last words of a headline: "A sharp cut: The Jacket (Special Screening)"."""
_ABOVE_ALL = 2  # blocks in which a page may set a label before its film: "Film of the week: The Long Ice"
_LABEL_WORDS = 5


_RUNNING_TIME = re.compile(
    r"\b\d{1,3} ?(?:min|mins|mn|minutes|minuten|minutos|minuti|мин)\b|\b\d{2,3}['′](?!\w)|\b\d ?h(?: ?\d\d)?\b",
    re.IGNORECASE,
)
_BY_SOMEBODY = late(
    rf"(?mi)^(?:directed by|a film by|dir\.|un film de|de|di|von|regie:?|réalisé par|réalisation ?:|un film di|regia:?|dirección:|direção:|um filme de|ein film von) (?-i:{NAME_WORD})"
)


def programme_heads(reading: Reading) -> Iterable[TitleMention]:
    """The films of a programme: short lines over lines of data, where a page has two of them or more."""
    found = [hit for block in reading.blocks for hit in _head_of_an_entry(reading, block)]
    if len({title_key(hit.title) for hit in found}) > 1:
        yield from found


def _head_of_an_entry(reading: Reading, block: Block) -> Iterable[TitleMention]:
    words = reading.plain[block.start : block.end].strip(" *_#")
    if block.kind not in {"heading", "line"} or len(words) > 70 or "\n" in words or not words[:1].isupper():
        return
    if words.endswith((".", "?", ":", ",", ";")) or re.search(r"[:|]|\d{3}", words) or not _is_phrase(words):
        return
    if names_a_maker(words):
        return
    below = [line for line in reading.blocks[block.number : block.number + 2] if line.end - line.start <= 160]
    data = "\n".join(reading.plain[line.start : line.end] for line in below)
    time = _RUNNING_TIME.search(data)
    if time is None or time.start() > 90 or _RUNNING_TIME.search(words) or is_a_name(words) and not words.isupper():
        return
    first = data.partition("\n")[0]
    if not (
        _YEAR.search(first)
        or _BY_SOMEBODY.search(data)
        or any(fold(part) in countries() for part in re.split(r"[,/|·]", first))
    ):
        return
    a = block.start + reading.plain[block.start : block.end].index(words)
    yield TitleMention(a, a + len(words), reading.body[a : a + len(words)], "film", "headline")


_YEAR_LAST = re.compile(r".{2,40} (?:18|19|20)\d\d")
_NAMES_A_MAKER = re.compile(
    r"(?:\b(?:by|von)|\bfilm d[ei]|\bfilme de|\bpelícula de|\bréalisé par|\bdiretto da|\bdirigid[oa] por|фильм)\s*\n\s*$",
    re.IGNORECASE,
)


def _is_review_word(words: str) -> bool:
    """Whether a part of a headline only says that the page is a review."""
    return bool(words) and _REVIEW_WORDS.fullmatch(words) is not None


_OTHER_TITLE = re.compile(r"^[^()\n]{2,60} \((?P<other>[^()\d\n]{3,60})\)$")


def _in_brackets(reading: Reading, block: Block, words: str) -> Iterable[TitleMention]:
    """The film's other title, in brackets behind the first, over lines of data."""
    hit = _OTHER_TITLE.match(words.strip())
    if hit and _is_phrase(hit["other"]) and _over_data(reading, block):
        a = block.start + words.index(hit["other"])
        yield TitleMention(a, a + len(hit["other"]), reading.body[a : a + len(hit["other"])], "film", "headline")


_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_FILM_DATA = re.compile(
    r"\b\d{1,3} ?(?:min|mn|mins|minutes|minuten|minutos|minuti)\b|\b\d{1,3}'(?!\w)|^(?:directed by|a film by|director|dir\.|regie|"
    r"réalisation|dirección|direção|regia|режисс[её]р)\b",
    re.IGNORECASE | re.MULTILINE,
)


def _over_data(reading: Reading, block: Block) -> bool:
    """Whether the next lines hold a year, and a running time or a director, as under the title in a programme."""
    below = [line for line in reading.blocks[block.number : block.number + 2] if line.end - line.start <= 160]
    words = "\n".join(reading.plain[line.start : line.end] for line in below)
    return bool(_YEAR.search(words)) and bool(_FILM_DATA.search(words))


_A_DATE = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d$",
    re.IGNORECASE,
)
"""March 24, 2018: when a page is of."""


_OF_THE_PAGE = re.compile(
    r"(?:buy|share|subscribe|sign (?:up|in)|log (?:in|out)|read|watch (?:the )?trailer|follow (?:us|me)|click|join|download|permalink|leave a|post a|add (?:a )?comment|"
    r"skip to|back to|view all|more from|related|advertisement|you (?:may|might) also)\b",
    re.IGNORECASE,
)
"""What a page asks its readers to do."""


def is_a_date(words: str) -> bool:
    """Whether some words are a day and nothing else."""
    return _A_DATE.search(words.strip()) is not None


_BEFORE_BY = re.compile(
    r"(?:(?:co-)?(?:directed|written|produced|edited|shot|photographed|presented|reviewed|review|words|story|screenplay|music|posted|published|programmed|hosted|introduced|interview|text)(?: (?:and|&) \w+)?)",
    re.IGNORECASE,
)
"""What is left of a line such as "Directed by Anna Muster" when the name is cut off."""


def _is_phrase(words: str) -> bool:
    folded = fold(words).split()
    if re.search(r"[\d,]", words) or _BEFORE_BY.fullmatch(words):
        return False
    return bool(folded) and len(folded) <= 8 and words[0].isupper() and page_words().isdisjoint(folded)


_CAPITALS = re.compile(rf"(?<![\w.]){CAPITAL}{{2,}}(?:[ ,'&:-]+(?:{CAPITAL}{{2,}}|[AI]|\d+)(?!\w))*")


def _capitals_in(reading: Reading, block: Block) -> Iterable[TitleMention]:
    """The capitals of a headline in small letters: Review: THE LONG ICE Thaws Slowly."""
    words = reading.plain[block.start : block.end]
    if not _REVIEW_WORDS.search(words) or words.isupper():
        return
    hits = [hit for hit in _CAPITALS.finditer(words) if len(hit.group()) > 3]
    hits = [hit for hit in hits if fold(hit.group()) not in not_persons() and not is_a_name(hit.group())]
    if len(hits) == 1:
        a, b = block.start + hits[0].start(), block.start + hits[0].end()
        yield TitleMention(a, b, reading.body[a:b], "film", "headline")


_FRONT_TITLE = re.compile(r"(?m)^title:[ >|\n]*(?P<mark>[\"']?)(?P<title>[^\n]+?)(?P=mark)[ ]*$")


def _front_title(reading: Reading, block: Block) -> Iterable[TitleMention]:
    hit = _FRONT_TITLE.search(reading.plain, block.start, block.end)
    if hit is None:
        return
    for start, end in _parts(hit["title"]):
        if _may_head(reading, block.end, hit["title"][start:end]):
            a, b = hit.start("title") + start, hit.start("title") + end
            yield TitleMention(a, b, reading.body[a:b], None, "headline")


def _parts(words: str, again: str = "") -> Iterable[tuple[int, int]]:
    """Where the parts of a headline stand. again: the text below; what stands there with the name is a title whole."""
    begin = 0
    for cut in [*_HEAD_CUT.finditer(words), None]:
        end = cut.start() if cut else len(words)
        start, stop = begin, end
        while start < stop and not (words[start].isalnum() or words[start] in "'\""):
            start += 1
        start, stop = trimmed(words, start, stop)
        by = _BY_NAME.search(words, start, stop) or _EVENT.search(words, start, stop)
        if by and by.group().startswith((" de ", " di ", " of ", " do ", " da ")) and words[start:stop] in again:
            by = None
        stop = by.start() if by else stop
        if start < stop:
            yield start, stop
        if cut:
            begin = cut.end()


def _may_head(reading: Reading, after: int, words: str, lone: int = 2, labelled: bool = False) -> bool:
    """Whether words of a headline are a title: a short phrase, no name, no common heading, and named again below.

    lone: how often a single word has to be named again; labelled: a label before says that it is what the page is about,
    so a longer phrase that comes again and again may hold a word of headings: "Film of the week: The Glasshouse Year".
    """
    folded = fold(words).split()
    if is_a_date(words) or _OF_THE_PAGE.match(words) or _BEFORE_BY.fullmatch(words):
        return False
    if not folded or len(folded) > 8 or not words[0].isupper() or NOT_LETTERS.match(words) or '"' in words:
        return False
    if _YEAR_LAST.fullmatch(words) and " ".join(folded[:-1]) in countries():
        return False  # "France 2014": data, not a title
    if " ".join(folded) in not_persons() or (len(folded) == 2 and folded[0] in given_names()):
        return False
    again = sum(1 for at in places_in_any_case(words, reading.plain) if at >= after)
    if not page_words().isdisjoint(folded) and not (labelled and len(folded) > 2 and again > 1):
        return False
    if named_as_a_person(reading.plain, words):
        return False
    return again >= (lone if len(folded) == 1 else 1)


_REVIEW_WORDS = re.compile(
    r"^(?:(?:film|movie|dvd|blu-ray|festival|cannes|berlin|venice|capsule)? ?reviews?(?: of)?|critique|(?:film)?kritik|rezension|recensione|crítica|reseña|resenha|рецензия)\b[\s:|-]*"
    r"|[\s,:|'-]*(?:(?:film|movie) )?(?:review|critique|(?:film)?kritik|rezension|recensione|crítica|reseña|resenha|рецензия)\b.*$",
    re.IGNORECASE,
)


_HEAD = 4  # blocks
_RECORD_LABEL = Keyed(
    r"(?<![^\s.;|])(?:regie|kamera|schnitt|drehbuch|buch|musik|darsteller|réalisat\w+|scénario|image|montage|musique|direct(?:or|ion|ed by)|dirección|guion|guión|fotograf[ií]a|montaje|elenco|reparto|"
    r"regia|sceneggiatura|montaggio|interpreti|realiza\w+|argumento|roteiro|montagem|som|produtor\w*|режисс[её]р|сценарий|оператор|в ролях|país|pays|land|country|страна|r(?: ?[+/&] ?b)?|b|k|d)(?:\([\w()]+\))? ?(?::|-(?= ))",
    re.IGNORECASE,
)


def has_record(reading: Reading) -> bool:
    """Whether a text holds labelled credits: three labels or more."""
    return sum(1 for _ in islice(_RECORD_LABEL.finditer(reading.plain), 3)) == 3


def heads_a_record(reading: Reading, titles: Iterable[TitleMention]) -> list[TitleMention]:
    """Over a list of labelled credits: the first line of the page, where no title is told so high up."""
    if not has_record(reading):
        return []
    films = [hit for hit in titles if hit.kind in {None, "film"}]
    if any(hit.marked in {"headline", "dated"} or reading.block_at(hit.start).number <= 2 for hit in films):
        return []
    if len({title_key(hit.title) for hit in films}) < len(films):
        return []  # one is named again: the text says which film it is about
    return bare_headline(reading)


_OWNED_BY = late(rf"(?P<maker>{NAME_WORD}(?: {NAME_WORD})?)'s? (?={CAPITAL}|\d)")
_MAKES = r"'s? (?:[a-z]+ )?(?:direction|directing|camera|film-?making|screenplay|script|style|vision|earlier|previous|work|cinema)\b"


def _behind_its_maker(reading: Reading, start: int, end: int) -> int:
    """Where the title begins in "Review of Muster's Low Tide", if the text says that Muster makes films; Nobody's Orchard is whole."""
    owned = _OWNED_BY.match(reading.plain, start, end)
    if owned is None or title_key(reading.plain[start:end]) in known_works():
        return start
    last = re.escape(owned["maker"].split()[-1])
    makes = re.search(
        rf"(?<!\w){last}(?:{_MAKES})|(?:\bdirector|\bfilm-?maker|\bdirected by) (?:[A-Z][\w-]+ )?{last}(?!\w)",
        reading.plain[end:],
    )
    return owned.end() if makes or fold(owned["maker"]) in makers() else start


def bare_headline(reading: Reading) -> list[TitleMention]:
    """Where no title is marked anywhere: the first line, without what makes it a headline of a page."""
    for block in reading.blocks[:_HEAD]:
        words = reading.plain[block.start : block.end]
        if block.kind not in {"heading", "line", "paragraph"} or len(words) > 70 or words.rstrip().endswith("."):
            continue
        if names_a_maker(words):
            continue
        left = re.match(r"[\W_]*", words)
        start = block.start + (left.end() if left else 0)
        said = _REVIEW_WORDS.match(reading.plain[start : block.end])
        start += said.end() if said else 0
        end = start + next(iter(_parts(reading.plain[start : block.end])), (0, 0))[1]
        tail = _REVIEW_WORDS.search(reading.plain[start:end])
        end = start + tail.start() if tail else end
        start, end = trimmed(reading.plain, start, end)
        start = _behind_its_maker(reading, start, end) if said or tail else start
        if (
            re.search(r"[\d&,<>»«]", reading.plain[start:end])
            or words.rstrip().endswith((">", "»"))
            or ":" in reading.plain[start : block.end]
        ):
            continue
        phrase = reading.plain[start:end]
        if tells_a_death(phrase, ""):
            continue
        named = is_a_name(phrase) or named_as_a_person(reading.plain, phrase)
        if start < end and _is_phrase(phrase) and not named:
            return [TitleMention(start, end, reading.body[start:end], "film", "headline")]
    return []
