"""Titles in languages that print them like sentences: „Was der Fluss behält", La casa de los vientos, «Тихая вода»."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.mentions.kinds import kind_beside
from kadr.reading.mentions.known import entries, known_works, maker_kinds, makers, parsed
from kadr.reading.mentions.words import CAPITAL, LEADS, NAME_WORD, SMALL, given_names, not_persons, starts_sentence
from kadr.reading.text import Ranges, Reading, TitleMention

_LONGEST = 8  # words; a longer phrase is something said
_WORD = re.compile(r"[^\s,;:.!?()\"\[\]/]+")
_FULL_NAME = late(rf"{NAME_WORD} (?:(?:de|di|da|do|von|van|del|della|la|le|y) )?{NAME_WORD}")
_NATION = r"[a-zà-ÿ]{2,}(?:an[oa]s?|eñ[oa]s?|in[oa]s?|és|ês|ese|esa|ense|eir[oa]|lenas?|lenos?|uay[oa]s?|guai[oa]s?|rus[oa]|cés|cesa|mán|mana|ains?|aines?|iens?|iennes?|aise?|olas?|oles|ole|oco|oca)"
"""What a nation is called in Romance languages: el filme chileno …"""
_A_NATION = re.compile(_NATION)
_OF = r"(?:de|d'|du|di|del|della|dello|da|do|von|van|by) ?"


@dataclass(frozen=True)
class TitleWords:
    """What the list knows of titles in one language."""

    articles: frozenset[str]
    stops: frozenset[str]
    others: frozenset[str]
    cue: re.Pattern[str]
    after_article: re.Pattern[str]
    behind: re.Pattern[str]
    film_nouns: frozenset[str]

    @staticmethod
    @cache
    def of(language: str) -> "TitleWords | None":
        table = lists.load("title_words").get(language)
        if table is None:
            return None
        cues = "|".join(sorted(map(re.escape, table.get("verbs", [])), key=len, reverse=True)) or "(?!)"
        nouns = "|".join(sorted(map(re.escape, table["nouns"]), key=len, reverse=True))
        articles = "|".join(sorted(map(re.escape, table.get("articles", [])), key=len, reverse=True)) or "(?!)"
        behind = "|".join(sorted(map(re.escape, table.get("behind", [])), key=len, reverse=True)) or "(?!)"
        return TitleWords(
            frozenset(table.get("articles", [])),
            frozenset(table["stops"]),
            frozenset(word.lower() for word in table["others"]),
            re.compile(rf"(?<!\w)(?:(?i:{nouns})|{cues})(?:,? (?:intitulée?|titulad[oa]|intitolat[oa]|intitulad[oa]|namens)| {_NATION})? (?={CAPITAL})"),
            re.compile(rf"(?<=[a-zà-ÿ,;] )(?:{articles})(?:(?<=') ?| )(?=[^\W\d_])"),
            re.compile(rf",? (?=(?:{behind})\b)(?:[^\W\d_]+ ){{1,5}}"),
            frozenset(noun.lower() for noun in table["nouns"]),
        )  # fmt: skip


# --- in quotation marks -------------------------------------------------------------------------------------------------


def reads_like_a_title(reading: Reading, start: int, end: int) -> bool:
    """Whether quoted words that only begin with a capital are a title: short, unbroken, and nothing somebody says."""
    words = TitleWords.of(reading.text.language or "")
    if words is None:
        return False
    phrase = reading.plain[start:end]
    parts = phrase.lower().split()
    if not phrase[:1].isupper() or not 1 <= len(parts) <= _LONGEST or re.search(r"[.;:,!?]", phrase):
        return False
    stopped = words.stops.intersection(parts[1:]) or (parts[0] in words.stops and len(parts) > 1)
    if stopped and not _ITS_MAKER.match(reading.plain, end) and not _in_headline_capitals(reading, start, end):
        return False
    if _SAID.match(reading.plain, end):
        return False
    before = reading.plain[max(0, start - 30) : start - 1]
    return not re.search(r":\s*$", before) and not names_something_else(reading, start)


def _in_headline_capitals(reading: Reading, start: int, end: int) -> bool:
    """Whether every word but the small ones has a capital, as no sentence does but in German: "Era uma Vez em Tóquio"."""
    words = reading.plain[start:end].split()
    bare = [
        word for word in words[1:] if word not in SMALL and word not in {"uma", "num", "na", "no", "em", "nos", "nas"}
    ]
    return reading.text.language != "de" and len(bare) > 1 and all(word[0].isupper() for word in bare)


_ITS_MAKER = re.compile(rf"\"(?: \(\d{{4}}\))?,? (?:{_OF}|режисс\w+ ){CAPITAL}")
"""Behind a quotation mark: who made what it holds."""
_SAID = re.compile(
    r" ?\"?,? ?-? ?(?:dijo|dice|afirm\w+|explic\w+|cuenta|asegur\w+|sagt\w*|erklärt\w*|meint\w*|dit|a dit|confie|raconte|spiega|racconta|afferma|disse|diz|conta|говорит|сказал\w*|расска\w+|призна\w+|поясн\w+)\b"
)
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")


def names_something_else(reading: Reading, start: int) -> bool:
    """Whether the word before a quotation mark calls what it holds a festival, a paper, a company: фестиваль «…»."""
    words = TitleWords.of(reading.text.language or "")
    if words is None:
        return False
    before = _LAST_WORD.search(reading.plain, max(0, start - 40), max(0, start - 1))
    if before is not None and before.group(1).lower() in words.others and "\n" not in before.group():
        return True
    closing = reading.plain.find('"', start)
    if _A_PRIZE.match(reading.plain, start):
        return True
    return closing > start and is_festival(reading.plain[start:closing])


_A_PRIZE = late(
    r"(?:лучш(?:ая|ий|ее|ие)|mejor|melhor|migliore?|meilleure?|beste[rs]?) (?:актриса|акт[её]р|режисс[её]р|фильм|дебют|сценарий|женская роль|мужская роль|actor|actriz|director|dirección|guion|guión|película|largometraje"
    r"|ator|atriz|direção|roteiro|filme|longa|attore|attrice|regia|regista|film|sceneggiatura|acteur|actrice|réalisat\w+|scénario|darsteller\w*|regie|drehbuch|kamera)\b",
    re.IGNORECASE,
)
"""A prize in quotation marks: в номинации «Лучшая актриса», "Mejor Guion"."""


def is_festival(words: str) -> bool:
    """Whether Russian words are a festival's, a prize's or a studio's name, in any case."""
    return title_stem(words) in _festivals_quoted() or _STUDIO.fullmatch(words) is not None


