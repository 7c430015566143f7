"""What one sentence holds that bears on prizes: festivals, sections, prizes, dates, titles and verbs."""

import re
from dataclasses import dataclass, field

from kadr.fold import fold
from kadr.late import late
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.words import (
    CAPITAL,
    countries,
    country_names,
    given_names,
    is_a_name,
    page_words,
    starts_sentence,
)
from kadr.reading.prizes.names import find_prizes
from kadr.reading.prizes.words import (
    GENERIC,
    GENERIC_HINT,
    NOBEL,
    Item,
    Words,
    basic_form,
    bodies,
    known_bodies,
    section_names,
)
from kadr.reading.text import Reading, Sentence, TitleMention
from kadr.reading.times.when import When, dates_in, months

_FESTIVAL_SIGNS = re.compile(
    r"(?:\b(?:at|including|such as|like|and|in|at the|in the|from|von|à|a|em|en|w|в|из|to|auf|beim|bei|zu|aus|de|do|da|di|del|para|na|no|ao|nach|на|во)|[(\[:])\s*$",
    re.IGNORECASE,
)


_AFTER_SHORT = re.compile(
    r"(?:'s|')?[ -](?:premiere|debut|prize|award|winner|winning|jury|competition|film|festival|entry|title|darling)"
    r"|,? \(?(?:19|20)\d\d"
)


_NOT_A_FILMS_YEAR = re.compile(r"(?:\b(?:set in|takes place in|during|the summer of|the autumn of|the winter of|war of|since|"
                               r"born in|siege of)\s*)$", re.IGNORECASE)  # fmt: skip


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


def look(reading: Reading, table: Words, sentence: Sentence, known: frozenset[str] = frozenset()) -> Said:
    """The pieces of one sentence, without the label of who says it."""
    sentence = _without_label(reading, sentence)
    plain, a, b = reading.plain, sentence.start, sentence.end
    named = [
        item for item in find_bodies(reading, a, b)
        if not _is_first_name(reading, item) and not _LIKENED.search(plain, max(a, item.start - 40), item.start)
    ]  # fmt: skip
    sections = find_sections(reading, table, a, b, named, known)
    prizes = [p for p in find_prizes(reading, table, a, b, named, sections) if not _is_lost(plain, p, a, b)]
    marked = reading.titles_in(a, b)
    titles = [t for t in [*marked, *_quoted(reading, a, b, marked)] if _is_work(t, named, sections, prizes)]
    titles.sort(key=lambda t: t.start)
    cues: list[Item] = []
    for outcome, pattern in table.cues:
        for hit in pattern.finditer(plain, a, b):
            cues.append(Item(hit.start(), hit.end(), hit.group(), outcome=outcome))
    cues = [cue for cue in _without_overlaps(cues, prizes) if _bears_on_a_prize(plain, table, cue, prizes, named)]
    dates = [d for d in dates_in(plain, a, b) if not _NOT_A_FILMS_YEAR.search(plain, max(a, d.start - 30), d.start)]
    return Said(sentence, prizes, named, sections, dates, titles, cues)


_LIKENED = re.compile(
    r"(?i:\b(?:equivalent|answer|version|counterpart|pendant|entsprechung|équivalent|equivalentes?|equivalenti|versión|versione|versão)s? (?:of|to|zum|zu|des|der|de|dos|du|a|al|ai|agli|degli|dei|ao|aos)"
    r"(?: (?:the|den|los|les|las|os|gli|l'))? |\bаналог\w* )$"
)
"""Before a body that another one is only likened to: "seven Césars, the French equivalent of the Oscars"."""
_GOES_ELSEWHERE = re.compile(
    r"[\"'»“]?,? (?:(?:however|though|instead|dagegen|jedoch|allerdings|hingegen|cependant|sin embargo|invece|porém),? )?"
    r"(?:(?:went|goes|was (?:given|awarded)|ging|fiel|est (?:allée?|revenue?)|alla|fue|recayó|va|andò|è andat[oa]|foi|достал[аио]?с[ья]|уш[её]л|ушла|ушли)"
    r"(?: (?:instead|dagegen|jedoch|aber|à|al?|para|an|to|zu))*"
    r" (?:another|some(?:body|one) else|a (?:different|rival)|others\b|einen? ander|ein ander|une? autre|d'autres|otr[oa]|un'?\s?altr|outr[oa]|друг)"
    r"|(?:lui|leur) (?:a|avait) échappé|(?:has |had )?(?:eluded|escaped) (?:it|her|him|them|the film)\b|se (?:le|les) escapó|(?:gli|le) (?:è|era) sfuggit|escapou-lhe)",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:lost(?: out on)?|loses|losing|missed(?: out on)?|perdió|perdieron|pierde|perdeu|perde|(?:ha|hanno) perso|perse|verpasst\w*|verfehlt\w*|"
    r"a (?:raté|manqué)|rate|manque|упустил\w*|проиграл\w*)(?: (?:the|el|la|los|o|a|il|lo|l'|le|den|die|das))? ?[\"'«„“]?$",
    re.IGNORECASE,
)


