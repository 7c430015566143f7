"""Sentences that claim what a film can be asked, in words that are no words of style: who is on screen, when, how long.

They are read beside the statements: only where no other row stands, and always as `possible`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise

from kadr.fold import fold, level
from kadr.late import late
from kadr.reading import lists
from kadr.reading.standing import places_of
from kadr.reading.statements.facets import even
from kadr.reading.statements.phrases import Phrases
from kadr.reading.statements.subject_of import is_the_film
from kadr.reading.text import Block, PersonMention, Reading, Sentence

SCORE = 0.4
_NAME = re.compile(r"(?<![.!?:] )(?<!^)\b[A-ZÀ-ÞА-ЯЁ][^\W\d_]+")
_KINDS = (
    "scale", "seen", "heard", "camera", "light", "freeze", "foreign", "persons", "change", "bounds", "pace", "film", "running",
    "manner", "contrast", "vivid", "pair", "transition",
)  # fmt: skip
_MEASURED = ("hues", "tones", "stance", "shots", "shapes")


@dataclass(frozen=True, slots=True)
class Spotted:
    """A sentence that claims something measurable, and under which facets."""

    start: int
    end: int
    facets: tuple[str, ...]


@cache
def _words(language: str) -> Phrases[str]:
    kept = [(lists.load("claimed"), kind) for kind in _KINDS] + [(lists.load("measured"), kind) for kind in _MEASURED]
    return Phrases(
        (f"{kind}.{name}", name, entries)
        for some, kind in kept
        for name, entries in some[kind].get(language, {}).items()
    )


Has = Callable[..., bool]
_HUES = tuple(
    f"hues.{name}" for name in ("red", "orange", "brown", "yellow", "green", "cyan", "blue", "purple", "pink")
)

_SAID_OF = (
    "stance.no",
    "stance.scarce",
    "stance.much",
    "manner.often",
    "manner.all",
    "manner.stretches",
    "contrast.than",
    "contrast.less",
)
"""Words by which a sentence claims something of a thing that is in every film: that it is there, seldom, never, or most of all."""
_ANSWERED: dict[str, frozenset[str]] = {
    "light": frozenset(), "colour": frozenset(), "camera": frozenset({"stillness"}), "aspect_ratio": frozenset(),
    "editing_pace": frozenset({"camera"}), "looks_silence": frozenset({"sound_music", "faces"}),
    "space": frozenset({"camera", "bodies", "faces"}),
}  # fmt: skip
"""Facets that a sentence may have beside rows that stand in it, and those under whose rows the same is weighed already; no others."""
_LIGHT = ("light.dark", "light.bright", "light.contrast")
COLOUR_GOES = (
    r"\bcolou?rs? (?:\w+ )?(?:(?:goes|drains?)(?= ?(?:[,.;:!?]|$))|(?:goes|drains?|seeps?|fades?) (?:away|(?:from|out of) (?:the )?(?:picture|film|image|screen|frame)s?\b)|"
    r"(?:disappears?|vanish\w*)(?! from (?:her|his|their|my|your)\b)|is gone)|\bfarben? (?:\w+ )?(?:verschwinde\w*|weicht)\b|"
    r"\bcouleurs? (?:\w+ )?(?:dispara[iî]\w*|s'en va)|\bcolor (?:\w+ )?desaparece|\bcolore (?:\w+ )?(?:scompare|sparisce)|\bcor (?:\w+ )?desaparece|\bцвет (?:\w+ )?исчезает"
)
"""That colour is no longer there, "halfway through, colour drains away"; that it goes well with something is another thing."""

_BOUNDS = ("bounds.more", "bounds.less", "bounds.most", "bounds.least")

RULES: tuple[tuple[str, Callable[[Has, bool], bool]], ...] = (
    ("running_time", lambda has, named: has("of it", "film.film") and has("running.lasts", "running.welcome", "running time") and has("figure") and not has("shots")),
    ("running_time", lambda has, named: has("running.lasts") and has("figure") and has("film.film", "titles") and not has("shots")),
    ("running_time", lambda has, named: has("running.tells")),
    ("stillness", lambda has, named: has("freeze.frame") or (has("freeze.body") and has("film.film", "of it", "manner.often"))),
    ("stillness", lambda has, named: named and has("freeze.body") and has("several times")),
    ("faces", lambda has, named: has("scale.close", "scale.medium", "scale.long")),
    ("editing_pace", lambda has, named: has(*_BOUNDS) and has("figure", "number") and has("shots", "shots.cut", "shots.shot")),
    ("editing_pace", lambda has, named: has("pace.fast", "pace.slow") and has("shots")),
    ("editing_pace", lambda has, named: has("shots.every", "shots.average", "shots.median") and has("figure")),
    ("editing_pace", lambda has, named: has("of it") and has("bounds.every") and has("shots.shot") and has("figure")),
    ("editing_pace", lambda has, named: has("of it") and has("shots.shot", "shots.cut") and has("number")),
    ("editing_pace", lambda has, named: has("of it") and has("pace.slow") and has("takes time")),
    ("editing_pace", lambda has, named: has("shots.single") and has("of it")),
    ("editing_pace", lambda has, named: has("transition.dissolve", "transition.fade", "transition.wipe") and has("film.film", "of it", *_SAID_OF)),
    ("editing_pace", lambda has, named: has("transition.melts", "transition.hard cuts")),
    ("camera", lambda has, named: has("camera.camera") and has("camera.shaky", "camera.moving", "camera.still")),
    ("camera", lambda has, named: has("foreign.footage", "camera.craft")),
    ("camera", lambda has, named: has("camera.shaky") and (has("of it") or has("manner.whole", "manner.often", "manner.all"))),
    ("looks_silence", lambda has, named: has("heard.talky", "heard.wordless") and has("film.film")),
    ("looks_silence", lambda has, named: has("heard.words") and has("film.film") and has("dialogue")),
    ("looks_silence", lambda has, named: has("of it") and has("heard.talky", "heard.silent film")),
    ("looks_silence", lambda has, named: has("of it") and has("heard.wordless", "heard.words", "heard.silence") and has(*_SAID_OF)),
    ("looks_silence", lambda has, named: has("heard.words") and has("stance.mostly") and has("film.film") and has("of it")),
    ("looks_silence", lambda has, named: has("manner.stretches") and has("heard.wordless")),
    ("looks_silence", lambda has, named: has("pair.looks") and has("pair.two") and has("manner.mute")),
    ("looks_silence", lambda has, named: has("heard.silent film", "a silent film") or (has("heard.sound film") and has("of it"))),
    ("space", lambda has, named: has("of it") and has("seen.nobody", "seen.somebody")),
    ("space", lambda has, named: has("of it") and has("seen.crowded", "seen.empty") and has(*_SAID_OF)),
    ("space", lambda has, named: has("seen.people") and has("stance.no", "stance.scarce") and has("so many people")),
    ("space", lambda has, named: has("seen.people") and has("stance.no", "stance.scarce") and has("so many at once")),
    ("space", lambda has, named: has("seen.nobody", "seen.crowded", "seen.empty") and has("a fraction")),
    ("looks_silence", lambda has, named: has("heard.words", "heard.talky", "heard.wordless") and has("a fraction")),
    ("faces", lambda has, named: named and has("persons.together", "persons.seen") and has("a fraction")),
    ("space", lambda has, named: has("seen.somebody") and has("frames", "in it", "film.film")),
    ("space", lambda has, named: has("seen.crowded", "seen.empty") and has("frames", "in it", "film.film")),
    ("colour", lambda has, named: has("tones.colour", "tones.black and white", "tones.tinted") and has("film.film", "of it")),
    ("colour", lambda has, named: has("tones.colour", "tones.black and white", "tones.tinted") and has("pictured")),
    ("colour", lambda has, named: has("tones.chroma") and has("stance.no") and has("of it")),
    ("colour", lambda has, named: has("vivid.even")),
    ("colour", lambda has, named: has("tones.colour", "vivid.plain") and has("colour goes")),
    ("colour", lambda has, named: has(*_HUES) and has("stance.no", "stance.scarce", "stance.much", "manner.often", "contrast.more") and has("film.film", "of it")),
    ("colour", lambda has, named: has(*_HUES) and has("stance.much") and has("manner.whole", "manner.often", "contrast.more", "everywhere")),
    ("colour", lambda has, named: has(*_HUES) and has("painted in")),
    ("colour", lambda has, named: has(*_HUES) and has("two hues") and has("of it") and has("set against")),
    ("light", lambda has, named: has("change.lightness less", "change.lightness more") and has("film.film", "titles", "manner.grows", "of it", "a part")),
    ("editing_pace", lambda has, named: has("change.shot length less", "change.shot length more") and has("shots")),
    ("sound_music", lambda has, named: has("change.loudness less", "change.loudness more") and has("film.film", "manner.grows", "titles", "of it", "a part")),
    ("looks_silence", lambda has, named: has("change.speech less", "change.speech more") and has("film.film", "of it", "a part")),
    ("aspect_ratio", lambda has, named: has("shapes.square", "shapes.wide")),
    ("faces", lambda has, named: named and has("persons.most", "persons.always", "persons.late", "persons.opens", "persons.closes") and has("film.film", "titles")),
    ("faces", lambda has, named: named and has("persons.focus", "persons.most", "persons.opens", "persons.closes")),
    ("faces", lambda has, named: named and has("persons.seen") and has("contrast.than") and has("film.film")),
    ("faces", lambda has, named: named and has("persons.together") and has("stance.no") and has("persons.seen")),
    ("faces", lambda has, named: named and has("persons.together") and has("manner.often", "manner.all") and has("persons.seen")),
    ("faces", lambda has, named: named and has("persons.together") and has("persons.always")),
    ("faces", lambda has, named: named and has("persons.always") and has("persons.seen")),
    ("faces", lambda has, named: named and has("persons.seen") and has("stance.mostly") and has("film.film")),
    ("faces", lambda has, named: named and has("persons.late", "persons.soon") and has("a part", "wait", "persons.seen")),
    ("faces", lambda has, named: named and has("persons.together", "persons.meet") and has("film.film", "persons.soon", "stance.not_no", "stance.scarce")),
    ("faces", lambda has, named: has("seen.faces", "seen.people") and has("seen.spaces") and has("film.film", "of it") and has("contrast.than", "contrast.less", "contrast.more")),
    ("faces", lambda has, named: has("seen.faces") and has("seen.spaces") and has("film.film")),
)  # fmt: skip
"""Facet, and what words a sentence has: of the list `claimed`, and a few that are looked for here; "of it": nobody is named in
it, and its first words speak of the film or of nothing else."""
_NO_CLAIM = frozenset({"manner.general", "manner.figure", "manner.hall", "manner.kin"})
"""What tells that a sentence speaks of films in general, in a figure of speech, of the cinema's hall or of somebody's life."""
QUALIFIERS = frozenset({"film", "stance", "manner", "contrast"})
"""Kinds of words that no rule rests on alone: a sentence without any other claims nothing, …"""
ALONE = frozenset({"a silent film", "running time"})
"""… but for these, the ones of MORE that a rule rests on alone."""
MORE = {
    "number": re.compile(r"\d|\b(?:\w*(?:hundred|thousand|dozen)s?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|hundert|tausend|elf|zwölf|\w+zehn|\w+zig|cent|mille|onze|douze|treize|quatorze|quinze|seize|vingt\w*|trente|quarante|cinquante|cien|mil|once|doce|trece|catorce|veint\w+|treinta|cuarenta|cincuenta|cento|undici|dodici|tredici|quattordici|quindici|sedici|venti\w*|trenta|quaranta|cinquanta|cem|doze|catorze|vinte|trinta|quarenta|cinquenta|сто|тысяч\w*|\w+надцать|двадцать|тридцать|сорок|пятьдесят|состоит из (?:двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|\w+надцати|двадцати)(?= план))\b", re.IGNORECASE),
    "running time": re.compile(r"\b(?:running|run)[ -]?time\b", re.IGNORECASE),
    "everywhere": re.compile(r"\b(?:anywhere|everywhere|pictures|palette|nirgends|überall|nulle part|partout|ninguna parte|por todas partes|ovunque|da nessuna parte|por toda parte|нигде|повсюду)\b", re.IGNORECASE),
    "so many people": re.compile(
        r"\b(?:more than|over) (?:one|two|three|four|five|six|\d+) (?:people|persons?|faces|figures?|characters?|human beings|actors?)\b|"
        r"\bmehr als (?:einen?|zwei|drei|vier|fünf|\d+) (?:menschen|personen|gesichter|figuren)\b|\bplus d(?:e |')(?:une?|deux|trois|quatre|cinq|\d+) (?:personnes?|visages?|personnages?)\b|"
        r"\bmás de (?:una?|dos|tres|cuatro|cinco|\d+) (?:personas?|rostros?|caras?|personajes?)\b|\bpiù di (?:una?|due|tre|quattro|cinque|\d+) (?:person[ae]|volt[oi]|personagg\w+)\b|"
        r"\bmais (?:do que|de) (?:uma?|duas|dois|três|quatro|cinco|\d+) (?:pessoas?|rostos?|personage\w+)\b|"
        r"\b(?:больше|более) (?:одного|двух|трех|трёх|четырех|четырёх|пяти|\d+) (?:человека?|людей|лица?|персонаж(?:ей|а))\b", re.IGNORECASE
    ),
    "so many at once": late(
        r"\b(?:two|three|four|five) (?:people|persons|faces|figures|characters) (?:\w+ )?(?:at (?:the same time|once)|together|in (?:one|the same) (?:shot|frame))\b|"
        r"\b(?:zwei|drei|vier|fünf) (?:menschen|personen|gesichter|figuren) (?:\w+ )?(?:gleichzeitig|zugleich|auf einmal|zusammen)\b|"
        r"\b(?:deux|trois|quatre) (?:personnes|visages|personnages) (?:\w+ )?(?:à la fois|en même temps|ensemble)|\b(?:dos|tres|cuatro) (?:personas|rostros|personajes) (?:\w+ )?(?:a la vez|al mismo tiempo|junt[oa]s)|"
        r"\b(?:due|tre|quattro) (?:persone|volti|personaggi) (?:\w+ )?(?:insieme|contemporaneamente|alla volta)|\b(?:duas|dois|três|quatro) (?:pessoas|rostos|personagens) (?:\w+ )?(?:ao mesmo tempo|juntas|juntos)|"
        r"\b(?:двух|трех|трёх|двое|трое) (?:человек|людей|лиц|персонажей) (?:\w+ )?(?:одновременно|вместе|сразу)", re.IGNORECASE,
    ),
    "a fraction": late(
        r"\b(?:half|thirds?|quarters?|fifths?|tenths?|per ?cent) of (?:the|its|this) (?:film|movie|running|time|shots|takes|images|frames)|\b(?:hälfte|drittel|viertel|fünfteln?|zehnteln?|prozent) (?:de[rs]|aller|seiner|ihrer) (?:films?|laufzeit|spielzeit|zeit|einstellungen|bilder)|"
        r"\b(?:moitié|tiers|quart|cinquièmes?|dixièmes?|pour cent) (?:du|de la|des) (?:film|durée|temps|plans|images)|\b(?:mitad|tercios?|partes?|por ciento) de(?:l| la| los) (?:película|film|metraje|tiempo|planos)|"
        r"\b(?:metà|terz[oi]|quart[oi]|quint[oi]|decim[oi]|per cento) del(?:la|le)? (?:film|durata|tempo|inquadrature)|\b(?:metade|terços?|quartos?|quintos?|décimos?|por cento) d[oa]s? (?:filme|duração|tempo|planos)|"
        r"\b(?:половин\w+|трет[ьи]|четверт[ьи]|пятых|десятых|процент\w*) (?:фильма|картины|времени|планов|кадров)|[%] (?:of|der|des|du|de|del|della|do|da|фильма|времени)\b|"
        r"\b(?:in|out of|von|sur|de cada|su|em cada|из) (?:two|three|four|five|ten|drei|vier|fünf|zehn|trois|quatre|cinq|dix|tres|cuatro|cinco|diez|tre|quattro|cinque|dieci|três|quatro|dez|трех|четырех|пяти|десяти)\b", re.IGNORECASE,
    ),
    "pictured": late(
        r"\b(?:cinematograph\w*|photography|camerawork|pictures|images|imagery|choice|decision|drain(?:s|ed)|"
        r"kamera\w*|bilder\w*|fotografie|entscheidung|photographie|choix|décision|fotograf[ií]a|imágenes|imagens|immagini|decisión|scelta|decisione|decisão|escolha|"
        r"изображени\w*|оператор\w*|решение)\b", re.IGNORECASE,
    ),
    "painted in": late(
        r"\b(?:paint|bathe|drench|steep|soak)(?:s|ed)? (?:[\w-]+ ){0,5}in\b|\btaucht (?:[\w-]+ ){0,5}in\b|\bbaigne\w* (?:[\w-]+ ){0,5}d(?:ans|e)\b|"
        r"\bbaña\w* (?:[\w-]+ ){0,4}(?:en|de)\b|\bimmerg\w+ (?:[\w-]+ ){0,4}(?:in|nel)\b|\bbanha\w* (?:[\w-]+ ){0,4}(?:em|de)\b|\bпогружа\w+ (?:[\w-]+ ){0,4}в\b",
        re.IGNORECASE,
    ),
    "set against": late(
        r"\b(?:between|against|versus|fights?|meets?|clash\w*|contrast\w*|vies?|argues?|zwischen|gegen|trifft auf|treffen auf|streit\w*|kontrast\w*|gegensatz|entre|contre|"
        r"oppos\w*|affront\w*|dialogu\w+|contra|frente a|enfrent\w*|choca\w*|reparten|disput\w*|tra|fra|contro|contend\w*|scontr\w*|confront\w*|"
        r"между|против|спор\w*|бор[её]тся|борются|противосто\w*|контраст\w*|сталкива\w*)\b", re.IGNORECASE,
    ),
    "colour goes": late(COLOUR_GOES, re.IGNORECASE),
    "several times": late(
        r"\b(?:(?:several|many|a dozen|\w+) times|time after time|more than once|now and (?:again|then)|over and over|mehrmals|mehrfach|öfters|immer wieder|à plusieurs reprises|plusieurs fois|maintes fois|par moments|"
        r"una y otra vez|varias veces|más de una vez|a cada rato|più volte|di tanto in tanto|ogni tanto|più di una volta|várias vezes|vezes sem conta|mais (?:do que|de) uma vez|de vez em quando|"
        r"раз за разом|то и дело|несколько раз|не раз|снова и снова)\b", re.IGNORECASE,
    ),
    "in it": re.compile(r"\b(?:there (?:is|are)|in it|in vain for|(?:we|you|one) (?:ever )?sees?)\b", re.IGNORECASE),
    "a silent film": re.compile(
        r"\b(?:is|was|isn't|wasn't) (?:not |no )?(?:a )?silent (?:film|picture|movie)\b|\b(?:ist|war) (?:k?ein )?stummfilm|\bn?'?est (?:pas )?un film muet|"
        r"\bes una película muda|\bè un film muto|\bé um filme mudo|\bнем(?:ой|ая) (?:фильм|картина)", re.IGNORECASE,
    ),
    "a part": late(
        r"\b(?:first|second|last|final) (?:half|third|quarter|minutes|reel)\b|\b(?:erste|zweite|letzte)[nrs]? (?:hälfte|drittel|viertel)\b|"
        r"\b(?:première|seconde|deuxième) moitié\b|\bdernier (?:tiers|quart)\b|\b(?:primera|segunda) mitad\b|\búltimo (?:tercio|cuarto)\b|"
        r"\b(?:prima|seconda) metà\b|\bultimo (?:terzo|quarto)\b|\b(?:primeira|segunda) metade\b|\búltimo (?:terço|quarto)\b|"
        r"\b(?:перв|втор)\w+ половин\w+|\bпоследн\w+ (?:треть|трети|четверт\w+)", re.IGNORECASE,
    ),
    "wait": late(r"\b(?:wait\w*|there from|present from|wart\w*|attend\w*|esper\w*|aspett\w*|жд\w+)\b", re.IGNORECASE),
    "figure": late(r"\d|\b(?:\w+ (?:seconds?|minutes?|hours?)|\w*stunden?|heures?|horas?|or[ae]|час\w*|sekund\w+|minut\w+|segundos?|secondes?|second[oi]|секунд\w*|минут\w*)\b", re.IGNORECASE),
    "takes time": late(
        r"\b(?:takes (?:its|her|his) time|in no hurry|(?:nimmt|lässt) sich (?:\w+ )?Zeit|prend (?:tout )?son temps|se toma (?:\w+ )?(?:su|el) tiempo|"
        r"si prende (?:tutto )?il suo tempo|não tem pressa|не (?:торопится|спешит))\b", re.IGNORECASE,
    ),
    "shots": late(
        r"\b(?:(?!(?:(?<=and )|(?<=, )|(?<=is )|(?<=was )|(?<=been )|(?<=film )|(?<=ly ))shot (?:\w+ly )?(?:by|on|in|at|near|around|over|with|during|for|from)\b)shots?|takes?(?! (?:an?|one|two|three|no|about|over|more|less|only|just|place|part|time)\b)|cuts?|cutting|editing|asl|einstellung\w*|schnitt\w*|plans?|montage|coupes?|planos?|cortes?|tagli|stacchi|склейк\w*|montaje|inquadratur\w*|montaggio|montagem|кадр\w*|план\w*|монтаж\w*)\b",
        re.IGNORECASE,
    ),
    "dialogue": late(r"\b(?:dialog\w*|words?|speech|silence|talk\w*|wort|worte|paroles?|mots?|palabras?|parol[ae]|palavras?|diálogos?|speaks?|spoken|spricht|geredet|gesprochen|habl\w+|fala\w*|parla\w*|parle\w*|диалог\w*|слов\w*|говор\w*)\b", re.IGNORECASE),
    "frames": late(r"\b(?:frames?|streets?|rooms?|images?|shots?|bilder?|straßen?|cadres?|rues?|encuadres?|calles?|inquadratur\w*|strade|quadros?|ruas?|кадр\w*|улиц\w*)\b", re.IGNORECASE),
}  # fmt: skip


def spotted(
    reading: Reading,
    clean: str,
    language: str,
    may_claim: Callable[[Block, Sentence], bool],
    taken: Callable[[int, int], frozenset[str]],
) -> Iterator[Spotted]:
    """Sentences of prose with such words, in order.

    clean: the text in small letters without names; taken: the facets of the rows that stand in a range already.
    """
    known = language if language in lists.load("claimed")["film"] else "en"
    makers = (reading.subject.director,) if reading.subject and reading.subject.director else ()
    for block, sentence in reading.prose():
        start, end = sentence.start, sentence.end
        own = taken(start, end)
        if not may_claim(block, sentence):
            continue
        plain = reading.plain[start:end]
        hits = [(group, a, b) for group, _, a, b in _words(known).find(clean, start, end)]
        asides = [(a, b) for group, a, b in hits if group == "manner.aside"]
        found = {group for group, a, b in hits if not any(x <= a and b <= y for x, y in asides)}
        if found & _NO_CLAIM or (
            all(group.partition(".")[0] in QUALIFIERS for group in found)
            and not any(MORE[name].search(plain) for name in ALONE)
        ):
            continue
        if reading.titles_in(start, end):
            found.add("titles")
        if _two_hues([(group, a, b) for group, a, b in hits if group in _HUES], clean, known):
            found.add("two hues")

        def has(*names: str, among: set[str] = found, words: str = plain) -> bool:
            return any(name in among or (name in MORE and MORE[name].search(words) is not None) for name in names)

        bare = _without_titles(reading, start, end)
        label = _WHO_SPEAKS.match(plain)
        persons = reading.persons_in(start + (label.end() if label else 0), end)
        named = _NAME.search(bare) is not None or bool(persons) or _known_first(reading, plain, known)
        if not named or (known == "de" and not persons) or _only_its_maker(bare, persons, makers):
            if is_the_film(even(level(bare)), known, makers):
                found.add("of it")
        facets = tuple(dict.fromkeys(facet for facet, rule in RULES if rule(has, named)))
        if facets and has(*_LIGHT):  # "nearly square and very dark": told in the same breath
            facets = tuple(dict.fromkeys((*facets, "light")))
        is_talk = "manner.topic" in found and {name for name in found if name.startswith("heard.")} == {"heard.words"}
        if is_talk or _TELLS_A_STORY.search(
            plain
        ):  # "let's talk about the light", "the story of a tuner who tells nobody"
            facets = tuple(facet for facet in facets if facet != "looks_silence")
        facets = tuple(facet for facet in facets if facet not in own and not own & _ANSWERED.get(facet, own))
        if facets:
            yield Spotted(start, end, facets)


def _two_hues(hits: Sequence[tuple[str, int, int]], clean: str, language: str) -> bool:
    """Whether two hues are named as such, side by side: "red against warm green"; "a girl in red meets a boy in green" names none."""
    between = _SIDE_BY_SIDE if language in _ADJECTIVES_FIRST else _SIDE_BY_SIDE_ROMANCE
    return any(
        one != other and between.fullmatch(clean, end, begins) and not _CLAD.search(clean, max(0, start - 4), start)
        for (one, start, end), (other, begins, _) in pairwise(hits)
    )


_JOINED = (
    r"(?:and|against|versus|to|with|fights?|meets?|clash\w*|contrast\w*|vies?|argues?|und|gegen|zu|mit|trifft|treffen|auf|streit\w*|kämpf\w*|kontrast\w*|"
    r"et|contre|au|aux|oppos\w*|s'oppos\w*|affront\w*|dialogu\w+|avec|y|contra|frente|a|con|se|enfrent\w*|choca\w*|e|ed|contro|si|scontr\w*|confront\w*|com|"
    r"и|против|с|со|спор\w*|борется|контраст\w*|сталкива\w*|"
    r"is|are|set|s|the|an?|d(?:er|ie|as|em|en)|dem|eine?[mnrs]?|le|la|les|du|une?|un[oa]?|el|los|las|al|il|lo|gli|i|o|os|as|ao|um|uma)"
)
_ADJECTIVES_FIRST = frozenset({"en", "de", "ru"})
_SIDE_BY_SIDE = re.compile(rf",? (?:{_JOINED} ){{1,4}}(?:[^\W\d_]+ )?(?<! in )")
_SIDE_BY_SIDE_ROMANCE = re.compile(rf",? (?:[^\W\d_]+ )?(?:(?:{_JOINED} ){{1,4}}(?:l')?|(?:s'|all'|à l'))")
"""What may stand between them: what joins them, and one word that tells how either is, "un bleu froid et un orange", "blue
against warm orange"."""
_CLAD = re.compile(r"\b(?:in|en|im) $")


