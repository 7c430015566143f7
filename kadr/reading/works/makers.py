"""Makers named instead of a work ("in the Bergman mold", "every film by Carné"), and works without a title."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.credits.found import film_named, is_film, nominative
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.known import maker_called, maker_kinds, makers
from kadr.reading.mentions.words import CAPITAL, NAME_WORD, given_names, not_persons
from kadr.reading.text import Block, PersonMention, Reading, Sentence
from kadr.reading.works.asked import announced, asks_whether, counts_in_question
from kadr.reading.works.common import Draft, Setting, clause, from_list, speaker_of, stance, who_announced
from kadr.reading.works.creators import creator_beside
from kadr.reading.works.denied import is_denied
from kadr.reading.works.relations import Cue, asks_for_works, cue_for, is_question, question_before, words
from kadr.records import FLAGS, Origin, Quote, Work

_ADJECTIVE = late(
    rf"\b(?P<name>(?:{CAPITAL}[a-zà-ÿ]+ )?{CAPITAL}[^\W\d_]+)(?:-(?:like|esque|style|inspired|ish|tinged|light|lite|meets|style[ds]?)|"
    rf"(?P<ending>[- ]?esque|ian|ean|ien|ienne|iano|iana|esk\w*|sch\w*|sk\w+))\b|"
    rf"\b(?:school-of|sub|quasi|proto|post|neo|pseudo|pre|semi|faux|à-la|a-la|anti)-(?P<behind>{CAPITAL}[^\W\d_]+)\b"
)
_MOLD = re.compile(
    r"\b(?:in|of) (?:the|a) (?P<name>(?:\w+ ){1,3})(?P<word>mou?ld|vein|manner|style|tradition|spirit|mode|"
    r"school|universe)\b"
)
_THING_KINDS = {
    "photograph": "photograph, photo, snapshot, foto, fotografie, fotografia, fotografía, photographie, фотография",
    "painting": "painting, canvas, fresco, gemälde, tableau, toile, cuadro, quadro, dipinto, картина",
    "poem": "poem, sonnet, gedicht, poème, poema, poesia, стихотворение",
    "music": "song, aria, sonata, symphony, concerto, requiem, prelude, fugue, cantata, chorale, lied, chanson, canción, canção, canzone, песня",
    "book": "novel, novella, short story, memoir, roman, nouvelle, récit, conte, novelle, erzählung, novela, cuento, romance, conto, romanzo, racconto, роман, повесть, рассказ",
    "play": "play, stück, theaterstück, pièce",
    "film": "short film, documentary",
}
_THINGS = {word: kind for kind, told in _THING_KINDS.items() for word in told.split(", ")}
_THING = "|".join(sorted(_THINGS, key=len, reverse=True))
_THING_AFTER = late(rf"(?:'s?)? (?:(?:[a-z]+|\d{{4}})(?:-[a-z]+)? ){{0,3}}(?P<thing>{_THING})\b(?!s)")
_THING_BEFORE = late(
    rf"\b(?:an?|the|this|that|one|some|his|her|un|une|d'un|d'une|ce|cette|ein|eine|einem|einer|dem|der|den|una|uno|um|num|numa|no|na|do|da|du|al|el|la|il|lo|dal|dalla|del|della|"
    rf"uma) (?:[\w-]+ ){{0,2}}(?P<thing>{_THING})(?: (?:hom[oóô]n[iy]m\w+|homonyme|omonim[oa]|éponyme|gleichen Namens))? "
    r"(?:by|of|from|de|d'|von|di|da) ?(?:the )?(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
_SHOWS = re.compile(r"(?:,)? (?:of|showing|depicting|that shows|about|with|in which) (?P<what>[^.;:!?()\"]{6,120})")
_ALL_WORKS = late(
    r"\b(?:every|all|any|each|most|the|some|many|his|her|tous les|toutes les|alle|todas las|todos os|tutti i|"
    r"все) (?:\w+ )?(?:films?|movies?|works?|pictures|"
    r"books?|novels?|plays?|paintings?|photographs|canvases|stories|cinema|filme|romane|œuvres|livres|películas|"
    r"novelas|фильмы|книги|картины) "
    r"(?:by|of|from|de|d'|von|di)? ?(?:the )?$",
    re.IGNORECASE,
)
_HIS_WORKS = re.compile(
    r"'s? (?:\w+ )?(?:films|movies|works?|pictures|cinema|novels|books|plays|paintings|photographs|canvases|"
    r"stories|music)\b",
    re.IGNORECASE,
)
_PAINTERS = re.compile(
    r"(?:painters?|directors?|filmmakers?|photographers?|writers?|novelists?|poets?|composers?|artists?|"
    r"masters?|giants?|auteurs?|cinéastes?|peintres?|maler\w*|"
    r"regisseur\w*)(?:,? (?:like|such as|comme|wie))? (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_MANY = {
    "photograph": r"photographs|photography|photos|pictures|fotografien|fotos|photographies|fotografie|fotografias|fotografías|фотографи\w+|альбом\w* фотографий",
    "painting": r"paintings|canvases|portraits|landscapes|interiors|gemälde|bilder|tableaux|toiles|cuadros|quadri|quadros|dipinti|pinturas?|pintura|peintures?|pittura|malerei|seestücke\w*|\w+bilder\w*|картин\w*|живопис\w*",
    "poem": r"poems|poetry|verse|gedichte|poèmes|poemas",
    "music": r"music|songs|symphonies|quartets|sonatas|musik|musique|música|musica",
}
_MUSIC = re.compile(
    r"\b(?:music|musique|musik|música|musica|score|soundtrack|record|song|sound of|beauty of|plays|played|"
    r"listen\w*|concert|jazz|heard|radio|piano|музык\w*)\b",
    re.IGNORECASE,
)
_PRONOUN_WORKS = re.compile(
    r"\b(?:his|her|their|these|those|ses|seine|ihre|sus|suoi|его|её) (?:films?|movies?|works?|books?|paintings?|"
    r"filme|películas|фильмы)\b",
    re.IGNORECASE,
)
_PEERS = re.compile(r"(?:like|such as|wie|comme|como|come) (?:\w+ )?$", re.IGNORECASE)


_THING_RU = late(
    r"(?<!\w)(?P<thing>романа?|роману|романе|повест[иью]+|рассказа?|рассказу|рассказе|пьес[аыуе]|книг[аиуе]|полотн[оа]|живопис[ьи]ю?|фотографи[яийю]+|песн[яиюе])(?: (?!по\b)[а-яё]+)? $"
)
_RU_KINDS = {
    "ром": "book",
    "пов": "book",
    "рас": "book",
    "пье": "play",
    "кни": "book",
    "пол": "painting",
    "жив": "painting",
    "фот": "photograph",
    "пес": "music",
}


def untitled(setting: Setting) -> Iterator[Draft]:
    """A draft for each work that has a maker and no title: "a photograph by Capa of two women"."""
    reading = setting.reading
    for person in reading.persons:
        sentence, block = reading.sentence_at(person.start), reading.block_at(person.start)
        if sentence is None or not setting.is_prose(block) or fold(person.full) in setting.crew:
            continue
        after = _THING_AFTER.match(reading.plain, person.end, sentence.end)
        before = _thing_before(reading, sentence, person)
        hit = after or before
        if hit and _made_a_titled_work(setting, sentence, person):
            continue
        if hit is None or any(
            t.start - 4 <= hit.end() + 2 and t.start >= person.end
            for t in reading.titles_in(sentence.start, sentence.end)
        ):
            continue
        yield from _untitled(setting, block, sentence, person, hit)


_SAME_NAME = re.compile(
    r"\b(?i:of the same (?:name|title)|same-named|eponymous|du même nom|del mismo (?:nombre|título)|dallo stesso titolo|do mesmo nome|hom[oóô]n[iy]m\w*|homonyme|omonim[oa]|éponyme|gleichnamig\w+)\b|одноим[её]нн"
)


def _thing_before(reading: Reading, sentence: Sentence, person: PersonMention) -> re.Match[str] | None:
    """ "a photograph by", "рассказа" before a name."""
    pattern = _THING_RU if reading.text.language == "ru" else _THING_BEFORE
    return pattern.search(reading.plain, max(sentence.start, person.start - 60), person.start)


def _untitled(
    setting: Setting, block: Block, sentence: Sentence, person: PersonMention, hit: re.Match[str]
) -> Iterator[Draft]:
    reading = setting.reading
    start, end = min(person.start, hit.start()), max(person.end, hit.end())
    shows = _SHOWS.match(reading.plain, end, sentence.end)
    from_thing = min(person.start, hit.start("thing"))  # "una novela de X": what stands before the thing tells
    cue = cue_for(reading, sentence, from_thing, end)
    relation = cue.relation if cue and not is_question(reading, block) else announced(reading, block, sentence)
    known = maker_called(person.full) is not None
    if not known and not relation:
        return
    if reading.text.language == "ru":
        person = replace(person, name=nominative(reading, person.full))
    same_name = _SAME_NAME.search(reading.plain, max(sentence.start, start - 30), end) is not None
    described = reading.body[shows.start("what") : shows.end("what")].strip(" ,-–—’'") if shows else None
    quote = clause(reading, sentence, start, shows.end() if shows else end, cue)
    flags = stance(reading, block, quote.start, quote.end)
    kind = _THINGS.get(hit["thing"].lower()) or _RU_KINDS[hit["thing"].lower()[:3]]
    told_by = who_announced(setting, block, sentence) if cue is None and relation else None
    speaker = told_by or speaker_of(reading, start, flags)
    row = Work(
        quote, _film_named(setting, sentence, start) if same_name else None, kind, person.name, relation or "mention", setting.film_of(sentence), speaker,
        0.85 if relation else 0.65, described=described, flags=flags,
    )  # fmt: skip
    yield Draft(row, f"{kind} {fold(person.full)}", 3.0 if relation else 1.5)


def _film_named(setting: Setting, sentence: Sentence, at: int) -> str | None:
    """The film whose title stands last before a place in its sentence, else the one that the texts are about."""
    films = [t for t in setting.reading.titles_in(sentence.start, at) if is_film(t)]
    return film_named(setting.reading, films[-1]) if films else setting.film


_OF_A_MAKER = late(
    r"\b(?:reminiscent of|recall(?:s|ing) the (?:films|work|works|style|cinema) of|(?:films|work|works|cinema|style|oeuvre|novels|paintings|photographs|plays|poems|"
    r"stories|books) (?:of|by)|influenced by|indebted to|owes \w+ to|homage to|tribute to|(?:in the|the) (?:style|vein|manner|spirit|tradition|mould|mold|footsteps) of|"
    r"something of|hints of|shades of|echoes of|traces of|touch of|(?:like|and|or) a|à la|inspiré de|inspirée de|hommage à|dans la lignée de|"
    r"à la manière de|erinnert an|im stil von|hommage an|inspiriert von|homenagem a|ao estilo de|inspirado em|al estilo de|homenaje a|"
    r"comparisons (?:to|with)|compared (?:to|with)|part) (?:the )?(?:(?:great|late|early|young|legendary|master) )?$",
    re.IGNORECASE,
)


_HAS_A_QUALITY_OF = Keyed(
    r"\b(?:sees?|feels?|senses?|finds?|has|have|with|shares?|recogni[sz]es?) (?:all |something of |much of )?the [a-z-]+(?: and [a-z-]+)? of (?:an? |the )?$",
    re.IGNORECASE,
)
"""One feels the patience of X: a quality that is another maker's"""


