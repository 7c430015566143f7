"""Persons, each time they are named, with the fullest form that the text gives."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from kadr.fold import fold
from kadr.late import late
from kadr.reading import lists
from kadr.reading.mentions.known import known_works, makers
from kadr.reading.mentions.words import (
    CAPITAL,
    GLUED,
    LEADS,
    LETTER,
    NAME,
    NAME_WORD,
    PARTICLE,
    SMALL,
    countries,
    given_names,
    not_persons,
    starts_sentence,
    without_possessive,
)
from kadr.reading.text import PersonMention, Ranges, Reading


def find_persons(reading: Reading) -> tuple[PersonMention, ...]:
    """Full names, and surnames of people whom the text or the lists name in full."""
    full = _full_names(reading)
    full = _cut_to_shorter(reading, full)
    if reading.text.language == "de":
        full = [_before_an_article(*one) for one in full]
    by_surname: dict[str, str] = {}
    counts = Counter(name for _, _, name in full)
    for _, _, name in full:
        for part in {fold(name.split()[-1])}:
            old = by_surname.get(part)
            if old is None or counts[name] > counts[old]:
                by_surname[part] = name
    mentions = [PersonMention(a, b, name, _fullest(name, by_surname, counts)) for a, b, name in full]
    taken = [(m.start, m.end) for m in mentions] + [(t.start, t.end) for t in reading.titles]
    mentions += _lone_surnames(reading, by_surname, sorted(taken))
    usual = _usual_letters(m.full for m in mentions)
    spaced = (
        PersonMention(m.start, m.end, " ".join(m.name.split()), usual.get(m.full) or " ".join(m.full.split()))
        for m in mentions
    )
    return tuple(sorted(spaced, key=lambda m: m.start))


def _usual_letters(names: Iterable[str]) -> dict[str, str]:
    """Names printed in capitals, as the text prints them elsewhere, or else with small letters."""
    seen = {" ".join(name.split()) for name in names}
    small = {fold(name): name for name in sorted(seen) if not name.isupper()}
    return {name: small.get(fold(name), name.title()) for name in seen if name.isupper() and len(name) > 4}


def _cut_to_shorter(reading: Reading, full: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """In a headline "Kantemir Balagov Talks" only the first two words are a name, when the text has them alone."""
    counts = Counter(name for _, _, name in full)
    cut: list[tuple[int, int, str]] = []
    for start, end, name in full:
        words = name.split()
        shorter = " ".join(words[:2])
        if len(words) > 2 and counts[shorter] and reading.block_at(start).kind in {"heading", "paragraph"}:
            cut.append((start, start + len(shorter), shorter))
        else:
            cut.append((start, end, name))
    return cut


_ARTICLE_INSIDE = re.compile(r"(?<!von)(?<!van)(?<!auf)(?<!zu)(?<!an)(?<!in) (?:den|dem|das|des)(?= )")


def _before_an_article(start: int, end: int, name: str) -> tuple[int, int, str]:
    """A German name without what its verb has behind it: "Anna Muster den Ehrenpreis"."""
    cut = _ARTICLE_INSIDE.search(name)
    if cut is None or " " not in name[: cut.start()]:
        return start, end, name
    return start, start + cut.start(), name[: cut.start()]


_RUSSIAN_ENDING = re.compile(r"(?<=..)(?:ого|ему|ому|ыми|ими|ой|ей|ом|ем|ым|им|ую|юю|ая|яя|ий|ый|[аяуюеыийо])$")


@lru_cache(maxsize=1 << 14)
def russian_stem(name: str) -> str:
    """The name with the case endings of its words cut off, so that Балагова and Балагов meet.

    >>> russian_stem("Кантемира Балагова") == russian_stem("Кантемир Балагов")
    True
    """
    return " ".join(_RUSSIAN_ENDING.sub("", word) for word in name.split())


_CYRILLIC = re.compile("[а-яё]")


def _fullest(name: str, by_surname: dict[str, str], counts: Counter[str]) -> str:
    if _CYRILLIC.search(name):
        if " " in name and (listed := _cyrillic_full().get(russian_stem(name))):
            return listed
        same = [other for other in counts if russian_stem(other) == russian_stem(name)]
        return min(same, key=lambda other: (len(other), -counts[other], other)) if same else name
    best = by_surname.get(fold(name.split()[-1]), name)
    mine, other = fold(name).split(), fold(best).split()
    if (
        name != best
        and mine[-1] == other[-1]
        and (mine[0] == other[0] or (len(mine[0]) == 1 and other[0][0] == mine[0]))
    ):
        return best if counts[best] >= counts[name] else name
    return name


def _full_names(reading: Reading) -> list[tuple[int, int, str]]:
    titles = Ranges((t.start, t.end) for t in reading.titles)
    found: list[tuple[int, int, str]] = []
    reach = 0
    for hit in NAME.finditer(reading.plain):
        if hit.start() < reach or reading.block_at(hit.start()).kind in {"front matter", "dropped"}:
            continue
        label = _turn_label(reading, hit.start())
        reach = hit.end()
        if reading.text.language == "de" and (more := _AND_ON.match(reading.plain, reach)):
            reach = more.end()
        for start, end in _pieces(reading, label.end() if label else hit.start(), reach, titles):
            start = _past_opener(reading, start, end)
            name = without_possessive(reading.plain[start:end])
            end = start + len(name)
            tail = _known_tail(reading, start, end)
            end = _known_head(reading, start, end)
            start = tail if tail < end or not _is_person(reading, start, end) else start
            if start < end:
                end -= _noun_behind(reading, start, end)
                end -= _genitive(reading, start, end)
                found.append((start, end, " ".join(reading.body[start:end].split())))
    return found


_AND_ON = late(rf"(?: (?:{PARTICLE} ){{0,2}}{NAME_WORD}){{0,4}}")
"""What follows a run of capitals: German nouns have them too, so that a name may stand behind more words than a name has."""
_TURN_LABEL = re.compile(r"[A-ZÀ-ÞА-ЯЁ]\. ")
_TURN = re.compile(rf"(?m)^(?P<label>{_TURN_LABEL.pattern})(?P<words>.*)$")


def _turn_label(reading: Reading, start: int) -> re.Match[str] | None:
    """The letter and stop that begin a question or an answer: "R. Una foto" holds no initial."""
    label = _TURN_LABEL.match(reading.plain, start)
    if label is None or reading.plain[max(0, start - 1) : start] != "\n":
        return None
    return label if label.group() in _turn_labels(reading.plain) else None


@lru_cache(maxsize=4)
def _turn_labels(plain: str) -> frozenset[str]:
    """The labels of those who ask and answer: at least two, each before several lines, one of them a question.

    A text that has only one, or asks nothing, holds the initials of names: "M. Nigel Sharrow", "J. Smith".
    """
    turns = list(_TURN.finditer(plain))
    counts = Counter(turn["label"] for turn in turns)
    often = frozenset(label for label, count in counts.items() if count > 1)
    asked = any("?" in turn["words"] for turn in turns if turn["label"] in often)
    return often if asked and len(often) > 1 else frozenset()


_VERB_PREFIX = re.compile(r" (?:auf|ein|aus|ab|an|los|hervor|entgegen|zu|vor|davon|nach|mit|bei)(?= -|[.,;:!?\n]|$)")
"""The end of a German clause, which its noun stands before: "brandete bei Anna Muster Jubel auf"."""


def _noun_behind(reading: Reading, start: int, end: int) -> int:
    """The letters of a German noun that follows a name in one run of capitals, where it ends its clause."""
    words = reading.plain[start:end].split(" ")
    if reading.text.language != "de" or len(words) < _NAME_AND_NOUN or _VERB_PREFIX.match(reading.plain, end) is None:
        return 0
    known = fold(" ".join(words)) in makers() or "-" in words[-1]
    return 0 if known else len(words[-1]) + 1


_NAME_AND_NOUN = 3  # words


_GENITIVE = re.compile(r"[bcdfghklmnprtvwäöüeiyao]s$")


def _genitive(reading: Reading, start: int, end: int) -> int:
    """1 where a German name ends in the s of possession, before what is possessed: Claude Lanzmanns "Shoah"."""
    name = reading.plain[start:end]
    if reading.text.language != "de" or " " not in name or not _GENITIVE.search(name) or fold(name) in makers():
        return 0
    bare = name[:-1]
    owns = re.match(r" (?:[a-zäöüß]+e[mnrs]? ){0,3}[\"'A-ZÄÖÜ]", reading.plain[end : end + 40]) is not None
    if not owns:
        return 0
    known = fold(bare) in makers() or re.search(rf"\b{re.escape(bare.split()[-1])}\b", reading.plain) is not None
    return 1 if (known or reading.plain.count(name.split()[-1]) == 1) else 0


_OF_A_FESTIVAL = re.compile(
    r" (?:International )?(?:Short |Documentary )?(?:Film ?[Ff]est\w*|Filmfest\w*|Film Awards|Film Week)\b"
)
"""Behind two words that look like a name: "Al Torino Film Festival"."""


def _past_opener(reading: Reading, start: int, end: int) -> int:
    """Where a first name begins behind another capital: "Sans Hélène Voisin", "Mein Kameramann Sebastian Roll"."""
    if _OF_A_FESTIVAL.match(reading.plain, end):
        return end
    if reading.text.language in {"en", None}:
        return start
    words = [(start + w.start(), fold(w.group())) for w in re.finditer(r"\S+", reading.plain[start:end])]
    if reading.text.language == "de" and len(words) == 2 and words[0][1] in _german_people():
        return end  # "Bäuerin Wiebke", "Den Wärter": a part, and no full name
    if reading.text.language == "de" and len(words) > 3 and words[0][1] == "roman" and words[1][1] == "von":
        return words[2][0]  # a novel, though a first name too
    if len(words) < 3 or len(words[0][1]) < 2 or reading.plain[words[1][0] - 2] == ".":
        return start
    if reading.text.language == "ru":
        known = [russian_stem(w) in _russian_firsts() for w in reading.plain[start:end].split()]
        return (
            start
            if known[0]
            else next((at for (at, _), is_name in zip(words[1:-1], known[1:-1], strict=True) if is_name), start)
        )
    if words[0][1] in given_names():
        return start
    if reading.text.language == "de" and reading.plain[:start].endswith(_OF_SOMEBODY):
        return words[1][0]  # "des Dresdners Bert Beispiel"
    named = next((at for at, word in words[1:-1] if word in given_names()), None)
    return named or next((at for at, word in words[:-1] if word not in _openers(str(reading.text.language))), start)


_OF_SOMEBODY = (" des ", " der ", " dem ", " den ", " vom ", " einem ", " einer ", " eines ", " einen ")
"""Before a German noun that stands before a name: "gespielt von dem Laien Bert Beispiel"."""


@cache
def _german_people() -> frozenset[str]:
    """Folded nouns for people, which German prints with a capital, and articles, which open a sentence."""
    articles = lists.load("title_words")["de"]["articles"]
    people = frozenset(fold(word) for word in lists.load("roles")["people"]["de"]) - given_names()
    return people | {fold(word) for word in (*articles, "Den", "Dem", "Des")}


@cache
def _openers(language: str) -> frozenset[str]:
    """Folded words before a name that are no part of it: articles, possessives, jobs."""
    jobs = lists.load("roles")["jobs"].get(language, {})
    articles = lists.load("title_words").get(language, {}).get("articles", [])
    own = (
        "Seul",
        "Seule",
        "Sola",
        "Solo",
        "Nur",
        "Auch",
        "Mein",
        "Meine",
        "Unser",
        "Unsere",
        "Sein",
        "Seine",
        "Ihr",
        "Ihre",
        "Mon",
        "Ma",
        "Son",
        "Sa",
        "Notre",
        "Su",
        "Mi",
        "Mia",
        "Mio",
        "Nuestra",
        "Nuestro",
        "Minha",
        "Meu",
        "Seu",
        "Sua",
    )
    people = lists.load("roles")["people"]["de"] if language == "de" else ()
    told = frozenset(fold(word) for words in (*jobs.values(), articles, own, people) for word in words)
    return told | {f"{word}s" for word in told} if language == "de" else told


@cache
def _russian_firsts() -> frozenset[str]:
    """Russian first names without their endings."""
    names = lists.load("given_names")["names"]
    return frozenset(russian_stem(name) for name in names if re.search("[а-яё]", name))


@cache
def _russian_no_names() -> frozenset[str]:
    """Words that are no person's name, as Russian prints them: Герман is no "German"."""
    words = (word for group in lists.load("not_persons").values() for word in group)
    return frozenset(fold(word) for word in words if _CYRILLIC.search(word))


