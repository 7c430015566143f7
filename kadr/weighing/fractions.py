"""A named part of the running time or of the shots, "half of the film", "seven of ten shots", beside the share that was measured."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kadr.weighing.numbers import figure
from kadr.weighing.quantities import Number
from kadr.weighing.verdicts import Lines, Measured, per_cent
from kadr.weighing.words import Said, Word, without

_PARTS = {
    "en": (r"third", r"quarter", r"fifth", r"sixth", r"seventh", r"eighth", r"ninth", r"tenth"),
    "de": ("drittel", "viertel", "fünftel", "sechstel", "siebtel", "achtel", "neuntel", "zehntel"),
    "fr": ("tiers", "quart", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième"),
    "es": ("tercio|tercera parte|terceras partes", "cuarto|cuarta parte|cuartas partes", "quinto|quinta parte|quintas partes", "sexto|sexta parte|sextas partes",
           "séptimo|séptima parte|séptimas partes", "octavo|octava parte|octavas partes", "noveno|novena parte|novenas partes", "décimo|décima parte|décimas partes"),
    "it": ("terz[oi]", "quart[oi]", "quint[oi]", "sest[oi]", "settim[oi]", "ottav[oi]", "non[oi]", "decim[oi]"),
    "pt": ("terço|terça parte", "quarto|quarta parte", "quinto|quinta parte", "sexto|sexta parte", "sétimo|sétima parte", "oitavo|oitava parte", "nono|nona parte",
           "décimo|décima parte"),
    "ru": ("треть(?:ей|ю)?|трети|трет(?:ья|ьей|ью) часть", "четверт(?:ь|и|ей|ью|ая часть)", "пят(?:ая|ую|ой|ых)(?: част[ьи]| частей)?", "шест(?:ая|ую|ой|ых)(?: част[ьи])?",
           "седьм(?:ая|ую|ой|ых)(?: част[ьи])?", "восьм(?:ая|ую|ой|ых)(?: част[ьи])?", "девят(?:ая|ую|ой|ых)(?: част[ьи])?", "десят(?:ая|ую|ой|ых)(?: част[ьи])?"),
}  # fmt: skip
"""Parts by their names, from thirds to tenths."""
_HALF = {
    "en": r"half", "de": r"(?:die|der) hälfte|(?:den|der|des) halben?", "fr": r"la moitié", "es": r"la mitad", "it": r"(?:la )?metà", "pt": r"(?:a )?metade",
    "ru": r"половин(?:а|у|ы|ой|е)",
}  # fmt: skip
_ARTICLES = {
    "en": "a|an|one", "de": "eine?[mnrs]?|das|dem", "fr": "une?|le|la|les", "es": "un[oa]?|la|el", "it": "un[ao']?|il|i", "pt": "uma?|o|a", "ru": "одн[аоуй]+",
}  # fmt: skip
_PER_CENT = r"(?:%|per ?cent|prozent|pour ?cent|por ?ciento|per ?cento|por ?cento|процент\w*)"
_OF = {
    "en": r"of (?:all )?(?:(?:the|its|this|that|their|her|his) )?", "de": r"(?:von )?(?:all)?(?:de[rsn]|seine[rn]?|ihre[rn]?|dieses|aller|alle[rn]?|von)? ?",
    "fr": r"(?:du|de (?:la|sa|ce|tous les)|des|de ses) ?", "es": r"(?:del|de (?:la|su|esta|los|las|sus|todos los)) ?",
    "it": r"(?:del|della(?: sua)?|delle(?: sue)?|di tutte le|dell[ae'’]?) ?", "pt": r"(?:do|da(?: sua)?|de sua|dos(?: seus)?|das|de todos os) ?", "ru": r"(?:от )?(?:всего |всех |из )?",
}  # fmt: skip
_TIME = {
    "en": r"(?:(?:whole|entire|total|film's|movie's) )?(?:film|movie|picture|running[ -]?time|run[ -]?time|runtime|time|duration|length)",
    "de": r"(?:(?:ganzen|gesamten|kompletten) )?(?:films?|laufzeit|spielzeit|zeit|spieldauer|dauer|filmlänge)",
    "fr": r"(?:film|durée|temps|métrage)(?: du film)?", "es": r"(?:película|filme?|metraje|duración|tiempo|cinta)", "it": r"(?:film|pellicola|durata|tempo)",
    "pt": r"(?:filme|duração|tempo|película)", "ru": r"(?:фильма|картины|ленты|времени|экранного времени|хронометража)",
}  # fmt: skip
_SHOTS = {
    "en": r"(?:(?:film's|movie's) )?(?:shots|takes|images|frames|pictures|set-?ups)", "de": r"(?:kamera)?(?:einstellungen|aufnahmen|bilder|bildern)",
    "fr": r"(?:plans|images|cadres)", "es": r"(?:planos|encuadres|imágenes|tomas)", "it": r"(?:inquadrature|immagini|riprese)",
    "pt": r"(?:planos|enquadramentos|imagens|tomadas)", "ru": r"(?:планов|кадров)",
}  # fmt: skip
_SO_MANY = {
    "en": r"(?P<a>{n}) (?:{s} )?(?:in|out of|of)(?: every)? (?P<b>{n}) (?:of (?:the|its) )?{s}|(?P<a2>{n}) (?:shot|take|image|frame|picture)s? (?:in|out of)(?: every)? (?P<b2>{n})",
    "de": r"(?P<a>{n}) von (?P<b>{n}) {s}", "fr": r"(?P<a>{n}) (?:plan|image|cadre)s? sur (?P<b>{n})",
    "es": r"(?P<a>{n}) de cada (?P<b>{n}) {s}", "it": r"(?P<a>{n})['’ ] ?(?:inquadratur[ae]|immagin[ei]|ripres[ae]) su (?P<b>{n})",
    "pt": r"(?P<a>{n}) em(?: cada)? (?P<b>{n}) {s}|(?P<a2>{n}) de cada (?P<b2>{n}) {s}", "ru": r"(?P<a>{n}) (?:{s} )?из (?P<b>{n})(?: {s})?",
}  # fmt: skip
"""So many of so many shots."""
_EVERY = {
    "en": r"every (?P<b>second|other|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:shot|take|image|frame)",
    "de": r"jede[rsnm]? (?P<b>zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[rsnm]? (?:einstellung|aufnahme|bild)",
    "ru": r"кажд(?:ый|ом|ая) (?P<b>второй|третий|четвертый|пятый|шестой|седьмой|восьмой|девятый|десятый) (?:план|кадр)",
}  # fmt: skip
_NTH = {
    name: n
    for names in (
        ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
        ("zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte"),
        ("второй", "третий", "четвертый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый"),
        ("other",),
    )
    for n, name in enumerate(names, 2)
}  # fmt: skip
_GENITIVE = {
    "двух": 2.0, "трех": 3.0, "четырех": 4.0, "пяти": 5.0, "шести": 6.0, "семи": 7.0, "восьми": 8.0, "девяти": 9.0, "десяти": 10.0, "ста": 100.0, "одна": 1.0, "один": 1.0,
    "две": 2.0, "одной": 1.0, "двадцати": 20.0,
}  # fmt: skip
"""Russian numbers in the cases in which they stand here."""
_MOST_OF_A_HUNDRED = 100
_AT_MOST = (
    r"(?:no|not) more than|at (?:the )?most|up to|höchstens|maximal|nicht mehr als|bis zu|au (?:plus|maximum)|pas plus d(?:e|')|tout au plus|como (?:mucho|máximo)|a lo sumo|no más de|"
    r"al massimo|non più d(?:i|ell[ae'’]?|el)|no máximo|não mais (?:do que|que|de)|quando muito|не (?:более|больше)(?: чем)?|максимум|от силы"
)
_AT_LEAST = (
    r"at least|(?:no|not) (?:less|fewer) than|mindestens|wenigstens|nicht weniger als|au (?:moins|minimum)|pas moins d(?:e|')|al menos|por lo menos|como mínimo|no menos de|almeno|"
    r"non meno d(?:i|ell[ae'’]?|el)|pelo menos|ao menos|não menos (?:do que|que|de)|не (?:менее|меньше)(?: чем)?|как минимум|по меньшей мере"
)
_ABOVE = r"more than|over|(?:well|far) over|mehr als|über|plus d(?:e|')|más de|más que|più d(?:i|ell[ae'’]?|el)|mais (?:do que|d[ea]|que)|больше(?: чем)?|более(?: чем)?|свыше"
_BELOW = (
    r"less than|fewer than|under|not even|not(?: quite)?|weniger als|nicht (?:einmal|ganz)|nicht|unter|moins d(?:e|')|pas même|même pas|menos de|menos que|ni siquiera|meno d(?:i|ell[ae'’]?|el)|"
    r"nemmeno|neanche|menos (?:do que|d[ea]|que)|nem sequer|nem|меньше(?: чем)?|менее(?: чем)?|даже не"
)
_SIDES = tuple(
    (
        name,
        re.compile(
            rf"\b(?:{some})(?: (?:в|во|in|dans|en|em|su))?(?: (?:the|la|el|il|un|una|uma?|a|o|des|die|der))? ?$"
        ),
    )
    for name, some in (("most", _AT_MOST), ("least", _AT_LEAST), ("more", _ABOVE), ("less", _BELOW))
)
_BEFORE_A_COUNT = tuple(
    (name, re.compile(rf"\b(?:{some})(?:(?<=')| )(?:[\w.,'-]+ ?){{1,5}}$"))
    for name, some in (("most", _AT_MOST), ("least", _AT_LEAST), ("more", _ABOVE), ("less", _BELOW))
)


def side_before(head: str) -> str:
    """The bound on a number at the end of some words, `more`, `less`, `most`, `least`; `not` where it is only denied, "" where there is none.

    >>> side_before("there are no more than two "), side_before("plus de dix "), side_before("there are not ten "), side_before("it has ten ")
    ('most', 'more', 'not', '')
    """
    for name, pattern in _BEFORE_A_COUNT:
        if (hit := pattern.search(head)) is not None:
            return "not" if re.match(r"(?:not|nicht|nem) (?!even|quite|einmal|ganz)", hit.group()) else name
    return ""


NEAR, OFF, FAR = 0.10, 0.20, 0.30
"""Parts of the running time that a share may be off a fraction that is told: fractions in prose are round."""
BEYOND = Lines(-0.15, -0.05, 0.0, 0.05)
"""The same for a fraction that is only bound on one side, "more than half": how far a share is on that side of it."""
AT_MOST = Lines(-0.15, -0.10, -0.05, 0.0)
"""The same for a bound that holds the fraction itself, "no more than a fifth": what its roundness hides is given it."""


@dataclass(frozen=True, slots=True)
class Fraction:
    """A part of the running time, or of the shots, that a sentence names, and its side of it: `more`, `less`, `most`, `least`, or "" for
    the fraction itself."""

    share: float
    side: str
    told: str
    start: int = 0
    """Where it begins in the words, its side included, and where it ends."""
    end: int = 0
    of: str = "time"
    """time or shots"""


def fraction_of(told: Said) -> Fraction | None:
    """The part of the film's time or shots that a sentence names; None where it names none. Halves that are places ("the first
    half of the film") are none.

    >>> found = fraction_of(Said("for more than half of the film nobody speaks. ", "en"))
    >>> found and (found.share, found.side, found.told)
    (0.5, 'more', 'half of the film')
    >>> fraction_of(Said("in the first half of the film nobody speaks. ", "en")) is None
    True
    >>> found = fraction_of(Said("siete de cada diez planos muestran un rostro. ", "es"))
    >>> found and (found.share, found.of)
    (0.7, 'shots')
    """
    return _fraction_of(told.text, told.language)


@lru_cache(maxsize=64)
def _fraction_of(text: str, language: str) -> Fraction | None:
    """The same for its words, which every weigher asks for."""
    told = Said(text, language)
    for share, hit, of in _found(told):
        before = told.text[: hit.start()]
        if _A_PLACE.search(before) or not 0 < share < 1:
            continue
        side, start = next(
            ((name, bound.start()) for name, pattern in _SIDES if (bound := pattern.search(before))), ("", hit.start())
        )
        if side == "more" and (barely := _BARELY.search(before[:start])):  # "barely more than a third" is about a third
            side, start = "", barely.start()
        return Fraction(share, side, hit.group().strip(), start, hit.end(), of)
    return None


_BARELY = re.compile(
    r"\b(?:barely|hardly|scarcely|(?:a )?little|just|slightly|only slightly|kaum|(?:nur )?(?:ein )?wenig|knapp|etwas|à peine|guère|(?:un )?peu|apenas|(?:un )?poco|"
    r"appena|(?:um )?pouco|едва(?: ли)?|чуть|немного|немногим|ненамного) $"
)
"""What says of "more than" that it is not much more."""


def fraction_there(told: Said) -> Fraction | None:
    """The same, also where the sentence goes on with it: "there are close-ups, but they make up no more than a fifth of the shots"."""
    own = told.text.strip(" .,;:")
    if (found := fraction_of(told)) is not None or own not in told.sentence:
        return found
    rest = told.sentence[told.sentence.find(own) + len(own) :]
    return fraction_of(replace(told, text=rest)) if _THEY.match(rest) else None


_THEY = re.compile(
    r"\W*(?:but|and|though|aber|doch|und|mais|et|pero|y|ma|e|mas|но|а|и)?,? ?(?:they|these|those|it|sie|diese|das|ils|elles|ce|cela|ell[oa]s|est[oa]s|essi|esse|queste|questi|eles|elas|est[ea]s|они|их|это|make|take|sont|son|sono|são)\b"
)


def without_fraction(told: Said, of: Fraction) -> Said:
    """The words without the part that is named, and without the bound before it: "no more than" denies nothing else."""
    return without(told, [Word("fraction", of.start, of.end)])


def _found(told: Said) -> Iterator[tuple[float, re.Match[str], str]]:
    """Every fraction with its share, as it stands in the words."""
    for kind, of, pattern in _patterns(told.language):
        for hit in pattern.finditer(told.text):
            if kind == "half":
                yield 0.5, hit, of
            elif kind == "part":
                named = next(
                    n
                    for n, name in enumerate(_PARTS[told.language], 3)
                    if re.fullmatch(rf"(?:{name})[sn]?", hit.group("b"))
                )
                some = _number(told, hit.group("a")) if hit.group("a") else 1.0
                if some is not None:  # "the last third" is a place
                    yield some / named, hit, of
            elif kind == "per cent":
                some = _number(told, hit.group("a"))
                yield (some or 0.0) / 100, hit, of
            elif kind == "every":
                yield 1 / _NTH[hit.group("b")], hit, of
            else:
                found = {name[0]: text for name, text in hit.groupdict().items() if text}
                some, among = _number(told, found["a"]), _number(told, found["b"])
                if some and among and 2 <= among <= _MOST_OF_A_HUNDRED:
                    yield some / among, hit, of


def _number(told: Said, text: str) -> float | None:
    if text in _GENITIVE:
        return _GENITIVE[text]
    if re.fullmatch(_ARTICLES[told.language], text):
        return 1.0
    return figure(told, text)


@cache
def _patterns(language: str) -> list[tuple[str, str, re.Pattern[str]]]:
    """What a fraction looks like, and whether it is of the time or of the shots."""
    found = []
    articles = _ARTICLES.get(language, _ARTICLES["en"])
    number = rf"(?:{articles}|\d+(?:[.,]\d+)?|[^\W\d_]+)"
    parts = "|".join(_PARTS[language])
    for of, thing in (("time", _TIME[language]), ("shots", _SHOTS[language])):
        behind = rf" {_OF[language]}{thing}\b"
        half = rf" (?:{_OF[language]})?(?:(?:the|its|this|that|their) )?{thing}\b" if language == "en" else behind
        found.append(("half", of, re.compile(rf"(?<![\w-])(?:{_HALF[language]}){half}")))
        gap = "" if language == "ru" else "[- ]"
        some = rf"(?:(?P<a>{number}) )?" if language == "ru" else rf"(?P<a>{number}){gap}"
        found.append(("part", of, re.compile(rf"(?<![\w-]){some}(?P<b>(?:{parts})[sn]?){behind}")))
        found.append(
            (
                "per cent",
                of,
                re.compile(
                    rf"(?<![\w-])(?P<a>\d+(?:[.,]\d+)?|[^\W\d_]+(?:-[^\W\d_]+)?) ?{_PER_CENT}(?: {_OF[language]}{thing}\b)"
                ),
            )
        )
    some = _SO_MANY[language].format(n=number, s=_SHOTS[language])
    found.append(("so many", "shots", re.compile(rf"(?<![\w-])(?:{some})(?!\w)")))
    if language in _EVERY:
        found.append(("every", "shots", re.compile(rf"(?<![\w-])(?:{_EVERY[language]})\b")))
    return found


_A_PLACE = re.compile(
    r"\b(?:first|second|last|latter|final|other|erste[nr]?|zweite[nr]?|letzte[nr]?|première|seconde|dernière|primera|segunda|última|prima|seconda|"
    r"ultim[ao]|altr[ao]|otr[ao]|outr[ao]|último|autre|andere[nr]?|primeira|друг(?:ая|ой|ую)|перв\w+|втор\w+|последн\w+) $"
)


def of_shots(number: Number) -> Number:
    """The same share of the shots, each as good as another, with what the detectors' errors leave open."""
    pieces = [piece for piece in number.pieces if piece.y]
    if not pieces:
        return number
    value = sum(piece.x / piece.y for piece in pieces) / len(pieces)
    seen = number.of_all()
    low, high = max(0.0, value - (seen.value - seen.low)), min(1.0, value + (seen.high - seen.value))
    return replace(number, value=value, low=low, high=high, errors=(low, high))


