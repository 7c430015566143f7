"""kadr probe: everything a film's file says of itself, beside what was counted."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from kadr.media.picture import Picture
    from kadr.media.probe import Probe


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--count/--no-count", default=True, help="Go through all packets to count [default: count].")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def probe(file: Path, count: bool, as_json: bool) -> None:
    """Say what a film's file holds, as in: kadr probe film.mkv

    What the header says and what was counted stand on lines of their own: they may differ.
    """
    from kadr.cli.paper import beside, one_line
    from kadr.cli.progress import progress
    from kadr.media.counting import counted
    from kadr.media.probe import probe as look_into

    found = look_into(file)
    picture = counted(found, progress()) if count else None
    rows = told(found, picture)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    click.echo(one_line(str(file)))
    for name, value in rows.items():
        for number, line in enumerate(value if isinstance(value, list) else [value]):
            click.echo(beside(name if number == 0 else "", str(line), 22))


def told(found: "Probe", picture: "Picture | None") -> dict[str, Any]:
    """Names and values in the order in which they are read."""
    from kadr.film_rows import which_stream
    from kadr.media.active import active_area
    from kadr.media.oddities import oddities
    from kadr.spans import clock, nanoseconds

    across, down = found.display_size
    area = active_area(found)
    active = area.aspect(across, down)
    tags, header = found.tags, found.duration_by_header
    guessed = {"full_range": "range"}
    way = found.orientation
    turn = f", turned {way.turn_deg}° clockwise" if way.turn_deg else ""
    turn += ", mirrored" if way.mirrored else ""
    rows: dict[str, Any] = {
        "container": found.container,
        "streams": list(found.streams),
        "watched": which_stream(found.stream, found.video_streams),
        "picture": f"{found.codec}, {found.bit_depth} bit, {found.chroma}",
        "stored size": f"{found.width_px} × {found.height_px}, pixels {_ratio(found.pixel_aspect)}{turn}",
        "shown size": f"{across} × {down}, {across / down:.3f}:1",
        "active picture": f"{active:.3f}:1, from {area.left:.1%} to {area.right:.1%} across, {area.top:.1%} to {area.bottom:.1%} down",
        "colour": f"matrix {tags.matrix}, transfer {tags.transfer}, primaries {tags.primaries}, "
        f"{'full' if tags.full_range else 'studio'} range",
        "colour, not said": ", ".join(guessed.get(name, name) for name in tags.guessed)
        or "nothing: the file says all four",
        "rate by header": _rate(found.rate_by_header),
        "frames by header": f"{found.frames_by_header:,}" if found.frames_by_header else "not said",
        "time by header": clock(nanoseconds(1, header), 3) if header else "not said",
        "sound": f"audio {found.audio_stream}: {found.audio_codec}, {found.audio_rate_hz} Hz, channels: {found.audio_channels}"
        if found.audio_stream is not None
        else "in a form that cannot be decoded"
        if found.audio_streams
        else "no sound track",
    }
    if picture is not None:
        rate, varies = picture.rate()
        rows |= {
            "frames counted": f"{len(picture.stamps):,}",
            "time counted": clock(picture.end_ns(), 3),
            "rate counted": _rate(rate) + (", varies" if varies else ""),
            "first picture at": clock(nanoseconds(picture.stamps[0], found.time_base), 3) + " on the file's own clock",
            "scan": _scan(found, picture),
            "damage": f"{len(picture.damaged)} places, first at frame {picture.damaged[0]}"
            if picture.damaged
            else "none met",
            "troubles": [f"{one.what}; {one.done}" for one in oddities(picture, str(found.path))],
        }
    return rows


def _scan(found: "Probe", picture: "Picture") -> str:
    from kadr.media.cadence import telecined

    said = "its frames say interlaced" if picture.mostly_interlaced else "progressive"
    return f"telecined (one frame in five repeats); {said}" if telecined(found) else said


def _ratio(value: Any) -> str:
    return f"{value.numerator}:{value.denominator}"


def _rate(value: Any) -> str:
    if not value:
        return "not said"
    exact = f" ({value.numerator}/{value.denominator})" if value.denominator != 1 else ""
    return f"{float(value):.3f}".rstrip("0").rstrip(".") + f" frames a second{exact}"
