"""Two people who did one job: "Anna Muster and Bert Beispiel wrote the music", "the screenplay, by Muster and Bert Beispiel"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kadr.fold import title_key
from kadr.late import late
from kadr.reading.credits.found import Found, nominative
from kadr.reading.credits.words import departments, one_of
from kadr.reading.text import PersonMention, Reading

_JOINED = re.compile(r" (?:and|&|und|et|y|e|ed|и) ")
_BY = re.compile(r"(?<!\w)(?:by|von|de|di|da|por|par) $|(?<!\w)d'$", re.IGNORECASE)
_CLOSED = re.compile(r"[,.;)\n]|$")
_IS = re.compile(r" (?:is|are|was|were|ist|sind|war|waren|est|sont|es|son|è|sono|é|são)\b")
_ASIDE = re.compile(r" (?:who|that|which|qui|que|quien|quienes|che|cui|quem|котор\w+)\b|[^.;]*?(?:[,;:(]| [–—-] )")
"""What parts two names from the verb behind them: "A and B, who wrote …"."""
_CLAUSE_BEGINS = re.compile(r"(?:^|[.;:!?] |[\n\"(])$")
_ONE_EACH = frozenset({"cast", "source_author", "courtesy", "distributor", "production_company"})
"""Roles whose names do not come in pairs that share a word: each actor has a part."""
_DID = {
    "de": r"schrieben|komponierten|verfassten|schufen|besorgten",
    "fr": r"ont (?:écrit|composé|signé|monté|créé|conçu|assuré)|signent|composent|écrivent",
    "es": r"(?:han )?(?:escribieron|compusieron|firman|firmaron|hicieron|diseñaron|crearon|montaron|escrito|compuesto|firmado|hecho)",
    "it": r"hanno (?:scritto|composto|firmato|curato|fatto|montato|disegnato)|firmano|curano|scrissero|composero",
    "pt": r"escreveram|compuseram|assinam|assinaram|fizeram|criaram|montaram",
    "ru": r"написали|сочинили|сделали|создали|придумали",
}
"""What two people did, in the plural."""
_OF_ANOTHER = late(
    r" (?:(?:von|vom|zu|zum|zur|für|de|pour|para|di|da|per|к|для|of|for) |d')?"
    r"(?:(?:su|sus|son|sa|ses|leurs?|suo|sua|loro|seus?|suas?|seine[rsmn]?|ihre[rsmn]?|il|la|le|el|lo|della|dello|del|du|do|da|des|den|dem|der|die|the|their|his|her) |dell'|l')?"
    r"(?:(?<=of )an?|(?<=for )an?|another|other|earlier|previous|eine[rsmn]?|un[aeo]?|uma?|zwei|deux|dos|due|duas|двух|(?:otr|ander|autre|altr|outr|друг|anterior|früher|vorig|précédent|precedent|предыдущ)\w*)(?!\w)"
    r"|(?: \w+){0,3} (?:anterior(?:es)?|précédente?s?|precedent[ei])(?!\w)",
    re.IGNORECASE,
)
"""Behind the work: it was done for something else than the film that is spoken of."""


_EXPLICIT = late(
    r" (?:for|of|für|von|zu|zum|zur|pour|de|d'|para|di|per|da|do|к|для|из) ?(?:an |ein(?:e[rnm]?)? |un[ae]? |um(?:a)? )?(?:other|another|ander\w+|autre|otr[oa]|altr[oa]|un'altr[oa]|outr[oa]|друг\w+|earlier|previous)(?!\w)",
    re.IGNORECASE,
)


def was_for_another(reading: Reading, one: Found) -> bool:
    """Whether words right behind a credit of the page's film say that it was for another: "wrote the music for another film"."""
    return one.film == reading.main_film and _EXPLICIT.match(reading.plain, one.end) is not None


