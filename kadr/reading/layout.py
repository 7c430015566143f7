"""What each paragraph is: heading, prose, question, answer, caption, credit line, furniture …"""

from kadr.fold import level
from kadr.reading.sources import Source
from kadr.reading.text import Block, split_blocks


def lay_out(source: Source) -> tuple[Block, ...]:
    """Number the paragraphs of a source and say what each is."""
    return tuple(Block(number, a, b) for number, (a, b) in enumerate(split_blocks(level(source.body)), start=1))
