"""A language model, where the user has named one, reads beside the rules. Its rows come behind theirs."""

from kadr import __version__
from kadr.dossier import TABLES, Dossier
from kadr.passes.opening import Opened
from kadr.passes.troubles import Troubles
from kadr.plan import Plan
from kadr.records import Run
from kadr.store.kept import Kept


def ask(opened: Opened, plan: Plan, dossier: Dossier, kept: Kept) -> None:
    """Rows of the named model, those that its texts bear out; without one, earlier answers are kept for the next time."""
    endpoint = plan.settings.model
    if endpoint is None:
        for given in opened.given:
            kept.hold(f"{given.sha256[:16]}-*.model")
        return
    from kadr.model_reader.beside import beside
    from kadr.model_reader.columns import TABLES as ASKED
    from kadr.model_reader.reader import Reader

    reader = Reader(endpoint, kept)
    wanted = {name for name in ASKED if plan.wants(TABLES[name])}
    apart = {text.text_id for text in dossier.texts if text.copy_of or text.kind == "record"}
    read = [one for one in opened.readings if one.text.text_id not in apart and endpoint.wants(one.text.path)]
    found = [reader.read(reading, wanted.__contains__) for reading in read]
    reader.close()
    hashes = tuple(reading.text.sha256 for reading in read)
    for name in sorted(wanted):
        rows = [row for tables in found for row in tables.get(name, ()) if row.score >= plan.settings.least_score]
        both = beside(name, dossier.tables.pop(name, ()), rows, reader.name)
        dossier.add(name, both)
        dossier.add("runs", [Run(reader.name, reader.version, name, len(rows), plan.fingerprint, hashes, __version__)])
    troubles = Troubles(opened.troubles, plan.settings.strict)
    for trouble in reader.troubles:
        troubles.note(trouble)
