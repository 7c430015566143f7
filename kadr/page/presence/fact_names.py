"""Facts on who is seen and heard, as the page writes them: known names in words, others by their parts."""

from kadr.page.words import capital
from kadr.presence_rows import SCALES

_KNOWN = {
    "Scale": {
        "close_shots_share": "Close shots (ECU, CU, MCU), of the time",
        "close_shots_by_count_share": "Close shots, of the shots",
        "medium_shots_share": "Medium shots (MS, MLS), of the time",
        "medium_shots_by_count_share": "Medium shots, of the shots",
        "long_shots_share": "Long shots (LS, ELS), of the time",
        "long_shots_by_count_share": "Long shots, of the shots",
        "no_figure_share": "No human figure, of the time",
        "no_figure_by_count_share": "No human figure, of the shots",
    },
    "People": {
        "face_share": "A face is seen, of the time",
        "close_face_share": "A close face is seen, of the time",
        "two_faces_share": "Two faces are seen, of the time",
        "people_share": "Somebody is seen, of the time",
        "no_one_share": "No one is seen, of the time",
        "wordless_face_share": "A face, and no speech, of the time",
        "wordless_close_face_share": "A close face, and no speech, of the time",
        "wordless_two_faces_share": "Two faces, and no speech, of the time",
        "wordless_face_to_face_share": "Two faces turned to each other, and no speech, of the time",
        "nearest_faces": "Nearest that two faces come",
        "speech_no_face_share": "Speech, and no face, of the time",
        "freezes": "Freezes",
        "freeze_share": "Freezes, of the time",
        "titles_share": "Titles, of the time",
    },
    "Speech": {
        "share_speech": "Speech, of the time",
        "share_silence": "Silence, of the time",
        "share_other": "Other sound, of the time",
        "longest_wordless": "Longest without speech",
        "words_per_minute": "Words a minute, in subtitles",
        "words_per_minute_of_speech": "Words a minute of speech",
        "lines": "Lines of subtitles",
        "lines_per_minute": "Lines of subtitles a minute",
        "lines_without_speech_share": "Lines in which no speech is heard, of all",
        "speech_without_lines_share": "Speech without a line, of all speech",
    },
}
LABELS = {name: label for group in _KNOWN.values() for name, label in group.items()}
_GROUP = {name: group for group, names in _KNOWN.items() for name in names}
_PEOPLE = frozenset(
    "face faces person persons people nobody body bodies together look looks wordless freeze freezes title titles eyes".split()
)
_SCALE = frozenset(["scale", "scales", *(name.lower() for name in SCALES[:-1])])
_VOICE = frozenset("speech voice words word line lines subtitles".split())
_UNITS = ("s", "ns", "frac", "deg", "px")
_ONE_OF_MANY = frozenset(name.lower() for name in SCALES)
"""Classes of a spread that its own section draws."""


def group_of(name: str) -> str:
    """What a fact is about; empty for what does not tell of people, or is one class of many.

    >>> group_of("wordless_face_share"), group_of("speech_per_quarter"), group_of("scale_cu_share"), group_of("asl")
    ('People', 'Speech', '', '')
    """
    if name in _GROUP:
        return _GROUP[name]
    parts = set(name.split("_"))
    if parts & _ONE_OF_MANY:
        return ""
    if parts & _PEOPLE:
        return "People"
    return "Scale" if parts & _SCALE else "Speech" if parts & _VOICE else ""


def label_of(name: str) -> str:
    """A fact on people as the page writes it; empty for what is about something else.

    >>> label_of("share_speech"), label_of("two_shot_face_share"), label_of("scale_cu_share"), label_of("asl")
    ('Speech, of the time', 'Two shot face, of the time', 'CU, of the shots', '')
    """
    if name in LABELS:
        return LABELS[name]
    parts = name.split("_")
    parts = parts[:-1] if parts[-1] in _UNITS else parts
    if not set(parts) & (_PEOPLE | _SCALE | _VOICE | _ONE_OF_MANY):
        return ""
    of_shots = bool(set(parts) & (_SCALE | _ONE_OF_MANY))
    tail = ""
    if "share" in parts:
        parts, tail = [part for part in parts if part != "share"], f", of the {'shots' if of_shots else 'time'}"
    if parts[-2:] == ["per", "minute"]:
        parts, tail = parts[:-2], " a minute"
    kept = [part for part in parts if part != "scale"] or parts
    return capital(" ".join(part.upper() if part in _SCALE - {"scale", "scales"} else part for part in kept)) + tail
