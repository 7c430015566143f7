"""Names of facts that pages ask for are names that a measure gives."""

from pathlib import Path

import pytest
from makers_presence import weir_with_presence

from kadr.page.presence.fact_names import LABELS
from kadr.page.show.compare import FACTS
from kadr.summaries.facts import facts
from kadr.summaries.looked_at import Looked
from kadr.summaries.sound import WholeSound


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names of all numbers of a film in which everything was measured."""
    d = weir_with_presence(Path(tmp_path_factory.mktemp("weir")), 12)
    held: dict[int, list] = {}
    for face in d.table("faces").rows:
        held.setdefault(face.shot_index, []).append(face)
    looks = [
        Looked(shot.start_frame, shot.index, shot.start_frame, shot.end_frame, shot.start_ns, shot.end_ns, tuple(held.get(shot.index, ())))
        for shot in d.shots
    ]  # fmt: skip
    return {row.name for row in facts(d, WholeSound(-23.0, 8.5, 0.1), looks)}


def test_every_fact_that_is_compared_is_measured(given):
    """A name that nothing makes would be a line that never comes."""
    assert set(FACTS) <= given, set(FACTS) - given


def test_every_fact_that_has_words_of_its_own_is_measured(given):
    """The same for the numbers on who is seen and heard."""
    assert set(LABELS) <= given, set(LABELS) - given
