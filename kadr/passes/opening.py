"""Files become readings: opened, laid out, their film settled, their copies known."""

import hashlib
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kadr.dossier import Dossier
from kadr.errors import CannotRead, KadrError
from kadr.passes.again import again, short
from kadr.passes.troubles import Troubles, in_words
from kadr.plan import Plan
from kadr.reading.sources import Source
from kadr.reading.text import Reading
from kadr.records import UNTITLED, Origin, Subject, Text, Trouble
from kadr.store.card import Given
from kadr.store.kept import Kept
from kadr.store.listing import Sources, from_here, next_letter, text_id
from kadr.store.values import plain

if TYPE_CHECKING:
    from kadr.reading.copies import Copy


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
    sources: Sources = field(default_factory=Sources)
    watched: Given | None = None
    """The film, once it was watched."""
    pictures: list[Given] = field(default_factory=list)
    """Pictures that could be opened."""
    subtitles: list[Given] = field(default_factory=list)
    """Files of subtitles that could be read, now or before."""


def read(sources: Sources, plan: Plan, kept: Kept) -> Opened:
    """Open every text, lay it out, find its voices, names and titles."""
    opened = Opened(sources=sources)
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

    sha = sha256_of(file)
    stored = kept.get(_source_name(sha)) if sha else None
    known = _source(stored)
    if stored and known and stored.get("rules") == plan.rules:
        return replace(known, path=_clean(path))
    try:
        source = replace(open_source(file), path=_clean(path))
    except KadrError:
        raise
    except Exception as error:  # a file can be broken in ways that its reader did not think of
        raise CannotRead(f"{path} could not be opened ({in_words(error)}); save it as text and try again") from error
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
    return again(Source, stored.get("source")) if stored else None


def _prepared(source: Source, given: Given, plan: Plan, kept: Kept) -> Reading:
    from kadr.reading.prepare import prepare

    title = plan.settings.title
    name = f"{given.sha256[:16]}-{short(plan.rules, given.text_id, source.path, title)}.reading"
    stored = kept.get(name)
    known = again(Reading, {**stored, "body": source.body}) if stored else None
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
    return Subject(plan.settings.title or UNTITLED, plan.settings.year)


def settle(opened: Opened, plan: Plan, dossier: Dossier) -> None:
    """Give the dossier its film and its words, and each text the film that it is about."""
    from kadr.reading.subject import with_subject

    dossier.subject = film(opened, plan)
    opened.readings = [with_subject(reading, dossier.subject) for reading in opened.readings]
    troubles = Troubles(opened.troubles, plan.settings.strict)
    for reading, given in zip(opened.readings, opened.given, strict=True):
        if len(opened.readings) > 1 and (said := _of_another(reading, dossier.subject)):
            troubles.note(Trouble(f"{given.letter} {given.path}", *said))
    dossier.bodies = {one.text.text_id: one.body for one in opened.readings}


def _of_another(reading: Reading, subject: Subject) -> tuple[str, str] | None:
    """Of a text that is not about the film: what it is, and what is done with it; None of one that is."""
    from kadr.fold import title_key

    if reading.main_film is None:
        return "does not speak of films", "nothing in it is taken for this film"
    ours = {title_key(title) for title in (subject.title, *subject.titles)}
    if title_key(reading.main_film) in ours:
        return None
    return f"is about another film, {reading.main_film}", "what names no film in it is taken for that one"


def texts(opened: Opened, plan: Plan) -> list[Text]:
    """The row of each text: its letter, and which other text it copies."""
    from kadr.reading.copies import copies

    own_words = [reading for reading in opened.readings if reading.text.kind != "record"]  # records are all alike
    copied = copies(own_words, plan.settings.copy_share)
    letters = {one.text_id: one.letter for one in opened.given}
    rows = [replace(reading.text, letter=letters[reading.text.text_id]) for reading in opened.readings]
    return [_copying(row, copied[row.text_id]) if row.text_id in copied else row for row in rows]


def _copying(row: Text, copy: "Copy") -> Text:
    reworded = f", {1 - copy.kept:.0%} of them exchanged for others" if copy.is_reworded else ""
    note = f"{copy.share:.0%} of its words follow the other's{reworded}"
    return replace(row, copy_of=copy.of, origins=(*row.origins, Origin("copy_of", "computed", None, note)))


def sha256_of(file: Path) -> str | None:
    """Of a file's bytes; None where it cannot be read."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None  # whoever opens it says why


def _source_name(sha256: str) -> str:
    return f"{sha256[:16]}.source"


def _clean(path: str) -> str:
    """A path as words that can be written down, whatever bytes its name holds."""
    return os.fsencode(path).decode("utf-8", "replace")