_STUDIO = re.compile(r"[А-ЯЁ][а-яё]+фильм(?:а|у|ом|е)?")
"""Мосфильм, Ленфильм, Грузия-фильм and their like."""


@cache
def _festivals_quoted() -> frozenset[str]:
    """Names of festivals and prizes that Russian sets in quotation marks, without case endings: «Кинотавр», «Ника»."""
    told = [
        name
        for body in lists.load("festivals").get("body", [])
        for name in (
            body["name"],
            *body.get("also", ()),
            *body.get("short", ()),
            *body.get("prizes", ()),
            *body.get("sections", ()),
        )
    ]
    return frozenset(title_stem(name.strip("«»")) for name in told if re.search("[а-яё]", name))


# --- without any mark ---------------------------------------------------------------------------------------------------


def tongue_titles(reading: Reading, taken: Iterable[tuple[int, int]]) -> Iterator[TitleMention]:
    """Titles that only a capital article, a word such as "película", or an apposition gives away.

    taken: ranges that are titles already.
    """
    words = TitleWords.of(reading.text.language or "")
    if words is None or not words.articles:
        return
    held = Ranges(taken)
    starts = {
        at
        for pattern in (words.after_article, words.cue)
        for hit in pattern.finditer(reading.plain)
        for at in [hit.start() if pattern is words.after_article else hit.end()]
    }
    found: dict[int, int] = {}
    surnames: set[str] = set()
    for start in sorted(starts):
        name = _NAME_BEFORE.search(reading.plain, max(0, start - 24), start)
        opens = name is not None and starts_sentence(reading, name.start(2))
        if name and (not name.group(1) and not opens or fold(name.group(2)) not in LEADS):
            surnames.add(_two_words(reading.plain, start))  # "Enza Lo Cascio"
            continue
        if _two_words(reading.plain, start) in surnames:
            continue
        end = _end(reading, words, start)
        end = end if end is None else _to_its_maker(reading, words, end)
        lone = end is not None and " " not in reading.plain[start:end]
        if lone and _MAY_BE_A_PLACE.search(reading.plain, max(0, start - 14), start):
            continue
        if end is not None and _may_be(reading, words, start, end, held):
            found[start] = end
    for start, end in _before_apposition(reading, words):
        if _may_be(reading, words, start, end, held):
            found.setdefault(start, end)
    for start, end in _before_maker(reading, words):
        if _may_be(reading, words, start, end, held, made=True):
            found.setdefault(start, end)
    shortest = _shortest(reading, found)
    for start, end in sorted(found.items()):
        cut = next((n for n in shortest if fold(reading.plain[start : start + n]) in shortest[n]), None)
        stop = start + cut if cut and reading.plain[start + cut : start + cut + 1] in {"", " ", ",", "."} else end
        yield TitleMention(start, stop, reading.body[start:stop], kind_beside(reading, start, stop) or "film", "known")


