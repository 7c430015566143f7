"""kadr lists: what Kadr knows, to read, correct and extend."""

from importlib import resources
from pathlib import Path

import click


@click.command("lists")
@click.argument("name", required=False)
@click.option("--copy", "folder", type=click.Path(path_type=Path), help="Copy the lists into a folder, for editing.")
def lists(name: str | None, folder: Path | None) -> None:
    """Name the lists of what Kadr knows, or print one, as in: kadr lists festivals

    To correct or extend them, copy them (kadr lists --copy DIR), edit, and set KADR_LISTS=DIR.
    """
    from kadr.cli.places import writable
    from kadr.reading import lists as known

    names = [name] if name else known.names()
    if name and name not in known.names():
        raise click.UsageError(f"There is no list called {name!r}; there are: {', '.join(known.names())}.")
    files = {one: resources.files(known.__name__).joinpath(f"{one}.toml").read_text(encoding="utf-8") for one in names}
    if folder is None:
        click.echo(files[name].rstrip() if name else "\n".join(names))
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        there = 0
        for one, text in files.items():
            path = folder / f"{one}.toml"
            if path.exists():
                there += 1
                continue
            path.write_text(text, encoding="utf-8")
            click.echo(path)
    except OSError as error:
        raise writable(folder, error) from error
    if there:
        from kadr.cli.paper import counted

        stays = "is there already and stays as it is" if there == 1 else "are there already and stay as they are"
        click.echo(f"kadr: {counted(there, 'list')} {stays}", err=True)
    click.echo(f"Edit them, then set KADR_LISTS={folder}")