def named_makers(setting: Setting) -> Iterator[Draft]:
    """A draft for each maker named where a work could be: compared with, learned from, listed in an answer."""
    reading = setting.reading
    unknown = _by_whom(setting)
    for person in [*(p for p in reading.persons if p not in unknown), *unknown]:
        sentence, block = reading.sentence_at(person.start), reading.block_at(person.start)
        if sentence is None or not setting.is_prose(block):
            continue
        if person not in unknown and not _could_be(setting, sentence, person):
            continue
        if _belongs_to_a_work(setting, sentence, person):
            continue
        found = _relation_of(setting, block, sentence, person)
        if found:
            yield _maker_draft(setting, block, sentence, person, *found)


def _by_whom(setting: Setting) -> list[PersonMention]:
    """Makers of paintings, photographs and the like whom no list knows, where words before tell how their works bear on the film.

    "nous avons regardé les tableaux de Muster", "pensaba en los cuadros de Muestra"; who shot this film is none.
    """
    reading, found = setting.reading, []
    named = {person.start: person for person in reading.persons}
    for hit in _WORKS_OF.finditer(reading.plain):
        start, end = hit.span("name")
        name = reading.plain[start:end]
        person = named.get(start) or PersonMention(start, end, name, nominative(reading, name))
        sentence = reading.sentence_at(start)
        if sentence is None or {fold(person.full), fold(person.name)} & (setting.crew | not_persons()):
            continue
        if person.start in named and _could_be(setting, sentence, person):
            continue
        if reading.persons_in(start + 1, end):
            continue  # "Bilder von Kameramann Bert Beispiel": who it is stands inside
        if setting.has_a_job(person) or setting.made_this(person):
            continue
        cue = cue_for(reading, sentence, hit.start(), end)
        if cue is not None and cue.relation in {"influence", "comparison"}:
            found.append(person)
    return found


