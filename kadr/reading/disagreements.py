"""Disagreements: what two texts say that cannot both be right, or looks so. Nothing is merged; each side keeps its words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from kadr.dossier import Dossier
from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.copies.once import Sources
from kadr.reading.credits.words import is_slip
from kadr.reading.names import canonical_names
from kadr.reading.names.letters import skeleton
from kadr.records import Credit, Disagreement, PersonFact, Prize, Quote, Statement, Work

_ONE_HAND = frozenset({"director", "cinematographer", "editor"})
"""Departments that mostly have one head, so that two heads named by two texts cannot both be right."""
_HEADED = _ONE_HAND | {"production_design", "costume", "makeup_hair", "composer", "sound", "casting"}
_CRAFTS = _HEADED | {"art_direction", "set_decoration", "vfx", "camera_operator"}
_AKIN = (
    frozenset({"production_design", "art_direction", "set_decoration"}),
    frozenset({"cinematographer", "camera_operator"}),
    frozenset({"director", "editor"}),
)
"""Departments that one person often holds together."""
_DEPARTMENT = {
    "production_design": "production design", "makeup_hair": "make-up", "vfx": "visual effects", "art_direction": "art direction",
    "set_decoration": "set decoration", "camera_operator": "camera operator", "cinematographer": "cinematography", "editor": "editing",
    "director": "direction", "composer": "music",
}  # fmt: skip
_MINUTES = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Side:
    """What one text says."""

    value: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Clash:
    """Sides that face each other."""

    about: str
    sides: tuple[Side, ...]
    both_can_hold: bool
    note: str
    score: float


class Disagreements:
    """Lays the texts' rows side by side."""

    row = Disagreement
    version = 1
    needs = ("credits", "statements", "people", "prizes", "works", "names")

    def join(self, dossier: Dossier) -> list[Disagreement]:
        """Every clash, its sides together under one number."""
        seen = _Seen(dossier)
        ways: Sequence[Callable[[_Seen], Iterable[Clash]]] = (
            _heads, _departments, _parts, _facts, _lives, _ages, _prizes, _claims, _slips,
        )  # fmt: skip
        found: list[Disagreement] = []
        for group, clash in enumerate((c for way in ways for c in way(seen)), start=1):
            for side in clash.sides:
                found.append(
                    Disagreement(
                        side.quote, clash.about, side.value, group, clash.both_can_hold, clash.note, clash.score
                    )
                )
        return found


class _Seen:
    """The dossier's rows without the testimony of copies, and one name for each person."""

    def __init__(self, dossier: Dossier) -> None:
        copies = {text.text_id for text in dossier.texts if text.copy_of}
        self.bodies = dossier.bodies
        self.sources = Sources(dossier)
        self.order = {text.text_id: i for i, text in enumerate(dossier.texts)}
        self.names = canonical_names(dossier)
        self.name_rows = dossier.names
        self.credits = [c for c in dossier.credits if c.quote.text_id not in copies]
        self.statements = [s for s in dossier.statements if s.quote.text_id not in copies]
        self.people = [p for p in dossier.people if p.quote.text_id not in copies]
        self.prizes = [p for p in dossier.prizes if p.quote.text_id not in copies]
        self.works = [w for w in dossier.works if w.quote.text_id not in copies]

    def name(self, printed: str | None) -> str:
        return self.names.get(fold(printed or ""), printed or "")

    def sides(self, values: Iterable[tuple[str, Quote]]) -> tuple[Side, ...]:
        """One side per value and source, in the order of the texts: what several texts print in one passage is said once."""
        first: dict[tuple[str, str], Side] = {}
        for value, quote in values:
            first.setdefault((value, self.sources.of(quote)), Side(value, quote))
        return tuple(sorted(first.values(), key=lambda s: (self.order.get(s.quote.text_id, 0), s.quote.start, s.value)))


# --- credits ----------------------------------------------------------------------------------------------------------------


def _heads(seen: _Seen) -> Iterator[Clash]:
    """Two texts name different people, and nobody in common, as head of one department."""
    rows: dict[tuple[str, str], dict[str, dict[str, Credit]]] = defaultdict(lambda: defaultdict(dict))
    for credit in seen.credits:
        if credit.role in _HEADED and credit.film and (credit.score >= 0.75 or is_slip(credit.person)):
            rows[credit.film, credit.role][credit.quote.text_id].setdefault(seen.name(credit.person), credit)
    for (film, role), texts in sorted(rows.items()):
        clashing = {
            text for a, b in combinations(sorted(texts), 2) if not _one_in_common(texts[a], texts[b]) for text in (a, b)
        }
        if not clashing:
            continue
        values = [(credit.person, credit.quote) for text in sorted(clashing) for credit in texts[text].values()]
        slips = sorted(
            {credit.person for text in clashing for credit in texts[text].values() if is_slip(credit.person)}
        )
        note = "two texts name different people" if role in _ONE_HAND else "both may have worked in this department"
        if slips:
            note = f"“{slips[0].split()[-1]}” is a job, perhaps taken for a surname"
        yield Clash(f"{_DEPARTMENT.get(role, role)} of {film}", seen.sides(values), role not in _ONE_HAND and not slips, note,
                    0.85 if role in _ONE_HAND or slips else 0.7)  # fmt: skip


