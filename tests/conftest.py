"""Tests never see the lists of whoever runs them."""

import pytest


@pytest.fixture(autouse=True)
def only_shipped_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Kadr knows is what it ships with."""
    monkeypatch.delenv("KADR_LISTS", raising=False)
