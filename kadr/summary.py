"""What a dossier already tells, in about fifteen lines."""

import shlex
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kadr.archive.asked import facet_words
from kadr.archive.identity import Shelf
from kadr.cli.paper import beside, counted, listed
from kadr.dossier import Dossier
from kadr.film_summary import film_summary
from kadr.fold import fold, title_key
from kadr.page.films import films_of
from kadr.page.prizes import is_ours, makers
from kadr.page.reading_list import reading_list
from kadr.page.spellings import spellings
from kadr.page.timeline import timeline
from kadr.page.view import View, view_of
from kadr.reading.copies.once import Sources
from kadr.records import FACETS, Disagreement, Origin, Prize

_COLUMN = 18  # columns of the labels
_ARCHIVE = "the user's archive"  # in the baseline of a finding that was judged by other films
_TITLES = 4  # of other films, named
_NEIGHBOURS = 5  # words on each side of those that told the title
_FIRST_JOBS = ("director", "writer", "producer", "cinematographer", "editor", "composer")
_TESTIMONY = {"credits", "prizes", "people", "works", "statements", "events"}
_COMPANIES = {"production_company", "distributor", "courtesy"}


def summary(whole: Dossier, against: str | None = None) -> list[str]:
    """The closing lines of `kadr make`: what was found, what is missing, and where it all is.

    against: the folder of other dossiers that the film was compared with.
    """
    dossier = counted_once(whole)
    shelf = Shelf(dossier)
    lines = {
        **film_summary(whole),
        **(_of_texts(whole, dossier, shelf) if dossier.texts else {}),
        "Troubles": counted(len(dossier.troubles), "trouble") + ", listed above" if dossier.troubles else "",
    }
    rows = [beside(label, text, _COLUMN) for label, text in lines.items() if text]
    rows += [compared(dossier, against)] if against else []
    return [*_film(shelf), "", *rows, "", closing(dossier)]


def closing(dossier: Dossier) -> str:
    """Where the dossier is, and how its page is made."""
    return f"{dossier.folder}   (its page: kadr report {shlex.quote(str(dossier.folder))})"


def compared(dossier: Dossier, against: str) -> str:
    """Which films of a folder's dossiers the film was compared with, and what for."""
    if dossier.film is None:
        return beside("Compared with", "nothing: this dossier has no film yet", _COLUMN)
    from kadr.weighing.relative import FEWEST  # here, because reading texts needs none of what it needs

    others = dossier.others
    if not others:
        return beside("Compared with", f"nothing: no dossier of another film in {against}", _COLUMN)
    named = listed([other.title for other in others], _TITLES)
    judged = {(row.text_id, row.quote_start, row.quote_end) for row in dossier.findings if _ARCHIVE in row.baseline}
    some = counted(len(judged), "claim is", "claims are") if judged else "no claim is"
    by = f"; {some} judged by {'them' if len(others) > 1 else 'it'}"
    few = f" ({FEWEST} films are needed for most)" if len(others) < FEWEST else ""
    return beside("Compared with", f"{counted(len(others), 'other film')} in {against} ({named}){by}{few}", _COLUMN)


def _of_texts(whole: Dossier, dossier: Dossier, shelf: Shelf) -> dict[str, str]:
    """whole: with what copies say; works, the timeline, spellings and contradictions are counted in it as on the page."""
    view = view_of(whole)
    return {
        "Texts": _texts(dossier),
        "People": _people(shelf),
        "Companies": _companies(dossier),
        "Prizes": _prizes(shelf, view),
        "Works named": _works(view),
        "Statements": _statements(dossier),
        "Said of": _facets(dossier),
        "Denied": _denied(dossier),
        "Lives": _lives(dossier),
        "Timeline": _timeline(view),
        "Spellings merged": _spellings(view),
        "Contradictions": _contradictions(whole),
        "No clear word on": ", ".join(facet_words(facet) for facet in unspoken(dossier))
        or "nothing: each side is clearly spoken of",
        "Read by": _readers(dossier),
        "Passages": _passages(dossier),
    }


def counted_once(dossier: Dossier) -> Dossier:
    """The dossier less what texts say in the words of another, as copies or in a passage that several print."""
    sources, copies = Sources(dossier), {text.text_id for text in dossier.texts if text.copy_of}

    def stays(name: str, row: Any) -> bool:
        if name in _TESTIMONY:
            return not sources.repeated(row)
        return not hasattr(row, "quote") or row.quote.text_id not in copies

    tables = {name: tuple(row for row in rows if stays(name, row)) for name, rows in dossier.tables.items()}
    return replace(dossier, tables=tables)


def unspoken(dossier: Dossier) -> list[str]:
    """Facets of the film that no clear statement is about, as on the page."""
    films = films_of(dossier)
    clear = [row for row in dossier.statements if row.tier == "clear" and films.is_subject(row.film)]
    spoken = {facet for row in clear for facet in row.facets}
    return [facet for facet in FACETS if facet not in spoken]


