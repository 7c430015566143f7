"""What the words of a statement say that a film can be laid beside: hues, shots, denials, places."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kadr.dossier import Dossier
from kadr.fold import level
from kadr.reading import lists
from kadr.reading.statements.facets import even
from kadr.reading.statements.phrases import Phrases
from kadr.reading.statements.subject_of import is_the_film, measured_words
from kadr.records import Statement

_BEFORE, _AFTER = 40, 18  # letters between a denial and the word that it denies
_APART = re.compile(
    r"[:;.!?,]\s|\s-{1,2}\s|\s(?:because|since|although|though|whereas|weil|obwohl|puisque|aunque|sebbene|embora|хотя|but|sondern|mais|sino|pero|ma|mas|а|но)\s"
)
_JOINED = re.compile(
    r"\W{0,3}(?:(?:and|or|nor|und|oder|et|ou|y|o|e|ed|и|или|ни)\W{1,2})?(?:the |das |le |les |el |il |o )?"
)
_THAT = re.compile(r"\s(?:that|which|who|die|das|der|qui|que|che|котор\w+)\s")
_IS_THERE = re.compile(
    r"\b(?:appear|occur|exist|show|turn up|feature|use|employ|contain|have|need|want|seen|used|shown|found|there|present)(?:s|ed)?\b|"
    r"\b(?:erschein|vorkomm|auftauch|auftritt|zu sehen|verwend|benutz|zeig|nutz)\w*|\b(?:kommt|taucht|tritt)\b|"
    r"\b(?:appara[iî]|utilis|emploi|montr|figur)\w*|\b(?:aparec|utiliz|emple|muestra|mostra|usa|sale)\w*|\b(?:appa[ir]|impieg|si ved|compar)\w*|"
    r"(?:появля|использу|встреча|показыва|видн)\w*"
)
"""What denies a thing itself where it is denied in the clause that tells of it: "which never appears", "that it never uses"."""
_OBJECT = re.compile(
    r"\s(?:the|an?|his|her|its|their|any|anything|anybody|anyone|us|you|me|him|them|it|how|what|that|den|einen?|ein|das|die|le|la|les|une?|el|los|las|il|lo|gli|o|os|as)\s"
)
_CLAUSE_ENDS = re.compile(r"[,;:.!?]|\s(?:and|but|und|aber|et|mais|y|pero|e|ed|ma|mas|и|но)\s")
_TOLD_OF = re.compile(
    r"(?:,?\s(?:that|which|die|das|der|qui|que|che|котор\w+)|"
    r"\s(?:is|was|remains)\s(?:what|(?:precisely |exactly )?what|(?:something|(?:a|an|the|one)(?: \w+){1,2}?)(?:,?\s(?:that|which))?))"
    r"(?:\s(?:it|he|she|they|we|(?:the|this|its|her|his|le|la|il|el|der|die|o|a) \w+|im film))?"
    r"(?:\s(?:is|are|was|were|has|have|had|does|do|did|will|can|could|would|n'|ne|se))*\s(?:n')?"
)
"""What stands between a word and the denial in a clause that tells of it: "blue, which [never appears]", "black and white is
something that the film [never uses]"."""
_NEVER = frozenset({"nie", "niemals", "nicht", "jamais", "pas", "mai"})
"""Words that deny and stand behind their verb, or before a verb at the end."""
_ENDS = re.compile(r",?\s(?:and|und|et|y|e|ed|и)\s")
_AND = re.compile(r"\s(?:and|und|et|y|e|ed|и)\s")
_NEXT_CLAUSE = re.compile(
    r"\s(?:"
    r"and (?:(?:it|he|she|they|this|that|everything|(?:the|its|his|her|this|these|an?) \w+(?: \w+)?) )?(?:\w+ly |also |instead |thus |so |then |still |always )?"
    r"(?:is|are|was|were|has|have|had|does|did|can|could|will|would|must|remains?|stays?|keeps?|sticks|shows|uses|prefers|relies|opts|chooses|lives|works|comes|makes|looks)|"
    r"und (?:(?:er|sie|es|das|(?:der|die|das|sein|seine|ihr|ihre) \w+) )?(?:ist|sind|war|waren|hat|haben|wird|werden|wurde|wurden|bleibt|zeigt|setzt|kommt|besteht)|"
    r"et (?:(?:il|elle|ils|elles|(?:le|la|les|son|sa|ses) \w+) )?(?:est|sont|était|étaient|a été|ont été|reste|montre|utilise|préfère)|"
    r"y (?:(?:ella|él|(?:el|la|los|las|su|sus) \w+) )?(?:es|son|está|están|era|eran|fue|se rodó|permanece|muestra|usa|prefiere)|"
    r"ed? (?:(?:lui|lei|(?:il|lo|la|i|gli|le) \w+) )?(?:è|sono|era|erano|fu|resta|rimane|mostra|usa|preferisce)|"
    r"e (?:(?:ele|ela|(?:o|a|os|as|seu|sua) \w+) )?(?:é|são|está|estão|era|eram|foi|permanece|mostra|usa|prefere)|"
    r"и (?:(?:он|она|оно|они) )?(?:снят\w*|был[аои]?|остается|показывает)"
    r")\s"
)
"""An "and" behind which a clause of its own begins, with a verb: what is denied before it is not denied behind it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a list where it stands in the statement."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """A statement's words, made plain, and the language whose lists are used."""

    text: str
    language: str
    sentence: str = ""
    """All of the sentence that the words stand in."""
    untrue: bool = False
    """Whether the sentence calls what it tells untrue ("it is a myth that"); those words are blotted out."""
    excepted: bool = False
    """Whether it names an exception ("except for one passage"); those words are blotted out."""
    caution: str = ""
    """Why a verdict on it is never firmer than leaning, as a sentence; empty where nothing speaks against a firm one."""
    opens_on: str = ""
    """A title in quotation marks that the sentence opens on ("the long version of “The Ferry” lasts ..."), as it is written."""


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """A statement and its dossier, the same where they are the same objects: every weigher asks for its words."""

    statement: Statement
    dossier: Dossier

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self.statement is other.statement and self.dossier is other.dossier

    def __hash__(self) -> int:
        return hash((id(self.statement), id(self.dossier)))


