"""Prizes told in sentences: "won both the Jury Prize and Best Actor in the Panorama section at Berlin in 2014"."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from kadr.fold import fold, title_key
from kadr.reading.known import makers
from kadr.reading.mentions.words import given_names, not_persons
from kadr.reading.prizes_words import (
    CAPITAL,
    GENERIC,
    GENERIC_HINT,
    NOBEL,
    Body,
    Item,
    Words,
    bodies,
    known_bodies,
    prize_owner,
    section_names,
    words,
)
from kadr.reading.text import PersonMention, Reading, Sentence, TitleMention
from kadr.reading.when import When, dates_in, edition_in, settle
from kadr.records import Origin, Prize, Quote

_FESTIVAL_SIGNS = re.compile(
    r"(?:\b(?:at|including|such as|like|and|in|at the|in the|from|von|à|a|em|en|w|в|из|to)|[(\[:])\s*$", re.IGNORECASE
)
_AFTER_SHORT = re.compile(
    r"(?:'s|')?[ -](?:premiere|debut|prize|award|winner|winning|jury|competition|film|festival|entry|title|darling)"
    r"|,? \(?(?:19|20)\d\d"
)
_SEPARATOR = re.compile(r";|,| and | und | et | y | e | и | while | а | as well as | plus ")
_LIKE = re.compile(
    r"\b(?:like|unlike|than|as with|predecessor|wie|comme|como|come|как|following|after the success of)[ ,\"'(]*$", re.I
)
_OF_PERSON = re.compile(
    r"^\s*(?:of|de|d'|des|à|for|to|an|für|a|di|per|para|went to|goes to|-|,|:)\s*(?:the )?(?:[\w-]+ ){0,3}$", re.I
)
_DIRECTING = re.compile(
    r"director|directing|direction|regie|mise en scène|réalisat|direcci|dirección|regia|direção|realização|режисс",
    re.IGNORECASE,
)
_BEYOND_FILM = ("Nobel", "Pulitzer", "Booker", "Goncourt", "Médicis", "Strega", "Büchner", "Book", "Cervantes", "Camões",
                "Turner", "Praemium", "Grammy")  # fmt: skip
_LEADING = re.compile(r"(?:(?:als|de la|du|des|de l|de|à la|a la|per la|per il|za|for|the|his|her|its|their|an?|another|both|le|la|les|el|il|lo|o|os|der|die|das|den|dem|this|two|"
                      r"when|while|in|at|with|also|and|für|prestigious|coveted|top|19\d\d|20\d\d)\s+|[\s\"'(\[:,.-]+)", re.IGNORECASE)  # fmt: skip
_COUNT_BEFORE = re.compile(
    r"(?:\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+|zwei|drei|vier|deux|trois|quatre|cinq|dos|tres|cuatro|due|"
    r"tre|dois|três|два|три|четыре) )$", re.IGNORECASE,
)  # fmt: skip
_TAIL = re.compile(r"(?:\s+(?:of|at|the|in|from|for|du|de|des|von|der|del|dal|do|da|alla|al))+\s*$", re.IGNORECASE)
_PRONOUN_HE = re.compile(r"\b(?:he|she|they|who|him|her|er|sie|elle|ella|lui|ele|ela|он|она)\b", re.IGNORECASE)
_PRONOUN_IT = re.compile(
    r"\b(?:it|which|that|the film|the movie|the picture|his film|her film|this film)\b", re.IGNORECASE
)
_NOT_A_FILMS_YEAR = re.compile(r"(?:\b(?:set in|takes place in|during|the summer of|the autumn of|the winter of|war of|since|"
                               r"born in|siege of)\s*)$", re.IGNORECASE)  # fmt: skip
_ADJECTIVE = re.compile(
    r"(?:s|')?[- ](?P<kind>winning|nominated|winner|nominee|breakout|success|champion|laureate|contender|shortlisted)\b"
    r"|(?P<holder>-?(?:gewinner|preisträger|träger|nominiert)\w*)",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_KIND = {"nominated": "nominated", "nominee": "nominated", "contender": "nominated", "shortlisted": "shortlisted"}
_NAME_BEHIND = re.compile(
    rf"(?:[- ](?:laureate|winner|Laureate)|träger(?:in)?) (?P<name>{CAPITAL}[\w'-]+ {CAPITAL}[\w'-]+)(?![\w ]*[\"'(])"
)
_TITLE_BEHIND = re.compile(
    rf"[- ](?:winner|breakout|success|champion|nominee|contender) (?P<title>{CAPITAL}[\w'-]+(?: (?:of|the|in|a|and) {CAPITAL}[\w'-]+| {CAPITAL}[\w'-]+){{0,4}})"
)
_NOBEL_FIELD = re.compile(
    r"(?:\s*(?:Prize|Laureate|prize|laureate))?(?:\s+(?:in|for|de|en|für|по|for the)\s+(?P<field>[^\W\d_]+))"
)


@dataclass
class Said:
    """One sentence with everything in it that bears on prizes."""

    sentence: Sentence
    prizes: list[Item]
    bodies: list[Item]
    sections: list[Item]
    dates: list[When]
    titles: list[TitleMention]
    cues: list[Item]
    used: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class Memory:
    """What earlier sentences said: values are carried down from here, each with its place."""

    body: Item | None = None
    body_block: int = 0
    body_year: tuple[int, int, int] | None = None
    """The one year said in the sentence that named the festival, with its place."""
    sections: set[str] = field(default_factory=set)
    """Names that this text has called a section."""
    year: int | None = None
    year_at: tuple[int, int] = (0, 0)
    year_block: int = 0
    work: tuple[str, Quote, int] | None = None
    """The work of the last prize, the words that name it, and its paragraph."""
    computed: tuple[int, int, int] | None = None
    """A year that the sentence at hand computed: the next one counts from it."""


def in_prose(reading: Reading) -> list[Prize]:
    """Every prize, nomination and selection told in sentences."""
    table = words(reading.text.language)
    memory = Memory()
    found: list[Prize] = []
    for block, sentence in reading.prose():
        said = (
            look(reading, table, sentence, frozenset(memory.sections))
            if _may_hold(reading, table, sentence, memory)
            else None
        )
        if said is not None and block.kind != "heading":
            found += _claims(reading, table, said, memory)
        _remember(reading, memory, sentence, said)
    return found


def _may_hold(reading: Reading, table: Words, sentence: Sentence, memory: Memory) -> bool:
    if table.hint.search(reading.plain, sentence.start, sentence.end):
        return True
    if any(name in reading.body[sentence.start : sentence.end] for name in memory.sections):
        return True
    return bool(known_bodies(reading.plain, sentence.start, sentence.end)) or (
        GENERIC_HINT.search(reading.plain, sentence.start, sentence.end) is not None
    )


def look(reading: Reading, table: Words, sentence: Sentence, known: frozenset[str] = frozenset()) -> Said:
    """The pieces of one sentence."""
    plain, a, b = reading.plain, sentence.start, sentence.end
    named = find_bodies(reading, a, b)
    sections = find_sections(reading, table, a, b, named, known)
    prizes = _prizes(reading, table, a, b, named, sections)
    marked = reading.titles_in(a, b)
    titles = [t for t in [*marked, *_quoted(reading, a, b, marked)] if _is_work(t, named, sections, prizes)]
    titles.sort(key=lambda t: t.start)
    cues: list[Item] = []
    for outcome, pattern in table.cues:
        for hit in pattern.finditer(plain, a, b):
            cues.append(Item(hit.start(), hit.end(), hit.group(), outcome=outcome))
    cues = _without_overlaps(cues, prizes)
    dates = [d for d in dates_in(plain, a, b) if not _NOT_A_FILMS_YEAR.search(plain, max(a, d.start - 30), d.start)]
    return Said(sentence, prizes, named, sections, dates, titles, cues)


_IN_QUOTES = re.compile(rf'"(?P<title>{CAPITAL}[^"\n]{{1,60}}?)[,.]?"')


def _quoted(reading: Reading, a: int, b: int, marked: list[TitleMention]) -> list[TitleMention]:
    """Titles in quotation marks that only begin with a capital, as most languages print them."""
    found: list[TitleMention] = []
    headline = reading.text.language in {None, "en"}
    for hit in _IN_QUOTES.finditer(reading.plain, a, b):
        start, end = hit.span("title")
        if headline and any(w[0].islower() for w in hit.group("title").split() if len(w) > 3):
            continue
        if not any(t.start < end and start < t.end for t in marked) and len(hit.group("title").split()) <= 8:
            found.append(TitleMention(start, end, reading.body[start:end].strip(), None, "quotes"))
    return found


def _without_overlaps(cues: list[Item], prizes: list[Item]) -> list[Item]:
    kept: list[Item] = []
    for cue in sorted(cues, key=lambda c: (c.start, -(c.end - c.start))):
        if kept and cue.start < kept[-1].end:
            continue
        if any(p.start <= cue.start and cue.end <= p.end for p in prizes):
            continue
        kept.append(cue)
    return kept


def find_bodies(reading: Reading, a: int, b: int) -> list[Item]:
    """Festivals, academies and critics' bodies between two places, as printed."""
    plain, found = reading.plain, []
    for start, end, short in known_bodies(plain, a, b):
        if short and not (
            _FESTIVAL_SIGNS.search(plain, max(a, start - 10), start) or _AFTER_SHORT.match(plain, end, end + 14)
        ):
            continue
        value = reading.body[start:end]
        found.append(Item(start, end + (plain[end : end + 1] == "s"), value, bodies().get(fold(value))))
    if GENERIC_HINT.search(plain, a, b):
        found += _unlisted_bodies(reading, a, b, found)
    for hit in NOBEL.finditer(plain, a, b):
        if not any(i.start <= hit.start() < i.end for i in found):
            found.append(Item(hit.start(), hit.end(), "Nobelpreis", bodies()["nobel prize"]))
    return sorted(found, key=lambda i: i.start)


