"""Credits told in sentences of other languages: a department and a name, a verb and a name, a title and its maker."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading import lists
from kadr.reading.award_nights import award_night
from kadr.reading.credits.called_theirs import made_in_words
from kadr.reading.credits.found import Found, film_named, film_of, is_film, nominative, ours, same_person
from kadr.reading.credits.places import MADE_WHAT_STANDS_BEFORE, Place, films_in, places
from kadr.reading.credits.words import CAPITAL, departments, is_a_picture, is_company, jobs, one_of
from kadr.reading.keyed import Keyed
from kadr.reading.mentions.known import known_works, maker_kinds, makers_of
from kadr.reading.mentions.persons import russian_stem
from kadr.reading.mentions.titles_tongues import TitleWords
from kadr.reading.text import PersonMention, Reading, TitleMention
from kadr.reading.voices.who import Who

_REACH = 130  # characters beside a name that its clause takes
_LOW = r"[a-zà-ÿа-яё][\w'’-]*"


@dataclass(frozen=True)
class Tongue:
    """Patterns of one language, made from the lists."""

    before: tuple[tuple[re.Pattern[str], str], ...]
    """What stands right before a name and tells its job; the role, or "" where the first group is a department."""
    after: tuple[tuple[re.Pattern[str], str], ...]
    written_with: re.Pattern[str]
    source: re.Pattern[str]
    source_work: re.Pattern[str]
    played_by: re.Pattern[str]
    plays: re.Pattern[str]
    by_maker: re.Pattern[str]
    made: re.Pattern[str]
    own: re.Pattern[str]
    companies: tuple[tuple[re.Pattern[str], str], ...]
    departments: dict[str, str]
    jobs: dict[str, str]
    itself: re.Pattern[str]

    @staticmethod
    @cache
    def of(language: str | None) -> "Tongue | None":
        table: dict[str, Any] | None = lists.load("credit_words").get(language or "")
        if table is None:
            return None
        return _patterns(str(language), table)


def _patterns(language: str, table: dict[str, Any]) -> Tongue:
    known, called = departments(language), jobs(language)
    work, lent, at = one_of(known), one_of(table["lent"]), one_of(table["at"])
    of = one_of(table["of"]) or "(?!)"
    one_of(called)
    # words between a preposition and a name: "der Lyrikerin", "la propia directora y el dramaturgo"
    noun = rf"|{CAPITAL}[\w-]+" if language == "de" else ""
    filler = rf"(?:(?:{_LOW}|l'{_LOW}{noun}) ){{0,4}}?"
    did = (
        tuple(
            (
                rf"(?<!\w)(?i:{one_of(words)})(?: (?:hat|haben|wurde|wird|ist|ha|hat's))?(?: {_LOW}| Sie| Film| Drama){{0,4}}? {filler}$",
                role.removesuffix("_of"),
            )
            for role, words in table.get("did", {}).items()
        )
        if language == "de"
        else tuple(
            (rf"(?<!\w)(?i:{one_of(words)})(?: {_LOW}){{0,5}}? (?:{_by(language)} ?{filler})?$", role)
            for role, words in table.get("did", {}).items()
        )
    )
    if language in {"fr", "es", "it", "pt"}:  # a finite verb has its object before the name, a participle its "by"
        did = tuple(
            (
                rf"(?<!\w)(?i:{one_of(words)})(?: (?!{_by(language)} )(?:{_LOW}|\d+|[A-Z]\w+(?= \d))){{0,5}} {_by(language)} ?{filler}$",
                role,
            )
            for role, words in table.get("did", {}).items()
        )
    genitive = rf"(?<!\w)((?i:{work}))(?: (?!{CAPITAL})(?!(?:{of}|und|et|y|e|и)\b){_LOW}){{0,2}}(?:, [^,.;]{{3,40}},)? (?:{of})(?:(?<=') ?| ){filler}$"
    if language == "ru":
        genitive = rf"(?<!\w)((?i:{work}))(?: {_LOW})? $"
    before = (
        *did,
        (rf"(?<!\w)((?i:{work}))(?:,[^.;:,\"]{{3,60}},)?,?(?: [^.;:,\"]{{0,60}}?)? ?(?<!\w)(?:{lent}) {filler}$", ""),
        (genitive, ""),
        (rf"(?<!\w)(?i:{at}) ?((?i:{work}))(?:(?:,| (?:stand|steht|saß|c'è|est|está|está|стоял[аи]?|führte|figure|se trouve|encontramos|troviamo)) {filler}| )$", ""),
        (rf"(?:^|[«\"(,;] ?|\b[Ff]ür )(?:die |den |das )?(?:{_LOW} ){{0,2}}?((?i:{work}))(?:,[^.;:,\"]{{3,60}},)? (?:zeichnet|zeichnete|zeichnen|sorgt|sorgte|sorgen) $", ""),
    )  # fmt: skip
    owners = one_of(table["own"])
    made = one_of(table["made"])
    makers = one_of(table["directors"])
    released, produced = one_of(table["released"]), one_of(table["produced"])
    return Tongue(
        before=tuple((re.compile(pattern), role) for pattern, role in before),
        after=(
            (re.compile(rf"^(?: (?:hat|ha|a|auch|también|anche|também|aussi|selbst|de nouveau))*(?:,? (?:qui|que|che|der|die|который|которая))?(?: (?:{_LOW})){{0,1}} (?:signe|signa|cosigne|a signé|assina|assinou|firma|firmó|ha firmato|schrieb|verfasste|komponierte|besorgte|übernahm|написал[аи]?|сочинил[аи]?)(?: (?:{_LOW}|l'{_LOW})){{0,3}}? ?(?:l')?((?i:{work}))\b"), ""),
        ),
        written_with=re.compile(rf"(?<!\w)(?i:{one_of(table['written'])})(?!\w)[^.;:()]{{0,45}}?,? (?:{one_of(table['with'])}) {filler}$"),
        source=re.compile(rf"(?<!\w)(?i:{one_of(table['source'])})(?!\w)"),
        source_work=re.compile(rf"(?<!\w)(?i:{one_of(table['source_works'])})(?: (?:homonyme|eponimo|omonimo|hom[oóô]n[iy]m\w+|éponyme|{_LOW}))?(?:,? [\"«'][^\"»]{{2,60}}[\"»'],?)? {f'(?:{of})(?:(?<=.) ?| ?){filler}' if language != 'ru' else ''}$"),
        played_by=re.compile(rf"(?:^|[,;:(«\" ]|(?<=\w) )(?:{one_of(table['played_by'])}) (?:(?:un|une|une?|einer?|dem|der|den|o|a|el|la|il|lo|uma?|una?|l')? ?(?:(?!(?:et|und|y|e|и)\b){_LOW},? ){{0,3}})?$"),
        plays=re.compile(rf"^(?:,| )? ?(?:(?:qui|que|che|die|der|quien) )?(?:{one_of(table['plays'])}) (?P<who>(?:(?:der|die|das|den|dem|des|einen?|eine[rm]?|le|la|les|l'|un|une|el|los|una|il|lo|gli|uno|o|a|os|as|um|uma|al|ao|à|du|del|della|do|da) ?)?(?:{_LOW} ){{0,3}}?(?:(?:{_LOW},? )?{CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)?|{_LOW}))(?=[,.;:)]|$| )"),
        by_maker=re.compile(_BY_MAKER_DE if language == "de" else rf" ?[\"»']{{0,2}},? ?(?:\(\d{{4}}\),? )?(?:(?P<what>(?:(?:{_LOW}|l'{_LOW}) ){{1,4}}))?(?:{of}|aus der Hand von)(?:(?<=') ?| )(?:(?:{_LOW}|l'{_LOW}) ){{0,4}}?" if language != "ru" else rf"[\"»]?(?: \(\d{{4}}\))? (?:(?:{_LOW}) ){{0,2}}?"),
        made=re.compile(rf"(?<!\w)(?i:{made})(?!\w)"),
        own=re.compile(rf"(?<!\w)(?i:{owners})(?!\w)"),
        companies=(
            (re.compile(rf"(?<!\w)(?i:{released}) \"?({CAPITAL}[\w'&]*(?: {CAPITAL}[\w'&]*){{0,4}})"), "distributor"),
            (re.compile(rf"(?<!\w)(?i:{produced}) \"?({CAPITAL}[\w'&]*(?: (?:d[eou]s? )?{CAPITAL}[\w'&]*){{0,4}})"), "production_company"),
        ),
        departments=known,
        jobs=called,
        itself=re.compile(rf"(?:propi[oa]|própri[oa]|stess[oa]|selbst|lui-même|elle-même|сам[аи]?) (?:(?:{makers}) )?"),
    )  # fmt: skip


_BY_MAKER_DE = (
    rf" ?[\"»']{{0,2}},? ?(?:\(\d{{4}}\),? )?(?:(?P<what>(?:(?:eine[mnrs]?|ein|der|die|das|den|dem) )?(?:{_LOW} ){{0,3}}(?:{CAPITAL}[\w-]+ )?))?"
    rf"(?:von|vom|des|der|aus der Hand von) (?:(?:{_LOW}|{CAPITAL}[\w-]+) ){{0,3}}?"
)
"""„TITLE“, einen Film des Dänen X; „TITLE“ der Kieler Regisseurin X"""


def _by(language: str) -> str:
    return {"de": "von", "fr": "par", "es": "por", "it": "(?:da|dal|dalla|dallo)", "pt": "(?:por|pela|pelo)", "ru": ""}[
        language
    ]


def told_in_tongue(reading: Reading, director: str | None) -> Iterator[Found]:
    """Credits that sentences of a language with a list tell. director: who is known to have directed the main film."""
    ways = Tongue.of(reading.text.language)
    if ways is None or reading.main_film is None:
        return
    for place in places(reading):
        if _prize_without_film(reading, place):
            continue
        at = max(place.sentence.start, place.start - _REACH)
        before = reading.plain[at : place.start]
        after = reading.plain[place.end : min(place.sentence.end, place.end + _REACH)]
        yield from _by_work(reading, ways, place, before, after, at, director)
        yield from _by_source(reading, ways, place, before, at)
        yield from _by_part(reading, ways, place, before, after, at)
        yield from _by_title(reading, ways, place, director)
        yield from made_in_words(reading, place, director)
        yield from _with_cast(reading, place)
    yield from _own_films(reading, ways, director)
    yield from _companies(reading, ways)
    yield from _by_prize(reading, ways)
    yield from _by_i(reading)


def _film_for(reading: Reading, place: Place) -> str | None:
    """The film whose title stands last before a name in its sentence, else the one that the sentence is about."""
    for title in films_in(reading, place.sentence):
        between = reading.plain[place.end : title.start] if title.start >= place.end else ""
        if between and _BRACKETED.fullmatch(between):
            return film_named(reading, title)
    near = [t for t in films_in(reading, place.sentence) if t.end <= place.start and place.start - t.end < 100]
    return film_named(reading, near[-1]) if near else film_of(reading, place.start)


_WHO_DID = re.compile(
    r",? (?:qui|que|quien|che|die|der) (?:l'a |l'ha |la |lo |sie |es |ihn )(compos\w+|écrite?|mont[éóa]\w*|scritt\w+|escribi\w+|filmée?|geschrieben|komponiert|geschnitten|produite?)\b"
)
_WHO_DID_ROLES = {
    "comp": "composer",
    "écri": "writer",
    "mont": "editor",
    "scri": "writer",
    "escr": "writer",
    "film": "cinematographer",
    "gesc": "writer",
    "komp": "composer",
    "prod": "producer",
}
_BRACKETED = late(
    r" ?\([\"«„']?|,? (?:за|für|pour|por|per|pelo|pela|em)(?: (?:фильм|картину|ленту|работу над фильмом|le film|la película|il film|o filme|den Film|ihren Film|seinen Film))? [\"«„']?"
)


_BOOK = re.compile(
    r"(?<!\w)(?i:romans?|romane|novelas?|romanzo|romance|livres?|libro|livro|buch|pièce|peça|cuento|conto|racconto|lieder|chansons?|canción|canzoni)(?!\w)"
)
_CAMERAS = frozenset(
    "caméra câmera câmara cámara cinepresa obiettivo камера камеру камерой камеры kamera image images bilder imágenes imagens immagini son som ton sonido suono звук cadre".split()
) | {"macchina da presa"}
"""Departments that critics lend to the director: "la caméra de X"."""


def _by_work(
    reading: Reading, ways: Tongue, place: Place, before: str, after: str, at: int, director: str | None
) -> Iterator[Found]:
    film = _film_for(reading, place)
    if film is None:
        return
    for pattern, fixed in ways.before:
        hit = pattern.search(before)
        while hit and not fixed and (later := pattern.search(before, hit.start(1) + 1)):
            if not reading.persons_in(at + hit.start(1), at + later.start(1)):
                break
            hit = later  # the nearer of two departments, where the farther has its own name
        if hit is None or '"' in hit.group()[:-1].strip('"'):
            continue
        word = fixed or hit.group(1).lower()
        if is_a_picture(word, before[: hit.start()]):
            continue
        if fixed == "writer" and _BOOK.search(before[max(0, hit.start() - 30) :]):
            continue
        role = fixed.removesuffix("_of") or ways.departments[word]
        name = place.people[0].full
        if fixed.endswith("_of") and (director is None or same_person(name, director)):
            continue  # "tourné par": the director, too
        if word in _CAMERAS and maker_kinds().get(fold(name), "directors") != "directors":
            continue  # "die Bilder von" a painter
        lent = word in _CAMERAS or role == "producer"
        if lent and (director is None or same_person(name, director)) and word in _CAMERAS:
            if director is None and not fixed or director is not None:
                continue
        if role == "director" and film == reading.main_film and director and not same_person(name, director):
            continue
        if role == "producer" and is_company(place.people[0].name):
            role = "production_company"
        people = (
            place.people
            if role in {"writer", "producer"} or len(place.people) == 2 and re.search(r"[,:]|\bund\b|\be\b", before)
            else place.people[:1]
        )
        for person in people:
            yield Found(
                at + hit.start(),
                person.end,
                reading.body[person.start : person.end],
                role,
                hit.group(1) if not fixed else None,
                None,
                film,
                0.8,
            )
        if role == "writer" and director and ways.itself.search(hit.group()):
            yield from _of_director(reading, director, role, film, at + hit.start(), place.end)
        break
    if hit := _WHO_DID.match(after):
        person = place.people[-1]
        yield Found(
            person.start,
            place.end + hit.end(),
            reading.body[person.start : person.end],
            _WHO_DID_ROLES[hit.group(1)[:4]],
            None,
            None,
            film,
            0.76,
        )
    for pattern, _ in ways.after:
        if hit := pattern.match(after):
            role = ways.departments[hit.group(1).lower()]
            person = place.people[-1]
            if role != "director":
                yield Found(
                    person.start,
                    place.end + hit.end(1),
                    reading.body[person.start : person.end],
                    role,
                    hit.group(1),
                    None,
                    film,
                    0.78,
                )
    if hit := ways.written_with.search(before):
        asked = reading.block_at(place.start).kind == "question" and _YOU.search(
            reading.plain, place.sentence.start, place.end
        )
        if asked and director and film == reading.main_film:
            yield from _of_director(reading, director, "writer", film, at + hit.start(), place.end)
        for person in place.people:
            yield Found(
                at + hit.start(), place.end, reading.body[person.start : person.end], "writer", None, None, film, 0.76
            )


_YOU = re.compile(r"(?<!\w)(?:Sie|du|vous|tu|usted|ustedes|você|Вы|вы|ты|Lei|lei|has|ha|escribiste|escreveu)(?!\w)")
"""Who is asked, in a question: "Das Drehbuch haben Sie mit … geschrieben"."""


def _of_director(reading: Reading, director: str, role: str, film: str, start: int, end: int) -> Iterator[Found]:
    named = next((p for p in reading.persons if same_person(p.full, director)), None)
    if named:
        yield Found(start, end, named.full, role, None, None, film, 0.76)


_TO_COME = re.compile(
    r"(?<!\w)(?i:arbeite[nt]? (?:\w+ ){0,2}an|nächste\w*|prépare|prochaine?|travaille (?:\w+ )?(?:à|sur)|próxim[ao]|prepar[ao]|trabajo en|lavor[ao] a|prossim[ao]|prepara|trabalh[ao] (?:em|n[ao])|следующ\w+|работа\w+ над)(?!\w)"
)
"""Of a film to come, not of this one: "Ich arbeite an einer Verfilmung …"."""


def _by_source(reading: Reading, ways: Tongue, place: Place, before: str, at: int) -> Iterator[Found]:
    """ "nach dem gleichnamigen Roman von X", "по мотивам рассказа X"."""
    hit = ways.source_work.search(before)
    if hit is None:
        return
    told = list(ways.source.finditer(before, 0, hit.start()))
    if not told or hit.start() - told[-1].end() > 40:
        return
    said = reading.plain[place.sentence.start : at + hit.start()]
    if re.search(r"\b(?:pas|nicht|keine?|no|non|não|не)\b", said) or _TO_COME.search(said):
        return
    person = place.people[0]
    film = film_of(reading, place.start)
    titles = [t for t in films_in(reading, place.sentence) if t.end <= at + told[-1].start()]
    film = film_named(reading, titles[-1]) if titles else film
    if film:
        yield Found(
            at + told[-1].start(),
            place.end,
            reading.body[person.start : person.end],
            "source_author",
            None,
            None,
            film,
            0.78,
        )


_PART_BEFORE = late(rf"({CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)?)(?:,| \(|, [^,.;()]{{3,40}},|, [^,.;()]{{3,30}})? ?$")
_NOT_A_PART = frozenset(
    "свой свою своего своих свои der die das il lo la el los las le les un une una o a os as dem den des".split()
)


def _by_part(reading: Reading, ways: Tongue, place: Place, before: str, after: str, at: int) -> Iterator[Found]:
    film = film_of(reading, place.start)
    titles = [t for t in films_in(reading, place.sentence) if t.end <= place.start]
    film = film_named(reading, titles[-1]) if titles and place.start - titles[-1].end < 120 else film
    if film is None:
        return
    if hit := ways.played_by.search(before):
        part = _PART_BEFORE.search(before[: hit.start() + 1].rstrip(" ,(") + ",")
        who = part.group(1) if part else None
        whole = {fold(p.full) for p in reading.persons if " " in p.full}
        if who is None or fold(who) not in whole:
            start = at + (part.start(1) if part else hit.start())
            yield Found(
                start,
                place.end,
                reading.body[place.people[0].start : place.people[0].end],
                "cast",
                None,
                _basic(reading, who),
                film,
                0.82,
            )
        return
    person = place.people[-1]
    hit = ways.plays.match(after)
    if hit is None or re.match(r", (?:spielt|verkörpert|gibt)\b", after):
        return
    who = hit.group("who").rstrip(",")
    if who.split()[0].lower() in _WITH_WHAT:
        return  # "spielt mit dem Rhythmus", "joue avec le temps": nobody's part
    last = who.split()[-1]
    named = last[0].isupper()
    verb = after[: hit.start("who")].strip(" ,")
    if after.startswith(",") and MADE_WHAT_STANDS_BEFORE.search(before):
        return  # "Anna Muster, seen in TITLE by Bert Beispiel, plays …"
    weak = verb in {"ist", "est", "es", "è", "é", "en", "als", "como", "как", "com"}
    if (
        fold(who) in _NOT_A_PART
        or last.lower() in ways.jobs
        or (reading.persons_in(place.end, place.end + hit.start("who")))
    ):
        return
    if weak and not (reading.text.language == "pt" and verb == "é" and named and "," in hit.group("who")):
        if not (verb == "é" and re.match(rf" é (?:a|o) {_LOW}, {CAPITAL}[\w-]+[.,;]", after)):
            return
        who = re.match(rf" é (?:a|o) {_LOW}, ({CAPITAL}[\w-]+)", after).group(1)  # type: ignore[union-attr]
    title = next((t for t in reading.titles_in(place.end + hit.start("who"), place.end + hit.end("who"))), None)
    if title is not None:
        return
    after_film = [
        t
        for t in films_in(reading, place.sentence)
        if t.start >= place.end + hit.end("who") and t.start - place.end < 70
    ]
    if after_film and re.fullmatch(
        r"\W*(?:в|in|im|dans|en|nel|em|no)? ?[\"«„]?", reading.plain[place.end + hit.end("who") : after_film[0].start]
    ):
        film = film_named(reading, after_film[0])
    yield Found(
        person.start,
        place.end + hit.end("who"),
        reading.body[person.start : person.end],
        "cast",
        None,
        _basic(reading, _part(who)),
        film,
        0.78,
    )


_WITH_WHAT = frozenset(
    "mit auf um für gegen in im an am bei über von vor nach zu zum zur neben unter durch ohne avec sur dans pour contre à au aux chez sans sous en con sobre contra por para "
    "desde entre sin su nel nella nello sul sulla per tra fra senza com sem no na nos nas pelo pela ao с со в во на по за из от для без у к о об вместе".split()
)
"""What stands behind "plays" and is no part: prepositions."""


def _part(who: str) -> str:
    name = re.search(rf"({CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)*)$", who)
    bare = re.sub(
        r"^(?:der|die|das|den|dem|des|eine?[nrm]?|le|la|les|un|une|el|los|una|il|lo|gli|uno|o|a|os|as|um|uma|al|ao|à|du|del|della|do|da|l') ?(?=\S)",
        "",
        who,
    )
    return name.group(1) if name and who[0].islower() and reading_like_name(name.group(1)) else bare


def reading_like_name(word: str) -> bool:
    """Whether a capitalised word of a part may be its name, as in "die Gräfin Olga" (German prints every noun so)."""
    return len(word) > 1


def _basic(reading: Reading, who: str | None) -> str | None:
    return nominative(reading, who) if who and reading.text.language == "ru" and " " in who else who


_WORDS = late(rf"(?:{_LOW})")
_ANY_WORD = re.compile(r"[^\W\d_][\w'-]*")


def _by_title(reading: Reading, ways: Tongue, place: Place, director: str | None) -> Iterator[Found]:
    """ "TITLE de X", "«TITLE» X" in the genitive, "Xs „TITLE“", "the first film of X, TITLE"."""
    titles = films_in(reading, place.sentence)
    words = TitleWords.of(reading.text.language or "")
    person = place.people[0]
    name = person.full
    behind = [t for t in titles if t.end <= place.start and place.start - t.end < 70]
    if behind:
        title = behind[-1]
        between = reading.plain[title.end : place.start]
        hit = ways.by_maker.fullmatch(between)
        low = {word.lower() for word in (_ANY_WORD if reading.text.language == "de" else _WORDS).findall(between)}
        what = {word.lower() for word in _ANY_WORD.findall(hit.groupdict().get("what") or "")} if hit else set()
        if what and words and not any(w in words.film_nouns or w.split("'")[-1] in _DEBUTS for w in what):
            hit = None
        if (
            hit
            and words
            and not low & words.stops
            and not low & _NO_MAKERS
            and not (low & set(ways.departments))
            and not (low & (set(ways.jobs) - _directing(ways)))
        ):
            film = film_named(reading, title)
            if film != reading.main_film or director is None or same_person(name, director):
                for one in (
                    place.people[:2]
                    if len(place.people) == 2 and _ends_title_clause(reading, place)
                    else place.people[:1]
                ):
                    yield Found(
                        title.start, place.end, reading.body[one.start : one.end], "director", None, None, film, 0.8
                    )
                return
    ahead = [t for t in titles if 0 <= t.start - place.end < 60]
    if ahead:
        title = ahead[0]
        between = reading.plain[place.end : title.start]
        before = reading.plain[max(place.sentence.start, place.start - 60) : place.start]
        film = film_named(reading, title)
        fits = film != reading.main_film or director is None or same_person(name, director)
        if (
            fits
            and re.fullmatch(r"s? (?:(?:[\w-]+ ){0,3}?)[\"»„«']", between)
            and reading.text.language == "de"
            and not _NOT_OWNED.search(between)
        ):
            yield Found(
                person.start, title.end, reading.body[person.start : person.end], "director", None, None, film, 0.8
            )
        elif (
            fits
            and re.search(
                rf"(?<!\w)(?:{_FILM_OF}) (?:{'|'.join(['de', 'di', 'von', 'do', 'da', 'del', 'della', 'du', 'dal', 'der', 'des'])}) (?:{_LOW} ){{0,4}}$|(?<!\w)(?:дебют|фильм|картина|лента) (?:{_LOW} )?$",
                before,
                re.IGNORECASE,
            )
            and re.fullmatch(r",? ?[\"«„']?", between)
        ):
            yield Found(
                person.start - len(before),
                title.end,
                reading.body[person.start : person.end],
                "director",
                None,
                None,
                film,
                0.8,
            )


_NOT_OWNED = re.compile(
    r"\b(?:in|ist|und|für|mit|bei|zu|zum|zur|über|als|an|auf|aus|nach|von|vor|durch|gegen|im|ohne|um|war|hat)\b"
)
"""Between a German name and a title: "Anna Muster für „TITLE“" does not own it."""
_FILM_OF = r"(?:ópera prima|opera prima|opera seconda|(?:neue|erste|zweite|dritte|jüngste)[rmn]? (?:\w*film)|Debüt|premier film|deuxième film|second film|nouveau film|dernier film|(?:nuovo|primo|secondo|terzo|ultimo) film|(?:nueva|primera|segunda|tercera|última) película|(?:primer|segundo|tercer|cuarto|nuevo) (?:largometraje|filme|film)|(?:novo|primeiro|segundo|terceiro) (?:filme|longa)|esordio|debut|estreia|film|película|filme|longa)"
_DEBUTS = frozenset(
    "esordio debutto debut début ópera opera prima estreia debüt longa curta lavoro trabajo trabalho premier première métrage дебют".split()
)
_NO_MAKERS = frozenset(
    "roman romans novela romanzo romance racconto conto cuento récit nouvelle livre libro livro buch pièce gegen contre contra contro avec con com mit chez jury júri "
    "romana романа повести рассказа avec face après dopo nach depois después après starring protagonista protagonistas rôle ruolo papel papier roles musique musica música".split()
)


def _directing(ways: Tongue) -> set[str]:
    return {word for word, role in ways.jobs.items() if role == "director"}


def _ends_title_clause(reading: Reading, place: Place) -> bool:
    between = reading.plain[place.people[0].end : place.people[1].start]
    return re.fullmatch(r" (?:und|et|y|e|и) ", between) is not None


def own_films_in_tongue(reading: Reading, director: str) -> Iterator[Found]:
    """Other films that the sentences of a language with a list tell to be of the main film's director."""
    ways = Tongue.of(reading.text.language)
    if ways is not None:
        yield from (found for found in _own_films(reading, ways, director) if found.film != reading.main_film)


