"""What is weighed: the statements, and what captions and works claim beside them; and what of it is no claim on this film."""

import itertools
import re
from collections.abc import Iterable, Iterator

from kadr.dossier import Dossier
from kadr.fold import fold, level, title_key
from kadr.reading.statements.facets import even
from kadr.reading.statements.subject_of import is_definition
from kadr.records import Name, Passage, Statement, Subject, Work
from kadr.weighing.conditions import tells_only_a_case
from kadr.weighing.words import Said, Word, named

_STILL = re.compile(
    r"\b(?:in a scene from|scene from|still from|szene aus|szenenbild|scène d[eu]|une scène|escena de|scena d[ai]|cena de|"
    r"кадр из)\b",
    re.IGNORECASE,
)
_PICTURES = frozenset({"painting", "photograph"})
_ASKS = re.compile(r"\?[\"'\u201d\u2019\u00bb)\]]*\s*$")


def claims_of(dossier: Dossier) -> Iterator[Statement]:
    """Statements in order; then captions of stills; then comparisons with films, paintings and photographs.

    The last two are made here: their tier is `caption`, `comparison` or `likeness`, and they are in no table.
    """
    yield from dossier.statements
    own = own_titles(dossier.subject, dossier.names)
    for passage in dossier.passages:
        if passage.kind == "caption" and _STILL.search(passage.quote.exact):
            yield _caption(passage)
    for work in dossier.works:
        if work.own_work or work.relation not in {"comparison", "influence"} or title_key(work.title or "") in own:
            continue
        if work.kind in _PICTURES or (work.kind == "film" and work.title):
            yield _likened(work)


def _caption(passage: Passage) -> Statement:
    return Statement(
        passage.quote, ("caption",), None, None, "scene", "affirmed", "caption", passage.speaker,
        passage.speaker_role or "critic", None, passage.score,
    )  # fmt: skip


def _likened(work: Work) -> Statement:
    tier = "likeness" if work.kind in _PICTURES else "comparison"
    polarity = "denied" if "denied" in work.flags else "affirmed"
    told = work.title or (f"the picture by {work.creator}" if work.creator else None)
    return Statement(
        work.quote, (tier,), told, None, "film", polarity, tier, work.speaker, "critic", work.subject, work.score,
        flags=work.flags,
    )  # fmt: skip


def own_titles(subject: Subject | None, names: Iterable[Name]) -> frozenset[str]:
    """Keys of every title that is the dossier's film, as `title_key` makes them: those given, and their settled spellings."""
    own = {title_key(title) for title in (subject.title, *subject.titles)} if subject else set()
    spelt = [name for name in names if name.kind == "title" and name.settled]
    return frozenset(own | {title_key(name.surface) for name in spelt if title_key(name.canonical) in own})


def films_beside(dossier: Dossier) -> tuple[str, ...]:
    """Titles of other films that the texts or the user's archive name."""
    subject = dossier.subject
    works = [work.title for work in dossier.works if work.kind == "film" and not work.own_work and work.title]
    others = [title for other in dossier.others for title in (other.title, *other.titles)]
    return tuple(dict.fromkeys([*(subject.other_films if subject else ()), *works, *others]))


def has_title(told: Said, title: str) -> bool:
    """Whether a title stands in the sentence, in quotation marks: without them it may be any words."""
    key = even(level(title))
    at = told.sentence.find(key)
    return at > 0 and told.sentence[at - 1] in _QUOTES