def _unlisted_bodies(reading: Reading, a: int, b: int, known: list[Item]) -> list[Item]:
    """ "… Film Festival" and "… Awards" that no list has."""
    found: list[Item] = []
    for hit in GENERIC.finditer(reading.plain, a, b):
        lead = re.match(r"(?:(?:The|At|In|From|Later|After|His|Her|And|Best|A|An|This|Last|Its) )+", hit.group())
        start = hit.start() + (lead.end() if lead else 0)
        if hit.end() - start >= 9 and not any(start < i.end and i.start < hit.end() for i in known):
            found.append(Item(start, hit.end(), reading.body[start : hit.end()]))
    return found


def find_sections(
    reading: Reading, table: Words, a: int, b: int, named: list[Item], known: frozenset[str] = frozenset()
) -> list[Item]:
    """Sections between two places: of the lists, beside a word such as "section", or known from earlier in the text."""
    found = [
        Item(*hit.span(), hit.group())
        for name in sorted(known)
        for hit in re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").finditer(reading.body, a, b)
    ]
    near = bool(named)
    for hit in table.section.finditer(reading.plain, a, b):
        for group in ("known", "quoted", "after", "before", "loose"):
            if not hit.group(group):
                continue
            start, end = hit.span(group)
            lead = re.match(r"(?:The|A|In|Of|His|Her) ", reading.plain[start:end])
            start += lead.end() if lead else 0
            value = reading.body[start:end]
            if any(start < n.end and n.start < end for n in (*named, *found)):
                break
            if group == "known" and " " not in value and _in_a_name(reading.plain, start, end):
                break
            multi = " " in value or near
            if group == "known" and not (multi or _section_beside(table, reading.plain, start, end)):
                break
            if (
                group != "known"
                and fold(value) not in section_names()
                and not near
                and group not in {"after", "quoted"}
            ):
                break
            found.append(Item(start, end, value))
            break
    return found


def _in_a_name(plain: str, start: int, end: int) -> bool:
    """ "Cold Harbour": a section's word inside a longer name."""
    return re.search(rf"{CAPITAL}[\w'-]+ $", plain[max(0, start - 24) : start]) is not None or (
        re.match(rf" {CAPITAL}[a-z]", plain[end : end + 3]) is not None
    )


def _section_beside(table: Words, plain: str, start: int, end: int) -> bool:
    return (
        re.search(
            r"section|sektion|секц|программ|secci|sezion|seç|sidebar|strand|compet",
            plain[max(0, start - 16) : end + 14],
            re.I,
        )
        is not None
    )


def _prizes(reading: Reading, table: Words, a: int, b: int, named: list[Item], sections: list[Item]) -> list[Item]:
    found: list[Item] = []
    for hit in table.prize.finditer(reading.plain, a, b):
        start, end = _trim_prize(reading, hit.start(), hit.end(), named, sections)
        if end - start < 4 or any(n.start <= start and end <= n.end and n.end - n.start > end - start for n in named):
            continue
        value = reading.body[start:end].strip()
        if not _is_prize(table, reading.plain, start, end, value):
            continue
        found.append(Item(start, end, _tidy(table, value), prize_owner().get(fold(value))))
    found = _merge_appositions(reading, found)
    return sorted(found + _academy_prizes(reading, table, named, found), key=lambda p: p.start)


