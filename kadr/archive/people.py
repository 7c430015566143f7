"""Who did what, and who has won what: a credit in one text, a prize in another, joined by person and by film.

Three answers are kept apart: somebody received a prize; somebody worked on a film that won one; somebody is said, in
passing, to have won something.
"""

from collections.abc import Sequence
from typing import Any

from kadr.archive.asked import roles_of
from kadr.archive.identity import Found, Shelf, film_key, person_key, rows
from kadr.archive.query import Hit, Wanted, at_festival, plain_row, prize_words, proof
from kadr.fold import fold

VAGUE = "Said vaguely"
_ENOUGH = 3  # sentences that show a job; further ones are counted
_DID = {
    "producer": "Produced", "director": "Directed", "writer": "Wrote", "cinematographer": "Shot", "editor": "Cut",
    "composer": "Wrote the music of", "cast": "Played in", "production_company": "Produced",
}  # fmt: skip
_GOT = {
    "won": ("Received a prize", "a film that won one"),
    "nominated": ("Were nominated", "a film that was nominated"),
    "listed": ("Named beside a prize", "a film that is named beside one"),
}


def people(shelves: Sequence[Shelf], wanted: Wanted) -> list[Hit]:
    """People by job and name, and, where a prize or a festival is asked for, by what they or their films won."""
    credits = [one for one in rows(shelves, "credits") if _fits(one, wanted)]
    if "prize" in wanted or "festival" in wanted:
        return _winners(credits, shelves, wanted)
    hits = []
    for some in _by_person(credits).values():
        jobs = list(dict.fromkeys(_job(one) for one in some))
        proofs = tuple(proof(one, _job(one)) for one in _once(some))
        hits.append(Hit("", f"{_name(some[0])}: {'; '.join(jobs)}", proofs, tuple(plain_row(one) for one in some)))
    return hits


def _fits(found: Found, wanted: Wanted) -> bool:
    row = found.row
    if "role" in wanted and row.role not in roles_of(wanted["role"]) and fold(row.role) != fold(wanted["role"]):
        return False
    names = found.shelf.spellings(row.person) if "name" in wanted else ()
    return "name" not in wanted or any(fold(wanted["name"]) in fold(name) for name in names)


def answers_kept_apart(wanted: Wanted) -> tuple[str, ...]:
    """Headings of the answers to a question, in order; none where there is one kind of answer only."""
    if "prize" not in wanted and "festival" not in wanted:
        return ()
    outcome = wanted.get("prize", "won")
    received, worked = _GOT.get(outcome, (f"Were {outcome}", f"a film that was {outcome}"))
    (role,) = roles if len(roles := roles_of(wanted.get("role", ""))) == 1 else ("",)
    return received, f"{_DID.get(role, 'Worked on')} {worked}", VAGUE


def _winners(credits: list[Found], shelves: Sequence[Shelf], wanted: Wanted) -> list[Hit]:
    """The three answers, each with the sentences for the job and for the prize."""
    outcome = wanted.get("prize", "won")
    all_prizes = [one for one in rows(shelves, "prizes") if at_festival(one, wanted.get("festival"))]
    sure = [one for one in all_prizes if not one.row.vague and one.row.outcome == outcome]
    hinted = {"won", "listed"} if outcome == "won" else {outcome}
    vague = [one for one in all_prizes if one.row.vague and one.row.outcome in hinted]
    received, worked, said = answers_kept_apart(wanted)
    first, second, third = [], [], []
    for person, some in _by_person(credits).items():
        films = {film_key(one) for one in some} - {""}
        first += _joined(received, some, [one for one in sure if person_key(one) == person])
        for film in sorted(films):
            on_it = [one for one in some if film_key(one) == film]
            second += _joined(worked, on_it, [o for o in sure if film_key(o) == film and person_key(o) != person])
        third += _joined(said, some, [one for one in vague if person_key(one) == person or film_key(one) in films])
    return [*first, *second, *third]


def _joined(group: str, credits: list[Found], prizes: list[Found]) -> list[Hit]:
    """One answer with both sides, or none where no prize is known."""
    if not prizes:
        return []
    jobs = "; ".join(dict.fromkeys(_job(one) for one in credits))
    won = {film_key(one) for one in prizes}
    said = sorted(_once(credits), key=lambda one: film_key(one) not in won)
    proofs = [proof(one, _job(one)) for one in said[:_ENOUGH]]
    proofs += [proof(one, _won(one)) for one in prizes]
    name = _name(credits[0])
    joined = tuple(_row(group, name, said[0], prize) for prize in prizes)
    return [Hit(group, f"{name}: {jobs}", tuple(proofs), joined, max(0, len(said) - _ENOUGH))]


def _row(group: str, name: str, credit: Found, prize: Found) -> dict[str, Any]:
    row = prize.row
    return {
        "answer": group, "person": name, "role": credit.row.role, "film": credit.row.film,
        "credit_source": credit.mark, "credit_sentence": credit.sentence, "credit_quote": credit.row.quote.exact,
        "prize": row.prize, "section": row.section, "festival": row.festival, "year": row.year, "work": row.work,
        "recipient": row.recipient, "outcome": row.outcome, "vague": row.vague,
        "prize_source": prize.mark, "prize_sentence": prize.sentence, "prize_quote": row.quote.exact,
    }  # fmt: skip


def _by_person(credits: list[Found]) -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = {}
    for one in credits:
        found.setdefault(person_key(one), []).append(one)
    return found


def _once(credits: list[Found]) -> list[Found]:
    """Each sentence once."""
    return list({(one.mark, one.sentence): one for one in reversed(credits)}.values())[::-1]


def _name(found: Found) -> str:
    return found.shelf.person(found.row.person)


def _job(found: Found) -> str:
    row = found.row
    job = row.role.replace("_", " ")
    job += f" ({row.character})" if row.character else ""
    return f"{job} of {found.shelf.film(row.film)}" if row.film else job


def _won(found: Found) -> str:
    row = found.row
    who = f"{found.shelf.film(row.work)}: " if row.work else f"{row.recipient}: " if row.recipient else ""
    return who + prize_words(row)
