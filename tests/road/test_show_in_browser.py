"""kadr show in a real browser: every view opened, played, filtered, corrected, reloaded; quiet, and clean for axe-core."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from makers_browser import PICTURES, violations
from makers_film import only_film
from makers_presence import hostile_presence, weir_with_presence
from makers_show import key_of, playable, put, served, weir_shown
from makers_store import card_of
from makers_video import encoded

from kadr import road
from kadr.page.show.server import Server
from kadr.plan import standard
from kadr.records import Correction
from kadr.spans import SECOND
from kadr.store import open_dossier, working
from kadr.store.corrections import add_correction
from kadr.store.decisions import read_decisions
from kadr.store.rulings import read_rulings

pytestmark = pytest.mark.browser

WIDTHS = (1440, 1024, 768)
VIEWS = ("film", "claims", "shots", "record", "texts", "texts/A", "compare", "correct", "search?q=red")
READY = {"film": "film", "shots": "shots", "claims": "claims", "compare": "compare", "record": "record"}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two invented films."""
    place = tmp_path_factory.mktemp("shown")
    return weir_shown(place / "one", 30), weir_shown(place / "two", 12, people=False)


@pytest.fixture(scope="module")
def server(folders: tuple[Path, Path]) -> Iterator[Server]:
    with served(*folders) as one:
        yield one


class Window:
    """A page of the server in a window of its own, with everything it asked for and complained about."""

    def __init__(
        self, browser: Any, server: Server, view: str, width: int = 1440, theme: str = "dark", **more: Any
    ) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=theme, **more)
        self.context.add_init_script(f"try {{ localStorage.setItem('kadr-theme', '{theme}') }} catch {{}}")
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.server, self.view = server, view
        self.home = f"http://127.0.0.1:{server.guard.port}/"
        self.page.goto(f"{self.home}{key_of(server)}/{view}")
        self.wait()

    def wait(self) -> None:
        """Until the view's script is done."""
        name = READY.get(self.view.split("?")[0].split("/")[0])
        alone = name == "compare" and len(self.server.answering.shelf.all()) == 1  # there is nothing to be worked out
        if name and not alone:
            self.page.wait_for_function("name => document.documentElement.dataset.ready === name", arg=name)
        if name == "film":  # what stands below the axis comes after it
            self.page.wait_for_selector("#rest", state="detached")

    def strangers(self) -> list[str]:
        """Requests to anybody else."""
        return [url for url in self.asked if not url.startswith((self.home, "blob:"))]

    def __enter__(self) -> "Window":
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("view", VIEWS)
def test_each_view_is_quiet_and_accessible(browser, axe, server, view, width, theme):
    """Nothing is complained of, nobody else is asked, axe-core finds nothing, nothing scrolls sideways."""
    with Window(browser, server, view, width, theme) as window:
        assert violations(window.page, axe) == []
        assert window.said == []
        assert window.strangers() == []
        assert window.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_scrolls_sideways_at_four_hundred_per_cent(browser, server, view):
    """1440 px at 400 % are 360 px."""
    with Window(browser, server, view, 360) as window:
        assert window.page.evaluate("document.documentElement.scrollWidth") <= 360


def time_of(window: Window) -> float:
    """Where the cursor is, in seconds."""
    return float(window.page.get_by_role("slider", name="Place in the film").get_attribute("aria-valuenow")) / 1000


def test_the_film_plays_and_everything_moves_with_it(browser, server):
    """The file itself, by ranges: the picture, the cursor, the timecode and the address."""
    with Window(browser, server, "film") as window:
        page = window.page
        page.wait_for_function("() => document.getElementById('video').readyState >= 2")
        page.keyboard.press("Space")
        page.wait_for_function("() => document.getElementById('video').currentTime > 1")
        page.keyboard.press("k")
        at = page.evaluate("document.getElementById('video').currentTime")
        assert abs(time_of(window) - at) < 0.2
        page.wait_for_function("() => location.search.includes('t=0:00:0')")
        assert page.locator("#code").inner_text().startswith("00:00:0")
        assert window.said == []


