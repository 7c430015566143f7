"""Credits told in sentences: who directed, played, shot, wrote, by verb, by job or by possession."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kadr.fold import fold, level, title_key
from kadr.reading.credits_found import Found, film_named, film_of, is_film, ours, same_person
from kadr.reading.credits_words import (
    CAPITAL,
    FULL_NAME,
    NAME,
    TITLE_LIKE,
    by_labels,
    departments,
    jobs,
    one_of,
    people_nouns,
)
from kadr.reading.mentions.words import given_names, not_persons
from kadr.reading.text import PersonMention, Reading, Sentence, TitleMention

_LINK = re.compile(
    r"[\"')\]*_]*(?: \([^()]{2,40}\))?,? ?(?:(?:and|&|e|y|et|und|и|ed|as well as),? |, |(?<=,) )(?:then |the |also )?(?:actress |actor |newcomer )?"
)
_FILLER = (
    r"(?:(?:the|a|an|his|her|their|our|its|o|a|um|uma|le|la|l'|il|el|der|die|den|dem|seinem|ihrem|seiner|von)\b ?)?"
    r"(?:(?!(?:and|with|com|e|y|et|und|mit|avec|from|in|for|starring)\b)[a-zà-ÿ][\w'-]*,? |[A-Z][a-z]+(?:n|sh|se|ch|ek|i) ){0,5}?"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Names that stand together in a sentence: "A and B"."""

    people: tuple[PersonMention, ...]
    sentence: Sentence

    @property
    def start(self) -> int:
        return self.people[0].start

    @property
    def end(self) -> int:
        return self.people[-1].end


def told_directors(reading: Reading) -> Iterator[Found]:
    """Who the sentences say has directed the main film, while nobody is known to have."""
    if reading.main_film is None:
        return
    ways = Ways.of(reading.text.language)
    for place in _places(reading):
        before = reading.plain[place.sentence.start : place.start]
        after = reading.plain[place.end : place.sentence.end]
        yield from _by_verb(reading, place, before, ways)
        yield from _by_job(reading, place, before, after, ways, None)
        yield from _film_by(reading, place, before, ways, None)
        yield from _possessed(reading, place, after, None)
        yield from _finite(reading, place, after, None)
    yield from _headline(reading)


def told(reading: Reading, director: str | None) -> Iterator[Found]:
    """Credits of every sentence. director: who is known to have directed the main film."""
    if reading.main_film is None:
        return
    ways = Ways.of(reading.text.language)
    for place in _places(reading):
        before = reading.plain[place.sentence.start : place.start]
        after = reading.plain[place.end : place.sentence.end]
        yield from _by_verb(reading, place, before, ways)
        yield from _performed(reading, place, before, after, ways)
        yield from _by_job(reading, place, before, after, ways, director)
        yield from _by_department(reading, place, before, after, ways)
        yield from _camera_of(reading, place, after, director)
        yield from _film_by(reading, place, before, ways, director)
        yield from _possessed(reading, place, after, director)
        yield from _finite(reading, place, after, director)
    for place in _front_places(reading):
        before = reading.plain[place.sentence.start : place.start]
        yield from _by_verb(reading, place, before, ways)
        yield from _performed(reading, place, before, "", ways)
    yield from _own_films(reading, director)
    yield from _bracketed_names(reading)
    yield from _captions(reading)
    yield from _sold(reading)
    yield from _awarded(reading)
    yield from _filmographies(reading)
    yield from _won_for(reading)
    yield from _headline(reading)
    yield from _in_brackets(reading)
    yield from _job_on_title(reading)
    yield from _duos(reading, director)


# --- where names stand --------------------------------------------------------------------------------------------------


def _places(reading: Reading) -> Iterator[Place]:
    for block, sentence in reading.prose():
        if block.kind not in {"byline", "author"}:
            yield from _runs(reading, reading.persons_in(sentence.start, sentence.end), sentence)


def _front_places(reading: Reading) -> Iterator[Place]:
    """Names in front matter, where no mentions are marked: its description may be a whole record in one sentence."""
    named = re.compile(FULL_NAME)
    for block in reading.blocks:
        if block.kind == "front matter":
            for sentence in reading.sentences_in(block):
                people = [
                    PersonMention(
                        hit.start(), hit.end(), reading.body[slice(*hit.span())], reading.body[slice(*hit.span())]
                    )
                    for hit in named.finditer(reading.plain, sentence.start, sentence.end)
                ]
                yield from _runs(reading, people, sentence)


def _runs(reading: Reading, people: Sequence[PersonMention], sentence: Sentence) -> Iterator[Place]:
    run: list[PersonMention] = []
    for person in people:
        if person.end > sentence.end:
            continue
        if run and not _LINK.fullmatch(reading.plain, run[-1].end, person.start):
            yield Place(tuple(run), sentence)
            run = []
        run.append(person)
    if run:
        yield Place(tuple(run), sentence)


@dataclass(frozen=True)
class Ways:
    """Patterns of one language, made from the lists."""

    by: re.Pattern[str]
    far_by: re.Pattern[str]
    job_before: re.Pattern[str]
    job_after: re.Pattern[str]
    department_by: re.Pattern[str]
    department_of: re.Pattern[str]
    job_roles: dict[str, str]
    department_roles: dict[str, str]
    character: str

    @staticmethod
    @cache
    def of(language: str | None) -> "Ways":
        job_roles, department_roles = jobs(language), departments(language)
        job, department = one_of(job_roles), one_of(department_roles)
        labels = one_of({label for label in by_labels() if "film" not in label.split()[:3] or label.startswith("film ed")} | {"written and directed by", "directed and written by", "escrito e dirigido por",
                        "écrit et réalisé par", "escrita y dirigida por", "scritto e diretto da", "co-written and directed by",
                        "written, directed and produced by", "written and produced by", "conçu et réalisé par", "realizado por"})  # fmt: skip
        nouns = one_of(people_nouns(language))
        return Ways(
            by=re.compile(rf"\b((?i:{labels})) {_FILLER}$"),
            far_by=re.compile(r"\b(shot|filmed|photographed|lensed|edited|scored|designed|scripted|directed|produced)\b(?: (?!(?:which|who|that|but|is|was)\b)[\w'-]+){1,9} by (?:the )?$", re.IGNORECASE),
            job_before=re.compile(rf"(?<![\w-])((?:{job})(?:(?:,? and |,? & |/|-| e | y | et | und )(?:{job}))?)s?[,:]? ?[\[\"*_(]*$", re.IGNORECASE),
            job_after=re.compile(
                rf"^[*_\"]*(?:,| \(|, who (?:was|is|served as)| (?:is|was|served as)) ?(?:(?:the|our|its|his|her|their|a|o|a|le|la|der|die|il)\b )?"
                rf"(?:film's |movie's |filme |[\w]+'s )?(?:[\w-]+ ){{0,2}}?({job})(?![\w-])", re.IGNORECASE),
            department_by=re.compile(rf"\b((?i:{department}))(?: (?:and|et|e|y|und) (?:{department}))?,? (?:\w+ )?(?:by|de|do|da|di|von|por|par|of|from) {_FILLER}$"
                                     rf"|\b((?i:{department})) (?:schrieb|schrieben|führte|stammt von|stammen von|komponierte|besorgte|verantwortete|verfasste|verantwortet) $"
                                     rf"|\b((?i:{department}))\b[^.;:]{{0,40}} (?:work|travail|trabalho|trabajo|arbeit|lavoro)(?: \w+)? (?:by|of|de|do|da|di|von) $"),
            department_of=re.compile(rf"^'s? (?:(?!(?:films?|movies?|with|of|in|on|for|and|is|was|to|at|has|use|take|as|skill)\b)[\w-]+,? (?:and )?){{0,3}}?((?i:{department}))\b"),
            job_roles=job_roles,
            department_roles=department_roles,
            character=rf"((?:(?:the |a |an |um |uma |o |a |le |la |un |une |einen |eine |den |die |el |il |der )(?:[\w'-]+ ){{0,4}}?(?:{nouns})(?:(?: [a-zà-ÿ]+)? {CAPITAL}[\w'-]+)?)|{NAME})",
        )  # fmt: skip


