"""Words the page uses for what the records hold: roles, facets, outcomes, dates, counts."""

import re
from collections.abc import Sequence

ROLES: dict[str, tuple[str, str]] = {
    "director": ("Director", "Directors"),
    "writer": ("Screenplay", "Screenplay"),
    "source_author": ("After a work by", "After works by"),
    "producer": ("Producer", "Producers"),
    "cinematographer": ("Cinematography", "Cinematography"),
    "camera_operator": ("Camera operator", "Camera operators"),
    "editor": ("Editing", "Editing"),
    "production_design": ("Production design", "Production design"),
    "art_direction": ("Art direction", "Art direction"),
    "set_decoration": ("Set decoration", "Set decoration"),
    "costume": ("Costume", "Costume"),
    "makeup_hair": ("Make-up, hair", "Make-up, hair"),
    "composer": ("Music", "Music"),
    "sound": ("Sound", "Sound"),
    "vfx": ("Visual effects", "Visual effects"),
    "casting": ("Casting", "Casting"),
    "military_advisor": ("Military advisor", "Military advisors"),
    "cast": ("Cast", "Cast"),
    "production_company": ("Production company", "Production companies"),
    "distributor": ("Distributor", "Distributors"),
    "courtesy": ("Pictures by courtesy of", "Pictures by courtesy of"),
}
"""Roles in the order of the record, with their label for one and for several."""

COMPANY_ROLES = frozenset({"production_company", "distributor", "courtesy"})

EXPECTED = {
    "director": "director", "writer": "screenplay", "producer": "producer", "cinematographer": "cinematography",
    "editor": "editing", "production_design": "production design", "costume": "costume", "composer": "music",
    "sound": "sound", "cast": "cast", "production_company": "companies",
}  # fmt: skip
"""What a film's record usually holds, in the words of "Not credited here"."""

FACETS = {
    "colour": "Colour", "looks_silence": "Looks and silence", "faces": "Faces", "stillness": "Stillness",
    "bodies": "Bodies", "space": "Space", "camera": "Camera", "editing_pace": "Editing and pace",
    "sound_music": "Sound and music", "light": "Light",
}  # fmt: skip

FACTS = {"running_time": "Running time", "aspect_ratio": "Aspect ratio", "format": "Format"}

OUTCOMES = {
    "won": ("full", "won"),
    "nominated": ("half", "nominated"),
    "shortlisted": ("half", "short-listed"),
    "selected": ("open", "selected"),
    "submitted": ("open", "submitted"),
    "ranked": ("open", "ranked"),
    "listed": ("dashed", "outcome not said"),
}
"""The square and the word of each outcome."""

FLAGS = {
    "denied": "denied", "not confirmed": "unconfirmed", "reported": "reported", "possible slip": "slip",
    "vague": "vague", "translated": "translated", "question": "question",
}  # fmt: skip
"""The sign of each flag."""

LIVES = {
    "born": "born", "died": "died", "lifespan": "lived", "age": "age", "studied": "studied", "works": "works",
    "lives": "lives", "lived": "lived", "moved": "moved", "origin": "comes from", "hometown": "home town",
    "family": "family", "affiliation": "belongs to", "wrote": "wrote",
}  # fmt: skip

KINDS = {
    "film": "Films", "series": "Series", "book": "Books", "poem": "Poems", "play": "Plays", "photograph": "Pictures",
    "painting": "Pictures", "music": "Music", "person": "Makers",
}  # fmt: skip

RELATIONS = {"influence": "influence", "comparison": "comparison", "adaptation": "adapted", "mention": "named"}

LANGUAGES = {
    "en": "English", "ru": "Russian", "uk": "Ukrainian", "fr": "French", "de": "German", "es": "Spanish",
    "it": "Italian", "pt": "Portuguese", "pl": "Polish", "cs": "Czech", "nl": "Dutch", "sv": "Swedish",
    "da": "Danish", "no": "Norwegian", "fi": "Finnish", "el": "Greek", "tr": "Turkish", "ar": "Arabic",
    "he": "Hebrew", "fa": "Persian", "hi": "Hindi", "ja": "Japanese", "ko": "Korean", "zh": "Chinese",
}  # fmt: skip

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

# Characters that would reorder, hide or break what stands around them. Marks that only give a direction stay.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with characters that reorder or hide others written out.

    >>> visible("a\\u202eb")
    'a[U+202E]b'
    """
    return _UNSEEN.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


def number(count: int) -> str:
    """A count inside a sentence: words up to twelve, then figures.

    >>> number(3), number(14), number(22600)
    ('three', '14', '22,600')
    """
    return _SMALL[count] if 0 <= count <= 12 else f"{count:,}"


def counted(count: int, one: str, several: str | None = None) -> str:
    """A count with its noun, in words.

    >>> counted(1, "text"), counted(0, "prize"), counted(2, "country", "countries")
    ('one text', 'no prizes', 'two countries')
    """
    return f"{number(count)} {one if count == 1 else several or one + 's'}"


def figures(count: int, one: str, several: str | None = None) -> str:
    """A count with its noun, in figures, for tables: `6 lines`."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """Parts joined as in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def capital(text: str) -> str:
    """The text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def date_words(date: str | None) -> str | None:
    """An ISO date as people write it; anything else as it is.

    >>> date_words("2020-01-28"), date_words("2020-01"), date_words("2020")
    ('28 January 2020', 'January 2020', '2020')
    """
    found = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", date or "")
    if not found or not 1 <= int(found[2]) <= 12:
        return date
    month = f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
    return f"{int(found[3])} {month}" if found[3] else month


def language(code: str | None) -> str | None:
    """The English name of a language, or its code where the name is not known here."""
    return LANGUAGES.get(code, code) if code else None


def tag(code: str | None) -> str | None:
    """A language code that may stand in a `lang` attribute; None for anything else.

    >>> tag("en"), tag("pt-BR"), tag("English")
    ('en', 'pt-BR', None)
    """
    return code if code and re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", code) else None


def letters(place: int) -> str:
    """The letter of the text at a place: A to Z, then AA, AB.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def file_name(path: str) -> str:
    """A file's name without its folders, whichever system wrote them.

    >>> file_name("C:\\\\films\\\\weir.mkv"), file_name("films/weir.mkv")
    ('weir.mkv', 'weir.mkv')
    """
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def title_of_file(path: str) -> str:
    """A film's title from its file's name, where no text gives one.

    >>> title_of_file("films/The_Weir.mkv")
    'The Weir'
    """
    name = file_name(path)
    return " ".join(name.rpartition(".")[0].replace("_", " ").split()) or name


def shortened(text: str, most: int) -> str:
    """The text, cut after a word and with an ellipsis where it is longer than `most` characters."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
