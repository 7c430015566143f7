"""kadr demo: a dossier and a page from a drawn film and invented texts, for whoever has none at hand."""

import shlex
from dataclasses import replace
from pathlib import Path

import click


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default="kadr-demo", show_default=True, help="Folder to make.")
@click.option("--open", "show", is_flag=True, help="Show the page in the browser.")
def demo(out: Path, show: bool) -> None:
    """Make a dossier and a page from a film of a minute, which is drawn, and from a few invented texts about it."""
    from kadr import demo as invented
    from kadr import road
    from kadr.cli import report
    from kadr.cli.make import tell
    from kadr.cli.places import writable
    from kadr.plan import standard

    try:
        texts = [str(path) for path in invented.write(out / "texts")]
        film = str(invented.draw(out))
    except OSError as error:
        raise writable(out, error) from error
    dossier, opened = road.update(out / f"{invented.FILM} (invented).kadr", [*texts, film], standard())
    tell(dossier, opened)
    if dossier.subject:  # whoever sees the page alone must see it there, too
        dossier.subject = replace(dossier.subject, title=f"{dossier.subject.title} (invented)")
    page = report.write(dossier)
    click.echo(
        f"\nThe film is drawn; its people and these texts are invented.\nFilm     {film}\nTexts    {out / 'texts'}\nPage     {page}"
        f"\nSee the film play beside it: kadr show {shlex.quote(str(dossier.folder))}"
    )
    if show:
        report.show_in_browser(page)