_CHAIN = late(
    r"[\"»'“]{0,2}(?: \(\d{4}\))?,? (?:y|e|et|und|и|and|,) [\"«„'“]{0,2}|[\"»'“]{0,2}(?: \(\d{4}\))?, [\"«„'“]{0,2}"
)


def _own_films(reading: Reading, ways: Tongue, director: str | None) -> Iterator[Found]:
    """ "Ihr zweiter Film, TITLE", "debutó con TITLE", "Seguiu-se TITLE": films of whoever is spoken of."""
    words = TitleWords.of(reading.text.language or "")
    if director is None or words is None:
        return
    last: TitleMention | None = None
    last_who: PersonMention | str | None = None
    for title in reading.titles:
        sentence = reading.sentence_at(title.start)
        if sentence is None or not is_film(title) or not reading.block_at(title.start).is_prose:
            continue
        chained = last is not None and last_who is not None and _CHAIN.fullmatch(reading.plain, last.end, title.start)
        who: PersonMention | str | None = last_who if chained else None
        start = title.start
        if not chained:
            head = reading.plain[max(sentence.start, title.start - 75) : title.start]
            head = re.split(r"[;:]", head)[-1] if reading.text.language != "de" else head
            hit = None
            for found in (*ways.made.finditer(head), *ways.own.finditer(head)):
                gap = head[found.end() :]
                if len(gap) < 45 and not (set(re.findall(r"[^\W\d_]+", gap.lower())) & _ASIDE_WORDS):
                    hit = found if hit is None or found.start() < hit.start() else hit
            tail = reading.plain[title.end : min(sentence.end, title.end + 45)]
            after = re.match(
                rf"[\"»']{{0,2}}(?: \(\d{{4}}\))?,? (?:{_LOW} ){{0,2}}?(?:(?i:{_own_after(reading)}))\b", tail
            )
            if hit is None and after is None:
                last, last_who = title, None
                continue
            if hit is not None and re.fullmatch(r"(?:der|die|das)", hit.group(), re.IGNORECASE):
                continue
            start = max(sentence.start, title.start - 75) + (hit.start() if hit else len(head)) if hit else title.start
            between = reading.persons_in(start, title.start)
            if any(not same_person(p.full, director) for p in between):
                last, last_who = title, None
                continue
            who = _maker_spoken_of(reading, sentence.start, start, director)
        last, last_who = title, who
        film = film_named(reading, title)
        known = known_works().get(title_key(title.title))
        if known and known.creator and not any(same_person(maker, director) for maker in makers_of(known)):
            last_who = None
            continue
        if who is None or title_key(title.title) in ours(reading) and not same_person(_name(who), director):
            continue
        if _of_somebody_else(reading, title, _name(who)):
            last_who = None
            continue
        yield Found(start, title.end, _name(who), "director", None, None, film, 0.78)


