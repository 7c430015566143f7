"""A film that a sentence calls somebody's: "das Spielfilmdebüt von X", "a estreia de X", "Avec TITLE, X signe …"."""

import re
from collections.abc import Iterator

from kadr.late import late
from kadr.reading.credits.found import Found, film_named, film_of, is_film, same_person
from kadr.reading.credits.places import Place, films_in
from kadr.reading.credits.words import CAPITAL
from kadr.reading.text import Reading, TitleMention

_LOW = r"[a-zà-ÿа-яё][\w'’-]*"
_FILL = rf"(?:{_LOW} ){{0,3}}"
_CALLED = {
    "de": r"(?:\w*[Dd]ebüt|\w*[Dd]ebütfilm|\w*[Ee]rstling(?:sfilm|swerk)?|(?:erste|zweite|dritte|vierte|neue|neueste|jüngste|letzte)[nrsm]? (?:lange[nrs]? |kurze[nrs]? )?(?:\w*[Ff]ilm|\w*werk|Arbeit|\w*komödie|\w*drama))"
    rf" (?:von|des|der|vom) (?:{CAPITAL}\w+(?:s|in|er) )?",
    "fr": r"(?:premier|première|deuxième|second|troisième|quatrième|nouveau|nouvelle|dernier|prochain) (?:long[- ]métrage|court[- ]métrage|film|long|documentaire|fiction|réalisation) (?:de (?:la |l')?|du |d')",
    "es": r"(?:[óo]pera prima|(?:primer|segundo|tercer|cuarto|quinto|nuevo|último) (?:largometraje|cortometraje|film|filme|largo|corto|documental)|(?:primera|segunda|tercera|nueva|última) (?:película|cinta|obra|ficción|propuesta)|el debut) (?:de (?:la |los )?|del )",
    "it": r"(?:opera (?:prima|seconda|terza)|(?:primo|secondo|terzo|quarto|nuovo|ultimo) (?:film|lungometraggio|documentario|lavoro|corto\w*)|(?:prima|nuova|ultima) (?:opera|pellicola)|esordio|debutto) (?:(?:alla regia|nel lungometraggio) )?(?:di |del |della |dello |dell')",
    "pt": r"(?:(?:primeira|segunda|terceira|quarta|nova|última) (?:longa(?:-metragem)?|curta(?:-metragem)?|obra|ficção)|(?:primeiro|segundo|terceiro|quarto|novo|último) (?:filme|longa(?:-metragem)?|documentário)|estreia(?: na (?:realização|direção|ficção))?) (?:de |do |da |dos )",
    "ru": r"(?:дебют\w*(?: (?:фильм|картин|лент)\w*)?|(?:перв|втор|трет|нов|последн)\w+ (?:полнометражн\w+ )?(?:фильм|картин|лент|работ)\w*|(?:фильм|картин|лент|драм|комеди|мелодрам)(?:а|е|у|ы|ой|ом|и|ю|ии|ию)?) (?:режисс[её]р\w+ )?",
}
"""What a film is called before its maker's name, by language."""
_OPENS = {language: re.compile(rf"(?<!\w){words}{_FILL}$") for language, words in _CALLED.items()}

_QUOTE = r"(?:\s?[\"'«»„“”]\s?)?"
_TO_TITLE = re.compile(
    rf"\s?[,:(–-]?\s?(?:(?:mit dem Titel|intitul\w+|titulad\w+|titolat\w+|intitolat\w+|под названием) )?{_QUOTE}"
)
_FROM_TITLE = late(
    rf"{_QUOTE}(?: \([^()]{{2,40}}\))?,? ?(?:(?:ist|war|est|es|fue|è|é|foi|auch|aussi|also|gilt als|–|-|—) )?(?:(?:der|die|das|dem|den|ein|le|la|l'|el|il|lo|l|o|a|os|um|uma|une?|una?|это) ?)?(?:{_LOW} ){{0,2}}"
)