_UNBROKEN = re.compile(r"\S+")


def _known_tail(reading: Reading, start: int, end: int) -> int:
    """Where a known maker's name begins in a longer run ("Tradition von Robby Müller"); the end where none does."""
    if " " in reading.plain[start:end] and fold(reading.plain[start:end]) in makers():
        return start
    words = [w.start() for w in _UNBROKEN.finditer(reading.plain, start, end)]
    return next((a for a in words[1:-1] if fold(reading.plain[a:end]) in makers()), end)


def _known_head(reading: Reading, start: int, end: int) -> int:
    """Where a known maker's name ends in a longer run: "il nuovo film di Pedro Almodóvar Madres Paralelas"."""
    words = [w.end() for w in _UNBROKEN.finditer(reading.plain, start, end)]
    whole = fold(reading.plain[start:end])
    if len(words) < _NAME_AND_MORE or whole in makers() or "-" in reading.plain[words[1] : end]:
        return end
    return next((b for b in words[1:-1] if " " in (name := fold(reading.plain[start:b])) and makers().get(name)), end)


_NAME_AND_MORE = 4  # words: a third may be a second surname


def _pieces(reading: Reading, start: int, end: int, titles: Ranges) -> list[tuple[int, int]]:
    """A run of capitalised words, cut at possessives, titles, glued words and words that are no names."""
    plain = reading.plain
    pieces: list[tuple[int, int]] = []
    begin: int | None = None
    last = start
    words = list(_words(plain, start, end))
    for n, (a, b, glued) in enumerate(words):
        word = plain[a:b]
        inside = titles.meet(a, b)
        bare = fold(without_possessive(word))
        no_name = bare in (_russian_no_names() if _CYRILLIC.search(word) else not_persons())
        surname = begin is not None and bare in countries() and fold(plain[begin:last].split()[0]) in given_names()
        first = (
            begin is None
            and bare in given_names()
            and n + 1 < len(words)
            and fold(plain[slice(*words[n + 1][:2])]) not in not_persons()
        )
        no_name = no_name or reading.text.language == "de" and _GERMAN_NOUN.fullmatch(word) is not None
        leads = begin is None and bare in LEADS and _opens(reading, a, bare)
        stop = inside or (no_name and not surname and not first) or leads or _begins_a_name(reading, words, n, begin)
        if stop and begin is not None:
            if bare not in _EVENTS or fold(plain[begin:last].split()[0]) in given_names():
                pieces.append((begin, last))
        if stop:
            begin = None
            continue
        if begin is None:
            begin = a
        last = b
        if glued or word.endswith(("'s", "'")):
            pieces.append((begin, b))
            begin = None
    if begin is not None:
        pieces.append((begin, last))
    return [(a, b - len(tail.group()) if (tail := _PARTICLE_LAST.search(plain, a, b)) else b) for a, b in pieces]


