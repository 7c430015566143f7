"""Who directed a film, told in brackets behind its title and in headlines."""

import re
from collections.abc import Iterator

from kadr.fold import fold, level, title_key
from kadr.late import late
from kadr.reading.credits.found import Found, film_named, is_film, leant_on, ours
from kadr.reading.credits.places import rows_for
from kadr.reading.credits.words import A_FULL_NAME, CAPITAL, FULL_NAME, one_of
from kadr.reading.mentions.known import makers
from kadr.reading.mentions.titles_headline import is_a_date, names_a_maker
from kadr.reading.mentions.words import country_names, given_names
from kadr.reading.text import Reading, TitleMention

_DIR = late(
    rf"[\"'*_]{{0,3}},? ?[(\[](?:dir\.?|directed by|réal\.?|r[ée]alisé par|reg\.?|regie:?|d\.|de|by|von),?:? ?({FULL_NAME})"
)


_MAKER_AND_YEAR = late(
    rf"[\"'*_]{{0,3}} ?[(\[](?:(?P<year>(?:18|19|20)\d\d), ?)?({FULL_NAME})(?(year)[,)\]]|, ?(?:(?:{CAPITAL}[\w /-]{{1,30}}), ?)?(?:18|19|20)\d\d)"
)
"""TITLE (Anna Muster, 1985), TITLE (1985, Anna Muster, 94 mins)"""


def _behind(reading: Reading, title: TitleMention) -> re.Match[str] | None:
    """The bracket behind a title that names its director."""
    said = _DIR.match(reading.plain, title.end)
    beside = None if said else _MAKER_AND_YEAR.match(reading.plain, title.end)
    if beside is None:
        return said
    words = fold(beside.group(2)).split()
    if title_key(title.title) not in ours(reading) and leant_on(reading, title):
        return None
    known = words[0] in given_names() or any(p.start == beside.start(2) for p in reading.persons)
    return beside if known and " ".join(words) not in country_names() else None


def in_brackets(reading: Reading) -> Iterator[Found]:
    """ "TITLE (dir. Anna Muster, 1985)", "TITLE (Anna Muster, 1985)"."""
    for title in reading.titles:
        hit = _behind(reading, title)
        if hit and is_film(title) and reading.block_at(title.start).is_prose:
            yield Found(
                title.start,
                hit.end(),
                reading.body[slice(*hit.span(hit.lastindex or 1))],
                "director",
                "dir" if hit.re.pattern == _DIR.pattern else None,
                None,
                film_named(reading, title),
                0.85,
            )


_OWNER = late(rf"(?<![\w-])(?P<name>{CAPITAL}[\w-]{{2,}}?)(?:s|(?<=[sxzß])') [\"»„«]?$")
"""Almodóvars »Titel«, Petzolds "Titel", Fritz' »Titel«: in German a surname owns with an s alone."""
_OWNER_BEHIND = late(rf"[\"»]? (?P<name>{CAPITAL}[а-яё-]{{2,}})(?:а|я)(?!\w| {CAPITAL})")
"""«Титул» Альмодовара: in Russian a man's foreign surname in the genitive."""


def _owned(reading: Reading) -> Iterator[Found]:
    """ "Musters »TITLE«", "«TITLE» Мустера" in a heading: whoever of that surname the text names, or a maker of the lists."""
    language = reading.text.language
    if language not in {"de", "ru"}:
        return
    for title in reading.titles:
        block = reading.block_at(title.start)
        if block.kind != "heading" or block.number > _AT_THE_TOP or not is_film(title):
            continue
        if language == "de":
            hit = _OWNER.search(reading.plain, block.start, title.start)
        else:
            hit = _OWNER_BEHIND.match(reading.plain, title.end, block.end)
        if hit is None or any(" " in p.name for p in reading.persons_in(*hit.span("name"))):
            continue
        named = {p.full for p in reading.persons if " " in p.full and fold(p.full).split()[-1] == fold(hit["name"])}
        known = makers().get(fold(hit["name"]))
        name = named.pop() if len(named) == 1 else known if not named else None
        if name:
            start, end = min(hit.start(), title.start), max(hit.end("name"), title.end)
            yield Found(start, end, name, "director", None, None, film_named(reading, title), 0.75)


