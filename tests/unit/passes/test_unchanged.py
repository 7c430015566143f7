"""A dossier that would come out as it is is not made again; one of which anything changed is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kadr import road
from kadr.dossier import Dossier
from kadr.errors import CannotRead
from kadr.records import Name
from tests.makers_rules import Jobs, SurnamesOf, bytes_of, plan_of, some_texts
from tests.makers_video import encoded, scene


@dataclass
class Watched(SurnamesOf):
    """A joiner that counts how often it runs, as each does once whenever a dossier is made."""

    runs: list[str] = field(default_factory=list)

    def join(self, dossier: Dossier) -> list[Name]:
        self.runs.append(dossier.folder.name)
        return super().join(dossier)


def runs_again(folder: Path, given: tuple[str, ...] = (), jobs: Jobs | None = None, **settings: Any) -> bool:
    joiner = Watched()
    road.update(folder, given, plan_of(*([jobs] if jobs else []), joiners=(joiner,), **settings))
    return bool(joiner.runs)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    some_texts(tmp_path)
    assert runs_again(tmp_path / "Weir.kadr", (str(tmp_path / "text0.txt"), str(tmp_path / "text1.txt")))
    return tmp_path / "Weir.kadr"


def test_what_has_not_changed_is_not_made_again(made):
    """Nothing runs, no byte changes, and what is handed back is what the first run made."""
    before = bytes_of(made)
    dossier, opened = road.update(made, (), plan_of(joiners=(Watched(),)))

    assert not runs_again(made)
    assert not runs_again(made, (str(made.parent / "text1.txt"),))
    assert bytes_of(made) == before
    assert [row.person for row in dossier.credits] == ["Ada Brook", "Ada Brooke"]
    assert [given.letter for given in opened.given] == ["A", "B"]


def _other_words(made: Path) -> None:
    (made.parent / "text1.txt").write_text("A film.\n\nproducer: Noor Ames, The Weir\n", encoding="utf-8")


def _gone(made: Path) -> None:
    (made.parent / "text1.txt").unlink()


def _damaged(made: Path) -> None:
    file = made / "tables" / "credits.parquet"
    file.write_bytes(file.read_bytes()[:-1])


def _body_changed(made: Path) -> None:
    (made / "texts" / "text0.txt").write_text("Something else.", encoding="utf-8")


def _decided(made: Path) -> None:
    (made / "decisions.json").write_text("[]", encoding="utf-8")


def _forgotten(made: Path) -> None:
    for file in (made / "passes").iterdir():
        file.unlink()


@pytest.mark.parametrize("change", [_other_words, _gone, _damaged, _body_changed, _decided, _forgotten])
def test_any_change_makes_it_again(made: Path, change: Callable[[Path], None]):
    """A source, a file of the dossier, a decision, what was kept: whatever is another makes it again, and once."""
    change(made)

    assert runs_again(made)
    assert runs_again(made) is (change is _gone)  # a source that is not there is looked for each time


def test_other_settings_and_rules_make_it_again(made):
    """A setting, another rule, a text more or less."""
    assert runs_again(made, leave_out=("credits",))
    assert runs_again(made, strict=True)
    assert runs_again(made, jobs=Jobs(version=2))
    assert runs_again(made)
    assert runs_again(made, tuple(some_texts(made.parent / "more")))


def test_a_wrong_name_to_take_out_is_told_all_the_same(made):
    """What is asked is looked at before anything is found to be unchanged."""
    with pytest.raises(CannotRead):
        road.update(made, (), plan_of(joiners=(Watched(),)), remove=["nobody"])


def test_a_film_can_be_taken_out(made):
    """The texts are as they were, and the dossier is made again, without the film."""
    film = encoded(made.parent / "film.mkv", scene(1, 12))
    dossier, _ = road.update(made, (str(film),), plan_of(joiners=(Watched(),)))
    assert dossier.film is not None

    dossier, _ = road.update(made, (), plan_of(joiners=(Watched(),)), remove=["film"])
    assert dossier.film is None
    assert not runs_again(made)
