"""Invented films and what can be truly and falsely said of them, in many words. F, T, E and M are the films below.

A line is: films of which it is true, films of which it is false, the sentence. It is written by what the films are made of.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bench.weighed_films import Take

IYA, MASHA, SASHA = "person 1", "person 2", "person 3"


def faces() -> list[Take]:
    """90 min in 180 shots of half a minute, 1.85:1, red and green, its second half darker. Seven of ten shots are close;
    somebody speaks in two of ten. Iya freezes in each round, and it is quieter then; Sasha comes in the last twelve minutes."""
    found = []
    for n in range(18):
        light = 0.48 if n < 9 else 0.32
        red, green = (("red", 0.30), ("green", 0.12)), (("green", 0.40), ("red", 0.06))
        last = (IYA, SASHA) if n >= 16 else (IYA, MASHA)
        found += [
            Take(30, red, lightness=light, scale="CU", who=(IYA,), voice="silence", lufs=-38),
            Take(30, green, lightness=light, scale="CU", who=(MASHA,)),
            Take(30, red, lightness=light, scale="MCU", who=(IYA, MASHA), voice="silence", turned=True),
            Take(30, green, lightness=light, scale="CU", who=(IYA,), voice="speech"),
            Take(30, red, lightness=light, scale="MCU", who=(MASHA,)),
            Take(30, green, lightness=light, scale="MS", who=(IYA, MASHA), turned=True),
            Take(30, red, lightness=light, scale="CU", who=(IYA,)),
            Take(30, green, lightness=light),
            Take(30, red, lightness=light, scale="CU", who=(IYA,), lufs=-42, freeze=True),
            Take(30, green, lightness=light, scale="LS", who=last, voice="speech"),
        ]
    return found


def talk() -> list[Take]:
    """45 min in 1,350 shots, 2.39:1, blue and orange, bright; shots of 3 s, from the half on of 1.5 s and louder. Eight of ten
    shots have speech, four a crowd; all from a hand. Masha is on screen most, Iya only in the last quarter; no close-up."""
    found = []
    for n in range(1350):
        late = n >= 450
        take = Take(
            1.5 if late else 3.0, (("blue", 0.35), ("orange", 0.25)), 0.16, 0.68, scale="LS" if n % 5 in {0, 1} else "MS",
            who=(MASHA, SASHA, "", "", "", "") if n % 5 in {0, 1} else (MASHA, SASHA) if n % 5 == 2 else (MASHA,),
            voice="other" if n % 5 == 4 else "speech", camera="hand", lufs=-18 if late else -27,
        )  # fmt: skip
        if n >= 900 and n % 5 == 3:
            take = Take(1.5, take.hues, 0.16, 0.68, scale="MS", who=(IYA,), voice="speech", camera="hand", lufs=-18)
        found.append(take)
    return found


def empty() -> list[Take]:
    """100 min in 100 shots of a minute, 1.37:1, black and white: landscapes without anybody, in silence, from a tripod."""
    return [
        Take(60, colouring="black and white", chroma=0.0, voice="silence", lufs=-60, lightness=0.5) for _ in range(100)
    ]


def mixed() -> list[Take]:
    """60 min in 360 shots of 10 s, 1.85:1, all hues alike, medium shots; a tenth of it, in the middle, is in black and white;
    the camera moves in nine of ten shots; speech in two of five; the last shot is a frozen frame."""
    hues = tuple(
        (name, 0.08) for name in ("red", "orange", "brown", "yellow", "green", "cyan", "blue", "purple", "pink")
    )
    found = []
    for n in range(360):
        grey = 160 <= n < 196
        found.append(
            Take(
                10,
                () if grey else hues,
                colouring="black and white" if grey else "colour",
                scale="MS",
                who=("",),
                voice="speech" if n % 5 < 2 else "other",
                camera="still" if n % 10 == 0 else "moving",
            )
        )
    return [*found[:-1], Take(10, hues, scale="MS", who=("",), frozen=True)]


@dataclass(frozen=True)
class Told:
    """A film, its shape, its year, and whether it has sound."""

    letter: str
    takes: Sequence[Take]
    aspect: float
    year: int
    audio: bool = True
    """Whether it has a sound track."""


FILMS = {
    "F": Told("F", faces(), 1.85, 2019), "T": Told("T", talk(), 2.39, 2012),
    "E": Told("E", empty(), 1.37, 1960), "M": Told("M", mixed(), 1.85, 1990),
}  # fmt: skip

CLAIMS = {
    "en": """