_MAY_BE_A_PLACE = re.compile(
    r"(?<!\w)(?:(?:dans|en|in|em|de|di|nel)|(?:s'|se |si |-se )?(?:appelle|llama|chiama|chama|heißt)\w*) $"
)
"""Behind such words a lone word is a town, or what somebody is called: "vue dans Paris", "se llama Ana"."""
_NAME_BEFORE = re.compile(rf"((?:[.!?] )?)({CAPITAL}[\w'-]+) $")


def _two_words(plain: str, start: int) -> str:
    return " ".join(plain[start : start + 60].split()[:2]).rstrip(",.;:)")


def _end(reading: Reading, words: TitleWords, start: int) -> int | None:
    """Where an unmarked title ends: at a mark, at a verb, before who made it."""
    plain = reading.plain
    last: int | None = None
    at = start
    for number in range(_LONGEST):
        hit = _WORD.match(plain, at)
        if hit is None:
            break
        word = hit.group()
        if number and (
            word.lower() in words.stops
            or _ENCLITIC.sub("", word.lower()) in words.stops
            or word.isdigit()
            and len(word) == 4
            or _OF_A_YEAR.match(plain, at)
        ):
            break
        if number and word.lower() in SMALL and re.compile(rf"{_OF}{_FULL_NAME.pattern}").match(plain, at):
            break
        if number and word.lower() in SMALL and _of_a_known_maker(plain, at, start):
            break
        if (
            number
            and re.compile(
                rf"(?:et|e|y|und|en|in|im|à|a|em|nel|nella|per|para|por|pour|ad) (?:{CAPITAL}|\d|(?:la|le|los|las|els|una?|eine[nr]?) )"
            ).match(plain, at)
            and word.lower() in _JOINTS
        ):
            break
        if word.lower().rstrip("'") not in SMALL:
            last = hit.end()
        at = hit.end()
        if plain[at : at + 1] != " ":
            break
        at += 1
    return last


_ENCLITIC = re.compile(r"-(?:se|lhe|lhes|me|nos)$")
"""A Fita estreia-se em setembro: a verb with its pronoun is the verb"""
_SURNAME_BEHIND = late(rf"{_OF}(?P<name>{NAME_WORD})(?! (?:(?:de|di|da|do|von|van|del|della|la|le) )?[A-ZÀ-Þ])")


def _of_a_known_maker(plain: str, at: int, start: int) -> bool:
    """Whether a title ends here, before the surname alone of somebody whom the lists know: "La terra trema di Visconti"."""
    maker = _SURNAME_BEHIND.match(plain, at)
    return (
        maker is not None and fold(maker["name"]) in makers() and fold(plain[start : maker.end()]) not in known_works()
    )


_OF_A_YEAR = re.compile(r"(?:del?|di|do|von) (?:18|19|20)\d\d(?!\d)")
_JOINTS = frozenset(
    {"et", "e", "y", "und", "en", "in", "im", "à", "a", "em", "nel", "nella", "per", "para", "pour", "ad"}
)


