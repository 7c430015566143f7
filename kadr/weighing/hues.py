"""Named hues beside the film's other hues: how much of its colour they hold, whether they meet, whether they are there."""

from collections.abc import Sequence
from dataclasses import dataclass

from kadr.film_rows import HUE_FAMILIES
from kadr.weighing.over_shots import Seen, best, ratio
from kadr.weighing.verdicts import Lines, Measured, opposite, per_cent

EMPHASIS = (0.5, 0.9, 1.1, 2.0)
"""How a named hue stands to the film's other hues, mean to mean: half as much contradicts an emphasis, about as much is
the line, twice as much bears it out."""
CLEAR_CHROMA = 0.06
"""OKLab chroma from which a hue is seen as that hue: dull wood and skin lie below."""
MEETING = Lines(0.02, 0.05, 0.10, 0.25)
"""Shares of the running time in shots that hold each of two hues."""
MEETS = 0.05
"""Share of the picture that each of two hues fills where they meet."""
_NO_COLOUR = 0.01
"""Share of the picture below which all hues together are noise."""
_THERE, _SOMEWHAT, _TRACE = 0.05, 0.01, 0.002
"""Shares of a shot's pictures: there to be seen, seen if looked for, noise."""
_GONE = 0.002
"""Share of all pictures below which a hue is missing from the film."""


@dataclass(frozen=True, slots=True)
class Hues:
    """Families that a sentence names, and how it names them."""

    families: tuple[str, ...]

    @property
    def told(self) -> str:
        return " and ".join(self.families) if len(self.families) < 3 else ", ".join(self.families)


def share(row: Seen, family: str, least_chroma: float = 0.0) -> float:
    """Share of a shot's pictures with a hue, if its mean there has enough chroma."""
    return sum(hue.share for hue in row.colour.hues if hue.family == family and _chroma(hue.a, hue.b) >= least_chroma)


def colourfulness(row: Seen, families: Sequence[str]) -> float:
    """Share times chroma: a small strong red counts as much as a wide dull one."""
    return sum(hue.share * _chroma(hue.a, hue.b) for hue in row.colour.hues if hue.family in families)


def _chroma(a: float | None, b: float | None) -> float:
    return 0.0 if a is None or b is None else float((a * a + b * b) ** 0.5)


def emphasis(hues: Hues, rows: Sequence[Seen], little: bool = False) -> Measured:
    """The named hues hold more (or, `little`, less) of the film's colour than its other hues do."""
    k, others = len(hues.families), tuple(name for name in HUE_FAMILIES if name not in hues.families)
    measure = f"share of the film's colour (area by chroma) that is {hues.told}"
    if not others:
        return Measured(
            measure, "cannot be measured", "No rule applies.", "Every hue is named: none is left to compare."
        )
    coloured = _mean(rows, HUE_FAMILIES)
    if coloured < _NO_COLOUR:
        verdict = "bears out" if little else "contradicts"
        return Measured(
            measure, verdict, f"Contradicts where less than {per_cent(_NO_COLOUR)} of the picture has a hue.",
            f"{per_cent(coloured)} of the picture has a hue at all.", "inside the film", 0.0, 0.0, 0.0, "share",
        )  # fmt: skip
    found = ratio([(colourfulness(row, hues.families), colourfulness(row, HUE_FAMILIES), row.time) for row in rows])
    value, low, high = found or (0.0, 0.0, 0.0)
    lines = Lines(*(_as_share(times, k) for times in EMPHASIS))
    verdict = lines.judge(low, high)
    singly = {
        name: ratio([(colourfulness(r, (name,)), colourfulness(r, HUE_FAMILIES), r.time) for r in rows])
        for name in hues.families
    }
    weakest = min(singly, key=lambda name: singly[name] or (0.0, 0.0, 0.0))
    _, weak_low, weak_high = singly[weakest] or (0.0, 0.0, 0.0)
    even = 1 / len(HUE_FAMILIES)
    reason = f"{hues.told} {'holds' if k == 1 else 'hold'} {per_cent(value)} of the film's colour; if all hues had the same, {per_cent(k * even)}"
    if k > 1 and weak_low < even and verdict in {"bears out", "leans for"}:
        verdict = "mixed" if weak_high < even else "leans for"
        reason += f"; {weakest} alone has {per_cent((singly[weakest] or (0.0,))[0])}"
    rule = (
        f"The mean of these hues against that of the film's others: bears out from twice as much ({per_cent(lines.bears_out)}), "
        f"leans for it from a tenth more ({per_cent(lines.leans)}); leans against it below a tenth less ({per_cent(lines.against)}), "
        f"contradicts below half ({per_cent(lines.contradicts)})."
    )
    if k > 1:
        rule += f" Each hue by itself holds at least {per_cent(even)}, else it is not borne out."
    strong, weak = best(rows, lambda r: colourfulness(r, hues.families)), best(rows, lambda r: colourfulness(r, others))
    if little:
        verdict, strong, weak = opposite(verdict), weak, strong
        rule += " It says that there is little, so the verdict is the opposite."
    return Measured(
        measure, verdict, rule, f"{reason}.", "inside the film", value, low, high, "share", strong, _apart(weak, strong)
    )