_EVENTS = frozenset({"fest", "festival", "filmfest", "awards", "award"})
"""Behind capitals that are then no name of a person: Torino Short Fest."""
_IS_PARTICLE = re.compile(PARTICLE)
_PARTICLE_LAST = re.compile(rf" {PARTICLE}(?: {PARTICLE})?$")


_GERMAN_NOUN = re.compile(
    r"\w*(?:[Ff]ilms?|[Dd]ebüts?|[Dd]ramas?|[Kk]omödie|[Ee]rstlings?|[Pp]reise?s?|[Ff]est(?:ivals?)?)"
)
"""Behind a name in the genitive: Anna Musters Kinodebüt."""


def _opens(reading: Reading, start: int, word: str) -> bool:
    """Whether a small word has its capital from the sentence: "Mit Anna Muster", "Dopo Pane di casa"; Per may be a name."""
    return reading.text.language not in {"en", None} and word not in given_names() and starts_sentence(reading, start)


def _begins_a_name(reading: Reading, words: list[tuple[int, int, bool]], n: int, begin: int | None) -> bool:
    """Whether "von" or "de" stands before a name and is no part of one: "Kamera von Anna", "Der Steg von Anna"."""
    plain = reading.plain
    a, b, _ = words[n]
    if not _IS_PARTICLE.fullmatch(plain, a, b):
        return False
    if begin is None:
        return True
    follows = n + 1 < len(words) and fold(plain[words[n + 1][0] : words[n + 1][1]]) in given_names()
    if plain[a:b] == "y":  # "and" of two names, unless a surname follows
        if (
            " " not in plain[begin:a].strip()
            and len(words) - n > 2
            and fold(plain[begin:a].strip()) not in given_names()
        ):
            return True  # "Muestra y Tadeo Ejemplo": a surname alone, and a whole name
        return follows or n - 2 >= 0 and plain.find(" ", begin, a - 1) > 0 and len(words) - n > 2
    if fold(plain[begin:a].split()[0]) in given_names() or fold(plain[begin : words[-1][1]]) in makers():
        return False
    behind = [plain[w[0] : w[1]] for w in words[n + 1 :]]
    whole = len(behind) > 1 and not _IS_PARTICLE.fullmatch(behind[0])
    return follows or whole or reading.text.language == "de" or fold(" ".join(behind)) in makers()


