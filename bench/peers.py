"""Beside what a user would else run offline: regular expressions, spaCy's rules, LangExtract's alignment of quotes.

python -m bench.peers                                     what needs nothing installed
python -m bench.peers --python other/bin/python           also what is installed there: pip install spacy langextract
"""

import argparse
import json
import re
import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.gold import Document, Gold, load, shared_folder
from bench.match import Judge, Tally, tally
from bench.reading import read_all, score
from bench.results import RESULTS, table, write_section
from kadr.fold import level
from kadr.model_reader.answer import find
from kadr.reading.text import Block, Reading
from kadr.records import Credit, Quote, Text

LABELS = {
    "directed by": "director", "director": "director", "written by": "writer", "screenplay": "writer",
    "screenplay by": "writer", "script": "writer", "writer": "writer", "produced by": "producer",
    "producer": "producer", "producers": "producer", "cinematography": "cinematographer",
    "cinematography by": "cinematographer", "cinematographer": "cinematographer",
    "director of photography": "cinematographer", "camera": "cinematographer", "editing": "editor",
    "edited by": "editor", "editor": "editor", "music": "composer", "music by": "composer", "composer": "composer",
    "production design": "production_design", "production designer": "production_design",
    "costume design": "costume", "costumes": "costume", "costume designer": "costume", "sound": "sound",
    "sound design": "sound", "casting": "casting", "cast": "cast", "starring": "cast", "with": "cast",
    "production company": "production_company", "production companies": "production_company",
    "distributor": "distributor", "art direction": "art_direction", "make-up": "makeup_hair", "makeup": "makeup_hair",
}  # fmt: skip
"""What anybody would write down in an afternoon; the same for both rule sets that are not Kadr's."""

_NAME = r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,4}"
_LINE = re.compile(
    rf"^\W*({'|'.join(sorted(LABELS, key=len, reverse=True))})\s*[:\t]\s*(.+)$", re.IGNORECASE | re.MULTILINE
)
_PROSE = re.compile(
    rf"\b({'|'.join(label for label in LABELS if label.endswith(' by'))}) ((?:[A-Z][\w'’-]+ ?){{2,4}})", re.IGNORECASE
)
_ITEM = re.compile(rf"({_NAME})(?: ?\(([^)]*)\))?")


def by_patterns(document: Document) -> list[Credit]:
    """Lines "label: names", and "directed by Name" in sentences."""
    rows = []
    body = level(document.body)
    for line in _LINE.finditer(body):
        for item in _ITEM.finditer(body, line.start(2), line.end(2)):
            rows.append(_credit(document, item.span(1), LABELS[line[1].lower()], item[2]))
    for hit in _PROSE.finditer(body):
        if hit[2][0].isupper():
            rows.append(_credit(document, hit.span(2), LABELS[hit[1].lower()]))
    return rows


def _credit(document: Document, span: tuple[int, int], role: str, character: str | None = None) -> Credit:
    start, end = span
    exact = document.body[start:end]
    person = " ".join(exact.split())
    return Credit(Quote(document.name, start, end, exact), person, role, None, character, document.film, 1.0)


def scored(gold: Gold, rows: dict[str, list[Credit]], documents: Iterable[Document]) -> Tally:
    """Credits of some tool against the labels; it is given the film's title."""
    total = Tally()
    for document in documents:
        judge = Judge(gold, document.film)
        same, again = judge.tables()["credits"]
        found = tally(list(document.labels.get("credits", ())), rows.get(document.name, []), same, again, judge.near)
        if not document.labels.get("complete", True):
            found.wrong.clear()
        total.add(found)
    return total


Case = tuple[str, str, tuple[int, int] | None]
"""A text, a quote, and where it stands; None for one that the text does not hold."""


def cases_of(documents: Iterable[Document]) -> dict[str, list[Case]]:
    """Quotes as a model gives them back: letter by letter, with other blanks and marks, and with a word that is not there."""
    found: dict[str, list[Case]] = {"letter by letter": [], "other blanks and marks": [], "two words changed": []}
    for document in documents:
        for label in (
            label for name in ("credits", "prizes", "works", "style") for label in document.labels.get(name, ())
        ):
            place, words = (label["start"], label["end"]), label["evidence"]
            found["letter by letter"].append((document.body, words, place))
            found["other blanks and marks"].append((document.body, " ".join(level(words).split()), place))
            parts = words.split()
            if len(parts) >= 6:
                parts[1], parts[-2] = "never", "elsewhere"
                lie = " ".join(parts)
                if lie not in document.body:
                    found["two words changed"].append((document.body, lie, None))
    return found


def kadr_place(body: str, quote: str) -> list[int] | None:
    """Where Kadr's check of a model's quotes sees it."""
    reading = Reading(Text("t", "t", "notes", "en"), body, (Block(1, 0, len(body)),), ())
    found = find(quote, reading, 0, len(body))
    return [found.start, found.end] if found else None


