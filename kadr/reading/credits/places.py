"""Where names stand in sentences, and which film a credit there is of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.credits.found import Found, film_named, film_of, is_film, ours
from kadr.reading.credits.words import A_FULL_NAME, CAPITAL, TITLE_LIKE
from kadr.reading.mentions.words import given_names, not_persons
from kadr.reading.text import PersonMention, Reading, Sentence, TitleMention

_LINK = re.compile(
    r"[\"')\]*_]*(?: \([^()]{2,40}\))?,? ?(?:(?:and|&|e|y|et|und|и|ed|as well as),? (?:(?:de|di|da|von) |d')?|, |(?<=,) )(?:then |the |also )?(?:actress |actor |newcomer )?"
    r"(?:(?:(?:the |a |his |her |le |la |l'|un |une |son |sa |el |il |lo |su |o |suo |sua |seu |der |die |dem |den |seinem |seiner |ihrem |ihrer )(?:[^\W\d_A-Z]+ )?)?(?:"
    r"novelist|playwright|poet|writer|author|journalist|dramatist|brother|sister|wife|husband|romancier|romancière|dramaturge|écrivain|écrivaine|poète|autrice|auteur|"
    r"novelista|dramaturg[oa]|escritora?|poeta|autora?|periodista|herman[oa]|esposa|marido|romanziere|romanziera|drammaturg[oa]|scrittore|scrittrice|fratello|sorella|"
    r"romancista|poetisa|jornalista|irmã|irmão|Schriftsteller(?:in)?|Autor(?:in)?|Dramatiker(?:in)?|Dichter(?:in)?|Journalist(?:in)?|Bruder|Schwester|"
    r"драматургом|драматург|писателем|писатель|поэтом|поэт|писательница|писательницей|братом|сестрой) )?"
)


def _owner_behind_comma(reading: Reading, last: PersonMention, person: PersonMention) -> bool:
    """ "shot by Anna Muster, Bert Beispiel's new film": the second has something, and is no further name of the list."""
    owns = re.match(r"'s?(?![\w-])", reading.plain[person.end : person.end + 3])
    return owns is not None and "," in reading.plain[last.end : person.start]


_VERB_NEXT = re.compile(
    r" (?!(?:and|with|as|in|on|at|for|of|from|to)\b)[a-z]+(?:ed|es|s|t|ew|ook|ave|ade|ote|ings?)? (?:what|a|an|the|his|her|their|its|how|that|in|on|to|from|with|as|at)\b"
)


def _begins_a_clause(reading: Reading, last: PersonMention, person: PersonMention) -> bool:
    """ "From a script by Anna Muster, Bert Beispiel made what …": two names with a bare comma are no list where a verb follows."""
    between = reading.plain[last.end : person.start]
    return between.endswith(", ") and " and " not in between and _VERB_NEXT.match(reading.plain, person.end) is not None


_MADE_BY = re.compile(
    r"[^,;:.]*\b(?:is|are|was|were|been|being|est|été|es|está|fue|sido|è|stat[oa]|é|foi)\b[^,;:.]* (?:by|par|por|pel[oa]|da) (?:the )?$"
)
_WHICH = re.compile(r"\b(?:that|which|who|whose|qui|que|che)\b")
_MAKES = (
    r"(?:(?:co-)?(?:composed|wrote|designed|scored|recorded|mixed|produced|edited|cut|shot|photographed|made|did|handled|provided|supplied|contributed|created|built)"
    r"|a (?:composé|écrit|signé|monté|réalisé|produit)|signe|compuso|escribió|firmó|firma|montó|ha (?:composto|scritto|firmato|montato|curato)|compôs|escreveu|assina|assinou)"
)
_MAKES_PART = late(rf" {_MAKES} (?:the|its|it|all|la|le|les|los|las|el|il|lo|as|os|a|o|l')(?:\b|(?<='))")
_OWN_VERB = late(
    rf" (?:{_MAKES}|is|was|has|had|plays|played|stars|starred|appears|appeared|leads|lives|lived|works|worked|sings|sang|gives|gave|takes|took|narrates|joined|stood|came|went)\b"
    r"(?! (?:by|from|in)\b)|(?: lives| lived| works| worked| appears| appeared| stars| starred) in\b"
)


def _has_its_own_verb(reading: Reading, first: PersonMention, last: PersonMention, person: PersonMention) -> bool:
    """ "It was edited by A, and B composed the score": B is who the next clause speaks of, and edited nothing."""
    if re.search(r"\b(?:and|&|et|y|ed?)\b", reading.plain[last.end : person.start]) is None:
        return False
    sentence = reading.sentence_at(first.start)
    start = sentence.start if sentence else first.start
    clause = max(reading.plain.rfind(mark, start, first.start) for mark in ",;:") + 1
    made = _MADE_BY.match(reading.plain, max(start, clause), first.start)
    if made is None:
        return False
    verb = _MAKES_PART if _WHICH.search(made.group()) else _OWN_VERB  # "The film that was edited by A and B was shown"
    return verb.match(reading.plain, person.end) is not None


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


def places(reading: Reading) -> Sequence[Place]:
    """Where names stand in the sentences of a text, in order; looked up once for every way of telling a credit."""
    if "places" not in reading.kept:
        reading.kept["places"] = tuple(
            place
            for block, sentence in reading.prose()
            if block.kind not in {"byline", "author"}
            for place in _runs(reading, reading.persons_in(sentence.start, sentence.end), sentence)
        )
    found: Sequence[Place] = reading.kept["places"]
    return found


def front_places(reading: Reading) -> Iterator[Place]:
    """Names in front matter, where no mentions are marked: its description may be a whole record in one sentence."""
    for block in reading.blocks:
        if block.kind == "front matter":
            for sentence in reading.sentences_in(block):
                people = [
                    PersonMention(
                        hit.start(), hit.end(), reading.body[slice(*hit.span())], reading.body[slice(*hit.span())]
                    )
                    for hit in A_FULL_NAME.finditer(reading.plain, sentence.start, sentence.end)
                ]
                yield from _runs(reading, people, sentence)


def _runs(reading: Reading, people: Sequence[PersonMention], sentence: Sentence) -> Iterator[Place]:
    run: list[PersonMention] = []
    people = [p for p in people if p.end <= sentence.end]
    for person in people:
        if run and not (
            _LINK.fullmatch(reading.plain, run[-1].end, person.start)
            and not _owner_behind_comma(reading, run[-1], person)
            and not (len(run) == 1 and _begins_a_clause(reading, run[0], person))
            and not _has_its_own_verb(reading, run[0], run[-1], person)
        ):
            yield Place(tuple(run), sentence)
            run = []
        run.append(person)
    if run:
        yield Place(tuple(run), sentence)


def films_in(reading: Reading, sentence: Sentence) -> list[TitleMention]:
    return [t for t in reading.titles_in(sentence.start, sentence.end) if is_film(t)]


_KEY = re.compile(r"(?:desc|description|excerpt|summary|subtitle|lead|abstract|teaser): ")


def film_before(reading: Reading, place: Place) -> str | None:
    """For "TITLE, directed by X": the film last named before in the sentence, else the one the sentence is about.

    None where the last title named is a book's or another work's.
    """
    block = reading.block_at(place.start)
    if block.kind == "front matter" or _KEY.match(reading.plain, block.start):
        return reading.main_film  # a line of front matter tells of its own page
    last = [t for t in reading.titles_in(place.sentence.start, place.sentence.end) if t.end <= place.start]
    last = [
        t
        for t in last
        if not (reading.plain[t.start - 2 : t.start] == " (" and any(o.end == t.start - 2 for o in last))
    ]
    near = [t for t in last if place.start - t.end < 90]
    if near and not is_film(near[-1]):
        return None
    return film_named(reading, near[-1]) if near else film_of(reading, place.start)


MADE_WHAT_STANDS_BEFORE = re.compile(r"[\"»”*_](?: \(\d{4}\))?,? (?:by|von|di|de|del|da|do|d[e']) ?$")
"""Right before a name: who made the work that stands there, and hardly whom the sentence goes on about."""


def rows_for(
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


_UNMARKED_BEFORE = late(rf"(?:^|(?<=[a-z,;] ))({TITLE_LIKE})(?: \((?:19|20)\d\d\))?, (?:which was |a \w+ )?$")


def unmarked_before(reading: Reading, sentence: Sentence, at: int) -> str | None:
    """An unmarked title right before a clause: "A Quiet Shore, produced by …"."""
    hit = _UNMARKED_BEFORE.search(reading.plain[sentence.start : at])
    if hit is None:
        return None
    start = sentence.start + hit.start(1)
    of = _OF.search(reading.plain, sentence.start, start)
    if of and (of.group() == "by " or any(p.start == start for p in reading.persons)):
        return None  # "the new film by Anna Muster, produced by …"
    return unmarked_title(reading, start, sentence.start + hit.end(1))


_OF = re.compile(r"(?:\b(?:by|von|de|par|por|di|da|do|del|della)|фильм) $")


_ANOTHER_OWNER = re.compile(rf" and (?:{CAPITAL}[\w-]+ ){{1,2}}{CAPITAL}[\w-]+'s? ")
"""The Long Ice and Anna Muster's Low Tide: two films"""


def unmarked_title(reading: Reading, start: int, end: int) -> str | None:
    """Words that look like a title, unless they are a person, a place, or too few to tell."""
    if further := _ANOTHER_OWNER.search(reading.plain, start, end + 4):
        end = further.start()
    words = reading.plain[start:end].split()
    capitals = [w for w in words if w[0].isupper()]
    if any(t.start < end and start < t.end for t in reading.titles) or len(capitals) < 2:
        return None
    if fold(words[0]) in given_names() or {fold(w) for w in capitals[-1:]} & not_persons():
        return None
    title = reading.body[start:end]
    return reading.subject.title if reading.subject and title_key(title) in ours(reading) else title


@cache
def roles_in(text: str) -> tuple[str, ...]:
    from kadr.reading.credits.words import roles_of

    return roles_of(re.sub(r"\bpel[oa]$", "por", text))
