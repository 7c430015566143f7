"""Credits: who did what on which film, from records, brackets and sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.credits.cast import bracketed
from kadr.reading.credits.denied import is_denied
from kadr.reading.credits.earlier_work import earlier_work, of_somebody_else
from kadr.reading.credits.found import Found, completed, film_named, film_origin, is_film, nominative, ours, same_person
from kadr.reading.credits.held import held_in_brackets
from kadr.reading.credits.in_filmography import in_filmography
from kadr.reading.credits.labelled import Named, labelled
from kadr.reading.credits.makers import known_own_films
from kadr.reading.credits.pairs import paired, was_for_another
from kadr.reading.credits.prose import told, told_directors
from kadr.reading.credits.taken import taken_from
from kadr.reading.credits.titled import seen_elsewhere
from kadr.reading.credits.turned import beside_the_cast
from kadr.reading.credits.words import NAME, is_slip, jobs, roles_of
from kadr.reading.mentions.words import given_names
from kadr.reading.text import Block, PersonMention, Ranges, Reading
from kadr.records import Credit, Origin


class Credits:
    """Finds credits in one text."""

    row = Credit
    version = 6

    def find(self, reading: Reading) -> list[Credit]:
        """Every credit the text holds, in the order of its words."""
        printed = list(_from_record(reading))
        director = _director(reading, printed)
        free = without(reading, printed)
        pairs = [f for f in bracketed(reading) if not any(p.start <= f.start < p.end for p in printed)]
        if not any(f.role == "director" and f.film == reading.main_film for f in printed):
            director = _told_director(reading, list(told_directors(free)), director) or director
        prose = [
            one for one in told(free, director) if not (was_for_another(reading, one) or _is_for_a_life(reading, one))
        ]
        prose += paired(reading, prose)
        found = [*printed, *pairs, *prose, *taken_from(reading)]
        earlier = list(earlier_work(free, found))
        found = [one for one in found if not of_somebody_else(one, earlier)] + earlier
        found += beside_the_cast(free, found)
        found += held_in_brackets(reading, found)
        cast = [f.person for f in found if f.role == "cast" and f.film == reading.main_film]
        found += seen_elsewhere(reading, cast)
        found += in_filmography(reading, director)
        found += known_own_films(reading, director, frozenset(title_key(f.film) for f in found if f.role == "director"))
        rows = [
            _row(reading, one)
            for one in _once(found)
            if not is_denied(reading, one) and not _takes_photographs(reading, one)
        ]
        reading.kept["credits"] = tuple(rows)
        return rows


_FOR_A_LIFE = re.compile(
    r"(?i:lebenswerk|ehren(?:oscar|preis|löwe|bär|palme)|lifetime achievement|honorary (?:oscar|award|palme|golden)|d'honneur|ensemble de (?:sa carrière|son œuvre)"
    r"|premio (?:de )?honor|toda una (?:carrera|vida)|por su trayectoria|alla carriera|conjunto da (?:obra|carreira)|за (?:выдающийся )?вклад)"
)
"""What is given for a life's work, and so for no one film."""


def _is_for_a_life(reading: Reading, one: Found) -> bool:
    """Whether a job is told of somebody honoured for a life's work, in a sentence that does not name the page's film."""
    sentence = reading.sentence_at(one.start)
    if sentence is None or one.film != reading.main_film or one.role == "director":
        return False
    named = any(title_key(t.title) in ours(reading) for t in reading.titles_in(sentence.start, sentence.end))
    return not named and _FOR_A_LIFE.search(reading.plain, sentence.start, sentence.end) is not None


_PHOTOGRAPHER = re.compile(r"(?:fotógraf[oa]|fotograf[oa]?|fotografin|photographe|photographer)", re.IGNORECASE)

