"""kadr list: what this Kadr has: measures, finders, tables, exporters, settings of a plan."""

from collections.abc import Sequence
from typing import Any

import click

KINDS = ("measures", "finders", "tables", "exporters", "plans")


@click.command("list")
@click.argument("kind", required=False, metavar="[KIND]", type=click.Choice(KINDS))
def listing(kind: str | None) -> None:
    """List what there is, as in: kadr list measures

    KIND is one of measures, finders, tables, exporters, plans.

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
    """A plan file with every setting at its default, and what it means and its unit behind it."""
    from dataclasses import fields

    from kadr.measures.shots import Limits
    from kadr.plan import Settings
    from kadr.summaries.voice import Limits as VoiceLimits

    rows = [(part.name, part.default) for part in fields(Settings) if part.name not in {"shots", "voice", "model"}]
    lines = [_setting(name, value) for name, value in rows]
    for table, limits in (("shots", Limits), ("voice", VoiceLimits)):
        lines += ["", f"[{table}]", *(_setting(part.name, part.default) for part in fields(limits))]
    return lines


def _setting(name: str, value: object) -> str:
    """A line that can stand in a plan; a setting that has no value until somebody gives one is a remark."""
    said = f"# {name} = {_SUCH_AS[name]}" if value is None else f"{name} = {_toml(value)}"
    return f"{said:<34}  # {MEANT[name]}"


_SUCH_AS = {"title": '"Beanpole"', "year": "2019", "against": '"films"'}
"""How a setting looks that has no value until somebody gives one."""


MEANT = {
    "title": "the film's title, where it should not be inferred",
    "year": "its year",
    "leave_out": "names of tables that are not made",
    "least_score": "rows with a lower score are not kept; 0 to 1",
    "copy_share": "share of a text's words, 0 to 1, that follow another's, from which it is a copy",
    "strict": "stop at the first trouble",
    "against": "folder of other dossiers that the film is compared with",
    "cut": "a cut: from this probability, 0 to 1",
    "gradual": "a dissolve, fade or wipe: from this probability, 0 to 1",
    "begin": "where one begins and ends: from this probability, 0 to 1",
    "bridge_steps": "holes in one that are passed over; steps of 1/12 s",
    "shortest_steps": "the shortest one; steps of 1/12 s",
    "flat": "a plain ground: less spread of luma than this; 8-bit levels",
    "dark": "a black ground: luma below this; 8-bit levels, 0 to 255",
    "bright": "a white ground: luma above this; 8-bit levels, 0 to 255",
    "longest_ground_steps": "plain ground between two fades that are one: at most; steps of 1/12 s",
    "longest_still_steps": "plain ground that stands before or after a fade: at most; steps of 1/12 s",
    "sure_cut": "a cut that no dissolve takes in: from this probability, 0 to 1",
    "speech": "somebody speaks: from this probability, 0 to 1",
    "without_bed": "the same where a steady sound was taken away first; 0 to 1",
    "sure": "and once in each burst from this probability, 0 to 1",
    "burst_s": "shorter bursts are no speech; seconds",
    "pause_s": "shorter gaps belong to what is said; seconds",
    "note_semitones": "a held pitch moves less than this in 0.3 s; semitones",
    "song": "sung: from this share of held pitch, 0 to 1",
    "song_notes": "sung: from so many notes",
    "song_goes_on": "a song goes on down to this share of held pitch, 0 to 1",
    "song_reach_s": "how far to each side a song is looked for; seconds",
    "murmur": "nobody is sought behind a crowd from this probability of speech, 0 to 1",
    "murmur_reach_s": "how far to each side a crowd is looked for; seconds",
    "many": "many talk at once where speech is hardly ever less likely, 0 to 1",
    "many_spread_db": "and where the level spreads less; dB",
    "before_many_db": "a voice before many who talk is so much louder; dB",
    "silence_below_dbfs": "silence: a level below this; dBFS, 0 is full scale",
    "level_over_s": "time over which the level is taken; seconds",
    "silence_s": "shorter silences are gaps between sounds; seconds",
}
"""What each setting of a plan means, in a few words, with its unit."""


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[]"
    return f'"{value}"' if isinstance(value, str) else str(value)


_LINES = {"measures": _measures, "finders": _finders, "tables": _tables, "exporters": _exporters, "plans": _plans}
