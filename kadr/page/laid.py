"""Claims beside the film, each once: what copies of a text repeat, or one speaker says again in the same words, counts once."""

from collections.abc import Collection

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.fold import fold
from kadr.page.claims import place_of
from kadr.records import Statement

Claim = tuple[object, ...]
"""Speaker and words, folded; measure, value and verdict."""


def laid_once(dossier: Dossier) -> dict[Claim, list[tuple[Finding, Statement]]]:
    """The findings of each claim with their statements, in the order of the findings; those without a statement are left out.

    So is the word that nothing is measured, where something else in the same words is.
    """
    from kadr.weighing import NOTHING, claims_of  # here, because reading texts needs none of what it needs

    statements = {place_of(row): row for row in reversed(list(claims_of(dossier)))}
    found: dict[Claim, list[tuple[Finding, Statement]]] = {}
    for row in dossier.findings:
        said = statements.get((row.text_id, row.quote_start, row.quote_end))
        if said is not None:
            who, what = fold(said.speaker or ""), fold(said.quote.exact)
            found.setdefault((who, what, row.measure, row.value, row.verdict), []).append((row, said))
    measured = {key[:2] for key in found if key[2] != NOTHING}
    return {key: rows for key, rows in found.items() if key[2] != NOTHING or key[:2] not in measured}


def how_many(claims: Collection[Claim]) -> str:
    """How many claims, and in how many statements, where one says several.

    >>> how_many([("ada", "grey", "hue", 1, "")]), how_many([("ada", "grey", "hue", 1, ""), ("ada", "grey", "chroma", 1, "")])
    ('1 claim', '2 claims in 1 statement')
    """
    statements = len({key[:2] for key in claims})
    told = f"{len(claims):,} claim{'' if len(claims) == 1 else 's'}"
    if statements == len(claims):
        return told
    return f"{told} in {statements:,} statement{'' if statements == 1 else 's'}"