def test_keys_move_by_frame_and_by_shot(browser, server, folders):
    """Right is one frame of 24 a second; down leads to where the next shot begins."""
    shots = open_dossier(folders[0]).shots
    with Window(browser, server, "film?t=0:00:00") as window:
        window.page.keyboard.press("ArrowRight")
        assert window.page.locator("#frame-number").inner_text() == "frame 1"
        window.page.keyboard.press("ArrowLeft")
        assert window.page.locator("#frame-number").inner_text() == "frame 0"
        window.page.keyboard.press("ArrowDown")
        assert window.page.locator("#frame-number").inner_text() == f"frame {shots[1].start_frame}"
        assert window.page.locator("#r-shot").inner_text().startswith("2 of 30")
        window.page.keyboard.press("ArrowUp")
        assert window.page.locator("#frame-number").inner_text() == "frame 0"


def _grey(page: Any) -> int:
    """Of the picture that the player shows."""
    grey: int = page.evaluate("""() => {
        const video = document.getElementById('video'), canvas = document.createElement('canvas');
        canvas.width = canvas.height = 1;
        const pen = canvas.getContext('2d');
        pen.drawImage(video, 0, 0, 1, 1);
        return pen.getImageData(0, 0, 1, 1).data[0];
    }""")
    return grey


def test_the_picture_shows_the_frame_that_the_code_names(browser, server):
    """Frame n of the film is drawn in the grey 2n: a moved cursor shows the frame it names, within one."""
    with Window(browser, server, "film?t=0:00:02") as window:
        page = window.page
        page.wait_for_function(
            "document.getElementById('video').readyState >= 2 && !document.getElementById('video').seeking"
        )
        page.wait_for_timeout(200)
        assert abs(_grey(page) - 48 * 2) <= 3
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(300)
        assert page.locator("#still").is_hidden()  # no still stands before the film's own picture