F|T|The film has an emphasis on greens and reds.
T|F|The palette of the film is dominated by blue and orange.
T|FE|Blue prevails in the film's colours.
F|T|It is like a battle of the red and the green, in every image of the film.
T|F|There is no green in the film's images.
E|FTM|The film is shot in black and white.
FT|E|The film is not in black and white.
FT|E|The film was photographed in colour.
M|TF|Some passages of the film are in black and white.
F|TE|The style of the film is closeup-centric.
F|TM|The camera stays in close-up for most of the film.
TEM|F|There is not a single close-up in the film.
T|F|The film avoids close-ups.
F|T|The film is not without close-ups.
F|TE|Close-ups dominate the film.
E|F|Close-ups are nowhere to be found in the film.
FT|E|The film shows the war through people's faces, not just through buildings.
F|E|We see faces far more often than empty rooms.
E|FT|The film is interested in landscapes rather than faces.
F|T|The camera dwells on faces that say nothing.
F|T|An interior drama built less on words than on looks and silences.
T|FE|The film relies on words rather than on silence.
T|FE|The film is full of dialogue, from morning to night.
E|T|The film has hardly any dialogue.
E|TF|There is no dialogue in the film.
E|T|The film is entirely wordless.
E|T|There are long stretches without dialogue in the film.
T|E|The film is talky.
F|E|So much between the two women in the film is conveyed by looks rather than words.
F|T|The heroine of the film freezes again and again, as if in a trance.
F|T|The first scene reveals that Iya has a tendency to fall into frozen trances.
T|F|Nobody in the film ever freezes or falls into a trance.
M|FT|The film ends on a freeze frame.
FT|M|There is no freeze frame in the film.
F|T|Iya is on screen more than anybody else in the film.
T|F|Masha has the most screen time in the film.
T|F|Iya appears only late in the film.
F|T|Sasha appears only late in the film.
F|T|The film opens with Iya.
F|T|The director keeps a close focus on the relationship between Iya and Masha.
T|F|Iya and Masha never share the frame.
T|F|Masha soon meets Sasha in the film.
T|E|The frames are crowded with people.
E|T|The frames of the film are empty of people.
T|EF|The camera is hand-held and shaky.
E|TM|The camera never moves.
FE|TM|The film is shot with a static camera.
M|EF|The camera is constantly moving.
EF|T|There is no hand-held camera in the film.
T|FE|No shot of the film is longer than ten seconds.
F|T|Every shot of the film lasts at least twenty seconds.
E|T|There are shots in the film that last longer than fifty seconds.
F|T|The average shot length of the film is 30 seconds.
T|FE|The average shot length of the film is less than three seconds.
E|T|The film consists of 100 shots.
T|FE|The editing of the film is fast.
FE|T|The editing of the film is slow.
FE|T|The film lives on long takes.
F|M|The second half of the film is darker than the first.
T|FM|The shots of the film get shorter towards the end.
T|M|The second half of the film is louder than the first.
M||One passage of the film uses archive footage.
F|TEM|The film runs for 90 minutes.
E|FM|The film has a running time of 100 minutes.
F|TE|The film is presented in 1.85:1.
T|FE|The film is presented in 2.39:1.
E|TF|The film is presented in 1.37:1.
ET|F|It is not true that the film has an emphasis on greens and reds.
FTM|E|It is a myth that the film is shot in black and white.
FT|E|The film is not wordless.
T|F|The film hardly ever shows close-ups.
""",
    "de": """