# --- the film of a credit ---------------------------------------------------------------------------------------------------


def _films_in(reading: Reading, sentence: Sentence) -> list[TitleMention]:
    return [t for t in reading.titles_in(sentence.start, sentence.end) if is_film(t)]


_KEY = re.compile(r"(?:desc|description|excerpt|summary|subtitle|lead|abstract|teaser): ")


def _film_before(reading: Reading, place: Place) -> str | None:
    """For "TITLE, directed by X": the film last named before in the sentence, else the one the sentence is about.

    None where the last title named is a book's or another work's.
    """
    block = reading.block_at(place.start)
    if block.kind == "front matter" or _KEY.match(reading.plain, block.start):
        return reading.main_film  # a line of front matter tells of its own page
    last = [t for t in reading.titles_in(place.sentence.start, place.sentence.end) if t.end <= place.start]
    near = [t for t in last if place.start - t.end < 90]
    if near and not is_film(near[-1]):
        return None
    return film_named(reading, near[-1]) if near else film_of(reading, place.start)


def _rows(
    reading: Reading, people: Sequence[PersonMention], role: str, text: str | None, film: str | None, score: float,
    start: int, end: int, character: str | None = None,
) -> Iterator[Found]:  # fmt: skip
    if film is None:
        return
    named = {other.name for other in reading.persons}
    for person in people:
        if person.full != person.name and person.full not in named and role == "composer":
            continue  # a surname that only the lists know: Vivaldi is heard, and did not score the film
        yield Found(start, end, reading.body[person.start : person.end], role, text, character, film, score)


# --- ways of telling ----------------------------------------------------------------------------------------------------------


def _by_verb(reading: Reading, place: Place, before: str, ways: Ways) -> Iterator[Found]:
    """ "directed by X", "shot in greens and reds by X"."""
    hit = ways.by.search(before)
    if hit:
        text = hit.group(1)
        roles = _roles_in(text)
    else:
        hit = ways.far_by.search(before)
        if hit is None:
            return
        text = f"{hit.group(1)} by"
        roles = _roles_in(text)
    start = place.sentence.start + hit.start(1)
    block = reading.block_at(start)
    if (
        start == block.start
        and place.end >= block.end - 2
        and len(roles) == 1
        and roles[0] in {"writer", "editor", "cinematographer"}
    ):
        return  # the line of a paper about itself
    for role in roles:
        if role in {"distributor", "production_company", "courtesy"}:
            continue
        people = place.people if role in {"cast", "producer", "writer"} or len(place.people) < 3 else place.people[:1]
        film = _unmarked_before(reading, place.sentence, start) or _film_before(reading, place)
        yield from _rows(reading, people, role, text, film, 0.88, start, place.end)


_UNMARKED_BEFORE = re.compile(rf"(?:^|(?<=[a-z,;] ))({TITLE_LIKE})(?: \((?:19|20)\d\d\))?, (?:which was |a \w+ )?$")


def _unmarked_before(reading: Reading, sentence: Sentence, at: int) -> str | None:
    """An unmarked title right before a clause: "A Quiet Shore, produced by …"."""
    hit = _UNMARKED_BEFORE.search(reading.plain[sentence.start : at])
    if hit is None:
        return None
    return _unmarked(reading, sentence.start + hit.start(1), sentence.start + hit.end(1))


def _unmarked(reading: Reading, start: int, end: int) -> str | None:
    """Words that look like a title, unless they are a person, a place, or too few to tell."""
    words = reading.plain[start:end].split()
    capitals = [w for w in words if w[0].isupper()]
    if any(t.start < end and start < t.end for t in reading.titles) or len(capitals) < 2:
        return None
    if fold(words[0]) in given_names() or {fold(w) for w in capitals[-1:]} & not_persons():
        return None
    title = reading.body[start:end]
    return reading.subject.title if reading.subject and title_key(title) in ours(reading) else title


@cache
def _roles_in(text: str) -> tuple[str, ...]:
    from kadr.reading.credits_words import roles_of

    return roles_of(text)


_PLAYED = re.compile(
    r"\b((?i:played|portrayed|embodied|performed|interpretad[oa]s?|vivid[oa]s?|incarnée?s?|jouée?s?|gespielt|verkörpert|interpretat[oa])) "
    r"(?:[\w-]+ly |[a-z]+mente |with (?:[a-z]+ ){1,4})?(?:by|por|par|von|da|pela|pelo)\b(?: (?:the|a|an|o|a|la|le|einer|der))?(?: (?:[a-z][\w'-]*|[A-Z][a-z]+(?:n|sh|se|ch|ek|i)|cinema|film)){0,8}?,? ?$")  # fmt: skip
_PERFORMANCE = re.compile(
    r"\b(?i:performances?|turns?|portrayals?|acting|work|interpretação|interprétation|interpretación|atuação|actuación|darstellung) "
    r"(?:by|from|of|de|von|da|do|by actress|by actor) (?:[a-z][\w'-]* |[A-Z][a-z]+(?:n|sh|se|ch|i) ){0,4}?$")  # fmt: skip
_STARRING = re.compile(
    r"\b(?:[Ss]tarring|[Ss]tars|co-starring|featuring|protagonizad[oa] por|avec|mit|com|con|with|led by|anchored by) (?:(?:the|a|an)? ?(?:[a-z][\w'-]* ){0,3}?)$",
)
_ROLES_RU = re.compile(
    r"(?:(?i:роли) (?:исполнили|исполняют|сыграли|играют)|(?i:в (?:главных |основных )?ролях)(?: снялись)?|(?i:роль|роли) (?:исполнил|исполнила|сыграл|сыграла))"
    r"\s*(?:- |: )?(?:актрисы |акт[её]ры |актриса |акт[её]р )?$"
)
_PLAYS = (
    r"^(?:[*_]*,? (?:who|que|qui|die|der|che|quien|которая|который))?,? (?:also |also, )?"
    r"(?:plays|played|portrays|portrayed|playing|embodies|is cast as|stars as|co-stars as|starring as|vive|vivendo|interpreta|interpretando|"
    r"incarne|joue|jouant|spielt|verkörpert|faz|encarna|играет|сыграла|сыграл)(?: the (?:role|part|character) of| le rôle de| o papel de| il ruolo di)? "
)
_AS = (
    r"^(?:[*_]*,? (?:(?:is|was|are|stars|shines|excels|appears|co-stars|returns|impresses|astonishes|dazzles|ist|est|é|está|è)\b[^,.;:()\"]{0,30}? )?|[*_]*,? \([^()]{2,30}\) |[*_]*, [\w -]{2,30}, )"
    r"(?:as|als|como|en|come|in the role of|no papel de|dans le rôle de|no role de) (?:(?:her|his|their|the|a|an) (?:[a-z][\w'-]* ){1,3}(?=[A-ZÀ-Ý]))?"
)
_GENERAL = {"herself", "himself", "such", "usual", "well", "a director", "director", "producer"}


