"""The command line: each command reads, calls, prints; the sums are elsewhere."""

import contextlib
import difflib
import errno
import gc
import importlib
import os
import sys
from typing import Any

import click
from click.exceptions import NoArgsIsHelpError

from kadr import __version__
from kadr.errors import KadrError

_COMMANDS = {
    "make": "Watch a film, read texts about it, make a dossier.",
    "show": "Show dossiers in the browser, the film beside the words.",
    "report": "Write a dossier as one page to open, print or send.",
    "find": "Ask dossiers for people, works, prizes, statements, passages.",
    "probe": "Say what a film's file holds, and what was counted.",
    "read": "Show what is found in one text, marked in its words.",
    "join": "Say that two spellings are one name.",
    "part": "Say that two spellings are not one name.",
    "name": "Say who a person on screen is.",
    "claim": "Say that words are a claim, and what it is about.",
    "overrule": "Give a claim another verdict, with a reason.",
    "cite": "Cite a passage or a statement, as scholars do.",
    "export": "Write a dossier for other programs.",
    "list": "List measures, finders, tables, exporters, plans.",
    "lists": "Print, or copy, the lists of what Kadr knows.",
    "demo": "Make a dossier from a drawn film and invented texts.",
}
"""Every command with its line of help; its module is only loaded when it is run."""
_NAMED_APART = {"list": "listing"}  # a module called list would hide Python's own


class _Group(click.Group):
    """Commands that are found by name and loaded when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        name = _NAMED_APART.get(cmd_name, cmd_name)
        command: click.Command = getattr(importlib.import_module(f"kadr.cli.{name}"), name)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], _COMMANDS, 1)
            meant = f"; did you mean {near[0]}?" if near else "."
            raise click.UsageError(f"There is no command {args[0]!r}{meant} All of them: kadr --help")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kadr")
def cli() -> None:
    """Kadr reads what was written about a film and shows who said what, every line with its sentence; and it watches
    the film, every number with its frames.

    Begin with: kadr make FILM TEXT...   or, with nothing at hand: kadr demo
    """


_SELDOM = (100_000, 50, 100)
"""How often unused cycles are looked for: a command makes many records and few cycles, and ends soon."""


def main() -> None:
    """Run a command. Whatever goes wrong is one line on stderr and an exit status."""
    gc.set_threshold(*_SELDOM)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    try:
        status = cli.main(arguments, prog_name="kadr", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except KadrError as error:
        return _failed(str(error))
    except NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        return _failed(error.format_message(), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("kadr: stopped. The same command goes on from here.", err=True)
        return 130
    except BrokenPipeError:  # whoever reads has read enough
        _print_no_more()
        return 0
    except SystemExit as stop:  # the same, as click tells it
        if not isinstance(stop.__context__, BrokenPipeError):
            raise
        _print_no_more()
        return 0
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
            _print_no_more()
            return _failed(f"the answer cannot be written ({error.strerror}). Make room, or send it elsewhere")
        if os.environ.get("KADR_DEBUG"):
            raise
        return _failed(
            f"this should not happen ({type(error).__name__}: {error}). Run it again with KADR_DEBUG=1 set, and "
            "report what it prints."
        )


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


def _print_no_more() -> None:
    """Let what is still to be printed go nowhere, so that the end of the program does not stumble over it."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)


def _failed(words: str, status: int = 1) -> int:
    from kadr.cli.paper import clean

    click.echo(f"kadr: {clean(' '.join(words.split()))}", err=True)
    return status
