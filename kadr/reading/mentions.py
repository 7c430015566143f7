"""Who and what is named: persons and titles of works, each time they occur."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from kadr.fold import fold, level, title_key
from kadr.reading import lists
from kadr.reading.known import KnownWork, known_works, makers, makers_of
from kadr.reading.text import Block, PersonMention, Reading, TitleMention
from kadr.reading.unmarked import unmarked_titles

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁ]"
_LETTER = r"[^\W\d_]"
# One word of a name: Balagov, O'Brien, Jean-Luc, Kar-Wai, McQueen, J., ELEM
_NAME_WORD = rf"(?:{_CAPITAL}(?:\.(?:-?{_CAPITAL}\.)*|(?:{_LETTER}|(?<={_LETTER})['-](?={_LETTER}))+))"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|do|dos|du|des|la|le|el|al|bin|ibn|ter|ten|zu|y)"
_NAME = re.compile(rf"(?<![\w@#]){_NAME_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_NAME_WORD}){{0,3}}")
_POSSESSIVE = re.compile(r"'(?:s)?$")

_QUOTED = re.compile(r'"([^"\n]{1,90})"')
_SINGLE_QUOTED = re.compile(r"(?<!\w)'([A-ZÀ-ÞА-ЯЁ0-9][^'\n]{0,60}(?:'[a-z][^'\n]{0,40})?)'(?!\w)")
_KIND_WORDS = {
    "film": r"films?|movies?|features?|drama|melodrama|documentary|picture|short|debut|comedy|thriller|western|musical",
    "book": r"books?|novels?|novella|memoirs?|oral history|short stor(?:y|ies)",
    "photograph": r"photographs?|photos?",
    "painting": r"paintings?|canvas|fresco",
    "poem": r"poems?",
    "music": r"songs?|albums?|symphony|opera|requiem|aria",
    "play": r"plays?",
    "series": r"series",
}
_KIND = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KIND_WORDS.items()}
_SMALL_WORDS = (
    "a an the of in on at to for and or but nor from by with as is are be no not it its i into over under after before "
    "de la le les du des et en un une der die das und im von zu el los las y il lo di da e o os do dos"
)
_SMALL = frozenset(_SMALL_WORDS.split(" "))


@cache
def not_persons() -> frozenset[str]:
    """Folded words that begin with a capital and are no person: places, nations, days, festivals, studios, jobs."""
    words: set[str] = set()
    for group in lists.load("not_persons").values():
        words.update(fold(word) for word in group)
    return frozenset(words)


@cache
def page_words() -> frozenset[str]:
    """Folded words that make a heading a heading of the page or of a prize, not a title."""
    groups = lists.load("not_persons")
    return frozenset(fold(word) for name in ("prizes", "page", "jobs") for word in groups[name])


@cache
def countries() -> frozenset[str]:
    """Folded names of countries and places, as they stand in brackets behind a title in lists."""
    return frozenset(fold(word) for word in lists.load("not_persons")["places"])


@cache
def given_names() -> frozenset[str]:
    """Folded first names that help to tell a person from another capitalised phrase."""
    return frozenset(fold(word) for word in lists.load("given_names")["names"])


def mention(reading: Reading, extra_titles: Iterable[str] = ()) -> Reading:
    """The reading with its persons and titles marked.

    extra_titles: titles known from other texts of the dossier, found here without any mark too.
    """
    titles = find_titles(reading, tuple(extra_titles))
    with_titles = replace(reading, titles=titles)
    return replace(with_titles, persons=find_persons(with_titles))


# --- titles ---------------------------------------------------------------------------------------------------------


def find_titles(reading: Reading, extra: tuple[str, ...]) -> tuple[TitleMention, ...]:
    """Titles in quotation marks, italics or after a word like "film"; then every other place where they stand."""
    marked = [
        *_quoted_titles(reading),
        *_emphasised_titles(reading),
        *_headlines(reading),
        *_labelled_titles(reading),
        *_announced_titles(reading),
        *_dated_titles(reading),
        *_country_titles(reading),
        *_capital_titles(reading),
        *_listed(reading),
    ]
    forms: dict[str, str] = {}
    kinds: dict[str, Counter[str]] = {}
    for found in marked:
        key = title_key(found.title)
        old = forms.get(key)
        if old is None or (old.isupper() and not found.title.isupper()):
            forms[key] = found.title
        if found.kind:
            kinds.setdefault(key, Counter())[found.kind] += 1
    marked += _unmarked(reading, marked)
    if not any(found.kind in {None, "film"} for found in marked):
        marked += _bare_headline(reading)
        forms |= {title_key(found.title): found.title for found in marked if title_key(found.title) not in forms}
    for title in extra:
        key = title_key(title)
        if key not in forms or forms[key].isupper():
            forms[key] = title
    forms = {key: headline_case(form) if form.isupper() else form for key, form in forms.items()}
    again = [hit for key, form in forms.items() for hit in _again(reading, key, form)]
    chosen: list[TitleMention] = []
    for found in sorted([*marked, *again], key=lambda m: (m.start, -(m.end - m.start), m.marked != "headline")):
        if chosen and found.start < chosen[-1].end:
            continue
        key = title_key(found.title)
        votes = kinds.get(key)
        kind = found.kind or (votes.most_common(1)[0][0] if votes else None)
        if kind is None and key in known_works():
            kind = known_works()[key].kind
        chosen.append(replace(found, title=forms.get(key, found.title), kind=kind))
    return tuple(chosen)


def _quoted_titles(reading: Reading) -> Iterable[TitleMention]:
    for pattern in (_QUOTED, _SINGLE_QUOTED):
        for hit in pattern.finditer(reading.plain):
            if reading.block_at(hit.start()).kind == "dropped":
                continue
            start, end = _trimmed(reading.plain, *hit.span(1))
            words = reading.body[start:end]
            if start < end and _reads_like_a_title(reading.plain, start, end):
                yield TitleMention(start, end, words, _kind_beside(reading, start, end), "quotes")


def _emphasised_titles(reading: Reading) -> Iterable[TitleMention]:
    for start, end in reading.emphases:
        if reading.block_at(start).is_prose and _reads_like_a_title(reading.plain, start, end):
            start, end = _trimmed(reading.plain, start, end)
            yield TitleMention(start, end, reading.body[start:end], _kind_beside(reading, start, end), "italics")


_ANNOUNCED = re.compile(
    rf"\b(?:film|movie|feature|drama|documentary|directed|directing)s? (?=(?:{_CAPITAL}|\d))"
    rf"((?:{_CAPITAL}[\w'-]*|\d+)(?:,? (?:(?:of|the|a|in|on|and|to|for|from|with|de|la|du|et|y) ){{0,2}}"
    rf"(?:{_CAPITAL}[\w'-]*|\d+)){{0,6}})"
)
_GLUED = re.compile(rf"(?<=[a-zà-ÿа-я])(?={_CAPITAL}[a-zà-ÿа-я]{{2,}})")


def _announced_titles(reading: Reading) -> Iterable[TitleMention]:
    """After "film", "movie", "directed": capitalised words that are no name, cut where they are glued to the next."""
    surnames = _surnames(reading)
    for hit in _ANNOUNCED.finditer(reading.plain):
        start, end = hit.span(1)
        if not reading.block_at(start).is_prose:
            continue
        glued = _GLUED.search(reading.plain, start, end)
        if glued:
            end = glued.start()
        words = _POSSESSIVE.sub("", reading.body[start:end].replace("’", "'"))
        end = start + len(words)
        key = fold(words)
        first = key.split()[0] if key else ""
        if not key or first in not_persons() or first in given_names() or key in makers() or key in surnames:
            continue
        yield TitleMention(start, end, reading.body[start:end], "film", "known")


def _surnames(reading: Reading) -> frozenset[str]:
    """Last words of what look like full names, before any is settled."""
    runs = (hit.group().split() for hit in _NAME.finditer(reading.plain) if " " in hit.group())
    return frozenset(
        fold(words[-1]) for words in runs if fold(words[0]) not in not_persons() and words[0].lower() not in _SMALL
    )


def headline_case(title: str) -> str:
    """A title printed in capitals, as it would be printed in a sentence.

    >>> headline_case("PORTRAIT OF A LADY ON FIRE")
    'Portrait of a Lady on Fire'
    """
    words = title.lower().split(" ")
    return " ".join(w if i and w in _SMALL else w[:1].upper() + w[1:] for i, w in enumerate(words))


_NOT_LETTERS = re.compile(r"^[\W\d_]*$")
_BY_NAME = re.compile(rf" (?:de|by|von|di|of|af|av|do|da) {_NAME_WORD}(?: {_NAME_WORD}){{1,2}}(?: \(\d{{4}}\))?$")
_HEAD_CUT = re.compile(
    r"^title: |\s*[(\[](?:U|PG|12A?|15|18|R|16)[)\]]|\s*[★☆½]+|\s+\d(?:\.\d)?/\d+$|\s+[/|•]\s+|\s+[-:]\s+|:\s+|\s*[\[(].*$|\s*[\])]"
)


def _headlines(reading: Reading) -> Iterable[TitleMention]:
    """A headline such as BEANPOLE or "Less is more: Ida", whose words come again or stand over a list of credits."""
    for block in reading.blocks[:10]:
        words = reading.plain[block.start : block.end]
        if block.kind in {"dropped", "author", "byline", "question", "answer"}:
            continue
        if block.kind == "front matter":
            yield from _front_title(reading, block)
        elif block.number <= 4 and len(words) <= 140:
            yield from _capitals_in(reading, block)
        if block.kind == "line" and ":" in words:
            continue
        if len(words) > 110 or words.rstrip().endswith((".", "?", "!", ":", ",")):
            continue
        for start, end in _parts(words):
            part = words[start:end]
            if _may_head(reading, block.end, part) or (
                _is_phrase(part) and (_over_data(reading, block) or words[end:].lstrip()[:1] in {"★", "☆"})
            ):
                a = block.start + start
                yield TitleMention(a, a + len(part), reading.body[a : a + len(part)], None, "headline")


_DATA_LINE = re.compile(r"\b(?:18|19|20)\d\d\b.*?\b\d{1,3} ?(?:min|mn|')|\b\d{1,3} ?min\b.*?\b(?:18|19|20)\d\d\b")


def _over_data(reading: Reading, block: Block) -> bool:
    """Whether the next line holds a year and a running time, as under the title in a programme."""
    below = reading.blocks[block.number : block.number + 1]
    return bool(below) and bool(
        _DATA_LINE.search(reading.plain, below[0].start, min(below[0].end, below[0].start + 160))
    )


def _is_phrase(words: str) -> bool:
    folded = fold(words).split()
    return bool(folded) and len(folded) <= 8 and words[0].isupper() and page_words().isdisjoint(folded)


_CAPITALS = re.compile(rf"(?<![\w.]){_CAPITAL}{{2,}}(?:[ ,'&:-]+(?:{_CAPITAL}{{2,}}|[AI]|\d+)(?!\w))*")


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


def _parts(words: str) -> Iterable[tuple[int, int]]:
    begin = 0
    for cut in [*_HEAD_CUT.finditer(words), None]:
        end = cut.start() if cut else len(words)
        start, stop = begin, end
        while start < stop and not (words[start].isalnum() or words[start] in "'\""):
            start += 1
        start, stop = _trimmed(words, start, stop)
        by = _BY_NAME.search(words, start, stop)
        stop = by.start() if by else stop
        if start < stop:
            yield start, stop
        if cut:
            begin = cut.end()


def _may_head(reading: Reading, after: int, words: str) -> bool:
    """Whether words of a headline are a title: a short phrase, no name, no common heading, and named again below."""
    folded = fold(words).split()
    if not folded or len(folded) > 8 or not words[0].isupper() or _NOT_LETTERS.match(words) or '"' in words:
        return False
    if " ".join(folded) in not_persons() or (len(folded) == 2 and folded[0] in given_names()):
        return False
    if not page_words().isdisjoint(folded):
        return False
    again = len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", reading.plain[after:], re.IGNORECASE))
    return again >= (2 if len(folded) == 1 else 1)


_REVIEW_WORDS = re.compile(
    r"^(?:(?:film|movie|dvd|blu-ray|festival|cannes|berlin|venice|capsule)? ?reviews?(?: of)?|critique|kritik|recensione|crítica)\b[\s:|-]*"
    r"|[\s,:|'-]*(?:(?:film|movie) )?(?:review|critique|kritik|recensione|crítica)\b.*$",
    re.IGNORECASE,
)


def _bare_headline(reading: Reading) -> list[TitleMention]:
    """Where no title is marked anywhere: the first line, without what makes it a headline of a page."""
    for block in reading.blocks[:4]:
        words = reading.plain[block.start : block.end]
        if block.kind not in {"heading", "line", "paragraph"} or len(words) > 70 or words.rstrip().endswith("."):
            continue
        left = re.match(r"[\W_]*", words)
        start = block.start + (left.end() if left else 0)
        said = _REVIEW_WORDS.match(reading.plain[start : block.end])
        start += said.end() if said else 0
        end = start + next(iter(_parts(reading.plain[start : block.end])), (0, 0))[1]
        tail = _REVIEW_WORDS.search(reading.plain[start:end])
        end = start + tail.start() if tail else end
        start, end = _trimmed(reading.plain, start, end)
        if re.search(r"[\d&,]", reading.plain[start:end]) or ":" in reading.plain[start : block.end]:
            continue
        if start < end and _is_phrase(reading.plain[start:end]) and not is_a_name(reading.plain[start:end]):
            return [TitleMention(start, end, reading.body[start:end], "film", "headline")]
    return []


def is_a_name(words: str) -> bool:
    """Whether some words are a person's name by the lists: a maker, or a first name with more behind it."""
    folded = fold(words).split()
    return " ".join(folded) in makers() or (len(folded) > 1 and folded[0] in given_names())


