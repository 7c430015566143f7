"""Which film each sentence is about: the text's own film, until another one becomes its matter."""

import re
from itertools import pairwise

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.keyed import Keyed
from kadr.reading.layout.about_text import tells_a_death
from kadr.reading.mentions.entries import entries
from kadr.reading.mentions.known import known_works
from kadr.reading.mentions.titles_headline import programme_heads
from kadr.reading.mentions.words import CAPITAL
from kadr.reading.text import Reading, Sentence, TitleMention

_ASIDE = re.compile(
    r"\b(?:like|unlike|as|than|reminiscent|recalls?|recalling|evokes?|echoes?|references?|influence[sd]?|comparisons?|compared|"
    r"tribute|homage|nods?|remake|sequel)\b",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\b(?:in|made|make|making|with|on|of|through|about|like|directed|shot|produce|produced|wrote)\W*$"
)
_OWN = re.compile(
    r"\b(?:debut|(?:first|second|third|fourth|previous|earlier|last|early|latest|next|new) (?:feature|film|movie|short|work)|"
    r"(?:his|her|their|my) (?:own )?(?:\w+ )?(?:film|movie|feature|short|debut)|also directed|first made|predecessor)\b",
    re.IGNORECASE,
)
_THAT_FILM = re.compile(r"\b(?:that|the earlier|the former|the previous) (?:film|movie|picture|debut)\b", re.IGNORECASE)
_THIS_FILM = re.compile(
    r"\b(?:this|the new|your new|the present|his new|her new) (?:film|movie|picture|feature)\b", re.IGNORECASE
)


_ANOTHER = Keyed(
    r"\b(?:(?:his|her|their|my|your|its) (?:own )?(?:\w+ )?(?:short|first|second|third|debut|earlier|previous|early|graduation|student|last) ?"
    r"(?:film|movie|feature|short|work)?|debut,?|predecessor,?|compared (?:to|with)|comparisons? (?:to|with)|reminiscent of|recalls?|echoes|unlike|like|"
    r"adapted from:?|based on|remake of|homage to|influence[sd]? (?:of|by)|known for|best known for|director of|after|since|before)\W+(?:[^\W\d_][\w'-]*\W+){0,3}$",
    re.IGNORECASE,
)
_ANOTHER_IN_TONGUES = Keyed(
    r"\b(?:nach|wie|seit|neben|erinner\w+ an|bekannt (?:durch|aus|mit|für)|schon (?:bei|in)|après|depuis|comme|révélée? (?:par|avec|dans)|rappel\w+|évoqu\w+|"
    r"tras|después de|como|desde|vimos en|recuerd\w+|conocid[oa] por|dopo|come|ricord\w+|depois de|após|lembr\w+|conhecid[oa] por|после|как|напомина\w+|"
    r"(?:erste[nrs]?|premier|primera?|primo|primeir[oa]|первый) (?:film|filme|película|longa))\W+(?:[^\W\d_][\w'-]*\W+){0,3}$",
    re.IGNORECASE,
)
_BESIDE_ITS_MAKER = late(rf"{CAPITAL}[\w-]+ {CAPITAL}[\w-]+(?:['’]s?)? \((?:[^()\n]{{1,60}}, )?[\"'“„«]?$")
"""Anna Muster (First Film, Second Film): films in brackets behind a name in full."""


def is_another(reading: Reading, hit: TitleMention) -> bool:
    """Whether a title is called an earlier film, or one that the film is like: it is not what the text is about."""
    before = reading.plain.cut(max(0, hit.start - 60), hit.start)
    another = _ANOTHER if reading.text.language in {"en", None} else _ANOTHER_IN_TONGUES
    if hit.marked not in {"dated", "headline"} and _BESIDE_ITS_MAKER.search(before):
        return True
    return another.search(before) is not None


