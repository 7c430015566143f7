"""Which form a file has, told by what is in it rather than by its name; anything that is no text is refused in one line."""

from pathlib import Path

from kadr.errors import CannotRead
from kadr.reading.sources.packed import entry, unpacked
from kadr.reading.sources.warc import is_archive_in_wacz, is_warc

KNOWN = "Kadr reads .txt, .md, .html, .pdf, .docx, .odt, .rtf, .epub, .eml, .mhtml, .webarchive, .warc and .wacz, and records: .json, .csv, .nfo"
FILMS = {
    ".mkv", ".mp4", ".m4v", ".mov", ".avi", ".mpg", ".mpeg", ".webm", ".wmv", ".ts", ".m2ts", ".vob", ".mxf", ".flv",
}  # fmt: skip
_FORMS = ((b"%PDF-", "pdf"), (b"{\\rtf", "rtf"), (b"bplist", "webarchive"), (b"PK\x03\x04", "zip"))
_NO_TEXTS = (
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or Outlook file"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x1aE\xdf\xa3", "a film (Matroska)"),
    (b"RIFF", "sound, film or a picture (RIFF)"),
    (b"ID3", "sound (MP3)"),
    (b"OggS", "sound (Ogg)"),
    (b"fLaC", "sound (FLAC)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"PK\x05\x06", "an empty archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_NAMED = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".mhtml": "mhtml", ".mht": "mhtml", ".eml": "eml",
}  # fmt: skip
_MUST_BE = {".pdf", ".docx", ".odt", ".rtf", ".epub", ".webarchive", ".warc", ".wacz"}
_MESSAGES = (b"return-path:", b"received:", b"delivered-to:", b"message-id:", b"x-mozilla-status:")


def form_of(path: Path, data: bytes) -> str:
    """pdf, docx, odt, epub, rtf, html, mhtml, eml, webarchive, warc, wacz or plain. Raises CannotRead for anything else."""
    head = data[:1024].lstrip()
    low = head.lower().replace(b"\x00", b"")
    suffix = path.suffix.lower()
    if is_warc(data):
        return "warc"
    for start, found in _NO_TEXTS:
        if head.startswith(start):
            raise CannotRead(f"{path} is {found}, not a text. {KNOWN}.")
    for start, form in _FORMS:
        if head.startswith(start):
            return _form_of_zip(path, data) if form == "zip" else form
    if data[4:8] == b"ftyp":
        raise CannotRead(f"{path} is a film (MP4), not a text. {KNOWN}. A film is measured by kadr make.")
    if b"<!doctype plist" in low and b"WebMainResource" in data[:65536]:
        return "webarchive"
    if b"<office:document" in low:
        return "odt"
    if suffix in _NAMED:
        return _NAMED[suffix]
    if low.startswith((b"mime-version:", b"from: <saved by")):
        return "mhtml" if b"multipart/related" in data[:4096].lower() else "eml"
    if low.startswith(_MESSAGES) and b"\nsubject:" in data[:16384].lower():
        return "eml"
    if suffix in _MUST_BE:
        raise CannotRead(f"{path} is no {suffix[1:].upper()} inside. Export it again, or save its text as .txt.")
    return "html" if _is_page(suffix, low[:300]) else "plain"


def _is_page(suffix: str, start: bytes) -> bool:
    if suffix in {".txt", ""}:
        return start.startswith((b"<!doctype html", b"<html"))
    return suffix not in {".md", ".markdown"} and (b"<!doctype html" in start or b"<html" in start)


def _form_of_zip(path: Path, data: bytes) -> str:
    with unpacked(str(path), data) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names:
            return "docx"
        if any(is_archive_in_wacz(name) for name in names):
            return "wacz"
        kind = (entry(archive, "mimetype") or b"").strip() if "mimetype" in names else b""
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if kind == b"application/epub+zip" or "META-INF/container.xml" in names:
        return "epub"
    found = "an OpenDocument table, drawing or show" if b"opendocument" in kind else "an archive"
    raise CannotRead(f"{path} is {found}, not a text. {KNOWN}: save it as one of these.")