_BY_SOMEBODY = re.compile(r"[\"»']{0,2}(?: \(\d{4}\))?,? (?:de|d'|di|do|da|del|von|режисс[её]ра) ?")


_GENITIVE_ENDS = re.compile("[а-яё](?:а|я|ы|и|ой|ого|его)$")


def _of_somebody_else(reading: Reading, title: TitleMention, name: str) -> bool:
    """Whether another's full name stands right behind a title: «TITLE», de X."""
    return any(
        " " in p.full
        and not same_person(p.full, name)
        and (
            _BY_SOMEBODY.fullmatch(reading.plain, title.end, p.start)
            or (_GENITIVE_ENDS.search(p.name) and reading.plain[title.end : p.start] in {" ", '" '})
        )
        for p in reading.persons_in(title.end, title.end + 24)
    )


_ASIDE_WORDS = frozenset(
    "citó cita citar citava citou referentes referencias modelli indicò riferimenti cité nannte nennt называет называла como wie comme come как à an denkt sur über citar évoque ricorda lembra recuerda rappelle roman novela romance livre libro livro buch nach après basado tratto chanson canción gesehen visto vu "
    "influence influencia einfluss referenz referencia références riferimento admira aime mutter vater mère père padre madre mãe pai großmutter abuela avó nonna".split()
)


