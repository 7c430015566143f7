"""Titles by what stands beside them: a year, a country, a label, "a film by"."""

import re
from collections.abc import Iterable

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.mentions.kinds import kind_beside
from kadr.reading.mentions.known import KnownWork, known_works, makers, works_called
from kadr.reading.mentions.words import (
    CAPITAL,
    NAME_WORD,
    SMALL,
    countries,
    country_names,
    given_names,
    named_as_a_person,
    not_persons,
    trimmed,
)
from kadr.reading.text import Block, Reading, TitleMention

YEAR_BEHIND = re.compile(
    r"(?=[ /(\[\"'])"  # one of these is first: no other letter need be tried
    r"(?: ?[(\[](?:U|PG|12A?|15|18|R|12|16)[)\]])?"  # a certificate
    r"(?: ?/[^/(\n]{2,60}| \([^()\d\n]{2,60}\)(?: [A-Z][a-z]+(?:/[A-Z][a-z]+)*)?)?"  # another title, a country
    r"[\"']? ?[(\[](?:[^()\[\]\n]{0,40}?[, ])?(?P<year>(?:18|19|20)\d\d)\b"
)


_NEAR_YEARS = 2  # between a first showing and a release


def known_by_its_year(reading: Reading, title: str) -> KnownWork | None:
    """The work of the lists that a title means: of several the one of the year that the text prints beside it, none of another year."""
    key = title_key(title)
    known = known_works().get(key)
    if known is None or known.year is None:
        return known
    behind = (YEAR_BEHIND.match(reading.plain, t.end, t.end + 110) for t in reading.titles if title_key(t.title) == key)
    said = {int(hit["year"]) for hit in behind if hit}
    fits = [w for w in works_called(key) if w.year and any(abs(w.year - year) <= _NEAR_YEARS for year in said)]
    return known if not said or known in fits else next(iter(fits), None)


_ANNOUNCED = late(
    r"\b(?:film|movie|feature|short|(?:films|shorts|features|documentaries|works|titles) (?:include|included|including|are)|documentary|drama|comedy|thriller|debut|Film|Kurzfilm|Spielfilm|Dokumentarfilm|Debüt|documentaire|"
    r"court métrage|long métrage|película|cortometraje|largometraje|documental|cortometraggio|lungometraggio|documentario|filme|"
    r"curta|curta-metragem|longa|longa-metragem|documentário),? "
    rf"[\"']?(?P<title>{CAPITAL}[^.,;:()\n\"]{{1,60}})[\"']?$"
)
"""her mid-length film La siesta (2017): after such a word the title may go on in small letters"""


_LINE_WITH_YEAR = late(
    rf"(?!(?i:crítica|reseña|recensione|resenha|critique|kritik|rezension|filmkritik|рецензия|обзор|отзыв|film|filme|película|фильм|sobre|su|sur|über|zu|о|об|про)\b)(?P<title>{CAPITAL}[^.,;:()|/\n\"]{{1,70}}?) ?$"
)
"""Паром до Берега (2021): alone on its line, a title of sentence case is all that stands before the year"""
_AT_THE_HEAD = 3  # blocks


def _whole_line(reading: Reading, block: Block, end: int) -> re.Match[str] | None:
    """The words from the head of a page up to a year that ends their line, in languages whose titles go on in small letters."""
    if block.number > _AT_THE_HEAD or block.kind not in {"heading", "line"} or reading.text.language in {"en", None}:
        return None
    line = reading.plain.find("\n", end)
    behind = reading.plain[end : line if line >= 0 else None].strip()
    if not re.fullmatch(r"[(\[](?:18|19|20)\d\d[)\]]", behind):
        return None
    return _LINE_WITH_YEAR.match(reading.plain, block.start, end)


_BORN_IN = re.compile(rf" ?\({CAPITAL}[^\W\d_]+(?:[ -][^\W\d_]+){{0,3}}, (?:18|19|20)\d\d")
"""Arribas (Zaragoza, 1990): where and when somebody was born, as papers in Romance languages print it."""


_ACROSS_COMMA = re.compile(rf"(?:^|(?<=[a-z] ))({CAPITAL}[a-z]+, )$", re.MULTILINE)
"""Paris, Texas (1984): a place alone is no title, with the word before its comma it may be."""


_BY_AND_YEAR = late(rf" \({NAME_WORD}(?: {NAME_WORD}){{1,2}}, (?:19|20)\d\d$")
"""Mathilde (Anna Muster, 2019): a first name that heads a paragraph so is a film"""


