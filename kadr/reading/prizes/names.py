"""Names of prizes in a sentence: where each begins and ends, and which academies are prizes themselves."""

import re

from kadr.fold import fold
from kadr.late import late
from kadr.reading.prizes.words import (
    Body,
    Item,
    Words,
    bodies,
    prize_owner,
)
from kadr.reading.text import Reading

_LEADING = late(r"(?:(?:als|de la|du|des|de l|de|à la|a la|per la|per il|za|for|the|his|her|its|their|an?|another|both|le|la|les|el|il|lo|o|os|der|die|das|den|dem|this|two|"
                      r"when|while|in|at|with|also|and|für|prestigious|coveted|top|19\d\d|20\d\d)\s+|[\s\"'(\[:,.-]+)", re.IGNORECASE)  # fmt: skip


_ARTICLE = re.compile(r"(?:Le|La|Les|El|Los|Il|Lo|O|Os|A|Der|Die|Das|Den|Dem|Un|Une|Una|Um|Uma|Ein|Einen) ")


_COUNT_BEFORE = re.compile(
    r"(?:\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+|zwei|drei|vier|deux|trois|quatre|cinq|dos|tres|cuatro|due|"
    r"tre|dois|três|два|три|четыре) )$", re.IGNORECASE,
)  # fmt: skip


_TAIL = re.compile(r"(?:\s+(?:of|at|the|in|from|for|du|de|des|von|der|del|dal|do|da|alla|al))+\s*$", re.IGNORECASE)


_NOBEL_FIELD = re.compile(
    r"(?:\s*(?:Prize|Laureate|prize|laureate))?(?:\s+(?:in|for|de|en|für|по|for the)\s+(?P<field>[^\W\d_]+))"
)


def find_prizes(reading: Reading, table: Words, a: int, b: int, named: list[Item], sections: list[Item]) -> list[Item]:
    found: list[Item] = []
    for hit in table.prize.finditer(reading.plain, a, b):
        article = _ARTICLE.match(hit.group()) if table.any_order else None
        own = table.prize.match(reading.plain, hit.start() + article.end(), b) if article else None
        hit = (
            own if own and own.end() > hit.end() else hit
        )  # "Le prix" of the English pattern is "prix de la mise en scène"
        start, end = _trim_prize(reading, hit.start(), hit.end(), named, sections)
        if end - start < 4 or any(n.start <= start and end <= n.end and n.end - n.start > end - start for n in named):
            continue
        value = reading.body[start:end].strip()
        if not _is_prize(table, reading.plain, start, end, value):
            continue
        found.append(Item(start, end, _tidy(table, value), _owner(reading, value)))
    found = _merge_appositions(reading, found)
    return sorted(found + _academy_prizes(reading, table, named, found), key=lambda p: p.start)


def _owner(reading: Reading, value: str) -> Body | None:
    """Who gives a prize of this name, or of its first words: "Kikito de melhor atriz", "Silver Bear for best actress"."""
    words = fold(value).split()
    english = reading.text.language in {"en", None}  # where a prize's first word alone may be anything
    owners = (prize_owner().get(" ".join(words[:n])) for n in range(len(words), 1 if english else 0, -1))
    owner = next((one for one in owners if one), None)
    whole = fold(value) in prize_owner()
    return owner if owner is None or whole or not english or owner.kind == "festival" else None


def _trim_prize(reading: Reading, start: int, end: int, named: list[Item], sections: list[Item]) -> tuple[int, int]:
    """Without the festival, section, title or article that stands before the name itself."""
    plain = reading.plain
    moved = True
    while moved:
        moved = False
        lead = _LEADING.match(plain, start, end)
        if lead:
            start, moved = lead.end(), True
        spans = [(i.start, i.end) for i in (*named, *sections)] + [
            (t.start, t.end) for t in reading.titles_in(start, start + 1)
        ]
        for first, last in spans:
            if first <= start < last < end:
                rest = plain[last:end]
                after = re.match(r"(?:'s|s'|')?[\s\",)-]*", rest)
                cut = last + (after.end() if after else 0)
                if fold(plain[cut:end]) not in {"prize", "award", "awards", "preis", "", "prizes"}:
                    start, moved = cut, True
    for item in named:
        if start < item.start < end and (item.body is None or not item.body.is_jury):
            end = item.start
    tail = _TAIL.search(plain, start, end)
    end = tail.start() if tail else end
    inside = [t for t in reading.titles_in(start + 1, end) if not fold(plain[t.end : end])]
    if inside:
        end = inside[0].start
    while end > start and plain[end - 1] in " ,.;:'\"-":
        end -= 1
    return start, end