def test_a_picture_that_begins_late_is_shown_in_its_place(browser, tmp_path):
    """The first picture lies half a second behind the beginning of the file's clock; the page counts from the picture."""
    dossier = only_film(tmp_path / "drawn", 2)
    film = playable(tmp_path / "Late.mp4", dossier.film.duration_ns // SECOND + 1, 36, late=12)
    dossier.tables["films"] = (replace(dossier.film, first_stamp_ns=SECOND // 2),)
    with (
        served(put(dossier, tmp_path / "Late.kadr", film)) as server,
        Window(browser, server, "film?t=0:00:02") as window,
    ):
        page = window.page
        page.wait_for_function(
            "document.getElementById('video').readyState >= 2 && !document.getElementById('video').seeking"
        )
        page.wait_for_timeout(200)
        assert abs(_grey(page) - 48 * 2) <= 3


def test_a_place_can_be_opened_again(browser, server):
    """The address holds the time; reloaded, the film stands there, and a stretch too."""
    with Window(browser, server, "film?t=0:00:20.000&from=0:00:10&to=0:00:30") as window:
        assert abs(time_of(window) - 20) < 0.05
        assert window.page.locator("#chosen").is_visible()
        window.page.keyboard.press("ArrowDown")
        window.page.wait_for_timeout(400)
        at = time_of(window)
        window.page.reload()
        window.wait()
        assert abs(time_of(window) - at) < 0.05
        assert window.said == []


def test_the_axis_zooms_from_the_film_to_frames(browser, server):
    """Nearer until a few frames fill it; the band above says where; the whole film comes back."""
    with Window(browser, server, "film?t=0:00:20") as window:
        page = window.page
        assert page.locator("#overview").is_hidden()
        for _ in range(16):
            page.keyboard.press("+")
        page.wait_for_selector("#overview:not([hidden])")
        assert "near" in page.locator("#lanes").get_attribute("class")
        page.keyboard.press("0")
        page.wait_for_selector("#overview", state="hidden")
        assert window.said == []


def test_a_time_along_the_axis_gives_way_to_that_of_the_cursor(browser, server):
    """Nothing stands half under another: the tick under the cursor's time is left out, the others stay."""
    drawn = """at => new Promise((then) => {
        const words = [], own = CanvasRenderingContext2D.prototype.fillText;
        CanvasRenderingContext2D.prototype.fillText = function (...given) { words.push(given[0]); return own.apply(this, given); };
        document.getElementById("lanes").addEventListener("drawn", () => then(words), { once: true });
        document.documentElement.dataset.theme = document.documentElement.dataset.theme === "light" ? "dark" : "light";
    })"""
    with Window(browser, server, "film?t=0:00:00") as window:
        ticks = window.page.evaluate(drawn)
    assert len(ticks) > 3
    for tick in ticks[1:-1]:
        with Window(browser, server, f"film?t=0:{tick.zfill(5)}") as window:
            assert set(window.page.evaluate(drawn)) == {"0:00", *ticks} - {tick}


def test_pointing_moves_the_film_and_a_drag_chooses_a_stretch(browser, server, folders):
    """On the barcode a press goes there; over the other tracks a drag marks a stretch."""
    total = open_dossier(folders[0]).film.duration_ns / 1e9
    with Window(browser, server, "film") as window:
        page = window.page
        box = page.locator(".l-barcode canvas").bounding_box()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 20)
        assert abs(time_of(window) - total / 2) < total / 100
        box = page.locator(".l-loudness canvas").bounding_box()
        page.mouse.move(box["x"] + box["width"] / 4, box["y"] + 5)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 5, steps=4)
        page.mouse.up()
        assert page.locator("#chosen").is_visible()
        page.wait_for_function("() => location.search.includes('from=')")


def test_help_and_search_come_by_key_and_letters_can_be_switched_off(browser, server, axe):
    """`?` lists the keys, `/` goes to the search; a letter that is switched off does nothing."""
    with Window(browser, server, "film") as window:
        page = window.page
        page.keyboard.press("?")
        assert page.locator("#help").is_visible()
        assert violations(window.page, axe) == []
        page.locator("#letters").uncheck()
        page.keyboard.press("Escape")
        page.locator("h2#h-facts").click()
        page.keyboard.press("/")
        assert not page.locator("#q").evaluate("node => node === document.activeElement")
        page.keyboard.press("ArrowDown")
        assert page.locator("#r-shot").inner_text().startswith("2 of 30")
        page.evaluate("localStorage.removeItem('kadr-letters')")
        page.reload()
        window.wait()
        page.keyboard.press("/")
        page.keyboard.type("still water")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?q=still+water")
        assert page.locator("mark").count() >= 2


def test_a_film_that_the_browser_cannot_play_is_shown_as_stills(browser, tmp_path):
    """It says why, and the cursor still moves everything."""
    folder = weir_shown(tmp_path / "one", 6)
    dossier = open_dossier(folder)
    film = tmp_path / "odd.mkv"
    film.write_bytes(bytes.fromhex("1a45dfa3") + bytes(4000))
    put(dossier, tmp_path / "Odd.kadr", film)
    with served(tmp_path / "Odd.kadr") as server, Window(browser, server, "film") as window:
        page = window.page
        page.wait_for_selector("#no-film:not([hidden])")
        assert "stills are shown" in page.locator("#no-film").inner_text()
        page.keyboard.press("ArrowDown")
        assert page.locator("#still").get_attribute("src").endswith("shot-00001.jpg")
        page.locator("#play").click()
        page.wait_for_timeout(700)
        page.locator("#play").click()
        assert time_of(window) > dossier.shots[1].start_ns / 1e9 + 0.3


def test_a_light_copy_is_made_where_the_browser_cannot_play_the_file(browser, axe, tmp_path, monkeypatch):
    """Pressed for once, told of while it is made; then the film plays, at the frame that the code names; after a reload too."""
    monkeypatch.setenv("KADR_CACHE", str(tmp_path / "cache"))
    dossier = only_film(tmp_path / "drawn", 2)
    seconds = dossier.film.duration_ns // SECOND + 1
    greys = (np.full((36, 64, 3), (n * 2) % 250, np.uint8) for n in range(seconds * 24))
    film = encoded(tmp_path / "odd.mkv", greys, codec="mpeg2video", options={"b": "4M"})
    with (
        served(put(dossier, tmp_path / "Odd.kadr", film)) as server,
        Window(browser, server, "film?t=0:00:02") as window,
    ):
        page = window.page
        button = page.get_by_role("button", name="Make a light copy that this browser can play")
        button.wait_for()
        assert violations(window.page, axe) == []
        button.click()
        for _ in range(2):
            page.wait_for_function("() => document.getElementById('video')?.readyState >= 2")
            page.wait_for_timeout(300)
            assert abs(_grey(page) - 48 * 2) <= 8
            assert "light copy" in page.locator("#how-shown").inner_text()
            assert page.locator("#no-film").is_hidden()
            page.reload()
            window.wait()
        assert [line for line in window.said if "Failed to load" not in line] == []


def test_shots_are_filtered_counted_and_kept_in_the_address(browser, server, axe):
    """A sentence, a press on a filter, a chip taken away, a reload; no match names the nearest way on."""
    with Window(browser, server, "shots") as window:
        page = window.page
        assert page.locator("#count").inner_text().startswith("30 shots")
        page.locator("#where").fill("longer than 2 s, no speech")
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.querySelectorAll('.chip').length === 2")
        some = page.locator("#count").inner_text()
        assert "of 30 shots" in some
        assert "longer+than+2+s" in page.url
        page.reload()
        window.wait()
        assert page.locator("#count").inner_text() == some
        page.get_by_role("button", name="Remove: no speech").click()
        page.wait_for_function("() => document.querySelectorAll('.chip').length === 1")
        page.locator(".facet", has_text="close-up").first.click()
        page.wait_for_function("() => document.querySelectorAll('.chip').length === 2")
        page.locator("#where").fill("red > 99 %")
        page.keyboard.press("Enter")
        page.wait_for_selector("text=No shot matches")
        page.get_by_role("button", name="Remove “red > 99 %”").click()
        page.wait_for_function("() => document.querySelectorAll('.chip').length === 2")
        page.locator("#where").fill("a fish")
        page.keyboard.press("Enter")
        page.wait_for_selector("#wrong:not([hidden])")
        assert "What can be" in page.locator("#wrong").inner_text()
        assert page.locator("#where").input_value() == "a fish"
        assert violations(window.page, axe) == []
        assert window.said == []


@pytest.mark.parametrize("size", ["large", "medium", "small", "whole film"])
def test_the_sheet_has_four_sizes(browser, server, axe, size):
    """Each quiet and clean, also with a filter that leaves some out."""
    with Window(browser, server, f"shots?size={size}&where=speech") as window:
        assert window.page.locator("#sizes [aria-pressed=true]").inner_text() == size
        assert violations(window.page, axe) == []
        assert window.said == []


def test_the_sheet_is_walked_by_keys(browser, server):
    """An arrow leads into it, arrows move, x selects, Enter opens the film there."""
    with Window(browser, server, "shots") as window:
        page = window.page
        page.keyboard.press("ArrowDown")
        assert page.locator(".s-tile").first.evaluate("node => node === document.activeElement")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("x")
        assert "1 selected: 2" in page.locator("#count").inner_text()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.wait_for_url("**/film?*")


@pytest.mark.parametrize(("width", "query", "open_"), [(360, "", False), (360, "?facet=colour", True), (820, "", True)])
def test_on_a_phone_the_claims_come_before_their_filters(browser, axe, server, width, query, open_):
    """Folded, and clean; not while one is chosen, nor where there is room. The field in the head says what it is for."""
    with Window(browser, server, f"claims{query}", width, "light") as window:
        assert window.page.locator("#c-facet").is_visible() is open_
        assert window.page.get_by_role("searchbox", name="Search").get_attribute("placeholder") == "Search"
        if not open_:
            window.page.locator("#claim-fold > summary").click()
            assert window.page.locator("#c-facet").is_visible()
        assert violations(window.page, axe) == []
        assert window.said == []


def test_claims_are_filtered_opened_and_played(browser, server, axe):
    """A verdict chosen, a finding opened, its still pressed: the film stands at that shot."""
    with Window(browser, server, "claims") as window:
        page = window.page
        page.locator("#c-verdict").select_option("bears out")
        page.wait_for_url("**verdict=bears+out*")
        window.wait()
        assert page.locator(".laid").count() == 1
        assert page.locator(".laid [name=verdict]").count() == page.locator(".laid > details[open]").count()
        if not page.locator(".opened-claim").first.is_visible():
            page.locator(".laid summary").first.click()
        page.wait_for_selector(".laid [name=verdict]", state="attached")
        assert violations(window.page, axe) == []
        shot = page.locator(".shown a").first
        number = shot.locator("xpath=../p").inner_text().split()[0]
        shot.click()
        page.wait_for_url("**/film?*")
        page.wait_for_function("() => document.documentElement.dataset.ready === 'film'")
        assert page.locator("#r-shot").inner_text().startswith(f"{number} of")
        assert window.said == []


def test_a_shot_is_corrected_undone_and_still_corrected_after_a_reload(browser, server, axe):
    """The hand's word stands beside the machine's; taken back, it is gone."""
    with Window(browser, server, "film?shot=3") as window:
        page = window.page
        page.locator("#correct > summary").click()
        page.get_by_role("button", name="The boundary is right").click()
        assert "Say who corrects" in page.locator("#correct-wrong").inner_text()
        page.locator("#c-author").fill("Ada")
        page.locator("#c-reason").fill("cut at the waist")
        page.locator("#c-scale").select_option("ELS")
        page.wait_for_selector("#by-hand b")
        assert "ELS" in page.locator("#by-hand").inner_text()
        assert page.locator("#r-scale").inner_text().startswith("ELS, by hand")
        assert violations(window.page, axe) == []
        page.reload()
        window.wait()
        page.locator("#correct > summary").click()
        assert "cut at the waist" in page.locator("#by-hand").inner_text()
        page.goto(f"{window.home}{key_of(server)}/correct")
        assert page.locator("tbody tr").count() == 1
        assert violations(window.page, axe) == []
        page.get_by_role("button", name="Undo").click()
        page.wait_for_selector("text=Nothing was corrected by hand")
        assert window.said == []


def test_of_two_pages_the_second_is_shown_what_the_first_said(browser, tmp_path):
    """The shot's scale was given on another page: this one's word is not kept, and the other's is shown."""
    with (
        served(weir_shown(tmp_path / "weir", 12, people=False)) as one,
        Window(browser, one, "film?shot=3") as first,
        Window(browser, one, "film?shot=3") as second,
    ):
        for window, name, scale in ((first, "Ada", "ELS"), (second, "Ben", "CU")):
            window.page.locator("#correct > summary").click()
            window.page.locator("#c-author").fill(name)
            window.page.locator("#c-scale").select_option(scale)
            window.page.wait_for_selector("#by-hand b")
            assert window.page.locator("#r-scale").inner_text().startswith("ELS, by hand")
        assert "somebody corrected this shot: ELS (Ada" in second.page.locator("#correct-wrong").inner_text()
        second.page.locator("#c-scale").select_option("CU")
        second.page.wait_for_function("() => document.getElementById('r-scale').textContent.startsWith('CU, by hand')")
        assert second.page.locator("#correct-wrong").is_hidden()


def test_a_split_shot_stands_on_the_sheet_in_the_facts_and_beside_what_was_found(browser, axe, tmp_path):
    """Two by hand, marked, with who and why; nothing measured is theirs; as found they are one."""
    folder = weir_shown(tmp_path / "weir", 12, people=False)
    shot = open_dossier(folder).shots[3]
    with served(folder) as server:
        with Window(browser, server, f"film?t={(shot.start_ns + shot.end_ns) / 2 / SECOND:.3f}") as window:
            page = window.page
            page.locator("#correct > summary").click()
            page.locator("#c-author").fill("Ada")
            page.locator("#c-reason").fill("a cut on movement")
            page.locator("#c-split").select_option("dissolve")
            page.get_by_role("button", name="Split at the cursor").click()
            page.wait_for_selector("#by-hand b")
            assert "a dissolve here" in page.locator("#by-hand").inner_text()
            assert page.locator("#r-shot").inner_text().startswith("5 of 13 (by hand)")
            assert page.locator(".l-shots .t-scale").inner_text().split("\n") == ["13", "2 by hand"]
            assert page.locator("#hand-note").is_visible()
            page.reload()
            window.wait()
            assert "shots as found" in page.locator(".as-numbered").inner_text()
            page.goto(f"{window.home}{key_of(server)}/film?found=6")
            window.wait()
            assert page.locator("#r-shot").inner_text().startswith("7 of 13 (6 as found)")
            row = page.locator("#facts tr", has=page.locator("th", has_text="Average shot length"))
            assert row.locator(".as-corrected b").count() == 1
            assert violations(window.page, axe) == []
            assert window.said == []
        with Window(browser, server, "shots") as window:
            page = window.page
            assert page.locator("#count b").inner_text() == "13 shots"
            assert page.locator(".s-tile .by-hand-word").count() == 2
            page.locator("#by-hand-shots summary").click()
            assert "a cut on movement" in page.locator("#by-hand-shots li").first.inner_text()
            assert violations(window.page, axe) == []
            page.locator("#by-hand-shots").get_by_role("link", name="as found").click()
            page.wait_for_selector("#by-hand-shots a[aria-current] >> text=as found")
            assert page.locator("#count b").inner_text() == "12 shots"
            assert page.locator(".s-tile .by-hand-word").count() == 0
            assert window.said == []


def test_a_row_of_the_record_is_rejected_struck_and_taken_back(browser, axe, tmp_path):
    """Asked for: until then no button stands beside a row. Who and why stand with it."""
    folder = weir_shown(tmp_path / "weir", 4, people=False)
    with served(folder) as server, Window(browser, server, "record") as window:
        page = window.page
        assert page.locator(".row-acts").count() == 0
        page.locator("#correct-rows > summary").click()
        first = page.locator("#record .line[data-rows]").first
        first.get_by_role("button", name="Reject").click()
        assert "Say who says so" in page.locator("#correct-wrong").inner_text()
        page.locator("#correct-rows [name=author]").fill("Ada")
        page.locator("#correct-rows [name=reason]").fill("of another film")
        first.get_by_role("button", name="Reject").click()
        page.wait_for_selector("#record .line[data-rejected]")
        window.wait()
        told = page.locator("#record .line[data-rejected] .hand").inner_text()
        assert "rejected by Ada" in told
        assert "of another film" in told
        assert violations(window.page, axe) == []
        page.locator("#record .line[data-rejected]").get_by_role("button", name="Undo").click()
        page.wait_for_selector("#record .line[data-rejected]", state="detached")
        assert window.said == []


def test_the_light_stays_as_it_is_from_view_to_view(browser, server):
    """No click turns it on or off: neither a reader who never chose, nor one who did."""
    for chosen in (None, "light", "dark"):
        context = browser.new_context(color_scheme="light")
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.guard.port}/{key_of(server)}/film")
        if chosen:
            page.locator(f"[data-theme-to={chosen}]").click()
        seen = {page.evaluate("document.documentElement.dataset.theme")}
        for name in ("Claims", "Shots", "Record", "Texts", "Compare", "Correct", "Film"):
            page.get_by_role("navigation", name="Views").get_by_role("link", name=name, exact=True).click()
            page.wait_for_load_state("domcontentloaded")
            seen.add(page.evaluate("document.documentElement.dataset.theme"))
        page.goto(f"http://127.0.0.1:{server.guard.port}/")
        seen.add(page.evaluate("document.documentElement.dataset.theme"))
        context.close()
        assert seen == {chosen or "dark"}


