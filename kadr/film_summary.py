"""What a film already tells, in a few lines."""

from collections import Counter
from pathlib import Path

from kadr.dossier import Dossier
from kadr.film_rows import TOO_DARK, VERDICTS, Colour, Film, which_stream
from kadr.page.film.amounts import per_cent, written
from kadr.presence_summary import lasting, presence_summary
from kadr.spans import SECOND, clock
from kadr.summaries.aspects import shapes, told

_HUES_TOLD = 3
_LEAST_SHARE = 0.02  # of the picture, from which a hue is worth a word


def film_summary(dossier: Dossier) -> dict[str, str]:
    """Labels and their lines, of a whole dossier; empty for one without a film."""
    film = dossier.film
    if film is None:
        return {}
    return {
        "Film": _film(film, dossier),
        "Shots": _shots(dossier),
        "Colour": _colour(dossier),
        "Stillness": _stillness(dossier),
        "Sound": _sound(dossier, film),
        **presence_summary(dossier),
        "Pictures": _pictures(dossier),
        "Beside the film": _findings(dossier),
    }


def _film(film: Film, dossier: Dossier) -> str:
    per_s = film.frames_per_s
    rate = film.rate if per_s is None else f"{float(per_s):.3f}".rstrip("0").rstrip(".")
    varies = ", varying" if film.rate_varies else ""
    scan = f", {film.scan}" if film.scan != "progressive" else ""
    stream = f"; {which_stream(film.video_stream, film.video_streams)}" if film.video_streams > 1 else ""
    size = f"{film.display_width_px} × {film.display_height_px}"
    found = shapes(dossier)
    frames = f"{film.frames:,} {'frame' if film.frames == 1 else 'frames'}"
    return (
        f"{clock(film.duration_ns, 3)} in {frames} at {rate} a second{varies}{stream}; {film.video_codec}{scan}, {size}, "
        f"picture {told(found) if len(found) > 1 else f'{film.active_aspect:.2f}:1'}"
    )


def _shots(dossier: Dossier) -> str:
    if not dossier.shots:
        return ""
    kinds = Counter(shot.opens_with for shot in dossier.shots if shot.opens_with != "start")
    some = ", ".join(f"{n} {_many(kind, n)}" for kind, n in kinds.most_common())
    facts = dossier.facts
    lengths = [f"{said} {written(facts[name])}" for name, said in _LENGTHS.items() if name in facts]
    return "; ".join(
        part for part in (f"{len(dossier.shots):,}" + (f" ({some})" if some else ""), ", ".join(lengths)) if part
    )


_LENGTHS = {"asl": "average length (ASL)", "median_shot_length": "median"}


def _many(kind: str, count: int) -> str:
    return kind if count == 1 else f"{kind}s"


def _colour(dossier: Dossier) -> str:
    whole = next((row for row in dossier.table("colours").rows if row.shot_index is None), None)
    if whole is None:
        return ""
    colouring = _COLOURINGS.get(whole.colouring, whole.colouring)
    return colouring if colouring == TOO_DARK else f"{colouring}; {_hues(whole)}"


_COLOURINGS = {"colour": "in colour"}
"""Those whose name the line begins with already."""


def _hues(colour: Colour) -> str:
    shares = sorted(((hue.share, hue.family) for hue in colour.hues if hue.family != "grey"), key=lambda one: -one[0])
    told = [f"{family} {per_cent(share)}" for share, family in shares[:_HUES_TOLD] if share >= _LEAST_SHARE]
    grey = next((hue.share for hue in colour.hues if hue.family == "grey"), 0.0)
    return ", ".join([*told, f"no hue {per_cent(grey)}"]) + " of the picture"


def _stillness(dossier: Dossier) -> str:
    spans: Counter[str] = Counter()
    for row in dossier.table("stillness").rows:
        spans[row.kind] += row.end_ns - row.start_ns
    return ", ".join(
        f"{kind} for {lasting(spans[kind])}" for kind in ("still", "frozen", "black") if spans[kind] >= SECOND
    )


def _sound(dossier: Dossier, film: Film) -> str:
    if film.audio_stream is None:
        return "no sound track"
    facts = dossier.facts
    parts = []
    if (loud := facts.get("loudness_integrated")) is not None:
        parts.append(written(loud))
    if (spread := facts.get("loudness_range")) is not None:
        parts.append(f"range {written(spread)}")
    told = parts and dossier.table("voice").rows  # whose silence, by a finer rule, is told in a line of its own
    if not told and (silent := facts.get("silence_share")) is not None:
        parts.append(f"silent for {written(silent)} of the time")
    return ", ".join(parts) or "nothing could be told of it"


def _pictures(dossier: Dossier) -> str:
    """Of each picture beside the film: how far its colours lie from the film's, and the nearest shots."""
    return "; ".join(
        f"{Path(row.path).name}: {row.distance:.2f} from the film's colours; nearest to shot "
        + ", ".join(str(number + 1) for number in row.nearest_shots[:3])
        for row in dossier.table("pictures").rows
    )


def _findings(dossier: Dossier) -> str:
    """Claims as the page counts them."""
    from kadr.page.laid import how_many, laid_once  # here, because most summaries need none of the page's rows

    claims = laid_once(dossier)
    if not claims:
        return ""
    verdicts = Counter(rows[0][0].verdict for rows in claims.values())
    counts = ", ".join(f"{verdict} {verdicts[verdict]}" for verdict in VERDICTS if verdicts[verdict])
    return f"{how_many(claims)}: {counts}"
