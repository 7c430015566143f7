"""Which texts a dossier is made of: those it has, those that are given now, less those that are taken out."""

import os
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kadr.errors import CannotRead
from kadr.fold import fold
from kadr.store.card import Card, Given

_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')  # in file names, on one system or another
_LONGEST_ID = 60  # characters; file systems take 255 bytes
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Sources:
    """What is to be read, in order."""

    kept: tuple[Given, ...] = ()
    """Texts that the dossier has already."""
    new: tuple[str, ...] = ()
    """Paths as the user gave them."""
    folder: Path | None = None
    """The dossier's folder, from which relative paths are counted."""
    film: Given | None = None
    """The film's file; its hash is empty while it has not been read."""
    pictures: tuple[Given, ...] = ()
    """Pictures given beside the film."""
    subtitles: tuple[Given, ...] = ()
    """Files of subtitles given beside the film."""


def listing(
    before: Sequence[Given], given: Sequence[str], remove: Sequence[str], folder: Path, others: Sequence[Given] = ()
) -> Sources:
    """What to read for a dossier that has some texts, is given others, and is to lose some.

    remove: paths, file names, text ids or letters. others: the film, the pictures and the subtitles that the dossier has.
    Raises CannotRead for a name that the dossier does not have.
    """
    stays = list(before)
    for name in remove:
        hit = [one for one in stays if _is(one, name, folder)]
        if not hit and not any(_is(one, name, folder) for one in others):
            has = ", ".join(f"{one.letter or one.text_id} ({one.path})" for one in (*stays, *others)) or "no sources"
            raise CannotRead(f"{name} is not in {folder}; it has {has}")
        stays = [one for one in stays if one not in hit]
    new: list[str] = []
    for path in given:
        same = [n for n, one in enumerate(stays) if _same_file(one.file(folder), Path(path))]
        if same:
            stays[same[0]] = replace(stays[same[0]], path=path, from_here=from_here(path, folder))
        elif not any(_same_file(Path(other), Path(path)) for other in new):
            new.append(path)
    return Sources(tuple(stays), tuple(new), folder)


def beside(
    sources: Sources,
    card: Card | None,
    film: str | None,
    pictures: Sequence[str],
    remove: Sequence[str],
    subtitles: Sequence[str] = (),
) -> Sources:
    """The sources with the film, the pictures and the subtitles: those that the dossier has, and those given now.

    A film that is given takes the place of the one before. Subtitles are the film's words; where there is no film they
    are a text like any other, an interview's perhaps. remove: as in `listing`, and no error here.
    """
    folder = sources.folder or Path()
    before = card.watched if card else None
    if before is not None and any(_is(before, name, folder) for name in remove):
        before = None
    if film is not None:
        before = Given("film", "", film, "", from_here(film, folder))
    stays = _staying(card.pictures if card else (), remove, folder)
    spoken = _staying(card.subtitles if card else (), remove, folder)
    sources = replace(sources, film=before, pictures=_with(stays, pictures, (), folder))
    if before is None:
        texts = list(sources.kept)
        for one in spoken:
            name = text_id(one.path, {text.text_id for text in texts})
            texts.append(replace(one, text_id=name, letter=next_letter([text.letter for text in texts])))
        return replace(sources, kept=tuple(texts), new=(*sources.new, *subtitles))
    were_texts = [one for one in sources.kept if is_subtitles(one.file(folder))]
    kept = tuple(one for one in sources.kept if one not in were_texts)
    taken = [one.text_id for one in (*kept, *sources.pictures)]
    lines = _with([*spoken, *(replace(one, letter="") for one in were_texts)], subtitles, taken, folder)
    return replace(sources, kept=kept, subtitles=lines)


def _staying(some: Sequence[Given], remove: Sequence[str], folder: Path) -> list[Given]:
    return [one for one in some if not any(_is(one, name, folder) for name in remove)]


def _with(stays: list[Given], paths: Sequence[str], taken: Sequence[str], folder: Path) -> tuple[Given, ...]:
    for path in paths:
        if not any(_same_file(one.file(folder), Path(path)) for one in stays):
            names = {*taken, *(one.text_id for one in stays)}
            stays.append(Given(text_id(path, names), "", path, "", from_here(path, folder)))
    return tuple(stays)


_SUBTITLES = {".srt", ".vtt", ".ass", ".ssa"}
_OF_SUBTITLES = ("-->", "webvtt", "[script info]", "[events]", "dialogue:")
_HEAD_BYTES = 4096


def is_subtitles(path: Path) -> bool:
    """Whether a file has the name of subtitles and begins as they do; by its name alone where it cannot be read."""
    if path.suffix.lower() not in _SUBTITLES:
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES).replace(b"\0", b"").decode("ascii", "ignore").lower()
    except OSError:
        return True
    return any(mark in head for mark in _OF_SUBTITLES)


def from_here(path: str, folder: Path) -> str | None:
    """A relative path seen from the dossier's folder; None for an absolute one, or one on another drive."""
    if Path(path).is_absolute():
        return None
    try:
        return Path(os.path.relpath(Path(path).absolute(), folder.absolute())).as_posix()
    except ValueError:
        return None


def text_id(path: str, taken: Collection[str]) -> str:
    """A short name for a text, from its file's name, then its folder's, then a number.

    >>> text_id("press/Review 1.html", ()), text_id("press/Review 1.html", {"review-1", "press-review-1"})
    ('review-1', 'press-review-1-2')
    """
    stem, parent = _slug(Path(path).stem), _slug(Path(path).absolute().parent.name)
    if stem not in taken and stem not in _RESERVED:
        return stem
    longer = f"{parent}-{stem}"[:_LONGEST_ID]
    if longer not in taken:
        return longer
    return next(name for n in range(2, len(taken) + 3) if (name := f"{longer}-{n}") not in taken)


def file_name(title: str) -> str:
    """A film's title as a name that every file system takes.

    >>> file_name("Face/Off: 2"), file_name("Con"), file_name(" … ")
    ('Face Off 2', 'Con film', 'Untitled')
    """
    name = " ".join(_FORBIDDEN.sub(" ", title).split())[:_LONGEST_TITLE].strip(" .…")
    return f"{name} film" if name.lower() in _RESERVED else name or "Untitled"


def next_letter(taken: Collection[str]) -> str:
    """The letter after all that are taken: A … Z, AA, AB …

    >>> next_letter(()), next_letter(("A", "C")), next_letter(("Z",)), next_letter(("AZ",))
    ('A', 'D', 'AA', 'BA')
    """
    number = max((_number(letter) for letter in taken), default=0) + 1
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _number(letters: str) -> int:
    total = 0
    for letter in letters:
        total = total * 26 + ord(letter) - ord("A") + 1
    return total


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", fold(name))[:_LONGEST_ID].strip("-") or "text"


def _is(one: Given, name: str, folder: Path) -> bool:
    return name in {one.text_id, one.path, Path(one.path).name, one.letter or one.text_id} or _same_file(
        one.file(folder), Path(name)
    )


def _same_file(one: Path, other: Path) -> bool:
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))
