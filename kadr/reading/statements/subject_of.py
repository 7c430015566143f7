"""What a sentence speaks of: the film and what is seen and heard in it, or something else, of which only leaning is safe."""

import re
from collections.abc import Iterable
from functools import cache

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.statements.phrases import Phrases
from kadr.reading.statements.subject_tongues import is_of_another

_FIRST_WORDS = 4
"""Words at the head of a sentence among which its subject is looked for."""
_TO_A_COMMA = 24
"""Letters up to a comma that ends the subject: "The mother, who ..."."""
_HEAD = late(r"^[\s\"'“”‘’«»„(]*(?:(?:[a-z][\w.-]* ?){1,3}:\s+)?[\s\"'“”‘’«»„(]*")
_FRONTED = late(
    r"(?:with|in|at|after|before|from|for|like|unlike|despite|as|since|while|when|although|though|then|here|once|by|on|to|of|"
    r"throughout|during|compared)\b[^,;:]{0,70},\s+|for (?:a|\w+) (?:while|moment|minutes?|time) |"
    r"(?:at|after|in|with) (?:[\w-]+ ){1,6}?(?:minutes|hours?)(?: and a (?:half|quarter))? (?=it\b|the (?:film|movie|picture)\b)"
)
_FOR_SO_LONG = re.compile(
    r"^(?:for|during|in|over) (?=(?:[\w-]+ ){1,4}of (?:the|its) (?:time|film|movie|picture|running time)\b)"
)
_ALL_OF_IT = re.compile(r"^(?:the|this) (?:whole|entire|complete) (?:thing|affair|business|story|work|piece)\b")
_PLACE = re.compile(
    r"^(?:in|at|on|behind|outside|inside|under|near|around) (?:the|an?|her|his|their|my|our) ((?:[\w'-]+ ){0,3}?[\w'-]+),? "
    r"(?:nobody|no one|no-one|everybody|everyone|people|all|they|she|he|somebody|someone)\b"
)
"""A place of the story with which a sentence begins: "in the waiting room nobody speaks"."""
_A_PART = frozenset(
    "first last second third final closing opening end beginning start middle course half quarter story meantime background foreground finale hour "
    "minutes whole entire credits rest centre center world eyes way process meanwhile".split()
)


def _is_a_part(place: str, known: Iterable[str]) -> bool:
    """Whether what stands behind "in the" is the film, of it, or a part of it."""
    if set(place.split()) & (_A_PART | set(known)):
        return True
    return any(next(iter(some.find(f"{place} ")), None) is not None for some in (measured_words("en"), _words()))


_INTERJECTION = re.compile(r"^(?:yes|no|well|oh|indeed|true|sure|of course|frankly|honestly),\s+")
"""What an answer begins with, before its subject."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|may|might|must|should|freez\w+|froze|says?|said|speaks?|talks?)\b"
)
"""Where the subject of a sentence ends: "the village was empty" is about the village, whatever is empty in it."""
_OWNER = re.compile(
    r"^(?!(?:it|that|there|here|what|he|she|who|let|one|today|everyone|everybody|nobody)'s)([\w-]+)'s |^(?:the|a|an|my|our|his|her) (?:[\w-]+ )?([\w-]+)'s |^(?:the|these|those|some) (?:[\w-]+ ){1,3}of (?:the|a|an|my|our|his|her) ([\w-]+)"
)
_STORY_OF = re.compile(
    r"^(?:the|a|an) \w+ (?:that |which |in which |where )?(?:she|he|they) (?:\w+ )?\w+(?:ed|ew|s|d|ent|ame)\b"
)
"""A thing of somebody in the story: "the landscape she grew up in"."""
_TO_AN_OWNER = 60
"""Letters at the head of a sentence among which somebody or something else is looked for to whom its subject belongs."""
_ARTICLES = frozenset({"the", "and", "der", "die", "das", "les", "los", "las", "gli"})
_ANYTHING = late(
    r"\b(?:it|its|it's|this|that|there|here|already|they|we|you|i|one|everything|nothing|nobody|everyone|everybody|somebody|someone|anyone|no|not|"
    r"never|none|hardly|scarcely|barely|rarely|seldom|much|little|less|more|few|fewer|only|what|where|so|"
    r"throughout|again|nowhere|everywhere|almost|nearly|over|half)\b"
)
_SOMETHING = re.compile(
    r"^(?:the|an?|my|our|his|her|their) [\w-]+ (?:never|hardly|scarcely|barely|rarely|seldom|almost|nearly|again|already|so)$"
)
"""A thing and what is said of when it is: "the pupils never", of which "never" tells nothing about whose they are."""
_SO_MANY = re.compile(
    r"^(?:(?:the|its|her|his|their|these|those|just|about|some|far|much|rather) )?(?:every|each|all|both|most|many|few|less|more|two|three|four|five|six|seven|eight|nine|ten|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|an?|a hundred|a thousand|\d+)\b"
)
"""A number or the like, behind which stands what is counted: "three shorts" are none of the film's, "three shots" are."""
_COUNTED = re.compile(
    r"\b(?:of (?:it|the|its|them|us)|time|hours?|minutes?|seconds?|thirds?|quarters?|fifths?|tenths?|people|than|other|women|men|heads|rooms?|words?|lines?|"
    r"hundred|thousand|dozen)\b"
)
_CLAIMED = (
    "film",
    "camera",
    "scale",
    "seen",
    "heard",
    "freeze",
    "light",
    "foreign",
    "pace",
    "change",
    "running",
    "pair",
    "transition",
)
_MEASURED = ("hues", "tones", "shots", "shapes")


