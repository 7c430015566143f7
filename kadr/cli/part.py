"""kadr part: the other of the two decisions in `join.py`."""

from typing import Any

import click

from kadr.cli.by_hand import decision_options
from kadr.cli.join import decide


@decision_options
@click.command()
def part(what: tuple[str, ...], **options: Any) -> None:
    """Say that two spellings are not one, as in: kadr part Beanpole.kadr "A. Brook" "Ada Brook"

    Without names, tells what was decided so far. It is kept in the dossier's decisions.json, and can be taken back.
    """
    decide("part", what, **options)
