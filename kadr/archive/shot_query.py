"""Which shots: a filter as a sentence, "close-up or nearer, no speech, red >= 20 %, longer than 10 s".

Each part between commas is one condition; a shot is found when all hold. A shot in which something asked for was not measured is
neither in nor out. The same filter is written as SQL over the dossier's tables, which finds the same shots, as the machine found them.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kadr.archive.shots import Seen, measured
from kadr.dossier import Dossier
from kadr.film_rows import HUE_FAMILIES, OPENINGS
from kadr.fold import fold
from kadr.presence_rows import SCALES
from kadr.spans import SECOND, clock

SCALE_WORDS = {
    "ECU": "extreme close-up", "CU": "close-up", "MCU": "medium close-up", "MS": "medium shot", "MLS": "medium long shot",
    "LS": "long shot", "ELS": "extreme long shot", "none": "no figure",
}  # fmt: skip
"""Scales as a filter writes them."""
SURE = 0.8
"""Below this probability a boundary is probable only."""
_SIGNS = {">=": ">=", "≥": ">=", ">": ">", "<=": "<=", "≤": "<=", "<": "<"}
_QUARTERS = ("first quarter", "second quarter", "third quarter", "last quarter")

HELP = (
    "close-up or nearer; no speech; red >= 20 %; longer than 10 s; opens with a dissolve; motion >= 30 %; "
    "lightness < 0.3; black and white; nobody; faces >= 2; person 1; first quarter; after 0:10:00; probable"
)
"""One of each kind."""


class NotUnderstood(ValueError):
    """A part of a filter that says nothing a shot can be asked; the message says which, and what can be."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One part of a filter."""

    words: str
    """As the filter writes it, whatever way it was asked."""
    holds: Callable[[Seen], bool | None]
    """None: it was not measured in this shot."""
    sql: str
    """The same over the tables that `sql` joins."""


@dataclass(frozen=True, slots=True)
class Known:
    """What of a dossier a filter must know to be read and to be written as SQL."""

    duration_ns: int
    people: Mapping[str, str] = field(default_factory=dict)
    """Name or number, folded -> person in the tables."""
    has_faces: bool = False
    has_people: bool = False
    has_voice: bool = False


def known(dossier: Dossier) -> Known:
    """What a filter must know of a dossier."""
    people: dict[str, str] = {}
    for row in dossier.table("persons").rows:
        people[fold(row.person)] = row.person
        if row.name:
            people.setdefault(fold(row.name), row.person)
    return Known(
        dossier.film.duration_ns if dossier.film else 0,
        people,
        measured(dossier, "faces"),
        measured(dossier, "persons"),
        bool(dossier.table("voice").rows),
    )


def conditions(words: str, about: Known) -> tuple[Condition, ...]:
    """A filter's parts. Raises NotUnderstood."""
    parts = [" ".join(part.split()) for part in words.split(",")]
    found = [_condition(part, about) for part in parts if part]
    return tuple({one.words: one for one in found}.values())


def matching(shots: Sequence[Seen], some: Sequence[Condition]) -> tuple[list[Seen], list[Seen]]:
    """Shots in which all conditions hold, and those of which that is not known."""
    inside, unknown = [], []
    for one in shots:
        held = [condition.holds(one) for condition in some]
        if all(held):
            inside.append(one)
        elif False not in held:
            unknown.append(one)
    return inside, unknown


def in_order(shots: Sequence[Seen], by: str) -> list[Seen]:
    """Shots by time, by length, or by the share of one hue, the most first. Raises NotUnderstood."""
    if by == "time":
        return list(shots)
    if by == "length":
        return sorted(shots, key=lambda one: -one.length_ns)
    if by == "motion":
        return sorted(shots, key=lambda one: -(one.moving_frac if one.moving_frac is not None else -1))
    if by in (*HUE_FAMILIES, "grey"):
        return sorted(shots, key=lambda one: -(share if (share := one.hue(by)) is not None else -1))
    raise NotUnderstood(
        f"shots are not sorted by {by!r}; by time, length, motion or a hue ({', '.join(HUE_FAMILIES)}, grey)"
    )


_ORDERS = {"time": "", "length": "s.end_ns - s.start_ns DESC, ", "motion": "coalesce(m.moving, -1) DESC, "}
"""As `in_order` has them; of two that are equal the earlier comes first."""


def _share_sql(family: str) -> str:
    """Share of the picture that has a hue. family: one of Kadr's own names, never a reader's word."""
    hues = "(SELECT unnest(c.hues) AS h) AS u"
    return f"(SELECT coalesce(sum(u.h.share), 0) FROM {hues} WHERE u.h.family = '{family}')"  # noqa: S608  family is Kadr's own word