_MADE_BY = re.compile(
    r"(?:Produ[zc]id|Dirigid|Escrit|Realizad|Rodad|Filmad|Protagonizad|Prodott|Dirett|Scritt|Girat|Interpretat|Produit|Réalis|Écrit|Tourné|Filmé)\w* (?:por|pel[oa]|da|dal|dalla|par)\b"
)
"""Produzido por Ana Exemplo, da …: who did it, and no title."""


def _may_be(reading: Reading, words: TitleWords, start: int, end: int, held: Ranges, made: bool = False) -> bool:
    """made: who made it stands behind it."""
    block = reading.block_at(start)
    if _MADE_BY.match(reading.plain, start, end) or _TELLS.search(reading.plain, start, end):
        return False
    if not block.is_prose or block.kind in {"byline", "author", "line"} or held.meet(start, end) or end > block.end:
        return False
    if _DEPARTMENT_OF.search(reading.plain, max(0, start - 40), start):
        return False
    phrase = reading.plain[start:end]
    parts = fold(phrase).split()
    if phrase.isdigit() and phrase not in known_works():
        return False
    if len(phrase) < 3 or not parts or parts[0] in given_names() or " ".join(parts) in not_persons() | set(makers()):
        return False
    bare = [part for part in parts if part not in SMALL and part not in {fold(a) for a in words.articles}]
    if not bare or any(part in not_persons() for part in bare[:1]) or " ".join(bare) in makers():
        return False
    first = phrase.split()[0]
    if (" ".join(parts[:2]) in _no_titles() or " ".join(parts) in _no_titles()) and not known_works().get(
        " ".join(parts[1:])
    ):
        return False
    if _SIGNED.search(reading.plain, max(0, start - 40), start) and end >= block.end - 1:
        return False  # a paper behind who wrote in it
    before = _LAST_WORD.search(reading.plain, max(0, start - 40), start)
    if before is not None and _A_NATION.fullmatch(before.group(1)):
        before = _LAST_WORD.search(reading.plain, max(0, start - 40), start - len(before.group()))
    called = before is not None and before.group(1).lower() in words.film_nouns
    if (
        first not in words.articles
        and not first.startswith("L'")
        and not (called or made)
        and _FULL_NAME.fullmatch(phrase)
    ):
        return False
    return known_works().get(" ".join(parts)) is not None or not phrase.isupper()


_DEPARTMENT_OF = re.compile(
    r"\b(?:musi(?:que|ca)|música|banda (?:sonora|original)|trilha(?: sonora| original)?|colonna sonora|bande originale|partitura|colonne sonore|canciones|canções|canzoni|chansons) (?:[a-zà-ÿ]+ )?(?:de|di|do|da|des|del|della|dei) ?$",
    re.IGNORECASE,
)
"""La banda sonora de Los Talegueros: who plays it"""
_TELLS = late(
    rf"{NAME_WORD} {NAME_WORD} (?:vive|faz|é|interpreta|encarna|es|è|est|joue|incarne|hace|fa) (?:o|a|um|uma|el|la|un|una|il|le|une|de) "
)
"""Ana Exemplo vive a filha, de volta de …: a sentence."""
_SIGNED = late(rf"[-(] ?{_FULL_NAME.pattern}, ?$")


@cache
def _no_titles() -> frozenset[str]:
    return frozenset(fold(name) for name in lists.load("title_words")["names"]["words"])


_GERMAN_NOUN = re.compile(r"(?<!\w)(?:den|dem|der|die|das|des|im|am|zum|zur|ins|vom|beim|einen?|einem|einer) $")
"""Before a word with a capital it makes a German noun of it: "in den Kinos, das Debüt von …"."""


def _before_apposition(reading: Reading, words: TitleWords) -> Iterator[tuple[int, int]]:
    """ "Las bordadoras, tercer largometraje de …": the capitalised phrase that ends at the comma."""
    for hit in words.behind.finditer(reading.plain):
        if reading.plain[hit.start()] != ",":
            continue
        near = set(
            re.findall(r"[^\W\d_]+(?:[- ]métrage|-metragem)?", reading.plain[hit.start() : hit.end() + 60].lower())
        )
        if (
            not (
                words.film_nouns
                | {
                    "dirigida",
                    "dirigido",
                    "réalisé",
                    "diretto",
                    "realizado",
                    "prima",
                    "debut",
                    "esordio",
                    "lavoro",
                    "long",
                }
            )
            & near
        ):
            continue
        sentence = reading.sentence_at(hit.start())
        if sentence is None:
            continue
        head = reading.plain[max(sentence.start, hit.start() - 60) : hit.start()]
        base = hit.start() - len(head)
        for start in (base + m.start() for m in re.finditer(rf"(?:(?<=^)|(?<=[a-zà-ÿ:;,] )){CAPITAL}", head)):
            if _IS.match(reading.plain, start):
                continue
            if _end(reading, words, start) == hit.start() and not _GERMAN_NOUN.search(head[: start - base]):
                presented = _PRESENTED.match(reading.plain, start, hit.start())
                yield presented.end() if presented else start, hit.start()
                break


