"""Credits of somebody who was named just before: "She had produced TITLE too"."""

from collections.abc import Iterator

from kadr.fold import fold
from kadr.reading.credits.found import Found, completed, film_named, is_film
from kadr.reading.keyed import Keyed
from kadr.reading.text import Block, PersonMention, Reading, Sentence
from kadr.records import Origin

_DID = Keyed(
    r"\b(?:[Ss]he|[Hh]e)(?: had| has|'d|'s)?(?: also| already| just| then| once| even| earlier| previously)*"
    r" (?:co-)?(produced|wrote|written|shot|photographed|edited|cut|scored|composed|designed)"
    r" (?:(?:the (?:music|score|costumes|sets) (?:for|of) )?(?:the film |the short )?)[\"'*_]{0,3}"
)
_ROLES = {
    "produced": "producer", "wrote": "writer", "written": "writer", "shot": "cinematographer", "photographed": "cinematographer",
    "edited": "editor", "cut": "editor", "scored": "composer", "composed": "composer",
}  # fmt: skip


def told_by_pronouns(reading: Reading) -> Iterator[Found]:
    """Who "she" is must be plain: the only person of the sentence before, or of the question that is answered."""
    for _, sentence in reading.prose():
        for hit in _DID.finditer(reading.plain, sentence.start, sentence.end):
            role = _ROLES.get(hit.group(1))
            title = next((t for t in reading.titles_in(hit.end() - 1, hit.end() + 2) if is_film(t)), None)
            if role is None or title is None:
                continue
            person = _spoken_of(reading, sentence, hit.start())
            if person is None:
                continue
            end = title.end + (reading.plain[title.end : title.end + 1] in {'"', "'"})
            name, origins = completed(reading, person, hit.start(), end)
            place = reading.quote(person.start, person.end)
            origins = origins or (Origin("person", "context", place, "the person spoken of"),)
            yield Found(hit.start(), end, name, role, hit.group(1), None, film_named(reading, title), 0.78, origins)


def _spoken_of(reading: Reading, sentence: Sentence, at: int) -> PersonMention | None:
    block = reading.block_at(at)
    if reading.persons_in(sentence.start, at):
        return None  # somebody is named in the same sentence: which of them, the words do not say
    earlier = [s for s in reading.sentences_in(block) if s.end <= sentence.start]
    for near in reversed(earlier[-2:]):
        named = reading.persons_in(near.start, near.end)
        if named:
            return _only(named)
    if len(earlier) > 2:
        return None
    asked = _question(reading, block)
    return _only(reading.persons_in(asked.start, asked.end)) if asked else None


def _question(reading: Reading, block: Block) -> Block | None:
    before = reading.blocks[block.number - 2] if block.number > 1 else None
    return before if before and block.kind == "answer" and before.kind == "question" else None


def _only(people: list[PersonMention]) -> PersonMention | None:
    return people[-1] if len({fold(p.full) for p in people}) == 1 else None
