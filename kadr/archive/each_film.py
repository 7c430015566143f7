"""Many texts, many films: each text is sorted to the films that it is about, and each film gets its dossier.

Texts are read one by one; only their evidence is held, and kept in the folder for the next time. A film whose texts and
rules have not changed is left as it is. What cannot be read or placed is listed with the reason, and stops nothing.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kadr import __version__, road
from kadr.archive.evidence import Evidence, evidence
from kadr.archive.sorting import Film, sort
from kadr.errors import CannotWrite, KadrError
from kadr.passes.again import again
from kadr.plan import Plan
from kadr.store.card import read_card
from kadr.store.folder import writing_to
from kadr.store.kept import Kept
from kadr.store.listing import file_name, from_here
from kadr.store.lock import locked
from kadr.store.values import plain

LIST = "films.json"
_WORK = ".sorting"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one film."""

    film: Film
    folder: Path
    done: str
    """`made`, `unchanged`, or `failed`"""
    note: str = ""
    """Why it failed, or what went wrong on the way."""


@dataclass
class Archive:
    """What became of all."""

    outcomes: list[Outcome] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)
    """Text to the reason why it is in no dossier."""
    texts: int = 0


def each_film(given: Sequence[str], out: Path, plan: Plan, tell: Callable[[Outcome], None] = lambda _: None) -> Archive:
    """Sort texts, and those of earlier runs, by film; make or update a dossier for each in `out`. tell: hears of each at once.

    Raises CannotWrite, and DossierBusy when another run works there.
    """
    with writing_to(out):
        _take(out)
    with locked(out / _WORK / "lock", out):
        kept = Kept(out / _WORK, out / _WORK)
        before = _listed(out)
        told, archive = _evidence(_files([*given, *_earlier(before, out)], out), plan, kept)
        done = sort(told)
        archive.left |= done.left
        homes = _homes(done.films, before, out)
        for film, folder in zip(done.films, homes, strict=True):
            outcome = _make(film, folder, plan, told.keys())
            archive.outcomes.append(outcome)
            tell(outcome)
        _write_list(out, archive)
        kept.forget_the_rest()
    return archive


def _take(out: Path) -> None:
    """Make sure that the folder is there and ours."""
    if out.exists() and not out.is_dir():
        raise CannotWrite(f"{out} is a file; dossiers of many films need a folder: --out DIR")
    if (out / "dossier.json").exists():
        raise CannotWrite(f"{out} is the dossier of one film. Choose another folder: --out DIR")
    (out / _WORK).mkdir(parents=True, exist_ok=True)


def _files(given: Iterable[str], out: Path) -> Iterator[str]:
    """Every file given, those in folders in order; hidden ones and dossiers are left out, each file comes once."""
    seen: set[str] = set()
    for path in given:
        for file in _inside(path, out) if Path(path).is_dir() else (path,):
            real = os.path.normcase(os.path.realpath(file))
            if real not in seen:
                seen.add(real)
                yield file


def _inside(folder: str, out: Path) -> Iterator[str]:
    home = os.path.realpath(out)
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders
            if not name.startswith(".") and not name.endswith(".kadr") and os.path.realpath(Path(root, name)) != home
        )  # fmt: skip
        yield from (str(Path(root, name)) for name in sorted(files) if not name.startswith("."))


def _evidence(files: Iterable[str], plan: Plan, kept: Kept) -> tuple[dict[str, Evidence], Archive]:
    """What each text tells, from the last run where neither it nor the rules have changed."""
    told: dict[str, Evidence] = {}
    archive = Archive()
    for path in files:
        archive.texts += 1
        try:
            told[path] = _told(path, plan, kept)
        except KadrError as error:
            archive.left[path] = str(error)
        except Exception as error:  # noqa: BLE001 - one text of ten thousand may break any rule; the others go on
            archive.left[path] = f"it could not be read ({type(error).__name__}: {error})"
    return told, archive


def _told(path: str, plan: Plan, kept: Kept) -> Evidence:
    from kadr.reading.prepare import prepare
    from kadr.reading.sources import open_source

    name = f"{_sha256(Path(path))}-{plan.rules}"
    stored = kept.get(name)
    known = again(Evidence, stored) if stored else None
    if known is None:
        known = evidence(prepare(open_source(Path(path)), "text"))
        kept.put(name, plain(known))
    return known


