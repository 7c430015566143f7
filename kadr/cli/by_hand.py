"""What every command that takes a person's word has in common: its options, and who says so."""

from collections.abc import Callable
from pathlib import Path

import click


def options_by_hand(words: str, by: str, at: str, undo: str) -> Callable[[click.Command], click.Command]:
    """Gives a command the arguments and options of a word by hand, beside its own.

    words: what is given after the dossier, as help shows it; by, at, undo: the help of these options.
    """

    def given(command: click.Command) -> click.Command:
        command.params = [
            click.Argument(["what"], nargs=-1, metavar=f"[DOSSIER] [{words}]"),
            *command.params,
            click.Option(["--because", "reason"], default="", help="Why."),
            click.Option(["--by", "author"], help=f"{by} [default: the name you are logged in with]."),
            click.Option(["--at"], metavar="DATE", help=f"{at}; nothing is written down otherwise."),
            click.Option(["--undo"], is_flag=True, help=undo),
            click.Option(
                ["--plan"],
                type=click.Path(exists=True, dir_okay=False, path_type=Path),
                help="Settings in a TOML file, as for kadr make.",
            ),
        ]
        return command

    return given


decision_options = options_by_hand("NAME NAME", "Who decides", "When it was decided", "Take the decision back.")
ruling_options = options_by_hand("WORDS", "Who says so", "When", "Take it back.")


def who_decides() -> str:
    """Whoever is logged in."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system may have no name for its user
        return "unknown"
