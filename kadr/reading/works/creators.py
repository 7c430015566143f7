"""Who made a work that a text names: beside its title, in the sentence, or the film's own maker."""

import re

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.mentions.known import KnownWork, known_works, maker_called, makers_of, shared_titles, works_called
from kadr.reading.text import PersonMention, Reading, Sentence, TitleMention
from kadr.reading.works.common import Setting

_OWN = late(
    r"\b(?:his|her|their|my|the director's|its|sein\w*|ihr\w*|son|sa|ses|mon|su|mi|seu|sua|suo) (?:\w+ ){0,3}"
    r"(?:debut|debüt|début|documentary|first|previous|earlier|second|third|last|next|predecessor|feature|film|"
    r"masterpiece|short|follow-up|breakthrough|drama|thriller|comedy|triumph|"
    r"movie|erstling|vorgänger\w*|premier|première|précédent|"
    r"primer\w*|anterior|estreia|esordio|precedente)\b|\bmade (?:his|her|their) name with\b|"
    r"\byour (?:\w+ ){0,2}(?:debut|first|previous|last|second) (?:film|feature|movie)\b|\b(?:debut feature|"
    r"feature debut|directorial debut|predecessor|дебют\w*|предыдущ\w*)\b",
    re.IGNORECASE,
)
_BROTHERS = re.compile(
    r"the [A-Z]\w+ (?:brothers|sisters)|les frères [A-Z]\w+|the brothers [A-Z]\w+|die Brüder [A-Z]\w+"
)
_BY = r"(?:by|of|from|directed by|written by|de|d'|du|von|der|des|del|di|da|dos|do|av|af)"
_GAP_TO_MAKER = late(
    rf" ?[\"')]*(?: \([^()]{{0,30}}\))?(?: {_BY} | \((?:dir\.?|d\.|directed by|r\.|regie:?) ?|,? ?[\"']?,? ?(?:(?:the|an?|his|her|le|la|un|une|der|die|das|"
    rf"ein|eine|el|los|il|lo|uma?) )"
    rf"(?:[\w'-]+ ){{0,9}}{_BY} |(?:, ?[\"']?|[\"'],) {_BY} | ?\()(?:(?!and |und |et |y |way )[\w'-]+ ){{0,4}}[\"']?",
    re.IGNORECASE,
)
_GAP_FROM_MAKER = re.compile(
    r"(?:'s? ?(?:\([^)]*\) ?)?(?:[\w-]+ ){0,4}|,? ?(?:(?:like|in|as in|with|avec|dans|mit|and his|"
    r"and her) )?)[\"'(),:]*(?:[\w-]+\)? )?[\"'(]*",
    re.IGNORECASE,
)
_OTHER_JOB = late(
    r"\b(?:produced|co-produced|shot|photographed|lensed|edited|cut|scored|distributed|released|presented|introduced|"
    r"narrated|translated|financed|funded|backed|supported|played|praised|programmed|selected|shown|bought|acquired|"
    r"produziert|geschnitten|produit\w*|monté\w*|producid[ao]|produzid[ao]|prodott[ao]) "
    r"(?:by|von|par|por|da)\b|\b(?:with|starring|featuring|mit|avec|con|com) ",
    re.IGNORECASE,
)
"""Jobs that make nobody the maker of a film."""
_SHORT = r"(?:films?|shorts?|features?|debut|documentary|movie|thriller|comedy|drama)"
_POSSESSED = re.compile(
    rf"\b(?:his|her|my|our|their|the director's|the filmmaker's) (?:[\w-]+ ){{0,3}}?{_SHORT},? (?:called |titled |entitled )?[\"'(_*]*$",
    re.IGNORECASE,
)
_OF_NAME = re.compile(rf"'s? (?:[\w-]+ ){{0,3}}?{_SHORT},? [\"'(_*]*", re.IGNORECASE)
_FIRST_OR_HE = re.compile(r"\b(?:we|i|he|she) (?:\w+ ){0,2}(?:directed|made|shot|premiered)\b", re.IGNORECASE)
_BEFORE_OWN = re.compile(
    r"\b(?:earlier|film|movie|debut|director of|directed|фильм|film de|film von|película de)\b", re.IGNORECASE
)


def creator_beside(reading: Reading, sentence: Sentence, mention: TitleMention) -> tuple[str | None, tuple[int, int]]:
    """The maker that the sentence names for a title, and where: "Wings," by X; X's "Wings"; X, "Wings"."""
    nothing = (None, (mention.start, mention.end))
    following = min((t.start for t in reading.titles_in(mention.end, sentence.end)), default=sentence.end)
    brothers = _BROTHERS.search(reading.plain, mention.end, min(following, mention.end + 40))
    if brothers and re.fullmatch(r"[\"',]* ?by ", reading.plain[mention.end : brothers.start()]):
        return reading.body[brothers.start() : brothers.end()], (mention.start, brothers.end())
    for person in reading.persons_in(mention.end, min(following, mention.end + 110)):
        gap = _GAP_TO_MAKER.fullmatch(reading.plain, mention.end, person.start)
        if gap and not _OTHER_JOB.search(gap.group()) and not _owns_the_next(reading, person):
            return person.name, (mention.start, person.end)
        break
    for person in reading.persons_in(mention.end, mention.end + 5):  # "Kes, Ken Loach's portrait of a boy"
        if _owns_the_next(reading, person):
            break
        if reading.plain[person.end : person.end + 2] == "'s" and re.fullmatch(
            r"[\"']?, ?[\"']?", reading.plain[mention.end : person.start]
        ):
            return person.name, (mention.start, person.end)
    before = [
        p for p in reading.persons_in(max(sentence.start, mention.start - 70), mention.start) if p.end <= mention.start
    ]
    if before and _made_by(reading, before[-1], mention):
        return before[-1].name, (before[-1].start, mention.end)
    if (
        len(before) > 1
        and _made_by(reading, before[-2], mention)
        and "-" in reading.plain[before[-1].end : mention.start]
    ):
        return before[-2].name, (before[-2].start, mention.end)
    return nothing


