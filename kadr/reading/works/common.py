"""What the finders of works share: who made the film, who taught them, what is no work, and where a clause ends."""

import re
from dataclasses import dataclass
from functools import cached_property

from kadr.fold import fold, title_key
from kadr.reading.credits import credits_of
from kadr.reading.credits.tongues import own_films_in_tongue
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.bare_titles import bare_titles
from kadr.reading.mentions.known import maker_called
from kadr.reading.text import Block, PersonMention, Reading, Sentence, TitleMention
from kadr.reading.voices.stance import stance_at
from kadr.reading.works.relations import Cue, words
from kadr.records import FLAGS, Origin, Quote, Work

_TAUGHT = Keyed(
    r"\b(?:pupil|student|studied|taught|teaching|teacher|workshop|mentor|mentored|apprentice|alumnus|alumna|"
    r"graduated|"
    r"schüler|schülerin|studierte|élève|étudi\w+|alumn[oa]|estud\w+|allievo|allieva|aluno|aluna|ученик\w*|"
    r"учил\w*|мастерск\w*)\b",
    re.IGNORECASE,
)
_SHOP = Keyed(
    r"\balso (?:bought|viewed|like:)|\bcustomers who\b|\bkunden\b.{0,30}\bauch\b|\badd to (?:basket|cart)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[;:()\[\]]| - |, (?=(?:but|although|though|while|whereas|which|who|and (?:he|she|they|it|i|we)|"
    r"mais|aber|wobei|pero|ma|но|а|sondern|sino)\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[\s\"'_*#]*(?P<label>[^\W\d_][\w.'’ -]{1,38}?)(?: \([^()]{2,40}\))?[_*]*\s?:[_*]*(?=\s)")
_I_OR_YOU = re.compile(r"\b(?:I|I'm|I've|my|me|we|our|you|your|ich|wir|je|nous|vous|yo|eu|io)\b", re.IGNORECASE)
_JOB_NOUN = (
    r"(?:co-)?(?:cinematographer|editor|producer|composer|screenwriter|writer|production designer|sound designer|"
    r"cameraman|camerawoman|director of photography)"
)
_JOB = Keyed(
    r"(?:\b(?:wrote|writes|written|writing|co-?wrote|co-?written|scripted|co-?scripted) (?:[\w'-]+ ){0,4}?(?:together )?with|"
    r"\bco-?(?:wrote|written|directed|scripted|produced|edited) (?:with|by)|"
    r"\b(?:produced|shot|photographed|lensed|edited|cut|scored)(?: and (?:co-)?\w+)? by|"
    rf"\b(?:his|her|my|our|their|the film's) (?:[\w-]+ ){{0,2}}?{_JOB_NOUN}),? "
    r"(?:(?:the|an?|his|her|my|our|their) (?:[\w-]+ ){0,3}?)?$",
    re.IGNORECASE,
)
PROSE = {"paragraph", "answer", "question", "stage"}
"""Kinds of blocks that works are taken from: lists of credits, prizes and products name works for other reasons."""


_OF_METAL = re.compile(r" (?:d'|de )(?:oro?|ouro|argent[oe]?|plata|prata|bronzo?|bronze)\b", re.IGNORECASE)
"""Behind the name of a maker that is also a beast's: "Leone d'oro" is a prize."""


@dataclass(frozen=True)
class Draft:
    """A row on trial: what it says, and how telling its sentence is."""

    row: Work
    key: str
    weight: float