def test_a_reading_is_rejected_with_a_reason(browser, server):
    """On the Claims view; it stands there after a reload, and can be taken back."""
    with Window(browser, server, "claims?claim=1") as window:
        page = window.page
        part = page.locator(".in-text .correct").first
        part.locator("summary").click()
        part.locator("[name=author]").fill("Ada")
        part.locator("[name=reason]").fill("said of another film")
        part.get_by_role("button", name="Nobody says this").click()
        page.wait_for_selector(".in-text .by-hand")
        assert "rejected by Ada" in page.locator(".in-text .by-hand").inner_text()
        page.get_by_role("button", name="Undo").first.click()
        page.wait_for_selector(".in-text .by-hand", state="detached")
        assert window.said == []


def test_a_claim_is_added_by_hand_shown_and_taken_back(browser, axe, tmp_path):
    """On the Claims view, with who and why; the Correct view lists it, and takes it back."""
    (tmp_path / "review.txt").write_text(
        "The Weir\n\nBy Ada Brook\n\nThe film tells of a river. Hardly a word is spoken in it.\n", encoding="utf-8"
    )
    road.update(tmp_path / "Weir.kadr", [str(tmp_path / "review.txt")], standard())
    with served(tmp_path / "Weir.kadr") as server, Window(browser, server, "claims") as window:
        page = window.page
        part = page.locator("#add-claim")
        part.locator("summary").click()
        part.get_by_role("button", name="Add").click()
        assert "Say who says so" in part.get_by_role("alert").inner_text()
        assert violations(window.page, axe) == []
        part.locator("[name=of]").fill("tells of a river")
        part.get_by_label("Space").check()
        part.locator("[name=author]").fill("Ada")
        part.locator("[name=reason]").fill("it does")
        part.get_by_role("button", name="Add").click()
        page.wait_for_url("**/claims?words=tells*")
        page.get_by_text("“tells of a river”").first.wait_for()
        page.goto(f"{window.home}{key_of(server)}/correct")
        assert "it does" in page.locator("tbody tr").inner_text()
        assert violations(window.page, axe) == []
        page.get_by_role("button", name="Undo").click()
        page.wait_for_selector("text=Nothing was corrected by hand")
        assert window.said == []


