"""The six invented films of which the sentences in `claims/` tell truly or falsely: what each is made of, take by take."""

from collections.abc import Sequence
from dataclasses import dataclass

from bench.weighed_films import Take

IYA, MASHA, SASHA = "person 1", "person 2", "person 3"


def faces() -> list[Take]:
    """90 min in 180 shots of half a minute, 1.85:1, red and green, its second half darker. Seven of ten shots are close;
    somebody speaks in two of ten. Iya freezes in each round, and it is quieter then; Sasha comes in the last twelve minutes."""
    found = []
    for n in range(18):
        light = 0.48 if n < 9 else 0.32
        red, green = (("red", 0.30), ("green", 0.12)), (("green", 0.40), ("red", 0.06))
        last = (IYA, SASHA) if n >= 16 else (IYA, MASHA)
        found += [
            Take(30, red, lightness=light, scale="CU", who=(IYA,), voice="silence", lufs=-38),
            Take(30, green, lightness=light, scale="CU", who=(MASHA,)),
            Take(30, red, lightness=light, scale="MCU", who=(IYA, MASHA), voice="silence", turned=True),
            Take(30, green, lightness=light, scale="CU", who=(IYA,), voice="speech"),
            Take(30, red, lightness=light, scale="MCU", who=(MASHA,)),
            Take(30, green, lightness=light, scale="MS", who=(IYA, MASHA), turned=True),
            Take(30, red, lightness=light, scale="CU", who=(IYA,)),
            Take(30, green, lightness=light),
            Take(30, red, lightness=light, scale="CU", who=(IYA,), lufs=-42, freeze=True),
            Take(30, green, lightness=light, scale="LS", who=last, voice="speech"),
        ]
    return found


def talk() -> list[Take]:
    """45 min in 1,350 shots, 2.39:1, blue and orange, bright; shots of 3 s, from the half on of 1.5 s and louder. Eight of ten
    shots have speech, four a crowd; all from a hand. Masha is on screen most, Iya only in the last quarter; no close-up."""
    found = []
    for n in range(1350):
        late = n >= 450
        take = Take(
            1.5 if late else 3.0, (("blue", 0.35), ("orange", 0.25)), 0.16, 0.68, scale="LS" if n % 5 in {0, 1} else "MS",
            who=(MASHA, SASHA, "", "", "", "") if n % 5 in {0, 1} else (MASHA, SASHA) if n % 5 == 2 else (MASHA,),
            voice="other" if n % 5 == 4 else "speech", camera="hand", lufs=-18 if late else -27,
        )  # fmt: skip
        if n >= 900 and n % 5 == 3:
            take = Take(1.5, take.hues, 0.16, 0.68, scale="MS", who=(IYA,), voice="speech", camera="hand", lufs=-18)
        found.append(take)
    return found


def empty() -> list[Take]:
    """100 min in 100 shots of a minute, 1.37:1, black and white: landscapes without anybody, in silence, from a tripod."""
    return [
        Take(60, colouring="black and white", chroma=0.0, voice="silence", lufs=-60, lightness=0.5) for _ in range(100)
    ]


def mixed() -> list[Take]:
    """60 min in 360 shots of 10 s, 1.85:1, all hues alike, medium shots; a tenth of it, in the middle, is in black and white;
    the camera moves in nine of ten shots; speech in two of five; the last shot is a frozen frame."""
    hues = tuple(
        (name, 0.08) for name in ("red", "orange", "brown", "yellow", "green", "cyan", "blue", "purple", "pink")
    )
    found = []
    for n in range(360):
        grey = 160 <= n < 196
        found.append(
            Take(
                10,
                () if grey else hues,
                colouring="black and white" if grey else "colour",
                scale="MS",
                who=("",),
                voice="speech" if n % 5 < 2 else "other",
                camera="still" if n % 10 == 0 else "moving",
            )
        )
    return [*found[:-1], Take(10, hues, scale="MS", who=("",), frozen=True)]


def silent() -> list[Take]:
    """75 min in 750 shots of 6 s, 1.33:1, black and white, without a sound track, from a tripod: of five shots one is close, two are
    medium, one is long with a crowd, one has nobody."""
    found = []
    for _ in range(150):
        grey = {"colouring": "black and white", "chroma": 0.0, "lightness": 0.55}
        found += [
            Take(6, scale="CU", who=(MASHA,), **grey),
            Take(6, scale="MS", who=(MASHA, SASHA), **grey),
            Take(6, scale="LS", who=("",) * 6, **grey),
            Take(6, scale="MS", who=(SASHA,), **grey),
            Take(6, **grey),
        ]
    return found


def one_take() -> Sequence[Take]:
    """80 min in one shot, 2:1, brown and yellow, from a hand: Iya and Masha, both always in it and never silent."""
    return [Take(4800, (("brown", 0.35), ("yellow", 0.2)), scale="MS", who=(IYA, MASHA), voice="speech", camera="hand")]


@dataclass(frozen=True)
class Told:
    """A film, its shape, its year, and whether it has sound."""

    letter: str
    takes: Sequence[Take]
    aspect: float
    year: int
    audio: bool = True
    """Whether it has a sound track."""


FILMS = {
    "F": Told("F", faces(), 1.85, 2019), "T": Told("T", talk(), 2.39, 2012),
    "E": Told("E", empty(), 1.37, 1960), "M": Told("M", mixed(), 1.85, 1990),
    "S": Told("S", silent(), 1.33, 1926, audio=False), "O": Told("O", one_take(), 2.0, 2008),
}  # fmt: skip
