"""Which form stands for a spelling: folded, so that any writing of it will do, but where a person has parted two.

"Jana Horak" and "Jana Horák" fold alike. Where the names table keeps them apart, only the exact spelling tells them.
"""

from collections.abc import Collection, Iterable

from kadr.fold import fold
from kadr.records import Name


class Forms:
    """Spellings of settled names with the forms that stand for them."""

    def __init__(self, names: Iterable[Name], kinds: Collection[str]) -> None:
        rows = [row for row in names if row.settled and row.kind in kinds]
        self._folded = {fold(row.surface): row.canonical for row in rows}
        self._exact: dict[str, str] = {}
        alike: dict[str, set[tuple[str, str]]] = {}
        for row in rows:
            alike.setdefault(fold(row.surface), set()).add((row.kind, row.canonical))
        parted = {key for key, forms in alike.items() if len({kind for kind, _ in forms}) < len(forms)}
        for row in rows:
            if fold(row.surface) in parted:
                self._exact.setdefault(row.surface, row.canonical)
        self._own = set(self._exact.values()) if parted else set()

    def form(self, name: str) -> str:
        """The form that stands for a name; the name itself where none does."""
        if name in self._own:
            return name
        return self._exact.get(name) or self._folded.get(fold(name), name)

    def is_parted(self, name: str) -> bool:
        """Whether the exact spelling of a name tells it from another."""
        return name in self._own or name in self._exact

    def key(self, name: str) -> str:
        """A key that is the same for all spellings of a name, and for no other's."""
        form = self.form(name)
        return form if form in self._own else fold(form)
