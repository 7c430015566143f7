"""How near a film's colours come to a picture's."""

from collections.abc import Sequence

from kadr.film_rows import Colour, PictureSource
from kadr.looks import ColourLook
from kadr.measures.colour import Colours
from kadr.summaries.colours import colour_of
from kadr.summaries.palette import leaves
from kadr.summaries.transport import at_least, distance

_NEAREST = 5
_DIGITS = 6


def picture_source(
    source_id: str, path: str, sha256: str, size_px: tuple[int, int], look: ColourLook, rows: Sequence[Colour]
) -> PictureSource:
    """A picture's row, from how it looks and the rows of the film's colours. Raises ValueError without the film's row.

    Distances are between the unmerged palettes, shares and all; where two shots are equally near, the first counts.
    """
    whole = [row for row in rows if row.shot_index is None]
    if not whole:
        raise ValueError("there is no row for the film as a whole")
    colour = colour_of_look(look)
    near = nearest(colour, [row for row in rows if row.shot_index is not None])
    return PictureSource(
        source_id=source_id,
        path=path,
        sha256=sha256,
        width_px=size_px[0],
        height_px=size_px[1],
        colour=colour,
        distance=round(between(colour, whole[0]), _DIGITS),
        nearest_shots=tuple(shot for _, shot in near),
        nearest_distances=tuple(round(apart, _DIGITS) for apart, _ in near),
    )


def colour_of_look(look: ColourLook) -> Colour:
    """The row of one picture."""
    measure = Colours()
    measure.see(look)
    return colour_of(measure.track())


def between(one: Colour, other: Colour) -> float:
    """Earth mover's distance between two palettes, in OKLab."""
    return distance(*leaves(one.palette), *leaves(other.palette))


def nearest(colour: Colour, rows: Sequence[Colour], count: int = _NEAREST) -> list[tuple[float, int]]:
    """The shots whose colours are nearest, with their distances, nearest first.

    Shots are tried in the order of a bound below their distance, until no further one can be among the nearest.
    """
    here = leaves(colour.palette)
    bounds = sorted((at_least(*here, *leaves(row.palette)), number) for number, row in enumerate(rows))
    found: list[tuple[float, int]] = []
    for bound, number in bounds:
        if len(found) >= count and bound > found[count - 1][0]:
            break
        found = sorted([*found, (between(colour, rows[number]), rows[number].shot_index or 0)])
    return found[:count]
