"""Light copies on a server: asked for with the token, told of, kept, bounded; nothing half-written is left."""

import json
import os
import time
from dataclasses import replace

import numpy as np
import pytest
from makers_film import only_film
from makers_show import ask, data, key_of, put, served
from makers_video import encoded

from kadr.page.show import light
from kadr.page.show.film_file import found
from kadr.page.show.guard import TOKEN_HEADER


@pytest.fixture
def odd(tmp_path, monkeypatch):
    """A dossier whose film browsers do not play, and a place for copies."""
    monkeypatch.setenv("KADR_CACHE", str(tmp_path / "cache"))
    film = encoded(
        tmp_path / "odd.mkv",
        (np.full((36, 64, 3), 2 * n, np.uint8) for n in range(48)),
        codec="mpeg2video",
        options={"b": "4M"},
    )
    return put(only_film(tmp_path / "drawn", 2), tmp_path / "Odd.kadr", film)


def wish(server, values, token=True):
    headers = {TOKEN_HEADER: server.guard.token} if token else {}
    return ask(server, f"/{key_of(server)}/light", "POST", headers, json.dumps(values, separators=(",", ":")).encode())


def until_over(server):
    for _ in range(600):
        state = data(server, f"/{key_of(server)}/light.json")
        if state["state"] != "making":
            return state
        time.sleep(0.1)
    raise AssertionError(state)


def test_a_copy_is_made_kept_and_served_in_ranges(odd, tmp_path):
    """Asked for once; a second server finds it."""
    with served(odd) as server:
        key = key_of(server)
        assert data(server, f"/{key}/light.json") == {"state": "none", "can_be_made": True, "may_be_asked_for": True}
        assert ask(server, f"/{key}/light")[0] == 404
        status, _, body = wish(server, {"make": True})
        assert (status, json.loads(body)["state"]) == (200, "making")
        assert until_over(server)["state"] == "ready"
    with served(odd) as server:
        status, headers, body = ask(server, f"/{key}/light", headers={"Range": "bytes=0-3"})
        assert (status, headers["Content-Type"], body) == (206, "video/webm", b"\x1aE\xdf\xa3")
    assert [path.suffix for path in (tmp_path / "cache" / "light").iterdir()] == [".webm"]


def test_only_who_holds_the_token_asks_for_one(odd, tmp_path):
    """Others are refused, and nothing is begun."""
    with served(odd) as server:
        assert wish(server, {"make": True}, token=False)[0] == 403
        assert data(server, f"/{key_of(server)}/light.json")["state"] == "none"
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("stops", [False, True])
def test_a_copy_ends_with_the_server_or_when_told_and_leaves_nothing(odd, tmp_path, monkeypatch, stops):
    """The process that makes it is held up, so that it is not done before."""
    monkeypatch.setattr(light.sys, "executable", _slow(tmp_path))
    with served(odd) as server:
        assert wish(server, {"make": True})[0] == 200
        (making,) = server.answering.copies._making.values()
        if stops:
            assert json.loads(wish(server, {"stop": True})[2])["state"] == "none"
    assert making.process.poll() is not None
    assert list((tmp_path / "cache" / "light").iterdir()) == []


def _slow(tmp_path):
    script = tmp_path / "slow"
    script.write_text("#!/bin/sh\necho 1000000\nexec sleep 60\n")
    script.chmod(0o755)
    return str(script)


def test_a_film_that_cannot_be_copied_says_why(tmp_path, monkeypatch):
    """It begins as a film does, and holds none."""
    monkeypatch.setenv("KADR_CACHE", str(tmp_path / "cache"))
    film = tmp_path / "odd.mkv"
    film.write_bytes(bytes.fromhex("1a45dfa3") + bytes(4000))
    with served(put(only_film(tmp_path / "drawn", 2), tmp_path / "Odd.kadr", film)) as server:
        wish(server, {"make": True})
        state = until_over(server)
    assert state["state"] == "failed"
    assert "odd.mkv" in state["why"]
    assert list((tmp_path / "cache" / "light").iterdir()) == []


def test_where_nothing_can_be_kept_a_copy_goes_with_the_server(odd, tmp_path, monkeypatch):
    """The place for copies cannot be made: its parent is a file."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("KADR_CACHE", str(tmp_path / "file"))
    with served(odd) as server:
        wish(server, {"make": True})
        assert until_over(server)["state"] == "ready"
        own = server.answering.copies._own
        assert own.is_dir()
    assert not own.exists()


def test_copies_that_were_not_looked_at_for_longest_go_first(tmp_path, monkeypatch):
    """Room for two of three."""
    monkeypatch.setattr(light, "MOST_BYTES", 25)
    for age, name in enumerate(("new", "old", "oldest")):
        (tmp_path / f"{name}.webm").write_bytes(bytes(10))
        os.utime(tmp_path / f"{name}.webm", (time.time() - 100 * age,) * 2)

    light.Copies._trim(tmp_path / "new.webm")

    assert sorted(path.stem for path in tmp_path.iterdir()) == ["new", "old"]


def test_a_part_that_a_killed_process_left_is_swept(tmp_path):
    """One that nobody wrote to for an hour; not one that is being written."""
    for name, age_s in (("dead", 4000), ("live", 1)):
        (tmp_path / f"{name}.part").write_bytes(b"x")
        os.utime(tmp_path / f"{name}.part", (time.time() - age_s,) * 2)

    light.Copies(tmp_path)._folder()

    assert [path.stem for path in tmp_path.iterdir()] == ["live"]


def test_a_missing_file_cannot_be_copied_but_its_copy_still_plays(odd, tmp_path):
    """The film's file is gone; what was made of it is found by the film's hash."""
    with served(odd) as server:
        (tmp_path / "odd.mkv").rename(tmp_path / "away.mkv")
        assert wish(server, {"make": True})[0] == 409
        shown = server.answering.shelf.get(key_of(server))
        copies = server.answering.copies
        goal = copies._goal(shown.film)
        goal.parent.mkdir(parents=True)
        goal.write_bytes(b"a copy")
        assert copies.state(replace(shown.film), found(shown.film, None)) == {"state": "ready"}
        assert ask(server, f"/{key_of(server)}/light")[2] == b"a copy"
