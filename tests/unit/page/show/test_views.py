"""The views' data: what the tables say, in the order and the number that the maker put there."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from makers_film import only_film
from makers_page import weir
from makers_presence import shows
from makers_show import ask, data, key_of, put, served, weir_shown

from kadr.film_rows import VERDICTS, Fact
from kadr.fold import looked_for, placed_fold
from kadr.page.presence.seen import pieces_seen
from kadr.page.show import shot_rows
from kadr.page.show.compare import _class, _difference
from kadr.page.show.film_file import found
from kadr.page.show.server import Server
from kadr.page.show.site import told_apart
from kadr.presence_rows import Scale
from kadr.records import Correction
from kadr.store import open_dossier
from kadr.store.corrections import add_correction
from kadr.summaries.scale_classes import share


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two invented films."""
    place = tmp_path_factory.mktemp("views")
    return weir_shown(place / "one", 24), weir_shown(place / "two", 12, people=False)


@pytest.fixture(scope="module")
def server(folders: tuple[Path, Path]) -> Iterator[Server]:
    with served(*folders) as one:
        yield one


def test_two_films_have_two_addresses_and_one_page_of_all(server):
    """Each by its film's hash."""
    every = list(server.answering.shelf.all())
    assert len(set(every)) == 2
    status, _, body = ask(server, "/")
    assert status == 200
    assert all(f'href="/{key}/film"'.encode() in body for key in every)


def test_dossiers_of_one_title_are_told_apart(tmp_path):
    """By their files, in the list and where films are compared; the two invented ones have one title and no year of their own."""
    one, two = weir_shown(tmp_path / "one", 4), weir_shown(tmp_path / "two", 6, people=False)
    with served(one, two) as both:
        apart = told_apart(both.answering.shelf.all())
        assert len(set(apart.values())) == 2
        for path in ("/", f"/{key_of(both)}/compare"):
            page = ask(both, path)[2].decode()
            assert all(words in page for words in apart.values())
    with served(one) as alone:
        assert told_apart(alone.answering.shelf.all()) == {}


def test_the_film_s_tracks_hold_the_tables(server, folders):
    """Shots, scales, voice and people as they stand in the dossier."""
    dossier = open_dossier(folders[0])
    film = data(server, f"/{key_of(server)}/film.json")
    tracks = {track["label"]: track for track in film["tracks"]}
    assert film["shots"]["start_ns"] == [shot.start_ns for shot in dossier.shots]
    assert film["sha256"] == dossier.film.sha256
    assert tracks["Scale"]["scales"] == [row.scale for row in dossier.table("scales").rows]
    voice = [[row.start_ns, row.end_ns, row.kind] for row in dossier.table("voice").rows]
    assert tracks["Speech, other, silence"]["spans"] == voice
    named = [row.name or row.person for row in dossier.table("persons").rows]
    assert [track["label"] for track in film["tracks"] if track["key"] == "people"] == [*named, "Unknown"]
    assert tracks["Freezes"]["ends"] == [f"{len(dossier.table('freezes').rows)} spans"]


def test_the_axis_comes_before_the_statements_on_it(server):
    """Both are parts of the film's data, and together they are all of its tracks."""
    home = f"/{key_of(server)}/film.json"
    axis, below = data(server, f"{home}?part=axis")["tracks"], data(server, f"{home}?part=said")
    assert (axis[-1]["key"], axis[-1]["missing"]) == ("said", "")  # not known yet, which is not none
    assert below["track"]["missing"] == "none says when"
    assert [*axis[:-1], below["track"]] == data(server, home)["tracks"]


def test_a_film_whose_file_is_nowhere_named_is_no_missing_film(tmp_path):
    """The dossier has the film's measures; where the file lies is another thing."""
    film = only_film(tmp_path, 3).film
    assert "does not say where" in found(film, None).why
    assert found(None, None).why == "The dossier has no film."


