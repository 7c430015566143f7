"""A source becomes a reading: laid out, described, its people and titles marked, its voices told apart."""

from collections.abc import Iterable
from dataclasses import replace

from kadr.fold import level
from kadr.reading.language import language_of
from kadr.reading.layout import lay_out
from kadr.reading.mentions import mention
from kadr.reading.sources import Source
from kadr.reading.subject import infer, with_subject
from kadr.reading.text import Reading, Sentence, split_sentences
from kadr.reading.voices import give_voices
from kadr.records import Text

__all__ = ["infer", "prepare", "with_subject"]


def prepare(source: Source, text_id: str, extra_titles: Iterable[str] = ()) -> Reading:
    """Everything that can be known of one text by itself; `with_subject` adds which film it is about."""
    blocks = lay_out(source)
    plain = level(source.body)
    sentences = tuple(
        Sentence(a, b, block.number) for block in blocks for a, b in split_sentences(plain, block.start, block.end)
    )
    text = Text(
        text_id=text_id, path=source.path, kind="notes", language=language_of(source.body), sha256=source.sha256,
        characters=len(source.body), paragraphs=len(blocks),
    )  # fmt: skip
    reading = Reading(text, source.body, blocks, sentences, emphases=source.emphases)
    return give_voices(mention(replace(reading), extra_titles))
