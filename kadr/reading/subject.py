"""Which film the texts are about: its title in every form, its year, its director, and from which words each is known."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.credits.found import nominative
from kadr.reading.credits.words import FULL_NAME
from kadr.reading.focus import film_spans, is_another
from kadr.reading.keyed import Keyed
from kadr.reading.mentions import mention
from kadr.reading.mentions.persons import russian_stem
from kadr.reading.mentions.titles_dated import YEAR_BEHIND
from kadr.reading.mentions.words import is_a_name, not_persons
from kadr.reading.names.letters import skeleton
from kadr.reading.text import Block, PersonMention, Reading, TitleMention
from kadr.reading.voices import give_voices
from kadr.reading.voices.who import Who
from kadr.records import UNTITLED, Origin, Subject

_DIRECTED = re.compile(
    r"(?:\bdirected by|\bdirector|\bregie|\bdir|^d|\bregia(?: di)?|\bregie von|\bréalisation|\bréalisé par|\bdirección|\bdireção|\bdirigid[oa] por|\bdiretto da|режисс[её]р)\b\s*[:.]?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_FILM_WORDS = Keyed(
    r"\b(?:films?|movies?|documentar(?:y|ies)|cinema|cinematograph\w*|director|directed|screenplay|festival|premiere[ds]?|starring|actress|actor|"
    r"dirigid[oa] por|dirett[oa] da|cineast[ai]s?|pelíc\w+|protagonizad[oa] por|estrelad[oa] por|"
    r"filmmakers?|auteurs?|cinematic|screenwriters?|co-writers?|close-ups?|cameras?|"
    r"filme|cinéma|cinéaste|réalis\w+|long[- ]métrage|mise en scène|scénario|acteurs?|actrices?|película|largometraje|reparto|guion|"
    r"longas?|longa-metragem|elenco|roteiro|diretora?|ator|atriz|cineastas?|regia|regista|attore|attrice|sceneggiatura|lungometraggio|"
    r"regie|regisseur\w*|kamera|spielfilm|film(?:krit|fest|emach|preis)\w*|berlinale|cine|largos?|corto(?:s|metrajes?)?|kino|drehbuch|schauspieler\w*|фильм\w*|режисс\w+|кино\w*|акт[её]р\w*|актрис\w*|оператор\w*)\b",
    re.IGNORECASE,
)
_WATCHED = Keyed(r"\b(?:re-?watch(?:ed)?|watched|saw it|seen at|double bill|35mm|scenes?)\b", re.IGNORECASE)
_OTHER_TITLE = Keyed(
    r"(?:(?:original|Russian|French|German|Italian|Spanish|Polish|Japanese|English|international|working|native) title,?(?: is| was)?"
    r"|orig(?:inal)?\.(?: title)?|originally titled|aka|a\.k\.a\.|known as|released as|Originaltitel:?|titre original ?:?)[\s,:(\"]{1,3}$",
    re.IGNORECASE,
)


def infer(readings: Sequence[Reading], title: str | None = None, year: int | None = None) -> Subject:
    """The film most texts are about, with its year and director, and from which words each was inferred.

    What the user gives (title, year) is taken as it is and needs no telling.
    """
    scores: dict[str, float] = defaultdict(float)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in _of_films(readings):
        ranked = candidates(reading)
        top = max(ranked.values(), default=1.0)
        for key, score in ranked.items():
            scores[key] += score / (1 + top)
        for found in reading.titles:
            forms[title_key(found.title)][found.title] += 1
    chosen = title_key(title) if title else max(scores, key=lambda key: (scores[key], key), default="")
    name = title or (_best_form(forms[chosen]) if chosen else UNTITLED)
    keys = {chosen} | _other_titles(readings, chosen)
    for words in _in_one_row(readings, keys):
        forms[title_key(words)][words] += 1
        keys.add(title_key(words))
    keys |= _same_people(readings, keys)
    told: list[Origin] = [] if title else _first_mention(readings, chosen)
    if year is None:
        year, origin = _year_of(readings, keys)
        if year is None:
            year, origin = _year_behind(readings, {form for key in keys for form in forms[key]})
        told += [origin] if origin else []
    director, origin = _director_of(readings, keys)
    if director and re.search("[а-яё]", director):
        director = next((basic for r in readings if (basic := nominative(r, director)) != director), director)
    told += [origin] if origin else []
    titles = {form for key in keys for form in forms[key]} | {name}
    others = {
        _best_form(forms[title_key(found.title)])
        for reading in readings
        for found in reading.titles
        if found.kind == "film" and title_key(found.title) not in keys
    }
    return Subject(name, year, director, tuple(sorted(titles)), tuple(sorted(others)), tuple(told))


def _of_films(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The texts that speak of films, which alone tell a dossier's film; all where none does."""
    if len(readings) == 1:
        return readings
    return [reading for reading in readings if about_a_film(reading)] or readings


