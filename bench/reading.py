"""How well Kadr reads: its rows for the labelled texts, against the labels.

python -m bench.reading                                   every figure, all languages
python -m bench.reading --language en --out bench/RESULTS.md
python -m bench.reading --misses credits --doc seeds/001  each wrong and each missed row, with its words
python -m bench.reading --rows statements --doc seeds/001 what was found
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bench.gold import TABLES, Document, Gold, load, shared_folder
from bench.match import Judge, Label, Tally, overlap, tally
from bench.results import RESULTS, figure, table, write_figures, write_section
from kadr import plan, road
from kadr.dossier import Dossier
from kadr.records import FACETS, Quote

SEEDS = ("seeds/000", "seeds/001", "seeds/004")
FLOORS = {"credits": (0.95, 0.90), "prizes": (0.90, 0.80), "works": (0.85, 0.75), "people": (0.90, 0.70)}
"""Precision and recall that each table should have on the English texts."""


@dataclass
class Read:
    """What Kadr made of the labelled texts."""

    gold: Gold
    dossiers: dict[str, Dossier] = field(default_factory=dict)
    """By folder of texts."""
    ids: dict[str, str] = field(default_factory=dict)
    """text_id of each document."""

    def rows(self, document: Document, name: str) -> list[Any]:
        """The rows of one table that stand on one document."""
        dossier, text_id = self.dossiers[document.folder], self.ids[document.name]
        return [row for row in dossier.table(name).rows if row.quote.text_id == text_id]

    def body(self, document: Document) -> str:
        return self.dossiers[document.folder].bodies[self.ids[document.name]]


def read_all(gold: Gold, work: Path) -> Read:
    """A dossier for each folder of texts, all its languages together, its film inferred.

    Invented texts are read twice, the second time with their film's title given.
    """
    told = tuple(replace(d, name=f"{d.folder}-told/unseen", told=True) for d in gold.documents if d.unseen)
    gold = replace(gold, documents=(*gold.documents, *told))
    read = Read(gold)
    for folder in sorted({document.folder for document in gold.documents}):
        documents = [document for document in gold.documents if document.folder == folder]
        title = documents[0].film if documents[0].told else None
        read.dossiers[folder] = dossier_of(work / folder, {d.name: d.body for d in documents}, read.ids, title)
    return read


def dossier_of(work: Path, bodies: dict[str, str], ids: dict[str, str], title: str | None = None) -> Dossier:
    """Write some texts down and make their dossier, as a user would, who may give the film's title."""
    work.mkdir(parents=True, exist_ok=True)
    files = {name: work / f"{name.replace('/', '-')}.txt" for name in bodies}
    for name, body in bodies.items():
        files[name].write_bytes(body.encode("utf-8"))
    dossier, _ = road.update(
        work / "film.kadr", [str(file) for file in files.values()], plan.standard().with_settings(title=title)
    )
    by_path = {Path(text.path).name: text.text_id for text in dossier.texts}
    for name, file in files.items():
        ids[name] = by_path[file.name]
    for trouble in dossier.troubles:
        print(f"trouble: {trouble.where}: {trouble.what}", file=sys.stderr)
    return dossier


# --- scoring -----------------------------------------------------------------------------------------------------------


def labels_of(read: Read, document: Document, name: str) -> list[Label]:
    """The labels of one list, their offsets moved to where the words stand in Kadr's body, if that is another."""
    body = read.body(document)
    found = []
    for label in document.labels.get(name, ()):
        if body[label["start"] : label["end"]] != label["evidence"]:
            start = body.find(label["evidence"])
            start = start if start >= 0 else label["start"]
            label = {**label, "start": start, "end": start + len(label["evidence"])}
        found.append(label)
    return found


