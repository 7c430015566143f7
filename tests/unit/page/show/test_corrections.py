"""Corrections: kept with who and why, taken back, found again after a new make; nothing else is written."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from makers_show import ask, data, key_of, put, served, weir_shown

from kadr.errors import NotADossier
from kadr.film_rows import Shot
from kadr.page.show import correct
from kadr.page.show.guard import TOKEN_HEADER
from kadr.page.show.server import Server
from kadr.records import Correction, Quote, Text
from kadr.spans import SECOND
from kadr.store import open_dossier
from kadr.store.corrections import add_correction, read_corrections, undo_correction
from kadr.summaries import rows_by_hand
from kadr.summaries.by_place import agreement, applied
from kadr.summaries.corrected_facts import shots_of


@pytest.fixture
def weir(tmp_path: Path) -> Path:
    return weir_shown(tmp_path / "weir", 8)


@pytest.fixture
def server(weir: Path) -> Iterator[Server]:
    with served(weir) as one:
        yield one


def say(server: Server, values: Any, **headers: str) -> tuple[int, dict[str, Any] | bytes]:
    """One correction, as the page sends it."""
    sent = {TOKEN_HEADER: server.guard.token, "Origin": f"http://127.0.0.1:{server.guard.port}"} | headers
    status, _, body = ask(server, f"/{key_of(server)}/corrections", "POST", sent, json.dumps(values).encode())
    return status, json.loads(body) if status == 200 else body


def test_a_correction_is_kept_beside_the_row(server, weir):
    """With author, reason and day; the tables stay byte for byte."""
    before = {path: path.read_bytes() for path in (weir / "tables").iterdir()}
    start = open_dossier(weir).shots[3].start_ns
    status, kept = say(
        server, {"about": "boundary", "action": "confirm", "place": str(start), "author": "Ada", "reason": "seen twice"}
    )
    assert status == 200
    (one,) = kept["corrections"]
    assert (one["shot"], one["author"], one["reason"], one["agrees"]) == (4, "Ada", "seen twice", True)
    assert {path: path.read_bytes() for path in (weir / "tables").iterdir()} == before
    assert read_corrections(weir)[0].author == "Ada"
    assert data(server, f"/{key_of(server)}/correct.json")["agreement"] == [
        {"about": "boundary", "looked": 1, "agreed": 1, "share": "100\u00a0%"}
    ]


def test_each_correction_can_be_made_and_taken_back(server, weir):
    """Every action there is, each undone by its number; no number is given twice."""
    dossier = open_dossier(weir)
    start, statement = dossier.shots[3].start_ns, dossier.statements[0].quote
    place = f"{statement.text_id}:{statement.start}:{statement.end}"
    for values in (
        {"about": "boundary", "action": "confirm"}, {"about": "boundary", "action": "move", "to": str(start + SECOND)},
        {"about": "boundary", "action": "join"}, {"about": "boundary", "action": "opening", "to": "dissolve"},
        {"about": "shot", "action": "split", "place": str(start + SECOND // 3)}, {"about": "shot", "action": "scale", "to": "CU"},
        {"about": "shot", "action": "confirm"}, {"about": "statement", "action": "confirm", "place": place},
        {"about": "statement", "action": "reject", "place": place},
    ):  # fmt: skip
        assert say(server, {"place": str(start), "author": "Ada"} | values)[0] == 200, values
    kept = data(server, f"/{key_of(server)}/correct.json")["corrections"]
    assert [one["number"] for one in kept] == [*range(1, 10)]
    for view in ("correct", "film", "claims"):
        assert ask(server, f"/{key_of(server)}/{view}")[0] == 200
    for one in kept:
        assert say(server, {"undo": one["number"]})[0] == 200
    assert read_corrections(weir) == ()
    again = {"about": "boundary", "action": "confirm", "place": str(start), "author": "Ada"}
    assert [one["number"] for one in say(server, again)[1]["corrections"]] == [10]


@pytest.mark.parametrize(
    "values",
    [
        [], "x", {}, {"about": "boundary", "action": "erase"}, {"about": "film", "action": "confirm"},
        {"about": "boundary", "action": "confirm", "place": "12345"}, {"about": "boundary", "action": "move", "to": "99999999999999"},
        {"about": "shot", "action": "scale", "to": "huge"}, {"about": "boundary", "action": "opening", "to": "<script>"},
        {"about": "shot", "action": "split", "place": "-5"}, {"about": "shot", "action": "split", "place": "9" * 30},
        {"about": "statement", "action": "reject", "place": "../../etc/passwd:0:4"}, {"undo": "all"}, {"undo": True},
    ],
)  # fmt: skip
def test_what_is_no_correction_is_refused(server, weir, values):
    """In one line, and nothing is written."""
    start = open_dossier(weir).shots[3].start_ns
    sent = (
        {"place": str(start), "author": "Ada"} | values if isinstance(values, dict) and "undo" not in values else values
    )
    status, body = say(server, sent)
    assert (status, body.count(b"\n")) == (400, 1)
    assert not (weir / "corrections.json").exists()


def test_a_boundary_is_not_moved_onto_another_or_past_it(server, weir):
    """Then a shot would be lost without a word; joining is an action of its own."""
    shots = open_dossier(weir).shots
    values = {"about": "boundary", "action": "move", "place": str(shots[3].start_ns), "author": "Ada"}
    for to in (
        shots[4].start_ns,
        shots[4].start_ns + SECOND // 10,
        shots[2].start_ns,
        shots[2].start_ns - SECOND // 10,
    ):
        status, body = say(server, values | {"to": str(to)})
        assert (status, b"made one by joining" in body) == (400, True)
    for to in (shots[4].start_ns - 1, shots[2].start_ns + 1, shots[3].start_ns):
        assert say(server, values | {"to": str(to)})[0] == 200
        assert len(shots_of(open_dossier(weir))) == len(shots)


def test_a_time_with_zeros_before_it_is_kept_without_them(server, weir):
    """However many: what is written can be read again, and the dossier opened."""
    start = open_dossier(weir).shots[3].start_ns
    values = {"about": "boundary", "action": "move", "place": f"{start:0>100}", "to": f"{start + SECOND // 10:0>100}"}
    assert say(server, values | {"author": "Ada"})[0] == 200
    (one,) = open_dossier(weir).corrections
    assert (one.place, one.to, one.was) == (str(start), str(start + SECOND // 10), str(start))
    assert say(server, values | {"author": "Ada", "to": "0" * 50})[0] == 400


@pytest.mark.parametrize("name", ["author", "reason"])
def test_half_a_character_is_refused(server, weir, name):
    """It has no UTF-8: in one line, where it is sent and where it is read; and never written."""
    values = {
        "about": "boundary",
        "action": "confirm",
        "place": str(open_dossier(weir).shots[3].start_ns),
        "author": "Ada",
    }
    assert say(server, values | {name: "A\ud800"}) == (
        400,
        b"There is half a character in it, which cannot be written.\n",
    )
    assert not (weir / "corrections.json").exists()
    with pytest.raises(ValueError, match=f"the {name} of correction 1 is no text"):
        add_correction(weir, replace(hand("boundary", "confirm", 1), **{name: "A\ud800"}))
    assert not (weir / "corrections.json").exists()
    (kept,) = (asdict(one) for one in add_correction(weir, hand("boundary", "confirm", 1)))
    for wrong in ("A\ud800", 5):
        (weir / "corrections.json").write_text(json.dumps([kept | {name: wrong}]))
        with pytest.raises(NotADossier, match=rf"corrections\.json cannot be read .*{name} of correction 1 is no text"):
            read_corrections(weir)


def test_without_the_token_or_from_elsewhere_nothing_is_written(server, weir):
    """A page of somebody else's cannot correct; neither can ours without its token, nor without an author."""
    values = {
        "about": "boundary",
        "action": "join",
        "place": str(open_dossier(weir).shots[3].start_ns),
        "author": "Ada",
    }
    assert say(server, values, **{TOKEN_HEADER: "guess"})[0] == 403
    assert say(server, values, Origin="http://evil.example")[0] == 403
    assert say(server, values, Host="evil.example:80")[0] == 421
    assert say(server, values | {"author": " "})[0] == 400
    assert not (weir / "corrections.json").exists()


