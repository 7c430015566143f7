"""The browser that tests of the road open pages in."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from makers_browser import FLAGS


def _missing(reason: str) -> None:
    if os.environ.get("KADR_BROWSER_REQUIRED") == "1":
        pytest.fail(f"a browser was promised, but {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium as it is installed."""
    path = os.environ.get("KADR_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        _missing("there is no chromium on the path")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("playwright is not installed")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def axe() -> str:
    """The source of axe-core."""
    package = pytest.importorskip("axe_playwright_python") if not os.environ.get("KADR_BROWSER_REQUIRED") else None
    if package is None:
        import axe_playwright_python as package
    return next(Path(package.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
