"""Ordinary pages: what stands under a picture, over a box of data, and behind a department that is directed. All people and films are invented."""

import pytest
from makers import HEADS, paragraphs, reading_of, rows_of

from kadr.reading.subject import infer
from kadr.records import Credit, PersonFact, Prize, Work


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Паром до Берега (2021)", "Паром до Берега"),
        ("La casa que espera (2021)", "La casa que espera"),
        ("Was der Fluss behält (2021)", "Was der Fluss behält"),
    ],
)
def test_a_title_of_small_letters_stands_whole_before_its_year(line, title):
    """At the head of a page, alone on its line."""
    data = {"П": "Режиссёр: Вера Марлова\nОператор: Игорь Таров\nСценарий: Вера Марлова\n\nФильм идёт в кино.",
            "L": "Dirección: Edita Marlo\nGuion: Edita Marlo\nFotografía: Hugo Tarrés\n\nLa película está en el cine.",
            "W": "Regie: Edda Marlow\nBuch: Edda Marlow\nKamera: Jonas Tarrach\n\nDer Film ist im Kino zu sehen."}  # fmt: skip

    assert infer([reading_of(f"{line}\n\n{data[line[0]]}\n")]).title == title


def test_who_is_seen_under_a_picture_is_no_headline():
    """ "X (Mme Y) dans « TITLE »" names an actress, and the film is the one in quotation marks."""
    words = (
        "Culture\n\n« Le Préau », l'école est finie\n\nÉdith Marlet (Mme Vidal) dans « Le Préau », d'Ada Quillard. CASA FILM\n\n"
        "Édith Marlet, que l'on connaissait au théâtre, est étonnante. Le film « Le Préau » est une chronique.\n"
    )

    assert infer([reading_of(words)]).title == "Le Préau"


OTHER_DIRECTIONS = [
    ("pt", "A direção de fotografia, assinada por Hugo Tarrão, prefere o breu.", {("Hugo Tarrão", "cinematographer")}),
    ("pt", "O prêmio de direção de arte, para Hugo Tarrão, foi merecido.", {("Hugo Tarrão", "art_direction")}),
    ("es", "La dirección de fotografía es de Hugo Tarrés.", {("Hugo Tarrés", "cinematographer")}),
]


@pytest.mark.parametrize(("language", "sentence", "wanted"), OTHER_DIRECTIONS)
def test_other_departments_are_directed_too(language, sentence, wanted):
    """Who directed the photography or the art did not direct the film."""
    head, _ = HEADS[language]
    rows = [row for row in rows_of(paragraphs(head, sentence), Credit) if not row.person.startswith("Ada ")]

    assert {(row.person, row.role) for row in rows} == wanted


def test_who_won_for_a_film_does_not_own_it():
    """ "an Anna Muster für „TITLE“": the prize tells the job, and no direction."""
    head, _ = HEADS["de"]
    prize = "Der Preis für die beste Kamera ging an Jonas Tarrach für „Vor dem Deich“."
    rows = [row for row in rows_of(paragraphs(head, prize), Credit) if row.film == "Vor dem Deich"]

    assert {(row.person, row.role) for row in rows} == {("Jonas Tarrach", "cinematographer")}


def test_two_winners_of_one_line_are_no_film():
    """The title stands in the bracket behind the second."""
    words = (
        "Filmfest Nordsee: die Preise\n\nDer Film „Windstille“ von Edda Marlow lief im Wettbewerb.\n\n"
        "Bestes Drehbuch: Ute Merz, Jonas Tarrach („Kaltmiete“)\n"
    )
    rows = {(row.person, row.role, row.film) for row in rows_of(words, Credit) if row.role == "writer"}

    assert rows == {("Ute Merz", "writer", "Kaltmiete"), ("Jonas Tarrach", "writer", "Kaltmiete")}


RECORDS = [
    ("Produzione: Muster Film con Canale Cinema", {("Muster Film", "production_company"), ("Canale Cinema", "production_company")}),
    ("Roteiro: Luana Pessoa de Melo", {("Luana Pessoa de Melo", "writer")}),
    ("Imagem: Divulgação/Aurora Filmes", set()),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), RECORDS)
def test_boxes_of_data_hold_companies_and_whole_names(line, wanted):
    """Two companies are two, a surname keeps its particle, and a picture's source is no camera."""
    language = "it" if line.startswith("Produzione") else "pt"
    head, _ = HEADS[language]
    rows = [row for row in rows_of(f"{paragraphs(head)}\n\n{line}\n", Credit) if not row.person.startswith("Ada ")]

    assert {(row.person, row.role) for row in rows if row.role != "director"} == wanted


