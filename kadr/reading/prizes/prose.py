"""Prizes told in sentences: "won both the Jury Prize and Best Actor in the Panorama section at Berlin in 2014"."""

import re
from dataclasses import replace

from kadr.fold import fold, title_key
from kadr.late import late
from kadr.reading.credits import credits_of
from kadr.reading.credits.found import same_person
from kadr.reading.credits.life_work import whose_life
from kadr.reading.focus import film_under_head
from kadr.reading.mentions.words import CAPITAL
from kadr.reading.prizes.memory import Memory
from kadr.reading.prizes.said import Said, look
from kadr.reading.prizes.vague import is_unsure, only_counted, only_shown
from kadr.reading.prizes.when import A_YEAR, edition_of, year_of
from kadr.reading.prizes.where import body_of, nearest
from kadr.reading.prizes.who import LIKE, in_bracket_behind, who_and_what
from kadr.reading.prizes.words import (
    GENERIC_HINT,
    Item,
    Words,
    known_bodies,
    section_owners,
    words,
)
from kadr.reading.text import Reading, Sentence
from kadr.reading.times.when import dates_in
from kadr.records import Origin, Prize

_SEPARATOR = re.compile(r";|,| and | und | et | y | e | и | while | а | as well as | plus ")


_ADJECTIVE = re.compile(
    r"(?:s|')?[- ](?P<kind>winning|nominated|nomination|nod|winner|nominee|(?-i:nominations|nods|winners|nominees)|breakout|success|champion|laureate|contender|shortlisted)\b"
    r"|(?P<holder>-?(?:gewinner|preisträger|träger|nominiert)\w*)",
    re.IGNORECASE,
)


_KIND = {
    "nominated": "nominated",
    "nomination": "nominated",
    "nominations": "nominated",
    "nod": "nominated",
    "nods": "nominated",
    "nominee": "nominated",
    "nominees": "nominated",
    "contender": "nominated",
    "shortlisted": "shortlisted",
}


def in_prose(reading: Reading) -> list[Prize]:
    """Every prize, nomination and selection told in sentences."""
    rows = _read(reading, Memory())
    others = {title_key(row.work) for row in rows if row.work and row.work != reading.main_film}
    if len(others) < _MANY_FILMS or len(others) * 2 <= sum(
        row.work == reading.main_film for row in rows if _is_said(row)
    ):
        return rows
    return [row for row in _read(reading, Memory(news=True)) if row.work or row.recipient or row.vague]


_MANY_FILMS = 3


def _is_said(row: Prize) -> bool:
    """Whether the sentence itself names the work."""
    return not any(origin.column == "work" for origin in row.origins)


def _read(reading: Reading, memory: Memory) -> list[Prize]:
    table = words(reading.text.language)
    found: list[Prize] = []
    for block, sentence in reading.prose():
        said = (
            look(reading, table, sentence, frozenset(memory.sections))
            if _may_hold(reading, table, sentence, memory)
            else None
        )
        if said is not None and block.kind != "heading" and not _is_said_false(reading, sentence):
            found += _claims(reading, table, said, memory)
        _remember(reading, memory, sentence, said)
    return found


def _may_hold(reading: Reading, table: Words, sentence: Sentence, memory: Memory) -> bool:
    if table.hint.search(reading.plain, sentence.start, sentence.end):
        return True
    if any(name in reading.body[sentence.start : sentence.end] for name in memory.sections):
        return True
    return bool(known_bodies(reading.plain, sentence.start, sentence.end)) or (
        GENERIC_HINT.search(reading.plain, sentence.start, sentence.end) is not None
    )


