"""What there is little of, and what is said beside it: a slow film with few words is slow."""

import pytest
from makers_weighing import saying

from bench.weighed_films import Take
from kadr.weighing import weigh_all

SHORT = [Take(2, scale="MS", who=("person 1",), voice="speech")] * 300


def pace(sentence, language):
    """What is found of the lengths of a film's shots, each two seconds."""
    return {row.verdict for row in weigh_all(saying(SHORT, sentence, language)) if row.measure == "average shot length"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It is a slow film with hardly any words."), ("en", "A slow film with few faces."),
        ("en", "The film has few cuts and long takes."), ("en", "In long takes little is said."),
        ("de", "Ein langsamer Film mit wenig Dialog."), ("fr", "Un film lent avec peu de dialogues."),
        ("es", "Una película lenta con pocos diálogos."), ("it", "Un film lento con pochi dialoghi."),
        ("pt", "Um filme lento com poucos diálogos."), ("ru", "Медленный фильм с редкими диалогами."),
    ],
)  # fmt: skip
def test_little_of_another_thing_denies_no_slowness(language, sentence):
    """Shots of two seconds are not slow."""
    assert pace(sentence, language) == {"leans against"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "There are few long takes."), ("en", "Long takes are rare."), ("en", "The film is rarely slow."),
        ("de", "Es gibt nur wenige lange Einstellungen."), ("fr", "Il y a peu de plans longs."), ("ru", "Длинных планов мало."),
    ],
)  # fmt: skip
def test_few_long_takes_deny_slowness(language, sentence):
    """Scarce is what is said right beside the takes."""
    assert pace(sentence, language) == {"leans for"}