_MAKES = late(
    r"(?:,? (?:que|qui|che|die|der|который|которая))? ?(?:debut(?:a|ó|ou)(?: en (?:el largo\w*|la (?:dirección|realización)))? con|debütiert(?:e)? mit|inszeniert(?:e)?(?: mit)?|drehte|gibt mit|feierte mit|"
    r"signe|a signé|réalise|a réalisé|tourne|dirige|dirigió|ha dirigido|dirigiu|realizou|rodó|filmó|esordisce (?:alla regia )?con|debutta (?:alla regia )?con|ha diretto|firma|"
    r"estreia-se (?:na \w+ )?com|se estre(?:ia|ou) (?:na \w+ )?com|concorre com|снял[аи]?|снявш\w+|поставил[аи]?|дебютировал[аи]? с)"
    rf"(?: (?:{_LOW}|l'{_LOW}|Film|Debüt\w*|Drama|Komödie)){{0,3}} ?{_QUOTE}"
)
"""Behind a name, up to the title: who makes a film."""
_WITH_IT = re.compile(r"(?:[Aa]vec|[Cc]on|[Cc]om|[Mm]it) " + _QUOTE + r"$")
_AND_MAKES = late(
    rf"{_QUOTE}(?: \(\d{{4}}\))?,? (?:(?P<first>legt|gelingt|gibt|feiert|debütiert|präsentiert) (?:(?:der|die) )?{_FILL})?"
)
_SIGNS = re.compile(
    r",? (?:signe|livre|réalise|offre|tourne|poursuit|firma|entrega|dirige|debuta|esordisce|torna|realizza|assina|estreia-se|regressa|confirma|legt|gibt|feiert|debütiert)\b"
)
_PRESENTS = re.compile(rf" legte? mit {_QUOTE}$")
_BEHIND_PRESENTED = re.compile(rf"{_QUOTE} [^.;]{{0,40}}\b(?:[Ff]ilm|[Dd]ebüt\w*|[Ww]erk|\w*film|\w*debüt) vor\b")
_WHOSE = re.compile(
    rf"[^.;,]{{0,14}}, (?:deren|dessen) (?:{_LOW} |{CAPITAL}\w*(?:film|debüt|drama|werk) |Film ){{0,2}}{_QUOTE}"
)
_NOT_MAKING = re.compile(
    r"\b(?:Rolle|Musik|Drehbuch|Kamera|Schnitt|rôle|musique|scénario|montage|image|photo\w*|papel|música|guion|guión|montaje|fotografía|ruolo|musica|sceneggiatura|montaggio|fotografia|roteiro|argumento|montagem|"
    r"роль|музык\w+|сценари\w+|операторск\w+)\b"
)  # fmt: skip


def made_in_words(reading: Reading, place: Place, director: str | None) -> Iterator[Found]:
    """Directors whom a sentence names beside what it calls their film. director: who is known to have made the main film."""
    opens = _OPENS.get(reading.text.language or "")
    if opens is None:
        return
    person = place.people[0]
    titles = films_in(reading, place.sentence)
    film: str | None = None
    start, end = place.start, place.end
    called = opens.search(reading.plain, place.sentence.start, place.start)
    if called:
        title = _called(reading, place, titles, called.start())
        start = called.start()
        if title:
            film, start, end = film_named(reading, title), min(start, title.start), max(end, title.end)
        elif not titles and reading.text.language != "ru" and _speaks_of_one(reading):
            film = film_of(reading, place.start)
    elif title := _made(reading, place, titles):
        film, start, end = film_named(reading, title), min(start, title.start), max(end, title.end)
        person = place.people[-1] if title.start > place.end else person
    if film is None or " " not in person.full:
        return
    if film == reading.main_film and director and not same_person(person.full, director):
        return
    yield Found(start, end, reading.body[person.start : person.end], "director", None, None, film, 0.82)


def _speaks_of_one(reading: Reading) -> bool:
    """Whether a text names hardly a film but its own: a debut without its title then is that one."""
    return len({title.title for title in reading.titles if is_film(title)}) <= 2


def _called(reading: Reading, place: Place, titles: list[TitleMention], at: int) -> TitleMention | None:
    """The title beside "the debut of X": right behind the name, or before the word."""
    for title in titles:
        if title.start >= place.end and _TO_TITLE.fullmatch(reading.plain, place.people[0].end, title.start):
            return title
    behind = [title for title in titles if title.end <= at]
    if behind and _FROM_TITLE.fullmatch(reading.plain, behind[-1].end, at):
        return behind[-1]
    return None


def _made(reading: Reading, place: Place, titles: list[TitleMention]) -> TitleMention | None:
    """The title that a verb beside the name gives its maker."""
    plain, first = reading.plain, place.sentence.start
    for title in titles:
        if title.start >= place.end:
            between = plain[place.end : title.start]
            if _MAKES.fullmatch(between) and not _NOT_MAKING.search(between) or _WHOSE.fullmatch(between):
                return title
            if _PRESENTS.fullmatch(between) and _BEHIND_PRESENTED.match(plain, title.end, place.sentence.end):
                return title
            return None
    before = [title for title in titles if title.end <= place.start]
    if before and _WITH_IT.search(plain, first, before[-1].start):
        opening = _AND_MAKES.fullmatch(plain, before[-1].end, place.start)
        if opening and (opening["first"] or _SIGNS.match(plain, place.end)):
            return before[-1]
    return None
