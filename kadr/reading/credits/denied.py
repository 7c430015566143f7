"""Credits that a sentence denies, or tells of something else than a film: "it was not directed by X", "the book was edited by X"."""

import re
from functools import cache

from kadr.late import late
from kadr.reading.credits.found import Found
from kadr.reading.credits.words import departments, one_of
from kadr.reading.text import Reading

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
_MARRIED = late(
    r"\b(?:(?:was |is )?married(?: to)?|marries|épous[ae]|mariée? (?:à|avec)|casad[oa] (?:con|com)|se casó con|casou-se com|sposò|sposat[oa] con|женат на|замужем за|heiratete)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_MARRIED_BEHIND = re.compile(r" (?:\w+ )?verheiratet\b")
"""Whom somebody married has a job by the way: "was married to the costume designer X"."""
_FAR = 60  # characters


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
    before = reading.plain[max(sentence.start, found.start - _FAR) : found.start]
    behind = reading.plain[found.end : min(sentence.end, found.end + _FAR)]
    if found.role == "cast" and _is_department(reading.text.language, before):
        return True  # "A montagem foi feita por X": a part is made so too
    if found.role != "cast" and (_MARRIED.search(before) or _MARRIED_BEHIND.match(behind)):
        return True
    begins_with_name = reading.body.startswith(
        found.person, found.start
    )  # "I did not know X": no word of the job is denied
    return bool((not begins_with_name and _BEFORE.search(before)) or _BEHIND.match(behind))
