"""Works named by their titles: which titles are works, who made them, and how they bear on the film."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kadr.fold import title_key
from kadr.late import late
from kadr.reading.mentions.filmographies import filmographies
from kadr.reading.mentions.known import known_works, maker_called, makers, makers_of, shared_titles
from kadr.reading.mentions.titles_dated import known_by_its_year
from kadr.reading.text import Block, Reading, Sentence, TitleMention
from kadr.reading.works.asked import announced_by, answered, asked_for, asks_whether, counts_in_question
from kadr.reading.works.common import Draft, Setting, clause, from_list, speaker_of, stance, who_announced
from kadr.reading.works.creators import creator_beside, is_own, is_possessed, maker_named, meant_work
from kadr.reading.works.denied import is_denied, kind_called, said_of_it
from kadr.reading.works.relations import Cue, cue_for, is_question, words
from kadr.reading.works.slips import suggestion
from kadr.records import FLAGS, Origin, Quote, Work

_IMAGINED = re.compile(
    r"\b(?:could|might|should|would|may|one can|pourrait|könnte|podría|potrebbe|мог\w* бы) (?:\w+ ){0,3}"
    r"(?:titled|call|called|named|entitled|expanded|renamed|retitled|s'appeler|heißen|llamarse|называться)\b",
    re.IGNORECASE,
)
_NO_TITLE_BEFORE = late(
    r"(?:\b(?:won|wins?|winning|received|awarded|nominated for|takes home|(?:won|received|awarded) the|"
    r"called it|calls it|calling it|call it|called him|called her|nicknamed?|known as|moniker|so-called|dubbed|"
    r"reading|reads|"
    r"(?:hoodie|t-shirt|sweatshirt|tattoo|poster|banner|badge|sign)s?|slogan|the word|the words|the term|"
    r"the phrase|section|sidebar|strand|sektion|reihe|section|sección|секции|программе|konkurs|"
    r"magazine|newspaper|website|cinema called|theatre called|hotel|restaurant|character|named|"
    r"heißt)(?: of)?):? ?[\"'(]*$",
    re.IGNORECASE,
)
_NO_TITLE_AFTER = re.compile(
    r"[\"',]* (?:tattooed|inked|carved|written on|printed on|section|sidebar|strand|competition|prize|award|hoodie|t-shirt|tee|sweatshirt|tattoo|mug|cap|"
    r"magazine|"
    r"newspaper|festival|sektion|preis|award-winner|reviewer)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"[\"',]* (?:told|tells|calls|called|says?|said|writes|wrote|praised|hailed|raved)\b", re.IGNORECASE
)
_NOT_WORKS = {
    title_key(name)
    for name in (
        "Un Certain Regard", "Directors' Fortnight", "Quinzaine des Réalisateurs", "Critics' Week", "Semaine de la Critique", "Special Screenings",
        "Orizzonti", "Horizons", "Panorama", "Forum", "Generation", "Perspektive Deutsches Kino", "Encounters", "Berlinale Special", "Midnight Madness",
        "Wavelengths", "Contemporary World Cinema", "New Directors/New Films", "Bright Future", "Tiger Competition", "East of the West", "Crystal Globe",
        "Особый взгляд", "Двухнедельник режиссёров", "Горизонты", "Palme d'Or", "Golden Bear", "Golden Lion", "Golden Leopard", "Best Director", "Best Film",
        "Best Actress", "Best Actor", "Director's Statement", "New York Times", "Sight & Sound", "Cahiers du Cinéma", "Positif", "Variety", "Film Comment",
        "The Guardian", "Le Monde", "Libération", "Der Spiegel", "Die Zeit", "El País", "Screen International", "The Hollywood Reporter", "Indiewire",
        "Kinopoisk", "Facebook", "Netflix", "MUBI", "IMDb", "Wikipedia", "Rotten Tomatoes", "Letterboxd",
    )
}  # fmt: skip
_FILM_TALK = late(
    r"\b(?:films?|movies?|cinema|watch\w*|saw|seen|see|screened|screening|premiered?|directed|director|starring|"
    r"actress|actor|read|reading|novels?|book|"
    r"debüt|début|documentary|paint\w+|photograph\w*|song|album|opera|debut|remake|sequel|infatuation|"
    r"blockbuster|oscar|scene|role|performance|"
    r"filme?s?|regie\w*|gesehen|gedreht|drehte|inszeniert\w*|lied|cinéma|réalisat\w+|vu|vue|voir|césar|"
    r"scénariste|película|cine|director\w*|visto|фильм\w*|картин\w*|роман\w*|книг\w*|режисс\w+)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:i|my|me|ich|mein|je|j'ai|yo|eu|io|я)\b", re.IGNORECASE)
_HE_OR_SHE = re.compile(r"\b(?:he|she|his|her|him|er|sie|il|elle|él|ella|он|она)\b", re.IGNORECASE)


def titled(setting: Setting) -> Iterator[Draft]:
    """A draft for each place where another work is named by its title."""
    reading = setting.reading
    listed = {start for _, (start, _), _ in filmographies(reading)}
    for mention in sorted([*reading.titles, *setting.bare], key=lambda m: m.start):
        block = reading.block_at(mention.start)
        sentence = reading.sentence_at(mention.start)
        if sentence is None or title_key(mention.title) in setting.own_keys:
            continue
        if not setting.is_prose(block) and not (
            mention.start in listed and title_key(mention.title) in setting.own_credited
        ):
            continue
        if setting.is_label(mention) or _is_no_work(reading, sentence, mention):
            continue
        yield from _drafts(setting, block, sentence, mention)


_SUNG = re.compile(r"\b(?:sings?|sang|sung|singing|hums?|humming|chants?|chanting|recites?)\W{1,3}$")
"""What somebody in the film sings is no work set beside it."""


def _is_no_work(reading: Reading, sentence: Sentence, mention: TitleMention) -> bool:
    key = title_key(mention.title)
    before, after = reading.plain[sentence.start : mention.start], reading.plain[mention.end : mention.end + 40]
    if key in _NOT_WORKS or key in makers() or len(key) < 2:
        return True
    if (
        _is_other_title(reading, mention)
        or _is_place(key, before, mention)
        or _is_short_name(key, reading.body[mention.start : mention.end], mention)
    ):
        return True
    if _is_played(reading, mention):
        return True
    if (
        _SUNG.search(before)
        or _IMAGINED.search(before)
        or _NO_TITLE_BEFORE.search(before)
        or _NO_TITLE_AFTER.match(after)
    ):
        return True
    if key not in known_works() and _SPEAKS.match(after):  # a paper, not a work
        return True
    if mention.marked == "list" and re.match(r" [A-ZÀ-Þ]\w", after):  # "Wild Bunch International": a longer name
        return True
    in_brackets = before.endswith("(") and after.startswith(")")
    return in_brackets and re.search(r"(?:preis|prize|award|prix|premio|prêmio)\W*$", before, re.IGNORECASE) is not None


def _is_other_title(reading: Reading, mention: TitleMention) -> bool:
    """The same film in another language or spelling, in brackets behind its title: "Sunset (Napszállta)"."""
    for other in reading.titles_in(max(0, mention.start - 120), mention.start):
        between = reading.plain[other.end : mention.start]
        if re.fullmatch(r"[\"']* (?:\[|\()(?:(?:or|aka|a\.k\.a\.|also|original title:?|originally) )?[\"']*", between):
            return (
                re.match(r"[\"']*(?:\)|\]|, (?:19|20)\d\d)", reading.plain[mention.end : mention.end + 8]) is not None
            )
    return False


def _is_played(reading: Reading, mention: TitleMention) -> bool:
    """ "the spoiled Marie Antoinette (Jane Doe)": a character and who plays it."""
    if mention.marked in {"quotes", "italics", "dated"} or reading.plain[mention.end : mention.end + 2] != " (":
        return False
    person = next((p for p in reading.persons_in(mention.end, mention.end + 4) if p.start == mention.end + 2), None)
    return (
        person is not None and maker_called(person.full) is None and reading.plain[person.end : person.end + 1] in "),"
    )


_WHERE = re.compile(r"\b(?:in|from|to|at|near|of|around|via|en|à|nach|aus|em|de) $", re.IGNORECASE)


def _is_place(key: str, before: str, mention: TitleMention) -> bool:
    return mention.marked in {"list", "known"} and key in _PLACES and _WHERE.search(before) is not None


_PLACES = frozenset(
    {
        "berlin",
        "casablanca",
        "chicago",
        "london",
        "manhattan",
        "munich",
        "nashville",
        "new york",
        "paris",
        "rome",
        "vienna",
    }
)
"""Places whose names are also titles."""


def _is_short_name(key: str, printed: str, mention: TitleMention) -> bool:
    """Capital letters alone are an association or a channel."""
    return (
        mention.marked not in {"quotes", "italics", "dated"}
        and printed.isupper()
        and len(key) <= 5
        and key not in known_works()
    )


_EXCERPT = re.compile(
    r"\b(?:excerpts?|passages?|chapters?|pages?|cop(?:y|ies)|scenes?) (?:from|of) (?:\w+ ){0,3}\W*$", re.IGNORECASE
)
"""A piece of a work in somebody's hands is no influence yet."""