def said(statement: Statement, dossier: Dossier) -> Said:
    """The words of a statement as the lists are written; a language without lists is read as English."""
    return _said(_Asked(statement, dossier))


def forget() -> None:
    """Let go of what was read last, since a dossier's tables can change."""
    _said.cache_clear()


@lru_cache(maxsize=4)
def _said(asked: _Asked) -> Said:
    statement, dossier = asked.statement, asked.dossier
    quote = statement.quote
    told = next((text.language for text in dossier.texts if text.text_id == quote.text_id), None)
    known = told if told in lists.load("measured")["hues"] else "en"
    start, end = sentence_of(dossier.bodies.get(quote.text_id, ""), quote.start, quote.end)
    plain = dossier.bodies.get(quote.text_id, "")[start:end]
    sentence = even(level(plain)) + " "
    found = in_language(quote.exact, known or "en")
    wrong = named(replace(found, text=sentence), "manner", "untrue")
    words_of_it = named(found, "manner", "untrue")
    found = without(found, words_of_it)
    exceptions = named(found, "manner", "except")
    found = without(found, exceptions)
    found = replace(found, text=_without_insertions(_without_asides(found)))
    sentence = _without_insertions(_without_asides(Said(sentence, found.language)))
    turned = _turned_to(Said(sentence, found.language))
    if turned is not None:
        sentence, found = turned, replace(found, text=_turned_to(found) or found.text)
    opens_on = hit.group(1) if (hit := _OPENS_ON.match(plain)) and _is_a_title(hit.group(1)) else ""
    found = replace(
        found, sentence=sentence, untrue=bool(wrong or words_of_it), excepted=bool(exceptions), opens_on=opens_on
    )
    caution = _caution(found, statement, dossier, end)
    return replace(found, caution=caution or (_TURNED if turned is not None else ""))


def _turned_to(found: Said) -> str | None:
    """What a sentence turns to from what might have been, or from what others say: "..., but it is in colour"; None where it
    does not, or turns to nothing that is measured."""
    hit = _BUT[found.language].search(found.text)
    if hit is None:
        return None
    before, after = replace(found, text=found.text[: hit.start()] + " "), found.text[hit.end() :]
    if not (named(before, "manner", "what_if") or named(before, "manner", "hearsay")):
        return None
    return after if _is_measured(replace(found, text=after)) else None


