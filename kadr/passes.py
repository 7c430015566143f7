"""The passes over texts: open, read, find, join. Each keeps going when one thing fails, and says what failed."""

import hashlib
import json
import os
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from kadr import __version__
from kadr.dossier import TABLES, Dossier
from kadr.errors import CannotRead, KadrError
from kadr.plan import Plan, table_of
from kadr.reading.sources import Source
from kadr.reading.text import Reading
from kadr.records import SCHEMA_VERSION, Quote, Run, Subject, Text, Trouble
from kadr.store.card import Card, Given
from kadr.store.kept import Kept
from kadr.store.listing import Sources, from_here, next_letter, text_id
from kadr.store.values import plain, record

T = TypeVar("T")


class Stopped(KadrError):
    """A trouble, in a run that was told to stop at any."""


@dataclass
class Opened:
    """The texts of a dossier, read and ready for the finders."""

    given: list[Given] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    """One line for each file that could not be read."""
    same: list[str] = field(default_factory=list)
    """One line for each file that is the same as another."""


@dataclass(frozen=True)
class Troubles:
    """Where troubles go: on a list, or, in a strict run, straight to the user."""

    rows: list[Trouble]
    strict: bool

    def note(self, trouble: Trouble) -> None:
        """Take a trouble down. Raises Stopped in a strict run."""
        if self.strict:
            raise Stopped(f"{trouble.where}: {trouble.what} (stopped, because of --strict)")
        self.rows.append(trouble)

    @contextmanager
    def on_failure(self, where: str, what: str, done: str) -> Iterator[None]:
        """Run something that may fail in ways nobody foresaw; the rest goes on."""
        try:
            yield
        except KadrError:
            raise
        except Exception as error:  # noqa: BLE001 - any rule may meet a text its writer did not think of
            self.note(Trouble(where, f"{what} failed: {_in_words(error)}", done, "Please report it with this text."))


# --- open and read ---------------------------------------------------------------------------------


def read(sources: Sources, plan: Plan, kept: Kept) -> Opened:
    """Open every text, lay it out, find its voices, names and titles."""
    opened = Opened()
    troubles = Troubles(opened.troubles, plan.settings.strict)
    for given in sources.kept:
        source = _open_again(given, sources, plan, kept, troubles)
        if source is not None:
            _take(opened, replace(given, sha256=source.sha256), source, plan, kept, troubles)
    for path in sources.new:
        try:
            source = _open(Path(path), path, plan, kept)
        except KadrError as error:
            if plan.settings.strict:
                raise
            opened.unread.append(str(error))
            continue
        twin = next((one for one in opened.given if one.sha256 == source.sha256), None)
        if twin is not None:
            opened.same.append(f"{path} is the same as {twin.path}; it counts once")
            continue
        name = text_id(path, {one.text_id for one in opened.given})
        letter = next_letter([one.letter for one in (*sources.kept, *opened.given)])
        here = from_here(source.path, sources.folder) if sources.folder else None
        _take(opened, Given(name, letter, source.path, source.sha256, here), source, plan, kept, troubles)
    return opened


def _take(opened: Opened, given: Given, source: Source, plan: Plan, kept: Kept, troubles: Troubles) -> None:
    done = "the text is left out"
    with troubles.on_failure(source.path, "laying out the text", done):
        reading = _prepared(source, given, plan, kept)
        opened.given.append(given)
        opened.readings.append(reading)
        for trouble in source.troubles:
            troubles.note(trouble)
        return
    opened.unread.append(f"{source.path} could not be laid out; {done}")


def _open(file: Path, path: str, plan: Plan, kept: Kept) -> Source:
    """A file as a source, from what is kept when neither it nor the rules changed. Raises CannotRead."""
    from kadr.reading.sources import open_source

    sha = _sha256(file)
    stored = kept.get(_source_name(sha)) if sha else None
    known = _source(stored)
    if stored and known and stored.get("rules") == plan.rules:
        return replace(known, path=_clean(path))
    try:
        source = replace(open_source(file), path=_clean(path))
    except KadrError:
        raise
    except Exception as error:  # a file can be broken in ways that its reader did not think of
        raise CannotRead(f"{path} could not be opened ({_in_words(error)}); save it as text and try again") from error
    kept.put(_source_name(source.sha256), {"rules": plan.rules, "source": plain(source)})
    return source


def _open_again(given: Given, sources: Sources, plan: Plan, kept: Kept, troubles: Troubles) -> Source | None:
    """A text that the dossier has: from its file, or, when that is gone, as it was read the last time."""
    try:
        source = _open(given.file(sources.folder or Path()), given.path, plan, kept)
    except KadrError as error:
        stored = _source(kept.get(_source_name(given.sha256)))
        done = "its words are taken from the last run" if stored else "it is left out"
        advice = f"To take it out of the dossier: --remove {given.text_id}"
        troubles.note(Trouble(given.path, str(error), done, advice))
        return replace(stored, path=given.path) if stored else None
    kept.get(_source_name(source.sha256))
    return source


