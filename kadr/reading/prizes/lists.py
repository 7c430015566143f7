"""Prizes in lists: a category and its winner below or beside it, with the festival in a heading or the first lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading import lists
from kadr.reading.mentions.words import CAPITAL, countries, is_a_name, not_persons
from kadr.reading.prizes.names import beside_each_other, is_own_prize
from kadr.reading.prizes.said import find_bodies, find_sections
from kadr.reading.prizes.who import settle_director, work_name
from kadr.reading.prizes.words import Item, Words, bodies, prize_owner, words
from kadr.reading.text import Block, Reading
from kadr.reading.times.when import dates_in, edition_in
from kadr.records import Origin, Prize

_BULLET = re.compile(r"^[\s•*\-–—·▪●◦>_#|]+|[\s*_|]+$")
_MARK = late(r"^(?:(?P<won>winners?|won|winner is|gewinner|lauréate?|ganador|vincitore|vencedor|победитель)|"
                   r"(?P<nominated>(?:(?:the )?(?:also|other) |weitere |auch |autres |otr[oa]s |también |altr[ie] |outr[oa]s |также )?"
                   r"(?:nominees?|nominated(?: were| are)?|nominations?|nominierte?n?|nommés?|nominad[oa]s?|nominati|indicad[oa]s|candidat[ie]|номинанты|номинированы)))\s*:?\s*", re.IGNORECASE)  # fmt: skip
_FOR_WORK = re.compile(
    r"^(?P<person>[^,(]{4,60}?),? (?:for (?:his|her|their|the) .{3,40}? (?:of|in|on|for|to)|for(?: the film)?|in|für den Film|für|in dem Film|pour|por|per|за) (?P<work>\"?[^\W_a-z].+)$"
)
_DIRECTED = re.compile(
    r"^\"?(?P<work>[^\"]+?)\"?,? ?(?:\(|[-,] )?(?:directed by|dir\.?(?: by)?|d:|r:|regie:?|by|von|de|di|un film de|réal\.|реж\.)"
    r" (?P<person>[^,()]+?)\)?$", re.IGNORECASE,
)  # fmt: skip
_PERSONAL = re.compile(
    r"actor|actress|perform|direct(?:or|ion|ing)|cinematograph|screenplay|writ|script|score|composer|editing|editor|newcomer|"
    r"darsteller|regie|kamera|drehbuch|schnitt|acteur|actrice|réalisat|mise en scène|interprétation|scénario|actriz|direcci|"
    r"guion|attor|attrice|regia|sceneggiatura|ator|atriz|direção|roteiro|роль|режисс|оператор|сценар",
    re.IGNORECASE,
)
_OUTCOME_WORDS = (
    ("won", re.compile(r"\b(?:won|winner|gewonnen|gewinner\w*|lauréat|ganador\w*|vincitore|vencedor\w*|победитель|лауреат)\b", re.I)),
    ("nominated", re.compile(r"\b(?:nomin\w+|номин\w+|indicad\w+|candidat\w*)\b", re.I)),
    ("shortlisted", re.compile(r"\b(?:short-?list\w*|шорт-лист)\b", re.I)),
    ("submitted", re.compile(r"\b(?:submission|submitted|official entry)\b", re.I)),
    ("selected", re.compile(r"\b(?:selection|selected|in competition|out of competition|sélection|selección|selezione|seleção|"
                            r"wettbewerb|premiere|opening film|closing film)\b", re.I)),
)  # fmt: skip
_WON_HEADING = re.compile(
    r"\b(?:won|winners?|palmarès|palmarés|preisträger|gewinner|vincitori|vencedores|ganadores)\b", re.IGNORECASE
)
_NOMINATED_HEADING = re.compile(
    r"^(?:[\w ]{0,40} )?(?:nominations?|nominees|nominierungen|nominaciones|candidature|indicações|номинации)$"
)


_MENTION = re.compile(r"(?:special|honou?rable|lobende) (?:mention|erwähnung)", re.IGNORECASE)
_NOMINATED_WORD = re.compile(r"nomin|candidat|indica|selec|select")
"""A heading over prizes and nominations alike: which is which, the lines do not say."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text without its bullet."""

    start: int
    end: int
    words: str
    block: Block


@dataclass
class Around:
    """What a list says before its lines: the prize of the line above, the festival and heading over all."""

    category: Line | None = None
    above: Line | None = None
    heading: str = ""
    under: bool = False
    under_from: Line | None = None
    body: Item | None = None
    edition: str | None = None
    year: tuple[int, int, int] | None = None
    giver: Item | None = None
    """The academy that a heading names: "Academy Award Nominations:"."""
    occasion: tuple[Item, int, int] | None = None
    """The festival and year of a line that is nothing else, above prizes: "2013 - Turin Film Festival"; where the year stands."""
    below: Line | None = None
    nominated: bool = False
    """A line "Nominees:" stands between the category and what follows."""
    filled: bool = False
    """The category has its work; what follows on lines of their own is its maker and country."""
    rows: list[Prize] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)