def _is_lost(plain: str, prize: Item, first: int, last: int) -> bool:
    """ "The Golden Bear went to another film", "perdió el León de Oro": somebody else's prize."""
    return bool(
        _GOES_ELSEWHERE.match(plain, prize.end, last) or _LOST.search(plain, max(first, prize.start - 40), prize.start)
    )


def _is_first_name(reading: Reading, item: Item) -> bool:
    """An academy's name that begins a person's: "Óscar Benítez"."""
    return any(
        p.start == item.start and p.end > item.end and " " in p.name and fold(p.name).split()[0] in given_names()
        for p in reading.persons_in(item.start, item.start + 1)
    )


_LABEL = re.compile(r"(?P<who>[^\n:;\".!?]{1,40}?) ?:\s+(?=\S)")
_TALKS = re.compile(r"(?:I|You|We|And|But|So|Yes|No|Well)\b(?![^\n]{0,60}\()")


def _without_label(reading: Reading, sentence: Sentence) -> Sentence:
    """ "Ben Oak: You won …": who speaks is no part of what is said."""
    hit = _LABEL.match(reading.plain, sentence.start, sentence.end)
    block = reading.blocks[sentence.block - 1]
    if hit is None or sentence.start - block.start > 2:
        return sentence
    named = any(hit.start() <= p.start and p.end <= hit.end("who") for p in reading.persons_in(hit.start(), hit.end()))
    talks = block.kind in {"question", "answer"} or (named and _TALKS.match(reading.plain, hit.end()))
    return Sentence(hit.end(), sentence.end, sentence.block) if talks else sentence


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


def _bears_on_a_prize(plain: str, table: Words, cue: Item, prizes: list[Item], named: list[Item]) -> bool:
    """Whether a cue with other senses stands right before a prize: "élue meilleure actrice", not "élue présidente du jury"."""
    between = table.beside.get((cue.value or "").lower())
    if between is None:
        return True
    prize = min((p.start for p in prizes if p.start >= cue.end), default=None)
    if prize is None:
        return False
    words_between, at = "", cue.end
    for body in named:  # "elegida en Huelva mejor película"
        if at <= body.start and body.end <= prize:
            words_between += _AT.sub(" ", plain[at : body.start])
            at = body.end
    return between.fullmatch(words_between + plain[at:prize]) is not None


_AT = re.compile(r" (?:at|in|by|en|à|au|aux|a|ai|al|alla|em|no|na|bei|beim|auf)(?: (?:the|la|el|il|o|der|den))? $")


def find_bodies(reading: Reading, a: int, b: int) -> list[Item]:
    """Festivals, academies and critics' bodies between two places, as printed."""
    plain, found = reading.plain, []
    for start, end, short in known_bodies(plain, a, b):
        if short and not (
            _FESTIVAL_SIGNS.search(plain, max(a, start - 10), start) or _AFTER_SHORT.match(plain, end, end + 14)
        ):
            continue
        if _is_part(reading, start, end) or _is_a_first_name(plain, start, end):
            continue
        value = basic_form(reading.body[start:end])
        found.append(Item(start, end + (plain[end : end + 1] == "s"), value, bodies().get(fold(value))))
    if GENERIC_HINT.search(plain, a, b):
        found += _unlisted_bodies(reading, a, b, found)
    for hit in _COMPETITION_OF.finditer(plain, a, b):
        start, end = hit.span("place")
        if _may_be_a_town(hit["place"], german=hit.group().startswith("W")) and not any(
            start < i.end and i.start < end for i in found
        ):
            found.append(Item(start, end, reading.body[start:end]))
    for hit in NOBEL.finditer(plain, a, b):
        if not any(i.start <= hit.start() < i.end for i in found):
            found.append(Item(hit.start(), hit.end(), "Nobelpreis", bodies()["nobel prize"]))
    return sorted(found, key=lambda i: i.start)


