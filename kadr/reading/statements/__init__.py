"""Statements: claims about how a film looks, sounds, moves, is cut, lit or furnished; and facts one can measure."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from kadr.late import late
from kadr.reading.statements.claims import TURN, direction_of, object_of, scope_of
from kadr.reading.statements.facets import WEIGHTS, Hit, even, find_hits, job_words, language_of, unmislead
from kadr.reading.statements.facts import Fact, find_facts
from kadr.reading.statements.measurable import SCORE, spotted
from kadr.reading.statements.proper import outside_names
from kadr.reading.statements.style_or_plot import SAYS_SOMETHING, Grounds, is_data_line
from kadr.reading.text import Block, Reading, Sentence
from kadr.reading.voices.stance import stance_at
from kadr.records import FACETS, Statement

CLEAR_FROM = 1.25
POSSIBLE_FROM = 0.56
"""Weight of a facet word and its ground together; below, the sentence is taken for story or small talk."""

_HARDER = {"space": 0.15, "light": 0.10, "editing_pace": 0.10, "bodies": 0.05}
"""Facets whose words are as often plot as style need this much more."""

_MOST_BONUS = 0.55  # however much a sentence speaks of film, one doubtful word makes no clear statement
_WITH_CLEAR = 1.12  # a facet this likely goes into the row of the clear one
_BESIDE_CLEAR = 0.75  # a doubtful facet of a clause with a clear one has to be better than that
_FAR_BELOW = 0.8  # a facet this much weaker than the strongest of its clause is left out
_ANOTHER_WORD = 0.22  # what a second and a third word of the facet add
_ANOTHER_FACET = 0.10  # what a strong word of another facet in the same clause adds
_FEWEST_WORDS = 2
_FEWEST_OF_A_LINE = 6
"""Words of a line that is no sentence: below, it is a label or a heading."""
_BARE = 5  # a question of so few words names a thing and claims nothing
_ASKS_ON = re.compile(
    r"(?:[A-Z]\w*: )?(?:And|And what about|What about|How about|Und|Et|Y|E|И|А) (?:the|your|its|his|her|die|der|das|le|la|les|el|il|o|a)\b[^,;:]{0,40}\?$"
)
_SHORT = 150  # a sentence of this length is one claim; a longer one is taken clause by clause
_CUT = late(
    r"[;:]\s|\s-{1,2}\s|\s?\((?=[^()]{30,}\))|(?<=[^()]{30})\)(?=\W)|,\s(?=(?:and|but|while|which|where|yet|though|although|whose|with|as well|as if|und|aber|während|"
    r"mais|tandis|avec|qui|dont|où|pero|mientras|con|que|cuy\w+|mas|enquanto|com|ma|mentre|и|а|но|котор\w+)\b)"
    r"|,\s(?=(?:an?|the|its|his|her|their|one)\s)|(?<=\w)\.\s|(?<=[a-z]{4}) (?=as well\b)"
)
_APPOSITION = re.compile(r",\s(?:an?|the|its|his|her|their|one)\s")
_JOINT = re.compile(
    r"(?:[\s,;:.)\]-]|['\"](?=\s))*(?:(?:and|but|yet|or|so(?! (?:much|many|little|few)\b)|nor|as well as|as well|though|und|aber|sowie|et|mais|y|pero|e|ed|ma|mas|и|а|но)\b,?\s+)?"
    r"[\s,;:-]*",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[^()]{0,40}\)[\s,;:-]+(?=\w)")  # the end of a bracket that opened before the quote
_HANGING = re.compile(r"(?:[\s,;:(-]+(?:and|but|while|which|und|et|mais|y|e|ma|mas|и|а|но))?[\s,;:(-]*$", re.IGNORECASE)
_FEWEST_LETTERS, _LAST_LETTERS, _LAST_WORD = 12, 40, 14
_LONGEST_JOINED = 230
_SHORTEST_CLAUSE, _SHORTEST_APPOSITION = 24, 70


class Statements:
    """Finds what a text claims about the style of the films it speaks of."""

    row = Statement
    version = 7

    def find(self, reading: Reading) -> list[Statement]:
        """Statements and facts in the order of the words."""
        if reading.main_film is None:
            return []
        rows = [*statements_in(reading), *_facts(reading)]
        rows += _measurable(reading, rows)
        return sorted(rows, key=lambda row: (row.quote.start, row.quote.end, row.facets))


@lru_cache(maxsize=1)
def statements_in(reading: Reading) -> tuple[Statement, ...]:
    """What the words claim, whatever the text is about; facts are left out. Kept for the passages of the same text."""
    return tuple(_statements(reading))


@lru_cache(maxsize=1)
def hits_of(reading: Reading) -> tuple[str, list[Hit], Grounds]:
    """The text in small letters without names and misleading phrases, its words of style, and what they stand on."""
    language = language_of(reading)
    clean = unmislead(_without_names(reading, even(reading.plain)), language)
    hits = outside_names(reading, find_hits(clean, language))
    return clean, hits, Grounds(reading, clean, (hit.start for hit in hits if hit.weight == WEIGHTS["sure"]))


def _statements(reading: Reading) -> Iterator[Statement]:
    language = language_of(reading)
    clean, hits, grounds = hits_of(reading)
    at = 0
    for block, sentence in reading.prose():
        while at < len(hits) and hits[at].start < sentence.start:
            at += 1
        mine: list[Hit] = []
        for hit in hits[at:]:
            if hit.start >= sentence.end:
                break
            if hit.end <= sentence.end:
                mine.append(hit)
        if mine and _may_claim(reading, block, sentence):
            yield from _claims(reading, clean, language, grounds, sentence, mine)


def _without_names(reading: Reading, small: str) -> str:
    """Titles and people blotted out: what they are called is no claim."""
    parts, at = [], 0
    ranges = [(m.start, m.end) for m in reading.titles] + [(m.start, m.end) for m in reading.persons]
    for start, end in sorted(ranges):
        if start >= at:
            parts += [small[at:start], "\x00" * (end - start)]
            at = end
    return "".join([*parts, small[at:]])


def _may_claim(reading: Reading, block: Block, sentence: Sentence) -> bool:
    if block.kind in {"heading", "byline", "author", "caption", "stage"}:
        return False
    told: dict[int, bool] = reading.kept.setdefault("claims", {})
    if sentence.start not in told:
        told[sentence.start] = _is_prose(reading, block, sentence)
    return told[sentence.start]


def _is_prose(reading: Reading, block: Block, sentence: Sentence) -> bool:
    words = reading.plain.cut(sentence.start, sentence.end)
    if (
        block.kind == "line"
        and len(words.split()) < _FEWEST_OF_A_LINE
        and words.rstrip(" \"'»”)")[-1:] not in {".", "!", "?"}
    ):
        return False
    return len(words.split()) >= _FEWEST_WORDS and not is_data_line(words)


def _claims(
    reading: Reading, clean: str, language: str, grounds: Grounds, sentence: Sentence, hits: list[Hit]
) -> Iterator[Statement]:
    """One statement for each stretch of the sentence that claims something."""
    whole = grounds.of(sentence.start, sentence.end).bonus
    for start, end in _joined(_stretches(reading.plain, sentence), hits):
        inside = [hit for hit in hits if start <= hit.start < end]
        if not inside:
            continue
        bonus = (whole + grounds.of(start, end).bonus) / 2
        scores = facet_scores(inside, min(bonus, _MOST_BONUS))
        if _is_bare_question(reading, sentence) or _names_who_did_it(reading, clean, language, start, end, inside):
            scores = {facet: min(score, CLEAR_FROM - 0.01) for facet, score in scores.items()}
        for a, b, own in _by_negation(reading.plain, clean, language, start, end, inside):
            said = {facet: scores[facet] for facet in {hit.facet for hit in own}}
            a, b = edges(reading.plain, a, b)
            for facets, tier in (some for some in _tiers(said) if some[0]):
                score = max(said[facet] for facet in facets)
                yield _row(reading, clean, language, a, b, facets, tier, score, own)


def _is_bare_question(reading: Reading, sentence: Sentence) -> bool:
    """ "And the light?": a thing is asked about, and nothing is said of it."""
    words = reading.plain[sentence.start : sentence.end].rstrip(" \"')]")
    return words.endswith("?") and (len(words.split()) <= _BARE or _ASKS_ON.match(words) is not None)


def _names_who_did_it(reading: Reading, clean: str, language: str, start: int, end: int, hits: list[Hit]) -> bool:
    """Whether a clause names somebody, and of style only departments: "the editing was done by", "behind the camera stood"; not where
    it tells how something is, or what it never does."""
    jobs = job_words(language)
    if SAYS_SOMETHING.search(reading.plain, start, end):
        return False
    return bool(reading.persons_in(start, end)) and all(jobs.fullmatch(clean, hit.start, hit.end) for hit in hits)


def _by_negation(
    plain: str, clean: str, language: str, start: int, end: int, hits: list[Hit]
) -> Iterator[tuple[int, int, list[Hit]]]:
    """A clause in two where one side says that a thing is not there and the other side says of another that it is."""
    for turn in TURN.finditer(plain, start, end):
        left, right = [h for h in hits if h.end <= turn.start()], [h for h in hits if h.start >= turn.end()]
        if not left or not right or len(left) + len(right) < len(hits):
            continue
        told = [
            direction_of(clean, a, b, language, own)
            for a, b, own in ((start, turn.start(), left), (turn.end(), end, right))
        ]
        if (told[0] == "absent") != (told[1] == "absent"):
            yield start, turn.start(), left
            yield turn.end(), end, right
            return
    yield start, end, hits


def _tiers(scores: dict[str, float]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The facets that are clear, and beside them, as a row of its own, those that are only possible."""
    best = max(scores.values())
    if best < CLEAR_FROM:
        yield _from(scores, max(POSSIBLE_FROM, best - _FAR_BELOW), CLEAR_FROM), "possible"
        return
    yield _from(scores, _WITH_CLEAR, math.inf), "clear"
    yield _from(scores, max(_BESIDE_CLEAR, best - _FAR_BELOW), _WITH_CLEAR), "possible"


