"""kadr cite: a quote as it is cited."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kadr.cite.record import Cited

_SHAPES = (
    "mla", "chicago", "chicago-bibliography", "chicago-author-date", "apa", "mhra", "harvard", "iso690", "gost", "csl", "bibtex",
)  # fmt: skip


@click.command()
@click.argument("what", nargs=-1, metavar="[DOSSIER] [MARK]...")
@click.option("--as", "shape", type=click.Choice(_SHAPES), default="mla", show_default=True, help="Style or format.")
@click.option("--all", "whole", is_flag=True, help="Every quotation of a statement, with its numbers.")
@click.option("--full-quotes", is_flag=True, help="Whole quotations, not cut to a length that may be printed.")
def cite(what: tuple[str, ...], shape: str, whole: bool, full_quotes: bool) -> None:
    """Cite a passage or a statement, as in: kadr cite Beanpole.kadr "B 5" --as chicago

    A MARK is the place that pages and answers show (B 5; B for the whole text), or the number of a statement.
    csl and bibtex are for Zotero and its kind: one entry for each text, with the quotes in its note.
    """
    from kadr.cite.exchange import bibtex, csl_json
    from kadr.cite.record import cited, quotations, texts
    from kadr.cli.paper import counted
    from kadr.cli.places import the_dossier
    from kadr.exports.quoting import LONGEST
    from kadr.summaries.rows_by_hand import rejected_rows

    folder = Path(what[0]) if what and Path(what[0]).is_dir() else None
    marks = _marks(what[1:] if folder else what)
    if not marks and not whole:
        raise click.UsageError('Say which place ("B 5", or the number of a statement), or --all.')
    dossier = the_dossier(folder)
    found = [cited(dossier, mark) for mark in marks]
    longest = None if full_quotes else LONGEST
    if whole and (gone := rejected_rows(dossier, ("statements",))):
        click.echo(f"kadr: {counted(gone, 'statement')} that somebody rejected by hand left out", err=True)
    if shape in {"csl", "bibtex"}:
        found += [*texts(dossier), *quotations(dossier)] if whole else []
        click.echo((csl_json if shape == "csl" else bibtex)(found, longest))
        return
    for one in [*found, *(quotations(dossier) if whole else [])]:
        click.echo("\n".join(_told(one, shape, longest)) + "\n")


def _marks(words: tuple[str, ...]) -> list[str]:
    """Marks, whether quoted or not: "B 5", or B 5."""
    marks: list[str] = []
    for word in words:
        if word.isdigit() and marks and marks[-1].isalpha():
            marks[-1] += f" {word}"
        else:
            marks.append(word)
    return marks


def _told(one: "Cited", style: str, longest: int | None) -> list[str]:
    """The quotation with what must be known of it, then the entry or note."""
    from kadr.cite.styles import STYLES, in_text
    from kadr.cite.words import inside
    from kadr.cli.paper import clean, one_line, wrapped
    from kadr.exports.quoting import quotation

    many = "s" if len(one.numbers) > 1 else ""
    head = f"{one.mark}, statement{many} {', '.join(map(str, one.numbers))}" if one.numbers else one.mark
    lines = []
    if one.quote is not None:
        who = one.speaker.whole if one.speaker else "speaker not told"
        aside = ", ".join((who, *one.flags, *one.item.notes))
        lines.append(clean(f"{head}  {one_line(aside)}"))
        words = inside(one_line(quotation(one.quote.exact, longest)))
        lines.append(wrapped(f"“{words}” {in_text(one, style)}".rstrip(), "    "))
    else:
        lines.append(head)
    lines.append(clean(f"    {one_line(STYLES[style](one))}"))  # on one line, to be copied
    return lines