_BUT = {
    language: re.compile(rf"[,;:\u2013\u2014-] ?(?:{words_for_it}) ")
    for language, words_for_it in {
        "en": "but(?: in fact| in truth)?", "de": "aber|doch|sondern", "fr": "mais", "es": "pero|sino", "it": "ma", "pt": "mas", "ru": "но|а",
    }.items()
}  # fmt: skip
"""For each language its own: the Italian "ma" is "my" in French."""


def _without_asides(found: Said) -> Said:
    """Without what is set aside, or told only as if it were so."""
    return without(found, [*named(found, "manner", "aside"), *_as_if(found)])


def _as_if(found: Said) -> list[Word]:
    """What is told as if it were so, behind a word that is measured: alone, "it is as if ..." is all that the sentence says."""
    some = named(found, "manner", "as_if")
    return [word for word in some if _is_measured(replace(found, text=found.text[: word.start] + " "))]


def _is_measured(found: Said) -> bool:
    """Whether a word stands there for which something can be measured; that it is of a film is not enough."""
    return any(kind != "film" for kind, *_ in measured_words(found.language).find(found.text))


_OPENS_ON = re.compile(r"(?:[\w'’-]+ ){0,6}[\"“«„]\s?([^\"“”«»„]{2,60}?)\s?[,.]?[\"”“»]")
_SMALL_WORDS = 3  # letters of "the", "und", "les", which a title may write small


def _is_a_title(words_said: str) -> bool:
    """Whether words in quotation marks are written as a title is: each of more than three letters begins with a capital."""
    return (
        all(word[0].isupper() or len(word) <= _SMALL_WORDS for word in re.findall(r"\w+", words_said))
        and words_said[:1].isupper()
    )


_INSERTED = {
    "en": r"(?:is|are|was|were|has|have|had|does|do|did|can|cannot|could|will|would|may|must|never|hardly|rarely|seldom|scarcely|almost|always|"
    r"only|that|appears?|enters?|comes?|makes?|runs?|lasts?|remains?|stays?|shows?|uses?|begins?|opens?|ends?|gets?|grows?|moves?|turns?)",
    "de": r"(?:ist|sind|war|waren|hat|haben|wird|werden|kann|bleibt|kommt|kommen|erscheint|dauert|bewegt|steht)",
    "fr": r"(?:est|sont|était|a|ont|ne|n'\w+|se|reste|dure|apparaît|domine)",
    "es": r"(?:es|son|está|están|era|ha|han|no|nunca|se|aparece|dura|permanece|predomina)",
    "it": r"(?:è|sono|era|ha|hanno|non|si|appare|dura|resta|rimane|domina)",
    "pt": r"(?:é|são|está|estão|era|tem|têm|não|nunca|se|aparece|dura|permanece|domina)",
}
_INSERTIONS = {
    language: re.compile(rf",(?! (?:and|or|but|und|oder|et|ou|y|o|e)\b) ([^,;:()]{{3,90}}),(?= {verb}\b)")
    for language, verb in _INSERTED.items()
}
"""What stands between a subject and its verb, in commas: "the close-up, that most worn of devices, has been ..."."""


def _without_insertions(found: Said) -> str:
    """The text without insertions that say nothing measurable, or speak of other films: a denial bears on what stands before them."""
    text = found.text
    pattern = _INSERTIONS.get(found.language)
    if pattern is None or text.count(",") < 2:
        return text
    for hit in reversed(list(pattern.finditer(text))):
        inside = Said(f"{hit.group(1)} ", found.language)
        if lengths_s(inside) or re.search(r"\d", inside.text):
            continue
        if not (_is_measured(inside) or has(inside, "no")) or has(inside, "others"):
            text = text[: hit.start()] + text[hit.end() :]
    return text


NOT_SURELY_THE_FILM = "That it speaks of the film and not of something else is not sure"


