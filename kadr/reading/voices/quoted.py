"""Speech inside paragraphs: quoted, reported, or put to the press."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kadr.late import late
from kadr.reading.keyed import Keyed
from kadr.reading.text import Block, Reading, Spoken, Voice
from kadr.reading.voices.who import Who

_CLOSES = {"“": "”", "„": '“”"', "«": "»", "»": "«", "‹": "›", '"': '"', "‘": "’", "'": "'"}
_ANY_MARK = re.compile(f"[{''.join(_CLOSES)}]")
_SINGLE_CLOSES = {"‘": re.compile(r"(?<=[.,!?…])’(?!\w)"), "'": re.compile(r"(?<=[.,!?…])'(?!\w)")}
_WINDOW = 150  # characters beside a quotation in which its speaker is named
_NEAR = 70  # the verb stands closer
_FEW_WORDS = 4
_LONGEST_IN_SINGLE = 2000  # characters; what stands further off closes another mark
_OUTLET = r"(?:The |the |Le |La |Die |Der |El |Il )?[A-ZÀ-ÞА-Я][\w.&'-]*(?:(?: of| the| and| du| de| di| &)? [A-ZÀ-ÞА-Я][\w.&'-]*){0,4}"
_SIGNED = late(rf"[.,]?\s*(?:[-–—~]+\s*|\(\s*)(?P<who>{_OUTLET}(?:, {_OUTLET})?)\s*\)?[.\s]*$")
_SIGNED_BELOW = late(rf"\s*[-–—~]\s*(?P<who>{_OUTLET}(?:, {_OUTLET})?)\s*")
_NO_OUTLET = re.compile(
    r"(?:The|A|In|It|He|She|This|That|But|And|When|One|Some|Many|Critics?|Director|I|We|They|There|His|Her|What|Its)\b(?! [A-Z])"
)
_STOP = re.compile(r"(?<![A-Z.])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)[.!?]['\")\]]*\s+(?=['\"(\[]?[A-ZÀ-ÞА-Я])")
_TRANSLATED_WITHIN = 60


@dataclass(frozen=True, slots=True)
class _Quotation:
    """The words between two quotation marks."""

    start: int
    end: int
    is_open: bool
    """No closing mark before the end of the paragraph: the next one goes on."""


def quoted_speech(reading: Reading, who: Who) -> list[Spoken]:
    """Every stretch of speech inside the paragraphs of a text, with its speaker."""
    found: list[Spoken] = []
    going_on: Voice | None = None
    for block in reading.blocks:
        if block.kind in {"dropped", "front matter", "heading", "caption", "stage", "byline", "author"}:
            continue
        here = list(_quotations(reading.body, block))
        if block.voice is not None and block.kind in {"question", "answer", "paragraph"}:
            found += _reported_in_turn(reading, who, block, block.voice, here)
            continue
        spoken = _spoken_in(reading, who, block, here, going_on)
        found += spoken
        found += _indirect(reading, who, block, here)
        going_on = spoken[-1].voice if spoken and here and here[-1].is_open else None
    return found


def _quotations(body: str, block: Block) -> Iterator[_Quotation]:
    at = block.start
    while mark := _ANY_MARK.search(body, at, block.end):
        at = mark.start()
        if _opens(body, at, block):
            end = _closing(body, at, block)
            if end is None and body[at] in "‘'":  # the apostrophe of ‘90s
                at += 1
                continue
            yield _Quotation(at + 1, end if end is not None else block.end, end is None)
            at = end if end is not None else block.end
        at += 1


def _opens(body: str, at: int, block: Block) -> bool:
    before = body[at - 1] if at > block.start else " "
    after = body[at + 1] if at + 1 < block.end else " "
    if body[at] == "»":  # German books open with it, all others close
        return (before.isspace() or before in "(") and not after.isspace()
    return not after.isspace() and (body[at] in "“„«" or not before.isalnum())


def _closing(body: str, at: int, block: Block) -> int | None:
    single = _SINGLE_CLOSES.get(body[at])
    if single is not None:  # an apostrophe closes nothing
        found = single.search(body, at + 1, min(block.end, at + _LONGEST_IN_SINGLE))
        return found.start() if found else None
    places = [place for mark in _CLOSES[body[at]] if (place := body.find(mark, at + 1, block.end)) >= 0]
    return min(places, default=None)


def _spoken_in(
    reading: Reading, who: Who, block: Block, here: list[_Quotation], going_on: Voice | None
) -> list[Spoken]:
    found: list[Spoken] = []
    for place, quotation in enumerate(here):
        left = here[place - 1].end + 1 if place else block.start
        right = here[place + 1].start - 1 if place + 1 < len(here) else block.end
        voice = _speaker(reading, who, quotation, left, right, block)
        if voice is None and place and found and found[-1].end == here[place - 1].end:
            voice = _same_speaker(reading, who, found[-1].voice, left, quotation.start - 1)
        if voice is None and not place and going_on and not reading.plain[block.start : quotation.start - 1].strip():
            voice = going_on
        if voice is None or _is_title(reading, quotation):
            continue
        found.append(Spoken(quotation.start, quotation.end, voice))
    if found and (
        hit := who.words.translated.search(
            reading.plain, found[-1].end, min(block.end, found[-1].end + _TRANSLATED_WITHIN)
        )
    ):
        if reading.plain[hit.start() - 1] in "[(":
            found = [
                Spoken(s.start, s.end, Voice(s.voice.name, s.voice.role, _with(s.voice.flags, "translated")))
                for s in found
            ]
    return found


def _speaker(reading: Reading, who: Who, quotation: _Quotation, left: int, right: int, block: Block) -> Voice | None:
    plain = reading.plain
    text = plain[quotation.start : quotation.end]
    words = len(text.split())
    after_end = min(right, quotation.end + 1 + _WINDOW)
    before_start = max(left, quotation.start - 1 - _WINDOW, _sentence_start(plain, left, quotation.start - 1))
    if words >= _FEW_WORDS or text[-1:] in ".,!?":
        if voice := _after(plain, who, quotation.end + 1, after_end):
            return voice
        if voice := _before(plain, who, before_start, quotation.start - 1):
            return voice
        if voice := _without_subject(plain, who, quotation, block, after_end):
            return voice
    if voice := _press(plain, who, before_start, quotation.start - 1):
        return voice
    if words >= 2 and (hit := _SIGNED.fullmatch(plain, quotation.end + 1, block.end)):
        return _signed(hit["who"], who)
    if (
        words >= _FEW_WORDS
        and not plain[quotation.end + 1 : block.end].strip()
        and not plain[block.start : quotation.start - 1].strip()
    ):
        below = reading.blocks[block.number] if block.number < len(reading.blocks) else None
        if below and (hit := _SIGNED_BELOW.fullmatch(plain, below.start, below.end)):
            return _signed(hit["who"], who)
    return None


def _sentence_start(plain: str, start: int, end: int) -> int:
    begin = start
    for stop in _STOP.finditer(plain, start, end + 2):  # the mark that opens the quotation may begin a sentence
        if stop.end() <= end:
            begin = stop.end()
    return begin


def _last(pattern: Keyed, plain: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for hit in pattern.finditer(plain, start, end):
        found = hit
    return found


def _after(plain: str, who: Who, start: int, end: int) -> Voice | None:
    """“…,” he told a magazine; “…”, says X; “…”, according to X."""
    clause = re.match(r"[^.!?\n]*(?:\b[A-Z]\.[^.!?\n]*)*", plain[start:end])
    end = start + (clause.end() if clause else 0)
    if according := who.words.according.search(plain, start, min(end, start + 25)):
        return _subject(plain, who, according.end(), end, start)
    says = who.words.say.search(plain, start, min(end, start + _NEAR))
    if says is None:
        return None
    return _subject(plain, who, start, says.start(), start) or _subject(
        plain, who, says.end(), min(end, says.end() + 60), start
    )


def _before(plain: str, who: Who, start: int, end: int) -> Voice | None:
    """X said: “…”; as X says, “…”; according to X, “…”."""
    says = _last(who.words.say, plain, max(start, end - _NEAR), end)
    if says is not None:
        return _subject(plain, who, start, says.start(), start, last=True)
    if according := who.words.according.search(plain, start, end):
        return _subject(plain, who, according.end(), end, start)
    return None


def _without_subject(plain: str, who: Who, quotation: _Quotation, block: Block, end: int) -> Voice | None:
    """“…”, dijo: in languages that may leave the subject out, whoever the paragraph began with."""
    if not who.words.leaves_subject_out:
        return None
    says = who.words.say.match(plain, quotation.end + 1 + len(_joint(plain, quotation.end + 1)), end)
    if says is None:
        return None
    name = who.topic(block.start, quotation.start) or who.before(block.start)
    return Voice(name, who.role(name) or "critic") if name else None


def _joint(plain: str, start: int) -> str:
    found = re.compile(r"[\s,.]{0,4}").match(plain, start)
    return found.group() if found else ""


def _subject(plain: str, who: Who, start: int, end: int, before: int, *, last: bool = False) -> Voice | None:
    """The person a stretch of words beside the verb names, or stands for."""
    named = who.within(start, end)
    if named:
        name = named[-1 if last else 0].full
        return Voice(name, who.role(name) or "critic")
    if who.words.the_director.search(plain, start, end):
        return Voice(who.director, "director")
    if who.words.he.search(plain, start, end):
        meant = who.before(before) or who.director
        return Voice(meant, who.role(meant) or "director") if meant else None
    for role, pattern in who.words.the_others:
        if pattern.search(plain, start, end):
            return Voice(who.before(before, role), role)
    return None


def _press(plain: str, who: Who, start: int, end: int) -> Voice | None:
    """The Daily calls it a “…”: the outlet or person before the verb; its words are at second hand."""
    calls = _last(who.words.press, plain, max(start, end - _NEAR), end)
    if calls is None:
        return None
    named = who.within(max(start, calls.start() - 40), calls.start())
    if named:
        article = "The " if plain[max(0, named[-1].start - 4) : named[-1].start] == "The " else ""
        name = article + named[-1].full
        return Voice(name, who.role(name) or "critic", ("reported",))
    outlet = re.search(
        rf"(?:^|[\s(])(?P<who>{_OUTLET})(?:'s [\w ]{{2,40}})?,?\s*$",
        plain[max(start, calls.start() - 60) : calls.start()],
    )
    if outlet is None or _NO_OUTLET.fullmatch(outlet["who"]):
        return None
    return Voice(outlet["who"], "critic", ("reported",))


def _signed(words: str, who: Who) -> Voice:
    first = words.split(", ")[0]
    name = who.named(first) if len(first.split()) > 1 else None
    return Voice(name or first, who.role(name) or "critic", ("reported",))


def _same_speaker(reading: Reading, who: Who, voice: Voice, start: int, end: int) -> Voice | None:
    """Whether the words between two quotations only say who speaks, or join them."""
    between = reading.plain[start:end].strip()
    if len(between) <= 8 or "reported" in voice.flags and len(between) < 20:
        return voice
    sentence_ends = len(re.findall(r"[.!?](?:\s|$)", between))
    if (
        sentence_ends <= 1
        and between.endswith((".", ",", ":"))
        and who.words.say.search(between)
        and len(between) < _WINDOW
    ):
        return voice
    return None


def _is_title(reading: Reading, quotation: _Quotation) -> bool:
    words = reading.plain[quotation.start : quotation.end].split()
    if words and words[-1][-1] in ".!?" and any(word.islower() and len(word) > 3 for word in words):
        return False
    for title in reading.titles_in(quotation.start, quotation.end):
        if title.start - quotation.start <= 1 and quotation.end - title.end <= 2:
            return True
    long = [word for word in words if len(word) > 3]
    capitals = sum(1 for word in long if word[0].isupper())
    return len(words) > 1 and len(words) < 9 and len(long) > 1 and capitals == len(long)


def _reported_in_turn(reading: Reading, who: Who, block: Block, own: Voice, here: list[_Quotation]) -> list[Spoken]:
    """Inside somebody's own words, what they tell of others: their voice, marked as reported."""
    voice = Voice(own.name, own.role, _with(own.flags, "reported"))
    found = []
    for place, quotation in enumerate(here):
        left = here[place - 1].end + 1 if place else block.start
        words = len(reading.plain[quotation.start : quotation.end].split())
        says = who.words.say.search(reading.plain, max(left, quotation.start - 30), quotation.start)
        if says and words >= _FEW_WORDS and not _is_title(reading, quotation) and not quotation.is_open:
            found.append(Spoken(quotation.start, quotation.end, voice))
    for sentence in reading.sentences_in(block):
        hit = who.words.somebody.search(reading.plain, sentence.start, sentence.end)
        if hit:
            start = _first_word(reading.plain, hit.end(), sentence.end)
            if start < sentence.end:
                found.append(Spoken(start, sentence.end, voice))
    return found


