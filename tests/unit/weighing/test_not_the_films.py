"""What is denied, or told of somebody else than the film: a length that it has not, an audience's silence, a quiet elsewhere."""

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from bench.weighed_takes import FILMS
from bench.weighing import AGAINST, FOR
from kadr.weighing import weigh_all

MUSIC = [Take(10, voice="other")] * 60
EVEN = [Take(10, scale="CU", who=("person 1",), freeze=n % 4 == 0) for n in range(60)]


def told(takes, sentence: str, language: str = "en") -> list[tuple[str, str]]:
    return [(row.verdict, row.reason) for row in weigh_all(saying(list(takes), sentence, language))]


def verdicts(takes, sentence: str, language: str = "en") -> set[str]:
    return {verdict for verdict, _ in told(takes, sentence, language)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The first half is not slow and the second half is not fast.",
        "The first half is never slow, and the second never fast.",
        "The first half is no slower, the second half no faster.",
    ],
)
def test_halves_of_which_a_pace_is_denied_are_not_set_against_each_other(sentence):
    assert not verdicts(FILMS["T"].takes, sentence) & (FOR | AGAINST)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The audience watched the film in complete silence."),
        ("en", "The audience sat in complete silence."),
        ("en", "The film ends in total silence."),
        ("en", "It is in total silence that she leaves."),
        ("en", "The soldiers faced the camera in dead silence."),
        ("en", "She breaks the total silence with a scream."),
        ("de", "In völliger Stille sitzt sie da."),
        ("es", "El silencio absoluto de Dios es su tema."),
    ],
)
def test_a_silence_of_somebody_is_none_of_the_film(language, sentence):
    assert not verdicts(FILMS["T"].takes, sentence, language) & (FOR | AGAINST)


def test_a_film_in_total_silence_has_no_sound():
    assert verdicts(FILMS["T"].takes, "The film plays out in complete silence.") & AGAINST
    assert verdicts(FILMS["E"].takes, "The film plays out in complete silence.") & FOR


def test_what_falls_silent_has_some_silence():
    """Nobody speaks in either half of it, and music plays throughout."""
    assert verdicts(MUSIC, "The film falls silent in its second half.") == {"leans against"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Der Film ist still, und die Figuren stehen reglos da."),
        ("fr", "Le film est plus calme, les personnages sont figés."),
        ("en", "The characters freeze, and the film gets quieter."),
    ],
)
def test_a_quiet_film_in_which_somebody_freezes_is_not_quieter_meanwhile(language, sentence):
    assert not any("quieter by" in reason for _, reason in told(EVEN, sentence, language))


def test_a_freeze_beside_a_change_leaves_the_change_its_row():
    found = told(FILMS["F"].takes, "Characters freeze, and the second half is quieter.")
    assert any("loudness" in reason for _, reason in found)
    assert "bears out" in verdicts(FILMS["F"].takes, "When Iya freezes, it gets quieter.")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The film is not 90 minutes long."),
        ("en", "It is not 137 minutes long."),
        ("de", "Der Film ist nicht 90 Minuten lang."),
        ("fr", "Le film ne dure pas 90 minutes."),
        ("es", "La película no dura 90 minutos."),
        ("it", "Il film non dura 90 minuti."),
        ("pt", "O filme não tem 90 minutos."),
        ("ru", "Фильм длится не 90 минут."),
    ],
)
def test_a_denied_length_in_figures_is_not_read(language, sentence):
    found = told(FILMS["F"].takes, sentence, language)

    assert [verdict for verdict, _ in found] == ["cannot be measured"]
    assert found[0][1].startswith("It denies a length")


def test_a_length_behind_a_line_of_data_that_says_no_is_not_denied():
    assert verdicts(FILMS["F"].takes, "Sound: no\n90 min") & FOR


def test_a_short_film_is_told_from_its_bound_to_a_fifth_of_a_second():
    found = told([Take(9.6)], "It lasts less than ten seconds.")

    assert found[0][0] == "bears out"
    assert "that is 9.6 s; the text says less than 0 min 10 s" in found[0][1]
    assert verdicts([Take(9.9)], "It lasts less than ten seconds.") == {"mixed"}


def test_a_part_of_one_take_has_no_cut_either():
    assert "bears out" in verdicts(FILMS["O"].takes, "In the first half there is not a single cut.")
    assert ("leans against", "In the first half: One shot was found, of 4800.0 s.") in told(
        FILMS["O"].takes, "The first half is cut fast."
    )


def test_one_shot_is_told_as_one():
    assert any(reason.startswith("1 shot was found") for _, reason in told(FILMS["O"].takes, "It has 800 shots."))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Slow films usually contain very few words."), ("en", "In a Hollywood thriller you would see fifty cuts in the same time."),
        ("en", "There are two kinds of close-up."), ("en", "They have always loved long takes."),
        ("en", "This scene lasts seven minutes and has no cut."), ("de", "Diese Szene dauert sieben Minuten und hat keinen Schnitt."),
        ("fr", "Cette séquence dure sept minutes, sans une coupe."), ("en", "The poster is all red and green."), ("fr", "Le roman est presque sans dialogues."),
        ("de", "Sie wollte es ursprünglich in Schwarzweiß drehen."), ("it", "Voleva girare in bianco e nero, e non le fu permesso."),
        ("es", "Quería rodar en blanco y negro y no le dejaron."), ("pt", "Queria filmar a preto e branco e não a deixaram."),
    ],
)  # fmt: skip
def test_films_in_general_one_scene_a_poster_and_what_was_wanted_claim_nothing(language, sentence):
    for film in (MUSIC, EVEN):
        assert not verdicts(film, sentence, language) & (FOR | AGAINST)
