"""Every sentence of the first texts that a film could be measured for has its finding, or the reason why there is none."""

import json

import pytest

import kadr
from kadr.cli import run
from kadr.film_rows import VERDICTS

CLIP = "nasa_13013.mp4"
"""The shortest of the labelled clips: it is not the film that the texts are about, and so stands in for it."""


@pytest.fixture(scope="module")
def weighed(shared, tmp_path_factory):
    """The dossier of a clip and the three seed texts."""
    film = shared / "footage" / CLIP
    if not film.exists():
        pytest.skip("the labelled clips are not here (KADR_SHARED)")
    texts = sorted((shared / "writing" / "docs" / "seeds").glob("*.txt"))
    out = tmp_path_factory.mktemp("seeds") / "seeds.kadr"
    assert run(["make", str(film), *map(str, texts), "--out", str(out)]) == 0
    return kadr.open(out)


@pytest.mark.labelled
def test_each_firm_statement_has_a_finding_or_a_reason_and_none_fails(shared, weighed):
    labels = json.loads((shared / "writing" / "gold" / "seed_statements.json").read_text("utf-8"))["measurable"]
    bodies = {text.path.rpartition("/")[2].removesuffix(".txt"): text.text_id for text in weighed.texts}
    without = []
    for label in (one for one in labels if one["firmness"] == "firm"):
        text_id = bodies[label["seed"]]
        start = weighed.bodies[text_id].find(label["quote"])
        end = start + len(label["quote"])
        found = [
            row
            for row in weighed.findings
            if row.text_id == text_id and row.quote_start < end and start < row.quote_end
        ]
        told = [row for row in found if row.verdict in VERDICTS and row.rule and row.reason]
        if start < 0 or not told or told != found:
            without.append((label["seed"], label["quote"]))

    assert without == []
    assert not [row for row in weighed.troubles if "weigh" in row.what or "finding" in row.done]