def in_lists(reading: Reading) -> tuple[list[Prize], list[tuple[int, int]]]:
    """The rows of every list, and the ranges of the text they used up."""
    table = words(reading.text.language)
    around = Around()
    lines = list(_lines(reading))
    categories = sum(1 for line in lines if _is_category(table, line.words))
    for line, below in zip(lines, [*lines[1:], None][: len(lines)], strict=True):
        around.below = below
        _take(reading, table, line, around, categories)
    return _with_only_body(reading, around), around.taken


def _with_only_body(reading: Reading, around: Around) -> list[Prize]:
    """Rows above the one line that names the festival get it from there, if the text names no other."""
    if all(row.festival for row in around.rows):
        return around.rows
    named = [b for line in _lines(reading) for b in find_bodies(reading, line.start, line.end)]
    named = [b for b in named if b.body is None or not (b.body.is_jury or is_own_prize(reading.plain, b))]
    if not named or len({fold(b.value or "") for b in named}) > 1:
        return around.rows
    only = named[0]
    block = reading.block_at(only.start)
    years = [d for d in dates_in(reading.plain, block.start, block.end) if d.year]
    origin = Origin("festival", "context", reading.quote(only.start, only.end), "the one named in this text")
    rows = []
    for row in around.rows:
        if row.festival is None and any(o.column == "prize" for o in row.origins) is False:
            more = [origin]
            if row.year is None and len(years) == 1:
                more.append(
                    Origin("year", "context", reading.quote(years[0].start, years[0].end), "beside the festival")
                )
            row = replace(row, festival=only.value, year=row.year or (years[0].year if len(years) == 1 else None),
                          origins=(*row.origins, *more))  # fmt: skip
        rows.append(row)
    return rows


def _lines(reading: Reading) -> Iterator[Line]:
    for block in reading.blocks:
        if not block.is_prose:
            continue
        for hit in re.finditer(r"[^\n]*\S[^\n]*", reading.plain[block.start : block.end]):
            start, end = block.start + hit.start(), block.start + hit.end()
            lead = _BULLET.match(reading.plain[start:end])
            start += lead.end() if lead else 0
            tail = re.search(r"[\s*_|]+$", reading.plain[start:end])
            end = start + tail.start() if tail else end
            if start < end:
                yield Line(start, end, reading.plain[start:end], block)


_SHARED = re.compile(r" \((?:ex[ -]aequo|ex[ -]æquo|shared|tie|joint winners?|geteilt)\)$", re.IGNORECASE)
"""Behind the name of a prize that two or more won."""


_WITH_WINNER = re.compile(r"(?P<name>[^:]{4,60}?)(?: [-;] ?|- )(?P<rest>\S.*)")


def _is_category(table: Words, text: str) -> bool:
    """A line that is nothing but the name of a prize."""
    ends = text.endswith(":")
    text = re.sub(r"\s*\((?:[$€£]|[\d.,]+ ?(?:€|EUR|USD|euros?|NIS|ILS))[^()]*\)$", "", text.rstrip(": ")).rstrip(": ")
    text = _SHARED.sub("", text)
    if not 4 <= len(text) <= 110 or text[-1] in ".!?," or text[0].islower() or re.search(r"(?:19|20)\d\d|:", text):
        return False
    beside = _WITH_WINNER.fullmatch(text)
    if beside and table.prize.fullmatch(beside["name"]) and not table.category_head.search(beside["rest"]):
        return False  # "Best Film - TITLE"
    if fold(text) in prize_owner() or table.prize.fullmatch(text):
        return True
    if ", " in text and all(table.prize.fullmatch(part) for part in text.split(", ")):
        return True  # "Silver Gull, Special Jury Prize"
    upper = text.isupper()
    count = len(text.split())
    if upper and count <= 12 and table.category_head.search(text):
        return True
    if _SIDE.match(text):
        return False
    if (
        ends
        and count <= 12
        and table.category_head.search(text)
        and not table.film_word.search(text.lower().replace("film", ""))
    ):
        return True
    return count <= 8 and bool(table.best_line.match(text)) and not re.search(r"[,;()]", text)


