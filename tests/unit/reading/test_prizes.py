"""Prizes: what was won, nominated or shown where, in sentences and in lists, in seven languages."""

import pytest
from makers import reading_of, rows_of

from kadr.fold import fold
from kadr.reading import lists
from kadr.reading.prizes import Prizes
from kadr.reading.prizes.said import find_bodies
from kadr.records import OUTCOMES, Prize


def prizes(words: str) -> list[Prize]:
    """Every prize that is found in some words."""
    return list(Prizes().find(reading_of(words)))


def told(words: str) -> set[tuple[str | None, str | None, int | None, str | None, str]]:
    """Festival, prize, year, work and outcome of each."""
    return {(p.festival, p.prize, p.year, p.work, p.outcome) for p in prizes(words)}


PROSE = {
    "verb and the year after": (
        "“Salt Road,” directed by Mara Lindqvist, is a film about a ferry. It scooped the Golden Bear at the 2016 Berlinale, and its "
        "lead actress, Tova Brandt, was named Best Actress at the European Film Awards the following year.",
        {
            ("Berlinale", "Golden Bear", 2016, "Salt Road", "won"),
            ("European Film Awards", "Best Actress", 2017, "Salt Road", "won"),
        },
    ),
    "a prize goes to somebody": (
        "At Locarno the jury handed the Golden Leopard to “Salt Road”, a film by Mara Lindqvist. Best Director went to Oskar Veld "
        "for “The Glass Year”.",
        {
            ("Locarno", "Golden Leopard", None, "Salt Road", "won"),
            ("Locarno", "Best Director", None, "The Glass Year", "won"),
        },
    ),
    "two films, two years, two places": (
        "At Sundance in 2014, “Tin Boats” received the Grand Jury Prize; two years later “Salt Road”, the new film by Mara "
        "Lindqvist, won the Tiger Award in Rotterdam. “Salt Road” is a drama.",
        {
            ("Sundance", "Grand Jury Prize", 2014, "Tin Boats", "won"),
            ("Rotterdam", "Tiger Award", 2016, "Salt Road", "won"),
        },
    ),
    "a section, then a prize": (
        "“Kiln” premiered in Cannes’ Un Certain Regard section and was honoured with the Jury Prize. It is a film by Ruth Adeyemi.",
        {("Cannes", "Jury Prize", None, "Kiln", "won")},
    ),
    "only shown": (
        "“Kiln” is a film by director Ruth Adeyemi. “Kiln” was screened in the Panorama section at Berlin in 2016.",
        {("Berlin", None, 2016, "Kiln", "selected")},
    ),
    "a nominee": (
        "“Kiln” (2021), directed by Ruth Adeyemi, is a film. It was shortlisted for the LUX Prize and nominated for Best Sound at the "
        "Gotham Awards.",
        {("LUX Prize", None, None, "Kiln", "shortlisted"), ("Gotham Awards", "Best Sound", None, "Kiln", "nominated")},
    ),
    "German": (
        "Der Film „Salzstraße“ von Regisseurin Mara Lindqvist lief 2016 im Wettbewerb der Berlinale und gewann den Silbernen Bären "
        "für die beste Regie.",
        {("Berlinale", "Silbernen Bären für die beste Regie", 2016, "Salzstraße", "won")},
    ),
    "French": (
        "Le film « La Route du sel » de la réalisatrice Mara Lindqvist a remporté le Prix du jury au Festival de Cannes en 2016.",
        {("Festival de Cannes", "Prix du jury", 2016, "La Route du sel", "won")},
    ),
    "Spanish": (
        "La película «El camino de sal», de la directora Mara Lindqvist, ganó la Concha de Oro en el Festival de San Sebastián en "
        "2016 y fue nominada al Goya a la mejor película.",
        {
            ("Festival de San Sebastián", "Concha de Oro", 2016, "El camino de sal", "won"),
            ("Goya", "mejor película", None, "El camino de sal", "nominated"),
        },
    ),
    "Italian": (
        "Il film «La via del sale» della regista Mara Lindqvist ha vinto il Leone d’argento per la migliore regia alla Mostra del "
        "cinema di Venezia nel 2016.",
        {("Mostra del cinema di Venezia", "Leone d’argento per la migliore regia", 2016, "La via del sale", "won")},
    ),
    "Portuguese": (
        "O filme «A rota do sal», da diretora Mara Lindqvist, ganhou o Prêmio do Júri no Festival de Gramado em 2016.",
        {("Festival de Gramado", "Prêmio do Júri", 2016, "A rota do sal", "won")},
    ),
    "Russian": (
        "Фильм «Соляной путь» режиссёра Анны Орловой получил в 2016 году Гран-при Московского кинофестиваля.",
        {("Московского кинофестиваля", "Гран-при", 2016, "Соляной путь", "won")},
    ),
}


