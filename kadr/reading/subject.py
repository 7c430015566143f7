"""Which film the texts are about, and which film each sentence is about."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kadr.fold import fold, title_key
from kadr.reading.text import Block, Reading, TitleMention
from kadr.records import Origin, Subject

_YEAR_BESIDE = re.compile(r"\s*[\"'”’)]?[,.]?\s*(?:\(|, |\[)?[^()\n]{0,40}?\b((?:19|20)\d\d)\b")
_YEAR_BEFORE = re.compile(r"\b((?:19|20)\d\d) (?:film|movie|feature|drama|documentary|debut|picture)\b[^.\n]{0,25}$")
_DIRECTED = re.compile(r"(?:\bdirected by|\bdirector|\bregie|\bdir|^d)\b\s*[:.]?\s*$", re.IGNORECASE | re.MULTILINE)
_FILM_WORDS = re.compile(
    r"\b(?:films?|movies?|cinema|cinematograph\w*|director|directed|screenplay|festival|premiere[ds]?|shot|starring|actress|actor|"
    r"filme|cinéma|réalisat\w+|película|regie|kamera|spielfilm|фильм\w*|режисс\w+|кино\w*)\b",
    re.IGNORECASE,
)


def infer(readings: Sequence[Reading], title: str | None = None, year: int | None = None) -> Subject:
    """The film most texts are about, with its year and director, and from which words each was inferred.

    What the user gives (title, year) is taken as it is and needs no telling.
    """
    scores: dict[str, float] = defaultdict(float)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        ranked = candidates(reading)
        for key, (score, _) in ranked.items():
            scores[key] += score / (1 + (ranked and max(s for s, _ in ranked.values())))
        for mention in reading.titles:
            forms[title_key(mention.title)][mention.title] += 1
    chosen = title_key(title) if title else (max(scores, key=lambda k: (scores[k], k)) if scores else "")
    name = title or (_best_form(forms[chosen]) if chosen else "Untitled")
    told: list[Origin] = []
    if not title and chosen:
        told += _first_mention(readings, chosen, name)
    if year is None and chosen:
        year, origin = _year_of(readings, chosen)
        told += [origin] if origin else []
    director, origin = _director_of(readings, chosen)
    told += [origin] if origin else []
    titles = tuple(sorted(set(forms[chosen]) | ({name} if name else set())))
    return Subject(name, year, director, titles, tuple(told))


def candidates(reading: Reading) -> dict[str, tuple[float, str]]:
    """How much each film title is what one text is about: its headline, its first lines, how often it is named."""
    found: dict[str, tuple[float, str]] = {}
    counts = Counter(title_key(m.title) for m in reading.titles if m.kind in {None, "film"})
    for mention in reading.titles:
        key = title_key(mention.title)
        if mention.kind not in {None, "film"} or not key or key in found:
            continue
        score = float(counts[key])
        first = reading.block_at(mention.start)
        if first.number <= 3:
            score += 3.0 / first.number
        if reading.text.title and _holds(reading.text.title, mention.title):
            score += 8.0
        found[key] = (score, mention.title)
    for key, form in _titles_in_heads(reading):
        score, old = found.get(key, (0.0, form))
        found[key] = (score + 4.0, old)
    return found


def _holds(text: str, title: str) -> bool:
    return f" {fold(title)} " in f" {fold(text)} "


def _titles_in_heads(reading: Reading) -> Iterable[tuple[str, str]]:
    """A bare headline such as BEANPOLE, "Ida" or "Dylda / Beanpole" names the film by itself."""
    for block in reading.blocks[:8]:
        words = reading.plain[block.start : block.end].strip("•*#_ ")
        if block.kind in {"dropped", "front matter"} or len(words) > 60 or words.endswith((".", "?", "!", ":")):
            continue
        for part in re.split(r"\s+/\s+|\s*\[|\(orig\.|\)", words):
            part = part.strip(" *_\"'")
            if part and len(part.split()) <= 6 and part[0].isupper() and _named_again(reading, part, block):
                yield title_key(part), part


def _named_again(reading: Reading, words: str, head: Block) -> bool:
    rest = reading.plain[head.end :]
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", rest, re.IGNORECASE) is not None


def _best_form(forms: Counter[str]) -> str:
    mixed = {form: n for form, n in forms.items() if not form.isupper()} or dict(forms)
    return max(mixed, key=lambda form: (mixed[form], form)) if mixed else "Untitled"


def _first_mention(readings: Sequence[Reading], key: str, name: str) -> list[Origin]:
    for reading in readings:
        for mention in reading.titles:
            if title_key(mention.title) == key:
                return [Origin("title", "context", reading.quote(mention.start, mention.end), "named most in these texts")]
    return []


def _year_of(readings: Sequence[Reading], key: str) -> tuple[int | None, Origin | None]:
    votes: Counter[int] = Counter()
    where: dict[int, Origin] = {}
    for reading in readings:
        for mention in reading.titles:
            if title_key(mention.title) != key:
                continue
            before = reading.plain[max(0, mention.start - 45) : mention.start]
            hit = _YEAR_BEFORE.search(before)
            after = re.match(r"[\"']?\s*[(\[][^()\n]{0,40}?\b((?:19|20)\d\d)\b", reading.plain[mention.end : mention.end + 60])
            found = hit or after
            if found is None:
                continue
            base = max(0, mention.start - 45) if hit else mention.end
            year = int(found.group(1))
            votes[year] += 1
            where.setdefault(
                year, Origin("year", "context", reading.quote(base + found.start(1), base + found.end(1)), "beside the title")
            )
    if not votes:
        return None, None
    year = max(votes, key=lambda y: (votes[y], y))
    return year, where[year]


def _director_of(readings: Sequence[Reading], key: str) -> tuple[str | None, Origin | None]:
    votes: Counter[str] = Counter()
    where: dict[str, Origin] = {}
    for reading in readings:
        for person in reading.persons:
            before = reading.plain[max(0, person.start - 24) : person.start]
            if _DIRECTED.search(before):
                votes[person.full] += 3 if reading.plain[max(0, person.start - 2) : person.start] in {": ", "y "} else 1
                where.setdefault(
                    person.full, Origin("director", "context", reading.quote(person.start, person.end), "called its director")
                )
    if not votes:
        return None, None
    best = max(votes, key=lambda name: (votes[name], name))
    return best, where[best]


# --- one text, one sentence ---------------------------------------------------------------------------------------------


def with_subject(reading: Reading, subject: Subject) -> Reading:
    """The reading with its film settled: the dossier's film if the text is about it, else the one it is about."""
    mine = candidates(reading)
    ours = {title_key(title) for title in (subject.title, *subject.titles)}
    top = max(mine, key=lambda key: (mine[key][0], key), default=None)
    if top is None or top in ours or any(key in ours and mine[key][0] >= 0.6 * mine[top][0] for key in mine):
        main: str | None = subject.title if about_a_film(reading) or top is None else None
        if top is None and not _names_people_of(reading, subject):
            main = None
    else:
        main = mine[top][1] if about_a_film(reading) else None
    settled = replace(reading, subject=subject, main_film=main, text=replace(reading.text, about=main))
    return replace(settled, film_spans=_film_spans(settled, ours))


