"""The film that a prize's own words name without a mark: "mejor fotografía para Niebla", "Best Editing: The Tower"."""

from kadr.fold import fold
from kadr.late import late
from kadr.reading.mentions.words import CAPITAL, country_names, given_names, is_a_name, not_persons, page_words
from kadr.reading.text import Reading

_WORK = rf"(?P<work>{CAPITAL}[\w'-]*(?: [\w'-]+){{0,4}}?)(?=[),.;\n]| y | e | et |$)"
_SOMEBODY = rf"{CAPITAL}[\w'-]+ (?:{CAPITAL}[\w'-]+ ?){{1,2}},? ?"
_GIVEN_FOR = {
    code: late(
        rf"(?:(?P<who>(?:,? (?:para|per|pour|à|a)| ?[:,]) {_SOMEBODY}(?:por|per|pour|con|com|en|in|em|dans|pelo) )"
        rf"|,? (?:para|por|per|pour|à|a|al film|ao filme|au film) ){_WORK}"
    )
    for code in ("fr", "es", "it", "pt")
}
"""Right behind a prize: "mejor fotografía para Niebla", "mejor director para Ana Muestra por Club de nieve"."""
_RUN = rf"(?P<work>{CAPITAL}[\w'-]*(?: (?:(?:of|the|in|a|and|to|for) ){{0,2}}{CAPITAL}[\w'-]*){{0,5}})"
_GIVEN_FOR["en"] = late(
    rf"(?:(?P<who>(?: (?:to|went to)| ?:) {_SOMEBODY}for )| (?:for|to|went to) ){_RUN}(?=[),.;\n]| and (?i:best)|$)"
)
_CAPITALS = r"(?P<work>[A-ZÄÖÜ]{4,}(?: [A-ZÄÖÜ]{2,}){0,4})"
_GIVEN_FOR["de"] = late(
    rf"(?:(?P<who> (?:an|ging an|geht an) {_SOMEBODY}für )| (?:für|an|ging an|geht an) ){_CAPITALS}(?=[),.;\n]| und |$)"
)
"""Where every noun has a capital, only words in capitals tell a title."""
_SET_DOWN = late(
    rf" ?: (?P<work>(?i:the|el|la|los|las|il|lo|le|les|der|die|das|o|os|as) {CAPITAL}?[\w'-]+(?: [\w'-]+){{0,4}}?)(?=[;.\n]|$)"
)
"""Best Editing: The Tower; a name has no article."""


def named_for(reading: Reading, end: int, limit: int) -> tuple[int, int] | None:
    """Where the unmarked film right behind a prize stands; None where nothing does, or a person or a country.

    end, limit: offsets of the prize's end and of the end of its sentence. Which of its words are a festival
    or a section is for the caller to say.
    """
    given = _GIVEN_FOR.get(reading.text.language or "en")
    hits = (given.match(reading.plain, end, limit) if given else None, _SET_DOWN.match(reading.plain, end, limit))
    hit = next((hit for hit in hits if hit), None)
    if hit is None or reading.persons_in(*hit.span("work")) or not hit["work"][0].isupper():
        return None
    words = fold(hit["work"])
    parts = words.split()
    if (
        not parts
        or parts[0] in given_names()
        or (hit.groupdict().get("who", "") is None and parts[0] in not_persons())
        or words in country_names()
        or page_words().issuperset(parts)
        or is_a_name(hit["work"])
    ):
        return None
    return hit.span("work")
