"""Running time: minutes that a text prints, or tells in words, beside what was counted."""

import re
from dataclasses import replace
from fractions import Fraction

from kadr.dossier import Dossier
from kadr.film_rows import Film, Finding, may_be_cut_off
from kadr.records import Statement
from kadr.spans import SECOND
from kadr.weighing.caution import NOT_SURELY_THE_FILM
from kadr.weighing.denials import is_denied
from kadr.weighing.numbers import lengths_s
from kadr.weighing.places import part_of
from kadr.weighing.stated import said
from kadr.weighing.verdicts import Lines, Measured, finding, unmeasured
from kadr.weighing.words import Said, has, in_language, named, words

SAME_MIN = 1.0
"""Minutes apart that rounding leaves: texts round up, down, and count begun minutes."""
SAME_S = 2.0
"""The same, in seconds, for a length of less than ten minutes: texts round to seconds, and a second of black may be left out."""
BOUND_S = 0.2
"""Seconds within which a length of less than ten minutes is neither below nor above a figure."""
OTHER_COPY = 0.02
"""Part of the running time that logos, credits and leaders of another copy make."""
OTHER_CUT = 0.05
"""Part from which it is another length: a PAL copy is 4 % shorter, and other cuts differ more."""
AN_EXCERPT = 0.5
"""Part of what is said below which a file tells nothing of the length that is meant."""
ROUND_MIN = 5.0
"""Minutes that whole hours told in words may be off: "two hours"."""
ABOUT = 0.1
"""Part of a length that "about", "around" may hide."""
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|some|approximately|close to|etwa|ungefähr|rund|environ|à peu près|unos|unas|cerca de|alrededor de|circa|около|примерно) $"
)
_PAL = 25 / 24
_MINUTES = re.compile(r"(\d+(?:\.\d+)?) min")


class RunningTimes:
    """Weighs facts about the running time."""

    facet = "running_time"
    version = 4
    needs = ("films",)

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None for a statement that tells no length of the film."""
        if dossier.film is None or (statement.tier == "fact" and self.facet not in statement.facets):
            return None
        told = said(statement, dossier)
        if statement.tier != "fact":
            if not words(told, "running") or _of_shots(told):
                return None
            return _in_words(statement, told, dossier, dossier.film)
        hit = _MINUTES.fullmatch(statement.value or "")
        if hit is None:
            return finding(statement, self.facet, told, unmeasured("running time", "No minutes can be read from it."))
        minutes, side = float(hit.group(1)), _printed_side(statement, told, dossier)
        if side == "":
            return None
        if side is None and _is_not_reached(statement, told, dossier):
            return finding(statement, self.facet, told, _not_so_long(minutes, dossier.film), denied=False, hedged=False)
        if side is None and _is_denied_there(statement, told, dossier):
            return finding(statement, self.facet, told, unmeasured("running time", _DENIES))
        found = (
            _beside(minutes, dossier.film)
            if side is None
            else _bounded(minutes, side in {"less", "most"}, dossier.film)
        )
        return finding(statement, self.facet, told, found, denied=statement.polarity == "denied", hedged=False)


def _is_denied_there(statement: Statement, told: Said, dossier: Dossier) -> bool:
    """Whether printed minutes are denied, right before them or before their verb: "it is not 90 minutes long", "no dura 90 minutos"."""
    return any(_DENIES_IT.search(text) for text in _before_it(statement, told, dossier))


def _is_not_reached(statement: Statement, told: Said, dossier: Dossier) -> bool:
    """Whether it is said of printed minutes that the film does not reach them: "it is not even 90 minutes long"."""
    return any(_LESS_THAN.search(text) for text in _before_it(statement, told, dossier))


def _before_it(statement: Statement, told: Said, dossier: Dossier) -> list[str]:
    """The words right before printed minutes, and those before their verb."""
    body, quote = dossier.bodies.get(statement.quote.text_id, ""), statement.quote
    line = body[max(0, quote.start - _AROUND) : quote.start].rpartition("\n")[2]  # "Colour: no" above it denies nothing
    before = in_language(line, told.language)
    text = f"{before.text.rstrip()} "
    verbs = [word.start for word in named(before, "running", "lasts") if word.end == len(text) - 1]
    starts = [len(text), *verbs, *(hit.start() for hit in [_HAS.search(text)] if hit)]
    return [text[:start] for start in starts]


_DENIES = "It denies a length, and whether the film is shorter or longer is not read."
_DENIES_IT = re.compile(
    r"(?:\b(?:not|never|kein\w*|nicht|nie|pas|jamais|no|non|nunca|não|mai|не|никогда)|n't) (?:(?:exactly|really|actually|genau|wirklich|exactement|exactamente|esattamente|exatamente|ровно) )?$"
)
_HAS = re.compile(r"\b(?:last|run|take|be|dure|dura|tiene|tem|ha|è|é|es|длится|идет) $")


def _printed_side(statement: Statement, told: Said, dossier: Dossier) -> str | None:
    """The bound that stands right before printed minutes, "less than 60 minutes"; empty where they are none of its length, "30 minutes
    too long"; None for the length itself."""
    body, quote = dossier.bodies.get(statement.quote.text_id, ""), statement.quote
    after = in_language(body[quote.end - 1 : quote.end + _AROUND], told.language).text.lstrip(".,;")
    if _TOO_LONG.match(after) or _TOO_LONG.match(f" {after}"):
        return ""
    before = in_language(body[max(0, quote.start - _AROUND) : quote.start], told.language)
    end = len(before.text.rstrip())
    return next((word.name for word in words(before, "bounds") if word.name in _SIDES and word.end == end), None)


