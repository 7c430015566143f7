"""Titles by their mark: quotation marks, italics, capitals, a word such as "film" before them."""

import re
from collections.abc import Iterable
from functools import cache

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading import lists
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.kinds import KIND, kind_beside
from kadr.reading.mentions.known import known_works, makers
from kadr.reading.mentions.titles_tongues import is_festival, names_something_else, reads_like_a_title
from kadr.reading.mentions.words import CAPITAL, GLUED, NAME, POSSESSIVE, SMALL, given_names, not_persons, trimmed
from kadr.reading.text import Reading, TitleMention

_QUOTED = re.compile(r'"([^"\n]{1,90})"')


_SINGLE_QUOTED = re.compile(r"(?<!\w)'([A-ZÀ-ÞА-ЯЁ0-9][^'\n]{0,60}(?:'[a-z][^'\n]{0,40})?)'(?!\w)")


_A_PRIZE = re.compile(
    r"\b(?:prizes?|awards?|winners?|oscars?|fipresci|фипресси)\b|^best (?:[\w-]+ ){0,3}(?:film|picture|feature|documentary|short|actor|actress|director|screenplay|score|editing)$",
    re.IGNORECASE,
)
"""What stands in quotation marks as a prize's name: "Best Foreign Language Film"."""


def quoted_titles(reading: Reading) -> Iterable[TitleMention]:
    for pattern in (_QUOTED, _SINGLE_QUOTED):
        for hit in pattern.finditer(reading.plain):
            if reading.block_at(hit.start()).kind == "dropped":
                continue
            start, end = trimmed(reading.plain, *hit.span(1))
            words = reading.body[start:end]
            if (
                words.isupper()
                and " " not in words
                and len(words) <= 5
                and not KIND["film"].search(reading.plain.cut(max(0, start - 20), start))
            ):
                continue  # a word that somebody wears, writes or shouts
            if _A_PRIZE.search(words) and title_key(words) not in known_works():
                continue
            if is_paper_or_house(reading, start, end):
                continue
            if _ENDS_A_SENTENCE.search(reading.plain, start, hit.end(1)) and reading.text.language not in {"en", None}:
                continue
            if _SPLIT_SPEECH.match(reading.plain, hit.end(1)):
                continue
            if start < end and (
                reads_like_a_title(reading, start, end)
                or _is_called_a_film(reading, start, end)
                or (_reads_like_a_title(reading.plain, start, end) and not names_something_else(reading, start))
            ):
                yield TitleMention(start, end, words, kind_beside(reading, start, end), "quotes")


_A_FILM_CALLED = re.compile(
    r"\b(?:his|her|their|the|a|an|\d{4}) (?:[\w'-]+ ){0,2}(?:film|movie|feature|documentary|drama|comedy|hit|debut),? \"$"
)
_LONGEST_CALLED = 7  # words


def _is_called_a_film(reading: Reading, start: int, end: int) -> bool:
    """A title of another language in an English sentence, which has few capitals: his film "Tous les soirs du monde"."""
    words = reading.plain[start:end]
    return (
        words[:1].isupper()
        and len(words.split()) <= _LONGEST_CALLED
        and not re.search(r"[.;:!?]", words)
        and _A_FILM_CALLED.search(reading.plain, max(0, start - 50), start) is not None
    )


_ENDS_A_SENTENCE = re.compile(r"(?:\S+ ){3,}\S*[a-zà-ÿа-яё]\.$")
"""Several words and a full stop within quotation marks are what somebody says; English alone sets a stop behind a title there."""


@cache
def _outlets() -> frozenset[str]:
    return frozenset(fold(name) for name in lists.load("press")["outlets"]["names"])


