"""Titles by how a page opens: a sentence that says what the film is, a headline that says which film is spoken of."""

import re
from collections.abc import Iterable

from kadr.fold import fold
from kadr.late import late
from kadr.reading.mentions.words import (
    CAPITAL,
    NAME_WORD,
    is_a_name,
    named_as_a_person,
    not_persons,
    page_words,
    trimmed,
)
from kadr.reading.text import Block, Reading, TitleMention

_TOP = 6
"""Blocks of a page in which it says what it is about."""
_LONGEST = 9  # words of a title

_A_FILM = (
    r"(?:(?:is|was) (?:an?|the) (?:[\w'/,-]+ ){0,8}?(?:film|movie|documentary|drama|comedy|thriller|western|musical|feature|short|picture)"
    r"|ist eine? (?:[\w'/,.-]+ ){0,6}?(?:\w*[fF]ilm|\w*[dD]rama|\w*[kK]omödie|\w*[tT]hriller)"
    r"|est une? (?:[\w'/,-]+ ){0,3}?(?:film|documentaire|drame|comédie|long[- ]métrage|court[- ]métrage|moyen[- ]métrage)"
    r"|es una? (?:[\w'/,-]+ ){0,3}?(?:película|filme?|documental|drama|comedia|cinta|largometraje|cortometraje)"
    r"|è un(?:a |'| )(?:[\w'/,-]+ ){0,3}?(?:film|pellicola|documentario|dramma|commedia|lungometraggio|cortometraggio)"
    r"|(?:ist|est|es|è|é) (?:der|die|das|le|la|el|il|o|a) (?:[\w'/,-]+ ){1,3}?(?:\w*[fF]ilm|film|filme|película|(?:lungo|corto|largo|court |long |longa-|curta-)?(?:metraggio|metraje|métrage|metragem)|longa|documentário|documental|documentaire|documentario)"
    r"|é uma? (?:[\w'/,-]+ ){0,3}?(?:filme|documentário|drama|comédia|longa|curta|longa-metragem|curta-metragem))"
)
_DEFINED = late(
    rf"\"?(?P<title>(?:{CAPITAL}|\d)[^.\n\"()]{{0,80}}?)\"?(?: \([^()\n]{{2,90}}\))? {_A_FILM}"
    r"(?=[.,;(]| (?:[\w-]+é|dire[ct]\w+|written|co-written|by|from|about|set|starring|produced|based|that|which|of|and|in|with|shot|"
    r"adapted|released|made|aus|von|des|der|über|mit|nach|de|du|d'|del|della|di|do|da|sorti|que|qui|che|realizado|diretto|écrit)\b)"
)
"""Copper Hymn is a 2011 drama film directed by …; Der Hafen ist ein Spielfilm von …"""

_NO_TITLE = frozenset(
    "it this that he she they there here what his her the film der die das es dies dieser il elle ce c eso esta este questo questa isso".split()
)


def opening_titles(reading: Reading) -> Iterable[TitleMention]:
    """The film that the first lines of a page say it is about."""
    for block in reading.blocks[:_TOP]:
        if block.kind in {"dropped", "front matter", "byline", "author", "question", "answer"}:
            continue
        yield from _defined(reading, block)
        if block.number <= 3 and block.end - block.start <= 160:
            yield from _spoken_of(reading, block)
    yield from _closing(reading)


_CLAUSE = re.compile(
    r"(?:[A-Z][a-z]+ed|Written|Co-written|Shot|Made|Set|Based|Starring|With|In|After|From|Réalisé|Tourné|Écrit|Dirigid[oa]|Rodad[oa]|Escrit[oa]|Girato|Diretto|Scritto|Gedreht)\b[^,]*, "
)
"""Directed by Anna Muster, The Salt Road is a film …"""


_MADE = re.compile(
    r"\"?, (?:directed|written|co-written|produced|shot|filmed|made|released|starring|based|adapted|by|from|réalisée?|tournée?|écrite?|sortie?|de|avec|dirigid[oa]|escrit[oa]|"
    r"rodad[oa]|protagonizad[oa]|con|dirett[oa]|scritt[oa]|girat[oa]|interpretat[oa]|di|realizad[oa]|com|inszeniert|gedreht|von|mit) [^,]+,?$"
)
"""The Salt Road, directed by Anna Muster, is a film …: what stands between a title and its verb"""


