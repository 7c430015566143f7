"""The words of speech of one language, ready to match: who says, who asks, who denies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kadr.fold import level
from kadr.reading.keyed import Keyed
from kadr.reading.lists import load

_ROLES = ("director", "programmer", "crew", "cast", "critic", "viewer")


@dataclass(frozen=True, slots=True)
class Speech:
    """Patterns over levelled text; those called `…_start` match at the beginning of a paragraph or sentence."""

    say: Keyed
    report: Keyed
    press: Keyed
    somebody: Keyed
    according: Keyed
    he: Keyed
    the_director: Keyed
    the_others: tuple[tuple[str, Keyed], ...]
    """"the actor", "the cinematographer", by role."""
    leaves_subject_out: bool
    """Whether a verb may stand without saying who does it, as in Spanish."""
    i: Keyed
    you: Keyed
    answer_start: re.Pattern[str]
    prompt_start: re.Pattern[str]
    affirm_start: re.Pattern[str]
    deny: Keyed
    deny_start: re.Pattern[str]
    unsure_start: re.Pattern[str]
    deny_phrase: Keyed
    """"it wasn't a reference", or a negation shortly before such a noun."""
    unsure_phrase: Keyed
    interpreter: Keyed
    translated: Keyed
    after_end: Keyed
    question_labels: frozenset[str]
    answer_labels: frozenset[str]
    statement_heads: tuple[str, ...]
    viewer_heads: tuple[str, ...]
    by: Keyed
    makes: Keyed
    """What only a maker of films has: "…'s second feature"."""
    roles: tuple[tuple[str, Keyed], ...]
    any_role: Keyed
    """Any word of them all."""


@cache
def speech(language: str | None) -> Speech:
    """The words of a language, with the English ones beside them; of all languages where it is unknown."""
    lists = load("speech")
    codes = list(lists) if language not in lists else [language]
    entries: list[dict[str, Any]] = [lists[code] for code in codes]
    both = entries if "en" in codes else [*entries, lists["en"]]

    def every(key: str, of: list[dict[str, Any]] = entries) -> list[str]:
        told = [level(word).lower() for entry in of for word in entry.get(key, [])]
        if key in {"deny_phrases", "unsure_phrases"}:
            told += [phrase.replace("n't", " not") for phrase in told]  # "did not think of", "didn't think of"
        return list(dict.fromkeys(told))

    def words(key: str) -> Keyed:
        return Keyed(rf"(?<![\w'-])(?:{_any(every(key))})(?![\w-])", re.IGNORECASE)

    def start(key: str) -> re.Pattern[str]:
        return re.compile(rf"[\W_]*(?:{_any(every(key))})(?!\w)" if every(key) else r"(?!)", re.IGNORECASE)

    def prefix(key: str) -> re.Pattern[str]:
        return re.compile(rf"[\s\"'(\[_*¿-]*(?:{_any(every(key))})", re.IGNORECASE)

    return Speech(
        say=words("say"),
        report=words("report"),
        press=words("press"),
        somebody=words("somebody"),
        according=words("according"),
        he=words("he"),
        the_director=words("the_director"),
        the_others=tuple((role, _others(role, both)) for role in ("cast", "crew")),
        leaves_subject_out=any(entry.get("leaves_subject_out", False) for entry in entries),
        i=words("i"),
        you=words("you"),
        answer_start=prefix("answer_openers"),
        prompt_start=prefix("prompts"),
        affirm_start=start("affirm_openers"),
        deny=words("deny"),
        deny_start=start("deny_openers"),
        unsure_start=start("unsure_openers"),
        deny_phrase=Keyed(
            rf"(?<![\w'-])(?:(?:{_any(every('deny_phrases'))})|(?:{_any(every('deny'))})(?! (?:only|just|merely|simply)\b)[ ,]+(?:[\w'-]+ ){{0,4}}?(?:{_any(every('deny_nouns'))}))(?![\w-])",
            re.IGNORECASE,
        ),
        unsure_phrase=words("unsure_phrases"),
        interpreter=words("interpreter"),
        translated=words("translated"),
        after_end=words("after_end"),
        question_labels=frozenset(every("question_labels", both)),
        answer_labels=frozenset(every("answer_labels", both)),
        statement_heads=tuple(every("statement_heads", both)),
        viewer_heads=tuple(every("viewer_heads", both)),
        by=words("by"),
        makes=Keyed(rf"(?:'s?|,)?\s+(?:\w+[ -]){{0,3}}?(?:{_any(every('makes', both))})(?!\w)", re.IGNORECASE),
        roles=tuple((role, _role((role,), both)) for role in _ROLES),
        any_role=_role(_ROLES, both),
    )


def _role(roles: Sequence[str], entries: list[dict[str, Any]]) -> Keyed:
    forms = [level(word) for entry in entries for role in roles for word in entry["roles"].get(role, [])]
    return Keyed(rf"(?<![\w-])(?:{_any(forms)})(?![\w])", re.IGNORECASE)


def _others(role: str, entries: list[dict[str, Any]]) -> Keyed:
    forms = [level(word) for entry in entries for word in entry.get("the_others", {}).get(role, [])]
    return Keyed(rf"(?<![\w-])(?:{_any(forms)})(?![\w])", re.IGNORECASE)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(dict.fromkeys(words), key=len, reverse=True)) or "(?!)"
