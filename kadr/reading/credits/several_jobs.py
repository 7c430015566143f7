"""One maker with several verbs before one film: "Ada Muster wrote, produced and directed TITLE"."""

import re
from collections.abc import Iterator

from kadr.reading.credits.found import Found, film_named, film_of
from kadr.reading.credits.places import films_in
from kadr.reading.keyed import Keyed
from kadr.reading.people.antecedents import antecedent
from kadr.reading.text import PersonMention, Reading

_JOBS = {
    "writer": r"wrote|co-wrote|scripted|schrieb|geschrieben|écrit|scénarisé|escribió|escrito|coescribió|ha escrito|scritto|sceneggiato|scrisse|escreveu|roteirizou|написала?|придумала?",
    "producer": r"produced|co-produced|produzierte|produziert|produit|coproduit|produjo|producido|coprodujo|prodotto|produsse|produziu|coproduziu|с?продюсировала?|продюсировала?",
    "director": r"directed|helmed|inszenierte|inszeniert|drehte|gedreht|réalisé|mis en scène|dirigió|dirigido|realizó|rodó|diretto|diresse|dirigiu|realizou|сняла?|снимала?|поставила?|срежиссировала?",
    "editor": r"edited|montierte|schnitt|geschnitten|monté|montó|editó|montato|montò|montou|editou|смонтировала?",
    "cinematographer": r"shot|photographed|lensed|fotografierte|photographié|fotografió|fotografato|fotografò|fotografou",
    "composer": r"scored|komponierte|compuso|musicò|musicou",
}
_ONE_JOB = {role: re.compile(words, re.IGNORECASE) for role, words in _JOBS.items()}
_VERB = "|".join(_JOBS.values())
_AND = r"(?:,? (?:and|und|et|y|e|ed|и)(?: (?:also|auch|aussi|también|anche|também|then|himself|herself|même))? |, )"
_LED = r"(?:,? (?:who|qui|que|quien|che|который|которая|der|die))?(?:,? (?:also|later|himself|herself|selbst|auch|aussi|también|anche|também|сам|сама|a|ha|hat|avait|aveva|había|had|has)){0,2}"
_VERBS = Keyed(rf"{_LED} (?P<verbs>(?:{_VERB})(?:{_AND}(?:(?:a|ha|hat) )?(?:{_VERB})){{1,4}})(?!\w)", re.IGNORECASE)
_HE = re.compile(r"\b(?i:he|she|er|sie|il|elle|él|ella|lui|lei|ele|ela|он|она)(?=,? )")
_FILM = r"(?: (?:the|his|her|a|first|debut|short|film|movie|feature|drama|den|die|das|ihren|seinen|Film|Drama|le|la|son|sa|el|su|il|lo|suo|sua|o|um|seu|película|filme|pellicola|фильм|картину|ленту)){0,4}"
_BEFORE_TITLE = re.compile(rf"{_FILM}(?: ?[\"«„»'*_]+ ?| )")
_THE_FILM = re.compile(
    r" (?:it|the (?:film|movie|picture)|den Film|le film|la película|el filme|il film|o filme|фильм)(?= ?[.,;]|$)"
)


def several_jobs(reading: Reading) -> Iterator[Found]:
    """A row for each verb of two or more that one film follows; for a pronoun, of whom it stands for."""
    for block, sentence in reading.prose():
        if block.kind == "question":
            continue
        for hit in _VERBS.finditer(reading.plain, sentence.start, sentence.end):
            who = _who(reading, sentence.start, hit.start())
            film, end = _film_behind(reading, hit.end())
            if who is None or film is None:
                continue
            name = reading.body[who.start : who.end] if who.end > sentence.start else who.full
            start = who.start if who.end > sentence.start else hit.start("verbs")
            for role, words in _ONE_JOB.items():
                told = words.search(hit["verbs"])
                if told:
                    yield Found(start, end, name, role, told.group(), None, film, 0.8)


def _who(reading: Reading, first: int, at: int) -> PersonMention | None:
    """Who stands right before the verbs, or the antecedent of the pronoun there."""
    named = [p for p in reading.persons_in(first, at) if p.end == at]
    if named:
        return named[-1]
    pronoun = next((hit for hit in _HE.finditer(reading.plain, first, at + 1) if hit.end() == at), None)
    return antecedent(reading, pronoun.start()) if pronoun else None


def _film_behind(reading: Reading, at: int) -> tuple[str | None, int]:
    """The film behind the verbs and where it ends: its title, or "the film" that the text is about."""
    sentence = reading.sentence_at(at - 1)
    for title in films_in(reading, sentence) if sentence else ():
        if title.start >= at:
            near = _BEFORE_TITLE.fullmatch(reading.plain, at, title.start) is not None
            return (film_named(reading, title), title.end) if near else (None, at)
    called = _THE_FILM.match(reading.plain, at)
    return (film_of(reading, at), called.end()) if called else (None, at)