@cache
def _own_after_in(language: str) -> str:
    return {
        "de": r"sein \w+|ihr \w+film|ihr (?:Debüt|Erstling)|debütiert\w*",
        "fr": r"son (?:premier|deuxième|troisième|précédent|dernier|second)|sa première",
        "es": r"su (?:primer|segund|tercer|anterior|ópera|debut|corto|película)\w*",
        "it": r"il suo (?:\w+ )?(?:film|lavoro|esordio|debutto|corto\w*|documentario|lungometraggio)|la sua opera",
        "pt": r"a? ?(?:sua|seu) (?:primeir|segund|terceir|quart|anterior|estreia|curta|longa)\w*",
        "ru": r"(?:его|её) (?:дебют|перв|предыдущ)\w*",
    }[language]


def _own_after(reading: Reading) -> str:
    return _own_after_in(str(reading.text.language))


def _name(who: PersonMention | str) -> str:
    return who if isinstance(who, str) else who.full


_OBLIQUE = re.compile(
    r"(?<!\w)(?:de|du|des|von|vom|bei|mit|di|del|della|con|com|do|da|avec|chez|na|no|у|от|с|со|мастерской|курсе|ученика) $"
)
"""Before a name it makes it somebody else than who acts."""


def _same(reading: Reading, person: PersonMention, name: str) -> bool:
    if same_person(person.full, name):
        return True
    return reading.text.language == "ru" and russian_stem(person.full.split()[-1]) == russian_stem(name.split()[-1])


