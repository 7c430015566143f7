"""Titles of works, each time they stand: marked ones first, then the same titles without a mark."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from kadr.fold import fold, level, title_key
from kadr.late import late
from kadr.reading.mentions.bare_titles import ordinal_titles
from kadr.reading.mentions.entries import entry_titles
from kadr.reading.mentions.filmographies import filmography_titles
from kadr.reading.mentions.kinds import kind_beside
from kadr.reading.mentions.known import KnownWork, known_works, makers_of
from kadr.reading.mentions.titles_dated import (
    country_titles,
    dated_titles,
    labelled_titles,
    printed_titles,
    timed_titles,
)
from kadr.reading.mentions.titles_headline import (
    bare_headline,
    has_record,
    headlines,
    heads_a_record,
    programme_heads,
)
from kadr.reading.mentions.titles_marked import announced_titles, capital_titles, emphasised_titles, quoted_titles
from kadr.reading.mentions.titles_opening import named_with_maker, opening_titles
from kadr.reading.mentions.titles_tongues import basic_titles, tongue_titles
from kadr.reading.mentions.titles_unmarked import common_words, listed_beside, unmarked_titles
from kadr.reading.mentions.words import (
    CAPITAL,
    NAME_WORD,
    SMALL,
    country_names,
    given_names,
    not_persons,
    starts_sentence,
)
from kadr.reading.text import Ranges, Reading, TitleMention, Told


def tell_titles(reading: Reading) -> Told:
    """Titles in quotation marks, italics, after a word like "film", or given away by their place."""
    marked = [
        *entry_titles(reading),
        *quoted_titles(reading),
        *emphasised_titles(reading),
        *headlines(reading),
        *programme_heads(reading),
        *opening_titles(reading),
        *named_with_maker(reading),
        *labelled_titles(reading),
        *announced_titles(reading),
        *dated_titles(reading),
        *timed_titles(reading),
        *printed_titles(reading),
        *country_titles(reading),
        *filmography_titles(reading),
        *capital_titles(reading),
        *_listed(reading),
    ]
    marked = [_without_apposition(reading, _behind_winner(reading, found)) for found in marked]
    if reading.text.language == "ru":
        basic = basic_titles(reading, marked)
        marked = [replace(found, title=basic.get(found.title, found.title)) for found in marked]
    forms: dict[str, str] = {}
    kinds: dict[str, Counter[str]] = {}
    for found in marked:
        key = title_key(found.title)
        old = forms.get(key)
        if old is None or (old.isupper() and not found.title.isupper()):
            forms[key] = found.title
        if found.kind:
            kinds.setdefault(key, Counter())[found.kind] += 1
    if has_record(reading):  # a headline over credits is a film's, though a book may have its name
        for found in marked:
            if found.marked == "headline":
                kinds.setdefault(title_key(found.title), Counter())["film"] += 3
    more = [_without_apposition(reading, _behind_winner(reading, found)) for found in _unmarked(reading, marked)]
    marked += more
    for found in more:
        forms.setdefault(title_key(found.title), found.title)
    headed = any(found.kind in {None, "film"} for found in marked)
    if more := heads_a_record(reading, marked) if headed else bare_headline(reading):
        marked += more
        forms |= {title_key(found.title): found.title for found in marked if title_key(found.title) not in forms}
    return Told(tuple(marked), forms, {key: votes.most_common(1)[0][0] for key, votes in kinds.items()})


_WINNER = late(rf"(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,3}}) (?:for|für|pour|por|per|за) (?=[A-ZÀ-ÞЀ-Я\d])")
"""Ada Muster for Low Water: a list of prizes names who won, and for what."""


def _behind_winner(reading: Reading, found: TitleMention) -> TitleMention:
    """The title without the person before it; one in quotation marks is as it is."""
    if found.marked not in {"dated", "list", "known"}:
        return found
    winner = _WINNER.match(reading.plain, found.start, found.end)
    if winner is None or not common_words().isdisjoint(fold(winner["name"]).split()):
        return found
    return replace(found, start=winner.end(), title=reading.body[winner.end() : found.end])


_WHAT_IT_IS = late(
    r",? (?:le|la|el|il|lo|o|a|der|die|das|the) (?:(?:précédent|premier|première|dernier|nouveau|deuxième|second|anterior|primer|primera|último|última|nuevo|nueva|precedente|primo|prima|ultimo|nuovo|"
    r"primeiro|primeira|novo|nova|vorige|erste|letzte|neue|frühere|previous|first|last|latest|new|earlier) )(?:film|filme|long[- ]métrage|court[- ]métrage|œuvre|película|largometraje|"
    r"cortometraje|lungometraggio|cortometraggio|opera|longa|curta|obra|Film|movie|feature)(?!\w)"
)
"""Behind an unmarked title: "Tel oncle le précédent film de Anna Muster"."""


def _without_apposition(reading: Reading, found: TitleMention) -> TitleMention:
    """The title without the words that say what it is; one in quotation marks is as it is."""
    if found.marked in {"quotes", "italics"}:
        return found
    behind = _WHAT_IT_IS.search(reading.plain, found.start, min(found.end + 40, len(reading.plain)))
    if behind is None or not found.start < behind.start() < found.end:
        return found
    return replace(found, end=behind.start(), title=reading.body[found.start : behind.start()])


def find_titles(reading: Reading, told: Told, extra: tuple[str, ...]) -> tuple[TitleMention, ...]:
    """The titles that the text tells, and every other place where they, or those known beside them, stand."""
    forms = dict(told.forms)
    for title in extra:
        key = title_key(title)
        if key not in forms or forms[key].isupper():
            forms[key] = title
    forms = {key: headline_case(form) if form.isupper() else form for key, form in forms.items()}
    again = [hit for key, form in forms.items() for hit in _again(reading, key, form)]
    chosen: list[TitleMention] = []
    for found in sorted([*told.marked, *again], key=lambda m: (m.start, -(m.end - m.start), m.marked != "headline")):
        if chosen and found.start < chosen[-1].end:
            continue
        key = title_key(found.title)
        kind = found.kind or told.kinds.get(key)
        if kind is None and key in known_works():
            kind = known_works()[key].kind
        title = " ".join(forms.get(key, found.title).split())  # one may go on in the next line
        chosen.append(replace(found, title=title, kind=kind))
    return tuple(chosen)


def _listed(reading: Reading) -> Iterable[TitleMention]:
    """Titles from Kadr's lists that stand unmarked: two or more capitalised words, so that a plain word is none."""
    words: list[str] = _WORD.findall(reading.plain)
    starts: list[int] = []  # of the words, where they are asked for, as all folded words are
    folds: frozenset[str] = frozenset()
    known, longest = known_works(), _longest()
    for i, word in enumerate(words):
        if not (word[0].isupper() or word[0].isdigit()):
            continue
        head = fold(word)
        if head not in longest and head.isalnum() and head not in _ARTICLES:
            continue  # nearly all words
        most = max([longest.get(head, 0) for head in _heads(words, i)], default=0)
        if not most:
            continue
        folded = [fold(one) for one in words[i : i + _LONGEST]]
        for n in range(min(most + folded.count(""), len(folded)), 0, -1):
            key = title_key(" ".join(folded[:n]))
            if key not in known:
                continue
            starts = starts or [hit.start() for hit in _WORD.finditer(reading.plain)]
            start, end = starts[i], starts[i + n - 1] + len(words[i + n - 1])
            if "\n" in reading.plain[start:end]:
                continue
            if " " not in key:
                folds = folds or frozenset(map(fold, words))
                if not _maker_is_named(known[key], folds, key):
                    continue
            if _is_a_part(reading, start, end, known[key]):
                break
            if _INSIDE_A_LONGER.search(reading.plain[max(0, start - 20) : start]) and re.match(
                r" [A-Z]", reading.plain[end : end + 2]
            ):
                break  # "A Girl Walks Home Alone At Night" names no other film
            if any(w[0].islower() and f not in SMALL for w, f in zip(words[i : i + n], folded, strict=False)):
                continue
            if reading.block_at(start).is_prose:
                yield TitleMention(start, end, reading.body[start:end], known[key].kind, "list")
            break