_WHOLE_WORD = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O')[A-Z]")


def _words(plain: str, start: int, end: int) -> Iterable[tuple[int, int, bool]]:
    """Words of a range; one glued to the next (BalagovBuch) is two, and the first says so."""
    for word in _UNBROKEN.finditer(plain, start, end):
        a, b = word.span()
        cut = None if _WHOLE_WORD.match(plain, a) else GLUED.search(plain, a, b)
        if cut:
            yield a, cut.start(), True
            yield cut.start(), b, False
        else:
            yield a, b, False


def _is_person(reading: Reading, start: int, end: int) -> bool:
    words = reading.plain[start:end].split()
    if len(words) < 2 or len(words) > 5:
        return False
    if words[-1].endswith(".") or re.fullmatch(PARTICLE, words[0]) or re.fullmatch("[IVX]+", words[-1]):
        return False
    if re.search(r"\b(?:courtesy|courtesy of) $", reading.plain[max(0, start - 14) : start]):
        return False
    if _NO_NAME_BEHIND.search(reading.plain, max(0, start - 30), start) or _WHERE_BORN.search(
        reading.plain, max(0, start - 24), start
    ):
        return False
    if _SECTION_BEHIND.search(reading.plain, max(0, start - 30), start) and fold(words[0]) not in given_names():
        return False
    if sum(1 for w in words if not re.fullmatch(rf"{CAPITAL}\.(?:-?{CAPITAL}\.)*", w)) < 1:
        return False
    folded = [fold(w) for w in words]
    whole = " ".join(folded)
    if whole in not_persons() or whole in known_works():
        return False
    if whole in makers() or folded[0] in given_names():
        return True
    if (
        reading.text.language not in {"en", None}
        and len(words[0]) > 2
        and words[0].isupper()
        and not words[-1].isupper()
    ):
        return False  # "UNATC de Bucarest"
    if folded[0] in SMALL or any(w in not_persons() for w in folded):
        return False
    if reading.text.language == "de" and not _stands_as_a_name(reading, start, end):
        return False  # in German every noun has a capital: an unknown first name needs its place
    if all(w.isupper() and len(w) > 2 for w in words):
        return folded[0] in given_names()
    block = reading.block_at(start)
    return not (block.kind == "heading" and len(words) > 2)