YEAR_BEHIND = re.compile(
    r"(?: ?[(\[](?:U|PG|12A?|15|18|R|12|16)[)\]])?"  # a certificate
    r"(?: ?/[^/(\n]{2,60}| \([^()\d\n]{2,60}\)(?: [A-Z][a-z]+(?:/[A-Z][a-z]+)*)?)?"  # another title, a country
    r"[\"']? ?[(\[](?:[^()\[\]\n]{0,40}?[, ])?(?P<year>(?:18|19|20)\d\d)\b"
)


def _dated_titles(reading: Reading) -> Iterable[TitleMention]:
    """Capitalised words right before a year in brackets: the commonest mark of a film in print."""
    for hit in YEAR_BEHIND.finditer(reading.plain):
        block = reading.block_at(hit.start())
        if block.kind == "dropped":
            continue
        start = _walk_back(reading.plain, block.start, hit.start())
        if start is None:
            continue
        start, end = _trimmed(reading.plain, start, hit.start())
        if re.search(
            r"\b(?:by|von|de|di|par|av|af|фильм|director|dir\.) $", reading.plain[max(0, start - 10) : start].lower()
        ):
            continue
        key = fold(reading.plain[start:end])
        if not key or key in not_persons() or key.split()[0] in {"film", *given_names()} or key in makers():
            continue
        yield TitleMention(start, end, reading.body[start:end], _kind_beside(reading, start, end), "dated")


