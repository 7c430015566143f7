"""Dissolves, fades and wipes: how many there are, how much of the cutting they are, or that there are none."""

import re
from collections.abc import Sequence

from kadr.dossier import Dossier
from kadr.film_rows import Finding, Shot
from kadr.records import Statement
from kadr.summaries.detector import MISSED
from kadr.weighing.contrast import is_change
from kadr.weighing.denials import denials, is_near, is_scarce
from kadr.weighing.over_time import there
from kadr.weighing.places import part_of
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Lines, Measured, finding, leaning, per_cent, unmeasured
from kadr.weighing.words import Said, Word, has, words

_KINDS = {"dissolve": "dissolves", "fade": "fades", "wipe": "wipes"}
SURE = 0.8
"""Probability of a boundary that is surely one."""
SEVERAL, MANY = 2, 5
"""Sure ones of a kind from which it is there, and from which nobody says that it is not: one may be taken for another kind."""
SHARE = Lines(0.02, 0.10, 0.25, 0.50)
"""Shares of all transitions for "everything dissolves into everything"."""
RARE, NOT_RARE = 0.02, 0.10
"""Shares of all transitions up to which a kind is rare, and from which it is not."""
FEWEST = 20
"""Transitions of a film below which its shares are no shares."""


class Transitions:
    """Weighs statements about dissolves, fades and wipes."""

    facet = "editing_pace"
    version = 1
    needs = ("shots",)

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where no such transition is named."""
        told = said(statement, dossier)
        some = words(told, "transition")
        if statement.tier == "fact" or not some or is_change(told) or has(told, "others"):
            return None
        if not {self.facet, "camera", "light"} & set(statement.facets):
            return None
        kinds = tuple(kind for kind in _KINDS if any(word.name == kind for word in some)) or tuple(_KINDS)
        measure = f"number of {' and '.join(_KINDS[kind] for kind in kinds)}"
        part, why = part_of(statement, told, dossier)
        if part is None or not dossier.shots:
            reason = why or "The film's shots were not measured."
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        own = [shot for shot, *_ in there(dossier, part) if shot.opens_with != "start"]
        found = _weighed(measure, kinds, told, some, own)
        return finding(statement, self.facet, told, found, denied=statement.polarity == "denied", hedged=False)


def _weighed(measure: str, kinds: Sequence[str], told: Said, some: Sequence[Word], shots: Sequence[Shot]) -> Measured:
    gradual = [shot for shot in shots if shot.opens_with in kinds]
    sure = [shot for shot in gradual if (shot.score or 0.0) >= SURE]
    share = len(gradual) / len(shots) if shots else 0.0
    missed = max(MISSED[kind] for kind in kinds)
    what = " or ".join(_KINDS[kind] for kind in kinds)
    reason = f"{len(gradual)} of {len(shots)} transitions are {what}, {len(sure)} of them for sure; of such ones {per_cent(missed)} are not found."
    only_cuts = any(word.name == "hard cuts" for word in some)
    melts = any(word.name == "melts" for word in some)
    if only_cuts or True in denials(told, some):
        verdict = (
            "contradicts" if len(sure) >= MANY else "leans against" if len(sure) >= SEVERAL
            else "mixed" if gradual else "leans for"
        )  # fmt: skip
        rule = (
            f"There are none: leans for it where none is found, since some are missed; leans against it from {SEVERAL} with a "
            f"probability of {SURE}, contradicts from {MANY}; else mixed."
        )
    elif _ONE.search(told.text):
        verdict = "leans for" if len(gradual) == 1 else "leans against" if len(sure) >= MANY else "mixed"
        rule = f"There is one: leans for it where one is found, leans against it from {MANY} with a probability of {SURE}; else mixed."
    elif is_scarce(told, some):
        verdict = (
            "leans for" if len(gradual) <= max(SEVERAL, RARE * len(shots))
            else "leans against" if share >= NOT_RARE and len(sure) >= MANY else "mixed"
        )  # fmt: skip
        rule = f"They are rare: leans for it up to {per_cent(RARE)} of the transitions, against it from {per_cent(NOT_RARE)}."
    elif melts or has(told, "mostly") or any(
        is_near(told, kind, name, some) for kind, name in (("manner", "often"), ("stance", "much"), ("manner", "all"))
    ):  # fmt: skip
        verdict = SHARE.judge(share, min(1.0, share / (1 - missed)))
        verdict = verdict if len(shots) >= FEWEST and not melts else leaning(verdict)
        rule = (
            f"Much of the cutting: bears out from {per_cent(SHARE.bears_out)} of the transitions, leans for it from {per_cent(SHARE.leans)}; "
            f"leans against it below {per_cent(SHARE.against)}, contradicts below {per_cent(SHARE.contradicts)}; only leans where there are fewer than {FEWEST}."
        )
    else:
        verdict = "bears out" if len(sure) >= MANY else "leans for" if sure else "mixed" if gradual else "leans against"
        rule = f"There are some: bears out from {MANY} with a probability of {SURE}, leans for it from one; leans against it where none is found."
    indices = tuple(shot.index for shot in sorted(gradual, key=lambda shot: (-(shot.score or 0.0), shot.index)))
    against = only_cuts or True in denials(told, some)
    return Measured(
        measure, verdict, rule, reason, "an absolute claim", float(len(gradual)), float(len(sure)), None, "transitions",
        () if against else indices, indices if against else (),
    )  # fmt: skip


_ONE = re.compile(
    r"\b(?:(?:just|only|exactly) one|(?:one|a|the) (?:single|only|sole)|(?:nur |genau )?eine (?:einzige|einzelne)|die einzige|nur eine|(?:un|une) seule?|le seul|la seule|un (?:solo|único)|el único|"
    r"un(?:a|o)? sol[oa]|l'unic[oa]|(?:um|uma) (?:único|única|só)|o único|a única|(?:один|одно|одна)[- ]единственн\w+|единственн\w+|всего (?:один|одно|одна)) (?:\w+ )?"
    r"(?:dissolves?|cross-?dissolve|fade|wipe|überblendung|blende|abblende|schwarzblende|fondu|fundido|encadenado|dissolvenza|fusão|fade|наплыв|затемнение)\b"
)