_THIS_ONE = Keyed(
    r"\b(?:new|latest|talk(?:s|ed|ing)? (?:to us |with us )?about|discuss(?:es)?|premiere of|release of|welcome to|making of)"
    r"(?: (?:film|movie|feature|drama|documentary))?,?\W+$",
    re.IGNORECASE,
)


_FIRST = 1e-3  # breaks ties


def candidates(reading: Reading) -> dict[str, float]:
    """How much each film title is what one text is about: its headline, its first lines, how often it is named.

    A film that is only leant on, or called an earlier one, counts little. Of two that are told alike, the first named is it.
    """
    if "candidates" not in reading.kept:
        reading.kept["candidates"] = _candidates(reading)
    weighed: dict[str, float] = reading.kept["candidates"]
    return weighed


_ALONE_WITH_YEAR = re.compile(
    r"[\W_]*(?:\w+ ){0,2}?\S.{0,80}? \((?:[^\W\d][^()\d\n]{2,40}, )?(?:18|19|20)\d\d\)[\s★☆½*]*"
)
_LABEL_OF_A_LINE = re.compile(r"[^\W\d_][^:.\n]{1,25} ?: [\"'*_]*")
"""Vu hier : TITLE (Anna Muster, 2022)"""


def _line_of(reading: Reading, hit: TitleMention) -> str:
    """The line from a title on, where the title begins it; nothing where it does not."""
    line = reading.plain.rfind("\n", 0, hit.start) + 1
    end = reading.plain.find("\n", hit.start)
    begins = hit.start - line <= 2 or _LABEL_OF_A_LINE.fullmatch(reading.plain, line, hit.start)
    return reading.plain[hit.start : end if end >= 0 else None] if begins else ""


def _candidates(reading: Reading) -> dict[str, float]:
    found: dict[str, float] = {}
    years: dict[str, int] = {}
    for hit in reading.titles:
        key = title_key(hit.title)
        if hit.kind not in {None, "film"} or not key:
            continue
        before = reading.plain.cut(max(0, hit.start - 60), hit.start)
        if key not in found:
            found[key] = 3.0 / reading.block_at(hit.start).number + _FIRST / (1 + len(found))
            if reading.text.title and f" {fold(hit.title)} " in f" {fold(reading.text.title)} ":
                found[key] += 8.0
        found[key] += 0.2 if is_another(reading, hit) else 1.0
        found[key] += 3.0 if _THIS_ONE.search(before) else 0.0
        if hit.marked == "headline":
            found[key] += 4.0
        if hit.marked in {"dated", "headline"} and _ALONE_WITH_YEAR.fullmatch(_line_of(reading, hit)):
            found[key] += 4.0
        if hit.marked == "dated" and reading.block_at(hit.start).number <= 3:
            found[key] += 4.0
            year = YEAR_BEHIND.match(reading.plain, hit.end, hit.end + 110)
            years[key] = int(year["year"]) if year else 0
    if len(set(years.values())) > 1:  # a text that dates several films is about the newest
        found[max(years, key=lambda key: years[key])] += 0.5
    return found


def _best_form(forms: Counter[str]) -> str:
    return max(forms, key=lambda form: (not form.isupper(), forms[form], form)) if forms else UNTITLED


def _first_mention(readings: Sequence[Reading], key: str) -> list[Origin]:
    for reading in readings:
        for hit in reading.titles:
            if title_key(hit.title) == key:
                return [Origin("title", "context", reading.quote(hit.start, hit.end), "the film these texts name most")]
    return []


