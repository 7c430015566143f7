"""Copies are known by their words; joiners that read their own table replace it."""

from dataclasses import dataclass, replace

import pytest
from makers_rules import Jobs, plan_of, some_texts

from kadr import road
from kadr.reading.copies import copies
from kadr.reading.text import Block, Reading
from kadr.records import Credit, Text

STORY = "Ada rows the ferry over the river every night and nobody comes to the other side but the wind and a dog. "
OTHER = "Noor keeps bees on a roof above the market hall, sells honey on Fridays and writes long letters to the sea. "


def reading(text_id, body, date=None):
    text = Text(text_id, f"{text_id}.txt", "review", "en", date=date)
    return Reading(text, body, (Block(1, 0, len(body)),), ())


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([("a", STORY, None), ("b", OTHER, None)], {}),
        ([("a", STORY, None), ("b", STORY.upper(), None)], {"b": "a"}),
        ([("a", STORY, "2020-05"), ("b", STORY, "2019-11-02")], {"a": "b"}),
        ([("a", STORY, None), ("b", STORY + OTHER * 3, None)], {"a": "b"}),
        ([("a", STORY + OTHER, None), ("b", STORY, None), ("c", OTHER, None)], {"b": "a", "c": "a"}),
        ([("a", "Beanpole. A film.", None), ("b", "Beanpole. A film.", None)], {}),
    ],
)
def test_copies_are_known_by_their_words(texts, expected):
    """Whoever has half of its words from another copies it; the older one, else the first, is the source."""
    assert copies([reading(*one) for one in texts]) == expected


def test_many_texts_are_compared_quickly():
    """The work grows with the words: a hundred texts of a thousand words take no time to speak of."""
    import time

    texts = [reading(f"t{n}", " ".join(f"w{(n * 7919 + m * m) % 5000}" for m in range(1000))) for n in range(100)]
    start = time.perf_counter()
    copies(texts)

    assert time.perf_counter() - start < 5


@dataclass
class Upper:
    """A joiner over its own table."""

    row: type = Credit
    version: int = 1
    needs: tuple[str, ...] = ("credits",)

    def join(self, dossier):
        return [replace(row, person=row.person.upper()) for row in dossier.credits]


def test_a_joiner_over_its_own_table_replaces_it(tmp_path):
    """The rows are the joiner's, once each."""
    dossier, _ = road.update(tmp_path / "Weir.kadr", some_texts(tmp_path), plan_of(Jobs(), joiners=(Upper(),)))

    assert [row.person for row in dossier.credits] == ["ADA BROOK", "ADA BROOKE"]


def test_runs_say_who_made_what_from_what(tmp_path):
    """Each rule that ran, how many rows it made, from which bytes."""
    dossier, opened = road.update(tmp_path / "Weir.kadr", some_texts(tmp_path), plan_of())
    (run,) = dossier.runs

    assert (run.method, run.table, run.rows) == ("Jobs", "credits", 2)
    assert run.inputs == tuple(given.sha256 for given in opened.given)
