"""Names: which spellings are one person, title, character or company, and why; the doubtful stay apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from kadr.dossier import Dossier
from kadr.fold import fold, level, title_key
from kadr.late import late
from kadr.reading.copies.once import Sources
from kadr.reading.credits.words import CAPITAL, FULL_NAME, INITIAL
from kadr.reading.mentions.known import known_works, shared_titles
from kadr.reading.mentions.words import not_persons
from kadr.reading.names.decided import decided
from kadr.reading.names.letters import skeleton
from kadr.reading.names.same_work import REWORDED, same_works
from kadr.records import Credit, Name, Quote

_COMPANY_ROLES = frozenset({"production_company", "distributor", "courtesy", "vfx"})
_LEGAL = frozenset(
    {"ooo", "gmbh", "ltd", "inc", "llc", "sa", "srl", "ag", "co", "the", "zao", "oao", "sarl", "bv", "oy", "ab", "as"}
)

_FULL = late(rf"(?<![\w@])(?:{FULL_NAME})")
_CYRILLIC = re.compile("[а-яёА-ЯЁ]")
_CASE_END = re.compile(r"(?:ogo|omu|ym|om|oi|a|u|e|i)$")


@dataclass
class Surface:
    """One spelling, and where it stands."""

    words: str
    key: tuple[str, ...]
    count: int = 0
    texts: dict[str, list[int]] = field(default_factory=dict)
    """Where it begins in each text that prints it."""
    quote: Quote | None = None
    jobs: set[tuple[str, str]] = field(default_factory=set)
    """(role, film) of its credits."""
    labelled: bool = False
    reason: str | None = None
    """Why it is the name it is, where its letters do not tell."""


@dataclass
class Cluster:
    """Spellings of one name."""

    kind: str
    surfaces: dict[str, Surface] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    doubts: dict[str, str] = field(default_factory=dict)


class Names:
    """Joins the spellings of all texts."""

    row = Name
    version = 1
    needs = ("credits", "works", "people", "prizes")

    def join(self, dossier: Dossier) -> list[Name]:
        """One row for each spelling, those of one name together."""
        sources = Sources(dossier)
        clusters = [
            *_people(dossier, sources),
            *_companies(dossier, sources),
            *_characters(dossier),
            *_titles(dossier),
        ]
        return decided([row for cluster in clusters for row in _rows(cluster, sources)], dossier.decisions)


def canonical_names(dossier: Dossier) -> dict[str, str]:
    """Folded surface to the form that stands for it; of what is settled only."""
    rows = dossier.names or Names().join(dossier)
    order = {"person": 0, "company": 1, "character": 2, "title": 3}
    found: dict[str, str] = {}
    for row in sorted(rows, key=lambda r: order.get(r.kind, 9)):
        found.setdefault(fold(row.surface), row.canonical)
    return found


def _rows(cluster: Cluster, sources: Sources) -> Iterator[Name]:
    canonical = _canonical(cluster, sources)
    shown = _mixed(canonical) if cluster.kind in {"person", "title", "character"} else canonical
    for surface in sorted(cluster.surfaces.values(), key=lambda s: (s.words != canonical, -len(s.texts), s.words)):
        if surface.quote is None:
            continue
        doubt = cluster.doubts.get(surface.words)
        if surface.words == canonical:
            reason = doubt or (
                "capitals"
                if shown != canonical
                else "one spelling"
                if len(cluster.surfaces) == 1
                else "the form most texts print"
            )
        else:
            given = cluster.reasons.get(surface.words)
            if given is None and surface.key != cluster.surfaces[canonical].key:
                given = cluster.reasons.get(canonical)
            if surface.words.isupper() and any(
                s.words.upper() == surface.words != s.words for s in cluster.surfaces.values()
            ):
                given = "capitals"
            reason = surface.reason or _reason(surface, cluster.surfaces[canonical], given)
        score = 0.6 if doubt else (0.75 if "slip" in reason or "initial" in reason else 0.95)
        yield Name(
            surface.quote, shown, surface.words, reason, cluster.kind, doubt is None, max(1, surface.count), score
        )


_SMALL = frozenset(
    {"a", "an", "and", "at", "by", "de", "del", "della", "der", "des", "di", "die", "do", "du", "e", "el", "en", "et", "for", "from", "in", "la",
     "le", "les", "of", "on", "or", "the", "to", "und", "van", "von", "with", "y", "и", "в", "на"}
)  # fmt: skip
"""Words that titles and names print small, but for the first."""


def _mixed(words: str) -> str:
    """A name known in capitals alone, as it would be printed in a sentence: "LE CHEMIN DU SEL" is "Le Chemin du Sel"."""
    parts = words.split(" ")
    if not words.isupper() or len(parts) < 2:
        return words
    mixed = [part.lower() if i and part.lower() in _SMALL else _capital(part) for i, part in enumerate(parts)]
    return " ".join(mixed)


def _capital(word: str) -> str:
    if re.fullmatch(r"(?:[IVXLC]+|.\.?)", word) or re.search(r"\d|\.", word):
        return word
    return re.sub(
        r"[^\W\d_]+",
        lambda hit: (
            hit.group().capitalize() if hit.start() == 0 or word[hit.start() - 1] in "-" else hit.group().lower()
        ),
        word,
    )


def _canonical(cluster: Cluster, sources: Sources) -> str:
    """The form that most texts print, a passage that several print counted once; then one of a labelled list, the one
    printed most, the longest."""
    whole = [
        s
        for s in cluster.surfaces.values()
        if cluster.kind != "person" or (" " in s.words and not _has_initial(s.words))
    ]
    whole = [s for s in whole if s.reason is None] or whole
    mixed = [s for s in whole or cluster.surfaces.values() if not s.words.isupper()] or list(cluster.surfaces.values())
    if len(mixed) == 1:
        return mixed[0].words
    best = max(mixed, key=lambda s: (_times(s, sources), s.labelled, s.count, len(s.words), s.words))
    return best.words


def _times(surface: Surface, sources: Sources) -> int:
    """How many sources print a form."""
    if not sources.any_shared:
        return len(surface.texts)
    words = surface.words
    return sources.count(Quote(text, at, at + len(words), words) for text, some in surface.texts.items() for at in some)


def _has_initial(words: str) -> bool:
    return any(re.fullmatch(INITIAL, word) for word in words.split())


def _reason(surface: Surface, canonical: Surface, given: str | None) -> str:
    if given:
        return given
    mine, other = surface.words, canonical.words
    if fold(mine) == fold(other):
        if bool(_CYRILLIC.search(mine)) != bool(_CYRILLIC.search(other)):
            return "the same name in Cyrillic letters"
        if mine.lower() == other.lower():
            return "capitals"
        return "accents or punctuation"
    if bool(_CYRILLIC.search(mine)) != bool(_CYRILLIC.search(other)):
        return "the same name in Cyrillic letters"
    if sorted(surface.key) == sorted(canonical.key) and surface.key != canonical.key:
        return "family name first"
    if surface.key == canonical.key:
        return "transliteration"
    return "the same name"


# --- people ---------------------------------------------------------------------------------------------------------------


def _people(dossier: Dossier, sources: Sources) -> list[Cluster]:
    surfaces = _person_surfaces(dossier)
    by_key: dict[tuple[str, ...], Cluster] = {}
    for surface in sorted(surfaces.values(), key=lambda s: s.words):
        key = tuple(sorted(surface.key))
        by_key.setdefault(key, Cluster("person")).surfaces[surface.words] = surface
    clusters = [cluster for _, cluster in sorted(by_key.items())]
    for join in (_join_cases, _join_middle, _join_slips, _join_initials, _join_surnames):
        clusters = join(clusters)
    _doubt(clusters, sources)
    return [c for c in clusters if any(s.jobs or s.labelled or s.count for s in c.surfaces.values())]


def _person_surfaces(dossier: Dossier) -> dict[str, Surface]:
    """Every printed form of a person who has a row, wherever it stands in the texts."""
    found: dict[str, Surface] = {}
    glued = _with_a_character(dossier)
    for credit in dossier.credits:
        if credit.role not in _COMPANY_ROLES:
            surface = _surface(found, glued.get(credit.person, credit.person))
            surface.jobs.add((credit.role, title_key(credit.film or "")))
            surface.labelled |= bool(credit.role_text) and credit.score >= 0.9
    for name in (
        [fact.person for fact in dossier.people]
        + [w.creator for w in dossier.works if w.creator]
        + [p.recipient for p in dossier.prizes if p.recipient]
    ):
        words = re.sub(r"[’']s$", "", name)
        if _FULL.fullmatch(level(words)) and not {fold(w) for w in words.split()} & not_persons():
            _surface(found, words)
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
                    (key[-1] not in known and not _CYRILLIC.search(words))
                    or len(parts) > 4
                    or {fold(p) for p in parts if len(p) > 2} & not_persons()
                ):
                    continue
                if not any(_may_be_one(key, parts, s) for s in found.values()):
                    continue
            _count(_surface(found, words), text_id, body, start, start + len(words))
            taken.append((start, end))
        for surface in [s for s in found.values() if text_id not in s.texts and s.count == 0 and " " in s.words]:
            at = body.find(surface.words)
            if at >= 0:
                _count(surface, text_id, body, at, at + len(surface.words))
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
    if not whole or credit.role in _COMPANY_ROLES or fold(words).split()[-1] != fold(parts[-1]).split()[-1]:
        return
    if not set(fold(credit.person).split()) <= set(fold(words).split()):
        return
    surface = found.setdefault(words, Surface(words, tuple(skeleton(part) for part in parts)))
    surface.reason = "an editor's brackets complete the name"
    _count(surface, credit.quote.text_id, dossier.bodies[credit.quote.text_id], credit.quote.start, credit.quote.end)


def _characters_named(dossier: Dossier) -> frozenset[str]:
    """Folded first words of every character that a credit names."""
    return frozenset(fold(c.character.split()[0]) for c in dossier.credits if c.character and c.character[0].isupper())


def _with_a_character(dossier: Dossier) -> dict[str, str]:
    """Persons whose name has run into their character, "Anna Muster Agnes", and the name alone, which other rows print."""
    parts = _characters_named(dossier)
    names = {credit.person for credit in dossier.credits if credit.role not in _COMPANY_ROLES}
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
    if _CYRILLIC.search(parts[-1]) and len(key) == len(known.key):
        return [_CASE_END.sub("", k) for k in key] == [_CASE_END.sub("", k) for k in known.key]
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
            _count(_surface(found, body[hit.start() : hit.end()]), text_id, body, hit.start(), hit.end())


def _surface(found: dict[str, Surface], words: str) -> Surface:
    words = words.replace("\u00a0", " ")
    if words not in found:
        found[words] = Surface(words, tuple(skeleton(part) for part in words.split()))
    return found[words]


def _count(surface: Surface, text_id: str, body: str, start: int, end: int) -> None:
    surface.count += 1
    surface.texts.setdefault(text_id, []).append(start)
    if surface.quote is None:
        surface.quote = Quote(text_id, start, end, body[start:end])


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


def _any(cluster: Cluster) -> Surface:
    """The plainest full form: two words rather than three, in many texts."""
    return max(cluster.surfaces.values(), key=lambda s: (len(s.key) > 1, -len(s.key), len(s.texts), s.words))


def _jobs(cluster: Cluster) -> set[tuple[str, str]]:
    return {job for surface in cluster.surfaces.values() for job in surface.jobs}


def _join_cases(clusters: list[Cluster]) -> list[Cluster]:
    """Russian case endings: «Балагова» is «Балагов»."""
    by_stem: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        by_stem[tuple(_CASE_END.sub("", part) for part in _any(cluster).key)].append(cluster)
    pairs = []
    for same in by_stem.values():
        basic = [c for c in same if not all(_CYRILLIC.search(w) for w in c.surfaces)] or same[:1]
        best = max(basic, key=lambda c: (len(_jobs(c)), -len(_any(c).words)))
        pairs += [
            (c, best, "a Russian case of the name") for c in same
            if c is not best and len(_any(c).key) > 1 and all(_CYRILLIC.search(w) for w in c.surfaces)
        ]  # fmt: skip
    return _merge(clusters, pairs)


def _join_middle(clusters: list[Cluster]) -> list[Cluster]:
    """ "Elem Germanovich Klimov" is "Elem Klimov": first and last word the same, one more between."""
    by_ends: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        key = _any(cluster).key
        if len(key) > 1 and len(key[0]) > 1:
            by_ends[key[0], key[-1]].append(cluster)
    pairs = []
    for same in by_ends.values():
        short = min(same, key=lambda c: len(_any(c).key))
        pairs += [
            (c, short, "with a middle name") for c in same if c is not short and len(_any(c).key) > len(_any(short).key)
        ]
    return _merge(clusters, pairs)


def _join_slips(clusters: list[Cluster]) -> list[Cluster]:
    """One or two letters other, and the same job on the same film."""
    pairs = []
    people = [c for c in clusters if len(_any(c).key) > 1 and _jobs(c)]
    people.sort(key=lambda c: (-sum(len(s.texts) for s in c.surfaces.values()), _any(c).words))
    for i, large in enumerate(people):
        for small in people[i + 1 :]:
            shared = _jobs(large) & _jobs(small)
            if not shared:
                continue
            a, b = " ".join(_any(large).key), " ".join(_any(small).key)
            far = Levenshtein.distance(a, b, score_cutoff=2)
            same_word = set(_any(large).key) & set(_any(small).key)
            if far <= (2 if same_word else 1) and len(b) > 7:
                letters = "one letter" if far <= 1 else "two letters"
                pairs.append((small, large, f"a slip of {letters}: the same job on the same film"))
    return _merge(clusters, pairs)


def _join_initials(clusters: list[Cluster]) -> list[Cluster]:
    pairs = []
    for small in clusters:
        words = _any(small).words.split()
        if len(words) < 2 or not re.fullmatch(INITIAL, words[0]):
            continue
        initial, last = fold(words[0])[:1], _any(small).key[-1]
        fits = [
            c for c in clusters
            if c is not small and len(_any(c).key) > 1 and _any(c).key[-1] == last and fold(_any(c).words)[:1] == initial
            and not _has_initial(_any(c).words)
        ]  # fmt: skip
        if len(fits) == 1:
            pairs.append((small, fits[0], "an initial for the first name"))
    return _merge(clusters, pairs)


def _join_surnames(clusters: list[Cluster]) -> list[Cluster]:
    """A surname alone is the only person of that surname, or of that surname in the same text."""
    pairs = []
    gone = []
    for small in clusters:
        surface = _any(small)
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


def _doubt(clusters: list[Cluster], sources: Sources) -> None:
    """Names that could be one and are kept apart: listed with what they are like."""
    people = [c for c in clusters if len(_any(c).key) > 1 and _jobs(c)]
    forms = {id(c): _canonical(c, sources) for c in people}
    for i, one in enumerate(people):
        for other in people[i + 1 :]:
            a, b = _any(one).key, _any(other).key
            if a[-1] == b[-1]:
                reason = "the same surname as {}, another first name"
            elif Levenshtein.distance(" ".join(a), " ".join(b), score_cutoff=2) <= 2 and set(a) & set(b):
                reason = "one or two letters from {}, another job"
            else:
                continue
            rare, known = sorted((one, other), key=lambda c: (len(c.surfaces[forms[id(c)]].texts), forms[id(c)]))
            rare.doubts.setdefault(forms[id(rare)], reason.format(forms[id(known)]))


# --- companies, characters, titles -----------------------------------------------------------------------------------------------


def _companies(dossier: Dossier, sources: Sources) -> list[Cluster]:
    clusters: dict[tuple[str, ...], Cluster] = {}
    for credit in dossier.credits:
        if credit.role in _COMPANY_ROLES:
            cluster = clusters.setdefault(_company_key(credit.person), Cluster("company"))
            _place(cluster, credit, credit.person, dossier)
            bare = _LEGAL_FORM.sub("", credit.person).strip(" «»„“”\"'.,")
            if bare and bare != credit.person:
                _place(cluster, credit, bare, dossier)
                cluster.reasons[bare] = "without its legal form"
    for key, cluster in clusters.items():
        for other, near in clusters.items():
            shared = _jobs(cluster) & _jobs(near)
            if key < other and key[:1] == other[:1] and shared and len(key[0]) > 4:
                for one, two in ((cluster, near), (near, cluster)):
                    form = _canonical(one, sources)
                    one.doubts.setdefault(
                        form, f"begins like {_canonical(two, sources)}, the same part in the same film"
                    )
    return [cluster for _, cluster in sorted(clusters.items())]


_IN_RUSSIAN_LETTERS = {
    "prodakshn": "production", "prodakshen": "production", "prodakshns": "productions", "pikchers": "pictures", "pikcherz": "pictures",
    "film": "film", "filmz": "films", "entertainment": "entertainment", "enterteynment": "entertainment", "interteyment": "entertainment",
    "kompani": "company", "kampani": "company", "studiya": "studio", "studio": "studio", "midia": "media", "mediya": "media",
}  # fmt: skip
"""English words in the names of Russian companies, as their Russian spelling is written in Latin letters."""


_LEGAL_FORM = late(
    r"^(?:OOO|ООО|ЗАО|ОАО|ZAO|OAO|АО)\s+(?=[\w\"«„“])|,?\s+(?:GmbH(?: & Co\.? KG)?|Ltd\.?|Inc\.?|LLC|S\.?A\.?|S\.?r\.?l\.?|AG|Oy|AB|B\.?V\.?|SARL|SAS|s\.r\.o\.)$"
)


def _company_key(name: str) -> tuple[str, ...]:
    words = [
        skeleton(_IN_RUSSIAN_LETTERS.get(fold(word), word)).rstrip("s")
        for word in re.split(r"[\s-]+", name)
        if fold(word) and fold(word) not in _LEGAL
    ]
    head = "".join(words[:2]) if len(words) > 2 else "".join(words[:1])
    return (head or fold(name), *words[2 if len(words) > 2 else 1 :])


def _characters(dossier: Dossier) -> list[Cluster]:
    """Characters of one actor on one film whose first words agree."""
    clusters: dict[tuple[str, str, str], Cluster] = {}
    for credit in dossier.credits:
        if credit.role == "cast" and credit.character and credit.character[0].isupper():
            actor = skeleton(credit.person.split()[-1])
            first = skeleton(credit.character.split()[0])
            cluster = clusters.setdefault((title_key(credit.film or ""), first, actor), Cluster("character"))
            _place(cluster, credit, credit.character, dossier)
            if len(credit.character.split()) > 1:
                cluster.reasons[credit.character] = "the longer name of the same actor's part"
    return [cluster for _, cluster in sorted(clusters.items())]


def _place(cluster: Cluster, credit: Credit, words: str, dossier: Dossier) -> None:
    surface = _surface(cluster.surfaces, words)
    surface.jobs.add((credit.role, title_key(credit.film or "")))
    surface.labelled |= credit.score >= 0.9
    at = credit.quote.exact.find(words)
    body = dossier.bodies.get(credit.quote.text_id, "")
    if at >= 0 and body:
        _count(surface, credit.quote.text_id, body, credit.quote.start + at, credit.quote.start + at + len(words))
    elif surface.quote is None:
        surface.quote = credit.quote


def _titles(dossier: Dossier) -> list[Cluster]:
    clusters: dict[str, Cluster] = {}
    plain = {text_id: level(body) for text_id, body in dossier.bodies.items()}
    subject = dossier.subject
    main = title_key(subject.title) if subject else ""
    forms: Counter[str] = Counter()
    if subject:
        forms.update((subject.title, *subject.titles))
        for form in (subject.title, *subject.titles):
            key = main
            surface = _surface(clusters.setdefault(key, Cluster("title")).surfaces, form)
            surface.labelled |= form == subject.title
            if title_key(form) != main:
                clusters[key].reasons[form] = "a title of the same film"
    ours = {title_key(form) for form in forms}
    copies = {text.text_id for text in dossier.texts if text.copy_of}
    others = (
        [w.title for w in dossier.works if w.title and w.quote.text_id not in copies]
        + [c.film for c in dossier.credits if c.film]
        + [p.work for p in dossier.prizes if p.work]
    )
    listed = {_listed_key(form): form for form in sorted(forms, reverse=True) if _listed_key(form)}
    for title in sorted(set(others)):
        key = (
            main if title_key(title) in ours or _listed_key(title) in listed else _listed_key(title) or title_key(title)
        )
        cluster = clusters.setdefault(key, Cluster("title"))
        _surface(cluster.surfaces, title)
        if title_key(title) != key and title_key(title) not in ours:
            cluster.reasons[title] = "a title of the same work in Kadr's lists"
    _join_told(clusters, dossier, main, plain)
    for title, other, reason in same_works(dossier):
        own = _key_of(clusters, title)
        if own is not None and _key_of(clusters, other) not in {own, main}:
            _take_in(clusters, own, other, reason)
            clusters[own].surfaces[other].reason = reason if reason == REWORDED else None
    for cluster in clusters.values():
        for words in list(cluster.surfaces):
            for form in {words, words.upper()}:
                _count_title(cluster, form, dossier, plain)
        for words in [w for w, s in cluster.surfaces.items() if s.count == 0]:
            del cluster.surfaces[words]
    return [
        cluster
        for _, cluster in sorted(clusters.items(), key=lambda item: (item[0] != main, item[0]))
        if cluster.surfaces
    ]


def _listed_key(title: str) -> str | None:
    """The key of a listed work by any of its titles, in any language; None where the lists do not tell one work."""
    key = title_key(title)
    known = known_works().get(key)
    return None if known is None or key in shared_titles() else title_key(known.title)


_CALLED = (
    r"(?:original title|originally (?:titled|called)|orig\.|Originaltitel|OT|titre original|título original|titolo originale|оригинальное название|"
    r"English title|(?:international|festival|release) title|internationally (?:titled|known as|released as)|released (?:in English |abroad |here )?as|"
    r"also known as|a\.?k\.?a\.?|deutscher (?:Titel|Verleihtitel)|dt\. Titel|internationaler Titel|englischer Titel|auf Englisch|im Original|"
    r"titre (?:français|anglais|international)|en version originale|título (?:en inglés|en español|internacional|em inglês|em português|brasileiro)|"
    r"titolo (?:italiano|inglese|internazionale)|in originale|международное название|английское название|в оригинале|в международном прокате)"
)
_ANOTHER_TITLE = late(
    rf"[\"')]{{0,2}},? ?[(\[]?(?i:{_CALLED})(?: is| was| lautet| est| es| è| é| —| -)?:? ?\"?(?P<title>[^\"()\[\],;\n.]{{2,60}})"
)


def _join_told(clusters: dict[str, Cluster], dossier: Dossier, main: str, plain: dict[str, str]) -> None:
    """Titles that a text itself calls another title of a film: «Brackwasser» (international title: Brackish)."""
    for key in sorted(clusters):
        for form in sorted(clusters[key].surfaces) if key in clusters else ():
            words = level(form)
            for text_id, body in plain.items():
                for at in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", body) if words in body else ():
                    hit = _ANOTHER_TITLE.match(body, at.end())
                    if hit is None or not hit["title"].strip()[:1].isupper():
                        continue
                    other = dossier.bodies[text_id][hit.start("title") : hit.end("title")].strip(" «»„“”\"'")
                    if title_key(other) and title_key(other) not in {key, main}:
                        _take_in(clusters, key, other)


def _key_of(clusters: dict[str, Cluster], title: str) -> str | None:
    """The key of the cluster that has a title."""
    return next((key for key, cluster in clusters.items() if title in cluster.surfaces), None)


def _take_in(
    clusters: dict[str, Cluster], key: str, other: str, reason: str = "another title of it, as a text says"
) -> None:
    """Another title, and the spellings it has so far, taken into the cluster of the first."""
    gone = clusters.pop(_key_of(clusters, other) or title_key(other), None)
    for words, surface in (gone.surfaces if gone else {}).items():
        clusters[key].surfaces[words] = surface
        clusters[key].reasons[words] = reason
    _surface(clusters[key].surfaces, other)
    clusters[key].reasons[other] = reason


def _count_title(cluster: Cluster, form: str, dossier: Dossier, plain: dict[str, str]) -> None:
    words = level(form)
    for text_id in [name for name, body in plain.items() if words in body]:
        pattern = re.compile(rf"(?<![^\W\d_]){re.escape(words)}(?=$|[^\w]|(?<=[a-zà-ÿ])[A-ZÀ-Þ])")
        for hit in pattern.finditer(plain[text_id]):
            _count(_surface(cluster.surfaces, form), text_id, dossier.bodies[text_id], hit.start(), hit.end())