def _one_in_common(a: dict[str, Credit], b: dict[str, Credit]) -> bool:
    return any(x == y or skeleton(x.split()[-1]) == skeleton(y.split()[-1]) for x in a for y in b)


def _departments(seen: _Seen) -> Iterator[Clash]:
    """One person, one department in one text and another in the next."""
    rows: dict[tuple[str, str], dict[str, dict[str, Credit]]] = defaultdict(lambda: defaultdict(dict))
    for credit in seen.credits:
        if credit.role in _CRAFTS and credit.film and credit.score >= 0.75:
            rows[credit.film, seen.name(credit.person)][credit.quote.text_id].setdefault(credit.role, credit)
    for (_, person), texts in sorted(rows.items()):
        pairs = [(a, b) for a, b in combinations(sorted(texts), 2) if not set(texts[a]) & set(texts[b])]
        if not pairs:
            continue
        roles = {role for pair in pairs for text in pair for role in texts[text]}
        values = [
            (f"{_DEPARTMENT.get(role, role)} ({credit.role_text})" if credit.role_text else _DEPARTMENT.get(role, role), credit.quote)
            for text in sorted({t for pair in pairs for t in pair}) for role, credit in texts[text].items()
        ]  # fmt: skip
        akin = any(roles <= group for group in _AKIN)
        note = "one person often does both" if akin else "one list may have slipped by a line"
        yield Clash(f"{person}'s department", seen.sides(values), akin, note, 0.6 if akin else 0.85)


def _parts(seen: _Seen) -> Iterator[Clash]:
    """One actor with two characters, or one character with two actors, in different texts."""
    cast = [c for c in seen.credits if c.role == "cast" and c.character and c.character[0].isupper() and c.film]
    by_actor: dict[tuple[str, str], list[Credit]] = defaultdict(list)
    by_part: dict[tuple[str, str], list[Credit]] = defaultdict(list)
    for credit in cast:
        by_actor[title_key(credit.film or ""), seen.name(credit.person)].append(credit)
        by_part[title_key(credit.film or ""), _part(credit)].append(credit)
    for (_, actor), rows in sorted(by_actor.items()):
        clashing = _clashing(rows, _part)
        if clashing and not _shared_words(clashing):
            values = [(f"{actor} as {credit.character}", credit.quote) for credit in clashing]
            yield Clash(f"whom {actor} plays", seen.sides(values), True, "one part may have two names", 0.7)
    for (_, _part_key), rows in sorted(by_part.items()):
        clashing = _clashing(rows, lambda credit: skeleton(seen.name(credit.person).split()[-1]))
        if clashing:
            values = [(f"{seen.name(credit.person)} as {credit.character}", credit.quote) for credit in clashing]
            yield Clash(
                f"who plays {clashing[0].character}", seen.sides(values), False, "two texts name different actors", 0.8
            )


def _part(credit: Credit) -> str:
    return skeleton((credit.character or "").split()[0]) + (
        "'s" if re.search(r"['’]s\b", credit.character or "") else ""
    )


def _shared_words(rows: Sequence[Credit]) -> bool:
    """Whether the characters share a word: "Nikolai Ivanovich" and "Doctor Ivanovich"."""
    sets = [{skeleton(word) for word in (row.character or "").split()} for row in rows]
    return bool(set.intersection(*sets))


def _clashing(rows: Sequence[Any], key: Callable[[Any], str]) -> list[Any]:
    """Rows of texts that share no value with another text; empty where all can be reconciled."""
    by_text: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        by_text[row.quote.text_id].add(key(row))
    against = {t for a, b in combinations(sorted(by_text), 2) if not by_text[a] & by_text[b] for t in (a, b)}
    return [row for row in rows if row.quote.text_id in against]


# --- facts of the film ---------------------------------------------------------------------------------------------------------


