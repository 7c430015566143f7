"""Credits told by a job or a department: "the cinematographer X", "a score by X"."""

import re
from collections.abc import Iterator

from kadr.reading.credits.awarded import FOR_PLAIN
from kadr.reading.credits.found import Found, film_named, film_of, same_person
from kadr.reading.credits.places import Place, film_before, films_in, places, rows_for, unmarked_title
from kadr.reading.credits.ways import Ways
from kadr.reading.credits.words import CAPITAL, is_a_picture, is_prize
from kadr.reading.keyed import Keyed
from kadr.reading.text import Reading

_JURY = Keyed(
    r"\b(?:[Jj]ury|[Jj]urors?|[Jj]ur[ií]|[Jj]úri|[Jj]urado|[Gg]iuria|жюри)\b(?! (?:prize|award|mention|grand|special)| ?(?:Prize|Award|Mention|Grand|Special))"
)
"""Who sits on a jury did not make the film."""


def by_job(
    reading: Reading, place: Place, before: str, after: str, ways: Ways, director: str | None
) -> Iterator[Found]:
    """ "cinematographer X", "the scriptwriter [X]", "X, the film's editor"."""
    if _JURY.search(reading.plain, place.sentence.start, place.sentence.end):
        return
    hit = ways.job_before.search(before)
    start, end, text = place.start, place.end, ""
    ours_said = False
    if hit:
        text = hit.group(1)
        lead = before[: hit.start(1)]
        start = place.sentence.start + hit.start(1)
        ours_said = (
            re.search(r"\b(?:our|the film's|the movie's|my|its|nosso|notre|unser)\s(?:[\w-]+ )?$", lead, re.IGNORECASE)
            is not None
        )
        if re.search(r"\bby (?:the )?(?:[\w-]+ ){0,2}$", lead) and text.lower() in {
            "director",
            "filmmaker",
            "film-maker",
        }:
            return  # told as "TITLE by the director X"
        if (
            re.search(
                r"\b(?:like|such as|former|a|an|assistant|fellow|ask(?:ed)?|of|to be an?)\s(?:[\w-]+ )?$",
                lead,
                re.IGNORECASE,
            )
            and not ours_said
            and not (
                place.end > place.people[0].end
                and re.search(rf"\bof {re.escape(text)}s?,? ?$", before)
                and before.rstrip().endswith("s")
            )
        ):
            return
    else:
        later = ways.job_after.match(after)
        indefinite = r"^[*_\"]*(?:,| \(| is| was)[^,]*\ban? "  # which in other languages may be "the"
        if (
            later is None
            or _ANOTHER_CLAUSE.match(after)
            or reading.text.language in {"en", None}
            and re.match(indefinite, after)
        ):
            return
        if _elsewhere(reading, place, place.end + later.end(1)) or is_prize(later.group().strip(' ,(*_"')):
            return  # a job at a paper; "(Best Actress)" is what somebody won
        if later.group(1).lower() in {"star", "stars", "leads", "newcomer", "newcomers"}:
            return
        text, end = later.group(1), place.end + later.end(1)
    roles = [
        ways.job_roles[part]
        for part in re.split(r",? and |,? & |/| e | y | et | und ", text.lower())
        if part in ways.job_roles
    ]
    if text.lower() in ways.job_roles:
        roles = [ways.job_roles[text.lower()]]
    if text.lower().endswith("writer-director") or text.lower() == "writer/director":
        roles = ["director", "writer"]
    one = place.people[:1] if hit else place.people[-1:]
    people = place.people if text.lower().endswith("s") else one
    for role in roles:
        if role == "director":
            known = director or _only_director(reading, ways, people[0].full)
            if not any(same_person(person.full, known) for person in people):
                continue
            films = {reading.main_film}
            named = {film_named(reading, t) for t in films_in(reading, place.sentence)}
            if named and reading.main_film not in named:
                continue
        else:
            films = {_of_him(reading, place, lead, director) if hit else film_of(reading, start)}
        for film in films:
            if role == "cast" and (film != reading.main_film or same_person(people[0].full, director or "")):
                continue  # "the only film by actor X": what the director is besides
            yield from rows_for(reading, people, role, text, film, 0.85 if ours_said or hit else 0.8, start, end)
        if ours_said and role not in {"director", "cast"}:
            yield from _worked_on(reading, place, after, role, text, start)