def test_silver_is_nobody():
    """ "Nastri d'Argento" is a prize, and who lives in Rome is whom the paragraph speaks of."""
    words = (
        "Marea\n\nIl nuovo film di Saverio Tarroni, “Marea”, è in sala.\n\n"
        "Saverio Tarroni, nato a Cagliari nel 1986, ha ricevuto una candidatura ai Nastri d'Argento come miglior regista. Vive a Roma.\n"
    )

    assert {row.person for row in rows_of(words, PersonFact)} == {"Saverio Tarroni"}


def test_the_job_of_another_clause_is_no_word_about_a_name():
    """ "предлагали Илье Громадину, но актёр был занят": he did not act in it."""
    head, _ = HEADS["ru"]
    refused = "Роль Гены предлагали Илье Громадину, но актёр был занят."

    assert not [row for row in rows_of(paragraphs(head, refused), Credit) if row.role == "cast"]


@pytest.mark.parametrize(
    "head", ["FILMOGRAPHY", "Filmografie (Auswahl)", "Filmographie", "Filmografía", "Filmografia", "Фильмография"]
)
def test_a_filmography_under_the_maker_tells_what_they_directed(head):
    """Lines of a year and a title; not what they only acted in."""
    words = (
        "Low Ferry\n\nDirector: Ada Quill\nScreenplay: Ada Quill\nCinematography: Hugh Tarrant\n\n"
        "The film “Low Ferry” is about a ferryman.\n\nAda Quill was born in Sligo in 1985.\n\n"
        f"{head}\n\n2013 Turf (short)\n2015 The Pattern Day (actress)\n2022 Low Ferry\n"
    )
    rows = rows_of(words, Credit)

    assert {row.film for row in rows if row.role == "director" and row.person == "Ada Quill"} == {"Low Ferry", "Turf"}


@pytest.mark.parametrize(
    "lines",
    [
        "2014 Bog (composer)\n2015 Hill (as production designer)\n2016 Mere (sound)\n2017 Down (camera operator)\n2018 Hob – actress",
        "2014 Bog (Produzentin)\n2015 Hill (Regieassistenz)",
        "2014 Bog (продюсер)",
    ],
)
def test_a_filmography_gives_only_what_is_not_said_to_be_other_work(lines):
    """Behind the titles that the maker directed stands nothing, or what kind of film it is."""
    words = (
        "Low Ferry\n\nDirector: Ada Quill\nScreenplay: Ada Quill\nCinematography: Hugh Tarrant\n\n"
        "The film “Low Ferry” is about a ferryman.\n\nAda Quill was born in Sligo in 1985.\n\n"
        f"FILMOGRAPHY\n\n2010 Turf (Kurzfilm, 12 min.)\n2011 Sedge – director\n{lines}\n2022 Low Ferry\n"
    )

    assert {row.film for row in rows_of(words, Credit) if row.role == "director"} == {"Low Ferry", "Turf", "Sedge"}
    assert not [hit.title for hit in reading_of(words).titles if "–" in hit.title]


def test_whose_film_it_is_in_an_obituary_goes_on_to_the_next_sentence():
    """The paragraph's last film, not the one that the obituary names most."""
    words = (
        "Morreu Rui Quintão, realizador de «O Carro»\n\nRui Quintão, que realizou «O Carro» e «A Barca», morreu ontem aos 80 anos.\n\n"
        "Nascido em Viseu, em 1941, foi durante trinta anos um dos cineastas mais discretos do país, e nunca quis viver em Lisboa, onde dizia não se ouvir nada.\n\n"
        "Em 1974, filmou «Feira de Março» na Figueira, com gente da terra e quase sem dinheiro. A música do filme é de Hugo Tarrão, que ali nascera.\n"
    )
    rows = [row for row in rows_of(words, Credit) if row.role == "composer"]

    assert {(row.person, row.film) for row in rows} == {("Hugo Tarrão", "Feira de Março")}


def test_festivals_of_film_are_named_whole_and_a_competition_is_no_prize():
    """ "Festival du film francophone d'…", "… – Compétition"; behind a prize it says for which films the prize was."""
    words = (
        "Le Bac\n\nRéalisation : Ada Quillard\nScénario : Ada Quillard\nImage : Hugo Tarraud\n\nLe film « Le Bac » raconte un été.\n\n"
        "FESTIVALS\n\nFestival du film francophone d'Aurillac 2022 – Prix du public\nFestival de Tarbes 2022 – Compétition\n"
        "Festival de Lorges 2022 : Grand Prix – Compétition internationale\n"
    )
    rows = {(row.festival, row.outcome) for row in rows_of(words, Prize)}

    assert rows == {
        ("Festival du film francophone d'Aurillac", "won"),
        ("Festival de Tarbes", "selected"),
        ("Festival de Lorges", "won"),
    }