def _claims(reading: Reading, table: Words, said: Said, memory: Memory) -> list[Prize]:
    rows: list[Prize] = []
    segments = _segments(reading, said)
    claimed_to: int | None = None
    claimed: str | None = None
    for index, prize in enumerate(said.prizes):
        cue = _cue_for(reading, table, said, prize)
        if cue is None and claimed_to is not None and claimed and 0 <= prize.start - claimed_to <= 70:
            cue = Item(claimed_to, claimed_to, None, outcome=claimed)
        if cue is None:
            cue = _noun_claim(reading, said, prize) or _line_claim(reading, said, prize)
        if cue is None or cue.outcome == "":
            continue
        if cue.outcome == "won" and prize.value is None and reading.plain[prize.start : prize.end].endswith("Awards"):
            continue  # "won at the … Awards" names no prize
        claimed_to, claimed = prize.end, cue.outcome
        row = _row(reading, table, said, memory, prize, cue, segments[index])
        rows.append(row)
        if row.work:
            memory.work = (row.work, row.quote, said.sentence.block)
    rows += only_counted(reading, table, said, memory, rows)
    if not rows:
        rows += only_shown(reading, table, said, memory)
    elif reading.text.language not in {"en", None}:
        used = {fold(row.festival or "") for row in rows}
        elsewhere = [body for body in said.bodies if fold(body.value or "") not in used]
        if elsewhere and any(body.body is None or body.body.kind == "festival" for body in elsewhere):
            rows += only_shown(reading, table, replace(said, bodies=elsewhere, sections=[]), memory)
        else:  # "présenté à la Quinzaine des cinéastes, il a remporté à Namur …": a section with a festival of its own
            own = [s for s in said.sections if _owner(s) and fold(_owner(s)) not in used]
            rows += only_shown(reading, table, replace(said, bodies=[], sections=own), memory) if own else []
    return rows


def _owner(section: Item) -> str:
    """The one festival that has a section of this name; nothing where several have, or none."""
    return section_owners().get(fold(section.value or ""), "")


def _may_be_of(section: Item, body: Item | None) -> bool:
    """Whether a festival may have a section: the Quinzaine des cinéastes is none of Namur's."""
    owner = _owner(section)
    jury = body is not None and body.body is not None and body.body.kind != "festival"
    return body is None or jury or not owner or (body.body is not None and body.body.name == owner)


_NOT_GIVEN = re.compile(r"\b(?:worthy of (?:an? )?|known as (?:the )?|called (?:the )?)[\"']?$", re.IGNORECASE)
_BUT_NOT = re.compile(
    r"\b(?:(?:but|though|yet|and) not|(?:aber|doch|jedoch) (?:nicht|keinen|keine)|mais pas|pero no|ma non|mas não|(?:но|а) не)"
    r"(?: (?:for|in|zu|de|a))?\s(?:the |an? |its |her |his |den |die |das |der |einen |eine |le |la |l'|les |un |une |el |los |il |lo |o |os |um |uma )?[\"'“„«(]*$",
    re.IGNORECASE,
)
"""Before a prize that went elsewhere: "won the Grand Prix, but not the Golden Bear"."""
_FAR_GIVEN = 140  # letters
_WILL_GIVE = re.compile(
    r"\b(?:will |is to |are to )?(?:presents?|presented|honou?rs?|fetes?|recogni[sz]es?) (?:[^.;:]{3,90}? )?with (?:the|its|an?) (?:[\w'’-]+ ){0,3}$"
    r"|\b(?:remettra|décernera|attribuera|entregará|otorgará|concederá|consegnerà|assegnerà|conferirà|atribuirá) (?:à|au|a|al|ao|all'|alla) [^.;:]{3,60}? (?:le|la|el|il|o|a|lo|l'|un|une|una|um|uma) ?[\"«]?$"
    r"|(?<!\w)(?:вручит|присудит) [А-ЯЁ][^.;:]{3,60} $|\b(?:zeichnet|ehrt|würdigt) [^.;:]{3,90}? mit (?:dem|der|ihrem|seinem|einem|einer) (?:[\w-]+ )?[\"«„]?$"
)
"""A prize that somebody gives or will give by name: it is known who has it, and for what."""
_GIVEN = "gives"
_TO_IT = re.compile(
    r"\b(?:it|the (?:film|movie|picture)|(?:den|dem) (?:\w*film|streifen)|(?:au|le) film|(?:a )?la película|(?:al|il) film|(?:ao|o) filme|фильму|картине)\b",
    re.IGNORECASE,
)
"""Between the verb of giving and the prize: the film spoken of has it."""
_SAID_FALSE = re.compile(
    r"\b(?:wrongly|falsely|mistakenly|erroneously)(?=[,.;:)!]|$| (?:said|says?|claim(?:s|ed)?|report(?:s|ed)?|believed?|state[sd]?|listed|thought|told|credited)\b)"
    r"|\bwhich (?:is|was) (?:false|wrong|untrue|incorrect|a mistake|an error|not (?:true|so|the case))\b|\bfälschlich(?:erweise)?\b|\bwas (?:nicht (?:stimmt|wahr ist|zutrifft)|falsch ist|unwahr ist)\b"
    r"|\bà tort\b(?! ou)|\bce qui (?:est (?:faux|inexact|une erreur)|n'est pas (?:vrai|exact))\b|\b(?:erróneamente|falsamente|equivocadamente)\b|\blo (?:que|cual) (?:es falso|no es (?:cierto|verdad))\b"
    r"|\ba torto\b(?! o)|\berroneamente\b|\bil che (?:è (?:falso|sbagliato)|non è vero)\b|\berradamente\b|\bo que (?:é falso|não é verdade)\b"
    r"|\bошибочно\b|\bчто (?:неверно|неправда|не так|ложно)\b",
    re.IGNORECASE,
)
"""In the sentence that tells a prize: who says so is wrong."""
_ACCUSED = re.compile(
    r"accus|convict|imprison|jail|verurteil|beschuldig|verdächtig|condamn|emprisonn|condann|acus|conden|обвин|осужд",
    re.IGNORECASE,
)
"""Beside such a word: what happened to somebody in the story."""
_FAR_ACCUSED = 24  # letters