def _film(shelf: Shelf) -> list[str]:
    subject = shelf.dossier.subject
    if subject is None:
        return ["Film unknown"]
    year = f" ({subject.year})" if subject.year else ""
    head = f"{subject.title}{year}" + (f", directed by {subject.director}" if subject.director else "")
    told = [_told(shelf, origin) for origin in subject.told_by]
    return [head, *(beside("", line, 2) for line in told)]


def _told(shelf: Shelf, origin: Origin) -> str:
    if origin.quote is None:
        return f"{origin.column}: {origin.note}"
    words = " ".join(shelf.sentence(origin.quote).split())
    some = _around(words, " ".join(origin.quote.exact.split()))
    return f"{origin.column} from {shelf.mark(origin.quote)}, “{some}”" + (f", {origin.note}" if origin.note else "")


def _around(words: str, exact: str) -> str:
    """Some words with a few of their neighbours.

    >>> _around("Balagov made a splash in the film scene with his 2019 film Beanpole.", "2019")
    '… the film scene with his 2019 film Beanpole.'
    """
    before, _, after = words.partition(exact)
    head, tail = before.split(" "), after.split(" ")
    head = ["…", *head[-_NEIGHBOURS - 1 :]] if len(head) > _NEIGHBOURS + 1 else head
    tail = [*tail[: _NEIGHBOURS + 1], "…"] if len(tail) > _NEIGHBOURS + 1 else tail
    return " ".join(head) + exact + " ".join(tail)


def _texts(dossier: Dossier) -> str:
    kinds = Counter(text.kind for text in dossier.texts)
    some = ", ".join(counted(n, kind, kind if kind.endswith("s") else None) for kind, n in kinds.most_common())
    words = sum(len(body.split()) for body in dossier.bodies.values())
    copies = sum(1 for text in dossier.texts if text.copy_of)
    tail = f"; {counted(copies, 'copy', 'copies')} of another" if copies else ""
    if shared := Sources(dossier).shared_passages:
        tail += f"; {counted(shared, 'passage')} in several of them, counted once"
    return f"{len(dossier.texts)} ({some}), {words:,} words{tail}"


def _people(shelf: Shelf) -> str:
    film = _own_film(shelf)
    rows = [row for row in shelf.dossier.credits if row.role not in _COMPANIES]
    everyone = {shelf.person_key(row.person) for row in rows}
    jobs: dict[str, dict[str, str]] = {}
    for row in rows:
        if row.film is None or title_key(shelf.film(row.film)) == film:
            name = shelf.person(row.person)
            jobs.setdefault(row.role, {}).setdefault(shelf.person_key(name), name)
    if not everyone:
        return "nobody is credited"
    said = [f"{role.replace('_', ' ')} {listed(list(jobs[role].values()), 3)}" for role in _FIRST_JOBS if role in jobs]
    said += [f"cast of {len(jobs['cast'])}"] if "cast" in jobs else []
    count = f"{len(everyone)} with {counted(len({row.role for row in rows}), 'kind')} of job"
    return f"{count}: {'; '.join(said)}" if said else count


def _companies(dossier: Dossier) -> str:
    rows = [row for row in dossier.credits if row.role in _COMPANIES]
    return listed(list({fold(row.person): row.person for row in rows}.values()), 4)


def _prizes(shelf: Shelf, view: View) -> str:
    """Prizes of the film and its makers, then how many are others', as the page has them apart."""
    sure: dict[tuple[str, str, str], tuple[Prize, str | None]] = {}
    others: set[tuple[str, str, str]] = set()
    at_work = makers(view)
    for row in shelf.dossier.prizes:
        if not row.vague:
            work = shelf.film(row.work) if row.work else row.recipient
            key = (_bare(row.prize or row.section or row.festival or ""), title_key(work or ""), row.outcome)
            if is_ours(view, row, at_work):
                sure.setdefault(key, (row, work))
            else:
                others.add(key)
    vague = sum(1 for row in shelf.dossier.prizes if row.vague)
    if not sure and not vague and not others:
        return "none named"
    outcomes = Counter(row.outcome for row, _ in sure.values())
    counts = [f"{n} {outcome}" for outcome, n in outcomes.most_common()] + ([f"{vague} said vaguely"] if vague else [])
    won = [_prize(row.prize or row.festival, work, row.year) for row, work in sure.values() if row.outcome == "won"]
    told = ", ".join(counts) or "none of the film or its makers"
    return told + (f"; {listed(won, 3)}" if won else "") + (f"; {len(others)} of others" if others else "")


def _bare(prize: str) -> str:
    """A prize's name without the words that one text adds and another does not.

    >>> _bare("the FIPRESCI Award") == _bare("Fipresci prize")
    True
    """
    return " ".join(word for word in fold(prize).split() if word not in {"the", "a", "prize", "award", "awards"})