_AROUND = 24  # letters before and behind printed minutes in which a bound stands


def told_min(statement: Statement) -> float | None:
    """The minutes that a fact about the film prints as its length; None for any other statement."""
    fact = statement.tier == "fact" and RunningTimes.facet in statement.facets and statement.polarity != "denied"
    hit = _MINUTES.fullmatch(statement.value or "") if fact else None
    return float(hit.group(1)) if hit else None


def _in_words(statement: Statement, told: Said, dossier: Dossier, film: Film) -> Finding | None:
    """ "It lasts an hour and forty minutes", "all is over in less than an hour"; None where no length is told."""
    lengths = [one for one in lengths_s(told) if one[0] >= _SHORTEST_S or _is_a_short_films(told, one, film)]
    lengths = [one for one in lengths if not _AT_AN_END.search(told.text[: one[2]])]
    if not lengths:
        return None
    seconds, hidden, start, end = lengths[0]
    for more, exact, at, stop in lengths_s(told):
        if 0 <= at - end <= _AND_MINUTES and more < 3600 <= seconds:
            seconds, hidden, end = seconds + more, exact, stop
    if _UNTIL.match(told.text, end) or _TOO_LONG.match(told.text, end):
        return None
    if not _only_beside_others(told, end) and (has(told, "others") or part_of(statement, told, dossier)[0] is None):
        return finding(
            statement, RunningTimes.facet, told, unmeasured("running time", part_of(statement, told, dossier)[1])
        )
    bounds = [
        word
        for word in words(told, "bounds")
        if word.name in _SIDES and _RIGHT_BEFORE.fullmatch(told.text, word.end, start)
    ]
    name = bounds[-1].name if bounds else "less" if _LESS_THAN.search(told.text[:start]) else None
    if name is None and _NOT_EVEN.search(told.text[:start]):
        return finding(statement, RunningTimes.facet, told, unmeasured("running time", _DENIES))
    reaches = name is not None and not bounds  # "not even an hour": what is denied there is that it lasts so long
    denied = (
        not reaches
        and (
            (statement.polarity == "denied" and not named(told, "stance", "no"))  # else it is known what is denied
            or any(
                is_denied(told, word, before=True)
                for word in named(told, "running", "lasts")
                if not _DURING.search(told.text[: word.start])
            )
        )
    )
    if name in {"more", "least"} and _LITTLE.search(told.text[: bounds[-1].start]):
        found = min(
            (_bounded(seconds / 60, False, film), _bounded(seconds / 60 * _NOT_MUCH_MORE, True, film)), key=_how_far
        )
    elif name is not None and not bounds:
        found = _not_so_long(seconds / 60, film)
    elif name is not None:
        sides = [(length, word.name) for length, _, at, _ in lengths for word in words(told, "bounds")
                 if word.name in _SIDES and _RIGHT_BEFORE.fullmatch(told.text, word.end, at)]  # fmt: skip
        told_bounds = [_bounded(length / 60, side in {"less", "most"}, film) for length, side in sides[1:]]
        found = min([_bounded(seconds / 60, name in {"less", "most"}, film), *told_bounds], key=_how_far)
    else:
        in_words = told.text[start] not in "0123456789"
        round_min = min(hidden / 60, ROUND_MIN) if in_words or seconds < _SHORTEST_S else 0.0
        if _ABOUT.search(told.text[:start]):
            round_min = max(round_min, seconds / 60 * ABOUT)
        same_min = SAME_MIN if seconds >= _SHORTEST_S else SAME_S / 60
        found = _beside(seconds / 60, film, round_min, same_min)
    return finding(statement, RunningTimes.facet, told, found, denied=denied)