def test_a_prize_for_it_is_for_the_film_of_the_page():
    """Whatever else the sentence names."""
    words = (
        "Low Ferry\n\n“Low Ferry”, directed by Ada Quill, is a film about a ferryman, played by Hugh Tarrant.\n\n"
        "Tarrant, best known for “Harbour Tales”, won a British Independent Film Award for it in December.\n"
    )

    assert {row.work for row in rows_of(words, Prize)} == {"Low Ferry"}


def test_a_prize_for_it_is_for_the_film_that_its_sentence_tells_of():
    """Another film, made before the "and"."""
    head, _ = HEADS["en"]
    words = paragraphs(head, "In 2013 she directed “Turf” and won the Golden Bear for it.")

    assert {row.work for row in rows_of(words, Prize)} == {"Turf"}


def test_parts_come_first_where_the_list_says_so():
    """A lone word on the left of each line is a character."""
    words = (
        "La barca\n\nDirección: Ada Quiles\nGuion: Ada Quiles\nFotografía: Hugo Tarrés\n\nLa película «La barca» cuenta un verano.\n\n"
        "FICHA ARTÍSTICA\n\nLidia .......... Nausica Beltrán\nTomás .......... Sergi Lozano\n"
    )
    cast = {(row.person, row.character) for row in rows_of(words, Credit) if row.role == "cast"}

    assert cast == {("Nausica Beltrán", "Lidia"), ("Sergi Lozano", "Tomás")}


def test_a_title_with_a_sentence_behind_it_is_the_one_marked_elsewhere():
    """ "La corriera conferma il talento" names the film «La corriera»."""
    words = (
        "La corriera, la recensione\n\nTitolo: La corriera\nRegia: Ada Quaglia\nSceneggiatura: Ada Quaglia\nFotografia: Ugo Tarroni\n\n"
        "Il film racconta un viaggio. Presentata a Bari, dove Tarroni ha vinto il premio della critica, La corriera conferma il talento di Ada Quaglia.\n"
    )

    assert {row.work for row in rows_of(words, Prize) if row.work} <= {"La corriera"}


@pytest.mark.parametrize(
    ("language", "sentence", "actors"),
    [
        (
            "en",
            "Basher Tarr (Don Chadwell) runs, and Cassandra Wong (Tia Carrow) waits.",
            {"Don Chadwell", "Tia Carrow"},
        ),
        ("en", "Loren Visser (M. Emory Walsh) takes the case.", {"M. Emory Walsh"}),
        ("fr", "Loren Visser (M. Emory Walsh) prend l'affaire.", {"M. Emory Walsh"}),
        ("fr", "Édith Marlet (M. Vidal) est étonnante.", {"Édith Marlet"}),
    ],
)
def test_a_first_name_is_not_how_a_character_is_called(language, sentence, actors):
    """Don and Tia are called so in Spanish and Portuguese only, and M. before a first name is an initial."""
    head, _ = HEADS[language]

    assert {row.person for row in rows_of(paragraphs(head, sentence), Credit) if row.role == "cast"} == actors


def test_the_letter_before_a_turn_is_no_initial():
    """ "R. Una foto": who answers, and nobody called so."""
    words = (
        "Ada Quiles estrena “La barca”\n\nLa película de Ada Quiles, directora de “La barca”, llega el viernes.\n\n"
        "P. ¿De dónde sale la película?\n\nR. Una foto de mi madre. Nada más.\n\nP. ¿Y la música de la película?\n\nR. La compuso Hugo Tarrés.\n"
    )
    reading = reading_of(words)

    assert not [p.full for p in reading.persons if p.full.startswith(("R. ", "P. "))]
    assert ("Hugo Tarrés", "composer") in {(row.person, row.role) for row in rows_of(words, Credit)}


@pytest.mark.parametrize(
    ("language", "sentence", "person"),
    [
        ("en", "In the next section Hugh Tarrant, the cinematographer, explains the light.", "Hugh Tarrant"),
        ("de", "In der ersten Reihe Jonas Tarrach, der Kameramann.", "Jonas Tarrach"),
    ],
)
def test_a_name_may_stand_behind_a_section_or_a_row(language, sentence, person):
    """A first name tells it from what a festival calls its sections."""
    head, _ = HEADS[language]
    rows = rows_of(paragraphs(head, sentence), Credit)

    assert (person, "cinematographer") in {(row.person, row.role) for row in rows}


def test_a_section_of_a_festival_is_nobody():
    """Nuevos Directores."""
    words = paragraphs(HEADS["es"][0], "La película compite en la sección Nuevos Directores.")

    assert "Nuevos Directores" not in {hit.full for hit in reading_of(words).persons}


