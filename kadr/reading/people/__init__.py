"""Lives: who was born, studied, lives and works where, from prose, brackets, labelled lines and the author's box."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kadr.fold import fold
from kadr.late import late
from kadr.reading.credits.found import nominative
from kadr.reading.credits.life_work import whose_life
from kadr.reading.mentions.words import countries, not_persons
from kadr.reading.people.words import AUTHOR_ONLY, BRACKET, LABELS, PLACE, RULES, Rule
from kadr.reading.people.words_deaths import DEATHS
from kadr.reading.people.words_tongues import TONGUES
from kadr.reading.text import Block, PersonMention, Reading, Sentence
from kadr.reading.times.when import dates_in
from kadr.records import Origin, PersonFact


class People:
    """Facts of lives: one row per fact and place in the text."""

    row: type = PersonFact
    version = 6

    def find(self, reading: Reading) -> Sequence[PersonFact]:
        rows = [*_in_sentences(reading), *_in_brackets(reading), *_in_labels(reading)]
        if reading.text.language == "ru":
            rows = [replace(row, person=nominative(reading, row.person)) for row in rows]
        return _once(sorted(rows, key=lambda r: (r.quote.start, r.quote.end, r.fact, r.person)))


def _once(rows: list[PersonFact]) -> list[PersonFact]:
    """Without a fact that another row states in the same words of the text."""
    kept: list[PersonFact] = []
    for row in rows:
        twin = next(
            (k for k in kept if k.person == row.person and k.fact == row.fact and k.quote.start < row.quote.end
             and row.quote.start < k.quote.end), None,
        )  # fmt: skip
        if twin is None:
            kept.append(row)
        elif _fullness(row) > _fullness(twin):
            kept[kept.index(twin)] = row
    return kept


def _fullness(row: PersonFact) -> int:
    return sum(value is not None for value in (row.place, row.date, row.with_whom, row.what))


# --- sentences --------------------------------------------------------------------------------------------------------


def _in_sentences(reading: Reading) -> Iterator[PersonFact]:
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
    subject = _subject(reading, block, sentence, rule, hit)
    if subject is None:
        return
    person, origins, about = subject
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
    before = [p for p in reading.persons_in(sentence.start, start) if not _is_place(p.name)]
    if before and start - before[-1].start < 60:
        start = before[-1].start
    return (sentence.start, sentence.end) if sentence.end - sentence.start <= 160 else (start, hit.end())


def _may_be_named(name: str) -> bool:
    """Two words or more that are no place: who follows "Born in Oslo, "."""
    words = fold(name).split()
    return (
        len(words) > 1
        and fold(name) not in countries()
        and not any(w in not_persons() or w in countries() for w in words)
    )


def _trimmed(reading: Reading, hit: re.Match[str], group: str) -> str | None:
    if not hit.groupdict().get(group):
        return None
    start, end = hit.span(group)
    for title in reading.titles_in(start, end):
        end = min(end, max(title.end, start))  # a title may be glued to the next word
    for person in reading.persons_in(start + 1, end):
        named_later = " " in person.name and reading.plain[person.start - 2 : person.start] == ", "
        if group.startswith("place") and named_later and _may_be_named(person.name):
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
    if not dates:
        span = hit.groupdict().get("when")
        return (span.strip(" ,.") if span else None), []
    near = [d for d in dates if _beside(reading, hit, d.start, d.end)]
    if rule.fact == "age":
        near = dates
    return (near[0].iso if near else None), []


_BORN_IN_BRACKET = re.compile(r"[(\[](?:b\.|born\b|geb\b|née?\b|nac\b|nat[oa]\b|род\b|\*|\d)[^()\[\]]*$")


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


# --- whose life -------------------------------------------------------------------------------------------------------

_PRONOUN = late(
    r"\b(?:[Tt]he (?:actress|actor|filmmaker|film-maker|writer-director|cinematographer|novelist)|(?:Der|Die) (?:Filmemacher|Regisseur|Schauspieler)(?:in)?|"
    r"[Рр]ежисс[её]ру?|ему|ей|he|she|his|her|him|er|sie|sein\w*|ihr\w*|il|elle|son|sa|él|ella|su|lui|lei|suo|sua|ele|ela|seu|он|она|его|её)\b",
    re.IGNORECASE,
)


_OF_MYSELF = re.compile(r"(?<!\w)(?:[Ii]ch|[Jj]e|[Jj]'(?:ai|avais)|[Яя]) [^.;,:()\"]{0,24}$")


def _said_of_oneself(reading: Reading, sentence: Sentence, hit: re.Match[str]) -> int | None:
    """Where the clause of a fact has "ich", "je" or "я" before it; None where it has not, or names somebody since."""
    mine = _OF_MYSELF.search(reading.plain, sentence.start, hit.start())
    return mine.start() if mine and not list(reading.persons_in(mine.start(), hit.start())) else None


def _subject(
    reading: Reading, block: Block, sentence: Sentence, rule: Rule, hit: re.Match[str]
) -> tuple[str, list[Origin], str | None] | None:
    """Whose life the words tell: the person named before them, the speaker, or whom a pronoun stands for."""
    groups = hit.groupdict()
    author = "author" if block.kind == "author" else None
    mine_at = hit.start("i") if groups.get("i") else _said_of_oneself(reading, sentence, hit)
    if mine_at is not None and not groups.get("who"):
        voice = reading.voice_at(mine_at)
        if not voice.name:
            return None
        mine = "author" if voice.role in {"critic", "programmer"} else None
        return voice.name, [], author or mine
    if groups.get("director"):
        maker = reading.subject.director if reading.subject else None
        return (maker, [Origin("person", "context", None, "the film's director")], author) if maker else None
    if groups.get("who"):
        named = reading.persons_in(hit.start("who"), hit.end("who") + 1) or [
            p for p in reading.persons if p.start < hit.end("who") and hit.start("who") < p.end
        ]
        named = [p for p in named if not _is_place(p.name)]
        if named:
            return named[-1].full, [], author
        if not _PRONOUN.fullmatch(groups["who"].strip()):
            return None
        return _stands_for(reading, hit.start("who"), author)
    if groups.get("object"):
        pronoun = hit.start("object")
        named = reading.persons_in(pronoun, hit.end("object"))
        return (named[-1].full, [], author) if named else _stands_for(reading, pronoun, author, skip=hit.start())
    if rule.fact == "died":  # "ist in Potsdam der Kameramann Bert Beispiel gestorben": the verb comes behind
        inside = [p for p in reading.persons_in(hit.start(), hit.end()) if " " in p.name and not _is_place(p.name)]
        if inside:
            return inside[-1].full, [], author
    before = [p for p in reading.persons_in(sentence.start, hit.start()) if not _is_place(p.name)]
    before = [p for p in before if not _in_bracket(reading, p, hit.start())]
    companion = _COMPANION.search(reading.plain, sentence.start, hit.start())
    if companion:
        return _stands_for(reading, companion.start(), author)
    if before and _governs(reading, before[-1], hit.start()):
        return before[-1].full, [], author
    if len(before) == 1 and before[0].start - sentence.start < 30 and _goes_on(reading, before[0], hit.start()):
        return before[0].full, [], author
    if rule.fronted:
        opens = hit.start() - sentence.start < 12
        behind = _LATER_PRONOUN.match(reading.plain, hit.end(), sentence.end) if opens else None
        if behind:
            return _stands_for(reading, behind.start("who"), author)
        after = reading.persons_in(hit.end(), min(sentence.end, hit.end() + (90 if opens else 30)))
        inside = [
            p
            for p in reading.persons_in(hit.start(), hit.end())
            if reading.plain[p.start - 2 : p.start] == ", " and _may_be_named(p.name)
        ]
        after = [p for p in (*inside, *after) if not _is_place(p.name)]
        if after:
            return after[0].full, [], author
    kin = (
        None
        if reading.text.language in {"en", None}
        else _SOMEBODY_ELSE.search(reading.plain, sentence.start, hit.start())
    )
    if kin and not before:
        return None  # "Su madre nació en Soria": the mother's life
    pronouns = list(_PRONOUN.finditer(reading.plain, sentence.start, hit.start()))
    if pronouns and hit.start() - pronouns[-1].end() < 25:
        return _stands_for(reading, pronouns[-1].start(), author)
    if pronouns and pronouns[0].start() - sentence.start < 3 and not before:
        return _stands_for(reading, pronouns[0].start(), author)
    if reading.text.language in _WITHOUT_PRONOUNS and not before and _opens(reading, sentence, hit.start()):
        return _stands_for(reading, hit.start(), author)
    headed = rule.headed and hit.start() - sentence.start < 25
    if not (headed and (_of_heading(reading, block, author) or _of_label(reading, sentence, author))):
        found = _in_tongue(reading, sentence, hit, before, author)
        if found:
            return found
    if headed:
        return _of_heading(reading, block, author) or _of_label(reading, sentence, author)
    return None


_OBLIQUE = re.compile(
    r"(?<!\w)(?:de|du|des|von|vom|bei|mit|di|del|della|con|com|do|da|avec|chez|na|no|en|y|e|et|und|у|от|с|со|мастерской|курсе|ученика|à|a) $"
)
"""Before a name it makes it somebody else than whom the sentence is about."""
_SOMEBODY_ELSE = late(
    r"(?<!\w)(?i:mère|père|mutter|vater|madre|padre|mãe|pai|мать|отец|grand-mère|großmutter|großvater|abuel[oa]|nonn[oa]|avó|avô|бабушка|дед|"
    r"soeur|sœur|frère|schwester|bruder|herman[oa]|sorella|fratello|irmãs?|irmão|сестра|брат|tante|tía|zia|tia|mari|marido|marito|муж|жена|freund\w*|protagonist\w*|personnage|figur|heldin|held|héroïne|eroina|heroína|герой|героиня)(?!\w)"
)


def _in_tongue(
    reading: Reading, sentence: Sentence, hit: re.Match[str], before: Sequence[PersonMention], author: str | None
) -> tuple[str, list[Origin], str | None] | None:
    """In languages that leave the pronoun out or put the verb last: who opens the sentence, else whom the one before is about."""
    if reading.text.language in {"en", None}:
        return None
    acting = [p for p in before if not _OBLIQUE.search(reading.plain, sentence.start, p.start)]
    if (
        acting
        and hit.start() - acting[0].end < 170
        and not re.search("[;:]", reading.plain[acting[0].end : hit.start()])
    ):
        return acting[0].full, [], author
    if acting or _SOMEBODY_ELSE.search(reading.plain, sentence.start, hit.start()):
        return None
    return _stands_for(reading, sentence.start, author)


_COMPANION = re.compile(r"\b(?:he|she) and (?:his|her) [^,.;]{3,25}, [^,.;]{3,30}, $")
_LATER_PRONOUN = re.compile(r"[^.;,]{0,40}, (?P<who>he|she)\b")


def _in_bracket(reading: Reading, person: PersonMention, offset: int) -> bool:
    """Whether a name stands in a bracket that closes before the verb: "A (son of B) studied"."""
    between = reading.plain[person.end : offset]
    return ")" in between and "(" not in between.split(")")[0]


def _goes_on(reading: Reading, person: PersonMention, offset: int) -> bool:
    """ "A was born in Town, a small place on the coast, and studied …": one subject, several verbs."""
    between = reading.plain[person.end : offset]
    return (
        len(between) < 170
        and re.search(r"(?:, | )(?:and|before|then|later)(?: \w+){0,2} $", between) is not None
        and not re.search(r"[;:]|\b(?:whose|that|which|'s)\b", between)
    )


_WITHOUT_PRONOUNS = frozenset({"es", "it", "pt"})
_PLACE_WORD = re.compile(
    r"^(?:san|santa|santo|são|sant|sankt|saint) |akademie|schule|escuela|school|universi|institut|college|academ|école|scuola|escola|вгик|festival|\bhigh$|\bforces?$|\barmy\b|\bstudios?$|\bnew (?:brunswick|york|jersey|south)",
    re.I,
)


def _is_place(name: str) -> bool:
    """A school or festival that was taken for a person."""
    return _PLACE_WORD.search(name) is not None


def _opens(reading: Reading, sentence: Sentence, offset: int) -> bool:
    """Whether the verb opens its sentence or follows "y", "e": languages that leave the pronoun out."""
    front = reading.plain[sentence.start : offset]
    return not front.strip() or re.search(r"\b(?:y|e|ed)\s$", front) is not None


def _governs(reading: Reading, person: PersonMention, offset: int) -> bool:
    """Whether a name is the subject of what follows: near, and no other clause or possessive between."""
    between = reading.plain[person.end : offset]
    if re.match(r"'s?\b", between) or len(between) > 60:
        return False
    return not re.search(r"[;:!?]|\b(?:whose|and his|and her|that)\b", between)


def _stands_for(
    reading: Reading, offset: int, author: str | None, skip: int | None = None
) -> tuple[str, list[Origin], str | None] | None:
    """The last person named before a pronoun, or soon after it in the same sentence ("When he was 20, Ben Oak …")."""
    mention = antecedent(reading, offset, skip)
    if mention is None:
        return None
    life = whose_life(reading) if author is None else None
    if life and (told := _last_told(reading, life[0], offset)) and not relative_before(reading, offset):
        mention = told  # an obituary comes back to whose life it tells
    return (
        mention.full,
        [Origin("person", "context", reading.quote(mention.start, mention.end), "named before")],
        author,
    )


def _last_told(reading: Reading, name: str, offset: int) -> PersonMention | None:
    """Where somebody is last named in full before an offset, if nobody else has this sentence."""
    sentence = reading.sentence_at(offset)
    if sentence is None or reading.persons_in(sentence.start, offset):
        return None
    return next((p for p in reversed(reading.persons) if p.end <= offset and p.full == name), None)


_RELATIVES = {
    "she": "(?:grand|step|god)?(?:mother|daughter|mum|mom)|grandma|granny|sister|aunt|niece|wife|widow|girlfriend",
    "he": "(?:grand|step|god)?(?:father|son|dad)|grandpa|brother|uncle|nephew|husband|widower|boyfriend",
}
_EITHER_SEX = "cousin|friend|neighbou?r|teacher|partner|grandparent|boss|colleague|mentor"
_OF_SOMEBODY = r"(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|'s)(?: (?!and\b|or\b)[\w-]+){0,2}?"
_RELATIVE = {
    pronoun: re.compile(rf"{_OF_SOMEBODY} (?P<relative>{words}|{_EITHER_SEX})\b(?! and | or )")
    for pronoun, words in _RELATIVES.items()
}


_SPOKEN_OF = re.compile(
    r"(?:\b[Hh]e|\b[Ss]he|\b[A-ZÀ-Þ][\w-]+ (?:was|is|had|has|\w+ed|grew|moved|left|came|went)) .*\b(?:his|her) "
)
"""Somebody does something with a relative: the sentence stays about the former ("Oak came here with her mother")."""


def relative_before(reading: Reading, offset: int) -> bool:
    """Whether "he" or "she" may well be a relative whom this sentence or the two before it speak of last."""
    pronoun = re.compile(r"(?:he|she)\b", re.IGNORECASE).match(reading.plain, offset)
    if pronoun is None:
        return False
    block = reading.block_at(offset)
    starts = [s.start for s in reading.sentences_in(block) if s.start <= offset][-3:]
    begin = starts[0] if starts else block.start
    named = [p.end for p in reading.persons_in(begin, offset) if reading.plain[p.end : p.end + 2] != "'s"]
    begin = max([begin, *named])
    for hit in _RELATIVE[pronoun.group().lower()].finditer(reading.plain, max(0, begin - 1), offset):
        own = reading.sentence_at(hit.start("relative"))
        front = reading.plain[own.start if own else begin : hit.start("relative")]
        if not _SPOKEN_OF.search(front):
            return True
    return False


def antecedent(reading: Reading, offset: int, skip: int | None = None) -> PersonMention | None:
    """The person a pronoun stands for; None where it may be a relative, or only the speaker is named."""
    if skip is None and relative_before(reading, offset):
        return None
    sentence = reading.sentence_at(offset)
    block = reading.block_at(offset)
    own = [p for p in reading.persons if sentence and sentence.start <= p.start < offset and not _is_place(p.name)]
    if block.voice and block.kind == "answer":
        own = [p for p in own if fold(p.full) != fold(block.voice.name or "")]
    if skip is not None:
        own = own[:-1]
        earlier = [p for p in reading.persons if block.start <= p.start < (sentence.start if sentence else offset)]
        theirs = own[-1:] or _possessors(reading, sentence, offset) or earlier[-1:]
        return theirs[0] if theirs else None
    free = [p for p in own if not re.match(r"'s?\b", reading.plain[p.end : p.end + 3])]
    if (
        sentence
        and own
        and not free
        and own[-1].start - sentence.start > 8
        and re.search(r"\w", reading.plain[own[-1].end + 2 : offset])
    ):
        return _of_earlier_sentences(reading, block, sentence.start) or own[-1]
    if own:
        return own[-1]
    if sentence and offset - sentence.start < 60:
        clause = re.match(r"[^,]{0,45}?(?:, |[a-z](?=[A-Z]))", reading.plain[offset : sentence.end])
        later = [p for p in reading.persons if clause and offset + clause.end() == p.start]
        if later:
            return later[0]
    return _of_earlier_sentences(reading, block, offset)


def _of_earlier_sentences(reading: Reading, block: Block, offset: int) -> PersonMention | None:
    """Whom the nearest earlier sentence that names somebody is about: who opens it, else who is named last."""
    near = [
        p for p in reading.persons
        if block.start - 700 < p.start < offset and reading.block_at(p.start).kind not in {"caption", "dropped"}
    ]  # fmt: skip
    near = [p for p in near if not _is_place(p.name)]
    if reading.text.language not in {"en", None}:
        near = [p for p in near if not _OBLIQUE.search(reading.plain, max(0, p.start - 20), p.start)] or near
    if block.voice and block.kind == "answer":  # who answers is "I", not "he"
        near = [p for p in near if fold(p.full) != fold(block.voice.name or "")]
    if not near:
        return None
    sentence = reading.sentence_at(near[-1].start)
    start = sentence.start if sentence else near[-1].start
    named = [p for p in near if p.start >= start]
    free = [p for p in named if not re.match(r"'s?\b", reading.plain[p.end : p.end + 3])] or named
    return free[0] if free[0].start - start <= 30 and len(free) > 1 else free[-1]


def _possessors(reading: Reading, sentence: Sentence | None, offset: int) -> list[PersonMention]:
    if sentence is None:
        return []
    return [
        p for p in reading.persons
        if sentence.start <= p.start < offset and re.match(r"'s?\b", reading.plain[p.end : p.end + 3])
    ][-1:]  # fmt: skip


_OF_DIRECTOR = re.compile(r"director|regie|réalisat|direct|regista|режисс|biograph|biografi", re.IGNORECASE)


def _of_heading(reading: Reading, block: Block, author: str | None) -> tuple[str, list[Origin], str | None] | None:
    """A life without a name under a heading: the person of the heading, or the film's director."""
    if block.heading is None:
        return None
    head = reading.blocks[block.heading - 1]
    named = reading.persons_in(head.start, head.end)
    if named:
        return (
            named[-1].full,
            [Origin("person", "context", reading.quote(named[-1].start, named[-1].end), "the heading")],
            author,
        )
    if _OF_DIRECTOR.search(reading.plain, head.start, head.end) and reading.subject and reading.subject.director:
        return (
            reading.subject.director,
            [Origin("person", "context", reading.quote(head.start, head.end), "the film's director")],
            author,
        )
    return None


