"""What two texts cannot both have right. All people and films are invented."""

from pathlib import Path

import pytest

from kadr.dossier import Dossier
from kadr.reading.disagreements import Disagreements
from kadr.reading.names import Names
from kadr.records import Credit, PersonFact, Prize, Quote, Statement, Subject, Text, Work

FILM = "The Salt Road"


class Two:
    """A dossier of two or more texts, each row on a line of its own."""

    def __init__(self, *texts):
        self.dossier = Dossier(Path("Salt.kadr"), Subject(FILM, 2016, None, (FILM,)))
        for text_id in texts or ("a", "b"):
            self.dossier.bodies[text_id] = ""
            self.dossier.add(
                "texts", [Text(text_id, text_id, "notes", "en", copy_of="a" if text_id == "copy" else None)]
            )

    def quote(self, text_id, line):
        start = len(self.dossier.bodies[text_id])
        self.dossier.bodies[text_id] += line + "\n"
        return Quote(text_id, start, start + len(line), line)

    def credit(self, text_id, person, role, character=None):
        quote = self.quote(text_id, f"{role}: {person}")
        self.dossier.add("credits", [Credit(quote, person, role, role, character, FILM, 0.95)])
        return self

    def fact(self, text_id, facet, value):
        quote = self.quote(text_id, value)
        row = Statement(quote, (facet,), None, None, "film", "affirmed", "fact", None, "critic", FILM, 0.9, value)
        self.dossier.add("statements", [row])
        return self

    def life(self, text_id, person, fact, date=None, place=None, what=None):
        quote = self.quote(text_id, f"{person} {fact} {date} {place} {what}")
        self.dossier.add("people", [PersonFact(quote, person, fact, place, date, None, what, 0.9)])
        return self

    def prize(self, text_id, prize, work, year, outcome="won", section=None):
        quote = self.quote(text_id, f"{prize} {work} {year}")
        row = Prize(quote, "Torvik Festival", None, section, prize, year, work, None, outcome, False, 0.9)
        self.dossier.add("prizes", [row])
        return self

    def work(self, text_id, title, speaker, flags=()):
        quote = self.quote(text_id, f"{speaker} on {title}")
        self.dossier.add("works", [Work(quote, title, "film", None, "influence", FILM, speaker, 0.9, flags=flags)])
        return self

    def clashes(self):
        self.dossier.add("names", Names().join(self.dossier))
        sides = {}
        for row in Disagreements().join(self.dossier):
            sides.setdefault((row.about, row.both_can_hold), set()).add(row.value)
        return sides


def test_one_department_two_heads():
    """Two texts name different editors, and nobody in common."""
    found = Two().credit("a", "Marek Dolny", "editor").credit("b", "Ola Rask", "editor").clashes()

    assert found == {("editing of The Salt Road", False): {"Marek Dolny", "Ola Rask"}}


def test_a_longer_list_of_the_same_department_is_no_clash():
    """One text names two, the other one of them."""
    two = (
        Two()
        .credit("a", "Marek Dolny", "editor")
        .credit("b", "Marek Dolny", "editor")
        .credit("b", "Ola Rask", "editor")
    )

    assert two.clashes() == {}


def test_two_spellings_of_one_head_are_no_clash():
    """Transliteration is for `names`."""
    assert Two().credit("a", "Sergei Orlov", "editor").credit("b", "Sergey Orlov", "editor").clashes() == {}


def test_a_slip_of_the_pen_is_shown_as_a_spelling():
    """A letter's difference is told, not hidden."""
    found = (
        Two()
        .credit("a", "Lucia Ferrante", "cinematographer")
        .credit("b", "Lucia Farrante", "cinematographer")
        .clashes()
    )

    assert [about for about, _ in found] == ["spelling of Lucia Ferrante"] or [about for about, _ in found] == [
        "spelling of Lucia Farrante"
    ]


def test_one_person_two_departments():
    """Make-up in one list, costume in the other."""
    found = Two().credit("a", "Ola Rask", "makeup_hair").credit("b", "Ola Rask", "costume").clashes()

    assert ("Ola Rask's department", False) in found


def test_art_direction_and_production_design_can_both_hold():
    """Departments that one person often holds together."""
    found = Two().credit("a", "Ola Rask", "art_direction").credit("b", "Ola Rask", "production_design").clashes()

    assert [both for _, both in found] == [True]


def test_a_job_taken_for_a_surname_is_noted():
    """The note says that "Mixer" is a job."""
    two = Two().credit("a", "Rolf Mixer", "sound").credit("b", "Per Lind", "sound")
    two.clashes()

    assert any("is a job" in row.note for row in Disagreements().join(two.dossier))


