"""What a life tells somebody made: obituaries, profiles and notes on makers, where "she cut" and "his films include" name films."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from kadr.late import late
from kadr.reading.credits.found import Found, film_named, is_film, nominative
from kadr.reading.credits.words import jobs, one_of
from kadr.reading.text import PersonMention, Reading, Sentence, TitleMention

_TOP = 3
"""Blocks in which such a text says whose life it tells."""
_DECK = 200  # characters of what stands under a headline: "Montadora de alguns dos melhores filmes …"
_REACH = 150  # characters between a verb and the last title of its list

_VERBS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"(?:first|last|final) (?:film|feature|job|work)(?: as (?:an? )?\w+)? was|made (?:his|her|their) name with|with whom (?:she|he|they) (?:also |again |later |would )*(?:worked?(?: again)? on|made)", ""),
        (r"(?:debut|first (?:film|feature)) as (?:a )?director,?(?: (?:is|was|will be))?(?: called)?,?", "director"),
        (r"cut|edited", "editor"), (r"shot|photographed|lensed", "cinematographer"), (r"directed|made|helmed", "director"),
        (r"wrote|scripted|co-wrote", "writer"), (r"scored|composed (?:the )?(?:score|music) for", "composer"), (r"produced", "producer"),
        (r"starred in|appeared in|acted in|played in|was seen in|roles? in", "cast"), (r"designed (?:the )?costumes for", "costume"),
        (r"(?:films|features|shorts|credits|work|works|movies|titles)(?: as (?:\w+ )?\w+)? (?:include[sd]?|including)|among (?:them|which|(?:his|her) \w+)|such as"
         r"|(?:films|features|works|movies)(?: of (?:his|her|their) career)? (?:are|were)|first (?:film |feature )?credit(?: as (?:an? )?\w+)? was|(?:nominated|honoured|remembered|acclaimed|known|best known|won \w+) for", ""),
    ),
    "de": (
        (r"(?:erste|letzte)[rn]? (?:\w*[Ff]ilm|Arbeit)(?: als \w+)? (?:war|hieß)|bekannt wurde (?:er|sie) (?:mit|durch)|stand (?:er|sie) hinter der Kamera[:,]?(?: (?:für|bei))?", ""),
        (r"(?:Regiedebüt|(?:erste[rs]?|ihr|sein) \w*[Ff]ilm als Regisseur(?:in)?)(?: (?:ist|war|heißt))?", "director"),
        (r"inszenierte|führte Regie bei", "director"), (r"fotografierte", "cinematographer"), (r"schnitt|montierte", "editor"),
        (r"(?:spielte|wirkte|war) (?:\w+ )?in", "cast"), (r"darunter|drehte|unter anderem (?:in )?|zu \w+ Arbeiten (?:zählen|gehören)|bekannt (?:wurde|durch)|gedreht", ""),
    ),
    "fr": (
        (r"(?:premier|dernier) (?:film|travail|long[- ]métrage)(?: (?:comme|en tant que) \w+)? (?:fut|est|était|a été)|(?:se fit|s'est fait) connaître (?:avec|par|grâce à)|avec (?:qui|lequel|laquelle) (?:elle|il) (?:re)?(?:travaill|tourn|f)\w+ (?:encore |aussi |ensuite )?(?:sur )?", ""),
        (r"premier (?:film|long[- ]métrage) (?:comme|en tant que) réalisat\w+,?(?: (?:est|s'appelle|s'intitule|sera))?", "director"),
        (r"réalis(?:e|a|é|ait)|tourn(?:e|a|é)|signe|signa", "director"), (r"monte|monta|monté", "editor"), (r"éclair[ea]|photographi[ea]", "cinematographer"),
        (r"(?:joue|joua|tourne|tourna|apparaît|apparut|retrouvera [^.;]{0,20}) dans|vu[e]? dans", "cast"), (r"notamment|parmi (?:ses|lesquels|lesquelles)[^«\"]{0,30}|dont|on lui doit", ""),
    ),
    "es": (
        (r"(?:primer[a]?|últim[oa]) (?:película|film|filme|trabajo)(?: como \w+)? fue|se dio a conocer con|con quien (?:volvería a trabajar|volvió a trabajar|trabajó|trabajaría|repitió|hizo|haría)(?: también)?(?: en)?", ""),
        (r"primer[a]? (?:película|largometraje|filme|film) como director[a]?,?(?: (?:es|se llama|se titula|será|fue))?", "director"),
        (r"dirigió|rodó|filmó|realizó", "director"), (r"montó|editó", "editor"), (r"fotografió", "cinematographer"),
        (r"(?:actuó|trabajó|participó|apareció) en|protagonizó", "cast"), (r"entre (?:ellas|ellos|sus \w+ (?:figuran|destacan))|como|conocid[oa] por|incluyen", ""),
    ),
    "it": (
        (r"(?:primo|ultimo) (?:film|lavoro)(?: (?:come|da) \w+)? fu|si fece conoscere con|con cui (?:tornerà a lavorare|tornò a lavorare|lavorerà|lavorò|farà|fece)(?: anche)?(?: (?:in|a|per))?", ""),
        (r"(?:primo|prima) (?:film|lungometraggio|opera) (?:come|da) regista,?(?: (?:è|si chiama|si intitola|sarà))?", "director"),
        (r"dire(?:sse|tto)|girò|girato|realizzò|realizzato", "director"), (r"montò|montato", "editor"), (r"fotografò|fotografato", "cinematographer"),
        (r"(?:recitò|recitato|apparve|interpretò) (?:in)?", "cast"), (r"tra (?:cui|i suoi \w+)|fra cui|come|noto per|nota per", ""),
    ),
    "pt": (
        (r"(?:primeir[oa]|últim[oa]) (?:filme|trabalho|longa)(?: (?:que (?:montou|fotografou)|como \w+))? foi|tornou-se conhecid[oa] com|ficou conhecid[oa] com|com quem (?:voltaria a trabalhar|voltou a trabalhar|trabalhou|trabalharia|fez|faria)(?: também| ainda)?(?: em)?", ""),
        (r"primeir[oa] (?:filme|longa|longa-metragem|obra) como (?:realizador|diretor)[a]?,?(?: (?:é|chama-se|se chama|intitula-se|será))?", "director"),
        (r"dirigiu|realizou|rodou|filmou", "director"), (r"montou|editou", "editor"), (r"fotografou", "cinematographer"),
        (r"(?:atuou|trabalhou|participou) em|protagonizou", "cast"), (r"entre (?:eles|elas|os quais|as quais)|como|conhecid[oa] por|incluem", ""),
    ),
    "ru": (
        (r"прославил(?:ся|ась) (?:фильмом|картиной|лентой)|известность (?:ему|ей) принес\w+|с котор(?:ым|ой) (?:он |она )?(?:затем |потом |ещё |снова )*(?:сделал[аи]?|снял[аи]?|работал[аи]? над)", ""),
        (r"режисс[её]рск\w+ дебют\w*,?(?: (?:стал[аи]?|называется))?", "director"),
        (r"поставил[аи]?", "director"), (r"смонтировал[аи]?", "editor"), (r"сыграл[аи]? в|снял(?:ся|ась) в", "cast"),
        (r"снял[аи]?|снявш\w+|снимал[аи]?|(?:среди|одн\w+ из|в числе) (?:[а-яё]+ ){0,3}(?:работ|фильмов|картин|лент)(?: [А-ЯЁ][а-яё-]+){0,2}|(?:его|её) (?:[а-яё]+ )?(?:картин[аы]|фильмы?|лент[аы])"
         r"|(?:последн|перв)[а-яё]+ [^«\".,;]{0,40}(?:лент[аы]|картин[аы]|фильм\w*)|последовали|дебют\w* стал\w*|автор (?:фильмов|картин)|работой \w+ стал[аи]?|в том числе|известен по|известна по", ""),
    ),
}  # fmt: skip
"""Words before titles, by language, and the role they tell; an empty role is the job of whose life it is."""

_BETWEEN = late(
    r"(?:[\s,:;(){}\"'*_/-]|\d+|\b(?:the|a|an|and|or|both|also|first|short|shorts|features?|films?|movies?|comed(?:y|ies)|dramas?|documentar(?:y|ies)|television|tv|"
    r"serial|series|thriller|classic|award-winning|with|by|in|"
    r"der|die|das|den|und|sowie|auch|unter|anderem|zahlreichen?|viele|weitere|vier|noch|Filme[n]?|Dramen|Komödien?|"
    r"le|la|les|l|et|des|films?|el|los|las|y|películas?|il|lo|i|gli|e|o|os|as|filmes?|"
    r"и|а|также|фильм\w*|картин\w*|лент[ауы]?|драм\w*|его|её|стала?|был[аи]?|другие|год\w*|ещё|же|по (?:повести|роману|рассказу|пьесе) (?:[а-яё]+ )?[А-ЯЁ][а-яё]+)\b)*"
)


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), role) for words, role in _VERBS.get(language, ())
    )


def life_work(reading: Reading) -> Iterator[Found]:
    """Films that the text tells of whose life it tells, each with their part in it."""
    who = whose_life(reading)
    patterns = _patterns(reading.text.language or "en")
    if who is None or not patterns:
        return
    name, job = who
    for title in reading.titles:
        sentence = reading.sentence_at(title.start)
        if sentence is None or not is_film(title) or not reading.block_at(title.start).is_prose:
            continue
        told = _told(reading, sentence, title, patterns)
        if told is None:
            continue
        at, role = told
        if (role or job) and _is_theirs(reading, sentence, at, name):
            yield Found(at, title.end, name, role or str(job), None, None, film_named(reading, title), 0.74)


def _told(
    reading: Reading, sentence: Sentence, title: TitleMention, patterns: tuple[tuple[re.Pattern[str], str], ...]
) -> tuple[int, str] | None:
    """(where, role) of the last verb before a title, with nothing but other titles between."""
    begin = max(sentence.start, title.start - _REACH)
    best: tuple[int, int, str] | None = None
    for pattern, role in patterns:
        for hit in pattern.finditer(reading.plain, begin, title.start):
            if hit.group()[0].isupper() and hit.start() > sentence.start:
                continue  # a word of a title: "The Shot (1966), Low Water (1968)"
            if best is None or hit.end() > best[1]:
                best = (hit.start(), hit.end(), role)
    if best is None:
        return None
    between, at = "", best[1]
    for other in reading.titles_in(best[1], title.start):
        between += reading.plain[at : max(at, other.start)]
        at = max(at, other.end)
    between += reading.plain[at : title.start]
    return (best[0], best[2]) if _BETWEEN.fullmatch(between) else None


def _is_theirs(reading: Reading, sentence: Sentence, at: int, name: str) -> bool:
    """Whether nobody else is who does it: the last one named before the verb, but for whom it was done."""
    before = [
        p
        for p in reading.persons_in(sentence.start, at)
        if not _OBLIQUE.search(reading.plain, sentence.start, p.start) and p.name.split()[0].lower() not in _WITH
    ]
    return not before or _same(reading, before[-1], name)


_OBLIQUE = re.compile(
    r"(?<!\w)(?:for|with|by|of|to|alongside|under|opposite|mit|von|bei|unter|für|avec|de|pour|par|con|di|per|da|do|com|por|para|с|со|у|для|from)"
    r" (?:(?:the|dem|der|la|le|el|o|a|il) )?(?:[a-zà-ÿа-я-]+ ){0,2}$",
    re.IGNORECASE,
)


_WITH = frozenset({"mit", "von", "bei", "avec", "con", "com", "with", "for", "für", "unter", "под", "с", "у"})
"""What opens a sentence with a capital, and so looks like the first word of the name behind it."""


def _same(reading: Reading, person: PersonMention, name: str) -> bool:
    return name in {person.full, nominative(reading, person.full)} or person.full.split()[-1] == name.split()[-1]


def whose_life(reading: Reading) -> tuple[str, str | None] | None:
    """(name, role) of whom an obituary or a profile is about: named at its top and more than anybody else."""
    if reading.text.kind != "profile":
        return None
    if "life" not in reading.kept:
        reading.kept["life"] = _named_most(reading)
    found: tuple[str, str | None] | None = reading.kept["life"]
    return found


def _named_most(reading: Reading) -> tuple[str, str | None] | None:
    counts = Counter(nominative(reading, p.full) for p in reading.persons if " " in p.full)
    alive = [block.number for block in reading.blocks if block.kind not in {"dropped", "front matter"}][:_TOP]
    top = [p for p in reading.persons if reading.block_at(p.start).number in alive and " " in p.full]
    names = {nominative(reading, p.full) for p in top}
    best = max(names, key=lambda name: (counts[name], name), default=None)
    if best is None or counts[best] < 2 or any(counts[n] >= counts[best] for n in names if n != best):
        return None
    mine = [p for p in top if nominative(reading, p.full) == best]
    return best, next((role for p in mine if (role := _job(reading, p))), None) or _job_of_head(reading, mine[0])


def _job(reading: Reading, person: PersonMention) -> str | None:
    """The job that stands right before a name, or right behind it between commas."""
    known = jobs(reading.text.language)
    before = _job_before(reading.text.language).search(reading.plain, max(0, person.start - 40), person.start)
    behind = _job_behind(reading.text.language).match(reading.plain, person.end)
    hit = before or behind
    return known[hit.group(1).lower()] if hit else None


def _job_of_head(reading: Reading, person: PersonMention) -> str | None:
    """The job that the headline tells, or the words of the sentence before the first mention: "The film-maker of the old studio, X"."""
    known = jobs(reading.text.language)
    sentence = reading.sentence_at(person.start)
    told = [reading.text.title or "", reading.plain[sentence.start : person.start] if sentence else ""]
    told += [reading.plain[b.start : b.end] for b in reading.blocks[1:2] if b.end - b.start < _DECK]
    for words in told:
        hits = list(_any_job(reading.text.language).finditer(words))
        called = [known[hit.group(1).lower()] for hit in hits]
        listed = all(_AND.fullmatch(words, one.end(), other.start()) for one, other in pairwise(hits))
        if called:  # "Writer, Director, Producer": the films of such a life are those that they directed
            return "director" if listed and "director" in called else called[0]
    return None


_AND = re.compile(r" ?[,/&] ?(?:and )?| (?:and|und|et|y|e|и) ")


@cache
def _any_job(language: str | None) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:film |кино)?({one_of(jobs(language))})(?!\w)", re.IGNORECASE)


@cache
def _job_before(language: str | None) -> re.Pattern[str]:
    genitive = "s?" if language == "de" else ""  # "des Kameramanns Bert Beispiel"
    return re.compile(rf"(?<!\w)(?:film |кино)?({one_of(jobs(language))}){genitive},? $", re.IGNORECASE)


@cache
def _job_behind(language: str | None) -> re.Pattern[str]:
    return re.compile(
        rf", (?:(?:the|a|el|la|le|il|lo|o|a|der|die) )?(?:[a-zà-ÿ-]+ )?({one_of(jobs(language))})(?!\w)", re.IGNORECASE
    )
