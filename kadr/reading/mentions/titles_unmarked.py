"""Titles that stand without any mark, as in pages that lost their italics: told from names by what stands around them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.known import makers
from kadr.reading.mentions.words import CAPITAL
from kadr.reading.text import Ranges, Reading

_WORD = rf"{CAPITAL}[^\W\d_]*(?:['-][^\W\d_]+)*"
_SMALL = r"(?:of|the|a|an|in|on|at|to|for|and|with|without|from|under|over|after|before|into|is|are|by)"
_RUN = late(
    rf"{CAPITAL}(?<![\w.'-].)[^\W\d_]*(?:['-][^\W\d_]+)*(?: (?:(?:{_SMALL}) ){{0,2}}(?:{_WORD}|\d{{1,3}}\b)){{1,6}}"
)
_ARTICLES = {"the", "a", "an"}
_LITTLE = re.compile(rf"(?!(?:and|is|are|by)$)(?i:{_SMALL})")
"""Words that are on every list of what is no name, and stand in titles: "Testimony of Birds"; "and" may join two."""

_TITLE_BEFORE = Keyed(
    r"\b(?:in|into|throughout|about|watch(?:ing|ed)?|titled|called|entitled|shoot(?:ing)?|shot|making|made|"
    r"(?:director|maker|star|stars|world|premi[eè]re|trailer|score|release|script|screenplay|success|shooting|making|heart|cast) of|"
    r"(?:work(?:ed|ing)?|began|appears?|lead|role|starring|plays?|star|stars|performance) (?:on|in)|trailer for|"
    r"(?:his|her|their) [a-z-]+ (?:feature|film|short|movie|documentary|follow-up),?|(?:television|TV) (?:series|drama|serial|film))\s$"
)
_TITLE_AFTER = Keyed(
    r",? (?:which|where|when|in which|a film)\b|'s? (?:opening|final|first|last|director|script|screenplay|camera|cinematograph|title|heroine|hero|protagonist)"
    r"|,? (?:is (?:set|a|an|the|about|not|one|told|shot|based|her|his|their)|was (?:shot|made|filmed|written|released)|has (?:won|been|the)|had its|won|opens|opened|screens|screened|bowed|debuted|comes out|"
    r"premi[eè]re[sd]|arrives|received|follows|tells|begins|ends|stars|centres|centers|takes place|unfolds|plays (?:at|in)|feels|looks|works|belongs)\b"
    r"|\s*\((?:dir|19|20)|[\"']? by [A-Z]"
)
_PERSON_BEFORE = Keyed(
    r"\b(?:director|filmmaker|film-maker|actor|actress|critic|writer|novelist|screenwriter|producer|cinematographer|editor|composer|"
    r"designer|artist|photographer|painter|poet|author|journalist|professor|teacher|wife|husband|brother|sister|daughter|son|friend|"
    r"newcomer|veteran|by|starring|featuring|named|Mr|Mrs|Ms|Dr|jury|president|translator|singer)(?:'s)?,?\.?\s(?:the )?$",
    re.IGNORECASE,
)
_PERSON_AFTER = Keyed(
    r",? (?:says?|said|told|tells us|explains?|recalls?|adds?|notes?|admits?|remembers?|plays? (?:the|a|an|his|her|[A-Z])|who\b|as [A-Z]|received|accepted|"
    r"wrote|directed|directs|co-wrote|edited|composed|produced|grew up|was born|studied|graduated|lives)\b"
    r"|\s*\([^)]{2,40}\)|'s? (?:film|movie|drama|debut|feature|new|latest|second|third|documentary|direction|performance|cinematography|score|editing|camera|lens|face)"
)


@cache
def common_words() -> frozenset[str]:
    """Everyday words that names of people are seldom made of."""
    return frozenset(lists.load("common_words")["words"].split())


_LISTED = re.compile(
    rf"\b(?:cut|edited|shot|photographed|directed|made|wrote|scored|produced|starred in|appeared in|acted in|include[sd]?|including|such as)"
    rf"(?: the (?:[a-z]+ ){{1,4}})? (?P<list>{_WORD}[^.;:()\n\"]*?(?: \((?:19|20)\d\d\))?(?:, [^.;:()\n\"]+?(?: \((?:19|20)\d\d\))?)*,? and [^.;:()\n\",]+)"
)
_ITEM = late(rf"(?:the (?:[a-z]+ ){{1,4}})?(?P<title>{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD})*)(?: \((?:19|20)\d\d\))?$")


def listed_beside(reading: Reading, keys: frozenset[str], taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Titles in one list with a known one, behind a verb of making: "she cut Slow Water, KNOWN and Parish Registers".

    keys: titles told by a mark, folded; taken: ranges that are titles already.
    """
    held = Ranges(taken)
    for hit in _LISTED.finditer(reading.plain):
        spans = []
        start = hit.start("list")
        for part in re.split(r"(,? and |, )", hit["list"]):
            item = _ITEM.match(part)
            if item:
                spans.append((start + item.start("title"), start + item.end("title")))
            start += len(part)
        folded = [fold(reading.plain[a:b]) for a, b in spans]
        if len(spans) > 1 and any(key in keys for key in folded) and reading.block_at(hit.start()).is_prose:
            yield from (
                span for span, key in zip(spans, folded, strict=True) if key not in keys and not held.meet(*span)
            )