def _performed(reading: Reading, place: Place, before: str, after: str, ways: Ways) -> Iterator[Found]:
    """Acting told by verbs: plays, played by, as, starring, a performance by."""
    sentence = place.sentence
    if hit := _PLAYED.search(before):
        yield from _played_by(reading, place, before, hit, after)
    elif hit := _PERFORMANCE.search(before):
        yield from _rows(
            reading,
            place.people,
            "cast",
            None,
            film_of(reading, place.start),
            0.82,
            sentence.start + hit.start(),
            place.end,
        )
    elif (hit := _STARRING.search(before)) and _lists_cast(reading, place, hit):
        film = _plain_title(reading, place, hit) or _film_before(reading, place)
        text = hit.group().split()[0]
        yield from _rows(reading, place.people, "cast", text, film, 0.85, sentence.start + hit.start(), place.end)
    elif hit := _ROLES_RU.search(before):
        text = hit.group().strip(" -:")
        yield from _rows(
            reading,
            place.people,
            "cast",
            text,
            film_of(reading, place.start),
            0.87,
            sentence.start + hit.start(),
            place.end,
        )
    last = place.people[-1:]
    if hit := _AS_WHOM.search(before):
        who = _character(hit.group(1))
        if fold(who).split()[0] not in not_persons() and who.lower() not in ways.job_roles:
            yield from _rows(
                reading,
                place.people[:1],
                "cast",
                None,
                film_of(reading, place.start),
                0.8,
                sentence.start + hit.start(),
                place.end,
                who,
            )
            return
    if re.fullmatch(r"(?:[Cc]om|[Ww]ith|[Aa]vec|[Cc]on|[Mm]it) ", before) and not after.strip(" ."):
        yield from _rows(
            reading,
            place.people,
            "cast",
            before.strip(),
            film_of(reading, place.start),
            0.82,
            sentence.start,
            place.end,
        )
        return
    if (hit := _IN_CAST.match(after)) and re.search(
        r"(?:^|[,;] )(?:[Cc]om|[Ww]ith|[Aa]vec|[Cc]on|[Mm]it|[Ff]eaturing) $", before
    ):
        yield from _rows(
            reading,
            place.people,
            "cast",
            hit.group().strip(),
            film_of(reading, place.start),
            0.82,
            place.start,
            place.end + hit.end(),
        )
        return
    if (hit := _PLAY_PAIR.match(after)) and len(place.people) == 2:
        for person, who in zip(place.people, hit.groups(), strict=True):
            yield from _rows(
                reading,
                [person],
                "cast",
                None,
                film_of(reading, place.start),
                0.85,
                place.start,
                place.end + hit.end(),
                who,
            )
        return
    if len(last) == 1 and (aside := _ASIDE.match(after)):
        after = after[aside.end(1) :]
        shift = aside.end(1)
    else:
        shift = 0
    if hit := _PLAYS_SOMEBODY.match(after):
        who = _character(hit.group(1))
        yield from _rows(
            reading,
            last,
            "cast",
            None,
            film_of(reading, place.start),
            0.8,
            last[0].start,
            place.end + shift + hit.end(1),
            who,
        )
        return
    if hit := _HAS_A_PART.match(after):
        yield from _rows(
            reading,
            last,
            "cast",
            None,
            film_of(reading, place.start),
            0.7,
            last[0].start,
            place.end + shift + hit.end(),
        )
        return
    for pattern, score in ((_PLAYS, 0.88), (_AS, 0.8)):
        hit = _compiled(pattern, ways.character).match(after)
        if not hit:
            continue
        if reading.persons_in(place.end, place.end + shift + hit.start(1)):
            continue  # somebody else stands between
        who = hit.group(1)
        if fold(who) in not_persons() or fold(who).split()[0] in _GENERAL or who.lower() in ways.job_roles:
            continue
        if pattern == _AS and (who[0].islower() or fold(who).split()[0] in not_persons()):
            continue
        film = film_of(reading, place.start)
        end = place.end + shift + hit.end(1)
        yield from _rows(reading, last, "cast", None, film, score, last[0].start, end, _character(who))
        break


def _character(words: str) -> str:
    """The name in "the young soldier Pavel"; without a name the words, less their article."""
    name = re.search(rf" ({CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)*)$", words)
    if name and words[0].islower():
        return name.group(1)
    return re.sub(r"^(?:the|a|an|um|uma|o|a|le|la|un|une|einen?|den|die|el|il|der) (?=[a-zà-ÿ])", "", words)


_AS_WHOM = re.compile(
    rf"(?:^|[,;] )(?:As|as|In the role of|in the role of|Playing|Als|Como|Dans le rôle de|No papel de) ((?:the |a |an )?(?:{CAPITAL}|(?<=e |a |n )[a-z])[\w'-]+(?: {CAPITAL}?[\w'-]+){{0,2}}), $"
)
_IN_CAST = re.compile(
    r" (?:no elenco|nos papéis principais|in the (?:cast|leads?|lead roles|leading roles|main roles|title roles?)|in (?:den|der) Hauptrollen?|"
    r"dans les (?:premiers )?rôles(?: principaux)?|en el reparto|en los papeles principales|nel cast)\b"
)
_PLAY_PAIR = re.compile(rf"^ (?:play|portray|star as|are) ({NAME}) and ({NAME})(?= |[,.;])")
_HAS_A_PART = re.compile(
    r"^ (?:plays|has) (?:a|the) (?:[\w-]+ )?(?:role|part|lead)\b(?! in (?:his|her|the) (?:life|career|development|history|success|rise))"
)
_ASIDE = re.compile(r"^(, (?:(?!who\b|and\b)[\w' -]){3,45},)(?= (?:plays|played|portrays|stars as|is|gives)\b)")
_PLAYS_SOMEBODY = re.compile(
    r"^(?:[*_]*,? (?:who|que|qui|die|der|che))? (?:also )?(?:plays|played|portrays|portrayed|vive|interpreta|incarne|joue|spielt|faz) "
    r"((?:the|a|an|his|her|their|o|um|uma|le|la|un|une|den|die|das|einen|eine|el|il|lo) "
    r"(?!(?:[\w'-]+ ){0,4}(?:role|roles|part|parts|piano|guitar|violin|drums|cello|saxophone|trumpet|games?|cards?|music|songs?|record|fool|tricks?|"
    r"audience|same|film|tape|scenes?|lead|leads|character|title)\b)(?:[a-zà-ÿ][\w'-]* ?){1,4}?)(?=[.,;:]|$| (?:e|et|und|y|que|qui|do|da|de|du|who|whose|in|with|and|as|that|of|by|at|on|to)\b)"
)


@cache
def _compiled(head: str, tail: str) -> re.Pattern[str]:
    return re.compile(head + tail)


def _played_by(reading: Reading, place: Place, before: str, hit: re.Match[str], after: str) -> Iterator[Found]:
    opens = not before[: hit.start()].strip()
    if opens and len(place.people) == 2 and re.match(r" (?:is|was|has|gives|becomes|[a-z]+s)\b", after):
        actor, part = place.people  # "Played by Anna Muster, Aunt Ruth is …": the second is the character
        if reading.plain[actor.end : part.start] == ", ":
            who = reading.body[part.start : part.end]
            yield from _rows(reading, [actor], "cast", None, film_of(reading, place.start), 0.85,
                             place.sentence.start, place.end, who)  # fmt: skip
            return
    head = re.search(
        rf"({NAME})[*_\"]*,? (?:\(|is |was |as |é |est |wird |,)?(?:[\w-]+ly |[a-z]+mente )?$", before[: hit.start()]
    )
    character, start, end = None, place.sentence.start + hit.start(), place.end
    if head and fold(head.group(1)) not in not_persons():
        character, start = head.group(1), place.sentence.start + head.start(1)
    elif not before[: hit.start()].strip() and (tail := re.match(rf", ({NAME})\b", after)):
        character, end = tail.group(1), place.end + tail.end(1)
    yield from _rows(reading, place.people[:1] if character else place.people, "cast", None, film_of(reading, place.start), 0.88,
                     start, end, character)  # fmt: skip


_PLAIN_TITLE = re.compile(
    rf"(?<![\w'-])({CAPITAL}[\w'-]*(?:(?: (?:of|the|in|a|and|to))?(?:(?: the)? {CAPITAL}[\w'-]*)){{0,5}}),? (?:the|a|an) [\w -]{{0,40}}\b"
    r"(?:film|thriller|drama|comedy|movie|western|epic|musical|picture|biopic|romance|adventure|blockbuster) $"
)


def _plain_title(reading: Reading, place: Place, hit: re.Match[str]) -> str | None:
    """An unmarked title before "the thriller with A and B"."""
    found = _PLAIN_TITLE.search(reading.plain, place.sentence.start, place.sentence.start + hit.start())
    if found is None or len(place.people) < 2 or set(fold(found.group(1)).split()) <= not_persons():
        return None
    title = reading.body[slice(*found.span(1))]
    return reading.subject.title if reading.subject and title_key(title) in ours(reading) else title


