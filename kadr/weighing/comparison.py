"""Comparison with a named film, where its dossier is among those that the user compares with."""

from kadr.dossier import Dossier, Other
from kadr.film_rows import Colour, Finding
from kadr.records import Statement
from kadr.weighing.change import film_named, film_told, numbers_of
from kadr.weighing.relative import FEWEST, place_in
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Lines, Measured, finding, unmeasured

NEARER = Lines(0.25, 0.4, 0.6, 0.8)
"""Share of the other films that lie further away than the one that is named; what is like is more than this, so it only leans."""


class Comparisons:
    """Weighs what likens the film to another film that is named."""

    facet = "comparison"
    version = 1
    needs = ("shots", "colours", "works")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None for a statement that is no comparison made of a work (`claims_of`)."""
        if statement.tier != self.facet or dossier.film is None:
            return None
        told = said(statement, dossier)
        measure = "distance of the two films' numbers, and its place among other films'"
        other = film_named(statement, dossier)
        if other is None:
            name = film_told(statement, dossier) or statement.object or "the other film"
            reason = f"There is no dossier of {name} beside this one (kadr make --against DIR)."
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        return finding(
            statement, self.facet, told, _likened(measure, other, dossier), denied=statement.polarity == "denied"
        )


def _likened(measure: str, other: Other, dossier: Dossier) -> Measured:
    own = {name: value for name, value, *_ in numbers_of(dossier)}
    colour = next((row for row in dossier.table("colours").rows if row.shot_index is None), None)
    here = _apart(own, colour, other, dossier)
    theirs = {name: value for name, value, *_ in other.numbers}
    beside = "; ".join(
        f"{name} {own[name]:.3g} and {theirs[name]:.3g}" for name in own if name in theirs
    )  # fmt: skip
    if here is None:
        return unmeasured(measure, f"The two films have no numbers in common with {other.title}.")
    apart = (_apart(own, colour, one, dossier) for one in dossier.others if one is not other)
    rest = [value for value in apart if value is not None]
    reason = f"Beside {other.title}: {beside}."
    if len(rest) < FEWEST:
        reason += f" {len(rest)} other films are too few to say whether that is near ({FEWEST} are needed)."
        return Measured(
            measure, "no baseline", "None: near and far are said against other films.", reason, "none", here
        )
    share = 1 - place_in(rest, here)
    verdict = {"bears out": "leans for", "contradicts": "leans against"}.get(v := NEARER.judge(share, share), v)
    rule = (
        f"Nearer than other films: leans for it where at least {100 * NEARER.leans:.0f} % of them lie further away, leans against it "
        f"where less than {100 * NEARER.against:.0f} % do; being like is more than numbers, so nothing firmer is said."
    )
    baseline = f"the user's archive of {len(rest) + 1} films"
    reason += f" {100 * share:.0f} % of the {len(rest)} others lie further away."
    return Measured(
        measure, verdict, rule, reason, baseline, here, None, None, "spreads", percentile=round(100 * share, 1)
    )


def _apart(own: dict[str, float], colour: Colour | None, other: Other, dossier: Dossier) -> float | None:
    """Mean difference in the spread of each number over all films, with the distance of the palettes among them."""
    from kadr.summaries.picture_sources import between  # here, because reading texts needs none of what it needs

    theirs = {name: value for name, value, *_ in other.numbers}
    parts = []
    for name in sorted(own.keys() & theirs.keys()):
        spread = _spread([own[name], *(value for one in dossier.others for n, value, *_ in one.numbers if n == name)])
        if spread:
            parts.append(abs(own[name] - theirs[name]) / spread)
    if colour is not None:
        far = [between(colour, one.colour) for one in dossier.others if one.colour is not None]
        usual = sum(far) / len(far) if far else 0.0
        if other.colour is not None and usual:
            parts.append(between(colour, other.colour) / usual)
    return sum(parts) / len(parts) if parts else None


def _spread(values: list[float]) -> float:
    mean = sum(values) / len(values)
    return float((sum((value - mean) ** 2 for value in values) / len(values)) ** 0.5)
