"""Credits printed as a record: a label and its names, in any layout."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kadr.fold import fold
from kadr.late import late
from kadr.reading.credits.words import (
    A_FULL_NAME,
    CAPITAL,
    FULL_NAME,
    LETTER,
    LOWER,
    Item,
    by_labels,
    companies,
    is_company,
    is_nobody,
    is_other,
    items,
    labels,
    role_of,
    roles_of,
)
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.words import country_names
from kadr.reading.text import LINE, Block, Reading

_COMPANY_ROLES = frozenset({"production_company", "distributor", "courtesy"})
_EITHER = frozenset({"production", "vfx", "sound", "producer", "composer", "casting"})
"""Departments that a person or a company can hold; "production" alone says neither producer nor company."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line that counts."""

    start: int
    end: int
    block: Block
    after_blank: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A label and where its value may stand."""

    start: int
    end: int
    value: int
    """Where the value begins."""
    limit: int
    """Where it must have ended."""
    roles: tuple[str, ...]
    text: str
    kind: str
    """colon, short, by, glued, alone, cell, space"""
    line: int
    """Index of its line."""


@dataclass(frozen=True, slots=True)
class Named:
    """One person or company under one label."""

    quote_start: int
    quote_end: int
    name_start: int
    name_end: int
    role: str
    role_text: str | None
    character: str | None
    score: float
    kind: str


def lines_of(reading: Reading) -> list[Line]:
    """Lines of every block that is not furniture or a repetition; front matter too, for it may hold a record."""
    found: list[Line] = []
    last_end = 0
    for block in reading.blocks:
        if block.kind == "dropped" or block.repeats is not None:
            continue
        for hit in LINE.finditer(reading.plain, block.start, block.end):
            start, end = hit.span()
            while start < end and reading.plain[start] in " \t>#•*-–|":
                if reading.plain[start] == "*" and reading.plain[start + 1 : start + 2] != " ":
                    break
                start += 1
            if start < end:
                blank = reading.plain.count("\n", last_end, hit.start()) > 1
                found.append(Line(start, end, block, blank))
                last_end = end
    return found


def labelled(reading: Reading) -> Iterator[Named]:
    """Every name that stands under a label, in all layouts."""
    lines = lines_of(reading)
    found = list(_all_labels(reading, lines))
    cells = list(_cells(reading, lines))
    for label in _trusted(found, [label for label, _ in cells], lines):
        if label.kind == "alone":
            yield from _below(reading, label, lines)
        else:
            yield from _values(reading, label, lines)
    yield from _tables(reading, cells, lines)
    yield from _spaced(reading, lines)
    yield from _dashed(reading, lines)
    yield from _with_names(reading, found, lines)
    yield from _byline_with_data(reading, lines)
    yield from _dotted(reading, found, lines)
    yield from _copyright(reading, found, lines)
    yield from _barred(reading, lines)
    yield from _abbreviated(reading, lines)
    yield from _with_job_behind(reading, lines)


# --- finding labels -----------------------------------------------------------------------------------------------------


def _all_labels(reading: Reading, lines: list[Line]) -> Iterator[Label]:
    for number, line in enumerate(lines):
        marks = sorted(
            [*_colons(reading, line), *_bys(reading, line), *_glued(reading, line)], key=lambda m: (m[0], -m[1])
        )
        kept: list[tuple[int, int, int, tuple[str, ...], str]] = []
        for mark in marks:
            if not kept or mark[0] >= kept[-1][1]:
                kept.append(mark)
        for i, (start, end, value, roles, kind) in enumerate(kept):
            limit = kept[i + 1][0] if i + 1 < len(kept) else line.end
            if not roles:
                continue
            text = reading.body[start:end].strip(" *_")
            if kind == "colon" and not reading.plain[value : line.end].strip(" *_"):
                kind = "alone"
            yield Label(start, end, value, limit, roles, text, kind, number)
        if not kept and (alone := _alone(reading, line)):
            yield Label(line.start, line.end, line.end, line.end, alone, reading.body[line.start : line.end].strip(" *_:"),
                        "alone", number)  # fmt: skip


_COLON = re.compile(r"[*_]{0,3}\s?[:：]")
_PLURAL_BEHIND = re.compile(r"\([a-zà-ÿA-Z]{1,4}\)$")
_TOKEN = late(rf"(?:(?<![^\s(\[\"'*_.,;|>])|(?<=[a-zà-ÿа-я\d)\"'.])(?={CAPITAL})|(?<={LOWER})(?={CAPITAL}))[^\s:]")


def _colons(reading: Reading, line: Line) -> Iterator[tuple[int, int, int, tuple[str, ...], str]]:
    """(start, end, value, roles, kind) of what stands before each colon; no roles for a label that is no job."""
    plain = reading.plain
    floor = line.start
    for hit in _COLON.finditer(plain, line.start, line.end):
        end = hit.start()
        if plain[end - 1] == ")" and (note := plain.rfind(" (", max(floor, end - 40), end)) > 0:
            end = note
        elif plural := _PLURAL_BEHIND.search(plain, max(floor, end - 6), end):
            end = plural.start()  # "Director(es):"
        if end <= floor or not (plain[end - 1].isalpha() or plain[end - 1] in ".)"):
            continue
        value = hit.end()
        while value < line.end and plain[value] in " *_":
            value += 1
        left = max(floor, end - 60)
        best = _label_ending(plain, left, end, line.start, floor > line.start, reading.text.language)
        floor = value
        if best:
            yield best[0], end, value, best[1], best[2]
        else:
            word = max((m.start() for m in _TOKEN.finditer(plain, left, end)), default=end)
            yield word, end, value, (), "colon"


def _label_ending(
    plain: str, left: int, end: int, line_start: int, run_on: bool, language: str | None
) -> tuple[int, tuple[str, ...], str] | None:
    starts = sorted({left, *(m.start() for m in _TOKEN.finditer(plain, left, end))})
    for start in starts[-9:] if len(starts) > 9 else starts:
        if plain[start] in "-|/·•":
            continue
        if plain[start] == "(":
            start += 1
        words = plain[start:end].strip(" *_")
        if is_other(words, language):
            return start, (), "colon"
        roles = roles_of(words) or _in_a_country(words)
        kind = "colon"
        if not roles and len(words) <= 9:
            roles, kind = roles_of(words, short=True, language=language), "short"
            if roles and not words[:1].isupper():
                roles = ()
        if roles and _may_begin(plain, start, line_start, run_on):
            return start, roles, kind
    return None


def _in_a_country(words: str) -> tuple[str, ...]:
    """The roles of a label that says for which country: "Distribution Norway"."""
    job, _, place = words.rpartition(" ")
    return roles_of(job) if job and (fold(place) in country_names() or place in {"UK", "US", "USA"}) else ()


def _may_begin(plain: str, start: int, line_start: int, run_on: bool) -> bool:
    """A label opens its line, or follows a stop, a gap or a glued value; after a plain word it is part of more."""
    if start <= line_start or run_on:
        return True
    before = plain[max(line_start, start - 3) : start]
    return (
        not before.strip(' *_"(')
        or before[-1] != " "
        or before.endswith("  ")
        or before.rstrip()[-1:] in ".,;|/•·-\"')]"
    )


_GLUED_BY = re.compile(rf" (?:by|por|par|von)(?={CAPITAL})")
_GLUE = late(rf"(?<={LOWER})(?={CAPITAL}|\d)")
_BY = Keyed(
    rf"(?<=[a-zà-ÿ]) (?:by|por|par|von|da|di|de)(?=[*_]{{0,2}}(?: |:|{CAPITAL}))|(?<=[a-zà-ÿ]) (?:By|BY)(?=[ :])"
)


def _bys(reading: Reading, line: Line) -> Iterator[tuple[int, int, int, tuple[str, ...], str]]:
    """ "Directed by" and its like, with capitals as in a record; sentences are read elsewhere."""
    plain = reading.plain
    known = by_labels()
    for hit in _BY.finditer(plain, line.start, line.end):
        end = hit.end()
        starts = [m.start() for m in _TOKEN.finditer(plain, max(line.start, end - 45), end)]
        for start in starts[-6:]:
            words = plain[start:end]
            roles = roles_of(words) if fold(words) in known or re.search(r" (?:and|&|et|y|und|e) |/", words) else ()
            if not roles or not words[0].isupper():
                continue
            value = end
            while value < line.end and plain[value] in " *_:":
                value += 1
            yield start, end, value, roles, "by"
            break


def _glued(reading: Reading, line: Line) -> Iterator[tuple[int, int, int, tuple[str, ...], str]]:
    """Other labels of a record copied without its gaps: "Directed byAnna MusterStarringBert Beispiel"."""
    plain = reading.plain
    kind = "by" if _GLUED_BY.search(plain, line.start, line.end) else "glued"
    for hit in _GLUE.finditer(plain, line.start, line.end):
        end = hit.start()
        for start in [m.start() for m in _TOKEN.finditer(plain, max(line.start, end - 40), end)][-4:]:
            if kind == "glued" and start > line.start and plain[start - 1].isspace():
                continue  # a label there would be a word of a sentence
            roles = roles_of(plain[start:end])
            if roles or is_other(plain[start:end], reading.text.language):
                yield start, end, end, roles, kind
                break


def _alone(reading: Reading, line: Line) -> tuple[str, ...]:
    """The roles of a line that is nothing but a label."""
    words = reading.plain[line.start : line.end].strip(" *_:#")
    if words in _WITH_ALONE:
        return ("cast",)
    if len(words) > 60 or not words[:1].isupper():
        return ()
    return roles_of(words)


_WITH_ALONE = frozenset({"con", "avec", "mit", "with", "com", "starring"})
"""Printed small above the cast, on posters and in press kits."""


_OF_A_PAPER = frozenset({"editor", "editors", "writer", "writers", "author", "autor", "autorin", "auteur", "photography", "design", "designer",
                         "edited by", "shot by", "filmed by", "written by", "photography by", "photographed by", "story by", "script by", "design by", "geschrieben von"})  # fmt: skip
"""Labels that papers print about themselves; they need another of a film beside them."""


_NEAR = 6  # lines


def _trusted(found: list[Label], cells: list[Label], lines: list[Line]) -> Iterator[Label]:
    """Labels that stand in a record; abbreviations and bare lines need company, of other labels or of cells of a table."""
    counts = Counter(label.line for label in found)
    found = [f for f in found if f.kind != "by" or f.start == lines[f.line].start or counts[f.line] > 1]
    for label in found:
        near = {role for other in (*found, *cells) if abs(other.line - label.line) <= _NEAR for role in other.roles}
        if lines[label.line].block.kind == "caption" and len(near) < 2:
            continue  # "Imagem: …" under a picture
        if label.kind == "short" and len(near) < 3:
            continue
        if (label.kind in {"alone", "glued"} or fold(label.text) in _OF_A_PAPER) and len(near) < 2:
            continue
        yield label


# --- values -------------------------------------------------------------------------------------------------------------


def _values(reading: Reading, label: Label, lines: list[Line]) -> Iterator[Named]:
    line = lines[label.line]
    score = {"short": 0.93, "by": 0.94}.get(label.kind, 0.96)
    if (
        line.block.kind in {"paragraph", "answer", "question"}
        and label.kind == "colon"
        and label.start > line.start + 200
    ):
        score = 0.85
    dots = list(_DOT_PAIR.finditer(reading.plain, label.value, label.limit))
    first = _last_name(reading.plain, label.value, dots[0].start()) if len(dots) > 1 else None
    yield from _listed(reading, label, label.value, first[0] if first else label.limit, score, label.start)


_DESCRIBED = late(
    rf"(?:{CAPITAL}[\w-]+ )*(?:[a-z][\w-]* )*?(?:film-?makers?|directors?|couple|duo|brothers|sisters|siblings|twins|newcomers?|veterans?|partners|team|auteurs?)"
    rf"(?: and (?:[a-z-]+ ){{1,3}})?,? ?(?={CAPITAL})"
)
"""Directed by Northern Irish filmmakers and old friends A and B"""


def _listed(reading: Reading, label: Label, start: int, limit: int, score: float, quote_start: int) -> Iterator[Named]:
    plain = reading.plain
    for role in label.roles:
        described = _DESCRIBED.match(plain, start, limit)
        entries = list(_entries(plain, described.end() if described else start, limit, role))
        if not entries:
            continue
        last = max(entry.end for entry in entries)
        names = [reading.body[entry.name_start : entry.name_end] for entry in entries]
        firms = role == "production" and any(_settled(role, name) == "production_company" for name in names[:1])
        for entry, printed in zip(entries, names, strict=True):
            named = "cast" if role == "cast" else "production_company" if firms else _settled(role, printed)
            own = roles_of(entry.role_text) if entry.role_text else ()
            by_itself = entry.character is not None and role == "cast"
            yield Named(
                entry.start if by_itself else quote_start,
                entry.end if by_itself else _closed(plain, last, limit),
                entry.name_start, entry.name_end, own[0] if own and role == "cast" else named,
                entry.role_text if own and role == "cast" else label.text,
                entry.character if role == "cast" else None, score, label.kind,
            )  # fmt: skip


def _entries(plain: str, start: int, limit: int, role: str) -> Iterable[Item]:
    if role in _COMPANY_ROLES:
        return companies(plain, start, limit)
    if role in _EITHER:
        people = list(items(plain, start, limit))
        firms = list(companies(plain, start, limit))
        if people and firms and _GOES_ON.match(plain, people[-1].end, limit):
            people = []  # "Bando à Parte da Serra": what looked like a name goes on in small letters
        if not people or (firms and any(is_company(plain[f.start : f.end]) for f in firms[:1])):
            return firms if role in {"production", "vfx", "sound"} or not people else people
        return people
    return items(plain, start, limit)


_GOES_ON = re.compile(r" (?!(?:and|und|et|y|e|ed|и|for|für|pour|para|per|as|als|by)\b)[a-zà-ÿ]")


def _settled(role: str, name: str) -> str:
    if role == "production":
        return (
            "production_company"
            if is_company(name) or name.startswith(("«", '"', "„")) or not A_FULL_NAME.fullmatch(name)
            else "producer"
        )
    if role == "producer" and is_company(name):
        return "production_company"
    return role


def _closed(plain: str, end: int, limit: int) -> int:
    """Past a full stop that ends the clause."""
    return end + 1 if plain[end : end + 1] == "." and end < limit else end


def names_only(plain: str, start: int, end: int) -> list[Item]:
    """The names of a line that holds nothing else; empty otherwise."""
    stop = end
    while stop > start and plain[stop - 1] in " *_.,;|":
        stop -= 1
    found = list(items(plain, start, stop))
    rest = plain[found[-1].end : stop] if found else "x"
    return found if not rest.strip(' *_"') else []


_DATA_BEHIND = re.compile(r"\.? - \d+ ?(?:min|').*$", re.MULTILINE)
"""Length and country on the line of the cast."""


def _below(reading: Reading, label: Label, lines: list[Line]) -> Iterator[Named]:
    """Names on the lines after a label that stands alone."""
    many = "cast" in label.roles or fold(label.text).endswith("s")
    company = label.roles[0] in _COMPANY_ROLES
    plain = reading.plain
    if label.roles == ("distributor",) and _is_cast_in_french(reading, label, lines):
        label, many, company = replace(label, roles=("cast",)), True, False
    if "cast" in label.roles and (pairs := _alternating(reading, label, lines)):
        yield from pairs
        return
    parts_first = "cast" in label.roles and _parts_first(plain, lines[label.line + 1 : label.line + 41])
    for number in range(label.line + 1, min(len(lines), label.line + (41 if many else 2))):
        line = lines[number]
        words = plain[line.start : line.end].strip(" *_:")
        if roles_of(words) or is_other(words, reading.text.language):
            return
        if ":" in words and ("cast" not in label.roles or _is_label(words.partition(":")[0], reading.text.language)):
            return
        if number > label.line + 1 and line.after_blank and not lines[label.line + 1].after_blank:
            return
        if company:
            entries = list(companies(plain, line.start, line.end)) if len(words.split()) <= 8 else []
        elif "cast" in label.roles:
            data = _DATA_BEHIND.search(plain, line.start, line.end)
            entries = cast_line(plain, line.start, data.start() if data else line.end, parts_first)
        else:
            entries = names_only(plain, line.start, line.end)
        if not entries or (len(words.split()) < 2 and not company):
            return
        start = label.start if number == label.line + 1 else line.start
        for role in label.roles:
            for entry in entries:
                printed = reading.body[entry.name_start : entry.name_end]
                by_itself = entry.character is not None
                yield Named(
                    entry.start if by_itself else start, max(e.end for e in entries) if not by_itself else entry.end,
                    entry.name_start, entry.name_end, _settled(role, printed), label.text,
                    entry.character if role == "cast" else None, 0.92, "alone",
                )  # fmt: skip


def _is_label(words: str, language: str | None) -> bool:
    return bool(roles_of(words.strip())) or is_other(words.strip(), language)


def _is_cast_in_french(reading: Reading, label: Label, lines: list[Line]) -> bool:
    """Whether "Distribution" stands over a cast, as it does in French: names and parts on the lines below."""
    if fold(label.text) != "distribution":
        return False
    below = lines[label.line + 1 : label.line + 3]
    entries = [cast_line(reading.plain, line.start, line.end) for line in below]
    return len(below) == 2 and all(len(some) == 1 and some[0].character for some in entries)


def _parts_first(plain: str, lines: list[Line]) -> bool:
    """Whether a cast list prints the parts before the actors, told by its lines that have a lone word on one side."""
    before = behind = 0
    for line in lines:
        gap = _CAST_GAP.search(plain, line.start, line.end)
        if gap is None or line.end - line.start > 80:
            break
        left, right = plain[line.start : gap.start()].strip(" *_"), plain[gap.end() : line.end].strip(" *_.|")
        before += " " not in left and A_FULL_NAME.fullmatch(right) is not None
        behind += " " not in right and A_FULL_NAME.fullmatch(left) is not None
    return before > behind


def _alternating(reading: Reading, label: Label, lines: list[Line]) -> list[Named]:
    """A cast list with the actor on one line and the character on the next, at least three times."""
    run = []
    for line in lines[label.line + 1 : label.line + 61]:
        words = reading.plain[line.start : line.end].strip(" *_")
        if len(words) > 50 or ":" in words or roles_of(words) or is_other(words, reading.text.language):
            break
        run.append((line.start, line.start + len(reading.plain[line.start : line.end].rstrip()), words))
    run = run[: len(run) - len(run) % 2]
    actors, parts = run[::2], run[1::2]
    if len(actors) < 3 or not all(A_FULL_NAME.fullmatch(words) for _, _, words in actors):
        return []
    if sum(not A_FULL_NAME.fullmatch(words) for _, _, words in parts) < 0.5 * len(parts):
        return []
    return [
        Named(start, part_end, start, end, "cast", label.text, part.strip(" *_."), 0.9, "alone")
        for (start, end, _), (_, part_end, part) in zip(actors, parts, strict=True)
    ]


_CAST_GAP = re.compile(r"\s*(?:…|\.{2,}|\t|\s-\s|\s{2,}|\s?\|\s?|:\s|\s/\s|\s=\s)\s*")


def cast_line(plain: str, start: int, end: int, parts_first: bool = False) -> list[Item]:
    """A line of a cast list: names, or a name and a character on either side of dots, a dash, a gap.

    parts_first: the character stands on the left where either side could be the actor.
    """
    gap = _CAST_GAP.search(plain, start, end)
    only = [] if parts_first and gap else names_only(plain, start, end)
    if only:
        return only
    if gap is None:
        return []
    left, right = plain[start : gap.start()].strip(" *_"), plain[gap.end() : end].strip(" *_.|")
    if A_FULL_NAME.fullmatch(left) and not (parts_first and A_FULL_NAME.fullmatch(right)):
        return [Item(start, gap.end() + len(right), start, start + len(left), right or None)]
    if A_FULL_NAME.fullmatch(right) and len(left.split()) <= 3:
        return [Item(start, gap.end() + len(right), gap.end(), gap.end() + len(right), left)]
    return []


# --- tables and bare runs -----------------------------------------------------------------------------------------------

_CELL = re.compile(r"\s*(?:\t|\||\s{2,}|…|\.{3,}|\s[–—-]\s)\s*")


def _cells(reading: Reading, lines: list[Line]) -> Iterator[tuple[Label, bool]]:
    """Rows with a label in one cell and names in the next (true), or the other way round."""
    for number, line in enumerate(lines):
        words = reading.body[line.start : line.end]
        gap = _CELL.search(words)
        if gap is None or line.end - line.start > 300:
            continue
        a, b = line.start + gap.start(), line.start + gap.end()
        left, right = reading.plain[line.start : a].strip(" *_|"), reading.plain[b : line.end].strip(" *_|")
        if ":" in left or not left or not right:
            continue
        if roles := roles_of(left):
            yield Label(line.start, a, b, line.end, roles, left, "cell", number), True
        elif (roles := roles_of(right)) and names_only(reading.plain, line.start, a):
            yield Label(b, line.end, line.start, a, roles, right, "cell", number), False


def _tables(reading: Reading, cells: list[tuple[Label, bool]], lines: list[Line]) -> Iterator[Named]:
    """The names of rows in which a label has a cell."""
    for label, forward in cells:
        near = {r for other, _ in cells if abs(other.line - label.line) <= 8 for r in other.roles}
        if len(near) < 2:
            continue
        line = lines[label.line]
        for named in _listed(reading, label, label.value, label.limit, 0.93, line.start):
            end = named.quote_end if forward or named.quote_start != line.start else line.end
            yield replace(named, quote_end=end)


def _spaced(reading: Reading, lines: list[Line]) -> Iterator[Named]:
    """Lines such as "Regie Anna Muster Kamera Bert Beispiel": labels and names with nothing between."""
    plain = reading.plain
    found: list[Label] = []
    for number, line in enumerate(lines):
        hits = list(_bare_labels(plain, line))
        if not hits or hits[0][0] != line.start:
            continue
        bounded = [
            Label(s, e, e + 1, hits[i + 1][0] if i + 1 < len(hits) else line.end, roles, plain[s:e], "space", number)
            for i, (s, e, roles) in enumerate(hits)
        ]
        if all(names_only(plain, label.value, label.limit) for label in bounded):
            found += bounded
    for label in found:
        near = {r for other in found if abs(other.line - label.line) <= 6 for r in other.roles}
        if len(near) >= 2:
            yield from _listed(reading, label, label.value, label.limit, 0.9, label.start)


_WORDS = re.compile(rf"{LETTER}[\w&'./-]*|&")


def _bare_labels(plain: str, line: Line) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    if line.end - line.start > 600 or ":" in plain[line.start : line.end]:
        return
    known = labels()
    words = list(_WORDS.finditer(plain, line.start, line.end))
    first = known.keys() & {fold(plain[line.start : words[n].end()]) for n in range(min(4, len(words)))}
    if not first:
        return
    i = 0
    while i < len(words):
        for n in range(min(4, len(words) - i), 0, -1):
            start, end = words[i].start(), words[i + n - 1].end()
            text = plain[start:end]
            if (
                (text[0].isupper() or start == line.start)
                and end < line.end
                and known.get(fold(text))
                and (role := role_of(text))
            ):
                yield start, end, (role,)
                i += n
                break
        else:
            i += 1


_DASH = re.compile(r" [-–—] ")
_ENOUGH_DASHES = 3  # labels of one line


def _dashed(reading: Reading, lines: list[Line]) -> Iterator[Named]:
    """A line such as "Regie - Anna Muster Kamera - Bert Beispiel Schnitt - Carla Probe"."""
    plain = reading.plain
    for number, line in enumerate(lines):
        if line.end - line.start > _LONGEST_DASHED or ":" in plain[line.start : line.end]:
            continue
        told = [hit for dash in _DASH.finditer(plain, line.start, line.end)
                if (hit := _label_before(plain, line.start, dash, reading.text.language))]  # fmt: skip
        if sum(1 for _, _, roles in told if roles) < _ENOUGH_DASHES:
            continue
        for i, (start, value, roles) in enumerate(told):
            limit = told[i + 1][0] if i + 1 < len(told) else line.end
            if roles:
                text = plain[start:value].rstrip(" -–—")
                label = Label(start, start + len(text), value, limit, roles, text, "space", number)
                yield from _listed(reading, label, value, limit, 0.9, start)


_LONGEST_DASHED = 3000  # characters


def _label_before(
    plain: str, first: int, dash: re.Match[str], language: str | None
) -> tuple[int, int, tuple[str, ...]] | None:
    """(start, value, roles) of the longest label that ends at a dash; no roles for one that is no job."""
    words = list(_WORDS.finditer(plain, max(first, dash.start() - 60), dash.start()))
    for word in words[-5:]:
        text = plain[word.start() : dash.start()]
        if text[0].isupper() and (roles := roles_of(text)):
            return word.start(), dash.end(), roles
        if text[0].isupper() and is_other(text, language):
            return word.start(), dash.end(), ()
    return None


_OPENS_BYLINE = re.compile(r"(?:De|D'|Von|Di|By|Un film de|Un film di|Ein Film von|Un filme de|Una película de) ")
_BYLINE = late(rf"{FULL_NAME}(?:(?:, | & | and | e | y | et | und ){FULL_NAME})*[.,;|] ")
_YEAR_AND_LENGTH = re.compile(
    r"\b(?:18|19|20)\d\d\b.*\b\d{2,3} ?(?:min|mn|')|\b\d{2,3} ?(?:min|mn|').*\b(?:18|19|20)\d\d\b", re.DOTALL
)


def _byline_with_data(reading: Reading, lines: list[Line]) -> Iterator[Named]:
    """ "De Ana Muestra. 2004. 98 min. Con …": the line of data under a title, which opens with the director."""
    for line in lines:
        by = _OPENS_BYLINE.match(reading.plain, line.start, line.end)
        hit = _BYLINE.match(reading.plain, by.end(), min(line.end, line.start + 300)) if by else None
        if hit and _YEAR_AND_LENGTH.search(reading.plain, hit.end(), min(line.end, hit.end() + 80)):
            for item in items(reading.plain, hit.start(), hit.end() - 2):
                yield Named(
                    line.start, hit.end() - 2, item.name_start, item.name_end, "director", None, None, 0.88, "bar"
                )


_WITH = Keyed(rf"(?:^|(?<=[.,;|] ))([Mm]it|[Aa]vec|[Cc]om|[Cc]on|[Ww]ith|[Ss]tarring) (?={CAPITAL})", re.MULTILINE)
_DASHED = late(rf"{FULL_NAME}(?: - {FULL_NAME}){{2,}}")


def _with_names(reading: Reading, found: list[Label], lines: list[Line]) -> Iterator[Named]:
    """The cast of a record in one run, "Regie: Anna Muster, mit Bert Beispiel, Carla Probe", or on a line "avec A - B - C"."""
    plain = reading.plain
    for number, line in enumerate(lines):
        before = [label for label in found if label.line == number]
        near = {role for label in found if abs(label.line - number) <= 3 for role in label.roles}
        for hit in _WITH.finditer(plain, line.start, line.end):
            opens = hit.start() == line.start
            if not (near if opens else any(label.end < hit.start() for label in before)):
                continue
            if dashed := _DASHED.match(plain, hit.end(), line.end):
                names = [(m.start(), m.end()) for m in A_FULL_NAME.finditer(plain, *dashed.span())]
            else:
                names = [(i.name_start, i.name_end) for i in items(plain, hit.end(), line.end)]
            if len(names) < 2 or (opens and plain[names[-1][1] : line.end].strip(" .,;*_|") and not dashed):
                continue
            for start, end in names:
                if len(plain[start:end].split()) > 1:
                    yield Named(hit.start(), names[-1][1], start, end, "cast", hit.group(1), None, 0.9, "with")


_BAR = re.compile(r" ?[|·•] ?")
_CUT_DIRECTOR = late(
    rf"(?:Dir\.?|Directed by|Director|D:|R:|Regie|Regia|Réal\.?|Réalisation|Dirección|Direção|Realização):? (?P<name>{FULL_NAME})(?:(?:, | & | and | e | y | et | und ){FULL_NAME})*"
)
_CUT_CAST = re.compile(r"(?:With|Mit|Avec|Con|Com|Starring|Cast):? (?=[A-ZÀ-ÞŁŚŽČŠĐ])")
_TOP = 6  # blocks


def _barred(reading: Reading, lines: list[Line]) -> Iterator[Named]:
    """ "Dir. Anna Muster | UK 1974 | 104 min | With Bert Beispiel, Carla Probe", the line under a title in a programme.

    Without a label, a name that begins such a line beside a country and a year is the director's.
    """
    plain = reading.plain
    for line in lines:
        cuts = list(_BAR.finditer(plain, line.start, line.end))
        if not cuts or line.end - line.start > 300:
            continue
        ends = [*(cut.start() for cut in cuts), line.end]
        pieces = list(zip([line.start, *(cut.end() for cut in cuts)], ends, strict=True))
        data = any(_PLACE_OR_YEAR.fullmatch(plain[a:b].strip()) for a, b in pieces)
        for number, (start, end) in enumerate(pieces):
            if _CUT_DIRECTOR.fullmatch(plain, start, end):
                value = next(re.compile(r"\S+ (?:by )?").finditer(plain, start)).end()
                names, role, text = list(items(plain, value, end)), "director", plain[start:value].strip(" :")
            elif with_cast := _CUT_CAST.match(plain, start, end):
                names, role, text = list(items(plain, with_cast.end(), end)), "cast", with_cast.group().strip(" :")
            elif number == 0 and data and line.block.number <= _TOP and A_FULL_NAME.fullmatch(plain, start, end):
                names, role, text = list(items(plain, start, end)), "director", ""
            else:
                continue
            for item in names:
                yield Named(start, names[-1].end, item.name_start, item.name_end, role, text or None,
                            item.character if role == "cast" else None, 0.88, "bar")  # fmt: skip


_JOB_BEHIND = late(rf"(?P<name>{FULL_NAME})(?: [•·|-] |, )(?P<job>[A-Z][a-z]+(?:[ /-][a-z]+)?)")


def _with_job_behind(reading: Reading, lines: list[Line]) -> Iterator[Named]:
    """ "Anna Muster • Director" on a line of its own, over an interview; a comma only where other jobs stand near."""
    hits = [(line, hit) for line in lines if (hit := _JOB_BEHIND.fullmatch(reading.plain, line.start, line.end))]
    jobs_told = [(line, hit, roles_of(hit["job"])) for line, hit in hits]
    jobs_told = [one for one in jobs_told if one[2] and fold(one[1]["job"]) not in _OF_A_PAPER]
    for line, hit, roles in jobs_told:
        if "," in hit.group()[len(hit["name"]) :] and len({h["job"] for _, h, _ in jobs_told}) < 2:
            continue
        for role in roles:
            yield Named(line.start, line.end, *hit.span("name"), role, hit["job"], None, 0.86, "behind")


_SHORT_ROLES = {
    "dir": "director", "d": "director", "scr": "writer", "scen": "writer", "prod": "producer", "dp": "cinematographer", "dop": "cinematographer",
    "cin": "cinematographer", "ph": "cinematographer", "ed": "editor", "mus": "composer", "w": "cast",
}  # fmt: skip
_SHORT = Keyed(
    rf"(?:^|(?<=[ /|;,(]))(?P<labels>(?i:dir|scr|scen|prod|dp|dop|cin|ph|ed|mus|w)(?:/(?i:dir|scr|prod|ed))*)(?:\. ?|(?<=dir): ?| (?<=[A-Z] )|(?<=w)/ ?|(?<=w/))(?={CAPITAL})",
    re.MULTILINE,
)
_DATA = re.compile(r"\b(?:18|19|20)\d\d\b|\b\d{2,3} ?(?:m|min|mins|minutes)\b")


def _abbreviated(reading: Reading, lines: list[Line]) -> Iterator[Named]:
    """ "DIR/SCR Anna Muster; PROD Bert Beispiel. US, 1948", "Dir. Anna Muster / Scr. Bert Beispiel", "w/Carla Probe": programmes."""
    plain = reading.plain
    directed = -3
    for number, line in enumerate(lines):
        hits = list(_SHORT.finditer(plain, line.start, line.end))
        roles = {_SHORT_ROLES[part] for hit in hits for part in hit["labels"].lower().split("/") if part}
        if "director" in roles and (len(roles) > 1 or _DATA.search(plain, line.start, line.end)):
            directed = number
        if not roles or number - directed > 2 or (number != directed and roles != {"cast"}):
            continue
        for place, hit in enumerate(hits):
            limit = hits[place + 1].start() if place + 1 < len(hits) else line.end
            names = [item for item in items(plain, hit.end(), limit) if " " in plain[item.name_start : item.name_end]]
            for role in dict.fromkeys(_SHORT_ROLES[part] for part in hit["labels"].lower().split("/") if part):
                for item in names:
                    yield Named(hit.start(), names[-1].end, item.name_start, item.name_end, role, hit["labels"],
                                item.character if role == "cast" else None, 0.87, "bar")  # fmt: skip


_PLACE_OR_YEAR = re.compile(rf"(?:{CAPITAL}[\w.]*(?:[ ,/-]+{CAPITAL}[\w.]*)*,? )?(?:18|19|20)\d\d")

_DOT_PAIR = re.compile(r"\s?(?:…|\.{3,})\s?")


def _dotted(reading: Reading, found: list[Label], lines: list[Line]) -> Iterator[Named]:
    """ "Name…Character Name…Character" without breaks: the words between two dots are a character, then a name."""
    plain = reading.plain
    by_line = {label.line for label in found}
    for number, line in enumerate(lines):
        dots = [hit for hit in _DOT_PAIR.finditer(plain, line.start, line.end)
                if hit.start() > line.start and hit.end() < line.end]  # fmt: skip
        if not dots or (len(dots) < 2 and number not in by_line):
            continue
        begin = max((label.value for label in found if label.line == number), default=line.start)
        pairs = [d for d in dots if d.start() > begin]
        if len(pairs) >= 2:
            yield from _pairs(reading, begin, line.end, pairs)


def _pairs(reading: Reading, begin: int, end: int, dots: list[re.Match[str]]) -> Iterator[Named]:
    plain = reading.plain
    left = begin
    for i, dot in enumerate(dots):
        name = _last_name(plain, left, dot.start())
        stop = dots[i + 1].start() if i + 1 < len(dots) else end
        if name is None:
            left = dot.end()
            continue
        part_end = _first_part(plain, dot.end(), stop, last=i + 1 == len(dots))
        part = reading.body[dot.end() : part_end].strip()
        roles = roles_of(part)
        character = None if roles or not part else part
        yield Named(name[0], max(part_end, dot.start()), *name, roles[0] if roles else "cast", part if roles else None,
                    character, 0.93, "dots")  # fmt: skip
        left = part_end
    yield from _rest(reading, left, end)


def _last_name(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """The name that ends before the dots: an initial and a surname, or two words."""
    words = list(re.compile(r"\S+").finditer(plain, start, end))
    if len(words) < 2 or not words[-1].group()[0].isupper() or not words[-2].group()[0].isupper():
        return (words[-1].start(), words[-1].end()) if len(words) == 1 and words[0].group()[0].isupper() else None
    return words[-2].start(), words[-1].end()


def _first_part(plain: str, start: int, stop: int, last: bool) -> int:
    """Where the character ends: before the two words of the next name, or at the first words of a last one."""
    words = list(re.compile(r"\S+").finditer(plain, start, stop))
    if not words:
        return start
    lower = next((i for i, w in enumerate(words) if w.group()[0].isupper()), len(words))
    if lower:  # a job in small letters
        return words[lower - 1].end()
    if not last:
        return words[max(0, len(words) - 3)].end()
    run = next((i for i, w in enumerate(words) if not w.group()[0].isupper()), len(words))
    return words[0].end() if run % 2 else words[min(1, run - 1)].end()


def _rest(reading: Reading, start: int, end: int) -> Iterator[Named]:
    """Names that follow the last pair, two words each."""
    plain = reading.plain
    words = list(re.compile(r"\S+").finditer(plain, start, end))
    run = next(
        (i for i, w in enumerate(words) if not w.group()[0].isupper() or not w.group()[-1].isalpha()), len(words)
    )
    for i in range(0, run - run % 2, 2):
        a, b = words[i].start(), words[i + 1].end()
        yield Named(a, b, a, b, "cast", None, None, 0.85, "dots")


_COPYRIGHT = re.compile(rf"(?:\b[A-Z]{{2,3}} )?©\s*(?:\d{{4}}\s+)?((?:{CAPITAL}|\d)[^.\n,;|]{{2,60}})")


def _copyright(reading: Reading, found: list[Label], lines: list[Line]) -> Iterator[Named]:
    """ "© 2019 Company" on a line that is part of a record."""
    for number, line in enumerate(lines):
        near = {r for other in found if abs(other.line - number) <= 2 for r in other.roles}
        if len(near) < 3:
            continue
        for hit in _COPYRIGHT.finditer(reading.plain, line.start, line.end):
            end = hit.end()
            if not is_nobody(hit.group(1)):
                yield Named(hit.start(), _closed(reading.plain, end, line.end), hit.start(1), end, "production_company", "©",
                            None, 0.85, "copyright")  # fmt: skip
