"""kadr find: a question to one dossier or many."""

import csv
import io
import json
import shlex
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kadr.archive.people import answers_kept_apart
from kadr.archive.query import FILTERS, Hit, misses, values_of
from kadr.archive.query import find as answers
from kadr.cli.paper import beside, counted, one_line, wrapped

if TYPE_CHECKING:
    from kadr.dossier import Dossier

_MARK = 8  # columns of a source mark, at least
_NAMING = {
    "people": "name", "works": "creator", "prizes": "recipient", "statements": "speaker", "passages": "words", "shots": "where",
}  # fmt: skip
"""The filter that takes a name or words, for whoever gives them without one."""
_HELP = {
    "role": "Job on the film (cinematographer, DoP …), or role of a speaker.",
    "prize": "won, nominated, shortlisted …",
    "festival": "A festival's name, or: international.",
    "name": "Part of a name, in any spelling.",
    "kind": "film, book, photograph, painting …",
    "relation": "influence, comparison, adaptation …",
    "creator": "Part of the maker's name.",
    "outcome": "won, nominated, shortlisted, selected …",
    "year": "Year of the prize.",
    "work": "Part of a film's title.",
    "recipient": "Part of a name.",
    "facet": "colour, faces, camera, sound and music …",
    "object": "green, close-up …",
    "speaker": "Part of the speaker's name.",
    "tier": "clear, possible or fact.",
    "about": "style, making of, story, life …",
    "words": "Words in the passage.",
    "where": "A filter, as in: close-up or nearer, no speech, red >= 20 %.",
    "sort": "time, length, motion, or a hue.",
    "shots": "corrected (by hand, where somebody did) or found (by Kadr) [default: corrected].",
}


def _with_filters(command: click.Command) -> click.Command:
    for name, words in _HELP.items():
        kinds = ", ".join(kind for kind, filters in FILTERS.items() if name in filters)
        command.params.append(click.Option([f"--{name}"], help=f"{words} ({kinds})"))
    return command


@click.command()
@click.argument("what", metavar="KIND", required=False)
@click.argument("dossiers", nargs=-1, type=click.Path(path_type=Path))
@click.option("--as", "shape", type=click.Choice(["table", "csv", "json"]), default="table", help="How to print it.")
def find(what: str | None, dossiers: tuple[Path, ...], shape: str, **filters: str | None) -> None:
    """Ask for people, works, prizes, statements, passages or shots, as in:

    kadr find people --role producer --prize won --festival international

    Without a DOSSIER, the only one in this folder is asked.
    """
    wanted = {name: value for name, value in filters.items() if value is not None}
    if what is None:
        raise click.UsageError(f"Say what to find: {', '.join(FILTERS)}; as in: kadr find people --role producer")
    _check(what, wanted, dossiers)
    from kadr.cli import places

    asked = places.readable(dossiers, lambda fault: click.echo(f"kadr: {one_line(fault)}", err=True))
    if wrong := misses(what, asked, wanted):
        raise click.UsageError(wrong)
    if what == "shots":
        _tell_unknown(asked, wanted)
    else:
        asked = _without_rejected(asked, what)
    hits = answers(what, asked, wanted)
    if shape == "json":
        click.echo(json.dumps([row for hit in hits for row in hit.rows], ensure_ascii=False, indent=1))
    elif shape == "csv":
        click.echo(_as_csv(hits), nl=False)
    elif hits:
        click.echo("\n".join(_as_table(hits, answers_kept_apart(wanted) if what == "people" else ())))
    else:
        click.echo(f"No {what} like that.")
        for name in wanted if what != "shots" else ():
            if values := values_of(what, asked, name):
                click.echo(beside(f"--{name}", ", ".join(values), 14))