def _of_label(reading: Reading, sentence: Sentence, author: str | None) -> tuple[str, list[Origin], str | None] | None:
    """ "Biografie Regie:Geboren 1991 in …": the label in front says whose life it is."""
    front = reading.plain[max(0, sentence.start - 40) : sentence.start + 40]
    if re.search(
        r"(?:Biogra\w+|About|Über|Bio)\W*(?:of the director|Regie|Director|Regisseur\w*|réalisat\w+|regista)?\W{0,3}",
        front,
        re.I,
    ) and (reading.subject and reading.subject.director and reading.main_film):
        return reading.subject.director, [Origin("person", "context", None, "the film's director")], author
    return None


# --- brackets and labelled lines --------------------------------------------------------------------------------------


def _in_brackets(reading: Reading) -> Iterator[PersonFact]:
    """ "ANNA OAK (Anna Ivanovna Oak, July 9, 1933, Town, Land – October 26, 2003, Town)", "Ben Oak [1899-1951"."""
    for hit in BRACKET.finditer(reading.plain):
        block = reading.block_at(hit.start())
        if not block.is_prose:
            continue
        person = _before_bracket(reading, hit.start("open"))
        if person is None:
            continue
        yield from _bracketed(reading, person, hit)


def _before_bracket(reading: Reading, offset: int) -> PersonMention | None:
    for person in reading.persons:
        if person.start < offset and 0 <= offset - person.end <= 2:
            return person
    name = re.search(
        r"((?:[A-ZÀ-ÞА-ЯЁ][\w'.-]+ ){1,3}[A-ZÀ-ÞА-ЯЁ][\w'-]+) ?$", reading.plain[max(0, offset - 50) : offset]
    )
    if name and not any(t.start <= offset - 3 < t.end + 1 for t in reading.titles):
        start = max(0, offset - 50) + name.start(1)
        words = reading.body[start : start + len(name.group(1))]
        return PersonMention(start, start + len(words), words, words)
    return None


