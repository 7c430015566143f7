"""Short names for what is kept, and records made from it again."""

import hashlib
import json
from typing import Any, TypeVar

from kadr.store.values import record

T = TypeVar("T")


def again(kind: type[T], values: Any) -> T | None:
    """A record from what was kept; None where it has another shape by now, and must be made anew."""
    try:
        made: T = record(kind, values)
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
    return made


def short(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]
