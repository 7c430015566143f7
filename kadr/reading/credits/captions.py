"""Credits under pictures, in editors' brackets, and who released a film."""

import re
from collections.abc import Iterator
from functools import cache

from kadr.fold import fold
from kadr.late import late
from kadr.reading.credits.found import Found, film_named, film_of, is_film
from kadr.reading.credits.places import rows_for
from kadr.reading.credits.words import CAPITAL, NAME, jobs, one_of
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.words import not_persons
from kadr.reading.text import Reading


def bracketed_names(reading: Reading) -> Iterator[Found]:
    """What an editor's brackets add: "(producer Anna) Muster", "(Anna Muster's Beispiel-produced) TITLE"."""
    known = jobs(reading.text.language)
    for hit in _job_in_brackets(reading.text.language).finditer(reading.plain):
        film = film_of(reading, hit.start())
        if film and reading.block_at(hit.start()).is_prose:
            person = f"{reading.body[slice(*hit.span(2))]} {reading.body[slice(*hit.span(3))]}"
            yield Found(hit.start(), hit.end(), person, known[hit.group(1)], hit.group(1), None, film, 0.85)
    yield from _completed_by_brackets(reading, known)
    for hit in _MADE.finditer(reading.plain) if _MADE_BY.search(reading.plain) else ():
        title = next((t for t in reading.titles_in(hit.start(), hit.end() + 2) if t.start >= hit.end() - 1), None)
        if title is None:
            continue
        role = {"produced": "producer", "directed": "director", "shot": "cinematographer", "lensed": "cinematographer",
                "scored": "composer", "edited": "editor", "starring": "cast"}.get(hit.group(3), "writer")  # fmt: skip
        film = film_named(reading, title)
        for group, what in ((1, "director"), (2, role)):
            name = reading.body[slice(*hit.span(group))]
            yield Found(hit.start(), title.end, name, what, hit.group(3) if group == 2 else None, None, film, 0.85)


_MADE_BY = re.compile(r"-(produced|directed|written|scripted|shot|scored|edited|penned|lensed|starring)\)? ")
_MADE = late(rf"\(?({NAME})'s? ({NAME}){_MADE_BY.pattern}[\"'*_]{{0,3}}")


@cache
def _job_in_brackets(language: str | None) -> Keyed:
    return Keyed(rf"\(({one_of(jobs(language))}) ({NAME})\) ({CAPITAL}[\w'-]+)")


def _completed_by_brackets(reading: Reading, known: dict[str, str]) -> Iterator[Found]:
    """ "Marta [Muster], the editor", "the editor, Marta [Muster]"."""
    if "[" not in reading.plain:
        return
    job = one_of(known)
    name = rf"({CAPITAL}[\w'-]+) \[({CAPITAL}[\w'-]+)\]"
    for pattern, who, what in (
        (rf"{name},? (?:the|our|my|his|her) (?:[\w-]+ )?({job})\b", (1, 2), 3),
        (rf"\b({job}),? {name}", (2, 3), 1),
    ):
        for hit in re.finditer(pattern, reading.plain):
            film = film_of(reading, hit.start())
            if film and reading.block_at(hit.start()).is_prose and known[hit.group(what)] not in {"director", "cast"}:
                person = " ".join(reading.body[slice(*hit.span(group))] for group in who)
                yield Found(hit.start(), hit.end(), person, known[hit.group(what)], hit.group(what), None, film, 0.85)


_SOLD = Keyed(
    rf"\b(distributed|released|sold internationally)(?: (?:theatrically|worldwide|internationally))?(?: in (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)?)? by "
    rf"((?:{CAPITAL}|\d)[\w&'.-]*(?: (?:&|{CAPITAL}[\w&'-]*|\d+))*)"
)


def sold(reading: Reading) -> Iterator[Found]:
    """ "released by Company"."""
    for hit in _SOLD.finditer(reading.plain):
        film = film_of(reading, hit.start())
        if film and reading.block_at(hit.start()).is_prose and fold(hit.group(2)) not in not_persons():
            name = reading.body[slice(*hit.span(2))].rstrip(".")
            yield Found(
                hit.start(), hit.start(2) + len(name), name, "distributor", f"{hit.group(1)} by", None, film, 0.8
            )


_SCENE = Keyed(
    r"\b(?:in a (?:scene|still|moment) (?:from|in|of)|in a still from|(?:numa|em uma|em) cena de|dans une scène de|in einer szene (?:aus|von)|en una escena de|in una scena (?:di|del film)|star in|on the set of|в сцене из(?: фильма)?|в кадре из(?: фильма)?) [\"'*_«]{0,3}",
    re.IGNORECASE,
)


_COURTESY = Keyed(
    rf"\b(courtesy(?: of)?|con cortesía de|mit freundlicher genehmigung von|per gentile concessione di):? ((?:{CAPITAL}|\d)[^.;,()\n|]{{1,40}})",
    re.IGNORECASE,
)


def captions(reading: Reading) -> Iterator[Found]:
    """ "A and B in a scene from TITLE, courtesy C": cast, and whom the picture comes from."""
    for block in reading.blocks:
        if block.kind == "dropped" or block.repeats is not None:
            continue
        hit = _SCENE.search(reading.plain, block.start, block.end)
        if hit:
            people = [p for p in reading.persons_in(block.start, hit.start()) if " " in p.name]
            title = next((t for t in reading.titles_in(hit.end() - 1, block.end) if t.start <= hit.end() + 2), None)
            sentence = reading.sentence_at(hit.start())
            if people and sentence and people[0].start >= sentence.start:
                film = film_named(reading, title) if title else reading.main_film
                if film and "set of" not in hit.group():
                    yield from rows_for(reading, people, "cast", "caption", film, 0.85, people[0].start, sentence.end)
        courtesy = _COURTESY.search(reading.plain, block.start, block.end)
        if (
            courtesy
            and courtesy.group(2)[0].isupper()
            and (hit or block.kind == "caption" or block.end - block.start < 160)
        ):
            titles = {film_named(reading, t) for t in reading.titles_in(block.start, block.end) if is_film(t)}
            film = titles.pop() if len(titles) == 1 else reading.main_film
            if film:
                start = hit.start() if hit else courtesy.start()
                first = reading.sentence_at(start)
                yield Found(first.start if hit and first else courtesy.start(), courtesy.end(), reading.body[slice(*courtesy.span(2))].strip(),
                            "courtesy", courtesy.group(1), None, film, 0.85)  # fmt: skip