def _trim_prize(reading: Reading, start: int, end: int, named: list[Item], sections: list[Item]) -> tuple[int, int]:
    """Without the festival, section, title or article that stands before the name itself."""
    plain = reading.plain
    moved = True
    while moved:
        moved = False
        lead = _LEADING.match(plain, start, end)
        if lead:
            start, moved = lead.end(), True
        spans = [(i.start, i.end) for i in (*named, *sections)] + [
            (t.start, t.end) for t in reading.titles_in(start, start + 1)
        ]
        for first, last in spans:
            if first <= start < last < end:
                rest = plain[last:end]
                after = re.match(r"(?:'s|s'|')?[\s\",)-]*", rest)
                cut = last + (after.end() if after else 0)
                if fold(plain[cut:end]) not in {"prize", "award", "awards", "preis", "", "prizes"}:
                    start, moved = cut, True
    for item in named:
        if start < item.start < end and (item.body is None or not item.body.is_jury):
            end = item.start
    tail = _TAIL.search(plain, start, end)
    end = tail.start() if tail else end
    inside = [t for t in reading.titles_in(start + 1, end) if not fold(plain[t.end : end])]
    if inside:
        end = inside[0].start
    while end > start and plain[end - 1] in " ,.;:'\"-":
        end -= 1
    return start, end


def _is_prize(table: Words, plain: str, start: int, end: int, value: str) -> bool:
    folded = fold(value)
    if folded in {"prize", "award", "awards", "prizes", "prix", "preis", "grand", "label", "cup", "honour", "filmpreis",
                  "premio", "premi", "приз", "nobelpreis", "nobel prize", "literaturnobelpreis", "best", "mention", "prices"}:  # fmt: skip
        return False
    if fold(value) in bodies() and bodies()[fold(value)].kind in {"academy", "other"}:
        return False
    front, _, last = folded.rpartition(" ")
    if (
        last in {"prize", "award", "prizes", "awards", "preis"}
        and front in bodies()
        and bodies()[front].kind == "festival"
    ):
        return False
    if "nobel" in folded:
        return False
    if value[0].islower() and table.bare_best.match(value):
        before = plain[max(0, start - 28) : start]
        return (
            re.search(
                r"(?:\bboth|\bfor|\bwon|\bnamed|\bas|\bals|award\w*|prize|preis\w*|\band|prix|premi\w+|приз|за|the|,)\W*(?:the |a |an )?$",
                before,
                re.I,
            )
            is not None
        )
    return not (re.match(r"(?:in|the|a|of) ", value) and len(value) < 8)


def _tidy(table: Words, value: str) -> str:
    """As printed; a bracketed body in front ("(FIPRESCI) prize") loses its bracket, a Russian case its ending."""
    value = re.sub(r"^\((\w+)\) ", r"\1 ", value)
    first, _, rest = value.partition(" ")
    turned = table.nominative.get(first.lower())
    return f"{turned} {rest}".strip() if turned else value


_APPOSITION = re.compile(r"^(?:,| -|:)? ?(?:the |its |le |la |el |der |die |den |a |an )?$")
_GENERIC = frozenset(
    "top prize|main prize|top award|highest honour|highest honor|top honour|top honor|grand prize|hauptpreis|главный приз".split(
        "|"
    )
)


def _merge_appositions(reading: Reading, found: list[Item]) -> list[Item]:
    """ "the top prize, the Golden Bear" is one prize: the named one."""
    kept: list[Item] = []
    for item in sorted(found, key=lambda p: p.start):
        last = kept[-1] if kept else None
        if last and fold(last.value or "") in _GENERIC and len(reading.plain[last.end : item.start]) < 45:
            between = reading.plain[last.end : item.start]
            if _APPOSITION.match(between) or re.match(r"^(?: at [\w' ]+)?, (?:the )?$", between):
                kept[-1] = item
                continue
        kept.append(item)
    return kept


def _academy_prizes(reading: Reading, table: Words, named: list[Item], prizes: list[Item]) -> list[Item]:
    """ "an Oscar", "the Nobel Prize in Literature": an academy whose name is the prize."""
    found: list[Item] = []
    for item in named:
        if item.body is None or item.body.kind not in {"academy", "other"}:
            continue
        if item.body.name == "Nobel Prize":
            found.append(_nobel(reading, item))
            continue
        close = [
            p for p in prizes
            if -90 < p.start - item.end < 40 and not _other_between(named, item, p) and not _verb_between(reading, table, item, p)
        ]  # fmt: skip
        if not close:
            counted = _COUNT_BEFORE.search(reading.plain, max(0, item.start - 14), item.start)
            if not counted:
                found.append(Item(item.start, item.end, _celle(reading, item), item.body))
    return found


def _nobel(reading: Reading, item: Item) -> Item:
    hit = _NOBEL_FIELD.match(reading.plain, item.end, item.end + 60)
    if hit:
        return Item(item.start, hit.end(), reading.body[hit.start("field") : hit.end("field")], item.body)
    word = reading.body[item.start : item.end]
    front = re.match(r"(\w+?)nobelpreis", word, re.IGNORECASE)
    return Item(item.start, item.end, front.group(1) if front else None, item.body)


def _celle(reading: Reading, item: Item) -> str | None:
    """French and its like: "un césar …, celui de la photographie"; "the César for editing"."""
    sentence = reading.sentence_at(item.start)
    stop = sentence.end if sentence else item.end + 80
    hit = re.match(
        r"[^.;]{0,50}?\bcelui (?:de la |du |de l'|des )(?P<what>(?:meilleure? )?[^\W\d_]+)|"
        r"s? (?:for|in|du|de la|de l'|für(?: den| die| das)?|a la|al|por|per la|per il|за|de) (?P<plain>(?:meilleure? |mejor |miglior |"
        r"melhor |beste[rn]? |лучш\w+ |best )?(?!his|her|la|le|el|a|the|son|sa)[^\W\d_A-ZÀ-Þ]{4,}(?: [^\W\d_A-ZÀ-Þ]{5,})?)",
        reading.plain[item.end : stop],
    )
    if not hit:
        return None
    group = "what" if hit.group("what") else "plain"
    return reading.body[item.end + hit.start(group) : item.end + hit.end(group)]


def _verb_between(reading: Reading, table: Words, item: Item, prize: Item) -> bool:
    lo, hi = min(item.end, prize.end), max(item.start, prize.start)
    return any(pattern.search(reading.plain, lo, hi) for _, pattern in table.cues)