def film_spans(reading: Reading) -> tuple[tuple[int, str], ...]:
    """(start, film): from this character on, sentences are about this film.

    In prose another film of the same maker stays the matter to the end of its paragraph, a film of somebody else only
    for its sentence; in an interview, what a question names stays the matter until a question names another film.
    Of an article about several films, each paragraph is about the one that it begins with.
    """
    main = reading.main_film
    if main is None:
        return ()
    own = own_films(reading)
    carried = main
    left_off = main
    spans: list[tuple[int, str]] = [(0, main)]
    below = _below_entries(reading) or _below_heads(reading)
    several = _of_paragraphs(reading)
    life = reading.text.kind == "profile" and tells_a_death(reading.text.title or "", reading.plain[:_HEAD])
    for block in reading.blocks:
        turn = block.kind in {"question", "answer", "stage", "caption"}
        film = carried if turn else below.get(block.number, main)
        sentences = reading.sentences_in(block)
        if not turn and sentences and _THAT_FILM.search(_words(reading, sentences[0])) and left_off in own:
            film = left_off
        film = several.get(block.number, film)
        before = film
        named: str | None = None
        for sentence in sentences:
            here, film = _film_of(reading, sentence, film, main, own)
            if life and here == main:
                here = film = _told_of(reading, sentence) or film
            if block.number in several:
                here = film = _own_of(reading, sentence) or several[block.number]
            if named and _THAT_FILM.search(_words(reading, sentence)):
                here = named
            named = _last_named(reading, sentence, main)
            _note(spans, sentence.start, here)
        if block.kind == "question":
            carried = film if film != before or film == main else carried
            carried = main if _THIS_FILM.search(reading.plain[block.start : block.end]) else carried
        if block.is_prose and block.kind != "caption":
            left_off = film
    return tuple(spans)


_UNDER = 3  # blocks below a line of a list that may be about its film


def _below_entries(reading: Reading) -> dict[int, str]:
    """In a list of films, "TITLE de Name" and some words below, the film of each block."""
    listed = [(reading.block_at(entry.start).number, reading.body[slice(*entry.title)]) for entry in entries(reading)]
    if len({title for _, title in listed}) < 2:
        return {}
    ours = {title_key(title) for title in reading.subject.titles} if reading.subject else set()
    found: dict[int, str] = {}
    for (number, title), (following, _) in pairwise([*listed, (len(reading.blocks) + 1, "")]):
        film = reading.subject.title if reading.subject and title_key(title) in ours else title
        found |= dict.fromkeys(range(number, min(following, number + _UNDER + 1)), film)
    return found


def _below_heads(reading: Reading) -> dict[int, str]:
    """In a programme whose films stand as headings over lines of data, the film of each block down to the next heading."""
    heads: dict[int, str] = {}
    for hit in programme_heads(reading):
        ours = reading.subject and title_key(hit.title) in {title_key(title) for title in reading.subject.titles}
        known = next((t.title for t in reading.titles_in(hit.start, hit.end)), hit.title)
        heads[reading.block_at(hit.start).number] = reading.subject.title if ours and reading.subject else known
    found: dict[int, str] = {}
    for (number, film), (following, _) in pairwise([*heads.items(), (len(reading.blocks) + 1, "")]):
        found |= dict.fromkeys(range(number, following), film)
    return found


def film_under_head(reading: Reading, number: int) -> str | None:
    """The film of the part of a programme that a block belongs to; None in other texts."""
    if "below heads" not in reading.kept:
        reading.kept["below heads"] = {} if entries(reading) else _below_heads(reading)
    found: dict[int, str] = reading.kept["below heads"]
    return found.get(number)


_FEW = 3  # paragraphs with films of their own make an article about several,
_OFTEN = 3  # where one in so many begins with one


def _of_paragraphs(reading: Reading) -> dict[int, str]:
    """The film of each paragraph, where none heads the text and paragraph after paragraph begins with another."""
    leads: dict[int, str] = {}
    prose = [block for block in reading.blocks if block.is_prose and block.kind in {"paragraph", "line", "heading"}]
    for block in prose:
        first = reading.sentence_at(block.start)
        films = [hit for hit in reading.titles_in(block.start, first.end) if _may_lead(reading, hit)] if first else []
        if films:
            leads[block.number] = films[0].title
    if len(leads) * _OFTEN < len(prose):
        return {}
    where = [number for number, film in leads.items() if film == reading.main_film]
    named = {reading.block_at(hit.start).number for hit in reading.titles if hit.title == reading.main_film}
    between = any(where[0] < number < where[-1] for number in leads.keys() - set(where)) if where else True
    if len(set(leads.values())) < _FEW or between or not named <= set(where):
        return {}  # it is named again behind another film: the text is about it
    if any(block.kind in {"question", "answer"} for block in reading.blocks):
        return {}
    found: dict[int, str] = {}
    lead: str | None = None
    for block in reading.blocks:
        lead = leads.get(block.number, lead)
        if lead and block.is_prose:
            found[block.number] = lead
    return found


def _may_lead(reading: Reading, hit: TitleMention) -> bool:
    return (
        hit.kind in {None, "film"}
        and hit.marked in {"quotes", "italics", "dated", "headline"}
        and not is_another(reading, hit)
    )


def _own_of(reading: Reading, sentence: Sentence) -> str | None:
    """The one film that a sentence names, where it names no other."""
    films = {hit.title for hit in reading.titles_in(sentence.start, sentence.end) if _may_lead(reading, hit)}
    return films.pop() if len(films) == 1 else None


