"""Which work and which person a prize went to."""

import re
from bisect import bisect_right

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.mentions.known import makers
from kadr.reading.mentions.words import CAPITAL, given_names, not_persons
from kadr.reading.named_for import named_for
from kadr.reading.people.antecedents import antecedent, relative_before
from kadr.reading.prizes.memory import Memory
from kadr.reading.prizes.said import Said
from kadr.reading.prizes.slots import slot_of
from kadr.reading.prizes.words import (
    Item,
    Words,
)
from kadr.reading.text import PersonMention, Reading, TitleMention
from kadr.records import Origin, Quote

LIKE = re.compile(
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


_PRONOUN_HE = re.compile(r"\b(?:he|she|they|who|him|her|er|sie|elle|ella|lui|ele|ela|он|она)\b", re.IGNORECASE)


_PRONOUN_IT = re.compile(
    r"\b(?:it|which|that|the film|the movie|the picture|his film|her film|this film)\b", re.IGNORECASE
)


_NAME_BEHIND = late(
    rf"(?:[- ](?:laureate|winner|Laureate)|träger(?:in)?) (?P<name>{CAPITAL}[\w'-]+ {CAPITAL}[\w'-]+)(?![\w ]*[\"'(])"
)


_TITLE_BEHIND = late(
    rf"[- ](?:winner|breakout|success|champion|nominee|contender) (?P<title>{CAPITAL}[\w'-]+(?: (?:of|the|in|a|and) {CAPITAL}[\w'-]+| {CAPITAL}[\w'-]+){{0,4}})"
)


def who_and_what(
    reading: Reading, table: Words, said: Said, memory: Memory, prize: Item, cue: Item, segment: tuple[int, int],
    body: Item | None, origins: list[Origin],
) -> tuple[str | None, str | None]:  # fmt: skip
    person = _recipient(reading, said, prize, cue, segment)
    slot = slot_of(reading, said, prize, cue, segment) if reading.text.language in {None, "en"} else None
    if body and body.body and body.body.name.startswith(_BEYOND_FILM):
        return None, person or _person_before(reading, said, prize)
    if _LIFE_WORK.match(reading.plain, prize.end, segment[1]) or _LIFE_WORK.search(prize.value or ""):
        return None, person or who_before(reading, said, prize)
    if slot and slot.work:
        return slot.work, slot.person or settle_director(reading, slot.work, prize.value or "", origins)
    if (
        reading.main_film
        and _FOR_IT.match(reading.plain, prize.end, segment[1])
        and not _tells_of_another(reading, said, prize)
    ):
        origins.append(Origin("work", "context", None, "the film spoken of here"))
        return reading.main_film, person
    work = find_work(reading, table, said, prize, cue, segment)
    if work is None and memory.work and _SAME_FILM.search(reading.plain, *segment):
        origins.append(Origin("work", "context", memory.work[1], "the same film"))
        return memory.work[0], person
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
    if work is None and memory.news:
        if (
            person is None
            and memory.work
            and memory.work[2] >= said.sentence.block - 2
            and _continues(reading, said, cue)
        ):
            origins.append(Origin("work", "context", memory.work[1], "the work of the prize before"))
            return memory.work[0], person
        return None, person
    if work is None and film is not None:
        spoken_of = who_is_spoken_of(reading, said, cue)
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


def _continues(reading: Reading, said: Said, cue: Item) -> bool:
    """ "It also took", "The co-production, which …, received": the sentence goes on about the film before."""
    front = reading.plain[said.sentence.start : max(cue.start, said.sentence.start + 1)]
    return (
        re.match(
            r"(?:It|The (?:[\w-]+ ){0,3}(?:film|movie|drama|co-production|picture|documentary|title|feature|comedy))\b",
            front,
        )
        is not None
    )


_FOR_IT = re.compile(
    r"s? (?:for (?:it|this (?:role|part|film|performance))|für diese Rolle|pour ce rôle|por este papel|per questo ruolo|por (?:este|esse) papel|за эту роль)\b"
)
"""Behind a prize: for the film that the text is about, unless its sentence tells of another."""
_KNOWN_FOR = re.compile(
    r"(?i:\b(?:known|remembered|famous|bekannt|connue?|conocid[oa]|conhecid[oa]|not[oa]|известн\w+) (?:for|from|by|für|durch|aus|pour|por|per|по) )[^.;]{0,60}$"
)
"""Before a title that only says who somebody is."""


def _tells_of_another(reading: Reading, said: Said, prize: Item) -> bool:
    """Whether another film stands before the prize, which "it" then means: "she directed “Turf” and won … for it"."""
    return any(
        title.end <= prize.start
        and not same_title(reading, work_name(reading, title))
        and not _KNOWN_FOR.search(reading.plain, said.sentence.start, title.start)
        for title in said.titles
    )


_SAME_FILM = late(
    r"\b(?:même (?:film|œuvre)|mism[oa] (?:película|filme?)|stesso film|mesmo filme|(?:demselben|denselben|dem gleichen) Film)\b|(?:тому|этому|той) же (?:фильму|картине|ленте)"
)


_LIFE_WORK = re.compile(
    r"(?:[^.;,\"]{0,40}?\b(?:for (?:his|her|their|an?) (?:\w+ )?(?:career|life's work|body of work|lifetime|contribution)|Lebenswerk|ensemble de (?:sa|son)|"
    r"toda su carrera|alla carriera|pelo conjunto|за вклад)|.{0,20}\b(?:lifetime|career) achievement)", re.IGNORECASE,
)  # fmt: skip


def who_before(reading: Reading, said: Said, prize: Item) -> str | None:
    named = reading.persons_in(said.sentence.start, prize.start)
    return named[-1].full if named else None


_ADJECTIVES = frozenset({"winning", "nominated", "winner", "nominee", "laureate", "holder"})


def _place_of(reading: Reading, said: Said, name: str) -> int:
    """Where a person is named first in the sentence; -1 where the name stands otherwise."""
    named = [p.start for p in reading.persons_in(said.sentence.start, said.sentence.end) if p.full == name]
    return named[0] if named else -1


def settle_director(reading: Reading, work: str | None, prize: str, origins: list[Origin]) -> str | None:
    """Who gets a prize for directing the dossier's film where nobody is named: its director."""
    maker = reading.subject.director if reading.subject else None
    if not (maker and work and same_title(reading, work) and _DIRECTING.search(prize)):
        return None
    origins.append(Origin("recipient", "context", said_of_subject(reading, "director"), "the film's director"))
    return maker


_ACTING = re.compile(
    r"act(?:or|ress|ing)|perform|interpret|interprét|darsteller|attor|attrice|acteur|actrice|atriz|\bator\b|actriz|\bactor\b|schauspieler|актрис|акт[её]р|роль|cinematogr|photogr|"
    r"kamera|fotogra|screenplay|drehbuch|scénario|guion|roteiro|sceneggiatura|score|music|musik|musique|editing|schnitt|montag", re.IGNORECASE,
)  # fmt: skip


def _for_the_film(prize: Item, body: Item | None, person: str, maker: str | None) -> bool:
    """A prize of somebody that was given for the film spoken of: for acting and crafts, or to its director."""
    if prize.value is None:
        return False
    return _ACTING.search(prize.value) is not None or maker is None or _same_person(person, maker)


def _same_person(one: str, other: str) -> bool:
    return fold(one).split()[-1:] == fold(other).split()[-1:]


def same_title(reading: Reading, work: str) -> bool:
    return reading.main_film is not None and title_key(work) == title_key(reading.main_film)


def said_of_subject(reading: Reading, column: str) -> Quote | None:
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


_RIGHT_BEFORE = late(
    r"[ \"')]{0,3}(?:\(\d{4}\))?,? ?(?:(?:qui|que|die|das|der|che|el cual|котор\w+|auch|также|уже|ya|déjà|già|já|également|também|anche|también|además|außerdem|a|ha|hat|avait|había|aveva|tinha|habe|est|était|fue|foi|"
    r"wurde|war|été|sido|stat[oa]|был[аи]?|se|si|lo|la|le|de|d'abord|puis|zuvor|bereits|ранее|в \d{4} году|en \d{4}|nel \d{4}|em \d{4}|\d{4}|im Jahr \d{4}|anoche|hier|ieri|ontem) ){0,5}"
)


def in_bracket_behind(reading: Reading, said: Said, prize: Item) -> TitleMention | None:
    """The title that a prize stands behind in brackets: "In the Well" (Jury Prize), where the bracket holds nothing else first."""
    for title in said.titles:
        if title.end <= prize.start and re.fullmatch(
            r"[\"'*_]{0,3} \((?:winner of (?:the )?)?", reading.plain[title.end : prize.start], re.I
        ):
            return title
    return None


def find_work(
    reading: Reading, table: Words, said: Said, prize: Item, cue: Item, segment: tuple[int, int]
) -> str | None:
    plain = reading.plain
    inside = [t for t in said.titles if segment[0] <= t.start < segment[1]]
    if reading.text.language not in {None, "en"} and cue.start <= prize.start:
        for title in reversed([t for t in said.titles if t.end <= cue.start]):
            if _RIGHT_BEFORE.fullmatch(plain, title.end, cue.start):
                return work_name(reading, title)
    if bracketed := in_bracket_behind(reading, said, prize):
        return work_name(reading, bracketed)
    right = [t for t in inside if t.start >= prize.end]
    for title in right:
        between = plain[prize.end : title.start]
        if re.search(r"\($", between) and len(between) < 70:
            return work_name(reading, title)
        if len(between) < 110 and table.for_work.search(between) and not re.search(r"\bwith\b.{15,}", between):
            return work_name(reading, title)
        if len(between) < 40 and re.match(r"^(?:\w+)?[ -]*(?:winner|winning|breakout|success|champion|nominee|nominated|contender|"
                                          r"went to|goes to|à|to|an|ging an|достался|достался фильму|ушёл|ушел|ушла|досталась|досталась фильму|достался картине|получил|получила|получил фильм|получила картина|получил дебют|a été attribué à|a été décerné à|est allé à|est revenu à|fue para|recayó en|fue a parar a|è andato a|foi para|ficou com|, il a récompensé|-|:|,)?[\s\"'(:,-]*"
                                          r"(?:(?:the |le |film|drama|movie|фильму?|der Film|an) ?[\s\"']*){0,2}$", between, re.I):  # fmt: skip
            return work_name(reading, title)
    if beside := _right_behind(reading, said, prize):
        return beside
    unmarked = _unmarked(reading, said, prize, cue, segment)
    if unmarked:
        return unmarked
    if (
        reading.text.language not in {None, "en"}
        and right
        and not any(segment[0] <= t.start < prize.start for t in said.titles)
    ):
        if right[0].start - prize.end < 120 and not _anothers(reading, said, prize, right[0]):
            return work_name(reading, right[0])
    limit = max(cue.start, min(cue.end, prize.start)) if cue.start < prize.start else prize.start
    left = [t for t in said.titles if t.start < max(limit, segment[0]) and t.start < prize.start]
    inner = [t for t in left if t.start >= segment[0]] or left
    for title in reversed(inner):
        if not LIKE.search(plain, max(said.sentence.start, title.start - 34), title.start):
            return work_name(reading, title)
    if cue.start > prize.end:
        between_titles = [t for t in inside if prize.end <= t.start]
        if between_titles:
            return work_name(reading, between_titles[0])
    return None


_GOES_TO = re.compile(r" (?:para|ao?|al|alla|à|au) (?:la |el |o |il |le )?(?:(?:filme?|película|pellicola) )?[\"'«]?$")
"""Right before a title that one prize goes to, and not those before it: "mejor película, mejor fotografía para «Niebla»"."""


def _anothers(reading: Reading, said: Said, prize: Item, title: TitleMention) -> bool:
    """Whether a title behind a prize is what a later prize went to."""
    return any(
        prize.end <= other.start < other.end <= title.start
        and _GOES_TO.fullmatch(reading.plain, other.end, title.start) is not None
        for other in said.prizes
    )


def _right_behind(reading: Reading, said: Said, prize: Item) -> str | None:
    """An unmarked work right behind its prize; no festival, section or other prize."""
    span = named_for(reading, prize.end, said.sentence.end) if prize.value else None
    if span is None:
        return None
    start, end = span
    title = next((t for t in said.titles if t.start <= start < t.end), None)
    if title:
        return work_name(reading, title)
    if any(i.start < end and start < i.end for i in (*said.bodies, *said.sections, *said.prizes)):
        return None
    words = reading.body[start:end]
    return reading.main_film if same_title(reading, words) else words


_CAP_RUN = rf"{CAPITAL}[\w'-]*(?: (?:(?:of|the|in|a|and|to|for) ){{0,2}}{CAPITAL}[\w'-]*){{0,5}}"


_WORK_BEFORE = late(
    rf"(?:^|[.;:,] |\b(?:and|while|but|where|as) )(?P<work>{_CAP_RUN})(?:,? (?:a|an|the|directed|by|from|his|her) [^.;]{{3,60}}?,?)? $"
)


_WORK_AFTER = late(
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
    if before:
        start, end = begin + before.start("work"), begin + before.end("work")
        if same_title(reading, before["work"]):  # a title may own something itself: Nobody's Orchard
            return reading.subject.title if reading.subject else None
        start += before["work"].rfind("'s ") + 3 if "'s " in before["work"] else 0  # "Anna Muster's Low Tide won"
        if _may_be_work(reading, said, prize, start, end):
            return reading.body[start:end]
    return None


_NO_TITLE = frozenset(
    "the a an it he she they this that his her their in at on when while after before we i you and but also then there one "
    "what who many several two three last first next later critics audiences director actor actress directors actors actresses cinematographer cinematographers editor editors composer composers "
    "writer writers producer producers screenwriter screenwriters".split()
)


def _may_be_work(reading: Reading, said: Said, prize: Item, start: int, end: int, beside_person: bool = False) -> bool:
    """Whether capitalised words can be a title: no person with a known first name, no festival, no month or nation."""
    words_in = fold(reading.plain[start:end]).split()
    if not words_in or words_in[0] in _NO_TITLE | {"best", "outstanding"} or all(w in not_persons() for w in words_in):
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
            r"^.{0,40}\b(?:went to|goes to|awarded to|given to|to|for|ging an|a|à|an|достал\w+|вруч\w+|присуд\w+|присужд\w+|ушл?[аё]л?|revenu à la|revenu au|revenu à|recayó en|fue para|para|est allé à|à la|è andato a|foi para|ficou com|lo compartieron|se lo llevó|lo recibió|lo ganó|lo obtuvo|получил[аи]?|завоевал[аи]?|взял[аи]?|удостоен[аы]?|признан[аы]?|назван[аы]?|стал[аи]?|"
            r"erhielt|bekam|gewann|holte sich|hat|l'ha vinto|lo ha vinto)\s*(?:(?:el|la|le|den|die) )?(?:[\w-]+ ){0,2}$",
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


_BY = late(
    r"\b(?:by|von|de|di|da|do|del|della|of|from)\s+(?:(?:the|la|le|der|dem|director|regista|diretora?|directora?|réalisat\w+|"
    rf"filmmaker|Regisseur\w*|российского)\s+)*(?:{CAPITAL}[\w'-]+ (?:{CAPITAL}[\w'-]+ )?{CAPITAL}[\w'-]+ (?:and|&|und|et|y|e) )?$|(?:режисс\w+|Regisseur\w*|réalisat\w+|directora?|regista|diretora?)\s+$"
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


_CYRILLIC = re.compile("[а-яё]")


def _reads_as_work(prize: Item, person: PersonMention) -> bool:
    """Two capitalised words that begin with no first name, beside a prize that films get: a title without a mark."""
    if (
        prize.value is None
        or _ACTING.search(prize.value)
        or _DIRECTING.search(prize.value)
        or _CYRILLIC.search(person.name)
    ):
        return False  # Russian sets titles in quotation marks, and names have cases
    first = fold(person.name).split()[0]
    return first not in given_names() and fold(person.full) not in makers() and person.name == person.full


_WHO_PLAYS = late(
    rf"\b(?:starred|starring|stars|featuring|features|protagonizad[oa] por|estrelad[oa] por|interpretat[oa] da|con protagonista) (?:{CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)? (?:and|y|e) )?$"
)
"""Before a name: "his film, which starred Ada Muster, was awarded …"."""


def _belongs_to_title(reading: Reading, said: Said, person: PersonMention) -> bool:
    """ "the film X by director P": its maker, not who received the prize; or no person at all but a festival."""
    if _is_no_person(said, person):
        return True
    if _BY.search(reading.plain, max(said.sentence.start, person.start - 46), person.start):
        return True
    if _WHO_PLAYS.search(reading.plain, max(said.sentence.start, person.start - 46), person.start):
        return True
    return any(0 <= person.start - t.end < 6 for t in said.titles)


def _person_before(reading: Reading, said: Said, prize: Item) -> str | None:
    persons = reading.persons_in(said.sentence.start, prize.start)
    return persons[-1].full if persons and prize.start - persons[-1].end < 40 else None


def who_is_spoken_of(reading: Reading, said: Said, cue: Item) -> str | None:
    """`film`, a person's name, or None: whom the sentence speaks of before the verb."""
    plain, a = reading.plain, said.sentence.start
    he = max((h.start() for h in _PRONOUN_HE.finditer(plain, a, cue.start)), default=-1)
    it = max((h.start() for h in _PRONOUN_IT.finditer(plain, a, cue.start)), default=-1)
    persons = [p for p in reading.persons_in(a, cue.start) if not _belongs_to_title(reading, said, p)]
    last = persons[-1].start if persons else -1
    if he > max(it, last):
        if reading.text.language not in {None, "en"} and _speaks_of_a_film(reading, said, he):
            return "film"  # "er", "ele", "он": also a film
        return antecedent_of(reading, he)
    if last > it:
        return persons[-1].full
    return "film"


_FILM_CALLED = {
    "er": r".*\b[Dd](?:er|ieser) (?:[a-zäöüß]+ )?(?:[A-ZÄÖÜ]?\w*[Ff]ilm|Streifen|Thriller|Western)\b",
    "sie": r".*\b[Dd]ie(?:se)? (?:[a-zäöüß]+ )?(?:\w*[Kk]omödie|\w*[Dd]oku|Tragödie|Produktion)\b",
    "ella": r"(?:La|Esta) (?:película|cinta|comedia|producción)\b",
    "lui": r"(?:Il|Questo) (?:film|documentario|lungometraggio)\b",
    "elle": r"(?:La|Cette) (?:comédie|production|fiction)\b",
    "ele": r"(?:O|Este|Esse) (?:filme|documentário|longa(?:-metragem)?|curta)\b",
    "ela": r"(?:A|Esta|Essa) (?:obra|produção|comédia)\b",
    "он": r"(?:Этот )?(?i:фильм)\b",
    "она": r"(?:Эта )?(?i:картина|лента|драма|комедия)\b",
}
"""What a sentence begins with, or in German has in the case of its subject, when the next one calls the film by a pronoun."""


def _speaks_of_a_film(reading: Reading, said: Said, at: int) -> bool:
    """Whether the sentence before names a work, or speaks of the film by a word that the pronoun fits, and of nobody."""
    before = reading.sentence_at(max(0, said.sentence.start - 2))
    if before is None:
        return False
    if reading.titles_in(before.start, before.end):
        return True
    pronoun = re.compile(r"\w+").match(reading.plain, at, said.sentence.end)
    called = _FILM_CALLED.get(pronoun.group().lower()) if pronoun else None
    if called is None or re.compile(called).match(reading.plain, before.start, before.end) is None:
        return False
    return all(
        _BY.search(reading.plain, max(before.start, p.start - 46), p.start)
        for p in reading.persons_in(before.start, before.end)
    )


def he_or_she(reading: Reading, start: int, end: int) -> str | None:
    """Whom the last "he" or "she" between two places stands for, where nobody is named there."""
    hits = list(re.finditer(r"\b(?:he|she)\b", reading.plain[start:end], re.IGNORECASE))
    if not hits or reading.persons_in(start, end):
        return None
    found = antecedent(reading, start + hits[-1].start())
    return found.full if found else None


def antecedent_of(reading: Reading, offset: int) -> str | None:
    """The last person named before a pronoun; nobody where it may be a relative spoken of since."""
    if relative_before(reading, offset):
        return None
    block = reading.block_at(offset)
    index = bisect_right([p.start for p in reading.persons], offset) - 1
    if index < 0:
        return None
    person = reading.persons[index]
    return person.full if person.start >= block.start - 400 else None