def _drafts(setting: Setting, block: Block, sentence: Sentence, mention: TitleMention) -> Iterator[Draft]:
    reading = setting.reading
    creator, creator_span = creator_beside(reading, sentence, mention)
    if creator is None:
        creator = maker_named(reading, sentence, mention)
    if _as_if_his(setting, sentence, mention):
        creator, creator_span = None, (mention.start, mention.end)
    cue = _cue_as_if(setting, sentence, mention) or cue_for(reading, sentence, mention.start, mention.end)
    cue = cue or _cue_of_neighbour(setting, sentence, creator_span[0])
    asked = asked_for(reading, block, sentence)
    own = is_own(setting, sentence, mention, creator)
    if not (own or asked or _is_a_work(reading, sentence, mention, cue, creator)):
        return
    relation, weight = _relation(reading, block, sentence, cue, asked, own)
    if relation == "mention" and not own and _only_a_winner(reading, sentence, mention):
        return
    first, last = min(mention.start, creator_span[0]), max(mention.end, creator_span[1])
    quote = _quote(reading, sentence, first, last, cue if relation != "mention" else None)
    if _EXCERPT.search(reading.plain, max(sentence.start, mention.start - 60), mention.start):
        relation, weight = "mention", 1.2
    told = None if own else said_of_it(reading, block, sentence, mention)
    if told and (relation == "mention" or block.kind == "question"):
        relation, weight = "influence", 3.2
        quote = reading.quote(quote.start, max(quote.end, told.end))
    flags = stance(reading, block, quote.start, quote.end)
    if relation == "mention":
        flags = tuple(flag for flag in flags if flag == "translated")
    denied = told.polarity if told else "denied" if is_denied(reading, sentence, cue) else "affirmed"
    if relation not in {"mention", "comparison"} and denied != "affirmed" and denied not in flags:
        flags = tuple(flag for flag in FLAGS if flag in {*flags, denied})
    if (
        relation == "influence"
        and is_question(reading, block)
        and answered(reading, block) is False
        and "denied" not in flags
    ):
        flags = ("denied", *flags)
    if relation == "influence" and "reported" in flags:
        relation = "comparison"  # somebody else's guess at an influence compares
    speaker = speaker_of(reading, mention.start, flags)
    if cue is None and not asked and relation != "mention":
        speaker = who_announced(setting, block, sentence) or speaker
    work = Work(
        quote=quote,
        title=mention.title,
        kind=_kind(reading, block, sentence, mention),
        creator=creator,
        relation=relation,
        subject=setting.film if own else _subject(setting, block, sentence, mention, relation, asked),
        speaker=speaker,
        score=round(min(0.95, 0.55 + weight / 10), 2),
        own_work=own,
        flags=flags,
    )
    if own or not is_possessed(reading, mention):
        work = _with_maker_from_lists(setting.reading, work, setting.director)
    yield Draft(_with_suggestion(setting, block, work), title_key(mention.title), weight)
    second = _also_for(setting, sentence, mention)
    if second and relation != "mention":
        yield Draft(replace(work, subject=second, relation="influence"), title_key(mention.title), weight)