def _only_beside_others(told: Said, end: int) -> bool:
    """Whether other films stand only behind "than" that follows the length: "at a hundred minutes it is longer than most films"."""
    than = [word for word in named(told, "contrast", "than") if word.start >= end]
    others = named(told, "stance", "others")
    return bool(than and others) and all(0 <= other.start - than[0].end <= _TO_OTHERS for other in others)


_TO_OTHERS = 12  # letters between "than" and the other films
_UNTIL = re.compile(r" (?:before|until|till|into|later|ago|after|for \w+(?: \w+)? to)\b")
"""What follows a length that is none of the film's: "more than an hour before she comes"."""
_TOO_LONG = re.compile(
    r" (?:too (?:long|short|much)|(?:longer|shorter|more|less)(?! (?:or|than that))|zu (?:lang|kurz|viel)|länger|kürzer|mehr|de trop|(?:trop|plus) (?:longue?|courte?)|de más|"
    r"más(?! o menos)|demasiado|di troppo|(?:in|di) più|più (?:lung|cort|brev)\w+|a mais|mais(?! ou menos)|лишни\w+|дольше|короче)\b"
)
"""What follows a length by which the film is longer than it should be, or than another: "half an hour too long"."""
_NOT_EVEN = re.compile(
    r"\b(?:not(?: even)?|kein\w*|nicht(?: ein)?mal|pas(?: même)?|ni(?: siquiera)?|nemmeno|neppure|neanche|nem|не|даже) $"
)
"""Before a length: it is denied, and whether the film is then shorter or longer is not read."""
_DURING = re.compile(
    r"\b(?:in|for|over|across|throughout|during|within|während|pendant|durant|dans|en|durante|nei|nelle|em|nos|nas|за|в течение|на протяжении) (?:all )?$"
)
"""Before the length of the film in which something never happens: "nobody appears in its hundred minutes"."""
_AT_AN_END = re.compile(
    r"\b(?:first|last|final|opening|closing|erste[nr]?|letzte[nr]?|premi(?:ère|er)s?|derni(?:ère|er)s?|primer[oa]s?|últim[oa]s?|prim[aie]|ultim[aie]|"
    r"primeir[oa]s?|перв\w+|последн\w+) $"
)
"""Before a length that is a place in the film: "before the last ten minutes"."""
_LESS_THAN = re.compile(
    r"\b(?:not even|nicht ?(?:ein)?mal|(?:même pas|pas même)|ni siquiera|no llega a|nemmeno|neppure|neanche|nem sequer|nem(?: chega a)?|даже не|не длится и) $"
)
"""Before a length that the film does not reach."""
_LITTLE = re.compile(
    r"\b(?:little|just|bit|slightly|barely|poco|un peu|pouco|чуть|etwas|kaum) $|\b(?:just|barely) (?:a )?(?:\w+ )?$"
)
_NOT_MUCH_MORE = 1.25
"""Times an hour that "little more than an hour" may be: 75 minutes."""
_SHORTEST_S = 600.0
"""A length told in words that is shorter is hardly the film's, unless the film is as short and the length is told of it."""