def sql(some: Sequence[Condition], folder: Path, by: str = "time") -> str:
    """The filter as one query that DuckDB answers over the dossier's tables, with its answers in an order. Raises NotUnderstood."""
    in_order((), by)
    hue = f"CASE WHEN c.chroma IS NULL THEN -1 ELSE {_share_sql(by)} END DESC, "
    order = _ORDERS.get(by, hue)
    tables = str(folder / "tables").replace("'", "''")
    where = "\n  AND ".join(one.sql for one in some)
    joins = {
        "c.": "LEFT JOIN '{0}/colours.parquet' AS c ON c.shot_index = s.index",
        "m.": "LEFT JOIN '{0}/motion.parquet' AS m ON m.shot_index = s.index",
        "z.": "LEFT JOIN '{0}/scales.parquet' AS z ON z.shot_index = s.index",
    }
    asked = f"{where} {order}"
    needed = [join.format(tables) for sign, join in joins.items() if re.search(rf"\b{re.escape(sign)}", asked)]
    return "\n".join(
        [
            "SELECT s.index + 1 AS shot, s.start_ns / 1e9 AS start_s, (s.end_ns - s.start_ns) / 1e9 AS length_s",
            f"FROM '{tables}/shots.parquet' AS s",
            *needed,
            *([f"WHERE {where.replace('{tables}', tables)}"] if where else []),
            f"ORDER BY {order}s.index",
        ]
    )


# One condition


def _condition(part: str, about: Known) -> Condition:
    asked = part.casefold().replace("‐", "-").replace("‑", "-").replace("–", "-")
    for read in (_scale, _length, _speech, _amount, _opening, _colouring, _place, _people):
        found = read(asked, about)
        if found is not None:
            return found
    raise NotUnderstood(f"{part!r} is nothing that a shot can be asked. What can be: {HELP}")


def _scale(asked: str, about: Known) -> Condition | None:
    base, way = asked, ""
    for ending in (" or nearer", " or closer", " or wider", " or further"):
        if asked.endswith(ending):
            base, way = asked.removesuffix(ending), "nearer" if ending in (" or nearer", " or closer") else "wider"
    base = base.removeprefix("scale ").replace("close up", "close-up").replace("closeup", "close-up").strip()
    names = {name.casefold(): name for name in SCALES} | {words: name for name, words in SCALE_WORDS.items()}
    names |= {words.removesuffix(" shot"): name for name, words in SCALE_WORDS.items()}
    name = names.get(base) or names.get(base.removesuffix("s"))
    if name is None or base == "none":
        return None
    order = [one for one in SCALES if one != "none"]
    some = [name]
    if way and name != "none":
        at = order.index(name)
        some = order[: at + 1] if way == "nearer" else order[at:]
    inside = frozenset(some)
    words = SCALE_WORDS[name] + (f" or {way}" if way and name != "none" else "")
    quoted = ", ".join(f"'{one}'" for one in some)
    return Condition(words, lambda one: None if one.scale is None else one.scale in inside, f"z.scale IN ({quoted})")


def _length(asked: str, about: Known) -> Condition | None:
    found = re.fullmatch(r"(longer|shorter) than (\d+(?:\.\d+)?) ?(s|sec|seconds?|min|minutes?)", asked)
    if not found:
        return None
    amount, minutes = float(found[2]), found[3].startswith("m")
    ns = round(amount * (60 if minutes else 1) * SECOND)
    words = f"{found[1]} than {amount:g} {'min' if minutes else 's'}"
    if found[1] == "longer":
        return Condition(words, lambda one: one.length_ns > ns, f"s.end_ns - s.start_ns > {ns}")
    return Condition(words, lambda one: one.length_ns < ns, f"s.end_ns - s.start_ns < {ns}")


_SPEECH_SQL = (
    "(SELECT coalesce(sum(least(v.end_ns, s.end_ns) - greatest(v.start_ns, s.start_ns)), 0) FROM '{tables}/voice.parquet' AS v "
    "WHERE v.kind = 'speech' AND v.start_ns < s.end_ns AND v.end_ns > s.start_ns)"
)


def _speech(asked: str, about: Known) -> Condition | None:
    if asked not in ("speech", "no speech"):
        return None
    spoken = asked == "speech"

    def holds(one: Seen) -> bool | None:
        return None if one.speech_frac is None else (one.speech_frac > 0) == spoken

    return Condition(asked, holds, f"{_SPEECH_SQL} {'>' if spoken else '='} 0" if about.has_voice else "NULL")


