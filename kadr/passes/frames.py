"""Pictures of single frames, beside those of shots: of faces, of persons, of what holds still."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from kadr.dossier import Dossier
from kadr.passes.watched import Watched, missing_stills
from kadr.presence_rows import Freeze
from kadr.summaries.frames_shown import frames_shown, surest


def keep_frames(watched: Watched, dossier: Dossier) -> None:
    """Add them to the dossier's stills: as kept while the film was watched, else taken from it, if it is still there.

    Of a freeze every frame shows the same, so one that was kept will do.
    """
    shown = [frame for frame in frames_shown(dossier) if 0 <= frame < len(watched.stamps_ns)]
    files = watched.stills | missing_stills(watched, [frame for frame in shown if frame not in watched.stills])
    for frame in shown:
        if frame in files:
            _add(frame, files[frame], dossier)
    for row in surest(cast("Sequence[Freeze]", dossier.table("freezes").rows)):
        middle = (row.start_frame + row.end_frame) // 2
        kept = [frame for frame in watched.stills if row.start_frame <= frame < row.end_frame]
        if kept:
            frame = min(kept, key=lambda one: (abs(one - middle), one))
            _add(frame, watched.stills[frame], dossier)


def _add(frame: int, file: Path, dossier: Dossier) -> None:
    dossier.stills[f"frame-{frame:08d}.jpg"] = file
