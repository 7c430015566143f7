"""kadr claim and kadr overrule: what a person says of a claim, kept in the dossier beside what Kadr found."""

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kadr.cli.by_hand import ruling_options, who_decides

if TYPE_CHECKING:
    from kadr.dossier import Dossier
    from kadr.records import Quote, Ruling


@ruling_options
@click.command()
@click.option("--facet", "facets", multiple=True, help="What it is about: colour, faces, camera … May be repeated.")
def claim(what: tuple[str, ...], facets: tuple[str, ...], **options: Any) -> None:
    """Say that words of a text are a claim, or what they are about, as in:
    kadr claim Beanpole.kadr "hardly a word is spoken" --facet silence --because "the reader missed it"

    Without words, tells what was said so far. The machine's rows stay as they are; the claim is weighed beside them.
    """
    from kadr.archive.asked import facet_of, facet_words
    from kadr.records import FACETS

    known = ", ".join(facet_words(facet) for facet in FACETS)
    meant = [facet_of(facet) for facet in facets]
    wrong = [said for said, facet in zip(facets, meant, strict=True) if facet not in FACETS]
    if wrong:
        raise click.UsageError(f"{wrong[0]!r} is no facet; there are: {known}.")
    folder, words = _asked(what)
    if words is None:
        _list(folder, {"claim", "facets"})
        return
    if not facets and not options["undo"]:
        raise click.UsageError(f"Say what it is about, as in: --facet colour. There are: {known}.")

    def found(dossier: "Dossier") -> tuple[str, "Quote", str]:
        from kadr.by_hand import claim_action

        quote = quote_of(dossier, words)
        return claim_action(dossier, quote), quote, ", ".join(dict.fromkeys(facet for facet in meant if facet))

    _say(folder, found, {"claim", "facets"}, **options)


@ruling_options
@click.command()
@click.option("--verdict", help="The verdict that is right.")
def overrule(what: tuple[str, ...], verdict: str | None, **options: Any) -> None:
    """Give a claim another verdict than Kadr's, as in:
    kadr overrule Beanpole.kadr "emphasis on greens and reds" --verdict "leans for" --because "the copy has faded"

    Without words, tells what was said so far. Kadr's own verdict stays beside it.
    """
    from kadr.film_rows import VERDICTS

    if verdict is not None and verdict not in VERDICTS:
        raise click.UsageError(f"{verdict!r} is no verdict; there are: {', '.join(VERDICTS)}.")
    folder, words = _asked(what)
    if words is None:
        _list(folder, {"overrule"})
        return
    if verdict is None and not options["undo"]:
        raise click.UsageError(f"Say which verdict is right, as in: --verdict mixed. There are: {', '.join(VERDICTS)}.")

    def found(dossier: "Dossier") -> tuple[str, "Quote", str]:
        return "overrule", _weighed(dossier, words), verdict or ""

    _say(folder, found, {"overrule"}, **options)


def _asked(what: tuple[str, ...]) -> tuple[Path | None, str | None]:
    """The dossier where it is named, and the words."""
    folder = Path(what[0]) if what and Path(what[0]).is_dir() else None
    words = what[1:] if folder else what
    if len(words) > 1:
        raise click.UsageError(f'Put the words in quotation marks, as one: "{" ".join(words)[:60]}".')
    return folder, words[0] if words else None


def _say(
    folder: Path | None, found: Callable[["Dossier"], tuple[str, "Quote", str]], actions: set[str], *, reason: str,
    author: str | None, at: str | None, undo: bool, plan: Path | None,
) -> None:  # fmt: skip
    """Keep a ruling, or take one back; then make the dossier again."""
    from kadr import by_hand
    from kadr.cli.paper import wrapped
    from kadr.cli.places import the_dossier
    from kadr.plan import standard
    from kadr.records import Ruling

    dossier = the_dossier(folder)
    action, quote, value = found(dossier)
    new = Ruling(action, quote, value, author or who_decides(), " ".join(reason.split()), at)
    try:
        made = by_hand.rule(dossier, quote, actions, None if undo else new, standard(plan))
    except by_hand.NotSaid as error:
        raise click.UsageError(str(error)) from error
    if not undo:
        _tell_kept(made, new)
    else:
        click.echo(wrapped(f"Taken back: what was said of “{quote.exact}”.", "  ", ""))
    _tell(made, quote)