def why_no_claim(statement: Statement, told: Said, own: frozenset[str], others: Iterable[str] = ()) -> str | None:
    """Why a statement claims nothing of this film: it asks, it tells what might have been, it is about another film."""
    if statement.film is not None and title_key(statement.film) not in own and fold(statement.film):
        if not _set_beside(statement.film, told):
            return f"It is about {statement.film}, not about this film."
    for title in others if statement.tier not in {"caption", "comparison", "likeness"} else ():
        if title_key(title) not in own and _begins_with(title, told):
            return f"It is about {title}, not about this film."
    if (
        told.opens_on
        and title_key(told.opens_on) not in own
        and statement.tier not in {"caption", "comparison", "likeness"}
    ):
        if not _set_beside(told.opens_on, told):
            return f"It opens on {told.opens_on}, so it may be about that and not about this film."
    if named(Said(told.sentence, told.language), "manner", "extras"):
        return "It tells of another version, of a trailer or of what comes with the film."
    if statement.tier == "fact":
        return None
    if "question" in statement.flags or _ASKS.search(told.sentence.rstrip()):
        return "It is a question: whoever asks does not claim."
    if any(named(Said(text, told.language), "manner", "what_if") for text in (told.text, told.sentence)):
        return "It tells what might have been, or what was meant, not what is."
    if _JUDGES.match(told.sentence):
        return "It judges such things, and does not say how much of them there is."
    if _TO_EACH_OTHER.search(told.sentence):
        return "It tells by numbers how two things stand to each other, which is not read."
    if tells_only_a_case(told):
        return "It tells what follows in some case, and not that the case is this film's."
    if named(told, "manner", "figure"):
        return FIGURE_OF_SPEECH
    if any(named(Said(text, told.language), "manner", "hearsay") for text in (told.text, told.sentence)):
        return "It tells what others say, and not whether it holds."
    if named(Said(told.sentence, told.language), "manner", "hall"):
        return "It tells of a cinema or a shoot, and not of what the film shows."
    if any(word.start <= _AT_THE_HEAD for word in named(Said(told.sentence, told.language), "manner", "kin")):
        return "It tells of somebody, and not of what the film shows."
    if any(word.start <= _AT_THE_HEAD for word in named(Said(told.sentence, told.language), "manner", "other_works")):
        return "It tells of a poster or of a book, and not of what the film shows."
    if named(told, "manner", "general") or is_definition(told.sentence, told.language):
        return "It speaks of films in general, or of somebody's taste."
    if denies_twice(told):
        return "It denies a denial, or nearly: what holds then is not read."
    return None