def _sha256(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return "unread"  # whoever opens it says why


def _homes(films: Sequence[Film], before: dict[str, Any], out: Path) -> list[Path]:
    """The folder of each film: the one that holds most of its texts already, else one with its title."""
    shelved = {
        str(entry["folder"]): {_seen_from_here(path, out) for path in entry["texts"]}
        for entry in before.get("films", ())
    }
    titles = [file_name(film.title) for film in films]
    taken: set[str] = set()
    homes = []
    for film, title in zip(films, titles, strict=True):
        real = {os.path.realpath(path) for path in film.texts}
        old = max(sorted(shelved.keys() - taken), key=lambda name: len(shelved[name] & real), default="")
        if old and shelved[old] & real:
            name = old
        else:
            plain_name = f"{title} ({film.year})" if titles.count(title) > 1 and film.year else title
            tries = (f"{plain_name}{f' {n}' if n > 1 else ''}.kadr" for n in range(1, len(films) + 2))
            name = next(one for one in tries if one not in taken and one not in shelved)
        taken.add(name)
        homes.append(out / name)
    return homes


def _make(film: Film, folder: Path, plan: Plan, sorted_texts: Iterable[str]) -> Outcome:
    """Make one dossier, unless it is there already as it would be."""
    try:
        card = read_card(folder) if folder.is_dir() else None
        real = {os.path.realpath(path): path for path in film.texts}
        held = {os.path.realpath(given.file(folder)): given for given in card.sources} if card else {}
        same = {path for path, given in held.items() if path in real and given.sha256 == _sha256(Path(path))}
        elsewhere = {os.path.realpath(path) for path in sorted_texts} - real.keys()
        remove = [given.text_id for path, given in held.items() if path in elsewhere]
        if card and card.plan == plan.fingerprint and not remove and same == real.keys():
            return Outcome(film, folder, "unchanged")
        dossier, opened = road.update(folder, film.texts, plan.with_settings(title=film.title), remove)
    except KadrError as error:
        return Outcome(film, folder, "failed", str(error))
    except Exception as error:  # noqa: BLE001 - one film of a thousand must not stop the others
        return Outcome(film, folder, "failed", f"{type(error).__name__}: {error}")
    count = len(dossier.troubles) + len(opened.unread)
    return Outcome(film, folder, "made", f"{count} trouble{'s' if count > 1 else ''}, in its tables" if count else "")


def _listed(out: Path) -> dict[str, Any]:
    """What the last run wrote down; nothing where there was none, or where it cannot be read."""
    try:
        values = json.loads((out / LIST).read_text(encoding="utf-8"))
        films = [
            entry for entry in values["films"] if isinstance(entry["texts"], list) and isinstance(entry["folder"], str)
        ]
        return {"films": films, "left": [entry for entry in values["left"] if isinstance(entry["text"], str)]}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _earlier(before: dict[str, Any], out: Path) -> list[str]:
    """Texts of earlier runs that are still there."""
    paths = [path for entry in before.get("films", ()) for path in entry["texts"]]
    paths += [entry["text"] for entry in before.get("left", ())]
    return sorted({str(file) for path in paths if (file := out / path).is_file()})


def _seen_from_here(path: str, out: Path) -> str:
    return os.path.realpath(out / path)


def _write_list(out: Path, archive: Archive) -> None:
    """Films with their texts, and what was left: for people, other programs and the next run. Paths count from here."""

    def seen(path: str) -> str:
        return from_here(path, out) or path

    films = [
        {
            "folder": outcome.folder.name, "title": outcome.film.title, "year": outcome.film.year,
            "director": outcome.film.director, "texts": [seen(path) for path in outcome.film.texts],
        }
        for outcome in archive.outcomes
    ]  # fmt: skip
    left = [{"text": seen(path), "reason": reason} for path, reason in sorted(archive.left.items())]
    text = json.dumps({"kadr": __version__, "films": films, "left": left}, ensure_ascii=False, indent=1) + "\n"
    with writing_to(out):
        part = out / _WORK / "list.part"
        part.write_text(text, encoding="utf-8", newline="\n")
        os.replace(part, out / LIST)
