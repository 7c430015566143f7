"""Makes the small dossier of today's version: python tests/golden/make_dossier.py"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from makers_presence import full_presence_dossier

from kadr.dossier import TABLES
from kadr.records import SCHEMA_VERSION
from kadr.store import working
from kadr.store.card import Card, Given

if __name__ == "__main__":
    folder = Path(__file__).parent / f"version_{SCHEMA_VERSION}.kadr"
    dossier = full_presence_dossier(folder)
    given = tuple(Given(t.text_id, t.letter, t.path, t.sha256, t.path) for t in dossier.texts)
    rows = {name: len(dossier.table(name)) for name in TABLES}
    with working(folder) as bench:
        bench.save(dossier, Card("0.1.0", SCHEMA_VERSION, dossier.subject, None, None, "abc", {}, given, rows))