def dated_titles(reading: Reading) -> Iterable[TitleMention]:
    """Capitalised words right before a year in brackets: the commonest mark of a film in print."""
    persons: dict[str, bool] = {}
    for hit in YEAR_BEHIND.finditer(reading.plain):
        block = reading.block_at(hit.start())
        if block.kind == "dropped":
            continue
        said = _ANNOUNCED.search(reading.plain, max(block.start, hit.start() - 80), hit.start())
        said = said or _whole_line(reading, block, hit.start())
        start = said.start("title") if said else _walk_back(reading.plain, block.start, hit.start())
        if start is None:
            continue
        start, end = trimmed(reading.plain, start, hit.start())
        if re.search(r"[\w.]\" $", reading.plain[max(0, start - 3) : start]):
            continue  # who made what stands in quotation marks before
        if re.search(
            r"\b(?:by|von|de|di|par|av|af|фильм|director|dir\.) $", reading.plain[max(0, start - 10) : start].lower()
        ):
            continue
        key = fold(reading.plain[start:end])
        if re.fullmatch(r"(?:18|19|20)\d\d", key) and key not in known_works():
            continue
        if not said and (key in not_persons() or key in countries() or key.split()[:1] in (["my"], ["your"])):
            whole = _ACROSS_COMMA.search(reading.plain, max(block.start, start - 40), start)
            start = whole.start(1) if whole else start
            key = fold(reading.plain[start:end])
        if _BORN_IN.match(hit.group()) and " " not in key:
            continue
        if len(key) < 2 and key not in known_works() or key in not_persons() or key in makers():
            continue  # a lone letter is an initial: "Muster, E. (2014)"
        heads = start == block.start and " " not in key and _BY_AND_YEAR.match(hit.group())
        if not said and not heads and key.split()[0] in {"film", *given_names()}:
            continue
        words = reading.plain[start:end]
        if words not in persons:
            persons[words] = named_as_a_person(reading.plain, words)
        if persons[words]:
            continue
        end = _before_its_maker(reading, start, end)
        yield TitleMention(start, end, reading.body[start:end], kind_beside(reading, start, end), "dated")


_ITS_MAKER = late(rf" (?:de|d'|di|del|della|do|da|von|by) ?(?P<first>{NAME_WORD})(?: {NAME_WORD}){{1,2}}$")


def _before_its_maker(reading: Reading, start: int, end: int) -> int:
    """Where a title ends that has its maker behind it, and stands elsewhere without: "Le Bac de Anna Muster (2019)"."""
    maker = _ITS_MAKER.search(reading.plain, start, end)
    if maker is None or maker.start() <= start or fold(maker["first"]) not in given_names():
        return end
    short = re.escape(reading.plain[start : maker.start()])
    alone = re.search(rf"(?<!\w){short}(?!\w)(?! (?:de|di|del|della|do|da|von|by)\b| d')", reading.plain)
    return maker.start() if alone else end


_A_FILM_BY = late(
    rf"(?m)^[^\w\n]{{0,8}}(?:[^\n,;:.|\"]{{2,30}}\s?: )?(?P<title>[^\n,;:.|\"]{{2,60}}?)(?<! is)(?<! was)(?<! est)(?<! ist)(?<! es),? "
    rf"(?:un film (?:[^\W\d_]+ )?d[ei]|um filme (?:[^\W\d_]+ )?de|una película (?:[^\W\d_]+ )?de|ein film von|a film by|en film av|(?<=, )фильм) {NAME_WORD}",
    re.IGNORECASE,
)


_TITLE_LABEL = re.compile(
    r"(?im)^[^\w\n]{0,8}(?:film |original |english |international )?(?:title|titel|originaltitel|titre|titre original|titolo|título|"
    r"título original|название|оригинальное название)\**\s*:\**[ \t]*(?P<title>[^\n|;(\[]{2,80})"
)


def labelled_titles(reading: Reading) -> Iterable[TitleMention]:
    """Titles after the label "Title" or "Original title", or before "a film by" at the head of a line."""
    for hit in _A_FILM_BY.finditer(reading.plain):
        start, end = trimmed(reading.plain, *hit.span("title"))
        if reading.block_at(start).number <= 4 and end - start > 1 and reading.plain[start].isupper():
            yield TitleMention(start, end, reading.body[start:end], "film", "headline")
    for hit in _TITLE_LABEL.finditer(reading.plain):
        if reading.block_at(hit.start("title")).kind in {"dropped", "front matter"}:
            continue
        start, end = trimmed(reading.plain, *hit.span("title"))
        start += reading.plain[start:end].startswith('"')
        end -= reading.plain[start:end].endswith('"')
        end -= reading.plain[start:end].endswith(")") and "(" not in reading.plain[start:end]
        if start < end and reading.plain[start].isalnum():
            yield TitleMention(start, end, reading.body[start:end], "film", "headline")


_TIMED = re.compile(rf"(?m)^(?P<title>{CAPITAL}[^,\n|(:\d]{{1,70}}), \d{{1,3}} ?(?:min|mins|minutes)\b")
"""The Salt Road, 14min., USA: how festivals head what they write about a short film"""