E|FT|Der Film wurde in Schwarzweiß gedreht.
F|T|Rot und Grün dominieren die Bilder des Films.
F|T|Der Film besteht vor allem aus Großaufnahmen.
E|F|Im Film gibt es keine einzige Großaufnahme.
F|T|Der Film baut weniger auf Worte als auf Blicke und Stille.
E|T|Im Film gibt es keinen Dialog.
T|E|Die Handkamera ist verwackelt und unruhig.
E|TM|Die Kamera ist statisch und bewegt sich nie.
E|F|Der Film dauert 100 Minuten.
F|T|Die zweite Hälfte des Films ist dunkler als die erste.
T|F|Der Schnitt des Films ist schnell.
T|F|Keine Einstellung des Films ist länger als zehn Sekunden.
""",
    "fr": """
E|FT|Le film est tourné en noir et blanc.
F|T|Le rouge et le vert dominent les images du film.
F|T|Le film est fait de gros plans sur les visages.
E|F|Il n'y a aucun gros plan dans le film.
F|T|Le film repose moins sur les mots que sur les regards et les silences.
E|T|Il n'y a aucun dialogue dans le film.
T|E|La caméra à l'épaule est tremblante.
E|TM|La caméra est fixe, immobile.
E|F|Le film dure 100 minutes.
F|M|La seconde moitié du film est plus sombre que la première.
T|F|Le montage du film est rapide.
T|F|Aucun plan du film ne dure plus de dix secondes.
""",
    "es": """
E|FT|La película está rodada en blanco y negro.
F|T|El rojo y el verde dominan las imágenes de la película.
F|T|La película está llena de primeros planos de rostros.
E|F|No hay ningún primer plano en la película.
F|T|La película se apoya menos en las palabras que en las miradas y los silencios.
E|T|No hay diálogos en la película.
T|E|La cámara en mano es inestable.
E|TM|La cámara está fija, inmóvil.
E|F|La película dura 100 minutos.
F|M|La segunda mitad de la película es más oscura que la primera.
T|F|El montaje de la película es rápido.
T|F|Ningún plano de la película dura más de diez segundos.
""",
    "it": """
E|FT|Il film è girato in bianco e nero.
F|T|Il rosso e il verde dominano le immagini del film.
F|T|Il film è pieno di primi piani sui volti.
E|F|Non c'è nessun primo piano nel film.
F|T|Il film si affida meno alle parole che agli sguardi e ai silenzi.
E|T|Non ci sono dialoghi nel film.
T|E|La camera a mano è traballante.
E|TM|La macchina da presa è fissa, immobile.
E|F|Il film dura 100 minuti.
F|M|La seconda metà del film è più buia della prima.
T|F|Il montaggio del film è rapido.
T|F|Nessuna inquadratura del film dura più di dieci secondi.
""",
    "pt": """
E|FT|O filme foi rodado em preto e branco.
F|T|O vermelho e o verde dominam as imagens do filme.
F|T|O filme está cheio de primeiros planos de rostos.
E|F|Não há nenhum primeiro plano no filme.
F|T|O filme aposta menos nas palavras do que nos olhares e nos silêncios.
E|T|Não há diálogos no filme.
T|E|A câmera na mão é instável.
E|TM|A câmera é fixa, imóvel.
E|F|O filme dura 100 minutos.
F|M|A segunda metade do filme é mais escura que a primeira.
T|F|A montagem do filme é rápida.
T|F|Nenhum plano do filme dura mais de dez segundos.
""",
    "ru": """
E|FT|Фильм снят на чёрно-белую плёнку.
F|T|В кадре преобладают красный и зелёный.
F|T|Фильм построен на крупных планах лиц.
E|F|В фильме нет ни одного крупного плана.
F|T|Фильм построен не на словах, а на взглядах и молчании.
E|T|В фильме нет диалогов.
T|E|Ручная камера дрожит в каждом кадре.
E|TM|Камера неподвижна, статична.
E|F|Фильм длится 100 минут.
F|M|Вторая половина фильма темнее первой.
T|F|Монтаж фильма быстрый.
T|F|Ни один кадр фильма не длится больше десяти секунд.
""",
}

APART = {
    "en": """
