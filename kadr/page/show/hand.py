"""What people say on the pages of persons, claims and verdicts: as the commands say it, and the dossier is made again."""

import datetime
import json
from collections.abc import Set
from http import HTTPStatus
from typing import Any

from kadr.dossier import Dossier
from kadr.film_rows import VERDICTS
from kadr.fold import fold
from kadr.page import words
from kadr.page.show.answers import HALF_A_CHARACTER, Refused
from kadr.page.show.shelf import Shown
from kadr.plan import Plan, standard
from kadr.presence_rows import Person
from kadr.records import FACETS, Quote, Ruling
from kadr.store.card import read_card
from kadr.store.corrections import is_text
from kadr.summaries.person_names import ACTION, person_at

_LONGEST = 500
"""Characters of a name, a reason, words."""
_ACTIONS: dict[str, Set[str]] = {"claim": {"claim", "facets"}, "verdict": {"overrule"}}


def change(shown: Shown, body: bytes) -> dict[str, Any]:
    """Name a person, add a claim or its facets, overrule a verdict, or take one of these back.

    Raises Refused for what is none of these, CannotWrite, DossierBusy.
    """
    from kadr import by_hand  # here, because who only looks needs nothing that makes a dossier

    values = _values(body)
    about = values.get("about")
    plan = _plan(shown)
    author, reason, given, named, place = (
        " ".join(str(values.get(name, "")).split())[:_LONGEST] for name in ("author", "reason", "to", "of", "place")
    )
    if not all(is_text(word) for word in (author, reason, given, named, place)):
        raise Refused(HTTPStatus.BAD_REQUEST, HALF_A_CHARACTER)
    undo = values.get("undo") is True
    if not author and not undo:
        raise Refused(HTTPStatus.BAD_REQUEST, "Say who says so: fill in “By”.")
    if not given and not undo:
        raise Refused(HTTPStatus.BAD_REQUEST, "Say what is right.")
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    dossier = shown.dossier
    try:
        if about == "person":
            made = by_hand.name_person(
                dossier, _person(dossier, named), None if undo else given, author, reason, today, plan
            )
        elif about in _ACTIONS:
            quote = _at(dossier, place) if place else by_hand.quote_of(dossier, named)
            action = by_hand.claim_action(dossier, quote) if about == "claim" else "overrule"
            new = None if undo else Ruling(action, quote, _checked(about, given), author, reason, today)
            made = by_hand.rule(dossier, quote, _ACTIONS[about], new, plan)
        else:
            raise Refused(HTTPStatus.BAD_REQUEST, "That is nothing that can be said by hand.")
    except by_hand.NotSaid as error:
        raise Refused(HTTPStatus.BAD_REQUEST, str(error)) from error
    return {"findings": len(made.findings), "persons": [row.name or row.person for row in made.table("persons").rows]}


def persons(dossier: Dossier) -> list[dict[str, Any]]:
    """Who is told apart, with the name that a hand gave."""
    return [{"person": row.person, "name": row.name} for row in dossier.table("persons").rows]


def rows(dossier: Dossier) -> list[dict[str, Any]]:
    """Everything that was said by hand of persons and claims, as the Correct view lists it."""
    faces, shots = dossier.table("faces").rows, dossier.shots
    found: list[dict[str, Any]] = []
    for one in dossier.decisions:
        if one.action == ACTION:
            who = person_at(one.a, faces, shots)
            found.append(
                {
                    "about": "person", "what": who or "no person any more", "hand": one.b, "of": who or "", "place": "",
                    "author": one.author, "at": one.at, "reason": one.reason, "changes": who is not None,
                }
            )  # fmt: skip
    for ruling in dossier.rulings:
        quote = ruling.quote
        values = [words.FACETS.get(part.strip(), part.strip()).lower() for part in ruling.value.split(",")]
        found.append(
            {
                "about": "verdict" if ruling.action == "overrule" else "claim", "what": quote.exact,
                "hand": ruling.value if ruling.action == "overrule" else f"is about {', '.join(values)}", "of": "",
                "place": f"{quote.text_id}:{quote.start}:{quote.end}", "author": ruling.author, "at": ruling.at,
                "reason": ruling.reason, "changes": True,
            }
        )  # fmt: skip
    return found


def _values(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise Refused(HTTPStatus.BAD_REQUEST, "What is said is one JSON object.")
    return values


def _plan(shown: Shown) -> Plan:
    """The plan that the dossier was made with. Raises Refused where it is not known: what is made with another is not the same."""
    card, plan = read_card(shown.folder), standard()
    if card is None or dict(card.settings) != plan.told:
        raise Refused(
            HTTPStatus.CONFLICT,
            "This dossier was made with settings of its own, which the page does not know. Say it on the command line: "
            "kadr name, kadr claim or kadr overrule, with --plan.",
        )
    if any("archive" in (row.baseline or "") for row in shown.dossier.findings):
        raise Refused(
            HTTPStatus.CONFLICT,
            "Claims of this dossier were weighed against other films (--against), which the page does not know. Say it on "
            "the command line, and then: kadr make --against.",
        )
    return plan


def _person(dossier: Dossier, named: str) -> Person:
    found: list[Person] = [
        row
        for row in dossier.table("persons").rows
        if named and fold(named) in {fold(row.person), fold(row.name or "")}
    ]
    if len(found) != 1:
        raise Refused(HTTPStatus.BAD_REQUEST, "There is no such person.")
    return found[0]


def _at(dossier: Dossier, place: str) -> Quote:
    """The claim or the ruling whose words stand at a place: text, start, end. Raises Refused."""
    text_id, _, ends = place.partition(":")
    start, _, end = ends.partition(":")
    known = [row.quote for row in dossier.statements] + [one.quote for one in dossier.rulings]
    for quote in known:
        if (quote.text_id, str(quote.start), str(quote.end)) == (text_id, start, end):
            return quote
    raise Refused(HTTPStatus.BAD_REQUEST, "No statement stands at that place.")


def _checked(about: str, given: str) -> str:
    """A verdict, or facets with commas between. Raises Refused."""
    known = VERDICTS if about == "verdict" else FACETS
    some = [part.strip() for part in given.split(",")] if about == "claim" else [given]
    if wrong := [part for part in some if part not in known]:
        raise Refused(HTTPStatus.BAD_REQUEST, f"“{wrong[0][:40]}” is none of: {', '.join(known)}.")
    return ", ".join(some)
