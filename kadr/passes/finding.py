"""Readings become rows: each finder on each text, then what needs all texts at once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kadr import __version__
from kadr.dossier import TABLES, Dossier
from kadr.passes.again import again, short
from kadr.passes.opening import Opened
from kadr.passes.troubles import Troubles
from kadr.plan import Plan, table_of
from kadr.reading.text import Reading
from kadr.records import SCHEMA_VERSION, UNTITLED, Quote, Run, Trouble
from kadr.store.card import Card
from kadr.store.kept import Kept
from kadr.store.values import plain


def find(opened: Opened, plan: Plan, dossier: Dossier, kept: Kept) -> None:
    """Run every finder on every text; what an earlier run found in an unchanged text is taken as it is."""
    found: dict[str, list[Any]] = {}
    ran = [finder for finder in plan.finders if plan.wants(finder.row)]
    counts = [0] * len(ran)
    troubles = Troubles(opened.troubles, plan.settings.strict)
    for given, reading in zip(opened.given, opened.readings, strict=True):
        name = f"{given.sha256[:16]}-{short(plan.fingerprint, _looked_at(reading))}.rows"
        made = _made(kept.get(name), ran)
        if made is None:
            own: list[Trouble] = []
            made = [_run(finder, reading, Troubles(own, plan.settings.strict), plan) for finder in ran], own
            kept.put(name, {"rows": plain([list(rows) for rows in made[0]]), "troubles": plain(own)})
        for number, (finder, rows) in enumerate(zip(ran, made[0], strict=True)):
            found.setdefault(table_of(finder.row), []).extend(rows)
            counts[number] += len(rows)
        for trouble in made[1]:
            troubles.note(trouble)
    for table in TABLES:
        dossier.add(table, found.get(table, ()))
    hashes = tuple(one.sha256 for one in opened.given)
    if hashes:
        dossier.add("runs", [_ran(f, plan, n, hashes) for f, n in zip(ran, counts, strict=True)])


def join(opened: Opened, plan: Plan, dossier: Dossier) -> None:
    """Run what needs all texts at once. A joiner that reads its own table replaces it."""
    troubles = Troubles(opened.troubles, plan.settings.strict)
    hashes = tuple(one.sha256 for one in opened.given)
    for joiner in plan.joiners:
        if not plan.wants(joiner.row):
            continue
        table, name = table_of(joiner.row), type(joiner).__name__
        rows: list[Any] = []
        with troubles.on_failure(dossier.folder.name, name, f"no rows from it in {table}"):
            rows = _sound(joiner.join(dossier), dossier, name, troubles, plan)
            if table in joiner.needs:
                dossier.tables.pop(table, None)
            dossier.add(table, rows)
        if hashes:
            dossier.add("runs", [_ran(joiner, plan, len(rows), hashes)])


def _looked_at(reading: Reading) -> Any:
    """What of a reading can change a finder's rows, its body left out: where the film's title was told cannot."""
    subject = replace(reading.subject, told_by=()) if reading.subject else None
    return plain(replace(reading, body="", told=None, subject=subject))


def _run(finder: Any, reading: Reading, troubles: Troubles, plan: Plan) -> list[Any]:
    name, table = type(finder).__name__, table_of(finder.row)
    page = Dossier(Path(), bodies={reading.text.text_id: reading.body})
    with troubles.on_failure(reading.text.path, name, f"no rows from it in {table}, for this text"):
        return _sound(_unnamed(finder.find(reading)), page, name, troubles, plan)
    return []


def _unnamed(rows: Sequence[Any]) -> list[Any]:
    """The rows with None for a film that no text names: a stand-in is no title."""
    parts = ("film", "work", "subject")
    return [
        replace(row, **{part: None for part in parts if getattr(row, part, None) == UNTITLED})
        if any(getattr(row, part, None) == UNTITLED for part in parts)
        else row
        for row in rows
    ]


def _sound(rows: Sequence[Any], dossier: Dossier, name: str, troubles: Troubles, plan: Plan) -> list[Any]:
    """The rows whose words stand where they say, and that score enough."""
    good = []
    for row in rows:
        try:
            for quote in _quotes(row):
                dossier.check(quote)
        except ValueError as error:
            troubles.note(Trouble(row.quote.text_id, f"{name} quoted wrongly: {error}", "the row is left out"))
            continue
        if row.score >= plan.settings.least_score:
            good.append(row)
    return good


def _quotes(row: Any) -> Iterator[Quote]:
    yield row.quote
    for origin in row.origins:
        if origin.quote is not None and origin.quote.text_id == row.quote.text_id:
            yield origin.quote


def _made(stored: Any, ran: Sequence[Any]) -> tuple[list[list[Any]], list[Trouble]] | None:
    if not stored or len(stored.get("rows", ())) != len(ran):
        return None
    rows = [[again(finder.row, one) for one in some] for finder, some in zip(ran, stored["rows"], strict=True)]
    troubles = [again(Trouble, one) for one in stored["troubles"]]
    if any(one is None for one in (*troubles, *(one for some in rows for one in some))):
        return None
    return rows, [one for one in troubles if one is not None]


def _ran(rule: Any, plan: Plan, rows: int, inputs: tuple[str, ...]) -> Run:
    return Run(type(rule).__name__, rule.version, table_of(rule.row), rows, plan.fingerprint, inputs, __version__)


def card(opened: Opened, plan: Plan, dossier: Dossier) -> Card:
    """What dossier.json says of a dossier."""
    rows = {name: len(dossier.table(name)) for name in TABLES}
    asked = plan.settings
    given = tuple(opened.given)
    return Card(
        __version__, SCHEMA_VERSION, dossier.subject, asked.title, asked.year, plan.fingerprint, plan.told, given, rows,
        opened.watched, tuple(opened.pictures), tuple(opened.subtitles),
    )  # fmt: skip