def _is_prize(table: Words, plain: str, start: int, end: int, value: str) -> bool:
    folded = fold(value)
    if folded in {"prize", "award", "awards", "prizes", "prix", "preis", "grand", "label", "cup", "honour", "filmpreis",
                  "premio", "premi", "premios", "preise", "preisen", "премии", "приз", "призы", "nobelpreis", "nobel prize", "literaturnobelpreis", "best", "mention", "prices"}:  # fmt: skip
        return False
    if fold(value) in bodies() and bodies()[fold(value)].kind in {"academy", "other"}:
        return False
    front, _, last = folded.rpartition(" ")
    if (
        last in {"prize", "award", "prizes", "awards", "preis"}
        and front in bodies()
        and bodies()[front].kind == "festival"
    ):
        return False
    if "nobel" in folded:
        return False
    if value[0].islower() and table.bare_best.match(value):
        before = plain[max(0, start - 28) : start]
        return (
            re.search(
                r"(?:\bboth|\bfor|\bwon|\bnamed|\bas|\bals|award\w*|prize|preis\w*|\band|prix|premi\w+|prêmio|prémio|galardón|приз|за|the|,|\bde|\bdel|\bdi|\bdu|zum|zur|\bcome|\bcomo|\bcomme|\bo|\bel|\bil|eleit[oa]|признан\w*|стал\w*|назван\w*|объявлен\w*)\W*(?:the |a |an )?$",
                before,
                re.I,
            )
            is not None
        )
    return not (re.match(r"(?:in|the|a|of) ", value) and len(value) < 8)


def _tidy(table: Words, value: str) -> str:
    """As printed; a bracketed body in front ("(FIPRESCI) prize") loses its bracket, a Russian case its ending."""
    value = re.sub(r"^\(?(\w+)\) ", r"\1 ", value)
    if not re.search("[а-яё]", value):
        first, _, rest = value.partition(" ")
        turned = table.nominative.get(first.lower())
        return f"{turned} {rest}".strip() if turned else value
    for phrase in sorted((key for key in table.nominative if " " in key), key=len, reverse=True):
        if value.lower().startswith(phrase):
            return table.nominative[phrase] + value[len(phrase) :]
    words = value.split(" ")
    best = re.match(r"(?i:лучш)", words[0]) is not None
    for n, word in enumerate(words[:2] if best else words[:2] if words[0].lower() in table.nominative else words[:1]):
        words[n] = table.nominative.get(word.lower(), word)
    return " ".join(words)


_APPOSITION = re.compile(r"^(?:,| -|:)? ?(?:the |its |le |la |el |der |die |den |a |an )?$")


_GENERIC = frozenset(
    "top prize|main prize|top award|highest honour|highest honor|top honour|top honor|grand prize|hauptpreis|главный приз".split(
        "|"
    )
)


def _merge_appositions(reading: Reading, found: list[Item]) -> list[Item]:
    """ "the top prize, the Golden Bear" is one prize: the named one."""
    kept: list[Item] = []
    for item in sorted(found, key=lambda p: p.start):
        last = kept[-1] if kept else None
        if last and fold(last.value or "") in _GENERIC and len(reading.plain[last.end : item.start]) < 45:
            between = reading.plain[last.end : item.start]
            if _APPOSITION.match(between) or re.match(r"^(?: at [\w' ]+)?, (?:the )?$", between):
                kept[-1] = item
                continue
        kept.append(item)
    return kept


