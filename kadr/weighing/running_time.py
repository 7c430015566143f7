"""Running time: minutes that a text prints beside what was counted."""

import re
from fractions import Fraction

from kadr.dossier import Dossier
from kadr.film_rows import Film, Finding, may_be_cut_off
from kadr.records import Statement
from kadr.spans import SECOND
from kadr.weighing.verdicts import Measured, finding, unmeasured
from kadr.weighing.words import said

SAME_MIN = 1.0
"""Minutes apart that rounding leaves: texts round up, down, and count begun minutes."""
OTHER_COPY = 0.02
"""Part of the running time that logos, credits and leaders of another copy make."""
OTHER_CUT = 0.05
"""Part from which it is another length: a PAL copy is 4 % shorter, and other cuts differ more."""
AN_EXCERPT = 0.5
"""Part of what is said below which a file tells nothing of the length that is meant."""
_PAL = 25 / 24
_MINUTES = re.compile(r"(\d+(?:\.\d+)?) min")


class RunningTimes:
    """Weighs facts about the running time."""

    facet = "running_time"
    version = 2
    needs = ("films",)

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None for a statement that is no such fact."""
        if self.facet not in statement.facets or statement.tier != "fact" or dossier.film is None:
            return None
        told = said(statement, dossier)
        hit = _MINUTES.fullmatch(statement.value or "")
        if hit is None:
            return finding(statement, self.facet, told, unmeasured("running time", "No minutes can be read from it."))
        found = _beside(float(hit.group(1)), dossier.film)
        return finding(statement, self.facet, told, found, denied=statement.polarity == "denied", hedged=False)


def _beside(said_min: float, film: Film) -> Measured:
    counted = film.duration_ns / SECOND / 60
    apart = abs(counted - said_min)
    part = apart / said_min if said_min else float("inf")
    reason = f"Counted {_clock(film.duration_ns)}, that is {counted:.1f} min; the text says {said_min:g} min"
    if apart <= SAME_MIN:
        verdict = "bears out"
    elif counted < AN_EXCERPT * said_min:
        verdict = "cannot be measured"
        reason = f"Counted {_clock(film.duration_ns)}, the text says {said_min:g} min: this file is an excerpt or another cut"
    elif counted < said_min and may_be_cut_off(film.duration_by_header_ns, film.duration_ns):
        verdict = "cannot be measured"
        reason += "; this file's pictures end well before its header says: it may be cut off"
    elif pal := _pal(said_min, counted, film.frames_per_s):
        verdict = "leans for"
        reason += f"; {pal}"
    elif part <= OTHER_COPY:
        verdict = "leans for"
        reason += "; another copy's logos and credits may make the difference"
    else:
        verdict = "leans against" if part <= OTHER_CUT else "contradicts"
        reason += "; another cut is possible"
    rule = (
        f"Bears out within {SAME_MIN:g} min (rounding), leans for it within {100 * OTHER_COPY:g} % or where a PAL copy's speed "
        f"explains it (25 for 24 pictures a second), leans against it up to {100 * OTHER_CUT:g} %, contradicts beyond. "
        f"No verdict where less than {100 * AN_EXCERPT:g} % of it is there, or where less is and the file may be cut off."
    )
    return Measured(
        "running time, counted", verdict, rule, f"{reason}.", "an absolute claim", counted, None, None, "min"
    )


def _pal(said_min: float, counted: float, per_s: Fraction | None) -> str:
    """Why a length 4 % off can be the same film, if the file's rate allows it."""
    if per_s is not None and abs(per_s - 25) < Fraction(1, 100) and abs(counted * _PAL - said_min) <= SAME_MIN:
        return "at 24 pictures a second instead of the file's 25 it would last that long"
    if per_s is not None and per_s < Fraction(241, 10) and abs(counted / _PAL - said_min) <= SAME_MIN:
        return "a PAL copy at 25 pictures a second would last that long"
    return ""


def _clock(duration_ns: int) -> str:
    """Hours, minutes and seconds, as far as there are any.

    >>> _clock(5_880 * 10**9), _clock(72 * 10**9)
    ('1 h 38 min 0 s', '1 min 12 s')
    """
    minutes, seconds = divmod(round(duration_ns / SECOND), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{f'{hours} h ' if hours else ''}{minutes} min {seconds} s"
