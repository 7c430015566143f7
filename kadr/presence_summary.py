"""Who is seen and heard, in a few lines for the terminal."""

from collections import Counter
from collections.abc import Sequence
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Fact
from kadr.page.film.amounts import per_cent, written
from kadr.presence_rows import SCALES, VOICES, Moment, Person, Scale, Voice
from kadr.spans import SECOND, clock

_PERSONS = 3
_OPEN = 0.6  # width of an interval, in shares of the whole, beyond which it says next to nothing
_OTHER = {"speech": "speech", "silence": "silence", "other": "other sound"}


def presence_summary(dossier: Dossier) -> dict[str, str]:
    """Labels and their lines; a line is empty where nothing is known of it."""
    return {
        "Scale": _scale(dossier),
        "On screen": _people(dossier),
        "Voice": _voice(dossier),
        "Looks": _looks(dossier),
    }


def _scale(dossier: Dossier) -> str:
    rows = cast("Sequence[Scale]", dossier.table("scales").rows)
    if not rows:
        return ""
    counts = Counter(row.scale for row in rows)
    some = ", ".join(
        f"{counts[name]} {'without human scale' if name == 'none' else name}" for name in SCALES if counts[name]
    )
    near = dossier.facts.get("close_shots_by_count_share")
    if near is None or set(counts) == {"none"}:
        return some  # chances too small to be anybody's scale add up to no close shot
    return f"close (ECU, CU, MCU) {_share(near)} of the shots, by the chances of each; {some}"


def _people(dossier: Dossier) -> str:
    faces = dossier.table("faces").rows
    if not faces:
        return "no face found" if any(run.table == "faces" for run in dossier.runs) else ""
    parts = []
    if (seen := dossier.facts.get("face_share")) is not None:
        parts.append(f"a face for {_share(seen)} of the time")
    else:
        parts.append(f"a face in {len({face.shot_index for face in faces})} of {len(dossier.shots):,} shots")
    persons = cast("Sequence[Person]", dossier.table("persons").rows)
    parts += [f"{person.name or person.person} {lasting(person.screen_ns)}" for person in persons[:_PERSONS]]
    if len(persons) > _PERSONS:
        parts.append(f"{len(persons) - _PERSONS} more")
    if not persons and not any(run.table == "persons" for run in dossier.runs):
        parts.append('who is who needs pip install "kadr[people]"')
    return ", ".join(parts)


def _voice(dossier: Dossier) -> str:
    rows = cast("Sequence[Voice]", dossier.table("voice").rows)
    total = sum(row.end_ns - row.start_ns for row in rows)
    if not total:
        return ""
    parts = []
    for kind in VOICES:
        fact = dossier.facts.get(f"share_{kind}")
        share = sum(row.end_ns - row.start_ns for row in rows if row.kind == kind) / total
        told = _share(fact, "too little to tell") if fact else per_cent(share)
        parts.append(f"{_OTHER[kind]} {told}")
    said = ", ".join(parts) + " of the time"
    words = dossier.facts.get("words_per_minute")
    return f"{said}; {words.value:.0f} words a minute in subtitles" if words else said


def _looks(dossier: Dossier) -> str:
    moments = cast("Sequence[Moment]", dossier.table("moments").rows)
    wordless = [row for row in moments if row.kind == "face, no speech"]
    parts = []
    if wordless:
        longest = max(wordless, key=lambda row: (row.end_ns - row.start_ns, -row.start_ns))
        together = sum(row.end_ns - row.start_ns for row in wordless)
        parts.append(
            f"a face and no speech for {lasting(together)}, the longest at {clock(longest.start_ns)} "
            f"({lasting(longest.end_ns - longest.start_ns)})"
        )
    freezes = len(dossier.table("freezes").rows)
    if freezes:
        parts.append(f"{freezes} {'freeze' if freezes == 1 else 'freezes'}")
    return "; ".join(parts)


def lasting(length_ns: int) -> str:
    """How long something lasts; a part is never told as longer than its whole.

    >>> lasting(9_600_000_000), lasting(75_900_000_000)
    ('9.6 s', '0:01:15')
    """
    return f"{length_ns / SECOND:.1f} s" if length_ns < 60 * SECOND else clock(length_ns)


def _share(fact: Fact, few: str = "too few looks to tell") -> str:
    """A share of 0..1 and its interval; few: what is said where the interval leaves nearly everything open."""
    if fact.low is not None and fact.high is not None and fact.high - fact.low > _OPEN:
        return f"{per_cent(fact.value)} ({few})"
    return written(fact)
