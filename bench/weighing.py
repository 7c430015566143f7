"""How well Kadr weighs: true and false sentences about invented films, read by its rules and laid beside the films' rows.

python -m bench.weighing                every figure, printed
python -m bench.weighing --wrong        and each pair that is not right
python -m bench.weighing --of fifth      one round alone, by kind and language
python -m bench.weighing --write        the figures into RESULTS.md and docs/tables/findings.md
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.results import table, write_figures, write_section
from bench.weighed_films import Noise, dossier_of
from bench.weighed_takes import FILMS
from kadr import road
from kadr.dossier import Dossier, Other
from kadr.film_rows import Finding
from kadr.plan import standard
from kadr.records import Subject
from kadr.spans import SECOND
from kadr.weighing import weigh_all
from kadr.weighing.change import numbers_of

CLAIMS = Path(__file__).parent / "claims"
BESIDE_THE_RULES = ("rules", "apart", "ordinary")
"""Not rounds: how these were written is told in the folder."""
ROUNDS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
)
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru")
FOR, AGAINST = frozenset({"bears out", "leans for"}), frozenset({"contradicts", "leans against"})
HEADS = {
    "en": "“The Weir” is a film by Ada Brook. This review looks at its images.", "de": "„The Weir“ ist ein Film von Ada Brook. Diese Kritik sieht sich seine Bilder an.",
    "fr": "« The Weir » est un film d'Ada Brook. Cette critique regarde ses images.", "es": "«The Weir» es una película de Ada Brook. Esta crítica mira sus imágenes.",
    "it": "«The Weir» è un film di Ada Brook. Questa recensione guarda le sue immagini.", "pt": "“The Weir” é um filme de Ada Brook. Esta crítica olha para as suas imagens.",
    "ru": "«The Weir» — фильм Ады Брук. В этой рецензии речь о его изображении.",
    "interview": "Ada Brook, the director of “The Weir”, in an interview about the film.",
}  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """One sentence and one film, whether it is true of it, and what was found."""

    group: str
    """rules, apart, or the round it was written in"""
    language: str
    sentence: str
    kind: str
    """What it is about, where its round says so, else empty."""
    film: str
    is_true: bool | None
    """None where it says nothing of the film that may be judged."""
    found: tuple[Finding, ...]

    @property
    def verdicts(self) -> frozenset[str]:
        return frozenset(row.verdict for row in self.found)

    @property
    def is_right(self) -> bool:
        """Something on the right side, and nothing on the other; of what claims nothing, nothing on either side."""
        if self.is_true is None:
            return not self.verdicts & (FOR | AGAINST)
        right, other = (FOR, AGAINST) if self.is_true else (AGAINST, FOR)
        return bool(self.verdicts & right) and not self.verdicts & other

    @property
    def is_open(self) -> bool:
        """Nothing on either side, though the sentence claims something."""
        return self.is_true is not None and not self.verdicts & (FOR | AGAINST)

    @property
    def is_harmful(self) -> bool:
        """It contradicts what is true, bears out what is false, or does either to what claims nothing."""
        if self.is_true is None:
            return bool(self.verdicts & {"bears out", "contradicts"})
        return ("contradicts" if self.is_true else "bears out") in self.verdicts


@dataclass(frozen=True)
class Line:
    """A sentence, and the films of which it is true, of which it is false, and of which it claims nothing."""

    group: str
    language: str
    kind: str
    sentence: str
    films: Mapping[str, bool | None]

    @property
    def text(self) -> str:
        """The name of the text it stands in: each round has its own."""
        return self.language if self.group in BESIDE_THE_RULES else f"{self.group}-{self.language}"


def lines(groups: Iterable[str] = (*BESIDE_THE_RULES, *ROUNDS)) -> Iterator[Line]:
    """Every sentence of every round, or of some groups."""
    for group in groups:
        language = kind = ""
        for line in (CLAIMS / f"{group}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                language, kind = line.removeprefix("== "), ""
            elif line.startswith("# "):
                kind = line.removeprefix("# ")
            else:
                true, false, none, sentence = line.split("|", 3)
                films = {**dict.fromkeys(true, True), **dict.fromkeys(false, False), **dict.fromkeys(none, None)}
                yield Line(group, language, kind, sentence, films)


def read() -> Dossier:
    """All sentences as texts, one for each language and round, read by the rules."""
    told: dict[str, list[str]] = {}
    for line in lines():
        told.setdefault(line.text, [HEADS[line.language]]).append(line.sentence)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, paragraphs in told.items():
            file = Path(folder) / f"{name}.txt"
            file.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
            files.append(str(file))
        dossier, _ = road.update(Path(folder) / "read.kadr", files, standard().with_settings(title="The Weir"))
    return dossier


def pairs(noise: Noise | None = None, texts: Dossier | None = None, group: str = "") -> list[Pair]:
    """Every sentence (of one round, where it is named) beside every film of which it is known whether it is true."""
    texts = texts or read()
    ids = {Path(text.path).stem: text.text_id for text in texts.texts}
    some = {
        name: rows for name, rows in texts.tables.items() if name in {"texts", "statements", "passages", "credits", "names"}
    }  # fmt: skip
    other = the_ferry()
    found: list[Pair] = []
    for letter, told in FILMS.items():
        beside = dossier_of(told.takes, told.aspect, noise, audio=told.audio)
        subject = replace(texts.subject, year=told.year) if texts.subject else Subject("The Weir", told.year)
        dossier = replace(
            beside, subject=subject, bodies=texts.bodies, tables={**beside.tables, **some}, others=(other,)
        )
        asked = [
            (line, ids[line.text], f"{texts.bodies[ids[line.text]]}\n".index(f"\n{line.sentence}\n") + 1)
            for line in lines()
            if letter in line.films and group in {"", line.group}
        ]
        here = {(text_id, at + n) for line, text_id, at in asked for n in range(len(line.sentence))}
        dossier.tables["statements"] = tuple(
            row for row in texts.statements if (row.quote.text_id, row.quote.start) in here
        )
        rows: dict[str, list[Finding]] = defaultdict(list)
        for row in weigh_all(dossier):
            rows[row.text_id].append(row)
        for line, text_id, at in asked:
            mine = [row for row in rows[text_id] if row.quote_start < at + len(line.sentence) and at < row.quote_end]
            is_true = line.films[letter]
            found.append(Pair(line.group, line.language, line.sentence, line.kind, letter, is_true, tuple(mine)))
    return found


def the_ferry() -> Other:
    """Film M under a title of its own, as the user's archive would give it."""
    told = FILMS["M"]
    dossier = dossier_of(told.takes, told.aspect)
    colour = next(row for row in dossier.tables["colours"] if row.shot_index is None)
    return Other("The Ferry", (), 1990, numbers_of(dossier), colour)


