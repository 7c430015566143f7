"""Facts that rest on shots, as corrected by hand: beside those of the machine's shots, which stay as they are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Fact, Shot, Stillness
from kadr.presence_rows import SCALES, Scale
from kadr.records import Correction
from kadr.summaries import leader
from kadr.summaries.corrected_shots import CorrectedShot, corrected_shots
from kadr.summaries.parts import quarters, whole
from kadr.summaries.scale_classes import scale_facts

_OPEN = "no interval: a hand vouches for what it corrected, and how much of the rest it looked through is not known"


def shots_of(dossier: Dossier) -> tuple[CorrectedShot, ...]:
    """The dossier's shots as corrected; empty where nobody corrected one."""
    scales = {row.shot_index: row.scale for row in cast("Sequence[Scale]", dossier.table("scales").rows)}
    return corrected_shots(dossier.shots, dossier.film, dossier.corrections, scales)


def corrected_facts(dossier: Dossier, shots: Sequence[CorrectedShot] | None = None) -> list[Fact]:
    """The facts of the dossier that rest on shots, made again of the corrected ones; none where no hand changed one.

    Of the film and of its quarters, as the machine's. One that the dossier does not have is not made here either.
    """
    made = shots_of(dossier) if shots is None else shots
    film = dossier.film
    if film is None or not any(shot.mended for shot in made):
        return []
    from kadr.summaries.shot_lengths import statistics  # here: it loads numpy, which a dossier of texts never needs

    found: list[Fact] = []
    told = {(row.name, row.part): row for row in cast("Sequence[Fact]", dossier.table("facts").rows)}
    plain = [_plain(shot) for shot in made]
    counted = leader.without_leader(plain, cast("Sequence[Stillness]", dossier.table("stillness").rows))
    black = leader.left_out(plain, counted)
    scales = _scales(made, cast("Sequence[Scale]", dossier.table("scales").rows))
    of_scale = {row.shot_index for row in scales}
    parts = [whole(film.duration_ns), *quarters(film.duration_ns)]
    for part, numbers in zip(parts, statistics(counted, parts), strict=True):
        inside = [shot for shot in made if part.overlap_ns(shot)]
        how = _by(one for shot in inside for one in _mending(shot))
        kinds = sum(shot.opens_with is None and shot.start_ns >= part.span.start_ns for shot in inside if shot.index)
        unknown = [shot.machine is None for shot in inside if shot.index not in of_scale]
        for name, value in numbers.items():
            if (was := told.get((name, part.name))) is not None:
                without = f"; left out: {kinds} of no known kind" if kinds and name.endswith("_share") else ""
                found.append(replace(was, value=value, low=None, high=None, how=f"{how}; {_OPEN}{without}{black}"))
        for fact in scale_facts(scales, plain, part) if scales else ():
            if (fact.name, fact.part) in told:
                without = f"; {_unscaled(sum(unknown), len(unknown) - sum(unknown))}" if unknown else ""
                found.append(replace(fact, how=f"{how}; {fact.how}{without}"))
    return found


def _plain(shot: CorrectedShot) -> Shot:
    """The shot as the statistics take it, which look at no frame."""
    return Shot(
        shot.index, shot.start_frame or 0, shot.end_frame or 0, shot.start_ns, shot.end_ns, shot.opens_with or "",
        None, None, shot.score,
    )  # fmt: skip


def _mending(shot: CorrectedShot) -> list[Correction]:
    """Of what a hand said of a shot, that which changed it. What vouches for it does only where the machine says otherwise by now."""
    if not shot.mended:
        return []
    return [one for one in shot.by_hand if one.action != "confirm"] or list(shot.by_hand)


def _scales(shots: Sequence[CorrectedShot], rows: Sequence[Scale]) -> list[Scale]:
    """The scale of each corrected shot of which it is known.

    A hand's is certain; the machine's holds where the shot is as it was.
    """
    by_machine = {row.shot_index: row for row in rows}
    found: list[Scale] = []
    for shot in shots:
        if shot.scale in SCALES:
            ecu, cu, mcu, ms, mls, ls, els, none = (float(name == shot.scale) for name in SCALES)
            found.append(
                Scale(shot.index, str(shot.scale), 1.0, ecu, cu, mcu, ms, mls, ls, els, none, None, "hand", 0)
            )  # fmt: skip
        elif shot.machine in by_machine:
            found.append(replace(by_machine[shot.machine], shot_index=shot.index))
    return found


def _unscaled(by_hand: int, other: int) -> str:
    """What a share of scales is not made of: a shot whose ends a hand changed has no scale until a hand gives it one.

    >>> _unscaled(2, 0), _unscaled(1, 3)
    ('left out: 2 split, joined or moved by hand, of no scale yet', 'left out: 1 split, joined or moved by hand, of no scale yet, and 3 of unknown scale')
    """
    ended = f"{by_hand} split, joined or moved by hand, of no scale yet" if by_hand else ""
    return f"left out: {', and '.join(part for part in (ended, f'{other} of unknown scale' if other else '') if part)}"


def left_out(how: str) -> str:
    """What a corrected fact leaves out, of the words on how it was made; empty where that is nothing.

    >>> left_out("corrected by hand, 1 correction by Ada; left out: 1 of no known kind"), left_out("bootstrap")
    ('left out: 1 of no known kind', '')
    """
    last = how.rpartition("; ")[2]
    return last if last.startswith("left out") else ""


def _by(some: Iterable[Correction]) -> str:
    """How many corrections, and whose; that there is none.

    >>> _by([Correction(1, "shot", "split", "5", "", "", "Ada"), Correction(2, "shot", "split", "9", "", "", "Ada")])
    'corrected by hand, 2 corrections by Ada'
    """
    every = {one.number: one for one in some}
    if not every:
        return "nothing corrected in this part"
    who = ", ".join(dict.fromkeys(one.author for one in every.values()))
    return f"corrected by hand, {len(every)} correction{'' if len(every) == 1 else 's'} by {who}"
