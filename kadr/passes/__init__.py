"""The passes over texts and film: open, read, find, join, watch, weigh. Each keeps going when one thing fails, and says
what failed."""

from kadr.passes.asking import ask
from kadr.passes.film import Tell, look_into, one_film, silently, watch, weigh
from kadr.passes.finding import card, find, join
from kadr.passes.opening import Opened, film, read, settle, texts
from kadr.passes.ruling import heed
from kadr.passes.sorting import sorted_by_kind
from kadr.passes.troubles import Stopped, Troubles
from kadr.passes.unchanged import is_as_made, note_made

__all__ = [
    "Opened", "Stopped", "Tell", "Troubles", "ask", "card", "film", "find", "heed", "is_as_made", "join", "look_into",
    "note_made", "one_film", "read", "settle", "silently", "sorted_by_kind", "texts", "watch", "weigh",
]  # fmt: skip