def test_a_person_is_named_and_a_verdict_overruled_with_who_and_why(browser, axe, tmp_path, monkeypatch):
    """The film has no sources here, so what is kept is looked at; to be made again is the commands' own affair."""
    monkeypatch.setattr(road, "update", lambda folder, given, plan: (open_dossier(folder), None))
    folder = put(weir_with_presence(tmp_path / "drawn", 8), tmp_path / "Film.kadr")
    with working(folder) as bench:
        dossier = open_dossier(folder)
        bench.save(dossier, replace(card_of(dossier), settings=standard().told))
    with served(folder) as server, Window(browser, server, "film") as window:
        page = window.page
        page.locator("#correct > summary").click()
        page.locator("#c-author").fill("Ada")
        page.locator("#c-name").fill("Iya")
        page.locator("#c-reason").fill("as in the credits")
        assert violations(window.page, axe) == []
        with page.expect_navigation():
            page.get_by_role("button", name="Keep the name").click()
        (decision,) = read_decisions(folder)
        assert (decision.b, decision.author, decision.reason) == ("Iya", "Ada", "as in the credits")
        page.goto(f"{window.home}{key_of(server)}/claims?claim=1")
        part = page.locator(".in-text .correct").first
        part.locator("summary").click()
        part.locator("[name=verdict]").select_option("mixed")
        part.locator("[name=reason]").fill("the copy has faded")
        with page.expect_navigation():
            part.get_by_role("button", name="Overrule").click()
        (ruling,) = read_rulings(folder)
        assert (ruling.value, ruling.author, ruling.reason) == ("mixed", "Ada", "the copy has faded")
        page.goto(f"{window.home}{key_of(server)}/correct")
        assert page.locator("tbody tr").count() == 2
        assert window.said == []


