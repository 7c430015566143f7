"""kadr export: every table for other programs."""

from pathlib import Path

import click


@click.command()
@click.argument("dossier", required=False, type=click.Path(path_type=Path))
@click.option("--to", "kind", default="csv", show_default=True, help="csv")
@click.option("--out", type=click.Path(path_type=Path), help="Folder to write to [default: beside the dossier].")
def export(dossier: Path | None, kind: str, out: Path | None) -> None:
    """Write every table of a dossier, as in: kadr export Beanpole.kadr --to csv"""
    from kadr.cli.places import dossiers, writable
    from kadr.exports import EXPORTERS

    if kind not in EXPORTERS:
        raise click.UsageError(f"Kadr does not export to {kind!r}; it exports to: {', '.join(EXPORTERS)}.")
    (found,) = dossiers((dossier,) if dossier else ())
    path = out or found.folder.with_name(found.folder.stem + EXPORTERS[kind].suffix)
    try:
        for file in EXPORTERS[kind].write(found, path):
            click.echo(file)
    except OSError as error:
        raise writable(path, error) from error
