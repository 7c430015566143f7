"""When a row answers a label, and which row answers which: each at most once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.gold import Gold
from kadr.fold import fold

Label = dict[str, Any]
Same = Callable[[Label, Any], bool]

_EMPTY_WORDS = set(
    "the a an of in for and prize prizes award awards preis prix premio priz nagrada trophy der die fur fuer".split()
)
_ENOUGH = 0.5  # of the shorter span


@dataclass
class Tally:
    """One table of one text: which labels were answered by which rows."""

    pairs: list[tuple[Label, Any]] = field(default_factory=list)
    wrong: list[Any] = field(default_factory=list)
    """Rows that answer no label."""
    missed: list[Label] = field(default_factory=list)
    again: int = 0
    """Rows and labels that say again what a pair says; they count neither way."""
    free: int = 0
    """Rows that answer a weak label; they count neither way."""

    @property
    def right(self) -> int:
        return len(self.pairs)

    def add(self, other: "Tally") -> None:
        self.pairs += other.pairs
        self.wrong += other.wrong
        self.missed += other.missed
        self.again += other.again
        self.free += other.free

    @property
    def precision(self) -> float | None:
        return _share(self.right, self.right + len(self.wrong))

    @property
    def recall(self) -> float | None:
        return _share(self.right, self.right + len(self.missed))

    @property
    def f1(self) -> float | None:
        both = 2 * self.right + len(self.wrong) + len(self.missed)
        return _share(2 * self.right, both)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def tally(labels: Sequence[Label], rows: Sequence[Any], same: Same, again: Same, near: Callable[..., float]) -> Tally:
    """Pair labels with rows one to one, as many as can be, the nearest first.

    A row or label left over that repeats a paired one (`again`) counts neither way: saying a thing once is enough,
    and saying it at each place where it stands is no error. Weak labels are paired last and count neither way.
    """
    order = sorted(range(len(labels)), key=lambda n: (bool(labels[n].get("weak")), n))
    options = {n: [m for m, row in enumerate(rows) if same(labels[n], row)] for n in order}
    for n in order:
        options[n].sort(key=lambda m: (-near(labels[n], rows[m]), m))
    taken = _pair(order, options)
    out = Tally()
    answered = {n: m for m, n in taken.items()}
    for n, label in enumerate(labels):
        if n in answered and label.get("weak"):
            out.free += 1
        elif n in answered:
            out.pairs.append((label, rows[answered[n]]))
        elif not label.get("weak"):
            if any(again(label, row) for row in rows):
                out.again += 1
            else:
                out.missed.append(label)
    for m, row in enumerate(rows):
        if m not in taken:
            if any(again(label, row) for label in labels):
                out.again += 1
            else:
                out.wrong.append(row)
    return out


def _pair(order: Sequence[int], options: dict[int, list[int]]) -> dict[int, int]:
    """Row -> label, as many as possible (Kuhn's augmenting paths)."""
    taken: dict[int, int] = {}

    def place(n: int, tried: set[int]) -> bool:
        for m in options[n]:
            if m not in tried:
                tried.add(m)
                if m not in taken or place(taken[m], tried):
                    taken[m] = n
                    return True
        return False

    for n in order:
        place(n, set())
    return taken


def overlap(label: Label, row: Any) -> float:
    """Share of the shorter of two ranges that both hold."""
    a, b, c, d = label["start"], label["end"], row.quote.start, row.quote.end
    return max(0, min(b, d) - max(a, c)) / max(1, min(b - a, d - c))


def prize_words(name: str | None) -> frozenset[str]:
    """The words of a prize that tell it from others."""
    return frozenset(word for word in fold(name or "").split() if word not in _EMPTY_WORDS)


class Judge:
    """What counts as the same, table by table. `film` is what a label means where it names none."""

    def __init__(self, gold: Gold, film: str) -> None:
        self.gold = gold
        self.film = film

    def tables(self) -> dict[str, tuple[Same, Same]]:
        """For each list of labels: when a row answers one, and when it says one again."""
        return {
            "credits": (self.credit, self.credit),
            "prizes": (self.prize, self.prize),
            "works": (self.work, self.work),
            "people": (self.person_fact, self.person_fact_again),
            "style": (self.style, self.style),
        }

    def credit(self, label: Label, row: Any) -> bool:
        """Person, role and film."""
        return (
            self._same_person(label["person"], row.person)
            and label["role"] == row.role
            and self.gold.title(label["film"] or self.film) == self.gold.title(row.film)
        )

    def _same_person(self, labelled: str, found: str) -> bool:
        """The same name; where the label has a surname alone, also the name that Kadr completes it to."""
        one, two = self.gold.person(labelled), self.gold.person(found)
        return one == two or (one is not None and " " not in one and one == _surname(found))

    def prize(self, label: Label, row: Any) -> bool:
        """Prize, work and outcome; what is vague must be marked so and stand in the same words."""
        if bool(label.get("vague")) != row.vague:
            return False
        if row.vague:
            return overlap(label, row) >= _ENOUGH
        if label["outcome"] != row.outcome or self.gold.title(label["work"]) != self.gold.title(row.work):
            return False
        return self._same_prize(label, row)

    def _same_prize(self, label: Label, row: Any) -> bool:
        """The same words, or all words of one in the other: "FIPRESCI award", "international critics (FIPRESCI) prize"."""
        wanted, given = prize_words(label["prize"]), prize_words(row.prize)
        if not wanted:
            return not given or given <= prize_words(
                f"{label['festival']} {label['section'] or ''} {row.festival or ''}"
            )
        if label["work"] is None and self.gold.person(label["recipient"]) != self.gold.person(row.recipient):
            return False
        return bool(given) and (wanted <= given or given <= wanted)

    def work(self, label: Label, row: Any) -> bool:
        """Title (or maker, where no title is named) and relation; denied or not as labelled."""
        denied = bool({"denied", "not confirmed"} & set(row.flags))
        if denied != bool(label.get("negated")):
            return False
        if bool(label.get("own_work")) != row.own_work and label["relation"] != row.relation:
            return False
        if not label.get("own_work") and label["relation"] != row.relation:
            return False
        if label["title"]:
            return self.gold.title(label["title"]) == self.gold.title(row.title)
        return row.title is None and _surname(label["creator"]) == _surname(row.creator)

    def person_fact(self, label: Label, row: Any) -> bool:
        """Person and fact."""
        return self._same_person(label["person"], row.person) and label["fact"] == row.fact

    def person_fact_again(self, label: Label, row: Any) -> bool:
        """Person, fact, and the same place, date or words: a second move is another fact."""
        if not self.person_fact(label, row):
            return False
        place = same_place(label["where"], row.place) and bool(row.place)
        return place or overlap(label, row) >= _ENOUGH or (bool(row.date) and same_date(label["when"], row.date))

    def style(self, label: Label, row: Any) -> bool:
        """Words that overlap by half of the shorter, and a facet in common."""
        return overlap(label, row) >= _ENOUGH and bool(set(label["facets"]) & set(row.facets))

    def near(self, label: Label, row: Any) -> float:
        """How well a row fits a label that it answers: place in the text first, then the other values."""
        more = sum(value == "same" for value in self.values(label, row).values())
        return overlap(label, row) + 0.3 * more

    def values(self, label: Label, row: Any) -> dict[str, str]:
        """The values that are scored by themselves: `same`, `other`, `missing`, `added`; none where both are empty."""
        out: dict[str, str] = {}
        for name, one, two, equal in self._compared(label, row):
            if one or two:
                out[name] = "missing" if not two else "added" if not one else "same" if equal else "other"
        return out

    def _compared(self, label: Label, row: Any) -> list[tuple[str, Any, Any, bool]]:
        if "role_text" in label:
            return [("character", label["character"], row.character, same_words(label["character"], row.character))]
        if "outcome" in label:
            return [
                ("year", label["year"], row.year, label["year"] == row.year),
                ("festival", label["festival"], row.festival, same_words(label["festival"], row.festival)),
                ("section", label["section"], row.section, same_words(label["section"], row.section)),
                ("recipient", label["recipient"], row.recipient, same_words(label["recipient"], row.recipient)),
            ]
        if "relation" in label:
            subject = self.gold.title(label["subject"]) == self.gold.title(row.subject) or same_words(
                label["subject"], row.subject
            )
            return [
                ("kind", label["kind"], row.kind, label["kind"] == row.kind),
                ("creator", label["creator"], row.creator, _surname(label["creator"]) == _surname(row.creator)),
                ("subject", label["subject"], row.subject, subject),
                ("speaker", label["speaker"], row.speaker, same_words(label["speaker"], row.speaker)),
            ]
        if "fact" in label:
            return [
                ("place", label["where"], row.place, same_place(label["where"], row.place)),
                ("date", label["when"], row.date, same_date(label["when"], row.date)),
                ("with", label["with_whom"], row.with_whom, same_words(label["with_whom"], row.with_whom)),
            ]
        film = self.gold.title(label["film"] or self.film) == self.gold.title(row.film)
        return [
            (
                "speaker role",
                _role(label["speaker_role"]),
                row.speaker_role,
                _role(label["speaker_role"]) == row.speaker_role,
            ),
            ("speaker", label["speaker"], row.speaker, same_words(label["speaker"], row.speaker)),
            ("film", label["film"] or self.film, row.film, film),
        ]


def _role(role: str) -> str:
    return "critic" if role == "interviewer" else role


def _surname(name: str | None) -> str:
    words = fold(name or "").split()
    return words[-1] if words else ""


def same_words(one: object, two: object) -> bool:
    """Equal when folded, or all words of one in the other: "Dreyer", "Carl Theodor Dreyer"."""
    a, b = (set(fold(str(value or "")).split()) for value in (one, two))
    return bool(a and b) and (a <= b or b <= a)


def same_place(one: object, two: object) -> bool:
    """A place named more or less fully: "Nalchik", "Nalchik, Russia"."""
    return same_words(one, two)


def same_date(one: object, two: object) -> bool:
    """The same date as far as both say it: 2015, 2015-06."""
    a, b = str(one or ""), str(two or "")
    return bool(a and b) and (a.startswith(b) or b.startswith(a) or same_words(a, b))


__all__ = ["Judge", "Label", "Tally", "overlap", "prize_words", "tally"]