def _other_titles(readings: Sequence[Reading], key: str) -> set[str]:
    """Titles that a text sets beside the chosen one as the same: "Dylda / Beanpole", (orig. DYLDA), the Russian title "Dylda"."""
    found: set[str] = set()
    for reading in readings:
        hits = reading.titles
        if key not in {title_key(hit.title) for hit in hits}:
            continue
        for one, two in pairwise(hits):
            between = reading.plain[one.end : two.start]
            keys = (title_key(one.title), title_key(two.title))
            heads = one.marked == two.marked == "headline"
            beside = re.fullmatch(r"[\"'*_ ]*/[\"'*_ ]*", between) or (heads and re.fullmatch(r" \(|\s*\n\s*", between))
            if beside and key in keys:
                found.update(keys)
        for hit in hits:
            if hit.kind in {None, "film"} and _OTHER_TITLE.search(reading.plain.cut(max(0, hit.start - 40), hit.start)):
                found.add(title_key(hit.title))
        found.update(title_key(words) for words in _bracketed_originals(reading))
        found.update(title_key(words) for words in _bracketed_behind(reading, key))
    return found - {key}


_ROW_CUT = re.compile(r"\s*[/|]\s*|\s+-\s+")
_HEAD_LINES = 8  # blocks in which a page prints its film's titles beside each other


def _in_one_row(readings: Sequence[Reading], keys: set[str]) -> Iterable[str]:
    """Further titles in a line that sets two of them beside each other: "Дылда / Beanpole - den väldiga kvinnan"."""
    for reading in readings:
        for block in reading.blocks[:_HEAD_LINES]:
            words = reading.plain[block.start : block.end]
            if block.kind == "dropped" or len(words) > 140 or "\n" in words:
                continue
            parts = [part.strip(" .\"'*_") for part in _ROW_CUT.split(words)]
            if len({title_key(part) for part in parts} & keys) < 2:
                continue
            for part in parts:
                some = fold(part).split()
                if title_key(part) not in keys and 2 <= len(some) <= 6 and not re.search(r"[\d,:()]", part):
                    if not not_persons().intersection(some) and not is_a_name(part):
                        yield reading.body[block.start + words.index(part) :][: len(part)]


def _bracketed_originals(reading: Reading) -> Iterable[str]:
    for hit in re.finditer(r"\((?:orig\.|original title:?|AT:|OT:) ([^()\n]{2,60})\)", reading.plain, re.IGNORECASE):
        yield hit.group(1)


def _same_people(readings: Sequence[Reading], keys: set[str]) -> set[str]:
    """Main titles of texts that name the people of this film under another title, as reviews in other languages do."""
    ours = [reading for reading in readings if _main_key(reading) in keys]
    people = Counter(_person_key(name) for reading in ours for name in {p.full for p in reading.persons})
    found: set[str] = set()
    for reading in readings:
        key = _main_key(reading)
        heads = {title_key(hit.title) for hit in reading.titles if hit.marked in {"headline", "dated"}}
        if key is None or key in keys or key not in heads:
            continue
        here = {_person_key(p.full) for p in reading.persons}
        shared = {name for name in here if people[name]}
        if len(shared) >= 3 or (len(shared) >= 2 and len(here) <= 4):
            found.add(key)
    return found


_CYRILLIC = re.compile("[а-яё]")


def _person_key(name: str) -> str:
    """One key for a name in any letters and, in Russian, any case."""
    words = russian_stem(name).split() if _CYRILLIC.search(name) else name.split()
    return " ".join(skeleton(word).rstrip("aeiouy") for word in words)


def _main_key(reading: Reading) -> str | None:
    mine = candidates(reading)
    return max(mine, key=lambda key: (mine[key], key), default=None)


_IN_BRACKETS = re.compile(r"[\"']? \((?:aka |a\.k\.a\. )?([A-ZÀ-ÞА-ЯЁ][^()\d\n]{2,60})\)")


def _bracketed_behind(reading: Reading, key: str) -> Iterable[str]:
    """The other title right behind the film's in its headline or before its year: Sunset (Napszállta), Hungary (2018)."""
    for hit in reading.titles:
        if title_key(hit.title) != key or hit.marked not in {"headline", "dated"}:
            continue
        other = _IN_BRACKETS.match(reading.plain, hit.end)
        if other and fold(other.group(1)) not in not_persons() and not is_a_name(other.group(1)):
            yield other.group(1)


