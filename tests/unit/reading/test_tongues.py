"""Titles, credits, prizes and lives told in sentences of other languages. All people and films here are invented."""

import pytest
from makers import reading_of, rows_of

from kadr.reading.mentions.titles_tongues import title_stem
from kadr.records import Credit, PersonFact, Prize

TITLED = {
    "fr": ("Avec Les Grues du port, la cinéaste signe un drame. Dans Les Grues du port, on marche beaucoup, et le film prend son temps.", "Les Grues du port"),
    "es": ("Dicen que Los hornos del norte es una película seca. En Los hornos del norte no hay música, y el director lo quiso así.", "Los hornos del norte"),
    "it": ("Nel documentario Terraferma si parla poco. Il regista ha girato Terraferma in una cava, e si vede.", "Terraferma"),
    "pt": ("O documentário Maré Vazia é um filme sobre a espera. Em Maré Vazia não há pressa, e a câmera não se mexe.", "Maré Vazia"),
    "ru": ("В прокат вышел фильм «Тихий омут». В «Тихом омуте» почти нет музыки, и это хорошо для картины.", "Тихий омут"),
    "de": ("Der Film „Was der Regen trägt“ kommt ins Kino. In „Was der Regen trägt“ wird wenig geredet, und das ist gut so.", "Was der Regen trägt"),
}  # fmt: skip


@pytest.mark.parametrize("language", TITLED)
def test_a_title_printed_like_a_sentence_is_the_film(language: str):
    """Only the first word has a capital; the text is about it all the same."""
    words, title = TITLED[language]

    reading = reading_of(words + "\n")

    assert reading.text.language == language
    assert reading.main_film == title


def test_case_endings_of_a_title_are_no_other_title():
    """The dative and the nominative meet."""
    assert title_stem("Тихому омуту") == title_stem("Тихий омут")
    assert title_stem("Тихий омут") != title_stem("Тихий дом")


@pytest.mark.parametrize(
    "words",
    [
        "La directora nació en La Habana y vive en París. Es una película sobre el mar, y no se habla en ella.",
        "Der Film lief auf dem Festival, wie Die Zeit schreibt, und er ist nicht lang, aber auch nicht kurz.",
        "Фильм показали на фестивале «Кинотавр», и это была премьера для режиссёра, который её ждал.",
    ],
)
def test_a_town_a_paper_and_a_festival_are_no_titles(words: str):
    """A capital article or a quotation mark makes no title of them."""
    assert not {"La Habana", "Die Zeit", "Кинотавр"} & {hit.title for hit in reading_of(words + "\n").titles}


CREDITED = {
    "de": ("„Hafenlicht“ ist ein Film von Jana Brandt. Die Kamera von Emil Sander steht oft still. Geschnitten hat den Film Lena Voss; die Musik stammt von Karl Anders.",
           {("Emil Sander", "cinematographer"), ("Lena Voss", "editor"), ("Karl Anders", "composer")}),
    "fr": ("Le film « Eau morte » est de Claire Nodier. La photographie de Hugo Maron est sombre. Au montage, Lucie Ferrand ose des ellipses. Le scénario cosigné par Claire Nodier et Paul Astier est sec.",
           {("Hugo Maron", "cinematographer"), ("Lucie Ferrand", "editor"), ("Paul Astier", "writer")}),
    "es": ("«Piedra sola» es una película de Elena Rivas. El montaje lo firma Marta Solís y la fotografía corre a cargo de Bruno Lira. Ana Quiles interpreta a Rosa.",
           {("Marta Solís", "editor"), ("Bruno Lira", "cinematographer"), ("Ana Quiles", "cast")}),
    "it": ("“Cava alta” è un film di Marta Bruni. La fotografia è firmata da Paolo Neri; il montaggio di Sara Conti procede per stacchi. È tratto da un racconto di Luca Testa.",
           {("Paolo Neri", "cinematographer"), ("Sara Conti", "editor"), ("Luca Testa", "source_author")}),
    "pt": ("\"Cais Velho\" é um filme de Helena Prata. A montagem de Rita Lopes é lenta. O filme foi produzido por Nuno Serra, e a fotografia é de Artur Melo.",
           {("Rita Lopes", "editor"), ("Nuno Serra", "producer"), ("Artur Melo", "cinematographer")}),
    "ru": ("Фильм «Дальний причал» снял режиссёр Павел Крутов. Монтаж Ольги Зориной нетороплив. Марфу сыграла Анна Лескова, а продюсером ленты выступил Игорь Белов.",
           {("Ольга Зорина", "editor"), ("Анна Лескова", "cast"), ("Игорь Белов", "producer")}),
}  # fmt: skip


@pytest.mark.parametrize("language", CREDITED)
def test_a_department_and_a_verb_tell_who_did_what(language: str):
    """Each is found once, in the basic form of the name."""
    words, expected = CREDITED[language]

    found = {(row.person, row.role) for row in rows_of(words + "\n", Credit)}

    assert expected <= found


