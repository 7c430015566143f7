"""The page in a real browser: no request, no error, no axe violation; source marks open by hand and by key."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from makers_browser import PICTURES, violations
from makers_film import bare_film, hostile_film, only_film, weir_with_film
from makers_page import hostile, nothing, sixty, weir
from makers_presence import hostile_presence, only_presence, weir_with_presence

from kadr.page.report import write

pytestmark = pytest.mark.browser

WIDTHS = (1440, 1024, 768)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages to be opened."""
    folder = tmp_path_factory.mktemp("pages")
    for make in (weir, hostile, nothing, sixty):
        write(make(), folder / f"{make.__name__}.html")
    with_people = (weir_with_presence, only_presence, hostile_presence)
    for of_film in (weir_with_film, only_film, bare_film, hostile_film, *with_people):
        write(of_film(folder / of_film.__name__), folder / f"{of_film.__name__}.html")
    write(weir_with_presence(folder / "faceless"), folder / "without_faces.html", faces=False)
    return {path.stem: path for path in folder.glob("*.html")}


class Opened:
    """A page in a window of its own, with everything it asked for and complained about."""

    def __init__(self, browser: Any, path: Path, width: int = 1440, theme: str = "light", **more: Any) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme, **more)
        self.page = self.context.new_page()
        self.asked: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        self.address = path.as_uri()
        self.page.goto(self.address)
        if self.page.evaluate("'theme' in document.documentElement.dataset") and more.get("java_script_enabled", True):
            self.page.get_by_role("button", name=theme.capitalize(), exact=True).click()  # a film's page begins dark

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()

    def strangers(self) -> list[str]:
        """Requests for anything but the page itself and the fonts inside it."""
        return [url for url in self.asked if url != self.address and not url.startswith("data:")]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "name", ["weir", "hostile", "nothing", "weir_with_film", "only_film", "weir_with_presence", "only_presence"]
)
def test_the_page_is_quiet_and_accessible(browser, axe, pages, name, width, theme):
    """Nothing is asked of a network, nothing is complained of, and axe-core finds nothing."""
    with Opened(browser, pages[name], width, theme) as opened:
        assert violations(opened.page, axe) == []
        assert opened.strangers() == []
        assert opened.said == []
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    "name",
    [
        "weir",
        "hostile",
        "sixty",
        "weir_with_film",
        "only_film",
        "bare_film",
        "hostile_film",
        "weir_with_presence",
        "hostile_presence",
    ],
)
def test_nothing_scrolls_sideways_at_four_hundred_per_cent(browser, pages, name):
    """1440 px at 400 % are 360 px."""
    with Opened(browser, pages[name], 360) as opened:
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(("width", "is_open"), [(390, False), (768, True), (1440, True)])
def test_the_page_s_own_words_stand_on_the_first_screen_of_a_phone(browser, pages, width, is_open):
    """There the rail is folded to one line, and opens."""
    with Opened(browser, pages["weir_with_film"], width) as opened:
        assert (opened.page.locator(".rail-fold").get_attribute("open") is not None) == is_open
        if not is_open:
            assert opened.page.locator("h1").bounding_box()["y"] < 300
            opened.page.locator(".rail-fold > summary").click()
        assert opened.page.locator(".rail-fold li a").first.is_visible()


def test_a_source_mark_opens_its_sentence_and_then_leads_to_the_text(browser, axe, pages):
    """First press: the sentence under its line, with the words marked. Second: the text at that place."""
    with Opened(browser, pages["weir"]) as opened:
        mark = opened.page.locator("#record a.mark").first
        mark.click()
        box = opened.page.locator(".opened")
        assert mark.get_attribute("aria-expanded") == "true"
        assert box.locator("mark").inner_text() in box.inner_text()
        assert violations(opened.page, axe) == []

        mark.click()
        assert opened.page.url.endswith(mark.get_attribute("href"))
        assert opened.page.locator(mark.get_attribute("href")).is_visible()


def test_a_source_mark_works_by_keyboard(browser, pages):
    """Enter opens, Escape closes and gives the focus back; in a table the sentence takes a row of its own."""
    with Opened(browser, pages["weir"]) as opened:
        mark = opened.page.locator("#prizes table a.mark").first
        mark.focus()
        opened.page.keyboard.press("Enter")
        assert opened.page.locator("tr.opened-row .opened").is_visible()

        opened.page.keyboard.press("Escape")
        assert opened.page.locator(".opened").count() == 0
        assert mark.evaluate("node => node === document.activeElement")