def _maker_spoken_of(reading: Reading, start: int, at: int, director: str) -> PersonMention | str | None:
    """Who "ihr" or "debutó" means: the last full name in the sentence or its paragraph, if that is the director; in speech, the director."""
    voice = reading.voice_at(at)
    if voice.role == "director":
        return director
    here = [p for p in reading.persons_in(start, at) if not _OBLIQUE.search(reading.plain, start, p.start)]
    if here:
        return director if any(_same(reading, p, director) for p in here[-2:]) else None
    block = reading.block_at(at)
    earlier = [p for p in reading.persons if p.end <= start and reading.block_at(p.start).is_prose]
    mine = [p for p in earlier if _same(reading, p, director)]
    if block.kind == "question":
        return director
    near = [p for p in earlier if p.start >= block.start]
    if near:
        return director if mine and mine[-1].start >= block.start or len(near) < 1 else None
    return director if mine else None


def _companies(reading: Reading, ways: Tongue) -> Iterator[Found]:
    people = {p.start for p in reading.persons if not is_company(p.name)}
    for block, sentence in reading.prose():
        if block.kind in {"byline", "author"}:
            continue
        for pattern, role in ways.companies:
            for hit in pattern.finditer(reading.plain, sentence.start, sentence.end):
                start = hit.start(1)
                doubtful = role == "production_company" or hit.group().startswith("chez")
                if start in people or doubtful and not is_company(hit.group(1)):
                    continue
                film = film_of(reading, start)
                titles = [t for t in films_in(reading, sentence) if t.end <= hit.start() and hit.start() - t.end < 60]
                film = film_named(reading, titles[-1]) if titles else film
                if film:
                    yield Found(hit.start(), hit.end(1), reading.body[start : hit.end(1)], role, None, None, film, 0.8)


