"""Transitions between shots: cuts, dissolves, fades and wipes, from small samplings of the frames.

`Transitions` sees looks in order and gives `Scores`; `decide` makes transitions of scores and `Limits`.
"""

from kadr.measures.shots.deciding import Limits, Transition, decide, limits_of
from kadr.measures.shots.finder import Transitions
from kadr.measures.shots.scores import Scores

__all__ = ["Limits", "Scores", "Transition", "Transitions", "decide", "limits_of"]