def score(read: Read, document: Document, name: str) -> Tally:
    """One list of labels of one document against its table. Of statements, the clear ones; facts are left out.

    A list that a document does not have was not labelled there: its rows count neither way.
    """
    if name not in document.labels:
        return Tally()
    judge = Judge(read.gold, document.film)
    same, again = judge.tables()[name]
    rows = read.rows(document, TABLES[name])
    if name == "style":
        rows = [row for row in rows if row.tier == "clear"]
    result = tally(labels_of(read, document, name), rows, same, again, judge.near)
    if not document.labels.get("complete", True):
        result.wrong.clear()  # not every row of such a text is labelled
    return result


def both_tiers(read: Read, document: Document) -> Tally:
    """Style labels against clear and possible statements: for recall."""
    if "style" not in document.labels:
        return Tally()
    judge = Judge(read.gold, document.film)
    rows = [row for row in read.rows(document, "statements") if row.tier in {"clear", "possible"}]
    return tally(labels_of(read, document, "style"), rows, judge.style, judge.style, judge.near)


def values(read: Read, documents: Iterable[Document], name: str) -> Counter[tuple[str, str]]:
    """How often each separately scored value is the same, other, missing, added, among paired rows."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        judge = Judge(read.gold, document.film)
        found = both_tiers(read, document) if name == "style" else score(read, document, name)
        for label, row in found.pairs:
            for value, how in judge.values(label, row).items():
                counts[value, how] += 1
    return counts


def summed(read: Read, documents: Iterable[Document], name: str) -> Tally:
    """One list over several documents. Style: precision from clear rows, recall over both tiers."""
    total, wide = Tally(), Tally()
    for document in documents:
        total.add(score(read, document, name))
        if name == "style":
            wide.add(both_tiers(read, document))
    return Both(total, wide) if name == "style" else total


class Both(Tally):
    """Precision of the clear tier, recall over both tiers."""

    def __init__(self, clear: Tally, wide: Tally) -> None:
        super().__init__(clear.pairs, clear.wrong, wide.missed, clear.again, clear.free)
        self.wide = wide

    @property
    def recall(self) -> float | None:
        return self.wide.recall

    @property
    def f1(self) -> float | None:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p and r else None


# --- printing ----------------------------------------------------------------------------------------------------------


def counts(tally_: Tally) -> str:
    """right + wrong, right of labelled."""
    answered = tally_.wide.right if isinstance(tally_, Both) else tally_.right
    return f"{tally_.right}/{tally_.right + len(tally_.wrong)} {answered}/{answered + len(tally_.missed)}"


def group_table(read: Read, groups: dict[str, list[Document]]) -> list[str]:
    """P, R, F of each list for each group of documents."""
    rows = []
    for group, documents in groups.items():
        for name in TABLES:
            found = summed(read, documents, name)
            if found.right or found.wrong or found.missed:
                p, r, f = figure(found.precision, 2), figure(found.recall, 2), figure(found.f1, 2)
                right, of = counts(found).split()
                rows.append([group, TABLES[name], p, right, r, of, f, str(found.again)])
    return table(["texts", "table", "P", "right/found", "R", "right/labelled", "F", "again"], rows)


def groups_by(documents: Sequence[Document], attribute: str) -> dict[str, list[Document]]:
    out: dict[str, list[Document]] = {}
    for document in documents:
        out.setdefault(str(getattr(document, attribute)), []).append(document)
    return out


def seeds_and_others(documents: Sequence[Document]) -> dict[str, list[Document]]:
    """The texts that rules were written from, and the rest."""
    seen = [document for document in documents if not document.unseen]
    named = {
        "English, all": [d for d in seen if d.language == "en"],
        "the three seeds": [d for d in seen if d.name in SEEDS],
        "other English": [d for d in seen if d.language == "en" and d.name not in SEEDS],
        "other languages": [d for d in seen if d.language != "en"],
        "invented": [d for d in documents if d.unseen and not d.told],
        "the same, title given": [d for d in documents if d.told],
    }
    for number in sorted({d.written_set for d in documents if d.unseen}):
        named[f"invented, set {number}"] = [d for d in documents if d.unseen and not d.told and d.written_set == number]
    return {name: some for name, some in named.items() if some}


def by_facet(read: Read, documents: Iterable[Document], facet: str) -> Both:
    """One facet: the labels and the rows that have it, paired one to one by their words."""
    clear, wide = Tally(), Tally()
    for document in documents:
        judge = Judge(read.gold, document.film)
        labels = [label for label in labels_of(read, document, "style") if facet in label["facets"]]
        rows = [row for row in read.rows(document, "statements") if facet in row.facets]
        some = [row for row in rows if row.tier == "clear"]
        clear.add(tally(labels, some, judge.style, judge.style, judge.near))
        wide.add(tally(labels, rows, judge.style, judge.style, judge.near))
    return Both(clear, wide)


def facet_table(read: Read, documents: Sequence[Document]) -> list[str]:
    """Style, facet by facet: a label counts for each of its facets, a row for each of its own."""
    rows = []
    for facet in FACETS:
        found = by_facet(read, documents, facet)
        right, of = counts(found).split()
        rows.append([facet, figure(found.precision, 2), right, figure(found.recall, 2), of])
    return table(["facet", "P clear", "right/found", "R both tiers", "right/labelled"], rows)


def value_table(read: Read, documents: Sequence[Document]) -> list[str]:
    """The values that are scored by themselves, among rows that answer a label."""
    rows = []
    for name in TABLES:
        found = values(read, documents, name)
        for value in dict.fromkeys(value for value, _ in found):
            cells = [found[value, how] for how in ("same", "other", "missing", "added")]
            said = sum(cells[:3])
            rows.append([TABLES[name], value, figure(cells[0] / said if said else None, 2), *map(str, cells)])
    return table(["table", "value", "same of said", "same", "other", "missing", "added"], rows)


def measurable_table(read: Read) -> list[str]:
    """The measurable sentences of the seeds that a statement of any tier covers."""
    hit: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    lost = []
    for sentence in read.gold.measurable:
        document = next(d for d in read.gold.documents if d.name == f"seeds/{sentence['seed']}")
        rows = read.rows(document, "statements")
        covered = any(overlap(sentence, row) >= 0.5 for row in rows)
        all_[sentence["facet"]] += 1
        hit[sentence["facet"]] += covered
        if not covered:
            lost.append(f"- {sentence['facet']}, {sentence['seed']} at {sentence['start']}")
    rows_ = [[facet, f"{hit[facet]}/{number}"] for facet, number in all_.items()]
    rows_.append(["all", f"{hit.total()}/{all_.total()}"])
    return [*table(["facet", "covered"], rows_), *(["", "Not covered:", *lost] if lost else [])]


# --- promises ----------------------------------------------------------------------------------------------------------


def quotes_found(read: Read) -> tuple[int, int]:
    """Quotes that stand at their offsets, and all quotes, those of origins included."""
    good = whole = 0
    for dossier in read.dossiers.values():
        for name in dossier.tables:
            for row in dossier.table(name).rows:
                for quote in (getattr(row, "quote", None), *(o.quote for o in getattr(row, "origins", ()))):
                    if isinstance(quote, Quote):
                        whole += 1
                        good += dossier.bodies[quote.text_id][quote.start : quote.end] == quote.exact
    return good, whole


def placed(read: Read) -> tuple[int, int, int, int]:
    """Prose passages with a place, all of them; letters and digits inside passages, all of them."""
    prose = {"paragraph", "question", "answer", "caption"}
    with_place = all_prose = inside = all_letters = 0
    for dossier in read.dossiers.values():
        for row in dossier.passages:
            if row.kind in prose:
                all_prose += 1
                with_place += bool(row.about)
        for text_id, body in dossier.bodies.items():
            held = [row.quote for row in dossier.passages if row.quote.text_id == text_id]
            inside += sum(1 for quote in held for letter in quote.exact if letter.isalnum())
            all_letters += sum(1 for letter in body if letter.isalnum())
    return with_place, all_prose, inside, all_letters


SOMETHING_ELSE = """A spoon for the headmaster