def _tell_kept(made: "Dossier", new: "Ruling") -> None:
    """That it was written down, where, as which of all that was said by hand, and how it is taken back."""
    from kadr.archive.asked import facet_words
    from kadr.cli.paper import one_line, wrapped
    from kadr.store.rulings import NAME

    value = ", ".join(facet_words(part.strip()) for part in new.value.split(","))
    command = "overrule" if new.action == "overrule" else "claim"
    words = shlex.quote(one_line(new.quote.exact))
    number = made.rulings.index(new) + 1
    click.echo(
        wrapped(f"Written down as number {number} in {made.folder / NAME}: “{new.quote.exact}”: {value}.", "  ", "")
    )
    click.echo(f"To take it back: kadr {command} {shlex.quote(str(made.folder))} {words} --undo")


def quote_of(dossier: "Dossier", words: str) -> "Quote":
    """Where words stand in the dossier's texts. Raises UsageError where they do not."""
    from kadr import by_hand

    try:
        return by_hand.quote_of(dossier, words)
    except by_hand.NotSaid as error:
        raise click.UsageError(str(error)) from error


def _weighed(dossier: "Dossier", words: str) -> "Quote":
    """The claim with a finding that words fit best, wherever they stand. Raises UsageError where there is none, or another fits
    half as well."""
    from kadr import by_hand
    from kadr.records import Quote

    quote_of(dossier, words)
    claims = {(row.text_id, row.quote_start, row.quote_end) for row in dossier.findings}
    fits: dict[tuple[str, int, int], float] = {}
    whole: set[tuple[str, int, int]] = set()
    for quote in by_hand.quotes_of(dossier, words):
        for claim in claims:
            if claim[0] == quote.text_id and (fit := _fit(quote, claim[1], claim[2])):
                fits[claim] = max(fit, fits.get(claim, 0.0))
                if claim[1] <= quote.start and quote.end <= claim[2]:
                    whole.add(claim)
    best = max(fits.values(), default=0.0)
    fitting = [
        Quote(text_id, start, end, dossier.bodies[text_id][start:end])
        for (text_id, start, end), fit in sorted(fits.items(), key=lambda one: (-one[1], one[0]))
        if fit >= best / 2 or (text_id, start, end) in whole
    ]
    if not fitting:
        raise click.UsageError(f"No claim with the words “{words[:60]}” was weighed. To make one of them: kadr claim")
    if len(fitting) > 1 and best < 1:  # all words of a claim are that claim: the first of them where copies repeat it
        raise click.UsageError(
            f"“{words[:60]}” fits more than one claim; give all words of one: "
            f"{' or '.join(f'“{one.exact}”' for one in fitting[:_MOST_NAMED])}."
        )
    return fitting[0]


_MOST_NAMED = 5
"""Claims that are named where words fit several."""


def _fit(quote: "Quote", start: int, end: int) -> float:
    """Letters that words and a claim share, of all that either has."""
    both = min(quote.end, end) - max(quote.start, start)
    return max(0, both) / (max(quote.end, end) - min(quote.start, start))


def _tell(dossier: "Dossier", quote: "Quote") -> None:
    """What is found for the claim now."""
    from kadr.cli.paper import wrapped

    for row in dossier.findings:
        if (row.text_id, row.quote_start, row.quote_end) == (quote.text_id, quote.start, quote.end):
            click.echo(wrapped(f"{row.verdict} ({row.measure}; {row.rule}) {row.reason}", "  ", ""))


def _list(folder: Path | None, actions: set[str]) -> None:
    from kadr.archive.asked import facet_words
    from kadr.cli.paper import wrapped
    from kadr.cli.places import the_dossier

    dossier = the_dossier(folder)
    some: list[Ruling] = [one for one in dossier.rulings if one.action in actions]
    for one in some:
        told = ", ".join(part for part in (one.author, one.at, one.reason) if part)
        value = ", ".join(facet_words(part.strip()) for part in one.value.split(","))
        click.echo(wrapped(f"“{one.quote.exact}”: {value} ({told})", "  ", ""))
    if not some:
        click.echo("Nothing is said by hand.")
