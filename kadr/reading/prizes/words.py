"""The words of prizes: festivals and academies, sections, names of prizes, and what became of them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kadr.fold import fold, level
from kadr.reading import lists
from kadr.reading.keyed import Keyed, Walked
from kadr.reading.mentions.words import CAPITAL

OUTCOME_GROUPS = ("won", "nominated", "shortlisted", "submitted")
# What else may stand in the name of a category.
_CATEGORY_WORDS = (
    "foreign language international feature film picture documentary animated animation short supporting leading lead "
    "role original adapted screenplay script director directing direction actor actress performance score song sound "
    "editing design mixing production costume costumes make-up makeup hairstyling visual effects cinematography "
    "photography debut first second new young male female european world asian cinema ensemble cast newcomer "
    "breakthrough artist artistic contribution art live action narrative dramatic drama comedy musical series motion "
    "writing writer producer achievement cinematographer editor composer music english not in the a an of by or "
    "ukrainian british polish german french italian russian nordic baltic latin american african israeli serbian croatian czech "
    "slovak hungarian romanian bulgarian greek turkish iranian indian korean japanese chinese spanish portuguese swedish danish "
    "norwegian finnish canadian australian irish national local student lgbt outstanding breakthrough excellence acting "
    "performer performers performance innovation discovery storytelling observational intercultural communication fiction script emerging talent lifetime career"
).split()
_SMALL = frozenset("in the a an of by or not".split())


@dataclass(frozen=True, slots=True)
class Body:
    """A festival, an academy or a critics' body of the lists."""

    name: str
    kind: str
    counts_from: int | None
    is_jury: bool = False
    """Gives its prize at other people's festivals: FIPRESCI, the ecumenical juries."""


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a sentence that says something about a prize."""

    start: int
    end: int
    value: str | None
    """As printed, without what is said elsewhere; None where only the body is named ("an Oscar")."""
    body: Body | None = None
    outcome: str = ""


@cache
def bodies() -> dict[str, Body]:
    """Every full name of a body, folded, to the body."""
    known: dict[str, Body] = {}
    for entry in lists.load("festivals").get("body", []):
        body = _body(entry)
        for name in (entry["name"], *entry.get("also", ()), *entry.get("short", ())):
            for form in russian_forms(name):
                known.setdefault(fold(form), body)
    return known


def russian_forms(name: str) -> tuple[str, ...]:
    """A name, and where it is one Russian word, in its cases too: Локарно; Роттердам, Роттердама, Роттердаме …

    >>> russian_forms("Выборг")
    ('Выборг', 'Выборга', 'Выборгу', 'Выборгом', 'Выборге')
    """
    first, blank, rest = name.partition(" ")
    if blank and re.fullmatch(r"[А-ЯЁ][а-яё]{2,}о", first):  # Окно в Европу, Окне в Европу
        return (name, *(f"{first[:-1]}{end} {rest}" for end in ("а", "у", "ом", "е")))
    if not re.fullmatch(r"[А-ЯЁ][а-яё]{2,}", name):
        return (name,)
    if name[-1] in "бвгджзклмнпрстфхцчшщ":
        return (name, *(f"{name}{end}" for end in ("а", "у", "ом", "е")))
    if name[-1] in "ая":
        return (name, *(f"{name[:-1]}{end}" for end in ("ы", "и", "е", "у", "ой")))
    if name[-1] == "ы":
        return (name, *(f"{name[:-1]}{end}" for end in ("", "ам", "ах", "ами")))
    return (name,)


@cache
def _basic_forms() -> dict[str, str]:
    """Russian names of bodies in each of their cases, to the basic one."""
    basic: dict[str, str] = {}
    owners: dict[str, str] = {}
    for entry in lists.load("festivals").get("body", []):
        for name in (entry["name"], *entry.get("also", ()), *entry.get("short", ())):
            owners.setdefault(name, entry["name"])
    for name, owner in owners.items():
        for form in russian_forms(name)[1:]:
            if owners.get(form, owner) == owner:
                basic.setdefault(form, name)
    return basic


def basic_form(value: str) -> str:
    """A body's name as printed, a Russian one in its basic case: Кинотавра is Кинотавр."""
    return _basic_forms().get(value, value)


def _body(entry: dict[str, Any]) -> Body:
    return Body(
        entry["name"],
        entry.get("kind", "festival"),
        entry.get("counts_from"),
        entry.get("kind") == "critics" and "month" not in entry,
    )