def _caution(found: Said, statement: Statement, dossier: Dossier, end: int) -> str:
    if statement.tier in {"fact", "caption", "comparison", "likeness"}:
        return ""
    if found.excepted:
        return "The sentence names an exception"
    body = dossier.bodies.get(statement.quote.text_id, "")
    rest = body[end:].split("\n", 1)[0].rstrip(" \"'”’»)")
    kind = next((text.kind for text in dossier.texts if text.text_id == statement.quote.text_id), None)
    if kind == "interview" and rest.endswith("?"):
        return "It leads up to a question that is put to somebody"
    subject = dossier.subject
    names = [subject.title, *subject.titles, subject.director or ""] if subject else []
    names += [getattr(row, "name", None) or "" for row in dossier.table("persons").rows]
    names += [credit.person for credit in dossier.credits] + [credit.character or "" for credit in dossier.credits]
    if not is_the_film(found.text, found.language, names):
        return NOT_SURELY_THE_FILM
    if named(found, "manner", "hearsay"):
        return "It tells what somebody says"
    if _HABIT.search(found.sentence):
        return "It tells what somebody is used to"
    if _TURNS.search(found.sentence):
        return _TURNED
    if len(_CLAUSES.findall(found.sentence)) > _MOST_CLAUSES:
        return "It has many clauses, and how they hang together is not read"
    if found.language == "en" and (_AT_LARGE.search(found.sentence) or _at_large(found)):
        return "It may speak of such things in general"
    if found.language == "en" and _IN_THE_PAST.search(found.sentence) and not _MADE_SO.search(found.sentence):
        return "It is told in the past, as stories are"
    return "It denies something that is not read" if _denies_unread(found) else ""


def _at_large(found: Said) -> bool:
    """Whether the sentence begins with such a thing without an article, and says neither how much of it there is nor of what film."""
    bare = _BARE.match(found.sentence)
    if bare is None or _ANCHORED.search(found.sentence):
        return False
    amounts = (
        ("stance", "no"),
        ("stance", "scarce"),
        ("stance", "much"),
        ("manner", "often"),
        ("manner", "all"),
        ("contrast", "than"),
    )
    return not any(named(replace(found, text=found.sentence), kind, name) for kind, name in amounts)


_BARE = re.compile(
    r"(?:long takes|close-?ups|crowds|silence|long shots|static shots|hand-?held (?:cameras?|shots)|black[- ]and[- ]white|colou?r) (?:is|are|has|have|can|may|will|was|were)\b"
)
_ANCHORED = re.compile(
    r"\b(?:it|its|here|film|movie|picture|this|these|throughout|everywhere|screen|story|her|his|their)\b"
)
_AT_LARGE = re.compile(
    r"^(?:long takes|close-?ups|crowds|silences?|long shots|static shots|hand-?held cameras?|black[- ]and[- ]white|colou?rs?)\b[^,;:]{0,40}?\b"
    r"(?:makes?|lets?|allows?|helps?|gives?|forces?|invites?|encourages?|requires?|demands?) (?:me|you|us|one|the (?:viewer|audience|spectator)s?|viewers|audiences|people)\b"
)
"""What such a thing does to whoever watches, wherever it is."""
_IN_THE_PAST = re.compile(
    r"^(?!(?:it|this|that|there|they|everything|nothing|nobody|no one|not|the (?:film|movie|picture|camera|cutting|editing|shots?|takes?|images?|frames?))\b)"
    r"[^.;:]{0,60}?\b(?:was|were|became|got|went|came|grew up|had|stood|fell|lay)\b"
)
_MADE_SO = re.compile(
    r"\b(?:was|were|been) (?:\w+ ){0,2}(?:shot|filmed|made|cut|edited|photographed|used|kept|held|framed|seen|shown|built)\b|\bis\b|\bare\b"
)


_TURNED = "It turns from one claim to another"
_HABIT = re.compile(
    r"\b(?:i|we|one|he|she|they|you)(?: have| had| has|'ve|'d) (?:never|always|often|rarely|seldom|long)\b(?!.*\b(?:so|such|as) )"
)
_TURNS = re.compile(
    r"(?:^|[,;:] )(?:but|yet|though|although|however|except|aber|doch|jedoch|allerdings|obwohl|mais|pourtant|cependant|toutefois|quoique|pero|aunque|"
    r"sin embargo|ma|però|tuttavia|sebbene|anche se|mas|porém|embora|contudo|но|однако|хотя) "
)
_CLAUSES = re.compile(r"[,;:()](?=\s)|\s[\u2013\u2014-]\s")
_MOST_CLAUSES = 3
"""Commas and the like up to which a sentence is plain enough for a firm verdict."""


