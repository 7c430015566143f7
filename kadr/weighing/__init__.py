"""Statements laid beside the film: what was measured, and what follows by which rule."""

from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.records import Statement
from kadr.weighing.claims import FIGURE, REASONS, claims_of, films_beside, own_titles, why_no_claim
from kadr.weighing.excerpt import of_an_excerpt, told_length_min
from kadr.weighing.fractions import fraction_of
from kadr.weighing.stated import forget, said
from kadr.weighing.verdicts import AGAINST, FOR, finding, leaning, unmeasured

NOTHING = "nothing that is measured"
"""The measure of a claim that no weigher answers for."""

__all__ = ["claims_of", "own_titles", "told_length_min", "weigh_all"]


def weigh_all(
    dossier: Dossier, guard: Callable[[Statement], AbstractContextManager[None]] = lambda _: nullcontext()
) -> list[Finding]:
    """Findings in the order of the claims, for each those of the weighers in turn; none without a film.

    Every claim has at least one row: where nothing can be measured, it says why. Copies are weighed like their originals:
    whoever counts leaves their rows out, as with every other table. guard: stands around the weighing of each claim; one that
    it lets fail has no row, and the others stay. A file that holds less than half of the length that is told gives no firm verdict.
    """
    if dossier.film is None:
        return []
    forget()
    own = own_titles(dossier.subject, dossier.names)
    rows: list[Finding] = []
    told: dict[tuple[str, str, str, str], list[Finding]] = defaultdict(list)
    for statement in claims_of(dossier):
        with guard(statement):
            found = weighed(statement, dossier, own)
            new = [row for row in found if not any(_overlap(row, old) for old in told[_same(row)])]
            for row in new or found:  # a claim whose every row another has keeps them: none is without a row
                told[_same(row)].append(row)
                rows.append(row)
    length_min = told_length_min(dossier)
    return rows if length_min is None else of_an_excerpt(rows, dossier.film, length_min)


def _same(row: Finding) -> tuple[str, str, str, str]:
    """What two rows on the same words share where they are one finding."""
    return row.text_id, row.measure, row.verdict, row.reason


def _overlap(one: Finding, other: Finding) -> bool:
    return one.quote_start < other.quote_end and other.quote_start < one.quote_end


def weighed(statement: Statement, dossier: Dossier, own: frozenset[str]) -> list[Finding]:
    """What the weighers find for one claim; else one row that says why nothing is."""
    told = said(statement, dossier)
    if told.untrue and statement.polarity == "denied":  # one denial that both readings have seen
        statement = replace(statement, polarity="affirmed")
    if (why := why_no_claim(statement, told, own, films_beside(dossier))) is not None:
        return [finding(statement, statement.facets[0], told, unmeasured(NOTHING, why))]
    from kadr.weighing.registry import WEIGHERS  # here, because texts without a film need none of what they need

    found = [row for weigher in WEIGHERS if (row := weigher.weigh(statement, dossier)) is not None]
    if found:
        return _agreed([_of_a_fraction(row) for row in found] if fraction_of(told) else found)
    why = " ".join(REASONS[facet] for facet in statement.facets if facet in REASONS)
    if set(statement.facets) != {"sound_music"}:  # that there is a piano is no figure of speech
        why = f"{why} {FIGURE}".strip()
    return [finding(statement, statement.facets[0], told, unmeasured(NOTHING, why))]


def _of_a_fraction(row: Finding) -> Finding:
    """A fraction is told roundly, and not every measure is laid beside it: nothing firm follows."""
    verdict = leaning(row.verdict)
    if verdict == row.verdict:
        return row
    return replace(row, verdict=verdict, rule=f"{row.rule} The sentence names a fraction, so the verdict only leans.")


def _agreed(rows: list[Finding]) -> list[Finding]:
    """Where two readings of the same words come to opposite verdicts, one of them is wrong: neither is firmer than leaning."""
    if not ({row.verdict for row in rows} & FOR and {row.verdict for row in rows} & AGAINST):
        return rows
    told = "Another reading of the same words says the opposite, so the verdict only leans."
    return [
        replace(row, verdict=leaning(row.verdict), rule=f"{row.rule} {told}")
        if row.verdict != leaning(row.verdict)
        else row
        for row in rows
    ]
