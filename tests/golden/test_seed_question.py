"""The question of the first texts: which producers had won prizes at international festivals?

A young director looked for them by hand. Here a credit in one text meets a prize in another, and what is said of a
person, of a film, or only in passing is kept apart.
"""

import json
import os
from pathlib import Path

import pytest

from kadr import cli

ASKED = ("find", "people", "--role", "producer", "--prize", "won", "--festival", "international", "--as", "json")
FILM_WON, VAGUE = "Produced a film that won one", "Said vaguely"


def answers(capsys, folder, *texts):
    """(heading, person, film, letter of the credit's text, letter of the prize's text) of each row."""
    assert cli.run(["make", *map(str, texts), "--out", str(folder)]) == 0
    capsys.readouterr()
    assert cli.run([*ASKED, str(folder)]) == 0
    rows = json.loads(capsys.readouterr().out)
    for row in rows:
        assert row["credit_quote"] in " ".join(
            (folder / "texts").joinpath(f"{path.stem}.txt").read_text("utf-8") for path in texts
        )
    return {
        (row["answer"], row["person"], row["film"], row["credit_source"][0], row["prize_source"][0]) for row in rows
    }


def test_three_invented_texts_answer_together(tmp_path, capsys):
    """The producer of one text, the prize of her film in another, her own in a third; an academy counts for nobody."""
    texts = {
        "credits": "THE WEIR\n\nDirected by: Noor Ames\n\nProduced by: Ada Brook, Ida Pell\n\nEditing: Sam Oake\n",
        "news": "“The Weir,” a film directed by Noor Ames, won the Golden Lion at the Venice Film Festival in 1999. "
        "The film also won the César Award for Best Foreign Film in 2000.\n",
    }
    paths = []
    for name, text in texts.items():
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(text, encoding="utf-8")

    found = answers(capsys, tmp_path / "Weir.kadr", *paths)

    assert found == {(FILM_WON, "Ada Brook", "The Weir", "A", "B"), (FILM_WON, "Ida Pell", "The Weir", "A", "B")}


@pytest.mark.labelled
def test_the_three_seed_texts_answer_together(tmp_path, capsys):
    """Two producers of the film and the teacher who produced the first one; of him a prize is only said vaguely."""
    shared = os.environ.get("KADR_SHARED")
    if not shared or not (Path(shared) / "writing/docs/seeds").is_dir():
        pytest.skip("the seed texts are not here: set KADR_SHARED to the folder that holds writing/docs/seeds")
    found = answers(capsys, tmp_path / "Beanpole.kadr", *sorted((Path(shared) / "writing/docs/seeds").glob("*.txt")))
    people = {(answer, person, film) for answer, person, film, _, _ in found}

    assert people == {
        (FILM_WON, "Alexander Rodnyansky", "Beanpole"),
        (FILM_WON, "Sergey Melkumov", "Beanpole"),
        (FILM_WON, "Alexander Sokurov", "Closeness"),
        (VAGUE, "Alexander Sokurov", "Closeness"),
    }
    assert (FILM_WON, "Sergey Melkumov", "Beanpole", "C", "A") in found
