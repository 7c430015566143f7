"""kadr report: a dossier as one page."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kadr.dossier import Dossier


@click.command()
@click.argument("dossier", required=False, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="File to write [default: the dossier's name, beside it].")
@click.option("--open", "show", is_flag=True, help="Show it in the browser.")
@click.option("--no-faces", "no_faces", is_flag=True, help="Leave out every picture in which a face was found.")
def report(dossier: Path | None, out: Path | None, show: bool, no_faces: bool) -> None:
    """Write the page of a dossier: one HTML file without a network, as in: kadr report Beanpole.kadr --open"""
    from kadr.cli.places import the_dossier

    found = the_dossier(dossier)
    path = write(found, out, faces=not no_faces)
    click.echo(path)
    if show:
        show_in_browser(path)


def show_in_browser(path: Path) -> None:
    """Open a page in the user's browser."""
    import webbrowser

    webbrowser.open(path.absolute().as_uri())


def write(dossier: "Dossier", out: Path | None = None, *, faces: bool = True) -> Path:
    """Write the page beside its dossier, or where it is wanted."""
    from kadr.page import report as page

    path = out or dossier.folder.with_name(f"{dossier.folder.absolute().stem}.html")
    page.write(dossier, path, faces=faces)
    return path
