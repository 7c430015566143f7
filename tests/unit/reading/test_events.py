"""Events: clauses that tell what happened, their dates, and their order over all texts."""

from pathlib import Path

from makers import reading_of

from kadr.dossier import Dossier
from kadr.reading.people import People
from kadr.reading.times.events import Events
from kadr.reading.times.timeline import Timeline
from kadr.records import Event


def events(words: str) -> list[Event]:
    return list(Events().find(reading_of(words)))


def timeline(words: str) -> list[Event]:
    """The events of one text, in their order."""
    reading = reading_of(words)
    dossier = Dossier(Path(), bodies={"text": reading.body})
    dossier.add("people", list(People().find(reading)))
    dossier.add("events", list(Events().find(reading)))
    return sorted(Timeline().join(dossier), key=lambda event: event.order)


LIFE = (
    "“Kiln” is the second film by director Ruth Adeyemi. Ruth Adeyemi was born in Lagos in 1984. She met the cinematographer Jan "
    "Peeters in 2009. Two years later they shot the documentary “Clay”. When she was 37, “Kiln” premiered at Locarno."
)


def test_stated_and_computed_dates_are_told_apart():
    found = {(e.date, e.date_kind) for e in timeline(LIFE)}

    assert {("1984", "stated"), ("2009", "stated"), ("2011", "computed")} <= found


def test_a_computed_date_says_from_what():
    (later,) = [e for e in events(LIFE) if e.date_kind == "computed"]

    assert [(o.note, o.quote.exact) for o in later.origins if o.quote] == [("“Two years later”, after 2009", "2009")]


def test_the_timeline_goes_by_date():
    dates = [e.date for e in timeline(LIFE) if e.date]

    assert dates == sorted(dates)
    assert [e.order for e in timeline(LIFE)] == list(range(1, len(timeline(LIFE)) + 1))


def test_an_interview_is_visible_as_what_happened():
    """Casting, preparation, shooting, letters: each a clause as printed, with who did it."""
    words = (
        "An interview with Ruth Adeyemi, director of the film “Kiln”.\n\nPAUL MARSH: How did it begin?\n\n"
        "RUTH ADEYEMI: I wrote to twelve producers and got back two letters. Then we found the actress in a school play, and after "
        "that we had some rehearsals. We shot the film in six weeks.\n\nPAUL MARSH: And the money?\n\n"
        "RUTH ADEYEMI: I sold the car. If we had found a producer, I would have kept it. The film never got a prize."
    )
    found = [(e.who or "").lower() + ": " + e.what for e in events(words)]

    assert "ruth adeyemi: I wrote to twelve producers" in " | ".join(found)
    assert any("we found the actress in a school play" in one for one in found)
    assert any("we had some rehearsals" in one for one in found)
    assert any("We shot the film in six weeks" in one for one in found)
    assert not any("If we" in one or "would" in one or "never" in one for one in found)


def test_a_dated_label_is_an_event():
    found = events(
        "Kiln\n\nA film by Ruth Adeyemi. Director: Ruth Adeyemi.\n\nNorwegian premiere: 20 June 2019.\n\nA film about fire."
    )

    assert [(e.date, e.what) for e in found] == [("2019-06-20", "Norwegian premiere: 20 June 2019")]


def test_a_text_about_no_film_has_no_events():
    assert events("Beans grow tall. In 1990 my uncle planted forty of them, and in 1991 he moved to the coast.") == []


def test_clauses_stay_short():
    words = LIFE + " Ruth Adeyemi directed " + "a long and winding play about pots and people, " * 8 + "and then left."

    assert all(len(event.what) <= 125 for event in events(words))


def test_an_age_is_never_counted_from_another_persons_birth():
    """ "When we made it she was 24" in a talk: whose age it is, the sentence does not say."""
    words = LIFE + " When we shot “Kiln” with Anna Brandt, she was 24 years old."

    assert all(e.date != "2008" for e in timeline(words))


def test_a_long_text_gives_its_turning_points_only():
    talk = "“Kiln” is a film by director Ruth Adeyemi. " + " ".join(
        f"Ruth Adeyemi wrote the script of chapter {n} and found an actor for it." for n in range(90)
    )

    assert len(events(talk)) <= 32


def test_one_opening_quotation_mark_is_enough():
    found = events("“Kiln” is a film by Ruth Adeyemi.\n\n““I met Jan Peeters in 2009,” she says.")

    assert [e.what for e in found if e.date == "2009"] == ["“I met Jan Peeters in 2009,” she says"]
