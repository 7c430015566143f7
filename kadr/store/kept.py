"""What has been read is kept: one file per text and set of rules, so that a stopped run goes on where it was."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kadr.store.inside import aside, written

if TYPE_CHECKING:
    import numpy as np


_ENDINGS = ("json", "npz", "bytes")


class Kept:
    """Finished pieces of work under a name; without a folder they are only remembered."""

    def __init__(self, folder: Path | None = None, scratch: Path | None = None) -> None:
        self.folder = folder
        self._scratch = scratch
        self._used: set[str] = set()
        self._memory: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """What was kept under a name; None where nothing was, or where it cannot be read any more."""
        self._used.add(name)
        if name in self._memory:
            return self._memory[name]
        if self.folder is None:
            return None
        try:
            values = json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        return values if isinstance(values, dict) else None  # Kadr keeps nothing else

    def put(self, name: str, values: Any) -> None:
        """Keep JSON values under a name. Raises CannotWrite."""
        self._used.add(name)
        if self.folder is None or self._scratch is None:
            self._memory[name] = values
            return
        from kadr.store.folder import writing_to

        with writing_to(self.folder.parent):
            self.folder.mkdir(exist_ok=True)
            data = json.dumps(values, ensure_ascii=False).encode()
            written(self.folder / f"{name}.json", data, self._scratch / f"{name}.part")

    def get_arrays(self, name: str) -> "dict[str, np.ndarray] | None":
        """Arrays that were kept under a name; None where none were, or where they cannot be read any more."""
        import zipfile
        import zlib

        import numpy as np

        self._used.add(name)
        if self.folder is None:
            return self._memory.get(f"{name}.npz")
        try:
            with np.load(self.folder / f"{name}.npz", allow_pickle=False) as file:
                arrays = {key: file[key] for key in file.files}
        except (
            OSError, ValueError, EOFError, KeyError, TypeError, AttributeError, RuntimeError, zipfile.BadZipFile,
            zlib.error,
        ):  # fmt: skip
            return None
        return arrays if all(isinstance(one, np.ndarray) for one in arrays.values()) else None

    def put_arrays(self, name: str, arrays: "dict[str, np.ndarray]") -> None:
        """Keep arrays by their names under a name. Raises CannotWrite."""
        import numpy as np

        self._used.add(name)
        if self.folder is None or self._scratch is None:
            self._memory[f"{name}.npz"] = arrays
            return
        from kadr.store.folder import writing_to

        with writing_to(self.folder.parent):
            self.folder.mkdir(exist_ok=True)
            with aside(self.folder / f"{name}.npz", self._scratch / f"{name}.npz.part") as file:
                np.savez(file, **arrays)  # type: ignore[arg-type]

    def get_bytes(self, name: str) -> bytes | None:
        """Bytes that were kept under a name; None where none were, or where they cannot be read any more."""
        self._used.add(name)
        if self.folder is None:
            return self._memory.get(f"{name}.bytes")
        try:
            return (self.folder / f"{name}.bytes").read_bytes()
        except OSError:
            return None

    def put_bytes(self, name: str, parts: Iterable[bytes]) -> None:
        """Keep bytes under a name, one part behind the other, without ever having all of them at hand. Raises CannotWrite."""
        self._used.add(name)
        if self.folder is None or self._scratch is None:
            self._memory[f"{name}.bytes"] = b"".join(parts)
            return
        from kadr.store.folder import writing_to

        with writing_to(self.folder.parent):
            self.folder.mkdir(exist_ok=True)
            with aside(self.folder / f"{name}.bytes", self._scratch / f"{name}.bytes.part") as file:
                file.writelines(parts)

    def drop(self, name: str) -> None:
        """Forget what was kept under a name."""
        self._used.discard(name)
        self._memory.pop(name, None)
        if self.folder is not None:
            for ending in _ENDINGS:
                (self.folder / f"{name}.{ending}").unlink(missing_ok=True)
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def pictures(self, name: str) -> Path | None:
        """The folder of pictures that belong to a name, made with the first of them: see `put_picture`; None where nothing
        is kept on disk."""
        self._used.add(name)
        return self.folder / name if self.folder is not None else None

    def hold(self, pattern: str) -> None:
        """Keep what has names like this, though nobody asks for it now."""
        if self.folder is not None and self.folder.is_dir():
            for ending in _ENDINGS:
                self._used |= {file.stem for file in self.folder.glob(f"{pattern}.{ending}")}

    def adopt(self, other: "Kept | None") -> None:
        """Keep what another has remembered."""
        for name, values in (other._memory if other else {}).items():
            if not name.endswith((".npz", ".bytes")) and self.get(name) is None:
                self.put(name, values)

    def forget_the_rest(self) -> None:
        """Remove what no source of the dossier needs any more."""
        if self.folder is None or not self.folder.is_dir():
            return
        for file in self.folder.iterdir():
            if file.suffix[1:] in _ENDINGS and file.stem not in self._used:
                file.unlink(missing_ok=True)
            elif file.is_dir() and not file.is_symlink() and file.name not in self._used:
                shutil.rmtree(file, ignore_errors=True)


def put_picture(folder: Path, name: str, data: bytes) -> Path:
    """Keep a picture in a folder that `Kept.pictures` told, and tell its file. Raises CannotWrite."""
    from kadr.store.folder import writing_to

    file = folder / name
    with writing_to(folder.parents[1]):
        folder.mkdir(parents=True, exist_ok=True)
        written(file, data)
    return file