def _denies_unread(found: Said) -> bool:
    """Whether a word that denies, or says that there is little, bears on nothing that is measured: what it does to the
    claim is not known ("... but they are not the rule")."""
    whole = replace(found, text=found.sentence)
    spared = [
        *named(whole, "stance", "not_no"),
        *named(whole, "manner", "still_there"),
        *named(whole, "manner", "untrue"),
    ]
    some = [*named(whole, "stance", "no"), *named(whole, "stance", "scarce")]
    some = [word for word in some if not any(ok.start < word.end and word.start < ok.end for ok in spared)]
    if not some:
        return False
    measured = [Word("", a, b) for _, _, a, b in measured_words(found.language, "persons", "bounds").find(whole.text)]
    return any(
        not any(_bears_on(whole.text, word, one) or one.start < word.end and word.start < one.end for one in measured)
        for word in some
    )


def without(words_said: Said, some: Iterable[Word]) -> Said:
    """The same words with some of them taken out, and the commas about them."""
    text = words_said.text
    for word in sorted(some, key=lambda word: -word.start):
        head, tail = text[: word.start].rstrip(), text[word.end :].lstrip()
        if head.endswith(",") or not head:
            head, tail = head.rstrip(", "), tail.lstrip(", ")
        text = f"{head} {tail}" if head else tail
    return replace(words_said, text=text)


_SENTENCE_ENDS = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*(?=\s|$)|\n")