_TELLS_A_STORY = late(
    r"\b(?:(?:tells?|told|is) the (?:story|tale) of|is about an?|erzählt die Geschichte|handelt von|(?:raconte|retrace) l'histoire|cuenta la historia|"
    r"racconta la storia|conta a história|рассказывает (?:историю|о))\b",
    re.IGNORECASE,
)
_WHO_SPEAKS = re.compile(r"^(?:[A-ZÀ-ÞА-ЯЁ][\w.-]* ?){1,3}:(?=\s)")


def _without_titles(reading: Reading, start: int, end: int) -> str:
    """The sentence with titles left blank: what a film is called names nobody in it."""
    plain = reading.plain[start:end]
    for hit in reading.titles_in(start, end):
        a, b = hit.start - start, min(hit.end, end) - start
        plain = plain[:a] + " " * (b - a) + plain[b:]
    return _WHO_SPEAKS.sub(lambda hit: " " * len(hit.group()), plain) if ":" in plain else plain


_FIRST_CAPITAL = re.compile(r"[\"'“‘«(]*([A-ZÀ-ÞА-ЯЁ][^\W\d_]{2,})")


_FUNCTION_WORDS = frozenset(
    "The And But Les Des Une Der Die Das Den Ein Eine Los Las Una Gli Nel Não Uma Das Dos Em Es Man Nie Nur Все Это Ни Не Нет Она Они".split()
)
"""Short words with which sentences begin, and which a short text may never have inside one."""


