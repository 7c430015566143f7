"""Where a quote stands, as people say it: `B 5` is passage 5 of text B."""

from bisect import bisect_right
from collections.abc import Sequence

from kadr.dossier import Dossier
from kadr.records import Passage, Quote, Text


class Places:
    """Finds the text and the passage of any quote of one dossier, without looking through all of them each time."""

    def __init__(self, dossier: Dossier) -> None:
        self.texts: dict[str, Text] = {text.text_id: text for text in dossier.texts}
        self._passages: dict[str, list[Passage]] = {}
        for passage in dossier.passages:
            self._passages.setdefault(passage.quote.text_id, []).append(passage)
        for some in self._passages.values():
            some.sort(key=lambda passage: passage.quote.start)
        self._starts = {key: [one.quote.start for one in some] for key, some in self._passages.items()}

    def text(self, quote: Quote) -> Text:
        """The text that a quote is from."""
        return self.texts[quote.text_id]

    def passage(self, quote: Quote) -> Passage | None:
        """The numbered passage that a quote begins in; None where it begins in none."""
        at = bisect_right(self._starts.get(quote.text_id, []), quote.start) - 1
        if at < 0:
            return None
        passage = self._passages[quote.text_id][at]
        return passage if quote.start < passage.quote.end else None

    def passages(self, text_id: str) -> Sequence[Passage]:
        """The passages of a text, in order."""
        return self._passages.get(text_id, ())

    def mark(self, quote: Quote) -> str:
        """`B 5`, or the letter alone where the quote is in no passage."""
        passage = self.passage(quote)
        letter = self.text(quote).letter
        return f"{letter} {passage.number}" if passage else letter