def _is_a_short_films(told: Said, length: tuple[float, float, int, int], film: Film) -> bool:
    """Whether a short length stands right behind the word that the film lasts so long, and the film is short too."""
    seconds, _, start, end = length
    if film.duration_ns >= _SHORTEST_S * SECOND or told.caution == NOT_SURELY_THE_FILM:
        return False
    if seconds < 1:
        return False
    if _IS_SO_LONG[0].search(told.text[:start]) and _IS_SO_LONG[1].match(told.text, end):
        return True
    sides = [
        word.start
        for word in words(told, "bounds")
        if word.name in _SIDES and _RIGHT_BEFORE.fullmatch(told.text, word.end, start)
    ]
    begins = min([start, *sides])  # "it lasts less than a minute"
    return any(_LASTS_FOR.fullmatch(told.text, word.end, begins) for word in named(told, "running", "lasts"))


_IS_SO_LONG = (
    re.compile(
        r"\b(?:(?:film|movie|picture|short)(?: (?:is|was|ist|war)|'s)|it(?:'s| is)|(?:er|es) ist|(?:film|cortometraggio) (?:è|era) lungo) "
        r"(?:(?:only|just|exactly|nur|genau|gerade|all of|solo|appena) )*$"
    ),
    re.compile(r" long\b| lang\b|[.,;]|$"),
)
"""What stands before and behind a length: "the film is ten seconds long"."""
_LASTS_FOR = re.compile(
    r" (?:for |in |after |within )?(?:(?:only|just|exactly|about|around|nur|genau|etwa|rund|seulement|environ|solo|apenas|unos|circa|около|всего) )?"
)
_SIDES = frozenset({"more", "less", "most", "least"})
_AND_MINUTES = 6  # letters between hours and minutes
_RIGHT_BEFORE = re.compile(r" ?(?:(?:the|about|only|just|de|do que|que) |d')?")
"""Between "less than" and the figure; "all is over after an hour" is no bound."""


def _of_shots(told: Said) -> bool:
    """Whether a length may be that of a shot."""
    return bool(named(told, "shots", "shot") or named(told, "shots", "cut") or named(told, "shots", "single"))


def _how_far(found: Measured) -> int:
    """Of two bounds ("less than two hours but more than one") the one that holds least decides."""
    order = ("contradicts", "leans against", "cannot be measured", "mixed", "leans for", "bears out")
    return order.index(found.verdict)


def _bounded(said_min: float, below: bool, film: Film) -> Measured:
    """The film is shorter, or longer, than so many minutes."""
    counted = film.duration_ns / SECOND / 60
    short = said_min * 60 < _SHORTEST_S
    beyond = (said_min - counted if below else counted - said_min) / said_min
    that_is = f"{60 * counted:.1f} s" if short else f"{counted:.1f} min"
    reason = f"Counted {_clock(film.duration_ns)}, that is {that_is}; the text says {'less' if below else 'more'} than {_as_told(said_min, SAME_S / 60 if short else SAME_MIN)}"
    if may_be_cut_off(film.duration_by_header_ns, film.duration_ns):
        verdict, reason = "cannot be measured", f"{reason}; this file's pictures end well before its header says"
    else:
        same = abs(counted - said_min) < (BOUND_S / 60 if short else SAME_MIN / 2)
        verdict = "mixed" if same else Lines(-OTHER_CUT, 0.0, 0.0, OTHER_COPY).judge(beyond, beyond)
    rule = (
        f"On the side that is said: bears out from {100 * OTHER_COPY:g} % beyond the figure, leans for it from there; on the other side "
        f"leans against it, contradicts from {100 * OTHER_CUT:g} %."
    )
    return Measured(
        "running time, counted", verdict, rule, f"{reason}.", "an absolute claim", counted, None, None, "min"
    )