def test_source_marks_open_on_the_live_pages_too(browser, server):
    """First press: the sentence under its line; second: the text at that place, on its own view."""
    with Window(browser, server, "record") as window:
        mark = window.page.locator("#record a.mark").first
        mark.click()
        assert window.page.locator(".opened mark").is_visible()
        mark.click()
        window.page.wait_for_url("**/texts/**")
        assert window.page.locator(f"[id='{window.page.url.split('#')[1]}']").is_visible()
        assert window.said == []


def test_hostile_words_stay_words_in_the_browser(browser, tmp_path):
    """No dialog, no script, no changed title, on any view."""
    folder = put(hostile_presence(tmp_path / "drawn"), tmp_path / "Hostile.kadr")
    with served(folder) as server:
        for view in VIEWS:
            with Window(browser, server, view) as window:
                assert window.said == [], view
                assert window.page.title() != "hacked"


def test_without_scripts_the_words_are_there(browser, server):
    """Record, texts and claims are pages; what needs a script says so."""
    for view in ("record", "texts/A", "claims", "correct", "compare"):
        with Window(browser, server, "search?q=", java_script_enabled=False) as window:
            window.page.goto(f"{window.home}{key_of(server)}/{view}")
            assert window.page.locator("main section").first.is_visible(), view


SHOWN = (
    ("film", "film?t=0:00:30", ("dark", "light")), ("claims", "claims?claim=1", ("dark", "light")),
    ("shots", "shots", ("dark", "light")), ("compare", "compare", ("dark", "light")), ("record", "record", ("light",)),
    ("texts", "texts/A", ("light",)), ("correct", "correct", ("light",)), ("search", "search?q=red", ("light",)),
)  # fmt: skip
"""Name of a picture in the docs, what it shows, in which themes; the first theme's picture has the name alone."""