_AWARDS = late(
    r"(?<!\w)(?i:prix|premios?|premi|preise?s?|prêmios?|prémios?|galard\w+|biznaga|приз\w*|наград\w*|награжд\w*|премии|диплом|jury|jurado|giuria|júri|жюри|palmarès|palmarés|лучш\w+|mejor|meilleure?|miglior\w*|melhor|beste[nrms]?|\w+preis)(?!\w)|d'or\b|d'argent\b|de [Oo]ro\b|de [Oo]uro\b|d'[Oo]ro\b|\bleer aus\b|de vacío\b"
)


def _only_a_winner(reading: Reading, sentence: Sentence, mention: TitleMention) -> bool:
    """Whether another film stands in a sentence on prizes, in a language other than English: named as a winner, not for this film's sake."""
    if reading.text.language in {"en", None} or title_key(mention.title) in known_works():
        return False
    return _AWARDS.search(reading.plain, sentence.start, sentence.end) is not None


def _as_if_his(setting: Setting, sentence: Sentence, mention: TitleMention) -> bool:
    """ "this is his Persona": another's known work, called the film's maker's own to compare the two."""
    known = known_works().get(title_key(mention.title))
    if known is None or not known.creator or setting.director is None or title_key(mention.title) in shared_titles():
        return False
    surname = setting.director.split()[-1]
    before = setting.reading.plain[sentence.start : mention.start]
    return (
        surname not in known.creator
        and re.search(rf"\b(?:{re.escape(surname)}|director|filmmaker)'s (?:own )?[\"']?$", before) is not None
    )


