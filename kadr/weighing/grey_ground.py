"""Colour against a grey ground: small patches of strong colour where most of the picture has none."""

from collections.abc import Sequence

from kadr.film_rows import HUE_FAMILIES, Colour
from kadr.weighing.over_shots import Seen, best, ratio
from kadr.weighing.verdicts import Lines, Measured, per_cent

GREY = 0.5
"""Share of a shot's pictures that is grey, or has too little chroma for a hue: the ground."""
PATCH, PATCH_CHROMA = 0.01, 0.10
"""Share of the pictures that strong colour fills at least, and the chroma (OKLab) from which it is strong."""
LINES = Lines(0.02, 0.05, 0.10, 0.25)
"""Shares of the running time in such shots, as for two hues that meet."""


def on_grey(rows: Sequence[Seen]) -> Measured:
    """The share of the time whose shots hold strong colour on a grey ground."""
    found = ratio([(float(_is_so(row.colour)), 1.0, row.time) for row in rows]) or (0.0, 0.0, 0.0)
    value, low, high = found
    verdict = LINES.judge(low, high)
    rule = (
        f"At least {per_cent(GREY)} of a shot's pictures are without hue and {per_cent(PATCH)} has a chroma of {PATCH_CHROMA}: bears out "
        f"from {per_cent(LINES.bears_out)} of the time, leans for it from {per_cent(LINES.leans)}; leans against it below "
        f"{per_cent(LINES.against)}, contradicts below {per_cent(LINES.contradicts)}."
    )
    strong = best([row for row in rows if _is_so(row.colour)], lambda row: _patch(row.colour))
    weak = best([row for row in rows if not _is_so(row.colour)], lambda row: row.time)
    return Measured(
        "share of the time with strong colour on a grey ground", verdict, rule,
        f"{per_cent(value)} of the time has it; what the colour stands for is not measured.", "inside the film", value, low,
        high, "share", strong, weak,
    )  # fmt: skip


def _is_so(row: Colour) -> bool:
    grey = sum(one.share for one in row.hues if one.family == "grey")
    return grey >= GREY and _patch(row) >= PATCH


def _patch(row: Colour) -> float:
    """Share of the pictures with a hue whose mean is strong."""
    return sum(
        one.share
        for one in row.hues
        if one.family in HUE_FAMILIES
        and one.a is not None
        and one.b is not None
        and (one.a**2 + one.b**2) ** 0.5 >= PATCH_CHROMA
    )
