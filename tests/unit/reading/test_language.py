"""Languages are told apart by small words, in short texts too."""

import pytest

from kadr.reading.layout.language import language_of

SAMPLES = {
    "en": "The film is slow, and nobody in it says what they mean.",
    "de": "Der Film ist langsam, und niemand sagt, was er meint.",
    "fr": "Le film est lent, et personne ne dit ce qu’il pense.",
    "es": "La película es lenta y nadie dice lo que piensa de ella.",
    "it": "Il film è lento e nessuno dice quello che pensa della storia.",
    "pt": "O filme é lento e ninguém diz o que pensa da história.",
    "ru": "Фильм медленный, и никто не говорит, что он думает.",
}


@pytest.mark.parametrize("code", SAMPLES)
def test_a_sentence_is_enough(code: str):
    """One sentence of each language."""
    assert language_of(SAMPLES[code]) == code


@pytest.mark.parametrize("words", ["", "137", "Mara Lind, Per Holm, Ilse Maar", "— — —"])
def test_where_nothing_tells_it_is_unknown(words: str):
    """Names and numbers are in no language."""
    assert language_of(words) is None


def test_foreign_titles_do_not_change_the_language():
    """Most words count."""
    assert language_of(SAMPLES["en"] + " “Le fleuve et la mer” and “Der Fluss” are its models.") == "en"