_WORKS_OF = Keyed(
    rf"\b(?:(?i:{'|'.join(_MANY[kind] for kind in ('photograph', 'painting', 'poem'))})"
    rf" (?:(?:of|by|de|von|di|del|do|da) |d')|(?:картинах|картинами|живопис[ьи]ю?|полотнах|полотнами|фотографиях|фотографиями) )"
    rf"(?P<name>{NAME_WORD}(?: {NAME_WORD}){{0,2}})"
)


_AWARD_NAMES = frozenset(
    {
        "goya",
        "david",
        "cesar",
        "lola",
        "felix",
        "gaudi",
        "ariel",
        "oscar",
        "oscars",
        "lumiere",
        "lumieres",
        "delluc",
        "volpi",
    }
)
_AWARD_NEAR = re.compile(
    r"(?i:nomin|candidat|premio|prix|preis|prêmio|prémio|nommé|ganó|gagné|vinto|indicad|премия|award|won)"
)


def _is_an_award(reading: Reading, person: PersonMention) -> bool:
    """Whether a maker's name is a prize's here: "nominado al Goya"."""
    if fold(person.name) not in _AWARD_NAMES:
        return False
    return _AWARD_NEAR.search(reading.plain, max(0, person.start - 50), person.end + 30) is not None


def _could_be(setting: Setting, sentence: Sentence, person: PersonMention) -> bool:
    if setting.has_a_job(person) or _is_an_award(setting.reading, person) or setting.made_this(person):
        return False
    if setting.is_outside_maker(person):
        return True
    if {fold(person.full), fold(person.name)} & (setting.crew | setting.teachers) or " " not in person.full:
        return False
    before = setting.reading.plain[sentence.start : person.start]
    if " " in person.name and (_OF_A_MAKER.search(before) or _neighbour(setting, sentence, person)):
        return True
    return _PAINTERS.search(before) is not None or _ALL_WORKS.search(before) is not None