_PARTS = (
    "flash-?backs?", "flash-?forwards?", "dreams?", "memories", "prologue", "epilogue", "interludes?", "passages?", "chapters?",
    "segments?", "screenplays?", "scripts?", "opening", "ending", "credits", "finale",
)  # fmt: skip
"""Parts of a film that a sentence may begin with."""
_PEOPLE = (
    "heroines?",
    "hero(?:es)?",
    "protagonists?",
    "characters?",
    "leads?",
    "actors?",
    "actress(?:es)?",
    "figures?",
)
"""Who is seen in it, without a name."""


@cache
def measured_words(language: str, *more: str) -> Phrases[None]:
    """Every word of the lists that something can be measured for; more: further kinds of the list `claimed`."""
    kept = [(lists.load("claimed"), kind) for kind in (*_CLAIMED, *more)]
    kept += [(lists.load("measured"), kind) for kind in _MEASURED]
    return Phrases((kind, None, words) for some, kind in kept for words in some[kind].get(language, {}).values())


@cache
def _words() -> Phrases[None]:
    return Phrases([("parts", None, _PARTS), ("people", None, _PEOPLE)])


_DEFINITIONS = {
    language: re.compile(
        rf"^[\s\"'“«]*(?:{the})?([\w -]{{3,24}}?) {is_} (?:{not_} )?(?:{a} ?)\b((?:[\w'-]+ ){{1,4}}(?:{of})[ '][^,;:.]*)[.!]?\s*$"
    )
    for language, the, is_, not_, a, of in (
        (
            "de",
            "der |die |das ",
            "(?:ist|war|bleibt)",
            "nicht|nie|immer",
            "(?:k?eine?[nrms]?|der|die|das)",
            "der|des|von|für|zu",
        ),
        (
            "fr",
            "le |la |l'",
            "(?:n'est|est|reste|était)",
            "pas|jamais|toujours",
            "(?:une?|le|la|pas|(?=l'))",
            "de|d|pour|à|du",
        ),
        ("es", "el |la ", "(?:no es|es|era|sigue siendo)", "siempre|nunca", "(?:una?|el|la|ninguna?)", "de|para|del"),
        (
            "it",
            "il |lo |la |l'",
            "(?:non è|è|era|resta)",
            "mai|sempre",
            "(?:un[ao']?|il|la|lo)",
            "di|per|del|della|dell",
        ),
        ("pt", "o |a ", "(?:não é|é|era|continua)", "sempre|nunca", "(?:uma?|o|a|nenhuma?)", "de|para|do|da"),
    )
}
_DEFINITIONS["en"] = re.compile(
    r"^[\s\"'“‘]*(?:the |an? )?([\w -]{3,24}?)(?:, (?:of course|then|alas|they say),)? (?:is|was|remains) (?:always |often |not |never )*"
    r"(?:an? |the |one of the |no |lazy |mere )((?:[\w-]+ ){1,4}(?:of|for|in|to|that|than) [^,;:.]*)[.!]?\s*$"
)
_DEFINITIONS["ru"] = re.compile(
    r"^[\s\"'“«]*([\w -]{3,24}?) ?[\u2013\u2014-]+ (?:это |всегда )?((?:[\w-]+ ){1,3}[\w-]+)[.!]?\s*$"
)
_ANCHORS = late(
    r"\b(?:films?|movie|picture|here|it|its|this|these|her|his|their|story|screen|camera|rule|exception|norm|main|basic|most|dominant|chief|only|all|every|"
    r"running|shots?|images?|colou?r scheme|palette|filmes?|película|cinta|bildes?|regel|ausnahme|règle|regla|regola|regra|dominante?|vorherrschende|hier|ici|aquí|qui|aqui|"
    r"son|sa|ses|su|sus|suoi?|suo|sua|seu|sein|ihr\w*|фильм\w*|картин\w*|лент\w*|кадр\w*|здесь|его|ее|этот\w*|главн\w*|основн\w*|правил\w*)\b"
)
"""What ties the predicate of a thing to one film, or says how much of it there is."""