@dataclass(slots=True)
class _Phrase:
    words: str
    spans: list[tuple[int, int]]
    title: float = 0.0
    person: float = 0.0


def unmarked_titles(
    reading: Reading, not_persons: frozenset[str], given_names: frozenset[str], taken: list[tuple[int, int]], bar: float
) -> Iterator[tuple[int, int]]:
    """Ranges of phrases in capitals that read as titles.

    taken: ranges that are titles already; bar: how much must speak for a title, higher where the text marks its titles.
    """
    phrases: dict[str, _Phrase] = {}
    for start, end in _runs(reading, not_persons, taken):
        words = reading.plain[start:end]
        phrase = phrases.setdefault(fold(words), _Phrase(words, []))
        phrase.spans.append((start, end))
        _weigh_place(reading, phrase, start, end)
    lone = _lone_words(reading) if phrases else Counter()
    for phrase in phrases.values():
        _weigh_words(phrase, given_names, lone)
        if phrase.title >= bar and phrase.title > phrase.person:
            yield from phrase.spans


def _runs(reading: Reading, not_persons: frozenset[str], taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    known = Ranges(taken)
    for hit in _RUN.finditer(reading.plain):
        block = reading.block_at(hit.start())
        if block.kind in {"dropped", "front matter", "byline", "author", "line", "heading"} or hit.group().isupper():
            continue
        if known.meet(*hit.span()):
            continue
        sentence = reading.sentence_at(hit.start())
        start, end = hit.span()
        first = reading.plain[start:end].split()[0]
        if sentence and sentence.start == start and first.lower() not in _ARTICLES and fold(first) in not_persons:
            continue
        parts = reading.plain[start:end].split()
        rest = [
            fold(word)
            for n, word in enumerate(parts)
            if word.lower() not in _ARTICLES and not (n and _LITTLE.fullmatch(word))
        ]
        if any(word in not_persons for word in rest) or len(rest) < 1:
            continue
        yield start, end


def _weigh_place(reading: Reading, phrase: _Phrase, start: int, end: int) -> None:
    before, after = reading.plain.cut(max(0, start - 30), start), reading.plain.cut(end, end + 40)
    sentence = reading.sentence_at(start)
    inside = sentence is not None and sentence.start < start
    if inside and reading.plain[start:end].split()[0].lower() in _ARTICLES:
        phrase.title += 3
    if _TITLE_BEFORE.search(before):
        phrase.title += 2
    if _TITLE_AFTER.match(after):
        phrase.title += 2
    if _PERSON_BEFORE.search(before):
        phrase.person += 2
    if _PERSON_AFTER.match(after):
        phrase.person += 2


def _weigh_words(phrase: _Phrase, given_names: frozenset[str], lone: Counter[str]) -> None:
    words = [fold(word) for word in phrase.words.split()]
    bare = [word for word in words if word not in _ARTICLES]
    common = sum(1 for word in bare if word in common_words())
    if len(words) > 2 and any(re.fullmatch(_SMALL, word) for word in phrase.words.split()[1:]):
        phrase.title += 1
    phrase.title += 2 if common == len(bare) else common
    if len(phrase.spans) > 1:
        phrase.title += 1
    if words[0] in given_names or fold(phrase.words) in makers():
        phrase.person += 4
    if len(bare) == 2 and lone[bare[-1]] and not common:
        phrase.person += 3


def _lone_words(reading: Reading) -> Counter[str]:
    """How often a capitalised word stands without another before it, as surnames do."""
    found = re.finditer(r"(?<![A-Za-zÀ-ž] )(?<!\w)[A-ZÀ-Þ][\w'-]+|(?<=[a-zß-ž,;] )[A-ZÀ-Þ][\w'-]+", reading.plain)
    counts: Counter[str] = Counter()
    for word, times in Counter(hit.group() for hit in found).items():
        counts[fold(word.removesuffix("s") if word.endswith("'s") else word)] += times
    return counts
