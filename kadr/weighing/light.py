"""Light: a film that is called dark, bright, or rich in contrast, beside other films."""

from kadr.dossier import Dossier
from kadr.film_rows import Finding
from kadr.records import Statement
from kadr.weighing.change import as_such
from kadr.weighing.contrast import is_change
from kadr.weighing.quantities import CONTRAST, LIGHTNESS
from kadr.weighing.stated import said
from kadr.weighing.words import words


class Lights:
    """Weighs statements about light and dark."""

    facet = "light"
    version = 1
    needs = ("shots", "colours")

    def weigh(self, statement: Statement, dossier: Dossier) -> Finding | None:
        """None where no word of light and dark stands, or the sentence compares parts of the film."""
        if statement.tier == "fact" or self.facet not in statement.facets:
            return None
        told = said(statement, dossier)
        some = words(told, "light")
        if not some or is_change(told):
            return None
        quantity = CONTRAST if some[0].name == "contrast" else LIGHTNESS
        same = [word for word in some if word.name == some[0].name]
        return as_such(statement, told, self.facet, quantity, some[0].name != "dark", dossier, same)