_MAKER_BEHIND = late(
    r", (?:(?:[a-zà-ÿ]+ ){0,2}?(?:documentario|documental|documentário|documentaire|film|filme|película|cinta|dramma|drama|drame|comm?edia|comédi[ae]|thriller|western"
    r"|[oó]pera prima|opera seconda|esordio|debut|estreia|cortometraje|largometraje|cortometraggio|lungometraggio|longa|curta|largo|(?:long|court)[- ]métrage) )?"
    rf"(?:de|d'|di|do|da|del|de la|della|dello) ?(?:(?!una?\b|um\b|volta\b|regreso\b|vuelta\b|ritorno\b|retour\b|acordo\b)[a-zà-ÿ]+ ){{0,3}}?{_FULL_NAME.pattern}(?=[,.;:()\s]|$)"
)
"""9 sillas, de Ana Muestra: who made the film that ends at the comma."""


_OF_DIRECTOR = late(rf" (?:de|d'|di|del|du|do|da) ?(?P<name>{NAME_WORD}(?: {NAME_WORD}){{0,2}})")
"""Pane e neve di Olmi: who made what stands before, without a comma."""


def _before_director(reading: Reading, words: TitleWords) -> Iterator[tuple[int, int]]:
    """Capitalised phrases inside a sentence, right before the name of a director whom the lists know."""
    for hit in _OF_DIRECTOR.finditer(reading.plain):
        maker = makers().get(fold(hit["name"]))
        sentence = reading.sentence_at(hit.start())
        if maker is None or maker_kinds().get(fold(maker)) != "directors" or sentence is None:
            continue
        start = _phrase_up_to(reading, words, max(sentence.start, hit.start() - 60), hit.start())
        if start is None or start == sentence.start:
            continue
        parts = reading.plain[start : hit.start()].split()
        if parts[0] in words.articles or all(part in SMALL or not part[0].islower() for part in parts):
            yield start, hit.start()


_OF_SOMEBODY = late(
    rf" (?:de|d'|di|del|du|do|da) ?(?P<name>{NAME_WORD}(?: (?:(?:de|di|da|do|van|von|le|la) )?{NAME_WORD}){{1,2}})"
)
_AND_THE_NEXT = re.compile(r",? (?:(?:et|e|ed|y) )?")


def _in_a_chain(reading: Reading, words: TitleWords) -> Iterator[tuple[int, int]]:
    """Two or more capitalised phrases in a row, each with its maker: La Nuit de A. Muster et Sable de B. Exemple."""
    last: tuple[int, int, int] | None = None
    for hit in _OF_SOMEBODY.finditer(reading.plain):
        sentence = reading.sentence_at(hit.start())
        if sentence is None or fold(hit["name"].split()[-1]) in not_persons():
            continue
        follows = last is not None and last[0] == sentence.start and last[2] < hit.start()
        joint = _AND_THE_NEXT.match(reading.plain, last[2]) if last and follows else None
        first = joint.end() if joint else max(sentence.start, hit.start() - 60)
        start = _phrase_up_to(reading, words, first, hit.start())
        if start is None or start == sentence.start:
            last = None
            continue
        if last and joint and start == joint.end():
            yield last[1], _end(reading, words, last[1]) or start
            yield start, hit.start()
        last = (sentence.start, start, hit.end())