_SHOT_IT = re.compile(
    r"(?i:\bcinematograph|director of photography|kamera|bildgestalt|direct(?:eur|rice) de la photo|chef opérat|director\w? de fotografía|diretora? de fotografia|dirett\w+ della fotografia"
    r"|\b(?:fotografía|photographie|fotografia|cinematography|photography|image) ?:|\b(?:film|movie) (?:was )?shot\b|\bshot (?:the|this) (?:film|movie)\b|\b(?:gedreht|drehte|gefilmt|filmte)\b"
    r"|\b(?:tournée?|filmée?|rod[óo]|rodad[oa]|rodou|film[óo]|filmad[oa]|filmou|girò|girat[oa]|filmat[oa])\b)"
)
"""In the sentence of a photographer: words that say it was the film's camera."""


def _takes_photographs(reading: Reading, one: Found) -> bool:
    """Whether a sentence calls somebody a photographer before the name, "la fotógrafa Ana Muestra": mostly no cinematographer."""
    behind = one.role == "cinematographer" and _PHOTOGRAPHER.fullmatch(one.role_text or "") is not None
    name = reading.plain.find(one.person, one.start, one.end)
    job = reading.plain.lower().find((one.role_text or "").lower(), one.start, one.end)
    if not (behind and -1 < job < name and one.score < 0.9):
        return False
    line = reading.plain.rfind("\n", 0, one.start) + 1
    sentence = reading.sentence_at(one.start)
    end = sentence.end if sentence else one.end
    return _SHOT_IT.search(reading.plain, sentence.start if sentence else line, end) is None


def credits_of(reading: Reading) -> tuple[Credit, ...]:
    """The credits of a reading, found once; other finders lean on them."""
    if "credits" not in reading.kept:
        Credits().find(reading)
    found: tuple[Credit, ...] = reading.kept["credits"]
    return found


def _from_record(reading: Reading) -> Iterator[Found]:
    """Labelled credits; those of another film where its title stands alone above them."""
    rows = list(labelled(reading))
    people = frozenset(fold(reading.body[named.name_start : named.name_end]) for named in rows)
    heads = _heads(reading, rows)
    own = frozenset(reading.block_at(n.quote_start).number for n in rows if n.kind == "glued")
    for named in rows:
        film = _film_of_record(reading, named, people, heads, own)
        person = reading.body[named.name_start : named.name_end].strip(" *_")
        is_title = title_key(person) in ours(reading) and (" " not in person or _WITH_ARTICLE.match(person) is not None)
        is_title = is_title or (
            title_key(person) in ours(reading) and any(reading.titles_in(named.name_start, named.name_end))
        )
        if film and not is_title:
            yield Found(
                named.quote_start, named.quote_end, person, named.role, named.role_text, named.character, film, named.score
            )  # fmt: skip


_WITH_ARTICLE = re.compile(r"(?:Le|La|Les|Il|Lo|Gli|El|Los|Las|O|A|Os|As|Der|Die|Das|The|Un|Une|Una|Uma) ")


def without(reading: Reading, printed: Iterable[Found]) -> Reading:
    """The reading with no persons where the record or a title names them, so that sentences are not sought there."""
    taken = Ranges((*((f.start, f.end) for f in printed), *((t.start, t.end) for t in reading.titles)))
    kept = tuple(_bare(p, reading.text.language) for p in reading.persons if not taken.meet(p.start, p.start + 1))
    return replace(reading, persons=kept)


_BEFORE_A_NAME = frozenset(
    {"dp", "dop", "pd", "ad", "com", "mit", "avec", "con", "with", "von", "par", "por", "starring", "featuring"}
)


_LABEL_END = re.compile(r"^(?:de|di|da|do|por|par|von|by)$")


def _bare(person: PersonMention, language: str | None) -> PersonMention:
    """A name without the job or the preposition that a capital made part of it: "DP Anna Muster", "Mit Anna Muster"."""
    words = person.name.split(" ")
    cut = next(
        (
            n
            for n in (2, 3)
            if len(words) - n >= 1 and _LABEL_END.search(words[n - 1]) and roles_of(" ".join(words[:n]))
        ),
        0,
    )
    while len(words) - cut > 2 and (
        fold(words[cut]) in _BEFORE_A_NAME or words[cut].lower().removesuffix("s") in jobs(language)
    ):
        cut += 1
    if not cut:
        return person
    head = len(" ".join(words[:cut])) + 1
    if person.start + head >= person.end:  # the text has fewer letters than the name that was made of it
        return person
    return replace(
        person, start=person.start + head, name=person.name[head:], full=" ".join(person.full.split(" ")[cut:])
    )


