"""Clusters of persons' spellings that are one person, each join with its reason; what could be one is doubted."""

import re
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

from kadr.fold import fold
from kadr.reading.copies.once import Sources
from kadr.reading.credits.words import INITIAL
from kadr.reading.names.clusters import CYRILLIC, Cluster, jobs_of, plainest
from kadr.reading.names.forms import chief_form, has_initial

CASE_END = re.compile(r"(?:ogo|omu|ym|om|oi|a|u|e|i)$")


def _merge(clusters: list[Cluster], pairs: Iterable[tuple[Cluster, Cluster, str]]) -> list[Cluster]:
    """The first of each pair taken into the second, for a reason."""
    into: dict[int, Cluster] = {}
    for small, large, reason in pairs:
        while id(large) in into:
            large = into[id(large)]
        if id(small) in into or small is large:
            continue
        for words, surface in small.surfaces.items():
            large.surfaces[words] = surface
            large.reasons[words] = small.reasons.get(words, reason)
        into[id(small)] = large
    return [cluster for cluster in clusters if id(cluster) not in into]


def _join_cases(clusters: list[Cluster]) -> list[Cluster]:
    """Russian case endings: «Балагова» is «Балагов»."""
    by_stem: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        by_stem[tuple(CASE_END.sub("", part) for part in plainest(cluster).key)].append(cluster)
    pairs = []
    for same in by_stem.values():
        basic = [c for c in same if not all(CYRILLIC.search(w) for w in c.surfaces)] or same[:1]
        best = max(basic, key=lambda c: (len(jobs_of(c)), -len(plainest(c).words)))
        pairs += [
            (c, best, "a Russian case of the name") for c in same
            if c is not best and len(plainest(c).key) > 1 and all(CYRILLIC.search(w) for w in c.surfaces)
        ]  # fmt: skip
    return _merge(clusters, pairs)


def _join_middle(clusters: list[Cluster]) -> list[Cluster]:
    """ "Elem Germanovich Klimov" is "Elem Klimov": first and last word the same, one more between."""
    by_ends: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        key = plainest(cluster).key
        if len(key) > 1 and len(key[0]) > 1:
            by_ends[key[0], key[-1]].append(cluster)
    pairs = []
    for same in by_ends.values():
        short = min(same, key=lambda c: len(plainest(c).key))
        pairs += [
            (c, short, "with a middle name")
            for c in same
            if c is not short and len(plainest(c).key) > len(plainest(short).key)
        ]
    return _merge(clusters, pairs)


def _join_slips(clusters: list[Cluster]) -> list[Cluster]:
    """One or two letters other, and the same job on the same film."""
    pairs = []
    people = [c for c in clusters if len(plainest(c).key) > 1 and jobs_of(c)]
    people.sort(key=lambda c: (-sum(len(s.texts) for s in c.surfaces.values()), plainest(c).words))
    for i, large in enumerate(people):
        for small in people[i + 1 :]:
            shared = jobs_of(large) & jobs_of(small)
            if not shared:
                continue
            a, b = " ".join(plainest(large).key), " ".join(plainest(small).key)
            far = Levenshtein.distance(a, b, score_cutoff=2)
            same_word = set(plainest(large).key) & set(plainest(small).key)
            if far <= (2 if same_word else 1) and len(b) > 7:
                letters = "one letter" if far <= 1 else "two letters"
                pairs.append((small, large, f"a slip of {letters}: the same job on the same film"))
    return _merge(clusters, pairs)


def _join_initials(clusters: list[Cluster]) -> list[Cluster]:
    pairs = []
    for small in clusters:
        words = plainest(small).words.split()
        if len(words) < 2 or not re.fullmatch(INITIAL, words[0]):
            continue
        initial, last = fold(words[0])[:1], plainest(small).key[-1]
        fits = [
            c for c in clusters
            if c is not small and len(plainest(c).key) > 1 and plainest(c).key[-1] == last and fold(plainest(c).words)[:1] == initial
            and not has_initial(plainest(c).words)
        ]  # fmt: skip
        if len(fits) == 1:
            pairs.append((small, fits[0], "an initial for the first name"))
    return _merge(clusters, pairs)


def _join_surnames(clusters: list[Cluster]) -> list[Cluster]:
    """A surname alone is the only person of that surname, or of that surname in the same text."""
    pairs = []
    gone = []
    for small in clusters:
        surface = plainest(small)
        if len(surface.key) != 1:
            continue
        fits = [
            c
            for c in clusters
            if c is not small and any(s.key[-1] == surface.key[0] for s in c.surfaces.values() if len(s.key) > 1)
        ]
        if len(fits) > 1:
            near = [c for c in fits if any(s.texts.keys() & surface.texts.keys() for s in c.surfaces.values())]
            fits = near if len(near) == 1 else fits
        if len(fits) == 1:
            pairs.append((small, fits[0], "the surname alone"))
        elif not surface.jobs:
            gone.append(id(small))
    return [c for c in _merge(clusters, pairs) if id(c) not in gone]


def doubt(clusters: list[Cluster], sources: Sources) -> None:
    """Names that could be one and are kept apart: listed with what they are like."""
    people = [c for c in clusters if len(plainest(c).key) > 1 and jobs_of(c)]
    forms = {id(c): chief_form(c, sources) for c in people}
    for i, one in enumerate(people):
        for other in people[i + 1 :]:
            a, b = plainest(one).key, plainest(other).key
            if a[-1] == b[-1]:
                reason = "the same surname as {}, another first name"
            elif Levenshtein.distance(" ".join(a), " ".join(b), score_cutoff=2) <= 2 and set(a) & set(b):
                reason = "one or two letters from {}, another job"
            else:
                continue
            rare, known = sorted((one, other), key=lambda c: (len(c.surfaces[forms[id(c)]].texts), forms[id(c)]))
            rare.doubts.setdefault(forms[id(rare)], reason.format(forms[id(known)]))


JOINS = (_join_cases, _join_middle, _join_slips, _join_initials, _join_surnames)
"""Ways in which two spellings are one person, the surest first."""
