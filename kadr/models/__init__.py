"""The neural models: where each comes from, its licence, its hash (models.toml), and one way to run each kind.

They run on one thread, so that the same input gives the same output, however many cores. Nothing is ever downloaded.
"""

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

import numpy as np

from kadr.errors import MissingPart
from kadr.models.onnx_file import of_any_size

Run = Callable[[Mapping[str, np.ndarray]], list[np.ndarray]]
"""Inputs by name in, outputs in the model's order out. A model with one input takes it under any name."""


@dataclass(frozen=True, slots=True)
class Model:
    """One model, as models.toml names it."""

    name: str
    what: str
    package: str
    version: str
    inside: str
    """Where it lies in the package."""
    file: str
    sha256: str
    runs_in: str
    """onnx or tflite."""
    licence: str
    """Of the package's code."""
    weights_licence: str
    trained_on: str
    citation: str


@cache
def models() -> dict[str, Model]:
    """Every model by name."""
    known = tomllib.loads(files(__name__).joinpath("models.toml").read_text(encoding="utf-8"))
    packages = known["packages"]
    own = {part.name for part in fields(Model)} - {"name", "version", "licence"}
    return {
        name: Model(
            name=name,
            version=packages[about["package"]]["version"],
            licence=packages[about["package"]]["licence"],
            **{key: value for key, value in about.items() if key in own},
        )
        for name, about in known["models"].items()
    }


def weights(name: str) -> bytes:
    """A model's file. Raises MissingPart where it is not there, or is not the one that was pinned."""
    model = models()[name]
    todo = "install Kadr again where pip can reach its packages: pip install --force-reinstall --no-deps kadr"
    try:
        data = files(__name__).joinpath("files", model.file).read_bytes()
    except OSError as error:
        raise MissingPart(f"the model {model.file} ({model.what}) is not in this installation; {todo}") from error
    if sha256(data).hexdigest() != model.sha256:
        raise MissingPart(f"the model {model.file} ({model.what}) is not the file that Kadr was built for; {todo}")
    return data


def missing_models() -> tuple[str, ...]:
    """Names of the models whose files are not in this installation."""
    folder = files(__name__).joinpath("files")
    return tuple(name for name, model in models().items() if not folder.joinpath(model.file).is_file())


@cache
def onnx(name: str) -> Run:
    """A model that onnxruntime runs, ready. Raises MissingPart."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors alone
    session = onnxruntime.InferenceSession(
        of_any_size(weights(name)) if name == "centerface" else weights(name), options, ["CPUExecutionProvider"]
    )
    names = [one.name for one in session.get_inputs()]

    def run(given: Mapping[str, np.ndarray]) -> list[np.ndarray]:
        fed = dict(given) if len(names) > 1 else {names[0]: next(iter(given.values()))}
        found: list[np.ndarray] = session.run(None, fed)
        return found

    return run


@cache
def tflite(name: str) -> Run:
    """A model that LiteRT runs, ready. Raises MissingPart."""
    from ai_edge_litert.interpreter import Interpreter

    with _silently():
        interpreter = Interpreter(model_content=weights(name), num_threads=1)
        interpreter.allocate_tensors()
    inputs: list[dict[str, Any]] = interpreter.get_input_details()
    outputs: list[dict[str, Any]] = interpreter.get_output_details()

    def run(given: Mapping[str, np.ndarray]) -> list[np.ndarray]:
        for one in inputs:
            value = given[one["name"]] if len(inputs) > 1 else next(iter(given.values()))
            interpreter.set_tensor(one["index"], np.ascontiguousarray(value, one["dtype"]))
        interpreter.invoke()
        return [interpreter.get_tensor(one["index"]) for one in outputs]

    return run


@contextmanager
def _silently() -> Iterator[None]:
    """LiteRT greets whoever starts it, past Python, on the process's own standard error."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
