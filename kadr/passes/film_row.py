"""What the file says and what was counted becomes a row; what is odd about it, troubles."""

import numpy as np

from kadr.film_rows import Aspect, Film
from kadr.media.cadence import telecined
from kadr.media.oddities import oddities
from kadr.media.picture import Picture
from kadr.media.probe import Probe
from kadr.media.sampling import Area
from kadr.media.sound import Soundtrack
from kadr.media.stretches import ActivePicture
from kadr.passes.troubles import Troubles
from kadr.records import Trouble
from kadr.spans import nanoseconds


def film_row(found: Probe, said: str, sha: str, area: Area, picture: Picture, heard: Soundtrack | None) -> Film:
    across, down = found.display_size
    rate, varies = picture.rate()
    header = found.duration_by_header
    return Film(
        path=said,
        sha256=sha,
        size_bytes=found.path.stat().st_size,
        container=found.container,
        video_stream=found.stream,
        video_streams=found.video_streams,
        video_codec=found.codec,
        width_px=found.width_px,
        height_px=found.height_px,
        pixel_aspect=f"{found.pixel_aspect.numerator}:{found.pixel_aspect.denominator}",
        rotation_deg=found.orientation.turn_deg,
        mirrored=found.orientation.mirrored,
        display_width_px=across,
        display_height_px=down,
        active_left_frac=area.left,
        active_top_frac=area.top,
        active_right_frac=area.right,
        active_bottom_frac=area.bottom,
        active_aspect=round(area.aspect(across, down), 4),
        rate=f"{rate.numerator}/{rate.denominator}",
        rate_varies=varies,
        frames_by_header=found.frames_by_header,
        frames=len(picture.stamps),
        duration_by_header_ns=nanoseconds(1, header) if header else None,
        duration_ns=picture.end_ns(),
        first_stamp_ns=nanoseconds(picture.stamps[0], found.time_base),
        bit_depth=found.bit_depth,
        chroma=found.chroma,
        matrix=found.tags.matrix,
        transfer=found.tags.transfer,
        primaries=found.tags.primaries,
        full_range=found.tags.full_range,
        guessed=found.tags.guessed,
        scan="telecined" if telecined(found) else "interlaced" if picture.mostly_interlaced else "progressive",
        audio_stream=found.audio_stream,
        audio_streams=found.audio_streams,
        audio_codec=found.audio_codec,
        audio_rate_hz=found.audio_rate_hz,
        audio_channels=found.audio_channels,
        audio_start_ns=heard.start_ns if heard else None,
        audio_duration_ns=heard.duration_ns if heard else None,
        fully_decoded=picture.decoded == len(picture.stamps),
    )


def aspect_rows(active: ActivePicture, film: Film, stamps_ns: np.ndarray, end_ns: int) -> list[Aspect]:
    """A row for each stretch in which the picture keeps its shape; one of a film that does not change it."""
    across, down = film.display_width_px, film.display_height_px
    starts = [int(np.searchsorted(stamps_ns, part.start_ns)) for part in active.parts]
    ends = [*starts[1:], len(stamps_ns)]
    return [
        Aspect(
            start_frame=start,
            end_frame=end,
            start_ns=int(stamps_ns[start]),
            end_ns=int(stamps_ns[end]) if end < len(stamps_ns) else end_ns,
            left_frac=part.area.left,
            top_frac=part.area.top,
            right_frac=part.area.right,
            bottom_frac=part.area.bottom,
            aspect=round(part.area.aspect(across, down), 4),
        )
        for part, start, end in zip(active.parts, starts, ends, strict=True)
    ]


def tell_of_damage(picture: Picture, said: str, troubles: Troubles) -> None:
    if picture.damaged:
        at = picture.damaged[0]
        places = len(picture.damaged)
        more = f", and at {places - 1} more places" if places > 1 else ""
        troubles.note(
            Trouble(
                said, f"damaged pictures at frame {at}{more}", "they are passed over; measures go on after them",
                "Copy the file again if you can, then run the command again",
            )
        )  # fmt: skip
    for oddity in oddities(picture, said):
        troubles.note(oddity)