def director_in_tongue(reading: Reading) -> Iterator[Found]:
    """Who sentences tell to have directed the main film, while nobody is known to have."""
    ways = Tongue.of(reading.text.language)
    if ways is None:
        return
    for place in places(reading):
        for found in (*_by_title(reading, ways, place, None), *made_in_words(reading, place, None)):
            if found.film == reading.main_film:
                yield found
        yield from _presents(reading, place)
    yield from _called_director(reading)


_AT_THE_TOP = 3  # blocks in which a text names its film's maker first


def _called_director(reading: Reading) -> Iterator[Found]:
    """Whom the words beside names call the director most, as who answers an interview is."""
    speaking = next(
        (
            b.voice.name
            for b in reading.blocks
            if b.kind == "answer" and b.voice and b.voice.role == "director" and b.voice.name
        ),
        None,
    )
    name = Who(reading).director or speaking
    mention = next(
        (
            p
            for p in reading.persons
            if name and p.full == name and " " in p.name and reading.block_at(p.start).is_prose
        ),
        None,
    )
    if mention is None or reading.main_film is None or reading.block_at(mention.start).number > _AT_THE_TOP:
        return
    sentence = reading.sentence_at(mention.start)
    end = min(sentence.end if sentence else mention.end, mention.end + 120)
    yield Found(
        mention.start, end, reading.body[mention.start : mention.end], "director", None, None, reading.main_film, 0.7
    )