_JUDGES = re.compile(
    r"\W*(?:(?:the|her|his|its|these|all|such) )?(?:[\w-]+ ){0,2}(?:shots?|takes?|close-?ups?|frames?|images?|cuts?|silences?|camera(?:work)?|camera movements?|pans?|dissolves?|freeze-frames?) (?:is|are|was|were|looks?|seems?|remains?) "
    r"(?:always|never|often|mostly|usually|invariably|rarely|sometimes) (?:\w+ )?(?:beautiful|ugly|boring|dull|stunning|gorgeous|tiresome|tedious|wonderful|brilliant|masterly|clumsy|elegant|exquisite|superb|terrible|great|excellent|touching|"
    r"effective|impressive|memorable|pretentious|annoying|irritating|perfect|lovely|pretty|splendid|magnificent|marvellous|breathtaking|overrated|welcome|justified|gratuitous|honest|funny|tender|well (?:made|composed|chosen|judged))(?=\s?[.,;:!]|\s?$| and | or )|"
    r"\W*(?:(?:die|seine|ihre|solche|diese|alle) )?(?:\w+ ){0,2}(?:\w*einstellung(?:en)?|\w*aufnahmen?|bilder|schnitte|kamera\w*|stille|überblendungen) (?:ist|sind|war|waren|wirkt|wirken|bleibt|bleiben) "
    r"(?:immer|nie|oft|meist|stets|selten|manchmal) (?:\w+ )?(?:schön|hässlich|langweilig|großartig|wunderbar|wunderschön|brillant|plump|elegant|toll|schrecklich|berührend|wirkungsvoll|eindrucksvoll|ermüdend|nervig|perfekt|gelungen|überflüssig|ehrlich)(?=\s?[.,;:!]|\s?$| und )|"
    r"\W*(?:(?:les|ses|ces|tous les) )?(?:[\w-]+ ){0,2}(?:plans?(?: \w+)?|gros plans|images|coupes|silences|travellings|fondus) (?:est|sont|était|étaient|reste|restent) "
    r"(?:toujours|jamais|souvent|rarement|parfois) (?:\w+ )?(?:beaux|belles|beau|belle|laids?|ennuyeux|superbes?|magnifiques?|splendides?|brillants?|élégants?|réussis?|efficaces?|touchants?|fatigants?|parfaits?|gratuits?|justes?)(?=\s?[.,;:!]|\s?$| et )|"
    r"\W*(?:(?:los|las|sus|estos|todos los) )?(?:\w+ ){0,2}(?:planos?(?: \w+)?|imágenes|cortes|silencios|travellings|fundidos) (?:es|son|era|eran|resultan?) "
    r"(?:siempre|nunca|a menudo|a veces) (?:\w+ )?(?:bell[oa]s?|hermos[oa]s?|fe[oa]s?|aburrid[oa]s?|magnífic[oa]s?|brillantes?|elegantes?|eficaces|conmovedores|perfect[oa]s?|gratuit[oa]s?)(?=\s?[.,;:!]|\s?$| y )|"
    r"\W*(?:(?:i|le|gli|le sue|i suoi|tutti i) )?(?:\w+ ){0,2}(?:inquadrature(?: \w+)?|primi piani|immagini|stacchi|silenzi|carrellate|dissolvenze) (?:è|sono|era|erano|restano|risultano) "
    r"(?:sempre|mai|spesso|a volte) (?:\w+ )?(?:bell[eiao]|brutt[eiao]|noios[eiao]|splendid[eiao]|magnific[hei]+|brillanti|eleganti|riuscit[eiao]|efficaci|toccanti|perfett[eiao]|gratuit[eiao])(?=\s?[.,;:!]|\s?$| e )|"
    r"\W*(?:(?:os|as|seus|estes|todos os) )?(?:\w+ ){0,2}(?:planos?(?: \w+)?|imagens|cortes|silêncios|travellings|fusões) (?:é|são|era|eram) "
    r"(?:sempre|nunca|muitas vezes|às vezes) (?:\w+ )?(?:bel[oa]s?|bonit[oa]s?|fei[oa]s?|aborrecid[oa]s?|magnífic[oa]s?|brilhantes?|elegantes?|eficazes|perfeit[oa]s?|gratuit[oa]s?)(?=\s?[.,;:!]|\s?$| e )|"
    r"\W*(?:\w+ ){0,2}(?:планы|кадры|склейки|паузы|проезды|наплывы) (?:всегда|никогда не|часто|иногда) (?:\w+ )?(?:красив\w*|прекрасн\w*|скучн\w*|великолепн\w*|уродлив\w*|изящн\w*|уместн\w*|безупречн\w*|утомительн\w*)"
)
"""What is always or never so of such things is how they are judged."""
_TO_EACH_OTHER = re.compile(
    r"\bfor (?:every|each) (?:[\w-]+ ){1,3}(?:seconds?|minutes?|hours?|words?|lines?|shots?|cuts?) (?:of |with |without )?[^.;:]{0,40}?\b(?:there (?:is|are)|comes?|you get|we get)\b|"
    r"\bauf (?:eine?|zwei|drei|vier|fünf|sechs|acht|zehn|\w+) (?:sekunden?|minuten?|wort|worte|einstellung(?:en)?) [^.;:]{0,40}?\b(?:kommt|kommen)\b|"
    r"\bpour (?:chaque|une?|deux|trois|quatre|cinq|dix) (?:secondes?|minutes?|mots?|plans?) [^.;:]{0,40}?\b(?:il y a|on a|compte)\b|\bpor cada (?:segundo|minuto|palabra|plano)s? [^.;:]{0,40}?\bhay\b|"
    r"\bper ogni (?:secondo|minuto|parola|inquadratura) [^.;:]{0,40}?\b(?:c'è|ci sono|ce n'è)|\b(?:para|por) cada (?:segundo|minuto|palavra|plano)s? [^.;:]{0,40}?\bhá\b|"
    r"\bна (?:кажд\w+|одну|две|три|четыре|пять|десять) (?:секунд\w*|минут\w*|слов\w*|план\w*) [^.;:]{0,40}?\bприход\w+"
)
"""So much of one thing to so much of another."""


def _begins_with(title: str, told: Said) -> bool:
    """Whether a sentence opens with a title, or with "in" and a title: it is about that film."""
    at = told.sentence.find(even(level(title)))
    before = told.sentence[:at].strip(" \"'“”‘’«»„(")
    end = at + len(title)
    if at < 1 or told.sentence[end : end + 1].isalnum() or told.sentence[at - 1] not in _QUOTES:
        return False  # without its quotation marks a title may be any words
    return before in _OPENINGS or told.language == "pt" and before in {"no", "na"}


_QUOTES = frozenset("\"'“”‘’«»„")
_OPENINGS = frozenset({"", "in", "en", "dans", "nel", "em", "в", "but", "and", "but in", "and in"})