_ACTOR_BEHIND = late(rf"(?: -|:| ?\.{{2,}}|\s?…) ?(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,3}})[ .*_]*$", re.MULTILINE)


def _is_a_part(reading: Reading, start: int, end: int, work: KnownWork) -> bool:
    """Whether a known title opens a line that ends with somebody who did not make it: "Das Kind - Anna Muster" in a cast."""
    if reading.plain[:start].rstrip(" *_-•").rpartition("\n")[2]:
        return False
    actor = _ACTOR_BEHIND.match(reading.plain, end)
    return actor is not None and fold(actor["name"]) not in {fold(maker) for maker in makers_of(work)}


_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_INSIDE_A_LONGER = re.compile(rf"(?<![.!?:] ){CAPITAL}[a-z]+ $")
_LONGEST = 8  # words of a title
_ARTICLES = {"the", "a", "an"}


@cache
def _longest() -> dict[str, int]:
    """By the first word of a known title's key: the most words that may have been printed of such titles."""
    found: dict[str, int] = {}
    for key in known_works():
        words = key.split()
        if words:
            found[words[0]] = max(found.get(words[0], 0), len(words) + 1)  # an article may stand before
    return found


def _heads(words: list[str], i: int) -> list[str]:
    """What the key of a title that is printed from some word on may begin with: that word, or the one behind an article."""
    heads: list[str] = []
    while i < len(words) and (not heads or (len(heads) == 1 and heads[0] in _ARTICLES)):
        heads += fold(words[i]).split()
        i += 1
    return heads[:2]