def test_without_scripts_a_source_mark_is_a_link(browser, pages):
    """The same place in the text, in one press."""
    with Opened(browser, pages["weir"], java_script_enabled=False) as opened:
        mark = opened.page.locator("#record a.mark").first
        mark.click()
        assert opened.page.url.endswith(mark.get_attribute("href"))


def test_the_reader_s_theme_wins(browser, pages):
    """A light system, a dark page, because the reader says so."""
    with Opened(browser, pages["weir"]) as opened:
        opened.page.get_by_role("button", name="Dark").click()
        ground = opened.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert ground == "rgb(22, 22, 22)"
        assert opened.page.get_by_role("button", name="Dark").get_attribute("aria-pressed") == "true"


def test_hostile_text_stays_text(browser, pages):
    """No dialog, no script, no changed title."""
    with Opened(browser, pages["hostile"]) as opened:
        for mark in opened.page.locator("#record > .row a.mark").all()[:3]:
            mark.click()
        assert opened.said == []
        assert opened.page.title() != "hacked"
        assert opened.page.locator("main img, main script, main iframe").count() == 0


def test_the_tracks_have_one_cursor_that_keys_move(browser, axe, pages):
    """Right leads to the next shot's beginning, End to the film's; each place is spoken."""
    with Opened(browser, pages["weir_with_film"]) as opened:
        cursor = opened.page.get_by_role("slider", name="Place in the film")
        cursor.focus()
        assert cursor.get_attribute("aria-valuetext") == "0:00:00, shot 1 of 60, 8.3\u00a0s, the first"

        opened.page.keyboard.press("ArrowRight")
        assert cursor.get_attribute("aria-valuenow") == "8250"  # 198 frames of 24 a second
        assert cursor.get_attribute("aria-valuetext").startswith("0:00:08, shot 2 of 60")
        assert opened.page.locator(".reading a").get_attribute("href") == "#shot-2"

        opened.page.keyboard.press("End")
        assert "shot 60 of 60" in cursor.get_attribute("aria-valuetext")
        opened.page.keyboard.press("Home")
        assert cursor.get_attribute("aria-valuenow") == "0"
        assert opened.said == []


def test_a_verdict_leads_to_its_finding_and_a_still_to_its_shot(browser, axe, pages):
    """From the sentence to the measure, from there to the shot; with everything open, axe-core finds nothing."""
    with Opened(browser, pages["weir_with_film"]) as opened:
        opened.page.locator("#claims a.v", has_text="leans against").click()
        finding = opened.page.url.split("#")[1]
        assert opened.page.locator(f"#{finding} .laid-line").is_visible()

        opened.page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        assert violations(opened.page, axe) == []
        still = opened.page.locator(".shown a").first
        still.click()
        assert opened.page.locator(still.get_attribute("href")).is_visible()


def test_a_span_leads_to_its_shot_by_hand_and_by_key(browser, axe, pages):
    """A press on a span in the drawing, and the same place in the list of spans; with all open, axe-core finds nothing."""
    with Opened(browser, pages["weir_with_presence"]) as opened:
        span = opened.page.locator("#looks .strip a").first
        span.click()
        assert opened.page.url.endswith(span.get_attribute("href"))
        assert span.get_attribute("tabindex") == "-1"  # hundreds of stops on the way through the page help nobody

        opened.page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        link = opened.page.locator("#looks .spans a").first
        link.focus()
        opened.page.keyboard.press("Enter")
        assert opened.page.url.endswith(link.get_attribute("href"))
        assert violations(opened.page, axe) == []
        assert opened.said == []


def test_the_cursor_tells_the_scale(browser, pages):
    """The second shot of the invented film is a close-up, the first has no human scale."""
    with Opened(browser, pages["weir_with_presence"]) as opened:
        cursor = opened.page.get_by_role("slider", name="Place in the film")
        assert "no human scale" in cursor.get_attribute("aria-valuetext")
        cursor.focus()
        opened.page.keyboard.press("ArrowRight")
        assert ", CU, " in cursor.get_attribute("aria-valuetext")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_without_faces_is_quiet_and_accessible(browser, axe, pages, theme):
    """Places with a word where pictures were; nothing else is missing."""
    with Opened(browser, pages["without_faces"], 1024, theme) as opened:
        assert violations(opened.page, axe) == []
        assert opened.said == []
        assert opened.page.locator("#shot-2 .left-out").inner_text() == "left out: a face"
        assert opened.page.locator("#shot-4 .still").is_visible()


