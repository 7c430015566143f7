"""Credits told in sentences: every way of telling, one after the other."""

import re
from collections.abc import Iterator

from kadr.reading.credits.acting import performed
from kadr.reading.credits.awarded import awarded, filmographies, won_for
from kadr.reading.credits.captions import bracketed_names, captions, sold
from kadr.reading.credits.clauses import told_by_clauses, told_by_i
from kadr.reading.credits.found import Found
from kadr.reading.credits.heads import headline, in_brackets
from kadr.reading.credits.jobs import by_department, by_job, camera_of
from kadr.reading.credits.life_work import life_work
from kadr.reading.credits.listed import crowned, listed
from kadr.reading.credits.makers import film_by, finite, own_films, own_script, possessed
from kadr.reading.credits.places import Place, film_before, front_places, places, roles_in, rows_for, unmarked_before
from kadr.reading.credits.plain_ways import told_plainly
from kadr.reading.credits.pronouns import told_by_pronouns
from kadr.reading.credits.several_jobs import several_jobs
from kadr.reading.credits.titled import duos, job_on_title
from kadr.reading.credits.tongues import director_in_tongue, nearer_films, told_in_tongue
from kadr.reading.credits.turned import told_turned_round
from kadr.reading.credits.ways import Ways
from kadr.reading.credits.words import is_company
from kadr.reading.text import Reading


def told_directors(reading: Reading) -> Iterator[Found]:
    """Who the sentences say has directed the main film, while nobody is known to have."""
    if reading.main_film is None:
        return
    ways = Ways.of(reading.text.language)
    for place in places(reading):
        before = reading.plain.cut(place.sentence.start, place.start)
        after = reading.plain.cut(place.end, place.sentence.end)
        yield from _by_verb(reading, place, before, ways)
        yield from by_job(reading, place, before, after, ways, None)
        yield from film_by(reading, place, before, ways, None)
        yield from possessed(reading, place, after, None)
        yield from finite(reading, place, after, None)
        yield from own_script(reading, place, after, None)
    yield from headline(reading)
    yield from (f for f in told_by_clauses(reading, None) if f.role == "director")
    yield from (f for f in told_turned_round(reading, None) if f.role == "director")
    yield from director_in_tongue(reading)
    yield from (f for f in several_jobs(reading) if f.role == "director" and f.film == reading.main_film)


def told(reading: Reading, director: str | None) -> Iterator[Found]:
    """Credits of every sentence. director: who is known to have directed the main film."""
    if reading.main_film is None:
        return
    ways = Ways.of(reading.text.language)
    for place in places(reading):
        before = reading.plain.cut(place.sentence.start, place.start)
        after = reading.plain.cut(place.end, place.sentence.end)
        yield from _by_verb(reading, place, before, ways)
        yield from performed(reading, place, before, after, ways)
        yield from nearer_films(reading, place, by_job(reading, place, before, after, ways, director))
        yield from by_department(reading, place, before, after, ways, director)
        yield from camera_of(reading, place, after, director)
        yield from film_by(reading, place, before, ways, director)
        yield from possessed(reading, place, after, director)
        yield from finite(reading, place, after, director)
        yield from own_script(reading, place, after, director)
    for place in front_places(reading):
        before = reading.plain.cut(place.sentence.start, place.start)
        yield from _by_verb(reading, place, before, ways)
        yield from performed(reading, place, before, "", ways)
    yield from own_films(reading, director)
    yield from bracketed_names(reading)
    yield from captions(reading)
    yield from sold(reading)
    yield from listed(reading)
    yield from crowned(reading)
    yield from awarded(reading)
    yield from filmographies(reading)
    yield from won_for(reading)
    yield from headline(reading)
    yield from in_brackets(reading)
    yield from job_on_title(reading)
    yield from duos(reading, director)
    yield from told_by_clauses(reading, director)
    yield from told_by_i(reading)
    yield from told_by_pronouns(reading)
    yield from told_in_tongue(reading, director)
    yield from told_plainly(reading, director)
    yield from told_turned_round(reading, director)
    yield from life_work(reading)
    yield from several_jobs(reading)


_OTHER_DIRECTION = re.compile(
    r"(?i:dire[cç]\w+|direction) (?:de (?:la )?|d'|di |da |of )(?i:fotograf\w+|photograph\w*|arte?\b|art[ií]stic\w+|atores|actores|acteurs|elenco|production|produ[cç]\w+|produzione|som\b|sonido)"
)
"""Direção de fotografia, dirección de arte: other departments that are directed."""


def _by_verb(reading: Reading, place: Place, before: str, ways: Ways) -> Iterator[Found]:
    """ "directed by X", "shot in greens and reds by X"."""
    hit = ways.by.search(before)
    if hit:
        text = hit.group(1)
        roles = roles_in(text)
    else:
        hit = ways.far_by.search(before)
        if hit is None:
            return
        text = f"{hit.group(1)} by"
        roles = roles_in(text)
    start = place.sentence.start + hit.start(1)
    if roles == ("director",) and _OTHER_DIRECTION.search(reading.plain, start, place.start):
        return
    block = reading.block_at(start)
    if (
        start == block.start
        and place.end >= block.end - 2
        and len(roles) == 1
        and roles[0] in {"writer", "editor", "cinematographer"}
    ):
        return  # the line of a paper about itself
    for role in roles:
        if role in {"distributor", "production_company", "courtesy"}:
            continue
        if role == "producer" and is_company(place.people[0].name):
            role = "production_company"
        people = place.people if role in {"cast", "producer", "writer"} or len(place.people) < 3 else place.people[:1]
        film = unmarked_before(reading, place.sentence, start) or film_before(reading, place)
        yield from rows_for(reading, people, role, text, film, 0.88, start, place.end)
