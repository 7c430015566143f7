"""The plan: which rules run, with what settings, and a fingerprint that changes when other rows could come out."""

import hashlib
import os
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from functools import cached_property
from importlib import import_module, resources
from importlib.resources.abc import Traversable
from math import isfinite
from pathlib import Path
from typing import Any

from kadr.contracts import Finder, Joiner
from kadr.dossier import TABLES
from kadr.errors import KadrError
from kadr.model_reader.endpoint import Endpoint


class BadPlan(KadrError):
    """A plan file with something in it that Kadr does not know."""


@dataclass(frozen=True)
class Settings:
    """What a plan file may say; every name here may stand in the file."""

    title: str | None = None
    """The film's title, where it should not be inferred."""
    year: int | None = None
    """Its year."""
    leave_out: tuple[str, ...] = ()
    """Tables that are not made."""
    least_score: float = 0.0
    """Rows with a lower score are not kept."""
    copy_share: float = 0.5
    """A text with this share of its words following another's is called its copy."""
    strict: bool = False
    """Stop at the first trouble."""
    shots: tuple[tuple[str, float], ...] = ()
    """Limits from which a change of picture is a transition, by name, where they are not Kadr's own."""
    voice: tuple[tuple[str, float], ...] = ()
    """Limits of what is speech and what is silence, by name, where they are not Kadr's own."""
    against: str | None = None
    """A folder of other dossiers that the film is compared with."""
    model: Endpoint | None = None
    """A language model that reads beside the rules; none, and nothing is sent anywhere, unless the user names one."""


@dataclass(frozen=True)
class Plan:
    """Settings with the rules they are for."""

    settings: Settings
    finders: tuple[Finder, ...]
    joiners: tuple[Joiner, ...]

    @cached_property
    def rules(self) -> str:
        """Fingerprint of what Kadr knows: the rules as written, and the lists, the user's own included."""
        words = (resources.files("kadr").joinpath(name).read_bytes() for name in ("records.py", "fold.py"))
        return fingerprint(files_in(resources.files("kadr.reading")), words, _own_lists())

    @cached_property
    def fingerprint(self) -> str:
        """Fingerprint of rules and settings."""
        told = [f"{name}={value}" for name, value in self.told.items()]
        rules: tuple[Finder | Joiner, ...] = (*self.finders, *self.joiners)
        ran = [f"{type(rule).__name__} {rule.version}" for rule in rules]
        return fingerprint([self.rules.encode()], (line.encode() for line in (*told, *ran)))

    @property
    def told(self) -> dict[str, str]:
        """The settings that change rows, as words."""
        words = {"model": self.settings.model.told} if self.settings.model else {}
        return (
            words
            | {
                "leave_out": ", ".join(sorted(self.settings.leave_out)),
                "least_score": str(self.settings.least_score),
                "copy_share": str(self.settings.copy_share),
            }
            | {f"shots {name}": str(value) for name, value in self.settings.shots}
            | {f"voice {name}": str(value) for name, value in self.settings.voice}
        )

    def wants(self, row: type) -> bool:
        """Whether rows of this kind are to be made."""
        return self.wants_table(table_of(row))

    def wants_table(self, name: str) -> bool:
        """Whether a table is to have rows."""
        return name not in self.settings.leave_out

    def with_settings(self, **some: Any) -> "Plan":
        """The same plan, other settings; None leaves one as it is."""
        return replace(self, settings=replace(self.settings, **{k: v for k, v in some.items() if v is not None}))


def standard(file: Path | None = None) -> Plan:
    """The plan with all rules, and the settings of a TOML file where one is given. Raises BadPlan."""
    from kadr.reading.registry import FINDERS, JOINERS

    return Plan(settings_in(file) if file else Settings(), tuple(FINDERS), tuple(JOINERS))


