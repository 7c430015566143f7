"""What a word that denies, says little, or says how, bears on: words close by, in the same clause."""

import re
from collections.abc import Iterable, Sequence

from kadr.weighing.words import Said, Word, named

_BEFORE, _AFTER = 40, 18  # letters between a denial and the word that it denies
_APART = {
    language: re.compile(rf"[:;.!?,]\s|\s-{{1,2}}\s|\s(?:{some})\s")
    for language, some in {
        "en": "because|since|although|though|whereas|but", "de": "weil|obwohl|sondern", "fr": "puisque|mais", "es": "aunque|sino|pero",
        "it": "sebbene|ma", "pt": "embora|mas", "ru": "хотя|а|но",
    }.items()
}  # fmt: skip
"""For each language its own: "ma" is "but" in Italian and "my" in French, "mais" is "but" in French and "more" in Portuguese."""
_JOINED = re.compile(
    r"\W{0,3}(?:(?:and|or|nor|und|oder|et|ou|y|o|e|ed|и|или|ни)\W{1,2})?(?:the |das |le |les |el |il |o )?"
)
_THAT = re.compile(r"\s(?:that|which|who|die|das|der|qui|que|che|котор\w+)\s")
_IS_THAT = re.compile(r" (?:ist|war) (?:das|dies|der|die) (?=(?:nicht|nie|kein)\w*\b)")
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
_ARE_BOTH = re.compile(
    r" (?:are|is|were|was|sind|ist|sont|est|son|es|sono|è|são|é) [\w-]+ (?:and|und|et|y|e|ed) (?:very |sehr |très |muy |molto |muito )?"
)
"""Two things said of one: "conversations are short and [scarce]"."""
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


def is_denied(words_said: Said, word: Word, *, before: bool = False) -> bool:
    """Whether a word that denies stands close by, on the same side of every comma and "but"; `before`: only before it."""
    spared = [*named(words_said, "stance", "not_no"), *named(words_said, "manner", "still_there")]
    spared += [
        little for little in named(words_said, "stance", "scarce") if " " in words_said.text[little.start : little.end]
    ]
    return any(
        bears_on(words_said, no, word)
        and not (before and no.start > word.start)
        and not any(ok.start <= no.start < ok.end for ok in spared)
        for no in named(words_said, "stance", "no")
    )


def denials(words_said: Said, some: Sequence[Word]) -> set[bool]:
    """Whether words are denied or not, or {False, True} where some are; in "no red or green" both are, and in "it keeps to brown,
    and blue has no part in it" the second, since a comma and what is denied behind its subject make a clause of their own."""
    found: list[bool] = []
    last: Word | None = None
    for word in some:
        denied = is_denied(words_said, word)
        joined = last is not None and _JOINED.fullmatch(words_said.text, last.end, word.start)
        own = last is not None and "," in words_said.text[last.end : word.start]
        if joined and not (own and denied and not is_denied(words_said, word, before=True)):
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


def is_scarce(words_said: Said, some: Iterable[Word], *, of: Word | None = None) -> bool:
    """Whether the words are said to be hardly there; `of`: by that word alone."""
    spared = [*named(words_said, "stance", "not_no"), *named(words_said, "manner", "still_there")]
    scarce = [
        little
        for little in ([of] if of else named(words_said, "stance", "scarce"))
        if not any(ok.start <= little.start < ok.end for ok in spared)
    ]
    return any(bears_on(words_said, little, word) for word in some for little in scarce)


def is_near(words_said: Said, kind: str, name: str, some: Iterable[Word]) -> bool:
    """Whether a word of a kind bears on one of some words: close by, on the same side of every comma and "but"."""
    there = named(words_said, kind, name)
    return any(bears_on(words_said, modifier, word) for word in some for modifier in there)


