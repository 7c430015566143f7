"""A dossier of texts that would come out as it is: nothing has changed that it is made of, nor what was made."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from importlib import resources
from pathlib import Path

from kadr.errors import CannotWrite
from kadr.passes.opening import Opened, sha256_of
from kadr.plan import Plan, files_in, fingerprint
from kadr.store.card import Given
from kadr.store.kept import Kept
from kadr.store.listing import Sources

_MADE = "made"


def is_as_made(folder: Path, sources: Sources, plan: Plan, kept: Kept) -> bool:
    """Whether making a dossier from these sources would give what its folder holds.

    False too where that is told elsewhere: a film is looked at again by `watching`, and a language model may be asked
    what it left out. A dossier that had a film, and is to lose it, has no note.
    """
    stored = kept.get(_MADE)
    if not stored or sources.new or not _is_of_texts(sources) or plan.settings.model:
        return False
    hashes = [sha256_of(given.file(folder)) or "gone" for given in sources.kept]
    return bool(stored.get("of") == _stamp(folder, sources.kept, hashes, plan))


def note_made(folder: Path, opened: Opened, plan: Plan, kept: Kept) -> None:
    """Keep what a dossier of texts that was just saved is made of; without the note it is made again, and no more is lost."""
    of = (
        _stamp(folder, opened.given, [given.sha256 for given in opened.given], plan)
        if _is_of_texts(opened.sources)
        else ""
    )
    with suppress(CannotWrite):
        kept.put(_MADE, {"of": of})


def _is_of_texts(sources: Sources) -> bool:
    return not (sources.film or sources.pictures or sources.subtitles)


def _stamp(folder: Path, given: Sequence[Given], hashes: Sequence[str], plan: Plan) -> str:
    """A fingerprint of the program, the plan, the sources, and every file of the dossier, decisions among them."""
    asked = [plan.fingerprint, repr(plan.settings), *(f"{one.text_id} {one.path} {one.from_here}" for one in given)]
    told = (part.encode() for part in (*asked, *hashes))
    return fingerprint(files_in(resources.files("kadr")), told, _held(folder))


def _held(folder: Path) -> Iterator[bytes]:
    held: Iterable[Path] = (file for pattern in ("*.json", "tables/*", "texts/*") for file in folder.glob(pattern))
    for file in sorted(file for file in held if file.is_file()):
        yield file.relative_to(folder).as_posix().encode()
        yield file.read_bytes()