def _film_of_record(
    reading: Reading, named: Named, people: frozenset[str], heads: dict[int, str], own: frozenset[int]
) -> str | None:
    """The main film, or the one whose title stands alone on a line shortly above."""
    block = reading.block_at(named.quote_start)
    if named.kind == "by" and (awarded := _awarded_above(reading, block.number)):
        return awarded
    if reading.main_film is None or block.number in heads:
        return heads.get(block.number)
    for other in reversed(reading.blocks[max(0, block.number - 9) : block.number - 1]):
        words = reading.plain[other.start : other.end]
        if len(words) > 200:
            break
        if other.number in own:
            continue  # a line of the record is no title, though it may look like one
        for title in reading.titles_in(other.start, other.end):
            whole = other.end - other.start <= title.end - title.start + 30 and ":" not in words
            key = fold(title.title)
            sure = (
                title.marked in {"quotes", "italics", "list", "headline"}
                or film_named(reading, title) == reading.main_film
            )
            if (
                sure
                and whole
                and is_film(title)
                and not any(name in key for name in people)
                and not roles_of(title.title)
            ):
                return film_named(reading, title)
    return reading.main_film


_HEAD_DATA = re.compile(
    r"\s*(?:\((?:OT|AT|O-Titel|[Oo]riginal\w*)[:. ][^()\n]*\)|[^\n:]{0,40}\b(?:18|19|20)\d\d\b[^\n:]{0,40}"
    r"|[^\n:]{0,60}(?:\b\d ?h ?\d\d\b|\b\d{2,3} ?(?:min|mn|Min)\b)[^\n:]{0,40})\s*"
)
"""Data between a title and its record: "(OT: …)", "Frankreich 2014 (Drama)"."""


def _head_above(reading: Reading, number: int) -> Block | None:
    """The block above a record, lines of data passed over."""
    for above in reversed(reading.blocks[max(0, number - 4) : number - 1]):
        if not _HEAD_DATA.fullmatch(reading.plain, above.start, above.end):
            return above
    return None


_AWARDED = late(rf"{NAME}(?:(?:, | and | & ){NAME})* for ([^\n(/]{{2,70}}?)(?: / [^\n(]*)?(?: \([^()\n]*\))?\s*")


def _awarded_above(reading: Reading, number: int) -> str | None:
    """In a list of prizes, the film that the winner above was named for: "Anna Muster for TITLE", then "Directed by"."""
    for block in reversed(reading.blocks[max(0, number - 4) : number - 1]):
        hit = _AWARDED.fullmatch(reading.plain, block.start, block.end)
        if hit:
            title = reading.body[slice(*hit.span(1))].strip(' *_"“”')
            return reading.subject.title if reading.subject and title_key(title) in ours(reading) else title
        if block.end - block.start > 120 or not roles_of(
            re.split(r" by ", reading.plain[block.start : block.end])[0] + " by"
        ):
            return None
    return None


def _heads(reading: Reading, rows: Iterable[Named]) -> dict[int, str]:
    """For a programme of several films, the short line above each record: film by block number."""
    directors = {fold(reading.body[n.name_start : n.name_end]) for n in rows if n.role == "director"}
    if len(directors) < 2:
        return {}
    labelled_blocks = sorted({reading.block_at(n.quote_start).number for n in rows})
    found: dict[int, str] = {}
    for number in labelled_blocks:
        if number - 1 in found:
            found[number] = found[number - 1]
            continue
        above = _head_above(reading, number)
        if above is None or above.number in labelled_blocks:
            continue
        words = reading.body[above.start : above.end].strip(' *_#"“”')
        words = re.split(r" {2,}", words)[-1]  # behind the words that stand for a picture
        if words[:1].isupper() and len(words.split()) <= 7 and not re.search(r"[:.|]", words) and not roles_of(words):
            title = re.sub(r"\s*\(.*\)$", "", words)
            mine = reading.subject and title_key(title) in ours(reading)
            found[number] = reading.subject.title if mine and reading.subject else title
    return found


