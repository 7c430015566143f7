"""Tests never see the lists of whoever runs them, and know where the labelled texts are."""

import os
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def only_shipped_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Kadr knows is what it ships with."""
    monkeypatch.delenv("KADR_LISTS", raising=False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder that holds the labelled texts; a test that needs it is skipped where there is none."""
    told = os.environ.get("KADR_SHARED")
    folder = Path(told) if told else Path(__file__).parents[2] / "shared"
    if not (folder / "writing" / "gold").is_dir():
        pytest.skip("the labelled texts are not here (KADR_SHARED)")
    return folder