def share_of_colour(families: Sequence[str], rows: Sequence[Seen]) -> float | None:
    """How much of the film's colour (area by chroma) some hues hold together; None where it has none."""
    found = ratio([(colourfulness(row, families), colourfulness(row, HUE_FAMILIES), row.time) for row in rows])
    return found[0] if found else None


def _as_share(times: float, k: int) -> float:
    """The share that k families hold when each has so many times the mean of the others."""
    return times * k / (times * k + len(HUE_FAMILIES) - k)


def _mean(rows: Sequence[Seen], families: Sequence[str]) -> float:
    found = ratio([(sum(share(row, name) for name in families), 1.0, row.time) for row in rows])
    return found[0] if found else 0.0


def hueless(rows: Sequence[Seen]) -> bool:
    """Whether all hues together are noise."""
    return _mean(rows, HUE_FAMILIES) < _NO_COLOUR


def _apart(some: tuple[int, ...], others: tuple[int, ...]) -> tuple[int, ...]:
    """Shots that do not stand among the others' first ones."""
    return tuple(index for index in some if index not in others[:5])


def more_of(one: str, other: str, rows: Sequence[Seen]) -> Measured:
    """One named hue holds more of the film's colour than another that is named beside it."""
    measure = f"share of the film's {one} and {other} that is {one}"
    there = _mean(rows, (one, other))
    if there < _GONE:
        return Measured(
            measure, "leans against", f"Leans against it where the two fill less than {per_cent(_GONE)} of the picture.",
            f"{per_cent(there)} of the picture is {one} or {other}.", "inside the film", there, None, None, "share",
        )  # fmt: skip
    found = ratio([(colourfulness(row, (one,)), colourfulness(row, (one, other)), row.time) for row in rows])
    value, low, high = found or (0.0, 0.0, 0.0)
    lines = Lines(*(times / (times + 1) for times in EMPHASIS))
    rule = (
        f"One hue against the other (area by chroma): bears out from twice as much ({per_cent(lines.bears_out)} of the two), leans for it from a "
        f"tenth more; leans against it below a tenth less, contradicts below half ({per_cent(lines.contradicts)})."
    )
    reason = f"Of what is {one} or {other}, {per_cent(value)} is {one}."
    strong, weak = best(rows, lambda r: colourfulness(r, (one,))), best(rows, lambda r: colourfulness(r, (other,)))
    return Measured(
        measure, lines.judge(low, high), rule, reason, "inside the film", value, low, high, "share", strong, _apart(weak, strong)
    )  # fmt: skip


EVEN = Lines(1.5, 2.0, 2.0, 3.0)
"""Times the mean of the others that the strongest hue has: up to half as much again none stands out, from three times on one does."""


def none_stands_out(rows: Sequence[Seen]) -> Measured:
    """No hue holds much more of the film's colour than the others do."""
    measure = "share of the film's colour (area by chroma) of its strongest hue"
    if _mean(rows, HUE_FAMILIES) < _NO_COLOUR:
        return Measured(
            measure, "cannot be measured", "No rule applies.", "The film has no hues that could be compared."
        )
    shares = {
        name: ratio([(colourfulness(r, (name,)), colourfulness(r, HUE_FAMILIES), r.time) for r in rows]) or (0.0, 0.0, 0.0)
        for name in HUE_FAMILIES
    }  # fmt: skip
    strongest = max(shares, key=lambda name: shares[name])
    value, low, high = shares[strongest]
    lines = Lines(*(_as_share(times, 1) for times in (EVEN.contradicts, EVEN.against, EVEN.leans, EVEN.bears_out)))
    rule = (
        f"The strongest hue against the mean of the others: bears out where it has less than {EVEN.contradicts:g} times as much "
        f"({per_cent(lines.contradicts)}), leans for it below {EVEN.against:g} times; leans against it from there, contradicts from "
        f"{EVEN.bears_out:g} times ({per_cent(lines.bears_out)})."
    )
    even = per_cent(1 / len(HUE_FAMILIES))
    reason = f"{strongest} holds {per_cent(value)} of the film's colour; if all hues had the same, each had {even}."
    return Measured(
        measure, opposite(lines.judge(low, high)), rule, reason, "inside the film", value, low, high, "share", (),
        best(rows, lambda r: colourfulness(r, (strongest,))),
    )  # fmt: skip


