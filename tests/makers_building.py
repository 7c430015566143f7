"""A builder's pip that answers as a test wants."""

import io
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from building import pinned


def pip_answers(monkeypatch: pytest.MonkeyPatch, stderr: str, wheel: bytes | None = None) -> None:
    """pip download fails with these words, or leaves this wheel."""

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        if wheel is not None:
            Path(command[command.index("--dest") + 1], "some.whl").write_bytes(wheel)
        return subprocess.CompletedProcess(command, 0 if wheel is not None else 1, "", stderr)

    monkeypatch.setattr(pinned.subprocess, "run", run)


def wheel_of(contents: Mapping[str, bytes]) -> bytes:
    """A wheel with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in contents.items():
            made.writestr(name, data)
    return out.getvalue()
