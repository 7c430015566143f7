"""The server keeps to itself: its own names, its own pages, its own files, in bounded parts."""

import json
import os
import subprocess
import sys
import threading
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers_page import hostile
from makers_presence import hostile_presence
from makers_show import ask, data, key_of, playable, put, served, weir_shown

from kadr.page.show.answers import Refused
from kadr.page.show.film_file import found, kind_of
from kadr.page.show.guard import HEADERS, Guard
from kadr.page.show.ranges import MOST_BYTES, bounds, part_of
from kadr.page.show.server import Server
from kadr.store import open_dossier


@pytest.fixture(scope="module")
def weir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented dossier with its film."""
    return weir_shown(tmp_path_factory.mktemp("weir"), 12)


@pytest.fixture(scope="module")
def server(weir: Path) -> Iterator[Server]:
    with served(weir) as one:
        yield one


# Who may ask


def test_a_name_that_was_pointed_at_us_is_not_answered(server):
    """DNS rebinding: the address is ours, the name is theirs."""
    port = server.guard.port
    for host in (f"evil.example:{port}", "127.0.0.1", f"127.0.0.1.evil.example:{port}", f"127.0.0.1:{port + 1}", ""):
        status, _, body = ask(server, "/", headers={"Host": host})
        assert (status, b"Weir" in body) == (421, False), host
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"LOCALHOST:{port}", f"[::1]:{port}"):
        assert ask(server, "/", headers={"Host": host})[0] == 302, host


def test_pages_of_others_get_nothing(server):
    """Neither by their origin, nor as an image or a script of theirs; a link that a person follows is answered."""
    path = f"/{key_of(server)}/film.json"
    own = f"http://127.0.0.1:{server.guard.port}"
    for headers in (
        {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Origin": own.replace("http", "https")},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
    ):  # fmt: skip
        assert ask(server, path, headers=headers)[0] == 403, headers
    for headers in (
        {"Origin": own}, {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"},
        {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}, {},
    ):  # fmt: skip
        assert ask(server, path, headers=headers)[0] == 200, headers


def test_every_answer_is_under_a_strict_policy(server):
    """No inline script or style, no frame, no guess at kinds; on refusals too."""
    for path in ("/", f"/{key_of(server)}/film", "/own/film.js", "/nothing"):
        _, headers, _ = ask(server, path)
        for name, value in HEADERS.items():
            assert headers[name] == value, (path, name)
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_pages_hold_no_inline_script_or_style(server):
    """The policy would stop them, and a console would say so."""
    for view in ("film", "claims", "shots", "record", "texts", "texts/A", "compare", "correct", "search?q=red"):
        _, _, body = ask(server, f"/{key_of(server)}/{view}")
        page = body.decode()
        assert "<style" not in page
        assert " style=" not in page
        assert page.count("<script") == page.count("<script src=") + page.count(
            '<script type="module" src='
        ) + page.count("<script defer src=")


def test_only_loopback_writes():
    """A server that others can reach knows the addresses of the machine, and refuses to write even with the token."""
    guard = Guard("192.0.2.7", 8000, "secret")
    guard.check("GET", {"Host": "192.0.2.7:8000"})
    for host, method in (("evil.example:8000", "GET"), ("192.0.2.7:8000", "POST")):
        with pytest.raises(Refused):
            guard.check(method, {"Host": host, "X-Kadr-Token": "secret"})


def test_the_usual_port_may_be_left_out_and_any_loopback_address_is_ours():
    """Browsers leave ":80" out of Host and Origin (RFC 9110, 7.2; RFC 6454, 6.2)."""
    for bound, port, host in (
        ("127.0.0.1", 80, "127.0.0.1"), ("127.0.0.1", 80, "localhost"), ("::1", 80, "[::1]"), ("127.0.0.2", 8000, "127.0.0.2:8000"),
        ("192.0.2.7", 80, "192.0.2.7"), ("::1", 8000, "[::1]:8000"),
    ):  # fmt: skip
        Guard(bound, port, "secret").check("GET", {"Host": host, "Origin": f"http://{host}"})
    for port, host in (
        (8000, "127.0.0.1"),
        (80, "evil.example"),
        (80, "[::1"),
        (80, ""),
        (80, ":80"),
        (80, "127.0.0.1:"),
    ):
        with pytest.raises(Refused):
            Guard("127.0.0.1", port, "secret").check("GET", {"Host": host})


# What is served


def test_only_what_is_the_dossiers_is_served(server, weir):
    """No way out of the folder, whatever the path says; and none to what in it is not for pages."""
    (weir.parent / "secret.txt").write_text("the secret")
    (weir / "stills" / "shot-00001.txt").write_text("the secret")
    key = key_of(server)
    for path in (
        f"/{key}/stills/../dossier.json", f"/{key}/stills/..%2f..%2fsecret.txt", f"/{key}/stills/%2e%2e/dossier.json",
        f"/{key}/stills/shot-00001.txt", f"/{key}/stills//etc/passwd", f"/{key}/../secret.txt", "/../secret.txt",
        "/own/../report.py", "/own/..%2freport.py", "/own/%2e%2e%2f%2e%2e%2freport.py", f"/{key}/texts/..%2f..%2fsecret",
        f"/{key}/stills/shot-00001.jpg%00.txt", f"/{key}/dossier.json", f"/{key}/tables/shots.parquet", "//etc/passwd",
        f"/{key}/stills/shot-00001.jpg/../../../secret.txt", "/own/", f"/{key}/", f"/{key}",
    ):  # fmt: skip
        status, _, body = ask(server, path)
        assert status == 404, (path, status)
        assert b"secret" not in body
        assert b"root:" not in body


def test_links_are_not_followed(weir, tmp_path):
    """Neither a still that is one, nor a film that is one."""
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(b"\xff\xd8 the secret")
    still = weir / "stills" / "shot-00002.jpg"
    was = still.read_bytes()
    still.unlink()
    still.symlink_to(secret)
    try:
        with served(weir) as one:
            status, _, body = ask(one, f"/{key_of(one)}/stills/shot-00002.jpg")
            assert (status, b"secret" in body) == (404, False)
    finally:
        still.unlink()
        still.write_bytes(was)
    film = playable(tmp_path / "film.mp4", 1)
    link = tmp_path / "link.mp4"
    link.symlink_to(film)
    dossier = open_dossier(weir)
    assert found(dossier.film, link).path is None
    with pytest.raises(Refused):
        part_of(link, "video/mp4", None)


def test_a_still_swapped_for_a_link_while_served_is_refused(server, weir, tmp_path):
    """The dossier was opened with a file there; what stands there now counts."""
    still = weir / "stills" / "shot-00003.jpg"
    was = still.read_bytes()
    assert ask(server, f"/{key_of(server)}/stills/shot-00003.jpg")[2] == was
    still.unlink()
    still.symlink_to(weir / "dossier.json")
    try:
        assert ask(server, f"/{key_of(server)}/stills/shot-00003.jpg")[0] == 404
    finally:
        still.unlink()
        still.write_bytes(was)


def test_a_card_that_names_no_film_does_not_open_it(tmp_path, weir):
    """A dossier got from somebody else may name any file as its film."""
    letter = tmp_path / "letter.mp4"
    letter.write_text("Dear friend, this is no film.")
    dossier = open_dossier(weir)
    folder = put(dossier, tmp_path / "Odd.kadr", letter)
    with served(folder) as one:
        status, _, body = ask(one, f"/{key_of(one)}/file")
        assert (status, b"Dear" in body) == (404, False)
        assert "does not begin as a film does" in data(one, f"/{key_of(one)}/film.json")["file"]["why"]


def test_a_film_that_changed_is_not_played(tmp_path, weir):
    """Its numbers would be told of another film's frames."""
    film = playable(tmp_path / "film.mp4", 1)
    folder = put(open_dossier(weir), tmp_path / "Changed.kadr", film)
    with film.open("ab") as file:
        file.write(b"more")
    with served(folder) as one:
        assert ask(one, f"/{key_of(one)}/file")[0] == 404
        assert "has changed" in data(one, f"/{key_of(one)}/film.json")["file"]["why"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\0\0\0\x20ftypisom", "video/mp4"), (b"\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x82\x84webm", "video/webm"),
        (b"\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x23B\x82\x88matroska", "video/x-matroska"), (b"OggS\0\2", "video/ogg"),
        (b"RIFF\0\0\0\0AVI LIST", "video/x-msvideo"), ((b"G" + bytes(187)) * 3, "video/mp2t"),
        (b"RIFF\0\0\0\0WAVEfmt ", ""), (b"%PDF-1.7", ""), (b"-----BEGIN OPENSSH PRIVATE KEY-----", ""), (b"", ""),
        (b"SQLite format 3\0", ""), (b"\xff\xd8\xff\xe0", ""),
    ],
)  # fmt: skip
def test_films_are_told_by_their_first_bytes(head, kind):
    """As the formats' own papers say; nothing else is one."""
    assert kind_of(head) == kind