def _bracketed(reading: Reading, person: PersonMention, hit: re.Match[str]) -> Iterator[PersonFact]:
    if hit.group("first"):
        first, last = hit.group("first"), hit.group("last")
        if 0 < int(last) - int(first) <= 105:
            quote = reading.quote(person.start, hit.end("last"))
            yield PersonFact(quote, person.full, "lifespan", None, f"{first}-{last}", None, None, 0.9)
        return
    inner_start, inner_end = hit.span("inner")
    halves = re.split(r"(\s+-\s+)", reading.plain[inner_start:inner_end], maxsplit=1)
    offset = inner_start
    for fact, half in zip(("born", "-", "died"), halves, strict=False):
        start, end = offset, offset + len(half)
        offset = end
        if fact == "-":
            continue
        dates = [d for d in dates_in(reading.plain, start, end) if d.iso]
        if len(dates) != 1 or dates[0].iso is None:
            continue
        if (
            len(dates[0].iso) < 10
            and fact == "born"
            and not re.search(r"\b(?:b\.|born|geb\.?|né|née|nac\.|род\.|\*)", reading.plain[start:end])
        ):
            continue
        where = re.match(rf",?\s*(?:in |à |en |a |em |в )?(?P<place>{PLACE})", reading.plain[dates[0].end : end])
        place = reading.body[dates[0].end + where.start("place") : dates[0].end + where.end("place")] if where else None
        quote = reading.quote(
            person.start if fact == "born" else start, end + (1 if fact == "born" and len(halves) == 1 else 0)
        )
        yield PersonFact(quote, person.full, fact, place, dates[0].iso, None, None, 0.9)