def _belongs_to_a_work(setting: Setting, sentence: Sentence, person: PersonMention) -> bool:
    """Whether the sentence names this maker only as the maker of a titled or described work."""
    if _made_a_titled_work(setting, sentence, person):
        return True
    reading = setting.reading
    after = _THING_AFTER.match(reading.plain, person.end, sentence.end) or _OWNS_A_TITLE.match(
        reading.plain, person.end, sentence.end
    )
    return after is not None or _thing_before(reading, sentence, person) is not None


_OWNS_A_TITLE = late(rf"'s? {CAPITAL}[a-z]+(?: in (?:19|20)\d\d|,| (?:and|was|is|won|has|had)\b|\.)")
"""Anna Muster's Nightfall in 2011: a title that nothing marks"""


def _made_a_titled_work(setting: Setting, sentence: Sentence, person: PersonMention) -> bool:
    reading = setting.reading
    for title in [*reading.titles_in(sentence.start, sentence.end), *setting.bare_in(sentence)]:
        if title_key(title.title) in setting.own_keys:
            continue
        creator, span = creator_beside(reading, sentence, title)
        if creator and span[0] <= person.start < span[1]:
            return True
        if 0 <= title.start - person.end <= 18 and re.fullmatch(
            r",? (?:gedacht, )?(?:like |as |comme |wie )?(?:(?:y|et|e|und) (?:su|son|sa|il suo|o seu|sein\w*|ihr\w*) |in |dans |an |em |en |nel )?[\"']?",
            reading.plain[person.end : title.start],
        ):
            return True
    return _second_maker(setting, sentence, person)