def _prize(prize: str | None, work: str | None, year: int | None) -> str:
    inside = ", ".join(part for part in (work, str(year) if year else None) if part)
    return f"{prize or 'a prize'} ({inside})" if inside else f"{prize or 'a prize'}"


def _works(view: View) -> str:
    """Works beside the film as the page lists them, then those that are only named."""
    found = reading_list(view)
    beside_it = [item for _, items in found.kinds for item in items]
    passing = f"{len(found.passing)} named in passing" if found.passing else ""
    if not beside_it:
        return passing or "none"
    told = f"{found.count} beside the film: {listed([item.title.text for item in beside_it], 4)}"
    return f"{told}; {passing}" if passing else told


def _statements(dossier: Dossier) -> str:
    tiers = Counter(row.tier for row in dossier.statements)
    if not tiers:
        return "none"
    named = {"fact": "measurable"}
    counts = ", ".join(
        f"{tiers[tier]} {named.get(tier, tier)}" for tier in ("clear", "possible", "fact") if tiers[tier]
    )
    roles = Counter(row.speaker_role for row in dossier.statements if row.tier != "fact")
    by = ", ".join(f"{n} {_by(role)}" for role, n in roles.most_common())
    return counts + (f"; {by}" if by else "")


def _by(role: str) -> str:
    return {"cast": "by the cast", "crew": "by the crew", "director": "by the director"}.get(role, f"by {role}s")


def _facets(dossier: Dossier) -> str:
    counts = Counter(facet for row in dossier.statements for facet in row.facets if facet in FACETS)
    return ", ".join(f"{facet_words(facet)} {n}" for facet, n in counts.most_common())


def _denied(dossier: Dossier) -> str:
    works = [
        row.title or row.creator or row.kind for row in dossier.works if {"denied", "not confirmed"} & set(row.flags)
    ]
    claims = [row.object or facet_words(row.facets[0]) for row in dossier.statements if row.polarity != "affirmed"]
    return listed(_once([*works, *claims]), 5)


def _lives(dossier: Dossier) -> str:
    people = _once(row.person for row in dossier.people)
    return f"{counted(len(dossier.people), 'fact')} about {listed(people, 3)}" if people else ""


def _timeline(view: View) -> str:
    """Lines of the page's timeline, where an event that several texts tell is one."""
    if not view.dossier.events:
        return ""
    years = sorted(row.date[:4] for row in view.dossier.events if row.date)
    span = f", {years[0]} to {years[-1]}" if years and years[0] != years[-1] else ""
    return counted(len(timeline(view)), "event") + span


def _spellings(view: View) -> str:
    found = spellings(view)
    some = [
        f"{group.canonical} = {' = '.join(form.surface for form in group.forms if form.surface != group.canonical)}"
        for group in found.one
    ]
    tail = f"; {len(found.apart)} left open" if found.apart else ""
    return (f"{len(some)}: {listed(some, 2)}" if some else "none") + tail


def _contradictions(dossier: Dossier) -> str:
    """Those that cannot both be right; then the rest of those on the page, where both can."""
    groups: dict[int, list[Disagreement]] = {}
    for row in dossier.disagreements:
        groups.setdefault(row.group, []).append(row)
    sharp = [rows for rows in groups.values() if not all(row.both_can_hold for row in rows)]
    said = [f"{rows[0].about}: {' or '.join(_once(row.value for row in rows))}" for rows in sharp]
    soft = len(groups) - len(sharp)
    if not sharp:
        return f"{soft} where both can hold" if soft else "none"
    return f"{len(sharp)}: {listed(said, 2)}" + (f"; {soft} more where both can hold" if soft else "")


def _readers(dossier: Dossier) -> str:
    """How far a language model, where one was asked, and the rules have the same rows."""
    names = [run.method for run in dossier.runs if run.method.startswith("the model ")]
    if not names:
        return ""
    rows = [row for name in ("credits", "prizes", "people", "works", "statements") for row in dossier.table(name).rows]
    notes = Counter(origin.note for row in rows for origin in row.origins if origin.column == "reader")
    own, both = notes[names[0]], notes[f"also read by {names[0]}"]
    return f"{names[0]}: {both} of {len(rows) - own} rows of the rules read by it too; {own} of its own"


def _passages(dossier: Dossier) -> str:
    prose = [
        row
        for row in dossier.passages
        if row.kind not in {"dropped", "front matter", "heading"} and row.repeats is None
    ]
    dropped = sum(1 for row in dossier.passages if row.kind == "dropped")
    if not dossier.passages:
        return ""
    placed = sum(1 for row in prose if row.about)
    aside = f"; {dropped} set aside as menus and the like" if dropped else ""
    return f"{placed} of {len(prose)} placed{aside}"


def _own_film(shelf: Shelf) -> str:
    return title_key(shelf.dossier.subject.title) if shelf.dossier.subject else ""


def _once(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))