def _indirect(reading: Reading, who: Who, block: Block, here: list[_Quotation]) -> list[Spoken]:
    """X defended the scene by saying that …: the words are the writer's, the claim is X's."""
    found = []
    for sentence in reading.sentences_in(block):
        hit = who.words.report.search(reading.plain, sentence.start, sentence.end)
        if hit is None or any(q.start <= hit.start() < q.end or hit.end() <= q.start <= hit.end() + 30 for q in here):
            continue
        if any(0 <= hit.start() - q.end < _NEAR for q in here):
            continue  # says who spoke just before
        voice = _subject(
            reading.plain, who, max(sentence.start, hit.start() - 60), hit.start(), sentence.start, last=True
        )
        if voice is None or voice.role not in {"director", "cast", "crew"}:
            continue
        start = _first_word(reading.plain, hit.end(), sentence.end)
        if any(
            q.start < sentence.end and start < q.end and len(reading.plain[q.start : q.end].split()) > 6 for q in here
        ):
            continue
        if sentence.end - start > 15:
            found.append(Spoken(start, sentence.end, Voice(voice.name, voice.role, _with(voice.flags, "reported"))))
    return found


def _first_word(plain: str, start: int, end: int) -> int:
    while start < end and plain[start] in " ,:;-\n":
        start += 1
    return start


def _with(flags: tuple[str, ...], flag: str) -> tuple[str, ...]:
    return flags if flag in flags else (*flags, flag)