def test_a_hostile_correction_is_shown_as_letters(server, weir):
    """It may come with a dossier from somebody else."""
    evil = "<script>alert(1)</script>\"' \u202e"
    start = str(open_dossier(weir).shots[2].start_ns)
    add_correction(weir, Correction(0, "boundary", "confirm", start, "", evil, evil, evil, evil))
    body = ask(server, f"/{key_of(server)}/correct")[2].decode()
    assert "<script>alert" not in body
    assert "\u202e" not in body


def test_a_folder_that_cannot_be_written_to_says_so(server, weir, monkeypatch):
    """The page offers no correction, and one that is sent all the same is refused in one line."""
    monkeypatch.setattr("kadr.page.show.site.os.access", lambda path, mode: False)
    body = ask(server, f"/{key_of(server)}/film")[2].decode()
    assert "cannot be written to" in body
    assert 'data-do="boundary join"' not in body


def test_a_busy_dossier_says_so(server, weir):
    """While another kadr makes it."""
    from kadr.store import working

    start = str(open_dossier(weir).shots[3].start_ns)
    with working(weir):
        status, body = say(server, {"about": "boundary", "action": "confirm", "place": start, "author": "Ada"})
    assert (status, b"another kadr" in body) == (409, True)


def test_a_damaged_file_is_not_forgotten_in_silence(tmp_path):
    """What a hand said is worth an error."""
    (tmp_path / "corrections.json").write_text("[{]")
    with pytest.raises(NotADossier, match="cannot be read"):
        read_corrections(tmp_path)