def test_hostile_subtitles_and_names_stay_text(browser, pages):
    """No dialog, no script, no changed title."""
    with Opened(browser, pages["hostile_presence"]) as opened:
        opened.page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        assert opened.said == []
        assert opened.page.title() != "hacked"


def test_without_scripts_the_film_is_all_there(browser, pages):
    """Curves, stills and numbers are in the page itself; what only a script can do is not shown."""
    with Opened(browser, pages["weir_with_film"], java_script_enabled=False) as opened:
        assert opened.page.locator(".t-lightness path").is_visible()
        assert opened.page.locator("#shot-3 .still").is_visible()
        assert not opened.page.locator(".cursor").is_visible()
        assert not opened.page.locator(".keys").is_visible()


def test_with_forced_colours_the_film_keeps_its_own(browser, pages):
    """Marks take the reader's colours; stills and palettes stay as they are."""
    with Opened(browser, pages["weir_with_film"], forced_colors="active") as opened:
        adjust = "node => getComputedStyle(node).forcedColorAdjust"
        assert opened.page.locator(".palette").first.evaluate(adjust) == "none"
        assert opened.page.locator(".tile .still").first.evaluate(adjust) == "none"
        assert opened.page.locator(".t-motion path").first.evaluate("node => getComputedStyle(node).fill") != "none"


def test_it_prints(browser, pages):
    """Without rail and controls, with the appendix of sentences."""
    with Opened(browser, pages["weir"]) as opened:
        opened.page.emulate_media(media="print")
        assert not opened.page.locator(".rail").is_visible()
        assert opened.page.locator("#sentences").is_visible()
        assert opened.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_a_film_prints_on_white_with_every_rule(browser, pages):
    """Without cursor and closed parts: each verdict stands with its rule, whichever theme the screen has."""
    with Opened(browser, pages["weir_with_film"], theme="dark") as opened:
        opened.page.emulate_media(media="print")
        assert not opened.page.locator(".cursor").is_visible()
        assert opened.page.locator(".opened-claim").count() == opened.page.locator(".opened-claim:visible").count()
        assert (
            opened.page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
        )
        assert opened.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_no_word_of_a_verdict_is_broken_on_paper(browser, pages):
    """A4 within its margins: each word has its room beside the mark, and the first line is that of the measure."""
    with Opened(browser, pages["weir_with_film"], 718) as opened:
        opened.page.emulate_media(media="print")
        found = opened.page.evaluate(_VERDICTS)
        assert "cannot be measured" in {words for words, *_ in found}
        assert [one for one in found if one[1] > one[2]] == []
        assert [one for one in found if abs(one[3]) > 3] == []


_VERDICTS = """() => [...document.querySelectorAll('.laid-line > .v')].filter(one => one.offsetWidth).map(one => {
    const words = one.lastElementChild, line = node => { const range = document.createRange(); range.selectNodeContents(node); return range.getClientRects()[0].bottom; };
    words.style.overflowWrap = 'normal';
    return [words.textContent, words.scrollWidth || words.offsetWidth, Math.ceil(words.getBoundingClientRect().width) + 1,
        line(words) - line(one.parentElement.querySelector('.measured'))];
})"""
"""What each verdict says, how wide its widest word is, its room, and how far its first line lies from that of the measure, in pixels."""


@pytest.mark.skipif(os.environ.get("KADR_PICTURES") != "1", reason="pictures are made with KADR_PICTURES=1")
def test_pictures_for_the_docs(browser, tmp_path):
    """The demo's page, as the docs show it."""
    folder = tmp_path / "demo"
    subprocess.run([sys.executable, "-m", "kadr", "demo", "--out", str(folder)], check=True, capture_output=True)
    (page,) = folder.glob("*.html")
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, width, theme, where in (
        ("page-record", 1440, "light", "#main"), ("page-record-dark", 1440, "dark", "#main"),
        ("page-said", 1440, "light", "#claims"), ("page-text", 1440, "light", "#text-A"),
        ("page-narrow", 768, "light", "#main"), ("page-film", 1440, "dark", "#film"),
        ("page-beside", 1440, "dark", "#beside"), ("page-shots", 1440, "dark", "#shots"),
    ):  # fmt: skip
        with Opened(browser, page, width, theme) as opened:
            if where != "#main":
                opened.page.locator(where).scroll_into_view_if_needed()
                opened.page.evaluate("id => document.querySelector(id).scrollIntoView()", where)
            opened.page.screenshot(path=PICTURES / f"{name}.png")
