"""kadr read: one text with everything found in it marked, paragraph by paragraph, and told beneath."""

from pathlib import Path

import click

from kadr.cli.paper import beside, clean, counted, is_terminal, wrapped
from kadr.dossier import Dossier


@click.command()
@click.argument("text", type=click.Path(path_type=str))
@click.option("--title", help="The film's title [default: inferred from the text].")
@click.option("--color/--no-color", "colour", default=None, help="Mark with styles instead of brackets.")
def read(text: str, title: str | None, colour: bool | None) -> None:
    """Show what is found in one text, marked in its words, as in: kadr read interview.txt"""
    from kadr import road
    from kadr.errors import CannotRead
    from kadr.plan import standard
    from kadr.store.kept import Kept
    from kadr.store.listing import Sources

    dossier = Dossier(Path(text))
    opened = road.make(Sources(new=(text,)), standard().with_settings(title=title), dossier, Kept())
    if opened.unread:
        raise CannotRead(opened.unread[0])
    styled = is_terminal() if colour is None else colour
    click.echo("\n".join(page(dossier, styled)), color=styled)


def page(dossier: Dossier, styled: bool) -> list[str]:
    """The lines of one text: what it is, then each passage with its marks and notes."""
    from kadr.cli.marks import noted

    text, film = dossier.texts[0], dossier.subject
    about = [
        ("Title", text.title), ("Author", text.author), ("Date", text.date), ("From", text.outlet), ("Kind", text.kind),
        ("Language", text.language), ("Film", film.title if film else None),
    ]  # fmt: skip
    lines = [beside(name, value or "unknown", 10) for name, value in about]
    lines.append(beside("Read", f"{counted(text.paragraphs, 'paragraph')}, {text.characters:,} characters", 10))
    for passage in dossier.passages:
        place = ", ".join(passage.about) or passage.kind
        who = f" · {passage.speaker}" if passage.speaker and passage.kind not in {"dropped", "heading"} else ""
        lines += ["", clean(f"{passage.number:>3}  {place}{who}")]
        if passage.kind == "dropped":
            why = passage.note or "not of the text"
            lines.append(wrapped(f"(set aside, {why}:) {passage.quote.exact}", " " * 5))
            continue
        marked = noted(dossier, passage, styled)
        lines += [*marked.lines, *marked.notes]
    for trouble in dossier.troubles:
        lines += ["", wrapped(f"Trouble: {trouble.what}; {trouble.done}", "  ", "")]
    return lines
