"""Facts of lives that sentences state, with their place, date and company."""

import re
from collections.abc import Iterator

from kadr.fold import fold
from kadr.reading.people.named import is_place, may_be_named
from kadr.reading.people.whose import whose
from kadr.reading.people.words import AUTHOR_ONLY, RULES, Rule
from kadr.reading.people.words_deaths import DEATHS
from kadr.reading.people.words_tongues import TONGUES
from kadr.reading.text import Block, Reading, Sentence
from kadr.reading.times.when import dates_in
from kadr.records import Origin, PersonFact


def in_sentences(reading: Reading) -> Iterator[PersonFact]:
    language = reading.text.language or "en"
    rules = [
        r for r in (*RULES, *TONGUES, *DEATHS) if r.language in {"en", language} and r.hint.may_be_in(reading.plain)
    ]
    told = list(_told(reading))
    ranges = [(sentence.start, sentence.end) for _, sentence in told]
    hinted: list[list[Rule]] = [[] for _ in told]
    for rule in rules:
        for number in rule.hint.found_in(reading.plain, ranges):
            hinted[number].append(rule)
    for (block, sentence), some in zip(told, hinted, strict=True):
        for rule in some:
            for hit in rule.pattern.finditer(reading.plain, sentence.start, sentence.end):
                yield from _fact(reading, block, sentence, rule, hit)


def _told(reading: Reading) -> Iterator[tuple[Block, Sentence]]:
    """Sentences that state something: no questions, no headings."""
    for block, sentence in reading.prose():
        if block.kind in {"heading", "caption", "question", "stage", "byline"}:
            continue
        if reading.plain[sentence.end - 1] != "?":
            yield block, sentence


def _fact(reading: Reading, block: Block, sentence: Sentence, rule: Rule, hit: re.Match[str]) -> Iterator[PersonFact]:
    groups = hit.groupdict()
    subject = whose(reading, block, sentence, rule, hit)
    if subject is None:
        return
    person, origins, about = subject
    if rule.fact == "works" and _ON_A_FILM.search(reading.plain, hit.start(), hit.end() + 24):
        return  # a credit, and no job in life
    if rule.fact in AUTHOR_ONLY and about != "author" and not groups.get("always"):
        return
    if rule.fact == "died" and any(o.note == "named before" for o in origins) and _is_alive(reading, person, hit):
        return
    place = _trimmed(reading, hit, "place") or _trimmed(reading, hit, "place2")
    what = _trimmed(reading, hit, "what")
    whom = _whom(reading, hit, person)
    date, dated = _date(reading, sentence, rule, hit)
    if rule.needs_one and not (place or whom or what or date):
        return
    if rule.needs_place_or_date and not (place or date):
        return
    start, end = _quote_range(reading, sentence, rule, hit)
    yield PersonFact(
        reading.quote(start, end), _JOB_FIRST.sub("", person), rule.fact, place, date, whom, what, round(0.9 - 0.08 * len(origins), 2), about,
        tuple(origins + dated),
    )  # fmt: skip


_ON_A_FILM = re.compile(
    r"(?:camera operator|assistant (?:director|cameraman|editor)|focus puller|gaffer|clapper loader|runner|grip|extra) on (?:the (?:film|set of) )?[\"'“]?[A-Z]"
)


def _is_alive(reading: Reading, person: str, hit: re.Match[str]) -> bool:
    """Whether somebody speaks in this text, or made the film after the year that the words name."""
    key = fold(person)
    voices = [b.voice for b in reading.blocks if b.voice and b.kind == "answer"] + [s.voice for s in reading.spoken]
    if any(fold(voice.name or "") == key for voice in voices):
        return True
    subject = reading.subject
    if subject is None or subject.year is None or fold(subject.director or "") != key:
        return False
    years = [d.year for d in dates_in(reading.plain, hit.start(), hit.end()) if d.year]
    return any(year < subject.year for year in years)


_JOB_FIRST = re.compile(
    r"^(?:Writer-[Dd]irector|Director|Filmmaker|Producer|Actor|Actress|Regisseur(?:in)?|Screenwriter) (?=[A-ZÀ-Þ])"
)