_YEAR_BEFORE = re.compile(r"\b((?:18|19|20)\d\d) (?:film|movie|feature|drama|documentary|debut|picture)\b[^.\n]{0,25}$")
_YEAR_TOLD_AFTER = re.compile(
    r"[\"',]* (?:the|her|his|their|a) ((?:18|19|20)\d\d) (?:film|movie|feature|drama|documentary|debut)\b"
)
_RELEASED = (
    r"(?:[Rr]eleased|[Cc]ame out|[Ss]orti[es]?|[Uu]scit[oa]|[Ee]strenad[oa]|[Ll]ançad[oa]|[Вв]ыш(?:ел|едш\w+)|[Dd]ate de sortie|[Rr]elease date|Erscheinungsjahr|Kinostart|"
    r"Fecha de estreno|[Ee]streno|Data di uscita|[Uu]scita|[Ll]ançamento|[Ee]streia|Дата выхода|Год выпуска)"
)
_YEAR_RELEASED = re.compile(
    rf"(?<!\w){_RELEASED} ?:? ?(?:(?:in|on|en|le|el|il|nel|em|в|im|am|a)\b ?)?(?:\d{{1,2}}(?:er|\.|º)? )?(?:(?:de )?[^\W\d_]+ (?:de )?)?(?P<year>(?:18|19|20)\d\d)\b"
)
"""Sorti en 2014, Date de sortie : 24 septembre 2014"""
_IN_A_YEAR = re.compile(
    r"(?<!\w)(?:in|en|im|nel|em|no|of|since|from|by|until|depuis|dès|vers|seit|um|dal|desde|hacia|в|до|с|jahr) $",
    re.IGNORECASE,
)
"""Before a year in a sentence: when its story is set, or anything else."""
_LINE_RELEASED = re.compile(rf"(?m)^[*_• -]{{0,3}}{_YEAR_RELEASED.pattern}")
_YEAR_IN_HEAD = re.compile(
    r"(?:©|\b(?:[Yy]ear|Jahr|Année|Año|Ano|Anno|Год)\s*:?|^[A-ZÀ-Ž][\w .,/&-]{1,40}) ?((?:18|19|20)\d\d)(?=[.,;)\]/|·•-]| ?\d+ ?min| *$|[A-Z])",
    re.MULTILINE,
)


def _year_of(readings: Sequence[Reading], keys: set[str]) -> tuple[int | None, Origin | None]:
    votes: Counter[int] = Counter()
    where: dict[int, Origin] = {}
    for reading in readings:
        for year, weight, start in _years_said(reading, keys):
            votes[year] += weight
            where.setdefault(year, Origin("year", "context", reading.quote(start, start + 4), "beside the title"))
    if not votes:
        return None, None
    year = max(votes, key=lambda y: (votes[y], y))
    return year, where[year]


def _year_behind(readings: Sequence[Reading], forms: set[str]) -> tuple[int | None, Origin | None]:
    """The year in brackets behind the title where nothing marks it as one: "Saw Low Tide (Ada Quill, 2016)"."""
    for reading in readings:
        for form in sorted(forms):
            for hit in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", reading.plain):
                after = YEAR_BEHIND.match(reading.plain, hit.end(), hit.end() + 110)
                if after:
                    start = after.start("year")
                    quote = reading.quote(start, start + 4)
                    return int(after["year"]), Origin("year", "context", quote, "beside the title")
    return None, None


