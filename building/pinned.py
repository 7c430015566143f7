"""A package by its name, version and hash, from wherever the builder's own pip gets packages."""

import io
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from hashlib import sha256 as sha256_of
from pathlib import Path


class WrongHash(Exception):
    """What was downloaded is not what was pinned."""


def downloaded(package: str, sha256: str, made_for: Sequence[str] = ()) -> zipfile.ZipFile:
    """A wheel, opened; checked by pip and once more here.

    package: name==version; made_for: pip's options that choose one wheel on every machine, for those made for one.
    Raises WrongHash, and OSError where it cannot be had.
    """
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder, "wanted.txt")
        wanted.write_text(f"{package} --hash=sha256:{sha256}\n", encoding="utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
        command += [
            "--only-binary=:all:",
            "--disable-pip-version-check",
            *made_for,
            "--dest",
            folder,
            "-r",
            str(wanted),
        ]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, env={**os.environ})
        if "DO NOT MATCH THE HASHES" in ran.stderr:
            got = re.search(r"Got\s+([0-9a-f]{64})", ran.stderr)
            raise _another(package, sha256, got[1] if got else "another")
        found = list(Path(folder).glob("*.whl"))
        if ran.returncode or not found:
            last = ran.stderr.strip().splitlines()[-1:] or ["nothing was downloaded"]
            raise OSError(last[0])
        data = found[0].read_bytes()
    checked(package, data, sha256)
    return zipfile.ZipFile(io.BytesIO(data))


def checked(name: str, data: bytes, sha256: str) -> bytes:
    """The bytes, if they are those that were pinned. Raises WrongHash."""
    got = sha256_of(data).hexdigest()
    if got != sha256:
        raise _another(name, sha256, got)
    return data


def _another(name: str, wanted: str, got: str) -> WrongHash:
    return WrongHash(f"{name} is not the file that was pinned: expected sha256 {wanted}, got {got}")