def _facts(seen: _Seen) -> Iterator[Clash]:
    """Running times more than a minute apart, frame ratios that differ, colour against black and white."""
    for facet, about, key in (
        ("running_time", "running time", _minutes),
        ("aspect_ratio", "aspect ratio", _ratio),
        ("format", "colour or black and white", _colour),
    ):
        rows: dict[str, list[Statement]] = defaultdict(list)
        for row in seen.statements:
            if row.tier == "fact" and facet in row.facets and row.value and key(row.value) is not None and row.film:
                if row.scope in {None, "film"} and row.polarity == "affirmed":
                    rows[row.film].append(row)
        for film, some in sorted(rows.items()):
            keys = sorted({k for row in some if (k := key(row.value or "")) is not None})
            if len(keys) < 2 or keys[-1] - keys[0] <= {"running_time": 1.0, "aspect_ratio": 0.03}.get(facet, 0.5):
                continue
            values = [(row.value or "", row.quote) for row in some]
            note = (
                "cuts and frame rates differ by a few minutes"
                if facet == "running_time"
                else "texts give different figures"
            )
            yield Clash(f"{about} of {film}", seen.sides(values), False, note, 0.9)


def _minutes(value: str) -> float | None:
    hit = _MINUTES.search(value)
    if hit is None:
        return None
    hours = re.search(r"(\d+) ?h(?:ours?)?(?: ?(\d+))?", value)
    return float(int(hours.group(1)) * 60 + int(hours.group(2) or 0)) if hours else float(hit.group(1))


def _ratio(value: str) -> float | None:
    hit = re.match(r"(\d+(?:[.,]\d+)?)\s*[:x]\s*(\d+(?:[.,]\d+)?)", value)
    return round(float(hit.group(1).replace(",", ".")) / float(hit.group(2).replace(",", ".")), 3) if hit else None


def _colour(value: str) -> float | None:
    words = value.lower()
    if "black and white" in words or "b&w" in words or "monochrome" in words:
        return 0.0
    return 1.0 if words in {"colour", "color"} else None


# --- lives -----------------------------------------------------------------------------------------------------------------------


def _lives(seen: _Seen) -> Iterator[Clash]:
    """Different years or places of birth or death."""
    for fact, word in (("born", "birth"), ("died", "death")):
        rows: dict[str, list[PersonFact]] = defaultdict(list)
        for row in seen.people:
            if row.fact == fact or (row.fact == "lifespan" and fact == "born"):
                rows[seen.name(row.person)].append(row)
        for person, some in sorted(rows.items()):
            dated = [row for row in some if _year(row.date)]
            if clash := _clashing(dated, lambda row: _year(row.date) or ""):
                values = [(row.date or "", row.quote) for row in clash]
                yield Clash(f"{person}'s year of {word}", seen.sides(values), False, "texts give different years", 0.9)
            placed = [row for row in some if row.place]
            if clash := _clashing(placed, lambda row: skeleton((row.place or "").split(",")[0])):
                if not _nested(clash):
                    values = [(row.place or "", row.quote) for row in clash]
                    yield Clash(
                        f"{person}'s place of {word}", seen.sides(values), False, "texts give different places", 0.75
                    )


def _year(date: str | None) -> str | None:
    hit = re.search(r"\b(1[5-9]\d\d|20\d\d)\b", date or "")
    return hit.group(1) if hit else None


def _nested(rows: Sequence[PersonFact]) -> bool:
    """One place inside the words of the other: a town, and the town with its country."""
    words = [{skeleton(w) for w in re.split(r"[\s,]+", row.place or "") if w} for row in rows]
    return all(a & b for a, b in combinations(words, 2))


def _ages(seen: _Seen) -> Iterator[Clash]:
    """An age in a year that a stated year of birth does not allow."""
    born: dict[str, PersonFact] = {}
    for row in seen.people:
        if row.fact == "born" and _year(row.date):
            born.setdefault(seen.name(row.person), row)
    for row in seen.people:
        known = born.get(seen.name(row.person))
        age = re.search(r"\b(\d{1,2})\b", row.what or row.quote.exact) if row.fact == "age" else None
        year = _year(row.date)
        if known is None or age is None or year is None or known.quote.text_id == row.quote.text_id:
            continue
        apart = int(year) - int(_year(known.date) or 0) - int(age.group(1))
        if apart not in (0, 1):
            values = [(f"born in {_year(known.date)}", known.quote), (f"{age.group(1)} in {year}", row.quote)]
            yield Clash(f"{seen.name(row.person)}'s age", seen.sides(values), False, f"off by {abs(apart)} years", 0.7)


# --- prizes, claims, spellings -----------------------------------------------------------------------------------------------------

_CALLED = re.compile(r"\b(?:the|prize|award|awards|prix|preis|of|for|in|an?)\b")
_RANK = {"won": 2, "nominated": 1, "shortlisted": 1}