def _in_labels(reading: Reading) -> Iterator[PersonFact]:
    """ "Дата рождения28.07.1991", "Born: July 28, 1991, Town": the value stands behind its label, glued or not."""
    for hit in LABELS.finditer(reading.plain):
        block = reading.block_at(hit.start())
        if not block.is_prose:
            continue
        subject = _owner_of_label(reading, block, hit.start())
        if subject is None:
            continue
        fact = "died" if hit.group("died") else "born"
        start, end = hit.end(), min(block.end, hit.end() + 70)
        line = reading.plain[start:end].split("\n")[0]
        end = start + len(line)
        dates = [d for d in dates_in(reading.plain, start, end) if d.iso]
        date = dates[0] if dates and dates[0].start - start <= 12 else None
        place = _label_place(reading, date.end if date else start, end, bool(date))
        if date is None and place is None:
            continue
        stop = max(
            date.end if date else start, start + line.find(place) + len(place) if place and place in line else start
        )
        yield PersonFact(
            reading.quote(hit.start(), stop), subject[0], fact, place, date.iso if date else None, None, None, 0.85, None,
            subject[1],
        )  # fmt: skip


def _label_place(reading: Reading, start: int, end: int, after_date: bool) -> str | None:
    lead = r"[\s,:.]*(?:in |à |en |a |em |в |г\. ?)?" if not after_date else r"[\s]*(?:,|in|à|en|a|em|в)\s*"
    hit = re.match(rf"{lead}(?P<place>{PLACE})", reading.plain[start:end])
    return reading.body[start + hit.start("place") : start + hit.end("place")].strip(" ,") if hit else None


def _owner_of_label(reading: Reading, block: Block, offset: int) -> tuple[str, tuple[Origin, ...]] | None:
    near = [p for p in reading.persons if p.start < offset and p.start >= block.start - 400]
    if near:
        return near[-1].full, (Origin("person", "context", reading.quote(near[-1].start, near[-1].end), "named above"),)
    name = re.match(
        r"\W*((?:[A-ZÀ-ÞА-ЯЁ][\w'-]+ ){1,2}[A-ZÀ-ÞА-ЯЁ][\w'-]+)\s*(?:\n|$)", reading.plain[: reading.blocks[0].end + 1]
    )
    if name:
        quote = reading.quote(name.start(1), name.end(1))
        return quote.exact, (Origin("person", "context", quote, "the first line"),)
    return None


def births(rows: Iterable[PersonFact]) -> dict[str, tuple[int, PersonFact]]:
    """The birth year of each person, folded name to year and the row that tells it."""
    found: dict[str, tuple[int, PersonFact]] = {}
    for row in rows:
        if row.fact == "born" and row.date and row.date[:4].isdigit():
            found.setdefault(fold(row.person), (int(row.date[:4]), row))
    return found