def test_one_part_two_actors():
    """Who plays Maud?"""
    found = Two().credit("a", "Nora Wexler", "cast", "Maud").credit("b", "Ilse Brandt", "cast", "Maud").clashes()

    assert ("who plays Maud", False) in found


@pytest.mark.parametrize(
    ("facet", "one", "other", "clash"),
    [
        ("running_time", "104 min", "109 min", True),
        ("running_time", "104 min", "1h 44m", False),
        ("running_time", "104 min", "105 min", False),
        ("aspect_ratio", "1.85:1", "2.39:1", True),
        ("aspect_ratio", "1,85:1", "1.85:1", False),
        ("format", "colour", "black and white", True),
        ("format", "colour", "Super 16", False),
    ],
)
def test_measures_that_differ(facet, one, other, clash):
    """Running times, frame ratios, colour; the same in other words is no clash."""
    assert bool(Two().fact("a", facet, one).fact("b", facet, other).clashes()) is clash


def test_years_and_places_of_birth():
    """Another year is a clash; a town and the town with its country are not."""
    years = Two().life("a", "Ines Halvard", "born", "1979").life("b", "Ines Halvard", "born", "1981").clashes()
    places = (
        Two()
        .life("a", "Ines Halvard", "born", place="Torvik")
        .life("b", "Ines Halvard", "born", place="Torvik, Norway")
    )

    assert ("Ines Halvard's year of birth", False) in years
    assert places.clashes() == {}


def test_an_age_that_a_birth_year_does_not_allow():
    """Thirty in 2019 is not born in 1979; forty is."""
    wrong = Two().life("a", "Ines Halvard", "born", "1979").life("b", "Ines Halvard", "age", "2019", what="30")
    right = Two().life("a", "Ines Halvard", "born", "1979").life("b", "Ines Halvard", "age", "2019", what="40")

    assert ("Ines Halvard's age", False) in wrong.clashes()
    assert right.clashes() == {}


def test_one_prize_two_years():
    """The same prize for the same film cannot be of two years; for two films it can."""
    one = Two().prize("a", "Grand Prize", FILM, 2016).prize("b", "Grand Prize", FILM, 2017)
    two = Two().prize("a", "Grand Prize", FILM, 2016).prize("b", "Grand Prize", "Kelp", 2012)

    assert [about for about, _ in one.clashes()] == ["year of Grand Prize for The Salt Road"]
    assert two.clashes() == {}


def test_an_influence_claimed_and_denied():
    """Both can hold: a likeness seen, and not meant."""
    found = Two().work("a", "Quarry", "Otto Lang").work("b", "Quarry", "Ines Halvard", ("denied",)).clashes()

    assert found == {("Quarry as an influence", True): {"Otto Lang names it", "Ines Halvard denies it"}}


def test_a_copy_is_no_second_witness():
    """What a copy says counts for nothing."""
    two = Two("a", "copy").credit("a", "Marek Dolny", "editor").credit("copy", "Ola Rask", "editor")

    assert two.clashes() == {}


def test_sides_of_one_clash_share_a_number():
    """Each side keeps its words; the number says which face each other."""
    two = Two().fact("a", "running_time", "104 min").fact("b", "running_time", "140 min")
    two.credit("a", "Marek Dolny", "editor").credit("b", "Ola Rask", "editor")
    rows = Disagreements().join(two.dossier)

    assert sorted(row.group for row in rows) == [1, 1, 2, 2]
    assert all(row.quote.exact in two.dossier.bodies[row.quote.text_id] for row in rows)


def test_a_likeness_and_a_denial_in_an_answer_are_two_sides_that_can_both_hold():
    """The question names the work, the answer rejects it: a comparison beside it is no error, and the asker denies nothing."""
    two = Two()
    critic = two.quote("a", 'The comparisons to "Still Water" are inevitable.')
    asked = two.quote("b", 'Was "Still Water" a reference?')
    two.quote("b", "No, it wasn't a reference.")
    two.dossier.add("works", [
        Work(critic, "Still Water", "film", None, "comparison", FILM, "Paula Quill", 0.9),
        Work(asked, "Still Water", "film", None, "mention", FILM, "Ines Halvard", 0.9),
    ])  # fmt: skip
    rows = Disagreements().join(two.dossier)

    assert [(r.value, r.both_can_hold) for r in rows] == [
        ("Paula Quill names it", True),
        ("the answer denies it", True),
    ]
