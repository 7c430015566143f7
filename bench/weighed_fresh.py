"""Rounds of sentences written before the rules that are measured with them: each round is frozen, then run, then learnt from.

A line is: films of which it is true, films of which it is false, films of which it says nothing that may be judged (a question, another
film, one scene, a figure of speech), the sentence. Films: F, T, E, M of `weighed_claims.py`, S (silent) and O (one take), made here.
Each round has its own texts; "interview" stands in turns, question and answer. “The Ferry” is film M, in the archive.
"""

from collections.abc import Sequence

from bench.weighed_claims import FILMS as FORMER
from bench.weighed_claims import IYA, MASHA, SASHA, Told
from bench.weighed_films import Take


def silent() -> list[Take]:
    """75 min in 750 shots of 6 s, 1.33:1, black and white, without a sound track, from a tripod: of five shots one is close, two are
    medium, one is long with a crowd, one has nobody."""
    found = []
    for _ in range(150):
        grey = {"colouring": "black and white", "chroma": 0.0, "lightness": 0.55}
        found += [
            Take(6, scale="CU", who=(MASHA,), **grey),  # type: ignore[arg-type]
            Take(6, scale="MS", who=(MASHA, SASHA), **grey),  # type: ignore[arg-type]
            Take(6, scale="LS", who=("",) * 6, **grey),  # type: ignore[arg-type]
            Take(6, scale="MS", who=(SASHA,), **grey),  # type: ignore[arg-type]
            Take(6, **grey),  # type: ignore[arg-type]
        ]
    return found


def one_take() -> Sequence[Take]:
    """80 min in one shot, 2:1, brown and yellow, from a hand: Iya and Masha, both always in it and never silent."""
    return [Take(4800, (("brown", 0.35), ("yellow", 0.2)), scale="MS", who=(IYA, MASHA), voice="speech", camera="hand")]


FILMS = {
    **FORMER,
    "S": Told("S", silent(), 1.33, 1926, audio=False),
    "O": Told("O", one_take(), 2.0, 2008),
}

ROUNDS: dict[str, dict[str, str]] = {}

