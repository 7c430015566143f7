"""kadr list: what this Kadr has: measures, finders, tables, exporters, settings of a plan."""

from collections.abc import Sequence
from typing import Any

import click

KINDS = ("measures", "finders", "tables", "exporters", "plans")


@click.command("list")
@click.argument("kind", required=False, type=click.Choice(KINDS))
def listing(kind: str | None) -> None:
    """List what there is, as in: kadr list measures

    Measures and finders with their versions; tables with their columns; what a plan file (kadr make --plan) may say.
    """
    for number, one in enumerate([kind] if kind else KINDS):
        if kind is None:
            click.echo(("\n" if number else "") + one.capitalize())
        for line in _LINES[one]():
            click.echo(line if kind else f"  {line}")


def _measures() -> list[str]:
    from kadr.measures.registry import versions
    from kadr.passes.steps import STEPS, tables_of

    makers = versions() | {step.maker: step.version for step in STEPS}
    return [f"{name:<12} version {version:<3} {', '.join(tables_of(name))}" for name, version in makers.items()]


def _finders() -> list[str]:
    from kadr.plan import table_of
    from kadr.reading.registry import FINDERS, JOINERS

    rules: Sequence[Any] = [*FINDERS, *JOINERS]
    return [f"{type(rule).__name__:<16} version {rule.version:<3} {table_of(rule.row)}" for rule in rules]


def _tables() -> list[str]:
    from kadr.cli.paper import beside
    from kadr.dossier import TABLES, Table

    return [beside(name, ", ".join(Table(name, ()).columns()), 16) for name in TABLES]


def _exporters() -> list[str]:
    from kadr.exports import EXPORTERS

    return [*EXPORTERS]


def _plans() -> list[str]:
    from dataclasses import fields

    from kadr.measures.shots import Limits
    from kadr.plan import Settings

    lines = [f"{part.name} = {_toml(part.default)}" for part in fields(Settings) if part.name not in ("shots", "model")]
    return [*lines, "[shots]", *(f"{part.name} = {_toml(part.default)}" for part in fields(Limits))]


def _toml(value: object) -> str:
    if value is None:
        return '""'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[]"
    return f'"{value}"' if isinstance(value, str) else str(value)


_LINES = {"measures": _measures, "finders": _finders, "tables": _tables, "exporters": _exporters, "plans": _plans}