_ANOTHER_CLAUSE = re.compile(r",? (?:and|but|und|aber|sondern|et|mais|y|pero|e|mas|но|а|и)\b")
"""X, but the actor was busy: the job behind is no word about the name."""
_OF_WHAT = re.compile(
    rf",? (?:of|for|at|from|with|in|bei|von|de|du|des|da|do|della|dell') (?:the |la |le |der |des )?[\"'*_]{{0,3}}(?={CAPITAL})"
)


def _elsewhere(reading: Reading, place: Place, at: int) -> bool:
    """Whether a job is held at a paper or a school: "the editor of Daily Something"."""
    hit = _OF_WHAT.match(reading.plain, at, place.sentence.end)
    return hit is not None and not any(abs(t.start - hit.end()) <= 2 for t in reading.titles)


def _of_him(reading: Reading, place: Place, lead: str, director: str | None) -> str | None:
    """ "His cinematographer, X", after a sentence about somebody else's film: of that film."""
    here = film_of(reading, place.start)
    if not re.search(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ )?$", lead):
        return here
    earlier = [s for s in reading.sentences_in(reading.block_at(place.start)) if s.end <= place.sentence.start]
    if not earlier:
        return here
    films = films_in(reading, earlier[-1])
    people = reading.persons_in(earlier[-1].start, earlier[-1].end)
    plain = FOR_PLAIN.search(reading.plain, earlier[-1].start, earlier[-1].end)
    if not films and plain and (title := unmarked_title(reading, *plain.span(1))):
        return title
    if (
        len({film_named(reading, t) for t in films}) != 1
        or not people
        or any(same_person(p.full, director or "") for p in people)
    ):
        return here
    return film_named(reading, films[0])


def _directs(roles: dict[str, str], job: str) -> bool:
    return roles.get(job) == "director" or job in {"writer-director", "writer/director", "director-writer"}


_IS_DIRECTOR = re.compile(
    r", (?:the |its |the film's )?(?:writer[-/])?director(?=[.,;]| of (?:the |this )?(?:[\w-]+ )?(?:film|movie|documentary|feature)\b)"
)
"""Anna Muster, director. The Salt Road …: how papers of scholars head a review"""


def _only_director(reading: Reading, ways: "Ways", wanted: str) -> str:
    """Where nothing else tells: the one person whom the text calls director, or one of those whom it calls directors together."""
    called: list[frozenset[str]] = []
    for place in places(reading):
        person = place.people[0]
        hit = ways.job_before.search(reading.plain[max(0, person.start - 40) : person.start])
        later = _IS_DIRECTOR.match(reading.plain, place.people[-1].end)
        directs = hit and _directs(ways.job_roles, hit.group(1).lower())
        if not (later or directs):
            continue
        together = bool(directs and hit and re.search(r"s[,:]? ?$", hit.group())) and len(place.people) > 1
        some = place.people if together else (place.people[-1:] if later else place.people[:1])
        called.append(frozenset(p.full for p in some if " " in p.full))
    most = max(called, key=len, default=frozenset())
    if not most or any(not one <= most for one in called) or (len(most) > 1 and most not in called):
        return ""
    return next((name for name in most if same_person(name, wanted)), min(most))


_WORKED_ON = re.compile(r"[^.;]{0,40}\bworked\b[^.;]{0,30}\b(?:on|in)\b")