def _before_maker(reading: Reading, words: TitleWords) -> Iterator[tuple[int, int]]:
    if reading.text.language not in {"fr", "es", "it", "pt"}:
        return
    yield from _before_director(reading, words)
    yield from _in_a_chain(reading, words)
    for hit in _MAKER_BEHIND.finditer(reading.plain):
        sentence = reading.sentence_at(hit.start())
        if sentence is None or fold(hit.group().split()[-1]) in not_persons():
            continue
        first = max(sentence.start, hit.start() - 60)
        start = _phrase_up_to(reading, words, first, hit.start())
        if start is not None and not (
            " " not in reading.plain[start : hit.start()] and _IN.search(reading.plain, max(0, start - 6), start)
        ):
            opener, _, rest = reading.plain[start : hit.start()].partition(" ")
            department = rest.islower() and (" " not in rest or rest in _departments(str(reading.text.language)))
            if opener not in words.articles or not department:
                yield start, hit.start()  # "A montagem, de …", "A trilha sonora, de …" are no titles


@cache
def _departments(language: str) -> frozenset[str]:
    return frozenset(word for words in lists.load("roles")["departments"].get(language, {}).values() for word in words)


_IN = re.compile(r"(?<!\w)(?:en|in|em|na|no|à|a|au|desde|da) $")
"""Before a lone word it makes it a place: "en Tailandia, de …"."""
_TAIL = re.compile(r"(?: [a-zà-ÿ']+){1,4}(?=,)")
_TOLD = re.compile(r"(?: [a-zà-ÿ]{2,}(?:[óò]|ou|eu|iu))(?= )")
"""A verb of the past in small letters: what stands before it is no part of a title."""


def _to_its_maker(reading: Reading, words: TitleWords, end: int) -> int:
    """Where a title ends that goes on in small letters up to a comma and its maker: Tarde para la siesta, ópera prima de …"""
    tail = _TAIL.match(reading.plain, end)
    if tail is None or words.stops.intersection(tail.group().split()):
        return end
    told = _MAKER_BEHIND.match(reading.plain, tail.end()) or words.behind.match(reading.plain, tail.end())
    return tail.end() if told else end


def _phrase_up_to(reading: Reading, words: TitleWords, first: int, end: int) -> int | None:
    """Where the capitalised phrase begins that ends at a place: behind the word for a film, at its last capital article."""
    plain = reading.plain
    starts = [
        m.start()
        for m in re.compile(rf"(?:(?<=^)|(?<=[a-zà-ÿ:;,.] )|(?<=\n))(?:{CAPITAL}|\d)").finditer(plain, first, end)
    ]
    told = list(_TOLD.finditer(plain, first, end))
    starts = [at for at in starts if not told or at > told[-1].end()]
    starts = [at for at in starts if not _IS.match(plain, at) or (starts == [at] and _IS_DOING.match(plain, at, end))]
    start = next((at for at in starts if _end(reading, words, at) == end), None)
    if start is None:
        return None
    called = [m.end() for m in words.cue.finditer(plain, start, end)]
    articles = [m.start() for m in words.after_article.finditer(plain, start, end)]
    if called:
        return called[-1]
    opens = re.split(r"[ ']", plain[start:end], maxsplit=1)[0]
    if articles and opens not in words.articles and f"{opens}'" not in words.articles:
        return articles[-1]
    return start


_IS = re.compile(r"(?:É|È|Es|Era|Foi|Fue|Fu|Ha|Há|Hay|C'est|C'était|São|Son|Sono) (?=[a-zà-ÿ])")
"""É o ponto de partida de TITLE: a sentence begins, and no title."""
_IS_DOING = re.compile(
    rf"{_IS.pattern}(?!(?:o|os|as|a|um|uma|el|los|las|la|un|una|il|lo|i|gli|le|uno|les|une|des|di|de|da|em|en|in|com|con|que|muy|muito|molto|più|já|già|ya|ainda|ancora|aún)\b|l'|d')\S+ \S"
)
"""Where no other title stands, it may be one if no article follows: "Ha ballato una sola estate", but not "È il film più lungo"."""
_PRESENTED = re.compile(rf"(?:C'est|È|É|Es|Das ist) (?={CAPITAL})")
"""C'est Les Heures …, premier film de …: what only presents the title."""


def _shortest(reading: Reading, found: dict[int, int]) -> dict[int, set[str]]:
    """Phrases that stand again at the head of longer ones, by length: the shorter is the title."""
    phrases = Counter(reading.plain[a:b] for a, b in found.items())
    out: dict[int, set[str]] = defaultdict(set)
    for short in sorted(phrases, key=len):
        if any(long != short and long.startswith(f"{short} ") for long in phrases):
            out[len(short)].add(fold(short))
    return out