def _second_maker(setting: Setting, sentence: Sentence, person: PersonMention) -> bool:
    """ "«TITLE», de A e B": B made it too."""
    reading = setting.reading
    if reading.text.language in {"en", None}:
        return False
    first = [
        p
        for p in reading.persons_in(sentence.start, person.start)
        if re.fullmatch(r" (?:e|y|et|und|и) ", reading.plain[p.end : person.start])
    ]
    return bool(first) and _made_a_titled_work(setting, sentence, first[-1])


def _relation_of(
    setting: Setting, block: Block, sentence: Sentence, person: PersonMention
) -> tuple[str, Cue | None, float] | None:
    reading = setting.reading
    asks = is_question(reading, block)
    mold = next(
        (
            m
            for m in _MOLD.finditer(reading.plain, sentence.start, sentence.end)
            if m.start("name") <= person.start < m.end("name")
        ),
        None,
    )
    if mold:
        relation = "influence" if mold["word"].startswith("mo") and mold["word"] != "mode" else "comparison"
        return relation, Cue(mold.start(), mold.end(), relation, 0), 3.2
    cue = cue_for(reading, sentence, person.start, person.end)
    if cue and asks and not counts_in_question(reading, block, person.start, person.end, cue):
        return None
    if cue:
        maybe = words(reading.text.language).maybe.search(reading.plain, sentence.start, cue.end)
        if asks and asks_whether(reading, block, sentence):
            return "influence", cue, 3.0
        return ("comparison" if maybe and cue.relation == "influence" else cue.relation), cue, 3.4 - cue.gap / 100
    if _beside_the_maker(setting, sentence, person) or _HAS_A_QUALITY_OF.search(
        reading.plain, sentence.start, person.start
    ):
        return "comparison", None, 2.4
    if not asks and (told := announced(reading, block, sentence)) and _listed_in_answer(reading, sentence, person):
        return told, None, 2.8
    if maker_kinds().get(fold(person.full)) == "musicians" and _MUSIC.search(
        reading.plain, sentence.start, sentence.end
    ):
        return "mention", None, 1.2
    return None


def _neighbour(setting: Setting, sentence: Sentence, person: PersonMention) -> PersonMention | None:
    """A known maker right before or behind a name in one list: "A, B and C" are of a kind."""
    persons = sorted(setting.reading.persons_in(sentence.start, sentence.end), key=lambda p: p.start)
    place = next((n for n, other in enumerate(persons) if other.start == person.start), None)
    if place is None or " " not in person.name:
        return None
    for step in (-1, 1):
        at = place
        while 0 <= at + step < len(persons) and abs(at + step - place) <= 3:
            first, second = sorted((persons[at], persons[at + step]), key=lambda p: p.start)
            if not _LISTED.fullmatch(setting.reading.plain, first.end, second.start):
                break
            at += step
            if setting.is_outside_maker(persons[at]):
                return persons[at]
    return None