_PAPER = late(
    r"(?i:\w*zeitung|tag(?:e)?blatt|(?:\w+[- ])?(?:anzeiger|rundschau|nachrichten|allgemeine|gazette|gazzetta|gaceta|herald|tribune|tribuna|daily [a-z]+))|.+ (?:Zeitung|Tagblatt|Tageblatt|Anzeiger|Rundschau|Nachrichten|Times|Gazette|Herald|Tribune|газета)"
)
_IN_A_PAPER = late(
    r"(?i:\b(?:in|in der|im|aus der|laut|laut der|von der|der|die|des|dans|dans le|dans la|selon|pour|d'après|le|la|au|en|en el|en la|según|diario|revista|periódico|journal|jornal|no|na|"
    r"segundo|su|sul|nel|nella|secondo|quotidiano|rivista|giornale|the|for the|to the|told|magazine|newspaper|paper|газет\w+|журнал\w*|в|для)|[a-z]') ?[\"'«„]?$"
)
"""What stands before the name of a newspaper, where a title may have stood."""
_HOUSE = late(
    r"(?:[\w.'-]+ ){0,3}(?:Film|Kino)?(?:[Pp]alast|[Tt]heater|[Tt]heatre|[Cc]inema|[Cc]inéma|Kino|Lichtspiele|Lichtburg|Kinos|Filmbühne|Multiplex|[Tt]eatro|Cinemark|Cinéplex)|(?:Kino|Cinema|Cinéma|Cine|Teatro|Théâtre) [\w.' -]{2,30}|Кинотеатр \w+"
)
_IN_A_HOUSE = late(
    r"\b(?i:im|in dem|in the|at the|au|dans le|en el|al|nel|no|ao|в|des|vom|at)(?: [\w-]+){0,2} [\"'«„]?$"
)


def is_paper_or_house(reading: Reading, start: int, end: int) -> bool:
    """Whether some words are a newspaper, known as one, where it is read or written in, or a cinema where a film is seen; not where it is called a film."""
    words = reading.plain[start:end]
    if _HOUSE.fullmatch(words) and title_key(words) not in known_works():
        return _IN_A_HOUSE.search(reading.plain, max(0, start - 24), start) is not None
    if fold(words) not in _outlets() and not _PAPER.fullmatch(words) or title_key(words) in known_works():
        return False
    near = max(0, start - 24)
    return _IN_A_PAPER.search(reading.plain, near, start) is not None and kind_beside(reading, start, end) is None


def emphasised_titles(reading: Reading) -> Iterable[TitleMention]:
    for start, end in reading.emphases:
        if is_paper_or_house(reading, *trimmed(reading.plain, start, end)):
            continue
        if reading.block_at(start).is_prose and _reads_like_a_title(reading.plain, start, end):
            start, end = trimmed(reading.plain, start, end)
            yield TitleMention(start, end, reading.body[start:end], kind_beside(reading, start, end), "italics")


