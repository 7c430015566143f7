"""Which festival or academy a prize was given by."""

from dataclasses import replace

from kadr.fold import fold
from kadr.reading.prizes.memory import Memory
from kadr.reading.prizes.names import beside_each_other
from kadr.reading.prizes.said import Said, find_bodies
from kadr.reading.prizes.words import (
    Body,
    Item,
    bodies,
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
    inside = nearest(places, prize, segment)
    if inside:
        return inside
    earlier = [n for n in places if n.end <= segment[0]]
    return earlier[-1] if earlier else (places[0] if places else None)


def body_of(
    reading: Reading, said: Said, prize: Item, segment: tuple[int, int], memory: Memory, origins: list[Origin]
) -> Item | None:
    own = own_body(reading, said, prize, segment)
    owner = prize.body
    if own and owner and owner.kind == "festival" and own.body != owner and reading.text.language not in {"en", None}:
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
    inherited = memory.body if memory.body and memory.body_block >= said.sentence.block - 1 else None
    years = {d.year for d in said.dates if d.year and not d.about}
    told = memory.body_year[0] if memory.body_year else None
    if inherited and years and (told not in years if told else reading.text.kind == "profile"):
        inherited = None  # another year, and so another occasion
    inherited = inherited or _body_in_head(reading, said.sentence)
    if inherited:
        origins.append(Origin("festival", "context", reading.quote(inherited.start, inherited.end), "named before"))
    return inherited


def _body_in_head(reading: Reading, sentence: Sentence) -> Item | None:
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
