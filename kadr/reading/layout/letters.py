"""Capital and small letters of the scripts that films are written about in, for use inside [ ] of a pattern.

They are kept short: a class is parsed anew in every pattern that holds it.
"""

_EXTENDED = [chr(n) for n in range(0x100, 0x180)]  # Ł, Š, Ž, Ő …: capitals and small letters take turns here

UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я" + "".join(c for c in _EXTENDED if c.isupper()) + "ȘȚ"
"""Latin, Greek and Cyrillic capitals, those with marks among them."""
LOWER = "a-zß-öø-ÿα-ωа-џ" + "".join(c for c in _EXTENDED if c.islower()) + "șț"
