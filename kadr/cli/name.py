"""kadr name: who a person on screen is, kept in the dossier and heeded on every make."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kadr.cli.by_hand import decision_options, who_decides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kadr.dossier import Dossier
    from kadr.presence_rows import Person


@decision_options
@click.command()
def name(what: tuple[str, ...], **options: Any) -> None:
    """Say who a person on screen is, as in: kadr name Beanpole.kadr "person 1" Iya

    The name is bound to the face, not to the number: it stays when the film is measured anew. Without names, tells who is
    there. It is kept in the dossier's decisions.json, and can be taken back: kadr name Beanpole.kadr Iya --undo
    """
    _name(what, **options)


def _name(
    what: tuple[str, ...], reason: str, author: str | None, at: str | None, undo: bool, plan: Path | None
) -> None:
    from kadr import by_hand
    from kadr.cli.places import the_dossier
    from kadr.plan import standard

    folder = Path(what[0]) if what and Path(what[0]).is_dir() else None
    words = what[1:] if folder else what
    dossier = the_dossier(folder)
    if not words:
        _list(dossier)
        return
    if len(words) not in ((1, 2) if undo else (2,)):
        raise click.UsageError(
            f'A person and a name are needed, as in: kadr name "person 1" Iya; there were {len(words)} words.'
        )
    person = _meant(dossier, words[0])
    given = " ".join(words[1].split()) if len(words) == 2 else ""
    if not undo and not given:
        raise click.UsageError("A name cannot be empty.")
    said = author or who_decides(), " ".join(reason.split()), at
    try:
        made = by_hand.name_person(dossier, person, None if undo else given, *said, standard(plan))
    except by_hand.NotSaid as error:
        raise click.UsageError(str(error)) from error
    _list(made)


def _meant(dossier: "Dossier", word: str) -> "Person":
    """A person by number or name. Raises UsageError for one that is not there."""
    from kadr.fold import fold

    rows: Sequence[Person] = dossier.table("persons").rows
    found = [row for row in rows if fold(word) in {fold(row.person), fold(row.name or "")}]
    if len(found) == 1:
        return found[0]
    if not rows:
        raise click.UsageError(f"{dossier.folder} tells no persons apart. {_why(dossier)}")
    there = ", ".join(f"{row.person} ({row.name})" if row.name else row.person for row in rows)
    told = "is the name of several persons" if found else "is no person"
    raise click.UsageError(f"{word!r} {told} in {dossier.folder}; there is {there}.")


def _why(dossier: "Dossier") -> str:
    if any(run.table == "persons" for run in dossier.runs):
        return "No face in it is seen long and clearly enough."
    if dossier.film is None:
        return "It has no film yet: kadr make FILM"
    return 'Who is who needs a part of its own: pip install "kadr[people]", then kadr make the film again.'


def _list(dossier: "Dossier") -> None:
    from kadr.cli.paper import wrapped
    from kadr.spans import clock
    from kadr.summaries.person_names import ACTION, person_at

    rows, faces = dossier.table("persons").rows, dossier.table("faces").rows
    for row in rows:
        told = f"on screen {clock(row.screen_ns)}, first at {clock(row.first_ns)}"
        click.echo(wrapped(f"{row.person}{f' = {row.name}' if row.name else ''} ({told})", "  ", ""))
    if not rows:
        click.echo(f"Nobody is told apart. {_why(dossier)}")
    for one in dossier.decisions:
        if one.action != ACTION:
            continue
        who = person_at(one.a, faces, dossier.shots)
        about = ", ".join(part for part in (one.author, one.at, one.reason) if part)
        click.echo(wrapped(f"{one.b}: {who or 'no person any more'}, by the {one.a} ({about})", "  ", ""))
