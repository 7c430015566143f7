"""Patterns that are made when they are first asked: of the many that Kadr knows, most runs and most texts need few."""

import re
from typing import Any, cast


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""As `re.compile`, for patterns that take long to make, as those do that hold names: 10 ms for some of them.

    >>> year = late(r"\b(?:19|20)\d\d\b")
    >>> year.search("made in 2019").group(), year.pattern
    ('2019', '\\b(?:19|20)\\d\\d\\b')
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """What is asked of the pattern that is not made yet; from then on its own methods answer."""
        if name.startswith("__"):
            raise AttributeError(name)
        made = re.compile(self.pattern, self._flags)
        vars(self).update({method: getattr(made, method) for method in _METHODS})
        return getattr(made, name)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