def _from(scores: dict[str, float], least: float, below: float) -> tuple[str, ...]:
    return tuple(facet for facet in FACETS if least <= scores.get(facet, -math.inf) < below)


def facet_scores(hits: list[Hit], bonus: float) -> dict[str, float]:
    """How sure each facet is in one clause."""
    weights: dict[str, list[float]] = defaultdict(list)
    for hit in hits:
        weights[hit.facet].append(hit.weight)
    strong = {facet for facet, some in weights.items() if max(some) == 1.0}
    scores: dict[str, float] = {}
    for facet, some in weights.items():
        score = max(some) + _ANOTHER_WORD * min(2, len(some) - 1)
        score += _ANOTHER_FACET * bool(strong - {facet}) + bonus - _HARDER.get(facet, 0.0)
        scores[facet] = round(score, 3)
    return scores


def _stretches(plain: str, sentence: Sentence) -> list[tuple[int, int]]:
    """The clauses of a long sentence; a short one whole."""
    if sentence.end - sentence.start <= _SHORT:
        return [(sentence.start, sentence.end)]
    found: list[tuple[int, int]] = []
    begin = sentence.start
    for cut in _CUT.finditer(plain, sentence.start, sentence.end):
        least = _SHORTEST_APPOSITION if _APPOSITION.match(plain, cut.start()) else _SHORTEST_CLAUSE
        if cut.start() - begin >= least and sentence.end - cut.end() >= _SHORTEST_CLAUSE:
            found.append((begin, cut.start()))
            begin = cut.end()
    return [*found, (begin, sentence.end)]