@cache
def prize_owner() -> dict[str, Body]:
    """Names of prizes that belong to one body, folded, to that body."""
    owners: dict[str, Body] = {}
    twice: set[str] = set()
    for entry in lists.load("festivals").get("body", []):
        for name in entry.get("prizes", ()):
            key = fold(name)
            if key in owners and owners[key].name != entry["name"]:
                twice.add(key)
            owners.setdefault(key, _body(entry))
    plain = {fold(p) for words in lists.load("prizes").values() for p in words.get("plain", ())}
    return {key: body for key, body in owners.items() if key not in twice and key not in plain}


@cache
def section_names() -> frozenset[str]:
    """Sections of the lists, folded."""
    return frozenset(fold(s) for entry in lists.load("festivals").get("body", []) for s in entry.get("sections", ()))


@cache
def section_owners() -> dict[str, str]:
    """Folded names of sections that are one festival's alone, each with the festival: the Semaine de la Critique is of Cannes."""
    told: dict[str, set[str]] = {}
    for entry in lists.load("festivals").get("body", []):
        for section in entry.get("sections", ()):
            told.setdefault(fold(section), set()).add(entry["name"])
    return {section: owners.pop() for section, owners in told.items() if len(owners) == 1 and " " in section}


def _either(words: Iterable[str], case: bool = True) -> str:
    """One of some phrases, the longest first; ranges of blanks are alike."""
    escaped = sorted({re.escape(level(w)).replace(r"\*", r"\w*") for w in words}, key=lambda w: (-len(w), w))
    joined = "|".join(escaped) or r"(?!)"
    return f"(?:{joined})" if case else f"(?i:{joined})"


@dataclass(frozen=True)
class Words:
    """What is looked for in one language (English is always looked for too)."""

    prize: Keyed
    bare_best: re.Pattern[str]
    cues: tuple[tuple[str, Keyed], ...]
    beside: dict[str, re.Pattern[str]]
    """Cues with other senses, in small letters, and what may stand between them and their prize."""
    after: re.Pattern[str]
    selected: Keyed
    unsure: Keyed
    section: Keyed
    for_work: re.Pattern[str]
    film_word: re.Pattern[str]
    counted: Keyed
    swept: Keyed
    category_head: re.Pattern[str]
    best_line: re.Pattern[str]
    headings: frozenset[str]
    nominative: dict[str, str]
    hint: Keyed
    any_order: bool


_ARTICLES = r"(?:(?:the|an?|its|de[nmr]|das|eine?n?|le|la|l'|une?|el|las?|los|il|lo|i|gli|una|uno|o|os|as|uma?|as|comme|como|come|e|y|et) ?)*"
_BETWEEN = {
    "beside": re.compile(rf"[\s,\"'(]*{_ARTICLES}[\s\"'(]*", re.IGNORECASE),
    "beside_with": re.compile(r".*\b(?:mit|com) (?:de[mnr] |einem |einer |[oa]s? )?\"?", re.IGNORECASE | re.DOTALL),
    "beside_gives": re.compile(
        r"(?:(?!\b(?:kein|nicht|nie\b|Streit))[^,;:])*(?<!\bum)(?<!\bfür)(?<!\bmit)(?<!\büber)(?<!\bgegen)(?<!\bauf)(?<!\ban)(?<!\bbei)(?<!\bin)(?<!\bohne)"
        r" (?:den|die|das|einen?|eine) \"?",
        re.IGNORECASE,
    ),
    "beside_as": re.compile(r".*\b(?:zu[mr]|als) (?:de[nmr] |die )?\"?", re.IGNORECASE | re.DOTALL),
}