def there(python: str, told: dict[str, Any]) -> dict[str, Any]:
    """What the other tools answer, in their own environment."""
    script = Path(__file__).with_name("peers_there.py")
    done = subprocess.run([python, str(script)], input=json.dumps(told), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{python} could not run the other tools: {done.stderr.strip().splitlines()[-1]}")
    answer: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return answer


def measure(shared: Path, python: str | None) -> list[str]:
    """Tables: credits by each tool; quotes placed, and lies taken for words of the text."""
    gold = load(shared)
    documents = [d for d in gold.documents if d.language == "en" and d.labels]
    seen, unseen = ([d for d in documents if d.unseen == flag] for flag in (False, True))
    cases = cases_of(seen)
    flat = [(body, quote) for some in cases.values() for body, quote, _ in some]
    told = {"texts": {d.name: level(d.body) for d in documents}, "labels": LABELS, "cases": flat}
    others = there(python, told) if python else {"spacy": None, "langextract": None}

    began = time.process_time()
    patterns = {d.name: by_patterns(d) for d in documents}
    took = time.process_time() - began
    tools = {"a page of regular expressions": patterns}
    if others["spacy"] is not None:
        by_name = {d.name: d for d in documents}
        tools["spaCy, blank pipeline, rules"] = {
            name: [_credit(by_name[name], (start, end), role) for _, role, start, end in rows]
            for name, rows in others["spacy"].items()
        }
    with tempfile.TemporaryDirectory() as folder:
        read = read_all(gold, Path(folder))
        rows = [["Kadr", *_cells(_kadr(read, seen)), *_cells(_kadr(read, unseen))]]
    for name, found in tools.items():
        rows.append([name, *_cells(scored(gold, found, seen)), *_cells(scored(gold, found, unseen))])
    head = ["credits, English", "P", "R", "right/found", "P, invented texts", "R", "right/found"]

    places = {"Kadr's check of a quote": [kadr_place(body, quote) for body, quote in flat]}
    for how, found in (others["langextract"] or {}).items():
        places[f"LangExtract's aligner, {how}"] = found
    quoted = [[name, *_placed(cases, found)] for name, found in places.items()]
    missing = [
        name for name, there_ in (("spaCy", others["spacy"]), ("LangExtract", others["langextract"])) if there_ is None
    ]
    return [
        f"`python -m bench.peers{' --python …' if python else ''}`: the same labelled English texts, the same labels. The other tools are given "
        "the film's title, and share one list of labels that anybody would write down in an afternoon.",
        "",
        *table(head, rows),
        "",
        f"The regular expressions took {took:.2f} s of one core. Quotes that a model could give back, placed in the text they come "
        "from; changed ones should be found nowhere:",
        "",
        *table(["quotes", *(f"{name} ({len(some)})" for name, some in cases.items())], quoted),
        "",
        *([f"Not installed, so not compared: {', '.join(missing)}.", ""] if missing else []),
        "Not compared: prizes, works, lives and statements, for which neither has rules without a trained model; what LangExtract "
        "extracts, which is what its model says; spaCy's trained pipelines, which are downloads of their own.",
    ]


def _kadr(read: Any, documents: list[Document]) -> Tally:
    total = Tally()
    for document in documents:
        total.add(score(read, document, "credits"))
    return total


def _cells(found: Tally) -> list[str]:
    return [f"{found.precision:.2f}", f"{found.recall:.2f}", f"{found.right}/{found.right + len(found.wrong)}"]


def _placed(cases: dict[str, list[Case]], found: list[list[int] | None]) -> list[str]:
    """For each kind of quote, how many stand where they should, or are refused as they should be."""
    cells, at = [], 0
    for some in cases.values():
        places = found[at : at + len(some)]
        at += len(some)
        if some and some[0][2] is None:
            cells.append(f"{sum(1 for place in places if place is not None)} taken")
        else:
            right = sum(
                1
                for (body, quote, _), place in zip(some, places, strict=True)
                if place and _is_there(body, quote, place)
            )
            cells.append(f"{right} placed")
    return cells


def _is_there(body: str, quote: str, place: list[int]) -> bool:
    """Whether the words at a place are those of the quote; a line that is printed twice has two right places."""
    return level(body[place[0] : place[1]]).split() == level(quote).split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds writing/ [$KADR_SHARED, ../shared]")
    parser.add_argument("--python", help="an interpreter that has spacy and langextract")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="also write the figures here")
    asked = parser.parse_args()
    lines = measure(shared_folder(asked.shared), asked.python)
    print("\n".join(lines))
    if asked.out:
        write_section("Beside other tools", lines, asked.out)


if __name__ == "__main__":
    main()
