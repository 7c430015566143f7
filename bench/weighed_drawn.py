"""How well Kadr watches and weighs: true and false sentences beside films that are drawn, written as files and watched.

python -m bench.weighed_drawn            every figure, printed (20 files are drawn and watched: about a quarter of an hour)
python -m bench.weighed_drawn --wrong    and each pair that is not right
python -m bench.weighed_drawn --keep DIR the films and their dossiers stay there, and are used again
python -m bench.weighed_drawn --films FT  these films alone, by their letters
python -m bench.weighed_drawn --write    the figures into RESULTS.md

Unlike `bench.weighing`, which lays sentences beside rows, this asks all of Kadr: each film and its three copies go through
`kadr make` with the texts.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import kadr
from bench.drawn_copies import COPIES, draw
from bench.drawn_films import FILMS, Drawn
from bench.results import table, write_section
from bench.weighing import AGAINST, FOR
from kadr.film_rows import Finding

HEADS = {
    "en": "“The Weir” is a film by Ada Brook. This review looks at its images.",
    "de": "„The Weir“ ist ein Film von Ada Brook. Diese Kritik sieht sich seine Bilder an.",
    "fr": "« The Weir » est un film d'Ada Brook. Cette critique regarde ses images.",
}

CLAIMS = {
    "colour": """
en|F|T|The film has an emphasis on greens and reds.
en|F|T|Red and green dominate the film's palette.
en|T|F|The palette of the film is dominated by blue and orange.
en|T|FE|Blue prevails in the film's colours.
en|T|F|There is no green in the film's images.
en|E|F|There is no red in the film's images.
en|L|F|Blue and green dominate the film's palette.
de|F|T|Rot und Grün dominieren die Farben des Films.
fr|F|T|Le rouge et le vert dominent les couleurs du film.
""",
    "black and white": """
en|E|FTML|The film is shot in black and white.
en|FT|E|The film is not in black and white.
en|FT|E|The film was photographed in colour.
en|M|FT|One passage of the film is in black and white.
en|FT|E|It would be wrong to say that the film is shot in black and white.
de|E|FT|Der Film wurde in Schwarzweiß gedreht.
fr|E|FT|Le film est tourné en noir et blanc.
""",
    "light": """
en|F|TM|The second half of the film is darker than the first.
en|F|T|The first half of the film is brighter than the second.
de|F|T|Die zweite Hälfte des Films ist dunkler als die erste.
""",
    "close-ups": """
en|F|TE|Close-ups dominate the film.
en|TEM|F|There is not a single close-up in the film.
en|F|TE|The film is not without close-ups.
en|T|F|The film avoids close-ups.
de|TE|F|Im Film gibt es keine einzige Großaufnahme.
fr|F|T|Le film est fait de gros plans sur les visages.
""",
    "faces and spaces": """
en|F|E|We see faces far more often than empty rooms.
en|E|F|The film is interested in landscapes rather than faces.
en|E|F|The frames of the film are empty of people.
en|F|T|The camera dwells on faces that say nothing.
""",
    "words and silence": """
en|F|T|An interior drama built less on words than on looks and silences.
en|T|FE|The film relies on words rather than on silence.
en|T|FE|The film is full of dialogue.
en|E|T|There is no dialogue in the film.
en|E|T|The film is entirely wordless.
en|E|T|The film has hardly any dialogue.
en|T|E|The film is talky.
en|FTM|E|The film is not wordless.
de|E|T|Im Film gibt es keinen Dialog.
fr|E|T|Il n'y a aucun dialogue dans le film.
""",
    "freezes": """
en|F|T|The heroine of the film freezes, as if in a trance.
en|T|F|Nobody in the film ever freezes or falls into a trance.
en|M|FT|The film ends on a freeze frame.
en|FT|M|There is no freeze frame in the film.
""",
    "camera": """
en|T|EF|The camera is hand-held and shaky.
en|FE|TM|The camera never moves.
en|FE|TM|The film is shot with a static camera.
en|M|EF|The camera is constantly moving.
en|EF|T|There is no hand-held camera in the film.
de|T|E|Die Handkamera ist verwackelt und unruhig.
fr|E|TM|La caméra est fixe, immobile.
""",
    "shot lengths": """
en|T|FE|No shot of the film is longer than three seconds.
en|E|TF|There are shots in the film that last longer than ten seconds.
en|F|TE|The average shot length of the film is five seconds.
en|T|FE|The average shot length of the film is less than two seconds.
en|T|FE|The film consists of 30 shots.
en|T|FE|The editing of the film is fast.
en|E|T|The editing of the film is slow.
en|EL|T|The film lives on long takes.
en|L|EFTM|There are shots in the film that last longer than two minutes.
en||FT|The shots of the film get shorter towards the end.
de|T|F|Keine Einstellung des Films ist länger als drei Sekunden.
fr|T|F|Aucun plan du film ne dure plus de trois secondes.
""",
    "loudness": """
en|T|L|The second half of the film is louder than the first.
en||T|The second half of the film is quieter than the first.
""",
    "aspect and running time": """