@cache
def words(language: str | None) -> Words:
    """The patterns for a language."""
    table = lists.load("prizes")
    chosen = ["en"] + ([language] if language in table and language != "en" else [])

    def both(key: str) -> list[str]:
        return [w for code in chosen for w in table[code].get(key, ())]

    def starts(key: str) -> Keyed:
        return Keyed(rf"(?<![\w]){_either(both(key), case=False)}(?!\w)")

    prize = "|".join(f"(?:{p})" for code in reversed(chosen) for p in _prize_patterns(code, table[code]))
    cues = tuple((group, starts(group)) for group in OUTCOME_GROUPS)
    roots = {
        w[:5].lower() for w in [*both("heads"), *both("counted"), *both("best"), *both("swept"), *both("shortlisted")]
    }
    roots |= {w.split()[0][:5].lower() for w in both("plain") if not any(root in w.lower() for root in roots)} | {
        "nobel",
        "winn",
        "grand",
        "nomin",
        "won ",
    }
    hint = "|".join(
        f"[{r[0]}{r[0].upper()}]{re.escape(r[1:])}|{re.escape(r.upper())}" for r in sorted(roots) if len(r) > 2
    )
    owned = {n.split()[0][:6] for e in lists.load("festivals").get("body", []) for n in e.get("prizes", ())}
    hint += "|" + _either(w for w in owned if len(w) > 3)
    hint += "|" + _either(["Un certain regard", *(s for s in _sections_printed() if " " in s)])
    return Words(
        prize=Keyed(prize),
        bare_best=re.compile(rf"(?i:^{_either(both('best'), case=False)})"),
        cues=cues,
        beside={word.lower(): between for key, between in _BETWEEN.items() for word in both(key)},
        after=re.compile(rf"{_either(both('after'), case=False)}(?!\w)|{_either(both('after_to'), case=False)}(?= (?:the )?[\"']?{CAPITAL})"),
        selected=starts("selected"),
        unsure=Keyed(rf"(?:(?<!\w){_either(both('unsure'), case=False)}|n't)(?!\w)(?! only\b)"),
        section=_section_pattern(both("section_words")),
        for_work=re.compile(rf"(?:^|(?<=\W)){_either(both('for'), case=False)}\s+(?:(?:his|her|the|its|their|the film|den|"
                            rf"film|le film|la|el|фильм|картину)\s+){{0,2}}(?:[\w-]+\s){{0,3}}[\"']?$"),
        film_word=re.compile(rf"(?i:\b(?:{'|'.join(map(re.escape, both('film_words')))}|it|which)\b)"),
        counted=Keyed(rf"(?<!\w)(?P<count>{_either(both('counts'), case=False)}|\d{{1,3}})\s+(?:(?:of the|of)\s+)?"
                           rf"(?:[\w'-]+\s+){{0,3}}?(?P<what>{_either([*both('counted'), 'Oscars', 'Césars', 'Goyas', 'BAFTAs'], case=False)})(?!\w)"),
        swept=starts("swept"),
        category_head=re.compile(rf"(?<!\w)(?:{_either([*both('heads'), *both('best'), *both('plain'), 'achievement'], case=False)})(?!\w)"),
        best_line=re.compile(rf"{_either(both('best'), case=False)}\s+\w|.*(?<!\w){_either(both('heads'), case=False)}$"),
        headings=frozenset(fold(h) for h in both("headings")),
        nominative=dict(pair.split("=") for pair in both("nominative")),
        hint=Keyed(hint),
        any_order=len(chosen) > 1,
    )  # fmt: skip


@cache
def _sections_printed(*keys: str) -> frozenset[str]:
    """Sections of the lists, with their other spellings: Semaine de la critique."""
    entries = lists.load("festivals").get("body", [])
    return frozenset(
        s for entry in entries for key in keys or ("sections", "sections_small") for s in entry.get(key, ())
    )


def _section_pattern(section_words: Sequence[str]) -> Keyed:
    """Known sections, and any name beside a word such as "section" or before "at Cannes"."""
    known = _either(_sections_printed())
    small = _either(["Un certain regard", *_sections_printed("sections_small")])  # a name would end at the small letter
    word = _either(section_words, case=False)
    name = rf"{CAPITAL}[\w'-]+(?:(?: (?:of|the|de|la|du|des|di|del|a|et|y|and)){{0,2}} {CAPITAL}[\w'-]*){{0,4}}"
    return Keyed(
        rf"(?P<known>(?<!\w){known}(?!\w)|(?i:un certain regard(?! (?:sur|de|du|des|d'|on|posé|porté)(?!\w))))|"
        rf"{word}\s+\"(?P<quoted>[^\"\n]{{3,50}})\"|{word}\s+(?!{small}(?!\w))(?P<after>{name})|(?P<before>{name}) (?:{word})(?!\w)|"
        rf"(?:\bin|\bIn) (?:the )?(?P<loose>{name})(?= at (?:the )?{CAPITAL})"
    )


_PREPOSITIONS = {
    "de": r"(?:für (?:die|den|das|der)?|als|der|des)",
    "fr": r"(?:du|de la|de l'|de|des|d'|à la|au)",
    "es": r"(?:a la|al|a|de la|del|de|por)",
    "it": r"(?:per la|per il|per l'|per|della|del|dell'|di|alla|al)",
    "pt": r"(?:de|do|da|para|a)",
}