def is_definition(sentence: str, language: str) -> bool:
    """Whether a sentence says what such a thing is, wherever it stands.

    >>> is_definition("red, of course, is the colour of passion ", "en"), is_definition("red is the main colour of it ", "en")
    (True, False)
    """
    pattern = _DEFINITIONS.get(language)
    hit = pattern.match(sentence) if pattern else None
    if hit is None or _ANCHORS.search(hit.group(2)):
        return False
    whole = f"{hit.group(1)} "
    return any(a == 0 and b == len(whole) - 1 for _, _, a, b in _techniques(language).find(whole))


@cache
def _techniques(language: str) -> Phrases[None]:
    """What is spoken of wherever there are films: close-ups, silence, red, long takes."""
    kept = [(lists.load("claimed"), kind) for kind in ("scale", "heard", "pace")]
    kept += [(lists.load("measured"), kind) for kind in ("hues", "tones")]
    return Phrases((kind, None, words) for some, kind in kept for words in some[kind].get(language, {}).values())


def _is_of_it(owner: str, known: Iterable[str]) -> bool:
    """Whether that to which the subject belongs is the film or of it: "the director's face", "the camera of the reporters" are not."""
    if fold(owner) in known:
        return True
    return any(next(iter(some.find(f"{owner} ")), None) is not None for some in (measured_words("en"), _words()))


def is_the_film(text: str, language: str, names: Iterable[str]) -> bool:
    """Whether the first words of a claim name the film, something seen or heard in it, nobody in particular, or a known name.

    text: as the lists are written. In other languages than English the answer is no only where it surely is not.

    >>> is_the_film("the stills in the lobby are in black and white ", "en", ())
    False
    >>> is_the_film("in the end, the camera never moves ", "en", ()), is_the_film("iya has most of the screen ", "en", ("Iya",))
    (True, True)
    """
    head = _HEAD.match(text)
    rest = text[head.end() if head else 0 :]
    known = {word for name in names for word in fold(name).split() if len(word) > 2} - _ARTICLES
    if language != "en":
        return not is_of_another(rest, language, known, measured_words(language))
    if rest.startswith(("who ", "whose ", "whom ", "which ")):
        return False
    if _ALL_OF_IT.match(rest):
        return True
    if (place := _PLACE.match(rest)) is not None and not _is_a_part(place.group(1), known):
        return False
    fronted = _FRONTED.match(rest)
    rest = rest[fronted.end() :] if fronted else rest
    rest = _FOR_SO_LONG.sub("", _INTERJECTION.sub("", rest))
    rest = rest.split(",")[0] if "," in rest[:_TO_A_COMMA] else rest
    first = " ".join(rest.split()[:_FIRST_WORDS]) + " "
    verb = _VERB.search(first)
    first = first[: verb.start()] + " " if verb and verb.start() else first
    owner = _OWNER.search(rest[:_TO_AN_OWNER])
    if _STORY_OF.search(rest[:_TO_AN_OWNER]):
        return False
    if owner is not None and not _is_of_it(owner.group(1) or owner.group(2) or owner.group(3), known):
        return False
    if known & set(re.findall(r"\w+", fold(first))) or _ANYTHING.search(
        _SOMETHING.sub("", " ".join(first.split()[:3]))
    ):
        return True
    if _SO_MANY.match(first) and _COUNTED.search(first):
        return True
    if _is_a_thing_of_a_hue(first):
        return False
    return any(next(iter(some.find(first)), None) is not None for some in (measured_words("en"), _words()))


_HUE_AND_THING = re.compile(r"^(?:the|an?|his|her|their|my|our) ([\w-]+) ([a-z]{3,}s?)\b")
_NO_THING = frozenset(
    "and are is was were has have had that which runs run tones tone hue hues tint tints shades shade light colour color palette "
    "prevails predominates dominates rules reigns pervades permeates floods fills spreads recurs returns glows disappears vanishes fades remains stays "
    "never always".split()
)
"""Words behind a hue that make no thing of it: more hue, or what it does, "the red prevails"."""


def _is_a_thing_of_a_hue(first: str) -> bool:
    """Whether a sentence begins with a thing of which only the hue could be measured, "the blue pills"."""
    hit = _HUE_AND_THING.match(first)
    if hit is None or hit.group(2) in _NO_THING:
        return False
    kinds = {kind for kind, *_ in measured_words("en").find(f"{hit.group(1)} ")}
    return kinds == {"hues"} and next(iter(measured_words("en").find(f"{hit.group(2)} ")), None) is None
