"""Who and what is named: persons and titles of works, each time they occur."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from kadr.fold import fold, title_key
from kadr.reading import lists
from kadr.reading.known import known_works, makers
from kadr.reading.text import PersonMention, Reading, TitleMention

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁ]"
_LETTER = r"[^\W\d_]"
# One word of a name: Balagov, O'Brien, Jean-Luc, Kar-Wai, McQueen, J., ELEM
_NAME_WORD = rf"(?:{_CAPITAL}(?:\.(?:-?{_CAPITAL}\.)*|(?:{_LETTER}|(?<={_LETTER})['-](?={_LETTER}))+))"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|do|dos|du|des|la|le|el|al|bin|ibn|ter|ten|zu|y)"
_NAME = re.compile(rf"(?<![\w@#]){_NAME_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_NAME_WORD}){{0,3}}")
_POSSESSIVE = re.compile(r"'(?:s)?$")

_QUOTED = re.compile(r'"([^"\n]{1,90})"')
_SINGLE_QUOTED = re.compile(r"(?<!\w)'([A-ZÀ-ÞА-ЯЁ0-9][^'\n]{0,60}(?:'[a-z][^'\n]{0,40})?)'(?!\w)")
_KIND_WORDS = {
    "film": r"films?|movies?|features?|drama|melodrama|documentary|picture|short|debut|comedy|thriller|western|musical",
    "book": r"books?|novels?|novella|memoirs?|oral history|short stor(?:y|ies)",
    "photograph": r"photographs?|photos?",
    "painting": r"paintings?|canvas|fresco",
    "poem": r"poems?",
    "music": r"songs?|albums?|symphony|opera|requiem|aria",
    "play": r"plays?",
    "series": r"series",
}
_KIND = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KIND_WORDS.items()}
_SMALL = frozenset(
    "a an the of in on at to for and or but nor from by with as is are be no not it its i into over under after before"
    " de la le les du des et en un une der die das und in im von zu el los las y il lo di da e o os as do dos".split()
)


@cache
def not_persons() -> frozenset[str]:
    """Folded words that begin with a capital and are no person: places, nations, days, festivals, studios, jobs."""
    words: set[str] = set()
    for group in lists.load("not_persons").values():
        words.update(fold(word) for word in group)
    return frozenset(words)


@cache
def given_names() -> frozenset[str]:
    """Folded first names that help to tell a person from another capitalised phrase."""
    return frozenset(fold(word) for word in lists.load("given_names")["names"])


def mention(reading: Reading, extra_titles: Iterable[str] = ()) -> Reading:
    """The reading with its persons and titles marked.

    extra_titles: titles known from other texts of the dossier, found here without any mark too.
    """
    titles = find_titles(reading, tuple(extra_titles))
    with_titles = replace(reading, titles=titles)
    return replace(with_titles, persons=find_persons(with_titles))


# --- titles ---------------------------------------------------------------------------------------------------------


def find_titles(reading: Reading, extra: tuple[str, ...]) -> tuple[TitleMention, ...]:
    """Titles in quotation marks, italics or after a word like "film"; then every other place where they stand."""
    marked = [*_quoted_titles(reading), *_emphasised_titles(reading), *_announced_titles(reading), *_listed(reading)]
    forms: dict[str, str] = {}
    kinds: dict[str, Counter[str]] = {}
    for found in marked:
        key = title_key(found.title)
        old = forms.get(key)
        if old is None or (old.isupper() and not found.title.isupper()):
            forms[key] = found.title
        if found.kind:
            kinds.setdefault(key, Counter())[found.kind] += 1
    for title in extra:
        forms.setdefault(title_key(title), title)
    again = [hit for key, form in forms.items() for hit in _again(reading, key, form)]
    chosen: list[TitleMention] = []
    for found in sorted([*marked, *again], key=lambda m: (m.start, -(m.end - m.start), m.marked == "known")):
        if chosen and found.start < chosen[-1].end:
            continue
        key = title_key(found.title)
        votes = kinds.get(key)
        kind = found.kind or (votes.most_common(1)[0][0] if votes else None)
        if kind is None and key in known_works():
            kind = known_works()[key].kind
        chosen.append(replace(found, title=forms.get(key, found.title), kind=kind))
    return tuple(chosen)


def _quoted_titles(reading: Reading) -> Iterable[TitleMention]:
    for pattern in (_QUOTED, _SINGLE_QUOTED):
        for hit in pattern.finditer(reading.plain):
            if not reading.block_at(hit.start()).is_prose:
                continue
            start, end = _trimmed(reading.plain, *hit.span(1))
            words = reading.body[start:end]
            if start < end and _reads_like_a_title(reading.plain, start, end):
                yield TitleMention(start, end, words, _kind_beside(reading, start, end), "quotes")


def _emphasised_titles(reading: Reading) -> Iterable[TitleMention]:
    for start, end in reading.emphases:
        if reading.block_at(start).is_prose and _reads_like_a_title(reading.plain, start, end):
            start, end = _trimmed(reading.plain, start, end)
            yield TitleMention(start, end, reading.body[start:end], _kind_beside(reading, start, end), "italics")


_ANNOUNCED = re.compile(
    rf"\b(?:film|movie|feature|drama|documentary|directed|directing)s?,? (?=(?:{_CAPITAL}|\d))"
    rf"((?:{_CAPITAL}[\w'-]*|\d+)(?:,? (?:(?:of|the|a|in|on|and|to|for|from|with|de|la|du|et|y) ){{0,2}}"
    rf"(?:{_CAPITAL}[\w'-]*|\d+)){{0,6}})"
)
_GLUED = re.compile(rf"(?<=[a-zà-ÿа-я])(?={_CAPITAL}[a-zà-ÿа-я]{{2,}})")


def _announced_titles(reading: Reading) -> Iterable[TitleMention]:
    """After "film", "movie", "directed": capitalised words that are no name, cut where they are glued to the next."""
    for hit in _ANNOUNCED.finditer(reading.plain):
        start, end = hit.span(1)
        if not reading.block_at(start).is_prose:
            continue
        glued = _GLUED.search(reading.plain, start, end)
        if glued:
            end = glued.start()
        words = _POSSESSIVE.sub("", reading.body[start:end].replace("’", "'"))
        end = start + len(words)
        key = fold(words)
        first = key.split()[0] if key else ""
        if not key or key in not_persons() or first in not_persons() or first in given_names() or key in makers():
            continue
        yield TitleMention(start, end, reading.body[start:end], "film", "known")


def _listed(reading: Reading) -> Iterable[TitleMention]:
    """Titles from Kadr's lists that stand unmarked: two or more capitalised words, so that a plain word is none."""
    words = list(re.finditer(r"[^\W_]+(?:['-][^\W_]+)*", reading.plain))
    folded = [fold(w.group()) for w in words]
    longest = 8
    known = known_works()
    for i, word in enumerate(words):
        if not word.group()[0].isupper() and not word.group()[0].isdigit():
            continue
        for n in range(min(longest, len(words) - i), 1, -1):
            last = words[i + n - 1]
            if "\n" in reading.plain[word.start() : last.end()]:
                continue
            key = title_key(" ".join(folded[i : i + n]))
            if " " not in key or key not in known:
                continue
            inner = [w.group() for w in words[i : i + n]]
            if any(w[0].islower() and fold(w) not in _SMALL for w in inner):
                continue
            if reading.block_at(word.start()).is_prose:
                yield TitleMention(
                    word.start(), last.end(), reading.body[word.start() : last.end()], known[key].kind, "list"
                )
            break


