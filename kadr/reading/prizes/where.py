"""Which festival or academy a prize was given by."""

import re
from dataclasses import replace

from kadr.fold import fold, title_key
from kadr.reading.prizes.memory import Memory
from kadr.reading.prizes.names import beside_each_other
from kadr.reading.prizes.said import Said, find_bodies
from kadr.reading.prizes.words import (
    Body,
    Item,
    bodies,
    section_owners,
)
from kadr.reading.text import Reading, Sentence
from kadr.records import Origin


def nearest(items: list[Item], prize: Item, segment: tuple[int, int]) -> Item | None:
    inside = [i for i in items if segment[0] <= i.start < segment[1]]
    return min(inside, key=lambda i: (min(abs(i.start - prize.end), abs(prize.start - i.end)), i.start), default=None)


def own_body(reading: Reading, said: Said, prize: Item, segment: tuple[int, int]) -> Item | None:
    """The festival or academy in the sentence: in the prize's part of it first, then before it, then behind it."""
    if prize.value is None or (prize.body and prize.body.kind in {"academy", "other"}):
        for item in said.bodies:
            if item.start <= prize.start < item.end:
                return item
    places = [n for n in said.bodies if n.body is None or not n.body.is_jury]
    places = [
        n for n in places if not any(p.start <= n.start and n.end <= p.end and p.value for p in said.prizes)
    ] or places
    places = [n for n in places if not beside_each_other(reading.plain, n, prize)]
    places = [n for n in places if not _WHO_HAS_ONE.match(reading.plain, n.end)]
    places = [n for n in places if not shown_before(reading, n, said.sentence.start, prize.start)]
    if above := _listed_under(reading, places, prize):
        return above
    inside = nearest(places, prize, segment)
    if inside:
        return inside
    earlier = [n for n in places if n.end <= segment[0]]
    return earlier[-1] if earlier else (places[0] if places else None)


_WHO_HAS_ONE = re.compile(
    r"[®™]?(?:s|'s)?[- ](?:nominee|winner|laureate)s?\b(?! (?:for|in|at|of)\b)|[®™]?[- ](?:winning|nominated) (?=[\w-]+ [A-ZÀ-Þ])|-?(?:preisträger|gewinner)(?:in)? (?=[A-ZÀ-Þ])"
)
"""Behind an academy, where the words only say who somebody is: "will present Oscar nominee Ada Muster with the Director's Prize"."""
_INCLUDING = re.compile(
    r"(?i:including|among them|such as|namely|dont|notamment|y compris|darunter|nämlich|unter anderem|entre ell[ao]s|incluid[ao]s?|incluyendo|tra cui|fra cui|compresi|incluindo|"
    r"entre el[ae]s|в том числе|включая|среди них)(?!\w)"
)


def _listed_under(reading: Reading, places: list[Item], prize: Item) -> Item | None:
    """The body whose nominations a prize is one of: "nine Oscar nominations including Best Picture, 11 BAFTA nominations"."""
    before = [n for n in places if n.end <= prize.start]
    return before[-1] if before and _INCLUDING.search(reading.plain, before[-1].end, prize.start) else None


def _carries(reading: Reading, body: Item, said: Said) -> bool:
    """Whether a body of earlier words is that of a prize here: a section of its own is named, or it stands one sentence before,
    and both are about the same film, or led by it."""
    if any(section_owners().get(fold(section.value or "")) == _listed_name(body) for section in said.sections):
        return True
    before = sentence_before(reading, said.sentence)
    if before is None or shown_before(reading, body, max(0, body.start - 200), body.end + 20):
        return False
    titles = [t for t in reading.titles_in(before.start, before.end) if t.end <= body.start]
    leads = not titles and not shown_at(reading, body)  # "At Locarno the jury …": what is told there
    return before.start <= body.start and (leads or same_film(reading, before, said.sentence))


def _listed_name(body: Item) -> str | None:
    """The name in the lists of a festival, however it is called in the text: "Cannes"."""
    return body.body.name if body.body else body.value