@pytest.mark.parametrize(
    ("sentences", "role", "person"),
    [
        (("M. Nigel Sharrow wrote the film.", "M. Nigel Sharrow was born in Cork."), "writer", "M. Nigel Sharrow"),
        (("J. Smith plays the ferryman.", "J. Moran was not asked. Who was?"), "cast", "J. Smith"),
    ],
)
def test_an_initial_that_begins_two_lines_is_one(sentences, role, person):
    """Only who asks and who answers stand before lines in turns."""
    head, _ = HEADS["en"]

    assert (person, role) in {(row.person, row.role) for row in rows_of(paragraphs(head, *sentences), Credit)}


WITH_FAMILY = [
    ("Ada Quill was born in Sligo in 1985. She lives with her family in Cork.", "Cork"),
    ("Ada Quell wurde 1985 in Stade geboren. Sie lebt mit ihrer Familie in Hamburg.", "Hamburg"),
    ("Ada Quillard est née à Brest en 1985. Elle vit avec sa fille à Nantes.", "Nantes"),
]


@pytest.mark.parametrize(("life", "town"), WITH_FAMILY)
def test_whom_somebody_lives_with_stands_before_the_town(life, town):
    """The town is found behind them."""
    lives = {row.place for row in rows_of(f"{life}\n", PersonFact) if row.fact == "lives"}

    assert lives == {town}


LOOKED_AT = [
    ("fr", "Avec Hugo Tarret, le chef opérateur, nous avons regardé les tableaux de Quarnel.", "Quarnel", "painting"),
    ("es", "La directora dijo que pensaba también en los cuadros de Quarnel.", "Quarnel", "painting"),
    ("it", "La luce fa pensare ai quadri di Quarnel.", "Quarnel", "painting"),
    ("de", "Ich habe mir vor dem Dreh die Fotografien von Ada Quarnel angesehen.", "Ada Quarnel", "photograph"),
    ("en", "For the light we looked at the paintings of Quarnel.", "Quarnel", "painting"),
]


@pytest.mark.parametrize(("language", "words", "who", "kind"), LOOKED_AT)
def test_makers_of_what_was_looked_at_need_not_be_known(language, words, who, kind):
    """Paintings and photographs of somebody no list has, where words tell how they bear on the film."""
    rows = rows_of(f"{HEADS[language]}\n\n{words}\n", Work)

    assert (who, kind) in {(row.creator, row.kind) for row in rows}


def test_pictures_of_who_shot_the_film_are_no_other_work():
    """ "Die Bilder von Kameramann X erinnern an …" speaks of this film's own pictures."""
    rows = rows_of(f"{HEADS['de']}\n\nDie Bilder von Kameramann Bert Quarnel erinnern an Angela Schanelec.\n", Work)

    assert not [row for row in rows if "Quarnel" in (row.creator or "")]


def test_a_film_somebody_was_seen_in_is_no_influence():
    """ "A quien vimos en «Título»" tells of a part."""
    rows = rows_of(f"{HEADS['es']}\n\nLa protagoniza Hugo Tarrés, a quien vimos en Los días de Lumbra.\n", Work)

    assert not [row for row in rows if row.relation == "influence"]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Film of the week: The Quarnel Year", "The Quarnel Year"),
        ("This week's picture: The Long Ice", "The Long Ice"),
    ],
)
def test_a_label_over_a_page_is_no_part_of_its_title(head, title):
    """A short label before the film, which the text names again and again; an older film is named between."""
    words = (
        f"{head}\n\nA widow and a very bad winter: her third feature is her best\n\nAnyone who saw Ada Quill's Low Tide (2016) will "
        f"remember it. Her new film, {title}, has a plot.\n\n{title} won the Audience Award at the London Film Festival.\n"
    )

    assert infer([reading_of(words)]).title == title


def test_a_title_with_a_small_word_before_a_capital_stands_whole_before_its_year():
    """Les Cousins d'Argelès (Ada Quillard, 2022): the elided word belongs to the title, and the line says what was seen."""
    words = (
        "Le Carnet de Hugo\n\nVu hier : Les Cousins d'Argelès (Ada Quillard, 2022)\n\nLe film précédent d'Ada Quillard, La Boussole, "
        "m'avait semblé bien sage. La Boussole était un premier film.\n"
    )

    assert infer([reading_of(words)]).title == "Les Cousins d'Argelès"


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("it", "Ho rivisto La terra lontana di Visconti e L'albero dei sogni.", "La terra lontana"),
        ("fr", "Je lui ai montré La Terre lointaine de Visconti.", "La Terre lointaine"),
        ("pt", "O seu primeiro filme chama-se A Fita Longa e estreia-se em setembro em Lisboa.", "A Fita Longa"),
    ],
)
def test_an_unmarked_title_ends_before_its_maker_and_before_a_verb(language, words, title):
    """Where the surname alone is one the lists know, and where a verb has its pronoun behind it."""
    reading = reading_of(f"{HEADS[language]}\n\n{words}\n")

    assert title in {found.title for found in reading.titles}


