"""Who made a film, told by possession and by verbs: "X's TITLE", "X directed TITLE", "his debut"."""

import re
from collections.abc import Iterator

from kadr.fold import title_key
from kadr.late import late
from kadr.reading.credits.found import Found, film_named, film_of, is_film, leant_on, ours, same_person
from kadr.reading.credits.places import Place, films_in, rows_for, unmarked_title
from kadr.reading.credits.ways import Ways
from kadr.reading.credits.words import CAPITAL, TITLE_LIKE, one_of
from kadr.reading.focus import own_films as own_films_named
from kadr.reading.keyed import Keyed
from kadr.reading.text import PersonMention, Reading, Sentence, TitleMention

_FILM_BY = Keyed(
    r"(?<!every )(?<!another )(?<!any )(?<!each )(?<!other )(?<!some )\b(?:film|movie|feature|debut|drama|documentary|picture|filmes?|película|largometraje|longa|long[- ]métrage|opera prima|фильма?|картина|лента)"
    r"(?: (?!work\b)[\w-]+)?(?:,? [\"'*_]*)? (?:by|from|de|do|da|di|von|режисс[её]ра|российского режисс[её]ра) (?:(?:the|o|a|director|russian|диретор|cineasta|realizadora?|Regisseur(?:in)?)\b ?){0,3}$",
    re.IGNORECASE,
)


FILM_OF_NEWCOMER = late(
    r"\b(?i:film|movie|feature|debut|drama|documentary|picture|long[- ]métrage|película|filme|largometraje|lungometraggio|longa|фильм\w*|картин\w+|лент\w+|\w+film)"
    r"(?: (?:by|from|of|de|du|del|della|di|do|da|des|der|des|von|vom|dell'|de l'|de la|d'une?|eine[rs]))?(?: (?:the|la|le|el|il|lo|o|a|der|dem))? ?(?:[a-zà-ÿа-яё]+ )?"
    r"(?i:newcomer|first-timer|first-time director|débutante?|debutante?|esordiente|estreante|Debütant(?:in|en)?|Newcomer(?:in|s)?|дебютант(?:а|ки)) $"
)
"""Before a name: "the film by newcomer X" is X's; elsewhere a newcomer is somebody who plays."""
_ITS_TITLE = re.compile(r",? [\"'*_«„]{0,3}")
_FILM_THAT = Keyed(r"\b(?:film|movie|picture|feature|documentary|drama|comedy|thriller)(?: that| which)? $")
_MADE = re.compile(r" (?:made|directed|shot)\b(?! (?:up|off|by))")
"""The 1961 film that Anna Muster made: behind a title, or where the film has been named."""