# Ranges


def test_ten_gigabytes_go_out_in_ranges(tmp_path, weir):
    """A sparse film of 10 GB: any place of it, in bounded parts, and little memory."""
    film = playable(tmp_path / "long.mp4", 1)
    folder = put(open_dossier(weir), tmp_path / "Long.kadr", film)
    size = 10 * 1000**3
    os.truncate(film, size)
    with film.open("r+b") as file:
        file.seek(size - 7)
        file.write(b"the end")
    dossier = folder / "dossier.json"
    rows = open_dossier(folder)
    with served(folder) as one:
        assert ask(one, f"/{key_of(one)}/file")[0] == 404  # its size is not the one that was watched
    from dataclasses import replace

    rows.tables["films"] = (replace(rows.film, size_bytes=size),)
    from makers_store import card_of

    from kadr.store import working
    from kadr.store.card import Given

    with working(folder) as bench:
        bench.save(rows, replace(card_of(rows), watched=Given("film", "", str(film), "", None)))
    assert dossier.exists()
    with served(folder) as one:
        path = f"/{key_of(one)}/file"
        status, headers, body = ask(one, path, headers={"Range": "bytes=0-"})
        assert (status, len(body)) == (206, MOST_BYTES)
        assert headers["Content-Range"] == f"bytes 0-{MOST_BYTES - 1}/{size}"
        status, headers, body = ask(one, path, headers={"Range": "bytes=-7"})
        assert (status, body) == (206, b"the end")
        assert headers["Content-Range"] == f"bytes {size - 7}-{size - 1}/{size}"
        status, _, body = ask(one, path, headers={"Range": f"bytes={size - 7}-{size - 5}"})
        assert body == b"the"
        status, headers, body = ask(one, path, "HEAD", {"Range": "bytes=5-9"})
        assert (status, headers["Content-Length"], body) == (206, "5", b"")
        for wrong in (f"bytes={size}-", "bytes=9-5", "bytes=-0", "bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=a-b"):
            assert ask(one, path, headers={"Range": wrong})[0] == 416, wrong