def _academy_prizes(reading: Reading, table: Words, named: list[Item], prizes: list[Item]) -> list[Item]:
    """ "an Oscar", "the Nobel Prize in Literature": an academy whose name is the prize."""
    found: list[Item] = []
    for item in named:
        if item.body is None or item.body.kind not in {"academy", "other"}:
            continue
        if item.body.name == "Nobel Prize":
            found.append(_nobel(reading, item))
            continue
        close = [
            p for p in prizes
            if -90 < p.start - item.end < 40 and not beside_each_other(reading.plain, item, p) and not _other_between(named, item, p) and not _verb_between(reading, table, item, p) and not _claimed_apart(reading, table, item, p)
        ]  # fmt: skip
        if not close:
            if prizes and _AT_THE_EVENT.search(reading.plain, max(0, item.start - 24), item.start):
                continue  # "en los premios Goya ganó …": where it was, and no prize beside the one named
            counted = _COUNT_BEFORE.search(reading.plain, max(0, item.start - 14), item.start)
            if not counted:
                found.append(Item(item.start, item.end, _celle(reading, item), item.body))
    return found


_AT_THE_EVENT = re.compile(
    r"\b(?i:en los premios|en los|en las|at the|aux|lors des|ai premi|agli|nos prémios|nos prêmios|nos|bei den|на) $"
)
_OWN_PRIZE = re.compile(r"(?:Prize|Award|Medal|Prix)$")


def is_own_prize(plain: str, body: Item) -> bool:
    """Whether a body is known by its one prize, as the Booker Prize is, so that no other prize is given there."""
    return (
        body.body is not None
        and body.body.kind == "other"
        and _OWN_PRIZE.search(plain[body.start : body.end]) is not None
    )


def beside_each_other(plain: str, body: Item, prize: Item) -> bool:
    """Whether a body is a prize itself and stands beside another: "the Reed Novel Award, the Booker Prize"."""
    if body.body is None or body.body.kind not in {"academy", "other"}:
        return False
    if not all(_OWN_PRIZE.search(plain[i.start : i.end]) for i in (body, prize)):
        return False
    first, second = sorted((body, prize), key=lambda i: i.start)
    return re.fullmatch(r"(?:,|;|,? (?:and|or|&))(?: the| an?)? ", plain[first.end : second.start]) is not None


def _nobel(reading: Reading, item: Item) -> Item:
    hit = _NOBEL_FIELD.match(reading.plain, item.end, item.end + 60)
    if hit:
        return Item(item.start, hit.end(), reading.body[hit.start("field") : hit.end("field")], item.body)
    word = reading.body[item.start : item.end]
    front = re.match(r"(\w+?)nobelpreis", word, re.IGNORECASE)
    return Item(item.start, item.end, front.group(1) if front else None, item.body)


def _celle(reading: Reading, item: Item) -> str | None:
    """French and its like: "un césar …, celui de la photographie"; "the César for editing"."""
    sentence = reading.sentence_at(item.start)
    stop = sentence.end if sentence else item.end + 80
    hit = re.match(
        r"[^.;]{0,50}?\bcelui (?:de la |du |de l'|des )(?P<what>(?:meilleure? )?[^\W\d_]+)|"
        r"s? (?:for|in|du|de la|de l'|für(?: den| die| das)?|a la|al|por|per la|per il|за|de) (?P<plain>(?:meilleure? |mejor |miglior |"
        r"melhor |beste[rn]? |лучш\w+ |best )?(?!his|her|la|le|el|a|the|son|sa)[^\W\d_A-ZÀ-Þ]{4,}(?: [^\W\d_A-ZÀ-Þ]{5,})?)",
        reading.plain[item.end : stop],
    )
    if not hit:
        return None
    group = "what" if hit.group("what") else "plain"
    return reading.body[item.end + hit.start(group) : item.end + hit.end(group)]


def _verb_between(reading: Reading, table: Words, item: Item, prize: Item) -> bool:
    lo, hi = min(item.end, prize.end), max(item.start, prize.start)
    return any(pattern.search(reading.plain, lo, hi) for _, pattern in table.cues)


_APART = re.compile(r",| (?:und|et|y|e|и|and) ")


def _claimed_apart(reading: Reading, table: Words, item: Item, prize: Item) -> bool:
    """ "got the Viktor and is shortlisted for the Lola", where the verb stands last: another clause, with its own verb behind."""
    if not table.any_order or prize.end > item.start or not _APART.search(reading.plain, prize.end, item.start):
        return False
    return any(pattern.match(reading.plain, item.end + 1, item.end + 30) for _, pattern in table.cues)


def _other_between(named: list[Item], item: Item, prize: Item) -> bool:
    lo, hi = min(item.end, prize.end), max(item.start, prize.start)
    return any(o is not item and lo <= o.start < hi for o in named)