Ludmila Ardent's second novel, The Orchard Wall, is set in a boarding school in the hills, and its hero is a boy whom
everybody calls Beanpole. He is fourteen, too tall for his bed, and he does not speak for the first ninety pages.

Beanpole steals a spoon. That is the whole plot, and it is enough. The green of the orchard and the red of the
headmaster's coat return on every page, and the silences at table are written with great patience. The faces of the
other boys are described one after another, as if by a camera that will not look away.

Ardent was born in Graz in 1961 and studied law. The novel won the Harrow Prize in 2008 and was translated by
Tomas Wren. It has been compared with The Catcher in the Rye. A film of it was planned and never made.
"""
"""Invented: a review of a novel whose hero happens to be called like the film."""


def something_else(read: Read, work: Path) -> list[str]:
    """Rows that the film gets from a text about a novel's character with its name: there should be none."""
    seeds = {d.name: d.body for d in read.gold.documents if d.name in SEEDS}
    ids: dict[str, str] = {}
    dossier = dossier_of(work / "else", {**seeds, "else/novel": SOMETHING_ELSE}, ids)
    film = {read.gold.title(title) for title in (dossier.subject.titles if dossier.subject else ())}
    lines = []
    for name, column in (("credits", "film"), ("prizes", "work"), ("works", "subject"), ("statements", "film")):
        for row in dossier.table(name).rows:
            if row.quote.text_id == ids["else/novel"] and read.gold.title(getattr(row, column)) in film:
                lines.append(f"- {name}: {' '.join(row.quote.exact.split())[:90]}")
    return lines