def _not_so_long(said_min: float, film: Film) -> Measured:
    """ "Not even 90 minutes": a film that reaches them, as near as it is, has them."""
    found = _bounded(said_min, True, film)
    if found.verdict != "mixed":
        return found
    verdict = "leans against" if film.duration_ns >= said_min * 60 * SECOND else "leans for"
    return replace(
        found, verdict=verdict, rule=f"{found.rule} Not even so long: about as long leans by the side on which it is."
    )


def _beside(said_min: float, film: Film, round_min: float = 0.0, same_min: float = SAME_MIN) -> Measured:
    """round_min: what the roundness of a figure in words may hide ("two hours"); same_min: minutes apart that bear it out."""
    counted = film.duration_ns / SECOND / 60
    apart = max(0.0, abs(counted - said_min) - round_min)
    part = apart / said_min if said_min else float("inf")
    reason = (
        f"Counted {_clock(film.duration_ns)}, that is {counted:.1f} min; the text says {_as_told(said_min, same_min)}"
    )
    if apart <= same_min:
        verdict = "bears out"
    elif counted < AN_EXCERPT * said_min:
        verdict = "cannot be measured"
        reason = f"Counted {_clock(film.duration_ns)}, the text says {_as_told(said_min, same_min)}: this file is an excerpt or another cut"
    elif counted < said_min and may_be_cut_off(film.duration_by_header_ns, film.duration_ns):
        verdict = "cannot be measured"
        reason += "; this file's pictures end well before its header says: it may be cut off"
    elif same_min == SAME_MIN and (pal := _pal(said_min, counted, film.frames_per_s)):
        verdict = "leans for"
        reason += f"; {pal}"
    elif part <= OTHER_COPY:
        verdict = "leans for"
        reason += "; another copy's logos and credits may make the difference"
    else:
        verdict = "leans against" if part <= OTHER_CUT else "contradicts"
        reason += "; another cut is possible"
    rule = (
        f"Bears out within {_rounding(same_min)} (rounding), leans for it within {100 * OTHER_COPY:g} % or where a PAL copy's speed "
        f"explains it (25 for 24 pictures a second), leans against it up to {100 * OTHER_CUT:g} %, contradicts beyond. "
        f"No verdict where less than {100 * AN_EXCERPT:g} % of it is there, or where less is and the file may be cut off."
    )
    return Measured(
        "running time, counted", verdict, rule, f"{reason}.", "an absolute claim", counted, None, None, "min"
    )


def _as_told(said_min: float, same_min: float) -> str:
    return f"{said_min:g} min" if same_min >= 1 else _clock(round(said_min * 60 * SECOND))


def _rounding(same_min: float) -> str:
    return f"{same_min:g} min" if same_min >= 1 else f"{60 * same_min:g} s"


def _pal(said_min: float, counted: float, per_s: Fraction | None) -> str:
    """Why a length 4 % off can be the same film, if the file's rate allows it."""
    if per_s is not None and abs(per_s - 25) < Fraction(1, 100) and abs(counted * _PAL - said_min) <= SAME_MIN:
        return "at 24 pictures a second instead of the file's 25 it would last that long"
    if per_s is not None and per_s < Fraction(241, 10) and abs(counted / _PAL - said_min) <= SAME_MIN:
        return "a PAL copy at 25 pictures a second would last that long"
    return ""


def _clock(duration_ns: int) -> str:
    """Hours, minutes and seconds, as far as there are any.

    >>> _clock(5_880 * 10**9), _clock(72 * 10**9)
    ('1 h 38 min 0 s', '1 min 12 s')
    """
    minutes, seconds = divmod(round(duration_ns / SECOND), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{f'{hours} h ' if hours else ''}{minutes} min {seconds} s"