_NO_NAME_BEHIND = re.compile(
    r"(?<!\w)(?i:Politecnico|Politécnico|Scuola|Escola|Escuela|École|Academia|Accademia)(?: (?:di|de|do|da))? [\"«„]?$"
)
"""Before capitals that are no name of a person: Scuola Holden."""
_SECTION_BEHIND = re.compile(
    r"(?<!\w)(?i:section|sektion|secci[oó]n|se[cç]ção|seção|sezione|секци[яюи]|sidebar|reihe)(?: (?:di|de|do|da))? [\"«„]?$"
)
"""Before capitals that are none either, unless a first name begins them: "sección Nuevos Directores", "in the next section Hugh Tarrant"."""
_NAME_BEFORE = re.compile(
    r"(?:[:,(\[]|\b(?:und|von|mit|zeichnet|zeichnete|sorgt|sorgte|spielt|spielte|führte|führt|schrieb|besorgte|übernahm|verantwortete?|verkörpert|ist der|ist die|[Rr]egisseurs?|[Rr]egisseurin|[Aa]utorin?|des \w+s|der \w+in))\s*$"
)


_NAME_AFTER = re.compile(
    r"\s*(?:[,:(]|\bund\b|\b(?:wurde|ist|hat|studierte|absolvierte|lebt|arbeitet|spielt|inszeniert\w*|dreht\w*)\b)"
)


