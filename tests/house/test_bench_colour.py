"""The bench of colour counts as it says."""

from bench.colour import error_of, survey
from bench.patches import CODINGS


def test_patches_are_measured_through_the_program(tmp_path):
    """A coding without rounding gives back what was painted; one of 8 bit lies a little off."""
    rgb = next(coding for coding in CODINGS if coding.codec == "ffv1" and coding.matrix == "RGB")

    most, mean = error_of(rgb, tmp_path)

    assert mean <= most < 0.0005
    assert 0.0005 < error_of(CODINGS[0], tmp_path)[0] < 0.01


def test_names_of_a_survey_are_counted(tmp_path):
    """By the last word of a name; names that end otherwise are left out."""
    (tmp_path / "rgb.txt").write_text(
        "#License\ndark red\t#840000\nsky blue\t#ff0000\nocean\t#017b92\n", encoding="utf-8"
    )

    assert survey(tmp_path / "rgb.txt") == [["red", "1", "1"], ["blue", "1", "0"], ["all", "2", "1"]]