@given(st.integers(1, 10**13), st.integers(0, 10**13), st.integers(0, 10**13))
def test_a_range_lies_in_the_file_and_is_bounded(size, first, last):
    """Whatever is asked: within the file, as asked from its first byte, and never more than allowed."""
    try:
        start, end = bounds(f"bytes={first}-{last}", size)
    except Refused:
        assert first >= size or last < first
    else:
        assert (start, 0 < end - start <= MOST_BYTES) == (first, True)
        assert end <= min(last + 1, size)


# How much


def test_a_thousand_at_once_are_all_answered(server):
    """From a hundred threads, ten each: every one gets its page, and the next does too."""
    paths = [
        f"/{key_of(server)}/film.json",
        f"/{key_of(server)}/stills/shot-00001.jpg",
        f"/{key_of(server)}/record",
        "/own/film.js",
    ]
    found: list[int] = []

    def many(number: int) -> None:
        for turn in range(10):
            found.append(ask(server, paths[(number + turn) % 4])[0])

    threads = [threading.Thread(target=many, args=(number,)) for number in range(100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [200] * 1000
    assert ask(server, "/")[0] == 302


def test_what_is_too_long_is_refused_in_one_line(server):
    """A long address, a long body, a body without a length, a method that nobody has."""
    assert ask(server, "/" + "a" * 5000)[0] == 414
    assert ask(server, "/" + "a" * 70_000)[0] == 414
    token = {"X-Kadr-Token": server.guard.token}
    assert ask(server, "/", "POST", token | {"Content-Length": "999999999"})[0] == 413
    assert ask(server, "/", "POST", token | {"Transfer-Encoding": "chunked"})[0] == 411
    assert ask(server, "/", "DELETE")[0] == 501
    status, _, body = ask(server, "/", "POST", body=b"{}")
    assert (status, body.count(b"\n")) == (403, 1)


def test_two_hosts_in_one_request_are_none(server):
    """What a proxy reads first and a server last must not differ."""
    import http.client

    line = http.client.HTTPConnection("127.0.0.1", server.guard.port, timeout=20)
    line.putrequest("GET", "/", skip_host=True)
    line.putheader("Host", f"127.0.0.1:{server.guard.port}")
    line.putheader("Host", "evil.example")
    line.endheaders()
    assert line.getresponse().status == 400


def test_who_only_looks_waits_for_nothing_that_reads(tmp_path):
    """What makes a dossier is not imported to show one: it takes longer than all the rest."""
    said = "import sys, kadr.page.show.serving as s; print(sum(n.startswith(('kadr.reading.credits', 'kadr.passes')) for n in sys.modules))"
    found = subprocess.run([sys.executable, "-c", said], check=True, capture_output=True, text=True, cwd=tmp_path)
    assert found.stdout.strip() == "0"


# What texts and files say


@pytest.mark.parametrize("make", ["texts", "film"])
def test_hostile_words_stay_words(make, tmp_path):
    """Markup in a review, a title, a file's name, a rule: shown as letters on every view, and in JSON as text."""
    dossier = hostile() if make == "texts" else hostile_presence(tmp_path / "drawn")
    folder = put(dossier, tmp_path / "Hostile.kadr")
    with served(folder) as one:
        key = key_of(one)
        views = ["record", "texts", "texts/A", "claims", "search", "correct"]
        views += ["film", "shots", "compare"] if make == "film" else []
        for view in views:
            status, _, body = ask(one, f"/{key}/{view}?q={urllib.parse.quote('<script>alert(1)</script>')}&v=<script>")
            page = body.decode()
            assert status == 200, view
            assert "<script>" not in page, view
            assert "<img src=x" not in page, view
            assert "\u202e" not in page, view
            found = ask(one, f"/{key}/{view}.json")
            assert found[0] == 200, view
            assert found[1]["Content-Type"].startswith("application/json")
            json.loads(found[2])


def test_an_address_of_an_older_dossier_says_so(server):
    """A citation names a version; the page says when it is not this one."""
    key = key_of(server)
    version = data(server, f"/{key}/film.json")["dossier"]
    assert b"This address cites version" not in ask(server, f"/{key}/film?v={version}")[2]
    assert b"This address cites version" in ask(server, f"/{key}/film?v=00000000")[2]


def test_a_dossier_made_anew_is_shown_anew(tmp_path, weir):
    """Without a new start of the server; its version is another."""
    dossier = open_dossier(weir)
    folder = put(dossier, tmp_path / "Anew.kadr")
    with served(folder) as one:
        key = key_of(one)
        before = data(one, f"/{key}/film.json")
        dossier.tables["shots"] = dossier.tables["shots"][:5]
        put(dossier, folder)
        after = data(one, f"/{key}/film.json")
    assert len(before["shots"]["start_ns"]) == 12
    assert len(after["shots"]["start_ns"]) == 5
    assert before["dossier"] != after["dossier"]


def test_a_dossier_that_is_gone_leaves_the_others(tmp_path, weir):
    """The page of all says which; put back, it is where it was."""
    one, two = (put(open_dossier(weir), tmp_path / name) for name in ("One.kadr", "Two.kadr"))
    with served(one, two) as server:
        first, second = key_of(server, 0), key_of(server, 1)
        one.rename(tmp_path / "away")
        for path in ("film", "shots.json", "compare"):
            assert ask(server, f"/{second}/{path}")[0] == 200, path
        assert ask(server, f"/{first}/film")[0] == 404
        status, _, body = ask(server, "/")
        assert (status, b"<bdi>One.kadr</bdi> cannot be opened any more" in body, b"Two.kadr" in body) == (
            200,
            True,
            False,
        )
        (tmp_path / "away").rename(one)
        assert ask(server, f"/{first}/film")[0] == 200
        assert b"cannot be opened" not in ask(server, "/")[2]


def test_a_view_has_one_address(server):
    """What stands behind it is no page, and is not kept as one."""
    key = key_of(server)
    for path in ("shots/anything.json", "film/x", "record/a/b.json", "claims/1", "texts/A/b.json"):
        assert ask(server, f"/{key}/{path}")[0] == 404, path
    assert ask(server, f"/{key}/texts/A.json")[0] == 200


def test_a_file_that_cannot_be_read_is_told(server, monkeypatch, capsys):
    """It is no connection that was closed: an answer in words, and one line for who runs the server."""
    from kadr.page.show import record

    def broken(shown, asked):
        raise PermissionError(13, "Permission denied", "text.json")

    monkeypatch.setattr(record, "html", broken)
    status, _, body = ask(server, f"/{key_of(server)}/record")
    assert (status, body.count(b"\n"), b"could not be read (Permission denied)" in body) == (500, 1, True)
    assert capsys.readouterr().err.count("\n") == 1


def test_a_read_only_dossier_is_shown(tmp_path, weir):
    """Nothing is written to show it."""
    folder = put(open_dossier(weir), tmp_path / "Kept.kadr")
    before = sorted((path, path.stat().st_mtime_ns) for path in folder.rglob("*"))
    with served(folder) as one:
        for view in ("film", "claims", "shots", "record", "texts", "compare", "correct"):
            assert ask(one, f"/{key_of(one)}/{view}")[0] == 200
    assert sorted((path, path.stat().st_mtime_ns) for path in folder.rglob("*")) == before


def test_an_address_that_leads_nowhere_is_a_page_to_a_reader(server):
    """In the reader's light and with a way back; programs get one plain line."""
    status, headers, body = ask(server, f"/{key_of(server)}/nothing", headers={"Accept": "text/html,*/*;q=0.8"})
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert 'href="/"' in body.decode()
    assert "/own/" in body.decode()

    status, headers, body = ask(server, f"/{key_of(server)}/nothing")
    assert (status, headers["Content-Type"]) == (404, "text/plain; charset=utf-8")
    assert b"<" not in body