def timed_titles(reading: Reading) -> Iterable[TitleMention]:
    """Titles that begin a line and are followed by the running time."""
    for hit in _TIMED.finditer(reading.plain):
        start, end = hit.span("title")
        key = fold(reading.plain[start:end])
        if reading.block_at(start).kind not in {"dropped", "front matter"} and not {key, key.split()[-1]} & countries():
            yield TitleMention(start, end, reading.body[start:end], "film", "dated")


_PRINTED = re.compile(
    rf"(?m)^[^\w\n]{{0,4}}(?P<title>(?:{CAPITAL}|\d)[^.\n]{{1,70}})\. (?P<country>{CAPITAL}[^\d\n.:]{{1,50}}?),? (?:18|19|20)\d\d\."
)
"""Der Steg. Deutschland/Polen 2018. Regie: …: how papers close or head a review"""


def printed_titles(reading: Reading) -> Iterable[TitleMention]:
    """Titles that begin a line and are followed by countries and a year."""
    for hit in _PRINTED.finditer(reading.plain):
        if reading.block_at(hit.start("title")).kind in {"dropped", "front matter"}:
            continue
        if all(fold(name) in countries() | country_names() for name in re.split(r"[/,;&+-] ?", hit["country"]) if name):
            start, end = hit.span("title")
            yield TitleMention(start, end, reading.body[start:end], "film", "dated")


_BRACKET = re.compile(r" \(([^()\n\d]{3,40})\)")


def country_titles(reading: Reading) -> Iterable[TitleMention]:
    """Titles before a country in brackets, in lists that do so again and again: Sweet Land (Australia)."""
    hits = [hit for hit in _BRACKET.finditer(reading.plain) if fold(hit.group(1)) in countries()]
    if len(hits) < 3:
        return
    for hit in hits:
        block = reading.block_at(hit.start())
        start = _walk_back(reading.plain, block.start, hit.start())
        if block.kind == "dropped" or start is None:
            continue
        key = fold(reading.plain[start : hit.start()])
        if key in not_persons() or key.split()[0] in given_names():
            continue
        yield TitleMention(start, hit.start(), reading.body[start : hit.start()], "film", "dated")


_ELIDED = re.compile(r"(?:d|l|dell|dall|nell|sull|all|qu)'(?=\w)")
"""Les Cousins d'Argelès (2022): a small word glued to one with a capital"""
_LONGEST = 200  # characters; no title is longer
_JOINTS = frozenset(
    "sul sulla sui sulle nel nella nei nelle al alla alle ai dal dalla dei degli delle della dello am vom zum zur über beim "
    "au aux sur sous no na nos nas ao aos à às pelo pela num numa".split()
)
"""Small words inside titles of other languages; those that as well join a name with a title are left out: con, mit, per."""


def _walk_back(plain: str, first: int, end: int) -> int | None:
    """Start of the capitalised phrase that ends here; None when there is none."""
    if end - first > _LONGEST:
        first = plain.find(" ", end - _LONGEST, end) + 1 or end
    words = list(re.finditer(r"[^\s/]+", plain[first:end]))
    begin: int | None = None
    caps = bool(words) and words[-1].group().isupper() and len(words[-1].group()) > 1
    for i in range(len(words) - 1, max(-1, len(words) - 10), -1):
        word = words[i].group()
        if begin is not None and re.search(r"[.,;:!?\")\]]$", word):
            break
        bare = word.strip("\"'([*_")
        if not bare:
            break
        bare = _ELIDED.sub("", bare)
        starts_phrase = bare[:1].isupper() or bare[:1].isdigit()
        if (caps and not bare.isupper()) or not (starts_phrase or bare in SMALL or bare in _JOINTS):
            break
        named = i > 0 and words[i - 1].group()[:1].isupper() and words[i - 1].group() not in {"The", "A", "An"}
        if begin is not None and bare.endswith("'s") and (named or fold(bare[:-2]) in makers()):
            break
        if starts_phrase and not _ELIDED.match(word):
            begin = first + words[i].start() + (len(word) - len(word.lstrip("\"'([*_")))
        if word[0] in '"([*_':
            break
    return begin if begin is None else _past_preposition(plain, begin, end)


_PREPOSITION = re.compile(
    r"(?:Seguono|Segue|Seguì|Seguirono|Siguen?|Siguió|Siguieron|Sui(?:t|vent|vit|virent)|Seguem|Seguiu-se|Seguiram-se|Es folgten?|Folgten?|Saw|Seen|See|Watched|Rewatched|Watching|After|Before|Since|With|Like|Unlike|Until|Despite|Following|Besides|From|In(?! the\b)) (?=[A-Z0-9])"
)


def _past_preposition(plain: str, begin: int, end: int) -> int:
    """A sentence's first word is no part of the title, unless the lists know the title so: After Hours (1985)."""
    hit = _PREPOSITION.match(plain, begin, end)
    return begin if hit is None or title_key(plain[begin:end]) in known_works() else hit.end()
