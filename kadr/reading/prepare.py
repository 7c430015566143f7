"""A source becomes a reading: laid out, described, its people and titles marked, its voices told apart."""

from collections.abc import Iterable

from kadr.reading.keyed import walked
from kadr.reading.layout import lay_out
from kadr.reading.layout.about_text import describe
from kadr.reading.mentions import mention
from kadr.reading.sources import Source
from kadr.reading.text import Reading, Sentence, split_sentences
from kadr.reading.voices import give_voices


def prepare(source: Source, text_id: str, extra_titles: Iterable[str] = ()) -> Reading:
    """Everything that can be known of one text by itself; `subject.with_subject` adds which film it is about.

    extra_titles: titles that are known already, found here without a mark too.
    """
    blocks = lay_out(source)
    plain = walked(source.body)
    sentences = tuple(
        Sentence(a, b, block.number) for block in blocks for a, b in split_sentences(plain, block.start, block.end)
    )
    text = describe(source, blocks, text_id)
    reading = Reading(text, source.body, blocks, sentences, emphases=source.emphases)
    return give_voices(mention(reading, extra_titles))
