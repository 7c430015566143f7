"""kadr make: texts in, a dossier out, and a few lines that already tell something."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kadr.dossier import Dossier
    from kadr.passes import Opened


@click.command()
@click.argument("texts", nargs=-1, type=click.Path(path_type=str))
@click.option("--title", help="The film's title [default: inferred from the texts].")
@click.option("--year", type=click.IntRange(1880, 2100), help="Its year [default: inferred from the texts].")
@click.option("--out", type=click.Path(path_type=Path), help="Dossier folder [default: the title with .kadr].")
@click.option("--remove", multiple=True, metavar="TEXT", help="Take a text out of the dossier.")
@click.option("--plan", type=click.Path(path_type=Path), help="Settings in a TOML file.")
@click.option("--strict", is_flag=True, help="Stop at the first trouble.")
def make(
    texts: tuple[str, ...],
    title: str | None,
    year: int | None,
    out: Path | None,
    remove: tuple[str, ...],
    plan: Path | None,
    strict: bool,
) -> None:
    """Make or update a dossier, as in: kadr make review.html interview.pdf press/*.txt

    Texts that are given later are added; with --out alone, what has changed is read again.
    """
    from kadr.plan import standard

    wanted = standard(plan).with_settings(title=title, year=year, strict=strict or None)
    if not texts and out is None:
        raise click.UsageError("Give some texts (kadr make review.html interview.txt), or a dossier with --out.")
    from kadr import road

    folder, kept = (out, None) if out else road.folder_for(texts, wanted)
    dossier, opened = road.update(folder, texts, wanted, remove, kept)
    tell(dossier, opened)


def tell(dossier: "Dossier", opened: "Opened") -> None:
    """Print what went wrong, then what was found. Ends the command with status 1 where nothing could be read."""
    from kadr.cli.paper import clean
    from kadr.summary import summary

    troubles = [f"{trouble.where}: {trouble.what}; {trouble.done}" for trouble in dossier.troubles]
    for line in (*opened.unread, *opened.same, *troubles):
        click.echo(f"kadr: {clean(line)}", err=True)
    if not opened.given:
        click.get_current_context().exit(1)
    for line in summary(dossier):
        click.echo(line)