def _defined(reading: Reading, block: Block) -> Iterable[TitleMention]:
    """The words before "is a film by" at the head of a paragraph."""
    hit = _DEFINED.match(reading.plain, block.start, block.end)
    if hit is None:
        return
    start, end = trimmed(reading.plain, *hit.span("title"))
    clause = _CLAUSE.match(reading.plain, start, end)
    start = clause.end() if clause else start
    made = _MADE.search(reading.plain, start, end)
    end = made.start() if made else end
    words = fold(reading.plain[start:end]).split()
    if _CALLED_A_FILM.search(reading.plain, start, end):
        return
    if ":" in reading.plain[start:end] and not _heads(reading, block, reading.plain[start:end]):
        return  # who says it, and something said
    if words and len(words) <= _LONGEST and words[0] not in _NO_TITLE and " ".join(words) not in not_persons():
        yield TitleMention(start, end, reading.body[start:end], "film", "headline")


_CALLED_A_FILM = re.compile(
    r"(?:(?<=['’]s )|(?<=[sS]['’] )|\b(?:the|his|her|der|die|das|sein|ihr|le|la|son|el|su|il|suo|o|a|seu|sua) )(?:(?:new|latest|first|second|third|fourth|fifth|debut|last|final|\w+te[rs]?|\w+ième|premier|dernier|nouveau|primer|segundo|tercer|nuevo|primo|secondo|terzo|nuovo|primeiro|terceiro|novo) )"
    r"(?:[\w-]+ )?(?:feature|film|movie|documentary|picture|short|Spielfilm|Film|Dokumentarfilm|long[- ]métrage|largometraje|película|lungometraggio|longa|filme)\b",
    re.IGNORECASE,
)
"""Anna Muster's third feature is a film about …: what the film is called, and no title."""


def _heads(reading: Reading, block: Block, words: str) -> bool:
    """Whether a block above holds just some words."""
    above = reading.blocks[: block.number - 1]
    return any(reading.plain[other.start : other.end].strip(" *_#") == words for other in above)


_ABOUT = late(
    r"\b(?:on|about|behind|director of|directors of|maker of|makers of|creator of|star of|stars of|discuss(?:es)?|making of|"
    r"über|zu|Regisseur von|Regisseurin von|réalisat(?:eur|rice) d[eu']|autrice d[eu']|auteur d[eu']|cinéaste d[eu']|à propos d[eu']|sur|parle d[eu']|pour|"
    r"director de|directora de|realizadora? de|sobre|habla de|regista d[ei]l?|su|parla di|racconta|diretora? de|fala sobre) ?"
    rf"[\"']?(?P<title>(?:{CAPITAL}|\d)[^\n:|\"]{{1,60}}?)[\"']?\s*$"
)
"""Anna Muster on Eleven Doors; Entretien avec A. Muster, réalisatrice de Basalte"""


def _spoken_of(reading: Reading, block: Block) -> Iterable[TitleMention]:
    """The end of a headline, behind the word for what somebody speaks of, where it is named again below."""
    for at in _starts(reading.plain, block):
        hit = _ABOUT.match(reading.plain, at, block.end)
        if hit is None:
            continue
        start, end = trimmed(reading.plain, *hit.span("title"))
        if _is_title(reading, start, end) and _again(reading, block.end, reading.plain[start:end]):
            yield TitleMention(start, end, reading.body[start:end], "film", "headline")
            return


def _starts(plain: str, block: Block) -> list[int]:
    return [hit.start() for hit in re.compile(r"(?<!\w)[^\W\d_]").finditer(plain, block.start, block.end)]


def _is_title(reading: Reading, start: int, end: int) -> bool:
    words = reading.plain[start:end]
    folded = fold(words).split()
    if not folded or len(folded) > _LONGEST or words[-1] in "?!" or words.isupper() and len(words) < 4:
        return False
    key = " ".join(folded)
    if key in not_persons() or not page_words().isdisjoint(folded):
        return False
    return not (is_a_name(words) or named_as_a_person(reading.plain, words))


def _again(reading: Reading, after: int, words: str) -> bool:
    """Whether some words stand again below: a phrase once, a lone word twice."""
    seen = len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", reading.plain[after:]))
    return seen >= (1 if " " in words else 2)


