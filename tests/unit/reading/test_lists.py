"""Lists of works, makers and relation words: each entry has its form, and a rule can reach it."""

import pytest

from kadr.errors import BadList
from kadr.fold import fold, title_key
from kadr.reading import lists
from kadr.reading.mentions.known import KINDS, entries, known_works, makers, makers_of, parsed, shared_titles
from kadr.reading.works.relations import RELATIONS, words


def all_works():
    for table, kind in KINDS.items():
        for line in entries(lists.load("works")[table]):
            yield parsed(line, kind)


def test_each_work_has_a_title_a_likely_year_and_other_titles_of_its_own():
    """A line that lost a stroke would put a year where a maker belongs."""
    for work, others in all_works():
        assert work.title, work
        assert not (work.creator or "").isdigit(), work
        assert work.year is None or 1000 <= work.year <= 2030, work
        assert title_key(work.title) not in {title_key(other) for other in others} or not work.title.isascii(), work


def test_each_work_can_be_found_by_every_title():
    """Original titles too, in any script."""
    for work, others in all_works():
        for title in (work.title, *others):
            found = known_works()[title_key(title)]
            assert (
                found == work
                or title_key(title) in shared_titles()
                or found.kind != work.kind
                or found.creator == work.creator
            )


def test_the_list_is_broad():
    """Enough of the canon that most films that people name are known."""
    films = [work for work, _ in all_works() if work.kind == "film"]

    assert len(films) >= 900
    assert len({work.creator for work in films}) >= 400
    assert {decade for work in films if (decade := (work.year or 0) // 10)} >= set(range(190, 203))


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("Bergman", "Ingmar Bergman"),
        ("von Trier", "Lars von Trier"),
        ("Kar-wai Wong", "Wong Kar-wai"),
        ("Vermeer", "Johannes Vermeer"),
        ("Андрей Тарковский", "Андрей Тарковский"),
    ],
)
def test_a_maker_is_known_by_surname_and_by_full_name(printed, full):
    """Particles stay with the name; family names that come first are turned."""
    assert makers()[fold(printed)] == full


@pytest.mark.parametrize("surname", ["Ford", "Lean", "Lee", "Young", "Glass", "German", "Park", "Wong", "Wood", "Hall"])
def test_a_surname_that_is_a_word_or_very_common_says_nothing_alone(surname):
    """ "Lean" or "Park" inside a sentence is no director."""
    assert fold(surname) not in makers()


def test_makers_of_works_are_known_too():
    """Whoever made a listed work is understood by full name."""
    for work, _ in all_works():
        for name in makers_of(work):
            assert fold(name) in makers(), name


def test_a_broken_line_is_told_with_the_form_it_needs():
    """A user who writes a line the wrong way round is shown the right way."""
    with pytest.raises(BadList, match=r"Title \| Maker \| year"):
        parsed("1966 | Persona | Ingmar Bergman", "film")


def test_a_users_own_lines_come_first(tmp_path, monkeypatch):
    """A list of the same name in the user's folder adds its lines."""
    (tmp_path / "works.toml").write_text('films = ["The Weir | Ines Halvard | 2016 | Demningen"]', encoding="utf-8")
    monkeypatch.setenv("KADR_LISTS", str(tmp_path))
    lists.load.cache_clear()
    try:
        lines = list(entries(lists.load("works")["films"]))
    finally:
        monkeypatch.undo()
        lists.load.cache_clear()

    assert lines[0].startswith("The Weir |")
    assert len(lines) > 900


@pytest.mark.parametrize("language", sorted(lists.load("relations")))
def test_relation_words_are_ready_in_each_language(language):
    """Every relation has words before the work, and questions and denials have theirs."""
    told = lists.load("relations")[language]
    spoken = words(language)

    assert all(pattern.pattern for _, pattern in (*spoken.before, *spoken.after))
    assert set(told) >= {"influence", "comparison", "adaptation", "questions", "denials", "somebody"}
    assert {name for name, value in told.items() if isinstance(value, dict)} <= set(RELATIONS)