def bears_on(words_said: Said, modifier: Word, word: Word) -> bool:
    """Whether one word says something of another: close by, in the same clause."""
    text = words_said.text
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
    if not before and _AND.search(text, a, b + 1) and not _ARE_BOTH.fullmatch(text, a, b):
        return False  # "in black and white and the camera does not move"
    if not before and _IS_THAT.match(text, a):  # "ein Stummfilm ist das nicht"
        a = min(b, a + len(" ist das"))
    if not before and _THAT.search(text, a, b + 1) and not _denies_what_it_tells_of(text, a, modifier):
        return False  # "a camera that never rests"
    if before and (_ENDS.match(text, a) or _NEXT_CLAUSE.search(text, a, b + 1)):
        return False  # "auf Farbe verzichtet und in Schwarzweiß gedreht", "has no colour and is in black and white"
    if before and _AT_NO_POINT.fullmatch(text[: modifier.end]):
        return b - a <= _FAR_BEFORE and _APART[words_said.language].search(text, a, b + 1) is None
    whole = sum(hit.end() - hit.start() for hit in _IN_ALL_OF_IT.finditer(text, a, b))
    if not before:
        whole += sum(hit.end() - hit.start() for hit in _NO_FURTHER.finditer(text, a, b))
    if b - a - whole > (_BEFORE if before else _AFTER):
        return False
    return _APART[words_said.language].search(text, a, b + 1) is None or (before and _is_listed(text, a, b, word))


_ITEM = r"(?:(?:an?|any|ein\w*|une?|un[oa]?|uma?|des?|di) |un')?[\w-]+(?: [\w-]+)?"
_OR = r"(?:or|nor|oder|noch|ou|ni|o|u|né|nem|или|ни)"
_LISTED = re.compile(rf" ?(?:{_ITEM}, )+(?:{_ITEM},? )??(?:{_OR} )?(?:(?:an?|any|ein\w*|une?|un[oa]?|uma?) |un')?")
_GOES_ON = re.compile(rf"(?:, {_ITEM}){{0,4}},? {_OR} ")


def _is_listed(text: str, start: int, end: int, word: Word) -> bool:
    """Whether a word is one of several things, with "or" before the last, that one word denies: "not a pan, a zoom or a tilt"."""
    if _LISTED.fullmatch(text, start, end) is None:
        return False
    return re.search(rf" {_OR} ", text[start:end]) is not None or _GOES_ON.match(text, word.end) is not None


_FAR_BEFORE = 80
"""Letters between "not once", at the head of a sentence, and what is never there."""
_AT_NO_POINT = re.compile(
    r"\W*(?:not once|at no (?:point|time|moment)|never once|nicht ein(?:mal| einziges mal)|kein einziges mal|zu keinem zeitpunkt|pas une (?:seule )?fois|à aucun moment|"
    r"ni una (?:sola )?vez|en ningún momento|nemmeno una volta|neanche una volta|in nessun momento|nem uma (?:única |só )?vez|em (?:nenhum momento|momento (?:algum|nenhum))|"
    r"ни разу)"
)
"""What denies all of its clause from the head of a sentence."""
_WITHOUT = frozenset({"without", "ohne", "sans", "sin", "senza", "sem", "без"})
"""Words that deny what stands behind them alone."""
_IN_ALL_OF_IT = re.compile(
    r"\s(?:(?:anywhere )?(?:in|throughout|during|through) (?:all of )?(?:the|this) (?:whole |entire |complete )?(?:film|movie|picture)|"
    r"(?:im|in diesem|in dem|während des) (?:ganzen |gesamten |kompletten )?film(?:s|es)?|(?:den|über den) (?:ganzen|gesamten) film(?: über| hindurch)?|"
    r"dans (?:tout |l'ensemble de )?(?:le|ce|du) film(?: entier)?|de tout le film|en (?:toda )?(?:la|esta) película|en todo el (?:film|metraje)|"
    r"(?:in tutto il|nell'intero|nel) film|(?:em todo o|no) filme(?: inteiro| todo)?|(?:во всем|в этом|в|за весь) фильм[е]?)(?=\s)"
)
"""That it is told of all of the film, between a word and its denial, sets them no further apart: "Blau kommt im ganzen Film nicht vor"."""
_NO_FURTHER = re.compile(
    r"(?<=[\s-])(?:\w+ly|entirely|altogether|very|almost|nearly|quite|"
    r"völlig|gänzlich|ganz|komplett|vollständig|nur|äußerst|sehr|auffallend|\w+ment|tout|fait|très|\w+mente|muy|molto|del|muito|совсем|почти|крайне|очень|\w+остью|"
    r"shots?|takes?|scenes?|rooms?|movements?|images?|frames?|einstellung(?:en)?|aufnahmen?|bilder|räume|de caméra|de cámara|di macchina|di camera|de câm[ae]ra|"
    r"камеры|план(?:ы|ов)|кадр(?:ы|ов)|комнат[ыа]?)(?=\s)"
)
"""Behind a thing: its noun ("static [shots] are absent") and how much it is denied ("are [entirely] absent") set them no further apart."""


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
