"""kadr make: a film and texts in, a dossier out, and a few lines that already tell something."""

import shlex
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kadr.cli.changes import Changes
    from kadr.dossier import Dossier
    from kadr.passes import Opened
    from kadr.plan import Plan
    from kadr.records import Trouble


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(path_type=str))
@click.option("--title", help="The film's title [default: inferred from the texts, else the file's name].")
@click.option("--year", type=click.IntRange(1880, 2100), help="Its year [default: inferred from the texts].")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Dossier folder [default: the film file's name, or the title, with .kadr].",
)
@click.option(
    "--remove", multiple=True, metavar="SOURCE", help="Take a text (its letter or file), a picture or the film out."
)
@click.option("--each-film", is_flag=True, help="Sort texts, or folders of them, by film: a dossier each, in --out.")
@click.option(
    "--against",
    type=click.Path(exists=True, file_okay=False, path_type=str),
    metavar="DIR",
    help="Compare the film with those of the dossiers in a folder; claims that need other films are judged by them.",
)
@click.option("--model", metavar="NAME", help="Have a language model read beside the rules; needs --endpoint.")
@click.option(
    "--endpoint", metavar="URL", help="Where it answers (OpenAI-compatible); the texts' words are sent there."
)
@click.option("--key-env", metavar="VARIABLE", help="Environment variable that holds its key.")
@click.option("--plan", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Settings in a TOML file.")
@click.option("--strict", is_flag=True, help="Stop at the first trouble.")
def make(
    sources: tuple[str, ...],
    title: str | None,
    year: int | None,
    out: Path | None,
    remove: tuple[str, ...],
    each_film: bool,
    against: str | None,
    model: str | None,
    endpoint: str | None,
    key_env: str | None,
    plan: Path | None,
    strict: bool,
) -> None:
    """Make or update a dossier, as in: kadr make film.mkv review.html interview.pdf press/*.txt

    A film, texts about it, or both; a picture (painting.jpg) is laid beside the film's colours. Sources that are given
    later are added; with --out alone, what has changed is read or watched again. Texts about many films are sorted
    with: kadr make --each-film texts/ --out films
    """
    from kadr.plan import standard

    wanted = standard(plan).with_settings(title=title, year=year, strict=strict or None, against=against)
    wanted = _with_model(wanted, model, endpoint, key_env)
    if not sources and out is None:
        raise click.UsageError("Give a film or some texts (kadr make film.mkv review.html), or a dossier with --out.")
    if each_film:
        if out is None or title or year or remove:
            raise click.UsageError("--each-film needs a folder (--out DIR), and takes no --title, --year or --remove.")
        _sort(sources, out, wanted)
        return
    from kadr import road
    from kadr.cli.changes import changes, state_of
    from kadr.cli.progress import progress

    _no_folders(sources)
    folder, kept = (out, None) if out else road.folder_for(sources, wanted)
    before = state_of(folder)
    if not sources and before.card is None:
        typed = shlex.quote(str(folder))
        raise click.UsageError(
            f"{folder} is no dossier yet; give it a film or texts: kadr make --out {typed} film.mkv review.html"
        )
    dossier, opened = road.update(folder, sources, wanted, remove, kept, progress())
    if before.card and not opened.given and not opened.watched:
        click.echo(f"kadr: a dossier keeps at least one source; nothing was changed in {folder}", err=True)
    tell(dossier, opened, changes(before, state_of(folder)), wanted.settings.against)


def _no_folders(sources: tuple[str, ...]) -> None:
    """Raises UsageError for a folder among the sources: which of its files are meant, the user knows."""
    from kadr.store.card import NAME

    for folder in (Path(source) for source in sources if Path(source).is_dir()):
        typed = shlex.quote(str(folder))
        if (folder / NAME).exists():
            raise click.UsageError(f"{folder} is a dossier; to read it again: kadr make --out {typed}")
        raise click.UsageError(
            f"{folder} is a folder; give its files (kadr make {typed}/*), or sort its texts by film: "
            f"kadr make --each-film {typed} --out films"
        )


def _with_model(plan: "Plan", model: str | None, endpoint: str | None, key_env: str | None) -> "Plan":
    """The plan with the model that the options name, or change. Says where words will go."""
    from kadr.cli.paper import one_line
    from kadr.model_reader.endpoint import Endpoint

    told = plan.settings.model
    if model or endpoint or key_env:
        name, address = model or (told.model if told else None), endpoint or (told.endpoint if told else None)
        if name is None or address is None:
            raise click.UsageError("A language model needs its name and its address: --model NAME --endpoint URL")
        try:
            first = told or Endpoint(name, address)
            told = replace(first, model=name, endpoint=address, key_env=key_env or first.key_env)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
    if told:
        click.echo(one_line(f"kadr: the texts' words are sent to {told.endpoint}, for {told.model}"), err=True)
    return plan.with_settings(model=told)


def _sort(texts: tuple[str, ...], out: Path, plan: "Plan") -> None:
    """One line for each film, then what was left and why. Ends with status 1 where no text had a place."""
    from kadr.archive.each_film import LIST, Outcome
    from kadr.archive.each_film import each_film as make_each
    from kadr.cli.paper import beside, clean, counted, one_line

    def told(outcome: Outcome) -> None:
        note = f" ({one_line(outcome.note)})" if outcome.note else ""
        number = counted(len(outcome.film.texts), "text")
        click.echo(clean(f"{outcome.done:<10} {number:>10}  {outcome.folder}{note}"), err=outcome.done == "failed")

    archive = make_each(texts, out, plan, told)
    if archive.left:
        click.echo(f"\nIn no dossier: {counted(len(archive.left), 'text')}")
        for path, reason in sorted(archive.left.items()):
            click.echo(beside("", f"{path}: {reason.removeprefix(f'{path} ')}", 2))
    films = counted(len(archive.outcomes), "film")
    click.echo(f"\n{films} from {counted(archive.texts, 'text')}; which text is where: {out / LIST}")
    if not archive.outcomes:
        click.get_current_context().exit(1)


def tell(dossier: "Dossier", opened: "Opened", changed: "Changes | None" = None, against: str | None = None) -> None:
    """Print what went wrong, then what changed and what was found. Ends the command with status 1 where nothing could
    be read.

    changed: since the last run; a run that brought nothing new is told in a line. against: the folder of other dossiers.
    """
    from kadr.cli.paper import clean, wrapped
    from kadr.store.corrections import read_corrections
    from kadr.summaries.standing import standing
    from kadr.summary import closing, compared, summary

    troubles = [_line(trouble) for trouble in dossier.troubles]
    for line in (*opened.unread, *opened.same, *troubles):
        click.echo(f"kadr: {clean(line)}", err=True)
    if not opened.given and not opened.watched:
        click.get_current_context().exit(1)
    by_hand = standing(replace(dossier, corrections=read_corrections(dossier.folder))).told
    if by_hand or (changed and changed.told):
        for line in (changed.told if changed else "", clean(by_hand)):
            if line:
                click.echo(wrapped(line))
        click.echo("")
    if changed and not changed.is_new:
        lines = [compared(dossier, against), closing(dossier)] if against else [closing(dossier)]
    else:
        lines = summary(dossier, against)
    for line in lines:
        click.echo(line)


def _line(trouble: "Trouble") -> str:
    """A trouble in one line, its place said once."""
    what = trouble.what.rstrip(".")
    return f"{what if what.startswith(trouble.where) else f'{trouble.where}: {what}'}; {trouble.done}"