def _prizes(seen: _Seen) -> Iterator[Clash]:
    """One prize of one festival for one film, in different years, or won and not won."""
    rows: dict[tuple[str, str, str], list[Prize]] = defaultdict(list)
    for row in seen.prizes:
        if row.prize and row.work and not row.vague:
            rows[_festival(row.festival), _prize(row.prize), title_key(row.work)].append(row)
    for _, some in sorted(rows.items()):
        about = f"{some[0].prize} for {some[0].work}"
        dated = [row for row in some if row.year]
        if clash := _clashing(dated, lambda row: str(row.year)):
            yield Clash(f"year of {about}", seen.sides([(str(row.year), row.quote) for row in clash]), False,
                        "texts give different years", 0.75)  # fmt: skip
        placed = [row for row in some if row.section]
        if clash := _clashing(placed, lambda row: skeleton(row.section or "")):
            yield Clash(f"section of {about}", seen.sides([(row.section or "", row.quote) for row in clash]), False,
                        "texts name different sections", 0.7)  # fmt: skip
        ranked = [row for row in some if row.outcome in _RANK]
        if clash := _clashing(ranked, lambda row: str(_RANK[row.outcome])):
            yield Clash(f"outcome of {about}", seen.sides([(row.outcome, row.quote) for row in clash]), True,
                        "who won was nominated before: the lesser may be the earlier news", 0.6)  # fmt: skip


def _festival(name: str | None) -> str:
    return " ".join(
        word
        for word in fold(name or "").split()
        if word not in {"the", "film", "festival", "international", "de", "of"}
    )


def _prize(name: str) -> str:
    return " ".join(_CALLED.sub(" ", fold(name)).split())


def _claims(seen: _Seen) -> Iterator[Clash]:
    """A work that one voice calls an influence and another denies."""
    told = [row for row in seen.works if row.relation in {"influence", "comparison"} or _denied(seen, row)]
    groups: dict[str, list[Work]] = defaultdict(list)
    for row in told:
        if _denied(seen, row):
            groups[_named(row)].append(row)
    for name, denied in sorted(groups.items()):
        said = [
            row
            for row in told
            if not _denied(seen, row) and "question" not in row.flags and any(_meets(row, other) for other in denied)
        ]
        if name and said:
            values = [(_says(row, "names it"), row.quote) for row in said] + [
                ("the answer denies it" if "?" in row.quote.exact else _says(row, "denies it"), row.quote)
                for row in denied
            ]
            about = f"{denied[0].title or denied[0].creator} as an influence"
            yield Clash(about, seen.sides(values), True, "a likeness can be seen where none was meant", 0.7)


def _named(row: Work) -> str:
    return title_key(row.title) if row.title else (fold(row.creator or "").split() or [""])[-1]


def _meets(row: Work, denied: Work) -> bool:
    """Whether a row names the work that another denies, or a work of the maker that it denies."""
    if denied.title:
        return row.title is not None and title_key(row.title) == title_key(denied.title)
    surname = _named(denied)
    return bool(surname) and (fold(row.creator or "").split() or [""])[-1] == surname


_DENIAL = late(
    r"\b(?:was|is|were)(?:n't| not)(?: (?:really|actually|ever|at all))? (?:a|an|any|our|my) (?:conscious |direct )?(?:reference|influence|inspiration|model)\b"
    r"|\b(?:hadn't|had not|haven't|have not|never) (?:thought|think|seen|saw) (?:about |of )?(?:that|it|this|the film)\b"
    r"|\bkeine (?:bewusste |direkte )?(?:Referenz|Vorlage|Inspiration)\b|\b(?:n'était pas|ce n'est pas) une (?:référence|influence|inspiration)\b"
    r"|\bn[ãa]o (?:foi|era) uma (?:referência|influência|inspiração)\b|\bno (?:fue|era) una (?:referencia|influencia|inspiración)\b",
    re.IGNORECASE,
)
_ANSWER_REACH = 200  # characters of an answer after the question that names the work


def _denied(seen: _Seen, row: Work) -> bool:
    """Whether a speaker rejects the work: so marked, or said in the quote or right after it."""
    if "denied" in row.flags:
        return True
    body = seen.bodies.get(row.quote.text_id, "")
    near = body[row.quote.start : row.quote.end + _ANSWER_REACH] if "?" in row.quote.exact else row.quote.exact
    return _DENIAL.search(near.replace("\u2019", "'")) is not None


def _says(row: Work, what: str) -> str:
    return f"{row.speaker or 'the text'} {what}"


def _slips(seen: _Seen) -> Iterator[Clash]:
    """Spellings of one name that no rule of transliteration explains."""
    by_name: dict[str, list[Any]] = defaultdict(list)
    for row in seen.name_rows:
        if row.kind == "person":
            by_name[row.canonical].append(row)
    for name, rows in sorted(by_name.items()):
        slips = [row for row in rows if row.reason.startswith("a slip")]
        if slips:
            others = [row for row in rows if row.surface == name]
            values = [(row.surface, row.quote) for row in [*others, *slips]]
            yield Clash(
                f"spelling of {name}",
                seen.sides(values),
                False,
                "a letter differs; the job and the film are the same",
                0.8,
            )
