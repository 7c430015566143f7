"""Every printed form of a person, wherever it stands in the texts, gathered and joined."""

import re
from collections.abc import Iterable, Sequence

from kadr.dossier import Dossier
from kadr.fold import fold, level, title_key
from kadr.late import late
from kadr.reading.copies.once import Sources
from kadr.reading.credits.words import CAPITAL, FULL_NAME
from kadr.reading.mentions.words import not_persons
from kadr.reading.names.clusters import COMPANY_ROLES, CYRILLIC, Cluster, Surface, count, surface_of
from kadr.reading.names.joins import CASE_END, JOINS, doubt
from kadr.reading.names.letters import skeleton
from kadr.records import Credit

_FULL = late(rf"(?<![\w@])(?:{FULL_NAME})")


def people(dossier: Dossier, sources: Sources) -> list[Cluster]:
    """Everybody whom a credit, a fact, a work or a prize names, each with all printed forms."""
    surfaces = _printed_forms(dossier)
    by_key: dict[tuple[str, ...], Cluster] = {}
    for surface in sorted(surfaces.values(), key=lambda s: s.words):
        key = tuple(sorted(surface.key))
        by_key.setdefault(key, Cluster("person")).surfaces[surface.words] = surface
    clusters = [cluster for _, cluster in sorted(by_key.items())]
    for join in JOINS:
        clusters = join(clusters)
    doubt(clusters, sources)
    return [c for c in clusters if any(s.jobs or s.labelled or s.count for s in c.surfaces.values())]


def _printed_forms(dossier: Dossier) -> dict[str, Surface]:
    """Every printed form of a person who has a row, wherever it stands in the texts."""
    found: dict[str, Surface] = {}
    glued = _with_a_character(dossier)
    for credit in dossier.credits:
        if credit.role not in COMPANY_ROLES:
            surface = surface_of(found, glued.get(credit.person, credit.person))
            surface.jobs.add((credit.role, title_key(credit.film or "")))
            surface.labelled |= bool(credit.role_text) and credit.score >= 0.9
    for name in (
        [fact.person for fact in dossier.people]
        + [w.creator for w in dossier.works if w.creator]
        + [p.recipient for p in dossier.prizes if p.recipient]
    ):
        words = re.sub(r"[’']s$", "", name)
        if _FULL.fullmatch(level(words)) and not {fold(w) for w in words.split()} & not_persons():
            surface_of(found, words)
    parts_played = _characters_named(dossier)
    known = {s.key[-1] for s in found.values()} | {s.key[0] for s in found.values() if len(s.key) > 1}
    lone = {word for s in found.values() if len(s.key) > 1 for word in s.words.split()[-1:]}
    for text_id, body in dossier.bodies.items():
        plain = level(body)
        taken: list[tuple[int, int]] = []
        for hit in _FULL.finditer(plain):
            start, end = hit.span()
            words = re.sub(r"'s?$", "", body[start:end].replace("’", "'").replace("\u00a0", " "))
            parts = words.split()
            words = glued.get(words) or _less_character(words, found, parts_played)
            parts = words.split()
            if words not in found:
                key = tuple(skeleton(part) for part in parts)
                if (
                    (key[-1] not in known and not CYRILLIC.search(words))
                    or len(parts) > 4
                    or {fold(p) for p in parts if len(p) > 2} & not_persons()
                ):
                    continue
                if not any(_may_be_one(key, parts, s) for s in found.values()):
                    continue
            count(surface_of(found, words), text_id, body, start, start + len(words))
            taken.append((start, end))
        for surface in [s for s in found.values() if text_id not in s.texts and s.count == 0 and " " in s.words]:
            at = body.find(surface.words)
            if at >= 0:
                count(surface, text_id, body, at, at + len(surface.words))
        _lone(found, lone, taken, text_id, body, plain)
    for credit in dossier.credits:
        _bracketed(found, credit, dossier)
    for credit in dossier.credits:
        printed = found.get(glued.get(credit.person, credit.person))
        if printed is not None:
            printed.texts.setdefault(credit.quote.text_id, [credit.quote.start])
            printed.quote = printed.quote or credit.quote
    return found


