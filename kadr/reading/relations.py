"""How a work bears on a film: words of influence, comparison and adaptation near it, or the question that asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kadr.fold import level
from kadr.reading import lists
from kadr.reading.text import Block, Reading, Sentence

RELATIONS = ("adaptation", "influence", "comparison", "mention")
_FAR_BEFORE = 48  # letters between the words and the work, names and titles not counted
_FAR_AFTER = 30
_MORE_WORDS = r"(?:[^\s,;:.()]+ ){0,3}"

_WALL_BEFORE = re.compile(
    r";|\?|\b(?:but|while|whereas|although|who|which|whose|where|because|aber|mais|sondern|но)\b|\)\s*,"
)
_WALL_AFTER = re.compile(r";|\?|\b(?:but|while|whereas|although|because|aber|mais|sondern|но)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell a relation, where they stand."""

    start: int
    end: int
    relation: str
    gap: int
    """Letters between them and the work; a nearer cue wins."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The relation words of one language, ready to match."""

    before: tuple[tuple[str, re.Pattern[str]], ...]
    after: tuple[tuple[str, re.Pattern[str]], ...]
    questions: re.Pattern[str]
    of_person: re.Pattern[str]
    denials: re.Pattern[str]
    unconfirmed: re.Pattern[str]
    somebody: re.Pattern[str]
    maybe: re.Pattern[str]


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for a list of phrases; one that never matches for an empty list."""
    forms = []
    for phrase in sorted(phrases, key=len, reverse=True):
        words = re.escape(level(phrase)).replace(r"\*", r"[\w-]*").replace(r"\ ", " ")
        forms.append(words.replace(" _ ", f" {_MORE_WORDS}"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)" if forms else r"(?!)", re.IGNORECASE)


@cache
def words(language: str | None) -> _Words:
    """The words of a language; English where it is unknown or has no list."""
    told = lists.load("relations")
    mine = told.get(language or "en", told["en"])

    def by_relation(side: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((name, _pattern(mine.get(name, {}).get(side, ()))) for name in RELATIONS)

    def plain(key: str) -> re.Pattern[str]:
        return _pattern(mine.get(key, ()))

    return _Words(
        by_relation("before"), by_relation("after"), plain("questions"), plain("question_of_person"),
        plain("denials"), plain("unconfirmed"), plain("somebody"), plain("maybe"),
    )  # fmt: skip


def cue_for(reading: Reading, sentence: Sentence, start: int, end: int, speech: str | None = None) -> Cue | None:
    """The nearest words in the sentence that tell how the work at start..end bears on something."""
    spoken = words(speech or reading.text.language)
    found = [
        *_before(reading, sentence, start, spoken),
        *_after(reading, sentence, end, spoken),
        *_like(reading, sentence, start),
    ]
    if _MAKES.search(reading.plain, sentence.start, start) and _LOOK.match(reading.plain, end):
        found.append(Cue(start, end, "comparison", 0))
    if _THERE_IS.search(reading.plain, sentence.start, start) and _IN_IT.match(reading.plain, end):
        found.append(Cue(start, end, "comparison", 0))
    return min(found, key=lambda cue: (cue.gap, RELATIONS.index(cue.relation), cue.start), default=None)


def _before(reading: Reading, sentence: Sentence, start: int, spoken: _Words) -> Iterable[Cue]:
    for relation, pattern in spoken.before:
        for hit in pattern.finditer(reading.plain, sentence.start, start):
            gap = _bare(reading, hit.end(), start)
            if len(gap) <= _FAR_BEFORE and not _WALL_BEFORE.search(gap):
                yield Cue(hit.start(), hit.end(), relation, len(gap))


def _after(reading: Reading, sentence: Sentence, end: int, spoken: _Words) -> Iterable[Cue]:
    for relation, pattern in spoken.after:
        for hit in pattern.finditer(reading.plain, end, sentence.end):
            gap = _bare(reading, end, hit.start())
            if len(gap) <= _FAR_AFTER and not _WALL_AFTER.search(gap):
                yield Cue(hit.start(), hit.end(), relation, len(gap) + 6)  # a word before tells more than one behind


_THERE_IS = re.compile(r"\bthere(?: is|'s) (?:a lot of |much |something of |a little |a bit of )?$", re.IGNORECASE)
_IN_IT = re.compile(r" in (?:the|its|this|her|his)\b| (?:here|too)\b")
_MAKES = re.compile(r"\b(?:makes?|making|made) [\"']?$")
_LOOK = re.compile(r"[\"']? (?:look|seem|feel|appear|sound)\b")
_LIKE = re.compile(
    r"(?P<before>\S+,? )?\b(?:like|wie|comme|como|come|как) (?:in |the |a |an |dans |bei |em |en |в |у )?"
    r"(?:[\w-]+'s )?[\"'(]*$",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"(?:films?|movies|pictures|works|titles|classics|masterpieces|blockbusters|directors|filmmakers|auteurs|"
    r"masters|giants|"
    r"painters|artists|writers|authors|novelists|composers|photographers|names|people|figures|hits|dramas|books|"
    r"novels|"
    r"films|regisseure|filme|films|cinéastes|auteurs|peintres|directores|cineastas|registi|фильмы|режиссеры|"
    r"режиссёры),? $",
    re.IGNORECASE,
)


def _like(reading: Reading, sentence: Sentence, start: int) -> Iterable[Cue]:
    """ "like X" right before a name compares, unless it gives examples: "films like X"."""
    hit = _LIKE.search(reading.plain, max(sentence.start, start - 60), start)
    if hit is None:
        return
    before = hit["before"] or ""
    if _EXAMPLES.search(before) or re.match(
        r"(?:i|you|we|they|would|to|don't|not|also|things) $", before, re.IGNORECASE
    ):
        return
    yield Cue(hit.end("before") if hit["before"] else hit.start(), start, "comparison", 0)


def _bare(reading: Reading, start: int, end: int) -> str:
    """The words between two places, names and titles and the marks of a list left out."""
    text = list(reading.plain[start:end])
    spans = [(person.start, person.end) for person in reading.persons_in(start, end)]
    spans += [(title.start, title.end) for title in reading.titles_in(start, end)]
    for first, last in spans:
        for place in range(first - start, min(last, end) - start):
            text[place] = ""
    return re.sub(r"[\"',\s]+|\b(?:and|und|et|y|e|и|by|the|or)\b", " ", "".join(text)).strip()


# --- questions ------------------------------------------------------------------------------------------------------


def question_before(reading: Reading, block: Block) -> Block | None:
    """The question that a paragraph answers; None in a text without questions."""
    for number in range(block.number - 1, max(0, block.number - 7), -1):
        earlier = reading.blocks[number - 1]
        if earlier.kind == "question" or (earlier.kind == "paragraph" and _asks(reading, earlier)):
            return earlier
        if earlier.kind in {"heading", "paragraph"}:
            return None
    return None


def _asks(reading: Reading, block: Block) -> bool:
    return reading.plain[block.start : block.end].rstrip(" _*\"').").endswith("?")


def is_question(reading: Reading, block: Block) -> bool:
    """Whether a paragraph is put to somebody rather than said."""
    return block.kind == "question" or (
        block.kind == "paragraph" and _asks(reading, block) and block.end - block.start < 700
    )


def asks_for_works(reading: Reading, question: Block) -> str | None:
    """`film` or `person` when a question asks for works that left a mark on the film or on the one who answers."""
    spoken = words(reading.text.language)
    text = reading.plain[question.start : question.end]
    if not spoken.questions.search(text):
        return None
    return "person" if spoken.of_person.search(text) else "film"
