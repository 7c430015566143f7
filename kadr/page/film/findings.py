"""Claims beside the film: each statement that was laid beside a measure, with its verdict and the rule for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import VERDICTS, Film, Finding, Shot
from kadr.page import words
from kadr.page.claims import place_of, reading
from kadr.page.film.amounts import amount, ends_of, length, per_cent, scale_of
from kadr.page.film.as_corrected import AsCorrected
from kadr.page.film.axis import Tick, place, short, time_ticks
from kadr.page.film.courses import Courses
from kadr.page.film.over_time import Course
from kadr.page.film.sheet import opens
from kadr.page.laid import Claim, how_many, laid_once
from kadr.page.marks import Mark, Sentence
from kadr.page.pictures import Pictures
from kadr.page.view import Cited, View, cited
from kadr.records import Quote, Statement
from kadr.spans import clock


@dataclass(frozen=True, slots=True)
class Shown:
    """One shot that a finding points at."""

    number: str
    anchor: str
    index: int
    time: str
    length: str
    has_still: bool
    name: str
    start: str
    """Where it stands in the film, in hundredths of it."""
    width: str


@dataclass(frozen=True, slots=True)
class Laid:
    """One statement beside one measure."""

    anchor: str
    words: Cited
    sentence: Sentence
    speaker: str
    role: str
    origin: str
    reading: str
    flags: tuple[str, ...]
    """How the words come to us: denied, reported, translated, a question."""
    facet: str
    measure: str
    value: str
    interval: str
    baseline: str
    judged: str
    """The same in a sentence."""
    percentile: str
    verdict: str
    sign: str
    """Which verdict mark: its symbol's name."""
    rule: str
    reason: str
    is_open: bool
    """Whether there is more to see than its line."""
    begins_open: bool
    point: tuple[str, str, str, str, str] | None
    """Point, start and width of the interval in hundredths of a scale, and the scale's two ends."""
    shots_for: tuple[Shown, ...]
    shots_against: tuple[Shown, ...]
    courses: tuple[Course, ...]
    again: str
    """The words' beginning, where they stand in full in the line before."""
    corrected: str
    """What its number is as corrected by hand; empty where nothing that it rests on was."""
    row: Finding
    """The finding itself: its numbers as they are, for the data."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self.words.marks


@dataclass(frozen=True, slots=True)
class Findings:
    """The section."""

    laid: tuple[Laid, ...]
    ticks: tuple[Tick, ...]
    judged: int
    """How many have a verdict."""
    told: str
    """How many claims, and in how many statements."""
    signs: tuple[tuple[str, str], ...]
    """Marks and words that stand in the section."""
    by_place: dict[tuple[str, int, int, str], Laid]
    """The first finding for the words at a place and a facet, and for any facet under "", for "Who said what"."""


def findings(view: View, film: Film, held: Pictures) -> Findings:
    """Every finding whose statement is in the dossier; what copies repeat stands once."""
    order = {text.text_id: i for i, text in enumerate(view.marks.texts)}
    groups = laid_once(view.dossier)
    firmest: dict[Claim, int] = {}
    for key, ((row, _), *_) in groups.items():
        firmest[key[:2]] = min(_rank(row), firmest.get(key[:2], 9))

    def in_turn(group: tuple[Claim, list[tuple[Finding, Statement]]]) -> tuple[int, int, int, int]:
        key, ((row, _), *_) = group
        return firmest[key[:2]], order.get(row.text_id, 0), row.quote_start, _rank(row)

    some = [rows for _, rows in sorted(groups.items(), key=in_turn)]
    shots = {shot.index: shot for shot in view.dossier.shots}
    courses, by_hand = Courses(view.dossier), AsCorrected(view.dossier)
    laid: list[Laid] = []
    by_place: dict[tuple[str, int, int, str], Laid] = {}
    for number, rows in enumerate(some, 1):
        row, statement = rows[0]
        quotes = [said.quote for _, said in rows]
        again = bool(laid) and laid[-1].words.words == cited(view, quotes).words
        told = by_hand.of(row)
        one = _laid(
            view, film, row, statement, quotes, f"finding-{number}", number == 1, shots, courses, held, again, told
        )
        laid.append(one)
        for made, said in rows:
            by_place.setdefault((*place_of(said), made.facet), one)
            by_place.setdefault((*place_of(said), ""), one)
    used = {one.verdict for one in laid}
    return Findings(
        tuple(laid),
        time_ticks(film.duration_ns),
        sum(_rank(rows[0][0]) == 0 for rows in some),
        how_many(groups),
        tuple((sign_of(verdict), verdict) for verdict in VERDICTS if verdict in used),
        by_place,
    )


def sign_of(verdict: str) -> str:
    """The symbol of a verdict mark.

    >>> sign_of("bears out"), sign_of("anything else")
    ('v-bears-out', 'v-cannot-be-measured')
    """
    return f"v-{verdict.replace(' ', '-')}" if verdict in VERDICTS else "v-cannot-be-measured"


def _facet(facet: str) -> str:
    return (words.FACETS.get(facet) or words.FACTS.get(facet) or facet.replace("_", " ")).lower()


def _unbroken(told: str) -> str:
    """A sentence in which no number is parted from its per cent.

    >>> _unbroken("36 % of it")
    '36\\xa0% of it'
    """
    return told.replace(" %", "\u00a0%")


def _rank(row: Finding) -> int:
    return {"no baseline": 1, "cannot be measured": 2}.get(row.verdict, 0)


def _laid(
    view: View, film: Film, row: Finding, statement: Statement, quotes: list[Quote], anchor: str, first: bool,
    shots: dict[int, Shot], courses: Courses, held: Pictures, again: bool, corrected: str,
) -> Laid:  # fmt: skip
    value, interval = amount(row.value, row.low, row.high, row.unit)
    text = view.text(statement.quote)
    shown = cited(view, quotes)
    some_for, against = (_shown(some, shots, held, film.duration_ns) for some in (row.shots_for, row.shots_against))
    is_open = row.verdict != "cannot be measured"
    return Laid(
        anchor,
        shown,
        view.marks.sentence(statement.quote),
        view.names.canonical(statement.speaker) if statement.speaker else "",
        "" if statement.speaker_role == "director" and statement.speaker else statement.speaker_role,
        f"{text.author}, {text.kind}" if text.author else f"{text.kind}, unsigned",
        reading(statement),
        tuple(flag for flag in dict.fromkeys((statement.polarity, *statement.flags)) if flag in words.FLAGS),
        words.listed([_facet(facet) for facet in statement.facets]),
        row.measure,
        value,
        interval,
        "" if row.baseline == "none" else row.baseline,
        _against(row.baseline),
        "" if row.percentile is None else _percentile(row.percentile),
        row.verdict,
        sign_of(row.verdict),
        _unbroken(row.rule),
        _unbroken(row.reason),
        is_open,
        is_open and first,
        _point(row),
        some_for,
        against,
        courses.of(row) if is_open else (),
        words.shortened(shown.words, 40) if again else "",
        corrected,
        row,
    )


def _against(baseline: str) -> str:
    """What a claim was judged against, as a sentence."""
    known = {
        "none": "There is nothing to judge it against.",
        "an absolute claim": "An absolute claim: it is judged by itself.",
        "inside the film": "Judged inside the film.",
    }
    return known.get(baseline) or (f"Judged against {baseline}." if baseline else "")


def _percentile(percentile: float) -> str:
    """Where a value stands among others, from 0..1 or 0..100."""
    share = percentile if percentile <= 1 else percentile / 100
    return f"higher than in {per_cent(share)} of what it was judged against"


def _point(row: Finding) -> tuple[str, str, str, str, str] | None:
    """The value and its interval on a scale with round ends."""
    if row.value is None or row.low is None or row.high is None or row.high <= row.low:
        return None
    ends = scale_of(row.low, row.high, row.unit)
    start, at, end = (100 * (part - ends[0]) / (ends[1] - ends[0]) for part in (row.low, row.value, row.high))
    return short(at), short(start), short(end - start), *ends_of(ends, row.unit)


def _shown(indices: Sequence[int], shots: dict[int, Shot], held: Pictures, total_ns: int) -> tuple[Shown, ...]:
    found = []
    for index in indices:
        shot = shots.get(index)
        if shot is not None:
            kind = opens(shot)
            found.append(
                Shown(
                    f"{index + 1:,}", f"shot-{index + 1}", index, clock(shot.start_ns),
                    length(shot.end_ns - shot.start_ns), index in held.stills,
                    f"Shot {index + 1}, {clock(shot.start_ns)}" + (f", opens with a {kind}" if kind else ""),
                    place(shot.start_ns, total_ns), place(shot.end_ns - shot.start_ns, total_ns),
                )
            )  # fmt: skip
    return tuple(found)