def _lists_cast(reading: Reading, place: Place, hit: re.Match[str]) -> bool:
    """ "with A and B" is a cast only right after a film and what it is; "starring" always."""
    word = hit.group().split()[0].lower()
    if word not in {"with", "avec", "mit", "com", "con", "featuring"}:
        return True
    told = reading.plain[place.sentence.start : place.sentence.start + hit.start()]
    if _plain_title(reading, place, hit) or re.search(
        r"\b(?:directed by|dirigid[oa] por|réalisée? par|regie:?|diretto da) [^.;]{3,60}, $", told
    ):
        return True
    near = [t for t in reading.titles_in(place.sentence.start, place.start) if is_film(t) and t.end <= place.start]
    if not near or len(place.people) < 2:
        return False
    between = reading.plain[near[-1].end : place.sentence.start + hit.start()]
    return re.fullmatch(
        r"[\"'*_]*,? (?:\([^)]*\),? ?)?(?:(?:the|a|an|um|uma|le|la|un|une|ein|eine|der|das|il)\b[\w' -]{0,50}|.{0,60},) ?", between
    ) is not None  # fmt: skip


def _by_job(
    reading: Reading, place: Place, before: str, after: str, ways: Ways, director: str | None
) -> Iterator[Found]:
    """ "cinematographer X", "the scriptwriter [X]", "X, the film's editor"."""
    hit = ways.job_before.search(before)
    start, end, text = place.start, place.end, ""
    ours_said = False
    if hit:
        text = hit.group(1)
        lead = before[: hit.start(1)]
        start = place.sentence.start + hit.start(1)
        ours_said = (
            re.search(r"\b(?:our|the film's|the movie's|my|its|nosso|notre|unser)\s(?:[\w-]+ )?$", lead, re.IGNORECASE)
            is not None
        )
        if re.search(r"\bby (?:the )?(?:[\w-]+ ){0,2}$", lead) and text.lower() in {
            "director",
            "filmmaker",
            "film-maker",
        }:
            return  # told as "TITLE by the director X"
        if (
            re.search(
                r"\b(?:like|such as|former|a|an|assistant|fellow|ask(?:ed)?|of|to be an?)\s(?:[\w-]+ )?$",
                lead,
                re.IGNORECASE,
            )
            and not ours_said
        ):
            return
    else:
        later = ways.job_after.match(after)
        if later is None or re.match(r"^[*_\"]*(?:,| \(| is| was)[^,]*\ban? ", after):
            return
        if _elsewhere(reading, place, place.end + later.end(1)):
            return
        if later.group(1).lower() in {"star", "stars", "leads", "newcomer", "newcomers"}:
            return
        text, end = later.group(1), place.end + later.end(1)
    roles = [
        ways.job_roles[part]
        for part in re.split(r",? and |,? & |/| e | y | et | und ", text.lower())
        if part in ways.job_roles
    ]
    if text.lower() in ways.job_roles:
        roles = [ways.job_roles[text.lower()]]
    if text.lower().endswith("writer-director") or text.lower() == "writer/director":
        roles = ["director", "writer"]
    people = place.people if text.lower().endswith("s") else place.people[:1]
    for role in roles:
        if role == "director":
            if not same_person(people[0].full, director or _only_director(reading, ways)):
                continue
            films = {reading.main_film}
            named = {film_named(reading, t) for t in _films_in(reading, place.sentence)}
            if named and reading.main_film not in named:
                continue
        else:
            films = {_of_him(reading, place, lead, director) if hit else film_of(reading, start)}
        for film in films:
            if role == "cast" and film != reading.main_film:
                continue
            yield from _rows(reading, people, role, text, film, 0.85 if ours_said or hit else 0.8, start, end)
        if ours_said and role not in {"director", "cast"}:
            yield from _worked_on(reading, place, after, role, text, start)


_OF_WHAT = re.compile(
    rf",? (?:of|for|at|from|with|in|bei|von|de|du|des|da|do|della|dell') (?:the |la |le |der |des )?[\"'*_]{{0,3}}(?={CAPITAL})"
)


def _elsewhere(reading: Reading, place: Place, at: int) -> bool:
    """Whether a job is held at a paper or a school: "the editor of Daily Something"."""
    hit = _OF_WHAT.match(reading.plain, at, place.sentence.end)
    return hit is not None and not any(abs(t.start - hit.end()) <= 2 for t in reading.titles)


def _of_him(reading: Reading, place: Place, lead: str, director: str | None) -> str | None:
    """ "His cinematographer, X", after a sentence about somebody else's film: of that film."""
    here = film_of(reading, place.start)
    if not re.search(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ )?$", lead):
        return here
    earlier = [s for s in reading.sentences_in(reading.block_at(place.start)) if s.end <= place.sentence.start]
    if not earlier:
        return here
    films = _films_in(reading, earlier[-1])
    people = reading.persons_in(earlier[-1].start, earlier[-1].end)
    plain = _FOR_PLAIN.search(reading.plain, earlier[-1].start, earlier[-1].end)
    if not films and plain and (title := _unmarked(reading, *plain.span(1))):
        return title
    if (
        len({film_named(reading, t) for t in films}) != 1
        or not people
        or any(same_person(p.full, director or "") for p in people)
    ):
        return here
    return film_named(reading, films[0])


def _only_director(reading: Reading, ways: "Ways") -> str:
    """Where nothing else tells: the one person whom the text calls director."""
    called = set()
    for person in reading.persons:
        hit = ways.job_before.search(reading.plain[max(0, person.start - 40) : person.start])
        if hit and ways.job_roles.get(hit.group(1).lower()) == "director" and " " in person.full:
            called.add(person.full)
    return called.pop() if len(called) == 1 else ""


_WORKED_ON = re.compile(r"[^.;]{0,40}\bworked\b[^.;]{0,30}\b(?:on|in)\b")


def _worked_on(reading: Reading, place: Place, after: str, role: str, text: str, start: int) -> Iterator[Found]:
    """ "Our editor, X, worked with me on TITLE": of both films."""
    hit = _WORKED_ON.match(after)
    if hit is None:
        return
    yield from _rows(reading, place.people[:1], role, text, reading.main_film, 0.8, start, place.end)
    for title in _films_in(reading, place.sentence):
        if 0 <= title.start - (place.end + hit.end()) <= 3:
            yield from _rows(reading, place.people[:1], role, text, film_named(reading, title), 0.85, start, title.end)


def _by_department(reading: Reading, place: Place, before: str, after: str, ways: Ways) -> Iterator[Found]:
    """ "a score by X", "X's cinematography", "wrote the script with X"."""
    if with_him := _WITH.search(before):
        yield from _rows(reading, place.people[:1], "writer", None, film_of(reading, place.start), 0.78,
                         place.sentence.start + with_him.start(), place.end)  # fmt: skip
        return
    which = _WHICH.search(before)
    if which and (verb := re.match(r" (?:co-)?(?:wrote|composed|designed|shot|edited|directed)\b", after)):
        role = ways.department_roles.get(which.group(1).lower())
        if role:
            yield from _rows(reading, place.people[-1:], role, which.group(1), film_of(reading, place.start), 0.8,
                             place.sentence.start + which.start(), place.end + verb.end())  # fmt: skip
    hit = ways.department_by.search(before)
    if hit:
        word = next(group for group in hit.groups() if group)
        role = ways.department_roles.get(word.lower())
        if role and role != "director":
            yield from _rows(reading, place.people[:1], role, word, _film_before(reading, place), 0.8,
                             place.sentence.start + hit.start(), place.end)  # fmt: skip
        return
    hit = ways.department_of.match(after)
    if hit:
        role = ways.department_roles.get(hit.group(1).lower())
        if role and role not in {"director", "writer"}:
            yield from _rows(reading, place.people[-1:], role, hit.group(1), film_of(reading, place.start), 0.75,
                             place.people[-1].start, place.end + hit.end(1))  # fmt: skip


_CAMERA = re.compile(
    r"^'s? (?!(?:and|with|of|in|on)\b)(?:[\w-]+,? ){0,2}?(camera|lens|images|frames|compositions)\b(?! (?:angle|choreograph|movement|work))"
)