@pytest.mark.parametrize("name", PROSE)
def test_a_sentence_about_prizes_is_understood(name: str) -> None:
    """Festival, prize, year, work and outcome, in whatever order the sentence has them."""
    words, expected = PROSE[name]

    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "“Kiln” never won a prize, but it should have won the Golden Lion. It is a film by director Ruth Adeyemi.",
        "Ruth Adeyemi’s film “Kiln” might win the Golden Lion at Venice, if the jury likes pots.",
        "The film “Kiln” is about the best actress of a small theatre, who receives a letter. The director is Ruth Adeyemi.",
        "Many film directors hope to win an Oscar one day. “Kiln” is a film.",
    ],
)
def test_what_is_hoped_or_denied_is_no_prize(words: str) -> None:
    assert prizes(words) == []


def test_a_count_is_kept_as_vague():
    """ "won five" and "three nominations" are never prizes of their own."""
    found = prizes(
        "“Kiln” is a film by Ruth Adeyemi. “Kiln” collected seven awards at the festivals of Tallinn and Busan."
    )

    assert [(p.vague, p.prize, p.work) for p in found] == [(True, None, "Kiln")]


def test_a_list_of_winners_carries_its_festival_down():
    """The heading's festival and edition, the year counted from the edition, work and person told apart."""
    found = prizes(
        "The winners of the 72nd Locarno Film Festival\n\nGolden Leopard – “Salt Road”, directed by Mara Lindqvist (Norway)\n"
        "Best Direction: Oskar Veld for “The Glass Year” (Sweden)\nBEST ACTRESS\nTova Brandt, Night Bus (Denmark)\n"
        "Special Mention: Tin Boats (Iceland)\n\nThe films of this year were many, the festival said."
    )

    assert [(p.festival, p.edition, p.prize, p.year, p.work, p.recipient) for p in found] == [
        ("Locarno Film Festival", "72nd", "Golden Leopard", 2019, "Salt Road", "Mara Lindqvist"),
        ("Locarno Film Festival", "72nd", "Best Direction", 2019, "The Glass Year", "Oskar Veld"),
        ("Locarno Film Festival", "72nd", "BEST ACTRESS", 2019, "Night Bus", "Tova Brandt"),
        ("Locarno Film Festival", "72nd", "BEST ACTRESS: Special Mention", 2019, "Tin Boats", None),
    ]
    assert all({"festival", "year"} <= {o.column for o in p.origins} for p in found)


def test_lines_under_a_heading_say_no_more_than_they_say():
    """Won under a heading of awards, nominated and selected where the line says so, listed where either could be."""
    found = told(
        "SALT ROAD\n\nDirected by: Mara Lindqvist\n\nA ferryman loses his voice. SALT ROAD is a film about silence at sea.\n\n"
        "Festivals and Awards\n\n• Berlinale 2016 – Golden Bear\n• European Film Awards 2016 – Nominated: Best Director\n"
        "• Toronto International Film Festival 2016 – Official Selection"
    )

    assert {(f, p, y, o) for f, p, y, _, o in found} == {
        ("Berlinale", "Golden Bear", 2016, "won"),
        ("European Film Awards", "Best Director", 2016, "nominated"),
        ("Toronto International Film Festival", None, 2016, "selected"),
    }


