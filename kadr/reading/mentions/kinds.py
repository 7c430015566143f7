"""What kind of work a title is, by the nearest words and by the lists."""

import re

from kadr.fold import title_key
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.known import known_works
from kadr.reading.text import Reading

_KIND_WORDS = {
    "film": r"films?|movies?|features?|drama|melodrama|documentary|picture|short|debut|comedy|thriller|western|musical"
    r"|spielfilms?|kurzfilms?|dokumentarfilms?|abschlussfilms?|(?:long|court)[ -]métrage|documentaire|película|filmes?|largometraje|cortometrajes?|documental"
    r"|pellicola|lungometraggio|cortometraggio|documentario|longa(?:-metragem)?|curta(?:-metragem)?|documentário"
    r"|фильм(?:а|у|е|ом)?|картин[аыуе]|картиной|лент[аыуе]|лентой",
    "book": r"books?|novels?|novella|memoirs?|oral history|short stor(?:y|ies)"
    r"|romane?s?|buch(?:es)?|erzählung|novelle|livres?|nouvelle|récit|novela|libro|cuento|relato|romanzo|racconto|romance|livro|conto"
    r"|роман(?:а|у|е|ом)?|повест[ьи]ю?|рассказ(?:а|у|е|ом)?|книг[аиуе]",
    "photograph": r"photographs?|photos?|fotos?|fotografien?|photographies?",
    "painting": r"paintings?|canvas|fresco|gemälden?|tableaux?|cuadros?|quadri|quadros?|dipint[oi]|полотн[оа]",
    "poem": r"poems?|gedichte?|poème|poema|poesia|стихотворени[ея]",
    "music": r"songs?|albums?|symphony|opera|requiem|aria|lied|chanson|canción|canzone|canção|песн[яиюе]",
    "play": r"plays?|theaterstücks?|pièce|obra de teatro|пьес[аыуе]",
    "series": r"series|serie|série|сериал(?:а|у|е|ом)?",
}


KIND = {kind: Keyed(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KIND_WORDS.items()}

_ANY_KIND = Keyed(rf"\b(?:{'|'.join(_KIND_WORDS.values())})\b", re.IGNORECASE)


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
    left = max(sentence.start if sentence else start - 60, start - 60)
    before, after = _without_titles(reading.plain.cut(left, start)), _without_next(reading.plain.cut(end, end + 40))
    taken = _TAKEN.search(after)
    after = reading.plain.cut(end, end + taken.start()) if taken else after
    best: tuple[int, str] | None = None
    for kind, pattern in KIND.items() if _ANY_KIND.search(before) or _ANY_KIND.search(after) else ():
        for hit in pattern.finditer(before):
            distance = len(before) - hit.end()
            if distance <= 30 and (best is None or distance < best[0]):
                best = (distance, kind)
        hit_after = pattern.search(after)
        if hit_after and hit_after.start() <= 18 and (best is None or hit_after.start() + 4 < best[0]):
            best = (hit_after.start() + 4, kind)
    if best and (known is None or best[0] <= 8):
        return best[1]
    return known.kind if known else (best[1] if best else None)