def _camera_of(reading: Reading, place: Place, after: str, director: str | None) -> Iterator[Found]:
    """ "X's camera", where X is not the director: critics lend the camera to those too."""
    hit = _CAMERA.match(after)
    person = place.people[-1]
    if hit and director is not None and not same_person(person.full, director):
        yield from _rows(
            reading,
            [person],
            "cinematographer",
            hit.group(1),
            film_of(reading, place.start),
            0.7,
            person.start,
            place.end + hit.end(),
        )


_WHICH = re.compile(r"\b((?i:screenplay|script|score|music|editing|costumes|sets|cinematography)),? (?:which|that) $")
_WITH = re.compile(
    r"\b(?:wrote|co-wrote|written|co-written|penned|developed)(?: (?:it|the (?:script|screenplay|film|story)))?(?: together)? (?:along(?:side)? )?with (?:(?:the|his|her) )?(?:[a-z-]+ ){0,3}$"
)
_FILM_BY = re.compile(
    r"(?<!every )(?<!another )(?<!any )(?<!each )(?<!other )(?<!some )\b(?:film|movie|feature|debut|drama|documentary|picture|filmes?|película|largometraje|longa|long[- ]métrage|opera prima|фильма?|картина|лента)"
    r"(?: [\w-]+)?(?:,? [\"'*_]*)? (?:by|from|de|do|da|di|von|режисс[её]ра|российского режисс[её]ра) (?:(?:the|o|a|director|russian|диретор|cineasta|realizadora?|Regisseur(?:in)?)\b ?){0,3}$",
    re.IGNORECASE,
)


def _film_by(reading: Reading, place: Place, before: str, ways: Ways, director: str | None) -> Iterator[Found]:
    """ "a film by X", "TITLE by X" for the film of these texts, "o filme de X"."""
    person = place.people[0]
    named = [t for t in _films_in(reading, place.sentence) if t.end <= place.start]
    if (hit := _FILM_BY.search(before)) and (director is None or same_person(person.full, director)):
        film = (
            film_named(reading, named[-1])
            if named and place.start - named[-1].end < 40
            else film_of(reading, place.start)
        )
        yield from _rows(reading, [person], "director", None, film, 0.82, place.sentence.start + hit.start(), place.end)
    between = reading.plain[named[-1].end : place.start] if named else ""
    if re.fullmatch(
        r"[\"'*_»]{0,3},? (?:(?:the|a) [\w -]{0,30})?(?:by|de|di|von|do|da) (?:(?:the|o|a|il|la|le|der|die)?\b ?(?:[\w-]+ ){0,2}(?:director|film-?maker|diretora?|cineasta|réalisat\w+|regista|regisseur(?:in)?|writer-director)) ",
        between,
        re.IGNORECASE,
    ):
        yield from _rows(
            reading, [person], "director", "director", film_named(reading, named[-1]), 0.85, named[-1].start, place.end
        )
        return
    if unmarked := _UNMARKED_BY.search(reading.plain[place.sentence.start : place.start]):
        start = place.sentence.start + unmarked.start(1)
        film = _unmarked(reading, start, place.sentence.start + unmarked.end(1))
        yield from _rows(reading, [person], "director", "director", film, 0.8, start, place.end)
    if named and title_key(named[-1].title) in ours(reading):
        if re.fullmatch(
            r"[\"'*_»]*,? (?:by|de|di|do|da|von|of|(?:[а-яё]+ )?режисс[её]ра|(?:la |o |a )?(?:new |second |latest |first )?(?:film|movie) by) ",
            between,
        ) and (director is None or same_person(person.full, director)):
            yield from _rows(reading, [person], "director", None, reading.main_film, 0.82, named[-1].start, place.end)


_ORDINAL = re.compile(r"\b(?:debut|first|second|third|fourth|fifth|sixth|new|latest|sophomore|newest)\b")
_HIS_FILM = re.compile(
    r"^'s? (?:(?:own|new|latest|debut|first|second|third|fourth|fifth|\w+[- ]\w+|\w+) ){0,2}?(?:film|movie|feature|debut|drama|melodrama)\b(?! (?:by|from|of|about))"
)
_UNMARKED_BY = re.compile(
    rf"(?:^|(?<=[a-z,;] ))({TITLE_LIKE}),? by (?:the )?(?:[\w-]+ ){{0,2}}(?:director|film-?maker|writer-director) $"
)
_GENRE_OWNED = re.compile(
    rf"^'s? (?:[a-z][\w-]* ){{0,3}}?(?:film|movie|drama|melodrama|thriller|comedy|documentary|debut|feature|western|chiller|epic|romance) "
    rf"[\"'*_]{{0,3}}({TITLE_LIKE})"
)
_OWNED = re.compile(
    r"^'s? (?:(?!(?:films|movies|could|would|be|is|was|were|are|has|have|had|with|in|on|of|and|like|to|as|from|by|about|at|for|the|that)\b)[\w-]+ ){0,4}?"
    r"(?:(?:film|movie|feature|drama|debut|masterpiece|picture|documentary|melodrama),? )?[\"'*_]{0,3}$"
)


def _possessed(reading: Reading, place: Place, after: str, director: str | None) -> Iterator[Found]:
    """ "X's TITLE": X directed it, if it is the film of these texts or another by the same maker."""
    person = place.people[-1]
    mine = director is not None and same_person(person.full, director)
    if hit := _HIS_FILM.match(after):
        before = [t for t in _films_in(reading, place.sentence) if t.end <= person.start]
        is_it = (
            bool(before)
            and re.fullmatch(r"[\"'*_]{0,3},? (?:is|was|marks|,)? ?", reading.plain[before[-1].end : person.start])
            is not None
        )
        if is_it and (mine or film_named(reading, before[-1]) == reading.main_film):
            yield from _rows(
                reading,
                [person],
                "director",
                None,
                film_named(reading, before[-1]),
                0.8,
                before[-1].start,
                place.end + hit.end(),
            )
        elif mine or (director is None and _ORDINAL.search(hit.group())):
            yield from _rows(
                reading,
                [person],
                "director",
                None,
                film_of(reading, place.start),
                0.7,
                person.start,
                place.end + hit.end(),
            )
    if genre := _GENRE_OWNED.match(after):
        at, end = place.end + genre.start(1), place.end + genre.end(1)
        marked = next((t for t in _films_in(reading, place.sentence) if t.start == at), None)
        film = film_named(reading, marked) if marked else _unmarked(reading, at, end)
        if film != reading.main_film or mine or director is None:
            yield from _rows(reading, [person], "director", None, film, 0.82, person.start, end)
            return
    for title in _films_in(reading, place.sentence):
        if title.start < place.end or title.start - place.end > 60:
            continue
        if not _OWNED.match(reading.plain[place.end : title.start]):
            continue
        film = film_named(reading, title)
        if mine or (director is None and film == reading.main_film):
            yield from _rows(reading, [person], "director", None, film, 0.8, person.start, title.end)
        return


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
    r"(?:it|the (?:film|movie|script|screenplay|picture)|this (?:film|movie|picture))\b"
)


