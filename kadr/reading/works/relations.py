"""How a work bears on a film: words of influence, comparison and adaptation near it, or the question that asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kadr.fold import level
from kadr.late import late
from kadr.reading import lists
from kadr.reading.keyed import Keyed
from kadr.reading.text import Block, Reading, Sentence

RELATIONS = ("adaptation", "influence", "comparison", "mention")
_FAR_BEFORE = 48  # letters between the words and the work, names and titles not counted
_FAR_AFTER = 30
_CLOSE = 8  # the same for words that tell a relation only right before a work: "pure Dreyer"
_TOO_FAR = 400  # letters in all, names and titles counted
_NEAR_ALL = 50
_AROUND = 4  # what words on both sides of a work count as
_OPENING = 70  # letters from "Like" at the head of a sentence to the work
_MORE_WORDS = r"(?:[^\s,;:.()]+ ){0,3}"

_WALL_BEFORE = re.compile(
    r";|\?|\b(?:while|whereas|although|who|which|whose|where|because|working|(?:but|aber|mais|sondern)(?! (?:also|auch|aussi)\b)|но(?! и\b))\b|\)\s*,"
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

    before: tuple[tuple[str, Keyed], ...]
    after: tuple[tuple[str, Keyed], ...]
    close: Keyed
    questions: Keyed
    of_person: Keyed
    denials: Keyed
    unconfirmed: Keyed
    somebody: Keyed
    maybe: Keyed


_CONTRACTED = {
    "de": {"an": "an|ans", "von": "von|vom", "zu": "zu|zum|zur", "bei": "bei|beim"},
    "fr": {"de": "de|d'|du|des", "à": "à|au|aux"},
    "es": {"de": "de|del", "a": "a|al"},
    "it": {"a": "a|ad|al|allo|alla|all'|ai|agli|alle", "di": "di|d'|del|dello|della|dell'|dei|degli|delle", "da": "da|dal|dallo|dalla|dall'|dai|dalle"},
    "pt": {"de": "de|do|da|dos|das", "a": "a|ao|à|aos|às", "em": "em|no|na|nos|nas|num|numa"},
}  # fmt: skip
"""Prepositions at the end of a phrase, with the forms that an article gives them: pense à, pense au."""


def _pattern(phrases: Iterable[str], language: str | None = None) -> Keyed:
    """One pattern for a list of phrases; one that never matches for an empty list."""
    contracted = _CONTRACTED.get(language or "", {})
    forms = []
    both = {form for phrase in phrases for form in (phrase, phrase.replace("n't", " not"))}
    for phrase in sorted(both, key=lambda phrase: (-len(phrase), phrase)):
        words = re.escape(level(phrase)).replace(r"\*", r"[\w-]*").replace(r"\ ", " ")
        head, _, last = words.rpartition(" ")
        if head and (told := contracted.get(last)):
            words = f"{head} (?:{told})"
        forms.append(words.replace(" _ ", f" {_MORE_WORDS}"))
    return Keyed(rf"(?<!\w)(?:{'|'.join(forms)})(?:(?<=')|(?!\w))" if forms else r"(?!)", re.IGNORECASE)


@cache
def words(language: str | None) -> _Words:
    """The words of a language; English where it is unknown or has no list."""
    told = lists.load("relations")
    mine = told.get(language or "en", told["en"])

    def by_relation(side: str) -> tuple[tuple[str, Keyed], ...]:
        return tuple((name, _pattern(mine.get(name, {}).get(side, ()), language)) for name in RELATIONS)

    def plain(key: str) -> Keyed:
        return _pattern(mine.get(key, ()), language if key == "close" else None)

    return _Words(
        by_relation("before"), by_relation("after"), plain("close"), plain("questions"), plain("question_of_person"),
        plain("denials"), plain("unconfirmed"), plain("somebody"), plain("maybe"),
    )  # fmt: skip


def cue_for(reading: Reading, sentence: Sentence, start: int, end: int) -> Cue | None:
    """The nearest words in the sentence that tell how the work at start..end bears on something."""
    ahead, behind = _hits(reading.plain, sentence.start, sentence.end, reading.text.language)
    found = [
        *_before(reading, ahead, start),
        *_after(reading, behind, end),
        *_like(reading, sentence, start),
        *_opening(reading, sentence, start),
        *_weighed(reading, sentence, start, end),
        *_told_of_all(reading, ahead, start),
    ]
    if _MAKES.search(reading.plain, sentence.start, start) and _LOOK.match(reading.plain, end):
        found.append(Cue(start, end, "comparison", 0))
    if _THERE_IS.search(reading.plain, sentence.start, start) and _IN_IT.match(reading.plain, end):
        found.append(Cue(start, end, "comparison", 0))
    return min(found, key=lambda cue: (cue.gap, cue.start - cue.end, RELATIONS.index(cue.relation)), default=None)


@lru_cache(maxsize=1024)
def _hits(plain: str, start: int, end: int, language: str | None) -> tuple[tuple[Cue, ...], tuple[Cue, ...]]:
    """Every relation word of a sentence, once: those that look ahead, with how far they reach as gap, and those behind."""
    spoken = words(language)
    ahead = [
        Cue(hit.start(), hit.end(), relation, _CLOSE if spoken.close.fullmatch(hit.group()) else _FAR_BEFORE)
        for relation, pattern in spoken.before
        for hit in pattern.finditer(plain, start, end)
    ]
    behind = [
        Cue(hit.start(), hit.end(), relation, _FAR_AFTER)
        for relation, pattern in spoken.after
        for hit in pattern.finditer(plain, start, end)
    ]
    ahead += [
        Cue(hit.start(), hit.end(), relation, 0)
        for relation, pattern in _OF_ALL.items()
        for hit in pattern.finditer(plain, start, end)
    ]
    return tuple(ahead), tuple(behind)


_AFTER_THAT = re.compile(r"Nach(?: d(?:em|er)| eine[mr])?")
"""At the head of a German sentence it is time that passes, unless what was adapted is called a book: Nach „Muster“ ist es ihr zweiter Film."""
_SOURCE = re.compile(
    r"roman|buch|stück|novelle|erzählung|motiv|vorlage|geschichte|drama|libretto|oper|memoiren", re.IGNORECASE
)


def _before(reading: Reading, hits: Iterable[Cue], start: int) -> Iterable[Cue]:
    for hit in hits:
        if hit.start < start < hit.end and hit.gap:  # "lässt an «Title» denken": the words hold the work between them
            yield replace(hit, end=start, gap=_AROUND)
            continue
        if hit.end > start or not hit.gap or start - hit.end > _TOO_FAR:
            continue
        if reading.plain.endswith("itself ", 0, hit.start):  # "(itself adapted from a novel by …)": of that work
            continue
        if _AFTER_THAT.fullmatch(reading.plain, hit.start, hit.end) and not _SOURCE.search(
            reading.plain, hit.end, start
        ):
            continue
        gap = _bare(reading, hit.end, start)
        if _SEES.search(reading.plain, hit.start, hit.end) and _IN_WHICH.match(gap):
            continue
        if len(gap) <= hit.gap and not _WALL_BEFORE.search(gap):
            yield replace(hit, gap=len(gap))


_SEES = re.compile(
    r"(?:\b(?:saw|seen|see|vimos|visto|viu|vus?|vue?s?|sahen|sah|gesehen)|видели|увидел\w*)$", re.IGNORECASE
)
_IN_WHICH = re.compile(r"[^.;,]{0,24}\b(?:in|en|dans|em|nel|nella|no|na|в)$", re.IGNORECASE)
"""a quien vimos en TITLE: somebody was seen there, and nobody looked at it"""


def _after(reading: Reading, hits: Iterable[Cue], end: int) -> Iterable[Cue]:
    for hit in hits:
        if hit.start < end or hit.start - end > _TOO_FAR:
            continue
        gap = _bare(reading, end, hit.start)
        if len(gap) <= hit.gap and not _WALL_AFTER.search(gap):
            yield replace(hit, gap=len(gap) + 6)  # a word before tells more than one behind


_LIKE_FIRST = late(
    r"[\"'(\s]*(?:(?:much|just|rather|not|quite) )?(?:like|unlike|as in|as with|compared (?:to|with)|next to|comme|"
    r"à l'instar d[eu']?|à la différence d[eu']?|wie (?:schon )?(?:in|bei)?|anders als|ähnlich wie|como|al igual que|assim como|"
    r"a diferencia de|come|как и|подобно|в отличие от) ",
    re.IGNORECASE,
)
_ENDS_OPENING = late(
    r"[;:?]|, (?:the|this|it|its|he|she|his|her|there|we|you|i|they|but|le|la|il|elle|on|ce|cette|der|die|das|"
    r"er|sie|el|ella|este|esta|o|a|фильм|он|она)\b(?! (?:[\w-]+ ){0,3}(?:of|by|from)\b)",
    re.IGNORECASE,
)


def _opening(reading: Reading, sentence: Sentence, start: int) -> Iterable[Cue]:
    """ "Like X and Y, the film …": what stands before the sentence proper is compared."""
    hit = _LIKE_FIRST.match(reading.plain, sentence.start, start)
    if hit is None or _ENDS_OPENING.search(reading.plain, hit.end(), start):
        return
    gap = _bare(reading, hit.end(), start)
    if len(gap) <= _OPENING:
        yield Cue(hit.start(), hit.end(), "comparison", len(gap))


_WEIGHS = re.compile(r"[\"'(\s]*(?:if|where|whereas|while) (?!you\b)", re.IGNORECASE)
_A_MUTED = re.compile(r"[\"'(\s]*(?:an?|part|the|think) (?:[\w-]+,? ){1,3}[\"']?$", re.IGNORECASE)


def _weighed(reading: Reading, sentence: Sentence, start: int, end: int) -> Iterable[Cue]:
    """ "If X did this, the film does that"; "a muted X, the film follows …"."""
    if reading.main_film is None:
        return
    after = reading.plain[end : sentence.end]
    named = after.find(", ") >= 0 and reading.main_film.lower() in after[after.find(", ") :].lower()
    if named and _WEIGHS.match(reading.plain, sentence.start, start):
        yield Cue(sentence.start, start, "comparison", 10)
    beside = re.match(rf"[\"']*,? [\"']*{re.escape(reading.main_film.lower())}\b", after.lower())
    if beside and _A_MUTED.fullmatch(reading.plain, sentence.start, start):
        yield Cue(sentence.start, start, "comparison", 0)


_OF_ALL = {
    "influence": late(
        r"\b(?:my|own|his|her|our|their|main|biggest|greatest|major|key|chief|primary|other|the|several|many|"
        r"minhas|meus|suas|seus|mis|sus|mes|ses|nos|grandes|principais|principales|principaux|principali|wichtigsten|größten|grandi|главные|основные|meine|seine|ihre|unsere|i miei|le mie|suoi|sue|мои|его|её) "
        r"(?:[\w-]+ ){0,2}(?:influences?|inspirations?|references?|reference points|touchstones|role models|"
        r"influências?|inspirações|referências|referencias|referentes|influencias|inspiraciones|références|modèles|einflüsse|vorbilder|"
        r"inspirationen|referenzen|influenze|riferimenti|ispirazioni|modelli|maestri|референсы|ориентиры)\b"
        r"(?=[^.;?]{0,90}?(?:\b(?:are|were|is|was|include[sd]?|including|like|such as|ranging from|range from|from|são|foram|son|"
        r"fueron|sont|étaient|sind|waren|wie|como|comme|sono|come)\b|[:—–]| - ))",
        re.IGNORECASE,
    ),
    "comparison": late(
        r"\b(?:most|best|\w{3,}est|first|so \w+|anything like (?:it|this))\b[^.;?]{0,70}\bsince |"
        r"\blike (?:an?|some|the) (?:[\w-]+,? ){0,6}(?:by|from|of|in|out of) |"
        r"[-–—,(] ?(?:say,?|think(?: of)?) |"
        r"\b(?:part|half|equal parts|one part|two parts|teils|halb|mitad|metade|moitié|mi-)[ -]",
        re.IGNORECASE,
    ),
}
"""Words that hold for every work behind them in the sentence, however far: "my main influences are …"."""


def _told_of_all(reading: Reading, hits: Iterable[Cue], start: int) -> Iterable[Cue]:
    for hit in hits:
        if hit.gap or hit.end > start or ";" in reading.plain[hit.end : start]:
            continue
        if hit.relation == "influence" or start - hit.end <= _NEAR_ALL:
            yield replace(hit, gap=-1 if hit.relation == "influence" else 30)


_THERE_IS = re.compile(r"\bthere(?: is|'s) (?:a lot of |much |something of |a little |a bit of )?$", re.IGNORECASE)
_IN_IT = re.compile(r" in (?:the|its|this|her|his)\b| (?:here|too)\b")
_MAKES = re.compile(r"\b(?:makes?|making|made) [\"']?$")
_LOOK = re.compile(r"[\"']? (?:look|seem|feel|appear|sound)\b")
_LIKE = Keyed(
    r"(?P<before>\S+,? )?\b(?:like|wie|comme|como|come|как) (?:in |the |a |an |dans |bei |em |en |в |у )?"
    r"(?:(?:[\w.-]+ ){0,2}[\w-]+'s? (?:[a-z-]+ ){0,2})?[\"'(]*$",
    re.IGNORECASE,
)
_EXAMPLES = late(
    r"(?:films?|movies|pictures|works|titles|classics|masterpieces|blockbusters|directors|filmmakers|auteurs|"
    r"masters|giants|"
    r"painters|artists|writers|authors|novelists|composers|photographers|names|people|figures|hits|dramas|books|"
    r"novels|"
    r"películas|obras|títulos|series|cintas|filmes|longas|opere|titoli|œuvres|titres|werke[n]?|filmen|картины|картинах|фильмах|"
    r"\w*metragens|curtas|longas|cortos|\w*metrajes|\w*metraggi|métrages|document(?:ários|ales|aires|ari)|films|regisseure|filme|films|cinéastes|auteurs|peintres|directores|cineastas|registi|фильмы|режиссеры|"
    r"режиссёры),? $",
    re.IGNORECASE,
)


def _like(reading: Reading, sentence: Sentence, start: int) -> Iterable[Cue]:
    """ "like X" right before a name compares, unless it gives examples: "films like X"."""
    hit = _LIKE.search(reading.plain, max(sentence.start, start - 80), start)
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
    return re.sub(r"[\"',\s]+|\b(?:and|und|et|y|e|и|by|the|or|likes of)\b", " ", "".join(text)).strip()


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
