"""How long a quotation in an export may be: short ones may be printed in most countries, whole texts may not."""

from typing import Any

LONGEST = 300
"""Characters of a quotation, its … included, where nobody asks for whole ones."""


def quotation(words: str, longest: int | None = LONGEST) -> str:
    """Words as they may be quoted: cut between two words, with … where more follows. None leaves them whole.

    >>> quotation("The river is grey, and it roars.", 20)
    'The river is grey …'
    """
    if longest is None or len(words) <= longest:
        return words
    cut = words[: longest - 2]
    if not words[longest - 2].isspace() and (blank := max(cut.rfind(" "), cut.rfind("\n"), cut.rfind("\u00a0"))) > 0:
        cut = cut[:blank]
    return cut.rstrip(" \n\t\u00a0,;:–—-") + " …"


def with_short_quotes(values: dict[str, Any], longest: int | None) -> dict[str, Any]:
    """A row as plain columns, with its quote and those that its values come from cut; where they stand stays exact."""
    short = dict(values)
    if short.get("quote"):
        short["quote"] = quotation(short["quote"], longest)
    if short.get("origins"):
        short["origins"] = [_origin(origin, longest) for origin in short["origins"]]
    return short


def _origin(origin: dict[str, Any], longest: int | None) -> dict[str, Any]:
    quote = origin.get("quote")
    return {**origin, "quote": {**quote, "exact": quotation(quote["exact"], longest)}} if quote else origin
