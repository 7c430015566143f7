"""Memory that is free and still held."""

import sys
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Hand free memory back to the system: a decoder takes and leaves pieces of all sizes, and the C library keeps the pages.

    Only GNU's library can be asked; elsewhere nothing happens.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    import ctypes  # here, because every dossier is written through this module, and few commands write one

    return getattr(ctypes.CDLL(None), "malloc_trim", None)