_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
_ARTICLES_DE = frozenset(fold(word) + s for word in ("Der", "Die", "Das", "Ein", "Eine") for s in ("", "s"))


def _stands_as_a_name(reading: Reading, start: int, end: int) -> bool:
    before = _NAME_BEFORE.search(reading.plain[max(0, start - 16) : start])
    noun = _WORD_BEFORE.search(reading.plain, max(0, start - 30), start)
    if noun and fold(noun.group(1)) in _openers("de") - _ARTICLES_DE:
        return True  # "der Kameramann Gernot Beispiel"
    return bool(before) or _NAME_AFTER.match(reading.plain, end) is not None


_SURNAME = late(rf"(?<![\w@#])(?:(?:von|van|de|di) |{CAPITAL}[a-z]+ )?{CAPITAL}{LETTER}[\w'-]+")


def _lone_surnames(reading: Reading, by_surname: dict[str, str], taken: list[tuple[int, int]]) -> list[PersonMention]:
    known = makers()
    stems = (
        {russian_stem(name.split()[-1]): name for name in by_surname.values()} if reading.text.language == "ru" else {}
    )
    found: list[PersonMention] = []
    starts = {a for a, _ in taken}
    held = Ranges(taken)
    for hit in _SURNAME.finditer(reading.plain):
        last = hit.end() - len(hit.group().split()[-1])
        for a, b in dict.fromkeys(((hit.start(), hit.end()), (last, hit.end()))):
            word = without_possessive(reading.plain[a:b])
            b = a + len(word)
            key = fold(word)
            if a in starts or held.meet(a, b):
                break
            full = (
                by_surname.get(key)
                or (cyrillic_makers().get(russian_stem(word)) if stems or reading.text.language == "ru" else None)
                or (stems.get(russian_stem(word)) if len(word) > 4 else None)
                or (known[key] if key in known and _may_be_a_maker(reading, a, b, key) else None)
            )
            if full and len(key) > 2 and key not in not_persons():
                found.append(PersonMention(a, b, reading.body[a:b], full))
                break
        else:
            found += _glued_surname(reading, hit.start(), hit.end(), by_surname)
    found += _surnames_after_titles(reading, by_surname)
    return sorted({m.start: m for m in found}.values(), key=lambda m: m.start)