_AT_THE_TOP = 3  # blocks that may be a page's headline


def headline(reading: Reading) -> Iterator[Found]:
    """ "Anna Muster, TITLE (1985" at the head of a text; "TITLE de Anna Muster", in front matter too."""
    for title in reading.titles:
        after = reading.plain[title.end : title.end + 60]
        if title_key(title.title) not in ours(reading) or not re.match(r"[^\n]{0,40}\((?:\w+ )?(?:19|20)\d\d\b", after):
            continue
        for person in reading.persons_in(max(0, title.start - 50), title.start):
            if re.fullmatch(r",? [\"'*_]{0,3}", reading.plain[person.end : title.start]):
                yield Found(person.start, title.end, reading.body[person.start : person.end], "director", None, None,
                            film_named(reading, title), 0.75)  # fmt: skip
    yield from _owned(reading)
    yield from _on_their_film(reading)
    yield from _below_the_title(reading)
    front = next((b for b in reading.blocks[:1] if b.kind == "front matter"), None)
    if front is None or reading.subject is None or reading.main_film != reading.subject.title:
        return
    forms = one_of({level(title) for title in (reading.subject.title, *reading.subject.titles)})
    named = re.compile(
        rf"(?i:{forms})[\"'*_]{{0,3}},? (?:(?:a film |un film |um filme )?(?:by|de|di|von)) ({FULL_NAME})"
    )
    for hit in named.finditer(reading.plain, front.start, front.end):
        yield Found(
            hit.start(), hit.end(), reading.body[slice(*hit.span(1))], "director", None, None, reading.main_film, 0.75
        )


_TOP = 5
_FILM_DATA = late(
    rf"{CAPITAL}[\w./ ,-]{{1,40}}?,? (?:18|19|20)\d\d\b|(?:18|19|20)\d\d,? {CAPITAL}[\w./ ,-]{{1,40}}|.{{0,40}}\b\d{{2,3}} ?(?:'|min\b|mins\b|minutes\b)"
)


def _below_the_title(reading: Reading) -> Iterator[Found]:
    """The lines "TITLE", "Anna Muster", "Norway 2016 / 94'" at the head of a programme's page."""
    lines = [b for b in reading.blocks[: 2 * _TOP] if b.kind != "dropped"][: _TOP + 2]
    for above, block, below in zip(lines, lines[1:], lines[2:], strict=False):
        heads = [t for t in reading.titles_in(above.start, above.end) if title_key(t.title) in ours(reading)]
        if not heads or above.end - above.start > heads[0].end - heads[0].start + 12:
            continue
        name = A_FULL_NAME.fullmatch(reading.plain, block.start, block.end)
        if name is None or names_a_maker(name.group()):
            continue
        data = _FILM_DATA.match(reading.plain, below.start, min(below.end, below.start + 60))
        if data and below.end - below.start <= 90 and not is_a_date(reading.plain[below.start : below.end]):
            yield Found(block.start, block.end, reading.body[block.start : block.end], "director", None, None,
                        film_named(reading, heads[0]), 0.8)  # fmt: skip


_ON = re.compile(
    r"(?:'s)?,? (?:on|about|talks about|discusses|speaks about|talks|über|sur|sobre|su|о фильме|интервью о) (?:(?:his|her|their|the|new|film|movie|latest|debut|второй) )*[\"'*_«]{0,3}$"
)


def _on_their_film(reading: Reading) -> Iterator[Found]:
    """A head such as "Anna Muster on TITLE", over an interview in which she speaks as director."""
    speaks = {fold(b.voice.name) for b in reading.blocks if b.voice and b.voice.role == "director" and b.voice.name}
    for block in reading.blocks[:5]:
        for title in reading.titles_in(block.start, block.end):
            people = reading.persons_in(block.start, title.start)
            if film_named(reading, title) != reading.main_film or not people or fold(people[-1].full) not in speaks:
                continue
            if _ON.fullmatch(reading.plain[people[-1].end : title.start]):
                yield from rows_for(
                    reading, people[-1:], "director", None, reading.main_film, 0.75, people[-1].start, title.end
                )
