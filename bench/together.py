"""What texts say together: spellings merged, contradictions found, over all labelled texts about one film.

python -m bench.together
"""

import argparse
import tempfile
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.gold import Gold, load, shared_folder
from bench.reading import dossier_of
from bench.results import RESULTS, write_figures, write_section
from kadr.dossier import Dossier
from kadr.fold import fold

FOLDERS = {"seeds", "beanpole"}
"""Both hold texts about the same film."""


def spellings(gold: Gold, dossier: Dossier, kind: str) -> list[str]:
    """Pairs of spellings that the labels hold for one, and whether Kadr joins them; and pairs joined wrongly."""
    entries = gold.cross["name_variants" if kind == "person" else "title_variants"]
    kinds = ("person", "company") if kind == "person" else (kind,)  # the labels call companies names too
    canonical = {
        (kind, row.surface): row.canonical
        for of in reversed(kinds)
        for row in dossier.names
        if row.settled and row.kind == of
    }
    owner: dict[str, str] = {}
    joined = pairs = 0
    lost = []
    for entry in entries:
        if entry["canonical"].endswith("(section)"):
            continue  # of a festival, not a work
        here = [v["surface"] for v in entry["variants"] if {doc.split("/")[0] for doc in v["docs"]} & FOLDERS]
        owner |= {fold(surface): entry["canonical"] for surface in here}
        for one, two in combinations(here, 2):
            pairs += 1
            first, second = canonical.get((kind, one)), canonical.get((kind, two))
            joined += first is not None and first == second
            if first is None or first != second:
                lost.append(f"  - {one} = {two}")
    rows = [row for row in dossier.names if row.kind == kind and row.settled and row.surface != row.canonical]
    known = [row for row in rows if fold(row.surface) in owner and fold(row.canonical) in owner]
    wrong = [row for row in known if owner[fold(row.surface)] != owner[fold(row.canonical)]]
    return [
        f"- spellings of {kind}s: {joined} of {pairs} labelled pairs joined; "
        f"{len(known) - len(wrong)} of {len(known)} joins that the labels can judge are right",
        *lost,
    ]


def contradictions(gold: Gold, dossier: Dossier, ids: dict[str, str]) -> list[str]:
    """Which labelled contradictions stand in the table, and how many rows of it no label knows."""
    lines, seen = [], set()
    for conflict in gold.cross["conflicts"]:
        values = [value for value in conflict["values"] if value["doc"].split("/")[0] in FOLDERS]
        if len(values) < 2:
            continue
        groups = [_groups_at(dossier, ids[value["doc"]], value["evidence"]) for value in values]
        shared = set.union(*(a & b for a, b in combinations(groups, 2)))
        seen |= shared
        compatible = "compatible" in conflict["note"]
        told = [row for row in dossier.disagreements if row.group in shared]
        clash = any(not row.both_can_hold for row in told)
        right = not clash if compatible else bool(told)
        expected = "no contradiction" if compatible else "a contradiction"
        lines.append(f"- {conflict['about']} ({expected}): {'right' if right else 'wrong'}")
    others = sorted({row.about for row in dossier.disagreements if row.group not in seen})
    return [*lines, f"- in the table and not labelled: {len(others)} ({'; '.join(others)})"]


def _groups_at(dossier: Dossier, text_id: str, words: str) -> set[int]:
    body = dossier.bodies[text_id]
    places = [n for n in range(len(body)) if body.startswith(words, n)]
    return {
        row.group
        for row in dossier.disagreements
        for place in places
        if row.quote.text_id == text_id and row.quote.start < place + len(words) and place < row.quote.end
    }


def report(gold: Gold, work: Path) -> list[str]:
    """Spellings and contradictions as lines of Markdown."""
    documents = [document for document in gold.documents if document.folder in FOLDERS]
    ids: dict[str, str] = {}
    dossier = dossier_of(work / "together", {d.name: d.body for d in documents}, ids)
    copies = {text.text_id: text.copy_of for text in dossier.texts if text.copy_of}
    labelled = ", ".join(f"{one['a']} and {one['b']}" for one in gold.cross["duplicates"])
    names: dict[Any, str] = {text_id: name for name, text_id in ids.items()}
    return [
        f"`python -m bench.together`: {len(documents)} texts about one film, in five languages, as one dossier.",
        "",
        *spellings(gold, dossier, "person"),
        *spellings(gold, dossier, "title"),
        *contradictions(gold, dossier, ids),
        f"- copies: {', '.join(f'{names[a]} of {names[b]}' for a, b in copies.items()) or 'none'}; "
        f"labelled: {labelled}",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds writing/ [$KADR_SHARED, ../shared]")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="also write the figures here")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lines = report(load(shared_folder(asked.shared)), Path(folder))
    print("\n".join(lines))
    if asked.out:
        write_section("Texts together", lines, asked.out)
        figures = [line for line in lines if line.startswith("- ")]
        write_figures("names", [line for line in figures if "spellings of" in line])
        write_figures("disagreements", [line for line in figures if "contradiction" in line or "not labelled" in line])


if __name__ == "__main__":
    main()