def _amount(asked: str, about: Known) -> Condition | None:
    found = re.fullmatch(r"([a-z]+) ?(>=|≥|>|<=|≤|<) ?(\d+(?:\.\d+)?) ?(%)?", asked)
    if not found:
        return None
    name, sign, number, per_cent = found[1], _SIGNS[found[2]], float(found[3]), bool(found[4])
    limit = number / 100 if per_cent else number
    line = f"{sign} {limit!r}"
    words = f"{name} {sign} {number:g}{' %' if per_cent else ''}"
    if name in (*HUE_FAMILIES, "grey"):
        return Condition(
            words,
            _compared(lambda one: one.hue(name), sign, limit),
            f"c.chroma IS NOT NULL AND {_share_sql(name)} {line}",
        )
    if name in ("lightness", "chroma", "contrast"):
        read = _colour_reader(name)
        return Condition(words, _compared(read, sign, limit), f"c.{name} {line}")
    if name in ("motion", "moving"):
        words = words.replace("moving", "motion")
        return Condition(words, _compared(lambda one: one.moving_frac, sign, limit), f"m.moving {line}")
    if name == "camera":
        return Condition(words, _compared(lambda one: one.camera_frac, sign, limit), f"m.camera {line}")
    if name == "speech":
        spoken = f"{_SPEECH_SQL} / (s.end_ns - s.start_ns) {line}" if about.has_voice else "NULL"
        return Condition(words, _compared(lambda one: one.speech_frac, sign, limit), spoken)
    if name in ("faces", "heads"):
        count = "(SELECT count(DISTINCT f.track) FROM '{tables}/faces.parquet' AS f WHERE f.shot_index = s.index)"
        words = f"faces {sign} {number:g}"
        return Condition(
            words,
            _compared(lambda one: one.faces, sign, number),
            f"{count} {sign} {number:g}" if about.has_faces else "NULL",
        )
    return None


def _colour_reader(name: str) -> Callable[[Seen], float | None]:
    return lambda one: getattr(one.colour, name) if one.colour else None


def _compared(read: Callable[[Seen], float | None], sign: str, limit: float) -> Callable[[Seen], bool | None]:
    def holds(one: Seen) -> bool | None:
        value = read(one)
        if value is None:
            return None
        return {">=": value >= limit, ">": value > limit, "<=": value <= limit, "<": value < limit}[sign]

    return holds


def _opening(asked: str, about: Known) -> Condition | None:
    if asked in ("probable", "probable only"):
        return Condition(
            "probable",
            lambda one: one.shot.score is not None and one.shot.score < SURE,
            f"coalesce(s.score < {SURE}, false)",
        )
    found = re.fullmatch(r"opens with (?:an? )?([a-z]+)", asked)
    if not found or found[1] not in OPENINGS[1:]:
        return None
    kind = found[1]

    def holds(one: Seen) -> bool | None:
        return None if one.shot.opens_with is None else one.shot.opens_with == kind

    return Condition(f"opens with a {kind}", holds, f"s.opens_with = '{kind}'")


def _colouring(asked: str, about: Known) -> Condition | None:
    kinds = {"black and white": "black and white", "tinted": "tinted", "in colour": "colour", "in color": "colour"}
    kind = kinds.get(asked)
    if kind is None:
        return None
    words = "in colour" if kind == "colour" else kind
    return Condition(
        words, lambda one: None if one.colour is None else one.colour.colouring == kind, f"c.colouring = '{kind}'"
    )


def _place(asked: str, about: Known) -> Condition | None:
    if asked in _QUARTERS:
        number = _QUARTERS.index(asked)
        low, high = (-(-about.duration_ns * part // 4) for part in (number, number + 1))
        return Condition(
            asked, lambda one: low <= one.shot.start_ns < high, f"s.start_ns >= {low} AND s.start_ns < {high}"
        )
    found = re.fullmatch(r"(after|before) (\d+(?::\d\d){0,2})(?: ?s)?", asked)
    if not found:
        return None
    seconds = 0
    for part in found[2].split(":"):
        seconds = seconds * 60 + int(part)
    ns = seconds * SECOND
    words = f"{found[1]} {clock(ns)}"
    if found[1] == "after":
        return Condition(words, lambda one: one.shot.start_ns >= ns, f"s.start_ns >= {ns}")
    return Condition(words, lambda one: one.shot.start_ns < ns, f"s.start_ns < {ns}")


def _people(asked: str, about: Known) -> Condition | None:
    faces = "EXISTS (SELECT 1 FROM '{tables}/faces.parquet' AS f WHERE f.shot_index = s.index{more})"
    if asked in ("nobody", "no face", "no faces", "somebody"):
        there = asked == "somebody"
        exists = faces.replace("{more}", "")

        def holds(one: Seen) -> bool | None:
            return None if one.faces is None else (one.faces > 0) == there

        return Condition(
            "somebody" if there else "nobody",
            holds,
            (exists if there else f"NOT {exists}") if about.has_faces else "NULL",
        )
    person = about.people.get(fold(asked))
    if person is None:
        return None
    quoted = person.replace("'", "''")
    name = asked

    def seen_there(one: Seen) -> bool | None:
        return None if one.people is None else any(about.people.get(fold(who)) == person for who in one.people)

    return Condition(name, seen_there, faces.replace("{more}", f" AND f.person = '{quoted}'"))
