"""What somebody did on another film, told in a clause behind their name: "Anna Muster, who also cut THE LONG FERRY, …"."""

import re
from collections.abc import Iterator
from functools import cache

from kadr.late import late
from kadr.reading.credits.found import Found, film_named, is_film, nominative
from kadr.reading.text import Reading, TitleMention

_WHO = {
    "en": r"who(?: had| has| have|'d)?",
    "de": r"d(?:er|ie)",
    "fr": r"qui(?: a| avait| vient de| venait de)?",
    "es": r"(?:que|quien)(?: ha| había)?",
    "it": r"che(?: ha| aveva)?",
    "pt": r"que(?: tinha| havia)?",
    "ru": r"котор(?:ый|ая)",
}
_DID = {
    "en": {
        "cinematographer": "shot|photographed|lensed",
        "editor": "cut|edited",
        "composer": "scored|wrote the (?:music|score) for|composed the (?:music|score) for",
        "writer": "wrote|co-wrote",
        "camera_operator": "(?:worked as|was) (?:an?|the) (?:camera operator|assistant cameraman|focus puller) on",
    },
    "de": {
        "cinematographer": "fotografiert(?:e)?|ins Bild gesetzt",
        "editor": "geschnitten|schnitt|montiert(?:e)?",
        "composer": "vertont(?:e)?",
        "writer": "geschrieben|schrieb",
        "production_design": "ausgestattet|ausstattete",
    },
    "fr": {
        "cinematographer": "photographié|photographier|éclairé|éclairer|photographia",
        "editor": "monté|monter|monta",
        "composer": "mis en musique|composé la musique (?:de|du|pour)|signé la musique (?:de|du)",
        "writer": "écrit|coécrit",
    },
    "es": {
        "cinematographer": "fotografi(?:ó|ado)|filmado",
        "editor": "mont(?:ó|ado)|editado",
        "composer": "musicaliz(?:ó|ado)|compuso la música (?:de|para)",
        "writer": "(?:co)?escrib(?:ió|ieron)|(?:co)?escrito",
    },
    "it": {
        "cinematographer": "fotograf(?:ò|ato)",
        "editor": "mont(?:ò|ato)",
        "composer": "musicat[oa]|composto le musiche (?:di|per)|scritto le musiche (?:di|per)",
        "writer": "scritto|sceneggiato",
    },
    "pt": {
        "cinematographer": "fotograf(?:ou|ado)",
        "editor": "mont(?:ou|ado)|edit(?:ou|ado)",
        "composer": "music(?:ou|ado)|compôs a música (?:de|do|da|para)",
        "writer": "(?:co)?escrev(?:eu|eram)|(?:co)?escrito",
    },
    "ru": {
        "editor": "(?:с)?монтировала?",
        "composer": "(?:на)?писала? музыку (?:к|для)",
        "writer": "(?:на)?писала? сценарий (?:к|для)?",
    },
}
"""By language and role: what somebody did on a film; what may mean the director ("made", «снял») only as the job they have here."""
_AS_HERE = {
    "ru": "снял[аи]?|снимала?|снявш\\w+|снимавш\\w+",
    "de": "gedreht|drehte",
    "fr": "tourné",
    "es": "rodado|rodó",
    "it": "girato|girò",
    "pt": "rodado|rodou|filmado|filmou",
}
_NOT_DONE = (
    r"not|never|would|should|could|might|wanted|nicht|nie|würde|hätte|wollte|sollte|pas|jamais|aurait|voulait|devait|nunca|habría|quería|debía|non|mai|avrebbe|voleva|doveva"
    r"|não|teria|queria|devia|не|никогда|хотела?|должен|должна"
)
_ABOUT = r"about|on|upon|über|sur|sobre|acerca|di|del|dell[ao]?|su|sul|sull[ao]?|об?|обо"
"""Before a title: somebody wrote about the film, and not the film."""
_LITTLE = rf"(?:(?!(?:{_NOT_DONE}|{_ABOUT})\b)[a-zà-ÿа-яё][\w'-]* ){{0,3}}?"
_TO_A_TITLE = late(
    rf"(?: (?!(?:und|and|et|y|e|и|{_ABOUT})\b)[a-zà-ÿа-яё][\w'-]*| (?:Film|Drama|Serie)){{0,3}}(?: |[dl]')[\"'«„(*_]{{0,3}}"
)


@cache
def _clause(language: str) -> re.Pattern[str]:
    verbs = "|".join([*_DID[language].values(), *filter(None, [_AS_HERE.get(language)])])
    if language == "de":
        return re.compile(rf",? {_WHO['de']} {_LITTLE}(?=[\"„]|[A-Z])")
    bare = r"|,? (?=снявш|снимавш)" if language == "ru" else ""
    return re.compile(rf"(?:,? {_WHO[language]} {{0,1}}{bare}){_LITTLE}(?P<did>{verbs})(?!\w)")


_VERB_LAST = late(
    r"[\"“*_]{0,3} (?:[a-zà-ÿ][\w-]* ){0,3}?(?P<did>[a-zäöü][\wäöüß-]*(?: Bild gesetzt)?)(?: hat| hatte| haben)?(?=[,.;)])"
)


def earlier_work(reading: Reading, found: list[Found]) -> Iterator[Found]:
    """The other films of who has a credit on the page's film, or a job before the name, in a clause behind it."""
    language = reading.text.language or "en"
    if language not in _DID or reading.main_film is None:
        return
    jobs = {(one.person, one.role) for one in found if one.film == reading.main_film}
    for person in reading.persons:
        hit = _clause(language).match(reading.plain, person.end)
        sentence = reading.sentence_at(person.start)
        if hit is None or sentence is None or hit.end() > sentence.end:
            continue
        title = _title_behind(reading, hit.end(), sentence.end)
        if title is None:
            continue
        name = nominative(reading, person.full)
        did, end = hit.groupdict().get("did"), title.end
        if language == "de":
            last = _VERB_LAST.match(reading.plain, title.end, sentence.end)
            if last is None:
                continue
            did, end = last["did"], last.end()
        role = _role(language, str(did), {role for who, role in jobs if who == name or who == person.full})
        if role:
            yield Found(person.start, end, name, role, None, None, film_named(reading, title), 0.8)


def _title_behind(reading: Reading, at: int, end: int) -> TitleMention | None:
    """Another film's title, right behind what was done."""
    for title in reading.titles_in(at, end)[:1]:
        near = (
            at == title.start
            or _TO_A_TITLE.fullmatch(reading.plain, at, title.start)
            or not reading.plain[at : title.start].strip('"“„« ')
        )
        if near and is_film(title) and film_named(reading, title) != reading.main_film:
            return title
    return None


def _role(language: str, did: str, here: set[str]) -> str | None:
    """The role that a verb tells; of one that may mean several, the one that this person has on the page's film."""
    for role, verbs in _DID[language].items():
        if re.fullmatch(verbs, did):
            return role
    other = _AS_HERE.get(language)
    crew = here & {"cinematographer", "director"}
    return crew.pop() if other and re.fullmatch(other, did) and len(crew) == 1 else None


def of_somebody_else(one: Found, told: list[Found]) -> bool:
    """Whether a director's credit lies in words that tell what a cameraman shot: «оператор А, снявший „Б“»."""
    return one.role == "director" and any(
        other.role == "cinematographer" and other.person == one.person and other.film == one.film for other in told
    )
