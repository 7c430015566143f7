"""What of a line is said, and how many words it is. What is heard but not said stands in brackets or between notes."""

import re

_NOTES = "♪♫♩♬"
_SONG = re.compile(rf"[{_NOTES}][^{_NOTES}]*(?:[{_NOTES}]+|\Z)|^#[^#]*#\s*$", re.MULTILINE)
_BRACKETS = re.compile(r"\[[^\[\]]{0,500}\]|\([^()]{0,500}\)|（[^（）]{0,500}）|［[^［］]{0,500}］|【[^【】]{0,500}】")
_LABEL = re.compile(r"^([-–—‐]?\s*)([^:：\n]{2,40}):(?=\s|$)", re.MULTILINE)
_APART = re.compile(r"\s+|[—–…]+|--+|\.{2,}")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Tibetan, Burmese, Khmer, Tai, Japanese and Chinese letters: no spaces between words."""


def said(shown: str) -> str:
    """The words that are spoken: without sounds in brackets, songs between notes, and the names of speakers.

    >>> said("MARTA: [sighs] It's late."), said("(door slams)"), said("♪ Sweet home ♪"), said("At 10:30: nothing.")
    ("It's late.", '', '', 'At 10:30: nothing.')
    """
    rest = _BRACKETS.sub(" ", _SONG.sub(" ", shown))
    rest = _LABEL.sub(lambda hit: hit[1] if _is_label(hit[2]) else hit[0], rest)
    spoken = "\n".join(" ".join(line.split()) for line in rest.split("\n")).strip()
    return spoken if any(letter.isalnum() for letter in spoken) else ""


def count_words(spoken: str) -> int | None:
    """Words as they stand between spaces, dashes and dots, those that hold a letter or a digit.

    None for scripts that put no spaces between words: how many there are cannot be counted so.

    >>> count_words("Ну что ж… пойдём — пора."), count_words("It's a well-known 3.5%"), count_words("行きましょう")
    (5, 4, None)
    """
    if _UNSPACED.search(spoken):
        return None
    return sum(any(letter.isalnum() for letter in word) for word in _APART.split(spoken))


def _is_label(name: str) -> bool:
    """Whether words before a colon are a speaker's name, as subtitles for the deaf write it: in capitals."""
    return name == name.upper() and name != name.lower() and sum(letter.isalpha() for letter in name) > 1
