"""Of what people corrected by hand, how much a new make still finds its place for, and what it does not."""

from collections.abc import Iterator
from dataclasses import dataclass

from kadr.dossier import Dossier
from kadr.summaries.by_place import OF_SHOTS, holding, told
from kadr.summaries.corrected_facts import shots_of
from kadr.summaries.person_names import ACTION, person_at
from kadr.summaries.rows_by_hand import keys_of, said_of_rows


@dataclass(frozen=True, slots=True)
class Standing:
    """Corrections of shots and of rows, names of persons, and what was said of claims; those that a later one overtook do not count."""

    count: int
    lost: tuple[str, ...]
    """Of those that are about nothing that is there any more, what each says, in a few words and with its author."""

    @property
    def told(self) -> str:
        """In one line; empty where nobody corrected anything.

        >>> Standing(3, ("the name Ada Rehn (Bea)",)).told
        '3 corrections by hand: 2 hold; 1 is about nothing that is there any more: the name Ada Rehn (Bea).'
        >>> Standing(1, ()).told, Standing(0, ()).told
        ('1 correction by hand, which holds.', '')
        """
        if not self.count:
            return ""
        head = f"{self.count} correction{'' if self.count == 1 else 's'} by hand"
        if not self.lost:
            return f"{head}, which hold{'s' if self.count == 1 else ''}."
        held, gone = self.count - len(self.lost), len(self.lost)
        named = "; ".join(self.lost[:_NAMED]) + ("; …" if gone > _NAMED else "")
        hold = f"{held or 'none'} {'holds' if held < 2 else 'hold'}"
        return f"{head}: {hold}; {gone} {'is' if gone == 1 else 'are'} about nothing that is there any more: {named}."


_NAMED = 3
"""More are counted."""


def standing(dossier: Dossier) -> Standing:
    """What holds after a make, and what does not."""
    every = [*_of_shots(dossier), *_of_rows(dossier), *_of_persons(dossier), *_of_claims(dossier)]
    return Standing(len(every), tuple(words for words, holds in every if not holds))


def _of_shots(dossier: Dossier) -> Iterator[tuple[str, bool]]:
    """What was said of a place holds as long as the film has that place: where the machine has no boundary there, the hand's stands."""
    end_ns = dossier.shots[-1].end_ns if dossier.film and dossier.shots else 0
    starts = [shot.start_ns for shot in shots_of(dossier)]
    for one in holding(dossier.corrections, starts).values():
        yield f"{one.about}, {told(one)} ({one.author})", int(one.place) < end_ns


def _of_rows(dossier: Dossier) -> Iterator[tuple[str, bool]]:
    keys = keys_of(dossier) if any(one.about not in OF_SHOTS for one in dossier.corrections) else {}
    for one in dict.fromkeys(said_of_rows(dossier.corrections).values()):
        holds = bool(keys.get(one.about, frozenset()).intersection(one.place.split()))
        yield f"{one.about} “{one.was[:60]}”, {told(one)} ({one.author})", holds


def _of_persons(dossier: Dossier) -> Iterator[tuple[str, bool]]:
    names = [one for one in dossier.decisions if one.action == ACTION]
    faces, shots = (dossier.table("faces").rows, dossier.shots) if names else ((), ())
    for one in names:
        yield f"the name {one.b} ({one.author})", person_at(one.a, faces, shots) is not None


def _of_claims(dossier: Dossier) -> Iterator[tuple[str, bool]]:
    for one in dossier.rulings:
        quote = one.quote
        holds = dossier.bodies.get(quote.text_id, "")[quote.start : quote.end] == quote.exact
        yield f"“{quote.exact[:60]}” ({one.author})", holds