def _years_said(reading: Reading, keys: set[str]) -> Iterable[tuple[int, int, int]]:
    """(year, weight, offset): years beside the title, and years in the lines of data under a headline of it."""
    for hit in reading.titles:
        if title_key(hit.title) not in keys:
            continue
        left = max(0, hit.start - 45)
        before = _YEAR_BEFORE.search(reading.plain[left : hit.start])
        after = YEAR_BEHIND.match(reading.plain, hit.end, hit.end + 110) or _YEAR_TOLD_AFTER.match(
            reading.plain, hit.end
        )
        maker = _OF_MAKER.match(reading.plain, hit.end)
        after = after or (_IN_BRACKET.match(reading.plain, maker.end()) if maker else None)
        if before:
            yield int(before.group(1)), 3, left + before.start(1)
        if after:
            yield int(after.group(1)), 3, after.start(1)
        block = reading.block_at(hit.start)
        if block.number <= 6 and hit.marked in {"headline", "known", "quotes"}:
            for below in reading.blocks[block.number - 1 : block.number + 3]:
                if _is_told(reading, below):
                    continue
                for line in _YEAR_IN_HEAD.finditer(reading.plain, below.start, min(below.end, below.start + 160)):
                    said = reading.plain[max(line.start(1) - 24, below.start) : line.end(1)]
                    if not _IN_A_YEAR.search(said[:-4]) and not _A_DATE.search(said):
                        yield int(line.group(1)), 1, line.start(1)
        sentence = reading.sentence_at(hit.start)
        out = _YEAR_RELEASED.search(reading.plain, hit.end, sentence.end) if sentence else None
        if out and not re.search(r"[;\"]", reading.plain[hit.end : out.start()]):
            yield int(out["year"]), 2, out.start("year")
    if _main_key(reading) in keys:
        for line in _LINE_RELEASED.finditer(reading.plain):
            yield int(line["year"]), 2, line.start("year")


_MINUTES = re.compile(r"\b\d{2,3} ?(?:min\b|mins\b|minut|Min\.|')")


_MONTHS = r"(?:jan|feb|fév|fev|mar|mär|apr|avr|abr|may|mai|maj|mag|giu|jun|juin|jul|juil|lug|aug|août|ago|sep|sett|set|okt|oct|ott|out|nov|dec|dez|déc|dic|gen|ene|янв|фев|март|апр|мая|июн|июл|авг|сен|окт|ноя|дек)"
_A_DATE = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}\.?,? )?(?:de )?{_MONTHS}[^\W\d_]*\.?(?: \d{{1,2}})?,? (?:de )?\d{{4}}$", re.IGNORECASE
)
"""When a page was written, or a story is set: 12 March 2021, novembre 1951. Not the year of a film."""


def _is_told(reading: Reading, block: Block) -> bool:
    """A paragraph of sentences: a year that opens it is of its story or of a life; a line of data has a length, too."""
    prose = block.kind == "paragraph" and block.end - block.start > 160
    return prose and _MINUTES.search(reading.plain, block.start, block.start + 160) is None


def _director_of(readings: Sequence[Reading], keys: set[str]) -> tuple[str | None, Origin | None]:
    votes: Counter[str] = Counter()
    where: dict[str, Origin] = {}
    credited: set[str] = set()
    only_says: Counter[str] = Counter()
    for reading in readings:
        elsewhere = _main_key(reading) not in {None, *keys}  # its director, where no film is named, is another's
        for person in reading.persons:
            weight = _directs(reading, person, keys)
            if weight and (not elsewhere or _names_one_of(keys, reading, person.start)):
                before = reading.plain.cut(max(0, person.start - 40), person.start)
                said = weight == 1 and _ACCORDING_TO.search(before) is not None
                (only_says if said else votes)[person.full] += weight
                if _CREDIT.search(before):
                    credited.add(person.full)
                quote = reading.quote(person.start, person.end)
                where.setdefault(person.full, Origin("director", "context", quote, "called its director"))
    votes = votes or only_says
    if not votes:
        return _called_director(readings, keys)
    best = max(votes, key=lambda name: (name in credited, votes[name], name))
    return best, where[best]


_CREDIT = re.compile(
    r"\b(?:(?:regie|regia|réalisation|mise en scène|dirección|direção|realização|director|directed by|regisseur(?:in)?|réalisat(?:eur|rice)|regista|diretora?|directora?|режисс[её]р) ?: ?[*_ ]{0,3}"
    r"|(?:regia di|regie von) )$",
    re.IGNORECASE,
)
"""Before a name: a credit of its own, which no count of other words outdoes."""
_ACCORDING_TO = re.compile(
    r"\b(?:according to|as|laut|nach|so|selon|d'après|pour|según|para|secondo|per|segundo|по словам|по мнению)(?: (?:the|film|dem|der|des|den|Worten|le|la|el|il|o|a))* "
    r"(?:film)?(?:director|regisseur(?:in|s)?|réalisat(?:eur|rice)|regista|diretora?|directora?|cineasta|realizadora?|режисс[её]ра) $",
    re.IGNORECASE,
)
"""Before a name: a director who is only asked, and made the film only where nobody else is said to have."""


