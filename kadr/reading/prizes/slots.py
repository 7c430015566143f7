"""Works without any mark, by their place: "X's Title won", "went to Title by X", "won … for her film Title" (English)."""

import re
from dataclasses import dataclass

from kadr.fold import fold
from kadr.late import late
from kadr.reading.mentions.known import makers
from kadr.reading.mentions.words import CAPITAL, countries, given_names, not_persons
from kadr.reading.prizes.said import Said
from kadr.reading.prizes.words import Item
from kadr.reading.text import PersonMention, Reading, TitleMention

_WORD = rf"(?:{CAPITAL}[\w'-]*|\d+)"
_SMALL = r"(?:of|the|in|a|an|and|to|on|with|from|or|de|la|le|les|el|los|du|des|et|del|di|y|e|o|und|der|die|das)"
_RUN = rf"(?:{CAPITAL}|'?\d)[\w'-]*[!?]?(?:(?:[:,]? (?:{_SMALL} ){{0,2}}| & | / ){_WORD}[!?]?)*"
_NAME_RUN = rf"{CAPITAL}[\w.'-]*(?: (?:and |& |de |von |van |el-?|al-)?{CAPITAL}[\w.'-]*){{0,5}}"
_KIND = (
    r"(?:film|films|movie|drama|docudrama|documentary|feature|debut|short|comedy|thriller|picture|title|work|production|co-production|"
    r"animation|epic|tale|romance|satire|hit|mockumentary|doc|western|musical|fable|portrait|entry|story)"
)
_LOW = r"(?:[a-z][\w-]*|[A-Z][\w/-]*(?:ian|ish|ese|ch|an|i|ic|rin)(?=[ -])|U\.S\.|UK|US)"
"""A word of a description: in small letters, or a nation ("the Slovenian-Croatian film")."""

_HANDED = late(
    r"(?:[^.;\"()]{0,50}?(?:\([^()]{0,60}\))?[^.;\"()]{0,30}?)\b(?:went|goes|go|going|(?:was |were |is |been |being |also |unanimously |jointly )*"
    r"(?:awarded|given|handed|presented|bestowed|granted))(?: (?:unanimously|jointly|also|on|out|over|up))? (?:up)?(?:to|on) "
)
_WON_BY = re.compile(r"[^.;\"()]{0,40}?\b(?:won|taken|claimed|shared|picked up|scooped) by ")
_TO = re.compile(r"(?: in [^,.;\"]{3,40}?)? (?:to|for) ")
_FOR = late(
    rf"\b(?P<word>for|with|in) (?:(?:the|his|her|their|its|a|an) )?(?:(?:[\w-]+, )?(?:{_LOW}),? ){{0,8}}?(?=\"?(?:{CAPITAL}|'?\d)|['\"])"
)
_LEAD = late(
    rf"(?:(?:[Tt]he |[Aa]n? |both |its |his |her |their )?(?:(?:{_LOW}),? ){{0,5}}?(?:{_KIND}|director|filmmaker|film-maker|writer-director|newcomer|"
    rf"actor|actress|screenwriters?|writers?|cinematographer|helmer|auteur|veteran|star|stars|directors|performers?)s? )(?=[\"']?{CAPITAL}|\"?'?\d)|"
    rf"(?:{CAPITAL}\w+'s? )(?={CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)* (?:for|in) )",
)
_OWNER = late(
    rf"(?P<owner>{_NAME_RUN}?)(?:'s?| 's)(?<=[s'])(?: [a-z][\w,-]*){{0,6}}?(?: (?:{_LOW} )*{_KIND})?,? (?=\"?(?:{CAPITAL}|\d))"
)
_MADE = re.compile(
    r"\"?,?(?: \([^()]{2,60}\))?,? (?:(?:written and |co-)?directed by|by|from (?:the )?(?:director|filmmaker)|from)\b"
)


_WINNER = re.compile(r"[ -](?:winner|nominee|laureate)(?P<where> (?:at|in|of)\b|,)")


@dataclass(frozen=True, slots=True)
class Slot:
    """What a place beside a prize holds; both may be unknown."""

    work: str | None
    person: str | None


def slot_of(reading: Reading, said: Said, prize: Item, cue: Item, segment: tuple[int, int]) -> Slot | None:
    """Who or what gets a prize, from the form of its sentence; None where the form is another one."""
    plain = reading.plain
    end = segment[1]
    following = [p.start for p in said.prizes if p.start >= prize.end and p.start < end]
    stop = min([*following, end])
    for pattern in (_HANDED, _WON_BY):
        hit = pattern.match(plain, prize.end, stop)
        if hit:
            found = _receiver(reading, said, prize, hit.end(), end)
            if found:
                return found
    if cue.value and cue.end <= prize.start:
        found = _taker(reading, said, prize, cue, segment)
        if found:
            return found
        further = [c.start for c in said.cues if c.start >= prize.end]  # "won A and was nominated for B"
        work = _behind_for(reading, said, prize, prize.end, min([stop, *further]))
        if work:
            return Slot(work, None)
    winner = _WINNER.match(plain, prize.end, stop)
    if winner and cue.start >= prize.end:
        before = plain[said.sentence.start : prize.start]
        opened = re.search(rf"(?P<work>{_RUN}),? (?:the |an? )$", before)
        if winner.group("where") and opened:
            at = said.sentence.start + opened.start("work")
            held = _owned_or_work(reading, said, at, prize.start)
            return Slot(held, None) if held else None
    hit = _TO.match(plain, prize.end, stop)
    if hit and cue.start >= prize.end - 1:
        return _receiver(reading, said, prize, hit.end(), end, unsure=True)
    return None