ROUNDS["first"] = {
    "en": """
F|TE||Brook paints with two colours only, blood red and bottle green.
T|FE||What stays with you is the blue: blue walls, blue coats, blue mornings.
T|FM||Everything here is steeped in blue, with orange lamps burning through it.
F|TE||Green against red, red against green; the two fight it out from the first reel to the last.
F|T||Blue is all but absent from these pictures.
T|FM||Not a trace of green anywhere.
T|E||Orange and blue have driven every other colour from the screen.
F|E||Against walls of concrete grey, the reds and the greens glow.
FT|E||A film in colour, and what colour!
ES|TM||Made on a shoestring, and in black-and-white, the picture has the plainness of a ledger.
E|FT||Not one frame of it is in colour.
FO|E||Anyone hoping for austere monochrome will be surprised: this is a colour picture through and through.
||FE|Is it black and white?
||FE|“The Ferry”, her debut, was in black and white.
||FTE|She sees the world in black and white, our heroine does, and so she must lose.
E|FO||Colour? There is none.
M|FT||For six minutes at its centre the film drops into black and white.
M|E||Except for one passage in the middle, it is in colour throughout.
FT|E||It is hard to believe now that the producers wanted it in black and white; Brook insisted on colour.
ES|FT||The dream sequence is in black and white.
F|E||She crowds in on faces until there is nothing else in the frame.
T|FS||You wait in vain for a close-up.
TEM|FS||Brook keeps her distance: the film contains no close-ups whatsoever.
F|TE||Close-up follows close-up.
T|F||She almost never lets the camera near a face.
F|M||Two thirds of it, at a guess, is played out in close-up.
||FT|Why so many close-ups?
||FT|In the hospital scene she moves into close-up for the only time.
F|T||A more intimate film is hard to imagine: the lens seldom retreats further than an arm's length from a cheek.
F|E||Not streets and ruins but faces tell the story here.
E|FT||Fields, dykes, empty roads: people hardly figure in it.
E|TO||There is nobody in it. Not a soul, from the first frame to the last.
F|T||Long looks at silent faces take the place of conversation.
F|E||Faces listen, wait, swallow, and say nothing.
T|E||Everyone talks all the time, and over one another.
T|F||It is a chatterbox of a film.
F|TO||Dialogue is used sparingly.
E|TO||Not a word is spoken.
F|TO||Speech is the exception here, silence the rule.
TO|E||They never stop talking.
FTM|E||It would be a mistake to call the film wordless.
||FT|Does anybody ever speak in it?
F|TO||There is more silence in it than speech.
E|T||It is as good as wordless.
F|TE||Time and again Iya goes rigid, absent from herself, until the fit has passed.
TO|F||At no point does a character freeze.
M|TF||The last image is frozen.
TE|M||No freeze frame closes it; it simply stops.
F|||When she freezes the sound drains away, as if she had gone under water.
F|T||Already in the first scene Iya freezes.
O|T||Iya and Masha are constantly in one frame, shoulder to shoulder.
T|FO||Iya and Masha do not meet in a single shot.
O|T||Masha and Iya hardly leave each other's side.
T|F||It is Masha's film: she is in practically every shot.
F|T||No one is seen as often as Iya.
F|T||Masha plays second fiddle; Iya has more screen time.
T|FO||Iya enters the picture only in its final quarter.
F|TS||We have to wait for Sasha until the film is nearly over.
T|F||Sasha is there from the start.
T|FE||Frame after frame teems with people.
E|TF||The frames lie deserted.
F|TS||Never more than two people share the image.
T|FE||It is cut to ribbons: a new image every couple of seconds.
FE|T||The pace is glacial.
T|FE||No shot is longer than five seconds.
E|TM||No shot is shorter than fifty seconds.
O|TFM||The film never cuts.
O|TF||Eighty minutes, one take.
T|O||There are more than a thousand cuts in it.
F|TE||By my count the average shot lasts thirty seconds.
E|M||Each of the hundred shots is held for a full minute.
||FT|How long is your longest shot?
TO|E||The operator carries the camera on the shoulder, and one feels each step.
EF|TM||The camera stays nailed to the floor.
M|E||The camera glides and glides and will not rest.
E|MO||There is not a single camera movement.
T|FE||Motion sickness is guaranteed: the image trembles from beginning to end.
FE|TO||Brook's camera is steady as a rock, no jitter, no handheld restlessness.
M|F||Halfway through, archive footage in black and white has been spliced in.
F|TE||At ninety minutes it does not outstay its welcome.
T|FE||All is over after forty-five minutes.
E|M||One hour and forty minutes long, and it feels longer.
M|E||It lasts an hour, no more.
||FT|The crew waited ninety minutes each dawn for the light.
T|FE||It runs for well under an hour.
T|E||Brook has chosen the CinemaScope format.
E|T||In the old Academy ratio, nearly a square.
F|TE||Framed at 1.85:1.
T|FE||The 2.39:1 frame suits the crowds.
FE|T||The cutting is far more patient than in “The Ferry”.
T|F||“The Weir” is brighter than “The Ferry”.
F|T||In its second half the film grows darker.
T|F||From the middle on it gets louder, much louder.
T|E||In the second half the cutting accelerates.
|F|T|In the final confrontation the camera starts to shake.
||FT|In the tavern scene nobody speaks.
E|FT||“It is in black and white because our lives were”, Brook has said.
||FE|One might think that the camera never moves.
S|FT||It is a silent film, made when others had begun to talk.
""",
    "interview": """
||FE|INTERVIEWER: Why did you decide against colour?
E|TO||ADA BROOK: I wanted no dialogue at all, and there is none.
||FM|INTERVIEWER: Did you ever move the camera?
E|MT||ADA BROOK: We never moved it. Not once.
||FT|INTERVIEWER: Some say that the film is too slow. Is it too slow?
T|FE||ADA BROOK: I don't find it slow at all. It is fast.
||FT|INTERVIEWER: And the close-ups? Your last film had none.
F|TE||ADA BROOK: This one is made of close-ups. I wanted to be near.
||FE|INTERVIEWER: Would you ever shoot a film in black and white?
FT|E||ADA BROOK: No. I need colour, and you can see it in every shot.
T|F||ADA BROOK: We have no take longer than five seconds, the whole thing is built like that.
F|T||ADA BROOK: I cut very little. The average shot is half a minute long.
""",
    "de": """
T|FE||Blau und Orange beherrschen die Bilder, in denen sich die Menschen drängen.
E|TO||Gesprochen wird nicht, kein einziges Mal.
F|TE||Kaum ein Bild, das dem Gesicht nicht ganz nahe käme.
E|MO||Die Kamera bewegt sich nie.
||FE|Ist der Film etwa schwarzweiß?
""",
    "fr": """
E|FT||Tout est filmé en noir et blanc.
T|FE||Aucun plan ne dure plus de cinq secondes.
F|TE||La caméra scrute les visages, au plus près.
T|E||On y parle sans arrêt.
""",
    "ru": """
E|TO||За весь фильм не сказано ни слова.
F|E||Камера почти не отходит от лиц.
TO|E||Камера дрожит, её держат в руках.
FT|ES||Это цветной фильм.
""",
    "es": """
O|TF||La película está rodada en un único plano secuencia.
E|MO||La cámara permanece inmóvil.
F|TE||Dominan el rojo y el verde.
""",
    "it": """
T|FE||Nessuna inquadratura supera i cinque secondi.
F|TE||Il film dura novanta minuti.
E|FT||Non c'è anima viva nelle inquadrature.
""",
    "pt": """
T|FE||A montagem é frenética.
F|TO||Raramente alguém fala.
E|FT||Não há cor no filme.
""",
}
