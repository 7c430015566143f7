"""Acting told in sentences: plays, played by, as, starring."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.credits.found import Found, film_of, is_film, ours
from kadr.reading.credits.places import MADE_WHAT_STANDS_BEFORE, Place, film_before, rows_for
from kadr.reading.credits.ways import Ways
from kadr.reading.credits.words import CAPITAL, NAME
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.words import given_names, not_persons
from kadr.reading.text import PersonMention, Reading

_PLAYED = Keyed(
    r"\b((?i:played|portrayed|embodied|performed|interpretad[oa]s?|vivid[oa]s?|incarnée?s?|jouée?s?|gespielt|verkörpert|interpretat[oa])) "
    r"(?:[\w-]+ly |[a-z]+mente |with (?:[a-z]+ ){1,4})?(?:by|por|par|von|da|pela|pelo)\b(?: (?:the|a|an|o|a|la|le|einer|der))?(?: (?:[a-z][\w'-]*|[A-Z][a-z]+(?:n|sh|se|ch|ek|i)|cinema|film)){0,8}?,? ?$")  # fmt: skip


_PERFORMANCE = Keyed(
    r"\b(?i:performances?|turns?|portrayals?|acting|(?<!film )work|interpretação|interprétation|interpretación|atuação|actuación|darstellung) "
    r"(?:by|from|of|de|von|da|do|by actress|by actor) (?:[a-z][\w'-]* |[A-Z][a-z]+(?:n|sh|se|ch|i) ){0,4}?$")  # fmt: skip


_STARRING = Keyed(
    r"\b(?:[Ss]tarring|[Ss]tars|co-starring|[Ff]eaturing|protagonizad[oa] por|avec|mit|com|con|with|led by|anchored by) (?:(?:the|a|an)? ?(?:[a-z][\w'-]* ){0,3}?)$",
)


_ROLES_RU = Keyed(
    r"(?:(?i:роли) (?:исполнили|исполняют|сыграли|играют)|(?i:в (?:главных |основных )?ролях)(?: снялись)?|(?i:роль|роли) (?:исполнил|исполнила|сыграл|сыграла))"
    r"\s*(?:- |: )?(?:актрисы |акт[её]ры |актриса |акт[её]р )?$"
)


_PLAYS = (
    r"^(?:[*_]*,? (?:who|que|qui|die|der|che|quien|которая|который))?,? (?:also |also, )?"
    r"(?:plays|played|portrays|portrayed|playing|embodies|is cast as|stars as|co-stars as|starring as|vive|vivendo|interpreta|interpretando|"
    r"incarne|joue|jouant|spielt|verkörpert|faz|encarna|играет|сыграла|сыграл)(?: the (?:role|part|character) of| le rôle de| o papel de| il ruolo di)? "
)


_AS = (
    r"^(?:[*_]*,? (?:(?:is|was|are|stars|shines|excels|appears|co-stars|returns|lends|brings|gives|delivers|registers|impresses|astonishes|dazzles|ist|est|é|está|è)\b[^,.;:()\"]{0,30}? )?|[*_]*,? \([^()]{2,30}\) |[*_]*, [\w -]{2,30}, )"
    r"(?:as|als|como|en|come|in the role of|no papel de|dans le rôle de|no role de) (?:(?:her|his|their|the|a|an) (?:[a-z][\w'-]* ){1,3}(?=[A-ZÀ-Ý]))?"
)


_GENERAL = {"herself", "himself", "such", "usual", "well", "a director", "director", "producer"}


def performed(reading: Reading, place: Place, before: str, after: str, ways: Ways) -> Iterator[Found]:
    """Acting told by verbs: plays, played by, as, starring, a performance by.

    before, after: the words of the sentence on both sides of the persons.
    """
    yield from _told_before(reading, place, before, after, ways)
    yield from _told_around(reading, place, before, after, ways)


def _cast(
    reading: Reading, place: Place, people: Sequence[PersonMention], score: float,
    start: int, end: int, text: str | None = None, character: str | None = None,
) -> Iterator[Found]:  # fmt: skip
    """Rows of a cast, of the film that the place speaks of."""
    return rows_for(reading, people, "cast", text, film_of(reading, place.start), score, start, end, character)


def _told_before(reading: Reading, place: Place, before: str, after: str, ways: Ways) -> Iterator[Found]:
    """By the words that lead to the names: "played by A", "a performance by A", "starring A and B"."""
    start = place.sentence.start
    if hit := _PLAYED.search(before):
        yield from _played_by(reading, place, before, hit, after)
    elif hit := _PERFORMANCE.search(before):
        yield from _cast(reading, place, place.people, 0.82, start + hit.start(), place.end)
    elif (hit := _STARRING.search(before)) and _lists_cast(reading, place, hit):
        film = _plain_title(reading, place, hit) or film_before(reading, place)
        text = hit.group().split()[0]
        yield from rows_for(reading, place.people, "cast", text, film, 0.85, start + hit.start(), place.end)
    elif _joined_on(reading, place, before):
        if not _with_character(_AS, ways, after):
            yield from _cast(reading, place, place.people[:1], 0.82, place.start, place.end)
    elif hit := _ROLES_RU.search(before):
        text = hit.group().strip(" -:")
        yield from _cast(reading, place, place.people, 0.87, start + hit.start(), place.end, text)


def _told_around(reading: Reading, place: Place, before: str, after: str, ways: Ways) -> Iterator[Found]:
    """By the first that fits of: "As Iya, A", "With A.", "with A in the cast", "A and B play C and D", and a verb after the names."""
    start = place.sentence.start
    if (hit := _AS_WHOM.search(before)) and _is_a_part(who := _character(hit.group(1)), ways):
        yield from _cast(reading, place, place.people[:1], 0.8, start + hit.start(), place.end, None, who)
    elif _WITH_ALONE.fullmatch(before) and not after.strip(" ."):
        yield from _cast(reading, place, place.people, 0.82, start, place.end, before.strip())
    elif (hit := _IN_CAST.match(after)) and _WITH.search(before):
        yield from _cast(reading, place, place.people, 0.82, place.start, place.end + hit.end(), hit.group().strip())
    elif len(place.people) == 2 and (hit := _PLAY_PAIR.match(after)):
        for person, who in zip(place.people, hit.groups(), strict=True):
            yield from _cast(reading, place, [person], 0.85, place.start, place.end + hit.end(), None, who)
    else:
        yield from _told_after(reading, place, after, ways)


def _told_after(reading: Reading, place: Place, after: str, ways: Ways) -> Iterator[Found]:
    """By what follows the last of the names: "plays a young widow", "has a small part", "plays Iya", "as Iya"."""
    last, at = place.people[-1], place.end  # at: where the words after begin in the body
    if after.startswith(",") and MADE_WHAT_STANDS_BEFORE.search(reading.plain, place.sentence.start, place.start):
        return
    if aside := _ASIDE.match(after):
        after, at = after[aside.end(1) :], at + aside.end(1)
    if hit := _PLAYS_SOMEBODY.match(after):
        yield from _cast(reading, place, [last], 0.8, last.start, at + hit.end(1), None, _character(hit.group(1)))
    elif hit := _HAS_A_PART.match(after):
        yield from _cast(reading, place, [last], 0.7, last.start, at + hit.end())
    elif not _COMES_LATER.match(after):
        for pattern, score in ((_PLAYS, 0.88), (_AS, 0.8)):
            hit = _with_character(pattern, ways, after)
            who = hit and _part_named(reading, place, (at + hit.start(1), at + hit.end(1)), ways, pattern == _AS)
            if hit and who:
                end = at + hit.start(1) + len(who)
                yield from _cast(reading, place, [last], score, last.start, end, None, _character(who))
                break


def _part_named(reading: Reading, place: Place, span: tuple[int, int], ways: Ways, after_as: bool) -> str | None:
    """The words of a part at a span of the body, if they are one and belong to the person before them.

    after_as: it follows "as", which says much else, too, where "plays" tells of parts alone.
    """
    if reading.persons_in(place.end, span[0]):
        return None  # somebody else stands between
    if _is_next(reading, span[0]):
        return None  # "A as a sailor and B as her brother": B is an actor too
    who = _up_to_the_next(reading, *span)
    first = fold(who).split()[0]
    if fold(who) in not_persons() or first in _GENERAL or who.lower() in ways.job_roles:
        return None
    if after_as and reading.text.language == "de" and " " not in who and fold(who) not in given_names():
        return None  # "als Vorbild": in German every noun has a capital
    if after_as and (who[0].islower() or first in not_persons()):
        return None
    return who


def _is_a_part(who: str, ways: Ways) -> bool:
    return fold(who).split()[0] not in not_persons() and who.lower() not in ways.job_roles


def _is_next(reading: Reading, at: int) -> bool:
    """Whether the name at an offset is joined on to a part that is described without a name, and has a part itself."""
    person = next(iter(reading.persons_in(at, at + 1)), None)
    if person is None or not _AND_NEXT.search(reading.plain[max(0, at - 6) : at + 1]):
        return False
    return _NEXT_PART.match(reading.plain, person.end) is not None


def _joined_on(reading: Reading, place: Place, before: str) -> bool:
    """Whether somebody is named as the next of a cast told in one sentence: "stars A as a sailor and B as her brother"."""
    if not _NEXT_PART.match(reading.plain, place.end):
        return False
    told = _TOLD_PART.search(before)
    return told is not None and bool(
        reading.persons_in(place.sentence.start, place.sentence.start + told.start() + 1)
        and _STARS.search(before[: told.start()])
    )


def _up_to_the_next(reading: Reading, start: int, end: int) -> str:
    """The words of a part, without the next actor in "A as a widow and B as her brother"."""
    words = reading.plain[start:end]
    joint = _AND_NEXT.search(words)
    if joint and reading.persons_in(start + joint.end(), end):
        return words[: joint.start()]
    return words


_NEXT_PART = re.compile(r" (?:as|als|como|en|come|in the role of) (?=[\w'])")
_TOLD_PART = re.compile(r" (?:as|als|como|en|come|in the role of) [^.;:()]{2,60}?,? (?:and|und|et|e|y|ed) $")
_STARS = re.compile(r"\b(?:stars?|starring|co-?stars|featuring|features|with|mit|avec|com|con|cast)\b", re.IGNORECASE)
_AND_NEXT = re.compile(r",? (?:and|und|et|e|y|ed|и) (?=[^a-zà-ÿ])")


def _character(words: str) -> str:
    """The name in "the young soldier Pavel"; without a name the words, less their article."""
    name = re.search(rf" ({CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)*)$", words)
    if name and words[0].islower():
        return name.group(1)
    return re.sub(r"^(?:the|a|an|um|uma|o|a|le|la|un|une|einen?|den|die|el|il|der) (?=[a-zà-ÿ])", "", words)


_AS_WHOM = late(
    rf"(?:^|[,;] )(?:As|as|In the role of|in the role of|Playing|Als|Como|Dans le rôle de|No papel de) ((?:the |a |an )?(?:{CAPITAL}|(?<=e |a |n )[a-z])[\w'-]+(?: {CAPITAL}?[\w'-]+){{0,2}}), $"
)


_WITH_ALONE = re.compile(r"(?:[Cc]om|[Ww]ith|[Aa]vec|[Cc]on|[Mm]it) ")
_WITH = re.compile(r"(?:^|[,;] )(?:[Cc]om|[Ww]ith|[Aa]vec|[Cc]on|[Mm]it|[Ff]eaturing) $")
_COMES_LATER = re.compile(r", (?:spielt|verkörpert|gibt)\b")
"""After a comma a German verb has another subject: "nach A, spielt B …"."""


_IN_CAST = re.compile(
    r" (?:no elenco|nos papéis principais|in the (?:cast|leads?|lead roles|leading roles|main roles|title roles?)|in (?:den|der) Hauptrollen?|"
    r"dans les (?:premiers )?rôles(?: principaux)?|en el reparto|en los papeles principales|nel cast)\b"
)


_PLAY_PAIR = late(rf"^ (?:play|portray|star as|are) ({NAME}) and ({NAME})(?= |[,.;])")


_HAS_A_PART = re.compile(
    r"^ (?:plays|has) (?:a|the) (?:[\w-]+ )?(?:role|part|lead)\b(?! in (?:his|her|the) (?:life|career|development|history|success|rise))"
)


_ASIDE = re.compile(r"^(, (?:(?!who\b|and\b)[\w' -]){3,45},)(?= (?:plays|played|portrays|stars as|is|gives)\b)")


_PLAYS_SOMEBODY = late(
    r"^(?:[*_]*,? (?:who|que|qui|die|der|che))? (?:also )?(?:plays|played|portrays|portrayed|vive|interpreta|incarne|joue|spielt|faz) "
    r"((?:the|a|an|his|her|their|o|um|uma|le|la|un|une|den|die|das|einen|eine|el|il|lo) "
    r"(?!(?:[\w'-]+ ){0,4}(?:role|roles|part|parts|piano|guitar|violin|drums|cello|saxophone|trumpet|games?|cards?|music|songs?|record|fool|tricks?|"
    r"audience|same|film|tape|scenes?|lead|leads|character|title)\b)(?:[a-zà-ÿ][\w'-]* ?){1,4}?)(?=[.,;:]|$| (?:e|et|und|y|que|qui|do|da|de|du|who|whose|in|with|and|as|that|of|by|at|on|to)\b)"
)


def _with_character(head: str, ways: Ways, after: str) -> re.Match[str] | None:
    """The words that tell of a part, and the character behind them: a pattern that is long to make, so the words come first."""
    return _compiled(head, ways.character).match(after) if _compiled(head, "").match(after) else None


@cache
def _compiled(head: str, tail: str) -> re.Pattern[str]:
    return re.compile(head + tail)


_CHARACTER_BEFORE = late(rf"({NAME})[*_\"]*,? (?:\(|is |was |as |é |est |wird |,)?(?:[\w-]+ly |[a-z]+mente )?$")


def _played_by(reading: Reading, place: Place, before: str, hit: re.Match[str], after: str) -> Iterator[Found]:
    opens = not before[: hit.start()].strip()
    if opens and len(place.people) == 2 and re.match(r" (?:is|was|has|gives|becomes|[a-z]+s)\b", after):
        actor, part = place.people  # "Played by Anna Muster, Aunt Ruth is …": the second is the character
        if reading.plain[actor.end : part.start] == ", ":
            who = reading.body[part.start : part.end]
            yield from _cast(reading, place, [actor], 0.85, place.sentence.start, place.end, None, who)
            return
    head = _CHARACTER_BEFORE.search(before[: hit.start()])
    character, start, end = None, place.sentence.start + hit.start(), place.end
    if head and fold(head.group(1)) not in not_persons():
        character, start = head.group(1), place.sentence.start + head.start(1)
    elif not before[: hit.start()].strip() and (tail := re.match(rf", ({NAME})\b", after)):
        character, end = tail.group(1), place.end + tail.end(1)
    actors = place.people[:1] if character else place.people
    yield from _cast(reading, place, actors, 0.88, start, end, None, character)


_PLAIN_TITLE = late(
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
    if word == "featuring" and not told.strip():
        return True
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