def test_a_death_told_below_the_headline_makes_a_life_of_the_page():
    """The day before the name is no name, and the facts are of who died, not of who wrote."""
    words = (
        "Der Mann, der die Wolken abwartete\n\nZum Tod des Kameramanns Gernulf Quarnel\n\nVon Ada Tarrach, 9. März 2021\n\n"
        "Am Donnerstag ist in Potsdam der Kameramann Gernulf Quarnel gestorben. Er wurde 83 Jahre alt.\n\n"
        "Quarnel wurde 1937 in Görlitz geboren. Nach einer Lehre als Fotograf studierte er in Babelsberg.\n"
    )
    rows = rows_of(words, PersonFact)

    assert reading_of(words).text.kind == "profile"
    assert {(row.person, row.fact) for row in rows} >= {("Gernulf Quarnel", "born"), ("Gernulf Quarnel", "died")}
    assert {row.person for row in rows} == {"Gernulf Quarnel"}


PAIRS = [
    ("en", "Nora Belling and Hugh Tarrant wrote the music.", "composer", {"Nora Belling", "Hugh Tarrant"}),
    ("en", "The screenplay, by Quill and Hugh Tarrant, is adapted from a novel.", "writer", {"Ada Quill", "Hugh Tarrant"}),
    ("de", "Nora Bellmann und Hugo Tarrach schrieben die Musik.", "composer", {"Nora Bellmann", "Hugo Tarrach"}),
    ("fr", "Nora Bellin et Hugo Tarret ont composé la musique.", "composer", {"Nora Bellin", "Hugo Tarret"}),
    ("es", "Nora Bellón y Hugo Tarrés compusieron la música.", "composer", {"Nora Bellón", "Hugo Tarrés"}),
    ("it", "Nora Bellini e Ugo Tarri hanno composto le musiche.", "composer", {"Nora Bellini", "Ugo Tarri"}),
    ("pt", "Nora Belmonte e Hugo Tarrão compuseram a música.", "composer", {"Nora Belmonte", "Hugo Tarrão"}),
    ("ru", "Нора Белова и Игорь Таров написали музыку.", "composer", {"Нора Белова", "Игорь Таров"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "role", "people"), PAIRS)
def test_both_of_two_people_who_did_one_job_are_credited(language, words, role, people):
    """The verb stands behind both, or one "by" before them."""
    rows = rows_of(f"{HEADS[language]}\n\n{words}\n", Credit)

    assert {row.person for row in rows if row.role == role} == people


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Er war mit der Kostümbildnerin Nora Bellmann verheiratet."),
        ("en", "He was married to the costume designer Nora Belling."),
        ("pt", "A montagem foi feita por Nora Belmonte."),
    ],
)
def test_a_job_by_the_way_and_a_department_that_was_made_are_no_costume_and_no_part(language, words):
    """Whom somebody married did not work on the film for it; who made the editing plays nobody."""
    rows = rows_of(f"{HEADS[language]}\n\n{words}\n", Credit)

    assert not {row.role for row in rows} & {"costume", "cast"}


