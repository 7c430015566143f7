"""Citations: a quote of a dossier with who said it, to whom, where and when, in the styles that scholars use.

The styles most asked for are small plain functions here (`styles.py`); for any other, CSL-JSON and BibTeX (`exchange.py`) go into
Zotero and its kind, which know thousands.
"""
