"""A pattern is made when it is first asked, once, and finds what `re` finds."""

import pkgutil
import re
from importlib import import_module

import pytest

import kadr.reading
from kadr.late import late


def test_it_answers_as_a_pattern_of_re_does():
    """Each method gives what the same method of `re` gives."""
    words, text = r"(?P<first>[a-z]+) (\d+)", "Abc 12, def 345"
    ours, theirs = late(words, re.IGNORECASE), re.compile(words, re.IGNORECASE)

    assert ours.search(text, 5).span() == theirs.search(text, 5).span() == (8, 15)
    assert ours.match(text).groups() == theirs.match(text).groups() == ("Abc", "12")
    assert ours.fullmatch(text) is None
    assert ours.findall(text) == [hit.groups() for hit in ours.finditer(text)] == [("Abc", "12"), ("def", "345")]
    assert ours.sub("x", text) == "x, x"
    assert (ours.groupindex["first"], ours.flags, ours.pattern) == (1, theirs.flags, words)


def test_it_is_made_when_it_is_asked_and_not_before():
    """A pattern that is none is told only then."""
    wrong = late("(")

    with pytest.raises(re.error):
        wrong.search("")


def test_every_pattern_that_waits_in_reading_can_be_made():
    """What no text of the tests asks for is a pattern too."""
    modules = [import_module(one.name) for one in pkgutil.walk_packages(kadr.reading.__path__, "kadr.reading.")]
    waiting = {
        id(thing): thing for module in modules for thing in vars(module).values() if type(thing) is type(late(""))
    }

    assert len(waiting) > 100
    for one in waiting.values():
        assert re.compile(one.pattern, one.flags).pattern == one.pattern
