"""Format lines of technical data: black and white, or colour."""

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.records import Statement
from kadr.weighing.stated import said
from kadr.weighing.tones import weigh_format
from kadr.weighing.verdicts import finding, unmeasured


class Formats:
    """Weighs facts about the format; film stock and cameras leave nothing that is measured."""

    facet = "format"
    version = 1
    needs = ("shots", "colours")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None for a statement that is no such fact."""
        if statement.tier != "fact" or self.facet not in statement.facets:
            return None
        told = said(statement, dossier)
        if statement.value in {"black and white", "colour"}:
            return weigh_format(statement, told, dossier)
        reason = f"Nothing that is measured tells a film on {statement.value or 'this format'} from another."
        return finding(statement, self.facet, told, unmeasured("format", reason))
