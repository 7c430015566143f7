"""The film's place in the road. What watches it is loaded only where there is one: reading stays light."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from kadr.dossier import Dossier
from kadr.errors import CannotOpenFilm, KadrError
from kadr.passes.opening import Opened
from kadr.passes.troubles import Troubles
from kadr.plan import Plan
from kadr.records import UNTITLED, Statement, Subject, Trouble
from kadr.spans import clock
from kadr.store.kept import Kept

Tell = Callable[[str, int, int | None], None]
"""Progress: the part at work, how much of it is done, and of how much, where that is known."""


def silently(part: str, done: int, total: int | None) -> None:
    """Tells nobody."""


def one_film(paths: Sequence[str]) -> str | None:
    """The only film among what was given, however often it was; None where there is none.

    Raises CannotOpenFilm for several.
    """
    films: dict[Path, str] = {}
    for path in paths:
        films.setdefault(Path(path).resolve(), path)
    if len(films) > 1:
        named = ", ".join(films.values())
        raise CannotOpenFilm(f"a dossier has one film, and {len(films)} were given ({named}). Give one of them")
    return next(iter(films.values()), None)


def look_into(film: str | None) -> None:
    """Make sure that a film can be watched, before anything is read: nothing is left of one that cannot.

    Raises CannotOpenFilm.
    """
    if film is not None:
        from kadr.media.probe import probe

        probe(Path(film))


def watch(opened: Opened, plan: Plan, dossier: Dossier, kept: Kept, tell: Tell) -> None:
    """The film's rows, where the dossier has a film; and those of the pictures given beside it."""
    given, folder = opened.sources.film, opened.sources.folder or Path()
    if given is None:
        for picture in opened.sources.pictures:
            if picture.sha256:  # it lay beside a film that was taken out, and waits for one
                opened.pictures.append(picture)
                continue
            said = f"{picture.path} is a picture, and is laid beside a film; this dossier has none yet"
            opened.unread.append(f"{said}. Give the film too")
        return
    from kadr.passes.steps import measures_for
    from kadr.passes.subtitling import lines_run, subtitles
    from kadr.passes.summing import sum_up
    from kadr.passes.watching import watch as watch_film

    try:
        watched = watch_film(given.file(folder), given, kept, measures_for(plan), plan.settings.strict, tell)
    except CannotOpenFilm as error:
        if not given.sha256:
            raise
        todo = "nothing is changed. Put it back, name it where it is now, or take it out: --remove film"
        raise CannotOpenFilm(f"{error}, and what was measured in it was measured otherwise; {todo}") from error
    opened.watched = replace(given, sha256=watched.film.sha256)
    if dossier.subject is None or dossier.subject.title == UNTITLED:
        dossier.subject = Subject(plan.settings.title or Path(given.path).stem, plan.settings.year)
    if plan.wants_table("lines"):
        dossier.add("lines", subtitles(opened, watched, plan, kept))
        dossier.add("runs", [lines_run(opened, watched, plan, len(dossier.table("lines")))])
    sum_up(watched, plan, dossier, opened.troubles)
    _pictures(opened, plan, dossier)


def _pictures(opened: Opened, plan: Plan, dossier: Dossier) -> None:
    if not opened.sources.pictures or not plan.wants_table("pictures"):
        return
    from kadr.passes.picturing import picture_row

    for given in opened.sources.pictures:
        try:
            row = picture_row(given, opened.sources.folder or Path(), dossier)
        except KadrError as error:
            if plan.settings.strict:
                raise
            opened.unread.append(str(error))
            continue
        dossier.add("pictures", [row])
        opened.pictures.append(replace(given, sha256=row.sha256))


def weigh(opened: Opened, plan: Plan, dossier: Dossier) -> None:
    """A finding for each statement that can be held against the film."""
    if dossier.film is None or not plan.wants_table("findings"):
        return
    from kadr.passes.against import others_in
    from kadr.passes.ruling import overruled
    from kadr.weighing import told_length_min, weigh_all
    from kadr.weighing.settled import settled

    troubles = Troubles(opened.troubles, plan.settings.strict)
    if plan.settings.against:
        dossier.others = others_in(Path(plan.settings.against), dossier, troubles)

    def guard(statement: Statement) -> AbstractContextManager[None]:
        words = statement.quote.exact if len(statement.quote.exact) < 60 else f"{statement.quote.exact[:57]}…"
        return troubles.on_failure(statement.quote.text_id, f"weighing “{words}”", "no finding for this claim")

    with troubles.on_failure(dossier.film.path, "weighing", "no rows in findings"):
        if (length_min := told_length_min(dossier)) is not None:
            what = f"the texts tell of {length_min:g} min, and this file has {clock(dossier.film.duration_ns)}"
            done = "it is taken as an excerpt: no verdict on what was written is firmer than leaning"
            troubles.note(Trouble(dossier.film.path, what, done, "Give the whole film, or texts about this one"))
        dossier.add("findings", overruled(weigh_all(dossier, guard), dossier))
        dossier.tables["disagreements"] = tuple(settled(dossier))
