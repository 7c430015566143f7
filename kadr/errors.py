"""What can go wrong, each with one line a reader can act on.

KadrError
├── CannotRead       a source cannot be read (exit 1)
├── CannotOpenFilm   a film's file cannot be watched (exit 1)
├── CannotWrite      a folder is full, read-only or not ours (exit 1)
├── CannotShow       no page can be served there (exit 1)
├── DossierBusy      another process is working in the dossier (exit 1)
├── NotADossier      the folder is no dossier, or one of another shape (exit 1)
├── BadList          a knowledge list has an entry that cannot be used (exit 1)
└── MissingPart      an optional package is not installed (exit 1)
"""


class KadrError(Exception):
    """Root of Kadr's errors: `str(error)` is one line saying which file, what was found, what to do."""


class CannotRead(KadrError):
    """A source that cannot be read as a text."""


class CannotOpenFilm(KadrError):
    """A film that cannot be opened or decoded."""


class CannotWrite(KadrError):
    """A place that cannot be written to; nothing half-written is left there."""


class CannotShow(KadrError):
    """Pages that cannot be served at an address."""


class DossierBusy(KadrError):
    """Another process holds the dossier."""


class NotADossier(KadrError):
    """A folder without a readable dossier in it."""


class BadList(KadrError):
    """A knowledge list that does not have the form its readers need."""


class MissingPart(KadrError):
    """An optional package is needed for this and is not installed."""