# --- looking closer ----------------------------------------------------------------------------------------------------

_QUIET = {"start", "end", "occurrences", "evidence", "note"}


def told(row: Any) -> str:
    """A row or a label on one line: what it says, then its words."""
    if isinstance(row, dict):
        said, words = {k: v for k, v in row.items() if k not in _QUIET and v not in (None, False)}, row["evidence"]
        where = row["start"]
    else:
        slots = [name for name in row.__slots__ if name not in {"quote", "origins"}]
        said = {name: getattr(row, name) for name in slots if getattr(row, name) not in (None, False, ())}
        words, where = row.quote.exact, row.quote.start
    return f"{', '.join(f'{k}={v}' for k, v in said.items())}\n      {where}: {' '.join(words.split())!r}"


def misses(read: Read, documents: Iterable[Document], name: str) -> None:
    """Print each wrong and each missed row with its words."""
    for document in documents:
        found = score(read, document, name)
        wide = both_tiers(read, document) if name == "style" else found
        judge = Judge(read.gold, document.film)
        print(f"\n=== {document.name} ({document.language}, {document.page_type}): {TABLES[name]}")
        print(f"    P {figure(found.precision, 2)} R {figure(wide.recall, 2)}  {counts(found)} again {found.again}")
        for row in sorted(found.wrong, key=lambda row: row.quote.start):
            print(f"  WRONG  {told(row)}")
        for label in sorted(wide.missed, key=lambda label: label["start"]):
            print(f"  MISSED {told(label)}")
        for label, row in wide.pairs:
            off = {value: how for value, how in judge.values(label, row).items() if how in {"other", "missing"}}
            if off:
                pairs = ", ".join(f"{value} {how}" for value, how in off.items())
                print(f"  VALUE  {pairs}\n    label: {told(label)}\n    row:   {told(row)}")


def rows_of(read: Read, documents: Iterable[Document], name: str) -> None:
    """Print every row of a table."""
    for document in documents:
        print(f"\n=== {document.name}: {name}")
        for row in read.rows(document, name):
            print(f"  {told(row)}")


# --- the command -------------------------------------------------------------------------------------------------------