def _joined(stretches: list[tuple[int, int]], hits: list[Hit]) -> list[tuple[int, int]]:
    """Neighbours that say more of the same, or nothing of style, belong to one quote, as far as it stays short."""
    found: list[tuple[int, int]] = []
    spoken_of: list[set[str]] = []
    for start, end in stretches:
        facets = {hit.facet for hit in hits if start <= hit.start < end and hit.weight >= WEIGHTS["strong"]}
        if (
            found
            and end - found[-1][0] <= _LONGEST_JOINED
            and (not facets or not spoken_of[-1] or facets & spoken_of[-1])
        ):
            found[-1] = (found[-1][0], end)
            spoken_of[-1] |= facets
        else:
            found.append((start, end))
            spoken_of.append(facets)
    return found


def edges(plain: str, start: int, end: int) -> tuple[int, int]:
    """A quote without what hangs over at its ends: joining words, commas, a bracket or quotation mark without its pair.

    >>> text = 'Ada Lem), a tall woman ("thin and'
    >>> a, b = edges(text, 7, len(text)); text[a:b]
    'a tall woman'
    """
    joint = _JOINT.match(plain, start, end)
    start = joint.end() if joint and end - joint.end() >= _FEWEST_LETTERS else start
    words = plain[start:end]
    closing = _CLOSING.match(words)
    if closing and end - start - closing.end() >= _FEWEST_LETTERS:
        start += closing.end()
        words = plain[start:end]
    if words.count("(") > words.count(")") and words.rfind("(") > len(words) - _LAST_LETTERS:
        end = start + words.rfind("(")
    elif words.count(")") > words.count("(") and words.endswith(")"):
        end -= 1
    hanging = _HANGING.search(plain, max(start, end - _LAST_WORD), end)
    return (start, hanging.start()) if hanging and hanging.start() - start >= _FEWEST_LETTERS else (start, end)


