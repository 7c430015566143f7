"""What is known of a table, in words: unknown is visible, and says why."""

import re

from kadr.dossier import Dossier

NONE_FOUND = "none found"
NOT_MEASURED = "not measured"
NO_SOUND = "no sound track"

_SAYS = {
    "faces": r"\bfaces?\b",
    "scales": r"\bscales?\b|\bbod(?:y|ies)\b|\bfaces?\b",
    "persons": r"\bpersons?\b|\bpeople\b|\bwho is who\b",
    "together": r"\bpersons?\b|\bpeople\b|\bwho is who\b|\btogether\b",
    "voice": r"\bspeech\b|\bvoices?\b",
    "lines": r"\bsubtitles?\b",
    "titles": r"\btitles\b",
    "freezes": r"\bfreezes?\b",
    "moments": r"\bmoments?\b|\blooks and silences\b",
}
"""What a trouble names that left a table empty."""
_OF_SOUND = ("voice", "lines")


def why_empty(dossier: Dossier, table: str) -> str:
    """Why a table has no rows, in a few words: no sound, what went wrong, nothing found, or never measured.

    Empty where the table has rows.
    """
    if dossier.table(table).rows:
        return ""
    film = dossier.film
    if table == "voice" and film is not None and film.audio_stream is None and film.audio_streams == 0:
        return NO_SOUND
    said = re.compile(_SAYS.get(table, rf"\b{re.escape(table)}\b"), re.IGNORECASE)
    for trouble in dossier.troubles:
        if said.search(trouble.what) or said.search(trouble.done):
            return f"{NOT_MEASURED}: {trouble.what}"
    return NONE_FOUND if any(run.table == table for run in dossier.runs) else NOT_MEASURED


def was_measured(dossier: Dossier, table: str) -> bool:
    """Whether somebody looked: a table may be empty because nothing is there to be found."""
    return why_empty(dossier, table) in ("", NONE_FOUND)
