"""What people say of claims, laid beside the rules' own rows: claims added, facets corrected, verdicts overruled."""

from collections.abc import Sequence
from dataclasses import replace

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.passes.opening import Opened
from kadr.records import Origin, Quote, Ruling, Statement, Trouble

BY_HAND = "by hand"
"""The baseline of a verdict that a person gives."""


def heed(opened: Opened, dossier: Dossier) -> None:
    """Statements that people added, and those whose facets they corrected: each is a row beside the machine's."""
    rows: list[Statement] = []
    for ruling in dossier.rulings:
        quote = found_again(ruling.quote, dossier)
        if quote is None:
            words = ruling.quote.exact if len(ruling.quote.exact) < 60 else f"{ruling.quote.exact[:57]}…"
            done = f"what {ruling.author} says of them waits until a text has them"
            opened.troubles.append(Trouble(ruling.quote.text_id, f"the words “{words}” are in no text any more", done))
        elif ruling.action != "overrule":
            rows.append(_statement(ruling, quote, dossier))
    if rows:
        dossier.add("statements", rows)


def overruled(findings: Sequence[Finding], dossier: Dossier) -> list[Finding]:
    """Findings, and after those of a claim whose verdict a person gives that one."""
    given: dict[tuple[str, int, int], Ruling] = {}
    for ruling in dossier.rulings:
        quote = found_again(ruling.quote, dossier)
        if quote is not None and ruling.action == "overrule":
            given[quote.text_id, quote.start, quote.end] = ruling
    rows: list[Finding] = []
    for n, row in enumerate(findings):
        rows.append(row)
        place = row.text_id, row.quote_start, row.quote_end
        after = findings[n + 1] if n + 1 < len(findings) else None
        last = after is None or (after.text_id, after.quote_start, after.quote_end) != place
        if last and place in given:
            rows.append(_verdict(row, given.pop(place)))
    return rows


def found_again(quote: Quote, dossier: Dossier) -> Quote | None:
    """The quote where its words stand now: in its own text, nearest to where they were; else in the first that has them."""
    bodies = dossier.bodies
    for text_id in dict.fromkeys([quote.text_id, *bodies]):
        body = bodies.get(text_id, "")
        places = [at for at in range(len(body)) if body.startswith(quote.exact, at)] if quote.exact in body else []
        if places:
            at = min(places, key=lambda place: abs(place - quote.start))
            return Quote(text_id, at, at + len(quote.exact), quote.exact)
    return None


def _statement(ruling: Ruling, quote: Quote, dossier: Dossier) -> Statement:
    """The row of a claim as a person reads it: the machine's with other facets, or a new one."""
    facets = tuple(part.strip() for part in ruling.value.split(","))
    note = ": ".join(part for part in (ruling.author, ruling.reason) if part)
    origin = Origin("facets", "hand", None, f"by hand, {note}")
    machine = next((row for row in dossier.statements if row.quote == quote), None)
    if machine is not None:
        return replace(machine, facets=facets, tier="clear", score=1.0, origins=(*machine.origins, origin))
    passage = dossier.passage_at(quote)
    return Statement(
        quote, facets, None, None, "film", "affirmed", "clear", passage.speaker if passage else None,
        (passage.speaker_role if passage else None) or "critic", None, 1.0, origins=(origin,),
    )  # fmt: skip


def _verdict(machine: Finding, ruling: Ruling) -> Finding:
    at = f", {ruling.at}" if ruling.at else ""
    reason = ruling.reason or "No reason is given."
    return replace(
        machine, baseline=BY_HAND, percentile=None, verdict=ruling.value, reason=reason,
        rule=f"{ruling.author}{at}, by hand; Kadr's own verdict is {machine.verdict}.",
    )  # fmt: skip