def _set_beside(title: str, told: Said) -> bool:
    """Whether another film is only what this one is compared with: "slower than in “The Ferry”", "unlike “The Ferry”"."""
    at = told.sentence.find(even(level(title)))
    before = told.sentence[:at].rstrip(" \"'“”‘’«»„(") if at > 0 else ""
    beside = Said(f"{before} ", told.language)
    words_of_it = [*named(beside, "contrast", "than"), *named(beside, "contrast", "beside")]
    return any(len(before) - word.end <= _TO_A_TITLE for word in words_of_it)


_AT_THE_HEAD = 8  # letters before whoever is spoken of: "In ", "The "
_TO_A_TITLE = 12  # letters between "than" and a title: "than in her film"
_ONCE = frozenset({"en", "de"})
"""Languages in which two denials are none; in the others they are one ("no hay ningún", "нет ни одного")."""
_NEAR = 40  # letters between two words of one denial


def denies_twice(told: Said) -> bool:
    """Whether two words that deny stand close together in one clause ("hardly a shot is not a close-up"), or in two of
    which the second tells of what the first denies ("kaum ein Bild, das nicht ...", "pas un plan qui ne soit ...")."""
    spared = [*named(told, "stance", "not_no"), *named(told, "manner", "still_there"), *named(told, "seen", "somebody")]
    spared += [*named(told, "heard", "talky"), *named(told, "persons", "always"), *named(told, "persons", "together")]
    own = [*named(told, "bounds", "most"), *named(told, "bounds", "least")]
    no = [word for word in named(told, "stance", "no") if not _inside(word, spared) and not _inside(word, own)]
    less = [*spared, *named(told, "contrast", "less")]
    scarce = [word for word in named(told, "stance", "scarce") if not _inside(word, less)]
    words_of_it = sorted([*no, *(word for word in scarce if not _inside(word, no))], key=lambda word: word.start)
    pairs = itertools.pairwise(words_of_it)
    close = [(a, b) for a, b in pairs if 0 < b.start - a.end <= _NEAR and not _one_denial(told.text, a, b)]
    if any(_WHICH.search(told.text, a.end, b.start + 1) for a, b in close):
        return True
    return told.language in _ONCE and any(_JOINS.search(told.text, a.end, b.start + 1) is None for a, b in close)


_WHICH = re.compile(
    r"\s(?:that|which|who|where|in which|das|die|der|dem|den|wo|qui|que|où|dont|donde|che|dove|onde|котор\w+|где)\s"
)
_JOINS = re.compile(
    r"[,;:.()\u2013\u2014-]|\s(?:and|or|nor|but|und|oder|aber|sondern|et|ou|mais|ni|y|o|pero|e|ed|ma|né|mas|nem|и|или|но|а|ни)\s"
)


def _one_denial(text: str, one: Word, other: Word) -> bool:
    """ "Neither ... nor", "weder ... noch": two words that deny two things, and not each other."""
    return (text[one.start : one.end], text[other.start : other.end]) in {("neither", "nor"), ("weder", "noch")}


def _inside(word: Word, some: Iterable[Word]) -> bool:
    return any(other.start < word.end and word.start < other.end for other in some)


FIGURE_OF_SPEECH = "It is a figure of speech: of what is meant or judged, not of the picture and the sound."
REASONS = {
    "colour": "No word in it names a hue, a tone or colour as such that could be measured.",
    "faces": "It says nothing of faces that is measured: how large they are, how long they are seen, and whether somebody speaks meanwhile.",
    "looks_silence": "It says nothing of words, looks or silence that is measured.",
    "sound_music": "Music is not told apart from other sounds, nor one voice from another.",
    "camera": "It says nothing of the camera that is measured: how it moves, how near it is, how long it looks.",
    "editing_pace": "It says nothing of the cutting that is measured: how long shots are.",
    "stillness": "It says nothing of stillness that is measured: a picture at rest, a frozen one, somebody who freezes.",
    "light": "Where light comes from and what it falls on is not measured; how light the picture is, is.",
    "bodies": "What bodies look like and how they move is not measured, but how many faces there are and how large.",
    "space": "What a place is, is not measured; whether anybody is to be seen in it, is.",
}
"""Why a statement of a facet that no weigher answers for cannot be measured."""
FIGURE = "It may be a figure of speech."
