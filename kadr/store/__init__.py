"""A dossier on disk: a folder of JSON, Parquet and plain texts that can be read without Kadr."""

from kadr.store.folder import Workbench, working
from kadr.store.load import open_dossier

__all__ = ["Workbench", "open_dossier", "working"]