def _names_one_of(keys: set[str], reading: Reading, at: int) -> bool:
    """Whether the sentence at a place names the film."""
    sentence = reading.sentence_at(at)
    return sentence is not None and any(
        title_key(hit.title) in keys for hit in reading.titles_in(sentence.start, sentence.end)
    )


_AT_THE_TOP = 3
"""Blocks of a text in which its film's maker is named first; further down the words may be about anybody."""


def _called_director(readings: Sequence[Reading], keys: set[str]) -> tuple[str | None, Origin | None]:
    """Whom the job words of a text in another language call the director most; in an interview, who answers as one."""
    for reading in readings:
        if reading.text.language in {"en", None} or _main_key(reading) not in keys:
            continue
        answers = (
            b.voice.name for b in reading.blocks if b.kind == "answer" and b.voice and b.voice.role == "director"
        )
        name = next((name for name in answers if name), None) or Who(reading).director
        person = next((p for p in reading.persons if p.full == name and " " in p.name), None)
        if name and person and reading.block_at(person.start).number <= _AT_THE_TOP:
            quote = reading.quote(person.start, person.end)
            return name, Origin("director", "context", quote, "called its director")
    return _named_in_the_head(readings, keys)


_OF_MAKER = late(
    rf"[ \"'»)]{{0,3}}(?:\(\d{{4}}\))?,? ?(?:(?:un|le|o|il) (?:film|filme) )?(?:de |d'|di |del |della |do |da |du )({FULL_NAME})(?! \w+:)"
)


_IN_BRACKET = re.compile(r" \(((?:18|19|20)\d\d)\)")


def _named_in_the_head(readings: Sequence[Reading], keys: set[str]) -> tuple[str | None, Origin | None]:
    """The maker behind the title at the head of a page, where names are not marked: "TITLE de Anna Muster (2019)"."""
    for reading in readings:
        for hit in reading.titles:
            block = reading.block_at(hit.start)
            if title_key(hit.title) not in keys or block.is_prose or block.number > _HEAD_LINES:
                continue
            maker = _OF_MAKER.match(reading.plain, hit.end, block.end)
            if maker and reading.text.language in {"fr", "es", "it", "pt"}:
                quote = reading.quote(*maker.span(1))
                return quote.exact, Origin("director", "context", quote, "named behind the title")
    return None, None


_BY_MAKER = re.compile(
    r"[ \"')]{0,3}(?:\(\d{4}\))?,? ?(?:(?!con\b|com\b|mit\b|avec\b|por\b|par\b|protagon)[\w'-]+ ){0,4}?(?:de |d'|di |von |do |da |del |della |dello |dal |du |des |режисс\w+ )(?:[^\W\d_A-ZÀ-Þ]+ ){0,4}"
)
_FILM_OF = re.compile(
    r"(?i:prima|primo film|second[oa] (?:film|longa|filme)|\w*film|largometraje|película|longa|filme|début|debut|debüt|esordio|estreia|дебют|фильм|картина|лента) (?:(?:de |d'|di |von |do |da |del |della |du )(?:[^\W\d_A-ZÀ-Þ]+ ){0,4})?$"
)


def _made_by(reading: Reading, person: PersonMention, films: Sequence[TitleMention], keys: set[str]) -> bool:
    """ "TITLE, de X", "la ópera prima de X, TITLE", «TITLE» режиссёра X."""
    if reading.text.language in {"en", None} or " " not in person.name:
        return False
    for hit in films:
        if title_key(hit.title) not in keys:
            continue
        between = reading.plain[hit.end : person.start] if hit.end <= person.start else ""
        if between and len(between) < 60 and _BY_MAKER.fullmatch(between):
            return True
        ahead = reading.plain[person.end : hit.start] if person.end <= hit.start else ""
        if (
            ahead
            and re.fullmatch(r",? ?[\"']?", ahead)
            and _FILM_OF.search(reading.plain, max(0, person.start - 50), person.start)
        ):
            return True
    return False


