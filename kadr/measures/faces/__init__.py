"""Faces, heads and bodies in each look: all that the rows of any division into shots need."""

from kadr.measures.faces.watching import Faces

__all__ = ["Faces"]