@pytest.mark.parametrize("corrected", [False, True])
def test_the_contact_sheet_is_sent_in_columns(tmp_path, corrected):
    """Each value as in the row of its shot; what was said by hand stands by the shot's number."""
    folder = weir_shown(tmp_path / "weir", 6, people=False)
    if corrected:
        add_correction(folder, Correction(0, "shot", "scale", "1", "ELS", "CU", "Ada Brook"))
    with served(folder) as one:
        home = f"/{key_of(one)}/shots.json"
        whole, sheet = data(one, home), data(one, f"{home}?part=columns")
    rows, columns = whole.pop("shots"), sheet.pop("columns")
    assert sheet == whole
    of_all = set(columns) - {"hues", "fill", "said"}
    assert {name: columns[name] for name in of_all} == {name: [row[name] for row in rows] for name in of_all}
    assert columns["hues"] == {name: [row["hues"][name] for row in rows] for name in rows[0]["hues"]}
    assert all(
        [fill, max(share for _, share in row["palette"])] in row["palette"]
        for row, fill in zip(rows, columns["fill"], strict=True)
    )
    assert list(columns["said"]) == [str(row["shot"]) for row in rows if row["by_hand"]] == (["1"] if corrected else [])


def test_each_family_of_hues_has_its_column(tmp_path, monkeypatch):
    """Also one that the first shots have not; a shot without hues has none in any, and is not nought."""
    some = [{"red": 0.4}, {}, None, {"red": 0.1, "blue": 0.3}]
    with served(weir_shown(tmp_path / "weir", 4, people=False)) as one:
        ((key, shown),) = one.answering.shelf.all().items()
        rows = [row | {"hues": hues} for row, hues in zip(shot_rows.shot_rows(shown), some, strict=True)]
        monkeypatch.setattr(shot_rows, "shot_rows", lambda *_, **__: rows)
        columns = data(one, f"/{key}/shots.json?part=columns")["columns"]
        assert columns["hues"] == {"red": [0.4, None, None, 0.1], "blue": [None, None, None, 0.3]}
        assert data(one, f"/{key}/shots.json?part=columns&where=a+fish") == data(one, f"/{key}/shots.json?where=a+fish")


def test_the_axis_is_not_told_twice_where_shots_begin(tmp_path):
    """What no hand changed is left out of what the axis is drawn from; after a correction it is there."""
    folder = weir_shown(tmp_path / "weir", 6, people=False)
    with served(folder) as one:
        home = f"/{key_of(one)}/film.json"
        assert {"by_hand", "found_ns"} & set(data(one, f"{home}?part=axis")["shots"]) == set()
        start = data(one, home)["shots"]["start_ns"][2]
        add_correction(folder, Correction(0, "boundary", "join", str(start), "", "cut", "Ada Brook"))
        shots = data(one, f"{home}?part=axis")["shots"]
        assert start in shots["found_ns"]
        assert start not in shots["start_ns"]


@pytest.mark.parametrize(
    ("asked", "shots"),
    [("", [1, 2]), ("?shot=5", [4, 5, 6]), ("?found=24", [23, 24]), ("?shot=99", [23, 24]), ("?found=99", [1, 2]), ("?t=here", [1, 2])],
)  # fmt: skip
def test_the_rows_round_a_place_come_with_the_page(server, asked, shots):
    """What is told of the shot under the cursor waits for no other row."""
    home = f"/{key_of(server)}"
    rows = {row["shot"]: row for row in data(server, f"{home}/shots.json")["shots"]}
    assert near(server, f"{home}/film{asked}") == [rows[number] for number in shots]


def test_a_time_in_an_address_leads_to_its_shot(server, folders):
    """As the page's script reads it: seconds, or hours, minutes and seconds."""
    shot = open_dossier(folders[0]).shots[7]
    seconds = (shot.start_ns + 1_000_000) / 1e9
    for text in (f"{seconds:.3f}", f"0:{int(seconds // 60):02}:{seconds % 60:06.3f}"):
        assert [row["shot"] for row in near(server, f"/{key_of(server)}/film?t={text}")] == [7, 8, 9]


def test_every_view_s_window_has_a_name(server):
    """The film's title and the view's, of those too that the menu does not name."""
    for view in ("film", "claims", "search", "correct"):
        assert f"The Weir: {view}</title>" in ask(server, f"/{key_of(server)}/{view}")[2].decode()


def test_corrections_of_texts_alone_lead_to_no_view_of_a_film(server, tmp_path):
    """Without a film there are no facts and no contact sheet."""
    with served(put(weir(), tmp_path / "Texts.kadr")) as one:
        page = ask(one, f"/{key_of(one)}/correct")[2].decode()
    assert "Claims and Record views" in page
    assert not any(words in page for words in ("/film", "/shots", "Boundaries"))
    assert "/film#facts" in ask(server, f"/{key_of(server)}/correct")[2].decode()