def _without_rejected(asked: "list[Dossier]", what: str) -> "list[Dossier]":
    """Dossiers without the rows that somebody rejected, which no answer rests on; the reader is told how many those are."""
    from kadr.summaries.rows_by_hand import rejected_rows, without_rejected

    tables = {"people": ("credits", "prizes", "people"), "passages": ()}.get(what, (what,))
    if gone := sum(rejected_rows(one, tables) for one in asked):
        click.echo(f"kadr: {counted(gone, 'row')} that somebody rejected by hand left out", err=True)
    return [without_rejected(one) for one in asked]


def _tell_unknown(asked: "list[Dossier]", wanted: dict[str, str]) -> None:
    """Shots in which something asked for was not measured are neither in nor out: the reader is told."""
    from kadr.archive.shot_answers import unknown_in

    if unknown := unknown_in(asked, wanted):
        click.echo(
            f"kadr: in {counted(unknown, 'shot')} something asked for was not measured; not counted here", err=True
        )


def _check(kind: str, wanted: dict[str, str], dossiers: tuple[Path, ...]) -> None:
    if kind not in FILTERS:
        raise click.UsageError(f"Kadr finds {', '.join(FILTERS)}; not {kind!r}.")
    for name in wanted:
        if name not in FILTERS[kind]:
            options = ", ".join(f"--{one}" for one in FILTERS[kind])
            raise click.UsageError(f"{kind.capitalize()} are not found by --{name}; by {options}.")
    lost = next((one for one in dossiers if not one.exists()), None)
    if lost is not None and lost.suffix != ".kadr" and len(lost.parts) == 1 and (name := _NAMING[kind]):
        words = shlex.quote(str(lost))
        raise click.UsageError(f"{words} is no dossier here. To ask for a name: kadr find {kind} --{name} {words}")


def _as_table(hits: list[Hit], headings: tuple[str, ...]) -> list[str]:
    """Answers under their headings, each sentence once with all that is read in it."""
    lines: list[str] = []
    marks = [len(proof.mark) for hit in hits for proof in hit.proofs]
    column = 4 + max([_MARK, *(length + 2 for length in marks)])
    names = headings or tuple(dict.fromkeys(hit.group for hit in hits))
    for name in names:
        some = [hit for hit in hits if hit.group == name]
        if name:
            nobody = "" if some else ": nobody, in these texts"
            lines += [f"{name[0].upper()}{name[1:]}{nobody}", ""]
        for hit in some:
            if hit.what:
                lines.append(wrapped(hit.what, "    ", "  "))
            shown = {proof.mark for proof in hit.proofs if not proof.same}
            for (mark, sentence, same), proofs in groupby(
                hit.proofs, key=lambda one: (one.mark, one.sentence, one.same)
            ):
                if same in shown:
                    lines.append(beside(f"    {mark}", f"the same words as {same}", column))
                    continue
                lines.append(beside(f"    {mark}", one_line(sentence) + (f" (as {same})" if same else ""), column))
                said = dict.fromkeys(proof.said for proof in proofs if proof.said)
                lines += [wrapped(f"→ {words}", " " * (column + 2), " " * column) for words in said]
            if hit.more:
                lines.append(" " * column + f"({counted(hit.more, 'more sentence')} for the job)")
            if hit.proofs:
                lines.append("")
    every = {(proof.mark, proof.sentence): bool(proof.same) for hit in hits for proof in hit.proofs}
    again = sum(every.values())
    if not every:
        return [*lines, "", counted(len(hits), "answer")]
    repeats = f"; {again} more in the words of another" if again else ""
    return [*lines, f"{counted(len(hits), 'answer')}, {counted(len(every) - again, 'sentence')}{repeats}"]


def _as_csv(hits: list[Hit]) -> str:
    from kadr.exports.csv import cell

    rows = [row for hit in hits for row in hit.rows]
    out = io.StringIO()
    writer = csv.writer(out)
    if rows:
        writer.writerow(rows[0])
        writer.writerows([cell(value) for value in row.values()] for row in rows)
    return out.getvalue()


_with_filters(find)
