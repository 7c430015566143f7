"""Credits that a sentence denies, or tells of something else: "it was not directed by X", "the book was edited by X", "X's earlier film"."""

import re
from functools import cache

from kadr.fold import title_key
from kadr.late import late
from kadr.reading.credits.found import Found, ours, same_person
from kadr.reading.credits.makers import FILM_OF_NEWCOMER
from kadr.reading.credits.words import CAPITAL, departments, one_of
from kadr.reading.text import Reading, Sentence

_BEFORE = late(
    r"(?:(?:\bnot|\bnever|n't)(?: (?:actually|really|in fact|even|ever|have been|be|been))*"
    r"|\b(?:was|were) (?:originally |at first |once )?to (?:have been|be)"
    r"|\b(?:book|anthology|volume|magazine|journal|album) (?:was|is|has been)"
    r"|\bnicht|\bnie|(?:\bpas|\bjamais)(?: été)?|\b(?:no|nunca) (?:fue|ha sido|está|es|era|estuvo)"
    r"|\bnon (?:è|fu|era|sono|erano)(?: stat[oaie])?|\b(?:não|nunca) (?:foi|é|era|está)|\bне(?: был[аои]?)?) $",
    re.IGNORECASE,
)
"""Right before "directed by"."""
_BEHIND = late(
    r" (?:(?:was|were|is|are)(?: not|n't) (?:involved|part of|responsible|credited)|had nothing to do with|(?:war|waren|ist) nicht (?:beteiligt|dabei)"
    r"|n'(?:a|ont|était|étaient) pas (?:participé|impliqu)|no (?:participó|participaron|intervino)|non (?:ha|hanno) partecipato|não (?:participou|participaram)|не участвовал)",
    re.IGNORECASE,
)
"""Right behind a name."""
_NEVER_DONE = re.compile(
    r",? who (?:would|should|could|might|was to) have (?:shot|cut|edited|photographed|lensed|scored|written|directed|produced|designed)\b|,? who (?:had )?wanted to (?:shoot|cut|edit|score|write|direct|produce)\b"
)
"""Inside a credit: "Ada Muster, who would have shot “Low Water”"."""
_MARRIED = late(
    r"\b(?:(?:was |is )?married(?: to)?|marries|épous[ae]|mariée? (?:à|avec)|casad[oa] (?:con|com)|se casó con|casou-se com|sposò|sposat[oa] con|женат на|замужем за|heiratete)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_MARRIED_BEHIND = re.compile(r" (?:\w+ )?verheiratet\b")
"""Whom somebody married has a job by the way: "was married to the costume designer X"."""
_OWNS = late(
    rf"['’]s? (?:[a-z][\w-]* ){{0,3}}?(?:(?:[\"'“‘*_]{{1,3}})?{CAPITAL}|film\b|movie\b|feature\b|debut\b|drama\b|documentary\b)|s? [«„\"“»]",
    0,
)
"""Behind a name: "the script of Ada Muster's Low Tide", „die Musik von Ada Musters »Ebbe«“: work on a film of hers, which somebody else did."""
_ANOTHER = (
    r"previous|earlier|prior|preceding|next|upcoming|précédent|prochain|vorherige[mnrs]?|vorige[mnrs]?|frühere[mnrs]?|nächste[mnrs]?|kommende[mnrs]?"
    r"|anterior|próxim[ao]|siguiente|precedente|prossimo|seguinte|предыдущ\w+|прошл\w+|следующ\w+"
)
_OF_A_FILM = late(
    r"\b(?:of|von|zu|des|der|(?:du|d'un|de son|of the|del|de la|de una|do|de um|della?) (?P<which>[a-zà-ÿ]+ )?(?:film|filme|long[- ]métrage|película|longa|largometraje|lungometraggio)"
    rf"(?P<one> (?:{_ANOTHER}))? (?:de|d'|di|do|da|del)|(?P<his>(?:{_ANOTHER}) )?(?:фильма|картины|ленты)) ?$"
)
"""Before a name: whose film it is, or who did that work on it; which of them, the words beside it tell."""
_FILM = (
    r"film|movie|feature|work|picture|drama|documentary|long[- ]métrage|œuvre|\w*film[es]?|arbeit|película|largometraje|filme|obra|opera|lungometraggio|lavoro|"
    r"longa(?:-metragem)?|фильм\w*|картин\w+|лент\w+|работ\w+"
)
_EARLIER_FILM = late(
    rf"(?<!\w)(?:(?:{_ANOTHER}) (?:[^\W\d_]+ )?(?:{_FILM})|(?:{_FILM}) (?:{_ANOTHER}))(?: (?:by|from|de|du|d'|von|vom|des|der|di|del|della|do|da|режисс[её]ра)(?: ?[a-zà-ÿ]+)?)? ?$",
    re.IGNORECASE,
)
"""Right before a name: "the previous film by X", "la anterior película de X"; which film that is, the words do not say."""
_BEST = re.compile(r"(?i:\b(?:mejor|miglior\w*|meilleure?|melhor|best)) [^.;:()]{3,40}$")
_FOR_THE_FILM_BY = late(
    r"(?i:\b(?:mejor|miglior\w*|meilleure?|melhor|best)\b)[^.;:]{3,80} (?:per|por|pour|for|pelo) (?:il|el|le|o|the) (?:[a-zà-ÿ]+ )?(?:film|filme|movie) (?:di|de|do|da|by) $"
)
"""Before a name in a list of winners: "la miglior attrice è Ana Esempio per il nuovo film di X"."""
_FOR_A_FILM = late(
    rf"(?: (?:por|per|pour|for|pelo|pela|com|con|in|en|em|dans)|, (?:protagonista|interprete|intérprete|star) (?:di|de|del|do|da|of)) (?:(?:su|sua|il|la|le|el|o|a|his|her) )?[\"«“]?(?P<film>{CAPITAL}[^.,;:()\"\n]{{2,60}})"
)
"""Behind who is the best: "mejor director para Ana Muestra por Club sándwich"."""
_THEIR_EARLIER = re.compile(
    r"['’]s? (?:own )?(?:previous|earlier|prior|last|preceding|next|upcoming) (?:[a-z]+ )?(?:film|movie|feature|work|picture|drama|documentary)\b"
)
_FAR, _FAR_SAID = 60, 140  # characters


@cache
def _department_made(language: str | None) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{one_of(departments(language))}) (?:foi|foram|é|era|fue|es|fu|è|est|a été|was|is|wurde|ist)(?: \w+){{0,2}} $",
        re.IGNORECASE,
    )


