"""A file that holds only some of the film the texts speak of: what is not in it may be in the rest."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from kadr.dossier import Dossier
from kadr.film_rows import Film, Finding
from kadr.spans import SECOND, clock
from kadr.weighing.running_time import AN_EXCERPT, told_min
from kadr.weighing.verdicts import leaning


def told_length_min(dossier: Dossier) -> float | None:
    """The length in minutes that texts print, where the file has less than half of each; None where it has more, or no
    text prints one."""
    film = dossier.film
    lengths = [length for statement in dossier.statements if (length := told_min(statement)) is not None]
    if film is None or not lengths or film.duration_ns / SECOND / 60 >= AN_EXCERPT * min(lengths):
        return None
    return median(lengths)


def of_an_excerpt(rows: Sequence[Finding], film: Film, length_min: float) -> list[Finding]:
    """Findings on an excerpt: none is firmer than leaning, and each that was says why."""
    why = f"This file holds {clock(film.duration_ns)} of the {length_min:g} min that is told, so a verdict only leans."
    return [
        row
        if leaning(row.verdict) == row.verdict
        else replace(row, verdict=leaning(row.verdict), reason=f"{row.reason} {why}")
        for row in rows
    ]
