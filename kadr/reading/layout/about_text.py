"""What a text is: kind, language, title, author, date, outlet, address; each with where it says so, or unknown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from kadr.fold import fold, level
from kadr.reading.keyed import walked
from kadr.reading.layout.language import language_of
from kadr.reading.layout.letters import UPPER
from kadr.reading.lists import load
from kadr.reading.sources import Source
from kadr.reading.sources.plain import outlet_of
from kadr.reading.text import Block
from kadr.reading.times.dates import iso_date
from kadr.reading.voices.speech import speech
from kadr.reading.voices.turns import Turn, find_turns
from kadr.records import Origin, Quote, Text

_NAME_WORD = rf"[{UPPER}][\w.'’-]*"
_NAME = re.compile(rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|de|da|do|dos|von|van|der|den|di|du|le|la|el|bin|al)){{0,4}}")
_FULL_NAME = re.compile(rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|de|da|do|dos|von|van|der|den|di|du|le|la|el|bin|al)){{1,4}}")
_LOGIN = re.compile(r"\S*\d\S*|admin|editor|staff|guest|anonymous|webmaster|unknown", re.IGNORECASE)
_SIGNATURE = re.compile(rf"[{UPPER}]{{2,3}}(?=:\s+\S)")
_DATE_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?!\d)")
_STORES = (
    "github.com",
    "githubusercontent.com",
    "archive.org",
    "google.com",
    "dropbox.com",
    "pastebin.com",
    "vdocuments.",
)
_ABBREVIATED = re.compile(r"(?:^|[.\s])(?:DP|SC|PD|ED|DOP|Cin|Scr|Phot|Cost|VFX|Prod)\.?:\s", re.MULTILINE)
_SEEN = re.compile(
    r"^(?:Seen|Viewed|Watched|Gesehen|Vu|Screened) (?:on|at|in|im|auf|am|à|au|from)\b", re.MULTILINE | re.IGNORECASE
)
_AWARD = re.compile(
    r"\b(?:awards?|prizes?|prix|best|winners?|jury|grand|achievement|special mention|preis|premio|prêmio|лучш\w+|приз)\b",
    re.IGNORECASE,
)
_LISTED_LABEL = re.compile(r"[^.!?:\n]{2,40}:\s*\S")
_LIFE = re.compile(
    r"\b(?:was born|grew up|born in|childhood|studied|graduated|biography|career|geboren|aufgewachsen|né|née|nació|nasceu|nato|nata|родился|родилась)\b",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\b(?:Reuters|AFP|AP|dpa|ТАСС|TASS|РИА|Variety reports|Deadline reports|Screen Daily|Источник|Quelle: dpa)\b"
)
_NEWS_ADDRESS = re.compile(r"/(?:news|nachrichten|noticias|notizie|actualites|novosti)/")
_SHOP_NOTES = {"shop"}
_NEAR_TOP = 6  # blocks that still count as the head of a text
_AWARD_LINES = 4
_PROSE_LENGTH = 80
_NEWS_LENGTH = 2500  # characters; agency news are short
_MOST_PROSE_OF_A_PAGE = 6  # paragraphs; a film page may print a long statement, not an essay


@dataclass(slots=True)
class _Facts:
    """Values gathered with their origins, the first one found for a column stays."""

    text_id: str
    body: str
    values: dict[str, str] = field(default_factory=dict)
    origins: list[Origin] = field(default_factory=list)

    def put(self, column: str, value: str | None, note: str, start: int | None = None, end: int | None = None) -> None:
        if not value or column in self.values:
            return
        self.values[column] = value
        quote = None
        if start is not None and end is not None and start < end:
            quote = Quote(self.text_id, start, end, self.body[start:end])
        self.origins.append(Origin(column, "context", quote, note))


def describe(source: Source, blocks: Sequence[Block], text_id: str) -> Text:
    """The row of a text. What nobody says stays None; letter, copy and film are filled in later."""
    plain, paragraphs = walked(source.body), len(blocks)
    if source.printed_to is not None:
        blocks = [block for block in blocks if block.end <= source.printed_to]
    language = _language(source, plain, blocks)
    turns = find_turns(plain, blocks, source.emphases, language)
    facts = _Facts(text_id, source.body)
    _take_title(facts, source, plain, blocks)
    _take_author(facts, source, plain, blocks, turns)
    _take_date(facts, source, plain, blocks)
    _take_place(facts, source)
    if language:
        facts.origins.append(Origin("language", "computed", None, "by its small words"))
        facts.origins += _interpreter(text_id, source.body, plain, blocks, turns, language)
    kind, why = _kind(source, plain, blocks, turns, facts)
    facts.origins.append(Origin("kind", "computed", None, why))
    return Text(
        text_id=text_id, path=source.path, kind=kind, language=language, sha256=source.sha256,
        characters=len(source.body), paragraphs=paragraphs, origins=tuple(facts.origins), **facts.values,
    )  # fmt: skip


def _language(source: Source, plain: str, blocks: Sequence[Block]) -> str | None:
    prose = "\n".join(plain[b.start : b.end] for b in blocks if b.kind not in {"dropped", "front matter"})
    said = source.said.get("language")
    return language_of(prose) or (said.value[:2].lower() if said else None)


def _take_title(facts: _Facts, source: Source, plain: str, blocks: Sequence[Block]) -> None:
    said = source.said.get("title")
    if said:
        facts.put("title", " ".join(said.value.split()), said.where, said.start, said.end)
    alive = [b for b in blocks if b.kind not in {"dropped", "front matter", "byline", "caption", "stage"}]
    for block in alive[:3]:
        if block.kind == "heading":
            words = plain[block.start : block.end].strip(" #*_")
            start = plain.index(words, block.start)
            facts.put(
                "title", " ".join(source.body[start : start + len(words)].split()), "heading", start, start + len(words)
            )
            return
        if block.kind != "line":
            return


def _take_author(facts: _Facts, source: Source, plain: str, blocks: Sequence[Block], turns: Sequence[Turn]) -> None:
    for kind in ("byline", "author"):
        for block in (b for b in blocks if b.kind == kind):
            if hit := _name_in(plain, block):
                note = "byline" if kind == "byline" else "the author's box"
                facts.put("author", source.body[hit[0] : hit[1]].replace("\u00a0", " "), note, *hit)
                return
    said = source.said.get("author")
    if said and not _LOGIN.fullmatch(said.value.strip()) and _NAME.match(said.value):
        facts.put("author", said.value, said.where, said.start, said.end)
    if turns:
        return  # initials are speakers
    signs: dict[str, tuple[int, int]] = {}
    times = 0
    paragraphs = [b for b in blocks if b.kind == "paragraph"]
    for block in paragraphs:
        if sign := _SIGNATURE.match(plain, block.start, block.end):
            signs.setdefault(sign.group(), (sign.start(), sign.end()))
            times += 1
    if len(signs) == 1 and times > 1:
        ((initials, place),) = signs.items()
        facts.put("author", initials, "initials before the text", *place)


def _name_in(plain: str, block: Block) -> tuple[int, int] | None:
    text = plain[block.start : block.end]
    opener = re.match(
        r"[\s_*~-]*(?:[^\W\d_][\w ]*?\b(?:by|von|par|por|di|de|of)\b|[^\W\d_]+:|(?:by|von|par|por|di)\b)?[\s:_*]*",
        text,
        re.IGNORECASE,
    )
    begin = opener.end() if opener else 0
    if dated := re.match(r".*\d{4} [-|·•] (?:[^\W\d_][\w ]*?\b(?:by|von|par|por|di|de)\b|[^\W\d_]+:)\s*", text):
        begin = dated.end()
    hit = _FULL_NAME.match(text, begin) or _NAME.match(text, begin)
    if hit is None:
        return None
    name = hit.group().rstrip(".") if len(hit.group().split()[-1]) > 2 else hit.group()
    return block.start + hit.start(), block.start + hit.start() + len(name)


def _take_date(facts: _Facts, source: Source, plain: str, blocks: Sequence[Block]) -> None:
    said = source.said.get("date")
    if said:
        facts.put("date", iso_date(said.value, None), said.where, said.start, said.end)
    head = [b for b in blocks if b.kind not in {"front matter"}][:_NEAR_TOP]
    for block in (b for b in head if b.kind in {"line", "byline"} and not _AWARD.search(plain, b.start, b.end)):
        _put_date(facts, plain, block.start, block.end, "date line")
    if head and head[0].kind == "paragraph":
        opening = re.match(r"[^\n(]{4,40}\(|[^\n.]{4,30}$", plain[head[0].start : head[0].end])
        if opening:
            _put_date(facts, plain, head[0].start, head[0].start + opening.end(), "first words")
    address = source.said.get("address")
    for where, text in (("address", address.value if address else ""), ("file name", PurePath(source.path).name)):
        if hit := _DATE_IN_ADDRESS.search(text):
            parts = [hit[1], *(f"{int(part):02d}" for part in (hit[2], hit[3]) if part)]
            facts.put("date", "-".join(parts), where)


def _put_date(facts: _Facts, plain: str, start: int, end: int, note: str) -> None:
    if len(plain[start:end]) > 90:
        return
    date = iso_date(plain[start:end], None)
    if date and len(date) > 4:
        facts.put("date", date, note, start, end)


def _take_place(facts: _Facts, source: Source) -> None:
    for column in ("outlet", "address"):
        said = source.said.get(column)
        if said and not (column == "outlet" and any(store in said.value for store in _STORES)):
            facts.put(column, said.value, said.where, said.start, said.end)
    address = facts.values.get("address")
    host = outlet_of(address) if address else None
    if host and not any(store in host for store in _STORES):
        facts.put("outlet", host, "host of the address")


def _interpreter(
    text_id: str, body: str, plain: str, blocks: Sequence[Block], turns: Sequence[Turn], language: str
) -> list[Origin]:
    """An interview made with an interpreter: said once of the text, not of every answer."""
    if not turns:
        return []
    told = {turn.number for turn in turns}
    for block in (b for b in blocks if b.number not in told and b.kind not in {"dropped", "front matter"}):
        hit = speech(language).interpreter.search(plain, block.start, block.end)
        if hit is None:
            continue
        before = max(plain.rfind(". ", block.start, hit.start()) + 2, block.start)
        after = plain.find(". ", hit.end(), block.end)
        end = after + 1 if after >= 0 else block.end
        name = _FULL_NAME.match(plain, hit.end() + 1)
        who = f" ({body[name.start() : name.end()].rstrip('.')})" if name else ""
        quote = Quote(text_id, before, end, body[before:end]) if before < end else None
        return [Origin("language", "context", quote, f"in part through an interpreter{who}")]
    return []


_HEAD = 60  # characters: "Film diary, 3 February 2019"
_HEADED = re.compile(r"[,:;|–—#*]|\s\d")
"""Behind the kind that a text calls itself in its first line."""


def _kind(source: Source, plain: str, blocks: Sequence[Block], turns: Sequence[Turn], facts: _Facts) -> tuple[str, str]:
    """The kind of a text, and in a few words why."""
    if turns:
        return "interview", "questions and answers take turns"
    said = source.said.get("kind")
    known = load("text_kinds")["known"]
    if said and said.value.lower() in known:
        return known[said.value.lower()], said.where
    if fold(facts.values.get("author") or "") in load("text_kinds")["desks"]:
        return "news", "a news desk signs it"
    dropped = [b.note for b in blocks if b.kind == "dropped"]
    alive = [b for b in blocks if b.kind not in {"dropped", "front matter", "caption"}]
    head = plain[alive[0].start : alive[0].end].lower().lstrip(" #*") if alive else ""
    if len(head) <= _HEAD and (own := _HEADED.split(head, 1)[0].strip()) in known:
        return known[own], "its own head"
    text = "\n".join(plain[b.start : b.end] for b in alive)
    lines = [b for b in alive if b.kind in {"line", "heading"}]
    prose = [b for b in alive if b.kind == "paragraph" and b.end - b.start >= _PROSE_LENGTH]
    labels = [b for b in alive if b.kind == "line" and _LISTED_LABEL.match(plain, b.start, b.end)]
    if sum(note in _SHOP_NOTES for note in dropped) >= 3:
        return "shop page", "prices and a basket"
    top = plain[alive[0].start : alive[min(3, len(alive) - 1)].end] if alive else ""
    heads_of_it = [facts.values.get("title", ""), *(plain[b.start : b.end] for b in alive[:3] if b.kind != "paragraph")]
    if prose and tells_a_death("\n".join(heads_of_it), top):
        return "profile", "a death is told"
    address = facts.values.get("address", "")
    heads = [fold(plain[b.start : b.end]) for b in alive if b.kind == "heading"]
    if len(_ABBREVIATED.findall(text)) >= 3 and (_SEEN.search(text) or "date line" in {b.note for b in alive}):
        return "film diary", "abbreviated credits and where it was seen"
    page_heads = {fold(words) for words in load("text_kinds")["page_heads"]}
    of_page = sum(head in page_heads for head in heads)
    if of_page >= 2 and len(labels) >= 2:
        return "film page", "its headings and labels"
    awards = sum(_AWARD.search(plain, b.start, b.end) is not None for b in lines)
    if awards >= _AWARD_LINES and len(lines) > 2.5 * max(1, len(prose)):
        return "award list", "award lines"
    if of_page >= 2 and (labels or len(prose) <= _MOST_PROSE_OF_A_PAGE):
        return "film page", "its headings"
    if "opening hours or screenings" in dropped:
        return "film page", "screening times"
    if _NEWS_ADDRESS.search(address) or (len(text) < _NEWS_LENGTH and _AGENCY.search(text)):
        return "news", "its address" if _NEWS_ADDRESS.search(address) else "an agency is named"
    if len(labels) >= 5 and len(prose) <= 2:
        return "film page", "labelled credits"
    runs = sum(len(_labels_inside(plain[b.start : b.end])) >= 4 for b in alive)
    if runs and len(prose) <= 2:
        return "notes", "run-on credits"
    if _is_profile(plain, alive, prose, facts):
        return "profile", "a life is told"
    if prose:
        return "review", "prose about a film"
    return ("film page", "labels") if labels else ("notes", "no prose")


def _labels_inside(text: str) -> list[Any]:
    return re.findall(
        r"\b(?:Directed|Written|Produced|Cinematography|Film Editing|Original Music|Production Design|Edited) by\b|\b(?:Prod|Dir|Scr|Phot|Mus)[.:,]",
        text,
    )


_DIED_IN_HEAD = re.compile(
    r"\bobituar|\b(?:dies|dead) (?:at|aged)\b|, \d{4} ?- ?\d{4}$|\bzum tod\b|\bnachruf\b|\b(?:ist tot|gestorben)\b|\bmort d[e']|\bdisparition d[e']|\best mort"
    r"|\b(?:muere|fallece|falleció|murió|adiós a)\b|\b(?:è morto|è morta|addio a|morto|scomparso)\b|\b(?:morre|morreu|faleceu)\b|\b(?:умер|умерла|скончал\w+|памяти)\b",
    re.IGNORECASE,
)
_DIED = re.compile(
    r"\b(?:who )?has died(?:,? aged| at\b)|\bdied (?:yesterday|last (?:week|month)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\bim Alter von \d+ Jahren (?:\w+ ){0,3}(?:gestorben|verstorben)"
    r"|\bist (?:\w+ ){1,8}gestorben\b|\b(?:est mort|est décédé)e? (?:[^.\n]{0,40})à l'âge de|\b(?:falleció|murió) (?:ayer|hoy|este|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo))"
    r"|\bè (?:morto|morta|scomparso|scomparsa) (?:ieri|oggi|all'età)|\b(?:morreu|faleceu) (?:ontem|hoje|nesta|na (?:segunda|terça|quarta|quinta|sexta))|\bна \d+-м году жизни\b"
)
"""Somebody's death, told as news; a plot has deaths too, without day or age."""