_CREDIT_LINE = late(
    rf"(?m)^[\"']?(?P<title>(?:{CAPITAL}|\d)[^\n,.:;\"()]{{1,60}}?)[\"']?, (?:de|d'|di|von|by|un film d[ei]|ein Film von|a film by) ?"
    rf"{NAME_WORD}(?: (?:(?:de|di|da|do|von|van|del|della|le|la) )?{NAME_WORD}){{1,2}}, (?:avec|mit|con|com|with|starring) {CAPITAL}"
)
"""Basalte, de Anna Muster, avec Bert Beispiel"""


_SEEN = late(
    r".*\b(?:(?i:offerte?|attribuée?|décernée?|remise?|otorgad[oa]|concedid[oa]|assegnat[oa]|consegnat[oa]|atribuíd[oa]|entregue|awarded|given) (?:à|au|a|al|ao|to) (?=[A-ZÀ-Þ\d])|"
    r"(?i:vu|vue|voir|revu|découv\w+|présent\w+|projet\w+|montr\w+|vi|vimos|visto|ver|vista|vedere|presenta\w*|proyect\w+|saw|see|seen|watch(?:ed)?|show(?:ed|n)?|screened|sah|sahen|lief|zeigte|gezeigt|assist\w+|exib\w+)"
    r"(?: (?:hier|ayer|ieri|ontem|aussi|enfin|también|anche|também))? (?=[A-ZÀ-Þ\d]))"
)
"""Before a title in its sentence: "Le public a vu Rien à vendre, de Anna Muster"."""


_HEAD_WITH_MAKER = late(
    rf"[\"']?(?P<title>(?:{CAPITAL}|\d)[^\n.:;\"()|]{{1,70}}?)[\"']?(?: \([^()\n\d]{{2,60}}\))?, (?:un film d[e']|ein Film von|un film di|um filme de|una película de|a film by|de|d'|von|di|by) ?"
    rf"{NAME_WORD}(?: (?:(?:de|di|da|do|von|van|del|della|le|la) )?{NAME_WORD}){{1,2}}\s*"
)
"""Le Passeur, de Anna Muster: a headline that is nothing else"""


def _closing(reading: Reading) -> Iterable[TitleMention]:
    """A line that gives title, maker and cast; a headline that gives title and maker."""
    for block in reading.blocks[:_HEADINGS]:
        head = _HEAD_WITH_MAKER.fullmatch(reading.plain, block.start, block.end)
        below = reading.blocks[block.number : block.number + 1]
        heads = block.number <= 2 or any(b.kind == "paragraph" and b.end - b.start > _PROSE for b in below)
        if head and heads and (block.kind in {"heading", "line"} or block.number > 2):
            start, end = trimmed(reading.plain, *head.span("title"))
            if _is_title(reading, start, end):
                yield TitleMention(start, end, reading.body[start:end], "film", "headline")
    for hit in _CREDIT_LINE.finditer(reading.plain):
        start, end = trimmed(reading.plain, *hit.span("title"))
        seen = _SEEN.match(reading.plain, start, end)
        start = seen.end() if seen else start
        if reading.block_at(start).kind not in {"dropped", "front matter"} and not is_a_name(reading.plain[start:end]):
            yield TitleMention(start, end, reading.body[start:end], "film", "headline")


_HEADINGS = 12
"""Blocks in which a page of several films sets a title and its maker over what it says of the first of them."""
_PROSE = 160  # characters