def report(read: Read, documents: Sequence[Document], work: Path) -> list[str]:
    """All figures, as Markdown."""
    good, whole = quotes_found(read)
    with_place, prose, inside, letters = placed(read)
    strange = something_else(read, work)
    seen = [document for document in documents if not document.unseen]
    english = [document for document in seen if document.language == "en"] or list(documents)
    rules = sorted(
        f"{type(one).__name__} {one.version}" for one in (*plan.standard().finders, *plan.standard().joiners)
    )
    return [
        f"`python -m bench.reading` over {len(seen)} labelled texts. Rules: {', '.join(rules) or 'none'}.",
        "",
        "A row answers a label when person, role and film agree (credits); prize, work and outcome (prizes); title or maker,",
        "and relation (works); person and fact (people); half of the shorter range and one facet (statements). One row",
        "answers one label. What repeats an answered one counts neither way (`again`), nor do labels marked weak.",
        "Statements: P over the clear tier, R over clear and possible. One annotator made the labels, and the texts are",
        "few and were read while the rules were written: the seeds first, the others after them. So these figures flatter.",
        "The invented texts of `bench/unseen` were written apart from the rules; rules were mended with them afterwards. What to",
        "expect of a new text is said by their first run, which is kept below.",
        "",
        "### Promises",
        "",
        f"- quotes found again at their offsets: {good} of {whole}",
        f"- prose passages with a place: {with_place} of {prose}; letters and digits inside passages: {inside} of {letters}",
        f"- rows that the film gets from a text about something else: {len(strange)}",
        *strange,
        "",
        "### Texts that rules were written with, and texts apart",
        "",
        *group_table(read, seeds_and_others(documents)),
        "",
        "### Languages",
        "",
        *group_table(read, groups_by(seen, "language")),
        "",
        "### Page types",
        "",
        *group_table(read, groups_by(seen, "page_type")),
        "",
        "### Documents",
        "",
        *group_table(read, groups_by([document for document in documents if not document.told], "name")),
        "",
        "### Facets, English",
        "",
        *facet_table(read, english),
        "",
        "### Values scored by themselves, English",
        "",
        *value_table(read, english),
        "",
        "### Measurable sentences of the seeds covered by a statement",
        "",
        *measurable_table(read),
    ]


def figures(read: Read, documents: Sequence[Document], name: str) -> list[str]:
    """What the page of one table says of its errors."""
    rows = []
    for group, some in seeds_and_others(documents).items():
        found = summed(read, some, name)
        right, of = counts(found).split()
        rows.append([group, figure(found.precision, 2), right, figure(found.recall, 2), of])
    return table(["texts", "P", "right/found", "R", "right/labelled"], rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", help="folder that holds writing/ [$KADR_SHARED, ../shared]")
    parser.add_argument("--language", default="all", help="en, de, … or all")
    parser.add_argument("--seeds", action="store_true", help="only the three seeds")
    parser.add_argument("--set", type=int, help="only the invented texts of this set, their films inferred")
    parser.add_argument("--doc", action="append", help="only this document: seeds/001")
    parser.add_argument("--misses", metavar="TABLE", help="print wrong and missed rows of a table, or all")
    parser.add_argument("--rows", metavar="TABLE", help="print the rows of a table")
    parser.add_argument("--out", type=Path, nargs="?", const=RESULTS, help="also write the figures here")
    asked = parser.parse_args()
    gold = load(shared_folder(asked.shared))
    with tempfile.TemporaryDirectory() as folder:
        read = read_all(gold, Path(folder))
        documents = [d for d in read.gold.documents if wanted(d, asked)]
        if asked.rows:
            rows_of(read, documents, asked.rows)
        elif asked.misses:
            names = [name for name, of in TABLES.items() if asked.misses in {name, of, "all"}]
            for name in names:
                misses(read, [d for d in documents if d.labels], name)
        else:
            lines = report(read, [d for d in documents if d.labels], Path(folder))
            print("\n".join(lines))
            if asked.out:
                write_section("Reading", lines, asked.out)
                for name in TABLES:
                    write_figures(TABLES[name], figures(read, [d for d in documents if d.labels], name))


def wanted(document: Document, asked: argparse.Namespace) -> bool:
    if asked.doc and document.name not in asked.doc:
        return False
    if asked.seeds and document.name not in SEEDS:
        return False
    if asked.set and not (document.unseen and not document.told and document.written_set == asked.set):
        return False
    return asked.language in {"all", document.language}


if __name__ == "__main__":
    main()
