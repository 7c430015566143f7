"""kadr export: a dossier for other programs."""

from pathlib import Path

import click


@click.command()
@click.argument("dossier", required=False, type=click.Path(path_type=Path))
@click.option("--to", "kind", default="csv", show_default=True, help="csv, credits-csv, jsonld or quickstatements")
@click.option("--out", type=click.Path(path_type=Path), help="File or folder to write [default: beside the dossier].")
@click.option("--full-quotes", is_flag=True, help="Whole quotations, not cut to a length that may be printed.")
def export(dossier: Path | None, kind: str, out: Path | None, full_quotes: bool) -> None:
    """Write a dossier for other programs, as in: kadr export Beanpole.kadr --to csv

    csv has every table, in a folder; credits-csv the credits alone; jsonld the film as a schema.org Movie;
    quickstatements what can be told to Wikidata, to be completed by hand. Rows that somebody rejected are left out;
    shots and facts as corrected by hand stand in files of their own.
    """
    from kadr.cli.places import the_dossier, writable
    from kadr.exports import EXPORTERS
    from kadr.exports.quoting import LONGEST
    from kadr.summaries.rows_by_hand import without_rejected

    if kind not in EXPORTERS:
        raise click.UsageError(f"Kadr does not export to {kind!r}; it exports to: {', '.join(EXPORTERS)}.")
    found = the_dossier(dossier)
    path = out or found.folder.with_name(found.folder.stem + EXPORTERS[kind].suffix)
    try:
        for file in EXPORTERS[kind].write(without_rejected(found), path, None if full_quotes else LONGEST):
            click.echo(file)
    except OSError as error:
        raise writable(path, error) from error