def _other_between(named: list[Item], item: Item, prize: Item) -> bool:
    lo, hi = min(item.end, prize.end), max(item.start, prize.start)
    return any(o is not item and lo <= o.start < hi for o in named)


def _is_work(title: TitleMention, named: list[Item], sections: list[Item], prizes: list[Item]) -> bool:
    if any(title.start < i.end and i.start < title.end for i in (*named, *sections, *prizes)):
        return False
    key = fold(title.title)
    return (
        key not in section_names()
        and key not in bodies()
        and title.kind not in {"photograph", "painting", "poem", "music"}
    )


# --- what is claimed ------------------------------------------------------------------------------------------------


def _claims(reading: Reading, table: Words, said: Said, memory: Memory) -> list[Prize]:
    rows: list[Prize] = []
    segments = _segments(reading, said)
    claimed_to: int | None = None
    claimed: str | None = None
    for index, prize in enumerate(said.prizes):
        cue = _cue_for(reading, table, said, prize)
        if cue is None and claimed_to is not None and claimed and 0 <= prize.start - claimed_to <= 70:
            cue = Item(claimed_to, claimed_to, None, outcome=claimed)
        if cue is None:
            cue = _noun_claim(reading, said, prize)
        if cue is None or cue.outcome == "":
            continue
        if cue.outcome == "won" and prize.value is None and reading.plain[prize.start : prize.end].endswith("Awards"):
            continue  # "won at the … Awards" names no prize
        claimed_to, claimed = prize.end, cue.outcome
        row = _row(reading, table, said, memory, prize, cue, segments[index])
        rows.append(row)
        if row.work:
            memory.work = (row.work, row.quote, said.sentence.block)
    rows += _vague(reading, table, said, memory, rows)
    if not rows:
        rows += _selection(reading, table, said, memory)
    return rows


def _cue_for(reading: Reading, table: Words, said: Said, prize: Item) -> Item | None:
    """The verb or noun that says what became of a prize; outcome "" where it is only hoped, denied or imagined."""
    plain = reading.plain
    adjective = _ADJECTIVE.match(plain, prize.end, prize.end + 24)
    if adjective:
        kind = (adjective.group("kind") or ("nominated" if "nomin" in adjective.group() else "holder")).lower()
        return Item(prize.end, prize.end + adjective.end() - adjective.start(), kind, outcome=_KIND.get(kind, "won"))
    behind = table.after.search(plain, prize.end, min(said.sentence.end, prize.end + 45))
    left = [c for c in said.cues if c.end <= prize.start]
    cue: Item | None = None
    if left and (table.any_order or prize.start - left[-1].end <= 75 or _chained(said, left[-1], prize)):
        cue = left[-1]
    goes = behind and not any(p.start < behind.start() and p.start > prize.start for p in said.prizes)
    if behind and goes and (cue is None or prize.start - cue.end > 75):
        outcome = "nominated" if re.search(r"nomin|nod|contender", behind.group(), re.I) else "won"
        cue = Item(behind.start(), behind.end(), behind.group(), outcome=outcome)
    if cue is None and table.any_order:
        right = [c for c in said.cues if c.start >= prize.end]
        cue = right[0] if right else None
    if cue is None:
        return None
    if _unsure(table, plain, said, cue):
        return replace(cue, outcome="")
    return cue


def _chained(said: Said, cue: Item, prize: Item) -> bool:
    """Prizes follow each other from the cue to this one without a long gap."""
    reach = cue.end
    for other in said.prizes:
        if other.start >= prize.start:
            break
        if 0 <= other.start - reach <= 75:
            reach = other.end
    return prize.start - reach <= 75


def _unsure(table: Words, plain: str, said: Said, cue: Item) -> bool:
    begin = max(said.sentence.start, cue.start - 32)
    before = re.split(r"[,;:(]|\bbut\b|\band\b|\baber\b|\bmais\b|\bpero\b|\bma\b|\bно\b", plain[begin : cue.start])[-1]
    return table.unsure.search(before) is not None


def _noun_claim(reading: Reading, said: Said, prize: Item) -> Item | None:
    """ "le césar d'Anna Petit sur "Titre"": a prize of somebody, said without a verb."""
    for person in reading.persons_in(prize.end, min(said.sentence.end, prize.end + 50)):
        between = reading.plain[prize.end : person.start]
        if re.match(r"^\s*(?:of|de|d'|des|di|von|à|for|to|für)\s*(?:the )?(?:\w+ )?$", between, re.I) and prize.body:
            return Item(prize.end, person.start, between, outcome="won")
    return None


