"""What is known of a table, in words: unknown is visible, and says why."""

import re

from kadr.dossier import Dossier
from kadr.records import Trouble

NONE_FOUND = "none found"
NOT_MEASURED = "not measured"
NO_SOUND = "no sound track"

_MEASURES = {
    "faces": ("faces",), "scales": ("faces",), "persons": ("likeness",), "together": ("likeness",), "voice": ("speech",),
    "titles": ("writing",), "freezes": ("stir",),
}  # fmt: skip
"""Whose failure leaves a table empty."""
_UNREAD = re.compile(r"its subtitles are pictures\b.*|[0-9,]+ (?:of its [0-9,]+ )?lines of subtitles .*")
"""What a trouble says that left out lines of subtitles."""
_NO_WORD_OF_SOUND = "nothing is said of its sound"


def why_empty(dossier: Dossier, table: str) -> str:
    """Why a table has no rows, in a few words: no sound, what went wrong, nothing found, or never measured.

    Empty where the table has rows.
    """
    if dossier.table(table).rows:
        return ""
    film = dossier.film
    if table == "voice" and film is not None and film.audio_stream is None and film.audio_streams == 0:
        return NO_SOUND
    for trouble in dossier.troubles:
        if _emptied(trouble, table):
            return f"{NOT_MEASURED}: {trouble.what}"
    return NONE_FOUND if any(run.table == table for run in dossier.runs) else NOT_MEASURED


def _emptied(trouble: Trouble, table: str) -> bool:
    """Whether it is this trouble that left a table empty; one that only speaks of faces or persons is not."""
    failed = (f"{table} failed: ", *(f"the measure of {name} failed: " for name in _MEASURES.get(table, ())))
    if trouble.what.startswith(failed):
        return True
    if table == "lines":
        return _UNREAD.fullmatch(trouble.what) is not None
    return table == "voice" and trouble.done == _NO_WORD_OF_SOUND


def was_measured(dossier: Dossier, table: str) -> bool:
    """Whether somebody looked: a table may be empty because nothing is there to be found."""
    return why_empty(dossier, table) in ("", NONE_FOUND)