def _directs(reading: Reading, person: PersonMention, keys: set[str]) -> int:
    """How plainly a name is said to be the director of the film here; 0 where it is not, or of another film."""
    sentence = reading.sentence_at(person.start)
    before = reading.plain[max(sentence.start if sentence else 0, person.start - 24) : person.start]
    if reading.block_at(person.start).kind == "dropped":
        return 0
    titles = reading.titles_in(sentence.start, sentence.end) if sentence else []
    films = [hit for hit in titles if hit.kind in {None, "film"}]
    ours = any(title_key(hit.title) in keys for hit in films)
    if films and not ours:
        return 0
    owned = any(
        title_key(hit.title) in keys
        and (
            re.fullmatch(r"'s?\W+(?:\w+\W+){0,3}", reading.plain[person.end : hit.start])
            or re.fullmatch(r"\W+by (?:the )?(?:\w+ ){0,3}", reading.plain[hit.end : person.start])
            or re.fullmatch(
                r"\W+(?:the|a) (?:\w+ ){0,3}?(?:film|movie|picture|feature|drama)(?: that| which)? (?:.+ )?(?:made|directed|shot)\b",
                reading.plain.cut(hit.end, min(person.end + 9, hit.end + 90)),
            )
        )
        for hit in films
    )
    owned = owned or _made_by(reading, person, films, keys)
    if not _DIRECTED.search(before):
        return 2 if owned else 0
    return 3 if owned or before.endswith((": ", "by ", ":")) else 1


def with_subject(reading: Reading, subject: Subject) -> Reading:
    """The reading with its film settled: the dossier's film if the text is about it, else the one it is about.

    Titles that other texts of the dossier mark are found here too. The subject has every title that was told before.
    """
    again = mention(reading, (*subject.titles, *subject.other_films))
    if again.persons is not reading.persons:
        again = give_voices(again)
    ours = frozenset(title_key(title) for title in (subject.title, *subject.titles))
    again = replace(again, titles=tuple(_named(hit, ours, subject.title) for hit in again.titles))
    main = _main_film(again, subject, ours)
    settled = replace(again, subject=subject, main_film=main, text=replace(again.text, about=main))
    return replace(settled, film_spans=film_spans(settled))


def _named(hit: TitleMention, ours: frozenset[str], title: str) -> TitleMention:
    return replace(hit, title=title, kind="film") if title_key(hit.title) in ours else hit


def _main_film(reading: Reading, subject: Subject, ours: frozenset[str]) -> str | None:
    mine = candidates(reading)
    top = max(mine, key=lambda key: (mine[key], key), default=None)
    if _heads_with(reading, subject):
        return subject.title
    if not about_a_film(reading):
        return None
    if top is None:  # it names no film at all: it speaks of the one that the reader put it under
        return subject.title
    if top in ours or any(key in ours and mine[key] >= 0.5 * mine[top] for key in mine):
        return subject.title
    return next(hit.title for hit in reading.titles if title_key(hit.title) == top)


_YEAR_OF_HEAD = re.compile(r",? \(?(?:18|19|20)\d\d\)?\s*$")


def _heads_with(reading: Reading, subject: Subject) -> bool:
    """Whether the title that the reader gave stands over the text, alone or with a year: it is about the film then."""
    if any(origin.column == "title" for origin in subject.told_by) or subject.title == UNTITLED:
        return False  # inferred
    first = next((b for b in reading.blocks if b.kind != "dropped"), None)
    heads = [reading.text.title or "", reading.plain[first.start : first.end] if first else ""]
    key = title_key(subject.title)
    return any(key in {title_key(head.strip(" *_#")), title_key(_YEAR_OF_HEAD.sub("", head))} for head in heads if head)


def about_a_film(reading: Reading) -> bool:
    """Whether the text speaks of cinema at all: a novel's character may share a film's name."""
    if reading.text.kind == "record":  # which only a film has
        return True
    if _WATCHED.search(reading.plain) and any(
        hit.marked == "dated" and reading.block_at(hit.start).number == 1 for hit in reading.titles
    ):
        return True  # a diary of films: "TITLE (2016)", and what was seen
    prose = sum(block.end - block.start for block in reading.blocks if block.is_prose)
    hits = sum(1 for hit in _FILM_WORDS.finditer(reading.plain) if reading.block_at(hit.start()).kind != "dropped")
    return hits >= 1 and hits >= prose / 4000