_PRESENTS = late(
    r"[^.;:\"]{0,60}?\b(?:revient avec|über (?:ihren|seinen)(?: \w+){0,2}|fala (?:de|sobre)|habla (?:de|sobre)|parla di|estrena|presenta|présente|signe|dirige|dirigió|dirigiu|diretto|"
    r"realizou|réalise|drehte|erzählt in|рассказал[аи]? о|снял[аи]?|представил[аи]?|für (?:ihren|seinen) Film|kehrt mit|debütiert mit|debutó con|esordisce con|stellt)\b[^.;:\"]{0,25}[\"«„']?"
)


def _presents(reading: Reading, place: Place) -> Iterator[Found]:
    person = place.people[-1]
    if " " not in person.full:
        return
    for title in films_in(reading, place.sentence):
        if film_named(reading, title) != reading.main_film:
            continue
        if title.start > place.end and _PRESENTS.fullmatch(reading.plain, place.end, title.start):
            yield Found(
                person.start,
                title.end,
                reading.body[person.start : person.end],
                "director",
                None,
                None,
                reading.main_film or "",
                0.82,
            )


_WITH_CAST = re.compile(r" ?[\"»']{0,2}(?: \(\d{4}\))?,? (?:com|con|mit|avec) ")


def _with_cast(reading: Reading, place: Place) -> Iterator[Found]:
    """ "«TITLE», com X": who is named right behind a title so plays in it."""
    for title in films_in(reading, place.sentence):
        if title.end <= place.start and _WITH_CAST.fullmatch(reading.plain, title.end, place.start):
            for person in place.people:
                yield Found(
                    title.start,
                    place.end,
                    reading.body[person.start : person.end],
                    "cast",
                    None,
                    None,
                    film_named(reading, title),
                    0.8,
                )


_I_DID = {
    "de": r"\b[Ii]ch (?:habe )?(?:das Drehbuch|die Geschichte)[^.;]{0,40}geschrieben\b|\bschrieb ich\b|\bhabe ich [^.;]{0,30}(?:Drehbuch)[^.;]{0,20}geschrieben",
    "fr": r"\b[Jj]'ai (?:co)?écrit (?:le scénario|ce scénario|le film)|\b[Jj]'écrivais le scénario",
    "es": r"\b(?:guion|guión)\b[^.;]{0,20} escribí\b|\b[Ee]scribí (?:el|este) (?:guion|guión)",
    "it": r"\b[Hh]o scritto (?:la sceneggiatura|il film|il copione)",
    "pt": r"\b(?:roteiro|argumento|guião)\b[^.;]{0,12} escrevi\b|\b[Ee]screvi o (?:roteiro|argumento|guião)",
    "ru": r"\b[Яя] (?:сам[аи]? )?(?:на)?писал[аи]? сценарий|\b[Сс]ценарий (?:я )?(?:сам[аи]? )?написал[аи]?(?: я)? сам",
}


def _by_i(reading: Reading) -> Iterator[Found]:
    """ "J'ai écrit le scénario": the voice of an answer or of quoted speech is the writer."""
    pattern = _I_DID.get(reading.text.language or "")
    if pattern is None or reading.main_film is None:
        return
    for hit in re.finditer(pattern, reading.plain):
        voice = reading.voice_at(hit.start())
        if voice.role in {"director", "crew", "cast"} and voice.name and reading.block_at(hit.start()).is_prose:
            yield Found(hit.start(), hit.end(), voice.name, "writer", None, None, reading.main_film, 0.78)


_PRIZE = Keyed(
    r"(?<!\w)(?i:prix|premios?|premi|preise?s?|prêmios?|prémios?|galard[oó]n\w*|award|приз\w*|наград\w*|награжд\w*|призна[нл]\w*|mejor|meilleure?|migliore?|melhor|beste[nrsm]?|лучш\w+|gekürt|kikito|\w+preis)(?!\w)"
)
_DEPARTMENTS = (
    (re.compile(r"(?<!\w)(?i:actriz|actor|actrice|acteur|interpr[eé]t\w+|attrice|attore|atriz|ator|darsteller\w*|schauspieler\w*|hauptdarsteller\w*|nebendarsteller\w*|актрис\w+|акт[её]р\w*|(?:жен|муж)скую роль)(?!\w)"), "cast"),
    (re.compile(r"(?<!\w)(?i:(?:dirección|direção) (?:de arte|artística)|direction artistique)(?!\w)"), "art_direction"),
    (re.compile(r"(?<!\w)(?i:(?:dirección|direção)(?! (?:de (?:fotograf|art|at?ores|actores|elenco)|artística))|regie|regia|mise en scène|réalisation|realização|regiepreis|director|directora|réalisateur|réalisatrice|режиссуру|режиссёра)(?!\w)"), "director"),
    (re.compile(r"(?<!\w)(?i:guion|guión|scénario|sceneggiatura|roteiro|argumento|drehbuch\w*|сценарий|сценария)(?!\w)"), "writer"),
    (re.compile(r"(?<!\w)(?i:fotografía|photographie|fotografia|kamera\w*|bildgestaltung|операторск\w+(?: работ\w+)?)(?!\w)"), "cinematographer"),
    (re.compile(r"(?<!\w)(?i:montaje|montage|montaggio|montagem|schnitt\w*|монтаж)(?!\w)"), "editor"),
    (re.compile(r"(?<!\w)(?i:música|musique|musica|musiche|filmmusik|музык[уи])(?!\w)"), "composer"),
)  # fmt: skip
_GIVEN = late(
    r"(?<!\w)(?:ging(?:en)? an|geht an|an|für|à|revenu à|a|para|en|recayó en|fue para|se lo llevó|se la llevó|lo compartieron|la compartieron|compartieron|valeu a|valió a|fece vincere a|é andato a|è andato a|allo?|alla|ao|à|"
    r"присужд[её]н\w?|достал\w+|вруч\w+|получил[аи]?|признан\w?|стал[аи]?|ушл?[аё]л?|отметили|gekürt wurde|wurden?|bekam(?:en)?|erhielt(?:en)?|gewann(?:en)?|teil(?:t)?en sich) (?:(?:un|une|die|den|der|dem|das|la|le|l'|el|il|lo|o|a) ?)?(?:[a-zà-ÿа-я][\w'-]* |[A-ZÀ-Þ][\w-]+ ){0,3}$"
)