@pytest.mark.parametrize("place", ["soon", "", "-1", "1e9", "²", "9" * 5000])
def test_a_place_that_is_no_time_is_told_in_one_line(tmp_path, place):
    """With the file and the number of the correction; a list alone is read as well."""
    add_correction(tmp_path, hand("boundary", "confirm", 1))
    (kept,) = json.loads((tmp_path / "corrections.json").read_text())["corrections"]
    (tmp_path / "corrections.json").write_text(json.dumps([kept]))
    assert len(read_corrections(tmp_path)) == 1
    (tmp_path / "corrections.json").write_text(json.dumps([kept | {"place": place}]))
    with pytest.raises(NotADossier, match=r"corrections\.json cannot be read .*correction 1 is no time"):
        read_corrections(tmp_path)


def shots_at(*starts_s: float, end_s: float = 100) -> list[Shot]:
    starts = [round(start * SECOND) for start in starts_s]
    return [
        Shot(i, a // 40_000_000, b // 40_000_000, a, b, "cut" if i else "start", None, None, 0.9 if i else None)
        for i, (a, b) in enumerate(zip(starts, [*starts[1:], end_s * SECOND], strict=True))
    ]


def hand(about: str, action: str, at_s: float, to: str = "", was: str = "cut") -> Correction:
    return Correction(1, about, action, str(round(at_s * SECOND)), to, was, "Ada")


def test_a_correction_is_found_again_after_a_new_make():
    """A boundary some frames further is the same one; one that has gone is not replaced by a neighbour."""
    made, anew = shots_at(0, 10, 20), shots_at(0, 10.2, 15, 20)
    assert applied(made, {}, [hand("boundary", "confirm", 10)])[0].shot == 1
    assert applied(anew, {}, [hand("boundary", "confirm", 10)])[0].shot == 1
    assert applied(shots_at(0, 20), {}, [hand("boundary", "confirm", 10)])[0].agrees is None
    assert applied(made, {}, [hand("boundary", "join", 10)])[0].agrees is False
    assert applied(shots_at(0, 20), {}, [hand("boundary", "join", 10)])[0].agrees is True
    assert applied(made, {}, [hand("shot", "split", 15)])[0].agrees is False
    assert applied(anew, {}, [hand("shot", "split", 15)])[0].agrees is True
    assert applied(made, {}, [hand("boundary", "move", 10, str(11 * SECOND))])[0].agrees is False
    assert applied(shots_at(0, 11, 20), {}, [hand("boundary", "move", 10, str(11 * SECOND))])[0].agrees is True
    assert applied(made, {1: "CU"}, [hand("shot", "scale", 12, "MS")])[0].agrees is False
    assert applied(made, {1: "MS"}, [hand("shot", "scale", 12, "MS")])[0].agrees is True
    assert applied(made, {}, [hand("shot", "scale", 12, "MS")])[0].agrees is None
    assert applied(made, {}, [hand("boundary", "opening", 10, "dissolve")])[0].machine == "cut"


def test_agreement_is_counted_over_what_a_hand_looked_at():
    """Two boundaries of three as they are; a scale that was not measured is not counted."""
    some = applied(shots_at(0, 10, 20, 30), {}, [
        hand("boundary", "confirm", 10), hand("boundary", "confirm", 20), hand("boundary", "join", 30), hand("shot", "scale", 12, "CU"),
    ])  # fmt: skip
    starts = [0, 10 * SECOND, 20 * SECOND, 30 * SECOND]
    assert agreement(some, starts) == {"boundary": (3, 2)}
    assert agreement(applied(shots_at(0, 10), {}, [hand("shot", "confirm", 12, was="")]), starts[:2]) == {}


def test_what_was_corrected_twice_was_looked_at_once():
    """The last word on a shot's scale, wherever the cursor stood in the shot; of a boundary, on where it is and on its kind."""

    def counted(*some: Correction) -> dict[str, tuple[int, int]]:
        numbered = [replace(one, number=number) for number, one in enumerate(some, start=1)]
        shots = shots_at(0, 10, 20)
        starts = [one.start_ns for one in shots]
        return agreement(applied(shots, {1: "CU"}, numbered), starts)

    assert counted(hand("shot", "scale", 12, "MS"), hand("shot", "scale", 15, "CU")) == {"scale": (1, 1)}
    assert counted(hand("shot", "scale", 12, "CU"), hand("shot", "scale", 15, "MS")) == {"scale": (1, 0)}
    moved, kind = hand("boundary", "move", 10, str(11 * SECOND)), hand("boundary", "opening", 10, "cut")
    assert counted(moved, kind) == {"boundary": (1, 0)}
    assert counted(hand("boundary", "opening", 10, "dissolve"), kind) == {"boundary": (1, 1)}
    assert counted(hand("boundary", "join", 10), hand("boundary", "confirm", 10)) == {"boundary": (1, 1)}
    assert counted(hand("shot", "split", 15), hand("boundary", "join", 15)) == {"boundary": (1, 1)}


def test_corrections_outlive_a_new_make(tmp_path, weir):
    """The file stays when the dossier is saved anew."""
    add_correction(weir, hand("boundary", "confirm", 1))
    put(open_dossier(weir), weir)
    assert len(read_corrections(weir)) == 1
    assert undo_correction(weir, 7) == read_corrections(weir)
    assert replace(read_corrections(weir)[0], number=0).author == "Ada"


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_boundary_moved_twice_is_one_boundary(server, weir, by_hand):
    """The machine's or one that a hand put in: named by where it lies now."""
    shots, home = open_dossier(weir).shots, f"/{key_of(server)}"
    shot = max(shots[1:], key=lambda one: one.end_ns - one.start_ns)
    middle, step = (shot.start_ns + shot.end_ns) // 2, SECOND // 10
    at = middle if by_hand else shot.start_ns
    said = {"author": "Ada", "reason": "seen"}
    if by_hand:
        assert say(server, {"about": "shot", "action": "split", "place": str(at), **said})[0] == 200
        assert say(server, {"about": "shot", "action": "split", "place": str(at), **said})[0] == 400

    for way in (1, 2):
        move = {"about": "boundary", "action": "move", "place": str(at + (way - 1) * step), "to": str(at + way * step)}
        assert say(server, {**move, **said})[0] == 200

    starts = [row["start_ns"] for row in data(server, f"{home}/shots.json")["shots"]]
    assert len(starts) == len(shots) + by_hand
    assert at + 2 * step in starts
    assert not {at, at + step} & set(starts)


def test_who_corrects_has_seen_what_others_said_of_the_shot(server, weir):
    """A page that was loaded before another's word on the same shot is told so, and nothing is kept; on another shot it is kept."""
    shots = open_dossier(weir).shots
    shot, other = shots[3], shots[6]
    moved = {"about": "boundary", "action": "move", "place": str(shot.start_ns), "to": str(shot.start_ns + SECOND // 2)}
    assert say(server, {**moved, "author": "Ben", "seen": 0, "span": [shot.start_ns, shot.end_ns]})[0] == 200

    def confirms(one: Shot, seen: int) -> tuple[int, Any]:
        values = {"about": "boundary", "action": "confirm", "place": str(one.start_ns), "author": "Ada"}
        return say(server, {**values, "seen": seen, "span": [one.start_ns, one.end_ns]})

    status, told = confirms(shot, 0)
    assert status == 409
    assert b"Ben" in told
    assert b"yours was not kept" in told
    assert len(read_corrections(weir)) == 1
    assert confirms(other, 0)[0] == 200
    assert confirms(shot, 1)[0] == 200


def test_rows_tell_the_last_correction_that_they_know_of(server, weir):
    """In the page and in the shots' data, however these are sent: what comes later nobody who looks at them has seen."""
    home, start = f"/{key_of(server)}", open_dossier(weir).shots[3].start_ns
    addresses = [f"{home}/shots.json{asked}" for asked in ("", "?part=columns", "?rows=no")]
    for known in (0, 1):
        assert [data(server, one)["last_said"] for one in addresses] == [known] * 3
        assert f'data-last-said="{known}"'.encode() in ask(server, f"{home}/film?shot=4")[2]
        add_correction(weir, Correction(0, "boundary", "confirm", str(start), "", "cut", "Ada"))


def test_of_two_corrections_at_once_the_later_is_told(server, weir, monkeypatch):
    """What another kept while this one was being looked at counts too: it is looked for where nobody else can write."""
    shot = open_dossier(weir).shots[3]
    values = {"about": "boundary", "place": str(shot.start_ns), "author": "Ada", "span": [shot.start_ns, shot.end_ns]}
    checked = correct._checked

    def slowly(*given: Any) -> Correction:
        mine = checked(*given)
        add_correction(weir, Correction(0, "boundary", "opening", str(shot.start_ns), "dissolve", "cut", "Ben"))
        return mine

    monkeypatch.setattr(correct, "_checked", slowly)
    status, told = say(server, {**values, "action": "confirm", "seen": 0})
    assert status == 409
    assert b"Ben" in told
    assert [one.author for one in read_corrections(weir)] == ["Ben"]


def test_shots_facts_and_filters_follow_a_split(server, weir):
    """One shot more; the two halves by hand, with nothing measured in them; the machine's own beside them; undone, as before."""
    before = open_dossier(weir)
    shot = max(before.shots, key=lambda one: one.end_ns - one.start_ns)
    at, home = (shot.start_ns + shot.end_ns) // 2, f"/{key_of(server)}"
    assert "facts_corrected" in data(server, f"{home}/film.json?part=more")
    assert data(server, f"{home}/film.json?part=more")["facts_corrected"] == []
    assert (
        say(
            server,
            {"about": "shot", "action": "split", "place": str(at), "to": "cut", "author": "Ada", "reason": "seen"},
        )[0]
        == 200
    )
    sheet = data(server, f"{home}/shots.json")
    assert (len(sheet["shots"]), sheet["as"]) == (len(before.shots) + 1, "corrected")
    halves = [row for row in sheet["shots"] if row["by_hand"]]
    assert [(row["start_ns"], row["end_ns"], row["hues"], row["moving"], row["found_as"]) for row in halves] == [
        (shot.start_ns, at, None, None, None), (at, shot.end_ns, None, None, None),
    ]  # fmt: skip
    assert halves[1]["by_hand"] == [
        {"number": 1, "words": "a cut here", "author": "Ada", "at": halves[1]["by_hand"][0]["at"], "reason": "seen"}
    ]
    axis = data(server, f"{home}/film.json")
    assert axis["shots"]["start_ns"] == [row["start_ns"] for row in sheet["shots"]]
    own = [start for start, said in zip(axis["shots"]["start_ns"], axis["shots"]["by_hand"], strict=True) if said]
    assert own == [at]
    assert axis["shots"]["found_ns"] == [one.start_ns for one in before.shots]
    assert next(track for track in axis["tracks"] if track["key"] == "shots")["ends"] == ["9", "2 by hand"]
    part = data(server, f"{home}/film.json?part=shots")
    assert part["shots"] == axis["shots"]
    assert part["tracks"] == [track for track in axis["tracks"] if track["key"] in ("shots", "scale")]
    assert [row["shot"] for row in halves] == data(server, f"{home}/shots.json?where=red+>=+0+%25&rows=no")["unknown"]
    found = data(server, f"{home}/shots.json?shots=found")
    assert (len(found["shots"]), found["as"], any(row["by_hand"] for row in found["shots"])) == (8, "found", False)
    facts = {
        (row["name"], row["part"]): row["value"]
        for row in data(server, f"{home}/film.json?part=more")["facts_corrected"]
    }
    lasting = before.shots[-1].end_ns - before.shots[0].start_ns
    assert facts["shots", "film"] == 9
    assert facts["asl", "film"] == pytest.approx(lasting / SECOND / 9)
    page = ask(server, f"{home}/film?part=more")[2].decode()
    assert "As corrected" in page
    assert "corrected by hand, 1 correction by Ada" in page
    assert say(server, {"undo": 1})[0] == 200
    assert len(data(server, f"{home}/shots.json")["shots"]) == 8
    assert "As corrected" not in ask(server, f"{home}/film?part=more")[2].decode()


def test_rows_of_the_record_are_confirmed_rejected_and_counted(server, weir):
    """By what they say: struck with who and why, left out of exports, and back after undo."""
    home, dossier = f"/{key_of(server)}", open_dossier(weir)
    page = ask(server, f"{home}/record")[2].decode()
    for about, table in rows_by_hand.TABLES.items():
        place = re.search(f'data-about="{about}" data-rows="([0-9a-f ]+)"', page)[1]
        values = {"about": about, "place": place, "author": "Ada", "reason": f"of {table}"}
        assert say(server, values | {"action": "confirm"})[0] == 200
        status, kept = say(server, values | {"action": "reject"})
        assert status == 200
        (counted,) = [one for one in kept["agreement"] if one["about"] == about]
        assert (counted["looked"], counted["agreed"]) == (1, 0)
        line = [
            row
            for row in dossier.table(table).rows
            if rows_by_hand.key(row, rows_by_hand.hashes(dossier)) in place.split()
        ]
        left = rows_by_hand.without_rejected(open_dossier(weir)).table(table).rows
        assert line
        assert left == tuple(row for row in dossier.table(table).rows if row not in line)
    rows = data(server, f"{home}/record.json")
    words = {
        table: {row["by_hand"]["word"] for row in rows[table] if row["by_hand"]}
        for table in rows_by_hand.TABLES.values()
    }
    assert set(words) == {"credits", "prizes", "people", "works"}
    assert all(some == {"rejected"} for some in words.values())
    page = ask(server, f"{home}/record")[2].decode()
    assert page.count("data-rejected") == len(rows_by_hand.TABLES)
    assert "rejected by <bdi>Ada</bdi>" in page
    for number in range(1, 9):
        assert say(server, {"undo": number})[0] == 200
    assert "data-rejected" not in ask(server, f"{home}/record")[2].decode()


def test_a_line_of_many_rows_is_rejected_whole(tmp_path):
    """As many as three hundred texts that say the same."""
    weir, said = weir_shown(tmp_path / "many", 4), "Edited by Ada Rehn."
    dossier = open_dossier(weir)
    credit, names = dossier.credits[0], [f"more-{number}" for number in range(300)]
    dossier.bodies.update(dict.fromkeys(names, said))
    dossier.add("texts", [Text(name, f"{name}.txt", "notes", "en", sha256=f"{n:064x}") for n, name in enumerate(names)])
    dossier.add(
        "credits",
        [replace(credit, quote=Quote(name, 0, len(said), said), person="Ada Rehn", origins=()) for name in names],
    )
    put(dossier, weir)
    texts = rows_by_hand.hashes(open_dossier(weir))
    keys = [rows_by_hand.key(row, texts) for row in open_dossier(weir).credits if row.person == "Ada Rehn"]
    assert len(set(keys)) == 300
    with served(weir) as server:
        sent = {"about": "credit", "action": "reject", "place": " ".join(keys), "author": "Ada"}
        assert say(server, sent)[0] == 200
    left = rows_by_hand.without_rejected(open_dossier(weir)).credits
    assert len(left) == len(open_dossier(weir).credits) - 300


@pytest.mark.parametrize("place", ["", "0123456789abcdef", "soon", "x" * 3000])
def test_a_row_that_is_not_there_is_not_corrected(server, weir, place):
    """In one line, and nothing is written."""
    assert say(server, {"about": "credit", "action": "reject", "place": place, "author": "Ada"})[0] == 400
    assert not (weir / "corrections.json").exists()