def _cue_as_if(setting: Setting, sentence: Sentence, mention: TitleMention) -> Cue | None:
    if not _as_if_his(setting, sentence, mention):
        return None
    return Cue(max(sentence.start, mention.start - 1), mention.start, "comparison", 0)


_TOGETHER = re.compile(
    r"[\"',)]* ?(?:as (?:\w+,? ){1,4})?,? ?(?:and also|together with|along with|alongside|as well as|and|or|und|"
    r"sowie|et|ainsi que|y|e|и) "
    r"(?:(?:to|by|from|of|with|à|de|an|von|a) )?[\"']*,?",
    re.IGNORECASE,
)


def _cue_of_neighbour(setting: Setting, sentence: Sentence, start: int) -> Cue | None:
    """The words that the work before has, where both stand in one list: "X as his inspiration, together with Y"."""
    titles = [*setting.reading.titles_in(sentence.start, start), *setting.bare_in(sentence)]
    before = max((t for t in titles if t.end <= start), key=lambda t: t.end, default=None)
    if before is None or title_key(before.title) in setting.own_keys:
        return None
    _, span = creator_beside(setting.reading, sentence, before)
    if not _TOGETHER.fullmatch(setting.reading.plain, max(before.end, span[1]), start):
        return None
    return _cue_as_if(setting, sentence, before) or cue_for(setting.reading, sentence, before.start, before.end)


def _relation(
    reading: Reading, block: Block, sentence: Sentence, cue: Cue | None, asked: str | None, own: bool
) -> tuple[str, float]:
    """The relation, and how telling the sentence is of it."""
    if own:
        return "mention", 2.0
    if cue and (
        not is_question(reading, block) or counts_in_question(reading, block, sentence.start, sentence.end, cue)
    ):
        maybe = words(reading.text.language).maybe.search(reading.plain, sentence.start, cue.end)
        if is_question(reading, block) and asks_whether(reading, block, sentence):
            return "influence", 3.0
        return ("comparison" if maybe and cue.relation == "influence" else cue.relation), 3.5 - cue.gap / 100
    if asked:
        return "influence", 3.0
    earlier = announced_by(reading, block, sentence)
    return (earlier, 2.5) if earlier else ("mention", 1.0)