def _worked_on(reading: Reading, place: Place, after: str, role: str, text: str, start: int) -> Iterator[Found]:
    """ "Our editor, X, worked with me on TITLE": of both films."""
    hit = _WORKED_ON.match(after)
    if hit is None:
        return
    yield from rows_for(reading, place.people[:1], role, text, reading.main_film, 0.8, start, place.end)
    for title in films_in(reading, place.sentence):
        if 0 <= title.start - (place.end + hit.end()) <= 3:
            yield from rows_for(
                reading, place.people[:1], role, text, film_named(reading, title), 0.85, start, title.end
            )


def by_department(
    reading: Reading, place: Place, before: str, after: str, ways: Ways, director: str | None
) -> Iterator[Found]:
    """ "a score by X", "X's cinematography", "wrote the script with X"."""
    if with_him := _WITH.search(before):
        yield from rows_for(reading, place.people[:1], "writer", None, film_of(reading, place.start), 0.78,
                         place.sentence.start + with_him.start(), place.end)  # fmt: skip
        return
    which = _WHICH.search(before)
    if which and (verb := re.match(r" (?:co-)?(?:wrote|composed|designed|shot|edited|directed)\b", after)):
        role = ways.department_roles.get(which.group(1).lower())
        if role:
            yield from rows_for(reading, place.people[-1:], role, which.group(1), film_of(reading, place.start), 0.8,
                             place.sentence.start + which.start(), place.end + verb.end())  # fmt: skip
    hit = ways.department_by.search(before)
    if hit:
        word = next(group for group in hit.groups() if group)
        if is_a_picture(word, before[: before.rfind(word)]):
            return
        role = ways.department_roles.get(word.lower())
        tongue = reading.text.language not in {"en", None}
        lent = tongue and role in _LENT and director is not None and same_person(place.people[0].full, director)
        lent = lent or (role in _LENT and director is None and reading.text.language == "de")
        if role and role != "director" and not lent:
            yield from rows_for(reading, place.people[:1], role, word, film_before(reading, place), 0.8,
                             place.sentence.start + hit.start(), place.end)  # fmt: skip
        return
    hit = ways.department_of.match(after)
    if hit:
        role = ways.department_roles.get(hit.group(1).lower())
        lent = role in _LENT and director is not None and same_person(place.people[-1].full, director)
        if role == "writer" and (director is None or same_person(place.people[-1].full, director)):
            return  # whose film it is, has a script too
        lent = lent or (role in _LENT and director is None and reading.text.language == "de")
        if role and role != "director" and not lent:
            yield from rows_for(reading, place.people[-1:], role, hit.group(1), film_of(reading, place.start), 0.75,
                             place.people[-1].start, place.end + hit.end(1))  # fmt: skip


_LENT = frozenset({"cinematographer", "editor", "sound", "production_design"})
"""Departments whose work critics lend to the director: "Muster's meticulous camerawork"."""

_CAMERA = re.compile(
    r"^'s? (?!(?:and|with|of|in|on)\b)(?:[\w-]+,? ){0,2}?(camera|lens|images|frames|compositions)\b(?! (?:angle|choreograph|movement|work))"
)


def camera_of(reading: Reading, place: Place, after: str, director: str | None) -> Iterator[Found]:
    """ "X's camera", where X is not the director: critics lend the camera to those too."""
    hit = _CAMERA.match(after)
    person = place.people[-1]
    if hit and director is not None and not same_person(person.full, director):
        yield from rows_for(
            reading,
            [person],
            "cinematographer",
            hit.group(1),
            film_of(reading, place.start),
            0.7,
            person.start,
            place.end + hit.end(),
        )


_WHICH = Keyed(r"\b((?i:screenplay|script|score|music|editing|costumes|sets|cinematography)),? (?:which|that) $")


_WITH = Keyed(
    r"\b(?:wrote|co-wrote|written|co-written|co-authored|co-scripted|penned|developed)(?: (?:it|the (?:script|screenplay|film|story)))?(?: together)? (?:along(?:side)? )?with (?:(?:the|his|her) )?(?:[a-z-]+ ){0,3}$"
)