_METALS = {
    "de": rf"(?:Golden|Silbern|Bronzen|Gläsern)e[nrms]? (?!Zeit|Jahr|Schnitt|Hochzeit|Generation){CAPITAL}[\w-]+",
    "fr": rf"(?i:l'|le |la )?{CAPITAL}?[\w-]+ d'(?:or|argent|bronze)(?!\w)",
    "es": rf"{CAPITAL}[\w-]+ de (?:[Oo]ro|[Pp]lata|[Bb]ronce)(?!\w)",
    "it": rf"{CAPITAL}[\w-]+ d'(?:[Oo]ro|[Aa]rgento|[Bb]ronzo)(?!\w)",
    "pt": rf"{CAPITAL}[\w-]+ de (?:[Oo]uro|[Pp]rata|[Bb]ronze)(?!\w)",
    "ru": r"«?(?:Золот|Серебр|Бронзов|Хрустальн)[а-яё]+ [А-ЯЁа-яё][\w-]+(?: [А-ЯЁ][а-яё]+)?»?",
}
"""Prizes of metal, as festivals call theirs: Silberner Bär, Atlas d'or, Biznaga de Oro."""


_OF_THE_JURY = (
    r"(?:(?i: spécial| special| especial| speciale)?"
    r" (?:du|de la|del|della|do|der|of the) (?i:jury|jurado|giuria|júri|public|público|pubblico|critique|crítica|critica)(?!\w))"
)
"""What makes a prize's name longer: Grand Prix du jury is no Grand Prix."""


def _prize_patterns(code: str, table: dict[str, list[str]]) -> list[str]:
    owned = _either(n for entry in lists.load("festivals").get("body", []) for n in entry.get("prizes", ()))
    plain = rf"(?<!\w){_either(table['plain'], case=False)}(?!\w)"
    if code == "en":
        return _english(owned, plain, table)
    best, heads = _either(table["best"], case=False), _either(table["heads"], case=False)
    categories = _either(table["categories"], case=False)
    category = rf"(?:{best}\s+)?{categories}(?:\s+{best}?)?"
    if code == "ru":
        run = rf"{CAPITAL}[\w-]*(?: (?!(?:за|в|во|на|от|и|с|для|из|по|пишет|сообщает)\b)[\w-]+){{0,5}}"
        return [
            rf"(?<!\w)(?i:(?:главн|специальн)\w+ )?(?i:гран-при|{heads})(?: имени {CAPITAL}\w+(?: {CAPITAL}\w+)?(?: за {best} [\w-]+(?: роль| работу| фильм)?)?| за {best} [\w-]+(?: роль| работу| фильм)?| {run}| жюри)",
            rf"(?<!\w){_METALS['ru']}", rf"(?<!\w){best} {categories}(?!\w)", plain, rf"(?<!\w){owned}(?!\w)",
        ]  # fmt: skip
    prepositions = _PREPOSITIONS[code]
    metal = rf"(?<!\w){_METALS[code]}(?:\s+{prepositions}\s*(?:{best}\s+)?{categories}(?!\w))?"
    named = rf"(?<!\w){CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)?\s+{prepositions}\s*{best}\s+{categories}(?!\w)"
    if code == "de":
        compound = (
            r"(?:[A-ZÄÖÜ][\w-]*-(?:Preis|Award)e?s?|[A-ZÄÖÜ]\w*preise?s?(?!tr)|(?:Spezial|Große[rn]? )?Preise?s?)"
        )
        tail = rf"(?:\s+(?:der|des) (?:[A-ZÄÖÜ]\w+ )?(?:Jury|Kritik|Publikums)|\s+{prepositions}\s+(?:{best}\s+)?{categories})"
        known = rf"(?<!\w){owned}(?!\w)(?:{_OF_THE_JURY}|\s+{prepositions}\s+(?:{best}\s+)?{categories})?"
        return [known, metal, named, rf"(?<!\w){compound}{tail}?", plain, rf"(?<!\w){best}\s+{categories}(?!\w)"]
    tail = rf"(?:\s+{prepositions}\s*(?:{category})(?!\w)|\s+{prepositions}\s*(?:jury|jurado|giuria|júri|public|público|publico|pubblico|critique|crítica|critica)(?!\w)|\s+{CAPITAL}[\w'-]*(?: {CAPITAL}[\w'-]*){{0,3}})"
    return [
        rf"(?<!\w){owned}(?!\w)(?:{_OF_THE_JURY}|\s+{prepositions}\s*{category}(?!\w))?", metal, named,
        *([_CRAFT_PRIZE] if code == "fr" else []),
        rf"(?<!\w)(?i:(?:grand|gran|grande) )?{heads}(?i: spécial| especial| speciale)?{tail}",
        plain, rf"(?<!\w){best}\s+{categories}(?!\w)",
    ]  # fmt: skip