def paired(reading: Reading, found: Iterable[Found]) -> Iterator[Found]:
    """The other of two people, where a credit names only one of them, and pairs whose verb is in the plural."""
    some = [one for one in found if one.role not in _ONE_EACH]
    told = {(one.person, one.role) for one in some}
    for one in some:
        for other in _beside(reading, one):
            name = nominative(reading, other.full)
            if " " in name and not {(name, one.role), (other.full, one.role)} & told:
                yield replace(one, start=min(one.start, other.start), end=max(one.end, other.end), person=name)
    yield from _by_plural(reading)


def _beside(reading: Reading, one: Found) -> Iterator[PersonMention]:
    persons = reading.persons_in(one.start - 60, one.end + 60)
    for first, second in pairwise(persons):
        if not _JOINED.fullmatch(reading.plain, first.end, second.start):
            continue
        credited = [
            p for p in (first, second) if one.start <= p.start and p.end <= one.end and one.person in {p.full, p.name}
        ]
        if not credited:
            continue
        if credited[0] is first:  # "by A and B," is one phrase
            if _BY.search(reading.plain, max(0, first.start - 6), first.start) and _ends_a_phrase(
                reading, first.start, second.end
            ):
                yield second
        elif (
            one.end > second.end
            and _CLAUSE_BEGINS.search(reading.plain, max(0, first.start - 2), first.start)
            and not _ASIDE.match(reading.plain, second.end, one.end)
            and not _is_of_another(reading, one.end, one.film)
        ):
            yield first  # "A and B wrote …", the verb behind both


def _ends_a_phrase(reading: Reading, start: int, end: int) -> bool:
    """Whether "by A and B" ends at its last name; at a verb only where a department is what stands before it."""
    if _CLOSED.match(reading.plain, end):
        return True  # "edited by A and B is its star" tells of A alone, "the music by A and B is its heart" of both
    subject = _subject(reading.text.language).search(reading.plain, max(0, start - _FAR), start)
    return subject is not None and _IS.match(reading.plain, end) is not None


_FAR = 60  # characters


@cache
def _subject(language: str | None) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[.;:!?]\s|\n)(?:(?:the|die|der|das|la|le|les|el|los|las|il|lo|i|gli|o|a|as|os) |l')?(?:{one_of(departments(language))}),?"
        r" (?:(?:by|von|de|di|da|por|par) |d')$",
        re.IGNORECASE,
    )


@cache
def _did(language: str | None) -> re.Pattern[str] | None:
    verbs = _DID.get(language or "")
    if verbs is None:
        return None
    of = one_of(departments(language))
    return re.compile(
        rf" (?:{verbs}) (?:(?:das|die|den|le|la|les|el|los|las|il|lo|i|o|a|as|os) |l')?(?P<what>{of})(?!\w)",
        re.IGNORECASE,
    )


def _is_of_another(reading: Reading, end: int, film: str | None) -> bool:
    """Whether the words behind the work name another film than that of the credit: "de otra película", "von „Titel“"."""
    sentence = reading.sentence_at(end - 1)
    if sentence is None:
        return True
    if film == reading.main_film and _OF_ANOTHER.match(reading.plain, end, sentence.end):
        return True
    clause = re.split(r"[,;]", reading.plain[end : min(sentence.end, end + _FAR)])[0]
    own = title_key(film or "")
    return any(title_key(title.title) != own for title in reading.titles_in(end, end + len(clause)))


def _by_plural(reading: Reading) -> Iterator[Found]:
    did = _did(reading.text.language)
    if did is None or reading.main_film is None:
        return
    roles = departments(reading.text.language)
    persons = reading.persons
    for first, second in pairwise(persons):
        if not _JOINED.fullmatch(reading.plain, first.end, second.start):
            continue
        hit = did.match(reading.plain, second.end)
        role = roles.get(hit["what"].lower()) if hit else None
        film = reading.film_at(first.start) or reading.main_film
        if hit is None or role is None or _is_of_another(reading, hit.end(), film):
            continue
        for person in (first, second):
            yield Found(first.start, hit.end(), nominative(reading, person.full), role, hit["what"], None, film, 0.8)