# --- Russian ------------------------------------------------------------------------------------------------------------

_ENDING = re.compile(
    r"(?<=..)(?:ого|его|ему|ому|ыми|ими|ой|ей|ом|ем|ым|им|ую|юю|ая|яя|ое|ее|ий|ый|ах|ях|ов|ев|ам|ям|ами|ями|[аяуюеыийоь])$"
)


def title_stem(title: str) -> str:
    """A Russian title with the case endings of its words cut off.

    >>> title_stem("Тихой воде") == title_stem("Тихая вода")
    True
    """
    return " ".join(_ENDING.sub("", word) for word in title.lower().replace("ё", "е").split())


@cache
def named_in_russian() -> dict[str, str]:
    """Russian titles of known films, by their words without case endings."""
    told = (parsed(line, "film") for line in entries(lists.load("works").get("films", [])) if not line.isascii())
    cyrillic = [title for work, others in told for title in (work.title, *others) if re.search("[а-яё]", title)]
    return {title_stem(title): title for title in cyrillic}


def basic_titles(reading: Reading, marked: Iterable[TitleMention]) -> dict[str, str]:
    """Each form of a Russian title in the text, and its basic one: after "фильм" it stands there, else the lists know it."""
    words = TitleWords.of("ru")
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for hit in marked:
        if not re.search("[а-яё]", hit.title):
            continue
        before = _LAST_WORD.search(reading.plain, max(0, hit.start - 40), max(0, hit.start - 1))
        named = words is not None and before is not None and before.group(1).lower() in words.film_nouns
        forms[title_stem(hit.title)][hit.title] += 3 if named else 2 if _heads(reading, hit) else 1
    basic: dict[str, str] = {}
    for stem, seen in forms.items():
        known = named_in_russian().get(stem)
        best = known or max(seen, key=lambda form: (seen[form], -len(form), form))
        best = best if known else _out_of_accusative(best, reading.plain)
        basic |= {form: best for form in seen if form != best}
    return basic


def _heads(reading: Reading, hit: TitleMention) -> bool:
    return hit.marked == "headline" or reading.block_at(hit.start).kind == "heading"


_ACCUSATIVE = (("ую", "ая"), ("юю", "яя"), ("ию", "ия"), ("ью", "ья"), ("у", "а"), ("ю", "я"))
_GOVERNS = re.compile(r"(?:\b(?:по|к|ко|благодаря|вопреки) |(?:ому|ему|ой|ей) )[\"«]$")
"""Words before a title that ask for the dative, which has endings of the accusative."""


_FEMININE = re.compile(
    r"(?P<adjective>[А-ЯЁ][а-яё]{2,})(?P<soft>н?)(?:ой|ей) (?P<noun>[а-яё]{3,}?)(?:ой|ы|е|(?<=[кгхжшчщ])и)"
)
"""An adjective and a noun in a case that only feminine words have: «Белой протоки», «Белой протокой»."""


def _out_of_feminine_case(words: list[str]) -> str | None:
    hit = _FEMININE.fullmatch(" ".join(words))
    if hit is None or hit["noun"][-1] in "аеёиоуыэюяьй":
        return None
    soft = words[0].endswith("ней")
    return f"{words[0][:-2]}{'яя' if soft else 'ая'} {hit['noun']}а"


def _out_of_accusative(title: str, plain: str) -> str:
    """A feminine Russian title that stands in the accusative, in its basic case: «Станцию Лесную» is «Станция Лесная».

    Only where every word has such an ending; elsewhere in the text the basic form may stand unmarked and settles it.
    """
    words = title.split()
    changed = [
        next((word[: -len(end)] + basic for end, basic in _ACCUSATIVE if len(word) > 3 and word.endswith(end)), None)
        for word in words
    ]
    at = plain.find(title)
    if feminine := _out_of_feminine_case(words):
        return feminine
    if len(words) > 3 or None in changed or at < 0 or _GOVERNS.search(plain[max(0, at - 16) : at]):
        return title
    return " ".join(word for word in changed if word)
