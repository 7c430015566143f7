"""Persons by name: who is on screen most, who with whom, who late, soon, first. Names are those that the user gave."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from kadr.dossier import Dossier
from kadr.film_rows import Film, Finding
from kadr.fold import fold, level
from kadr.presence_rows import Face, Person, Together
from kadr.reading.statements.facets import even
from kadr.records import Statement
from kadr.spans import SECOND, clock
from kadr.weighing.amounts import THERE
from kadr.weighing.denials import is_denied, is_scarce
from kadr.weighing.fractions import beside_fraction, fraction_of, without_fraction
from kadr.weighing.numbers import lengths_s
from kadr.weighing.stated import said
from kadr.weighing.verdicts import AGAINST, Lines, Measured, finding, leaning, per_cent, unmeasured
from kadr.weighing.words import Said, Word, named, says

ALWAYS = Lines(0.4, 0.6, 0.7, 0.85)
"""Shares of the shots with a face that somebody is in who is "in nearly every shot"."""
LATE = Lines(0.33, 0.5, 0.6, 0.67)
"""Part of the running time that is over when somebody "appears late": two thirds."""
SOON = Lines(0.5, 0.6, 0.67, 0.75)
"""Part of the running time that is left when something comes "soon": three quarters."""
OPENS, CLOSES = Lines(0.90, 0.95, 0.97, 0.99), Lines(0.91, 0.95, 0.97, 0.99)
"""Parts of the running time left when a film "opens with" somebody, and over when it "ends with" them: credits may follow."""
MORE = Lines(0.75, 0.9, 1.1, 1.25)
"""Times the next one's time on screen for "most": a tenth is noticed, a quarter nobody doubts."""
TOGETHER = Lines(0.05, 0.15, 0.25, 0.33)
"""Part of the more seldom one's screen time that two spend together whom a film keeps together."""
_LABEL = re.compile(r"^(?:[A-ZÀ-ÞА-ЯЁ][\w.-]* ?){1,3}:\s")
"""Who speaks, before what they say: "ADA BROOK: ..."."""
_LESS = re.compile(
    r"\b(?:less (?:time|screen ?time|often|frequently)|shorter|more (?:seldom|rarely)) (?:\w+ ){0,3}than\b|"
    r"\b(?:kürzer|seltener|weniger (?:zeit|lange?|oft|häufig)) (?:\w+ ){0,4}als\b|\bmoins (?:longtemps|souvent|de temps) (?:[\w']+ ){0,4}(?:que\b|qu')|"
    r"\bmenos (?:tiempo|a menudo|rato) (?:\w+ ){0,4}que\b|\bmeno (?:tempo|a lungo|spesso) (?:\w+ ){0,4}(?:di|che)\b|"
    r"\bmenos (?:tempo|vezes) (?:\w+ ){0,4}que\b|\b(?:меньше|реже|короче) (?:\w+ ){0,4}чем\b"
)
_NAME = re.compile(r"[A-ZÀ-ÞА-ЯЁ][^\W\d_]+(?:-[A-ZÀ-ÞА-ЯЁ][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom a sentence names: as it does, and who that is among the persons; None where nobody was named so."""

    name: str
    person: Person | None


class Persons:
    """Weighs statements about people whom they name."""

    facet = "faces"
    version = 3
    needs = ("films", "shots", "faces", "persons", "together", "credits")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where nobody is named, or nothing is said of when and how long they are seen."""
        told = said(statement, dossier)
        kinds = {word.name for name in _KINDS for word in named(told, "persons", name)}
        if statement.tier == "fact" or not kinds or says(told, "freeze", "body"):
            return None
        some = named_in(statement, dossier)
        if not some or dossier.film is None:
            return None
        measure = "time on screen of people by name"
        rows = cast("Sequence[Person]", dossier.table("persons").rows)
        if not rows:
            reason = "Who is who was not measured: it needs the extra kadr[people]."
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        if not any(row.name for row in rows):
            reason = 'No names are given to persons: kadr name DOSSIER "person 1" NAME.'
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        unknown = [one.name for one in some if one.person is None]
        if unknown:
            reason = f"No person was given the name {unknown[0]}."
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        if _only_rival(statement, told, some[0].name):
            reason = f"Who is set beside {some[0].name} stands in other words, which are not read."
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        if (thing := _without_a_thing(told, some)) is not None:
            reason = f'What is never without "{thing}" is no person beside another, so nothing is asked.'
            return finding(statement, self.facet, told, unmeasured(measure, reason))
        found = _weighed(told, kinds, [one.person for one in some if one.person], dossier, dossier.film)
        if found is None:
            return None
        measured, denies = found
        return finding(statement, self.facet, told, measured, denied=denies != (statement.polarity == "denied"))


def _together_all_of_it(told: Said) -> bool:
    """Whether that it lasts all of the time is said of being together, and not denied: "together on screen all the time"."""
    if _denied(told, "whole_time"):
        return False
    for one in named(told, "persons", "whole_time"):
        for word in named(told, "persons", "together"):
            between = told.text[min(one.end, word.end) : max(one.start, word.start)]
            if len(between) <= _SAID_OF_IT and not set(between) & set(",;:"):
                return True
    return False


_SAID_OF_IT = 40  # letters between "together" and "all the time"


def _without_a_thing(told: Said, some: Sequence[Named]) -> str | None:
    """What somebody is said never to be without, where it is none of those who are named: "Iya is never without a cigarette"."""
    people = {word for one in some for word in even(level(one.name)).split()}
    for word in [*named(told, "persons", "always"), *named(told, "persons", "together")]:
        hit = _WITHOUT.search(told.text, word.start, word.end)
        if hit is not None and hit.group(1) not in people | _EACH_OTHER:
            return hit.group(1)
    return None


_WITHOUT = re.compile(
    r"\b(?:without|ohne|sans|sin|senza|sem|без) (?:the |each |one |l'|die |den |das |el |la |il |o |a )?(\w+)"
)
_EACH_OTHER = frozenset(
    {
        "other",
        "another",
        "einander",
        "autre",
        "andere",
        "anderen",
        "otro",
        "otra",
        "altro",
        "altra",
        "outro",
        "outra",
        "другой",
        "другого",
    }
)


def _only_rival(statement: Statement, told: Said, first: str) -> bool:
    """ "She is seen more often than Iya": the first whom it names stands after "than"."""
    at = told.text.find(even(first))
    lengths = [start for _, _, start, _ in lengths_s(told)]
    of = fraction_of(told)
    than = [
        word
        for word in named(told, "contrast", "than")
        if not any(0 <= start - word.end <= 1 for start in lengths) and not (of and of.start <= word.start < of.end)
    ]
    return not says(told, "manner", "nobody") and any(word.end <= at for word in than)


_KINDS = (
    "most",
    "focus",
    "always",
    "whole_time",
    "together",
    "relation",
    "meet",
    "late",
    "soon",
    "opens",
    "closes",
    "seen",
)


def named_in(statement: Statement, dossier: Dossier) -> list[Named]:
    """People whom a sentence names, in order: those whom the user named, and characters and actors of the credits."""
    rows = cast("Sequence[Person]", dossier.table("persons").rows)
    known: dict[str, Person | None] = {}
    also: dict[str, set[str]] = {}
    for credit in dossier.credits:
        if credit.role == "cast":
            forms = _forms(credit.person) | _forms(credit.character or "")
            for form in forms:
                also.setdefault(form, set()).update(forms)
                known.setdefault(form, None)
    for row in rows:
        for form in _forms(row.name or ""):
            for other in {form} | also.get(form, set()):
                known[other] = row
    text = _LABEL.sub(lambda hit: " " * len(hit.group()), statement.quote.exact)
    maker = fold(dossier.subject.director or "").split() if dossier.subject else []
    titles = fold(" ".join((dossier.subject.title, *dossier.subject.titles))).split() if dossier.subject else []
    spelt = {_spelling(form): form for form in known}
    found: list[Named] = []
    for hit in _NAME.finditer(text):
        key = fold(hit.group())
        key = key if key in known else spelt.get(_spelling(key), key)
        if key in maker and key not in known:
            continue
        if key in titles and known.get(key) is None:
            continue
        first = not text[: hit.start()].strip(" \"'“‘«(")
        if key not in known and not _is_a_name(hit.group(), dossier, statement, first):
            continue
        one = Named(hit.group(), known.get(key))
        if not any(one.person is other.person if one.person else fold(one.name) == fold(other.name) for other in found):
            found.append(one)
    return found


def _spelling(name: str) -> str:
    """A folded name as it is in every Latin spelling of a Russian one, and in Cyrillic: "mascha", "macha" and "маша" are "masha"."""
    latin = "".join(_LATIN.get(letter, letter) for letter in name)
    for one, other in _SPELLINGS:
        latin = latin.replace(one, other)
    return latin


_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)
_SPELLINGS = (
    ("tsch", "\x01"),
    ("tch", "\x01"),
    ("sch", "sh"),
    ("ch", "sh"),
    ("\x01", "sh"),
    ("j", "y"),
    ("w", "v"),
    ("iy", "y"),
)


def _forms(name: str) -> set[str]:
    parts = [part for part in fold(name).split() if len(part) > 1]
    return {*parts, fold(name)} - {""}


def _is_a_name(word: str, dossier: Dossier, statement: Statement, first: bool) -> bool:
    """A capital inside a sentence names somebody where no small letter is ever seen on the word in the text; the first
    word of a sentence does where it also stands inside one. In German, where every noun has one, only what is read as a person's name does."""
    body = dossier.bodies.get(statement.quote.text_id, "")
    if next((text.language for text in dossier.texts if text.text_id == statement.quote.text_id), None) == "de":
        return any(fold(word) in fold(name.surface).split() for name in dossier.names if name.kind == "person")
    if re.search(rf"\b{re.escape(word.lower())}\b", body) is not None:
        return False
    return not first or re.search(rf"[\w,;:] {re.escape(word)}\b", body) is not None


def _weighed(
    told: Said, kinds: set[str], some: Sequence[Person], dossier: Dossier, film: Film
) -> tuple[Measured, bool] | None:
    """The measure, and whether the words deny it."""
    nobody_else = says(told, "manner", "nobody") and _than(told)
    if (
        "focus" in kinds
        or ("seen" in kinds and len(some) == 1 and nobody_else)
        or ("seen" in kinds and len(some) > 1 and _than(told))
    ):
        kinds = kinds | {"most"}
    if len(some) >= 2 and {"together", "always"} <= kinds and not _denied(told, "together"):
        return _always_both(some[0], some[1], dossier), _denied(told, "always")
    if len(some) >= 2 and {"together", "whole_time"} <= kinds and _together_all_of_it(told):
        return _always_both(some[0], some[1], dossier), _denied(told, "together")
    if len(some) >= 2 and kinds & {"together", "relation", "meet"}:
        return _two(told, kinds, some[0], some[1], dossier, film)
    if "most" in kinds:
        nobody_more = says(told, "manner", "nobody") and _than(told)
        denied = not nobody_more and (_denied(told, "most") or _denied(told, "focus"))
        beside = _than(told) and len(some) > 1
        less = _LESS.search(told.text) is not None and (beside or nobody_more)  # "on screen for less time than Masha"
        found = _most(some, dossier, beside)
        if less and nobody_more and found.verdict in AGAINST:  # who is not the longest there need not be the shortest
            found = replace(
                found, verdict="mixed", rule=f"{found.rule} Who is there least is not told by who is there most."
            )
        return found, denied != less
    one = some[0]
    if "always" in kinds:
        every = [_always(person, dossier) for person in (some if not _than(told) else [one])]
        return min(every, key=lambda found: found.value or 0.0), _denied(told, "always")
    if "closes" in kinds:
        at = one.last_ns / film.duration_ns
        return _at(one, at, CLOSES, "is last seen", f"It ends on {one.name}", one.last_ns), _denied(told, "closes")
    if "late" in kinds:
        at = one.first_ns / film.duration_ns
        return _at(one, at, LATE, "is first seen", f"{one.name} comes late", one.first_ns), _denied(told, "late")
    if "opens" in kinds:
        if (before := _seen_before(one, dossier)) is not None:
            return before, _denied(told, "opens")
        at = 1 - one.first_ns / film.duration_ns
        return _at(one, at, OPENS, "is first seen", f"It opens with {one.name}", one.first_ns), _denied(told, "opens")
    if "soon" in kinds:
        at = 1 - one.first_ns / film.duration_ns
        return _at(one, at, SOON, "is first seen", f"{one.name} comes soon", one.first_ns), _denied(told, "soon")
    if "seen" in kinds:
        rule = "Seen: bears out where all of the interval is 0.5 % of the time or more, leans for it from a trace."
        verdict = "bears out" if (one.screen_low_ns or 0) >= THERE.leans * film.duration_ns else "leans for"
        reason = f"{one.name} is seen for {one.screen_ns / SECOND:.0f} s."
        found = Measured(f"time on screen of {one.name}", verdict, rule, reason, "an absolute claim", one.screen_ns / SECOND,
                         _seconds(one.screen_low_ns), _seconds(one.screen_high_ns), "s", _shots_of(one, dossier))  # fmt: skip
        return found, _denied(told, "seen")
    return None


def _than(told: Said) -> bool:
    """Whether something is set beside something; "more than half of the film" sets nothing."""
    of = fraction_of(told)
    return says(without_fraction(told, of) if of else told, "contrast", "than")


def _seconds(time_ns: int | None) -> float | None:
    return None if time_ns is None else time_ns / SECOND


def _denied(told: Said, name: str) -> bool:
    some = named(told, "persons", name)
    if any(_itself(told, word) for word in some):  # "not until late": that denial is spent
        return False
    return any(is_denied(told, word, before=True) for word in some)


def _itself(told: Said, word: Word) -> bool:
    """ "Never leaves the screen": the entry holds its own denial."""
    return any(no.start < word.end and word.start < no.end for no in named(told, "stance", "no"))


def _shots_of(one: Person, dossier: Dossier) -> tuple[int, ...]:
    """Shots with somebody, those with most of their faces first."""
    count: dict[int, int] = {}
    for row in cast("Sequence[Face]", dossier.table("faces").rows):
        if row.person == one.person:
            count[row.shot_index] = count.get(row.shot_index, 0) + 1
    return tuple(sorted(count, key=lambda index: (-count[index], index)))


def _most(some: Sequence[Person], dossier: Dossier, against: bool) -> Measured:
    """Those who are named are on screen longest; or the first longer than the second."""
    rows = sorted(cast("Sequence[Person]", dossier.table("persons").rows), key=lambda row: -row.screen_ns)
    those = [some[0]] if against else list(some)
    others = [some[1]] if against else [row for row in rows if all(row.person != one.person for one in those)]
    least, rival = min(those, key=lambda row: row.screen_ns), max(others, key=lambda row: row.screen_ns, default=None)
    told = " and ".join(one.name or one.person for one in those)
    measure = f"time on screen of {told}"
    if rival is None:
        return Measured(measure, "bears out", "Longest on screen: nobody else is.", "Nobody else was found.", "inside the film",
                        least.screen_ns / SECOND, None, None, "s", _shots_of(least, dossier))  # fmt: skip
    ratio = least.screen_ns / max(1, rival.screen_ns)
    low = high = None
    if (own := _off(least)) and (theirs := _off(rival)):
        low, high = ratio * own[0] / theirs[1], ratio * own[1] / theirs[0]
    verdict = _verdict(MORE, ratio, low, high)
    name = rival.name or rival.person
    reason = f"{least.name} is seen for {least.screen_ns / SECOND:.0f} s, {name} for {rival.screen_ns / SECOND:.0f} s."
    rule = (
        "Longer on screen than the next: bears out from a quarter longer, leans for it from a tenth; leans against it below a "
        "tenth less, contradicts below a quarter less."
    )
    return Measured(measure, verdict, rule, reason, "inside the film", ratio, low, high, "times",
                    _shots_of(least, dossier), _shots_of(rival, dossier))  # fmt: skip


def _off(*some: Person) -> tuple[float, float] | None:
    """Times less and more than was counted that the screen time of these may be; None where that is not known."""
    found = [
        (row.screen_low_ns / row.screen_ns, row.screen_high_ns / row.screen_ns)
        for row in some
        if row.screen_ns and row.screen_low_ns and row.screen_high_ns
    ]
    return (min(low for low, _ in found), max(high for _, high in found)) if len(found) == len(some) else None


def _verdict(lines: Lines, value: float, low: float | None, high: float | None) -> str:
    """By the interval; where none is known, by the number, and it only leans."""
    if low is None or high is None:
        return leaning(lines.judge(value, value))
    return lines.judge(low, high)


def _always(one: Person, dossier: Dossier) -> Measured:
    with_face = {row.shot_index for row in cast("Sequence[Face]", dossier.table("faces").rows)}
    own = set(_shots_of(one, dossier))
    share = len(own) / len(with_face) if with_face else 0.0
    off = _off(one)
    low, high = (share * off[0], min(1.0, share * off[1])) if off else (None, None)
    rule = (
        f"Of the shots with a face: bears out from {per_cent(ALWAYS.bears_out)}, leans for it from {per_cent(ALWAYS.leans)}; leans "
        f"against it below {per_cent(ALWAYS.against)}, contradicts below {per_cent(ALWAYS.contradicts)}."
    )
    reason = f"{one.name} is in {len(own)} of {len(with_face)} shots with a face; who is turned away is not known."
    return Measured(f"share of the shots with a face that {one.name} is in", _verdict(ALWAYS, share, low, high), rule,
                    reason, "an absolute claim", share, low, high, "share", _shots_of(one, dossier),
                    tuple(sorted(with_face - own)))  # fmt: skip


def _always_both(one: Person, other: Person, dossier: Dossier) -> Measured:
    """Two who are together in every shot."""
    pair = {one.person, other.person}
    with_face = {row.shot_index for row in cast("Sequence[Face]", dossier.table("faces").rows)}
    rows = cast("Sequence[Together]", dossier.table("together").rows)
    both = {row.shot_index for row in rows if {row.person, row.other} == pair}
    share = len(both) / len(with_face) if with_face else 0.0
    names = f"{one.name} and {other.name}"
    rule = (
        f"Of the shots with a face: leans for it from {per_cent(ALWAYS.leans)}; leans against it below {per_cent(ALWAYS.against)}. Whoever is "
        "turned away is not found, so the verdict only leans."
    )
    reason = f"{names} are both in {len(both)} of {len(with_face)} shots with a face."
    return Measured(f"share of the shots with a face that {names} are in", _verdict(ALWAYS, share, None, None), rule, reason,
                    "an absolute claim", share, None, None, "share", tuple(sorted(both)), tuple(sorted(with_face - both)))  # fmt: skip


def _at(one: Person, part: float, lines: Lines, seen: str, claim: str, at_ns: int) -> Measured:
    """Where in the running time somebody is first or last seen."""
    rule = (
        f"{claim}: bears out from {per_cent(lines.bears_out)} of the running time {'over' if lines is LATE or lines is CLOSES else 'left'}, "
        f"leans for it from {per_cent(lines.leans)}; leans against it below {per_cent(lines.against)}, contradicts below "
        f"{per_cent(lines.contradicts)}. Whoever is turned away or far off is not found, so the verdict only leans."
    )
    verdict = _verdict(lines, part, None, None)
    reason = f"{one.name} {seen} at {clock(at_ns)}."
    return Measured(f"when {one.name} {seen}", verdict, rule, reason, "an absolute claim", part, None, None, "share")


def _seen_before(one: Person, dossier: Dossier) -> Measured | None:
    """That somebody else is seen first, in an earlier shot; None where nobody is."""
    rows = cast("Sequence[Person]", dossier.table("persons").rows)
    first = min(rows, key=lambda row: row.first_ns)
    begins = next(
        (shot.start_ns for shot in dossier.shots if shot.start_ns <= one.first_ns < shot.end_ns), one.first_ns
    )
    if first.first_ns >= begins:
        return None
    rule = f"It opens with {one.name}: leans against it where somebody else is seen in an earlier shot; whoever is turned away is not found."
    reason = (
        f"{one.name} is first seen at {clock(one.first_ns)}, {first.name or first.person} at {clock(first.first_ns)}."
    )
    return Measured(f"when {one.name} is first seen", "leans against", rule, reason, "an absolute claim")


_SHARE_NONE = re.compile(
    r"\b(?:shares? (?:no|not one|not a single|never a|neither)|teil(?:en|t)(?: sich)? (?:\w+ ){0,2}kein\w*|partagent (?:pas|jamais|aucun)|(?:comparten|coinciden) (?:\w+ ){0,2}(?:ningún|nunca|ni un)|"
    r"condividono (?:mai|nessuna|nemmeno|neanche)|(?:partilham|compartilham|dividem) (?:nenhum|nem um|nunca)|(?:ни разу|никогда) не (?:оказыва\w+|появля\w+|встреча\w+))\b|\bkept apart\b"
)
"""That two share no shot, where the denial stands behind the verb."""


def _two(
    told: Said, kinds: set[str], one: Person, other: Person, dossier: Dossier, film: Film
) -> tuple[Measured, bool]:
    """How long two are together, of the time that the more seldom one is on screen, and from when on."""
    pair = {one.person, other.person}
    rows = [
        row for row in cast("Sequence[Together]", dossier.table("together").rows) if {row.person, row.other} == pair
    ]
    rows.sort(key=lambda row: row.start_ns)
    names = f"{one.name} and {other.name}"
    time = sum(row.end_ns - row.start_ns for row in rows)
    of = min(one.screen_ns, other.screen_ns)
    shots = tuple(row.shot_index for row in sorted(rows, key=lambda row: (row.start_ns - row.end_ns, row.start_ns)))
    if "meet" in kinds and kinds & {"soon", "late"}:
        late = "late" in kinds and "soon" not in kinds
        if not rows:
            reason = f"{names} are never seen in one shot; whether they meet without that is not measured."
            return Measured(f"when {names} are first together", "leans against", "Together in one shot.", reason,
                            "an absolute claim"), False  # fmt: skip
        part = rows[0].start_ns / film.duration_ns
        lines = LATE if late else SOON
        share = part if late else 1 - part
        verdict = leaning(lines.judge(share, share))
        reason = f"They are first together in one shot at {clock(rows[0].start_ns)}, after {per_cent(part)} of the running time."
        rule = (
            f"{'Late' if late else 'Soon'}: leans for it from {per_cent(lines.leans)} of the running time {'over' if late else 'left'}, against it "
            f"below {per_cent(lines.against)}; what happens between them is not measured, so the verdict only leans."
        )
        return Measured(f"when {names} are first together", verdict, rule, reason, "an absolute claim", part, None, None,
                        "share", tuple(row.shot_index for row in rows)), False  # fmt: skip
    words = [*named(told, "persons", "together"), *named(told, "persons", "meet"), *named(told, "persons", "relation")]
    never = any(is_denied(told, word, before=True) for word in words) or _SHARE_NONE.search(told.text) is not None
    scarce = is_scarce(told, words)
    share = min(1.0, time / of) if of else 0.0
    thirds = [
        sum(max(0, min(row.end_ns, film.duration_ns * (n + 1) // 3) - max(row.start_ns, film.duration_ns * n // 3)) for row in rows)
        for n in range(3)
    ]  # fmt: skip
    course = ", ".join(per_cent(part / time) for part in thirds) if time else ""
    reason = f"{names} are together in {len(rows)} shots, {per_cent(share)} of the time of the one who is seen less"
    reason += f"; of that {course} in each third of the film." if time else "."
    measure = f"share of the less seen one's time that {names} are in one shot"
    if (named_part := fraction_of(told)) is not None:
        part = time / film.duration_ns
        reach = _off(one, other) or (1.0, 1.0)
        reached = min(1.0, part * reach[1])
        found = beside_fraction(
            named_part,
            f"share of the time that {names} are in one shot",
            "both in one shot",
            part,
            part * reach[0],
            reached,
        )
        return replace(found, verdict=leaning(found.verdict), reason=f"{found.reason} {reason}", shots_for=shots), False
    if never and not scarce:
        verdict = (
            "contradicts" if len(rows) > 1 or share >= THERE.bears_out else "leans against" if rows else "leans for"
        )
        rule = (
            "Never together: leans for it where no shot has both, since whoever is turned away is not found; contradicts where two "
            "have or one of 2 % of the time."
        )
        return Measured(
            measure, verdict, rule, reason, "an absolute claim", share, None, None, "share", (), shots
        ), False
    often = kinds & {"most", "relation", "always"} or says(told, "manner", "often") or scarce
    lines = TOGETHER if often else THERE
    off = _off(one, other)
    low, high = (share * off[0], min(1.0, share * off[1])) if off else (None, None)
    verdict = _verdict(lines, share, low, high)
    rule = (
        f"Together: bears out from {per_cent(lines.bears_out)} of that time, leans for it from {per_cent(lines.leans)}; leans "
        f"against it below {per_cent(lines.against)}, contradicts below {per_cent(lines.contradicts)}."
    )
    if kinds & {"relation"}:
        verdict, rule = leaning(verdict), f"{rule} What is between them is not measured, so the verdict only leans."
    return Measured(
        measure, verdict, rule, reason, "an absolute claim", share, low, high, "share", shots
    ), scarce != never
