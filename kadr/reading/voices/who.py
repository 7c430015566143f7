"""Who the people of a text are: director, cast, crew, critic …, as the words beside their names say."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from kadr.fold import fold
from kadr.late import late
from kadr.reading.keyed import Keyed
from kadr.reading.layout.letters import LOWER, UPPER
from kadr.reading.text import Block, PersonMention, Reading
from kadr.reading.voices.speech import Speech, speech

_REACH = 48  # characters beside a name in which a job word may be about it
_NEARBY = 500  # characters that a pronoun reaches back
_NAME = late(
    rf"(?<![\w])[{UPPER}][\w'’-]*[{LOWER}][\w'’-]*(?:[ \u00a0](?:(?:de|da|do|von|van|der|den|di|du|le|la) )?[{UPPER}][\w'’-]+){{1,3}}"
)
_GOES_TO = re.compile(r"(?<!\w)(?:at|at the|in the|inside|near|au|aux|im|en el|en la|al|nel|nella|presso il)\s+$")
_ENDS_SENTENCE = re.compile(r"[.;!?]\s")
_ENDS_APPOSITION = re.compile(r"[.;!?]|:\s|\b(?:and|by|with)\b")
_HAS_TITLE = re.compile(rf"'s?\s+(?:[a-z]+[ -]){{0,3}}\"[{UPPER}]")  # Ada Quill's new film "Salt"
_POSSESSIVE = re.compile(r"['’]s?$")
_DIRECTOR_LABEL = Keyed(
    r"(?:\bdirected by|\bdirectors?|\bregie|\bdirector/writer|\bwriter[-/ ]director|\bréalisat(?:ion|eur|rice)|\bréalisé par|\bdirección|\bdirigida por"
    r"|\bregia(?: di)?|\bdiretor[a]?|\bdireção|\bdirigido por|\brealiza(?:ção|dor)|режисс[её]р(?:-постановщик)?)[\s:*_]*[\s:][*_\s]*(?=[A-ZÀ-ÞА-Я])|(?:^|[\s.])D(?:ir)?:\s*",
    re.IGNORECASE,
)


class Who:
    """The people of one text, asked by name or by place."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words: Speech = speech(reading.text.language)
        named = reading.persons or _names_by_shape(reading)
        places = _places(reading.plain, named)
        self.mentions: tuple[PersonMention, ...] = tuple(m for m in named if m.full not in places)
        self._starts = [mention.start for mention in self.mentions]
        self.counts = Counter(mention.full for mention in self.mentions)

    def named(self, words: str) -> str | None:
        """The fullest name that a surname, initials or another spelling stands for in this text."""
        key = fold(words)
        if not key:
            return None
        initials = key.replace(" ", "") if len(key) > 1 else None
        return next((name for name, keys in self._spelled if key in keys[:2] or initials == keys[2]), None)

    @cached_property
    def _spelled(self) -> list[tuple[str, tuple[str, str, str]]]:
        """Names, the most frequent first, with what may stand for them: all of it, the surname, the initials."""
        folded = [(name, fold(name), fold(name).split()) for name, _ in self.counts.most_common()]
        return [
            (name, (key, parts[-1] if parts else "", "".join(part[0] for part in parts))) for name, key, parts in folded
        ]

    def before(self, offset: int, role: str | None = None) -> str | None:
        """The last person named before an offset, not too far back; rather one whose part in the film is told."""
        near = [mention.full for mention in reversed(self.within(offset - _NEARBY, offset)) if mention.end <= offset]
        told = [name for name in near if (self.role(name) == role if role else self.role(name) is not None)]
        return next(iter(told if role else told or near), None)

    def topic(self, start: int, end: int) -> str | None:
        """Whom a stretch of text begins with: the one who goes on speaking where a verb has no subject."""
        named = self.within(start, end)
        return named[0].full if named else None

    def within(self, start: int, end: int) -> list[PersonMention]:
        """Names that begin in a range."""
        return list(self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    def role(self, name: str | None) -> str | None:
        """director, cast, crew, programmer, critic or viewer; None where no word beside the name says."""
        if name is None:
            return None
        if name == self.director:
            return "director"
        return self._roles.get(name)

    @cached_property
    def director(self) -> str | None:
        """The director of the film of this text: a label says so, or else job words beside the most named person."""
        plain = self.reading.plain
        for label in _DIRECTOR_LABEL.finditer(plain):
            named = self.within(label.end(), label.end() + 3)
            if named and self.reading.block_at(label.start()).kind == "line":
                return named[0].full
        directors = [name for name, role in self._roles.items() if role == "director"]
        if directors:
            return max(directors, key=lambda name: (self.counts[name], -self._first(name)))
        subject = self.reading.subject
        return subject.director if subject else None

    def _first(self, name: str) -> int:
        return next(mention.start for mention in self.mentions if mention.full == name)

    @cached_property
    def _roles(self) -> dict[str, str]:
        scores: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for mention in self.mentions:
            block = self.reading.block_at(mention.start)
            if block.kind in {"dropped", "author", "byline"}:
                continue
            for role, weight in self._jobs_beside(mention, block):
                scores[mention.full][role] += weight
        return {name: max(sorted(found), key=lambda role: found[role]) for name, found in scores.items()}

    def _jobs_beside(self, mention: PersonMention, block: Block) -> Iterator[tuple[str, float]]:
        plain = self.reading.plain
        before = plain.cut(max(block.start, mention.start - _REACH), mention.start)
        after = plain.cut(mention.end, min(block.end, mention.end + _REACH))
        for role, _, end in self._job_words(before):
            if not _ENDS_SENTENCE.search(before, end):
                yield role, _weight(len(before) - end)
        if self.words.makes.match(after):
            yield "director", 0.4
        elif _HAS_TITLE.match(after):
            yield "director", 0.2
        seen = set()
        for role, start, _ in self._job_words(after):
            if role not in seen and not _ENDS_APPOSITION.search(after, 0, start):
                yield role, 0.7 * _weight(start)
            seen.add(role)

    def _job_words(self, text: str) -> list[tuple[str, int, int]]:
        """Job words in a stretch of text, in order; "director" inside "festival director" is none."""
        if not self.words.any_role.search(text):
            return []
        hits = [(role, hit.start(), hit.end()) for role, pattern in self.words.roles for hit in pattern.finditer(text)]
        return sorted(
            (hit for hit in hits if not any(_inside(hit, other) for other in hits)), key=lambda hit: (hit[1], hit[0])
        )


def _inside(hit: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return other[1] <= hit[1] and hit[2] <= other[2] and other[2] - other[1] > hit[2] - hit[1]


def _weight(distance: int) -> float:
    """A job word counts most right beside the name.

    >>> _weight(1) > _weight(20) > _weight(40)
    True
    """
    return 1 / (1 + distance / 8)


def _places(plain: str, named: Iterable[PersonMention]) -> set[str]:
    """Names that the text only ever goes to: "at the Curzon Row"."""
    gone_to: dict[str, bool] = {}
    for mention in named:
        before = plain[max(0, mention.start - 12) : mention.start]
        here = _GOES_TO.search(before) is not None and not plain.startswith("'s", mention.end)
        gone_to[mention.full] = gone_to.get(mention.full, True) and here
    return {name for name, only in gone_to.items() if only}


def _names_by_shape(reading: Reading) -> tuple[PersonMention, ...]:
    """Names where nobody has looked for them yet: runs of capitalised words, and their last words alone."""
    full = []
    for hit in _NAME.finditer(reading.body):
        name = _POSSESSIVE.sub("", hit.group())
        full.append(PersonMention(hit.start(), hit.start() + len(name), name, name.replace("\u00a0", " ")))
    surnames = {mention.full.split()[-1]: mention.full for mention in reversed(full)}
    starts = [mention.start for mention in full]  # in order, not overlapping
    ends = [mention.end for mention in full]
    for hit in re.finditer(rf"(?<!\w)[{UPPER}][\w-]+", reading.body):
        name = hit.group()
        if name not in surnames:
            continue
        before = bisect_right(starts, hit.start()) - 1
        if before < 0 or hit.start() >= ends[before]:
            full.append(PersonMention(hit.start(), hit.end(), name, surnames[name]))
    return tuple(sorted(full, key=lambda mention: mention.start))