def _prize_without_film(reading: Reading, place: Place) -> bool:
    """A sentence of a list of winners that names no film: which film a job there is of, it does not say."""
    return (
        not films_in(reading, place.sentence)
        and _PRIZE.search(reading.plain, place.sentence.start, place.start) is not None
        and _GIVEN.search(reading.plain[place.sentence.start : place.start]) is not None
    )


def _by_prize(reading: Reading, ways: Tongue) -> Iterator[Found]:
    """ "Лучшей актрисой признана X («TITLE»)", "le prix de la mise en scène est revenu à X pour TITLE": the prize tells the job."""
    for block, sentence in reading.prose():
        if sentence.end - sentence.start > 420 or block.kind in {"byline", "author", "heading"}:
            continue
        if not _PRIZE.search(reading.plain, sentence.start, sentence.end):
            continue
        words = reading.plain[sentence.start : sentence.end]
        if any(given.start == sentence.start for given in award_night(reading)):
            continue
        told = [
            (hit, role)
            for pattern, role in _DEPARTMENTS
            for hit in pattern.finditer(words)
            if _PRIZE.search(words, max(0, hit.start() - 28), hit.end())
        ]
        people = reading.persons_in(sentence.start, sentence.end)
        titles = films_in(reading, sentence)
        for place in (p for p in places(reading) if p.sentence == sentence):
            before = reading.plain[sentence.start : place.start]
            behind = [(hit, role) for hit, role in told if sentence.start + hit.end() <= place.start]
            ahead = [(hit, role) for hit, role in told if 0 <= sentence.start + hit.start() - place.end < 90]
            given = _GIVEN.search(before)
            one: tuple[re.Match[str], str] | None = None
            if behind and given and place.start - sentence.start - behind[-1][0].end() < 90:
                one = max(behind, key=lambda pair: pair[0].end())
            elif ahead and _WON.match(reading.plain, place.end, sentence.end) and len({r for _, r in ahead}) >= 1:
                one = min(ahead, key=lambda pair: pair[0].start())
            if one is None:
                continue
            hit, role = one
            if any(
                p.end <= place.start and p.start > sentence.start + hit.end() and p.full != place.people[0].full
                for p in people
            ):
                continue  # somebody else stands between
            if not titles and len({title_key(t.title) for t in reading.titles if is_film(t)}) > 3:
                continue  # a list of winners: which film, the sentence does not say
            film = _film_for(reading, place)
            later = [t for t in titles if t.start >= place.end and t.start - place.end < 60]
            if later and re.fullmatch(
                r",? ?\(?(?:(?:protagonista|por|pour|für|за|per|pelo|pela|de|em|in|en|seine|ihre|su|sua|son|sa|il|el|le|o|la|das|den|das|картину|фильм|работу|над|фильмом|Rolle|ruolo|papel|rôle|film|película|actuación|dans|com|con|nel|no|na|в) ?){0,5},? ?[\"«„(']{0,2}|, [^.;()]{3,45} (?:в|in|im|en|em|dans|nel|no|na) [\"«„']?",
                reading.plain[place.end : later[0].start],
            ):
                film = film_named(reading, later[0])
            elif later and not [t for t in titles if t.end <= place.start]:
                continue
            if film:
                for person in place.people[: 2 if _joined(reading, place) else 1]:
                    a, b = min(place.start, sentence.start + hit.start()), max(place.end, sentence.start + hit.end())
                    yield Found(a, b, reading.body[person.start : person.end], role, hit.group(), None, film, 0.74)


def _joined(reading: Reading, place: Place) -> bool:
    """ "A und B": two who share a prize."""
    return len(place.people) == 2 and _ends_title_clause(reading, place)


_WON = late(
    r"[^.;,]{0,30}?(?<!\w)(?:obtuvo|ganó|recibió|se llevó|remporté|reçu|obtenu|décroché|vinto|ricevuto|ottenuto|conquistato|ganhou|venceu|recebeu|levou|saiu de|gewann|erhielt|bekam|gewonnen|erhalten|wurde zum|wurde zur|"
    r"получил[аи]?|завоевал[аи]?|удостоен[аы]?|признан[аы]?|стал[аи]?|(?:é|è|foi|fue|a été) (?:stata |sido )?(?:candidata|candidato|indicad[oa]|nominad[oa]|nommée?|eleit[oa]))(?!\w)"
)


_FOR_FILM = late(r"[^.;,\"]{0,40}?(?: ?\(| за| für| pour| por| per| pelo| pela)(?: [а-яa-zà-ÿ]+| Film){0,4} ?[\"«„']?")


def nearer_films(reading: Reading, place: Place, found: Iterator[Found]) -> Iterator[Found]:
    """Credits in other languages with the film that the sentence names behind the person; none where a prize names no film."""
    if Tongue.of(reading.text.language) is None:
        yield from found
        return
    if _prize_without_film(reading, place):
        return
    title = next(
        (
            t
            for t in films_in(reading, place.sentence)
            if t.start >= place.end and _FOR_FILM.fullmatch(reading.plain, place.end, t.start)
        ),
        None,
    )
    named = films_in(reading, place.sentence)
    films = {film_named(reading, t) for t in named}
    near = [t for t in named if t.end <= place.start] or named
    if title is None and near and len(films) > 1 and reading.main_film not in films:
        title = near[-1] if near is not named else near[0]  # a sentence about other films
    for one in found:
        yield replace(one, film=film_named(reading, title)) if title else one