def _director(reading: Reading, printed: Iterable[Found]) -> str | None:
    """Who directed the main film, by this text's own record, else by what is known of the film."""
    for found in printed:
        if found.role == "director" and found.film == reading.main_film:
            return found.person
    subject = reading.subject
    if subject and subject.director and reading.main_film == subject.title:
        return subject.director
    return None


def _told_director(reading: Reading, prose: Sequence[Found], known: str | None) -> str | None:
    """The one person whom the sentences tell to have directed the main film; against what is known only in plain words."""
    full = {reading.body[p.start : p.end]: p.full for p in reading.persons}
    people = {
        full.get(f.person, f.person) for f in prose
        if f.role == "director" and f.film == reading.main_film and " " in full.get(f.person, f.person)
        and (known is None or f.score >= 0.82) and (known is None or f.role_text is None or " " in f.role_text)
    }  # fmt: skip
    if len(people) == 2 and (pair := _pair_of(prose, people, full)):
        return pair
    likely = {name for name in people if fold(name.split()[0]) in given_names()} if len(people) > 1 else people
    return likely.pop() if len(likely) == 1 else None


def _pair_of(prose: Sequence[Found], people: Iterable[str], full: dict[str, str]) -> str | None:
    """Of two whom the same words call the directors, the one named last; None where each has words of their own."""
    by_words: dict[tuple[int, int], list[str]] = {}
    for found in prose:
        if found.role == "director":
            by_words.setdefault((found.start, found.end), []).append(full.get(found.person, found.person))
    together = [names for names in by_words.values() if set(names) == set(people)]
    return together[0][-1] if together else None


def _once(found: Iterable[Found]) -> list[Found]:
    """One row per person, role, film and place; the surest way of finding wins."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (-f.score, f.start, f.end)):
        twin = next((i for i, k in enumerate(kept) if _same(one, k)), None)
        if twin is None:
            kept.append(one)
        elif one.character and not kept[twin].character:
            kept[twin] = replace(kept[twin], character=one.character)
    return sorted(kept, key=lambda f: (f.start, f.end, f.role, f.person))


def _same(a: Found, b: Found) -> bool:
    return (
        a.role == b.role
        and a.start < b.end
        and b.start < a.end
        and title_key(a.film) == title_key(b.film)
        and same_person(a.person, b.person)
    )


def _row(reading: Reading, found: Found) -> Credit:
    person, origins = found.person, list(found.origins)
    mention = next((p for p in reading.persons if reading.body[p.start : p.end] == person), None)
    if mention and " " not in person:
        person, where = completed(reading, mention, found.start, found.end)
        origins += where
    if reading.text.language == "ru" and (basic := nominative(reading, person)) != person:
        origins.append(Origin("person", "computed", None, f"basic case of {person}"))
        person = basic
    person = " ".join(person.split())  # a name may go on in the next line
    score = found.score
    if is_slip(person):
        score *= 0.5
        origins.append(Origin("person", "computed", None, "possible slip: a job taken for a surname"))
    origins += film_origin(reading, found.film, found.start, found.end)
    quote = reading.quote(found.start, found.end)
    character = None if _FILM_OF.match(found.character or "") else found.character
    return Credit(quote, person, found.role, found.role_text, character, found.film, round(score, 2), tuple(origins))


_FILM_OF = re.compile(r"(?:[Ff]ilme?|[Pp]elícula|[Mm]ovie) (?:by|von|de|di|d'|do|da|of) ?[A-ZÀ-Þ]")
"""Whose film it is, before "played by": no part."""