def _receiver(reading: Reading, said: Said, prize: Item, start: int, end: int, unsure: bool = False) -> Slot | None:
    """What stands behind "went to": a work with or without its maker, or a person and the work behind "for"."""
    plain = reading.plain
    start = _behind_lead(plain, start, end)
    owned = _OWNER.match(plain, start, end)
    if owned:
        work = _work_at(reading, said, owned.end(), end, sure=True)
        if work:
            return Slot(work[0], None)
    person = _person_at(reading, prize, start)
    made = None
    title = _work_at(reading, said, start, end, sure=person is None)
    if title:
        made = _MADE.match(plain, title[1], end)
    if title and (made or person is None or _is_marked(reading, said, start)):
        return Slot(title[0], None)
    if person is None:
        return None
    behind = _FOR.match(plain, person.end + 1, end)
    if behind:
        return Slot(_behind_for(reading, said, prize, person.end, end), person.full)
    star = re.compile(r",? (?:star|lead|of|from) (?:of )?").match(plain, person.end, end)
    if star:
        return Slot(_owned_or_work(reading, said, star.end(), end), person.full)
    return None if unsure else Slot(None, person.full)


def _owned_or_work(reading: Reading, said: Said, start: int, end: int) -> str | None:
    plain = reading.plain
    start = _behind_lead(plain, start, end)
    owned = _OWNER.match(plain, start, end)
    if owned:
        work = _work_at(reading, said, owned.end(), end, sure=True)
        if work:
            return work[0]
    work = _work_at(reading, said, start, end, sure=False)
    return work[0] if work else None


def _behind_for(reading: Reading, said: Said, prize: Item, start: int, end: int) -> str | None:
    """The work behind "for", "with" or, for what people get, "in"."""
    for hit in _FOR.finditer(reading.plain, start, end):
        if hit.group("word") == "in" and not PERSONAL.search(prize.value or "") and hit.end() - hit.start("word") < 8:
            continue
        work = _owned_or_work(reading, said, hit.end(), end)
        if work:
            return work
    return None


def _behind_lead(plain: str, start: int, end: int) -> int:
    lead = _LEAD.match(plain, start, end)
    return lead.end() if lead else start


_OPENING = re.compile(
    r"(?:At|In|On|After|With|Last|Yesterday|This|Taking|Upon|During|For|From|Later|Then|Finally|Meanwhile|Also|And|But|While)\b[^,;\"]{0,80}, "
)
_DESCRIBED = late(
    rf"(?:[Tt]he |[Aa]n? |(?:{CAPITAL}\w+'s ))?(?:(?:{_LOW}),? ){{0,5}}?{_KIND} (?=[\"']?{CAPITAL}|\"?'?\d)|(?:{CAPITAL}[\w-]+-(?:set|based|born) )(?=\"?{CAPITAL})"
)
_BETWEEN = late(
    r"\"?(?: \([^()]{1,60}\))?(?:,? (?:written and )?(?:directed )?by [^,;]{4,70}?)?(?:, [^;]{3,150},)?"
    r"(?: (?:also|then|rightly|deservedly|recently|just|has|had|was|is|would go on to|went on to|later|even|and|have|were|been|only))*"
    r"(?: the)?(?: (?:surprise|big|joint|eventual|first|proud))* ?$"
)
_CLAUSE = re.compile(
    r"(?:; |, (?:while|and|but|as|whereas) | (?:while|whereas) |: | and (?=[^,]{2,60} (?:won|took|received|got|picked)\b))"
)


def _taker(reading: Reading, said: Said, prize: Item, cue: Item, segment: tuple[int, int]) -> Slot | None:
    """Who stands before "won": a work, or a person with the work behind "for"."""
    plain = reading.plain
    begin = max(segment[0], said.sentence.start)
    places = [i.end + 1 for i in (*said.bodies, *said.sections) if begin <= i.start and i.end < cue.start - 3]
    begins = [begin, *places] + [c.end() for c in _CLAUSE.finditer(plain, begin, cue.start)]
    for at in sorted(begins, reverse=True):
        opening = _OPENING.match(plain, at, cue.start)
        start = opening.end() if opening else at
        described = _DESCRIBED.match(plain, start, cue.start)
        start = described.end() if described else start
        if start >= cue.start:
            continue
        owned = _OWNER.match(plain, start, cue.start)
        if owned:
            work = _work_at(reading, said, owned.end(), cue.start, sure=True)
            if work and _BETWEEN.match(plain, work[1], cue.start) and _reaches(plain, work[1], cue.start):
                return Slot(work[0], None)
        person = _person_at(reading, prize, start)
        work = _work_at(reading, said, start, cue.start, sure=False)
        if work and (person is None or _is_marked(reading, said, start) or _MADE.match(plain, work[1], cue.start)):
            if _reaches(plain, work[1], cue.start):
                return Slot(work[0], None)
        if person is not None and _reaches(plain, person.end, cue.start):
            found = _behind_for(reading, said, prize, prize.end, segment[1])
            return Slot(found, person.full) if found else None
    return None