def _take(reading: Reading, table: Words, line: Line, around: Around, categories: int) -> None:
    _see_body(reading, line, around)
    if _labelled(reading, table, line, around):
        return
    occasion = _occasion(reading, table, line, around.below)
    if occasion:
        around.under, around.under_from, around.category, around.occasion = True, line, None, occasion
        return
    if _is_heading(table, line):
        around.occasion = None
        around.heading, around.under = line.words.rstrip(": "), True
        around.giver = next((b for b in find_bodies(reading, line.start, line.end) if b.body is not None), None)
        around.under_from, around.category = line, None
        return
    if _SIDE.match(line.words) and not (len(line.words) > 80 and table.prize.search(line.words)):
        _attach(reading, line, around)
        return
    beneath = around.category is not None and around.above is around.category
    listed = around.under and table.prize.search(line.words) and re.search(r"(?:19|20)\d\d$", line.words)
    if line.block.kind == "heading" and not beneath and not listed and not _is_category(table, line.words):
        around.under = around.under and False
        around.category = None
        return
    if _is_category(table, line.words):
        if around.under and _stands_alone(table, around.below):
            found = _under_heading(reading, table, line, around)
            around.rows += found
            around.taken += [(line.start, line.end)] if found else []
            around.category = None
            return
        around.category, around.filled, around.nominated = line, False, False
        around.above = line
        return
    if len(line.words) > 160:
        around.category = None
        return
    mark = _MARK.match(line.words)
    if mark and around.category is not None and mark.end() == len(line.words):
        around.nominated = mark["won"] is None
        return
    if around.filled and not mark and line.block.kind != "heading" and _attach(reading, line, around):
        return
    found = _beside(reading, table, line, around, categories) or _below(reading, line, around, categories)
    if not found and around.under:
        found = _under_heading(reading, table, line, around)
    if found:
        around.rows += found
        around.taken.append((line.start, line.end))
        if around.category is not None and around.above is around.category:
            around.taken.append((around.category.start, around.category.end))
    elif line.words.endswith((".", "!", "?")) and len(line.words) > 60:
        around.category = None
    around.above = line


_OCCASION = re.compile(r"(?P<year>(?:19|20)\d\d)\s*[-:]\s*(?P<body>\S.{2,60})")


def _occasion(reading: Reading, table: Words, line: Line, below: Line | None) -> tuple[Item, int, int] | None:
    """A year and a festival alone on a line, with a prize on the next."""
    hit = _OCCASION.fullmatch(line.words)
    if hit is None or below is None or not table.prize.search(below.words):
        return None
    start = line.start + hit.start("body")
    body = next((b for b in find_bodies(reading, start, line.end) if b.end - b.start >= 0.7 * (line.end - start)), None)
    return (body, int(hit["year"]), line.start) if body else None


def _stands_alone(table: Words, below: Line | None) -> bool:
    """Whether what follows is no winner: another prize, a heading, a label or prose."""
    if below is None or _is_heading(table, below) or _is_category(table, below.words):
        return True
    if _OCCASION.fullmatch(below.words):
        return True
    return below.words.endswith((".", ":")) or len(below.words) > 130


_SIDE = late(
    r"^(?:jury(?=:)|jury members|members of the jury|courtesy of|produced by|producers?|supported by|donated|sponsor\w*|with the support|thanks to|motivation|jury(?:'s)? (?:statement|"
    r"justification|motivation|comment)|the jury|(?:written (?:and|&) )?directed by|directors?:|dir\.|regie:|regia:|réalisat\w+ ?:|directed,|"
    r"more about|watch|prize money|dotiert|in the amount|€|\$ ?\d|\d[\d.,]* ?(?:nis|eur|euros?|usd|€|\$|ils|chf|gbp|prize))\b", re.IGNORECASE,
)  # fmt: skip
_DIRECTOR_LINE = re.compile(
    r"^(?:(?:written (?:and|&) )?directed by|directors?:|dir\.(?: by)?:?|regie:|regia:|réalisat\w+ ?:)\s*(?P<who>[^,(;]+)",
    re.IGNORECASE,
)


def _attach(reading: Reading, line: Line, around: Around) -> bool:
    """ "Directed by X", "X, Country", "Country 2012" below a winner: its maker, or nothing of a prize."""
    told = _DIRECTOR_LINE.match(line.words)
    pieces = [p.strip() for p in line.words.split(",")]
    who = told.group("who") if told else pieces[0]
    places_only = _is_country(line.words)
    maker = (
        told is not None
        or _looks_like_person(reading, who)
        or (len(pieces) > 1 and all(_is_country(p) for p in pieces[1:] if p) and 2 <= len(who.split()) <= 5)
    )
    if not (maker or places_only) and not re.search(_SCHOOL, line.words):
        return False
    last = around.rows[-1] if around.rows else None
    if maker and last is not None and last.recipient is None and around.filled and _names_only(who):
        around.rows[-1] = replace(last, recipient=_original(reading, who.strip(), line.start))
    around.taken.append((line.start, line.end))
    return True