_LISTED = re.compile(r",? ?(?:and|or|und|oder|et|ou|y|e|и|или)? ?(?:also )?")


def _listed_in_answer(reading: Reading, sentence: Sentence, person: PersonMention) -> bool:
    before = reading.plain[sentence.start : person.start]
    if _ALL_WORKS.search(before) or _HIS_WORKS.match(reading.plain, person.end):
        return True
    return sentence.end - sentence.start < 220 or bool(reading.titles_in(sentence.start, sentence.end))


def _beside_the_maker(setting: Setting, sentence: Sentence, person: PersonMention) -> bool:
    """ "directors like the film's own and X" sets the two side by side."""
    if setting.director is None:
        return False
    surname = fold(setting.director).split()[-1]
    for other in setting.reading.persons_in(sentence.start, sentence.end):
        if fold(other.full).split()[-1] != surname:
            continue
        first, second = sorted((other, person), key=lambda p: p.start)
        between = setting.reading.plain[first.end : second.start]
        listed = re.fullmatch(r",? (?:and|or|und|et|y|e|и) (?:\w+ )?|, ", between)
        if listed and _PEERS.search(setting.reading.plain[sentence.start : first.start]):
            return True
    return False


def _maker_draft(
    setting: Setting,
    block: Block,
    sentence: Sentence,
    person: PersonMention,
    relation: str,
    cue: Cue | None,
    weight: float,
) -> Draft:
    reading = setting.reading
    quote = _maker_quote(reading, sentence, person, cue)
    flags = stance(reading, block, quote.start, quote.end)
    if is_denied(reading, sentence, cue) and not {"denied", "not confirmed"} & set(flags):
        flags = tuple(flag for flag in FLAGS if flag in {*flags, "denied"})
    if relation == "influence" and "reported" in flags:
        relation = "comparison"
    music = relation == "mention" and maker_kinds().get(fold(person.full)) == "musicians"
    row = Work(
        quote, None, "music" if music else _kind_of_many(reading, sentence, person), person.name, relation, _subject(setting, block, sentence, relation, music),
        speaker_of(reading, person.start, flags), round(min(0.9, 0.55 + weight / 10), 2), flags=flags,

    )  # fmt: skip
    return Draft(row, fold(person.full), weight)


def _kind_of_many(reading: Reading, sentence: Sentence, person: PersonMention) -> str:
    """ "the photographs of X" are photographs; "every film by X" stands for the maker."""
    before, after = reading.plain[sentence.start : person.start], reading.plain[person.end : sentence.end]
    for kind, words_for in _MANY.items():
        if re.search(
            rf"\b(?:{words_for}) (?:of|by|from|de|von|di|d'|del|dello|do|da|dos) ?(?:the )?$", before, re.IGNORECASE
        ):
            return kind
        if re.match(rf"(?:'s?)? (?:[\w-]+ )?(?:{words_for})\b", after, re.IGNORECASE):
            return kind
    return "person"


def _maker_quote(reading: Reading, sentence: Sentence, person: PersonMention, cue: Cue | None) -> Quote:
    if cue is None:
        before = _ALL_WORKS.search(reading.plain, sentence.start, person.start)
        if before:
            return reading.quote(before.start(), person.end)
    return clause(reading, sentence, person.start, person.end, cue)


def _subject(setting: Setting, block: Block, sentence: Sentence, relation: str, music: bool) -> str:
    reading = setting.reading
    named = {title_key(t.title) for t in reading.titles_in(sentence.start, sentence.end)}
    if named & setting.own_keys or music:
        return setting.film
    question = question_before(reading, block)
    if question and asks_for_works(reading, question) == "person":
        return reading.voice_at(sentence.start).name or setting.director or setting.film
    return setting.director or setting.film