def counted(name: str, some: Sequence[Pair]) -> list[str]:
    """One line of the table."""
    right, harmful = sum(pair.is_right for pair in some), sum(pair.is_harmful for pair in some)
    false, none = sum(pair.is_true is False for pair in some), sum(pair.is_true is None for pair in some)
    left = sum(pair.is_open for pair in some)
    return [
        name,
        *map(str, (len(some), false, none)),
        f"{right / len(some):.3f}",
        f"{right}/{len(some)}",
        *map(str, (left, harmful)),
    ]


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
    "languages, read by the rules, and some that claim nothing of them (questions, other films, one scene, figures of speech). Right: some",
    "row says what is true, and none the opposite; of what claims nothing, none leans to a side. Left open: no row on either side, mixed or",
    "with the reason. Harmful: a row contradicts what is true, bears out what is false, or does either to what claims nothing.",
    "Sentences, films and rules come from one hand. The rounds were written before the rules that they were run with and frozen; then",
    "the rules were mended with them, so the first run of the last round is what to expect of sentences that were never seen. Their wordings",
    "were sought out to be hard: half are false, and one in eight claims nothing; from the fifth on one in six. What is right may only lean: of",
    "the pairs that are right and claim something, three in four have a firm verdict.",
)
FIRST_RUN = (
    ("sentences apart from the rules", 172, 89, 0, 138, None, 17),
    ("first round", 353, 183, 34, 183, 144, 19),
    ("second round", 297, 146, 34, 151, 115, 30),
    ("third round", 293, 134, 41, 184, 72, 25),
    ("fourth round", 258, 128, 32, 189, 49, 14),
    ("fifth round", 664, 296, 113, 448, 142, 39),
    ("sixth round", 325, 148, 61, 249, 51, 14),
    ("seventh round", 724, 331, 140, 468, 167, 53),
    ("eighth round", 779, 354, 139, 565, 137, 38),
    ("ninth round", 261, 119, 37, 217, 23, 14),
    ("tenth round", 659, 325, 72, 446, 171, 21),
    ("eleventh round", 312, 151, 38, 228, 48, 14),
    ("twelfth round", 616, 336, 28, 533, 64, 5),
    ("thirteenth round", 1369, 774, 46, 1088, 201, 48),
    ("fourteenth round", 949, 463, 120, 705, 181, 26),
    ("fifteenth round", 674, 294, 114, 597, 59, 11),
    ("sixteenth round", 614, 279, 99, 461, 91, 16),
    ("ordinary sentences", 534, 7, 520, 302, 14, 156),
)
"""Pairs, false ones, those that claim nothing, right, left open and harmful on the first run, as they were; None was not counted."""
FIRST_KINDS = (
    ("hues", "17/33", "3", "26/35", "1"),
    ("black and white", "30/53", "9", "25/48", "0"),
    ("light", "8/13", "0", "6/8", "0"),
    ("close-ups", "35/47", "3", "20/40", "4"),
    ("faces and spaces", "13/30", "2", "22/28", "0"),
    ("words and silence", "33/61", "2", "44/57", "1"),
    ("looks", "2/2", "0", "2/2", "0"),
    ("freezes", "15/18", "0", "10/14", "4"),
    ("together", "9/11", "0", "7/9", "0"),
    ("who is on screen", "10/18", "0", "8/16", "0"),
    ("crowds", "9/13", "0", "9/12", "0"),
    ("camera", "45/68", "11", "41/72", "7"),
    ("shot lengths", "29/51", "1", "38/51", "5"),
    ("other footage", "1/2", "0", "2/2", "0"),
    ("running time", "14/29", "2", "22/32", "0"),
    ("aspect", "13/18", "2", "16/18", "2"),
    ("comparison", "7/7", "0", "4/7", "0"),
    ("sound", "5/5", "0", "2/5", "0"),
    ("several at once", "7/10", "2", "9/12", "0"),
    ("English and interviews", "321/511", "37", "325/490", "29"),
    ("the other languages", "147/213", "16", "240/289", "9"),
)
"""By kind, and all of them by language, on the first run: right of the pairs and harmful in the seventh round and in the eighth."""
THIRTEENTH = (
    ("hues", "107/141", "8"), ("black and white", "118/141", "5"), ("light", "16/20", "0"), ("close-ups", "119/149", "3"),
    ("faces and spaces", "59/68", "0"), ("words and silence", "123/159", "10"), ("looks", "3/5", "2"), ("freezes", "55/58", "0"),
    ("together, and who is on screen in the other languages", "44/78", "0"), ("who is on screen", "14/17", "1"), ("crowds", "20/24", "0"),
    ("camera", "114/125", "10"), ("shot lengths", "104/125", "1"), ("other footage", "3/3", "0"), ("running time", "50/86", "4"),
    ("aspect", "55/58", "2"), ("comparison", "5/8", "0"), ("sound", "22/35", "1"), ("several at once", "57/69", "1"),
    ("English", "278/378", "14"), ("interview", "44/53", "1"), ("German", "120/155", "2"), ("French", "134/159", "7"), ("Spanish", "124/156", "10"),
    ("Italian", "122/156", "4"), ("Portuguese", "134/156", "4"), ("Russian", "132/156", "6"),
)  # fmt: skip
"""The same of the thirteenth round, as it was frozen: right of the pairs, and harmful."""
FOURTEENTH = (
    ("hues", "74/97", "3"), ("black and white", "45/69", "0"), ("light", "8/21", "0"), ("close-ups", "63/71", "0"),
    ("faces and spaces", "29/41", "0"), ("words and silence", "66/93", "0"), ("looks", "4/6", "0"), ("freezes", "33/36", "1"),
    ("together", "14/19", "1"), ("who is on screen", "11/23", "0"), ("crowds", "23/27", "0"), ("camera", "82/94", "5"),
    ("shot lengths", "66/88", "3"), ("other footage", "4/4", "0"), ("running time", "38/57", "0"), ("aspect", "25/41", "0"),
    ("comparison", "0/8", "0"), ("sound", "13/16", "0"), ("several at once", "13/18", "0"), ("ordinary prose that claims nothing", "94/120", "13"),
    ("English", "169/266", "7"), ("interview", "23/41", "2"), ("German", "85/109", "3"), ("French", "76/113", "3"), ("Spanish", "88/107", "1"),
    ("Italian", "79/102", "2"), ("Portuguese", "87/102", "5"), ("Russian", "98/109", "3"),
)  # fmt: skip
"""The same of the fourteenth round."""
FIFTEENTH = (
    ("hues", "59/67", "2"), ("black and white", "61/63", "0"), ("light", "5/9", "0"), ("close-ups", "53/63", "0"),
    ("faces and spaces", "19/28", "0"), ("words and silence", "48/64", "8"), ("looks", "2/7", "1"), ("freezes", "22/23", "0"),
    ("together", "12/12", "0"), ("who is on screen", "16/17", "0"), ("crowds", "24/24", "0"), ("camera", "67/75", "0"),
    ("shot lengths", "44/45", "0"), ("running time", "23/26", "0"), ("aspect", "21/29", "0"), ("comparison", "4/4", "0"),
    ("sound", "3/3", "0"), ("several at once", "3/4", "0"), ("ordinary prose that claims nothing", "111/111", "0"),
    ("English", "169/205", "3"), ("interview", "22/32", "4"), ("German", "63/70", "4"), ("French", "66/74", "0"), ("Spanish", "72/75", "0"),
    ("Italian", "67/70", "0"), ("Portuguese", "68/71", "0"), ("Russian", "70/77", "0"),
)  # fmt: skip
"""The same of the fifteenth round."""
SIXTEENTH = (
    ("hues", "55/71", "0"), ("black and white", "38/52", "2"), ("light", "1/2", "1"), ("close-ups", "29/55", "2"),
    ("faces and spaces", "20/34", "0"), ("words and silence", "34/50", "2"), ("looks", "5/8", "0"), ("freezes", "15/21", "1"),
    ("together", "10/17", "0"), ("who is on screen", "15/22", "1"), ("crowds", "16/20", "1"), ("camera", "54/63", "5"),
    ("shot lengths", "46/53", "0"), ("running time", "20/22", "0"), ("aspect", "22/22", "0"), ("sound", "3/3", "0"),
    ("ordinary prose that claims nothing", "78/99", "1"),
    ("English", "95/150", "6"), ("interview", "15/20", "5"), ("German", "47/75", "2"), ("French", "61/70", "0"), ("Spanish", "59/71", "2"),
    ("Italian", "57/72", "0"), ("Portuguese", "67/79", "1"), ("Russian", "60/77", "0"),
)  # fmt: skip
"""The same of the sixteenth round."""
PRINTED = (
    "The seventh and the eighth round were invented after the build of sentences that others have printed: 130 sentences of reviews, essays,",
    "interviews and technical pages in seven languages, which are not kept here. Those were laid beside the films as well, with the titles and",
    "names changed, and judged by hand: 343 pairs, of which 88 claim nothing. Before the mending 225 were right and 39 harmful; after it, for",
    "which they were looked at, 275 and 6. The ninth round is short and plainer: it was run once, when the eighth had been learnt from.",
    "The tenth has long sentences, at second hand and with clauses inside clauses; the eleventh was frozen when the tenth had been learnt from.",
    "The twelfth is the plainest: single sentences as most reviews, essays and interviews have them, half of them in English.",
    "The thirteenth is the longest, and was written without a look at the rules, a third of it in English. After its first run 22 of its lines",
    "were put right, and one more later: what they say was held true or false of a film of which it is not so, or only in part; with the 22",
    "right, and the rules as they were, 1,095 of 1,354 pairs were right and 40 harmful.",
    "The fourteenth has plain sentences as critics, students and directors write, and among them ordinary prose that claims nothing, though it",
    "holds measurable words; it was written before any rule was looked at, and none of its lines was put right.",
    "The fifteenth is of the same kinds, in short plain sentences; it too was written before any rule was looked at, and none of its lines was",
    "put right.",
    "The sixteenth is of the same kinds again, and more of its sentences tell an amount (a fifth of the shots, seven of ten, more than half);",
    "it was written before any rule was looked at, and none of its lines was put right.",
)
"""What sentences from outside gave; nobody can run that again from here."""
HEAD = ["films", "pairs", "false", "claim nothing", "right", "right/pairs", "left open", "harmful"]


