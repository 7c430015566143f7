"""An ONNX file made ready to run: CenterFace's was saved by an old exporter, for ten pictures of 32 x 32.

Weights that stand among a graph's inputs may be given anew at each run, so the runtime cannot work anything out with
them beforehand; taken out, the same network runs in little more than half the time. An ONNX file is a protocol buffer:
fields, each a key (number and kind), then a number, or a length and that many bytes.
"""

from collections.abc import Iterator

_GRAPH = 7  # of a model
_WEIGHTS, _INPUT, _OUTPUT, _WORKED_OUT = 5, 11, 12, 13  # of a graph; the last: shapes known beforehand
_NAME, _TYPE = 1, 2  # of an input
_NAME_OF_WEIGHTS = 8
_CHANNELS = 1  # the dimension that keeps its size


def of_any_size(model: bytes) -> bytes:
    """The same network for any number of pictures of any size. Raises IndexError for what is no ONNX file."""
    return b"".join(_put(_GRAPH, _graph(body)) if number == _GRAPH else raw for number, body, raw in _fields(model))


def _graph(graph: bytes) -> bytes:
    parts = list(_fields(graph))
    weights = {_first(body, _NAME_OF_WEIGHTS) for number, body, _ in parts if number == _WEIGHTS}
    kept = []
    for number, body, raw in parts:
        if number == _WORKED_OUT or (number == _INPUT and _first(body, _NAME) in weights):
            continue
        kept.append(_put(number, _open(body)) if number in (_INPUT, _OUTPUT) else raw)
    return b"".join(kept)


def _open(value: bytes) -> bytes:
    """An input or output with its sizes left open: name, type (1: tensor (2: shape (1: each dimension)))."""
    tensor = _first(_first(value, _TYPE), 1)
    sizes = [body for number, body, _ in _fields(_first(tensor, 2)) if number == 1]
    shape = b"".join(_put(1, size if place == _CHANNELS else b"") for place, size in enumerate(sizes))
    kind = b"".join(raw for number, _, raw in _fields(tensor) if number != 2)
    return _put(_NAME, _first(value, _NAME)) + _put(_TYPE, _put(1, kind + _put(2, shape)))


def _first(message: bytes, wanted: int) -> bytes:
    return next((body for number, body, _ in _fields(message) if number == wanted), b"")


def _fields(message: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Number, bytes (none of a plain number) and the whole of each field."""
    place = 0
    while place < len(message):
        start = place
        key, place = _number(message, place)
        body = b""
        if key & 7 == 0:
            _, place = _number(message, place)
        elif key & 7 == 2:
            length, place = _number(message, place)
            body = message[place : place + length]
            place += length
        else:
            place += 8 if key & 7 == 1 else 4
        yield key >> 3, body, message[start:place]


def _number(message: bytes, place: int) -> tuple[int, int]:
    """A number of seven bits a byte, lowest first, and where it ends."""
    value = shift = 0
    while True:
        part = message[place]
        value |= (part & 127) << shift
        place, shift = place + 1, shift + 7
        if part < 128:
            return value, place


def _put(number: int, body: bytes) -> bytes:
    """A field of bytes.

    >>> _put(7, bytes(200))[:3].hex()
    '3ac801'
    """
    return _written(number << 3 | 2) + _written(len(body)) + body


def _written(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])