_CRAFT_PRIZE = rf"(?<=[Ll][ea] ){CAPITAL}[\w'-]+ (?:de la mise en scène|du scénario|de la réalisation|d'interprétation(?: (?:fémin|mascul)ine)?)(?!\w)"
"""le Valois de la mise en scène: a prize that a festival calls by a name of its own"""


def _english(owned: str, plain: str, table: dict[str, list[str]]) -> list[str]:
    heads = _either(table["heads"])
    any_head = (
        rf"(?:{heads}|{_either(h.capitalize() for h in table['heads'])}|{_either(h.upper() for h in table['heads'])})"
    )
    vocabulary = "|".join(sorted(map(re.escape, set(_CATEGORY_WORDS) - _SMALL), key=lambda w: (-len(w), w)))
    small = "|".join(sorted(_SMALL))
    best = rf"(?i:best|outstanding|achievement in)(?:(?: (?i:{small}))*[ -](?i:{vocabulary}|non-\w+))+(?![\w-])"
    field = rf"(?:(?: (?i:{small}))*[ -](?i:{vocabulary}))+(?![\\w-])"
    of = rf"(?: (?:for|in) (?:the |his |her )?{best}| for Best(?: {CAPITAL}[\w-]+){{1,4}}| (?:for|in)(?: an?| the)?{field}| of the (?:{CAPITAL}[\w'-]+ ?){{1,3}})"
    direct = r"(?: for (?i:direction|directing|cinematography|editing|acting|screenplay|artistic contribution))"
    run = rf"{CAPITAL}[\w.'&-]*(?: (?:(?:of|the|for|de|du|la|d') ){{0,2}}{CAPITAL}[\w.'&-]*){{0,5}}"
    return [
        rf"\({CAPITAL}{{3,}}\) {any_head}(?!\w)",
        rf"(?<!\w)(?:Honorary |Special )?{owned}(?!\w)(?: (?:(?i:grand |special )?(?i:jury) |(?i:best) (?:{vocabulary}) )?{any_head}(?!\w))?"
        rf"(?:{_OF_THE_JURY}|{of}|{direct})?",
        rf"(?<!\w)(?:Honorary )?(?:Golden|Silver|Bronze|Crystal) (?!Age|Years?|Gate|Boy|Girl|State|Horde|Screen){CAPITAL}[a-z]{{2,}}(?: in {CAPITAL}[a-z]+)?(?: {any_head}(?!\w))?(?:{of})?",
        rf"(?<!\w)(?:{run} )?(?:(?:Grand )?Prix)(?!\w)(?: (?:of|du|de la|de) [\w'-]+(?: {CAPITAL}[\w-]*)?)?(?:{of})?",
        rf"(?<!\w)(?:special |grand |jury |audience |directing |acting |critics' |international |documentary |feature ){{0,3}}{any_head}(?!\w)(?:{of}|{direct})",
        rf"(?<!\w)(?:(?:lifetime|career) achievement|honorary|rising star|new talent|emerging talent|special jury|grand jury|audience|people's choice) {any_head}(?!\w)(?:{of})?",
        rf"(?<!\w){run} {any_head}(?![\w])(?:{of}|{direct})?",
        rf"(?<!\w){best}(?: {any_head}(?!\w))?",
        rf"{plain}(?:{of}|{direct})?",
    ]


@cache
def bodies_by_first_word() -> dict[str, tuple[tuple[str, bool], ...]]:
    """First word to the names that begin with it, the longest first, and whether each is only a city."""
    found: dict[str, set[tuple[str, bool]]] = {}
    for entry in lists.load("festivals").get("body", []):
        for name in (entry["name"], *entry.get("also", ())):
            for form in map(level, russian_forms(name)):
                found.setdefault(_FIRST_WORD.match(form).group(), set()).add((form, False))  # type: ignore[union-attr]
        for name in entry.get("short", ()):
            for form in map(level, russian_forms(name)):
                found.setdefault(_FIRST_WORD.match(form).group(), set()).add((form, True))  # type: ignore[union-attr]
    return {word: tuple(sorted(names, key=lambda n: (-len(n[0]), n))) for word, names in found.items()}


