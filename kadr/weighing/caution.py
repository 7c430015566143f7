"""Why a verdict on a statement is never firmer than leaning: it may be about something else, or its parts are not read."""

import re
from dataclasses import replace

from kadr.dossier import Dossier
from kadr.reading.statements.subject_of import is_the_film, measured_words
from kadr.records import Statement
from kadr.weighing.denials import bears_on
from kadr.weighing.words import Said, Word, named

NOT_SURELY_THE_FILM = "That it speaks of the film and not of something else is not sure"
TURNED = "It turns from one claim to another"


def caution(found: Said, statement: Statement, dossier: Dossier, end: int) -> str:
    """Why a verdict only leans, as a sentence without its stop; empty where nothing speaks against a firm one."""
    if statement.tier in {"fact", "caption", "comparison", "likeness"}:
        return ""
    if found.excepted:
        return "The sentence names an exception"
    body = dossier.bodies.get(statement.quote.text_id, "")
    rest = body[end:].split("\n", 1)[0].rstrip(" \"'”’»)")
    kind = next((text.kind for text in dossier.texts if text.text_id == statement.quote.text_id), None)
    if kind == "interview" and rest.endswith("?"):
        return "It leads up to a question that is put to somebody"
    subject = dossier.subject
    names = [subject.title, *subject.titles, subject.director or ""] if subject else []
    names += [getattr(row, "name", None) or "" for row in dossier.table("persons").rows]
    names += [credit.person for credit in dossier.credits] + [credit.character or "" for credit in dossier.credits]
    if not is_the_film(found.text, found.language, names):
        return NOT_SURELY_THE_FILM
    if named(found, "manner", "hearsay"):
        return "It tells what somebody says"
    if _HABIT.search(found.sentence):
        return "It tells what somebody is used to"
    if _TURNS[found.language].search(found.sentence):
        return TURNED
    if len(_CLAUSES.findall(found.sentence)) > _MOST_CLAUSES:
        return "It has many clauses, and how they hang together is not read"
    if found.language == "en" and (_AT_LARGE.search(found.sentence) or _at_large(found)):
        return "It may speak of such things in general"
    if found.language == "en" and _IN_THE_PAST.search(found.sentence) and not _MADE_SO.search(found.sentence):
        return "It is told in the past, as stories are"
    return "It denies something that is not read" if _denies_unread(found) else ""


def _at_large(found: Said) -> bool:
    """Whether the sentence begins with such a thing without an article, and says neither how much of it there is nor of what film."""
    bare = _BARE.match(found.sentence)
    if bare is None or _ANCHORED.search(found.sentence):
        return False
    amounts = (
        ("stance", "no"),
        ("stance", "scarce"),
        ("stance", "much"),
        ("manner", "often"),
        ("manner", "all"),
        ("contrast", "than"),
    )
    return not any(named(replace(found, text=found.sentence), kind, name) for kind, name in amounts)


_BARE = re.compile(
    r"(?:long takes|close-?ups|crowds|silence|long shots|static shots|hand-?held (?:cameras?|shots)|black[- ]and[- ]white|colou?r) (?:is|are|has|have|can|may|will|was|were)\b"
)
_ANCHORED = re.compile(
    r"\b(?:it|its|here|film|movie|picture|this|these|throughout|everywhere|screen|story|her|his|their)\b"
)
_AT_LARGE = re.compile(
    r"^(?:long takes|close-?ups|crowds|silences?|long shots|static shots|hand-?held cameras?|black[- ]and[- ]white|colou?rs?)\b[^,;:]{0,40}?\b"
    r"(?:makes?|lets?|allows?|helps?|gives?|forces?|invites?|encourages?|requires?|demands?) (?:me|you|us|one|the (?:viewer|audience|spectator)s?|viewers|audiences|people)\b"
)
"""What such a thing does to whoever watches, wherever it is."""
_IN_THE_PAST = re.compile(
    r"^(?!(?:it|this|that|there|they|everything|nothing|nobody|no one|not|the (?:film|movie|picture|camera|cutting|editing|shots?|takes?|images?|frames?))\b)"
    r"[^.;:]{0,60}?\b(?:was|were|became|got|went|came|grew up|had|stood|fell|lay)\b"
)
_MADE_SO = re.compile(
    r"\b(?:was|were|been) (?:\w+ ){0,2}(?:shot|filmed|made|cut|edited|photographed|used|kept|held|framed|seen|shown|built)\b|\bis\b|\bare\b"
)


_HABIT = re.compile(
    r"\b(?:i|we|one|he|she|they|you)(?: have| had| has|'ve|'d) (?:never|always|often|rarely|seldom|long)\b(?!.*\b(?:so|such|as) )"
)
_TURNS = {
    language: re.compile(rf"(?:^|[,;:] )(?:{some}) ")
    for language, some in {
        "en": "but|yet|though|although|however|except", "de": "aber|doch|jedoch|allerdings|obwohl", "fr": "mais|pourtant|cependant|toutefois|quoique",
        "es": "pero|aunque|sin embargo", "it": "ma|però|tuttavia|sebbene|anche se", "pt": "mas|porém|embora|contudo", "ru": "но|однако|хотя",
    }.items()
}  # fmt: skip
"""For each language its own, as in `denials`."""
_CLAUSES = re.compile(r"[,;:()](?=\s)|\s[\u2013\u2014-]\s")
_MOST_CLAUSES = 3
"""Commas and the like up to which a sentence is plain enough for a firm verdict."""


def _denies_unread(found: Said) -> bool:
    """Whether a word that denies, or says that there is little, bears on nothing that is measured: what it does to the
    claim is not known ("... but they are not the rule")."""
    whole = replace(found, text=found.sentence)
    spared = [
        *named(whole, "stance", "not_no"),
        *named(whole, "manner", "still_there"),
        *named(whole, "manner", "untrue"),
    ]
    some = [*named(whole, "stance", "no"), *named(whole, "stance", "scarce")]
    some = [word for word in some if not any(ok.start < word.end and word.start < ok.end for ok in spared)]
    if not some:
        return False
    measured = [Word("", a, b) for _, _, a, b in measured_words(found.language, "persons", "bounds").find(whole.text)]
    return any(
        not any(bears_on(whole, word, one) or one.start < word.end and word.start < one.end for one in measured)
        for word in some
    )
