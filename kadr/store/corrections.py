"""corrections.json: what people corrected in a dossier's rows. Theirs, not Kadr's: no row is changed by it, and it is kept.

A correction names a place, not a row's number: a new make gives rows anew, and it is found again by its place.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from kadr.errors import NotADossier
from kadr.film_rows import OPENINGS
from kadr.presence_rows import SCALES
from kadr.records import CORRECTIONS, Correction
from kadr.store.folder import working, writing_to
from kadr.store.inside import refuse_link, written
from kadr.store.values import plain, record
from kadr.summaries.rows_by_hand import TABLES, is_key

NAME = "corrections.json"
_DIGITS = 18
"""Of a time in nanoseconds; more are no film's."""


def read_corrections(folder: Path) -> tuple[Correction, ...]:
    """Corrections in the order in which they were made; none where the file is not there.

    Raises NotADossier for a file that cannot be understood: a correction is not dropped in silence.
    """
    path = folder / NAME
    refuse_link(path)
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        some = tuple(record(Correction, one) for one in _held(values)[1])
        for one in some:
            _check(one)
        return some
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        why = (str(error).splitlines() or [type(error).__name__])[0]
        raise NotADossier(
            f"{path} cannot be read ({why}). Mend it, or remove it to forget what was corrected."
        ) from error


def add_correction(
    folder: Path, new: Correction, look: Callable[[Sequence[Correction]], None] = lambda _: None
) -> tuple[Correction, ...]:
    """Keep one more correction, with the next number.

    look: sees those that are there while nobody else can add one, and raises what it will where this one may not follow them.
    Raises DossierBusy, CannotWrite, NotADossier; ValueError for one that could not be read again, and nothing is written.
    """
    with working(folder):
        before, number = read_corrections(folder), _last(folder) + 1
        look(before)
        numbered = replace(new, number=number)
        _check(numbered)
        return _write(folder, [*before, numbered], number)


def undo_correction(folder: Path, number: int) -> tuple[Correction, ...]:
    """Take a correction back. Raises as above; a number that is not there changes nothing."""
    with working(folder):
        before = read_corrections(folder)
        some = [one for one in before if one.number != number]
        return before if len(some) == len(before) else _write(folder, some, _last(folder))


def _last(folder: Path) -> int:
    """The last number that was given, also to a correction that was taken back: none is given twice."""
    try:
        last, some = _held(json.loads((folder / NAME).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return 0
    return max([last, *(int(one["number"]) for one in some)])


def _held(values: Any) -> tuple[int, list[dict[str, Any]]]:
    """The last number and the corrections of a file; a list alone is one that knows of none taken back."""
    if isinstance(values, list):
        return 0, values
    last, some = values["last_number"], values["corrections"]
    if type(last) is not int or not isinstance(some, list):
        raise ValueError("last_number is a whole number, corrections a list")
    return last, some


def _check(one: Correction) -> None:
    """Raises ValueError for a correction that says nothing that can be laid over a row."""
    if type(one.number) is not int or one.number < 1:
        raise ValueError("a correction without a number")
    for part in fields(one):
        if part.name != "number" and not is_text(getattr(one, part.name)):
            raise ValueError(f"the {part.name} of correction {one.number} is no text")
    if one.action not in CORRECTIONS.get(one.about, ()):
        raise ValueError(f"correction {one.number} is none that there is")
    if one.about in TABLES and not all(is_key(word) for word in one.place.split() or ("",)):
        raise ValueError(f"the place of correction {one.number} is no row's")
    if one.about == "statement" or one.about in TABLES:
        return
    if not _is_time(one.place):
        raise ValueError(f"the place of correction {one.number} is no time in nanoseconds")
    if one.action == "move" and not _is_time(one.to):
        raise ValueError(f"correction {one.number} moves to no time in nanoseconds")
    known = {"opening": OPENINGS[1:], "scale": SCALES, "split": ("", *OPENINGS[1:])}.get(one.action, (one.to,))
    if one.to not in known:
        raise ValueError(f"correction {one.number} gives a shot what none has")


def is_text(value: object) -> bool:
    """Whether a value is words that can be written: half a character (a lone surrogate) has no UTF-8.

    >>> is_text("Ada"), is_text("A" + chr(0xD800)), is_text(5)
    (True, False, False)
    """
    return isinstance(value, str) and not any("\ud800" <= letter <= "\udfff" for letter in value)


def _is_time(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _DIGITS


def _write(folder: Path, some: Sequence[Correction], last: int) -> tuple[Correction, ...]:
    text = json.dumps({"last_number": last, "corrections": plain(list(some))}, ensure_ascii=False, indent=1) + "\n"
    with writing_to(folder):
        written(folder / NAME, text.encode(), folder / ".work" / f"{NAME}.part")
    return tuple(some)
