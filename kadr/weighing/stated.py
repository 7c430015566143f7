"""What a statement says, without what is set aside in it: asides, insertions, exceptions, what it turns away from."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kadr.dossier import Dossier
from kadr.fold import level
from kadr.reading import lists
from kadr.reading.statements.facets import even
from kadr.reading.statements.proper import capital_words
from kadr.reading.statements.subject_of import measured_words
from kadr.records import Statement
from kadr.weighing.caution import TURNED, caution
from kadr.weighing.numbers import lengths_s
from kadr.weighing.words import Said, Word, has, in_language, named, without


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
    sentence = even(level(_without_names(plain, known or "en"))) + " "
    found = in_language(_without_names(quote.exact, known or "en"), known or "en")
    sentence, found = (
        _topic_joined(_turned_round(_in_vain(sentence, found.language), found.language)),
        replace(found, text=_topic_joined(_turned_round(_in_vain(found.text, found.language), found.language))),
    )
    wrong = named(replace(found, text=sentence), "manner", "untrue")
    words_of_it = named(found, "manner", "untrue")
    found = without(found, words_of_it)
    exceptions = named(found, "manner", "except")
    but_for = " ".join(found.text[word.start : word.end] for word in exceptions)
    found = without(found, exceptions)
    found = replace(found, text=_without_insertions(_without_asides(found)))
    sentence = _without_insertions(_without_asides(Said(sentence, found.language)))
    turned = _turned_to(Said(sentence, found.language))
    if turned is not None:
        sentence, found = turned, replace(found, text=_turned_to(found) or found.text)
    opens_on = hit.group(1) if (hit := _OPENS_ON.match(plain)) and _is_a_title(hit.group(1)) else ""
    found = replace(
        found,
        sentence=sentence,
        untrue=bool(wrong or words_of_it),
        excepted=bool(exceptions),
        opens_on=opens_on,
        exception=f"{but_for} " if but_for else "",
    )
    why = caution(found, statement, dossier, end)
    return replace(found, caution=why or (TURNED if turned is not None else ""))


def _without_names(plain: str, language: str) -> str:
    """Words in which names that are words of hue or pace are blotted out; same length."""
    for start, end in capital_words(plain, language):
        plain = plain[:start] + "_" * (end - start) + plain[end:]
    return plain


def _in_vain(text: str, language: str) -> str:
    """ "Whoever waits for a close-up waits in vain": there is none; of "does not wait in vain" nothing is read."""
    if _NOT_IN_VAIN[language].match(text):
        return " "
    hit = _VAINLY[language].match(text)
    return text if hit is None else f"{_NONE[language]} {hit.group(1)} {text[hit.end() :].lstrip(' .')}".rstrip() + " "


_NONE = {"en": "no", "de": "kein", "fr": "aucun", "es": "ningún", "it": "nessun", "pt": "nenhum", "ru": "нет"}
_VAINLY = {
    "en": re.compile(
        r"\W*(?:whoever|anyone who|anybody who|those who|if you|if one|he who|viewers who|you|we|one|i) (?:\w+ )?(?:waits?|waited|looks?|looked|search(?:es|ed)?|hopes?|hoped|(?:is|are) (?:waiting|looking|hoping)) (?:here )?for ([^,;:.]{3,50}?),? "
        r"(?:(?:(?:will|you|they|one|he|we) ){0,2}(?:waits?|looks?|search(?:es)?|hopes?|do(?:es)? so)? ?in vain|(?:(?:you|they|one) )?(?:will be|is|are) disappointed)\b"
    ),
    "de": re.compile(
        r"\W*wer (?:hier |auf |nach |sich )*(?!hofft)([^,;:.]{3,50}?) (?:wartet|sucht|erwartet|hofft|erhofft),? (?:(?:wartet|sucht|hofft|tut es|erwartet sie|erwartet es) (?:\w+ )?(?:vergebens|vergeblich|umsonst)|wird enttäuscht)\b"
    ),
    "fr": re.compile(
        r"\W*(?:qui|celui qui|ceux qui|quiconque) (?:attend|cherche|espère)(?:nt)? ([^,;:.]{3,50}?),? (?:(?:l'|les )?(?:attend|cherche|espère|attendra|cherchera)(?:nt|ont)? (?:\w+ )?(?:en vain|vainement)|sera déçu|seront déçus|en sera pour ses frais)"
    ),
    "es": re.compile(
        r"\W*(?:quien|quienes|el que) (?:espere|busque|espera|busca)n? ([^,;:.]{3,50}?),? (?:(?:l[oa]s? )?(?:espera|busca|esperará|buscará)n? (?:\w+ )?en vano|(?:se )?(?:quedará|verá|sentirá) (?:decepcionad|defraudad)\w+)"
    ),
    "it": re.compile(
        r"\W*chi (?:aspetta|cerca|attende|spera in|si aspetta) ([^,;:.]{3,50}?),? (?:(?:l[oaie] )?(?:aspetta|cerca|attende|spera|aspetterà|cercherà) (?:\w+ )?(?:invano|inutilmente)|(?:resterà|rimarrà|sarà) delus\w+)"
    ),
    "pt": re.compile(
        r"\W*quem (?:espera|procura|esperar|procurar|busca) (?:por )?([^,;:.]{3,50}?),? (?:(?:espera|procura|esperará|procurará)(?:-[oa]s?)? (?:\w+ )?em vão|(?:ficará|sairá|vai ficar) (?:desiludid|desapontad|dececionad)\w+)"
    ),
    "ru": re.compile(r"\W*кто (?:ждет|ищет|надеется на|ожидает) ([^,;:.]{3,50}?), (?:\w+ ){0,3}(?:напрасно|зря|тщетно|впустую|разочар\w+)"),
}  # fmt: skip
"""What somebody waits for, or looks for, in vain."""
_NOT_IN_VAIN = {
    language: re.compile(rf"\W*(?:{who}) [^;:.]{{3,80}}?(?<!\w)(?:{no})(?!\w)[^;:.]{{0,24}}?\b(?:{vain})")
    for language, who, no, vain in (
        ("en", "whoever|any(?:one|body) who|those who|if you|if one|he who|viewers who", "not|never|hardly|\\w+n't", "in vain|disappointed"),
        ("de", "wer", "nicht|nie|niemals|kaum", "vergebens|vergeblich|umsonst|enttäuscht"),
        ("fr", "qui|celui qui|ceux qui|quiconque", "pas|jamais|guère", "en vain|vainement|déçu"),
        ("es", "quien|quienes|el que|los que", "no|nunca|jamás", "en vano|decepcionad|defraudad"),
        ("it", "chi", "non|mai", "invano|inutilmente|delus"),
        ("pt", "quem", "não|nunca|jamais", "em vão|desiludid|desapontad|dececionad|decepcionad"),
        ("ru", "кто|тот,? кто", "не|никогда не", "напрасно|зря|тщетно|впустую|разочар"),
    )
}  # fmt: skip
"""What nobody waits for in vain: it is there, though how much of it is not told."""


def _turned_round(text: str, language: str) -> str:
    """ "Red is a colour that she avoids": she avoids red."""
    hit = _SOMETHING_THAT[language].match(text)
    return text if hit is None else f"{hit.group('who')} {hit.group('does')} {hit.group('what')}{text[hit.end() :]}"


_SOMETHING_THAT = {
    language: re.compile(
        rf"\W*(?:{article})?(?P<what>[^,;:.]{{3,30}}?) (?:{is_}) (?:{something}),? ?(?:{that}) (?P<who>[^,;:.]{{2,24}}?) (?P<does>{does})(?=\s?[.,;:!]|\s?$)"
    )
    for language, article, is_, something, that, does in (
        ("en", "the |an? ", "is|are", "(?:an?|the|one) (?:\\w+ )?(?:colou?rs?|hues?|things?|devices?|techniques?|luxury|means|tools?)|something", "that|which|", "(?:never |rarely |seldom |hardly ever |carefully )?(?:avoids?|shuns?|forgoes|rejects?|does without|refuses|uses?|employs?|touches)"),
        ("de", "die |das |der ", "ist|sind", "(?:eine?|die|das|der) (?:farben?|ding|mittel|sache|luxus)|etwas", "die|das|den|der|was", "(?:nie |kaum )?(?:meidet|vermeidet|verschmäht|ablehnt|verwendet|benutzt)|verzichtet"),
        ("fr", "le |la |les |l'", "est|sont", "une couleur|des couleurs|un procédé|un moyen|quelque chose", "que|qu'", "(?:évite|fuit|refuse|bannit|n'utilise jamais|n'emploie jamais)"),
        ("es", "el |la |los |las ", "es|son", "un color|colores|un recurso|algo", "que", "(?:evita|rehúye|rechaza|no usa|nunca usa|no emplea)"),
        ("it", "il |lo |la |i |l'", "è|sono", "un colore|colori|un mezzo|un espediente|qualcosa", "che", "(?:evita|rifiuta|fugge|non usa mai|non usa)"),
        ("pt", "o |a |os |as ", "é|são", "uma cor|cores|um recurso|algo", "que", "(?:evita|rejeita|recusa|não usa|nunca usa)"),
        ("ru", "", "[-\\u2013\\u2014]|это", "цвет|прием|нечто", "котор\\w+", "(?:избегает|не использует|никогда не использует|сторонится)"),
    )
}  # fmt: skip
"""A thing that is told of first, and then what somebody does with it or without it."""


def _topic_joined(text: str) -> str:
    """ "Del verde, ni rastro": what stands first and is denied behind a comma is denied, so the comma is left out."""
    return _TOPIC.sub(r"\1 ", text)


_TOPIC = re.compile(
    r"^((?:del|de la|de los|de las|du|des|de|di|della|dei|von|vom|do|da|dos|das|of) [\w'-]+), (?=(?:il n'y en a (?:pas|plus|point|guère)|non ce n'è|non ve n'è|no hay|não há|ni|pas|nem|né|nemmeno|nessun\w*|aucun\w*|kein\w*|not|no)\b)"
)


def _turned_to(found: Said) -> str | None:
    """What a sentence turns to from what might have been, or from what others say: "..., but it is in colour"; None where it
    does not, or turns to nothing that is measured."""
    if (hit := _ALTHOUGH.search(found.text)) is not None:
        told, conceded = found.text[: hit.start()] + " ", found.text[hit.end() :]
        expected = [bool(named(replace(found, text=some), "manner", "what_if")) for some in (told, conceded)]
        if expected == [False, True] and _is_measured(replace(found, text=told)):
            return told
    if (hit := _FIND_THAT.search(found.text)) is not None and _is_measured(
        replace(found, text=found.text[hit.end() :])
    ):
        return found.text[hit.end() :]
    hit = (
        _BUT[found.language].search(found.text)
        or _SURPRISE.search(found.text)
        or _SO[found.language].search(found.text)
        or _SEMICOLON.search(found.text)
    )
    if (because := _SO[found.language].search(found.text)) and _NO_MEANS.search(found.text[: because.start()]):
        after = found.text[because.end() :]
        return after if _is_measured(replace(found, text=after)) else None
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
_SEMICOLON = re.compile(r"; ?")
"""What is, behind what might have been: "colour would have been obvious; she chose black and white"."""
_NO_MEANS = re.compile(
    r"\b(?:no|not enough|little|kein|keine|wenig|kaum|pas (?:assez )?d[e']|peu d[e']|no (?:había|teníamos|tenía)|sin|poc[oa]|non (?:c'era|avevamo|aveva)|poch[oi]|não (?:havia|tínhamos|tinha)|pouc[oa]|не было|мало) "
    r"(?:\w+ ){0,2}?(?:money|budget|time|room|space|permission|means|crew|geld|budget|zeit|platz|mittel|drehgenehmigung|argent|moyens?|temps|place|dinero|presupuesto|tiempo|medios|sold[io]|denaro|tempo|mezzi|"
    r"dinheiro|orçamento|meios|денег|бюджета|времени|средств)\b"
)
"""What a shoot did not have, before ", so": what follows was done, and the rest tells nothing of the film."""
_SO = {
    language: re.compile(rf"[,;:\u2013\u2014-] ?(?:{words_for_it}) ")
    for language, words_for_it in {
        "en": "(?:and )?so(?! that| as)|(?:and )?(?:therefore|that is why|that's why|which is why)", "de": "also|(?:und )?(?:deshalb|darum|deswegen|daher)",
        "fr": "(?:et )?(?:donc|alors|c'est pourquoi)", "es": "así que|(?:y )?por (?:eso|lo tanto)", "it": "(?:e )?(?:quindi|perciò|così|per questo)",
        "pt": "(?:e )?(?:por isso|portanto|assim|então)", "ru": "(?:и )?(?:поэтому|потому|так что)",
    }.items()
}  # fmt: skip
"""Behind it stands what was done about what was wished: "I wanted to be near them, so most of it is in close-up"."""
_ALTHOUGH = re.compile(
    r", (?:although|though|even if|even though|obwohl|auch wenn|bien que|même si|aunque|sebbene|anche se|embora|хотя) "
)
_FIND_THAT = re.compile(
    r"\b(?:surprised|astonished|amazed|disappointed|delighted|startled) to (?:find|learn|see|discover|hear) that "
)
"""Behind it stands what is: "will be astonished to find that the film is in colour"."""
_SURPRISE = re.compile(
    r"\b(?:surprised?|again|astonished|disappointed|überrascht|enttäuscht|surpris|déçus?|sorprendid[oa]s?|decepcionad[oa]s?|sorpres[oaie]|delus[oaie]|surpreendid[oa]s?|"
    r"desiludid[oa]s?|удив\w+|разочар\w+)[:;,] "
)
"""Behind it stands what is, after what was expected: "whoever hopes for grey will be surprised: it is in colour"."""


def _without_asides(found: Said) -> Said:
    """Without what is set aside, or told only as if it were so."""
    return without(found, [*named(found, "manner", "aside"), *_as_if(found), *_likened(found)])


def _likened(found: Said) -> list[Word]:
    """What something measured is likened to, where that has measured words of its own: "red and green run through it like two voices"."""
    some = []
    for hit in _LIKE[found.language].finditer(found.text):
        before, inside = (replace(found, text=f"{part} ") for part in (found.text[: hit.start()], hit.group(1)))
        if _is_measured(inside) and _is_measured(before) and not _OF_A_KIND.search(found.text[: hit.start()]):
            some.append(Word("likened", hit.start(1), hit.end(1)))
    return some


_LIKE = {
    language: re.compile(rf"\b(?:{word}) ((?:{article})\b(?:(?!,|;|:|\.).){{1,60}}?)(?= ?[,;:.]| $|$)")
    for language, word, article in (
        ("en", "(?<!looks )(?<!look )(?<!feels )(?<!unlike )like", "an?|two|three|some|a pair of"), ("de", "wie", "eine?[mnrs]?|zwei|auf eine[mr]|in eine[mr]"),
        ("fr", "comme", "une?|des|deux|dans une?|sur une?"), ("es", "como", "un[oa]?s?|dos|en una?"), ("it", "come", "un[oa']?|due|dei|delle|in una?"),
        ("pt", "como", "uma?s?|dois|duas|numa?"), ("ru", "как", "дв[ае]|в \\w+|на \\w+"),
    )
}  # fmt: skip


_OF_A_KIND = re.compile(
    r"\b(?:(?:colou?rs?|tones?|hues?|shades?|farb(?:en|töne?)|tön(?:e|en)|цвета\w*|тона\w*|оттенк\w+)|"
    r"(?:couleurs?|tons?|teintes?|color(?:es)?|tonos?|colori|toni|tinte|cores|tons)(?: \w+[sie])?),? $"
)
"""Behind it stand examples and no likeness: "colours like a deep red"."""


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
        if lengths_s(inside) or re.search(r"\d", inside.text) or named(inside, "manner", "hearsay"):
            continue
        if not (_is_measured(inside) or has(inside, "no")) or has(inside, "others"):
            text = text[: hit.start()] + text[hit.end() :]
    return text


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