def test_under_nominations_and_awards_the_outcome_is_not_said():
    found = told(
        "KILN\n\nDirected by: Ruth Adeyemi\n\nA film about fire.\n\nNominations and Awards\n\n• European Actor 2021"
    )

    assert found == {(None, "European Actor", 2021, "Kiln", "listed")}


def test_titles_without_a_mark_are_read_beside_a_prize():
    """In a text that lost its italics: capitalised words that are no person."""
    found = told(
        "The 60th Thessaloniki festival is over. Paper Lions, a film by Anna Holt, won the Golden Alexander. The FIPRESCI Prize went "
        "to Cold Harbour. The film critics were glad."
    )

    assert {(p, w) for _, p, _, w, _ in found} == {
        ("Golden Alexander", "Paper Lions"),
        ("FIPRESCI Prize", "Cold Harbour"),
    }


def test_what_the_sentence_does_not_say_names_its_place():
    """A festival from the sentence before has its quote; one from the lists says so."""
    first, second = prizes(
        "“Kiln” is a film by Ruth Adeyemi that was shown in Gothenburg, where it won the Audience Award. Also, the film won the "
        "Golden Space Needle Award."
    )

    assert first.festival == "Gothenburg"
    assert not [o for o in first.origins if o.column == "festival"]
    assert [(o.kind, o.quote) for o in second.origins if o.column == "festival"] == [("list", None)]


def test_the_director_receives_a_prize_for_directing():
    """Nobody is named beside it: the film's director, and it says that this comes from the context."""
    (found,) = prizes(
        "KILN\n\nDirected by: Ruth Adeyemi\n\n“Kiln” is a film about fire. “Kiln” won Best Director at Sundance in 2021."
    )

    assert found.recipient == "Ruth Adeyemi"
    assert [o.kind for o in found.origins if o.column == "recipient"] == ["context"]


# --- the lists --------------------------------------------------------------------------------------------------------

BODIES = lists.load("festivals")["body"]


@pytest.mark.parametrize("entry", BODIES, ids=lambda e: e["name"])
def test_each_festival_of_the_list_is_well_formed_and_found(entry: dict) -> None:
    assert entry["kind"] in {"festival", "academy", "critics", "other"}
    assert isinstance(entry["international"], bool)
    assert entry["country"]
    assert 1 <= entry.get("month", 1) <= 12
    assert entry.get("counts_from", 1900) >= 1896
    for name in (entry["name"], *entry.get("also", ())):
        words = f"It was shown with {name} last night."
        found = find_bodies(reading_of(words), 0, len(words))
        printed = {fold(one) for one in (entry["name"], *entry.get("also", ()))}  # a Russian name in its basic case
        assert any(
            fold(item.value or "") in {*printed, fold(name)} or fold(item.value or "") in fold(name) for item in found
        ), name


def test_words_of_prizes_are_lists_of_words():
    for language, table in lists.load("prizes").items():
        assert len(language) == 2
        assert all(isinstance(word, str) and word for words in table.values() for word in words)


@pytest.mark.parametrize("words", [PROSE[name][0] for name in PROSE])
def test_every_row_stands_on_its_quote(words: str) -> None:
    reading = reading_of(words)
    for row in Prizes().find(reading):
        assert reading.body[row.quote.start : row.quote.end] == row.quote.exact
        assert row.outcome in OUTCOMES
        assert 0 < row.score <= 1