def sentence_of(body: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or sentences that a range lies in, up to line ends.

    >>> sentence_of("It is dark. Is it long? No.", 14, 16)
    (12, 23)
    """
    first = body.rfind("\n", 0, start) + 1
    for hit in _SENTENCE_ENDS.finditer(body, first, start):
        first = hit.end()
    last = _SENTENCE_ENDS.search(body, max(start, end - 1))
    while first < start and body[first].isspace():
        first += 1
    return first, last.end() if last else len(body)


def in_language(some: str, language: str) -> Said:
    """Words as the lists are written; a blank ends them, as the lists' patterns look for the end of a word."""
    return Said(even(level(some)) + " ", language)


def _entries(kind: str, language: str) -> dict[str, list[str]]:
    """The names of a kind with their entries, from the list that has it."""
    found: dict[str, list[str]] = lists.load("measured" if kind in lists.load("measured") else "claimed")[kind].get(
        language, {}
    )
    return found


@cache
def _phrases(kind: str, language: str) -> Phrases[str]:
    """All names of a kind as one group: of two entries that begin inside each other the longer one counts."""
    return Phrases((kind, name, words) for name, words in _entries(kind, language).items())


@cache
def _named(kind: str, name: str, language: str) -> Phrases[str]:
    return Phrases([(name, name, _entries(kind, language).get(name, ()))])


def words(words_said: Said, kind: str) -> list[Word]:
    """Every word of a kind, in order."""
    return [Word(name, a, b) for _, name, a, b in _phrases(kind, words_said.language).find(words_said.text)]


def named(words_said: Said, kind: str, name: str) -> list[Word]:
    """Every word of one name of a kind, in order, whatever else stands there."""
    return [Word(name, a, b) for _, _, a, b in _named(kind, name, words_said.language).find(words_said.text)]


def has(words_said: Said, name: str) -> bool:
    """Whether a word of stance stands anywhere in the statement."""
    return bool(named(words_said, "stance", name))


def says(words_said: Said, kind: str, *names: str) -> bool:
    """Whether a word of one of some names of a kind stands anywhere in the statement."""
    return any(named(words_said, kind, name) for name in names)


def is_denied(words_said: Said, word: Word, *, before: bool = False) -> bool:
    """Whether a word that denies stands close by, on the same side of every comma and "but"; `before`: only before it."""
    spared = [*named(words_said, "stance", "not_no"), *named(words_said, "manner", "still_there")]
    spared += [
        little for little in named(words_said, "stance", "scarce") if " " in words_said.text[little.start : little.end]
    ]
    return any(
        _bears_on(words_said.text, no, word)
        and not (before and no.start > word.start)
        and not any(ok.start <= no.start < ok.end for ok in spared)
        for no in named(words_said, "stance", "no")
    )


def denials(words_said: Said, some: Sequence[Word]) -> set[bool]:
    """Whether words are denied or not, or {False, True} where some are; in "no red or green" both are."""
    found: list[bool] = []
    last: Word | None = None
    for word in some:
        denied = is_denied(words_said, word)
        if last is not None and _JOINED.fullmatch(words_said.text, last.end, word.start):
            found[-1] = found[-1] or denied
        else:
            found.append(denied)
        last = word
    return set(found)


def is_beside(words_said: Said, thing: Word, word: Word) -> bool:
    """Whether a thing stands right after a word, or right before it with an "in" between."""
    if thing.start >= word.end:
        return words_said.text[word.end : thing.start] in {" ", "-"}
    return words_said.text[thing.end : word.start] in {" ", " in ", " en ", " em "}


def is_scarce(words_said: Said, some: Iterable[Word]) -> bool:
    """Whether the words are said to be hardly there."""
    spared = [*named(words_said, "stance", "not_no"), *named(words_said, "manner", "still_there")]
    scarce = [
        little
        for little in named(words_said, "stance", "scarce")
        if not any(ok.start <= little.start < ok.end for ok in spared)
    ]
    return any(_bears_on(words_said.text, little, word) for word in some for little in scarce)


def is_near(words_said: Said, kind: str, name: str, some: Iterable[Word]) -> bool:
    """Whether a word of a kind bears on one of some words: close by, on the same side of every comma and "but"."""
    there = named(words_said, kind, name)
    return any(_bears_on(words_said.text, modifier, word) for word in some for modifier in there)


def _bears_on(text: str, modifier: Word, word: Word) -> bool:
    if modifier.start < word.end and word.start < modifier.end:
        return False
    before = modifier.end <= word.start
    if not before and text[modifier.start : modifier.end] in _WITHOUT:
        return False  # "in black and white without shades"
    a, b = (modifier.end, word.start) if before else (word.end, modifier.start)
    if (
        not before
        and b - a <= _BEFORE
        and _TOLD_OF.fullmatch(text, a, b)
        and _denies_what_it_tells_of(text, a, modifier)
    ):
        return True  # "blue, which never appears", "black and white is something that the film never uses"
    if not before and _AND.search(text, a, b + 1):
        return False  # "in black and white and the camera does not move"
    if not before and _THAT.search(text, a, b + 1) and not _denies_what_it_tells_of(text, a, modifier):
        return False  # "a camera that never rests"
    if before and (_ENDS.match(text, a) or _NEXT_CLAUSE.search(text, a, b + 1)):
        return False  # "auf Farbe verzichtet und in Schwarzweiß gedreht", "has no colour and is in black and white"
    whole = sum(hit.end() - hit.start() for hit in _IN_ALL_OF_IT.finditer(text, a, b))
    return b - a - whole <= (_BEFORE if before else _AFTER) and _APART.search(text, a, b + 1) is None


_WITHOUT = frozenset({"without", "ohne", "sans", "sin", "senza", "sem", "без"})
"""Words that deny what stands behind them alone."""
_IN_ALL_OF_IT = re.compile(
    r"\s(?:(?:anywhere )?(?:in|throughout|during|through) (?:all of )?(?:the|this) (?:whole |entire |complete )?(?:film|movie|picture)|"
    r"(?:im|in diesem|in dem|während des) (?:ganzen |gesamten |kompletten )?film(?:s|es)?|(?:den|über den) (?:ganzen|gesamten) film(?: über| hindurch)?|"
    r"dans (?:tout |l'ensemble de )?(?:le|ce|du) film(?: entier)?|de tout le film|en (?:toda )?(?:la|esta) película|en todo el (?:film|metraje)|"
    r"(?:in tutto il|nell'intero|nel) film|(?:em todo o|no) filme(?: inteiro| todo)?|(?:во всем|в этом|в|за весь) фильм[е]?)(?=\s)"
)
"""That it is told of all of the film, between a word and its denial, sets them no further apart: "Blau kommt im ganzen Film nicht vor"."""


def _denies_what_it_tells_of(text: str, start: int, no: Word) -> bool:
    """Whether a clause that tells of a word denies the word itself, "which never appears in the film": its verb says that a
    thing is there, and it has no object of its own ("that never shows a face")."""
    end = _CLAUSE_ENDS.search(text, no.end)
    verb = _IS_THERE.search(text, no.end, end.start() if end else len(text))
    if verb is None and text[no.start : no.end] in _NEVER:  # "qui n'apparaît jamais"
        that = _THAT.search(text, start, no.start + 1)
        verb = _IS_THERE.search(text, that.end(), no.start) if that else None
        return verb is not None and _OBJECT.match(text, no.end) is None
    return verb is not None and _OBJECT.match(text, verb.end()) is None


def figure(words_said: Said, text: str) -> float | None:
    """A number in digits, or one in words.

    >>> figure(Said("", "en"), "12.5"), figure(Said("", "en"), "forty-five"), figure(Said("", "en"), "some")
    (12.5, 45.0, None)
    >>> figure(Said("", "de"), "fünfundvierzig"), figure(Said("", "fr"), "quatre-vingt-dix"), figure(Said("", "it"), "quarantacinque")
    (45.0, 90.0, 45.0)
    """
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text):
        return float(text.replace(",", "."))
    if text in _AND_A_HALF_MORE:
        return _AND_A_HALF_MORE[text]
    total, last, any_told = 0.0, 0.0, False
    for part in re.split(r"[\s-]+", text.strip()):
        if part in _JOINING_NUMBERS and any_told:
            continue
        value = _one_number(words_said.language, part)
        if value is None:
            return None
        if any_told and value >= 100:  # "two hundred"
            total += last * value - last
        elif any_told and last == 4 and value == 20:  # "quatre-vingt"
            total += 76
        elif any_told and value >= last:
            return None
        else:
            total += value
        last, any_told = value, True
    return total if any_told else None