_SCHOOL = re.compile(
    r"\b(?:école|school|academy|university|universität|hochschule|college|institute|vgik|famu|filmakademie|escuela|akademie)\b",
    re.I,
)


def _names_only(words_in: str) -> bool:
    return len(words_in.split()) <= 6 and not re.search(r"\d", words_in)


def _labelled(reading: Reading, table: Words, line: Line, around: Around) -> bool:
    """ "Awards: Golden Bear, Berlin 2016; Best Actress, …": heading and list in one line."""
    hit = re.match(r"^(?P<head>[^:]{3,40}):\s*(?P<rest>\S.*)$", line.words)
    if not hit or fold(hit.group("head")) not in table.headings:
        return False
    if shown := _shown_at(reading, hit, line):
        around.rows += shown
        around.taken.append((line.start, line.end))
        return True
    head = Line(line.start, line.start + hit.end("head"), hit.group("head"), line.block)
    before = around.heading, around.under, around.under_from
    around.heading, around.under, around.under_from = head.words, True, head
    rest, offset = hit.group("rest"), line.start + hit.start("rest")
    rows: list[Prize] = []
    for piece in re.finditer(_pieces(table, rest), rest):
        words_in = piece.group().strip(" .")
        start = offset + piece.start() + len(piece.group()) - len(piece.group().lstrip())
        rows += _under_heading(reading, table, Line(start, start + len(words_in), words_in, line.block), around)
    around.heading, around.under, around.under_from = before
    around.rows += rows
    if rows:
        around.taken.append((line.start, line.end))
    return bool(rows)


_SHOWN_LABELS = frozenset({"festivals", "festival screenings", "selections", "festival selections", "screened at"})


def _shown_at(reading: Reading, hit: re.Match[str], line: Line) -> list[Prize]:
    """ "Festivals: Oslo, Toronto, Hamburg etc.": where the film was shown, two or more towns or festivals and nothing else."""
    rest = re.sub(r",? etc\.?$", "", hit["rest"].rstrip(" ."))
    parts = [part.strip() for part in rest.split(",")]
    named = [part for part in parts if fold(re.sub(r" ?\b(?:19|20)\d\d\b", "", part)) in bodies()]
    if fold(hit["head"]) not in _SHOWN_LABELS or len(parts) < 2 or not named or reading.main_film is None:
        return []
    if not all(re.fullmatch(rf"{CAPITAL}[\w'.-]*(?: [\w'.-]+){{0,5}}", part) for part in parts):
        return []
    origin = Origin("work", "context", None, "the film spoken of here")
    rows = []
    for part in parts:
        start = line.start + hit.start("rest") + rest.find(part)
        year = re.search(r"\b(?:19|20)\d\d\b", part)
        name = re.sub(r" ?\b(?:19|20)\d\d\b", "", part)
        rows.append(Prize(reading.quote(start, start + len(part)), name, None, None, None, int(year.group()) if year else None,
                          reading.main_film, None, "selected", False, 0.8, (origin,)))  # fmt: skip
    return rows


def _pieces(table: Words, rest: str) -> str:
    """How a line of prizes is cut: at semicolons, or at commas outside brackets if each part names a prize."""
    if ";" in rest:
        return r"[^;]+"
    parts = re.findall(r"[^,(]*(?:\([^)]*\)[^,(]*)?", rest)
    parts = [part for part in parts if part.strip()]
    if len(parts) > 1 and all(table.prize.search(part) for part in parts):
        return r"[^,(]+(?:\([^)]*\)[^,(]*)?"
    return r".+"


_LIST_HEADING = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w'-]*|of|and|&|the|\d{4}) ){0,4}(?:nominations?|awards?|prizes|nominierungen|auszeichnungen):",
    re.IGNORECASE,
)


def _is_heading(table: Words, line: Line) -> bool:
    if _LIST_HEADING.fullmatch(line.words) and not table.category_head.match(line.words):
        return not re.search(r"\b(?:jury|audience|best|grand|special)\b", line.words, re.IGNORECASE)
    return fold(line.words.rstrip(": ")) in table.headings


def _see_body(reading: Reading, line: Line, around: Around) -> None:
    for item in find_bodies(reading, line.start, line.end):
        if item.body is not None and item.body.is_jury:
            continue
        around.body = item
        edition = edition_in(reading.plain, max(line.start, item.start - 16), item.end)
        if edition and edition[0] < item.end:
            around.edition = edition[2].rstrip(".")
        years = [d for d in dates_in(reading.plain, line.start, line.end) if d.year]
        around.year = (years[0].year or 0, years[0].start, years[0].end) if years else None


