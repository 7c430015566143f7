"""Which part of the running time a statement points to, where that can be known."""

import re
from dataclasses import dataclass

from kadr.dossier import Dossier
from kadr.records import Statement
from kadr.spans import SECOND, Span
from kadr.summaries.parts import Part, whole
from kadr.weighing.numbers import figure, lengths_s
from kadr.weighing.words import Said, Word, has, named, words

SHARES = {
    "first half": (0, 1, 2), "second half": (1, 2, 2), "first third": (0, 1, 3), "last third": (2, 3, 3),
    "middle third": (1, 2, 3), "from the middle": (1, 2, 2), "first quarter": (0, 1, 4), "last quarter": (3, 4, 4),
}  # fmt: skip
"""Where parts of a film begin and end: so many of so many parts of its running time."""
_AROUND_NS = 60 * SECOND
"""A minute mark is rounded: what is told of it is looked for a minute before and after."""


_FRONTED = re.compile(
    r"(?:[a-z][\w.]{0,12}: )?(?:(?:in|at|during|on) (?:the|an?|her|his|their|this|that)(?! (?:\w+ )?(?:films?|movies?|pictures?|works?|end|beginning|start|"
    r"middle|frames?|images?|shots?|foreground|background|distance|dark|light|world|eyes|hands|course|space|style|manner|spirit|"
    r"tradition|cinema|screen|latter|former|process|whole|main|meantime|rest|cutting|editing|soundtrack|sound|colou?rs?|palette|cent(?:re|er)|"
    r"faces?|close-?ups?|half|third|quarter|time|one|minutes?|hours?|seconds?|way|case|place|absence|tripod|hand|shoulder|average|academy|ratio|"
    r"opening|first|last|final|contrary|outset|same)\b)(?: \w+){1,2} (?!of (?:the|this) film)|"
    r"(?:when|as soon as|whenever|until|after|before|once|the moment|by the time) (?!(?:the|this) (?:film|movie|picture|story|plot|first|second|last|end)\b|it |usual)"
    r"(?:the|an?|her|his|their|she|he|they|somebody|someone|everyone|\w+ and \w+) [^,]{4,60}, |"
    r"as (?!(?:the|this) (?:film|movie|picture|story|plot|first|second|last|end)\b)(?![^,]*\b(?:not(?:e|es|ed)|says?|said|puts? it|know(?:s|n)?|knew|points?|pointed|tells?|told|observ\w+|writ(?:es?|ten)|wrote|claim\w*|argu\w+|remark\w*|"
    r"explain\w*|promis\w+|suggest\w*|impl(?:y|ies|ied)|indicat\w+|shows?|showed|reveal\w*|mention\w*|expect\w*|requir\w+|demand\w*|wants?|wanted|intend\w*|"
    r"plan(?:s|ned)|announc\w+|declar\w+|admit\w*|states?|stated|recall\w*|remember\w*|goes|reports?|reported|believ\w+|thinks?|thought|maintain\w*|insist\w*|"
    r"reminds?|understand\w*|would|wish\w*|hop(?:es|ed)|call(?:s|ed)|sums?|summed|has it|have it|agree\w*|critic\w*|review\w*|titles?)\b)"
    r"(?:(?:the|an?|her|his|their) (?:(?!(?:of|to|in|for|on|from|with|about|by|and|or|that|who|which|against)\b)\w+ ){1,3}?|(?:she|he|they|somebody|someone|everyone|\w+ and \w+) )"
    r"(?:\w+(?:s|ed)|fell|woke|slept|sat|stood|lay|ran|left|drove|rode|fled|sang|wept|fought|met|grew|swam|sank|rose|came|went|flew|walk|run|leave|sleep|sit|stand|talk|fall|die)"
    r"\b[^,]{0,60}, )"
)
"""A sentence that begins with a place or a moment of the story: what it tells is told of that alone."""


