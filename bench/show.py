"""The live pages of a large dossier: 3,000 shots, 2.5 hours, 5,000 statements, all made. Time of each view and filter, frames
while the cursor is dragged, memory of the server.

python -m bench.show                 make the dossier, serve it as a user does, open it in Chromium, print, and write RESULTS.md
python -m bench.show --shots 600     a smaller film
python -m bench.show --dry           print only
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.results import table, write_section

ROOT = Path(__file__).parents[1]
HOURS_S = 9_000
LIMITS_MS = {"first view": 1_000, "a view or a filter": 200}
MEMORY_MB = 300
TURNS = 5
"""Of each view and filter; the middle one counts."""
VIEWS = (
    "film", "claims", "shots", "record", "texts", "texts/A", "compare", "correct", "search?q=green", "film.json", "shots.json",
    "shots.json?part=columns",
)  # fmt: skip
OPENED = (
    ("film", "film"), ("claims", "claims"), ("shots", "shots"), ("shots?size=medium", "shots"), ("record", "record"),
    ("texts", "loaded"), ("texts/A", "loaded"), ("compare", "loaded"), ("correct", "loaded"), ("search?q=green", "loaded"),
)  # fmt: skip
"""Views as a reader opens them, each with what says that it is there: its script, or where none draws it the browser."""
FILTERS = (
    "shots.json?rows=no&where=red+>=+20+%25,+longer+than+2+s", "shots.json?rows=no&where=close-up+or+nearer,+no+speech&sort=length",
    "claims?facet=colour&speaker=Ada+Brook", "claims?verdict=bears+out&page=3", "claims?words=green",
)  # fmt: skip


def made(folder: Path, shots: int, statements: int) -> Path:
    """A dossier of so many shots over two and a half hours, and so many statements with a finding each."""
    sys.path.insert(0, str(ROOT / "tests"))
    from dataclasses import replace

    from makers_film import RATE, add_film, draw, shots_of
    from makers_page import text_of
    from makers_presence import add_presence
    from makers_show import put

    from kadr.dossier import Dossier
    from kadr.film_rows import Finding
    from kadr.records import Quote, Statement, Subject

    dossier = Dossier(folder / "drawn")
    hues = ("green", "red", "blue", "grey", "brown")
    each = 100
    for number in range(statements // each):
        lines = [
            f"In moment {number * each + n} the colours are mostly {hues[n % 5]}, and the camera hardly moves."
            for n in range(each)
        ]
        text_of(dossier, f"text-{number}", "\n\n".join(lines), title=f"Review {number}", author=f"Critic {number % 20}")
    dossier.tables["texts"] = tuple(
        replace(text, letter=_letter(number)) for number, text in enumerate(dossier.tables["texts"])
    )
    for passage in dossier.passages:
        quote = passage.quote
        words = quote.exact.split(",")[0]
        at = Quote(quote.text_id, quote.start, quote.start + len(words), words)
        speaker = "Ada Brook" if passage.number % 9 == 0 else f"Critic {int(quote.text_id.split('-')[1]) % 20}"
        role = "director" if speaker == "Ada Brook" else "critic"
        hue = hues[passage.number % 5]
        dossier.add(
            "statements",
            [Statement(at, ("colour",), hue, "much", "film", "affirmed", "clear", speaker, role, None, 0.8)],
        )
    dossier.subject = Subject("The Weir", 1999, "Ada Brook", ("The Weir",))
    add_film(dossier, shots_of(shots, round(HOURS_S * RATE / shots / 1.45)))
    add_presence(dossier)
    verdicts = ("bears out", "leans for", "mixed", "leans against", "contradicts", "no baseline")
    dossier.add("findings", [
        Finding(row.quote.text_id, row.quote.start, row.quote.end, "colour", f"{row.object}, share of the picture", 0.3, 0.25, 0.35,
                "share", "inside the film: its other hues", None, verdicts[n % 6], "Above every other hue.", "It stands above others.",
                tuple(range(n % (shots - 9), n % (shots - 9) + 4)), tuple(range(n % (shots - 9) + 4, n % (shots - 9) + 8)))
        for n, row in enumerate(dossier.statements)
    ])  # fmt: skip
    draw(folder / "stills", dossier)
    return put(dossier, folder / "Large.kadr")


def _letter(number: int) -> str:
    from kadr.page.words import letters

    return letters(number)


def times_of(home: str, pid: int) -> dict[str, tuple[float, float | None]]:
    """Milliseconds from a request to the last byte of its answer, the middle of some turns; and of the server's CPU time."""
    found: dict[str, tuple[float, float | None]] = {}
    for path in (*VIEWS, *FILTERS):
        turns, before = [], cpu_s(pid)
        for _ in range(TURNS):
            began = time.perf_counter()
            with urllib.request.urlopen(f"{home}{path}", timeout=60) as answer:  # noqa: S310  our own server
                answer.read()
            turns.append((time.perf_counter() - began) * 1000)
        after = cpu_s(pid)
        used = None if before is None or after is None else (after - before) * 1000 / TURNS
        found[path] = (sorted(turns)[TURNS // 2], used)
    return found


def in_browser(home: str) -> dict[str, Any]:
    """What a reader waits for in Chromium: until a view's script has drawn it, and how much of that the page's own work is;
    frames while the cursor is dragged.
    """
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("KADR_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    found: dict[str, Any] = {}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        devtools = page.context.new_cdp_session(page)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.add_init_script(_SHOWN)

        def until_drawn(view: str, ready: str) -> tuple[float, float, float]:
            """Wall time, the main thread's CPU time, and the time until the last byte that was asked for, in ms."""
            page.goto(f"{home}{view}", wait_until="commit")
            page.wait_for_function("name => window.shown?.[name]", arg=ready)
            wall, network = page.evaluate(_WAITED, ready)
            metrics = {one["name"]: one["value"] for one in devtools.send("Performance.getMetrics")["metrics"]}
            page.wait_for_selector("#rest", state="detached")  # what this one still fetches is not the next one's time
            return wall, metrics["TaskDuration"] * 1000, network

        found["film, first opened"] = until_drawn("film", "film")
        for view, ready in OPENED:
            turns = sorted(until_drawn(view, ready) for _ in range(TURNS))
            found[f"{view}, opened again"] = turns[TURNS // 2]
        until_drawn("shots?size=medium", "shots")
        for words in ("longer than 2 s", "close-up"):
            found[f"filter “{words}” pressed"] = page.evaluate(_PRESS, words)
        for size in ("small", "whole film", "medium"):
            found[f"size {size} pressed"] = page.evaluate(_SIZE, size)
        until_drawn("film", "film")
        page.wait_for_selector("#rest", state="detached")
        page.wait_for_timeout(1000)
        browser.start_tracing(page=page, categories=["blink.user_timing", "toplevel", "cc"])
        page.evaluate(_DRAG)
        found |= {f"dragging: {name}": value for name, value in frames_in(browser.stop_tracing()).items()}
        browser.close()
    return found


def frames_in(trace: bytes) -> dict[str, float]:
    """What Chromium's own trace says of the time between the marks `drag begins` and `drag ends`.

    A frame is one that the page's main thread made; its CPU time is that of the thread's tasks, all together, a frame.
    """
    events = json.loads(trace)["traceEvents"]
    marks = {one["name"]: one for one in events if one["name"] in ("drag begins", "drag ends")}
    first, last = marks["drag begins"], marks["drag ends"]
    own = [
        one for one in events
        if one.get("ph") == "X" and (one["pid"], one["tid"]) == (first["pid"], first["tid"]) and first["ts"] <= one["ts"] <= last["ts"]
    ]  # fmt: skip
    began = sorted(one["ts"] for one in own if one["name"] == "ProxyMain::BeginMainFrame")
    gaps = sorted(b - a for a, b in pairwise(began))
    work = sum(one.get("tdur", 0) for one in own if one["name"] == "ThreadControllerImpl::RunTask")
    seconds = (last["ts"] - first["ts"]) / 1e6
    return {
        "frames": len(began), "frames a second": len(began) / seconds, "frames a second, middle": 1e6 / gaps[len(gaps) // 2],
        "99 of 100 frames within, ms": gaps[int(len(gaps) * 0.99)] / 1000,
        "CPU time of the main thread a frame, ms": work / 1000 / len(began),
    }  # fmt: skip


_SHOWN = """window.shown = {};
const framed = name => requestAnimationFrame(() => setTimeout(() => { shown[name] = performance.now(); })); // the frame that shows it is made
addEventListener('load', () => framed('loaded')); // of a view that no script draws
new MutationObserver((_, own) => {
    const view = document.documentElement?.dataset.ready;
    if (view) { own.disconnect(); framed(view); }
}).observe(document, {subtree: true, attributeFilter: ['data-ready']});"""
_WAITED = """ready => {
    const asked = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return [shown[ready], Math.max(...asked.filter(one => !/stills/.test(one.name)).map(one => one.responseEnd))];
}"""
_PRESS = """async words => {
    const button = [...document.querySelectorAll('.facet, .longer button')].find(one => (one.getAttribute('aria-label') || one.title) === words);
    const began = performance.now();
    performance.clearMarks('drawn');
    button.click();
    while (!performance.getEntriesByName('drawn').length) await new Promise(then => setTimeout(then, 1));
    await new Promise(then => requestAnimationFrame(() => setTimeout(then)));
    return performance.now() - began;
}"""
_SIZE = """async size => {
    const button = [...document.querySelectorAll('#sizes button')].find(one => one.textContent === size);
    const began = performance.now();
    button.click();
    await new Promise(then => requestAnimationFrame(() => setTimeout(then)));
    return performance.now() - began;
}"""
_DRAG = """async () => {
    const lanes = document.getElementById('lanes'), target = document.querySelector('.l-barcode canvas'), box = target.getBoundingClientRect();
    const at = share => ({clientX: box.left + share * box.width, clientY: box.top + 20, pointerId: 1, button: 0, bubbles: true, cancelable: true});
    lanes.setPointerCapture = () => {};
    target.dispatchEvent(new PointerEvent('pointerdown', at(0)));
    performance.mark('drag begins');
    for (let turn = 0; turn < 240; turn++) {
        await new Promise(requestAnimationFrame);
        lanes.dispatchEvent(new PointerEvent('pointermove', at(turn / 240)));
    }
    performance.mark('drag ends');
    lanes.dispatchEvent(new PointerEvent('pointerup', at(1)));
}"""


def cpu_s(pid: int) -> float | None:
    """Seconds of CPU time that a process has used, where the system says it."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> tuple[float | None, float | None]:
    """Resident memory of a process now and at most, where the system says it."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return None, None
    told = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines if line.startswith(("VmRSS", "VmHWM"))}
    return told.get("VmRSS"), told.get("VmHWM")


def main() -> None:
    """Make, serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shots", type=int, default=3_000)
    parser.add_argument("--statements", type=int, default=5_000)
    parser.add_argument("--dry", action="store_true", help="write no results")
    parser.add_argument(
        "--keep", type=Path, help="a folder in which the made dossier is kept, and taken from the next time"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        place = asked.keep or Path(scratch)
        folder = place / "Large.kadr"
        if not folder.exists():
            folder = made(place, asked.shots, asked.statements)
        began = time.perf_counter()
        command = [sys.executable, "-m", "kadr", "show", str(folder), "--no-browser", "--port", "8655"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        try:
            line = server.stdout.readline() if server.stdout else ""
            opened, used = (time.perf_counter() - began) * 1000, cpu_s(server.pid)
            home = line.split()[-1]
            with urllib.request.urlopen(home, timeout=60) as answer:  # noqa: S310  our own server
                first = (time.perf_counter() - began) * 1000 - opened
                home = answer.url.rsplit("/", 1)[0] + "/"
            found: dict[str, Any] = {
                "kadr show, until it listens": (opened, None if used is None else used * 1000), "first request": first,
            }  # fmt: skip
            found |= in_browser(home) | times_of(home, server.pid)
            now, most = memory_mb(server.pid)
        finally:
            server.terminate()
            server.wait()
    rows = [[name, *_cells(value)] for name, value in found.items()]
    held = "not told by this system" if most is None else f"{now:,.0f}, at most {most:,.0f}"
    rows.append(["memory of the server, MB", held, "", ""])
    lines = table(["what", "ms", "of it CPU", "until the last byte"], rows)
    print("\n".join(lines))
    busy = (
        f" Load of the machine’s {os.cpu_count()} cores at the end: {os.getloadavg()[0]:.0f}."
        if hasattr(os, "getloadavg")
        else ""
    )
    if not asked.dry:
        head = (
            f"A made dossier of {asked.shots:,} shots, 2.5 hours and {asked.statements:,} statements with a finding each, on one machine: "
            "`python -m bench.show`. Times in milliseconds, the middle of five; rows with a view’s name alone are answers of the server "
            "with its CPU time, those “opened” are what a reader waits for in Chromium, until the frame that shows the view is made (as the page’s own clock says it, as for a filter that is pressed), each opened when the one before was whole, with the CPU time of the page’s "
            "main thread and the time until the last byte that it asked for; frames are those of Chromium’s own trace. Promised: the first view within "
            f"{LIMITS_MS['first view']:,}, any view or filter within {LIMITS_MS['a view or a filter']}, {MEMORY_MB} MB.{busy}"
        )
        write_section("The live pages", [head, "", *lines])
    print(json.dumps(found))


def _cells(value: Any) -> list[str]:
    """One value, or several: wall time, CPU time, network time."""
    some = [*value] if isinstance(value, tuple | list) else [value]
    return ["" if one is None else f"{one:,.1f}" if one < 100 else f"{one:,.0f}" for one in (*some, None, None)[:3]]


if __name__ == "__main__":
    main()
