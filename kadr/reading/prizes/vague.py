"""Prizes only counted or hinted at, and films only shown."""

import re
from dataclasses import replace

from kadr.fold import fold
from kadr.reading.keyed import Keyed
from kadr.reading.prizes.memory import Memory
from kadr.reading.prizes.said import Said
from kadr.reading.prizes.when import edition_of, year_of
from kadr.reading.prizes.where import nearest, own_body
from kadr.reading.prizes.who import find_work, he_or_she, who_and_what, who_is_spoken_of, work_name
from kadr.reading.prizes.words import (
    Item,
    Words,
    section_names,
    section_owners,
)
from kadr.reading.text import Reading
from kadr.records import Origin, Prize


def is_unsure(table: Words, plain: str, said: Said, cue: Item) -> bool:
    begin = max(said.sentence.start, cue.start - 32)
    before = re.split(r"[,;:(]|\bbut\b|\band\b|\baber\b|\bmais\b|\bpero\b|\bma\b|\bно\b", plain[begin : cue.start])[-1]
    return table.unsure.search(before) is not None


_WON_ONLY = re.compile(r"^\s*(?:the|at|in|at the|in the|the top award at)?\s*$", re.IGNORECASE)


_WON_NUMBER = Keyed(
    r"\b(?:won|wins|winning|taking|collecting|gewann|ganó|vinto|ganhou) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
    r"(?=[.,;)!]| of (?:them|these)| in total| overall)",
    re.IGNORECASE,
)


def only_counted(reading: Reading, table: Words, said: Said, memory: Memory, rows: list[Prize]) -> list[Prize]:
    """Counts and hints: "several nominations", "won five", "swept the board", "had won the Venice Film Festival"."""
    plain, a, b = reading.plain, said.sentence.start, said.sentence.end
    for hit in table.counted.finditer(plain, a, b):
        outcome = _outcome_of_count(said, hit)
        if outcome and any(row.outcome == outcome and row.prize and row.quote.end > hit.end() for row in rows):
            return []  # "five prizes, including Best Film": those are told
        if outcome and (_is_about_somebody(reading, said) or he_or_she(reading, a, hit.start())):
            return [_vague_row(reading, table, said, memory, hit.start(), hit.end(), outcome)]
    for pattern in (table.swept, _WON_NUMBER):
        found = pattern.search(plain, a, b)
        if found and _is_about_somebody(reading, said):
            return [_vague_row(reading, table, said, memory, found.start(), found.end(), "won")]
    if rows:
        return []
    for cue in said.cues:
        for item in said.bodies:
            if cue.outcome == "won" and 0 <= item.start - cue.end < 12 and _WON_ONLY.match(plain[cue.end : item.start]):
                festival = item.body is None or item.body.kind == "festival"
                if festival and not is_unsure(table, plain, said, cue):
                    return [_vague_row(reading, table, said, memory, cue.start, item.end, "won")]
    return []


def _outcome_of_count(said: Said, hit: re.Match[str]) -> str | None:
    if fold(hit.group("what")).startswith(("nomin", "indica", "candidat", "номин")):
        return "nominated"
    left = [c for c in said.cues if c.end <= hit.start("what") and hit.start() - c.end < 40]
    return left[-1].outcome if left else None


def _is_about_somebody(reading: Reading, said: Said) -> bool:
    """A festival, a work or a person is named, so that it is not about prizes in general."""
    if said.bodies or said.titles or reading.persons_in(said.sentence.start, said.sentence.end):
        return True
    return bool(re.search(r"\b(?:the (?:[\w-]+ )?(?:film|drama|movie|picture|feature)|it)\b", reading.plain[said.sentence.start : said.sentence.end], re.I)
                and reading.main_film)  # fmt: skip


def _vague_row(reading: Reading, table: Words, said: Said, memory: Memory, start: int, end: int, outcome: str) -> Prize:
    origins: list[Origin] = []
    prize = Item(start, end, None)
    cue = Item(start, start, "", outcome=outcome)
    segment = (said.sentence.start, said.sentence.end)
    body = own_body(reading, said, prize, segment)
    if body and any(end <= other.start < body.start for other in said.cues):
        body = (
            None  # "won 40 awards and received three Oscar nominations": of which festivals the forty are, nobody says
        )
    spoken_of = he_or_she(reading, said.sentence.start, start) if not said.titles else None
    work: str | None = None
    person = spoken_of
    if spoken_of:
        origins.append(Origin("recipient", "context", None, "the person spoken of here"))
    else:
        work, person = who_and_what(reading, table, said, memory, prize, cue, segment, body, origins)
    years = [d.year for d in said.dates if d.year]
    return Prize(
        reading.quote(*segment), body.value if body else None, None, None, None, years[0] if len(years) == 1 else None,
        work, person, outcome, True, 0.7, tuple(origins),
    )  # fmt: skip


def only_shown(reading: Reading, table: Words, said: Said, memory: Memory) -> list[Prize]:
    """A film shown at a festival, where the sentence tells no prize."""
    plain, a, b = reading.plain, said.sentence.start, said.sentence.end
    hits = list(table.selected.finditer(plain, a, b))
    places = [n for n in said.bodies if n.body is None or n.body.kind == "festival"]
    if not hits or not (places or [s for s in said.sections if fold(s.value or "") in section_names() or s.value]):
        return []
    near = [*places, *said.sections]
    hit = min(hits, key=lambda h: min(abs(h.start() - n.start) for n in near))
    anchor = min(near, key=lambda n: abs(hit.start() - n.start))
    if abs(hit.start() - anchor.start) > 80 or is_unsure(table, plain, said, Item(hit.start(), hit.end(), "")):
        return []
    origins: list[Origin] = []
    prize = Item(anchor.start, anchor.end, None)
    cue = Item(hit.start(), hit.end(), hit.group(), outcome="selected")
    segment = (a, b)
    work = find_work(reading, table, said, prize, cue, segment) or _shown(reading, said, hit, anchor)
    if work is None:
        if who_is_spoken_of(reading, said, cue) != "film" or reading.main_film is None:
            return []
        work = reading.film_at(a) or reading.main_film
        origins.append(Origin("work", "context", None, "the film spoken of here"))
    body = nearest(places, prize, segment)
    owned = nearest([s for s in said.sections if fold(s.value or "") in section_owners()], prize, segment)
    if body is None and owned is not None:
        body = replace(owned, value=section_owners()[fold(owned.value or "")])
        origins.append(Origin("festival", "list", None, f"{owned.value} is a section of it"))
    if body is None:
        body = memory.body if memory.body and memory.body_block >= said.sentence.block - 1 else None
        if body is None:
            return []
        origins.append(Origin("festival", "context", reading.quote(body.start, body.end), "named before"))
    section = nearest(said.sections, prize, segment)
    year = year_of(reading, said, prize, segment, memory, body, work, origins)
    return [
        Prize(
            reading.quote(a, b), body.value, edition_of(reading, said, body), section.value if section else None, None,
            year, work, None, "selected", False, 0.8 - 0.1 * len(origins), tuple(origins),
        )
    ]  # fmt: skip


def _shown(reading: Reading, said: Said, hit: re.Match[str], anchor: Item) -> str | None:
    """The work right after the verb ("premiered “Title” in Cannes") or right after the festival ("…, Title")."""
    for title in said.titles:
        if 0 <= title.start - hit.end() < 14 or 0 <= title.start - anchor.end < 8:
            return work_name(reading, title)
    return None