def test_the_camera_is_not_lent_to_the_director():
    """ "La caméra de" whoever directs is a figure of speech."""
    words = "Le film « Eau morte », de Claire Nodier, est lent. La caméra de Claire Nodier ne bouge pas, et les acteurs non plus."

    assert ("Claire Nodier", "cinematographer") not in {(row.person, row.role) for row in rows_of(words, Credit)}


AWARDED = {
    "de": ("„Hafenlicht“ wurde in Locarno mit dem Spezialpreis der Jury ausgezeichnet, und der Film ist lang.", "Spezialpreis der Jury", "won"),
    "fr": ("Le film « Eau morte » a remporté le prix du public au Festival de Cannes, et il est beau.", "prix du public", "won"),
    "es": ("«Piedra sola» obtuvo el premio del público en San Sebastián, y es una película de pocos medios.", "premio del público", "won"),
    "it": ("“Cava alta” ha vinto il premio del pubblico al Torino Film Festival, ed è un film di poche parole.", "premio del pubblico", "won"),
    "pt": ("\"Cais Velho\" ganhou o prêmio do público em Gramado, e o filme não é longo.", "prêmio do público", "won"),
    "ru": ("Фильм «Дальний причал» был удостоен специального упоминания жюри в Карловых Варах, и это удача.", "специальное упоминание жюри", "won"),
}  # fmt: skip


@pytest.mark.parametrize("language", AWARDED)
def test_a_prize_of_the_film_is_found(language: str):
    """Its name stands in its basic form."""
    words, prize, outcome = AWARDED[language]

    assert (prize, outcome) in {(row.prize, row.outcome) for row in rows_of(words + "\n", Prize)}


@pytest.mark.parametrize(
    "words",
    [
        "„Hafenlicht“ hat in Locarno keinen Preis gewonnen, und der Film ist lang, aber er ist nicht schlecht.",
        "Le film « Eau morte » n'a jamais reçu le prix du public, et il est beau, mais il est long.",
        "«Piedra sola» no ganó el premio del público, y es una película de pocos medios, pero no importa.",
    ],
)
def test_a_prize_that_was_not_won_is_no_prize(words: str):
    """A denial before the verb counts."""
    assert not [row for row in rows_of(words + "\n", Prize) if row.outcome == "won"]


LIVES = {
    "de": ("Jana Brandt, 1981 in Husum geboren, hat an der Filmakademie in Wien studiert und lebt in Berlin. Sie ist Regisseurin.", {"born", "studied", "lives"}),
    "fr": ("Claire Nodier est née à Brest en 1985. Elle vit à Lyon, et elle est la fille d'un marin.", {"born", "lives", "family"}),
    "es": ("La directora Elena Rivas (Zaragoza, 1990) se formó en Barcelona. Vive en Madrid y no lo lamenta.", {"born", "studied", "lives"}),
    "it": ("Marta Bruni è nata a Erice nel 1983. Si è diplomata in regia al Centro Sperimentale e vive a Palermo.", {"born", "studied", "lives"}),
    "pt": ("Helena Prata, nascida em Mértola, mudou-se para Lisboa e formou-se na Escola Superior de Teatro.", {"born", "moved", "studied"}),
    "ru": ("Режиссёр Павел Крутов родился в Перми в 1984 году. Он переехал в Петербург и вырос в семье врача.", {"born", "moved"}),
}  # fmt: skip


@pytest.mark.parametrize("language", LIVES)
def test_one_sentence_tells_several_things_of_a_life(language: str):
    """All of them are the same person's."""
    words, expected = LIVES[language]

    rows = rows_of(words + "\n", PersonFact)

    assert expected <= {row.fact for row in rows}
    assert len({row.person for row in rows}) == 1


def test_the_mothers_life_is_not_the_directors():
    """Somebody else is spoken of between the name and the verb."""
    words = "Elena Rivas habla de su madre. Su madre nació en Soria y vive en Madrid, y la película es sobre ella."

    assert not [row for row in rows_of(words, PersonFact) if row.person == "Elena Rivas" and row.fact == "lives"]


OTHERS = {
    "sv": "Fyrens barn\n\nRegi: Annika Hellgren\nManus: Per Stenvall\n\nEfter faderns död återvänder två systrar till en ö, och det är en film som inte har många ord.\n",
    "pl": "Dzieci latarni\n\nReżyseria: Anna Wolska\nScenariusz: Jan Mróz\n\nPo śmierci ojca dwie siostry wracają na wyspę, i to jest film, który się nie spieszy.\n",
    "tr": "Fenerin Çocukları\n\nYönetmen: Ayşe Kaya\nSenaryo: Can Demir\n\nBabalarının ölümünden sonra iki kız kardeş adaya döner; bu film çok sessiz bir film ve acele için yapılmış değil.\n",
}


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_without_sentences_is_named_and_its_record_read(language: str):
    """Who directed and who wrote stands under labels, which need no grammar."""
    reading = reading_of(OTHERS[language])
    rows = rows_of(OTHERS[language], Credit)

    assert reading.text.language == language
    assert {row.role for row in rows} >= {"director", "writer"}
