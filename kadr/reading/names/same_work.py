"""Titles that what is told of them shows to be one work: the same prize of the same person, the same place in a copy."""

import re
from collections import defaultdict
from collections.abc import Iterator

from kadr.dossier import Dossier
from kadr.fold import fold, level, title_key
from kadr.reading.mentions.persons import russian_stem
from kadr.reading.names.letters import skeleton
from kadr.reading.prizes.words import bodies

_CYRILLIC = re.compile("[а-яёА-ЯЁ]")
_REACH = 30  # characters beside a title that have to be the same in the copy
_LONGEST = 70  # characters of a title


REWORDED = "it stands in a reworded copy in the place of the other"
"""Why a title that somebody's thesaurus made is a spelling of the true one; it never stands for the work."""


def same_works(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """(title, another title of the same work, why), each pair once."""
    yield from _by_prize(dossier)
    yield from _by_copy(dossier)


def _by_prize(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """One film in two scripts: somebody wins at one festival in one year for "Closeness" and for «Теснота»."""
    won: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for prize in dossier.prizes:
        body = bodies().get(fold(prize.festival or ""))
        if prize.outcome == "won" and prize.work and prize.recipient and prize.year and body:
            won[body.name, _person(prize.recipient), prize.year].add(prize.work)
    for _, works in sorted(won.items()):
        by_script: dict[bool, dict[str, str]] = {False: {}, True: {}}
        for work in sorted(works):
            by_script[_CYRILLIC.search(work) is not None].setdefault(title_key(work), work)
        latin, cyrillic = by_script[False], by_script[True]
        if len(latin) == len(cyrillic) == 1:
            yield (
                next(iter(latin.values())),
                next(iter(cyrillic.values())),
                "the same person's prize of the same festival and year",
            )


def _person(name: str) -> str:
    words = russian_stem(name).split() if _CYRILLIC.search(name) else name.split()
    return re.sub(r"[aeiouy]+$", "", skeleton(words[-1]))


def _by_copy(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """What stands in a reworded copy where the original prints a title: "Rome, Open Metropolis" for "Rome, Open City"."""
    titles = sorted({work.title for work in dossier.works if work.title})
    for text in dossier.texts:
        if not text.copy_of or text.copy_of not in dossier.bodies:
            continue
        original, copy = level(dossier.bodies[text.copy_of]), level(dossier.bodies[text.text_id])
        for title in titles:
            words = level(title)
            at = original.find(words)
            if at < 0 or words in copy:
                continue
            other = _in_its_place(original, at, at + len(words), copy)
            if other and _shares_a_word(words, other):
                yield title, other, REWORDED


def _in_its_place(original: str, start: int, end: int, copy: str) -> str | None:
    before = re.search(r"(?:\w+\W+){1,2}$", original[max(0, start - _REACH) : start])
    behind = re.match(r"(?:\W+\w+){1,2}", original[end : end + _REACH])
    if before is None or behind is None:
        return None
    between = rf"{re.escape(before.group())}([^\n\"]{{2,{_LONGEST}}}?){re.escape(behind.group())}"
    found = re.findall(between, copy)
    return found[0].strip() if len(found) == 1 and found[0][:1].isupper() else None


def _shares_a_word(one: str, other: str) -> bool:
    return bool({word for word in fold(one).split() if len(word) > 3} & set(fold(other).split()))
