"""Persons, claims and verdicts, said on the pages: kept where the commands keep them, heeded, taken back."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from makers_presence import weir_with_presence
from makers_show import ask, data, key_of, put, served
from makers_store import card_of

from kadr import road
from kadr.page.show.guard import TOKEN_HEADER
from kadr.page.show.server import Server
from kadr.plan import standard
from kadr.store import open_dossier, working
from kadr.store.decisions import read_decisions
from kadr.store.rulings import read_rulings
from kadr.summaries.person_names import person_at


def say(server: Server, values: dict[str, Any], token: bool = True) -> tuple[int, Any]:
    headers = {TOKEN_HEADER: server.guard.token} if token else {}
    status, _, body = ask(server, f"/{key_of(server)}/hand", "POST", headers, json.dumps(values).encode())
    return status, json.loads(body) if status == 200 else body.decode()


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A dossier made of one review, as a user makes it."""
    (tmp_path / "review.txt").write_text(
        "The Weir\n\nBy Ada Brook\n\nThe film tells of a river. Hardly a word is spoken in it, and the water is grey.\n",
        encoding="utf-8",
    )
    road.update(tmp_path / "Weir.kadr", [str(tmp_path / "review.txt")], standard())
    return tmp_path / "Weir.kadr"


@pytest.fixture
def film(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented film with persons and findings, made with the usual settings. It has no file, so it is not made again."""
    monkeypatch.setattr(road, "update", lambda folder, given, plan: (open_dossier(folder), None))
    folder = put(weir_with_presence(tmp_path / "drawn", 8), tmp_path / "Film.kadr")
    dossier = open_dossier(folder)
    with working(folder) as bench:
        bench.save(dossier, replace(card_of(dossier), settings=standard().told))
    return folder


def test_a_claim_by_hand_is_a_statement_and_can_be_taken_back(texts):
    """With name, reason and day; after it is taken back the dossier is as it was."""
    before = len(open_dossier(texts).statements)
    with served(texts) as server:
        wish = {
            "about": "claim",
            "of": "tells of a  river",
            "to": "space, camera",
            "author": "Ada",
            "reason": "it does",
        }
        assert say(server, wish)[0] == 200
        (ruling,) = read_rulings(texts)
        assert (ruling.action, ruling.quote.exact, ruling.author, ruling.reason) == (
            "claim",
            "tells of a river",
            "Ada",
            "it does",
        )
        assert ruling.at
        new = [row for row in open_dossier(texts).statements if row.quote == ruling.quote]
        assert [row.facets for row in new] == [("space", "camera")]
        assert len(open_dossier(texts).statements) == before + 1
        (row,) = data(server, f"/{key_of(server)}/correct.json")["by_hand"]
        assert (row["about"], row["what"], row["hand"]) == ("claim", "tells of a river", "is about space, camera")
        assert say(server, {"about": "claim", "place": row["place"], "undo": True})[0] == 200
    assert len(open_dossier(texts).statements) == before
    assert read_rulings(texts) == ()


def test_a_verdict_is_overruled_where_the_claim_stands(film):
    """The ruling names the claim's own words."""
    finding = open_dossier(film).findings[0]
    place = f"{finding.text_id}:{finding.quote_start}:{finding.quote_end}"
    with served(film) as server:
        status, _ = say(server, {"about": "verdict", "place": place, "to": "mixed", "author": "Ada", "reason": "faded"})
        assert status == 200
    (ruling,) = read_rulings(film)
    assert (ruling.action, ruling.value, ruling.author, ruling.reason) == ("overrule", "mixed", "Ada", "faded")
    assert (ruling.quote.text_id, ruling.quote.start, ruling.quote.end) == (
        finding.text_id,
        finding.quote_start,
        finding.quote_end,
    )


def test_a_person_is_named_by_their_face(film):
    """What is kept is the face, and the last word on a person counts."""
    person = open_dossier(film).table("persons").rows[0]
    with served(film) as server:
        for name in ("Iya", "Masha"):
            assert say(server, {"about": "person", "of": person.person, "to": name, "author": "Ada"})[0] == 200
        (row,) = data(server, f"/{key_of(server)}/correct.json")["by_hand"]
        assert (row["what"], row["hand"], row["changes"]) == (person.person, "Masha", True)
        (decision,) = read_decisions(film)
        faces, shots = open_dossier(film).table("faces").rows, open_dossier(film).shots
        assert person_at(decision.a, faces, shots) == person.person
        assert say(server, {"about": "person", "of": person.person, "undo": True})[0] == 200
    assert read_decisions(film) == ()


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({"about": "person", "of": "person 1", "to": "Iya"}, 400), ({"about": "person", "of": "person 99", "to": "Iya", "author": "A"}, 400),
        ({"about": "person", "of": "person 1", "to": " ", "author": "A"}, 400), ({"about": "verdict", "place": "x:1:2", "to": "mixed", "author": "A"}, 400),
        ({"about": "claim", "of": "words that nobody wrote", "to": "colour", "author": "A"}, 400),
        ({"about": "claim", "of": "a", "to": "weather", "author": "A"}, 400), ({"about": "shoes", "to": "mixed", "author": "A"}, 400),
        ({"about": "person", "of": "person 1", "undo": True}, 400), ([], 400),
    ],
)  # fmt: skip
def test_what_cannot_be_said_is_refused_in_one_line(film, values, status):
    """And nothing is kept."""
    with served(film) as server:
        found, told = say(server, values)
        assert found == status
        assert len(told.strip().splitlines()) == 1
    assert read_decisions(film) == ()
    assert read_rulings(film) == ()


@pytest.mark.parametrize("name", ["author", "reason", "to"])
def test_half_a_character_is_refused(texts, name):
    """It has no UTF-8, and could not be written."""
    wish = {"about": "claim", "of": "tells of a river", "to": "space", "author": "Ada", "reason": "it does"}
    with served(texts) as server:
        assert say(server, wish | {name: "A\ud800"}) == (
            400,
            "There is half a character in it, which cannot be written.\n",
        )
    assert read_rulings(texts) == ()


def test_without_the_token_nothing_is_said(film):
    """As with corrections."""
    with served(film) as server:
        assert say(server, {"about": "person", "of": "person 1", "to": "Iya", "author": "A"}, token=False)[0] == 403
    assert read_decisions(film) == ()


def test_a_dossier_with_settings_of_its_own_is_not_made_with_others(film):
    """The page does not know them, and says where it can be said."""
    dossier = open_dossier(film)
    with working(film) as bench:
        bench.save(dossier, replace(card_of(dossier), settings=standard().told | {"least_score": "0.5"}))
    with served(film) as server:
        status, told = say(server, {"about": "person", "of": "person 1", "to": "Iya", "author": "A"})
        assert (status, "--plan" in told) == (409, True)
    assert read_decisions(film) == ()