# --- names as adjectives, and makers only meant -------------------------------------------------------------------------


def adjectives(setting: Setting) -> Iterator[Draft]:
    """A draft for each "Cassavetes-like", "Bergmanesque", "Lynchian"."""
    reading = setting.reading
    for hit in _ADJECTIVE.finditer(reading.plain):
        block, sentence = reading.block_at(hit.start()), reading.sentence_at(hit.start())
        full = _maker_in(hit["name"] or hit["behind"], hit["ending"])
        if (
            full is None
            or sentence is None
            or fold(hit.group()) in given_names()  # "Tatiana" is no Tati
            or not setting.is_prose(block)
            or {fold(full), fold(full.split()[-1])} & setting.crew
        ):
            continue
        surname = (hit["name"] or hit["behind"]) if not hit["ending"] else full.split()[-1]
        quote = _adjective_quote(reading, sentence, hit)
        relation = "influence" if "inspired" in hit.group() else "comparison"
        flags = stance(reading, block, hit.start(), hit.end())
        origins = (from_list("creator", full),) if fold(surname) != fold(full) else ()
        row = Work(
            quote, None, "person", surname, relation, setting.film_of(sentence), speaker_of(reading, hit.start(), flags), 0.85,
            flags=flags, origins=origins,
        )  # fmt: skip
        yield Draft(row, fold(full), 3.1)


def _maker_in(name: str, ending: str | None) -> str | None:
    known = makers()
    if fold(name + (ending or "")) in not_persons():  # Russian, Christian
        return None
    stems = [name] if ending is None else [name, name + "y", name + "i", name + "e", name + ending[:-1]]
    return next((known[fold(stem)] for stem in stems if fold(stem) in known), None)


def _adjective_quote(reading: Reading, sentence: Sentence, hit: re.Match[str]) -> Quote:
    noun = re.match(r"(?:,? [a-z-]+){1,3}", reading.plain[hit.end() : sentence.end])
    return reading.quote(hit.start(), hit.end() + (noun.end() if noun else 0))


_IT_WAS_NOT = re.compile(r"\b(?:it|that|this)(?: (?:wasn't|was not|was never|isn't|is not)|'s not)\b", re.IGNORECASE)


def meant_makers(setting: Setting) -> Iterator[Draft]:
    """Makers that a question names and the answer speaks of without the name: "I had seen his films, but …"."""
    reading = setting.reading
    spoken = words(reading.text.language)
    for block in reading.blocks:
        question = (
            question_before(reading, block) if setting.is_prose(block) and not is_question(reading, block) else None
        )
        if question is None:
            continue
        asked = [p for p in reading.persons_in(question.start, question.end) if setting.is_outside_maker(p)]
        for sentence in reading.sentences_in(block)[:3] if asked else ():
            denied = spoken.denials.search(reading.plain, sentence.start, sentence.end)
            named = reading.persons_in(sentence.start, sentence.end) + list(
                reading.titles_in(sentence.start, sentence.start + 40)
            )
            if denied is None or [p for p in named if isinstance(p, PersonMention)]:
                continue
            of_title = _IT_WAS_NOT.search(reading.plain, sentence.start, sentence.end) and (
                reading.titles_in(sentence.start, denied.start()) or reading.titles_in(question.start, question.end)
            )
            if of_title and not _PRONOUN_WORKS.search(reading.plain, block.start, sentence.end):
                continue  # the title is denied, not its maker
            person = asked[-1]
            quote = reading.quote(sentence.start, sentence.end)
            origin = Origin("creator", "context", reading.quote(person.start, person.end), "named in the question")
            row = Work(
                quote, None, "person", person.name, "influence", setting.film_of(sentence, *(t.title for t in reading.titles)),
                reading.voice_at(sentence.start).name, 0.8, flags=("denied",), origins=(origin,),
            )  # fmt: skip
            yield Draft(row, fold(person.full), 3.0)
            break