_SMALL_WORDS = r"(?:de|du|des|d'|la|le|les|l'|à|au|aux|et|en|el|los|las|y|a|al|del|que|di|del|della|dei|da|do|dos|das|il|lo|gli|i|e|o|os|as|na|no|ou|un|une|una|uno|um|uma|pour|por|per|sans|sin|sem|sur|dans|con|com|ne|se|me|te)"
_RUN = rf"(?:{CAPITAL}|\d)[\w'-]{{0,40}}(?: (?:{_SMALL_WORDS} ){{0,2}}(?:d'|l')?(?:{CAPITAL}|\d)[\w'-]{{0,40}}| {_SMALL_WORDS} [a-zà-ÿ]+(?=,)){{0,6}}"
_MAKERS = rf"{NAME_WORD}(?: (?:(?:de|di|da|do|von|van|del|della|le|la) )?{NAME_WORD}){{1,2}}(?: (?:et|y|e) {NAME_WORD}(?: {NAME_WORD}){{1,2}})?"
_GIVEN = (
    r"(?:attribuée?|décernée?|remise?|offerte?|allée?|revenue?|va|otorgad[oa]|concedid[oa]|entregad[oa]|fue|recayó|assegnat[oa]|andat[oa]|consegnat[oa]|conferit[oa]|atribuíd[oa]|entregue|foi)"
    r"(?: [a-zà-ÿ]+){0,2}(?: sur [A-Z][\w-]+)? (?:à|au|a|al|ao|en|para|per)"
)
_A_WORK = r"(?:film|filme|película|opera|obra|œuvre|opera prima|ópera prima|(?:esordio|debutto)(?: alla regia| nella regia)?|estreia|debut|début|largometraje|lungometraggio|longa|long[- ]métrage)"
_NAMED_WITH_MAKER = late(
    rf"(?<!\w){_GIVEN} (?P<given>{_RUN}),? (?:de|d'|di) ?{_MAKERS}"
    rf"|(?<!\w)(?=\S{{1,40}} ){NAME_WORD} {NAME_WORD} (?:dans|en|in|em|nel|nella) (?P<played>{_RUN}),? (?:de|d'|di) ?{_MAKERS}"
    rf"|(?<!\w)(?P<won>{_RUN}),? (?:de|d'|di) ?{_MAKERS}, (?:grand )?(?i:prix|mention|premio|gran premio|mención|menzione|prêmio|prémio|menção)\b"
    rf"|(?:(?:^|(?<=[.!?] )|(?<=\n))|{_GIVEN} )(?P<told>{CAPITAL}[^,.;:()\"\n]{{2,50}}), (?:l'|il |la |lo |le |el |o |a |un |una |un'|une |um |uma )?(?:[a-zà-ÿ]+ ){{0,4}}?{_A_WORK} (?:di|de|del|della|do|da|d') ?{NAME_WORD} {NAME_WORD}"
    rf"|(?<!\w)(?P<cast>{_RUN}),? (?:de|d'|di) ?{_MAKERS},? (?:avec|con|com) {NAME_WORD} {NAME_WORD}"
)
_SOMEBODY = late(
    r"(?i:\b(?:regist[aie]|attor[ei]|attrice|film|pellicola|autor[aei]?|cineast[ai]s?|diretora?|director[a]?|realizadora?|ator|atriz|actor|actriz|película|cinta|filme|longa|réalisat\w+|acteur|actrice|"
    r"protagonist[ai]s?|festival|premi[oa]s?|prix|prêmio|giuria|jur[yi]|jurado|concorso|anno|año|ano|an|oggi|hoy|hoje)\b)|\b(?:[ÈÉèé]|[Ee]s|est|C'est|ha|a été|[Ff]oi|[Ff]ue|Era|H[áa]y?)\b(?! stat)"
)
"""What stands before a comma and is no title: who is spoken of, or half a sentence."""
_PRIZE = re.compile(
    r"(?i:\bprix\b|premi[oa]|prêmio|prémio|palmarès|palmarés|r[ée]compens|galard|mention|menci|menzio|menção)"
)


def named_with_maker(reading: Reading) -> Iterable[TitleMention]:
    """A title that nothing marks, with its maker behind it, that is given a prize, in which somebody plays, or whose cast follows."""
    if reading.text.language not in {"fr", "es", "it", "pt"}:
        return
    for hit in _NAMED_WITH_MAKER.finditer(reading.plain):
        group = str(hit.lastgroup)
        start, end = hit.span(group)
        block, sentence = reading.block_at(start), reading.sentence_at(start)
        if not block.is_prose or block.kind in {"byline", "author"} or sentence is None:
            continue
        if group == "played" and not _PRIZE.search(reading.plain, block.start, block.end):
            continue
        if group in {"won", "cast"} and start == sentence.start:
            continue  # a sentence that begins so may begin with any word; where a line does, it is told as one
        words = reading.plain[start:end]
        if group == "told" and (len(words.split()) > _LONGEST or _SOMEBODY.search(words)):
            continue
        if not is_a_name(words) and not words.isdigit() and fold(words) not in not_persons():
            yield TitleMention(start, end, reading.body[start:end], "film", "known")