NEWS = {
    "whose film": (
        "Mara Lindqvist’s Salt Road won the Golden Leopard at Locarno. The Special Jury Prize went to Oskar Veld’s Tin Boats. "
        "The audience award was given to The Glass Year by Swedish director Ruth Adeyemi.",
        {("Golden Leopard", "Salt Road"), ("Special Jury Prize", "Tin Boats"), ("audience award", "The Glass Year")},
    ),
    "a person, and the film behind for": (
        "Best Director went to Norwegian filmmaker Oskar Veld for his quirky ferry drama “Tin Boats” at Locarno. "
        "Anna Brandt won the Leopard for Best Actress for her role in Mara Lindqvist’s Salt Road.",
        {("Best Director", "Tin Boats"), ("Leopard for Best Actress", "Salt Road")},
    ),
    "makers and countries are no works": (
        "41st Harbour Film Festival awards\n\nBest Film Award\nSalt Road\nMara Lindqvist, Sweden\n\nSpecial Jury Prize\nTin Boats\n"
        "Oskar Veld, Norway\n\nAudience Award\nThe Glass Year\nRuth Adeyemi, Nigeria, France",
        {("Best Film Award", "Salt Road"), ("Special Jury Prize", "Tin Boats"), ("Audience Award", "The Glass Year")},
    ),
    "helpers and juries are no winners": (
        "41st Harbour Film Festival\n\nBest Director:\n\nOskar Veld for Tin Boats (Norway, Denmark)\n\nProduced by North Films\n\n"
        "Best Actress:\n\nAnna Brandt, star of Mara Lindqvist’s “Salt Road” (Sweden)\n\nSupported by the Harbour Fund",
        {("Best Director", "Tin Boats"), ("Best Actress", "Salt Road")},
    ),
}


@pytest.mark.parametrize("kind", NEWS)
def test_news_of_many_films_gives_each_prize_its_own_work(kind: str):
    """A work without any mark is told by its place in the sentence or list."""
    words, wanted = NEWS[kind]

    assert {(p.prize, p.work) for p in prizes(words) if p.outcome == "won"} == wanted


def test_nominations_under_an_academy_are_no_wins():
    """ "Academy Award Nominations:" over a line says where and that it was not won."""
    found = prizes(
        "SALT ROAD\nA film by Mara Lindqvist\n\nAcademy Award Nominations:\nBest Foreign Language Film\n\nOther Awards:\n"
        "Cannes Film Festival: Jury Prize\n\n“Salt Road” is a film by director Mara Lindqvist about a ferry and its captain."
    )

    assert {(p.festival, p.prize, p.outcome) for p in found} == {
        ("Academy Award", "Best Foreign Language Film", "nominated"),
        ("Cannes Film Festival", "Jury Prize", "won"),
    }


def test_a_prize_for_a_career_is_for_no_film():
    """What honours a life names no work, though the text is about one."""
    (found,) = prizes(
        "“Salt Road” is a film by Mara Lindqvist. In 2015 Lindqvist won the Golden Lion for her career in Venice."
    )

    assert (found.work, found.recipient) == (None, "Mara Lindqvist")


SALT = "“Salt Road” is a film by Mara Lindqvist, shown in 2021.\n\n"


def test_the_label_of_a_speaker_is_no_work():
    assert told(SALT + "Oskar Lind: You won the Caméra d'Or.\n\nMara Lindqvist: Yes, I was surprised.") == {
        ("Cannes Film Festival", "Caméra d'Or", None, "Salt Road", "won")
    }


def test_a_category_or_a_mention_is_no_work():
    assert told(SALT + "It was nominated for the European Film Award for Best Discovery.") == {
        ("European Film Award", "Best Discovery", None, "Salt Road", "nominated")
    }
    listed = prizes(SALT + "Awards\n\nGolden Leopard – Special Mention, Locarno 2021\n\nTiger Award, Rotterdam 2021\n")
    assert [(p.festival, p.work, p.year) for p in listed] == [
        ("Locarno", "Salt Road", 2021),
        ("Rotterdam", "Salt Road", 2021),
    ]