def body_of(
    reading: Reading, said: Said, prize: Item, segment: tuple[int, int], memory: Memory, origins: list[Origin]
) -> Item | None:
    own = own_body(reading, said, prize, segment)
    owner = prize.body
    if own and owner and owner.kind == "festival" and own.body != owner and _is_elsewhere(reading, own):
        origins.append(Origin("festival", "list", None, f"{prize.value} is given there"))
        return Item(prize.start, prize.end, owner.name, owner)
    if own:
        if own.body and own.body.name == "Nobel Prize" and fold(own.value or "") in {"nobel", "nobelpreis"}:
            origins.append(Origin("festival", "list", None, f"{own.value} is the {own.body.name}"))
            return replace(own, value=own.body.name)
        return own
    if owner and not owner.is_jury:
        origins.append(Origin("festival", "list", None, f"{prize.value} is given there"))
        return Item(prize.start, prize.end, owner.name, owner)
    inherited = memory.body if memory.body and _carries(reading, memory.body, said) else None
    years = {d.year for d in said.dates if d.year and not d.about}
    told = memory.body_year[0] if memory.body_year else None
    if inherited and years and (told not in years if told else reading.text.kind == "profile"):
        inherited = None  # another year, and so another occasion
    inherited = inherited or body_in_head(reading, said.sentence)
    if inherited:
        origins.append(Origin("festival", "context", reading.quote(inherited.start, inherited.end), "named before"))
    return inherited


_SHOWN = (
    r"\b(?:exibid|exhibid|mostrad|apresentad|presentad|proyectad|visto|vista|estrenad|estread|estreou|présenté|montré|projeté|presentat|proiettat|mostrat|"
    r"shown|screened|seen|presented|premiered|gezeigt|показан|представлен)\w*"
)
_ON_TO = r"(?: (?!(?:e|y|et|and|und|и|onde|donde|où|dove|where|wo|где)\b)[\w'-]+){0,4} $"
_ALREADY = r"\b(?:já|ya|déjà|già|already|previously|earlier|bereits|schon|zuvor|anteriormente|previamente|précédemment|in precedenza|уже|ранее)"
_SHOWN_AT = re.compile(_SHOWN + _ON_TO, re.IGNORECASE)
_SHOWN_BEFORE = re.compile(
    rf"(?:{_ALREADY} (?:(?:foi|havia sido|fue|había sido|été|stat[oa]|been|был[аио]?) )?{_SHOWN}|\b(?:bereits|schon|zuvor)){_ON_TO}",
    re.IGNORECASE,
)
_WON_THERE = re.compile(r",? ?(?:onde|donde|où|dove|where|wo|где)\b", re.IGNORECASE)


def shown_at(reading: Reading, body: Item) -> bool:
    """Whether a body is named as where a film is shown."""
    return _SHOWN_AT.search(reading.plain, max(0, body.start - 60), body.start) is not None


def shown_before(reading: Reading, body: Item, start: int, end: int) -> bool:
    """Whether a festival is only where the film had been shown: "já exibido no Festival de Exemplo, ganhou …".

    start, end: of the words about the prize; where it was "shown …, where it won", that festival gave it.
    """
    return (
        _SHOWN_BEFORE.search(reading.plain, max(start, body.start - 60), body.start) is not None
        and _WON_THERE.match(reading.plain, body.end, max(end, body.end)) is None
    )


def sentence_before(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The sentence of prose right before another; None at the beginning of a text."""
    earlier = [one for _, one in reading.prose() if one.end <= sentence.start]
    return earlier[-1] if earlier else None


def same_film(reading: Reading, before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence names no film, or one that the sentence before names too."""
    films = {title_key(t.title) for t in reading.titles_in(sentence.start, sentence.end) if t.kind in {None, "film"}}
    named = {title_key(t.title) for t in reading.titles_in(before.start, before.end) if t.kind in {None, "film"}}
    return not films or not named or bool(films & named)


def _is_elsewhere(reading: Reading, own: Item) -> bool:
    """Whether the body in a sentence cannot have given a prize that the lists know as a festival's: an academy gives no Bears."""
    return reading.text.language not in {"en", None} or (own.body is not None and own.body.kind == "academy")


def body_in_head(reading: Reading, sentence: Sentence) -> Item | None:
    """A festival in the heading the sentence stands under, or in the first line of the text."""
    block = reading.blocks[sentence.block - 1]
    heads = [reading.blocks[block.heading - 1]] if block.heading else []
    heads += [h for h in reading.blocks[:3] if h.kind == "heading"]
    for head in heads:
        for item in find_bodies(reading, head.start, head.end):
            if item.body is None or not item.body.is_jury:
                return item
    return None


def implied_body(value: str | None) -> Body | None:
    """The body behind a printed festival name."""
    return bodies().get(fold(value)) if value else None
