"""What is odd about a film's file once it is counted, as troubles: told alike by whoever counts it."""

from kadr.film_rows import may_be_cut_off
from kadr.media.picture import Picture
from kadr.records import Trouble
from kadr.spans import clock, nanoseconds


def oddities(picture: Picture, said: str) -> list[Trouble]:
    """A header that says another length than was counted, sound that cannot be decoded, stamps that are missing.

    said: the film's path as the user gave it.
    """
    found = []
    if (header := picture.probe.duration_by_header) is not None:
        said_ns, counted_ns = nanoseconds(1, header), picture.end_ns()
        if may_be_cut_off(said_ns, counted_ns):
            what = f"its header says {clock(said_ns, 3)}, and its pictures end at {clock(counted_ns, 3)}: it may be cut off"
            found.append(Trouble(said, what, "all numbers are of what is there"))
    if picture.probe.audio_streams and picture.probe.audio_stream is None:
        found.append(Trouble(said, "has sound in a form that cannot be decoded", "nothing is said of its sound"))
    if picture.unstamped:
        some = f"{picture.unstamped} of {len(picture.stamps)} frames have no stamp, or one out of order"
        found.append(Trouble(said, some, "their times are counted on at the usual step"))
    return found