def _is_said_false(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence says that what it tells is wrong."""
    return any(
        not _ACCUSED.search(
            reading.plain, max(sentence.start, hit.start() - _FAR_ACCUSED), min(sentence.end, hit.end() + _FAR_ACCUSED)
        )
        for hit in _SAID_FALSE.finditer(reading.plain, sentence.start, sentence.end)
    )


_FAR_BEFORE = 32  # letters that those words take
_NEVER = re.compile(r"\b(?:never|without|no|not(?! (?:only|just|one)\b)|chances? (?:of|to|for|at))\b[^.;,]{0,25}$")
"""Before "an Oscar nomination": there was none, or none yet."""
_SAID_BEFORE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) $")
"""The Oscar nominations: spoken of, told elsewhere."""


def _cue_for(reading: Reading, table: Words, said: Said, prize: Item) -> Item | None:
    """The verb or noun that says what became of a prize; outcome "" where it is only hoped, denied or imagined."""
    plain = reading.plain
    if _NOT_GIVEN.search(plain, max(said.sentence.start, prize.start - 24), prize.start):
        return Item(prize.start, prize.start, None, outcome="")
    if gives := _WILL_GIVE.search(plain, max(said.sentence.start, prize.start - _FAR_GIVEN), prize.start):
        return Item(gives.start(), gives.end(), _GIVEN, outcome="won")
    if _BUT_NOT.search(plain, max(said.sentence.start, prize.start - _FAR_BEFORE), prize.start):
        return Item(prize.start, prize.start, None, outcome="")
    adjective = _ADJECTIVE.match(plain, prize.end, prize.end + 24)
    if adjective and _NEVER.search(plain, said.sentence.start, prize.start):
        return Item(prize.start, prize.start, None, outcome="")
    if (
        adjective
        and adjective["kind"]
        and adjective["kind"].endswith("s")
        and _SAID_BEFORE.search(plain, 0, prize.start)
    ):
        return Item(prize.start, prize.start, None, outcome="")
    if adjective:
        kind = (adjective.group("kind") or ("nominated" if "nomin" in adjective.group() else "holder")).lower()
        return Item(prize.end, prize.end + adjective.end() - adjective.start(), kind, outcome=_KIND.get(kind, "won"))
    behind = table.after.search(plain, prize.end, min(said.sentence.end, prize.end + 45))
    left = [c for c in said.cues if c.end <= prize.start]
    if table.any_order and left and _SEPARATOR.search(plain, left[-1].end, prize.start):
        near = [c for c in said.cues if 0 <= c.start - prize.end <= 30]
        if near and not _SEPARATOR.search(plain, prize.end, near[0].start):
            return replace(near[0], outcome="") if is_unsure(table, plain, said, near[0]) else near[0]
    cue: Item | None = None
    if left and (table.any_order or prize.start - left[-1].end <= 75 or _chained(said, left[-1], prize)):
        cue = left[-1]
    goes = behind and not any(p.start < behind.start() and p.start > prize.start for p in said.prizes)
    if behind and goes and (cue is None or prize.start - cue.end > 75):
        outcome = "nominated" if re.search(r"nomin|nod|contender", behind.group(), re.I) else "won"
        cue = Item(behind.start(), behind.end(), behind.group(), outcome=outcome)
    if cue is None and table.any_order:
        right = [c for c in said.cues if c.start >= prize.end]
        cue = right[0] if right else None
    if cue is None:
        return None
    if is_unsure(table, plain, said, cue):
        return replace(cue, outcome="")
    return cue


def _chained(said: Said, cue: Item, prize: Item) -> bool:
    """Prizes follow each other from the cue to this one without a long gap."""
    reach = cue.end
    for other in said.prizes:
        if other.start >= prize.start:
            break
        if 0 <= other.start - reach <= 75:
            reach = other.end
    return prize.start - reach <= 75


def _line_claim(reading: Reading, said: Said, prize: Item) -> Item | None:
    """A line that is a prize, its festival or year, and what it was for: "• Golden Bear at Berlin in 1965 for …"."""
    if not said.cues and said.bodies and _is_only_prizes(reading, said):
        return Item(prize.start, prize.start, "line", outcome="won")
    block = reading.blocks[said.sentence.block - 1]
    bullet = re.match(r"\s*[•*·▪●-]", reading.plain[block.start : block.start + 3]) is not None
    if said.cues or block.end - block.start > 170 or not (bullet or block.kind == "line"):
        return None
    first = min([i.start for i in (*said.prizes, *said.bodies)] + [d.start for d in said.dates])
    front = reading.plain[said.sentence.start : first]
    if (
        re.search(r"\w", front)
        or not (said.bodies or said.dates)
        or not re.search(r"\bfor\b", reading.plain[prize.end : said.sentence.end])
    ):
        return None
    return Item(prize.start, prize.start, "line", outcome="won")


_BETWEEN = late(
    r"[\s,;:.·•()/&-]*(?:(?:at|in|the|of|and|jury|audience|critics|from|de|di|du|des|del|da|do|do|am|beim|der|auf|à|a|al|au|en|em|no|na)\b[\s,;:.·•()/&-]*)*"
)


def _is_only_prizes(reading: Reading, said: Said) -> bool:
    """Whether a sentence holds nothing but prizes and who gives them: "Special mention at Mar del Plata; Best Film, Havana."""
    spans = sorted(
        {(i.start, i.end) for i in (*said.prizes, *said.bodies, *said.sections)}
        | {(d.start, d.end) for d in said.dates}
    )
    at = said.sentence.start
    for start, end in spans:
        if start > at and _BETWEEN.fullmatch(reading.plain, at, start) is None:
            return False
        at = max(at, end)
    return _BETWEEN.fullmatch(reading.plain, at, said.sentence.end) is not None


def _noun_claim(reading: Reading, said: Said, prize: Item) -> Item | None:
    """ "le césar d'Anna Petit sur "Titre"": a prize of somebody, said without a verb; "TITLE, Premio del Público en Málaga"."""
    if reading.text.language not in {"en", None} and said.titles and not said.cues:
        before = [t for t in said.titles if t.end <= prize.start]
        if before and re.fullmatch(
            r"[ \"')]{0,3}(?: \(\d{4}\))?, (?:(?:le|la|el|il|o|der|die|das) )?",
            reading.plain[before[-1].end : prize.start],
        ):
            if any(0 <= body.start - prize.end < 25 for body in said.bodies) or any(
                0 <= d.start - prize.end < 8 for d in said.dates
            ):
                return Item(prize.start, prize.start, "apposition", outcome="won")
    if in_bracket_behind(reading, said, prize):
        nominated = re.search(r"nomin", reading.plain[prize.start - 20 : prize.end + 20], re.IGNORECASE)
        return Item(prize.start, prize.start, "bracket", outcome="nominated" if nominated else "won")
    for person in reading.persons_in(prize.end, min(said.sentence.end, prize.end + 50)):
        between = reading.plain[prize.end : person.start]
        if re.match(r"^\s*(?:of|de|d'|des|di|von|à|for|to|für)\s*(?:the )?(?:\w+ )?$", between, re.I) and prize.body:
            return Item(prize.end, person.start, between, outcome="won")
    return None


def _segments(reading: Reading, said: Said) -> list[tuple[int, int]]:
    """Which part of the sentence belongs to each prize: whole, unless years, works or festivals differ inside it."""
    a, b = said.sentence.start, said.sentence.end
    years = {d.iso for d in said.dates if d.year}
    works = {title_key(t.title) for t in said.titles if not LIKE.search(reading.plain, max(a, t.start - 24), t.start)}
    places = {fold(n.value or "") for n in said.bodies if n.body is None or not n.body.is_jury}
    if len(said.prizes) < 2 or max(len(years), len(works), len(places)) < 2:
        return [(a, b)] * len(said.prizes)
    cuts = [a]
    for left, right in zip(said.prizes, said.prizes[1:], strict=False):
        separators = list(_SEPARATOR.finditer(reading.plain, left.end, right.start))
        strong = (
            [x for x in separators if x.group() == ";"] or [x for x in separators if x.group() != ","] or separators
        )
        cuts.append(strong[-1].start() if strong else (left.end + right.start) // 2)
    cuts.append(b)
    return [(cuts[i], cuts[i + 1]) for i in range(len(said.prizes))]


def _row(
    reading: Reading, table: Words, said: Said, memory: Memory, prize: Item, cue: Item, segment: tuple[int, int]
) -> Prize:
    origins: list[Origin] = []
    whole = segment == (said.sentence.start, said.sentence.end)
    body = body_of(reading, said, prize, segment, memory, origins)
    section = nearest([s for s in said.sections if _may_be_of(s, body)], prize, segment)
    work, recipient = who_and_what(reading, table, said, memory, prize, cue, segment, body, origins)
    work, recipient = _settled(reading, said, work, recipient, origins)
    if (earlier := _film_before(reading, said, prize)) and title_key(earlier) != title_key(work or ""):
        work, origins = earlier, [o for o in origins if o.column != "work"]
    if cue.value == _GIVEN:
        work, recipient = _given_to(reading, said, cue, work, recipient, origins)
    year = year_of(reading, said, prize, segment, memory, body, work, origins)
    edition = edition_of(reading, said, body)
    score = 0.92 if whole else 0.88
    score -= 0.06 * sum(1 for o in origins if o.column in {"work", "festival"})
    hint = prize.value is None and cue.value in {"winning", "nominated", "breakout", "success", "champion"}
    hint = hint and not (cue.value == "nominated" and re.match(r" (?:for|in) ", reading.plain[cue.end : cue.end + 5]))
    if work and _LIFETIME.search(reading.plain, said.sentence.start, said.sentence.end):
        work, origins = None, [o for o in origins if o.column != "work"]
    quote = reading.quote(*_quote_span(said, prize, cue))
    return Prize(
        quote, body.value if body else None, edition, section.value if section else None, prize.value, year, work,
        recipient, cue.outcome, hint, round(max(0.3, score), 2), tuple(origins),
    )  # fmt: skip


def _given_to(
    reading: Reading, said: Said, cue: Item, work: str | None, recipient: str | None, origins: list[Origin]
) -> tuple[str | None, str | None]:
    """Who has a prize that somebody gives by name: whom the words between name, and a film only where they speak of it."""
    named = [
        p.full
        for p in reading.persons_in(cue.start, cue.end)
        if not any(n.start < p.end and p.start < n.end for n in said.bodies)
    ]
    if named and recipient not in named:
        recipient = named[0]
        origins[:] = [o for o in origins if o.column != "recipient"]
    implied = any(origin.column == "work" for origin in origins)
    if work and implied and (named or not _TO_IT.search(reading.plain, cue.start, cue.end)):
        work, origins[:] = None, [o for o in origins if o.column != "work"]
    return work, recipient


_GIVES = re.compile(
    r",? (?:who |qui |die |der )?(?:gave|gives|handed|presented|awarded|verlieh|überreichte|vergab|a remis|a décerné|a donné|entregó|concedió|otorgó|ha consegnato|"
    r"ha assegnato|consegnò|entregou|concedeu|вручил\w*|присудил\w*)\b"
)


def _hands_out(reading: Reading, said: Said, name: str) -> bool:
    """ "Jury president Ada Muster gave it a special mention": she has none."""
    some = reading.persons_in(said.sentence.start, said.sentence.end)
    return any(person.full == name and _GIVES.match(reading.plain, person.end) for person in some)


_FILM_BEFORE = late(
    r"\b(?:[Ww]hose|[Hh]er|[Hh]is|[Tt]heir) (?:(?:previous|earlier|last|first|second|third|fourth|breakthrough|own|short|feature) )*(?i:film|feature|movie|debut|short|documentary),? "
    rf"[\"']?(?P<title>{CAPITAL}[\w'-]*(?: (?:(?:of|the|in|a|and|to|on|for) )*{CAPITAL}[\w'-]*){{0,5}})[\"']?,? (?:\(\d{{4}}\),? )?(?:which |that )?"
    r"(?:took|won|received|earned|had won|was awarded|picked up|got|collected|scooped)\b(?:(?! and | but )[^.;:]){0,40}$",
)
"""her debut Low Tide, which took the Grand Prix: an earlier film, which nothing else may mark as a title."""


def _film_before(reading: Reading, said: Said, prize: Item) -> str | None:
    """The film of the same hand to which a clause gives the prize."""
    hit = _FILM_BEFORE.search(reading.plain[said.sentence.start : prize.start])
    at = said.sentence.start
    return reading.body[at + hit.start("title") : at + hit.end("title")] if hit else None


_REVIEWS = frozenset({"review", "film page", "notes"})
_OF_IT = re.compile(
    r"\b(?:dafür|hierfür|für (?:ihn|sie|den Film)|for (?:it|this|that|which)|pour (?:ce|cela|lequel)|por (?:ella|él|ello|esta)|per (?:questo|cui)|за (?:неё|нее|него|эту|этот))\b",
    re.I,
)


def _settled(
    reading: Reading, said: Said, work: str | None, recipient: str | None, origins: list[Origin]
) -> tuple[str | None, str | None]:
    """Work and recipient, where the kind of the text tells more than the sentence.

    A review tells a player's prize of its own film; the story of a life, with a year of its own, tells one of no film.
    """
    main = reading.main_film
    gives = recipient and any(fold(recipient) == fold(body.value or "") for body in said.bodies)
    if recipient and (gives or _hands_out(reading, said, recipient)):
        recipient = None
        origins[:] = [o for o in origins if o.column != "recipient"]
        if work is None and main:
            work = main
            origins.append(Origin("work", "context", None, "the film spoken of here"))
    years = {d.year for d in said.dates if d.year and not d.about}
    made = reading.subject.year if reading.subject else None
    others = [t for t in said.titles if t.title != main]
    asks = work is None and recipient and main and not others and (years or reading.text.kind in _REVIEWS)
    # "X received the César in 2015": who plays in the film of the page, in the year after it
    worked = asks and any(c.film == main and same_person(c.person, recipient or "") for c in credits_of(reading))
    if asks and (worked or reading.text.kind in _REVIEWS):
        known = worked or sum(p.full == recipient for p in reading.persons) > 1
        fits = not years or (made is not None and any(made <= year <= made + 2 for year in years))
        if known and fits and not _names_many_films(reading):
            work = main
            origins.append(Origin("work", "context", None, "the film spoken of here"))
    if recipient and _only_by(reading, said, recipient):  # "The film, shot by X, … won": the film did
        recipient, work = None, work or reading.film_at(said.sentence.start)
        origins[:] = [o for o in origins if o.column != "recipient"]
    here = film_under_head(reading, said.sentence.block)
    if here and not said.titles and work != here:
        work, origins[:] = here, [o for o in origins if o.column != "work"]
        origins.append(Origin("work", "context", None, "the film of this part of the page"))
    life = whose_life(reading)
    if work is None and recipient and not said.titles and not years and not life:
        films = {c.film for c in credits_of(reading) if same_person(c.person, recipient)}
        if len(films) == 1:
            work = films.pop()
            origins.append(Origin("work", "context", None, "the one film of theirs that this text names"))
    words = reading.plain[said.sentence.start : said.sentence.end]
    if life and work and years and not said.titles and not _OF_IT.search(words):
        work = None
        origins[:] = [o for o in origins if o.column != "work"]
    if life and work is None and recipient is None and not reading.persons_in(said.sentence.start, said.sentence.end):
        recipient = life[0]
        origins.append(Origin("recipient", "context", None, "whose life this tells"))
    return work, recipient


_A_FILM_BY = re.compile(
    r"(?:The film|The picture|Le film|La película|El filme|La cinta|Il film|O filme|A fita|Der Film|Das Drama|Фильм|Картина|Лента)\b(?:,|\s)[^;:]*?\b(?:by|par|por|pel[oa]|dal?|dalla|von)\s(?:[a-zà-ÿ]+ )?"
)
"""At the head of a sentence, before a name: O filme, fotografado por X, … recebeu o prémio."""


def _only_by(reading: Reading, said: Said, name: str) -> bool:
    """Whether a sentence speaks of a film and names somebody only as who had a hand in it."""
    some = [p for p in reading.persons_in(said.sentence.start, said.sentence.end) if p.full == name]
    return bool(some) and all(
        _A_FILM_BY.fullmatch(reading.plain, said.sentence.start, p.start) and not _GIVEN_TO.match(reading.plain, p.end)
        for p in some
    )


_GIVEN_TO = re.compile(
    r"\s(?:won|received|gewann|erhielt|reçoit|a reçu|ganó|recibió|vinse|ha vinto|ganhou|recebeu|получил\w*)\b"
)


def _names_many_films(reading: Reading) -> bool:
    """Whether a text speaks of so many films that a prize there is of no film in particular."""
    return len({title_key(t.title) for t in reading.titles if t.kind in {None, "film"}}) > _MOST_FILMS


_MOST_FILMS = 8

_LIFETIME = re.compile(
    r"\b(?:lifetime achievement|life's work|body of work|career achievement|for (?:his|her) career|Lebenswerk|pour l'ensemble de (?:sa|son)|d'honneur pour"
    r"|por (?:su|toda una) (?:trayectoria|carrera)|trayectoria|alla carriera|pela carreira|pelo conjunto da obra|за вклад|за заслуги)\b"
)
"""A prize for all that somebody has made, and for no one film."""


def _quote_span(said: Said, prize: Item, cue: Item) -> tuple[int, int]:
    return said.sentence.start, said.sentence.end


def _remember(reading: Reading, memory: Memory, sentence: Sentence, said: Said | None) -> None:
    if said is not None:
        memory.sections.update(s.value for s in said.sections if s.value)
        for item in said.bodies:
            if item.body is None or not item.body.is_jury:
                memory.body, memory.body_block = item, sentence.block
                years = [d for d in said.dates if d.year and not d.about]
                memory.body_year = (years[0].year or 0, years[0].start, years[0].end) if len(years) == 1 else None
    dates = said.dates if said is not None else []
    if said is None and A_YEAR.search(reading.plain, sentence.start, sentence.end):
        dates = dates_in(reading.plain, sentence.start, sentence.end)
    for when in dates:
        if when.year and not when.about and when.year > 1890:
            memory.year, memory.year_at = when.year, (when.start, when.end)
    if memory.computed:
        memory.year, memory.year_at, memory.computed = memory.computed[0], memory.computed[1:], None