def _finite(reading: Reading, place: Place, after: str, director: str | None) -> Iterator[Found]:
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
        yield from _rows(
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
    for title in _films_in(reading, place.sentence):
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
        yield from _rows(reading, [person], role, hit.group(1), film, 0.8, near, title.end)
        return


_HIS = re.compile(
    r"\b(?:his|her|sein|seinem|ihr|ihrem|seu|sua|son|sa|su|suo|his or her)\b (?:(?:own|new|latest|debut|first|second|third|fourth|earlier|previous|next|[\w-]+) ){0,4}?"
    r"(?:(?:film|movie|feature|drama|debut|masterpiece|picture|documentary|hit|\w+),? )?(?:called |titled |entitled )?[\"'*_«“]{0,3}$", re.IGNORECASE)  # fmt: skip
_HIS_AFTER = re.compile(
    r"^[,.]?[\"'*_»]{0,3}(?: \((?:19|20)\d\d\))?,? (?:which (?:was|is) )?(?:a(?= debut)|his|her|seu|sua|sein|ihr|son|sa|su|suo) (?:\w+ )?(?:debut|first|second|third|fourth|latest|new|previous|film|movie|feature|sophomore|next|erster|zweiter|segundo|deuxième|premier)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:when|after|before|since|while) (?:he|she) (directed|made|shot)(?: (?:his|her|the|[\w-]+)){0,3} [\"'*_]{0,3}$|\b(?:made (?:his|her) name with|broke through with|(?:best )?known for|follow-up to|won (?:him|her) notice with) (?:the )?(?:[a-z]+ ){0,2}[\"'*_]{0,3}$|\b(?:directorial|directing|feature) debut (?:with|in) (?:the )?(?:[\w\d]+ ){0,3}[\"'*_]{0,3}$"
)


def _own_films(reading: Reading, director: str | None) -> Iterator[Found]:
    """ "his debut feature, TITLE", "when he directed TITLE": a film of the maker last spoken of."""
    if director is None:
        return
    for title in reading.titles:
        sentence = reading.sentence_at(title.start)
        if sentence is None or not is_film(title) or not reading.block_at(title.start).is_prose:
            continue
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
        yield Found(
            at, end, reading.body[maker.start : maker.end], "director", None, None, film_named(reading, title), 0.8
        )


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


# --- interviews, captions, lists of prizes ----------------------------------------------------------------------------------


def _bracketed_names(reading: Reading) -> Iterator[Found]:
    """What an editor's brackets add: "(producer Anna) Muster", "(Anna Muster's Beispiel-produced) TITLE"."""
    known = jobs(reading.text.language)
    word = re.compile(rf"\(({one_of(known)}) ({NAME})\) ({CAPITAL}[\w'-]+)")
    for hit in word.finditer(reading.plain):
        film = film_of(reading, hit.start())
        if film and reading.block_at(hit.start()).is_prose:
            person = f"{reading.body[slice(*hit.span(2))]} {reading.body[slice(*hit.span(3))]}"
            yield Found(hit.start(), hit.end(), person, known[hit.group(1)], hit.group(1), None, film, 0.85)
    yield from _completed_by_brackets(reading, known)
    made = re.compile(
        rf"\(?({NAME})'s? (?:({NAME})-(produced|directed|written|scripted|shot|scored|edited|penned|lensed|starring))\)? [\"'*_]{{0,3}}"
    )
    for hit in made.finditer(reading.plain):
        title = next((t for t in reading.titles_in(hit.start(), hit.end() + 2) if t.start >= hit.end() - 1), None)
        if title is None:
            continue
        role = {"produced": "producer", "directed": "director", "shot": "cinematographer", "lensed": "cinematographer",
                "scored": "composer", "edited": "editor", "starring": "cast"}.get(hit.group(3), "writer")  # fmt: skip
        film = film_named(reading, title)
        for group, what in ((1, "director"), (2, role)):
            name = reading.body[slice(*hit.span(group))]
            yield Found(hit.start(), title.end, name, what, hit.group(3) if group == 2 else None, None, film, 0.85)


def _completed_by_brackets(reading: Reading, known: dict[str, str]) -> Iterator[Found]:
    """ "Marta [Muster], the editor", "the editor, Marta [Muster]"."""
    job = one_of(known)
    name = rf"({CAPITAL}[\w'-]+) \[({CAPITAL}[\w'-]+)\]"
    for pattern, who, what in (
        (rf"{name},? (?:the|our|my|his|her) (?:[\w-]+ )?({job})\b", (1, 2), 3),
        (rf"\b({job}),? {name}", (2, 3), 1),
    ):
        for hit in re.finditer(pattern, reading.plain):
            film = film_of(reading, hit.start())
            if film and reading.block_at(hit.start()).is_prose and known[hit.group(what)] not in {"director", "cast"}:
                person = " ".join(reading.body[slice(*hit.span(group))] for group in who)
                yield Found(hit.start(), hit.end(), person, known[hit.group(what)], hit.group(what), None, film, 0.85)


_SOLD = re.compile(
    rf"\b(distributed|released|sold internationally)(?: (?:theatrically|worldwide|internationally))?(?: in (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)?)? by "
    rf"((?:{CAPITAL}|\d)[\w&'.-]*(?: (?:&|{CAPITAL}[\w&'-]*|\d+))*)"
)


def _sold(reading: Reading) -> Iterator[Found]:
    """ "released by Company"."""
    for hit in _SOLD.finditer(reading.plain):
        film = film_of(reading, hit.start())
        if film and reading.block_at(hit.start()).is_prose and fold(hit.group(2)) not in not_persons():
            name = reading.body[slice(*hit.span(2))].rstrip(".")
            yield Found(
                hit.start(), hit.start(2) + len(name), name, "distributor", f"{hit.group(1)} by", None, film, 0.8
            )


_SCENE = re.compile(
    r"\b(?:in a (?:scene|still|moment) (?:from|in|of)|in a still from|(?:numa|em uma|em) cena de|dans une scène de|in einer szene (?:aus|von)|en una escena de|in una scena (?:di|del film)|star in|on the set of|в сцене из(?: фильма)?|в кадре из(?: фильма)?) [\"'*_«]{0,3}",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    rf"\b(courtesy(?: of)?|con cortesía de|mit freundlicher genehmigung von|per gentile concessione di):? ((?:{CAPITAL}|\d)[^.;,()\n|]{{1,40}})",
    re.IGNORECASE,
)


def _captions(reading: Reading) -> Iterator[Found]:
    """ "A and B in a scene from TITLE, courtesy C": cast, and whom the picture comes from."""
    for block in reading.blocks:
        if block.kind == "dropped" or block.repeats is not None:
            continue
        hit = _SCENE.search(reading.plain, block.start, block.end)
        if hit:
            people = [p for p in reading.persons_in(block.start, hit.start()) if " " in p.name]
            title = next((t for t in reading.titles_in(hit.end() - 1, block.end) if t.start <= hit.end() + 2), None)
            sentence = reading.sentence_at(hit.start())
            if people and sentence and people[0].start >= sentence.start:
                film = film_named(reading, title) if title else reading.main_film
                if film and "set of" not in hit.group():
                    yield from _rows(reading, people, "cast", "caption", film, 0.85, people[0].start, sentence.end)
        courtesy = _COURTESY.search(reading.plain, block.start, block.end)
        if (
            courtesy
            and courtesy.group(2)[0].isupper()
            and (hit or block.kind == "caption" or block.end - block.start < 160)
        ):
            titles = {film_named(reading, t) for t in reading.titles_in(block.start, block.end) if is_film(t)}
            film = titles.pop() if len(titles) == 1 else reading.main_film
            if film:
                start = hit.start() if hit else courtesy.start()
                first = reading.sentence_at(start)
                yield Found(first.start if hit and first else courtesy.start(), courtesy.end(), reading.body[slice(*courtesy.span(2))].strip(),
                            "courtesy", courtesy.group(1), None, film, 0.85)  # fmt: skip


_DEPARTMENT_PRIZE = (
    (re.compile(r"\bcinematograph|\bcamera\b|\bphotography|\bfotografia|\bkamera", re.IGNORECASE), "cinematographer"),
    (re.compile(r"\bactress|\bactor|\bperformance|\bacting|\bdarsteller|\batriz|\bator\b|\bactrice|\bacteur|\bactriz|\battrice|\battore", re.IGNORECASE), "cast"),
    (re.compile(r"\bscreenplay|\bscript|\bwriting|\bscreenwriter|\bdrehbuch|\bscénario|\broteiro|\bguion|\bsceneggiatura", re.IGNORECASE), "writer"),
    (re.compile(r"\bediting|\beditor\b|\bschnitt|\bmontage", re.IGNORECASE), "editor"),
    (re.compile(r"\bdirector\b|\bdirecting|\bdirection|\bregie\b|\bréalisation|\bdiretor|\bregia\b|\bdirección", re.IGNORECASE), "director"),
    (re.compile(r"\bproduction design", re.IGNORECASE), "production_design"),
    (re.compile(r"\bcostume", re.IGNORECASE), "costume"),
    (re.compile(r"\bscore\b|\bmusic\b|\bcomposer|\bmusik\b|\bmusique", re.IGNORECASE), "composer"),
    (re.compile(r"\bsound\b", re.IGNORECASE), "sound"),
)  # fmt: skip
_PRIZE_WORD = re.compile(
    r"\b(?:best|achievement|award|prize|outstanding|prix|preis|prêmio|melhor|mejor|meilleure?|beste[rs]?|migliore?|nominees?)\b",
    re.IGNORECASE,
)
_WINNER = re.compile(
    rf"({NAME}(?:(?:, | and |, and | & ){NAME})*?)(?:, | - | for | \()[\"'*_]{{0,3}}((?:{CAPITAL}|\d)[^()\n,\"]{{0,70}}?)[\"'*_]{{0,3}}\)?\s*(?:\([^()]*\)|,.*)?[.*_]*"
)
_HER_WORK = re.compile(
    rf"({NAME}(?:(?:, | and |, and | & ){NAME})*) for (?:her|his|their|the) ([\w ]{{3,40}}?) (?:of|in|on|for) [\"'*_]{{0,3}}((?:{CAPITAL}|\d)[^()\n\",.]{{0,70}}?)[\"'*_]{{0,3}}\s*(?=\(|[.,\"\n]|$)"
)


def _awarded(reading: Reading) -> Iterator[Found]:
    """Lists of prizes that imply a job: a head such as "Best Editing", then "X and Y, TITLE"."""
    plain = reading.plain
    lines = [b for b in reading.blocks if b.kind != "dropped" and b.repeats is None]
    head: tuple[int, str] | None = None
    for block in lines:
        words = plain[block.start : block.end]
        if len(words) > 200:
            head = None
            continue
        for hit in _HER_WORK.finditer(plain, block.start, block.end):
            role = _department(hit.group(2))
            if role:
                yield from _winners(reading, hit.span(1), hit.span(3), role, hit.start(), hit.end(3), hit.group(2))
        colon = re.match(r"([^:\n]{4,60}?)(?::| - )\s*", words)
        if colon and _PRIZE_WORD.search(colon.group(1)) and (role := _department(colon.group(1))):
            win = _WINNER.fullmatch(plain, block.start + colon.end(), block.end)
            if win:
                yield from _winners(reading, win.span(1), win.span(2), role, block.start, win.end(2), None)
        elif head and head[0] == block.number - 1 and (win := _WINNER.fullmatch(plain, block.start, block.end)):
            above = reading.blocks[head[0] - 1]
            yield from _winners(reading, win.span(1), win.span(2), head[1], above.start, win.end(2), None)
        role = _department(words) if _PRIZE_WORD.search(words) and len(words) < 80 else None
        head = (block.number, role) if role else None


def _department(words: str) -> str | None:
    return next((role for pattern, role in _DEPARTMENT_PRIZE if pattern.search(words)), None)


def _winners(
    reading: Reading, names: tuple[int, int], work: tuple[int, int], role: str, start: int, end: int, text: str | None
) -> Iterator[Found]:
    title = reading.body[slice(*work)].strip(' *_"“”')
    if reading.subject and title_key(title) in ours(reading):
        title = reading.subject.title
    for name in re.finditer(NAME, reading.plain[slice(*names)]):
        if len(name.group().split()) > 1 and not set(fold(name.group()).split()) & not_persons():
            person = reading.body[names[0] + name.start() : names[0] + name.end()]
            yield Found(start, end, person, role, text, None, title, 0.8)


_BEST = re.compile(
    r"\b(?:best|outstanding) (?:(?:lead|leading|supporting|new|young|first|debut|female|male|european|original|adapted) )*"
    r"(actress|actor|director|screenplay|script|cinematograph\w+|editing|editor|score|music|production design|costumes?|sound)\b|\b(directing) (?:award|prize)\b",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(r"\b(?:given|awarded|went|presented|goes|handed) (?:jointly )?to (?:the )?(?:[a-z-]+ )?$")
_FOR_WORK = re.compile(
    r"(?:[^.;:\"]{0,50}?)\bfor (?:(?:her|his|their|the) (?:[\w'-]+ ){1,7}?(?:in|on|of) )?(?:the )?(?:film |drama |movie )?[\"'*_]{0,3}$"
)


_FOR_PLAIN = re.compile(rf" for (?:(?:her|his|their) (?:[\w'-]+ ){{1,7}}?(?:in|on|of) )?({TITLE_LIKE})")


def _won_for(reading: Reading) -> Iterator[Found]:
    """ "The prize for best director was given to X for TITLE", "X won best actress for TITLE": the prize tells the job."""
    for block, sentence in reading.prose():
        words = reading.plain[sentence.start : sentence.end]
        if len(words) > 400 or not (best := _BEST.search(words)):
            continue
        role = _department(best.group())
        titles = _films_in(reading, sentence)
        people = reading.persons_in(sentence.start, sentence.end)
        if role is None or block.kind in {"byline", "author"} or len(_BEST.findall(words)) > 1:
            continue
        for person in people:
            given = _TO_WHOM.search(reading.plain[sentence.start : person.start])
            won = re.match(
                r",? (?:\w+ )?(?:won|received|took|earned|was awarded|was named|collected|accepted|shared|picked up)\b",
                reading.plain[person.end : sentence.end],
            )
            if not given and not won:
                continue
            for title in titles:
                if title.start > person.end and _FOR_WORK.fullmatch(reading.plain[person.end : title.start]):
                    yield from _rows(
                        reading,
                        [person],
                        role,
                        best.group(),
                        film_named(reading, title),
                        0.75,
                        sentence.start,
                        title.end,
                    )
                    break
            else:
                plain = _FOR_PLAIN.match(reading.plain, person.end, sentence.end)
                film = _unmarked(reading, *plain.span(1)) if plain else None
                if plain and film:
                    yield from _rows(reading, [person], role, best.group(), film, 0.72, sentence.start, plain.end(1))
                    continue
                same = re.search(
                    r"\bfor (?:her|his) (?:role|performance|part|work|turn)\b[^.;]{0,50}\bin (?:the same|the|that|this) (?:film|movie)\b",
                    reading.plain[person.end : sentence.end],
                )
                if same and role == "cast":
                    yield from _rows(
                        reading,
                        [person],
                        role,
                        best.group(),
                        film_of(reading, person.start),
                        0.72,
                        person.start,
                        person.end + same.end(),
                    )


_CREDITS_AMONG = re.compile(
    r"\bhas \d+ ([\w ]{3,30}?) credits,? (?:among them|some of which are|including|among which are):? (.+)",
    re.IGNORECASE,
)
_YEAR_TITLE = re.compile(rf"\b(?:19|20)\d\d ((?:{CAPITAL}|\d)[^,;()\n]*?)(?=,| and (?:19|20)\d\d|\s\(|;|\.(?:\s|$)|$)")
_CREDIT_WORDS = {"directing": "director", "director": "director", "cinematographer": "cinematographer", "acting": "cast", "writing": "writer",
                 "editing": "editor", "producer": "producer", "composer": "composer", "editor": "editor", "writer": "writer"}  # fmt: skip


def _filmographies(reading: Reading) -> Iterator[Found]:
    """ "X has 23 cinematographer credits, among them 1992 Title and 1985 Title"."""
    for block in reading.blocks:
        if not block.is_prose:
            continue
        for sentence in reading.sentences_in(block):
            hit = _CREDITS_AMONG.search(reading.plain, sentence.start, sentence.end)
            role = _CREDIT_WORDS.get(hit.group(1).lower().split()[0]) if hit else None
            people = reading.persons_in(block.start, hit.start()) if hit else []
            if hit is None or role is None or not people:
                continue
            for work in _YEAR_TITLE.finditer(reading.plain, hit.start(2), hit.end(2)):
                title = reading.body[slice(*work.span(1))].strip()
                if reading.subject and title_key(title) in ours(reading):
                    title = reading.subject.title
                person = [p for p in people if p.end <= hit.start()][-1]
                yield Found(
                    work.start(),
                    work.end(),
                    reading.body[person.start : person.end],
                    role,
                    hit.group(1),
                    None,
                    title,
                    0.8,
                )


_DIR = re.compile(
    rf"[\"'*_]{{0,3}},? ?[(\[](?:dir\.?|directed by|réal\.?|r[ée]alisé par|reg\.?|regie:?|d\.|de|by|von),?:? ?({FULL_NAME})"
)


def _in_brackets(reading: Reading) -> Iterator[Found]:
    """ "TITLE (dir. Anna Muster, 1985)"."""
    for title in reading.titles:
        hit = _DIR.match(reading.plain, title.end)
        if hit and is_film(title) and reading.block_at(title.start).is_prose:
            yield Found(
                title.start,
                hit.end(),
                reading.body[slice(*hit.span(1))],
                "director",
                "dir",
                None,
                film_named(reading, title),
                0.85,
            )


def _headline(reading: Reading) -> Iterator[Found]:
    """ "Anna Muster, TITLE (1985" at the head of a text; "TITLE de Anna Muster", in front matter too."""
    for title in reading.titles:
        after = reading.plain[title.end : title.end + 60]
        if title_key(title.title) not in ours(reading) or not re.match(r"[^\n]{0,40}\((?:\w+ )?(?:19|20)\d\d\b", after):
            continue
        for person in reading.persons_in(max(0, title.start - 50), title.start):
            if re.fullmatch(r",? [\"'*_]{0,3}", reading.plain[person.end : title.start]):
                yield Found(person.start, title.end, reading.body[person.start : person.end], "director", None, None,
                            film_named(reading, title), 0.75)  # fmt: skip
    yield from _on_their_film(reading)
    front = next((b for b in reading.blocks[:1] if b.kind == "front matter"), None)
    if front is None or reading.subject is None or reading.main_film != reading.subject.title:
        return
    forms = one_of({level(title) for title in (reading.subject.title, *reading.subject.titles)})
    named = re.compile(
        rf"(?i:{forms})[\"'*_]{{0,3}},? (?:(?:a film |un film |um filme )?(?:by|de|di|von)) ({FULL_NAME})"
    )
    for hit in named.finditer(reading.plain, front.start, front.end):
        yield Found(
            hit.start(), hit.end(), reading.body[slice(*hit.span(1))], "director", None, None, reading.main_film, 0.75
        )


_ON = re.compile(
    r"(?:'s)?,? (?:on|about|talks about|discusses|speaks about|talks|über|sur|sobre|su|о фильме|интервью о) (?:(?:his|her|their|the|new|film|movie|latest|debut|второй) )*[\"'*_«]{0,3}$"
)


def _on_their_film(reading: Reading) -> Iterator[Found]:
    """A head such as "Anna Muster on TITLE", over an interview in which she speaks as director."""
    speaks = {fold(b.voice.name) for b in reading.blocks if b.voice and b.voice.role == "director" and b.voice.name}
    for block in reading.blocks[:5]:
        for title in reading.titles_in(block.start, block.end):
            people = reading.persons_in(block.start, title.start)
            if film_named(reading, title) != reading.main_film or not people or fold(people[-1].full) not in speaks:
                continue
            if _ON.fullmatch(reading.plain[people[-1].end : title.start]):
                yield from _rows(
                    reading, people[-1:], "director", None, reading.main_film, 0.75, people[-1].start, title.end
                )


def _job_on_title(reading: Reading) -> Iterator[Found]:
    """ "X scénariste sur TITLE", "the director of TITLE" for whom the sentence before names."""
    roles = jobs(reading.text.language)
    if not roles:
        return
    head = re.compile(
        rf"(?:(?<=[\w\"'*_])|\b),? ?((?:the|la|le|a|o|il|el|die|der) )?((?i:{one_of(roles)})) (?:of|in|on|for|dans|de|sur|von|bei|do|da|em) [\"'*_]{{0,3}}$"
    )
    for title in _quoted(reading):
        sentence = reading.sentence_at(title.start)
        if sentence is None:
            continue
        hit = head.search(reading.plain[max(sentence.start, title.start - 60) : title.start])
        if hit is None:
            continue
        base = max(sentence.start, title.start - 60)
        at = base + hit.start(2)
        beside = [p for p in reading.persons_in(sentence.start, at) if 0 <= at - p.end <= 3]
        block = reading.block_at(sentence.start)
        before = reading.persons_in(block.start, sentence.start)
        if not beside and (not hit.group(1) or not before or reading.persons_in(sentence.start, at)):
            continue
        person = beside[0] if beside else before[-1]
        start = person.start if beside else sentence.start
        yield Found(start, title.end, reading.body[person.start : person.end], roles[hit.group(2).lower()], hit.group(2), None,
                    film_named(reading, title), 0.7)  # fmt: skip


_QUOTED = re.compile(r"\"(?:<a [^>]*>)?([^\"<>\n]{2,60}?)(?:</a>)?[,.]?\"")


def _quoted(reading: Reading) -> Iterator[TitleMention]:
    """Films in quotation marks, and short quoted words that only their place after "in" or a job tells to be a film."""
    known = {t.start: t for t in reading.titles}
    for hit in _QUOTED.finditer(reading.plain):
        start, end = hit.span(1)
        if not reading.block_at(start).is_prose:
            continue
        title = known.get(start) or TitleMention(start, end, reading.body[start:end], None, "quotes")
        if is_film(title) and (title.title[0].isupper() or title.title[0].isdigit()) and len(title.title.split()) <= 8:
            yield title


_SEEN_IN = re.compile(r"[^.;:\"]{0,50}\b(?:in|dans|em|en|nel film|film) (?:the (?:[\w]+ )?(?:film )?)?$")


def seen_elsewhere(reading: Reading, cast: Sequence[str]) -> Iterator[Found]:
    """ "X had already won us over in TITLE", of somebody who plays in the main film: cast there too."""
    people = [p for p in reading.persons if any(same_person(p.full, name) for name in cast)]
    for title in _quoted(reading):
        sentence = reading.sentence_at(title.start)
        if sentence is None or film_named(reading, title) == reading.main_film:
            continue
        before = reading.persons_in(sentence.start, title.start)
        mark = reading.plain.rfind('"', 0, title.start)
        if before and before[-1] in people and _SEEN_IN.fullmatch(reading.plain[before[-1].end : mark]):
            yield Found(before[-1].start, title.end, reading.body[before[-1].start : before[-1].end], "cast", None, None,
                        film_named(reading, title), 0.7)  # fmt: skip


_TOGETHER = re.compile(
    r"\b(duo|pair|paire|tandem|trio|dupla|dúo|paar)\b (?:of |d'|de |di |von |aus )?(?:\w+ )?"
    r"(?:actresses|actors|leads|actrices?|acteurs|comédiennes?|comédiens|atrizes|atores|actores|attrici|attori|schauspielerinnen|schauspielern)\b",
    re.IGNORECASE,
)


def _duos(reading: Reading, director: str | None) -> Iterator[Found]:
    """ "a duo of actresses": the two people whom the paragraph names next."""
    for block in reading.blocks:
        hit = _TOGETHER.search(reading.plain, block.start, block.end) if block.is_prose else None
        if hit is None or reading.main_film is None:
            continue
        wanted = 3 if hit.group(1).lower() == "trio" else 2
        seen: dict[str, PersonMention] = {}
        for person in reading.persons_in(hit.end(), block.end):
            if " " in person.name and not (director and same_person(person.full, director)) and len(seen) < wanted:
                seen.setdefault(fold(person.full), person)
        for person in seen.values():
            sentence = reading.sentence_at(person.start)
            end = sentence.end if sentence else person.end
            if len(seen) == wanted and sentence:
                yield from _rows(
                    reading, [person], "cast", None, reading.main_film, 0.7, person.start, min(end, person.start + 120)
                )