def _is_department(language: str | None, before: str) -> bool:
    return _department_made(language).search(f"{before.rstrip()} ") is not None


def is_denied(reading: Reading, found: Found) -> bool:
    """Whether the words around a credit take it back."""
    sentence = reading.sentence_at(found.start)
    if sentence is None:
        return False
    if found.film == reading.main_film and _of_another_film(reading, sentence, found):
        return True
    before = reading.plain[max(sentence.start, found.start - _FAR) : found.start]
    behind = reading.plain[found.end : min(sentence.end, found.end + _FAR)]
    if found.role == "cast" and _is_department(reading.text.language, before):
        return True  # "A montagem foi feita por X": a part is made so too
    if found.role != "cast" and (_MARRIED.search(before) or _MARRIED_BEHIND.match(behind)):
        return True
    if _NEVER_DONE.search(reading.plain, found.start, found.end):
        return True
    begins_with_name = reading.body.startswith(
        found.person, found.start
    )  # "I did not know X": no word of the job is denied
    return bool((not begins_with_name and _BEFORE.search(before)) or _BEHIND.match(behind))


def _keys_of(words: str) -> list[str]:
    """Keys of what may be a title at the head of some words."""
    parts = words.split()
    return [title_key(" ".join(parts[:n])) for n in range(1, len(parts) + 1)]


def _of_another_film(reading: Reading, sentence: Sentence, found: Found) -> bool:
    """Whether what somebody did, the words tell of another film than the page's, though they may not name it."""
    at = reading.body.rfind(found.person, found.start, max(found.end, found.start + len(found.person)))
    if at < 0:
        return False
    before = reading.plain[max(sentence.start, at - _FAR) : at]
    behind = _FOR_A_FILM.match(reading.plain, at + len(found.person))
    if behind and _BEST.search(before) and not any(title in ours(reading) for title in _keys_of(behind["film"])):
        return True
    if found.role == "director":
        said = reading.plain[max(sentence.start, at - _FAR_SAID) : at]
        if _FOR_THE_FILM_BY.search(said) and not any(
            title_key(t.title) in ours(reading) for t in reading.titles_in(sentence.start, sentence.end)
        ):
            return True
        theirs = _THEIR_EARLIER.match(reading.plain, at + len(found.person))
        return theirs is not None or _EARLIER_FILM.search(before) is not None
    if found.role == "cast":
        return FILM_OF_NEWCOMER.search(before) is not None
    of = _OF_A_FILM.search(before)
    if of is None:
        return False
    end = at + len(found.person)
    if _OWNS.match(reading.plain, end) is not None:
        return True
    if reading.text.language in {None, "en", "de"}:
        return False
    maker = reading.subject.director if reading.subject else None
    its_maker = maker is not None and same_person(maker, found.person)  # "la fotografía de la película de" its director
    return its_maker or any(of[name] for name in ("which", "one", "his")) or any(reading.titles_in(end, end + 4))
