"""Records as plain JSON values, and back: one pair of functions for every dataclass."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints


def plain(value: Any) -> Any:
    """A record as dictionaries, lists and plain values; tuples become lists.

    >>> from kadr.records import Quote
    >>> plain(Quote("a", 0, 2, "Hi"))
    {'text_id': 'a', 'start': 0, 'end': 2, 'exact': 'Hi'}
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def record(kind: type, values: dict[str, Any]) -> Any:
    """The record that `plain` was made from. Raises ValueError or TypeError when the values do not fit.

    >>> from kadr.records import Quote
    >>> record(Quote, {"text_id": "a", "start": 0, "end": 2, "exact": "Hi"})
    Quote(text_id='a', start=0, end=2, exact='Hi')
    """
    return _recorder(kind)(values)


_Maker = Callable[[Any], Any] | None
"""A function from a JSON value to the value that a field holds; None where both are the same."""


@cache
def _recorder(kind: type) -> Callable[[dict[str, Any]], Any]:
    """`record` for one kind. Where a row has every field, as nearly all have, they are handed over in order, which is quicker."""
    makers = _makers(kind)
    names, in_order = makers.keys(), tuple(makers.items())

    def made(values: dict[str, Any]) -> Any:
        if values.keys() == names:
            return kind(*[values[name] if make is None else make(values[name]) for name, make in in_order])
        some = {name: value for name, value in values.items() if name in makers}
        return kind(**{name: some[name] if makers[name] is None else makers[name](some[name]) for name in some})

    return made


@cache
def _makers(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {part.name: _maker(hints[part.name]) for part in fields(kind) if part.init}


def _maker(hint: Any) -> _Maker:
    """What makes the value of a field of this type. Large dossiers have a hundred thousand rows: plain values cost nothing."""
    if is_dataclass(hint) and isinstance(hint, type):
        return _recorder(hint)
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        some = _maker(next(arg for arg in args if arg is not type(None)))
        return some and (lambda value: None if value is None else some(value))
    if origin is tuple and Ellipsis in args:
        each = _maker(args[0])
        return (lambda value: tuple([each(item) for item in value])) if each else tuple
    if origin is tuple:
        makers = [_maker(arg) or _as_it_is for arg in args]
        return lambda value: tuple(make(item) for make, item in zip(makers, value, strict=True))
    if origin is dict:
        of = _maker(args[1]) or _as_it_is
        return lambda value: {key: of(item) for key, item in value.items()}
    return None


def _as_it_is(value: Any) -> Any:
    return value