def _only_its_maker(bare: str, persons: Sequence[PersonMention], makers: Iterable[str]) -> bool:
    """Whether nobody is named but the film's director: what "Brook avoids" is not in the film."""
    known = {part for maker in makers for part in fold(maker).split()}
    names = [hit.group() for hit in _NAME.finditer(bare)] + [
        word for hit in persons for word in re.findall(r"\w+", hit.name)
    ]
    return bool(known) and all(fold(name) in known for name in names)


def _known_first(reading: Reading, plain: str, language: str) -> bool:
    """Whether the first word is a name: it is never seen in small letters, stands in the text again, and is nothing that is
    measured ("Silence dominates")."""
    from kadr.reading.mentions.words import (
        given_names,
        not_persons,
    )  # here, because who weighs statements needs no names

    hit = _FIRST_CAPITAL.match(plain)
    if hit is None or fold(hit.group(1)) in not_persons() or hit.group(1) in _FUNCTION_WORDS:
        return False
    word = hit.group(1)
    if next(iter(_words(language).find(even(level(word)) + " ")), None) is not None:
        return False
    if fold(word) in given_names():
        return True
    again = islice(places_of(word, reading.plain), 1, None)
    return any(True for _ in again) and next(places_of(word.lower(), reading.plain), None) is None