@dataclass(frozen=True)
class Setting:
    """A text and what its film is."""

    reading: Reading
    film: str
    own_credited: frozenset[str] = frozenset()
    """Title keys of other films that credits tell to be of its maker."""
    makers_of_it: frozenset[str] = frozenset()
    """Folded names of those whom credits give a hand in it."""

    @cached_property
    def own_keys(self) -> frozenset[str]:
        """Title keys of the text's own film, in every spelling known."""
        subject = self.reading.subject
        titles = [self.film]
        if subject and title_key(self.film) in {title_key(t) for t in (subject.title, *subject.titles)}:
            titles += [subject.title, *subject.titles]
        return frozenset(title_key(title) for title in titles)

    @cached_property
    def bare(self) -> tuple[TitleMention, ...]:
        """Titles that stand without any mark."""
        return tuple(bare_titles(self.reading))

    def bare_in(self, sentence: Sentence) -> list[TitleMention]:
        """Those of one sentence."""
        return [title for title in self.bare if sentence.start <= title.start < sentence.end]

    @cached_property
    def director(self) -> str | None:
        """Who made the text's film."""
        subject = self.reading.subject
        if subject and subject.director:
            return subject.director
        told = {c.person for c in credits_of(self.reading) if c.role == "director" and c.film == self.film}
        return told.pop() if len(told) == 1 else None

    @cached_property
    def own_told(self) -> frozenset[str]:
        """Title keys of films that sentences of a language other than English tell to be the director's own."""
        director = self.director
        if director is None:
            return frozenset()
        return frozenset(title_key(found.film) for found in own_films_in_tongue(self.reading, director))

    @cached_property
    def labels(self) -> frozenset[str]:
        """Title keys of the names that stand before turns: "JONAH PETRIE: …" names no work."""
        found: set[str] = set()
        for block in self.reading.blocks:
            label = _LABEL.match(self.reading.body, block.start, block.end)
            said = self.reading.plain[label.end() : block.end] if label else ""
            turn = block.kind in {"question", "answer"}
            if label and (turn or said.rstrip(" \"'_*").endswith("?") or _I_OR_YOU.search(said[:80])):
                found.add(title_key(label["label"]))
            if turn and block.voice and block.voice.name:
                found.add(title_key(block.voice.name))
        return frozenset(found)

    def is_label(self, mention: TitleMention) -> bool:
        """Whether a title in capitals, or one found again after it, is the name before a turn."""
        return mention.marked in {"capitals", "known"} and title_key(mention.title) in self.labels

    @cached_property
    def teachers(self) -> frozenset[str]:
        """Folded names of those with whom the maker studied: they taught, which is no reference."""
        found = set()
        for person in self.reading.persons:
            sentence = self.reading.sentence_at(person.start)
            if sentence is None:
                continue
            near = self.reading.persons_in(sentence.start, sentence.end)
            left = max(
                [p.end for p in near if p.end <= person.start and fold(p.full) != fold(self.director or "")], default=0
            )
            right = min([p.start for p in near if p.start >= person.end], default=sentence.end)
            start, end = max(sentence.start, person.start - 40, left), min(sentence.end, person.end + 45, right)
            if _TAUGHT.search(self.reading.plain, start, end):
                found.add(fold(person.full))
        return frozenset(found)

    @cached_property
    def crew(self) -> frozenset[str]:
        """Folded names in lists of credits and captions, and the film's director."""
        named = {
            fold(person.full)
            for person in self.reading.persons
            if self.reading.block_at(person.start).kind in {"line", "caption", "byline", "front matter"}
        }
        named |= {
            fold(person.full)
            for person in self.reading.persons
            if maker_called(person.full) is None and self.has_a_job(person)
        }
        if self.reading.text.author:
            named.add(fold(self.reading.text.author))
        if self.director:
            named |= {fold(self.director), fold(self.director.split()[-1])}
        return frozenset(named)

    def made_this(self, person: PersonMention) -> bool:
        """Whether the credits of the text give somebody a hand in its film: named again, they are no other maker."""
        return fold(person.full) in self.makers_of_it

    def has_a_job(self, person: PersonMention) -> bool:
        """Whether the words before a name give a job on a film: "wrote the script with", "produced by"."""
        sentence = self.reading.sentence_at(person.start)
        return sentence is not None and _JOB.search(self.reading.plain, sentence.start, person.start) is not None

    def is_outside_maker(self, person: PersonMention) -> bool:
        """Whether a name is one of a known maker who neither made this film nor taught its maker."""
        if self.has_a_job(person) or _OF_METAL.match(self.reading.plain, person.end):
            return False
        names = {fold(person.full), fold(person.name)}
        return maker_called(person.full) is not None and not names & self.crew and not names & self.teachers

    def is_prose(self, block: Block) -> bool:
        """Whether works are looked for in a block."""
        named = self.director and self.director.split()[-1] in self.reading.body[block.start : block.end]
        is_prose = block.is_prose and (block.kind in PROSE or (block.kind == "author" and bool(named)))
        return is_prose and not _SHOP.search(self.reading.plain, block.start, block.end)

    def film_of(self, sentence: Sentence, *not_these: str) -> str:
        """The film that a sentence bears on, when it cannot be one of the works it names."""
        found = self.reading.film_at(sentence.start)
        if found is None or title_key(found) in {title_key(title) for title in not_these}:
            return self.film
        return found