def about_a_film(reading: Reading) -> bool:
    """Whether the text speaks of cinema at all: a novel's character may share a film's name."""
    prose = sum(block.end - block.start for block in reading.blocks if block.is_prose)
    hits = sum(1 for hit in _FILM_WORDS.finditer(reading.plain) if reading.block_at(hit.start()).is_prose)
    return hits >= 2 and hits >= prose / 4000


def _names_people_of(reading: Reading, subject: Subject) -> bool:
    return subject.director is not None and any(fold(p.full) == fold(subject.director) for p in reading.persons)


def _film_spans(reading: Reading, ours: set[str]) -> tuple[tuple[int, str], ...]:
    """Sentences after another film is named are about it, until the main film is named again or the paragraph ends."""
    spans: list[tuple[int, str]] = []
    main = reading.main_film
    if main is None:
        return ()
    for block in reading.blocks:
        current = main
        for sentence in reading.sentences_in(block):
            films = [m for m in reading.titles_in(sentence.start, sentence.end) if m.kind in {None, "film"}]
            named = [_film_name(m, ours, main) for m in films]
            here = current
            if named:
                here = main if main in named else (named[0] if _is_about(reading, films[0], sentence.start) else current)
            if not spans or spans[-1][1] != here:
                spans.append((sentence.start, here))
            current = here
        if spans and spans[-1][1] != main:
            spans.append((block.end, main))
    return tuple(spans)


def _film_name(mention: TitleMention, ours: set[str], main: str) -> str:
    return main if title_key(mention.title) in ours else mention.title


def _is_about(reading: Reading, mention: TitleMention, start: int) -> bool:
    """A film named as the sentence's matter, not in passing: near its head, or before "is", or what was made."""
    before = reading.plain[start : mention.start]
    if re.search(r"\b(?:like|unlike|as|than|reminiscent|recalls?|evokes?|echoes?|references?|influence[sd]?)\b", before):
        return False
    return mention.start - start < 40 or re.search(r"\b(?:in|made|make|make|with|on|of|through)\W*$", before) is not None