def film_by(reading: Reading, place: Place, before: str, ways: Ways, director: str | None) -> Iterator[Found]:
    """ "a film by X", "TITLE by X" for the film of these texts, "o filme de X"."""
    person = place.people[0]
    named = [t for t in films_in(reading, place.sentence) if t.end <= place.start]
    made = re.search(
        r"\b(?:produ\w+|finan\w+|written|shot|edited|geschrieben|gedreht|escrit\w|écrit\w*|scritt\w)\b[^.,;]{0,25}$",
        before,
    )
    next_title = next((t for t in films_in(reading, place.sentence) if t.start >= place.end), None)
    own = next_title and _ITS_TITLE.fullmatch(reading.plain, place.end, next_title.start)
    if own and next_title and _FILM_BY.search(before) and film_named(reading, next_title) != reading.main_film:
        return  # "the next film by X, TITLE" is another
    newcomer = FILM_OF_NEWCOMER.search(before)
    if (
        (hit := newcomer or _FILM_BY.search(before))
        and not made
        and (director is None or same_person(person.full, director))
    ):
        film = (
            film_named(reading, named[-1])
            if named and place.start - named[-1].end < 40
            else film_of(reading, place.start)
        )
        yield from rows_for(
            reading, [person], "director", None, film, 0.82, place.sentence.start + hit.start(), place.end
        )
    if (hit := _FILM_THAT.search(before)) and (verb := _MADE.match(reading.plain, place.end, place.sentence.end)):
        film = film_named(reading, named[-1]) if named else film_of(reading, place.start)
        start = place.sentence.start + hit.start()
        if director is None or film != reading.main_film or same_person(person.full, director):
            yield from rows_for(reading, [person], "director", verb.group().strip(), film, 0.82, start, verb.end())
    between = reading.plain[named[-1].end : place.start] if named else ""
    if re.fullmatch(
        r"[\"'*_»]{0,3},? (?:(?:the|a) [\w -]{0,30})?(?:by|de|di|von|do|da) (?:(?:the|o|a|il|la|le|der|die)?\b ?(?:[\w-]+ ){0,2}(?:director|film-?maker|diretora?|cineasta|réalisat\w+|regista|regisseur(?:in)?|writer-director)) ",
        between,
        re.IGNORECASE,
    ):
        yield from rows_for(
            reading, [person], "director", "director", film_named(reading, named[-1]), 0.85, named[-1].start, place.end
        )
        return
    if unmarked := _UNMARKED_BY.search(reading.plain[place.sentence.start : place.start]):
        start = place.sentence.start + unmarked.start(1)
        film = unmarked_title(reading, start, place.sentence.start + unmarked.end(1))
        yield from rows_for(reading, [person], "director", "director", film, 0.8, start, place.end)
    if named and title_key(named[-1].title) in ours(reading):
        if re.fullmatch(
            r"[\"'*_»]*,? (?:by|de|di|do|da|von|of|(?:[а-яё]+ )?режисс[её]ра|(?:la |o |a )?(?:new |second |latest |first )?(?:film|movie) by) ",
            between,
        ) and (director is None or same_person(person.full, director)):
            yield from rows_for(
                reading, [person], "director", None, reading.main_film, 0.82, named[-1].start, place.end
            )


_ORDINAL = re.compile(r"\b(?:debut|first|second|third|fourth|fifth|sixth|new|latest|sophomore|newest)\b")


_AT_THE_TOP = 3
"""Blocks in which "Anna Muster's drama" is the film of the page."""
_HIS_FILM = Keyed(
    r"^'s? (?:(?:own|new|latest|debut|first|second|third|fourth|fifth|\w+[- ]\w+|(?:\w+-)+\w+|\w+) ){0,3}?"
    r"(?:film|movie|feature|debut|drama|melodrama|documentary|thriller|comedy|fantasy|satire|biopic|western|romance)\b(?! (?:by|from|of|about))"
)


_UNMARKED_BY = late(
    rf"(?:^|(?<=[a-z,;] ))({TITLE_LIKE}),? by (?:the )?(?:[\w-]+ ){{0,2}}(?:director|film-?maker|writer-director) $"
)


_GENRE_OWNED = late(
    rf"^'s? (?:(?:[a-z][\w-]*|{CAPITAL}[\w-]*[a-z]),? ){{0,5}}?(?:film|movie|drama|melodrama|thriller|comedy|documentary|debut|feature|western|chiller|epic|romance) "
    rf"[\"'*_]{{0,3}}({TITLE_LIKE})"
)


_OWNED = re.compile(
    r"^'s? (?:(?!(?:films|movies|could|would|be|is|was|were|are|has|have|had|with|in|on|of|and|like|to|as|from|by|about|at|for|the|that)\b)[\w-]+ ){0,4}?"
    r"(?:(?:film|movie|feature|drama|debut|masterpiece|picture|documentary|melodrama),? )?[\"'*_]{0,3}$"
)