def settings_in(file: Path) -> Settings:
    """Settings from a TOML file. Raises BadPlan for a name or a value that it cannot use."""
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadPlan(f"the plan {file} cannot be read: {str(error).splitlines()[0]}") from error
    known = {part.name: part for part in fields(Settings)}
    for name, value in values.items():
        if name not in known:
            raise BadPlan(f"the plan {file} says {name!r}, which Kadr does not know; it knows {', '.join(known)}")
        if not _fits(name, value):
            raise BadPlan(f"the plan {file} gives {name} a value that it cannot have: {value!r}")
    if "model" in values:
        values["model"] = _endpoint(values["model"], file)
    for part in _LIMITED:
        if part in values:
            values[part] = _limits(part, values[part], file)
    if "leave_out" in values:
        values["leave_out"] = tuple(values["leave_out"])
    return Settings(**values)


_LIMITED = {"shots": "kadr.measures.shots", "voice": "kadr.summaries.voice"}
"""Parts of a plan file that name limits, and the module that knows them; read when one is named."""


def _limits(part: str, values: dict[str, Any], file: Path) -> tuple[tuple[str, float], ...]:
    """The [shots] or the [voice] of a plan file. Raises BadPlan."""
    room = import_module(_LIMITED[part])  # here, because reading texts needs none of what it needs
    known = [one.name for one in fields(room.Limits)]
    for name, value in values.items():
        if name not in known:
            raise BadPlan(f"the plan {file} says {name!r} of its {part}; Kadr knows {', '.join(known)}")
        if not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value):
            raise BadPlan(f"the plan {file} gives {name} a value that it cannot have: {value!r}")
    try:
        room.limits_of(values.items())
    except ValueError as error:
        raise BadPlan(f"the plan {file}: {error}") from error
    return tuple(sorted((name, float(value)) for name, value in values.items()))


def _endpoint(values: dict[str, Any], file: Path) -> Endpoint:
    """The [model] of a plan file. Raises BadPlan."""
    kinds = {"timeout_s": int | float, "texts": list, "most_requests": int}
    known = [part.name for part in fields(Endpoint)]
    for name, value in values.items():
        if name not in known:
            raise BadPlan(f"the plan {file} says {name!r} of its model; Kadr knows {', '.join(known)}")
        if not isinstance(value, kinds.get(name, str)) or isinstance(value, bool):
            raise BadPlan(f"the plan {file} gives the model's {name} a value that it cannot have: {value!r}")
    if not all(isinstance(one, str) for one in values.get("texts", [])):
        raise BadPlan(f"the plan {file} gives the model's texts something else than names: {values['texts']!r}")
    try:
        return Endpoint(**{**values, "texts": tuple(values.get("texts", ()))})
    except TypeError as error:
        raise BadPlan(f"the plan {file} has a [model] that lacks its name or its endpoint") from error
    except ValueError as error:
        raise BadPlan(f"the plan {file}: {error}") from error


def _fits(name: str, value: Any) -> bool:
    if name == "leave_out":
        return isinstance(value, list) and all(entry in TABLES for entry in value)
    if name in {"model", *_LIMITED}:
        return isinstance(value, dict)
    if name in {"least_score", "copy_share"}:
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    if name == "year":
        return isinstance(value, int) and 1880 <= value <= 2100  # from the first films on
    return isinstance(value, bool if name == "strict" else str)


def table_of(row: type) -> str:
    """Name of the table that holds rows of a kind.

    >>> from kadr.records import Credit
    >>> table_of(Credit)
    'credits'
    """
    return next(name for name, kind in TABLES.items() if kind is row)


def fingerprint(*groups: Iterable[bytes]) -> str:
    """A short name for some bytes in an order: other bytes, or another order, other name."""
    total = hashlib.sha256()
    for group in groups:
        for part in group:
            total.update(hashlib.sha256(part).digest())
        total.update(b"|")
    return total.hexdigest()[:16]


def files_in(folder: Traversable) -> Iterable[bytes]:
    """Names and bytes of the code and the lists in a folder, in order; the same on every system."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from files_in(entry)
        elif entry.name.endswith((".py", ".toml")):
            yield entry.name.encode()
            yield entry.read_bytes().replace(b"\r\n", b"\n")


def _own_lists() -> Iterable[bytes]:
    told = os.environ.get("KADR_LISTS")
    return files_in(Path(told)) if told and Path(told).is_dir() else ()