_TWO_WINNERS = re.compile(r"(?P<one>[^,;]{8,70}?) (?:and|&|und|et|y|e|и) (?P<two>[^,;]{8,70})")


# --- the winner below or beside its category --------------------------------------------------------------------------


def _below(reading: Reading, line: Line, around: Around, categories: int) -> list[Prize]:
    category = around.category
    if category is None or around.above is None:
        return []
    both = _TWO_WINNERS.fullmatch(line.words)
    if both and _STAR.match(both["one"]) and _STAR.match(both["two"]):
        halves = [(line.start + both.start(n), line.start + both.end(n)) for n in ("one", "two")]
        return [
            row for start, end in halves for row in _below(reading, replace(line, start=start, end=end, words=reading.plain[start:end]), around, categories)
        ]  # fmt: skip
    mark = _MARK.match(line.words)
    lost = mark["won"] is None if mark else around.nominated
    outcome = "nominated" if lost else "won"
    start = line.start + (mark.end() if mark else 0)
    if lost and mark and (several := _nominees(reading.plain, start, line.end)):
        halves = [(a, b) for a, b in several if _winner(reading, category.words, a, b, sure=True)]
        around.nominated = True
        return [
            row for a, b in halves for row in _below(reading, replace(line, start=a, end=b, words=reading.plain[a:b]), around, categories)
        ]  # fmt: skip
    parsed = _winner(reading, category.words, start, line.end, sure=categories >= 2 or around.under)
    if parsed is None:
        around.category = None
        return []
    around.filled = parsed[0] is not None and parsed[1] is None
    first = around.above is category
    quote_from = category.start if first else line.start
    name = _SHARED.sub("", reading.body[category.start : category.end].rstrip(": "))
    origins = (
        () if first else (Origin("prize", "context", reading.quote(category.start, category.end), "the line above"),)
    )
    return [_listed(reading, around, quote_from, line.end, name, parsed, outcome, origins)]


def _beside(reading: Reading, table: Words, line: Line, around: Around, categories: int) -> list[Prize]:
    """ "Prize – “Work”, directed by X (Country)", "Prize: Person (Work)"."""
    hit = re.match(r"^(?P<name>[^:]{4,90}?)(?::\s+|\s+[-]{1,2}\s+|(?<=[a-zà-ÿ])-\s+)(?P<rest>\S.*)$", line.words)
    if not hit or not _is_category(table, hit.group("name")):
        return []
    if fold(hit.group("name")) in table.headings:
        return []
    if _MENTION.match(hit.group("rest")):
        return []  # "Silver Boat - Special Mention, Town 2020": both are the prize
    start = line.start + hit.start("rest")
    parsed = _winner(reading, hit.group("name"), start, line.end, sure=True)
    if parsed is None:
        return []
    name = reading.body[line.start : line.start + hit.end("name")]
    origins: tuple[Origin, ...] = ()
    if around.category is not None and re.match(r"special mention|mention|honou?rable|lobende|jury", fold(name)):
        head = reading.body[around.category.start : around.category.end].rstrip(": ")
        origins = (
            Origin(
                "prize", "context", reading.quote(around.category.start, around.category.end), "the prize it belongs to"
            ),
        )
        name = f"{head}: {name}"
    return [_listed(reading, around, line.start, line.end, name, parsed, "won", origins)]


_NOMINEE = re.compile(r"[^,;()]+ \([^()]+\)(?=[,;]|$)")