def near(server: Server, path: str) -> list[dict[str, object]]:
    """The rows in a page."""
    return json.loads(unescape(re.search(r'data-near="([^"]*)"', ask(server, path)[2].decode())[1]))


def test_a_browser_keeps_data_until_something_of_the_dossier_is_new(tmp_path):
    """The page names an address that may be kept; after a correction it names another, and the old one is not kept any more."""
    folder = weir_shown(tmp_path / "weir", 6, people=False)
    with served(folder) as one:
        home = f"/{key_of(one)}"

        def rows() -> str:
            return unescape(re.search(r'data-rows="([^"]+)"', ask(one, f"{home}/shots")[2].decode())[1])

        before = rows()
        assert before == rows()
        _, headers, body = ask(one, before)
        assert "immutable" in headers["Cache-Control"]
        assert body == ask(one, f"{home}/shots.json?part=columns")[2]
        add_correction(folder, Correction(0, "shot", "scale", "1", "ELS", "CU", "Ada Brook"))
        assert rows() != before
        assert ask(one, before)[1]["Cache-Control"] == "no-store"


def test_every_look_at_a_face_lasts_and_strangers_have_a_line(server, folders):
    """A single look stands for its part of the shot; the maker's stranger is nobody's face and is drawn all the same."""
    dossier = open_dossier(folders[0])
    tracks = [track for track in data(server, f"/{key_of(server)}/film.json")["tracks"] if track["key"] == "people"]
    assert [track["label"] for track in tracks] == ["Ada Brook", "person 2", "Unknown"]
    assert all(start < end for track in tracks for start, end in track["spans"])
    strangers = [shot for shot in dossier.shots if shows(shot) == "stranger"]
    assert len(strangers) == len(tracks[2]["spans"]) > 0
    for shot, (start, end) in zip(strangers, tracks[2]["spans"], strict=True):
        assert shot.start_ns <= start < end <= shot.end_ns
    (face, *_) = (row for row in dossier.table("faces").rows if row.shot_index == strangers[0].index)
    ((start, end),) = pieces_seen([face], dossier.shots, dossier.table("scales").rows)
    assert start <= face.at_ns <= end > start


def test_what_was_not_measured_says_so(server):
    """In the track's place, in words."""
    film = data(server, f"/{key_of(server, 1)}/film.json")
    missing = {track["label"]: track["missing"] for track in film["tracks"]}
    assert missing["Scale"] == missing["People"] == missing["Freezes"] == "not measured"
    assert missing["Loudness"] == ""


def test_where_the_first_picture_lies_on_the_file_s_clock_is_told(tmp_path):
    """The player needs it: the page counts from the first picture, browsers count on the file's clock."""
    dossier = only_film(tmp_path / "drawn", 3)
    dossier.tables["films"] = (replace(dossier.film, first_stamp_ns=1_400_000_000),)
    with served(put(dossier, tmp_path / "Late.kadr")) as one:
        assert data(one, f"/{key_of(one)}/film.json")["first_stamp_ns"] == 1_400_000_000


def test_claims_are_filtered(server, folders):
    """By each filter alone, and all of them are there without one."""
    key, dossier = key_of(server), open_dossier(folders[0])
    every = data(server, f"/{key}/claims.json")["claims"]
    said = {row.quote.exact for row in dossier.statements if row.film in (None, "The Weir")}
    assert {one["words"] for one in every} >= {words for words in said if len(words) < 60}
    for name, value, holds in (
        ("speaker", "Ada Brook", lambda one: one["speaker"] == "Ada Brook"),
        ("role", "critic", lambda one: one["role"] == "critic"),
        ("facet", "colour", lambda one: "colour" in one["facets"]),
        ("verdict", "contradicts", lambda one: one["verdict"] == "contradicts"),
        ("text", "B", lambda one: "B" in one["texts"]),
    ):
        found = data(server, f"/{key}/claims.json?{name}={value.replace(' ', '+')}")["claims"]
        assert found == [one for one in every if holds(one)], name
        assert found, name
    assert data(server, f"/{key}/claims.json?speaker=Nobody")["claims"] == []


