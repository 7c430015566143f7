"""Two people who did one job: "Anna Muster and Bert Beispiel wrote the music", "the screenplay, by Muster and Bert Beispiel"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kadr.reading.credits.found import Found, nominative
from kadr.reading.credits.words import departments, one_of
from kadr.reading.text import PersonMention, Reading

_JOINED = re.compile(r" (?:and|&|und|et|y|e|ed|и) ")
_BY = re.compile(r"(?<!\w)(?:by|von|de|di|da|por|par) $|(?<!\w)d'$", re.IGNORECASE)
_CLOSED = re.compile(r"[,.;)\n]|$| (?:is|are|was|were|ist|est|es|è|é|se|si)\b")
_CLAUSE_BEGINS = re.compile(r"(?:^|[.;:!?] |[\n\"(])$")
_ONE_EACH = frozenset({"cast", "source_author", "courtesy", "distributor", "production_company"})
"""Roles whose names do not come in pairs that share a word: each actor has a part."""
_DID = {
    "de": r"schrieben|komponierten|verfassten|schufen|besorgten|übernahmen|verantwort(?:et)?en",
    "fr": r"ont (?:écrit|composé|signé|monté|créé|conçu|assuré)|signent|composent|écrivent",
    "es": r"(?:han )?(?:escribieron|compusieron|firman|firmaron|hicieron|diseñaron|crearon|montaron|escrito|compuesto|firmado|hecho)",
    "it": r"hanno (?:scritto|composto|firmato|curato|fatto|montato|disegnato)|firmano|curano|scrissero|composero",
    "pt": r"escreveram|compuseram|assinam|assinaram|fizeram|criaram|montaram",
    "ru": r"написали|сочинили|сделали|создали|придумали",
}
"""What two people did, in the plural."""


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
            if _BY.search(reading.plain, max(0, first.start - 6), first.start) and _CLOSED.match(
                reading.plain, second.end
            ):
                yield second
        elif one.end > second.end and _CLAUSE_BEGINS.search(reading.plain, max(0, first.start - 2), first.start):
            yield first  # "A and B wrote …", the verb behind both


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
        if hit is None or role is None:
            continue
        for person in (first, second):
            film = reading.film_at(first.start) or reading.main_film
            yield Found(first.start, hit.end(), nominative(reading, person.full), role, hit["what"], None, film, 0.8)