@cache
def _cyrillic_full() -> dict[str, str]:
    return {russian_stem(name): name for name in cyrillic_makers().values()}


@cache
def cyrillic_makers() -> dict[str, str]:
    """Makers of the lists with Russian names, by their surname's stem."""
    names = [
        name.strip()
        for line in lists.load("makers")["cyrillic"]
        for name in line.replace("\n", ",").split(",")
        if name.strip()
    ]
    return {russian_stem(name.split()[-1]): name for name in reversed(names) if len(name.split()[-1]) > 4}


_WHERE_BORN = re.compile(
    r"\b(?:nat[oa]|née?|nacid[oa]|nació|nascid[oa]|nasceu|geboren|родил\w+|vive|vit|lives|lebt|mora|cresciut[oa]|creció|grandi)(?: \d{4})? (?:a|à|en|in|em|в) $"
)


_PRIZES = frozenset({"goya", "cesar", "oscar", "lumiere", "donatello"})
_OF_METAL = re.compile(r"d'(?:argento|oro|argent|or|ouro)$", re.IGNORECASE)
"""Nastri d'Argento: what a prize is made of, and nobody of that name."""
_PRIZE_BEFORE = re.compile(r"(?i:\b(?:los|el|un|del|al|premios?|le|les|aux|au|du|des|os|dos|aos|ao|do|un) )$|\d $")
"""Before the name of a painter or a poet that a prize has."""


_NOUN_BEFORE = re.compile(
    r"(?<!\w)(?i:am|zum|zur|im|vom|beim|das|dem|des|ein|eine[nmrs]?|kein\w*|ohne|letzten|diese[nmrs]?|bis|gegen|seit) $"
)
"""Before a German word it makes a noun of it: "am Ende" is no Michael Ende."""


def _may_be_a_maker(reading: Reading, start: int, end: int, key: str) -> bool:
    """A lone surname from the lists counts inside a sentence, where a capital means a name, and no place."""
    if _WHERE_BORN.search(reading.plain, max(0, start - 24), start):
        return False
    if reading.text.language == "de" and _NOUN_BEFORE.search(reading.plain, max(0, start - 24), start):
        return False
    if key in _PRIZES and _PRIZE_BEFORE.search(reading.plain, max(0, start - 12), start):
        return False
    if _OF_METAL.search(reading.plain, max(0, start - 2), end):
        return False
    return not starts_sentence(reading, start) and reading.block_at(start).is_prose and key not in given_names()


def _glued_surname(reading: Reading, start: int, end: int, by_surname: dict[str, str]) -> list[PersonMention]:
    cut = GLUED.search(reading.plain, start, end)
    if cut is None:
        return []
    word = without_possessive(reading.plain[cut.start() : end])
    full = by_surname.get(fold(word))
    where = cut.start()
    return [PersonMention(where, where + len(word), reading.body[where : where + len(word)], full)] if full else []


_CAPITALISED = re.compile(rf"{CAPITAL}{LETTER}+")


def _surnames_after_titles(reading: Reading, by_surname: dict[str, str]) -> list[PersonMention]:
    found: list[PersonMention] = []
    for title in reading.titles:
        hit = _CAPITALISED.match(reading.plain, title.end)
        if hit and (full := by_surname.get(fold(hit.group()))):
            found.append(PersonMention(hit.start(), hit.end(), hit.group(), full))
    return found