PRIZES_TOLD = [
    ("fr", "Son premier film, Jusant, a été sélectionné à la Semaine de la critique en 2019.", {("Jusant", None, "selected")}),
    ("fr", "Le film a reçu le Valois de la mise en scène au Festival d'Angoulême.", {("Le Bac", "Valois de la mise en scène", "won")}),
    ("es", "En los premios Goya de 2012 la película ganó el premio al mejor guion adaptado.", {("La barca", "premio al mejor guion adaptado", "won")}),
    ("de", "Der Film gewann im Wettbewerb von Lumbrück den Preis für den besten mittellangen Film.",
     {("Die Fähre", "Preis für den besten mittellangen Film", "won")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "told"), PRIZES_TOLD)
def test_an_ordinary_sentence_tells_its_prize_whole(language, words, told):
    """A section that is one festival's alone, a prize by a festival's own name, the event no prize beside the one named."""
    rows = rows_of(f"{HEADS[language]}\n\n{words}\n", Prize)

    assert {(row.work, row.prize, row.outcome) for row in rows} == told


def test_a_section_of_another_festival_is_not_put_to_the_one_that_gave_the_prize():
    """ "À la Quinzaine des cinéastes, … à Namur": two places, and the section belongs to the first."""
    words = "Le film a été présenté en mai à la Quinzaine des cinéastes et il a remporté le Grand Prix du festival de Namur."
    rows = rows_of(f"{HEADS['fr']}\n\n{words}\n", Prize)

    assert {(row.outcome, row.section) for row in rows} == {("won", None), ("selected", "Quinzaine des cinéastes")}


def test_the_film_somebody_shot_before_is_not_what_the_sentence_tells_of():
    """ "Cinematographer X, who also shot TITLE, lets …": the credit and the next ones are of the page's film."""
    words = (
        "The Quarnel Bridge\n\nAda Quill's film The Quarnel Bridge, her third, is about a ferry. Her second film, Salt Money, took the Grand Jury "
        "Prize at Sundance in 2020. The Quarnel Bridge has light.\n\nCinematographer Hugh Tarrant, who also shot Salt Money, lets the river "
        "glow. The score is by Nora Belling.\n"
    )
    rows = rows_of(words, Credit)

    assert ("Nora Belling", "composer", "The Quarnel Bridge") in {(row.person, row.role, row.film) for row in rows}
    assert "Salt Money" in {row.work for row in rows_of(words, Prize)}


ONE_OF_TWO = [
    ("en", "Nora Belling and Hugh Tarrant, who wrote the music, are old friends."),
    ("en", "Nora Belling and Hugh Tarrant, who edited the film, met in Berlin."),
    ("en", "Nora Belling and Hugh Tarrant, who shot the film, met in Berlin."),
    ("es", "Nora Bellón y Hugo Tarrés, que montó la película, se conocieron en Berlín."),
    ("en", "It was edited by Nora Belling and Hugh Tarrant is its quiet star."),
    ("en", "The film was shot by Nora Belling and Hugh Tarrant is the father."),
]


@pytest.mark.parametrize(("language", "words"), ONE_OF_TWO)
def test_the_other_of_two_people_is_not_credited_from_another_clause(language, words):
    """A relative clause tells of the last one, and a name before "is" may begin a clause of its own."""
    rows = rows_of(f"{HEADS[language][0]}\n\n{words}\n", Credit)

    assert len({row.person for row in rows if row.role in {"composer", "editor", "cinematographer"}}) < 2


def test_a_department_by_two_people_is_of_both_before_a_verb():
    """ "The music by A and B is …": the department is the subject."""
    rows = rows_of(f"{HEADS['en'][0]}\n\nThe music by Nora Belling and Hugh Tarrant is superb.\n", Credit)

    assert {row.person for row in rows if row.role == "composer"} == {"Nora Belling", "Hugh Tarrant"}


OF_ANOTHER = [
    ("es", "Nora Bellón y Hugo Tarrés hicieron la música de otra película, «Los lunes»."),
    ("es", "Nora Bellón y Hugo Tarrés hicieron la música de «Los lunes»."),
    ("es", "Nora Bellón y Hugo Tarrés compusieron la música de su película anterior."),
    ("fr", "Nora Bellin et Hugo Tarret ont composé la musique d'un autre film."),
    ("de", "Nora Bellmann und Hugo Tarrach schrieben die Musik zu einem anderen Film."),
    ("de", "Nora Bellmann und Hugo Tarrach übernahmen das Drehbuch von einem anderen."),
    ("it", "Nora Bellini e Ugo Tarri hanno composto le musiche di un altro film."),
]


@pytest.mark.parametrize(("language", "words"), OF_ANOTHER)
def test_what_two_people_did_for_another_film_is_no_credit_of_this_one(language, words):
    """The words behind the work tell of which film it is."""
    film = HEADS[language][1]
    rows = rows_of(f"{HEADS[language][0]}\n\n{words}\n", Credit)

    assert not {row.role for row in rows if row.film == film} & {"composer", "writer"}


def test_what_two_people_did_for_this_film_is_its_credit():
    """Its own title behind the work takes nothing back."""
    words = "Nora Bellón y Hugo Tarrés compusieron la música de «La barca»."
    rows = rows_of(f"{HEADS['es'][0]}\n\n{words}\n", Credit)

    assert {(row.person, row.film) for row in rows if row.role == "composer"} == {
        ("Nora Bellón", "La barca"), ("Hugo Tarrés", "La barca"),
    }  # fmt: skip


NOWHERE_SHOWN = [
    ("en", "Special screenings were presented in schools."),
    ("es", "Punto de encuentro de dos mundos, la película se estrenó ayer."),
    ("fr", "Un certain regard sur l'enfance : le film, présenté hier, touche."),
    ("fr", "Le film, présenté hier, pose un certain regard."),
    ("de", "Der Film lief im Wettbewerb in Konkurrenz zu anderen."),
    ("de", "Der Film lief im Wettbewerb von Ideen."),
    ("en", "The film was shown in competition in September."),
]


@pytest.mark.parametrize(("language", "words"), NOWHERE_SHOWN)
def test_ordinary_words_are_no_selection_and_no_festival(language, words):
    """Sections are read as they are printed; a competition is of a place, not of ideas."""
    assert rows_of(f"{HEADS[language][0]}\n\n{words}\n", Prize) == []


SHOWN = [
    ("fr", "Le film a été présenté à Un certain regard en 2019.", "Cannes Film Festival"),
    ("fr", "Le film a été présenté à la Quinzaine des cinéastes en 2019.", "Cannes Film Festival"),
    ("fr", "Le film a été présenté dans la section Un certain regard en 2019.", "Cannes Film Festival"),
    ("de", "Der Film lief im Wettbewerb von Saarbrücken.", "Saarbrücken"),
    ("it", "Il film è stato presentato in concorso a Pontelagoscuro.", "Pontelagoscuro"),
]


@pytest.mark.parametrize(("language", "words", "festival"), SHOWN)
def test_a_section_with_one_capital_and_the_competition_of_a_town_are_read(language, words, festival):
    """As pages print them."""
    rows = rows_of(f"{HEADS[language][0]}\n\n{words}\n", Prize)

    assert {(row.festival, row.outcome) for row in rows} == {(festival, "selected")}


# --- lists, asides and lives of ordinary pages ------------------------------------------------------------------------


PRESS_KIT = paragraphs(
    "PRESSEHEFT",
    "NACHTBOOT 7",
    "Ein Film von Edda Marlow",
    "Deutschland 2019, 97 Min., DCP, Farbe",
    "Besetzung",
    "Nuran – Ina Wolf\nDas Kind – Jonas Tarrach\nKollege Fritz – Georg Helm",
    "Stab",
    "Regie und Drehbuch – Edda Marlow\nMontage – Tobias Kinz\nProduktion – Zweite Reihe Filmproduktion, in Koproduktion mit Donaufilm Wien\nVerleih: Deichtor Film. 97 Minuten.",
    "Edda Marlow – Biografie",
    "Edda Marlow wurde 1986 in Mannheim als Tochter eines Lotsen geboren.",
)


def test_a_press_kit_with_dashes_is_read_as_one_record():
    """Parts and actors on either side of a dash are no films and makers, and whose film it is is no title."""
    reading = reading_of(PRESS_KIT)
    credits = list(rows_of(PRESS_KIT, Credit))

    assert reading.subject
    assert reading.subject.title.casefold() == "nachtboot 7"
    assert {(row.person, row.character) for row in credits if row.role == "cast"} == {
        ("Ina Wolf", "Nuran"), ("Jonas Tarrach", "Das Kind"), ("Georg Helm", "Kollege Fritz")}  # fmt: skip
    assert {row.film for row in credits} == {reading.subject.title}
    assert {row.person for row in credits if row.role in {"production_company", "producer"}} == {
        "Zweite Reihe Filmproduktion", "Donaufilm Wien"}  # fmt: skip
    assert {row.person for row in credits if row.role == "distributor"} == {"Deichtor Film"}


def test_a_surname_in_brackets_is_the_actor_named_above():
    """ "Jean Marlow (Quarles)" is played by Ida Quarles, who stands in the lead."""
    head, film = HEADS["en"]
    words = paragraphs(
        head, "It stars Ida Quarles. In winter Jean Marlow (Quarles) lets her room. Jean Marlow is alone."
    )
    cast = {(row.person, row.character) for row in rows_of(words, Credit) if row.role == "cast" and row.film == film}

    assert ("Ida Quarles", "Jean Marlow") in cast
    assert all(person == "Ida Quarles" for person, _ in cast)


EARLIER = [
    ("en", "Cinematographer Jo Tarrant, who last shot “The Glass Pier”, keeps his distance.", "cinematographer"),
    ("de", "Kameramann Jonas Tarrach, der zuletzt „Der Glassteg“ fotografiert hat, bleibt auf Abstand.", "cinematographer"),
    ("fr", "La monteuse Anna Tarrand, qui a aussi monté « Le Quai de verre », prend son temps.", "editor"),
    ("es", "La montadora Ana Tarrés, que también montó «El muelle», se toma su tiempo.", "editor"),
    ("it", "Il direttore della fotografia Gianni Tarri, che ha fotografato «Il molo», resta lontano.", "cinematographer"),
    ("pt", "A montadora Ana Tarrão, que também montou «O cais», não tem pressa.", "editor"),
    ("ru", "Оператор Сергей Таров, который снял «Стеклянный причал», не спешит.", "cinematographer"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "role"), EARLIER)
def test_a_clause_behind_a_name_tells_of_another_film(language, sentence, role):
    """It is a credit of that film, in the job that its verb or the page's own credit tells, and of no director."""
    head, film = HEADS[language]
    rows = [
        row
        for row in rows_of(paragraphs(head, sentence), Credit)
        if row.film != film and ("Tar" in row.person or "Таров" in row.person)
    ]

    assert {row.role for row in rows} == {role}


NO_CREDITS = [
    ("fr", "L'idée est venue d'une photographie de Lucie Marchal, vue dans une exposition."),
    ("pt", "A realizadora fala da fotógrafa Zulmira Pestana, cujas imagens a acompanharam."),
    ("en", "Jo Tarrant and Ben Elm wrote the music for another film."),
    ("de", "2015 erhielt Kameramann Karl Weber den Ehrenoscar für sein Lebenswerk."),
    ("fr", "Anne Petit, découverte dans « La Fabrique » de Paul Dorlac, joue la mère."),
]


@pytest.mark.parametrize(("language", "sentence"), NO_CREDITS)
def test_who_did_nothing_on_the_film_is_not_credited(language, sentence):
    """Photographers, other films' people, honours for a life, and the maker of a film named by the way."""
    head, film = HEADS[language]
    rows = [row for row in rows_of(paragraphs(head, sentence), Credit) if row.film == film and "Ada" not in row.person]

    assert [row.person for row in rows if row.person != "Anne Petit"] == []


LIVES = [
    ("en", "The director was born in Galway.", {("born", "Galway")}),
    ("de", "Die Regisseurin lebt in Bremen.", {("lives", "Bremen")}),
    ("fr", "La réalisatrice, née à Vannes en 1979, tourne en Bretagne.", {("born", "Vannes")}),
    ("es", "La directora nació en Oviedo.", {("born", "Oviedo")}),
    ("it", "La regista è nata a Pavia.", {("born", "Pavia")}),
    ("pt", "A realizadora nasceu em Bragança.", {("born", "Bragança")}),
]


@pytest.mark.parametrize(("language", "sentence", "wanted"), LIVES)
def test_the_director_without_a_name_is_the_films(language, sentence, wanted):
    """Not whom the sentence before names last."""
    head, _ = HEADS[language]
    actress = {"en": "Ina Wolf plays the mother.", "de": "Ina Wolf spielt die Mutter.", "fr": "Ina Wolf joue la mère.", "es": "Ina Wolf interpreta a la madre.",
               "it": "Ina Wolf interpreta la madre.", "pt": "Ina Wolf interpreta a mãe."}[language]  # fmt: skip
    facts = rows_of(paragraphs(head, f"{actress} {sentence}"), PersonFact)

    assert {(row.fact, row.place) for row in facts} == wanted
    assert {row.person.split()[0] for row in facts} == {"Ada"}


TOWNS = [
    ("en", "Ada Quill went back to Galway, the town where she was born and still lives."),
    ("es", "Ada Quiles volvió a Oviedo, la ciudad donde nació y donde todavía vive."),
    ("pt", "Ada Quintão voltou a Bragança, a cidade onde nasceu e onde ainda vive."),
]


@pytest.mark.parametrize(("language", "sentence"), TOWNS)
def test_a_town_where_somebody_was_born_and_still_lives_tells_two_facts(language, sentence):
    """Both of whom the sentence is about."""
    head, _ = HEADS[language]
    facts = rows_of(paragraphs(head, sentence), PersonFact)

    assert {(row.person.split()[0], row.fact) for row in facts} == {("Ada", "born"), ("Ada", "lives")}


def test_a_life_in_brackets_dates_the_birth_with_its_first_date():
    """And not with the second, which is nearer to "was born"."""
    head, _ = HEADS["en"]
    words = "Ada Quill (12 May 1931 – 4 January 2003) was born in Kirkcaldy. She died in St Andrews."
    facts = {(row.person, row.fact, row.place, row.date) for row in rows_of(paragraphs(head, words), PersonFact)}

    assert ("Ada Quill", "born", "Kirkcaldy", "1931-05-12") in facts
    assert {person for person, *_ in facts} == {"Ada Quill"}


def test_company_told_by_the_way_has_no_life_of_its_own():
    """ "vive en … con su marido, el montador X, y da clases": both facts are hers."""
    head, _ = HEADS["es"]
    words = "Ada Quiles vive en Montevideo con su marido, el montador Hugo Tarrés, y da clases en la Universidad Central. ¿Volverá a rodar?"
    facts = rows_of(paragraphs(head, words), PersonFact)

    assert {(row.person, row.fact) for row in facts} == {("Ada Quiles", "lives"), ("Ada Quiles", "works")}


def test_a_festival_behind_a_preposition_is_nobody():
    """ "Al Torino Film Festival gli hanno dato il premio": no person is called Al Torino."""
    head, _ = HEADS["it"]
    words = "Al Torino Film Festival gli hanno dato il premio per il miglior attore."

    assert "Al Torino" not in {row.recipient for row in rows_of(paragraphs(head, words), Prize)}