def _is_a_first_name(plain: str, start: int, end: int) -> bool:
    """Caspar David Friedrich: inside a name it is no David di Donatello."""
    if " " in plain[start:end] or fold(plain[start:end]) not in given_names():
        return False
    inside = _NAME_BEHIND.match(plain, end)
    return inside is not None and _NAME_AHEAD.search(plain, max(0, start - 24), start) is not None


_NAME_AHEAD, _NAME_BEHIND = late(rf"(?<!\w){CAPITAL}[\w'-]+ $"), late(rf" {CAPITAL}[a-zà-ÿа-я]")


def _is_part(reading: Reading, start: int, end: int) -> bool:
    """Whether the name of a body is one word of a title or of somebody's name: "Ana y Lola", César Muestra."""
    if " " in reading.plain[start:end]:
        return False
    titles = (t for t in reading.titles_in(start - 80, end + 80) if t.marked == "quotes")
    people = (p for p in reading.persons_in(start - 40, end + 40) if " " in p.name and is_a_name(p.name))
    return any(t.start <= start and end <= t.end and t.end - t.start > end - start for t in titles) or any(
        p.start <= start and end <= p.end for p in people
    )


def _unlisted_bodies(reading: Reading, a: int, b: int, known: list[Item]) -> list[Item]:
    """ "… Film Festival" and "… Awards" that no list has."""
    found: list[Item] = []
    for hit in GENERIC.finditer(reading.plain, a, b):
        lead = re.match(r"(?:(?:The|At|In|From|Later|After|His|Her|And|Best|A|An|This|Last|Its) )+", hit.group())
        start = hit.start() + (lead.end() if lead else 0)
        if _of_a_person(reading, hit.start(), hit.end()):
            continue
        if hit.end() - start >= 9 and not any(start < i.end and i.start < hit.end() for i in known):
            found.append(Item(start, hit.end(), reading.body[start : hit.end()]))
    return found


_COMPETITION_OF = Keyed(
    rf"\b(?:Wettbewerb von|in competition (?:at|in)|in concorso a|en compétition (?:à|au)|en competición en|a competición en|em competição em) (?P<place>{CAPITAL}[\w'-]+(?:[ -]{CAPITAL}[\w'-]+)?)"
)
"""lief im Wettbewerb von Saarbrücken: a town whose festival no list has"""


_PLURAL = re.compile(r"(?:en|ern|eln|e|er|s)$")
_TOWN = re.compile(
    r"(?:brücken|hausen|ingen|kirchen|hofen|leben|baden|bergen|felden|münchen|bremen|dresden|aachen|hannover|karlsruhe|halle)$",
    re.IGNORECASE,
)


def _may_be_a_town(place: str, german: bool) -> bool:
    """ "im Wettbewerb von Ideen", "in competition in Spain", "… in September" name no festival."""
    words = fold(place).split()
    if place.lower() in months() or fold(place) in country_names() or words[0] in given_names():
        return False
    if not page_words().isdisjoint(words):
        return False
    if not german or fold(place) in countries():
        return True
    return _TOWN.search(place) is not None or _PLURAL.search(place) is None  # every German noun has a capital


def _of_a_person(reading: Reading, start: int, end: int) -> bool:
    """Whether what stands behind "festival de" is somebody's first name and surname."""
    of = _FESTIVAL_OF.match(reading.plain, start, end)
    return of is not None and any(
        p.start == of.end() and " " in p.name and fold(p.name).split()[0] in given_names()
        for p in reading.persons_in(of.end(), end)
    )


_FESTIVAL_OF = re.compile(r"(?i:festival|certamen|festivale) (?:de |di |du |do |da |del |della |von |d')")


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
            if all(word.lower() in months() for word in value.split()):
                break  # "in September at Toronto"
            if any(start < n.end and n.start < end for n in (*named, *found)):
                break
            if group == "known" and not near and _is_a_phrase(reading, start, value):
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


def _is_a_phrase(reading: Reading, start: int, value: str) -> bool:
    """ "pose un certain regard", "Un certain regard, …": small letters, or a capital only because a sentence begins."""
    small = value.lower() == "un certain regard" and value[1:].islower()
    return small and (value.islower() or starts_sentence(reading, start))


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


def _is_work(title: TitleMention, named: list[Item], sections: list[Item], prizes: list[Item]) -> bool:
    if any(title.start < i.end and i.start < title.end for i in (*named, *sections, *prizes)):
        return False
    key = fold(title.title)
    return (
        key not in section_names()
        and key not in bodies()
        and title.kind not in {"photograph", "painting", "poem", "music"}
    )