def tells_a_death(title: str, head: str) -> bool:
    """Whether a headline or the first sentences of a text tell that somebody has died."""
    return _DIED_IN_HEAD.search(title) is not None or _DIED.search(head) is not None


def _is_profile(plain: str, alive: list[Block], prose: list[Block], facts: _Facts) -> bool:
    """Whether a person, not a film, is what the text is about: a life in several paragraphs, a name in its headings."""
    lives = sum(_LIFE.search(plain, b.start, b.end) is not None for b in prose)
    heads = " ".join([facts.values.get("title", ""), *(plain[b.start : b.end] for b in alive if b.kind == "heading")])
    words = re.findall(_NAME_WORD, level(heads))
    headed = [word for word in set(words) if len(word) > 4 and words.count(word) >= 2]
    about_one = any(sum(name in plain[b.start : b.end] for b in prose) >= 0.5 * len(prose) for name in headed)
    about_one = about_one or _named_in_head(plain, alive, prose)
    return bool(prose) and (lives >= 3 and lives >= 0.3 * len(prose) or lives >= 1 and about_one)


_NAME_FIRST = re.compile(rf"[#*_ ]*(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,2}})(?=[,:]| -|$)")
"""Ana Exemplo, a mulher que corta: a headline that begins with whom it is about"""


def _named_in_head(plain: str, alive: list[Block], prose: list[Block]) -> bool:
    """Whether the first line names somebody with whom the first paragraph begins."""
    head = _NAME_FIRST.match(plain, alive[0].start, alive[0].end) if alive and alive[0].kind == "heading" else None
    first = next((b for b in prose if b.number > alive[0].number + 1), None) if head else None
    return bool(head and first and plain.startswith(head["name"], first.start))
