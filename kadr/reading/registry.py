"""Every finder and joiner, in the order they run. One line here makes a new one reachable everywhere."""

from kadr.contracts import Finder, Joiner
from kadr.reading.copies.shared import SharedPassages
from kadr.reading.credits import Credits
from kadr.reading.disagreements import Disagreements
from kadr.reading.names import Names
from kadr.reading.passages import Passages
from kadr.reading.people import People
from kadr.reading.prizes import Prizes
from kadr.reading.statements import Statements
from kadr.reading.times.events import Events
from kadr.reading.times.timeline import Timeline
from kadr.reading.works import Works

FINDERS: tuple[Finder, ...] = (
    Credits(),
    Prizes(),
    People(),
    Events(),
    Statements(),
    Works(),
    Passages(),
)
"""Run on each text by itself."""

JOINERS: tuple[Joiner, ...] = (
    SharedPassages(),  # first: whoever counts texts after it counts a shared passage once
    Names(),
    Disagreements(),
    Timeline(),
)
"""Run when all texts are read."""
