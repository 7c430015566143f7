"""The passes over texts: open, read, find, join. Each keeps going when one thing fails, and says what failed."""

from kadr.passes.asking import ask
from kadr.passes.finding import card, find, join
from kadr.passes.opening import Opened, film, read, settle, texts
from kadr.passes.troubles import Stopped, Troubles

__all__ = ["Opened", "Stopped", "Troubles", "ask", "card", "film", "find", "join", "read", "settle", "texts"]
