"""What every joiner promises, over all kinds of texts at once: found through the registry, as the finders are."""

from dataclasses import replace

import pytest
from makers import HARD, SAMPLES, quotes_of, reading_of

from kadr import plan, road
from kadr.dossier import Dossier
from kadr.errors import CannotRead
from kadr.plan import table_of
from kadr.reading.registry import FINDERS, JOINERS
from kadr.reading.text import Reading
from kadr.records import Text

every_joiner = pytest.mark.parametrize("joiner", JOINERS, ids=lambda joiner: type(joiner).__name__)


def readings(texts: dict[str, str]) -> list[Reading]:
    """The texts that can be read, each with an id of its own."""
    found = []
    for number, words in enumerate(texts.values()):
        try:
            reading = reading_of(words)
        except CannotRead:
            continue
        found.append(replace(reading, text=replace(reading.text, text_id=f"t{number}", letter=chr(65 + number % 26))))
    return found


def found_in(texts: dict[str, str], tmp_path) -> Dossier:
    """A dossier with what the finders find, and no joiner run yet."""
    dossier = Dossier(tmp_path, bodies={reading.text.text_id: reading.body for reading in readings(texts)})
    rows: list[Text] = [reading.text for reading in readings(texts)]
    dossier.add("texts", rows)
    for reading in readings(texts):
        for finder in FINDERS:
            dossier.add(table_of(finder.row), finder.find(reading))
    return dossier


@every_joiner
@pytest.mark.parametrize("texts", [{}, SAMPLES, HARD, {**SAMPLES, **HARD}], ids=["none", "good", "hard", "both"])
def test_joined_rows_keep_their_promises(joiner, texts, tmp_path):
    """Whatever was found: no exception, rows of its kind, each quote in its text, the same rows again."""
    dossier = found_in(texts, tmp_path)
    for before in JOINERS:
        if before is joiner:
            break
        rows = before.join(dossier)
        if table_of(before.row) in before.needs:
            dossier.tables.pop(table_of(before.row), None)
        dossier.add(table_of(before.row), rows)
    rows = list(joiner.join(dossier))
    for row in rows:
        assert isinstance(row, joiner.row)
        assert 0 <= row.score <= 1
        for quote in quotes_of(row):
            dossier.check(quote)
    assert list(joiner.join(dossier)) == rows


def test_one_bad_text_spoils_no_other(tmp_path):
    """The rows of good texts are the same with and without hard ones beside them."""
    files = {}
    for name, words in {**SAMPLES, **HARD}.items():
        files[name] = tmp_path / f"{name.replace(',', '')}.txt"
        files[name].write_bytes(words.encode("utf-8"))
    asked = plan.standard().with_settings(title="The Weir", year=2018)
    alone, _ = road.update(tmp_path / "alone.kadr", [str(files[name]) for name in SAMPLES], asked)
    among, opened = road.update(tmp_path / "among.kadr", [str(file) for file in files.values()], asked)
    assert not [trouble for trouble in among.troubles if "failed" in trouble.what or "wrongly" in trouble.what]
    assert opened.given
    ids = {text.text_id for text in alone.texts}
    for table in ("credits", "prizes", "people"):
        there = [row for row in among.table(table).rows if row.quote.text_id in ids]
        assert list(alone.table(table).rows) == there, table
