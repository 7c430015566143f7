"""How much of a shot's time in a part of the film is of some kind, for rows that have a beginning and an end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kadr.dossier import Dossier
from kadr.film_rows import Shot
from kadr.summaries.parts import Part, Spanned


@dataclass(frozen=True, slots=True)
class Piece:
    """What one shot gives to a number: x of y, and how much the shot weighs (its time in the part, mostly)."""

    shot: Shot
    x: float
    y: float
    weight: float


def there(dossier: Dossier, part: Part) -> list[tuple[Shot, int, int]]:
    """Shots that are in a part, and from when to when they are there, in nanoseconds."""
    found = []
    for shot in dossier.shots:
        start, end = max(shot.start_ns, part.span.start_ns), min(shot.end_ns, part.span.end_ns)
        if end > start:
            found.append((shot, start, end))
    return found


def time_of(rows: Iterable[Spanned], dossier: Dossier, part: Part) -> list[Piece]:
    """For each shot in the part the share of its time there that the rows cover; rows may overlap."""
    stretches = union(rows)
    found, at = [], 0
    for shot, start, end in there(dossier, part):
        while at < len(stretches) and stretches[at][1] <= start:
            at += 1
        covered, n = 0, at
        while n < len(stretches) and stretches[n][0] < end:
            covered += max(0, min(end, stretches[n][1]) - max(start, stretches[n][0]))
            n += 1
        found.append(Piece(shot, covered / (end - start), 1.0, end - start))
    return found


def union(rows: Iterable[Spanned]) -> list[tuple[int, int]]:
    """Stretches that rows cover together, in order, none touching the next."""
    found: list[tuple[int, int]] = []
    for start, end in sorted((row.start_ns, row.end_ns) for row in rows):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif end > start:
            found.append((start, end))
    return found


def most(pieces: Sequence[Piece], least: float = 0.0) -> tuple[int, ...]:
    """Numbers of the shots that have most of it, those with the longest time of it first."""
    some = [(-piece.x * piece.weight, piece.shot.index) for piece in pieces if piece.y and piece.x / piece.y > least]
    return tuple(index for _, index in sorted(some))


def fewest(pieces: Sequence[Piece], most_of_it: float) -> tuple[int, ...]:
    """Numbers of the shots that have least of it, the longest without it first."""
    some = [
        (-(piece.y - piece.x) * piece.weight, piece.shot.index)
        for piece in pieces
        if piece.y and piece.x / piece.y < most_of_it
    ]
    return tuple(index for _, index in sorted(some))
