"""A cue's words as they are shown: markup gone, letters as they are."""

import re
import unicodedata

_TAGS = re.compile(r"</?(?:i|b|u|s|em|strong|font|span|ruby|rt|lang|c|v)(?:[ .=][^<>\n]{0,300})?/?>", re.IGNORECASE)
_TIMES = re.compile(r"<\d[\d:.]{3,14}>")  # WebVTT: when a word lights up
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_OVERRIDES = re.compile(r"\{\\[^{}\n]{0,300}\}|\{[a-zA-Z]:[^{}\n]{0,40}\}")  # of .ass and MicroDVD, in .srt too
_ENTITIES = {
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&lrm;": "", "&rlm;": "", "&quot;": '"', "&apos;": "'",
    "&#39;": "'",
}  # fmt: skip
_ENTITY = re.compile("|".join(map(re.escape, _ENTITIES)))
_STAYS = {"\u200c", "\u200d"}  # joiners, which Persian and Indic scripts spell with


def as_shown(text: str) -> str:
    """The lines of a picture, one under another.

    Marks that only turn the direction of writing are left out: they could make a line read as what it does not say.

    >>> as_shown("<i>Who is</i>  <font color=red>there</font>?<br>- {\\\\an8}Tom &amp; I.")
    'Who is there?\\n- Tom & I.'
    """
    text = _BREAK.sub("\n", _OVERRIDES.sub("", text))
    text = _TIMES.sub("", _TAGS.sub("", text))
    text = _ENTITY.sub(lambda hit: _ENTITIES[hit[0]], text)
    lines = (" ".join("".join(map(_seen, line)).split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _seen(letter: str) -> str:
    """A letter; a space for what is a control, nothing for what cannot be seen."""
    kind = unicodedata.category(letter)
    if kind == "Cc" or kind in ("Zl", "Zp"):
        return " "
    return "" if kind in ("Cf", "Cs", "Co") and letter not in _STAYS else letter