def first_runs() -> list[list[str]]:
    """The figures before anything was mended."""
    return [
        [
            name,
            str(n),
            str(false),
            str(none),
            f"{right / n:.3f}",
            f"{right}/{n}",
            "-" if left is None else str(left),
            str(harmful),
        ]
        for name, n, false, none, right, left, harmful in FIRST_RUN
    ]


def show_wrong(name: str, some: Sequence[Pair]) -> None:
    """Each pair that is not right, and what was found."""
    for pair in some:
        if not pair.is_right:
            kind = "HARM" if pair.is_harmful else "open" if pair.is_open else "wrong"
            print(name[:12], kind, pair.group, pair.language, pair.film, pair.is_true, pair.sentence)
            for row in pair.found:
                print("      ", row.facet, row.verdict, "|", row.reason)


def show_round(some: Sequence[Pair], *, wrong: bool) -> None:
    """One round on the films as made, by kind and by language."""
    if wrong:
        show_wrong("as made", some)
    kinds = [(kind, [p for p in some if p.kind == kind]) for kind in dict.fromkeys(p.kind for p in some)]
    tongues = [(told, [p for p in some if p.language == told]) for told in dict.fromkeys(p.language for p in some)]
    parts = [counted(name, of) for name, of in (*kinds, *tongues) if name and of]
    print("\n".join(table(HEAD, [counted("all", some), *parts])))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--of", choices=ROUNDS, help="this round alone, and the films as made")
    parser.add_argument("--write", action="store_true")
    told = parser.parse_args()
    texts = read()
    if told.of:
        show_round(pairs(None, texts, told.of), wrong=told.wrong)
        return
    shown: list[list[str]] = []
    for name, noise in COPIES.items():
        some = pairs(noise, texts)
        shown.append(counted(name, some))
        if name == "the films as made":
            shown += [counted(f"of these in {lang}", [p for p in some if p.language == lang]) for lang in LANGUAGES]
            shown.append(counted("of these written apart from the rules", [p for p in some if p.group == "apart"]))
            shown.append(counted("of these ordinary, most without a claim", [p for p in some if p.group == "ordinary"]))
            shown += [counted(f"of these in the {g} round", [p for p in some if p.group == g]) for g in ROUNDS]
        if told.wrong:
            show_wrong(name, some)
    told_table = table(HEAD, shown)
    first = table(["on the first run", *HEAD[1:]], first_runs())
    print("\n".join([*first, "", *told_table]))
    if told.write:
        kinds = table(
            ["on the first run", "seventh, right", "harmful", "eighth, right", "harmful"],
            [list(row) for row in FIRST_KINDS],
        )
        after = ["After the mending:", "", *told_table]
        rounds = [
            ("thirteenth", THIRTEENTH),
            ("fourteenth", FOURTEENTH),
            ("fifteenth", FIFTEENTH),
            ("sixteenth", SIXTEENTH),
        ]
        last = [
            line
            for name, rows in rounds
            for line in (
                *table([f"{name} round, on the first run", "right", "harmful"], [list(row) for row in rows]),
                "",
            )
        ]
        write_section("Weighing", [*TOLD, "", *first, "", *kinds, "", *PRINTED, "", *last, *after])
        write_figures("findings", told_table)


if __name__ == "__main__":
    main()
