"""A rich text document: its paragraphs and table rows, its italics and bold, its properties; pictures are passed over."""

import codecs
import re
from dataclasses import dataclass, field, replace

from kadr.errors import CannotRead
from kadr.reading.sources.build import Paragraph, join, mark_questions, split_paragraph, table_line
from kadr.reading.sources.source import Said, Source

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\'?"
)
_DEEPEST = 500  # groups inside each other; Word writes some ten
_PASSED_OVER = {
    b"fonttbl", b"colortbl", b"stylesheet", b"listtable", b"listoverridetable", b"revtbl", b"rsidtbl", b"generator", b"pict",
    b"object", b"objdata", b"header", b"headerl", b"headerr", b"headerf", b"footer", b"footerl", b"footerr", b"footerf",
    b"fldinst", b"themedata", b"colorschememapping", b"latentstyles", b"datastore", b"xmlnstbl", b"filetbl", b"annotation",
    b"atnid", b"atnauthor", b"bkmkstart", b"bkmkend", b"pntext", b"pntxta", b"pntxtb", b"nonshppict", b"shpinst", b"template",
}  # fmt: skip
_INFO = {b"title": "title", b"author": "author"}
_LETTERS = {
    b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•",
    b"tab": " ", b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"line": "\n", b"softline": "\n",
}  # fmt: skip
_SIGNS = {b"~": "\u00a0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\", b"\n": "\n", b"\r": "\n"}
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group and is forgotten at its end."""

    into: str = "text"
    """text, skip, fonts, title, author or note"""
    slanted: bool = False
    bold: bool = False
    hidden: bool = False
    charset: str = "cp1252"
    instead: int = 1
    """Plain characters after each \\u that stand for it."""
    starred: bool = False


@dataclass(slots=True)
class _Document:
    """What has been read so far."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    now: Paragraph = field(default_factory=lambda: Paragraph(""))
    cells: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    info: dict[str, str] = field(default_factory=dict)
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    codepage: str = "cp1252"
    bytes_waiting: bytes = b""
    half: int = 0
    """The first half of a letter beyond 65536, which RTF writes as two numbers."""
    to_pass: int = 0
    """Characters still to pass over after a \\u."""


def read_rtf(path: str, sha256: str, data: bytes) -> Source:
    """One .rtf. Raises CannotRead where no text is in it or its groups are too deep."""
    document = _Document()
    states = [_State()]
    at = 0
    while at < len(data):
        token = _TOKEN.match(data, at)
        if token is None:
            break
        at = token.end()
        word, number = token[1], int(token[2]) if token[2] else None
        if word == b"bin" and number and number > 0:
            at += number
            continue
        _take(document, states, token, word, number)
        if len(states) > _DEEPEST:
            raise CannotRead(
                f"{path} has groups more than {_DEEPEST} deep, which no text needs. Save its text as .txt."
            )
    _end_paragraph(document, states[-1])
    if not any(paragraph.text for paragraph in document.paragraphs):
        raise CannotRead(f"{path} is an RTF document without text in it. Save its text as .txt.")
    paragraphs = [part for one in document.paragraphs for part in split_paragraph(one)]
    mark_questions(paragraphs)
    body, parts, emphases = join(paragraphs)
    said = {
        column: Said(value, "document properties")
        for column, words in document.info.items()
        if (value := " ".join(words.split())) and (column == "title" or len(value.split()) > 1)
    }
    return Source(path, sha256, body, parts, emphases, said)


def _take(
    document: _Document, states: list[_State], token: re.Match[bytes], word: bytes | None, number: int | None
) -> None:
    state = states[-1]
    if token[3] is not None:
        document.bytes_waiting += bytes([int(token[3], 16)]) if not document.to_pass else b""
        document.to_pass = max(0, document.to_pass - 1)
        return
    _flush(document, state)
    if token[5] == b"{":
        states.append(replace(state, starred=False))
    elif token[5] == b"}":
        if len(states) > 1:
            states.pop()
        document.to_pass = 0
    elif word is not None:
        states[-1] = _command(document, state, word, number)
    elif token[4] is not None:
        if token[4] == b"*":
            states[-1] = replace(state, starred=True)
        elif sign := _SIGNS.get(token[4]):
            _write(document, state, sign)
    elif token[6] is not None:
        text = _decoded(token[6], state.charset)
        passed = min(document.to_pass, len(text))
        document.to_pass -= passed
        _write(document, state, text[passed:])


def _flush(document: _Document, state: _State) -> None:
    if document.bytes_waiting:
        text, document.bytes_waiting = _decoded(document.bytes_waiting, state.charset), b""
        _write(document, state, text)


def _decoded(data: bytes, charset: str) -> str:
    return data.decode(charset, "replace")


def _write(document: _Document, state: _State, text: str) -> None:
    if state.into in {"title", "author"}:
        document.info[state.into] = document.info.get(state.into, "") + text
    elif state.into == "note":
        document.notes[-1] += text
    elif state.into == "text" and not state.hidden:
        now = document.now
        start = len(now.text)
        now.text += text
        for on, ranges in ((state.slanted, now.emphases), (state.bold, now.strong)):
            if on and text.strip():
                _extend(ranges, start, len(now.text))


def _extend(ranges: list[tuple[int, int]], start: int, end: int) -> None:
    if ranges and ranges[-1][1] == start:
        ranges[-1] = (ranges[-1][0], end)
    else:
        ranges.append((start, end))


def _command(document: _Document, state: _State, word: bytes, number: int | None) -> _State:
    if word in _PASSED_OVER:
        return replace(state, into="fonts" if word == b"fonttbl" else "skip", starred=False)
    if word in _INFO:
        return replace(state, into=_INFO[word] if state.into != "skip" else "skip")
    if word == b"footnote":
        document.notes.append("")
        return replace(state, into="note", starred=False)
    if state.starred:
        return replace(state, into="skip", starred=False)
    if word in {b"par", b"sect", b"page"}:
        if state.into == "note":
            document.notes[-1] += " "
        elif state.into == "text":
            _end_paragraph(document, state)
        return state
    if word in {b"cell", b"row", b"nestcell", b"nestrow"} and state.into == "text":
        _end_cell(document, is_row=word.endswith(b"row"))
        return state
    if word == b"u" and number is not None:
        _write(document, state, _numbered(document, number % 65536))
        document.to_pass = state.instead
        return state
    if word in _LETTERS:
        _write(document, state, _LETTERS[word])
        return state
    return _looks(document, state, word, number)


def _numbered(document: _Document, number: int) -> str:
    """The letter of a number; nothing yet for the first half of one, a sign of damage for a half by itself."""
    half, document.half = document.half, 0
    if 0xDC00 <= number < 0xE000:
        return chr(0x10000 + ((half - 0xD800) << 10) + number - 0xDC00) if half else "\ufffd"
    lost = "\ufffd" if half else ""
    if 0xD800 <= number < 0xDC00:
        document.half = number
        return lost
    return lost + chr(number)


def _looks(document: _Document, state: _State, word: bytes, number: int | None) -> _State:
    on = number != 0
    match word:
        case b"i":
            return replace(state, slanted=on)
        case b"b":
            return replace(state, bold=on)
        case b"v" | b"deleted":
            return replace(state, hidden=on)
        case b"plain":
            return replace(state, slanted=False, bold=False, hidden=False, charset=document.codepage)
        case b"uc":
            return replace(state, instead=max(0, number or 0))
        case b"info":
            return replace(state, into="skip" if state.into == "skip" else "info")
        case b"ansicpg":
            document.codepage = _codepage(number)
            return replace(state, charset=document.codepage)
        case b"mac":
            document.codepage = "mac_roman"
            return replace(state, charset="mac_roman")
        case b"f" if state.into == "fonts":
            document.font = number or 0
        case b"fcharset" if state.into == "fonts":
            document.fonts[document.font] = (
                _CHARSETS.get(number or 0, document.codepage) if number else document.codepage
            )
        case b"f":
            return replace(state, charset=document.fonts.get(number or 0, document.codepage))
    return state


def _codepage(number: int | None) -> str:
    name = {65001: "utf-8", 10000: "mac_roman", 1361: "johab"}.get(number or 0, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def _end_paragraph(document: _Document, state: _State) -> None:
    _flush(document, state)
    now = document.now
    if now.text.strip():
        left = len(now.text) - len(now.text.lstrip())
        text = now.text.strip()
        for ranges in (now.emphases, now.strong):
            moved = [(max(0, a - left), min(len(text), b - left)) for a, b in ranges]
            ranges[:] = [(a, b) for a, b in moved if a < b]
        now.text = text
        document.paragraphs.append(now)
    document.now = Paragraph("")
    document.paragraphs += [Paragraph(" ".join(note.split())) for note in document.notes if note.strip()]
    document.notes.clear()


def _end_cell(document: _Document, *, is_row: bool) -> None:
    text = " ".join(document.now.text.split())
    document.now = Paragraph("")
    if text:
        document.cells.append(text)
    if is_row:
        if line := table_line(document.cells):
            document.paragraphs.append(line)
        document.cells = []