def _source(stored: Any) -> Source | None:
    return _again(Source, stored.get("source")) if stored else None


def _prepared(source: Source, given: Given, plan: Plan, kept: Kept) -> Reading:
    from kadr.reading.prepare import prepare

    title = plan.settings.title
    name = f"{given.sha256[:16]}-{_short(plan.rules, given.text_id, source.path, title)}.reading"
    stored = kept.get(name)
    known = _again(Reading, {**stored, "body": source.body}) if stored else None
    if known:
        return known
    reading = prepare(source, given.text_id, (title,) if title else ())
    kept.put(name, {**plain(reading), "body": ""})
    return reading


def film(opened: Opened, plan: Plan) -> Subject:
    """The film that the texts are about, as the user says or as inferred from their words."""
    from kadr.reading.subject import infer

    troubles = Troubles(opened.troubles, plan.settings.strict)
    where = ", ".join(one.path for one in opened.given)
    with troubles.on_failure(where, "inferring the film", "its title is what the user gave, or unknown"):
        return infer(opened.readings, plan.settings.title, plan.settings.year)
    return Subject(plan.settings.title or "Untitled", plan.settings.year)


def settle(opened: Opened, plan: Plan, dossier: Dossier) -> None:
    """Give the dossier its film and its words, and each text the film that it is about."""
    from kadr.reading.subject import with_subject

    dossier.subject = film(opened, plan)
    opened.readings = [with_subject(reading, dossier.subject) for reading in opened.readings]
    dossier.bodies = {one.text.text_id: one.body for one in opened.readings}


# --- find and join ---------------------------------------------------------------------------------


def texts(opened: Opened, plan: Plan) -> list[Text]:
    """The row of each text: its letter, and which other text it copies."""
    from kadr.reading.copies import copies

    copied = copies(opened.readings, plan.settings.copy_share)
    letters = {one.text_id: one.letter for one in opened.given}
    rows = [reading.text for reading in opened.readings]
    return [replace(row, letter=letters[row.text_id], copy_of=copied.get(row.text_id)) for row in rows]


def find(opened: Opened, plan: Plan, dossier: Dossier, kept: Kept) -> None:
    """Run every finder on every text; what an earlier run found in an unchanged text is taken as it is."""
    found: dict[str, list[Any]] = {}
    ran = [finder for finder in plan.finders if plan.wants(finder.row)]
    counts = [0] * len(ran)
    troubles = Troubles(opened.troubles, plan.settings.strict)
    for given, reading in zip(opened.given, opened.readings, strict=True):
        name = f"{given.sha256[:16]}-{_short(plan.fingerprint, _looked_at(reading))}.rows"
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
        dossier.add("runs", [_ran(joiner, plan, len(rows), hashes)])


def _looked_at(reading: Reading) -> Any:
    """What of a reading can change a finder's rows, its body left out: where the film's title was told cannot."""
    subject = replace(reading.subject, told_by=()) if reading.subject else None
    return plain(replace(reading, body="", subject=subject))


def _run(finder: Any, reading: Reading, troubles: Troubles, plan: Plan) -> list[Any]:
    name, table = type(finder).__name__, table_of(finder.row)
    page = Dossier(Path(), bodies={reading.text.text_id: reading.body})
    with troubles.on_failure(reading.text.path, name, f"no rows from it in {table}, for this text"):
        return _sound(finder.find(reading), page, name, troubles, plan)
    return []


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
    rows = [[_again(finder.row, one) for one in some] for finder, some in zip(ran, stored["rows"], strict=True)]
    troubles = [_again(Trouble, one) for one in stored["troubles"]]
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
        __version__, SCHEMA_VERSION, dossier.subject, asked.title, asked.year, plan.fingerprint, plan.told, given, rows
    )


def _again(kind: type[T], values: Any) -> T | None:
    """A record from what was kept; None where it has another shape by now, and must be made anew."""
    try:
        made: T = record(kind, values)
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
    return made


# --- small things ----------------------------------------------------------------------------------


def _in_words(error: Exception) -> str:
    """What failed, with the last line that ran."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(place.filename).name}, line {place.lineno})"


def _sha256(file: Path) -> str | None:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None  # whoever opens it says why


def _source_name(sha256: str) -> str:
    return f"{sha256[:16]}.source"


def _short(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]


def _clean(path: str) -> str:
    """A path as words that can be written down, whatever bytes its name holds."""
    return os.fsencode(path).decode("utf-8", "replace")