def clause(reading: Reading, sentence: Sentence, start: int, end: int, cue: Cue | None = None) -> Quote:
    """The clause that holds a work and the words about it: cut at stronger marks, never inside a title."""
    first = min(start, cue.start) if cue else start
    last = max(end, cue.end) if cue else end
    cuts = [
        (hit.start(), hit.end())
        for hit in _CLAUSE_END.finditer(reading.plain, sentence.start, sentence.end)
        if not any(t.start <= hit.start() < t.end for t in reading.titles)
    ]
    left = max([b for _, b in cuts if b <= first], default=sentence.start)
    right = min([a for a, _ in cuts if a >= last], default=sentence.end)
    return reading.quote(left, right)


def stance(reading: Reading, block: Block, start: int, end: int) -> tuple[str, ...]:
    """Flags of a claim: how it comes to us, and denied or not confirmed where its own words or the next say so."""
    spoken = words(reading.text.language)
    sentence = reading.sentence_at(start)
    if reading.plain[start : start + 1] in {'"', "'"} and end - start > 1:
        start += 1  # quoted speech begins behind its mark
    flags = set(stance_at(reading, start, end)[1]) - {"question"}
    if sentence is None:
        return tuple(flag for flag in FLAGS if flag in flags)
    if spoken.denials.search(reading.plain, start, min(sentence.end, end + 30)):
        flags.add("denied")
    after = next((s for s in reading.sentences_in(block) if s.start > sentence.start), None)
    if spoken.unconfirmed.search(reading.plain, sentence.start, after.end if after else sentence.end):
        flags.add("not confirmed")
    if spoken.somebody.search(reading.plain, sentence.start, sentence.end):
        flags.add("reported")
    return tuple(flag for flag in FLAGS if flag in flags)


def speaker_of(reading: Reading, start: int, flags: tuple[str, ...]) -> str | None:
    """Who says it; for hearsay, somebody, and who reports it."""
    name = reading.voice_at(start).name
    if "reported" in flags:
        return f"(somebody, reported by {name})" if name else "(somebody)"
    return name


_REVEALS = re.compile(
    r"\b(?:reveal\w*|names?|named|list(?:s|ed)|cit(?:es|ed)|mention(?:s|ed)|spoke|speaks|told|says|said|"
    r"explain(?:s|ed)|admit(?:s|ted)|credit(?:s|ed))\b"
)


def who_announced(setting: Setting, block: Block, sentence: Sentence) -> str | None:
    """The film's maker, where an earlier sentence lets them tell what this one lists."""
    if setting.director is None:
        return None
    surname = setting.director.split()[-1]
    earlier = [s for s in setting.reading.sentences_in(block) if s.start < sentence.start][-3:]
    for one in reversed(earlier):
        text = setting.reading.plain[one.start : one.end]
        if surname in text and _REVEALS.search(text):
            return setting.director
    return None


def from_list(column: str, note: str) -> Origin:
    """The origin of a value that Kadr's own lists told."""
    return Origin(column, "list", note=note)