def test_claims_by_verdict_stand_from_borne_out_to_not_weighed(server):
    """Which is how they are ordered where nobody asks for another order."""
    key = key_of(server)
    told = [one["verdict"] for one in data(server, f"/{key}/claims.json")["claims"]]
    assert len(set(told)) > 2
    assert told == sorted(told, key=[*VERDICTS, "not weighed"].index)
    assert told == [one["verdict"] for one in data(server, f"/{key}/claims.json?order=verdict")["claims"]]


def test_claims_as_data_have_their_numbers(server, folders):
    """Beside the words of the page: value, ends of the interval and unit as the table has them, never a text to be taken apart."""
    rows = {(row.measure, row.value, row.low, row.high, row.unit) for row in open_dossier(folders[0]).findings}
    laid = [one for one in data(server, f"/{key_of(server)}/claims.json")["claims"] if one["measure"]]
    assert laid
    assert {(one["measure"], one["number"], one["low"], one["high"], one["unit"]) for one in laid} <= rows
    assert any(one["low"] is not None for one in laid)


def test_a_claim_s_address_opens_it(server):
    """On the page that holds it."""
    _, _, body = ask(server, f"/{key_of(server)}/claims?claim=2")
    page = body.decode()
    at = page.index('id="finding-2"')
    assert "<details open" in page[at : page.index("</article>", at)]


def test_shots_are_found_by_a_sentence_and_by_the_command_that_is_copied(server, folders):
    """The page's command and SQL name the same filter."""
    key = key_of(server)
    found = data(server, f"/{key}/shots.json?where=no+speech,+longer+than+2+s&rows=no")
    rows = data(server, f"/{key}/shots.json")["shots"]
    assert found["matches"] == [
        row["shot"] for row in rows if row["speech"] == 0 and row["end_ns"] - row["start_ns"] > 2e9
    ]
    assert found["command"] == f"kadr find shots '{folders[0]}' --where 'no speech, longer than 2 s'".replace(
        "'/", "/"
    ).replace(".kadr'", ".kadr")
    assert "s.end_ns - s.start_ns > 2000000000" in found["sql"]
    wrong = data(server, f"/{key}/shots.json?where=a+fish")
    assert "a fish" in wrong["error"]


def test_films_are_compared_with_words_only_where_intervals_do_not_meet(server, folders):
    """The maker gives both films the same dissolves, with one interval; their shots differ."""
    one, other = (key_of(server, number) for number in (0, 1))
    _, _, body = ask(server, f"/{one}/compare?with={other}")
    page = body.decode()
    row = page[page.index("Dissolves, of all boundaries") :]
    assert "no difference shown" in row[: row.index("</tr>")]
    row = page[page.index('<th scope="row">Shots</th>') :]
    assert "fewer in The Weir" in row[: row.index("</tr>")]
    films = data(server, f"/{one}/compare.json?with={other}")["films"]
    assert [film["film"] for film in films] == [one, other]


def test_scales_are_compared_by_their_chances_and_never_leave_their_axis(server, folders):
    """Of six shots the maker makes one a close-up, sure to 0.7, and one from MCU (0.15 of CU) to CU; no other is near it."""
    one, other = (key_of(server, number) for number in (0, 1))
    held = data(server, f"/{one}/compare.json?with={other}")["films"][0]["scales"]
    count = len(open_dossier(folders[0]).shots)
    assert count % 6 == 0
    assert held["CU"] == pytest.approx((0.7 + (0.15 + 1) / 2) / 6)
    body = ask(server, f"/{one}/compare?with={other}")[2].decode()
    assert "Axis from 0 to" in body
    sure = [Scale(0, "CU", 1.0, 0, 1.0, 0, 0, 0, 0, 0, 0, None, "face", 3)]
    whole = _class(share(sure, [1.0], ("CU",)), 1.0)
    assert (whole.value, whole.at) == ("100\u00a0%", "100")


def test_nearest_shots_are_nearest(server, folders):
    """Both films draw the shot of a number in one mood: the same numbers lie at distance 0."""
    one, other = (key_of(server, number) for number in (0, 1))
    pairs = data(server, f"/{one}/compare.json?with={other}&part=nearest")["nearest"]
    assert [pair["distance"] for pair in pairs] == sorted(pair["distance"] for pair in pairs)
    assert pairs[0]["distance"] < 0.02
    assert len({pair["shots"][0]["shot"] for pair in pairs}) == len(pairs)


