"""A stream's packets as far as they can be had: what a file holds of a broken end, or of a damaged piece, is not lost with it."""

from collections.abc import Callable, Iterator
from typing import Any

import av


def packets(container: Any, stream: Any, damage: Callable[[], None] = lambda: None) -> Iterator[Any]:
    """The packets of a stream, the last one empty; where reading breaks off, `damage` is called and they end."""
    coming = container.demux(stream)
    while True:
        try:
            packet = next(coming)
        except StopIteration:
            return
        except (av.error.FFmpegError, ValueError):
            damage()
            return
        yield packet
