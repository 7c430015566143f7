"""Events: what happened to people and films, clause by clause, dated where the words or their neighbours tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.keyed import Keyed
from kadr.reading.people.antecedents import antecedent, relative_before
from kadr.reading.people.sentences import in_life_bracket
from kadr.reading.text import Block, PersonMention, Reading, Sentence
from kadr.reading.times.when import When, dates_in, settle
from kadr.records import Event, Origin

_LONGEST = 120
"""Characters of a clause: longer ones are cut at a joint."""


@dataclass(frozen=True)
class Verbs:
    """What makes an event in one language."""

    strong: Keyed
    weak: Keyed
    objects: Keyed
    weakest: Keyed
    narrow: Keyed
    opening: Keyed
    denied: Keyed
    reception: Keyed


@cache
def verbs(language: str | None) -> Verbs:
    """The words of a language; English where it has none."""
    table = lists.load("events")
    own = table.get(language or "en", table["en"])

    def either(key: str) -> Keyed:
        words = sorted(own.get(key, ()), key=lambda w: (-len(w), w))
        return Keyed(
            rf"(?<![\w'-])(?<!to )(?<!ly )(?<!'d )(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?![\w-])",
            re.IGNORECASE,
        )

    return Verbs(either("strong"), either("weak"), either("objects"), either("weakest"), either("narrow"), either("opening"), either("not"),
                 either("reception"))  # fmt: skip


class Events:
    """One row per clause that tells something that happened."""

    row: type = Event
    version = 1

    def find(self, reading: Reading) -> Sequence[Event]:
        found: list[Event] = []
        memory = Memory()
        for block, sentence in _told(reading):
            if memory.block != block.number:
                memory.block = block.number
            dates = dates_in(reading.plain, sentence.start, sentence.end)
            rows = list(_dated_line(reading, sentence, dates))
            if not rows and block.kind != "line":
                rows = list(_in_sentence(reading, block, sentence, dates, memory))
            found += rows
            memory.keep(dates, rows)
        return _most_telling(found, len(reading.body))


_ROOM = 550
"""Characters of text per event: a long talk gets its turning points, not each of its verbs."""
_FEWEST, _MOST = 12, 32
_TELLING = late(
    r"\b(?:born|died|shared|pre-shoot|studi\w+|graduat\w+|school|workshop|moved|met|married|founded|first|debut|wrote|writing|script|cast|casting|actress\w*|audition\w*|"
    r"rehears\w+|pre-shoot|shoot\w*|shot|premier\w+|won|prize|award\w*|nominated|released|producer|accepted|reject\w*|found|geboren|starb|studierte|"
    r"drehte|gewann|né|née|tourné|prix|nació|rodó|premio|nato|girato|nasceu|родил\w+|снял\w*|приз\w*|умер\w*)\b", re.IGNORECASE,
)  # fmt: skip


def _most_telling(found: list[Event], characters: int) -> list[Event]:
    """The events that fit the length of the text, in its order: dated ones and the stations of a life or film first."""
    room = max(_FEWEST, min(_MOST, characters // _ROOM))
    if len(found) <= room:
        return found

    def weight(event: Event) -> float:
        stations = len({hit.lower() for hit in _TELLING.findall(event.what)})
        return (
            event.score + 0.2 * min(stations, 2) + (0.3 if event.date else 0.0) - (0.2 if len(event.what) < 22 else 0.0)
        )

    kept = sorted(range(len(found)), key=lambda i: (-weight(found[i]), i))[:room]
    return [found[i] for i in sorted(kept)]


@dataclass
class Memory:
    """The year that earlier words named, for "two years later"."""

    block: int = 0
    year: int | None = None
    at: tuple[int, int] = (0, 0)

    def keep(self, dates: list[When], rows: list[Event]) -> None:
        for when in dates:
            if when.year and not when.about:
                self.year, self.at = when.year, (when.start, when.end)
        for row in rows:
            if row.date_kind == "computed" and row.date and row.date[:4].isdigit():
                self.year, self.at = int(row.date[:4]), (row.quote.start, row.quote.end)


def _told(reading: Reading) -> Iterator[tuple[Block, Sentence]]:
    if reading.main_film is None:
        return
    for block, sentence in reading.prose():
        if block.kind in {"heading", "caption", "stage", "byline", "author"}:
            continue
        if reading.plain[sentence.end - 1] != "?":
            yield block, sentence


# --- clauses ----------------------------------------------------------------------------------------------------------

_LEFT = re.compile(
    r"[;:(\[)]\s*|\s-\s|,\s+(?:(?:and|but|so|because|und|aber|et|mais|y|pero|ma|mas|но|а|и)\s+)?|"
    r"(?<=\s)(?:and|but|so|because|that|while|und|dass|que|что)\s+|(?<=\s)(?=(?:when|after|before|once|als|nachdem|quand|когда)\s)",
    re.IGNORECASE,
)
_RIGHT = late(
    r"[;:?!]|\s-\s|\s[(\[](?=[^)\]]{30})|[)\]](?=[.,;]|$)|,\s(?=(?:I|we|he|she|they|it|you) \w)|,\s(?=(?:and|but|so|because|which|where|who|when|while|though|although|und|aber|weil|wo|mais|et|y|pero|"
    r"ma|mas|но|что|котор\w+)\s)|\s(?=(?:because|but|so|although|though|however|weil|aber|parce que|pero|mais|потому)\s)|"
    r"\s(?=and (?:I|we|he|she|they|it|the \w+) \w+)"
)
_JOINT = re.compile(r",\s|\s(?:and|in|at|with|to|for|that|from|by|who|which|as|when|und|et|y|e|и)\s")
_SUBJECT = late(
    r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Yy]ou|[Ii]t|[Mm]y \w+|[Oo]ur (?:\w+ )?\w+|[Tt]he (?:\w+ )?(?:film|movie|shoot|casting|director|"
    r"girls|actress\w*|actors?)|ich|wir|er|sie|je|nous|il|elle|yo|él|ella|io|noi|lui|lei|eu|nós|ele|ela|я|мы|он|она|они|"
    r"[Дд]er Film|[Ll]e film|[Ll]a película|[Ii]l film|[Оo] filme|[Фф]ильм|[Кк]артина)\b|\bj'"
)


def _in_sentence(
    reading: Reading, block: Block, sentence: Sentence, dates: list[When], memory: Memory
) -> Iterator[Event]:
    table = verbs(reading.text.language)
    plain = reading.plain
    opening = table.opening.match(plain, sentence.start)
    taken = sentence.start
    if opening:
        comma = plain.find(", ", opening.end(), sentence.end)
        if 0 < comma - sentence.start <= _LONGEST:
            person = next(iter(reading.persons_in(comma, min(sentence.end, comma + 60))), None)
            if person:
                yield _event(reading, sentence, sentence.start, comma, person.full, dates, memory, 0.7)
                taken = comma
    hits: list[tuple[re.Match[str], Keyed | None]] = []
    for pattern, needed in (
        (table.strong, None),
        (table.weak, table.objects),
        (table.weakest, table.narrow),
        (table.reception, None),
    ):
        hits += [(h, needed) for h in pattern.finditer(plain, sentence.start, sentence.end)]
    made, last = 0, None
    for hit, needed in sorted(hits, key=lambda pair: (pair[0].start(), pair[1] is not None)):
        if hit.start() < taken or made >= 3:
            continue
        if (
            made
            and last
            and re.search(
                r"\b(?:and|und|et|y|e|и)(?: then| later| soon)? $", plain[max(taken, hit.start() - 12) : hit.start()]
            )
        ):
            clause: tuple[int, int, int] | None = _rest(reading, sentence, hit.start(), hit.end())
        else:
            clause = _clause(reading, sentence, hit.start(), hit.end(), taken)
        if clause is None or _is_empty(plain, clause, hit, needed):
            continue
        start, end, subject_end = clause
        if table.denied.search(plain, subject_end, hit.start()) or _is_hypothetical(plain, sentence, start):
            continue
        if needed is not None and not needed.search(plain, hit.end(), end):
            continue
        who, known = _who(reading, block, start, hit.start()) if start < hit.start() else (last, True)
        if not known:
            continue
        taken, made, last = end, made + 1, who
        yield _event(reading, sentence, start, end, who, dates, memory, 0.8 if needed is None else 0.65)


_LINE = re.compile(
    r"(?P<what>(?:[^\W\d_][\w-]+ ){0,3}(?:premiere|première|release|released|Premiere|Uraufführung|Kinostart|Filmstart|sortie|"
    r"estreno|uscita|estreia|премьера)(?: \w+){0,3}?) ?: ?(?=\S)", re.IGNORECASE,
)  # fmt: skip


def _dated_line(reading: Reading, sentence: Sentence, dates: list[When]) -> Iterator[Event]:
    """ "Festival premiere: 16 May 2019 …": a label and a date, without a verb."""
    hit = _LINE.match(reading.plain, sentence.start, sentence.end)
    after = [d for d in dates if hit and d.iso and d.how == "stated" and 0 <= d.start - hit.end() <= 3]
    if hit and after:
        stop = min(sentence.end, sentence.start + _LONGEST)
        bracket = reading.plain.find(" (", after[0].end, stop)
        end = bracket if bracket > 0 else stop
        what = reading.body[sentence.start : end].strip(" .")
        yield Event(reading.quote(sentence.start, sentence.end), after[0].iso, "stated", what, None, 0.85)


_IF = re.compile(r"\b(?:if|whether|wenn|si|se|если) (?:\w+ ){0,2}$", re.IGNORECASE)
_IF_FIRST = re.compile(r"(?:if|whether|wenn|si|se|если)\b", re.IGNORECASE)


def _is_hypothetical(plain: str, sentence: Sentence, start: int) -> bool:
    front = plain[max(sentence.start, start - 20) : start]
    return _IF_FIRST.match(plain, start) is not None or _IF.search(front) is not None


def _clause(reading: Reading, sentence: Sentence, start: int, end: int, taken: int) -> tuple[int, int, int] | None:
    """From the joint before the subject to the joint behind the verb; and where the subject ends."""
    plain = reading.plain
    joints = [sentence.start] + [j.end() for j in _LEFT.finditer(plain, max(sentence.start, taken), start)]
    begin: int | None = None
    subject_end = start
    for joint in reversed([j for j in joints if j >= taken]):
        subject = _subject_in(reading, joint, start)
        if subject is not None:
            begin, subject_end = joint, subject
            break
    if begin is None:
        return None
    stop = _stop(reading, sentence, begin, end)
    return (begin, stop, subject_end) if stop > end - 1 else None


def _rest(reading: Reading, sentence: Sentence, start: int, end: int) -> tuple[int, int, int]:
    """ "…, and later stepped in": a second verb of the same subject."""
    return start, _stop(reading, sentence, start, end), start


def _is_empty(plain: str, clause: tuple[int, int, int], hit: re.Match[str], needed: Keyed | None) -> bool:
    """Clauses about nobody, births without a date or place, things found interesting."""
    begin, stop, _ = clause
    head = plain[begin : hit.start()]
    if re.match(r"(?:that's|it's|there's|this is|it|that)\b", head, re.I) and (
        needed is not None or head.lower().startswith("that")
    ):
        return True
    if "born" in hit.group().lower() and not re.search(
        r"\d{4}|\b(?:in|à|en|a|em|в) [A-ZÀ-ÞА-Я]", plain[hit.end() : stop]
    ):
        return True
    return re.match(r" (?:it|out|that|myself)\b", plain[hit.end() : stop]) is not None and hit.group().lower() in {
        "found",
        "made",
    }


def _stop(reading: Reading, sentence: Sentence, begin: int, end: int) -> int:
    plain, stop = reading.plain, sentence.end
    for right in _RIGHT.finditer(plain, end, sentence.end):
        if right.start() - begin > 14 and not _inside_title(reading, right.start()):
            stop = right.start()
            break
    for title in reading.titles_in(begin, stop):
        if title.end < stop and title.end > end and plain[title.end].isalpha():
            stop = title.end  # glued to the next word
            break
    stop = _cut(plain, begin, stop, end)
    while stop > begin and plain[stop - 1] in " ,.;:-":
        stop -= 1
    return stop


def _inside_title(reading: Reading, offset: int) -> bool:
    return any(t.start <= offset < t.end for t in reading.titles_in(max(0, offset - 90), offset + 1))


def _cut(plain: str, begin: int, stop: int, verb_end: int) -> int:
    if stop - begin <= _LONGEST:
        return stop
    joints = [j.start() for j in _JOINT.finditer(plain, verb_end + 8, begin + _LONGEST)]
    if joints:
        return joints[-1]
    space = plain.rfind(" ", verb_end, begin + _LONGEST)
    return space if space > verb_end else verb_end


def _subject_in(reading: Reading, start: int, end: int) -> int | None:
    """Where the last possible subject between two places ends."""
    found = [s.end() for s in _SUBJECT.finditer(reading.plain, start, end)]
    found += [p.end for p in reading.persons_in(start, end) if not _owns(reading, p)]
    found += [t.end for t in reading.titles_in(start, end)]
    return max((f for f in found if f <= end), default=None)


def _owns(reading: Reading, person: PersonMention) -> bool:
    return re.match(r"'s?\b", reading.plain[person.end : person.end + 3]) is not None


# --- who and when -----------------------------------------------------------------------------------------------------

_FIRST = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|ich|wir|je|nous|yo|io|eu|я|мы)\b|\bj'")
_SECOND = re.compile(r"\b[Yy]ou\b")
_THEY = re.compile(r"\b(?:[Tt]hey|ils|elles|ellos|ellas|loro|eles|elas|они)\b")
_THIRD = re.compile(r"\b(?:[Hh]e|[Ss]he|er|il|elle|él|ella|lui|lei|ele|ela|он|она)\b")


def _who(reading: Reading, block: Block, start: int, end: int) -> tuple[str | None, bool]:
    """Who does it, and whether the clause may count: nobody known is fine for films and for "they"."""
    persons = [p for p in reading.persons_in(start, end) if not _owns(reading, p)]
    if persons:
        return persons[-1].full, True
    if _FIRST.search(reading.plain, start, end):
        return reading.voice_at(start).name, True
    if _SECOND.search(reading.plain, start, end):
        return _answerer(reading, block), block.kind == "question"
    pronoun = _THIRD.search(reading.plain, start, end)
    if pronoun:
        found = antecedent(reading, pronoun.start())
        return (found.full if found else None), found is not None or relative_before(reading, pronoun.start())
    if _THEY.search(reading.plain, start, end):
        return None, True
    films = reading.titles_in(start, end)
    speaks = _SUBJECT.search(reading.plain, start, end) is not None
    return None, bool(films) or (
        speaks and (_is_talk(reading, block) or re.search(r"film|movie", reading.plain[start:end], re.I) is not None)
    )


def _is_talk(reading: Reading, block: Block) -> bool:
    return block.kind in {"answer", "question"} or reading.voice_at(block.start).role in {"director", "cast", "crew"}


def _answerer(reading: Reading, block: Block) -> str | None:
    for later in reading.blocks[block.number :]:
        if later.kind == "answer" and later.voice:
            return later.voice.name
    return None


def _event(
    reading: Reading, sentence: Sentence, start: int, end: int, who: str | None, dates: list[When], memory: Memory,
    score: float,
) -> Event:  # fmt: skip
    date, kind, origins = _date(reading, sentence, start, end, dates, memory)
    what = " ".join(reading.body[start : _closed(reading.plain, start, end)].split()).strip(" ,;:")
    what = _TWICE_OPENED.sub("", what)
    return Event(
        reading.quote(sentence.start, sentence.end),
        date,
        kind,
        what,
        who,
        round(score + (0.1 if date else 0.0), 2),
        0,
        origins,
    )


_TWICE_OPENED = re.compile(r"(?<!\w)[\"“”„«]\s?(?=[\"“„«]\w)")
"""Two opening quotation marks, of which one is enough."""


def _closed(plain: str, start: int, end: int) -> int:
    """The end, moved behind a bracket that closes right there, or before one that does not."""
    for opening, closing in ("()", "[]"):
        clause = plain[start:end]
        if clause.count(opening) > clause.count(closing):
            return end + 1 if plain[end : end + 1] == closing else start + clause.rfind(opening)
    return end


_AFTER = re.compile(r"\b(?:then|later|after(?: that|wards)?|(?:weeks?|months?|years?|days?) (?:before|after|later)|soon after|dann|danach|später|puis|ensuite|después|luego|poi|dopo|"
                    r"depois|потом|затем|позже)\b", re.IGNORECASE)  # fmt: skip


def _date(
    reading: Reading, sentence: Sentence, start: int, end: int, dates: list[When], memory: Memory
) -> tuple[str | None, str, tuple[Origin, ...]]:
    """The nearest date of the sentence: stated, or computed from the year before it or the text's own date."""
    dates = [d for d in dates if not in_life_bracket(reading, d.start)]
    near = [d for d in dates if start - 60 <= d.start <= end + 40] or (dates if len(dates) == 1 else [])
    stated = [d for d in near if d.iso and d.how == "stated" and _is_of_a_life(reading, d)]
    if len({d.iso for d in stated}) > 1 and not any(start <= d.start < end for d in stated):
        stated = []
    if stated:
        best = min(stated, key=lambda d: 0 if start <= d.start < end else min(abs(d.start - end), abs(start - d.start)))
        return best.iso, "stated", ()
    now = int(reading.text.date[:4]) if reading.text.date else None
    for when in near:
        if when.how != "relative" or when.relative == "age":
            continue
        known = settle(when, before=memory.year, now=now)
        if known.iso:
            words = reading.body[when.start : when.end]
            if when.relative == "now":
                return (
                    known.iso,
                    "computed",
                    (Origin("date", "computed", None, f"“{words}”, in a text of {reading.text.date}"),),
                )
            quote = reading.quote(*memory.at) if memory.at[1] > memory.at[0] else None
            return known.iso, "computed", (Origin("date", "computed", quote, f"“{words}”, after {memory.year}"),)
    if _AFTER.search(reading.plain, max(sentence.start, start - 20), end):
        return None, "ordered", ()
    return None, "undated", ()


_PERIOD = re.compile(r"\b(?:set in|end of|battle of|war|in the|siege of|generation of)\W*$", re.IGNORECASE)


def _is_of_a_life(reading: Reading, when: When) -> bool:
    """Not the time in which a story is set."""
    before = reading.plain[max(0, when.start - 14) : when.start]
    return not (_PERIOD.search(before) and (when.about or (when.year or 0) < 1950)) and fold(before) != "set in"
