"""No export holds more of a text in one piece than may be printed, whatever column the words are in, unless asked to."""

import pytest
from makers import paragraphs

from kadr import cli, road
from kadr.dossier import Dossier
from kadr.exports import EXPORTERS
from kadr.exports.quoting import LONGEST
from kadr.plan import standard

_AND = " and " + " and ".join(f"the river took the {n}th house of the village in the night" for n in range(7))
LONG = paragraphs(
    f"A winter without words, {_AND}",
    "By Emil Sandvik",
    f"Ines Halvard’s “The Weir” (2018), shot by Jonas Wiik in grey and brown{_AND}, is built on silences, and the camera hardly moves.",
    f"It recalls “Stalker” by Andrei Tarkovsky{_AND}, and it won the Golden Shell at San Sebastián in 2018{_AND}.",
    f"Ines Halvard was born in Torvik in 1979{_AND}, and in 2006 she graduated from the Film School in Lodz{_AND}.",
    f"“Red would be a lie{_AND},” says Ines Halvard, “and we looked at photographs of rivers{_AND}.”",
    f"Starring Petter Lunde as Aksel{_AND}. Running time: 96 minutes{_AND}.",
    "Cast: " + ", ".join(f"Ada{n} Brook{n} (the woman who waits at gate number {n})" for n in range(40)),
)


@pytest.fixture(scope="module")
def weir(tmp_path_factory) -> Dossier:
    """A dossier of a text whose every sentence is far longer than may be quoted."""
    folder = tmp_path_factory.mktemp("weir")
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    return road.update(folder / "Weir.kadr", [str(folder / "long.txt")], standard())[0]


def longest_run(written: str, body: str) -> int:
    """Characters of the longest piece of a body that stands in some words, counted in steps of a sentence's tenth."""
    step = 10
    best = 0
    for start in range(0, len(body) - LONGEST, step):
        size = best + step
        while start + size <= len(body) and body[start : start + size] in written:
            best, size = size, size + step
    return best


@pytest.mark.parametrize("kind", EXPORTERS)
def test_an_export_quotes_no_more_than_may_be_printed(weir, tmp_path, kind):
    """In no column of any file."""
    files = EXPORTERS[kind].write(weir, tmp_path / f"out{EXPORTERS[kind].suffix}")
    written = "\n".join(file.read_text(encoding="utf-8-sig") for file in files)

    assert len(weir.statements) >= 1
    assert longest_run(written, weir.bodies["long"]) <= LONGEST


@pytest.mark.parametrize("kind", ["csl", "bibtex", "apa"])
def test_a_citation_quotes_no_more_than_may_be_printed(weir, kind, capsys):
    """Nor does its note."""
    assert cli.run(["cite", str(weir.folder), "--all", "--as", kind]) == 0
    written = " ".join(capsys.readouterr().out.split())

    assert longest_run(written, " ".join(weir.bodies["long"].split())) <= LONGEST


def test_whole_quotations_are_there_for_whoever_asks(weir, tmp_path):
    """In the same export."""
    files = EXPORTERS["csv"].write(weir, tmp_path / "out.csv", None)
    written = "\n".join(file.read_text(encoding="utf-8-sig") for file in files)

    assert longest_run(written, weir.bodies["long"]) > LONGEST
