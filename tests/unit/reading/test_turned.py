"""Sentences turned round, programmes of several films, and what they lead to. All people and films are invented."""

import pytest
from makers import HEADS, paragraphs, reading_of, rows_of

from kadr.records import Credit, Prize, Work

TURNED = [
    ("en", "Behind the camera is Jonas Tarrant, and it was adapted by Hugh Tarrant from a play.", {("Jonas Tarrant", "cinematographer"), ("Hugh Tarrant", "writer")}),
    ("de", "Den Ton hat Jonas Tarrach gestaltet.", {("Jonas Tarrach", "sound")}),
    ("de", "Die Kamera führte Edda Marlow, den Ton Jonas Tarrach, den Schnitt Ute Merz.", {("Edda Marlow", "cinematographer"), ("Jonas Tarrach", "sound"), ("Ute Merz", "editor")}),
    ("de", "Für die spröde Musik, vier Stücke für Zither, zeichnet Jonas Tarrach verantwortlich.", {("Jonas Tarrach", "composer")}),
    ("de", "Der Fährmann, gespielt von dem Laien Jonas Tarrach, schweigt.", {("Jonas Tarrach", "cast")}),
    ("fr", "Le montage, en revanche, je l'ai confié à Hugo Tarraud.", {("Hugo Tarraud", "editor")}),
    ("en", "The daughter that Edith Marlow plays is silent.", {("Edith Marlow", "cast")}),
    ("de", "Die Tochter, die Edda Marlow spielt, schweigt.", {("Edda Marlow", "cast")}),
    ("de", "Die Musik geht auf Jonas Tarrach zurück.", {("Jonas Tarrach", "composer")}),
    ("de", "Die Musik liegt bei Jonas Tarrach.", {("Jonas Tarrach", "composer")}),
    ("fr", "C'est encore Édith Marlet qui produit.", {("Édith Marlet", "producer")}),
    ("es", "De la música se encargó Hugo Tarrés.", {("Hugo Tarrés", "composer")}),
    ("es", "Lo interpreta Hugo Tarrés, y su mujer es Edita Marlo.", {("Hugo Tarrés", "cast"), ("Edita Marlo", "cast")}),
    ("es", "También sale Hugo Tarrés haciendo de cura.", {("Hugo Tarrés", "cast")}),
    ("it", "Per la fotografia volle Ugo Tarroni.", {("Ugo Tarroni", "cinematographer")}),
    ("it", "Al montaggio Ugo Tarroni.", {("Ugo Tarroni", "editor")}),
    ("pt", "Da música encarregou-se Hugo Tarrão.", {("Hugo Tarrão", "composer")}),
    ("pt", "Quem fotografa é Hugo Tarrão.", {("Hugo Tarrão", "cinematographer")}),
    ("ru", "Художник у нас была Марта Лисина.", {("Марта Лисина", "production_design")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "wanted"), TURNED)
def test_the_work_or_the_verb_may_stand_before_the_name(language, sentence, wanted):
    """Who did what is found where the sentence is turned round, and nobody else is."""
    head, _ = HEADS[language]
    rows = [row for row in rows_of(paragraphs(head, sentence), Credit) if row.role != "director"]

    assert {(row.person, row.role) for row in rows} == wanted


NO_CREDIT = [
    ("de", "Den Ton hat Edda Marlow noch im Ohr."),
    ("es", "Su mujer es Edita Marlo."),
    ("en", "Hugh Tarrant is the neighbour."),
    ("en", "The piano that Hugh Tarrant plays is out of tune."),
    ("en", "It was Hugh Tarrant who shot his wife."),
    ("de", "Das Klavier, das Edda Marlow spielt, ist verstimmt."),
    ("de", "Den Brief, den Edda Marlow gibt, liest er."),
    ("de", "Den Ton hat Jonas Tarrach nicht gestaltet."),
    ("de", "Die Kamera hat Jonas Tarrach lange nicht übernommen."),
    ("de", "Die Musik liegt bei Jonas Tarrach auf dem Tisch."),
    ("de", "Die Musik geht auf Jonas Tarrach zu."),
    ("fr", "C'est à Édith Marlet que le film doit son titre."),
    ("fr", "L'image revient à Hugo Tarraud comme un souvenir."),
    ("es", "En la fiesta también aparece Edita Marlo, la alcaldesa."),
    ("es", "La fotografía la hizo el padre de Edita Marlo."),
    ("es", "La ciudad produce acero. Produce Hugo Tarrés desde 2010 vino en La Rioja."),
    ("it", "La musica che volle Ugo Tarroni è troppo forte."),
]


@pytest.mark.parametrize(("language", "sentence"), NO_CREDIT)
def test_such_words_give_no_credit_where_they_tell_of_something_else(language, sentence):
    """They tell of life as well as of a film: of a wife where no cast is told, of a piano that somebody plays, of what somebody did not do."""
    head, _ = HEADS[language]

    assert [row for row in rows_of(paragraphs(head, sentence), Credit) if row.role != "director"] == []


PROGRAMME = paragraphs(
    "CINÉMA LE PHARE - du 6 au 19 mars",
    "LE BAC DE NUIT\nFrance, 2023, 1h52\nDe Ada Quillard. Avec Hugo Tarraud, Édith Marlet",
    "Une éclusière recueille un marin. La musique de Lise Aubin se confond avec l'eau.",
    "L'ONCLE DE BRÊME\nItalie, 1h38, VO\nUn film de Ugo Tarroni avec Lucio Merli",
    "Un postier hérite d'un théâtre. Lucio Merli a reçu pour ce rôle le prix du meilleur acteur à Turin.",
)


def test_what_stands_under_a_heading_of_a_programme_is_of_its_film():
    """Two films over lines of data head their parts of a page: credits and prizes below go to each."""
    credits = {(row.person, row.role, row.film.lower()) for row in rows_of(PROGRAMME, Credit)}

    assert ("Lise Aubin", "composer", "le bac de nuit") in credits
    assert ("Ugo Tarroni", "director", "l'oncle de brême") in credits
    assert {row.work.lower() for row in rows_of(PROGRAMME, Prize)} == {"l'oncle de brême"}


def test_a_film_called_somebodys_third_feature_is_no_title():
    """What the opening sentence calls the film is not its name."""
    page = paragraphs(
        "THE LOW FERRY",
        "Ireland 2021, 101 min",
        "Ada Quill's third feature is a film about patience. The Low Ferry was shot by Hugh Tarrant.",
    )

    assert {title.title for title in reading_of(page).titles} == {"The Low Ferry"}


def test_a_title_in_capitals_behind_a_label_heads_a_page_over_its_data():
    """Rediscovered: TITLE, and a line with year and length below."""
    page = paragraphs(
        "Wiederentdeckt: DIE STILLE FÄHRE",
        "Deutschland 1931, 74 Minuten, restaurierte Fassung",
        "Der Regisseur Jonas Quell arbeitete an „Die Nachtwache“ mit, bevor er seinen einzigen Spielfilm drehte.",
    )

    assert reading_of(page).main_film == "Die Stille Fähre"


BESIDE = [
    ("de", "Die Bilder lassen an Edda Marlows „Sommerwiese“ denken.", "Sommerwiese", "comparison"),
    ("fr", "On songe au « Marchand de lune » d'Édith Marlet.", "Marchand de lune", "comparison"),
    ("es", "Me acordé de «La ventana baja», de Edita Marlo.", "La ventana baja", "comparison"),
    ("es", "Preguntada por sus referentes, citó «La ventana baja», de Edita Marlo.", "La ventana baja", "influence"),
    ("it", "La regista indicò come modelli «La terra nuda» di Edda Merli.", "La terra nuda", "influence"),
    ("pt", "É impossível não lembrar de “São Lourenço”, de Edite Marlo.", "São Lourenço", "comparison"),
    ("ru", "Но мне ближе другая параллель - «Осенний лёд» Эдды Мерлиной.", "Осенний лёд", "comparison"),
    ("en", "The script grew out of Edie Marlow's short story “Dry Dock”.", "Dry Dock", "adaptation"),
]


@pytest.mark.parametrize(("language", "sentence", "title", "relation"), BESIDE)
def test_works_are_set_beside_a_film_in_the_words_of_each_language(language, sentence, title, relation):
    """Also where an article is part of the preposition, and where the words stand behind the work."""
    head, _ = HEADS[language]
    found = {row.title: row.relation for row in rows_of(paragraphs(head, sentence), Work)}

    assert found.get(title) == relation


def test_who_is_known_by_one_film_got_a_prize_for_it():
    """A prize told without a film is for the one film that the text gives its winner a part in."""
    head, film = HEADS["fr"]
    page = paragraphs(
        head, "Édith Marlet incarne la fille.", "Depuis, Édith Marlet a eu le prix d'interprétation à Angers."
    )

    assert {(row.recipient, row.work, row.outcome) for row in rows_of(page, Prize)} == {("Édith Marlet", film, "won")}


def test_a_film_that_somebody_shot_won_and_not_who_shot_it():
    """ "O filme, fotografado por X, … recebeu o prémio": X is no winner."""
    head, film = HEADS["pt"]
    rows = rows_of(
        paragraphs(head, "O filme, fotografado por Hugo Tarrão, recebeu o prémio da crítica em Lisboa."), Prize
    )

    assert {(row.recipient, row.work) for row in rows} == {(None, film)}


def test_a_part_is_a_word_for_a_person():
    """What somebody is beside a cast is a part only where it can be one."""
    sentence = "Edith Marlow plays the daughter and Hugh Tarrant is a disappointment."

    assert {row.person for row in rows_of(paragraphs(HEADS["en"][0], sentence), Credit) if row.role == "cast"} == {
        "Edith Marlow"
    }


RIGHT_BEFORE = [
    ("de", "In Berlin gab es den Goldenen Bären.", "In Berlin gab es keinen Goldenen Bären."),
    ("de", "In Berlin gab es für den Film im Herbst den Publikumspreis.", "In Berlin gab es Ärger um den Publikumspreis."),
    ("de", "Die Jury in Berlin zeichnete den Film mit dem Goldenen Bären aus.", "Sie zeichnete das Plakat des Goldenen Bären in Berlin."),
    ("de", "Die Jury in Berlin wählte ihn zum besten Film.", "Er wählte den Goldenen Löwen zum Titel seines Buches."),
    ("fr", "Il a été élu meilleur film, a eu la Palme d'or à Cannes.", "Élue présidente du jury, Marie Quillard remettra la Palme d'or à Cannes."),
    ("es", "Le dieron el Premio del Público en Huelva.", "Le dieron la noticia del Premio del Público en Huelva."),
    ("it", "Gli è stato dato il Leone d'oro a Venezia.", "Eletta presidente della giuria a Venezia, Maria Quaglia consegna il Leone d'oro."),
    ("pt", "Saiu de Berlim levando o Urso de Ouro.", "Saiu de Berlim levando o cartaz do Urso de Ouro."),
    ("en", "In Berlin the Golden Bear fell to “Low Ferry”.", "The Golden Bear fell to the ground."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "won", "other"), RIGHT_BEFORE)
def test_words_with_other_senses_count_only_right_before_a_prize(language, won, other):
    """Being elected president of a jury, drawing a poster or falling to the ground wins nothing."""
    head = HEADS[language][0]

    assert [row.outcome for row in rows_of(paragraphs(head, won), Prize)][:1] == ["won"]
    assert rows_of(paragraphs(head, other), Prize) == []


NOT_BESIDE = [
    ("es", "El cine está cerca de «Luz quieta», la librería."),
    ("en", "The projectionist lent me “Still Light” once."),
    ("pt", "Ela lia «Luz quieta» no metro."),
    ("en", "The film began as a play on words, says “Still Light” fan Ann Quill."),
]


@pytest.mark.parametrize(("language", "sentence"), NOT_BESIDE)
def test_a_work_that_is_near_lent_or_read_bears_on_no_film(language, sentence):
    """Where something stands, what somebody lends or reads on the underground is no influence and no comparison."""
    rows = rows_of(paragraphs(HEADS[language][0], sentence), Work)

    assert {row.relation for row in rows} <= {"mention"}


@pytest.mark.parametrize(
    "sentence", ["La vimos en Buenos Aires el año pasado.", "El perro se llama Viejo Capitán y ladra."]
)
def test_a_place_or_a_dog_is_no_title(sentence):
    """Only what is called a film has a title behind "se llama"; a film is seen in a town."""
    assert rows_of(paragraphs(HEADS["es"][0], sentence), Work) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("it", "Cresciuto a Bologna, ha vinto il premio del pubblico."),
        ("fr", "Le festival de Marie Quillard remporte le prix du public."),
    ],
)
def test_a_town_or_a_person_is_no_festival(language, sentence):
    """A festival that gives new films no prizes has no short name, and nobody is one."""
    assert [row.festival for row in rows_of(paragraphs(HEADS[language][0], sentence), Prize)] == [None]