_MOMENT = re.compile(
    r"(?<=\w) (?:when|as soon as|the moment|until|once) (?:the|a|an|her|his|their) (?!(?:\w+ )?(?:film|movie|picture|camera|story|credits|end|first|second|last|screen|editor|"
    r"director|rest|plot|action|others|whole|shot|cut|image|frame)\b)\w+ (?:\w+ ){0,2}?\w+(?:s|ed|ew|ame|ent|ell|ost)\b"
)
"""A moment of the story behind what is told: "nobody speaks when the father comes"."""


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the film, or why the part that is meant cannot be found in it."""

    part: Part | None
    why: str = ""


def place_of(statement: Statement, said: Said, dossier: Dossier) -> Place:
    """The whole film, the part that the words name, or nothing where they name a scene: scenes are not measured."""
    film = dossier.film
    if film is None:
        raise ValueError("a place in a film needs the film")
    end = film.duration_ns
    if named(said, "manner", "whole"):
        return Place(whole(end))
    fronted = _FRONTED.match(said.text) if said.language == "en" and not words(said, "places") else None
    if fronted and not any(word.start < fronted.end() for word in named(said, "freeze", "body")):  # freezes are found
        return Place(None, f"when “{fronted.group().strip(' ,')}” is cannot be told from the film alone")
    if said.language == "en" and not words(said, "places") and (hit := _MOMENT.search(said.text)):
        if not named(said, "freeze", "body"):
            return Place(None, f"when “{hit.group().strip(' ,.')}” is cannot be told from the film alone")
    if (spell := _a_spell(said, end)) is not None:
        return Place(None, f"when “{spell}” is cannot be told from the film alone")
    scenes = named(said, "places", "one scene")
    if scenes and not _NOT_EVEN.search(said.text[: scenes[0].start]):
        meant = said.text[scenes[0].start : scenes[0].end].strip()
        return Place(None, f"where “{meant}” is, and where it begins and ends, cannot be told from the film alone")
    if places := words(said, "places"):
        return _beyond(
            said.text,
            places[0],
            _known(places[0].name, said.text[places[0].start : places[0].end], said, dossier, end),
            end,
        )
    if statement.scope not in {None, "film", "scene"}:
        return Place(None, f"where “{statement.scope}” begins and ends cannot be told from the film alone")
    if statement.scope == "scene" and has(said, "scene"):
        return Place(None, "which scene is meant, and where it begins and ends, cannot be told from the film alone")
    return Place(whole(end))


_NOT_EVEN = re.compile(
    r"\b(?:not even|nicht einmal|auch nicht|pas même|même pas|ni siquiera|nemmeno|neanche|nem sequer|nem mesmo|даже) $"
)
"""What stands before a scene in which it is so as everywhere: "not even in the scenes of panic"."""


def _a_spell(said: Said, end_ns: int) -> str | None:
    """ "For almost a minute": a stretch of less than half of the film, whichever it is; None where no such length is told, or
    it is that of shots, or of somebody who freezes."""
    if named(said, "shots", "shot") or named(said, "shots", "cut") or named(said, "freeze", "body"):
        return None
    for seconds, _, start, end in lengths_s(said):
        before = _FOR.search(said.text[:start])
        if before and seconds * SECOND < end_ns / 2 and not _is_all_of_it(said, before.start(), end):
            return said.text[before.start() : end].strip()
    return None


def _is_all_of_it(said: Said, start: int, end: int) -> bool:
    """ "The film lasts for ten minutes": a running time and no stretch; "it goes on for ten minutes in silence" is one."""
    lasts = any(word.end <= start and said.text[word.end : start].isspace() for word in named(said, "running", "lasts"))
    return lasts and _ENDS_THERE.match(said.text, end) is not None


_ENDS_THERE = re.compile(r"\s*(?:$|[.;:!,]|(?:only|altogether|in all|in total|and|und|et|y|e|ed|и)\b)")
_FOR = re.compile(r"\b(?:for|während|pendant|durant|durante|por|per|в течение|на протяжении) (?:\w+ ){0,2}$")
"""What stands before the length of a stretch in which something goes on."""


def part_of(statement: Statement, said: Said, dossier: Dossier) -> tuple[Part | None, str]:
    """The part of the film that is meant, or why there is none, as a sentence."""
    if has(said, "others"):
        return None, "It speaks of other films, or of films in general."
    place = place_of(statement, said, dossier)
    return place.part, f"{place.why[:1].upper()}{place.why[1:]}." if place.part is None else ""


def _beyond(text: str, word: Word, found: Place, end: int) -> Place:
    """What comes after a part, "once the first half is over", or before it, "until the last quarter"."""
    part = found.part
    if part is None or word.name not in SHARES:
        return found
    if part.span.end_ns < end and (
        _AFTER.search(text[: word.start]) or _ONCE.search(text[: word.start]) and _IS_OVER.match(text, word.end)
    ):
        return Place(_rest(Span(part.span.end_ns, end), end, f"film after the {word.name}"))
    if part.span.start_ns and _BEFORE.search(text[: word.start]):
        return Place(_rest(Span(0, part.span.start_ns), end, f"film before the {word.name}"))
    return found


def _rest(span: Span, end: int, name: str) -> Part:
    """A stretch by the name of the part that it is, where it is one of SHARES."""
    return next((part for one in SHARES if (part := share_of(one, end)).span == span), Part(name, span))


_AFTER = re.compile(
    r"\b(?:after|past|following|beyond|nach|après|passée?|tras|después de|pasad[oa]|dopo|passat[oa]|depois d[eo]|após|passad[oa]|после|по окончании|по истечении)(?: (?:the|its|der|dem|den|le|la|les|el|il|lo|o|a))? $|"
    r"\b(?:depois d[oa]|après l[ae]|dopo (?:la|il)) $"
)
_BEFORE = re.compile(
    r"\b(?:before|until|till|up to|vor|bis (?:zur|zum|in die)|avant|jusqu(?:'au|'à la|'à)|antes de|hasta|prima d(?:i|el|ella|ell')|fino a(?:l|lla|ll')?|antes d[eoa]|até|до)"
    r"(?: (?:the|its|der|dem|le|la|el|il|o|a))? $"
)
_ONCE = re.compile(
    r"\b(?:once|when|as soon as|wenn|sobald|une fois|quand|una vez|cuando|una volta|quando|uma vez|assim que|когда|как только)(?: \w+){0,2} $"
)
_IS_OVER = re.compile(
    r" (?:is|has|was|are|ist|est|es|è|é)? ?(?:over|done|past|passed|behind us|gone|ended|finished|vorbei|vorüber|zu ende|überstanden|passée?|finie?|terminée?|pasad[oa]|terminad[oa]|acabad[oa]|"
    r"finit[oa]|passat[oa]|terminat[oa]|passad[oa]|закончится|закончилась|позади|прошла|пройдет)\b"
)


def _known(name: str, words_said: str, said: Said, dossier: Dossier, end: int) -> Place:
    if name in SHARES:
        return Place(share_of(name, end))
    shots = dossier.shots
    if name in {"first shot", "last shot"}:
        if not shots:
            return Place(None, "the film's shots were not measured")
        shot = shots[0] if name == "first shot" else shots[-1]
        return Place(Part(name, Span(shot.start_ns, shot.end_ns)))
    numbers = [n for word in words_said.replace("-", " ").split() if (n := figure(said, word)) is not None]
    if not numbers:
        return Place(None, f"how much “{words_said}” is, the words do not say")
    at = round(numbers[-1] * 60 * SECOND)
    if at > end + _AROUND_NS:
        return Place(None, f"the film ends before “{words_said}”")
    span = {
        "minutes in": Span(min(max(0, at - _AROUND_NS), end), min(at + _AROUND_NS, end)),
        "first minutes": Span(0, min(at, end)),
        "last minutes": Span(max(0, end - at), end),
    }[name]
    return Place(Part(words_said, span))


def share_of(name: str, end_ns: int) -> Part:
    """A part of a film that ends there, by its name in SHARES.

    >>> share_of("last third", 90).span
    Span(start_ns=60, end_ns=90)
    """
    first, last, of = SHARES[name]
    return Part(name, Span(end_ns * first // of, end_ns * last // of))


def film_of(dossier: Dossier) -> Part:
    """The whole running time; of no length where there is no film."""
    return whole(dossier.film.duration_ns if dossier.film else 0)
