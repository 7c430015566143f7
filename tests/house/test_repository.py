"""The project speaks of itself alone, and holds nothing that belongs to one machine or one person."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ELSEWHERE = re.compile(
    r"/work/|/root/|/home/\w+/|C:\\\\Users|(?:pypi|registry|artifactory|nexus)\.[\w.-]+/simple|index-url|"
    r"extra-index|localhost:\d"
)
_BINARY = {".png", ".jpg", ".woff2", ".parquet", ".pdf", ".docx", ".gz"}


def tracked() -> list[Path]:
    """Files of the repository; those of an unpacked archive where there is no git."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_machine():
    """No paths of a machine, no addresses of a registry."""
    for file in tracked():
        if file.suffix in _BINARY or file == Path(__file__):
            continue
        found = ELSEWHERE.search(file.read_text(encoding="utf-8", errors="replace"))
        assert found is None, f"{file.relative_to(ROOT)}: {found.group()}"


def test_no_file_is_large():
    """What is large is made or downloaded by whoever needs it."""
    large = {str(file.relative_to(ROOT)): file.stat().st_size for file in tracked() if file.stat().st_size > 1_000_000}
    assert not large


@pytest.mark.parametrize("pattern", ["*.py", "*.toml", "*.md"])
def test_files_end_as_text_files_do(pattern):
    """A line end at the end, no carriage returns."""
    for file in tracked():
        if file.match(pattern):
            data = file.read_bytes()
            assert not data or data.endswith(b"\n"), file
            assert b"\r" not in data, file


def test_each_module_says_its_idea():
    """The first line of a file is a sentence that says which one idea it holds."""
    for file in tracked():
        if file.suffix == ".py" and file.is_relative_to(ROOT / "kadr") and file.stat().st_size:
            assert file.read_text(encoding="utf-8").startswith(('"""', 'r"""')), file.relative_to(ROOT)