def _owns_the_next(reading: Reading, person: PersonMention) -> bool:
    """ "A nod to Wings, Ines Halvard's The Weir": the maker's name belongs to the title behind it."""
    behind = re.match(r"'s? (?:[\w-]+ )?[\"']?", reading.plain[person.end : person.end + 20])
    return behind is not None and any(
        0 <= t.start - person.end <= behind.end() for t in reading.titles_in(person.end, person.end + 25)
    )


def _made_by(reading: Reading, person: PersonMention, mention: TitleMention) -> bool:
    between = reading.plain[person.end : mention.start]
    if not _GAP_FROM_MAKER.fullmatch(between):
        return False
    if reading.titles_in(person.end, mention.start):
        return False
    key = title_key(mention.title)
    known = known_works().get(key)
    if known and any(fold(name).split()[-1] == fold(person.full).split()[-1] for name in makers_of(known)):
        return True
    if _OF_NAME.fullmatch(between):
        return True
    if known and makers_of(known) and " " in key and key not in shared_titles():
        return False
    return between.startswith("'s ") and not re.search(r"\b(?:in|on|from|of|for|and)\b", between)


def maker_named(reading: Reading, sentence: Sentence, mention: TitleMention) -> str | None:
    """The maker as the sentence prints him, where only the lists tell that the work is his."""
    meant = meant_work(reading, sentence, mention)
    here = [fold(name) for name in makers_of(meant)] if meant else []
    named = [p for p in reading.persons_in(sentence.start, sentence.end) if _is_one_of(p, here)]
    return named[0].name if named else None


def _is_one_of(person: PersonMention, folded: list[str]) -> bool:
    """The same surname, and no other first name: Ang Lee is not Francis Lee."""
    name = fold(person.full)
    return any(
        name.split()[-1] == maker.split()[-1]
        and (" " not in name or name[:3] == maker[:3] or name[:1] == maker[:1] and "." in person.full)
        for maker in folded
    )


def meant_work(reading: Reading, sentence: Sentence, mention: TitleMention) -> KnownWork | None:
    """The known work whose maker the sentence names: Vermeer's girl is a painting, Webber's a film."""
    near = reading.persons_in(sentence.start, sentence.end)
    for work in works_called(title_key(mention.title)) if near else ():
        here = [fold(name) for name in makers_of(work)]
        if any(_is_one_of(person, here) for person in near):
            return work
    return None


def is_own(setting: Setting, sentence: Sentence, mention: TitleMention, creator: str | None) -> bool:
    """Whether a work is another one by the film's own maker."""
    director = setting.director
    known = known_works().get(title_key(mention.title))
    if title_key(mention.title) in setting.own_told:
        return True
    if director and _of_another(setting.reading, mention, director):
        return False
    if known is None and title_key(mention.title) in setting.own_credited:
        return True
    if director is None:
        return creator is None and known is None and _named_as_own(setting.reading, mention, "")
    surname = fold(director).split()[-1]
    if creator:
        return fold(creator).split()[-1] == surname
    if is_possessed(setting.reading, mention):
        return True
    if known and mention.kind in {None, known.kind} and makers_of(known):
        return any(fold(name) == fold(director) for name in makers_of(known))
    return _named_as_own(setting.reading, mention, surname)


def _of_another(reading: Reading, mention: TitleMention, director: str) -> bool:
    """ "дебют Зои К. «TITLE»": somebody else's name right before a title, in a language other than English."""
    if reading.text.language in {"en", None}:
        return False
    near = [
        p
        for p in reading.persons_in(max(0, mention.start - 60), mention.start)
        if " " in p.full and re.fullmatch(r",? ?[\"']?", reading.plain[p.end : mention.start])
    ]
    return any(fold(p.full).split()[-1][:4] != fold(director).split()[-1][:4] for p in near)


def is_possessed(reading: Reading, mention: TitleMention) -> bool:
    """Whether "her short film" stands before a title somewhere, and no known maker whom "her" could mean."""
    for other in reading.titles:
        if title_key(other.title) != title_key(mention.title):
            continue
        sentence = reading.sentence_at(other.start)
        if sentence is None:
            continue
        hit = _POSSESSED.search(reading.plain, sentence.start, other.start)
        named = reading.persons_in(max(sentence.start, other.start - 200), sentence.end)
        makers = [p for p in named if maker_called(p.full) and p.start < other.start]
        film_kind = other.kind in {None, "film"}
        if hit and film_kind and not makers and meant_work(reading, sentence, other) is None:
            return True
    return False


def _named_as_own(reading: Reading, mention: TitleMention, surname: str) -> bool:
    """Whether some sentence of the text calls a title the maker's own: his debut, directed by him, his name beside it."""
    for other in reading.titles:
        if other.title != mention.title and title_key(other.title) != title_key(mention.title):
            continue
        sentence = reading.sentence_at(other.start)
        if sentence is None:
            continue
        near = reading.plain[max(sentence.start, other.start - 60) : min(sentence.end, other.end + 40)]
        if _OWN.search(near) or (
            re.search(r"\b(?:directed|made|shot|premiered)\b", near) and _FIRST_OR_HE.search(near)
        ):
            return True
        folded = f" {fold(near)} "
        if surname and f" {surname}" in folded and _BEFORE_OWN.search(near):
            return True
    return False