_AND_A_HALF_MORE = {
    "полтора": 1.5, "полутора": 1.5, "полторы": 1.5, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5,
}  # fmt: skip
_JOINING_NUMBERS = frozenset({"and", "und", "et", "y", "e", "и"})


@cache
def _numbers(language: str) -> dict[str, float]:
    kept = lists.load("measured")
    found: dict[str, float] = {}
    for name, first, step in (("numbers", 1, 1), ("tens", 30, 10)):
        for n, written in enumerate(kept[name].get(language, [])):
            found.update(dict.fromkeys(written.split("|"), float(first + n * step)))
    for value, written in zip((100.0, 1000.0), kept["hundreds"].get(language, []), strict=False):
        found.update(dict.fromkeys(written.split("|"), value))
    return found


def _one_number(language: str, word: str) -> float | None:
    """One word: "five", and those written together, "fünfundvierzig", "quarantacinque", "zweihundert"."""
    known = _numbers(language)
    if word in known:
        return known[word]
    if language == "de":
        ones, _, tens = word.partition("und")
        small = {"ein": 1.0, **known}
        if ones in small and tens in known and small[ones] < 10 <= known[tens]:
            return small[ones] + known[tens]
    if language in {"de", "it"}:
        for name, value in known.items():
            stem = name.rstrip("aeio") if language == "it" else name
            if value >= 20 and len(stem) > 3 and word.startswith(stem) and word != name:
                rest = known.get(word[len(stem) :]) or known.get(word[len(name) :])
                if rest is not None and rest < value:
                    return value + rest
    return None


_THOUSANDS = re.compile(r"(?<=\d)[.,' ](?=\d{3}(?!\d))")
_FIGURE = re.compile(
    r"(?<![\w.,])(\d+(?:[.,]\d+)?|[^\W\d_]+)[\s'-]+(?:and a half |(?:full|whole|good|mere|solid|short|long|volle|ganze|knappe|bonnes?|buoni|buenos) )?"
    r"([^\W\d_]+)"
)
_LONGEST_NUMBER = 5  # words of "one hundred and twenty-five"