def possessed(reading: Reading, place: Place, after: str, director: str | None) -> Iterator[Found]:
    """ "X's TITLE": X directed it, if it is the film of these texts or another by the same maker."""
    person = place.people[-1]
    mine = director is not None and same_person(person.full, director)
    genre = _GENRE_OWNED.match(after)
    if (hit := _HIS_FILM.match(after)) and not (genre and not mine):
        before = [t for t in films_in(reading, place.sentence) if t.end <= person.start]
        is_it = (
            bool(before)
            and re.fullmatch(r"[\"'*_]{0,3},? (?:is|was|marks|,)? ?", reading.plain[before[-1].end : person.start])
            is not None
        )
        if is_it and (mine or film_named(reading, before[-1]) == reading.main_film):
            yield from rows_for(
                reading,
                [person],
                "director",
                None,
                film_named(reading, before[-1]),
                0.8,
                before[-1].start,
                place.end + hit.end(),
            )
        elif mine or (
            director is None
            and (
                _ORDINAL.search(hit.group())
                or (" " in person.name and reading.block_at(place.start).number <= _AT_THE_TOP)
            )
        ):
            yield from rows_for(
                reading,
                [person],
                "director",
                None,
                film_of(reading, place.start),
                0.7,
                person.start,
                place.end + hit.end(),
            )
    if re.search(
        r"\b(?:directed|shot|produced|edited|wrote|watched) $", reading.plain[place.sentence.start : person.start]
    ):
        return  # "the man who directed Anna Muster's debut": hers as an actress
    if genre:
        at, end = place.end + genre.start(1), place.end + genre.end(1)
        marked = next((t for t in films_in(reading, place.sentence) if t.start == at), None)
        film = film_named(reading, marked) if marked else unmarked_title(reading, at, end)
        if film != reading.main_film or mine or director is None:
            yield from rows_for(reading, place.people, "director", None, film, 0.82, place.start, end)
            return
    for title in films_in(reading, place.sentence):
        if title.start < place.end or title.start - place.end > 60:
            continue
        if not _OWNED.match(reading.plain[place.end : title.start]):
            continue
        film = film_named(reading, title)
        if mine or (director is None and film == reading.main_film):
            yield from rows_for(reading, place.people, "director", None, film, 0.8, place.start, title.end)
        elif film != reading.main_film and " " in person.name and not leant_on(reading, title):
            yield from rows_for(reading, place.people, "director", None, film, 0.76, place.start, title.end)
        return


_OWN_SCRIPT = re.compile(
    r",? (?:who )?(?:also )?direct(?:ed|s|ing) (?:from )?(?:his|her|their) own (?:script|screenplay)\b"
)


def own_script(reading: Reading, place: Place, after: str, director: str | None) -> Iterator[Found]:
    """ "X directed her own script": both."""
    hit = _OWN_SCRIPT.match(after)
    if hit and (director is None or same_person(place.people[-1].full, director)):
        for role in ("director", "writer"):
            yield from rows_for(
                reading,
                place.people,
                role,
                None,
                film_of(reading, place.start),
                0.83,
                place.start,
                place.end + hit.end(),
            )


_VERBS = {
    "directed": "director", "directs": "director", "co-directed": "director", "helmed": "director", "direct": "director",
    "wrote": "writer", "co-wrote": "writer", "scripted": "writer", "produced": "producer", "produce": "producer", "produces": "producer",
    "co-produced": "producer", "shot": "cinematographer", "lensed": "cinematographer", "photographed": "cinematographer",
    "edited": "editor", "scored": "composer", "starred in": "cast", "stars in": "cast", "appeared in": "cast", "acted in": "cast",
    "made": "director", "makes": "director", "filmed": "director",
}  # fmt: skip


_FINITE = re.compile(
    rf"\b({one_of(_VERBS)})(?: (?:his|her|their|the|a|an|first|debut|second|[12]\d{{3}}|feature|film|movie|drama)){{0,4}}[, ]{{1,2}}[\"'*_]{{0,3}}$"
)


