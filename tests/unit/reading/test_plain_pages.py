"""Ordinary pages about one film: prizes told one after the other, novels of the same name, lives in the first person. All invented."""

from makers import rows_of

from kadr.records import PersonFact, Prize, Work


def test_a_nomination_behind_a_prize_is_no_work():
    """ "won the Audience Award in Glasgow and was nominated for two Baftas": the film won, the Baftas did not."""
    words = (
        "“Low Ferry”, directed by Ada Quill, is a quiet film.\n\n"
        "The film won the Audience Award at the Glasgow Film Festival and was nominated for two Scottish Baftas.\n"
    )

    won = [row for row in rows_of(words, Prize) if row.outcome == "won"]

    assert [(row.prize, row.work) for row in won] == [("Audience Award", "Low Ferry")]


def test_a_players_prize_in_the_year_after_the_film_is_for_it():
    """Whom the page's own cast names, and no other film stands beside."""
    words = (
        "Le Bac\n\nLe Bac est un film français réalisé par Ada Quillard et sorti en 2014.\n\n"
        "Distribution\n\nÉdith Marlet : Jeanne\nHugo Tarraud : le maire\n\n"
        "Édith Marlet a reçu le César du meilleur espoir féminin en 2015.\n"
    )

    assert [(row.work, row.recipient, row.year) for row in rows_of(words, Prize)] == [("Le Bac", "Édith Marlet", 2015)]


def test_a_novel_of_the_same_name_is_called_as_the_film_beside_it():
    """Not as the film that the page is about."""
    words = (
        "„Hafenlicht“ ist ein Film von Jana Brandt. „Hafenlicht“ lief im Kino.\n\n"
        "Ihr erster Film „Der Lotse“ entstand nach dem gleichnamigen Roman von Hedda Brunk.\n"
    )

    books = {(row.title, row.creator) for row in rows_of(words, Work) if row.kind == "book"}

    assert books == {("Der Lotse", "Hedda Brunk")}


def test_who_answers_was_born_where_they_say():
    """ "Ich bin … geboren" is told by the voice, whoever was named last."""
    words = (
        "Die Regisseurin Ada Quell über ihren Film „Die Fähre“\n\nVon Peter Ohm\n\n"
        "Erzählt wird in „Die Fähre“ von Hauke (Jonas Tarrach), der seinen Hof verkaufen will.\n\n"
        "Frau Quell, warum beginnt Ihr Film mit drei Minuten ohne ein Wort?\n\n"
        "Weil es dort so ist. Ich bin 1985 auf Pellworm geboren, ich kenne diese Stille.\n\n"
        "Das Drehbuch haben Sie mit Carsten Rolfs geschrieben. Wie lief das ab?\n\nLangsam. Wir haben zwei Jahre geschrieben.\n\n"
        "Was kommt als Nächstes?\n\nEin Film über einen Leuchtturm.\n"
    )

    born = [(row.person, row.place, row.date) for row in rows_of(words, PersonFact) if row.fact == "born"]

    assert born == [("Ada Quell", "Pellworm", "1985")]
