"""Every weigher, in the order they are asked. One line here makes a new one reachable everywhere."""

from kadr.contracts import Weigher
from kadr.weighing.aspect_ratio import AspectRatios
from kadr.weighing.colour import Colours
from kadr.weighing.format import Formats
from kadr.weighing.running_time import RunningTimes
from kadr.weighing.shot_lengths import ShotLengths

WEIGHERS: tuple[Weigher, ...] = (
    Colours(),
    ShotLengths(),
    RunningTimes(),
    AspectRatios(),
    Formats(),
)