def _is_a_work(
    reading: Reading, sentence: Sentence, mention: TitleMention, cue: Cue | None, creator: str | None
) -> bool:
    """Whether anything besides capitals and marks says that this is the title of a work."""
    key = title_key(mention.title)
    known = key in known_works()
    if mention.marked in {"list", "dated"} or (known and " " in key):
        return True
    if creator and mention.marked in {"quotes", "italics", "known"}:
        return True
    talk = _FILM_TALK.search(reading.plain, sentence.start, sentence.end) is not None
    if mention.marked in {"quotes", "italics"} or known:
        return bool(mention.kind or cue or talk)
    return mention.kind is not None


def _kind(reading: Reading, block: Block, sentence: Sentence, mention: TitleMention) -> str:
    called = kind_called(reading, block, sentence, mention)
    if called:
        return called
    meant = meant_work(reading, sentence, mention)
    if meant:
        return meant.kind
    known = known_works().get(title_key(mention.title))
    return mention.kind or (known.kind if known else "film")


def _with_maker_from_lists(reading: Reading, work: Work, director: str | None) -> Work:
    if work.creator or work.title is None:
        return work
    if work.own_work and director:
        return replace(
            work, creator=director, origins=(*work.origins, Origin("creator", "context", note="its own maker"))
        )
    known = known_by_its_year(reading, work.title)
    if known is None or known.creator is None or known.kind != work.kind or title_key(work.title) in shared_titles():
        return work
    note = f"{known.title}, {known.creator}" + (f", {known.year}" if known.year else "")
    return replace(work, creator=known.creator, origins=(*work.origins, from_list("creator", note)))


def _with_suggestion(setting: Setting, block: Block, work: Work) -> Work:
    if work.own_work or work.title is None:
        return work
    reading = setting.reading
    beside: list[str] = []
    for other in reading.titles_in(block.start, block.end):
        known = known_works().get(title_key(other.title))
        beside += makers_of(known) if known else []
    meant = suggestion(work.title, work.creator, beside)
    if meant is None:
        return work
    told = f"{meant.title}, {meant.creator}" + (f", {meant.year}" if meant.year else "")
    return replace(
        work,
        suggestion=meant.title,
        flags=(*work.flags, "possible slip"),
        origins=(*work.origins, from_list("suggestion", told)),
    )


def _subject(
    setting: Setting, block: Block, sentence: Sentence, mention: TitleMention, relation: str, asked: str | None
) -> str | None:
    reading = setting.reading
    if asked == "person":
        return reading.voice_at(sentence.start).name or setting.director or setting.film
    film = setting.film_of(sentence, mention.title, *(t.title for t in reading.titles_in(sentence.start, sentence.end)))
    if relation != "mention" or any(
        title_key(t.title) in setting.own_keys for t in reading.titles_in(sentence.start, sentence.end)
    ):
        return film
    near = reading.plain[sentence.start : mention.start]
    if block.kind == "answer" and _FIRST_PERSON.search(near):
        return reading.voice_at(mention.start).name or film
    return setting.director if setting.director and _HE_OR_SHE.search(near) else film


_ALSO = re.compile(
    r"\b(?:reference|inspiration|influence|model|référence|referenz|vorbild|referencia|riferimento)s? (?:for|on|"
    r"behind|pour|für|para|per) "
    r"(?:\w+ ){0,2}[\"']?$"
)


def _also_for(setting: Setting, sentence: Sentence, mention: TitleMention) -> str | None:
    """Another film of the same maker that the same words are said of: "which was a reference for X too"."""
    for other in setting.reading.titles_in(mention.end, sentence.end):
        if title_key(other.title) not in setting.own_keys and _ALSO.search(
            setting.reading.plain[mention.end : other.start]
        ):
            return other.title
    return None


def _quote(reading: Reading, sentence: Sentence, first: int, last: int, cue: Cue | None) -> Quote:
    titles: Sequence[TitleMention] = reading.titles_in(sentence.start, sentence.end)
    if cue is None and len(titles) > 1:
        before = 1 if reading.plain[first - 1 : first] in {'"', "'"} else 0
        after = re.match(r"[\"',.]*", reading.plain[last : last + 3])
        return reading.quote(first - before, last + (after.end() if after else 0))
    return clause(reading, sentence, first, last, cue)