def _row(
    reading: Reading,
    clean: str,
    language: str,
    start: int,
    end: int,
    facets: tuple[str, ...],
    tier: str,
    score: float,
    hits: list[Hit],
) -> Statement:
    own = [hit for hit in hits if hit.facet in facets]
    voice = reading.voice_at(own[0].start) if own else reading.voice_over(start, end)
    polarity, flags = stance_at(reading, start, end)
    return Statement(
        quote=reading.quote(start, end), facets=facets, object=object_of(clean, start, end, language, own),
        direction=direction_of(clean, start, end, language, own), scope=scope_of(reading.body, clean, start, end, language),
        polarity=polarity, tier=tier,
        speaker=voice.name, speaker_role=voice.role, film=reading.film_at(start),
        score=min(0.99, round(score / 2.2, 2)), flags=flags,
    )  # fmt: skip


def _measurable(reading: Reading, rows: list[Statement]) -> Iterator[Statement]:
    """What can be measured in sentences where no row of the same facet stands."""
    language = language_of(reading)
    clean, _, _ = hits_of(reading)
    places = sorted((row.quote.start, row.quote.end, row.facets) for row in rows)

    def taken(start: int, end: int) -> frozenset[str]:
        return frozenset(facet for a, b, facets in places if a < end and start < b for facet in facets)

    for one in spotted(
        reading, clean, language, lambda block, sentence: _may_claim(reading, block, sentence),
        taken,
    ):  # fmt: skip
        start, end = edges(reading.plain, one.start, one.end)
        yield _row(reading, clean, language, start, end, one.facets, "possible", SCORE * 2.2, [])


def _facts(reading: Reading) -> Iterator[Statement]:
    for fact in find_facts(reading):
        if reading.block_at(fact.start).is_prose:
            yield _fact_row(reading, fact)


def _fact_row(reading: Reading, fact: Fact) -> Statement:
    voice = reading.voice_over(fact.start, fact.end)
    return Statement(
        quote=reading.quote(fact.start, fact.end), facets=(fact.facet,), object=None, direction=None, scope="film",
        polarity="affirmed", tier="fact", speaker=voice.name, speaker_role=voice.role,
        film=reading.film_at(fact.start), score=0.9, value=fact.value, flags=voice.flags,
    )  # fmt: skip