def _film_of(reading: Reading, sentence: Sentence, film: str, main: str, own: frozenset[str]) -> tuple[str, str]:
    """The film of this sentence, and the one that the next sentences go on with."""
    films = [hit for hit in reading.titles_in(sentence.start, sentence.end) if hit.kind in {None, "film"}]
    titles = [hit.title for hit in films]
    if not films:
        return film, film
    if main in titles:
        lead = films[0]
        if (
            lead.title in own
            and _is_matter(reading, lead, sentence.start)
            and _is_aside(reading, films, main, sentence)
        ):
            return lead.title, lead.title
        return main, main
    for hit in films:
        if hit.title in own and _is_matter(reading, hit, sentence.start):
            return hit.title, hit.title
    lead = films[0]
    if _THAT_FILM.search(reading.plain, lead.end, sentence.end):
        return lead.title, film
    if (
        (lead.kind == "film" or lead.marked == "dated")
        and lead.start - sentence.start < 12
        and not _is_list(reading, sentence, films)
    ):
        return lead.title, film
    return film, film


def _last_named(reading: Reading, sentence: Sentence, main: str) -> str | None:
    """The film that "that film" in the next sentence would be."""
    films = [hit for hit in reading.titles_in(sentence.start, sentence.end) if hit.kind == "film"]
    return films[-1].title if films and films[-1].title != main else None


_HEAD = 700
"""Letters of a text in which an obituary tells that somebody died."""


def _told_of(reading: Reading, sentence: Sentence) -> str | None:
    """In an obituary: the one film that a sentence names, which the next sentences of its paragraph go on with."""
    films = {hit.title: hit for hit in reading.titles_in(sentence.start, sentence.end) if hit.kind in {None, "film"}}
    if len(films) != 1 or any(is_another(reading, hit) for hit in films.values()):
        return None
    return next(iter(films))


def _is_list(reading: Reading, sentence: Sentence, films: list[TitleMention]) -> bool:
    return len(films) > 1 or sentence.end - sentence.start < 60


def _is_aside(reading: Reading, films: list[TitleMention], main: str, sentence: Sentence) -> bool:
    """The main film is only leant on: "Prior to the success of Beanpole he had …"."""
    first = next(hit for hit in films if hit.title == main)
    return bool(
        re.search(r"\b(?:prior to|before|unlike)\b", reading.plain[sentence.start : first.start], re.IGNORECASE)
    )


_WHO_ALSO = re.compile(
    r"\w, (?:who|whose|qui|der|die|das|deren|dessen|quien|che|котор\w+|que) (?:also|already|had|has|previously|avait|a|auch|schon|bereits|también|ya|anche|già|também|já|уже|также|ранее)\b[^,.;:]*$"
)
"""Cinematographer Anna Muster, who also shot TITLE, lets …: somebody's earlier work, and not what the sentence tells of"""


def _is_matter(reading: Reading, hit: TitleMention, start: int) -> bool:
    """A film named as what the sentence tells of, not in passing."""
    before = reading.plain[start : hit.start]
    if _ASIDE.search(before[-60:]) and not _MATTER.search(before):
        return False
    if re.search(r"\b(?:like|unlike)\W*$", before, re.IGNORECASE):
        return False
    if re.match(r"(?:After|Before|Since) (?:we|I) \w+\W*$", before) or _WHO_ALSO.search(before):
        return False
    return hit.start - start < 60 or _MATTER.search(before) is not None


def own_films(reading: Reading) -> frozenset[str]:
    """Other films of the same maker that the text names: called a debut, "his film", or known to be."""
    director = fold(reading.subject.director) if reading.subject and reading.subject.director else None
    surname = director.split()[-1] if director else None
    found: set[str] = set()
    for hit in reading.titles:
        if hit.kind not in {None, "film"} or hit.title == reading.main_film:
            continue
        known = known_works().get(title_key(hit.title))
        if known and known.creator:
            if director and director in fold(known.creator):
                found.add(hit.title)
            continue
        sentence = reading.sentence_at(hit.start)
        if sentence is None:
            continue
        near = reading.plain[max(sentence.start, hit.start - 70) : min(sentence.end, hit.end + 40)]
        before = reading.plain[sentence.start : hit.start].lower()
        by_me = surname is not None and re.search(rf"\b{surname}'s\W+(?:\w+\W+){{0,3}}$", before)
        if _OWN.search(near) or by_me:
            found.add(hit.title)
    return frozenset(found)


def _words(reading: Reading, sentence: Sentence) -> str:
    return reading.plain[sentence.start : sentence.end]


def _note(spans: list[tuple[int, str]], start: int, film: str) -> None:
    if spans[-1][1] != film:
        spans.append((start, film))