_BRACKETS = re.compile(r"[\[(][^\[\]()]{2,40}[\])]")


def _bracketed(found: dict[str, Surface], credit: Credit, dossier: Dossier) -> None:
    """A name that an editor's brackets complete, as printed: "(producer Anna) Muster", "Anna [Muster]"."""
    words = credit.quote.exact
    parts = credit.person.split()
    whole = len(words) <= 60 and _BRACKETS.search(words) and credit.person not in words and len(parts) > 1
    if not whole or credit.role in COMPANY_ROLES or fold(words).split()[-1] != fold(parts[-1]).split()[-1]:
        return
    if not set(fold(credit.person).split()) <= set(fold(words).split()):
        return
    surface = found.setdefault(words, Surface(words, tuple(skeleton(part) for part in parts)))
    surface.reason = "an editor's brackets complete the name"
    count(surface, credit.quote.text_id, dossier.bodies[credit.quote.text_id], credit.quote.start, credit.quote.end)


def _characters_named(dossier: Dossier) -> frozenset[str]:
    """Folded first words of every character that a credit names."""
    return frozenset(fold(c.character.split()[0]) for c in dossier.credits if c.character and c.character[0].isupper())


def _with_a_character(dossier: Dossier) -> dict[str, str]:
    """Persons whose name has run into their character, "Anna Muster Agnes", and the name alone, which other rows print."""
    parts = _characters_named(dossier)
    names = {credit.person for credit in dossier.credits if credit.role not in COMPANY_ROLES}
    surfaces = {name: Surface(name, tuple(skeleton(word) for word in name.split())) for name in names}
    found = {name: _less_character(name, surfaces, parts) for name in names}
    return {name: alone for name, alone in found.items() if alone != name}


def _less_character(words: str, known: dict[str, Surface], parts: frozenset[str]) -> str:
    """A name without the character behind it, where the rest is a known person's name."""
    some = words.split()
    if len(some) < 3 or fold(some[-1]) not in parts:
        return words
    key = sorted(skeleton(word) for word in some[:-1])
    return " ".join(some[:-1]) if any(sorted(s.key) == key for s in known.values()) else words


def _may_be_one(key: tuple[str, ...], parts: Sequence[str], known: Surface) -> bool:
    """Whether a form found in the texts could be a known person: the same words, an initial, a middle name."""
    if sorted(key) == sorted(known.key):
        return True
    if CYRILLIC.search(parts[-1]) and len(key) == len(known.key):
        return [CASE_END.sub("", k) for k in key] == [CASE_END.sub("", k) for k in known.key]
    if key[-1] != known.key[-1] or len(known.key) < 2:
        return False
    first, other = key[0], known.key[0]
    return first == other or (len(fold(parts[0])) == 1 and other.startswith(first[:1]))


def _lone(
    found: dict[str, Surface], lone: Iterable[str], taken: list[tuple[int, int]], text_id: str, body: str, plain: str
) -> None:
    """Surnames by themselves."""
    words = sorted({word for word in lone if len(word) > 3}, key=lambda w: (-len(w), w))
    if not words:
        return
    starts = sorted(taken)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(level(w)) for w in words)})(?![\w-])")
    for hit in pattern.finditer(plain):
        before = re.search(rf"({CAPITAL}[\w'.-]*) $", plain[max(0, hit.start() - 20) : hit.start()])
        if before and fold(before.group(1)) not in not_persons() and len(before.group(1)) > 1:
            continue  # part of a longer run of names
        if not any(a <= hit.start() < b for a, b in starts):
            count(surface_of(found, body[hit.start() : hit.end()]), text_id, body, hit.start(), hit.end())
