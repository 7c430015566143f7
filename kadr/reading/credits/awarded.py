"""Credits that prizes and filmographies imply: "Best Editing", then a name and a title."""

import re
from collections.abc import Iterator

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.credits.found import Found, film_named, film_of, ours
from kadr.reading.credits.places import films_in, rows_for, unmarked_title
from kadr.reading.credits.words import CAPITAL, NAME, TITLE_LIKE
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.words import not_persons, page_words
from kadr.reading.text import Reading

_DEPARTMENT_PRIZE = (
    (re.compile(r"\bcinematograph|\bcamera\b|\bphotography|\bfotografia|\bkamera", re.IGNORECASE), "cinematographer"),
    (re.compile(r"\bactress|\bactor|\bperformance|\bacting|\bdarsteller|\batriz|\bator\b|\bactrice|\bacteur|\bactriz|\battrice|\battore", re.IGNORECASE), "cast"),
    (re.compile(r"\bscreenplay|\bscript|\bwriting|\bscreenwriter|\bdrehbuch|\bscénario|\broteiro|\bguion|\bsceneggiatura", re.IGNORECASE), "writer"),
    (re.compile(r"\bediting|\beditor\b|\bschnitt|\bmontage", re.IGNORECASE), "editor"),
    (re.compile(r"\bdirector\b|\bdirecting|\bdirection|\bregie\b|\bréalisation|\bdiretor|\bregia\b|\bdirección", re.IGNORECASE), "director"),
    (re.compile(r"\bproduction design", re.IGNORECASE), "production_design"),
    (re.compile(r"\bcostume", re.IGNORECASE), "costume"),
    (re.compile(r"\bscore\b|\bmusic\b|\bcomposer|\bmusik\b|\bmusique", re.IGNORECASE), "composer"),
    (re.compile(r"\bsound\b", re.IGNORECASE), "sound"),
)  # fmt: skip


_PRIZE_WORD = re.compile(
    r"\b(?:best|achievement|award|prize|outstanding|prix|preis|prêmio|melhor|mejor|meilleure?|beste[rs]?|migliore?|nominees?)\b",
    re.IGNORECASE,
)


_WINNER = late(
    rf"({NAME}(?:(?:, | and |, and | & ){NAME})*?)(?:, | - | for | \(|,? (?:dans|pour|por|per|für|en|em|de|di|за) (?:(?:le film|el film|il film|o filme|den Film|фильм) )?)[\"'*_]{{0,3}}((?:{CAPITAL}|\d)[^()\n,\"]{{0,70}}?)[\"'*_]{{0,3}}\)?\s*(?! ?\([\"«])(?:\([^()]*\)|,.*)?[.*_]*"
)


_HER_WORK = Keyed(
    rf"({NAME}(?:(?:, | and |, and | & ){NAME})*) for (?:her|his|their|the) ([\w ]{{3,40}}?) (?:of|in|on|for) [\"'*_]{{0,3}}((?:{CAPITAL}|\d)[^()\n\",.]{{0,70}}?)[\"'*_]{{0,3}}\s*(?=\(|[.,\"\n]|$)"
)


def awarded(reading: Reading) -> Iterator[Found]:
    """Lists of prizes that imply a job: a head such as "Best Editing", then "X and Y, TITLE"."""
    plain = reading.plain
    lines = [b for b in reading.blocks if b.kind != "dropped" and b.repeats is None]
    head: tuple[int, str] | None = None
    for block in lines:
        words = plain[block.start : block.end]
        if len(words) > 200:
            head = None
            continue
        for hit in _HER_WORK.finditer(plain, block.start, block.end):
            role = _department(hit.group(2))
            if role:
                yield from _winners(reading, hit.span(1), hit.span(3), role, hit.start(), hit.end(3), hit.group(2))
        colon = re.match(r"([^:\n]{4,60}?)(?::| - )\s*", words)
        if colon and _PRIZE_WORD.search(colon.group(1)) and (role := _department(colon.group(1))):
            win = _WINNER.fullmatch(plain, block.start + colon.end(), block.end)
            if win:
                yield from _winners(reading, win.span(1), win.span(2), role, block.start, win.end(2), None)
        elif head and head[0] == block.number - 1 and (win := _WINNER.fullmatch(plain, block.start, block.end)):
            above = reading.blocks[head[0] - 1]
            yield from _winners(reading, win.span(1), win.span(2), head[1], above.start, win.end(2), None)
        role = _department(words) if _PRIZE_WORD.search(words) and len(words) < 80 else None
        head = (block.number, role) if role else None


def _department(words: str) -> str | None:
    return next((role for pattern, role in _DEPARTMENT_PRIZE if pattern.search(words)), None)


def _winners(
    reading: Reading, names: tuple[int, int], work: tuple[int, int], role: str, start: int, end: int, text: str | None
) -> Iterator[Found]:
    title = reading.body[slice(*work)].split(" / ")[0].strip(' *_"“”')
    if reading.subject and title_key(title) in ours(reading):
        title = reading.subject.title
    if not page_words().isdisjoint(fold(title).split()):
        return  # the next heading: "Anna Muster - Biografie"
    for name in re.finditer(NAME, reading.plain[slice(*names)]):
        if len(name.group().split()) > 1 and not set(fold(name.group()).split()) & not_persons():
            person = reading.body[names[0] + name.start() : names[0] + name.end()]
            yield Found(start, end, person, role, text, None, title, 0.8)