def _again(reading: Reading, key: str, form: str) -> Iterable[TitleMention]:
    """Where a known title stands without a mark, in the same letters or in capitals, glued words cut off."""
    if len(key) < 3:
        return
    plain_form = re.escape(form.translate(str.maketrans({"’": "'", "‘": "'", "\u00a0": " "})))
    lone = " " not in key
    pattern = re.compile(
        rf"(?<![^\W\d_])(?:{plain_form}|{re.escape(form.upper())})(?=$|[^\w]|(?<=[a-zà-ÿ]){_CAPITAL}[a-zà-ÿ])"
    )
    for hit in pattern.finditer(reading.plain):
        if not reading.block_at(hit.start()).is_prose:
            continue
        if lone and _starts_sentence(reading, hit.start()) and form.lower() in _SMALL:
            continue
        yield TitleMention(hit.start(), hit.end(), reading.body[hit.start() : hit.end()], None, "known")


def _starts_sentence(reading: Reading, offset: int) -> bool:
    sentence = reading.sentence_at(offset)
    return sentence is not None and sentence.start == offset


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and plain[start] in " _*":
        start += 1
    while end > start and plain[end - 1] in " ,.;:_*":
        end -= 1
    return start, end


def _reads_like_a_title(plain: str, start: int, end: int) -> bool:
    """Headline capitals, or one capitalised phrase; not a clause somebody says."""
    start, end = _trimmed(plain, start, end)
    words = re.findall(r"[^\W_]+(?:['-][^\W_]+)*", plain[start:end])
    if not words or len(words) > 12 or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    if fold(" ".join(words)) in known_works() or title_key(" ".join(words)) in known_works():
        return True
    if plain[start:end].rstrip().endswith(("?", "!")) and len(words) > 6:
        return False
    if plain[end : end + 2].startswith(",") and plain[end + 1 : end + 2] == '"':
        after = plain[end + 2 : end + 14]
        if re.match(r" (?:he|she|they|says?|said|the director)\b", after):
            return False
    lower = [w for w in words if w[0].islower() and w.lower() not in _SMALL]
    if len(words) == 1:
        return len(words[0]) > 1
    if {"i", "we", "you", "he", "she", "they", "it's", "don't"} & {w.lower() for w in words[:1]} and lower:
        return False
    return len(lower) <= (0 if len(words) <= 3 else len(words) // 4)


def _kind_beside(reading: Reading, start: int, end: int) -> str | None:
    """What kind of work the nearest words call it."""
    known = known_works().get(title_key(reading.body[start:end]))
    sentence = reading.sentence_at(start)
    left = max(sentence.start if sentence else start - 60, start - 60)
    before, after = reading.plain[left:start], reading.plain[end : end + 40]
    best: tuple[int, str] | None = None
    for kind, pattern in _KIND.items():
        for hit in pattern.finditer(before):
            distance = len(before) - hit.end()
            if distance <= 30 and (best is None or distance < best[0]):
                best = (distance, kind)
        hit_after = pattern.search(after)
        if hit_after and hit_after.start() <= 18 and (best is None or hit_after.start() + 4 < best[0]):
            best = (hit_after.start() + 4, kind)
    if best and (known is None or best[0] <= 8):
        return best[1]
    return known.kind if known else (best[1] if best else None)


# --- persons --------------------------------------------------------------------------------------------------------


def find_persons(reading: Reading) -> tuple[PersonMention, ...]:
    """Full names, and surnames of people whom the text or the lists name in full."""
    full = _full_names(reading)
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
    return tuple(sorted(mentions, key=lambda m: m.start))


def _fullest(name: str, by_surname: dict[str, str], counts: Counter[str]) -> str:
    best = by_surname.get(fold(name.split()[-1]), name)
    mine, other = fold(name).split(), fold(best).split()
    if name != best and mine[-1] == other[-1] and (mine[0] == other[0] or (len(mine[0]) == 1 and other[0][0] == mine[0])):
        return best if counts[best] >= counts[name] else name
    return name


def _full_names(reading: Reading) -> list[tuple[int, int, str]]:
    titles = [(t.start, t.end) for t in reading.titles]
    found: list[tuple[int, int, str]] = []
    for hit in _NAME.finditer(reading.plain):
        if reading.block_at(hit.start()).kind in {"front matter"}:
            continue
        for start, end in _pieces(reading, hit.start(), hit.end(), titles):
            name = _POSSESSIVE.sub("", reading.plain[start:end])
            end = start + len(name)
            if _is_person(reading, start, end):
                found.append((start, end, reading.body[start:end]))
    return found


def _pieces(reading: Reading, start: int, end: int, titles: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A run of capitalised words, cut at possessives, titles, glued words and words that are no names."""
    plain = reading.plain
    words = [(start + w.start(), start + w.end()) for w in re.finditer(r"\S+", plain[start:end])]
    pieces: list[tuple[int, int]] = []
    begin: int | None = None
    last = start
    for a, b in words:
        word = plain[a:b]
        glued = _GLUED.search(plain, a, b) if not word.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "O'")) else None
        inside = any(x < b and a < y for x, y in titles)
        if inside and glued:
            a, word, inside = glued.start(), plain[glued.start() : b], False
        stop = inside or fold(_POSSESSIVE.sub("", word)) in not_persons()
        if stop:
            if begin is not None:
                pieces.append((begin, last))
            begin = None
            continue
        if begin is None:
            begin = a
        last = b
        if word.endswith(("'s", "'")):
            pieces.append((begin, b))
            begin = None
    if begin is not None:
        pieces.append((begin, last))
    return pieces


def _is_person(reading: Reading, start: int, end: int) -> bool:
    words = reading.plain[start:end].split()
    if len(words) < 2 or len(words) > 5:
        return False
    if words[-1].endswith(".") or re.fullmatch(_PARTICLE, words[0]):
        return False
    if sum(1 for w in words if not re.fullmatch(rf"{_CAPITAL}\.(?:-?{_CAPITAL}\.)*", w)) < 1:
        return False
    folded = [fold(w) for w in words]
    whole = " ".join(folded)
    if whole in not_persons() or whole in known_works():
        return False
    if whole in makers() or folded[0] in given_names():
        return True
    if folded[0] in _SMALL or any(w in not_persons() for w in folded):
        return False
    if all(w.isupper() and len(w) > 2 for w in words):
        return folded[0] in given_names()
    block = reading.block_at(start)
    return not (block.kind == "heading" and len(words) > 2)


def _lone_surnames(
    reading: Reading, by_surname: dict[str, str], taken: list[tuple[int, int]]
) -> list[PersonMention]:
    known = makers()
    found: list[PersonMention] = []
    starts = {a for a, _ in taken}
    ends = sorted(taken)
    for hit in re.finditer(rf"(?<![\w@#])(?:(?:von|van|de|di) |{_CAPITAL}[a-z]+ )?{_CAPITAL}{_LETTER}[\w'-]+", reading.plain):
        for a, b in ((hit.start(), hit.end()), (hit.end() - len(hit.group().split()[-1]), hit.end())):
            word = _POSSESSIVE.sub("", reading.plain[a:b])
            b = a + len(word)
            key = fold(word)
            if a in starts or any(x < b and a < y for x, y in ends if x <= b):
                break
            full = by_surname.get(key) or (known.get(key) if _may_be_a_maker(reading, a, b, key) else None)
            if full and len(key) > 2 and key not in not_persons():
                found.append(PersonMention(a, b, reading.body[a:b], full))
                break
        else:
            found += _glued_surname(reading, hit.start(), hit.end(), by_surname)
    found += _surnames_after_titles(reading, by_surname)
    return sorted({m.start: m for m in found}.values(), key=lambda m: m.start)


def _may_be_a_maker(reading: Reading, start: int, end: int, key: str) -> bool:
    """A lone surname from the lists counts inside a sentence, where a capital means a name."""
    return not _starts_sentence(reading, start) and reading.block_at(start).is_prose and key not in given_names()


def _glued_surname(reading: Reading, start: int, end: int, by_surname: dict[str, str]) -> list[PersonMention]:
    cut = _GLUED.search(reading.plain, start, end)
    if cut is None:
        return []
    word = _POSSESSIVE.sub("", reading.plain[cut.start() : end])
    full = by_surname.get(fold(word))
    where = cut.start()
    return [PersonMention(where, where + len(word), reading.body[where : where + len(word)], full)] if full else []


def _surnames_after_titles(reading: Reading, by_surname: dict[str, str]) -> list[PersonMention]:
    found: list[PersonMention] = []
    for title in reading.titles:
        hit = re.compile(rf"{_CAPITAL}{_LETTER}+").match(reading.plain, title.end)
        if hit and (full := by_surname.get(fold(hit.group()))):
            found.append(PersonMention(hit.start(), hit.end(), hit.group(), full))
    return found