def test_two_prizes_side_by_side_are_two():
    found = told(SALT + "The novelist Ida Berg won the Reed Novel Award, the Booker Prize, in 2018.")

    assert (None, "Reed Novel Award", 2018, None, "won") in found
    assert ("Booker Prize", None, 2018, None, "won") in found


def test_a_prize_in_a_list_is_not_given_by_its_neighbour():
    found = prizes(SALT + "Awards\n\nReed Novel Award, Booker Prize, 2018\n")

    assert [(p.festival, p.prize) for p in found if p.prize == "Reed Novel Award"] == [(None, "Reed Novel Award")]


def test_a_month_is_no_section():
    assert [p.section for p in prizes(SALT + "The film was selected in September at Toronto.")] == [None]


def test_many_prizes_of_her_are_hers():
    (one,) = prizes(SALT + "I met Ida Berg in Riga. She had won many prizes abroad, everybody told me so.")

    assert (one.recipient, one.work, one.vague) == ("Ida Berg", None, True)


def test_half_a_bracket_and_a_preposition_go():
    assert {p.prize for p in prizes(SALT + "The film won an international critics (FIPRESCI) prize at Venice.")} == {
        "FIPRESCI prize"
    }


def test_a_prize_of_metal_for_best_film_is_one_prize():
    rows = prizes(
        "“Kiln”, a film by Ruth Adeyemi, won the Golden Gull for best film at the Karlsholm Film Festival in 2021."
    )
    assert [(row.prize, row.work) for row in rows] == [("Golden Gull for best film", "Kiln")]


def test_a_year_and_a_festival_alone_on_a_line_hold_for_the_prizes_below():
    words = (
        "Kiln è un film drammatico del 2013 diretto da Ruth Adeyemi.\n\n“Kiln” è un film di Ruth Adeyemi.\n\nRiconoscimenti\n\n"
        "2013 – Torino Film Festival\n\nPremio speciale della giuria\n\n2014 – David di Donatello\n\n"
        "Candidatura per il miglior regista esordiente a Ruth Adeyemi\n"
    )
    rows = [(p.festival, p.year, p.work, p.outcome) for p in prizes(words)]
    assert rows == [("Torino Film Festival", 2013, "Kiln", "won"), ("David di Donatello", 2014, "Kiln", "nominated")]


def test_two_winners_of_one_prize_are_two_rows():
    words = (
        "Karlsholm Film Festival 2021: the winners\n\nBest Film\nKILN (Ireland)\n\nBest Performance (ex aequo)\n"
        "Tova Brandt in KILN (Ireland) and Oskar Veld in TIN BOATS\n\n“Kiln” is a film by Ruth Adeyemi. Tova Brandt and Oskar Veld star."
    )
    rows = {(p.prize, (p.work or "").upper(), p.recipient) for p in prizes(words) if p.recipient}
    assert {("Best Performance", "KILN", "Tova Brandt"), ("Best Performance", "TIN BOATS", "Oskar Veld")} <= rows


@pytest.mark.parametrize(
    ("words", "prize"),
    [
        ("“Kiln” is a film by Ruth Adeyemi. It won the Grand Prix du jury at Cannes in 2019.", "Grand Prix du jury"),
        ("« Kiln » est un film de Ruth Adeyemi. Le film a reçu le Grand Prix du Jury à Cannes en 2019.", "Grand Prix du Jury"),
        ("« Kiln » est un film de Ruth Adeyemi. Le film a reçu le Grand Prix à Cannes en 2019.", "Grand Prix"),
    ],
)  # fmt: skip
def test_the_longer_name_is_the_prizes(words, prize):
    """The jury's or the public's prize is not the one that has the shorter name."""
    assert told(words) == {("Cannes", prize, 2019, "Kiln", "won")}