def _cut_to(reading: Reading, found: TitleMention, told: list[str]) -> TitleMention:
    """An unmarked title that goes on behind one that the text marks elsewhere is that one: "TITLE conferma il talento"."""
    short = next((title for title in told if found.title.startswith(f"{title} ")), None)
    return replace(found, end=found.start + len(short), title=short) if short else found


_MARKING = 2  # titles in quotation marks or italics that make a text one that marks its titles


def _unmarked(reading: Reading, marked: list[TitleMention]) -> list[TitleMention]:
    """Titles that nothing but their place gives away; in a text that marks its titles, only the plainest of them."""
    if reading.text.language not in {"en", None}:
        told = [found.title for found in marked if found.kind in {None, "film"} and len(found.title) > 3]
        more = tongue_titles(reading, [(found.start, found.end) for found in marked])
        return [_cut_to(reading, found, told) for found in more]
    quoted = len({title_key(found.title) for found in marked if found.marked in {"quotes", "italics"}})
    bar = 5.0 if quoted >= _MARKING else 3.0
    taken = [(found.start, found.end) for found in marked]
    spans = [
        (a, b)
        for a, b in unmarked_titles(reading, not_persons(), given_names(), taken, bar)
        if fold(reading.plain[a:b]) not in not_persons() and fold(reading.plain[a:b]) not in country_names()
    ]
    held = Ranges([*taken, *spans])
    spans += [span for span in ordinal_titles(reading) if not held.meet(*span)]
    keys = frozenset(fold(found.title) for found in marked if found.kind in {None, "film"})
    keys |= {fold(reading.plain[a:b]) for a, b in spans}
    spans += [
        (a, b)
        for a, b in listed_beside(reading, keys, [*taken, *spans])
        if fold(reading.plain[a:b]).split()[0] not in given_names() and fold(reading.plain[a:b]) not in not_persons()
    ]
    return [TitleMention(a, b, reading.body[a:b], kind_beside(reading, a, b), "known") for a, b in spans]


def _maker_is_named(work: KnownWork, named: frozenset[str], key: str) -> bool:
    """A title that is one plain word counts only in a text that names who made it."""
    return len(key) > 2 and any(fold(maker).split()[-1] in named for maker in makers_of(work))


def _again(reading: Reading, key: str, form: str) -> Iterable[TitleMention]:
    """Where a known title stands without a mark, in the same letters or in capitals, glued words cut off."""
    if len(key) < 3:
        return
    plain_form = level(form)
    lone = " " not in key
    for words in dict.fromkeys((plain_form, plain_form.upper())):
        for start in _places(reading.plain, words):
            if not reading.block_at(start).is_prose:
                continue
            if lone and starts_sentence(reading, start) and form.lower() in SMALL:
                continue
            end = start + len(words)
            yield TitleMention(start, end, reading.body[start:end], None, "known")


_GLUED_NEXT = re.compile(rf"(?<=[a-zà-ÿ]){CAPITAL}[a-zà-ÿ]")


def _places(plain: str, words: str) -> Iterable[int]:
    """Where some words stand whole, or with only the next word glued to them."""
    start = plain.find(words)
    while start >= 0:
        end = start + len(words)
        whole = not (start and plain[start - 1].isalpha())
        if whole and (
            end == len(plain) or not (plain[end].isalnum() or plain[end] == "_") or _GLUED_NEXT.match(plain, end)
        ):
            yield start
        start = plain.find(words, end)


def headline_case(title: str) -> str:
    """A title printed in capitals, as it would be printed in a sentence.

    >>> headline_case("PORTRAIT OF A LADY ON FIRE")
    'Portrait of a Lady on Fire'
    """
    words = title.lower().split(" ")
    return " ".join(w if i and w in SMALL else w[:1].upper() + w[1:] for i, w in enumerate(words))
