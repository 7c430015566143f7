"""What kind of work a title is, by the nearest words and by the lists."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kadr.fold import title_key
from kadr.reading.keyed import Keyed, Walked
from kadr.reading.mentions.known import known_works
from kadr.reading.text import Reading

_KIND_WORDS = {
    "film": r"films?|movies?|features?|drama|melodrama|documentary|picture|short|debut|comedy|thriller|western|musical"
    r"|spielfilms?|kurzfilms?|dokumentarfilms?|abschlussfilms?|(?:long|court)[ -]métrage|documentaire|película|filmes?|largometraje|cortometrajes?|documental"
    r"|pellicola|lungometraggio|cortometraggio|documentario|longa(?:-metragem)?|curta(?:-metragem)?|documentário"
    r"|[oó]pera prima|opera (?:seconda|terza)|regiedebüt"
    r"|фильм(?:а|у|е|ом)?|картин[аыуе]|картиной|лент[аыуе]|лентой",
    "book": r"books?|novels?|novella|memoirs?|oral history|short stor(?:y|ies)"
    r"|romane?s?|buch(?:es)?|erzählung|novelle|livres?|nouvelle|récit|novela|libro|cuento|relato|romanzo|racconto|romance|livro|conto"
    r"|роман(?:а|у|е|ом)?|повест[ьи]ю?|рассказ(?:а|у|е|ом)?|книг[аиуе]",
    "photograph": r"photographs?|photos?|fotos?|fotografien?|photographies?",
    "painting": r"paintings?|canvas|fresco|gemälden?|tableaux?|cuadros?|quadri|quadros?|dipint[oi]|полотн[оа]",
    "poem": r"poems?|gedichte?|poème|poema|poesia|стихотворени[ея]",
    "music": r"songs?|albums?|symphony|opera(?! (?:prima|seconda|terza|di|d'))|requiem|aria|lied|chanson|canción|canzone|canção|песн[яиюе]",
    "play": r"plays?|theaterstücks?|pièce|obra de teatro|пьес[аыуе]",
    "series": r"series|serie|série|сериал(?:а|у|е|ом)?",
}


KIND = {kind: Keyed(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KIND_WORDS.items()}

_KindWord = tuple[int, int, int, str]
"""Its start and end, and which of the kinds it is, by number and name."""
_BEFORE, _BEHIND = 60, 40  # characters of which quoted titles are left out
_NEAR_BEFORE, _NEAR_BEHIND = 30, 18  # characters within which a word is about a title

_TAKEN = re.compile(
    r"\b(?:based|adapted|basad[oa]|baseado|baseada|adapta\w*|adapté\w*|tratt[oa]|basat[oa]|d'après|tirée?|nach)\b"
)
"""What stands behind such words is another work: "'La luna', basada en un cuento de …"."""


def _without_titles(before: str) -> str:
    """The words before a title that opens with a quotation mark, with those inside other quotation marks blotted out."""
    if not before.endswith('"') or before.count('"') < 3:
        return before
    inside = before.count('"') % 2 == 0  # it begins within one
    words = before[:-1]
    cut = words.index('"') + 1 if inside else 0
    return " " * cut + _blotted(words[cut:]) + '"'


def _without_next(after: str) -> str:
    """The words behind a title that closes with a quotation mark, without those inside the next ones."""
    if not after.startswith('"') or after.count('"') < 2:
        return after
    return '"' + _blotted(after[1:] + ('"' if after.count('"') % 2 == 0 else ""))


def _blotted(words: str) -> str:
    return re.sub(r'"[^"]*"', lambda hit: " " * len(hit.group()), words)


def kind_beside(reading: Reading, start: int, end: int) -> str | None:
    """What kind of work the nearest words call it."""
    known = known_works().get(title_key(reading.body[start:end]))
    sentence = reading.sentence_at(start)
    left = max(sentence.start if sentence else start - _BEFORE, start - _BEFORE)
    words = _kind_words(reading.plain)
    words = words[bisect_left(words, (left,)) : bisect_left(words, (end + _NEAR_BEHIND + 1,))]
    best = min(_beside(reading.plain, words, left, start, end), default=None)
    if best and (known is None or best[0] <= 8):
        return best[-1]
    return known.kind if known else (best[-1] if best else None)


def _beside(
    plain: Walked, words: Sequence[_KindWord], left: int, start: int, end: int
) -> Iterator[tuple[int, int, str]]:
    """How far off such words are that stand before a title or behind it, with their kinds; one behind counts as further."""
    if not words:
        return
    before, after = _without_titles(plain[left:start]), _without_next(plain[end : end + _BEHIND])
    taken = _TAKEN.search(after)
    after = plain[end : end + taken.start()] if taken else after
    for first, last, order, kind in words:
        if last <= start and start - last <= _NEAR_BEFORE and before[first - left] != " ":
            yield start - last, order, kind
        elif first >= end and last - end <= len(after) and after[first - end] != " ":
            yield first - end + 4, order, kind


def _kind_words(plain: Walked) -> list[_KindWord]:
    """Every word of a text that is a kind of work."""
    if "kind words" not in plain.kept:
        plain.kept["kind words"] = sorted(
            (*hit.span(), order, kind)
            for order, (kind, pattern) in enumerate(KIND.items())
            for hit in pattern.finditer(plain)
        )
    found: list[_KindWord] = plain.kept["kind words"]
    return found
