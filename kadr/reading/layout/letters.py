"""Capital and small letters of the scripts that films are written about in, for use inside [ ] of a pattern."""

_BEYOND_LATIN_1 = [*range(0x100, 0x250), *range(0x386, 0x530), *range(0x1E00, 0x1F00)]

UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(n) for n in _BEYOND_LATIN_1 if chr(n).isupper())
"""Latin, Greek and Cyrillic capitals, those with marks (Ł, Š, Ž, Ő) among them."""
LOWER = "a-zß-öø-ÿ" + "".join(chr(n) for n in _BEYOND_LATIN_1 if chr(n).islower())