_FIRST_WORD = re.compile(r"[^\W_]+")
_CAP_WORD = rf"{CAPITAL}[\w'&-]+"
_OF_WHAT = (
    r"(?:(?:de|di|du|do|da|des|del|della|dei|von|in|en|la|les|los|le|international|internacional|internazionale|national|nacional|nazionale|européen|europeo|europeu|francophone|documentaire|"
    r"documental|documentário|documentario|jeune|nuevo|deutschen|jungen|europäischen|[Ff]ilms?|[Cc]ine|[Cc]inéma|[Cc]inema|court|courts|métrages?|court-métrage|cortometrajes?|curtas|corto) |[dl]')"
)
"""Festival du film francophone d'…, Festival des deutschen Films in …: what a festival is of."""
GENERIC = Keyed(
    rf"(?<![\w-])(?:(?:{_CAP_WORD} (?:(?:of|de|di|du|the|&) )?){{1,5}}?(?:Film Festival|Filmfest|FilmFest|Festival)(?: of {_CAP_WORD}(?: {_CAP_WORD})?)?"
    rf"|(?:Festival|Filmfestival|Filmfest|Filmfestspiele) (?:(?:de|di|du|do|da|des|von|in|international du film|Internacional de Cine de) )*{_CAP_WORD}(?: {_CAP_WORD})?"
    rf"|(?:festival|certamen|festivale) (?:(?:de|di|du|do|da|des|del|della)(?: |(?<=')))(?:cine de |cinema di |cinéma de )?{_CAP_WORD}(?:[ -](?:du |de |del |la |da |di )?{_CAP_WORD}){{0,2}}|festival d'{_CAP_WORD}"
    rf"|(?:[Ff]estival|[Cc]ertamen|[Ff]estivale) {_OF_WHAT}{{1,6}}{_CAP_WORD}(?:[ -]{_CAP_WORD})?"
    rf"|[А-ЯЁ][а-яё]+ск(?:ий|ого|ому|им|ом) (?:международн\w+ )?(?:кино)?фестивал\w+"
    rf"|(?:{_CAP_WORD} ){{1,4}}Awards|(?:{_CAP_WORD} )?кинофестивал\w+(?: в {_CAP_WORD})?)(?!\w)"
)
"""A festival or an academy that no list knows: "… Film Festival", "… Awards"."""
GENERIC_HINT = Keyed(r"фестивал|[Ff]estival|certamen|Filmfest|FilmFest|Awards|кинофестивал")
NOBEL = Keyed(r"\w*[Nn]obelpreis")


def known_bodies(plain: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Ranges of the names of the lists between two places, and whether each is only a city."""
    found, reach = [], start
    for at, names in _first_words(plain, start, end):
        if at < reach:
            continue
        for name, short in names:
            stop = at + len(name)
            if plain.startswith(name, at) and stop <= end and not _goes_on(plain, stop):
                found.append((at, stop, short))
                reach = stop
                break
    return found


_Names = tuple[tuple[str, bool], ...]


def _first_words(plain: str, start: int, end: int) -> Sequence[tuple[int, _Names]]:
    """Where a name of the lists may begin between two places, and which ones; a text's words are looked up once."""
    inside = end < len(plain) and plain[end].isalnum()  # of a word: the range ends with the beginning of one
    if type(plain) is not Walked or inside:
        return _names_begun(plain, start, end)
    if "bodies" not in plain.kept:
        plain.kept["bodies"] = _names_begun(plain, 0, len(plain))
    all_: list[tuple[int, _Names]] = plain.kept["bodies"]
    return all_[bisect_left(all_, (start,)) : bisect_left(all_, (end,))]


@cache
def _first_word_of_a_body() -> re.Pattern[str]:
    """Finds words with an initial that names of the lists have."""
    initials = "".join(sorted({word[0] for word in bodies_by_first_word()}))
    return re.compile(rf"[{re.escape(initials)}](?<![\w-].)[^\W_]*")


def _names_begun(plain: str, start: int, end: int) -> list[tuple[int, _Names]]:
    index = bodies_by_first_word()
    begun = []
    for hit in _first_word_of_a_body().finditer(plain, start, end):
        names = index.get(hit.group()) or (index.get(hit.group()[:-1]) if hit.group().endswith("s") else None)
        if names:
            begun.append((hit.start(), names))
    return begun


def _goes_on(plain: str, stop: int) -> bool:
    """Whether a word does not end here (a plural s apart)."""
    rest = plain[stop : stop + 2]
    return bool(rest) and rest[0].isalnum() and not (rest[0] == "s" and not rest[1:2].isalnum())