def meeting(hues: Hues, rows: Sequence[Seen]) -> Measured:
    """The named hues stand in the same shots."""

    def least(row: Seen) -> float:
        return min(share(row, name) for name in hues.families)

    found = ratio([(1.0 if least(row) >= MEETS else 0.0, 1.0, row.time) for row in rows]) or (0.0, 0.0, 0.0)
    value, low, high = found
    verdict = MEETING.judge(low, high)
    missing = [name for name in hues.families if all(share(row, name) < _SOMEWHAT for row in rows)]
    reason = f"In {per_cent(value)} of the time a shot holds {hues.told} together"
    if missing:
        verdict = "contradicts"
        reason += f"; no shot has {per_cent(_SOMEWHAT)} of {' or '.join(missing)}"
    elif verdict == "contradicts":  # both are there, only seldom at once: they may be set against each other by cuts
        verdict = "leans against"
    rule = (
        f"Both fill {per_cent(MEETS)} of a shot's pictures: bears out from {per_cent(MEETING.bears_out)} of the time, "
        f"leans for it from {per_cent(MEETING.leans)}, leans against it below {per_cent(MEETING.against)}; "
        "contradicts where one is missing from the film."
    )
    with_one = [row for row in rows if least(row) < MEETS]
    return Measured(
        f"share of the time in which {hues.told} stand in one shot", verdict, rule, f"{reason}.", "inside the film",
        value, low, high, "share", best(rows, least, _SOMEWHAT),
        best(with_one, lambda row: max(share(row, name) for name in hues.families), MEETS),
    )  # fmt: skip


def presence(hues: Hues, rows: Sequence[Seen], absent: bool) -> Measured:
    """The named hues are somewhere, or nowhere. That a hue is seen does not tell of what thing, so it only leans."""

    def strongest(row: Seen) -> float:
        return max(share(row, name) for name in hues.families)

    def clear(row: Seen) -> float:
        return max(share(row, name, CLEAR_CHROMA) for name in hues.families)

    every = {name: max(share(row, name) for row in rows) for name in hues.families}
    seen_clear = max(clear(row) for row in rows)
    value = min(every.values()) if not absent else max(every.values())
    where = _mean(rows, hues.families)
    if absent:
        verdict = _absent(value, seen_clear, where)
        rule = (
            f"Absent: bears out where no shot has {per_cent(_SOMEWHAT)} and the film less than {per_cent(_GONE)}; contradicts "
            f"where a shot has twice {per_cent(_THERE)}, clearly (chroma {CLEAR_CHROMA}), leans against it from {per_cent(_THERE)}."
        )
    else:
        verdict = "contradicts" if _mean(rows, HUE_FAMILIES) < _NO_COLOUR else _present(value)
        rule = (
            f"There: leans for it where a shot has {per_cent(_THERE)}, leans against it where none has {per_cent(_TRACE)}, "
            "contradicts in a film without colour; a hue does not tell of what thing it is the colour, so nothing firmer is said."
        )
    if len(hues.families) == 1:
        most = (
            f"The shot with most of it is {per_cent(value)} {hues.told}; all in all {per_cent(where)} of the picture is"
        )
    else:  # each hue has its own shot; the number is that of one of them
        one = (max if absent else min)(every, key=lambda name: every[name])
        seen_of_it = (
            f"of which {'most' if absent else 'least'} is seen ({one}) fills at most {per_cent(value)} of a shot"
        )
        most = f"Of {hues.told}, the one {seen_of_it}; together they fill {per_cent(where)} of the picture"
    reason = f"{most}."
    with_it = best(rows, clear, _SOMEWHAT)
    return Measured(
        f"greatest share of a shot that is {hues.told}", verdict, rule, reason, "inside the film", value, None, None, "share",
        () if absent else with_it or best(rows, strongest, _SOMEWHAT), with_it if absent else (),
    )  # fmt: skip


def _absent(value: float, clear: float, mean: float) -> str:
    if value < _SOMEWHAT and mean < _GONE:
        return "bears out"
    if clear >= 2 * _THERE:
        return "contradicts"
    if clear >= _THERE:
        return "leans against"
    return "leans for" if value < 2 * _SOMEWHAT and mean < 2 * _GONE else "mixed"


def _present(value: float) -> str:
    if value >= _THERE:
        return "leans for"
    return "mixed" if value >= _TRACE else "leans against"