en|F|TE|The film is presented in 1.78:1.
en|T|FE|The film is presented in 2.35:1.
en|E|TF|The film is presented in 1.33:1.
en|M|TE|The film is presented in 1.85:1.
en|FTM|E|A widescreen film.
en|E|T|The nearly square frame of the film encloses everything.
en|L||The film runs for 12 minutes.
en|L||Running time: 12 min.
en||L|The film runs for 20 minutes.
en||L|The film has a running time of 16 minutes.
de||L|Der Film dauert 18 Minuten.
fr|L||Le film dure 12 minutes.
""",
}
"""Language, films it is true of, films it is false of, sentence, by kind."""


@dataclass(frozen=True)
class Pair:
    """One sentence and one copy of a film, whether it is true of it, and what was found."""

    kind: str
    copy: str
    film: str
    sentence: str
    is_true: bool
    found: tuple[Finding, ...]

    @property
    def is_right(self) -> bool:
        """Something on the right side, and nothing on the other."""
        right, other = (FOR, AGAINST) if self.is_true else (AGAINST, FOR)
        verdicts = {row.verdict for row in self.found}
        return bool(verdicts & right) and not verdicts & other

    @property
    def is_harmful(self) -> bool:
        """It contradicts what is true, or bears out what is false."""
        return any(row.verdict == ("contradicts" if self.is_true else "bears out") for row in self.found)


def sentences() -> Iterator[tuple[str, str, str, str, str]]:
    """Kind, language, films it is true of, films it is false of, sentence."""
    for kind, lines in CLAIMS.items():
        for line in lines.strip().splitlines():
            language, true, false, sentence = line.split("|", 3)
            yield kind, language, true, false, sentence


def write_texts(folder: Path) -> list[Path]:
    """All sentences, a text for each language."""
    files = []
    for language, head in HEADS.items():
        files.append(folder / f"{language}.txt")
        some = [sentence for _, told, _, _, sentence in sentences() if told == language]
        files[-1].write_text("\n\n".join([head, *some]) + "\n", encoding="utf-8")
    return files


def pairs(film: Drawn, copy: str, file: Path, texts: Sequence[Path]) -> list[Pair]:
    """Every sentence beside one copy of a film of which it is known to be true or false, as `kadr make` weighs it."""
    out = file.with_suffix(".kadr")
    command = [sys.executable, "-m", "kadr", "make", *map(str, (file, *texts)), "--out", str(out), "--title", "The Weir",
               "--year", str(film.year)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    dossier = kadr.open(out)
    ids = {Path(text.path).stem: text.text_id for text in dossier.texts}
    found = []
    for kind, language, true, false, sentence in sentences():
        if film.letter in true + false:
            text_id = ids[language]
            start = dossier.bodies[text_id].index(sentence)
            mine = (
                row
                for row in dossier.findings
                if row.text_id == text_id and row.quote_start < start + len(sentence) and start < row.quote_end
            )
            found.append(Pair(kind, copy, film.letter, sentence, film.letter in true, tuple(mine)))
    return found


def measure(folder: Path, letters: str) -> list[Pair]:
    """Every sentence beside every copy of some films."""
    texts = write_texts(folder)
    found = []
    for letter in letters:
        film = FILMS[letter]()
        files = {name: folder / f"{film.letter}-{stem}.mp4" for name, stem in COPIES.items()}
        if not all(file.exists() for file in files.values()):
            files = draw(film, folder)
        for copy, file in files.items():
            found += pairs(film, copy, file, texts)
    return found


def counted(name: str, some: Sequence[Pair]) -> list[str]:
    """One line of the table."""
    right, harmful = sum(pair.is_right for pair in some), sum(pair.is_harmful for pair in some)
    false = sum(not pair.is_true for pair in some)
    return [name, str(len(some)), str(false), f"{right / len(some):.3f}", f"{right}/{len(some)}", str(harmful)]


TOLD = (
    "Short films that are drawn, so that what is in them is known (bench/drawn_films.py), each as made, encoded again at a low quality, with",
    "bars, and with a second of black before it; all go through `kadr make` with true and false sentences in three languages. Right and",
    "harmful as above. Films, sentences and rules come from one hand, and drawn faces, a made voice and painted walls are plainer than those",
    "of films. A drawn figure is no body to a detector, so of the film with small figures nothing is said of people. In films this short",
    "intervals are wide: what is not right is mixed, or not measured. A ratio that the file has with its bars, and the film has not, is mixed",
    "by the rule.",
)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--films", default="".join(FILMS))
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        folder = told.keep or Path(room)
        folder.mkdir(parents=True, exist_ok=True)
        every = measure(folder, told.films)
    lines = [counted(copy, [pair for pair in every if pair.copy == copy]) for copy in COPIES]
    kinds = [(kind, [pair for pair in every if pair.kind == kind]) for kind in CLAIMS]
    lines += [counted(f"all copies, {kind}", some) for kind, some in kinds if some]
    shown = table(["films", "pairs", "false", "right", "right/pairs", "harmful"], lines)
    for pair in every if told.wrong else ():
        if not pair.is_right:
            print(
                pair.copy[:14],
                pair.film,
                "HARM" if pair.is_harmful else "",
                "true" if pair.is_true else "false",
                pair.sentence,
            )
            for row in pair.found:
                print("     ", row.facet, row.verdict, "|", row.reason)
    print("\n".join(shown))
    if told.write:
        command = f"`python -m bench.weighed_drawn --films {told.films}`:"
        write_section("Weighing of drawn films", [command, *TOLD, "", *shown])


if __name__ == "__main__":
    main()