def _nominees(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each of several nominees of one line stands: "A, TITLE; B, TITLE", "TITLE (A), TITLE (B)"; none of a single one."""
    words = plain[start:end]
    if ";" in words:
        found = [hit.span() for hit in re.finditer(r"[^;\s][^;]*", words)]
    else:
        found = [hit.span() for hit in _NOMINEE.finditer(words)]
        if not re.fullmatch(r"[\s,]*(?:(?:and|und|et|y|e|и) )?", _NOMINEE.sub("", words)):
            return []
    if len(found) < 2:
        return []
    return [(start + a + len(words[a:b]) - len(words[a:b].lstrip()), start + b) for a, b in found]


_STAR = re.compile(
    r"^(?P<person>[^,(\"]{4,50}?),? (?:star of|in|in dem Film|dans|en|in the film|from) (?P<work>\"?[A-ZÀ-Þ0-9].+)$"
)
_OWNED = re.compile(r"^(?P<person>[A-ZÀ-Þ][^\"(]{3,60}?)(?:'s?| 's) (?P<work>\"[^\"]+\"|[A-ZÀ-Þ][^\"(]+)$")


def _winner(reading: Reading, category: str, start: int, end: int, sure: bool) -> tuple[str | None, str | None] | None:
    """(work, recipient) of a line of winners; None where it does not read like one."""
    text = reading.plain[start:end].strip()
    if text.endswith((".", "?", "!")) and len(text.split()) > 10 and not _DIRECTED.match(text.rstrip(".")):
        return None
    text = re.sub(r"[,;] (?:produced|written|production|prod\.).*$", "", text).rstrip(".") if len(text) < 160 else text
    text = re.sub(r"; ", ", ", text, count=1)
    while _DIRECTED.match(text) and re.search(r", [^,()]+$", text) and _is_country(text.rsplit(", ", 1)[1]):
        text = text.rsplit(", ", 1)[0]
        sure = True
    if not text or len(text) > 130 or text.endswith((".", "?", "!", ":")):
        return None
    country = re.search(r"\s*[(\[](?P<inner>[^()\[\]]{2,60})[)\]]$", text)
    has_country = bool(country and _is_country(country.group("inner")))
    rest = text[: country.start()] if country and has_country else text
    if not (has_country or sure):
        return None
    star = _STAR.match(rest)
    if (
        star
        and (_PERSONAL.search(category) or _looks_like_person(reading, star.group("person")))
        and not re.search(r",| for | für ", star.group("person"))
    ):
        owned = _OWNED.match(star.group("work"))
        return _bare(reading, owned.group("work") if owned else star.group("work"), start), _original(
            reading, star.group("person"), start
        )
    owned = _OWNED.match(rest)
    if owned and (has_country or '"' in rest):
        return _bare(reading, owned.group("work"), start), None
    made = _PERSON_OF.match(rest)
    if made and _PERSONAL.search(category) and _is_name(made["person"]) and not is_a_name(made["work"]):
        return _bare(reading, made["work"], start), _original(reading, made["person"], start)
    for pattern in (_FOR_WORK, _DIRECTED):
        hit = pattern.match(rest)
        if hit and not (
            pattern is _DIRECTED and "," not in hit.group("work") and _looks_like_person(reading, hit.group("work"))
        ):
            return _bare(reading, hit.group("work"), start), _original(reading, hit.group("person"), start)
    bracket = re.match(r"^(?P<one>[^()]{3,70}) \((?P<two>[^()]{2,60})\)$", rest)
    if bracket:
        return _pair(reading, category, bracket.group("one"), bracket.group("two"), start)
    pieces = re.split(r",\s+|\s+-\s+|\s+/\s+", rest)
    if len(pieces) == 2:
        return _pair(reading, category, pieces[0], pieces[1], start)
    if len(pieces) > 2 and not _PERSONAL.search(category):
        return None if not has_country else (_bare(reading, rest, start), None)
    if len(pieces) > 2:
        return _bare(reading, pieces[-1], start), _original(reading, ", ".join(pieces[:-1]), start)
    if not rest or not (rest[0].isupper() or rest[0] in "\"'0123456789") or len(rest.split()) > 10:
        return None
    if _looks_like_person(reading, rest) and _PERSONAL.search(category):
        return None, _original(reading, rest, start)
    return _bare(reading, rest, start), None


_PERSON_OF = re.compile(r"^(?P<person>[^,(\"]{4,50}?) (?:de|di|do|da|aus) (?P<work>\"?(?:[A-ZÀ-Þ]|\d).+)$")


def _is_name(words_in: str) -> bool:
    return is_a_name(words_in) and not any(fold(word) in not_persons() for word in words_in.split())


def _pair(reading: Reading, category: str, one: str, two: str, start: int) -> tuple[str | None, str | None] | None:
    """Which of two is the work and which the person."""
    first, second = _looks_like_person(reading, one), _looks_like_person(reading, two)
    if '"' in one or (second and not first) or (first and second and not _PERSONAL.search(category)):
        return _bare(reading, one, start), _original(reading, two, start) if second else None
    if first or _PERSONAL.search(category) or '"' in two:
        return _bare(reading, two, start), _original(reading, one, start)
    return _bare(reading, one, start), None


_ARTICLE_FIRST = re.compile(r"[\" ]*(?:O|A|Os|As|El|La|Los|Las|Il|Lo|Gli|Le|Les|Der|Die|Das|The|Un|Une|Una|Uma|Um) ")


def _looks_like_person(reading: Reading, text: str) -> bool:
    key = fold(text.strip(' "'))
    if _ARTICLE_FIRST.match(text):
        return False
    if any(fold(p.name) == key for p in reading.persons):
        return True
    return any(f" {fold(p.name)} " in f" {key} " for p in reading.persons if " " in p.name and len(key) < 60)


def _original(reading: Reading, text: str, start: int) -> str:
    """The words as printed, with their own quotation marks and dashes."""
    at = reading.plain.find(text, start)
    return (reading.body[at : at + len(text)] if at >= 0 else text).strip(' "“”«»')


_MADE_BY = re.compile(
    r"^\"(?P<work>[^\"]{2,90})\",? ?(?:\([^()\"]{2,60}\)$|(?:\(|[-,] ?)?(?:directed by|dir\.?(?: by)?|d:|r:|regie:?|by|von|de|di|un film de|réal\.|реж\.) )",
    re.IGNORECASE,
)
"""A title in quotation marks ends with them, whoever made the film stands behind it."""


def _bare(reading: Reading, text: str, start: int) -> str:
    if made := _MADE_BY.match(text.strip()):
        text = made["work"]
    title = _original(reading, text.strip().strip('"'), start).strip(" ,\"“”«»'")
    main = reading.main_film
    if main and reading.subject and title_key(title) in {title_key(t) for t in (main, *reading.subject.titles)}:
        return main
    return title


@cache
def _countries() -> frozenset[str]:
    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, str):
            found.add(fold(value))
        elif isinstance(value, list):
            for one in value:
                walk(one)
        elif isinstance(value, dict):
            for one in value.values():
                walk(one)

    walk(lists.load("countries"))
    found.update(fold(entry["country"]) for entry in lists.load("festivals")["body"] if "country" in entry)
    found.update(
        {"russian federation", "usa", "us", "uk", "united states of america", "people s republic of china", "korea"}
    )
    return frozenset(found)


def _is_country(text: str) -> bool:
    parts = [p for p in re.split(r"\s*[,/;&]\s*|\s+-\s+|\band\b|\d{4}", text) if p.strip()]
    known = [fold(p) in _countries() or fold(p) in countries() for p in parts]
    return bool(parts) and (
        all(known) or (len(parts) > 1 and sum(known) >= 0.5 * len(parts) and all(p.strip()[0].isupper() for p in parts))
    )


def _listed(
    reading: Reading, around: Around, start: int, end: int, name: str, parsed: tuple[str | None, str | None],
    outcome: str, more: tuple[Origin, ...] = (),
) -> Prize:  # fmt: skip
    origins = list(more)
    body = around.body
    festival = body.value if body else None
    if body:
        origins.append(Origin("festival", "context", reading.quote(body.start, body.end), "named above the list"))
    year: int | None = None
    if around.year:
        year = around.year[0]
        origins.append(Origin("year", "context", reading.quote(around.year[1], around.year[2]), "beside the festival"))
    elif body and body.body and body.body.counts_from and around.edition and re.match(r"\d+", around.edition):
        year = body.body.counts_from + int(re.sub(r"\D", "", around.edition)) - 1
        origins.append(
            Origin("year", "computed", None, f"{around.edition} edition, counted from {body.body.counts_from}")
        )
    elif reading.text.date:
        year = int(reading.text.date[:4])
        origins.append(Origin("year", "context", None, f"the text is of {reading.text.date}"))
    return Prize(
        reading.quote(start, end), festival, around.edition, None, name, year, parsed[0], parsed[1], outcome, False,
        0.9 if body else 0.8, tuple(origins),
    )  # fmt: skip


# --- lines under a heading such as "Nominations and Awards" ------------------------------------------------------------


def _under_heading(reading: Reading, table: Words, line: Line, around: Around) -> list[Prize]:
    """ "European Actress 2019", "Cannes 2019: FIPRESCI Prize", "2019 Golden Bear (Berlin)": about the page's film."""
    film = reading.main_film
    if film is None or len(line.words) > 140 or around.under_from is None:
        return []
    named = find_bodies(reading, line.start, line.end)
    places = [n for n in named if n.body is None or not n.body.is_jury]
    sections = find_sections(reading, table, line.start, line.end, named)
    dates = [d for d in dates_in(reading.plain, line.start, line.end) if d.year]
    names = _names_in(reading, table, line, [*places, *sections, *[Item(d.start, d.end, None) for d in dates]])
    if not names or (not dates and not places and not table.prize.search(line.words)):
        return []
    covered = [*names, *[(i.start, i.end) for i in (*named, *sections)]]
    titles = [
        t for t in reading.titles_in(line.start, line.end) if not any(t.start < e and s < t.end for s, e in covered)
    ]
    rows = []
    for start, end in names:
        mark = _MARK.match(reading.plain[start:end])
        start += mark.end() if mark and mark.end() < end - start - 3 else 0
        name = reading.body[start:end]
        outcome = _outcome(table, line.words, around.heading)
        origins = [
            Origin("work", "context", reading.quote(around.under_from.start, around.under_from.end), "the page's film")
        ]
        work = work_name(reading, titles[0]) if titles else film
        shown = name if not _only_selected(name) else None
        behind = [
            p
            for p in reading.persons_in(end, line.end)
            if reading.plain[end : p.start] in {" (", " a ", " an ", " à ", " for ", " für ", " para "}
        ]
        recipient = behind[0].full if behind else None
        giver = around.giver.value if around.giver and not places else None
        year = dates[0].year if dates else None
        if around.occasion and not places:
            body, said, at = around.occasion
            giver = body.value
            origins.append(Origin("festival", "context", reading.quote(body.start, body.end), "the line above"))
            if year is None:
                year = said
                origins.append(Origin("year", "context", reading.quote(at, at + 4), "the line above"))
        elif giver and around.giver:
            origins.append(
                Origin("festival", "context", reading.quote(around.giver.start, around.giver.end), "the heading")
            )
        if recipient is None and outcome == "won":
            recipient = settle_director(reading, work, shown or "", origins)
        rows.append(
            Prize(
                reading.quote(line.start, line.end), _place_of(reading, places, start, end) or giver, None,
                sections[0].value if sections else None, shown, year, work, recipient, outcome,
                False, 0.75, tuple(origins[1:] if titles else origins),
            )
        )  # fmt: skip
    return rows


def _place_of(reading: Reading, places: list[Item], start: int, end: int) -> str | None:
    """The festival of a line, unless it is another prize beside this one."""
    prize = Item(start, end, None)
    return next((p.value for p in places if not beside_each_other(reading.plain, p, prize)), None)


def _only_selected(name: str) -> bool:
    return _IN_COMPETITION.fullmatch(f"- {name}") is not None or fold(name) in {
        "official selection",
        "in competition",
        "selection",
        "out of competition",
        "premiere",
        "world premiere",
    }


def _names_in(reading: Reading, table: Words, line: Line, other: list[Item]) -> list[tuple[int, int]]:
    """The prizes of a line: by their words, or all that is left when year and festival are taken away."""
    found: list[tuple[int, int]] = []
    for hit in table.prize.finditer(reading.plain, line.start, line.end):
        start, end = hit.span()
        for item in other:
            if beside_each_other(reading.plain, item, Item(start, end, None)):
                continue
            if item.start <= start < item.end:
                start = item.end
            if start < item.start < end:
                end = item.start
        start, end = _stripped(reading.plain, start, end)
        inner = reading.plain.find(" (", start, end)
        end = inner if inner > 0 else end
        if (
            found
            and re.fullmatch(r"(?:, |- | - )", reading.plain[found[-1][1] : start])
            and _MENTION.match(reading.plain, start)
        ):
            found[-1] = (found[-1][0], end)  # "Crystal Bear, Special Mention" is one
        elif end - start >= 5:
            found.append((start, end))
    rest = line.words
    for item in other:
        rest = rest.replace(reading.plain[item.start : item.end], "")
    rest = re.sub(r"^\W+|\W+$", "", rest)
    if not other or not rest or len(rest.split()) > 7 or re.search(r"\w\. \w", rest):
        return found
    at = reading.plain.find(rest, line.start, line.end)
    covered = sum(e - s for s, e in found)
    rest = rest.split(" (")[0]
    if at >= 0 and (not found or (len(found) == 1 and covered < len(rest) and "," not in rest and " and " not in rest)):
        return [_stripped(reading.plain, at, at + len(rest))]
    return found


def _stripped(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and plain[start] in " ,:;-('\"/":
        start += 1
    while end > start and plain[end - 1] in " ,:;-('\"/)":
        end -= 1
    return start, end


_IN_COMPETITION = re.compile(
    r"[-–—:] (?:compétition|competition|concorso|competición|competencia|competição|конкурс)(?: \w+)?$", re.IGNORECASE
)
"""Festival de Muster 2022 – Compétition: where a film was shown, unless a prize stands before it."""


def _outcome(table: Words, line: str, heading: str) -> str:
    competition = _IN_COMPETITION.search(line)
    if competition and not table.prize.search(line, 0, competition.start()):
        return "selected"
    for outcome, pattern in _OUTCOME_WORDS:
        if pattern.search(line):
            return outcome
    if _WON_HEADING.search(heading):
        return "won"
    if _NOMINATED_HEADING.match(fold(heading)):
        return "nominated"
    return "listed" if _NOMINATED_WORD.search(fold(heading)) else "won"
