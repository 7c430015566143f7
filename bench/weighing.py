"""How well Kadr weighs: true and false sentences about invented films, read by its rules and laid beside the films' rows.

python -m bench.weighing                every figure, printed
python -m bench.weighing --wrong        and each pair that is not right
python -m bench.weighing --write        the figures into RESULTS.md and docs/tables/findings.md
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.results import table, write_figures, write_section
from bench.weighed_claims import APART, CLAIMS, FILMS
from bench.weighed_films import Noise, dossier_of
from kadr import road
from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.plan import standard
from kadr.records import Subject
from kadr.spans import SECOND
from kadr.weighing import weigh_all

FOR, AGAINST = frozenset({"bears out", "leans for"}), frozenset({"contradicts", "leans against"})
HEADS = {
    "en": "“The Weir” is a film by Ada Brook. This review looks at its images.", "de": "„The Weir“ ist ein Film von Ada Brook. Diese Kritik sieht sich seine Bilder an.",
    "fr": "« The Weir » est un film d'Ada Brook. Cette critique regarde ses images.", "es": "«The Weir» es una película de Ada Brook. Esta crítica mira sus imágenes.",
    "it": "«The Weir» è un film di Ada Brook. Questa recensione guarda le sue immagini.", "pt": "“The Weir” é um filme de Ada Brook. Esta crítica olha para as suas imagens.",
    "ru": "«The Weir» — фильм Ады Брук. В этой рецензии речь о его изображении.",
}  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """One sentence and one film, whether it is true of it, and what was found."""

    language: str
    sentence: str
    film: str
    is_true: bool
    found: tuple[Finding, ...]

    @property
    def is_apart(self) -> bool:
        """Whether the sentence was written apart from the rules."""
        return self.sentence in APART[self.language]

    @property
    def verdicts(self) -> frozenset[str]:
        return frozenset(row.verdict for row in self.found)

    @property
    def is_right(self) -> bool:
        """Something on the right side, and nothing on the other."""
        right, other = (FOR, AGAINST) if self.is_true else (AGAINST, FOR)
        return bool(self.verdicts & right) and not self.verdicts & other

    @property
    def is_harmful(self) -> bool:
        """It contradicts what is true, or bears out what is false."""
        return ("contradicts" if self.is_true else "bears out") in self.verdicts


def sentences() -> Iterator[tuple[str, str, str, str]]:
    """Language, films it is true of, films it is false of, sentence."""
    for language, lines in [*CLAIMS.items(), *APART.items()]:
        for line in lines.strip().splitlines():
            true, false, sentence = line.split("|", 2)
            yield language, true, false, sentence


def read() -> Dossier:
    """All sentences as a text for each language, read by the rules."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for language, head in HEADS.items():
            file = Path(folder) / f"{language}.txt"
            file.write_text(
                "\n\n".join([head, *(s for lang, _, _, s in sentences() if lang == language)]) + "\n", encoding="utf-8"
            )
            files.append(str(file))
        dossier, _ = road.update(Path(folder) / "read.kadr", files, standard().with_settings(title="The Weir"))
    return dossier


def pairs(noise: Noise | None = None, texts: Dossier | None = None) -> list[Pair]:
    """Every sentence beside every film of which it is known to be true or false."""
    texts = texts or read()
    found: list[Pair] = []
    for letter, told in FILMS.items():
        beside = dossier_of(told.takes, told.aspect, noise)
        some = {
            name: rows
            for name, rows in texts.tables.items()
            if name in {"texts", "statements", "passages", "credits", "names"}
        }
        subject = replace(texts.subject, year=told.year) if texts.subject else Subject("The Weir", told.year)
        dossier = replace(beside, subject=subject, bodies=texts.bodies, tables={**beside.tables, **some})
        rows: dict[str, list[Finding]] = defaultdict(list)
        for row in weigh_all(dossier):
            rows[row.text_id].append(row)
        for language, true, false, sentence in sentences():
            if letter not in true + false:
                continue
            text_id = next(text.text_id for text in texts.texts if text.path.endswith(f"{language}.txt"))
            at = texts.bodies[text_id].index(sentence)
            mine = [row for row in rows[text_id] if row.quote_start < at + len(sentence) and at < row.quote_end]
            found.append(Pair(language, sentence, letter, letter in true, tuple(mine)))
    return found


def counted(name: str, some: Sequence[Pair]) -> list[str]:
    """One line of the table."""
    right, harmful = sum(pair.is_right for pair in some), sum(pair.is_harmful for pair in some)
    false = sum(not pair.is_true for pair in some)
    return [name, str(len(some)), str(false), f"{right / len(some):.3f}", f"{right}/{len(some)}", str(harmful)]


COPIES = {
    "the films as made": Noise(),
    "re-encoded (colours off by up to a tenth)": Noise(1, colour=0.10),
    "cropped (one face in twenty missed)": Noise(2, missed_faces=0.05, colour=0.05),
    "shifted by a second": Noise(3, shift_ns=SECOND),
    "all of these; one cut in sixteen missed, speech heard in 2 % of the time without": Noise(
        4, missed_shots=0.06, missed_faces=0.05, false_speech=0.02, colour=0.10, shift_ns=SECOND
    ),
}


TOLD = (
    "`python -m bench.weighing`: invented films as rows, made shot by shot, and true and false sentences about them in seven",
    "languages, read by the rules. Right: some row says what is true, and none the opposite. Harmful: a row contradicts what is true,",
    "or bears out what is false. Sentences, films and rules come from one hand. The sentences written apart from the rules were right in",
    "138 of 172 pairs on their first run, 17 harmful; the rules were mended with them afterwards.",
)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--write", action="store_true")
    told = parser.parse_args()
    texts = read()
    lines: list[list[str]] = []
    for name, noise in COPIES.items():
        some = pairs(noise, texts)
        lines.append(counted(name, some))
        if name == "the films as made":
            lines += [counted(f"of these in {lang}", [p for p in some if p.language == lang]) for lang in CLAIMS]
            lines.append(counted("of these written apart from the rules", [p for p in some if p.is_apart]))
        if told.wrong:
            for pair in some:
                if not pair.is_right:
                    print(
                        name[:12],
                        "HARM" if pair.is_harmful else "",
                        pair.language,
                        pair.film,
                        pair.is_true,
                        pair.sentence,
                    )
                    for row in pair.found:
                        print("      ", row.facet, row.verdict, "|", row.reason)
    head = ["films", "pairs", "false", "right", "right/pairs", "harmful"]
    shown = table(head, lines)
    print("\n".join(shown))
    if told.write:
        write_section("Weighing", [*TOLD, "", *shown])
        write_figures("findings", shown)


if __name__ == "__main__":
    main()
