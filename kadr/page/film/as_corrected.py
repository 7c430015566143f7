"""What a finding's number is as corrected by hand, beside the one that it was judged by; the verdict stays the machine's."""

from collections.abc import Sequence
from dataclasses import replace
from math import isclose

from kadr.dossier import Dossier
from kadr.film_rows import Fact, Finding
from kadr.page.film.amounts import written
from kadr.page.words import counted
from kadr.summaries.corrected_facts import corrected_facts, shots_of

_BOUNDARIES = "number of cuts and other transitions"
"""One fewer than the shots."""
_FACTS = {
    "average shot length": "asl", "median shot length": "median_shot_length", "longest shot": "longest_shot",
    "number of shots": "shots", _BOUNDARIES: "shots", "share of the time in close shots": "close_shots_share",
    "share of the time in medium shots": "medium_shots_share", "share of the time in long shots": "long_shots_share",
}  # fmt: skip
"""What findings measure -> the fact that says the same of the corrected shots."""
_FILM = "film"
"""The part whose facts findings give as their number; what holds of a part of it is said to rest on shots as found."""
_OF_SHOTS = ("shot", "close-up")
"""Words of measures that are made of shots."""


class AsCorrected:
    """Facts as found and as corrected, for one finding after the other."""

    def __init__(self, dossier: Dossier) -> None:
        shots = shots_of(dossier)
        self._mended = sum(shot.mended for shot in shots)
        self._corrected = {row.name: row for row in corrected_facts(dossier, shots) if row.part == _FILM}
        found: Sequence[Fact] = dossier.table("facts").rows
        self._found = {row.name: row for row in found if row.part == _FILM}

    def of(self, row: Finding) -> str:
        """In a few words; empty where nothing that it rests on was corrected."""
        if not self._mended or row.value is None:
            return ""
        less = 1 if row.measure == _BOUNDARIES else 0
        name = _FACTS.get(row.measure, "")
        fact, by_hand = self._found.get(name), self._corrected.get(name)
        if fact and by_hand and isclose(fact.value - less, row.value, rel_tol=1e-9):  # else the number is of a part
            if isclose(by_hand.value, fact.value, rel_tol=1e-9):
                return ""
            was, now = (replace(one, value=one.value - less, low=None, high=None) for one in (fact, by_hand))
            return f"found {written(was)}; {written(now)} as corrected by hand"
        if any(word in row.measure for word in _OF_SHOTS):
            some = f"{counted(self._mended, 'shot')} {'is' if self._mended == 1 else 'are'}"
            return f"measured among the shots as found; {some} corrected by hand"
        return ""
