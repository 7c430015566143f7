"""Numbers as the page writes them: with their unit, and with no digit that their interval does not allow."""

import math

from kadr.film_rows import Fact
from kadr.page.film.axis import round_top

_MINUS, _THIN = "−", "\u00a0"
_SHARES = ("share", "frac", "fraction", "part")
"""Units of numbers from 0 to 1 that are shown in per cent."""
_SPOKEN = {"1/min": "", "OKLab": "", "shots": "", "frames": "", "changes": ""}
"""Units that a reader is told otherwise, or that the label tells."""
_COUNTED = {"freezes": "freeze", "shots": "shot", "frames": "frame"}
"""Units of what is counted, and one of it: whole numbers, whatever their interval."""


_LEAST_PER_CENT = 0.1
"""Of a share without an interval: what is less says so, for its digits are of no measure's."""
_LEAST_OKLAB = 0.001
"""Of a lightness, a chroma or a difference of colours: nobody sees less."""


def decimals(value: float, low: float | None = None, high: float | None = None) -> int:
    """Digits after the point: up to the first of the interval's half width; without one, two digits that count.

    >>> decimals(13.24, 12.9, 13.6), decimals(33.0, 28, 38), decimals(622), decimals(0.04217), decimals(-10.86)
    (1, 0, 0, 3, 1)
    """
    if low is not None and high is not None and high > low:
        return min(max(-math.floor(math.log10((high - low) / 2)), 0), 6)
    if value == int(value):
        return 0
    return 1 if abs(value) >= 1 else min(1 - math.floor(math.log10(abs(value))), 6)


def plain(value: float, digits: int) -> str:
    """A number with a true minus and no minus nought.

    >>> plain(-31.04, 1), plain(-0.01, 1), plain(49728, 0)
    ('−31.0', '0.0', '49,728')
    """
    text = f"{abs(value):,.{digits}f}"
    return f"{_MINUS}{text}" if value < 0 and any(c in "123456789" for c in text) else text


def scaled(unit: str) -> tuple[float, str]:
    """What a unit's numbers are multiplied by before they are shown, and the unit that then stands behind them.

    >>> scaled("share of shots"), scaled("s"), scaled("")
    ((100, '% of shots'), (1, 's'), (1, ''))
    """
    first, _, rest = unit.partition(" ")
    if first in _SHARES:
        return 100, f"% {rest}".strip()
    return 1, _SPOKEN.get(unit, unit)


def with_unit(number: str, shown: str) -> str:
    """A number with its unit behind a blank that does not break; a ratio's stands at it.

    >>> with_unit("1.78", ":1"), with_unit("9", ""), with_unit("9.3", "s")
    ('1.78:1', '9', '9.3\\xa0s')
    """
    return number + (shown if shown.startswith(":") or not shown else f"{_THIN}{shown}")


def amount(value: float | None, low: float | None, high: float | None, unit: str) -> tuple[str, str]:
    """A number with its unit, and its interval in brackets; empty where there is none.

    >>> amount(13.24, 12.9, 13.6, "s"), amount(0.53, 0.5, 0.56, "share")
    (('13.2\\xa0s', '[12.9,\\xa013.6]'), ('53\\xa0%', '[50,\\xa056]'))
    >>> amount(0.000049, None, None, "share"), amount(0.0053, None, None, "share")
    (('under 0.1\xa0%', ''), ('0.53\xa0%', ''))
    >>> amount(0.000221, 0.000221, 0.000221, "OKLab"), amount(0.0482, None, None, "OKLab")
    (('under 0.001', ''), ('0.048', ''))
    >>> amount(1.0, 1.0, 2.0, "freezes"), amount(None, None, None, "s")
    (('1\xa0freeze', '[1,\xa02]'), ('', ''))
    """
    if value is None:
        return "", ""
    factor, shown = scaled(unit)
    value, low, high = value * factor, _times(low, factor), _times(high, factor)
    if shown.startswith("%") and 0 < value < _LEAST_PER_CENT and low is None:
        return f"under {with_unit(str(_LEAST_PER_CENT), shown)}", ""
    if unit == "OKLab" and 0 < value < _LEAST_OKLAB and (high is None or high < _LEAST_OKLAB):
        return f"under {_LEAST_OKLAB}", ""
    digits = 0 if unit in _COUNTED and value == int(value) else decimals(value, low, high)
    if unit == "s" and abs(value) < 100:
        digits = max(digits, 1)  # as lengths of shots are written everywhere
    elif factor != 1 and abs(value) >= 10 and low is None:
        digits = 0
    text = with_unit(plain(value, digits), _COUNTED.get(shown, shown) if value == 1 else shown)
    if low is None or high is None:
        return text, ""
    return text, f"[{plain(low, digits)},{_THIN}{plain(high, digits)}]"


def written(row: Fact) -> str:
    """A fact's value with its interval, where it has one: on the page and in the terminal.

    >>> written(Fact("asl", 4.27, 3.41, 4.33, "s", "film", "")), written(Fact("face_share", 0.154, 0.153, 0.163, "share", "film", ""))
    ('4.3\xa0s [3.4,\xa04.3]', '15.4\xa0% [15.3,\xa016.3]')
    """
    return " ".join(part for part in amount(row.value, row.low, row.high, row.unit) if part)


def scale_of(low: float, high: float, unit: str) -> tuple[float, float]:
    """The ends of a scale that holds an interval: a share's whole, else from nought to a round number.

    >>> scale_of(0.5, 0.56, "share"), scale_of(12.9, 13.6, "s"), scale_of(-31.0, -22.5, "LUFS")
    ((0, 1), (0, 15), (-40, 0))
    """
    if scaled(unit)[0] != 1 and low >= 0 and high <= 1:
        return 0, 1
    return (-round_top(-low) if low < 0 else 0), (round_top(high) if high > 0 else 0)


def ends_of(ends: tuple[float, float], unit: str) -> tuple[str, str]:
    """The two ends of a scale as written, the unit on the last.

    >>> ends_of((0, 1), "share"), ends_of((0, 0.15), "")
    (('0', '100\\xa0%'), ('0', '0.15'))
    """
    factor, shown = scaled(unit)
    low, high = (_round(end * factor) for end in ends)
    return low, with_unit(high, shown)


def _round(end: float) -> str:
    """The end of a scale, which has two digits that count at most."""
    text = f"{abs(end):,.4f}".rstrip("0").rstrip(".")
    return f"{_MINUS}{text}" if end < 0 else text


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def per_cent(share: float) -> str:
    """A share as a whole number of hundredths; less than one says so.

    >>> per_cent(0.314), per_cent(0.004), per_cent(0)
    ('31\\xa0%', 'under 1\\xa0%', '0\\xa0%')
    """
    if 0 < share < 0.005:
        return f"under 1{_THIN}%"
    return f"{share * 100:.0f}{_THIN}%"


def length(length_ns: int) -> str:
    """How long a shot is: tenths of a second below a minute, then minutes and seconds.

    >>> length(4_249_000_000), length(65_000_000_000), length(80_000_000)
    ('4.2\\xa0s', '1:05\\xa0min', '0.08\\xa0s')
    """
    seconds = length_ns / 1e9
    if seconds >= 59.95:
        whole = round(seconds)
        return f"{whole // 60}:{whole % 60:02d}{_THIN}min"
    return f"{seconds:.{1 if seconds >= 0.95 else 2}f}{_THIN}s"