_IT = re.compile(
    r",? (?:who |also |later )*(directed|helmed|wrote|co-wrote|produced|edited|scored|lensed|photographed|shot) "
    r"(?:it|the (?:film|movie|script|screenplay|picture)|this (?:feature )?(?:film|movie|picture|feature))\b"
)


def finite(reading: Reading, place: Place, after: str, director: str | None) -> Iterator[Found]:
    """ "X directed TITLE", "X later stepped in to produce TITLE": the last person before the verb did it."""
    person = place.people[-1]
    nexts = [p.start for p in reading.persons_in(place.end, place.sentence.end)]
    if (hit := _IT.match(after)) and (
        _VERBS[hit.group(1)] != "director" or director is None or same_person(person.full, director)
    ):
        role = (
            "director"
            if hit.group(1) == "shot" and director and same_person(person.full, director)
            else _VERBS[hit.group(1)]
        )
        yield from rows_for(
            reading,
            [person],
            role,
            hit.group(1),
            film_of(reading, place.start),
            0.78,
            place.start,
            place.end + hit.end(),
        )
        return
    for title in films_in(reading, place.sentence):
        if title.start < place.end or (nexts and nexts[0] < title.start):
            continue
        between = reading.plain[place.end : title.start]
        hit = _FINITE.search(between)
        if (
            hit is None
            or len(between) > 110
            or re.search(r"\b(?:by|which|that|not|never|didn't|when (?:he|she))\b", between[: hit.start()])
        ):
            continue
        role = _VERBS[hit.group(1)]
        film = film_named(reading, title)
        mine = director is not None and same_person(person.full, director)
        if (
            role == "director"
            and not mine
            and (hit.group(1) in {"made", "makes", "filmed"} or (director and film == reading.main_film))
        ):
            continue
        if role == "cinematographer" and hit.group(1) == "shot" and mine:
            role = "director"
        near = place.sentence.start if place.start - place.sentence.start < 60 else place.start
        yield from rows_for(reading, [person], role, hit.group(1), film, 0.8, near, title.end)
        return


_HIS = late(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ ){0,2}?(?:trilogy|trilogies)(?: of [^:;.]{3,50})?: [\"'*_]{0,3}$|"
    r"\b(?:his|her|their) (?:(?:own|early|earlier|previous|other|short|feature|documentary|award-winning|student) ){0,3}(?:films|shorts|features|documentaries|works|credits) "
    r"(?:include|included|including|are|were) [\"'*_]{0,3}$|"
    r"\b(?:his|her|sein|seinem|ihr|ihrem|seu|sua|son|sa|su|suo|his or her)\b (?:(?:own|new|latest|debut|first|second|third|fourth|earlier|previous|next|[\w-]+) ){0,4}?"
    r"(?:(?:film|movie|feature|drama|debut|masterpiece|picture|documentary|hit|\w+),? )?(?:called |titled |entitled )?[\"'*_«“]{0,3}$", re.IGNORECASE)  # fmt: skip


_HIS_AFTER = re.compile(
    r"^[,.]?[\"'*_»]{0,3}(?: \((?:19|20)\d\d\))?,? (?:which (?:was|is) )?(?:a(?= debut)|his|her|seu|sua|sein|ihr|son|sa|su|suo) (?:\w+ )?(?:debut|first|second|third|fourth|latest|new|previous|film|movie|feature|sophomore|next|erster|zweiter|segundo|deuxième|premier)\b",
    re.IGNORECASE,
)


_WHEN = late(
    r"\b(?:when|after|before|since|while) (?:he|she) (directed|made|shot)(?: (?:his|her|the|[\w-]+)){0,3} [\"'*_]{0,3}$|\b(?:made (?:his|her) name with|broke through with|(?:best )?known for|follow-up to|won (?:him|her) notice with) (?:the )?(?:[a-z]+ ){0,2}[\"'*_]{0,3}$|\b(?:directorial|directing|feature) debut (?:with|in) (?:the )?(?:[\w\d]+ ){0,3}[\"'*_]{0,3}$"
)