def _reaches(plain: str, start: int, end: int) -> bool:
    return _BETWEEN.match(plain[start:end]) is not None


def _is_marked(reading: Reading, said: Said, start: int) -> bool:
    return any(0 <= t.start - start <= 1 and t.marked in {"quotes", "italics", "capitals"} for t in said.titles)


def _person_at(reading: Reading, prize: Item, start: int) -> PersonMention | None:
    """The person named here, unless the words may as well be a title."""
    for person in reading.persons:
        if start <= person.start <= start + 1:
            words = fold(person.name).split()
            if len(words) == 1 and person.full == person.name:
                return None
            if words[0] in given_names() or fold(person.full) in makers() or person.name != person.full:
                return person
            run = re.compile(_RUN).match(reading.plain, person.start)
            longer = run is not None and run.end() > person.end + 1
            personal = PERSONAL.search(prize.value or "") is not None
            behind = _FOR.match(reading.plain, person.end + 1, person.end + 60) is not None
            return person if (personal or behind or prize.value is None) and not longer else None
    return None


PERSONAL = re.compile(
    r"act(?:or|ress|ing)\b|perform|direct(?:or|ing|ion)|screenplay|script|cinematogr|score|music|editing|newcomer|career|lifetime",
    re.IGNORECASE,
)
"""A prize that people get."""


def _work_at(reading: Reading, said: Said, start: int, end: int, sure: bool) -> tuple[str, int] | None:
    """The title that begins here and where it ends; an unmarked one only if it can be one."""
    plain = reading.plain
    quoted = plain[start] == '"'
    for title in said.titles:
        if 0 <= title.start - start <= 1 and title.marked != "known":
            return _spelled(reading, title), title.end
    single = re.compile(r"'(?P<title>[^\"\n]{2,80}?[^s]),?'(?=[ ,.;:)]|$)").match(plain, start, end)
    if single:
        return reading.body[single.start("title") : single.end("title")], single.end()
    hit = re.compile(_RUN).match(plain, start + quoted, end)
    if not hit or re.compile(rf"[\w/-]* {_KIND}\b").match(plain, hit.end()):
        return None
    sure = sure or _MADE.match(plain, hit.end(), end) is not None
    last = hit.end()
    for item in (*said.prizes, *said.bodies, *said.sections):
        if hit.start() < item.start < last:
            last = item.start
    last = start + quoted + len(plain[start + quoted : last].rstrip(" ,:"))
    for title in said.titles:
        if 0 <= title.start - start <= 1 and title.end >= last:
            return _spelled(reading, title), title.end
    last -= len(re.search(r"(?:,? (?:in|at|to|from|with|and|on|the))*$", plain[hit.start() : last]).group())  # type: ignore[union-attr]
    if plain[last - 2 : last] == "'s" and not sure:
        return None
    return (
        (_cleaned(reading, hit.start(), last), last) if _can_be_title(reading, said, hit.start(), last, sure) else None
    )


def _cleaned(reading: Reading, start: int, end: int) -> str:
    title = reading.body[start:end].strip(" ,")
    return title[:-1] if title.endswith(("’", "'")) and not title.startswith("'") else title


def _spelled(reading: Reading, title: TitleMention) -> str:
    from kadr.reading.prizes.who import work_name

    return work_name(reading, title)


_NO_TITLE = frozenset(
    "the a an it he she they this that his her their in at on when while after before we i you and but also then there one "
    "what who many several two three last first next later critics audiences director actor actress other both another best "
    "jury prize award awards special international prizes acting during meanwhile its here our for with directed".split()
)


def _can_be_title(reading: Reading, said: Said, start: int, end: int, sure: bool) -> bool:
    words = fold(reading.plain[start:end]).split()
    if (
        not words
        or end - start < 2
        or any(i.start < end and start < i.end for i in (*said.bodies, *said.sections, *said.prizes))
    ):
        return False
    if fold(reading.plain[start:end]) in countries() or all(w in not_persons() or w in countries() for w in words):
        return False
    if words[0] in _NO_TITLE and (len(words) == 1 or not reading.plain[start:end].split()[1][0].isupper()):
        return False
    if words[0] in {"best", "outstanding"}:
        return False  # a category: a title that begins so needs a mark
    if sure:
        return True
    for person in reading.persons:
        if start <= person.start < end:
            known = words[0] in given_names() or fold(person.full) in makers() or person.name != person.full
            if known:
                return False
    return len(words) > 1 or len(words[0]) > 3
