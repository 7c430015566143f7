"""kadr join and kadr part: a person's decision on two names, kept in the dossier and heeded on every make."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kadr.cli.by_hand import decision_options, who_decides

if TYPE_CHECKING:
    from kadr.dossier import Dossier
    from kadr.records import Decision


@decision_options
@click.command()
def join(what: tuple[str, ...], **options: Any) -> None:
    """Say that two spellings are one, the second being right, as in: kadr join Beanpole.kadr Serada Sereda

    Without names, tells what was decided so far. It is kept in the dossier's decisions.json, and can be taken back.
    """
    decide("join", what, **options)


def decide(
    action: str, what: tuple[str, ...], reason: str, author: str | None, at: str | None, undo: bool, plan: Path | None
) -> None:
    """Take a decision, or take one back; then make the dossier again."""
    from kadr import road
    from kadr.cli.places import the_dossier
    from kadr.plan import standard
    from kadr.records import Decision
    from kadr.store import working
    from kadr.store.folder import writing_to

    folder = Path(what[0]) if what and Path(what[0]).is_dir() else None
    names = what[1:] if folder else what
    dossier = the_dossier(folder)
    if not names:
        _list(dossier)
        return
    if len(names) != 2:
        raise click.UsageError(
            f'Two names are needed, as in: kadr {action} "Ada Brook" "Ada Brooks"; there were {len(names)}.'
        )
    a, b = (names[0], names[1]) if undo else (_printed(dossier, names[0]), _printed(dossier, names[1]))
    if a == b:
        other = names[1] if names[0] == a else names[0]
        told = (
            f"{other!r} is printed in no text of {dossier.folder}; there is {a}" if other != a else f"{a} is one name"
        )
        raise click.UsageError(f"{told}, so there is nothing to {action}.")
    new = Decision(action, a, b, author or who_decides(), " ".join(reason.split()), at)
    with working(dossier.folder) as bench:
        kept = [one for one in bench.decisions() if not _same(one, new)]
        if undo and len(kept) == len(bench.decisions()):
            raise click.UsageError(f"Nothing was decided on {a} and {b}. What was: kadr {action} {dossier.folder}")
        with writing_to(dossier.folder):
            bench.decide(kept if undo else [*kept, new])
    made, _ = road.update(dossier.folder, (), standard(plan))
    _tell(made, a, b)


def _printed(dossier: "Dossier", name: str) -> str:
    """A name as texts print it; the last word of just one full name will do. Raises UsageError for one that none prints."""
    from difflib import get_close_matches

    from kadr.fold import fold

    forms = list(dict.fromkeys(row.surface for row in dossier.names))
    for form in forms:
        if form == name:
            return form
    same = [form for form in forms if fold(form) == fold(name)]
    same = same or [form for form in forms if fold(form).split()[-1:] == fold(name).split()]
    if len(same) == 1:
        return same[0]
    near = same or get_close_matches(name, forms, 4, 0.6)
    told = f"; there is {', '.join(near)}" if near else ""
    raise click.UsageError(f"{name!r} is {'several names' if same else 'no name'} in {dossier.folder}{told}.")


def _same(one: "Decision", other: "Decision") -> bool:
    """Whether two decisions are about the same pair."""
    from kadr.fold import fold

    return one.action in ("join", "part") and {fold(one.a), fold(one.b)} == {fold(other.a), fold(other.b)}


def _tell(dossier: "Dossier", a: str, b: str) -> None:
    from kadr.cli.paper import wrapped
    from kadr.fold import fold

    for row in dossier.names:
        if fold(row.surface) in {fold(a), fold(b)}:
            click.echo(wrapped(f"{row.surface} ({row.kind}) is {row.canonical}: {row.reason}", "  ", ""))


def _list(dossier: "Dossier") -> None:
    from kadr.cli.paper import wrapped

    on_names = [one for one in dossier.decisions if one.action in ("join", "part")]
    for one in on_names:
        told = ", ".join(part for part in (one.author, one.at, one.reason) if part)
        words = f"{one.a} = {one.b}" if one.action == "join" else f"{one.a} is not {one.b}"
        click.echo(wrapped(f"{words} ({told})", "  ", ""))
    if not on_names:
        click.echo("Nothing is decided by hand.")