def beside(of: Fraction, measure: str, thing: str, number: Number) -> Measured:
    """A measured share beside the part of the time, or of the shots, that is told."""
    if of.of == "shots":
        number, measure = of_shots(number), measure.replace("share of the time", "share of the shots")
    number = number.of_all()
    return beside_fraction(of, measure, thing, number.value, number.low, number.high)


def beside_fraction(of: Fraction, measure: str, thing: str, value: float, low: float, high: float) -> Measured:
    """A share, with its interval, beside a fraction that is told."""
    if of.side:
        ends = (low - of.share, high - of.share) if of.side in {"more", "least"} else (of.share - high, of.share - low)
        lines = AT_MOST if of.side in {"most", "least"} else BEYOND
        verdict = lines.judge(*ends)
        rule = (
            f"{_SIDE[of.side].capitalize()} the fraction: bears out from {per_cent(lines.bears_out)} of the {of.of} beyond it, contradicts from "
            f"{per_cent(-lines.contradicts)} on the other side, leans between."
        )
    else:
        ends = (abs(low - of.share), abs(high - of.share))
        nearest = 0.0 if low <= of.share <= high else min(ends)
        near, off = min(NEAR, of.share / 2), min(OFF, of.share * 0.75)  # a fiftieth is no tenth, and nothing is none
        around = abs(value - of.share) <= near and max(ends) <= FAR
        verdict = (
            "bears out" if max(ends) <= near else "leans for" if around
            else "contradicts" if nearest > FAR and high < of.share else "leans against" if nearest > off else "mixed"
        )  # fmt: skip
        rule = (
            f"The fraction beside the share of the {of.of}: bears out where the interval is within {per_cent(near)} of the {of.of} of it, leans for it "
            f"where the share is and the interval within {per_cent(FAR)}; leans against it where all of it is more than {per_cent(off)} off, contradicts from {per_cent(FAR)} too little."
        )
    side = f"{_SIDE[of.side]} " if of.side else ""
    verb = "has" if of.of == "time" else "have"
    reason = f"{per_cent(value)} of the {of.of} {verb} {thing}; the sentence says {side}{per_cent(of.share)}."
    return Measured(measure, verdict, rule, reason, "an absolute claim", value, low, high, "share")


_SIDE = {"more": "more than", "less": "less than", "most": "at most", "least": "at least"}
