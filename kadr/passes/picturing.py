"""A picture given beside the film becomes a row: its colours, and how far the film's lie from them."""

from pathlib import Path

from kadr.dossier import Dossier
from kadr.errors import CannotRead
from kadr.film_rows import PictureSource
from kadr.media.still_source import open_picture
from kadr.store.card import Given
from kadr.summaries.picture_sources import picture_source


def picture_row(given: Given, folder: Path, dossier: Dossier) -> PictureSource:
    """Raises CannotRead for a file that is no picture, or a film whose colours could not be measured."""
    colours = dossier.table("colours").rows
    if not colours:
        raise CannotRead(f"{given.path} cannot be laid beside the film: its colours could not be measured")
    found = open_picture(given.file(folder))
    size = (found.width_px, found.height_px)
    return picture_source(given.text_id, given.path, found.sha256, size, found.look, colours)