def _reads_like_a_title(plain: str, start: int, end: int) -> bool:
    """Headline capitals, or one capitalised phrase; not a clause somebody says."""
    start, end = trimmed(plain, start, end)
    words = re.findall(r"[^\W_]+(?:['-][^\W_]+)*", plain[start:end])
    if NOT_LETTERS.match(plain[start:end]) and title_key(plain[start:end]) not in known_works():
        return False
    if not words or len(words) > 12 or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    if fold(" ".join(words)) in known_works() or title_key(" ".join(words)) in known_works():
        return True
    if plain[start:end].rstrip().endswith(("?", "!")) and len(words) > 6:
        return False
    if plain[end : end + 2].startswith(",") and plain[end + 1 : end + 2] == '"':
        after = plain[end + 2 : end + 14]
        if re.match(r" (?:he|she|they|says?|said|the director)\b", after):
            return False
    lower = [w for w in words if w[0].islower() and w.lower() not in SMALL]
    if len(words) == 1:
        return len(words[0]) > 1
    if {"i", "we", "you", "he", "she", "they", "it's", "don't"} & {w.lower() for w in words[:1]} and lower:
        return False
    return len(lower) <= (0 if len(words) <= 3 else len(words) // 4)


_SPLIT_SPEECH = re.compile(
    r'",? (?:\w+ ){0,4}?(?:wrote|writes|says?|said|admits|added?|adds|notes|noted|remarks|remarked|explains|explained|insists|insisted|schrieb|schreibt|'
    r'sagte?|meinte?|dit|disait|écrit|dice|dijo|decía|escribe|disse|diz|scrive|пишет|говорит)\b[^".\n]{0,50}[,:] "'
)
"""What stands between the two halves of what somebody says: "The close-up", wrote a theorist, "is ..."."""

NOT_LETTERS = re.compile(r"^[\W\d_]*$")


_ANNOUNCED = Keyed(
    rf"\b(?:films?|movies?|feature|dramas?|documentary|directed|directing) (?=(?:{CAPITAL}|\d))"
    rf"((?:{CAPITAL}[\w'-]*|\d+)(?:(?:, | (?:(?:of|the|a|in|on|and|to|for|from|with|de|la|du|et|y|at(?! (?:the|[\\w-]+ (?:[\\w-]+ )?[Ff]estival))) ){{0,2}}|(?<=[a-z]) )"
    rf"(?:{CAPITAL}[\w'-]*|\d+)){{0,6}})"
)


_SOLD_ON = re.compile(r" (?:on|to) (?:Blu|DVD|VHS|4K|UHD|Digital|VOD)")


def announced_titles(reading: Reading) -> Iterable[TitleMention]:
    """After "film", "movie", "directed": capitalised words that are no name, cut where they are glued to the next."""
    hits = list(_ANNOUNCED.finditer(reading.plain))
    surnames = _surnames(reading) if hits else frozenset()
    for hit in hits:
        start, end = hit.span(1)
        if not reading.block_at(start).is_prose:
            continue
        glued = GLUED.search(reading.plain, start, end)
        if glued:
            end = glued.start()
        owner = reading.plain.rfind(" and ", start, end)
        if owner > 0 and (reading.plain[start:end].endswith("'s") or reading.plain.startswith("'s", end)):
            end = owner  # "the drama Low Tide and Anna Muster's Nine Lamps"
        sold = _SOLD_ON.search(reading.plain, start, end)
        end = sold.start() if sold else end
        at = reading.plain.rfind(" at ", start, end)
        if at > 0 and not not_persons().isdisjoint(
            {fold(reading.plain[at + 4 : end]), fold(reading.plain[at + 4 : end]).split()[0]}
        ):
            end = at  # "the drama Low Tide at Cannes"
        words = POSSESSIVE.sub("", reading.body[start:end].replace("’", "'"))
        end = start + len(words)
        key = fold(words)
        first = key.split()[0] if key else ""
        if not key or first in not_persons() or first in given_names() or key in makers() or key in surnames:
            continue
        yield TitleMention(start, end, reading.body[start:end], "film", "known")


def _surnames(reading: Reading) -> frozenset[str]:
    """Last words of what look like full names, before any is settled."""
    runs = (hit.group().split() for hit in NAME.finditer(reading.plain) if " " in hit.group())
    return frozenset(
        fold(words[-1]) for words in runs if fold(words[0]) not in not_persons() and words[0].lower() not in SMALL
    )


_TECHNICAL = re.compile(r"\b(?:[U4]?HD|DVD|DTS|VHS|DCP|SDH|CGI|VFX|BBC|HBO|TV|LED|IMAX)\b")
"""What a film was shot on, shown by or sold as, printed in capitals too."""


def capital_titles(reading: Reading) -> Iterable[TitleMention]:
    """BEANPOLE in a sentence of small letters, said to be a film or printed so again and again."""
    runs: dict[str, list[tuple[int, int]]] = {}
    for hit in re.finditer(rf"(?<![\w./]){CAPITAL}{{2,}}(?:[ '-]+(?:{CAPITAL}|\d)+)*(?![\w./])", reading.plain):
        block = reading.block_at(hit.start())
        sentence = reading.sentence_at(hit.start())
        if not block.is_prose or sentence is None or block.kind == "heading":
            continue
        rest = reading.plain[sentence.start : hit.start()] + reading.plain[hit.end() : sentence.end]
        words = hit.group()
        if reading.plain[max(0, hit.start() - 4) : hit.start()].endswith(("the ", " at ", " of ")):
            continue  # an institution: "the BFI", "at IFFR"
        after = reading.plain[hit.end() : hit.end() + 10]
        if (
            is_festival(words)
            or _TECHNICAL.search(words)
            or re.match(r" (?:Awards?|Prizes?|Festival|Academy)\b", after)
        ):
            continue
        if hit.start() == sentence.start and after.startswith(":"):
            continue  # whoever speaks in an interview: "INTERVIEWER: ..."
        if len(words) < 4 or sum(c.islower() for c in rest) < 12 or fold(words.split()[0]) in not_persons():
            continue
        runs.setdefault(words, []).append(hit.span())
    for words, spans in runs.items():
        if " " in words and (fold(words) in makers() or fold(words.split()[0]) in given_names()):
            continue
        near = [KIND["film"].search(reading.plain.cut(max(0, a - 30), b + 40)) for a, b in spans]
        if len(spans) >= 3 or any(near):
            for start, end in spans:
                yield TitleMention(start, end, reading.body[start:end], "film" if any(near) else None, "capitals")