def own_films(reading: Reading, director: str | None) -> Iterator[Found]:
    """ "his debut feature, TITLE", "when he directed TITLE": a film of the maker last spoken of."""
    if director is None:
        return
    last: tuple[int, int, PersonMention] | None = None
    for title in reading.titles:
        sentence = reading.sentence_at(title.start)
        if sentence is None or not is_film(title) or not reading.block_at(title.start).is_prose:
            continue
        if (
            last
            and _AND_ANOTHER.fullmatch(reading.plain, last[1], title.start)
            and not _of_another_kind(reading, title)
        ):
            yield Found(
                last[0],
                title.end,
                reading.body[last[2].start : last[2].end],
                "director",
                None,
                None,
                film_named(reading, title),
                0.78,
            )
            last = (last[0], title.end, last[2])
            continue
        last = None
        before, after = reading.plain[sentence.start : title.start], reading.plain[title.end : sentence.end]
        hit = _WHEN.search(before) or _HIS.search(before)
        later = None if hit else _HIS_AFTER.match(after)
        if hit is None and later is None:
            continue
        at = sentence.start + hit.start() if hit else title.start
        maker = _spoken_of(reading, sentence, at, director)
        if maker is None or _of_another_kind(reading, title):
            continue
        end = title.end + (later.end() if later else 0)
        last = (at, title.end, maker) if hit and _LISTS.search(before) else None
        yield Found(
            at, end, reading.body[maker.start : maker.end], "director", None, None, film_named(reading, title), 0.8
        )


def known_own_films(reading: Reading, director: str | None, told: frozenset[str]) -> Iterator[Found]:
    """Other films that the text calls the maker's own, or that are known to be, where no other words give them to anybody.

    told: title keys of films that have a director by other words.
    """
    if director is None or " " not in director:
        return
    own = own_films_named(reading)
    seen = set(told)
    for title in reading.titles:
        key = title_key(title.title)
        if title.title not in own or key in seen or not is_film(title) or _of_another_kind(reading, title):
            continue
        if reading.block_at(title.start).kind == "dropped" or not reading.block_at(title.start).is_prose:
            continue
        seen.add(key)
        yield Found(title.start, title.end, director, "director", None, None, film_named(reading, title), 0.72)


_LISTS = re.compile(
    r"\b(?:trilogy|trilogies)\b[^:;.]*: [\"'*_]{0,3}$|\b(?:films|shorts|features|documentaries|works|credits) \w+ [\"'*_]{0,3}$"
)
_AND_ANOTHER = re.compile(r"[\"'*_]{0,3}(?: \([^()\n]{4,30}\))?(?:,| and|, and) [\"'*_]{0,3}")


def _of_another_kind(reading: Reading, title: TitleMention) -> bool:
    near = reading.plain[max(0, title.start - 30) : title.start]
    return (
        re.search(r"\b(?:book|novel|song|painting|photograph|poem|play|mentor|teacher|favou?rite)\b", near) is not None
    )


def _spoken_of(reading: Reading, sentence: Sentence, at: int, director: str) -> PersonMention | None:
    """The director, where "he" or "his" can mean them: first named in this sentence or the one before that names people."""
    block = reading.block_at(sentence.start)
    here = reading.persons_in(sentence.start, at)
    if here:
        return here[0] if same_person(here[0].full, director) else None
    earlier = reading.persons_in(block.start, sentence.start)
    if not earlier:
        later = reading.persons_in(at, sentence.end)
        if later and same_person(later[0].full, director):
            return later[0]
        before = [p for p in reading.persons if p.start < block.start and reading.block_at(p.start).is_prose]
        earlier = before[-1:]
        return earlier[-1] if earlier and same_person(earlier[-1].full, director) else None
    last = reading.sentence_at(earlier[-1].start)
    first = [p for p in earlier if last and p.start >= last.start][:1] or earlier[-1:]
    return first[0] if same_person(first[0].full, director) else None