def test_search_finds_words_names_and_shots(server):
    """Each with where it leads."""
    key = key_of(server)
    found = data(server, f"/{key}/search.json?q=still+water")
    assert {one["text"] for one in found["passages"]} == {"A", "B"}
    assert {one["name"] for one in found["names"]} == {"Still Water"}
    found = data(server, f"/{key}/search.json?q=no+speech")
    assert found["shots"]["count"] == len(data(server, f"/{key}/shots.json?where=no+speech")["matches"])
    assert data(server, f"/{key}/search.json?q=")["passages"] == []


def test_search_finds_passages_whose_letters_fold_to_more():
    """Straße is strasse without capitals: one letter more, and places behind it are still the text's."""
    text = "Große Straße — ﬁne “Maß” here"
    plain, places = placed_fold(text)
    assert len(plain) == len(places) == len(text) + 4
    at = plain.index('"mass"')
    assert text[places[at] : places[at + 5] + 1] == "“Maß”"
    assert text[places[plain.index("here")] :] == "here"


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("art", "They start with a heart.", None), ("art", "Artists, mostly.", "Artists"), ("of", "offer of it", "of"),
        ("cafe noir", "Le Café Noir est fermé", "Café Noir"), ("ferme", "le café fermé", "fermé"), ("Балаг", "у Балагова", "Балагова"),
        ("balagov", "у Балагова", "Балагова"), ("long sho", "a long, short shot", "long, short"),
    ],
)  # fmt: skip
def test_words_are_found_whole_or_by_their_beginning(words, text, found):
    """Never inside another word; two letters find themselves alone."""
    plain, places = placed_fold(text)
    hit = looked_for(words).search(plain)
    assert (hit and text[places[hit.start()] : places[hit.end() - 1] + 1]) == found


@pytest.mark.parametrize(
    ("name", "unit", "said"),
    [
        ("lightness_mean", "OKLab", "lighter"),
        ("chroma_mean", "OKLab", "more"),
        ("asl", "s", "longer"),
        ("shots_per_minute", "1/min", "more"),
    ],
)
def test_what_is_greater_is_said_in_the_words_of_its_measure(name, unit, said):
    """Chroma is no light, though both are in OKLab."""
    small = Fact(name, 0.2, 0.1, 0.3, unit, "film", "")
    assert _difference([small, replace(small, value=0.8, low=0.7, high=0.9)], ["Weir", "Kelp"]) == f"{said} in Kelp"
    assert _difference([small, replace(small, low=0.2, high=0.9)], ["Weir", "Kelp"]) == "no difference shown"


def test_a_dossier_of_texts_alone_has_its_views(tmp_path):
    """Record, claims and texts; what needs the film says how to add it."""
    with served(put(weir(), tmp_path / "Texts.kadr")) as one:
        key = key_of(one)
        assert ask(one, "/")[1]["Location"] == f"/{key}/record"
        for view in ("record", "claims", "texts", "texts/B", "search?q=red", "correct"):
            assert ask(one, f"/{key}/{view}")[0] == 200, view
        status, _, body = ask(one, f"/{key}/film")
        assert (status, b"kadr make FILM" in body) == (404, True)


def test_links_lead_to_places_that_are_there(server):
    """Every link of every view to this server is answered, and its anchor stands on that page."""
    import re

    key = key_of(server)
    pages: dict[str, str] = {}

    def page_of(path: str) -> str:
        if path not in pages:
            status, _, body = ask(server, path)
            assert status in (200, 302), path
            pages[path] = body.decode("utf-8", "replace")
        return pages[path]

    broken = []
    for view in ("film", "claims", "record", "texts", "texts/A", "texts/B", "search?q=red"):
        own = f"/{key}/{view}"
        for target in set(re.findall(r'<a [^>]*href="([^"]+)"', page_of(own))):
            path, _, anchor = target.replace("&amp;", "&").partition("#")
            if path.startswith(("http", "?")) or (path and not path.startswith("/")):
                continue
            page = page_of(path or own)
            if path == f"/{key}/film":  # its script fetches what stands below the axis
                page += page_of(f"{path}?part=more")
            if anchor and f'id="{anchor}"' not in page:
                broken.append((view, target))
    assert broken == []
