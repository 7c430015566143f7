"""Whose life a sentence tells: who is named before it, who speaks, or whom a pronoun, a heading or a label stands for."""

import re
from collections.abc import Sequence

from kadr.late import late
from kadr.reading.credits.life_work import whose_life
from kadr.reading.people.antecedents import OBLIQUE, antecedent, relative_before
from kadr.reading.people.named import is_place, may_be_named
from kadr.reading.people.words import Rule
from kadr.reading.text import Block, PersonMention, Reading, Sentence
from kadr.records import Origin

_PRONOUN = late(
    r"\b(?:[Tt]he (?:actress|actor|filmmaker|film-maker|writer-director|cinematographer|novelist)|(?:Der|Die) (?:Filmemacher|Regisseur|Schauspieler)(?:in)?|"
    r"[Рр]ежисс[её]ру?|ему|ей|he|she|his|her|him|er|sie|sein\w*|ihr\w*|il|elle|son|sa|él|ella|su|lui|lei|suo|sua|ele|ela|seu|он|она|его|её)\b",
    re.IGNORECASE,
)


_OF_MYSELF = re.compile(
    r"(?<!\w)(?:[Ii]ch|[Jj]e|[Jj]'(?:ai|avais)|[Яя]) [^.;,:()\"]{0,24}$"
    r"|(?<!\w)(?:I|[Ii]ch|[Jj]e|[Jj]'(?:ai|avais)|[Яя]) [^.;:()\"]{0,90}(?<!\w)(?:and|und|et|и|а потом|but|aber|mais|но)(?: (?!he\b|she\b|they\b)[\w'-]+){0,5} $"
)
"""The speaker before a verb, near or before the verb that this one goes on from: "I studied biology and then worked …"."""


def _said_of_oneself(reading: Reading, sentence: Sentence, hit: re.Match[str]) -> int | None:
    """Where the clause of a fact has "ich", "je" or "я" before it; None where it has not, or names somebody since."""
    mine = _OF_MYSELF.search(reading.plain, sentence.start, hit.start())
    return mine.start() if mine and not list(reading.persons_in(mine.start(), hit.start())) else None


_THE_DIRECTOR = late(
    r"(?:^|[.;:!?] |, )(?i:the (?:director|film-?maker|writer-director)|(?:der|die) (?:regisseur|filmemacher)(?:in)?|(?:le|la) (?:réalisateur|réalisatrice|cinéaste)|el (?:director|cineasta|realizador)|la (?:directora|cineasta|realizadora)"
    r"|(?:il|la) (?:regista|cineasta)|[oa] (?:diretora?|realizadora?|cineasta)|режисс[её]р)(?=,? )(?! (?:of|von|des|der|de|di|da|do|del|della|монтажа|дубляжа|звука|озвучания|[A-ZÀ-ÞА-ЯЁ]))"
)
"""Who made the film that the page is about, as the subject of a clause."""
_NO_VERB = late(
    r"(?:,? (?:who|qui|der|die|che|que|котор(?:ый|ая)))?(?: (?:is|was|has|had|been|herself|himself|wurde|wird|ist|war|hat|hatte|selbst|est|a|était|avait|été|lui-même|elle-même|es|era|fue|ha|había|nació|è|era|fu|aveva|é|foi|tinha|был[аи]?|сам[аи]?"
    r"|also|now|then|later|once|first|already|still|today|soon|\w+ly|auch|heute|schon|später|zuerst|aussi|déjà|aujourd'hui|d'abord|ensuite|también|ya|hoy|luego|primero|anche|già|oggi|poi|prima|também|já|hoje|depois|также|уже|потом|сначала|сейчас))*,? ?",
    re.IGNORECASE,
)
"""Between "the director" and what is told of a life: with a verb or a noun there, it may be somebody else's."""


def _director_named_so(
    reading: Reading, sentence: Sentence, hit: re.Match[str], author: str | None
) -> tuple[str, list[Origin], str | None] | None:
    """The film's director, where the clause of a fact begins with what one calls them and names nobody since."""
    if reading.subject is None or reading.subject.director is None or reading.main_film is None:
        return None
    told = list(_THE_DIRECTOR.finditer(reading.plain, max(0, sentence.start - 2), hit.start()))
    if (
        not told
        or reading.persons_in(told[-1].start(), hit.start())
        or not _NO_VERB.fullmatch(reading.plain, told[-1].end(), max(told[-1].end(), hit.start()))
    ):
        return None
    if any(
        t.start >= sentence.start and t.title != reading.main_film
        for t in reading.titles_in(sentence.start, told[-1].start())
    ):
        return None  # another film's
    start = told[-1].start() + len(told[-1].group()) - len(told[-1].group().lstrip(" .;:!?,"))
    return (
        reading.subject.director,
        [Origin("person", "context", reading.quote(start, told[-1].end()), "the film's director")],
        author,
    )


def whose(
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
        if mine and not author and rule.fact == "family":
            return None  # in a page on somebody else: whose grandmother it was is not sure
        return voice.name, [], author or mine
    if groups.get("director"):
        maker = reading.subject.director if reading.subject else None
        return (maker, [Origin("person", "context", None, "the film's director")], author) if maker else None
    if groups.get("who"):
        named = reading.persons_in(hit.start("who"), hit.end("who") + 1) or [
            p for p in reading.persons if p.start < hit.end("who") and hit.start("who") < p.end
        ]
        named = [p for p in named if not is_place(p.name)]
        if named:
            return named[-1].full, [], author
        if not _PRONOUN.fullmatch(groups["who"].strip()):
            return None
        return _stands_for(reading, hit.start("who"), author)
    if by_job := _director_named_so(reading, sentence, hit, author):
        return by_job
    if groups.get("object"):
        pronoun = hit.start("object")
        named = reading.persons_in(pronoun, hit.end("object"))
        return (named[-1].full, [], author) if named else _stands_for(reading, pronoun, author, skip=hit.start())
    if rule.fact == "died":  # "ist in Potsdam der Kameramann Bert Beispiel gestorben": the verb comes behind
        inside = [p for p in reading.persons_in(hit.start(), hit.end()) if " " in p.name and not is_place(p.name)]
        if inside:
            return inside[-1].full, [], author
    before = [p for p in reading.persons_in(sentence.start, hit.start()) if not is_place(p.name)]
    before = [p for p in before if not _in_bracket(reading, p, hit.start())]
    before = [p for n, p in enumerate(before) if not (n and _with_them(reading, sentence, p))]
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
            if reading.plain[p.start - 2 : p.start] == ", " and may_be_named(p.name)
        ]
        after = [p for p in (*inside, *after) if not is_place(p.name)]
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
    acting = [p for p in before if not OBLIQUE.search(reading.plain, sentence.start, p.start)]
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


_WITH = re.compile(
    r"(?<!\w)(?:with|mit|avec|con|com|с|со) (?:[a-zà-ÿа-яё]+ ){1,3}(?:[A-ZÄÖÜ][a-zäöüß]+ )?(?:, ?(?:[a-zà-ÿа-яё]+ ){0,4}(?:[A-ZÄÖÜ][a-zäöüß]+ )?)?$"
)


def _with_them(reading: Reading, sentence: Sentence, person: PersonMention) -> bool:
    """Whether a name is company told by the way: "lives in Town with her husband, the editor Bert Beispiel, and teaches"."""
    if reading.plain[person.end : person.end + 1] != ",":
        return False
    return (
        _WITH.search(reading.plain[max(sentence.start, person.start - 60) : person.start].replace(", ", " , "))
        is not None
    )


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