_BEST = Keyed(
    r"\b(?:best|outstanding) (?:(?:lead|leading|supporting|new|young|first|debut|female|male|european|original|adapted) )*"
    r"(actress|actor|director|screenplay|script|cinematograph\w+|editing|editor|score|music|production design|costumes?|sound)\b|\b(directing) (?:award|prize)\b",
    re.IGNORECASE,
)


_FOR_IT = re.compile(r"(?: award| prize)? for (?:the (?:film|drama|movie) )?[\"'*_]{0,3}", re.IGNORECASE)
_TO_WHOM = re.compile(r"\b(?:given|awarded|went|presented|goes|handed) (?:jointly )?to (?:the )?(?:[a-z-]+ )?$")


_FOR_WORK = re.compile(
    r"(?:[^.;:\"]{0,50}?)\bfor (?:(?:her|his|their|the) (?:[\w'-]+ ){1,7}?(?:in|on|of) )?(?:the )?(?:film |drama |movie )?[\"'*_]{0,3}$"
)


FOR_PLAIN = late(rf" for (?:(?:her|his|their) (?:[\w'-]+ ){{1,7}}?(?:in|on|of) )?({TITLE_LIKE})")


def won_for(reading: Reading) -> Iterator[Found]:
    """ "The prize for best director was given to X for TITLE", "X won best actress for TITLE": the prize tells the job."""
    for block, sentence in reading.prose():
        best = _BEST.search(reading.plain, sentence.start, sentence.end)
        if best is None or sentence.end - sentence.start > 400:
            continue
        words = reading.plain[sentence.start : sentence.end]
        role = _department(best.group())
        titles = films_in(reading, sentence)
        people = reading.persons_in(sentence.start, sentence.end)
        if role is None or block.kind in {"byline", "author"} or len(_BEST.findall(words)) > 1:
            continue
        for person in people:
            given = _TO_WHOM.search(reading.plain[sentence.start : person.start])
            won = re.match(
                r",? (?:\w+ )?(?:won|received|took|earned|was awarded|was named|collected|accepted|shared|picked up)\b",
                reading.plain[person.end : sentence.end],
            )
            if not given and not won:
                continue
            named = [t for t in titles if best.end() <= t.start and t.end <= person.start]
            if given and named and _FOR_IT.fullmatch(reading.plain, best.end(), named[0].start):
                yield from rows_for(
                    reading,
                    [person],
                    role,
                    best.group(),
                    film_named(reading, named[0]),
                    0.75,
                    sentence.start,
                    person.end,
                )
                continue
            for title in titles:
                if title.start > person.end and _FOR_WORK.fullmatch(reading.plain[person.end : title.start]):
                    yield from rows_for(
                        reading,
                        [person],
                        role,
                        best.group(),
                        film_named(reading, title),
                        0.75,
                        sentence.start,
                        title.end,
                    )
                    break
            else:
                plain = FOR_PLAIN.match(reading.plain, person.end, sentence.end)
                film = unmarked_title(reading, *plain.span(1)) if plain else None
                if plain and film:
                    yield from rows_for(reading, [person], role, best.group(), film, 0.72, sentence.start, plain.end(1))
                    continue
                same = re.search(
                    r"\bfor (?:her|his) (?:role|performance|part|work|turn)\b[^.;]{0,50}\bin (?:the same|the|that|this) (?:film|movie)\b",
                    reading.plain[person.end : sentence.end],
                )
                if same and role == "cast":
                    yield from rows_for(
                        reading,
                        [person],
                        role,
                        best.group(),
                        film_of(reading, person.start),
                        0.72,
                        person.start,
                        person.end + same.end(),
                    )


_CREDITS_AMONG = Keyed(
    r"\bhas \d+ ([\w ]{3,30}?) credits,? (?:among them|some of which are|including|among which are):? (.+)",
    re.IGNORECASE,
)


_YEAR_TITLE = re.compile(rf"\b(?:19|20)\d\d ((?:{CAPITAL}|\d)[^,;()\n]*?)(?=,| and (?:19|20)\d\d|\s\(|;|\.(?:\s|$)|$)")


_CREDIT_WORDS = {"directing": "director", "director": "director", "cinematographer": "cinematographer", "acting": "cast", "writing": "writer",
                 "editing": "editor", "producer": "producer", "composer": "composer", "editor": "editor", "writer": "writer"}  # fmt: skip


def filmographies(reading: Reading) -> Iterator[Found]:
    """ "X has 23 cinematographer credits, among them 1992 Title and 1985 Title"."""
    for block in reading.blocks:
        if not block.is_prose:
            continue
        for sentence in reading.sentences_in(block):
            hit = _CREDITS_AMONG.search(reading.plain, sentence.start, sentence.end)
            role = _CREDIT_WORDS.get(hit.group(1).lower().split()[0]) if hit else None
            people = reading.persons_in(block.start, hit.start()) if hit else []
            if hit is None or role is None or not people:
                continue
            for work in _YEAR_TITLE.finditer(reading.plain, hit.start(2), hit.end(2)):
                title = reading.body[slice(*work.span(1))].strip()
                if reading.subject and title_key(title) in ours(reading):
                    title = reading.subject.title
                person = [p for p in people if p.end <= hit.start()][-1]
                yield Found(
                    work.start(),
                    work.end(),
                    reading.body[person.start : person.end],
                    role,
                    hit.group(1),
                    None,
                    title,
                    0.8,
                )