F|T|What stays with you is the way faces fill the whole frame, again and again.
F|TE|Hardly a frame of this film is not a close-up.
T|F|The director keeps her distance: not one close-up in the whole film.
E|FT|Shot in luminous black and white, the film is a meditation.
FT|E|This is a film in colour, and that matters.
F|T|Reds and greens dominate the film's palette.
T|F|The images are bathed in blue and orange light.
T|F|Green is entirely absent from the film's palette.
E|T|Nobody says a word in this film.
E|TF|The film dispenses with dialogue altogether.
T|E|Characters never stop talking in this film.
F|T|The film trusts silence more than it trusts words.
T|F|The film trusts words more than silences.
E|FT|For minutes on end no human being is seen in the frame.
FT|E|The film is crowded with human faces rather than with landscapes.
T|FE|The handheld camera shakes and trembles throughout.
EF|T|The camera is always on a tripod, static and patient.
M|FE|The camera is never still for long; it moves constantly.
F|T|Now and then Iya freezes and the sound falls away.
F|T|Again and again she freezes in mid-gesture, a frozen body in a moving picture.
T|F|Not once does anybody freeze in this film.
F|T|Nobody is on screen longer than Iya in this film.
T|F|The protagonist of the film, on screen longest, is Masha.
F|T|We see Iya from the very first shot of the film.
T|F|Iya does not appear before the last quarter of the film.
F|T|Iya and Masha are together in most shots of the film.
T|F|We never see Iya and Masha together in the film.
T|F|The film is cut at a frantic pace.
F|T|The film consists of very long takes.
E|T|Takes of a minute follow one another: every shot lasts longer than fifty seconds.
T|FE|Not a single shot in the film exceeds ten seconds.
F|T|No shot of the film is shorter than twenty seconds.
T|F|With an average shot length of 2 seconds, the film races along.
F|T|The film's shots are about 30 seconds long on average.
F|M|The film grows darker in its second half.
M|F|The film does not grow darker in its second half.
T|F|Towards the end, the cutting gets faster and faster.
T|M|The soundtrack is louder in the second half of the film.
M|FT|The final image of the film is a freeze-frame.
M||Archive footage interrupts the film midway.
F|E|Running time: 90 minutes.
E|F|1 h 40 min is what the film takes.
T|E|Aspect ratio: 2.39:1.
E|T|Aspect ratio: 1.37:1.
E|T|The nearly square frame of the film encloses everything.
T|E|A widescreen film.
FT|E|It would be wrong to say that the film is shot in black and white.
F|T|Close-ups, close-ups and more close-ups: that is the film.
TEM|F|The film does without close-ups.
TE|F|The film refuses the close-up.
""",
    "de": """
F|T|Immer wieder rückt die Kamera in Großaufnahmen an die Gesichter heran.
E|T|Kein Wort wird in diesem Film gesprochen.
T|F|Der Film verzichtet auf Großaufnahmen.
F|T|Der Film setzt mehr auf Schweigen als auf Dialoge.
E|FT|Ein Film in Schwarzweiß.
""",
    "fr": """
F|T|Le film multiplie les gros plans.
E|T|Pas un mot n'est prononcé dans le film.
T|F|Le film refuse le gros plan.
F|T|Le film privilégie les silences plutôt que les dialogues.
E|FT|Un film en noir et blanc.
""",
    "es": """
F|T|La película abunda en primeros planos.
E|T|Ni una palabra se pronuncia en la película.
T|F|La película evita los primeros planos.
E|FT|Una película en blanco y negro.
""",
    "it": """
F|T|Il film abbonda di primi piani.
E|T|Nel film non viene pronunciata una sola parola.
T|F|Il film evita i primi piani.
E|FT|Un film in bianco e nero.
""",
    "pt": """
F|T|O filme abusa dos primeiros planos.
E|T|Nem uma palavra é dita no filme.
T|F|O filme evita os primeiros planos.
E|FT|Um filme em preto e branco.
""",
    "ru": """
F|T|В фильме много крупных планов.
E|T|В фильме не произносят ни слова.
T|F|Фильм избегает крупных планов.
E|FT|Чёрно-белый фильм.
""",
}
"""Sentences written apart from the rules, after them; the rules were mended with them after their first run."""
