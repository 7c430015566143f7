"""A corpus of films: each text in the dossiers of the films that it is about, whatever the order; nothing stops the rest."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from makers import FILM_PAGE, INTERVIEW, REVIEW, paragraphs, reading_of
from makers_rules import bytes_of

from kadr import cli
from kadr.archive.each_film import LIST, each_film
from kadr.archive.evidence import Evidence, Headed, evidence
from kadr.archive.sorting import sort
from kadr.errors import CannotWrite
from kadr.plan import standard

SALT = paragraphs(
    "SALT", "A film about two sisters and a salt mine.", "Directed by: Ola Fure", "Produced by: Runa Eide",
    "Cast: Kari Moe (Ada), Nils Aas (Bo)", "Year: 2012",
)  # fmt: skip
BOTH = paragraphs(
    "Two films at the festival", "THE WEIR", "A film by Ines Halvard in which two brothers mend a weir.", "SALT",
    "Ola Fure’s film is about two sisters.",
)  # fmt: skip
PLANTS = paragraphs("The rose", "Roses want sun. Water them in the evening, and cut them in March.")


def film(key: str, score: float = 9.0, heads: bool = True) -> Headed:
    return Headed(key, key.title(), score, heads, False)


def told(
    key: str | None, director: str | None = None, year: int | None = None, people: str = "", also: str = ""
) -> Evidence:
    films = (film(key),) if key else ()
    return Evidence(
        True,
        films,
        tuple(also.split(", ")) if also else (),
        year,
        director,
        tuple(people.split(", ")) if people else (),
    )


def titles(found) -> dict[str, list[str]]:
    return {f"{one.title} {one.year}" if one.year else one.title: one.texts for one in found.films}


def test_texts_about_one_film_are_together_under_all_its_titles():
    """Titles that a text sets side by side are one film; a review under another title joins by its people."""
    crew = "ines halvard, jonas wiik, petter lunde, tomas brekke, mira solbakk"
    texts = {
        "a": told("the weir", "Ines Halvard", 2018, f"{crew}, sigrid moen"), "b": told("demningen", also="the weir"),
        "c": told("das wehr", None, None, f"{crew}, sigrid moen"), "d": told("salt", "Ines Halvard", 2012, crew),
    }  # fmt: skip

    assert titles(sort(texts)) == {"Salt 2012": ["d"], "The Weir 2018": ["a", "b", "c"]}
    undecided = sort(texts | {"c": told("das wehr", None, None, crew)})
    assert titles(undecided) == {"Das Wehr": ["c"], "Salt 2012": ["d"], "The Weir 2018": ["a", "b"]}


def test_two_films_of_one_title_are_told_apart():
    """By other directors and years far apart; a text that names neither goes where its people are."""
    found = sort(
        {
            "old": told("the weir", "Ada Brook", 1972, "ada brook, ida pell"),
            "new": told("the weir", "Ines Halvard", 2018, "ines halvard, jonas wiik"),
            "which": told("the weir", None, None, "ida pell"),
        }
    )

    assert titles(found) == {"The Weir 1972": ["old", "which"], "The Weir 2018": ["new"]}


def test_a_text_without_a_title_goes_by_its_people_or_is_left():
    """The director and somebody else must be named."""
    found = sort(
        {
            "a": told("the weir", "Ines Halvard", 2018, "ines halvard, jonas wiik"),
            "b": told(None, people="ines halvard, jonas wiik"), "c": told(None, people="jonas wiik"),
        }
    )  # fmt: skip

    assert titles(found) == {"The Weir 2018": ["a", "b"]}
    assert "names no film's title" in found.left["c"]


def test_a_list_of_prizes_serves_each_film_that_won():
    """Wherever it stands in the list; a film that only lost is not served."""
    page = paragraphs(
        "The winners of the 11th Muster Screen Awards, 2017", "BEST FEATURE FILM", "The Weir (Norway)", "JURY GRAND PRIZE",
        "Ola Fure for Salt (Norway)", "SPECIAL MENTION", "Lamplight (Iceland)", "ACHIEVEMENT IN DIRECTION",
        "Ada Brook, Low Water (Ireland)", "ACHIEVEMENT IN CINEMATOGRAPHY", "Ida Pell, A Room of Salt (Denmark)",
    )  # fmt: skip

    found = sort({"winners": evidence(reading_of(page))})

    assert set(titles(found)) == {"The Weir", "Salt", "Lamplight", "Low Water", "A Room of Salt"}


def test_a_text_about_two_films_alike_serves_both():
    """Named as often as the first; one that is named by the way is not."""
    both = told("the weir", "Ines Halvard")
    both = replace(
        both,
        films=(
            film("the weir", 12.0, heads=False),
            film("salt", 9.0, heads=False),
            film("low water", 3.0, heads=False),
        ),
    )

    assert set(titles(sort({"talk": both}))) == {"The Weir", "Salt"}


def test_the_order_of_texts_changes_nothing():
    """Sorting is a function of the texts."""
    some = {
        name: told(key, "Ines Halvard", 2018, "ines halvard, x y")
        for name, key in zip("abcd", ["p", "q", "p", "r"], strict=True)
    }

    assert sort(dict(reversed(some.items()))) == sort(some)


def test_the_evidence_of_a_text_is_small_and_true():
    """Its film, and who is named."""
    found = evidence(reading_of(FILM_PAGE))

    assert found.first is not None
    assert found.first.key == "weir"
    assert {"ines halvard", "jonas wiik"} <= set(found.people)


@pytest.fixture
def corpus(tmp_path, monkeypatch) -> Path:
    """A folder of texts about two films, one about both, one about roses, and one that is none."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts/more").mkdir(parents=True)
    for name, words in {
        "page.txt": FILM_PAGE, "talk.txt": INTERVIEW, "more/review.txt": REVIEW, "salt.txt": SALT, "both.txt": BOTH,
        "roses.txt": PLANTS,
    }.items():  # fmt: skip
        (tmp_path / "texts" / name).write_text(words, encoding="utf-8")
    (tmp_path / "texts/broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    (tmp_path / "texts/.hidden.txt").write_text(SALT, encoding="utf-8")
    return tmp_path


def shelves(out: Path) -> dict[str, set[str]]:
    values = json.loads((out / LIST).read_text(encoding="utf-8"))
    return {entry["folder"]: {Path(path).name for path in entry["texts"]} for entry in values["films"]}


def test_each_film_gets_its_dossier(corpus):
    """A text about two films is in both; what has no place is listed with the reason."""
    archive = each_film(["texts"], Path("films"), standard())

    assert shelves(Path("films")) == {
        "The Weir.kadr": {"page.txt", "talk.txt", "review.txt", "both.txt"}, "Salt.kadr": {"salt.txt", "both.txt"},
    }  # fmt: skip
    assert {Path(path).name for path in archive.left} == {"roses.txt", "broken.pdf"}
    assert all(Path("films", name, "dossier.json").is_file() for name in shelves(Path("films")))


def test_a_second_run_makes_only_what_changed(corpus):
    """Unchanged films are left alone; a new text reaches its film, with all that were there."""
    each_film(["texts"], Path("films"), standard())
    first = bytes_of(Path("films"))
    again = each_film(["texts"], Path("films"), standard())
    assert {one.done for one in again.outcomes} == {"unchanged"}
    assert bytes_of(Path("films")) == first

    Path("new.txt").write_text(SALT.replace("two sisters", "two sisters and their film"), encoding="utf-8")
    third = each_film(["new.txt"], Path("films"), standard())
    assert {one.folder.name: one.done for one in third.outcomes} == {"The Weir.kadr": "unchanged", "Salt.kadr": "made"}
    assert shelves(Path("films"))["Salt.kadr"] == {"salt.txt", "both.txt", "new.txt"}


def test_a_text_that_has_become_about_another_film_moves(corpus):
    """It leaves the dossier that it was in."""
    each_film(["texts"], Path("films"), standard())
    Path("texts/more/review.txt").write_text(SALT + "\nThe sisters speak little.\n", encoding="utf-8")
    each_film(["texts"], Path("films"), standard())

    assert "review.txt" in shelves(Path("films"))["Salt.kadr"]
    sources = json.loads(Path("films/The Weir.kadr/dossier.json").read_text(encoding="utf-8"))["sources"]
    assert "review.txt" not in {Path(one["path"]).name for one in sources}


def test_a_film_that_fails_does_not_stop_the_others(corpus):
    """It is told, with why."""
    Path("films/Salt.kadr").mkdir(parents=True)
    Path("films/Salt.kadr/mine.txt").write_text("not a dossier")
    archive = each_film(["texts"], Path("films"), standard())

    assert {one.folder.name: one.done for one in archive.outcomes} == {"The Weir.kadr": "made", "Salt.kadr": "failed"}


def test_one_dossier_is_no_place_for_many(corpus):
    """Nothing is mixed into a dossier that is there."""
    each_film(["texts"], Path("films"), standard())

    with pytest.raises(CannotWrite, match="dossier of one film"):
        each_film(["texts"], Path("films/Salt.kadr"), standard())


def test_find_asks_all_dossiers_of_a_folder(corpus, capsys):
    """One question, every film."""
    assert cli.run(["make", "--each-film", "texts", "--out", "films"]) == 0
    out = capsys.readouterr().out
    assert "In no dossier: 2 texts" in out
    assert cli.run(["find", "people", "films", "--role", "director", "--as", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)

    assert {row["dossier"] for row in rows} == {"The Weir.kadr", "Salt.kadr"}


@pytest.mark.parametrize(
    "arguments", [["texts"], ["texts", "--out", "films", "--title", "X"], ["nowhere.txt", "--out", "films"]]
)
def test_what_cannot_be_sorted_is_told(corpus, capsys, arguments):
    """A line, and status 1 or 2."""
    assert cli.run(["make", "--each-film", *arguments]) in {1, 2}
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err
