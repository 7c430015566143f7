"""A language model reads texts: each piece is asked about once, its answer is kept, and its rows are checked."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from kadr.model_reader.answer import rows_of
from kadr.model_reader.asking import NoAnswer, ask
from kadr.model_reader.endpoint import VERSION, Endpoint
from kadr.model_reader.question import messages, pieces
from kadr.reading.text import Reading
from kadr.records import Trouble

_GIVE_UP = 3  # questions without an answer, one after another
_LONGEST_KEPT = 400_000  # characters of one answer


class Answers(Protocol):
    """Where answers are kept."""

    def get(self, name: str) -> Any: ...

    def put(self, name: str, values: Any) -> None: ...


@dataclass
class Reader:
    """Asks one model about texts, until it gives none or too few answers."""

    endpoint: Endpoint
    kept: Answers
    troubles: list[Trouble] = field(default_factory=list)
    asked: int = 0
    """Questions that were sent."""
    _silent: int = 0
    _stopped: str = ""
    _unasked: int = 0

    version = VERSION

    @property
    def name(self) -> str:
        """How its rows call it."""
        return f"the model {self.endpoint.model}"

    def read(self, reading: Reading, wanted: Callable[[str], bool]) -> dict[str, list[Any]]:
        """Its rows about one text, by table, each with its quote found in the text."""
        found: dict[str, list[Any]] = {}
        thrown: Counter[str] = Counter()
        emptied = broken = 0
        for start, end in pieces(reading):
            answer = self._answer(reading, start, end)
            if answer is None:
                continue
            rows = rows_of(answer, reading, start, end, self.name)
            thrown += rows.thrown
            emptied, broken = emptied + rows.emptied, broken + (not rows.is_whole)
            for table, some in rows.found.items():
                if wanted(table):
                    found.setdefault(table, []).extend(some)
        self._tell(reading.text.path, thrown, emptied, broken)
        return found

    def close(self) -> None:
        """Say what was not asked."""
        if self._unasked:
            self.troubles.append(
                Trouble(
                    self.endpoint.endpoint,
                    f"{self.name} was not asked about {self._unasked} pieces of text: {self._stopped}",
                    "the rules' rows stand alone there",
                    "What was answered is kept; run the same command again to ask for the rest.",
                )
            )

    def _answer(self, reading: Reading, start: int, end: int) -> str | None:
        question = messages(reading, start, end)
        name = f"{reading.text.sha256[:16]}-{self._key(question)}.model"
        kept = self.kept.get(name)
        if isinstance(kept, dict) and isinstance(kept.get("answer"), str):
            return str(kept["answer"])
        if not self._stopped and self.asked >= self.endpoint.most_requests:
            self._stopped = f"most_requests is {self.endpoint.most_requests}"
        if self._stopped:
            self._unasked += 1
            return None
        self.asked += 1
        try:
            answer = ask(self.endpoint, question)[:_LONGEST_KEPT].encode("utf-8", "replace").decode("utf-8")
        except NoAnswer as error:
            self._silent += 1
            if error.hopeless or self._silent >= _GIVE_UP:
                self._stopped = str(error)
            self._no_rows(reading, start, end, str(error))
            return None
        self._silent = 0
        self.kept.put(name, {"model": self.endpoint.model, "endpoint": self.endpoint.endpoint, "answer": answer})
        return answer

    def _key(self, question: Sequence[dict[str, str]]) -> str:
        parts = [VERSION, self.endpoint.model, self.endpoint.endpoint, question]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:24]

    def _no_rows(self, reading: Reading, start: int, end: int, why: str) -> None:
        place = f"{reading.text.path}, characters {start} to {end}"
        done = "the rules' rows stand alone there"
        self.troubles.append(Trouble(place, f"{self.name} gave no rows: {why}", done, "Run the command again."))

    def _tell(self, path: str, thrown: Counter[str], emptied: int, broken: int) -> None:
        for why, count in sorted((+thrown).items()):
            what = f"{self.name} gave {count} row{'s' if count > 1 else ''} that cannot be used: {why}"
            self.troubles.append(Trouble(path, what, "thrown away"))
        if emptied:
            what = f"{self.name} gave {emptied} value{'s' if emptied > 1 else ''} that the text does not hold"
            self.troubles.append(Trouble(path, what, "left empty; the rows stand without"))
        if broken:
            what = f"{self.name} broke off, or answered in another form, {broken} time{'s' if broken > 1 else ''}"
            self.troubles.append(Trouble(path, what, "the rows that came through whole were looked at"))