def _segments(reading: Reading, said: Said) -> list[tuple[int, int]]:
    """Which part of the sentence belongs to each prize: whole, unless years, works or festivals differ inside it."""
    a, b = said.sentence.start, said.sentence.end
    years = {d.iso for d in said.dates if d.year}
    works = {title_key(t.title) for t in said.titles if not _LIKE.search(reading.plain, max(a, t.start - 24), t.start)}
    places = {fold(n.value or "") for n in said.bodies if n.body is None or not n.body.is_jury}
    if len(said.prizes) < 2 or max(len(years), len(works), len(places)) < 2:
        return [(a, b)] * len(said.prizes)
    cuts = [a]
    for left, right in zip(said.prizes, said.prizes[1:], strict=False):
        separators = list(_SEPARATOR.finditer(reading.plain, left.end, right.start))
        strong = (
            [x for x in separators if x.group() == ";"] or [x for x in separators if x.group() != ","] or separators
        )
        cuts.append(strong[-1].start() if strong else (left.end + right.start) // 2)
    cuts.append(b)
    return [(cuts[i], cuts[i + 1]) for i in range(len(said.prizes))]


def _row(
    reading: Reading, table: Words, said: Said, memory: Memory, prize: Item, cue: Item, segment: tuple[int, int]
) -> Prize:
    origins: list[Origin] = []
    whole = segment == (said.sentence.start, said.sentence.end)
    body = _body_of(reading, said, prize, segment, memory, origins)
    section = _nearest(said.sections, prize, segment)
    work, recipient = _who_and_what(reading, table, said, memory, prize, cue, segment, body, origins)
    year = _year_of(reading, said, prize, segment, memory, body, work, origins)
    edition = _edition_of(reading, said, body)
    score = 0.92 if whole else 0.88
    score -= 0.06 * sum(1 for o in origins if o.column in {"work", "festival"})
    hint = prize.value is None and cue.value in {"winning", "nominated", "breakout", "success", "champion"}
    quote = reading.quote(*_quote_span(said, prize, cue))
    return Prize(
        quote, body.value if body else None, edition, section.value if section else None, prize.value, year, work,
        recipient, cue.outcome, hint, round(max(0.3, score), 2), tuple(origins),
    )  # fmt: skip


def _quote_span(said: Said, prize: Item, cue: Item) -> tuple[int, int]:
    return said.sentence.start, said.sentence.end


def _nearest(items: list[Item], prize: Item, segment: tuple[int, int]) -> Item | None:
    inside = [i for i in items if segment[0] <= i.start < segment[1]]
    return min(inside, key=lambda i: (min(abs(i.start - prize.end), abs(prize.start - i.end)), i.start), default=None)


def _own_body(said: Said, prize: Item, segment: tuple[int, int]) -> Item | None:
    """The festival or academy in the sentence: in the prize's part of it first, then before it, then behind it."""
    if prize.value is None or (prize.body and prize.body.kind in {"academy", "other"}):
        for item in said.bodies:
            if item.start <= prize.start < item.end:
                return item
    places = [n for n in said.bodies if n.body is None or not n.body.is_jury]
    places = [
        n for n in places if not any(p.start <= n.start and n.end <= p.end and p.value for p in said.prizes)
    ] or places
    inside = _nearest(places, prize, segment)
    if inside:
        return inside
    earlier = [n for n in places if n.end <= segment[0]]
    return earlier[-1] if earlier else (places[0] if places else None)


def _body_of(
    reading: Reading, said: Said, prize: Item, segment: tuple[int, int], memory: Memory, origins: list[Origin]
) -> Item | None:
    own = _own_body(said, prize, segment)
    if own:
        if own.body and own.body.name == "Nobel Prize" and fold(own.value or "") in {"nobel", "nobelpreis"}:
            origins.append(Origin("festival", "list", None, f"{own.value} is the {own.body.name}"))
            return replace(own, value=own.body.name)
        return own
    owner = prize.body
    if owner and not owner.is_jury:
        origins.append(Origin("festival", "list", None, f"{prize.value} is given there"))
        return Item(prize.start, prize.end, owner.name, owner)
    inherited = memory.body if memory.body and memory.body_block >= said.sentence.block - 1 else None
    inherited = inherited or _body_in_head(reading, said.sentence)
    if inherited:
        origins.append(Origin("festival", "context", reading.quote(inherited.start, inherited.end), "named before"))
    return inherited


def _body_in_head(reading: Reading, sentence: Sentence) -> Item | None:
    """A festival in the heading the sentence stands under, or in the first line of the text."""
    block = reading.blocks[sentence.block - 1]
    heads = [reading.blocks[block.heading - 1]] if block.heading else []
    heads += [h for h in reading.blocks[:3] if h.kind == "heading"]
    for head in heads:
        for item in find_bodies(reading, head.start, head.end):
            if item.body is None or not item.body.is_jury:
                return item
    return None


# --- work and recipient ---------------------------------------------------------------------------------------------


def _who_and_what(
    reading: Reading, table: Words, said: Said, memory: Memory, prize: Item, cue: Item, segment: tuple[int, int],
    body: Item | None, origins: list[Origin],
) -> tuple[str | None, str | None]:  # fmt: skip
    person = _recipient(reading, said, prize, cue, segment)
    if body and body.body and body.body.name.startswith(_BEYOND_FILM):
        return None, person or _person_before(reading, said, prize)
    work = _work(reading, table, said, prize, cue, segment)
    if cue.value in _ADJECTIVES and person and prize.end < _place_of(reading, said, person) < prize.end + 60:
        return None, person  # "Oscar-winning composer A": the prize of another work
    behind = _TITLE_BEHIND.match(reading.plain, prize.end, said.sentence.end)
    if behind and person is None:
        work = reading.body[behind.start("title") : behind.end("title")]
    film = reading.main_film
    if (
        work is None
        and prize.value
        and memory.work
        and memory.work[2] == said.sentence.block
        and _ACTING.search(prize.value)
    ):
        origins.append(Origin("work", "context", memory.work[1], "the work of the prize before"))
        return memory.work[0], person
    if work is None and film is not None:
        spoken_of = _spoken_of(reading, said, cue)
        maker = reading.subject.director if reading.subject else None
        bare = prize.value is None and body is not None and body.body is not None and body.body.kind == "academy"
        if spoken_of == "film" or (spoken_of and maker and _same_person(spoken_of, maker) and not bare):
            work = reading.film_at(said.sentence.start) or film
            origins.append(Origin("work", "context", None, "the film spoken of here"))
        elif spoken_of and person is None:
            person = spoken_of
        elif person and _for_the_film(prize, body, person, maker):
            work = reading.film_at(said.sentence.start) or film
            origins.append(Origin("work", "context", None, "the film spoken of here"))
    if person is None:
        person = settle_director(reading, work, prize.value or "", origins)
    return work, person


_ADJECTIVES = frozenset({"winning", "nominated", "winner", "nominee", "laureate", "holder"})


def _place_of(reading: Reading, said: Said, name: str) -> int:
    """Where a person is named first in the sentence; -1 where the name stands otherwise."""
    named = [p.start for p in reading.persons_in(said.sentence.start, said.sentence.end) if p.full == name]
    return named[0] if named else -1


def settle_director(reading: Reading, work: str | None, prize: str, origins: list[Origin]) -> str | None:
    """Who gets a prize for directing the dossier's film where nobody is named: its director."""
    maker = reading.subject.director if reading.subject else None
    if not (maker and work and _same_title(reading, work) and _DIRECTING.search(prize)):
        return None
    origins.append(Origin("recipient", "context", _told(reading, "director"), "the film's director"))
    return maker


_ACTING = re.compile(
    r"act(?:or|ress|ing)|perform|interpret|interprét|darsteller|attor|attrice|acteur|actrice|atriz|\bator\b|роль|cinematogr|photogr|"
    r"kamera|fotogra|screenplay|drehbuch|scénario|guion|roteiro|sceneggiatura|score|music|musik|musique|editing|schnitt|montag", re.IGNORECASE,
)  # fmt: skip


def _for_the_film(prize: Item, body: Item | None, person: str, maker: str | None) -> bool:
    """A prize of somebody that was given for the film spoken of: for acting and crafts, or to its director."""
    if prize.value is None:
        return False
    return _ACTING.search(prize.value) is not None or maker is None or _same_person(person, maker)


def _same_person(one: str, other: str) -> bool:
    return fold(one).split()[-1:] == fold(other).split()[-1:]


def _same_title(reading: Reading, work: str) -> bool:
    return reading.main_film is not None and title_key(work) == title_key(reading.main_film)


def _told(reading: Reading, column: str) -> Quote | None:
    for origin in reading.subject.told_by if reading.subject else ():
        if origin.column == column:
            return origin.quote
    return None


def work_name(reading: Reading, title: TitleMention) -> str:
    """The film's own spelling where the title is one of its forms, else the title."""
    subject = reading.subject
    if (
        subject
        and reading.main_film
        and title_key(title.title) in {title_key(t) for t in (subject.title, *subject.titles)}
    ):
        return reading.main_film
    return title.title.title() if title.title.isupper() and len(title.title) > 4 else title.title


def _work(reading: Reading, table: Words, said: Said, prize: Item, cue: Item, segment: tuple[int, int]) -> str | None:
    plain = reading.plain
    inside = [t for t in said.titles if segment[0] <= t.start < segment[1]]
    right = [t for t in inside if t.start >= prize.end]
    for title in right:
        between = plain[prize.end : title.start]
        if re.search(r"\($", between) and len(between) < 70:
            return work_name(reading, title)
        if len(between) < 110 and table.for_work.search(between) and not re.search(r"\bwith\b.{15,}", between):
            return work_name(reading, title)
        if len(between) < 40 and re.match(r"^(?:\w+)?[ -]*(?:winner|winning|breakout|success|champion|nominee|nominated|contender|"
                                          r"went to|goes to|à|to|an|ging an|достался|достался фильму|-|:|,)?[\s\"'(:,-]*"
                                          r"(?:(?:the |le |film|drama|movie|фильму?|der Film|an) ?[\s\"']*){0,2}$", between, re.I):  # fmt: skip
            return work_name(reading, title)
    unmarked = _unmarked(reading, said, prize, cue, segment)
    if unmarked:
        return unmarked
    limit = max(cue.start, min(cue.end, prize.start)) if cue.start < prize.start else prize.start
    left = [t for t in said.titles if t.start < max(limit, segment[0]) and t.start < prize.start]
    inner = [t for t in left if t.start >= segment[0]] or left
    for title in reversed(inner):
        if not _LIKE.search(plain, max(said.sentence.start, title.start - 34), title.start):
            return work_name(reading, title)
    if cue.start > prize.end:
        between_titles = [t for t in inside if prize.end <= t.start]
        if between_titles:
            return work_name(reading, between_titles[0])
    return None


_CAP_RUN = rf"{CAPITAL}[\w'-]*(?: (?:(?:of|the|in|a|and|to|for) ){{0,2}}{CAPITAL}[\w'-]*){{0,5}}"
_WORK_BEFORE = re.compile(
    rf"(?:^|[.;:,] |\b(?:and|while|but|where|as) )(?P<work>{_CAP_RUN})(?:,? (?:a|an|the|directed|by|from|his|her) [^.;]{{3,60}}?,?)? $"
)
_WORK_AFTER = re.compile(
    rf"[^.;,\"]{{0,40}}\b(?:went to|goes to|was given to|was awarded to|for (?:(?:his|her|their) (?:\w+ )?(?:in )?)?|ging an) ?(?P<work>{_CAP_RUN})"
)


def _unmarked(reading: Reading, said: Said, prize: Item, cue: Item, segment: tuple[int, int]) -> str | None:
    """A work without quotation marks: capitalised words that are no person, right before the verb or behind "went to"."""
    if reading.text.language not in {None, "en"}:
        return None  # where nouns or nothing but the first word have capitals, they tell no title
    plain = reading.plain
    after = _WORK_AFTER.match(plain, prize.end, segment[1])
    named = _subject_person(reading, said, prize, cue) is not None
    if after and _may_be_work(reading, said, prize, *after.span("work"), beside_person=named):
        return reading.body[after.start("work") : after.end("work")]
    if cue.start >= prize.start:
        return None
    begin = max(segment[0], said.sentence.start)
    before = _WORK_BEFORE.search(plain[begin : cue.start])
    if before and _may_be_work(reading, said, prize, begin + before.start("work"), begin + before.end("work")):
        return reading.body[begin + before.start("work") : begin + before.end("work")]
    return None


_NO_TITLE = frozenset(
    "the a an it he she they this that his her their in at on when while after before we i you and but also then there one "
    "what who many several two three last first next later critics audiences director actor actress".split()
)


def _may_be_work(reading: Reading, said: Said, prize: Item, start: int, end: int, beside_person: bool = False) -> bool:
    """Whether capitalised words can be a title: no person with a known first name, no festival, no month or nation."""
    words_in = fold(reading.plain[start:end]).split()
    if not words_in or words_in[0] in _NO_TITLE or all(w in not_persons() for w in words_in):
        return False
    if any(i.start < end and start < i.end for i in (*said.bodies, *said.sections, *said.prizes)):
        return False
    if any(t.start < end and start < t.end for t in said.titles):
        return False
    for person in reading.persons_in(start, end):
        if words_in[0] in given_names() or fold(person.full) in makers() or person.name != person.full:
            return False
        personal = _ACTING.search(prize.value or "") or _DIRECTING.search(prize.value or "")
        if (personal and not beside_person) or prize.value is None:
            return False
    return len(words_in) > 1


def _recipient(reading: Reading, said: Said, prize: Item, cue: Item, segment: tuple[int, int]) -> str | None:
    plain = reading.plain
    before = _subject_person(reading, said, prize, cue)
    if before:
        return before
    for person in reading.persons_in(prize.end, min(segment[1], prize.end + 90)):
        if _is_no_person(said, person) or _reads_as_work(prize, person):
            continue
        between = plain[prize.end : person.start]
        if re.match(r"^(?:\w+)?[- ]*(?:winner|winning|laureate|nominee|nominated|träger\w*|trägerin)?[\s,:-]*(?:(?:author|writer|director|"
                    r"actress|actor|composer|cinematographer|novelist|poet)\s)?$", between, re.I):  # fmt: skip
            return person.full
        if _OF_PERSON.match(between) or re.match(
            r"^.{0,40}\b(?:went to|goes to|awarded to|given to|to|for|ging an|a|à|an|достал\w+)\s*(?:\w+ )?$",
            between,
            re.I,
        ):
            if not any(t.start < person.start for t in said.titles if t.start >= prize.end):
                return person.full
    name = _NAME_BEHIND.match(plain, prize.end, segment[1])
    if name and (prize.body is None or prize.value is None or prize.body.kind == "other"):
        return reading.body[name.start("name") : name.end("name")]
    if cue.value and cue.start > prize.end:
        between_persons = reading.persons_in(said.sentence.start, prize.start)
        if between_persons and not any(t.start < prize.start for t in said.titles):
            return between_persons[-1].full
    return None


_BY = re.compile(
    r"\b(?:by|von|de|di|da|do|del|della|of|from)\s+(?:(?:the|la|le|der|dem|director|regista|diretora?|directora?|réalisat\w+|"
    r"filmmaker|Regisseur\w*|российского)\s+)*$|(?:режисс\w+|Regisseur\w*|réalisat\w+|directora?|regista|diretora?)\s+$"
)


def _subject_person(reading: Reading, said: Said, prize: Item, cue: Item) -> str | None:
    """Who stands right before the verb: "Anna Petit won"."""
    plain = reading.plain
    if cue.start < prize.start and cue.value:
        for person in reversed(reading.persons_in(said.sentence.start, cue.start + 1)):
            between = plain[person.end : cue.start]
            if _belongs_to_title(reading, said, person) or _reads_as_work(prize, person):
                continue
            if len(between) < 34 and not re.search(r"[;:.]|\b(?:film|movie|drama|whose|which|that)\b|\"", between):
                if not any(person.end <= t.start < cue.start for t in said.titles):
                    return person.full
    return None


def _is_no_person(said: Said, person: PersonMention) -> bool:
    """A festival, a section or a prize that was taken for a person."""
    return any(i.start < person.end and person.start < i.end for i in (*said.bodies, *said.sections, *said.prizes))


def _reads_as_work(prize: Item, person: PersonMention) -> bool:
    """Two capitalised words that begin with no first name, beside a prize that films get: a title without a mark."""
    if prize.value is None or _ACTING.search(prize.value) or _DIRECTING.search(prize.value):
        return False
    first = fold(person.name).split()[0]
    return first not in given_names() and fold(person.full) not in makers() and person.name == person.full


def _belongs_to_title(reading: Reading, said: Said, person: PersonMention) -> bool:
    """ "the film X by director P": its maker, not who received the prize; or no person at all but a festival."""
    if _is_no_person(said, person):
        return True
    if _BY.search(reading.plain, max(said.sentence.start, person.start - 46), person.start):
        return True
    return any(0 <= person.start - t.end < 6 for t in said.titles)


def _person_before(reading: Reading, said: Said, prize: Item) -> str | None:
    persons = reading.persons_in(said.sentence.start, prize.start)
    return persons[-1].full if persons and prize.start - persons[-1].end < 40 else None


def _spoken_of(reading: Reading, said: Said, cue: Item) -> str | None:
    """`film`, a person's name, or None: whom the sentence speaks of before the verb."""
    plain, a = reading.plain, said.sentence.start
    he = max((h.start() for h in _PRONOUN_HE.finditer(plain, a, cue.start)), default=-1)
    it = max((h.start() for h in _PRONOUN_IT.finditer(plain, a, cue.start)), default=-1)
    persons = [p for p in reading.persons_in(a, cue.start) if not _belongs_to_title(reading, said, p)]
    last = persons[-1].start if persons else -1
    if he > max(it, last):
        if reading.text.language not in {None, "en"} and _speaks_of_a_film(reading, said):
            return "film"  # "er", "il", "он": also a film
        return _antecedent(reading, he)
    if last > it:
        return persons[-1].full
    return "film"


def _speaks_of_a_film(reading: Reading, said: Said) -> bool:
    """Whether the sentence before names a work."""
    before = reading.sentence_at(max(0, said.sentence.start - 2))
    return before is not None and bool(reading.titles_in(before.start, before.end))


def _antecedent(reading: Reading, offset: int) -> str | None:
    block = reading.block_at(offset)
    index = bisect_right([p.start for p in reading.persons], offset) - 1
    if index < 0:
        return None
    person = reading.persons[index]
    return person.full if person.start >= block.start - 400 else None


# --- year and edition -----------------------------------------------------------------------------------------------


def _year_of(
    reading: Reading, said: Said, prize: Item, segment: tuple[int, int], memory: Memory, body: Item | None,
    work: str | None, origins: list[Origin],
) -> int | None:  # fmt: skip
    film_year = reading.subject.year if reading.subject and work and _same_title(reading, work) else None
    inside = [d for d in said.dates if segment[0] <= d.start < segment[1]]
    stated = [d for d in inside if d.year and not d.about and (film_year is None or d.year >= film_year)]
    stated = [d for d in stated if not _TITLE_YEAR.search(reading.plain, max(segment[0], d.start - 40), d.start)]
    if stated:
        return min(stated, key=lambda d: min(abs(d.start - prize.end), abs(prize.start - d.end))).year
    now = int(reading.text.date[:4]) if reading.text.date else None
    for when in inside:
        if when.how != "relative" or when.relative == "age":
            continue
        earlier = [d.year for d in said.dates if d.year and d.start < when.start and not d.about]
        known = settle(when, before=earlier[-1] if earlier else memory.year, now=now)
        if known.year:
            origins.append(_computed(reading, when, memory, earlier[-1] if earlier else None))
            memory.computed = (known.year, when.start, when.end)
            return known.year
        return None
    edition = _edition_of(reading, said, body)
    if edition and body and body.body and body.body.counts_from:
        counted = body.body.counts_from + int(re.sub(r"\D", "", edition) or 0) - 1
        if re.search(r"\d", edition) and 1900 < counted < 2100:
            origins.append(Origin("year", "computed", None, f"{edition} edition, counted from {body.body.counts_from}"))
            return counted
    if memory.body_year and body and memory.body is body:
        origins.append(Origin("year", "context", reading.quote(*memory.body_year[1:]), "said with the festival"))
        return memory.body_year[0]
    if film_year and body and (body.body is None or body.body.kind == "festival"):
        origins.append(Origin("year", "context", _told(reading, "year"), "the film's year"))
        return film_year
    return None


_TITLE_YEAR = re.compile(r"(?:\"|[A-ZÀ-ÞА-Я][\w'-]+) \([^()]{0,30}$")


def _computed(reading: Reading, when: When, memory: Memory, earlier: int | None) -> Origin:
    words_said = reading.body[when.start : when.end]
    if when.relative == "now":
        return Origin("year", "computed", None, f"“{words_said}”, in a text of {reading.text.date}")
    if earlier is not None:
        return Origin("year", "computed", None, f"“{words_said}”, after {earlier}")
    return Origin("year", "computed", reading.quote(*memory.year_at), f"“{words_said}”, after {memory.year}")


def _edition_of(reading: Reading, said: Said, body: Item | None) -> str | None:
    if body is None or not said.sentence.start <= body.start < said.sentence.end:
        return None
    hit = edition_in(reading.plain, max(said.sentence.start, body.start - 30), body.end)
    return hit[2].rstrip(".") if hit and hit[0] < body.end else None


def _remember(reading: Reading, memory: Memory, sentence: Sentence, said: Said | None) -> None:
    if said is not None:
        memory.sections.update(s.value for s in said.sections if s.value)
        for item in said.bodies:
            if item.body is None or not item.body.is_jury:
                memory.body, memory.body_block = item, sentence.block
                years = [d for d in said.dates if d.year and not d.about]
                memory.body_year = (years[0].year or 0, years[0].start, years[0].end) if len(years) == 1 else None
    dates = said.dates if said is not None else []
    if said is None and _A_YEAR.search(reading.plain, sentence.start, sentence.end):
        dates = dates_in(reading.plain, sentence.start, sentence.end)
    for when in dates:
        if when.year and not when.about and when.year > 1890:
            memory.year, memory.year_at, memory.year_block = when.year, (when.start, when.end), sentence.block
    if memory.computed:
        memory.year, memory.year_at, memory.computed = memory.computed[0], memory.computed[1:], None


# --- vague, and shown without a prize ---------------------------------------------------------------------------------


_WON_ONLY = re.compile(r"^\s*(?:the|at|in|at the|in the|the top award at)?\s*$", re.IGNORECASE)
_WON_NUMBER = re.compile(
    r"\b(?:won|wins|winning|taking|collecting|gewann|ganó|vinto|ganhou) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
    r"(?=[.,;)!]| of (?:them|these)| in total| overall)",
    re.IGNORECASE,
)


def _vague(reading: Reading, table: Words, said: Said, memory: Memory, rows: list[Prize]) -> list[Prize]:
    """Counts and hints: "several nominations", "won five", "swept the board", "had won the Venice Film Festival"."""
    plain, a, b = reading.plain, said.sentence.start, said.sentence.end
    for hit in table.counted.finditer(plain, a, b):
        outcome = _outcome_of_count(said, hit)
        if outcome and _is_about_somebody(reading, said):
            return [_vague_row(reading, table, said, memory, hit.start(), hit.end(), outcome)]
    for pattern in (table.swept, _WON_NUMBER):
        found = pattern.search(plain, a, b)
        if found and _is_about_somebody(reading, said):
            return [_vague_row(reading, table, said, memory, found.start(), found.end(), "won")]
    if rows:
        return []
    for cue in said.cues:
        for item in said.bodies:
            if cue.outcome == "won" and 0 <= item.start - cue.end < 12 and _WON_ONLY.match(plain[cue.end : item.start]):
                festival = item.body is None or item.body.kind == "festival"
                if festival and not _unsure(table, plain, said, cue):
                    return [_vague_row(reading, table, said, memory, cue.start, item.end, "won")]
    return []


def _outcome_of_count(said: Said, hit: re.Match[str]) -> str | None:
    if fold(hit.group("what")).startswith(("nomin", "indica", "candidat", "номин")):
        return "nominated"
    left = [c for c in said.cues if c.end <= hit.start("what") and hit.start() - c.end < 40]
    return left[-1].outcome if left else None


def _is_about_somebody(reading: Reading, said: Said) -> bool:
    """A festival, a work or a person is named, so that it is not about prizes in general."""
    if said.bodies or said.titles or reading.persons_in(said.sentence.start, said.sentence.end):
        return True
    return bool(re.search(r"\b(?:the (?:[\w-]+ )?(?:film|drama|movie|picture|feature)|it)\b", reading.plain[said.sentence.start : said.sentence.end], re.I)
                and reading.main_film)  # fmt: skip


def _vague_row(reading: Reading, table: Words, said: Said, memory: Memory, start: int, end: int, outcome: str) -> Prize:
    origins: list[Origin] = []
    prize = Item(start, end, None)
    cue = Item(start, start, "", outcome=outcome)
    segment = (said.sentence.start, said.sentence.end)
    body = _own_body(said, prize, segment)
    work, person = _who_and_what(reading, table, said, memory, prize, cue, segment, body, origins)
    years = [d.year for d in said.dates if d.year]
    return Prize(
        reading.quote(*segment), body.value if body else None, None, None, None, years[0] if len(years) == 1 else None,
        work, person, outcome, True, 0.7, tuple(origins),
    )  # fmt: skip


def _selection(reading: Reading, table: Words, said: Said, memory: Memory) -> list[Prize]:
    """A film shown at a festival, where the sentence tells no prize."""
    plain, a, b = reading.plain, said.sentence.start, said.sentence.end
    hits = list(table.selected.finditer(plain, a, b))
    places = [n for n in said.bodies if n.body is None or n.body.kind == "festival"]
    if not hits or not (places or [s for s in said.sections if fold(s.value or "") in section_names() or s.value]):
        return []
    near = [*places, *said.sections]
    hit = min(hits, key=lambda h: min(abs(h.start() - n.start) for n in near))
    anchor = min(near, key=lambda n: abs(hit.start() - n.start))
    if abs(hit.start() - anchor.start) > 80 or _unsure(table, plain, said, Item(hit.start(), hit.end(), "")):
        return []
    origins: list[Origin] = []
    prize = Item(anchor.start, anchor.end, None)
    cue = Item(hit.start(), hit.end(), hit.group(), outcome="selected")
    segment = (a, b)
    work = _work(reading, table, said, prize, cue, segment) or _shown(reading, said, hit, anchor)
    if work is None:
        if _spoken_of(reading, said, cue) != "film" or reading.main_film is None:
            return []
        work = reading.film_at(a) or reading.main_film
        origins.append(Origin("work", "context", None, "the film spoken of here"))
    body = _nearest(places, prize, segment)
    if body is None:
        body = memory.body if memory.body and memory.body_block >= said.sentence.block - 1 else None
        if body is None:
            return []
        origins.append(Origin("festival", "context", reading.quote(body.start, body.end), "named before"))
    section = _nearest(said.sections, prize, segment)
    year = _year_of(reading, said, prize, segment, memory, body, work, origins)
    return [
        Prize(
            reading.quote(a, b), body.value, _edition_of(reading, said, body), section.value if section else None, None,
            year, work, None, "selected", False, 0.8 - 0.1 * len(origins), tuple(origins),
        )
    ]  # fmt: skip


def _shown(reading: Reading, said: Said, hit: re.Match[str], anchor: Item) -> str | None:
    """The work right after the verb ("premiered “Title” in Cannes") or right after the festival ("…, Title")."""
    for title in said.titles:
        if 0 <= title.start - hit.end() < 14 or 0 <= title.start - anchor.end < 8:
            return work_name(reading, title)
    return None


def implied_body(value: str | None) -> Body | None:
    """The body behind a printed festival name."""
    return bodies().get(fold(value)) if value else None