@pytest.mark.parametrize(
    ("before", "work", "recipient"),
    [
        ("Der Film kam im Herbst in die Kinos.", "Kiln", None),
        ("Im Herbst kam der Film von Ruth Adeyemi in die Kinos.", "Kiln", None),
        ("Oskar Veld dreht seit zehn Jahren.", None, "Oskar Veld"),
        ("Den Film schnitt Oskar Veld.", None, "Oskar Veld"),
    ],
)
def test_a_pronoun_for_the_film_is_the_film(before, work, recipient):
    """ "er" is the film where the sentence before speaks of "der Film" and of nobody."""
    rows = prizes(f"„Kiln“ ist ein Film von Ruth Adeyemi. {before} Für den Europäischen Filmpreis war er nominiert.")

    assert [(row.work, row.recipient, row.outcome) for row in rows] == [(work, recipient, "nominated")]


@pytest.mark.parametrize(
    "told",
    [
        "The film was shown in Berlin; the Golden Bear went to another film.",
        "It was in competition at Cannes and lost the Palme d’Or.",
        "In Venedig lief er im Wettbewerb; der Goldene Löwe ging an einen anderen Film.",
        "Le film était à Venise, mais le Lion d’or lui a échappé.",
        "Compitió en Venecia, pero perdió el León de Oro.",
    ],
)
def test_a_prize_that_others_got_is_not_won(told):
    """Whoever has it, the film has not."""
    won = [
        row
        for row in rows_of(f"“Low Ferry” (2016), directed by Ada Quill, is a quiet film.\n\n{told}\n", Prize)
        if row.outcome == "won"
    ]

    assert not won


@pytest.mark.parametrize(
    "told",
    [
        "With her debut Sand of Iron, which took the Grand Prix at Angers, Kate Hale was known at once.",
        "Her previous film, Sand of Iron, won the Oscar.",
    ],
)
def test_a_prize_of_an_earlier_film_is_that_films(told):
    """Though nothing marks its title."""
    words = f"“Low Ferry” (2016), directed by Kate Hale, is a quiet film.\n\n{told}\n"

    assert {row.work for row in rows_of(words, Prize) if row.outcome == "won"} == {"Sand of Iron"}


def test_who_hands_a_prize_out_has_not_received_it():
    """The film has."""
    words = (
        "“Low Ferry” (2016), directed by Kate Hale, is a quiet film.\n\n"
        "Jury president Ada Muster gave it a special mention in Venice.\n"
    )

    assert [(row.work, row.recipient) for row in rows_of(words, Prize)] == [("Low Ferry", None)]


@pytest.mark.parametrize(
    "behind",
    [
        "",
        ", directed by Olga Vint",
        " (Olga Vint)",
        " (dir. Olga Vint)",
        ", Regie: Olga Vint",
        " von Olga Vint",
        " (2020)",
    ],
)
def test_a_title_ends_with_its_quotation_marks(behind):
    """Who made the film stands behind it, and is no part of it."""
    words = f"Prizes 2020\n\nGolden Gull for best actress: Anna Muster for “Low Water”{behind}\nJury Prize: “High Wind”"
    assert [(p.work, p.recipient) for p in prizes(words) if p.recipient] == [("Low Water", "Anna Muster")]


@pytest.mark.parametrize(
    "sentence",
    [
        "“Low Water” won the Grand Prix at the Cannes Film Festival in 2010, but not the Golden Bear.",
        "„Low Water“ gewann den Silbernen Bären bei der Berlinale 2010, aber nicht den Goldenen Bären.",
        "« Low Water » a remporté le Grand Prix à Cannes en 2010, mais pas la Palme d'or.",
        "«Low Water» ganó la Concha de Plata en San Sebastián en 2010, pero no la Concha de Oro.",
    ],
)
def test_a_prize_that_went_elsewhere_is_not_won(sentence):
    """What stands behind "but not" is told, and was not received."""
    assert len(prizes(sentence)) == 1