def _number_before(words_said: Said, end: int) -> tuple[float, int] | None:
    """The longest number in words or digits that ends here, and where it begins."""
    tokens = list(re.finditer(r"\d+(?:[.,]\d+)?|[^\W\d_]+", words_said.text[:end]))[-_LONGEST_NUMBER:]
    found = None
    for first in reversed(tokens):
        between = words_said.text[first.end() : end]
        if re.search(r"[^\w\s.,-]|[.,](?!\d)", between):
            break
        number = figure(words_said, words_said.text[first.start() : end])
        if number is not None:
            found = number, first.start()
    return found


def lengths_s(words_said: Said) -> list[tuple[float, float, int, int]]:
    """Every length of time with a figure: seconds, what its last digit may hide, and where it stands."""
    units = lists.load("measured")["units"].get(words_said.language, {})
    seconds = {"s": 1.0, "min": 60.0, "h": 3600.0}
    found = []
    for at in _places(_FIGURE, words_said.text):
        for name, entries in units.items():
            if re.fullmatch("|".join(f"(?:{entry})" for entry in entries), at.group(2)):
                told = _number_before(words_said, at.end(1))
                number, start = told if told else (None, at.start())
                if (
                    number is None and at.group(1) in _ARTICLES and name != "s"
                ):  # "a minute"; "a second" is an ordinal too
                    number = 1.0
                    part = re.search(r"\b(half|three[ -]quarters of|a quarter of) $", words_said.text[: at.start(1)])
                    if part is not None:
                        number, start = {"h": 0.5, "t": 0.75, "a": 0.25}[part.group(1)[0]], part.start()
                if number is None and name == "h" and _AND_A_HALF.match(words_said.text, at.end()):
                    number, start = 1.0, at.start(2)  # "dura hora e meia"
                if number is not None:
                    step = 10.0 ** -len(re.split("[.,]", at.group(1))[1]) if re.search("[.,]", at.group(1)) else 1.0
                    after = _AND_A_HALF.match(words_said.text, at.end())
                    half = 0.5 if " half " in at.group() or after else 0.0
                    hidden = min(step / 2, (number + half) * _MOST_HIDDEN)  # "half a minute" is no "up to a minute"
                    more, end = _minutes_after(words_said, at.end()) if name == "h" and not after else (0.0, at.end())
                    hidden = 0.5 / 60 if more else hidden
                    found.append(((number + half) * seconds[name] + more, hidden * seconds[name], start, end))
    return found


def _minutes_after(words_said: Said, end: int) -> tuple[float, int]:
    """Minutes that are told without their name behind hours, "une heure trente", in seconds, and where they end; 0 where none are."""
    hit = _BARE_MINUTES.match(words_said.text, end)
    number = figure(words_said, hit.group(1)) if hit else None
    return (60 * number, hit.end(1)) if hit and number is not None and 5 <= number < 60 else (0.0, end)


_BARE_MINUTES = re.compile(r" ((?:\d{2}|[^\W\d_]{3,}(?:-[^\W\d_]+){0,2}))(?=[ ,.;:!]*$|[,.;:!])")


_AND_A_HALF = re.compile(r" (?:and a half|et demie?|y medi[ao]|e mezz[oa]|e mei[ao]|с половиной)\b")
_MOST_HIDDEN = 0.25
"""Part of a figure that its roundness may hide at most."""
_ARTICLES = frozenset({"a", "an", "ein", "eine", "einer", "une", "un", "una", "um", "uma"})


def counts(words_said: Said, thing: Iterable[Word]) -> list[tuple[int, Word]]:
    """Whole numbers right before one of some words, one adjective between them allowed: "39 long shots", "a hundred cuts"."""
    found = []
    for word in thing:
        before = replace(words_said, text=_THOUSANDS.sub("", words_said.text[: word.start]).rstrip())
        told = _number_before(before, len(before.text))
        if told is None and (adjective := re.search(r"\s+[^\W\d_]+$", before.text)):
            told = _number_before(before, adjective.start())
        if told is not None and told[0] == int(told[0]):
            found.append((int(told[0]), word))
    return found


def _places(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Every match, overlapping ones too: "about ten minutes" holds "ten minutes"."""
    found, at = [], 0
    while hit := pattern.search(text, at):
        found.append(hit)
        at = hit.start() + 1
        while at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
            at += 1
    return found
