"""What people say of persons and claims: kept in the dossier, which is then made again, so that everything heeds it.

The commands and the live pages say it here, in the same way.
"""

import re
import shlex
from collections.abc import Set

from kadr import road
from kadr.dossier import Dossier
from kadr.errors import KadrError
from kadr.fold import level
from kadr.plan import Plan
from kadr.presence_rows import Person
from kadr.records import Decision, Quote, Ruling
from kadr.store import working
from kadr.store.folder import writing_to
from kadr.summaries.person_names import ACTION, anchor, person_at


class NotSaid(KadrError):
    """What was to be said, or taken back, is about nothing that is there."""


def name_person(
    dossier: Dossier, person: Person, given: str | None, author: str, reason: str, at: str | None, plan: Plan
) -> Dossier:
    """Say who a person on screen is, or with None take the name back; the dossier as it is then.

    The name is bound to the face. Raises NotSaid, DossierBusy, CannotWrite.
    """
    faces, shots = dossier.table("faces").rows, dossier.shots
    own = [face for face in faces if face.person == person.person]
    if not own:
        raise NotSaid(f"No face of {person.person} is kept, so no name can be bound to it.")
    best = min(own, key=lambda face: (abs(face.frame - person.still_frame), abs(face.left_frac - person.left_frac)))
    with working(dossier.folder) as bench:
        before = bench.decisions()
        kept = [one for one in before if one.action != ACTION or person_at(one.a, faces, shots) != person.person]
        if given is None and len(kept) == len(before):
            raise NotSaid(f"{person.person} has no name that could be taken back.")
        if given is not None:
            kept.append(Decision(ACTION, anchor(best), given, author, reason, at))
        with writing_to(dossier.folder):
            bench.decide(kept)
    return road.update(dossier.folder, (), plan)[0]


def rule(dossier: Dossier, quote: Quote, actions: Set[str], new: Ruling | None, plan: Plan) -> Dossier:
    """Say something of a claim in the place of what was said of it before, or with None take that back.

    actions: those of RULINGS of which only one can be said of a claim. Raises NotSaid, DossierBusy, CannotWrite.
    """
    with working(dossier.folder) as bench:
        before = bench.rulings()
        kept = [one for one in before if one.quote != quote or one.action not in actions]
        if new is None and len(kept) == len(before):
            raise NotSaid(f"Nothing was said of “{quote.exact[:60]}”.")
        with writing_to(dossier.folder):
            bench.rule(kept if new is None else [*kept, new])
    return road.update(dossier.folder, (), plan)[0]


def quote_of(dossier: Dossier, words: str) -> Quote:
    """Where words first stand in the dossier's texts, quotes and blanks of any kind. Raises NotSaid where they do not."""
    return quotes_of(dossier, words)[0]


def quotes_of(dossier: Dossier, words: str) -> list[Quote]:
    """Every place where words stand in the dossier's texts, in order. Raises NotSaid where they do not."""
    pieces = [re.escape(piece) for piece in level(words).split()]
    if not pieces:
        raise NotSaid("Give the words of the claim.")
    pattern = re.compile(r"\s+".join(pieces), re.IGNORECASE)
    found = [
        Quote(text.text_id, hit.start(), hit.end(), body[hit.start() : hit.end()])
        for text in dossier.texts
        for body in (dossier.bodies.get(text.text_id, ""),)
        for hit in pattern.finditer(level(body))
    ]
    if found:
        return found
    raise NotSaid(
        f"These words are in no text of {dossier.folder}: “{words[:60]}”. A claim of your own goes into a text first: "
        f"kadr make --out {shlex.quote(str(dossier.folder))} my-notes.txt"
    )


def claim_action(dossier: Dossier, quote: Quote) -> str:
    """Whether facets that are given to words correct the machine's reading of them, or make a claim of them."""
    machine = [row for row in dossier.statements if row.quote == quote]
    by_hand = [row for row in machine if any(origin.kind == "hand" for origin in row.origins)]
    return "facets" if len(machine) > len(by_hand) else "claim"
