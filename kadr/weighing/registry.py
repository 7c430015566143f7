"""Every weigher, in the order they are asked. One line here makes a new one reachable everywhere."""

from kadr.contracts import Weigher
from kadr.weighing.aspect_ratio import AspectRatios
from kadr.weighing.camera import Cameras
from kadr.weighing.change import Changes
from kadr.weighing.colour import Colours
from kadr.weighing.comparison import Comparisons
from kadr.weighing.crowds import Crowds
from kadr.weighing.faces import Faces
from kadr.weighing.foreign import ForeignFootage
from kadr.weighing.format import Formats
from kadr.weighing.freezes import Freezes
from kadr.weighing.light import Lights
from kadr.weighing.looks import Looks
from kadr.weighing.persons import Persons
from kadr.weighing.pictures import Captions, Likenesses
from kadr.weighing.running_time import RunningTimes
from kadr.weighing.scale import Scales
from kadr.weighing.shot_lengths import ShotLengths
from kadr.weighing.speech import Words
from kadr.weighing.transitions import Transitions

WEIGHERS: tuple[Weigher, ...] = (
    Colours(),
    Lights(),
    Scales(),
    Faces(),
    Looks(),
    Words(),
    Persons(),
    Crowds(),
    Cameras(),
    Freezes(),
    ShotLengths(),
    Transitions(),
    Changes(),
    ForeignFootage(),
    RunningTimes(),
    AspectRatios(),
    Formats(),
    Captions(),
    Likenesses(),
    Comparisons(),
)