def take_pictures(browser: Any, server: Server, width: int, place: Path, suffix: str = "") -> None:
    """A picture of each view."""
    for name, view, themes in SHOWN:
        for theme in themes:
            with Window(browser, server, view, width, theme) as window:
                window.page.wait_for_timeout(600)
                told = "" if theme == themes[0] else f"-{theme}"
                window.page.screenshot(path=place / f"show-{name}{told}{suffix}.png")


@pytest.mark.skipif(os.environ.get("KADR_PICTURES") != "1", reason="pictures are made with KADR_PICTURES=1")
def test_pictures_of_the_live_pages(browser, tmp_path):
    """The demo's views, as the docs show them, an invented film beside it to be compared with."""
    subprocess.run(
        [sys.executable, "-m", "kadr", "demo", "--out", str(tmp_path / "demo")], check=True, capture_output=True
    )
    (folder,) = (tmp_path / "demo").glob("*.kadr")
    boundary = open_dossier(folder).shots[1].start_ns
    said = Correction(0, "boundary", "confirm", str(boundary), "", "cut", "Ada Brook", "seen twice", "2026-01-05")
    add_correction(folder, said)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with served(folder, weir_shown(tmp_path / "weir", 24)) as server:
        take_pictures(browser, server, 1440, PICTURES)