_A_FILM_BY = re.compile(
    rf"(?m)^[\W_]*(?P<title>[^\n,;:.|\"]{{2,60}}?)(?<! is)(?<! was)(?<! est)(?<! ist)(?<! es),? (?:un film d[ei]|um filme de|una película de|ein film von|a film by|en film av|фильм) {_NAME_WORD}",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(
    r"(?im)^[\W_]*(?:film |original |english |international )?(?:title|titel|originaltitel|titre|titre original|titolo|título|"
    r"título original|название|оригинальное название)\**\s*:\**[ \t]*(?P<title>[^\n|;(\[]{2,80})"
)


def _labelled_titles(reading: Reading) -> Iterable[TitleMention]:
    """Titles after the label "Title" or "Original title", or before "a film by" at the head of a line."""
    for hit in _A_FILM_BY.finditer(reading.plain):
        start, end = _trimmed(reading.plain, *hit.span("title"))
        if reading.block_at(start).number <= 4 and end - start > 1 and reading.plain[start].isupper():
            yield TitleMention(start, end, reading.body[start:end], "film", "headline")
    for hit in _TITLE_LABEL.finditer(reading.plain):
        if reading.block_at(hit.start("title")).kind in {"dropped", "front matter"}:
            continue
        start, end = _trimmed(reading.plain, *hit.span("title"))
        start += reading.plain[start:end].startswith('"')
        end -= reading.plain[start:end].endswith('"')
        if start < end and reading.plain[start].isalnum():
            yield TitleMention(start, end, reading.body[start:end], "film", "headline")


_BRACKET = re.compile(r" \(([^()\n\d]{3,40})\)")


def _country_titles(reading: Reading) -> Iterable[TitleMention]:
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


def _walk_back(plain: str, first: int, end: int) -> int | None:
    """Start of the capitalised phrase that ends here; None when there is none."""
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
        starts_phrase = bare[0].isupper() or bare[0].isdigit()
        if (caps and not bare.isupper()) or not (starts_phrase or bare in _SMALL):
            break
        if begin is not None and bare.endswith("'s") and fold(bare[:-2]) in makers():
            break
        if starts_phrase:
            begin = first + words[i].start() + (len(word) - len(word.lstrip("\"'([*_")))
        if word[0] in '"([*_':
            break
    return begin if begin is None else _past_preposition(plain, begin, end)


_PREPOSITION = re.compile(
    r"(?:After|Before|Since|With|Like|Unlike|Until|Despite|Following|Besides|From|In(?! the\b)) (?=[A-Z0-9])"
)


def _past_preposition(plain: str, begin: int, end: int) -> int:
    """A sentence's first word is no part of the title, unless the lists know the title so: After Hours (1985)."""
    hit = _PREPOSITION.match(plain, begin, end)
    return begin if hit is None or title_key(plain[begin:end]) in known_works() else hit.end()


def _capital_titles(reading: Reading) -> Iterable[TitleMention]:
    """BEANPOLE in a sentence of small letters, said to be a film or printed so again and again."""
    runs: dict[str, list[tuple[int, int]]] = {}
    for hit in re.finditer(rf"(?<![\w.]){_CAPITAL}{{2,}}(?:[ '-]+(?:{_CAPITAL}|\d)+)*(?![\w.])", reading.plain):
        block = reading.block_at(hit.start())
        sentence = reading.sentence_at(hit.start())
        if not block.is_prose or sentence is None or block.kind == "heading":
            continue
        rest = reading.plain[sentence.start : hit.start()] + reading.plain[hit.end() : sentence.end]
        words = hit.group()
        if reading.plain[max(0, hit.start() - 4) : hit.start()].endswith(("the ", " at ", " of ")):
            continue  # an institution: "the BFI", "at IFFR"
        if len(words) < 4 or sum(c.islower() for c in rest) < 12 or fold(words.split()[0]) in not_persons():
            continue
        runs.setdefault(words, []).append(hit.span())
    for words, spans in runs.items():
        if " " in words and (fold(words) in makers() or fold(words.split()[0]) in given_names()):
            continue
        near = [_KIND["film"].search(reading.plain[max(0, a - 30) : b + 40]) for a, b in spans]
        if len(spans) >= 3 or any(near):
            for start, end in spans:
                yield TitleMention(start, end, reading.body[start:end], "film" if any(near) else None, "capitals")


def _listed(reading: Reading) -> Iterable[TitleMention]:
    """Titles from Kadr's lists that stand unmarked: two or more capitalised words, so that a plain word is none."""
    words = list(re.finditer(r"[^\W_]+(?:['-][^\W_]+)*", reading.plain))
    folded = [fold(w.group()) for w in words]
    longest = 8
    known = known_works()
    named = frozenset(folded)
    for i, word in enumerate(words):
        if not word.group()[0].isupper() and not word.group()[0].isdigit():
            continue
        for n in range(min(longest, len(words) - i), 0, -1):
            last = words[i + n - 1]
            if "\n" in reading.plain[word.start() : last.end()]:
                continue
            key = title_key(" ".join(folded[i : i + n]))
            if key not in known or (" " not in key and not _maker_is_named(known[key], named, key)):
                continue
            inner = [w.group() for w in words[i : i + n]]
            if any(w[0].islower() and fold(w) not in _SMALL for w in inner):
                continue
            if reading.block_at(word.start()).is_prose:
                yield TitleMention(
                    word.start(), last.end(), reading.body[word.start() : last.end()], known[key].kind, "list"
                )
            break


_MARKING = 2  # titles in quotation marks or italics that make a text one that marks its titles


def _unmarked(reading: Reading, marked: list[TitleMention]) -> list[TitleMention]:
    """Titles that nothing but their place gives away; in a text that marks its titles, only the plainest of them."""
    if reading.text.language not in {"en", None}:
        return []
    quoted = len({title_key(found.title) for found in marked if found.marked in {"quotes", "italics"}})
    bar = 5.0 if quoted >= _MARKING else 3.0
    taken = [(found.start, found.end) for found in marked]
    spans = unmarked_titles(reading, not_persons(), given_names(), taken, bar)
    return [TitleMention(a, b, reading.body[a:b], _kind_beside(reading, a, b), "known") for a, b in spans]


def _maker_is_named(work: KnownWork, named: frozenset[str], key: str) -> bool:
    """A title that is one plain word counts only in a text that names who made it."""
    return len(key) > 2 and any(fold(maker).split()[-1] in named for maker in makers_of(work))


def _again(reading: Reading, key: str, form: str) -> Iterable[TitleMention]:
    """Where a known title stands without a mark, in the same letters or in capitals, glued words cut off."""
    if len(key) < 3:
        return
    plain_form = re.escape(level(form))
    lone = " " not in key
    pattern = re.compile(
        rf"(?<![^\W\d_])(?:{plain_form}|{re.escape(form.upper())})(?=$|[^\w]|(?<=[a-zà-ÿ]){_CAPITAL}[a-zà-ÿ])"
    )
    for hit in pattern.finditer(reading.plain):
        if not reading.block_at(hit.start()).is_prose:
            continue
        if lone and _starts_sentence(reading, hit.start()) and form.lower() in _SMALL:
            continue
        yield TitleMention(hit.start(), hit.end(), reading.body[hit.start() : hit.end()], None, "known")


def _starts_sentence(reading: Reading, offset: int) -> bool:
    sentence = reading.sentence_at(offset)
    return sentence is not None and sentence.start == offset


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and plain[start] in " _*":
        start += 1
    while end > start and plain[end - 1] in " ,.;:_*":
        end -= 1
    return start, end


def _reads_like_a_title(plain: str, start: int, end: int) -> bool:
    """Headline capitals, or one capitalised phrase; not a clause somebody says."""
    start, end = _trimmed(plain, start, end)
    words = re.findall(r"[^\W_]+(?:['-][^\W_]+)*", plain[start:end])
    if _NOT_LETTERS.match(plain[start:end]) and title_key(plain[start:end]) not in known_works():
        return False
    if not words or len(words) > 12 or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    if fold(" ".join(words)) in known_works() or title_key(" ".join(words)) in known_works():
        return True
    if plain[start:end].rstrip().endswith(("?", "!")) and len(words) > 6:
        return False
    if plain[end : end + 2].startswith(",") and plain[end + 1 : end + 2] == '"':
        after = plain[end + 2 : end + 14]
        if re.match(r" (?:he|she|they|says?|said|the director)\b", after):
            return False
    lower = [w for w in words if w[0].islower() and w.lower() not in _SMALL]
    if len(words) == 1:
        return len(words[0]) > 1
    if {"i", "we", "you", "he", "she", "they", "it's", "don't"} & {w.lower() for w in words[:1]} and lower:
        return False
    return len(lower) <= (0 if len(words) <= 3 else len(words) // 4)


def _kind_beside(reading: Reading, start: int, end: int) -> str | None:
    """What kind of work the nearest words call it."""
    known = known_works().get(title_key(reading.body[start:end]))
    sentence = reading.sentence_at(start)
    left = max(sentence.start if sentence else start - 60, start - 60)
    before, after = reading.plain[left:start], reading.plain[end : end + 40]
    best: tuple[int, str] | None = None
    for kind, pattern in _KIND.items():
        for hit in pattern.finditer(before):
            distance = len(before) - hit.end()
            if distance <= 30 and (best is None or distance < best[0]):
                best = (distance, kind)
        hit_after = pattern.search(after)
        if hit_after and hit_after.start() <= 18 and (best is None or hit_after.start() + 4 < best[0]):
            best = (hit_after.start() + 4, kind)
    if best and (known is None or best[0] <= 8):
        return best[1]
    return known.kind if known else (best[1] if best else None)


# --- persons --------------------------------------------------------------------------------------------------------


def find_persons(reading: Reading) -> tuple[PersonMention, ...]:
    """Full names, and surnames of people whom the text or the lists name in full."""
    full = _full_names(reading)
    full = _cut_to_shorter(reading, full)
    by_surname: dict[str, str] = {}
    counts = Counter(name for _, _, name in full)
    for _, _, name in full:
        for part in {fold(name.split()[-1])}:
            old = by_surname.get(part)
            if old is None or counts[name] > counts[old]:
                by_surname[part] = name
    mentions = [PersonMention(a, b, name, _fullest(name, by_surname, counts)) for a, b, name in full]
    taken = [(m.start, m.end) for m in mentions] + [(t.start, t.end) for t in reading.titles]
    mentions += _lone_surnames(reading, by_surname, sorted(taken))
    spaced = (replace(m, name=" ".join(m.name.split()), full=" ".join(m.full.split())) for m in mentions)
    return tuple(sorted(spaced, key=lambda m: m.start))


def _cut_to_shorter(reading: Reading, full: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """In a headline "Kantemir Balagov Talks" only the first two words are a name, when the text has them alone."""
    counts = Counter(name for _, _, name in full)
    cut: list[tuple[int, int, str]] = []
    for start, end, name in full:
        words = name.split()
        shorter = " ".join(words[:2])
        if len(words) > 2 and counts[shorter] and reading.block_at(start).kind in {"heading", "paragraph"}:
            cut.append((start, start + len(shorter), shorter))
        else:
            cut.append((start, end, name))
    return cut


_RUSSIAN_ENDING = re.compile(r"(?<=..)(?:ого|ему|ому|ыми|ими|ой|ей|ом|ем|ым|им|ую|юю|ая|яя|ий|ый|[аяуюеыийо])$")


def russian_stem(name: str) -> str:
    """The name with the case endings of its words cut off, so that Балагова and Балагов meet.

    >>> russian_stem("Кантемира Балагова") == russian_stem("Кантемир Балагов")
    True
    """
    return " ".join(_RUSSIAN_ENDING.sub("", word) for word in name.split())


def _fullest(name: str, by_surname: dict[str, str], counts: Counter[str]) -> str:
    if re.search("[а-яё]", name):
        same = [other for other in counts if russian_stem(other) == russian_stem(name)]
        return min(same, key=lambda other: (len(other), -counts[other], other)) if same else name
    best = by_surname.get(fold(name.split()[-1]), name)
    mine, other = fold(name).split(), fold(best).split()
    if (
        name != best
        and mine[-1] == other[-1]
        and (mine[0] == other[0] or (len(mine[0]) == 1 and other[0][0] == mine[0]))
    ):
        return best if counts[best] >= counts[name] else name
    return name


def _full_names(reading: Reading) -> list[tuple[int, int, str]]:
    titles = [(t.start, t.end) for t in reading.titles]
    found: list[tuple[int, int, str]] = []
    for hit in _NAME.finditer(reading.plain):
        if reading.block_at(hit.start()).kind in {"front matter"}:
            continue
        for start, end in _pieces(reading, hit.start(), hit.end(), titles):
            name = _POSSESSIVE.sub("", reading.plain[start:end])
            end = start + len(name)
            tail = _known_tail(reading, start, end)
            start = tail if tail < end or not _is_person(reading, start, end) else start
            if start < end:
                found.append((start, end, " ".join(reading.body[start:end].split())))
    return found


def _known_tail(reading: Reading, start: int, end: int) -> int:
    """Where a known maker's name begins in a longer run ("Tradition von Robby Müller"); the end where none does."""
    if " " in reading.plain[start:end] and fold(reading.plain[start:end]) in makers():
        return start
    words = [start + w.start() for w in re.finditer(r"\S+", reading.plain[start:end])]
    return next((a for a in words[1:-1] if fold(reading.plain[a:end]) in makers()), end)


def _pieces(reading: Reading, start: int, end: int, titles: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A run of capitalised words, cut at possessives, titles, glued words and words that are no names."""
    plain = reading.plain
    pieces: list[tuple[int, int]] = []
    begin: int | None = None
    last = start
    words = list(_words(plain, start, end))
    for n, (a, b, glued) in enumerate(words):
        word = plain[a:b]
        inside = any(x < b and a < y for x, y in titles)
        stop = inside or fold(_POSSESSIVE.sub("", word)) in not_persons() or _begins_a_name(plain, words, n, begin)
        if stop and begin is not None:
            pieces.append((begin, last))
        if stop:
            begin = None
            continue
        if begin is None:
            begin = a
        last = b
        if glued or word.endswith(("'s", "'")):
            pieces.append((begin, b))
            begin = None
    if begin is not None:
        pieces.append((begin, last))
    return pieces


def _begins_a_name(plain: str, words: list[tuple[int, int, bool]], n: int, begin: int | None) -> bool:
    """Whether "von" or "de" stands before a name and is no part of one: "Kamera von Anna", "Der Steg von Anna"."""
    a, b, _ = words[n]
    if not re.fullmatch(_PARTICLE, plain[a:b]):
        return False
    if begin is None:
        return True
    follows = n + 1 < len(words) and fold(plain[words[n + 1][0] : words[n + 1][1]]) in given_names()
    return follows and fold(plain[begin:a].split()[0]) not in given_names()


_WHOLE_WORD = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O')[A-Z]")


def _words(plain: str, start: int, end: int) -> Iterable[tuple[int, int, bool]]:
    """Words of a range; one glued to the next (BalagovBuch) is two, and the first says so."""
    for word in re.finditer(r"\S+", plain[start:end]):
        a, b = start + word.start(), start + word.end()
        cut = None if _WHOLE_WORD.match(plain, a) else _GLUED.search(plain, a, b)
        if cut:
            yield a, cut.start(), True
            yield cut.start(), b, False
        else:
            yield a, b, False


def _is_person(reading: Reading, start: int, end: int) -> bool:
    words = reading.plain[start:end].split()
    if len(words) < 2 or len(words) > 5:
        return False
    if words[-1].endswith(".") or re.fullmatch(_PARTICLE, words[0]) or re.fullmatch("[IVX]+", words[-1]):
        return False
    if re.search(r"\b(?:courtesy|courtesy of) $", reading.plain[max(0, start - 14) : start]):
        return False
    if sum(1 for w in words if not re.fullmatch(rf"{_CAPITAL}\.(?:-?{_CAPITAL}\.)*", w)) < 1:
        return False
    folded = [fold(w) for w in words]
    whole = " ".join(folded)
    if whole in not_persons() or whole in known_works():
        return False
    if whole in makers() or folded[0] in given_names():
        return True
    if folded[0] in _SMALL or any(w in not_persons() for w in folded):
        return False
    if reading.text.language == "de" and not _stands_as_a_name(reading, start, end):
        return False  # in German every noun has a capital: an unknown first name needs its place
    if all(w.isupper() and len(w) > 2 for w in words):
        return folded[0] in given_names()
    block = reading.block_at(start)
    return not (block.kind == "heading" and len(words) > 2)


_NAME_BEFORE = re.compile(r"(?:[:,(\[]|\b(?:und|von|mit|[Rr]egisseurs?|[Rr]egisseurin|[Aa]utorin?))\s*$")
_NAME_AFTER = re.compile(
    r"\s*(?:,|\(|\bund\b|\b(?:wurde|ist|hat|studierte|absolvierte|lebt|arbeitet|spielt|inszeniert\w*|dreht\w*)\b)"
)


def _stands_as_a_name(reading: Reading, start: int, end: int) -> bool:
    before = _NAME_BEFORE.search(reading.plain[max(0, start - 16) : start])
    return bool(before) or _NAME_AFTER.match(reading.plain, end) is not None


def _lone_surnames(reading: Reading, by_surname: dict[str, str], taken: list[tuple[int, int]]) -> list[PersonMention]:
    known = makers()
    found: list[PersonMention] = []
    starts = {a for a, _ in taken}
    ends = sorted(taken)
    for hit in re.finditer(
        rf"(?<![\w@#])(?:(?:von|van|de|di) |{_CAPITAL}[a-z]+ )?{_CAPITAL}{_LETTER}[\w'-]+", reading.plain
    ):
        for a, b in ((hit.start(), hit.end()), (hit.end() - len(hit.group().split()[-1]), hit.end())):
            word = _POSSESSIVE.sub("", reading.plain[a:b])
            b = a + len(word)
            key = fold(word)
            if a in starts or any(x < b and a < y for x, y in ends if x <= b):
                break
            full = by_surname.get(key) or (known.get(key) if _may_be_a_maker(reading, a, b, key) else None)
            if full and len(key) > 2 and key not in not_persons():
                found.append(PersonMention(a, b, reading.body[a:b], full))
                break
        else:
            found += _glued_surname(reading, hit.start(), hit.end(), by_surname)
    found += _surnames_after_titles(reading, by_surname)
    return sorted({m.start: m for m in found}.values(), key=lambda m: m.start)


def _may_be_a_maker(reading: Reading, start: int, end: int, key: str) -> bool:
    """A lone surname from the lists counts inside a sentence, where a capital means a name."""
    return not _starts_sentence(reading, start) and reading.block_at(start).is_prose and key not in given_names()


def _glued_surname(reading: Reading, start: int, end: int, by_surname: dict[str, str]) -> list[PersonMention]:
    cut = _GLUED.search(reading.plain, start, end)
    if cut is None:
        return []
    word = _POSSESSIVE.sub("", reading.plain[cut.start() : end])
    full = by_surname.get(fold(word))
    where = cut.start()
    return [PersonMention(where, where + len(word), reading.body[where : where + len(word)], full)] if full else []


def _surnames_after_titles(reading: Reading, by_surname: dict[str, str]) -> list[PersonMention]:
    found: list[PersonMention] = []
    for title in reading.titles:
        hit = re.compile(rf"{_CAPITAL}{_LETTER}+").match(reading.plain, title.end)
        if hit and (full := by_surname.get(fold(hit.group()))):
            found.append(PersonMention(hit.start(), hit.end(), hit.group(), full))
    return found