def _quote_range(reading: Reading, sentence: Sentence, rule: Rule, hit: re.Match[str]) -> tuple[int, int]:
    """The words of the fact with whom they are about: from the name before them, where it stands near."""
    start = hit.start()
    before = [p for p in reading.persons_in(sentence.start, start) if not is_place(p.name)]
    if before and start - before[-1].start < 60:
        start = before[-1].start
    return (sentence.start, sentence.end) if sentence.end - sentence.start <= 160 else (start, hit.end())


def _trimmed(reading: Reading, hit: re.Match[str], group: str) -> str | None:
    if not hit.groupdict().get(group):
        return None
    start, end = hit.span(group)
    for title in reading.titles_in(start, end):
        end = min(end, max(title.end, start))  # a title may be glued to the next word
    for person in reading.persons_in(start + 1, end):
        named_later = " " in person.name and reading.plain[person.start - 2 : person.start] == ", "
        if group.startswith("place") and named_later and may_be_named(person.name):
            end = min(end, person.start)  # "Born in Oslo, Oskar Veld …"
    words = reading.body[start:end].strip(' ,.;:“"')
    if group.startswith("place"):
        words = re.sub(r"^(?:the|la|le|der|die|das|el|il|a|o) (?=[^\W\d_])", "", words)
    return words or None


def _whom(reading: Reading, hit: re.Match[str], person: str) -> str | None:
    """The teacher or companion: the full name where the words name somebody whom the text names in full."""
    if not hit.groupdict().get("whom"):
        return None
    for mention in reading.persons_in(hit.start("whom"), hit.end("whom")):
        if fold(mention.full) != fold(person):
            return mention.full
    words = reading.body[hit.start("whom") : hit.end("whom")].strip(" ,.;:")
    return words if words and fold(words) != fold(person) else None


def _date(reading: Reading, sentence: Sentence, rule: Rule, hit: re.Match[str]) -> tuple[str | None, list[Origin]]:
    if rule.fact in {"origin", "hometown", "lives", "family"} and not hit.groupdict().get("when"):
        return None, []
    dates = [d for d in dates_in(reading.plain, sentence.start, sentence.end) if d.iso and not d.about]
    if rule.fact != "born":
        dates = [d for d in dates if not in_life_bracket(reading, d.start)]
    else:  # "A (12 May 1931 - 4 January 2003) was born in Town": the second date is that of the death
        dates = [d for d in dates if not _AFTER_A_LIFE.search(reading.plain, max(0, d.start - 60), d.start)]
    if not dates:
        span = hit.groupdict().get("when")
        return (span.strip(" ,.") if span else None), []
    near = [d for d in dates if _beside(reading, hit, d.start, d.end)]
    if rule.fact == "born" and not near:
        near = [d for d in dates if d.end < hit.start() and in_life_bracket(reading, d.end)][-1:]
    if rule.fact == "age":
        near = dates
    return (near[0].iso if near else None), []


_BORN_IN_BRACKET = re.compile(r"[(\[](?:b\.|born\b|geb\b|née?\b|nac\b|nat[oa]\b|род\b|\*|\d)[^()\[\]]*$")


_AFTER_A_LIFE = re.compile(r"[(\[][^()\[\]]*\d\s?-\s?$")


def in_life_bracket(reading: Reading, offset: int) -> bool:
    """Whether a date stands in the bracket behind a name, "A (b. 1986, Town)": it dates the birth and nothing else."""
    opened = _BORN_IN_BRACKET.search(reading.plain, max(0, offset - 60), offset)
    if opened is None:
        return False
    at = opened.start()
    return any(0 <= at - p.end <= 2 for p in reading.persons_in(max(0, at - 60), at))


def _beside(reading: Reading, hit: re.Match[str], start: int, end: int) -> bool:
    """Whether a date belongs to the fact: inside its words, right behind them, or just before without a name between."""
    if hit.start() <= start < hit.end() + 14:
        return True
    between = reading.plain[end : hit.start()]
    return end <= hit.start() <= end + 18 and not reading.persons_in(end, hit.start()) and " and " not in between
