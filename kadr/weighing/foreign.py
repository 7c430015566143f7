"""Foreign footage: a stretch of another colouring than the film's. Texture and the ratio of single shots are not measured."""

from kadr.dossier import Dossier
from kadr.film_rows import TOO_DARK, Finding
from kadr.records import Statement
from kadr.weighing.denials import is_denied
from kadr.weighing.over_shots import seen
from kadr.weighing.places import film_of
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Measured, finding, per_cent, unmeasured
from kadr.weighing.words import named

MOST = 0.4
"""Share of the time that a foreign stretch has at most: beyond, it is half the film."""
_EDGE = 0.02  # parts of the running time at both ends in which a logo may be


class ForeignFootage:
    """Weighs statements about archive footage, videotape, newsreels inside the film."""

    facet = "camera"
    version = 1
    needs = ("shots", "colours")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where no such footage is named."""
        told = said(statement, dossier)
        some = named(told, "foreign", "footage")
        if statement.tier == "fact" or not some or dossier.film is None:
            return None
        measure = "shots of another colouring than the film's"
        rows = [row for row in seen(dossier, film_of(dossier)) if row.colour.colouring != TOO_DARK]
        if not rows:
            return finding(statement, self.facet, told, unmeasured(measure, "No colours were measured there."))
        time: dict[str, int] = {}
        for row in rows:
            time[row.colour.colouring] = time.get(row.colour.colouring, 0) + row.time
        main = max(time, key=lambda name: (time[name], name))
        whole, end = sum(time.values()), dossier.film.duration_ns
        other = [
            row
            for row in rows
            if row.colour.colouring != main and row.shot.end_ns > end * _EDGE and row.shot.start_ns < end * (1 - _EDGE)
        ]
        share = sum(row.time for row in other) / whole
        if not other or share > MOST:
            reason = (
                f"All of it is in {main} but titles; footage of the same colouring is not told apart, since texture and the "
                "ratio of single shots are not measured."
                if not other
                else f"{per_cent(share)} of the time is in another colouring than {main}: too much for a stretch in the film."
            )
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        found = Measured(
            measure, "leans for",
            "A stretch of another colouring (black and white, tinted, colour) leans for it; what it shows is not measured.",
            f"{per_cent(share)} of the time, in {len(other)} shots, is in {' or '.join(sorted({row.colour.colouring for row in other}))}, the rest in {main}.",
            "inside the film", share, None, None, "share", tuple(row.shot.index for row in sorted(other, key=lambda row: -row.time)),
        )  # fmt: skip
        denied = (statement.polarity == "denied") != is_denied(told, some[0])
        return finding(statement, self.facet, told, found, denied=denied)
